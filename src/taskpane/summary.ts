import type { Assessment, ScoredRow } from "../core/assessment";
import type { Finding, Severity } from "../core/check/finding";
import { rangeOf, sumOf, zero, type Exact } from "../core/quantity";
import { scoreText } from "./figures";
import { isReadOnly, type Known, type PaneState } from "./state";
import { words } from "./words";
import { saidOf } from "./words/language";

/** The three classes, the gravest first. */
export const severities: readonly Severity[] = ["error", "warning", "info"];

/** The findings of one class, in their own order. */
export function findingsOf(findings: readonly Finding[], severity: Severity): readonly Finding[] {
  return findings.filter((finding) => finding.severity === severity);
}

/** The rows of one 一级指标 added up. */
export interface GroupScore {
  readonly name: string;
  readonly weight: Exact;
  readonly self: Exact;
  readonly min: Exact;
  readonly max: Exact;
}

/** The scores by 一级指标, in the order of the form. */
export function groupScores(rows: readonly ScoredRow[]): readonly GroupScore[] {
  const names = [...new Set(rows.map((row) => row.group))];
  return names.map((name) =>
    groupScore(
      name,
      rows.filter((row) => row.group === name),
    ),
  );
}

/** What a group can come to, such as `38–43`. */
export function spanText({ min, max }: GroupScore): string {
  return min.eq(max) ? scoreText(min) : `${scoreText(min)}–${scoreText(max)}`;
}

function groupScore(name: string, rows: readonly ScoredRow[]): GroupScore {
  const bounds = rows.map(boundsOf);
  return {
    name,
    weight: sumOf(rows.map((row) => row.weight ?? zero)),
    self: sumOf(rows.map((row) => row.stated ?? zero)),
    min: sumOf(bounds.map((bound) => bound.min)),
    max: sumOf(bounds.map((bound) => bound.max)),
  };
}

/** The lowest and highest score that a row can still come to; the same rule as the total's min and max. */
function boundsOf(row: ScoredRow): { readonly min: Exact; readonly max: Exact } {
  const supported = (): readonly Exact[] => {
    if (row.verdict === "not-permitted") return row.rule.permitted ?? [];
    if (row.verdict === "disputed")
      return [...(row.computed === null ? [] : [row.computed]), ...row.alternatives.map((other) => other.computed)];
    return [row.computed ?? row.stated ?? zero];
  };
  return rangeOf(supported()) ?? { min: zero, max: row.weight ?? zero };
}

/** Why the total is a range, one reason a kind of row, each with the rows it is about. */
export interface Reason {
  readonly text: string;
  readonly rows: readonly ScoredRow[];
}

/** The reasons for the range of the total, none where everything is settled. */
export function reasonsFor(rows: readonly ScoredRow[]): readonly Reason[] {
  const open = (text: (count: number) => string, ...verdicts: readonly ScoredRow["verdict"][]): Reason => {
    const those = rows.filter((row) => verdicts.includes(row.verdict));
    return { text: text(those.length), rows: those };
  };
  return [open(words.hero.notPermitted, "not-permitted"), open(words.hero.disputed, "disputed")].filter((reason) => reason.rows.length > 0);
}

/** How many rows count with their self-score because only a person, or missing data, can tell. */
export function countedAsStated(rows: readonly ScoredRow[]): number {
  return rows.filter((row) => row.verdict === "needs-judgement" || row.verdict === "missing-data").length;
}

/** The sentence that a screen reader speaks when something has come to an end; empty while nothing has. */
export function announcement(state: PaneState): string {
  switch (state.kind) {
    case "idle":
      return "";
    case "reading":
      return words.progress.reading;
    case "applying":
      return words.progress[state.doing];
    case "failed":
      return isReadOnly(state) && state.known !== null
        ? words.announce.readOnly(resultText(state.known.assessment), saidOf(state.refusal))
        : saidOf(state.refusal);
    case "applied":
      return aloneText(state) ?? appliedText(state);
    case "assessed":
      return aloneText(state) ?? resultText(state.known.assessment);
  }
}

/** A result that came by itself, without what the last command had done; null where there is none. */
function aloneText({ following, known }: PaneState): string | null {
  return following.alone && known !== null ? [resultText(known.assessment), words.announce.alone].join(words.semicolon) : null;
}

/** The sentence that a screen reader speaks, once, when the workbook has changed since the result in view. */
export function changedNotice({ following, known }: PaneState): string {
  return following.changed && known !== null ? words.announce.changed(known.at) : "";
}

/** What was written; the result with it where it may be another one now. */
function appliedText({ doing, written, known }: Extract<PaneState, { readonly kind: "applied" }>): string {
  const done = words.done[doing](written.applied);
  const speaksOfResult = doing === "write" || doing === "accept" || doing === "judge";
  return known === null || !speaksOfResult ? done : [resultText(known.assessment), done].join(words.semicolon);
}

/** The sentence that a screen reader speaks when something besides the result has changed: a note, or the Word report. */
export function aside({ note, waiting, adding, report, known }: PaneState): string {
  if (waiting !== null) return saidOf(waiting) + words.gap + words.waiting.text;
  if (note !== null) return "message" in note ? note.message : saidOf(note.refusal);
  if (adding !== null) return words.report.reading(adding);
  // With a result there is a new one at once, which is spoken.
  return report === null || known !== null ? "" : words.report.added(report.name);
}

/** Why the Word report that was added has no part in the result; null where it has, or where none was added. */
export function unusedReport(known: Known | null): string | null {
  if (known === null || known.report === null) return null;
  const { file, sheet } = known.report;
  const used = known.assessment.annexes["6"];
  if (used === sheet.name) return null;
  return used === undefined ? words.report.noTitle(file) : words.report.outdone(file, used);
}

function resultText({ total, findings }: Assessment): string {
  const score =
    total === null
      ? []
      : [words.announce.total(total.stated === null ? words.hero.none : scoreText(total.stated), scoreText(total.computed))];
  const range = total === null || total.min.eq(total.max) ? [] : [words.announce.range(scoreText(total.min), scoreText(total.max))];
  return [...score, ...range, words.announce.findings(findings.length)].join(words.comma);
}
