import { bareLabel, compact, coreLabel, hasHan, isBlank, shortLabel } from "../grid/label";
import { cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import { blocksOf, formOf, otherUnit, unitFor, unitNamed, type Listed } from "./base-lists";
import type { Entry } from "./blocks";
import { one } from "../quantity";
import { readFigure, statedUnit, type Figure, type FormUnit } from "./figure";

interface YearHeads {
  /** -1 where the lines bear no numbers. */
  readonly number: number;
  readonly name: number;
  readonly thisYear: number;
  readonly lastYear: number;
  /** -1 where the list has no such column. */
  readonly unit: number;
  readonly remark: number;
}

/** What a remark beside a number says that it is worked out from, in the words of the list: 在职人数/编制数. */
export interface Definition {
  readonly label: string;
  readonly figure: Figure;
  readonly written: string;
  /** Every figure of the same column, by its label. */
  readonly column: ReadonlyMap<string, Figure>;
}

/** A list by years, with what its remarks define. */
export interface YearList extends Listed {
  readonly rows: readonly number[];
  readonly definitions: readonly Definition[];
}

/**
 * 附件4 as one list with a column for each year: 序号 | 信息名称 | 计量单位 | 本年数 | 上年数. What stands under 上年数 is read where
 * the forms know it by the name of its own (上年“三公经费”预算数).
 */
export function readYears(sheet: Sheet, taken: ReadonlySet<number>, declared: FormUnit | null): YearList {
  const header = sheet.rows.findIndex((_, row) => !taken.has(row) && headsAt(sheet, row) !== null);
  const heads = header < 0 ? null : headsAt(sheet, header);
  if (heads === null) return { blocks: [], others: [], rows: [], definitions: [] };
  const rows: number[] = [];
  const found: { readonly form: NonNullable<ReturnType<typeof formOf>>; readonly entry: Entry }[] = [];
  const others: Entry[] = [];
  const columns = new Map<number, Map<string, Figure>>([heads.thisYear, heads.lastYear].map((column) => [column, new Map()]));
  let inUnit = declared;
  const unitOf = (label: string, row: number): FormUnit | null => {
    const form = formOf(label);
    return unitIn(sheet, row, heads) ?? (form === undefined ? otherUnit(label, inUnit) : unitFor(form, label, inUnit));
  };
  const add = (label: string, row: number, column: number): void => {
    const form = formOf(label);
    const figure = readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), unitOf(label, row));
    const entry: Entry = { label, labelPlace: placeIn(sheet, row, heads.name), figure };
    if (form !== undefined) found.push({ form, entry });
    else if (figure.kind === "number") others.push(entry);
  };
  for (let row = header + 1; row < sheet.rows.length; row += 1) {
    const label = textAt(sheet, row, heads.name);
    if (taken.has(row) || !hasHan(shortLabel(label))) continue;
    // A heading of a part of the list has nothing beside it, but may state the unit of what stands below it.
    const isHeading = isBlank(textAt(sheet, row, heads.thisYear)) && isBlank(textAt(sheet, row, heads.lastYear));
    if (isHeading && (heads.unit < 0 || isBlank(textAt(sheet, row, heads.unit)))) {
      inUnit = statedUnit(label) ?? inUnit;
      continue;
    }
    rows.push(row);
    for (const [column, figures] of columns) {
      const figure = readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), unitOf(label, row));
      if (!figures.has(coreLabel(label))) figures.set(coreLabel(label), figure);
    }
    add(label, row, heads.thisYear);
    const before = `上年${coreLabel(label)}`;
    if (formOf(before) !== undefined && !/^(上年|年末|其中)/u.test(coreLabel(label))) add(before, row, heads.lastYear);
  }
  return { blocks: blocksOf(found), others, rows, definitions: definitionsIn(sheet, rows, heads, columns) };
}

function definitionsIn(
  sheet: Sheet,
  rows: readonly number[],
  heads: YearHeads,
  columns: ReadonlyMap<number, ReadonlyMap<string, Figure>>,
): readonly Definition[] {
  return rows.flatMap((row) => {
    const written = heads.remark < 0 ? "" : withNames(sheet, rows, heads, bareLabel(textAt(sheet, row, heads.remark)));
    const label = coreLabel(textAt(sheet, row, heads.name));
    if (!/[/÷]|(?<=\p{Script=Han})[-+](?=\p{Script=Han})/u.test(written) || written.length > 60) return [];
    return [...columns].flatMap(([, column]) => {
      const figure = column.get(label);
      return figure === undefined ? [] : [{ label, figure, written, column }];
    });
  });
}

function headsAt(sheet: Sheet, row: number): YearHeads | null {
  const at = (pattern: RegExp): number => (sheet.rows[row] ?? []).findIndex((cell) => pattern.test(compact(cell?.text ?? "").slice(0, 12)));
  const byNumber = yearColumns(sheet, row);
  const heads = {
    number: at(/^(序号|行次|编号)$/u),
    name: at(/^(信息|指标|数据|项目|基础数据)?(名称|内容|项目|指标)$/u),
    thisYear: byNumber?.thisYear ?? at(/^(本年|当年|本年度)(数|数据|金额)?([（(]|$)/u),
    lastYear: byNumber?.lastYear ?? at(/^(上年|上年度|去年)(数|数据|金额)?([（(]|$)/u),
    unit: at(/^(计量)?单位$/u),
    remark: at(/^(备注|(数据来源及?)?计算(公式|关系)|公式|计算方法|说明|填报说明|数据来源(及计算公式)?)$/u),
  };
  const isList = heads.name >= 0 && heads.thisYear > heads.name && heads.lastYear > heads.name;
  return isList && (heads.unit >= 0 || heads.remark >= 0) ? heads : null;
}

/** 2022年 beside 2023年: the later is this year, whichever stands first; null where the headings are not two years in a row. */
function yearColumns(sheet: Sheet, row: number): { readonly thisYear: number; readonly lastYear: number } | null {
  const years = (sheet.rows[row] ?? []).flatMap((cell, column) => {
    const year = /^((?:19|20)\d{2})年度?(数|数据|金额|实际数?)?$/u.exec(bareLabel(cell?.text ?? ""))?.[1];
    return year === undefined ? [] : [{ column, year: Number(year) }];
  });
  const [earlier, later, ...more] = [...years].sort((a, b) => a.year - b.year);
  if (earlier === undefined || later === undefined || more.length > 0 || later.year - earlier.year !== 1) return null;
  return { thisYear: later.column, lastYear: earlier.column };
}

/** 9÷7 speaks of the lines of the list by their numbers: the names of those lines in their place; blank where one has none. */
function withNames(sheet: Sheet, rows: readonly number[], heads: YearHeads, written: string): string {
  if (hasHan(written)) return written;
  const names = new Map(rows.map((row) => [compact(textAt(sheet, row, heads.number)), coreLabel(textAt(sheet, row, heads.name))] as const));
  // Two lines of one name, or a name with a sign in it, would make another formula of it.
  const labels = [...names.values()];
  const isPlain = (label: string): boolean => labels.indexOf(label) === labels.lastIndexOf(label) && !/[-+*/×÷=()[\]%]/u.test(label);
  const isNamed = heads.number >= 0 && (written.match(/[\d.]+/gu) ?? []).every((number) => isPlain(names.get(number) ?? "="));
  return isNamed ? written.replace(/[\d.]+/gu, (number) => names.get(number) ?? "") : "";
}

/** The unit of a line stands in a column of its own; what is counted in 件 or 批次 is a plain number. */
function unitIn(sheet: Sheet, row: number, heads: YearHeads): FormUnit | null {
  const text = heads.unit < 0 ? "" : textAt(sheet, row, heads.unit);
  return isBlank(text) ? null : (unitNamed(text) ?? { unit: "", scale: one });
}
