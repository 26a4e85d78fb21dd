import { referencesOf } from "../formula/references";
import type { Area } from "../grid/address";
import { compact, isBlank } from "../grid/label";
import { blockAt, blockText, cellAt, textAt, type Sheet } from "../grid/workbook";
import { scoreColumnTitle, type Own } from "./own";

/** The column of 附件5 that 复核得分 goes into, and whether that is 得分 itself. */
export interface Target {
  readonly column: number;
  readonly fillsScore: boolean;
}

/** Where the table stands, its 得分, and whether that is all blank. */
interface Table {
  readonly header: number;
  readonly last: number;
  /** What earlier runs wrote. */
  readonly own: Own;
  readonly score: number;
  readonly fillable: boolean;
  /** All sheets of the bureau's: formulas on any of them may read this one. */
  readonly sheets: readonly Sheet[];
}

/** Our own column where it stands already, 得分 where it is wholly blank, else the first free column right of the table. */
export function targetColumn(sheet: Sheet, { header, last, own, score, fillable, sheets }: Table): Target {
  const written = own.columns.get(sheet.name)?.find((column) => compact(textAt(sheet, header, column)) === scoreColumnTitle);
  if (written !== undefined) return { column: written, fillsScore: false };
  if (fillable) return { column: score, fillsScore: true };
  const read = areasRead(sheet, sheets, own).filter(({ top, bottom }) => top <= last && header <= bottom);
  const isTaken = (column: number): boolean =>
    !isFree(sheet, header, last, column) || read.some(({ left, right }) => left <= column && column <= right);
  return { column: freeColumn(sheet, isTaken, tableRight(sheet, header, score) + 1), fillsScore: false };
}

/** A form that hides everything to its right hides more than a screen; a column further away would not be found beside it. */
const mostHidden = 20;

/** The first free column that is seen; where everything near is hidden, the first free one. */
function freeColumn(sheet: Sheet, isTaken: (column: number) => boolean, from: number): number {
  const nextFree = (start: number): number => {
    let column = start;
    while (isTaken(column)) column += 1;
    return column;
  };
  const first = nextFree(from);
  let seen = first;
  while (sheet.hidden?.columns.has(seen) === true && seen < first + mostHidden) seen = nextFree(seen + 1);
  return sheet.hidden?.columns.has(seen) === true ? first : seen;
}

/** A formula that takes in this many columns takes in the whole sheet: no column could be kept out of its sight. */
const widest = 200;

/** What formulas of the bureau's read of a sheet: what is written there would change what they give, even where it is blank now. */
function areasRead(sheet: Sheet, sheets: readonly Sheet[], own: Own): readonly Area[] {
  return sheets.flatMap(({ name: home, rows }) =>
    rows
      .flatMap((cells) => (cells ?? []).flatMap((cell) => cell?.formula ?? []))
      .filter((formula) => !own.wrote(formula))
      .flatMap((formula) => referencesOf(formula).areas)
      .flatMap(({ sheet: name, area }) => ((name ?? home) === sheet.name && area.right - area.left < widest ? [area] : [])),
  );
}

/** The right edge of the headings: they stand side by side, and notes further right are no part of the table. */
function tableRight(sheet: Sheet, header: number, score: number): number {
  let right = blockAt(sheet, header, score).right;
  while (!isBlank(blockText(sheet, header, right + 1))) right = blockAt(sheet, header, right + 1).right;
  return right;
}

function isFree(sheet: Sheet, header: number, last: number, column: number): boolean {
  const inRows = (row: number): boolean => header <= row && row <= last;
  // Excel stretches a table of its own over what is written right beside it, so that one column is left between.
  const joins = ({ top, bottom, left, right }: Area): boolean => top <= last && header <= bottom && left <= column && column <= right + 1;
  if (sheet.tables?.some(joins) === true || sheet.ticked?.has(column) === true) return false;
  for (let row = header; row <= last; row += 1) {
    const cell = cellAt(sheet, row, column);
    if (cell !== undefined && (!isBlank(cell.text) || cell.formula !== null)) return false;
  }
  return !(sheet.merges ?? []).some((area) => area.left <= column && column <= area.right && (inRows(area.top) || inRows(area.bottom)));
}
