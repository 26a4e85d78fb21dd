import { type Exact, one } from "../quantity";
import type { Award, Band, BandsRule, Interval, ProportionalRule, Slope, StepRule } from "./ast";
import { type Context, everywhere, firm, frameOf, isRate, largest, onlyHas, pointsOf, subjectOf, unitOf } from "./frame";
import type { Parts, RawBand, Repeated } from "./gather";
import type { RawBound, RawInterval } from "./interval";
import { isPoint, settle, unnest } from "./settle";
import type { Toward } from "./condition";

// Rules about one measured quantity, put together from their clauses. Each function answers null
// where the clauses do not make one rule that can be read in one way only.

/** Bands of which the goal (完成目标的…) is one, now that the standard is known. */
function withGoals(parts: Parts): readonly RawBand[] {
  const standard = parts.standards[0] ?? one;
  return [
    ...parts.goals.map(({ exactly, award }) => ({
      subject: "",
      interval: exactly ? { low: firm(standard, "%"), high: firm(standard, "%") } : { low: firm(standard, "%"), high: null },
      award,
    })),
    ...parts.bands,
  ];
}

function awardPoints(bands: readonly RawBand[]): readonly Exact[] {
  return bands.map((band) => pointsOf(band.award)).filter((points): points is Exact => points !== null);
}

function isTop(award: Award, top: Exact | null): boolean {
  return award.kind === "full" || (award.kind === "points" && top !== null && award.points.eq(top));
}

function isZero(award: Award): boolean {
  return award.kind === "points" && award.points.isZero();
}

/** The bands with their boundaries settled; `more` are other stretches that meet them. */
function settled(bands: readonly RawBand[], more: readonly RawInterval[], full: Exact | null): readonly Band[] {
  const flat = bands.map(({ interval, award }) => ({
    interval,
    points: award.kind === "full" ? (full ?? one.neg()) : (pointsOf(award) ?? one.neg()),
  }));
  const plain = bands.every((band) => band.award.kind !== "loss");
  const intervals = settle([...(plain ? unnest(flat) : bands.map((band) => band.interval)), ...more]);
  return bands.map((band, index) => ({ interval: intervals[index] ?? everywhere, award: band.award }));
}

function names(parts: Parts): readonly string[] {
  return [
    ...parts.bands.map((band) => band.subject),
    ...parts.repeated.map(({ per }) => per.subject),
    ...parts.proportions.map((each) => each.subject),
  ];
}

/** Bands alone (分档), or a threshold with 否则不得分. */
export function readBands(parts: Parts, context: Context): BandsRule | null {
  const bands = withGoals(parts);
  if (!onlyHas(parts, ["bands", "goals", "otherwise", "standards", "caps", "exempt"])) return null;
  if (bands.length === 0 || parts.otherwise.length > 1 || parts.floor) return null;
  // 完成目标 with bands beside it is told apart by percentages only for a rate.
  if (parts.goals.length > 0 && !isRate(context.indicator)) return null;
  const subject = subjectOf(names(parts), context);
  const intervals = bands.map((band) => band.interval);
  const unit = unitOf(intervals, [], [subject ?? "", context.indicator]);
  const losses = bands.filter((band) => band.award.kind === "loss").length;
  const mixed = losses > 0 && (losses < bands.length || parts.otherwise.length > 0);
  const top = largest([...awardPoints(bands), ...parts.otherwise.map(pointsOf).filter((points): points is Exact => points !== null)]);
  const frame = frameOf(parts, losses > 0 || top === null ? [] : [top], context);
  if (subject === null || unit === null || frame === null || mixed) return null;
  // 低于30%扣1分: whoever is not in the band loses nothing.
  const otherwise = parts.otherwise[0] ?? (losses > 0 ? ({ kind: "full" } as const) : null);
  return { kind: "bands", ...frame, subject, unit, bands: settled(bands, [], frame.full), otherwise };
}

interface Threshold {
  readonly toward: "above" | "below";
  readonly from: RawBound;
}

function facing(interval: RawInterval, toward: "above" | "below"): RawBound | null {
  return toward === "above" ? interval.high : interval.low;
}

function towards(toward: Toward, guard: RawInterval | null, top: RawInterval | null): readonly ("above" | "below")[] {
  if (toward === "both") return ["above", "below"];
  if (toward !== null) return [toward];
  if (guard !== null && (guard.low === null) !== (guard.high === null)) return [guard.low === null ? "below" : "above"];
  if (guard !== null || top === null) return [];
  if (isPoint(top)) return [];
  return [...(top.high === null ? [] : (["above"] as const)), ...(top.low === null ? [] : (["below"] as const))];
}

/** The thresholds that a step clause may be counted from; they must all be the same. */
function thresholdOf({ per }: Repeated, toward: "above" | "below", top: RawInterval | null, standard: Exact | undefined): RawBound | null {
  const own = per.base === null ? null : firm(per.base, "%");
  const guard = per.guard === null ? null : toward === "above" ? per.guard.low : per.guard.high;
  const best = top === null ? null : facing(top, toward);
  if (top !== null && best === null) return null;
  if (per.guard !== null && guard === null) return null;
  const candidates = [own, guard, best, standard === undefined ? null : firm(standard, "%")].filter(
    (bound): bound is RawBound => bound !== null,
  );
  const [first] = candidates;
  return first !== undefined && candidates.every((bound) => bound.value.eq(first.value)) ? first : null;
}

function thresholds(repeated: Repeated, top: RawInterval | null, standard: Exact | undefined): readonly Threshold[] | null {
  const sides = towards(repeated.per.toward, repeated.per.guard, top);
  const found = sides.map((toward) => ({ toward, from: thresholdOf(repeated, toward, top, standard) }));
  const known = found.filter((each): each is Threshold => each.from !== null);
  return known.length > 0 && known.length === found.length ? known : null;
}

function slopesOf(repeated: Repeated, top: RawInterval | null, standard: Exact | undefined, full: Exact | null): readonly Slope[] | null {
  const { per, outcome } = repeated;
  const from = thresholds(repeated, top, standard);
  if (outcome.kind !== "deduct" || from === null) return null;
  const deduct = outcome.ofFull ? (full?.times(outcome.points) ?? null) : outcome.points;
  if (deduct === null || deduct.lte(0)) return null;
  return from.map((each) => ({ toward: each.toward, from: each.from.value, every: per.every, deduct }));
}

function twoSided(interval: RawInterval | null): interval is RawInterval {
  return interval !== null && interval.low !== null && interval.high !== null;
}

/** The values that the clauses speak of: a full-mark band with two ends and a step clause on one of its sides leave the other side open. */
function domainOf(
  top: RawInterval | null,
  slopes: readonly Slope[],
  guards: readonly RawInterval[],
  bands: readonly RawInterval[],
): Interval {
  const has = (toward: "above" | "below"): boolean => slopes.some((slope) => slope.toward === toward);
  const limit = (toward: "above" | "below"): RawBound | null => {
    const guard = guards.find(twoSided);
    if (has(toward)) return guard === undefined ? null : facing(guard, toward);
    return top === null || !twoSided(top) || isPoint(top) ? null : facing(top, toward);
  };
  const [domain = everywhere] = settle([{ low: limit("below"), high: limit("above") }, ...bands]);
  return domain;
}

function thresholdUnits(parts: Parts): readonly string[] {
  const goals = parts.goals.length + parts.standards.length > 0 ? ["%"] : [];
  return [...parts.repeated.map(({ per }) => per.unit), ...parts.repeated.filter(({ per }) => per.base !== null).map(() => "%"), ...goals];
}

/** A threshold with a deduction a step. */
export function readSteps(parts: Parts, context: Context): StepRule | null {
  if (!onlyHas(parts, ["bands", "goals", "repeated", "standards", "caps", "most", "exempt"])) return null;
  const bands = withGoals(parts);
  const top = bands.find((band) => isTop(band.award, largest(awardPoints(bands).filter((points) => !points.isZero())))) ?? null;
  const others = bands.filter((band) => band !== top);
  // Bands in the middle leave open what the steps start from.
  if (!others.every((band) => isZero(band.award)) || parts.standards.length > 1) return null;
  if (!parts.repeated.every(({ per }) => per.clear) || parts.most.length > 1) return null;
  const stated = top === null ? null : pointsOf(top.award);
  const frame = frameOf(parts, stated === null ? [] : [stated], context);
  const subject = subjectOf(names(parts), context);
  const guards = parts.repeated.map(({ per }) => per.guard).filter((guard): guard is RawInterval => guard !== null);
  const intervals = [...bands.map((band) => band.interval), ...guards];
  const unit = unitOf(intervals, thresholdUnits(parts), [subject ?? "", context.indicator]);
  if (frame === null || subject === null || unit === null) return null;
  const found = parts.repeated.map((each) => slopesOf(each, top?.interval ?? null, parts.standards[0], frame.full));
  const slopes = found.flatMap((each) => each ?? []);
  if (found.includes(null) || new Set(slopes.map((slope) => slope.toward)).size !== slopes.length) return null;
  const cut = others.map((band) => band.interval);
  return {
    kind: "step",
    ...frame,
    subject,
    unit,
    slopes,
    domain: domainOf(top?.interval ?? null, slopes, guards, cut),
    bands: settled(others, guards.filter(twoSided), frame.full),
    most: parts.most[0] ?? null,
    floor: parts.floor,
  };
}

/** The score in proportion to a rate. */
export function readProportional(parts: Parts, context: Context): ProportionalRule | null {
  const [share, more] = parts.proportions;
  const bands = withGoals(parts);
  if (share === undefined || more !== undefined || !onlyHas(parts, ["proportions", "bands", "goals", "standards", "caps", "exempt"]))
    return null;
  const factor = share.factor === null ? [] : [share.factor];
  const best = largest(awardPoints(bands).filter((points) => !points.isZero()));
  const frame = frameOf(parts, [...factor, ...(factor.length === 0 && best !== null ? [best] : [])], context);
  const subject = subjectOf(names(parts), context);
  const guards = share.guard === null ? [] : [share.guard];
  const unit = unitOf([...bands.map((band) => band.interval), ...guards], ["%"], [subject ?? "", context.indicator]);
  if (frame === null || subject === null || unit !== "%") return null;
  // 执行率99.07%，得9.91分 is a worked example, not a band.
  if (best !== null && frame.full !== null && !best.eq(frame.full)) return null;
  // 达到90%得满分，未达到的按比例: of the rate itself, or of what 90% would give? Only a written formula says.
  const full = bands.filter((band) => isTop(band.award, best));
  if (!share.written && !full.every((band) => band.interval.low?.value.eq(one) === true)) return null;
  const [domain = everywhere] = settle([...guards, ...bands.map((band) => band.interval)]);
  return {
    kind: "proportional",
    ...frame,
    subject,
    unit,
    complement: share.complement,
    domain: guards.length === 0 ? everywhere : domain,
    bands: settled(bands, guards, frame.full),
    cap: parts.cap,
  };
}
