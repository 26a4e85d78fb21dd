import { zero } from "../../quantity";
import type { Band, BandsRule, Bound, CoursesRule, InterpolatedRule, Interval, ProportionalRule, Rule, Slope, StepRule } from "../ast";
import { isOfSize } from "../course";
import { openingsOf } from "../coverage";
import { twoWays } from "../words/modifier-words";
import { anyOf } from "../words/vocabulary";

// Quantities that go both ways from zero（预算调整率, 偏差率）. A rule may name their size (|调整率|≤5%, 偏差率绝对值≤5%,
// 偏离度在±5%以内): it is read without these signs, and then holds below zero as it does above. Where it does not
// (偏差率≤5%), nobody knows whether -20% is little or much of it, and it says nothing of values below zero.

const bars = /\|([^|\d%=≤≥<>,;。]{1,20})\|/g;
const named = /(?:的?绝对值|\(绝对值\))(?:在|为)?(?=[\d≤≥<>=大小高低超不控未每])/g;
const signed = /(?<![\d%])(?:±|正负)(?=\d+(?:\.\d+)?%)/g;
const goesBothWays = new RegExp(anyOf(twoWays));

/** The text without its signs of a size, and whether it had any. A text with signs that are not understood stays as it is. */
export function withoutMagnitude(text: string, indicator: string): { readonly text: string; readonly isSize: boolean } {
  const worded = text.replace(bars, "$1").replace(named, "");
  // ±5% of a 执行率 has something else for its middle.
  const plain = goesBothWays.test(worded) || goesBothWays.test(indicator) ? worded.replace(signed, "") : worded;
  return plain === text || /绝对|±|正负|\|/.test(plain) ? { text, isSize: false } : { text: plain, isSize: true };
}

const none: Bound = { value: zero, inclusive: true };

function isNone(bound: Bound | null): boolean {
  return bound?.value.isZero() === true && bound.inclusive === true;
}

function opposite(bound: Bound | null): Bound | null {
  return bound === null ? null : { value: bound.value.neg(), inclusive: bound.inclusive };
}

function hasNegative(interval: Interval): boolean {
  return [interval.low, interval.high].some((bound) => bound?.value.isNegative() === true && !bound.value.isZero());
}

/** The values whose size lies in the interval. */
function ofSize({ low, high }: Interval): readonly Interval[] {
  if (low === null || isNone(low)) return [isNone(high) ? { low, high } : { low: opposite(high), high }];
  return [
    { low, high },
    { low: opposite(high), high: opposite(low) },
  ];
}

function mirroredBands(bands: readonly Band[]): readonly Band[] {
  return bands.flatMap(({ interval, award }) => ofSize(interval).map((each) => ({ interval: each, award })));
}

function mirroredSlopes(slopes: readonly Slope[]): readonly Slope[] {
  const below = slopes.map((slope): Slope => ({ ...slope, toward: "below", from: slope.from.isZero() ? zero : slope.from.neg() }));
  return [...slopes, ...below];
}

type Measured = StepRule | BandsRule | ProportionalRule;

/** Whether a rule speaks of values from zero upwards only, and of the less the better, as one about a size does. */
function isUpward(rule: Measured): boolean {
  if (rule.bands.some((band) => hasNegative(band.interval))) return false;
  if (rule.kind === "bands") return true;
  if (rule.kind === "proportional") return rule.complement;
  const { low } = rule.domain;
  return (low === null || isNone(low)) && rule.slopes.every(({ toward, from }) => toward === "above" && !from.isNegative());
}

/** The rule of a size, for values below zero too; null where it cannot be one. */
export function mirrored(rule: Rule): Rule | null {
  if ((rule.kind !== "step" && rule.kind !== "bands") || rule.unit !== "%" || !isUpward(rule)) return null;
  const bands = mirroredBands(rule.bands);
  if (rule.kind === "bands") return { ...rule, bands };
  const { high } = rule.domain;
  return { ...rule, bands, slopes: mirroredSlopes(rule.slopes), domain: { low: opposite(high), high } };
}

function fromZero({ interval, award }: Band): Band {
  return interval.low === null ? { interval: { low: none, high: interval.high }, award } : { interval, award };
}

/** What 否则 gives, as a band above all others; null where the others leave gaps that it would fill as well. */
function restAbove(rule: BandsRule): readonly Band[] | null {
  const { otherwise, bands } = rule;
  if (otherwise === null) return [];
  const top = bands.map(({ interval }) => interval.high).reduce((a, b) => (a === null || b === null || a.value.gt(b.value) ? a : b));
  const open = openingsOf({ ...rule, otherwise: null });
  if (top === null || top.inclusive === null || open.some(({ code }) => code !== "above")) return null;
  return [{ interval: { low: { value: top.value, inclusive: !top.inclusive }, high: null }, award: otherwise }];
}

function isOpenBelow(rule: Measured): boolean {
  return rule.bands.some(({ interval }) => interval.low === null) || (rule.kind !== "bands" && rule.domain.low === null);
}

function lineFromZero(rule: InterpolatedRule, indicator: string): Rule {
  const isTwoWay = goesBothWays.test(rule.subject === "" ? indicator : rule.subject);
  return isTwoWay && rule.unit === "%" && !rule.knots.some(({ value }) => value.isNegative())
    ? { ...rule, bands: rule.bands.map(fromZero) }
    : rule;
}

/** The courses from zero upwards, but for those of a size. */
function coursesFromZero(rule: CoursesRule, indicator: string): CoursesRule {
  const hasSign = [...rule.bands, ...rule.courses].some(({ interval }) => hasNegative(interval));
  if (rule.unit !== "%" || hasSign || !goesBothWays.test(rule.subject === "" ? indicator : rule.subject)) return rule;
  const courses = rule.courses.map((course) =>
    course.interval.low === null && !isOfSize(course) ? { ...course, interval: { low: none, high: course.interval.high } } : course,
  );
  return { ...rule, bands: rule.bands.map(fromZero), courses };
}

/** A rule about a quantity that goes both ways, without what its open lower ends would say of values below zero. */
export function fromZeroUp(rule: Rule, indicator: string): Rule | null {
  if (rule.kind === "interpolated") return lineFromZero(rule, indicator);
  if (rule.kind === "courses") return coursesFromZero(rule, indicator);
  if (rule.kind === "vetoed") {
    const base = fromZeroUp(rule.base, indicator);
    return base === null || base.kind === "unparsed" ? null : ({ ...rule, base } as Rule);
  }
  if ((rule.kind !== "step" && rule.kind !== "bands" && rule.kind !== "proportional") || rule.unit !== "%") return rule;
  if (!isUpward(rule) || !isOpenBelow(rule) || !goesBothWays.test(rule.subject === "" ? indicator : rule.subject)) return rule;
  const bands = rule.bands.map(fromZero);
  if (rule.kind !== "bands") return { ...rule, bands, domain: { low: rule.domain.low ?? none, high: rule.domain.high } };
  const rest = restAbove(rule);
  return rest === null ? null : { ...rule, bands: [...bands, ...rest], otherwise: null };
}
