import { figureNamed } from "./names";
import { bareLabel, compact, coreLabel, hasHan, isBlank, shortLabel } from "../grid/label";
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
function formOf(label: string): BlockForm | undefined {
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

const lines: readonly { readonly labels: readonly string[]; readonly budget: string; readonly spent: string }[] = [
  { labels: ["三公经费", "三公经费合计"], budget: "“三公经费”预算数", spent: "“三公经费”决算数" },
  { labels: ["公用经费", "公用经费合计"], budget: "公用经费预算数", spent: "公用经费决算数" },
  { labels: ["政府采购金额", "政府采购"], budget: "政府采购预算数", spent: "政府采购金额" },
  { labels: ["项目支出", "项目支出合计"], budget: "项目支出预算总额", spent: "项目支出总额" },
];

/** The wider base table: 三公经费, 公用经费 and others down, 上年决算, 本年预算 and 本年决算 across. */
export function yearEntries(sheet: Sheet, declared: FormUnit | null): readonly Block[] {
  const header = sheet.rows.findIndex((_, row) => yearColumns(sheet, row) !== null);
  const columns = header < 0 ? null : yearColumns(sheet, header);
  if (columns === null) return [];
  const unit = (sheet.rows[header] ?? []).map((cell) => statedUnit(cell?.text ?? "")).find((found) => found !== null) ?? declared;
  const found = sheet.rows.slice(header + 1).flatMap((_, index) => lineEntries(sheet, header + 1 + index, columns, unit));
  return blocksOf(found);
}

interface YearColumns {
  readonly budget: number;
  readonly spent: number;
}

/** The columns of the latest year that a heading names: 2023年预算数 and 2023年决算数, or 本年预算数 and 本年决算数. */
function yearColumns(sheet: Sheet, row: number): YearColumns | null {
  const heads = (sheet.rows[row] ?? []).flatMap((cell, column) => {
    const match = /^(\d{4}|本)年度?(预算|决算)(数|总额|金额)?$/u.exec(bareLabel(cell?.text ?? "").slice(0, 20));
    return match === null ? [] : [{ year: match[1] === "本" ? 9999 : Number(match[1]), kind: match[2], column }];
  });
  const latest = Math.max(0, ...heads.map((head) => head.year));
  const of = (kind: string): number | undefined => heads.find((head) => head.year === latest && head.kind === kind)?.column;
  const [budget, spent] = [of("预算"), of("决算")];
  return budget === undefined || spent === undefined ? null : { budget, spent };
}

function lineEntries(
  sheet: Sheet,
  row: number,
  columns: YearColumns,
  unit: FormUnit | null,
): readonly { readonly form: BlockForm; readonly entry: Entry }[] {
  const first = (sheet.rows[row] ?? []).findIndex((cell) => !isBlank(cell?.text ?? ""));
  const label = first < 0 ? "" : compact(shortLabel(textAt(sheet, row, first)));
  const line = lines.find((entry) => entry.labels.includes(label));
  if (line === undefined) return [];
  return (
    [
      ["budget", columns.budget],
      ["spent", columns.spent],
    ] as const
  ).flatMap(([kind, column]) => {
    const form = formOf(line[kind]);
    const figure = readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), unit);
    return form === undefined ? [] : [{ form, entry: { label: line[kind], labelPlace: placeIn(sheet, row, first), figure } }];
  });
}

/** The entries of each form, as one block. */
function blocksOf(found: readonly { readonly form: BlockForm; readonly entry: Entry }[]): readonly Block[] {
  const forms = [...new Set(found.map(({ form }) => form))];
  return forms.flatMap((form) => {
    const entries = found.filter((one) => one.form === form).map(({ entry }) => entry);
    const [first] = entries;
    return first === undefined ? [] : [{ form, place: first.labelPlace, entries }];
  });
}
