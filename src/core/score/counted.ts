import { progressName } from "../annex/base-progress";
import type { Source } from "../assessment";
import { countedIn, factOf, type Fact, type Facts } from "../fact/facts";
import type { Expression, IndicatorFormula } from "../formula/ast";
import { bareLabel, coreLabel } from "../grid/label";
import { plainText } from "../grid/text";
import { exact, type Exact } from "../quantity";
import type { Rule } from "../rule/ast";
import { achievedExpression, partsIn, thingOf } from "./achieved";

// What a rule counts (每有1件未按期办结扣0.5分, 总产量≥46.5万吨) may stand in a cell of its own, or follow from what was due and what was done.

/** What a rule counts, as the forms tell it. */
export interface Counted {
  readonly name: string;
  readonly value: Exact;
  /** The figures that it comes from. */
  readonly operands: Facts;
  /** How, over their names; null where it is no arithmetic of theirs. */
  readonly expression: Expression | null;
}

/** A row of 附件5 whose rule counts. */
export interface Counting {
  readonly rule: Rule;
  readonly indicator: string;
  /** 评价标准 and 指标说明 as printed. */
  readonly text: string;
  readonly explanation: string;
  readonly formula: IndicatorFormula;
}

/** How many there were of what a rule takes points off for; null where no form tells. */
export function incidentsOf(asked: Counting, facts: Facts, sources: readonly Source[]): Counted | null {
  if (asked.rule.kind !== "incident") return null;
  const what = coreLabel(asked.rule.what);
  return (
    undone(what, facts, coreLabel(asked.explanation)) ??
    achievedIncidents(what, facts, asked.text) ??
    definedIncidents(what, asked, facts) ??
    datesMissed(asked.rule.what, facts, sources, asked.text) ??
    missedOf(what, asked, facts) ??
    fewerThanDue(what, facts, coreLabel(asked.indicator)) ??
    leftOf(what, facts, coreLabel(asked.indicator)) ??
    tasksLeft(what, asked, facts)
  );
}

/** 总产量达到46.5万吨: what the forms achieved under just the indicator's name, counted in what the rule counts; several must agree. */
export function amountOf({ rule, indicator, text }: Counting, facts: Facts): Counted | null {
  if ((rule.kind !== "step" && rule.kind !== "bands" && rule.kind !== "interpolated") || /%|元|分(?!钟)/u.test(rule.unit)) return null;
  // 比上年增长1万吨 is not all of it.
  const [goal = ""] = plainText(text).split(/[得计]/u);
  if (/上年|去年|同比|增|新|提高|降|[比较]/u.test(goal) || !coreLabel(indicator).endsWith(thingOf(rule.subject))) return null;
  const found = facts.filter(({ name }) => name === countedIn(indicator, rule.unit));
  const [fact] = found;
  return fact === undefined || found.some(({ figure }) => !figure.value.equals(fact.figure.value)) ? null : stated(fact);
}

function stated(fact: Fact): Counted {
  return { name: fact.name, value: fact.figure.value, operands: [fact], expression: { kind: "name", name: fact.name } };
}

/** What was due less what was done; null where that is no count. */
function difference(name: string, due: Fact, done: Fact): Counted | null {
  const value = due.figure.value.minus(done.figure.value);
  if (!value.isInteger() || value.isNegative()) return null;
  const [left, right] = [{ kind: "name", name: due.name } as const, { kind: "name", name: done.name } as const];
  return { name, value, operands: [due, done], expression: { kind: "binary", operator: "-", left, right } };
}

/** How many of what a rule takes points off for 附件3 says there were: 较大及以上道路运输责任事故, under just that name. */
function achievedIncidents(counted: string, facts: Facts, text: string): Counted | null {
  // 全年未发生安全生产责任事故得满分，每发生一起扣4分 names them where they did not happen.
  const [, absent = ""] = /(?:未|没有)(?:发生|出现)([^,;。得的]{6,20})的?,?[得计]/u.exec(plainText(text)) ?? [];
  const what = counted
    .replace(/^每?(发生|出现|有)?[1一][起次例件个项](?=.{6})/u, "")
    .replace(/^每?(再)?(发生|出现|有)?[1一][起次例件个项]$/u, absent);
  const [fact, ...more] = facts.filter(({ annex, name }) => annex === "3" && name === `${what}实际完成值`);
  return fact === undefined || more.length > 0 ? null : stated(fact);
}

/**
 * How many 项目 were not done in the way that costs points for each (未按期完工): what was due less what was done, where the base data count
 * just that of the one thing that the explanation speaks of (校舍维修改造项目按期完工数).
 */
function undone(what: string, facts: Facts, explanation: string): Counted | null {
  const manner = /[1一]?[个项件](?:项目|任务|工作)?未(?!经)([^,;。扣]{3,8}?)的?$/u.exec(what)?.[1];
  if (manner === undefined || !explanation.includes(manner)) return null;
  const counted = facts.flatMap((done): readonly Counted[] => {
    const name = /^(.+)实际完成值$/u.exec(done.name)?.[1] ?? "";
    const [stem = "", ending = "", ...more] = coreLabel(name).split(manner);
    const due = facts.find((fact) => fact.name === `${name}年度指标值` && fact.annex === done.annex);
    const isMeant = stem.length >= 4 && more.length === 0 && /^(完成)?(数|个数|项数|数量)$/u.test(ending) && explanation.includes(stem);
    const left = done.annex !== "4" || !isMeant || due === undefined ? null : difference(`${stem}未${manner}数`, due, done);
    return left === null ? [] : [left];
  });
  return counted.length === 1 ? (counted[0] ?? null) : null;
}

/**
 * 未按期办结数=受理数-按期办结数, as an indicator itself says of what costs points for each: what 附件4 counts of its one subject
 * (投诉举报受理, 投诉举报按期办结) less the other.
 */
function definedIncidents(what: string, { formula, indicator }: Counting, facts: Facts): Counted | null {
  if (formula.kind !== "formula") return null;
  const { subject, expression } = formula;
  const missed = coreLabel(subject).replace(/[件个项]?数量?$/u, "");
  if (!/^未.{2,}/u.test(missed) || !what.includes(missed)) return null;
  if (expression.kind !== "binary" || expression.operator !== "-") return null;
  const counted = facts.filter(({ annex, figure }) => annex === "4" && figure.unit === "");
  const [due = [], done = []] = [expression.left, expression.right].map((part) => {
    const name = part.kind === "name" ? coreLabel(part.name).replace(/[件个项]?数量?$/u, "") : "";
    return counted.flatMap((fact) => {
      const whose = coreLabel(fact.name).slice(0, -name.length);
      return name !== "" && coreLabel(fact.name) === `${whose}${name}` && whose.length >= 2 && coreLabel(indicator).startsWith(whose)
        ? [{ whose, fact }]
        : [];
    });
  });
  const [all, ...others] = due;
  const [some, ...more] = done;
  if (all === undefined || some === undefined || all.whose !== some.whose || others.length + more.length > 0) return null;
  return difference(subject, all.fact, some.fact);
}

/** Of how many dates whose goals a rule lists (6月末、9月末支出进度分别达到50%、75%) the progress was below; null where one has none. */
function datesMissed(what: string, facts: Facts, sources: readonly Source[], text: string): Counted | null {
  if (!/(时点|时间点|节点|时段)(未|没有)(达到|达标)的?$/u.test(what)) return null;
  const { when = "", goals = "" } = listedDates.exec(bareLabel(text))?.groups ?? {};
  const [dates, bounds] = [when.split(/[、和]/u), (goals.match(/\d+(?:\.\d+)?(?=%)/gu) ?? []).map(exact)];
  const told = dates.flatMap((date) => factOf(facts, progressName(`${date}进度`) ?? "", sources) ?? []);
  if (told.length === 0 || told.length < dates.length || dates.length !== bounds.length) return null;
  if (told.some(({ figure }) => figure.unit !== "%")) return null;
  const missed = told.filter(({ figure }, at) => figure.value.times(100).lessThan(bounds[at] ?? 0)).length;
  return { name: "未达到的时点数", value: exact(missed), operands: told, expression: null };
}

const listedDates =
  /^(?<when>(?:[、和]?(?:\d{1,2}月[底末份]*|第?[一二三四]季度末?|上半年|前三季度|全年))+)[^,;。、\d]{0,10}进度(?:\([^()\d]*\))?(?:应|要)?分别(?:达到|不低于|≥)(?<goals>\d[\d.%、和]*%)/u;

/** 每有一件未按期办结的扣0.5分, of 按期办结件数÷应按期办结件数: what was due less what was done, as 附件4 counts both. */
function missedOf(what: string, { formula }: Counting, facts: Facts): Counted | null {
  const manner = /[1一]?[件个项次宗]未(?!经)([^,;。扣]{2,8}?)的?$/u.exec(what)?.[1];
  const definition = formula.kind === "formula" ? formula.expression : null;
  if (manner === undefined || definition?.kind !== "binary" || definition.operator !== "÷") return null;
  const { left, right } = definition;
  if (left.kind !== "name" || right.kind !== "name" || !/^应/u.test(coreLabel(right.name))) return null;
  if (![left.name, right.name].every((name) => coreLabel(name).includes(manner))) return null;
  const [done, due] = [left.name, right.name].map((name) =>
    facts.find((fact) => fact.annex === "4" && coreLabel(fact.name) === coreLabel(name)),
  );
  return done === undefined || due === undefined ? null : difference(`未${manner}数`, due, done);
}

/** 每少监控1个项目扣0.5分: what 附件4 counts that should have been (应开展绩效运行监控的项目数) less what it counts that was (已…), of one such pair. */
function fewerThanDue(what: string, facts: Facts, indicator: string): Counted | null {
  const [, verb = "", thing = ""] = /少([^,;。\d]{2,6}?)[1一][个项家件份](\p{Script=Han}{2,6})$/u.exec(what) ?? [];
  if (verb === "" || !indicator.includes(verb)) return null;
  const counted = facts.filter(({ annex, figure }) => annex === "4" && figure.unit === "");
  const pairs = counted.flatMap((due) => {
    const [, stem = ""] = /^应(?:当|该)?(.*)$/u.exec(coreLabel(due.name)) ?? [];
    const done = counted.filter(({ name }) => /^(?:已|实际)/u.test(name) && coreLabel(name).replace(/^(?:已|实际)/u, "") === stem);
    return stem.includes(verb) && stem.includes(thing) ? done.map((each) => difference(`未${verb}${thing}数`, due, each)) : [];
  });
  return pairs.length === 1 ? (pairs[0] ?? null) : null;
}

/**
 * 一般隐患每有1项未按期整改扣0.05分: how many of a whole that 附件4 counts (排查一般隐患) were not what it counts below it (其中：按期整改), where
 * the indicator is of just that.
 */
function leftOf(what: string, facts: Facts, indicator: string): Counted | null {
  const manner = /[1一]?[件个项次宗起处]未(?!经)([^,;。扣]{2,8}?)的?$/u.exec(what)?.[1];
  const meant = partsIn(facts).filter(
    ({ whole, name }) => name === manner && indicator.startsWith(whole.replace(/^(排查|受理|应)/u, "")) && indicator.includes(name),
  );
  const [part, ...more] = meant;
  return part === undefined || more.length > 0 ? null : difference(`未${part.name}数`, part.all, part.fact);
}

/** 每有1项未完成扣0.5分: how many of what a definition divides were due and not done. */
function tasksLeft(what: string, { indicator, formula, explanation }: Counting, facts: Facts): Counted | null {
  const manner = /^(?:每?有)?[1一]?[项个件次](?:任务|工作|指标|问题)?(?:未|没有)(完成|整改|办结|销号)的?$/u.exec(what)?.[1];
  if (manner === undefined || (manner !== "完成" && !coreLabel(indicator).includes(manner))) return null;
  const definition = formula.kind === "formula" ? formula.expression : null;
  const found = achievedExpression(indicator, facts, definition, explanation);
  if (found?.kind !== "binary" || found.left.kind !== "name" || found.right.kind !== "name") return null;
  const [done, due] = [found.left.name, found.right.name].map((name) => facts.find((fact) => fact.name === name));
  return due === undefined || done?.annex !== due.annex ? null : difference("未完成数", due, done);
}
