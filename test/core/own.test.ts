import { assess } from "../../src/core/assess";
import { defaultSettings, type Settings } from "../../src/core/assessment";
import { cellAt, type Sheet, type Workbook } from "../../src/core/grid/workbook";
import { planUndo } from "../../src/core/taking-back";
import type { Plan } from "../../src/core/plan";
import { planFiling, planWriteback } from "../../src/core/writeback";
import { contentOf } from "../../src/core/writeback/draft";
import type { Reading } from "../../src/host/host";
import { withLine } from "../support/clerk";
import { sheetOf, withCell, workbookOf } from "../support/grid";
import { readingOf, sampleHost } from "../support/sample";
import { appliedTo } from "../support/unharmed";

// What is ours on a bureau's sheet, after somebody has gone on working there: known again, taken away whole, and nothing else with it.

let sample: Workbook;
beforeAll(async () => {
  const whole = (await readingOf(sampleHost())).workbook;
  sample = { sheets: whole.sheets.filter(({ name }) => name !== "附件6").map((sheet) => ({ ...sheet, printArea: null })) };
});

const untouched = (workbook: Workbook): Reading => ({ kind: "read", workbook, marks: [], kept: { notes: null, journal: null } });

function written(workbook: Workbook, settings: Settings = defaultSettings): Reading {
  const reading = untouched(workbook);
  return appliedTo(reading, planWriteback(reading, assess(workbook, settings)));
}

function contents({ sheets }: Workbook): unknown {
  const texts = ({ rows }: Sheet): readonly string[] =>
    rows.flatMap((cells, row) =>
      Array.from(cells ?? [], (_, column) => JSON.stringify(contentOf(cells?.[column])))
        .map((content, column) => `${row} ${column} ${content}`)
        .filter((text) => !text.endsWith('{"kind":"blank"}')),
    );
  return sheets.map((sheet) => [sheet.name, texts(sheet)]);
}

function cellsOn(plan: Plan, sheet: string): readonly string[] {
  return plan.flatMap((edit) => (edit.kind === "cell" && edit.place.sheet === sheet ? [edit.place.address] : []));
}

const briefly = (plan: Plan): readonly string[] => plan.map((edit) => `${edit.kind} ${edit.because}`);

const nth = (workbook: Workbook, name: string): number => workbook.sheets.findIndex((sheet) => sheet.name === name);

const ways: readonly (readonly [string, (workbook: Workbook) => Workbook])[] = [
  ["a column put in on the left", (book) => withLine(book, nth(book, "附件5"), "column", 0, 1)],
  ["a column put in before 得分", (book) => withLine(book, nth(book, "附件5"), "column", 8, 1)],
  ["a column taken out", (book) => withLine(book, nth(book, "附件5"), "column", 7, -1)],
  ["a row put in above the table", (book) => withLine(book, nth(book, "附件5"), "row", 0, 1)],
  ["a row put in among the indicators", (book) => withLine(book, nth(book, "附件5"), "row", 11, 1)],
  ["an indicator taken out", (book) => withLine(book, nth(book, "附件5"), "row", 11, -1)],
  [
    "the sheet renamed",
    (book) => ({ sheets: book.sheets.map((sheet) => (sheet.name === "附件5" ? { ...sheet, name: "评分表" } : sheet)) }),
  ],
  [
    "the sheet copied",
    (book) => ({ sheets: book.sheets.flatMap((sheet) => (sheet.name === "附件5" ? [sheet, { ...sheet, name: "附件5 (2)" }] : [sheet])) }),
  ],
];

describe.each(ways)("%s", (_, change) => {
  test("报送稿 takes out all of ours, and leaves every cell of the bureau's", () => {
    const after = written(sample);
    const moved = { ...after, workbook: change(after.workbook) };
    expect(contents(appliedTo(moved, planFiling(moved)).workbook)).toEqual(contents(change(sample)));
  });

  test("撤销 after reopening takes all of ours too, though it has moved", () => {
    const after = written(sample);
    const moved = { ...after, workbook: change(after.workbook) };
    const { plan } = planUndo(moved);
    const copies = new Set(moved.workbook.sheets.flatMap(({ name }) => (name.endsWith("(2)") ? [name] : [])));
    // Marks go with their cells where a program moves them; here they stay, and what is printed stays with the old name of a sheet.
    const cells = plan.filter((edit) => edit.kind === "cell" || edit.kind === "sheet");
    const bare = ({ sheets }: Workbook): Workbook => ({ sheets: sheets.filter(({ name }) => !copies.has(name)) });
    expect(contents(bare(appliedTo(moved, cells).workbook))).toEqual(contents(bare(change(sample))));
  });

  test("another 重新计算 finds the column again, and a third has nothing to write", () => {
    const after = written(sample);
    const moved = { ...after, workbook: change(after.workbook) };
    const again = appliedTo(moved, planWriteback(moved, assess(moved.workbook)));
    const headed = again.workbook.sheets.flatMap(({ name, rows }) =>
      rows.flatMap((cells) => (cells ?? []).flatMap((cell) => (cell?.text === "复核得分" ? [name] : []))),
    );
    expect(new Set(headed).size).toBe(headed.length);
    expect(briefly(planWriteback(again, assess(again.workbook)))).toEqual([]);
  });

  test("as values: what stands now where the column was is left alone", () => {
    const after = written(sample, { ...defaultSettings, writeback: "values" });
    const moved = { ...after, workbook: change(after.workbook) };
    const filed = appliedTo(moved, planFiling(moved)).workbook;
    for (const sheet of change(sample).sheets) {
      const left = filed.sheets.find(({ name }) => name === sheet.name) ?? fail();
      sheet.rows.forEach((cells, row) =>
        cells?.forEach((cell, column) => {
          expect(contentOf(cellAt(left, row, column))).toEqual(contentOf(cell));
        }),
      );
    }
  });
});

test.each([0, 1])("核算底稿 is still what our formulas read, with a row put in (%d) above its title or its title taken out", (out) => {
  const after = written(sample);
  const moved = { ...after, workbook: withLine(after.workbook, nth(after.workbook, "核算底稿"), "row", 0, out === 1 ? -1 : 1) };
  expect(new Set(cellsOn(planFiling(moved), "附件5"))).toEqual(new Set(cellsOn(planFiling(after), "附件5")));
});

describe("a sheet of the bureau's that is called 核算底稿", () => {
  const theirs = workbookOf(
    sheetOf("核算底稿", [
      ["编制人数", 20],
      ["得分", 5],
    ]),
    sheetOf("附件5", [
      ["三级指标", "分值", "评价标准", "得分"],
      ["制度", "5分", "每出现一例扣1分", { value: 5, formula: "=核算底稿!B2" }],
      ["合计", "", "", { value: 5, formula: "=SUM(D2:D2)" }],
    ]),
  );

  test("gives their scores, which are read and stay", () => {
    const assessment = assess(theirs);
    expect(assessment.rows.map(({ stated }) => stated?.toString())).toEqual(["5"]);
    expect(cellsOn(planWriteback(untouched(theirs), assessment), "附件5")).toEqual(["E1", "E2", "E3"]);
  });

  test("stays with all that reads it when ours goes", () => {
    const after = written(theirs);
    expect(contents(appliedTo(after, planFiling(after)).workbook)).toEqual(contents(theirs));
    expect(contents(appliedTo(after, planUndo(after).plan).workbook)).toEqual(contents(theirs));
  });
});

test("a heading that somebody has typed over our column makes it theirs", () => {
  const after = written(sample);
  const values = written(sample, { ...defaultSettings, writeback: "values" });
  const retitled = (workbook: Workbook): Workbook => ({
    sheets: workbook.sheets.map((sheet) => (sheet.name === "附件5" ? withCell(sheet, "J3", "审定得分") : sheet)),
  });
  expect(cellsOn(planFiling({ ...values, workbook: retitled(values.workbook) }), "附件5")).toEqual([]);
  // What reads 核算底稿 would be an error once that is gone.
  expect(cellsOn(planFiling({ ...after, workbook: retitled(after.workbook) }), "附件5")).toContain("J4");
});

describe("a blank 得分 that we have filled", () => {
  const values: Settings = { ...defaultSettings, writeback: "values" };
  let blank: Workbook;
  beforeAll(() => {
    const without = (sheet: Sheet): Sheet => ({ ...sheet, rows: sheet.rows.map((cells, row) => (row < 3 ? cells : cells?.slice(0, 8))) });
    blank = { sheets: sample.sheets.map((sheet) => (sheet.name === "附件5" ? without(sheet) : sheet)) };
  });

  test.each([defaultSettings, values])("states no self-score, and is filled once ($writeback)", (settings) => {
    const after = written(blank, settings);
    const again = assess(after.workbook, settings);
    expect(again.rows.filter(({ stated }) => stated !== null)).toEqual([]);
    expect(again.total?.stated ?? null).toBeNull();
    expect(briefly(planWriteback(after, again))).toEqual([]);
  });

  test("is known again where the sheet's name holds the sign that the note parts its list with", () => {
    const named = { sheets: blank.sheets.map((sheet) => (sheet.name === "附件5" ? { ...sheet, name: "评分、核分=附件5" } : sheet)) };
    const after = written(named, values);
    expect(briefly(planWriteback(after, assess(after.workbook, values)))).toEqual([]);
    expect(contents(appliedTo(after, planFiling(after)).workbook)).toEqual(contents(named));
  });

  test.each([defaultSettings, values])("is blank again in 报送稿, its total too ($writeback)", (settings) => {
    const after = written(blank, settings);
    expect(cellsOn(planFiling(after), "附件5")).toEqual(expect.arrayContaining(["I4", "I21"]));
    expect(contents(appliedTo(after, planFiling(after)).workbook)).toEqual(contents(blank));
  });

  test.each([defaultSettings, values])(
    "stays in 报送稿 where that is asked for, as numbers that are the bureau's own then ($writeback)",
    (settings) => {
      const after = written(blank, settings);
      const computed = assess(after.workbook, settings);
      const filed = appliedTo(after, planFiling(after, true)).workbook;
      expect(filed.sheets.map(({ name }) => name)).toEqual(blank.sheets.map(({ name }) => name));
      const formulas = filed.sheets.flatMap(({ rows }) => rows.flatMap((cells) => (cells ?? []).flatMap((cell) => cell?.formula ?? [])));
      expect(formulas.filter((formula) => formula.includes("核算底稿"))).toEqual([]);
      const own = assess(filed, settings);
      const scores = (rows: typeof own.rows, of: "stated" | "computed"): unknown => rows.map((row) => row[of]?.toString() ?? null);
      expect(scores(own.rows, "stated")).toEqual(scores(computed.rows, "computed"));
      expect(own.total?.stated?.toString()).toBe(computed.total?.computed.toString());
    },
  );

  test("goes on with what a person fills in beside it, and what they write over ours is theirs", () => {
    const after = written(blank, values);
    const typed = {
      sheets: after.workbook.sheets.map((sheet) => (sheet.name === "附件5" ? withCell(withCell(sheet, "I12", 3), "I4", 6.5) : sheet)),
    };
    const stated = assess(typed, values).rows.flatMap(({ place, stated: score }) =>
      score === null ? [] : [`${place.address} ${score.toString()}`],
    );
    expect(stated).toEqual(["I4 6.5", "I12 3"]);
    const again = appliedTo({ ...after, workbook: typed }, planWriteback({ ...after, workbook: typed }, assess(typed, values)));
    expect(briefly(planWriteback(again, assess(again.workbook, values)))).toEqual([]);
  });

  test("follows its figures, and what cannot be computed any more goes", () => {
    const after = written(blank, values);
    const other = { sheets: after.workbook.sheets.map((sheet) => (sheet.name === "附件4" ? withCell(sheet, "C4", "不详") : sheet)) };
    const sources: Settings = { ...values, sources: ["4"] };
    const plan = planWriteback({ ...after, workbook: other }, assess(other, sources));
    expect(plan.find((edit) => edit.kind === "cell" && edit.place.address === "I4" && edit.place.sheet === "附件5")).toMatchObject({
      after: { kind: "blank" },
    });
  });
});

test("an error in our column, which 重新计算 writes anew, is no finding", () => {
  const after = written(sample);
  const error = { value: { kind: "error", code: "#REF!" }, formula: "=#REF!" } as const;
  const broken = { sheets: after.workbook.sheets.map((sheet) => (sheet.name === "附件5" ? withCell(sheet, "J12", error) : sheet)) };
  expect(assess(broken).findings.filter(({ code }) => code === "cell-error")).toEqual([]);
  expect(cellsOn(planWriteback({ ...after, workbook: broken }, assess(broken)), "附件5")).toEqual(["J12"]);
});

test("撤销 after reopening leaves what somebody has written over our column", () => {
  const after = written(sample);
  const typed = { sheets: after.workbook.sheets.map((sheet) => (sheet.name === "附件5" ? withCell(sheet, "J12", 4.5) : sheet)) };
  const moved = { ...after, workbook: withLine(typed, nth(typed, "附件5"), "column", 0, 1) };
  expect(cellsOn(planUndo(moved).plan, "附件5")).not.toContain("K12");
  expect(cellsOn(planUndo(moved).plan, "附件5")).toContain("K13");
  // Where nothing has moved it is told, as what could not be taken back.
  expect(planUndo({ ...after, workbook: typed }).plan).toContainEqual(
    expect.objectContaining({ place: { sheet: "附件5", address: "J12" }, before: { kind: "formula", formula: "=I12" } }),
  );
});

function fail(): never {
  throw new Error("a sheet is gone");
}
