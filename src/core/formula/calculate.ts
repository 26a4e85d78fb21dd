import { sizeOf, type Area } from "../grid/address";
import { one, zero, type Exact } from "../quantity";
import type { CellFormula } from "./cell-formula";
import { functions, type Scope } from "./functions";
import { blank, compared, error, flag, numberOf, numeric, text, textOf, unknown, type Shown } from "./shown";

// What a worksheet shows once it is calculated: as Excel would have it, or unknown. Checks hold it against what stands in a cell,
// and it is written into files that no program calculates.

/** What the cell at a zero-based place of a sheet shows, of the formula's own where none is named; null where there is no such sheet. */
export type Showing = (sheet: string | null) => ((row: number, column: number) => Shown) | null;

/** What a cell with that formula shows; {@link unknown} wherever that is not certain, never a guess. */
export function calculated(formula: CellFormula, showing: Showing): Shown {
  const shown = valueOf(formula, showing);
  // A formula that comes to an empty cell shows zero.
  return shown.kind === "blank" ? numeric(zero) : shown;
}

function valueOf(formula: CellFormula, showing: Showing): Shown {
  switch (formula.kind) {
    case "number":
      return numeric(formula.value);
    case "text":
      return text(formula.value);
    case "flag":
      return flag(formula.flag);
    case "error":
      return error(formula.code);
    case "cells":
      return single(cellsShown(formula, showing));
    case "operation":
      return operation(formula.operator, formula.parts, showing);
    case "call":
      return functions[formula.name]?.(formula.parts, scopeOf(showing)) ?? unknown;
    case "other":
      return unknown;
  }
}

function scopeOf(showing: Showing): Scope {
  return {
    value: (part) => valueOf(part, showing),
    cells: (part) => (part.kind === "cells" ? cellsShown(part, showing) : null),
  };
}

// More than any form adds up.
const mostCells = 20_000;

/** What the cells of an area show, row by row; null where that cannot be looked up. */
function cellsShown({ sheet, area }: { readonly sheet: string | null; readonly area: Area }, showing: Showing): readonly Shown[] | null {
  const shownAt = showing(sheet);
  if (shownAt === null || sizeOf(area) > mostCells) return null;
  const shown: Shown[] = [];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) shown.push(shownAt(row, column));
  return shown;
}

/** More than one cell where one is meant is taken apart differently by each version of Excel. */
function single(cells: readonly Shown[] | null): Shown {
  return cells?.length === 1 ? (cells[0] ?? blank) : unknown;
}

type Arithmetic = (left: Exact, right: Exact) => Exact | null;

const arithmetic: Readonly<Record<string, { readonly exactly: Arithmetic; readonly nearly: (left: number, right: number) => number }>> = {
  "+": { exactly: (left, right) => left.plus(right), nearly: (left, right) => left + right },
  "-": { exactly: (left, right) => left.minus(right), nearly: (left, right) => left - right },
  "*": { exactly: (left, right) => left.times(right), nearly: (left, right) => left * right },
  "/": { exactly: (left, right) => (right.isZero() ? null : left.dividedBy(right)), nearly: (left, right) => left / right },
};

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

function operation(operator: string, parts: readonly CellFormula[], showing: Showing): Shown {
  const [first = unknown, second] = parts.map((part) => valueOf(part, showing));
  if (second === undefined) return unary(operator, first);
  if (operator === "&") return joined(first, second);
  const comparison = comparisons[operator];
  if (comparison !== undefined) return compared(first, second, comparison);
  const [left, right] = [numberOf(first), numberOf(second)];
  // The first of two errors is what Excel shows.
  if (left.kind !== "number") return left;
  if (right.kind !== "number") return right;
  const how = arithmetic[operator];
  if (how === undefined) return operator === "^" ? power(left.value, right.value) : unknown;
  const value = how.exactly(left.value, right.value);
  return value === null ? error("#DIV/0!") : numeric(value, how.nearly(left.near, right.near));
}

function unary(operator: string, value: Shown): Shown {
  // A plus changes nothing, not even a text.
  if (operator === "+" || operator === "@") return value;
  const number = numberOf(value);
  if (number.kind !== "number") return number;
  if (operator === "-") return numeric(number.value.negated(), -number.near);
  return operator === "%" ? numeric(number.value.dividedBy(100), number.near / 100) : unknown;
}

function joined(first: Shown, second: Shown): Shown {
  const [left, right] = [textOf(first), textOf(second)];
  if (left.kind !== "text") return left;
  return right.kind === "text" ? text(left.text + right.text) : right;
}

const mostFactors = 12;

function power(base: Exact, exponent: Exact): Shown {
  if (!exponent.isInteger() || exponent.isNegative() || exponent.greaterThan(mostFactors)) return unknown;
  if (base.isZero() && exponent.isZero()) return error("#NUM!");
  return numeric(Array.from({ length: exponent.toNumber() }).reduce<Exact>((product) => product.times(base), one));
}
