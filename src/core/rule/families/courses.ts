import { exact, type Exact, hundred, one, zero } from "../../quantity";
import type { Course, CoursesRule, Slope } from "../ast";
import { awardPoints, bandAt } from "../band";
import { isName } from "../clauses/condition";
import { between, courseAt, pointsOn } from "../course";
import { lineOf, placeOf, pointsAt } from "../clauses/formulas";
import { type Context, firm, onlyHas, pointsOf } from "./frame";
import type { Parts, RawBand, RawCourse, Repeated } from "../clauses/gather";
import { incompleteOf } from "../clauses/incomplete";
import type { RawInterval } from "../clauses/interval";
import { everywhere, isZero, namedMark, overlap, quantityOf, settled, withGoals } from "./measured";
import { lessIsBetter } from "../words/modifier-words";
import { isRate } from "../words/rate-name";
import { settle } from "./settle";
import { sidesOf } from "./steps";
import { anyOf } from "../words/vocabulary";

// Points along formulas and along steps from others than the full mark. What is not sure to be meant is refused: a formula has
// to reach the full mark where a number in it, a band or the whole says, steps have to start from the points that stand there,
// and all of it has to rise and fall in one way.

type LineCourse = Extract<Course, { readonly formula: string }>;
type StepCourse = Extract<Course, { readonly formula: null }>;
type Step = Extract<RawCourse, { readonly formula: null }>;

/** A course before its ends are settled. */
interface Piece {
  readonly interval: RawInterval;
  readonly subject: string;
  readonly unit: string;
  readonly course: Omit<LineCourse, "interval"> | Omit<StepCourse, "interval">;
}

type LinePiece = Piece & { readonly course: Omit<LineCourse, "interval"> };

const falling = new RegExp(`${anyOf(lessIsBetter)}|^未`);
const open: RawInterval = { low: null, high: null };

/** Whether a formula divides by a number, as (执行率-60%)/40% and 执行率/90% do: it is a share of what its stretch runs through. */
const dividing = /\/\(?\d/;

/** Where the points of a line may reach the full mark: at a number that is named, or where that goes without saying. */
function tops({ course: { formula }, unit }: LinePiece, isFalling: boolean): readonly Exact[] {
  const numbers = formula.match(/\d+(?:\.\d+)?%?/g) ?? [];
  const isRatio = unit === "%";
  const named = numbers.flatMap((each) =>
    each.endsWith("%") === isRatio ? [exact(each.replace("%", "")).div(isRatio ? hundred : one)] : [],
  );
  // A number of things may be any but one, a rate of which less is not better does not reach it at none.
  return isRatio ? [one, ...named, zero].filter((each) => isFalling || each.gt(zero)) : named.filter((each) => each.gt(one));
}

/** Whether a line keeps within the full mark where it ends, and reaches it where it does not. */
function isSound(piece: LinePiece, full: Exact, isFloored: boolean, isFalling: boolean): boolean {
  const { interval, course } = piece;
  const at = (value: Exact): Exact => pointsAt(course.expression, value);
  const within = [interval.low, interval.high].every((end) => {
    const points = end === null ? full : at(end.value);
    return points.lte(full) && (isFloored || !points.isNegative());
  });
  const rise = at(one).minus(at(zero));
  // 10-(1-执行率)×0.2 has a number of per cent in mind, most likely.
  const isSteep = piece.unit !== "%" || (rise.abs().gte(full.div(5)) && rise.abs().lte(full.times(hundred)));
  const best = rise.isPositive() ? interval.high : interval.low;
  const top = placeOf(course.expression, full);
  if (!within || !isSteep || top === null) return false;
  if (best !== null) return !dividing.test(course.formula) || best.value.eq(top);
  return tops(piece, isFalling).some((value) => value.eq(top));
}

/** Whether a band beside a formula is one that it leaves room for: all of the points, or none of them at the end where there is least. */
function isAtItsPlace({ interval: { low, high }, award }: RawBand, { interval, course }: LinePiece, full: Exact): boolean {
  const isShare = dividing.test(course.formula);
  const start = placeOf(course.expression, zero);
  // A share gives nothing where the band does, any other place is a slip.
  if (isShare && isZero(award) && start?.isZero() === false && (high ?? low)?.value.eq(start) !== true) return false;
  if (interval !== open) return true;
  if (!isZero(award)) return awarded(award, full)?.eq(full) === true;
  const isRising = pointsAt(course.expression, one).gt(pointsAt(course.expression, zero));
  return (isRising ? low : high) === null && !course.formula.includes("|");
}

/** A formula over a quantity of this kind; of a rate, 10-(100-执行率)×0.2 has it as a number of per cent. */
function linePiece(raw: Extract<RawCourse, { readonly formula: string }>, context: Context, full: Exact, isFloored: boolean): Piece | null {
  const { formula, guard, subject } = raw;
  const isNumbered = !formula.includes("%") && /(?<![\d.×])\d{2,}(?![\d×])/.test(formula);
  const pieces = (isNumbered ? [one, hundred] : [one]).flatMap((scale) => {
    const line = lineOf(formula, full, scale);
    if (line === null) return [];
    const { name, expression } = line;
    const isQuotient = name.includes("/");
    const isRatio = isQuotient || isRate(name) || (/^[A-Za-z]$/.test(name) && isRate(context.indicator));
    if (!(isQuotient || isName(name)) || !(isRatio || scale.eq(one))) return [];
    const piece = {
      interval: guard ?? open,
      subject: isQuotient ? subject : name,
      unit: isRatio ? "%" : "",
      course: { formula, expression },
    };
    return isSound(piece, full, isFloored, falling.test(name) || falling.test(context.indicator)) ? [piece] : [];
  });
  const [only, other] = pieces;
  return only === undefined || other !== undefined ? null : only;
}

/** Where steps start, and how far they go: their guard, what they are counted from, or the band whose points they go on from. */
function stretchOf({ per, base }: Step, side: "above" | "below", bands: readonly RawBand[], full: Exact): RawInterval | null {
  const near = side === "above" ? "low" : "high";
  const far = side === "above" ? "high" : "low";
  const at = (value: Exact): RawInterval => {
    const end = firm(value, per.unit, false);
    return side === "above" ? { low: end, high: null } : { low: null, high: end };
  };
  if (per.guard !== null) {
    const start = per.guard[near];
    return start !== null && (per.base === null || per.base.eq(start.value)) ? per.guard : null;
  }
  if (per.base !== null) return at(per.base);
  const facing = bands.filter(({ award }) => awarded(award, full)?.eq(base) === true);
  const end = facing.length === 1 ? (facing[0]?.interval[far] ?? facing[0]?.interval[near]) : null;
  return end === null || end === undefined ? null : at(end.value);
}

function awarded(award: RawBand["award"], full: Exact): Exact | null {
  return award.kind === "loss" ? null : awardPoints(award, full);
}

function stepPiece(step: Step, bands: readonly RawBand[], full: Exact): Piece | null {
  const { per, base, deduct } = step;
  const [side, other] = sidesOf(per.toward, per.guard, null);
  const interval = side === undefined ? null : stretchOf(step, side, bands, full);
  const from = side === "above" ? interval?.low : interval?.high;
  if (side === undefined || other !== undefined || interval === null || from === null || from === undefined || per.offset !== null)
    return null;
  // What stands at the threshold is what the steps start from.
  const met = bands.filter(({ interval: { low, high } }) => [low, high].some((end) => end?.value.eq(from.value) === true));
  const isMet = met.some(({ award }) => awarded(award, full)?.eq(base) === true);
  if (!isMet || !base.lte(full) || deduct.isZero()) return null;
  return {
    interval,
    subject: step.subject,
    unit: per.unit,
    course: { formula: null, base, slope: { toward: side, from: from.value, every: per.every, deduct } },
  };
}

/** 高于60%的，每高于60%一个百分点得0.125分: steps that add to what stands at the threshold. */
function gainOf({ per, outcome }: Repeated, bands: readonly RawBand[]): Step | null {
  const points = outcome.kind === "bonus" ? outcome.points : outcome.kind === "award" ? pointsOf(outcome.award) : null;
  const start = per.guard?.low?.value ?? per.base;
  const at = bands.find(({ interval }) => start !== null && interval.high?.value.eq(start) === true);
  const base = at === undefined ? null : pointsOf(at.award);
  return points === null || base === null || !per.clear ? null : { formula: null, subject: per.subject, per, base, deduct: points.neg() };
}

/** Whether a course goes on from the end of a band for all the rest of it: 达到60%得4分，在此基础上每提高1个百分点加0.15分. */
function isReplaced({ interval, award }: RawBand, pieces: readonly Piece[], full: Exact): boolean {
  return pieces.some(({ interval: own, course }) => {
    const same = own.low !== null && interval.low?.value.eq(own.low.value) === true && own.high === null && interval.high === null;
    return course.formula === null && same && awarded(award, full)?.eq(course.base) === true;
  });
}

function atItsEnd(band: RawBand): RawBand {
  return { ...band, interval: { ...band.interval, high: band.interval.low } };
}

/** Where steps that add up have come to the full mark; nothing for those that take off, or that begin below 100% and end above it. */
function topOfSteps({ base, slope }: { readonly base: Exact; readonly slope: Slope }, full: Exact): readonly Exact[] {
  if (slope.deduct.gte(zero) || slope.toward === "below") return [];
  const top = slope.from.plus(full.minus(base).div(slope.deduct.neg()).ceil().times(slope.every));
  return slope.from.lt(one) && top.gt(one) ? [] : [top];
}

/** Scores from the lowest value to the highest, between all edges and close to them. */
function scoresAlong(rule: CoursesRule, full: Exact): readonly Exact[] {
  const ends = [...rule.bands, ...rule.courses].flatMap(({ interval: { low, high } }) => [low, high]);
  const reached = rule.courses.flatMap((course) =>
    course.formula === null ? topOfSteps(course, full) : (placeOf(course.expression, full) ?? []),
  );
  const edges = [zero, one, ...reached, ...ends.flatMap((end) => (end === null ? [] : [end.value]))].sort((a, b) => a.cmp(b));
  const near = exact("0.000001");
  // A rate that rises to the full mark does so by 100%, or by what is named beyond it.
  const top = edges[edges.length - 1]?.plus(near) ?? one;
  const places = edges.flatMap((edge, index) => [
    edge.minus(near),
    edge,
    edge.plus(near),
    edge.plus(edges[index + 1] ?? edge.plus(2)).div(2),
  ]);
  return places
    .filter((place) => rule.unit !== "%" || place.lte(top))
    .sort((a, b) => a.cmp(b))
    .flatMap((value) => {
      const hit = bandAt(rule.bands, value, full);
      const course = hit.kind === "none" ? rule.courses[courseAt(rule, value)] : undefined;
      const points = hit.kind === "band" ? awardPoints(hit.band.award, full) : course && between(pointsOn(course, value, "whole"), full);
      return points === null || points === undefined ? [] : [points];
    });
}

/** Whether the points only rise, only fall, or rise to the full mark and fall after it. */
function isOrderly(scores: readonly Exact[], full: Exact): boolean {
  const turns = scores.slice(1).map((score, index) => score.cmp(scores[index] ?? score));
  const falls = turns.indexOf(-1);
  return scores.some((score) => score.eq(full)) && (falls < 0 || turns.slice(falls).every((turn) => turn <= 0));
}

/** Whether an end belongs to a band and to a course, which give other points for it. */
function isTwice({ bands, courses }: CoursesRule, full: Exact): boolean {
  return courses.some((course) =>
    [course.interval.low, course.interval.high].some((end) => {
      const hit = end === null || end.inclusive === false ? null : bandAt(bands, end.value, full);
      const points = hit?.kind === "band" ? awardPoints(hit.band.award, full) : null;
      return end !== null && points !== null && !pointsOn(course, end.value, "whole").eq(points);
    }),
  );
}

function isLine(piece: Piece): piece is LinePiece {
  return piece.course.formula !== null;
}

const used = ["bands", "goals", "courses", "repeated", "standards", "caps", "exempt", "partSteps", "roundings"] as const;

/** Reads clauses as points along courses; null where they are something else. */
export function readCourses(parts: Parts, context: Context): CoursesRule | null {
  const full = context.weight;
  if (full === null || !onlyHas(parts, used) || parts.courses.length + parts.repeated.length === 0) return null;
  const bands = withGoals(parts);
  const gains = parts.repeated.map((each) => gainOf(each, bands));
  if (bands.some(({ award }) => awarded(award, full) === null) || gains.includes(null)) return null;
  const pieces = [...parts.courses, ...gains.filter((gain): gain is Step => gain !== null)].map((course) =>
    course.formula === null ? stepPiece(course, bands, full) : linePiece(course, context, full, parts.floor),
  );
  const known = pieces.filter((piece): piece is Piece => piece !== null);
  return known.length < pieces.length ? null : assembled(parts, context, bands, known);
}

function assembled(parts: Parts, context: Context, bands: readonly RawBand[], pieces: readonly Piece[]): CoursesRule | null {
  const full = context.weight;
  if (full === null) return null;
  const kept = bands.map((band) => (isReplaced(band, pieces, full) ? atItsEnd(band) : band));
  const intervals = pieces.map(({ interval }) => interval);
  const isApart = (own: RawInterval, others: readonly RawInterval[]): boolean =>
    others.every((other) => other === own || !overlap(own, other));
  // A formula for all values gives way to bands at the ends; of several courses each has its own stretch.
  const isFree = pieces.length === 1 && intervals[0] === open;
  if (!isFree && !intervals.every((own) => own !== open && isApart(own, [...intervals, ...kept.map(({ interval }) => interval)])))
    return null;
  if (pieces.some((piece) => isLine(piece) && !kept.every((band) => isAtItsPlace(band, piece, full)))) return null;
  const best = namedMark(kept.map(({ award }) => award));
  const quantity = quantityOf(
    { ...parts, courses: parts.courses.flatMap((course, index) => [course, { ...course, subject: pieces[index]?.subject ?? "" }]) },
    context,
    {
      intervals: [...kept.map(({ interval }) => interval), ...intervals],
      steps: pieces.flatMap(({ unit }) => (unit === "" ? [] : [unit])),
      marks: best?.lt(full) === true ? [] : [best],
    },
  );
  const incomplete = incompleteOf(
    parts.partSteps,
    pieces.flatMap(({ course, unit }) => (course.formula === null ? [{ every: course.slope.every, unit }] : [])),
  );
  const [rounding] = parts.roundings;
  if (quantity === null || incomplete === undefined || (rounding !== undefined && !rounding.ofScore && !pieces.every(isLine))) return null;
  const { frame, subject, unit } = quantity;
  // 考核得分×8 of a 完成率 is another quantity.
  if (pieces.some((piece) => piece.unit === "" && unit === "%")) return null;
  const settledIntervals: ReturnType<typeof settle> = isFree
    ? [everywhere]
    : settle([...intervals, ...kept.map(({ interval }) => interval)]);
  const rule: CoursesRule = {
    kind: "courses",
    ...frame,
    subject,
    unit,
    bands: settled(kept, isFree ? [] : intervals, full),
    courses: pieces.map(({ course }, index) => ({ interval: settledIntervals[index] ?? everywhere, ...course })),
    incomplete,
    rounding: rounding?.places ?? null,
    floor: parts.floor,
    cap: parts.cap,
  };
  return isOrderly(scoresAlong(rule, full), full) && (isFree || !isTwice(rule, full)) ? rule : null;
}
