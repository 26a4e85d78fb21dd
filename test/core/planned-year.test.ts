import { assess } from "../../src/core/assess";
import type { Workbook } from "../../src/core/grid/workbook";
import { percent } from "../support/grid";
import { changed, rightWorkbook } from "../support/held-out";

// A base table that has last year's figures, this year's plan and what it came to side by side, with rates by their own 口径.

const [forms, base, scores, report] = ["表一自评表", "表三基础数据", "表二指标得分", "自评报告"] as const;

const right = (): Promise<Workbook> => rightWorkbook("held-out-16");

function scored(workbook: Workbook, address: string): string | undefined {
  return assess(workbook)
    .rows.find(({ place }) => place.address === address)
    ?.computed?.toFixed();
}

test.each([
  ["this year's staff", "F10", 49, "G17", "0"],
  ["last year's staff, which is no figure of this year", "D10", 60, "G17", "3"],
  ["what was spent of 公用经费", "F23", 90, "G11", "1"],
  ["the plan of 公用经费", "E23", 80, "G11", "0"],
  ["a budget that has no 实际", "E16", 178, "G8", "0"],
  ["what 附件3 has of a budget of which 计划 and 实际 state two", "F16", 178, "G8", "1.99"],
  ["the plan of what is counted", "E52", 38, "G23", "2.5"],
  ["what was done by what it is counted in", "F43", 214, "G19", "2.5"],
  ["how many were due less how many were done", "F51", 90, "G22", "2"],
  ["more done than was due", "F51", 99, "G22", undefined],
  ["the progress of a date", "F63", percent("75%"), "G9", "3"],
  ["the progress of another date than the rule names", "D63", percent("1%"), "G9", "2"],
  ["no progress at a date that the rule names", "F63", "未统计", "G9", undefined],
] as const)("附件5 is scored by %s", async (_, address, written, score, expected) => {
  expect(scored(changed(await right(), base, { [address]: written }), score)).toBe(expected);
});

test.each([
  ["2024年计划", "2024年完成数", undefined],
  ["2024年预算数", "2024年", "4"],
  ["2024年预算", "2024年实际数", "4"],
  ["2024年预算（目标）", "2023年实际", undefined],
] as const)("the plan under %s and what was done under %s", async (plan, done, expected) => {
  expect(scored(changed(await right(), base, { E4: plan, F4: done }), "G22")).toBe(expected);
});

test.each([
  [base, "G10", percent("104.35%"), "rate-mismatch", "95.83%"],
  [base, "G31", percent("6.39%"), "rate-mismatch", "-6.39%"],
  [base, "G47", percent("98.28%"), "rate-mismatch", "99.20%"],
  [base, "E63", percent("54.20%"), "rate-mismatch", "51.17%"],
  [base, "F4", "2023年实际", "heading-repeated", null],
  [scores, "E18", percent("98.51%"), "rate-mismatch", "98.15%"],
  [scores, "E22", "3件未按期办结", "achievement-differs", "2"],
  [scores, "K20", "8.71万元尚在行政复议中", "words-unlike-table", "8.17"],
  [scores, "K13", "采购节约资金4.33万元", "words-unlike-table", "3.44"],
  [report, "B43", "2022年", "stale-year", "2023年"],
  [scores, "H3", "评价年度：2025年", "stale-year", "2024年"],
  [forms, "F17", percent("98.51%"), "achievement-differs", "98.15%"],
  [forms, "F14", "（填写年度绩效目标实际完成情况）", "text-unfilled", null],
] as const)("%s!%s %s is held against the rest", async (sheet, address, written, code, expected) => {
  const book = await right();
  const found = (workbook: Workbook): readonly (readonly [string, string | null])[] =>
    assess(workbook).findings.flatMap((each) =>
      each.code === code && each.place.sheet === sheet ? [[each.place.address, each.expected] as const] : [],
    );
  expect(found(changed(book, sheet, { [address]: written }))).toContainEqual([address, expected]);
  expect(found(book).filter(([place]) => place === address)).toEqual([]);
});

test.each([
  ["a rate whose 口径 names another line", { H10: "在职÷应参保人数" }, ["G10"]],
  ["a rate whose 口径 may mean two lines", { H10: "在职÷定点医药机构" }, []],
  ["a rate whose 口径 no line has", { H10: "在职÷批复数" }, []],
] as const)("%s", async (_, cells, expected) => {
  const found = assess(changed(await right(), base, cells)).findings;
  expect(found.flatMap(({ code, place }) => (code === "rate-mismatch" && place.sheet === base ? [place.address] : []))).toEqual(expected);
});

test.each([
  ["年末在职46人（局机关13人、医保中心28人、基金监管中心6人）。", "47人"],
  ["年末在职46人（其中：局机关13人、医保中心28人、基金监管中心6人）。", null],
  ["年末在职46人（局机关13人、医保中心27人）。", null],
  ["年末在职46人（男26人、女20人、党员30人）。", null],
  ["预算净增178.00万元（追加200.00万元、调减22.00万元）。", null],
  ["应追回违规基金326.80万元，已追回318.63万元，追回率97.50%，未追回7.18万元。", "8.17万元"],
  ["项目调整后预算3282.10万元，支出3230.25万元，执行率98.42%，结余58.15万元。", "结余51.85万元"],
  ["项目调整后预算3282.10万元，支出3230.25万元，其中救助588.36万元，结余58.15万元。", null],
  ["比2023年8.92万元减少0.57万元，变动率6.39%。", "变动率-6.39%"],
  ["比2023年8.92万元减少0.57万元，变动率-6.39%。", null],
])("the report says %s", async (text, expected) => {
  const { findings } = assess(changed(await right(), report, { A61: text }));
  const said = findings.filter(({ code, place }) => code === "sentence-sum" && place.address === "A61").map((each) => each.expected);
  expect(said).toEqual(expected === null ? [] : [expected]);
});

test("a 比上年增减额 that is not this year's figure less last year's, in a table of three lines", async () => {
  const { findings } = assess(changed(await right(), report, { G23: 6.18 }));
  expect(findings.filter(({ place }) => place.sheet === report && place.address === "G23").map(({ code }) => code)).not.toEqual([]);
});

test.each([
  ["按来源 over 按用途", {}, []],
  ["one of the sources left out of the total", { E8: { formula: "E9", value: 3832.7 } }, ["sum-misses"]],
] as const)("%s", async (_, cells, expected) => {
  const { findings } = assess(changed(await right(), forms, cells));
  expect(findings.flatMap(({ code }) => (code.startsWith("sum-") ? [code] : []))).toEqual(expected);
});
