import { isOwnSheet } from "../../src/core/annex/own";
import { assess } from "../../src/core/assess";
import { addressOf, areaNames, parseArea } from "../../src/core/grid/address";
import { sheetNamed } from "../../src/core/grid/workbook";
import { movedMarks } from "../../src/core/moved";
import type { Plan } from "../../src/core/plan";
import { planUndo, straysIn } from "../../src/core/taking-back";
import { planTakeover, planWriteback } from "../../src/core/writeback";
import type { Reading } from "../../src/host/host";
import { movedTo, withLine, type Axis } from "../support/clerk";
import { withCell } from "../support/grid";
import { readingOf, sampleHost } from "../support/sample";
import { appliedTo } from "../support/unharmed";

// 撤销 by the journal, as after the file was closed and opened again, with rows and columns put in since.

const places = (["附件3", "附件4", "附件5", "附件6"] as const).flatMap((sheet) =>
  (["row", "column"] as const).flatMap((axis) => [0, 3, 6, 9].map((at) => [sheet, axis, at] as const)),
);

test.each(places)("with a line put into %s, %s %i, all that we wrote goes", async (name, axis, at) => {
  const reading = await readingOf(sampleHost());
  const written = appliedTo(reading, planWriteback(reading, assess(reading.workbook)));
  const nth = written.workbook.sheets.findIndex((sheet) => sheet.name === name);
  const follow = (address: string): string => {
    const area = parseArea(address);
    return area === null ? address : addressOf(moved(axis, "row", area.top, at), moved(axis, "column", area.left, at));
  };
  const changed = {
    ...written,
    workbook: withLine(written.workbook, nth, axis, at, 1),
    marks: written.marks.map((mark) =>
      mark.place.sheet === name ? { ...mark, place: { ...mark.place, address: follow(mark.place.address) } } : mark,
    ),
  };
  const { plan, left } = planUndo(changed);
  // Every edit finds what it was made for, or this would throw.
  const back = appliedTo(changed, plan);
  expect(left).toEqual([]);
  expect(back.workbook.sheets.filter(isOwnSheet)).toEqual([]);
  expect(back.marks).toEqual([]);
  const printed = ({ workbook }: Reading): string => areaNames(sheetNamed(workbook, "附件5")?.printArea ?? []);
  expect(plan.filter(({ kind }) => kind === "print")).toMatchObject([{ sheet: "附件5", before: printed(changed), after: null }]);
  const cells = back.workbook.sheets.flatMap(({ rows }) => rows.flatMap((line) => line ?? []));
  expect(cells.filter((cell) => /核算底稿|#REF!/u.test(cell?.formula ?? ""))).toEqual([]);
});

function moved(axis: Axis, own: Axis, index: number, at: number): number {
  return axis === own ? (movedTo(index, at, 1) ?? index) : index;
}

test("a mark that another step has left is not taken for one that has moved, where it cannot be told", () => {
  const [now, after] = [
    new Map([
      ["A!B3", "error"],
      ["A!B6", "error"],
    ] as const),
    new Map([["A!B5", "error"]] as const),
  ];
  expect([...movedMarks(now, new Map(), after, false)]).toEqual([]);
  expect([...movedMarks(now, new Map(), after, true)]).toEqual(["A!B3", "A!B6"]);
  expect([...movedMarks(new Map([["A!B6", "error"]] as const), new Map(), after, false)]).toEqual(["A!B6"]);
  expect([
    ...movedMarks(
      new Map([
        ["A!B5", "error"],
        ["A!B9", "info"],
      ] as const),
      new Map(),
      after,
      false,
    ),
  ]).toEqual([]);
});

describe("a cell that was taken over, with a line put in so that another one stands at its place that may hold the same", () => {
  const accepted = { sheet: "附件3", address: "E7" };

  /** The sample with 87.33 taken over into E7, and a line put in before it; the cell that has come to E7 holds 87.33 by itself. */
  async function mistakable(axis: Axis): Promise<Reading> {
    const reading = await readingOf(sampleHost());
    const { findings } = assess(reading.workbook);
    const taken = findings.filter(({ place, code }) => place.address === accepted.address && code === "carry-over-is-balance");
    const after = appliedTo(reading, planTakeover(reading, taken));
    const nth = after.workbook.sheets.findIndex(({ name }) => name === accepted.sheet);
    const moved = withLine(after.workbook, nth, axis, axis === "row" ? 5 : 3, 1);
    const sheets = moved.sheets.map((sheet) => (sheet.name === accepted.sheet ? withCell(sheet, accepted.address, 87.33) : sheet));
    return { ...after, workbook: { sheets } };
  }

  test.each([
    ["row", "E8"],
    ["column", "F7"],
  ] as const)("a %s: the other cell is left, and the one at %s taken back", async (axis, address) => {
    const { plan, stale } = planUndo(await mistakable(axis));
    expect(plan.filter(({ kind }) => kind === "cell")).toMatchObject([
      { place: { sheet: accepted.sheet, address }, before: { number: "87.33" }, after: { number: "5.42" } },
    ]);
    expect(stale).toEqual([]);
  });

  test("where it cannot be told which one it was, none is changed, and that is said", async () => {
    const reading = await mistakable("row");
    const sheets = reading.workbook.sheets.map((sheet) => (sheet.name === accepted.sheet ? withCell(sheet, "E8", 80) : sheet));
    const { plan, stale } = planUndo({ ...reading, workbook: { sheets } });
    expect(plan.filter(({ kind }) => kind === "cell")).toEqual([]);
    expect(stale).toMatchObject([{ kind: "cell", place: accepted }]);
  });

  test.each(["row", "column"] as const)("a %s: a host that goes by places is told before", async (axis) => {
    const reading = await mistakable(axis);
    const undoing: Plan = [
      {
        kind: "cell",
        place: accepted,
        before: { kind: "number", number: "87.33" },
        after: { kind: "number", number: "5.42" },
        look: "plain",
        because: "撤销",
      },
    ];
    expect(straysIn(reading, undoing).mistaken).toEqual([accepted]);
  });
});

test("nor is a cell taken for another one when all labels of its row were changed", async () => {
  const reading = await readingOf(sampleHost());
  const taken = assess(reading.workbook).findings.filter(({ code }) => code === "carry-over-is-balance");
  const after = appliedTo(reading, planTakeover(reading, taken));
  const [edit] = planUndo(after).plan.filter(({ kind }) => kind === "cell");
  if (edit?.kind !== "cell") throw new Error("nothing was taken over");
  const row = Number(edit.place.address.replace(/\D/gu, ""));
  const sheets = after.workbook.sheets.map((sheet) => {
    const labels =
      sheet.rows[row - 1]?.flatMap((cell, column) => (typeof cell?.value === "string" ? [addressOf(row - 1, column)] : [])) ?? [];
    return sheet.name === edit.place.sheet ? labels.reduce((page, label) => withCell(page, label, "改过的名称"), sheet) : sheet;
  });
  const changed = { ...after, workbook: { sheets } };
  expect(planUndo(changed).plan.filter(({ kind }) => kind === "cell")).toEqual([edit]);
  expect(straysIn(changed, [edit]).mistaken).toEqual([]);
});

test("somebody who has changed a label beside it does not hinder 撤销", async () => {
  const reading = await readingOf(sampleHost());
  const taken = assess(reading.workbook).findings.filter(({ place }) => place.sheet === "附件5");
  const after = appliedTo(reading, planTakeover(reading, taken));
  const cells = planUndo(after).plan.filter(({ kind }) => kind === "cell");
  const sheets = after.workbook.sheets.map((sheet) =>
    sheet.name === "附件5" ? ["E10", "E19", "E20"].reduce((book, address) => withCell(book, address, "改过的名称"), sheet) : sheet,
  );
  const { plan, stale } = planUndo({ ...after, workbook: { sheets } });
  expect(cells.length).toBeGreaterThan(0);
  expect(plan.filter(({ kind }) => kind === "cell")).toEqual(cells);
  expect(stale).toEqual([]);
});
