import { fc } from "../support/chance";
import { calculated, type Showing } from "../../src/core/formula/calculate";
import { readCellFormula } from "../../src/core/formula/cell-formula";
import { referencesOf } from "../../src/core/formula/references";
import { standing } from "../../src/core/formula/shown";
import { areaName, parseArea } from "../../src/core/grid/address";
import type { CellValue, Workbook } from "../../src/core/grid/workbook";
import { recalculatedBy } from "../support/second-engine";

// What a worksheet shows once it is calculated: as Excel would have it, or not at all.

/** A1:D3 with numbers, texts, an empty cell, a flag and an error; A4 has a formula that nobody has calculated. */
const cells: readonly (readonly CellValue[])[] = [
  [10, 0.5, "18万", "98%"],
  [20, -3.25, null, "abc"],
  [0.1, 0.2, true, { kind: "error", code: "#N/A" }],
];

const isError = (value: CellValue): boolean => typeof value === "object" && value !== null;

const workbook = (formulas: readonly string[]): Workbook => ({
  sheets: [
    {
      name: "甲",
      visibility: "visible",
      protected: false,
      merges: [],
      rows: [
        ...cells.map((row) => row.map((value) => ({ value, text: "", formula: isError(value) ? "=NA()" : null, format: "General" }))),
        ...Array.from({ length: 6 }, () => []),
        ...formulas.map((formula) => [{ value: null, text: "", formula, format: "General" }]),
      ],
    },
  ],
});

const showing: Showing = (sheet) =>
  sheet === null || sheet === "甲" ? (row, column) => standing(cells[row]?.[column] ?? null, row === 3 && column === 0) : null;

/** As a cell shows it, with the digits that Excel keeps; null where it is not known. */
function comesTo(formula: string): string | number | boolean | null {
  const read = readCellFormula(formula);
  const shown = read === null ? null : calculated(read, showing);
  switch (shown?.kind) {
    case "number":
      return Number(shown.value.toPrecision(15));
    case "text":
      return shown.text;
    case "flag":
      return shown.flag;
    case "error":
      return shown.code;
    default:
      return null;
  }
}

const certain: readonly (readonly [string, string | number | boolean])[] = [
  ["=A1+A2*2", 50],
  ["=A1/B2", -3.07692307692308],
  ["=-A1%", -0.1],
  ["=A3+B3", 0.3],
  ["=0.1+0.2", 0.3],
  ["=A1/C2", "#DIV/0!"],
  ["=A1^2", 100],
  ["=C2", 0],
  ['=C2=""', true],
  ["=C2=0", true],
  ["=C2+1", 1],
  ["=D1+1", 1.98],
  ["=C1+1", "#VALUE!"],
  ["=A1/0", "#DIV/0!"],
  ["=A1/0+C1", "#DIV/0!"],
  ["=D3", "#N/A"],
  ['=A1&"万"', "10万"],
  ["=A1/3&C2", "3.33333333333333"],
  ['="a"="A"', true],
  ['="5"=5', false],
  ['="a">1', true],
  ["=TRUE>5", true],
  ["=A3+B3=0.3", true],
  ["=SUM(A1:D2)", 27.25],
  ["=SUM(A1:A3,5,TRUE)", 36.1],
  ["=SUM(A1:D3)", "#N/A"],
  ["=MAX(A1:D3)", "#N/A"],
  ["=AVERAGE(A1:A2)", 15],
  ["=AVERAGE(C1:D2)", "#DIV/0!"],
  ["=MAX(A1:B3)", 20],
  ["=MIN(C1:D2)", 0],
  ["=COUNT(A1:D3)", 6],
  ["=COUNTA(A1:D3)", 11],
  ["=ROUND(2.345,2)", 2.35],
  ["=ROUND(-2.5,0)", -3],
  ["=ROUND(-2.345,2)", -2.35],
  ["=ROUND(1234,-2)", 1200],
  ["=ROUNDUP(1.21,1)", 1.3],
  ["=ROUNDDOWN(-1.29,1)", -1.2],
  ["=TRUNC(9.99)", 9],
  ["=INT(-1.2)", -2],
  ["=ABS(B2)", 3.25],
  ['=IF(A1>5,"是","否")', "是"],
  ["=IF(A1<5,1)", false],
  ["=IFERROR(A1/0,7)", 7],
  ['=IFERROR(VALUE(SUBSTITUTE(C1,"万","")),"")', 18],
  ["=AND(A1>5,B1<1)", true],
  ["=OR(A1>50,B1>1)", false],
  ["=NOT(A1>5)", false],
  ["=ISNUMBER(C1)", false],
  ["=ISBLANK(C2)", true],
  ["=ISERROR(D3)", true],
  ["=VALUE(D1)", 0.98],
  ['=VALUE("")', "#VALUE!"],
  ['=TEXT(0.98765,"0.00%")', "98.77%"],
  ['=TEXT(C2,"0.00")', "0.00"],
  ['=TEXT(1234567.5,"#,##0.00")', "1,234,567.50"],
  ['=FIND("万",C1)', 3],
  ['=FIND("x",C1)', "#VALUE!"],
  ["=LEN(C1)", 3],
  ['=TRIM("  a  b ")', "a b"],
  ['=ISNUMBER(FIND("%",D1))', true],
];

test.each(certain)("%s is %p", (formula, expected) => {
  expect(comesTo(formula)).toBe(expected);
});

test("an engine that is not ours comes to the same", () => {
  // In a text Excel has fifteen digits of a number, the other engine one more.
  const compared = certain.filter(([formula]) => formula !== "=A1/3&C2");
  const formulas = compared.map(([formula]) => formula);
  const other = recalculatedBy(workbook(formulas));
  const wrong = compared.flatMap(([formula, expected], index) => {
    const theirs = other({ sheet: "甲", address: `A${10 + index}` });
    const ours = typeof expected === "boolean" ? String(expected).toUpperCase() : expected;
    const same = typeof ours === "number" ? Math.abs(Number(theirs) - ours) < 1e-7 : theirs === ours;
    return same ? [] : [`${formula}: ${String(ours)}, theirs ${theirs}`];
  });
  expect(wrong).toEqual([]);
});

test.each([
  "=VLOOKUP(1,A1:B3,2)",
  "=SUM(A:A)",
  "=SUM(A1:A20001)",
  // What a filter hides is not known, nor what a formula comes to that nobody has calculated.
  "=SUBTOTAL(9,A1:A2)",
  "=SUM(A1:A4)",
  "=A1:A2",
  "=乙!A1",
  "=税率*2",
  "=NOW()",
  '=IF("abc",1,2)',
  // Whether these are dates or money, or which comes first, depends on the computer.
  '="2022/5/6"+1',
  '="￥5"+1',
  '="乙">"甲"',
  // What binary fractions have lost would decide.
  "=IF(A3+B3-0.3=0,1,2)",
  "=INT((0.3-0.2)*10)",
  "=ROUND((0.1+0.2-0.3)*1E17,0)",
  '=TEXT(-0.001,"0.00")',
  '=TEXT("abc","0.00")',
  "=SUM(IF(A1>5,C1,A1))",
  "=1E300*1E300",
  "=A1+",
])("%s is not guessed", (formula) => {
  expect(comesTo(formula)).toBeNull();
});

test("sums and rates of any figures are what an engine that is not ours makes of them", () => {
  const figure = fc.integer({ min: -999_999, max: 9_999_999 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(
      fc.array(figure, { minLength: 3, maxLength: 3 }),
      fc.constantFrom("+", "-", "*", "/"),
      ([a = 0, b = 0, c = 0], operator) => {
        const formula = `=ROUND((${a}${operator}(${b}))*1+SUM(${c},A1:A3),4)`;
        const ours = comesTo(formula);
        const theirs = recalculatedBy(workbook([formula]))({ sheet: "甲", address: "A10" });
        if (typeof ours === "number") expect(Math.abs(Number(theirs) - ours)).toBeLessThan(1e-4);
        else expect([null, theirs]).toContain(ours);
      },
    ),
    { numRuns: 60 },
  );
});

describe("what a formula reads", () => {
  const read = (formula: string): string => {
    const { areas, names, anywhere } = referencesOf(formula);
    return [...areas.map(({ sheet, area }) => `${sheet ?? ""}!${areaName(area)}`), ...names, ...(anywhere ? ["anywhere"] : [])].join(" ");
  };

  test.each([
    ["=SUM(A1:B2)+'附 件4'!$C$3", "!A1:B2 附 件4!C3"],
    ["=SUM(B:C)", "!B1:C1048576"],
    ["=SUM(3:4)", "!A3:XFD4"],
    ["=SUMIF(A1:A9,1,C1)", "!A1:A9 !C1 !C1:C9"],
    ["=税率*甲!余额", "税率 甲!余额"],
    ["=[1]表!A1", ""],
    ["=INDIRECT(A1)", "!A1 anywhere"],
    ["=OFFSET(A1,1,1)", "!A1 anywhere"],
    ["=A1:INDEX(B1:B5,2)", "!A1 !B1:B5 anywhere"],
    ["=SUM(表1[金额])", "anywhere"],
    ["=SUM(甲:丙!A1)", "anywhere"],
    ["=A1#", "!A1 anywhere"],
    ['="A1"&B2', "!B2"],
    ["=SUM(", ""],
  ])("%s", (formula, expected) => {
    expect(read(formula)).toBe(expected);
  });

  test("an area is as it is written", () => {
    const [first] = referencesOf("=$D$9:B2").areas;
    expect(first?.area).toEqual(parseArea("B2:D9"));
  });
});
