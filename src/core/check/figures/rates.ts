import type { Source } from "../../assessment";
import type { FundRow } from "../../annex/funds";
import { blockForms, rateOf, type Block, type Entry } from "../../annex/blocks";
import type { Figure, NumberFigure } from "../../annex/figure";
import { nameOfUse, standIns, type Use } from "../../annex/names";
import type { Claim } from "../../fact/claims";
import { factOf, type Fact } from "../../fact/facts";
import { namesIn, valueOf, type Expression } from "../../formula/ast";
import { readFormula } from "../../formula/parser";
import { printExpression } from "../../formula/printer";
import { keyOf, parseArea, type Place } from "../../grid/address";
import { coreLabel, quoted } from "../../grid/label";
import { exact, one, type Exact } from "../../quantity";
import { measure, withKnownNames } from "../../score/measure";
import { findCarryOver } from "./carry-over";
import { finding, type Outcome } from "../codes";
import { inUnitOf, matchFigures, matchRate, rateText } from "../compare";
import { allSources, type CheckContext, type StatedRate } from "../context";
import { cellOfKey } from "../formulas/formula-cells";
import { indicatorRates } from "./indicator-rates";
import { lineRates, ownBlockRates } from "./line-rates";
import { remarkRates } from "./remark-rates";
import { operandPlaces, rightFormula } from "../formulas/rate-formulas";

/** Every rate that 附件3 and 附件4 state, with its own operands. */
export function statedRates(context: Omit<CheckContext, "rates">): readonly StatedRate[] {
  const funds = (context.annex3?.rows ?? []).flatMap((row) => fundRate(row) ?? []);
  const blocks = (context.annex4?.blocks ?? []).flatMap((block) => blockRates(block, context));
  const claimed = context.claims.flatMap((claim) => claimedRate(claim, context) ?? []);
  // What the form itself says that a rate is goes before what it is elsewhere.
  const remarked = remarkRates(context);
  const isRemarked = new Set(remarked.map((rate) => keyOf(rate.figure.place)));
  const others = [
    ...funds,
    ...blocks,
    ...lineRates(context.annex4),
    ...ownRates(context),
    ...useRates(context),
    ...claimed,
    ...indicatorRates(context),
  ];
  const known = [...remarked, ...others.filter((rate) => !isRemarked.has(keyOf(rate.figure.place)))];
  const isKnown = new Set(known.map((rate) => keyOf(rate.figure.place)));
  return [...known, ...ownBlockRates(context.annex4).filter((rate) => !isKnown.has(keyOf(rate.figure.place)))];
}

/**
 * A rate that a sentence of 附件6 claims, recomputed from the figures of 附件6: its tables first, then its sentences. Where it
 * states none of them, from those of the forms.
 */
function claimedRate(claim: Claim, context: Pick<CheckContext, "facts">): StatedRate | null {
  const form = blockForms.flatMap((block) => block.rates).find((rate) => rate.name === claim.name);
  if (claim.kind !== "rate" || form === undefined) return null;
  const expression = expressionOf(form.formula);
  const from = (sources: readonly Source[]): readonly Fact[] =>
    namesIn(expression).flatMap((name) => {
      const fact = factOf(context.facts, name, sources);
      return fact === null ? [] : [{ ...fact, name }];
    });
  const own = from(["6"]);
  const operands = own.length === namesIn(expression).length ? own : from(["4", "3"]);
  return { title: `附件6${quoted(claim.label)}`, figure: claim.figure, expression, accepts: [], operands, measures: claim.name };
}

function fundRate(row: FundRow): StatedRate | null {
  const { 全年预算数: budget, 全年执行数: spent, 执行率: rate } = row.figures;
  if (rate === undefined) return null;
  const operand = (name: string, figure: Figure | undefined): readonly Fact[] =>
    figure?.kind === "number" ? [{ name, annex: "3", figure }] : [];
  const operands = [...operand("全年执行数", spent), ...operand("全年预算数", budget)];
  const expression: Expression = {
    kind: "binary",
    operator: "÷",
    left: { kind: "name", name: "全年执行数" },
    right: { kind: "name", name: "全年预算数" },
  };
  const measures = row.role === "total" ? "预算执行率" : `${row.label}执行率`;
  return { title: `附件3${quoted(row.label)}执行率`, figure: rate, expression, accepts: [], operands, measures };
}

function blockRates(block: Block, context: Omit<CheckContext, "rates">): readonly StatedRate[] {
  const inBlock = new Set(block.entries.map((candidate) => candidate.figure.place));
  const own = context.facts.filter((fact) => inBlock.has(fact.figure.place));
  return block.entries.flatMap((entry) => {
    const form = rateOf(block.form, entry.label);
    if (form === null) return [];
    const title = `附件4${quoted(block.form.name)}${coreLabel(entry.label)}`;
    const operands = [...own, ...borrowed(form.formula, parseArea(entry.figure.place.address)?.top ?? 0, own, context)];
    // Where 附件4 leaves out what its own formula needs, the rate is what 附件5 defines under its name.
    const isWhole = namesIn(expressionOf(form.formula)).every((name) => operands.some((fact) => fact.name === name));
    const defined = isWhole ? null : definedRate(entry, context);
    if (defined !== null) return [{ ...defined, title, measures: form.name }];
    return [
      {
        title,
        figure: entry.figure,
        expression: expressionOf(form.formula),
        accepts: form.accepts.map(expressionOf),
        operands,
        measures: form.name,
      },
    ];
  });
}

/** 基本支出调整率 is 预算调整率 of 基本支出. */
function useRates(context: Omit<CheckContext, "rates">): readonly StatedRate[] {
  return (context.annex4?.others ?? []).flatMap((entry) => {
    const [, use, word] = /^(基本支出|项目支出)(?:预算)?(调整|控制|执行|完成)率$/u.exec(coreLabel(entry.label)) ?? [];
    const name = word === "调整" || word === "控制" ? "预算调整率" : "预算执行率";
    const form = use === undefined ? undefined : blockForms.flatMap((block) => block.rates).find((rate) => rate.name === name);
    if (form === undefined) return [];
    const expression = renamed(expressionOf(form.formula), (name) => nameOfUse(name, use as Use) ?? name);
    const operands = namesIn(expression).flatMap((name) => {
      const fact = factOf(context.facts, name, ["4"]);
      return fact === null ? [] : [{ ...fact, name }];
    });
    return [
      {
        title: `附件4${coreLabel(entry.label)}`,
        figure: entry.figure,
        expression,
        accepts: [],
        operands,
        measures: coreLabel(entry.label),
      },
    ];
  });
}

function renamed(expression: Expression, rename: (name: string) => string): Expression {
  switch (expression.kind) {
    case "number":
      return expression;
    case "name":
      return { kind: "name", name: rename(expression.name) };
    case "binary":
      return { ...expression, left: renamed(expression.left, rename), right: renamed(expression.right, rename) };
  }
}

/** A rate of 附件4 under the name of an indicator is what 附件5 defines it to be, in the words of its own 指标说明. */
function ownRates(context: Omit<CheckContext, "rates">): readonly StatedRate[] {
  return (context.annex4?.others ?? []).flatMap((entry) => definedRate(entry, context) ?? []);
}

function definedRate(entry: Entry, context: Omit<CheckContext, "rates">): StatedRate | null {
  const [, last = "", label = ""] = /^(上年度?)?(.*)$/u.exec(coreLabel(entry.label)) ?? [];
  // 人均资产变化率 may be what the definition of 资产管理 calls its result.
  const isCalled = ({ scored, read: { formula } }: CheckContext["rows"][number]): boolean =>
    coreLabel(scored.indicator) === label || (formula.kind === "formula" && coreLabel(formula.subject) === label);
  const same = context.rows.filter(isCalled);
  // 按期完工率 is 重点项目按期完工率, where no other indicator ends so.
  // But 执行率 by itself is that of its own block, not of 政府采购.
  const rows =
    same.length > 0 || label.length < 4 ? same : context.rows.filter(({ scored }) => coreLabel(scored.indicator).endsWith(label));
  const row = rows.length === 1 ? rows[0] : undefined;
  if (row?.read.formula.kind !== "formula" || !/([率比]|满意度)$/u.test(label)) return null;
  const subject = same.includes(row) ? label.replace(/(完成|执行|征缴|控制)率$/u, "") : "";
  const measured = measure(row.read.formula.expression, lastYears(context.facts, last), ["4"], subject);
  const { expression } = measured.kind === "undefined" ? { expression: row.read.formula.expression } : measured;
  const operands = measured.kind === "measured" ? measured.operands : [];
  return { title: `附件4${last}${label}`, figure: entry.figure, expression, accepts: [], operands, measures: label };
}

/** The figures of the year before under the names of this year's, where last year's are asked for. */
function lastYears(facts: readonly Fact[], last: string): readonly Fact[] {
  if (last === "") return facts;
  return facts.flatMap((fact) => (fact.name.startsWith("上年") ? [{ ...fact, name: fact.name.slice(2) }] : []));
}

/** A list states the budget of 三公经费 once: what a block leaves out is taken from where 附件4 states it. */
function borrowed(formula: string, at: number, own: readonly Fact[], context: Pick<CheckContext, "facts">): readonly Fact[] {
  return namesIn(expressionOf(formula)).flatMap((name) => {
    if (own.some((known) => known.name === name)) return [];
    const same = [name, ...(standIns[name] ?? [])];
    const stated = context.facts.filter((fact) => fact.annex === "4" && same.includes(fact.name));
    // Of several places the one nearest to the rate is the one that its clerk used.
    const row = (fact: Fact): number => parseArea(fact.figure.place.address)?.top ?? 0;
    const [fact] = [...stated].sort((a, b) => Math.abs(row(a) - at) - Math.abs(row(b) - at));
    return fact === undefined ? [] : [{ ...fact, name }];
  });
}

function expressionOf(text: string): Expression {
  const parsed = readFormula(`率=${text}`);
  return parsed.kind === "formula" ? withKnownNames(parsed.expression) : { kind: "name", name: text };
}

/** The recomputation of a stated rate; null where an operand is missing or the denominator is zero. */
export function recomputed(rate: StatedRate, expression: Expression = rate.expression): Exact | null {
  if (expression !== rate.expression) return computedBy(rate, expression);
  const known = values.get(rate);
  if (known !== undefined) return known;
  const value = computedBy(rate, expression);
  values.set(rate, value);
  return value;
}

// Several families of checks ask for the same quotients.
const values = new WeakMap<StatedRate, Exact | null>();

function computedBy(rate: StatedRate, expression: Expression): Exact | null {
  return valueOf(expression, (name) => operandOf(rate, name)?.figure.value ?? null);
}

function operandOf(rate: StatedRate, name: string): Fact | undefined {
  return rate.operands.find((fact) => fact.name === name);
}

/** Each stated rate against its own operands. */
export function checkRates(context: CheckContext): readonly Outcome[] {
  const carryOver = findCarryOver(context);
  return context.rates.flatMap((rate) => (rate.figure.kind === "number" ? [checkRate(rate, rate.figure, context, carryOver)] : []));
}

function checkRate(rate: StatedRate, stated: NumberFigure, context: CheckContext, carryOver: ReturnType<typeof findCarryOver>): Outcome {
  const value = recomputed(rate);
  const evidence = rate.operands.map((fact) => fact.figure.place);
  if (value === null) return zeroDenominator(rate, stated, evidence);
  const match = matchRate(stated, value, context.settings);
  const isAccepted = rate.accepts.some((other) => matches(rate, other, stated, context));
  if (match === "right" || isAccepted || isFromFiner(rate, stated, context)) return null;
  if (slipOf(rate, stated, value, context) !== null) return null;
  const arithmetic = arithmeticOf(rate, value, stated);
  const common = { stated: stated.text, expected: rateText(value, stated), evidence, scoreEffect: "0" };
  if (match === "truncated")
    return finding("rate-truncated", stated.place, {
      ...common,
      working: arithmetic,
      message: `${rate.title}填${stated.text}，${arithmetic}，尾数应四舍五入。`,
    });
  if (match === "no-percent")
    return finding("rate-without-percent", stated.place, {
      ...common,
      message: `${rate.title}填${stated.text}，没有写百分号，应写${rateText(value)}。`,
    });
  const caused = carryOver !== null && carryOver.rate?.place === stated.place ? carryOver : null;
  if (caused !== null) return causedByCarryOver(rate, stated, arithmetic, caused, [...evidence, ...caused.evidence]);
  return finding("rate-mismatch", stated.place, {
    ...common,
    working: arithmetic,
    formula: liveFormula(rate, context),
    message: `${rate.title}填${stated.text}，应为${rateText(value, stated)}：${arithmetic}。${invertedNote(value, stated, context)}请按应有的数改正，或核对分子分母。`,
  });
}

/** What a rate that is left blank comes to by its own figures; null where they give none. */
export function blankRate(place: Place, context: CheckContext): { expected: string; working: string; formula: string | null } | null {
  const rate = context.rates.find((each) => keyOf(each.figure.place) === keyOf(place));
  const value = rate === undefined ? null : recomputed(rate);
  if (rate === undefined || value === null) return null;
  return { expected: rateText(value), working: arithmeticOf(rate, value), formula: liveFormula(rate, context) };
}

/** A sentence in 万元 may state a rate that was worked out from the same figures in 元, as the forms have them. */
function isFromFiner(rate: StatedRate, stated: NumberFigure, context: CheckContext): boolean {
  if (rate.operands.some((fact) => fact.annex !== "6")) return false;
  const finer = rate.operands.flatMap((own) => {
    const other = factOf(context.facts, own.name, ["4", "3"]);
    return other !== null && matchFigures(own.figure, other.figure) === "same" ? [{ ...other, name: own.name }] : [];
  });
  const value = finer.length < rate.operands.length ? null : recomputed({ ...rate, operands: finer });
  return value !== null && matchRate(stated, value, context.settings) === "right";
}

/** The quotient over the cells themselves, where a worksheet can calculate with them: 18万 it cannot. */
function liveFormula(rate: StatedRate, context: CheckContext): string | null {
  const { sheet } = rate.figure.place;
  const places = operandPlaces(rate);
  const isLive = places.every((place) => place.sheet === sheet && typeof cellOfKey(context.workbook, keyOf(place))?.value === "number");
  return isLive && places.length === 2 && rate.accepts.length === 0 && isSimple(rate.expression) ? rightFormula(rate) : null;
}

/** a÷b or (a−b)÷b, which are what {@link rightFormula} writes. */
function isSimple(expression: Expression): boolean {
  if (expression.kind !== "binary" || expression.operator !== "÷" || expression.right.kind !== "name") return false;
  const { left, right } = expression;
  return (
    left.kind === "name" ||
    (left.kind === "binary" &&
      left.operator === "-" &&
      left.left.kind === "name" &&
      left.right.kind === "name" &&
      left.right.name === right.name)
  );
}

/** 71.18% for 140.47% is the quotient upside down. */
function invertedNote(value: Exact, stated: NumberFigure, context: CheckContext): string {
  if (value.isZero()) return "";
  const match = matchRate(stated, one.dividedBy(value), context.settings);
  return match === "right" || match === "truncated" ? "填报数像是把分子分母除反了。" : "";
}

/** 5.42 is what was left, not what was spent: the rate that the form means follows from the rest. */
function causedByCarryOver(
  rate: StatedRate,
  stated: NumberFigure,
  arithmetic: string,
  cause: NonNullable<ReturnType<typeof findCarryOver>>,
  evidence: readonly Place[],
): Outcome {
  return finding("rate-mismatch", stated.place, {
    stated: stated.text,
    expected: rateText(cause.expectedRate),
    working: arithmetic,
    message: `${rate.title}填${stated.text.trim()}，怎么算都算不出：照填报数是${arithmetic}；执行数若按已用的${inUnitOf(cause.expected, cause.spent)}算，应为${rateText(cause.expectedRate)}。请先改正执行数，再改执行率。`,
    evidence,
    scoreEffect: "0",
  });
}

/**
 * The operand that was written in 元 where the form is in 万元, or the other way round: with it ten thousand times smaller
 * or larger the stated rate is right. Then the operand is wrong, and not the rate.
 */
export function slipOf(rate: StatedRate, stated: NumberFigure, value: Exact, context: CheckContext): Fact | null {
  // Nothing times ten thousand is nothing: 0% tells of no unit.
  if (stated.value.isZero() || !isNearFold(stated, value) || matchRate(stated, value, context.settings) === "right") return null;
  const [above, below] = namesIn(rate.expression).map((name) => operandOf(rate, name));
  const isRight = (factor: string): boolean =>
    ["right", "truncated"].includes(matchRate(stated, value.times(exact(factor)), context.settings));
  if (isRight("10000")) return below !== undefined && isOutsized(below, context) ? below : (above ?? null);
  return isRight("0.0001") ? (above !== undefined && isOutsized(above, context) ? above : (below ?? null)) : null;
}

/** Whether a rate is anywhere near ten thousand times too large or too small; most are not, and need no exact look. */
function isNearFold(stated: NumberFigure, value: Exact): boolean {
  const fold = Math.abs(Math.log10(Math.abs(stated.value.toNumber() / value.toNumber())));
  return Math.abs(fold - 4) < 2.5;
}

/** Whether a figure is larger than the whole budget. */
function isOutsized(fact: Fact, context: CheckContext): boolean {
  const budget = factOf(context.facts, "预算总额", allSources(context.settings));
  return budget === null || fact.figure.value.greaterThan(budget.figure.value);
}

function matches(rate: StatedRate, expression: Expression, stated: NumberFigure, context: CheckContext): boolean {
  const value = recomputed(rate, expression);
  return value !== null && matchRate(stated, value, context.settings) === "right";
}

function zeroDenominator(rate: StatedRate, stated: NumberFigure, evidence: readonly Place[]): Outcome {
  const isComplete = namesIn(rate.expression).every((name) => operandOf(rate, name) !== undefined);
  if (!isComplete || stated.value.isZero()) return null;
  return finding("rate-zero-denominator", stated.place, {
    stated: stated.text,
    message: `${rate.title}填${stated.text}，但分母是 0，率没有意义。请核对分母，没有发生额的写“无”。`,
    evidence,
  });
}

/** `决算总额577.35万元÷预算总额582.77万元＝99.07%`. */
function arithmeticOf(rate: StatedRate, value: Exact, stated?: NumberFigure): string {
  const printed = printExpression(rate.expression, (name) => {
    const fact = operandOf(rate, name);
    return fact === undefined ? name : `${name}${inUnitOf(fact.figure.value, fact.figure)}`;
  });
  return `${printed}＝${rateText(value, stated)}`;
}
