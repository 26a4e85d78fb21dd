import { hasHan, isBlank, shortLabel } from "../grid/label";
import { blockAt, cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import { lineName } from "./base-table";
import type { FundsAcross } from "./annex3-across";
import { rateUnit, readFigure, type Figure, type FormUnit } from "./figure";
import { roleOf, type FundColumn, type FundRow } from "./funds";

/**
 * The funds of 附件3 with each amount beside its name: 预算数 | 3135.85 | 到位数 | 3135.85 | 执行数 | 3015.53, and below them 其中：财政资金
 * and 其他资金 in each of these columns. Null where a sheet has none.
 */
export function readFundsBeside(
  sheet: Sheet,
  columnNamed: (label: string) => FundColumn | undefined,
  unitAt: (row: number) => FormUnit | null,
): FundsAcross | null {
  for (let header = 1; header < sheet.rows.length; header += 1) {
    const columns = namesIn(sheet, header, columnNamed);
    const [first, second, ...more] = columns.keys();
    if (first === undefined || second === undefined || !columns.has("全年预算数") || !columns.has("全年执行数")) continue;
    if (more.length > 2) continue;
    const unit = unitAt(header);
    const labels = columns.get("全年预算数") ?? 0;
    const rate = rateColumn(sheet, header, columnNamed);
    const rowAt = (row: number, role: FundRow["role"], label: string): FundRow => {
      const figures: Partial<Record<FundColumn, Figure>> = {};
      for (const [name, column] of columns) figures[name] = figureAt(sheet, row, valueColumn(sheet, row, column), unit);
      if (role === "total" && rate !== null) figures.执行率 = figureAt(sheet, row, rate, rateUnit(""));
      return { role, label, place: placeIn(sheet, row, labels), figures, splits: {} };
    };
    const rows = [rowAt(header, "total", shortLabel(textAt(sheet, header, labels)))];
    for (let row = header + 1; isPart(sheet, row, [...columns.values()]); row += 1) {
      const label = lineName(textAt(sheet, row, labels));
      const role = roleOf(label);
      rows.push(rowAt(row, role === "total" ? "part" : role === "part" && /^财政(性)?资金$/u.test(label) ? "appropriation" : role, label));
    }
    if (rows.length > 1) return { header, rows };
  }
  return null;
}

/** The columns in which a row names amounts, each with its number beside it. */
function namesIn(sheet: Sheet, row: number, columnNamed: (label: string) => FundColumn | undefined): ReadonlyMap<FundColumn, number> {
  const found = new Map<FundColumn, number>();
  (sheet.rows[row] ?? []).forEach((cell, column) => {
    const name = columnNamed(shortLabel(cell?.text ?? ""));
    if (name !== undefined && name !== "执行率" && !found.has(name) && isAmount(sheet, row, valueColumn(sheet, row, column)))
      found.set(name, column);
  });
  return found;
}

function isAmount(sheet: Sheet, row: number, column: number): boolean {
  return /^-?[\d,]+(\.\d+)?(万?元)?$/u.test(textAt(sheet, row, column).normalize("NFKC").trim());
}

function valueColumn(sheet: Sheet, row: number, column: number): number {
  return blockAt(sheet, row, column).right + 1;
}

/** A row with one name in each of the columns, and beside it a number or nothing. */
function isPart(sheet: Sheet, row: number, columns: readonly number[]): boolean {
  const names = columns.map((column) => lineName(textAt(sheet, row, column)));
  const values = columns.map((column) => valueColumn(sheet, row, column));
  return (
    new Set(names).size === 1 &&
    hasHan(names[0] ?? "") &&
    values.every((column) => isBlank(textAt(sheet, row, column)) || isAmount(sheet, row, column))
  );
}

/** The column under a heading such as 预算执行进度 or 执行率 in the row above, merged down beside the amounts or not. */
function rateColumn(sheet: Sheet, header: number, columnNamed: (label: string) => FundColumn | undefined): number | null {
  const column = (sheet.rows[header - 1] ?? []).findIndex((cell) => {
    const label = shortLabel(cell?.text ?? "");
    return columnNamed(label) === "执行率" || /^(预算|资金)?(执行|支出)进度$/u.test(label);
  });
  return column < 0 ? null : column;
}

function figureAt(sheet: Sheet, row: number, column: number, unit: FormUnit | null): Figure {
  return readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), unit);
}
