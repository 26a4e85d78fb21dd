import { figureNamed } from "../annex/names";
import type { Level, Question, Way } from "../assessment";
import { type Exact, zero } from "../quantity";
import { asksFor, type Award, type Rule } from "../rule/ast";
import { awardPoints } from "../rule/band";
import { intervalText } from "../rule/printer";
import { fullMark } from "./evaluate";
import { isCounted } from "./judged";

/** A longer ladder of scores is typed rather than chosen from. */
const mostLevels = 12;

type Read = Exclude<Rule, { readonly kind: "unparsed" }>;

/** What a row asks of a person where the data do not decide it, in the terms of its rule (待判定). */
export function questionOf(
  rule: Rule,
  missing: readonly string[],
  permitted: readonly Exact[] | null,
  clean: Exact | null = null,
): Question {
  const full = rule.kind === "unparsed" ? null : fullMark(rule);
  // A rule without a full mark gives nothing, whatever it is told.
  if (rule.kind === "unparsed" || full === null) return { exempt: null, ways: [{ kind: "score" }] };
  if (rule.kind === "vetoed") return { exempt: null, ways: [vetoLevels(rule.vetoes, permitted, clean)] };
  const direct = levelsOf(rule, full, permitted);
  const own = wayOf(rule, missing);
  const exempt = spelt(rule.exempt);
  if (own === null) return { exempt, ways: [direct] };
  // A count does not decide where a range is left to choose from.
  if (own.kind === "count" && hasRange(rule)) return { exempt, ways: [direct] };
  // Figures may be nowhere to be had; what was counted or ticked is the person's own.
  return { exempt, ways: own.kind === "figures" ? [own, direct] : [own] };
}

function hasRange(rule: Read): boolean {
  return rule.kind === "bands" && [...rule.bands, { award: rule.otherwise }].some(({ award }) => award?.kind === "range");
}

/** Whether a case is met that gives nothing: the score that was worked out for who is in none, or any other where it was not. */
function vetoLevels(vetoes: readonly string[], permitted: readonly Exact[] | null, clean: Exact | null): Way {
  const met: Level = { text: vetoes.join("；"), low: zero, high: zero };
  if (clean !== null) return { kind: "levels", levels: [{ text: `没有“${vetoes.join("”“")}”的情形`, low: clean, high: clean }, met] };
  const others = permitted?.filter((score) => !score.isZero()) ?? [];
  if (others.length === 0 || others.length > mostLevels) return { kind: "score" };
  const none: readonly Level[] =
    permitted?.some((score) => score.isZero()) === true ? [{ ...met, text: `${met.text}，或按其余规定不得分` }] : [met];
  return { kind: "levels", levels: [...others.map((score) => ({ text: "", low: score, high: score })), ...none] };
}

/** The forms write 楼梯馆所 for 楼堂馆所, which is a finding, and no question to put to anybody. */
function spelt(exempt: string | null): string | null {
  return exempt === null ? null : exempt.replace("楼梯馆所", "楼堂馆所");
}

/** What the rule is applied to, where a person can tell that; null where only a score is left to give. */
function wayOf(rule: Read, missing: readonly string[]): Way | null {
  if (missing.length > 0) return { kind: "figures", figures: missing.map((name) => ({ name, unit: figureNamed(name)?.unit ?? "" })) };
  switch (rule.kind) {
    case "step":
    case "bands":
    case "proportional":
    case "interpolated":
    case "courses":
      return asksFor(rule) === "count" ? { kind: "count", what: rule.subject, unit: rule.unit } : null;
    case "incident":
    case "bonus":
      if (asksFor(rule) === "nothing") return null;
      return { kind: rule.kind === "bonus" ? "count" : "incidents", what: rule.what, unit: rule.unit };
    case "checklist":
      return isCounted(rule) ? { kind: "count", what: rule.what, unit: "项" } : { kind: "items", items: rule.items };
    case "composed":
      return { kind: "figures", figures: rule.parts.map(({ name }) => ({ name, unit: "%" })) };
    case "levels":
    case "vetoed":
      return null;
  }
}

/** The levels in the rule's own words; else the scores that it can give, where they are few; else any score. */
function levelsOf(rule: Read, full: Exact, permitted: readonly Exact[] | null): Way {
  const worded = wordedLevels(rule, full);
  if (worded.length > 0) return { kind: "levels", levels: worded };
  if (permitted === null || permitted.length === 0 || permitted.length > mostLevels) return { kind: "score" };
  return { kind: "levels", levels: permitted.map((score) => ({ text: "", low: score, high: score })) };
}

function wordedLevels(rule: Read, full: Exact): readonly Level[] {
  switch (rule.kind) {
    case "levels":
      return rule.levels.flatMap(({ text, award }) => levelOf(text, award, full));
    case "bands": {
      const bands = rule.bands.flatMap(({ interval, award }) => levelOf(intervalText(interval, rule.unit), award, full));
      return [...bands, ...(rule.otherwise === null ? [] : levelOf("其他情况", rule.otherwise, full))];
    }
    case "step":
    case "proportional":
    case "interpolated":
    case "courses":
    case "vetoed":
    case "composed":
    case "incident":
    case "checklist":
    case "bonus":
      return [];
  }
}

function levelOf(text: string, award: Award, full: Exact): readonly Level[] {
  if (award.kind === "range") return [{ text, low: award.low, high: award.high }];
  const points = awardPoints(award, full);
  return points === null ? [] : [{ text, low: points, high: points }];
}
