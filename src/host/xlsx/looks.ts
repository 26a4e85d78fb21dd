import type { Severity } from "../../core/check/finding";
import type { Look } from "../../core/plan";

/** How a look appears; what is null or absent is left as it is. */
export interface Appearance {
  readonly bold?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly size?: number;
  /** Six hexadecimal digits. */
  readonly colour?: string;
  /** Six hexadecimal digits; only ever used on our own sheets. */
  readonly fill?: string;
  readonly border: boolean;
  readonly horizontal: "left" | "center" | "right" | null;
  readonly wrap: boolean;
  /** A number format code; null keeps the cell's own. */
  readonly format: string | null;
}

const GRID = { border: true, wrap: true, format: null } as const;

/** What each look means in a cell of ours. */
export const LOOKS: Readonly<Record<Look, Appearance>> = {
  plain: { border: false, horizontal: null, wrap: false, format: null },
  // What a cell of nobody's looks like is not ours to say: its row and column do.
  bare: { border: false, horizontal: null, wrap: false, format: null },
  title: { bold: true, size: 16, border: false, horizontal: "left", wrap: false, format: null },
  section: { bold: true, colour: "1F4E79", border: false, horizontal: "left", wrap: false, format: null },
  note: { colour: "595959", border: false, horizontal: "left", wrap: false, format: null },
  header: { ...GRID, bold: true, fill: "E7E6E6", horizontal: "center" },
  score: { ...GRID, horizontal: "center", format: "General" },
  pending: { ...GRID, horizontal: "center", format: 'General"*"' },
  rate: { ...GRID, horizontal: "center", format: "0.00%" },
  amount: { ...GRID, horizontal: "right", format: "#,##0.00" },
  text: { ...GRID, horizontal: "left" },
  link: { ...GRID, colour: "0563C1", underline: true, horizontal: "left" },
  error: { ...GRID, bold: true, colour: "9C0006", fill: "FFC7CE", horizontal: "center" },
  warning: { ...GRID, colour: "7F6000", fill: "FFEB9C", horizontal: "center" },
  info: { ...GRID, colour: "1F4E79", fill: "DDEBF7", horizontal: "center" },
};

/** How the conditional format of a mark looks. */
export interface MarkAppearance {
  /** Six hexadecimal digits. */
  readonly font: string;
  /** Six hexadecimal digits. */
  readonly fill: string;
  /** Elements of the font beside its colour, in their order: each severity can be told without colour. */
  readonly signs: string;
}

/** How the marks of each severity look. */
export const MARK_COLOURS: Readonly<Record<Severity, MarkAppearance>> = {
  error: { font: "9C0006", fill: "FFC7CE", signs: "<b/><u/>" },
  warning: { font: "7F6000", fill: "FFEB9C", signs: "<u/>" },
  info: { font: "1F4E79", fill: "DDEBF7", signs: "<i/>" },
};
