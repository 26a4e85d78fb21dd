import { bareLabel, coreLabel, hasHan, isBlank, shortLabel } from "../grid/label";
import { blockAt, blockText, cellAt, placeIn, textAt, type Cell, type Sheet } from "../grid/workbook";
import { parseArea, type Place } from "../grid/address";
import { lineName, ownAmong } from "./base-table";
import { indicatorTitle, readSelfScores, type SelfScores } from "./annex3-scores";
import { headedDivisions, headsDivision, isHeadRow, isWorded, readDivisions } from "./annex3-worded";
import { readFundsAcross, type FundsAcross } from "./annex3-across";
import { readFundsBeside } from "./annex3-beside";
import { goalsOn, type Goal } from "./annex3-goals";
import { asProjects, isTotal, taskColumn, taskDivisions } from "./annex3-tasks";
import { executionLine, isExecutionLine, usesBeside, withRate } from "./annex3-sides";
import {
  columnNamed,
  columnsIn,
  isKind,
  isUse,
  roleOf,
  type Columns,
  type Division,
  type FundColumn,
  type FundRow,
  type Split,
} from "./funds";
import { rateUnit, readFigure, readWritten, statedUnit, type Figure, type FormUnit } from "./figure";
import { exact } from "../quantity";

/** A text of the form with the cell it stands in. */
export interface Printed {
  readonly text: string;
  readonly place: Place;
}

/** A performance indicator (绩效指标) with its target and what was achieved. */
export interface Achievement {
  /** 三级指标. */
  readonly name: string;
  readonly printed: Printed;
  /** 年度指标值; null where the form has no such column. */
  readonly target: Printed | null;
  /** What was aimed at before 调整指标值, where the form has both. */
  readonly initial: Printed | null;
  /** 实际完成值; blank or unreadable where it is no number. */
  readonly actual: Figure;
  /** Target and achievement as plain numbers, where both count the same thing: ≥45公里 and 48.6公里. */
  readonly counted: { readonly target: Figure; readonly actual: Figure } | null;
  /** 完成率; null where the form has no such column. */
  readonly share: Figure | null;
  /** 是否完成, as the form answers it; null where it does not ask. */
  readonly answer: Printed | null;
  /** 偏差原因分析及改进措施; null where the form has no such column. */
  readonly deviation: Printed | null;
}

/** 附件3, the self-evaluation form: its funds and execution rates (年度预算资金), and its indicators. */
export interface Annex3 {
  readonly sheet: Sheet;
  readonly rows: readonly FundRow[];
  readonly divisions: readonly Division[];
  readonly achievements: readonly Achievement[];
  /** What stands under 预期目标 and 实际完成情况, by those headings. */
  readonly goals: readonly Goal[];
  /** The points of the national form; null in forms that give none. */
  readonly scores: SelfScores | null;
}

/** Reads the funds table of 附件3 wherever it begins; null where its headings are not printed on the sheet. */
export function readAnnex3(sheet: Sheet): Annex3 | null {
  const header = sheet.rows.findIndex((_, row) => isHeader(columnsIn(sheet, row)) && isFunds(sheet, row));
  const unitOf = (row: number): FormUnit | null => unitAround(sheet, row);
  const across = readFundsAcross(sheet, columnNamed, unitOf) ?? readFundsBeside(sheet, columnNamed, unitOf);
  if (across !== null) return withTasks(sheet, across, header);
  if (header < 0) return null;
  const columns = columnsIn(sheet, header);
  const labels = taskColumn(sheet, header) ?? labelColumn(sheet, header, Math.min(...[...columns.values()]));
  const unit = unitAround(sheet, header);
  const { rows: listed, heads } = fundRows(sheet, header, labels, columns, unit);
  const total = listed.find((row) => row.role === "total");
  const totalRow = parseArea(total?.place.address ?? "")?.top ?? null;
  const divisions = totalRow === null ? [] : readDivisions(sheet, totalRow + 1, endAfter(sheet, totalRow), total, unit);
  const tasks = tasksAt(
    sheet,
    labels === taskColumn(sheet, header) ? -1 : sheet.rows.findIndex((_, row) => row > header && isByTask(sheet, row)),
  );
  const projects = listed.find(({ label, role }) => role !== "inner" && /项目支出$/u.test(label));
  const beside = usesBeside(sheet, header, (at, second) => fundRows(sheet, header, labelColumn(sheet, header, at), second, unit).rows);
  const line = executionLine(sheet, header, labels);
  const sources = line === null ? listed : listed.map((row) => (row === total ? withRate(row, line.rate) : row));
  const rows = [...sources, ...beside.rows, ...divisions.flatMap((division) => division.rows), ...tasks.parts];
  return {
    sheet,
    rows: tasks.total === undefined ? rows : [...rows, asProjects(tasks.total, projects)],
    divisions: [...divisions, ...headedDivisions(heads, listed), ...beside.divisions, ...taskDivisions(tasks.parts, tasks.total)],
    achievements: achievementsOn(sheet, header),
    goals: goalsOn(sheet, header),
    scores: readSelfScores(sheet, header, totalRow, line?.points),
  };
}

/** Funds by their sources across, and below them what the tasks of the year had and spent of the same money. */
function withTasks(sheet: Sheet, { header, rows: funds }: FundsAcross, tasks: number): Annex3 {
  const { parts, total } = tasksAt(sheet, tasks);
  return {
    sheet,
    rows: [...funds, ...parts, ...(total === undefined ? [] : [total])],
    divisions: taskDivisions(parts, total),
    achievements: achievementsOn(sheet, header),
    goals: goalsOn(sheet, header),
    scores: readSelfScores(sheet, header, header + 1),
  };
}

/** The tasks of the year (年度主要任务), and what they come to. */
function tasksAt(sheet: Sheet, header: number): { readonly parts: readonly FundRow[]; readonly total: FundRow | undefined } {
  const labels = header < 0 ? null : taskColumn(sheet, header);
  const listed = labels === null ? [] : fundRows(sheet, header, labels, columnsIn(sheet, header), unitAround(sheet, header)).rows;
  const parts = listed.flatMap((row): readonly FundRow[] => (isTotal(row) ? [] : [{ ...row, role: "inner" }]));
  return { parts, total: listed.find(isTotal) };
}

interface AchievementColumns {
  readonly header: number;
  readonly name: number;
  readonly target: number;
  readonly initial: number;
  readonly actual: number;
  /** 指标性质 (≥ or ≤) and 计量单位, where they stand in columns of their own; -1 where they do not. */
  readonly sign: number;
  readonly unit: number;
  readonly share: number;
  readonly answer: number;
  readonly deviation: number;
}

/** The rows of the indicator table below the funds; another form that follows on the same sheet has other headings. */
function achievementsOn(sheet: Sheet, after: number): readonly Achievement[] {
  for (let row = after + 1; row < sheet.rows.length; row += 1) {
    const columns = achievementHeads(sheet, row);
    if (columns !== null) return achievementRows(sheet, row, columns);
  }
  return [];
}

function achievementHeads(sheet: Sheet, row: number): AchievementColumns | null {
  const heads = (sheet.rows[row] ?? []).map((cell, column) => ({ text: cell?.text ?? "", column }));
  const at = (pattern: RegExp): number => ownAmong(heads.filter(({ text }) => pattern.test(shortLabel(text))))?.column ?? -1;
  const adjusted = at(/^调整后?的?(指标|目标)值$/u);
  const columns = {
    header: row,
    name: at(indicatorTitle),
    target: adjusted < 0 ? at(/^(?!上年|去年|前年|.*(?:平均|下属|月末?)).*(指标|目标)值$/u) : adjusted,
    initial: adjusted < 0 ? -1 : at(/^(年初|设定|原)(指标|目标)值$/u),
    sign: at(/^(指标|目标)?(性质|方向|符号)$/u),
    unit: at(/^(计量|度量)单位$/u),
    actual: at(/^(全年|年度|本年)?(实际)?完成(值|指标值|情况)?$|^实际完成(?!.*(?:下属|调整前|增减|其中))/u),
    share: at(/^(指标|目标)?完成率%?$/u),
    answer: at(/^是否(按期|如期|全部)?(完成|达标|实现|达成)$/u),
    deviation: at(/偏差|未完成原因|原因(分析)?(和|及)/u),
  };
  // Where the form asks for signs and units apart, it has 说明 for reasons.
  if (columns.deviation < 0 && columns.sign >= 0) columns.deviation = at(/^(情况)?说明$/u);
  return columns.name >= 0 && columns.actual >= 0 ? columns : null;
}

/** 年度目标2: what another table of indicators belongs to. */
function isGoal(sheet: Sheet, row: number): boolean {
  const first = (sheet.rows[row] ?? []).find((cell) => !isBlank(cell?.text ?? ""));
  return /^年度目标[\d一二三四五六]/u.test(bareLabel(first?.text ?? ""));
}

function achievementRows(sheet: Sheet, header: number, columns: AchievementColumns): readonly Achievement[] {
  const rows: Achievement[] = [];
  for (let row = header + 1; row < sheet.rows.length; row += 1) {
    const texts = sheet.rows[row] ?? [];
    // Some forms have a table for each goal of the year: the goal, and the same headings again.
    const next = achievementHeads(sheet, row);
    if (next !== null || isGoal(sheet, row)) continue;
    if (
      texts.some((cell) =>
        /^((自评)?(合计|总分|总计)|指标小计$|附件\d|注[::]|备注[::]|说明[::])/u.test(bareLabel(cell?.text ?? "").slice(0, 12)),
      )
    )
      break;
    // A row of the table with nothing in it is one that the template left: a block of a higher level spans it.
    const isSpanned = Array.from({ length: columns.name }, (_, column) => blockAt(sheet, row, column)).some(
      (block) => block.top > header && block.top < row && !isBlank(textAt(sheet, block.top, block.left)),
    );
    if (isSpanned || texts.some((cell) => !isBlank(cell?.text ?? ""))) rows.push(achievementAt(sheet, row, columns));
  }
  return rows;
}

function achievementAt(sheet: Sheet, row: number, columns: AchievementColumns): Achievement {
  const printed = (column: number): Printed => ({ text: textAt(sheet, row, column), place: placeIn(sheet, row, column) });
  return {
    // 指标1：教师培训人次, as the national form numbers them.
    name: shortLabel(textAt(sheet, row, columns.name).replace(/^\s*指标\s*[\d０-９]+\s*[:：]/u, "")),
    printed: printed(columns.name),
    target: columns.target < 0 ? null : { ...printed(columns.target), text: targetText(sheet, row, columns.target, columns) },
    initial: columns.initial < 0 ? null : { ...printed(columns.initial), text: targetText(sheet, row, columns.initial, columns) },
    actual: readFigure(withUnit(sheet, row, columns.actual, columns), placeIn(sheet, row, columns.actual), null),
    counted: columns.target < 0 ? null : countedAt(sheet, row, columns),
    share: columns.share < 0 ? null : shareAt(sheet, row, columns),
    answer: columns.answer < 0 ? null : printed(columns.answer),
    deviation: columns.deviation < 0 ? null : printed(columns.deviation),
  };
}

/** ≥ | 86 | 公里 in three cells is ≥86公里. */
function targetText(sheet: Sheet, row: number, column: number, columns: AchievementColumns): string {
  const text = withUnit(sheet, row, column, columns)?.text ?? "";
  const sign = columns.sign < 0 ? "" : bareLabel(textAt(sheet, row, columns.sign));
  return /^([≥≤><=]|大于(或?等于)?|小于(或?等于)?|不低于|不少于|不超过|不高于)$/u.test(sign) && /^[\d.]/u.test(bareLabel(text))
    ? `${sign}${text}`
    : text;
}

/** A number whose unit stands in a column of its own, with it; what bears a unit itself, or is no number, as it is. */
function withUnit(sheet: Sheet, row: number, column: number, { unit }: AchievementColumns): Cell | undefined {
  const cell = cellAt(sheet, row, column);
  const own = unit < 0 ? "" : bareLabel(textAt(sheet, row, unit));
  if (cell === undefined || own === "" || /^(无|\/|-+|—+)$/u.test(own) || !/^[\d.,]+$/u.test(bareLabel(cell.text))) return cell;
  // 12 under 月 is how long it took, and no day of the year.
  const text = `${cell.text.trim()}${/^月$/u.test(own) ? "个月" : own === "日" ? "天" : own}`;
  return { ...cell, value: text, text };
}

function shareAt(sheet: Sheet, row: number, { share, header }: AchievementColumns): Figure {
  return readFigure(cellAt(sheet, row, share), placeIn(sheet, row, share), rateUnit(textAt(sheet, header, share)));
}

function countedAt(sheet: Sheet, row: number, columns: AchievementColumns): Achievement["counted"] {
  const { target, actual } = columns;
  const count = (column: number): { readonly figure: Figure; readonly unit: string } | null => {
    const bounded = /^(?:[≥≤><=]|不低于|不少于|不超过|不高于|大于或?等于|小于或?等于)?(\d+(?:\.\d+)?)(\D*)$/u;
    const match = bounded.exec(bareLabel(withUnit(sheet, row, column, columns)?.text ?? "").replace(/,/gu, ""));
    if (match?.[1] === undefined) return null;
    return { figure: readWritten(match[1], placeIn(sheet, row, column), null), unit: match[2] ?? "" };
  };
  const [goal, done] = [count(target), count(actual)];
  return goal === null || done === null || goal.unit !== done.unit ? null : { target: goal.figure, actual: done.figure };
}

function isHeader(columns: Columns): boolean {
  return columns.has("全年预算数") && columns.has("全年执行数");
}

/** Other tables have budgets beside expenses too; only the funds table lists where the money came from. */
function isFunds(sheet: Sheet, header: number): boolean {
  if (isByTask(sheet, header)) return true;
  const cells = [1, 2, 3, 4, 5].flatMap((step) => sheet.rows[header + step] ?? []);
  const labels = cells.map((cell) => roleOf(cell?.text ?? ""));
  if (labels.includes("total") && cells.some((cell) => headsDivision(cell?.text ?? ""))) return true;
  const isBySource = labels.includes("appropriation") || labels.includes("carry-over");
  return labels.includes("total") && (isBySource || isByUse(sheet, header));
}

/** Some forms list the tasks of the year (年度主要任务), each with its budget, its expenses and the rate of them. */
function isByTask(sheet: Sheet, header: number): boolean {
  const task = taskColumn(sheet, header);
  if (task === null || !columnsIn(sheet, header).has("执行率")) return false;
  const from = blockAt(sheet, header, task).bottom + 1;
  const names = sheet.rows.slice(from, from + mostTasks).map((_, step) => blockText(sheet, from + step, task));
  return names.some((name) => roleOf(name) === "total" || coreLabel(name) === "小计");
}

const mostTasks = 40;

/** Some forms list what the money was spent on: 基本支出 and 项目支出, and what these are made up of. */
function isByUse(sheet: Sheet, header: number): boolean {
  // The wide base table of 附件4 lists uses too, but never what was budgeted at first.
  if (!columnsIn(sheet, header).has("年初预算数")) return false;
  const names = [1, 2, 3, 4, 5, 6].flatMap((step) => (sheet.rows[header + step] ?? []).map((cell) => lineName(cell?.text ?? "")));
  return names.includes("基本支出") && names.includes("项目支出");
}

/** The column in which the rows below the headings are named: the nearest one left of the figures with text in it. */
function labelColumn(sheet: Sheet, header: number, firstFigure: number): number {
  for (let column = firstFigure - 1; column >= 0; column -= 1)
    if ([1, 2].some((step) => hasHan(textAt(sheet, header + step, column)))) return column;
  return Math.max(0, firstFigure - 1);
}

/** The money unit that is printed in the heading's rows, such as 年度预算资金（万元）, or above them. */
function unitAround(sheet: Sheet, header: number): FormUnit | null {
  for (const row of [header, header - 1, header + 1, ...[...Array(header).keys()].reverse()])
    for (const cell of sheet.rows[row] ?? []) {
      const unit = statedUnit(cell?.text ?? "");
      if (unit !== null) return unit;
    }
  // The national and the provincial form are both printed in 万元.
  return { unit: "元", scale: exact(10000) };
}

/** The rows of a funds table, and the heads among them (按收入性质分) that have amounts of their own. */
function fundRows(sheet: Sheet, header: number, labels: number, columns: Columns, unit: FormUnit | null) {
  const [rows, heads]: [FundRow[], FundRow[]] = [[], []];
  const byUse = isByUse(sheet, header);
  for (let row = header + 1; row < sheet.rows.length; row += 1) {
    // 合计 may be merged over the column of numbers left of the names.
    const label = blockAt(sheet, row, labels).top === row ? labelAt(sheet, row, labels) : textAt(sheet, row, labels);
    if (isEnd(sheet, row) || (rows.length > 0 && isByTask(sheet, row))) break;
    // Where nobody can tell what is merged, the parts below 按收入性质分 would stand among the sources.
    if (sheet.merges === null && rows.length > 0 && sheet.rows[row]?.some((cell) => headsDivision(cell?.text ?? "")) === true) break;
    // 资金结余情况说明 runs across the figures.
    if (blockAt(sheet, row, labels).right >= Math.min(...columns.values())) continue;
    if (isBlank(label) || isHeader(columnsIn(sheet, row)) || isExecutionLine(sheet, row)) continue;
    const read = fundRow(sheet, row, label, placeIn(sheet, row, labels), columns, unit, header);
    if (isHeadRow(read)) heads.push(read);
    if (isWorded(label)) continue;
    const isInner = byUse && read.role === "part" && !isUse(label);
    rows.push(isInner ? { ...read, role: "inner" } : read);
  }
  // 一般公共预算 and 政府性基金 below 财政拨款 are what that is made up of; without it they are parts of the total.
  const first = rows.findIndex((row) => row.role === "appropriation" && !isKind(row.label));
  const kinds = rows.filter((row, at) => first >= 0 && at > first && isKind(row.label));
  // A table by source may say below what the same money was spent on: 基本支出 and 项目支出 are the total once more.
  const firstUse = rows.findIndex((row) => isUse(row.label));
  const isSource = ({ role }: FundRow): boolean => role === "appropriation" || role === "carry-over";
  // Where all that stands above is the total and its kinds (按来源), what follows is 按用途.
  const areKinds = firstUse >= 3 && rows.slice(0, firstUse).every(({ role, label }) => role === "total" || isKind(label));
  const isTwice = (areKinds || heads.length > 0 || rows.some(isSource)) && rows.filter((row) => isUse(row.label)).length === 2;
  const use = isTwice ? firstUse : rows.length;
  // 按单位分：局机关 below the sources is the total once more.
  const again = rows.findIndex(({ label }) => /^按.{1,6}分(类|列)?:./u.test(bareLabel(label)));
  const isAgain = again >= 3 && rows.slice(0, again).filter(isSource).length > 0;
  const told = rows.map((row, at): FundRow => {
    if (kinds.length >= 2 && kinds.includes(row)) return { ...row, role: "kind" };
    if ((isTwice && isUse(row.label)) || (isAgain && at >= again && row.role === "part")) return { ...row, role: "use" };
    if (isTwice && areKinds && at < use && row.role === "inner") return { ...row, role: "part" };
    // 人员经费 below 基本支出 is what that is made up of.
    return at > use && row.role === "part" ? { ...row, role: "inner" } : row;
  });
  return { rows: told, heads };
}

/** The name of a row; where nobody can tell what is merged, one that begins further left. */
function labelAt(sheet: Sheet, row: number, labels: number): string {
  const own = blockText(sheet, row, labels);
  const left =
    sheet.merges === null && isBlank(own) ? (sheet.rows[row] ?? []).slice(0, labels).filter((cell) => !isBlank(cell?.text ?? "")) : [];
  return left.at(-1)?.text ?? own;
}

/** The row in which the goals or the indicators begin below a row. */
function endAfter(sheet: Sheet, row: number): number {
  const end = sheet.rows.findIndex((_, at) => at > row && isEnd(sheet, at));
  return end < 0 ? row : end;
}

/** The funds table ends where the goals or the indicators begin. */
function isEnd(sheet: Sheet, row: number): boolean {
  return (sheet.rows[row] ?? []).some((cell) =>
    /^(年度(总体|绩效)?目标|(当年|年初|全年)(整体|总体)?绩效目标|预期目标|(年度)?绩效指标|一级指标|指标名称|部门职能)/u.test(
      bareLabel(cell?.text ?? ""),
    ),
  );
}

function fundRow(sheet: Sheet, row: number, label: string, place: Place, columns: Columns, unit: FormUnit | null, header: number): FundRow {
  const figures: Partial<Record<FundColumn, Figure>> = {};
  for (const [name, column] of columns) {
    const own = name === "执行率" ? rateUnit(textAt(sheet, header, column)) : unit;
    figures[name] = readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), own);
  }
  const splits: Partial<Record<FundColumn, readonly Split[]>> = {};
  for (const [name, column] of columns) {
    const parts = splitColumns(sheet, header, column);
    if (parts.length >= 2)
      splits[name] = parts.map((at) => ({
        heading: coreLabel(textAt(sheet, header + 1, at)),
        figure: readFigure(cellAt(sheet, row, at), placeIn(sheet, row, at), unit),
      }));
  }
  return { role: roleOf(label), label: coreLabel(label), place, figures, splits };
}

/** The columns of sources right of 总额, under a heading that is merged over all of them. */
function splitColumns(sheet: Sheet, header: number, column: number): readonly number[] {
  const below = (at: number): string => coreLabel(textAt(sheet, header + 1, at));
  if (!/^(总额|合计|小计|总计)$/u.test(below(column))) return [];
  const columns: number[] = [];
  for (let at = column + 1; hasHan(below(at)) && !/^(总额|合计|小计|总计)$/u.test(below(at)); at += 1) columns.push(at);
  return columns;
}
