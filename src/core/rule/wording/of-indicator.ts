import { decimalText, exact } from "../../quantity";
import { completions } from "../words/goal-words";
import { lessIsBetter } from "../words/modifier-words";
import { isRate } from "../words/rate-name";
import { anyOf, measures } from "../words/vocabulary";

// Wordings that mean what another one means for an indicator of a certain name only（全部查处的 of a 查处率, 按期完成 of 逾期天数）. Each asks
// that what it names is the indicator itself, and not some of it, its opposite, or that of another year.

/** What makes some of a quantity, its opposite, or that of another time or place. */
const otherwise = /[未没不无非逾超延缺欠剩余差]|上年|去年|上半年|季度?|\d月|其中|部分|重大|各[县市区乡镇]|平均|最|倒|末|全[省国]/;

/** A name without what every name may have before it. */
function bare(name: string): string {
  return name.replace(/^(?:实际|本年度?|全年|年度|当年|累计)+/, "").replace(/[、“”"的]/g, "");
}

/** Whether a name says nothing but what the indicator's does. */
function isOwn(name: string, indicator: string): boolean {
  return !otherwise.test(name) && bare(indicator).includes(bare(name));
}

const intro = /^(?:计算|考核|评价|用以反映|反映)[^。;\d%]{4,90}?([^。;、,\d%]{4,12})。(?=([^。;、,\d%]{0,6}?)\1)/;
/** 以数量指标为核心，评价…是否达到目标，该项指标得分=… */
const purpose =
  /^(?:以[^,;。\d%]{2,20}为(?:核心|重点|主),)?(?:评价|考核|衡量|考察)[^,;。\d%]{2,40},(?=(?:该|本|此)项(?:指标)?(?:得分|计分|分值)=(?![^/]*未))/;
/** 反映新增项目开展事前绩效评估的情况。得分=… */
const reflected = /^(?:用以|用于|主要)?(?:反映|考核|评价)[^,;。\d%]{4,60}(?:情况|程度|水平)。(?=得分=[^,;。]*\/)/;
const elsewhere = /[得扣]|否决|不[得计予]|上年|上半年|季度|月|其中|各|平均|最/;

/** 计算…年初预算数与决算数偏差程度。预决算偏差程度在10%以内的: what is reckoned, told before a rule that names it again. */
function withoutIntro(text: string): string {
  const [found = purpose.exec(text)?.[0] ?? reflected.exec(text)?.[0] ?? "", , more = ""] = intro.exec(text) ?? [];
  return elsewhere.test(found) || ![...more].every((sign) => found.includes(sign)) ? text : text.slice(found.length);
}

const costs = (sign: string): string => `(?:项目|工程)?实际(?<what>成本|投资|造价|支出|经费)(?:${sign})计划\\k<what>(?:的|时|,)*`;
const cost = new RegExp(
  `^[①1]?[.、]?${costs("≤|不超过|未超过|不高于|不大于|小于等于|控制在")}(?<award>[得计](?:满分|\\d+(?:\\.\\d+)?分))[;。,][②2]?[.、]?` +
    `(?:(?:(?:项目|工程)?实际\\k<what>)?(?:>|超过|超出|高于|大于)(?:计划\\k<what>)?(?:的|时|,|部分)*)?(?:每(?:超过|超出|超支|超|增加|高于|高)(?:计划\\k<what>)?\\d+(?:\\.\\d+)?(?:%|个百分点),?扣\\d+(?:\\.\\d+)?分(?:[,;。]扣完为止)?|(?<none>否则,?)?(?:不得分|得0分))。?$`,
);

/** 实际成本≤计划成本得满分, of a 成本节约率; how much beyond the plan is 1% of, only its definition says. */
function withSpared(text: string, indicator: string): string {
  const { what = "", award = "" } = cost.exec(text)?.groups ?? {};
  if (what === "" || !new RegExp(`^(?:项目|工程|建设|总)*${what}节[约支省]率$`).test(indicator)) return text;
  return `≥0%${award};${text.includes("每") ? "<0%的酌情扣分" : "<0%不得分"}`;
}

/** 得分（20分×执行率） */
function withBracket(text: string, indicator: string): string {
  const [, name = ""] = /^得分\(\d+(?:\.\d+)?分?×([^()×\d]{2,12}率)\)。?$/.exec(text) ?? [];
  return name !== "" && isOwn(name, indicator) ? text.replace(/^得分\((.*)\)。?$/, "得分=$1") : text;
}

/** 目标值：≥300人次。得分=实际人次/300×6 */
function withoutGoal(text: string): string {
  const [, number = "", unit = ""] = /^目标值?(?:为|:|=)?≥?(\d+(?:\.\d+)?)([^\d%,;。万亿]{1,4})[。;]得分=/.exec(text) ?? [];
  return number !== "" && text.includes(`。得分=实际${unit}/${number}×`) ? text.replace(/^[^。;]*[。;]/, "") : text;
}

/** 不足50件的，按实际件数/50×4分计 */
function withPartDone(text: string): string {
  return text.replace(
    /(?:不足|低于|未达到|少于)((\d+)([^\d%,;。的]{1,3}))的?,?按(?:照)?实际(?:完成)?(\3)?(?:数量?)?\/\2×(\d+(?:\.\d+)?)分?(?:计分|计算|计)?(?=[,;。]|$)/g,
    (_, goal: string, number: string, unit: string, __: string | undefined, points: string) =>
      `<${goal}的,得分=实际${unit}数/${number}×${points}`,
  );
}

const overdue =
  /^(?:按期|按时|及时|如期)(?:完成|办结|报送|公开)?的?,?(?=得(?:满分|\d+(?:\.\d+)?分)[,;。]逾期\d+(?:个?工作日|日|天)(?:以内|内|之内)?(?:\(含\))?的?,?得)/;

/** 按期完成得4分；逾期10日以内得3分, of how many days it was late. */
function withOverdue(text: string, indicator: string): string {
  return /逾期|超期|延期|延误|拖延/.test(indicator) && !/[件项次人份]数/.test(indicator) ? text.replace(overdue, "逾期0天") : text;
}

/** 有1起扣2分，每增加1起再扣1分, of what there was none of. */
function withFirst(text: string, indicator: string): string {
  return text.replace(
    /^(?:无|没有|未发生|未发现|未出现)([^,;。\d]{2,8})的?,?得(\d+(?:\.\d+)?)分[,;。](?:有|发生|发现|出现)?1(起|次|例|件|项|个|处)(?:的)?扣(\d+(?:\.\d+)?)分[,;。]每(?:增加|多)1\3(?:的)?,?再?扣(\d+(?:\.\d+)?)分/,
    (found: string, what: string, full: string, unit: string, first: string, more: string) => {
      const left = exact(full).minus(exact(first));
      return left.gt(0) && indicator.includes(what)
        ? `=0${unit}得${full}分;=1${unit}得${decimalText(left)}分;>1${unit}的,在${decimalText(left)}分基础上每超过1${unit}扣${more}分`
        : found;
    },
  );
}

const losses = /^([^,;。\d%]*)低于((?:\d+(?:\.\d+)?%[、,]?){2,5})的?,?分别扣((?:\d+(?:\.\d+)?分[、,]?){2,5})。?$/;

/** 低于80%、70%、60%的，分别扣1分、2分、3分, of one rate. */
function withLosses(text: string, indicator: string): string {
  const [, name = "", bounds = "", points = ""] = losses.exec(text) ?? [];
  const [values, off] = [bounds.match(/[\d.]+%/g) ?? [], points.match(/[\d.]+/g) ?? []];
  const falls = values.every((value, at) => at === 0 || Number.parseFloat(value) < Number.parseFloat(values[at - 1] ?? ""));
  if (values.length < 2 || values.length !== off.length || !falls || /[、和与及]/.test(`${name}${indicator}`) || !isRate(indicator))
    return text;
  const tier = (value: string, at: number): string =>
    `${at + 1 < values.length ? `${values[at + 1] ?? ""}(含)-${value}(不含)` : `<${value}`}扣${off[at] ?? ""}分`;
  return `${name}≥${values[0] ?? ""}得满分;${values.map((value, at) => `${tier(value, at)}`).join(";")}`;
}

const places =
  /^(?:(?:引用|根据|按照?)[^\d%,;。]*[,;。])?(?:在?全?[国省市县区]?(?:综合|考核)?)?排名第?1(?:名)?[-~至到]第?(\d)名的?,?(?:依次|分别)(?:赋予|赋|得|计|为)((?:\d+(?:\.\d+)?分[、,]?){2,9})。?$/;

/** 在全市排名1-5名的依次赋予60分、57分、54分、51分、48分, of a place. */
function withPlaces(text: string, indicator: string): string {
  const [, last = "", given = ""] = places.exec(text) ?? [];
  const points = given.match(/[\d.]+/g) ?? [];
  const isPlace = !/[数次量率度分]$/.test(indicator) && !/倒|末|后/.test(indicator);
  return isPlace && last !== "" && String(points.length) === last ? points.map((each, at) => `第${at + 1}名得${each}分`).join(";") : text;
}

const lacking =
  /^(?:[^,;。\d未不基较]{0,8})(?:齐全|全齐|完整|齐备)的?,?得?((?:满分|\d+(?:\.\d+)?分)(?:[,;。]缺\d项(?:及?以上)?(?:\(含[^()]{0,4}\))?的?,?(?:得\d+(?:\.\d+)?分|不得分))+)。?$/;

/** 齐全得6分；缺1项得4分；缺2项得2分 */
function withLacking(text: string, indicator: string): string {
  const [, scores] = lacking.exec(text) ?? [];
  return scores === undefined || /数$/.test(indicator) ? text : `=0项得${scores.replace(/缺(?=\d项)/g, "")}`;
}

/** 案件查处率: 全部查处的 is all of it, where the rule goes on to speak of the rate. */
function withAllDone(text: string, indicator: string): string {
  const [, verb] = /(\p{Script=Han}{2})率$/u.exec(indicator) ?? [];
  if (verb === undefined || otherwise.test(indicator)) return text;
  const all = new RegExp(`^([^,;。%\\d]{0,24}?)全部${verb}(?:的)?,?(?=得[^;]*[,;。]${verb}率每)`);
  const [, what] = all.exec(text) ?? [];
  return what !== undefined && (what === "" || isOwn(what, indicator)) ? text.replace(all, "=100%") : text;
}

const ofShare =
  /(?<=^|[,;。])([^,;。%\d]{0,14}?)(完成|完工|建成|竣工|支付|到位|使用|拨付|执行|支出)(?:数量?|额|金额|资金|面积|里程)?(?:占|达到)(?:年度|全年|规划|年初)?(?:计划|目标|投资|预算|任务)(?:数|总数|总额|总量|投资|任务数)?的?(?=\d+(?:\.\d+)?%)/g;

/** 建成数量占年度计划80%以上, 实际到位资金达到规划投资85%以上, of a rate of just that: the rate itself. */
function withShares(text: string, indicator: string): string {
  const found = [...text.matchAll(ofShare)];
  const [, what = "", verb = ""] = found[0] ?? [];
  const isOf = found.length === 1 && indicator.endsWith(`${verb}率`) && !otherwise.test(indicator) && isOwn(what, indicator);
  return isOf ? text.replace(ofShare, "达到") : text;
}

/** 年中追加（减）预算幅度 is what a 预算调整率 is of, where the rule speaks of no other. */
function withAdjustment(text: string, indicator: string): string {
  const spread = /(?<=^|[,;。])(?:年中|全年|年度)?(?:预算)?(?:追加\(追?减\)|调整)(?:预算)?幅度/g;
  return /^(?:部门)?预算调整率$/.test(indicator) && (text.match(/幅度/g) ?? []).length === 1 ? text.replace(spread, "调整率") : text;
}

const risen =
  /^([^,;。%\d每]{2,24}?)(?:与|比|较)(?:本[地区县市级])?(?:上年|去年)(?:同期|按同口径|同口径)?(?:相比|比较),每(?:上升|增加|增长|提高)(?=[1一\d])/;

/** 抢劫案件总量与上年相比，每上升1个百分点扣2分, of the 升幅 of just that: who has not risen has all. */
function withNoRise(text: string, indicator: string): string {
  const [, stem] = /^(.{2,}?)(?:升幅|增幅|增长率|上升率)$/.exec(indicator) ?? [];
  const what = bare(risen.exec(text)?.[1] ?? "").replace(/(?:总量|总数|数量|总额|数)$/, "");
  return stem !== undefined && what !== "" && !/[率幅]/.test(what) && bare(stem) === what ? text.replace(risen, "≤0%得满分;每超过") : text;
}

/** 不高于上年的得满分，较上年每增长1%…, of a rate of change, which is against the last year by itself. */
function withoutLastYear(text: string, indicator: string): string {
  if (!/(?:变动率|增减率|增长率|增幅|升幅)$/.test(indicator)) return text;
  return text
    .replace(
      /^((?:不|未)(?:高于|超过|增加|增长)上年(?:度|水平)?的?,?得(?:满分|\d+(?:\.\d+)?分)[,;。])(?:较|比|与)上年(?:相比)?(?=每[增上提])/,
      "$1",
    )
    .replace(/^(?:比|较)上年(不(?:增长|增加|上升)的?,?得(?:满分|\d+(?:\.\d+)?分)[,;。])(?:比|较)上年(?=每[增上提])/, "不增长的,得满分;")
    .replace(/^不增长的,得满分;(?=每)/, "不增长的得满分,");
}

const completion = new RegExp(anyOf(completions));
const amount = "\\d+(?:\\.\\d+)?";
const goal = "(?:(?:完成|达到|实现)(?:年度|全年)?(?:目标|任务|计划)(?:任务|值)?)";
const missed = "(?:(?:未|没有?)(?:完成|达到|实现)|达不到|完不成)(?:年度|全年)?(?:目标|任务|计划)(?:任务|值)?";
const below = `(?:${missed}|未(?:完成|达到)|低于100%)(?:的)?,?(?:得分=|按)(?:照)?(?<name>[^,;。\\d]{0,8}率)(?:×|乘以?)(?<part>${amount})分?(?:计算|计分|得分)?`;
const above = new RegExp(
  `^(?:(?:${missed}|低于(?<low>${amount}%))(?:的)?(?:得0分|不得分);)?[^,;。\\d]{0,10}?(?:${goal}|(?:达到|≥|=)?(?<from>${amount}%))(?:的)?得(?:基准|基础|基本)?分?(?<base>${amount})分[,;](?:(?:超额|超过|超出)的?部分,?)?每(?:超额|超过?|高于?|超出|多|增加|提高)?(?<size>${amount})(?<unit>%|个?百分点)加(?<more>${amount})分[,、;](?:(?:总分|得分|合计)?(?:最高|不超过|至多|最多)*(?:得)?(?<most>${amount})分(?:封顶)?|(?:加分|最多加|最高加)(?:不超过|至多|最多)?(?<most2>${amount})分)(?:;(?:(?:${missed}|低于(?<low2>${amount}%))(?:的)?(?:得0分|不得分)|${below}))?。?$`,
);

/** 达到30%得5分；每高1个百分点加0.5分，总分不超过7分；低于30%得0分, where what is less than the goal gives nothing, or its share. */
function withMoreAbove(text: string, indicator: string): string {
  const {
    low,
    low2 = low,
    from: told,
    base = "",
    size = "",
    unit = "",
    more = "",
    most,
    most2,
    part,
    name = "",
  } = above.exec(text)?.groups ?? {};
  // The goal of a 完成率 is 100%, that of a 满意度 or a 投诉率 may be any.
  const from = told ?? (completion.test(indicator) ? "100%" : null);
  if (base === "" || from === null || !isRate(indicator) || (low2 !== undefined && low2 !== from)) return text;
  // 未完成的按完成率×8分: what is given for the goal, in proportion to the indicator itself.
  const isShare =
    part === base && from === "100%" && low === undefined && indicator.endsWith(name) && !otherwise.test(`${name}${indicator}`);
  if (part !== undefined && !isShare) return text;
  if (low2 === undefined && part === undefined && !new RegExp(missed).test(text)) return text;
  const cap = most ?? decimalText(exact(base).plus(exact(most2 ?? "0")));
  const rest = part === undefined ? "得0分" : `的,得分=完成率×${part}分`;
  return `=${from}得${base}分;>${from}的,在${base}分基础上每超过${size}${unit}加${more}分,最高得${cap}分;<${from}${rest}`;
}

const made = "(?:完成|达到|实现)";
const aim = "(?:年度|全年|计划|预期)?(?:目标|任务|计划)";
const figure = "(?:数量?|值|量|\\k<unit>数?|\\k<unit2>数?)?";
const inShare = `按照?(?:其|实际)?${made}?${figure}(?:(?:占|与|/)${aim}${figure}的?)?(?:比例|比率|百分比|比值)(?:计算|折算|换算)?(?:得分|计分|给分|赋分|记分)?`;
const partOfGoal = new RegExp(
  `^(?:${aim}值?(?:为|是|:)?(?:≥|不少于|不低于)(?<number>\\d+)(?<unit>${anyOf(measures)})(?:以上)?[,;。](?:完成值|实际值|实际完成值?|完成情况)?${made}(?:${aim}值?)?|${made}(?<what>[^\\d%,;。得扣≥]{0,12}?)(?<number2>\\d+)(?<unit2>${anyOf(measures)})(?:及?以上)?)` +
    `的?,?(?<award>得(?:满分|(?<points>\\d+(?:\\.\\d+)?)分))[,;。](?:未${made}|不足|低于|少于|达不到|未达)(?:${aim}值?|\\k<number2>\\k<unit2>)?的?,?${inShare}` +
    `(?:[,;。](?:其中)?(?:实际)?(?:完成)?(?:比例|比率|率)(?:低于|不足|小于|<|未达到?)(?<least>\\d+)%的?,?(?:得0分|不得分))?(?:[,;。](?:最高不超过满分|满分为止))?。?$`,
);
const little = new RegExp(`${anyOf(lessIsBetter)}|上访|隐患`);

/** Whether an indicator may be counted in this unit: of 天数, 次 says nothing. */
function isCountedIn(indicator: string, unit: string): boolean {
  const [, own] = /(\p{Script=Han})数$/u.exec(indicator) ?? [];
  return !/[元分天日周月季年时]/.test(unit) && (own === undefined || unit.includes(own) || !new RegExp(`^${anyOf(measures)}$`).test(own));
}

/** 目标值≥30座，达到目标得6分，未达到的按完成比例得分: the share of the goal that was done. Of what there should be little, more is no share. */
function withPartOfGoal(text: string, indicator: string): string {
  const groups = partOfGoal.exec(text)?.groups ?? {};
  const { number, number2 = number, unit, unit2 = unit, what = "", award = "", points = "分值", least } = groups;
  if (number2 === undefined || unit2 === undefined || exact(number2).lte(1) || !isCountedIn(indicator, unit2)) return text;
  const name = what.replace(/^(?:年度|全年|目标|任务|计划)+/, "");
  if (little.test(`${indicator}${text}`) || (name !== "" && !isOwn(name, indicator)) || exact(least ?? "0").gt(100)) return text;
  const part = least === undefined ? null : `${decimalText(exact(number2).times(exact(least)).div(100))}${unit2}`;
  const stretch = part === null ? `<${number2}${unit2}` : `${part}(含)-${number2}${unit2}(不含)`;
  return `≥${number2}${unit2}${award};${stretch}的,得分=实际${unit2}数/${number2}×${points}${part === null ? "" : `;<${part}不得分`}`;
}

const ways = [
  withoutIntro,
  withSpared,
  withPartOfGoal,
  withBracket,
  withoutGoal,
  withPartDone,
  withOverdue,
  withFirst,
  withLosses,
  withPlaces,
  withLacking,
  withoutLastYear,
  withAdjustment,
  withAllDone,
  withShares,
  withNoRise,
  withMoreAbove,
] as const;

/** The text in the words of the grammar, as far as those depend on what the indicator is called. */
export function asIndicatorMeans(text: string, indicator: string): string {
  return ways.reduce((sum, way) => way(sum, indicator), text);
}
