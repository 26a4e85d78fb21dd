import type { Place } from "../grid/address";
import { bareLabel, compact, isBlank, shortLabel } from "../grid/label";
import { blockAt, cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import { blocksOf, formOf } from "./base-lists";
import type { Block, Entry } from "./blocks";
import { readFigure, statedUnit, type Figure, type FormUnit } from "./figure";

/** A line of the wide base table: its name without number and 其中, and its figures by the column they stand in. */
export interface BaseLine {
  readonly name: string;
  readonly place: Place;
  /** By zero-based column; every year column of the table has one, blank or not. */
  readonly figures: ReadonlyMap<number, Figure>;
}

/** The wider base table (经费控制情况): 三公经费, 公用经费 and others down, 上年决算, 本年预算 and 本年决算 across. */
export interface BaseTable {
  /** The headings of the year columns by zero-based column, such as 2023年决算数. */
  readonly headings: ReadonlyMap<number, string>;
  readonly budget: number;
  readonly spent: number;
  readonly lines: readonly BaseLine[];
}

/** Reads the wide base table of 附件4; null where a sheet has none. */
export function readBaseTable(sheet: Sheet, declared: FormUnit | null): BaseTable | null {
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const heads = yearHeads(sheet, row);
    const latest = latestYear(heads);
    if (latest === null) continue;
    const unit = (sheet.rows[row] ?? []).map((cell) => statedUnit(cell?.text ?? "")).find((found) => found !== null) ?? declared;
    const lines = linesBelow(
      sheet,
      row,
      heads.map((head) => head.column),
      unit,
    );
    return {
      headings: new Map(heads.map((head) => [head.column, head.text])),
      ...latest,
      lines,
    };
  }
  return null;
}

interface YearHead {
  readonly column: number;
  readonly text: string;
  readonly year: number;
  readonly kind: string;
}

/** 2023年预算数, 本年决算数 or 上年决算数. */
function yearHeads(sheet: Sheet, row: number): readonly YearHead[] {
  return (sheet.rows[row] ?? []).flatMap((cell, column) => {
    const text = bareLabel(cell?.text ?? "");
    const match = text.length > 20 ? null : /^(\d{4}|本|上)年度?(预算|决算)(数|总额|金额)?/u.exec(text);
    if (match === null) return [];
    const year = match[1] === "本" ? 9999 : match[1] === "上" ? 9998 : Number(match[1]);
    return [{ column, text, year, kind: match[2] ?? "" }];
  });
}

/** The columns of the latest year that the headings name; a table without both is none of these. */
function latestYear(heads: readonly YearHead[]): Pick<BaseTable, "budget" | "spent"> | null {
  const latest = Math.max(0, ...heads.map((head) => head.year));
  const of = (kind: string): number | undefined => heads.find((head) => head.year === latest && head.kind === kind)?.column;
  const [budget, spent] = [of("预算"), of("决算")];
  return budget === undefined || spent === undefined ? null : { budget, spent };
}

/** The lines below the headings, up to the first that states nothing in words or has other headings. */
function linesBelow(sheet: Sheet, header: number, columns: readonly number[], unit: FormUnit | null): readonly BaseLine[] {
  const lines: BaseLine[] = [];
  for (let row = header + 1; row < sheet.rows.length; row += 1) {
    const first = (sheet.rows[row] ?? []).findIndex((cell) => !isBlank(cell?.text ?? ""));
    if (first < 0) continue;
    // Another table begins, or a remark that runs across all columns.
    if (columns.some((column) => isWords(textAt(sheet, row, column))) || blockAt(sheet, row, first).right >= Math.min(...columns)) break;
    if (first >= Math.min(...columns)) continue;
    const figures = columns.map((column) => [column, readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), unit)] as const);
    lines.push({ name: lineName(textAt(sheet, row, first)), place: placeIn(sheet, row, first), figures: new Map(figures) });
  }
  return lines;
}

/** Words that are no answer where a number belongs: 见附表 is one, 实际投资（万元） heads a column. */
function isWords(text: string): boolean {
  return /(规模|投资|控制率|预算数|决算数)/u.test(shortLabel(text)) || text.length > 12;
}

/** A line's name without its number, 其中 and 合计: `其中：公车购置` is 公车购置, `2、出国经费` is 出国经费. */
function lineName(text: string): string {
  return compact(shortLabel(compact(text).replace(/^[（(]?[一二三四五六七八九十\d]+[)）、.．]+/u, ""))).replace(/(合计|总额|小计)$/u, "");
}

const known: readonly { readonly name: RegExp; readonly budget: string; readonly spent: string }[] = [
  { name: /^三公经费$/u, budget: "“三公经费”预算数", spent: "“三公经费”决算数" },
  { name: /^公用经费$/u, budget: "公用经费预算数", spent: "公用经费决算数" },
  { name: /^政府采购(金额)?$/u, budget: "政府采购预算数", spent: "政府采购金额" },
  { name: /^项目支出$/u, budget: "项目支出预算总额", spent: "项目支出总额" },
];

/** What the table says of the latest year under names that we know, as blocks like those of the narrower form. */
export function tableBlocks(table: BaseTable): readonly Block[] {
  return blocksOf(
    table.lines.flatMap((line) => {
      const entry = known.find((candidate) => candidate.name.test(line.name));
      const budget = entry === undefined ? [] : entryOf(entry.budget, line, table.budget);
      return entry === undefined ? [] : [...budget, ...entryOf(entry.spent, line, table.spent)];
    }),
  );
}

function entryOf(label: string, line: BaseLine, column: number): readonly { readonly form: Block["form"]; readonly entry: Entry }[] {
  const form = formOf(label);
  const figure = line.figures.get(column);
  return form === undefined || figure === undefined ? [] : [{ form, entry: { label, labelPlace: line.place, figure } }];
}
