import { fc } from "../support/chance";
import { valueOf, type Expression } from "../../src/core/formula/ast";
import { readFormula, withoutDefinitions } from "../../src/core/formula/parser";
import { printExpression } from "../../src/core/formula/printer";
import { withFullNames } from "../../src/core/score/short-names";
import { readWordedFormula } from "../../src/core/score/worded";
import { withKnownNames } from "../../src/core/score/measure";
import { cellsRead, filledInto, readCellFormula, relativeForm } from "../../src/core/formula/cell-formula";
import { decimalText, exact } from "../../src/core/quantity";

describe("指标说明", () => {
  test.each([
    ["在职人员控制率=（在职人员数/编制数）×100%，在职人员数：部门（单位）实际在职人数。\n编制数：批复的编制数。", "在职人员数÷编制数"],
    [
      "“三公经费”变动率=[（本年度“三公经费”预算数-上年度“三公经费”预算数）/上年度“三公经费”预算数]×100%",
      "（本年度三公经费预算数-上年度三公经费预算数）÷上年度三公经费预算数",
    ],
    ["楼堂馆所面积控制率=实际建设面积/批准建设面积×100% 。\n该指标以2016年完工的为评价内容。", "实际建设面积÷批准建设面积"],
    ["完成率＝（Ａ÷Ｂ）＊１００％", "A÷B"],
    ["整改率＝已整改的问题数÷审计、巡察反馈问题数×100%。", "已整改的问题数÷审计、巡察反馈问题数"],
    ["率=a÷b、c÷d", "a÷b"],
    ["率=a-(b-c)", "a-（b-c）"],
    ["率=a/(b×c)", "a÷（b×c）"],
    ["得分=（年度考核得分/总分）*8", "年度考核得分÷总分×8"],
    ["控制率=因公出国（境）费用/预算数×100%", "因公出国(境)费用÷预算数"],
    ["在职人员控制率（在职人数÷编制人数×100%）≦100%，计5分；每超过一个百分点扣0.5分。", "在职人数÷编制人数"],
    ["“三公经费”变动率［（本年预算数－上年预算数）÷上年预算数×100%］≦0，计5分。", "（本年预算数-上年预算数）÷上年预算数"],
  ])("%s", (text, expected) => {
    const formula = readFormula(text);
    expect(formula.kind === "formula" ? printExpression(formula.expression) : formula).toBe(expected);
  });

  test("a definition in brackets is taken out of the rule, and nothing else is", () => {
    expect(withoutDefinitions("控制率（支出数÷预算数×100%）≤100%，计5分；80%（含）-90%，计4分。")).toBe(
      "控制率≤100%，计5分；80%（含）-90%，计4分。",
    );
    for (const rule of ["利用率（含）以上计5分。", "完成率（扣1分/项）不足100%。", "合格率（见附表）≥95%计4分；90%/95%之间计2分。"])
      expect(withoutDefinitions(rule)).toBe(rule);
  });

  test.each([
    ["三公经费控制率（实际支出÷预算安排×100%）≤100%计5分", "“三公经费”控制率", "“三公经费”实际支出数÷“三公经费”预算安排数"],
    ["控制率=实际支出总额/预算总额×100%", "公用经费控制率", "公用经费实际支出数÷公用经费预算安排数"],
    [
      "变动率=（本年预算数-上年预算数）/上年预算数",
      "“三公经费”变动率",
      "（本年“三公经费”预算数-上年“三公经费”预算数）÷上年“三公经费”预算数",
    ],
    ["预算执行率=决算总额/预算总额", "预算执行率", "决算总额÷预算总额"],
  ])("%s of %s is of its own figures", (text, indicator, expected) => {
    const formula = withFullNames(readFormula(text), indicator);
    expect(formula.kind === "formula" ? printExpression(withKnownNames(formula.expression)) : formula).toBe(expected);
  });

  test("brackets that are missing are put where numerator and denominator share their terms", () => {
    const formula = readFormula("预算完成率=（上年结转+年初预算+本年追加预算-年末结余/上年结转+年初预算+本年追加预算）×100%。");
    expect(formula).toMatchObject({ kind: "formula", subject: "预算完成率" });
    if (formula.kind !== "formula") return;
    expect(printExpression(formula.expression)).toBe("（上年结转+年初预算+本年追加预算-年末结余）÷（上年结转+年初预算+本年追加预算）");
    expect(formula.repaired).toContain("年末结余/上年结转");
  });

  test.each(["率=a+b/c+d", "率=a-b/a+c", "率=a/b"])("%s is read as it is written", (text) => {
    expect(readFormula(text)).toMatchObject({ kind: "formula", repaired: null });
  });

  test.each([
    ["率=（2022年决算数-2021年度决算数）/2021年度决算数×100%", "（本年决算数-上年决算数）÷上年决算数"],
    ["率=2022年决算数/2022年预算数×100%", "2022年决算数÷2022年预算数"],
    ["率=决算数÷全年预算数×100%（全年预算数含年中追加）", "决算数÷全年预算数"],
  ])("%s", (text, expected) => {
    const formula = readFormula(text);
    expect(formula.kind === "formula" ? printExpression(formula.expression) : formula).toBe(expected);
  });

  test("years that are not this one and the last make no formula: names are looked up without them", () => {
    expect(readFormula("率=（2022年决算数-2019年决算数）/2019年决算数")).toMatchObject({ kind: "unparsed" });
  });

  test.each([
    ["预算完成率=决算数/（年初预算数+调整预算数）", "决算总额÷（年初预算数+年中预算调整数）"],
    ["预算调整率=（调整预算数-年初预算数）/年初预算数", "（预算总额-年初预算数）÷年初预算数"],
  ])("what 调整预算数 is in %s", (text, expected) => {
    const formula = readFormula(text);
    expect(formula.kind === "formula" ? printExpression(withKnownNames(formula.expression)) : formula).toBe(expected);
  });

  test.each([
    ["预算完成率为决算支出占年初预算数的百分比", "决算总额÷年初预算数"],
    ["固定资产利用率：部门（单位）实际在用固定资产总额与所有固定资产总额的比率，用以反映资产的使用。", "在用固定资产总额÷固定资产总额"],
    ["政府采购执行率是实际政府采购金额除以政府采购预算数", "政府采购金额÷政府采购预算数"],
    ["公用经费控制率：公用经费支出（不含上级专项）占公用经费预算的比例", "unparsed"],
    ["“三公经费”变动率：本年度三公经费实际支出与上年度的变动比率", "unparsed"],
    ["预算完成率：部门（单位）本年度预算完成数与预算数的比率，用以反映和考核部门（单位）预算完成程度。", null],
    ["满意度：90%以上为满意", null],
  ])("in words: %s", (text, expected) => {
    const formula = readWordedFormula(text);
    expect(formula?.kind === "formula" ? printExpression(formula.expression) : (formula?.kind ?? null)).toBe(expected);
  });

  test.each(["根据区年度综合目标管理考核得分折算。", "", "①有内部财务管理制度；②有厉行节约制度。"])("%s defines nothing", (text) => {
    expect(readFormula(text)).toEqual({ kind: "none" });
  });

  test.each(["率=（a/b-c", "率=/b", "率=a+"])("%s is not understood", (text) => {
    expect(readFormula(text).kind).toBe("unparsed");
  });

  test.each(["取绝对值。", "按近三年平均值计算。", "计算时剔除上级追加资金。", "执行数截至11月30日。"])(
    "a note that changes what the formula gives is not passed over: %s",
    (note) => {
      expect(readFormula(`预算完成率=（全年执行数/全年预算数）×100%。${note}`)).toEqual({
        kind: "unparsed",
        text: expect.any(String) as string,
      });
      expect(readFormula(`反映预算的完成程度，${note}`).kind).toBe("unparsed");
    },
  );

  test.each(["执行数截至12月31日。", "执行数截至次年3月底。", "预算数：因落实国家政策而产生的调整除外。", "反映全年平均水平。"])(
    "a note that says what a figure is leaves the formula alone: %s",
    (note) => {
      expect(readFormula(`预算完成率=（全年执行数/全年预算数）×100%。${note}`).kind).toBe("formula");
    },
  );

  const name = fc.constantFrom("年初预算", "追加预算", "上年结转", "年末结余").map((text): Expression => ({ kind: "name", name: text }));
  const number = fc.integer({ min: 1, max: 99 }).map((value): Expression => ({ kind: "number", value: exact(value) }));
  const expression = fc.letrec<{ tree: Expression }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small" },
      name,
      number,
      fc.record({
        kind: fc.constant("binary" as const),
        operator: fc.constantFrom("+", "-", "×", "÷"),
        left: tie("tree"),
        right: tie("tree"),
      }) as fc.Arbitrary<Expression>,
    ),
  })).tree;

  test("any text at all gives a formula, nothing, or says that it is not understood", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => ["formula", "none", "unparsed"].includes(readFormula(`率=${text}`).kind)),
    );
  });

  test("what is printed parses back to the same expression", () => {
    fc.assert(
      fc.property(expression, (tree) => {
        const again = readFormula(`率=${printExpression(tree)}`);
        // A sum whose one quotient shares its terms is read as a broken bracket, which this property is not about.
        if (again.kind === "formula" && again.repaired === null)
          expect(printExpression(again.expression)).toBe(withoutTimesOne(printExpression(tree)));
      }),
    );
  });

  test("a zero denominator has no value, and a missing figure none either", () => {
    const formula = readFormula("率=a/b");
    if (formula.kind !== "formula") throw new Error("not read");
    expect(valueOf(formula.expression, () => exact(0))).toBeNull();
    expect(valueOf(formula.expression, (term) => (term === "a" ? exact(1) : null))).toBeNull();
    expect(decimalText(valueOf(formula.expression, (term) => exact(term === "a" ? 3 : 4)) ?? exact(0))).toBe("0.75");
  });
});

function withoutTimesOne(text: string): string {
  return text.endsWith("×1") ? text.slice(0, -2).replace(/^（(.*)）$/u, "$1") : text;
}

describe("worksheet formulas", () => {
  test.each([
    ["=C10/B10", ["附件4!C10", "附件4!B10"]],
    ["=SUM($E$6:E7)", ["附件4!E6", "附件4!E7"]],
    ["=附件5!A1+'年 表'!B2", ["附件5!A1", "年 表!B2"]],
    ['=IF(A1="B2",LOG10(C3),0)', ["附件4!A1", "附件4!C3"]],
  ])("%s reads %j", (formula, cells) => {
    const read = readCellFormula(formula);
    expect(read === null ? null : [...cellsRead(read, "附件4")]).toEqual(cells);
  });
});

describe("worksheet formulas filled into other cells", () => {
  test.each([
    ["=C10/B10", "D10", "D12", "=C12/B12"],
    ["=SUM(D$6:D8)*'附件 4'!$A$1", "D9", "E9", "=SUM(E$6:E8)*'附件 4'!$A$1"],
  ])("%s of %s filled into %s is %s", (formula, from, to, expected) => {
    expect(filledInto(formula, from, to)).toBe(expected);
  });

  test("formulas that were filled down are one pattern", () => {
    expect(relativeForm("=C10/B10", "D10")).toBe(relativeForm("=c12 / b12", "D12"));
    expect(relativeForm("=C10/B10", "D10")).not.toBe(relativeForm("=C10/B12", "D12"));
  });
});
