import { addressOf, areaName, columnName, parseArea } from "../core/grid/address";
import type { ScoreTable } from "../core/assessment";
import { sheetNamed, type Sheet } from "../core/grid/workbook";
import type { Plan } from "../core/plan";
import { printedExtent } from "../core/grid/printed";
import type { Known, PaneState } from "./state";
import { words } from "./words";

/** What a user could wonder about the column 复核得分 after 重新计算: that it cannot be seen, in part or at all, and that it is printed. */
export function columnNotes(state: PaneState): readonly string[] {
  if (state.kind !== "applied" || state.doing !== "write" || state.known === null) return [];
  const { assessment, workbook } = state.known;
  const { table } = assessment;
  const sheet = table === null ? undefined : sheetNamed(workbook, table.sheet);
  if (table === null || table.fillsScore || sheet === undefined) return [];
  const hidden = isHidden(sheet, table) ? [words.column.hidden(table.sheet, columnName(table.targetColumn))] : [];
  // What follows is said once, when the column is written first.
  return isNew(state, table) ? [...hidden, ...rowNote(sheet, table, state.known), ...printNote(state, sheet, table)] : hidden;
}

function isHidden({ hidden }: Sheet, { targetColumn }: ScoreTable): boolean {
  return hidden?.columns.has(targetColumn) === true;
}

/** Whether the last write wrote the heading of the column. */
function isNew(state: PaneState, { sheet, headerRow, targetColumn }: ScoreTable): boolean {
  const heading = addressOf(headerRow, targetColumn);
  return lastPlan(state).some((edit) => edit.kind === "cell" && edit.place.sheet === sheet && edit.place.address === heading);
}

/** What would take the last write back: of all that it wrote there is an edit in it. */
function lastPlan({ undos }: PaneState): Plan {
  return undos.at(-1)?.undo.plan ?? [];
}

function rowNote({ hidden }: Sheet, { sheet }: ScoreTable, { assessment }: Known): readonly string[] {
  const rows = assessment.rows.filter(({ place }) => hidden?.rows.has(parseArea(place.address)?.top ?? -1) === true);
  return rows.length === 0 ? [] : [words.column.rows(sheet, rows.length)];
}

/**
 * Nothing where the same write has set what is printed. Else our column is printed where all is, which adds a page at most where
 * nothing stands right of it, and where it lies within what is set.
 */
function printNote(state: PaneState, sheet: Sheet, { targetColumn, headerRow }: ScoreTable): readonly string[] {
  const { name, printArea } = sheet;
  const isSet = lastPlan(state).some((edit) => edit.kind === "print" && edit.sheet === name);
  if (isSet) return [];
  if (printArea === undefined) return [words.column.unseen(name)];
  if (printArea === null) {
    const extent = printedExtent(sheet, targetColumn);
    return [extent.right > targetColumn ? words.column.among(name) : words.column.printed(name, areaName(extent))];
  }
  const isWithin = printArea.some(
    ({ top, left, bottom, right }) => left <= targetColumn && targetColumn <= right && top <= headerRow && headerRow <= bottom,
  );
  return isWithin ? [words.column.within(name)] : [];
}
