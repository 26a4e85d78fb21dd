import { decimalText, exact, type Exact, zero } from "../quantity";
import { bears, itemsOf } from "./lists";
import { number, readNumber } from "./number";
import { withoutPortions } from "./portions";

// Points by how many of the listed items are met（①…②…③…。全部符合得3分；符合两项得2分；其他不得分）: bands of their number, written as
// such. Every clause behind the list must be one of these; and what a number of items gives must be told, not guessed.

const of = "(?:项|个|条|点)(?:要求|内容|条件|要素|标准|要点)?";
const meet = "(?:符合|满足|达到|具备|做到|达标)(?:要求|条件|标准)?";
const count = `(?<count>${number})${of}`;
const side = "(?<side>(?:及|或)?以[上下])?";
const some = "(?:要求|内容|条件|要素|标准|要点)?";

/** How many items a clause speaks of. */
const conditions = {
  all: new RegExp(
    `^(?:以上|上述|这)*(?:${count})?(?:全部|均|都|全|完全|同时)+${meet}$|^(?:全部|均|都)?(?:符合|满足|具备)(?:全部|所有|以上|上述)+(?:${count.replace("count", "count2")})?${some}$`,
  ),
  none: new RegExp(`^(?:全部|均|都|全)(?:不|未)${meet}$|^(?:一|1)项(?:也|都|均)?(?:不|未)${meet}$|^(?:无一|没有一)项?${meet}$`),
  lacking: new RegExp(`^(?:有|其中|存在)*${count}${side}(?:不|未)${meet}$`),
  met: new RegExp(
    `^(?:其中|只|仅)*(?:有)?(?:符合|满足|达到|具备|做到)(?:其中)?(?:任意|任何)?${count}${side}${some}$|^(?:其中|只|仅)*有?${count.replace("count", "count2")}${side.replace("side", "side2")}${meet}$`,
  ),
  otherwise: /^(?:否则|其他|其它|其余|其他情况|其他情形)$/,
} as const;

const each = new RegExp(`^(?:(?:以上|上述)?每(?:符合|满足|达到|具备|做到|有)?(?:一|1)?${of}|每项)(?:${meet})?$`);
/** ①②③④⑤五项要求，满足4项… */
const leadPattern = new RegExp(`^(${number})${of}[,:](.*)$`);
const remark = /^(?:缺一不可|扣完为止|满分为止|最高不超过满分)?$/;
const clausePattern =
  /^(?<when>.*?)(?:的|时|者)*,?(?:(?:得|计|给|记)?(?<points>\d+(?:\.\d+)?)分|(?<full>[得计给]?满分)|(?<none>(?:该|本)?(?:项|指标)?(?:不得分|不计分|[得计][0零]分))|(?<free>酌情[扣减]分|视情况?[扣减]分))$/;

/** What the bands are of. */
export const itemCount = "符合项数";

interface Told {
  readonly low: number;
  readonly high: number;
  readonly points: string;
}

/** A clause as what it says of a stretch of numbers, of each item, or of all other numbers; null where it is something else. */
type Clause =
  | { readonly kind: "told"; readonly told: Told }
  | { readonly kind: "each"; readonly points: Exact }
  | { readonly kind: "otherwise"; readonly points: string };

function wholeOf(text: string | undefined, most: number): number | null {
  const read = text === undefined ? null : readNumber(text);
  return read?.isInteger() === true && read.gte(1) && read.lte(most) ? read.toNumber() : null;
}

function told(low: number, high: number, points: string): Clause {
  return { kind: "told", told: { low, high, points } };
}

function ofCount(groups: Readonly<Record<string, string | undefined>>, items: number, points: string, isLacking: boolean): Clause | null {
  const size = wholeOf(groups.count ?? groups.count2, items);
  const end = groups.side ?? groups.side2 ?? "";
  if (size === null) return null;
  const at = isLacking ? items - size : size;
  if (end === "") return told(at, at, points);
  // 及以上 of the lacking ones is 及以下 of those that are met.
  return end.endsWith("上") !== isLacking ? told(at, items, points) : told(0, at, points);
}

function readClause(clause: string, items: number, weight: Exact): Clause | null {
  const groups = clausePattern.exec(clause)?.groups;
  if (groups === undefined) return null;
  const { when = "", points, full, free } = groups;
  const given =
    points !== undefined
      ? `得${points}分`
      : full !== undefined
        ? `得${decimalText(weight)}分`
        : free === undefined
          ? "不得分"
          : `得0-${decimalText(weight)}分`;
  const all = conditions.all.exec(when);
  if (all !== null) {
    const named = all.groups?.count ?? all.groups?.count2;
    return named === undefined || wholeOf(named, items) === items ? told(items, items, given) : null;
  }
  if (conditions.none.test(when)) return told(0, 0, given);
  if (conditions.otherwise.test(when)) return { kind: "otherwise", points: given };
  if (each.test(when)) return points === undefined ? null : { kind: "each", points: exact(points) };
  const lacking = conditions.lacking.exec(when);
  if (lacking !== null) return ofCount(lacking.groups ?? {}, items, given, true);
  const met = conditions.met.exec(when);
  return met === null ? null : ofCount(met.groups ?? {}, items, given, false);
}

/** What each number of items gives, from none to all; null where two clauses differ, or 否则 would fall between them. */
function ladder(clauses: readonly Clause[], items: number, weight: Exact): readonly (string | null)[] | null {
  const counts = Array.from({ length: items + 1 }, (_, at) => at);
  const pieces = clauses.flatMap((clause) => (clause.kind === "told" ? [clause.told] : []));
  const [price, more] = clauses.flatMap((clause) => (clause.kind === "each" ? [clause.points] : []));
  const [rest, again] = clauses.flatMap((clause) => (clause.kind === "otherwise" ? [clause.points] : []));
  if (more !== undefined || again !== undefined || (price !== undefined && (rest !== undefined || !price.times(items).eq(weight))))
    return null;
  const found = counts.map((at) => new Set(pieces.filter(({ low, high }) => low <= at && at <= high).map(({ points }) => points)));
  if (found.some(({ size }) => size > 1)) return null;
  const given = found.map((points) => [...points][0] ?? null);
  const lowest = given.findIndex((points) => points !== null);
  // 全部符合得5分，符合三项得3分，否则不得分: four of five are more than three.
  const isGapped = given.slice(lowest).includes(null);
  if (price === undefined) return isGapped ? null : given.map((points) => points ?? rest ?? null);
  return given.map((points, at) => points ?? (at === 0 ? "不得分" : `得${decimalText(price.times(at))}分`));
}

/** The ladder as bands. */
function bandsText(scores: readonly (string | null)[]): string {
  const runs = scores.reduce<readonly { readonly from: number; readonly to: number; readonly points: string | null }[]>(
    (sum, points, at) => {
      const last = sum[sum.length - 1];
      return last?.points === points ? [...sum.slice(0, -1), { ...last, to: at }] : [...sum, { from: at, to: at, points }];
    },
    [],
  );
  const top = scores.length - 1;
  const bands = [...runs].reverse().flatMap(({ from, to, points }) => {
    if (points === null) return [];
    const span =
      from === to
        ? `=${String(from)}项`
        : to === top
          ? `≥${String(from)}项`
          : from === 0
            ? `≤${String(to)}项`
            : `${String(from)}项(含)-${String(to)}项(含)`;
    return [`${span}${points}`];
  });
  return `${itemCount}${bands.join(";")}`;
}

/** The text as bands of how many of its items are met; the same text where it is anything else. */
export function withItemCounts(given: string, weight: Exact | null): string {
  if (weight === null || !weight.gt(zero)) return given;
  const { items, tail } = itemsOf(withoutPortions(given, weight));
  if (items.length < 2 || items.some(bears)) return given;
  const [, named = "", rest = tail] = leadPattern.exec(tail) ?? [];
  if (named !== "" && wholeOf(named, items.length) !== items.length) return given;
  const clauses = rest
    .split(/[;。]|(?<=分|为止|不可),/)
    .filter((clause) => !remark.test(clause))
    .map((clause) => readClause(clause, items.length, weight));
  const known = clauses.filter((clause): clause is Clause => clause !== null);
  if (known.length < clauses.length || known.length < 2) return given;
  const scores = ladder(known, items.length, weight);
  return scores === null ? given : bandsText(scores);
}
