import { figureNamed, isGross } from "./names";
import { bareLabel, compact, coreLabel, hasHan, isBlank, shortLabel } from "../grid/label";
import { blockAt, cellAt, placeIn, textAt, widthOf, type Sheet } from "../grid/workbook";
import { parseArea } from "../grid/address";
import { captionedUnit, readFigure, statedUnit, type FormUnit } from "./figure";
import { exact } from "../quantity";
import { readList, unitFor, unitNamed, type Listed } from "./base-lists";
import { readAcross } from "./base-across";
import { isUse } from "./funds";
import { readBudgets } from "./base-budgets";
import { ledgerEntries, readLedgers, type Ledger } from "./ledger";
import { progressByQuarters, progressOf, readProgress, type Progress } from "./base-progress";
import { isNameBeside, readPairs } from "./base-pairs";
import { readYears, type MemberFigure, type Remark } from "./base-years";
import { readBaseTable, readUseTables, type BaseTable, type UseTable } from "./base-table";
import { sideBySide } from "./base-beside";
import { projectEntries } from "./base-projects";
import {
  asOfBeginning,
  budgetEntries,
  chosenEntries,
  tableBlocks,
  tableDefinitions,
  tickEntries,
  totalEntries,
} from "./base-table-figures";
import type { Definition } from "./base-defined";
import { yearsOfTable, type YearFigure } from "./base-yearly";
import { readCounts, readWorks, type Work } from "./base-works";
import { isTotal, lineRate, readLines, type BlockLine, type BlockLines } from "./block-lines";
import { blockForms, rateOf, type Block, type BlockForm, type Entry } from "./blocks";

/** 附件4, the base data (部门整体支出绩效评价基础数据表). */
export interface Annex4 {
  readonly sheet: Sheet;
  readonly blocks: readonly Block[];
  /** Figures under names of the bureau's own, which its 指标说明 may speak of. */
  readonly others: readonly Entry[];
  /** What remarks of a list by years define. */
  readonly definitions: readonly Definition[];
  /** What a list states of each of the bureaus under this one. */
  readonly members: readonly MemberFigure[];
  /** What a list or a table states of each of several years. */
  readonly yearly: readonly YearFigure[];
  /** What stands in words beside the lines of a list. */
  readonly remarks: readonly Remark[];
  /** The wide base table by years; null where the form has none. */
  readonly table: BaseTable | null;
  /** What takes an expense apart, below everything else. */
  readonly uses: readonly UseTable[];
  /** What had been spent by several dates of the year; null where the form has no such table. */
  readonly progress: Progress | null;
  /** What was due and what was done in the year, as far as it is no money. */
  readonly works: readonly Work[];
  /** What a list counts as 其中 of a line above it, by both names, and that line. */
  readonly inner: readonly Entry[];
  /** 收入 beside 支出, once for each kind of amounts; none where the form has no such table. */
  readonly ledgers: readonly Ledger[];
}

const wanYuan: FormUnit = { unit: "元", scale: exact(10000) };

/**
 * Reads 附件4 wherever it begins on the sheet and however it is laid out: blocks of headings over values, a list of names
 * and values, a table by year. Null unless two blocks or five listed figures are printed there.
 */
export function readAnnex4(sheet: Sheet): Annex4 | null {
  const starts = blockStarts(sheet);
  const declared = declaredUnit(sheet);
  const read = starts.map((start) => readBlock(sheet, start, declared));
  const blocks = read.map(({ block }) => block);
  const ledgers = readLedgers(sheet, declared);
  const listed = saysBaseData(sheet)
    ? readListed(sheet, new Set([...rowsOf(blocks), ...ledgers.flatMap(({ rows }) => rows)]), declared, blocks)
    : nothingListed;
  const isListed = listed.others.length + listed.blocks.reduce((sum, block) => sum + block.entries.length, 0) >= 5;
  if (starts.length < 2 && !isListed) return null;
  const { blocks: more, others, definitions, members, remarks, yearly } = isListed ? listed : nothingListed;
  const printed = sheet.rows.flatMap((cells) => (cells ?? []).map((cell) => shortLabel(cell?.text ?? "")));
  const isWhole = ({ label }: Entry): boolean => !isGross(label, printed);
  return {
    sheet,
    blocks: [...blocks, ...more].map((block) => ({ ...block, entries: block.entries.filter(isWhole) })),
    others: [...others, ...ledgerEntries(ledgers)].filter(isWhole),
    definitions: [...read.flatMap(({ lines }) => lines.definitions), ...definitions],
    members: [...read.flatMap(({ lines }) => lines.members), ...members],
    remarks,
    yearly,
    table: listed.table,
    uses: listed.uses,
    progress: listed.progress,
    works: isListed ? [...readWorks(sheet), ...listed.works] : [],
    inner: isListed ? listed.inner : [],
    ledgers,
  };
}

type BaseList = Listed & Pick<Annex4, "table" | "definitions" | "members" | "remarks" | "yearly" | "uses" | "progress" | "works" | "inner">;

const nothingListed: BaseList = {
  blocks: [],
  others: [],
  definitions: [],
  members: [],
  remarks: [],
  yearly: [],
  table: null,
  uses: [],
  progress: null,
  works: [],
  inner: [],
};

/** What stands outside blocks: a list, labels over values, and the wide table. */
function readListed(sheet: Sheet, taken: ReadonlySet<number>, declared: FormUnit | null, known: readonly Block[]): BaseList {
  const wide = readBaseTable(sheet, declared);
  const table = wide === null ? null : asOfBeginning(wide, known);
  const first = table?.lines[0]?.place.address;
  // The wide table may be one of these itself, where the form has no other.
  const parts = sideBySide(sheet).flatMap((part) => readUseTables(part, declared));
  const uses = [...parts, ...readAcross(sheet, declared)].filter(({ lines }) => lines[0]?.place.address !== first);
  const progress = readProgress(sheet, declared);
  const all = [...(table?.lines ?? []), ...uses.flatMap(({ lines, below }) => [...lines, ...below])];
  const lines = all.flatMap((line) => parseArea(line.place.address)?.top ?? []);
  const covered = new Set([...taken, ...(progress?.rows ?? []), ...[table ?? [], uses].flat().flatMap(({ heads }) => heads), ...lines]);
  // Each reader passes over the rows of those before it; a list is whatever is left.
  const next = <L extends { readonly rows: readonly number[] }>(
    reader: (sheet: Sheet, taken: ReadonlySet<number>, unit: FormUnit | null) => L,
  ): L => {
    const listed = reader(sheet, covered, declared);
    for (const row of listed.rows) covered.add(row);
    return listed;
  };
  const budgets = next(readBudgets);
  const years = next(readYears);
  const pairs = next(readPairs);
  const lists = [readList(sheet, covered, declared), pairs, years, budgets];
  // What 公用经费 is taken apart by is no figure of its own where the form states one.
  const stated = lists.flatMap((listed) => listed.blocks.flatMap(({ entries }) => entries)).map(({ label }) => figureNamed(label)?.name);
  const isStated = table !== null || stated.includes("公用经费预算安排数");
  return {
    blocks: [
      ...lists.flatMap((listed) => listed.blocks),
      ...(table === null ? [] : tableBlocks(table, null, uses)),
      ...uses.flatMap((each) => (each.subject === "公用经费" && isStated ? [] : tableBlocks(each, each.subject))),
    ],
    others: [
      ...lists.flatMap((listed) => listed.others),
      ...(table === null ? [] : budgetEntries(table)),
      ...uses.flatMap((each) => [...tickEntries(each, sheet), ...projectEntries(each, sheet)]),
      // Where the table of the whole budget states 项目支出 itself, what its projects come to is held against it, and no figure of its own.
      ...(table?.lines.some(({ name }) => name === "项目支出") === true
        ? []
        : uses.flatMap((each) => (each.subject === "项目支出" ? totalEntries(each, each.subject) : []))),
      ...uses.flatMap(chosenEntries),
      ...readCounts(sheet, covered),
    ],
    definitions: [...years.definitions, ...pairs.definitions, ...[table ?? [], uses].flat().flatMap(tableDefinitions)],
    members: years.members,
    remarks: years.remarks,
    yearly: [...years.yearly, ...[table ?? [], uses].flat().flatMap(yearsOfTable)],
    table,
    uses,
    progress: progress ?? progressOf(years.remarks) ?? progressByQuarters(sheet, declared),
    works: years.works,
    inner: years.inner,
  };
}

/**
 * Reports and other tables state such figures too; only a sheet that calls itself 基础数据 is read as a list of them. An indicator
 * that every score sheet has is not meant (基础数据信息完善性).
 */
function saysBaseData(sheet: Sheet): boolean {
  return sheet.rows.some((cells) =>
    cells?.some((cell) => /(基础|基本)数据(?!信息)|基础信息(采集|填报|统计)?表|数据采集表/u.test(shortLabel(cell?.text ?? ""))),
  );
}

/** The rows that blocks cover, labels and values. */
function rowsOf(blocks: readonly Block[]): ReadonlySet<number> {
  const places = blocks.flatMap((block) => [block.place, ...block.entries.flatMap((entry) => [entry.labelPlace, entry.figure.place])]);
  return new Set(places.flatMap((place) => parseArea(place.address)?.top ?? []));
}

/** Where a block begins, and the columns and rows that are its own: blocks may stand side by side. */
interface Start {
  readonly form: BlockForm;
  readonly row: number;
  readonly column: number;
  /** The first column, and the first row, that belong to another block. */
  readonly right: number;
  readonly bottom: number;
}

/** The cells in which a block's name is printed: the leftmost text of its row, or what begins another block beside it. */
function blockStarts(sheet: Sheet): readonly Start[] {
  const found = sheet.rows.flatMap((_, row) => startsIn(sheet, row));
  return found.map((start) => {
    const below = found.find((other) => other.row > start.row && other.column < start.right && other.right > start.column);
    const bottom = below?.row ?? sheet.rows.length;
    return { ...start, bottom: otherName(sheet, start, bottom) ?? bottom };
  });
}

/** The row above a bottom in which a block begins whose name we do not know: a name beside labels over values. */
function otherName(sheet: Sheet, start: Omit<Start, "bottom">, bottom: number): number | null {
  for (let row = blockAt(sheet, start.row, start.column).bottom + 1; row + 1 < bottom; row += 1)
    if (
      (isNameBeside(sheet, row, start.column) || isMergedName(sheet, row, start)) &&
      labelsIn(sheet, row, { ...start, bottom }).length >= 2
    )
      return row;
  return null;
}

/** Below answers by 是 and 否 a name that reaches down over several rows of values heads a list of its own. */
function isMergedName(sheet: Sheet, row: number, { form, column }: Pick<Start, "form" | "column">): boolean {
  const { top, bottom } = blockAt(sheet, row, column);
  return form.figures.length === 0 && top === row && bottom > row + 1 && hasHan(textAt(sheet, row, column));
}

function startsIn(sheet: Sheet, row: number): readonly Omit<Start, "bottom">[] {
  const cells = sheet.rows[row] ?? [];
  const leftmost = cells.findIndex((cell) => cell !== undefined && !isBlank(cell.text));
  const named = cells.flatMap((cell, column) => {
    const form = cell === undefined ? undefined : formNamed(cell.text);
    // A name that is typed once more beside the values goes on with its block, as a merged one does.
    const goesOn = row > 0 && textAt(sheet, row - 1, column) === cell?.text;
    return form === undefined || goesOn ? [] : [{ form, row, column }];
  });
  if (named[0]?.column !== leftmost || isListed(sheet, row, leftmost)) return [];
  return named.map((start, index) => ({ ...start, right: named[index + 1]?.column ?? widthOf(sheet) }));
}

/** Whether a label right of a block's name has its number beside it, or its unit, be the number there or not: a list under merged names, and no block. */
function isListed(sheet: Sheet, row: number, name: number): boolean {
  const values = (sheet.rows[row] ?? []).slice(name + 1).filter((cell) => !isBlank(cell?.text ?? ""));
  const [label, next] = values;
  const isNumber = (cell: typeof next): boolean => /^-?[\d,.]+[^\d/÷]{0,3}$/u.test(compact(cell?.text ?? "").normalize("NFKC"));
  return hasHan(label?.text ?? "") && !isNumber(label) && (isNumber(next) || unitNamed(next?.text ?? "") !== null);
}

const formsByName: ReadonlyMap<string, BlockForm> = new Map(
  blockForms.flatMap((form) => [form.name, ...form.aliases].map((name) => [coreLabel(name), form] as const)),
);

/** A block's name may carry a remark in brackets: 楼堂馆所控制情况（2023年完工项目）. */
function formNamed(text: string): BlockForm | undefined {
  const label = shortLabel(text);
  return formsByName.get(label) ?? formsByName.get(label.replace(/[(].*[)]$/u, ""));
}

/** `单位：万元` somewhere above the figures; 万元 is what the form is printed in when one of its cells says 万. */
function declaredUnit(sheet: Sheet): FormUnit | null {
  for (const cells of sheet.rows)
    for (const cell of cells ?? []) {
      const unit = captionedUnit(cell?.text ?? "");
      if (unit !== null) return unit;
    }
  const usesWan = sheet.rows.some((cells) => cells?.some((cell) => /^\s*[\d.,]+\s*万元?\s*$/u.test(cell?.text ?? "")));
  return usesWan ? wanYuan : null;
}

/** A block's rows alternate: a row of labels, then a row of values under them, or several of which one is their 合计. */
function readBlock(sheet: Sheet, start: Start, declared: FormUnit | null): { readonly block: Block; readonly lines: BlockLines } {
  const entries: Entry[] = [];
  const lines: BlockLine[] = [];
  // 公用经费控制情况（元） has a unit of its own.
  const unit = statedUnit(textAt(sheet, start.row, start.column)) ?? declared;
  let row = start.row;
  while (row + 1 < start.bottom) {
    const below = valueRow(sheet, row, start);
    const labels = labelsIn(sheet, row, start);
    if (below === null || labels.length === 0) break;
    const printed = labels.map((column) => ({ column, label: withYears(sheet, row, column, labels) }));
    const known = printed.filter(({ label }) => isKnown(start.form, label));
    const entriesIn = (values: number, of = known): readonly Entry[] =>
      of.map(({ column, label }) => readEntry(sheet, row, values, column, label, start.form, unit));
    const columns = known.map(({ column }) => column);
    const named = namedRows(sheet, below, labels, columns, start);
    // 基本支出 and 项目支出 with their sum are a table of the budget, which others read.
    const isBudget = named.some((each) => isUse(textAt(sheet, each.row, each.name)));
    const values = isBudget ? null : named.length < 2 ? below : totalOf(sheet, named);
    if (values !== null) entries.push(...entriesIn(values));
    if (named.length >= 2 && !isBudget) {
      const all = printed.filter(({ label }) => isKnown(start.form, label) || lineRate(start.form, label) !== null);
      lines.push(...named.map((each) => ({ name: textAt(sheet, each.row, each.name), entries: entriesIn(each.row, all) })));
    }
    row = nextLabelRow(sheet, Math.max(below, ...named.map((each) => each.row)) + 1, start);
  }
  return { block: { form: start.form, place: placeIn(sheet, start.row, start.column), entries }, lines: readLines(start.form, lines) };
}

/** 2019年预算数 beside 2020年预算数 is 上年预算数, and that 本年预算数; so it is where two years are worded otherwise (2019年末实有人数 | 2020年在职人数). */
function withYears(sheet: Sheet, row: number, column: number, labels: readonly number[]): string {
  const text = textAt(sheet, row, column);
  const read = (label: string): readonly [number, string] => {
    const [, year = "0", rest = ""] = /^((?:19|20)\d{2})年度?(.+)$/u.exec(bareLabel(label)) ?? [];
    return [Number(year), rest];
  };
  const [year, rest] = read(text);
  const named = figureNamed(text)?.name;
  const others = labels
    .filter((each) => each !== column)
    .map((each) => [...read(textAt(sheet, row, each)), textAt(sheet, row, each)] as const);
  if (named !== undefined && others.some(([other, , label]) => other > year && year > 0 && figureNamed(label)?.name === named))
    return `上年${rest}`;
  const [other] = others.find(([, same]) => same === rest) ?? [];
  if (year === 0 || other === undefined || Math.abs(other - year) !== 1) return text;
  return `${year < other ? "上年" : "本年"}${rest}`;
}

/** A row of values with a name of its own: 局机关, 1.综合楼. */
interface NamedRow {
  readonly row: number;
  readonly name: number;
}

/** The rows below labels that have a name beside their values, in the block's column or under 单位 or 项目名称. */
function namedRows(sheet: Sheet, below: number, labels: readonly number[], known: readonly number[], start: Start): readonly NamedRow[] {
  const [first = start.column] = labels;
  const columns = [start.column, ...(known.includes(first) || start.form.figures.length === 0 ? [] : [first])];
  const isOwnName = (row: number, column: number): boolean =>
    hasHan(textAt(sheet, row, column)) && textAt(sheet, row, column) !== textAt(sheet, start.row, start.column);
  // A unit without figures is a line too: where the others are not all, none of them is the whole.
  const isLine = (row: number, column: number): boolean =>
    isOwnName(row, column) &&
    !notLine.test(shortLabel(textAt(sheet, row, column))) &&
    blockAt(sheet, row, column).right < Math.min(...known) &&
    known.every((each) => !hasHan(textAt(sheet, row, each)) || isNothing(textAt(sheet, row, each)));
  const name = columns.find((column) => isOwnName(below, column));
  if (name === undefined) return [];
  const rows: NamedRow[] = [];
  for (let row = below; row < start.bottom && isLine(row, name); row += 1) rows.push({ row, name });
  return rows;
}

/** A note below, or a line of the form that was left as printed. */
const notLine = /^(备?注|说明|填[表报])|^项目(名称)?[一二三四五六\d]*$/u;

function isNothing(text: string): boolean {
  return /^(无|没有|不涉及|见|详)/u.test(compact(text));
}

/** Of several named rows the one that says it is their total: 合计, or 小计 at the end where there is no other; else a person must say. */
function totalOf(sheet: Sheet, rows: readonly NamedRow[]): number | null {
  const nameOf = ({ row, name }: NamedRow): string => shortLabel(textAt(sheet, row, name));
  const totals = rows.filter((each) => isTotal(nameOf(each)));
  const whole = totals.filter((each) => nameOf(each) !== "小计");
  const [only, ...more] = whole.length > 0 ? whole : totals;
  const isLast = only === rows.at(-1);
  return only === undefined || more.length > 0 || (whole.length === 0 && !isLast) ? null : only.row;
}

/** Labels that a block's form does not know are somebody's own, and left alone; a form without figures takes any. */
function isKnown(form: BlockForm, label: string): boolean {
  return (
    form.figures.length === 0 ||
    rateOf(form, label) !== null ||
    figureNamed(label) !== null ||
    form.figures.some((entry) => entry.labels.some((name) => coreLabel(name) === coreLabel(label)))
  );
}

/** The columns right of the block's name in which a label stands. */
function labelsIn(sheet: Sheet, row: number, { column: name, right }: Start): readonly number[] {
  const cells = (sheet.rows[row] ?? []).slice(0, right);
  return cells.flatMap((cell, column) => (column > name && cell !== undefined && hasHan(cell.text) ? [column] : []));
}

/** The row below the labels; a label merged over two rows pushes its value further down. */
function valueRow(sheet: Sheet, row: number, start: Start): number | null {
  const bottom = Math.max(row, ...labelsIn(sheet, row, start).map((column) => blockAt(sheet, row, column).bottom));
  return bottom + 1 < start.bottom ? bottom + 1 : null;
}

function nextLabelRow(sheet: Sheet, from: number, start: Start): number {
  let row = from;
  while (row < start.bottom && labelsIn(sheet, row, start).length === 0) row += 1;
  return row;
}

function readEntry(
  sheet: Sheet,
  labelRow: number,
  row: number,
  column: number,
  label: string,
  form: BlockForm,
  declared: FormUnit | null,
): Entry {
  const figure = readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), unitFor(form, label, declared));
  return { label, labelPlace: placeIn(sheet, labelRow, column), figure };
}
