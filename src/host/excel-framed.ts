import { parseArea, type Area } from "../core/grid/address";
import type { Sheet } from "../core/grid/workbook";
import { rangeOf } from "./excel-pages";

// Excel prints blank cells that have a border or a fill. It says which cells have any format at all; whether it shows has to be
// asked of the cells, which is only done where there are some beyond all that a sheet holds, and what is printed is not set.

/** A sheet as it was read, and the block of all its cells that hold anything or have a format. */
export interface Formatted {
  readonly sheet: Sheet;
  readonly block: Excel.Range | null;
  /** The sheet as it is known from before, if it is: then it is not looked at anew, since a format that was changed since is no content. */
  readonly before: Sheet | null;
}

/** No form goes on for longer in blank cells. */
const mostColumns = 12;
const mostRows = 100;

/** The block of what a sheet holds. */
function filledArea({ rows }: Pick<Sheet, "rows">): Area {
  const right = rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0) - 1;
  return { top: 0, left: 0, bottom: rows.length - 1, right };
}

/** The strips of a block that lie right of and below what a sheet holds. */
function stripsOf(sheet: Sheet, block: Area): readonly Area[] {
  const filled = filledArea(sheet);
  const right = Math.min(block.right, filled.right + mostColumns);
  const bottom = Math.min(block.bottom, filled.bottom + mostRows);
  const beside = { top: block.top, left: Math.max(block.left, filled.right + 1), bottom: Math.min(bottom, filled.bottom), right };
  const below = { top: Math.max(block.top, filled.bottom + 1), left: block.left, bottom, right };
  return [beside, below].filter((area) => area.top <= area.bottom && area.left <= area.right);
}

/** The sheets with the blank cells that are printed all the same; one more request where any have to be looked at. */
export async function withFramed(context: Excel.RequestContext, found: readonly Formatted[]): Promise<readonly Sheet[]> {
  const asked = found.flatMap(({ sheet, block, before }) => {
    const area = block === null || block.isNullObject ? null : parseArea(block.address);
    if (before !== null || area === null || sheet.printArea !== null || sheet.rows.length === 0) return [];
    return stripsOf(sheet, area).map((strip) => ({ sheet, strip, cells: queryLooks(context, sheet, strip) }));
  });
  if (asked.length > 0) await context.sync();
  return found.map(({ sheet, before }) => {
    if (before !== null) return sheet.printArea === null ? { ...sheet, ...stillFramed(before.framed, sheet.rows) } : sheet;
    const framed = asked.filter((each) => each.sheet === sheet).flatMap(({ strip, cells }) => framedIn(strip, cells.value));
    return framed.length === 0 ? sheet : { ...sheet, framed: lowest(framed) };
  });
}

function queryLooks({ workbook }: Excel.RequestContext, { name }: Sheet, strip: Area) {
  const range = rangeOf(workbook.worksheets.getItem(name), strip);
  return range.getCellProperties({ format: { fill: { color: true, tintAndShade: true }, borders: { style: true } } });
}

function framedIn({ top, left }: Area, cells: readonly (readonly Excel.CellProperties[])[]): readonly Area[] {
  return cells.flatMap((row, r) =>
    row.flatMap((cell, c) => (shows(cell) ? [{ top: top + r, left: left + c, bottom: top + r, right: left + c }] : [])),
  );
}

/**
 * Whether a blank cell is printed. Its left and its upper line are the edges of the cells before it as well: beside a table every
 * cell has one. An unfilled cell reads as white, and only `tintAndShade` tells.
 */
function shows({ format }: Excel.CellProperties): boolean {
  const { bottom, right } = format?.borders ?? {};
  const isDrawn = [bottom, right].some((side) => side?.style !== undefined && side.style !== "None");
  return isDrawn || (format?.fill?.tintAndShade ?? null) !== null;
}

/** Of each column the lowest. */
function lowest(cells: readonly Area[]): readonly Area[] {
  const byColumn = new Map<number, Area>();
  for (const cell of [...cells].sort((a, b) => a.top - b.top)) byColumn.set(cell.left, cell);
  return [...byColumn.values()].sort((a, b) => a.left - b.left);
}

/** What of the blank cells that were seen lies beyond what a sheet holds now. */
export function stillFramed(framed: Sheet["framed"], rows: Sheet["rows"]): Pick<Sheet, "framed"> {
  const filled = filledArea({ rows });
  const left = (framed ?? []).filter(({ top, left: column }) => top > filled.bottom || column > filled.right);
  return left.length === 0 ? {} : { framed: left };
}
