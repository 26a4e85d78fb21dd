import type { Source } from "../assessment";
import { countedIn, factOf, type Fact, type Facts } from "../fact/facts";
import { spentName } from "../annex/base-progress";
import { figureNamed, ticked } from "../annex/names";
import { namesIn, valueOf, type Expression } from "../formula/ast";
import { coreLabel } from "../grid/label";
import { roundTo, type Exact } from "../quantity";

/** What an indicator's formula comes to on the figures of the annexes. */
export type Measurement =
  | { readonly kind: "measured"; readonly rate: Exact; readonly operands: Facts; readonly expression: Expression }
  | { readonly kind: "missing"; readonly names: readonly string[]; readonly expression: Expression }
  | { readonly kind: "zero"; readonly operands: Facts; readonly expression: Expression }
  /** The form defines no formula. */
  | { readonly kind: "undefined" };

/** An expression in the names that we print: 本年追加预算 is 年中预算调整数. A name that is unknown stays, and one that the forms state as it is. */
export function withKnownNames(expression: Expression, isOwn: (name: string) => boolean = () => false): Expression {
  switch (expression.kind) {
    case "number":
      return expression;
    case "name":
      return isOwn(expression.name) ? expression : { kind: "name", name: figureNamed(expression.name)?.name ?? expression.name };
    case "binary": {
      const [left, right] = [withKnownNames(expression.left, isOwn), withKnownNames(expression.right, isOwn)];
      if (expression.operator !== "+") return { ...expression, left, right };
      return { ...expression, left: asAddition(left, expression.left, right), right: asAddition(right, expression.right, left) };
    }
  }
}

/** 调整预算数 is what the budget was adjusted to, but added to 年初预算数 it is what it was adjusted by. */
function asAddition(known: Expression, written: Expression, other: Expression): Expression {
  if (known.kind !== "name" || written.kind !== "name" || known.name !== "预算总额" || !written.name.includes("调整")) return known;
  return namesIn(other).includes("年初预算数") ? { kind: "name", name: "年中预算调整数" } : known;
}

/**
 * Computes an indicator's formula from the facts, each from the annex that is believed first. What no form states under its own name may
 * be stated without what says whose it is (部门绩效监控调整取消额), or as one of what the indicator is about: 年初计划数 of 非税收入.
 */
export function measure(expression: Expression, facts: Facts, sources: readonly Source[], subject = ""): Measurement {
  const named = withKnownNames(expression, (name) => factOf(facts, name, sources) !== null);
  const names = namesIn(named);
  const operands = names.map((name) => [name, factUnder(facts, name, sources, subject)] as const);
  const missing = operands.flatMap(([name, fact]) => (fact === null ? [name] : []));
  if (missing.length > 0 || names.length === 0) return { kind: "missing", names: missing, expression: named };
  const used = operands.flatMap(([name, fact]) => (fact === null ? [] : [{ ...fact, name }]));
  return applied(named, used);
}

/**
 * 支出预算数 may be the budget of the year's beginning or the adjusted one: it is the one by which the base data state the rate of just this
 * name. Null where both give it, or neither.
 */
export function withBudgetMeant(expression: Expression, indicator: string, facts: Facts, sources: readonly Source[]): Expression | null {
  const stated = facts.find(({ annex, name, figure }) => annex === "4" && figure.unit === "%" && coreLabel(name) === coreLabel(indicator));
  if (stated === undefined || expression.kind !== "binary" || expression.right.kind !== "name") return null;
  if (!/^(本?年度?|部门)*(支出)?预算数$/u.test(coreLabel(expression.right.name))) return null;
  const { value, places } = stated.figure;
  const meant = ["预算总额", "年初预算数"].flatMap((name): readonly Expression[] => {
    const tried: Expression = { ...expression, right: { kind: "name", name } };
    const found = measure(tried, facts, sources);
    return found.kind === "measured" && roundTo(found.rate, places + 2).equals(roundTo(value, places + 2)) ? [tried] : [];
  });
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

function factUnder(facts: Facts, name: string, sources: readonly Source[], subject: string): Fact | null {
  return (
    factOf(facts, name, sources) ??
    factOf(facts, name.replace(/^(本?部门|本?单位|本年度?)(?=.{4})/u, ""), sources) ??
    // 截至9月底支出数 is 9月末累计支出.
    factOf(facts, spentName(name) ?? name, sources) ??
    // 在册定点医药机构家数 is what the base data count under 在册定点医药机构.
    countOf(facts, name, sources) ??
    // 满意问卷数 of a 满意度 is what stands there under 满意度满意问卷.
    (subject.endsWith("满意度") ? (countOf(facts, `满意度${name}`, sources) ?? countOf(facts, `${subject}${name}`, sources)) : null) ??
    // 本年度预算安排的重点项目支出 is 本年预算数 of the line 重点项目支出.
    arranged(facts, name, sources) ??
    // 已完成绩效监控项目数量 is how many are ticked under 绩效监控.
    factOf(facts, `${ticked}${name.replace(/^已(完成|开展)的?/u, "").replace(/数量$/u, "数")}`, sources) ??
    (subject.length < 4 ? null : factOf(facts, `${subject}${name}`, sources)) ??
    received(facts, name)
  );
}

/** 实际入库收入 is what the base data call 实际入库, an amount. */
function received(facts: Facts, name: string): Fact | null {
  const [, core] = /^(.{4,})(?:收入|金额|数额|总额|资金)$/u.exec(coreLabel(name)) ?? [];
  const fact = core === undefined || figureNamed(core) !== null ? null : factOf(facts, core, ["4"]);
  return fact?.figure.unit === "元" ? fact : null;
}

function arranged(facts: Facts, name: string, sources: readonly Source[]): Fact | null {
  const [, line] = /^(?:本年度?)?(?:年初)?预算安排的(.{2,}支出)(?:总?额|数)?$/u.exec(name) ?? [];
  return line === undefined ? null : factOf(facts, `${line.replace(/总支出$/u, "支出")}本年预算数`, sources);
}

/** How many of a thing that 附件4 counts under its bare name, and not in money or as a share. */
function countOf(facts: Facts, name: string, sources: readonly Source[]): Fact | null {
  const [, counted, unit = ""] = /^(.{4,}?)([家户件份项个座处所起场]?)数$/u.exec(coreLabel(name).replace(/^本年度?(?=.{4})/u, "")) ?? [];
  const own = sources.filter((source) => source === "4");
  const fact =
    counted === undefined || figureNamed(name) !== null
      ? null
      : (factOf(facts, counted, own) ?? (unit === "" ? null : factOf(facts, countedIn(counted, unit), own)));
  return fact !== null && (fact.figure.unit === "" || fact.figure.unit === "人") ? fact : null;
}

/** What an indicator is about: 非税收入 of 非税收入完成率. */
export function subjectOf(indicator: string): string {
  return coreLabel(indicator).replace(/(预算)?(完成|执行|征缴|控制)率$/u, "");
}

/** The same formula with one figure replaced, as a balance of the annex says that it must be. */
export function measureWith(measured: Measurement, replaced: string, value: Exact): Exact | null {
  if (measured.kind !== "measured") return null;
  return valueOf(measured.expression, (name) => (name === replaced ? value : figureOf(measured.operands, name)));
}

function applied(expression: Expression, operands: Facts): Measurement {
  const rate = valueOf(expression, (name) => figureOf(operands, name));
  return rate === null ? { kind: "zero", operands, expression } : { kind: "measured", rate, operands, expression };
}

function figureOf(operands: readonly Fact[], name: string): Exact | null {
  return operands.find((fact) => fact.name === name)?.figure.value ?? null;
}
