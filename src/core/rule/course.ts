import { type Exact, zero } from "../quantity";
import type { Course, CoursesRule, Incomplete } from "./ast";
import { contains } from "./band";
import { pointsAt } from "./clauses/formulas";

// The points along a course: a formula, or steps from so many points.

/** How many steps count: complete ones only, in proportion, or a started one as whole (不足一档). */
export function stepsIn(distance: Exact, every: Exact, reading: Incomplete): Exact {
  const steps = distance.div(every);
  return reading === "whole" ? steps.floor() : reading === "started" ? steps.ceil() : steps;
}

/** Whether the size of the value counts, as in (1-|偏差率|)×分值. */
export function isOfSize({ formula }: Course): boolean {
  return formula?.includes("|") === true;
}

/** What a value on the course comes to, however little or much that is. */
export function pointsOn(course: Course, value: Exact, reading: Incomplete): Exact {
  if (course.formula !== null) return pointsAt(course.expression, isOfSize(course) ? value.abs() : value);
  const { slope, base } = course;
  const distance = slope.toward === "above" ? value.minus(slope.from) : slope.from.minus(value);
  return base.minus(stepsIn(distance, slope.every, reading).times(slope.deduct));
}

/** How incomplete steps of a course count: as the rule says, or as is usual. A started step does not add points. */
export function countsOn(course: Course, { incomplete }: CoursesRule, reading: Incomplete): Incomplete {
  return incomplete ?? (course.formula === null && course.slope.deduct.isNegative() ? "whole" : reading);
}

/** Where the course stands that a value lies on; -1 where it lies on none, or nobody knows on which. */
export function courseAt({ courses }: CoursesRule, value: Exact): number {
  const hits = courses.filter(({ interval }) => contains(interval, value) !== false);
  const [only] = hits;
  return only !== undefined && hits.length === 1 && contains(only.interval, value) === true ? courses.indexOf(only) : -1;
}

/** The points between none and all of them. */
export function between(points: Exact, full: Exact): Exact {
  if (points.isNegative()) return zero;
  return points.gt(full) ? full : points;
}
