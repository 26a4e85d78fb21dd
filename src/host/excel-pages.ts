import { addressOf, areaName, type Area } from "../core/grid/address";
import { columnPoints } from "./excel-looks";

/** The sheets of one request, each asked for once. */
export interface Pages {
  readonly context: Excel.RequestContext;
  /** The sheet of that name, which must be there, or {@link Pages.add}ed before. */
  readonly named: (name: string) => Excel.Worksheet;
  /** The range of an area, the same one every time, so that it is set up once; see {@link rangeOf}. */
  readonly range: (sheet: string, area: Area) => Excel.Range;
  /** Another range of an area, to read what stands there before it is written through the first. */
  readonly fresh: (sheet: string, area: Area) => Excel.Range;
  /** Adds a sheet at the end, with widths in characters of its columns from A on. */
  readonly add: (name: string, widths: readonly number[]) => Excel.Worksheet;
}

/** Opens the sheets of a workbook for one request. */
export function pagesOf(context: Excel.RequestContext): Pages {
  const open = new Map<string, Excel.Worksheet>();
  const ranges = new Map<string, Excel.Range>();
  const keep = (name: string, page: Excel.Worksheet): Excel.Worksheet => {
    open.set(name, page);
    return page;
  };
  const named = (name: string): Excel.Worksheet => open.get(name) ?? keep(name, context.workbook.worksheets.getItem(name));
  return {
    context,
    named,
    range: (sheet, area) => {
      const key = `${areaName(area)}!${sheet}`;
      const range = ranges.get(key) ?? rangeOf(named(sheet), area);
      ranges.set(key, range);
      return range;
    },
    fresh: (sheet, area) => rangeOf(named(sheet), area),
    add: (name, widths) => {
      const page = keep(name, context.workbook.worksheets.add(name));
      page.load("name");
      widths.forEach((width, column) => {
        page.getRange(addressOf(0, column)).untrack().format.columnWidth = columnPoints(width);
      });
      return page;
    },
  };
}

/**
 * The range of an area in a sheet. It is never tracked: a tracked range costs two more actions, and a request of its
 * own after everything is done, to be let go.
 */
export function rangeOf(page: Excel.Worksheet, area: Area): Excel.Range {
  return page.getRange(areaName(area)).untrack();
}

/** What a proxy was loaded with; undefined where the request failed before it came to it. */
export function loaded<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Leaves out the repainting between the steps of a request, where Excel can. */
export function pauseScreen(context: Excel.RequestContext): void {
  if (Office.context.requirements.isSetSupported("ExcelApi", "1.9")) context.application.suspendScreenUpdatingUntilNextSync();
}

/**
 * Computes what was written, where formulas wait for the user to ask for it. A sheet of ours is computed as a whole, of the
 * bureau's no cell but those written: when their other formulas are computed stays the user's choice, and so does the mode.
 * Sheets are computed in the order in which they are written, in which each builds on those before it.
 */
export function calculate(pages: Pages, patches: readonly { readonly sheet: string; readonly area: Area; readonly own: boolean }[]): void {
  const whole = new Set(patches.flatMap(({ sheet, own }) => (own ? [sheet] : [])));
  const done = new Set<string>();
  for (const { sheet, area } of patches) {
    if (!whole.has(sheet)) pages.range(sheet, area).calculate();
    else if (!done.has(sheet)) pages.named(sheet).calculate(false);
    done.add(sheet);
  }
}
