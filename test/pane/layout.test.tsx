import { anchorOf, layOut } from "../../src/desk/layout";
import { PLAIN } from "../../src/host/xlsx/appearance";
import { parseArea, type Area } from "../../src/core/grid/address";
import type { SheetView } from "../../src/host/xlsx/view";

/** A sheet of that size; `hidden` names rows by number and columns by letter. */
function sheet(rows: number, columns: number, merges: readonly string[] = [], hidden = ""): SheetView {
  const track = (name: string): SheetView["rows"][number] => ({ size: 20, hidden: hidden.split(" ").includes(name), auto: false });
  return {
    name: "附件5",
    visibility: "visible",
    protected: false,
    gridLines: true,
    rows: Array.from({ length: rows }, (_, row) => track(String(row + 1))),
    columns: Array.from({ length: columns }, (_, column) => track(String.fromCharCode(65 + column))),
    merges: merges.map((text) => parseArea(text)).filter((area): area is Area => area !== null),
    cells: [[{ text: "一", formula: null, style: PLAIN, align: "left", mark: null, link: null }]],
  };
}

/** Each drawn cell as where its text comes from, with its spans where it has any. */
function drawn(view: SheetView, limit = 100): readonly string[] {
  return layOut(view, limit).rows.map(({ cells }) =>
    cells
      .map(
        ({ row, column, rowSpan, columnSpan }) =>
          `${String.fromCharCode(65 + column)}${row + 1}${rowSpan + columnSpan > 2 ? `(${rowSpan}×${columnSpan})` : ""}`,
      )
      .join(" "),
  );
}

const rows: readonly [string, SheetView, readonly string[]][] = [
  ["plain", sheet(2, 2), ["A1 B1", "A2 B2"]],
  ["a merged block is one cell", sheet(2, 3, ["A1:B2"]), ["A1(2×2) C1", "C2"]],
  ["a hidden row is left out", sheet(3, 1, [], "2"), ["A1", "A3"]],
  ["a hidden column is left out", sheet(1, 3, [], "B"), ["A1 C1"]],
  ["a block covers only what is visible of it", sheet(2, 3, ["A1:C1"], "B"), ["A1(1×2)", "A2 C2"]],
  ["a block whose first row is hidden shows its text further down", sheet(3, 2, ["A1:A3"], "1"), ["A1(2×1) B2", "B3"]],
  ["a block that is hidden altogether is gone", sheet(2, 2, ["A1:B1"], "1"), ["A2 B2"]],
  ["a block that reaches beyond the sheet ends with it", sheet(1, 2, ["A1:XFD1"]), ["A1(1×2)"]],
];
test.each(rows)("%s", (_, view, expected) => expect(drawn(view)).toEqual(expected));

test("a long sheet is cut and says so", () => {
  expect(drawn(sheet(5, 1), 3)).toEqual(["A1", "A2", "A3"]);
  expect([layOut(sheet(5, 1), 3).cut, layOut(sheet(3, 1), 3).cut]).toEqual([true, false]);
});

test("a wide sheet is cut too, and a long one more where it is wide", () => {
  const wide = layOut(sheet(2000, 300), 1000);
  expect([wide.columns.length, wide.rows.length, wide.cut]).toEqual([200, 250, true]);
  expect(layOut(sheet(2000, 200, ["A1:XFD1048576"]), 1000).rows.map(({ cells }) => cells.length)).toEqual([
    1,
    ...Array<number>(249).fill(0),
  ]);
});

test("of a sheet that is cut the part is drawn in which the wanted cell lies", () => {
  const far = layOut(sheet(5000, 300), 1000, { row: 4000, column: 250 });
  expect([far.rows[0]?.row, far.rows.length, far.columns[0], far.columns.at(-1)]).toEqual([3990, 250, 100, 299]);
  expect(layOut(sheet(5000, 300), 1000, { row: 4999, column: 0 }).rows.at(-1)?.row).toBe(4999);
  expect(layOut(sheet(5000, 300), 1000, { row: 249, column: 199 }).rows[0]?.row).toBe(0);
});

test("a block that the cut goes through covers the rows that are left", () => {
  expect(drawn(sheet(5, 2, ["A2:A5"]), 3)).toEqual(["A1 B1", "A2(2×1) B2", "B3"]);
});

test.each([
  ["B3", { row: 2, column: 1 }],
  ["A2", { row: 0, column: 0 }],
  ["$B$3:C4", { row: 2, column: 1 }],
  ["没有", null],
])("%s is drawn in the cell where its block starts", (address, expected) => {
  expect(anchorOf(sheet(4, 3, ["A1:A2"]), address)).toEqual(expected);
});
