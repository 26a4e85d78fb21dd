import type { Severity } from "./check/finding";

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
