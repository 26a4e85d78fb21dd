import { chineseDigits, chineseNumber } from "../../grid/text";
import { exact, type Exact, hundred } from "../../quantity";

/** Arabic digits, without thousands separators: `3,100%` is a 3, a comma and 100%. */
export const arabic = "\\d+(?:\\.\\d+)?(?![.\\d])";

/** A Chinese numeral, possibly with 点 and places. It counts as a number only where a unit follows. */
export const chinese = `(?:半|[${chineseDigits}]+(?:点[${chineseDigits}]+)?)`;

/** Either way to write a number. */
export const number = `(?:${arabic}|${chinese})`;

/** A number of points, which is not 百分点, 分之 or 分值. */
export const points = `(?:${number})分(?!之|点|比|制|钟|管|公司|别|类|值|数|局|项|解|析|配|工|期|批|段|档|所|部门)`;

/** The exact number that a text of {@link number} means; null where it is not one. */
export function readNumber(text: string): Exact | null {
  const digits = /^\d/.test(text) ? text : chineseNumber(text);
  return digits !== null && /^(0|[1-9]\d*)(\.\d+)?$/.test(digits) ? exact(digits) : null;
}

/** Reads `95%` or 百分之九十五 as a ratio; null for anything else. */
export function readPercent(text: string): Exact | null {
  const match = /^(-?)(?:百分之(.+)|(.+)%)$/.exec(text);
  const value = match === null ? null : readNumber(match[2] ?? match[3] ?? "");
  if (value === null) return null;
  const ratio = value.div(hundred);
  return match?.[1] === "-" ? ratio.neg() : ratio;
}
