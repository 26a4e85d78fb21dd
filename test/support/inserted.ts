import type { Cell, Sheet } from "../../src/core/grid/workbook";

/** A zero-based stretch of rows that is a table of its own, with the row of its headings. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
  readonly head: number;
  /** What is printed over the heading of the column, merged over others too. */
  readonly over: string;
}

type Row = readonly (Cell | undefined)[] | undefined;

/** What stands alone in its row, or a blank one, ends a table; `{ top, bottom }` are the rows around `row` up to there, null without headings. */
export function stretchAround(sheet: Sheet, row: number, column: number): Stretch | null {
  let [top, bottom] = [row, row];
  while (top > 0 && !isTitle(sheet.rows[top - 1])) top -= 1;
  while (bottom + 1 < sheet.rows.length && !isTitle(sheet.rows[bottom + 1])) bottom += 1;
  for (let head = row - 1; head >= top; head -= 1) {
    if (!isHeading(sheet.rows[head]?.[column])) continue;
    const wide = (sheet.merges ?? []).filter((area) => area.top < head && area.top >= top && area.left <= column && area.right >= column);
    return { top, bottom, head, over: wide.map((area) => sheet.rows[area.top]?.[area.left]?.text ?? "").join("") };
  }
  return null;
}

function isTitle(cells: Row): boolean {
  const filled = (cells ?? []).filter((cell) => (cell?.text ?? "").trim() !== "");
  return filled.length === 0 || (filled.length <= 2 && filled.every((cell) => !isNumber(cell)));
}

function isNumber(cell: Cell | undefined): boolean {
  return typeof cell?.value === "number" || /^[\d,.%]+$/u.test(cell?.text.trim() ?? "");
}

function isHeading(cell: Cell | undefined): boolean {
  return /^\D*\p{Script=Han}/u.test(cell?.text ?? "") && typeof cell?.value === "string";
}

/** The sheet with a column of other numbers under a heading of its own, beside one of a table; formulas are left as their values. */
export function withColumn(sheet: Sheet, { top, bottom, head }: Stretch, column: number, heading: string, isAfter: boolean): Sheet {
  const at = isAfter ? column + 1 : column;
  const isSpread = (row: number): boolean =>
    (sheet.merges ?? []).some((area) => area.top === row && area.left <= column && area.right >= column && area.right > area.left);
  const rows = sheet.rows.map((cells, row) => {
    const plain = valuesOf(cells);
    if (plain === undefined || row < top || row > bottom) return plain;
    const own = plain[column];
    const wide = [...plain, ...Array<undefined>(Math.max(0, at - plain.length)).fill(undefined)];
    if (isSpread(row)) return inserted(wide, isAfter ? at : at + 1, undefined);
    const written = row === head ? textCell(heading) : row > head && isNumber(own) ? otherNumber(own) : undefined;
    return inserted(wide, at, written);
  });
  const merges = (sheet.merges ?? []).map((area) => {
    if (area.top < top || area.top > bottom) return area;
    if (isSpread(area.top) && area.left <= column && area.right >= column) return { ...area, right: area.right + 1 };
    return { ...area, left: area.left + Number(area.left >= at), right: area.right + Number(area.right >= at) };
  });
  return { ...sheet, rows, merges };
}

/** The sheet with a line like another above or below it, under other names and with other numbers; formulas are left as their values. */
export function withLine(sheet: Sheet, row: number, renamed: (label: string) => string, isBelow: boolean): Sheet {
  const at = isBelow ? row + 1 : row;
  const line = (sheet.rows[row] ?? []).map((cell) => {
    const isName = cell !== undefined && /\p{Script=Han}{3}/u.test(cell.text);
    return isName ? textCell(renamed(cell.text.replace(/^[\s\d一二三四五六七八九十、.．()（）]+|[:：]$/gu, ""))) : otherNumber(cell);
  });
  const rows = inserted(sheet.rows.map(valuesOf), at, line);
  const merges = (sheet.merges ?? []).map((area) => ({
    ...area,
    top: area.top + Number(area.top >= at),
    bottom: area.bottom + Number(area.bottom >= at),
  }));
  return { ...sheet, rows, merges };
}

/** The sheet as it was kept from the year before: every year in it one less, and other numbers. */
export function asLastYears(sheet: Sheet): Sheet {
  const earlier = (text: string): string => text.replace(/(?:19|20)\d{2}(?!\d)/gu, (year) => String(Number(year) - 1));
  const cell = (own: Cell): Cell =>
    typeof own.value === "string" && !isNumber(own) ? { ...textCell(earlier(own.value)), format: own.format } : (otherNumber(own) ?? own);
  return { ...sheet, name: `存档${sheet.name}`, rows: sheet.rows.map((cells) => mapped(cells, cell)) };
}

/** The sheet as it was handed out: all that is printed on it, and no number. */
export function asTemplate(sheet: Sheet): Sheet {
  const cell = (own: Cell): Cell => (isNumber(own) ? { ...own, value: null, text: "", formula: null } : { ...own, formula: null });
  return { ...sheet, name: `空白${sheet.name}`, rows: sheet.rows.map((cells) => mapped(cells, cell)) };
}

function inserted<Item>(items: readonly Item[], at: number, item: Item): readonly Item[] {
  return [...items.slice(0, at), item, ...items.slice(at)];
}

function valuesOf(cells: Row): Row {
  return mapped(cells, (cell) => ({ ...cell, formula: null }));
}

function mapped(cells: Row, anew: (cell: Cell) => Cell): Row {
  return cells === undefined ? undefined : Array.from(cells, (cell) => (cell === undefined ? undefined : anew(cell)));
}

function textCell(text: string): Cell {
  return { value: text, text, formula: null, format: "General" };
}

/** A number more than a third larger, written in the same way. */
function otherNumber(cell: Cell | undefined): Cell | undefined {
  if (cell === undefined || !isNumber(cell)) return cell;
  const isRate = cell.text.includes("%");
  const digits = Number(cell.text.replace(/[,%\s]/gu, "")) * 1.37;
  const text = `${digits.toFixed(2)}${isRate ? "%" : ""}`;
  return { ...cell, value: typeof cell.value === "string" ? text : Number((isRate ? digits / 100 : digits).toFixed(4)), text };
}
