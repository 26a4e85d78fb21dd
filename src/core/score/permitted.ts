import type { StepReading } from "../assessment";
import { type Exact, exact, one, zero } from "../quantity";
import type {
  Band,
  ChecklistRule,
  CoursesRule,
  InterpolatedRule,
  Interval,
  PartRule,
  ProportionalRule,
  Rule,
  Slope,
  StepRule,
} from "../rule/ast";
import { awardPoints } from "../rule/band";
import { countsOn } from "../rule/course";
import { evaluate, fullMark, type Observation } from "./evaluate";

/** More scores than this are no help to anybody, and a list of them is as good as any number. */
const most = 2000;
/** A score rounded to a few places is finite, but more levels than this are none that anybody chooses from. */
const mostRounded = 200;

function distinct(scores: readonly (Exact | null)[]): readonly Exact[] {
  const known = scores.filter((score): score is Exact => score !== null).sort((a, b) => b.cmp(a));
  return known.filter((score, index) => index === 0 || !score.eq(known[index - 1] ?? score.plus(1)));
}

function ends(intervals: readonly Interval[]): readonly Exact[] {
  return intervals.flatMap(({ low, high }) => [low, high]).flatMap((bound) => (bound === null ? [] : [bound.value]));
}

/** The edges of the steps until nothing is left to deduct, or the quantity reaches zero. */
function edges(slopes: readonly Slope[], full: Exact): readonly Exact[] {
  return slopes.flatMap((slope) => {
    const steps = Math.min(most, full.div(slope.deduct.abs()).ceil().toNumber() + 1);
    const values = Array.from({ length: steps + 1 }, (_, step) => {
      const distance = slope.every.times(step);
      return slope.toward === "above" ? slope.from.plus(distance) : slope.from.minus(distance);
    });
    // A rate or a count that starts above zero does not go below it.
    return values.filter((value) => slope.toward === "above" || slope.from.lte(0) || value.gte(0));
  });
}

/** Where a score that is rounded to a few places goes over to the next one; null where it is not rounded, or has too many places to list. */
function grains(rounding: number | null, full: Exact): readonly Exact[] | null {
  if (rounding === null) return null;
  const grain = exact(10).pow(-rounding);
  const count = full.div(grain).ceil();
  if (count.gt(mostRounded)) return null;
  return Array.from({ length: count.toNumber() + 1 }, (_, index) => grain.times(exact(index).minus("0.5")));
}

/** The measured values at which a rounded score goes over to the next one. */
function ties(rule: StepRule | ProportionalRule, full: Exact): readonly Exact[] | null {
  return grains(rule.rounding, full)?.flatMap((score) => valuesOf(rule, full, score)) ?? null;
}

/** The measured values that come to this score before it is rounded. */
function valuesOf(rule: StepRule | ProportionalRule, full: Exact, score: Exact): readonly Exact[] {
  if (rule.kind === "proportional") {
    const share = score.div(full);
    const [start, goal] = [rule.start ?? zero, rule.goal ?? one];
    if (!rule.complement) return [start.plus(share.times(goal.minus(start)))];
    return [one.minus(share)];
  }
  return rule.slopes.map(({ toward, from, every, deduct }) => {
    const distance = full.minus(score).div(deduct).times(every);
    return toward === "above" ? from.plus(distance) : from.minus(distance);
  });
}

/** Every critical value, one between each two, and one beyond both ends. */
function samples(critical: readonly Exact[], floor: Exact | null): readonly Exact[] {
  const sorted = distinct(critical).slice().reverse();
  const middles = sorted.slice(1).map((value, index) => value.plus(sorted[index] ?? value).div(2));
  const first = sorted[0] ?? zero;
  const last = sorted[sorted.length - 1] ?? zero;
  return [...sorted, ...middles, first.minus(1), last.plus(1)].filter((value) => floor === null || value.gte(floor));
}

/** Scores that run smoothly until they are rounded. */
function roundedScores(rule: StepRule | ProportionalRule, full: Exact, reading: StepReading): readonly Exact[] | null {
  const critical = ties(rule, full);
  return critical === null ? null : measuredScores(rule, full, reading, critical);
}

/** The scores on the lines between stated ones, where they are rounded to few enough. */
function interpolatedScores(rule: InterpolatedRule, full: Exact, reading: StepReading): readonly Exact[] | null {
  const scores = grains(rule.rounding, full);
  if (scores === null) return null;
  const critical = rule.knots.slice(1).flatMap((to, index) => {
    const from = rule.knots[index];
    const [start, end] = [from, to].map((knot) => (knot === undefined ? null : awardPoints(knot.award, full)));
    if (from === undefined || start === null || end === null || start === undefined || end === undefined) return [];
    const values = scores.map((score) => from.value.plus(score.minus(start).times(to.value.minus(from.value)).div(end.minus(start))));
    return [from.value, to.value, ...values.filter((value) => value.gte(from.value) && value.lte(to.value))];
  });
  return measuredScores(rule, full, reading, critical);
}

function stepScores(rule: StepRule, full: Exact, reading: StepReading): readonly Exact[] | null {
  if ((rule.incomplete ?? reading) !== "proportional") return measuredScores(rule, full, reading, edges(rule.slopes, full));
  // Tiers run on from each other, not from the full mark.
  const isTiered = new Set(rule.slopes.map(({ toward }) => toward)).size < rule.slopes.length;
  return isTiered ? null : roundedScores(rule, full, reading);
}

/** The scores of steps from other points than the full mark; those of a line are too many to list. */
function coursesScores(rule: CoursesRule, full: Exact, reading: StepReading): readonly Exact[] | null {
  if (rule.courses.some((course) => course.formula !== null || countsOn(course, rule, reading) === "proportional")) return null;
  const critical = rule.courses.flatMap((course) => (course.formula === null ? edges([course.slope], full) : []));
  return measuredScores(rule, full, reading, critical);
}

function measuredScores(rule: PartRule, full: Exact, reading: StepReading, critical: readonly Exact[]): readonly Exact[] {
  const kind = rule.unit === "%" ? "ratio" : "count";
  const starts = rule.kind === "step" ? rule.slopes.map((slope) => slope.from) : [];
  const courses = rule.kind === "courses" ? rule.courses : [];
  const intervals = [...rule.bands, ...courses].map((each) => each.interval).concat("domain" in rule ? [rule.domain] : []);
  const positive = rule.kind === "step" && rule.slopes.every((slope) => slope.toward === "below" && slope.from.gt(0));
  return distinct(
    samples([...ends(intervals), ...starts, ...critical], positive ? zero : null).map((value) => evaluate(rule, { kind, value }, reading)),
  );
}

/** The scores for 0, 1, 2, … until they no longer change. */
function countedScores(
  rule: Rule,
  kind: "violations" | "count",
  every: Exact,
  full: Exact,
  per: Exact,
  reading: StepReading,
): readonly Exact[] | null {
  const last = full.div(per).ceil().plus(1).times(every);
  if (last.gt(most)) return null;
  const counts = Array.from({ length: last.toNumber() + 1 }, (_, count): Observation => ({ kind, value: exact(count) }));
  return distinct(counts.map((count) => evaluate(rule, count, reading)));
}

function itemScores(rule: ChecklistRule, full: Exact): readonly Exact[] | null {
  if (rule.each !== null) return countedScores(rule, "count", exact(1), full, rule.each, "whole");
  const sums = rule.items.reduce<readonly Exact[]>(
    (found, item) => distinct([...found, ...found.map((sum) => sum.plus(item.points))]).slice(0, most),
    [zero],
  );
  return sums.filter((sum) => sum.lte(full));
}

/** Every sum of one score a part; null where a part has no list of them, or there are too many. */
function sums(parts: readonly (readonly Exact[] | null)[]): readonly Exact[] | null {
  return parts.reduce<readonly Exact[] | null>(
    (found, scores) => {
      if (found === null || scores === null || found.length * scores.length > most) return null;
      return distinct(found.flatMap((sum) => scores.map((score) => sum.plus(score))));
    },
    [zero],
  );
}

function hasRange(bands: readonly Pick<Band, "award">[]): boolean {
  return bands.some((band) => band.award.kind === "range");
}

// A rule is read once however often its sheet is; to list its scores takes longer than to score by it.
const listed = new WeakMap<Rule, Map<StepReading, readonly Exact[] | null>>();

/** Every score that the rule can give under a reading, highest first; null where they are not finite or not known. */
export function permittedScores(rule: Rule, reading: StepReading): readonly Exact[] | null {
  const known = listed.get(rule) ?? new Map<StepReading, readonly Exact[] | null>();
  listed.set(rule, known);
  const before = known.get(reading);
  if (before !== undefined) return before;
  const scores = scoresOf(rule, reading);
  known.set(reading, scores);
  return scores;
}

function scoresOf(rule: Rule, reading: StepReading): readonly Exact[] | null {
  const full = rule.kind === "unparsed" ? null : fullMark(rule);
  if (rule.kind === "unparsed" || full === null) return null;
  switch (rule.kind) {
    case "step":
      return stepScores(rule, full, reading);
    case "bands":
      return hasRange(rule.bands) ? null : measuredScores(rule, full, reading, []);
    case "proportional":
      return roundedScores(rule, full, reading);
    case "interpolated":
      return interpolatedScores(rule, full, reading);
    case "courses":
      return coursesScores(rule, full, reading);
    case "vetoed": {
      const scores = permittedScores(rule.base, reading);
      return scores === null ? null : distinct([...scores, zero]);
    }
    case "composed":
      return sums(rule.parts.map((part) => permittedScores(part.rule, reading)));
    case "incident":
      return countedScores(rule, "violations", rule.every, full, rule.deduct, reading);
    case "checklist":
      return itemScores(rule, full);
    case "bonus":
      return countedScores(rule, "count", rule.every, full, rule.points, reading);
    case "levels":
      return hasRange(rule.levels) ? null : distinct(rule.levels.map((level) => awardPoints(level.award, full)));
  }
}
