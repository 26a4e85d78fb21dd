import { readFigure, type Figure } from "../../annex/figure";
import type { NumberTable } from "../../fact/number-tables";
import { headingOf } from "../../fact/number-tables";
import { tablesOf, theirSheets } from "../../fact/relations";
import { addressOf, keyOf } from "../../grid/address";
import { compact, hasHan, isBlank, shortLabel } from "../../grid/label";
import { blockAt, cellAt, inCells, placeIn, textAt, type Sheet } from "../../grid/workbook";
import type { Outcome } from "../codes";
import { blankIn, padded, unreadable } from "../number-cells";
import type { CheckContext } from "../context";
import { annexSheets } from "../formulas/formula-cells";

/**
 * Cells among numbers that state none, whatever form they belong to: last year's column, the rates of a list, the measured values
 * beside the scores. What a reader has taken for a figure is checked by its name already, and passed over here.
 */
export function oddCells(context: CheckContext, known: readonly Figure[]): readonly Outcome[] {
  const reported = (context.annex6?.tables ?? []).flatMap(({ lines }) => lines.flatMap(({ figures }) => [...figures.values()]));
  const read = new Set([...known, ...reported].map((figure) => keyOf(figure.place)));
  // What we have written beside a table is none of theirs.
  const theirs = new Map(theirSheets(context.workbook).sheets.map((sheet) => [sheet.name, sheet]));
  return annexSheets(context).flatMap(({ name }) => {
    const sheet = theirs.get(name);
    if (sheet === undefined) return [];
    const isKnown = (row: number, column: number): boolean => read.has(`${sheet.name}!${addressOf(row, column)}`);
    return [
      ...inCells(sheet, ({ value }, row, column) =>
        typeof value === "string" && !isKnown(row, column) ? misprinted(sheet, row, column, value) : [],
      ),
      ...tablesOf(sheet).flatMap((table) => oddIn(table, isKnown)),
    ];
  });
}

/** ` 97.5% ` and 1,031,48.00 are numbers that went wrong, wherever they stand alone in a cell. */
function misprinted(sheet: Sheet, row: number, column: number, value: string): readonly Outcome[] {
  if (!/^\s*-?\d[\d,]*(\.\d+)?\s*[%％]?\s*$/u.test(value) || !/^\s|\s$|,/u.test(value)) return [];
  const figure = readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), null);
  const title = titleOf(sheet, row, column);
  return figure.kind === "number" ? padded(title, figure) : [unreadable(title, figure)];
}

/** What somebody writes who has no number at hand. */
const evasive = /^[（(]?(详?见|参见|同上|略$|待(定|补|填|核|统计)|暂(无|缺|未)|不详|未知)/u;

function oddIn(table: NumberTable, isKnown: (row: number, column: number) => boolean): readonly Outcome[] {
  const { sheet, rows, columns } = table;
  return columns.flatMap((column, c) => {
    const filled = rows.filter((_, r) => table.at(r, c) !== null).length;
    return rows.flatMap((row, r) => {
      const block = blockAt(sheet, row, column);
      if (table.at(r, c) !== null || isKnown(row, column) || block.top !== row || block.left !== column) return [];
      const text = textAt(sheet, row, column);
      if (evasive.test(compact(text)) && filled * 2 > rows.length)
        return [unreadable(titleOf(sheet, row, column), readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), null))];
      // A rate is left out where nothing was budgeted; an amount in a column that is filled from top to bottom is not.
      const isAmount = !/率|比例?$|备注|说明|^(序号|编号|行次)$/u.test(headingOf(table, c));
      // What is merged over more columns than in the other rows belongs to none of them.
      const isOwn = blockAt(sheet, rows[r === 0 ? 1 : r - 1] ?? row, column).right === block.right;
      // Where 收入 has fewer lines than 支出 beside it, a line without a name has nothing to be filled in.
      const isNamed = named(column, column, (step) => textAt(sheet, row, column - step)) !== null;
      const isHole = isOwn && isNamed && isBlank(text) && (cellAt(sheet, row, column)?.formula ?? null) === null;
      // 行政 and 事业 of which every line has one or the other: the table leaves blank what there is none of.
      const isEither = [c - 1, c + 1].some(
        (next) => table.at(r, next) !== null && rows.filter((_, at) => table.at(at, next) === null).length >= 2,
      );
      return isHole && isAmount && !isEither && filled >= 3 && filled === rows.length - 1
        ? [blankIn(titleOf(sheet, row, column), placeIn(sheet, row, column), text)]
        : [];
    });
  });
}

// A heading that stands higher names nothing that is read as its column any more; to look for it would take as long as the list is.
const highest = 100;

/** The names over and left of a cell, as far as they are printed. */
function titleOf(sheet: Sheet, row: number, column: number): string {
  const left = named(column, column, (step) => textAt(sheet, row, column - step));
  const above = named(row, highest, (step) => {
    const block = blockAt(sheet, row - step, column);
    return block.right - block.left > 3 ? "" : textAt(sheet, block.top, block.left);
  });
  return [sheet.name, ...[left, above].flatMap((text) => (text === null ? [] : [`“${shortLabel(text)}”`]))].join("");
}

/** The first name on the way to the edge of the sheet, `distance` steps from here; null where none is met soon enough. */
function named(distance: number, most: number, at: (step: number) => string): string | null {
  for (let step = 1; step <= Math.min(distance, most); step += 1) {
    const text = at(step);
    if (isName(text)) return text;
  }
  return null;
}

function isName(text: string): boolean {
  return hasHan(text) && shortLabel(text).length <= 24 && !/^-?[\d,.]+/u.test(compact(text));
}
