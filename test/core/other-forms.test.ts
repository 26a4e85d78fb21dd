import { progressName, spentName } from "../../src/core/annex/base-progress";
import { isGross } from "../../src/core/annex/names";
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
  ["按收入性质分 with amounts of its own", "held-out-20", "3整体支出自评表", "F7", 1407, "total-mismatch", "1704"],
  ["预算执行率得分 told twice", "held-out-20", "3整体支出自评表", "H35", 9.98, "execution-score", null],
  ["what a line numbered 2、 has further in", "held-out-20", "4基础数据表", "E23", 103, "total-mismatch", "130"],
  ["a whole that says in brackets what it is made up of", "held-out-20", "4基础数据表", "C48", 1370.85, "total-mismatch", "1307.85"],
  ["a remark on last year beside a line", "held-out-20", "4基础数据表", "G13", "比上年增加1.55万元", "words-unlike-table", "-1.55万元"],
  ["a remark on the posts beside a line", "held-out-20", "4基础数据表", "G8", "超编5人，逐年消化", "words-unlike-table", "3人"],
  ["what a score lost under 本单位执行情况", "held-out-20", "5指标评分表", "J7", "98.92%，低1.08%，扣2分", "reason-differs", "扣1分"],
  ["a working under it", "held-out-20", "5指标评分表", "J26", "444/500×100%＝92.50%", "sentence-sum", "88.80%"],
  ["the share of all that was spent", "held-out-20", "6自评报告", "A52", "基本支出985.34万元，占总支出的54.86%。", "share-wrong", "58.46%"],
  ["the rate of a date of progress", "held-out-20", "6自评报告", "A52", "6月底支付进度率46.30%。", "words-unlike-table", "43.60%"],
  ["总计 of a ledger with three amounts a side", "held-out-23", "表2 基础信息采集", "J13", 5022.28, "total-mismatch", "5222.28"],
  ["what was spent by a date, with what the quarter spent", "held-out-23", "表2 基础信息采集", "C56", 5020.64, "balance-broken", "5020.46"],
  ["公务用车 with what it is taken apart by", "held-out-23", "表2 基础信息采集", "D28", 12.69, "balance-broken", "12.96"],
  ["控制率 beside the expenses of a year", "held-out-23", "表2 基础信息采集", "I28", "98.11%", "rate-mismatch", "91.18%"],
  ["比预算节约 beside them", "held-out-23", "表2 基础信息采集", "H28", 2.2, "balance-broken", "1.5"],
  ["资产利用率 in a table right of another", "held-out-23", "表2 基础信息采集", "J50", percent("97.86%"), "rate-mismatch", "96.78%"],
  ["增减率 of a table without budgets", "held-out-23", "表2 基础信息采集", "G19", percent("17.07%"), "rate-mismatch", "10.77%"],
  ["重点项目 as the table answers it", "held-out-23", "表3 评分细则", "H10", 2, "score-contradicted", "4"],
  ["projects that were done in time, by their days", "held-out-23", "表3 评分细则", "H24", 5, "score-contradicted", "4.29"],
  ["tasks of the year", "held-out-23", "表3 评分细则", "H23", 6, "score-contradicted", "5.68"],
  ["完工工程验收合格", "held-out-23", "表3 评分细则", "H25", 4, "score-contradicted", "5"],
  ["problems that were not put right", "held-out-23", "表3 评分细则", "H26", 6, "score-contradicted", "5"],
  ["完成情况 of what an explanation names", "held-out-23", "表3 评分细则", "H27", 3, "score-contradicted", "4"],
  ["a rate of 附件3 that it names", "held-out-23", "表3 评分细则", "H28", 3, "score-contradicted", "4"],
  ["those whom it asks how content they are", "held-out-23", "表3 评分细则", "H30", 5, "score-contradicted", "4"],
  ["合计 of 所属单位情况", "held-out-22", "附件4基础数据", "C36", 1973.82, "figure-differs", "2742.8"],
  [
    "年初预算数（不含上年结转）, which two others contradict",
    "held-out-22",
    "附件4基础数据",
    "B13",
    "2221.40万",
    "figure-differs",
    "2212.4万",
  ],
  ["实际入库 where the definition has 实际入库收入", "held-out-22", "附件5计分表", "I20", 5, "score-contradicted", "4.75"],
  ["无害化处理量（吨）", "held-out-22", "附件5计分表", "I22", 4, "score-contradicted", "5"],
  [
    "what went beyond its budget most",
    "held-out-22",
    "附件6评价报告",
    "A74",
    "超支最多的是维修（护）费，超支3.47万元。",
    "words-unlike-table",
    "43705.8",
  ],
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
  ["uses of the money beside its sources", "held-out-21", "附件1整体自评表", "H8", 407.6, "figure-differs", "406.7"],
  ["what such uses come to", "held-out-21", "附件1整体自评表", "H9", 1245.47, "total-mismatch", "1245.74"],
  ["预算执行率 in a line of its own below them", "held-out-21", "附件1整体自评表", "D10", percent("97.85%"), "rate-mismatch", "98.22%"],
  [
    "points in the name of a part over its rows",
    "held-out-21",
    "附件2评分明细表",
    "A9",
    "二、过程（40分，自评35.83分）",
    "total-score-mismatch",
    "35.38",
  ],
  ["full points in such a name", "held-out-21", "附件2评分明细表", "A24", "四、效果（22分，自评18.99分）", "weight-levels", null],
  ["a working beside a score", "held-out-21", "附件2评分明细表", "F16", "154.25÷160.60＝95.06%，得2.88分。", "sentence-sum", "96.05%"],
  [
    "a score in words beside it",
    "held-out-21",
    "附件2评分明细表",
    "F11",
    "（1268.30－1115.30）÷1115.30＝13.72%，得2.15分。",
    "reason-differs",
    null,
  ],
  ["progress under quarters", "held-out-21", "附件3基础数据", "H26", percent("69.77%"), "rate-mismatch", "67.97%"],
  ["progress in a table of the report", "held-out-21", "附件4自评报告", "E23", percent("66.97%"), "words-unlike-table", "67.97%"],
  ["控制率 of a kind of 三公经费, across", "held-out-21", "附件3基础数据", "E41", "72.89%", "rate-mismatch", "78.29%"],
  ["people that a column of 合计 adds up", "held-out-21", "附件3基础数据", "E8", 43, "total-mismatch", "42"],
  ["完成项目数（个） in 合计", "held-out-21", "附件3基础数据", "C58", 33, "total-mismatch", "32"],
  ["what is left in a line of pairs", "held-out-21", "附件3基础数据", "H63", 12.55, "balance-broken", "15.25"],
  ["a rate at the end of such a line", "held-out-21", "附件3基础数据", "L61", "3.47%", "rate-mismatch", "4.37%"],
  ["公用经费 of what the budget was used for", "held-out-21", "附件3基础数据", "H31", "99.11%", "rate-mismatch", "97.61%"],
  [
    "a numbered line of a report in a column beside its number",
    "held-out-21",
    "附件4自评报告",
    "B73",
    "支付进度偏慢，9月末支付进度69.77%，四季度支出占比达到30.80%。",
    "words-unlike-table",
    "67.97%",
  ],
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
  ["incidents that 附件3 counts", "held-out-12", "打分表", "J24", 4, "score-contradicted", "8"],
  ["满意度 that 附件3 states under that name", "held-out-12", "打分表", "J25", 13, "score-contradicted", "13.62"],
  ["完成情况 beside what the data give", "held-out-12", "打分表", "H20", percent("94.65%"), "rate-mismatch", "96.45%"],
  ["完成率 of what was due", "held-out-12", "数据采集", "F60", percent("75.80%"), "rate-mismatch", "87.50%"],
  ["a project of 附件4 in the report", "held-out-12", "自评报告（报送稿）", "C22", 468.2, "figure-differs", "486.2"],
  [
    "a calculation beside a definition",
    "held-out-15",
    "附件5计分表",
    "H6",
    "“三公经费”变动率=[（本年度决算数-上年度决算数）/上年度决算数]×100%。我局：（22.61-26.08）/26.08×100%=-31.31%",
    "sentence-sum",
    "-13.31%",
  ],
  ["重点工作 due and done under 年度重点工作（项）", "held-out-15", "附件5计分表", "I17", 6, "score-contradicted", "5.77"],
  ["公用经费 of a table by years below one of people", "held-out-15", "附件5计分表", "I11", 7, "score-contradicted", "6"],
  ["资金总额 over sources that stand across", "held-out-11", "整体绩效目标自评", "E7", 3365.16, "total-mismatch", "3426.66"],
  ["the rate of such a source", "held-out-11", "整体绩效目标自评", "G9", percent("97.53%"), "rate-mismatch", "95.73%"],
  ["自评总分 with what it takes in behind it", "held-out-11", "整体绩效目标自评", "J42", 99.71, "total-score-mismatch", "99.17"],
  ["points that are not in proportion as the others are", "held-out-11", "整体绩效目标自评", "J32", 3.65, "achievement-score", "3.56"],
  ["a rate written as a ratio", "held-out-11", "整体绩效目标自评", "H31", 0.992, "unit-suspect", null],
  [
    "a count in the contents of a task",
    "held-out-11",
    "整体绩效目标自评",
    "D16",
    "对72条乡村客运线路给予运营补贴。",
    "achievement-differs",
    "≥62条",
  ],
  [
    "how many of how many",
    "held-out-11",
    "整体绩效目标自评",
    "K32",
    "石板河桥延期42天，9座中7座按期完工。",
    "achievement-differs",
    "88.89%（7÷9＝77.78%）",
  ],
  ["支出总计 above what it adds up", "held-out-11", "数据采集", "C7", 3263.48, "total-mismatch", "3236.48"],
  ["合计 of 公用经费 in 元 over a table in 万元", "held-out-11", "数据采集", "C33", 1648000, "total-mismatch", "1684000"],
  ["偏差度 over the wrong figure", "held-out-11", "数据采集", "F33", percent("14.69%"), "rate-mismatch", "-12.81%"],
  ["目标进度 that is not 序时进度 by its share", "held-out-11", "数据采集", "H15", percent("75.00%"), "rate-mismatch", "67.50%"],
  ["累计支出 that falls", "held-out-11", "数据采集", "C15", 221.84, "balance-broken", null],
  ["an answer that the days beside it contradict", "held-out-11", "数据采集", "I39", "是", "achievement-score", null],
  ["how many projects 合计 says", "held-out-11", "数据采集", "A42", "合计（7个项目）", "words-unlike-table", "6个"],
  ["a rate of last year by the definition of 附件5", "held-out-11", "数据采集", "C54", 98.23, "rate-mismatch", "101.80%"],
  ["a rate that a definition names", "held-out-11", "数据采集", "D49", 4.14, "rate-mismatch", "4.32%"],
  ["结转下年 with what was taken back in it", "held-out-11", "数据采集", "D60", 71.75, "balance-broken", "53.15"],
  ["占 of the whole budget beside an amount", "held-out-13", "附件1-基础数据表", "G23", "占全年预算数的43.80%", "share-wrong", "48.30%"],
  ["how many projects are 重点", "held-out-13", "附件1-基础数据表", "B54", "4个", "words-unlike-table", "3个"],
  ["其中：重点项目 below 合计", "held-out-13", "附件1-基础数据表", "G54", 1252.53, "total-mismatch", "1225.53"],
  ["what 7=5÷4 says of the year before last", "held-out-13", "附件1-基础数据表", "B21", percent("96.76%"), "rate-mismatch", "96.67%"],
  ["个百分点 beside two rates", "held-out-13", "附件1-基础数据表", "E21", "0.34个百分点", "words-unlike-table", "0.43个百分点"],
  [
    "控制率 of the people under headings of three years",
    "held-out-13",
    "附件1-基础数据表",
    "H8",
    percent("98.04%"),
    "rate-mismatch",
    "102.00%",
  ],
  ["a line of 三公经费 that 公用经费 has too", "held-out-13", "附件1-基础数据表", "E42", 11.24, "figure-differs", "11.42"],
  [
    "总额 of 三公经费 that a numbered indicator achieved",
    "held-out-13",
    "附件2-整体支出绩效自评表",
    "F23",
    "17.64万元",
    "figure-differs",
    "16.74万元",
  ],
  ["what 附件4 counts under the same name", "held-out-13", "附件2-整体支出绩效自评表", "F25", "92.15%", "achievement-differs", "94.15"],
  ["how much is lacking in a reason", "held-out-13", "附件2-整体支出绩效自评表", "I15", "少培训68人次", "achievement-differs", "少58人次"],
  ["占比 of a line", "held-out-13", "附件4-自评报告", "G16", "52.09%", "rate-mismatch", "59.02%"],
  ["a year before the last in the report's table", "held-out-13", "附件4-自评报告", "B25", 3489.6, "figure-differs", "3498.6"],
  ["a year that does not go on from those beside it", "held-out-13", "附件4-自评报告", "D24", "2023年", "stale-year", "2022年"],
  [
    "the year of a caption over this year's budget",
    "held-out-13",
    "附件4-自评报告",
    "A14",
    "表1  2020年预算执行情况",
    "stale-year",
    "2022年",
  ],
  [
    "重点项目 of the projects in a reason",
    "held-out-13",
    "附件3-评分表",
    "H7",
    "重点项目支出占项目总支出的81.02%，扣1分。",
    "reason-differs",
    "82.01%",
  ],
  [
    "年末结余 in a reason",
    "held-out-13",
    "附件3-评分表",
    "H11",
    "年末结转结余183.80万元，未超过上年结转144.20万元，扣1分。",
    "words-unlike-table",
    "138.8万元",
  ],
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
  ["A9", "编制150人", "编制155人", "figure-differs", "150人"],
  ["A9", "比上年末增加5人", "比上年末减少5人", "words-unlike-table", "增加5人"],
  ["A12", "提高3.93", "降低3.93", "words-unlike-table", "提高3.93个百分点"],
  ["A13", "占63.04%", "占36.04%", "share-wrong", "63.04%"],
  ["A13", "支付进度76.20%", "支付进度67.20%", "words-unlike-table", "76.20%"],
  ["A13", "2022年全年支出", "2021年全年支出", "stale-year", "2022年"],
  ["A21", "差旅费2.25", "差旅费2.52", "words-unlike-table", "2.25"],
  ["A32", "占项目支出的82.01%", "占项目支出的80.21%", "share-wrong", "82.01%"],
  ["A33", "下降1.21", "上升1.21", "words-unlike-table", "下降1.21个百分点"],
  ["A35", "低1.40个百分点", "低1.04个百分点", "words-unlike-table", "低1.40个百分点"],
  ["A35", "普惠性幼儿园55所", "普惠性幼儿园58所", "sentence-sum", "92.06%"],
  ["A35", "覆盖率87.30%", "覆盖率83.70%", "number-swapped", "87.30%"],
  ["A36", "比上年多2个", "比上年多4个", "words-unlike-table", "提高2个"],
  ["A37", "提前6天", "提前9天", "achievement-differs", "提前6天"],
  ["A41", "产出指标48.74分", "产出指标47.84分", "total-unlike-report", "48.74分"],
  ["A51", "调整率17.87%", "调整率18.77%", "rate-mismatch", "17.87%"],
  ["A52", "结余42.90", "结余49.20", "words-unlike-table", "42.9"],
] as const)("%s with %s written %s is held against a form of three years", async (address, from, to, code, expected) => {
  const right = await rightWorkbook("held-out-13");
  const report = right.sheets.find(({ name }) => name === "附件4-自评报告");
  const text = report?.rows[Number(address.slice(1)) - 1]?.[0]?.text ?? "";
  expect(text).toContain(from);
  const found = assess(changed(right, "附件4-自评报告", address, text.replace(from, to))).findings;
  expect(found.filter((each) => each.code === code).map((each) => [each.place.address, each.expected])).toContainEqual([address, expected]);
  expect(assess(right).findings.filter((each) => each.code === code)).toEqual([]);
});

test.each([
  ["what was not done 按期", "F64", 11, "G22", "6"],
  ["nothing that is counted otherwise", "A64", "2.校舍维修改造项目验收合格数", "G22", undefined],
  ["no more done than was due", "F64", 13, "G22", undefined],
  ["重点工作 due and done", "F63", 30, "G19", "7.5"],
  ["no other work", "A63", "1.年度督办事项完成数", "G19", undefined],
  ["the share of the budget that 附件4 says had been spent", "G23", "占全年预算数的50.30%", "G10", "4"],
  ["no share of anything else", "G23", "占年初预算数的58.97%", "G10", undefined],
  ["the one 满意度 that 附件4 states", "F72", 92.5, "G25", "8"],
  ["neither of two", "A71", "9.教师满意度", "G25", undefined],
  ["重点项目 below 合计", "G54", 1400, "G7", "5"],
  ["nothing but 重点项目", "A54", "其中：续建项目", "G7", undefined],
  ["a rate as its target asks", "F65", 93.5, "G20", "4"],
  ["more left over than was carried into the year", "D20", 150, "G11", "0"],
  ["nothing left over", "D20", 0, "G11", "3"],
] as const)("附件5 is scored on a form of three years by %s", async (_, address, written, score, expected) => {
  const book = changed(await rightWorkbook("held-out-13"), "附件1-基础数据表", address, written);
  const row = assess(book).rows.find(({ place }) => place.address === score);
  expect(row?.computed?.toFixed()).toBe(expected);
});

test("a remark on who left and who came is held against the people of two years", async () => {
  const right = await rightWorkbook("held-out-11");
  const found = assess(changed(right, "数据采集", "F46", "人事股；本年退休3人，招录1人")).findings;
  expect(found.filter(({ code }) => code === "balance-broken").map(({ place, evidence }) => [place.address, evidence.length])).toEqual([
    ["C46", 2],
  ]);
});

test.each([
  ["A17", "增长5.40%", "增长4.50%", "words-unlike-table", "增加85.5万元，5.40%"],
  ["A27", "偏差度5.61%", "偏差度5.31%", "sentence-sum", "5.61%"],
  ["A28", "下降3.24%", "增长3.24%", "sentence-sum", "下降3.24%"],
  ["A29", "进度41.80%", "进度48.10%", "words-unlike-table", "41.80%"],
  ["A29", "低2.76个百分点", "低2.67个百分点", "sentence-sum", "低2.76个百分点"],
  ["A30", "59.91%", "51.99%", "sentence-sum", "59.91%"],
  ["A31", "用时43日", "用时34日", "words-unlike-table", "43日"],
  ["A42", "短收13.15", "短收15.13", "sentence-sum", "短收13.15万元"],
  ["A42", "30.93万元", "309.3万元", "words-unlike-table", "30.93"],
  ["A43", "97.44%", "94.77%", "sentence-sum", "97.44%"],
  ["A52", "通客车率100%", "通客车率98%", "sentence-sum", "100%"],
  ["A52", "428.44", "424.84", "sentence-sum", "增长2.97%"],
  ["A64", "预算管理问题1个", "预算管理问题2个", "words-unlike-table", "1"],
] as const)("%s with %s written %s is held against 数据采集", async (address, from, to, code, expected) => {
  const right = await rightWorkbook("held-out-11");
  const report = right.sheets.find(({ name }) => name === "文字报告");
  const text = report?.rows[Number(address.slice(1)) - 1]?.[0]?.text ?? "";
  expect(text).toContain(from);
  const found = assess(changed(right, "文字报告", address, text.replace(from, to))).findings;
  expect(found.filter((each) => each.code === code).map((each) => [each.place.address, each.expected])).toContainEqual([address, expected]);
  expect(assess(right).findings.filter((each) => each.code === code)).toEqual([]);
});

test.each([
  ["how far expenses are off their budget, either way", "数据采集", "F11", 1490.7, "G9", "4.72"],
  ["a part of what several indicators of 附件3 might be", "整体绩效目标自评", "D23", "新改建养护里程", "G23", "4.87"],
  ["what 附件3 counted under the very name", "整体绩效目标自评", "H38", 1, "G24", "2"],
  ["nothing of what it counted under another name", "整体绩效目标自评", "D38", "一般道路运输责任事故", "G24", undefined],
  ["满意度 of those whom the indicator names", "整体绩效目标自评", "D41", "企业群众满意度", "G26", undefined],
  ["last year's figure of a list", "数据采集", "C48", 31, "G21", "4"],
] as const)("附件5 is scored by %s", async (_, sheet, address, written, score, expected) => {
  const book = changed(await rightWorkbook("held-out-11"), sheet, address, written);
  const row = assess(book).rows.find(({ place }) => place.address === score);
  expect(row?.computed?.toFixed()).toBe(expected);
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
  ["two years of one figure, worded otherwise", "2023年末\n实有人数", "3"],
  ["two years of one figure, worded alike", "2023年实际\n在职人数", "3"],
])("the later of %s is what was meant", async (_, heading, score) => {
  const book = changed(await rightWorkbook("held-out-20"), "4基础数据表", "D4", heading);
  const row = assess(book).rows.find(({ place }) => place.address === "G5");
  expect(row?.computed?.toFixed()).toBe(score);
  expect(row?.operands.map(({ place }) => place.address)).toEqual(["E8", "C8"]);
});

test("a unit beside pairs, beside dates and beside a line is theirs alone", async () => {
  const right = await rightWorkbook("held-out-20");
  const alarms = (workbook: Workbook): number => assess(workbook).findings.filter(({ code }) => code === "unit-mixup").length;
  expect(alarms(right)).toBe(0);
  expect(alarms(changed(right, "4基础数据表", "A52", "预算追加及结转结余（元）"))).toBeGreaterThan(0);
  expect(alarms(changed(right, "4基础数据表", "A44", "政府采购金额（万元）"))).toBeGreaterThan(0);
});

test("what stands in a bracket is no subject of what follows it", async () => {
  const said = "2024年年初预算1436.00万元，本年追加243.40万元（其中追加基本支出43.50万元、项目支出199.90万元），全年预算1740.00万元。";
  const book = changed(await rightWorkbook("held-out-20"), "6自评报告", "A9", said);
  const found = assess(book).findings.filter(({ place }) => place.sheet === "6自评报告" && place.address === "A9");
  expect(found.map(({ message }) => message).join()).not.toContain("项目支出预算总额");
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

test.each([
  ["the total once more by its bureaus, beside its uses", "附件3自评表", "E12", 1143.78, "total-mismatch 附件3自评表!E5"],
  ["what the report and the goals have otherwise", "附件3自评表", "G20", "52461吨", "achievement-differs 附件3自评表!G20"],
  ["分值 of a level that goes on after a page break", "附件5计分表", "D15", "（25分）", "weight-levels 附件5计分表!D11"],
])("%s is asked for where it goes wrong, and only there", async (_, sheet, cell, written, expected) => {
  const right = await rightWorkbook("held-out-22");
  const told = (workbook: Workbook): readonly string[] =>
    assess(workbook).findings.map(({ code, place }) => `${code} ${place.sheet}!${place.address}`);
  expect(told(right)).not.toContain(expected);
  expect(told(changed(right, sheet, cell, written))).toContain(expected);
});

test("what a sentence says of one bureau under this one is held against no figure of all of them", async () => {
  const right = await rightWorkbook("held-out-9");
  const said = (text: string): readonly string[] =>
    assess(changed(right, "附件6自评报告", "A75", text)).findings.flatMap((found) =>
      found.place.address === "A75" && found.severity !== "info" ? [found.code] : [],
    );
  expect(said("镇机关本级公用经费预算115.00万元，实际支出118.42万元。")).toEqual([]);
  expect(said("全镇公用经费预算115.00万元，实际支出118.42万元。")).toEqual(["number-another", "number-another"]);
});

test.each([
  ["6月末预算执行进度", "6月进度"],
  ["截至9月底部门支出进度", "9月进度"],
  ["6月末项目支出进度", null],
  ["6月底政府采购执行率", null],
])("%s of a rule is that of a table of progress: %s", (name, expected) => {
  expect(progressName(name)).toBe(expected);
});

test.each([
  ["9月末累计支出", "9月末累计支出"],
  ["截至9月底支出数", "9月末累计支出"],
  ["前三季度累计支出额", "9月末累计支出"],
  ["三季度支出", null],
  ["9月支出", null],
])("%s of a definition is what had been spent by then: %s", (name, expected) => {
  expect(spentName(name)).toBe(expected);
});

test.each([
  ["年中追加数", ["年初预算数", "年中调减数"], true],
  ["年 中 追 加 数", ["压减数"], true],
  ["年中追加数", ["年初预算数", "全年预算数"], false],
  ["年中追加（减）数", ["年中调减数"], false],
  ["年中追加数", ["核减金额"], false],
])("%s beside %s is not all that a budget was adjusted by: %s", (label, others, expected) => {
  expect(isGross(label, others)).toBe(expected);
});

test.each([
  ["A7", "多20件", "多30件", "sentence-sum", "多20件"],
  ["A9", "追加167.12", "追加176.12", "sentence-sum", "222.50万元"],
  ["A10", "1377.95", "1397.75", "words-unlike-table", "1377.95"],
  ["A11", "增加2.79万元", "减少2.79万元", "total-mismatch", "-27,900"],
  ["A11", "2023年支出合计", "2022年支出合计", "stale-year", "2023年"],
  ["A33", "63批次", "68批次", "words-unlike-table", "63"],
  ["A34", "重点项目4个", "重点项目5个", "words-unlike-table", "4个"],
  ["A34", "执行率66.67%", "执行率67.67%", "words-unlike-table", "66.67%"],
  ["A46", "98.45万元", "984.50万元", "share-wrong", "98.45万元"],
  ["A48", "刑事案件121件", "刑事案件112件", "sentence-sum", "121"],
  ["A49", "增加132件", "增加123件", "words-unlike-table", "提高132件"],
  ["A59", "低于全省", "高于全省", "sentence-sum", "低于1.12%"],
  ["A59", "达标率91.67%", "达标率97.16%", "sentence-sum", "91.67%"],
  ["A59", "再犯罪2人", "再犯罪3人", "sentence-sum", "0.94%"],
  ["A60", "减少1场次", "增加1场次", "sentence-sum", "减少1场次"],
  ["A63", "已整改4个", "已整改3个", "sentence-sum", "60.00%"],
  ["A77", "1.06个百分点", "1.60个百分点", "sentence-sum", "低于45%…1.06个百分点"],
  ["A78", "少8场次", "少6场次", "achievement-differs", "少8场次"],
] as const)("%s with %s written %s is held against a form of two years of 收支", async (address, from, to, code, expected) => {
  const right = await rightWorkbook("held-out-24");
  const report = right.sheets.find(({ name }) => name === "自评报告");
  const text = report?.rows[Number(address.slice(1)) - 1]?.[0]?.text ?? "";
  expect(text).toContain(from);
  const found = assess(changed(right, "自评报告", address, text.replace(from, to))).findings;
  expect(found.filter((each) => each.code === code).map((each) => [each.place.address, each.expected])).toContainEqual([address, expected]);
  expect(assess(right).findings.filter((each) => each.code === code)).toEqual([]);
});

test.each([
  ["进度 by quarters, and what each spent", "决算及基础数据", "G53", 324.63, "balance-broken", "342.63"],
  ["累计支出 of the first of them in 元", "决算及基础数据", "C52", 3056200, "balance-broken", "305.62"],
  ["an indicator of 附件3 that a list counts in other words", "决算及基础数据", "E84", 464, "achievement-differs", "446件"],
  ["two columns of one year over a list", "决算及基础数据", "E58", "2022年", "stale-year", "2023年"],
  ["a year over one side of a ledger", "决算及基础数据", "D6", "2022年决算数", "stale-year", "2023年"],
  ["what was carried into the year of a ledger", "决算及基础数据", "D13", 43.68, "figure-differs", "46.38"],
  ["a project that 附件3 states too", "决算及基础数据", "D29", 84, "figure-differs", "48"],
  ["公用经费 of 附件3 that 附件4 states too", "整体支出绩效自评表", "D9", 98.6, "figure-differs", "96.8"],
  ["points that a note gives in proportion", "整体支出绩效自评表", "I24", 3.76, "achievement-score", "3.67"],
  ["无 where a reason is asked for", "整体支出绩效自评表", "J24", "无", "deviation-unexplained", null],
  ["比上年增减 by two years of 附件4", "自评报告", "F16", 0.86, "figure-differs", "-0.86"],
] as const)("%s", async (_, sheet, address, written, code, expected) => {
  const right = await rightWorkbook("held-out-24");
  const found = assess(changed(right, sheet, address, written)).findings;
  expect(found.filter((each) => each.code === code).map((each) => [each.place.address, each.expected])).toContainEqual([address, expected]);
  expect(assess(right).findings.filter((each) => each.code === code && each.place.address === address)).toEqual([]);
});

test("the number of a line is no value of it, where no years tell its columns apart", async () => {
  const { rows } = assess(changed(await rightWorkbook("held-out-24"), "决算及基础数据", "E58", "2022年"));
  expect(rows.flatMap(({ operands }) => operands.filter(({ place }) => /^B\d/u.test(place.address)))).toEqual([]);
});

const base24 = "决算及基础数据";

type Change = readonly [address: string, written: string | number | null];

const rightOnes: readonly (readonly [what: string, sheet: string, cells: readonly Change[]])[] = [
  [
    "a table of progress that begins in the middle of the year",
    base24,
    [
      ["A52", "6月末"],
      ["C52", 648.25],
      ["G52", 342.63],
      ["A53", "9月末"],
      ["C53", 1049.5],
      ["G53", 401.25],
      ["A54", "12月末"],
      ["C54", 1426.23],
      ["G54", 376.73],
      ["A55", "—"],
      ["C55", null],
      ["G55", null],
    ],
  ],
  [
    "progress in one decimal",
    base24,
    [
      ["C52", 305.6],
      ["G52", 305.6],
      ["C53", 648.3],
      ["G53", 342.6],
      ["C54", 1049.5],
      ["G54", 401.3],
      ["C55", 1426.2],
      ["G55", 376.7],
    ],
  ],
  [
    "two tables side by side of one year",
    base24,
    [
      ["A102", "收入"],
      ["B102", "2023年"],
      ["E102", "支出"],
      ["F102", "2023年"],
      ["A103", "非税收入"],
      ["B103", 12.4],
      ["E103", "退库"],
      ["F103", 1.2],
    ],
  ],
  [
    "the years in which a project began and ended",
    base24,
    [
      ["A102", "项目名称"],
      ["B102", "立项年度"],
      ["C102", "验收年度"],
      ["A103", "石坳司法所改造"],
      ["B103", "2023年"],
      ["C103", "2023年"],
    ],
  ],
  [
    "the day on which a building was accepted",
    base24,
    [
      ["A100", "竣工验收时间"],
      ["B100", "2023年6月30日"],
    ],
  ],
  ["无 beside what was not to be gone beyond", "整体支出绩效自评表", [["E28", "1%"]]],
  [
    "limits that are written without a sign",
    "整体支出绩效自评表",
    [
      ["E28", "1%"],
      ["E29", "3个工作日"],
      ["E32", "2100元/件"],
      ["E33", "21.00万元"],
    ],
  ],
];

test.each(rightOnes)("no alarm for %s", async (_, sheet, cells) => {
  const plain = await rightWorkbook("held-out-24");
  const told = (workbook: Workbook): readonly string[] =>
    assess(workbook).findings.flatMap(({ code }) =>
      /^(balance-broken|stale-year|deviation-unexplained|rate-mismatch)$/u.test(code) ? [code] : [],
    );
  const after = cells.reduce((workbook, [address, written]) => changed(workbook, sheet, address, written), plain);
  expect(told(after)).toEqual(told(plain));
});

test("what another year had spent by a date is not this year's", async () => {
  const plain = await rightWorkbook("held-out-24");
  const cells = [
    ["B51", "2024年累计支出"],
    ["B52", 418.7],
    ["B53", 888.1],
    ["B54", 1437.82],
    ["B55", 1953.94],
  ] as const;
  const after = cells.reduce((workbook, [address, written]) => changed(workbook, base24, address, written), plain);
  const scoreOf = (workbook: Workbook): string | undefined =>
    assess(workbook)
      .rows.find(({ indicator }) => indicator === "支出进度")
      ?.computed?.toString();
  expect(scoreOf(plain)).toBe("2");
  expect([undefined, "2"]).toContain(scoreOf(after));
});
