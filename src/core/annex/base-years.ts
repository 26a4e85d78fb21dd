import { bareLabel, compact, coreLabel, hasHan, isBlank, shortLabel } from "../grid/label";
import { blockAt, cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import type { Place } from "../grid/address";
import { blocksOf, formOf, otherUnit, unitFor, unitNamed, type Listed } from "./base-lists";
import type { Entry } from "./blocks";
import { isNumbered, unnumbered, yearOf } from "./base-table";
import { one } from "../quantity";
import { entire, figureNamed, isOfOthers, within } from "./names";
import { parts, planColumn, ratesIn, statedColumn, worksIn, type Line } from "./base-plans";
import type { Work } from "./base-works";
import type { Definition } from "./base-defined";
import { yearFigure, type Year, type YearFigure, type YearHeads } from "./base-yearly";
import { readFigure, statedUnit, type Figure, type FormUnit } from "./figure";

/** A figure of one of the bureaus whose figures 合计 adds up. */
export interface MemberFigure {
  readonly member: string;
  readonly name: string;
  readonly figure: Figure;
}

/** What stands beside a line of a list, in words. */
export interface Remark {
  readonly label: string;
  readonly figure: Figure;
  /** Last year's figure of the line; null where the list has none. */
  readonly last: Figure | null;
  readonly text: string;
  readonly place: Place;
}

interface Found {
  readonly form: NonNullable<ReturnType<typeof formOf>>;
  readonly entry: Entry;
}

/** A list by years, with what its remarks define, or one by whose figures they are. */
export interface YearList extends Listed {
  readonly rows: readonly number[];
  readonly definitions: readonly Definition[];
  readonly members: readonly MemberFigure[];
  readonly remarks: readonly Remark[];
  readonly yearly: readonly YearFigure[];
  readonly works: readonly Work[];
  readonly inner: readonly Entry[];
}

/**
 * 附件4 as one list with a column for each year: 序号 | 信息名称 | 计量单位 | 本年数 | 上年数. What stands under 上年数 is read where
 * the forms know it by the name of its own (上年“三公经费”预算数). A list by whose figures they are (项目 | 计量单位 | 合计 | 机关本级 | …中心) is
 * read by its 合计.
 */
export function readYears(sheet: Sheet, taken: ReadonlySet<number>, declared: FormUnit | null): YearList {
  const headers = sheet.rows.flatMap((_, row) => {
    const heads = taken.has(row) ? null : headsAt(sheet, row);
    return heads === null ? [] : [{ row, heads }];
  });
  const lists = headers.map(({ row, heads }, at) =>
    listBelow(sheet, row, headers[at + 1]?.row ?? sheet.rows.length, heads, taken, declared),
  );
  return {
    blocks: blocksOf(lists.flatMap(({ found }) => found)),
    others: lists.flatMap(({ others }) => others),
    rows: lists.flatMap(({ rows }) => rows),
    definitions: lists.flatMap(({ definitions }) => definitions),
    members: lists.flatMap(({ members }) => members),
    remarks: lists.flatMap(({ remarks }) => remarks),
    yearly: lists.flatMap(({ yearly }) => yearly),
    works: lists.flatMap(({ works }) => works),
    inner: lists.flatMap(({ inner }) => inner),
  };
}

/** What a list says between its headings and those of the next. */
function listBelow(
  sheet: Sheet,
  header: number,
  end: number,
  heads: YearHeads,
  taken: ReadonlySet<number>,
  declared: FormUnit | null,
): Omit<YearList, "blocks"> & { readonly found: readonly Found[] } {
  const remarks: Remark[] = [];
  const rows: number[] = [];
  const found: Found[] = [];
  const others: Entry[] = [];
  const inner: Entry[] = [];
  const shown = [heads.thisYear, heads.lastYear, ...heads.years.map(({ column }) => column)].filter((column) => column >= 0);
  const columns = new Map<number, Map<string, Figure>>([...new Set(shown)].map((column) => [column, new Map()]));
  const yearly: YearFigure[] = [];
  const owners = heads.lastYear < 0 ? memberColumns(sheet, header) : [];
  const members: MemberFigure[] = [];
  const lines: Line[] = [];
  let whole = "";
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
  for (let row = header + 1; row < end; row += 1) {
    const written = textAt(sheet, row, heads.name);
    const printed = plainName(written);
    // Another table has headings of its own.
    const isOver = isNumbered(written) || nameHeading.test(compact(written));
    if (isOver && /\p{Script=Han}{2}/u.test(compact(textAt(sheet, row, heads.thisYear)))) break;
    if (taken.has(row) || !hasHan(shortLabel(printed))) continue;
    const isInner = /^\s/u.test(written) || /^其中/u.test(printed);
    if (!isInner) whole = printed;
    const label = isInner ? partOf(whole, printed) : printed;
    // A heading of a part of the list has nothing beside it, but may state the unit of what stands below it.
    const isHeading = isBlank(textAt(sheet, row, heads.thisYear)) && (heads.lastYear < 0 || isBlank(textAt(sheet, row, heads.lastYear)));
    const isMerged = blockAt(sheet, row, heads.name).right >= heads.thisYear;
    if (isMerged || (isHeading && (heads.unit < 0 || isBlank(textAt(sheet, row, heads.unit))))) {
      inUnit = statedUnit(label) ?? inUnit;
      continue;
    }
    rows.push(row);
    const at = statedColumn(sheet, row, heads, label);
    const read = (column: number): Figure => readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), unitOf(label, row));
    for (const [column, figures] of columns) {
      const figure = read(column === heads.thisYear ? at : column);
      for (const name of [coreLabel(printed), withoutBrackets(coreLabel(printed)), coreLabel(label)])
        if (!figures.has(name)) figures.set(name, figure);
    }
    yearly.push(...heads.years.flatMap(({ column, year }) => yearFigure(label, year, columns.get(column)?.get(coreLabel(label)))));
    const [plan, done] = [heads.plan, heads.thisYear].map((column) => (column < 0 ? null : read(column)));
    if (isInner && !isOfOthers(coreLabel(whole)))
      inner.push(...partsOf(coreLabel(whole), coreLabel(printed), placeIn(sheet, row, heads.name), columns.get(heads.thisYear)));
    const role = plan?.kind === "number" && done?.kind === "number" ? parts[coreLabel(printed)] : undefined;
    // A budget of which the plan and what was done state another figure is neither.
    if (at >= 0) add(role?.spent ?? label, row, at);
    if (role !== undefined) add(role.budget, row, heads.plan);
    const unit = heads.unit < 0 ? "" : compact(textAt(sheet, row, heads.unit));
    const [now, before] = [at < 0 ? heads.thisYear : at, heads.lastYear].map((column) => (column < 0 ? null : read(column)));
    lines.push({
      row,
      label: coreLabel(printed),
      unit,
      place: placeIn(sheet, row, heads.name),
      plan: plan ?? null,
      now: now ?? null,
      last: before ?? null,
    });
    const text = heads.remark < 0 ? "" : textAt(sheet, row, heads.remark);
    const [figure, last = null] = [heads.thisYear, heads.lastYear].map((column) => columns.get(column)?.get(coreLabel(label)));
    if (figure !== undefined && !isBlank(text))
      remarks.push({ label: coreLabel(label), figure, last, text, place: placeIn(sheet, row, heads.remark) });
    const name = figureNamed(label)?.name ?? coreLabel(label);
    members.push(
      ...owners.map(({ member, column }) => ({
        member,
        name,
        figure: readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), unitOf(label, row)),
      })),
    );
    // What was left at the end of the year before was carried over.
    const of = `上年${coreLabel(role?.spent ?? label).replace(/^年末/u, "")}`;
    if (heads.lastYear >= 0 && !/^(上年|其中)/u.test(coreLabel(label))) add(of, row, heads.lastYear);
  }
  const definitions = heads.rate < 0 ? definitionsIn(sheet, rows, heads, columns) : ratesIn(sheet, lines, heads);
  return { found, others, rows, definitions, members, remarks, yearly, works: worksIn(lines), inner };
}

/** 4.全年预算数（4=1+2+3） is 全年预算数. */
function plainName(written: string): string {
  return unnumbered(written)
    .replace(workedOut, "")
    .replace(/^(全年|本年度?)支出$/u, "$1支出数");
}

/** What a line is worked out from, by the numbers of others, behind its name or in its remark. */
const workedOut = /[(（]?\d+[=＝]([\d.+÷/×*-]+)[)）]?$/u;

function definitionsIn(
  sheet: Sheet,
  rows: readonly number[],
  heads: YearHeads,
  columns: ReadonlyMap<number, ReadonlyMap<string, Figure>>,
): readonly Definition[] {
  return rows.flatMap((row) => {
    const said = bareLabel(heads.remark < 0 ? "" : textAt(sheet, row, heads.remark));
    const name = bareLabel(textAt(sheet, row, heads.name));
    const written = withNames(sheet, rows, heads, workedOut.exec(name)?.[1] ?? workedOut.exec(said)?.[1] ?? said);
    const label = coreLabel(plainName(textAt(sheet, row, heads.name)));
    if (!/[/÷]|(?<=\p{Script=Han})[-+](?=\p{Script=Han})/u.test(written) || written.length > 60) return [];
    return [...columns].flatMap(([, column]) => {
      const figure = column.get(label);
      return figure === undefined ? [] : [{ label, figure, written, column }];
    });
  });
}

/** 其中：公用经费 below 全年支出数 is what 公用经费 spent; 项目支出中：重点项目支出 is named by what stands last. */
function partOf(whole: string, label: string): string {
  const name = coreLabel(label.trim()).replace(/^.{0,8}中[::]/u, "");
  const role = figureNamed(whole)?.name;
  const of = parts[name];
  return role === "决算总额" ? (of?.spent ?? name) : role === "年初预算数" || role === "预算总额" ? (of?.budget ?? name) : name;
}

/** 其中：已完成 below 年度重点工作: both figures under what the first is of. */
function partsOf(whole: string, name: string, labelPlace: Place, figures: ReadonlyMap<string, Figure> | undefined): readonly Entry[] {
  const named = [
    [whole, `${entire}${whole}`],
    [name, `${whole}${within}${name}`],
  ] as const;
  return named.flatMap(([line, label]) => {
    const figure = figures?.get(line);
    return figure?.kind === "number" ? [{ label, labelPlace, figure }] : [];
  });
}

/** The end of a name that is somebody's, and of no figure. */
const institution = /(机关|本级|中心|大队|支队|中队|所|局|队|站|院|校|园|馆|办公室|委员会|处|公司|镇|乡)$/u;

/** The columns of bureaus, named in the row of headings or in the one below. */
function memberColumns(sheet: Sheet, header: number): readonly { readonly member: string; readonly column: number }[] {
  return [header, header + 1].flatMap((row) =>
    (sheet.rows[row] ?? []).flatMap((cell, column) => {
      const member = shortLabel(cell?.text ?? "");
      return institution.test(member) && figureNamed(member) === null ? [{ member, column }] : [];
    }),
  );
}

/** 合计 before the columns of two bureaus or more whose figures it adds up, in the same row of headings or in the one below. */
function wholeColumn(sheet: Sheet, row: number): number {
  const heads = (sheet.rows[row] ?? []).map((cell) => shortLabel(cell?.text ?? ""));
  const column = heads.findIndex((text) => /^(合计|总计|汇总|全(镇|乡|局|系统|部门|县|区)(合计|汇总)?|部门(合计|汇总))(数)?$/u.test(text));
  return memberColumns(sheet, row).length >= 2 ? column : -1;
}

/** What is printed over the names of a list. */
const nameHeading = /^(信息|指标|数据|项目|基础数据)?(名称|内容|项目|指标)$|^(信息|指标|数据)项$/u;

function headsAt(sheet: Sheet, row: number): YearHeads | null {
  const at = (pattern: RegExp): number => (sheet.rows[row] ?? []).findIndex((cell) => pattern.test(compact(cell?.text ?? "").slice(0, 12)));
  const byNumber = yearColumns(sheet, row);
  const named = at(nameHeading);
  const heads = {
    number: at(/^(序号|行次|编号)$/u),
    // 二、部门收支情况 may head the names of its lines too.
    name: named < 0 ? at(/^[一二三四五六七八九十]+[、.．]./u) : named,
    years: byNumber ?? [],
    plan: byNumber === null ? -1 : planColumn(sheet, row, byNumber[0]?.year ?? 0),
    rate: at(/^比率([（(]%[）)])?$/u),
    thisYear: byNumber?.[0]?.column ?? at(/^(本年|当年|本年度)(数|数据|金额)?([（(]|$)/u),
    lastYear: byNumber?.[1]?.column ?? at(/^(上年|上年度|去年)(数|数据|金额)?([（(]|$)/u),
    unit: at(/^(计量)?单位$/u),
    remark: at(/^(备注|比率(口径|说明)|(数据来源及?)?计算(公式|关系)|公式|计算方法|说明|填报说明|数据来源(及计算公式|[或及和]说明)?)$/u),
  };
  const isList = heads.name >= 0 && heads.thisYear > heads.name && heads.lastYear > heads.name;
  if (isList && (heads.unit >= 0 || heads.remark >= 0)) return heads;
  const whole = wholeColumn(sheet, row);
  return heads.name >= 0 && whole > heads.name && heads.unit >= 0 ? { ...heads, thisYear: whole, lastYear: -1 } : null;
}

/** 2022年 beside 2023年, the latest first, which is this year: null where the headings are not years in a row. */
function yearColumns(sheet: Sheet, row: number): readonly Year[] | null {
  const years = (sheet.rows[row] ?? []).flatMap((cell, column) => {
    const year = /^((?:19|20)\d{2})年度?(数|数据|金额|实际数?)?$/u.exec(bareLabel(cell?.text ?? ""))?.[1];
    return year === undefined ? [] : [{ column, year: Number(year) }];
  });
  const [later, earlier, ...more] = [...years].sort((a, b) => b.year - a.year);
  if (earlier === undefined || later === undefined || later.year - earlier.year !== 1) return null;
  // 2022年完成数 behind 2021年 is what that list says of this year; two columns of one year are for nobody to choose from.
  const isLatest = (sheet.rows[row] ?? []).every((cell) => yearOf(bareLabel(cell?.text ?? "")) <= later.year);
  if (!isLatest || more.some(({ year }, at) => year !== earlier.year - 1 - at)) return null;
  return [later, earlier, ...more];
}

/** 9÷7 speaks of the lines of the list by their numbers: the names of those lines in their place; blank where one has none. */
function withNames(sheet: Sheet, rows: readonly number[], heads: YearHeads, written: string): string {
  if (hasHan(written)) return written;
  const names = new Map(
    rows.map((row) => {
      const name = textAt(sheet, row, heads.name);
      const number = heads.number < 0 ? (/^\d+(?=[.．、])/u.exec(bareLabel(name))?.[0] ?? "") : compact(textAt(sheet, row, heads.number));
      return [number, withoutBrackets(coreLabel(plainName(name)))] as const;
    }),
  );
  // Two lines of one name, or a name with a sign in it, would make another formula of it.
  const labels = [...names.values()];
  const isPlain = (label: string): boolean => labels.indexOf(label) === labels.lastIndexOf(label) && !/[-+*/×÷=()[\]%]/u.test(label);
  const isNamed = (written.match(/[\d.]+/gu) ?? []).every((number) => isPlain(names.get(number) ?? "="));
  return isNamed ? written.replace(/[\d.]+/gu, (number) => names.get(number) ?? "") : "";
}

/** 年中追加(减)数 as a formula can name it; 已完成(上年数) is of another year. */
function withoutBrackets(label: string): string {
  return label.replace(/[(](?![上去前下]年|预计|计划|调整前)[^()]{1,3}[)]/u, "");
}

/** The unit of a line stands in a column of its own; what is counted in 件 or 批次 is a plain number. */
function unitIn(sheet: Sheet, row: number, heads: YearHeads): FormUnit | null {
  const text = heads.unit < 0 ? "" : textAt(sheet, row, heads.unit);
  return isBlank(text) ? null : (unitNamed(text) ?? { unit: "", scale: one });
}
