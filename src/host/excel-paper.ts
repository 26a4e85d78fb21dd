import type { Printed, SheetEdit } from "../core/plan";
import { columnName } from "../core/grid/address";
import { loaded, type Pages } from "./excel-pages";

// How a new sheet of ours is printed. Excel asks the printer for all of it: where none is set up, or in a program that has no such
// members, it cannot be set. That is no reason to write nothing, so it comes last in a request, where it can only fail by itself.

/** A sheet that is set up for printing: the sheet as it was met before, and once more when that was done. */
export interface PaperQuery {
  readonly begun: Excel.Worksheet;
  readonly done: Excel.Worksheet;
}

/** The columns of a sheet that are printed, as Excel names them. */
export function printedColumns({ lastColumn }: Printed): string {
  return `A:${columnName(lastColumn)}`;
}

/** Queues setting up how sheets that were just added are printed: behind everything else. */
export function queuePaper(pages: Pages, edits: readonly SheetEdit[]): readonly PaperQuery[] {
  return edits.flatMap(({ sheet, printed }) => {
    if (printed === undefined) return [];
    const begun = met(pages, sheet);
    setUp(pages.named(sheet).pageLayout, printed);
    return [{ begun, done: met(pages, sheet) }];
  });
}

/** The sheet by a proxy of its own, which is loaded where a request has come this far. */
function met({ context }: Pages, sheet: string): Excel.Worksheet {
  const page = context.workbook.worksheets.getItem(sheet);
  page.load("id");
  return page;
}

/** A4 across, as wide as the paper and as many pages as it takes, which are numbered at the foot beside the sheet's name. */
function setUp(layout: Excel.PageLayout, printed: Printed): void {
  const { defaultForAllPages: footer } = layout.headersFooters;
  layout.orientation = "Landscape";
  layout.paperSize = "A4";
  layout.setPrintMargins("Inches", { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 });
  layout.zoom = { horizontalFitToPages: 1 };
  footer.leftFooter = "&A";
  footer.centerFooter = "第 &P 页，共 &N 页";
  layout.setPrintArea(printedColumns(printed));
  layout.setPrintTitleRows(`$${printed.titleRow + 1}:$${printed.titleRow + 1}`);
}

/**
 * Sends a request whose last actions set up how sheets are printed. Whether that can be done is all the same to the rest, which
 * stands before it and has been done: what comes back is whether all was.
 */
export async function syncWithPaper(context: Excel.RequestContext, papers: readonly PaperQuery[]): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (thrown) {
    const isBegun = papers.some(({ begun, done }) => loaded(() => begun.id) !== undefined && loaded(() => done.id) === undefined);
    if (isBegun) return false;
    throw thrown;
  }
}
