import type { Severity } from "./check/finding";
import type { Place } from "./grid/address";

/** What a cell holds, as an edit reads and writes it: text, a number, or a formula with its `=`. */
export type Content =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: string }
  | { readonly kind: "flag"; readonly flag: boolean }
  | { readonly kind: "formula"; readonly formula: string };

/**
 * How a cell that we write looks; a host maps it to formats. It never includes a fill on a cell outside our own sheets.
 * `bare` takes all formats off again, from a cell that only we have dressed.
 */
export type Look =
  | "plain"
  | "bare"
  | "title"
  | "section"
  | "note"
  | "header"
  | "score"
  | "pending"
  | "rate"
  | "amount"
  | "text"
  | "link"
  | "error"
  | "warning"
  | "info";

/** Writes one cell: applied only where it still holds `before`. */
export interface CellEdit {
  readonly kind: "cell";
  readonly place: Place;
  readonly before: Content;
  readonly after: Content;
  readonly look: Look;
  /** A cell to jump to on a click; only in cells of our own sheets. */
  readonly link?: Place;
  /** The number formats before and after, where the edit changes it: 0% does not show 99.07%. */
  readonly format?: { readonly before: string; readonly after: string };
  /**
   * The number format that the cell shall have in the end, whatever it has by then: only where something is taken back
   * whose number format was changed along the way, by a look or because text is written into a cell formatted as text.
   */
  readonly formatBack?: string;
  /** What the formula shows, computed by the core; a host without a calculation engine stores it as the cached value. */
  readonly shown?: Content;
  /** Replaces what a person wrote: refused where that has more to it than its content, as text in several formats and array formulas have. */
  readonly guarded?: true;
  /** Why, in Chinese; shown in previews and in the log. */
  readonly because: string;
}

/** How a sheet of ours is printed: on A4 across, all its columns on one page, over as many pages as it takes, each with its number. */
export interface Printed {
  /** The row that is repeated on every page, zero-based: the heading of what goes on there. */
  readonly titleRow: number;
  /** The last column that is printed, zero-based; what stands further right is for the screen. */
  readonly lastColumn: number;
}

/** Adds (before null) or removes (after null) one of our own sheets at the end of the workbook. */
export interface SheetEdit {
  readonly kind: "sheet";
  readonly sheet: string;
  readonly before: "present" | null;
  readonly after: "present" | null;
  /** Widths of the columns from A on, in characters. */
  readonly widths: readonly number[];
  /** Heights of the rows from 1 on, in points, for a host that cannot fit them to their text. */
  readonly heights?: readonly number[];
  /** How it is printed; also where it is taken away, so that it can be put back as it was. */
  readonly printed?: Printed;
  readonly because: string;
}

/** Marks a cell with a conditional format of our own, or takes such a mark away; fills are never touched. */
export interface MarkEdit {
  readonly kind: "mark";
  readonly place: Place;
  readonly before: Severity | null;
  readonly after: Severity | null;
  readonly because: string;
}

/**
 * Sets what of a sheet is printed (打印区域), or has all of it printed again (null): applied only where it still is `before`.
 * Areas are A1 addresses, several with commas between them.
 */
export interface PrintEdit {
  readonly kind: "print";
  readonly sheet: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly because: string;
}

/** What we keep in the workbook where no sheet shows it (custom XML parts): what people decided, and what we wrote. */
export type KeptPart = "notes" | "journal";

/** The kept texts of a workbook; null where it has none. */
export type Kept = Readonly<Record<KeptPart, string | null>>;

/** Keeps a text of ours in the workbook, or takes it out again; applied only where it still holds `before`. */
export interface KeepEdit {
  readonly kind: "keep";
  readonly part: KeptPart;
  readonly before: string | null;
  readonly after: string | null;
  readonly because: string;
}

/** One change: conditional, disjoint from all others of its plan, and invertible. */
export type Edit = SheetEdit | CellEdit | MarkEdit | PrintEdit | KeepEdit;

/** The sheet that an edit goes to; null for what is kept, which stands on none. */
export function sheetOf(edit: Edit): string | null {
  if (edit.kind === "keep") return null;
  return edit.kind === "sheet" || edit.kind === "print" ? edit.sheet : edit.place.sheet;
}

/** Edits in the order in which they are applied. */
export type Plan = readonly Edit[];

/** The plan that undoes a plan (撤销): each edit turned round, in reverse order. */
export function invert(plan: Plan): Plan {
  return [...plan].reverse().map(inverse);
}

function inverse(edit: Edit): Edit {
  switch (edit.kind) {
    case "sheet":
      return { ...edit, before: edit.after, after: edit.before };
    case "mark":
      return { ...edit, before: edit.after, after: edit.before };
    case "print":
    case "keep":
      return { ...edit, before: edit.after, after: edit.before };
    case "cell": {
      // What a formula showed belongs to the formula that is taken away.
      const { shown: _, formatBack: _back, guarded: _guarded, format, ...rest } = edit;
      const turned = format === undefined ? {} : { format: { before: format.after, after: format.before } };
      return { ...rest, ...turned, before: edit.after, after: edit.before };
    }
  }
}

/**
 * The formula of the conditional format that marks a cell. It is always true, and names us and the severity,
 * so that our own marks are recognised, after reopening too, and nobody else's are ever touched.
 */
export function markFormula(severity: Severity): string {
  return `=LEN("绩效核分 ${severity}")>0`;
}

/** The severity that a conditional format's formula marks; null when it is not ours. */
export function markSeverity(formula: string): Severity | null {
  const match = /^=?LEN\("绩效核分 (error|warning|info)"\)>0$/.exec(formula.trim());
  return match === null ? null : (match[1] as Severity);
}
