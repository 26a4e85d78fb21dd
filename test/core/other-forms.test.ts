import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../src/core/assess";
import type { Workbook } from "../../src/core/grid/workbook";
import { percent, withCell, type Written } from "../support/grid";
import { hostOf, readingOf } from "../support/sample";

// What forms of other provinces state that those of the bundled bureau do not, in right workbooks of theirs with one number changed.

async function rightWorkbook(name: string): Promise<Workbook> {
  const bytes = readFileSync(join(__dirname, "..", "workbooks", name, "input.xlsx"));
  return (await readingOf(hostOf(new Uint8Array(bytes)))).workbook;
}

function changed({ sheets }: Workbook, name: string, address: string, written: Written): Workbook {
  return { sheets: sheets.map((sheet) => (sheet.name === name ? withCell(sheet, address, written) : sheet)) };
}

test.each([
  ["小计 of 得分", "subtotals", "计分表", "I7", 19, "total-score-mismatch", "20"],
  ["小计 of 分值", "subtotals", "计分表", "E14", 51, "total-score-mismatch", "50"],
  ["实际完成值 of a rate in 附件5", "numbered-list", "Sheet3", "J7", percent("98.49%"), "rate-mismatch", "97.49%"],
  ["公用经费 by what it was spent for in 附件3", "paired-units", "1.整体自评表", "E7", 193.06, "figure-differs", "192.06"],
  ["合计 of 公用经费 by use", "main-tasks", "基础数据", "B39", 142.2, "figure-differs", "141.2"],
  ["总额 of a task over its sources", "main-tasks", "部门整体绩效自评表", "E8", 843.5, "total-mismatch", "842.5"],
  ["支出总计 of a ledger", "main-tasks", "基础数据", "D14", 3083.5, "total-mismatch", "3082.5"],
  ["完成值 that 附件3 states too", "main-tasks", "自评打分表", "H19", "14.2%", "achievement-differs", "12.4%"],
  ["a score that its own 完成值 does not give", "numbered-list", "Sheet3", "K19", 8, "achievement-score", "10"],
  ["是否完成", "numbered-list", "Sheet1", "F13", "是", "achievement-score", null],
  ["last year's figure that is none", "numbered-list", "Sheet2", "D12", "见附表", "number-unreadable", null],
  ["a number left out before its unit", "paired-units", "2.基础信息表", "B13", null, "figures-blank", null],
  ["实际支出 in 元 where the budget is in 万元", "subtotals", "基础数据", "D23", 20763500, "unit-suspect", null],
  ["完成率 of an indicator in 附件3", "numbered-list", "Sheet1", "E10", percent("113%"), "rate-mismatch", "103.00%"],
  ["合计 of a figure over the bureaus under this one", "held-out-9", "附件4基础数据", "D26", 16.8, "total-mismatch", "20"],
  ["a figure of one of these that 附件4 states too", "held-out-9", "附件6自评报告", "F23", 1060.47, "figure-differs", "1060.74"],
  ["完成值 in a table of the report that 附件3 states too", "held-out-9", "附件6自评报告", "D65", 98.2, "achievement-differs", "92.8%"],
  ["指标值 of such a table, the other way round", "held-out-9", "附件6自评报告", "C62", "≥10", "achievement-differs", "≤10个月"],
  ["是否完成 of such a table", "held-out-9", "附件6自评报告", "E64", "是", "achievement-score", null],
  ["指标小计", "held-out-9", "附件3整体自评", "K29", 88.98, "total-score-mismatch", "88.88"],
  ["a score in full for what was not done, signs and units in columns", "held-out-9", "附件3整体自评", "K20", 5, "achievement-score", null],
  ["a reason under 说明 that is missing", "held-out-9", "附件3整体自评", "M25", null, "deviation-unexplained", null],
  ["扣分原因 under a heading in the row above", "held-out-9", "附件5评分表", "H14", "控制率101.28%，扣1分", "reason-differs", "扣2分"],
  ["so many 册 in the goals", "held-out-8", "自评表", "E10", "公共图书馆新增藏书8560册。", "number-swapped", "8650册"],
  [
    "so many 重点项目, where the table asks which are",
    "held-out-9",
    "附件6自评报告",
    "A36",
    "（四）项目支出情况。2024年安排项目7个，年初预算804.50万元，调整后预算1,260.44万元，实际支出1,211.99万元，执行率为96.16%。其中6个重点项目支出994.49万元。",
    "words-unlike-table",
    "5个",
  ],
  [
    "what the total is made up of, in words",
    "held-out-10",
    "附表2 整体支出自评",
    "B6",
    "按收入性质分：2678.71",
    "total-mismatch",
    "2687.71",
  ],
  ["控制率 of a kind of 三公经费", "held-out-10", "附表1 基础数据", "H17", "98.83%", "rate-mismatch", "89.83%"],
  ["预算变动率 of a kind of 三公经费", "held-out-10", "附表1 基础数据", "G15", "5.00%", "rate-mismatch", "-5.00%"],
  ["控制率 of a kind of people", "held-out-10", "附表1 基础数据", "G6", "96.88%", "rate-mismatch", "96.30%"],
  ["小计 of projects", "held-out-10", "附表1 基础数据", "H27", 69.24, "total-mismatch", "62.94"],
  ["增减 of people", "held-out-10", "附表1 基础数据", "F6", -2, "balance-broken", "2"],
  [
    "a project of a table beside its name that is listed twice",
    "held-out-10",
    "附表1 基础数据",
    "B22",
    "就业创业补助",
    "row-repeated",
    null,
  ],
  ["an indicator of 附件5 that is named twice", "held-out-10", "附表3 评分表", "D12", "“三公”经费变动率", "row-repeated", null],
  ["boxes of which none is ticked", "held-out-10", "附表1 基础数据", "C38", "□有  □无", "text-unfilled", null],
  ["boxes that are both ticked", "held-out-10", "附表1 基础数据", "E37", "☑有  ☑无", "text-unfilled", null],
  ["a number between two formulas of one pattern", "held-out-10", "自评报告", "E33", 1938.42, "formula-unlike", "=B33-B32"],
  ["元 in a column of 万元", "held-out-10", "自评报告", "E45", 233400, "unit-suspect", null],
  ["the year of a caption", "held-out-10", "自评报告", "A18", "表2  2022年支出经济分类情况", "stale-year", "2023年"],
  ["得分 of a first level in a table of the report", "held-out-10", "自评报告", "C56", 33, "total-unlike-report", "32"],
  [
    "by how much 三公经费 fell, in a cell of 附件4",
    "held-out-10",
    "附表1 基础数据",
    "C39",
    "“三公”经费决算数比2022年减少1.36万元，下降8.04%。",
    "words-unlike-table",
    "减少1.63万元，8.04%",
  ],
  ["a score for what 附件3 achieved", "held-out-10", "附表3 评分表", "H20", 5.7, "score-contradicted", "6"],
  [
    "编制 in a sentence",
    "held-out-9",
    "附件6自评报告",
    "A4",
    "（一）机构和人员。编制63人，其中镇机关本级38人；年末实有在职58人。",
    "figure-differs",
    "61人",
  ],
] as const)("%s that is wrong is called so", async (_, name, sheet, address, written, code, expected) => {
  const right = await rightWorkbook(name);
  const called = (workbook: Workbook): readonly (string | null)[][] =>
    assess(workbook)
      .findings.filter((found) => found.code === code)
      .map((found) => [`${found.place.sheet}!${found.place.address}`, found.expected]);
  expect(called(right)).toEqual([]);
  expect(called(changed(right, sheet, address, written))).toEqual([[`${sheet}!${address}`, expected]]);
});

test.each([
  ["A17", "比上年增长6.79%", "比上年增长7.69%", "words-unlike-table", "增加70.75万元，6.79%"],
  ["A17", "比上年增长2.96%", "比上年下降2.96%", "words-unlike-table", "增加43.43万元，2.96%"],
  ["A28", "项目6个", "项目7个", "words-unlike-table", "6个"],
  ["A28", "占项目支出的40.71%", "占项目支出的41.70%", "words-unlike-table", "40.71%"],
  ["A28", "是人社信息化运维项目，为87.12%", "是职业技能提升培训项目，为92.86%", "words-unlike-table", "人社信息化运维"],
  ["A28", "是就业创业补助项目452.86万元", "是职业技能提升培训项目290.10万元", "words-unlike-table", "就业创业补助"],
  ["A26", "人均公用经费2.37万元", "人均公用经费2.73万元", "sentence-sum", "2.37万元"],
  ["A36", "闲置45.15", "闲置54.15", "total-mismatch", "451,500"],
  ["A39", "合格2349人次", "合格2439人次", "words-unlike-table", "2349"],
  ["A49", "增长7.24%", "增长7.42%", "achievement-differs", "7.24%"],
  ["A52", "预算执行9.75分", "预算执行9.57分", "total-unlike-report", "9.75分"],
  ["A66", "实际134人次", "实际143人次", "words-unlike-table", "134"],
] as const)("%s with %s written %s is held against the forms", async (address, from, to, code, expected) => {
  const right = await rightWorkbook("held-out-10");
  const row = Number(address.slice(1)) - 1;
  const text = right.sheets[0]?.rows[row]?.[0]?.text ?? "";
  expect(text).toContain(from);
  const found = assess(changed(right, "自评报告", address, text.replace(from, to))).findings;
  expect(found.filter((each) => each.code === code).map((each) => [each.place.address, each.expected])).toContainEqual([address, expected]);
  expect(assess(right).findings.filter((each) => each.code === code)).toEqual([]);
});

test.each([
  ["of another thing than the indicator names", "D14", "城镇新增就业督办次数", "H20"],
  ["that two of its indicators may be meant by", "D15", "城镇新增就业数量", "H20"],
  ["that is to be kept low", "E14", "≤4200人", "H20"],
] as const)("附件3 scores no indicator of 附件5 by what it achieved %s", async (_, address, written, score) => {
  const right = await rightWorkbook("held-out-10");
  const scored = (workbook: Workbook): string | undefined =>
    assess(workbook)
      .rows.find(({ place }) => place.address === score)
      ?.computed?.toFixed();
  expect(scored(right)).toBeDefined();
  expect(scored(changed(right, "附表2 整体支出自评", address, written))).toBeUndefined();
});

test.each([
  ["争议仲裁结案率", "8"],
  ["全县争议仲裁结案率", "8"],
  ["劳动人事争议仲裁结案率", undefined],
  ["农村争议仲裁结案率", undefined],
  ["争议仲裁调解率", undefined],
])("a rate that 附件3 achieved, %s, scores 附件5 under its very name alone", async (written, score) => {
  const book = changed(await rightWorkbook("held-out-10"), "附表2 整体支出自评", "D19", written);
  expect(
    assess(book)
      .rows.find(({ place }) => place.address === "H22")
      ?.computed?.toFixed(),
  ).toBe(score);
});

test("the quality of one thing is not that of all that was done", async () => {
  const right = await rightWorkbook("held-out-10");
  const named = ["附表2 整体支出自评|D20|电商培训质量达标率", "附表3 评分表|D22|质量达标率"].reduce((book, each) => {
    const [sheet = "", cell = "", text = ""] = each.split("|");
    return changed(book, sheet, cell, text);
  }, right);
  expect(assess(named).rows.find(({ place }) => place.address === "H22")?.computed).toBeNull();
});

test("where the funds of 附件3 are not read, the base table is not taken for them", async () => {
  const right = await rightWorkbook("held-out-10");
  const unread = ["D4", "E4", "F4"].reduce((book, cell) => changed(book, "附表2 整体支出自评", cell, "金额"), right);
  const { annexes, findings } = assess(unread);
  expect(annexes["3"]).toBeUndefined();
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("年初预算数 that counts 上年结转 in breaks no balance only where a table shows that it does", async () => {
  const right = await rightWorkbook("held-out-10");
  const broken = (workbook: Workbook): number => assess(workbook).findings.filter(({ code }) => code === "balance-broken").length;
  expect(broken(right)).toBe(0);
  expect(broken(changed(right, "自评报告", "A14", "其他资金"))).toBeGreaterThan(0);
});

test("what a sentence says of one bureau under this one is held against no figure of all of them", async () => {
  const right = await rightWorkbook("held-out-9");
  const said = (text: string): readonly string[] =>
    assess(changed(right, "附件6自评报告", "A75", text)).findings.flatMap((found) =>
      found.place.address === "A75" && found.severity !== "info" ? [found.code] : [],
    );
  expect(said("镇机关本级公用经费预算115.00万元，实际支出118.42万元。")).toEqual([]);
  expect(said("全镇公用经费预算115.00万元，实际支出118.42万元。")).toEqual(["figure-differs", "figure-differs"]);
});
