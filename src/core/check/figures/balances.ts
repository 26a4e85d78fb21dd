import type { Balance } from "../../fact/identities";
import { isBroken, putIn } from "../../fact/identities";
import { quoted } from "../../grid/label";
import { decimalText, percentText, sumOf, type Exact } from "../../quantity";
import { figureText, scoreText } from "../../score/trace";
import { finding, type Outcome } from "../codes";
import { asWritten, inUnitOf } from "../compare";
import type { CheckContext } from "../context";

/** The balance identities of each annex (勾稽关系). */
export function checkBalances(context: CheckContext): readonly Outcome[] {
  return context.balances.map((balance) => (isBroken(balance) ? brokenBalance(balance, context) : null));
}

function brokenBalance(balance: Balance, context: CheckContext): Outcome {
  const { doubt, expected, identity } = balance;
  const figures = balance.facts.map((fact) => `${fact.name}${figureText(fact)}`).join("、");
  const changes = changesOf(balance, context);
  const numberOf = (name: string): string => {
    const fact = balance.facts.find((each) => each.name === name);
    return fact === undefined ? name : figureText(fact);
  };
  return finding("balance-broken", doubt.figure.place, {
    stated: doubt.figure.text,
    expected: asWritten(expected, doubt.figure),
    working: `${putIn(identity.doubt.formula, numberOf)}＝${inUnitOf(expected, doubt.figure)}`,
    message:
      `附件${balance.annex}的数不平：${identity.explanation}（${identity.formula}），而${figures}，相差${inUnitOf(balance.difference.abs(), doubt.figure)}。` +
      `其他各数若无误，${doubt.name}应为${inUnitOf(expected, doubt.figure)}${changes.map((change) => change.text).join("")}。请核对这几个数。`,
    evidence: balance.facts.filter((fact) => fact !== doubt).map((fact) => fact.figure.place),
    scoreEffect: decimalText(sumOf(changes.map((change) => change.points))),
  });
}

interface Change {
  readonly text: string;
  readonly points: Exact;
}

/** What becomes of the scores when the figure in doubt is what the balance says. */
function changesOf(balance: Balance, context: CheckContext): readonly Change[] {
  return context.rows.flatMap(({ scored }) => {
    const other = scored.alternatives.find((candidate) => candidate.source === balance.annex);
    const isUsed = scored.operands.some((operand) => operand.place === balance.doubt.figure.place);
    if (other === undefined || scored.computed === null || !isUsed) return [];
    const text = `，${quoted(scored.indicator)}随之为${percentText(other.rate)}，得分由${scoreText(scored.computed)}分变为${scoreText(other.computed)}分`;
    return [{ text, points: other.computed.minus(scored.computed) }];
  });
}
