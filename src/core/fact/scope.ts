import { bareLabel } from "../grid/label";

/** Whose figures a sentence tells: the whole bureau's of this year, last year's, or others that no form holds. */
export type Scope = "own" | "last" | "other";

/** Another way to count than that of the forms, or what is only supposed. */
const otherwise = /剔除|扣除|不含|不包括|[不未]计入|口径|假[如设]|如果|(?:^|[,:])(?:若|如)(?!下|期)/u;

/** A time that is spoken of: a year, a part of one, several of them, or this one again where a clause begins with it. */
const times =
  /(?<many>(?:19|20)\d{2}年?[—–~-](?:19|20)\d{2}年|前年|往年|历年|以前年度|近[二两三四五\d]年|十[二三四五]五|以来)|(?<year>(?:19|20)\d{2})年(?!度?末?的?(?:财政|指标|资金)*结[转余])度?|(?<part>(?:截[至止]|到|至)[^,;:\d]{0,4}?(?:(?:19|20)\d{2}年)?(?:1[01]|[1-9])月|(?<!\d)(?:1[0-2]|[1-9])月[份底末](?<!12月[底末])|(?:1[01]|[1-9])[—~至-](?:1[01]|[1-9])月|[上下]半年|[一二三四]季度)|(?<last>上年|去年|上一年)(?!度?末?的?(?:财政|指标|资金)*结[转余]|结|指标|资金)|(?<=^|[,:、])(?<own>本年|今年|当年|全年|年末|年底)/gu;

/** 比上年, 由2022年, 与去年相比: what is only compared with. */
const compared = /(?:[比较与由从同超]|[高低多少]于)[^,;:\d]{0,8}$/u;

/** Of what the end of `before` tells, a sentence up to one of its numbers; what stands in closed brackets and titles is passed over. */
export function scopeAt(before: string, year: number | null): Scope {
  const text = unbracketed(before);
  const clause = /[^,;:]*$/u.exec(text)?.[0] ?? "";
  return otherwise.test(text) || /全[市县区省州国]/u.test(clause) ? "other" : timeAt(text, year);
}

function unbracketed(before: string): string {
  return bareLabel(before)
    .replace(/《[^《》]*》/gu, "")
    .replace(/\([^()]*\)/gu, "");
}

/** Of what time the end of `before` tells. */
export function timeAt(before: string, year: number | null): Scope {
  const text = unbracketed(before);
  let scope: Scope = "own";
  let end = -1;
  for (const { 0: found, index, groups = {} } of text.matchAll(times)) {
    // 2022年全年 is of 2022, and 与2022年相比 of this year.
    if (
      (groups.own !== undefined && index === end) ||
      compared.test(text.slice(0, index)) ||
      /^的?基础/u.test(text.slice(index + found.length))
    )
      continue;
    end = index + found.length;
    if (groups.own !== undefined) scope = "own";
    else if (groups.last !== undefined) scope = "last";
    else if (groups.year !== undefined) scope = scopeOfYear(Number(groups.year), year);
    else scope = "other";
  }
  return scope;
}

/** What belongs to one office of the bureau: 局机关编制38名, 农业服务中心公用经费; 我中心 and what the title names is the bureau itself. */
const branch =
  /([^,;:、\d]{0,6})(机关|本级|中心|[大支中]队|分局|[站所馆]|学校|医院|[一二]级(?:单位|机构)|事业单位|下属单位)的?(?:(?:19|20)\d{2}年度?)?(?:年[初末底]|核定|全年|实际|现有|实有|部门)*(?:三公经费|公用经费|编制(?![委部管办文])|在[职编岗]|年初预算|预算|决算|支出|项目支出|基本支出|政府采购|固定资产|结转结余)/gu;

/** Whether what a sentence says up to one of its numbers is of an office of the bureau that `title` does not name. */
export function isOfBranch(before: string, title: string): boolean {
  return [...bareLabel(before).matchAll(branch)].some(
    ([, whose = "", office = ""]) => !/[我本全]$/u.test(whose) && !title.includes(`${whose.slice(-2)}${office}`),
  );
}

/** Points and grades of a project, of an office, of another who judged: 项目支出绩效自评得分96.5分. */
const judged =
  /(?<![我本(])(?:单位|股室|科室|机构|中心|[大支中]队|分局|项目|[站所])(?:支出|绩效|的|综合|平均|预算)*(?:自评|评价)|平均|重点评价|再评价|抽查|复评|复核得分|(?:绩效|年度|综合)(?:目标)?(?:管理)?考核/u;

/** Whether points or a grade, at the end of what a text says before them, are of something else than the whole bureau this year. */
export function isJudgedApart(before: string, year: number | null): boolean {
  const sentence = /[^。\n]*$/u.exec(bareLabel(before))?.[0] ?? "";
  return scopeAt(sentence, year) !== "own" || judged.test(sentence);
}

function scopeOfYear(stated: number, year: number | null): Scope {
  if (year === null || stated === year) return "own";
  return stated === year - 1 ? "last" : "other";
}
