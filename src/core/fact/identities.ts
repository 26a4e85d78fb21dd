import type { Source } from "../assessment";
import { valueOf, type Expression } from "../formula/ast";
import { readFormula } from "../formula/parser";
import { sumOf, type Exact } from "../quantity";
import { roundingOf } from "../annex/figure";
import { factOf, type Fact, type Facts } from "./facts";

/** A balance that the figures of one annex must keep (勾稽关系). */
export interface Identity {
  readonly code: string;
  /** `total = terms`, in the names of figures. */
  readonly formula: string;
  /** The figure that forms most often leave out or get wrong, and what it must be when all others are right. */
  readonly doubt: { readonly name: string; readonly formula: string };
  readonly explanation: string;
}

/** The balances of the forms; one more is one more entry. */
export const identities: readonly Identity[] = [
  {
    code: "budget-composition",
    formula: "预算总额=年初预算数+年中预算调整数+上年结转数",
    doubt: { name: "年中预算调整数", formula: "年中预算调整数=预算总额-年初预算数-上年结转数" },
    explanation: "全年预算由年初预算、年中调整和上年结转组成",
  },
  {
    code: "year-end-balance",
    formula: "年末结余数=预算总额-决算总额",
    doubt: { name: "年末结余数", formula: "年末结余数=预算总额-决算总额" },
    explanation: "预算没有用完的部分就是年末结转结余",
  },
];

/** An identity held against the figures of one annex. */
export interface Balance {
  readonly identity: Identity;
  readonly annex: Source;
  readonly facts: Facts;
  /** The figure in doubt, and what it must be when the others are right, in 元. */
  readonly doubt: Fact;
  readonly expected: Exact;
  /** By how much the balance is out, in 元. */
  readonly difference: Exact;
  /** The most that rounding at the written precision explains, in 元. */
  readonly slack: Exact;
}

/** Holds each identity against each annex that states all of its figures. */
export function balancesOf(facts: Facts, sources: readonly Source[]): readonly Balance[] {
  return sources.flatMap((annex) => identities.flatMap((identity) => balanceOf(identity, facts, annex) ?? []));
}

function balanceOf(identity: Identity, facts: Facts, annex: Source): Balance | null {
  const involved = namesOf(identity).map((name) => factOf(facts, name, [annex]));
  const stated = involved.filter((fact): fact is Fact => fact !== null);
  const doubt = stated.find((fact) => fact.name === identity.doubt.name);
  const expected = evaluateIn(identity.doubt.formula, stated);
  if (stated.length !== involved.length || doubt === undefined || expected === null) return null;
  const slack = sumOf(stated.map((fact) => roundingOf(fact.figure)));
  return { identity, annex, facts: stated, doubt, expected, difference: expected.minus(doubt.figure.value), slack };
}

/** Whether rounding at the written precision cannot explain the difference. */
export function isBroken(balance: Balance): boolean {
  return balance.difference.abs().greaterThan(balance.slack);
}

function namesOf(identity: Identity): readonly string[] {
  return identity.formula.split(/[=+-]/u);
}

function evaluateIn(formula: string, facts: Facts): Exact | null {
  const expression = expressionOf(formula);
  return expression === null ? null : valueOf(expression, (name) => facts.find((fact) => fact.name === name)?.figure.value ?? null);
}

function expressionOf(formula: string): Expression | null {
  const parsed = readFormula(formula);
  return parsed.kind === "formula" ? parsed.expression : null;
}
