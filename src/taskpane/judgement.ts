import type { Judgement, ScoredRow } from "../core/assessment";
import { namesIn } from "../core/formula/ast";
import type { Notes } from "../core/notes";
import { exact, type Exact } from "../core/quantity";
import { asksFor } from "../core/rule/ast";
import type { Known } from "./state";

/** What a row asks of a person (待判定): one of the scores that its rule gives, any score, how many incidents, or figures by name. */
export type Question =
  | { readonly kind: "choice"; readonly scores: readonly Exact[] }
  | { readonly kind: "score" }
  | { readonly kind: "incidents" }
  | { readonly kind: "figures"; readonly names: readonly string[] };

/** A longer ladder of scores is typed rather than chosen from. */
const mostChoices = 12;

/** The answer that was kept for a row; null where there is none. */
export function judgementFor({ judgements }: Notes, { place }: ScoredRow): Judgement | null {
  return judgements.find((kept) => kept.place.sheet === place.sheet && kept.place.address === place.address)?.judgement ?? null;
}

/** Whether a row waits for a person, or has been answered by one. */
export function asksAPerson({ verdict }: ScoredRow, judgement: Judgement | null): boolean {
  return judgement !== null || verdict === "not-permitted" || verdict === "needs-judgement" || verdict === "missing-data";
}

/** The rows that wait for a person or have been answered by one, those that wait first. */
export function openRows({ assessment, notes }: Known): readonly ScoredRow[] {
  const rows = assessment.rows.filter((row) => asksAPerson(row, judgementFor(notes, row)));
  const isAnswered = (row: ScoredRow): boolean => judgementFor(notes, row) !== null;
  return [...rows.filter((row) => !isAnswered(row)), ...rows.filter(isAnswered)];
}

/** What is asked: what was answered before, else what the row lacks. */
export function questionOf(row: ScoredRow, judgement: Judgement | null): Question {
  const names = row.expression === null ? [] : namesIn(row.expression);
  const asksFigures = judgement === null ? row.verdict === "missing-data" : judgement.operands !== undefined;
  const asksIncidents = judgement === null ? row.verdict === "needs-judgement" : judgement.incidents !== undefined;
  if (asksFigures && names.length > 0) return { kind: "figures", names };
  if (asksIncidents && asksFor(row.rule.parsed) === "incidents") return { kind: "incidents" };
  const { permitted } = row.rule;
  return permitted !== null && permitted.length > 0 && permitted.length <= mostChoices
    ? { kind: "choice", scores: permitted }
    : { kind: "score" };
}

/** A number as a person types it, thousands separators and spaces aside; null where it is none, or negative. */
export function typedNumber(text: string): Exact | null {
  const plain = text.normalize("NFKC").replace(/[\s,]/gu, "");
  return /^\d+(\.\d+)?$/u.test(plain) ? exact(plain) : null;
}
