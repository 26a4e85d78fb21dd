import { dateToSerial, format as formatted, isDateFormat } from "numfmt";
import type { Cell } from "../../core/grid/workbook";
import type { Content } from "../../core/plan";
import { decimalText, exact, hundred } from "../../core/quantity";
import { OFFSET_1904 } from "./values";

/** What a typed text becomes, and the number format that Excel gives a cell which has none yet. */
export interface Typed {
  readonly content: Content;
  readonly format: string | null;
  /** Typed behind a `'`: it stays text whatever it looks like. */
  readonly quoted?: true;
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

/** Whether a number format shows percentages; a `%` in quotes is only a sign. */
export function isPercent(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, "").includes("%");
}

function asNumber(text: string, format: string): Typed | null {
  const match = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(%?)$/.exec(text);
  if (match === null) return null;
  const [, sign = "", digits = "", percent = ""] = match;
  const decimal = (sign === "-" ? "-" : "") + digits.replaceAll(",", "");
  const places = /\.\d/.test(digits);
  const grouped = digits.includes(",");
  // In a cell of percentages 98 means 98%, as Excel has it, and 0.98 does too.
  const isMeant = percent !== "" || (isPercent(format) && Math.abs(Number(decimal)) >= 1);
  if (isMeant) return { content: { kind: "number", number: String(Number(hundredth(decimal))) }, format: places ? "0.00%" : "0%" };
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
  if (typed.startsWith("'")) return { ...asText(typed.slice(1)), ...(format === "@" ? {} : { quoted: true }) };
  if (format === "@") return asText(typed);
  if (/^=./s.test(typed)) return { content: { kind: "formula", formula: typed }, format: null };
  const text = typed.trim();
  if (/^(true|false)$/i.test(text)) return { content: { kind: "flag", flag: /^t/i.test(text) }, format: null };
  return asNumber(text, format) ?? asDate(text, date1904) ?? asText(typed);
}

/** Excel keeps no more digits of a number. */
const mostDigits = 15;

const asQuoted = "，或者在前面加一个英文单引号 ' 按文字填写";

/** Why what was typed is not taken: Excel would make something of it that depends on the day, or something else than it looks like. Null where it is plain. */
export function notPlain(typed: string, format: string): string | null {
  const text = typed.trim();
  if (format === "@" || /^['=]/.test(text)) return null;
  if (/^\d{1,4}[-/]\d{1,2}$|^\d{1,2}月\d{1,2}日$|^\d{4}年\d{1,2}月$|^\d{1,2}:\d{2}(?::\d{2})?$/.test(text))
    return `“${text}”在 Excel 里会变成日期或时间；请写全年月日（如 2022/5/6）${asQuoted}`;
  if (/^[+-]?[\d,]*\.?\d+e[+-]?\d+$|^\([\d,.]+\)$/i.test(text)) return `“${text}”这样的写法容易看错；请写成普通的数${asQuoted}`;
  if (/^[+\-@](?=.*[^-—\s])/s.test(text) && asNumber(text, format) === null)
    return `以 ${text.charAt(0)} 开头的内容，Excel 会当作公式；请以 = 开头写公式${asQuoted}`;
  const digits = asNumber(text, format) === null ? "" : text.replace(/[^\d]/g, "").replace(/^0+|0+$/g, "");
  return digits.length > mostDigits ? `Excel 只保留一个数的前 15 位；账号、身份证号这样的长号码请在前面加一个英文单引号 '` : null;
}

function isDate(format: string): boolean {
  try {
    return isDateFormat(format);
  } catch {
    return false;
  }
}

/** What would have to be typed to get what a cell holds: its formula, a percentage as such, a number in full. */
export function typedText(cell: Cell | undefined, date1904 = false): string {
  if (cell === undefined) return "";
  const { value, formula, format } = cell;
  if (formula !== null) return formula;
  if (typeof value === "number") return numberText(value, format, date1904);
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null ? "" : value.code;
}

function numberText(value: number, format: string, date1904: boolean): string {
  const serial = date1904 ? value + OFFSET_1904 : value;
  if (isDate(format) && Number.isInteger(serial) && serial > 60) return formatted("yyyy/m/d", serial);
  const plain = exact(value);
  // Of very small and very large numbers nobody wants to count the noughts.
  if (value !== 0 && (Math.abs(value) < 1e-9 || Math.abs(value) >= 1e15)) return String(value);
  return isPercent(format) ? `${decimalText(plain.times(hundred))}%` : decimalText(plain);
}
