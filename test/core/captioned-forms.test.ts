import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../src/core/assess";
import type { Workbook } from "../../src/core/grid/workbook";
import { percent, withCell, type Written } from "../support/grid";
import { hostOf, readingOf } from "../support/sample";

// A form of small tables, each with its own caption, unit and headings, and a 自评表 by 资金来源 and 资金结构: a right workbook with one cell changed.

let right: Workbook = { sheets: [] };
const sheets = { "3": "附3 整体绩效自评情况表", "4": "附1 基本数据采集表", "5": "附4 整体绩效指标得分表", "6": "附2 自评报告" } as const;

beforeAll(async () => {
  const bytes = readFileSync(join(__dirname, "..", "workbooks", "held-out-14", "input.xlsx"));
  right = (await readingOf(hostOf(new Uint8Array(bytes)))).workbook;
});

function changed({ sheets: all }: Workbook, name: string, address: string, written: Written): Workbook {
  return { sheets: all.map((sheet) => (sheet.name === name ? withCell(sheet, address, written) : sheet)) };
}

/** What is said with a code, by cell. */
function called(workbook: Workbook, code: string): readonly (string | null)[][] {
  return assess(workbook)
    .findings.filter((found) => found.code === code && found.severity !== "info")
    .map((found) => [`${found.place.sheet}!${found.place.address}`, found.expected]);
}

test.each([
  ["控制率 of a unit's people", "4", "H10", 72.97, "rate-mismatch", "97.22%"],
  ["增减 on last year's expenses, in a column of %", "4", "I20", 9.52, "rate-mismatch", "5.92%"],
  ["调整后预算 of 公用经费 by 科目", "4", "D52", 217.5, "figure-differs", "214.6"],
  ["how many projects are ticked", "4", "H64", "7个", "words-unlike-table", "8个"],
  ["利用率 of assets", "4", "I78", percent("95.68%"), "rate-mismatch", "96.14%"],
  ["how far a date is behind 序时进度", "4", "G85", "-8.70个百分点", "rate-mismatch", "-7.8个百分点"],
  ["what was planned of a task that 附件3 plans too", "4", "D96", 1580, "achievement-differs", "≥1850批次"],
  ["政府预算资金 over its sources in 附件3", "3", "E11", 5832, "total-mismatch", "5823"],
  ["执行率 of 人员经费 in 附件3", "3", "J17", "98.99%", "rate-mismatch", "99.88%"],
  ["小计 of the tasks, which is 项目支出", "3", "F25", 4394.9, "figure-differs", "4493.9"],
  ["what 完成情况 says in fewer words", "3", "G8", "改造户厕2286户，未完成目标。", "achievement-differs", "2268户"],
  ["a grade of which no box is ticked", "5", "F29", "评价等级：优□  良□  中□  差□", "grade-unlike", "良"],
  ["a grade of which two are", "5", "F29", "评价等级：优☑  良☑  中□  差□", "grade-unlike", "良"],
  ["完成值 at several dates", "5", "I15", "46.51%、77.20%、88.59%", "achievement-differs", "17.20%、46.51%、72.20%、88.59%、96.59%"],
  ["完成值 that the forms count", "5", "I25", "48.62万吨", "achievement-differs", "46.82万吨"],
  ["steps in a reason", "5", "K9", "调整率16.05%，超6.05个百分点，按6个百分点扣1.4分", "reason-differs", null],
  ["the year of a heading beside this one's", "6", "C33", "2021年决算", "stale-year", "2023年"],
] as const)("%s that is wrong is called so", (_, annex, address, written, code, expected) => {
  expect(called(right, code)).toEqual([]);
  expect(called(changed(right, sheets[annex], address, written), code)).toContainEqual([`${sheets[annex]}!${address}`, expected]);
});

test.each([
  ["6", "B6", "离退休人员62人", "离退休人员26人", "words-unlike-table", "62"],
  ["6", "B8", "还差0.16万亩", "还差0.61万亩", "sentence-sum", "还差0.16万亩"],
  ["6", "B19", "结转结余率3.41%", "结转结余率4.31%", "rate-mismatch", "3.41%"],
  ["6", "B19", "2024年支出", "2022年支出", "stale-year", null],
  ["6", "B29", "在职124人", "在职142人", "words-unlike-table", "124人"],
  ["6", "B30", "项目8个", "项目9个", "words-unlike-table", "8个"],
  ["6", "B31", "2.25万元", "3.25万元", "sentence-sum", "2.25万元"],
  ["6", "B31", "人均75元", "人均57元", "sentence-sum", "75元"],
  ["6", "B31", "保有量7辆", "保有量9辆", "words-unlike-table", "7辆"],
  ["6", "B39", "占74.07%", "占70.47%", "share-wrong", "74.07%"],
  ["6", "B41", "8个项目全部", "7个项目全部", "words-unlike-table", "8个"],
  ["6", "B43", "为计划的95.00%", "为计划的96.00%", "achievement-differs", "95.00%"],
  ["6", "B43", "46.82万吨", "46.82吨", "achievement-differs", "46.82万吨"],
  ["6", "B44", "利用54.55万吨", "利用55.45万吨", "sentence-sum", "88.79%"],
  ["6", "B44", "下降1.26%", "增长1.26%", "sentence-sum", "下降1.26%"],
  ["6", "B45", "还差132户", "还差123户", "sentence-sum", "还差132户"],
  ["6", "B45", "覆盖率96.40%", "覆盖率94.60%", "achievement-differs", "96.40%"],
  ["6", "B54", "满意1082份", "满意1182份", "sentence-sum", "101.55%"],
  ["6", "B63", "绩效得分89.55分", "绩效得分89.95分", "total-unlike-report", "89.55分"],
  ["6", "B72", "高6.05个百分点", "高5.06个百分点", "sentence-sum", "高6.05个百分点"],
  ["6", "B74", "还有300.00万元", "还有330.00万元", "sentence-sum", "还差300.00万元"],
  ["6", "B76", "补建高标准农田0.16万亩", "补建高标准农田0.61万亩", "achievement-differs", "0.16万亩"],
  ["6", "B76", "做好2025年项目储备", "做好2024年项目储备", "stale-year", "提前做好2025年"],
  ["4", "A105", "合格1904批次", "合格1940批次", "sentence-sum", "100.73%"],
  ["4", "A106", "2023年21386元", "2022年21386元", "sentence-sum", "2023年"],
  ["3", "B20", "234.98万元", "243.98万元", "number-swapped", null],
  ["5", "K17", "53.23万元", "52.33万元", "number-swapped", null],
  ["5", "K21", "完成25项", "完成24项", "reason-differs", null],
] as const)("%s %s: %s written %s is called %s", (annex, address, from, to, code, expected) => {
  const [, letter = "", row = ""] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  const sheet = right.sheets.find(({ name }) => name === sheets[annex]);
  const text = sheet?.rows[Number(row) - 1]?.[letter.charCodeAt(0) - 65]?.text ?? "";
  expect(text).toContain(from);
  expect(called(right, code)).toEqual([]);
  expect(called(changed(right, sheets[annex], address, text.replace(from, to)), code)).toContainEqual([
    `${sheets[annex]}!${address}`,
    expected,
  ]);
});

test.each([
  ["by what 指标说明 explains", "4", "F24", 6600, "J8", "5.23"],
  ["not by a name that it does not explain", "5", "F8", "预算执行率＝（预算完成数÷预算数）×100%。", "J8", undefined],
  ["by what it works out itself", "4", "D24", 5500, "J9", "0.8"],
  ["by how many projects are ticked", "4", "H57", null, "J19", "2.625"],
  ["not where a cell says something else", "4", "H57", "部分", "J19", undefined],
  ["by the tasks that were not done", "4", "E93", 23, "J21", "4.5"],
  ["by what was done of what was planned, in other words", "4", "E101", 6, "J20", "2"],
  ["not by a task whose name says more", "4", "B101", "专家评价意见建议应用", "J20", undefined],
  ["by what is counted in the unit of its rule", "4", "E98", 46.3, "J25", undefined],
  ["by the progress at several dates", "4", "E88", "90.59%", "J15", "3"],
  ["by last year's 合计 of 三公经费", "4", "D36", 215000, "J12", "2.5"],
] as const)("附件5 is scored %s", (_, annex, address, written, score, expected) => {
  const book = changed(right, sheets[annex], address, written);
  const row = assess(book).rows.find(({ place }) => place.address === score);
  expect(row?.computed?.toFixed()).toBe(expected);
});

test("a table of units has no name of a bureau beside 单位名称", () => {
  expect(assess(right).unit).toBe("汝坪县农业农村局");
});
