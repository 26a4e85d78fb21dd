import type { StepReading } from "../assessment";
import { printExpression } from "../formula/printer";
import { decimalText, type Exact, one, zero } from "../quantity";
import {
  asksFor,
  type BandsRule,
  type Bound,
  type Course,
  type CoursesRule,
  type IncidentRule,
  type InterpolatedRule,
  type ProportionalRule,
  type Rule,
  type Slope,
  type StepRule,
} from "../rule/ast";
import { awardPoints, bandAt, contains } from "../rule/band";
import { countsOn, courseAt, isOfSize } from "../rule/course";
import { fullMark, lineAt, lossBefore, slopeAt } from "./evaluate";

// A worksheet formula that gives the score of a rule from the cell that its rate stands in. It uses
// only functions that Excel 2016 and LibreOffice know, and rounds where a binary fraction such as
// 1.29-1 would otherwise fall just short of a step or a boundary.

/** Shown where the cell holds no number, or the rule says nothing of it. */
const undecided = '"待定"';

function rounded(expression: string): string {
  return `ROUND(${expression},10)`;
}

function times(factor: Exact, expression: string): string {
  return factor.eq(one) ? expression : `${decimalText(factor)}*${expression}`;
}

/** The distance from the threshold; `isSum` where it has two terms and needs brackets to be multiplied. */
function gapOf({ toward, from }: Pick<Slope, "toward" | "from">, rate: string): { readonly text: string; readonly isSum: boolean } {
  const threshold = decimalText(from);
  if (toward === "below") return { text: `${threshold}-${rate}`, isSum: true };
  if (from.isZero()) return { text: rate, isSum: false };
  return { text: from.isNegative() ? `${rate}+${threshold.slice(1)}` : `${rate}-${threshold}`, isSum: true };
}

/** The distance from the threshold in steps: `(H5-1)*100` where a step is a percentage point. */
function stepsOf(slope: Slope, rate: string): { readonly text: string; readonly isSum: boolean } {
  const gap = gapOf(slope, rate);
  const factor = one.div(slope.every);
  if (factor.eq(one)) return gap;
  const multiplied = decimalText(factor).length <= 6 ? `*${decimalText(factor)}` : `/${decimalText(slope.every)}`;
  return { text: `${gap.isSum ? `(${gap.text})` : gap.text}${multiplied}`, isSum: false };
}

/** The steps that count, ready to be multiplied. */
function countedSteps(steps: { readonly text: string; readonly isSum: boolean }, reading: StepReading): string {
  if (reading === "proportional") return steps.isSum ? `(${steps.text})` : steps.text;
  return reading === "whole" ? `INT(${rounded(steps.text)})` : `ROUNDUP(${rounded(steps.text)},0)`;
}

/** What is left to lose points from, and the least that remains. */
interface Left {
  readonly left: Exact;
  readonly least: Exact;
}

function leftOf(full: Exact, most: Exact | null): Left {
  return { left: full, least: most === null || most.gt(full) ? zero : full.minus(most) };
}

function afterLoss({ left, least }: Left, deduct: Exact, steps: string): string {
  const rest = `${decimalText(left)}-${times(deduct, steps)}`;
  return `MAX(${decimalText(least)},${deduct.isInteger() && left.isInteger() ? rest : rounded(rest)})`;
}

type Outcome = (value: Exact) => string;

/** The score as the rule has it rounded (保留两位小数); first to ten places, or a binary fraction may fall just short of a half. */
function roundedTo(places: number | null, expression: string): string {
  return places === null ? expression : `ROUND(${rounded(expression)},${String(places)})`;
}

function slopeOutcome(rule: StepRule, full: Exact, rate: string, reading: StepReading): Outcome {
  return (value) => {
    if (contains(rule.domain, value) !== true) return undecided;
    const slope = slopeAt(rule, value);
    if (slope === null) return decimalText(full);
    const counts = rule.incomplete ?? reading;
    const { least } = leftOf(full, rule.most);
    const left = full.minus(lossBefore(rule, slope, counts));
    if (left.lte(least)) return roundedTo(rule.rounding, decimalText(least));
    return roundedTo(rule.rounding, afterLoss({ left, least }, slope.deduct, countedSteps(stepsOf(slope, rate), counts)));
  };
}

/** 10*(H5-0.6)/0.4 where the rate counts from a start, 10*H5/0.9 where it need not reach 100%. */
function shareOf({ complement, start, goal }: ProportionalRule, full: Exact, rate: string): string {
  if (complement) return times(full, `(1-${rate})`);
  const counted = start === null ? rate : `(${rate}-${decimalText(start)})`;
  const span = (goal ?? one).minus(start ?? zero);
  return span.eq(one) ? times(full, counted) : `${times(full, counted)}/${decimalText(span)}`;
}

function shareOutcome(rule: ProportionalRule, full: Exact, rate: string): Outcome {
  const share = shareOf(rule, full, rate);
  return (value) =>
    contains(rule.domain, value) === true ? `MAX(0,MIN(${decimalText(full)},${roundedTo(rule.rounding, share)}))` : undecided;
}

/** The lines between stated scores: `6+(H5-0.8)*20`. Each holds its own upper end, and the first its lower one. */
function lineOutcome(rule: InterpolatedRule, full: Exact, rate: string): Outcome {
  return (value) => {
    const at = lineAt(rule, value);
    const [from, to] = at === null ? [] : [rule.knots[at], rule.knots[at + 1]];
    const [start, end] = [from, to].map((knot) => (knot === undefined ? null : awardPoints(knot.award, full)));
    if (from === undefined || to === undefined || start === null || end === null || start === undefined || end === undefined)
      return undecided;
    const [rise, run] = [end.minus(start), to.value.minus(from.value)];
    const gap = from.value.isZero() ? rate : `(${rate}${from.value.isNegative() ? "+" : "-"}${decimalText(from.value.abs())})`;
    const gain = `${times(rise.abs(), gap)}/${decimalText(run)}`;
    const line = start.isZero() && !rise.isNegative() ? gain : `${decimalText(start)}${rise.isNegative() ? "-" : "+"}${gain}`;
    return roundedTo(rule.rounding, line);
  };
}

/** Along a course: `8-0.4*INT(ROUND((0.9-H5)*100,10))`, or its formula. */
function courseOutcome(rule: CoursesRule, full: Exact, rate: string, reading: StepReading): Outcome {
  return (value) => {
    const course = rule.courses[courseAt(rule, value)];
    if (course === undefined) return undecided;
    const points = rounded(course.formula === null ? steppedText(course, countsOn(course, rule, reading), rate) : lineText(course, rate));
    return `MAX(0,MIN(${decimalText(full)},${rule.rounding === null ? points : `ROUND(${points},${String(rule.rounding)})`}))`;
  };
}

function steppedText({ base, slope }: Extract<Course, { readonly formula: null }>, counts: StepReading, rate: string): string {
  const steps = countedSteps(stepsOf(slope, rate), counts);
  return `${decimalText(base)}${slope.deduct.isNegative() ? "+" : "-"}${times(slope.deduct.abs(), steps)}`;
}

function lineText(course: Extract<Course, { readonly formula: string }>, rate: string): string {
  const signs: Readonly<Record<string, string>> = { "×": "*", "÷": "/", "（": "(", "）": ")" };
  const text = printExpression(course.expression, () => (isOfSize(course) ? `ABS(${rate})` : rate));
  return text.replace(/[×÷（）]/g, (sign) => signs[sign] ?? sign);
}

function incidentOutcome(rule: IncidentRule, full: Exact, rate: string, reading: StepReading): Outcome {
  const steps = rule.every.eq(one)
    ? rate
    : countedSteps({ text: `${rate}/${decimalText(rule.every)}`, isSum: false }, rule.incomplete ?? reading);
  return () => afterLoss(leftOf(full, rule.most), rule.deduct, steps);
}

type Chained = CoursesRule | StepRule | BandsRule | ProportionalRule | InterpolatedRule | IncidentRule;

function outcomeOf(rule: Chained, full: Exact, rate: string, reading: StepReading): Outcome {
  const rest: Outcome =
    rule.kind === "step"
      ? slopeOutcome(rule, full, rate, reading)
      : rule.kind === "proportional"
        ? shareOutcome(rule, full, rate)
        : rule.kind === "interpolated"
          ? lineOutcome(rule, full, rate)
          : rule.kind === "incident"
            ? incidentOutcome(rule, full, rate, reading)
            : rule.kind === "courses"
              ? courseOutcome(rule, full, rate, reading)
              : () => scoreText(rule.otherwise === null ? null : awardPoints(rule.otherwise, full));
  return (value) => {
    const hit = bandAt(rule.bands, value, full);
    if (hit.kind === "band") return scoreText(awardPoints(hit.band.award, full));
    return hit.kind === "open" ? undecided : rest(value);
  };
}

function scoreText(score: Exact | null): string {
  return score === null ? undecided : decimalText(score);
}

/** A stretch of values with one outcome, with the edge that it begins after or at. */
interface Run {
  readonly outcome: string;
  readonly from: { readonly value: Exact; readonly inclusive: boolean } | null;
}

function edgesOf(rule: Chained): readonly Exact[] {
  const bounds: readonly (Bound | null)[] = [
    ...rule.bands.flatMap((band) => [band.interval.low, band.interval.high]),
    ...(rule.kind === "courses" ? rule.courses : []).flatMap(({ interval }) => [interval.low, interval.high]),
    ...(rule.kind === "step" || rule.kind === "proportional" ? [rule.domain.low, rule.domain.high] : []),
  ];
  const slopes =
    rule.kind === "step"
      ? rule.slopes.map((slope) => slope.from)
      : rule.kind === "interpolated"
        ? rule.knots.map((knot) => knot.value)
        : [];
  const all = [...bounds.flatMap((bound) => (bound === null ? [] : [bound.value])), ...slopes].sort((a, b) => a.cmp(b));
  return all.filter((value, index) => index === 0 || !value.eq(all[index - 1] ?? value));
}

/** Cuts the line of values at its edges and joins neighbours of one outcome. */
function runsOf(edges: readonly Exact[], outcome: Outcome): readonly Run[] {
  const [first] = edges;
  if (first === undefined) return [{ outcome: outcome(one), from: null }];
  const cuts: Run[] = edges.flatMap((value, index) => {
    const next = edges[index + 1];
    const inside = next === undefined ? value.plus(1) : value.plus(next).div(2);
    return [
      { outcome: outcome(value), from: { value, inclusive: true } },
      { outcome: outcome(inside), from: { value, inclusive: false } },
    ];
  });
  return [{ outcome: outcome(first.minus(1)), from: null }, ...cuts].reduce<readonly Run[]>(
    (runs, run) => (runs[runs.length - 1]?.outcome === run.outcome ? runs : [...runs, run]),
    [],
  );
}

// Reads from the end where the full mark is: low values first where less is better.
function chain(runs: readonly Run[], full: Exact, compared: (value: Exact) => string): string {
  const [lowest, ...higher] = runs;
  if (lowest === undefined) return undecided;
  const upward = lowest.outcome === decimalText(full);
  const condition = (from: NonNullable<Run["from"]>): string => {
    const sign = upward ? (from.inclusive ? "<" : "<=") : from.inclusive ? ">=" : ">";
    return `${compared(from.value)}${sign}${decimalText(from.value)}`;
  };
  if (!upward)
    return higher.reduce((rest, run) => (run.from === null ? rest : `IF(${condition(run.from)},${run.outcome},${rest})`), lowest.outcome);
  const last = runs[runs.length - 1] ?? lowest;
  return [...runs]
    .reverse()
    .slice(1)
    .reduce((rest, run, index) => {
      const from = runs[runs.length - 1 - index]?.from ?? null;
      return from === null ? rest : `IF(${condition(from)},${run.outcome},${rest})`;
    }, last.outcome);
}

function chained(rule: Chained, full: Exact, rate: string, reading: StepReading): string {
  // At the threshold of a slope both sides give the full mark, so that only other edges need rounding.
  const smooth = rule.kind === "step" ? rule.slopes.map((slope) => slope.from) : [];
  const sharp = rule.bands.flatMap((band) => [band.interval.low?.value, band.interval.high?.value]);
  const compared = (value: Exact): string => {
    const plain = rule.kind === "incident" || (smooth.some((from) => from.eq(value)) && !sharp.some((edge) => edge?.eq(value) === true));
    return plain ? rate : rounded(rate);
  };
  return chain(runsOf(edgesOf(rule), outcomeOf(rule, full, rate, reading)), full, compared);
}

// A count is a whole number, and none is missing.
function ofCount(rate: string, score: string): string {
  return `=IF(ISNUMBER(${rate}),IF(${rate}=INT(ABS(${rate})),${score},${undecided}),${undecided})`;
}

function gains(full: Exact, points: Exact, every: Exact, rate: string): string {
  return `MIN(${decimalText(full)},${times(points, every.eq(one) ? rate : `INT(${rate}/${decimalText(every)})`)})`;
}

/**
 * The worksheet formula that gives the score from the cell of the rate (or of the count), such as
 * `=IF(ISNUMBER(D5),IF(D5<=1,7,…),"待定")`; null where a person judges.
 */
export function scoreFormula(rule: Rule, rate: string, reading: StepReading): string | null {
  const full = rule.kind === "unparsed" ? null : fullMark(rule);
  if (rule.kind === "unparsed" || full === null || asksFor(rule) === "nothing") return null;
  switch (rule.kind) {
    case "levels":
    case "composed":
    case "vetoed":
      return null;
    case "checklist":
      return rule.each === null ? null : ofCount(rate, gains(full, rule.each, one, rate));
    case "bonus":
      return ofCount(rate, gains(full, rule.points, rule.every, rate));
    case "incident":
      return ofCount(rate, chained(rule, full, rate, reading));
    default:
      return `=IF(ISNUMBER(${rate}),${chained(rule, full, rate, reading)},${undecided})`;
  }
}
