import { assess } from "../../src/core/assess";
import type { Finding } from "../../src/core/check/finding";
import type { Sheet } from "../../src/core/grid/workbook";
import { percent, sheetOf, withCell, workbookOf, type Written } from "../support/grid";

/** A small right 附件3: the total row adds up, the rates are right, and both are worksheet formulas. */
const funds: Sheet = sheetOf("自评表", [
  ["年度预算资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "执行率"],
  ["", "年度资金总额", 300, 300, { value: 270, formula: "=SUM(E3:E5)" }, percent("90%", "=E2/D2")],
  ["", "其中：当年财政拨款", 200, 200, 180, percent("90%", "=E3/D3")],
  ["", "上年结转资金", 50, 50, 45, percent("90%", "=E4/D4")],
  ["", "其他资金", 50, 50, 45, percent("90%", "=ROUND(E5/D5,2)")],
]);

const base: Sheet = sheetOf("基础数据", [
  ["预算完成情况", "预算总额", "决算总额", "执行率"],
  ["", 300, 270, percent("90%", "=C2/B2")],
  ["固定资产使用情况", "固定资产总额", "实际在用固定资产总额", "利用率"],
  ["", 283, 283, percent("100%", "=C4/B4")],
]);

function findingsOf(sheet: Sheet): readonly Finding[] {
  return assess(workbookOf(sheet)).findings.filter((found) => found.severity === "error");
}

function changed(sheet: Sheet, address: string, written: Written): readonly string[] {
  return findingsOf(withCell(sheet, address, written)).map((found) =>
    `${found.place.address} ${found.code} ${found.expected ?? ""}`.trim(),
  );
}

describe("worksheet formulas of the bureau's", () => {
  test.each([funds, base])("right formulas raise no error", (sheet) => {
    expect(findingsOf(sheet)).toEqual([]);
  });

  const divided: Written = { value: { kind: "error", code: "#DIV/0!" }, formula: "=E3/D9" };
  test.each([
    ["an error value", funds, "F3", divided, ["F3 cell-error", "F3 formula-other-cells =E3/D3"]],
    ["an inverted rate", funds, "F3", percent("111.11%", "=D3/E3"), ["F3 formula-inverted =E3/D3"]],
    ["an inverted rate that happens to be 100%", base, "D4", percent("100%", "=B4/C4"), ["D4 formula-inverted =C4/B4"]],
    ["a rate that reads another row", funds, "F3", percent("90%", "=E2/D2"), ["F3 formula-other-cells =E3/D3"]],
    ["a SUM that misses a row", funds, "E2", { value: 225, formula: "=SUM(E3:E4)" }, ["E2 sum-misses =SUM(E3:E5)", "F2 value-stale 0.75"]],
    ["a SUBTOTAL that misses a row", funds, "E2", { value: 270, formula: "=SUBTOTAL(9,E3:E4)" }, ["E2 sum-misses =SUM(E3:E5)"]],
    ["a SUBTOTAL that adds one row twice", funds, "E2", { value: 270, formula: "=SUBTOTAL(109,E3:E5,E3)" }, ["E2 sum-extra =SUM(E3:E5)"]],
    ["a rate that is rounded by hand", funds, "F3", percent("90%", "=INT(E3/D3*10000)/10000"), []],
    ["a rate as a text", funds, "F3", { value: "90.00%", formula: '=ROUND(E3/D3*100,2)&".00%"' }, []],
    ["a rate that is rounded up", funds, "F3", percent("90%", "=ROUNDUP(E3/D3,4)"), ["F3 formula-differs =E3/D3"]],
    ["a rate that guards against blanks", funds, "F3", percent("90%", '=IF(OR(D3="",ISBLANK(E3)),"",E3/D3)'), []],
    ["an old text", funds, "A5", { value: "旧", formula: '=B5&"（万元）"' }, ["A5 value-stale 其他资金（万元）"]],
    // The binary fractions of 0.3-0.2-0.1 leave something over, so that Excel says that they differ.
    ["a balance that binary fractions break", funds, "A5", { value: "不平", formula: '=IF(0.3-0.2-0.1=0,"平","不平")' }, []],
    ["a SUM that takes in the total", funds, "E2", { value: 0, formula: "=SUM(E2:E5)" }, ["E2 sum-extra =SUM(E3:E5)", "F2 value-stale 0"]],
  ] as const)("%s", (_, sheet, address, written, expected) => {
    expect(changed(sheet, address, written).filter((line) => !line.includes("execution-rates"))).toEqual(expected);
  });

  const broken = (code: string, formula: string): Written => ({ value: { kind: "error", code }, formula });
  test.each([
    ["a blank divisor", { B4: null, D4: broken("#DIV/0!", "=C4/B4") }, ["D4其中B4是空的，被当作除数 -"]],
    ["a divisor that comes to zero", { B4: 283, D4: broken("#DIV/0!", "=C4/(B4-C4)") }, ["D4其中B4、C4作除数得0 -"]],
    ["words for a number", { B4: "见附表", D4: broken("#VALUE!", "=C4/B4") }, ["D4其中B4是文字，不是数 -"]],
    ["nothing to name", { D4: broken("#REF!", "=C4/#REF!") }, ["D4请改正公式或它引用的单元格 -"]],
    [
      "an error that is handed on twice",
      { C2: broken("#REF!", "=#REF!"), D2: broken("#REF!", "=C2/B2"), D4: broken("#REF!", "=D2") },
      ["C2请改正公式或它引用的单元格 -", "D2其中C2本身就是错误值 C2", "D4其中D2本身就是错误值 C2"],
    ],
    [
      "errors in a circle",
      { D2: broken("#REF!", "=D4"), D4: broken("#REF!", "=D2") },
      ["D2其中D4本身就是错误值 -", "D4其中D2本身就是错误值 -"],
    ],
  ] as const)("an error value names the cell that it comes from: %s", (_, cells, expected) => {
    const sheet = Object.entries(cells).reduce((all, [address, written]) => withCell(all, address, written), base);
    const errors = assess(workbookOf(sheet)).findings.filter(({ code }) => code === "cell-error");
    const said = errors.map(
      ({ place, message, cause }) => `${place.address}${/结果，([^。]+)/.exec(message)?.[1] ?? ""} ${cause?.address ?? "-"}`,
    );
    expect(said.sort()).toEqual(expected);
  });

  test("nothing is held against a formula that nobody has calculated", () => {
    const uncalculated = withCell(funds, "A5", { value: null, formula: "=1+1" });
    expect(changed(uncalculated, "A4", { value: 5, formula: "=A5+3" })).toEqual([]);
    const blank = withCell(funds, "A5", { value: null });
    expect(changed(blank, "A4", { value: 5, formula: "=A5+3" })).toEqual(["A4 value-stale 3"]);
  });
});

describe("a number typed behind formulas of one pattern", () => {
  const balances = ["结余", "=D2-E2", "=D3-E3", "=D4-E4", "=D5-E5"];
  const shown = [30, 20, 5, 5];
  const form: Sheet = balances.reduce(
    (sheet, formula, row) => withCell(sheet, `G${row + 1}`, row === 0 ? formula : { value: shown[row - 1] ?? 0, formula }),
    funds,
  );
  const typed = (sheet: Sheet): readonly string[] =>
    assess(workbookOf(sheet))
      .findings.filter((found) => found.code === "formula-typed")
      .map(({ place }) => place.address);

  test.each([
    ["what the pattern gives, at the end", "G5", 5, ["G5"]],
    ["what the pattern gives, at the beginning", "G2", 30, ["G2"]],
    ["something else, which may be meant", "G5", 4, []],
    ["what the pattern would give for cells that are empty", "G6", 0.5, []],
    ["nothing", "G5", null, []],
  ] as const)("%s", (_, address, value, expected) => {
    expect(typed(form)).toEqual([]);
    expect(typed(withCell(form, address, { value }))).toEqual(expected);
  });
});
