import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { StepReading } from "../../src/core/assessment";
import { decimalText, exact, type Exact } from "../../src/core/quantity";
import { asksFor, type Rule } from "../../src/core/rule/ast";
import { readRule } from "../../src/core/rule/parser";
import { evaluate, stepReadings } from "../../src/core/score/evaluate";
import { scoreFormula } from "../../src/core/score/worksheet";

// What a second program is given to recalculate, and what it must come to: every rule at every boundary and closely on either side of it.

export interface RuleRow {
  readonly indicator: string;
  readonly weight: string | null;
  readonly rule_text: string;
}

/** Every scoring rule of the test cases. */
export const wordings: readonly RuleRow[] = ["rules-wordings.jsonl", "rules-labelled.jsonl", "rules-natural.jsonl"].flatMap((file) =>
  readFileSync(join(__dirname, "../cases", file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as RuleRow),
);

/** One wording a kind of rule and a peculiarity of it. */
export const families: Readonly<Record<string, RuleRow>> = {
  bands: {
    indicator: "政府采购执行率",
    weight: "5",
    rule_text: "≥95%，计5分；90%（含）-95%（不含），计3分；80%（含）-90%（不含），计1分；＜80%，计0分。",
  },
  "bands of growth": {
    indicator: "预算控制率",
    weight: "5",
    rule_text: "等于0%，计5分；0-10%（含），计4分；10-20%（含），计3分；20-30%（含），计2分；大于30%不得分。",
  },
  "steps above": { indicator: "公用经费控制率", weight: "7", rule_text: "≤100%计7分；每超过一个百分点扣1分，扣完为止。" },
  "steps above, thirty points": { indicator: "公用经费控制率", weight: "30", rule_text: "≤100%计30分；每超过一个百分点扣1分，扣完为止。" },
  "steps above, in tenths": { indicator: "在职人员控制率", weight: "7", rule_text: "≤100%计7分；每超过一个百分点扣0.2分，扣完为止。" },
  "steps below": { indicator: "预算完成率", weight: "5", rule_text: "100%计满分，每低于5%扣2分，扣完为止。" },
  "steps below, by thirds": { indicator: "预算完成率", weight: "6", rule_text: "100%计满分，每低于3%扣1分，扣完为止。" },
  "steps, not a whole one not at all": {
    indicator: "预算完成率",
    weight: "5",
    rule_text: "100%计满分，每低于1个百分点扣0.5分，不足1个百分点的不扣分，扣完为止。",
  },
  "steps, a started one whole": {
    indicator: "预算完成率",
    weight: "5",
    rule_text: "100%计满分，每低于1个百分点扣0.5分，不足1个百分点按1个百分点计算，扣完为止。",
  },
  "steps in tiers": {
    indicator: "预算完成率",
    weight: "10",
    rule_text:
      "≥95%得满分；低于95%的，每低1个百分点扣0.2分；低于85%的部分，每低1个百分点扣0.5分；低于80%的部分，每低2个百分点扣1.5分；低于60%不得分。",
  },
  "steps above, in tiers with a limit": {
    indicator: "公用经费控制率",
    weight: "8",
    rule_text: "≤100%得8分；超过100%的，每超过3个百分点扣0.5分；超过10个百分点的部分，每超过1个百分点扣1分，最多扣5分。",
  },
  "steps in tiers that may add up": {
    indicator: "执行率",
    weight: "5",
    rule_text: "95%（含）以上得满分；90%（含）-95%每低1个百分点扣0.2分；90%以下每低1个百分点扣0.5分；低于70%不得分。",
  },
  "steps with a floor": { indicator: "预算完成率", weight: "5", rule_text: "100%计满分，每低于1%扣0.5分，最多扣3分。" },
  "steps above a band": { indicator: "预算完成率", weight: "10", rule_text: "100%计满分，每低于1%扣0.5分，低于90%不得分。" },
  proportion: { indicator: "预算执行率", weight: "10", rule_text: "得分=执行率×10。" },
  "proportion with a cap": { indicator: "重点工作完成率", weight: "8", rule_text: "得分=完成率×8，最高不超过8分。" },
  "proportion with a start": { indicator: "预算执行率", weight: "10", rule_text: "得分=（执行率-60%）/40%×10，执行率低于60%不得分。" },
  "proportion with a goal": { indicator: "预算执行率", weight: "5", rule_text: "得分=预算执行率/90%×5，最高不超过满分。" },
  "proportion with a goal beside bands": {
    indicator: "群众满意度",
    weight: "10",
    rule_text: "满意度达到95%得满分；低于95%的，得分=满意度/95%×10；低于60%不得分。",
  },
  "proportion from a start to a goal": {
    indicator: "预算完成率",
    weight: "10",
    rule_text: "得分=（完成率-60%）/（90%-60%）×10，低于60%不得分，保留一位小数。",
  },
  "proportion of what is missing": { indicator: "偏差率", weight: "4", rule_text: "得分=（1-偏差率）×4。" },
  "proportion, rounded": { indicator: "预算执行率", weight: "10", rule_text: "得分=执行率×10，保留两位小数。" },
  "a line to the full mark": {
    indicator: "预算完成率",
    weight: "10",
    rule_text: "完成率达到100%得满分，低于60%不得分，60%～100%之间按插值法计分。",
  },
  "lines between three scores": {
    indicator: "任务完成率",
    weight: "20",
    rule_text: "完成率100%计20分，80%计12分，60%及以下计0分，各档之间按插值法计分。",
  },
  "a falling line": { indicator: "公用经费控制率", weight: "4", rule_text: "≤100%得满分，≥120%不得分，100%～120%之间用插值法计分。" },
  "a line above a jump, rounded": {
    indicator: "预算执行率",
    weight: "10",
    rule_text: "95%以上的得10分；80%（含）-95%的，得6～10分，按插值法计分，保留一位小数；80%以下的不得分。",
  },
  "a line of a count": { indicator: "培训场次", weight: "10", rule_text: "培训12次及以上得10分，6次以下不得分，6-12次按插值法计分。" },
  "a line below zero": { indicator: "收入增长率", weight: "6", rule_text: "增长率≥5%得6分，≤-5%不得分，其余按插值法计分。" },
  "a formula": { indicator: "预算执行率", weight: "10", rule_text: "得分=10-（100%-预算执行率）×20，扣完为止。" },
  "a formula of a size": { indicator: "预算偏差率", weight: "5", rule_text: "得分=（1-|偏差率|）×5分，保留两位小数。" },
  "formulas, each for its stretch": {
    indicator: "预算执行率",
    weight: "10",
    rule_text: "X≥100%，得10分；90%≤X＜100%，得9+（X-90%）×10分；X＜90%，得X×10分。",
  },
  "steps from fewer points": {
    indicator: "预算执行率",
    weight: "10",
    rule_text: "执行率≥95%，得10分；90%≤执行率＜95%，得8分；执行率＜90%的，在8分基础上每降低1个百分点扣0.4分，扣完为止。",
  },
  "steps that add points": {
    indicator: "预算执行率",
    weight: "10",
    rule_text: "执行率低于60%不得分；达到60%得4分，在此基础上每提高1个百分点加0.15分，最高得10分。",
  },
  incidents: { indicator: "资金使用合规性", weight: "5", rule_text: "每出现一例不符合要求的扣2分，扣完为止。" },
  "incidents by twos": { indicator: "资金使用合规性", weight: "5", rule_text: "每出现2例不符合要求的扣1分，扣完为止。" },
  "incidents with a floor": { indicator: "资金使用合规性", weight: "5", rule_text: "每出现一例不符合要求的扣1分，最多扣3分。" },
  checklist: { indicator: "管理制度健全性", weight: "4", rule_text: "每符合一项得1分。" },
  bonus: { indicator: "宣传报道", weight: "3", rule_text: "每发表一篇得0.5分，最高3分。" },
  "with an exemption": {
    indicator: "新建楼堂馆所面积控制率",
    weight: "5",
    rule_text: "≤100%计5分；每超过5%扣2分，扣完为止。没有楼堂馆所项目的部门按满分计算。",
  },
};

export function ruleOf(row: RuleRow): Rule {
  return readRule(row.rule_text, { weight: row.weight === null ? null : exact(row.weight), indicator: row.indicator });
}

/** A formula, with a rule and a reading of steps that it was written for. */
export interface Written {
  readonly row: RuleRow;
  readonly rule: Rule;
  readonly reading: StepReading;
  /** The formula over the cell of the rate. */
  readonly over: (cell: string) => string;
}

/** The formulas of rules under every reading of steps, each once: rules that read alike have one formula. */
export function formulasOf(rows: readonly RuleRow[]): ReadonlyMap<string, Written> {
  return new Map(
    rows.flatMap((row) => {
      const rule = ruleOf(row);
      return stepReadings.flatMap((reading) => {
        const over = (cell: string): string => scoreFormula(rule, cell, reading) ?? "";
        const formula = over("A1");
        return formula === "" ? [] : ([[formula, { row, rule, reading, over }]] as const);
      });
    }),
  );
}

function boundaries(rule: Rule): readonly Exact[] {
  if (!("subject" in rule)) return [];
  const intervals = [...rule.bands.map((band) => band.interval), ...("domain" in rule ? [rule.domain] : [])];
  const bounds = intervals.flatMap(({ low, high }) => [low, high]).flatMap((bound) => (bound === null ? [] : [bound.value]));
  const slopes = rule.kind === "step" ? rule.slopes : [];
  const edges = slopes.flatMap(({ toward, from, every }) =>
    [0, 1, 2, 3, 7, 29].map((step) => (toward === "above" ? from.plus(every.times(step)) : from.minus(every.times(step)))),
  );
  const ends = rule.kind === "proportional" ? [rule.start, rule.goal].filter((end): end is Exact => end !== null) : [];
  const knots = rule.kind === "interpolated" ? rule.knots.map(({ value }) => value) : [];
  const middles = knots.slice(1).map((value, index) => value.plus(knots[index] ?? value).div(2));
  return [...bounds, ...edges, ...ends, ...knots, ...middles];
}

const anyRatio = ["-5", "-0.03", "0", "0.00001", "0.333333333", "0.5", "0.9838", "1", "1.015", "1.29", "30"];
const counts = Array.from({ length: 31 }, (_, count) => String(count));

/** The values to try: every boundary of the rule, and what lies closely on either side of it. */
export function valuesFor(rule: Rule): readonly string[] {
  if (asksFor(rule) === "incidents") return counts;
  const near = boundaries(rule).flatMap((value) => [value.minus("0.0001"), value, value.plus("0.0001")].map(decimalText));
  return [...new Set([...(asksFor(rule) === "rate" ? anyRatio : counts), ...near])];
}

/** What the core gives for a value; null where the rule says nothing of it. */
export function scored(rule: Rule, value: string, reading: StepReading): Exact | null {
  const asked = asksFor(rule);
  return evaluate(
    rule,
    { kind: asked === "rate" ? "ratio" : asked === "incidents" ? "violations" : "count", value: exact(value) },
    reading,
  );
}

/** Whether what a program shows for a formula is that score. */
export function agrees(shown: string, score: Exact | null): boolean {
  if (score === null) return shown === "待定";
  return shown !== "" && Number.isFinite(Number(shown)) && score.minus(shown).abs().lt("1e-8");
}
