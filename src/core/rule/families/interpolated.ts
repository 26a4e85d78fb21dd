import type { Exact } from "../../quantity";
import type { Award, Band, Bound, InterpolatedRule, Knot } from "../ast";
import { awardPoints } from "../band";
import { type Context, exceeds, onlyHas } from "./frame";
import type { Interpolation, Parts, RawBand } from "../clauses/gather";
import type { RawBound, RawInterval } from "../clauses/interval";
import { isZero, namedMark, overlap, quantityOf, settled, withGoals } from "./measured";
import { isPoint } from "./settle";

// Scores that run in a straight line between stated ones（100%得满分，低于60%不得分，其间按插值法计分; 80%-95%按插值法得6-10分).
// Only what 插值, 内插 or 线性 says is one: 按比例 between two bands may be a share of the full mark as well.

interface Place {
  readonly value: Exact;
  readonly unit: string;
  readonly award: Award;
}

function knotAt({ value, unit }: RawBound, award: Award): Place {
  return { value, unit, award };
}

/** Where a fixed band faces the others: its only end, or the end on their side. */
function edgeOf({ interval, award }: RawBand, others: readonly RawBand[]): Place | null {
  const { low, high } = interval;
  if (low === null || high === null || isPoint(interval)) {
    const end = low ?? high;
    return end === null ? null : knotAt(end, award);
  }
  const ends = others.map((other) => other.interval.low ?? other.interval.high);
  const below = ends.every((end) => end !== null && end.value.lte(low.value));
  const above = ends.every((end) => end !== null && end.value.gte(high.value));
  return below === above ? null : knotAt(below ? low : high, award);
}

/** The points of an award where it gives a number of them, with 满分 as what it is here. */
function pointsAt(award: Award, full: Exact): Exact | null {
  return award.kind === "loss" ? null : awardPoints(award, full);
}

/** Whether points only rise, or only fall, along the values. Two equal ones leave nothing to interpolate. */
function isStraight(knots: readonly Place[], full: Exact): boolean {
  const points = knots.map(({ award }) => pointsAt(award, full));
  const turns = points.slice(1).map((each, index) => {
    const before = points[index] ?? null;
    return each === null || before === null ? 0 : each.cmp(before);
  });
  return turns.length > 0 && (turns.every((turn) => turn > 0) || turns.every((turn) => turn < 0));
}

/** Knots in the order of their values, each once; null where one value has two scores. */
function sorted(knots: readonly Place[], full: Exact): readonly Place[] | null {
  const inOrder = [...knots].sort((a, b) => a.value.cmp(b.value));
  const same = (a: Place, b: Place): boolean => {
    const [x, y] = [pointsAt(a.award, full), pointsAt(b.award, full)];
    return x !== null && y !== null && x.eq(y);
  };
  const twice = inOrder.some((knot, index) => inOrder.slice(index + 1).some((other) => other.value.eq(knot.value) && !same(knot, other)));
  return twice ? null : inOrder.filter((knot, index) => index === 0 || !knot.value.eq(inOrder[index - 1]?.value ?? 0));
}

/** What bands of their own score fix: 100%得10分、60%以下不得分. A single value beside <60% says what 60% itself gets. */
function fixedKnots(bands: readonly RawBand[], full: Exact): readonly Place[] | null {
  const points = bands.filter(({ interval }) => isPoint(interval));
  const rest = bands.filter((band) => {
    const end = band.interval.low ?? band.interval.high;
    return !points.includes(band) && !points.some(({ interval }) => end !== null && interval.low?.value.eq(end.value) === true);
  });
  const edges = [...points, ...rest].map((band) =>
    edgeOf(
      band,
      bands.filter((other) => other !== band),
    ),
  );
  const known = edges.filter((edge): edge is Place => edge !== null);
  return known.length < edges.length ? null : sorted(known, full);
}

/** Whether the stretches that clauses name for the interpolation are those between the knots. */
function covers(clauses: readonly Interpolation[], knots: readonly Place[]): boolean {
  const guards = clauses.flatMap(({ guard }) => (guard === null ? [] : [guard]));
  if (guards.length === 0) return clauses.length === 1;
  // 采用插值法计分：…，60%至90%之间按插值计算 says it twice.
  if (guards.length < clauses.length - 1) return false;
  const isKnot = (end: RawBound | null): boolean => end === null || knots.some(({ value }) => value.eq(end.value));
  const holds = ({ low, high }: RawInterval, from: Place, to: Place): boolean =>
    (low === null || low.value.lte(from.value)) && (high === null || high.value.gte(to.value));
  const between = knots.slice(1).map((to, index) => [knots[index] ?? to, to] as const);
  return (
    guards.every(({ low, high }) => isKnot(low) && isKnot(high)) && between.every(([from, to]) => guards.some((g) => holds(g, from, to)))
  );
}

/** Whether ranges of points rise with the values; null where nothing tells. */
function rises(bands: readonly RawBand[], full: Exact): boolean | null {
  const place = ({ interval }: RawBand): Exact | null => (interval.low ?? interval.high)?.value ?? null;
  const best = ({ award }: RawBand): Exact | null => (award.kind === "range" ? award.high : pointsAt(award, full));
  const inOrder = [...bands].sort((a, b) =>
    a.interval.low === null ? -1 : b.interval.low === null ? 1 : (place(a)?.cmp(place(b) ?? 0) ?? 0),
  );
  const turns = inOrder.slice(1).map((band, index) => {
    const [now, before] = [best(band), inOrder[index] === undefined ? null : best(inOrder[index])];
    return now === null || before === null ? 0 : now.cmp(before);
  });
  const told = turns.filter((turn) => turn !== 0);
  if (told.length === 0) return null;
  return told.every((turn) => turn > 0) ? true : told.every((turn) => turn < 0) ? false : null;
}

/** 80%-95%得6-10分: the ends of the range at the ends of the band. */
function rangeKnots(bands: readonly RawBand[], full: Exact): readonly Place[] | null {
  const upward = rises(bands, full);
  const ranges = bands.flatMap(({ interval, award }) => (award.kind === "range" ? [{ interval, award }] : []));
  const places = ranges.flatMap(({ interval: { low, high }, award }) => {
    if (low === null || high === null) return [];
    const [first, last] = upward === true ? [award.low, award.high] : [award.high, award.low];
    return [knotAt(low, { kind: "points", points: first }), knotAt(high, { kind: "points", points: last })];
  });
  if (upward === null || places.length < 2 * ranges.length) return null;
  const knots = sorted(places, full);
  // Ranges that leave a gap between them say nothing of it.
  return knots === null || knots.length !== ranges.length + 1 ? null : knots;
}

type Ends = readonly [first: Place, last: Place];

function endsOf(knots: readonly Place[]): Ends | null {
  const [first, last] = [knots[0], knots[knots.length - 1]];
  return first === undefined || last === undefined || knots.length < 2 ? null : [first, last];
}

/** Bands that lie outside the knots and say more than they do; those between are what the interpolation replaces. */
function outside(bands: readonly RawBand[], [first, last]: Ends, full: Exact): readonly RawBand[] | null {
  const rising = pointsAt(last.award, full)?.gt(pointsAt(first.award, full) ?? full) === true;
  const inner: RawInterval = { low: firmly(first), high: firmly(last) };
  const fixed = bands.filter(({ interval, award }) => award.kind !== "range" && !isPoint(interval));
  const kept = fixed.filter(({ interval }) => !overlap(interval, inner));
  // ≥80%得6分 between ≥95%得10分 and <60%不得分 is a place on the line; a band with two ends there is none, and 高于60%不得分 a slip.
  const isRung = ({ interval: { low, high }, award }: RawBand): boolean => !isZero(award) && (rising ? high : low) === null;
  const beside = [first, last].every((end) => kept.filter(({ interval }) => facesAt(interval, end.value)).length <= 1);
  return beside && fixed.every((band) => kept.includes(band) || isRung(band)) ? kept : null;
}

function facesAt({ low, high }: RawInterval, value: Exact): boolean {
  return low?.value.eq(value) === true || high?.value.eq(value) === true;
}

function firmly({ value, unit }: Place): RawBound {
  return { value, unit, inclusive: true, firmness: 0 };
}

/** Whether an end of the line gives all or nothing, so that it cannot go on beyond it. */
function isExtreme({ award }: Place, full: Exact): boolean {
  const points = pointsAt(award, full);
  return points !== null && (points.isZero() || points.eq(full));
}

/** A band as it meets the line: where both give the same, it does not matter whose the value itself is. */
function joined(band: Band, [first, last]: Ends, full: Exact): Band {
  const close = (bound: Bound | null): Bound | null => {
    const end = [first, last].find(({ value }) => bound?.value.eq(value) === true);
    const same = end !== undefined && pointsAt(end.award, full)?.eq(pointsAt(band.award, full) ?? -1) === true;
    return bound !== null && same ? { value: bound.value, inclusive: true } : bound;
  };
  return { ...band, interval: { low: close(band.interval.low), high: close(band.interval.high) } };
}

/** The bands beyond both ends: those that are written, and where none is, what all or nothing goes on as. */
function bandsBeyond(kept: readonly Band[], ends: Ends, full: Exact): readonly Band[] {
  const [first, last] = ends;
  const above = kept.some(({ interval }) => interval.low?.value.gte(last.value) === true);
  const below = kept.some(({ interval }) => interval.high?.value.lte(first.value) === true);
  const at = (value: Exact): Bound => ({ value, inclusive: true });
  return [
    ...kept.map((band) => joined(band, ends, full)),
    ...(above || !isExtreme(last, full) ? [] : [{ interval: { low: at(last.value), high: null }, award: last.award }]),
    ...(below || !isExtreme(first, full) ? [] : [{ interval: { low: null, high: at(first.value) }, award: first.award }]),
  ];
}

/** 满分 and its number are one award. */
function knotOf({ value, award }: Place, stated: Exact | null): Knot {
  if (award.kind === "full" || award.kind === "points") return { value, award };
  return { value, award: stated === null ? { kind: "full" } : { kind: "points", points: stated } };
}

/** Reads clauses as scores on a straight line between stated ones; null where they are something else. */
export function readInterpolated(parts: Parts, context: Context): InterpolatedRule | null {
  const clauses = parts.interpolations;
  const bands = withGoals(parts);
  const only = onlyHas(parts, ["interpolations", "bands", "goals", "standards", "caps", "exempt", "roundings"]);
  if (!only || parts.floor || bands.some(({ award }) => award.kind === "loss")) return null;
  const awards = bands.map(({ award }) => award);
  const guards = clauses.flatMap(({ guard }) => (guard === null ? [] : [guard]));
  const quantity = quantityOf(parts, context, {
    intervals: [...bands.map(({ interval }) => interval), ...guards],
    steps: [],
    marks: [namedMark(awards)],
  });
  const full = quantity?.frame.full ?? null;
  if (quantity === null || full === null || exceeds(awards, full)) return null;
  const isRanged = awards.some(({ kind }) => kind === "range");
  const knots = isRanged ? rangeKnots(bands, full) : fixedKnots(bands, full);
  const ends = knots === null ? null : endsOf(knots);
  if (knots === null || ends === null || !isStraight(knots, full)) return null;
  if (isRanged ? guards.length > 0 : !covers(clauses, knots)) return null;
  const kept = outside(bands, ends, full);
  if (kept === null || !kept.every((band) => isZero(band.award) || isAtItsEnd(band, ends, full))) return null;
  const { frame, subject, unit } = quantity;
  const ranges = isRanged ? bands.filter(({ award }) => award.kind === "range").map(({ interval }) => interval) : guards;
  const beyond = settled(kept, ranges, full);
  return {
    kind: "interpolated",
    ...frame,
    subject,
    unit,
    knots: knots.map((knot) => knotOf(knot, frame.stated)),
    bands: bandsBeyond(beyond, ends, full),
    rounding: parts.roundings[0]?.places ?? null,
  };
}

/** Whether a band beyond the line goes on with what its end gives: anything else but nothing at all is a slip. */
function isAtItsEnd({ interval, award }: RawBand, [first, last]: Ends, full: Exact): boolean {
  const end = interval.low?.value.gte(last.value) === true ? last : first;
  const [own, met] = [pointsAt(award, full), pointsAt(end.award, full)];
  return own !== null && met !== null && own.eq(met);
}
