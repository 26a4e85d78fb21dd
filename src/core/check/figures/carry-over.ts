import { roundingOf, type Figure, type NumberFigure } from "../../annex/figure";
import type { FundRow } from "../../annex/funds";
import { factOf } from "../../fact/facts";
import type { Place } from "../../grid/address";
import { sumOf, type Exact } from "../../quantity";
import type { CheckContext } from "../context";

/** The mistake of entering what was left of 上年结转资金 where what was spent belongs, and what it explains. */
export interface CarryOver {
  readonly spent: NumberFigure;
  readonly rate: NumberFigure | null;
  /** What was spent, in 元: the budget less what was left. */
  readonly expected: Exact;
  readonly expectedRate: Exact;
  readonly budget: NumberFigure;
  /** The total that the parts come to once the mistake is mended, in 元. */
  readonly mendedTotal: Exact;
  readonly total: NumberFigure;
  readonly evidence: readonly Place[];
}

/**
 * The mistake is only claimed where it explains everything: the stated 执行数 is the balance at the year's end,
 * and with the rest of the budget in its place the parts make the total.
 */
export function findCarryOver(context: CheckContext): CarryOver | null {
  const row = context.annex3?.rows.find((candidate) => candidate.role === "carry-over");
  const total = numberIn(
    context.annex3?.rows.find((candidate) => candidate.role === "total"),
    "全年执行数",
  );
  const spent = numberIn(row, "全年执行数");
  const budget = numberIn(row, "全年预算数");
  if (spent === null || budget === null || total === null || budget.value.isZero()) return null;
  const balance = yearEndBalance(context, spent);
  const expected = budget.value.minus(spent.value);
  const mendedTotal = sumOf(partsBut(context, spent)).plus(expected);
  const isMended = mendedTotal.minus(total.value).abs().lessThanOrEqualTo(slack(context));
  const wasRight = mendedTotal.minus(expected).plus(spent.value).minus(total.value).abs().lessThanOrEqualTo(slack(context));
  if (balance === null || !isMended || wasRight) return null;
  const expectedRate = expected.dividedBy(budget.value);
  return {
    spent,
    rate: numberIn(row, "执行率"),
    expected,
    expectedRate,
    budget,
    mendedTotal,
    total,
    evidence: [spent.place, budget.place, balance, total.place],
  };
}

function numberIn(row: FundRow | undefined, column: keyof FundRow["figures"]): NumberFigure | null {
  const figure: Figure | undefined = row?.figures[column];
  return figure?.kind === "number" ? figure : null;
}

/** The cell that states the balance at the year's end as the same figure: 附件4, else the total row of 附件3 itself. */
function yearEndBalance(context: CheckContext, spent: NumberFigure): Place | null {
  const stated = factOf(context.facts, "年末结余数", ["4", "6"]);
  if (stated !== null && stated.figure.value.equals(spent.value)) return stated.figure.place;
  const row = context.annex3?.rows.find((candidate) => candidate.role === "total");
  const budget = numberIn(row, "全年预算数");
  const used = numberIn(row, "全年执行数");
  return budget !== null && used !== null && budget.value.minus(used.value).equals(spent.value) ? budget.place : null;
}

function partFigures(context: CheckContext): readonly NumberFigure[] {
  return (context.annex3?.rows ?? []).flatMap((row) =>
    ["total", "inner", "use", "kind"].includes(row.role) ? [] : (numberIn(row, "全年执行数") ?? []),
  );
}

function partsBut(context: CheckContext, spent: NumberFigure): readonly Exact[] {
  return partFigures(context).flatMap((figure) => (figure.place === spent.place ? [] : [figure.value]));
}

function slack(context: CheckContext): Exact {
  return sumOf(partFigures(context).map(roundingOf)).times(2);
}
