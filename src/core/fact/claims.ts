import type { Annex6, Paragraph } from "../annex/annex6";
import { blockForms } from "../annex/blocks";
import { readWritten, type Figure } from "../annex/figure";
import { figureNamed, nameOfUse } from "../annex/names";
import { bareLabel, compact } from "../grid/label";
import type { Place } from "../grid/address";
import { one } from "../quantity";
import { isOfBranch, scopeAt } from "./scope";
import { memberAt, nobodys, projectTitles, whoseReport, type Whose } from "./whose";
import { topicBefore, type Difference, type Topic } from "./topics";

/** A figure that a sentence of the report claims under a name that we know. */
export interface Claim {
  /** A difference is what was overspent, left over, more or less than before. */
  readonly kind: "figure" | "rate" | "difference";
  readonly name: string;
  /** The name as the sentence writes it. */
  readonly label: string;
  readonly figure: Figure;
  /** The sentence, as evidence. */
  readonly sentence: string;
  readonly place: Place;
  /** What the passage speaks of. */
  readonly topic: Topic | null;
  /** What a difference is the difference of; null for a figure and a rate. */
  readonly difference: Difference | null;
}

/** The topic of the sentence before, which one goes on with that begins with a short word: 公用经费预算176万元。实际支出181万元。 */
function carriedOn(told: string, sentence: string, { members, title }: Whose): Topic | null {
  const sentences = sentencesOf(told);
  const before = bareLabel(sentences.at(-1) ?? "");
  // A heading tells what all below it is about.
  if (sentences.every((each) => !statesFigure.test(each))) return topicBefore(bareLabel(told));
  const topic = topicBefore(/^[^,:]*/u.exec(before)?.[0] ?? "");
  const first = plainEnding(/^(?:\d{4}(?=年[末底]))?[^,:\d]*/u.exec(bareLabel(sentence))?.[0] ?? "");
  // 全年支出 at the beginning of a sentence is that of the bureau.
  if (
    topic === null ||
    first === "" ||
    (/^(?:全年|年初|本年|当年)/u.test(first) && !isOfAll(topic)) ||
    members.some((name) => before.includes(name)) ||
    isOfBranch(before, title)
  )
    return null;
  const words = [...topic.figures, ...topic.rates].map(({ word }) => word);
  return [...words, ...topic.differences.flatMap(({ more, less }) => [more, less])].some((word) => word.test(first)) ? topic : null;
}

/** Whether a topic is 整体支出, the whole of what the bureau spent. */
function isOfAll({ figures }: Topic): boolean {
  return figures.some(({ name }) => name === "决算总额");
}

/** A number with its unit, and what stands before it since the last stop or number. */
const numbered =
  /([^-－−\d，,。；;：:、（）()\n]*(?:(?:19|20)\d{2}\s*年[^-－−\d，,。；;：:、（）()\n]*)?)([-－−]?\d[\d,，]*(?:\.\d+)?)\s*(亿元|万元|元|万|人|名|%|％)/gu;

/** Every claim in the sentences of the report (文字中的数据). */
export function claimsIn(annex: Annex6, year: number | null): readonly Claim[] {
  const whose = whoseReport(annex);
  const isOfProject = projectTitles(annex);
  return annex.paragraphs.flatMap((paragraph) => {
    const claims = claimsOf(paragraph, year, whose);
    return isOfProject(paragraph) ? claims.filter(({ name }) => !ofWhole.test(name)) : claims;
  });
}

/** The claims of a text that stands anywhere, as a paragraph of its own. */
export function claimsOfText(text: Paragraph, year: number | null): readonly Claim[] {
  return claimsOf(text, year, nobodys);
}

// All that stands before a number is looked through for it: without a bound a cell full of numbers would take the square of their count.
const longestSentence = 3000;

const statesFigure = /\d\s*(?:元|万|亿|人|名|%|％)/u;

function claimsOf(paragraph: Paragraph, year: number | null, whose: Whose): readonly Claim[] {
  // Most paragraphs of a report state no figure at all.
  if (!statesFigure.test(paragraph.text)) return [];
  let told = "";
  let last = "";
  const isListed = (bareLabel(paragraph.text).match(/[,;:][^,;:。\d]{2,16}\d+个,(?:支出|执行|决算)\d/gu) ?? []).length >= 2;
  return sentencesOf(paragraph.text).flatMap((sentence) => {
    const isTold = sentence.length <= longestSentence && statesFigure.test(sentence);
    const isOfUse = /^[^,\d]*(?:\d{4}年[^,\d]*)?(?:三公经费|公用经费|人员经费|政府采购|项目支出|基本支出)/u.test(
      bareLabel(sentence).replace(/^\d{1,2}[.、]/u, ""),
    );
    let [isForeign, isNameless] = [false, false];
    const limit = memberAt(sentence, whose.members);
    let [outer, end]: [string | null, number] = [null, 0];
    const claims = (isTold ? [...sentence.matchAll(numbered)] : []).flatMap((match) => {
      const passage = `${told}${sentence.slice(0, match.index)}`.slice(-longestSentence);
      const [, before = "", number = "", unit = ""] = match;
      // （其中追加项目支出199.90万元），全年预算: behind a bracket goes on what stood before it.
      const between = sentence.slice(end, match.index + before.length);
      end = match.index + match[0].length;
      if (outer !== null && /[)）]/u.test(between)) [last, outer] = [outer, null];
      if (/[(（][^)）]*$/u.test(between)) outer = last;
      if (match.index + before.length > limit) return [];
      // 年初预算和追加预算合计 is neither of the two.
      if (isPlan(sentence, match, year) || /[和与及].*(合计|共计)$/u.test(bareLabel(before))) return [];
      // 支出最多的是清扫保洁项目，支出2481.56万元 says it of that one.
      if (/最[多大高少小低]的?[^，,。;；\d]{0,30}[，,][^，,。;；\d]{0,4}$/u.test(compact(passage + before))) return [];
      if (isOfPart(sentence.slice(0, match.index), before, isListed) || isOfOther(sentence, match.index + before.length)) return [];
      const topic = topicBefore(withoutAsides(bareLabel(`${sentence.slice(0, match.index)}${before}`))) ?? carriedOn(told, sentence, whose);
      const scope = scopeAt(`${sentence.slice(0, match.index)}${before}`, year);
      if (scope === "other" || isOfBranch(`${sentence.slice(0, match.index)}${before}`, whose.title)) return [];
      const isLast = scope === "last" || isLastYear(before, year);
      // 决算 alone is the topic's, where there is one; a full name is a name anywhere.
      const read = isShort(before)
        ? (nameUnder(topic, before, isLast, unit, last) ?? nameIn(before, isLast, unit, whose.title) ?? adjusted(before, unit, last))
        : (nameIn(before, isLast, unit, whose.title) ?? nameUnder(topic, before, isLast, unit, last));
      // 公用经费85.36万元，比调整后预算88万元节约2.64万元: the budget of what was spent, and not the whole one.
      if (read === null && /(?:预算|收入|资金|拨款)(?:为|共|计|安排|数|总额)*$/u.test(bareLabel(before))) isNameless = true;
      else if (read !== null && read.label.length > 2) isNameless = false;
      if (read === null || (/^,?[比较]/u.test(bareLabel(before)) && ofWhole.test(read.name) && !ofWhole.test(last))) return [];
      // 财政拨款预算…，决算2312万元: what goes on without a name is of the amount before it.
      if (isNameless && read.label.length <= 2) return [];
      // 服务站追加预算102万元，为年初预算58万元的175.86%: what is said of another goes on being of it.
      isForeign ||= read.isForeign === true;
      if (isForeign && (read.isForeign === true || ofWhole.test(read.name))) return [];
      // 年中追加220.56万元、调减27.80万元: what the budget was adjusted by is the one less the other, as 年中追加…，年初结转…，两项合计… is both.
      if (
        read.name === "年中预算调整数" &&
        /^(?:[,，、](年中)?(追加|调增|调减|核减|追减|压减|收回)|[^。；;]*[两二三](?:项|者)(?:合计|共计|相加|之和))/u.test(
          sentence.slice(match.index + match[0].length),
        )
      ) {
        // What it is made up of is said behind it: 其中基本支出71.47万元.
        last = read.name;
        return [];
      }
      if (isOfFund(`${sentence.slice(0, match.index)}${before}`) && ofWhole.test(read.name)) return [];
      const named = isOfAllProjects(paragraph.text, sentence) ? asOfProjects(read) : ofUse(read, last);
      if (named === null) return [];
      const digits = number.replaceAll("，", ",").replace(/[－−]/u, "-");
      const written = `${named.isFall === true ? "-" : ""}${digits}${unit === "名" ? "人" : unit}`;
      const figure = readWritten(written, paragraph.place, {
        unit: "",
        scale: one,
      });
      const { kind, name, label } = named;
      // 公用经费年初预算170万元，年中追加6万元: of what the sentence begins with.
      if (isOfUse && ofWhole.test(name)) return [];
      const rest = sentence.slice(match.index + match[0].length);
      if (isOfUse && label.includes("年初") && /预算(安排)?数$/u.test(name) && /追加|调[增减整]|全年预算/u.test(rest)) return [];
      if (kind === "figure" && name === "在职人员数" && !isInOffice(label, rest)) return [];
      // No form holds last year's rates; by how much something grew is said behind either year.
      if (scope === "last" && kind === "rate" && !name.endsWith("变动率")) return [];
      if (kind === "figure") last = name;
      return [
        { kind, name, label, figure, sentence: sentence.trim(), place: paragraph.place, topic, difference: named.difference ?? null },
      ];
    });
    told += sentence;
    return claims;
  });
}

/** 年末实有人员135人，其中在职94人 are more than those in office; 在编在岗148人，在编不在岗5人 fewer. */
function isInOffice(label: string, rest: string): boolean {
  const isMore = !/在[职岗编]/u.test(label) && /^[,，(（]?其?中?[^。；;]{0,30}(在职|退休|离休|编外|聘)/u.test(rest);
  return !isMore && !/^[^。；;]{0,12}(不在岗|借调|停薪)/u.test(rest);
}

/** 政府性基金年初预算180万元: of one of the funds, and not of the whole budget. */
function isOfFund(before: string): boolean {
  return /(?<![含括加和及])(政府性基金|国有资本经营|社会保险基金|一般公共预算)/u.test(bareLabel(before).replace(/[(][^()]*[)]/gu, ""));
}

/** What only the whole budget is called by. */
const ofWhole = /^(年初预算数|预算总额|决算总额|年中预算调整数|上年结转数|年末结余数|预算执行率|预算调整率)$/u;

/** 业务工作专项4个，支出1112.22万元: of some of the projects; 全年实施项目6个，支出 is of all. */
function isOfPart(told: string, before: string, isListed: boolean): boolean {
  const whose = /(?:^|[，,。;；:：])(?:其中[:：]?)?([^，,。;；:：\d]{2,16})\d+\s*个[，,]$/u.exec(
    told + before.slice(0, before.search(/[^，,]/u)),
  )?.[1];
  if (whose === undefined) return false;
  // 安全生产监管2个，支出310.15万元；防灾减灾救灾3个，支出1093.53万元: each of them has some.
  if (isListed) return true;
  const name = bareLabel(whose).replace(/^(全年|本年度?|年度|当年|我局|共计?|总共|安排|实施|开展|承担|涉及|下达|有|计|了)+/u, "");
  return /(专项|项目|工程)$/u.test(name) && !/^(预算|支出|专项|业务|财政)*(项目|专项)$/u.test(name);
}

/** 抚恤补助项目预算182万元，支出178.63万元；差旅费预算9.8万元，超支1.4万元: what has a budget of its own, up to the end of its sentence. */
function isOfOther(sentence: string, end: number): boolean {
  const told = bareLabel(sentence.slice(0, end)).replace(/.*其中:/u, "");
  return [...`${told}0`.matchAll(ownBudget)].some(
    ([, name = ""]) => !/^(全年|本年度?|部门|共计?|实施|安排|预算|业务|的)*(项目|专项)$/u.test(name),
  );
}

const ownBudget =
  /(?:^|[,:])(?:\d{4}年度?)?([^,:\d]{1,24}?(?:项目|专项|工程|(?<!经)费))(?:支出|的)?(?:年初|全年|本年)?预算(?:安排|总额|数)?(?:为)?\d/gu;

/** 基本支出年初预算1636.80万元，决算1759.92万元: what goes on without a name is of the same. */
function ofUse(named: Named, last: string): Named {
  const use = /^(基本支出|项目支出)/u.exec(last)?.[0];
  if (use === undefined || named.kind !== "figure" || named.label.length > 2) return named;
  return { ...named, name: nameOfUse(named.name, use as "基本支出" | "项目支出") ?? named.name };
}

/** Under the heading 项目支出情况 a sentence that tells the adjusted budget from the first one speaks of those of 项目支出. */
function isOfAllProjects(paragraph: string, sentence: string): boolean {
  if (/(?:实施|安排)(?:专项|预算)?项目\d+个/u.test(bareLabel(sentence))) return true;
  return /(调整后的?|全年)预算/u.test(sentence) && /^[(]?[\d一二三四五六七八九十]*[)、.]?项目支出/u.test(bareLabel(paragraph.slice(0, 40)));
}

function asOfProjects(named: Named): Named | null {
  // The rate of the whole is not that of its projects.
  if (named.kind !== "figure") return named.name === "预算执行率" ? null : named;
  if (named.name === "年末结余数") return { ...named, name: "项目支出年末结余数" };
  if (/^年初/u.test(named.label)) return { ...named, name: "项目支出年初预算数" };
  return /^(调整后的?|全年)(可用)?预算/u.test(named.label) ? { ...named, name: "项目支出预算总额" } : named;
}

/** 年中追加612.30万元，调整率17.87%. */
function adjusted(before: string, unit: string, last: string): Named | null {
  const label = plainEnding(before);
  return isPercent(unit) && last === "年中预算调整数" && label === "调整率" ? { kind: "rate", name: "预算调整率", label } : null;
}

function isShort(before: string): boolean {
  return plainEnding(before).length <= 4;
}

/** What stands in a bracket that is closed again is no subject of what follows it: 追加243万元（其中项目支出199万元），全年预算. */
function withoutAsides(text: string): string {
  return text.replace(/[(][^()]*\d[^()]*[)]/gu, "");
}

/** What is aimed at, or is to be next year, claims nothing of this year. */
function isPlan(sentence: string, match: RegExpExecArray, year: number | null): boolean {
  const before = sentence.slice(0, match.index + (match[1]?.length ?? 0));
  const after = sentence.slice(match.index + match[0].length);
  const years = [...before.matchAll(/((?:19|20)\d{2})年/gu)].map((found) => Number(found[1]));
  const isLater = year !== null && years.some((stated) => stated > year);
  return isLater || /力争|争取|预计|计划|拟|确保|目标/u.test(before) || /^(以上|以内|以下|左右)/u.test(after);
}

function sentencesOf(text: string): readonly string[] {
  return text.match(/[^。；;\n]+[。；;\n]?/gu) ?? [];
}

type Named = Pick<Claim, "kind" | "name" | "label"> & {
  readonly isForeign?: boolean;
  readonly isFall?: boolean;
  readonly difference?: Difference;
};

/** The longest ending of what stands before a number that is a name; last year's figures are named as such. */
function nameIn(before: string, isLast: boolean, unit: string, title: string): Named | null {
  const text = plainEnding(before);
  const ending = isLast ? "上年" : "";
  const whole = bareLabel(before);
  for (let from = 0; from < text.length - 1; from += 1) {
    const rest = text.slice(from);
    // 其中业务技术用房实际投资 is a part of it.
    if (isOfSome(text.slice(0, from))) return null;
    const rate = isPercent(unit) ? rateNamed(rest) : null;
    if (rate !== null && !isGeneral(whole.slice(0, whole.lastIndexOf(rest)), title)) return null;
    if (rate !== null) return { kind: "rate", name: rate, label: rest };
    const figure = figureNamed(`${ending}${rest}`);
    // 项目支出决算数比年初预算数 compares with that of 项目支出.
    const subject = /(三公经费|公用经费|基本支出|项目支出|政府采购)[^比较]{0,8}[比较]$/u.exec(text.slice(0, from))?.[1];
    const own = subject === undefined || figure === null ? null : figureNamed(`${subject}${rest}`);
    if (subject !== undefined && figure !== null) return own === null ? null : { kind: "figure", name: own.name, label: rest };
    // 比上年决算数 speaks of last year, which the name alone does not.
    const isBefore = ending === "" && /(上年|去年)度?同?期?的?$/u.test(text.slice(0, from));
    if (figure !== null && isBefore) return null;
    if (figure === null || isPercent(unit)) continue;
    // 服务站追加预算 is of the station.
    const isForeign = !isGeneral(whole.slice(0, whole.lastIndexOf(rest)), title);
    return { kind: "figure", name: figure.name, label: rest, isForeign };
  }
  return null;
}

/** Whether what stands before a name says behind 其中 whose it is. */
function isOfSome(before: string): boolean {
  const whose = /其中:?(.*)$/u.exec(before)?.[1] ?? "";
  return whose.replace(/部门|预算|全年|本年度?|当年|实际|单位|全局/gu, "").length >= 3;
}

/** What may stand before a figure that is the whole bureau's: years, who gave it, what it is compared with, the bureau itself. */
function isGeneral(before: string, title: string): boolean {
  const rest = before.replace(/(?:19|20)\d{2}年?度?[初中末底]?/gu, "").replace(general, "");
  return (
    rest === "" ||
    title.includes(rest) ||
    /(?:编办|编委|委员会|财政[局厅]?|财政部门|人大|政府|文件|批[准复]|[^,]*[比较由从与])的?$/u.test(rest)
  );
}

const general =
  /^[(]?[\d一二三四五六七八九十]*[).、]+|(?:我|本|全)(?:局|委|办|院|校|所|站|镇|乡|街道|中心|部门|单位|机关|系统|馆|队|处|厅|会|区|县)|部门|单位|整体|本年|全年|当年|今年|[年期][初中末底]|其中|日常|共计?|合计|总计|我们|按|经|根据|批复|批准|核定|下达|安排|财政|调整后?|实际|实有|现有|累计|分别|[的为是到至在由从]/gu;

/** A short word such as 预算安排 or 控制率 means what the passage speaks of. */
function nameUnder(topic: Topic | null, before: string, isLast: boolean, unit: string, last: string): Named | null {
  if (topic === null) return null;
  const plain = plainEnding(before);
  // What is left beside the topic's own name: 实际支出公用经费 and 公用经费实际支出 say the same.
  const rest = plain.replace(topic.mention, "");
  const text = isLast ? `上年${rest}` : rest;
  if (isPercent(unit)) return rateUnder(topic, plain, text, last);
  const difference = differenceIn(topic, text, last);
  if (difference !== undefined) return { kind: "difference", name: difference.over, label: text, difference };
  const isMention = /^(年[末底])?$/u.test(rest) && plain !== "" && !topic.figures.some(({ word }) => word.test(""));
  const figure = isMention
    ? topic.figures.find(({ alone }) => alone?.test(plain) === true)
    : topic.figures.find(({ word, after }) => word.test(text) && (after === undefined || after === last));
  const isNamed = rest !== "" || plain !== "";
  return figure === undefined || !isNamed ? null : { kind: "figure", name: figure.name, label: plain };
}

/** 控制率, or 下降3.4% where the topic has a rate of change; a fall is written without its sign. */
function rateUnder(topic: Topic, plain: string, text: string, last: string): Named | null {
  // 2个项目执行率为100% is the rate of these two.
  if (/^个.{0,4}(项目|专项)/u.test(plain)) return null;
  // 项目支出执行率89.05%，比基本支出执行率99.64%低: of the other.
  const other = /(基本支出|项目支出|三公经费|公用经费|政府采购)/u.exec(plain)?.[0];
  if (other !== undefined && !topic.mention.test(other)) return null;
  const rate = topic.rates.find(({ word }) => word.test(plain));
  if (rate !== undefined) return { kind: "rate", name: rate.name, label: plain };
  const change = topic.rates.find(({ name }) => name.endsWith("变动率"));
  const difference = differenceIn(topic, text, last);
  // 变动率 is that of the budgets; a change of what was spent has no name on the forms.
  if (change === undefined || difference === undefined || !/预算数$|结转数$/u.test(difference.under)) return null;
  if (difference.more.test(text)) return { kind: "rate", name: change.name, label: text };
  return difference.less.test(text) ? { kind: "rate", name: change.name, label: text, isFall: true } : null;
}

function differenceIn(topic: Topic, text: string, last: string): Difference | undefined {
  return topic.differences.find(({ more, less, after }) => (more.test(text) || less.test(text)) && (after === undefined || after === last));
}

function isPercent(unit: string): boolean {
  return unit === "%" || unit === "％";
}

/** What stands before a number, without the year and the verbs between: 实际支出公用经费, 公用经费控制率. */
function plainEnding(before: string): string {
  const bare = bareLabel(before).replace(/((?<!节)约|共计|合计|总计|达到|达|共|计|为|是|有)+$/u, "");
  return bare.replace(/.*\d{4}(?=年[初末中])/u, "").replace(/.*\d{4}年/u, "");
}

function isLastYear(before: string, year: number | null): boolean {
  const stated = [...bareLabel(before).matchAll(/(\d{4})年?/gu)].at(-1)?.[1];
  return stated !== undefined && year !== null && Number(stated) === year - 1;
}

const rateAliases: Readonly<Record<string, string>> = { 预算完成率: "预算执行率", 预算控制率: "预算调整率" };

/** The rate of that name: 预算完成率 is 决算 over 预算, as 预算执行率 is. */
function rateNamed(text: string): string | null {
  // 追加部分相当于年初预算的13% is 预算调整率 in words.
  if (/追加.{0,8}年初预算的$/u.test(text)) return "预算调整率";
  const name = rateAliases[text] ?? text;
  return blockForms.flatMap((form) => form.rates).find((rate) => bareLabel(rate.name) === name)?.name ?? null;
}
