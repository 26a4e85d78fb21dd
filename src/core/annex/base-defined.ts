import type { Figure } from "./figure";

/** What a form says that a figure is worked out from, in its own words: beside a number (在职人数/编制数), or by a heading (预算数-决算数). */
export interface Definition {
  readonly label: string;
  readonly figure: Figure;
  readonly written: string;
  /** The figures that it may name, by their labels: those of the same column of a list, or of the same row of a table. */
  readonly column: ReadonlyMap<string, Figure>;
}
