import type { Exact } from "../../quantity";
import type { Bound, Interval } from "../ast";
import type { RawBound, RawInterval } from "../clauses/interval";
import { isCountable, isDays } from "../words/vocabulary";

// Bands rarely say of both their ends whether the value itself belongs to them. Neighbours decide:
// 90%（含）以上 takes 90% away from 80%-90%. What no neighbour decides stays open (inclusive: null).

interface End {
  readonly bound: RawBound;
  readonly isLow: boolean;
}

/** The ends that other bands have at this value, on the side that faces the given end. */
function opponents(end: End, others: readonly RawInterval[]): readonly RawBound[] {
  return others
    .flatMap((other) => (isPoint(other) ? [other.low] : [end.isLow ? other.high : other.low]))
    .filter((bound): bound is RawBound => bound !== null && bound.value.eq(end.bound.value));
}

/** Whether the interval is one single value. */
export function isPoint(interval: RawInterval): boolean {
  return interval.low !== null && interval.high !== null && interval.low.value.eq(interval.high.value);
}

// 3-5个 has its fifth, so that 5个以上 does not take it away.
function isCounted(bound: RawBound, opponent: RawBound): boolean {
  const unit = bound.unit === "" ? opponent.unit : bound.unit;
  return (isCountable(unit) || isDays(unit)) && [bound, opponent].some((each) => each.firmness === 0);
}

// Both claim the value: the firmer one has it. Two express claims overlap, which is left to be seen;
// otherwise 以下 against an unmarked end is as open as two unmarked ends.
function against(bound: RawBound, opponent: RawBound): boolean | null {
  if (!opponent.inclusive) return true;
  if (bound.firmness === 3 && opponent.firmness === 3) return true;
  if (bound.firmness >= 2 || opponent.firmness >= 2) {
    if (Math.max(bound.firmness, opponent.firmness) === 2 && isCounted(bound, opponent)) return null;
    return bound.firmness === opponent.firmness ? null : bound.firmness > opponent.firmness;
  }
  return null;
}

function settleEnd(bound: RawBound | null, isLow: boolean, others: readonly RawInterval[]): Bound | null {
  if (bound === null) return null;
  if (!bound.inclusive) return { value: bound.value, inclusive: false };
  if (bound.firmness < 0) return { value: bound.value, inclusive: null };
  const verdicts = opponents({ bound, isLow }, others).map((opponent) => against(bound, opponent));
  if (verdicts.includes(false)) return { value: bound.value, inclusive: false };
  if (verdicts.includes(null)) return { value: bound.value, inclusive: null };
  // 以下 alone does not say whether it means the value itself too.
  return { value: bound.value, inclusive: verdicts.length === 0 && bound.firmness === 1 ? null : true };
}

// 80%-89% beside 90%-99%: bands that leave a gap of one between them are meant with both their ends.
function closed(interval: RawInterval, others: readonly RawInterval[]): RawInterval {
  const { low, high } = interval;
  if (low === null || high === null || low.firmness + high.firmness > 0) return interval;
  const unit = high.unit === "%" ? 0.01 : 1;
  const stepped = others.some((other) => other.low?.value.eq(high.value.plus(unit)) === true);
  const free = !others.some((other) => [other.low, other.high].some((bound) => bound?.value.eq(high.value) === true));
  return stepped && free ? { low: { ...low, firmness: 2 }, high: { ...high, firmness: 2 } } : interval;
}

/** Settles to which band each boundary value belongs. */
export function settle(given: readonly RawInterval[]): readonly Interval[] {
  const intervals = given.map((interval) =>
    closed(
      interval,
      given.filter((other) => other !== interval),
    ),
  );
  return intervals.map((interval, index) => {
    const others = intervals.filter((_, other) => other !== index);
    return { low: settleEnd(interval.low, true, others), high: settleEnd(interval.high, false, others) };
  });
}

/** A band with the points it gives, to see which of two nested bands is the stricter. */
interface Graded {
  readonly interval: RawInterval;
  readonly points: Exact;
}

function bounded(bound: RawBound): RawBound {
  return { value: bound.value, unit: bound.unit, inclusive: true, firmness: 0 };
}

// 100%得5分，≥90%得3分: the single value that gives more bounds the last half-line.
function tipOf(graded: readonly Graded[], last: Graded | undefined, end: "low" | "high"): RawBound | null {
  const from = last?.interval[end];
  if (last === undefined || from === null || from === undefined) return null;
  const beyond = (value: Exact): boolean => (end === "low" ? value.gt(from.value) : value.lt(from.value));
  const point = graded.find(
    (band) => isPoint(band.interval) && band.points.gt(last.points) && beyond(band.interval.low?.value ?? from.value),
  );
  return point?.interval.low ?? null;
}

// ≥90%得5分，≥80%得3分: the second means what the first has left over. `sorted` runs from the widest
// half-line to the narrowest; the points must run one way, or it is no ladder.
function ladder(graded: readonly Graded[], end: "low" | "high"): readonly { readonly band: Graded; readonly cut: RawBound }[] {
  const far = end === "low" ? "high" : "low";
  const open = graded.filter(({ interval }) => interval[end] !== null && interval[far] === null);
  const value = (band: Graded): Exact => band.interval[end]?.value ?? band.points;
  const sorted = [...open].sort((a, b) => (end === "low" ? value(a).cmp(value(b)) : value(b).cmp(value(a))));
  // ≤80%得1分 beside <80%得0分 is a slip, and no step of a ladder.
  if (sorted.some((band, index) => index > 0 && value(band).eq(value(sorted[index - 1] ?? band)))) return [];
  const steps = sorted.slice(1).map((band, index) => band.points.cmp(sorted[index]?.points ?? band.points));
  if (!steps.every((step) => step > 0) && !steps.every((step) => step < 0)) return [];
  const tip = tipOf(graded, sorted[sorted.length - 1], end);
  return sorted.flatMap((band, index) => {
    const next = sorted[index + 1]?.interval[end] ?? tip;
    return next === null ? [] : [{ band, cut: bounded(next) }];
  });
}

/** Cuts nested half-open bands (≥90%, ≥80%, ≥60%) to what the stricter one leaves over. */
export function unnest(graded: readonly Graded[]): readonly RawInterval[] {
  const lows = ladder(graded, "low");
  const highs = ladder(graded, "high");
  return graded.map((band) => {
    const high = lows.find((step) => step.band === band)?.cut;
    const low = highs.find((step) => step.band === band)?.cut;
    return { low: low ?? band.interval.low, high: high ?? band.interval.high };
  });
}
