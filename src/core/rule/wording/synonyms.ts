import { decimalText, exact } from "../../quantity";
import { completions } from "../words/goal-words";
import { isRate } from "../words/rate-name";
import { anyOf } from "../words/vocabulary";

// Words for what the grammar has another word for, in the manner of scoring tables of all kinds of offices（减、折、差、短、欠; 第一名;
// →）. The text is rewritten before anything else is.

type Rewriting = readonly [pattern: RegExp, to: string | ((...found: string[]) => string)];

const amount = "\\d+(?:\\.\\d+)?";
const step = `(?=(?:${amount}|[一二两三四五])(?:%|个|[^\\d%,;。]))`;

const synonyms: readonly Rewriting[] = [
  // 减至0分止, 折完为止, 给到0分为止
  [/(?:得分)?(?:[减折给]|扣减?)[至到](?:0|零)分?(?:为?止|为限)?(?=[,;。()]|$)/g, "扣完为止"],
  [/[减折](?:完|光)为?止/g, "扣完为止"],
  [/扣[玩晚]为止/g, "扣完为止"],
  [/扣罚(?=\d)/g, "扣"],
  [/得分减少(?=\d+(?:\.\d+)?分)/g, "扣"],
  // 得分（20分×执行率）
  [/^得分\(([^()]*×[^()]*)\)。?$/g, "得分=$1"],
  // 以上需提供佐证资料, 查现场和资料: what is to be shown.
  [
    /(?<=[)分止。;\n])(?:以上|此项|该项|本项)?(?:均)?(?:需|须|应)(?:要)?提供[^,;。\d%扣得]{2,16}(?:资料|材料|方案|文件|依据|证明)(?=[。;]|$)/g,
    "",
  ],
  [/(?<=^|[;。%])查(?!.{0,6}[无未缺不])(?:看|阅)?[^,;。\d%扣得分]{0,12}(?:资料|现场|文件|材料|台账|记录)[。;]/g, ";"],
  // 计算…偏差程度。偏差程度在10%以内的: what is reckoned, told before the rule.
  [/^(?:计算|考核|评价|用以反映|反映)[^。;\d%]{4,90}(?:程度|率|比例|情况)。(?=[^,;。\d%]{0,10}\d)/g, ""],
  [/每年(?=\d{1,2}月|该指标)/g, ""],
  // 超出该区间的，每偏离区间1个百分点
  [/每偏离(?:该|此|上述)?(?:区间|范围)(?=\d)/g, "每偏离"],
  [/率为负(?:数|值)?的?,?(?=不得分)/g, "率<0%的,"],
  // 在6分至10分之间按直线内插计分
  [/在(\d+(?:\.\d+)?)分?(?:-|~|至|到)(\d+(?:\.\d+)?)分(?:之间|区间)?(?:内)?,?(?=按[^,;。\d]{0,8}(?:插值|内插))/g, "得$1-$2分,"],
  // 按6分至10分直线插值法计分
  [/按(\d+(?:\.\d+)?)分?(?:-|~|至|到)(\d+(?:\.\d+)?)分(?=[^,;。\d]{0,6}(?:插值|内插))/g, "得$1-$2分,按"],
  // 目标值：≥300人次。得分=实际人次/300×6
  [/^目标值?(?:为|:|=)?≥?(\d+(?:\.\d+)?)[^\d%,;。]{0,4}[。;](?=得分=[^,;。+\-]*\/\1×)/g, ""],
  // 按期完成得4分；逾期10日以内得3分
  [/^(?:按期|按时|及时|如期)(?:完成|办结|报送|公开)?的?,?(?=得(?:满分|\d+(?:\.\d+)?分)[,;。]逾期\d+(?:个?工作日|日|天))/g, "逾期0天"],
  // 有1起扣2分，每增加1起再扣1分
  [
    /^(?:无|没有|未发生|未发现|未出现)[^,;。\d]{0,10}得(\d+(?:\.\d+)?)分[,;。](?:有|发生|发现|出现)?1(起|次|例|件|项|个|处|人)(?:的)?扣(\d+(?:\.\d+)?)分[,;。]每(?:增加|多)1\2(?:的)?,?再?扣(\d+(?:\.\d+)?)分/g,
    (found, full = "0", unit = "", first = "0", more = "0") => {
      const left = exact(full).minus(exact(first));
      return left.gt(0)
        ? `=0${unit}得${full}分;=1${unit}得${decimalText(left)}分;>1${unit}的,在${decimalText(left)}分基础上每超过1${unit}扣${more}分`
        : found;
    },
  ],
  // 低于80%、70%、60%的，分别扣1分、2分、3分
  [
    /低于((?:\d+(?:\.\d+)?%[、,]?){2,5})的?,?分别扣((?:\d+(?:\.\d+)?分[、,]?){2,5})/g,
    (found, bounds = "", losses = "") => {
      const [values, points] = [bounds.match(/[\d.]+%/g) ?? [], losses.match(/[\d.]+/g) ?? []];
      const falls = values.every((value, at) => at === 0 || Number.parseFloat(value) < Number.parseFloat(values[at - 1] ?? ""));
      const tier = (value: string, at: number): string =>
        `${at + 1 < values.length ? `${values[at + 1] ?? ""}(含)-${value}(不含)` : `<${value}`}扣${points[at] ?? ""}分`;
      return values.length === points.length && falls ? `≥${values[0] ?? ""}得满分;${values.map(tier).join(";")}` : found;
    },
  ],
  // 排名1-5名的依次赋予60分、57分、54分、51分、48分
  [
    /^(?:(?:引用|根据|按照?|计算|对)[^\d%,;。]*[,;。])?[^,;。\d%]{0,24}排名第?1(?:名)?[-~至到]第?(\d)名的?,?(?:依次|分别)(?:赋予|赋|得|计|为)((?:\d+(?:\.\d+)?分[、,]?){2,9})/g,
    (found, last = "", given = "") => {
      const points = given.match(/[\d.]+/g) ?? [];
      return String(points.length) === last ? points.map((each, at) => `第${at + 1}名得${each}分`).join(";") : found;
    },
  ],
  [/达到(?=\d+(?:\.\d+)?%(?:\(不?含\))?-\d)/g, ""],
  // 超过10%的不得分，不超过的得2分
  [/((超过|高于|大于|低于|少于|小于)(\d+(?:\.\d+)?(?:%|[^\d%,;。的得]{1,3}))[^;。]*?[,;。])不\2的(?=,?得)/g, "$1不$2$3的"],
  // 齐全得6分；缺1项得4分；缺2项得2分
  [/^[^,;。\d]{0,8}(?:齐全|全齐|完整|齐备)的?,?得?(?=(?:满分|\d+(?:\.\d+)?分)[,;。]缺[1一]项得)/g, "=0项得"],
  [/(?<=^=0项得.*)缺(\d)项(?=(?:及?以上)?(?:\(含[^()]{0,4}\))?的?,?得|不得分)/g, "$1项"],
  // 不足50件的，按实际件数/50×4分计
  [
    /(?:不足|低于|未达到|少于)((\d+)[^\d%,;。的]{1,3})的?,?按(?:照)?([^,;。()=\d]{2,10}\/\2×\d+(?:\.\d+)?)分?(?:计分|计算|计)?(?=[,;。]|$)/g,
    "<$1的,得分=$3",
  ],
  // 100%计满分，每有一件未按期办结的扣0.5分: who has missed none has all.
  [/^=?100%(?:的)?[得计]满分[,;。](?=每有?[1一](?:件|次|个|项|宗)未[^,;。]{2,8}的?,?扣)/g, ""],
  // 90分以上（含90分）
  [/((\d+(?:\.\d+)?)分以[上下内])\((不?含)\2分\)/g, "$1($3)"],
  // 80分以上不足90分
  [/(?<=以上)(?:且)?(?:不足|不满|不到|低于)(?=\d+(?:\.\d+)?分(?:的)?,?得)/g, "且<"],
  // 得分减0.4分, 下调1分, 折5分, 少给0.8分
  [new RegExp(`(?:得分)?(?:下调|调减|(?<![加递扣核增])减|折|少给)(?=${amount}分(?![^,;。()]{0,3}×))`, "g"), "扣"],
  [new RegExp(`得分(?=扣${amount}分)`, "g"), ""],
  // 以1个百分点为一档，每下一档
  [new RegExp(`以(${amount}(?:%|个百分点))为[一1]档,每(?:下|低)[一1]档`, "g"), "每低$1"],
  // 每短2个百分点, 每欠1个, 每回落0.5个百分点; 每回升, 每拖长
  [new RegExp(`每(?:短|差|欠)(?:少|了)?${step}`, "g"), "每少"],
  [new RegExp(`(?<=[,;。:])(?:短|差|欠)(?=[1一](?:%|个百分点)扣)`, "g"), "少"],
  [new RegExp(`每(?:回落|下滑|跌)${step}`, "g"), "每降低"],
  [new RegExp(`每(?:回升|升|拖长|上浮)${step}`, "g"), "每超过"],
  [/(?<=[,;。])(?:达不到|不足|未达到?|不到)的,(?=每[低少降])/g, ""],
  [/(?<=[,;。])(?:高出|超出)(?:的)?部分,(?=每[超高])/g, ""],
  [/(?<=[,;。])不论(?:正负|高低|多少|增减),(?=每偏)/g, ""],
  [/(?<=[,;。])(?:多于|高于|超过)(?:或|及|和)(?:少于|低于|不足)(?:计划|目标)?的,每偏[差离]/g, "每偏离"],
  // 少1场减0.5分，少2场减1分，依此类推
  [
    new RegExp(`([少缺])1([^\\d%,;。()])扣(${amount})分,\\1(?:少)?2\\2扣(${amount})分,?(?:依此|以此|依次)类推`, "g"),
    (found, less = "", unit = "", once = "0", twice = "0") =>
      exact(once).times(2).eq(exact(twice)) ? `每${less}1${unit}扣${once}分` : found,
  ],
  [/[减折](?=(?:满分|分值|权重分?)的\d)/g, "扣"],
  [/不减(?=[,;。()]|$)/g, "不扣"],
  // 达标线88%：达标满分; 以90%为及格线：
  [/达标线(?:为|是)?(\d+(?:\.\d+)?%)[:,]达标(?:的)?(?:得|给)?满分/g, "≥$1得满分"],
  [/(?<=^|[,;。])以\d+(?:\.\d+)?%为(?:及格|达标|合格)线[:,](?=(?:不低于|达到|≥))/g, ""],
  [/以(\d+(?:\.\d+)?%)为(?:基准|标准|目标)[,:]达到(?:(?:或者?|及)(?:超过|高于))?者?(?:的)?(?=得)/g, "≥$1"],
  // 不高于-3%得6分；较-3%每回升0.5个百分点
  [/(?<=(-?\d+(?:\.\d+)?%)(?:以[上下内])?(?:的)?,?得.*)较\1(?=每)/g, ""],
  // 60%及以下得0分，100%及以上得满分，其间按直线内插计
  [/^([^%]*?)(\d+(?:\.\d+)?%)([^%]*?)(\d+(?:\.\d+)?%)([^%]*?[,;。])(?:其间|中间)(?=按[^%]*$)/g, "$1$2$3$4$5$2至$4之间"],
  [/达到(?:或者?|及)(?:超过|高于)者?/g, "达到"],
  [/得满(?=\d+(?:\.\d+)?分)/g, "得"],
  [/(?:高于|大于)(?:或)?等于(?=\d)/g, "≥"],
  [/(?:低于|小于)(?:或)?等于(?=\d)/g, "≤"],
  // 以5个工作日为限，限内得满分
  [/以(\d+(?:\.\d+)?(?:个?工作日|日|天|个月))为限,(?:限|期)内(?:完成|办结)?(?:的)?(?=得)/g, "$1以内"],
  [/\(逾期0(?:个)?(?:月|天|日|工作日)\)/g, ""],
  [/(?:与|和)(?:计划|目标)(?:相符|一致|相等)\(100%\)(?=的?,?得)/g, "=100%"],
  [/(?<=[,;。])([^,;。\d]{0,12})(?:满|增至|达)(?=\d+(?:\.\d+)?(?:场|次|个|件|篇|家|户|名|项|人)(?:的)?(?:[得计]|为满分))/g, "$1达到"],
  [/为(?=满分\d)/g, "得"],
  [/(?:一律|直接|统一)(?=(?:[得计])?0分|不得分)/g, ""],
  // 95分及以上10分, 7~9场3分
  [/(以[上下内](?:\(不?含\))?|\d(?:\(不?含\))?[场次个件篇家户名天项分])(?=\d+(?:\.\d+)?分(?!以|[及或至到~-]))/g, "$1得"],
  [/(?<=[,;。])(缺|少)1([件项次个篇场])(?=扣(?:满分|分值|权重分?)的\d)/g, "每$11$2"],
  // 前2次不扣分，自第3次起每次扣1分
  [
    /(?<=^|[,;。])前(\d)(次|起|例|件|处|项)不扣分,(?:自|从)?第(\d)\2起,?每\2扣(\d+(?:\.\d+)?)分/g,
    (found, free = "0", unit = "", next = "0", points = "") =>
      exact(free).plus(1).eq(exact(next)) ? `≤${free}${unit}得满分,每超过1${unit}扣${points}分` : found,
  ],
  [/封顶(?=\d+(?:\.\d+)?分)/g, "最高得"],
  [/(?:超出|超过)100%(?:的|部分)*(?:仍|也|均)?按(?=\d+(?:\.\d+)?分(?:计算?)?$)/g, "最高得"],
  // 60%及以上按完成率×18分给分
  [/(?<=以[上下])的?按(?=[^,;。()=]{2,10}率×\d+(?:\.\d+)?分)([^,;。]*?分)(?:给分|计分|计)/g, "的,得分=$1"],
  [/得分=(\d+(?:\.\d+)?)分?×(\(1-未[^()]+\))(?=[,;。]|$)/g, "得分=$2×$1分"],
  [/[,;。](?:做到|符合|完成)几项得几分(?=[,;。]|$)/g, ""],
  [/[,;。]缺项(?:的)?不得(?:该|本)项分(?=[,;。]|$)/g, ""],
  // 达标（不低于98%）得4分；未达标得1分
  [/达标\((?:不低于|达到|≥)(\d+(?:\.\d+)?%)\)(.*[,;。])未达标/g, "≥$1$2低于$1"],
  // 每刊发一篇加0.2分，20篇封顶
  [
    /(每[^,;。\d]{0,8}[1一]([^\d%,;。])[^,;。\d]{0,4}[加得](\d+(?:\.\d+)?)分),(?:满)?(\d+)\2封顶/g,
    (_, each = "", __ = "", points = "0", count = "0") => `${each},最高得${decimalText(exact(points).times(exact(count)))}分`,
  ],
  [/^(?:发现|存在|发生|出现)[1一](?:起|例|处|次|件)[^,;。\d%]{0,24},?(?:(?:该|本)项)?不得分。?$/g, "发现=0处得满分;≥1处不得分"],
  [/12345(?=[^\d%]{0,6}(?:热线|平台))/g, ""],
  [/((?:直线|线性)?(?:插值|内插))法?计(?=[,;。]|$)/g, "$1法计分"],
  // 36篇为满分，每缺1篇
  [/(?<=\d([篇件个次场家户名人项])[^\d]*\d?.*[,;。])每缺(?=\d+\1)/g, "每少"],
  // ≥95%→10分
  [new RegExp(`(?<=[%)\\d名位项])→(?=${amount}分)`, "g"), "得"],
  // 分档：, 测评分值分四档计：
  [/^[^,;。:%\d]{0,16}?分段给分--/g, ""],
  [/^[^,;。:%\d]{2,12}:(?=\d+(?:\.\d+)?(?:%|[场次个件篇家户名天项分])(?:\(不?含\))?(?:及|或)?以[上下])/g, ""],
  [/^[^,;。:%\d]{0,14}?(?:分[二三四五六两]?(?:档|段)(?:计分|给分|计)?|按名次):/g, ""],
];

const rankNumber = "(?:\\d{1,3}|[一二三四五六七八九十]{1,3})";
const rank = `第?(${rankNumber})(?:名|位)`;

const ranks: readonly Rewriting[] = [
  // 第1—3名12分, 第11名及以后3分, 前3名均得5分
  [new RegExp(`第(${rankNumber})(?:名|位)?[-~至到]第?(${rankNumber})[名位](?:得)?(?=${amount}分)`, "g"), "$1名(含)-$2名(含)得"],
  [new RegExp(`${rank}(?:及|或)?(?:以后|之后|以下)(?:的)?(?:得)?(?=${amount}分|不得分)`, "g"), "≥$1名得"],
  [new RegExp(`(?<=^|[,;。])前(${rankNumber})[名位](?:均|都|各)?(?:的)?(?:得)?(?=${amount}分)`, "g"), "≤$1名得"],
];

const firstRank = new RegExp(
  `^[^,;。\\d]{0,10}?第[1一][名位](?:得)?(?:满分)?(${amount})分,(?:其后|其余|以后|之后|名次)?(?:依次|逐名|逐位|每往?后(?:退|移)?[1一][名位]|每后(?:退|移)[1一][名位]|每(?:低|降|落后|下降)[1一][名位])(?:递减|少得|扣|减)(${amount})分(,扣完为止)?。?$`,
);

/** 第一名10分，其后逐名递减0.5分 as steps from the first on. */
function withRanks(text: string): string {
  if (!/[名位]/.test(text)) return text;
  const first = firstRank.exec(text);
  if (first !== null) return `≤1名得${first[1] ?? ""}分,每超过1名扣${first[2] ?? ""}分${first[3] ?? ""}`;
  return apply(text, ranks);
}

function apply(text: string, rewritings: readonly Rewriting[]): string {
  return rewritings.reduce((sum, [pattern, to]) => (typeof to === "string" ? sum.replace(pattern, to) : sum.replace(pattern, to)), text);
}

const completion = new RegExp(anyOf(completions));
const goal = "(?:(?:完成|达到|实现)(?:年度|全年)?(?:目标|任务|计划)(?:任务|值)?)";
const missed = "(?:(?:未|没有?)(?:完成|达到|实现)|达不到|完不成)(?:年度|全年)?(?:目标|任务|计划)(?:任务|值)?";
const below = `(?:${missed}|未(?:完成|达到)|低于100%)(?:的)?,?(?:得分=|按)(?:照)?[^,;。\\d]{0,8}率(?:×|乘以?)(?<part>${amount})分?(?:计算|计分|得分)?`;
const above = new RegExp(
  `^(?:(?:${missed}|低于(?<low>${amount}%))(?:的)?(?:得0分|不得分);)?[^,;。\\d]{0,10}?(?:${goal}|(?:达到|≥|=)?(?<from>${amount}%))(?:的)?得(?:基准|基础|基本)?分?(?<base>${amount})分[,;](?:(?:超额|超过|超出)的?部分,?)?每(?:超额|超过?|高于?|超出|多|增加|提高)?(?<size>${amount})(?<unit>%|个?百分点)加(?<more>${amount})分[,、;](?:(?:总分|得分|合计)?(?:最高|不超过|至多|最多)*(?:得)?(?<most>${amount})分(?:封顶)?|(?:加分|最多加|最高加)(?:不超过|至多|最多)?(?<most2>${amount})分)(?:;(?:(?:${missed}|低于(?<low2>${amount}%))(?:的)?(?:得0分|不得分)|${below}))?。?$`,
);

/** 达到30%得5分；每高1个百分点加0.5分，总分不超过7分；低于30%得0分, where what is less than the goal gives nothing. */
function withMoreAbove(text: string, indicator: string): string {
  const { low, low2 = low, from: told, base = "", size = "", unit = "", more = "", most, most2, part } = above.exec(text)?.groups ?? {};
  // The goal of a 完成率 is 100%, that of a 满意度 or a 投诉率 may be any.
  const from = told ?? (completion.test(indicator) ? "100%" : null);
  if (base === "" || from === null || !isRate(indicator) || (low2 !== undefined && low2 !== from)) return text;
  // 未完成的按完成率×8分: what is given for the goal, in proportion.
  if (part !== undefined && (part !== base || from !== "100%" || low !== undefined)) return text;
  if (low2 === undefined && part === undefined && !new RegExp(missed).test(text)) return text;
  const cap = most ?? decimalText(exact(base).plus(exact(most2 ?? "0")));
  return `=${from}得${base}分;>${from}的,在${base}分基础上每超过${size}${unit}加${more}分,最高得${cap}分;<${from}${part === undefined ? "得0分" : `的,得分=完成率×${part}分`}`;
}

/** 案件查处率: 全部查处的 is all of it. */
function withAllDone(text: string, indicator: string): string {
  const [, verb] = /(\p{Script=Han}{2})率$/u.exec(indicator) ?? [];
  return verb === undefined
    ? text
    : text.replace(new RegExp(`^[^,;。%\\d]{0,24}全部${verb}(?:的)?,?(?=得[^;]*[,;。]${verb}率每)`), "=100%");
}

/** 年中追加（减）预算幅度 is what a 调整率 is of. */
function withAdjustment(text: string, indicator: string): string {
  return indicator.includes("调整率")
    ? text.replace(/(?:年中)?(?:追加|调整|调剂|变更)(?:\(减\)|\(追?减\))?(?:的)?预?算?(?:的)?幅度/g, "调整率")
    : text;
}

const ofShare =
  /(?<=^|[,;。])[^,;。%\d]{0,20}(?:占|达到)(?:年度|全年|规划|年初)?(?:计划|目标|投资|预算|任务)(?:数|总数|总额|总量|投资|任务数)?的?(?=\d+(?:\.\d+)?%)/g;
const toBeReached = /(?:建成|支付|拨付|使用|支出)率$/;

/** 建成数量占年度计划80%以上, 到位资金达到规划投资85%以上, of a rate of what is to be reached: the rate itself. */
function withShares(text: string, indicator: string): string {
  return completion.test(indicator) || toBeReached.test(indicator) ? text.replace(ofShare, "达到") : text;
}

/** 抢劫案件总量与上年相比，每上升1个百分点扣2分, of a 升幅: who has not risen has all. */
function withNoRise(text: string, indicator: string): string {
  return /(?:升幅|增幅|增长率|变动率|上升率)$/.test(indicator)
    ? text.replace(
        /^[^,;。%\d每]{0,24}(?:与|比|较)[^,;。%\d每]{0,12}(?:上年|去年|前[一二两三]年平均)[^,;。%\d每]{0,10}(?:相比|比较),每(?:上升|增加|增长|提高)(?=[1一\d])/,
        "≤0%得满分;每超过",
      )
    : text;
}

/** ①…②…③…。共3项，每满足一项…: how many there are is seen. */
function withoutCount(text: string): string {
  const items = new Set(text.match(/[①-⑳]/g) ?? []).size;
  return items === 0 ? text : text.replace(new RegExp(`(?<=[。;,])共(?:有)?${items}项[,;](?=每)`), "");
}

/** 不高于上年的得满分，较上年每增长1%…, of a rate of change, which is against the last year by itself. */
function withoutLastYear(text: string, indicator: string): string {
  if (!/(?:变动|变化|增减|增长|升|增|降)[率幅]/.test(indicator)) return text;
  return text
    .replace(/(?<=得(?:满分|\d+(?:\.\d+)?分)[,;。])(?:较|比|与)上年(?:相比)?(?=每[增上提下降减])/g, "")
    .replace(/(?<=^|[,;。])(?:比|较)上年不(?:增长|增加|上升)(?:的)?(?=,?得)/g, "不增长的");
}

const names = [withoutLastYear, withAdjustment, withAllDone, withShares, withNoRise, withoutCount, withMoreAbove] as const;

/** The text in the words of the grammar, for an indicator of this name. */
export function withoutSynonyms(text: string, indicator: string): string {
  return names.reduce((sum, way) => way(sum, indicator), withRanks(apply(text, synonyms)));
}
