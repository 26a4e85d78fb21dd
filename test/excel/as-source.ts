import type { Workbook } from "../../src/core/grid/workbook";

/** A snapshot as an expression of JavaScript: JSON would turn the gaps between its cells into null. */
export function asSource({ sheets }: Workbook): string {
  const list = <T>(items: readonly (T | undefined)[], each: (item: T) => string): string =>
    `[${Array.from(items, (item) => (item === undefined ? "undefined" : each(item))).join()}]`;
  const rows = (sheet: Workbook["sheets"][number]): string => list(sheet.rows, (row) => list(row, (cell) => JSON.stringify(cell)));
  return `{ sheets: ${list(sheets, (sheet) => `{ ...${JSON.stringify({ ...sheet, rows: [] })}, rows: ${rows(sheet)} }`)} }`;
}
