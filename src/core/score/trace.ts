import { quoted } from "../grid/label";
import type { Alternative, Judgement, ScoredRow, StepReading } from "../assessment";
import type { Fact, Facts } from "../fact/facts";
import type { IndicatorFormula } from "../formula/ast";
import { printExpression } from "../formula/printer";
import { decimalText, grouped, percentText, roundTo, type Exact } from "../quantity";
import type { Rule } from "../rule/ast";
import { decidingClause } from "./deciding";
import type { Counted } from "./counted";
import { evaluate, type Observation } from "./evaluate";
import type { Measurement } from "./measure";

/** What a trace tells of. */
export interface Decided {
  readonly rule: Rule;
  readonly formula: IndicatorFormula;
  readonly isStandard: boolean;
  readonly measurement: Measurement;
  readonly counted: Counted | null;
  readonly observation: Observation | null;
  readonly scores: ScoredRow["readings"];
  readonly computed: Exact | null;
  readonly permitted: readonly Exact[] | null;
  readonly alternatives: readonly Alternative[];
  readonly judgement: Judgement | undefined;
  readonly steps: StepReading;
}

/** The names of the readings of an incomplete step, as the settings print them. */
export const readingNames: Readonly<Record<StepReading, string>> = { whole: "整档", proportional: "按比例", started: "不足一档按一档" };

/** The scores a rule can give; of a long ladder only its ends: 20、19、18…1、0. */
export function permittedText(permitted: readonly Exact[]): string {
  const texts = permitted.map(scoreText);
  return texts.length <= 9 ? texts.join("、") : `${texts.slice(0, 3).join("、")}…${texts.slice(-2).join("、")}`;
}

/** How a score follows, one Chinese sentence a step (计算过程). */
export function traceOf(decided: Decided): readonly string[] {
  return [
    ...formulaSteps(decided),
    ...ruleSteps(decided),
    ...readingSteps(decided),
    ...judgementSteps(decided),
    ...alternativeSteps(decided),
  ];
}

/** The computation alone, where figures, answers and other readings are shown beside it. */
export function computationOf(decided: Decided): readonly string[] {
  const { rule, measurement, observation, computed } = decided;
  const steps =
    measurement.kind === "undefined" ? countSteps(decided) : [...definitionSteps(decided, measurement), ...substitutionSteps(measurement)];
  const isTold = rule.kind === "unparsed" || (observation !== null && computed !== null);
  return [...steps, ...(isTold ? ruleSteps(decided) : [])];
}

type Defined = Exclude<Measurement, { kind: "undefined" }>;

function formulaSteps(decided: Decided): readonly string[] {
  const { measurement } = decided;
  if (measurement.kind === "undefined") return [...countSteps(decided), ...sourceSteps(decided.counted?.operands ?? [])];
  return [...definitionSteps(decided, measurement), ...substitutionSteps(measurement), ...figureSteps(measurement)];
}

/** What a rule counts: 未按期整改数＝1231－1206＝25. */
function countSteps({ counted }: Decided): readonly string[] {
  if (counted === null) return [];
  const { name, value, operands, expression } = counted;
  const [only] = operands;
  if (operands.length === 1 && only !== undefined) return [`代入：${name}＝${figureText(only)}`];
  if (expression === null)
    return [`代入：${operands.map((fact) => `${fact.name}${figureText(fact)}`).join("、")}，${name}＝${decimalText(value)}`];
  return [`代入：${name}＝${substituted({ expression, operands })}＝${decimalText(value)}`];
}

function sourceSteps(operands: Facts): readonly string[] {
  return operands.length === 0 ? [] : [`数据来自${operands.map(sourceOf).join("、")}`];
}

function definitionSteps({ formula, isStandard }: Decided, measurement: Defined): readonly string[] {
  const repaired =
    formula.kind === "formula" && formula.repaired !== null
      ? [`指标说明的公式少了括号（原文“${formula.repaired}”），分子和分母共用各项，按本意读。`]
      : [];
  const source = isStandard ? ["指标说明没有写公式，用财预〔2013〕53号的定义。"] : [];
  const printed = `公式：${printExpression(measurement.expression)}`;
  return [...repaired, ...source, printed];
}

function substitutionSteps(measurement: Defined): readonly string[] {
  switch (measurement.kind) {
    case "missing":
      return [];
    case "zero":
      return [`代入：${substituted(measurement)}，分母为 0，不能计算。`];
    case "measured":
      return [`代入：${substituted(measurement)}＝${percentText(measurement.rate)}`];
  }
}

function figureSteps(measurement: Defined): readonly string[] {
  if (measurement.kind === "missing")
    return [`缺数据：所用附件里没有找到${measurement.names.map((name) => `${quoted(name)}`).join("、")}。`];
  return measurement.kind === "measured" ? sourceSteps(measurement.operands) : [];
}

/** The expression with its figures put in, as arithmetic that one can check by hand. */
function substituted(measurement: { readonly expression: Parameters<typeof printExpression>[0]; readonly operands: Facts }): string {
  return printExpression(measurement.expression, (name) => {
    const fact = measurement.operands.find((operand) => operand.name === name);
    return fact === undefined ? name : figureText(fact);
  });
}

/** A figure in the unit that it was written in. */
export function figureText(fact: Fact): string {
  const { value, scale, unit } = fact.figure;
  const written = decimalText(value.dividedBy(scale));
  return unit === "元" && scale.equals(10000) ? `${grouped(written)}万元` : `${grouped(written)}${unit === "%" ? "%" : unit}`;
}

function sourceOf(fact: Fact): string {
  return `${fact.figure.place.sheet} ${fact.figure.place.address}（${fact.name}）`;
}

function ruleSteps({ rule, observation, computed, permitted, steps }: Decided): readonly string[] {
  if (observation !== null && computed !== null) return [`规则：${decidingClause(rule, observation)}，得 ${scoreText(computed)} 分。`];
  if (rule.kind === "vetoed" && observation !== null) {
    const clean = evaluate(rule.base, observation, steps);
    const score = clean === null ? "" : `，得 ${scoreText(clean)} 分`;
    return [`规则：${decidingClause(rule.base, observation)}${score}；${rule.vetoes.join("、")}的不得分，有没有要由人确认。`];
  }
  if (rule.kind === "unparsed") return ["这条评价标准没有写明怎样由数据计分，须由人判定。"];
  return permitted === null ? [] : [`按评价标准只能得 ${permittedText(permitted)} 分。`];
}

function readingSteps({ scores }: Decided): readonly string[] {
  if (scores === null || (scores.whole.equals(scores.proportional) && scores.whole.equals(scores.started))) return [];
  const each = (["whole", "proportional", "started"] as const).map(
    (reading) => `${readingNames[reading]} ${scoreText(scores[reading])} 分`,
  );
  return [`评价标准没有说明不足一档怎样扣：${each.join("，")}。`];
}

function judgementSteps({ judgement }: Decided): readonly string[] {
  return judgement === undefined ? [] : [`人工判定：${judgement.reason}`];
}

function alternativeSteps({ alternatives }: Decided): readonly string[] {
  return alternatives.map((other) => `另一依据：${other.because}，应得 ${scoreText(other.computed)} 分。`);
}

/** A score for people: at most two decimal places. */
export function scoreText(score: Exact): string {
  return decimalText(roundTo(score, 2));
}
