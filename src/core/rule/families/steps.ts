import type { Exact } from "../../quantity";
import type { Award, Incomplete, Interval, Slope, StepRule } from "../ast";
import type { Per, Toward } from "../clauses/condition";
import { type Context, firm, largest, onlyHas, pointsOf } from "./frame";
import type { Parts, RawBand, Repeated } from "../clauses/gather";
import { incompleteOf } from "../clauses/incomplete";
import type { RawBound, RawInterval } from "../clauses/interval";
import { everywhere, isZero, overlap, quantityOf, settled, withGoals } from "./measured";
import type { Rounding } from "../clauses/rounding";
import { isPoint, settle } from "./settle";
import { readTiers, type Tier, type Tiers } from "./tiers";

// A threshold with a deduction a step. The threshold may stand in the step's own clause, in its
// guard, in the band of the full mark, or in the standard; where several name it they must agree.

type Side = "above" | "below";

/** What the steps of a rule are counted from. */
interface Base {
  /** The band of the full mark; null where the rule has none. */
  readonly top: RawInterval | null;
  readonly standard: Exact | null;
  readonly full: Exact | null;
}

function isTop(award: Award, best: Exact | null): boolean {
  return award.kind === "full" || (award.kind === "points" && best !== null && award.points.eq(best));
}

function topOf(bands: readonly RawBand[]): RawBand | null {
  const best = largest(bands.map((band) => pointsOf(band.award)).filter((points): points is Exact => points?.gt(0) === true));
  return bands.find((band) => isTop(band.award, best)) ?? null;
}

/** The sides of the threshold that a step speaks of; none where that cannot be told. */
export function sidesOf(toward: Toward, guard: RawInterval | null, top: RawInterval | null): readonly Side[] {
  if (toward === "both") return ["above", "below"];
  // ＜100%的，每超过…: one of the two is a slip, and nobody can tell which.
  if (toward !== null) {
    const isTorn = guard !== null && (guardSides(guard).some((side) => side !== toward) || (top === null && isTurned(guard, toward)));
    return isTorn ? [] : [toward];
  }
  if (guard !== null) return guardSides(guard);
  if (top === null || isPoint(top)) return [];
  return [...(top.high === null ? [] : (["above"] as const)), ...(top.low === null ? [] : (["below"] as const))];
}

// 超过100%的，每1个百分点 lies beyond the threshold; 不低于90%，每1个百分点 may be what is required.
function guardSides({ low, high }: RawInterval): readonly Side[] {
  if (low !== null && high !== null) return [];
  if (low !== null) return low.inclusive ? [] : ["above"];
  return high === null || high.inclusive ? [] : ["below"];
}

// 不高于75%，每低1个百分点: what is required, and what is taken off for keeping it.
function isTurned({ low, high }: RawInterval, toward: Side): boolean {
  const [end, other] = toward === "below" ? [high, low] : [low, high];
  return other === null && end?.inclusive === true && end.firmness === 3;
}

// 大于100%的，每超过… and 不低于90%，每降低… name the same end from its two sides.
function guardBound(guard: RawInterval, side: Side): RawBound | null {
  return side === "above" ? (guard.low ?? guard.high) : (guard.high ?? guard.low);
}

function thresholdOf(per: Per, side: Side, base: Base): Exact | null {
  const best = base.top === null ? null : side === "above" ? base.top.high : base.top.low;
  if (base.top !== null && best === null) return null;
  const named = [
    per.base === null ? null : firm(per.base, "%"),
    per.guard === null ? null : guardBound(per.guard, side),
    best,
    base.standard === null ? null : firm(base.standard, "%"),
  ].filter((bound): bound is RawBound => bound !== null);
  const [first] = named;
  return first !== undefined && named.every((bound) => bound.value.eq(first.value)) ? first.value : null;
}

function tiersOf({ per, outcome }: Repeated, base: Base): readonly Tier[] | null {
  const share = outcome.kind === "deduct" && outcome.ofFull ? base.full : null;
  const deduct = outcome.kind !== "deduct" ? null : outcome.ofFull ? (share?.times(outcome.points) ?? null) : outcome.points;
  const sides = sidesOf(per.toward, per.guard, base.top);
  return deduct === null || deduct.lte(0) || sides.length === 0 ? null : sides.map((side) => ({ per, side, deduct }));
}

/** The steps of all clauses by their sides; null where a threshold is missing, or tiers do not follow on each other. */
function allTiers(parts: Parts, base: Base): readonly Tiers[] | null {
  const found = parts.repeated.map((each) => tiersOf(each, base));
  const tiers = found.flatMap((each) => each ?? []);
  const sides = [...new Set(tiers.map(({ side }) => side))].map((side) => {
    const own = tiers.filter((tier) => tier.side === side);
    const from = own[0] === undefined ? null : thresholdOf(own[0].per, side, base);
    return from === null || own[0]?.per.offset !== null ? null : readTiers(own, from);
  });
  const known = sides.filter((side): side is Tiers => side !== null);
  // Where two sides have tiers, what is printed of one would be taken for the other.
  const isPlain = known.length === 1 || known.every(({ slopes, doubtful }) => slopes.length === 1 && !doubtful);
  return found.includes(null) || known.length < sides.length || known.length === 0 || !isPlain ? null : known;
}

function isTwoSided(interval: RawInterval | null): interval is RawInterval {
  return interval !== null && interval.low !== null && interval.high !== null;
}

// 调整率=0得5分，每增加1%扣1分 says nothing of a 调整率 below zero, while 100%得5分，每低1%扣1分 goes without saying above it.

/** The values that the clauses speak of: a full-mark band with two ends, and steps on one of its sides, leave the other side open. */
function domainOf(
  top: RawInterval | null,
  slopes: readonly Slope[],
  guards: readonly RawInterval[],
  cuts: readonly RawInterval[],
): Interval {
  const guard = guards.find(isTwoSided) ?? null;
  const range = isTwoSided(top) && (!isPoint(top) || top.high?.value.isZero() === true) ? top : null;
  const limit = (side: Side): RawBound | null => {
    const source = slopes.some((slope) => slope.toward === side) ? guard : range;
    return source === null ? null : side === "above" ? source.high : source.low;
  };
  const [domain = everywhere] = settle([{ low: limit("below"), high: limit("above") }, ...cuts]);
  return domain;
}

// 每超过1%扣1分，超过5%不得分 speaks of 105%, not of 5%: a cut-off must lie beyond the threshold, and
// one so low that it may be meant as a distance is not to be read by its number.
function isBeyond(interval: RawInterval, slopes: readonly Slope[], top: RawInterval | null): boolean {
  const { low, high } = interval;
  // 0-5%得满分，每超过1个百分点…，为负的不得分: what lies on the other side of the full mark.
  const isOther = isTwoSided(top) && low === null && high !== null && !high.inclusive && top.low?.value.eq(high.value) === true;
  if (isOther && slopes.every((slope) => slope.toward === "above")) return true;
  // 80%不得分 lacks a word: 79% would get more than that.
  if (isPoint(interval) && high?.value.isZero() !== true) return false;
  return slopes.some((slope) => {
    if (slope.toward === "above") return low !== null && low.value.gt(slope.from);
    const near = low === null && high?.value.lt(slope.from.div(2)) === true;
    return high !== null && high.value.lt(slope.from) && !near;
  });
}

function unitsOf(parts: Parts): readonly string[] {
  const percents = parts.goals.length + parts.standards.length + parts.repeated.filter(({ per }) => per.base !== null).length;
  return [...parts.repeated.map(({ per }) => per.unit), ...(percents > 0 ? ["%"] : [])];
}

function isStepsOnly(parts: Parts): boolean {
  return (
    onlyHas(parts, ["bands", "goals", "repeated", "standards", "caps", "most", "exempt", "partSteps", "roundings", "doubts"]) &&
    parts.standards.length <= 1 &&
    parts.most.length <= 1 &&
    parts.repeated.every(({ per }) => per.clear)
  );
}

/** The places that the score is rounded to; undefined where the clause may speak of the rate as well. */
function roundingOf(roundings: readonly Rounding[], incomplete: Incomplete | null): number | null | undefined {
  const [first] = roundings;
  if (first === undefined) return null;
  return first.ofScore || incomplete === "proportional" ? first.places : undefined;
}

/** Reads clauses as a threshold with steps; null where they are something else. */
export function readSteps(parts: Parts, context: Context): StepRule | null {
  const bands = withGoals(parts);
  const top = topOf(bands);
  const cuts = bands.filter((band) => band !== top);
  // Bands in the middle leave open what the steps start from.
  if (!isStepsOnly(parts) || !cuts.every((band) => isZero(band.award))) return null;
  const guards = parts.repeated.map(({ per }) => per.guard).filter((guard): guard is RawInterval => guard !== null);
  const quantity = quantityOf(parts, context, {
    intervals: [...bands.map((band) => band.interval), ...guards],
    steps: unitsOf(parts),
    marks: [top === null ? null : pointsOf(top.award)],
  });
  return quantity === null ? null : assembleSteps(parts, { ...quantity, top, cuts });
}

type Pieces = Exclude<ReturnType<typeof quantityOf>, null> & {
  readonly top: RawBand | null;
  readonly cuts: readonly RawBand[];
};

function assembleSteps(parts: Parts, { frame, subject, unit, top, cuts }: Pieces): StepRule | null {
  const range = top?.interval ?? null;
  const tiers = allTiers(parts, { top: range, standard: parts.standards[0] ?? null, full: frame.full });
  const slopes = tiers?.flatMap((side) => side.slopes) ?? null;
  const holds = tiers?.flatMap(({ guard }) => (guard === null ? [] : [guard])) ?? [];
  const zeros = cuts.map((band) => band.interval);
  const limits = holds.filter(isTwoSided);
  const incomplete = incompleteOf(
    parts.partSteps,
    parts.repeated.map(({ per }) => per),
  );
  const rounding = roundingOf(parts.roundings, incomplete ?? null);
  if (incomplete === undefined || rounding === undefined) return null;
  // 每超过1个百分点扣10分，最多扣3分: one of the two is a slip.
  const [most = null] = parts.most;
  if (most !== null && slopes?.some(({ deduct }) => deduct.gt(most)) === true) return null;
  if (slopes === null || !zeros.every((zero) => isBeyond(zero, slopes, range) && !limits.some((limit) => overlap(limit, zero))))
    return null;
  return {
    kind: "step",
    ...frame,
    subject,
    unit,
    slopes,
    doubtful: parts.doubts.length > 0 || tiers?.some(({ doubtful }) => doubtful) === true,
    domain: domainOf(range, slopes, holds, zeros),
    bands: settled(cuts, limits, frame.full),
    most,
    incomplete,
    rounding,
    floor: parts.floor,
  };
}
