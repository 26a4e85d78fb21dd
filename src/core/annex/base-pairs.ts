import { compact, hasHan, isBlank, shortLabel } from "../grid/label";
import { blockAt, cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import { blocksOf, formOf, otherUnit, unitFor, type Listed } from "./base-lists";
import type { Entry } from "./blocks";
import { readFigure, type FormUnit } from "./figure";

/**
 * 附件4 as rows of labels over rows of values, under headings of any kind (一、人员编制情况): whatever its parts are called,
 * a label stands over its value. Rows of blocks and of the wide table are passed over.
 */
export function readPairs(
  sheet: Sheet,
  taken: ReadonlySet<number>,
  declared: FormUnit | null,
): Listed & { readonly rows: readonly number[] } {
  const rows: number[] = [];
  const found: { readonly form: NonNullable<ReturnType<typeof formOf>>; readonly entry: Entry }[] = [];
  const others: Entry[] = [];
  for (let row = 0; row + 1 < sheet.rows.length; row += 1) {
    if (taken.has(row) || taken.has(row + 1)) continue;
    const labels = labelsIn(sheet, row);
    if (labels.length < 2 || !isValueRow(sheet, row + 1)) continue;
    rows.push(row, row + 1);
    for (const column of labels) {
      const label = textAt(sheet, row, column);
      const form = formOf(label);
      const unit = form === undefined ? otherUnit(label, declared) : unitFor(form, label, declared);
      const figure = readFigure(cellAt(sheet, row + 1, column), placeIn(sheet, row + 1, column), unit);
      const entry: Entry = { label, labelPlace: placeIn(sheet, row, column), figure };
      if (form !== undefined) found.push({ form, entry });
      else if (figure.kind === "number") others.push(entry);
    }
  }
  return { blocks: blocksOf(found), others, rows };
}

/** The columns in which short texts stand, in a row with nothing else in it. */
function labelsIn(sheet: Sheet, row: number): readonly number[] {
  const cells = sheet.rows[row] ?? [];
  const filled = cells.flatMap((cell, column) => (isBlank(cell?.text ?? "") ? [] : [column]));
  const isLabel = (column: number): boolean => {
    const label = shortLabel(textAt(sheet, row, column));
    return (
      hasHan(label) &&
      label.length <= 24 &&
      blockAt(sheet, row, column).bottom === row &&
      typeof cellAt(sheet, row, column)?.value === "string"
    );
  };
  return filled.every(isLabel) ? filled : [];
}

/** A row of values: a number at least, and no words but those that answer or say that there is nothing. */
function isValueRow(sheet: Sheet, row: number): boolean {
  const texts = (sheet.rows[row] ?? []).map((cell) => compact(cell?.text ?? "")).filter((text) => text !== "");
  const isValue = (text: string): boolean =>
    !hasHan(text) || /^(是|否|有|无|见|详)/u.test(text) || /^-?[\d,.]+(万元|万|亿元|元|人|个|项)$/u.test(text);
  return texts.some((text) => /^-?[\d,.]+/u.test(text)) && texts.every(isValue);
}
