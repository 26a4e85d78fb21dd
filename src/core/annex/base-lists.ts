import { figureNamed } from "./names";
import { coreLabel, hasHan, isBlank, shortLabel } from "../grid/label";
import { blockAt, cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import { blockForms, rateOf, type Block, type BlockForm, type Entry } from "./blocks";
import { people, rateUnit, readFigure, statedUnit, type FormUnit } from "./figure";

const byRate: ReadonlyMap<string, BlockForm> = new Map(
  blockForms.flatMap((form) => form.rates.map((rate) => [coreLabel(rate.name), form] as const)),
);
const byFigure: ReadonlyMap<string, BlockForm> = new Map(
  blockForms.flatMap((form) => form.figures.map((entry) => [entry.figure, form] as const)).reverse(),
);

/** The form that a label belongs to by its full name, as lists print it: 预算调整率 or 上年结转结余总额. */
export function formOf(label: string): BlockForm | undefined {
  return byRate.get(coreLabel(label)) ?? byFigure.get(figureNamed(label)?.name ?? "");
}

/** The unit of a number under a label: people, a rate with its own sign, else the label's or the form's. */
export function unitFor(form: BlockForm, label: string, declared: FormUnit | null): FormUnit | null {
  if (rateOf(form, label) !== null) return rateUnit(label);
  const unit =
    figureNamed(label)?.unit ?? form.figures.find((entry) => entry.labels.some((name) => coreLabel(name) === coreLabel(label)))?.unit;
  if (unit === "人") return people;
  if (unit === "平方米") return { unit, scale: people.scale };
  return statedUnit(label) ?? declared;
}

/** 附件4 as a vertical list: a label, and its value right of it. Rows that belong to blocks are passed over. */
export function listEntries(sheet: Sheet, taken: ReadonlySet<number>, declared: FormUnit | null): readonly Block[] {
  const found: { readonly form: BlockForm; readonly entry: Entry }[] = [];
  sheet.rows.forEach((cells, row) => {
    if (taken.has(row)) return;
    cells?.forEach((cell, column) => {
      const label = shortLabel(cell?.text ?? "");
      const form = label === "" ? undefined : formOf(label);
      const entry = form === undefined ? null : entryRight(sheet, row, column, form, declared);
      if (form !== undefined && entry !== null) found.push({ form, entry });
    });
  });
  return blocksOf(found);
}

/** The value right of a label; null where another label stands there, or several values: that is a table, not a list. */
function entryRight(sheet: Sheet, row: number, column: number, form: BlockForm, declared: FormUnit | null): Entry | null {
  const right = blockAt(sheet, row, column).right + 1;
  const value = firstAfter(sheet, row, right);
  const label = textAt(sheet, row, column);
  if (value === null || isHeading(textAt(sheet, row, value))) return null;
  if (valuesAfter(sheet, row, value) > 1) return null;
  return {
    label,
    labelPlace: placeIn(sheet, row, column),
    figure: readFigure(cellAt(sheet, row, value), placeIn(sheet, row, value), unitFor(form, label, declared)),
  };
}

/** Another label, or a word such as 数值 over a column; 见附表 is neither, but a number that is missing. */
function isHeading(text: string): boolean {
  const label = shortLabel(text);
  return hasHan(label) && (formOf(label) !== undefined || /(数|额|率|值|情况|项目|指标|决算|预算)$/u.test(label));
}

/** The first cell with something in it from a column on; the next cell itself where the rest of the row is blank. */
function firstAfter(sheet: Sheet, row: number, from: number): number | null {
  const cells = sheet.rows[row] ?? [];
  for (let column = from; column < cells.length; column += 1) if (!isBlank(textAt(sheet, row, column))) return column;
  return from < cells.length ? from : null;
}

function valuesAfter(sheet: Sheet, row: number, from: number): number {
  return (sheet.rows[row] ?? []).slice(from).filter((cell) => /\d/.test(cell?.text ?? "")).length;
}

/** The entries of each form, as one block. */
export function blocksOf(found: readonly { readonly form: BlockForm; readonly entry: Entry }[]): readonly Block[] {
  const forms = [...new Set(found.map(({ form }) => form))];
  return forms.flatMap((form) => {
    const entries = found.filter((one) => one.form === form).map(({ entry }) => entry);
    const [first] = entries;
    return first === undefined ? [] : [{ form, place: first.labelPlace, entries }];
  });
}
