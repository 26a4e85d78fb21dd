import { LAST_COLUMN } from "./formula";
import { memo } from "./package";
import { cellKey, cellsOf, type RowXml, type SheetXml } from "./sheet";
import { childNamed, childrenNamed, isOn } from "./xml";

/** The format that a new format starts from. */
export interface Base {
  readonly base: number;
  /** Whether the cell itself has none, and `base` is its neighbour's. */
  readonly bare: boolean;
}

/** The format of a whole column; 0 where it has none. */
export function columnStyle(sheet: SheetXml, column: number): number {
  return columnStyles(sheet).find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
}

/** The columns that have a format, zero-based. */
const columnStyles = memo((sheet: SheetXml) =>
  childrenNamed(childNamed(sheet.root, "cols"), "col")
    .map(({ attributes: { min, max, style } }) => ({ first: Number(min) - 1, last: Number(max) - 1, style: Number(style ?? 0) || 0 }))
    // Of more than a sheet has columns the rest names some of them again.
    .slice(0, LAST_COLUMN + 1),
);

const rowsByIndex = memo(
  (sheet: SheetXml): ReadonlyMap<number, RowXml> => new Map([...sheet.rows].reverse().map((row) => [row.index, row] as const)),
);

/** The format that a cell shows which nobody has touched: that of its row, else that of its column. */
export function untouchedStyle(sheet: SheetXml, row: number, column: number): number {
  const tag = rowsByIndex(sheet).get(row)?.tag;
  return isOn(tag?.attributes.customFormat) ? Number(tag?.attributes.s ?? 0) || 0 : columnStyle(sheet, column);
}

/** The format that a cell shows: its own, else that of its row, else that of its column. */
export function effectiveStyle(sheet: SheetXml, row: number, column: number): number {
  return cellsOf(sheet).get(cellKey(row, column))?.style ?? untouchedStyle(sheet, row, column);
}

/** Where the format of a cell comes from: a cell without one takes after the nearest formatted cell to its left, so that a new column suits the form. */
export function baseOf(sheet: SheetXml, row: number, column: number): Base {
  const own = effectiveStyle(sheet, row, column);
  if (own !== 0) return { base: own, bare: false };
  const neighbours = rowsByIndex(sheet).get(row)?.cells ?? [];
  const nearest = neighbours.filter((cell) => cell.column < column && cell.style !== 0).at(-1);
  return { base: nearest?.style ?? 0, bare: true };
}
