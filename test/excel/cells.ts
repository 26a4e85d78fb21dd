import { addressOf, areaName, columnName, parseArea, parseAreas, referenceTo, type Area } from "../../src/core/grid/address";
import type { SimEvent } from "./events";
import { displayed, plainValue, valueType } from "./display";
import {
  addSheet,
  cellOf,
  changeCell,
  changeLook,
  isCovered,
  type SimCell,
  type SimLink,
  type SimSheet,
  type SimValue,
  type SimWorkbook,
} from "./model";
import { accessDenied, fault, invalidArgument } from "./objects";
import { typedIn } from "./retype";

/** What every object of the simulated Excel works on. */
export interface SimContext {
  readonly workbook: SimWorkbook;
  /** What a formula comes to; the simulator itself computes nothing. */
  readonly calculate: (sheet: string, address: string, formula: string) => SimValue;
  /** The kinds of events that the add-in has asked for. */
  readonly asked: Set<SimEvent["kind"]>;
  /** Says that the add-in itself has changed something. */
  readonly raise: (event: Omit<SimEvent, "by">) => void;
}

/** A block of cells of one sheet. */
export interface Block {
  readonly context: SimContext;
  readonly sheet: SimSheet;
  readonly area: Area;
}

/** The largest sheet there can be. */
export const wholeSheet: Area = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** More cells than Excel reads or writes at once. */
const tooManyCells = 5_000_000;

/** The full address of a block, as `Range.address` gives it. */
export function fullAddress(block: Block): string {
  return referenceTo({ sheet: block.sheet.name, address: nameOf(block.area) });
}

/** The name of an area; whole columns and whole rows have no numbers, or letters, in theirs. */
function nameOf(area: Area): string {
  const { top, left, bottom, right } = area;
  const [isTall, isWide] = [top === 0 && bottom === wholeSheet.bottom, left === 0 && right === wholeSheet.right];
  if (isTall === isWide) return areaName(area);
  return isTall ? `${columnName(left)}:${columnName(right)}` : `${top + 1}:${bottom + 1}`;
}

/** The block that an address names in a sheet. */
export function blockOf(context: SimContext, sheet: SimSheet, address: unknown): Block {
  if (address === null || address === undefined || address === "") return { context, sheet, area: wholeSheet };
  const area = typeof address === "string" ? (parseArea(address) ?? parseAreas(address)?.[0] ?? null) : null;
  if (area === null) throw invalidArgument(JSON.stringify(address));
  return { context, sheet, area };
}

/** Refuses to go on where a sheet is protected. */
export function allowWriting(sheet: SimSheet): void {
  if (sheet.protected) throw accessDenied();
}

/** Calls a function for every cell of a block, rows first. */
export function eachCell<T>(block: Block, visit: (row: number, column: number) => T): readonly (readonly T[])[] {
  const { top, left, bottom, right } = block.area;
  if ((bottom - top + 1) * (right - left + 1) > tooManyCells) throw fault("ResponsePayloadSizeLimitExceeded", "Too many cells.");
  return Array.from({ length: bottom - top + 1 }, (_row, r) =>
    Array.from({ length: right - left + 1 }, (_column, c) => visit(top + r, left + c)),
  );
}

/** What a block answers for one of the properties that are read cell by cell. */
export const cellReaders: Readonly<Record<string, (cell: SimCell, width: number | undefined) => unknown>> = {
  Values: (cell) => plainValue(cell.value),
  Formulas: (cell) => cell.formula ?? plainValue(cell.value),
  NumberFormat: (cell) => cell.format,
  Text: displayed,
  ValueTypes: (cell) => valueType(cell.value),
};

/** Reads one of {@link cellReaders} from every cell. */
export function readCells(block: Block, read: (cell: SimCell, width: number | undefined) => unknown): unknown {
  return eachCell(block, (row, column) => read(cellOf(block.sheet, row, column), block.sheet.widths[column]));
}

/** Writes a scalar to every cell, or an array cell by cell; null in an array leaves its cell as it is. */
export function writeCells(block: Block, input: unknown, write: (row: number, column: number, value: unknown) => void): void {
  allowWriting(block.sheet);
  const rows = Array.isArray(input) ? (input as readonly unknown[]) : null;
  const height = block.area.bottom - block.area.top + 1;
  const width = block.area.right - block.area.left + 1;
  const fits = rows === null || (rows.length === height && rows.every((row) => Array.isArray(row) && row.length === width));
  if (!fits) throw invalidArgument("the array is not as large as the range");
  eachCell(block, (row, column) => {
    const value = rows === null ? input : (rows[row - block.area.top] as readonly unknown[])[column - block.area.left];
    if (value !== null) write(row, column, value);
  });
}

/** Writes a scalar or an array as what it could have been typed in as, and says so. */
export function enterCells(block: Block, input: unknown): void {
  writeCells(block, input, (row, column, value) => enter(block, row, column, value));
  raiseChange(block);
}

function raiseChange({ context, sheet, area }: Block): void {
  context.raise({ kind: "changed", worksheetId: sheet.id, address: areaName(area) });
}

/** Writes what a user could have typed: strings are re-typed, numbers become text in a text cell. */
export function enter(block: Block, row: number, column: number, input: unknown): void {
  if (isCovered(block.sheet, row, column)) return;
  if (input !== "") stretchTables(block.sheet, row, column);
  const { format } = cellOf(block.sheet, row, column);
  if (typeof input === "string") return enterText(block, row, column, input, format);
  if (typeof input !== "number" && typeof input !== "boolean") throw invalidArgument(JSON.stringify(input));
  const value = format === "@" ? plainText(input) : input;
  changeCell(block.sheet, row, column, { value, formula: null, more: undefined });
}

/** Excel takes what is written right beside a table of its own into the table. */
function stretchTables({ tables }: SimSheet, row: number, column: number): void {
  for (const [name, address] of Object.entries(tables)) {
    const area = parseArea(address);
    const isBeside = area !== null && area.top <= row && row <= area.bottom && column === area.right + 1;
    if (isBeside) tables[name] = areaName({ ...area, right: column });
  }
}

const plainText = (value: number | boolean): string => (typeof value === "boolean" ? String(value).toUpperCase() : String(value));

function enterText(block: Block, row: number, column: number, text: string, format: string): void {
  const typed = typedIn(text, format);
  if (typed === null) throw invalidArgument(text);
  const { formula } = typed;
  const value = formula === null ? typed.value : computed(block, row, column, formula);
  const given = formula === null ? typed.format : formatReferredTo(block, formula);
  const takesOn = given !== undefined && format === "General" ? { format: given } : {};
  changeCell(block.sheet, row, column, { value, formula, more: undefined, ...takesOn });
}

/** A formula takes on the number format of the first cell that it refers to. */
function formatReferredTo({ context, sheet }: Block, formula: string): string | undefined {
  const [, quoted, plain, address = ""] = /(?:'([^']+)'!|([^\s'!=(+*/,-]+)!)?\$?([A-Z]{1,3}\$?\d+)/.exec(formula) ?? [];
  const area = parseArea(address);
  const page = context.workbook.sheets.find(({ name }) => name === (quoted ?? plain ?? sheet.name));
  if (area === null || page === undefined) return undefined;
  const { format } = cellOf(page, area.top, area.left);
  return format === "General" || format === "@" ? undefined : format;
}

/** What a formula shows that was just written: nothing before it is computed, where the user computes by hand. */
function computed({ context, sheet }: Block, row: number, column: number, formula: string): SimValue {
  return context.workbook.calculation === "Manual" ? null : context.calculate(sheet.name, addressOf(row, column), formula);
}

/** Computes the formulas of a block. */
export function calculateCells({ context, sheet, area }: Block): void {
  for (const [address, { formula }] of Object.entries(sheet.cells)) {
    const at = parseArea(address);
    const isIn = at !== null && area.top <= at.top && at.top <= area.bottom && area.left <= at.left && at.left <= area.right;
    if (isIn && formula !== null) changeCell(sheet, at.top, at.left, { value: context.calculate(sheet.name, address, formula) });
  }
}

/** Sets a link as Excel does: the words to display become the cell's text, which is coloured and underlined. */
export function enterLink(block: Block, row: number, column: number, link: SimLink): void {
  allowWriting(block.sheet);
  if (link.textToDisplay !== undefined) {
    enter(block, row, column, link.textToDisplay);
    raiseChange({ ...block, area: { top: row, left: column, bottom: row, right: column } });
  }
  changeCell(block.sheet, row, column, { link });
  changeLook(block.sheet, row, column, { color: "#0563C1", underline: "Single" });
}

/** Adds a sheet as `worksheets.add` does. */
export function addNamedSheet(workbook: SimWorkbook, name: string): SimSheet {
  if (workbook.sheets.some((sheet) => sheet.name === name)) {
    throw fault("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
  if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name)) throw invalidArgument(name);
  return addSheet(workbook, name);
}
