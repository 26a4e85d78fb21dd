import { decimalText, exact } from "../../quantity";

// Words that stand for a value of one kind of indicator only: 超过预算 is above 100% where the rate is
// actual to budget（公用经费控制率）, and 较上年增长 is above 0% where it is a rate of change（三公经费变动率）.
// Of any other indicator they say nothing that can be computed. (预算控制率 measures adjustments.)

/** A kind of control rate by the end of its name, and what its denominator is called; that one is 100%. */
interface Denominator {
  readonly rate: RegExp;
  readonly words: string;
}

const approved = "(?:当年|本年度?|年度|全年|部门|本部门|单位|财政|批复的?|批准的?|下达的?|核定的?|规定的?|安排的?)*";

const denominators: readonly Denominator[] = [
  {
    rate: /^(?<stem>.*(?:经费|费用?|支出))控制率$/,
    words: `(?:${approved}预算(?:安排|批复)?(?:数|总额|总数|额度?|金额|规模|指标|限额|控制数)?|(?<!每超)支)`,
  },
  {
    rate: /^(?<stem>(?:在职|财政供养|在编|供养)?人员)(?:控制率|编制(?:执行|控制|管理)(?:情况|率))$/,
    words: `${approved}(?:(?:人员)?编制(?:人?数)?|(?<!每超)编)`,
  },
  { rate: /^(?:政府)?(?<stem>采购)(?:计划|预算)?执行率$/, words: `${approved}(?:政府)?采购(?:计划|预算)(?:总?金额|总额|数)?` },
  {
    rate: /^(?:新建楼堂馆所|建设|工程|项目)*(?:(?<stem>投资)概算|(?<stem2>投资|造价))控制率$/,
    words: `${approved}(?:投资)?概算(?:数|投资|批复数)?`,
  },
];

const actual = "(?:实际)?(?:发生|支出|决算|执行|总|人)?(?:数|总额|额|总数|金额)?";
const beyond = "超过|超出|突破|高于|大于|多于|超";
const within = "控制在|保持在|低于|小于|少于|等于|在|≤|<|>|≥|=";
const limitEnd =
  "(?=的?(?:[,;。)]|$)|的?部分|的?(?:得|计|记|给|评|赋|扣|不|每)|以?内|之内|范围内|以下|时|者|的?(?:\\d|百分之|[一二三四五六七八九十半]))";

/** 三公经费支出未超过预算 as 未超过100%: the numerator is the rate's own, and its name goes with it. */
function withLimit(text: string, indicator: string): string {
  return denominators.reduce((sum, { rate, words }) => {
    const { stem, stem2 = stem } = rate.exec(indicator)?.groups ?? {};
    if (stem2 === undefined) return sum;
    const own = `的?${escaped(stem2)}(?:总额|金额|数)?`;
    const subject = `(?<=^|[,;。:)如若])(?:${escaped(stem2)}|${actual}(?:${own})?)${actual}`;
    const limit = `${words}(?:${own})?(?:的?100%)?${limitEnd}`;
    const bare = /100%/.test(sum) ? sum.replace(excessOver(""), excess) : sum;
    const pattern = new RegExp(`(?<sign>(?:未|没有?|不得?|无)?(?:${beyond})了?|${within})${limit}`, "g");
    const named = new RegExp(`${subject}(?=(?:(?:未|没有?|不得?|无)?(?:${beyond})了?|${within})${limit})`, "g");
    return bare
      .replace(excessOver(`${words}(?:${own})?`), excess)
      .replace(named, "")
      .replace(pattern, "$<sign>100%");
  }, text);
}

const excessOver = (limit: string): RegExp =>
  new RegExp(`(?:${beyond})了?${limit}(\\d+(?:\\.\\d+)?)%((?:及|或)?以上|以[内下]|之内)(?:\\((不?)含[^()]{0,6}\\))?`, "g");

/** 超编5%以内 as 大于100%且105%以内. */
function excess(found: string, part: string, side: string, not?: string): string {
  // 超过预算105%以上 is no distance.
  if (exact(part).gt(50)) return found;
  const end = `${decimalText(exact(part).plus(100))}%${side}${not === undefined ? "" : `(${not}含)`}`;
  return side.endsWith("上") ? end : `大于100%且${end}`;
}

const then = "(?:同比|(?:与|和|同|较|比|相比|对比)?(?:上年度?|去年|上一年度?|上年同期|去年同期)(?:同期|相比|比较|数|支出|实际|决算)*)";
const falls = "(?:有所)?(?:下降|减少|降低|压减|压缩)";
const rises = "(?:有所)?(?:增长|增加|上升|提高|上涨)";
const or = "(?:或者?|及|和|、|以及)";
const level = "(?:持平|零增长|无增减|无变化|没有变化|不变)";

/** What a rate of change is where the clause says how this year compares with the last one; the first that fits is taken. */
const changes: readonly (readonly [words: string, value: string])[] = [
  [`${level}${or}(?:${then})?(?:${falls}|负增长)|(?:${falls}|负增长)${or}(?:${then})?${level}`, "≤0%"],
  [`(?:没有|未|不|无)(?:增长|增加|上升)|(?:不高于|不超过|未超过|没有超过|不大于|小于或?等于|≤)${then}|(?:实现)?只减不增`, "≤0%"],
  [`${level}${or}(?:${then})?${rises}|${rises}${or}(?:${then})?${level}`, "≥0%"],
  [`${level}|(?:等于|=)${then}`, "=0%"],
  [`${falls}|(?:实现)?负增长|(?:低于|小于|少于|<)${then}`, "<0%"],
  [`${rises}|正增长|(?:高于|超过|大于|>)${then}`, ">0%"],
];
const changeEnd = "(?=的?[,;。:]|的?(?:得|计|记|给|评|赋|扣|不(?![足到满低高超])|为)|时|者)";

const amount = "(\\d+(?:\\.\\d+)?)%";
const amounts = `(\\d+(?:\\.\\d+)?)%?(\\(不?含\\))?[-~至]${amount}(\\(不?含\\))?(?:之间)?`;
const orMore = "(?:\\(含(?:\\d+%)?\\))?(?:及|或)?以上(?:\\(含(?:\\d+%)?\\))?";

/** What it is where the clause says by how much: 下降5%以上, 增长5%-10%. */
const measuredChanges: readonly (readonly [words: string, value: string])[] = [
  [`${falls}${amounts}`, "为-$3%$4至-$1%$2"],
  [`${falls}(?:达到?|不低于|不少于|≥)?${amount}(?:${orMore})`, "≤-$1%"],
  [`${falls}(?:超过|大于|>)${amount}`, "<-$1%"],
  [`${falls}(?:不超过|不足|小于|<)?${amount}以内`, "为-$1%至0%(不含)"],
  [`${falls}(?:幅度)?(?:不足|小于|不到)${amount}${or}${level}`, "为-$1%(不含)至0%(含)"],
  [`${rises}${amounts}`, "$1%$2-$3%$4"],
  [`${rises}${amount}以内`, "0%(不含)-$1%"],
  [`${rises}(?:幅度)?(?:不超过|未超过|不高于)${amount}(?:\\(含[^()]{0,6}\\))?${or}(?:${then})?${falls}`, "≤$1%"],
  [`${rises}(?:幅度)?(?:超过|大于|>)${amount}`, ">$1%"],
  [`${rises}${amount}(\\(含\\))?以上`, "$1%$2以上"],
];

/**
 * Whether every percentage says which way it goes: after 减少5%以内, a bare 超过5% is a fall as well, and 每增长1个百分点 may be
 * counted from no change.
 */
function isTold(text: string): boolean {
  const clauses = text.split(/[;。]|(?<=分),/).filter((clause) => clause.includes("%"));
  const way = new RegExp(`${falls}|${rises}|${level}`);
  return !/每(?:增|减|上升|下降|降|提高|压)/.test(text) && clauses.every((clause) => way.test(clause));
}

const compared = new RegExp(`(?:(?:小于|低于|少于|高于|大于|超过)(?:或?等于)?|等于|持平)${then}`);
const again = /(?<=[,;。])(?:(?:小于|低于|少于)|(?<up>高于|大于|超过)|(?<level>等于|相等|持平))的?(?=,?(?:[得计扣]|不得分))/g;

/** 决算数小于上年的得3分，等于的得2分: what it is held against goes without saying, where nothing else is named. */
function withAgain(text: string): string {
  if (/%/.test(text) || !compared.test(text.slice(0, text.search(/[得计]/)))) return text;
  return text.replace(again, (_, up?: string, level?: string) => (level !== undefined ? "=0%" : up !== undefined ? ">0%" : "<0%"));
}

/** 较上年增长的 as >0%的, 下降5%以上 as ≤-5%. */
function withChange(text: string, indicator: string): string {
  const { stem, kind } = /^(?<stem>.*)(?<kind>变动|增减|变化|增长)率$/.exec(indicator)?.groups ?? {};
  // Of a GDP增长率, 较上年增长 may be said of the rate itself.
  const isSpent = /(?:费用?|支出)$/.test(stem ?? "");
  if (stem === undefined || (kind === "增长" && !isSpent && !text.replaceAll(indicator, "").includes(stem))) return text;
  const named = stem === "" ? "" : `(?:(?:本年度?|当年|年度)?(?:累计)?${escaped(stem)}(?:资金)?${actual})?`;
  return [...(isTold(text) ? measuredChanges : []), ...changes].reduce((sum, [words, value]) => {
    const pattern = new RegExp(`(?<=^|[,;。:])${named}(?:${then},?)?${named}(?:${words})${changeEnd}`, "g");
    return sum.replace(pattern, value);
  }, withAgain(text));
}

const flipped: Readonly<Record<string, string>> = { "≤": "≥", "<": ">", ">": "<", "≥": "≤" };

/** The same of a rate that says how far something fell: 下降3%以上 as 3%以上, 持平或上升 as ≤0%. */
function withFall(text: string, indicator: string): string {
  const stem = /^(.*)(?:下降|降低|压减|压缩|减少)率$/.exec(indicator)?.[1];
  if (stem === undefined) return text;
  // 事故起数上升的, of a 生产安全事故起数下降率.
  const names = Array.from({ length: Math.max(1, stem.length - 2) }, (_, at) => escaped(stem.slice(at))).join("|");
  const named = `(?<=^|[,;。:])(?:[^,;。:%\\d]{0,4}?(?:${names})${actual})?(?:${then},?)?`;
  const fell = text
    .replace(
      new RegExp(`${named}${falls},?但(?:${falls})?(?:降幅|幅度)?(?:不足|低于|小于|不到)${amount}${changeEnd}`, "g"),
      "0%(不含)-$1%(不含)",
    )
    .replace(new RegExp(`${named}(?:没有|未|无)${falls}${changeEnd}`, "g"), "≤0%")
    .replace(new RegExp(`${named}${falls}(?:幅度|比例)?(?=(?:达到?|不低于|超过|不足|[≥>])?\\d+(?:\\.\\d+)?%)`, "g"), "");
  return changes.reduce((sum, [words, value]) => {
    return sum.replace(
      new RegExp(`${named}(?:${words})${changeEnd}`, "g"),
      value.replace(/^[≤<>≥]/, (sign) => flipped[sign] ?? sign),
    );
  }, fell);
}

/** 没有调整的 as =0%的, of an adjustment rate. */
function withoutAdjustment(text: string, indicator: string): string {
  if (!indicator.endsWith("调整率")) return text;
  return text.replace(
    /(?<=^|[,;。:])(?:年中|全年|年度)?(?:预算)?(?:没有|未|无)(?:进行|发生|作|做)?(?:预算)?调整(?=的?[,;。]|的?(?:得|计|给|记))/g,
    "=0%",
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** The text with what its words mean for this indicator; the same text where they mean nothing for it. */
export function withIndicatorWords(text: string, indicator: string): string {
  return withoutAdjustment(withFall(withChange(withLimit(text, indicator), indicator), indicator), indicator);
}
