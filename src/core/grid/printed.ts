import type { Area } from "./address";
import { cellAt, inCells, type Sheet } from "./workbook";

/** What is printed of a sheet where nothing is set, our column left out: from A1 to the last cell that shows anything. */
export function printedExtent(sheet: Sheet, ours: number): Area {
  const filled = inCells(sheet, (_, row, column) => (column === ours ? [] : [{ bottom: row, right: column }]));
  const merged = (sheet.merges ?? []).filter(({ top, left }) => cellAt(sheet, top, left) !== undefined && left !== ours);
  const framed = (sheet.framed ?? []).filter(({ left, right }) => left !== ours || right !== ours);
  const all = [...filled, ...merged, ...framed];
  return all.reduce<Area>(
    (extent, { bottom, right }) => ({ ...extent, bottom: Math.max(extent.bottom, bottom), right: Math.max(extent.right, right) }),
    { top: 0, left: 0, bottom: 0, right: 0 },
  );
}
