import type { Expression } from "../formula/ast";
import type { Exact } from "../quantity";

/** One end of an interval. `inclusive` is null where the rule leaves open to which band the value itself belongs. */
export interface Bound {
  readonly value: Exact;
  readonly inclusive: boolean | null;
}

/** A stretch of measured values; an end that is null is unlimited. A single value has both ends there. */
export interface Interval {
  readonly low: Bound | null;
  readonly high: Bound | null;
}

/** What a band or a clause gives: 满分, so many points, a range a person chooses from, or so many points off. */
export type Award =
  | { readonly kind: "full" }
  | { readonly kind: "points"; readonly points: Exact }
  | { readonly kind: "range"; readonly low: Exact; readonly high: Exact }
  | { readonly kind: "loss"; readonly points: Exact };

/** A band (分档): values in the interval get the award. */
export interface Band {
  readonly interval: Interval;
  readonly award: Award;
}

/** A deduction for each step beyond a threshold (每超过/每低于 … 扣 … 分). */
export interface Slope {
  readonly toward: "above" | "below";
  /** The threshold, where nothing is deducted yet; of a further tier, where its steps take the place of those before it. */
  readonly from: Exact;
  /** The size of a step, in the rule's unit. */
  readonly every: Exact;
  readonly deduct: Exact;
}

/** What all rules that are understood have in common. */
export interface Frame {
  /** 分值 of the row; where that is not known, the full mark that the text names. */
  readonly full: Exact | null;
  /** The full mark that the text itself names; null where it only says 满分 or nothing. */
  readonly stated: Exact | null;
  /** Who gets full marks without being measured (没有…项目的部门按满分计算), without the award; null where nobody. */
  readonly exempt: string | null;
}

/** What a rule about one measured quantity has in common. */
export interface Measured extends Frame {
  /** The quantity that the text names; empty where it names none. */
  readonly subject: string;
  /** `%` for a ratio (1 is 100%), a measure word such as 次 for a count, empty for a bare number. */
  readonly unit: string;
}

/** How a step that is not complete counts: not at all (整档), in proportion (按比例), or as a whole one (不足一档按一档). */
export type Incomplete = "whole" | "proportional" | "started";

/** A threshold with a deduction a step. */
export interface StepRule extends Measured {
  readonly kind: "step";
  /** On each side from the threshold outwards; a further one holds from where it begins (低于85%的部分). */
  readonly slopes: readonly Slope[];
  /** Whether dearer steps follow beyond the domain, of which nobody knows whether they add up or hold from the threshold on. */
  readonly doubtful: boolean;
  /** The values that the rule speaks of at all; outside it says nothing. */
  readonly domain: Interval;
  /** Bands that override the slopes, such as 低于90%不得分. */
  readonly bands: readonly Band[];
  /** The most that can be deducted (最多扣3分); null where the text names no such limit. */
  readonly most: Exact | null;
  /** How the text says that an incomplete step counts (不足1个百分点的不扣分); null where it leaves that open. */
  readonly incomplete: Incomplete | null;
  /** To how many decimal places the score is rounded, half-up (保留两位小数); null where it is not. */
  readonly rounding: number | null;
  /** Whether 扣完为止 is written; the score never goes below zero in any case. */
  readonly floor: boolean;
}

/** Bands of a measured quantity (分档). */
export interface BandsRule extends Measured {
  readonly kind: "bands";
  readonly bands: readonly Band[];
  /** What all other values get (否则不得分); null where nothing is said about them. */
  readonly otherwise: Award | null;
}

/** The score in proportion to a rate (得分=执行率×分值). */
export interface ProportionalRule extends Measured {
  readonly kind: "proportional";
  /** Whether the rule takes what is missing to one: (1-偏差率)×分值. */
  readonly complement: boolean;
  /** The value below 100% where the proportion starts from nothing, (执行率-60%)/40%×分值; null where it starts at zero. */
  readonly start: Exact | null;
  /** The value that gives full marks where that is not 100%, 执行率/90%×分值; null where it is. */
  readonly goal: Exact | null;
  /** The values that the proportion holds for. */
  readonly domain: Interval;
  /** Bands that override the proportion, such as 低于60%不得分. */
  readonly bands: readonly Band[];
  /** To how many decimal places the score is rounded, half-up (保留两位小数); null where it is not. */
  readonly rounding: number | null;
  /** Whether a cap (最高不超过满分) is written; the score never exceeds the full mark in any case. */
  readonly cap: boolean;
}

/** A value with a stated score, between which scores run in a straight line. */
export interface Knot {
  readonly value: Exact;
  readonly award: Extract<Award, { readonly kind: "full" | "points" }>;
}

/** Scores on a straight line between stated ones (插值法). */
export interface InterpolatedRule extends Measured {
  readonly kind: "interpolated";
  /** At least two, from the lowest value to the highest; their points only rise or only fall. */
  readonly knots: readonly Knot[];
  /** What lies beyond the first and the last knot; of other values the rule says nothing. */
  readonly bands: readonly Band[];
  /** To how many decimal places the score is rounded, half-up (保留两位小数); null where it is not. */
  readonly rounding: number | null;
}

/**
 * A stretch of values along which the points go on from a place where they are known: in a straight line（得分=10-(100%-执行率)×20),
 * or in steps（在8分基础上每降低1个百分点扣0.4分).
 */
export type Course =
  /** A formula as written, with `|…|` where the size of the value counts, and as an expression of `x`. */
  | { readonly interval: Interval; readonly formula: string; readonly expression: Expression }
  /** Steps, with the points where they begin; a negative `deduct` adds to them. */
  | { readonly interval: Interval; readonly formula: null; readonly base: Exact; readonly slope: Slope };

/** Points that a formula gives, or steps from others than the full mark, each for its own stretch of values. */
export interface CoursesRule extends Measured {
  readonly kind: "courses";
  /** Bands that override the courses. */
  readonly bands: readonly Band[];
  readonly courses: readonly Course[];
  readonly incomplete: Incomplete | null;
  readonly rounding: number | null;
  readonly floor: boolean;
  readonly cap: boolean;
}

/** A rule of one measured quantity, as a part of a rule of several. */
export type PartRule = StepRule | BandsRule | ProportionalRule | InterpolatedRule | CoursesRule;

/** One indicator measured at several dates (半年支出进度、前三季度支出进度), each by a rule of its own; the score is their sum. */
export interface ComposedRule extends Frame {
  readonly kind: "composed";
  /** `implied` where it is not written that who misses the mark gets nothing (≥45%得2分). */
  readonly parts: readonly { readonly name: string; readonly rule: PartRule; readonly implied: boolean }[];
}

/** A rule with cases that only a person knows of, and that give nothing whatever was measured (出现重大舆情的不得分). */
export interface VetoedRule extends Frame {
  readonly kind: "vetoed";
  readonly base: PartRule | IncidentRule;
  /** The cases as written. */
  readonly vetoes: readonly string[];
}

/** A deduction for each incident (每出现一例…扣2分). */
export interface IncidentRule extends Frame {
  readonly kind: "incident";
  /** What is counted, as written. */
  readonly what: string;
  /** So many incidents make one deduction. */
  readonly every: Exact;
  readonly unit: string;
  readonly deduct: Exact;
  /** Counts that override the deduction, such as 3例以上不得分. */
  readonly bands: readonly Band[];
  readonly most: Exact | null;
  /** How the text says that fewer than `every` count (不足3次的不扣分); null where it leaves that open. */
  readonly incomplete: Incomplete | null;
  readonly floor: boolean;
}

/** Something that is there or not, with its points. */
export interface Item {
  readonly text: string;
  readonly points: Exact;
}

/** Points for each thing that is done: listed with their points, or so many for any one of them. */
export interface ChecklistRule extends Frame {
  readonly kind: "checklist";
  /** The listed items with their points; empty where the text says only 每符合一项得1分. */
  readonly items: readonly Item[];
  /** Points of any one item; null where they are listed. */
  readonly each: Exact | null;
  /** What an item is, as written, where they are not listed. */
  readonly what: string;
}

/** Levels a person chooses from (较好6分、一般3分、无效果0分). */
export interface LevelsRule extends Frame {
  readonly kind: "levels";
  readonly levels: readonly { readonly text: string; readonly award: Award }[];
}

/** Points for each one achieved (每…加0.5分，最高3分). */
export interface BonusRule extends Frame {
  readonly kind: "bonus";
  readonly what: string;
  readonly every: Exact;
  readonly unit: string;
  readonly points: Exact;
}

/**
 * Why a text whose clauses are clear still gives no score: incidents of several kinds have several `prices`, so that their
 * number alone does not tell; a `veto`（情节严重的不得分）hangs on what only a person can say; `tiers` of steps may be added up or not.
 */
export type Why = "prices" | "veto" | "tiers" | "order";

/** A text that is not understood, kept as it is. */
export interface UnparsedRule {
  readonly kind: "unparsed";
  readonly text: string;
  /** The part of it that could not be read. */
  readonly left: string;
  /** Where that can be said, why it gives no score. */
  readonly why?: Why;
}

/** A scoring rule (评价标准) as it was read. */
export type Rule =
  | StepRule
  | BandsRule
  | ProportionalRule
  | InterpolatedRule
  | CoursesRule
  | ComposedRule
  | VetoedRule
  | IncidentRule
  | ChecklistRule
  | LevelsRule
  | BonusRule
  | UnparsedRule;

/** What must be known to apply a rule: a rate, several of them, a count, incidents, which items are met, a level a person chooses, or nothing that would help. */
export type Asked = "rate" | "rates" | "count" | "incidents" | "items" | "level" | "nothing";

/** Whether a unit is one of money: an amount (每100万元) is not counted in ones, so that a count of it says nothing. */
export function isAmount(unit: string): boolean {
  return unit.endsWith("元");
}

/** Says what must be known to apply the rule. */
export function asksFor(rule: Rule): Asked {
  switch (rule.kind) {
    case "step":
    case "bands":
    case "proportional":
    case "interpolated":
    case "courses":
      return rule.unit === "%" ? "rate" : "count";
    case "vetoed":
      return asksFor(rule.base);
    case "composed":
      return "rates";
    case "incident":
      return isAmount(rule.unit) ? "nothing" : "incidents";
    case "bonus":
      return isAmount(rule.unit) ? "nothing" : "count";
    case "checklist":
      return "items";
    case "levels":
      return "level";
    case "unparsed":
      return "nothing";
  }
}
