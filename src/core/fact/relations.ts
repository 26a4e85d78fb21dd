import { isOwnSheet, ownIn } from "../annex/own";
import { unitNamed } from "../annex/base-lists";
import { readFigure, rateUnit, type NumberFigure } from "../annex/figure";
import { addressOf } from "../grid/address";
import { coreLabel, hasHan } from "../grid/label";
import { blockAt, cellAt, placeIn, textAt, type Sheet, type Workbook } from "../grid/workbook";
import { habitsIn, type Habit } from "./habits";
import { headingOf, numberTables, unitColumn, type NumberTable } from "./number-tables";

/** A habit of a table in one of its lines, which keeps it or breaks it. */
export interface Relation {
  readonly kind: Habit["kind"];
  readonly way: Habit["way"];
  readonly target: NumberFigure;
  readonly parts: readonly NumberFigure[];
  /** What the cells stand for: the headings over them (across), or the names of their rows (down). */
  readonly names: { readonly target: string; readonly parts: readonly string[] };
  /** The line's own name: of the row (across), or of the column (down). */
  readonly line: string;
  /** How many other lines keep it. */
  readonly witnesses: number;
  readonly isKept: boolean;
  /** Whether all of it counts people or things, which are not rounded. */
  readonly isCount: boolean;
}

interface Learned {
  readonly table: NumberTable;
  readonly habits: readonly Habit[];
}

// What a sheet keeps is learned once, and asked for by several.
const tables = new WeakMap<Sheet, readonly NumberTable[]>();
const learned = new WeakMap<Sheet, readonly Learned[]>();

/** Every table of numbers of a sheet. */
export function tablesOf(sheet: Sheet): readonly NumberTable[] {
  const known = tables.get(sheet) ?? numberTables(sheet);
  tables.set(sheet, known);
  return known;
}

function learnedFrom(sheet: Sheet): readonly Learned[] {
  const known = learned.get(sheet) ?? tablesOf(sheet).map((table) => ({ table, habits: habitsIn(table) }));
  learned.set(sheet, known);
  return known;
}

/** Rows of numbers that are looked through at most: no forms have as many, ledgers do. */
const mostRows = 1000;

/** The sheets whose tables are looked through, the smallest first: a ledger that somebody has put beside the forms must not keep them waiting. */
function formsIn({ sheets }: Workbook): ReadonlySet<Sheet> {
  const sized = sheets
    .filter((sheet) => !isOwnSheet(sheet))
    .map((sheet) => ({ sheet, rows: tablesOf(sheet).reduce((sum, { rows }) => sum + rows.length, 0) }))
    .sort((a, b) => a.rows - b.rows);
  let left = mostRows;
  return new Set(sized.filter(({ rows }) => (left -= rows) >= 0).map(({ sheet }) => sheet));
}

const bare = new WeakMap<Sheet, Sheet>();

/** The sheets of the bureau's as they were before us: what the column 复核得分 comes to is no habit of the form's. */
export function theirSheets(workbook: Workbook): Workbook {
  const { columns } = ownIn(workbook);
  if (columns.size === 0) return workbook;
  return { sheets: workbook.sheets.map((sheet) => withoutColumns(sheet, columns.get(sheet.name) ?? [])) };
}

function withoutColumns(sheet: Sheet, columns: readonly number[]): Sheet {
  if (columns.length === 0) return sheet;
  const blanked = (cells: Sheet["rows"][number]): Sheet["rows"][number] =>
    cells?.map((cell, at) => (columns.includes(at) ? undefined : cell));
  const without = bare.get(sheet) ?? { ...sheet, rows: sheet.rows.map(blanked) };
  bare.set(sheet, without);
  return without;
}

/** Every relation that the tables of a workbook keep but for a line or two, in all their lines; none where all is kept. */
export function relationsOf(whole: Workbook): readonly Relation[] {
  const workbook = theirSheets(whole);
  const forms = formsIn(workbook);
  return workbook.sheets
    .filter((sheet) => sheet.visibility === "visible" && forms.has(sheet))
    .flatMap((sheet) =>
      learnedFrom(sheet).flatMap(({ table, habits }) =>
        habits.some((habit) => habit.broken.length > 0) ? habits.flatMap((habit) => relationsIn(table, habit)) : [],
      ),
    );
}

/** The cells, as `附件4!D7`, whose numbers follow from their neighbours as in the other lines of their table. */
export function keptPlaces(whole: Workbook): ReadonlySet<string> {
  const workbook = theirSheets(whole);
  const places = new Set<string>();
  const forms = formsIn(workbook);
  for (const sheet of workbook.sheets)
    for (const { table, habits } of forms.has(sheet) ? learnedFrom(sheet) : [])
      for (const { way, target, kept } of habits)
        for (const line of kept) {
          const [row = 0, column = 0] =
            way === "across" ? [table.rows[line], table.columns[target]] : [table.rows[target], table.columns[line]];
          places.add(`${sheet.name}!${addressOf(row, column)}`);
        }
  return places;
}

function relationsIn(table: NumberTable, habit: Habit): readonly Relation[] {
  const { kind, way, kept, broken } = habit;
  const name = (index: number): string => (way === "across" ? headingOf(table, index) : rowName(table, index));
  const names = { target: name(habit.target), parts: habit.parts.map(name) };
  return [...kept, ...broken].flatMap((line) => {
    const figure = (index: number, isRate = false): NumberFigure | null => {
      const [row = 0, column = 0] = way === "across" ? [table.rows[line], table.columns[index]] : [table.rows[index], table.columns[line]];
      const unit = isRate && habit.isHundredfold ? rateUnit("（%）") : null;
      const read = readFigure(cellAt(table.sheet, row, column), placeIn(table.sheet, row, column), unit);
      return read.kind === "number" ? read : null;
    };
    const target = figure(habit.target, kind !== "sum");
    const parts = habit.parts.flatMap((part) => figure(part) ?? []);
    if (target === null || parts.length < habit.parts.length) return [];
    const lineName = way === "across" ? rowName(table, line) : headingOf(table, line);
    const isCount = [habit.target, ...habit.parts].every(
      (index) => (way === "across" ? table.at(line, index) : table.at(index, line))?.isCount === true,
    );
    return [{ kind, way, target, parts, names, line: lineName, witnesses: kept.length, isKept: kept.includes(line), isCount }];
  });
}

/** What a row is called: the nearest words left of its numbers. */
function rowName({ sheet, rows, columns }: NumberTable, row: number): string {
  const at = rows[row] ?? 0;
  const counted = unitColumn({ sheet, rows, columns });
  for (let column = (columns[0] ?? 0) - 1; column >= 0; column -= 1) {
    const text = column === counted ? "" : wordsAt(sheet, at, column);
    if (text !== "") return text;
  }
  return "";
}

function wordsAt(sheet: Sheet, row: number, column: number): string {
  const { top, left } = blockAt(sheet, row, column);
  const text = textAt(sheet, top, left);
  // 万元 in a column of its own names nothing.
  return text.length <= 60 && hasHan(text) && unitNamed(text) === null ? coreLabel(text) : "";
}
