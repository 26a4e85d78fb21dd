import { planAccept } from "./accept";
import { isOwnSheet, ownSheetName, type WrittenColumn } from "./annex/own";
import type { Assessment, ScoreTable } from "./assessment";
import type { Finding, Severity } from "./check/finding";
import { keyOf, type Place } from "./grid/address";
import { sheetNamed, type Workbook } from "./grid/workbook";
import { journalEdit } from "./journal";
import { emptiedText, notesText, type Notes } from "./notes";
import type { Kept, MarkEdit, Plan, SheetEdit } from "./plan";
import { settingsToKeep } from "./settings";
import { notesOf } from "./writeback/decisions";
import { editsFor, sheetEdits, type DraftCell, type DraftSheet } from "./writeback/draft";
import { emptiedOwnCells } from "./writeback/own-cells";
import { planPrinting, unsetPrinting, type Printing } from "./writeback/print-area";
import { dayOn, draftResults } from "./writeback/results";
import { printedOf } from "./writeback/own-pages";
import { draftScoreColumn, filledNote, withoutOldScores } from "./writeback/score-column";
import { draftWorkingPaper, withNote } from "./writeback/working-paper";

/** The marks of ours that a workbook bears already. */
export type Marks = readonly { readonly place: Place; readonly severity: Severity }[];

/**
 * What 重新计算 writes back (回写): 核算底稿, the column 复核得分, marks on wrong cells, and 核对结果. It is the difference
 * to what stands there, so a second run on the same figures on the same day writes nothing. Empty where no annex was found. What
 * it was computed by is kept with it, so that nobody who opens the file later gets other scores than those that stand in it.
 * `today`, such as 2023年1月1日, is the day that 核对结果 shall bear; with null it keeps the one that it bears.
 */
export function planWriteback(
  reading: Written,
  assessment: Assessment,
  notes: Notes = notesUnder(reading, assessment),
  today: string | null = null,
): Plan {
  const { workbook } = reading;
  if (Object.keys(assessment.annexes).length === 0) return [];
  const { paper, column, printing } = computedDrafts(reading, assessment);
  const name = ownSheetName(workbook, "核对结果");
  const day = today ?? dayOn(sheetNamed(workbook, name));
  const results = withoutDeadLinks(draftResults({ assessment, notes, workbook, day }, name), workbook);
  const written = (cells: readonly DraftCell[]): readonly DraftCell[] =>
    assessment.settings.writeback === "values" ? cells.map(asValue) : cells;
  const table = tableIn(workbook, assessment);
  const scores = table === null ? [] : withoutOldScores(written(column), table, workbook);
  const noted = table === null ? paper : withNote(paper, filledNote(scores, table, workbook));
  const plan: Plan = [
    ...sheetEdits(workbook, { ...noted, cells: written(noted.cells) }),
    ...editsFor(workbook, scores),
    ...printing.edits,
    ...sheetEdits(workbook, results),
    ...markEdits(reading.marks, assessment).filter((edit) => sheetNamed(workbook, edit.place.sheet) !== undefined),
  ];
  return [...plan, ...keptEdits(reading, "重新计算", plan, notes)];
}

/** What is written with live formulas: 核算底稿 and 复核得分, and what becomes of the print area beside them. */
function computedDrafts(
  reading: Written,
  assessment: Assessment,
): { readonly paper: DraftSheet; readonly column: readonly DraftCell[]; readonly printing: Printing } {
  const { workbook } = reading;
  const table = tableIn(workbook, assessment);
  const ours = columnOf(table);
  const printing = planPrinting(reading, ours);
  const { sheet, rateOf } = draftWorkingPaper(assessment.rows, workbook, ownSheetName(workbook, "核算底稿"), ours, printing.noted);
  const column = table === null ? [] : draftScoreColumn(assessment, table, workbook, rateOf);
  return { paper: withoutDeadLinks(sheet, workbook), column, printing };
}

/** How much of each kind 重新计算 leaves in a workbook, whatever the settings say about it. */
export interface Tally {
  readonly formulas: number;
  readonly marks: number;
}

/** Counts what the settings about writing decide. */
export function tallyOf(workbook: Workbook, assessment: Assessment): Tally {
  const { paper, column } = computedDrafts({ workbook, marks: [] }, assessment);
  const marks = [...wantedMarks(assessment).values()].filter(({ place }) => sheetNamed(workbook, place.sheet) !== undefined);
  return { formulas: [...paper.cells, ...column].filter((cell) => asValue(cell) !== cell).length, marks: marks.length };
}

function notesUnder(reading: Written, { settings }: Assessment): Notes {
  return { ...notesOf(reading), settings: settingsToKeep(settings) };
}

/** A workbook as a host read it; without `kept` it keeps nothing, as where a host cannot. */
export interface Written {
  readonly workbook: Workbook;
  readonly marks: Marks;
  readonly kept?: Kept;
}

/** What is kept with a write: the decisions where they changed, and how each cell was before. */
export function keptEdits(reading: Written, what: string, plan: Plan, notes: Notes): Plan {
  const { kept, workbook } = reading;
  if (kept === undefined) return [];
  const before = notesOf(reading);
  const isFresh = kept.notes === null && notesText(before) === null;
  const after = notesText(notes) ?? (isFresh ? null : emptiedText);
  const decided: Plan =
    after === kept.notes ? [] : [{ kind: "keep", part: "notes", before: kept.notes, after, because: "情况说明、判定和设置" }];
  const journal = journalEdit(kept.journal, what, plan, workbook, { before, after: notes });
  return [...decided, ...(journal === null ? [] : [journal])];
}

/** Takes every mark of ours away (清除标记). */
export function planClearMarks(reading: Written): Plan {
  const plan = reading.marks.map(({ place, severity }): MarkEdit => ({
    kind: "mark",
    place,
    before: severity,
    after: null,
    because: "清除标记",
  }));
  return plan.length === 0 ? [] : [...plan, ...keptEdits(reading, "清除标记", plan, notesOf(reading))];
}

/** Takes findings over (采用) and notes that it did. */
export function planTakeover(reading: Written, findings: readonly Finding[]): Plan {
  const plan = planAccept(findings, reading.workbook);
  if (plan.length === 0) return [];
  const notes = notesOf(reading);
  const accepted = plan.flatMap((edit) =>
    edit.kind === "cell" ? [{ place: edit.place, before: JSON.stringify(edit.before), after: JSON.stringify(edit.after) }] : [],
  );
  return [...plan, ...keptEdits(reading, "采用", plan, { ...notes, accepted: [...notes.accepted, ...accepted] })];
}

/**
 * Makes the file ready to be filed (报送稿): marks, 复核得分 and the print area that we have set for it, 核算底稿, 核对结果, reasons and journal go; accepted values stay.
 * It cannot be taken back after closing, since what would take it back goes too. With `keep` the scores that we filled into a blank
 * 得分 stay, as numbers.
 */
export function planFiling(reading: Written, keep = false): Plan {
  const { workbook, kept } = reading;
  const marks = reading.marks.map(({ place, severity }): MarkEdit => ({
    kind: "mark",
    place,
    before: severity,
    after: null,
    because: "报送稿",
  }));
  const own = workbook.sheets.filter(isOwnSheet);
  const sheets = own.map((sheet): SheetEdit => ({
    kind: "sheet",
    sheet: sheet.name,
    before: "present",
    after: null,
    widths: [],
    ...printedOf(sheet),
    because: "报送稿",
  }));
  const parts = (["notes", "journal"] as const).flatMap((part): Plan => {
    const before = kept?.[part] ?? null;
    return before === null ? [] : [{ kind: "keep", part, before, after: null, because: "报送稿" }];
  });
  return [...marks, ...emptiedOwnCells(workbook, "报送稿", keep), ...unsetPrinting(reading, "报送稿"), ...sheets, ...parts];
}

/** The score table that can be written to: one that was found in a Word file cannot. */
function tableIn(workbook: Workbook, { table }: Assessment): ScoreTable | null {
  return table === null || sheetNamed(workbook, table.sheet) === undefined ? null : table;
}

/** The column that is ours; none where the scores go into the bureau's own 得分. */
function columnOf(table: ScoreTable | null): WrittenColumn | null {
  return table === null || table.fillsScore ? null : { sheet: table.sheet, column: table.targetColumn };
}

/** A report from a Word file has no sheet to jump to. */
function withoutDeadLinks(draft: DraftSheet, workbook: Workbook): DraftSheet {
  const cells = draft.cells.map((cell): DraftCell => {
    if (cell.link === undefined || sheetNamed(workbook, cell.link.sheet) !== undefined) return cell;
    const { link: _, ...rest } = cell;
    return { ...rest, look: "text" };
  });
  return { ...draft, cells };
}

/** A formula replaced by what it comes to. */
function asValue(cell: DraftCell): DraftCell {
  return cell.content.kind === "formula" && cell.shown !== undefined ? { ...cell, content: cell.shown } : cell;
}

const ranks: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };

/** Marks errors and warnings, the graver one where a cell has several; marks that no longer hold are taken away. */
function markEdits(standing: Marks, assessment: Assessment): readonly MarkEdit[] {
  const wanted = assessment.settings.marks ? wantedMarks(assessment) : new Map<string, MarkEdit>();
  const kept = new Map(standing.map((mark) => [keyOf(mark.place), mark.severity]));
  const removed = standing.flatMap(({ place, severity }) =>
    wanted.has(keyOf(place)) ? [] : [{ kind: "mark", place, before: severity, after: null, because: "问题已不存在" } as const],
  );
  const added = [...wanted.values()].flatMap((edit) => {
    const before = kept.get(keyOf(edit.place)) ?? null;
    return before === edit.after ? [] : [{ ...edit, before }];
  });
  return [...removed, ...added];
}

function wantedMarks(assessment: Assessment): ReadonlyMap<string, MarkEdit> {
  const marks = new Map<string, MarkEdit>();
  for (const found of assessment.findings) {
    const standing = marks.get(keyOf(found.place))?.after ?? null;
    const isGraver = standing === null || ranks[found.severity] > ranks[standing];
    // That an annex is missing is no fault of the cell it is reported at.
    const hasCell = !found.code.startsWith("annex-");
    if (hasCell && found.severity !== "info" && isGraver)
      marks.set(keyOf(found.place), { kind: "mark", place: found.place, before: null, after: found.severity, because: found.message });
  }
  return marks;
}
