import { type Exact, one } from "../../quantity";
import type { Award, Band, BandsRule } from "../ast";
import { awardPoints } from "../band";
import { openingsOf } from "../coverage";
import { type Context, exceeds, onlyHas, pointsOf } from "./frame";
import type { Parts, RawBand } from "../clauses/gather";
import { lessIsBetter } from "../words/modifier-words";
import { isZero, namedMark, overlap, quantityOf, settled, withGoals } from "./measured";
import { isRate } from "../words/rate-name";
import { isPoint } from "./settle";
import { withoutSingleValues } from "./single-values";
import { areOfOne } from "./things";
import { anyOf } from "../words/vocabulary";

// Bands alone (分档), a threshold with 否则不得分, or points off in one band (低于30%扣1分).

function isLoss(band: RawBand): boolean {
  return band.award.kind === "loss";
}

// 符合一项得1分 may mean each one, 超过1次扣1分 each time, and 30%扣1分 lacks a word.
function isDoubtful(bands: readonly RawBand[], unit: string): boolean {
  if (bands.some(isLoss)) return unit !== "%" || bands.some((band) => isPoint(band.interval));
  return unit !== "%" && bands.length === 1 && bands.every((band) => isPoint(band.interval));
}

function scoreOf(award: Award, full: Exact | null): Exact {
  return (award.kind === "range" ? award.high : awardPoints(award, full)) ?? one;
}

/** Whether the points only rise, only fall, or rise to a best band and fall after it; anything else has a slip in it. */
function isOrderly(bands: readonly Band[], full: Exact | null): boolean {
  const place = (band: Band): Exact => band.interval.low?.value ?? band.interval.high?.value.minus(1000) ?? one;
  // =0% lies before >0%.
  const open = ({ interval: { low, high } }: Band): number => (low !== null && high !== null && low.value.eq(high.value) ? 0 : 1);
  const order = (a: Band, b: Band): number => place(a).cmp(place(b)) || open(a) - open(b);
  const scores = [...bands].sort(order).map((band) => scoreOf(band.award, full));
  const turns = scores
    .slice(1)
    .map((score, index) => score.cmp(scores[index] ?? score))
    .filter((turn) => turn !== 0);
  const falls = turns.indexOf(-1);
  return falls < 0 || turns.slice(falls).every((turn) => turn === -1);
}

/** 0-10%计4分，10-20%计1分，20-30%计2分: bands that are read one by one, whose points rise and fall as those of no goal do. */
export function isUnsteady(parts: Parts, context: Context): boolean {
  const bands = parts.left.length > 0 || !isBandsOnly(parts) ? [] : withGoals(parts);
  const isOfPoints = bands.length >= 4 && bands.every(({ award }) => award.kind === "points" || award.kind === "full");
  return isOfPoints && !isOrderly(settled(bands, [], context.weight), context.weight);
}

const falling = new RegExp(anyOf(lessIsBetter));

/** 执行率≥90%得10分，≥95%得8分: who has 95% has reached both, and the first gives more. */
function isTorn(bands: readonly RawBand[], name: string, full: Exact | null): boolean {
  const open = bands.filter(({ interval: { low, high } }) => low !== null && high === null && low.value.lte(one));
  const low = ({ interval }: RawBand): Exact => interval.low?.value ?? one;
  const torn = open.some((band) => open.some((more) => low(more).gt(low(band)) && scoreOf(more.award, full).lt(scoreOf(band.award, full))));
  return torn && isRate(name) && !falling.test(name);
}

/** What values outside all bands get: where only losses are named, who is in none of them loses nothing. */
function restOf(parts: Parts, bands: readonly RawBand[]): Award | null {
  return parts.otherwise[0]?.award ?? (bands.every(isLoss) ? { kind: "full" } : null);
}

/** Losses stand alone or beside 不扣分; beside points given they may mean something else, unless these are all or none and lie apart. */
function isMixed(parts: Parts, bands: readonly RawBand[], full: Exact | null): boolean {
  const losses = bands.filter(isLoss);
  const given = bands.filter((band) => !isLoss(band) && band.award.kind !== "full");
  const extremes = given.every(({ award }) => isZero(award) || (full !== null && pointsOf(award)?.eq(full) === true));
  const apart = losses.every((loss) => bands.every((band) => band === loss || !overlap(band.interval, loss.interval)));
  return losses.length > 0 && ((given.length > 0 && !(extremes && apart)) || parts.otherwise.length > 0);
}

const generally = /^(?:否则|其他|其它|其余|反之)/;

/**
 * Whether 未完成目标的不得分 stands beside bands that give every value its points already, some of them to values short of any goal;
 * or 否则不得分 would fall between two bands（≥85%得3分，≤80%得2分）, one of which has a slip in it then.
 */
function isContradicted(parts: Parts, rule: BandsRule): boolean {
  const [rest] = parts.otherwise;
  if (rest === undefined) return false;
  const openings = openingsOf({ ...rule, otherwise: null });
  if (isZero(rest.award) && openings.some(({ code }) => code === "gap")) return true;
  return !generally.test(rest.text) && openings.length === 0;
}

function isBandsOnly(parts: Parts): boolean {
  return onlyHas(parts, ["bands", "goals", "otherwise", "standards", "caps", "exempt"]) && parts.otherwise.length <= 1 && !parts.floor;
}

/** Reads clauses as bands; null where they are something else. */
export function readBands(parts: Parts, context: Context): BandsRule | null {
  const bands = withGoals(parts);
  const losses = bands.filter(isLoss).length;
  // 完成目标 is told apart by a percentage only for a rate.
  if (!isBandsOnly(parts) || bands.length === 0 || (parts.goals.length > 0 && !isRate(context.indicator))) return null;
  if (isMixed(parts, bands, context.weight)) return null;
  const awards = [...bands.map((band) => band.award), ...parts.otherwise.map(({ award }) => award)];
  const named = { intervals: bands.map((band) => band.interval), steps: [], marks: losses > 0 ? [] : [namedMark(awards)] };
  const quantity = quantityOf(parts, context, named);
  if (quantity === null || !areOfOne(bands) || isDoubtful(bands, quantity.unit) || exceeds(awards, quantity.frame.full)) return null;
  const { frame, subject, unit } = quantity;
  if (unit === "%" && isTorn(bands, subject === "" ? context.indicator : subject, frame.full)) return null;
  const all = settled(bands, [], frame.full);
  const rule: BandsRule = { kind: "bands", ...frame, subject, unit, bands: all, otherwise: restOf(parts, bands) };
  return isOrderly(all, frame.full) && !isContradicted(parts, rule) ? withoutSingleValues(rule, context.indicator) : null;
}
