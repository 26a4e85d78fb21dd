import { isEmptyMark, readFigure, statedUnit, type FormUnit } from "../../src/core/annex/figure";
import type { Cell } from "../../src/core/grid/workbook";
import { decimalText, exact } from "../../src/core/quantity";
import { figureNamed } from "../../src/core/annex/names";
import { factOf } from "../../src/core/fact/facts";

const wan: FormUnit = { unit: "元", scale: exact(10000) };
const place = { sheet: "附件4", address: "B4" };

function cell(value: string | number, text = String(value), format = "General"): Cell {
  return { value, text, formula: null, format };
}

test("a formula that nobody has calculated is not a cell that was left blank", () => {
  const figure = readFigure({ ...cell("", ""), value: null, formula: "=C4/B4" }, place, wan);
  expect(figure).toMatchObject({ kind: "unreadable", text: "=C4/B4" });
});

describe("figures", () => {
  // text, unit of the form, value, unit, places
  test.each([
    ["18万", null, "180000", "元", 0],
    ["582.77万", null, "5827700", "元", 2],
    ["582.77", wan, "5827700", "元", 2],
    ["1,427,500元", wan, "1427500", "元", 0],
    ["９８％", null, "0.98", "%", 0],
    [" 90.42%", null, "0.9042", "%", 2],
    ["－94.16％", null, "-0.9416", "%", 2],
    ["15人", null, "15", "人", 0],
    ["3.5亿元", null, "350000000", "元", 1],
    ["2 0 0", null, "200", "", 0],
    ["12 345.67", null, "12345.67", "", 2],
  ] as const)("text %j is %s", (text, form, value, unit, places) => {
    const figure = readFigure(cell(text, text), place, form);
    expect(figure.kind === "number" ? [decimalText(figure.value), figure.unit, figure.places] : figure).toEqual([value, unit, places]);
  });

  const people = { unit: "人" as const, scale: exact(1) };
  test.each([
    ["61①", null],
    ["61²", null],
    ["61 61", null],
    ["61\n62", null],
    ["（61）", null],
    ["61%", people],
    ["61万元", people],
  ] as const)("text %j states no number for certain", (text, form) => {
    expect(readFigure(cell(text, text), place, form)).toMatchObject({ kind: "unreadable", suggestion: null });
  });

  test.each([
    [cell(0.98, "98%", "0%"), "0.98", "%", 0],
    [cell(1, "100%", "0%"), "1", "%", 0],
    [cell(0.4267, "42.67%", "0.00%"), "0.4267", "%", 2],
    [cell(582.77, "582.77"), "5827700", "元", 2],
    [cell(582.7, "582.70", "0.00"), "5827000", "元", 2],
    [cell(1, "1"), "10000", "元", 0],
  ] as const)("number %j", (given, value, unit, places) => {
    const figure = readFigure(given, place, wan);
    expect(figure.kind === "number" ? [decimalText(figure.value), figure.unit, figure.places] : figure).toEqual([value, unit, places]);
  });

  test.each(["", "　", "\u2002 \u00a0", "无", "/", "——"])("%j states nothing", (text) => {
    expect(isEmptyMark(text)).toBe(true);
    expect(readFigure(cell(text, text), place, wan).kind).toBe("blank");
  });

  test.each([
    ["1,031,48.00", "103148.00"],
    ["见附表", null],
    ["12.3.4万", null],
  ])("%j is no number, and is never taken for one", (text, suggestion) => {
    expect(readFigure(cell(text, text), place, wan)).toMatchObject({ kind: "unreadable", suggestion });
  });

  test("an error value is unreadable", () => {
    expect(readFigure({ ...cell("#DIV/0!"), value: { kind: "error", code: "#DIV/0!" } }, place, wan)).toMatchObject({
      kind: "unreadable",
      text: "#DIV/0!",
    });
  });

  test.each([
    ["年度预算资金（万元）", "10000"],
    ["单位：万元", "10000"],
    ["金额单位：元", "1"],
    ["单位：人民币万元、人、个", "10000"],
    ["单位：元（另有注明的除外）", "1"],
    ["填报单位：元江县教育局", null],
    ["编制人数", null],
  ])("the heading %s states its unit", (heading, scale) => {
    const unit = statedUnit(heading);
    expect(unit === null ? null : decimalText(unit.scale)).toBe(scale);
  });
});

describe("a budget of one use", () => {
  const budget = readFigure({ value: 843.8, text: "843.80", formula: null, format: "0.00" }, { sheet: "附件4", address: "C9" }, null);

  test("at the beginning of the year does not stand in for that of the whole year: another year's rate would come of it", () => {
    const name = figureNamed("项目支出年初预算数")?.name ?? "";
    const facts = budget.kind === "number" ? [{ name, annex: "4" as const, figure: budget }] : [];
    expect(name).toBe("项目支出年初预算数");
    expect(factOf(facts, name, ["4"])?.figure).toBe(budget);
    expect(factOf(facts, "项目支出预算总额", ["4"])).toBeNull();
  });
});
