import { assess } from "../../src/core/assess";
import { defaultSettings, type Assessment } from "../../src/core/assessment";
import type { Sheet } from "../../src/core/grid/workbook";
import { decimalText } from "../../src/core/quantity";
import { percent, sheetOf, workbookOf, type Written } from "../support/grid";

const base: Sheet = sheetOf("基础数据", [
  ["财政供养人员情况", "编制人数", "实际在职人数", "控制率"],
  ["", 100, 103, percent("103%")],
  ["预算完成情况", "预算总额", "决算总额", "执行率"],
  ["", 500, 480, percent("96%")],
]);

function assessed(rows: readonly (readonly Written[])[]): Assessment {
  return assess(workbookOf(base, sheetOf("评分表", rows)), defaultSettings);
}

function scores(assessment: Assessment): readonly string[] {
  return assessment.rows.map(
    (row) =>
      `${row.indicator} ${row.stated === null ? "—" : decimalText(row.stated)} ${row.computed === null ? "—" : decimalText(row.computed)} ${row.verdict}`,
  );
}

const rule = "≤100%计5分，每超过1个百分点扣1分，扣完为止。";

describe("forms of 附件5", () => {
  test("扣分 instead of 得分: what was taken off is the full marks less the score", () => {
    const assessment = assessed([
      ["指标名称", "分值", "评分标准", "指标解释", "扣分"],
      ["在职人员控制率", 5, rule, "在职人员控制率=在职人员数/编制数×100%", "扣3分"],
      ["预算执行率", 5, "100%计满分，每低于1%扣1分，扣完为止。", "预算执行率=决算总额/预算总额×100%", "不扣分"],
      ["合计", 10, "", "", 3],
    ]);
    expect(scores(assessment)).toEqual(["在职人员控制率 2 2 confirmed", "预算执行率 5 1 contradicted"]);
    expect(assessment.total === null || assessment.total.stated === null ? null : decimalText(assessment.total.stated)).toBe("7");
    expect(assessment.findings.filter((found) => found.code === "total-score-mismatch")).toEqual([]);
  });

  test("one score for several indicators with a rule each follows from none of the rules", () => {
    const rows: readonly (readonly Written[])[] = [
      ["三级指标", "分值", "评价标准", "指标说明", "得分"],
      ["在职人员控制率", 5, rule, "在职人员控制率=在职人员数/编制数×100%", 8],
      ["社会效益", 5, "效果明显计5分，一般计3分，没有效果不计分。", "", null],
      ["合计", 10, "", "", 8],
    ];
    const sheet = sheetOf("评分表", rows, ["E2:E3"]);
    const assessment = assess(workbookOf(base, sheet), defaultSettings);
    expect(scores(assessment)).toEqual(["在职人员控制率、社会效益 8 — needs-judgement"]);
    const codes = assessment.findings
      .filter((found) => found.place.sheet === "评分表" && found.severity !== "info")
      .map((found) => found.code);
    expect(codes).toContain("score-merged");
    expect(codes.filter((code) => /contradicted|permitted/u.test(code))).toEqual([]);
  });

  test("a rule that is split over several rows is one rule", () => {
    const assessment = assessed([
      ["三级指标", "分值", "评价标准", "指标说明", "得分"],
      ["在职人员控制率", "5分", "≤100%计5分；", "在职人员控制率=在职人员数/编制数×100%", 2],
      ["", "", "每超过1个百分点扣1分，", "", ""],
      ["", "", "扣完为止。", "", ""],
      ["合计", "", "", "", 2],
    ]);
    expect(scores(assessment)).toEqual(["在职人员控制率 2 2 confirmed"]);
  });

  test("where the form defines nothing the standard definition stands in, and says so", () => {
    const assessment = assessed([
      ["三级指标", "分值", "评价标准", "得分"],
      ["在职人员控制率", "5分", rule, 2],
      ["预算完成率", "5分", "100%计满分，每低于2%扣1分，扣完为止。", 3],
      ["合计", "", "", 5],
    ]);
    expect(scores(assessment)).toEqual(["在职人员控制率 2 2 confirmed", "预算完成率 3 3 confirmed"]);
    expect(assessment.rows[1]?.trace[0]).toContain("财预〔2013〕53号");
    expect(assessment.findings.filter((found) => found.code === "formula-standard")).toHaveLength(2);
  });

  test("what the form defines goes before the standard definition", () => {
    const assessment = assessed([
      ["三级指标", "分值", "评价标准", "指标说明", "得分"],
      ["预算完成率", "5分", "100%计满分，每低于2%扣1分，扣完为止。", "预算完成率=预算总额/决算总额×100%", 5],
      ["合计", "", "", "", 5],
    ]);
    expect(scores(assessment)).toEqual(["预算完成率 5 5 confirmed"]);
  });

  test("备注 after 得分 stays where it is: 复核得分 goes right of it", () => {
    const assessment = assessed([
      ["三级指标", "分值", "得分", "评价标准", "备注"],
      ["在职人员控制率", "5分", 2, rule, "超编3人"],
      ["合计", "", 2, "", ""],
    ]);
    expect(assessment.table?.targetColumn).toBe(5);
  });

  // The first free column would be F, the next G.
  const summary = (formula: string): Sheet => sheetOf("汇总", [["本单位", { value: 0, formula }]]);
  test.each<[string, readonly Sheet[], Written, number]>([
    ["nothing reads the first one", [], 2, 5],
    ["a sum on the sheet reads it", [], { value: 2, formula: "=SUM(C2:C2,F2:F9)" }, 6],
    ["a whole column of the sheet is read", [], { value: 2, formula: "=2+SUM($F:$F)" }, 6],
    ["another sheet reads it", [summary("='评分表'!F2+0")], 2, 6],
    ["another sheet reads its own column F", [summary("=F2+0")], 2, 5],
    ["a formula reads it far below the table", [], { value: 2, formula: "=2+F99" }, 5],
    ["a formula takes in the whole width of the sheet", [], { value: 2, formula: "=2+COUNTA(9:9)" }, 5],
  ])("复核得分 goes where no formula of theirs looks: %s", (_, others, total, column) => {
    const form = sheetOf("评分表", [
      ["三级指标", "分值", "得分", "评价标准", "备注"],
      ["在职人员控制率", "5分", 2, rule, "超编3人"],
      ["合计", "", total, "", ""],
    ]);
    expect(assess(workbookOf(base, form, ...others)).table?.targetColumn).toBe(column);
  });
});
