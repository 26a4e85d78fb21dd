import type { SelfScore } from "../../annex/annex3-scores";
import type { Figure } from "../../annex/figure";
import { quoted } from "../../grid/label";
import { decimalText, one, roundTo, sumOf, type Exact } from "../../quantity";
import { scoreText } from "../../score/trace";
import { finding, type Outcome } from "../codes";
import type { CheckContext } from "../context";

/** The points of the national self-evaluation form: 执行率, indicators and 总分. */
export function checkSelfScores(context: CheckContext): readonly Outcome[] {
  const scores = context.annex3?.scores ?? null;
  if (scores === null) return [];
  const all = [scores.again ?? scores.execution ?? [], scores.indicators].flat();
  return [
    ...executionScore(context, scores.execution),
    ...toldTwice(scores.execution, scores.again),
    ...all.flatMap(aboveWeight),
    ...all.flatMap(blank),
    ...total(all, scores.total, "总分"),
    ...total(scores.indicators, scores.subtotal, "指标小计"),
    ...weightTotal(all, scores.total),
    ...weightTotal(scores.indicators, scores.subtotal),
  ];
}

function valueOf(figure: Figure): Exact | null {
  return figure.kind === "number" ? figure.value : null;
}

/** 执行率 counts in proportion: 95% of 10 points is 9.5. The form does not write it, so that a difference is no proof. */
function executionScore(context: CheckContext, execution: SelfScore | null): readonly Outcome[] {
  const row = context.annex3?.rows.find((candidate) => candidate.role === "total");
  const [budget, spent] = [row?.figures["全年预算数"], row?.figures["全年执行数"]];
  const [weight, score] = execution === null ? [null, null] : [valueOf(execution.weight), valueOf(execution.score)];
  if (
    execution === null ||
    weight === null ||
    score === null ||
    budget?.kind !== "number" ||
    spent?.kind !== "number" ||
    budget.value.isZero()
  )
    return [];
  const rate = spent.value.dividedBy(budget.value);
  const expected = (rate.greaterThan(one) ? one : rate).times(weight);
  const places = execution.score.kind === "number" ? execution.score.places : 0;
  if (roundTo(expected, Math.max(1, places)).equals(score)) return [null];
  return [
    finding("execution-score", execution.place, {
      stated: decimalText(score),
      expected: scoreText(expected),
      message: `附件3预算执行率${decimalText(weight)}分，得分填${decimalText(score)}；按执行率折算应得${scoreText(expected)}分。请核对，另有计分办法的请写明。`,
      evidence: [budget.place, spent.place],
      scoreEffect: "0",
    }),
  ];
}

/** 预算执行率得分 below the indicators is what the funds state beside the rate. */
function toldTwice(execution: SelfScore | null, again: SelfScore | null): readonly Outcome[] {
  const [first, second] = [execution, again].map((each) => (each === null ? null : valueOf(each.score)));
  if (execution === null || again === null || !first || !second) return [];
  if (first.equals(second)) return [null];
  const message = `附件3预算执行率得分这里填${decimalText(second)}，${execution.place.address}填${decimalText(first)}。请核对后统一。`;
  return [finding("execution-score", again.place, { stated: decimalText(second), message, evidence: [execution.place], scoreEffect: "0" })];
}

function blank(entry: SelfScore): readonly Outcome[] {
  if (entry.score.kind !== "blank" || entry.weight.kind !== "number") return [];
  return [finding("score-blank", entry.place, { message: `附件3${quoted(entry.name)}没有填得分。请填写。` })];
}

function aboveWeight(entry: SelfScore): readonly Outcome[] {
  const [weight, score] = [valueOf(entry.weight), valueOf(entry.score)];
  if (weight === null || score === null) return [];
  if (score.lessThanOrEqualTo(weight)) return [null];
  return [
    finding("score-above-weight", entry.place, {
      stated: decimalText(score),
      expected: `0～${decimalText(weight)}`,
      message: `附件3${quoted(entry.name)}得分${decimalText(score)}，超过了分值${decimalText(weight)}分。请改正得分。`,
      scoreEffect: "0",
    }),
  ];
}

function total(entries: readonly SelfScore[], sum: SelfScore | null, name: "总分" | "指标小计"): readonly Outcome[] {
  const stated = sum === null ? null : valueOf(sum.score);
  const parts = entries.flatMap((entry) => valueOf(entry.score) ?? []);
  if (sum === null || stated === null || parts.length === 0) return [];
  const expected = sumOf(parts);
  if (expected.equals(stated)) return [null];
  const working = `${parts.map(decimalText).join("＋")}＝${decimalText(expected)}`;
  return [
    finding("total-score-mismatch", sum.place, {
      stated: decimalText(stated),
      expected: decimalText(expected),
      message: `附件3${name}填${decimalText(stated)}，${name === "总分" ? "执行率和" : ""}各项指标得分之和是${working}。请改正${name}。`,
      working,
      evidence: entries.map((entry) => entry.place),
      scoreEffect: "0",
    }),
  ];
}

/** 分值 of the national form add up to 100, the execution rate's 10 included. */
function weightTotal(entries: readonly SelfScore[], sum: SelfScore | null): readonly Outcome[] {
  const stated = sum === null ? null : valueOf(sum.weight);
  const parts = entries.flatMap((entry) => valueOf(entry.weight) ?? []);
  if (sum === null || stated === null || parts.length !== entries.length) return [];
  const expected = sumOf(parts);
  if (expected.equals(stated)) return [null];
  return [
    finding("total-score-mismatch", sum.weight.place, {
      stated: decimalText(stated),
      expected: decimalText(expected),
      message: `附件3分值${sum.name === "总分" ? "合计" : "小计"}填${decimalText(stated)}，${sum.name === "总分" ? "执行率和" : ""}各项指标分值之和是${decimalText(expected)}。请核对分值。`,
      evidence: entries.map((entry) => entry.weight.place),
      scoreEffect: "0",
    }),
  ];
}
