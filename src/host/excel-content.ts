import type { Content } from "../core/plan";

/** What `Range.formulas` or `Range.values` gives for one cell; an empty cell is an empty string. */
export type Raw = string | number | boolean;

/** What a cell holds, exactly enough to put it back. */
export interface Image {
  readonly formula: Raw;
  readonly value: Raw;
  readonly format: string;
}

/** Whether a cell computes: text that begins with an equals sign reads the same as a formula, but is its own value. */
export function computes(formula: Raw, value: Raw): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** What to write for a content. */
export function rawOf(content: Content): Raw {
  switch (content.kind) {
    case "blank":
      return "";
    case "text":
      return content.text;
    case "number":
      return Number(content.number);
    case "flag":
      return content.flag;
    case "formula":
      return content.formula;
  }
}

/** Whether a cell still holds a content; numbers are compared to the 15 digits that Excel keeps. */
export function holds({ formula, value }: Pick<Image, "formula" | "value">, content: Content): boolean {
  const isFormula = computes(formula, value);
  if (content.kind === "formula") return isFormula && formula === content.formula;
  if (isFormula) return false;
  if (content.kind === "number") return typeof formula === "number" && digits(formula) === digits(Number(content.number));
  return formula === rawOf(content);
}

const digits = (value: number): string => value.toPrecision(15);

/**
 * Whether Excel would turn a written text into something else: a number, a date, a formula, a truth value or an error.
 * It is better to be wrong on the safe side, because a cell formatted as text keeps any text as it is.
 */
export function isRetyped(text: string): boolean {
  if (/^[=+\-@'#＝＋－＠]/.test(text) || text !== text.trim()) return true;
  if (/^(true|false)$/i.test(text)) return true;
  return /[\d０-９]/.test(text) && text.replace(figures, "") === "";
}

/** Digits, and all that Excel takes as part of a number, an amount, a percentage, a date or a time. */
const figures =
  /jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|am|pm|[\d０-９\s.,，．:：;；/\-－+＋*()（）%％‰$¥￥€e年月日号时分秒点上下午星期周一二三四五六七八九十]/gi;
