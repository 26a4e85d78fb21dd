import { fc } from "./chance";
import { cellAt, type Cell, type Sheet, type Workbook } from "../../src/core/grid/workbook";

/** What is done to a workbook. */
export type Change = (workbook: Workbook) => Workbook;

const texts = fc.oneof(
  fc.constantFrom(
    ..."　|18万|98%|-|—|/|0|-5|（5人）|评价标准|指标说明|得分|分值|合计|小计|1,031,48.00|1e400|∞|NaN|#DIV/0!|#REF!|2023年|是|否|万元|人".split(
      "|",
    ),
  ),
  fc.constantFrom(
    "100%计满分，每低于5%扣2分，扣完为止。",
    "每发现一例扣1分",
    "酌情给分",
    "得分=完成率×权重",
    "=SUM(A1:A9)",
    "+1",
    "@x",
    "'05",
  ),
  fc.constantFrom(
    "😀👩‍👩‍👧",
    "\u202eדגלעב\u202c",
    "مرحبا 5",
    "\0\u0001\u001b[31m",
    "\ud800",
    "\ufeff",
    "\u200b",
    "𠀀𪛖",
    "a\r\nb",
    "１２．５％",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.nat(40).map((length) => "长".repeat(length * 50)),
);

const numbers = fc.oneof(
  fc.double(),
  fc.integer({ min: -5, max: 200 }),
  fc.constantFrom(1e308, -1e308, 5e-324, 0.1 + 0.2, -0, 1e21, 123456789012345680000),
);

const cells: fc.Arbitrary<Cell | undefined> = fc.oneof(
  { weight: 4, arbitrary: texts.map((text): Cell => ({ value: text, text, formula: null, format: "General" })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(numbers.filter(Number.isFinite), fc.constantFrom("General", "0%", "0.00", "@", "yyyy-mm-dd"))
      .map(([value, format]): Cell => ({ value, text: String(value), formula: null, format })),
  },
  { weight: 1, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.boolean().map((value): Cell => ({ value, text: value ? "TRUE" : "FALSE", formula: null, format: "General" })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("#DIV/0!", "#REF!", "#NAME?", "#VALUE!")
      .map((code): Cell => ({ value: { kind: "error", code }, text: code, formula: "=1/0", format: "General" })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom("=C5/B5", "=SUM(B5:B9)", "=A1", "=附件4!D5", "=ROUND(1/3,2)", "=((", '=INDIRECT("A1")'),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      )
      .map(([formula, value]): Cell => ({ value, text: String(value), formula, format: "General" })),
  },
);

/** The sheet of that number, changed. */
export const withSheet = (workbook: Workbook, nth: number, change: (sheet: Sheet) => Sheet): Workbook => ({
  sheets: workbook.sheets.map((sheet, index) => (index === nth % workbook.sheets.length ? change(sheet) : sheet)),
});

/** A sheet with another cell at a place, which may lie beyond all that it holds. */
export function withCellAt(sheet: Sheet, row: number, column: number, cell: Cell | undefined): Sheet {
  const rows = Array.from({ length: Math.max(sheet.rows.length, row + 1) }, (_, index) => sheet.rows[index]);
  const line = rows[row] ?? [];
  rows[row] = Array.from({ length: Math.max(line.length, column + 1) }, (_, index) => (index === column ? cell : line[index]));
  return { ...sheet, rows };
}

const at = fc.record({ nth: fc.nat(5), row: fc.nat(45), column: fc.nat(9) });

/** Whatever may stand wherever: no clerk need have done it. */
export const anyChanges: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(at, cells).map(
      ([{ nth, row, column }, cell]): Change =>
        (book) =>
          withSheet(book, nth, (sheet) => withCellAt(sheet, row, column, cell)),
    ),
  },
  {
    // What is written there goes to another cell, and the other way round.
    weight: 3,
    arbitrary: fc.tuple(at, at).map(
      ([a, b]): Change =>
        (book) =>
          withSheet(book, a.nth, (sheet) => {
            const [first, second] = [cellAt(sheet, a.row, a.column), cellAt(sheet, b.row, b.column)];
            return withCellAt(withCellAt(sheet, a.row, a.column, second), b.row, b.column, first);
          }),
    ),
  },
  {
    // What looks like a number becomes a text, and the other way round.
    weight: 3,
    arbitrary: at.map(
      ({ nth, row, column }): Change =>
        (book) =>
          withSheet(book, nth, (sheet) => {
            const cell = cellAt(sheet, row, column);
            if (cell === undefined) return sheet;
            const value =
              typeof cell.value === "number"
                ? cell.text
                : typeof cell.value === "string" && Number.isFinite(Number(cell.value))
                  ? Number(cell.value)
                  : cell.value;
            return withCellAt(sheet, row, column, { ...cell, value, formula: null });
          }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(5), fc.nat(45), fc.boolean()).map(
      ([nth, row, twice]): Change =>
        (book) =>
          withSheet(book, nth, (sheet) => ({
            ...sheet,
            rows: sheet.rows.flatMap((line, index) => (index !== row ? [line] : twice ? [line, line] : [])),
          })),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(5), fc.nat(9)).map(
      ([nth, column]): Change =>
        (book) =>
          withSheet(book, nth, (sheet) => ({
            ...sheet,
            rows: sheet.rows.map((line) => line && [...line].filter((_, index) => index !== column)),
          })),
    ),
  },
  {
    // Merged: only the first cell of the block keeps what it holds.
    weight: 2,
    arbitrary: fc.tuple(at, fc.nat(4), fc.nat(3)).map(
      ([{ nth, row, column }, down, right]): Change =>
        (book) =>
          withSheet(book, nth, (sheet) => ({
            ...sheet,
            merges: [...(sheet.merges ?? []), { top: row, left: column, bottom: row + down, right: column + right }],
          })),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.nat(5).map(
      (nth): Change =>
        (book) =>
          book.sheets.length < 2 ? book : { sheets: book.sheets.filter((_, index) => index !== nth) },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.nat(5).map(
      (nth): Change =>
        (book) =>
          withSheet(book, nth, (sheet) => ({ ...sheet, visibility: "hidden" })),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.nat(5).map(
      (nth): Change =>
        (book) =>
          withSheet(book, nth, (sheet) => ({ ...sheet, rows: sheet.rows.slice(0, 12) })),
    ),
  },
);
