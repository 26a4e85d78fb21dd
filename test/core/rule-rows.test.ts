import { readAnnex5 } from "../../src/core/annex/annex5";
import { assess } from "../../src/core/assess";
import { defaultSettings, type Judgement, type Judgements, type ScoredRow } from "../../src/core/assessment";
import { rateFor, type Fact } from "../../src/core/fact/facts";
import type { Workbook } from "../../src/core/grid/workbook";
import { readFormula } from "../../src/core/formula/parser";
import { printExpression } from "../../src/core/formula/printer";
import { decimalText, exact } from "../../src/core/quantity";
import { readRow, scoreRow } from "../../src/core/score/score";
import { withFullNames } from "../../src/core/score/short-names";
import { sheetOf, workbookOf } from "../support/grid";

// Some rules write a goal or a start into their own formula (得分=执行率/90%×5): what is measured is the rate alone, or it would be divided twice.

const head = ["一级指标", "二级指标", "三级指标", "分值", "评价标准", "指标说明", "得分"];

/** 附件5 with one row. */
function form(indicator: string, weight: number, rule: string, score = weight): Workbook {
  const row = ["过程", "管理", indicator, weight, rule, "", score];
  return workbookOf(sheetOf("附件5", [head, row, ["合计", "", "", weight, "", "", weight]]));
}

/** A rate as 附件3 states it. */
function stated(name: string, text = "96%"): Fact {
  return {
    name,
    annex: "3",
    figure: {
      kind: "number",
      place: { sheet: "附件3", address: "B2" },
      text,
      value: exact(text.replace("%", "")).div(100),
      unit: "%",
      scale: exact("0.01"),
      places: 0,
      unitFrom: "cell",
      isText: true,
    },
  };
}

function expressionOf(indicator: string, weight: number, rule: string): string | null {
  const [first] = assess(form(indicator, weight, rule)).rows;
  return first === undefined || first.expression === null ? null : printExpression(first.expression);
}

describe("what is measured where the rule holds the formula", () => {
  test.each([
    ["a goal", "预算完成率", 5, "得分=预算完成率/90%×5", "决算总额÷预算总额"],
    ["a start", "预算完成率", 10, "得分=（预算完成率-60%）/40%×10", "决算总额÷预算总额"],
    ["a goal of a rate that nobody defines", "资金盘活率", 5, "得分=资金盘活率/90%×5", null],
    ["marks out of a hundred", "目标完成率", 8, "该项得分=（绩效考核得分/100）*8", "绩效考核得分÷100"],
  ] as const)("%s: %s of %d by %s", (_, indicator, weight, rule, expression) => {
    expect(expressionOf(indicator, weight, rule)).toBe(expression);
  });
});

describe("short names of a definition", () => {
  test.each([
    ["公用经费控制率", "实际支出数÷年初预算数×100%", "公用经费实际支出数÷公用经费年初预算数"],
    ["项目支出预算调整率", "预算调整数÷年初预算数×100%", "项目支出预算调整数÷项目支出年初预算数"],
    ["预算完成率", "决算总额÷预算总额×100%", "决算总额÷预算总额"],
  ] as const)("of %s are those of its own figures: %s", (indicator, definition, expected) => {
    const formula = withFullNames(readFormula(`${indicator}=${definition}`), indicator);
    expect(formula.kind === "formula" ? printExpression(formula.expression) : null).toBe(expected);
  });
});

describe("an average", () => {
  test("is taken from a rate of that name, and never from one of those that it may be the average of", () => {
    expect(rateFor([stated("群众满意度")], "服务对象满意度")?.name).toBe("群众满意度");
    expect(rateFor([stated("群众满意度")], "平均满意度")).toBeNull();
    expect(rateFor([stated("群众满意度"), stated("平均满意度")], "平均满意度")?.name).toBe("平均满意度");
  });
});

describe("a rule for several dates", () => {
  const progress = form("支出进度率", 5, "半年支出进度≥45%，得2分；前三季度支出进度：≥75%，得3分；60%（含）-75%，得1分；＜60%，不得分。");
  const row = (judgements: Judgements = {}): ScoredRow | undefined => assess(progress, defaultSettings, judgements).rows[0];

  test("asks for the rate of each, or for one of the sums", () => {
    const { question, computed, rule } = row() ?? fail();
    expect(computed).toBeNull();
    expect(question.ways[0]).toEqual({
      kind: "figures",
      figures: [
        { name: "半年支出进度", unit: "%" },
        { name: "前三季度支出进度", unit: "%" },
      ],
    });
    expect(rule.permitted?.map(decimalText)).toEqual(["5", "3", "2", "1", "0"]);
  });

  test("adds up what they give, and says what each came to", () => {
    const operands = { 半年支出进度: exact("48.5"), 前三季度支出进度: exact("70") };
    const { computed, judged, trace } = row({ "附件5!G2": { operands, reason: "国库支付系统" } }) ?? fail();
    expect([computed === null ? null : decimalText(computed), judged]).toEqual(["3", true]);
    expect(trace[0]).toBe("规则：半年支出进度48.5%：≥45%，计2分；前三季度支出进度70%：60%（含）-75%（不含），计1分，得 3 分。");
  });

  test("gives nothing where one is not told", () => {
    const operands = { 半年支出进度: exact("48.5") };
    expect(row({ "附件5!G2": { operands, reason: "国库支付系统" } })?.computed).toBeNull();
  });
});

describe("a rule with a veto", () => {
  const rule = "满意度≥90%得10分，80%（含）-90%得6分，80%以下不得分；出现重大负面舆情的，一票否决，不得分。";
  const read = (rate: string, score: number, judgement?: Judgement): ScoredRow => {
    const [row] = readAnnex5(form("服务对象满意度", 10, rule, score).sheets[0] ?? fail())?.rows ?? [];
    const evidence = { facts: [stated("服务对象满意度", rate)], balances: [], settings: defaultSettings };
    return row === undefined ? fail() : scoreRow(readRow(row), evidence, judgement);
  };

  test("asks whether the case is met, with the score that the data come to", () => {
    const { computed, question, verdict, trace } = read("85%", 6);
    expect([computed, verdict]).toEqual([null, "needs-judgement"]);
    const [way] = question.ways;
    expect(way.kind === "levels" ? way.levels.map(({ text, low }) => `${text} ${decimalText(low)}`) : way).toEqual([
      "没有“出现重大负面舆情”的情形 6",
      "出现重大负面舆情 0",
    ]);
    expect(trace[trace.length - 1]).toBe("规则：80%（含）-90%（不含），计6分，得 6 分；出现重大负面舆情的不得分，有没有要由人确认。");
  });

  test("takes either answer, and no score that neither gives", () => {
    expect(read("85%", 6, { score: exact(0), reason: "通报" }).computed?.isZero()).toBe(true);
    expect(read("85%", 6, { score: exact(6), reason: "无通报" }).verdict).toBe("confirmed");
    expect(read("85%", 10).verdict).toBe("not-permitted");
  });

  test("asks again where the data come to another score than the one that was answered", () => {
    expect(read("95%", 6, { score: exact(6), reason: "无通报" }).computed).toBeNull();
  });

  test("is decided where nothing is left to lose", () => {
    const { computed, judged } = read("70%", 6);
    expect([computed?.isZero(), judged]).toEqual([true, false]);
  });
});

function fail(): never {
  throw new Error("no such row");
}
