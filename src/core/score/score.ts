import type { Alternative, Judgement, Operand, ScoredRow, Settings, Verdict } from "../assessment";
import type { ScoreRow } from "../annex/annex5";
import { compact } from "../grid/label";
import type { Balance } from "../fact/identities";
import { isBroken } from "../fact/identities";
import { factOf, rateFor, type Fact, type Facts } from "../fact/facts";
import { progressName } from "../annex/base-progress";
import { figureNamed } from "../annex/names";
import { namesIn, type Expression, type IndicatorFormula } from "../formula/ast";
import { readFormula, withoutDefinitions } from "../formula/parser";
import { standardFormula } from "../formula/standard";
import { withExplainedNames, withFullNames, withStatedParts } from "./short-names";
import { readWordedFormula } from "./worded";
import { exact, hundred, percentText, roundTo, sumOf, zero, type Exact } from "../quantity";
import { asksFor, type Rule } from "../rule/ast";
import { readRule } from "../rule/parser";
import { clausesOf, printRule } from "../rule/printer";
import { achievedExpression, answersMet, explainedExpression, datesMet, leftoverLevel, partExpression } from "./achieved";
import { amountOf, incidentsOf, type Counting } from "./counted";
import { decidedClause } from "./deciding";
import { evaluate, readings, type Observation } from "./evaluate";
import { judgedObservation, judgedScore } from "./judged";
import { measure, measureWith, subjectOf, withBudgetMeant, type Measurement } from "./measure";
import { permittedScores } from "./permitted";
import { questionOf } from "./question";
import { computationOf, traceOf } from "./trace";

type Defined = Extract<IndicatorFormula, { readonly kind: "formula" }>;

/** A row of 附件5 with its rule and formula read, before any figure is applied. */
export interface ReadRow {
  readonly row: ScoreRow;
  readonly rule: Rule;
  readonly formula: IndicatorFormula;
  /** The form defines no formula, and the standard definition (财预〔2013〕53号) stands in. */
  readonly isStandard: boolean;
  readonly weight: Exact | null;
  readonly stated: Exact | null;
}

/** Reads 评价标准 and 指标说明 of a row; indicators that share a 得分 cell share their 分值 too. */
export function readRow(row: ScoreRow): ReadRow {
  const weights = row.indicators.flatMap((indicator) => indicator.weight?.value ?? []);
  const weight = weights.length === 0 ? null : sumOf(weights);
  // One score for several rules follows from none of them: which of them gave what, the form does not say.
  const read: Rule = row.hasSeveralRules ? { kind: "unparsed", text: row.rule, left: row.rule } : ruleOf(row, weight);
  // What a note says of all scores a rule need not say of its own.
  const rule: Rule = "rounding" in read ? { ...read, rounding: read.rounding ?? row.places } : read;
  const written = formulaOf(row);
  const standard = written.kind === "none" && asksFor(rule) === "rate" ? standardFormula(meantBy(row)) : null;
  return { row, rule, formula: standard ?? written, isStandard: standard !== null, weight, stated: statedScore(row, weight) };
}

const rules = new Map<string, Rule>();
const mostRules = 2000;

/** A rule is read from its text alone: bureaus fill in the same forms, and a recalculation reads what it read before. */
function ruleOf(row: ScoreRow, weight: Exact | null): Rule {
  const indicator = meantBy(row);
  const key = `${weight === null ? "" : weight.toFixed()}|${indicator}|${row.rule}`;
  const known = rules.get(key);
  if (known !== undefined) return known;
  const rule = readRule(withoutDefinitions(row.rule), { weight, indicator });
  if (rules.size > mostRules) rules.clear();
  rules.set(key, rule);
  return rule;
}

/** The formula that the form defines, in 指标说明 or in the rule itself. */
function formulaOf(row: ScoreRow): IndicatorFormula {
  const own = readFormula(row.formula);
  if (own.kind === "formula")
    return withExplainedNames(withFullNames(withAmountIn(own, formulaInRule(row.rule)), meantBy(row)), row.formula);
  const other = formulaInRule(row.rule) ?? (own.kind === "none" ? readWordedFormula(row.formula) : null);
  return withFullNames(other ?? own, meantBy(row));
}

function hasQuotient(expression: Expression): boolean {
  return expression.kind === "binary" && (expression.operator === "÷" || hasQuotient(expression.left) || hasQuotient(expression.right));
}

/**
 * 调剂金额=全年预算数-年初预算数 beside 得分=（1-10×调剂金额÷年初预算数）×分值: what is defined is an amount, and what is measured the
 * quotient that it stands in.
 */
function withAmountIn(own: Defined, scored: IndicatorFormula | null): Defined {
  if (scored?.kind !== "formula" || hasQuotient(own.expression)) return own;
  const filled = (part: Expression): Expression => {
    if (part.kind === "binary") return { ...part, left: filled(part.left), right: filled(part.right) };
    return part.kind === "name" && own.subject !== "" && part.name.endsWith(own.subject) ? own.expression : part;
  };
  return { ...scored, expression: filled(scored.expression) };
}

/** The self-score: what was given, or the full marks less what was taken off. */
function statedScore(row: ScoreRow, weight: Exact | null): Exact | null {
  if (row.score.kind !== "number") return null;
  if (!row.deducts) return row.score.value;
  return weight === null ? null : weight.minus(row.score.value);
}

/** Some rules define the rate themselves; 该项得分=（考核得分/总分）×8 measures 考核得分/总分. */
function formulaInRule(text: string): IndicatorFormula | null {
  const formula = readFormula(text);
  if (formula.kind !== "formula") return null;
  if (!formula.subject.endsWith("得分")) return formula;
  const { expression } = formula;
  const isScaled = expression.kind === "binary" && expression.operator === "×" && isMark(expression.right);
  const measured = isScaled && !isGraded(expression.left) ? expression.left : quotientIn(expression);
  return measured === null ? null : { ...formula, expression: measured };
}

/** 5 or 指标分值, which a rate is multiplied by. */
function isMark(factor: Expression): boolean {
  return (
    factor.kind === "number" ||
    (factor.kind === "name" && /^((该项|本项|指标|标准)?的?(分值|权重分?|满分)|\d+(?:\.\d+)?分)$/u.test(factor.name))
  );
}

/** The one quotient of two figures in a formula for points, 调剂金额÷年初预算数 of (1-10×调剂金额÷年初预算数)×分值; null where there is none, or another figure. */
function quotientIn(expression: Expression): Expression | null {
  if (expression.kind !== "binary") return null;
  const { operator, left, right } = expression;
  const figure = left.kind === "binary" && left.operator === "×" && left.left.kind === "number" ? left.right : left;
  if (operator === "÷" && figure.kind === "name" && right.kind === "name") return { ...expression, left: figure };
  const rest = [left, right].filter((part) => part.kind !== "number" && !isMark(part));
  return rest.length === 1 && rest[0] !== undefined ? quotientIn(rest[0]) : null;
}

/** Whether the rule's own goal or start is in it (执行率/90%, (执行率-60%)/40%), which the rule is applied to the rate by; marks of 100 are none. */
function isGraded(expression: Expression): boolean {
  if (expression.kind === "binary") return isGraded(expression.left) || isGraded(expression.right);
  return expression.kind === "number" && !expression.value.eq(hundred);
}

/** The indicators of a row as printed, white space removed. */
export function nameOf(row: ScoreRow): string {
  return row.indicators.map((indicator) => compact(indicator.name)).join("、");
}

/** What a row measures: 经济效益（经营收入增长率） says it in brackets behind what every such row is called. */
function meantBy(row: ScoreRow): string {
  const name = nameOf(row);
  return /^(?:(?:经济|社会|生态|环境)效益|可持续影响)[（(]([^（）()]{4,20})[）)]$/u.exec(name)?.[1] ?? name;
}

/** What scores are computed from. */
export interface Evidence {
  readonly facts: Facts;
  readonly balances: readonly Balance[];
  readonly settings: Settings;
}

/** Scores one row: by its data where they decide, by a person's judgement where there is one, else not at all. */
export function scoreRow(read: ReadRow, evidence: Evidence, judgement: Judgement | undefined): ScoredRow {
  const { rule } = read;
  const measurement = measured(read, evidence, judgement);
  const believed = evidence.facts.filter((fact) => evidence.settings.sources.includes(fact.annex));
  const items =
    judgement === undefined
      ? (answersMet(rule, believed, meantBy(read.row)) ?? datesMet(rule, evidence.facts, evidence.settings.sources))
      : null;
  const asked: Counting = {
    rule,
    indicator: meantBy(read.row),
    text: read.row.rule,
    explanation: read.row.formula,
    formula: read.formula,
  };
  const amount = judgement === undefined ? amountOf(asked, believed) : null;
  const counted = amount === null && judgement === undefined ? incidentsOf(asked, believed, evidence.settings.sources) : amount;
  const leftover = judgement === undefined ? leftoverLevel(rule, evidence.facts, evidence.settings.sources) : null;
  const observation =
    observationOf(rule, measurement, judgement) ??
    statedRates(rule, evidence) ??
    (items === null ? null : ({ kind: "items", met: items } as const)) ??
    (amount === null ? null : ({ kind: "count", value: amount.value } as const)) ??
    (leftover === null ? null : { kind: "level" as const, level: leftover.level }) ??
    (counted === null ? null : { kind: "violations", value: counted.value });
  const scores = observation === null ? null : readings(rule, observation);
  // What the data come to, where it is left to a person whether a case is met that gives nothing.
  const clean = rule.kind === "vetoed" && observation !== null ? evaluate(rule.base, observation, evidence.settings.steps) : null;
  const permitted = clean !== null && clean.decimalPlaces() <= 2 ? [clean, zero] : permittedScores(rule, evidence.settings.steps);
  const computed = scores?.[evidence.settings.steps] ?? stillGiven(judgedScore(judgement, read.weight), clean);
  const alternatives = computed === null ? [] : alternativesOf(read, measurement, computed, evidence);
  // What is asked is what the data alone leave open, whatever a person has answered since.
  const alone = judgement === undefined ? measurement : measured(read, evidence, undefined);
  const missing = alone.kind === "missing" ? alone.names : [];
  const { formula, isStandard } = read;
  const { steps } = evidence.settings;
  const decided = {
    rule,
    formula,
    isStandard,
    measurement,
    counted,
    observation,
    scores,
    computed,
    permitted,
    alternatives,
    judgement,
    steps,
  };
  return {
    indicator: nameOf(read.row),
    group: read.row.group,
    place: read.row.place,
    weight: read.weight,
    stated: read.stated,
    computed,
    verdict: clean !== null && computed === null ? vetoedVerdict(read, permitted) : verdictOf(read, permitted, computed, alternatives),
    rate: measurement.kind === "measured" && asksFor(rule) === "rate" ? measurement.rate : null,
    rule: { ...ruleAsRead(read), permitted, decided: decidedClause(rule, observation, computed) },
    count: counted?.value ?? null,
    expression: measurement.kind === "undefined" ? (counted?.expression ?? null) : measurement.expression,
    definition: read.row.formula,
    missing,
    question: questionOf(rule, missing, permitted, clean),
    judged: computed !== null && judgement !== undefined && (scores === null || !followsFrom(measurement, read.row)),
    readings: scores,
    operands: ("operands" in measurement ? measurement.operands : (counted?.operands ?? leftover?.told ?? [])).map(operandOf),
    alternatives,
    computation: computationOf(decided),
    trace: traceOf(decided),
  };
}

function measured(read: ReadRow, evidence: Evidence, judgement: Judgement | undefined): Measurement {
  if (asksFor(read.rule) !== "rate") return { kind: "undefined" };
  const facts = judgement?.operands === undefined ? evidence.facts : [...judgedFacts(judgement, read), ...evidence.facts];
  const expression = expressionFor(read, evidence);
  if (expression === null) return { kind: "undefined" };
  const stated = measure(expression, facts, evidence.settings.sources, subjectOf(meantBy(read.row)));
  // What no form states, but the report at most, the definition itself may say how to work out.
  const told = "operands" in stated ? stated.operands.filter(({ annex }) => annex === "6").map(({ name }) => name) : [];
  const open = stated.kind === "missing" ? stated.names : told;
  const parts = open.length === 0 ? expression : withStatedParts(expression, open, read.row.formula);
  const worked = parts === expression ? stated : measure(parts, facts, evidence.settings.sources);
  const first = worked.kind === "measured" ? worked : stated;
  const name = meantBy(read.row);
  const { sources } = evidence.settings;
  const part =
    first.kind === "missing" ? (partExpression(name, expression, facts) ?? withBudgetMeant(expression, name, facts, sources)) : null;
  const found = part === null ? first : measure(part, facts, evidence.settings.sources);
  // Where no figure of a definition is stated, 附件3 may have achieved just that.
  const isUnknown = found.kind === "missing" && found.names.length === namesIn(found.expression).length;
  const achieved = isUnknown ? achievedExpression(meantBy(read.row), facts, found.expression, read.row.formula) : null;
  const other = achieved === null ? found : measure(achieved, facts, evidence.settings.sources);
  return other.kind === "measured" ? other : found;
}

/** The formula that the form defines; where it defines none, the rate that an annex states under the indicator's name. */
function expressionFor(read: ReadRow, evidence: Evidence): Expression | null {
  if (read.formula.kind === "formula") return read.formula.expression;
  const believed = evidence.facts.filter((fact) => evidence.settings.sources.includes(fact.annex));
  const rate = read.formula.kind === "none" ? rateFor(believed, meantBy(read.row)) : null;
  if (rate !== null) return { kind: "name", name: rate.name };
  return read.formula.kind === "none" ? explainedExpression(read.row.formula, believed) : null;
}

/** Figures that a person supplied stand before those of the annexes, at the place of the score that they decide. */
function judgedFacts(judgement: Judgement, read: ReadRow): Facts {
  return Object.entries(judgement.operands ?? {}).map(([name, value]) => ({
    name: figureNamed(name)?.name ?? name,
    annex: "4" as const,
    figure: {
      kind: "number",
      place: read.row.place,
      text: value.toFixed(),
      value,
      unit: "",
      scale: exact(1),
      places: value.decimalPlaces(),
      unitFrom: "none",
      isText: false,
    },
  }));
}

function observationOf(rule: Rule, measurement: Measurement, judgement: Judgement | undefined): Observation | null {
  if (measurement.kind === "measured") return { kind: "ratio", value: measurement.rate };
  return judgement === undefined ? null : judgedObservation(rule, judgement);
}

/** The rates that an annex states for every date of a rule, under exactly that name; null where one is missing. */
function statedRates(rule: Rule, { facts, settings }: Evidence): Observation | null {
  if (rule.kind !== "composed") return null;
  const values = rule.parts.flatMap(({ name }) => {
    const fact = factOf(facts, name, settings.sources) ?? factOf(facts, progressName(name) ?? "", settings.sources);
    return fact?.figure.unit === "%" ? [fact.figure.value] : [];
  });
  return values.length < rule.parts.length ? null : { kind: "rates", values };
}

/** Whether a rate follows from the annexes alone, and not from a figure that a person supplied at the place of the score. */
function followsFrom(measurement: Measurement, { place }: ScoreRow): boolean {
  return measurement.kind === "measured" && measurement.operands.every(({ figure }) => figure.place !== place);
}

/** A rule as it is shown: one that was not understood in its own words. */
function ruleAsRead({ rule, row: { rule: written } }: ReadRow): Omit<ScoredRow["rule"], "permitted" | "decided"> {
  if (rule.kind === "unparsed") return { kind: rule.kind, text: written, written, clauses: [written], parsed: rule };
  const { mark, body, exempt } = clausesOf(rule);
  return { kind: rule.kind, text: printRule(rule), written, clauses: [...mark, ...body, ...exempt], parsed: rule };
}

function verdictOf(
  read: ReadRow,
  permitted: readonly Exact[] | null,
  computed: Exact | null,
  alternatives: readonly Alternative[],
): Verdict {
  if (computed !== null && alternatives.length > 0) return "disputed";
  if (computed !== null) return isStated(read, computed) ? "confirmed" : "contradicted";
  if (read.stated !== null && !isPermitted(read.stated, permitted, read.weight)) return "not-permitted";
  return asksFor(read.rule) === "rate" ? "missing-data" : "needs-judgement";
}

/** A score that was chosen because no case was met is that of the data: where they come to another one now, it no longer holds. */
function stillGiven(score: Exact | null, clean: Exact | null): Exact | null {
  return score === null || clean === null || score.isZero() || score.eq(clean) ? score : null;
}

/** The figures are there, and a person has the last word. */
function vetoedVerdict({ stated, weight }: ReadRow, permitted: readonly Exact[] | null): Verdict {
  return stated !== null && !isPermitted(stated, permitted, weight) ? "not-permitted" : "needs-judgement";
}

/** Whether a self-score is the computed one at the precision it was written with. */
function isStated(read: ReadRow, computed: Exact): boolean {
  if (read.stated === null || read.row.score.kind !== "number") return false;
  return read.stated.equals(computed) || read.stated.equals(roundTo(computed, Math.max(1, read.row.score.places)));
}

function isPermitted(score: Exact, permitted: readonly Exact[] | null, weight: Exact | null): boolean {
  if (score.lessThan(zero) || (weight !== null && score.greaterThan(weight))) return false;
  return permitted === null || permitted.some((allowed) => allowed.equals(score));
}

/** Other evidence that gives another score: the figures of another annex alone, or a balance that refutes a figure. */
function alternativesOf(read: ReadRow, measurement: Measurement, computed: Exact, evidence: Evidence): readonly Alternative[] {
  if (measurement.kind !== "measured") return [];
  const scored = (rate: Exact): Exact | null => readings(read.rule, { kind: "ratio", value: rate })?.[evidence.settings.steps] ?? null;
  // Rates of rounded figures differ behind the places that a score is given with, and are no other score for that.
  const places = Math.max(1, read.row.score.kind === "number" ? read.row.score.places : 40);
  const isSame = (score: Exact): boolean => roundTo(score, places).equals(roundTo(computed, places));
  const differs = (candidate: Omit<Alternative, "computed">): readonly Alternative[] => {
    const score = scored(candidate.rate);
    return score === null || isSame(score) ? [] : [{ ...candidate, computed: score }];
  };
  return [...otherAnnexes(measurement, evidence), ...otherBalances(measurement, evidence)].flatMap(differs);
}

function otherAnnexes(
  measurement: Extract<Measurement, { kind: "measured" }>,
  evidence: Evidence,
): readonly Omit<Alternative, "computed">[] {
  return evidence.settings.sources.flatMap((source) => {
    const other = measure(measurement.expression, evidence.facts, [source]);
    if (other.kind !== "measured" || other.rate.equals(measurement.rate)) return [];
    return [{ source, by: "figures", rate: other.rate, because: `按附件${source}的数据计算为${percentText(other.rate)}` }];
  });
}

function otherBalances(
  measurement: Extract<Measurement, { kind: "measured" }>,
  evidence: Evidence,
): readonly Omit<Alternative, "computed">[] {
  const used = new Set(measurement.operands.map((fact) => fact.figure.place));
  return evidence.balances.filter(isBroken).flatMap((balance) => {
    const rate = used.has(balance.doubt.figure.place) ? measureWith(measurement, balance.doubt.name, balance.expected) : null;
    if (rate === null) return [];
    return [
      {
        source: balance.annex,
        by: "balance",
        rate,
        because: `按附件${balance.annex}自身的平衡关系（${balance.identity.formula}）推算为${percentText(rate)}`,
      },
    ];
  });
}

function operandOf(fact: Fact): Operand {
  const { value, unit, place, scale } = fact.figure;
  return { name: fact.name, value, unit, place, annex: fact.annex, scale };
}
