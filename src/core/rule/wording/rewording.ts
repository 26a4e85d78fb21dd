import { decimalText, exact, hundred } from "../../quantity";
import { withExplained } from "./explained";
import { readNumber } from "../words/number";
import { isRate } from "../words/rate-name";
import { withoutSynonyms } from "./synonyms";

// Ways of writing that say the same as another one that the grammar has. The text is rewritten before it is read, so that
// what is shown as 规则读作 is the plainer wording.

type Rewriting = readonly [pattern: RegExp, to: string | ((...found: string[]) => string)];

const percent = "\\d+(?:\\.\\d+)?%";
const step = "(?:%|个?百分点|个点)";
const knot = "(-?\\d+(?:\\.\\d+)?(?:%|[^\\d%(),;。]{0,4}))\\((满分|\\d+(?:\\.\\d+)?分)\\)";
const zero = "(?:(?:该|本)(?:项|指标))?(?:不得分|不计分|[得计记][0零]分)";
const given = "(?=的?,?(?:得|计|给|记|不得分|不计分|扣|为))";

const rewritings: readonly Rewriting[] = [
  // Slips of the input method, and signs that are typed for others.
  [/(?:白[分份]|百份)(?=点|之)/g, "百分"],
  [/([扣减])(完|光|至0分?)(?:为[至只]|[即则]止)/g, "$1$2为止"],
  [/〉(?==?\d)/g, ">"],
  [/〈(?==?\d)/g, "<"],
  [/>=/g, "≥"],
  [/<=/g, "≤"],
  // 80%-100%（均含）
  [
    /(\d+(?:\.\d+)?(?:%|[^\d%(),;。-]{0,3}))([-~至到])(-?\d+(?:\.\d+)?(?:%|[^\d%(),;。-]{0,3}))(之间)?\((?:两端|两头|上下限)?(?:均|都|全)?(不?)(?:包)?含(?:两端|上下限|端点)?\)/g,
    (found, low = "", to = "", high = "", _ = "", no = "") =>
      /[均都全两上端]/.test(found) ? `${low}(${no}含)${to}${high}(${no}含)` : found,
  ],
  [/(?:均|都)(?=以?扣完为止)/g, ""],
  // 达到目标值95%, from which points go for every 个百分点 below 目标值: the one is the other, and no share of it.
  [/达到(?:年度|全年|预期)?目标值(\d+(?:\.\d+)?%)(?=[^。%]*[,;。]每低于?(?:年度|全年|预期)?目标值\d+(?:\.\d+)?个百分点扣)/g, "达到$1"],
  // 控制率Q100%: what a scanner makes of ≤, where points go for what lies above.
  [/(?<=率)[QWS](?=(?:0%?|\d+%)的?,?[得计]\d+(?:\.\d+)?分[,;。][^每低少降]{0,16}每(?:超过|超出|超|高于|增加))/g, "≤"],
  // 6月底…；9月底…；未达到的，该时点不得分
  [/未达到的?,该(?:时点|时段|节点|阶段)(?=不[得计]分)/g, "未达到的"],
  // 政策兑现率以100%为满分，每低1%…
  [/(以\d+(?:\.\d+)?%)为满分(?=[,;。])/g, "$1为标准"],
  // 10个百分点以内每增加1个…，10个百分点以上的部分每增加1个…
  [
    /(\d+(?:\.\d+)?个百分点)以内(?:\(含\))?的?(?:部分)?,?(每[^;。]{1,16}?扣\d+(?:\.\d+)?分)[,;](?:超过|超出|高于)?\1(?:以上|以外|之外)?的?部分,?(?=每)/g,
    "$2;超过$1的部分,",
  ],
  // 与上年相比，增长率≤0%
  [
    /(?<=^|[;。])(?:与|和|同|较|比)(?:上年度?|去年)(?:同期)?(?:相比|比较|相比较),(?=[^,;。≤≥<>=\d]{0,12}(?:变动|增长|增减|变化)率[≤≥<>=为])/g,
    "",
  ],
  // 以0为基准，每±1个百分点；调增调减每超过1个百分点各扣0.25分
  [/(?:调增|增加|超过|上调)(?:或|和|与|、|及)?(?:调减|减少|低于|下调)的?,?(每)(?:超过|增加|变动)?(?=\d|[一二三四五])/g, "$1偏离"],
  [/(?<=每偏离[^,;。]{0,8})的?,?(?:各|均|分别)(?=扣\d)/g, ""],
  // 超过5处的（不含5处）
  [/(?<=\d(?:%|[^\d%(),;。]{0,3})(?:以[上下内])?)的(\(不?含[^()]{0,6}\))/g, "$1的"],
  // 第一次发现扣1分，第二次发现再扣2分: twice is both.
  [
    /第[一1](次|起|例|件)(?:发现|发生|出现)?的?,?扣(\d+(?:\.\d+)?)分[,;]第[二2]\1(?:发现|发生|出现)?的?,?再扣(\d+(?:\.\d+)?)分/g,
    (_, unit = "", first = "0", more = "0") => `1${unit}扣${first}分,2${unit}扣${decimalText(exact(first).plus(exact(more)))}分`,
  ],
  // 前2件每件扣0.5分，第3件起每件扣1分
  [
    /(?:[^,;。\d%]{2,16}的,)?(?:超出|超过)?前([1-9两二三四五])(次|起|例|件|项|个|处|人|宗|笔)(?:以内)?,?每\2扣(\d+(?:\.\d+)?)分[,;](?:从|自)?第([2-9]|10|[三四五六])\2(?:起|及以后|开始|及以上|以后),?每\2扣(\d+(?:\.\d+)?)分/g,
    (found, to = "", unit = "", first = "", next = "", more = "") => {
      const [last, begin] = [readNumber(to), readNumber(next)];
      return last !== null && begin?.eq(last.plus(1)) === true
        ? `≤0${unit}得满分;每超过1${unit}扣${first}分;超过${decimalText(last)}${unit}的部分,每超过1${unit}扣${more}分`
        : found;
    },
  ],
  // 60日内全部下达的, 超过90日下达的
  [
    /(?<=\d(?:个?工作日|日|天|个月)(?:以内|之内|内|后|以上|以下)?)(?:全部|及时|按时|才|方)?(?:分配|拨付|下达|报送|完成|办理|办结|公开|批复|上报|提交|支付){1,3}(?:到位|完毕)?(?=的?,?(?:[得计给记扣]|不得分|不计分))/g,
    "",
  ],
  // 发现1例即不得分
  [
    /((?:发现|发生|出现|存在|查实)?[1一](?:例|次|起|件|项|个|处))(?:的?,?(?:即|就|便|一律|一经查实,?(?:即)?))(?=不得分|不计分|[得计]0分)/g,
    "$1及以上",
  ],
  // 发现一处不得分, where nothing is said of two.
  [
    /(?<!每[^,;。]{0,6})((?:发现|发生|出现|存在|查实|查出)[1一](?:例|次|起|件|项|个|处))的?,?(?=(?:该|本|此)?项?不得分)(?!.*[2-9二两三四五](?:例|次|起|件|项|个|处))/g,
    "$1及以上",
  ],
  // 有截留、挪用等情况之一的，本项不得分；没有的得3分
  [
    /^(?:有|存在|发生|出现|发现)[^,;。%\d]{2,30}之一的,?(?:(?:该|本|此)项)?不得分[,;。](?:没有|无|未发生|未出现|不存在)的?,?([得计](?:满分|\d+(?:\.\d+)?分))。?$/g,
    "发现=0处,$1;≥1处,不得分",
  ],
  // 只减不增（变动率≤0）: the words, and what they come to.
  [/(?:只减不增|零增长|不增长)\(([^()]{0,12}(?:≤|小于等于|不大于|不超过)0%?)\)/g, "$1"],
  // 6月末、9月末支出进度分别达到50%、75%的，计4分；每有一个时点未达到扣1分: what all of them gives, and each that is not.
  [
    /^(?:[、和]?(?:\d{1,2}月[底末份]*|第?[一二三四]季度末?|上半年|前三季度|全年))+[^,;。、\d]{0,10}进度(?:应|要)?(?:均|都|分别)(?:达到|不低于|≥)\d[\d.%、和]*%(?:及?以上)?的?(?=,?[得计](?:\d|满分)[^;。]*[;。,]每?(?:有)?[一1]个(?:时点|时间点|节点|时段)(?:未|没有)(?:达到|达标))/g,
    "所有时点均达到的",
  ],
  // 6月末、9月末支出进度分别达到45%、70%的，各得1分
  [
    /^((?:\d{1,2}月[底末份]*|第?[一二三四]季度末?|上半年|前三季度|全年)(?:[、和](?:\d{1,2}月[底末份]*|第?[一二三四]季度末?|上半年|前三季度|全年))+)([^,;。、\d]{0,10}进度)(?:应|要)?分别(?:达到|不低于|≥)(\d[\d.%、和]*%)(?:及?以上)?的?,?(?:各|均|分别)(?:得|计)(\d+(?:\.\d+)?分)([,;。](?:未|达不|没有)(?:达?到|达标)[^,;。\d]{0,6},?(?:该|相应|对应)?(?:时点|项)?不得分)?[。;]?$/g,
    (found, when = "", what = "", bounds = "", award = "", rest = "") => {
      const [dates, goals] = [when.split(/[、和]/), bounds.split(/[、和]/)];
      return dates.length !== goals.length
        ? found
        : dates.map((date, at) => `${date}${what}达到${goals[at] ?? ""}的,得${award}${/得分/.test(rest) ? ",否则不得分" : ""}`).join(";");
    },
  ],
  // 执行率（%）：
  [/(率)\(%\)/g, "$1"],
  // 得分=实际检查户数÷计划检查户数（120户）×6分 names its goal.
  [/(?<=[率数量额]\/)[^+\-×/()]+\((\d+(?:\.\d+)?%?)[^\d%()+\-×/]{0,3}\)(?=×)/g, "$1"],
  // 在满分基础上每低…扣 is what every deduction is taken from.
  [/在(?:该项|本项)?(?:指标)?满分的?基础上,?(?=每)/g, ""],
  // 85%（含）-95%按“执行率÷95%×标准分”计分
  [
    /(?<=[%)])的?,?按照?([^,;。()=]{2,16}\/\d+(?:\.\d+)?%×(?:分值|标准分值?|满分|权重分?|指标分值))(?:计分|计算得分|计算)(?=[,;。]|$)/g,
    "的,得分=$1",
  ],
  // 按实际进度计算得分（进度×指标分值）
  [/按照?[^,;。()]{0,14}?(?:计算|折算|计)?(?:得分|计分|打分)\(((?:[^()]|\([^()]*\))*×(?:[^()]|\([^()]*\))*)\)/g, "得分=$1"],
  // 年度目标为90%，按完成比例（完成率÷年度目标）计算得分
  [
    new RegExp(
      `(?:年度|年初)?(?:目标|计划)值?为(${percent}),按(?:照)?(?:实际)?(?:完成)?比例\\(([^()/]*率)/(?:年度|年初)?(?:目标|计划)值?\\)(?:计算|折算)?(?:得分|计分)`,
      "g",
    ),
    "得分=$2/$1×分值",
  ],
  // 90分（含）以上为优，得8分
  [/(?<=以[上下内](?:\(不?含\))?|[%分)])为(?:优秀?|良好?|中等?|一般|较好|好|基本合格|合格|不合格|较差|差)的?,?(?=[得计]|不得分)/g, ","],
  // 1‰ is 0.1%.
  [/(\d+(?:\.\d+)?)‰/g, (_, number = "0") => `${decimalText(exact(number).div(10))}%`],
  // （含90%，下同）
  [/(\((?:不)?含[^()]{0,8}),下同\)/g, "$1)"],
  // Items with their points, 缺一项扣相应分值: that is what their points are.
  [/(?<=[①-⑳].*)[,;。]每?(?:缺少?|少)[一1]项的?,?扣(?:除|减)?(?:相应|对应|该项)的?(?:分值|分数|得分|分)(?=[,;。]|$)/g, ""],
  // 每项2分，不符合的不得分 goes without saying, as does 各1分，一项不符合扣1分.
  [
    /((?:每[一1]?(?:项|个|条)|每(?:符合|具备|满足|达到|完成|做到|实现)[一1]?(?:项|个|条)|各(?:项)?)(?:各|均|分别)?(?:[占得计])?\d+(?:\.\d+)?分)[,;。](?:不符合|未符合|未?不满足|未达到|达不到|没有达到|未完成|未实现|不具备|未做到|没有|超过)(?:要求|标准|条件)?的?,?(?:该|本|此|对应)?项?不[得计]分(?=[,;。]|$)/g,
    "$1",
  ],
  [
    /(各(?:项)?(?:[占得计])?(\d+(?:\.\d+)?)分)[,;。](?:有|每有?)?[一1]项(?:不符合|未达到|不满足|未符合)(?:要求|标准)?的?,?扣\2分(?=[,;。]|$)/g,
    "$1",
  ],
  [/(?<=[;。])[①-⑳](?:[、,和及]?[①-⑳])+(?=各(?:项)?(?:[占得计])?\d)/g, ""],
  // 计分=达标率×5
  [/(?<=[,;。的]|^)计分(?==)/g, "得分"],
  // 按线性插值法计分，即得分=… says the same once more, as the formula has it.
  [
    /按照?(?:直线|线性)*(?:插值|内插)法?(?:计算|计分|得分)*[,:]?(?:即|公式为:?)(?=得分=\([^()]*-(\d+(?:\.\d+)?%)\)\/\(\d+(?:\.\d+)?%-\1\)×)/g,
    "",
  ],
  // 每超过100%一个百分点扣0.5分（在3分基础上）
  [/(每[^,;。()]{2,20}扣\d+(?:\.\d+)?分)\((在\d+(?:\.\d+)?分的?基础上)\)/g, "$2$1"],
  // 95%~100%之间（不含95%，含100%）, -10%~0得2分（含0）
  [/(\d%?)之间(?=\(不?含-?\d+(?:\.\d+)?%?,不?含-?\d+(?:\.\d+)?%?\))/g, "$1"],
  [
    /(-?\d+(?:\.\d+)?%?)([-~至到])(-?\d+(?:\.\d+)?%?)((?:的|之间)?,?[得计给]\d+(?:\.\d+)?分)\((不?含)(-?\d+(?:\.\d+)?%?)\)/g,
    (found, low = "", to = "", high = "", award = "", mark = "", end = "") =>
      end === high ? `${low}${to}${high}(${mark})${award}` : end === low ? `${low}(${mark})${to}${high}${award}` : found,
  ],
  // 10%以上至20%（含）
  [new RegExp(`(${percent})以上(?:的)?(?=(?:至|到|-|~)${percent})`, "g"), "$1"],
  // 在100%得4分的基础上, both ways.
  [
    new RegExp(
      `(?<=^|[;。])([^,;。\\d]{0,12}?)(?:为|等于|=)?(${percent})的?,?[得计](\\d+(?:\\.\\d+)?)分[,;]每(降低|下降|减少|低于?)([^,;。]{2,8}加\\d+(?:\\.\\d+)?分,(?:最[高多][得计]?\\d+(?:\\.\\d+)?分|加至满分为止));每(超过|超出|增加|上升|高于?)([^,;。]{2,8}扣\\d+(?:\\.\\d+)?分)`,
      "g",
    ),
    "$1=$2得$3分;<$2的,在$3分基础上每$4$5;>$2的,在$3分基础上每$6$7",
  ],
  // 90%以上完成得8分
  [new RegExp(`(${percent}(?:\\((?:不)?含\\)|(?:及|或)?以[上下])*)(?:完成|达成|实现)${given}`, "g"), "$1"],
  // 每降低5%（含）扣1分, 每降低5个百分点（含5个百分点）: a step must be complete to count, as it must anyhow.
  [new RegExp(`(每[^,;。()]{0,10}?\\d+(?:\\.\\d+)?${step})\\((?:含|含本数|含\\d+(?:\\.\\d+)?${step})\\)`, "g"), "$1"],
  // 每低于90%或高于100%一个百分点扣0.1分
  [
    new RegExp(`每(低于|少于)(${percent})或者?(高于|超过|超出)(${percent})([1一]${step})的?,?(扣\\d+(?:\\.\\d+)?分)`, "g"),
    "每$1$2$5$6,每$3$4$5$6",
  ],
  [/每超出(?:此|该|上述|以上|规定)?(?:区间|范围)/g, "每偏离"],
  // 少1次扣0.5分 is each one.
  [/(?<=[,;。的分])(少|缺|超|多)(?:了)?([1一](?:次|项|个|人|名|篇|件|场|期|天))(?:的)?(?=,?扣)/g, "每$1$2"],
  // 得分=执行率×分值，即为实际得分 says no more.
  [
    /((?:×|乘以?)(?:(?:本|该|此)?(?:项)?(?:指标)?(?:的)?(?:分值|权重分?|满分)|\d+(?:\.\d+)?分?)),?即?(?:为|得出|得到)(?:该项|本项|最终|实际)*得分(?=[,;。]|$)/g,
    "$1",
  ],
  // 一票否决，不得分 says twice that nothing is given.
  [new RegExp(`(?:实行|实施|采取|予以)?一票否决制?(?:的?,|,?即|,?并|、)?(?=${zero})`, "g"), ""],
  [new RegExp(`(?<=${zero})(?:,?(?:并|且)?(?:实行|实施)一票否决制?|\\(一票否决制?\\))`, "g"), ""],
  // 90%以下的，在此基础上每再降低1个百分点: what lies beyond 90% alone.
  [new RegExp(`(${percent}(?:以[上下])?)的?,?在此基础上,?每再?`, "g"), "$1的部分,每"],
  // 降低10个百分点以上每个扣0.5分
  [
    new RegExp(`(降低|下降|低于|减少|超过|超出|增加|上升)(\\d+(?:\\.\\d+)?个百分点)(以上)?(的部分|的)?,?每个(?:百分点)?(?=的?,?扣)`, "g"),
    "$1$2$3$4,每$11个百分点",
  ],
  // 60%（0分）至100%（满分）之间: two stated scores, and the stretch between them.
  [
    new RegExp(`${knot}(?:至|到|-|~)${knot}之间`, "g"),
    (_, from = "", least = "", to = "", best = "") => `=${from}得${least};=${to}得${best};为${from}至${to}之间`,
  ],
  // 按插值法得6-10分
  [/((?:按照?|采用|用|以)(?:直线|线性)*(?:插值|内插)法?)(?:计算)?,?((?:得|计)\d+(?:\.\d+)?分?(?:-|~|至|到)+\d+(?:\.\d+)?分)/g, "$2,$1计分"],
  // 得分=执行率/90%×5，超过按满分计
  [/(?<=×(?:分值|权重分?|\d+(?:\.\d+)?分?))[,;。]超过(?:的|者|部分)?,?(?:均)?按满分(?:计算|计分|计)(?=[,;。]|$)/g, ",最高不超过满分"],
];

/** 超出1个百分点扣0.5分, where 扣完为止 says that it holds again for each. */
const bareStep = new RegExp(`(?<=[,;。的分])(低于?|降低|下降|减少|少|超过?|超出|高于?|高出|增加|上升)([1一]${step})(?:的)?(?=,?扣)`, "g");

/** 每高0.01扣0.3分: of a rate, a hundredth is a percentage point. */
const hundredths = /(每(?:超过|超出|高于?|高出|增加|上升|低于?|降低|减少|下降|少))(0\.\d+)(?=的?,?扣)/g;

/** 设执行率为X, 执行率（A）：, 执行率A： a letter for the quantity of the indicator. */
const lettered =
  /(?<=^|[;。])(?:设|令)?(?:全年|年度|本年度?|当年|部门|实际)*([^,;。:、≤≥<>=%\dA-Za-z]{1,16}(?:率|度|比例|比重))(?:为?[A-Za-z]|\([A-Za-z]\))[,:;]/g;

function withoutLetter(text: string, indicator: string): string {
  return text.replace(lettered, (found: string, name: string) => (indicator.includes(name) || name.includes(indicator) ? "" : found));
}

/** 下降至60%以下; of a rate of change, the fall itself may be meant. */
const downTo = /(?<=[,;。])(?:下降|降低|减少|降|低|跌)(?:至|到)(?=\d+(?:\.\d+)?%(?:\(不?含[^()]{0,5}\))?(?:及|或)?以下)/g;
const changing = /(变动|变化|增减|增长|提高|下降|降低|压减|压缩|减少|节约)[率幅]/;
/** 每少压减1个百分点, of a 压减率. */
const lessOf = /每(少|低|多)(变动|变化|增减|增长|提高|下降|降低|压减|压缩|减少|节约)(?=\d|[一二两三四五])/g;

/** 未超支 of a 超支率, 同比增长10%以上 and 负增长 of a 增长率 say what the rate itself is. */
function ofOwnKind(text: string, indicator: string): string {
  if (/超支率$/.test(indicator))
    return text.replace(/(?<=^|[,;。])[^,;。\d%]{0,6}(?:未|没有|无)超支(?=的?,?得)/g, "≤0%").replace(/每超支(?=\d)/g, "每超过");
  if (!/(?:增长率|增速)$/.test(indicator)) return text;
  return text.replace(/(?<=^|[,;。])同比增长(?=\d)/g, "").replace(/(?<=^|[,;。])(?:出现|为)?负增长(?=的?,?(?:得0分|不得分))/g, "<0%");
}

/** Words that mean something for a rate, or for a rate of this name. */
function ofRate(text: string, indicator: string): string {
  const [, change] = changing.exec(indicator) ?? [];
  const plain = ofOwnKind(text, indicator)
    .replace(hundredths, (_, words: string, part: string) => `${words}${decimalText(exact(part).times(hundred))}个百分点`)
    .replace(/以[零0](?=为(?:评价|考核|计分)?(?:标准|基准|基数|目标)值?(?=[,;。]))/g, "以0%");
  return change === undefined
    ? plain.replace(downTo, "")
    : plain.replace(lessOf, (found: string, side: string, verb: string) => (verb === change ? `每${side}` : found));
}

const daySpan = /(\d+)(?:个?工作日|日|天)?[-~至到](\d+)(个?工作日|日|天)(?:以内|之内|内)(?=的?,?(?:[得计给记扣]|不得分))/g;

/** 31-60日内, where no other clause has its bound at the same day. */
function withDaySpans(text: string): string {
  return text.replace(daySpan, (found: string, from: string, to: string, unit: string) => {
    const others = text.match(new RegExp(`(?<!\\d)${to}(?!\\d)`, "g")) ?? [];
    const beyond = text.match(new RegExp(`(?:超过|大于|超出|>)${to}(?!\\d)`, "g")) ?? [];
    return others.length - beyond.length === 1 ? `${from}${unit}(含)-${to}${unit}(含)` : found;
  });
}

/** 达到100%得满分，未达到100%的按照实际进度量化计算得分: where all of it gives all, so much of it gives that share. */
function withProgress(text: string, indicator: string): string {
  return /完成|执行|实现|到位|进度|支出|支付/.test(indicator)
    ? text.replace(
        /((?<![\d.])100%的?,?[得计](?:满分|\d+(?:\.\d+)?分)[,;。](?:未达到?|未完成|不足|低于|不到|<)(?:100%)?的?,?按)照?(?:其|实际)*(?:完成|执行|支出|支付)?(?:的|预算|资金)?(?:进度|率|百分比)(?:进行)?(?:量化|折算|换算)?(?:计算|折算|换算|计)(?:得分|计分|分值|分)(?=[,;。]|$)/g,
        "$1比例得分",
      )
    : text;
}

/** 12月末执行进度 is the 完成率 of the whole year, where no other month is named. */
function withoutYearEnd(text: string, indicator: string): string {
  return /(?:完成|执行)(?:率|进度)$|^(?:部门)?预算(?:完成|执行)(?:情况)?$/.test(indicator) && (text.match(/月/g) ?? []).length === 1
    ? text.replace(/(?:截[至止])?12月(?:末|底|31日)?(?=[预算支出执行]*(?:进度|率))/, "")
    : text;
}

/** The text in the wording of the grammar, for an indicator of this name. */
export function reworded(written: string, indicator: string): string {
  const given = withoutSynonyms(written, indicator);
  const text = isRate(indicator) ? ofRate(given, indicator) : given;
  const plain = rewritings.reduce(
    (sum, [pattern, to]) => (typeof to === "string" ? sum.replace(pattern, to) : sum.replace(pattern, to)),
    withExplained(withProgress(withoutYearEnd(withoutLetter(text, indicator), indicator), indicator), indicator),
  );
  return withDaySpans(/[扣减](?:完|光)/.test(plain) ? plain.replace(bareStep, "每$1$2") : plain);
}
