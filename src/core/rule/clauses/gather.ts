import type { Exact } from "../../quantity";
import type { Award } from "../ast";
import { isName, isRemark, type Per, readBareCount, readCondition, readEither, trimmed } from "./condition";
import { mitigating } from "../words/goal-words";
import type { PartStep } from "./incomplete";
import { readInterval, type RawInterval } from "./interval";
import { isPlainList } from "./lists";
import type { Outcome, Statement } from "./outcome";
import { readHolds, readProportion, type Proportion } from "./proportion";
import type { Rounding } from "./rounding";
import { anyOf } from "../words/vocabulary";

/** A band before its boundaries are settled. */
export interface RawBand {
  readonly subject: string;
  readonly interval: RawInterval;
  readonly award: Award;
  /** What is counted, where it stands after its number（2起以上重大事故）. */
  readonly noun?: string;
}

/** A clause that holds again for each step, with what each one costs or brings. */
export interface Repeated {
  readonly per: Per;
  readonly outcome: Outcome & { readonly kind: "deduct" | "bonus" | "award" };
}

/** A clause in words, with its award. */
export interface Worded {
  readonly text: string;
  readonly award: Award;
}

/** A clause that names the goal (完成目标的…), or that it was met exactly. */
export interface Goal extends Worded {
  readonly exactly: boolean;
}

/** A clause that says how scores between stated ones follow: for the values named, or wherever they leave room. */
export interface Interpolation {
  readonly subject: string;
  readonly guard: RawInterval | null;
}

/** A formula with what it holds for, or a step from so many points. */
export type RawCourse =
  | { readonly formula: string; readonly subject: string; readonly guard: RawInterval | null }
  | { readonly formula: null; readonly subject: string; readonly per: Per; readonly base: Exact; readonly deduct: Exact };

/** The clauses of a rule, by what they say. */
export interface Parts {
  readonly fullMarks: readonly Exact[];
  readonly standards: readonly Exact[];
  readonly bands: readonly RawBand[];
  readonly goals: readonly Goal[];
  readonly repeated: readonly Repeated[];
  readonly otherwise: readonly Worded[];
  readonly exempt: readonly string[];
  readonly worded: readonly Worded[];
  readonly each: readonly { readonly text: string; readonly points: Exact }[];
  readonly proportions: readonly Proportion[];
  readonly courses: readonly RawCourse[];
  readonly interpolations: readonly Interpolation[];
  readonly floor: boolean;
  readonly cap: boolean;
  /** Points that a floor, a cap or 扣完…分为止 names; they must be the full mark. */
  readonly caps: readonly Exact[];
  readonly most: readonly Exact[];
  /** Whether a rate above 100% counts as 100%, once for each clause that says so. */
  readonly excess: readonly true[];
  /** What clauses of their own say of incomplete steps, and of rounding. */
  readonly partSteps: readonly PartStep[];
  readonly roundings: readonly Rounding[];
  /** That further tiers of steps are left open, as we say it ourselves. */
  readonly doubts: readonly true[];
  /** Lists without points that say what a rule speaks of. */
  readonly notes: readonly string[];
  /** What could not be read. */
  readonly left: readonly string[];
}

const nothing: Parts = {
  fullMarks: [],
  standards: [],
  bands: [],
  goals: [],
  repeated: [],
  otherwise: [],
  exempt: [],
  worded: [],
  each: [],
  proportions: [],
  courses: [],
  interpolations: [],
  floor: false,
  cap: false,
  caps: [],
  most: [],
  excess: [],
  partSteps: [],
  roundings: [],
  doubts: [],
  notes: [],
  left: [],
};

const exemption =
  /^(?:对于?)?(?:当年|本年|本年度|年度内|年内|部门|单位)?(?:没有|无|未发生|未安排|未涉及|未实施|不涉及|不存在)[^%,;。0-9]{0,24}$/;

// 无结余 is a measured zero and 无违规 a clean record, neither an exemption.
const blamed =
  /违规|违纪|违法|问题|事故|投诉|举报|处分|差错|失误|截留|挪用|不符合|逾期|迟报|结余|结转|调整|追加|差异|偏差|超|突破|增长|增加/;

/** 取消额与注销额均为零: two figures of which there is nothing to divide. */
const nothingThere = /^(?:当|若|如)?[^%,;。\d率]{4,40}[均都]为零$/;

/** Whether the words after 无 or 没有 mean that there is nothing to measure, rather than nothing to blame. */
function isExemption(text: string, award: Award): boolean {
  const isNone = nothingThere.test(text.replace(/[时的]+$/, "")) || (exemption.test(text) && !blamed.test(text));
  return award.kind === "full" && isNone;
}

const clean = /^(?:[^,;。]{0,8}?)(?:未|没有|无|不存在)(?:发现|发生|出现|存在|查出|查实|有)|^(?:全部|均|完全)|符合|^(?:无|没有)/;
const pardon = new RegExp(anyOf(mitigating));

/** A rate that nothing is taken off for（≤100%不扣分）is a band like any other. */
const measured = /\d%/;

/** Whether a clause lets single incidents off（整改到位的不扣分）, rather than saying what a clean record or a good rate gets. */
function isPardon(statement: Statement, text: string): boolean {
  return /不(?:予)?扣分/.test(statement.text) && (pardon.test(text) || !(clean.test(text) || measured.test(text)));
}

function left(statement: Statement): Partial<Parts> {
  return { left: [trimmed(statement.condition + statement.text)] };
}

// 每有一处问题0.2分 lacks a word, and may as well mean a deduction.
function isGain(statement: Statement, per: Per): boolean {
  const bare = statement.outcome.kind === "award" && statement.outcome.bare;
  return !bare && !/问题|未|不|违|迟|漏|错|缺|少/.test(per.text);
}

function awarded(statement: Statement, award: Award): Partial<Parts> {
  const { condition, standard } = readCondition(statement.condition);
  const standards = standard === null ? [] : [standard];
  switch (condition.kind) {
    case "empty": {
      // 指标≥90%得满分 says from which side, as a goal alone does not.
      const side =
        standard === null || !/^(points|full)$/.test(award.kind) ? null : readInterval(/≥[^≥]*$/.exec(statement.condition)?.[0] ?? "");
      if (side !== null) return { bands: [{ ...side, award }] };
      if (award.kind === "points" && !award.points.isZero()) return { standards, fullMarks: [award.points] };
      return award.kind === "full" && standard !== null ? { standards } : left(statement);
    }
    case "otherwise":
      return { standards, otherwise: [{ text: trimmed(statement.condition), award }] };
    case "interval":
      // 低于95%的不加分 may mean none at all, or no more than it has.
      return /不加分/.test(statement.text) ? left(statement) : { standards, bands: [{ ...condition, award }] };
    case "planned":
    case "reached":
      return { standards, goals: [{ text: trimmed(statement.condition), exactly: condition.kind === "planned", award }] };
    case "per":
      return award.kind === "points" && isGain(statement, condition)
        ? { standards, repeated: [{ per: condition, outcome: { kind: "award", award, bare: false } }] }
        : left(statement);
    case "text": {
      const either = award.kind === "points" ? readEither(condition.text) : null;
      if (either !== null) return { standards, bands: either.map((interval) => ({ ...interval, award })) };
      if (isPardon(statement, condition.text)) return left(statement);
      return isExemption(condition.text, award)
        ? { standards, exempt: [condition.text] }
        : { standards, worded: [{ text: condition.text, award }] };
    }
  }
}

function deducted(statement: Statement, outcome: Outcome & { readonly kind: "deduct" }): Partial<Parts> {
  const { condition, standard } = readCondition(statement.condition);
  const standards = standard === null ? [] : [standard];
  const loss: Award = { kind: "loss", points: outcome.points };
  // 目标值≥90%，每超过1个百分点扣1分: one of the two is a slip.
  if (condition.kind === "per" && standard !== null && condition.toward === "above" && /^[^\d]*≥/.test(statement.condition))
    return left(statement);
  if (condition.kind === "per") return { standards, repeated: [{ per: condition, outcome }] };
  const bare = condition.kind === "text" || condition.kind === "interval" ? readBareCount(trimmed(statement.condition)) : null;
  if (bare !== null) return { standards, repeated: [{ per: bare, outcome }] };
  if (outcome.ofFull) return left(statement);
  if (condition.kind === "interval") return { standards, bands: [{ ...condition, award: loss }] };
  if (condition.kind === "otherwise") return { standards, otherwise: [{ text: trimmed(statement.condition), award: loss }] };
  return condition.kind === "text" ? { standards, worded: [{ text: condition.text, award: loss }] } : left(statement);
}

function gained(statement: Statement, outcome: Outcome & { readonly kind: "bonus" }): Partial<Parts> {
  const { condition, standard } = readCondition(statement.condition);
  return condition.kind === "per" && standard === null ? { repeated: [{ per: condition, outcome }] } : left(statement);
}

function shared(statement: Statement, outcome: Outcome & { readonly kind: "share" | "inProportion" }): Partial<Parts> {
  const proportion = readProportion(statement.condition, outcome);
  return proportion === null ? left(statement) : { proportions: [proportion] };
}

function coursed(statement: Statement, { formula, base, deduct }: Outcome & { readonly kind: "course" }): Partial<Parts> {
  if (formula !== null) {
    const holds = readHolds(trimmed(statement.condition));
    if (holds === null) return left(statement);
    // 设人均执行率为X, 季度执行率: a name before the formula is what it is of.
    const name =
      holds.guard === null && isName(trimmed(statement.condition)) ? trimmed(statement.condition).replace(/^设|为[A-Za-z]$/g, "") : "";
    return { courses: [{ formula, subject: holds.guardSubject === "" ? name : holds.guardSubject, guard: holds.guard }] };
  }
  const { condition, standard } = readCondition(statement.condition);
  const isStep = condition.kind === "per" && condition.clear && standard === null;
  return isStep ? { courses: [{ formula, subject: condition.subject, per: condition, base, deduct }] } : left(statement);
}

const between =
  /^(?:其?中间|其间|(?:其|介于|位于|处于)?(?:[两二]者|各档次?|每档|相邻[两二]?档|以上各档|区间)?之?间|[两二]者之间|区间内?|中间(?:部分|数值|值|档))(?:的|部分|数值|情况|者)*$/;

function interpolated(statement: Statement): Partial<Parts> {
  const { condition, standard } = readCondition(statement.condition);
  if (standard !== null) return left(statement);
  if (condition.kind === "interval") return { interpolations: [{ subject: condition.subject, guard: condition.interval }] };
  const open = condition.kind === "empty" || condition.kind === "otherwise" || between.test(trimmed(statement.condition));
  return open ? { interpolations: [{ subject: "", guard: null }] } : left(statement);
}

// 扣完为止, caps and the like may follow a remark, but nothing that is not understood.
function limited(statement: Statement, found: Partial<Parts>): Partial<Parts> {
  const words = trimmed(statement.condition).replace(/^(?:且|但|加分|扣分|得分|累计|本项|该项|最后得分|分值)+$/, "");
  if (isPlainList(words)) return { ...found, notes: [words] };
  if (isRemark(words)) return found;
  // …扣1分（以100%为基数），扣完为止
  const { condition, standard } = readCondition(words.replace(/^\(([^()]*)\)$/, "$1"));
  return condition.kind === "empty" && standard !== null ? { ...found, standards: [standard] } : left(statement);
}

function listOf(points: Exact | null): readonly Exact[] {
  return points === null ? [] : [points];
}

function partOf(statement: Statement): Partial<Parts> {
  const { outcome } = statement;
  switch (outcome.kind) {
    case "award":
      return awarded(statement, outcome.award);
    case "fullMark":
      return isRemark(statement.condition)
        ? { fullMarks: [outcome.points] }
        : awarded(statement, { kind: "points", points: outcome.points });
    case "deduct":
      return deducted(statement, outcome);
    case "bonus":
      return gained(statement, outcome);
    case "each":
      return { each: [{ text: trimmed(statement.condition), points: outcome.points }] };
    case "floor":
      return limited(statement, { floor: true, caps: listOf(outcome.points) });
    case "cap":
      return limited(statement, { cap: true, caps: listOf(outcome.points) });
    case "excess":
      return limited(statement, { excess: [true] });
    case "most":
      return limited(statement, { most: [outcome.points] });
    case "interpolate":
      return interpolated(statement);
    case "share":
    case "inProportion":
      return shared(statement, outcome);
    case "course":
      return coursed(statement, outcome);
    case "deductRange":
      return left(statement);
  }
}

function join(parts: Parts, more: Partial<Parts>): Parts {
  return {
    fullMarks: [...parts.fullMarks, ...(more.fullMarks ?? [])],
    standards: [...parts.standards, ...(more.standards ?? [])],
    bands: [...parts.bands, ...(more.bands ?? [])],
    goals: [...parts.goals, ...(more.goals ?? [])],
    repeated: [...parts.repeated, ...(more.repeated ?? [])],
    otherwise: [...parts.otherwise, ...(more.otherwise ?? [])],
    exempt: [...parts.exempt, ...(more.exempt ?? [])],
    worded: [...parts.worded, ...(more.worded ?? [])],
    each: [...parts.each, ...(more.each ?? [])],
    proportions: [...parts.proportions, ...(more.proportions ?? [])],
    courses: [...parts.courses, ...(more.courses ?? [])],
    interpolations: [...parts.interpolations, ...(more.interpolations ?? [])],
    floor: parts.floor || more.floor === true,
    cap: parts.cap || more.cap === true,
    caps: [...parts.caps, ...(more.caps ?? [])],
    most: [...parts.most, ...(more.most ?? [])],
    excess: [...parts.excess, ...(more.excess ?? [])],
    partSteps: [...parts.partSteps, ...(more.partSteps ?? [])],
    roundings: [...parts.roundings, ...(more.roundings ?? [])],
    doubts: [...parts.doubts, ...(more.doubts ?? [])],
    notes: [...parts.notes, ...(more.notes ?? [])],
    left: [...parts.left, ...(more.left ?? [])],
  };
}

/** How we print that further tiers of steps may be added up or not. */
export const tiersLeftOpen = "更远的几段扣分是否累加没有写明";

/** What may follow the last outcome, such as 以100%为标准. */
function partAfter(part: string): Partial<Parts> {
  if (trimmed(part) === tiersLeftOpen) return { doubts: [true] };
  const { condition, standard } = readCondition(part);
  return condition.kind === "empty" && standard !== null ? { standards: [standard] } : { left: [trimmed(part)] };
}

/** Sorts the statements of a rule by what they say; `rest` is what stands after the last outcome. */
export function gather(statements: readonly Statement[], rest: string): Parts {
  const parts = statements.map(partOf).reduce<Parts>(join, nothing);
  if (isPlainList(trimmed(rest))) return join(parts, { notes: [trimmed(rest)] });
  return rest
    .split(/[,;。]/)
    .filter((part) => !isRemark(part))
    .map(partAfter)
    .reduce(join, parts);
}
