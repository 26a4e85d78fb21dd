import { fc } from "./chance";
import type { Area } from "../../src/core/grid/address";
import { columnIndex, columnName } from "../../src/core/grid/address";
import { cellAt, widthOf, type Cell, type Sheet, type Workbook } from "../../src/core/grid/workbook";
import { withCellAt, withSheet, type Change } from "./changes";

// What people do to their workbooks, as the program does it for them: rows and columns that are put in or taken out take the merged
// blocks and the references along.

// ---- rows and columns that come and go

export type Axis = "row" | "column";

/** Where a row or column goes when one is put in before `at` (by 1) or taken out at `at` (by -1); null for the one that is gone. */
export function movedTo(index: number, at: number, by: 1 | -1): number | null {
  if (by === 1) return index < at ? index : index + 1;
  return index === at ? null : index < at ? index : index - 1;
}

/** A stretch from one row or column to another; null where nothing of it is left. */
function stretchTo(from: number, to: number, at: number, by: 1 | -1): readonly [number, number] | null {
  if (by === 1) return [from < at ? from : from + 1, to < at ? to : to + 1];
  const [first, last] = [from <= at ? from : from - 1, to < at ? to : to - 1];
  return first > last ? null : [first, last];
}

export function movedArea(area: Area, axis: Axis, at: number, by: 1 | -1): readonly Area[] {
  const span = axis === "row" ? stretchTo(area.top, area.bottom, at, by) : stretchTo(area.left, area.right, at, by);
  if (span === null) return [];
  const moved = axis === "row" ? { ...area, top: span[0], bottom: span[1] } : { ...area, left: span[0], right: span[1] };
  return [moved];
}

const reference =
  /(?:(?<sheet>'[^']+'|[\p{Script=Han}\w]+)!)?(?<![\p{Script=Han}\w."])(?<absolute>\$?)(?<column>[A-Z]{1,2})(?<fixed>\$?)(?<row>\d{1,3})(?![\d\w(!"])/gu;

/** A formula whose references to a sheet follow; one to what is gone is an error. */
export function movedFormula(formula: string, own: string, sheet: string, axis: Axis, at: number, by: 1 | -1): string {
  return formula.replace(reference, (whole: string, ...found) => {
    const parts = found.at(-1) as Record<"sheet" | "absolute" | "column" | "fixed" | "row", string | undefined>;
    if ((parts.sheet?.replaceAll("'", "") ?? own) !== sheet) return whole;
    const [column, row] = [columnIndex(parts.column ?? "A"), Number(parts.row) - 1];
    const moved = movedTo(axis === "row" ? row : column, at, by);
    if (moved === null) return "#REF!";
    const [toColumn, toRow] = axis === "row" ? [column, moved] : [moved, row];
    return `${parts.sheet === undefined ? "" : `${parts.sheet}!`}${parts.absolute ?? ""}${columnName(toColumn)}${parts.fixed ?? ""}${toRow + 1}`;
  });
}

function movedRows(rows: Sheet["rows"], axis: Axis, at: number, by: 1 | -1): Sheet["rows"] {
  const spliced = <T>(list: readonly (T | undefined)[]): readonly (T | undefined)[] => {
    const before = list.slice(0, at);
    return by === -1 ? [...before, ...list.slice(at + 1)] : at >= list.length ? list : [...before, undefined, ...list.slice(at)];
  };
  return axis === "row" ? spliced(rows) : rows.map((line) => line && spliced(line));
}

/** A row or column put in before `at`, or the one there taken out. */
export function withLine(book: Workbook, nth: number, axis: Axis, at: number, by: 1 | -1): Workbook {
  const named = book.sheets[nth % book.sheets.length]?.name ?? "";
  return {
    sheets: book.sheets.map((sheet) => {
      const follow = (cell: Cell | undefined): Cell | undefined =>
        cell === undefined || cell.formula === null
          ? cell
          : { ...cell, formula: movedFormula(cell.formula, sheet.name, named, axis, at, by) };
      const rows = sheet.rows.map((line) => line?.map(follow));
      if (sheet.name !== named) return { ...sheet, rows };
      const merges = sheet.merges?.flatMap((area) => movedArea(area, axis, at, by)) ?? null;
      const printed = sheet.printArea?.flatMap((area) => movedArea(area, axis, at, by));
      const printArea = printed === undefined ? {} : { printArea: printed.length === 0 ? null : printed };
      return { ...sheet, rows: movedRows(rows, axis, at, by), merges: merges?.filter(isBlock) ?? null, ...printArea };
    }),
  };
}

const isBlock = ({ top, left, bottom, right }: Area): boolean => top < bottom || left < right;

// ---- what is typed

/** What is written there, said otherwise. */
type Retyped = (cell: Cell) => Cell;

const typedText = (text: string): Cell => ({ value: text, text, formula: null, format: "General" });

const full = (text: string): string => text.replace(/[\d.,%+()-]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));

const asText =
  (say: (text: string) => string): Retyped =>
  (cell) =>
    typeof cell.value === "number" || typeof cell.value === "string" ? typedText(say(cell.text)) : cell;

const inserted = (text: string, at: number, what: string): string => {
  const signs = [...text];
  const place = at % (signs.length + 1);
  return [...signs.slice(0, place), what, ...signs.slice(place)].join("");
};

const number = (value: number, text: string, format = "General"): Cell => ({ value, text, formula: null, format });

const retyped: fc.Arbitrary<Retyped> = fc.oneof(
  // With a unit, a sign, words around it.
  fc
    .constantFrom(..."万元|元|万|人|%|％|个|项|分|亿元|（万元）|左右|余| 元|.|。|、".split("|"))
    .map((unit) => asText((text) => text + unit)),
  fc.constantFrom(..."约|￥|¥|'|共|≈|≥|<|-|－|—|+|　| |\u00a0|\t|(1)|其中：|*".split("|")).map((sign) => asText((text) => sign + text)),
  fc.constant(asText(full)),
  fc.constant(asText((text) => `(${text})`)),
  fc.constant(asText((text) => text.replace(/\./u, "。").replace(/,/gu, "，"))),
  fc.constant(asText((text) => text.replace(/0/gu, "O").replace(/1/gu, "l"))),
  fc.constant(asText((text) => text.replace(/\d{3}(?=\d)/gu, "$&,"))),
  // A line broken within a cell, words spread by spaces, a sign too many or too few.
  fc
    .tuple(
      fc.nat(60),
      fc.constantFrom("\n", "\r\n", " ", "  ", "　", "\u00a0", "\u200b", "、", "，", "。", "；", "0", "5", "%", "不", "（", "）"),
    )
    .map(([at, what]) => asText((text) => inserted(text, at, what))),
  fc.nat(60).map((at) => asText((text) => [...text].filter((_, index) => index !== at % Math.max(1, [...text].length)).join(""))),
  fc.constant(asText((text) => [...text].join("　"))),
  fc.constant(asText((text) => text + text)),
  // A rate as the number beside its sign, and the other way round; a figure in another unit, negative, none at all.
  fc.constantFrom(100, 0.01, 10_000, 0.0001, -1, 0, 10, 1.1).map(
    (by): Retyped =>
      (cell) =>
        typeof cell.value === "number"
          ? number(cell.value * by, cell.format.includes("%") ? `${cell.value * by * 100}%` : String(cell.value * by), cell.format)
          : cell,
  ),
  fc.constantFrom("General", "0%", "0.00%", "0", "0.0", "#,##0.00", "@").map(
    (format): Retyped =>
      (cell) =>
        typeof cell.value !== "number"
          ? cell
          : {
              ...cell,
              format,
              text: format.includes("%") ? `${(cell.value * 100).toFixed(format === "0%" ? 0 : 2)}%` : String(cell.value),
            },
  ),
  // 5/6 becomes a day without being asked.
  fc.nat(400).map(
    (day): Retyped =>
      () =>
        number(44_562 + day, "5月6日", 'm"月"d"日"'),
  ),
  // A formula frozen into what it shows, one that shows nothing, one whose cells are gone.
  fc.constant((cell: Cell): Cell => ({ ...cell, formula: null })),
  fc.constant((cell: Cell): Cell => (cell.formula === null ? cell : { ...cell, value: "", text: "" })),
  fc.constant((cell: Cell): Cell =>
    cell.formula === null ? cell : { ...cell, value: { kind: "error", code: "#REF!" }, text: "#REF!", formula: "=#REF!" },
  ),
);

const at = fc.record({ nth: fc.nat(5), row: fc.nat(45), column: fc.nat(9) });

/** A cell that holds something, counted from a place on, so that few changes come to nothing. */
function heldFrom(sheet: Sheet, row: number, column: number): readonly [number, number] | null {
  const held = sheet.rows.flatMap((line, top) =>
    (line ?? []).flatMap((cell, left) => (cell === undefined || cell.text === "" ? [] : [[top, left] as const])),
  );
  return held[(row * 10 + column) % Math.max(1, held.length)] ?? null;
}

const typing: fc.Arbitrary<Change> = fc.tuple(at, retyped).map(
  ([{ nth, row, column }, say]): Change =>
    (book) =>
      withSheet(book, nth, (sheet) => {
        const [top, left] = heldFrom(sheet, row, column) ?? [0, 0];
        const cell = cellAt(sheet, top, left);
        return cell === undefined ? sheet : withCellAt(sheet, top, left, say(cell));
      }),
);

/** A whole column of figures retyped in one way. */
const columnTyping: fc.Arbitrary<Change> = fc.tuple(fc.nat(5), fc.nat(9), fc.nat(20), retyped).map(
  ([nth, column, from, say]): Change =>
    (book) =>
      withSheet(book, nth, (sheet) => ({
        ...sheet,
        rows: sheet.rows.map((line, row) =>
          row < from ? line : line?.map((cell, index) => (cell && index === column ? say(cell) : cell)),
        ),
      })),
);

// ---- the sheet as a whole

const lines: fc.Arbitrary<Change> = fc
  .tuple(fc.nat(5), fc.constantFrom<Axis>("row", "column"), fc.nat(30), fc.constantFrom<1 | -1>(1, -1))
  .map(
    ([nth, axis, place, by]): Change =>
      (book) =>
        withLine(book, nth, axis, axis === "row" ? place : place % 10, by),
  );

/** Merged cells split: what was in them stays in the first, or is filled into all. */
const split: fc.Arbitrary<Change> = fc.tuple(fc.nat(5), fc.nat(40), fc.boolean(), fc.boolean()).map(
  ([nth, one, isAll, isFilled]): Change =>
    (book) =>
      withSheet(book, nth, (sheet) => {
        const merges = sheet.merges ?? [];
        const gone = merges.filter((_, index) => isAll || index === one % Math.max(1, merges.length));
        const left = { ...sheet, merges: merges.filter((area) => !gone.includes(area)) };
        return isFilled ? gone.reduce(filled, left) : left;
      }),
);

function filled(sheet: Sheet, { top, left, bottom, right }: Area): Sheet {
  const cell = cellAt(sheet, top, left);
  let done = sheet;
  for (let row = top; row <= Math.min(bottom, top + 20); row += 1)
    for (let column = left; column <= Math.min(right, left + 20); column += 1) done = withCellAt(done, row, column, cell);
  return done;
}

/** A cell drawn down over those below it. */
const drawnDown: fc.Arbitrary<Change> = fc.tuple(at, fc.nat(12)).map(
  ([{ nth, row, column }, down]): Change =>
    (book) =>
      withSheet(book, nth, (sheet) => filled(sheet, { top: row, left: column, bottom: row + down, right: column })),
);

/** A row that stands elsewhere as well, as headings do on every page, or has changed places with another. */
const rowElsewhere: fc.Arbitrary<Change> = fc.tuple(fc.nat(5), fc.nat(45), fc.nat(45), fc.boolean()).map(
  ([nth, from, to, isMoved]): Change =>
    (book) =>
      withSheet(book, nth, (sheet) => ({
        ...sheet,
        rows: sheet.rows.map((line, index) => (index === to ? sheet.rows[from] : index === from && isMoved ? sheet.rows[to] : line)),
      })),
);

/** What was filled in is emptied, so that the form can be used again. */
const emptied: fc.Arbitrary<Change> = fc.tuple(at, fc.nat(40), fc.nat(3)).map(
  ([{ nth, row, column }, down, right]): Change =>
    (book) =>
      withSheet(book, nth, (sheet) => ({
        ...sheet,
        rows: sheet.rows.map((line, top) =>
          line?.map((cell, left) =>
            row <= top && top <= row + down && column <= left && left <= column + right && typeof cell?.value !== "string"
              ? undefined
              : cell,
          ),
        ),
      })),
);

/** The column that is headed 得分. */
function scoresOf(sheet: Sheet): readonly [number, number] | null {
  for (const [row, cells] of sheet.rows.entries()) {
    const column = (cells ?? []).findIndex((cell) => cell?.text.trim() === "得分");
    if (column >= 0) return [row, column];
  }
  return null;
}

/** Nobody has given scores yet, or not all of them; or the form asks for them by another name. */
const scores: fc.Arbitrary<Change> = fc
  .tuple(fc.nat(20), fc.constantFrom(null, null, null, null, "扣分", "自评得分", "自评分", "复核得分", "评分", "得 分"))
  .map(([from, heading]): Change => (book) => ({
    sheets: book.sheets.map((sheet) => {
      const [row, column] = scoresOf(sheet) ?? [-1, -1];
      if (row < 0) return sheet;
      if (heading !== null) return withCellAt(sheet, row, column, typedText(heading));
      const isBlanked = (line: number, at: number): boolean => at === column && row < line && (from > 7 || line < row + from);
      return { ...sheet, rows: sheet.rows.map((cells, line) => cells?.map((cell, at) => (isBlanked(line, at) ? undefined : cell))) };
    }),
  }));

// ---- the workbook as a whole

const names =
  "Sheet1|附件5|附件4 (2)|附件 5|附表五|评分表'23|a!b|R1C1|A1|核算底稿|核对结果|复核得分|2022年度部门整体支出绩效自评表（定稿）最终版|㈤|５| 附件3|附件６".split(
    "|",
  );

/** No two sheets have one name; formulas go on to say who they mean by the name that was. */
const renamed: fc.Arbitrary<Change> = fc.tuple(fc.nat(5), fc.constantFrom(...names)).map(
  ([nth, name]): Change =>
    (book) =>
      book.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
        ? book
        : withSheet(book, nth, (sheet) => ({ ...sheet, name })),
);

const copied: fc.Arbitrary<Change> = fc
  .tuple(fc.nat(5), fc.nat(5), fc.constantFrom(...names))
  .map(([nth, place, name]): Change => (book) => {
    const sheet = book.sheets[nth % book.sheets.length];
    if (sheet === undefined || book.sheets.some((other) => other.name.toLowerCase() === name.toLowerCase())) return book;
    return { sheets: [...book.sheets.slice(0, place), { ...sheet, name }, ...book.sheets.slice(place)] };
  });

const reordered: fc.Arbitrary<Change> = fc
  .nat(5)
  .map((by): Change => ({ sheets }) => ({ sheets: [...sheets.slice(by % sheets.length), ...sheets.slice(0, by % sheets.length)] }));

// ---- what is set for a sheet

const within = (sheet: Sheet, { row, column }: { readonly row: number; readonly column: number }, down: number, right: number): Area => {
  const [top, left] = [Math.min(row, sheet.rows.length), Math.min(column, widthOf(sheet))];
  return { top, left, bottom: top + down, right: left + right };
};

const laidOut: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(at, fc.nat(6), fc.nat(12)).map(
    ([{ nth, row, column }, down, right]): Change =>
      (book) =>
        withSheet(book, nth, (sheet) => ({
          ...sheet,
          hidden: {
            rows: new Set(Array.from({ length: down }, (_, index) => row + index)),
            columns: new Set(Array.from({ length: right }, (_, index) => column + index)),
          },
        })),
  ),
  fc.tuple(at, fc.nat(30), fc.nat(8), fc.boolean()).map(
    ([place, down, right, isTwo]): Change =>
      (book) =>
        withSheet(book, place.nth, (sheet) => {
          const area = within(sheet, place, down, right);
          return { ...sheet, printArea: isTwo ? [area, { ...area, top: area.bottom + 2, bottom: area.bottom + 4 }] : [area] };
        }),
  ),
  fc.tuple(at, fc.nat(30), fc.nat(8)).map(
    ([place, down, right]): Change =>
      (book) =>
        withSheet(book, place.nth, (sheet) => ({ ...sheet, tables: [within(sheet, place, down, right)] })),
  ),
  fc.tuple(at, fc.nat(30), fc.nat(8)).map(
    ([place, down, right]): Change =>
      (book) =>
        withSheet(book, place.nth, (sheet) => ({ ...sheet, printArea: null, framed: [within(sheet, place, down, right)] })),
  ),
  fc.nat(5).map(
    (nth): Change =>
      (book) =>
        withSheet(book, nth, (sheet) => ({ ...sheet, protected: true })),
  ),
  fc.nat(5).map(
    (nth): Change =>
      (book) =>
        withSheet(book, nth, (sheet) => ({ ...sheet, merges: null })),
  ),
  fc.constant((book: Workbook): Workbook => ({ sheets: book.sheets.map((sheet) => ({ ...sheet, printArea: null })) })),
);

/** What a clerk does to a workbook, on purpose or not. */
export const clerkChanges: fc.Arbitrary<Change> = fc.oneof(
  { weight: 8, arbitrary: typing },
  { weight: 2, arbitrary: columnTyping },
  { weight: 3, arbitrary: lines },
  { weight: 2, arbitrary: split },
  { weight: 2, arbitrary: drawnDown },
  { weight: 2, arbitrary: rowElsewhere },
  { weight: 1, arbitrary: emptied },
  { weight: 2, arbitrary: scores },
  { weight: 1, arbitrary: renamed },
  { weight: 1, arbitrary: copied },
  { weight: 1, arbitrary: reordered },
  { weight: 2, arbitrary: laidOut },
);
