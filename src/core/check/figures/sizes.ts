import type { Operand } from "../../assessment";
import type { Fact } from "../../fact/facts";
import { namesIn } from "../../formula/ast";
import { keyOf, type Place } from "../../grid/address";
import { bareLabel, quoted } from "../../grid/label";
import { decimalText, one, type Exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import { inUnitOf } from "../compare";
import type { CheckContext, CheckedRow, StatedRate } from "../context";
import { cellOfKey } from "../formulas/formula-cells";
import { recomputed, slipOf } from "./rates";

// Rates of two figures that are of one size: what was budgeted and what was spent, this year's and last year's.
const ofOneSize = /三公经费|公用经费|项目支出|政府采购|固定资产|预算执行率/u;

/** Two figures that are divided by each other. */
interface Pair {
  readonly title: string;
  readonly above: Amount;
  readonly below: Amount;
}

interface Amount {
  readonly name: string;
  readonly value: Exact;
  readonly place: Place;
  readonly written: string;
}

/** Two figures of one rate thousands of times apart: one of them is in 元 and the other in 万元, though no third figure proves it. */
export function checkSizes(context: CheckContext): readonly Outcome[] {
  const stated = context.rates.flatMap((rate) => statedPair(rate, context));
  // A rate that is stated nowhere is worked out for its score all the same.
  const known = new Set(stated.map(({ pair }) => keyOf(pair.below.place)));
  const scored = context.rows.flatMap(scoredPair).filter((pair) => !known.has(keyOf(pair.below.place)));
  const pairs = [...stated, ...scored.map((pair) => ({ pair, isSaid: false }))];
  return [...pairs.map(({ pair, isSaid }) => (isSaid ? null : heldTogether(pair, context))), ...outsized(context)];
}

/** One amount of a column in 万元 that is as large as the others only where it is taken for 元. */
function outsized({ annex6 }: CheckContext): readonly Outcome[] {
  return (annex6?.tables ?? []).flatMap(({ headings, lines }) =>
    headings.flatMap((heading) => {
      const amounts = lines.flatMap(({ label, figures }) => {
        const figure = figures.get(heading);
        const isPart = figure?.kind === "number" && figure.unit === "元" && !/^(合计|总计|小计)$/u.test(label);
        return isPart && !figure.value.isZero() ? [{ label, figure }] : [];
      });
      if (amounts.length < 4 || /人|户|次|个|件/u.test(heading)) return [];
      return amounts.flatMap(({ label, figure }) => {
        const others = amounts.filter((other) => other.figure !== figure).map((other) => other.figure.value.toNumber());
        const [value, high, low] = [figure.value.toNumber(), Math.max(...others), Math.min(...others)];
        if (value < high * 500 || value / 10000 < low / 5 || value / 10000 > high * 2) return [];
        return [
          finding("unit-suspect", figure.place, {
            stated: figure.text,
            message: `附件6的表里${quoted(label)}的${heading}填${figure.text.trim()}，比同一列别的数大几百倍以上，像是填了元而别的填万元。请核对单位。`,
            evidence: amounts.flatMap((other) => (other.figure === figure ? [] : [other.figure.place])),
          }),
        ];
      });
    }),
  );
}

function statedPair(rate: StatedRate, context: CheckContext): readonly { readonly pair: Pair; readonly isSaid: boolean }[] {
  const [above, below] = namesIn(rate.expression).map((name) => rate.operands.find((fact) => fact.name === name));
  if (above === undefined || below === undefined || !ofOneSize.test(rate.measures)) return [];
  const value = recomputed(rate);
  // The rate that was typed tells which of the two is wrong, and that is said already.
  const isSaid = rate.figure.kind === "number" && value !== null && slipOf(rate, rate.figure, value, context) !== null;
  const amount = ({ name, figure }: Fact): Amount => ({
    name,
    value: figure.value,
    place: figure.place,
    written: inUnitOf(figure.value, figure),
  });
  return [{ pair: { title: rate.title, above: amount(above), below: amount(below) }, isSaid }];
}

function scoredPair({ scored }: CheckedRow): readonly Pair[] {
  const [above, below, ...more] = scored.operands;
  const isMoney = above?.unit === "元" && below?.unit === "元" && more.length === 0;
  if (above === undefined || below === undefined || !isMoney || !ofOneSize.test(bareLabel(scored.indicator))) return [];
  const amount = ({ name, value, place, scale }: Operand): Amount => ({
    name,
    value,
    place,
    written: `${decimalText(value.dividedBy(scale))}${scale.equals(one) ? "元" : scale.equals(10000) ? "万元" : ""}`,
  });
  return [{ title: `附件5${quoted(scored.indicator)}`, above: amount(above), below: amount(below) }];
}

function heldTogether({ title, above, below }: Pair, { workbook }: CheckContext): Outcome {
  if (above.value.isZero() || below.value.isZero()) return null;
  const times = above.value.dividedBy(below.value).abs();
  const [large, small] = times.greaterThan(1) ? [above, below] : [below, above];
  const factor = times.greaterThan(1) ? times : one.dividedBy(times);
  if (factor.lessThan(2000) || factor.greaterThan(50000)) return null;
  return finding("unit-suspect", large.place, {
    stated: cellOfKey(workbook, keyOf(large.place))?.text ?? large.written,
    message: `${title}用到的${large.name}是${large.written}，${small.name}是${small.written}，相差近万倍，像是一个填了元、一个填了万元。请核对单位。`,
    evidence: [small.place],
  });
}
