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

/** What of a sheet is drawn: hidden rows and columns are left out, merged blocks are one cell. */
export interface Layout {
  readonly columns: readonly number[];
  readonly rows: readonly DrawnRow[];
  /** Whether rows beyond the limit are left out. */
  readonly cut: boolean;
}

/** Lays a sheet out, up to that many rows. */
export function layOut(sheet: SheetView, limit: number): Layout {
  const columns = visible(sheet.columns);
  const all = visible(sheet.rows);
  const rows = all.slice(0, limit);
  const merges = mergeMap(sheet);
  const drawn = rows.map((row) => ({
    row,
    cells: columns.flatMap((column) => drawnCell(merges.get(key(row, column)), { row, column }, rows, columns)),
  }));
  return { columns, rows: drawn, cut: all.length > rows.length };
}

/** The cell that an address is drawn in: itself, or the first cell of its merged block; null where it is no address. */
export function anchorOf(sheet: SheetView, address: string): { readonly row: number; readonly column: number } | null {
  const area = parseArea(address);
  if (area === null) return null;
  const { top: row, left: column } = sheet.merges.find((merge) => contains(merge, area.top, area.left)) ?? area;
  return { row, column };
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A merged block is drawn where its first visible row and column meet, with the text of its first cell. */
function drawnCell(merge: Area | undefined, spot: Spot, rows: readonly number[], columns: readonly number[]): readonly DrawnCell[] {
  if (merge === undefined) return [{ ...spot, rowSpan: 1, columnSpan: 1 }];
  const within = (tracks: readonly number[], first: number, last: number): readonly number[] =>
    tracks.filter((track) => first <= track && track <= last);
  const [covered, across] = [within(rows, merge.top, merge.bottom), within(columns, merge.left, merge.right)];
  if (covered[0] !== spot.row || across[0] !== spot.column) return [];
  return [{ row: merge.top, column: merge.left, rowSpan: covered.length, columnSpan: across.length }];
}

function visible(tracks: readonly Track[]): readonly number[] {
  return tracks.flatMap((track, index) => (track.hidden ? [] : [index]));
}

/** The merged block of each covered cell. A block may reach far beyond what the sheet shows, so it is cut off there. */
function mergeMap(sheet: SheetView): ReadonlyMap<string, Area> {
  const map = new Map<string, Area>();
  for (const merge of sheet.merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, sheet.rows.length - 1); row++) {
      for (let column = merge.left; column <= Math.min(merge.right, sheet.columns.length - 1); column++) map.set(key(row, column), merge);
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
