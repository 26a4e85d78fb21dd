import { type Exact, one } from "../quantity";
import type { BandsRule } from "./ast";
import { bandAt, contains, type Hit } from "./band";
import { valueText } from "./printer";
import { isCountable } from "./words/vocabulary";

// Which values a set of bands leaves open: the line of values is cut at every bound into places, and
// each place is looked up.

/** A bound, or the stretch between two bounds (or beyond the last), with what the bands say of it. */
interface Stop {
  readonly kind: "edge" | "stretch";
  /** The bounds on both sides; the same for an edge, null beyond the ends. */
  readonly from: Exact | null;
  readonly to: Exact | null;
  readonly hit: Hit["kind"];
  /** Whether a band has its bound here without saying whether it is part of it. */
  readonly unclear: boolean;
}

/** Something that the bands leave open. */
export interface Opening {
  readonly code: "gap" | "overlap" | "boundary" | "below" | "above";
  readonly message: string;
}

function edgesOf(rule: BandsRule): readonly Exact[] {
  const values = rule.bands
    .flatMap(({ interval }) => [interval.low, interval.high])
    .flatMap((bound) => (bound === null ? [] : [bound.value]));
  const sorted = [...values].sort((a, b) => a.cmp(b));
  return sorted.filter((value, index) => index === 0 || !value.eq(sorted[index - 1] ?? value));
}

function stopsOf(rule: BandsRule): readonly Stop[] {
  const edges = edgesOf(rule);
  const look = (kind: Stop["kind"], from: Exact | null, to: Exact | null, value: Exact): Stop => ({
    kind,
    from,
    to,
    hit: hitOf(rule, value),
    unclear: rule.bands.some((band) => contains(band.interval, value) === null),
  });
  return edges.flatMap((edge, index) => {
    const next = edges[index + 1] ?? null;
    const before = index === 0 ? [look("stretch", null, edge, edge.minus(one))] : [];
    return [
      ...before,
      look("edge", edge, edge, edge),
      look("stretch", edge, next, next === null ? edge.plus(one) : edge.plus(next).div(2)),
    ];
  });
}

/** 否则 covers what no band does. */
function hitOf(rule: BandsRule, value: Exact): Hit["kind"] {
  const { kind } = bandAt(rule.bands, value, rule.full);
  return kind === "none" && rule.otherwise !== null ? "band" : kind;
}

function edgeOpening(edge: string, stop: Stop, before: Stop | undefined, after: Stop | undefined): readonly Opening[] {
  if (stop.hit === "open" && stop.unclear) {
    return [{ code: "boundary", message: `${edge}这个数值没有写明“含”或“不含”，恰好等于${edge}时请人工判定。` }];
  }
  const between = before?.hit === "band" && after?.hit === "band";
  if (stop.hit === "open" && between) return [{ code: "overlap", message: `${edge}同时属于分数不同的两档。` }];
  return stop.hit === "none" && between ? [{ code: "gap", message: `恰好等于${edge}时没有规定得分。` }] : [];
}

/** Whether no whole thing lies between two counts: nothing is between one and two. */
function isNothing({ from, to }: Stop, unit: string): boolean {
  return from !== null && to !== null && isCountable(unit) && from.floor().plus(1).gte(to);
}

function stretchOpening(rule: BandsRule, stop: Stop): readonly Opening[] {
  const { from, to, hit } = stop;
  if (isNothing(stop, rule.unit)) return [];
  const [low, high] = [from, to].map((bound) => (bound === null ? "" : valueText(bound, rule.unit)));
  const text = from === null ? `小于${String(high)}` : to === null ? `大于${String(low)}` : `${String(low)}与${String(high)}之间`;
  if (hit === "open") return [{ code: "overlap", message: `${text}的数值同时属于分数不同的两档。` }];
  if (hit !== "none") return [];
  if (from !== null) return [{ code: to === null ? "above" : "gap", message: `${text}时没有规定得分。` }];
  // Nothing is counted below none.
  if (to?.isZero() === true && rule.unit !== "%") return [];
  return [{ code: "below", message: `${text}时没有规定得分${to?.isZero() === true ? "（例如调减为负数）" : ""}。` }];
}

/** Says what the bands of a rule leave open, from the lowest value to the highest. */
export function openingsOf(rule: BandsRule): readonly Opening[] {
  const stops = stopsOf(rule);
  return stops.flatMap((stop, index) =>
    stop.kind === "stretch"
      ? stretchOpening(rule, stop)
      : edgeOpening(stop.from === null ? "" : valueText(stop.from, rule.unit), stop, stops[index - 1], stops[index + 1]),
  );
}
