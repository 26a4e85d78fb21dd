import { annexOf } from "../../annex/locate";
import { ownIn } from "../../annex/own";
import { partsOf, readCellFormula, type CellFormula } from "../../formula/cell-formula";
import { blank, standing, unknown, type Shown } from "../../formula/shown";
import { calculated } from "../../formula/calculate";
import { addressOf, parseArea, splitReference, type Area, type Place } from "../../grid/address";
import { cellAt, inCells, sheetNamed, type Cell, type Sheet, type Workbook } from "../../grid/workbook";
import type { CheckContext } from "../context";

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
export function formulaCells(context: CheckContext): readonly FormulaCell[] {
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
export function ownCells({ annex5, workbook }: CheckContext): (sheet: Sheet, row: number, column: number) => boolean {
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
export function annexSheets({ annexes }: CheckContext): readonly Sheet[] {
  const { annex3, annex4, annex5, annex6 } = annexes;
  const sheets = [annexOf(annex3)?.sheet, annexOf(annex4)?.sheet, annexOf(annex5)?.sheet, annexOf(annex6)?.sheet];
  return [...new Set(sheets.filter((sheet): sheet is Sheet => sheet !== undefined))];
}

/** The sheet that a formula means by a name; its own where it names none. */
function sheetMeant(own: Sheet, name: string | null, workbook: Workbook): Sheet | undefined {
  return name === null ? own : sheetNamed(workbook, name);
}

/** The cells that a formula refers to, as far as they are in the workbook. */
export function referredTo(
  { formula, sheet: own }: FormulaCell,
  workbook: Workbook,
): readonly { readonly sheet: Sheet; readonly area: Area }[] {
  const parts = formula === null ? [] : partsOf(formula).filter((part) => part.kind === "cells");
  return parts.flatMap(({ sheet: name, area }) => {
    const sheet = sheetMeant(own, name, workbook);
    return sheet === undefined ? [] : [{ sheet, area }];
  });
}

/** What a formula comes to with the values that the workbook shows now; unknown where that is not certain. */
export function resultOf({ formula, sheet }: FormulaCell, workbook: Workbook): Shown {
  if (formula === null) return unknown;
  return calculated(formula, (name) => {
    const on = sheetMeant(sheet, name, workbook);
    if (on === undefined) return null;
    return (row, column) => {
      const cell = cellAt(on, row, column);
      return cell === undefined ? blank : standing(cell.value, cell.formula !== null);
    };
  });
}

/** What a formula on a sheet gives for values of our choosing, to see what it does with them; all other cells are empty. */
export function triedWith(values: ReadonlyMap<string, Shown>, formula: CellFormula, own: string): Shown {
  return calculated(unfiltered(formula), (sheet) => (row, column) => values.get(`${sheet ?? own}!${addressOf(row, column)}`) ?? blank);
}

/** SUBTOTAL adds up what a filter shows, which no text tells; where all is shown that is what SUM does. */
function unfiltered(formula: CellFormula): CellFormula {
  if (formula.kind !== "call" && formula.kind !== "operation") return formula;
  const parts = formula.parts.map(unfiltered);
  const [first, ...rest] = parts;
  const addsUp =
    formula.kind === "call" && formula.name === "SUBTOTAL" && first?.kind === "number" && /^(9|109)$/u.test(first.value.toFixed());
  return addsUp ? { kind: "call", name: "SUM", parts: rest } : { ...formula, parts };
}

/** The cell that a key such as `附件4!B10` names. */
export function cellOfKey(workbook: Workbook, key: string): Cell | undefined {
  const { sheet: name, rest } = splitReference(key);
  const area = parseArea(rest);
  const sheet = sheetNamed(workbook, name ?? "");
  return area === null || sheet === undefined ? undefined : cellAt(sheet, area.top, area.left);
}
