import type { Sheet } from "../core/grid/workbook";
import type { Digest } from "./digest";

// What crosses from one thread to another: data alone, no exact number and no function among it.

/** What goes for every file of a run. */
export interface Setup {
  readonly task: "recalc";
  /** The arguments as they were given; whoever works reads them again. */
  readonly args: readonly string[];
  /** The judgements file as text. */
  readonly judgements: string | null;
  /** The report in Word, read once. */
  readonly report: Sheet | null;
  /** The day that written workbooks bear. */
  readonly today: string;
}

/** One file to recalculate, and where the recalculated workbook is to go. */
export interface Job {
  readonly file: string;
  readonly target: string | null;
}

/** What came of a file: all there is to print, and the workbook to write. */
export interface Outcome {
  /** 0 no error found, 1 at least one, 2 the file could not be read. */
  readonly status: 0 | 1 | 2;
  readonly out: readonly string[];
  readonly err: readonly string[];
  readonly bytes: Uint8Array | null;
  readonly digest: Digest;
}

/** Recalculates files one after the other. */
export type Work = (job: Job) => Promise<Outcome>;

/** Why a file was not done. */
export interface Failure {
  readonly kind: "failed";
  readonly code: string;
  readonly message: string;
}

/** The failure with that code; the message says what to do. */
export function failure(code: string, message: string): Failure {
  return { kind: "failed", code, message };
}
