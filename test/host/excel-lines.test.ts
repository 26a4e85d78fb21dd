import { engine } from "../../src/taskpane/engine";
import { createSession } from "../../src/taskpane/session";
import { differences, linesOf } from "../excel/differences";
import { insertLine } from "../excel/lines";
import { snapshotOf, workbookFrom, type SimWorkbook } from "../excel/model";
import { allGaps, open } from "../excel/opened";
import { readingOf, sampleHost } from "../support/sample";

// 撤销 in the session that has written, after somebody has put in a row or column: what we wrote goes wherever it is by then.

afterEach(() => expect(allGaps()).toEqual([]));

const places = (["附件3", "附件4", "附件5"] as const).flatMap((sheet) =>
  (["row", "column"] as const).flatMap((axis) => [0, 4, 8].map((at) => [sheet, axis, at] as const)),
);

test.each(places)("a line put into %s, %s %i, is all that is left", async (sheet, axis, at) => {
  const { workbook } = await readingOf(sampleHost());
  const { excel, host } = await open(workbookFrom(workbook));
  const before = snapshotOf(excel.workbook);
  const session = createSession({ host, engine, clock: () => new Date(2023, 0, 1) });
  await session.recalculate();
  insertLine(excel.workbook, sheet, axis, at);
  await session.undo();
  const state = session.state();
  expect(state.kind === "applied" && state.written.stale).toEqual([]);
  insertLine(before, sheet, axis, at);
  expect(printed(excel.workbook)).toEqual(printed(before));
  expect(differences(contentsOf(before), contentsOf(excel.workbook))).toEqual([]);
});

const printed = ({ sheets }: SimWorkbook): readonly (string | null)[] => sheets.map(({ printArea }) => printArea);

/** All but the lines around cells: where a column of ours has moved, one that it shared with the next may be the bureau's, and stays. */
function contentsOf(workbook: SimWorkbook): readonly string[] {
  return linesOf(workbook).filter((line) => /\.(value|formula) (?!null)|\.(rules|settings|parts|merges|name)\b/u.test(line));
}

test.each([
  ["row", 5, "E8"],
  ["column", 3, "F7"],
] as const)("a number that was taken over is put back where it is after a %s was put in before %i", async (axis, at, address) => {
  const { workbook } = await readingOf(sampleHost());
  const { excel, host } = await open(workbookFrom(workbook));
  const session = createSession({ host, engine, clock: () => new Date(2023, 0, 1) });
  await session.recalculate();
  const matter = session.state().known?.matters.find(({ finding }) => finding.code === "carry-over-is-balance");
  if (matter === undefined) throw new Error("nothing to take over");
  const before = snapshotOf(excel.workbook);
  await session.accept([matter]);
  insertLine(excel.workbook, "附件3", axis, at);
  insertLine(before, "附件3", axis, at);
  expect(excel.workbook.sheets.find(({ name }) => name === "附件3")?.cells[address]).toMatchObject({ value: 87.33 });
  await session.undo();
  const state = session.state();
  expect(state.kind === "applied" && state.written.stale).toEqual([]);
  const onForm = (lines: readonly string[]): readonly string[] => lines.filter((line) => line.startsWith("[0]"));
  expect(differences(onForm(linesOf(before)), onForm(linesOf(excel.workbook)))).toEqual([]);
});

test.each(["row", "column"] as const)(
  "a %s that brings another cell to a place, which holds just what was written there, is told and nothing done",
  async (axis) => {
    const { workbook } = await readingOf(sampleHost());
    const { excel, host } = await open(workbookFrom(workbook));
    const session = createSession({ host, engine, clock: () => new Date(2023, 0, 1) });
    await session.recalculate();
    const matter = session.state().known?.matters.find(({ finding }) => finding.code === "carry-over-is-balance");
    if (matter === undefined) throw new Error("nothing to take over");
    await session.accept([matter]);
    const cells = excel.workbook.sheets.find(({ name }) => name === "附件3")?.cells ?? {};
    const written = cells["E7"];
    insertLine(excel.workbook, "附件3", axis, axis === "row" ? 5 : 3);
    if (written === undefined) throw new Error("nothing written");
    cells["E7"] = written;
    const before = snapshotOf(excel.workbook);
    await session.undo();
    const state = session.state();
    expect(state.kind === "failed" && state.refusal.message).toContain("附件3 E7 现在是另外的单元格");
    expect(snapshotOf(excel.workbook)).toEqual(before);
    // The insertion undone, all is taken back.
    expect(state.undos).toHaveLength(2);
  },
);
