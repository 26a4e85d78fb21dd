import { isOwnSheet, ownIn, scoreColumnTitle } from "../core/annex/own";
import { parseArea, type Place } from "../core/grid/address";
import { cellAt, sheetNamed, textAt, type Workbook } from "../core/grid/workbook";

/** Why a cell is ours to write: it stands on a sheet of ours, or in the column of recomputed scores; null where it is the bureau's. */
export function ownedBy(workbook: Workbook, { sheet: name, address }: Place): "sheet" | "column" | null {
  const sheet = sheetNamed(workbook, name);
  const area = parseArea(address);
  if (sheet === undefined || area === null) return null;
  if (isOwnSheet(sheet)) return "sheet";
  const { top: row, left: column } = area;
  const own = ownIn(workbook);
  if (own.wrote(cellAt(sheet, row, column)?.formula)) return "column";
  if (own.columns.get(name)?.includes(column) !== true) return null;
  // Where the scores were filled into the bureau's own column, what else stands there is the bureau's.
  const title = sheet.rows.findIndex((_, at) => textAt(sheet, at, column) === scoreColumnTitle);
  return title >= 0 && row >= title ? "column" : null;
}
