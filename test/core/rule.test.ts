import { decimalText, exact } from "../../src/core/quantity";
import { asksFor } from "../../src/core/rule/ast";
import { readRule } from "../../src/core/rule/parser";
import { printRule } from "../../src/core/rule/printer";
import { reviewRule } from "../../src/core/rule/review";
import { decidingClause } from "../../src/core/score/deciding";
import { evaluate, readings } from "../../src/core/score/evaluate";
import { permittedScores } from "../../src/core/score/permitted";

function rule(text: string, weight: string | null, indicator = "") {
  return readRule(text, { weight: weight === null ? null : exact(weight), indicator });
}

function permitted(text: string, weight: string, indicator = ""): string | null {
  const scores = permittedScores(rule(text, weight, indicator), "whole");
  return scores === null ? null : scores.map(decimalText).join(" ");
}

const staffing = "以100%为标准。在职人员控制率≦100%，计7分；每超过一个百分点扣0.2分，扣完为止。";
const control = "预算控制率=0，计5分；0-10%（含），计4分；10-20%（含），计3分；20-30%（含），计2分；大于30%不得分";

describe("the sample's rules in canonical Chinese", () => {
  test.each([
    [staffing, "7", "在职人员控制率", "在职人员控制率≤100%，计7分；每超过1个百分点扣0.2分，扣完为止。"],
    ["100%计满分，每低于5%扣2分，扣完为止。", "5", "预算完成率", "≥100%，计满分；每低于5个百分点扣2分，扣完为止。"],
    [
      "“三公经费”变动率≦0，计8分；“三公经费”＞0，每超过一个百分点扣0.8分，扣完为止。",
      "8",
      "“三公经费”变动率",
      "三公经费变动率≤0%，计8分；每超过1个百分点扣0.8分，扣完为止。",
    ],
    [
      control,
      "5",
      "预算控制率",
      "预算控制率=0%，计5分；0%（不含）-10%（含），计4分；10%（不含）-20%（含），计3分；20%（不含）-30%（含），计2分；>30%，不得分。",
    ],
    [
      "100%以下（含）计满分，每超出5%扣2分，扣完为止。没有楼梯馆所项目的部门按满分计算",
      "5",
      "新建楼堂馆所面积控制率",
      "≤100%，计满分；每超过5个百分点扣2分，扣完为止；没有楼梯馆所项目的部门按满分计算。",
    ],
    ["该项得分=（年度综合目标管理考核得分/总分）*8", "8", "目标任务实际完成率", "得分=比率×8分。"],
    ["每出现一例不符合要求的扣2分，扣完为止。", "8", "管理制度健全性", "每出现一例不符合要求的扣2分，扣完为止。"],
  ])("%s", (text, weight, indicator, expected) => {
    expect(printRule(rule(text, weight, indicator))).toBe(expected);
  });
});

describe("permitted scores", () => {
  test.each([
    ["100%计满分，每低于5%扣2分，扣完为止。", "5", "5 3 1 0"],
    ["100%以下（含）计满分，每超出1%扣1分，扣完为止。", "7", "7 6 5 4 3 2 1 0"],
    [control, "5", "5 4 3 2 0"],
    ["效果较好的计6分；一般3分；无效果或者效果不明显0分。", "6", "6 3 0"],
    ["90%（含）以上计6分；80%（含）-90%，计4分；70%（含）-80%，计2分；低于70%计0分。", "6", "6 4 2 0"],
    ["每出现一例不符合要求的扣2分，扣完为止。", "8", "8 6 4 2 0"],
    ["①有制度，2分；②合规，2分；③有效，1分。", "5", "5 4 3 2 1 0"],
    ["每提请一家加0.5分，最高2分", "2", "2 1.5 1 0.5 0"],
    ["≥95%得10分，每低1个百分点扣1分，低于90%不得分。", "10", "10 9 8 7 6 5 0"],
    ["每发现1例扣1分，最多扣3分。", "5", "5 4 3 2"],
    ["得分=执行率×10", "10", null],
    ["效果显著8-10分，一般1-7分", "10", null],
    ["酌情计分", "10", null],
  ])("%s of %s: %p", (text, weight, expected) => {
    expect(permitted(text, weight)).toBe(expected);
  });

  test("are not finite where a step counts in proportion", () => {
    expect(permittedScores(rule(staffing, "7"), "proportional")).toBeNull();
    expect(permittedScores(rule(staffing, "7"), "started")).toHaveLength(36);
  });
});

describe("an incomplete step", () => {
  test.each([
    ["0.9838", "5 4.352 3"],
    ["1", "5 5 5"],
    ["0.95", "3 3 3"],
    ["0.9499", "3 2.996 1"],
    ["0.8", "0 0 0"],
  ])("of 每低于5%%扣2分 at %p: whole, proportional, started are %p", (value, expected) => {
    const scores = readings(rule("100%计满分，每低于5%扣2分，扣完为止。", "5"), { kind: "ratio", value: exact(value) });
    expect(scores && [scores.whole, scores.proportional, scores.started].map(decimalText).join(" ")).toBe(expected);
  });
});

describe("a rule that says how an incomplete step counts", () => {
  const [off, each] = ["预算完成率达到100%得8分；每降低1个百分点扣0.5分，", "，扣完为止。"];

  test.each([
    ["不足1个百分点的不扣分", "6.5", "不足1个百分点的不扣分"],
    ["不足1个百分点的按1个百分点扣分", "6", "不足1个百分点的按1个百分点计算"],
    ["不足1%的按比例扣分", "6.4353", "不足1个百分点的按比例扣分"],
  ])("%s: one score whatever the setting, and nothing left open", (clause, score, printed) => {
    const read = rule(off + clause + each, "8", "预算完成率");
    const scores = readings(read, { kind: "ratio", value: exact("0.968706") });
    expect(scores && [scores.whole, scores.proportional, scores.started].map(decimalText)).toEqual([score, score, score]);
    expect(printRule(read)).toBe(`预算完成率≥100%，计8分；每低于1个百分点扣0.5分，${printed}，扣完为止。`);
    expect(reviewRule(read, { weight: exact("8"), indicator: "预算完成率", text: off + clause + each })).toEqual([]);
  });
});

describe("a score that is rounded", () => {
  test.each([
    ["得分=重点工作完成率×10分，保留两位小数", "得分=重点工作完成率×10分，四舍五入保留2位小数。", null],
    ["得分=重点工作完成率×10分，四舍五入取整", "得分=重点工作完成率×10分，四舍五入取整。", 11],
    ["得分=重点工作完成率×10分，保留一位小数；低于60%不得分", "得分=重点工作完成率×10分，四舍五入保留1位小数；<60%，不得分。", 42],
  ])("%s is printed and permitted as such", (text, printed, count) => {
    const read = rule(text, "10", "重点工作完成率");
    expect(printRule(read)).toBe(printed);
    expect(permittedScores(read, "whole")?.length ?? null).toBe(count);
  });

  test("of steps in proportion has finitely many values", () => {
    const read = rule("100%得2分，每低1个百分点扣0.5分，不足1个百分点的按比例扣分，得分保留一位小数。", "2", "完成率");
    expect(permittedScores(read, "whole")).toHaveLength(21);
    expect(evaluate(read, { kind: "ratio", value: exact("0.9949") }, "started")?.toString()).toBe("1.7");
  });
});

describe("what a rule asks for", () => {
  test.each([
    [staffing, "rate"],
    [control, "rate"],
    ["完成调研报告3篇以上得5分，不足3篇得2分", "count"],
    ["每出现一例扣1分", "incidents"],
    ["①制度，2分；②执行，3分", "items"],
    ["好的得5分，差的得1分", "level"],
    ["每争取资金100万元得1分，最高5分", "nothing"],
    ["随意", "nothing"],
  ])("%s: %s", (text, asked) => {
    expect(asksFor(rule(text, "5"))).toBe(asked);
  });
});

describe("the clause that decided", () => {
  test.each([
    [staffing, "1.02", "每超过1个百分点扣0.2分，扣完为止"],
    [staffing, "0.9", "≤100%，计满分"],
    [control, "0.15", "10%（不含）-20%（含），计3分"],
    [control, "-0.1", "规则没有规定该数值如何计分"],
    ["90%以上得7分，80%-90%得5分，70%-80%得1分", "0.8", "规则没有写明该数值归哪一档"],
    ["≥95%得7分，否则不得分", "0.5", "其他情况，不得分"],
  ])("%s at %s: %s", (text, value, clause) => {
    expect(decidingClause(rule(text, "7", "预算控制率"), { kind: "ratio", value: exact(value) })).toBe(clause);
  });

  test("is the level chosen, or the whole rule", () => {
    const levels = rule("效果好得5分；一般得3分；差得0分", "5");
    expect(decidingClause(levels, { kind: "level", level: 1 })).toBe("一般，计3分");
    expect(evaluate(levels, { kind: "level", level: 1 }, "whole")?.toString()).toBe("3");
    expect(evaluate(levels, { kind: "level", level: 9 }, "whole")).toBeNull();
    expect(decidingClause(rule("①甲，2分；②乙，3分", "5"), { kind: "items", met: [true, false] })).toBe("①甲，计2分；②乙，计3分");
  });
});

describe("review", () => {
  const codes = (text: string, weight: string | null, indicator = ""): string =>
    reviewRule(rule(text, weight, indicator), { weight: weight === null ? null : exact(weight), indicator, text })
      .map((issue) => issue.code)
      .join(" ");

  test.each([
    [staffing, "7", "在职人员控制率", "open-step"],
    ["100%计满分，每低于5%扣2分，扣完为止。", "5", "预算完成率", "open-step percent-step"],
    ["≥100%得5分，每低一个百分点扣1分", "5", "预算完成率", "open-step no-floor"],
    ["≥100%得8分，每低一个百分点扣1分，扣完为止", "5", "预算完成率", "full-mark open-step"],
    [control, "5", "预算控制率", "below"],
    ["90%以上得5分，80%-90%得3分，70%-80%得1分", "5", "满意度", "below boundary"],
    ["大于90%得5分，小于90%得3分", "5", "满意度", "gap"],
    ["95%-100%得5分，80%-90%得3分，80%以下不得分", "5", "满意度", "boundary gap above"],
    ["80%-100%得3分，90%以上得5分，80%以下不得分", "5", "满意度", "boundary overlap"],
    ["得分=执行率×10", "10", "预算执行率", "uncapped"],
    ["得分=执行率×10，最高10分", "10", "预算执行率", ""],
    ["得分=执行率/90%×10，超过90%得满分", "10", "预算执行率", ""],
    ["半年支出进度≥45%得2分；前三季度支出进度≥75%得2分。", "4", "支出进度率", "below below"],
    ["半年支出进度≥45%得2分，否则不得分；前三季度支出进度≥75%得2分，否则不得分。", "4", "支出进度率", ""],
    ["①甲，2分；②乙，2分", "5", "", "items-sum"],
    ["每发现一例扣1分", "5", "", "no-floor"],
    ["每发现一例扣1分，扣完为止", null, "", "no-weight"],
    ["好的得4-5分，差的得0-3分", "5", "", "range"],
    ["酌情计分", "5", "", "unparsed"],
    ["100%以下（含）计满分，每超出1个百分点扣1分，扣完为止。没有楼梯馆所项目的按满分计算", "5", "面积控制率", "open-step exempt-typo"],
    ["“三公经费”变动率≦0，计8分；“三公经费”＞0，每超过一个百分点扣0.8分，扣完为止。", "8", "“三公经费”变动率", "open-step name-short"],
  ])("%s of %s（%s）: %p", (text, weight, indicator, expected) => {
    expect(codes(text, weight, indicator)).toBe(expected);
  });

  test("messages are Chinese sentences with the figures", () => {
    const context = { weight: exact("5"), indicator: "预算完成率" };
    const [issue] = reviewRule(rule("≥100%得8分，每低一个百分点扣1分，扣完为止", "5"), context);
    expect(issue?.message).toBe("满分与分值不一致：规则写的满分是8分，分值是5分，请核对后再计分。");
  });
});
