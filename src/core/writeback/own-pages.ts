import { ownTitle, type OwnSheet } from "../annex/own";
import { textAt, type Sheet } from "../grid/workbook";
import type { Printed } from "../plan";

// How our own sheets are printed. It is set once, when a sheet is added, and is the user's to change from then on; so the row of
// headings stands in the same place however much there is to say above and below it.

/** How each sheet of ours is printed. */
export const printedAs: Readonly<Record<OwnSheet, Printed>> = {
  核算底稿: { titleRow: 3, lastColumn: 7 },
  核对结果: { titleRow: 8, lastColumn: 7 },
};

/** How a sheet that stands in the workbook is printed, by its title; nothing for one that is not ours. */
export function printedOf(sheet: Sheet): { readonly printed?: Printed } {
  const name = (["核算底稿", "核对结果"] as const).find((each) => textAt(sheet, 0, 0) === ownTitle(each));
  return name === undefined ? {} : { printed: printedAs[name] };
}
