import { cellKey, cellsOf, type SheetXml } from "./sheet";
import { childNamed, childrenNamed, isOn } from "./xml";

/** The format that a new format starts from. */
export interface Base {
  readonly base: number;
  /** Whether the cell itself has none, and `base` is its neighbour's. */
  readonly bare: boolean;
}

/** The format of a whole column; 0 where it has none. */
export function columnStyle(sheet: SheetXml, column: number): number {
  const nodes = childrenNamed(childNamed(sheet.root, "cols"), "col");
  const node = nodes.find(({ attributes }) => Number(attributes.min) <= column + 1 && column + 1 <= Number(attributes.max));
  return Number(node?.attributes.style ?? 0) || 0;
}

/** The format that a cell shows which nobody has touched: that of its row, else that of its column. */
export function untouchedStyle(sheet: SheetXml, row: number, column: number): number {
  const tag = sheet.rows.find((each) => each.index === row)?.tag;
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
  const neighbours = sheet.rows.find((each) => each.index === row)?.cells ?? [];
  const nearest = neighbours.filter((cell) => cell.column < column && cell.style !== 0).at(-1);
  return { base: nearest?.style ?? 0, bare: true };
}
