import type { Place } from "../grid/address";

/** 基本平衡 must be corrected · 逻辑性 needs a correction or a decision · 核实性 may be accepted with a written reason. */
export type Severity = "error" | "warning" | "info";

/** What kind of thing is wrong; see the command line's contract in the README. */
export type FindingKind = "arithmetic" | "cross-sheet" | "rule" | "formula" | "format" | "blank" | "label" | "structure";

/** One thing that is wrong, or worth a look, with the cell it stands in (检查结果). */
export interface Finding {
  /** Stable and unique per kind of check, such as `rate-mismatch`. */
  readonly code: string;
  readonly severity: Severity;
  readonly kind: FindingKind;
  readonly place: Place;
  /** As printed in the cell; null where nothing is. */
  readonly stated: string | null;
  /** What it should say; null where only a person can tell. */
  readonly expected: string | null;
  /** Where · what was read · what was expected and how it follows · what to do, in one or two Chinese sentences. */
  readonly message: string;
  /** The arithmetic that gives what is expected, as it stands in the message; absent where there is none. */
  readonly working?: string;
  /** The cells it was derived from. */
  readonly evidence: readonly Place[];
  /** Points that 附件5 would change by, as decimal text; null where none applies. */
  readonly scoreEffect: string | null;
  /** The worksheet formula that would be right there, where the cells that it reads hold numbers; null where none would. */
  readonly formula: string | null;
  /** The cell of the mistake that brought this about, which mended mends this too; null where it stands by itself. */
  readonly cause: Place | null;
}
