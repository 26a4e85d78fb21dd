import { addressOf, type Area, type Place } from "./address";

/** A worksheet error such as `#DIV/0!`, kept apart from text that merely looks like one. */
export interface CellError {
  readonly kind: "error";
  readonly code: string;
}

/** What a cell holds: null when empty; a date is its serial number. */
export type CellValue = string | number | boolean | CellError | null;

/** One cell as a host read it. */
export interface Cell {
  readonly value: CellValue;
  /** As Excel displays it; never `####`: a host formats the value itself when the column is too narrow. */
  readonly text: string;
  /** With its leading `=`, in A1 notation and English function names; null for a constant. */
  readonly formula: string | null;
  /** The number format code, `General` where none is set. */
  readonly format: string;
}

/** What of a sheet nobody sees. */
export interface Hidden {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** A read-only snapshot of one worksheet. */
export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly protected: boolean;
  /** Zero-based from A1; rows and cells that hold nothing may be absent. A merged block has its value in its first cell only. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  /** The merged blocks; null when the host cannot tell. */
  readonly merges: readonly Area[] | null;
  /** The zero-based rows and columns that are hidden; absent when the host cannot tell. */
  readonly hidden?: Hidden;
  /** What Excel calls tables (套用表格格式), which take in what is written beside them; absent when the host cannot tell. */
  readonly tables?: readonly Area[];
  /** What of the sheet is printed, where that is set (打印区域); null where all is, absent when the host cannot tell. */
  readonly printArea?: readonly Area[] | null;
  /**
   * Blank cells that are printed all the same, because they have a border or a fill, and lie below or right of all that the sheet
   * holds; of each column the lowest. Absent where there are none.
   */
  readonly framed?: readonly Area[];
  /** The columns of ticks and row numbers that were taken out of the rows for reading; absent where there are none. */
  readonly ticked?: ReadonlySet<number>;
}

/** A read-only snapshot of the open workbook, sheets in tab order. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

/** The cell at a zero-based place, or undefined where there is none. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows[row]?.[column];
}

/** The displayed text at a place, empty where there is no cell. */
export function textAt(sheet: Sheet, row: number, column: number): string {
  return cellAt(sheet, row, column)?.text ?? "";
}

/** The displayed text of the merged block that covers a place. */
export function blockText(sheet: Sheet, row: number, column: number): string {
  const block = blockAt(sheet, row, column);
  return textAt(sheet, block.top, block.left);
}

/** What is found in the cells of a sheet, each with its zero-based place, row by row. */
export function inCells<Found>(sheet: Sheet, find: (cell: Cell, row: number, column: number) => readonly Found[]): readonly Found[] {
  const found: Found[] = [];
  sheet.rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (cell !== undefined) for (const one of find(cell, row, column)) found.push(one);
    }),
  );
  return found;
}

/** The place of a zero-based row and column in a sheet. */
export function placeIn(sheet: Sheet, row: number, column: number): Place {
  return { sheet: sheet.name, address: addressOf(row, column) };
}

const widths = new WeakMap<Sheet, number>();

/** The number of columns that hold anything in any row. */
export function widthOf(sheet: Sheet): number {
  const known = widths.get(sheet);
  if (known !== undefined) return known;
  const width = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  widths.set(sheet, width);
  return width;
}

/** The merged block that covers a place, or the single cell itself. */
export function blockAt(sheet: Sheet, row: number, column: number): Area {
  const covers = (area: Area): boolean => area.left <= column && column <= area.right;
  return mergesByRow(sheet).get(row)?.find(covers) ?? { top: row, left: column, bottom: row, right: column };
}

// Every label is asked for its block: a sheet's merges are sorted by row once, or the time would grow with their number.
const sorted = new WeakMap<readonly Area[], ReadonlyMap<number, readonly Area[]>>();

// A block over whole columns is no part of a form; spelling out its rows would take a million steps.
const mostRows = 10_000;

function mergesByRow({ merges }: Sheet): ReadonlyMap<number, readonly Area[]> {
  if (merges === null) return new Map();
  const known = sorted.get(merges);
  if (known !== undefined) return known;
  const rows = new Map<number, Area[]>();
  for (const area of merges)
    for (let row = area.top; row <= Math.min(area.bottom, area.top + mostRows); row += 1) {
      const areas = rows.get(row);
      if (areas === undefined) rows.set(row, [area]);
      else areas.push(area);
    }
  sorted.set(merges, rows);
  return rows;
}

/** The first sheet of that name, or undefined. */
export function sheetNamed(workbook: Workbook, name: string): Sheet | undefined {
  return workbook.sheets.find((sheet) => sheet.name === name);
}

/** The first of a name and its numbered followers, `附件6 (2)` and so on, that no sheet of the workbook has; Excel tells no capitals from small letters. */
export function freeSheetName(workbook: Workbook, name: string): string {
  const taken = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  const numbered = workbook.sheets.map((_, index) => `${name} (${index + 2})`);
  return [name, ...numbered].find((candidate) => !taken.has(candidate.toLowerCase())) ?? name;
}

/**
 * The workbook with one more sheet at its end, under a name of its own: what stands in a file of its own, such as a report
 * in Word, is read beside the sheets, and a place in it is never taken for a cell of the workbook.
 */
export function withSheet(workbook: Workbook, sheet: Sheet): Workbook {
  return { sheets: [...workbook.sheets, { ...sheet, name: freeSheetName(workbook, sheet.name) }] };
}
