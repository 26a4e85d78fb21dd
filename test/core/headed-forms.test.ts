import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../src/core/assess";
import type { Workbook } from "../../src/core/grid/workbook";
import { percent, withCell, type Written } from "../support/grid";
import { hostOf, readingOf } from "../support/sample";

// A score sheet whose parts are named above their rows, a 自评表 with its funds beside their names, base data that count parts of wholes and
// have dates across, calculations under 实际完成情况: a right workbook with one cell changed.

let right: Workbook = { sheets: [] };
const sheets = { "3": "附1绩效自评表", "4": "附3基础数据", "5": "附2评分表", "6": "附4自评报告" } as const;

type Change = readonly [annex: keyof typeof sheets, address: string, written: Written];

beforeAll(async () => {
  const bytes = readFileSync(join(__dirname, "..", "workbooks", "held-out-19", "input.xlsx"));
  right = (await readingOf(hostOf(new Uint8Array(bytes)))).workbook;
});

function changed(workbook: Workbook, ...changes: readonly Change[]): Workbook {
  return changes.reduce<Workbook>(
    ({ sheets: all }, [annex, address, written]) => ({
      sheets: all.map((sheet) => (sheet.name === sheets[annex] ? withCell(sheet, address, written) : sheet)),
    }),
    workbook,
  );
}

/** What is said with a code, by cell. */
function called(workbook: Workbook, code: string): readonly (string | null)[][] {
  return assess(workbook)
    .findings.filter((found) => found.code === code && found.severity !== "info")
    .map((found) => [`${found.place.sheet}!${found.place.address}`, found.expected]);
}

function scored(workbook: Workbook, address: string): string | undefined {
  return assess(workbook)
    .rows.find(({ place }) => place.sheet === sheets["5"] && place.address === address)
    ?.computed?.toFixed();
}

test.each<readonly [string, keyof typeof sheets, string, Written, string, string | null]>([
  ["得分 beside the name of a part", "5", "H9", 28.1, "total-score-mismatch", "27.1"],
  ["标准分 beside the name of a part", "5", "D23", 25, "total-score-mismatch", "24"],
  ["标准分 in the name of a part", "5", "A29", "五、效果——履职效益（18分）", "weight-levels", null],
  ["执行数 beside its name", "3", "F8", 3005.53, "total-mismatch", "3015.53"],
  ["a part of the year's activities", "3", "D17", 3005.53, "total-mismatch", "3015.53"],
  ["是否达到 under a date", "4", "C25", "是", "achievement-score", null],
  ["a calculation that comes to something else", "5", "G7", "67人÷72人×100%＝95.83%", "sentence-sum", "93.06%"],
  ["a calculation of other figures than the data", "5", "G24", "18项÷20项×100%＝90.00%", "sentence-sum", "95.00%"],
  ["how many were not done, under 实际完成情况", "5", "G26", "排查1256项，按期整改1231项，未按期整改35项", "achievement-differs", "25"],
  ["how many were not done, in a reason", "5", "I26", "35项未按期整改，扣1.25分。", "reason-differs", null],
  ["by how much a rate is too low", "5", "I31", "覆盖率低2.11个百分点，扣0.5分。", "reason-differs", null],
  ["what 附件3 achieved of a rate that 附件5 computes", "3", "E33", "22.00%", "achievement-differs", "22.22%"],
  ["得分 of a part in the report's table", "6", "D121", 20.57, "total-unlike-report", "20.75"],
])("%s", (_, annex, address, written, code, expected) => {
  expect(called(right, code)).toEqual([]);
  const found = called(changed(right, [annex, address, written]), code);
  const places = found.map(([place]) => place);
  expect(places.some((place) => place?.startsWith(`${sheets[annex]}!`))).toBe(true);
  if (expected !== null) expect(found.map(([, should]) => should)).toContain(expected);
});

test.each<readonly [string, string, string, readonly Change[], string | undefined]>([
  ["a date that was reached", "H12", "支付进度率", [["4", "D23", percent("75.20%")]], "3"],
  ["a date without a rate", "H12", "支付进度率", [["4", "D23", "—"]], undefined],
  ["a part that was done otherwise", "H26", "一般隐患按期整改情况", [["4", "A68", "其中：已立案"]], undefined],
  ["a part of another whole", "H26", "一般隐患按期整改情况", [["4", "A67", "排查安全风险"]], undefined],
  ["a part that was not done", "H24", "重点工作完成率", [["4", "A60", "其中：未完成"]], undefined],
  [
    "a part whose name says more than the indicator",
    "H31",
    "应急广播行政村覆盖率",
    [
      ["4", "A82", "其中：光纤网络已覆盖"],
      ["3", "C36", "光纤网络行政村覆盖率"],
    ],
    undefined,
  ],
  [
    "a count by another name",
    "H30",
    "生产安全事故起数下降率",
    [
      ["4", "A79", "道路交通事故"],
      ["3", "C33", "道路交通事故起数下降率"],
    ],
    undefined,
  ],
  ["a rate of the base data that tells no budget", "H13", "结转结余率", [["4", "H18", "3.48%"]], undefined],
])("%s scores %s (%s) or leaves it open", (_, address, indicator, changes, score) => {
  expect(scored(right, address)).toBeDefined();
  const book = changed(right, ...changes);
  expect(assess(book).rows.find(({ place }) => place.address === address)?.indicator).toBe(indicator);
  expect(scored(book, address)).toBe(score);
});

test.each<readonly [string, string | null]>([
  ["全年火灾9起，比上年减少3起，下降25.00%。", null],
  ["全年火灾9起，比上年减少3起，上升25.00%。", "减少3起，下降25.00%"],
  ["全年火灾9起，比上年减少3起，下降33.33%。", "下降25.00%"],
  ["186个社区中已建成站点171个，尚有15个社区没有站点。", null],
  ["186个社区中已建成站点171个，尚有25个社区没有站点。", "还差15个"],
  ["抽查企业80家，评价满意76家，企业满意度95.00%。", null],
  ["抽查企业80家，评价满意72家，企业满意度95.00%。", "90.00%"],
  ["40项未销号，其中餐饮企业10项，占25.00%。", null],
  ["40项未销号，其中餐饮企业10项，占52.00%。", "25.00%"],
  ["全县186个社区中171个建成站点，比上年160个增加11个。", null],
  ["全县186个社区中171个建成站点，比上年160个增加21个。", "增加11个"],
])("the sentence %s should say %s", (text, expected) => {
  const found = called(changed(right, ["6", "A140", text]), "sentence-sum").filter(([place]) => place === `${sheets["6"]}!A140`);
  expect(found.map(([, should]) => should)).toEqual(expected === null ? [] : [expected]);
});
