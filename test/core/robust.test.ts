import { fc } from "../support/chance";
import { assess } from "../../src/core/assess";
import { defaultSettings } from "../../src/core/assessment";
import { addressOf } from "../../src/core/grid/address";
import { sheetNamed, type Sheet, type Workbook } from "../../src/core/grid/workbook";
import { planWriteback } from "../../src/core/writeback";
import { sheetOf, withCell, workbookOf, type Written } from "../support/grid";
import { readingOf, sampleHost } from "../support/sample";

let sample: Workbook;
beforeAll(async () => {
  sample = (await readingOf(sampleHost())).workbook;
});

function changed(sheetName: string, change: (sheet: Sheet) => Sheet): Workbook {
  return { sheets: sample.sheets.map((sheet) => (sheet.name === sheetName ? change(sheet) : sheet)) };
}

function codesAt(workbook: Workbook, place: string): readonly string[] {
  return assess(workbook)
    .findings.filter((found) => `${found.place.sheet}!${found.place.address}` === place)
    .map((found) => found.code);
}

describe("bad input is a finding at its cell, and the rest is still computed", () => {
  const error: Written = { value: { kind: "error", code: "#REF!" }, formula: "=C10/#REF!" };
  test.each([
    ["附件4", "D10", error, "cell-error"],
    ["附件4", "C10", "见附表", "number-unreadable"],
    ["附件4", "C10", "1,031,48.00", "number-malformed"],
    ["附件4", "C10", "", "figures-blank"],
    ["附件4", "B10", 0, "rate-zero-denominator"],
    ["附件3", "E6", "四百万", "number-unreadable"],
    ["附件5", "I4", "优", "number-unreadable"],
    ["附件5", "I4", "", "score-blank"],
    ["附件5", "I4", 9, "score-above-weight"],
    ["附件5", "I21", 96, "total-score-mismatch"],
    ["附件5", "F4", "七分", "weight-unreadable"],
  ] as const)("%s!%s %j", (sheet, address, written, code) => {
    const workbook = changed(sheet, (given) => withCell(given, address, written));
    const place = code === "rate-zero-denominator" ? "附件4!D10" : `${sheet}!${address}`;
    expect(codesAt(workbook, place)).toContain(code);
    expect(assess(workbook).rows).toHaveLength(15);
  });

  test("a table that is cut in the middle is read as far as it goes", () => {
    const workbook = changed("附件5", (sheet) => ({
      ...sheet,
      rows: sheet.rows.slice(0, 9),
      merges: (sheet.merges ?? []).filter((area) => area.bottom < 9),
    }));
    const assessment = assess(workbook);
    expect(assessment.rows.map((row) => row.indicator)).toHaveLength(6);
    expect(assessment.total?.stated).toBeNull();
  });

  test("annex 4 cut off after its third block keeps the figures of the first two", () => {
    const workbook = changed("附件4", (sheet) => ({ ...sheet, rows: sheet.rows.slice(0, 7) }));
    expect(
      assess(workbook, { ...defaultSettings, sources: ["4"] })
        .rows.filter((row) => row.rate !== null)
        .map((row) => row.indicator),
    ).toEqual(["在职人员控制率", "“三公经费”变动率"]);
  });

  test("a missing 附件3 or 附件6 is no finding, a missing 附件4 is", () => {
    const without = (name: string): Workbook => ({ sheets: sample.sheets.filter((sheet) => sheet.name !== name) });
    const missing = (workbook: Workbook): boolean => assess(workbook).findings.some((found) => found.code === "annex-missing");
    expect([missing(without("附件3")), missing(without("附件6")), missing(without("附件4")), missing(without("附件5"))]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  test("nothing is nothing: an empty workbook has no rows and no findings", () => {
    const assessment = assess(workbookOf(sheetOf("Sheet1", [])));
    expect([assessment.rows, assessment.findings, assessment.total, assessment.annexes]).toEqual([[], [], null, {}]);
  });
});

describe("whatever a workbook holds", () => {
  const cellValue: fc.Arbitrary<Written> = fc.oneof(
    fc.constantFrom<Written>(
      "",
      "　",
      "18万",
      "98%",
      "100%计满分，每低于5%扣2分，扣完为止。",
      "（5人）",
      "评价标准",
      "得分",
      "合计",
      "1,031,48.00",
      "#DIV/0!",
      "55",
    ),
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.double({ noNaN: true }),
    fc.constant<Written>({ value: { kind: "error", code: "#DIV/0!" }, formula: "=1/0" }),
    fc.constant<Written>({ value: true, text: "TRUE" }),
  );
  const mutation = fc.record({
    sheet: fc.constantFrom("附件3", "附件4", "附件5", "附件6"),
    row: fc.nat(24),
    column: fc.nat(10),
    written: cellValue,
  });

  test("assess answers, the same each time, with scores between 0 and 分值", () => {
    fc.assert(
      fc.property(fc.array(mutation, { maxLength: 6 }), (mutations) => {
        const workbook = mutations.reduce<Workbook>(
          (book, { sheet, row, column, written }) => ({
            sheets: book.sheets.map((given) => (given.name === sheet ? withCell(given, addressOf(row, column), written) : given)),
          }),
          sample,
        );
        const assessment = assess(workbook);
        for (const row of assessment.rows) {
          const highest = row.weight ?? row.computed;
          if (row.computed !== null && highest !== null) expect(row.computed.isNegative() || row.computed.greaterThan(highest)).toBe(false);
          if (row.computed !== null) expect(row.computed.isNaN()).toBe(false);
        }
        expect(JSON.stringify(assess(workbook))).toBe(JSON.stringify(assessment));
        const plan = planWriteback({ workbook, marks: [] }, assessment);
        const own = plan.flatMap((edit) => (edit.kind === "sheet" ? [edit.sheet] : []));
        for (const edit of plan)
          if (edit.kind === "cell" && !own.includes(edit.place.sheet)) expect(sheetNamed(workbook, edit.place.sheet)).toBeDefined();
      }),
      { numRuns: 150 },
    );
  });
});
