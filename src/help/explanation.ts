import type { FindingCode } from "../core/check/codes";

/** A case in which a code is reported, in the figures of a real form; test/help takes every one of them from a workbook. */
export interface Example {
  /** The form, and the cell where that helps, such as `附件4 D10，执行率`. */
  readonly where: string;
  /** What stands there; empty for a blank cell, null where the place says enough. */
  readonly stated: string | null;
  /** What should stand there; null where only a person can tell. */
  readonly expected: string | null;
  /** How one sees it. */
  readonly why: string;
}

/** What the help page says of a code, in the words of whoever fills in the forms. */
export interface Explanation {
  readonly meaning: string;
  readonly example: Example;
  /** What to do. */
  readonly advice: string;
}

/** Explanations of some of the codes. */
export type Explanations = Readonly<Partial<Record<FindingCode, Explanation>>>;
