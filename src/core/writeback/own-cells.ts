import { readAnnex5 } from "../annex/annex5";
import { formulaShape } from "../moved";
import { isFilled, isOwnSheet, ownIn } from "../annex/own";
import { inCells, placeIn, type Cell, type Workbook } from "../grid/workbook";
import type { CellEdit, Content } from "../plan";
import { blank, contentOf } from "./draft";

/**
 * Empties the cells that we wrote beside the bureau's own: our column, and our scores in a 得分 column that was blank. With `keep`
 * these stay, as the numbers that they show.
 */
export function emptiedOwnCells(workbook: Workbook, because: string, keep = false): readonly CellEdit[] {
  const own = ownIn(workbook);
  return workbook.sheets.flatMap((sheet) => {
    if (isOwnSheet(sheet)) return [];
    // What somebody noted above or below the table in our column is theirs.
    const columns = own.columns.get(sheet.name) ?? [];
    const table = columns.length === 0 ? null : readAnnex5(sheet, own);
    const rows = table === null ? null : { first: table.headerRow, last: Math.max(table.lastRow, table.total?.row ?? 0) };
    return inCells(sheet, (cell, row, at): readonly CellEdit[] => {
      const isColumn = columns.includes(at) && rows !== null && rows.first <= row && row <= rows.last;
      const isFormula = own.wrote(cell.formula);
      const isOurs = isColumn || isFormula || (own.scores.size > 0 && isFilled(own, cell, placeIn(sheet, row, at)));
      const before = contentOf(cell);
      if (!isOurs || before.kind === "blank") return [];
      const place = placeIn(sheet, row, at);
      if (isColumn) return [{ kind: "cell", place, before, after: blank, look: "bare", because }];
      // A number needs nothing, nor does a sum of what stands above it.
      if (keep && !isFormula) return [];
      return [{ kind: "cell", place, before, after: keep ? shownNumber(cell) : blank, look: "plain", because }];
    });
  });
}

/** The number that a cell shows; blank where it shows none. */
function shownNumber({ value, ...cell }: Cell): Content {
  return typeof value === "number" ? contentOf({ ...cell, value, formula: null }) : blank;
}

/**
 * The same for those of them that were written elsewhere, as `written` says, and have moved since with rows and columns that were put
 * in or taken out, or with their sheet's name. What somebody has written over them is left.
 */
export function movedCells(workbook: Workbook, written: readonly Content[], because: string): readonly CellEdit[] {
  const { wrote } = ownIn(workbook);
  const shapes = new Set(written.map(shapeOf));
  return emptiedOwnCells(workbook, because).filter(
    ({ before }) => shapes.has(shapeOf(before)) || (before.kind === "formula" && wrote(before.formula)),
  );
}

/** A content without the cells that its formula reads, which move with it. */
function shapeOf(content: Content): string {
  return content.kind === "formula" ? formulaShape(content.formula) : JSON.stringify(content);
}
