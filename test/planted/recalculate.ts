import { parseArea } from "../../src/core/grid/address";
import { cellAt, type Cell, type CellError, type Sheet, type Workbook } from "../../src/core/grid/workbook";
import { shownLike } from "./cells";

/*
 * The worksheet formulas that the workbooks use, worked out anew so that a changed cell leaves no stale ones:
 *   sum    = product { ("+" | "-") product }
 *   product = unit { ("*" | "/") unit }
 *   unit   = number | reference | "(" sum ")" | "SUM(" range { "," range } ")"
 */

type Result = number | CellError;

interface Reader {
  readonly sheet: Sheet;
  readonly tokens: readonly string[];
  at: number;
}

const token = /SUM\(|[A-Z]+\d+(?::[A-Z]+\d+)?|\d+(?:\.\d+)?|[-+*/(),]/g;

/** The workbook with every formula's shown value brought up to date. */
export function recalculated(workbook: Workbook): Workbook {
  // Formulas read other formulas of the same sheet, two deep at most.
  return { sheets: workbook.sheets.map((sheet) => pass(pass(pass(sheet)))) };
}

function pass(sheet: Sheet): Sheet {
  if (!sheet.rows.some((row) => row?.some((cell) => (cell?.formula ?? null) !== null))) return sheet;
  return { ...sheet, rows: sheet.rows.map((row) => row?.map((cell) => (cell === undefined ? undefined : renewed(sheet, cell)))) };
}

function renewed(sheet: Sheet, cell: Cell): Cell {
  if (cell.formula === null) return cell;
  const result = resultOf(sheet, cell.formula);
  if (typeof result !== "number") return { ...cell, value: result, text: result.code };
  if (typeof cell.value === "number" && Math.abs(cell.value - result) < 1e-9) return cell;
  return { ...cell, value: result, text: shownLike(cell, result) };
}

/** What a formula comes to on a sheet. */
export function resultOf(sheet: Sheet, formula: string): Result {
  return sum({ sheet, tokens: formula.match(token) ?? [], at: 0 });
}

function take(reader: Reader): string {
  const next = reader.tokens[reader.at] ?? "";
  reader.at += 1;
  return next;
}

function peek(reader: Reader): string {
  return reader.tokens[reader.at] ?? "";
}

function sum(reader: Reader): Result {
  let left = product(reader);
  while (peek(reader) === "+" || peek(reader) === "-") left = combined(take(reader), left, product(reader));
  return left;
}

function product(reader: Reader): Result {
  let left = unit(reader);
  while (peek(reader) === "*" || peek(reader) === "/") left = combined(take(reader), left, unit(reader));
  return left;
}

function unit(reader: Reader): Result {
  const next = take(reader);
  if (next === "(") return closing(reader, sum(reader));
  if (next === "SUM(") return total(reader);
  return /^\d/.test(next) ? Number(next) : operand(reader.sheet, next);
}

function closing(reader: Reader, result: Result): Result {
  take(reader);
  return result;
}

function total(reader: Reader): Result {
  let found: Result = 0;
  for (let next = take(reader); next !== ")" && next !== ""; next = take(reader))
    if (next !== ",") found = combined("+", found, rangeTotal(reader.sheet, next));
  return found;
}

function rangeTotal(sheet: Sheet, range: string): Result {
  const area = parseArea(range);
  if (area === null) return 0;
  let found: Result = 0;
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) {
      const value = cellAt(sheet, row, column)?.value ?? null;
      // SUM passes texts and blanks over, numbers written as text included.
      if (typeof value === "number" || isError(value)) found = combined("+", found, value);
    }
  return found;
}

function operand(sheet: Sheet, address: string): Result {
  const area = parseArea(address);
  const value = area === null ? null : (cellAt(sheet, area.top, area.left)?.value ?? null);
  if (value === null) return 0;
  if (typeof value === "number" || isError(value)) return value;
  // A text that is a number counts as one outside SUM.
  const text = String(value).trim();
  return /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(text) ? Number(text.replaceAll(",", "")) : { kind: "error", code: "#VALUE!" };
}

function isError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null;
}

function combined(sign: string, left: Result, right: Result): Result {
  if (typeof left !== "number") return left;
  if (typeof right !== "number") return right;
  if (sign === "/") return right === 0 ? { kind: "error", code: "#DIV/0!" } : left / right;
  return sign === "*" ? left * right : sign === "+" ? left + right : left - right;
}
