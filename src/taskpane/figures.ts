import type { Place } from "../core/grid/address";
import { decimalText, percentText, roundTo, type Exact } from "../core/quantity";

/** A score as people write it: at most two decimal places, no trailing zeros. */
export function scoreText(score: Exact): string {
  return decimalText(roundTo(score, 2));
}

/** A measured rate with two decimal places, such as `98.38%`. */
export function rateText(rate: Exact): string {
  return percentText(rate, 2);
}

/** An amount with thousands separators and its unit, such as `2,423,400 元`. */
export function amountText(value: Exact, unit: string): string {
  const [whole = "", fraction] = decimalText(roundTo(value, 6)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${grouped}${fraction === undefined ? "" : `.${fraction}`}${unit === "" ? "" : ` ${unit}`}`;
}

/** A change of points with its sign, such as `−5` or `+2`. */
export function changeText(points: string): string {
  return points.startsWith("-") ? `−${points.slice(1)}` : `+${points}`;
}

/** A place as the user reads it, such as `附件3 F7`. */
export function placeText(place: Place): string {
  return `${place.sheet} ${place.address}`;
}
