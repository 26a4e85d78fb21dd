import { readFileSync } from "node:fs";
import { initSync, Model } from "@ironcalc/wasm";
import type { StepReading } from "../../src/core/assessment";
import { decimalText, exact } from "../../src/core/quantity";
import type { Rule } from "../../src/core/rule/ast";
import { readRule } from "../../src/core/rule/parser";
import { scoreFormula } from "../../src/core/score/worksheet";
import { agrees, families, formulasOf, ruleOf, scored, valuesFor, wordings } from "../support/rule-grid";

// Written formulas are recalculated by a spreadsheet engine that is not ours and must give what the core gives.

beforeAll(() => {
  initSync({ module: readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")) });
});

/** What the engine shows for each value, the values in column A and the formulas in column B. */
function recalculated(formula: (cell: string) => string, values: readonly string[]): readonly string[] {
  const model = new Model("工作簿", "en", "UTC", "en");
  model.pauseEvaluation();
  values.forEach((value, row) => {
    model.setUserInput(0, row + 1, 1, value);
    model.setUserInput(0, row + 1, 2, formula(`A${String(row + 1)}`));
  });
  model.evaluate();
  return values.map((_, row) => model.getFormattedCellValue(0, row + 1, 2));
}

function differences(rule: Rule, reading: StepReading): readonly string[] {
  const values = valuesFor(rule);
  const shown = recalculated((cell) => scoreFormula(rule, cell, reading) ?? "", values);
  return values.flatMap((value, index) => {
    const score = scored(rule, value, reading);
    return agrees(shown[index] ?? "", score)
      ? []
      : [`${value}: ${String(shown[index])} for ${score === null ? "待定" : decimalText(score)}`];
  });
}

const formulas = formulasOf([...wordings, ...Object.values(families)]);

describe("formulas give what the core gives", () => {
  test.each([...formulas].map(([formula, { row, rule, reading }]) => [row.rule_text, reading, formula, rule] as const))(
    "%s（%s）%s",
    (_, reading, __, rule) => {
      expect(differences(rule, reading)).toEqual([]);
    },
  );

  test("of every family that the data decide", () => {
    expect(new Set([...formulas.values()].map(({ rule }) => rule.kind))).toEqual(
      new Set(["step", "bands", "proportional", "interpolated", "courses", "incident", "bonus", "checklist"]),
    );
  });

  test.each(Object.entries(families))("%s: read, and written as a formula", (_, row) => {
    const rule = ruleOf(row);
    expect(rule.kind).not.toBe("unparsed");
    expect(scoreFormula(rule, "A1", "whole")).not.toBeNull();
  });
});

describe("formulas", () => {
  const rule = (text: string, weight: string): Rule => readRule(text, { weight: exact(weight), indicator: "" });

  test.each([
    ["≤100%计7分；每超过一个百分点扣0.2分", "7", "whole", "IF(H5<=1,7,MAX(0,ROUND(7-0.2*INT(ROUND((H5-1)*100,10)),10)))"],
    ["≤100%计7分；每超过一个百分点扣1分", "7", "started", "IF(H5<=1,7,MAX(0,7-ROUNDUP(ROUND((H5-1)*100,10),0)))"],
    ["≤100%计7分；每超过一个百分点扣1分", "7", "proportional", "IF(H5<=1,7,MAX(0,7-(H5-1)*100))"],
    ["100%计满分，每低于5%扣2分", "5", "whole", "IF(H5>=1,5,MAX(0,5-2*INT(ROUND((1-H5)*20,10))))"],
    ["得分=执行率×10", "10", "whole", "MAX(0,MIN(10,10*H5))"],
    ["得分=执行率/90%×10", "10", "whole", "MAX(0,MIN(10,10*H5/0.9))"],
    ["≥100%得10分，≤60%不得分，其余按插值法计分", "10", "whole", "IF(ROUND(H5,10)>=1,10,IF(ROUND(H5,10)>0.6,10*(H5-0.6)/0.4,0))"],
    ["≤100%得4分，≥120%不得分，其余按插值法计分", "4", "whole", "IF(ROUND(H5,10)<=1,4,IF(ROUND(H5,10)<1.2,4-4*(H5-1)/0.2,0))"],
    ["得分=执行率×10，保留两位小数", "10", "whole", "MAX(0,MIN(10,ROUND(ROUND(10*H5,10),2)))"],
    ["得分=10-（100%-执行率）×20，扣完为止", "10", "whole", "MAX(0,MIN(10,ROUND(10-(1-H5)*20,10)))"],
    ["得分=5×（1-|偏差率|）", "5", "whole", "MAX(0,MIN(5,ROUND(5*(1-ABS(H5)),10)))"],
    [
      "≥95%得10分；90%≤执行率＜95%得8分；＜90%的，在8分基础上每低于1个百分点扣1分",
      "10",
      "whole",
      "IF(ROUND(H5,10)>=0.95,10,IF(ROUND(H5,10)>=0.9,8,MAX(0,MIN(10,ROUND(8-INT(ROUND((0.9-H5)*100,10)),10)))))",
    ],
    ["≤100%计7分；每超过一个百分点扣1分，不足1%的不扣分", "7", "started", "IF(H5<=1,7,MAX(0,7-INT(ROUND((H5-1)*100,10))))"],
  ] as const)("%s of %s, %s: %s", (text, weight, reading, formula) => {
    expect(scoreFormula(rule(text, weight), "H5", reading)).toBe(`=IF(ISNUMBER(H5),${formula},"待定")`);
  });

  test.each(["好的得5分，差的得0分", "①甲，2分；②乙，3分", "酌情计分", "≤100%计7分；每超过一个百分点扣1分", "每争取100万元得1分，最高5分"])(
    "are not written where a person judges or the full mark is in doubt: %s",
    (text) => {
      expect(scoreFormula(rule(text, "5"), "H5", "whole")).toBeNull();
    },
  );

  test("count steps in spite of binary fractions: 29 points over is 29 steps", () => {
    const steps = rule("≤100%计30分；每超过一个百分点扣1分", "30");
    const inputs = ["=1.29", "=1+0.29", "=129/100", "=0.1*3+0.99", "=1.1*1.1+0.08", "text", ""];
    const model = new Model("工作簿", "en", "UTC", "en");
    inputs.forEach((input, row) => {
      model.setUserInput(0, row + 1, 1, input);
      model.setUserInput(0, row + 1, 2, scoreFormula(steps, `A${String(row + 1)}`, "whole") ?? "");
    });
    model.evaluate();
    expect(inputs.map((_, row) => model.getFormattedCellValue(0, row + 1, 2))).toEqual(["1", "1", "1", "1", "1", "待定", "待定"]);
  });
});
