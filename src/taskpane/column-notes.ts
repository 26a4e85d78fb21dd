import { addressOf, areaName, columnName, parseArea } from "../core/grid/address";
import type { ScoreTable } from "../core/assessment";
import { sheetNamed, type Sheet } from "../core/grid/workbook";
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
  return isNew(state, table) ? [...hidden, ...rowNote(sheet, table, state.known), ...printNote(sheet, table, state.known)] : hidden;
}

function isHidden({ hidden }: Sheet, { targetColumn }: ScoreTable): boolean {
  return hidden?.columns.has(targetColumn) === true;
}

/** Whether the last write wrote the heading of the column. */
function isNew({ undos }: PaneState, { sheet, headerRow, targetColumn }: ScoreTable): boolean {
  const heading = addressOf(headerRow, targetColumn);
  const plan = undos.at(-1)?.undo.plan ?? [];
  return plan.some((edit) => edit.kind === "cell" && edit.place.sheet === sheet && edit.place.address === heading);
}

function rowNote({ hidden }: Sheet, { sheet }: ScoreTable, { assessment }: Known): readonly string[] {
  const rows = assessment.rows.filter(({ place }) => hidden?.rows.has(parseArea(place.address)?.top ?? -1) === true);
  return rows.length === 0 ? [] : [words.column.rows(sheet, rows.length)];
}

/** Printed where nothing is set, and where it lies within what is. */
function printNote({ printArea, rows }: Sheet, table: ScoreTable, { assessment }: Known): readonly string[] {
  const { sheet, targetColumn, headerRow, totalRow } = table;
  if (printArea === undefined) return [];
  if (printArea === null) {
    const last = Math.max(
      headerRow,
      totalRow ?? 0,
      ...assessment.rows.map(({ place }) => parseArea(place.address)?.top ?? 0),
      rows.length - 1,
    );
    return [words.column.printed(sheet, areaName({ top: 0, left: 0, bottom: last, right: targetColumn - 1 }))];
  }
  const isWithin = printArea.some(
    ({ top, left, bottom, right }) => left <= targetColumn && targetColumn <= right && top <= headerRow && headerRow <= bottom,
  );
  return isWithin ? [words.column.within(sheet)] : [];
}
