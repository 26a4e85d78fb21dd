import type { Severity } from "./check/finding";
import type { Place } from "./grid/address";
import type { Plan } from "./plan";

// What a write has left, told again after rows and columns have come and gone or a sheet has got another name.

/** Marks by the cell that bears them. */
type Marks = ReadonlyMap<string, Severity>;

/**
 * Of the marks that stand, those that a write has left elsewhere and that have moved since with rows or columns that somebody put in:
 * the cells that bear them now. `before` and `after` are the marks around that write; `first` where there were none of ours before it.
 * Where it cannot be told which of several are meant, none are.
 */
export function movedMarks(now: Marks, before: Marks, after: Marks, first: boolean): ReadonlySet<string> {
  const astray = [...after].filter(([cell, severity]) => !before.has(cell) && now.get(cell) !== severity);
  const elsewhere = [...now].filter(([cell, severity]) => !before.has(cell) && after.get(cell) !== severity);
  const isTold = astray.length > 0 && (first || elsewhere.length <= astray.length);
  return new Set(isTold ? elsewhere.map(([cell]) => cell) : []);
}

/** A formula without the places that it reads: what is left of it when rows and columns come and go, or a sheet gets another name. */
export function formulaShape(formula: string): string {
  return formula
    .replace(/\s/gu, "")
    .replace(/(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!/gu, "!")
    .replace(/\$?[A-Z]{1,3}\$?\d+/gu, "#");
}

/** What a host needs to be spared, which takes writes back by the places that it remembers. */
export interface Strays {
  /** Empties cells of ours that have moved since with rows or columns that somebody put in, and has all printed again. */
  readonly plan: Plan;
  /** Where these were written, by sheet and address: nothing is left to be taken back there. */
  readonly places: ReadonlySet<string>;
  /** Where other cells stand by now that hold just what we wrote, and would be taken for it. */
  readonly mistaken: readonly Place[];
}
