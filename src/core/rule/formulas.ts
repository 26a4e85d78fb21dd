import type { Expression } from "../formula/ast";
import { readSum } from "../formula/parser";
import { decimalText, exact, type Exact, hundred, one, zero } from "../quantity";

// Formulas for points, and steps that start from so many of them, as outcomes of their own:
//
//   得分=10-(100%-执行率)×20          «=10-(100%-执行率)×20»
//   扣分=(95%-支出进度)×100×0.2分     «=满分-(95%-支出进度)×100×0.2分»
//   在8分基础上每降低1个百分点扣0.4分  每降低1个百分点«8-0.4»
//
// Quotation marks are no part of a text that is read, so that nothing else looks like one.

const points = "(\\d+(?:\\.\\d+)?)分";
const onto = `在(?:该|此|上述)?${points}的?基础上,?(?:再)?`;
const step = "(每[^,;。«»]{1,20}?)的?,?";
const change = `(扣减|扣除|扣|减|加|增加)(?:分)?${points}`;

const signOf = (word: string): string => (/[扣减]/.test(word) ? "-" : "+");

/** 在8分基础上, before or behind its step, and 得基础分4分，在此基础上每提高…. */
function withSteps(text: string): string {
  return text
    .replace(/(?<=[得计])(?:基础分|基本分|基准分|底分)(?=\d)/g, "")
    .replace(new RegExp(`${onto}${step}${change}`, "g"), (_, from: string, per: string, word: string, size: string) => {
      return `${per}«${from}${signOf(word)}${size}»`;
    })
    .replace(new RegExp(`${step}${onto}${change}`, "g"), (_, per: string, from: string, word: string, size: string) => {
      return `${per}«${from}${signOf(word)}${size}»`;
    })
    .replace(new RegExp(`([得计])${points},在此基础上,?(?:再)?${step}${change}`, "g"), (_, ...found: string[]) => {
      const [give = "", from = "", per = "", word = "", size = ""] = found;
      return `${give}${from}分;${per}«${from}${signOf(word)}${size}»`;
    });
}

const lead =
  "(?:(?<=^|[,;。:])[^,;。:=%\\d()<>≤≥«»]{0,12}?|(?:(?:该|本|此)?(?:项|指标))?(?:自评|实际|最终)?)(?:得分|扣分|分值|分数|扣分值)(?:=|为|:)+|[得计扣](?=[^分]*[×/])";
const formulaPattern = new RegExp(`(?<lead>${lead})(?<sum>[^,;。:=<>≤≥«»]+?)(?:计算|计分)?(?=[,;。]|$)`, "g");

function withFormula(found: string, name: string, sum: string): string {
  const read = readSum(bare(sum));
  // 得80%×5分 names nothing that is measured, and 得分=5 is no formula.
  if (read?.kind !== "binary" || linearOf(read, one) === null) return found;
  if (!name.includes("扣")) return `«=${sum}»`;
  return `«=满分-${read.operator === "+" || read.operator === "-" ? `(${sum})` : sum}»`;
}

/** The text of a formula without what only says that its numbers are points, and with 计划检查户数（120户）as the number that it is. */
function bare(sum: string): string {
  return sum
    .replace(/[^+\-×/()]+\((\d+(?:\.\d+)?%?)[^\d%()+\-×/]{0,3}\)/g, "$1")
    .replace(/(?<=\d)分(?![\p{Script=Han}])/gu, "")
    .replace(/\((?:(?:该|本|此)?(?:项|指标)?的?(?:分值|权重|满分))\)/g, "满分");
}

/** A quotient of two names in a formula is one quantity, which other clauses may call by it: 若A÷B＞0.1，得0分. */
function withOneName(text: string): string {
  const quotient = /(?<=«=[^«»]*?)([^+\-×/()|«»=\d][^+\-×/()|«»=]*\/[^+\-×/()|«»=\d][^+\-×/()|«»=]*)(?=[^«»]*»)/.exec(text)?.[1];
  if (quotient === undefined) return text;
  return text
    .split(/(«[^«»]*»)/)
    .map((part) => (part.startsWith("«") ? part : part.split(quotient).join("比率")))
    .join("")
    .replace(
      /(?<=比率(?:[<>≤≥=]|大于|小于|超过|低于))(0\.\d+|1)(?=[,;。的时]|$)/g,
      (ratio) => `${decimalText(exact(ratio).times(hundred))}%`,
    );
}

/** The text with its formulas, and steps from so many points, as outcomes. */
export function withCourses(text: string): string {
  const stepped = withSteps(text).replace(/(?<=^|[,;。])按(?:照)?(?:以下|下列|如下)公式(?:计算|计分|计算得分)?:/g, "");
  return withOneName(
    stepped.replace(formulaPattern, (found: string, ...rest: unknown[]) => {
      const { lead: name = "", sum = "" } = rest[rest.length - 1] as Readonly<Record<string, string>>;
      return withFormula(found, name, sum);
    }),
  );
}

/** (offset + factor·x) / divisor, and what x is called; empty where there is none. */
export interface Linear {
  readonly name: string;
  readonly offset: Exact;
  readonly factor: Exact;
  readonly divisor: Exact;
}

const fullMark = /^(?:(?:该|本|此)?(?:项|指标)?(?:指标)?的?(?:分值|权重分?|权重分值|满分|满分值|标准分|总分)|标准分值)$/;

function constant(value: Exact): Linear {
  return { name: "", offset: value, factor: zero, divisor: one };
}

function isConstant({ name }: Linear): boolean {
  return name === "";
}

function added(a: Linear, b: Linear, sign: Exact): Linear | null {
  if (a.name !== b.name && !isConstant(a) && !isConstant(b)) return null;
  const cross = (x: Exact, y: Exact): Exact => x.times(b.divisor).plus(y.times(a.divisor).times(sign));
  return {
    name: isConstant(a) ? b.name : a.name,
    offset: cross(a.offset, b.offset),
    factor: cross(a.factor, b.factor),
    divisor: a.divisor.times(b.divisor),
  };
}

function multiplied(a: Linear, b: Linear): Linear | null {
  const [line, by] = isConstant(b) ? [a, b] : [b, a];
  if (!isConstant(by)) return null;
  return {
    name: line.name,
    offset: line.offset.times(by.offset),
    factor: line.factor.times(by.offset),
    divisor: line.divisor.times(by.divisor),
  };
}

function divided(a: Linear, b: Linear): Linear | null {
  // 实际支出数/预算数: two figures whose quotient is what is measured.
  const isPlain = b.offset.isZero() && b.factor.eq(one) && b.divisor.eq(one) && a.offset.isZero() && !a.name.includes("/");
  // A rate over its goal（完成率/目标完成率）is not what was measured.
  if (!isConstant(b))
    return isPlain && !isConstant(a) && a.name !== b.name && !/率$/.test(a.name) ? { ...a, name: `${a.name}/${b.name}` } : null;
  return b.offset.isZero() ? null : multiplied(a, { ...b, offset: b.divisor, divisor: b.offset });
}

/** An expression as a straight line of the one quantity in it; null where it is none. */
export function linearOf(expression: Expression, full: Exact): Linear | null {
  if (expression.kind === "number") return constant(expression.value);
  if (expression.kind === "name")
    return fullMark.test(expression.name) ? constant(full) : { ...constant(zero), name: expression.name, factor: one };
  const [left, right] = [linearOf(expression.left, full), linearOf(expression.right, full)];
  if (left === null || right === null) return null;
  const read =
    expression.operator === "+" || expression.operator === "-"
      ? added(left, right, expression.operator === "+" ? one : one.neg())
      : expression.operator === "×"
        ? multiplied(left, right)
        : divided(left, right);
  return read === null || isConstant(read) !== read.factor.isZero() ? null : read;
}

/** The line of a formula; null where it is none. */
export function lineOf(formula: string, full: Exact): Linear | null {
  const read = readSum(bare(formula));
  const line = read === null ? null : linearOf(read, full);
  return line === null || isConstant(line) ? null : line;
}

/** The numbers of a formula, percentages as ratios, where the points may reach the full mark. */
export function numbersIn(formula: string): readonly string[] {
  return formula.match(/\d+(?:\.\d+)?%?/g) ?? [];
}
