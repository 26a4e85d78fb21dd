import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { fc } from "../support/chance";
import { exact, type Exact, one, zero } from "../../src/core/quantity";
import { asksFor, type Rule, type StepRule } from "../../src/core/rule/ast";
import { readRule } from "../../src/core/rule/parser";
import { clausesOf, printRule } from "../../src/core/rule/printer";
import { reviewRule } from "../../src/core/rule/review";
import { decidedClause, decidingClause } from "../../src/core/score/deciding";
import { evaluate, type Observation, readings } from "../../src/core/score/evaluate";
import { permittedScores } from "../../src/core/score/permitted";
import { scoreFormula } from "../../src/core/score/worksheet";

interface Row {
  readonly indicator: string;
  readonly weight: string | null;
  readonly rule_text: string;
}

const rows: readonly Row[] = [
  "rules-wordings.jsonl",
  "rules-labelled.jsonl",
  "rules-natural.jsonl",
  "rules-unseen.jsonl",
  "rules-unseen-2.jsonl",
  "rules-unseen-3.jsonl",
  "rules-unseen-4.jsonl",
].flatMap((file) =>
  readFileSync(join(__dirname, "../cases", file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row),
);

function contextOf({ weight, indicator }: Row) {
  return { weight: weight === null ? null : exact(weight), indicator };
}

const read = (row: Row): Rule => readRule(row.rule_text, contextOf(row));

// Words that rules are made of, thrown together: most of it means nothing, and none of it may crash or score out of range.
const words =
  "100% 95% 90%（含） 80% 0 5 10分 5分 3分 0.5分 一个百分点 1% 5% 1例 一项 2次 3篇 ≤ ≥ ＞ 低于 超过 不超过 达到 大于 以上 以下 以内 （含） （不含） - 至 之间 每 每超过 每低于 每出现 每发现 每符合 扣 得 计 加 满分 计满分 不得分 扣完为止 最高 最多扣 否则 其他 完成率 预算执行率 得分= /90% 按插值法计分 插值法 其间 60%（0分）至100%（满分）之间 低于85%的部分 10个百分点以上的部分 在此基础上 半年支出进度 前三季度进度： 全年 × ×权重 按比例得分 ， ； 。 、 ： ① ② ③ 制度健全 未完成的 没有项目的 以100%为标准 较好 一般 分段给分—— 酌情 除外 且 \n （ ）".split(
    " ",
  );
const soup = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((parts) => parts.join(""));
const clause = fc.constantFrom(...new Set(rows.flatMap((row) => row.rule_text.split(/(?<=[；;。，,])/))));
const spliced = fc.array(clause, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(""));
const text = fc.oneof(soup, spliced, fc.string({ unit: "binary", maxLength: 30 }));
const context = fc.record({
  weight: fc.option(fc.integer({ min: 1, max: 40 }).map((weight) => exact(weight))),
  indicator: fc.constantFrom("预算执行率", "管理制度健全性", ""),
});
const value = fc.oneof(
  fc.integer({ min: -300, max: 3000 }).map((hundredths) => exact(hundredths).div(1000)),
  fc.nat({ max: 40 }).map((count) => exact(count)),
);
const observation: fc.Arbitrary<Observation> = fc.oneof(
  value.chain((given) =>
    fc.constantFrom<Observation>({ kind: "ratio", value: given }, { kind: "count", value: given }, { kind: "violations", value: given }),
  ),
  fc.array(fc.boolean(), { maxLength: 5 }).map((met): Observation => ({ kind: "items", met })),
  fc.array(value, { minLength: 1, maxLength: 3 }).map((values): Observation => ({ kind: "rates", values })),
  fc.nat({ max: 3 }).map((level): Observation => ({ kind: "level", level })),
  fc.constant<Observation>({ kind: "exempt" }),
);

function isWithin(score: Exact, full: Exact | null): boolean {
  return full !== null && score.gte(zero) && score.lte(full);
}

describe("whatever the text", () => {
  test("it is a rule or unparsed, and every question about it has an answer", () => {
    fc.assert(
      fc.property(text, context, observation, (written, around, seen) => {
        const rule = readRule(written, around);
        printRule(rule);
        reviewRule(rule, { ...around, text: written });
        asksFor(rule);
        decidingClause(rule, seen);
        permittedScores(rule, "whole");
        scoreFormula(rule, "H5", "started");
        if (rule.kind === "unparsed") expect(rule.text).toBe(written);
      }),
      { numRuns: 1500 },
    );
  });

  test("a score lies between 0 and the full mark, and started ≤ proportional ≤ whole", () => {
    fc.assert(
      fc.property(text, context, observation, (written, around, seen) => {
        const rule = readRule(written, around);
        const scores = readings(rule, seen);
        if (scores === null || rule.kind === "unparsed") return;
        expect([scores.whole, scores.proportional, scores.started].every((score) => isWithin(score, rule.full))).toBe(true);
        expect(scores.started.lte(scores.proportional) && scores.proportional.lte(scores.whole)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test("the clause that gave a score is one of those printed, and says what decided", () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.constantFrom(...rows.map((row) => row.rule_text))), context, observation, (written, around, seen) => {
        const rule = readRule(written, around);
        const { mark, body, exempt } = clausesOf(rule);
        const at = decidedClause(rule, seen, evaluate(rule, seen, "whole"));
        if (at === null || rule.kind === "unparsed") return;
        const clause = [...mark, ...body, ...exempt][at];
        const [said = ""] = decidingClause(rule, seen)
          .split(/，|；/)
          .slice(rule.kind === "proportional" ? mark.length : 0);
        expect(said === "其他情况" ? clause?.startsWith("否则") : clause?.includes(said)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test("what was read and printed reads back the same", () => {
    fc.assert(
      fc.property(text, context, (written, around) => {
        const rule = readRule(written, around);
        if (rule.kind !== "unparsed") expect(readRule(printRule(rule), around)).toEqual(rule);
      }),
      { numRuns: 3000 },
    );
  });
});

/** Full-width forms, spaces and line breaks do not change what a text says. */
const fullWidth = (written: string): string => written.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

describe("the way it is typed", () => {
  const parsed = rows.filter((row) => read(row).kind !== "unparsed");

  test("does not matter: full width", () => {
    parsed.forEach((row) => expect(read({ ...row, rule_text: fullWidth(row.rule_text) })).toEqual(read(row)));
  });

  test.each<[string, (written: string) => string]>([
    ["what the cell calls itself before it", (written) => `评分标准：${written.replace(/^评分标准：/, "")}`],
    ["a line break for a semicolon", (written) => written.replace(/；/g, "\n")],
    ["no stop at its end", (written) => written.replace(/[。；]\s*$/, "")],
    ["signs as they are typed", (written) => written.replace(/≥/g, ">=").replace(/≤/g, "<=")],
    ["÷ for /", (written) => written.replace(/\//g, "÷")],
    ["no quotation marks", (written) => written.replace(/[“”"]/g, "")],
  ])("does not matter: %s", (_, rewritten) => {
    // What a list quotes of the text keeps its stops.
    const bare = (rule: Rule): string => JSON.stringify(rule).replace(/;/g, "");
    const differ = parsed.filter((row) => bare(read({ ...row, rule_text: rewritten(row.rule_text) })) !== bare(read(row)));
    expect(differ.map((row) => rewritten(row.rule_text))).toEqual([]);
  });

  test("does not matter: brackets around all of it, where it has no intervals in brackets", () => {
    const plain = parsed.filter((row) => !/[[(［【（]-?\d+[%％]?[,，、]|\)$|）$|^评分标准/.test(row.rule_text));
    const differ = plain.filter(
      (row) => !isDeepStrictEqual(read({ ...row, rule_text: `（${row.rule_text.replace(/[。；]\s*$/, "")}）` }), read(row)),
    );
    expect(differ.map((row) => row.rule_text)).toEqual([]);
  });

  test("does not matter: spaces and line breaks anywhere", () => {
    const gaps = fc.array(fc.constantFrom("", "", "", " ", "\n", "　", "\u2002", "\t"), { minLength: 200, maxLength: 200 });
    fc.assert(
      fc.property(fc.constantFrom(...parsed), gaps, (row, spaces) => {
        const loose = Array.from(row.rule_text, (sign, at) => sign + (spaces[at % 200] ?? "")).join("");
        expect(read({ ...row, rule_text: loose })).toEqual(read(row));
      }),
      { numRuns: 500 },
    );
  });
});

// What a form might add to a rule that is read, and what it must not be passed over as.
const changesPoints =
  "最低得1分 得分减半 乘以系数0.8 按80%计分 超过5%的加倍扣分 按得分的50%折算 连续两年未达标的扣双倍 得分不低于分值的60% 情节严重的不得分 限扣3分 上年未整改的扣2分".split(
    " ",
  );
const changesQuantity = "按季度平均计算 按人均计算 两年取平均 以较低者计 因政策原因的除外 不含追加".split(" ");

describe("a clause more", () => {
  const parsed = rows.map((row) => ({ row, rule: read(row) })).filter(({ rule }) => rule.kind !== "unparsed");
  /** The places where it may stand: behind the first clause, and at the end, in brackets too. */
  const withClause = (written: string, clause: string): readonly string[] => {
    const bare = written.replace(/[。；;，,\s]+$/, "");
    const [first = "", ...others] = written.split(/(?<=[；;。，,])/);
    const behind = `${first.replace(/[。；;，,]\s*$/, "")}，${clause}，${others.join("")}`;
    return [`${bare}，${clause}。`, `${bare}；${clause}。`, `${bare}（${clause}）。`, ...(others.length === 0 ? [] : [behind])];
  };
  const passedOver = (clauses: readonly string[], of: readonly (typeof parsed)[number][]): readonly string[] =>
    of.flatMap(({ row, rule }, nth) => {
      const clause = clauses[nth % clauses.length] ?? "";
      return withClause(row.rule_text, clause).filter((rule_text) => isDeepStrictEqual(read({ ...row, rule_text }), rule));
    });

  test("that changes the points is never passed over", () => {
    expect(passedOver(changesPoints, parsed)).toEqual([]);
  });

  test("that changes what is measured is never passed over where figures decide", () => {
    // Where all but the full mark is left to a person already, an exception adds nothing to what is left.
    const isLeft = (rule: Rule): boolean => rule.kind === "bands" && rule.otherwise?.kind === "range";
    const measured = parsed.filter(({ rule }) => asksFor(rule) === "rate" && !isLeft(rule));
    expect(passedOver(changesQuantity, measured)).toEqual([]);
  });
});

describe("a word of direction turned round", () => {
  const turns: readonly (readonly [RegExp, string])[] = [
    [/[＜<]/g, "＞"],
    [/[＞>]/g, "＜"],
    [/≥/g, "≤"],
    [/≤/g, "≥"],
    [/低于/g, "高于"],
    [/高于/g, "低于"],
    [/超过/g, "低于"],
    [/(?<=[\d%）])以上/g, "以下"],
    [/(?<=[\d%）])以下/g, "以上"],
    [/增加/g, "减少"],
    [/减少/g, "增加"],
  ];
  // 90%以上每降低1个百分点 may name what is required, of 每高于一定比例 nothing is computed, and the others only say again what the
  // rest of the rule says.
  const mayBeMeant = /高于90%，每降低|高于90%须说明|每高于一定比例|\d%(?:及)?以上(?:的)?，?每(?:降低|降|低)|增加不足5%/;

  test("never leaves the reading as it was", () => {
    const alike = rows.flatMap((row) => {
      const rule = read(row);
      if (rule.kind === "unparsed") return [];
      return turns.flatMap(([word, other]) =>
        [...row.rule_text.matchAll(word)].flatMap(({ 0: written, index }) => {
          const rule_text = `${row.rule_text.slice(0, index)}${other}${row.rule_text.slice(index + written.length)}`;
          return isDeepStrictEqual(read({ ...row, rule_text }), rule) ? [rule_text] : [];
        }),
      );
    });
    expect(alike.filter((rule_text) => !mayBeMeant.test(rule_text))).toEqual([]);
  });
});

describe("deductions", () => {
  const steps = rows
    .map(read)
    .filter((rule): rule is StepRule => rule.kind === "step" && new Set(rule.slopes.map(({ toward }) => toward)).size === 1);

  test("never give more for being further away", () => {
    fc.assert(
      fc.property(fc.constantFrom(...steps), value, value, fc.constantFrom("whole", "proportional", "started"), (rule, a, b, reading) => {
        const [near, far] = (rule.slopes[0]?.toward === "above") === a.lt(b) ? [a, b] : [b, a];
        const kind = rule.unit === "%" ? "ratio" : "count";
        const scores = [near, far].map((each) => evaluate(rule, { kind, value: each }, reading as "whole"));
        const [first = null, second = null] = scores;
        if (first !== null && second !== null) expect(first.gte(second)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("never give more for more incidents", () => {
    const rules = rows.map(read).filter((rule) => rule.kind === "incident");
    rules.forEach((rule) => {
      const scores = Array.from({ length: 30 }, (_, count) => evaluate(rule, { kind: "violations", value: exact(count) }, "whole"));
      const known = scores.filter((score): score is Exact => score !== null);
      expect(known.every((score, index) => index === 0 || score.lte(known[index - 1] ?? one))).toBe(true);
    });
  });

  test("every score a rule gives is one that it permits", () => {
    fc.assert(
      fc.property(fc.constantFrom(...rows), observation, fc.constantFrom("whole", "started"), (row, seen, reading) => {
        const rule = read(row);
        const score = evaluate(rule, seen, reading);
        const permitted = permittedScores(rule, reading);
        // A rate that starts above zero is not expected below it.
        const negative = "value" in seen && seen.value.isNegative();
        if (score !== null && permitted !== null && !negative) expect(permitted.some((each) => each.eq(score))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
