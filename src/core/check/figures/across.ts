import type { NumberFigure } from "../../annex/figure";
import { factOf, statementsOf, type Fact } from "../../fact/facts";
import { isBroken } from "../../fact/identities";
import { figureNamed, figureNames } from "../../annex/names";
import { coreLabel, quoted } from "../../grid/label";
import { decimalText, exact, percentText, type Exact } from "../../quantity";
import { findCarryOver } from "./carry-over";
import { finding, type Outcome } from "../codes";
import { agree, asWritten, inUnitOf, inWrongUnit, isAsRounded, matchFigures, matchRate, rateText } from "../compare";
import { allSources, type CheckContext, type StatedRate } from "../context";
import { recomputed, slipOf } from "./rates";

/** Contradictions between the annexes: figures, rates, and a balance entered as an expense. */
export function checkAcross(context: CheckContext): readonly Outcome[] {
  return [
    ...sameFigures(context),
    ...blankElsewhere(context),
    ...unitSlips(context),
    ...carryOver(context),
    ...executionRates(context),
    ...twoWays(context),
  ];
}

/** The same figure in several annexes, held against the one that is believed first; repeated statements are one finding. */
function sameFigures(context: CheckContext): readonly Outcome[] {
  return figureNames.flatMap(({ name }) => {
    const [believed, ...others] = [...statementsOf(context.facts, name, allSources(context.settings)), ...secondStatements(context, name)];
    if (believed === undefined) return [];
    const odd = oddOne(believed, others, context);
    if (odd !== null) return [odd];
    const first = others.filter((other, index) => others.findIndex((twin) => isSame(twin, other)) === index);
    return first.map((other) =>
      compare(
        believed,
        other,
        others.filter((twin) => twin !== other && isSame(twin, other)),
        context,
      ),
    );
  });
}

/** What two other annexes state alike, and the one that is believed first otherwise: one of three is more likely to be wrong than two. */
function oddOne(believed: Fact, others: readonly Fact[], context: CheckContext): Outcome {
  const [last, ...more] = [...others].reverse();
  const isAlike = (one: Fact, two: Fact): boolean =>
    agree(one.figure, two.figure) || isWithCarryOver(one, two, context) || isWithCarryOver(two, one, context);
  const isOdd =
    new Set(others.flatMap(({ annex }) => (annex === believed.annex ? [] : [annex]))).size > 1 &&
    others.every((other) => !isAlike(believed, other) && matchFigures(believed.figure, other.figure) === "different");
  if (last === undefined || !isOdd || !more.every((other) => isAlike(last, other))) return null;
  const stated = others.map(({ figure }) => figure.place);
  return finding("figure-differs", believed.figure.place, {
    stated: believed.figure.text,
    expected: asWritten(last.figure.value, believed.figure),
    message: `附件${believed.annex}的${believed.name}填${inUnitOf(believed.figure.value, believed.figure)}，其他表和报告里都是${inUnitOf(last.figure.value, last.figure)}（${stated.map(({ address }) => address).join("、")}）。请核对后统一。`,
    evidence: stated,
    scoreEffect: null,
  });
}

/** 附件4 states the budget of 三公经费 in two of its blocks, under two names. */
function secondStatements(context: CheckContext, name: string): readonly Fact[] {
  return name === "“三公经费”预算安排数" ? context.facts.filter((fact) => fact.annex === "4" && fact.name === "本年“三公经费”预算数") : [];
}

function isSame(a: Fact, b: Fact): boolean {
  return a.annex === b.annex && a.figure.value.equals(b.figure.value);
}

function compare(believed: Fact, other: Fact, twins: readonly Fact[], context: CheckContext): Outcome {
  const match = matchFigures(believed.figure, other.figure);
  if (match === "same" || isWithCarryOver(believed, other, context)) return null;
  const said = `附件${believed.annex}的${believed.name}是${inUnitOf(believed.figure.value, believed.figure)}，附件${other.annex}${other.annex === believed.annex ? "另一处" : ""}填${inUnitOf(other.figure.value, other.figure)}`;
  // A figure that its own annex refutes is the one to look at, believed or not.
  const isBelievedWrong =
    match === "ten-thousandfold"
      ? inWrongUnit(believed.figure, other.figure, wholeOf(believed, other, context)) === believed.figure
      : isRefuted(believed, context);
  const [wrong, right] = isBelievedWrong ? [believed, other] : [other, believed];
  const common = {
    stated: wrong.figure.text,
    // Where each is refuted by its own annex, neither is what the other should be.
    expected: isRefuted(right, context) ? null : asWritten(right.figure.value, wrong.figure),
    evidence: [right.figure.place, ...copiedFrom(other, context), ...twins.map((twin) => twin.figure.place)],
    scoreEffect: "0",
  };
  const { place } = wrong.figure;
  if (match === "last-digit") return finding("figure-rounding", place, { ...common, message: `${said}，只差尾数，是换算或取舍所致。` });
  if (match === "ten-thousandfold")
    return finding("unit-mixup", place, { ...common, message: `${said}，正好相差一万倍。请核对单位是元还是万元。` });
  const difference = inUnitOf(believed.figure.value.minus(other.figure.value).abs(), other.figure);
  const copied = copiedFrom(other, context).length > 0 ? "它与同一行的全年预算数完全相同，可能把全年数抄进了年初数。" : "";
  return finding("figure-differs", place, { ...common, message: `${said}，相差${difference}。${copied}请核对后统一。` });
}

/** A figure that 附件4 leaves blank and another annex states. */
function blankElsewhere(context: CheckContext): readonly Outcome[] {
  return (context.annex4?.blocks ?? []).flatMap((block) =>
    block.entries.flatMap((entry) => {
      const spec = block.form.figures.find((known) => known.labels.some((label) => coreLabel(label) === coreLabel(entry.label)));
      const name = spec?.figure ?? figureNamed(entry.label)?.name;
      const other = name === undefined || entry.figure.kind !== "blank" ? null : factOf(context.facts, name, ["3", "6"]);
      if (other === null || entry.figure.kind !== "blank") return [];
      return [
        finding("figure-elsewhere", entry.figure.place, {
          stated: entry.figure.text,
          expected: inUnitOf(other.figure.value, other.figure),
          message: `附件4${quoted(block.form.name)}的${coreLabel(entry.label)}没有填，附件${other.annex}却有${inUnitOf(other.figure.value, other.figure)}。请补填，或核对附件${other.annex}。`,
          evidence: [other.figure.place],
          scoreEffect: "0",
        }),
      ];
    }),
  );
}

/** What was spent in all, as 附件3 and 附件4 agree, where it is neither of the figures in question. */
export function wholeOf(one: Fact | null, other: Fact | null, { facts }: CheckContext): Exact | null {
  const stated = facts.filter((fact) => fact.name === "决算总额" && fact.annex !== "6" && fact !== one && fact !== other);
  const [first] = stated;
  return first !== undefined && stated.every((fact) => matchFigures(first.figure, fact.figure) !== "ten-thousandfold")
    ? first.figure.value
    : null;
}

function isRefuted(fact: Fact, context: CheckContext): boolean {
  return context.balances.some((balance) => isBroken(balance) && balance.doubt.figure === fact.figure);
}

/** The total of 年初预算数 in 附件3 may count what was carried over, as its own row says; 附件4 never does. */
function isWithCarryOver(believed: Fact, other: Fact, context: CheckContext): boolean {
  const rows = context.annex3?.rows ?? [];
  const carried = rows.find((row) => row.role === "carry-over")?.figures["年初预算数"];
  if (carried?.kind !== "number" || carried.value.isZero()) return false;
  const use = /^(基本支出|项目支出)年初预算数$/u.exec(other.name)?.[1];
  if (use !== undefined) {
    // Nor need 附件6, which says beside it what of that use was carried over.
    const own = believed.annex === "3" ? factOf(context.facts, `${use}上年结转数`, [other.annex])?.figure : undefined;
    return own !== undefined && matchFigures(believed.figure, { ...other.figure, value: other.figure.value.plus(own.value) }) === "same";
  }
  if (other.name !== "年初预算数" || other.annex !== "3") return false;
  return matchFigures(believed.figure, { ...other.figure, value: other.figure.value.minus(carried.value) }) === "same";
}

/** 年初预算数 that equals 全年预算数 of its row is a copied column. */
function copiedFrom(fact: Fact, context: CheckContext): readonly NumberFigure["place"][] {
  const row = context.annex3?.rows.find((candidate) => candidate.figures["年初预算数"] === fact.figure);
  const budget = row?.figures["全年预算数"];
  return budget?.kind === "number" && budget.value.equals(fact.figure.value) ? [budget.place] : [];
}

function carryOver(context: CheckContext): readonly Outcome[] {
  const cause = findCarryOver(context);
  if (cause === null) return [];
  const { spent, budget, expected } = cause;
  const working = `${decimalText(budget.value.dividedBy(budget.scale))}－${decimalText(spent.value.dividedBy(spent.scale))}＝${inUnitOf(expected, spent)}`;
  return [
    finding("carry-over-is-balance", spent.place, {
      stated: spent.text,
      expected: asWritten(expected, spent),
      message:
        `附件3上年结转资金的全年执行数填${spent.text}，这是年末剩下的结余，不是支出：${working}才是用掉的数，` +
        `改后执行率为${rateText(cause.expectedRate)}，资金总额也对得上。请把执行数改为${asWritten(expected, spent)}。`,
      working,
      evidence: cause.evidence.filter((place) => place !== spent.place),
      scoreEffect: "0",
    }),
  ];
}

/** One list of all execution rates that are stated, once any of them is wrong, with which measure the same thing. */
function executionRates(context: CheckContext): readonly Outcome[] {
  const rates = context.rates.filter(
    (rate) => /执行率$/u.test(rate.measures) && rate.figure.kind === "number" && recomputed(rate) !== null,
  );
  const wrong = rates.filter((rate) => isWrong(rate, context));
  if (rates.length === 0) return [];
  const [first] = [...wrong.filter((rate) => rate.measures === "预算执行率"), ...wrong];
  const overall = rates.filter((rate) => rate.measures === "预算执行率");
  // One wrong rate is said at its own place; a contradiction takes two annexes that state the rate, or go wrong over it.
  const isContradiction =
    overall.some((rate) => isStatedUnlike(rate, overall[0])) || new Set(wrong.map((rate) => rate.title.slice(0, 3))).size > 1;
  if (first === undefined || !isContradiction) return [null];
  const same = overall.length < 2 ? "" : `其中${overall.map(placeText).join("和")}说的是同一个率（全年执行数÷全年预算数），应当一致。`;
  // The rates of 附件3 stand one under the other; a right one elsewhere, of 政府采购, is nobody's trouble.
  const isTold = (rate: StatedRate): boolean =>
    wrong.includes(rate) || (overall.length > 1 && overall.includes(rate)) || rate.title.startsWith("附件3");
  const told = rates.filter(isTold);
  return [
    finding("execution-rates", first.figure.place, {
      stated: told.map((rate) => rate.figure.text.trim()).join("、"),
      expected: told.map((rate) => expectedText(rate, context)).join("、"),
      message: `各表填报的执行率：${told.map((rate) => listed(rate, context)).join("；")}。${same}请逐个改正。`,
      evidence: told.map((rate) => rate.figure.place),
      scoreEffect: "0",
    }),
  ];
}

/** 97.33% that was typed is no other rate than 97.3307% that a formula shows so. */
function isStatedUnlike({ figure }: StatedRate, other: StatedRate | undefined): boolean {
  return figure.kind === "number" && other?.figure.kind === "number" && !isAsRounded(figure, other.figure);
}

function isWrong(rate: StatedRate, context: CheckContext): boolean {
  const value = recomputed(rate);
  if (rate.figure.kind !== "number" || value === null || slipOf(rate, rate.figure, value, context) !== null) return false;
  return matchRate(rate.figure, value, context.settings) === "wrong";
}

/** A figure ten thousand times off, as its own rate shows. */
function unitSlips(context: CheckContext): readonly Outcome[] {
  return context.rates.flatMap((rate) => {
    const value = recomputed(rate);
    if (rate.figure.kind !== "number" || value === null) return [];
    const slip = slipOf(rate, rate.figure, value, context);
    return slip === null ? [] : [unitSlip(rate, rate.figure.text, slip, context)];
  });
}

function unitSlip(rate: StatedRate, stated: string, slip: Fact, context: CheckContext): Outcome {
  const others = rate.operands.filter((fact) => fact !== slip).map((fact) => fact.figure.value);
  const isTooLarge = others.every((value) => slip.figure.value.greaterThan(value));
  const expected = isTooLarge ? slip.figure.value.dividedBy(10000) : slip.figure.value.times(10000);
  return finding("unit-mixup", slip.figure.place, {
    stated: slip.figure.text,
    expected: asWritten(expected, slip.figure),
    message: `${rate.title}填${stated.trim()}，只有${slip.name}是${inUnitOf(expected, slip.figure)}时才对；现在填的${slip.figure.text}正好差一万倍，像是把元当成万元（或相反）填了。请核对单位。`,
    evidence: [rate.figure.place, ...rate.operands.filter((fact) => fact !== slip).map((fact) => fact.figure.place)],
    scoreEffect: context.rows.some((row) => row.scored.operands.some((operand) => operand.place === slip.figure.place)) ? null : "0",
  });
}

function placeText(rate: StatedRate): string {
  return `${rate.figure.place.sheet} ${rate.figure.place.address}`;
}

function expectedText(rate: StatedRate, context: CheckContext): string {
  const cause = findCarryOver(context);
  if (cause?.rate?.place === rate.figure.place) return rateText(cause.expectedRate);
  const value = recomputed(rate);
  return value === null ? "" : rateText(value);
}

function listed(rate: StatedRate, context: CheckContext): string {
  const verdict = isWrong(rate, context) ? "不对" : "对";
  return `${placeText(rate)} ${rate.title.replace(/^附件\d/u, "")}填${rate.figure.text.trim()}，重算${expectedText(rate, context)}（${verdict}）`;
}

/** Rates of 附件4 that 附件5 defines by another formula: both should come to the same. */
const sameMeasure: readonly { readonly rate: string; readonly indicator: RegExp }[] = [
  { rate: "预算执行率", indicator: /预算(完成|执行)率$/u },
  { rate: "预算调整率", indicator: /预算(控制|调整)率$/u },
];

function twoWays(context: CheckContext): readonly Outcome[] {
  // Last year's rates in a list by years are rates as well, and none of this year's.
  const thisYears = new Set((context.annex4?.blocks ?? []).flatMap((block) => block.entries.map((entry) => entry.figure.place)));
  return sameMeasure.flatMap(({ rate, indicator }) => {
    const row = context.rows.find(
      (candidate) => indicator.test(candidate.scored.indicator) && candidate.read.row.indicators.length === 1,
    )?.scored;
    const stated = context.rates.find((candidate) => candidate.measures === rate && thisYears.has(candidate.figure.place));
    const value = stated === undefined ? null : recomputed(stated);
    if (row === undefined || row.rate === null || stated === undefined || value === null) return [];
    // Amounts in 万元 with two decimals leave a rate uncertain by about a hundredth of a point.
    if (row.rate.minus(value).abs().lessThan(exact("0.0002"))) return [null];
    return [
      finding("rate-two-ways", stated.figure.place, {
        stated: stated.figure.text,
        expected: isWrong(stated, context) ? percentText(value) : null,
        message: `同一个率有两种算法：附件5${quoted(row.indicator)}的公式算得${percentText(row.rate)}，${stated.title}算得${percentText(value)}。两者不等，说明年初预算、追加、结转中有漏填或错填的数，请核对。`,
        evidence: row.operands.map((operand) => operand.place),
        scoreEffect: "0",
      }),
    ];
  });
}
