import { type Exact, hundred, zero } from "../../quantity";
import type { Award } from "../ast";
import { arabic, number, points, readNumber } from "../words/number";
import { anyOf, measures } from "../words/vocabulary";

// In a Chinese rule the outcome closes its clause: 在职人员控制率≤100%，[计7分]；每超过一个百分点[扣0.2分]，[扣完为止]。
// So the outcomes are found first, and what stands between two of them is the condition of the second.

/** What a clause comes to. */
export type Outcome =
  | { readonly kind: "award"; readonly award: Award; readonly bare: boolean }
  /** 满分5分: the full mark, and the award of the condition where one stands before it. */
  | { readonly kind: "fullMark"; readonly points: Exact }
  /** Points off, or a share of the full mark (扣权重的5%). */
  | { readonly kind: "deduct"; readonly points: Exact; readonly ofFull: boolean }
  | { readonly kind: "deductRange" }
  | { readonly kind: "bonus"; readonly points: Exact }
  /** So many points for each listed item (各得1分). */
  | { readonly kind: "each"; readonly points: Exact }
  | { readonly kind: "floor"; readonly points: Exact | null }
  /** The most that can be reached; null for 满分. */
  | { readonly kind: "cap"; readonly points: Exact | null }
  | { readonly kind: "most"; readonly points: Exact }
  /** A rate above 100% counts as 100%. */
  | { readonly kind: "excess" }
  /** × 分值: the score is a rate times this; null for the full mark. */
  | { readonly kind: "share"; readonly factor: Exact | null }
  /** A formula, or a step from so many points（«8扣0.4», as formulas.ts writes both). */
  | { readonly kind: "course"; readonly formula: string | null; readonly base: Exact; readonly deduct: Exact }
  /** 按插值法计分: the score lies on the line between stated ones. */
  | { readonly kind: "interpolate" }
  /** 按比例得分: the score is the rate times the full mark. */
  | { readonly kind: "inProportion" };

/** A condition as written, and the outcome that closes it. */
export interface Statement {
  readonly condition: string;
  readonly outcome: Outcome;
  /** The outcome as written. */
  readonly text: string;
}

const give = anyOf(["可?得", "计", "记", "给", "评", "赋", "获", "占", "打"]);
const mark = anyOf([
  "权重分值?",
  "权重",
  "标准分值?",
  "标准分",
  "满分值?",
  "总分值?",
  "指标分值",
  "指标满分",
  "(?:该|本)?(?:项|指标)的?(?:分值|权重|满分|标准分|总分)",
  "分值",
]);
// 3项不得分 is a number of them, not 项不得分.
const own = "(?:(?:该|本|此)(?:项目?|指标|类)?|(?<![\\d一二两三四五六七八九十几])(?:项|指标|类))?";
/** What of its own an item loses: 本项分值, 该指标得分. */
const part = "(?:将?(?:该|本|此)(?:项|指标)(?:指标)?(?:的)?(?:全部|所有)?(?:分值?|得分|分数|权重分?)?)";
const unitEnd = `(?:/(?:每)?${anyOf(measures)})?`;
// A bare 90分 in 90分以上 or 80分至90分 is a bound, one that an award follows (90分的得5分) a condition.
// 完成率超过100%的按100%计算: no more than all of it counts.
const rateOver = "(?:[^%,;。\\d]{0,14}?)(?:超过|大于|高于|超出)100%";
// 超过100%的不加分: more than all of it brings no more than the full mark.
const noMore = `(?:${rateOver}|(?:[^%,;。\\d]{0,8}?)(?:超额(?:完成)?|多完成|超计划|超过计划)(?:任务|目标)?)(?:的|时|部分|者)*,?(?:均|也|都)?不(?:再|予|另|另行|额外)*加分`;
const notBound = "(?!(?:及|或)?以|之|至|到|-|~|\\(不?含|\\(包|[≤<>≥]|的?,?(?:得|计|记|给|评|赋|扣|:(?![①-⑳(])|不得|不计))";

// The order matters: where two could start at the same place, the first is taken.
const patterns: Readonly<Record<string, string>> = {
  course: `«(?:=(?<formula>[^«»]+)|(?<from>${arabic})(?<turn>[扣减加增]+)(?<change>${arabic}))»`,
  floor: `(?:直至|直到|至|最多)(?:${part})?(?:扣|减)(?:完|光)(?:${part}|满分)?(?=[,;。()]|$)|(?:直至|直到|至|以|最多|,)*(?:将?(?:该|本|此)?(?:项|指标)?(?:的)?(?:得?分值?|权重分?|分数)?)?(?:扣|减)(?:完|光|没|至0分?|到0分?|至零分?|到零分?)(?:(?:该|本|此)?(?:项|指标)?(?:的)?(?:分值?|权重分?|所有分值?|全部分值?|满分)|(?<floorPoints>${points}))?为止|扣至0分|扣到0分|(?:直至|直到)(?:得)?0分(?:为止)?(?=[,;。]|$)|最低(?:得|为|计|扣至)?0分|(?:最低)?不(?:计|得|出现|出)负分|不(?:再|得|予)?倒扣分?`,
  most: `(?:最高|最多|至多|累计|合计|总计|共计)(?:不超过|只|可)?(?:扣减|扣除|扣分?|减(?!少|去))(?:不超过)?(?<most>${points})|扣分(?:最高|最多|累计)?不超过(?<most2>${points})`,
  cap: `${noMore}|(?:最高分?|最多|至多|上限|(?:总分|累计|合计|得分|加分)(?:最高|最多)?(?=不))(?:不能|不得|不)?(?:超过|超出|高于)?(?:可?得|加分?|计|记|给|赋|为|按)?(?:不超过)?(?:(?<cap>${points})(?:为止|封顶|为限)?|${own}(?:满分|权重分值|权重分?|标准分|分值)(?:计算|为止|封顶|的?上限)?)|(?:以)?(?<cap2>${points})(?:封顶|为限|为上限)|(?:加|得|计|加分)?(?:至|到)?满(?:分|(?<cap5>${points}))?为止|加完为止|以满分为限|满分封顶|(?:得分)?超过(?:满分|分值)的?,?(?:按|以|计|记)(?:满分|分值)(?:计算|计分|计|为限)?|(?:得分)?超过(?<capOver>${points})的?,?(?:按|以)(?<cap4>${points})(?:计算|计分|计(?!\\d))?|不(?:得)?超过(?:该项|本项|指标)?(?:满分|分值|权重分?|标准分)|不超过(?<cap3>${points})`,
  excess: `${rateOver}(?:的|时|部分|者)*,?(?:均)?(?:按照?|以)100%(?:计算|计分|计(?!\\d)|折算)`,
  // 按执行率计算得分，满分为止: where nothing ends it at the full mark, nobody says that it is a share of it.
  interpolate: `(?:(?:均|都|则)?(?:按照?|采用|采取|运用|使用|用|以|实行|通过))?(?:(?:直线|线性)*(?:插值|内插|插入)(?:法|的?方法|公式|方式|原则)*|线性(?:关系|方法|法)?(?=计))(?:进行|予以)?(?:计算|计分|核算|折算|测算|评分|赋分|打分|给分|换算)*(?:确定)?(?:(?:该|本)?(?:项|指标)?(?:得分|分值|分数))?`,
  inProportion: `按(?:照)?(?:实际)?(?:完成|执行|实现|达标|到位|支出|利用|办结)率(?:折算|计算|换算|核算)(?:得分|计分|给分|赋分|评分|记分)(?=[,;。]?(?:满分为止|以?满分封顶|最高不?超过满分|不超过满分))|按(?:照)?(?:其|实际|相应|对应)?(?:的)?(?:(?:实际)?(?:完成|达到)值?(?:与|占|和)(?:年初|年度)?(?:指标|目标|计划)值?的)?(?:(?:完成|执行|实现|达标|到位|支出|覆盖|公开|利用|办结)(?:率|程度|情况)?(?:的)?)?(?:比例|比率|百分比)(?:折算|计算|换算|核算)?(?:(?:该|本)?(?:项|指标)?(?:得分|计分|给分|赋分|评分|记分|得分值|分值)|计算|折算|计)`,
  share: `与(?:${own}(?:的)?${mark})(?:的)?(?:乘积|积)(?:计算)?(?:得分|计分|给分|计)?|(?:×(?:100%|1(?![\\d.])))?×(?:\\(?${own}(?:的)?${mark}\\)?(?:\\(?(?<shareOf>${arabic})分?\\)?)?|(?<share>${arabic})分?(?![%\\d.])|${mark})(?:计算)?(?:得分|计分|给分|计)?|乘以?(?:${own}(?:的)?${mark}(?:\\(?(?<shareOf2>${arabic})分?\\)?)?|(?<share2>${arabic})分?)(?:计算)?(?:得分|计分|给分|计)?`,
  zero: `(?:该|本|此)(?:项目?|指标)(?:得|计|记|给|赋|为)(?:0|零)分|${own}(?:(?:均|都|即|也)?(?:不得分|不计分|不给分|不予计分|不予得分|不能得分|不予给分|不记分|不加分|无分|不赋分|计零分|记零分|得零分|为零分)|扣(?:完|光|除|减|掉)?(?:该项|本项|此项|指标)?(?:的)?(?:全部|所有)(?:该项|本项|指标)?(?:的)?(?:分值?|得分|权重分?|分数)|全扣|扣完(?:该项|本项)?(?:分值?|得分)?)`,
  deductRange: `(?:酌情|视情|视情况|视情节|适当|相应)[^,;。]{0,6}(?:扣|减)(?:分|减|除)?(?:(?:${number})分?(?:-+|~+|至|到)(?:${number})分)?|扣(?:减|除)?(?:${number})分?(?:-+|~+|至|到)(?:${number})分`,
  deductShare: `(?:扣减|扣除|扣|减)(?:${own})(?:的)?${mark}(?:的)?(?<shareOff>${arabic})%|(?:扣减|扣除|扣|减)(?<shareOff2>${arabic})%(?:的)?(?:${own})${mark}`,
  deduct: `(?:扣减|扣除|倒扣|扣分|扣|减(?!少|去)|少得|核减)${own}(?:的)?(?:得?分值?)?:?(?<deduct>${points})(?:计算|计(?!\\d)|的标准)?${unitEnd}`,
  bonus: `(?:加计|增加|加分|加|奖励|奖|另加)(?<bonus>${points})${unitEnd}`,
  each: `(?:每(?:一)?项|各(?:项)?|每(?:一)?个|每条|每(?:一)?小项)(?:分别|均|各)?${give}?:?(?<each>${points})`,
  fullMark: `(?:标准分值?|(?:该|本)(?:项|指标)(?:总分|满分|分值|共|计)?|满分|基准分|总分)(?:值)?(?:为|是|:|共|计)?(?<fullMark>${points})`,
  full: `(?:${give}|按|为)?(?:该项指标|该指标|该项|本项|本指标|指标|此项|相应)?(?:所赋)?(?:的)?(?:满分(?!标准)|全分|标准分|权重分值?|分值(?=[,;。]|$)|全部分值?|指标分值?)(?<fullPoints>${points})?(?:计算|计分|计(?!\\d)|评定)?|不(?:予)?扣分`,
  range: `(?:${give}|为|:)?(?<rangeLow>${arabic})分?(?:\\(不?含\\))?(?:-+|~+|至|到)(?<rangeHigh>${arabic})分(?:\\(不?含\\))?${notBound}`,
  award: `按照?(?<awardAs>${points})(?:计算|计分|记分|计)(?=[,;。)]|$)|(?:(?:${give}|为|按|是):?|:)(?<award>${points})${notBound}${unitEnd}`,
  bare: `(?<bare>${arabic})分(?!之|点|比|制|钟|管|公司|别|类|值|数|局|项|解|析|配|工|期|批|段|档|所)${notBound}`,
};

const anyOutcome = new RegExp(
  Object.entries(patterns)
    .map(([name, source]) => `(?<_${name}>\\(?(?:${source})\\)?)`)
    .join("|"),
  "g",
);

type Groups = Readonly<Record<string, string | undefined>>;

function first(groups: Groups, names: readonly string[]): Exact | null {
  const text = names.map((name) => groups[name]).find((found) => found !== undefined);
  return text === undefined ? null : readNumber(text.replace(/分$/, ""));
}

function award(value: Exact | null, bare: boolean): Outcome | null {
  return value === null ? null : { kind: "award", award: { kind: "points", points: value }, bare };
}

function rangeAward(low: Exact | null, high: Exact | null): Outcome | null {
  if (low === null || high === null) return null;
  const [least, most] = low.lt(high) ? [low, high] : [high, low];
  return { kind: "award", award: { kind: "range", low: least, high: most }, bare: false };
}

function deduction(value: Exact | null, ofFull: boolean): Outcome | null {
  if (value === null) return null;
  return { kind: "deduct", points: ofFull ? value.div(hundred) : value, ofFull };
}

/** A cap; 超过10分的按8分计 is none. */
function capOf(points: Exact | null, over: Exact | null): Outcome | null {
  return over === null || points?.eq(over) === true ? { kind: "cap", points } : null;
}

function withPoints(kind: "bonus" | "most" | "each" | "fullMark", value: Exact | null): Outcome | null {
  return value === null ? null : { kind, points: value };
}

/** What the outcome of one name comes to, from the groups of its match. */
const readers: Readonly<Record<string, (groups: Groups) => Outcome | null>> = {
  course: (groups) => {
    const change = first(groups, ["change"]) ?? zero;
    return {
      kind: "course",
      formula: groups.formula ?? null,
      base: first(groups, ["from"]) ?? zero,
      deduct: /[加增]/.test(groups.turn ?? "") ? change.neg() : change,
    };
  },
  floor: (groups) => ({ kind: "floor", points: first(groups, ["floorPoints"]) }),
  most: (groups) => withPoints("most", first(groups, ["most", "most2"])),
  cap: (groups) => capOf(first(groups, ["cap", "cap2", "cap3", "cap4", "cap5"]), first(groups, ["capOver"])),
  excess: () => ({ kind: "excess" }),
  interpolate: () => ({ kind: "interpolate" }),
  inProportion: () => ({ kind: "inProportion" }),
  share: (groups) => ({ kind: "share", factor: first(groups, ["share", "share2", "shareOf", "shareOf2"]) }),
  zero: () => award(readNumber("0"), false),
  deductRange: () => ({ kind: "deductRange" }),
  deductShare: (groups) => deduction(first(groups, ["shareOff", "shareOff2"]), true),
  deduct: (groups) => deduction(first(groups, ["deduct"]), false),
  bonus: (groups) => withPoints("bonus", first(groups, ["bonus"])),
  each: (groups) => withPoints("each", first(groups, ["each"])),
  fullMark: (groups) => withPoints("fullMark", first(groups, ["fullMark"])),
  full: (groups) =>
    groups.fullPoints === undefined ? { kind: "award", award: { kind: "full" }, bare: false } : award(first(groups, ["fullPoints"]), false),
  range: (groups) => rangeAward(first(groups, ["rangeLow"]), first(groups, ["rangeHigh"])),
  award: (groups) => award(first(groups, ["award", "awardAs"]), false),
  bare: (groups) => award(first(groups, ["bare"]), true),
};

function outcomeOf(groups: Groups): Outcome | null {
  const name = Object.keys(patterns).find((key) => groups[`_${key}`] !== undefined);
  return name === undefined ? null : (readers[name]?.(groups) ?? null);
}

/** Cuts a rule into its statements; `rest` is what stands after the last outcome, and the text from an unreadable outcome on. */
export function readStatements(text: string): { readonly statements: readonly Statement[]; readonly rest: string } {
  const statements: Statement[] = [];
  let from = 0;
  anyOutcome.lastIndex = 0;
  for (let match = anyOutcome.exec(text); match !== null; match = anyOutcome.exec(text)) {
    const outcome = outcomeOf(match.groups ?? {});
    if (outcome === null) break;
    statements.push({ condition: text.slice(from, match.index), outcome, text: match[0] });
    from = match.index + match[0].length;
  }
  return { statements, rest: text.slice(from) };
}
