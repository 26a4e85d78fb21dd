import { namesIn } from "../formula/ast";
import { one } from "../quantity";
import { finding, type Outcome } from "./codes";
import { inUnitOf } from "./compare";
import type { CheckContext } from "./context";
import { recomputed, slipOf } from "./rates";

// Rates of two figures that are of one size: what was budgeted and what was spent, this year's and last year's.
const ofOneSize = /三公经费|公用经费|项目支出|政府采购|固定资产|预算执行率/u;

/** Two figures of one rate thousands of times apart: one of them is in 元 and the other in 万元, though no third figure proves it. */
export function checkSizes(context: CheckContext): readonly Outcome[] {
  return context.rates.flatMap((rate) => {
    const [above, below] = namesIn(rate.expression).map((name) => rate.operands.find((fact) => fact.name === name));
    if (above === undefined || below === undefined || !ofOneSize.test(rate.measures)) return [];
    if (above.figure.value.isZero() || below.figure.value.isZero()) return [null];
    const times = above.figure.value.dividedBy(below.figure.value).abs();
    const [large, small] = times.greaterThan(1) ? [above, below] : [below, above];
    const factor = times.greaterThan(1) ? times : one.dividedBy(times);
    const value = recomputed(rate);
    // The rate that was typed tells which of the two is wrong, and that is said already.
    const isSaid = rate.figure.kind === "number" && value !== null && slipOf(rate, rate.figure, value, context) !== null;
    if (isSaid || factor.lessThan(2000) || factor.greaterThan(50000)) return [null];
    return [
      finding("unit-suspect", large.figure.place, {
        stated: large.figure.text,
        message: `${rate.title}用到的${large.name}是${inUnitOf(large.figure.value, large.figure)}，${small.name}是${inUnitOf(small.figure.value, small.figure)}，相差近万倍，像是一个填了元、一个填了万元。请核对单位。`,
        evidence: [small.figure.place],
      }),
    ];
  });
}
