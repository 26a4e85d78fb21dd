import { bears, itemMarks } from "../clauses/lists";
import { decimalText, exact, type Exact, one, sumOf, zero } from "../../quantity";
import { number, readNumber } from "../words/number";
import { anyOf, measures } from "../words/vocabulary";

// Rules that leave to somebody's discretion what is taken off（达到100%得满分，未达到的酌情扣分；每发现一处扣0.5至1分）: who loses
// nothing has the full mark all the same, and the rest is a range that a person chooses from.

const short =
  "(?:否则|(?:未能?达到?|没有达到|未能?完成|达不到|低于|不足|不到)[^,;。%\\d]{0,6}(?:\\d+(?:\\.\\d+)?%)?(?:的|时|者)*|[^,;。%\\d<>]{0,10}[<>]\\d+(?:\\.\\d+)?%?的?)";
const loosely =
  "(?:按照?(?:相应|实际|完成|一定|同等)*(?:情况|比例|程度)?(?:相应|酌情)?(?:扣分|扣减)|按照?比例[计得给]分|(?:酌情|视情况?|适当)(?:扣分|扣减|给分|计分)|相应扣分)";
/** 超过100%的，每超编1人扣1分: beyond a bound, by something else than the rate tells. */
const byHead = "(?:超过|高于|大于|>)\\d+(?:\\.\\d+)?%的?,?每(?:超编?|多)[一1]?[人名个]的?,?扣\\d+(?:\\.\\d+)?分";
const step = "每(?:低于?|少于?|超过|超出|高于?|降低|增加)";
const unsized = `${step}(?:(?:一定|相应)(?:比例|幅度|标准)的?,?扣(?:除|减)?(?:\\d+(?:\\.\\d+)?分|(?:相应|对应|一定|适当)的?分(?:数|值)?)|(?:${number})?(?:%|个?百分点)的?,?(?:酌情|相应)?扣分)`;
const excused = `每[^;。]*?扣\\d+(?:\\.\\d+)?分(?:,扣完为止)?[;。,](?:如?因|由于|属于?)[^;。]{2,24}?(?:可以?|予以)?(?:酌情|适当|视情)(?:少扣|不扣|减扣|免扣)(?:或(?:不扣|免扣|少扣))?分?`;
/** What follows the award of who loses nothing. */
const loss = new RegExp(
  `^(?<top>.*[得计给](?:满分|\\d+(?:\\.\\d+)?分))[,;。](?:${short},?${loosely}|${byHead}|${unsized}|${excused})(?:,扣完为止)?。?$`,
);

/** …否则不计分。因落实国家政策而产生的调整除外: who has less than the full mark may be let off, which a person knows. */
const excepted =
  /^(?<top>[^;。]*?[得计给](?:满分|\d+(?:\.\d+)?分))[,;。](?:否则|其[余他]|超过|超出|高于|大于|低于|每)(?!.*(?:酌情|适当|一定|点扣分))[^。]*?[,;。(](?:其中,?)?(?:如|若|对于)?(?:因|由于|属于?)(?:(?!除外)[^;。()]){2,70}?(?:除外|不(?:予)?扣分|不在此列)\)?。?$/;

/** Whether the best award before it is the full mark. */
function isFull(top: string, weight: Exact): boolean {
  const points = [...top.matchAll(/[得计给](\d+(?:\.\d+)?)分/g)].map(([, each = "0"]) => exact(each));
  return top.includes("满分")
    ? points.every((each) => each.lte(weight))
    : points.some((each) => each.eq(weight)) && points.every((each) => each.lte(weight));
}

/** Whether steps lead away from who has the full mark: ≤100%得5分，每低于1个百分点扣分 has a slip in it. */
function isAway(top: string, rest: string): boolean {
  const [, way = ""] = /每(低|少|降|超|高|增)/.exec(rest) ?? [];
  // ≤0%得6分，>0%的按比例扣分: what lies beyond the same bound.
  const [, sign = "", bound = ""] = /(<|>|超过|高于|大于)(\d+(?:\.\d+)?%?)/.exec(rest) ?? [];
  if (sign !== "" && !top.includes(bound)) return false;
  // 达到90%得满分，否则按比例计分: a share of the full mark, which others read.
  if (way === "" && sign === "" && /按照?比例[计得给]分/.test(rest)) return /≤|<|不超|未超|不高/.test(top);
  if (/[低少降]/.test(way) || sign === "<") return !/≤|<|不超|未超|不高|以[内下]/.test(top);
  return (way === "" && sign === "") || !/≥|>|达到|不低|不少|以上/.test(top);
}

const priced = new RegExp(
  `^(?:(?:未|没有|无)[^,;。\\d]{1,20}?的?,?(?:得(?<full>\\d+(?:\\.\\d+)?)分|得满分)[,;。])?[^,;。\\d%]{0,20}?(?:的?,)?(?:视情节?(?:轻重)?,?)?每[^,;。\\d%每]{0,8}?[一1]?(?<unit>${anyOf(measures)})(?:视情节?(?:轻重)?)?,?扣(?<least>${number})分?(?:-|~|至|到)(?<most>${number})分(?:[,;。]扣完为止)?。?$`,
);

const occasional = new RegExp(
  `^(?:全年|年度内?|当年)?(?:未|没有|无)(?:发生|出现|发现|存在)?(?<what>[^,;。\\d%]{2,16}?)的?,?[得计](?:满分|(?<full>\\d+(?:\\.\\d+)?)分)[,;。](?:如|若|凡)?(?:发生|出现|发现|存在|有)\\k<what>的?,?(?:(?:视|按|根据)(?:其)?(?:情节|情况|影响|后果|严重)(?:轻重|程度|严重程度|大小)*,?(?:酌情|相应)?|酌情)扣(?:除|减)?(?:(?<least>${number})分?(?:-|~|至|到)(?<most>${number}))?分(?<floor>[,;。]扣完为止)?。?$`,
);

/** What there should be none of; who has no project, or has not published, is another matter. */
const unwanted = /事件|事故|违[规法纪反]|投诉|举报|上访|信访|舆情|问题|差错|失误|处分|纠纷|案件|曝光|通报|截留|挪用|泄密/;

/** 无上访事件得满分，发生上访事件视情节轻重扣1-3分: who has none has all, and what is left to others is a range. */
function withOccasions(text: string, weight: Exact): string {
  const { what, full, least: from, most: to, floor } = occasional.exec(text)?.groups ?? {};
  const [least, most] = [from === undefined ? zero : readNumber(from), to === undefined ? weight : readNumber(to)];
  if (
    what === undefined ||
    !unwanted.test(what) ||
    /[且或不未]|处[理置]|整改|报[送告]/.test(what) ||
    (full !== undefined && !exact(full).eq(weight)) ||
    least === null ||
    most === null
  )
    return text;
  if (most.gt(weight) || least.gte(most)) return text;
  const left = floor === undefined ? weight.minus(most) : zero;
  return `发生=0起得满分;≥1起得${decimalText(left)}-${decimalText(weight.minus(least))}分`;
}

/** 每发现一处扣0.5至1分: one costs half a point at least, and so many of them everything. */
function withPrices(text: string, weight: Exact): string {
  const { full, unit = "", least: from = "", most: to = "" } = priced.exec(text)?.groups ?? {};
  const [least, most] = [readNumber(from), readNumber(to)];
  if (least === null || most === null || !least.gt(zero) || !most.gt(least) || (full !== undefined && !exact(full).eq(weight))) return text;
  const all = weight.div(least).ceil();
  if (!all.gt(one)) return text;
  const [last, rest] = [decimalText(all.minus(one)), decimalText(weight.minus(least))];
  const some = all.eq(2) ? `=1${unit}` : `1${unit}(含)-${last}${unit}(含)`;
  return `=0${unit}得满分;${some}得0-${rest}分;≥${decimalText(all)}${unit}不得分`;
}

const marked = new RegExp(`${itemMarks}([^;。①-⑳]*?)\\([得计]?(\\d+(?:\\.\\d+)?)分\\)[;。,]?`, "y");
const perFault =
  /^(?:以上|上述)?(?:各项|内容|情形)?(?:中)?,?(?:如|若|凡)?(?:(?:有|出现|发现|存在|发生)[^,;。\d%扣每]{0,14}的?,?)?每(?:有|出现|发现|存在|发生)?[一1]?(项|处|次|个|例|起|条)[^,;。\d%扣]{0,12}?的?,?扣(\d+(?:\.\d+)?)分(?:,?(?:直至|直到)?扣完为止)?。?$/;
const mostFaults = 10;

/**
 * ①A（1分）②B（2分）。每发现一处扣0.5分: so many faults as the smallest item has points for cost the same wherever they are; more of them
 * may be more than one item can lose.
 */
function withItemFaults(text: string, weight: Exact): string {
  const points: Exact[] = [];
  let at = 0;
  marked.lastIndex = 0;
  for (let found = marked.exec(text); found !== null; found = marked.exec(text)) {
    if (bears(found[1] ?? "")) return text;
    points.push(exact(found[2] ?? "0"));
    at = marked.lastIndex;
  }
  const [, unit = "", price = ""] = perFault.exec(text.slice(at)) ?? [];
  const [least, off] = [points.reduce((a, b) => (a.lt(b) ? a : b), weight), unit === "" ? zero : exact(price)];
  // 每项不符合扣1分 of items of a point each says what each is worth.
  if (points.length < 2 || !sumOf(points).eq(weight) || !off.gt(zero) || points.every((each) => each.eq(off))) return text;
  const sure = least.div(off).floor();
  if (sure.lt(one) || sure.gt(mostFaults)) return text;
  const told = Array.from(
    { length: sure.toNumber() + 1 },
    (_, count) => `=${String(count)}${unit}得${decimalText(weight.minus(off.times(count)))}分`,
  );
  return `发现${told.join(";")};≥${decimalText(sure.plus(one))}${unit}得0-${decimalText(weight.minus(least))}分`;
}

/** The text with what is left to discretion as a range; the same text where nothing is, or where it is not understood. */
export function withDiscretion(text: string, weight: Exact | null): string {
  if (weight === null || !weight.gt(zero)) return text;
  const top = (loss.exec(text) ?? excepted.exec(text))?.groups?.top;
  if (top !== undefined && isFull(top, weight) && isAway(top, text.slice(top.length))) return `${top};否则得0-${decimalText(weight)}分`;
  return withPrices(
    withItemFaults(withOccasions(text, weight), weight).replace(
      /(?<=\d%(?:\(不?含\))?(?:之间)?)的?,?酌情(?:得分|给分|计分|打分)(?=[,;。]|$)/g,
      `得0-${decimalText(weight)}分`,
    ),
    weight,
  );
}
