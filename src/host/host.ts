import type { Place } from "../core/grid/address";
import type { Severity } from "../core/check/finding";
import type { Workbook } from "../core/grid/workbook";
import type { Kept, Plan } from "../core/plan";

/** Why a host could not do what was asked: where, and what to do, in Chinese. */
export interface Refusal {
  readonly kind: "refused";
  /** `busy` the user is editing a cell · `protected` a sheet, or the structure · `read-only` the workbook · `elsewhere` another workbook is in front · `not-xlsx` · `not-docx` · `encrypted` · `too-large` · `damaged` · `too-old` · `hidden` the sheet of a cell to show · `would-lose` more of a cell than its content · `half-done` and not taken back · `failed`. */
  readonly code:
    | "busy"
    | "protected"
    | "read-only"
    | "elsewhere"
    | "not-xlsx"
    | "not-docx"
    | "encrypted"
    | "too-large"
    | "damaged"
    | "too-old"
    | "hidden"
    | "would-lose"
    | "half-done"
    | "failed";
  readonly message: string;
  /** The program's own code for why, such as `AccessDenied`: a name, never a text, so that it can be handed on. */
  readonly cause?: string;
}

/** What the program around a workbook says of itself, and nothing of the workbook. */
export interface Program {
  /** Such as `Excel`. */
  readonly name: string;
  readonly version: string;
  readonly platform: string;
  /** The language that it is shown in, such as `zh-CN`. */
  readonly language: string;
  /** The sets of functions that it has, each with its highest version, such as `ExcelApi 1.14`. */
  readonly sets: readonly string[];
  /** What the browser that draws the pane calls itself. */
  readonly webview: string;
}

/** The workbook as it was read, with the marks of ours that it already bears. */
export interface Reading {
  readonly kind: "read";
  readonly workbook: Workbook;
  readonly marks: readonly { readonly place: Place; readonly severity: Severity }[];
  /** What an earlier run kept in the workbook; absent where the program around it cannot keep anything, so that nothing is planned for it. */
  readonly kept?: Kept;
}

/** What was written; `undo` takes it back. */
export interface Receipt {
  readonly kind: "applied";
  readonly applied: number;
  /** Edits left out because their cell no longer held `before`. */
  readonly stale: Plan;
  /**
   * Cells of formulas that show nothing until the workbook is opened in a program that calculates: they depend on what was changed,
   * and what they come to is not known for certain. Absent where the host is such a program, and where there are none.
   */
  readonly later?: readonly Place[];
  /** What stands in the workbook now, where the host has read it along with the writing. */
  readonly now?: Reading;
  /** Handed back to {@link Host.undo}; restores every cell, format and sheet that the writing changed. */
  readonly undo: Undo;
}

/** A host's own memory of a write, opaque to everyone else. */
export interface Undo {
  readonly plan: Plan;
  readonly memory: unknown;
}

/** The only door to a real workbook. No method rejects: what went wrong is a {@link Refusal}. */
export interface Host {
  /**
   * `again` may ask for less where the host knows the workbook from before: it is as true, and takes one request where it took
   * two. `about` names cells that are going to be written to: what has to be known of them for that may be read along.
   */
  read(how?: "again", about?: readonly Place[]): Promise<Reading | Refusal>;
  /** Applies a plan all together or not at all, apart from stale edits. */
  apply(plan: Plan): Promise<Receipt | Refusal>;
  /**
   * Takes a write back, and with it those before it, the last one first: all of them together or none, apart from what somebody
   * has changed since.
   */
  undo(undo: Undo, ...before: readonly Undo[]): Promise<Receipt | Refusal>;
  /** Shows a cell to the user: its sheet comes to the front and the cell is selected. */
  reveal(place: Place): Promise<Refusal | null>;
  /** The cell that the user has selected, or the first of several; absent where nothing can be selected. */
  selected?(): Promise<Place | Refusal>;
  /**
   * Tells of every change of the bureau's own data that others make, until what comes back is called: cells, and sheets that come
   * or go. What this host writes is not told, nor what happens in our own sheets, nor formats. Null where nothing can be told.
   */
  watch?(listener: () => void): Promise<(() => void) | null>;
}
