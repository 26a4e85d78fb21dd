import { decimalText, one } from "../quantity";
import type { Award, IncidentRule, InterpolatedRule, Rule, StepRule, Why } from "./ast";
import { openingsOf } from "./coverage";
import type { Context } from "./families/frame";
import { valueText } from "./printer";

/** What may be wrong or left open in the text of a rule, by its stable code. */
const issues = {
  unparsed: "没有读懂",
  "full-mark": "满分与分值不一致",
  "no-weight": "没有分值",
  "items-sum": "各项分数之和与分值不一致",
  gap: "分档之间有空档",
  overlap: "分档重叠",
  boundary: "边界值归哪一档没有写明",
  below: "没有规定低于最低档的数值",
  above: "没有规定高于最高档的数值",
  "open-step": "不足一档如何扣分没有写明",
  "percent-step": "百分数与百分点没有区分",
  "no-floor": "没有写扣完为止",
  uncapped: "没有写最高不超过满分",
  range: "一档内可选分数",
  veto: "是否属于不得分的情形只有人知道",
  "exempt-typo": "免评条款有错字",
  "name-short": "指标名称不完整",
} as const;

/** A code of {@link RuleIssue}. */
export type RuleIssueCode = keyof typeof issues;

const reasons: Readonly<Record<Why, string>> = {
  prices: "几种情形扣分不同，只知道总次数不能计分，",
  veto: "是否属于不得分或一票否决的情形只有人知道，",
  order: "各档分数忽高忽低，有一档比两边都低，",
  tiers: "几段扣分是各扣各的还是累加没有写明，",
};

/** Something wrong or left open in the text of a rule. */
export interface RuleIssue {
  readonly code: RuleIssueCode;
  /** A sentence in Chinese that a clerk understands. */
  readonly message: string;
}

/** The row that a rule stands in; with its text, slips of wording are found too. */
export interface ReviewContext extends Context {
  readonly text?: string;
}

function issue(code: RuleIssueCode, message: string): RuleIssue {
  return { code, message: `${issues[code]}：${message}` };
}

type Parsed = Exclude<Rule, { readonly kind: "unparsed" }>;

function markIssues(rule: Parsed): readonly RuleIssue[] {
  if (rule.full === null) return [issue("no-weight", "分值一栏没有数字，规则里也没有写满分，无法计分。")];
  if (rule.stated === null || rule.stated.eq(rule.full)) return [];
  const sum = rule.kind === "checklist" && rule.each === null;
  return [
    sum
      ? issue("items-sum", `各项合计${decimalText(rule.stated)}分，分值是${decimalText(rule.full)}分，请核对后再计分。`)
      : issue("full-mark", `规则写的满分是${decimalText(rule.stated)}分，分值是${decimalText(rule.full)}分，请核对后再计分。`),
  ];
}

/** What its bands or levels give. */
function awardsIn(rule: Parsed): readonly Award[] {
  switch (rule.kind) {
    case "levels":
      return rule.levels.map((level) => level.award);
    case "step":
    case "bands":
    case "proportional":
    case "interpolated":
    case "courses":
    case "incident":
      return rule.bands.map((band) => band.award);
    case "vetoed":
      return awardsIn(rule.base);
    case "composed":
      return rule.parts.flatMap((part) => awardsIn(part.rule));
    case "checklist":
    case "bonus":
      return [];
  }
}

function rangeIssues(rule: Parsed): readonly RuleIssue[] {
  return awardsIn(rule).some((award) => award.kind === "range") ? [issue("range", "有的档给的是分数区间，具体分数由评价人确定。")] : [];
}

function stepIssues(rule: StepRule, text: string): readonly RuleIssue[] {
  const [slope] = rule.slopes;
  const step =
    slope === undefined
      ? ""
      : rule.unit === "%"
        ? `${decimalText(slope.every.times(100))}个百分点`
        : `${decimalText(slope.every)}${rule.unit}`;
  const percent = rule.unit === "%" && /每[^，。；,;.]{0,12}[\d.一二三四五六七八九十]+\s*[%％]/.test(text);
  return [
    ...(rule.incomplete === null ? [issue("open-step", `不足${step}的部分可以不扣、按比例扣或按一档扣，默认不扣。`)] : []),
    ...tierIssues(rule),
    ...(percent ? [issue("percent-step", `“每…${slope === undefined ? "" : valueText(slope.every, "%")}”按百分点理解。`)] : []),
    ...floorIssues(rule),
  ];
}

/** Beyond the first tier nobody knows what dearer steps take off. */
function tierIssues({ doubtful, domain, slopes: [slope], unit }: StepRule): readonly RuleIssue[] {
  const isAbove = slope?.toward === "above";
  const limit = isAbove ? domain.high : domain.low;
  if (!doubtful || limit === null) return [];
  const where = `${isAbove ? "超过" : "低于"}${valueText(limit.value, unit)}后`;
  return [issue(isAbove ? "above" : "below", `${where}几段扣分是各扣各的还是累加没有写明，数值落在那里时请人工判定。`)];
}

function floorIssues(rule: StepRule | IncidentRule): readonly RuleIssue[] {
  return rule.floor || rule.most !== null ? [] : [issue("no-floor", "按扣到0分为止理解。")];
}

function exemptIssues(rule: Parsed): readonly RuleIssue[] {
  return rule.exempt?.includes("楼梯馆所") === true ? [issue("exempt-typo", "“楼梯馆所”应为“楼堂馆所”。")] : [];
}

/** A clause that names the quantity by less than its name: “三公经费”＞0 for “三公经费”变动率＞0. */
function nameIssues(rule: Parsed, text: string): readonly RuleIssue[] {
  if (rule.kind !== "step" && rule.kind !== "bands") return [];
  const plain = text.replace(/[\s“”"'‘’]/g, "");
  const [, stem] = /^(.*?)(?:变动率|控制率|增长率|完成率|执行率)$/.exec(rule.subject) ?? [];
  const short = stem !== undefined && stem !== "" && new RegExp(`${escaped(stem)}(?:[＞>＜<≤≥=≦≧＝]|大于|小于|超过|高于|低于)`).test(plain);
  return short ? [issue("name-short", `“${stem}”应为“${rule.subject}”，按“${rule.subject}”理解。`)] : [];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function familyIssues(rule: Parsed, text: string): readonly RuleIssue[] {
  switch (rule.kind) {
    case "step":
      return stepIssues(rule, text);
    case "bands":
      return openingsOf(rule).map(({ code, message }) => issue(code, message));
    case "proportional":
      return rule.cap || rule.bands.some(({ interval }) => interval.low?.value.lte(rule.goal ?? one) === true && interval.high === null)
        ? []
        : [issue("uncapped", `超过${valueText(rule.goal ?? one, "%")}时按满分计。`)];
    case "incident":
      return floorIssues(rule);
    case "interpolated":
      return rangeLimits(rule);
    case "courses":
      return rule.incomplete !== null || rule.courses.every((course) => course.formula !== null || course.slope.deduct.isNegative())
        ? []
        : [issue("open-step", "不足一档的部分可以不扣、按比例扣或按一档扣，默认不扣。")];
    case "vetoed":
      return [
        ...familyIssues(rule.base, text),
        ...rule.vetoes.map((veto) => issue("veto", `“${veto}”的不得分，确认没有这种情形的，按其余规定计分。`)),
      ];
    case "composed":
      return rule.parts.flatMap(({ name, rule: part, implied }) => [
        ...familyIssues(part, "").map(({ code, message }) => ({ code, message: `${name}：${message}` })),
        ...(implied ? [issue("below", `没有写${name}达不到时得几分，按不得分理解。`)] : []),
      ]);
    case "levels":
    case "checklist":
    case "bonus":
      return [];
  }
}

/** Beyond a line that ends neither at all nor at nothing, the rule says nothing. */
function rangeLimits({ knots, bands, unit }: InterpolatedRule): readonly RuleIssue[] {
  const [first, last] = [knots[0], knots[knots.length - 1]];
  const below = bands.some(({ interval }) => interval.low === null || interval.high?.value.lte(first?.value ?? 0) === true);
  const above = bands.some(({ interval }) => interval.high === null || interval.low?.value.gte(last?.value ?? 0) === true);
  const open = bands.flatMap(({ interval }) => [interval.low, interval.high]).find((bound) => bound?.inclusive === null);
  const edge = open === undefined || open === null ? "" : valueText(open.value, unit);
  return [
    ...(edge === "" ? [] : [issue("boundary", `${edge}这个数值没有写明“含”或“不含”，恰好等于${edge}时请人工判定。`)]),
    ...(below || first === undefined ? [] : [issue("below", `小于${valueText(first.value, unit)}时没有规定得分。`)]),
    ...(above || last === undefined ? [] : [issue("above", `大于${valueText(last.value, unit)}时没有规定得分。`)]),
  ];
}

/** Says what is wrong or left open in the text of a rule. */
export function reviewRule(rule: Rule, context: ReviewContext): readonly RuleIssue[] {
  if (rule.kind === "unparsed")
    return [issue("unparsed", `“${rule.left}”，${rule.why === undefined ? "" : reasons[rule.why]}得分请人工判定。`)];
  return [
    ...markIssues(rule),
    ...familyIssues(rule, context.text ?? ""),
    ...rangeIssues(rule),
    ...exemptIssues(rule),
    ...nameIssues(rule, context.text ?? ""),
  ];
}
