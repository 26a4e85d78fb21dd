import { cutTo, exact, percentText, roundTo, sumOf, zero, type Exact } from "../quantity";
import type { CellFormula } from "./cell-formula";
import { blank, error, flag, numberFormat, numberIn, numberOf, numeric, text, textOf, unknown, type Numeric, type Shown } from "./shown";

/** What the parts of a function come to. */
export interface Scope {
  /** As one value. */
  readonly value: (part: CellFormula) => Shown;
  /** As the cells that a part refers to; null for anything else, and where they cannot be looked up. */
  readonly cells: (part: CellFormula) => readonly Shown[] | null;
}

type Parts = readonly CellFormula[];
type Worksheet = (parts: Parts, scope: Scope) => Shown;

/** The functions of a worksheet that forms are filled in with, and those that we write ourselves; all others are unknown. */
export const functions: Readonly<Record<string, Worksheet>> = {
  SUM: aggregate((numbers) => added(numbers)),
  AVERAGE: aggregate((numbers) => (numbers.length === 0 ? error("#DIV/0!") : average(numbers))),
  MAX: aggregate((numbers) => chosenBy(numbers, (value, most) => value.greaterThan(most))),
  MIN: aggregate((numbers) => chosenBy(numbers, (value, least) => value.lessThan(least))),
  COUNT: (parts, scope) => counted(parts, scope, ({ kind }) => kind === "number"),
  COUNTA: (parts, scope) => counted(parts, scope, ({ kind }) => kind !== "blank"),
  ROUND: rounding((value) => roundTo(value, 0)),
  ROUNDUP: rounding((value) => (value.isNegative() ? value.floor() : value.ceil())),
  ROUNDDOWN: rounding((value) => cutTo(value, 0)),
  TRUNC: rounding((value) => cutTo(value, 0)),
  INT: ([part, ...more], scope) => (part === undefined || more.length > 0 ? unknown : steady(scope.value(part), (value) => value.floor())),
  ABS: (parts, scope) => ofNumber(parts, scope, ({ value, near }) => numeric(value.abs(), Math.abs(near))),
  IF: condition,
  IFERROR: ([first, second], scope) => {
    const shown = valueOf(first, scope);
    return shown.kind === "error" ? valueOf(second, scope) : shown;
  },
  AND: (parts, scope) => flags(parts, scope, (all) => all.every(Boolean)),
  OR: (parts, scope) => flags(parts, scope, (all) => all.some(Boolean)),
  NOT: (parts, scope) => flags(parts.slice(0, 1), scope, ([first]) => first !== true),
  ISNUMBER: (parts, scope) => asked(parts, scope, ({ kind }) => kind === "number"),
  ISTEXT: (parts, scope) => asked(parts, scope, ({ kind }) => kind === "text"),
  ISBLANK: (parts, scope) => asked(parts, scope, ({ kind }) => kind === "blank"),
  ISERROR: (parts, scope) => asked(parts, scope, ({ kind }) => kind === "error"),
  VALUE: ([part], scope) => {
    const shown = valueOf(part, scope);
    return shown.kind === "text" ? numberIn(shown.text) : shown.kind === "flag" ? error("#VALUE!") : numberOf(shown);
  },
  TEXT: ([part, format], scope) => {
    const [value, pattern] = [valueOf(part, scope), valueOf(format, scope)];
    // A flag and a text stay what they are, but for texts that are numbers.
    const number = value.kind === "flag" || value.kind === "text" ? unknown : numberOf(value);
    return number.kind === "number" && pattern.kind === "text" ? formatted(number, pattern.text) : failure(value, pattern);
  },
  ASC: (parts, scope) => ofTexts(parts, scope, 1, ([written = ""]) => halfWidth(written)),
  SUBSTITUTE: (parts, scope) =>
    ofTexts(parts, scope, 3, ([written = "", old = "", fresh = ""]) => text(old === "" ? written : written.replaceAll(old, () => fresh))),
  FIND: (parts, scope) =>
    ofTexts(parts, scope, 2, ([sought = "", written = ""]) => {
      const at = written.indexOf(sought);
      return at < 0 ? error("#VALUE!") : numeric(exact(at + 1));
    }),
  LEN: (parts, scope) => ofTexts(parts, scope, 1, ([written = ""]) => numeric(exact(written.length))),
  TRIM: (parts, scope) => ofTexts(parts, scope, 1, ([written = ""]) => text(written.replace(/ +/gu, " ").replace(/^ | $/gu, ""))),
  CONCATENATE: (parts, scope) => ofTexts(parts, scope, parts.length, (texts) => text(texts.join(""))),
};

function valueOf(part: CellFormula | undefined, scope: Scope): Shown {
  return part === undefined ? unknown : scope.value(part);
}

/** The first of several values that is an error, or not known. */
function failure(...values: readonly Shown[]): Shown {
  return values.find(({ kind }) => kind === "error" || kind === "unknown") ?? unknown;
}

function condition([asked_, then, otherwise]: Parts, scope: Scope): Shown {
  const shown = valueOf(asked_, scope);
  // A text is an error unless it says TRUE or FALSE.
  if (shown.kind === "text") return unknown;
  const truth = numberOf(shown);
  if (truth.kind !== "number") return truth;
  if (truth.value.isZero() !== (truth.near === 0)) return unknown;
  if (!truth.value.isZero()) return valueOf(then, scope);
  return otherwise === undefined ? flag(false) : scope.value(otherwise);
}

function ofNumber([part, ...more]: Parts, scope: Scope, work: (number: Numeric) => Shown): Shown {
  const number = numberOf(more.length > 0 ? unknown : valueOf(part, scope));
  return number.kind === "number" ? work(number) : number;
}

/** A step of rounding, where the exact number and its binary fraction come to the same, with all digits and with those that Excel keeps. */
function steady(shown: Shown, work: (value: Exact) => Exact): Shown {
  const number = numberOf(shown);
  if (number.kind !== "number") return number;
  const value = work(number.value);
  const agree = [exact(number.near), exact(String(number.near))].every((near) => value.equals(work(near)));
  return agree ? numeric(value) : unknown;
}

const mostPlaces = 15;

function rounding(work: (value: Exact) => Exact): Worksheet {
  return ([part, places], scope) => {
    const wanted = places === undefined ? numberOf(blank) : numberOf(scope.value(places));
    if (wanted.kind !== "number") return failure(valueOf(part, scope), wanted);
    if (!wanted.value.isInteger() || wanted.value.abs().greaterThan(mostPlaces)) return unknown;
    const factor = exact(`1e${wanted.value.toFixed()}`);
    return steady(valueOf(part, scope), (value) => work(value.times(factor)).dividedBy(factor));
  };
}

/** The numbers that an aggregate goes over: of cells those that hold one, of other parts the value; an error or what is not known ends it. */
function numbersIn(parts: Parts, scope: Scope): readonly Numeric[] | Shown {
  const numbers: Numeric[] = [];
  for (const part of parts) {
    const found = part.kind === "cells" ? (scope.cells(part) ?? [unknown]) : [direct(part, scope)];
    for (const shown of found) {
      if (shown.kind === "error" || shown.kind === "unknown") return shown;
      if (shown.kind === "number") numbers.push(shown);
    }
  }
  return numbers;
}

/** Whether a function hands on a cell, whose text is passed over, or a value, whose text is an error, is not told apart here. */
function direct(part: CellFormula, scope: Scope): Shown {
  const shown = scope.value(part);
  return part.kind === "call" && shown.kind !== "number" && shown.kind !== "error" ? unknown : numberOf(shown);
}

function aggregate(work: (numbers: readonly Numeric[]) => Shown): Worksheet {
  return (parts, scope) => {
    const numbers = numbersIn(parts, scope);
    return "kind" in numbers ? numbers : work(numbers);
  };
}

function added(numbers: readonly Numeric[]): Shown {
  return numeric(
    sumOf(numbers.map(({ value }) => value)),
    numbers.reduce((sum, { near }) => sum + near, 0),
  );
}

function average(numbers: readonly Numeric[]): Shown {
  const sum = added(numbers);
  return sum.kind === "number" ? numeric(sum.value.dividedBy(numbers.length), sum.near / numbers.length) : sum;
}

function chosenBy([first, ...rest]: readonly Numeric[], isBetter: (value: Exact, best: Exact) => boolean): Shown {
  if (first === undefined) return numeric(zero);
  return rest.reduce((best, each) => (isBetter(each.value, best.value) ? each : best), first);
}

function counted(parts: Parts, scope: Scope, counts: (shown: Shown) => boolean): Shown {
  const lists = parts.map((part) => (part.kind === "cells" ? scope.cells(part) : null));
  const cells = lists.flatMap((list) => list ?? [unknown]);
  return cells.some(({ kind }) => kind === "unknown") ? unknown : numeric(exact(cells.filter(counts).length));
}

function flags(parts: Parts, scope: Scope, work: (all: readonly boolean[]) => boolean): Shown {
  const values = parts.map((part) => scope.value(part));
  const plain = values.every(({ kind }) => kind === "flag" || kind === "number");
  if (!plain || values.length === 0) return failure(...values);
  return flag(work(values.map((each) => (each.kind === "flag" ? each.flag : each.kind === "number" && !each.value.isZero()))));
}

function asked([part]: Parts, scope: Scope, work: (shown: Shown) => boolean): Shown {
  const shown = valueOf(part, scope);
  return shown.kind === "unknown" ? unknown : flag(work(shown));
}

function ofTexts(parts: Parts, scope: Scope, count: number, work: (texts: readonly string[]) => Shown): Shown {
  if (parts.length !== count) return unknown;
  const values = parts.map((part) => textOf(scope.value(part)));
  const texts = values.flatMap((each) => (each.kind === "text" ? [each.text] : []));
  return texts.length === values.length ? work(texts) : failure(...values);
}

/** Kana and signs of currencies have half widths of their own. */
function halfWidth(written: string): Shown {
  if (/[\u3040-\u30ff\uffe0-\uffee“”‘’]/u.test(written)) return unknown;
  return text(written.replaceAll("　", " ").replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)));
}

/** TEXT with the formats that amounts and rates are shown in. */
function formatted({ value, near }: Numeric, pattern: string): Shown {
  const format = numberFormat(pattern);
  if (format === null) return unknown;
  const { grouped, places, percent } = format;
  const print = (number: Exact): string => (percent ? percentText(number, places) : roundTo(number, places).toFixed(places));
  const written = print(value);
  if (written !== print(exact(near)) || /^-?[0.%]+$/u.test(written) !== value.isZero()) return unknown;
  return text(!grouped ? written : written.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/gu, ","));
}
