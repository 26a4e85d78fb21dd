import { decimalText, exact, hundred } from "../quantity";
import { isRate } from "./rate-name";

// Ways of writing that say the same as another one that the grammar has. The text is rewritten before it is read, so that
// what is shown as 规则读作 is the plainer wording.

type Rewriting = readonly [pattern: RegExp, to: string | ((...found: string[]) => string)];

const percent = "\\d+(?:\\.\\d+)?%";
const step = "(?:%|个?百分点|个点)";
const knot = "(-?\\d+(?:\\.\\d+)?(?:%|[^\\d%(),;。]{0,4}))\\((满分|\\d+(?:\\.\\d+)?分)\\)";
const zero = "(?:(?:该|本)(?:项|指标))?(?:不得分|不计分|[得计记][0零]分)";
const given = "(?=的?,?(?:得|计|给|记|不得分|不计分|扣|为))";

const rewritings: readonly Rewriting[] = [
  // 得分=实际检查户数÷计划检查户数（120户）×6分 names its goal.
  [/(?<=[率数量额]\/)[^+\-×/()]+\((\d+(?:\.\d+)?%?)[^\d%()+\-×/]{0,3}\)(?=×)/g, "$1"],
  // 超支的（节约率＜0）: the words say what the signs do.
  [
    new RegExp(`(?<=^|[,;。])(?:未|不|没有)?(?:超支|节约|节支|结余)的?,?\\(([^()\\d%≤≥<>=]{0,12}[≤≥<>=]-?\\d+(?:\\.\\d+)?%?)\\)的?`, "g"),
    "$1的",
  ],
  // 在满分基础上每低…扣 is what every deduction is taken from.
  [/在(?:该项|本项)?(?:指标)?满分的?基础上,?(?=每)/g, ""],
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
  [/(\d+(?:\.\d+)?)‰/g, (_, number = "0") => `${decimalText(exact(number).div(10))}%`],
  // （含90%，下同）
  [/(\((?:不)?含[^()]{0,8}),下同\)/g, "$1)"],
  // Items with their points, 缺一项扣相应分值: that is what their points are.
  [/(?<=[①-⑳].*)[,;。]每?(?:缺少?|少)[一1]项的?,?扣(?:除|减)?(?:相应|对应|该项)的?(?:分值|分数|得分|分)(?=[,;。]|$)/g, ""],
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

/** 12月末执行进度 is the 完成率 of the whole year, where no other month is named. */
function withoutYearEnd(text: string, indicator: string): string {
  return /(?:完成|执行)率$/.test(indicator) && (text.match(/月/g) ?? []).length === 1
    ? text.replace(/(?:截[至止])?12月(?:末|底|31日)(?=[预算支出执行]*(?:进度|率))/, "")
    : text;
}

/** The text in the wording of the grammar, for an indicator of this name. */
export function reworded(given: string, indicator: string): string {
  const text = isRate(indicator)
    ? given.replace(hundredths, (_, words: string, part: string) => `${words}${decimalText(exact(part).times(hundred))}个百分点`)
    : given;
  const plain = rewritings.reduce(
    (sum, [pattern, to]) => (typeof to === "string" ? sum.replace(pattern, to) : sum.replace(pattern, to)),
    withoutYearEnd(withoutLetter(text, indicator), indicator),
  );
  return /[扣减](?:完|光)/.test(plain) ? plain.replace(bareStep, "每$1$2") : plain;
}
