import { isBroken } from "../../fact/identities";
import { quoted } from "../../grid/label";
import { decimalText, type Exact } from "../../quantity";
import { readingNames, permittedText, scoreText } from "../../score/trace";
import { finding, type Outcome } from "../codes";
import type { CheckContext, CheckedRow } from "../context";

/** The self-scores of 附件5 against their rules and data. */
export function checkScores(context: CheckContext): readonly Outcome[] {
  return context.rows.flatMap((row) => [
    ...(isLeftToRule(row) ? [] : [checkScore(row, context)]),
    ...(isMerged(row) ? [mergedScore(row)] : []),
  ]);
}

/** The figures are there, and the rule gives no score for them: what is wrong with the rule is said at the rule. */
function isLeftToRule({ scored }: CheckedRow): boolean {
  return scored.verdict === "missing-data" && scored.stated !== null && scored.rate !== null;
}

function checkScore(row: CheckedRow, context: CheckContext): Outcome {
  const { read, scored } = row;
  if (read.row.score.kind === "unreadable") return unreadable(row);
  if (scored.stated === null) return context.annex5?.target.fillsScore === true ? null : blankScore(row);
  if (scored.weight !== null && scored.stated.greaterThan(scored.weight)) return aboveWeight(row, scored.stated, scored.weight);
  switch (scored.verdict) {
    case "contradicted":
      return contradicted(row, scored.stated, context);
    case "disputed":
      return disputed(row, scored.stated, context);
    case "not-permitted":
      return notPermitted(row, scored.stated);
    case "missing-data":
      return missingData(row);
    case "confirmed":
    case "needs-judgement":
      return null;
  }
}

/** Where the score stands, what it says, and whose it is. */
function lead({ scored }: CheckedRow, stated: Exact): string {
  return `${quoted(scored.indicator)}自评${decimalText(stated)}分`;
}

/** How the trace leads in the formula with its figures put in. */
const putIn = "代入：";

function contradicted(row: CheckedRow, stated: Exact, context: CheckContext): Outcome {
  const { scored } = row;
  if (scored.computed === null) return null;
  const reading =
    scored.readings !== null && !scored.readings.whole.equals(scored.readings.started)
      ? `（不足一档的扣分按“${readingNames[context.settings.steps]}”）`
      : "";
  const steps = scored.trace.filter((step) => /^(代入|规则|人工判定)/u.test(step)).map((step) => step.replace(/。$/u, ""));
  const working = steps.find((step) => step.startsWith(putIn))?.slice(putIn.length);
  return finding("score-contradicted", scored.place, {
    stated: decimalText(stated),
    expected: scoreText(scored.computed),
    message: `${lead(row, stated)}，按评价标准应得${scoreText(scored.computed)}分${reading}：${steps.join("；")}。请改正得分，或核对所用数据。`,
    ...(working === undefined ? {} : { working }),
    evidence: scored.operands.map((operand) => operand.place),
    scoreEffect: decimalText(scored.computed.minus(stated)),
  });
}

function disputed(row: CheckedRow, stated: Exact, { balances }: CheckContext): Outcome {
  const { scored } = row;
  const others = scored.alternatives.map((other) => `${other.because}，应得${scoreText(other.computed)}分`).join("；");
  const computed = scored.computed === null ? "" : `按优先采用的数据得${scoreText(scored.computed)}分；`;
  const used = scored.operands.map((operand) => operand.place);
  // What a balance makes of an operand, it makes of its other figures.
  const refuting = balances.filter((balance) => isBroken(balance) && used.includes(balance.doubt.figure.place));
  return finding("score-disputed", scored.place, {
    stated: decimalText(stated),
    expected: scored.alternatives.map((other) => scoreText(other.computed)).join("、"),
    message: `${lead(row, stated)}，依据不一：${computed}${others}。请先查清数据，再定得分。`,
    evidence: [...new Set([...used, ...refuting.flatMap(({ facts }) => facts.map((fact) => fact.figure.place))])],
    scoreEffect: scored.alternatives[0] === undefined ? null : decimalText(scored.alternatives[0].computed.minus(stated)),
  });
}

function notPermitted(row: CheckedRow, stated: Exact): Outcome {
  const { scored } = row;
  const permitted = scored.rule.permitted ?? [];
  // Of a long ladder only the rungs on either side.
  const near = [...permitted.filter((score) => score.gt(stated)).slice(-1), ...permitted.filter((score) => score.lt(stated)).slice(0, 1)];
  const changes = (permitted.length <= 9 ? permitted : near)
    .map((score) => `改为${scoreText(score)}分：${signed(score.minus(stated))}`)
    .join("；");
  return finding("score-not-permitted", scored.place, {
    stated: decimalText(stated),
    expected: permitted.map(scoreText).join("、"),
    message: `${lead(row, stated)}，评价标准只有${permittedText(permitted)}分几档，没有${decimalText(stated)}分这一档（${changes}）。请按实际情况选定一档，并附依据；选定前这一行不计入复核合计。`,
    evidence: [row.read.row.rulePlace],
    scoreEffect: decimalText(stated.negated()),
  });
}

function signed(value: Exact): string {
  return `${value.isNegative() ? "−" : "+"}${decimalText(value.abs())}`;
}

function aboveWeight(row: CheckedRow, stated: Exact, weight: Exact): Outcome {
  return finding("score-above-weight", row.scored.place, {
    stated: decimalText(stated),
    expected: `0～${decimalText(weight)}`,
    message: `${lead(row, stated)}，超过了分值${decimalText(weight)}分。请改正得分。`,
    evidence: row.read.row.indicators.flatMap((indicator) => indicator.weight?.place ?? []),
    scoreEffect: decimalText((row.scored.computed ?? weight).minus(stated)),
  });
}

function blankScore(row: CheckedRow): Outcome {
  return finding("score-blank", row.scored.place, {
    message: `${quoted(row.scored.indicator)}没有填得分${row.scored.computed === null ? "" : `，按评价标准应得${scoreText(row.scored.computed)}分`}。请填写。`,
    evidence: [row.read.row.rulePlace],
  });
}

function unreadable(row: CheckedRow): Outcome {
  const { text, place } = row.read.row.score;
  return finding("number-unreadable", place, {
    stated: text,
    message: `${quoted(row.scored.indicator)}的得分“${text}”不是数，没有计入。请只填数字。`,
  });
}

function missingData(row: CheckedRow): Outcome {
  const { scored } = row;
  const missing = scored.trace.find((step) => step.startsWith("缺数据"))?.replace(/^缺数据：|。$/gu, "") ?? "附件里没有找到可以计算的数据";
  return finding("score-no-data", scored.place, {
    stated: scored.stated === null ? null : decimalText(scored.stated),
    message: `${quoted(scored.indicator)}要按数据计分，但${missing}，自评得分无从复核，暂按自评计入合计。请补数据或附依据。`,
    evidence: [row.read.row.rulePlace],
  });
}

/** Several 分值 and one 得分; a form that prints one 分值 for all of them wants one 得分. */
function isMerged({ read }: CheckedRow): boolean {
  return read.row.indicators.filter((indicator) => indicator.weight !== null).length > 1;
}

function mergedScore(row: CheckedRow): Outcome {
  const { read, scored } = row;
  const weights = read.row.indicators.map(
    (indicator) =>
      `${indicator.name.replace(/\s/gu, "")}${indicator.weight?.value === null || indicator.weight === null ? "" : decimalText(indicator.weight.value)}`,
  );
  return finding("score-merged", scored.place, {
    stated: scored.stated === null ? null : decimalText(scored.stated),
    message: `${weights.join("、")}共${scored.weight === null ? "" : decimalText(scored.weight)}分合写一个得分${scored.stated === null ? "" : decimalText(scored.stated)}，看不出每项几分、为什么扣分。请分项填写，并写明扣分理由。`,
    evidence: read.row.indicators.map((indicator) => indicator.place),
  });
}
