import { type Exact, zero } from "../quantity";
import type { Award, Band, Bound, Interval } from "./ast";

// Whether a value lies in a band. Where the rule leaves a boundary open, so does the answer (null).

function beyond(bound: Bound | null, value: Exact, side: "low" | "high"): boolean | null {
  if (bound === null) return true;
  const order = value.cmp(bound.value);
  return order === 0 ? bound.inclusive : side === "low" ? order > 0 : order < 0;
}

/** Whether the value lies in the interval; null at a boundary that the rule does not give to either side. */
export function contains(interval: Interval, value: Exact): boolean | null {
  const sides = [beyond(interval.low, value, "low"), beyond(interval.high, value, "high")];
  if (sides.includes(false)) return false;
  return sides.includes(null) ? null : true;
}

/** The points of an award; null where a person chooses within a range, or the full mark is not known. */
export function awardPoints(award: Award, full: Exact | null): Exact | null {
  switch (award.kind) {
    case "points":
      return award.points;
    case "range":
      return null;
    case "full":
      return full;
    case "loss": {
      const rest = full?.minus(award.points) ?? null;
      return rest?.isNegative() === true ? zero : rest;
    }
  }
}

/** The band that a value falls in: `none` where it is in none, `open` where the bands do not say which. */
export type Hit = { readonly kind: "band"; readonly band: Band } | { readonly kind: "none" } | { readonly kind: "open" };

function sameAward(a: Award, b: Award, full: Exact | null): boolean {
  const points = [awardPoints(a, full), awardPoints(b, full)];
  const [first = null, second = null] = points;
  return first !== null && second !== null && first.eq(second);
}

/** Finds the band of a value. Two bands with different points for it, or a boundary that is open, leave it open. */
export function bandAt(bands: readonly Band[], value: Exact, full: Exact | null): Hit {
  const hits = bands.map((band) => ({ band, inside: contains(band.interval, value) })).filter((hit) => hit.inside !== false);
  const [first] = hits;
  if (first === undefined) return { kind: "none" };
  const agree = hits.every((hit) => hit === first || sameAward(hit.band.award, first.band.award, full));
  // One band alone that may or may not hold the value leaves it open; two that agree hold it between them.
  const sure = hits.some((hit) => hit.inside === true) || hits.length > 1;
  return agree && sure ? { kind: "band", band: first.band } : { kind: "open" };
}
