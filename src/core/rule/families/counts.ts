import { decimalText, type Exact, sumOf, zero } from "../../quantity";
import type { BonusRule, ChecklistRule, IncidentRule, LevelsRule } from "../ast";
import { modifying, readCondition, withoutDates } from "../clauses/condition";
import { type Context, coreName, exceeds, frameOf, onlyHas, pointsOf, sameUnit } from "./frame";
import { itemMarks } from "../clauses/lists";
import { mitigating, partly, reaching } from "../words/goal-words";
import { readNumber } from "../words/number";
import type { Parts, Worded } from "../clauses/gather";
import { incompleteOf } from "../clauses/incomplete";
import { everywhere, isZero, namedMark } from "./measured";
import { isPoint, settle } from "./settle";
import { isOtherKind, isSameThing } from "./things";
import { anyOf } from "../words/vocabulary";

// Rules about what a person counts, ticks or chooses, put together from their clauses.

/** What changes the points that stand beside it, in a text that else describes an item or a level. */
const rescaled =
  /按(?:照)?(?:实际)?(?:得分|分值)?的?\d+(?:\.\d+)?%(?:计分|折算|计算|给分)|[双加两]倍扣|扣[双加两]倍|(?:得分|分值|扣分)[^,;。]{0,4}(?:减半|折半|对折)|乘以?(?:系数)?\d|系数为?\d|[得扣]分不(?:低于|少于|高于|超过)|最低得?\d/;

const pardon = new RegExp(anyOf(mitigating));

/** Points for the score that a full-mark remark (无违规得5分) names, in a rule that deducts. */
function marksInWords(worded: readonly Worded[]): readonly Exact[] | null {
  // 达到24篇得满分 is a threshold that was not understood, not a remark.
  if (worded.some((each) => /[\d%≤≥<>]/.test(withoutDates(each.text)))) return null;
  // 在编人数不超编制数，因政策原因的除外，计5分 is no plain remark.
  if (worded.some((each) => modifying.test(each.text) || rescaled.test(each.text))) return null;
  // 整改到位的得满分 lets single incidents off.
  if (worded.some((each) => pardon.test(each.text))) return null;
  const points = worded.map((each) => (each.award.kind === "points" && !each.award.points.isZero() ? each.award.points : null));
  if (worded.some((each) => each.award.kind !== "full" && pointsOf(each.award) === null)) return null;
  const found = points.filter((each): each is Exact => each !== null);
  return found.length + worded.filter((each) => each.award.kind === "full").length === worded.length ? found : null;
}

/** Points off for one incident; null where the clauses differ: two kinds with different prices cannot be told apart by their number. */
function priceOf(parts: Parts, full: Exact | null): Exact | null {
  const prices = parts.repeated.map(({ outcome }) =>
    outcome.kind !== "deduct" ? null : outcome.ofFull ? (full?.times(outcome.points) ?? null) : outcome.points,
  );
  const [first = null] = prices;
  return first?.gt(0) === true && prices.every((price) => price?.eq(first) === true) ? first : null;
}

const timeOrMoney = /天|日|周|月|季|年|小时|元/;

/** Whether the clauses count incidents one way: 每超过3次扣1分 does not say from where. */
function isCounting(parts: Parts, every: Exact): boolean {
  const units = new Set(parts.repeated.map(({ per }) => per.unit));
  // 每缺1项扣0.5分，每迟1天扣0.5分: days and things are not counted together.
  if (units.size > 1 && [...units].some((unit) => timeOrMoney.test(unit))) return false;
  return parts.repeated.every(({ per }) => {
    return per.unit !== "%" && per.guard === null && per.every.eq(every) && (per.toward === null || every.eq(1));
  });
}

/** 3例以上不得分 beside the deductions; null where a band is in another unit, or of other things, or gives points. */
function cutOffs(parts: Parts, unit: string): IncidentRule["bands"] | null {
  const counted = parts.repeated.map(({ per }) => per.text).join(";");
  if (!parts.bands.every((band) => isSameThing(band, counted))) return null;
  const ends = parts.bands.flatMap(({ interval }) => [interval.low, interval.high]);
  const fits = ends.every((end) => end === null || sameUnit(end.unit, unit)) && parts.bands.every(({ award }) => isZero(award));
  // 有三处不得分 goes for four as well.
  const intervals = settle(parts.bands.map(({ interval }) => (isPoint(interval) ? { low: interval.low, high: null } : interval)));
  return fits ? parts.bands.map((band, index) => ({ interval: intervals[index] ?? everywhere, award: band.award })) : null;
}

function isIncidentsOnly(parts: Parts): boolean {
  const only = onlyHas(parts, ["repeated", "worded", "goals", "bands", "caps", "most", "exempt", "partSteps", "notes"]);
  return only && parts.most.length <= 1 && parts.worded.length + parts.goals.length <= 1;
}

/** Whether points go for each thing that is not what all of them should be: 未按期整改 beside 全部按期整改的. */
function isUndone(all: string, one: string): boolean {
  const done = /(?:全部|均|都)([^,;。\d]{2,10}?)的?$/.exec(all)?.[1];
  return done !== undefined && new RegExp(`未${done}的?$`).test(one);
}

/** A deduction for each incident. */
export function readIncidents(parts: Parts, context: Context): IncidentRule | null {
  const [first] = parts.repeated;
  // 全部完成得10分 says no more than that nothing is deducted, as does 全部按期整改 where points go for each 未按期整改.
  const worded = parts.worded.map((each) =>
    parts.repeated.some(({ per }) => isUndone(each.text, per.text)) ? { ...each, text: "" } : each,
  );
  const named = marksInWords([...worded, ...parts.goals.map(({ award }) => ({ text: "", award }))]);
  if (first === undefined || named === null || !isIncidentsOnly(parts) || !isCounting(parts, first.per.every)) return null;
  if (worded.some(({ text }) => parts.repeated.some(({ per }) => isOtherKind(text, per.text)))) return null;
  const frame = frameOf(parts, named, context);
  const deduct = priceOf(parts, frame?.full ?? null);
  const bands = cutOffs(parts, first.per.unit);
  if (frame === null || deduct === null || bands === null) return null;
  const what = parts.repeated.map(({ per }) => per.text).join(`扣${decimalText(deduct)}分；`);
  const { every, unit } = first.per;
  const incomplete = incompleteOf(parts.partSteps, [first.per]);
  if (incomplete === undefined) return null;
  return { kind: "incident", ...frame, what, every, unit, deduct, bands, most: parts.most[0] ?? null, incomplete, floor: parts.floor };
}

const itemVerbs = /符合|具备|具有|满足|达到|达标|做到|完成|实现|开展|建立|制定|包含|涉及|健全|有/;
const itemUnits = ["项", "个", "条", "点", "方面", "个方面", ""];

// 每增加1个 does not say what it is added to.
const fromSomewhere = /每(?:增加|多|超|提高|高|增长|提升|升(?!级)|额外)/;

/** 未获得的不加分 beside 每获得一项加1分 goes without saying. */
function isNone({ text, award }: Worded, counted: string): boolean {
  const [, what = ""] = /^(?:未|没有?|无)(.*?)(?:的|者|情况)*$/.exec(text) ?? [];
  return isZero(award) && what !== "" && counted.includes(what);
}

/** Points for each one achieved, or for each of the listed items. */
export function readBonus(parts: Parts, context: Context): BonusRule | ChecklistRule | null {
  const [first, more] = parts.repeated;
  if (first === undefined || more !== undefined || parts.floor) return null;
  const { per, outcome } = first;
  const rest = { ...parts, worded: parts.worded.filter((each) => !isNone(each, per.text)) };
  if (!onlyHas(rest, ["repeated", "caps", "exempt", "notes"])) return null;
  if (fromSomewhere.test(per.text)) return null;
  const points = outcome.kind === "bonus" ? outcome.points : outcome.kind === "award" ? pointsOf(outcome.award) : null;
  const frame = frameOf({ ...parts, caps: [] }, parts.caps, context);
  if (frame === null || points === null || points.lte(0) || per.unit === "%" || per.guard !== null) return null;
  if (outcome.kind === "award" && itemUnits.includes(per.unit) && itemVerbs.test(per.text) && per.every.eq(1)) {
    return { kind: "checklist", ...frame, items: [], each: points, what: withFirstMark(per.text) };
  }
  return { kind: "bonus", ...frame, what: per.text, every: per.every, unit: per.unit, points };
}

/** The first item of a list loses its mark where its clause begins. */
function withFirstMark(text: string): string {
  return /^[^①]*②/.test(text) ? `①${text}` : text;
}

/** So many points for each item of a list (各得1分). */
export function readEach(parts: Parts, context: Context): ChecklistRule | null {
  const [first] = parts.each;
  const frame = frameOf({ ...parts, caps: [] }, parts.caps, context);
  if (first === undefined || frame === null || parts.each.length > 1 || !onlyHas(parts, ["each", "caps", "exempt", "notes"]) || parts.floor)
    return null;
  return { kind: "checklist", ...frame, items: [], each: first.points, what: withFirstMark(first.text) };
}

const marks = /^(?:[①-⑳]|\(?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、)](?!\d)|[一二三四五六七八九]是|[a-hA-H][.、)])+/;
const ordinal = /^第(?:\d+|[一二三四五六七八九十]+)项/;
const levelWords = /(?:优秀|良好|优|良|较好|好|一般|中等|合格|较差|差|明显|显著|无效果|及格|满意|较高|较低)(?:的|者)?$/;
const denial = /^(?:未|没有|无|不|否则|反之|其他)/;

// What stands before a colon introduces the list; the mark of the item is printed anew.
function itemText(text: string): string {
  const item = text.replace(/^[^①-⑳]*[:。](?=.)/, "").replace(/^[(]+|[(,的]+$/g, "");
  const bare = item.replace(marks, "");
  return bare === "" ? item : bare;
}

function isMarked(text: string): boolean {
  const item = text.replace(/^[^①-⑳]*[:。](?=.)/, "");
  return marks.test(item) || ordinal.test(item);
}

// 每缺一项扣2分 beside items of 2分 each says the same again.
function restates(parts: Parts, items: readonly Worded[]): boolean {
  return parts.repeated.every(({ per, outcome }) => {
    const each = outcome.kind === "deduct" && !outcome.ofFull ? outcome.points : null;
    return (
      each !== null &&
      /缺|少|不符合|不满足|未|做不到|没有?(?:达|做)到/.test(per.text) &&
      per.every.eq(1) &&
      items.every((item) => pointsOf(item.award)?.eq(each) === true)
    );
  });
}

function checklist(worded: readonly Worded[], parts: Parts, context: Context): ChecklistRule | null {
  const items = worded.filter((each) => !(isZero(each.award) && denial.test(each.text)));
  const points = items.map((each) => (each.award.kind === "points" ? each.award.points : null));
  const known = points.filter((each): each is Exact => each !== null);
  const marked = items.every((each) => isMarked(each.text));
  const sum = sumOf(known);
  if (!restates(parts, items)) return null;
  const adds = context.weight !== null && sum.eq(context.weight);
  if (items.some((each) => rescaled.test(each.text))) return null;
  if (items.length < 2 || known.length < items.length || !(adds || marked) || known.some((each) => each.isZero())) return null;
  if (!marked && items.some((each) => levelWords.test(each.text))) return null;
  const frame = frameOf(parts, [sum], context);
  return frame === null
    ? null
    : {
        kind: "checklist",
        ...frame,
        items: items.map((each, index) => ({ text: itemText(each.text), points: known[index] ?? sum })),
        each: null,
        what: "",
      };
}

function levels(worded: readonly Worded[], parts: Parts, context: Context): LevelsRule | null {
  const awards = worded.map((each) => each.award);
  const frame = frameOf(
    parts,
    [namedMark(awards)].filter((mark) => mark !== null),
    context,
  );
  if (
    worded.length < 2 ||
    frame === null ||
    awards.some((award) => award.kind === "loss") ||
    worded.some(({ text }) => rescaled.test(text)) ||
    worded.some(({ text }) => /[得计]\d+(?:\.\d+)?分/.test(text)) ||
    exceeds(awards, frame.full)
  )
    return null;
  return { kind: "levels", ...frame, levels: worded.map((each) => ({ text: itemText(each.text), award: each.award })) };
}

const lessThanGoal = new RegExp(`^[^\\d%,;。]{0,10}?(?:${anyOf(partly)}|未|没|不)[^\\d%,;。]{0,8}${anyOf(reaching)}[^\\d%,;。]{0,10}$`);

/** Whether, beside a goal that was reached, all other clauses are of having reached it less（基本完成、部分完成）. */
function areOfGoal({ goals, worded }: Parts): boolean {
  if (goals.length === 0) return true;
  return goals.length === 1 && goals.every(({ exactly }) => !exactly) && worded.every(({ text }) => lessThanGoal.test(itemText(text)));
}

/** Items with their points, or levels: items add up to the full mark, the best level reaches it. */
export function readWorded(parts: Parts, context: Context): ChecklistRule | LevelsRule | null {
  const listed = onlyHas(parts, ["worded", "otherwise", "caps", "exempt", "repeated"]) ? checklist(parts.worded, parts, context) : null;
  if (listed !== null) return listed;
  if (!onlyHas(parts, ["goals", "worded", "otherwise", "caps", "exempt"]) || parts.floor) return null;
  const all = [...parts.goals, ...parts.worded, ...parts.otherwise];
  return parts.otherwise.length > 1 || !areOfGoal(parts) ? null : levels(all, parts, context);
}

const wholeItem = /^(.+?)[,;]?(?:\((?:[得计占])?(\d+(?:\.\d+)?)分\)|(?:的?,?[得计])(\d+(?:\.\d+)?)分)[;。,]*$/;
/** What makes a level, a case or a price of what would be an item. */
const noItem =
  /[扣加]|[得计]分|分值|满分|每|否则|其他|其余|酌情|视情|否决|倍|比例|插值|除外|免|未达|未完成|不足|低于|基本|部分|以下|一项|之一|同时|或|优|良|中等|合格(?!率)|一般|较好|差|[一二三四五][等档类级]/;
/** What nobody gets points for having. */
const fault = /^(?!.*[未无没不]).*(?:问题|违[规法纪反]|事故|投诉|上访|逾期|超)(?!.{0,6}率)/;

/** ①建立机制（1分）；②回复率达100%（1分）: items some of which name what is to be reached; bands of one quantity are no items. */
export function readItemsWithGoals(text: string, context: Context): ChecklistRule | null {
  const [lead = "", ...parts] = text.split(new RegExp(itemMarks));
  const items = parts
    .map((part) => wholeItem.exec(part))
    .map((found) => ({ text: found?.[1] ?? "", points: readNumber(found?.[2] ?? found?.[3] ?? "") }));
  const known = items.flatMap(({ text: item, points }) =>
    points === null || noItem.test(item) || fault.test(item) ? [] : [{ text: item, points }],
  );
  if (
    lead !== "" ||
    items.length < 2 ||
    known.length < items.length ||
    !sumOf(known.map(({ points }) => points)).eq(context.weight ?? zero)
  )
    return null;
  const read = known.map(({ text: item }) => readCondition(item).condition);
  const subjects = read.flatMap((each) => (each.kind === "interval" ? [coreName(each.subject)] : []));
  const isPlain = read.every(({ kind }) => kind === "interval" || kind === "text" || kind === "reached") && !subjects.includes("");
  const isOfMany = subjects.every((one, at) =>
    subjects.every((other, index) => at === index || (!one.includes(other) && !other.includes(one))),
  );
  return isPlain && isOfMany && known.some(({ text: item }) => /\d/.test(item))
    ? { kind: "checklist", full: context.weight, stated: context.weight, exempt: null, items: known, each: null, what: "" }
    : null;
}
