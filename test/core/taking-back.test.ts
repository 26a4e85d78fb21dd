import { isOwnSheet } from "../../src/core/annex/own";
import { assess } from "../../src/core/assess";
import { addressOf, parseArea } from "../../src/core/grid/address";
import { movedMarks } from "../../src/core/moved";
import { planUndo } from "../../src/core/taking-back";
import { planWriteback } from "../../src/core/writeback";
import { movedTo, withLine, type Axis } from "../support/clerk";
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
