import { decimalText, exact, type Exact, zero } from "../../quantity";
import { bears, itemsOf } from "../clauses/lists";
import { number, readNumber } from "../words/number";
import { withoutPortions } from "./portions";

// Points by how many of the listed items are met（①…②…③…。全部符合得3分；符合两项得2分；其他不得分）: bands of their number, written as
// such. Every clause behind the list must be one of these; and what a number of items gives must be told, not guessed.

const verb = "(?:符合|满足|达到|具备|做到|达标)?";
const of = "(?:项|个|条|点)(?:要求|内容|条件|要素|标准|要点)?";
const every = "(?:全部|所有|均|都|全|同时)";
/** 全部符合, 符合其中两项及以上, 有一项不符合, 均不符合 */
const shape = new RegExp(
  `^(?:以上|上述|其中|只|仅|有|存在)*(?<all>${every})?(?<not>不|未)?${verb}(?<all2>${every})?(?:其中|以上|上述|任意|任何)*(?:(?<count>${number})${of})?(?<side>(?:及|或)?以[上下])?(?<all3>${every})?(?<not2>不|未)?${verb}(?:要求|条件|标准)?$`,
);
const each = new RegExp(`^(?:以上|上述)?每${verb}(?:一|1)?${of}${verb}$`);
/** ①②③④⑤五项要求，满足4项… */
const leadPattern = new RegExp(`^(${number})${of}[,:](.*)$`);
const remark = /^(?:缺一不可|扣完为止|满分为止|最高不超过满分)?$/;
const clausePattern =
  /^(?<when>.*?)(?:的|时|者)*,?(?:扣(?<off>\d+(?:\.\d+)?)分|[得计给记]?(?<points>\d+(?:\.\d+)?)分|(?<full>[得计给]?满分)|(?:(?:该|本)(?:项|指标))?(?:不得分|不计分|[得计][0零]分)|(?<free>(?:酌情|视情况?)[扣减]分))$/;

/** What the bands are of. */
export const itemCount = "符合项数";

/** What a clause gives for a stretch of numbers; for each item where they have no ends, for all other numbers where they are no stretch. */
interface Told {
  readonly low: number;
  readonly high: number;
  readonly points: string;
}

const otherNumbers = -1;
const eachItem = -2;

function wholeOf(text: string | undefined, most: number): number | null {
  const read = text === undefined ? null : readNumber(text);
  return read?.isInteger() === true && read.gte(1) && read.lte(most) ? read.toNumber() : null;
}

/** The numbers of items that a clause speaks of; null where it speaks of anything else. */
function spanOf(when: string, items: number): Omit<Told, "points"> | null {
  if (/^(?:否则|其[他它余](?:情况|情形)?)$/.test(when)) return { low: otherNumbers, high: otherNumbers };
  if (each.test(when)) return { low: eachItem, high: eachItem };
  const { all, all2 = all, all3 = all2, not, not2 = not, count, side } = shape.exec(when)?.groups ?? {};
  const size = wholeOf(count, items);
  if (!/符合|满足|达到|具备|做到|达标/.test(when) || (count !== undefined && size === null)) return null;
  // 不全部符合 is another thing than 全部不符合.
  if (all3 !== undefined && all === undefined && not !== undefined) return null;
  if (all3 !== undefined) {
    const at = not2 === undefined ? items : 0;
    return side === undefined && (size === null || size === items) ? { low: at, high: at } : null;
  }
  if (size === null) return null;
  const at = not2 === undefined ? size : items - size;
  if (side === undefined) return { low: at, high: at };
  // 及以上 of the lacking ones is 及以下 of those that are met.
  return side.endsWith("上") === (not2 === undefined) ? { low: at, high: items } : { low: 0, high: at };
}

function readClause(clause: string, items: number, weight: Exact): Told | null {
  const { when, points, full, free, off } = clausePattern.exec(clause)?.groups ?? {};
  const span = when === undefined ? null : spanOf(when, items);
  if (span === null || (span.low === eachItem && points === undefined)) return null;
  if (off !== undefined && (span.low !== span.high || exact(off).gt(weight))) return null;
  const given = full !== undefined ? decimalText(weight) : off === undefined ? points : decimalText(weight.minus(exact(off)));
  return {
    ...span,
    points: given !== undefined && !exact(given).isZero() ? `得${given}分` : free === undefined ? "不得分" : `得0-${decimalText(weight)}分`,
  };
}

/** What each number of items gives, from none to all; null where two clauses differ, or 否则 would fall between them. */
function ladder(clauses: readonly Told[], items: number, weight: Exact): readonly (string | null)[] | null {
  const ofKind = (kind: number): readonly string[] => clauses.filter(({ low }) => low === kind).map(({ points }) => points);
  const [[price, ...prices], [rest, ...rests]] = [ofKind(eachItem), ofKind(otherNumbers)];
  const one = price === undefined ? null : exact(price.slice(1, -1));
  if (prices.length + rests.length > 0 || (one !== null && (rest !== undefined || !one.times(items).eq(weight)))) return null;
  const found = Array.from({ length: items + 1 }, (_, at) => [
    ...new Set(clauses.filter(({ low, high }) => low <= at && at <= high).map(({ points }) => points)),
  ]);
  if (found.some(({ length }) => length > 1)) return null;
  if (one !== null) return found.map(([points], at) => points ?? (at === 0 ? "不得分" : `得${decimalText(one.times(at))}分`));
  const lowest = found.findIndex(({ length }) => length > 0);
  // 全部符合得5分，符合三项得3分，否则不得分: four of five are more than three.
  if (found.slice(lowest).some(({ length }) => length === 0)) return null;
  // 有一项不符合不得分: who lacks two has no more.
  const below = rest ?? (found[lowest]?.[0] === "不得分" ? "不得分" : null);
  return found.map(([points]) => points ?? below);
}

/** The ladder as bands, those of one score as one. */
function bandsText(scores: readonly (string | null)[]): string {
  const bands = scores.flatMap((points, from) => {
    if (points === null || scores[from - 1] === points) return [];
    const after = scores.findIndex((other, at) => at > from && other !== points);
    const to = (after < 0 ? scores.length : after) - 1;
    if (from === to) return [`=${String(from)}项${points}`];
    return [from === 0 ? `≤${String(to)}项${points}` : `${String(from)}项(含)-${String(to)}项(含)${points}`];
  });
  return `${itemCount}${bands.reverse().join(";")}`;
}

/** So many marks（①②③）, or items in words（三项（真实、完整、准确））, of which the text says nothing before it counts them. */
const unlisted = new RegExp(
  `^(?:以上|上述)?(?:(?<marks>[①-⑳](?:[、,和及]?[①-⑳])+)|(?<named>${number})${of}(?:\\([^()\\d]*\\))?)(?=${every})(?<rest>.*)$`,
);

/** How many items a text is about, and what it says of their number; null where it is about none. */
function countedIn(text: string): { readonly count: number; readonly rest: string } | null {
  const { items, tail } = itemsOf(text);
  if (items.length >= 2 && !items.some(bears)) {
    const [, named, rest = tail] = leadPattern.exec(tail) ?? [];
    return named !== undefined && wholeOf(named, items.length) !== items.length ? null : { count: items.length, rest };
  }
  const summary = summed.exec(text)?.groups;
  const many = wholeOf(summary?.count, mostUnlisted);
  if (summary !== undefined && many !== null && many > 1) return { count: many, rest: withoutLacks(summary.rest ?? "") };
  const { marks, named, rest = "" } = unlisted.exec(text)?.groups ?? {};
  const order = marks?.match(/[①-⑳]/g)?.map((mark) => mark.charCodeAt(0) - "①".charCodeAt(0));
  if (order !== undefined) return order.every((mark, at) => mark === at) ? { count: order.length, rest } : null;
  const count = wholeOf(named, mostUnlisted);
  return count === null || count < 2 ? null : { count, rest };
}

const mostUnlisted = 20;

const priced = new RegExp(
  `^(?:每)?${verb}(?:其中)?[一1]${of}的?,?[得计](\\d+(?:\\.\\d+)?)分(?:[,;。](?:最[高多](?:[得计]?\\d+(?:\\.\\d+)?分|不超过满分)|满分\\d+(?:\\.\\d+)?分))?。?$`,
);

/** 符合一项得1分 behind a list of as many items as there are points is the price of each. */
function withPriceOfEach(text: string, { count, rest }: { readonly count: number; readonly rest: string }, weight: Exact): string {
  const price = priced.exec(rest)?.[1];
  if (price === undefined || rest.startsWith("每") || !exact(price).times(count).eq(weight)) return text;
  return `${text.slice(0, text.length - rest.length)}每${rest}`;
}

const announced = new RegExp(
  `^(?:[^,;。:%\\d]{0,8}共|全年|年度|本年度?|年初|共计?|设置?|共?有|确定|承担)*(?<count>${number})(?<unit>[项个件])[^,;。%\\d]{0,14}[,:](?<rest>每(?:完成|实现|达到|达标|具备|符合|做到)[一1]\\k<unit>[^,;。%\\d]{0,8}[得计](?<points>\\d+(?:\\.\\d+)?)分.*)$`,
);

/** 采购要件共4项：齐备8分；缺1项得5分 */
const summed = new RegExp(`^[^,;。:\\d]{2,12}共(?<count>${number})${of}[,:](?<rest>.*)$`);

const lacks: readonly (readonly [words: RegExp, to: string])[] = [
  [/(?<=^|[;。,])(?:[一二三四五六七八\d]项)?(?:全部)?(?:齐备|齐全|全齐|具备|都有)(?:的)?(?:得)?(?=\d+(?:\.\d+)?分)/g, "全部符合得"],
  [/(?<=[;。,])缺任[何意]?[1一]项(?:的)?(?=得0分|不得分|[得计]\d)/g, "有一项不符合"],
  [/(?<=[;。,])缺(\d|[一二三四五])项((?:及|或)?以上)?(?:的)?(?=[得扣]|不得分)/g, "$1项$2不符合"],
];

function withoutLacks(text: string): string {
  return lacks.reduce((sum, [words, to]) => sum.replace(words, to), text);
}

/** 每抽查1个单位得0.2分，抽查25个及以上得满分: so many make the full mark anyhow. */
const filled = new RegExp(
  `^(?<each>每[^,;。\\d]{0,6}[1一](?<unit>[^\\d%,;。])[^,;。\\d]{0,6}[得加](?<points>\\d+(?:\\.\\d+)?)分),[^,;。\\d]{0,6}(?<count>\\d+)\\k<unit>(?:\\(含\\))?(?:及|或)?以上(?:\\(含\\))?[^,;。\\d]{0,4}(?:的)?得满分(?:\\d+(?:\\.\\d+)?分)?。?$`,
);

function withoutFilled(text: string, weight: Exact): string {
  const { each = "", points = "0", count = "0" } = filled.exec(text)?.groups ?? {};
  return each !== "" && exact(count).times(exact(points)).eq(weight) ? `${each},最高不超过满分` : text;
}

/** 全年10项重点工作，每完成一项得1分: how many there are is told by the price of each. */
function withoutAnnouncement(text: string, weight: Exact): string {
  const { count = "", points = "0", rest = text } = announced.exec(text)?.groups ?? {};
  const all = readNumber(count)?.times(exact(points));
  // 最高8分 says what more items come to.
  return all?.eq(weight) === true || (all?.gt(weight) === true && /最[高多]|封顶/.test(rest)) ? rest : text;
}

/** The text as bands of how many of its items are met; the same text where it is anything else. */
export function withItemCounts(given: string, weight: Exact | null): string {
  if (weight === null || !weight.gt(zero)) return given;
  const text = withoutPortions(given, weight);
  const counted = countedIn(text);
  if (counted === null) return withoutFilled(withoutAnnouncement(given, weight), weight);
  const clauses = counted.rest
    .replace(/达不到|没(?:有)?(?:达|做)到/g, "未达到")
    .split(/[;。]|(?<=分|为止|不可),/)
    .filter((clause) => !remark.test(clause));
  const told = clauses.map((clause) => readClause(clause, counted.count, weight)).filter((clause): clause is Told => clause !== null);
  const scores = told.length < Math.max(clauses.length, 2) ? null : ladder(told, counted.count, weight);
  // 一项不符合扣2分 may go for each one, where nothing is said of more.
  const isOpen = clauses.some((clause) => clause.includes("扣")) && scores?.includes(null) === true;
  if (scores !== null && !isOpen) return bandsText(scores);
  const each = withPriceOfEach(text, counted, weight);
  return each === text ? given : each;
}
