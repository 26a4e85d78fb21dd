import type { Place } from "../grid/address";
import { bareLabel, hasHan, shortLabel } from "../grid/label";
import { blockAt, cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import { exact } from "../quantity";
import { readFigure, readWritten, type Figure, type FormUnit } from "./figure";

/** Something that the national self-evaluation form gives points for. */
export interface SelfScore {
  readonly name: string;
  readonly place: Place;
  readonly weight: Figure;
  readonly score: Figure;
}

/** 分值 and 得分 of the national form: of the execution rate, of each indicator, what these add up to, and 总分. */
export interface SelfScores {
  readonly execution: SelfScore | null;
  /** The same once more below the indicators (预算执行率得分), where 总分 adds it up; null where the form has no such line. */
  readonly again: SelfScore | null;
  readonly indicators: readonly SelfScore[];
  readonly subtotal: SelfScore | null;
  readonly total: SelfScore | null;
}

interface Columns {
  readonly name: number;
  readonly weight: number;
  readonly score: number;
}

const points: FormUnit = { unit: "分", scale: exact(1) };

/** Reads the points of the national form; null where 附件3 has no 得分 columns, as in the forms of 湖南. */
export function readSelfScores(
  sheet: Sheet,
  fundsHeader: number,
  totalRow: number | null,
  line: SelfScore | null = null,
): SelfScores | null {
  const funds = pointColumns(sheet, fundsHeader);
  const header = indicatorHeader(sheet, fundsHeader + 1);
  const columns = header === null ? null : pointColumns(sheet, header);
  if (funds === null && columns === null) return null;
  const execution = line ?? (totalRow === null ? null : executionAt(sheet, fundsHeader, totalRow, funds));
  const below =
    header === null || columns === null
      ? { indicators: [], again: null, subtotal: null, total: null }
      : indicatorScores(sheet, header, columns);
  return { execution, ...below, total: below.total ?? totalAbove(sheet, fundsHeader) };
}

/** 自评总分 above all else, its score right of it. */
function totalAbove(sheet: Sheet, fundsHeader: number): SelfScore | null {
  for (let row = 0; row < fundsHeader; row += 1) {
    const column = (sheet.rows[row] ?? []).findIndex((cell) => /^自评(总分|总得分|得分)$/u.test(shortLabel(cell?.text ?? "")));
    if (column < 0) continue;
    const { right } = blockAt(sheet, row, column);
    const entry = scoreAt(sheet, row, { name: column, weight: -1, score: right + 1 }, "总分");
    return entry.score.kind === "blank" ? null : entry;
  }
  return null;
}

/** The points of the execution rate: under 分值 and 得分, or under a heading that says how many there are (得分（20分×执行率）). */
function executionAt(sheet: Sheet, header: number, row: number, funds: Columns | null): SelfScore | null {
  if (funds !== null) return scoreAt(sheet, row, { ...funds, name: 0 }, "预算执行率");
  const cells = sheet.rows[header] ?? [];
  const column = cells.findIndex((cell) => /^(自评)?得分[(]\d+分/u.test(bareLabel(cell?.text ?? "")));
  const weight = /[(](\d+(?:\.\d+)?)分/u.exec(bareLabel(textAt(sheet, header, column)))?.[1];
  if (column < 0 || weight === undefined) return null;
  return {
    name: "预算执行率",
    place: placeIn(sheet, row, column),
    weight: readWritten(weight, placeIn(sheet, header, column), points),
    score: readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), points),
  };
}

/** What the column of indicators is called. */
export const indicatorTitle = /^(三级指标(名称)?|(具体)?指标名称|具体指标)$/u;

const weightHeads = ["分值", "权重", "标准分", "指标权重", "执行率权重"];
const scoreHeads = ["得分", "自评得分", "自评分", "指标得分", "执行率得分"];

function pointColumns(sheet: Sheet, row: number): Columns | null {
  const at = (labels: readonly string[]): number =>
    (sheet.rows[row] ?? []).findIndex((cell) => labels.includes(shortLabel(cell?.text ?? "")));
  const name = (sheet.rows[row] ?? []).findIndex((cell) => indicatorTitle.test(shortLabel(cell?.text ?? "")));
  const columns = { name, weight: at(weightHeads), score: at(scoreHeads) };
  return columns.weight >= 0 && columns.score >= 0 ? columns : null;
}

function indicatorHeader(sheet: Sheet, from: number): number | null {
  const row = sheet.rows.slice(from).findIndex((cells) => {
    const labels = (cells ?? []).map((cell) => shortLabel(cell?.text ?? ""));
    return labels.some((label) => indicatorTitle.test(label)) && labels.some((label) => /实际完成|完成值/u.test(label));
  });
  return row < 0 ? null : from + row;
}

function scoreAt(sheet: Sheet, row: number, columns: Columns, name: string): SelfScore {
  const figure = (column: number): Figure => readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), points);
  return { name, place: placeIn(sheet, row, columns.score), weight: figure(columns.weight), score: figure(columns.score) };
}

function indicatorScores(sheet: Sheet, header: number, columns: Columns): Omit<SelfScores, "execution"> {
  const indicators: SelfScore[] = [];
  let subtotal: SelfScore | null = null;
  let again: SelfScore | null = null;
  for (let row = header + 1; row < sheet.rows.length; row += 1) {
    const isTotal = (sheet.rows[row] ?? []).some((cell) =>
      /^(自评)?(合计|总分|总计|总得分)([(].*[)])?$/u.test(shortLabel(cell?.text ?? "")),
    );
    // Some forms have a table for each goal of the year, with the same headings over each.
    if (pointColumns(sheet, row) !== null) continue;
    if (isTotal) return { indicators, again, subtotal, total: scoreAt(sheet, row, columns, "总分") };
    // 指标小计 is what the indicators come to, without the execution rate.
    if ((sheet.rows[row] ?? []).some((cell) => shortLabel(cell?.text ?? "") === "指标小计")) {
      subtotal = scoreAt(sheet, row, columns, "指标小计");
      continue;
    }
    const name = shortLabel(textAt(sheet, row, columns.name));
    const entry = scoreAt(sheet, row, columns, name);
    // A line across the columns of the indicators is none of them.
    const before = (sheet.rows[row] ?? []).slice(0, columns.name);
    if (before.some((cell) => /^(预算|资金)?执行率得分$/u.test(shortLabel(cell?.text ?? "")))) {
      again = entry;
      continue;
    }
    // A row whose name was lost still counts: its points stand in 总分.
    if (hasHan(name) || entry.score.kind === "number") indicators.push(entry);
  }
  return { indicators, again, subtotal, total: null };
}
