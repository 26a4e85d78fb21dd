import { parseArea } from "../../src/core/grid/address";
import { cellAt, type Cell, type Sheet, type Workbook } from "../../src/core/grid/workbook";
import { withCell, type Written } from "../support/grid";
import type { AnnexKey, Layout } from "./layouts";

/** A cell to be written anew, by its name in the layout such as `4!D12`. */
export interface Change {
  readonly cell: string;
  readonly written: Written;
}

/** The sheet that a cell of a layout stands on. */
export function sheetNameOf(layout: Layout, cell: string): string {
  return layout.sheets[cell.slice(0, 1) as AnnexKey];
}

export function addressIn(cell: string): string {
  return cell.slice(2);
}

/** The cell of that name; a layout that names none is a mistake of the test. */
export function cellNamed(workbook: Workbook, layout: Layout, name: string): Cell {
  const sheet = workbook.sheets.find((each) => each.name === sheetNameOf(layout, name));
  const area = parseArea(addressIn(name));
  const cell = sheet === undefined || area === null ? undefined : cellAt(sheet, area.top, area.left);
  if (cell === undefined) throw new Error(`${layout.name} has nothing at ${name}`);
  return cell;
}

/** The workbook with those cells written anew. */
export function changed(workbook: Workbook, layout: Layout, changes: readonly Change[]): Workbook {
  const edited = (sheet: Sheet): Sheet =>
    changes
      .filter((change) => sheetNameOf(layout, change.cell) === sheet.name)
      .reduce((after, change) => withCell(after, addressIn(change.cell), change.written), sheet);
  return { sheets: workbook.sheets.map(edited) };
}

/** The number that a cell states, percentages as ratios, whether it is kept as a number or as a text. */
export function numberIn(cell: Cell): number {
  if (typeof cell.value === "number") return cell.value;
  const digits = cell.text.replace(/[,，%元万人\s]/g, "");
  return Number(cell.text.includes("%") ? `${digits}e-2` : digits);
}

/** Decimals that a cell shows. */
export function placesOf(cell: Cell): number {
  return /\.(\d+)/.exec(cell.text)?.[1]?.length ?? 0;
}

/** A number as that cell would show it. */
export function shownLike(cell: Cell, value: number): string {
  if (cell.format === "General" && typeof cell.value === "number") return String(tidy(value));
  const percent = cell.text.includes("%") || cell.format.includes("%");
  const places = /[%\d]/.test(cell.text) ? placesOf(cell) : 2;
  const digits = fixed(percent ? value * 100 : value, places);
  const unit = percent ? "%" : cell.text.endsWith("人") ? "人" : "";
  return (cell.text.includes(",") || cell.format.includes(",") ? grouped(digits) : digits) + unit;
}

/** Rounded half up, as a worksheet shows it. */
export function fixed(value: number, places: number): string {
  return (Math.sign(value) * (Math.abs(tidy(value)) + 1e-9)).toFixed(places);
}

/** Without the noise of binary fractions. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

export function grouped(digits: string): string {
  const [whole = "", rest] = digits.split(".");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (rest === undefined ? "" : `.${rest}`);
}

/** The cell with another number, kept and shown as before. */
export function restated(cell: Cell, value: number): Written {
  const text = shownLike(cell, value);
  if (typeof cell.value === "string") return text;
  // What was typed has the digits that are shown; a formula has all of them.
  const typed = text.includes("%") ? Number(`${text.replaceAll(",", "").replace("%", "")}e-2`) : tidy(value);
  return { value: typed, text, format: cell.format };
}
