import { assess } from "../../src/core/assess";
import { defaultSettings } from "../../src/core/assessment";
import { changed, raised, reworded, rightWorkbook } from "../support/held-out";

// The forms of a bureau with units under it: blocks with a line for each of them and 合计 below, and a long report that speaks of the whole,
// of its units and of its projects in turn. Each row changes one cell of a right workbook.

const folder = "held-out-18";
const [forms, base, scores, report] = ["附件3自评表", "附件4基础数据表", "附件5评分表", "附件6自评报告"] as const;

function rateOf(findings: ReturnType<typeof assess>, address: string): string | undefined {
  return findings.rows.find(({ place }) => place.address === address)?.rate?.toFixed(4);
}

test.each([
  ["people", "I5", "1.0200"],
  ["the budget", "I9", "0.9636"],
  ["buildings", "I13", "1.0500"],
])("of several lines 合计 is the bureau's: %s", async (_, address, rate) => {
  expect(rateOf(assess(await rightWorkbook(folder)), address)).toBe(rate);
});

test.each([
  ["another unit stands there", { C9: "巡特警大队" }],
  ["小计 of some of them stands between", { C7: "小计", D7: 350, E7: 359, C9: "巡特警大队" }],
  ["a unit has no figures", { C9: "巡特警大队", D6: null, E6: null, F6: null }],
])("where no line says that it is the sum of all, none is the bureau's: %s", async (_, cells) => {
  // Of the base data alone: the report states both numbers too.
  const { rows } = assess(changed(await rightWorkbook(folder), base, cells), { ...defaultSettings, sources: ["4"] });
  expect(rows.find(({ place }) => place.address === "I5")?.rate ?? null).toBeNull();
});

test.each([
  ["小计 of some of them stands between", { C7: "小计", D7: 350, E7: 359 }],
  ["a unit has no figures", { D6: null, E6: null, F6: null }],
  ["only 小计 stands below all", { C9: "小计" }],
])("合计 is taken where %s", async (_, cells) => {
  const { rows } = assess(changed(await rightWorkbook(folder), base, cells), { ...defaultSettings, sources: ["4"] });
  expect(rows.find(({ place }) => place.address === "I5")?.rate?.toFixed(4)).toBe("1.0200");
});

test("a paragraph about one thing states nothing of the whole, whether a table lists that or not", async () => {
  const workbook = await rightWorkbook(folder);
  const after = changed(workbook, report, { A121: "业务用房", A110: "    主要项目见表9。" });
  expect(raised(workbook, after).filter(({ place }) => place.address === "A128")).toEqual([]);
});

test.each([
  ["a rate of one of the units", base, { I40: "96.48%" }, "rate-mismatch", "I40"],
  ["a rate of one of the buildings", base, { I51: "105.83%" }, "rate-mismatch", "I51"],
  ["what one of the units has in the report", report, { D58: 629.35 }, "figure-differs", "D58"],
  ["the sum by unit below that by source", forms, { D10: 2475.8 }, "total-mismatch", "D5"],
  ["预算数 that the report calls 年初预算, of one project", report, { B118: 103.5 }, "figure-differs", "B118"],
  ["last year's beside a heading without a year", report, { G118: 181.74 }, "figure-differs", "G118"],
] as const)("%s", async (_, sheet, cells, code, at) => {
  const workbook = await rightWorkbook(folder);
  const found = raised(workbook, changed(workbook, sheet, cells));
  expect(found.filter((each) => each.code === code && each.place.address === at)).toHaveLength(1);
});

test.each([
  ["a count that fell", report, "A148", "减少133起", "减少113起", "sentence-sum"],
  ["percentage points beside a year", report, "A170", "提高1.29", "提高1.92", "sentence-sum"],
  ["percentage points behind those against last year", report, "A148", "低1.36", "低1.63", "sentence-sum"],
  ["people who are counted exactly", report, "A164", "减少5人", "减少6人", "sentence-sum"],
  ["what went beyond an estimate", report, "A139", "超概算123.00", "超概算132.00", "sentence-sum"],
  ["what is left of money that came", report, "A127", "结余142.00", "结余124.00", "sentence-sum"],
  ["how many projects a table of the report lists", report, "A109", "项目9个", "项目8个", "words-unlike-table"],
  ["what is counted in 起", report, "A162", "37466起", "36476起", "words-unlike-table"],
  ["a reason under 计算过程及扣分理由", scores, "J5", "扣1分", "扣0.5分", "reason-differs"],
] as const)("%s is held against the rest", async (_, sheet, address, from, to, code) => {
  const workbook = await rightWorkbook(folder);
  const found = raised(workbook, changed(workbook, sheet, { [address]: reworded(workbook, sheet, address, from, to) }));
  expect(found.filter((each) => each.code === code && each.place.address === address)).toHaveLength(1);
});

test.each([
  ["a unit of several", "A65", "详见表5。", "详见表5。局机关决算支出12318.72万元。"],
  ["a part behind 其中", "A139", "614.50万元。", "614.50万元。其中城东派出所实际投资614.50万元。"],
  ["a project of its own paragraph", "A128", "全年预算1000.00万元", "年初预算370.00万元，全年预算1000.00万元"],
  ["the rate of another use", "A187", "低10.59个百分点", "低10.59个百分点，比公用经费执行率99.04％低9.99个百分点"],
  ["what is only aimed at", "A27", "800起以上", "800起以上、及时到达现场36000起以上"],
])("%s is not the bureau's", async (_, address, from, to) => {
  const workbook = await rightWorkbook(folder);
  const after = changed(workbook, report, { [address]: reworded(workbook, report, address, from, to) });
  expect(raised(workbook, after).map(({ message }) => message)).toEqual([]);
});

test("a title of the wrong year turns no column into last year's", async () => {
  const workbook = await rightWorkbook(folder);
  const after = changed(workbook, report, { A2: reworded(workbook, report, "A2", "2020年", "2021年") });
  expect(raised(workbook, after).map(({ code }) => code)).toEqual(["stale-year"]);
});
