import { cellsRead, filledInto, partsOf, readCellFormula, relativeForm, shapeOf } from "../../formula/cell-formula";
import { addressOf, keyOf, parseArea, type Place } from "../../grid/address";
import { cellAt, placeIn, type Cell, type Sheet, type Workbook } from "../../grid/workbook";
import { ownIn, type Own } from "../../annex/own";
import { finding, type Outcome } from "../codes";
import type { FormulaCell } from "./formula-cells";

/** Formulas that were filled down or across are one pattern; a cell that breaks it is worth a look (相邻公式不一致). */
export function formulaNeighbours(formulas: ReadonlyMap<string, FormulaCell>, workbook: Workbook): readonly Outcome[] {
  return [...formulas.values()].flatMap((cell) => unlike(cell, formulas)).concat(typedAmong(formulas, ownIn(workbook)));
}

type Step = readonly [down: number, right: number];
const directions: readonly Step[] = [
  [1, 0],
  [0, 1],
];

function at(sheet: Sheet, cell: { readonly row: number; readonly column: number }, step: Step, times: number): string {
  const [row, column] = [cell.row + step[0] * times, cell.column + step[1] * times];
  return row < 0 || column < 0 ? "" : `${sheet.name}!${addressOf(row, column)}`;
}

/** The pattern of a formula: how it would read in row and column offsets. */
function patternOf(cell: FormulaCell): string {
  return relativeForm(cell.text, cell.place.address);
}

/** Absolute references to the cell's own row say the same as relative ones: what counts is which cells are read. */
function offsetsOf(cell: FormulaCell): string {
  return relativeForm(cell.text.replaceAll("$", ""), cell.place.address);
}

/** Whether two formulas are of one pattern. */
export function isLike(one: FormulaCell, other: FormulaCell): boolean {
  return patternOf(one) === patternOf(other) || offsetsOf(one) === offsetsOf(other);
}

/** A formula between two that are of one pattern, or at the end of such a row of them doing the same with other cells. */
function unlike(cell: FormulaCell, formulas: ReadonlyMap<string, FormulaCell>): readonly Outcome[] {
  // Where a row of totals meets a column of sums, a cell is of one pattern with either, be its neighbour in that line the odd one.
  const beside = directions.flatMap((step) => [-2, -1, 1, 2].map((times) => formulas.get(at(cell.sheet, cell, step, times))));
  if (beside.some((other) => other !== undefined && isLike(cell, other))) return [];
  for (const step of directions) {
    const near = (times: number): FormulaCell | undefined => formulas.get(at(cell.sheet, cell, step, times));
    const model = between(near(-1), near(1)) ?? atEnd(cell, near(-1), near(-2), near(1)) ?? atEnd(cell, near(1), near(2), near(-1));
    // A rate among the sums of a line of totals is of its own column.
    if (model === null || isLike(cell, model) || isQuotient(cell) !== isQuotient(model)) continue;
    const expected = filledInto(model.text, model.place.address, cell.place.address);
    // 得分 from 扣分 in one row and 扣分 from 得分 in the next: filled in like its neighbours the cell would read itself.
    if (isReadBy(cell, expected, formulas)) continue;
    return [
      finding("formula-unlike", cell.place, {
        stated: cell.text,
        expected,
        message: `${cell.place.sheet} ${cell.place.address}的公式${cell.text}与旁边几格的写法不一致（如${model.place.address}是${model.text}），照它填应为${expected}。请核对是不是引用错了行或列。`,
        evidence: [model.place],
      }),
    ];
  }
  return [];
}

/** One cell over another, =E52/D52, as no sum and no difference is. */
function isQuotient({ text }: FormulaCell): boolean {
  return /^=\(?\$?[A-Z]+\$?\d+\/\$?[A-Z]+\$?\d+\)?$/u.test(text);
}

/** Whether a formula would read a cell whose own formula reads the cell that it is for. */
function isReadBy({ sheet, place }: FormulaCell, formula: string, formulas: ReadonlyMap<string, FormulaCell>): boolean {
  const read = readCellFormula(formula);
  const cells = read === null ? [] : [...cellsRead(read, sheet.name)].flatMap((key) => formulas.get(key) ?? []);
  return cells.some((other) => other.formula !== null && cellsRead(other.formula, other.sheet.name).has(keyOf(place)));
}

function between(before: FormulaCell | undefined, after: FormulaCell | undefined): FormulaCell | null {
  return before !== undefined && after !== undefined && isLike(before, after) ? before : null;
}

/** At the end of a column a total may stand, which is another kind of formula; the same kind over other cells is a slip. */
function atEnd(
  cell: FormulaCell,
  next: FormulaCell | undefined,
  second: FormulaCell | undefined,
  beyond: FormulaCell | undefined,
): FormulaCell | null {
  if (next === undefined || second === undefined || beyond !== undefined || !isLike(next, second)) return null;
  // Two scores in a row may take two rows in a row of another form; where the third takes its figure tells nothing.
  if (readsElsewhere(cell)) return null;
  const isSameKind = cell.formula !== null && next.formula !== null && shapeOf(cell.formula) === shapeOf(next.formula);
  return isSameKind ? next : null;
}

function readsElsewhere({ formula, place }: FormulaCell): boolean {
  return formula !== null && partsOf(formula).some((part) => part.kind === "cells" && part.sheet !== null && part.sheet !== place.sheet);
}

/** A number that was typed between two formulas of one pattern: it will not follow when the figures change. */
function typedAmong(formulas: ReadonlyMap<string, FormulaCell>, own: Own): readonly Outcome[] {
  const seen = new Set<string>();
  return [...formulas.values()].flatMap((before) =>
    directions.flatMap((step) => {
      const [row, column] = [before.row + step[0], before.column + step[1]];
      const key = `${before.sheet.name}!${addressOf(row, column)}`;
      const after = formulas.get(at(before.sheet, before, step, 2));
      const cell = cellAt(before.sheet, row, column);
      if (seen.has(key) || !isTyped(cell, own) || after === undefined || !isLike(before, after)) return [];
      // What the formulas beside it read, an amount before its share, is what they are worked out from.
      if ([before, after].some((one) => one.formula !== null && [...cellsRead(one.formula, before.sheet.name)].includes(key))) return [];
      seen.add(key);
      return [typed(placeIn(before.sheet, row, column), cell.text, before)];
    }),
  );
}

/** Whether a number of the bureau's own stands in a cell, and no formula. */
export function isTyped(cell: Cell | undefined, own: Own): cell is Cell {
  return typeof cell?.value === "number" && (cell.formula === null || own.wrote(cell.formula));
}

/** Says that a number was typed where its neighbours are formulas. */
export function typed(place: Place, stated: string, model: FormulaCell): Outcome {
  return finding("formula-typed", place, {
    stated,
    message: `${place.sheet} ${place.address}的${stated}是手填的数，${isBeside(place, model) ? "旁边" : "表中同类的"}几格都是公式（如${model.place.address}是${model.text}），数据改了它不会跟着变。建议也写成公式。`,
    evidence: [model.place],
  });
}

function isBeside(place: Place, model: FormulaCell): boolean {
  const area = parseArea(place.address);
  return area !== null && Math.abs(area.top - model.row) <= 2 && Math.abs(area.left - model.column) <= 2;
}
