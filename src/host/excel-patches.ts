import type { Area } from "../core/grid/address";

/** A cell by its zero-based row and column. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, each with what belongs to it. */
export interface Patch<T> {
  readonly area: Area;
  readonly rows: readonly (readonly T[])[];
}

/** Covers cells with few rectangles that hold nothing else, so that many cells take one call; of two on one place the last counts. */
export function patchesOf<T extends Spot>(spots: readonly T[]): readonly Patch<T>[] {
  return stacked(runsOf(spots));
}

interface Run<T> {
  readonly row: number;
  readonly left: number;
  readonly cells: T[];
}

/** Cells side by side, top to bottom. */
function runsOf<T extends Spot>(spots: readonly T[]): readonly Run<T>[] {
  const unique = new Map(spots.map((spot) => [`${spot.row}:${spot.column}`, spot]));
  const runs: Run<T>[] = [];
  for (const spot of [...unique.values()].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last !== undefined && last.row === spot.row && last.left + last.cells.length === spot.column) last.cells.push(spot);
    else runs.push({ row: spot.row, left: spot.column, cells: [spot] });
  }
  return runs;
}

/** Runs of the same columns in rows that follow each other, put together. */
function stacked<T>(runs: readonly Run<T>[]): readonly Patch<T>[] {
  const stacks = new Map<string, { readonly top: number; readonly left: number; readonly rows: (readonly T[])[] }[]>();
  for (const { row, left, cells } of runs) {
    const key = `${left}:${cells.length}`;
    const same = stacks.get(key) ?? [];
    const last = same.at(-1);
    if (last !== undefined && last.top + last.rows.length === row) last.rows.push(cells);
    else same.push({ top: row, left, rows: [cells] });
    stacks.set(key, same);
  }
  return [...stacks.values()].flat().map(({ top, left, rows }) => ({
    area: { top, left, bottom: top + rows.length - 1, right: left + (rows[0]?.length ?? 1) - 1 },
    rows,
  }));
}

/** Puts things into groups by a key, in the order in which the keys first appear. */
export function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}
