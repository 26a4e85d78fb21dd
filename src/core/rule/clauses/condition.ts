import { type Exact, hundred } from "../../quantity";
import { asPlanned, nearly, reached } from "../words/goal-words";
import { readInterval, type RawInterval, type ReadInterval } from "./interval";
import { modifiers, periods } from "../words/modifier-words";
import { chinese, number, readNumber, readPercent } from "../words/number";
import { anyOf, directions, introductions, measures, otherwise, remarks, standards } from "../words/vocabulary";

// What stands before an outcome.
//
//   condition  = aside* ( otherwise | per | interval | planned | reached | text )
//   aside      = standard | definition | introduction | remark      以100%为标准。
//   per        = guard? 每 direction? base? number unit rest        大于100%的，每超过1个百分点
//   guard      = interval | otherwise | direction 部分 | subject

/** The side of the threshold that a step speaks of; null where only the threshold itself tells. */
export type Toward = "above" | "below" | "both" | null;

/** A condition that holds again for each step or incident (每…). */
export interface Per {
  readonly kind: "per";
  /** The clause as written. */
  readonly text: string;
  readonly subject: string;
  readonly guard: RawInterval | null;
  /** The threshold where it stands inside the clause (每低于90%1个百分点). */
  readonly base: Exact | null;
  readonly toward: Toward;
  readonly every: Exact;
  /** `%` for percentage points, else the measure word. */
  readonly unit: string;
  /** How far off the threshold the steps begin, where the clause says so（超过10个百分点的部分，每…）; null where it does not. */
  readonly offset: Exact | null;
  /** Whether it speaks only of what lies beyond its guard（低于85%的部分，每…）. */
  readonly isPart: boolean;
  /** Whether every word of it is understood, as a step from a threshold must be. */
  readonly clear: boolean;
}

/** What a clause says of when its outcome applies. */
export type Condition =
  | { readonly kind: "empty" }
  | { readonly kind: "otherwise" }
  | ({ readonly kind: "interval" } & ReadInterval)
  | { readonly kind: "planned" }
  | { readonly kind: "reached" }
  | Per
  | { readonly kind: "text"; readonly text: string };

/** A condition, and the standard (以100%为标准) that was named before it. */
export interface ReadCondition {
  readonly condition: Condition;
  readonly standard: Exact | null;
}

const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`);

const percent = `(?:\\d+(?:\\.\\d+)?%|百分之${chinese})`;
const standardPattern = new RegExp(
  `^(?<of>[^,;。:%\\d以]{0,14})(?:以|按|按照)?(?:${percent})为(?:评价|考核|计分)?(?:标准值?|基准值?|基数|目标值?|满分标准|满分值?|标杆|限)|^(?:标准|目标|基准|指标|计划)值?(?:为|是|:|=|≥)?${percent}|^(?:预期|年度|指标)*标杆值?(?:为|是|:|=|≥)?100%(?=[,;。])`,
);
const definitionPattern = /^[^=%≤≥<>\d]{1,24}=[^=≤≥<>,;。]*[/占][^=≤≥<>,;。]*$/;
const introductionPattern = new RegExp(`${anyOf(introductions)}(?:[-:,、。;]+|$)`, "g");
const remarkPattern = whole(`(?:(?:备?注|说明):?)?\\(?${anyOf(remarks)}\\)?`);
const otherwisePattern = whole(`${anyOf(otherwise)}(?:的|者|时|情况|则)*`);
const plannedPattern = whole(`(?:[^%,;。0-9]{0,14})${anyOf(asPlanned)}(?:的|时)*`);
const reachedPattern = whole(`(?:[^%,;。0-9不未没]{0,10}?)${anyOf(reached)}(?:的|时|者)*`);
const nearlyPattern = new RegExp(anyOf(nearly));
const itemMark = /^(?:[①-⑳]|[A-Fa-f][.、)]|\(\d{1,2}\)|\d{1,2}(?:[、)]|\.(?!\d)))/;
// A hyphen before a digit is a minus sign.
const edges = /^(?:[\s,;。:、.·!?]|-(?!\d))+|[\s,;:。、·-]+$/g;

/** What makes more or less of points, or takes cases out, in a place where nothing else of the rule is. */
export const modifying = new RegExp(anyOf(modifiers));

const period = new RegExp(anyOf(periods));

/** The clause without separators, and item marks, at its ends. */
export function trimmed(clause: string): string {
  return clause.replace(edges, "");
}

/** Whether a clause says nothing that bears on the score. */
export function isRemark(clause: string): boolean {
  const text = trimmed(clause).replace(/[()]/g, "");
  if (text === "" || remarkPattern.test(text) || definitionPattern.test(text)) return true;
  const range = /^(.*?)(须|需|应|要|必须|应当)(.*)$/.exec(text);
  // 低于90%须说明: an interval with a duty, no points.
  return range !== null && remarkPattern.test(`${range[2] ?? ""}${range[3] ?? ""}`) && readInterval(range[1] ?? "") !== null;
}

function standardOf(text: string): { readonly value: Exact; readonly rest: string } | null {
  const match = standardPattern.exec(text);
  const named = match === null ? null : new RegExp(percent).exec(match[0]);
  const value = named === null ? null : readPercent(named[0]);
  if (match === null || value === null) return null;
  return { value, rest: trimmed((match.groups?.of ?? "") + text.slice(match[0].length)) };
}

const aboveWords = anyOf(directions.above);
const belowWords = anyOf(directions.below);
const either = "(?:或者?|、|/|和|与|\\()";
// 超过或低于, 超过（降低）: both sides at once.
const bothWords = `(?:${aboveWords}${either}${belowWords}\\)?|${belowWords}${either}${aboveWords}\\)?|${anyOf(directions.both)})`;
const direction = `(?:(?<both>${bothWords})|(?<above>${aboveWords})|(?<below>${belowWords}))`;
/** Units of a step, as the source of a regular expression group. */
export const stepUnit = anyOf(["%", "个百分点", "百分点", "个点", ...measures]);
const tailPattern = new RegExp(
  `^(?:${direction}(?:了|出|完成|开展|组织|报送|召开)?(?:(?:[^0-9%,]{0,4}?)${anyOf(standards)}(?:\\((?<named>${percent})\\))?|(?<base>${percent}))?(?:部分)?的?)?(?:百分之(?<hundredth>${chinese})|(?<number>${number})?(?<unit>${stepUnit}))(?:的|,|时|就|则|计|相应|部分|标准|予以|幅度|偏差)*$`,
);
const partPattern = new RegExp(`^(?:无论|不论|[^%,;。0-9]{0,8}?)(?:${direction})(?:(?:[^%,;。0-9]{0,6}?)(?:部分|的|时|者))?$`);
const comparedPattern = new RegExp(`^(?:比|较|与|以)?(?:${anyOf(standards)})(?:相?比)?$`);

/** 与100%相比，每减少…: the threshold before the step. */
const againstPattern = new RegExp(`(?:与|和|较|比)(?<base>${percent})(?:相比|相较|比较),?$`);

function towardOf(groups: Readonly<Record<string, string | undefined>> | undefined): Toward {
  if (groups?.both !== undefined) return "both";
  if (groups?.above !== undefined) return "above";
  return groups?.below === undefined ? null : "below";
}

interface Guard {
  readonly subject: string;
  readonly interval: RawInterval | null;
  readonly toward: Toward;
  readonly offset: Exact | null;
  readonly clear: boolean;
}

const noGuard: Guard = { subject: "", interval: null, toward: null, offset: null, clear: true };

/** 降低10个百分点以上的: a distance from the threshold, not a value. */
const offsetPattern = new RegExp(`^(?:${direction})(?<size>${number})个?百分点(?:及?以上|之后)?$`);

function readOffset(text: string): Guard | null {
  const groups = offsetPattern.exec(text)?.groups;
  const size = readNumber(groups?.size ?? "");
  return size === null || !size.gt(0) ? null : { ...noGuard, toward: towardOf(groups), offset: size.div(hundred) };
}

// 下降5%以上 turns the sign round, so that a word of direction is no name; 增长率 is.
const turned =
  /(?:下降|减少|降低|压减|压缩|增长|增加|提高|上升|节约|节支|超支?|低|高|少|多|差|过|到|于|达|大|小|等|约|近|从|自|离|相比|或|及|至|以)$/;
const conditional =
  /[-~±\d%≤≥<>=,;。:()①-⑳]|否则|其他|其它|其余|且|或者|并|每|如果|若|前提|的情况|不|未|没|无|除外|除了|低于|高于|超过|同时|合格的|绝对|平均|排名|上半年|同期|上述/;

/** What changes a quantity even in brackets behind its name（完成率（保留两位小数））, or leaves it to somebody's discretion. */
const reckoned = /保留|四舍五入|取整|小数|精确|酌情|视情|适当/;
const bracketed = /\([^()\d%]*\)/g;

/** 平均完成率 is a rate of its own, which the indicator must be named by; 平均水平 is one of others. */
const averageRate = /平均(?=[^,;。\d%水值数]{0,12}(?:率|度|比例|比重|占比|时限|时间|天数|时长|周期)$)/;

/** Whether a text may name a quantity: short, without numbers, and without words that would make it a condition. */
export function isName(text: string): boolean {
  const name = text.replace(bracketed, "").replace(averageRate, "");
  const notes = text.match(bracketed) ?? [];
  if (reckoned.test(text) || notes.some((note) => modifying.test(note) || period.test(note))) return false;
  // A note in brackets alone names nothing.
  return (name !== "" || text === "") && name.length <= 30 && !turned.test(name) && !conditional.test(name) && !modifying.test(name);
}

function guardPart(part: string): Guard {
  const text = part.replace(/(?:的|,|按照?|比|的?部分|的?部分按照?)+$/, "");
  if (text === "" || isRemark(text) || otherwisePattern.test(text) || comparedPattern.test(text)) return noGuard;
  const offset = readOffset(text);
  if (offset !== null) return offset;
  const side = partPattern.exec(part.replace(/(?:,|按照?)+$/, ""));
  if (side !== null) return { ...noGuard, toward: towardOf(side.groups) };
  const read = readInterval(text);
  if (read !== null && (read.subject === "" || isName(read.subject))) return { ...noGuard, subject: read.subject, interval: read.interval };
  return isName(text) ? { ...noGuard, subject: text } : { ...noGuard, clear: false };
}

/** Whether two guards name one edge, from its two sides（不得低于95%，低于95%的）. */
function isSameEdge(first: RawInterval | null, second: RawInterval | null): boolean {
  if (first === null || second === null) return true;
  const edges = (one: RawInterval, other: RawInterval): boolean =>
    one.low?.inclusive === true &&
    one.high === null &&
    other.low === null &&
    other.high?.inclusive === false &&
    one.low.value.eq(other.high.value);
  const mirror = (one: RawInterval, other: RawInterval): boolean =>
    one.high?.inclusive === true &&
    one.low === null &&
    other.high === null &&
    other.low?.inclusive === false &&
    one.high.value.eq(other.low.value);
  return edges(first, second) || mirror(first, second);
}

function readGuard(head: string): Guard {
  const whole = guardPart(trimmed(head));
  if (whole.clear) return whole;
  return head
    .split(/[,;。:]/)
    .map(trimmed)
    .map(guardPart)
    .reduce(
      (sum, part) => ({
        subject: part.subject === "" ? sum.subject : part.subject,
        interval: part.interval ?? sum.interval,
        toward: part.toward ?? sum.toward,
        offset: part.offset ?? sum.offset,
        // Two names, or two intervals, are one too many to be sure of.
        clear: sum.clear && part.clear && (sum.subject === "" || part.subject === "") && isSameEdge(sum.interval, part.interval),
      }),
      noGuard,
    );
}

/** Whether a step in this unit is one of percentage points. */
export function isPercentUnit(unit: string): boolean {
  return ["%", "个百分点", "百分点", "个点"].includes(unit);
}

/** Reads 每超过1个百分点 and the like, with what stands before it. */
function readStep(text: string, head: string, tail: string): Per | null {
  const match = tailPattern.exec(tail);
  const { base: stated, named: bracketed, number: written, hundredth, unit = "" } = match?.groups ?? {};
  const size = readNumber(hundredth ?? written ?? "1");
  // 每缺一项 counts what is lacking, whatever there should be.
  if (match === null || size === null || size.lte(0) || tail.startsWith("缺")) return null;
  const against = againstPattern.exec(head);
  const base = stated ?? bracketed ?? against?.groups?.base;
  const guard = readGuard(against === null ? head : head.slice(0, against.index));
  const toward = towardOf(match.groups) ?? guard.toward;
  // 低于的，每超过1%扣: one of the two is a slip, and nobody can tell which.
  const isTorn = guard.toward !== null && ![toward, "both"].includes(guard.toward) && toward !== "both";
  const named = hundredth !== undefined || isPercentUnit(unit);
  return {
    kind: "per",
    text,
    subject: guard.subject,
    guard: guard.interval,
    base: base === undefined ? null : readPercent(base),
    toward,
    every: named ? size.div(hundred) : size,
    unit: named ? "%" : unit,
    offset: guard.offset,
    isPart: /部分,?$/.test(trimmed(head)),
    clear: guard.clear && !isTorn && (named || written !== undefined),
  };
}

const dates = /\d+(?:年|月|日|号|季度)(?:\d+(?:月|日|号))?(?:底|初|末|中旬|上旬|下旬)?(?:之?前|以前|内)?|第?[一二三四]季度/g;
const counted = new RegExp(`^(?<verb>[^\\d%]{0,16}?)(?<number>${number})?(?<unit>${anyOf(measures)})`);
const countedOne = /^(?<verb>[^\d%,]{0,10}?(?:发现|出现|发生|查实|存在|有|缺|少|违反|涉及))[一1](?<unit>)/;
const threshold = /超过|超出|大于|以上|以下|不足|少于|低于|达到|之后|[次例项个起]后|起,|至/;

/** The text without dates and deadlines, which are no numbers to measure by. */
export function withoutDates(text: string): string {
  return text.replace(dates, "");
}

/** 春节前下达50%。每出现一个专项未按进度下达扣0.5分: what is to be done by when, and how often it was not, is told apart by a person. */
function withoutDuties(head: string, tail: string): string {
  return /^[^,;。]*未按(?:时|期|照?(?:规定|要求|计划|进度|时限|时间))/.test(tail) ? head.replace(/^.*。(?=[^。]*$)/, "") : head;
}

/** Whether the words around an incident name no number that could bear on how it is counted. */
function isPlainCount(before: string, tail: string): boolean {
  const head = withoutDuties(before, tail);
  const around = withoutDates(`${head};${tail}`).replace(
    /\((?:\d+|[一二三四五六七八九十]+)\)|[①-⑳]|\d+[.、]|以[上下][\d一二三四五六七八九十各]*(?:情况|要求|内容|条件|要点|项|条|点|方面)/g,
    "",
  );
  if (/[\d%≤≥<>=×/]/.test(around) || /[加减扣得再另又]/.test(tail) || /扣/.test(head) || modifying.test(`${head};${tail}`)) return false;
  return !(threshold.test(around) && new RegExp(`${chinese}${anyOf(measures)}`).test(around));
}

/** Something that a person counts, by so many at a time. */
function countOf(text: string, every: Exact, unit: string): Per {
  const bare = { subject: "", guard: null, base: null, toward: null, offset: null, isPart: false, clear: false };
  return { kind: "per", text, ...bare, every, unit };
}

/** Reads 每出现一例 and the like: anything may stand around it, since a person counts. */
function readCount(text: string, head: string, tail: string): Per | null {
  const match = counted.exec(tail) ?? countedOne.exec(tail);
  const { number: written, unit = "" } = match?.groups ?? {};
  const size = written === undefined ? readNumber("1") : readNumber(written);
  const rest = match === null ? "" : tail.slice(match[0].length);
  if (match === null || size === null || size.lte(0) || rest.startsWith("百分") || !isPlainCount(head, rest)) return null;
  // 每低1个百点: a step that was not understood is no incident.
  if (/^(?:低|高|降|升|增长|减|超过|超出|大于|小于|不足)/.test(tail) && rest !== "") return null;
  return countOf(text, size, unit);
}

// 每月 and 每年 say how often, unless the outcome follows at once (每天扣0.5分).
const frequency = /每(?:年|月|季度|季(?!度)|周|日|天|半年)(?=[^,;。])/g;

function readPer(clause: string): Per | null {
  const masked = clause.replace(frequency, (word) => "※".repeat(word.length));
  const at = masked.lastIndexOf("每");
  const text = clause;
  if (at < 0) return null;
  const head = text.slice(0, at);
  const tail = text.slice(at + 1);
  const step = readStep(text, head, tail);
  return step !== null && (step.clear || step.unit === "%") ? (step.clear ? step : null) : readCount(text, head, tail);
}

// 缺一项扣1分 without 每 still means each one.
const bareCount = new RegExp(
  `^(?:(?<head>.*?)[,;。:])?(?<verb>(?:凡|若|如)?(?:发现|出现|发生|查实|存在|有|缺少?|少|漏|逾期|迟报|未报)?[^\\d%,;。]{0,6}?)(?<number>[一1])(?<unit>${anyOf(measures)})(?<rest>[^\\d%,;。]{0,16})$`,
);

/** Reads 发现一例 without 每, where a deduction follows. */
export function readBareCount(text: string): Per | null {
  const match = bareCount.exec(text);
  const { head = "", unit = "", rest = "", verb = "" } = match?.groups ?? {};
  const size = readNumber("1");
  if (match === null || size === null || !isPlainCount(head, rest) || rest.startsWith("百分") || /每|超|低于|以上|以下|不足|达/.test(verb))
    return null;
  return countOf(text, size, unit);
}

/** An interval of a quantity that may go by the name before it. */
function readNamed(text: string): ReadInterval | null {
  const read = readInterval(text);
  return read !== null && (read.subject === "" || isName(read.subject)) ? read : null;
}

/** 超过105%或低于95%: two intervals of one quantity, which are no one interval; null where it is anything else. */
export function readEither(text: string): readonly [ReadInterval, ReadInterval] | null {
  const [, before = "", after = ""] = /^([^或]*)或者?([^或]*)$/.exec(text.replace(/[的时者,]+$/, "")) ?? [];
  const [first, second] = [readNamed(before), readNamed(after)];
  if (first === null || second === null || (second.subject !== "" && second.subject !== first.subject)) return null;
  const [low, high] = first.interval.low === null ? [first, second] : [second, first];
  const apart = low.interval.low === null && high.interval.high === null;
  const [top, bottom] = [low.interval.high, high.interval.low];
  return apart && top !== null && bottom !== null && top.value.lt(bottom.value) ? [first, { ...second, subject: first.subject }] : null;
}

const heading = /^([^,;。:%\d()≤≥<>=]{1,20}(?:率|度|比例|比重|占比)):(?=[^,;。:])/;

// 预算执行率：95%以上 has a colon too much.
function withoutColon(text: string): string {
  return text.includes("%") ? text.replace(heading, "$1") : text;
}

function simple(text: string): Condition | null {
  if (text === "") return { kind: "empty" };
  if (/第[^,;。名位]{1,4}(?:项|条|款|点)/.test(text)) return null;
  if (otherwisePattern.test(text)) return { kind: "otherwise" };
  const per = readPer(text);
  if (per !== null) return per;
  const read = text.includes("每") ? null : (readNamed(text) ?? readNamed(withoutColon(text)));
  if (read !== null) return { kind: "interval", ...read };
  if (plannedPattern.test(text)) return { kind: "planned" };
  return reachedPattern.test(text) && !nearlyPattern.test(text) ? { kind: "reached" } : null;
}

/** The clause after its first part, where that part does not bear on the score. */
function withoutAside(text: string): string | null {
  const cut = /[,;。:]/.exec(text);
  if (cut === null) return null;
  const part = text.slice(0, cut.index);
  return isRemark(part) ? trimmed(text.slice(cut.index + 1)) : null;
}

/** Reads what stands before an outcome. */
export function readCondition(clause: string): ReadCondition {
  const introduced = trimmed(trimmed(clause).replace(itemMark, "").replace(introductionPattern, "").replace(itemMark, ""));
  const standard = standardOf(introduced);
  const text = (standard === null ? introduced : standard.rest).replace(/,则$/, "");
  const condition = simple(text);
  if (condition !== null) return { condition, standard: standard?.value ?? null };
  const later = withoutAside(text);
  if (later !== null) {
    const rest = readCondition(later);
    return { condition: rest.condition, standard: rest.standard ?? standard?.value ?? null };
  }
  return { condition: { kind: "text", text: trimmed(clause) }, standard: standard?.value ?? null };
}
