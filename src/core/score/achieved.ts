import type { Fact, Facts } from "../fact/facts";
import type { Source } from "../assessment";
import { aimedAtLeast, countedIn, factOf } from "../fact/facts";
import { answered, entire, within } from "../annex/names";
import { exact, one } from "../quantity";
import { progressName } from "../annex/base-progress";
import type { Expression, IndicatorFormula } from "../formula/ast";
import { bareLabel, coreLabel } from "../grid/label";
import { plainText } from "../grid/text";
import type { Rule } from "../rule/ast";

// An indicator of 附件5 may be measured by one of 附件3, whose figures no form states under the words of its 指标说明: 实际新增就业人数÷
// 目标人数 is what 城镇新增就业人数 achieved of its 年度指标值.

/** What stands before a name without making it one of fewer things: 农村生活垃圾处理率 is not the 生活垃圾处理率 that was asked for. */
const everywhere = /^(全[县市区省镇乡]|本[县市区级]|辖区内?|本?年度|当年|全年|城乡)/u;
/** What counts a thing, behind its name. */
const measure = /^(完成)?(总)?(人数|人次|户数|户次|场次|次数|件数|个数|座数|项数|数量|里程|面积|数)?$/u;

/** 实际养护里程÷计划养护里程: what was planned and what was done of one thing. */
const plannedAndDone = /^(?:实际)?(?:完成)?(.{4,})$/u;

/** The indicator of 附件3 that a definition divides by itself, where the explanation speaks of nothing that its name has beside: 农村公路养护里程. */
function plannedOf({ left, right }: Extract<Expression, { kind: "binary" }>, explanation: string, aims: readonly string[]): string | null {
  if (left.kind !== "name" || right.kind !== "name") return null;
  const what = plannedAndDone.exec(coreLabel(left.name))?.[1] ?? "";
  // 案件按期结案数÷应结案数 is of the one thing that was due and done under the first of these names.
  const own = /^(应|计划|目标)/u.test(coreLabel(right.name))
    ? aims.filter((aim) => [coreLabel(aim), `${coreLabel(aim)}数`].includes(what))
    : [];
  if (own.length === 1) return own[0] ?? null;
  if (what === "" || coreLabel(right.name).replace(/^(计划|目标|预期|应完成)(?=.{4})/u, "") !== what) return null;
  const told = coreLabel(explanation);
  const meant = aims.filter((aim) => coreLabel(aim).endsWith(what) && told.includes(coreLabel(aim).slice(0, -what.length)));
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** How many of what a rule takes points off for 附件3 says there were: 较大及以上道路运输责任事故, under just that name. */
export function achievedIncidents(rule: Rule, facts: Facts, text: string, explanation = ""): Fact | null {
  if (rule.kind !== "incident") return null;
  const missed = undone(rule.what, facts, coreLabel(explanation));
  if (missed !== null) return missed;
  // 全年未发生安全生产责任事故得满分，每发生一起扣4分 names them where they did not happen.
  const [, absent = ""] = /(?:未|没有)(?:发生|出现)([^,;。得的]{6,20})的?,?[得计]/u.exec(plainText(text)) ?? [];
  const what = coreLabel(rule.what)
    .replace(/^每?(发生|出现|有)?[1一][起次例件个项](?=.{6})/u, "")
    .replace(/^每?(再)?(发生|出现|有)?[1一][起次例件个项]$/u, absent);
  const [fact, ...more] = facts.filter(({ annex, name }) => annex === "3" && name === `${what}实际完成值`);
  return fact === undefined || more.length > 0 ? null : fact;
}

/** What is left at the end of the year, said against what was carried over into it (资金结余): nothing, no more, more. */
const leftovers = [
  /^(年末)?(无|没有)(结转)?结余(资金)?的?$/u,
  /^(有|存在)(结转)?结余(资金)?,?但?(不|未)(超过|高于|大于)上年(度|末)?(结转)?(结转|结余)(资金|数)?的?$/u,
  /^(年末)?(结转)?结余(资金)?(超过|高于|大于)上年(度|末)?(结转)?(结转|结余)(资金|数)?的?$/u,
];

/** Which of three such levels it is, with the two figures that tell; null where the levels are others, or a figure is missing. */
export function leftoverLevel(
  rule: Rule,
  facts: Facts,
  sources: readonly Source[],
): { readonly level: number; readonly told: Facts } | null {
  const texts = rule.kind === "levels" ? rule.levels.map(({ text }) => bareLabel(text)) : [];
  const places = leftovers.map((form) => texts.findIndex((text) => form.test(text)));
  const told = ["年末结余数", "上年结转数"].flatMap((name) => factOf(facts, name, sources) ?? []);
  const [left, carried] = told;
  if (texts.length !== 3 || places.includes(-1) || left === undefined || carried === undefined || left.figure.value.isNegative())
    return null;
  const which = left.figure.value.isZero() ? 0 : left.figure.value.lessThanOrEqualTo(carried.figure.value) ? 1 : 2;
  return { level: places[which] ?? 0, told };
}

/**
 * How many 项目 were not done in the way that costs points for each (未按期完工): what was due less what was done, where the base data count
 * just that of the one thing that the explanation speaks of (校舍维修改造项目按期完工数).
 */
function undone(what: string, facts: Facts, explanation: string): Fact | null {
  const manner = /[1一]?[个项件](?:项目|任务|工作)?未(?!经)([^,;。扣]{3,8}?)的?$/u.exec(coreLabel(what))?.[1];
  if (manner === undefined || !explanation.includes(manner)) return null;
  const counted = facts.flatMap((done): readonly Fact[] => {
    const name = /^(.+)实际完成值$/u.exec(done.name)?.[1] ?? "";
    const [stem = "", ending = "", ...more] = coreLabel(name).split(manner);
    const due = facts.find((fact) => fact.name === `${name}年度指标值` && fact.annex === done.annex);
    const isMeant = stem.length >= 4 && more.length === 0 && /^(完成)?(数|个数|项数|数量)$/u.test(ending) && explanation.includes(stem);
    const left = due?.figure.value.minus(done.figure.value);
    if (done.annex !== "4" || !isMeant || left === undefined || left.isNegative() || !left.isInteger()) return [];
    return [{ ...done, name: `${stem}未${manner}数`, figure: { ...done.figure, value: left } }];
  });
  return counted.length === 1 ? (counted[0] ?? null) : null;
}

/**
 * 六项业务内部控制制度每完成一项计0.5分: how many of those that the base data ask for are answered by 是, where they are as many as make
 * up the full mark.
 */
export function answersMet(rule: Rule, facts: Facts, indicator: string): readonly boolean[] | null {
  if (rule.kind !== "checklist" || rule.each === null || rule.full === null) return null;
  const stem = (name: string): string => name.slice(answered.yes.length).replace(/(完成|建设)?情况$/u, "");
  const [yes, ...more] = facts.filter(({ name }) => name.startsWith(answered.yes) && coreLabel(indicator).includes(stem(name)));
  const all = facts.find(({ name }) => name === yes?.name.replace(answered.yes, answered.all))?.figure.value;
  if (yes === undefined || more.length > 0 || all === undefined || !all.times(rule.each).equals(rule.full)) return null;
  return Array.from({ length: all.toNumber() }, (_, at) => yes.figure.value.greaterThan(at));
}

/**
 * 未按期办结数=受理数-按期办结数, as an indicator itself says of what costs points for each: what 附件4 counts of its one subject
 * (投诉举报受理, 投诉举报按期办结) less the other.
 */
export function definedIncidents(rule: Rule, definition: IndicatorFormula, facts: Facts, indicator: string): Fact | null {
  if (rule.kind !== "incident" || definition.kind !== "formula") return null;
  const { subject, expression } = definition;
  const missed = coreLabel(subject).replace(/[件个项]?数量?$/u, "");
  if (!/^未.{2,}/u.test(missed) || !coreLabel(rule.what).includes(missed)) return null;
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
  const count = all.fact.figure.value.minus(some.fact.figure.value);
  if (!count.isInteger() || count.isNegative()) return null;
  return { ...some.fact, name: subject, figure: { ...some.fact.figure, value: count, text: count.toFixed() } };
}

/** Which items of a list are met that are nothing but the progress of dates (6月末支付进度达到50%、9月末达到75%); null where a date has none. */
export function datesMet(rule: Rule, facts: Facts, sources: readonly Source[]): readonly boolean[] | null {
  if (rule.kind !== "checklist") return null;
  // 各得1分 stands behind the whole list.
  const items = rule.each === null ? rule.items.map(({ text }) => text) : bareLabel(rule.what).split(/[、,]/u);
  if (items.length < 2 || !/(支出|执行|支付|预算)进度/u.test(items[0] ?? "")) return null;
  const met = items.flatMap((text) => {
    const { date = "", goal = "" } = atLeast.exec(bareLabel(text))?.groups ?? {};
    const fact = goal === "" ? null : factOf(facts, progressName(`${date}进度`) ?? "", sources);
    return fact?.figure.unit === "%" ? [fact.figure.value.times(100).greaterThanOrEqualTo(goal)] : [];
  });
  return met.length < items.length ? null : met;
}

/** Of how many dates whose goals a rule lists (6月末、9月末支出进度分别达到50%、75%) the progress was below; null where one has none. */
export function datesMissed(rule: Rule, facts: Facts, sources: readonly Source[], text: string): Fact | null {
  if (rule.kind !== "incident" || !/(时点|时间点|节点|时段)(未|没有)(达到|达标)$/u.test(rule.what)) return null;
  const { when = "", goals = "" } = listedDates.exec(bareLabel(text))?.groups ?? {};
  const [dates, bounds] = [when.split(/[、和]/u), (goals.match(/\d+(?:\.\d+)?(?=%)/gu) ?? []).map(exact)];
  const told = dates.flatMap((date) => factOf(facts, progressName(`${date}进度`) ?? "", sources) ?? []);
  const [first] = told;
  if (first === undefined || told.length < dates.length || dates.length !== bounds.length) return null;
  if (told.some(({ figure }) => figure.unit !== "%")) return null;
  const missed = told.filter(({ figure }, at) => figure.value.times(100).lessThan(bounds[at] ?? 0)).length;
  return {
    ...first,
    name: "未达到的时点数",
    figure: { ...first.figure, value: exact(missed), unit: "", scale: one, text: String(missed) },
  };
}

const listedDates =
  /^(?<when>(?:[、和]?(?:\d{1,2}月[底末份]*|第?[一二三四]季度末?|上半年|前三季度|全年))+)[^,;。、\d]{0,10}进度(?:应|要)?分别(?:达到|不低于|≥)(?<goals>\d[\d.%、和]*%)/u;

const atLeast =
  /^(?<date>(?:\d{1,2}月|第?[一二三四]季度|上半年|前三季度|全年)[末底]?)(?:(?:部门|累计|预算)*(?:支出|执行|支付|预算)进度)?(?:达到|不低于|≥)(?<goal>\d+(?:\.\d+)?)%(?:以上)?的?$/u;

/** 全年举办业务培训 is counted as 业务培训. */
function thingOf(subject: string): string {
  return coreLabel(subject).replace(/^(全年|本?年度|当年)?(举办|开展|组织|召开|完成|实施)?(?=.{4})/u, "");
}

/** 总产量达到46.5万吨: what the forms achieved under just the indicator's name, counted in what the rule counts; several must agree. */
export function achievedCount(rule: Rule, facts: Facts, indicator: string, text: string): Fact | null {
  if ((rule.kind !== "step" && rule.kind !== "bands" && rule.kind !== "interpolated") || /%|元|分(?!钟)/u.test(rule.unit)) return null;
  // 比上年增长1万吨 is not all of it.
  const [goal = ""] = plainText(text).split(/[得计]/u);
  if (/上年|去年|同比|增|新|提高|降|[比较]/u.test(goal) || !coreLabel(indicator).endsWith(thingOf(rule.subject))) return null;
  const found = facts.filter(({ name }) => name === countedIn(indicator, rule.unit));
  const [fact] = found;
  return fact === undefined || found.some(({ figure }) => !figure.value.equals(fact.figure.value)) ? null : fact;
}

/** 每有一件未按期办结的扣0.5分, of 按期办结件数÷应按期办结件数: what was due less what was done, as 附件4 counts both. */
function missedIn(what: string, facts: Facts, definition: Expression | null): Fact | null {
  const manner = /[1一]?[件个项次宗]未(?!经)([^,;。扣]{2,8}?)的?$/u.exec(coreLabel(what))?.[1];
  if (manner === undefined || definition?.kind !== "binary" || definition.operator !== "÷") return null;
  const { left, right } = definition;
  if (left.kind !== "name" || right.kind !== "name" || !/^应/u.test(coreLabel(right.name))) return null;
  if (![left.name, right.name].every((name) => coreLabel(name).includes(manner))) return null;
  const [done, due] = [left.name, right.name].map((name) =>
    facts.find((fact) => fact.annex === "4" && coreLabel(fact.name) === coreLabel(name)),
  );
  const count = done === undefined ? undefined : due?.figure.value.minus(done.figure.value);
  if (done === undefined || count === undefined || !count.isInteger() || count.isNegative()) return null;
  return { ...done, name: `未${manner}数`, figure: { ...done.figure, value: count, text: count.toFixed() } };
}

/**
 * 一般隐患每有1项未按期整改扣0.05分: how many of a whole that 附件4 counts (排查一般隐患) were not what it counts below it (其中：按期整改), where
 * the indicator is of just that.
 */
function leftOf(what: string, facts: Facts, indicator: string): Fact | null {
  const manner = /[1一]?[件个项次宗起处]未(?!经)([^,;。扣]{2,8}?)的?$/u.exec(coreLabel(what))?.[1];
  const meant = partsIn(facts).filter(
    ({ whole, name }) => name === manner && indicator.startsWith(whole.replace(/^(排查|受理|应)/u, "")) && indicator.includes(name),
  );
  const [part, ...more] = meant;
  const count = part === undefined ? undefined : part.all.figure.value.minus(part.fact.figure.value);
  if (part === undefined || more.length > 0 || count === undefined || !count.isInteger() || count.isNegative()) return null;
  return { ...part.fact, name: `未${part.name}数`, figure: { ...part.fact.figure, value: count, text: count.toFixed() } };
}

/** What 附件4 counts as parts of a whole above them. */
function partsIn(facts: Facts): readonly { readonly whole: string; readonly name: string; readonly all: Fact; readonly fact: Fact }[] {
  return facts.flatMap((fact) => {
    const [whole = "", name = ""] = fact.annex === "4" ? fact.name.split(within) : [];
    const all = name === "" ? undefined : facts.find((other) => other.annex === "4" && other.name === `${entire}${whole}`);
    return all === undefined ? [] : [{ whole: coreLabel(whole), name: coreLabel(name), all, fact }];
  });
}

/** What counts a thing, behind its name in a definition. */
const counter = /[项个家户件份批场次人起处座]*(总?数量?|次)$/u;

/**
 * 年内完成的重点工作项数÷年度重点工作项数 as what 附件4 counts: 年度重点工作, and of it 其中：已完成. The part is said to be just what the
 * definition says; what else its name says (应急广播已覆盖) the indicator says too. Null where not exactly one is meant.
 */
export function partExpression(indicator: string, definition: Expression, facts: Facts): Expression | null {
  if (definition.kind !== "binary" || definition.operator !== "÷" || definition.left.kind !== "name" || definition.right.kind !== "name")
    return null;
  const [above, below] = [definition.left.name, definition.right.name].map((name) => coreLabel(name).replace(counter, ""));
  if (above === undefined || below === undefined || below.length < 2) return null;
  const meant = partsIn(facts).filter(({ whole, name }) => {
    const thing = whole.replace(counter, "");
    if (thing !== below && !(below.length >= 4 && thing.endsWith(below))) return false;
    // 已覆盖行政村 of 行政村: what stands before the thing, or before what it ends with, was done to it.
    const ends =
      Array.from({ length: below.length }, (_, at) => below.slice(at)).find((end) => end.length >= 2 && above.endsWith(end)) ?? "";
    const done = above.slice(0, above.length - ends.length).replace(/^(年内|本年度?|当年|实际|已经?)+|的$/gu, "");
    const said = name.endsWith(ends) && ends !== "" ? name.slice(0, -ends.length) : name;
    const before = done.length >= 2 && said.endsWith(done) ? said.slice(0, -done.length).replace(/(已经?|实际)$/u, "") : null;
    return before !== null && !/[未不非无]$/u.test(before) && indicator.includes(before);
  });
  const [part] = meant;
  if (part === undefined || meant.length > 1) return null;
  return { ...definition, left: { kind: "name", name: part.fact.name }, right: { kind: "name", name: part.all.name } };
}

/** 每有1项未完成扣0.5分: how many of what a definition divides were due and not done. */
export function undoneIn(rule: Rule, facts: Facts, indicator: string, definition: Expression | null, explanation: string): Fact | null {
  const missed =
    rule.kind === "incident" ? (missedIn(rule.what, facts, definition) ?? leftOf(rule.what, facts, coreLabel(indicator))) : null;
  if (missed !== null) return missed;
  if (rule.kind !== "incident" || !/^(每?有)?[1一]?[项个件次](任务|工作|指标)?(未|没有)完成的?$/u.test(coreLabel(rule.what))) return null;
  const found = achievedExpression(indicator, facts, definition, explanation);
  if (found?.kind !== "binary" || found.left.kind !== "name" || found.right.kind !== "name") return null;
  const [done, due] = [found.left.name, found.right.name].map((name) => facts.find((fact) => fact.name === name));
  const count = done === undefined || due === undefined ? null : due.figure.value.minus(done.figure.value);
  if (due === undefined || count === null || !count.isInteger() || count.isNegative() || done?.annex !== due.annex) return null;
  return { ...due, name: "未完成数", figure: { ...due.figure, value: count, text: count.toFixed() } };
}

/** What was aimed at, by name; what several forms state alike under names that differ by what counts it is one thing. */
function aimsIn(facts: Facts): readonly string[] {
  const valueOf = (name: string): string | undefined => facts.find((fact) => fact.name === name)?.figure.value.toFixed();
  const seen = new Set<string>();
  return facts.flatMap(({ name: full }) => {
    const name = full.slice(0, -aimedAtLeast.length);
    const bare = coreLabel(name).replace(counts, "");
    const key = [bare, valueOf(`${name}年度指标值`), valueOf(`${name}实际完成值`)].join("|");
    if (!full.endsWith(aimedAtLeast) || seen.has(key)) return [];
    seen.add(key);
    return [name];
  });
}

const counts = /(?<=.{4})(人数|人次|户数|数量|数|面积|里程)$/u;

/** 已应用的评价意见建议数量: what was done to what. */
const doneTo = /^(?:实际|已经?)(?:实际)?(?<verb>[^的]{2,4}?)(?:[到至][^的]*)?的(?<what>.{2,}?)(?:总?数|数量|总数量|总额|金额)?$/u;

/**
 * What 附件4 counts as due and done under a name that says nothing but what the definition does: 评价意见建议应用 is what
 * 已应用的评价意见建议数量÷评价提出的意见建议总数 divides.
 */
function workOf({ left, right }: Extract<Expression, { kind: "binary" }>, indicator: string, aims: readonly string[]): string | null {
  if (left.kind !== "name" || right.kind !== "name") return null;
  const { verb = "", what = "" } = doneTo.exec(coreLabel(left.name))?.groups ?? {};
  const whole = coreLabel(right.name).replace(/(总?数|数量|总数量|总额|金额)$/u, "");
  // Both are of the same things, or the rate is another.
  if (what === "" || !(whole.endsWith(what) || what.endsWith(whole.slice(-4)))) return null;
  const told = [indicator, coreLabel(left.name), whole].join("|");
  const meant = aims.filter((aim) => {
    const name = coreLabel(aim).replace(/^(部门|单位|本?年度)/u, "");
    return name.includes(what) && (name.includes(verb) || verb === "完成") && saysNothingElse(name, told);
  });
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** Whether a name is made of words that a text has too, of two characters at least. */
function saysNothingElse(name: string, text: string): boolean {
  if (name === "") return true;
  const ends = Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.length - at);
  return ends.some((end) => text.includes(name.slice(0, end)) && saysNothingElse(name.slice(end), text));
}

/** What 附件3 achieved, as an expression over its figures, where exactly one of its indicators is meant; else null. */
export function achievedExpression(
  indicator: string,
  facts: Facts,
  definition: Expression | null = null,
  explanation = "",
): Expression | null {
  const name = coreLabel(indicator);
  const aims = aimsIn(facts);
  const part = (of: string, figure: string): Expression => ({ kind: "name", name: `${of}${figure}` });
  const over = (of: string): Expression => ({ kind: "binary", operator: "÷", left: part(of, "实际完成值"), right: part(of, "年度指标值") });
  const planned =
    definition?.kind === "binary" && definition.operator === "÷"
      ? (plannedOf(definition, explanation, aims) ?? workOf(definition, name, aims))
      : null;
  if (planned !== null) return over(planned);
  if (!/.{5}率$|.{2}满意度$/u.test(name)) return null;
  const isMeant = (other: string): boolean => other.replace(everywhere, "") === name;
  const own = facts.filter((fact) => fact.annex === "3" && fact.figure.unit === "%" && isMeant(coreLabel(fact.name)));
  const [rate] = own;
  if (rate !== undefined) return own.length === 1 ? { kind: "name", name: rate.name } : null;
  // 地质灾害隐患点排查率 is of what is counted as 地质灾害隐患点排查, due and done; a 覆盖率 or 参保率 is of more than was planned.
  const act = /^.{2,}(排查|整改|办结|巡查|核查|督查|整治)(?=率$)/u.exec(name)?.[0];
  const [same, ...others] = aims.filter((each) => [act, `${act ?? ""}数`].includes(coreLabel(each).replace(everywhere, "")));
  if (act !== undefined && same !== undefined) return others.length === 0 ? over(same) : null;
  const stem = /^(.{4,}?)(?:实际)?完成率$/u.exec(name)?.[1];
  const isOf = (each: string): boolean =>
    stem !== undefined &&
    [each, each.replace(everywhere, "")].some((full) => full.startsWith(stem) && measure.test(full.slice(stem.length)));
  const [aim, ...more] = aims.filter((each) => isOf(coreLabel(each)));
  return aim === undefined || more.length > 0 ? null : over(aim);
}
