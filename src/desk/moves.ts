import type { SheetView } from "../host/xlsx/view";
import type { Move } from "./keys";
import { blockAt, type Spot } from "./layout";

/** The cell that the selection goes to, itself where it goes no further; hidden rows and columns are passed over, a merged block is one cell. */
export function movedTo(sheet: SheetView, from: Spot, { down, right, by }: Move, page: number): Spot {
  const [rows, columns] = [seen(sheet.rows), seen(sheet.columns)];
  switch (by) {
    case "all":
      return anchored(sheet, { row: endOf(rows, down), column: endOf(columns, right) });
    case "line":
      return anchored(sheet, { row: from.row, column: endOf(columns, right) });
    case "page":
      return anchored(sheet, { row: beside(rows, from.row, down * page), column: from.column });
    case "cell":
      return stepped(sheet, from, down, right);
    case "edge":
      return toEdge(sheet, from, down, right);
  }
}

function seen(tracks: SheetView["rows"]): readonly number[] {
  return tracks.flatMap(({ hidden }, index) => (hidden ? [] : [index]));
}

const endOf = (tracks: readonly number[], toward: number): number => (toward < 0 ? tracks[0] : tracks.at(-1)) ?? 0;

function anchored(sheet: SheetView, { row, column }: Spot): Spot {
  const { top, left } = blockAt(sheet, row, column);
  return { row: top, column: left };
}

/** The track that many further on among those that are seen, or the last one there is. */
function beside(tracks: readonly number[], from: number, by: number): number {
  const further = by > 0 ? tracks.filter((track) => track > from) : tracks.filter((track) => track < from).reverse();
  return further[Math.min(Math.abs(by), further.length) - 1] ?? from;
}

/** One cell on, beyond the whole of the merged block that the selection stands in. */
function stepped(sheet: SheetView, { row, column }: Spot, down: number, right: number): Spot {
  const { top, left, bottom, right: last } = blockAt(sheet, row, column);
  const [rows, columns] = [seen(sheet.rows), seen(sheet.columns)];
  const next = {
    row: down === 0 ? row : beside(rows, down > 0 ? bottom : top, down),
    column: right === 0 ? column : beside(columns, right > 0 ? last : left, right),
  };
  // At the edge there is no cell beyond the block.
  const inside = top <= next.row && next.row <= bottom && left <= next.column && next.column <= last;
  return inside ? { row, column } : anchored(sheet, next);
}

/** On to the last cell of what is filled in, or to the first one of what comes next. */
function toEdge(sheet: SheetView, from: Spot, down: number, right: number): Spot {
  const filled = ({ row, column }: Spot): boolean => (sheet.cells[row]?.[column]?.text ?? "") !== "";
  let at = from;
  let next = stepped(sheet, at, down, right);
  const runs = filled(at) && filled(next);
  while (next.row !== at.row || next.column !== at.column) {
    if (runs && !filled(next)) return at;
    at = next;
    if (!runs && filled(at)) return at;
    next = stepped(sheet, at, down, right);
  }
  return at;
}
