import type { Source } from "../../assessment";
import { nameOfUse } from "../../annex/names";
import type { Facts } from "../../fact/facts";
import { keyOf, type Place } from "../../grid/address";
import { isBlank } from "../../grid/label";
import { remembering } from "../../grid/remembering";
import { inCells, placeIn, type Sheet } from "../../grid/workbook";
import { finding, type Outcome } from "../codes";
import { matchRate } from "../compare";
import type { CheckContext, StatedRate } from "../context";
import { formProse, reasonsIn } from "../passages";
import { recomputed } from "../figures/rates";

/** A number where it stands: its digits without point, sign and noughts at either end, so that 元 and 万元 compare. */
interface Standing {
  readonly annex: Source | "5";
  readonly place: Place;
  /** The sentence or cell, in which the same number is no second statement. */
  readonly passage: string;
  readonly written: string;
  readonly digits: string;
  /** How many digits stand before the point; of 0.05 it is -1. */
  readonly size: number;
  readonly isRate: boolean;
  /** A number that a formula gives is right where what it reads is. */
  readonly isTyped: boolean;
  readonly isProse: boolean;
}

/**
 * A number that stands nowhere else, while the same digits with two of them exchanged do: 3,863.54 in the report where the
 * forms have 3,836.54. Needs no name and no table that is read, only the number itself; where the number is short, or stands
 * in a table, it is no more than a hint.
 */
export function checkLoneNumbers(context: CheckContext): readonly Outcome[] {
  const all = standingIn(context);
  // A rate that its own figures bear out is no slip of another.
  const borneOut = new Set(context.rates.flatMap((rate) => (isBorneOut(rate, context) ? [keyOf(rate.figure.place)] : [])));
  const shortened = new Map<string, ReadonlyMap<string, readonly Standing[]>>();
  const at = (length: number, isRate: boolean): ReadonlyMap<string, readonly Standing[]> => {
    const key = `${String(length)}${String(isRate)}`;
    const known = shortened.get(key) ?? byDigits(all, length, isRate);
    shortened.set(key, known);
    return known;
  };
  const amounts = (place: Place): readonly number[] =>
    all.flatMap((one) => (one.isProse && !one.isRate && keyOf(one.place) === keyOf(place) ? valueOf(one.written) : []));
  return all.flatMap((one) => {
    if (!one.isTyped || borneOut.has(keyOf(one.place)) || one.digits.length < fewestDigits || new Set(one.digits).size < 2) return [];
    const others = at(one.digits.length, one.isRate);
    const isOther = (other: Standing): boolean => other.passage !== one.passage || other.place.address !== one.place.address;
    if (others.get(one.digits)?.some(isOther) === true) return [null];
    // 38.5 is no slip of 38.05: the twin has as many digits of its own.
    const twins = slipsOf(one.digits).flatMap((digits) =>
      (others.get(digits) ?? []).filter((other) => isOther(other) && other.digits.length >= one.digits.length && isAsLarge(one, other)),
    );
    const [twin] = twins;
    if (twin === undefined || (one.isProse && one.isRate && isWorkedOut(one, amounts(one.place), context))) return [null];
    const isSure = isSureOf(twin, at(twin.digits.length, twin.isRate));
    // Of two numbers alone the report's sentence is the copy; which of two tables is wrong, what else they state tells.
    return one.isProse || isSure ? [lone(one, twin, twins, isSure)] : [null];
  });
}

function isBorneOut(rate: StatedRate, { settings }: CheckContext): boolean {
  const value = recomputed(rate);
  // What a sentence states stands in a cell with much else.
  return (
    rate.figure.kind === "number" &&
    !rate.title.startsWith("附件6") &&
    value !== null &&
    matchRate(rate.figure, value, settings) === "right"
  );
}

/** A share, or a growth, that amounts of its paragraph or of the forms give is no slip of another. */
function isWorkedOut({ written }: Standing, here: readonly number[], { facts }: CheckContext): boolean {
  const half = 0.51 * 10 ** -(/\.(\d+)/u.exec(written)?.[1]?.length ?? 0);
  const stated = Number.parseFloat(written);
  const wholes = [...here, ...facts.flatMap(({ figure }) => (figure.unit === "%" ? [] : [figure.value.toNumber()]))];
  const isIt = (part: number, whole: number): boolean => {
    const share = (part / whole) * 100;
    return whole > 0 && part !== whole && [share, Math.abs(share - 100)].some((each) => Math.abs(each - stated) <= half);
  };
  return here.some((part) => wholes.some((whole) => isIt(part, whole))) || isOfUse(facts, isIt);
}

/** Whether a rate is that of what 基本支出 or 项目支出 spent to its budget, which no form states. */
function isOfUse(facts: Facts, isIt: (part: number, whole: number) => boolean): boolean {
  return (["基本支出", "项目支出"] as const).some((use) => {
    const stated = (name: string): readonly number[] =>
      facts.flatMap((fact) => (fact.name === nameOfUse(name, use) ? [fact.figure.value.toNumber()] : []));
    return stated("决算总额").some((part) => stated("预算总额").some((whole) => isIt(part, whole)));
  });
}

/** An amount in 元, a count as it is. */
function valueOf(written: string): readonly number[] {
  const [, digits = "", unit = ""] = /^([\d,，.]+)\s*(亿|万)?/u.exec(written) ?? [];
  const value = Number(digits.replace(/[,，]/gu, ""));
  return value > 0 ? [value * (unit === "亿" ? 1e8 : unit === "万" ? 1e4 : 1)] : [];
}

const fewestDigits = 4;

/** A twin that stands in two places at least, or that a formula gives. */
function isSureOf(twin: Standing, others: ReadonlyMap<string, readonly Standing[]>): boolean {
  return !twin.isTyped || (others.get(twin.digits) ?? []).some((other) => other.place.address !== twin.place.address);
}

function lone(one: Standing, twin: Standing, twins: readonly Standing[], isSure: boolean): Outcome {
  const where = one.isProse ? `附件${one.annex}正文` : `附件${one.annex}`;
  const isLong = one.digits.length > fewestDigits;
  return finding(one.isProse && (isSure || isLong) ? "number-swapped" : "number-unlike", one.place, {
    stated: one.written,
    message: `${where}写“${one.written}”，别处没有这个数；${twin.place.sheet}的${twin.place.address}是${twin.written}，只差相邻两位的顺序。请核对是不是写颠倒了。`,
    evidence: twins.map((other) => other.place),
  });
}

/** 10.83% is no slip of 103.8%: only 元 and 万元, or 0.9688 and 96.88, put the point elsewhere. */
function isAsLarge(one: Standing, other: Standing): boolean {
  // Points are no slip of an amount of money.
  const units = [one, other].map(({ written }) => /[分元]$/u.exec(written)?.[0] ?? "");
  if (units.includes("分") && units.includes("元")) return false;
  return (one.size - other.size) % (one.isRate ? 2 : 4) === 0;
}

/** The digits with two neighbours exchanged. */
function slipsOf(digits: string): readonly string[] {
  return [...digits.slice(1)].flatMap((next, index) => {
    const here = digits[index] ?? "";
    return here === next ? [] : [`${digits.slice(0, index)}${next}${here}${digits.slice(index + 2)}`];
  });
}

function byDigits(all: readonly Standing[], length: number, isRate: boolean): ReadonlyMap<string, readonly Standing[]> {
  const found = new Map<string, Standing[]>();
  for (const one of all) {
    if (one.isRate !== isRate) continue;
    const digits = roundedTo(one.digits, length);
    const listed = found.get(digits);
    if (listed === undefined) found.set(digits, [one]);
    else listed.push(one);
  }
  return found;
}

/** As many digits as asked for: shorter ones filled with noughts, longer ones rounded. */
function roundedTo(digits: string, length: number): string {
  if (digits.length <= length) return digits.padEnd(length, "0");
  const kept = digits.slice(0, length);
  return (digits[length] ?? "0") >= "5" ? String(BigInt(kept) + 1n) : kept;
}

function standingIn(context: CheckContext): readonly Standing[] {
  const tables = (
    [
      ["3", context.annex3?.sheet],
      ["4", context.annex4?.sheet],
      ["6", context.annex6?.sheet],
    ] as const
  ).flatMap(([annex, sheet]) => (sheet === undefined ? [] : cellsOf(annex, sheet)));
  const prose = (context.annex6?.paragraphs ?? []).flatMap(({ text, place }) => proseNumbers("6", text, place));
  const goals = (context.annex3?.goals ?? []).flatMap(({ printed }) => proseNumbers("3", printed.text, printed.place));
  const others = [
    ...formProse(context).map((passage) => ({
      ...passage,
      annex: passage.place.sheet === context.annex3?.sheet.name ? ("3" as const) : ("4" as const),
    })),
    ...reasonsIn(context).map((passage) => ({ ...passage, annex: "5" as const })),
  ].flatMap(({ annex, text, place }) => proseNumbers(annex, text, place));
  return [...tables, ...prose, ...goals, ...others];
}

function cellsOf(annex: Source, sheet: Sheet): readonly Standing[] {
  return inCells(sheet, (cell, row, column): readonly Standing[] => {
    // 97.83% and 18.5万 may be kept as text.
    const text = typeof cell.value === "string" && cell.value.length < 16 ? textNumber.exec(cell.value)?.[1] : undefined;
    const value = text ?? (typeof cell.value === "number" ? String(cell.value) : null);
    if (value === null || isBlank(cell.text) || /[ymd年]/iu.test(cell.format)) return [];
    // 96.88 under （%） and 0.9688 shown as 96.88% are the same digits.
    const isRate = cell.text.includes("%") || /^-?\d{1,3}(\.\d{1,2})?$/u.test(value);
    const standing = {
      annex,
      place: placeIn(sheet, row, column),
      passage: "",
      written: cell.text,
      digits: digitsOf(value),
      size: sizeOf(value),
      // What follows from its own line is right where that is, as what a formula gives.
      isTyped: cell.formula === null && !(cell.text.includes("%") && isQuotient(sheet, row, cell.text)),
      isProse: false,
    };
    // A small number may be either.
    return isRate && !cell.text.includes("%")
      ? [
          { ...standing, isRate },
          { ...standing, isRate: false },
        ]
      : [{ ...standing, isRate }];
  });
}

/** 89.35% beside 20 and 17.87 follows from its own line. */
function isQuotient(sheet: Sheet, row: number, text: string): boolean {
  const numbers = (sheet.rows[row] ?? []).flatMap((cell) => (typeof cell?.value === "number" && cell.value !== 0 ? [cell.value] : []));
  const written = /^-?\d+(?:\.(\d+))?[%％]$/u.exec(text.trim());
  const share = Number.parseFloat(text);
  const half = 0.51 * 10 ** -(written?.[1]?.length ?? 0);
  if (written?.[1] === undefined || numbers.length > 12) return false;
  return numbers.some((part) => numbers.some((whole) => part !== whole && Math.abs((part / whole) * 100 - share) <= half));
}

const textNumber = /^\s*(-?\d[\d,]*(?:\.\d+)?)\s*(?:[%％]|万元?|亿元|元|人|分)?\s*$/u;

const number = /(?<![\d.,－−-])(\d[\d,，]*(?:\.\d+)?)\s*(亿元|万元|[%％]|(?![年月日号度])\p{Script=Han})/gu;

function proseNumbers(annex: Standing["annex"], text: string, place: Place): readonly Standing[] {
  return numbersIn(text).map((one) => ({ ...one, annex, place }));
}

const numbersIn = remembering((text) => {
  if (!/\d/u.test(text)) return [];
  return (text.match(/[^。；;\n]+/gu) ?? []).flatMap((passage) =>
    [...passage.matchAll(number)].map(([written, digits = "", unit = ""]) => ({
      passage,
      written: written.trim(),
      digits: digitsOf(digits),
      size: sizeOf(digits),
      isRate: /[%％]/u.test(unit),
      isTyped: true,
      isProse: true,
    })),
  );
});

/** The digits as written; a number with an exponent is none that a bureau states. */
function digitsOf(written: string): string {
  return written.includes("e") ? "" : written.replace(/\D/gu, "").replace(/^0+|0+$/gu, "");
}

function sizeOf(written: string): number {
  const [whole = "", fraction = ""] = written.replace(/[^\d.]/gu, "").split(".");
  const bare = whole.replace(/^0+/u, "");
  return bare === "" ? -(/^0*/u.exec(fraction)?.[0].length ?? 0) : bare.length;
}
