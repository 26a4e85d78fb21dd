import { parseAreas } from "../core/grid/address";
import type { Sheet } from "../core/grid/workbook";
import type { SheetEdit } from "../core/plan";
import { loadCells, rowsFrom } from "./excel-cells";
import { stillFramed } from "./excel-framed";
import { knownSheet, type Known } from "./excel-known";
import { printedColumns } from "./excel-paper";
import { readingOf } from "./excel-read";
import type { Reading } from "./host";

// What stands in the workbook after a write is read in the same request, behind all that it writes: so nobody has to ask again
// to show what came of it. What a write of ours cannot change, such as merged blocks, is known from before.

/** A sheet as it was before, or as a new one is, and what will stand in it. */
interface AfterQuery {
  readonly before: Omit<Sheet, "rows">;
  /** A null object where somebody has taken it away or renamed it: that must not make the write fail. */
  readonly page: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** Asks what stands in the sheets after what was queued; null where a sheet is not known well enough, or all are too much for one answer. */
export function queryAfter(
  context: Excel.RequestContext,
  known: Known,
  added: readonly SheetEdit[],
  removed: readonly string[],
): readonly AfterQuery[] | null {
  if (known.how.size === "pieces") return null;
  const gone = new Set(removed);
  const stay = [...known.sheets].filter(([name]) => !gone.has(name)).map(([, { snapshot }]) => snapshot);
  const before = stay.filter((snapshot) => snapshot !== null);
  if (before.length < stay.length) return null;
  // Where merged blocks cannot be asked for, nothing is known of those of a new sheet either.
  const merges = before.some((sheet) => sheet.merges === null) ? null : [];
  const hidden = { rows: new Set<number>(), columns: new Set<number>() };
  const isPrintKnown = before.some((sheet) => sheet.printArea !== undefined);
  const fresh = added.map(({ sheet, printed }): Omit<Sheet, "rows"> => {
    const printArea = printed === undefined ? null : parseAreas(printedColumns(printed));
    return { name: sheet, visibility: "visible", protected: false, merges, hidden, ...(isPrintKnown ? { printArea } : {}) };
  });
  return [...before, ...fresh].map((sheet) => {
    const page = context.workbook.worksheets.getItemOrNullObject(sheet.name);
    page.load("id,name");
    return { before: sheet, page, used: loadCells(page.getUsedRangeOrNullObject(true).untrack()) };
  });
}

/** What is known with the sheets as they were found after a write, and the reading for whoever wrote. */
export function knownAnew(
  known: Known,
  queries: readonly AfterQuery[] | null,
  prints: ReadonlyMap<string, string | null>,
): { readonly known: Known; readonly now?: Reading } {
  if (queries === null || queries.some(({ page }) => page.isNullObject)) return { known };
  const sheets = queries.map(({ before, used }): Sheet => {
    const { name, visibility, protected: isProtected, merges } = before;
    if (used.isNullObject) return { name, visibility, protected: isProtected, merges, rows: [] };
    const { framed, ...others } = before;
    const rows = rowsFrom([used]);
    return { ...others, rows, ...printedNow(prints.get(name)), ...stillFramed(framed, rows) };
  });
  const ids = new Map(queries.map(({ page, before }) => [page.id, before.name]));
  const anew = { ...known, ids, sheets: new Map(sheets.map((sheet) => [sheet.name, knownSheet(sheet)])) };
  return { known: anew, now: readingOf(sheets, known) };
}

/** What is printed of a sheet of which that was written; undefined for all others. */
function printedNow(areas: string | null | undefined): Pick<Sheet, "printArea"> {
  if (areas === null) return { printArea: null };
  const printArea = areas === undefined ? null : parseAreas(areas);
  return printArea === null ? {} : { printArea };
}
