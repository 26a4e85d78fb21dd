import { parseArgs } from "node:util";
import { defaultSettings } from "../core/assessment";
import { decimalText, exact, type Exact, hundred } from "../core/quantity";
import { asksFor, type Asked, type Rule } from "../core/rule/ast";
import { withoutDefinitions } from "../core/formula/parser";
import { plainText } from "../core/grid/text";
import { itemsOf } from "../core/rule/clauses/lists";
import { readRule } from "../core/rule/parser";
import { printRule } from "../core/rule/printer";
import { reviewRule, type RuleIssue } from "../core/rule/review";
import { decidingClause } from "../core/score/deciding";
import { type Observation, readings, stepReadings } from "../core/score/evaluate";
import { permittedScores } from "../core/score/permitted";

/** Where the command reads and writes; lines come without their line break. */
export interface ExplainStreams {
  readonly stdin: AsyncIterable<string | Buffer>;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

const usage = '用法：explain "评价标准…" --weight 5 [--indicator 预算完成率] [--value 99.07%]，或 explain --jsonl < 规则.jsonl';

/** A decimal text as an exact number; null for anything else. */
function decimal(text: unknown): Exact | null {
  const plain = typeof text === "number" ? String(text) : text;
  return typeof plain === "string" && /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain.trim()) ? exact(plain.trim()) : null;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

interface Case {
  readonly value?: unknown;
  readonly kind?: unknown;
}

/** What a case measured; null where its kind or value is not known. */
function observationOf({ kind, value }: Case, rule: Rule, ruleText: string): Observation | null {
  // 每完成一项得1分: who counts what was done counts the items.
  const isCounted = kind === "count" && rule.kind === "checklist" && rule.each !== null;
  if (isCounted) return metOf(doneOf(textOf(value), rule), rule, 0);
  if (kind === "items_met") return metOf(textOf(value), rule, itemsOf(plainText(ruleText)).items.length);
  if (kind === "rates") return ratesOf(textOf(value).split(",").map(decimal));
  const number = decimal(value);
  // 每逾期1天, 每超编1人: such a number is one of what is wrong.
  const isWrong = kind === "count" && rule.kind === "incident" && /逾期|超期|延[迟误]|迟|超编|违[规纪法]|事故|投诉/.test(rule.what);
  if (number !== null && isWrong) return { kind: "violations", value: number };
  return number !== null && (kind === "ratio" || kind === "count" || kind === "violations") ? { kind, value: number } : null;
}

/** Which items are met, as flags（1101）, or only how many of those that the text lists, where the rule makes no difference between them. */
function metOf(text: string, rule: Rule, items: number): Observation | null {
  const listed = rule.kind === "checklist" ? rule.items : [];
  const told = Math.max(listed.length, items) || pricedItems(rule);
  const flags = /^[01]{2,}$/.test(text) ? Array.from(text, (flag) => flag === "1") : null;
  // Ten of twelve items are no two flags, nor where nobody says how many there are.
  const areFlags = flags !== null && (told === 0 ? flags.length > 2 || rule.kind === "incident" : flags.length === told);
  if (areFlags) return { kind: "items", met: flags };
  // 符合①②得1分 is an item of two: how many are met does not say which.
  const isEven = listed.every((item, _, [first]) => first?.points.eq(item.points) === true && !/[①-⑳].*[①-⑳]/.test(item.text));
  const number = /^\d{1,2}$/.test(text) ? Number(text) : null;
  const isAll = number === 0 || number === listed.length;
  // Of what is lacking nothing is known where nobody says how many there should be.
  const there = told > 0 || rule.kind === "incident" ? told : (number ?? 0);
  if (
    number === null ||
    number > there ||
    (there === 0 && rule.kind === "incident") ||
    !(isEven || (isAll && (items === 0 || listed.length === items)))
  )
    return null;
  return { kind: "items", met: Array.from({ length: there }, (_, at) => at < number) };
}

/** 每建立1项得2分，最高6分: no more of them count than make up the full mark. */
function doneOf(text: string, rule: Rule): string {
  const most = pricedItems(rule);
  return most > 0 && /^\d{1,4}$/.test(text) && Number(text) > most ? String(most) : text;
}

/** How many items the points of each make up the full mark of; 0 where they do not. */
function pricedItems(rule: Rule): number {
  if (rule.kind !== "checklist" || rule.each === null || rule.full === null) return 0;
  const count = rule.full.div(rule.each);
  return count.isInteger() ? count.toNumber() : 0;
}

/** The rates of several dates; null where one is no number. */
function ratesOf(values: readonly (Exact | null)[]): Observation | null {
  const known = values.filter((value): value is Exact => value !== null);
  return known.length < values.length ? null : { kind: "rates", values: known };
}

function answerCase(rule: Rule, given: Case, text: string): object {
  const seen = observationOf(given, rule, text);
  const scores = seen === null ? null : readings(rule, seen);
  if (scores === null) return { value: given.value ?? null, score: null, readings: null };
  const { whole, proportional, started } = scores;
  return {
    value: given.value,
    score: decimalText(scores[defaultSettings.steps]),
    readings: { whole: decimalText(whole), proportional: decimalText(proportional), started: decimalText(started) },
  };
}

function texts(scores: readonly Exact[] | null): readonly string[] | null {
  return scores === null ? null : scores.map(decimalText);
}

interface Question {
  readonly id?: unknown;
  readonly indicator?: unknown;
  readonly weight?: unknown;
  readonly rule_text?: unknown;
  readonly cases?: unknown;
}

function answer(question: Question): object {
  const text = textOf(question.rule_text);
  const context = { weight: decimal(question.weight), indicator: textOf(question.indicator), text };
  const rule = readRule(withoutDefinitions(text), context);
  const cases = Array.isArray(question.cases) ? (question.cases as readonly unknown[]) : [];
  return {
    id: question.id ?? null,
    kind: rule.kind,
    text: printRule(rule),
    issues: reviewRule(rule, context),
    permitted: texts(permittedScores(rule, defaultSettings.steps)),
    cases: cases.map((given) => answerCase(rule, isRecord(given) ? given : {}, text)),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function parseLine(line: string): Question | null {
  try {
    const read: unknown = JSON.parse(line);
    return isRecord(read) ? read : null;
  } catch {
    return null;
  }
}

async function* linesOf(stdin: ExplainStreams["stdin"]): AsyncGenerator<string> {
  // A chunk may end inside a character, so that bytes are joined by a streaming decoder.
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of stdin) {
    const lines = (rest + (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }))).split(/\r?\n/);
    rest = lines.pop() ?? "";
    yield* lines;
  }
  yield rest + decoder.decode();
}

async function explainLines(io: ExplainStreams): Promise<number> {
  let bad = 0;
  for await (const line of linesOf(io.stdin)) {
    if (line.trim() === "") continue;
    const question = parseLine(line);
    if (question === null) bad += 1;
    io.out(JSON.stringify(question === null ? { error: { code: "not-json", message: "这一行不是 JSON 对象。" } } : answer(question)));
  }
  return bad === 0 ? 0 : 2;
}

const kindNames: Readonly<Record<Rule["kind"], string>> = {
  step: "按档扣分",
  bands: "分档计分",
  proportional: "按比例计分",
  interpolated: "按插值法计分",
  courses: "按公式或在基础分上计分",
  composed: "分时点计分",
  vetoed: "计分并有不得分的情形",
  incident: "按次扣分",
  checklist: "逐项计分",
  levels: "人工定档",
  bonus: "按次加分",
  unparsed: "没有读懂",
};

const askedNames: Readonly<Record<Asked, string>> = {
  rate: "比率（如 99.07%）",
  rates: "各时点的比率（如 48%,76%）",
  count: "数量",
  incidents: "出现次数",
  items: "各项是否做到（如 1101）",
  level: "由评价人选定档次",
  nothing: "由评价人计分",
};

/** What `--value` means for this rule: a percentage, flags for items, or a number. */
function valueFor(rule: Rule, text: string): Observation | null {
  const asked = asksFor(rule);
  if (asked === "rates")
    return ratesOf(text.split(/[,，、;；]/).map((each) => decimal(each.replace(/[%％]\s*$/, ""))?.div(hundred) ?? null));
  const percent = /^(.*)[%％]$/.exec(text.trim());
  if (percent !== null) {
    const value = decimal(percent[1]);
    return value === null ? null : { kind: "ratio", value: value.div(hundred) };
  }
  if (asked === "items") return observationOf({ kind: "items_met", value: text.trim() }, rule, "");
  return observationOf({ kind: asked === "incidents" ? "violations" : asked === "count" ? "count" : "ratio", value: text }, rule, "");
}

const readingNames = { whole: "不足一档不扣", proportional: "按比例扣", started: "不足一档按一档扣" } as const;

function scoreLines(rule: Rule, text: string): readonly string[] {
  const seen = valueFor(rule, text);
  if (seen === null) return [`数值：${text} 不能用于这条规则，需要${askedNames[asksFor(rule)]}。`];
  const scores = readings(rule, seen);
  if (scores === null) return [`数值：${text}`, "得分：待定（规则没有规定，请人工判定）"];
  const { whole, proportional, started } = scores;
  const same = whole.eq(proportional) && whole.eq(started);
  return [
    `数值：${text}`,
    `得分：${decimalText(scores[defaultSettings.steps])}`,
    `依据：${decidingClause(rule, seen)}`,
    ...(same ? [] : stepReadings.map((reading) => `  ${readingNames[reading]}：${decimalText(scores[reading])}`)),
  ];
}

function issueLines(found: readonly RuleIssue[]): readonly string[] {
  return found.length === 0 ? [] : ["注意：", ...found.map((each) => `  ${each.message}`)];
}

function explainOne(text: string, weight: Exact | null, indicator: string, value: string | undefined): readonly string[] {
  const context = { weight, indicator, text };
  const rule = readRule(withoutDefinitions(text), context);
  const permitted = permittedScores(rule, defaultSettings.steps);
  return [
    `类型：${kindNames[rule.kind]}`,
    `读作：${printRule(rule)}`,
    `需要：${askedNames[asksFor(rule)]}`,
    `可得分数：${permitted === null ? "不限于有限几档" : permitted.map(decimalText).join("、")}`,
    ...issueLines(reviewRule(rule, context)),
    ...(value === undefined ? [] : scoreLines(rule, value)),
  ];
}

/** `--value -1%` as `--value=-1%`, or the value would be taken for an option. */
function joined(args: readonly string[]): string[] {
  return args.flatMap((argument, at) => {
    if (args[at - 1] === "--value") return [];
    return argument === "--value" ? [`--value=${args[at + 1] ?? ""}`] : [argument];
  });
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: joined(args),
      allowPositionals: true,
      options: {
        weight: { type: "string" },
        indicator: { type: "string" },
        value: { type: "string" },
        jsonl: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch {
    return null;
  }
}

/** Runs `explain`: one rule from the arguments, or with `--jsonl` one a line from stdin. Answers the exit status. */
export async function explainMain(args: readonly string[], io: ExplainStreams): Promise<number> {
  const read = readArguments(args);
  const [text, ...more] = read?.positionals ?? [];
  if (read?.values.help === true) {
    io.out(usage);
    return 0;
  }
  if (read?.values.jsonl === true && text === undefined) return explainLines(io);
  const weight = read?.values.weight === undefined ? null : decimal(read.values.weight);
  if (read === null || text === undefined || more.length > 0 || (read.values.weight !== undefined && weight === null)) {
    io.err(usage);
    return 2;
  }
  explainOne(text, weight, read.values.indicator ?? "", read.values.value).forEach(io.out);
  return 0;
}
