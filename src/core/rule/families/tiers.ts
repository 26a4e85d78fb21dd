import type { Exact } from "../../quantity";
import type { Slope } from "../ast";
import type { Per } from "../clauses/condition";
import { firm } from "./frame";
import type { RawBound, RawInterval } from "../clauses/interval";

// Steps that cost more the further a value lies off（每低1个百分点扣0.2分，低于85%的部分每低1个百分点扣0.5分）. Only 的部分 and
// 在此基础上 say that the dearer steps begin where the others end. 低于85%的，每低1个百分点扣0.5分 may as well be the price of all
// steps from the threshold on: then the first tier alone is sure, and beyond it nobody knows.

type Side = Slope["toward"];

/** A step clause on one side of the threshold, with what it costs. */
export interface Tier {
  readonly per: Per;
  readonly side: Side;
  readonly deduct: Exact;
}

/** The steps of one side: all tiers, or only the first where the others may be added up or not. */
export interface Tiers {
  readonly slopes: readonly Slope[];
  /** How far the steps hold, where a clause or the doubt says so. */
  readonly guard: RawInterval | null;
  readonly doubtful: boolean;
}

function isBefore(side: Side, near: Exact, far: Exact): boolean {
  return side === "above" ? near.lt(far) : near.gt(far);
}

/** The end of a guard that faces the threshold: 低于85% on the way down, 超过110% on the way up. */
function nearEnd(guard: RawInterval, side: Side): RawBound | null {
  return side === "above" ? guard.low : guard.high;
}

function farEnd(guard: RawInterval, side: Side): RawBound | null {
  return side === "above" ? guard.high : guard.low;
}

/** Where a further tier begins: a value, or so many points off the threshold; null where it names neither. */
function beginOf({ per, side }: Tier, from: Exact): RawBound | null {
  if (per.offset !== null) return { ...firm(side === "above" ? from.plus(per.offset) : from.minus(per.offset), per.unit), firmness: -1 };
  if (per.guard !== null) return nearEnd(per.guard, side);
  return per.base === null ? null : firm(per.base, "%", false);
}

/** Whether a clause that ends somewhere ends where the next tier begins. */
function meets({ per, side }: Tier, next: Exact): boolean {
  const end = per.guard === null ? null : farEnd(per.guard, side);
  return end === null || nearEnd(per.guard ?? { low: null, high: null }, side) === null || end.value.eq(next);
}

/** How far the first tier is sure, with its last value where one of the clauses claims it expressly. */
function sureUpTo(first: Tier, begin: RawBound): RawBound {
  const end = first.per.guard === null ? null : farEnd(first.per.guard, first.side);
  const mine = !begin.inclusive || (end?.inclusive === true && end.firmness === 3 && begin.firmness < 3);
  return { ...begin, inclusive: true, firmness: mine ? 3 : -1 };
}

/** Puts the tiers of one side together; null where they do not follow on each other. The first one's threshold is known. */
export function readTiers(tiers: readonly Tier[], from: Exact): Tiers | null {
  const [first, ...more] = tiers;
  if (first === undefined) return null;
  const begins = more.map((tier) => beginOf(tier, from));
  const known = begins.filter((begin): begin is RawBound => begin !== null);
  const values = [from, ...known.map(({ value }) => value)];
  const inOrder = values.slice(1).every((value, index) => isBefore(first.side, values[index] ?? value, value));
  const follow = more.every((_, index) => meets(tiers[index] ?? first, values[index + 1] ?? from));
  if (known.length < more.length || !inOrder || !follow) return null;
  const slopes = tiers.map(({ per, side, deduct }, index) => ({ toward: side, from: values[index] ?? from, every: per.every, deduct }));
  const [begin] = known;
  if (begin === undefined || more.every(({ per }) => per.isPart)) {
    return { slopes, guard: tiers[tiers.length - 1]?.per.guard ?? null, doubtful: false };
  }
  const end = sureUpTo(first, begin);
  const near = firm(from, end.unit, false);
  const guard = first.side === "above" ? { low: near, high: end } : { low: end, high: near };
  return { slopes: slopes.slice(0, 1), guard, doubtful: true };
}
