import { parseArea, type Area } from "../core/grid/address";
import type { Sheet } from "../core/grid/workbook";
import { loaded, rangeOf } from "./excel-pages";

// Excel prints blank cells that have a border or a fill. It says which cells have any format at all; whether it shows has to be
// asked of the cells beyond all that a sheet holds. Where those begin is only known with the figures: so that it takes no request
// of its own, Excel itself is asked to find them.

/** What is asked of a sheet about its blank cells. */
export interface BlanksQuery {
  /** The block of all cells that hold anything or have a format. */
  readonly block: Excel.Range;
  /** How the cells around the figures look; null where that is asked later, once it is known that there are any. */
  readonly around: Around | null;
}

/**
 * The looks of what lies right of and below the figures, each from the last column and the last row of the figures on: so there
 * always are some cells to ask, and nothing has to be asked of ranges that may not be there.
 */
interface Around {
  readonly beside: Looks;
  readonly below: Looks;
}

type Looks = OfficeExtension.ClientResult<Excel.CellProperties[][]>;

/** A sheet as it was read, and what was asked about its blank cells; null where nothing was. */
export interface Formatted {
  readonly sheet: Sheet;
  readonly blanks: BlanksQuery | null;
  /** The sheet as it is known from before, if it is: then it is not looked at anew, since a format that was changed since is no content. */
  readonly before: Sheet | null;
}

/** No form goes on for longer in blank cells. */
const mostColumns = 12;
const mostRows = 100;

/** Asks for the blanks of sheets; the looks of all behind all else, so that {@link wereLooks} can tell. */
export function queryBlanks(
  { workbook }: Excel.RequestContext,
  names: readonly string[],
  asksLooks: (name: string) => boolean,
): ReadonlyMap<string, BlanksQuery> {
  const pages = names.map((name) => ({ name, page: workbook.worksheets.getItem(name) }));
  const blocks = pages.map((each) => ({ ...each, block: queryBlock(each.page) }));
  return new Map(blocks.map(({ name, page, block }) => [name, { block, around: asksLooks(name) ? queryAround(page) : null }]));
}

function queryBlock(page: Excel.Worksheet): Excel.Range {
  const block = page.getUsedRangeOrNullObject(false).untrack();
  block.load("address");
  return block;
}

/** On a sheet without any figures this is about its first cell, and of no use. */
function queryAround(page: Excel.Worksheet): Around {
  const filled = page.getUsedRange(true).untrack();
  const last = filled.getLastCell().untrack();
  const farthest = last.getOffsetRange(mostRows, mostColumns).untrack();
  const near = page.getRange("A1").untrack().getBoundingRect(farthest).untrack();
  const all = page.getUsedRange(false).untrack().getBoundingRect(filled).untrack().getIntersection(near).untrack();
  const corner = all.getRow(0).untrack().getLastCell().untrack();
  return {
    beside: looksOf(corner.getBoundingRect(last).untrack()),
    below: looksOf(all.getLastRow().untrack().getBoundingRect(last).untrack()),
  };
}

/**
 * Whether a request failed only at the looks, all before which has been answered: where figures stand at the very end of a sheet
 * Excel cannot go beyond them.
 */
export function wereLooks(blanks: ReadonlyMap<string, BlanksQuery>): boolean {
  const asked = [...blanks.values()];
  return asked.some(({ around }) => around !== null) && asked.every(({ block }) => loaded(() => block.isNullObject) !== undefined);
}

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

/** The sheets with the blank cells that are printed all the same; one more request where any have to be looked at that were not. */
export async function withFramed(context: Excel.RequestContext, found: readonly Formatted[]): Promise<readonly Sheet[]> {
  const looked = found.map((each) => ({ ...each, looks: looksAt(context, each) }));
  if (looked.some(({ blanks, looks }) => blanks?.around === null && looks.length > 0)) await context.sync();
  return looked.map(({ sheet, before, looks }) => {
    if (before !== null) return sheet.printArea === null ? { ...sheet, ...stillFramed(before.framed, sheet.rows) } : sheet;
    const framed = looks.flatMap(({ from, cells }) => framedIn(from, cells.value));
    return { ...sheet, ...stillFramed(lowest(framed), sheet.rows) };
  });
}

/** Looks of cells, and where they begin. */
interface Looked {
  readonly from: Pick<Area, "top" | "left">;
  readonly cells: Looks;
}

/** The looks of the blank cells of a sheet, asked now where they have not been; none where what is printed is set. */
function looksAt(context: Excel.RequestContext, { sheet, blanks, before }: Formatted): readonly Looked[] {
  const area = blanks === null || blanks.block.isNullObject ? null : parseArea(blanks.block.address);
  if (before !== null || area === null || sheet.printArea !== null || sheet.rows.length === 0) return [];
  const around = blanks?.around ?? null;
  if (around === null) return stripsOf(sheet, area).map((strip) => ({ from: strip, cells: queryLooks(context, sheet, strip) }));
  const filled = filledArea(sheet);
  return [
    { from: { top: area.top, left: filled.right }, cells: around.beside },
    { from: { top: filled.bottom, left: area.left }, cells: around.below },
  ];
}

function queryLooks({ workbook }: Excel.RequestContext, { name }: Sheet, strip: Area): Looks {
  return looksOf(rangeOf(workbook.worksheets.getItem(name), strip));
}

function looksOf(range: Excel.Range): Looks {
  return range.getCellProperties({ format: { fill: { color: true, tintAndShade: true }, borders: { style: true } } });
}

function framedIn({ top, left }: Looked["from"], cells: readonly (readonly Excel.CellProperties[])[]): readonly Area[] {
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
