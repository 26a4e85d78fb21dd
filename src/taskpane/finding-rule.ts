import type { ScoredRow } from "../core/assessment";
import type { Finding } from "../core/check/finding";
import { parseArea, type Place } from "../core/grid/address";

/** Findings that speak of how a row is scored: by their kind, their code, or by what they do to a score. */
function isAboutScore({ kind, code, scoreEffect }: Finding): boolean {
  return kind === "rule" || /^(score|rule|formula|definition|exemption)-/u.test(code) || Number(scoreEffect ?? 0) !== 0;
}

/**
 * The scored row whose rule a finding is about: the one it stands in, or the one that is scored by its figure. Of several that
 * are, the one that it names; null where that is none, or not one alone.
 */
export function rowAbout(finding: Finding, rows: readonly ScoredRow[]): ScoredRow | null {
  if (!isAboutScore(finding)) return null;
  const { place } = finding;
  const own = rows.find((row) => row.place.sheet === place.sheet && lineOf(row.place) === lineOf(place));
  const scoredBy = rows.filter((row) => row.operands.some((operand) => isSame(operand.place, place)));
  const named = scoredBy.length > 1 ? scoredBy.filter((row) => finding.message.includes(row.indicator)) : scoredBy;
  return own ?? (named.length === 1 ? (named[0] ?? null) : null);
}

function lineOf({ address }: Place): number | null {
  return parseArea(address)?.top ?? null;
}

function isSame(a: Place, b: Place): boolean {
  return a.sheet === b.sheet && a.address === b.address;
}
