import type { CellValue } from "../grid/workbook";
import { decimalText, exact, one, zero, type Exact } from "../quantity";

/** A number, exactly and as the binary fraction that Excel works with: where the two would lead apart nothing is certain. */
export interface Numeric {
  readonly kind: "number";
  readonly value: Exact;
  readonly near: number;
}

/** What a cell shows, or a part of a formula comes to. */
export type Shown =
  | Numeric
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "flag"; readonly flag: boolean }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "blank" }
  | { readonly kind: "unknown" };

export const unknown: Shown & { readonly kind: "unknown" } = { kind: "unknown" };
export const blank: Shown & { readonly kind: "blank" } = { kind: "blank" };
export const text = (value: string): Shown & { readonly kind: "text" } => ({ kind: "text", text: value });
export const flag = (value: boolean): Shown & { readonly kind: "flag" } => ({ kind: "flag", flag: value });
export const error = (code: string): Shown & { readonly kind: "error" } => ({ kind: "error", code });

const mostDigits = 308;

/** A number; one that no cell can hold is unknown. */
export function numeric(value: Exact, near = value.toNumber()): Shown {
  return Number.isFinite(near) && value.e < mostDigits ? { kind: "number", value, near } : unknown;
}

/** What a constant in a cell shows. */
export function shownOf(value: CellValue): Shown {
  if (value === null) return blank;
  if (typeof value === "number") return numeric(exact(value), value);
  if (typeof value === "string") return text(value);
  return typeof value === "boolean" ? flag(value) : error(value.code);
}

/** What a cell shows that holds a constant, or what its formula came to; of a formula that nobody has calculated nothing is known. */
export function standing(value: CellValue, hasFormula: boolean): Shown {
  return value === null && hasFormula ? unknown : shownOf(value);
}

type Failed = Shown & { readonly kind: "error" | "unknown" };

/** A value where a number is wanted: an empty cell is zero, a text may be a number, `18万` is none. */
export function numberOf(shown: Shown): Numeric | Failed {
  switch (shown.kind) {
    case "number":
    case "error":
    case "unknown":
      return shown;
    case "blank":
      return { kind: "number", value: zero, near: 0 };
    case "flag":
      return shown.flag ? { kind: "number", value: one, near: 1 } : { kind: "number", value: zero, near: 0 };
    case "text":
      return numberIn(shown.text);
  }
}

/** No date and no time is written with any other character of Chinese. */
const neverNumber = /^[^0-9０-９]*$|(?![年月日时分秒上下午])\p{Script=Han}/u;

/** The number in a text, as Excel reads it where it calculates with one; what may be a date or an amount of money is not worked out. */
export function numberIn(written: string): Numeric | Failed {
  const match = /^ *([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%?) *$/u.exec(written);
  if (match === null) return neverNumber.test(written) ? { kind: "error", code: "#VALUE!" } : unknown;
  const [, sign = "", whole = "", fraction = "", percent = ""] = match;
  const digits = exact(`${sign === "-" ? "-" : ""}${whole.replaceAll(",", "")}${fraction}`);
  const value = percent === "" ? digits : digits.dividedBy(100);
  return { kind: "number", value, near: value.toNumber() };
}

/** How TEXT shows a number: the formats of amounts and rates. */
export interface NumberFormat {
  readonly grouped: boolean;
  readonly places: number;
  readonly percent: boolean;
}

/** Reads `0.00%` or `#,##0.00`; null for all other formats. */
export function numberFormat(pattern: string): NumberFormat | null {
  const match = /^(#,##)?0(?:\.(0+))?(%?)$/u.exec(pattern);
  return match === null ? null : { grouped: match[1] !== undefined, places: match[2]?.length ?? 0, percent: match[3] === "%" };
}

/** A value where a text is wanted. */
export function textOf(shown: Shown): (Shown & { readonly kind: "text" }) | Failed {
  switch (shown.kind) {
    case "text":
    case "error":
    case "unknown":
      return shown;
    case "blank":
      return text("");
    case "flag":
      return text(shown.flag ? "TRUE" : "FALSE");
    case "number":
      return numberText(shown);
  }
}

/** A number in the middle of a text has fifteen digits; very large and very small ones are written in another way. */
function numberText({ value, near }: Numeric): (Shown & { readonly kind: "text" }) | Failed {
  const size = Math.abs(near);
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) return unknown;
  const digits = decimalText(exact(near));
  return digits === decimalText(exact(value.toNumber())) ? text(digits) : unknown;
}

/** Two values compared as Excel compares them: numbers before texts before flags. */
export function compared(first: Shown, second: Shown, holds: (order: number) => boolean): Shown {
  const [left, right] = [likeOther(first, second), likeOther(second, first)];
  if (left.kind === "error" || left.kind === "unknown") return left;
  if (right.kind === "error" || right.kind === "unknown") return right;
  if (left.kind === "number" && right.kind === "number") return numbersCompared(left, right, holds);
  if (left.kind === "text" && right.kind === "text") return textsCompared(left.text, right.text, holds);
  if (left.kind === "flag" && right.kind === "flag") return flag(holds(Number(left.flag) - Number(right.flag)));
  const ranks = { blank: 0, number: 0, text: 1, flag: 2 };
  return flag(holds(ranks[left.kind] - ranks[right.kind]));
}

/** An empty cell is as nothing of the kind that it is compared with. */
function likeOther(shown: Shown, other: Shown): Shown {
  if (shown.kind !== "blank") return shown;
  if (other.kind === "text") return text("");
  return other.kind === "flag" ? flag(false) : { kind: "number", value: zero, near: 0 };
}

/** Where what binary fractions have lost or gained would decide, nothing is certain. */
function numbersCompared(left: Numeric, right: Numeric, holds: (order: number) => boolean): Shown {
  const order = left.value.comparedTo(right.value);
  const near = exact(left.near).comparedTo(exact(right.near));
  return holds(order) === holds(near) ? flag(holds(order)) : unknown;
}

/** Capitals and small letters are equal; which of two texts comes first depends on the language of the computer. */
function textsCompared(left: string, right: string, holds: (order: number) => boolean): Shown {
  const [one, other] = [left.toLowerCase(), right.toLowerCase()];
  if (one === other) return flag(holds(0));
  if (holds(-1) !== holds(1) || one.normalize("NFKC") === other.normalize("NFKC")) return unknown;
  return flag(holds(1));
}
