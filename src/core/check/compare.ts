import type { Settings } from "../assessment";
import { roundingOf, type Figure, type NumberFigure } from "../annex/figure";
import { cutTo, decimalText, exact, grouped, percentText, roundTo, type Exact } from "../quantity";

/** How a stated rate compares with its recomputation at the precision it was written with. */
export type RateMatch = "right" | "truncated" | "no-percent" | "wrong";

/** Compares a stated rate with a recomputed ratio: 42.67% is right for 7.68÷18, 98% is wrong for 0.9907. */
export function matchRate(stated: NumberFigure, ratio: Exact, settings: Settings): RateMatch {
  if (isWrittenAs(stated, ratio, stated.scale, settings)) return "right";
  if (cutTo(ratio.dividedBy(stated.scale), stated.places).equals(written(stated))) return "truncated";
  return stated.unit === "" && isWrittenAs(stated, ratio, exact("0.01"), settings) ? "no-percent" : "wrong";
}

/** The stated number in its written unit, at its written precision. */
function written(stated: NumberFigure): Exact {
  return roundTo(stated.value.dividedBy(stated.scale), stated.places);
}

function isWrittenAs(stated: NumberFigure, ratio: Exact, scale: Exact, settings: Settings): boolean {
  const shown = roundTo(stated.value.dividedBy(stated.scale), stated.places);
  const difference = roundTo(ratio.dividedBy(scale), stated.places).minus(shown).abs();
  return settings.tolerance === null
    ? difference.isZero()
    : difference.lessThanOrEqualTo(settings.tolerance.times(exact(10).pow(-stated.places)));
}

/** How two statements of one figure compare, each at the precision it was written with. */
export type FigureMatch = "same" | "last-digit" | "ten-thousandfold" | "different";

/** Compares two statements of the same figure, in 元 or 人. */
export function matchFigures(a: NumberFigure, b: NumberFigure): FigureMatch {
  const difference = a.value.minus(b.value).abs();
  if (a.unit === "人") return difference.isZero() ? "same" : "different";
  if (isAsRounded(a, b)) return "same";
  // A last digit that was cut off instead of rounded is out by up to one whole unit of it.
  if (difference.lessThanOrEqualTo(roundingOf(a).plus(roundingOf(b)).times(2)) || isFromTenThousands(a, b)) return "last-digit";
  const tenThousand = exact(10000);
  const isFold = (x: NumberFigure, y: NumberFigure): boolean => !y.value.isZero() && x.value.equals(y.value.times(tenThousand));
  return isFold(a, b) || isFold(b, a) ? "ten-thousandfold" : "different";
}

/** Whether two figures are apart by no more than the way they are written explains. */
export function isAsRounded(a: NumberFigure, b: NumberFigure): boolean {
  return a.value
    .minus(b.value)
    .abs()
    .lessThanOrEqualTo(roundingOf(a).plus(roundingOf(b)));
}

/** Whether two statements of one figure agree, but for a last digit. */
export function agree(a: NumberFigure, b: NumberFigure): boolean {
  return /^(same|last-digit)$/u.test(matchFigures(a, b));
}

/** 1,923,700元 beside 1,923,716.57元 comes from 192.37万元: whole hundreds of 元 are two decimals of 万元. */
function isFromTenThousands(a: NumberFigure, b: NumberFigure): boolean {
  const isCoarse = (figure: NumberFigure): boolean => figure.unit === "元" && figure.value.modulo(100).isZero();
  return (
    (isCoarse(a) || isCoarse(b)) &&
    a.value.minus(b.value).abs().lessThan(100) &&
    roundTo(a.value.dividedBy(100), 0).equals(roundTo(b.value.dividedBy(100), 0))
  );
}

/** A value in the unit that a figure was written in, for the message beside it: 3.4万元. */
export function inUnitOf(value: Exact, figure: NumberFigure): string {
  const number = decimalText(roundTo(value.dividedBy(figure.scale), Math.max(figure.places, 2)));
  return `${grouped(number)}${unitWord(figure)}`;
}

/** The same as the form prints it: with 万 where the cell says 万, bare where the form states the unit. */
export function asWritten(value: Exact, figure: NumberFigure): string {
  const number = decimalText(roundTo(value.dividedBy(figure.scale), Math.max(figure.places, 2)));
  const suffix = /[\d.]\s*(万元|万|亿元|元|人)\s*$/u.exec(figure.text)?.[1] ?? "";
  return `${figure.text.includes(",") ? grouped(number) : number}${suffix}`;
}

/** The one part that a sum is out by, where it is blank or ten thousand times too large, and what it is to be; null where none is, or several. */
export function partAtFault(parts: readonly Figure[], short: Exact, total: NumberFigure): string | null {
  const slips = parts.flatMap((part) => {
    const right = part.kind === "number" ? part.value.plus(short) : short;
    const isFold = part.kind === "number" && right.times(10000).minus(part.value).abs().times(1000).lessThan(part.value.abs());
    return right.greaterThan(0) && (part.kind === "blank" || isFold) ? [{ part, right }] : [];
  });
  const [slip] = slips;
  if (slip === undefined || slips.length > 1) return null;
  const { place, kind, text } = slip.part;
  const what = kind === "blank" ? "没有填" : `填${text.trim()}，大了一万倍`;
  return `其中${place.address}${what}；填${inUnitOf(slip.right, total)}就对得上。请先改这里。`;
}

function unitWord(figure: NumberFigure): string {
  if (figure.unit === "元") return figure.scale.equals(10000) ? "万元" : figure.scale.equals(1) ? "元" : "";
  return figure.unit;
}

/** A recomputed rate, with at least two decimal places. */
export function rateText(ratio: Exact, stated?: NumberFigure): string {
  return percentText(ratio, Math.max(2, stated?.places ?? 2));
}

/**
 * Of two figures ten thousand times apart the one in the wrong unit: one above all that was spent, or one that would be less than a
 * hundred-thousandth of it. Null where both might be.
 */
export function inWrongUnit(one: NumberFigure, other: NumberFigure, whole: Exact | null): NumberFigure | null {
  if (whole === null || !whole.greaterThan(0)) return null;
  const [large, small] = one.value.abs().greaterThan(other.value.abs()) ? [one, other] : [other, one];
  const isTooLarge = large.value.abs().greaterThan(whole.times(2));
  const isTooSmall = small.value.abs().times(100000).lessThan(whole);
  if (isTooLarge === isTooSmall) return null;
  return isTooLarge ? large : small;
}

/** Whether a score is the one that was worked out, at the precision that it was written with. */
export function isStated(stated: Exact, score: Exact): boolean {
  return roundTo(score, Math.max(1, stated.decimalPlaces())).equals(stated) || roundTo(score, 2).equals(stated);
}

/** A number of a sentence, 1,234.50. */
export function numberOf(digits = ""): Exact {
  return exact(digits.replaceAll(",", ""));
}

/** How many digits stand behind its point. */
export function placesOf(digits = ""): number {
  return /\.(\d+)$/u.exec(digits)?.[1]?.length ?? 0;
}

/** Whether digits are a value as they would be written, the last of them out by `slack` at most. */
export function isWritten(value: Exact, digits: string, slack = 0): boolean {
  const places = placesOf(digits);
  return roundTo(value, places).minus(numberOf(digits)).abs().lessThanOrEqualTo(exact(10).pow(-places).times(slack));
}

/** Whether two numbers as written consist of the same digits, in whatever order. */
export function hasSameDigits(one: string, other: string): boolean {
  const sorted = (text: string): string => [...text.replace(/\D/gu, "")].sort().join("");
  return sorted(one) === sorted(other);
}

/** Whether a number has the digits of another in another order, as where two were exchanged. */
export function isExchange(one: string, other: string): boolean {
  return !numberOf(one).equals(numberOf(other)) && hasSameDigits(one, other);
}

/** Whether two digits of a number, and nothing else, are in each other's place. */
export function isTransposed(one: string, other: string): boolean {
  const [a, b] = [one.replaceAll(",", ""), other.replaceAll(",", "")];
  const apart = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [first = -1, second = -1] = apart;
  return a.length === b.length && apart.length === 2 && a[first] === b[second] && a[second] === b[first];
}
