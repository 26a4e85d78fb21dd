import { dateToSerial } from "numfmt";
import type { Content } from "../../core/plan";
import { OFFSET_1904 } from "./values";

/** What a typed text becomes, and the number format that Excel gives a cell which has none yet. */
export interface Typed {
  readonly content: Content;
  readonly format: string | null;
}

const BLANK: Typed = { content: { kind: "blank" }, format: null };

function asText(text: string): Typed {
  return { content: { kind: "text", text }, format: null };
}

/** A plain decimal moved two places to the right of its point, without going through binary: 99.07 is 0.9907. */
function hundredth(decimal: string): string {
  const [, sign = "", whole = "", fraction = ""] = /^([+-]?)(\d*)\.?(\d*)$/.exec(decimal) ?? [];
  const padded = whole.padStart(3, "0");
  return `${sign === "-" ? "-" : ""}${padded.slice(0, -2)}.${padded.slice(-2)}${fraction}`;
}

function asNumber(text: string): Typed | null {
  const match = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(%?)$/.exec(text);
  if (match === null) return null;
  const [, sign = "", digits = "", percent = ""] = match;
  const decimal = (sign === "-" ? "-" : "") + digits.replaceAll(",", "");
  const places = /\.\d/.test(digits);
  const grouped = digits.includes(",");
  if (percent !== "") return { content: { kind: "number", number: String(Number(hundredth(decimal))) }, format: places ? "0.00%" : "0%" };
  return { content: { kind: "number", number: String(Number(decimal)) }, format: grouped ? (places ? "#,##0.00" : "#,##0") : null };
}

function asDate(text: string, date1904: boolean): Typed | null {
  const match = /^(\d{4})(?:[-/](\d{1,2})[-/](\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = [match[1], match[2] ?? match[4], match[3] ?? match[5]].map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1900) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return null;
  const serial = dateToSerial([year, month, day]);
  if (serial === undefined || serial === null) return null;
  return {
    content: { kind: "number", number: String(date1904 ? serial - OFFSET_1904 : serial) },
    format: text.includes("年") ? 'yyyy"年"m"月"d"日"' : "yyyy/m/d",
  };
}

/** Reads what a user typed into a cell of that number format as Excel would: numbers, percentages, dates, formulas, else text. */
export function typedContent(typed: string, format: string, date1904 = false): Typed {
  if (typed === "") return BLANK;
  if (format === "@") return asText(typed);
  if (typed.startsWith("'")) return asText(typed.slice(1));
  if (/^=./s.test(typed)) return { content: { kind: "formula", formula: typed }, format: null };
  const text = typed.trim();
  if (/^(true|false)$/i.test(text)) return { content: { kind: "flag", flag: /^t/i.test(text) }, format: null };
  return asNumber(text) ?? asDate(text, date1904) ?? asText(typed);
}
