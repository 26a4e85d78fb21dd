import { assess } from "../../src/core/assess";
import { printExpression } from "../../src/core/formula/printer";
import { sheetOf, workbookOf } from "../support/grid";

// Some rules write a goal or a start into their own formula (得分=执行率/90%×5): what is measured is the rate alone, or it would be divided twice.

const head = ["一级指标", "二级指标", "三级指标", "分值", "评价标准", "指标说明", "得分"];

function expressionOf(indicator: string, weight: number, rule: string): string | null {
  const row = ["过程", "管理", indicator, weight, rule, "", weight];
  const [first] = assess(workbookOf(sheetOf("附件5", [head, row, ["合计", "", "", weight, "", "", weight]]))).rows;
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
