import type { StepReading } from "../assessment";
import { type Exact, one, roundTo, sumOf, zero } from "../quantity";
import {
  type BandsRule,
  type BonusRule,
  type ChecklistRule,
  type ComposedRule,
  type CoursesRule,
  type Frame,
  type IncidentRule,
  type InterpolatedRule,
  isAmount,
  type PartRule,
  type ProportionalRule,
  type Rule,
  type Slope,
  type StepRule,
} from "../rule/ast";
import { awardPoints, bandAt, contains } from "../rule/band";
import { itemCount } from "../rule/wording/item-counts";
import { between, countsOn, courseAt, pointsOn, stepsIn } from "../rule/course";

/** What was measured, counted, ticked or chosen, to apply a rule to. A ratio of 1 is 100%. */
export type Observation =
  | { readonly kind: "ratio" | "count" | "violations"; readonly value: Exact }
  /** The rates of a rule for several dates, in its order. */
  | { readonly kind: "rates"; readonly values: readonly Exact[] }
  /** For each listed item, whether it is met. */
  | { readonly kind: "items"; readonly met: readonly boolean[] }
  /** The level chosen, counted from zero in the order of the rule. */
  | { readonly kind: "level"; readonly level: number }
  /** That there is nothing to measure, and the rule exempts those of whom that is true. */
  | { readonly kind: "exempt" };

/** The readings of an incomplete step, the default first. */
export const stepReadings: readonly StepReading[] = ["whole", "proportional", "started"];

function afterLoss(full: Exact, loss: Exact, most: Exact | null): Exact {
  return between(full.minus(most !== null && loss.gt(most) ? most : loss), full);
}

/** How far a value lies beyond the threshold of a slope; negative before it. */
export function distance(slope: Slope, value: Exact): Exact {
  return slope.toward === "above" ? value.minus(slope.from) : slope.from.minus(value);
}

/** The slope whose steps a value has reached: of several tiers the last; null where nothing is deducted. */
export function slopeAt(rule: StepRule, value: Exact): Slope | null {
  return [...rule.slopes].reverse().find((slope) => distance(slope, value).gt(0)) ?? null;
}

/** What the tiers before this one take off, when all their steps are used up. */
export function lossBefore(rule: StepRule, slope: Slope, counts: StepReading): Exact {
  const own = rule.slopes.filter(({ toward }) => toward === slope.toward);
  const before = own.slice(0, own.indexOf(slope));
  return sumOf(
    before.map((tier, index) => stepsIn(distance(tier, own[index + 1]?.from ?? tier.from), tier.every, counts).times(tier.deduct)),
  );
}

function stepScore(rule: StepRule, value: Exact, full: Exact, reading: StepReading): Exact | null {
  const hit = bandAt(rule.bands, value, full);
  if (hit.kind === "band") return awardPoints(hit.band.award, full);
  if (hit.kind === "open" || contains(rule.domain, value) !== true) return null;
  const slope = slopeAt(rule, value);
  if (slope === null) return full;
  const counts = rule.incomplete ?? reading;
  const loss = stepsIn(distance(slope, value), slope.every, counts)
    .times(slope.deduct)
    .plus(lossBefore(rule, slope, counts));
  return rounded(afterLoss(full, loss, rule.most), rule.rounding);
}

/** A computed score as the rule has it rounded (保留两位小数), half-up. */
function rounded(score: Exact, places: number | null): Exact {
  return places === null ? score : roundTo(score, places);
}

function bandsScore(rule: BandsRule, value: Exact, full: Exact): Exact | null {
  const hit = bandAt(rule.bands, value, full);
  if (hit.kind === "band") return awardPoints(hit.band.award, full);
  return hit.kind === "none" && rule.otherwise !== null ? awardPoints(rule.otherwise, full) : null;
}

function shareAt({ complement, start, goal }: ProportionalRule, value: Exact): Exact {
  if (start !== null || goal !== null) return value.minus(start ?? zero).div((goal ?? one).minus(start ?? zero));
  return complement ? one.minus(value) : value;
}

function proportionalScore(rule: ProportionalRule, value: Exact, full: Exact): Exact | null {
  const hit = bandAt(rule.bands, value, full);
  if (hit.kind === "band") return awardPoints(hit.band.award, full);
  if (hit.kind === "open" || contains(rule.domain, value) !== true) return null;
  return between(rounded(shareAt(rule, value).times(full), rule.rounding), full);
}

/** The stretch between two stated scores that a value lies in; null beyond them. */
export function lineAt(rule: InterpolatedRule, value: Exact): number | null {
  const at = rule.knots.findIndex((to, index) => index > 0 && value.lte(to.value));
  const first = rule.knots[0];
  return at < 0 || first === undefined || value.lt(first.value) ? null : at - 1;
}

function interpolatedScore(rule: InterpolatedRule, value: Exact, full: Exact): Exact | null {
  const hit = bandAt(rule.bands, value, full);
  if (hit.kind === "band") return awardPoints(hit.band.award, full);
  const at = hit.kind === "open" ? null : lineAt(rule, value);
  const [from, to] = at === null ? [] : [rule.knots[at], rule.knots[at + 1]];
  if (from === undefined || to === undefined) return null;
  const [start, end] = [awardPoints(from.award, full), awardPoints(to.award, full)];
  if (start === null || end === null) return null;
  const gain = value.minus(from.value).times(end.minus(start)).div(to.value.minus(from.value));
  return between(rounded(start.plus(gain), rule.rounding), full);
}

function coursesScore(rule: CoursesRule, value: Exact, full: Exact, reading: StepReading): Exact | null {
  const hit = bandAt(rule.bands, value, full);
  if (hit.kind === "band") return awardPoints(hit.band.award, full);
  const course = hit.kind === "open" ? undefined : rule.courses[courseAt(rule, value)];
  if (course === undefined) return null;
  return between(rounded(pointsOn(course, value, countsOn(course, rule, reading)), rule.rounding), full);
}

function incidentScore(rule: IncidentRule, count: Exact, full: Exact, reading: StepReading): Exact | null {
  const hit = bandAt(rule.bands, count, full);
  if (hit.kind === "band") return awardPoints(hit.band.award, full);
  if (hit.kind === "open") return null;
  return afterLoss(full, stepsIn(count, rule.every, rule.incomplete ?? reading).times(rule.deduct), rule.most);
}

/** Incidents that are things lacking or in excess (每缺一项, 每超1人): what is counted is not what is there. */
function countsLacking(rule: IncidentRule): boolean {
  return /(?:每|^|,)(?:有|出现)?(?:缺|少|不足|欠|差|漏|超|增|多|低|高)/.test(rule.what);
}

function incidents(rule: IncidentRule, seen: Observation): Exact | null {
  // An amount (每超支1万元) is not a number of incidents.
  if (isAmount(rule.unit)) return null;
  if (seen.kind === "items")
    return (countsLacking(rule) || /不符合|不满足|不达标|未达到/.test(rule.what)) && /项|个|条/.test(rule.unit)
      ? zero.plus(seen.met.filter((met) => !met).length)
      : null;
  if (seen.kind === "violations" || (seen.kind === "count" && !countsLacking(rule))) return whole(seen.value);
  return null;
}

function whole(count: Exact): Exact | null {
  return count.isInteger() && !count.isNegative() ? count : null;
}

function checklistScore(rule: ChecklistRule, seen: Observation, full: Exact): Exact | null {
  if (rule.each !== null) {
    const met = seen.kind === "items" ? zero.plus(seen.met.filter(Boolean).length) : seen.kind === "count" ? whole(seen.value) : null;
    return met === null ? null : between(met.times(rule.each), full);
  }
  if (seen.kind !== "items" || seen.met.length !== rule.items.length) return null;
  return between(sumOf(rule.items.filter((_, index) => seen.met[index] === true).map((item) => item.points)), full);
}

function bonusScore(rule: BonusRule, seen: Observation, full: Exact): Exact | null {
  // An amount (每100万元) is not a count.
  const count = seen.kind === "count" && !isAmount(rule.unit) ? whole(seen.value) : null;
  return count === null ? null : between(stepsIn(count, rule.every, "whole").times(rule.points), full);
}

/** Whether more of what a rule counts is worse, so that a number of violations is one of it. */
function countsBlame(rule: PartRule): boolean {
  if (rule.kind === "interpolated") return false;
  // Days and months of delay are no violations.
  if (/天|日|周|月|季|年|小时|元/.test(rule.unit)) return false;
  if (rule.kind === "step") return rule.slopes.every(({ toward }) => toward === "above");
  if (rule.kind === "proportional" || rule.unit === "") return false;
  const clean = rule.bands.find(({ interval }) => contains(interval, zero) === true);
  const best = clean === undefined ? null : awardPoints(clean.award, rule.full);
  return best !== null && rule.full?.eq(best) === true;
}

/** Whether the value is in the rule's unit; bounds that are all zero fit any. */
function fits(rule: PartRule, seen: Observation): Exact | null {
  if (seen.kind === "violations" && rule.unit !== "%" && countsBlame(rule)) return whole(seen.value);
  // Of how many items are met, any that are will do.
  if (seen.kind === "items") return rule.kind === "bands" && rule.subject === itemCount ? zero.plus(seen.met.filter(Boolean).length) : null;
  if (seen.kind !== "ratio" && seen.kind !== "count") return null;
  return (rule.unit === "%") === (seen.kind === "ratio") ? seen.value : null;
}

/** The full mark where the text and the row agree on it. Where they do not, nobody can say what the score is out of. */
export function fullMark(rule: Frame): Exact | null {
  if (rule.full === null || !rule.full.gt(0)) return null;
  return rule.stated === null || rule.stated.eq(rule.full) ? rule.full : null;
}

/** What every date gives, added up; null where one gives nothing for its rate. */
function sumOfParts({ parts }: ComposedRule, values: readonly Exact[], reading: StepReading): Exact | null {
  const scores = parts.map(({ rule }, index) => {
    const value = values[index];
    return value === undefined ? null : evaluate(rule, { kind: "ratio", value }, reading);
  });
  const known = scores.filter((score): score is Exact => score !== null);
  return values.length !== parts.length || known.length < parts.length ? null : sumOf(known);
}

/** The score (得分) that the rule gives; null where it gives none for what was seen, or a person must decide. */
export function evaluate(rule: Rule, seen: Observation, reading: StepReading): Exact | null {
  const full = rule.kind === "unparsed" ? null : fullMark(rule);
  if (rule.kind === "unparsed" || full === null) return null;
  if (seen.kind === "exempt") return rule.exempt === null ? null : full;
  switch (rule.kind) {
    case "step":
    case "bands":
    case "proportional":
    case "interpolated":
    case "courses": {
      const value = fits(rule, seen);
      if (value === null) return null;
      if (rule.kind === "interpolated") return interpolatedScore(rule, value, full);
      if (rule.kind === "courses") return coursesScore(rule, value, full, reading);
      if (rule.kind === "step") return stepScore(rule, value, full, reading);
      return rule.kind === "bands" ? bandsScore(rule, value, full) : proportionalScore(rule, value, full);
    }
    case "vetoed": {
      // Nothing is nothing, whether a case is met or not; what else it comes to, a person must say.
      const score = evaluate(rule.base, seen, reading);
      return score?.isZero() === true ? score : null;
    }
    case "composed":
      return seen.kind === "rates" ? sumOfParts(rule, seen.values, reading) : null;
    case "incident": {
      const count = incidents(rule, seen);
      return count === null ? null : incidentScore(rule, count, full, reading);
    }
    case "checklist":
      return checklistScore(rule, seen, full);
    case "bonus":
      return bonusScore(rule, seen, full);
    case "levels": {
      const level = seen.kind === "level" ? rule.levels[seen.level] : undefined;
      return level === undefined ? null : awardPoints(level.award, full);
    }
  }
}

/** The score under each reading; null where the rule gives none. */
export function readings(rule: Rule, seen: Observation): Readonly<Record<StepReading, Exact>> | null {
  const whole = evaluate(rule, seen, "whole");
  const proportional = evaluate(rule, seen, "proportional");
  const started = evaluate(rule, seen, "started");
  return whole === null || proportional === null || started === null ? null : { whole, proportional, started };
}
