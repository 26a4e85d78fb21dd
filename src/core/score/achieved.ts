import type { Facts } from "../fact/facts";
import { aimedAtLeast } from "../fact/facts";
import type { Expression } from "../formula/ast";
import { coreLabel } from "../grid/label";

// An indicator of 附件5 may be measured by one of 附件3, whose figures no form states under the words of its 指标说明: 实际新增就业人数÷
// 目标人数 is what 城镇新增就业人数 achieved of its 年度指标值.

/** What stands before a name without making it one of fewer things: 农村生活垃圾处理率 is not the 生活垃圾处理率 that was asked for. */
const everywhere = /^(全[县市区省镇乡]|本[县市区级]|辖区内?|本?年度|当年|全年|城乡)/u;
/** What counts a thing, behind its name. */
const measure = /^(总)?(人数|人次|户数|户次|场次|次数|件数|个数|座数|项数|数量|里程|面积|数)?$/u;

/** What 附件3 achieved, as an expression over its figures, where exactly one of its indicators is meant; else null. */
export function achievedExpression(indicator: string, facts: Facts): Expression | null {
  const name = coreLabel(indicator);
  if (name.length < 6 || !name.endsWith("率")) return null;
  const isMeant = (other: string): boolean => other.replace(everywhere, "") === name;
  const own = facts.filter((fact) => fact.annex === "3" && fact.figure.unit === "%" && isMeant(coreLabel(fact.name)));
  const [rate] = own;
  if (rate !== undefined) return own.length === 1 ? { kind: "name", name: rate.name } : null;
  const stem = /^(.{4,})完成率$/u.exec(name)?.[1];
  const aims = facts.flatMap((fact) => (fact.name.endsWith(aimedAtLeast) ? [fact.name.slice(0, -aimedAtLeast.length)] : []));
  const isOf = (each: string): boolean => stem !== undefined && each.startsWith(stem) && measure.test(each.slice(stem.length));
  const [aim, ...more] = aims.filter((each) => isOf(coreLabel(each)));
  if (aim === undefined || more.length > 0) return null;
  const part = (figure: string): Expression => ({ kind: "name", name: `${aim}${figure}` });
  return { kind: "binary", operator: "÷", left: part("实际完成值"), right: part("年度指标值") };
}
