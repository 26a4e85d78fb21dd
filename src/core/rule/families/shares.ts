import { type Exact, one, zero } from "../../quantity";
import type { ProportionalRule } from "../ast";
import { awardPoints, bandAt } from "../band";
import { type Context, onlyHas, pointsOf } from "./frame";
import type { Parts, RawBand } from "../clauses/gather";
import type { RawBound, RawInterval } from "../clauses/interval";
import { lessIsBetter } from "../words/modifier-words";
import { anyOf } from "../words/vocabulary";
import { everywhere, isZero, namedMark, overlap, quantityOf, settled, withGoals } from "./measured";
import type { Proportion } from "../clauses/proportion";
import { isPoint, settle } from "./settle";

// The score in proportion to a rate, with bands of the full mark or of none beside it.

const falling = new RegExp(anyOf(lessIsBetter));

// 60%-100%按比例计分：得分=执行率×分值 says the same twice, the second time exactly.
function spelledOut(first: Proportion | undefined, second: Proportion): Proportion | undefined {
  const same = first !== undefined && !first.written && second.written && second.guard === null;
  return same ? { ...second, guard: first.guard } : undefined;
}

/** The one proportion of a rule that is made of nothing else but bands. */
function shareOf(parts: Parts): Proportion | null {
  const [first, second, more] = parts.proportions;
  const share = second === undefined ? first : spelledOut(first, second);
  return share !== undefined &&
    more === undefined &&
    onlyHas(parts, ["proportions", "bands", "goals", "standards", "caps", "exempt", "excess", "roundings"])
    ? share
    : null;
}

// 执行率99.07%，得9.91分 is a worked example, not a band, and 60分 in the middle of a proportion a slip.
function isPlain(bands: readonly RawBand[], full: Exact | null): boolean {
  return bands.every(
    ({ award }) => award.kind === "full" || isZero(award) || (award.kind === "points" && full !== null && award.points.eq(full)),
  );
}

// 达到90%得满分，未达到的按比例: of the rate itself, or of what 90% would give? Only a written formula says.
function isTold(share: Proportion, bands: readonly RawBand[]): boolean {
  return share.written || bands.every(({ interval, award }) => isZero(award) || interval.low?.value.eq(one) === true);
}

/** 按比例得分 of a 结转结余率 gives more for what is worse: a share of something else is meant, and nobody says of what. */
function isForward(share: Proportion, { indicator }: Context): boolean {
  return share.written || !falling.test(indicator);
}

/** Whether the bands beside (执行率-60%)/40% or 执行率/90% begin where it gives nothing, and all of it: any other place is a slip. */
function meets(share: Proportion, { interval, award }: RawBand): boolean {
  if (isZero(award)) return share.start === null || interval.high?.value.eq(share.start) === true;
  return (share.start === null && share.goal === null) || interval.low?.value.eq(share.goal ?? one) === true;
}

/** Whether the goal of the formula is sure: written as one, or where a band gives all. */
function isGoalTold(share: Proportion, bands: readonly RawBand[]): boolean {
  return share.told || bands.some(({ award }) => !isZero(award));
}

/** Whether a band that gives nothing lies at the bad end. */
function isAtBadEnd(share: Proportion, { interval, award }: RawBand): boolean {
  // 60%不得分 lacks a word.
  if (isZero(award) && isPoint(interval) && interval.low?.value.isZero() !== true) return false;
  // 得分=执行率×10，执行率＞100%的不得分: a written formula that stops where it gives all.
  const isPlainRate = share.written && !share.complement && share.start === null && share.goal === null;
  const stops = isPlainRate && interval.low?.value.eq(one) === true && !interval.low.inclusive;
  return !isZero(award) || stops || (share.complement ? interval.low : interval.high) !== null;
}

/** Whether a band lies outside what the formula holds for, or takes the bad end off it（＜100%的按比例，低于60%不得分）. */
function isApart({ interval, award }: RawBand, guard: RawInterval, isFalling: boolean): boolean {
  if (!overlap(guard, interval)) return true;
  const [bad, good] = isFalling ? (["high", "low"] as const) : (["low", "high"] as const);
  const [own, end] = [interval[good]?.value, guard[good]?.value];
  const isBeyond = own !== undefined && end !== undefined && own.cmp(end) === (isFalling ? 1 : -1);
  return isZero(award) && interval[bad] === null && guard[bad] === null && isBeyond;
}

/** Whether a value is given both to a band and to the formula（≥90%得10分；80%≤执行率≤90%的，得分=执行率×10), which give other points for it. */
function isTwice({ bands, domain, start, goal, complement, full }: ProportionalRule): boolean {
  return [domain.low, domain.high].some((end) => {
    const hit = end?.inclusive === true ? bandAt(bands, end.value, full) : null;
    const points = hit?.kind === "band" ? awardPoints(hit.band.award, full) : null;
    if (end === null || points === null || full === null) return false;
    const place = complement ? one.minus(end.value) : end.value.minus(start ?? zero);
    return !place.times(full).eq(points.times((goal ?? one).minus(start ?? zero)));
  });
}

/** Whether a rate that counts as 100% at most is one that the score grows with. */
function isCapped(share: Proportion, { excess }: Parts): boolean {
  return excess.length === 0 || !share.complement;
}

/** What 未达到的按比例得分 holds for beside a band from its goal upwards, and one that gives nothing: the stretch between them. */
function restBelow(bands: readonly RawBand[]): RawInterval | null {
  const [top, ...others] = [...bands].sort((a, b) => Number(isZero(a.award)) - Number(isZero(b.award)));
  const [zero, more] = others;
  const from = top?.interval.low ?? null;
  if (top === undefined || from === null || top.interval.high !== null || more !== undefined) return null;
  if (zero !== undefined && (!isZero(zero.award) || zero.interval.low !== null)) return null;
  const end = zero?.interval.high ?? null;
  const facing = (bound: RawBound): RawBound => ({ ...bound, inclusive: !bound.inclusive });
  return { low: end === null ? null : facing(end), high: facing(from) };
}

/**
 * 80%以下按比例得分 beside 80%-100%得8分: of which points, nobody says, but they lie between those that are given on either side. It is a
 * band that a person chooses from; what is not as plain as that stays as it is.
 */
export function withShareOpen(parts: Parts, { weight }: Context): Parts {
  const [share, more] = parts.proportions;
  const guard = share?.guard ?? restBelow(parts.bands);
  if (weight === null || share === undefined || more !== undefined || share.written || guard === null) return parts;
  const ends = (["low", "high"] as const).map((side) => {
    const end = guard[side];
    const met = parts.bands.find(({ interval }) => interval[side === "low" ? "high" : "low"]?.value.eq(end?.value ?? NaN) === true);
    return end === null ? zero : met?.award.kind === "full" ? weight : ((met && pointsOf(met.award)) ?? null);
  });
  const [low, high] = ends[0]?.lt(ends[1] ?? zero) === true ? ends : [...ends].reverse();
  const apart = parts.bands.every(({ interval }) => !overlap(guard, interval));
  if (low === undefined || low === null || high === undefined || high === null || !apart || !high.gt(low)) return parts;
  return {
    ...parts,
    proportions: [],
    bands: [...parts.bands, { subject: share.guardSubject, interval: guard, award: { kind: "range", low, high } }],
  };
}

/** Reads clauses as a proportion; null where they are something else. */
export function readProportional(parts: Parts, context: Context): ProportionalRule | null {
  const share = shareOf(parts);
  const bands = withGoals(parts);
  if (
    share === null ||
    !isTold(share, bands) ||
    !isForward(share, context) ||
    !isGoalTold(share, bands) ||
    !isCapped(share, parts) ||
    !bands.every((band) => isAtBadEnd(share, band) && meets(share, band))
  )
    return null;
  const guards = share.guard === null ? [] : [share.guard];
  const intervals = bands.map((band) => band.interval);
  const marks = [share.factor ?? namedMark(bands.map((band) => band.award).filter((award) => !isZero(award)))];
  const quantity = quantityOf(parts, context, { intervals: [...intervals, ...guards], steps: ["%"], marks });
  if (
    quantity === null ||
    !isPlain(bands, quantity.frame.full) ||
    !bands.every((band) => guards.every((guard) => isApart(band, guard, share.complement)))
  )
    return null;
  const { frame, subject, unit } = quantity;
  const [domain = everywhere] = settle([...guards, ...intervals]);
  const rule: ProportionalRule = {
    kind: "proportional",
    ...frame,
    subject,
    unit,
    complement: share.complement,
    start: share.start,
    goal: share.goal,
    domain: guards.length === 0 ? everywhere : domain,
    bands: settled(bands, guards, frame.full),
    rounding: parts.roundings[0]?.places ?? null,
    cap: parts.cap || parts.excess.length > 0,
  };
  return isTwice(rule) ? null : rule;
}
