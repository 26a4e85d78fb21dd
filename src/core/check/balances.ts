import type { Balance } from "../fact/identities";
import { isBroken } from "../fact/identities";
import type { Source } from "../assessment";
import { decimalText, rangeOf, zero } from "../quantity";
import { figureText } from "../score/trace";
import { finding, type Outcome } from "./codes";
import { asWritten, inUnitOf } from "./compare";
import type { CheckContext } from "./context";

/** The balance identities of each annex (勾稽关系). */
export function checkBalances(context: CheckContext): readonly Outcome[] {
  return context.balances.map((balance) => (isBroken(balance) ? brokenBalance(balance, context) : null));
}

function brokenBalance(balance: Balance, context: CheckContext): Outcome {
  const { doubt, expected, identity } = balance;
  const name = doubt.name;
  const others = balance.facts.map((fact) => `${fact.name}${figureText(fact)}`).join("、");
  const effect = effectOn(balance, context);
  const scores = effect === null ? "" : `这会使附件5少得${decimalText(effect.abs())}分。`;
  return finding("balance-broken", doubt.figure.place, {
    stated: doubt.figure.text,
    expected: asWritten(expected, doubt.figure),
    message:
      `附件${balance.annex}的数不平：${identity.explanation}（${identity.formula}），而${others}，相差${inUnitOf(balance.difference.abs(), doubt.figure)}。` +
      `其他各数若无误，${name}应为${inUnitOf(expected, doubt.figure)}${rateAfter(balance, context)}。${scores}请核对这几个数。`,
    evidence: balance.facts.filter((fact) => fact !== doubt).map((fact) => fact.figure.place),
    scoreEffect: effect === null ? "0" : decimalText(effect),
  });
}

/** What the stated rate over the figure in doubt becomes: 调整率 102.20%. */
function rateAfter(balance: Balance, context: CheckContext): string {
  const row = context.rows.find((candidate) =>
    candidate.scored.alternatives.some((other) => other.source === balance.annex && usesDoubt(candidate.scored.operands, balance)),
  );
  const other = row?.scored.alternatives.find((candidate) => candidate.source === balance.annex);
  return other === undefined ? "" : `（${other.because}）`;
}

function usesDoubt(operands: readonly { readonly place: unknown }[], balance: Balance): boolean {
  return operands.some((operand) => operand.place === balance.doubt.figure.place);
}

/** The points that 附件5 loses when the figure in doubt is what the balance says. */
function effectOn(balance: Balance, context: CheckContext): ReturnType<typeof zero.minus> | null {
  const source: Source = balance.annex;
  const changes = context.rows.flatMap(({ scored }) => {
    const other = scored.alternatives.find((candidate) => candidate.source === source);
    return other !== undefined && scored.computed !== null && usesDoubt(scored.operands, balance)
      ? [other.computed.minus(scored.computed)]
      : [];
  });
  return changes.length === 0 ? null : (rangeOf(changes)?.min ?? null);
}
