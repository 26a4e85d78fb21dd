import Decimal from "decimal.js";

// A clone, so that nobody's global settings change ours. 40 digits: a quotient that lands exactly
// on a boundary terminates long before that, so no boundary is ever missed by rounding.
const Number40 = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -100, toExpPos: 100 });

/** An exact decimal. Half-up away from zero like Excel's ROUND. */
export type Exact = Decimal;

/** The exact decimal of a decimal text such as `-12.5`, or of a double, which enters through its 15 significant digits as Excel shows it. */
export function exact(value: string | number): Exact {
  return typeof value === "number" ? new Number40(value.toPrecision(15)) : new Number40(value);
}

export const zero: Exact = exact(0);
export const one: Exact = exact(1);
export const hundred: Exact = exact(100);

/** The sum, zero of none. */
export function sumOf(values: readonly Exact[]): Exact {
  return values.reduce((sum, value) => sum.plus(value), zero);
}

/** The smallest and the largest of a list; null of an empty one. */
export function rangeOf(values: readonly Exact[]): { readonly min: Exact; readonly max: Exact } | null {
  return values.length === 0 ? null : { min: Number40.min(...values), max: Number40.max(...values) };
}

/** Rounds half-up (away from zero) to that many decimal places. */
export function roundTo(value: Exact, places: number): Exact {
  return value.toDecimalPlaces(Math.max(0, places), Decimal.ROUND_HALF_UP);
}

/** Cuts off (towards zero) after that many decimal places. */
export function cutTo(value: Exact, places: number): Exact {
  return value.toDecimalPlaces(Math.max(0, places), Decimal.ROUND_DOWN);
}

/** Plain decimal text, never in exponent notation and never `-0`; an endless quotient shows 20 places. */
export function decimalText(value: Exact): string {
  const text = value.toDecimalPlaces(20, Decimal.ROUND_HALF_UP).toFixed();
  return text === "-0" ? "0" : text;
}

/** A ratio as a percentage with that many decimal places: 0.9907 with 2 is `99.07%`. */
export function percentText(ratio: Exact, places = 2): string {
  const text = ratio.times(hundred).toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toFixed(places);
  return `${/^-0(\.0+)?$/.test(text) ? text.slice(1) : text}%`;
}

/** No amount has as many digits; looking for the thousands of a number of ten thousand takes minutes. */
const mostDigits = 40;

/** Thousands apart, as amounts in 元 are read: 3,404,261.97. */
export function grouped(number: string): string {
  if (number.length > mostDigits) return number;
  const [whole = "", fraction] = number.split(".");
  const parted = whole.replace(/\B(?=(\d{3})+(?!\d))/gu, ",");
  return whole.replace("-", "").length <= 4 ? number : `${parted}${fraction === undefined ? "" : `.${fraction}`}`;
}
