import type { Source } from "../assessment";
import { valueOf, type Expression } from "../formula/ast";
import { readFormula } from "../formula/parser";
import { exact, one, sumOf, type Exact } from "../quantity";
import { roundingOf, type NumberFigure } from "../annex/figure";
import { nameOfUse } from "../annex/names";
import { factOf, withCarriedOver, type Fact, type Facts } from "./facts";

/** A balance that figures must keep (勾稽关系). */
export interface Identity {
  readonly code: string;
  /** `annex`: figures by their names, wherever an annex states them. `line`: the cells of one line of a table, by the headings over them. */
  readonly scope: "annex" | "line";
  /** `total = terms`, in the names of figures or in headings. */
  readonly formula: string;
  /** The figure that forms most often leave out or get wrong, and what it must be when all others are right. */
  readonly doubt: { readonly name: string; readonly formula: string };
  /** How far it may be out: what rounding at the written precision explains, or for 元 to the cent half a cent a figure. */
  readonly tolerance: "rounding" | "cents";
  /** Whether a blank term means nothing of the kind, or that nobody can say. */
  readonly blanks: "nothing" | "unknown";
  /** Not held against an annex that states this figure: two other balances say it then, and say it better. */
  readonly unless?: string;
  readonly explanation: string;
}

/** The balances of a whole budget; what is left at the year's end follows from either of the last two. */
const budgetIdentities: readonly Identity[] = [
  {
    code: "budget-composition",
    scope: "annex",
    formula: "预算总额=年初预算数+年中预算调整数+上年结转数",
    doubt: { name: "年中预算调整数", formula: "年中预算调整数=预算总额-年初预算数-上年结转数" },
    tolerance: "rounding",
    blanks: "unknown",
    explanation: "全年预算由年初预算、年中调整和上年结转组成",
  },
  {
    code: "year-end-balance",
    scope: "annex",
    formula: "年末结余数=预算总额-决算总额",
    doubt: { name: "年末结余数", formula: "年末结余数=预算总额-决算总额" },
    tolerance: "rounding",
    blanks: "unknown",
    explanation: "预算没有用完的部分就是年末结转结余",
  },
  {
    code: "run-through",
    scope: "annex",
    formula: "年末结余数=上年结转数+年初预算数+年中预算调整数-决算总额",
    doubt: { name: "年末结余数", formula: "年末结余数=上年结转数+年初预算数+年中预算调整数-决算总额" },
    tolerance: "rounding",
    blanks: "unknown",
    unless: "预算总额",
    explanation: "上年结转加年初预算和年中追加，减去决算支出，就是年末结转结余",
  },
];

/** What a budget must keep, each of its uses must keep as well. */
function ofUses(identity: Identity): readonly Identity[] {
  return (["基本支出", "项目支出"] as const).map((use) => {
    const renamed = (formula: string): string => formula.replace(/[^=+-]+/gu, (name) => nameOfUse(name, use) ?? name);
    return {
      ...identity,
      code: `${identity.code}-${use === "基本支出" ? "basic" : "project"}`,
      formula: renamed(identity.formula),
      doubt: { name: renamed(identity.doubt.name), formula: renamed(identity.doubt.formula) },
      ...(identity.unless === undefined ? {} : { unless: renamed(identity.unless) }),
      explanation: `${use}的${identity.explanation}`,
    };
  });
}

/** The balances of the forms; one more is one more entry. */
export const identities: readonly Identity[] = [
  ...budgetIdentities,
  ...budgetIdentities.flatMap(ofUses),
  {
    code: "adjusted",
    scope: "annex",
    formula: "全年预算调剂金额=预算总额-年初预算数",
    doubt: { name: "全年预算调剂金额", formula: "全年预算调剂金额=预算总额-年初预算数" },
    tolerance: "rounding",
    blanks: "unknown",
    explanation: "全年预算减去年初预算，就是全年调剂的金额",
  },
  {
    code: "carried-on",
    scope: "annex",
    formula: "结转下年使用=年末结余数-结余注销额",
    doubt: { name: "结转下年使用", formula: "结转下年使用=年末结余数-结余注销额" },
    tolerance: "rounding",
    blanks: "unknown",
    explanation: "年末结转结余除了收回注销的，就是结转下年使用的",
  },
  {
    code: "basic-and-project",
    scope: "line",
    formula: "合计=基本支出+项目支出",
    doubt: { name: "合计", formula: "合计=基本支出+项目支出" },
    tolerance: "cents",
    blanks: "nothing",
    explanation: "合计是基本支出与项目支出之和",
  },
  {
    code: "basic-and-project-amounts",
    scope: "line",
    formula: "本年决算|金额=基本支出|金额+项目支出|金额",
    doubt: { name: "本年决算|金额", formula: "本年决算|金额=基本支出|金额+项目支出|金额" },
    tolerance: "cents",
    blanks: "nothing",
    explanation: "本年决算是基本支出与项目支出之和",
  },
  {
    code: "budget-less-spent",
    scope: "line",
    formula: "差额=预算-决算",
    doubt: { name: "差额", formula: "差额=预算-决算" },
    tolerance: "cents",
    blanks: "unknown",
    explanation: "差额是预算减决算",
  },
  {
    code: "income-run-through",
    scope: "line",
    formula: "本年度指标结余=决算收入+上年度指标结余-决算支出",
    doubt: { name: "决算收入", formula: "决算收入=决算支出+本年度指标结余-上年度指标结余" },
    tolerance: "cents",
    blanks: "unknown",
    explanation: "上年结余加决算收入，减去决算支出，就是本年结余；决算收入里不应再含上年结余",
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
  const all = identities.filter((identity) => identity.scope === "annex");
  return sources.flatMap((annex) =>
    all.flatMap((identity) => {
      // The tables of 附件6 are held against them column by column.
      const isInTables = annex === "6" && /-(basic|project)$/u.test(identity.code);
      const isSaid = isInTables || (identity.unless !== undefined && factOf(facts, identity.unless, [annex]) !== null);
      return isSaid ? [] : (balanceOf(identity, facts, annex) ?? []);
    }),
  );
}

function balanceOf(identity: Identity, facts: Facts, annex: Source): Balance | null {
  const involved = namesOf(identity).map((name) => factOf(facts, name, [annex]));
  const stated = involved.filter((fact): fact is Fact => fact !== null);
  const doubt = stated.find((fact) => fact.name === identity.doubt.name);
  const expected = evaluateIn(identity.doubt.formula, stated);
  if (stated.length !== involved.length || doubt === undefined || expected === null) return null;
  const slack = slackOf(
    identity.tolerance,
    stated.map((fact) => fact.figure),
  );
  const difference = expected.minus(doubt.figure.value);
  if (identity.code === "budget-composition" && isCarriedAlready(difference, slack, stated, facts)) return null;
  return { identity, annex, facts: stated, doubt, expected, difference, slack };
}

/**
 * 年初预算数 may count what was carried over, as a table shows that has 上年结转 among what it adds up to: then the whole budget is without
 * 上年结转数 what it should be.
 */
function isCarriedAlready(difference: Exact, slack: Exact, stated: Facts, facts: Facts): boolean {
  const [first, carried] = ["年初预算数", "上年结转数"].map((name) => stated.find((fact) => fact.name === name)?.figure.value);
  if (first === undefined || carried === undefined || carried.isZero()) return false;
  const isShown = facts.some((fact) => fact.name === withCarriedOver && fact.figure.value.equals(first));
  return isShown && difference.plus(carried).abs().lessThanOrEqualTo(slack);
}

// Amounts in 元 are written to the cent, whatever their number format shows.
const halfCent = exact("0.005");

/** The most that the figures of a balance may be out together. */
export function slackOf(tolerance: Identity["tolerance"], figures: readonly NumberFigure[]): Exact {
  const isCents = (figure: NumberFigure): boolean => tolerance === "cents" && figure.scale.equals(one) && figure.unit === "元";
  return sumOf(figures.map((figure) => (isCents(figure) ? halfCent : roundingOf(figure))));
}

/** Whether rounding at the written precision cannot explain the difference. */
export function isBroken(balance: Balance): boolean {
  return balance.difference.abs().greaterThan(balance.slack);
}

/** The figures that a balance speaks of, the one left of the sign first. */
export function namesOf(identity: Identity): readonly string[] {
  return namesIn.get(identity.formula) ?? identity.formula.split(/[=+-]/u);
}

function evaluateIn(formula: string, facts: Facts): Exact | null {
  return computed(formula, (name) => facts.find((fact) => fact.name === name)?.figure.value ?? null);
}

/** What the right side of a balance comes to; null where a figure that it needs is missing. */
export function computed(formula: string, figure: (name: string) => Exact | null): Exact | null {
  const expression = expressionOf(formula);
  return expression === null ? null : valueOf(expression, figure);
}

/** The right side of a balance with its figures put in, such as `582.77万元－242.34万元－92.75万元`. */
export function putIn(formula: string, show: (name: string) => string): string {
  const [, right = ""] = formula.split("=");
  return right
    .replace(/[^+-]+/gu, show)
    .replaceAll("-", "－")
    .replaceAll("+", "＋");
}

/** The balances are read once: every table asks for them. */
const expressions: ReadonlyMap<string, Expression | null> = new Map(
  identities.flatMap(({ formula, doubt }) => [formula, doubt.formula]).map((formula) => [formula, parsed(formula)] as const),
);
const namesIn: ReadonlyMap<string, readonly string[]> = new Map(
  identities.map(({ formula }) => [formula, formula.split(/[=+-]/u)] as const),
);

function expressionOf(formula: string): Expression | null {
  return expressions.get(formula) ?? parsed(formula);
}

function parsed(formula: string): Expression | null {
  const read = readFormula(formula);
  return read.kind === "formula" ? read.expression : null;
}
