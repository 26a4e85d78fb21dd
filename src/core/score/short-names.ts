import { figureNamed } from "../annex/names";
import { namesIn, type Expression, type IndicatorFormula } from "../formula/ast";
import { readFormula } from "../formula/parser";
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
  // （上年事故起数－本年事故起数）÷上年事故起数 of 生产安全事故起数下降率 is of the accidents that this names in full.
  const stem = /^(.{4,})(?:下降|上升|增长|减少|变动)率$/u.exec(bareLabel(indicator))?.[1];
  if (subject === null && stem !== undefined)
    return {
      ...formula,
      expression: replacing(formula.expression, (name) => {
        const [year = "", rest] = [when.exec(bareLabel(name))?.[0], bareLabel(name).replace(when, "")];
        return year !== "" && rest.length >= 3 && stem !== rest && stem.endsWith(rest) ? { kind: "name", name: `${year}${stem}` } : null;
      }),
    };
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

/** The sentences of an explanation behind its first one, each as the name that it begins with and what it says of it. */
function explained(explanation: string): ReadonlyMap<string, { readonly sign: string; readonly body: string }> {
  const sentences = explanation.match(/[^\n\r。;；]+/gu) ?? [];
  return new Map(
    sentences.flatMap((sentence) => {
      const [, name = "", sign = "", body = ""] = /^([^:=,]{2,16})(=|:|是指|指)([^=]{3,40})$/u.exec(bareLabel(sentence)) ?? [];
      return name === "" ? [] : [[name, { sign, body }] as const];
    }),
  );
}

/** 预算数÷预算完成数, where the explanation goes on: 预算数：调整后的全年预算数. A name that is known by itself stays. */
export function withExplainedNames(formula: IndicatorFormula, explanation: string): IndicatorFormula {
  if (formula.kind !== "formula") return formula;
  const names = explained(explanation);
  const replaced = replacing(formula.expression, (name) => {
    const said = names.get(bareLabel(name));
    const known = figureNamed(name) !== null || said === undefined || said.sign === "=" ? null : figureNamed(said.body);
    return known === null ? null : { kind: "name", name: known.name };
  });
  return { ...formula, expression: replaced };
}

/** The expression with figures that no form states in place of what the explanation works them out from: 预算调整数=全年预算数-年初预算数. */
export function withStatedParts(expression: Expression, missing: readonly string[], explanation: string): Expression {
  const names = explained(explanation);
  return replacing(expression, (name) => {
    const said = names.get(bareLabel(name));
    const isMissing = missing.includes(figureNamed(name)?.name ?? name);
    const formula = said?.sign === "=" && isMissing ? readFormula(`${name}=${said.body}`) : null;
    return formula?.kind === "formula" && !namesIn(formula.expression).includes(name) ? formula.expression : null;
  });
}

function replacing(expression: Expression, other: (name: string) => Expression | null): Expression {
  if (expression.kind === "number") return expression;
  if (expression.kind === "name") return other(expression.name) ?? expression;
  return { ...expression, left: replacing(expression.left, other), right: replacing(expression.right, other) };
}
