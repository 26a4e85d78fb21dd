import { assess } from "../../src/core/assess";
import { defaultSettings, type Assessment, type ScoredRow, type Source } from "../../src/core/assessment";
import type { Workbook } from "../../src/core/grid/workbook";
import { decimalText, exact, percentText, roundTo } from "../../src/core/quantity";
import { readingOf, sampleHost } from "../support/sample";

let sample: Workbook;
beforeAll(async () => {
  sample = (await readingOf(sampleHost())).workbook;
});

function assessed(sources: readonly Source[]): Assessment {
  return assess(sample, { ...defaultSettings, sources });
}

/** A row in the notation of the table below. */
function line(row: ScoredRow): string {
  const score = (value: Parameters<typeof decimalText>[0] | null): string => (value === null ? "—" : decimalText(roundTo(value, 2)));
  const readings = row.readings === null ? "—" : [row.readings.whole, row.readings.proportional, row.readings.started].map(score).join("/");
  const permitted = row.rule.permitted === null ? "—" : row.rule.permitted.map(score).join(",");
  const rate = row.rate === null ? "—" : percentText(row.rate);
  return [
    row.indicator,
    score(row.weight),
    score(row.stated),
    rate,
    row.rule.kind,
    readings,
    permitted,
    row.verdict,
    score(row.computed),
  ].join(" | ");
}

// 指标 | 分值 | 自评 | 比率 | 规则 | 整档/比例/起扣 | 允许的得分 | 结论 | 复核, worked out by hand from the printed forms.
const byAnnex4 = [
  `在职人员控制率 | 7 | 7 | 100.00% | step | 7/7/7 | ${Array.from({ length: 36 }, (_, steps) => decimalText(exact(7).minus(exact("0.2").times(steps)))).join(",")} | confirmed | 7`,
  "“三公经费”变动率 | 8 | 8 | 0.00% | step | 8/8/8 | 8,7.2,6.4,5.6,4.8,4,3.2,2.4,1.6,0.8,0 | confirmed | 8",
  "预算完成率 | 5 | 5 | 98.38% | step | 5/4.35/3 | 5,3,1,0 | confirmed | 5",
  "预算控制率 | 5 | 5 | 0.00% | bands | 5/5/5 | 5,4,3,2,0 | disputed | 5",
  "新建楼堂馆所面积控制率 | 5 | 5 | — | step | — | 5,3,1,0 | missing-data | —",
  "新建楼堂馆所投资概算控制率 | 5 | 5 | — | step | — | 5,3,1,0 | missing-data | —",
  "公用经费控制率 | 7 | 7 | — | step | — | 7,6,5,4,3,2,1,0 | missing-data | —",
  "“三公经费”控制率 | 8 | 8 | 42.67% | step | 8/8/8 | 8,7,6,5,4,3,2,1,0 | confirmed | 8",
  "管理制度健全性 | 8 | 8 | — | incident | — | 8,6,4,2,0 | needs-judgement | —",
  "资金使用合规性 | 5 | 5 | — | incident | — | 5,4,3,2,1,0 | needs-judgement | —",
  "预决算信息公开性 | 2 | 2 | — | incident | — | 2,1,0 | needs-judgement | —",
  "目标任务实际完成率 | 8 | 8 | — | proportional | — | — | missing-data | —",
  "经济效益、社会效益、生态效益 | 15 | 12 | — | unparsed | — | — | needs-judgement | —",
  "行政效能 | 6 | 5 | — | levels | — | 6,3,0 | not-permitted | —",
  "社会公众或服务对象满意度 | 6 | 5 | — | bands | — | 6,4,2,0 | not-permitted | —",
];

describe("the bureau's scores", () => {
  test("every row by annex 4 alone", () => {
    expect(assessed(["4"]).rows.map(line)).toEqual(byAnnex4);
  });

  test("the total by annex 4 alone: 85, from 80 to 97", () => {
    const { total } = assessed(["4"]);
    expect(
      total === null
        ? null
        : [total.stated, total.computed, total.min, total.max].map((value) => (value === null ? null : decimalText(value))),
    ).toEqual(["95", "85", "80", "97"]);
  });

  test.each([
    [
      ["4", "3", "6"],
      ["78", "73", "90"],
    ],
    [
      ["6", "4", "3"],
      ["73", "73", "90"],
    ],
  ] as const)("the total with the annexes believed in the order %j", (sources, expected) => {
    const { total } = assessed(sources);
    expect(total === null ? null : [total.computed, total.min, total.max].map(decimalText)).toEqual(expected);
  });

  test("a figure that only 附件6 states is used, and marked as from there", () => {
    const row = assessed(["4", "3", "6"]).rows[6];
    expect([
      row?.indicator,
      row?.verdict,
      row?.rate === null || row === undefined ? null : percentText(row.rate),
      row?.operands.map((operand) => operand.annex),
    ]).toEqual(["公用经费控制率", "contradicted", "109.06%", ["6", "6"]]);
  });

  test("the disputed row names the balance that refutes it, and the score that follows", () => {
    const row = assessed(["4"]).rows[3];
    expect(row?.alternatives.map((other) => [other.source, percentText(other.rate), decimalText(other.computed)])).toEqual([
      ["4", "102.20%", "0"],
    ]);
  });

  test("an annex that is not believed gives no figures", () => {
    expect(assessed(["3"]).rows.filter((row) => row.rate !== null)).toEqual([]);
  });
});

describe("a person's answers", () => {
  const judged = (judgement: object): Assessment =>
    assess(sample, { ...defaultSettings, sources: ["4"] }, { "附件5!I12": { incidents: exact(1), reason: "少一项" }, ...judgement });

  test("incidents are counted by the rule", () => {
    const row = judged({}).rows[8];
    expect([row?.verdict, row?.computed === null || row?.computed === undefined ? null : decimalText(row.computed)]).toEqual([
      "contradicted",
      "6",
    ]);
  });

  test("figures that no annex states decide a rate", () => {
    const row = judged({ "附件5!I15": { operands: { 考核得分: exact(95), 总分: exact(100) }, reason: "考核通报" } }).rows[11];
    expect([row?.verdict, row?.computed === null || row?.computed === undefined ? null : decimalText(row.computed)]).toEqual([
      "contradicted",
      "7.6",
    ]);
  });

  test("a score above 分值 is no answer", () => {
    expect(judged({ "附件5!I13": { score: exact(6), reason: "x" } }).rows[9]?.computed).toBeNull();
    expect(judged({ "附件5!I13": { score: exact(4), reason: "x" } }).rows[9]?.verdict).toBe("contradicted");
  });
});
