import { format as formatted } from "numfmt";
import type { SimCell, SimValue } from "./model";

/** Points that one digit takes in the standard font, and what a column has beside its digits. */
const digitPoints = 5.25;
const paddingPoints = 3.75;

/** What a cell shows: its value in its number format, or `####` where a number does not fit the column. */
export function displayed(cell: SimCell, width: number | undefined): string {
  const { value } = cell;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const text = formatted(cell.format, value, { throws: false });
  const places = width === undefined ? Infinity : Math.floor((width - paddingPoints) / digitPoints);
  return text.length > places ? "#".repeat(Math.max(1, places)) : text;
}

/** What a value is in an answer: errors as their code, an empty cell as an empty string. */
export function plainValue(value: SimValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** The valueType of a value. */
export function valueType(value: SimValue): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string" | "number" | "boolean"];
}
