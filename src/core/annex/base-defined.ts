import type { Figure } from "./figure";

/** What the headings of a table say that one of its figures is, in the words of the others of its row (预算数-决算数). */
export interface Defined {
  readonly label: string;
  readonly figure: Figure;
  readonly written: string;
  readonly column: ReadonlyMap<string, Figure>;
}
