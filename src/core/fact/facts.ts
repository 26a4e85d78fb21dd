import type { Source } from "../assessment";
import type { Annex3 } from "../annex/annex3";
import type { FundColumn } from "../annex/funds";
import { isKind } from "../annex/funds";
import type { Annex4 } from "../annex/annex4";
import { yearOf } from "../annex/base-table";
import { columnOf, tableEntries } from "../annex/base-table-figures";
import { progressName, spentName } from "../annex/base-progress";
import { dueAndDone } from "../annex/base-works";
import { rateOf, type Block, type Entry } from "../annex/blocks";
import type { Annex6, ReportLine, ReportTable } from "../annex/annex6";
import type { Place } from "../grid/address";
import { bareLabel, coreLabel } from "../grid/label";
import { readWritten, type Figure, type NumberFigure } from "../annex/figure";
import { twoYears } from "../annex/ledger";
import { answered, entire, figureNamed, isGross, isOfOthers, nameOfUse, standIns, within, type Use } from "../annex/names";
import { exact } from "../quantity";
import type { Claim } from "./claims";
import { topicOf } from "./topics";

/** A figure under its name, with the annex and the cell that it comes from (数据). */
export interface Fact {
  readonly name: string;
  readonly annex: Source;
  readonly figure: NumberFigure;
}

/** The facts of all annexes, most believed first is for {@link factOf} to say. */
export type Facts = readonly Fact[];

/** Collects the figures that the annexes state under names we know. */
export function collectFacts(
  annex3: Annex3 | null,
  annex4: Annex4 | null,
  annex6: Annex6 | null = null,
  claims: readonly Claim[] = [],
): Facts {
  return uses.reduce(asFirstBudget, [
    ...(annex6 === null ? [] : [...reportFacts(annex6), ...claimedFacts(claims)]),
    ...(annex3 === null ? [] : [...fundFacts(annex3), ...achievedRates(annex3)]),
    ...(annex4 === null ? [] : baseFacts(annex4)),
  ]);
}

/** 预算数 of 附件4 that 附件6 calls 年初预算, beside another 全年预算, is that of the year's beginning. */
function asFirstBudget(facts: Facts, use: Use): Facts {
  const [whole, first] = [nameOfUse("预算总额", use), nameOfUse("年初预算数", use)];
  const stated = (annex: Source, name: string | null): Facts => facts.filter((each) => each.annex === annex && each.name === name);
  const [budget] = stated("4", whole);
  const states = (name: string | null): boolean => stated("6", name).some(({ figure }) => figure.value.equals(budget?.figure.value ?? -1));
  if (budget === undefined || first === null || stated("6", whole).length === 0 || states(whole) || !states(first)) return facts;
  return facts.map((each) => (each.annex === "4" && each.name === whole ? { ...each, name: first } : each));
}

/** The tables of 附件6: rows split into 基本支出, 项目支出 and 合计, and single rows of figures under their names. */
function reportFacts(annex: Annex6): Facts {
  return annex.tables.flatMap((table) =>
    table.lines.flatMap((line) => {
      if (line.label === "") return namedFacts(line, (name) => name);
      const [due, done] = dueAndDone(table.headings);
      if (due !== undefined && done !== undefined) return workFacts(line.label, "6", line.figures.get(due), line.figures.get(done));
      // A table may list its parts down and the names of figures across.
      const isAcross = table.headings.filter((heading) => figureNamed(heading) !== null).length >= 3;
      const use = isAcross ? /^(基本支出|项目支出)$/u.exec(line.label)?.[0] : undefined;
      if (use !== undefined) return namedFacts(line, (name) => nameOfUse(name, use as Use) ?? undefined);
      if (/^(合计|总计|支出合计)$/u.test(line.label)) {
        if (isAcross && listsAllProjects(table)) return namedFacts(line, (name) => nameOfUse(name, "项目支出") ?? undefined);
        // Of projects that no words say are all: neither 项目支出 nor the whole.
        if (isAcross && table.headings.includes("项目名称")) return [];
        if (isAcross || listsSources(table)) return [...namedFacts(line, (name) => name), ...fundsIn(table, line)];
        return [...topicFacts(table, line), ...expenseFacts(table, line)];
      }
      const isSplit = line.figures.has("基本支出") && line.figures.has("项目支出");
      return isSplit ? [...fact(figureNamed(line.label)?.name, "6", line.figures.get("合计")), ...useFacts(line)] : [];
    }),
  );
}

/** Whether the lines of a table are all projects, or each so many of them, so that it comes to 项目支出. */
function listsAllProjects({ headings, lead, lines }: ReportTable): boolean {
  const count = headings.find((heading) => /^项目(个数|数量?)$/u.test(bareLabel(heading).replace(/[(][^()]*[)]$/u, "")));
  const counts = lines.map(({ figures }) => figures.get(count ?? ""));
  if (counts.length >= 3 && counts.every((each) => each?.kind === "number" && each.value.greaterThan(0))) return true;
  return (
    headings.some((heading) => /^项目名称$/u.test(heading)) &&
    /^.{0,6}(?<!重点|主要|部分)项目(支出)?/u.test(bareLabel(lead).replace(/^[(]?[\d一二三四五六七八九十]*[)、.]*/u, ""))
  );
}

/** What 年初预算数 is called where its table counts 上年结转 in. */
export const withCarriedOver = "年初预算数（含上年结转）";

/** Whether the lines of a table say where the money of the whole budget came from, at the year's beginning and in all. */
function listsSources({ lines, headings }: ReportTable): boolean {
  const names = headings.map((heading) => figureNamed(heading)?.name);
  if (!names.includes("年初预算数") || !names.includes("预算总额")) return false;
  return lines.filter(({ label }) => isKind(label) || /财政拨款|上年结转|^其他资金|非税收入/u.test(label)).length >= 2;
}

/** What such a table comes to under words that are short for figures of the budget. */
function fundsIn(table: ReportTable, total: ReportLine): Facts {
  if (!listsSources(table)) return [];
  const columns = new Map(table.headings.map((heading) => [figureNamed(heading)?.name ?? shortFunds(heading), heading]));
  const first = columns.get("年初预算数") ?? "";
  const carried = table.lines.find(({ label }) => label.includes("上年结转"))?.figures.get(first);
  const isCarried = carried?.kind === "number" && !carried.value.isZero();
  const short = [...columns].flatMap(([name, heading]) =>
    figureNamed(heading) === null ? fact(name ?? undefined, "6", total.figures.get(heading)) : [],
  );
  return [...short, ...(isCarried ? fact(withCarriedOver, "6", total.figures.get(first)) : [])];
}

function shortFunds(heading: string): string | null {
  if (/^(全年|实际|累计)?(支出|执行)(数|额|金额)?$/u.test(heading)) return "决算总额";
  return /^(年末)?(结转和?结余|结余)(数|额|金额)?$/u.test(heading) ? "年末结余数" : null;
}

/** 合计 of a table whose paragraph speaks of 公用经费 or 三公经费 states that figure. */
function topicFacts(table: ReportTable, line: ReportLine): Facts {
  // 工资福利支出 is no part of 公用经费: what comes of it and others is 基本支出, whatever the paragraph goes on to say.
  if (table.lines.some(({ label }) => /^(工资福利支出|人员经费|对个人和家庭的?补助(支出)?)$/u.test(label))) return [];
  const topic = topicOf(bareLabel(table.lead));
  const difference = topic?.differences[0];
  if (difference === undefined || !/预算安排数$/u.test(difference.under)) return [];
  const { under, over } = difference;
  const at = (word: RegExp): Figure | undefined => [...line.figures].find(([heading]) => word.test(heading))?.[1];
  return [...fact(under, "6", at(/(^|\/)(本年)?预算数?$/u)), ...fact(over, "6", at(/(^|\/)(本年)?(决算|支出)数?$/u))];
}

/** 合计 of a table of expenses by kind (工资福利支出 and others) is what 基本支出, 项目支出 and both came to. */
function expenseFacts(table: ReportTable, line: ReportLine): Facts {
  const kinds = table.lines.filter((each) =>
    /^(工资福利支出|商品和服务支出|对个人和家庭的?补助(支出)?|(其他)?资本性支出)$/u.test(each.label),
  );
  if (kinds.length < 2 || !line.figures.has("基本支出") || !line.figures.has("项目支出")) return [];
  return [
    ...uses.flatMap((use) => fact(nameOfUse("决算总额", use) ?? undefined, "6", line.figures.get(use))),
    ...fact("决算总额", "6", line.figures.get("合计")),
  ];
}

/** The figures that the headings over a line name. */
function namedFacts(line: ReportLine, rename: (name: string) => string | undefined): Facts {
  const headings = [...line.figures.keys()];
  return [...line.figures].flatMap(([heading, figure]) =>
    isGross(heading, headings) ? [] : fact(rename(figureNamed(heading)?.name ?? ""), "6", figure),
  );
}

/** The figures of a line that are those of 基本支出 and of 项目支出. */
function useFacts(line: ReportLine): Facts {
  const name = figureNamed(line.label)?.name ?? "";
  return uses.flatMap((use) => fact(nameOfUse(name, use) ?? undefined, "6", line.figures.get(use)));
}

const uses = ["基本支出", "项目支出"] as const;

/** What the sentences of 附件6 claim. */
function claimedFacts(claims: readonly Claim[]): Facts {
  return claims.flatMap((claim) => (claim.kind === "figure" ? fact(claim.name, "6", claim.figure) : []));
}

/** What 附件3 achieved as a percentage, such as 服务对象满意度 93%, under the name of its indicator. */
function achievedRates(annex: Annex3): Facts {
  return annex.achievements.flatMap(({ name, target, actual, counted }) => {
    // 新改建农村公路里程实际完成值 is how a 指标说明 names a cell of 附件3.
    const named =
      counted === null ? [] : [...fact(`${name}实际完成值`, "3", counted.actual), ...fact(`${name}年度指标值`, "3", counted.target)];
    const isAtLeast = counted !== null && !/^[≤<]/u.test(bareLabel(target?.text ?? ""));
    const [, digits = "", unit = ""] = /^(\d[\d,]*(?:\.\d+)?)([^\d.,%元]{1,5})$/u.exec(bareLabel(actual.text)) ?? [];
    const whole = unit === "" ? [] : fact(countedIn(name, unit), "3", readWritten(digits, actual.place, null));
    return [...named, ...whole, ...(isAtLeast ? fact(`${name}${aimedAtLeast}`, "3", counted.target) : []), ...achieved(name, actual)];
  });
}

/** What was achieved of a thing, by what it is counted in: 粮食总产量 in 万吨. */
export function countedIn(name: string, unit: string): string {
  return `${coreLabel(name)}实际完成值（${unit.replace("÷", "/")}）`;
}

/** Behind the name of an indicator of 附件3 whose 年度指标值 is the least that was aimed at. */
export const aimedAtLeast = "（不低于）";

function achieved(name: string, actual: Figure): Facts {
  if (actual.kind !== "number") return [];
  if (actual.unit === "%") return fact(name, "3", actual);
  // “三公经费”支出 among the 成本指标 is the figure that 附件4 states.
  return actual.unit === "元" && actual.unitFrom === "cell" ? fact(figureNamed(name)?.name, "3", actual) : [];
}

/**
 * The rate that an indicator without a formula is measured by: the figure of the same name; and 满意度 by the one
 * satisfaction that was stated, whatever it is called. Several of them are for a person to choose from.
 */
export function rateFor(facts: Facts, indicator: string): Fact | null {
  const rates = facts.filter((entry) => entry.figure.unit === "%");
  const named = rates.find((entry) => coreLabel(entry.name) === coreLabel(indicator));
  if (named !== undefined) return named;
  // An average of several is none of them.
  const satisfactions = rates.filter(
    ({ name }) => name.includes("满意") && !/^上年|(值|）)$/u.test(name) && (name.includes("平均") || !indicator.includes("平均")),
  );
  // 社会公众或服务对象满意度 is the 服务对象满意度 that was asked for, beside that of others.
  const own = satisfactions.filter((entry) => coreLabel(indicator).endsWith(coreLabel(entry.name).replace(/率$/u, "度")));
  const [first] = own;
  if (indicator.includes("满意") && first !== undefined && own.every((entry) => entry.figure.value.equals(first.figure.value)))
    return first;
  // 群众出行满意度 is that of 群众, where no other one is.
  const whose = /^(.{2,})(?<!综合|平均)满意[度率]$/u.exec(coreLabel(indicator))?.[1];
  const theirs = satisfactions.filter(({ name }) => whose !== undefined && coreLabel(name).includes(whose));
  if (theirs.length === 1 && satisfactions.length > 1) return theirs[0] ?? null;
  // Beside that of the bureau's own staff, the one that the base data give.
  const [own4, ...others4] = satisfactions.filter(({ annex }) => annex === "4");
  const isServed = satisfactions.every(({ name }) => name === own4?.name || /职工|干部|员工/u.test(name));
  const [only, ...more] = own4 !== undefined && others4.length === 0 && isServed ? [own4] : satisfactions;
  return indicator.includes("满意") && more.length === 0 ? (only ?? null) : null;
}

const totalNames: Readonly<Partial<Record<FundColumn, string>>> = {
  年初预算数: "年初预算数",
  全年预算数: "预算总额",
  全年执行数: "决算总额",
};

/** 附件3 states the totals of the year, and 上年结转 as the budget of its row. */
function fundFacts(annex: Annex3): Facts {
  return annex.rows.flatMap((row) => {
    if (row.role === "total")
      return (Object.entries(totalNames) as [FundColumn, string][]).flatMap(([column, name]) => fact(name, "3", row.figures[column]));
    const use = uses.find((each) => row.role === "use" && row.label.endsWith(each));
    if (use !== undefined)
      return (Object.entries(totalNames) as [FundColumn, string][]).flatMap(([column, name]) =>
        fact(nameOfUse(name, use) ?? undefined, "3", row.figures[column]),
      );
    return row.role === "carry-over" ? fact("上年结转数", "3", row.figures["全年预算数"]) : [];
  });
}

/** 县绩效考核得分（总分100分）: the points, and out of how many. */
function examined({ label, figure }: Entry): Facts {
  const [, marks, whole] = /^[省市县区]?(.*考核得分)[(](?:总分|满分)(\d+)分?[)]$/u.exec(bareLabel(label)) ?? [];
  if (marks === undefined || whole === undefined || figure.kind !== "number") return [];
  const all: NumberFigure = { ...figure, value: exact(whole).times(figure.scale), text: whole };
  return [...fact(figureNamed(marks)?.name ?? marks, "4", figure), ...fact("年度综合目标管理考核总分", "4", all)];
}

function baseFacts(annex: Annex4): Facts {
  const dates = (annex.progress?.lines ?? []).flatMap(({ name, figures }) => [
    ...fact(progressName(`${name}进度`) ?? undefined, "4", figures.rate),
    ...fact(spentName(`${name}累计支出`) ?? undefined, "4", figures.spent),
  ]);
  const works = annex.works.flatMap(({ name, unit, due, done, last, whole }) => [
    ...workFacts(name, "4", due, done),
    ...(whole === null || isOfOthers(whole.name)
      ? []
      : [...fact(`${entire}${whole.name}`, "4", whole.done), ...fact(`${whole.name}${within}${name}`, "4", done)]),
    ...(last === null
      ? []
      : [...fact(`上年${name}`, "4", last), ...(done.kind === "number" && done.unit === "%" ? [] : fact(`本年${name}`, "4", done))]),
    ...(done.kind === "number" && done.unit === "%" ? fact(name, "4", done) : []),
    ...(unit === "" ? [] : fact(countedIn(name, unit), "4", done)),
  ]);
  return [...blockFacts(annex), ...annex.blocks.flatMap(answerFacts), ...otherFacts(annex), ...dates, ...works, ...ledgerFacts(annex)];
}

/** What a ledger of what came in and went out in two years calls the sums of either side: 本年收入合计. */
function ledgerFacts({ ledgers }: Annex4): Facts {
  const { own: ledger, last } = twoYears(ledgers);
  if (ledger === undefined || ledger.isBudget || last === undefined) return [];
  return [...ledger.income, ...ledger.expenses].flatMap(({ label, figure }) =>
    /合计$/u.test(label) ? fact(figureNamed(label)?.name ?? label, "4", figure) : [],
  );
}

function workFacts(name: string, annex: Source, due: Figure | undefined, done: Figure | undefined): Facts {
  return [
    ...fact(`${name}实际完成值`, annex, done),
    ...fact(`${name}年度指标值`, annex, due),
    ...fact(`${name}${aimedAtLeast}`, annex, due),
  ];
}

/** Figures under names of the bureau's own; a name that stands for two figures says neither. */
function otherFacts(annex: Annex4): Facts {
  const tables = [annex.table ?? [], annex.uses.filter(({ subject }) => subject === "三公经费" || subject === "支出用途")].flat();
  // Where a table has both budgets, each is meant by its own name.
  const both = tables.filter((table) => columnOf(table, "first") !== undefined && columnOf(table, "budget") !== undefined);
  const own = both
    .flatMap(tableEntries)
    .flatMap(({ label, figure }) => (/(年初|全年)预算数$/u.test(label) ? fact(coreLabel(label), "4", figure) : []));
  const facts = [...annex.others, ...annex.inner, ...tables.flatMap(tableEntries)].flatMap((entry) => [
    ...fact(figureNamed(entry.label)?.name ?? coreLabel(entry.label), "4", entry.figure),
    ...examined(entry),
  ]);
  const all = [...facts, ...own.filter(({ name }) => figureNamed(name)?.name !== name)];
  return all.filter((one) => all.every((other) => other.name !== one.name || other.figure.value.equals(one.figure.value)));
}

function blockFacts(annex: Annex4): Facts {
  const named = annex.blocks.flatMap((block) =>
    block.entries.flatMap((entry) => {
      if (rateOf(block.form, entry.label) !== null) return [];
      const spec = block.form.figures.find((known) => known.labels.some((label) => coreLabel(label) === coreLabel(entry.label)));
      return [{ name: spec?.figure ?? figureNamed(entry.label)?.name, year: yearOf(bareLabel(entry.label)), entry, block }];
    }),
  );
  // What bears an earlier year than another of its name, which may bear none, is not this year's: 2023年末在职人数 beside 年末在职人数.
  return named.flatMap(({ name, year, entry, block }) => {
    const isOther = named.some((one) => one.name === name && (one.year > year || (one.year === 0 && one.block === block)));
    return year > 0 && isOther ? [] : fact(name, "4", entry.figure);
  });
}

/** 内部控制制度完成情况: six answers of which five are 是. */
function answerFacts({ form, entries, place }: Block): Facts {
  const answers = entries.map(({ figure }) => bareLabel(figure.text));
  if (form.figures.length > 0 || answers.length < 2 || !answers.every((text) => /^[是否]$/u.test(text))) return [];
  const count = (name: string, many: number): Facts => fact(`${name}${form.name}`, "4", readWritten(`${many}个`, place, null));
  return [...count(answered.yes, answers.filter((text) => text === "是").length), ...count(answered.all, answers.length)];
}

function fact(name: string | undefined, annex: Source, figure: { readonly kind: string } | undefined): Facts {
  return name !== undefined && name !== "" && isNumber(figure) ? [{ name, annex, figure }] : [];
}

function isNumber(figure: { readonly kind: string } | undefined): figure is NumberFigure {
  return figure?.kind === "number";
}

/** The fact of that name from the annex that is believed first; null where none of the named annexes states it. */
export function factOf(facts: Facts, name: string, sources: readonly Source[]): Fact | null {
  const known = byName(facts);
  for (const source of sources)
    for (const candidate of [name, ...(standIns[name] ?? [])]) {
      const found = known.get(candidate)?.find((entry) => entry.annex === source);
      if (found !== undefined) return found;
    }
  return null;
}

// Every check asks for facts by their names: they are sorted by name once.
const sorted = new WeakMap<Facts, ReadonlyMap<string, readonly Fact[]>>();

function byName(facts: Facts): ReadonlyMap<string, readonly Fact[]> {
  const known = sorted.get(facts);
  if (known !== undefined) return known;
  const names = new Map<string, Fact[]>();
  for (const fact of facts) {
    const same = names.get(fact.name);
    if (same === undefined) names.set(fact.name, [fact]);
    else same.push(fact);
  }
  sorted.set(facts, names);
  return names;
}

/** Every statement of a figure, in the order in which the annexes are believed. */
export function statementsOf(facts: Facts, name: string, sources: readonly Source[]): Facts {
  const same = byName(facts).get(name) ?? [];
  return sources.flatMap((source) => same.filter((entry) => entry.annex === source));
}

/** The cells of facts, as evidence. */
export function placesOf(facts: Facts): readonly Place[] {
  return facts.map((entry) => entry.figure.place);
}
