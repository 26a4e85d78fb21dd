import type { Judgement, Question, ScoredRow, Way } from "../core/assessment";
import { answerFor, type Answer } from "../core/notes";
import { decimalText, exact, type Exact } from "../core/quantity";
import { placeText, scoreText } from "./figures";
import type { Known } from "./state";
import { words } from "./words";

// What only a person knows (待判定), as plain data: which rows ask for it, what was typed, and what it comes to.

/** How a row stands with the person who answers it: not yet, with an answer that lapsed, with one that counts, or with one that the data have overtaken. */
export type Standing = "open" | "lapsed" | "answered" | "unused";

/** A row that a person is asked about, with what was answered. */
export interface Asked {
  /** Its place as text. */
  readonly key: string;
  readonly row: ScoredRow;
  readonly answer: Answer | null;
  readonly standing: Standing;
}

const waiting: ReadonlySet<ScoredRow["verdict"]> = new Set(["not-permitted", "needs-judgement", "missing-data"]);

/** The rows that a person is asked about, in the order of the form: those that wait, and those with an answer. */
export function askedRows(known: Known): readonly Asked[] {
  return known.assessment.rows.flatMap((row) => askedOf(known, row) ?? []);
}

/** A row as a person is asked about it; null where the data decide and nobody has said anything. */
export function askedOf({ assessment, notes }: Known, row: ScoredRow): Asked | null {
  const answer = answerFor(notes, row, assessment.rows);
  const standing = standingOf(row, answer);
  return standing === null ? null : { key: placeText(row.place), row, answer, standing };
}

function standingOf(row: ScoredRow, answer: Answer | null): Standing | null {
  if (answer === null) return waiting.has(row.verdict) ? "open" : null;
  if (!answer.holds) return "lapsed";
  return row.judged ? "answered" : row.computed === null ? "lapsed" : "unused";
}

/** Whether a row still waits for a person. */
export function isOpen({ row }: Asked): boolean {
  return waiting.has(row.verdict) && row.computed === null;
}

/** The row to answer next: the first open one behind this one, else the first of all; null where none is left. */
export function nextOpen(asked: readonly Asked[], key: string): Asked | null {
  const at = asked.findIndex((each) => each.key === key);
  const others = [...asked.slice(at + 1), ...asked.slice(0, Math.max(at, 0))];
  return others.find(isOpen) ?? null;
}

/** What was typed, field by field. */
export type Draft = Readonly<Record<string, string>>;

/** The fields of a draft; figures have fields of their own, so that one that is called 得分 is not the score. */
export const fields = {
  way: "way",
  exempt: "exempt",
  level: "level",
  score: "score",
  count: "count",
  none: "none",
  reason: "reason",
  item: (index: number) => `item ${String(index)}`,
  figure: (name: string) => `figure ${name}`,
} as const;

/** A box that is ticked. */
export const ticked = "1";

/** What a draft answers, still without its grounds, or what is wrong with its fields. */
export type Reply =
  { readonly kind: "reply"; readonly answer: Omit<Judgement, "reason"> } | { readonly kind: "faults"; readonly faults: Draft };

/** The way of answering that a draft has chosen. */
export function wayOf({ ways: [first, ...others] }: Question, draft: Draft): Way {
  return others[Number(draft[fields.way] ?? "0") - 1] ?? first;
}

/** Reads a draft in the terms of the question. */
export function replyOf(question: Question, draft: Draft, weight: Exact | null): Reply {
  if (question.exempt !== null && draft[fields.exempt] === ticked) return { kind: "reply", answer: { exempt: true } };
  const way = wayOf(question, draft);
  switch (way.kind) {
    case "levels":
      return levelReply(way, draft);
    case "score":
      return scoreReply(draft, weight === null ? null : { low: exact(0), high: weight });
    case "incidents":
    case "count": {
      const count = typedNumber(draft[fields.count] ?? "");
      if (count === null || !count.isInteger()) return faulty(fields.count, words.judge.needCount);
      return { kind: "reply", answer: way.kind === "incidents" ? { incidents: count } : { count } };
    }
    case "items":
      return itemsReply(way.items.length, draft);
    case "figures":
      return figuresReply(way.figures, draft);
  }
}

function faulty(field: string, fault: string): Reply {
  return { kind: "faults", faults: { [field]: fault } };
}

function levelReply({ levels }: Extract<Way, { readonly kind: "levels" }>, draft: Draft): Reply {
  const level = levels[Number(draft[fields.level] ?? "-1")];
  if (level === undefined) return faulty(fields.level, words.judge.needLevel);
  return level.low.eq(level.high) ? { kind: "reply", answer: { score: level.low } } : scoreReply(draft, level);
}

function scoreReply(draft: Draft, range: { readonly low: Exact; readonly high: Exact } | null): Reply {
  const score = typedNumber(draft[fields.score] ?? "");
  if (score === null) return faulty(fields.score, words.judge.needNumber);
  if (range !== null && (score.lt(range.low) || score.gt(range.high)))
    return faulty(fields.score, words.judge.outside(scoreText(range.low), scoreText(range.high)));
  return { kind: "reply", answer: { score } };
}

/** That nothing is met has to be said: a list that nobody has looked at looks the same. */
function itemsReply(count: number, draft: Draft): Reply {
  const items = Array.from({ length: count }, (_, index) => draft[fields.item(index)] === ticked);
  return items.includes(true) || draft[fields.none] === ticked
    ? { kind: "reply", answer: { items } }
    : faulty(fields.none, words.judge.needItem);
}

function figuresReply(figures: readonly { readonly name: string; readonly unit: string }[], draft: Draft): Reply {
  const typed = figures.map(({ name, unit }) => ({ name, value: typedFigure(draft[fields.figure(name)] ?? "", unit) }));
  const wrong = typed.flatMap(({ name, value }) => (value === null ? [[fields.figure(name), words.judge.needNumber] as const] : []));
  if (wrong.length > 0) return { kind: "faults", faults: Object.fromEntries(wrong) };
  const operands = Object.fromEntries(typed.flatMap(({ name, value }) => (value === null ? [] : [[name, value] as const])));
  return { kind: "reply", answer: { operands } };
}

/** A number as a person types it, thousands separators and spaces aside; null where it is none, or negative. */
export function typedNumber(text: string): Exact | null {
  const plain = text.normalize("NFKC").replace(/[\s,]/gu, "");
  return /^\d+(\.\d+)?$/u.test(plain) ? exact(plain) : null;
}

/** A figure with its unit or without; of money, 万 and 万元 count. */
export function typedFigure(text: string, unit: string): Exact | null {
  const plain = text.normalize("NFKC").replace(/\s/gu, "");
  if (unit === "元") {
    const match = /^(.*?)(万元|万|元)?$/u.exec(plain);
    const number = typedNumber(match?.[1] ?? "");
    return match?.[2]?.startsWith("万") === true ? (number?.times(10000) ?? null) : number;
  }
  return typedNumber(unit !== "" && plain.endsWith(unit) ? plain.slice(0, -unit.length) : plain);
}

/** The draft that says what was answered before, as far as the question still asks for it. */
export function draftOf(question: Question, judgement: Judgement | null): Draft {
  if (judgement === null) return {};
  const { score, incidents, count, items, exempt, operands, reason } = judgement;
  const number = incidents ?? count;
  return {
    reason,
    ...(exempt === true ? { [fields.exempt]: ticked } : {}),
    ...(score === undefined ? {} : scoreDraft(question, score)),
    ...(number === undefined ? {} : { [fields.count]: decimalText(number) }),
    ...(items === undefined ? {} : itemsDraft(items)),
    ...Object.fromEntries(Object.entries(operands ?? {}).map(([name, value]) => [fields.figure(name), decimalText(value)])),
  };
}

/** A score belongs to the way of answering that has it. */
function scoreDraft({ ways }: Question, score: Exact): Draft {
  const at = ways.findIndex((way) => way.kind === "levels" || way.kind === "score");
  const way = ways[at];
  const level = way?.kind === "levels" ? way.levels.findIndex(({ low, high }) => score.gte(low) && score.lte(high)) : -1;
  return {
    [fields.score]: decimalText(score),
    ...(at > 0 ? { [fields.way]: String(at) } : {}),
    ...(level < 0 ? {} : { [fields.level]: String(level) }),
  };
}

function itemsDraft(items: readonly boolean[]): Draft {
  const met = items.flatMap((each, index) => (each ? [[fields.item(index), ticked] as const] : []));
  return met.length === 0 ? { [fields.none]: ticked } : Object.fromEntries(met);
}

/** The other rows that the same exemption frees, and that nobody has answered: they share what was said about it. */
export function sharing(asked: readonly Asked[], { key, row }: Asked): readonly Asked[] {
  const clause = row.question.exempt;
  return clause === null ? [] : asked.filter((other) => other.key !== key && isOpen(other) && other.row.question.exempt === clause);
}

/** Grounds that were given for other rows, those of the nearest row above first, each once, to be taken over. */
export function groundsElsewhere(asked: readonly Asked[], { key }: Asked): readonly string[] {
  const at = asked.findIndex((each) => each.key === key);
  const others = [...asked.slice(0, Math.max(at, 0)).reverse(), ...asked.slice(at + 1)];
  return [...new Set(others.flatMap(({ answer }) => answer?.judgement.reason ?? []))];
}

/** An answer in words, such as `不符合要求 2 例` or `效果较好 6 分`. */
export function answerText({ question, rule }: ScoredRow, judgement: Judgement): string {
  const { score, incidents, count, items, exempt, operands } = judgement;
  if (exempt === true) return exemptLabel(question.exempt ?? rule.text);
  const [way] = question.ways;
  const unit = way.kind === "incidents" || way.kind === "count" ? way.unit : "";
  const levels = question.ways.flatMap((each) => (each.kind === "levels" ? each.levels : []));
  const fitting = score === undefined ? [] : levels.filter(({ low, high }) => score.gte(low) && score.lte(high));
  const told = [
    ...(score === undefined ? [] : [words.judge.levelScore(fitting.length === 1 ? (fitting[0]?.text ?? "") : "", scoreText(score))]),
    ...(incidents === undefined ? [] : [words.judge.incidentsAre(scoreText(incidents), unit)]),
    ...(count === undefined ? [] : [words.judge.countIs(scoreText(count), unit)]),
    ...(items === undefined ? [] : [words.judge.itemsAre(items.filter(Boolean).length, items.length)]),
    ...Object.entries(operands ?? {}).map(([name, value]) => words.judge.figureIs(name, decimalText(value))),
  ];
  return told.join(words.comma);
}

/** Who is exempt, as a statement to tick: 没有楼堂馆所项目的部门 becomes 本年没有楼堂馆所项目. */
export function exemptLabel(clause: string): string {
  const said = clause.replace(/^对于?/u, "").replace(/的?(?:预算)?(?:部门|单位)?的?$/u, "");
  return /^(?:当年|本年|年)/u.test(said) ? said : words.judge.thisYear(said);
}
