import { format as formatNumber, isDateFormat } from "numfmt";
import type { CellValue } from "../../core/grid/workbook";
import { ownText, type CellXml } from "./sheet";

/** What the cells of a workbook need besides their own XML to be read. */
export interface Context {
  readonly strings: readonly string[];
  /** The number format code of each cell format, by index. */
  readonly formats: readonly string[];
  /** Whether dates count from 1904. */
  readonly date1904: boolean;
}

/** How many days later a workbook that counts from 1904 begins. */
export const OFFSET_1904 = 1462;
const DAY = 86_400_000;

function isDate(format: string): boolean {
  try {
    return isDateFormat(format);
  } catch {
    return false;
  }
}

/** A date written out in ISO form, as strict files have them, as its serial number. */
function serialOf(iso: string): CellValue {
  const time = Date.parse(/[T ]/.test(iso) ? `${iso.replace(/Z$/, "")}Z` : iso);
  return Number.isNaN(time) ? iso : time / DAY + 25_569;
}

function numberOf(raw: string): CellValue {
  const value = Number(raw);
  return raw.trim() === "" || Number.isNaN(value) ? null : value;
}

/** What a cell holds; null for an empty one and for an empty text that no formula gives. */
export function valueOf(cell: CellXml, context: Context): CellValue {
  const { raw, type } = cell;
  if (raw === null) return null;
  const text = type === "s" ? (context.strings[Number(raw)] ?? "") : ownText(cell);
  switch (type) {
    case "s":
    case "str":
    case "inlineStr":
      return text === "" && cell.formula === null ? null : text;
    case "b":
      return raw.trim() === "1" || raw.trim() === "true";
    case "e":
      return { kind: "error", code: raw.trim() };
    case "d":
      return serialOf(raw.trim());
    default:
      return numberOf(raw);
  }
}

function formatted(value: number | string, format: string): string {
  try {
    return formatNumber(format, value, { locale: "zh-CN" });
  } catch {
    // A format code that nobody understands: the value itself is better than nothing.
    return String(value);
  }
}

/** A value as Excel would display it in a column that is wide enough. */
export function displayText(value: CellValue, format: string, date1904: boolean): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return format.includes("@") && format !== "@" ? formatted(value, format) : value;
  if (typeof value === "object") return value.code;
  if (format === "General" && Number.isInteger(value) && Math.abs(value) < 1e11) return String(value === 0 ? 0 : value);
  // A text format shows a number as General does.
  const code = format === "@" ? "General" : format;
  return formatted(date1904 && isDate(code) ? value + OFFSET_1904 : value, code);
}
