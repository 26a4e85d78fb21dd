import type { SimCell } from "./model";

// What Excel makes of a string that is written to a cell: the same as if the user had typed it.

/** The number, boolean, error, formula or text that a written string becomes, and the format that a General cell takes on. */
export type Typed = Pick<SimCell, "value" | "formula"> & { readonly format?: string };

const errors = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"]);

/** The year that a date without one is taken to be in, fixed so that tests do not depend on the day. */
const thisYear = 2026;

/** What Excel stores when a string is written to a cell of some number format; null where it refuses the string as a broken formula. */
export function typedIn(text: string, format: string): Typed | null {
  if (format === "@") return text === "" ? { value: null, formula: null } : { value: text, formula: null };
  if (text === "") return { value: null, formula: null };
  if (text.startsWith("'")) return { value: text.slice(1), formula: null };
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text };
  return number(text) ?? date(text) ?? constant(text) ?? formulaLike(text);
}

function number(text: string): Typed | null {
  const match = /^\s*\(?([-+]?)\s*([$¥￥€]?)\s*(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE]([-+]?\d+))?\s*(%?)\s*\)?\s*$/u.exec(
    halfWidth(text),
  );
  if (match === null) return null;
  const [, sign = "", currency = "", whole = "", fraction = "", exponent, percent = ""] = match;
  if (whole === "" && !/\d/.test(fraction)) return null;
  const size = Number(`${whole.replaceAll(",", "") || "0"}${fraction}${exponent === undefined ? "" : `e${exponent}`}`);
  const negative = sign === "-" || /^\s*\(/.test(text);
  const value = Number(((negative ? -size : size) / (percent === "" ? 1 : 100)).toPrecision(15));
  const decimals = /\d/.test(fraction) ? ".00" : "";
  if (percent !== "") return { value, formula: null, format: `0${decimals}%` };
  if (exponent !== undefined) return { value, formula: null, format: "0.00E+00" };
  if (currency !== "" || whole.includes(",")) return { value, formula: null, format: `${currency}#,##0${decimals}` };
  return { value, formula: null };
}

const halfWidth = (text: string): string => text.replace(/[０-９．，％＋－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

function date(text: string): Typed | null {
  const full = /^\s*(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?|年(\d{1,2})月(?:(\d{1,2})日)?)\s*$/.exec(text);
  if (full !== null) {
    const [, year, month1, day1, month2, day2] = full;
    return day(Number(year), Number(month1 ?? month2), Number(day1 ?? day2 ?? 1), "yyyy/m/d");
  }
  const short = /^\s*(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)\s*$/.exec(text);
  if (short !== null) return day(thisYear, Number(short[1]), Number(short[2] ?? short[3]), 'm"月"d"日"');
  const time = /^\s*(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?\s*$/.exec(text);
  if (time === null) return null;
  return { value: (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86400, formula: null, format: "h:mm" };
}

function day(year: number, month: number, ofMonth: number, format: string): Typed | null {
  if (month < 1 || month > 12 || ofMonth < 1 || ofMonth > 31) return null;
  const serial = Math.round((Date.UTC(year, month - 1, ofMonth) - Date.UTC(1899, 11, 30)) / 86_400_000);
  return { value: serial, formula: null, format };
}

function constant(text: string): Typed | null {
  const word = text.trim().toUpperCase();
  if (word === "TRUE" || word === "FALSE") return { value: word === "TRUE", formula: null };
  return errors.has(word) ? { value: { error: word }, formula: null } : null;
}

/** A leading plus, minus or at sign begins a formula; what cannot be one is refused. */
function formulaLike(text: string): Typed | null {
  if (!/^[-+@]/.test(text)) return { value: text, formula: null };
  return /^[-+@][\w$.()+\-*/^&,:!% ]+$/.test(text) ? { value: null, formula: `=${text}` } : null;
}
