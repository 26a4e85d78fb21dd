import { figureNamed } from "../annex/names";
import { namesIn, type Expression, type IndicatorFormula } from "../formula/ast";
import { bareLabel } from "../grid/label";

// Where an indicator says whose rate it is, its definition may leave that out: “三公经费”控制率（实际支出÷预算安排） is of 三公经费. Taken
// for themselves such short words would be figures of the whole budget, and the rate another one.

const subjects = /^(三公经费|公用经费|政府采购|项目支出|固定资产)/u;
const others = /三公|公用|采购|项目|资产|人员/u;
const when = /^(上年度?|上一年度?|去年|本年度?|当年)/u;

/** The definition of an indicator with its short names told in full. */
export function withFullNames(formula: IndicatorFormula, indicator: string): IndicatorFormula {
  if (formula.kind !== "formula") return formula;
  const subject = subjects.exec(bareLabel(indicator))?.[1] ?? subjectBefore(formula.expression);
  return subject === null ? formula : { ...formula, expression: inFull(formula.expression, subject) };
}

const bare = /^(?:上年度?|上一年度?|去年|本年度?|当年)(预算数|决算数|实际支出数|支出数|执行数)$/u;

/** 本年公务用车运行维护费决算数-上年决算数: what the second name is of is said by the first, where all others are as short. */
function subjectBefore(expression: Expression): string | null {
  const names = namesIn(expression).map(bareLabel);
  const [kind = ""] = names.flatMap((name) => bare.exec(name)?.[1] ?? []);
  const long = names.filter((name) => !bare.test(name));
  const [full = ""] = long;
  const year = when.exec(full)?.[0] ?? "";
  const isOne = kind !== "" && long.length === 1 && names.every((name) => name.endsWith(kind)) && year !== "";
  const subject = full.slice(year.length, -kind.length);
  return isOne && subject.length >= 3 && figureNamed(full) === null ? subject : null;
}

function inFull(expression: Expression, subject: string): Expression {
  if (expression.kind === "number") return expression;
  if (expression.kind === "binary")
    return { ...expression, left: inFull(expression.left, subject), right: inFull(expression.right, subject) };
  const name = bareLabel(expression.name);
  if (others.test(name) || name.includes(subject)) return expression;
  const year = when.exec(name)?.[0] ?? "";
  const full = `${year}${subject}${name.slice(year.length)}`;
  // A figure of the whole that no form has for this part is missing: taken beside one of the part it would give another rate.
  return figureNamed(full) === null && figureNamed(name) === null && !bare.test(name) ? expression : { kind: "name", name: full };
}
