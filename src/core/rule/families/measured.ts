import { type Exact, one } from "../../quantity";
import type { Award, Band, Frame, Interval } from "../ast";
import { type Context, coreName, firm, frameOf, largest, pointsOf, subjectOf, unitOf } from "./frame";
import { completions } from "../words/goal-words";
import type { Parts, RawBand } from "../clauses/gather";
import type { RawInterval } from "../clauses/interval";
import { isRate } from "../words/rate-name";
import { settle, unnest } from "./settle";
import { anyOf } from "../words/vocabulary";

// What rules about one measured quantity have in common before they are put together.

/** An interval without ends. */
export const everywhere: Interval = { low: null, high: null };

/** The bands, with the goal (完成目标的…) as one of them now that the standard is known. */
export function withGoals(parts: Parts): readonly RawBand[] {
  const standard = parts.standards[0] ?? one;
  const goals = parts.goals.map(({ exactly, award }) => ({
    subject: "",
    interval: { low: firm(standard, "%"), high: exactly ? firm(standard, "%") : null },
    award,
  }));
  return [...goals, ...parts.bands];
}

/** The full mark that the awards of a rule name; null where the best of them only says 满分. */
export function namedMark(awards: readonly Award[]): Exact | null {
  const named = awards.map(pointsOf).filter((points): points is Exact => points?.gt(0) === true);
  return awards.some((award) => award.kind === "full") ? null : largest(named);
}

/** Whether an award gives no points. */
export function isZero(award: Award): boolean {
  return award.kind === "points" && award.points.isZero();
}

/** The bands with their boundaries settled; `more` are other stretches that meet them. */
export function settled(bands: readonly RawBand[], more: readonly RawInterval[], full: Exact | null): readonly Band[] {
  const worst = one.neg();
  const graded = bands.map(({ interval, award }) => ({ interval, points: (award.kind === "full" ? full : pointsOf(award)) ?? worst }));
  const plain = bands.every((band) => band.award.kind !== "loss");
  const intervals = settle([
    ...(plain ? unnest(graded.map((band) => doubted(band, graded))) : bands.map((band) => band.interval)),
    ...more,
  ]);
  return bands.map((band, index) => ({ interval: intervals[index] ?? everywhere, award: band.award }));
}

/** A band and the points that it gives. */
interface Graded {
  readonly interval: RawInterval;
  readonly points: Exact;
}

/**
 * Of 60%以上得6分 and 60%以下不得分 everybody gives 60% the points; of 100%以下得满分 and 100%以上不得分 nobody can say whether
 * 100% has lost them.
 */
function doubted(band: Graded, all: readonly Graded[]): Graded {
  const { low } = band.interval;
  if (low?.firmness !== 2) return band;
  const isBetter = ({ interval: { high }, points }: Graded): boolean =>
    high?.inclusive === true && high.firmness < 2 && high.value.eq(low.value) && points.gt(band.points);
  return all.some(isBetter) ? { ...band, interval: { ...band.interval, low: { ...low, firmness: 1 } } } : band;
}

/** Whether two intervals share more than a boundary. */
export function overlap(a: RawInterval, b: RawInterval): boolean {
  const before = (x: RawInterval, y: RawInterval): boolean => x.high !== null && y.low !== null && x.high.value.lte(y.low.value);
  return !before(a, b) && !before(b, a);
}

// 率 and the like end the name of a quantity; 支出按规定经过评估论证 is no quantity, whatever percentage follows.
const quantity = /(?:率|比|比例|比重|度|幅|数|额|值|量|进度|程度|面积|投资|经费|支出|收入|结余|结转|得分|成绩)$/;

function isQuantity(name: string, indicator: string): boolean {
  if (name === "" || quantity.test(name) || indicator.includes(name) || (indicator !== "" && name.includes(indicator))) return true;
  const pairs = Array.from(name)
    .slice(1)
    .map((_, at) => name.slice(at, at + 2));
  return name.length <= 8 && pairs.some((pair) => indicator.includes(pair));
}

const earlier = /^(?:上年|去年|上一?年度|前年|往年)的?/;

/** 上年执行率 in the rule of 预算执行率: another year's than the row's own. 上年度评价结果应用率 is what this year made of last year's. */
function isOfLastYear(name: string, indicator: string): boolean {
  const own = name.replace(earlier, "");
  return own !== name && !/^(?:年?末|累计)?(?:结转|结余)|结果|整改|问题|审计/.test(own) && indicator.includes(own);
}

/** What a rule measures, in which unit, and out of how many points. */
export interface Quantity {
  readonly frame: Frame;
  readonly subject: string;
  readonly unit: string;
}

const completion = new RegExp(anyOf(completions));

/** Whether reaching the goal is 100% of the quantity: of a 完成率 it is, but the goal of a 满意度 or a 投诉率 may be any. */
function isGoalWhole(parts: Parts, names: readonly string[]): boolean {
  if (parts.goals.length === 0 || parts.standards.length > 0 || !names.some(isRate)) return true;
  // 达标 and 达到目标值 may mean a rate of 95%.
  const named = names.find((name) => name !== "") ?? "";
  const vague =
    isRate(named) && parts.goals.some(({ text }) => /^达标$|(?:达到|[≥>]|不低于|高于).*(?:值|标准)$/.test(text.replace(/的$/, "")));
  return !vague && names.some((name) => completion.test(name));
}

/** What the clauses say of the quantity: its intervals, the units of steps, and the full marks named. */
export interface Named {
  readonly intervals: readonly RawInterval[];
  readonly steps: readonly string[];
  readonly marks: readonly (Exact | null)[];
}

/** The one quantity that all clauses speak of; null where they differ, or it cannot be told. */
export function quantityOf(parts: Parts, context: Context, given: Named): Quantity | null {
  const measured = [
    ...parts.bands,
    ...parts.repeated.map(({ per }) => per),
    ...parts.proportions,
    ...parts.courses,
    ...parts.interpolations,
  ];
  const named = measured.map((each) => each.subject);
  const names = [...named, ...parts.proportions.map((each) => each.guardSubject)];
  const subject = subjectOf(names, context);
  const unit = unitOf(given.intervals, given.steps, [subject ?? "", context.indicator]);
  const frame = frameOf(
    parts,
    given.marks.filter((mark): mark is Exact => mark !== null),
    context,
  );
  if (subject === null || unit === null || frame === null || !isGoalWhole(parts, [context.indicator, subject])) return null;
  if (!earlier.test(context.indicator) && names.some((name) => isOfLastYear(name, context.indicator))) return null;
  return unit === "%" && !names.map(coreName).every((name) => isQuantity(name, context.indicator)) ? null : { frame, subject, unit };
}
