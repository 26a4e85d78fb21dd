import { assess } from "../../src/core/assess";
import { defaultSettings, type Assessment } from "../../src/core/assessment";
import type { Finding } from "../../src/core/check/finding";
import { readingOf, sampleHost } from "../support/sample";

let assessment: Assessment;
beforeAll(async () => {
  assessment = assess((await readingOf(sampleHost())).workbook, { ...defaultSettings, sources: ["4"] });
});

function at(place: string, code: string): Finding | undefined {
  return assessment.findings.find((found) => `${found.place.sheet}!${found.place.address}` === place && found.code === code);
}

describe("what an auditor found in the bureau's forms", () => {
  // place, code, severity, stated, expected, effect on the score, a piece of the arithmetic
  test.each([
    ["附件4!D10", "rate-mismatch", "error", "98%", "99.07%", "0", "决算总额577.35万元÷预算总额582.77万元＝99.07%"],
    [
      "附件4!D14",
      "rate-mismatch",
      "error",
      "58.45%",
      "-94.16%",
      "0",
      "（年末结余数5.42万元-上年结转数92.75万元）÷上年结转数92.75万元＝-94.16%",
    ],
    ["附件4!C12", "balance-broken", "error", "0", "247.68", "-5", "102.20%"],
    ["附件5!I19", "score-not-permitted", "error", "5", "6、3、0", "-5", "改为3分：−2"],
    ["附件5!I20", "score-not-permitted", "error", "5", "6、4、2、0", "-5", "改为4分：−1"],
    ["附件3!F5", "rate-mismatch", "error", "98%", "99.07%", "0", "577.35万元÷全年预算数582.77万元＝99.07%"],
    ["附件3!F7", "rate-mismatch", "error", " 90.42%", "94.16%", "0", "5.84%"],
    ["附件3!E5", "total-mismatch", "error", "577.35", "495.43", "0", "462.74＋5.42＋27.27＝495.43万元"],
    ["附件3!E7", "carry-over-is-balance", "error", "5.42", "87.33", "0", "92.75－5.42＝87.33万元"],
    ["附件3!C5", "figure-differs", "error", "582.77", "242.34", "0", "相差340.43万元"],
    ["附件4!D10", "rate-two-ways", "warning", "98%", "99.07%", "0", "98.38%"],
    ["附件4!B8", "figures-blank", "warning", "", null, null, "项目支出预算总额、实际项目支出总额、执行率"],
    ["附件4!B18", "figures-blank", "warning", "　", null, null, "B18、C18看着像填了，其实是空格"],
    ["附件4!B6", "number-as-text", "warning", "18万", null, "0", "11个金额"],
    ["附件5!F16", "weight-suffix", "warning", "（5人）", "（5分）", "0", "“人”应为“分”"],
    ["附件5!I16", "score-merged", "warning", "12", null, null, "共15分合写一个得分12"],
    ["附件5!A20", "stray-number", "warning", "55", null, "0", "多出一个“55”"],
    ["附件5!H6", "formula-brackets", "warning", expect.stringContaining("年末结余/上年结转"), null, "0", "少了括号"],
    ["附件5!H8", "stale-year", "warning", "2016年", "2022年", null, "2016年"],
    ["附件5!H9", "stale-year", "warning", "2016年", "2022年", null, "2016年"],
    ["附件5!H9", "name-differs", "info", expect.stringContaining("预算控制率"), expect.stringContaining("概算控制率"), "0", "统一名称"],
    ["附件5!I7", "score-disputed", "warning", "5", "0", "-5", "102.20%"],
    ["附件3!F7", "number-padded", "info", " 90.42%", "90.42%", "0", "前后有空格"],
    ["附件3!D5", "total-rounding", "info", "582.77", "582.76", "0", "只差0.01万元"],
  ])("%s %s", (place, code, severity, stated, expected, scoreEffect, words) => {
    const found = at(place, code);
    expect(found).toMatchObject({ severity, stated, expected, scoreEffect });
    expect(found?.message).toContain(words);
  });

  test.each([
    ["附件3!F5", "rate-mismatch", "全年执行数577.35万元÷全年预算数582.77万元＝99.07%"],
    ["附件3!E5", "total-mismatch", "462.74＋5.42＋27.27＝495.43万元"],
    ["附件3!E7", "carry-over-is-balance", "92.75－5.42＝87.33万元"],
    ["附件4!C12", "balance-broken", "582.77万元－242.34万元－92.75万元＝247.68万元"],
    ["附件6!C29", "balance-broken", "592,000元＋580,869.57元＋927,500元＝2,100,369.57元"],
    ["附件6!D29", "total-mismatch", "4,654,869.09元＋1,172,869.57元＝5,827,738.66元"],
    ["附件6!C45", "balance-broken", "1,172,869.57元－1,172,869.57元＝0元"],
    ["附件6!D26", "figures-blank", "0＋927,500元＝927,500元"],
    ["附件4!B6", "number-as-text", undefined],
  ])("%s %s says the arithmetic by itself", (place, code, working) => {
    expect(at(place, code)?.working).toBe(working);
  });

  test("one finding lists every stated execution rate beside its recomputation, and which are the same", () => {
    const found = assessment.findings.filter((entry) => entry.code === "execution-rates");
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      place: { sheet: "附件3", address: "F5" },
      severity: "error",
      stated: "98%、100%、90.42%、100%、98%、90.45%",
    });
    expect(found[0]?.message).toContain("附件3 F5和附件4 D10和附件6 A66说的是同一个率");
    expect(found[0]?.evidence.map((place) => `${place.sheet}!${place.address}`)).toEqual([
      "附件3!F5",
      "附件3!F6",
      "附件3!F7",
      "附件3!F8",
      "附件4!D10",
      "附件6!A66",
    ]);
  });

  test("what is right is not reported", () => {
    const reported = assessment.findings
      .filter((found) => found.severity === "error")
      .map((found) => `${found.place.sheet}!${found.place.address}`);
    for (const right of ["附件4!D4", "附件4!D6", "附件4!D16", "附件4!D20", "附件3!F6", "附件3!F8", "附件5!I21"])
      expect(reported).not.toContain(right);
  });

  test("errors stand first, and in the order of the workbook", () => {
    const ranks = assessment.findings.map((found) => ["error", "warning", "info"].indexOf(found.severity));
    expect(ranks).toEqual([...ranks].sort());
    expect(assessment.findings[0]?.place.sheet).toBe("附件3");
  });
});
