import { remembering } from "./remembering";

/** A place in a workbook: a sheet and an A1 address without the sheet prefix. */
export interface Place {
  readonly sheet: string;
  readonly address: string;
}

/** The same as one text such as `附件4!B10`, which {@link splitReference} takes apart: to look places up by. */
export function keyOf({ sheet, address }: Place): string {
  return `${sheet}!${address}`;
}

/** A block of cells, zero-based and inclusive at both ends. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** How many cells an area holds. */
export function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

// What takes in whole columns would be a million cells; no form reaches further.
const mostRows = 2000;
const mostColumns = 200;

/** The cells of an area, row by row; of a very large one those that a form may reach to. */
export function spotsIn({ top, left, bottom, right }: Area): readonly { readonly row: number; readonly column: number }[] {
  const spots = [];
  for (let row = top; row <= Math.min(bottom, top + mostRows); row += 1)
    for (let column = left; column <= Math.min(right, left + mostColumns); column += 1) spots.push({ row, column });
  return spots;
}

/** The letters of a zero-based column: 0 is `A`, 26 is `AA`. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : "") + String.fromCharCode(65 + (column % 26));
}

/** The A1 address of a zero-based row and column. */
export function addressOf(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** The zero-based column that letters such as `AA` name. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Reads `B2`, `$B$2` or `B2:D5`, with or without a sheet prefix; null for anything else. */
export const parseArea = remembering((address): Area | null => {
  const match = /^(?:.*!)?\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/.exec(address.trim());
  if (match === null) return null;
  const [, left = "A", top = "1", right = left, bottom = top] = match;
  const columns = [columnIndex(left), columnIndex(right)];
  return areaOf([Number(top) - 1, Number(bottom) - 1], columns);
});

/**
 * Reads the areas of a list such as `'甲,乙'!$A$1:$I$21,'甲,乙'!$K:$L`, as print areas are written; null where one of them is none.
 * Whole columns reach down to the last row there is, and whole rows to the last column.
 */
export function parseAreas(list: string): readonly Area[] | null {
  // The name of a sheet may hold a comma too.
  const pieces = list.replace(/(?:'(?:[^']|'')*'|[^,'!]+)!/gu, "").split(",");
  const areas = pieces.map(parseReach);
  const known = areas.filter((area) => area !== null);
  return known.length === areas.length ? known : null;
}

const lastRow = 1_048_575;
const lastColumn = 16_383;

/** Reads `B2:D5` without a sheet, and what is open: `B:D`, `3:4` and `B2:D` reach to the end of the sheet; null for anything else. */
export function parseReach(reference: string): Area | null {
  const area = parseArea(reference);
  const match = area === null ? /^\$?([A-Z]{0,3})\$?(\d*):\$?([A-Z]{0,3})\$?(\d*)$/iu.exec(reference.trim()) : null;
  if (match === null) return area;
  const [, left = "", top = "", right = "", bottom = ""] = match;
  if ((left === "" && top === "") || (right === "" && bottom === "")) return null;
  const columns = [left === "" ? 0 : columnIndex(left), right === "" ? lastColumn : columnIndex(right)];
  const rows = [top === "" ? 0 : Number(top) - 1, bottom === "" ? lastRow : Number(bottom) - 1];
  return areaOf(rows, columns);
}

/** The block between two rows and two columns, in whichever order they are. */
function areaOf(rows: readonly number[], columns: readonly number[]): Area {
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

/** The A1 text of an area, a single address when it is one cell. */
export function areaName(area: Area): string {
  const first = addressOf(area.top, area.left);
  const last = addressOf(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** The A1 texts of areas with commas between them. */
export function areaNames(areas: readonly Area[]): string {
  return areas.map(areaName).join(",");
}

/** A sheet name as a worksheet formula needs it: quoted unless it is plain. */
export function quoteSheet(sheet: string): string {
  // Names that start with a digit, or look like a cell, need quotes as well as those with spaces or signs.
  const plain = /^[\p{Script=Han}A-Za-z_][\p{Script=Han}A-Za-z0-9_]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet);
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** A reference such as `'附件 4'!B2` as the sheet that it names, null where it names none, and what is meant on it. */
export function splitReference(reference: string): { readonly sheet: string | null; readonly rest: string } {
  const at = reference.lastIndexOf("!");
  if (at < 0) return { sheet: null, rest: reference };
  const sheet = reference.slice(0, at);
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, rest: reference.slice(at + 1) };
}

/** A reference to a place for use inside a worksheet formula, such as `附件4!B12`. */
export function referenceTo(place: Place): string {
  return `${quoteSheet(place.sheet)}!${place.address}`;
}
