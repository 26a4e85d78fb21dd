import type { Area } from "../grid/address";
import type { CellValue } from "../grid/workbook";
import { cutTo, exact, percentText, roundTo, sumOf, zero, type Exact } from "../quantity";
import type { CellFormula } from "./cell-formula";

/** What a formula comes to; null where it errs, or does something that is not worked out here. */
export type Result = Exact | string | boolean | null;

/** The values of the cells that a formula reads, row by row; null for cells that cannot be looked up. */
export type Lookup = (sheet: string | null, area: Area) => readonly CellValue[] | null;

/** Works out a worksheet formula in exact decimals. It knows what forms are filled in with; anything else is null, never a guess. */
export function valueOfFormula(formula: CellFormula, lookup: Lookup): Result {
  switch (formula.kind) {
    case "number":
    case "text":
      return formula.value;
    case "flag":
      return formula.flag;
    case "cells":
      return cellValue(formula, lookup);
    case "operation":
      return operation(formula.operator, formula.parts, lookup);
    case "call":
      return call(formula.name, formula.parts, lookup);
    case "error":
    case "other":
      return null;
  }
}

function cellValue(formula: CellFormula & { readonly kind: "cells" }, lookup: Lookup): Result {
  const values = lookup(formula.sheet, formula.area);
  return values?.length === 1 ? fromCell(values[0] ?? null) : null;
}

/** A blank cell counts as nothing, as it does in a worksheet. */
function fromCell(value: CellValue): Result {
  if (typeof value === "number") return exact(value);
  if (value === null) return zero;
  return typeof value === "object" ? null : value;
}

type Operation = (left: Exact, right: Exact) => Result;

const operations: Readonly<Record<string, Operation>> = {
  "+": (left, right) => left.plus(right),
  "-": (left, right) => left.minus(right),
  "*": (left, right) => left.times(right),
  "/": (left, right) => (right.isZero() ? null : left.dividedBy(right)),
  "=": (left, right) => left.equals(right),
  "<>": (left, right) => !left.equals(right),
  "<": (left, right) => left.lessThan(right),
  ">": (left, right) => left.greaterThan(right),
  "<=": (left, right) => left.lessThanOrEqualTo(right),
  ">=": (left, right) => left.greaterThanOrEqualTo(right),
};

function operation(operator: string, parts: readonly CellFormula[], lookup: Lookup): Result {
  const [first, second] = parts.map((part) => valueOfFormula(part, lookup));
  if (parts.length === 1) {
    const value = numberOf(first);
    if (value === null) return null;
    return operator === "%" ? value.dividedBy(100) : operator === "-" ? value.negated() : value;
  }
  if (typeof first === "string" && typeof second === "string" && (operator === "=" || operator === "<>"))
    return (first === second) === (operator === "=");
  const [left, right] = [numberOf(first), numberOf(second)];
  // A cell with nothing in it equals an empty text as well as zero.
  if ((first === "" || second === "") && (left?.isZero() ?? right?.isZero() ?? false)) return null;
  return left === null || right === null ? null : (operations[operator]?.(left, right) ?? null);
}

/** Excel takes a text that is a plain number for one outside SUM; texts such as 18万 are errors. */
function numberOf(value: Result | undefined): Exact | null {
  if (typeof value === "string") return /^\s*-?\d+(\.\d+)?\s*$/u.test(value) ? exact(value.trim()) : null;
  return typeof value === "object" ? value : null;
}

function call(name: string, parts: readonly CellFormula[], lookup: Lookup): Result {
  const at = (index: number): Result => {
    const part = parts[index];
    return part === undefined ? null : valueOfFormula(part, lookup);
  };
  switch (name) {
    case "IF": {
      const condition = at(0);
      const truth = typeof condition === "boolean" ? condition : numberOf(condition)?.isZero() === false;
      return condition === null ? null : at(truth ? 1 : 2);
    }
    case "ROUND":
    case "ROUNDDOWN":
    case "TRUNC":
      return rounded(numberOf(at(0)), parts[1] === undefined ? zero : numberOf(at(1)), name === "ROUND");
    case "TEXT":
      return shownAs(numberOf(at(0)), at(1));
    case "ABS":
      return numberOf(at(0))?.abs() ?? null;
    case "IFERROR":
      // Whether the first part errs, or does what we do not know, is not told apart here.
      return at(0);
    default:
      return aggregate(name, numbersIn(parts, lookup));
  }
}

function rounded(value: Exact | null, places: Exact | null, halfUp: boolean): Result {
  if (value === null || places === null || places.isNegative() || !places.isInteger()) return null;
  return halfUp ? roundTo(value, places.toNumber()) : cutTo(value, places.toNumber());
}

/** TEXT with the formats that rates are shown in: 0.00% and 0.00. */
function shownAs(value: Exact | null, format: Result): Result {
  const match = typeof format === "string" ? /^0(?:\.(0+))?(%?)$/u.exec(format) : null;
  if (value === null || match === null) return null;
  const places = match[1]?.length ?? 0;
  return match[2] === "%" ? percentText(value, places) : roundTo(value, places).toFixed(places);
}

function aggregate(name: string, numbers: readonly Exact[] | null): Result {
  if (numbers === null) return null;
  if (name === "SUM") return sumOf(numbers);
  // Its first part says what it does: 9 and 109 add up.
  if (name === "SUBTOTAL") return /^(9|109)$/u.test(numbers[0]?.toFixed() ?? "") ? sumOf(numbers.slice(1)) : null;
  const [first, ...rest] = numbers;
  if (first === undefined) return name === "MAX" || name === "MIN" ? zero : null;
  if (name === "AVERAGE") return sumOf(numbers).dividedBy(numbers.length);
  if (name === "MAX") return rest.reduce((most, value) => (value.greaterThan(most) ? value : most), first);
  return name === "MIN" ? rest.reduce((least, value) => (value.lessThan(least) ? value : least), first) : null;
}

/** The numbers of an aggregate's parts: of cells those that hold numbers, texts and blanks passed over as SUM does. */
function numbersIn(parts: readonly CellFormula[], lookup: Lookup): readonly Exact[] | null {
  const numbers: Exact[] = [];
  for (const part of parts) {
    const found = part.kind === "cells" ? cellNumbers(lookup(part.sheet, part.area)) : [numberOf(valueOfFormula(part, lookup))];
    for (const value of found ?? [null]) {
      if (value === null) return null;
      numbers.push(value);
    }
  }
  return numbers;
}

function cellNumbers(values: readonly CellValue[] | null): readonly (Exact | null)[] | null {
  return (
    values?.flatMap((value) => {
      if (typeof value === "number") return [exact(value)];
      // An error value in the range makes the whole an error.
      return value !== null && typeof value === "object" ? [null] : [];
    }) ?? null
  );
}
