import { parseArea, type Place } from "../grid/address";
import { bareLabel, compact, hasHan, isBlank, shortLabel } from "../grid/label";
import { blockAt, cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import { isGross } from "./names";
import type { Definition } from "./base-defined";
import { captionedUnit, people, rateUnit, readFigure, statedUnit, type Figure, type FormUnit } from "./figure";

/**
 * What a column of the wide base table holds: last year's expenses, this year's budget (`first`: that of the year's beginning, beside the
 * whole year's, with what was carried over and by what it was adjusted) and expenses, what was left, and the rates of them.
 */
export type BaseColumn = "last" | "first" | "carried" | "adjusted" | "budget" | "spent" | "left" | "grown" | BaseRate | "other";

/** The rates of a line: of expenses to the budget (执行率, 控制率), and how expenses or budgets changed. */
export type BaseRate = "rate" | "control" | "change" | "plan-change" | "deviation";

/** Whether a column states rates, and no amounts. */
export const isRate = (kind: BaseColumn): kind is BaseRate => /^(rate|control|(plan-)?change|deviation)$/u.test(kind);

/** A line of the wide base table: its name without number and 其中, and its figures by the column they stand in. */
export interface BaseLine {
  readonly name: string;
  readonly place: Place;
  /** Whether it is printed as 其中, a part of the line above it. */
  readonly isInner: boolean;
  /** How far in its number, 其中 or spaces put it: a line is made up of those below that are further in. */
  readonly depth: number;
  /** By zero-based column; every amount column of the table has one, blank or not. */
  readonly figures: ReadonlyMap<number, Figure>;
  /** The rates that the line states, by the column they stand in. */
  readonly rates: ReadonlyMap<number, Figure>;
}

/** The wider base table (经费控制情况): 三公经费, 公用经费 and others down, 上年决算, 本年预算 and 本年决算 across. */
export interface BaseTable {
  /** The headings of the amount columns by zero-based column, such as 2023年决算数. */
  readonly headings: ReadonlyMap<number, string>;
  readonly columns: ReadonlyMap<number, BaseColumn>;
  /** The zero-based rows of the headings. */
  readonly heads: readonly number[];
  readonly lines: readonly BaseLine[];
}

/** A table below another that takes one of the expenses apart, or the people. */
export interface UseTable extends BaseTable {
  readonly subject: Subject;
  /** What stands below 合计, and is no part of it: 其中：重点项目, 另：编外人员. */
  readonly below: readonly BaseLine[];
  /** What the headings beside its lines say that some of its figures are. */
  readonly defined?: readonly Definition[];
}

export type Subject = "支出用途" | "公用经费" | "三公经费" | "项目支出" | "政府采购" | "人员" | "固定资产";

/** Reads the wide base table of 附件4; null where a sheet has none. */
export function readBaseTable(sheet: Sheet, declared: FormUnit | null): BaseTable | null {
  // On a sheet that holds several forms, 附件3's funds are budgets beside expenses too.
  const title = sheet.rows.findIndex((cells) =>
    cells?.some((cell) => /基础数据|基本数据|基础信息|数据采集表/u.test(shortLabel(cell?.text ?? ""))),
  );
  let other: BaseTable | null = null;
  for (let row = Math.max(0, title); row < sheet.rows.length; row += 1) {
    const table = tableAt(sheet, row, declared);
    if (table === null || isOfAssets([...table.headings.values()])) continue;
    const subject = subjectAt(sheet, row);
    // Of several the one that takes no expense apart; people and assets are none.
    // What had been spent by dates of the year is no expense of its own.
    if (table.lines.every(({ name }) => /^(\d{1,2}月|第?[一二三四1-4]季度)/u.test(name))) continue;
    const isCompared = ![...table.columns.values()].includes("budget");
    if (subject === null && !isCompared) return table;
    if (subject !== "人员" && !table.lines.some(({ name }) => name === "合计")) other ??= table;
  }
  return other;
}

/**
 * Reads every table that says under its title what one of the expenses was made up of, 公用经费 by 办公费, 水费 and so on, or beside it:
 * 三、“三公”经费, merged down over the names of its kinds. The last of them is 合计, unless all are known.
 */
export function readUseTables(sheet: Sheet, declared: FormUnit | null): readonly UseTable[] {
  const tables: UseTable[] = [];
  for (let row = 1; row < sheet.rows.length; row += 1) {
    const titled = subjectAt(sheet, row);
    // 政府采购及固定资产情况 heads one of each.
    const named = titled !== null && assetsOver(sheet, row) ? "固定资产" : titled;
    const read = named === null && headsAt(sheet, row) === null ? null : tableAt(sheet, row, named === "人员" ? people : declared);
    // Beside what the whole budget comes to by subjects a form may say what it was used for, and of what that is made up.
    const subject = named ?? (usesOfAll.every((use) => read?.lines.filter(({ name }) => name === use).length === 1) ? "支出用途" : null);
    // “三公经费”合计 may have other expenses below it.
    const whole = read?.lines.findIndex(({ name }) => name === subject) ?? -1;
    const isNamed = read !== null && whole >= 3 && !read.lines.some(({ name }) => name === "合计");
    const table = isNamed ? { ...read, lines: read.lines.map((line, at) => (at === whole ? { ...line, name: "合计" } : line)) } : read;
    if (table === null || subject === null || (subject === "固定资产") !== isOfAssets([...table.headings.values()])) continue;
    const end = table.lines.findIndex(({ name }) => name === "合计") + 1;
    const isBelow =
      isNamed || (end >= 3 && table.lines.slice(end).every(({ name, isInner }) => isInner || /^(另|年末结[转余])/u.test(name)));
    const lines = isBelow ? table.lines.slice(0, end) : table.lines;
    const isWhole = lines.at(-1)?.name === "合计" || lines.filter((line) => byUse.test(line.name)).length >= 3;
    if (!isWhole) continue;
    tables.push({ ...table, subject, lines, below: table.lines.slice(lines.length) });
    row = Math.max(row, ...table.lines.map((line) => rowOf(line.place)));
  }
  return tables;
}

const usesOfAll = ["基本支出", "人员经费", "公用经费", "项目支出", "合计"];

/** What a table takes apart: as its title says, or what stands beside it, or because all that it has are posts and staff. */
function subjectAt(sheet: Sheet, row: number): Subject | null {
  return subjectOver(sheet, row) ?? subjectBeside(sheet, row) ?? (isOfPeople(headsAt(sheet, row)) ? "人员" : null);
}

function isOfPeople(heads: Heads | null): boolean {
  const amounts = heads?.columns.filter(({ kind }) => kind === "budget" || kind === "spent") ?? [];
  return amounts.length > 0 && amounts.every(({ text }) => /编制|在职|在岗|在编|实有/u.test(text));
}

/** What a name left of the headings, merged down beside the lines, says that they take apart. */
function subjectBeside(sheet: Sheet, row: number): Subject | null {
  const first = (sheet.rows[row] ?? []).findIndex((cell) => !isBlank(cell?.text ?? ""));
  const block = blockAt(sheet, row, Math.max(0, first));
  // 三、“三公经费”情况 may head the names of the lines too.
  const isBeside = block.bottom >= row + 3 || isNumbered(textAt(sheet, row, first));
  return first < 0 || block.top !== row || !isBeside ? null : subjectNamed(textAt(sheet, row, first), 14);
}

function subjectNamed(text: string, longest: number): Subject | null {
  const name = shortLabel(text);
  return name.length > longest
    ? null
    : ((/公用经费|三公经费|项目支出|政府采购|人员|固定资产/u.exec(name)?.[0] as Subject | undefined) ?? null);
}

function rowOf({ address }: Place): number {
  return parseArea(address)?.top ?? 0;
}

/** What 商品和服务支出 are classified by (支出经济分类), as far as bureaus list them. */
const byUse =
  /^(办公费|印刷费|咨询费|手续费|水费|电费|水电费|邮电费|取暖费|物业管理费|差旅费|维修|会议费|培训费|劳务费|委托业务费|工会经费|福利费|其他交通费)/u;

/** 公用经费 in the words over a table, in a line that says nothing else but its unit: 四、公用经费支出明细. So it is of projects. */
function subjectOver(sheet: Sheet, row: number): Subject | null {
  const [title = "", ...more] = (sheet.rows[row - 1] ?? []).flatMap((cell) => (isBlank(cell?.text ?? "") ? [] : (cell?.text ?? [])));
  if (title === "" || !more.every((text) => /^(金额)?(计量)?单位[:(]/u.test(bareLabel(text)))) return null;
  const isNamed = (sheet.rows[row] ?? []).some((cell) => shortLabel(cell?.text ?? "") === "项目名称");
  const isOfProjects = isNamed && /^.{0,6}项目[)]?(预算|支出)?(执行|支出|预算)?情况$/u.test(shortLabel(title));
  return subjectNamed(title, 28) ?? (isOfProjects ? "项目支出" : null);
}

function tableAt(sheet: Sheet, row: number, declared: FormUnit | null): BaseTable | null {
  const heads = headsAt(sheet, row);
  if (heads === null) return null;
  // What a caption in the line above says is of money.
  const above = declared === people ? [] : (sheet.rows[row - 1] ?? []).flatMap((cell) => captionedUnit(cell?.text ?? "") ?? []);
  const [unit = declared] = [...(sheet.rows[row] ?? []).flatMap((cell) => statedUnit(cell?.text ?? "") ?? []), ...above];
  const lines = linesBelow(sheet, heads, unit);
  if (lines.length < 3) return null;
  const amounts = heads.columns.filter(({ kind }) => !isRate(kind));
  return {
    headings: new Map(amounts.map((head) => [head.column, head.text])),
    columns: new Map(heads.columns.map((head) => [head.column, head.kind])),
    heads: row === heads.bottom ? [row] : [row, heads.bottom],
    lines,
  };
}

interface Head {
  readonly column: number;
  readonly text: string;
  readonly kind: BaseColumn;
}

interface Heads {
  readonly columns: readonly Head[];
  /** The last row of headings, which may stand in two. */
  readonly bottom: number;
}

/** The headings of a table that has this year's budget and this year's expenses side by side; null for any other row. */
export function headsAt(sheet: Sheet, row: number): Heads | null {
  const first = Math.max(
    0,
    (sheet.rows[row] ?? []).findIndex((cell) => !isBlank(cell?.text ?? "")),
  );
  const bottom = isSubheading(sheet, row + 1, first) ? row + 1 : row;
  // Cells under a merged heading may be absent from their row.
  const width = Math.max(sheet.rows[row]?.length ?? 0, sheet.rows[bottom]?.length ?? 0);
  const all = Array.from({ length: width }, (_, column) => headingAt(sheet, row, bottom, column));
  const latest = latestOf(all);
  const columns = all.flatMap((text, column): readonly Head[] => {
    const kind = column === first || text === "" || text.length > 20 ? null : isOfAssets(all) ? assetKind(text) : kindOf(text, latest);
    const isLeftmost = blockAt(sheet, bottom, column).left === column;
    return kind === null || !isLeftmost ? [] : [{ column, text, kind }];
  });
  const below = all.map((_, column) => textAt(sheet, bottom, column));
  const heads = columns.map((head): Head => (isGross(below[head.column] ?? "", below) ? { ...head, kind: "other" } : head));
  const has = (kind: BaseColumn): boolean => columns.some((head) => head.kind === kind);
  // Two columns of 预算数 whose years nothing tells: neither is this year's.
  const amounts = columns.filter(({ kind }) => kind === "budget" || kind === "spent").map(({ text }) => text);
  const isTold = new Set(amounts).size === amounts.length;
  // What was spent this year and the last, with what it grew by, is a table of its own.
  const isCompared = has("last") && (has("grown") || has("change"));
  return (has("budget") || isCompared) && has("spent") && isTold ? { columns: toldApart(withFirst(heads)), bottom } : null;
}

function assetsOver(sheet: Sheet, row: number): boolean {
  const headings = (sheet.rows[row] ?? []).map((cell) => bareLabel(cell?.text ?? ""));
  return isOfAssets(headings) && (sheet.rows[row - 1] ?? []).some((cell) => /固定资产/u.test(shortLabel(cell?.text ?? "")));
}

/** The year that a table is of: the latest of which it has expenses, since a budget may be next year's. */
export function latestOf(headings: readonly string[]): number {
  const spent = headings.filter((text) => /(决算|执行|支出|实际|在职|在岗|实有)/u.test(text)).map(yearOf);
  return Math.max(0, ...spent) || Math.max(0, ...headings.map(yearOf));
}

/** 2024年预算数 beside 本年预算数 is of another year than this. */
function toldApart(heads: readonly Head[]): readonly Head[] {
  return heads.map((head): Head => {
    const isNamed = /^(first|budget|spent)$/u.test(head.kind);
    const isOther = isNamed && yearOf(head.text) > 0 && heads.some(({ kind, text }) => kind === head.kind && yearOf(text) === 0);
    return isOther ? { ...head, kind: "other" } : head;
  });
}

/** 下属单位决算数, 全省平均, 调整前, 前年, 9月末: of others than the bureau, or of another time than the year. */
const foreign = /平均|全[省市县区国]|下属|所属单位|调整前|前年|[下次明]年|其中|\d月|季度|半年|计划.{0,4}(预算|决算)/u;

/** Whether a table says of things how much of them is in use (其中：在用). */
function isOfAssets(headings: readonly string[]): boolean {
  return headings.some((text) => assetKind(text) === "spent");
}

/** Of assets: what there is at the year's end, what of it is in use, and the rate of that. */
function assetKind(text: string): BaseColumn | null {
  if (/^(其中:?)?(实际)?在用(固定)?(资产)?(原值|数|金额|额)?$/u.test(text)) return "spent";
  if (/^(年末|期末)(固定资产)?(账面)?(数|原值|余额|总额)?$|^(固定资产)?(总额|原值)$/u.test(text)) return "budget";
  return /^(固定)?(资产)?利用率([(]%[)])?$/u.test(text) ? "rate" : null;
}

/** 年初预算数 beside 全年预算数 is not what the year's expenses are held against. */
export function withFirst<Column extends { readonly text: string; readonly kind: BaseColumn }>(
  columns: readonly Column[],
): readonly Column[] {
  const isTwice = columns.some(({ kind, text }) => kind === "budget" && /^\D*(\d{4}年度?)?(预算)?(全年|调整)/u.test(text));
  return columns.map((head) => (isTwice && head.kind === "budget" && /年初/u.test(head.text) ? { ...head, kind: "first" } : head));
}

/** 预算数 | 决算数 under 本年数: words alone, under a heading that is merged over them. What is over both rows is merged, or typed twice. */
function isSubheading(sheet: Sheet, row: number, first: number): boolean {
  const isAgain = (column: number): boolean => textAt(sheet, row, column) === textAt(sheet, row - 1, column);
  const texts = (sheet.rows[row] ?? [])
    .filter((_, column) => !isAgain(column))
    .map((cell) => compact(cell?.text ?? "").normalize("NFKC"))
    .filter((text) => text !== "");
  return (
    texts.length >= 2 &&
    texts.every((text) => hasHan(text) && text.length <= 10 && !/^\d/u.test(text)) &&
    (isBlank(textAt(sheet, row, first)) || isAgain(first))
  );
}

function headingAt(sheet: Sheet, top: number, bottom: number, column: number): string {
  const parts = [top, bottom].map((row) => {
    const block = blockAt(sheet, row, column);
    return bareLabel(textAt(sheet, block.top, row < bottom ? headColumn(sheet, block.top, block.left, bottom) : block.left));
  });
  return [...new Set(parts)].join("");
}

/** Where a host cannot tell which cells are merged, a heading of the upper row goes as far as the next one. */
function headColumn(sheet: Sheet, row: number, column: number, bottom: number): number {
  if (sheet.merges !== null || isBlank(textAt(sheet, bottom, column))) return column;
  let at = column;
  while (at > 0 && isBlank(textAt(sheet, row, at))) at -= 1;
  return at;
}

/** The year that a heading begins with; 0 where it names none. */
export function yearOf(text: string): number {
  return Number(/^((?:19|20)\d{2})年/u.exec(text)?.[1] ?? 0);
}

/** Of headings that say the same but for their years, the first that names none, as that is of the form's own year; or the latest. */
export function ownAmong<Heading extends { readonly text: string }>(headings: readonly Heading[]): Heading | undefined {
  const year = ({ text }: Heading): number => yearOf(bareLabel(text)) || Infinity;
  const latest = Math.max(...headings.map(year));
  return headings.find((heading) => year(heading) === latest);
}

/** What a heading heads, where the latest year of its table is known; null where no amount and no rate stands under it. */
export function kindOf(text: string, latest: number): BaseColumn | null {
  if (/(增减|增长|变动)率/u.test(text)) return /预算/u.test(text) ? "plan-change" : "change";
  if (/^(比|较)上年(决算)?数?增减[(]%[)]$/u.test(text)) return "change";
  if (/偏差(率|度)$/u.test(text)) return "deviation";
  if (/(执行|完成)率/u.test(text)) return "rate";
  if (/^(\d{4}年度?)?((在职)?人员)?控制率([(]%[)])?$/u.test(text)) return "control";
  if (/^(年末|本年末?)?(结转和?结余|结转|结余)(数|额|金额)?$/u.test(text)) return "left";
  if (/^(\d{4}年)?([比较](上年|\d{4}年)度?(决算)?数?)?(在职|人员)?增减(变化)?(人数|数|额|情况|金额)?([(]人[)])?$/u.test(text))
    return "grown";
  if (/^(\d{4}年度?)?(预算)?上年结转(和?结余)?(数|额|金额)?$/u.test(text)) return "carried";
  if (/^(\d{4}年度?)?(预算)?(年中)?(预算)?(追加|调整)(数|额|金额)?([(][^()]*[)])?$/u.test(text)) return "adjusted";
  // 未支出数 is neither spent nor budgeted.
  if (/未|剩余|结余|结转|差额|增减|调整(数|额)/u.test(text)) return null;
  if (/(离休|退休|离退休)(人员|人)(人?数)?([(]人[)])?$/u.test(text)) return "other";
  const isPosts = /^(\d{4}年度?)?(核定)?编制(人?数)?(小计|合计)?([(]人[)])?$/u.test(text);
  const isStaff = /^(\d{4}年)?(年?末|底)?(实际|现)?(实有|在职|在岗|在编)(在职)?(人员|人)?数?(在职(人员|人数)?)?([(]人[)])?$/u.test(text);
  if (!isPosts && !isStaff && !/(预算|决算|执行|支出|采购|批复)(数|额|总额|金额)?([(]|$)/u.test(text) && !/^(上年|本年)数/u.test(text))
    return null;
  if (foreign.test(text) || yearOf(text) > latest) return "other";
  const isEarlier = /上年|去年/u.test(text) || (yearOf(text) > 0 && yearOf(text) < latest);
  if (isPosts || /预算/u.test(text)) return isEarlier ? "other" : "budget";
  // The years before the last are nobody's 上年.
  return !isEarlier ? "spent" : yearOf(text) > 0 && yearOf(text) < latest - 1 ? "other" : "last";
}

/** The lines below the headings, up to the first that states nothing in words or has other headings. */
function linesBelow(sheet: Sheet, { columns, bottom }: Heads, unit: FormUnit | null): readonly BaseLine[] {
  const lines: BaseLine[] = [];
  const subtotals = new Set<BaseLine>();
  const left = Math.min(...columns.map((head) => head.column));
  for (let row = bottom + 1; row < sheet.rows.length; row += 1) {
    const filled = (sheet.rows[row] ?? []).findIndex((cell) => !isBlank(cell?.text ?? ""));
    if (filled < 0) continue;
    // 1.1 in a column of numbers names nothing.
    const isNumber = filled + 1 < left && /^[\d.]+$/u.test(compact(textAt(sheet, row, filled))) && hasHan(textAt(sheet, row, filled + 1));
    const first = isNumber ? filled + 1 : filled;
    // Another table begins, or a remark that runs across all columns.
    if (isTitle(sheet, row, first) || /^(备?注|说明)\d?[：:]/u.test(compact(textAt(sheet, row, first)))) break;
    if (columns.some(({ column }) => isWords(textAt(sheet, row, column))) || blockAt(sheet, row, first).right >= left) break;
    if (first >= left) continue;
    const printed = textAt(sheet, row, first);
    // 政府采购金额（元） may stand among lines in 万元.
    const own = statedUnit(printed) ?? unit;
    const figure = (head: Head): readonly [number, Figure] => [
      head.column,
      readFigure(cellAt(sheet, row, head.column), placeIn(sheet, row, head.column), isRate(head.kind) ? rateUnit(head.text) : own),
    ];
    const line: BaseLine = {
      name: lineName(printed),
      place: placeIn(sheet, row, first),
      isInner: /^(其中|.{2,8}中[:：])/u.test(compact(printed)),
      depth: depthOf(printed),
      figures: new Map(columns.filter((head) => !isRate(head.kind)).map(figure)),
      rates: new Map(columns.filter((head) => isRate(head.kind)).map(figure)),
    };
    lines.push(line);
    if (/小计$/u.test(shortLabel(printed))) subtotals.add(line);
  }
  // 小计 beside 合计 is of some of the lines, and counted in that.
  const isTwice = lines.filter(({ name }) => name === "合计").length > 1;
  return isTwice ? lines.map((line) => (subtotals.has(line) ? { ...line, name: "小计", isInner: true } : line)) : lines;
}

/** Whether a text is the heading of a part of a form: 三、项目支出明细. */
export function isNumbered(text: string): boolean {
  return /^[一二三四五六七八九十]+[、.．]/u.test(compact(text));
}

/** 三、项目支出明细, alone in its row, where nobody can tell that it is merged over the columns. */
function isTitle(sheet: Sheet, row: number, first: number): boolean {
  const isAlone = (sheet.rows[row] ?? []).every((cell, column) => column === first || isBlank(cell?.text ?? ""));
  return sheet.merges === null && isAlone && isNumbered(textAt(sheet, row, first));
}

/** Words that are no answer where a number belongs: 见附表 is one, 实际投资（万元） heads a column. */
function isWords(text: string): boolean {
  return (
    /(规模|投资|控制率|预算数|决算数)/u.test(shortLabel(text)) ||
    text.length > 20 ||
    (hasHan(text) && !/^([见详无]|-?[\d,.]+(万元?|亿元|元|人)$)/u.test(compact(text).normalize("NFKC")))
  );
}

const depths = [/^[一二三四五六七八九十]+[、.．]/u, /^[（(][一二三四五六七八九十]+[)）]/u, /^\d+[、.．]/u, /^[（(]\d+[)）]/u];

function depthOf(printed: string): number {
  const numbered = depths.findIndex((form) => form.test(compact(printed)));
  return numbered >= 0 ? numbered + 1 : /^(\s{2}|\u3000|其中)/u.test(printed) ? depths.length + 1 : 0;
}

/** A text without the number that it begins with: 1.年初预算数, （二）项目支出. */
export function unnumbered(text: string): string {
  return compact(text.normalize("NFKC")).replace(/^([（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十\d]+[、.．]+)/u, "");
}

/** A line's name without its number, 其中 and 合计: `其中：公车购置` is 公车购置, `2、出国经费` is 出国经费. */
export function lineName(text: string): string {
  // 项目支出中：重点项目支出 is 其中：重点项目支出.
  const name = compact(shortLabel(unnumbered(text)))
    .replace(/^[^:(]{2,8}中:(?=.)/u, "")
    // 部门基本支出（人员经费＋公用经费） says what it is made up of.
    .replace(/[(]\p{Script=Han}+([+]\p{Script=Han}+)+[)]$/u, "")
    .replace(/^部门(?=(基本|项目)支出$)/u, "");
  // 合计（6个项目） says how many there are.
  return /^(支出)?(合计|总计|小计)([(]\d+[个项]\D*[)])?$/u.test(name) ? "合计" : name.replace(/(合计|总额|小计)$/u, "");
}
