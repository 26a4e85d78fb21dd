import { decimalText, exact, type Exact, zero } from "../quantity";
import { bears, itemsOf } from "./lists";
import { number, readNumber } from "./number";
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
  /^(?<when>.*?)(?:的|时|者)*,?(?:[得计给记]?(?<points>\d+(?:\.\d+)?)分|(?<full>[得计给]?满分)|(?:(?:该|本)(?:项|指标))?(?:不得分|不计分|[得计][0零]分)|(?<free>(?:酌情|视情况?)[扣减]分))$/;

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
  const { when, points, full, free } = clausePattern.exec(clause)?.groups ?? {};
  const span = when === undefined ? null : spanOf(when, items);
  if (span === null || (span.low === eachItem && points === undefined)) return null;
  const given = full === undefined ? points : decimalText(weight);
  return { ...span, points: given !== undefined ? `得${given}分` : free === undefined ? "不得分" : `得0-${decimalText(weight)}分` };
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
  return found.slice(lowest).some(({ length }) => length === 0) ? null : found.map(([points]) => points ?? rest ?? null);
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

/** The text as bands of how many of its items are met; the same text where it is anything else. */
export function withItemCounts(given: string, weight: Exact | null): string {
  if (weight === null || !weight.gt(zero)) return given;
  const { items, tail } = itemsOf(withoutPortions(given, weight));
  if (items.length < 2 || items.some(bears)) return given;
  const [, named, rest = tail] = leadPattern.exec(tail) ?? [];
  if (named !== undefined && wholeOf(named, items.length) !== items.length) return given;
  const clauses = rest
    .replace(/达不到|没(?:有)?(?:达|做)到/g, "未达到")
    .split(/[;。]|(?<=分|为止|不可),/)
    .filter((clause) => !remark.test(clause))
    .map((clause) => readClause(clause, items.length, weight));
  const known = clauses.filter((clause): clause is Told => clause !== null);
  const scores = known.length < Math.max(clauses.length, 2) ? null : ladder(known, items.length, weight);
  return scores === null ? given : bandsText(scores);
}
