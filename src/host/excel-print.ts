import { areaNames, parseAreas } from "../core/grid/address";
import type { Sheet } from "../core/grid/workbook";
import type { PrintEdit } from "../core/plan";
import { loaded, type Pages } from "./excel-pages";
import { codeOf, lacksMember } from "./excel-refusal";

// What of a sheet is printed. Excel's interface sets a print area and has no call that takes it away again; but the area is a name
// that belongs to the sheet, and names can be deleted. Since that is written down nowhere, it is always read back.

/** The areas of a sheet that are printed, as edits name them; null for all of it. */
export interface PrintState {
  readonly sheet: string;
  readonly areas: string | null;
}

/** What a write did to what is printed of a sheet. */
export interface PrintMemory {
  readonly sheet: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The proxies of one print area that is written: as it was, and as it is then. */
export interface PrintQuery {
  readonly edit: PrintEdit;
  readonly before: Excel.RangeAreas;
  readonly after: Excel.RangeAreas;
}

/** Asks what is printed of a sheet. */
export function queryPrinted(page: Excel.Worksheet): Excel.RangeAreas {
  const printed = page.pageLayout.getPrintAreaOrNullObject();
  printed.untrack();
  printed.load("address");
  return printed;
}

/** What came back; nothing where it was not asked, or is set in a way that we do not read. */
export function printedFrom(printed: Excel.RangeAreas | null): Pick<Sheet, "printArea"> {
  if (printed === null) return {};
  if (printed.isNullObject) return { printArea: null };
  const areas = parseAreas(printed.address);
  return areas === null ? {} : { printArea: areas };
}

/** The same as edits name it; as Excel writes it where we do not read it. */
export function areasFrom(printed: Excel.RangeAreas): string | null {
  const { printArea } = printedFrom(printed);
  if (printArea === null) return null;
  return printArea === undefined ? printed.address : areaNames(printArea);
}

/** The print area of a sheet as edits name it; undefined where it is not known. */
export function areasOf(sheet: Pick<Sheet, "printArea"> | null | undefined): string | null | undefined {
  const area = sheet?.printArea;
  return area === null || area === undefined ? area : areaNames(area);
}

/** Queues what is printed of a sheet. */
export function setPrinted(page: Excel.Worksheet, areas: string | null): void {
  if (areas === null) page.names.getItemOrNullObject("Print_Area").delete();
  else page.pageLayout.setPrintArea(areas.includes(",") ? untracked(page.getRanges(areas)) : untracked(page.getRange(areas)));
}

function untracked<T extends Excel.Range | Excel.RangeAreas>(place: T): T {
  place.untrack();
  return place;
}

/** Queues writing what is printed; each is read before and behind it. */
export function queuePrints(pages: Pages, edits: readonly PrintEdit[], before: readonly Excel.RangeAreas[]): readonly PrintQuery[] {
  return edits.flatMap((edit, index) => {
    const was = before[index];
    if (was === undefined) return [];
    setPrinted(pages.named(edit.sheet), edit.after);
    return [{ edit, before: was, after: queryPrinted(pages.named(edit.sheet)) }];
  });
}

/** What a write did; as far as it came. */
export function printMemory({ edit, before }: PrintQuery): PrintMemory {
  return { sheet: edit.sheet, before: areasFrom(before), after: edit.after };
}

/** Those that somebody had changed meanwhile: they have been replaced, and are to be put back. */
export function replacedPrints(queries: readonly PrintQuery[]): readonly PrintQuery[] {
  return queries.filter(({ edit, before }) => areasFrom(before) !== edit.before);
}

/** Those that are not as they were to be, though Excel has refused nothing. */
export function unheededPrints(queries: readonly PrintQuery[]): readonly PrintQuery[] {
  return queries.filter(({ edit, after }) => areasFrom(after) !== edit.after);
}

/**
 * Whether a request failed because this Excel cannot do what it was asked of a print area. That is always asked before anything
 * else is written, so that nothing has been: none of it was read back.
 */
export function isPrintFault(thrown: unknown, asked: readonly { readonly after: Excel.RangeAreas }[]): boolean {
  const code = codeOf(thrown);
  if (asked.length === 0 || !(lacksMember(code) || code === "ItemNotFound")) return false;
  return asked.every(({ after }) => loaded(() => after.isNullObject) === undefined);
}
