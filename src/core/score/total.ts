import type { ScoredRow, Total } from "../assessment";
import type { Annex5 } from "../annex/annex5";
import { rangeOf, sumOf, zero, type Exact } from "../quantity";

/** 合计: rows that a person decides count with their self-score, a row with a score that its rule does not allow counts nothing. */
export function totalOf(rows: readonly ScoredRow[], annex: Annex5): Total {
  return {
    stated: statedTotal(rows, annex),
    computed: sumOf(rows.map(countedScore)),
    min: sumOf(rows.map((row) => span(row).min)),
    max: sumOf(rows.map((row) => span(row).max)),
  };
}

/** 合计 as stated; where it adds up 扣分, the full marks less that. */
function statedTotal(rows: readonly ScoredRow[], annex: Annex5): Exact | null {
  const figure = annex.total?.figure;
  if (figure?.kind !== "number") return null;
  const deducts = annex.rows.some((row) => row.deducts);
  return deducts ? sumOf(rows.flatMap((row) => row.weight ?? [])).minus(figure.value) : figure.value;
}

/** What a row counts in the recomputed total. */
export function countedScore(row: ScoredRow): Exact {
  if (row.computed !== null) return row.computed;
  return row.verdict === "not-permitted" ? zero : (row.stated ?? zero);
}

function span(row: ScoredRow): { readonly min: Exact; readonly max: Exact } {
  const counted = countedScore(row);
  const supported = [counted, ...row.alternatives.map((other) => other.computed)];
  const allowed = row.rule.permitted ?? (row.weight === null ? [zero] : [zero, row.weight]);
  return rangeOf(row.verdict === "not-permitted" ? allowed : supported) ?? { min: counted, max: counted };
}
