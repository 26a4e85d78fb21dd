import type { Achievement } from "../../annex/annex3";
import type { Figure } from "../../annex/figure";
import { factOf } from "../../fact/facts";
import { namesIn, type Expression } from "../../formula/ast";
import { bareLabel, quoted } from "../../grid/label";
import { asksFor } from "../../rule/ast";
import { withKnownNames } from "../../score/measure";
import { isCost, measureIn } from "../measures";
import { allSources, type CheckContext, type CheckedRow, type StatedRate } from "../context";

/** The rates that tables of indicators state beside them: 实际完成值 in 附件5, 完成率 in 附件3. */
export function indicatorRates(context: Omit<CheckContext, "rates">): readonly StatedRate[] {
  const stated = context.rows.flatMap((row) => actualRate(row, context) ?? []);
  return [...stated, ...(context.annex3?.achievements ?? []).flatMap((row) => achievedRate(row) ?? [])];
}

/** 实际完成值 of an indicator that is a rate is what the form defines the indicator to be. */
function actualRate({ read, scored }: CheckedRow, context: Omit<CheckContext, "rates">): StatedRate | null {
  const { actual } = read.row;
  if (actual?.kind !== "number" || read.formula.kind !== "formula" || asksFor(read.rule) !== "rate") return null;
  if (!/[率比]$/u.test(bareLabel(scored.indicator))) return null;
  // What was measured may stand under other names than those of the definition.
  const expression = (scored.rate === null ? null : scored.expression) ?? withKnownNames(read.formula.expression);
  const operands = namesIn(expression).flatMap((name) => {
    const fact = factOf(context.facts, name, allSources(context.settings));
    return fact === null ? [] : [{ ...fact, name }];
  });
  return {
    title: `附件5${quoted(scored.indicator)}实际完成值`,
    figure: actual,
    expression,
    accepts: [],
    operands,
    measures: scored.indicator,
  };
}

const achieved: Expression = {
  kind: "binary",
  operator: "÷",
  left: { kind: "name", name: "实际完成值" },
  right: { kind: "name", name: "年度指标值" },
};

/** 完成率 is what was achieved over what was aimed at, where both are counted alike; many forms let it end at 100%. */
function achievedRate({ name, target, counted, share }: Achievement): StatedRate | null {
  if (counted === null || share?.kind !== "number") return null;
  // Less than a limit is better: nobody says how far that is done.
  if (/^[≤<]|^小于|不(?:超过|高于|大于|多于)|以内|以下/u.test(bareLabel(target?.text ?? ""))) return null;
  const measure = measureIn(target?.text ?? "");
  const isKept = measure !== null && isCost({ name }, measure) && !isMore(counted);
  if (share.value.eq(1) && (isMore(counted) || isKept)) return null;
  const operands = [
    { name: "实际完成值", annex: "3" as const, figure: counted.actual },
    { name: "年度指标值", annex: "3" as const, figure: counted.target },
  ].flatMap(({ figure, ...rest }) => (figure.kind === "number" ? [{ ...rest, figure }] : []));
  return { title: `附件3${quoted(name)}完成率`, figure: share, expression: achieved, accepts: [], operands, measures: `${name}完成率` };
}

function isMore({ target, actual }: { readonly target: Figure; readonly actual: Figure }): boolean {
  return target.kind === "number" && actual.kind === "number" && actual.value.greaterThan(target.value);
}
