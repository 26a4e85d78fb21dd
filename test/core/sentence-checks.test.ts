import { assess } from "../../src/core/assess";
import { misspelt } from "../../src/core/check/spelling";
import { percent, sheetOf, workbookOf, type Written } from "../support/grid";

describe("words of the forms typed by sound", () => {
  test.each([
    ["扣完为只", "扣完为止"],
    ["公用经费空制率", "经费控制率"],
    ["时校指标", "时效指标"],
    ["部门整体支出绩效自评报高", "自评报告"],
    ["五、平价结论", "评价结论"],
    ["产处指标", "产出指标"],
    ["三公经费变动律", "经费变动率"],
  ])("%s is %s", (text, right) => {
    expect(misspelt(text)?.right).toBe(right);
  });

  test.each([
    "绩效评估",
    "评估报告",
    "年度目标值",
    "预算完成数",
    "质量指标",
    "年中预算",
    "实际完成情况",
    "自查报告",
    "社会效应",
    "在编人员",
  ])("%s is a word of its own", (text) => {
    expect(misspelt(text)).toBeNull();
  });
});

/** A report of one paragraph, and a score sheet so that there is something to assess. */
function said(...paragraphs: readonly string[]): readonly string[] {
  const report = sheetOf("报告", [["2023年度部门整体支出绩效自评报告"], [null], ...paragraphs.map((text): readonly Written[] => [text])]);
  const scores = sheetOf("评分", [
    ["三级指标", "分值", "评价标准", "得分"],
    ["管理制度健全性", 100, "制度健全的计100分，否则不得分。", 100],
  ]);
  return assess(workbookOf(scores, report)).findings.flatMap(({ code, expected, place }) =>
    place.sheet === "报告" && /^(sentence-sum|words-unlike-table)$/u.test(code) ? [`${code} ${expected ?? ""}`] : [],
  );
}

describe("what a sentence works out of its own numbers", () => {
  test.each([
    ["“三公”经费预算38.50万元，比2022年预算41.00万元压减2.50万元，变动率-6.10%。", []],
    ["“三公”经费预算38.50万元，比2022年预算41.00万元压减3.50万元，变动率-6.10%。", ["sentence-sum 压减2.5万元"]],
    ["“三公”经费预算38.50万元，比2022年预算41.00万元增加2.50万元。", ["sentence-sum 减少2.5万元"]],
    ["“三公”经费预算38.50万元，比2022年预算41.00万元压减2.50万元，变动率-1.60%。", ["sentence-sum -6.10%"]],
    ["年末结余81.79万元，比上年结转减少14.56万元，下降15.11%。", []],
    ["年末结余81.79万元，比上年结转减少14.56万元，增长15.11%。", ["sentence-sum 减少14.56…下降15.11%"]],
    ["决算支出比2022年的2,318.42万元增加157.24万元，增长6.78%。", []],
    ["决算支出比2022年的2,318.42万元增加157.24万元，增长8.67%。", ["sentence-sum 6.78%"]],
    ["全年巡查312次，为年度计划240次的130%。", []],
    ["全年巡查312次，为年度计划240次的103%。", ["sentence-sum 130.00%"]],
    ["下达重点工作12项，完成11项，完成率91.67%。", []],
    ["下达重点工作12项，完成10项，完成率91.67%。", ["sentence-sum 83.33%"]],
    ["集体经济收入由上年642.00万元增加到702.03万元，增加60.03万元，增长9.35%。", []],
    ["集体经济收入由上年642.00万元增加到702.03万元，增加63.03万元，增长9.35%。", ["sentence-sum 增加60.03万元"]],
    ["集体经济收入由上年642.00万元增加到702.03万元，增加60.03万元，增长8.55%。", ["sentence-sum 9.35%"]],
    ["结余由上年702.03万元减少到642.00万元，增加60.03万元。", ["sentence-sum 减少60.03万元"]],
    ["发放问卷500份，收回486份，其中满意451份，群众满意度为92.80%。", []],
    ["发放问卷500份，收回486份，其中满意415份，群众满意度为92.80%。", ["sentence-sum 85.39%"]],
    // What counts as content where some are 基本满意, the bureau decides.
    ["收回486份，其中满意415份，基本满意36份，群众满意度为92.80%。", []],
    ["公用经费预算115.00万元，实际支出118.42万元，超支3.42万元。", []],
    ["公用经费预算115.00万元，实际支出118.42万元，超支4.32万元。", ["sentence-sum 超支3.42万元"]],
    ["公用经费预算115.00万元，实际支出118.42万元，节余3.42万元。", ["sentence-sum 超支3.42万元"]],
    ["设定的16项绩效指标完成14项，未完成2项。", []],
    ["设定的16项绩效指标完成15项，未完成2项。", ["sentence-sum 共17项"]],
    ["养老服务站计划10个月建成，实际用时12个月，延迟2个月。", []],
    ["养老服务站计划10个月建成，实际用时12个月，延迟3个月。", ["sentence-sum 延迟2个月"]],
    ["预算调整率达23.20%，超过20%。", []],
    ["预算调整率达23.20%，超过25%。", ["sentence-sum 低于25%"]],
    // By how much, and not which bound.
    ["产值增长率为105%，不足5%。", []],
    ["执行率得分9.78分，指标得分88.88分，合计98.66分。", []],
    ["执行率得分9.78分，指标得分88.88分，合计96.88分。", ["sentence-sum 98.66分"]],
    // Another year, another thing, no number to hold against: nothing is said.
    ["与上年相比有所增加，全年完成11项。", []],
    ["支出2,318.42万元，比预算少3次会议。", []],
  ])("%s", (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe("what a sentence says of the line that it calls the lowest", () => {
  /** A table of three projects below the paragraph. */
  function called(text: string): readonly string[] {
    const report = sheetOf("报告", [
      ["2023年度部门整体支出绩效自评报告"],
      [null],
      [text],
      ["项目名称", "预算数", "支出数", "执行率", "结余"],
      ["农村公路养护", 1486000, 1472350, percent("99.08%"), 13650],
      ["专职消防队建设", 861000, 812000, percent("94.31%"), 49000],
      ["社区养老服务站", 1600000, 1363000, percent("85.19%"), 237000],
      ["合计", 3947000, 3647350, percent("92.41%"), 299650],
    ]);
    return assess(workbookOf(report)).findings.flatMap(({ code, expected }) => (code === "words-unlike-table" ? [expected ?? ""] : []));
  }

  test.each([
    ["执行率最低的是社区养老服务站项目，为85.19%，结余237,000.00元。", []],
    ["执行率最低的是社区养老服务站项目，为85.91%，结余237,000.00元。", ["85.19%"]],
    ["执行率最低的是社区养老服务站项目，为85.19%，结余273,000.00元。", ["237000"]],
    ["执行率最低的是专职消防队建设项目，为94.31%，结余49,000.00元。", ["社区养老服务站"]],
  ])("%s", (text, expected) => {
    expect(called(text)).toEqual(expected);
  });
});
