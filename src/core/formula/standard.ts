import { bareLabel } from "../grid/label";
import type { IndicatorFormula } from "./ast";
import { readFormula } from "./parser";

/**
 * What 财预〔2013〕53号 (部门整体支出绩效评价共性指标体系框架) defines, in our names of figures: for an indicator whose
 * form defines nothing. What a form does define always goes before.
 */
const definitions: readonly string[] = [
  "在职人员控制率=在职人员数/编制数",
  "三公经费变动率=（本年三公经费预算数-上年三公经费预算数）/上年三公经费预算数",
  "预算完成率=决算总额/预算总额",
  "预算执行率=决算总额/预算总额",
  "预算调整率=年中预算调整数/年初预算数",
  "结转结余率=年末结余数/预算总额",
  "结转结余变动率=（年末结余数-上年结转数）/上年结转数",
  "公用经费控制率=公用经费实际支出数/公用经费预算安排数",
  "三公经费控制率=三公经费实际支出数/三公经费预算安排数",
  "政府采购执行率=政府采购金额/政府采购预算数",
  "固定资产利用率=在用固定资产总额/固定资产总额",
];

const byIndicator: ReadonlyMap<string, IndicatorFormula> = new Map(
  definitions.map((definition) => [definition.slice(0, definition.indexOf("=")), readFormula(definition)] as const),
);

/** The standard definition of an indicator; null where there is none. */
export function standardFormula(indicator: string): IndicatorFormula | null {
  return byIndicator.get(bareLabel(indicator)) ?? null;
}
