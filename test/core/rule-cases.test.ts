import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decimalText, exact, type Exact } from "../../src/core/quantity";
import type { Rule } from "../../src/core/rule/ast";
import { readRule } from "../../src/core/rule/parser";
import { printRule } from "../../src/core/rule/printer";
import { evaluate, type Observation } from "../../src/core/score/evaluate";
import { permittedScores } from "../../src/core/score/permitted";

// The tables in test/cases are for people who know the forms: a rule, its 分值, and what it gives for which value.

interface Case {
  readonly value: string;
  readonly kind: string;
  readonly expected_score: string | null;
}

interface Labelled {
  readonly id: string;
  readonly indicator: string;
  readonly weight: string | null;
  readonly rule_text: string;
  readonly cases: readonly Case[];
}

type Scores = Readonly<Record<string, string | null>>;

interface Wording {
  readonly indicator: string;
  readonly weight: string | null;
  readonly rule_text: string;
  readonly kind?: Rule["kind"];
  readonly exempt?: true;
  readonly permitted?: readonly string[];
  readonly ratio?: Scores;
  readonly count?: Scores;
  readonly violations?: Scores;
  readonly items_met?: Scores;
  readonly rates?: Scores;
}

function rowsOf<T>(file: string): readonly T[] {
  const lines = readFileSync(join(__dirname, "../cases", file), "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as T);
}

function contextOf(row: { readonly weight: string | null; readonly indicator: string }) {
  return { weight: row.weight === null ? null : exact(row.weight), indicator: row.indicator };
}

function observation(kind: string, value: string): Observation {
  if (kind === "items_met") return { kind: "items", met: Array.from(value, (flag) => flag === "1") };
  if (kind === "rates") return { kind: "rates", values: value.split(",").map((each) => exact(each)) };
  return { kind: kind as "ratio" | "count" | "violations", value: exact(value) };
}

function text(score: Exact | null): string | null {
  return score === null ? null : decimalText(score);
}

const kinds = ["ratio", "count", "violations", "items_met"];

/** Cases that a rule decides: kinds that the command line takes, with a number or nothing as the answer. */
function decidable(row: Labelled): readonly Case[] {
  return row.cases.filter((each) => kinds.includes(each.kind) && (each.expected_score === null || /^-?[\d.]+$/.test(each.expected_score)));
}

interface Outcome {
  readonly id: string;
  readonly wrong: readonly string[];
  readonly open: readonly string[];
}

function judge(row: Labelled): Outcome {
  const rule = readRule(row.rule_text, contextOf(row));
  const answers = decidable(row).map((each) => {
    const score = text(evaluate(rule, observation(each.kind, each.value), "whole"));
    return { what: `${row.id} ${row.rule_text} at ${each.value}: ${String(score)} for ${String(each.expected_score)}`, score, each };
  });
  const differ = answers.filter(
    ({ score, each }) => score !== (each.expected_score === null ? null : decimalText(exact(each.expected_score))),
  );
  return {
    id: row.id,
    wrong: differ.filter(({ score }) => score !== null).map(({ what }) => what),
    open: differ.filter(({ score }) => score === null).map(({ what }) => what),
  };
}

describe("labelled rules", () => {
  test.each([
    ["rules-labelled.jsonl", 0.85],
    ["rules-natural.jsonl", 0.95],
    ["rules-unseen.jsonl", 0.94],
    ["rules-unseen-2.jsonl", 0.9],
    ["rules-unseen-3.jsonl", 0.78],
    ["rules-unseen-4.jsonl", 0.79],
    ["rules-unseen-5.jsonl", 0.88],
  ])("%s: no wrong number, and at least %p of the rules fully right", (file, bar) => {
    const outcomes = rowsOf<Labelled>(file)
      .filter((row) => decidable(row).length > 0)
      .map(judge);
    const right = outcomes.filter(({ wrong, open }) => wrong.length + open.length === 0).length;
    process.stdout.write(`${file}: ${String(right)}/${String(outcomes.length)} rules fully right\n`);
    expect(outcomes.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(right / outcomes.length).toBeGreaterThanOrEqual(bar);
  });
});

function scoresOf(row: Wording): readonly { kind: string; value: string; expected: string | null }[] {
  const given = { ratio: row.ratio, count: row.count, violations: row.violations, items_met: row.items_met, rates: row.rates };
  return Object.entries(given).flatMap(([kind, scores]) =>
    Object.entries(scores ?? {}).map(([value, expected]) => ({ kind, value, expected })),
  );
}

// As forms of many bureaus print them, and as they might be written to look like those while they mean something else.
const wordings = ["rules-wordings", "rules-printed", "rules-misleading"].flatMap((name) => rowsOf<Wording>(`${name}.jsonl`));

describe("wordings", () => {
  test.each(wordings.map((row) => [row.rule_text, row.indicator, row] as const))("%s（%s）", (_, __, row) => {
    const rule = readRule(row.rule_text, contextOf(row));
    const scores = scoresOf(row);
    expect(scores.map(({ kind, value }) => [kind, value, text(evaluate(rule, observation(kind, value), "whole"))])).toEqual(
      scores.map(({ kind, value, expected }) => [kind, value, expected]),
    );
    if (row.kind !== undefined) expect(rule.kind).toBe(row.kind);
    if (row.exempt === true) expect("exempt" in rule && rule.exempt).toBeTruthy();
    if (row.permitted !== undefined) expect(permittedScores(rule, "whole")?.map(decimalText)).toEqual(row.permitted);
  });
});

describe("printing", () => {
  const all = [
    ...wordings,
    ...rowsOf<Labelled>("rules-labelled.jsonl"),
    ...[
      "rules-natural.jsonl",
      "rules-unseen.jsonl",
      "rules-unseen-2.jsonl",
      "rules-unseen-3.jsonl",
      "rules-unseen-4.jsonl",
      "rules-unseen-5.jsonl",
    ].flatMap((name) => rowsOf<Labelled>(name)),
  ];
  test.each(all.map((row) => [row.rule_text, row] as const))("reads back what it printed: %s", (_, row) => {
    const rule = readRule(row.rule_text, contextOf(row));
    if (rule.kind !== "unparsed") expect(readRule(printRule(rule), contextOf(row))).toEqual(rule);
  });
});
