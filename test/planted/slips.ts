import type { Anew, Annex, Slip } from "./by-hand";

// How the errors that reviewers planted by hand are written down.

/** The cells of some columns and rows of an annex, such as `3!D5`. */
export function cells(annex: Annex, columns: string, first: number, last: number): readonly string[] {
  const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return [...columns].flatMap((column) => rows.map((row) => `${annex}!${column}${row}`));
}

/** One cell written anew; a finding there, or at one of the other cells that a reviewer would mark for it, counts. */
export function one(kind: string, name: string, cell: string, anew: Anew, ...others: readonly string[]): Slip {
  return several(kind, name, [[cell, anew]], ...others);
}

/** Cells that are written anew together, such as a row that was copied down. */
export function several(kind: string, name: string, anew: readonly (readonly [string, Anew])[], ...others: readonly string[]): Slip {
  return {
    kind,
    name,
    at: [...anew.map(([cell]) => cell), ...others],
    changes: anew.map(([cell, written]) => [cell.slice(0, 1) as Annex, cell.slice(2), written]),
  };
}

/** Something that is worth a look and no more: a finding of severity info counts too. */
export function hinted(slip: Slip): Slip {
  return { ...slip, hint: true };
}

/** Words of a text that were written wrongly. */
export function said(kind: string, cell: string, from: string, to: string, ...others: readonly string[]): Slip {
  return one(kind, `${cell} ${from}→${to}`, cell, { from, to }, ...others);
}

export const swap = (from: string, to: string): Anew => ({ from, to });
export const formula = (text: string, cached?: number): Anew => (cached === undefined ? { formula: text } : { formula: text, cached });
export const rate = (percent: string): Anew => ({ percent });
export const broken = (error: string): Anew => ({ error });
