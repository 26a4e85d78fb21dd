import { bareLabel, compact, coreLabel, hasHan, isBlank, shortLabel } from "../grid/label";
import { blockAt, cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import { blocksOf, formOf, otherUnit, unitFor, type Listed } from "./base-lists";
import type { Definition } from "./base-defined";
import type { Entry } from "./blocks";
import { readFigure, statedUnit, type Figure, type FormUnit } from "./figure";

/**
 * 附件4 as rows of labels over rows of values, under headings of any kind (一、人员编制情况): whatever its parts are called,
 * a label stands over its value. Rows of blocks and of the wide table are passed over.
 */
export function readPairs(
  sheet: Sheet,
  taken: ReadonlySet<number>,
  declared: FormUnit | null,
): Listed & { readonly rows: readonly number[]; readonly definitions: readonly Definition[] } {
  const definitions: Definition[] = [];
  const rows: number[] = [];
  const found: { readonly form: NonNullable<ReturnType<typeof formOf>>; readonly entry: Entry }[] = [];
  const others: Entry[] = [];
  for (let row = 0; row + 1 < sheet.rows.length; row += 1) {
    if (taken.has(row) || taken.has(row + 1)) continue;
    const first = (sheet.rows[row] ?? []).findIndex((cell) => !isBlank(cell?.text ?? ""));
    const scope = isNameBeside(sheet, row, first) ? subjectOf(textAt(sheet, row, first)) : null;
    const labels = labelsIn(sheet, row, scope === null ? 0 : first + 1);
    if (labels.length < 2 || !isValueRow(sheet, row + 1, scope === null ? 0 : first + 1)) continue;
    rows.push(row, row + 1);
    // 预算追加及结转结余（万元） says it of the pairs beside it.
    const inUnit = (scope === null ? null : statedUnit(textAt(sheet, row, first))) ?? declared;
    const read: { readonly label: string; readonly figure: Figure }[] = [];
    for (const column of labels) {
      const printed = textAt(sheet, row, column);
      // 年初预算数 under 部门基本支出预算调整 is that of 基本支出, and not the bureau's.
      const label = scope === null || shortLabel(printed).includes(scope) ? printed : `${scope}${shortLabel(printed)}`;
      const form = formOf(label);
      const unit = form === undefined ? otherUnit(label, inUnit) : unitFor(form, label, inUnit);
      const figure = readFigure(cellAt(sheet, row + 1, column), placeIn(sheet, row + 1, column), unit);
      const entry: Entry = { label, labelPlace: placeIn(sheet, row, column), figure };
      read.push({ label: coreLabel(label), figure });
      if (form !== undefined) found.push({ form, entry });
      else if (figure.kind === "number") others.push(entry);
    }
    if (scope !== null && !read.some(({ label }) => formOf(label) !== undefined && /率$/u.test(label)))
      definitions.push(...rateBeside(read));
  }
  return { blocks: blocksOf(found), others, rows, definitions };
}

/** A short 控制率 or 得分率 beside two numbers under one name is the second over the first, whatever the name is. */
function rateBeside(read: readonly { readonly label: string; readonly figure: Figure }[]): readonly Definition[] {
  const [first, second, rate, ...more] = read;
  if (first === undefined || second === undefined || rate === undefined || more.length > 0 || first.label === second.label) return [];
  if (!/^(控制|执行|完成|利用|得分|达标|办结)率$/u.test(rate.label) || /率$/u.test(first.label) || /率$/u.test(second.label)) return [];
  const column = new Map([first, second].map(({ label, figure }) => [label, figure]));
  return [{ label: rate.label, figure: rate.figure, written: `${second.label}/${first.label}`, column }];
}

/** Whether a text is the name of the pairs right of it: it reaches down beside their values, or nothing stands under it. */
export function isNameBeside(sheet: Sheet, row: number, column: number): boolean {
  const { top, bottom } = blockAt(sheet, row, column);
  const isName = top === row && hasHan(textAt(sheet, row, column));
  // 2022年 or 数值 says of the values beside it no more than a blank cell does.
  const below = compact(textAt(sheet, row + 1, column)).normalize("NFKC");
  const isAgain = textAt(sheet, row + 1, column) === textAt(sheet, row, column);
  const isBare = isAgain || below === "" || /^((19|20)\d{2}年(度|末|底)?|本年度?|数值|数据|金额|填报数据?|实际)$/u.test(below);
  return isName && (bottom > row ? bottom === row + 1 : isBare && isValueRow(sheet, row + 1, column + 1));
}

/** What a name says that its figures are about; empty where they are the bureau's own. */
function subjectOf(name: string): string {
  return /基本支出|项目支出|公用经费|三公经费|政府采购/u.exec(bareLabel(name))?.[0] ?? "";
}

/** The columns in which short texts stand, in a row with nothing else in it from a column on. */
function labelsIn(sheet: Sheet, row: number, from: number): readonly number[] {
  const cells = sheet.rows[row] ?? [];
  const filled = cells.flatMap((cell, column) => (column < from || isBlank(cell?.text ?? "") ? [] : [column]));
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
function isValueRow(sheet: Sheet, row: number, from: number): boolean {
  const texts = (sheet.rows[row] ?? [])
    .slice(from)
    .map((cell) => compact(cell?.text ?? "").normalize("NFKC"))
    .filter((text) => text !== "");
  const isValue = (text: string): boolean =>
    !hasHan(text) || /^(是|否|有|无|见|详)/u.test(text) || /^-?[\d,.]+(万元|万|亿元|元|人|个|项)$/u.test(text);
  return texts.some((text) => /^-?[\d,.]+/u.test(text)) && texts.every(isValue);
}
