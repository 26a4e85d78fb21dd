import type { FindingCode } from "../../src/core/check/codes";
import type { Workbook } from "../../src/core/grid/workbook";
import type { Anew } from "../planted/by-hand";

/** A workbook in which a code is reported: the bundled one or one of test/workbooks, with the fewest cells changed that it takes. */
export interface Case {
  readonly workbook: string;
  /** Cells written anew, such as `附件4!D10`. */
  readonly changes?: Readonly<Record<string, Anew>>;
  /** What else becomes of the workbook. */
  readonly reshape?: (workbook: Workbook) => Workbook;
  /** Where the finding stands. */
  readonly at: string;
  /** Further cells that the example quotes. */
  readonly quotes?: readonly string[];
}

const sample = "bureau-2022";

const seed = (at: string, changes: Case["changes"] = {}, quotes: readonly string[] = []): Case => ({
  workbook: sample,
  at,
  changes,
  quotes,
});

const other = (workbook: string, at: string, changes: Case["changes"] = {}, quotes: readonly string[] = []): Case => ({
  workbook,
  at,
  changes,
  quotes,
});

const withoutSheet =
  (name: string) =>
  ({ sheets }: Workbook): Workbook => ({ sheets: sheets.filter((sheet) => sheet.name !== name) });

const withCopy =
  (name: string, copy: string) =>
  ({ sheets }: Workbook): Workbook => ({
    sheets: [...sheets, ...sheets.filter((sheet) => sheet.name === name).map((sheet) => ({ ...sheet, name: copy }))],
  });

const withHiddenRow =
  (name: string, row: number) =>
  ({ sheets }: Workbook): Workbook => ({
    sheets: sheets.map((sheet) =>
      sheet.name === name ? { ...sheet, hidden: { rows: new Set([row]), columns: new Set<number>() } } : sheet,
    ),
  });

/** 增减率 over this year's budget in every line of the table, where it is defined to be over last year's figure. */
const overThisYear = Object.fromEntries(
  [7, 8, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25].map((row): [string, Anew] => [
    `附2基础数据表!G${row}`,
    { formula: `=ROUND(F${row}/C${row},4)` },
  ]),
);

/** For every code a workbook that the example of the help page is taken from. */
export const cases: Readonly<Record<FindingCode, Case>> = {
  // 基本平衡
  "rate-mismatch": seed("附件4!D10"),
  "total-mismatch": seed("附件6!D29"),
  "one-mistake": other("xinhua-edu", "基础数据!D14", { "基础数据!D14": 2848.7, "基础数据!F14": { percent: "7.50%" } }, ["自评表!F7"]),
  "balance-broken": seed("附件4!C12"),
  "carry-over-is-balance": seed("附件3!E7"),
  "figure-differs": seed("附件3!C5"),
  "part-above-whole": seed("附件3!E8", { "附件3!E8": 37.27 }),
  "unit-mixup": other("xinhua-edu", "自评表!F7", { "自评表!F7": 28500000 }),
  "execution-rates": seed("附件3!F5"),
  "share-wrong": seed("附件6!C55"),
  "sides-differ": seed("附件6!D19"),
  "figure-elsewhere": seed("附件4!B8"),
  "sentence-sum": other("with-report", "附件6自评报告!A39", { "附件6自评报告!A39": { from: "300,000.00", to: "310,000.00" } }),
  "score-unlike-report": seed("附件5!I6"),
  "score-contradicted": seed("附件5!I10"),
  "score-not-permitted": seed("附件5!I19"),
  "score-above-weight": seed("附件5!I5", { "附件5!I5": 9 }),
  "total-score-mismatch": seed("附件5!I21", { "附件5!I21": 96 }),
  "cell-error": seed("附件4!D20", { "附件4!D20": { error: "#DIV/0!" } }),
  "formula-inverted": other("xinhua-edu", "自评表!I7", { "自评表!I7": { formula: "=G7/H7" } }),
  "formula-other-cells": other("xinhua-edu", "自评表!I8", { "自评表!I8": { formula: "=H9/G9" } }),
  "formula-differs": other("xinhua-edu", "基础数据!F8", { "基础数据!F8": { formula: "=(D8-E8)/D8" } }),
  "value-stale": other("xinhua-edu", "自评表!H7", { "自评表!H7": { formula: "=SUM(H8:H10)", cached: 3075.27 } }),
  "sum-text": other("xinhua-edu", "自评表!F7", { "自评表!F7": { formula: "=SUM(F8:F10)" }, "自评表!F8": "2790.00" }),
  "sum-misses": other("xinhua-edu", "自评表!G7", { "自评表!G7": { formula: "=SUM(G8:G9)" } }),
  "sum-extra": other("xinhua-edu", "自评表!F7", { "自评表!F7": { formula: "=SUM(F8:F10,F8)" } }),
  "number-malformed": seed("附件6!D87", {}, ["附件6!B87", "附件6!C87"]),
  "satisfaction-unmeasured": seed("附件3!F40"),
  // 逻辑性
  "rate-zero-denominator": seed("附件4!D10", { "附件4!B10": 0 }),
  "carry-over-whose": seed("附件3!E7"),
  "rate-two-ways": seed("附件4!D10"),
  "text-repeated": seed("附件6!A118"),
  "words-unlike-table": other("held-out", "report最终版!B36", { "report最终版!B36": { from: "5个专项", to: "6个专项" } }),
  "achievement-differs": other("with-report", "附件6自评报告!A76", { "附件6自评报告!A76": { from: "93.5%", to: "96%" } }),
  "number-swapped": other("held-out", "report最终版!B8", { "report最终版!B8": { from: "2,825.29", to: "2,852.29" } }),
  "total-unlike-report": other("with-report", "附件6自评报告!A73", { "附件6自评报告!A73": { from: "83.5分", to: "84.5分" } }),
  "grade-unlike": other("with-report", "附件6自评报告!A73", { "附件6自评报告!A73": { from: "“良”", to: "“优”" } }),
  "score-disputed": seed("附件5!I7"),
  "score-blank": seed("附件5!I5", { "附件5!I5": null }),
  "score-merged": seed("附件5!I16"),
  "score-no-data": seed("附件5!I15"),
  "execution-score": other("national", "部门整体支出绩效自评表!I5", { "部门整体支出绩效自评表!I5": 10 }),
  "achievement-score": other("national", "部门整体支出绩效自评表!H14", { "部门整体支出绩效自评表!F14": { percent: "95%" } }),
  "weight-suffix": seed("附件5!F16"),
  "weight-unreadable": seed("附件5!F5", { "附件5!F5": "待定" }),
  "weight-levels": seed("附件5!D4", { "附件5!D4": "（20分）" }),
  "weight-sum": seed("附件5!I21", { "附件5!F5": "（9分）" }),
  "stray-number": seed("附件5!A20"),
  "stale-year": seed("附件5!H8"),
  "formula-brackets": seed("附件5!H6"),
  "definition-inverted": seed("附件5!H10", {
    "附件5!H10": { from: "实际支出公用经费总额/预算安排公用经费总额", to: "预算安排公用经费总额/实际支出公用经费总额" },
  }),
  "definition-copied": seed("附件5!H11", {
    "附件5!H11": "“三公经费”变动率=[（本年度“三公经费”预算数-上年度“三公经费”预算数）/上年度“三公经费”预算数]×100%",
  }),
  "rule-blank": seed("附件5!G5", { "附件5!G5": null }),
  "rule-full-mark": seed("附件5!G5", { "附件5!G5": { from: "计8分", to: "计10分" } }),
  "rule-no-weight": seed("附件5!G12", { "附件5!F12": "待定" }, ["附件5!F12"]),
  "rule-items-sum": other("held-out-4", "Sheet3!H16", { "Sheet3!H16": { from: "真实准确的计1分", to: "真实准确的计2分" } }),
  "rule-gap": seed("附件5!G7", { "附件5!G7": { from: "10-20%", to: "15-20%" } }),
  "rule-overlap": seed("附件5!G7", { "附件5!G7": { from: "0-10%", to: "0-15%" } }),
  "rule-order": seed("附件5!G7", { "附件5!G7": { from: "计3分", to: "计1分" } }),
  "rule-open-step": seed("附件5!G4"),
  "formula-constant": other("xinhua-edu", "自评表!I7", { "自评表!I7": { formula: "=H7/3132.25" } }),
  "formula-unlike": other("two-level", "附件3!E5", { "附件3!E5": { formula: "=ROUND(SUM(E6:E8),0)" } }),
  "formula-blank": other("two-level", "附件4!D5", { "附件4!C5": null }),
  "formula-text": other("national", "部门整体支出绩效自评表!H22", { "部门整体支出绩效自评表!H22": { formula: "=SUM(I4,H11:H20)" } }),
  "formula-external": other("held-out-2", "附4基础数据!C18", {
    "附4基础数据!C18": { formula: "=[2022年决算.xlsx]Sheet1!C5", cached: 1566.308 },
  }),
  "formula-hidden": {
    ...other("xinhua-edu", "自评表!F7", { "自评表!F7": { formula: "=SUM(F8:F10)" } }),
    reshape: withHiddenRow("自评表", 9),
  },
  "figures-blank": seed("附件4!B18"),
  "number-impossible": seed("附件4!C4", { "附件4!C4": "14.5" }),
  "number-unreadable": seed("附件4!C20", { "附件4!C20": "见附表" }),
  "number-as-text": seed("附件4!B6"),
  "target-unmeasured": seed("附件3!E28"),
  "texts-copied": seed("附件3!D37", {}, ["附件3!E37"]),
  "row-repeated": seed("附件3!D26"),
  "target-unlike": other("held-out-6", "3自评表!E22", { "3自评表!E22": "≦19.5万元" }),
  "text-unfilled": seed("附件3!B3", { "附件3!B3": "XX县应急管理局" }),
  "deviation-unexplained": seed("附件3!G16"),
  "unit-mixed": seed("附件3!F18", { "附件3!F18": "364人次" }),
  "unit-suspect": other("xinhua-edu", "基础数据!D8", { "基础数据!D8": 426000 }),
  "known-typo": seed("附件3!B16"),
  "exemption-missing": seed("附件5!G9"),
  "reason-differs": other("with-report", "附件5评分表!I5", { "附件5评分表!I5": { from: "扣1分", to: "扣2分" } }),
  "heading-repeated": seed("附件4!C7", { "附件4!C7": "项目支出预算总额" }),
  "units-differ": other("held-out-2", "附3整体自评!C4", { "附3整体自评!C4": "梵溪县交通局" }),
  "indicator-unnamed": seed("附件5!E5", { "附件5!E5": null }),
  "measure-unlike": seed("附件6!A69"),
  "annex-missing": { ...seed("附件3!A1"), reshape: withoutSheet("附件4") },
  "annex-ambiguous": { ...seed("附件4（旧）!A1"), reshape: withCopy("附件4", "附件4（旧）") },
  "number-another": other("with-report", "附件6自评报告!A18", {
    "附件6自评报告!A18": { from: "年初预算18,264,300.00元", to: "年初预算8,660,000.00元" },
  }),
  // 核实性
  "rate-truncated": seed("附件4!D16", { "附件4!D16": { percent: "42.66%" } }),
  "rate-without-percent": seed("附件4!D16", { "附件4!D16": "42.67" }),
  "total-rounding": seed("附件3!C5"),
  "figure-rounding": seed("附件6!C87"),
  "number-styles": seed("附件6!C78", {}, ["附件6!C72"]),
  "rough-number": seed("附件6!A111"),
  "achievement-unlike-report": other("one-sheet", "整体支出绩效自评!E11", { "整体支出绩效自评!E11": { from: "112场", to: "130场" } }),
  "number-unlike": seed("附件6!D10", { "附件6!D10": 2026250.41 }),
  "formula-unparsed": seed("附件5!H5", { "附件5!H5": { from: "=[（", to: "=（" } }),
  "formula-standard": seed("附件5!G11", { "附件5!H11": null }, ["附件5!H11"]),
  "name-differs": seed("附件5!H9"),
  "rule-other-name": seed("附件5!G10", { "附件5!G10": "“三公经费”控制率≤100%，计7分；每超过一个百分点扣1分，扣完为止。" }, ["附件5!G11"]),
  "rule-unparsed": seed("附件5!G16"),
  "rule-boundary": seed("附件5!G7", { "附件5!G7": "预算控制率=0，计5分；0-10%，计4分；10-20%，计3分；20-30%，计2分；大于30%不得分" }),
  "rule-below": seed("附件5!G7"),
  "rule-above": seed("附件5!G7", { "附件5!G7": { from: "；大于30%不得分", to: "" } }),
  "rule-open-idle": other("held-out-6", "5计分表!G5"),
  "rule-no-floor": seed("附件5!G11", { "附件5!G11": { from: "，扣完为止", to: "" } }),
  "rule-uncapped": seed("附件5!G15"),
  "rule-range": other("held-out-4", "Sheet3!G18"),
  "rule-exempt-typo": seed("附件5!G8"),
  "rule-name-short": seed("附件5!G5"),
  "habit-unlike": other("held-out-5", "附2基础数据表!G7", overThisYear),
  "formula-typed": other("two-level", "附件3!E5", { "附件3!E5": 4841.4 }),
  "number-in-text": seed("附件3!C6", { "附件3!C6": "462.74" }),
  "number-padded": seed("附件3!F7"),
  "template-left": seed("附件3!D24"),
  "unit-incomplete": seed("附件3!D16", {}, ["附件3!F16", "附件3!E17"]),
  "rate-under-number": seed("附件4!D4"),
  "names-unlike": seed("附件4!D9"),
  "cover-blank": seed("附件4!A1"),
  "level-repeated": seed("附件5!A12", {}, ["附件5!A6", "附件5!B6"]),
  "level-unnamed": seed("附件5!D19", {}, ["附件5!C16", "附件5!D16"]),
  "loss-unexplained": seed("附件5!I21"),
};
