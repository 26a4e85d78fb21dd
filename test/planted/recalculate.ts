import { parseArea } from "../../src/core/grid/address";
import { cellAt, sheetNamed, type Cell, type CellError, type Sheet, type Workbook } from "../../src/core/grid/workbook";
import { fixed, shownLike } from "./cells";

/*
 * The worksheet formulas that the workbooks use, worked out anew so that a changed cell leaves no stale ones:
 *   test     = text [ "=" text ]
 *   text     = sum { "&" sum }
 *   sum      = product { ("+" | "-") product }
 *   product  = unit { ("*" | "/") unit }
 *   unit     = ( "+" | "-" ) unit | value { "%" }
 *   value    = number | text | error | reference | "(" test ")" | name "(" argument { "," argument } ")"
 *   argument = reference | test
 */

type Result = number | string | boolean | CellError;

/** What a function is given in one place: the cells of a range that hold anything, or one result. */
type Argument = readonly Result[];

interface Reader {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly tokens: readonly string[];
  at: number;
}

const reference = String.raw`(?:'[^']+'!|[\p{L}\p{N}_]+!)?\$?[A-Z]+\$?\d+(?:\s*:\s*\$?[A-Z]+\$?\d+)?`;
const token = new RegExp(String.raw`"[^"]*"|#[A-Z0-9/]+[!?]|[A-Z]+\(|${reference}|\d+(?:\.\d+)?|[-+*/(),=%&]`, "giu");
const isReference = new RegExp(`^${reference}$`, "iu");

/** The workbook with every formula's shown value brought up to date. */
export function recalculated(workbook: Workbook): Workbook {
  // Formulas read other formulas, four deep at most.
  return Array.from({ length: 5 }).reduce<Workbook>((before) => pass(workbook, before), workbook);
}

/** The formulas of a workbook over the values of the pass before, shown as in the beginning. */
function pass(origin: Workbook, before: Workbook): Workbook {
  return { sheets: origin.sheets.map((sheet, index) => passOver(sheet, before, before.sheets[index] ?? sheet)) };
}

function passOver(sheet: Sheet, workbook: Workbook, before: Sheet): Sheet {
  if (!sheet.rows.some((row) => row?.some((cell) => (cell?.formula ?? null) !== null))) return sheet;
  const edited = (cell: Cell): Cell => (cell.formula === null ? cell : renewed(cell, resultOf(workbook, before, cell.formula)));
  return { ...sheet, rows: sheet.rows.map((row) => row?.map((cell) => (cell === undefined ? undefined : edited(cell)))) };
}

function renewed(cell: Cell, result: Result): Cell {
  if (isError(result)) return { ...cell, value: result, text: result.code };
  if (typeof result !== "number") return { ...cell, value: result, text: String(result) };
  if (typeof cell.value === "number" && Math.abs(cell.value - result) < Math.max(1e-9, Math.abs(result) * 1e-14)) return cell;
  // Excel keeps 15 digits.
  return { ...cell, value: Number(result.toPrecision(15)), text: shownLike(cell, result) };
}

/** What a formula comes to on a sheet. */
function resultOf(workbook: Workbook, sheet: Sheet, formula: string): Result {
  return test({ workbook, sheet, tokens: formula.slice(1).match(token) ?? [], at: 0 });
}

function take(reader: Reader): string {
  const next = reader.tokens[reader.at] ?? "";
  reader.at += 1;
  return next;
}

function peek(reader: Reader, ahead = 0): string {
  return reader.tokens[reader.at + ahead] ?? "";
}

function test(reader: Reader): Result {
  const left = joined(reader);
  if (peek(reader) !== "=") return left;
  take(reader);
  const right = joined(reader);
  return isError(left) ? left : isError(right) ? right : left === right;
}

function joined(reader: Reader): Result {
  let left = sum(reader);
  while (peek(reader) === "&") {
    take(reader);
    const right = sum(reader);
    left = isError(left) ? left : isError(right) ? right : `${String(left)}${String(right)}`;
  }
  return left;
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
  if (peek(reader) === "+" || peek(reader) === "-") return combined(take(reader), 0, unit(reader));
  let result = value(reader);
  while (peek(reader) === "%") {
    take(reader);
    result = combined("/", result, 100);
  }
  return result;
}

function value(reader: Reader): Result {
  const next = take(reader);
  if (next === "(") return closing(reader, test(reader));
  if (next.endsWith("(")) return called(reader, next.slice(0, -1).toUpperCase());
  if (next.startsWith('"')) return next.slice(1, -1);
  if (next.startsWith("#")) return errorOf(next);
  return /^\d/.test(next) ? Number(next) : (operand(contents(reader, next)[0]) ?? 0);
}

function closing(reader: Reader, result: Result): Result {
  take(reader);
  return result;
}

function called(reader: Reader, name: string): Result {
  const given: Argument[] = [];
  do given.push(argument(reader));
  while (take(reader) === ",");
  return functions[name]?.(given) ?? errorOf("#NAME?");
}

function argument(reader: Reader): Argument {
  if (!isReference.test(peek(reader)) || !/^[,)]$/.test(peek(reader, 1))) return [test(reader)];
  return contents(reader, take(reader)).flatMap((found) => found ?? []);
}

/** What the cells of a reference hold, undefined where one holds nothing. */
function contents({ workbook, sheet }: Reader, name: string): readonly (Result | undefined)[] {
  const [, quoted, plain] = /^(?:'([^']+)'|([^'!]+))!/.exec(name) ?? [];
  const named = quoted ?? plain;
  const on = named === undefined ? sheet : sheetNamed(workbook, named);
  const area = parseArea(name.replace(/\s/g, ""));
  if (on === undefined || area === null) return [errorOf("#REF!")];
  const found: (Result | undefined)[] = [];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) found.push(cellAt(on, row, column)?.value ?? undefined);
  return found;
}

/** A cell as a number to reckon with: a text that is a number counts as one, though not in SUM. */
function operand(held: Result | undefined): Result | undefined {
  if (typeof held !== "string") return held;
  const text = held.trim();
  return /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(text) ? Number(text.replaceAll(",", "")) : errorOf("#VALUE!");
}

type WorksheetFunction = (given: readonly Argument[]) => Result;

const functions: Readonly<Record<string, WorksheetFunction>> = {
  SUM: (given) => total(given),
  SUBTOTAL: ([, ...given]) => total(given),
  ABS: (given) => ofNumbers(given, (number) => Math.abs(number)),
  ROUND: (given) =>
    ofNumbers(given, (number, places) => (places < 0 ? rounded(number * 10 ** places) / 10 ** places : Number(fixed(number, places)))),
  ROUNDDOWN: (given) => ofNumbers(given, (number, places) => Math.trunc(Number(fixed(number * 10 ** places, 6))) / 10 ** places),
  IFERROR: ([[tried = 0] = [], [otherwise = 0] = []]) => (isError(tried) ? otherwise : tried),
  IF: ([[holds = false] = [], [then = true] = [], [otherwise = false] = []]) =>
    isError(holds) ? holds : holds === true ? then : otherwise,
  TEXT: ([[shown = 0] = [], [format = ""] = []]) => (typeof shown === "number" ? percentage(shown, format) : shown),
};

function rounded(number: number): number {
  return Number(fixed(number, 0));
}

/** SUM passes texts and blanks over, numbers written as text included. */
function total(given: readonly Argument[]): Result {
  const counted = given.flat().filter((each) => typeof each === "number" || isError(each));
  return counted.reduce<Result>((left, right) => combined("+", left, right), 0);
}

function ofNumbers(given: readonly Argument[], of: (number: number, places: number) => number): Result {
  const [[number = 0] = [], [places = 0] = []] = given;
  if (isError(number)) return number;
  return typeof number === "number" && typeof places === "number" ? of(number, places) : errorOf("#VALUE!");
}

/** A number in a format such as 0.00%, the only kind that is asked for. */
function percentage(shown: number, format: Result): string {
  const places = typeof format === "string" ? (/\.(0+)%/.exec(format)?.[1]?.length ?? 0) : 0;
  return `${fixed(shown * 100, places)}%`;
}

function errorOf(code: string): CellError {
  return { kind: "error", code };
}

function isError(held: unknown): held is CellError {
  return typeof held === "object" && held !== null;
}

function combined(sign: string, left: Result, right: Result): Result {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (typeof left !== "number" || typeof right !== "number") return errorOf("#VALUE!");
  if (sign === "/") return right === 0 ? errorOf("#DIV/0!") : left / right;
  return sign === "*" ? left * right : sign === "+" ? left + right : left - right;
}
