import { ownTitle, isOwnSheet } from "./annex/own";
import type { Severity } from "./check/finding";
import { keyOf, parseArea, type Place } from "./grid/address";
import { cellAt, sheetNamed, textAt, type Workbook } from "./grid/workbook";
import { movedMarks } from "./moved";
import { contentsOf, journalText, merged, printOfContents, readJournal, type Step, type Written } from "./journal";
import { emptiedText, notesText, withoutDecided, type Decided } from "./notes";
import type { CellEdit, Content, Edit, Kept, KeepEdit, MarkEdit, Plan } from "./plan";
import { notesOf } from "./writeback/decisions";
import { contentOf, sameContent } from "./writeback/draft";
import { movedCells } from "./writeback/own-cells";
import { printedOf } from "./writeback/own-pages";

// Taking writes back (撤销) by what the journal keeps of them, wherever what we wrote has moved since.

/** What is to be taken back, and what stays because somebody has changed it since. */
export interface TakingBack {
  readonly plan: Plan;
  /** Sheets of ours that hold something we did not write. */
  readonly left: readonly string[];
}

/** What is known of a workbook in which something is to be taken back. */
interface Undoable {
  readonly workbook: Workbook;
  readonly marks: readonly { readonly place: Place; readonly severity: Severity }[];
  readonly kept?: Kept;
}

/**
 * The plan that takes the last steps back, all of them by default. Each edit is conditional: a cell that the user has changed
 * since is left, and reported by the host as stale. A sheet of ours that somebody has written into stays, and is named.
 */
export function planUndo(reading: Undoable, count = Infinity): TakingBack {
  const journal = reading.kept?.journal ?? null;
  const steps = readJournal(journal);
  const kept = steps.slice(0, Math.max(0, steps.length - count));
  const taken = steps.slice(kept.length).reduceRight<Step | null>((later, step) => (later === null ? step : merged(step, later)), null);
  if (taken === null) return { plan: [], left: [] };
  const marks = marksBack(taken.marks, reading, kept.length === 0);
  const areas = taken.areas.map(({ sheet, before, after }): Edit => ({
    kind: "print",
    sheet,
    before: after,
    after: before,
    because: "撤销",
  }));
  const own = taken.added.filter((name) => sheetNamed(reading.workbook, name) !== undefined);
  const left = own.filter((name) => {
    const print = taken.prints[name];
    return print !== undefined && print !== printOfContents(contentsOf(reading.workbook, name));
  });
  const leaving = own.filter((name) => !left.includes(name));
  const cells = cellsBack(taken.cells, reading.workbook, leaving);
  const sheets = reading.workbook.sheets.flatMap((sheet): Plan => {
    if (!leaving.includes(sheet.name)) return [];
    return [{ kind: "sheet", sheet: sheet.name, before: "present", after: null, widths: [], ...printedOf(sheet), because: "撤销" }];
  });
  const notes = notesBack(reading, taken.decided, leaving);
  return { plan: [...cells, ...marks, ...areas, ...sheets, ...notes, keeping("journal", journal, journalText(kept), "撤销日志")], left };
}

function keeping(part: KeepEdit["part"], before: string | null, after: string | null, because: string): KeepEdit {
  return { kind: "keep", part, before, after, because };
}

/** The edits that take cells back; where some that we wrote have moved, they go where they are now. */
function cellsBack(cells: readonly Written[], workbook: Workbook, leaving: readonly string[]): readonly CellEdit[] {
  const { astray, moved } = strayed(cells, workbook, leaving);
  return moved.length === 0 ? cells.map(cellBack) : [...cells.filter((cell) => !astray.includes(cell)).map(cellBack), ...moved];
}

/**
 * The cells of ours that are not where they were written, and, where 核算底稿 leaves, the edits that empty them where they are now, or
 * they would be left as errors; where they were there is nothing to report then.
 */
function strayed<Cell extends Pick<Written, "place" | "before" | "after">>(
  cells: readonly Cell[],
  workbook: Workbook,
  leaving: readonly string[],
): { readonly astray: readonly Cell[]; readonly moved: readonly CellEdit[] } {
  const isLeaving = workbook.sheets.some((sheet) => leaving.includes(sheet.name) && textAt(sheet, 0, 0) === ownTitle("核算底稿"));
  const astray = isLeaving ? cells.filter(({ before, after, place }) => before.kind === "blank" && !holds(workbook, place, after)) : [];
  const known = new Set(cells.filter((cell) => !astray.includes(cell)).map(({ place }) => keyOf(place)));
  const written = astray.map(({ after }) => after);
  const moved = astray.length === 0 ? [] : movedCells(workbook, written, "撤销").filter(({ place }) => !known.has(keyOf(place)));
  return { astray, moved };
}

/**
 * What must be emptied before writes are taken back by the plans that undo them, the last one first: cells of ours that have moved
 * since with rows or columns that somebody put in. `places` are those where they were written, and stand no more.
 */
export function planStrays(workbook: Workbook, undoing: Plan): { readonly plan: Plan; readonly places: ReadonlySet<string> } {
  const cells = new Map<string, Pick<Written, "place" | "before" | "after">>();
  for (const edit of undoing)
    if (edit.kind === "cell") {
      const after = cells.get(keyOf(edit.place))?.after ?? edit.before;
      cells.set(keyOf(edit.place), { place: edit.place, before: edit.after, after });
    }
  const leaving = undoing.flatMap((edit) => (edit.kind === "sheet" && edit.after === null ? [edit.sheet] : []));
  const { astray, moved } = strayed([...cells.values()], workbook, leaving);
  return { plan: moved, places: new Set(moved.length === 0 ? [] : astray.map(({ place }) => keyOf(place))) };
}

/** The edits that take marks back, wherever they are now. */
function marksBack(marks: Step["marks"], { marks: standing }: Undoable, first: boolean): readonly MarkEdit[] {
  const now = new Map(standing.map(({ place, severity }) => [keyOf(place), severity]));
  const [before, after] = [marksIn(marks, "before"), marksIn(marks, "after")];
  const moved = movedMarks(now, before, after, first);
  const isAstray = ({ place, before: was, after: became }: Step["marks"][number]): boolean =>
    moved.size > 0 && was === null && now.get(keyOf(place)) !== became;
  return [
    ...marks.filter((mark) => !isAstray(mark)).map(({ place, before: was, after: became }) => markBack(place, became, was)),
    ...standing.filter(({ place }) => moved.has(keyOf(place))).map(({ place, severity }) => markBack(place, severity, null)),
  ];
}

function markBack(place: Place, before: MarkEdit["before"], after: MarkEdit["after"]): MarkEdit {
  return { kind: "mark", place, before, after, because: "撤销" };
}

function marksIn(marks: Step["marks"], when: "before" | "after"): ReadonlyMap<string, Severity> {
  return new Map(
    marks.flatMap((mark) => {
      const severity = mark[when];
      return severity === null ? [] : [[keyOf(mark.place), severity] as const];
    }),
  );
}

function holds(workbook: Workbook, { sheet: name, address }: Place, content: Content): boolean {
  const [area, sheet] = [parseArea(address), sheetNamed(workbook, name)];
  return area !== null && sheet !== undefined && sameContent(contentOf(cellAt(sheet, area.top, area.left)), content);
}

/** The edit that takes one back. A cell that we dressed is bare again, which is General unless it had a format of its own. */
function cellBack({ place, before, after, format, dressed: isDressed }: Written): CellEdit {
  const back = { kind: "cell", place, before: after, after: before, look: isDressed === true ? "bare" : "plain", because: "撤销" } as const;
  if (format === null) return back;
  if (format.after !== null) return { ...back, format: { before: format.after, after: format.before } };
  return isDressed === true && format.before === "General" ? back : { ...back, formatBack: format.before };
}

/** Takes back what was decided. Where nothing is decided any more, that is kept too, as long as an older 核对结果 could be asked instead. */
function notesBack(reading: Undoable, decided: Decided | null, leaving: readonly string[]): Plan {
  if (decided === null) return [];
  const before = reading.kept?.notes ?? null;
  const isAsked = reading.workbook.sheets.some((sheet) => isOwnSheet(sheet) && !leaving.includes(sheet.name));
  const after = notesText(withoutDecided(notesOf(reading), decided)) ?? (isAsked ? emptiedText : null);
  return after === before ? [] : [keeping("notes", before, after, "情况说明、判定和设置")];
}
