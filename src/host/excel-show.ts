import type { Place } from "../core/grid/address";
import { loaded } from "./excel-pages";
import { hiddenSheet, refusalOf } from "./excel-refusal";
import type { Refusal } from "./host";

/** Shows a cell to the user: its sheet comes to the front and the cell is selected. */
export async function reveal(place: Place): Promise<Refusal | null> {
  const shown = async (): Promise<Refusal | null> => {
    try {
      return await Excel.run((context) => show(context, place));
    } catch (thrown) {
      return refusalOf(thrown, "show");
    }
  };
  const first = await shown();
  // It fails while another workbook comes to the front, and may succeed once it has.
  return first?.code === "elsewhere" ? shown() : first;
}

async function show(context: Excel.RequestContext, { sheet, address }: Place): Promise<Refusal | null> {
  const page = context.workbook.worksheets.getItem(sheet);
  // Read first, so that it is there to say why even when the rest fails.
  page.load("visibility");
  page.activate();
  page.getRange(address).untrack().select();
  try {
    await context.sync();
  } catch (thrown) {
    if ((loaded(() => page.visibility) ?? "Visible") !== "Visible") return hiddenSheet(sheet);
    throw thrown;
  }
  return page.visibility === "Visible" ? null : hiddenSheet(sheet);
}

/** The cell that the user has selected. */
export async function selected(): Promise<Place | Refusal> {
  try {
    return await Excel.run(async (context) => {
      // Of a selection of several areas only the cell that is active in it can be asked for, which is what the user clicked.
      const cell = (knowsActiveCell() ? context.workbook.getActiveCell() : context.workbook.getSelectedRange()).untrack();
      cell.load("address");
      cell.worksheet.load("name");
      await context.sync();
      return { sheet: cell.worksheet.name, address: cell.address.slice(cell.address.lastIndexOf("!") + 1) };
    });
  } catch (thrown) {
    return refusalOf(thrown, "select");
  }
}

function knowsActiveCell(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.7");
}
