import { annexOf } from "../annex/locate";
import { ownIn } from "../annex/own";
import { readCellFormula, type CellFormula } from "../formula/cell-formula";
import { valueOfFormula, type Lookup, type Result } from "../formula/cell-value";
import { addressOf, parseArea, type Area, type Place } from "../grid/address";
import { cellAt, inCells, sheetNamed, type Cell, type CellValue, type Sheet, type Workbook } from "../grid/workbook";
import type { CheckContext } from "./context";

/** A cell of an annex that holds a worksheet formula of the bureau's own. */
export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly place: Place;
  readonly cell: Cell;
  readonly text: string;
  /** Null where its syntax is not understood. */
  readonly formula: CellFormula | null;
}

/** Every worksheet formula on the sheets of the annexes, ours left out. */
export function formulaCells(context: Pick<CheckContext, "annexes" | "annex5" | "workbook">): readonly FormulaCell[] {
  const isOurs = ownCells(context);
  return annexSheets(context).flatMap((sheet) =>
    inCells(sheet, (cell, row, column) => {
      if (cell.formula === null || isOurs(sheet, row, column)) return [];
      const place = { sheet: sheet.name, address: addressOf(row, column) };
      return [{ sheet, row, column, place, cell, text: cell.formula, formula: readCellFormula(cell.formula) }];
    }),
  );
}

/**
 * Tells our own cells: those that read 核算底稿, and our column of 附件5, whose 合计 reads nothing but the column itself. What stands
 * above or below the table in it is the bureau's.
 */
export function ownCells({
  annex5,
  workbook,
}: Pick<CheckContext, "annex5" | "workbook">): (sheet: Sheet, row: number, column: number) => boolean {
  const { columns, wrote } = ownIn(workbook);
  const isWritten = (sheet: Sheet, row: number, column: number): boolean => wrote(cellAt(sheet, row, column)?.formula);
  if (annex5 === null) return isWritten;
  const { headerRow, lastRow, total, target } = annex5;
  return (sheet, row, column) =>
    isWritten(sheet, row, column) ||
    (annex5.sheet === sheet &&
      headerRow <= row &&
      row <= Math.max(lastRow, total?.row ?? 0) &&
      (columns.get(sheet.name)?.includes(column) === true || (target.fillsScore && target.column === column)));
}

/** The sheets that hold the annexes, each once. */
export function annexSheets({ annexes }: Pick<CheckContext, "annexes">): readonly Sheet[] {
  const { annex3, annex4, annex5, annex6 } = annexes;
  const sheets = [annexOf(annex3)?.sheet, annexOf(annex4)?.sheet, annexOf(annex5)?.sheet, annexOf(annex6)?.sheet];
  return [...new Set(sheets.filter((sheet): sheet is Sheet => sheet !== undefined))];
}

/** What a formula comes to with the values that the workbook shows now; null where that is not worked out here. */
export function resultOf({ formula, sheet }: FormulaCell, workbook: Workbook): Result {
  return formula === null
    ? null
    : valueOfFormula(formula, (name, area) => valuesIn(name === null ? sheet : sheetNamed(workbook, name), area));
}

// More than any form adds up; a formula over whole columns is not worked out.
const mostCells = 20_000;

function valuesIn(sheet: Sheet | undefined, { top, left, bottom, right }: Area): readonly CellValue[] | null {
  if (sheet === undefined || (bottom - top + 1) * (right - left + 1) > mostCells) return null;
  const values: CellValue[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) values.push(cellAt(sheet, row, column)?.value ?? null);
  return values;
}

/** A look-up that gives cells values of our choosing, to see what a formula does with them; null for any other cell. */
export function chosen(values: ReadonlyMap<string, CellValue>, own: string): Lookup {
  return (sheet, { top, left, bottom, right }) => {
    const found: CellValue[] = [];
    if ((bottom - top + 1) * (right - left + 1) > mostCells) return null;
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) found.push(values.get(`${sheet ?? own}!${addressOf(row, column)}`) ?? null);
    return found;
  };
}

/** The cell that a key such as `附件4!B10` names. */
export function cellOfKey(workbook: Workbook, key: string): Cell | undefined {
  const at = key.lastIndexOf("!");
  const area = parseArea(key.slice(at + 1));
  const sheet = sheetNamed(workbook, key.slice(0, at));
  return area === null || sheet === undefined ? undefined : cellAt(sheet, area.top, area.left);
}

/** `附件4!B10` of a place, as formulas' cells are listed. */
export function keyOf(place: Place): string {
  return `${place.sheet}!${place.address}`;
}
