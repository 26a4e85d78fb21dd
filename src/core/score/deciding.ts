import { decimalText, type Exact } from "../quantity";
import type {
  Award,
  BandsRule,
  BonusRule,
  ChecklistRule,
  ComposedRule,
  CoursesRule,
  IncidentRule,
  InterpolatedRule,
  ProportionalRule,
  Rule,
  StepRule,
} from "../rule/ast";
import { awardPoints, bandAt, contains } from "../rule/band";
import { courseAt } from "../rule/course";
import {
  awardText,
  bandText,
  courseText,
  clausesOf,
  exemptText,
  fullRange,
  intervalText,
  lineText,
  partText,
  printRule,
  slopeText,
  valueText,
} from "../rule/printer";
import { roundingText } from "../rule/clauses/rounding";
import { lineAt, slopeAt, type Observation } from "./evaluate";

// Which clause of a rule decided a score: in words for the trace, and by its place among the printed clauses.

type Read = Exclude<Rule, { readonly kind: "unparsed" }>;
type Banded = CoursesRule | StepRule | BandsRule | ProportionalRule | InterpolatedRule | IncidentRule;

function stepClause(rule: StepRule, value: Exact): string {
  const slope = slopeAt(rule, value);
  if (slope !== null) return slopeText(slope, rule.unit) + partText(rule) + (rule.floor ? "，扣完为止" : "");
  return `${intervalText(fullRange(rule), rule.unit)}，计满分`;
}

function lineClause(rule: InterpolatedRule, value: Exact): string {
  const at = lineAt(rule, value);
  const [from, to] = at === null ? [] : [rule.knots[at], rule.knots[at + 1]];
  if (from === undefined || to === undefined) return "规则没有规定该数值如何计分";
  return `${lineText(from, to, rule.unit)}${rule.rounding === null ? "" : `，得分${roundingText(rule.rounding)}`}`;
}

function measuredClause(rule: Banded, value: Exact): string {
  const hit = bandAt(rule.bands, value, rule.full);
  if (hit.kind === "band") return bandText(hit.band, rule.unit);
  if (hit.kind === "open") return "规则没有写明该数值归哪一档";
  switch (rule.kind) {
    case "step":
      return contains(rule.domain, value) === true ? stepClause(rule, value) : "规则没有规定该数值如何计分";
    case "bands":
      return rule.otherwise === null ? "规则没有规定该数值如何计分" : `其他情况，${awardText(rule.otherwise)}`;
    case "proportional":
      return printRule({ ...rule, bands: [], exempt: null }).replace(/。$/, "");
    case "interpolated":
      return lineClause(rule, value);
    case "courses": {
      const course = rule.courses[courseAt(rule, value)];
      return course === undefined ? "规则没有规定该数值如何计分" : courseText(course, rule.unit);
    }
    case "incident":
      return `${rule.what}扣${decimalText(rule.deduct)}分${partText(rule)}${rule.floor ? "，扣完为止" : ""}`;
  }
}

/** The clause of the rule that decided the score, in Chinese, for the trace. */
export function decidingClause(rule: Rule, seen: Observation): string {
  return (rule.kind === "unparsed" ? null : clauseText(rule, seen)) ?? printRule(rule).replace(/。$/, "");
}

/** What decided at every date, with its rate. */
function partsText({ parts }: ComposedRule, values: readonly Exact[]): string {
  return parts
    .map(({ name, rule }, index) => {
      const value = values[index];
      return value === undefined ? name : `${name}${valueText(value, "%")}：${measuredClause(rule, value)}`;
    })
    .join("；");
}

/** The one clause that decided, in words; null where it was the whole rule. */
function clauseText(rule: Read, seen: Observation): string | null {
  if (seen.kind === "exempt") return rule.exempt === null ? null : exemptText(rule.exempt);
  switch (rule.kind) {
    case "step":
    case "bands":
    case "proportional":
    case "interpolated":
    case "courses":
    case "incident":
      return "value" in seen ? measuredClause(rule, seen.value) : null;
    case "vetoed":
      return clauseText(rule.base, seen);
    case "composed":
      return seen.kind === "rates" ? partsText(rule, seen.values) : null;
    case "levels": {
      const level = seen.kind === "level" ? rule.levels[seen.level] : undefined;
      return level === undefined ? null : `${level.text}，${awardText(level.award)}`;
    }
    case "checklist":
    case "bonus":
      return (isOneClause(rule) ? clausesOf(rule).body[0] : undefined) ?? null;
  }
}

/** So much for each thing counted: whatever was seen, it is that clause that decides. */
function isOneClause(rule: ChecklistRule | BonusRule): boolean {
  return rule.kind === "bonus" || rule.each !== null;
}

/** Where the clause that decided stands among the printed ones; null where none did, or several together. */
export function decidedClause(rule: Rule, seen: Observation | null, score: Exact | null): number | null {
  if (rule.kind === "unparsed" || score === null) return null;
  const { mark, body } = clausesOf(rule);
  if (seen?.kind === "exempt") return mark.length + body.length;
  const within = seen === null ? clauseOfScore(rule, score) : clauseOfValue(rule, seen);
  // What all other values get is not printed where the bands take points off.
  return within === null || within >= body.length ? null : mark.length + within;
}

/** A score that a person chose tells its clause where only one gives it. */
function clauseOfScore(rule: Read, score: Exact): number | null {
  const hits = awardsIn(rule).flatMap((award, index) => (awardPoints(award, rule.full)?.eq(score) === true ? [index] : []));
  return hits.length === 1 ? (hits[0] ?? null) : null;
}

/** What each clause gives, where the rule is a list of such. */
function awardsIn(rule: Read): readonly Award[] {
  switch (rule.kind) {
    case "levels":
      return rule.levels.map((level) => level.award);
    case "bands":
      return rule.bands.map((band) => band.award);
    case "step":
    case "proportional":
    case "interpolated":
    case "courses":
    case "vetoed":
    case "composed":
    case "incident":
    case "checklist":
    case "bonus":
      return [];
  }
}

function clauseOfValue(rule: Read, seen: Observation): number | null {
  if (seen.kind === "level") return seen.level;
  switch (rule.kind) {
    case "step":
    case "bands":
    case "proportional":
    case "interpolated":
    case "courses":
    case "incident":
      return "value" in seen ? clauseOfMeasured(rule, seen.value) : null;
    case "checklist":
    case "bonus":
      return isOneClause(rule) ? 0 : null;
    case "vetoed":
      return clauseOfValue(rule.base, seen);
    case "composed":
    case "levels":
      return null;
  }
}

function clausesBefore(rule: Banded): number {
  switch (rule.kind) {
    case "bands":
    case "courses":
      return 0;
    case "step":
      return 1 + rule.slopes.length;
    case "interpolated":
      return rule.knots.length - 1;
    case "proportional":
    case "incident":
      return 1;
  }
}

function clauseOfMeasured(rule: Banded, value: Exact): number | null {
  const hit = bandAt(rule.bands, value, rule.full);
  if (hit.kind === "open") return null;
  // The bands are printed behind the clauses that they override.
  const before = clausesBefore(rule);
  if (hit.kind === "band") return before + rule.bands.indexOf(hit.band);
  if (rule.kind === "bands") return rule.bands.length;
  if (rule.kind === "interpolated") return lineAt(rule, value);
  if (rule.kind === "courses") {
    const at = courseAt(rule, value);
    return at < 0 ? null : rule.bands.length + at;
  }
  if (rule.kind !== "step") return 0;
  const slope = slopeAt(rule, value);
  return slope === null ? 0 : 1 + rule.slopes.indexOf(slope);
}
