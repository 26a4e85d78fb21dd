import type { Fact, Facts } from "../fact/facts";
import type { Source } from "../assessment";
import { aimedAtLeast, factOf } from "../fact/facts";
import { answered, entire, within } from "../annex/names";
import { progressName } from "../annex/base-progress";
import type { Expression } from "../formula/ast";
import { bareLabel, coreLabel } from "../grid/label";
import type { Rule } from "../rule/ast";

// An indicator of 附件5 may be measured by one of 附件3, whose figures no form states under the words of its 指标说明: 实际新增就业人数÷
// 目标人数 is what 城镇新增就业人数 achieved of its 年度指标值.

/** What stands before a name without making it one of fewer things: 农村生活垃圾处理率 is not the 生活垃圾处理率 that was asked for. */
const everywhere = /^(全[县市区省镇乡]|本[县市区级]|辖区内?|本?年度|当年|全年|城乡)/u;
/** What counts a thing, behind its name. */
const measure = /^(完成)?(总)?(人数|人次|户数|户次|场次|次数|件数|个数|座数|项数|数量|里程|面积|数)?$/u;

/** 实际养护里程÷计划养护里程: what was planned and what was done of one thing. */
const plannedAndDone = /^(?:实际)?(?:完成)?(.{3,})$/u;

/** The indicator of 附件3 that a definition divides by itself, where the explanation speaks of nothing that its name has beside: 农村公路养护里程. */
function plannedOf({ left, right }: Extract<Expression, { kind: "binary" }>, explanation: string, aims: readonly string[]): string | null {
  if (left.kind !== "name" || right.kind !== "name") return null;
  const what = plannedAndDone.exec(coreLabel(left.name))?.[1] ?? "";
  // 案件按期结案数÷应结案数 is of the one thing that was due and done under the first of these names.
  const own = /^(应|计划|目标)/u.test(coreLabel(right.name))
    ? aims.filter((aim) => [coreLabel(aim), `${coreLabel(aim)}数`].includes(what))
    : [];
  if (own.length === 1) return own[0] ?? null;
  if (what === "" || coreLabel(right.name).replace(/^(计划|目标|预期|应)(完成)?(?=.{3})/u, "") !== what) return null;
  const told = coreLabel(explanation);
  const meant = aims.filter((aim) => {
    const whose = coreLabel(aim).slice(0, -what.length);
    return coreLabel(aim).endsWith(what) && told.includes(whose) && (what.length > 3 || whose !== "");
  });
  // 实际完成工作任务数 is of what the year's work is counted under: 年度重点工作任务.
  const tasks = /^(工作任务|重点工作|工作)(?=数量?$|$)/u.exec(what)?.[0];
  const works =
    tasks === undefined
      ? []
      : aims.filter((aim) => new RegExp(`^(本?年度|全年)?(重点|主要)?${tasks}(任务)?(数量?)?$`, "u").test(coreLabel(aim)));
  const found = meant.length > 0 ? meant : works;
  return found.length === 1 ? (found[0] ?? null) : null;
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

const atLeast =
  /^(?<date>(?:\d{1,2}月|第?[一二三四]季度|上半年|前三季度|全年)[末底]?)(?:(?:部门|累计|预算)*(?:支出|执行|支付|预算)进度)?(?:达到|不低于|≥)(?<goal>\d+(?:\.\d+)?)%(?:以上)?的?$/u;

/** 全年举办业务培训 is counted as 业务培训. */
export function thingOf(subject: string): string {
  return coreLabel(subject).replace(/^(全年|本?年度|当年)?(举办|开展|组织|召开|完成|实施)?(?=.{4})/u, "");
}

/** What 附件4 counts as parts of a whole above them. */
export function partsIn(
  facts: Facts,
): readonly { readonly whole: string; readonly name: string; readonly all: Fact; readonly fact: Fact }[] {
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

/**
 * 验收合格工程数÷完工工程数 is what 附件4 counts under 完工工程验收合格: the whole by its name, and behind it what was done to so many of it.
 */
function partOfWhole({ left, right }: Extract<Expression, { kind: "binary" }>, aims: readonly string[]): string | null {
  if (left.kind !== "name" || right.kind !== "name") return null;
  const [done, whole] = [left.name, right.name].map((name) => coreLabel(name).replace(/(总?数|数量)$/u, "")) as [string, string];
  const meant = aims.filter((aim) => {
    const manner = coreLabel(aim).startsWith(whole) ? coreLabel(aim).slice(whole.length) : "";
    const thing = manner.length >= 2 && done.startsWith(manner) ? done.slice(manner.length) : "";
    return thing.length >= 2 && whole.endsWith(thing) && whole !== thing;
  });
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** What an indicator without a formula says that it measures: 农业节水量完成情况, or 农村自来水普及率 as 附件3 states it; else null. */
export function explainedExpression(explanation: string, facts: Facts): Expression | null {
  const [, name = "", isWork] = /^([^,;。:=]{4,20}?)(完成情况|完成程度|实现情况)?[。;]?$/u.exec(bareLabel(explanation.trim())) ?? [];
  const rates = facts.filter((fact) => fact.annex === "3" && fact.figure.unit === "%" && coreLabel(fact.name) === coreLabel(name));
  const [rate, ...others] = rates;
  if (rate !== undefined) return others.length === 0 ? { kind: "name", name: rate.name } : null;
  const [aim, ...more] = isWork === undefined ? [] : aimsIn(facts).filter((each) => coreLabel(each) === coreLabel(name));
  if (aim === undefined || more.length > 0) return null;
  return {
    kind: "binary",
    operator: "÷",
    left: { kind: "name", name: `${aim}实际完成值` },
    right: { kind: "name", name: `${aim}年度指标值` },
  };
}

/** Whether a name is made of words that a text has too, of two characters at least. */
function saysNothingElse(name: string, text: string): boolean {
  if (name === "") return true;
  const ends = Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.length - at);
  return ends.some((end) => text.includes(name.slice(0, end)) && saysNothingElse(name.slice(end), text));
}

/** 受益群众对…的满意程度 is what 附件3 states as 受益群众满意度, where an explanation speaks of them alone; null where it does not. */
function satisfied(facts: Facts, explanation: string): Expression | null {
  const told = coreLabel(explanation);
  const rates = facts.filter(({ annex, figure, name }) => {
    const whose = /^(.{2,})满意[度率]$/u.exec(coreLabel(name))?.[1];
    return annex === "3" && figure.unit === "%" && whose !== undefined && told.includes(whose);
  });
  return rates.length === 1 ? { kind: "name", name: rates[0]?.name ?? "" } : null;
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
      ? (plannedOf(definition, explanation, aims) ?? workOf(definition, name, aims) ?? partOfWhole(definition, aims))
      : null;
  if (planned !== null) return over(planned);
  if (!/.{5}率$|.{2}满意度$/u.test(name)) return null;
  const isMeant = (other: string): boolean => other.replace(everywhere, "") === name;
  const own = facts.filter((fact) => fact.annex === "3" && fact.figure.unit === "%" && isMeant(coreLabel(fact.name)));
  const [rate] = own;
  if (rate !== undefined) return own.length === 1 ? { kind: "name", name: rate.name } : null;
  const served = /^服务对象满意度$/u.test(name) ? satisfied(facts, explanation) : null;
  if (served !== null) return served;
  // 地质灾害隐患点排查率 is of what is counted as 地质灾害隐患点排查, due and done; a 覆盖率 or 参保率 is of more than was planned.
  const act = /^.{2,}(排查|整改|办结|巡查|核查|督查|整治)(?=率$)/u.exec(name)?.[0];
  // 河湖四乱整改率 is of 河湖四乱问题整改销号.
  const plainly = (each: string): string => each.replace(everywhere, "").replace(/问题(?=整改)|(?<=整改)(销号|完成)$/gu, "");
  const [same, ...others] = aims.filter((each) => [act, `${act ?? ""}数`].includes(plainly(coreLabel(each))));
  if (act !== undefined && same !== undefined) return others.length === 0 ? over(same) : null;
  const stem = /^(.{4,}?)(?:实际)?完成率$/u.exec(name)?.[1];
  const isOf = (each: string): boolean =>
    stem !== undefined &&
    [each, each.replace(everywhere, "")].some((full) => full.startsWith(stem) && measure.test(full.slice(stem.length)));
  const [aim, ...more] = aims.filter((each) => isOf(coreLabel(each)));
  return aim === undefined || more.length > 0 ? null : over(aim);
}
