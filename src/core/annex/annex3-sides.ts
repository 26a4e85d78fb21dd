import { isBlank, shortLabel } from "../grid/label";
import { blockAt, cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import { exact } from "../quantity";
import { readFigure, type Figure } from "./figure";
import { columnNamed, columnsIn, isUse, secondSide, type Columns, type Division, type FundRow } from "./funds";
import type { SelfScore } from "./annex3-scores";

// 附件3 with what the money was spent on beside where it came from, and the rate of both in a line of its own below.

/** The rows of the table right of that of the sources, and what its 合计 adds up; none where there is no such table. */
export function usesBeside(
  sheet: Sheet,
  header: number,
  rowsOf: (first: number, columns: Columns) => readonly FundRow[],
): { readonly rows: readonly FundRow[]; readonly divisions: readonly Division[] } {
  const names = secondSide(sheet, header);
  const columns = names < 0 ? null : columnsIn(sheet, header, names);
  if (columns === null) return { rows: [], divisions: [] };
  const rows = rowsOf(Math.min(...columns.values()), columns);
  const parts = rows.filter(({ role }) => role !== "total");
  const uses = parts.filter(({ label }) => isUse(label));
  const [total, ...more] = rows.filter(({ role }) => role === "total");
  // What the uses of the money come to is its total once more.
  const made = parts.map((row): FundRow => ({ ...row, role: uses.includes(row) ? "use" : "inner" }));
  if (total === undefined || more.length > 0 || uses.length < 2)
    return { rows: made.map((row) => ({ ...row, role: "inner" })), divisions: [] };
  const divisions = ([...columns.keys()] as const).flatMap((column): readonly Division[] => {
    const figure = total.figures[column];
    const rest = uses.map((row) => ({ ...row, figures: { [column]: row.figures[column] } }));
    return column === "执行率" || figure === undefined ? [] : [{ label: `${column}的支出合计`, figure, rows: rest }];
  });
  return { rows: [...made, { ...total, role: "inner" }], divisions };
}

/** 预算执行率 | 98.22% | 分值 | 10 | 得分 | 9.82 below the funds: the rate of their total, and the points for it. */
export interface ExecutionLine {
  readonly rate: Figure;
  readonly points: SelfScore | null;
}

/** Whether a row of the funds states 预算执行率 beside its name, and so is none of them. */
export function isExecutionLine(sheet: Sheet, row: number): boolean {
  const filled = (sheet.rows[row] ?? []).flatMap((cell) => (isBlank(cell?.text ?? "") ? [] : [cell?.text ?? ""]));
  return filled.some((text, at) => isExecution(text) && /^[\d.]+%?$/u.test(filled[at + 1]?.trim() ?? ""));
}

function isExecution(label: string): boolean {
  return columnNamed(shortLabel(label)) === "执行率";
}

export function executionLine(sheet: Sheet, header: number, labels: number): ExecutionLine | null {
  for (let row = header + 2; row < header + 16; row += 1) {
    if (!isExecution(textAt(sheet, row, labels))) continue;
    const beside = (column: number): Figure | null => {
      const right = blockAt(sheet, row, column).right + 1;
      const at = (sheet.rows[row] ?? []).findIndex((cell, index) => index >= right && !isBlank(cell?.text ?? ""));
      const form = isExecution(textAt(sheet, row, column)) ? null : ({ unit: "分", scale: exact(1) } as const);
      return at < 0 ? null : readFigure(cellAt(sheet, row, at), placeIn(sheet, row, at), form);
    };
    const named = (wording: RegExp): Figure | null => {
      const column = (sheet.rows[row] ?? []).findIndex((cell) => wording.test(shortLabel(cell?.text ?? "")));
      return column < 0 ? null : beside(column);
    };
    const [rate, weight, score] = [beside(labels), named(/^(分值|权重|标准分)$/u), named(/^(自评)?得分$/u)];
    if (rate === null) return null;
    return {
      rate,
      points: weight === null || score === null ? null : { name: "预算执行率", place: score.place, weight, score },
    };
  }
  return null;
}

/** The total with the rate that is stated below it, where its own row has none. */
export function withRate(total: FundRow, rate: Figure): FundRow {
  return total.figures.执行率 === undefined ? { ...total, figures: { ...total.figures, 执行率: rate } } : total;
}
