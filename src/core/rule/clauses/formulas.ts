import { namesIn, valueOf, type Expression } from "../../formula/ast";
import { readSum } from "../../formula/parser";
import { decimalText, exact, type Exact, hundred, one, roundTo, zero } from "../../quantity";

// Formulas for points, and steps that start from so many of them, as outcomes of their own:
//
//   得分=10-(100%-执行率)×20          «=10-(100%-执行率)×20»
//   扣分=(95%-支出进度)×100×0.2分     «=满分-(95%-支出进度)×100×0.2»
//   在8分基础上每降低1个百分点扣0.4分  每降低1个百分点«8扣0.4»
//
// Quotation marks are no part of a text that is read, so that nothing else looks like one.

const points = "(\\d+(?:\\.\\d+)?)分";
const onto = `在(?:该|此|上述)?${points}的?基础上,?再?`;
const step = "(每[^,;。«»]{1,20}?)的?,?";
const change = `(扣|减|加|增加)[减除分]?${points}`;

/** 在8分基础上, before or behind its step, and 得基础分4分，在此基础上每提高…. */
function withSteps(text: string): string {
  return text
    .replace(/(?<=[得计])(?:基[础本准]分|底分)(?=\d)/g, "")
    .replace(new RegExp(onto + step + change, "g"), "$2«$1$3$4»")
    .replace(new RegExp(step + onto + change, "g"), "$1«$2$3$4»")
    .replace(new RegExp(`([得计])${points},在此基础上,?再?${step}${change}`, "g"), "$1$2分;$3«$2$4$5»");
}

const lead =
  "(?:(?<=^|[,;。:])[^,;。:=%\\d()<>≤≥«»]{0,12}?|(?:[该本此]?(?:项|指标))?(?:自评|实际|最终)?)(?:得分|扣分值?|分[值数])[=为:]+|[得计扣](?=[^分]*[×/])";
const formulaPattern = new RegExp(`(${lead})([^,;。:=<>≤≥«»]+?)(?:计[算分])?(?=[,;。]|$)`, "g");

/** A formula without what only says that its numbers are points. */
function bare(sum: string): string {
  return sum.replace(/(?<=\d)分(?!\p{Script=Han})/gu, "").replace(/\(([^()+\-×/]*(?:分值|权重|满分))\)/g, "$1");
}

function withFormula(found: string, name: string, written: string): string {
  const sum = bare(written);
  // 得80%×5分 names nothing that is measured, and 得分=5 is no formula.
  if (lineOf(sum, one) === null) return found;
  if (!name.includes("扣")) return `«=${sum}»`;
  const read = readSum(sum);
  return `«=满分-${read?.kind === "binary" && "+-".includes(read.operator) ? `(${sum})` : sum}»`;
}

/** A quotient of two figures in a formula is one quantity, which other clauses may call by it: 若A÷B＞0.1，得0分. */
function withOneName(text: string): string {
  const quotient = /«=[^»]*?([^+\-×/()|«»=\d]+\/[^+\-×/()|«»=\d]+)[^»]*»/.exec(text)?.[1];
  if (quotient === undefined) return text;
  return text
    .split(/(«[^«»]*»)/)
    .map((part) => (part.startsWith("«") ? part : part.split(quotient).join("比率")))
    .join("")
    .replace(
      /(?<=比率(?:[<>≤≥=]|[大小]于|超过|低于))(0\.\d+|1)(?=[,;。的时]|$)/g,
      (ratio) => `${decimalText(exact(ratio).times(hundred))}%`,
    );
}

/** The text with its formulas, and steps from so many points, as outcomes. */
export function withCourses(text: string): string {
  const stepped = withSteps(text).replace(/(?<=^|[,;。])按照?[以下列如]{2}公式(?:计算|计分|计算得分)?:/g, "");
  return withOneName(stepped.replace(formulaPattern, withFormula));
}

/** A formula as a straight line of what it measures, which is called x in its expression. */
export interface Line {
  readonly name: string;
  readonly expression: Expression;
}

const fullMark = /^[该本此]?(?:项|指标)?(?:指标)?的?(?:标准)?(?:分值|权重分?|权重分值|满分|满分值|标准分|总分)$/;

function replaced(expression: Expression, by: (name: string) => Expression): Expression {
  if (expression.kind === "name") return by(expression.name);
  if (expression.kind === "number") return expression;
  return { ...expression, left: replaced(expression.left, by), right: replaced(expression.right, by) };
}

/** The points of a line at a value. */
export function pointsAt(expression: Expression, value: Exact): Exact {
  return valueOf(expression, () => value) ?? zero;
}

/** The value at which a line comes to so many points; null where it is no straight line. */
export function placeOf(expression: Expression, points: Exact): Exact | null {
  const [none, first, second] = [zero, one, exact(2)].map((value) => valueOf(expression, () => value));
  if (!none || !first || !second) return null;
  const rise = first.minus(none);
  if (rise.isZero() || !roundTo(second.minus(first).minus(rise), 20).isZero()) return null;
  return roundTo(points.minus(none).div(rise), 20);
}

/** The line of a formula for so many points at best, its x a ratio or, by `scale`, a number of per cent; null where it is none. */
export function lineOf(formula: string, full: Exact, scale = one): Line | null {
  const sum = readSum(formula);
  const names = sum === null ? [] : namesIn(sum).filter((name) => !fullMark.test(name));
  const [name, over, more] = names;
  if (sum === null || name === undefined || more !== undefined) return null;
  // 实际支出数/预算数: two figures whose quotient is measured; a rate over its goal（完成率/目标完成率）is not.
  const quotient = over === undefined ? name : `${name}/${over}`;
  if (over !== undefined && (/率$/.test(name) || [name, over, quotient].some((each) => formula.split(each).length !== 2))) return null;
  const number = (value: Exact): Expression => ({ kind: "number", value });
  const x: Expression = { kind: "name", name: "x" };
  const scaled: Expression = scale.eq(one) ? x : { kind: "binary", operator: "×", left: x, right: number(scale) };
  const expression = replaced(sum, (each) => (each === name ? scaled : number(each === over ? one : full)));
  return placeOf(expression, full) === null ? null : { name: quotient.replace(/\|/g, ""), expression };
}
