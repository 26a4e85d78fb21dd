import type { Facts } from "../fact/facts";
import { aimedAtLeast } from "../fact/facts";
import type { Expression } from "../formula/ast";
import { coreLabel } from "../grid/label";

// An indicator of 附件5 may be measured by one of 附件3, whose figures no form states under the words of its 指标说明: 实际新增就业人数÷
// 目标人数 is what 城镇新增就业人数 achieved of its 年度指标值.

/** What 附件3 achieved, as an expression over its figures, where exactly one of its indicators is meant; else null. */
export function achievedExpression(indicator: string, facts: Facts): Expression | null {
  const name = coreLabel(indicator);
  if (name.length < 6 || !name.endsWith("率")) return null;
  const own = facts.filter((fact) => fact.annex === "3" && fact.figure.unit === "%" && coreLabel(fact.name).endsWith(name));
  const [rate] = own;
  if (rate !== undefined) return own.length === 1 ? { kind: "name", name: rate.name } : null;
  const stem = /^(.{4,})完成率$/u.exec(name)?.[1];
  const aims = facts.flatMap((fact) => (fact.name.endsWith(aimedAtLeast) ? [fact.name.slice(0, -aimedAtLeast.length)] : []));
  const [aim, ...more] = stem === undefined ? [] : aims.filter((each) => coreLabel(each).startsWith(stem));
  if (aim === undefined || more.length > 0) return null;
  const part = (figure: string): Expression => ({ kind: "name", name: `${aim}${figure}` });
  return { kind: "binary", operator: "÷", left: part("实际完成值"), right: part("年度指标值") };
}
