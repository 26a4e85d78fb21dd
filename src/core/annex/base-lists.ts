import { figureNamed } from "./names";
import { compact, coreLabel, hasHan, isBlank, shortLabel } from "../grid/label";
import { blockAt, cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import { blockForms, rateOf, type Block, type BlockForm, type Entry } from "./blocks";
import { one } from "../quantity";
import { people, rateUnit, readFigure, statedUnit, type FormUnit } from "./figure";

/** Rates by their full names: 变动率 alone says nothing outside its block. */
const byRate: ReadonlyMap<string, BlockForm> = new Map(
  blockForms.flatMap((form) =>
    form.rates.flatMap((rate) =>
      [rate.name, ...rate.labels.filter((label) => label.length > 4)].map((name) => [coreLabel(name), form] as const),
    ),
  ),
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

/** What a list states: figures and rates that belong to a form, and others under names of the bureau's own. */
export interface Listed {
  readonly blocks: readonly Block[];
  readonly others: readonly Entry[];
}

/** 附件4 as a list, in one column or in several side by side: a label, and its value right of it. Rows of blocks are passed over. */
export function readList(sheet: Sheet, taken: ReadonlySet<number>, declared: FormUnit | null): Listed {
  const found: { readonly form: BlockForm; readonly entry: Entry }[] = [];
  const others: Entry[] = [];
  sheet.rows.forEach((cells, row) => {
    if (taken.has(row)) return;
    cells?.forEach((cell, column) => {
      const label = shortLabel(cell?.text ?? "");
      if (!hasHan(label)) return;
      const form = formOf(label);
      const entry = entryRight(sheet, row, column, form ?? null, declared);
      if (entry === null) return;
      if (form !== undefined) found.push({ form, entry });
      else if (entry.figure.kind === "number") others.push(entry);
    });
  });
  return { blocks: blocksOf(found), others };
}

/** The value right of a label; null where another label stands there, or several values: that is a table, not a list. */
function entryRight(sheet: Sheet, row: number, column: number, form: BlockForm | null, declared: FormUnit | null): Entry | null {
  const label = textAt(sheet, row, column);
  const beside = blockAt(sheet, row, column).right + 1;
  // Some lists print the unit between the label and its value.
  const before = unitNamed(textAt(sheet, row, beside));
  const right = before === null ? beside : blockAt(sheet, row, beside).right + 1;
  const filled = firstAfter(sheet, row, right);
  // Where the next label stands in a column that holds labels above it too, the value between was left out.
  const isLabelled = filled !== null && filled > right && hasHan(textAt(sheet, row, filled));
  // And so it was where the next thing is the unit that stands behind the values.
  const isUnit = filled !== null && filled > right && unitNamed(textAt(sheet, row, filled)) !== null;
  const isNext = isLabelled && (isLabelColumn(sheet, row, filled) || hasOwnValue(sheet, row, filled));
  const isLeftOut = form !== null && (isUnit || isNext);
  const value = isLeftOut ? right : filled;
  if (value === null || (!isLeftOut && isHeading(textAt(sheet, row, value))) || isSerial(sheet, row, value)) return null;
  const next = firstAfter(sheet, row, blockAt(sheet, row, value).right + 1);
  // Behind the value the next label may stand; another value, or a dash in place of one, makes it a line of a table.
  if (next !== null && /^[^\p{Script=Han}]*\d|^(—+|-+|－)$/u.test(textAt(sheet, row, next).normalize("NFKC").trim())) return null;
  const behind = next === null ? null : unitNamed(textAt(sheet, row, next));
  const unit = before ?? behind ?? (form === null ? otherUnit(label, declared) : unitFor(form, label, declared));
  return {
    label,
    labelPlace: placeIn(sheet, row, column),
    figure: readFigure(cellAt(sheet, row, value), placeIn(sheet, row, value), unit),
  };
}

/** Whether the numbers of a column are those of its rows (序号), as its heading says. */
function isSerial(sheet: Sheet, row: number, column: number): boolean {
  if (!/^\d+$/u.test(compact(textAt(sheet, row, column)))) return false;
  for (let above = row - 1; above >= 0; above -= 1) {
    const text = compact(textAt(sheet, above, column));
    if (!/^\d*$/u.test(text)) return /^(序号|行次|栏次|编号)$/u.test(text);
  }
  return false;
}

/** The unit that a cell of its own states: 万元, 人 or %; a plain number where things are counted (项). Null for any other text. */
export function unitNamed(cell: string): FormUnit | null {
  const text = compact(cell).normalize("NFKC");
  if (text === "人" || text === "名") return people;
  if (text === "%") return rateUnit("（%）");
  return statedUnit(`（${text}）`) ?? (/^(项|个|件|次|户|家|台|辆|份|批次|平方米|㎡|分)$/u.test(text) ? { unit: "", scale: one } : null);
}

/** Whether a label that the forms know has its value right of it. */
function hasOwnValue(sheet: Sheet, row: number, column: number): boolean {
  const value = textAt(sheet, row, blockAt(sheet, row, column).right + 1);
  return formOf(shortLabel(textAt(sheet, row, column))) !== undefined && /^-?\d[\d,.]*$/u.test(compact(value).normalize("NFKC"));
}

/** Whether the rows around have labels with values beside them in this column. */
function isLabelColumn(sheet: Sheet, row: number, column: number): boolean {
  const labels = [row - 2, row - 1, row, row + 1].filter((near) => {
    const isLabel = hasHan(shortLabel(textAt(sheet, near, column)));
    return isLabel && !hasHan(textAt(sheet, near, blockAt(sheet, near, column).right + 1));
  });
  return labels.length >= 2;
}

/** What a label that we do not know counts: what it says itself, a rate where it is one, money only where it speaks of money. */
export function otherUnit(label: string, declared: FormUnit | null): FormUnit | null {
  if (/率/u.test(coreLabel(label))) return rateUnit(label);
  // 基本支出年初预算数 is no figure of a block, and is money all the same.
  if (figureNamed(label)?.unit === "元") return statedUnit(label) ?? declared;
  return (
    statedUnit(label) ?? (/(经费|费|额|资金|支出|收入|资产|预算|决算|拨款)(总)?(数|额|金额)?$/u.test(coreLabel(label)) ? declared : null)
  );
}

/** Another label, or a word such as 数值 over a column; 见附表 is neither, but a number that is missing. */
function isHeading(text: string): boolean {
  const label = shortLabel(text);
  return hasHan(label) && (formOf(label) !== undefined || /(数|额|率|值|情况|项目|指标|决算|预算|备注|说明|单位)$/u.test(label));
}

/** The first cell with something in it from a column on; the next cell itself where the rest of the row is blank. */
function firstAfter(sheet: Sheet, row: number, from: number): number | null {
  const cells = sheet.rows[row] ?? [];
  for (let column = from; column < cells.length; column += 1) if (!isBlank(textAt(sheet, row, column))) return column;
  return from < cells.length ? from : null;
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
