import { parseArea, type Area } from "../core/grid/address";
import type { Track } from "../host/xlsx/tracks";
import type { SheetView } from "../host/xlsx/view";

/** One cell to draw: where its text comes from, and how many visible rows and columns it covers. */
export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A visible row with the cells that start in it. */
export interface DrawnRow {
  readonly row: number;
  readonly cells: readonly DrawnCell[];
}

/** A place in a sheet, zero-based. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** What of a sheet is drawn: hidden rows and columns are left out, merged blocks are one cell. */
export interface Layout {
  readonly columns: readonly number[];
  readonly rows: readonly DrawnRow[];
  /** Whether rows or columns are left out because there are too many. */
  readonly cut: boolean;
}

/** More columns and cells than any form has; a page that drew all of a sheet would stand still for minutes. */
const mostColumns = 200;
const mostCells = 50_000;

/** Lays a sheet out, up to that many rows, the cell that was asked for among them. */
export function layOut(sheet: SheetView, limit: number, wanted: Spot = { row: 0, column: 0 }): Layout {
  const [allRows, allColumns] = [visible(sheet.rows), visible(sheet.columns)];
  const columns = part(allColumns, mostColumns, wanted.column);
  const rows = part(allRows, Math.min(limit, Math.ceil(mostCells / Math.max(1, columns.length))), wanted.row);
  const merges = mergeMap(sheet, rows, columns);
  const drawn = rows.map((row) => ({
    row,
    cells: columns.flatMap((column) => drawnCell(merges.get(key(row, column)), { row, column }, rows, columns)),
  }));
  return { columns, rows: drawn, cut: allRows.length > rows.length || allColumns.length > columns.length };
}

/** What stands before a track that was asked for. */
const before = 10;

/** So many of the tracks: the first ones, or, where the one that was asked for lies beyond them, those around it. */
function part(tracks: readonly number[], most: number, wanted: number): readonly number[] {
  const at = tracks.findIndex((track) => track >= wanted);
  const start = at < most ? 0 : Math.min(at - before, tracks.length - most);
  return tracks.slice(start, start + most);
}

/** The cell that an address is drawn in: itself, or the first cell of its merged block; null where it is no address. */
export function anchorOf(sheet: SheetView, address: string): Spot | null {
  const area = parseArea(address);
  if (area === null) return null;
  const { top: row, left: column } = blockAt(sheet, area.top, area.left);
  return { row, column };
}

/** The merged block that covers a place, or the single cell itself. */
export function blockAt(sheet: SheetView, row: number, column: number): Area {
  return sheet.merges.find((merge) => contains(merge, row, column)) ?? { top: row, left: column, bottom: row, right: column };
}

/** Whether a row draws the cell at that spot. */
export function draws({ cells }: DrawnRow, spot: Spot): boolean {
  return cells.some(({ row, column }) => row === spot.row && column === spot.column);
}

/** A merged block is drawn where its first visible row and column meet, with the text of its first cell. */
function drawnCell(merge: Area | undefined, spot: Spot, rows: readonly number[], columns: readonly number[]): readonly DrawnCell[] {
  if (merge === undefined) return [{ ...spot, rowSpan: 1, columnSpan: 1 }];
  const isFirst = rows.find((row) => row >= merge.top) === spot.row && columns.find((column) => column >= merge.left) === spot.column;
  if (!isFirst) return [];
  const within = (tracks: readonly number[], first: number, last: number): readonly number[] =>
    tracks.filter((track) => first <= track && track <= last);
  const [covered, across] = [within(rows, merge.top, merge.bottom), within(columns, merge.left, merge.right)];
  return [{ row: merge.top, column: merge.left, rowSpan: covered.length, columnSpan: across.length }];
}

function visible(tracks: readonly Track[]): readonly number[] {
  return tracks.flatMap((track, index) => (track.hidden ? [] : [index]));
}

/** The merged block of each covered cell. A block may reach far beyond what is drawn of the sheet, so it is cut off there. */
function mergeMap({ merges }: SheetView, rows: readonly number[], columns: readonly number[]): ReadonlyMap<string, Area> {
  const map = new Map<string, Area>();
  const [top, bottom, left, right] = [rows[0] ?? 0, rows.at(-1) ?? -1, columns[0] ?? 0, columns.at(-1) ?? -1];
  // Blocks that lie on one another, which Excel never makes, would be spelled out time and again.
  let cells = rows.length * columns.length;
  for (const merge of merges) {
    for (let row = Math.max(top, merge.top); row <= Math.min(bottom, merge.bottom) && cells > 0; row++) {
      for (let column = Math.max(left, merge.left); column <= Math.min(right, merge.right); column++, cells--)
        map.set(key(row, column), merge);
    }
  }
  return map;
}

function contains(area: Area, row: number, column: number): boolean {
  return area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;
}

function key(row: number, column: number): string {
  return `${row} ${column}`;
}
