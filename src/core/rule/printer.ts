import { decimalText, type Exact, hundred, one } from "../quantity";
import type {
  Award,
  Band,
  BandsRule,
  BonusRule,
  Bound,
  ChecklistRule,
  ComposedRule,
  Course,
  CoursesRule,
  Frame,
  IncidentRule,
  InterpolatedRule,
  Interval,
  Knot,
  LevelsRule,
  ProportionalRule,
  Rule,
  Slope,
  StepRule,
} from "./ast";
import { incompleteText } from "./clauses/incomplete";
import { tiersLeftOpen } from "./clauses/gather";
import { roundingText } from "./clauses/rounding";

// The canonical Chinese of a rule: what the user is shown, and what reads back as the same rule.

/** A value in the rule's unit: 0.9 with `%` is 90%. */
export function valueText(value: Exact, unit: string): string {
  return unit === "%" ? `${decimalText(value.times(hundred))}%` : `${decimalText(value)}${unit}`;
}

function stepText(every: Exact, unit: string): string {
  return unit === "%" ? `${decimalText(every.times(hundred))}个百分点` : `${decimalText(every)}${unit}`;
}

function markText(bound: Bound): string {
  return bound.inclusive === null ? "（含否未写明）" : bound.inclusive ? "（含）" : "（不含）";
}

function isSame(low: Bound, high: Bound): boolean {
  return low.value.eq(high.value);
}

/** An interval, such as `≤100%` or `80%（含）-90%（不含）`; an end that is left open says so. */
export function intervalText({ low, high }: Interval, unit: string): string {
  if (low !== null && high !== null) {
    if (isSame(low, high)) return `=${valueText(low.value, unit)}`;
    // A minus sign would be taken for the hyphen of a range.
    const joint = low.value.isNegative() ? "至" : "-";
    return `${low.value.isNegative() ? "为" : ""}${valueText(low.value, unit)}${markText(low)}${joint}${valueText(high.value, unit)}${markText(high)}`;
  }
  if (low !== null)
    return low.inclusive === null
      ? `${valueText(low.value, unit)}以上（含否未写明）`
      : `${low.inclusive ? "≥" : ">"}${valueText(low.value, unit)}`;
  if (high !== null)
    return high.inclusive === null
      ? `${valueText(high.value, unit)}以下（含否未写明）`
      : `${high.inclusive ? "≤" : "<"}${valueText(high.value, unit)}`;
  return "";
}

/** An award as a clause ends with it: 计满分, 计6分, 不得分, 计8-10分, 扣1分. */
export function awardText(award: Award): string {
  switch (award.kind) {
    case "full":
      return "计满分";
    case "points":
      return award.points.isZero() ? "不得分" : `计${decimalText(award.points)}分`;
    case "range":
      return `计${decimalText(award.low)}-${decimalText(award.high)}分`;
    case "loss":
      return `扣${decimalText(award.points)}分`;
  }
}

/** One band with its award. */
export function bandText(band: Band, unit: string, subject = ""): string {
  return `${subject}${intervalText(band.interval, unit)}，${awardText(band.award)}`;
}

/** One deduction clause: 每超过1个百分点扣0.2分. */
export function slopeText(slope: Slope, unit: string): string {
  const change = `${slope.deduct.isNegative() ? "加" : "扣"}${decimalText(slope.deduct.abs())}分`;
  return `每${slope.toward === "above" ? "超过" : "低于"}${stepText(slope.every, unit)}${change}`;
}

/** What a course gives: 得分=10-(100%-执行率)×20, 在8分基础上每低于1个百分点扣0.4分. */
export function courseText(course: Course, unit: string, subject = ""): string {
  const guard = intervalText(course.interval, unit);
  const points =
    course.formula === null ? `在${decimalText(course.base)}分基础上${slopeText(course.slope, unit)}` : `得分=${course.formula}`;
  return guard === "" ? points : `${subject}${guard}的，${points}`;
}

function printCourses(rule: CoursesRule): readonly string[] {
  const { bands, courses, unit, incomplete, rounding } = rule;
  const [every] = courses.flatMap((course) => (course.formula === null ? [course.slope.every] : []));
  const limits = [
    ...(incomplete === null || every === undefined ? [] : [incompleteText(incomplete, stepText(every, unit))]),
    ...(rounding === null ? [] : [`得分${roundingText(rounding)}`]),
    ...(rule.cap ? ["最高不超过满分"] : []),
    ...(rule.floor ? ["扣完为止"] : []),
  ];
  const fixed = bands.map((band, index) => bandText(band, unit, index === 0 ? rule.subject : ""));
  const along = courses.map((course, index) => courseText(course, unit, bands.length + index === 0 ? rule.subject : ""));
  return [...fixed, ...along.slice(0, -1), [along[along.length - 1] ?? "", ...limits].join("，")];
}

function fullText(stated: Exact | null): string {
  return stated === null ? "计满分" : `计${decimalText(stated)}分`;
}

function slopeTo(rule: StepRule, toward: "above" | "below"): Slope | undefined {
  return rule.slopes.find((slope) => slope.toward === toward);
}

/** The values that get full marks under a step rule. */
export function fullRange(rule: StepRule): Interval {
  const end = (toward: "above" | "below", limit: Bound | null): Bound | null => {
    const slope = slopeTo(rule, toward);
    return slope === undefined ? limit : { value: slope.from, inclusive: true };
  };
  return { low: end("below", rule.domain.low), high: end("above", rule.domain.high) };
}

// Where the deduction holds only so far (90%-100%之间每低…), the clause says so.
function guardText(rule: StepRule, slope: Slope): string {
  const own = rule.slopes.filter(({ toward }) => toward === slope.toward);
  const isLast = own[own.length - 1] === slope;
  const limit = !isLast ? null : slope.toward === "above" ? rule.domain.high : rule.domain.low;
  if (limit === null && own[0] === slope) return "";
  const from: Bound = { value: slope.from, inclusive: false };
  const interval = intervalText(slope.toward === "above" ? { low: from, high: limit } : { low: limit, high: from }, rule.unit);
  return `${interval}的${own[0] === slope ? "" : "部分"}，`;
}

/** What holds for all steps together, behind the last of them: incomplete ones, rounding, the most, the floor. */
function limitsText(rule: StepRule | IncidentRule): string {
  const most = rule.most === null ? "" : `，最多扣${decimalText(rule.most)}分`;
  return `${partText(rule)}${most}${rule.floor ? "，扣完为止" : ""}`;
}

/** What the rule says of an incomplete step and of rounding, to stand behind its deduction; empty where it says nothing. */
export function partText(rule: StepRule | IncidentRule): string {
  const every = rule.kind === "incident" ? rule.every : rule.slopes[0]?.every;
  const step = rule.incomplete === null || every === undefined ? "" : `，${incompleteText(rule.incomplete, stepText(every, rule.unit))}`;
  return rule.kind === "incident" || rule.rounding === null ? step : `${step}，得分${roundingText(rule.rounding)}`;
}

function printStep(rule: StepRule): readonly string[] {
  const limits = limitsText(rule);
  const slopes = rule.slopes.map((slope) => guardText(rule, slope) + slopeText(slope, rule.unit));
  return [
    `${rule.subject}${intervalText(fullRange(rule), rule.unit)}，${fullText(rule.stated)}`,
    ...slopes.slice(0, -1),
    `${slopes[slopes.length - 1] ?? ""}${limits}`,
    ...rule.bands.map((band) => bandText(band, rule.unit)),
    ...(rule.doubtful ? [tiersLeftOpen] : []),
  ];
}

function printBands(rule: BandsRule): readonly string[] {
  const otherwise = rule.otherwise === null ? [] : [`否则${awardText(rule.otherwise)}`];
  const losses = rule.bands.some((band) => band.award.kind === "loss");
  return [...rule.bands.map((band, index) => bandText(band, rule.unit, index === 0 ? rule.subject : "")), ...(losses ? [] : otherwise)];
}

function rateText({ complement, start, goal }: ProportionalRule, subject: string): string {
  if (start !== null && goal !== null)
    return `（${subject}-${valueText(start, "%")}）/（${valueText(goal, "%")}-${valueText(start, "%")}）`;
  if (goal !== null) return `${subject}/${valueText(goal, "%")}`;
  if (start !== null) return `（${subject}-${valueText(start, "%")}）/${valueText(one.minus(start), "%")}`;
  return complement ? `（1-${subject}）` : subject;
}

function printProportional(rule: ProportionalRule): readonly string[] {
  const subject = rule.subject === "" ? "比率" : rule.subject;
  const factor = rule.stated === null ? "分值" : `${decimalText(rule.stated)}分`;
  const guard = intervalText(rule.domain, rule.unit);
  const rounding = rule.rounding === null ? "" : `，${roundingText(rule.rounding)}`;
  const share = `${guard === "" ? "" : `${guard}的，`}得分=${rateText(rule, subject)}×${factor}${rounding}${rule.cap ? "，最高不超过满分" : ""}`;
  return [share, ...rule.bands.map((band) => bandText(band, rule.unit))];
}

function knotText({ value, award }: Knot, unit: string): string {
  return `${valueText(value, unit)}（${award.kind === "full" ? "满分" : `${decimalText(award.points)}分`}）`;
}

/** The line between two stated scores: 60%（0分）至100%（满分）之间，按插值法计分. */
export function lineText(from: Knot, to: Knot, unit: string): string {
  return `${knotText(from, unit)}至${knotText(to, unit)}之间，按插值法计分`;
}

function printInterpolated(rule: InterpolatedRule): readonly string[] {
  const rounding = rule.rounding === null ? "" : `，得分${roundingText(rule.rounding)}`;
  const lines = rule.knots.slice(1).map((to, index) => lineText(rule.knots[index] ?? to, to, rule.unit));
  return [
    ...lines.map((line, index) => `${index === 0 ? rule.subject : ""}${line}${index === lines.length - 1 ? rounding : ""}`),
    ...rule.bands.map((band) => bandText(band, rule.unit)),
  ];
}

function printIncident(rule: IncidentRule): readonly string[] {
  return [`${rule.what}扣${decimalText(rule.deduct)}分${limitsText(rule)}`, ...rule.bands.map((band) => bandText(band, rule.unit))];
}

/** The rule of one date, its name before its first clause. */
function printPart({ name, rule, implied }: ComposedRule["parts"][number]): readonly string[] {
  const [first = "", ...more] = clauses(implied && rule.kind === "bands" ? { ...rule, otherwise: null } : rule);
  return [`${name}：${first}`, ...more];
}

function printChecklist(rule: ChecklistRule): readonly string[] {
  if (rule.each !== null) return [`${rule.what}${/^每[^每]{1,10}$/.test(rule.what) ? "得" : "各得"}${decimalText(rule.each)}分`];
  // There are twenty circled digits.
  return rule.items.map(
    (item, index) => `${index < 20 ? String.fromCharCode(0x2460 + index) : ""}${item.text}，计${decimalText(item.points)}分`,
  );
}

function printLevels(rule: LevelsRule): readonly string[] {
  return rule.levels.map((level) => `${level.text}，${awardText(level.award)}`);
}

function printBonus(rule: BonusRule): readonly string[] {
  return [`${rule.what}加${decimalText(rule.points)}分${rule.stated === null ? "" : `，最高${decimalText(rule.stated)}分`}`];
}

function clauses(rule: Exclude<Rule, { kind: "unparsed" }>): readonly string[] {
  switch (rule.kind) {
    case "step":
      return printStep(rule);
    case "bands":
      return printBands(rule);
    case "proportional":
      return printProportional(rule);
    case "interpolated":
      return printInterpolated(rule);
    case "courses":
      return printCourses(rule);
    case "vetoed":
      return [...clauses(rule.base), ...rule.vetoes.map((veto) => `${veto}的，不得分`)];
    case "composed":
      return rule.parts.flatMap(printPart);
    case "incident":
      return printIncident(rule);
    case "checklist":
      return printChecklist(rule);
    case "levels":
      return printLevels(rule);
    case "bonus":
      return printBonus(rule);
  }
}

/** The full mark where no clause names it. */
function markClause(rule: Frame & { readonly kind: string }, body: string): readonly string[] {
  if (rule.stated === null) return [];
  const named = rule.kind !== "incident" && new RegExp(`(?:^|[^\\d.])${decimalText(rule.stated).replace(".", "\\.")}分`).test(body);
  return named || (rule.kind === "checklist" && body.startsWith("①")) ? [] : [`满分${decimalText(rule.stated)}分`];
}

/** The canonical Chinese of a rule by clauses: the full mark where no other clause names it, the rule itself, who is exempt from it. */
export interface Clauses {
  readonly mark: readonly string[];
  readonly body: readonly string[];
  readonly exempt: readonly string[];
}

/** The clauses of a rule in the order in which they are printed; an unparsed one is a single clause, its text. */
export function clausesOf(rule: Rule): Clauses {
  if (rule.kind === "unparsed") return { mark: [], body: [rule.text], exempt: [] };
  const body = clauses(rule);
  const exempt = rule.exempt === null ? [] : [exemptText(rule.exempt)];
  return { mark: markClause(rule, body.join("；")), body, exempt };
}

/** Who gets full marks without being measured, as a clause. */
export function exemptText(exempt: string): string {
  return `${exempt}按满分计算`;
}

/** The canonical Chinese of a rule; an unparsed one prints its text. */
export function printRule(rule: Rule): string {
  if (rule.kind === "unparsed") return rule.text;
  const { mark, body, exempt } = clausesOf(rule);
  return `${[...mark, ...body, ...exempt].join("；")}。`;
}
