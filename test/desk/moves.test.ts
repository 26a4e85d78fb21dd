import { addressOf, parseArea } from "../../src/core/grid/address";
import { keyCommand, type Key, type Mode, type Move } from "../../src/desk/keys";
import { movedTo } from "../../src/desk/moves";
import { hostOf, oneSheet } from "../support/xlsx";

// B2:C3 is one block, row 5 and column E are hidden; A1 to A4 and A7 are filled in.
const sheet = hostOf(
  oneSheet(
    `<cols><col min="5" max="5" width="9" hidden="1"/></cols><sheetData>${[1, 2, 3, 4, 5, 6, 7]
      .map((row) => `<row r="${row}"${row === 5 ? ' hidden="1"' : ""}><c r="A${row}">${[5, 6].includes(row) ? "" : "<v>1</v>"}</c></row>`)
      .join("")}<row r="8"><c r="F8"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="B2:C3"/></mergeCells>`,
  ),
).view().sheets[0];

function goes(from: string, move: Move): string {
  const area = parseArea(from);
  if (sheet === undefined || area === null) throw new Error(from);
  const { row, column } = movedTo(sheet, { row: area.top, column: area.left }, move, 3);
  return addressOf(row, column);
}

test.each([
  ["A1", 1, 0, "cell", "A2"],
  ["A2", 0, 1, "cell", "B2"],
  ["B2", 0, 1, "cell", "D2"],
  ["B2", 1, 0, "cell", "B4"],
  ["C4", -1, 0, "cell", "B2"],
  ["A4", 1, 0, "cell", "A6"],
  ["D1", 0, 1, "cell", "F1"],
  ["A1", -1, 0, "cell", "A1"],
  ["F8", 1, 0, "cell", "F8"],
  ["A1", 1, 0, "page", "A4"],
  ["A6", 1, 0, "page", "A8"],
  ["F8", 0, -1, "line", "A8"],
  ["F8", -1, -1, "all", "A1"],
  ["A1", 1, 1, "all", "F8"],
  ["A1", 1, 0, "edge", "A4"],
  ["A4", 1, 0, "edge", "A7"],
  ["A7", 0, 1, "edge", "F7"],
] as const)("from %s %i down and %i right by %s leads to %s", (from, down, right, by, to) => {
  expect(goes(from, { down, right, by })).toBe(to);
});

const key = (name: string, more: Partial<Key> = {}): Key => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

test.each<[Mode, Key, string | null]>([
  ["ready", key("Enter"), "keep"],
  ["ready", key("Tab"), "keep"],
  ["ready", key("Tab", { ctrlKey: true }), null],
  ["ready", key("ArrowUp"), "move"],
  ["ready", key("F2"), "edit"],
  ["ready", key("Delete"), "clear"],
  ["ready", key("Backspace"), "empty"],
  ["ready", key("Escape"), null],
  ["ready", key("5"), null],
  ["ready", key("z", { ctrlKey: true }), "undo"],
  ["ready", key("Z", { metaKey: true, shiftKey: true }), "redo"],
  ["ready", key("c", { ctrlKey: true }), null],
  ["typed", key("ArrowUp"), "keep"],
  ["typed", key("z", { ctrlKey: true }), null],
  ["typed", key("Enter", { altKey: true }), "line-break"],
  ["changed", key("ArrowLeft"), null],
  ["changed", key("Home"), null],
  ["changed", key("Escape"), "give-up"],
])("%s: %p is %p", (mode, pressed, kind) => {
  expect(keyCommand(pressed, mode)?.kind ?? null).toBe(kind);
});
