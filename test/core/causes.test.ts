import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../src/core/assess";
import type { Finding } from "../../src/core/check/finding";
import { percent, sheetOf, withCell, workbookOf, type Written } from "../support/grid";
import { recalculated } from "../planted/recalculate";
import { hostOf, readingOf, sampleHost } from "../support/sample";

/** A right 附件3 and 附件4: totals, rates and balances hold, and both state the same figures. */
const funds = sheetOf("自评表", [
  ["年度预算资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "执行率"],
  ["", "年度资金总额", 320, 320, 300, percent("93.75%")],
  ["", "其中：当年财政拨款", 200, 200, 190, percent("95.00%")],
  ["", "上年结转资金", 80, 80, 70, percent("87.50%")],
  ["", "其他资金", 40, 40, 40, percent("100.00%")],
]);
const base = sheetOf("基础数据", [
  ["部门整体支出绩效评价基础数据表（金额单位：万元）"],
  ["预算完成情况", "预算总额", "决算总额", "执行率"],
  ["", 320, 300, percent("93.75%")],
  ["结转结余变动情况", "上年结转结余总额", "本年结转结余总额", "变动率"],
  ["", 80, 20, percent("-75.00%")],
]);

function findings(sheet: "funds" | "base", changes: Readonly<Record<string, Written>>): readonly Finding[] {
  const edited = Object.entries(changes).reduce(
    (after, [address, written]) => withCell(after, address, written),
    sheet === "funds" ? funds : base,
  );
  const workbook = sheet === "funds" ? workbookOf(edited, base) : workbookOf(funds, edited);
  return assess(workbook).findings.filter((found) => found.severity === "error");
}

const brief = (found: Finding): string =>
  `${found.place.sheet} ${found.place.address} ${found.code}${found.cause === null ? "" : ` ← ${found.cause.sheet} ${found.cause.address}`}`;

describe("one mistake behind several findings", () => {
  test("nothing is wrong in the right forms", () => {
    expect(findings("funds", {}).map(brief)).toEqual([]);
  });

  test("a part whose total, rate and twin all say another figure is named, with that figure, and what follows from it stands behind", () => {
    const found = findings("funds", { E4: 7 });
    expect(found[0]).toMatchObject({ code: "one-mistake", place: { sheet: "自评表", address: "E4" }, expected: "70" });
    expect(found.slice(1).map(brief)).toEqual(["自评表 F4 rate-mismatch ← 自评表 E4", "自评表 E2 total-mismatch ← 自评表 E4"]);
  });

  test("a total that its parts and the other annex refute is named, and says how much it settles", () => {
    const found = findings("base", { C3: 330 });
    expect(found.map((each) => each.place.address)).toContain("C3");
    const [cause] = found.filter((each) => each.place.address === "C3" && each.cause === null);
    expect(cause?.message).toMatch(/300/u);
    expect(found.filter((each) => each.cause?.address === "C3").map((each) => each.code)).toContain("rate-mismatch");
  });

  test("of two figures that would each explain it none is accused", () => {
    // A rate alone is wrong: it, its numerator or its denominator may be.
    expect(findings("funds", { F4: percent("80.00%") }).map(brief)).toEqual(["自评表 F4 rate-mismatch"]);
  });

  test("two mistakes apart are two causes", () => {
    const found = findings("funds", { E4: 7, C3: 20, D3: 20 });
    expect(
      found.filter((each) => each.cause !== null).every((each) => each.cause?.address === "E4" || each.cause?.sheet === "自评表"),
    ).toBe(true);
  });

  test.each([
    ["H9", 157.26, "157.62"],
    ["H8", 1382.7, "1328.7"],
  ] as const)(
    "of the parts that totals add up the one is to blame that has its digits exchanged: %s",
    async (address, written, expected) => {
      const bytes = readFileSync(join(__dirname, "..", "workbooks", "held-out-23", "input.xlsx"));
      const { sheets } = (await readingOf(hostOf(new Uint8Array(bytes)))).workbook;
      const edited = sheets.map((sheet) => (sheet.name === "表2 基础信息采集" ? withCell(sheet, address, written) : sheet));
      const said = assess(recalculated({ sheets: edited })).findings.filter(({ code }) => code === "one-mistake");
      expect(said.map((found) => [found.place.address, found.expected])).toEqual([[address, expected]]);
    },
  );

  test("the balance entered as an expense causes the wrong rate and the total of the bureau's 附件3", async () => {
    const { findings: all } = assess((await readingOf(sampleHost())).workbook);
    const at = all.findIndex((found) => found.code === "carry-over-is-balance");
    expect(all.slice(at, at + 3).map(brief)).toEqual([
      "附件3 E7 carry-over-is-balance",
      "附件3 F7 rate-mismatch ← 附件3 E7",
      "附件3 E5 total-mismatch ← 附件3 E7",
    ]);
  });
});
