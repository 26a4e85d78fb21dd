import type { FundRow } from "../../annex/funds";
import type { ReportLine, ReportTable } from "../../annex/annex6";
import type { NumberFigure } from "../../annex/figure";
import { figureNamed } from "../../annex/names";
import { zero, type Exact } from "../../quantity";
import { findCarryOver } from "./carry-over";
import { finding, type Outcome } from "../codes";
import { inUnitOf } from "../compare";
import type { CheckContext } from "../context";

/**
 * What was left at the year's end: 附件3 says by its rows of whose money it is, 附件6 by its columns. Where 附件3 says that
 * it is of 上年结转, and 附件6 that all of 上年结转 was project money and all of that was spent, both cannot be.
 */
export function checkWhoseBalance(context: CheckContext): readonly Outcome[] {
  const row = context.annex3?.rows.find((candidate) => candidate.role === "carry-over");
  const left = row === undefined ? null : leftOf(row, context);
  const isAll = (context.annex3?.rows ?? []).every(
    (other) => other === row || other.role === "total" || (leftOf(other, context)?.value ?? zero).isZero(),
  );
  if (left === null || !left.value.greaterThan(zero) || !isAll) return [];
  return (context.annex6?.tables ?? []).flatMap((table) => contradiction(table, left)).slice(0, 1);
}

interface Left {
  readonly spent: NumberFigure;
  readonly value: Exact;
}

/** What a row of 附件3 did not spend, in 元; with the balance entered as an expense it is that. */
function leftOf(row: FundRow, context: CheckContext): Left | null {
  const [budget, spent] = [row.figures["全年预算数"], row.figures["全年执行数"]];
  if (budget?.kind !== "number" || spent?.kind !== "number") return null;
  const isBalance = findCarryOver(context)?.spent.place === spent.place;
  return { spent, value: isBalance ? spent.value : budget.value.minus(spent.value) };
}

function contradiction(table: ReportTable, { spent, value }: Left): readonly Outcome[] {
  const named = (name: string): ReportLine | undefined => table.lines.find((line) => figureNamed(line.label)?.name === name);
  const at = (name: string, heading: string): NumberFigure | null => {
    const figure = named(name)?.figures.get(heading);
    return figure?.kind === "number" ? figure : null;
  };
  const [carried, available, used] = ["上年结转数", "预算总额", "决算总额"].map((name) => at(name, "项目支出"));
  const basic = at("上年结转数", "基本支出")?.value ?? zero;
  if (!carried || !available || !used || !basic.isZero() || carried.value.isZero()) return [];
  if (!available.value.equals(used.value)) return [null];
  return [
    finding("carry-over-whose", spent.place, {
      stated: spent.text,
      message: `附件3按资金来源看，年末剩下的${inUnitOf(value, spent)}是上年结转的钱；附件6的表却把上年结转${inUnitOf(carried.value, carried)}全列在项目支出，项目支出又全部用完，剩下的只能是基本支出的钱。两表说的结余归属对不上，请核对。`,
      evidence: [carried.place, available.place, used.place],
    }),
  ];
}
