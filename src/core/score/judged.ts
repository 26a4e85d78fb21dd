import type { Judgement } from "../assessment";
import { type Exact, hundred } from "../quantity";
import { asksFor, type ComposedRule, type Rule } from "../rule/ast";
import type { Observation } from "./evaluate";

// A person's answer (判定) as something that a rule can be applied to.

/** What a person has counted, ticked or stated; null where the answer is of another kind than the rule asks for. */
export function judgedObservation(rule: Rule, { exempt, incidents, count, items, operands }: Judgement): Observation | null {
  if (rule.kind === "composed") return ratesOf(rule, operands ?? {});
  if (exempt === true && rule.kind !== "unparsed" && rule.exempt !== null) return { kind: "exempt" };
  const asked = asksFor(rule);
  if (incidents !== undefined && asked === "incidents") return { kind: "violations", value: incidents };
  if (count !== undefined && (asked === "count" || isCounted(rule))) return { kind: "count", value: count };
  return items !== undefined && asked === "items" ? { kind: "items", met: items } : null;
}

/** The rates of every date, each as the percentage that was asked for; null where one is missing. */
function ratesOf({ parts }: ComposedRule, operands: Readonly<Record<string, Exact>>): Observation | null {
  const values = parts.flatMap(({ name }) => operands[name]?.div(hundred) ?? []);
  return values.length < parts.length ? null : { kind: "rates", values };
}

/** Whether a checklist gives so much for any one item (每符合一项得1分), so that their number tells. */
export function isCounted(rule: Rule): boolean {
  return rule.kind === "checklist" && rule.each !== null;
}

/** A score that a person gives must still lie within 0 and 分值. */
export function judgedScore(judgement: Judgement | undefined, weight: Exact | null): Exact | null {
  const score = judgement?.score;
  if (score === undefined || score.isNegative()) return null;
  return weight !== null && score.greaterThan(weight) ? null : score;
}
