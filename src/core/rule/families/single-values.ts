import { type Exact, one } from "../../quantity";
import type { Band, BandsRule, Bound, Interval } from "../ast";
import { awardPoints } from "../band";
import { lessIsBetter } from "../words/modifier-words";
import { anyOf } from "../words/vocabulary";

// 90%得8分，85%得6分，85%以下不得分 is a ladder where more is better: what lies below its lowest rung is told, and so what its rungs hold.
// 满意度90%得10分，否则不得分 most likely is one too, since nobody measures exactly 90%, but it does not say so: what lies between or above
// such values is left to a person, and what 否则 gives is what lies beyond the worst of them, which either reading agrees on.

const falling = new RegExp(anyOf(lessIsBetter));

function isSingle({ interval: { low, high } }: Band): boolean {
  return low !== null && high !== null && low.value.eq(high.value);
}

function edge(values: readonly Exact[], pick: (a: Exact, b: Exact) => boolean): Exact | null {
  return values.reduce<Exact | null>((best, value) => (best === null || pick(value, best) ? value : best), null);
}

/** The next place above a value where another band begins, and what that band gives. */
function above(bands: readonly Band[], value: Exact): Band | undefined {
  return bands
    .filter(({ interval }) => interval.low?.value.gt(value) === true)
    .reduce<Band | undefined>(
      (first, band) => (first?.interval.low?.value.lte(band.interval.low?.value ?? value) === true ? first : band),
      undefined,
    );
}

/** A single value as all that reaches it, up to the next band; the same band where that would not be a rung. */
function rung(band: Band, rule: BandsRule): Band {
  const value = band.interval.low?.value;
  if (value === undefined || !isSingle(band) || value.gte(one)) return band;
  const next = above(rule.bands, value);
  const [points, more] = [band, next].map((each) => (each === undefined ? null : awardPoints(each.award, rule.full)));
  if (points === null || points === undefined || (next !== undefined && (more === null || more === undefined || more.lte(points))))
    return band;
  const end = next?.interval.low?.value;
  return { ...band, interval: { low: { value, inclusive: true }, high: end === undefined ? null : { value: end, inclusive: false } } };
}

/** Whether the points of all below the lowest single value are told, so that the bands are a ladder from the ground. */
function isGrounded(rule: BandsRule): boolean {
  const singles = rule.bands.filter(isSingle).map(({ interval }) => interval.low?.value);
  const lowest = edge(
    singles.filter((value): value is Exact => value !== undefined),
    (a, b) => a.lt(b),
  );
  return rule.bands.some(({ interval }) => interval.low === null && lowest !== null && interval.high?.value.eq(lowest) === true);
}

function beyond(bound: Bound, side: "low" | "high"): Interval {
  const end = opposite(bound);
  return side === "low" ? { low: null, high: end } : { low: end, high: null };
}

/** What 否则 gives, as the band beyond the outermost one on that side. */
function restBeyond(bands: readonly Band[], side: "low" | "high"): Interval | null {
  const ends = bands.map(({ interval }) => interval[side]);
  if (ends.some((end) => end === null)) return null;
  const known = ends.filter((end): end is Bound => end !== null);
  const outermost = known.reduce((a, b) => ((side === "low" ? b.value.lt(a.value) : b.value.gt(a.value)) ? b : a));
  return beyond(outermost, side);
}

function opposite(bound: Bound): Bound {
  return { value: bound.value, inclusive: bound.inclusive === null ? null : !bound.inclusive };
}

/** The stretches that neighbouring bands leave free between them; beside a single value nobody knows which of them is meant. */
function gapsBetween(bands: readonly Band[]): readonly Interval[] {
  const place = ({ interval }: Band): Exact | null => interval.low?.value ?? null;
  const sorted = [...bands].sort((a, b) => (place(a) === null ? -1 : place(b) === null ? 1 : (place(a) ?? one).cmp(place(b) ?? one)));
  return sorted.slice(1).flatMap((band, index) => {
    const before = sorted[index];
    const [from, to] = [before?.interval.high ?? null, band.interval.low];
    if (before === undefined || from === null || to === null || isSingle(before) || isSingle(band) || !from.value.lt(to.value)) return [];
    return [{ low: opposite(from), high: opposite(to) }];
  });
}

/** Whether the points grow with the value; null where they do neither only grow nor only fall. */
function rises(rule: BandsRule): boolean | null {
  const place = ({ interval }: Band): Exact => interval.low?.value ?? interval.high?.value ?? one;
  const scores = [...rule.bands].sort((a, b) => place(a).cmp(place(b))).map((band) => awardPoints(band.award, rule.full));
  const turns = scores.slice(1).map((score, index) => (score === null ? 0 : score.cmp(scores[index] ?? score)));
  if (turns.length === 0) return null;
  return turns.every((turn) => turn > 0) ? true : turns.every((turn) => turn < 0) ? false : null;
}

/** A rule with single values as they are meant; null where nobody can say. */
export function withoutSingleValues(rule: BandsRule, indicator: string): BandsRule | null {
  const singles = rule.bands.filter(isSingle);
  // 投诉率0%得5分，否则不得分: nothing is better than none.
  if (
    singles.length === 0 ||
    rule.bands.every(({ interval }) => interval.low?.value.isZero() === true && interval.high?.value.isZero() === true)
  )
    return rule;
  const name = rule.subject === "" ? indicator : rule.subject;
  const upward = rises(rule) ?? (rule.unit === "%" ? !falling.test(name) : null);
  const laddered =
    rule.unit === "%" && upward === true && !falling.test(name) && isGrounded(rule)
      ? rule.bands.map((band) => rung(band, rule))
      : rule.bands;
  if (rule.otherwise === null) return { ...rule, bands: laddered };
  if (upward === null) return null;
  const { otherwise } = rule;
  const rest = restBeyond(laddered, upward ? "low" : "high");
  const intervals = [...(rest === null ? [] : [rest]), ...gapsBetween(laddered)];
  // 80%得8分；80%以下不得分；其他情况得5分: if that is for 85%, 80% was no rung.
  if (intervals.length === 0) return null;
  return { ...rule, bands: [...laddered, ...intervals.map((interval) => ({ interval, award: otherwise }))], otherwise: null };
}
