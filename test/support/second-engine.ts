import { readFileSync } from "node:fs";
import { initSync, Model } from "@ironcalc/wasm";
import type { Workbook } from "../../src/core/grid/workbook";
import type { Place } from "../../src/core/grid/address";
import { parseArea } from "../../src/core/grid/address";

let isReady = false;

/** Recalculates a workbook's formulas from its constants, by an engine that is not ours; what a cell then shows is looked up by place. */
export function recalculatedBy(workbook: Workbook): (place: Place) => string {
  if (!isReady) initSync({ module: readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")) });
  isReady = true;
  const model = new Model("工作簿", "en", "UTC", "en");
  workbook.sheets.forEach((sheet, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, sheet.name);
  });
  workbook.sheets.forEach((sheet, index) =>
    sheet.rows.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if (cell !== undefined && cell.value !== null) model.setUserInput(index, row + 1, column + 1, inputOf(cell.formula, cell.value));
        else if (cell?.formula !== null && cell?.formula !== undefined) model.setUserInput(index, row + 1, column + 1, cell.formula);
      }),
    ),
  );
  model.evaluate();
  return (place) => {
    const area = parseArea(place.address);
    const index = workbook.sheets.findIndex((sheet) => sheet.name === place.sheet);
    return area === null ? "" : model.getFormattedCellValue(index, area.top + 1, area.left + 1);
  };
}

/** A text is entered with an apostrophe, or the engine would take `98%` for a number. */
function inputOf(formula: string | null, value: unknown): string {
  if (formula !== null) return formula;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : `'${String(value)}`;
}
