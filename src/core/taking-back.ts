import { ownTitle, isOwnSheet } from "./annex/own";
import type { Severity } from "./check/finding";
import { keyOf, parseArea, type Place } from "./grid/address";
import { cellAt, placeIn, sheetNamed, textAt, type Sheet, type Workbook } from "./grid/workbook";
import { movedMarks, type Strays } from "./moved";
import { contentsOf, journalText, merged, printOfContents, readJournal, textPrint, type Prints, type Step, type Written } from "./journal";
import { emptiedText, notesText, withoutDecided, type Decided } from "./notes";
import type { CellEdit, Content, Edit, Kept, KeepEdit, MarkEdit, Plan } from "./plan";
import { notesOf } from "./writeback/decisions";
import { contentOf, sameContent } from "./writeback/draft";
import { movedCells } from "./writeback/own-cells";
import { movedPrinting } from "./writeback/print-area";
import { printedOf } from "./writeback/own-pages";

// Taking writes back (撤销) by what the journal keeps of them, wherever what we wrote has moved since.

/** What is to be taken back, and what stays because somebody has changed it since. */
export interface TakingBack {
  readonly plan: Plan;
  /** Sheets of ours that hold something we did not write. */
  readonly left: readonly string[];
  /** What would take back cells that have moved, and is in no plan: at their places stand others by now, which may hold the same. */
  readonly stale: Plan;
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
  if (taken === null) return { plan: [], left: [], stale: [] };
  const marks = marksBack(taken.marks, reading, kept.length === 0);
  const areas = taken.areas.map(({ sheet, before, after }): Edit => {
    const moved = after === null ? null : movedPrinting(reading.workbook, sheet, after);
    return { kind: "print", sheet, before: moved ?? after, after: before, because: "撤销" };
  });
  const own = taken.added.filter((name) => sheetNamed(reading.workbook, name) !== undefined);
  const left = own.filter((name) => {
    const print = taken.prints[name];
    return print !== undefined && print !== printOfContents(contentsOf(reading.workbook, name));
  });
  const leaving = own.filter((name) => !left.includes(name));
  const { cells, stale } = cellsBack(taken.cells, reading.workbook, leaving);
  const sheets = reading.workbook.sheets.flatMap((sheet): Plan => {
    if (!leaving.includes(sheet.name)) return [];
    return [{ kind: "sheet", sheet: sheet.name, before: "present", after: null, widths: [], ...printedOf(sheet), because: "撤销" }];
  });
  const notes = notesBack(reading, taken.decided, leaving);
  return {
    plan: [...cells, ...marks, ...areas, ...sheets, ...notes, keeping("journal", journal, journalText(kept), "撤销日志")],
    left,
    stale,
  };
}

function keeping(part: KeepEdit["part"], before: string | null, after: string | null, because: string): KeepEdit {
  return { kind: "keep", part, before, after, because };
}

/** The edits that take cells back; where some that we wrote have moved, they go where they are now, or are left. */
function cellsBack(
  cells: readonly Written[],
  workbook: Workbook,
  leaving: readonly string[],
): { readonly cells: readonly CellEdit[]; readonly stale: Plan } {
  const { astray, moved } = strayed(cells, workbook, leaving);
  const rest = moved.length === 0 ? cells : cells.filter((cell) => !astray.includes(cell));
  const away = displaced(rest, workbook);
  const [found, lost] = parted(away);
  const here = rest.filter((cell) => !away.has(cell));
  return {
    cells: [...here, ...found.map(({ cell, place }) => ({ ...cell, place }))].map(cellBack).concat(moved),
    stale: lost.map(cellBack),
  };
}

/** What is known of a cell that we wrote, as far as it takes to find it. */
type Sought = Pick<Written, "place" | "before" | "after" | "around">;

/**
 * The cells of ours that are not where they were written, and, where 核算底稿 leaves, the edits that empty them where they are now, or
 * they would be left as errors; where they were there is nothing to report then.
 */
function strayed<Cell extends Sought>(
  cells: readonly Cell[],
  workbook: Workbook,
  leaving: readonly string[],
): { readonly astray: readonly Cell[]; readonly moved: readonly CellEdit[] } {
  const isLeaving = workbook.sheets.some((sheet) => leaving.includes(sheet.name) && textAt(sheet, 0, 0) === ownTitle("核算底稿"));
  const away = displaced(cells, workbook);
  const isAstray = (cell: Cell): boolean => cell.before.kind === "blank" && (away.has(cell) || !holds(workbook, cell.place, cell.after));
  const astray = isLeaving ? cells.filter(isAstray) : [];
  const known = new Set(cells.filter((cell) => !astray.includes(cell)).map(({ place }) => keyOf(place)));
  const written = astray.map(({ after }) => after);
  const moved = astray.length === 0 ? [] : movedCells(workbook, written, "撤销").filter(({ place }) => !known.has(keyOf(place)));
  return { astray, moved };
}

/**
 * Of cells that we wrote, those at whose place another one stands by now, and where they are themselves; null where that cannot be
 * told. The texts of their row, or those above them, stand elsewhere as they did here, or none of either does here. Where only some
 * have changed, or all of the row alone, somebody has worked on them.
 */
function displaced<Cell extends Sought>(cells: readonly Cell[], workbook: Workbook): ReadonlyMap<Cell, Place | null> {
  const written = new Set(cells.map(({ place }) => keyOf(place)));
  return new Map(
    cells.flatMap((cell) => {
      const { place, around, before, after } = cell;
      const [sheet, at] = [sheetNamed(workbook, place.sheet), parseArea(place.address)];
      if (around === undefined || sheet === undefined || at === null) return [];
      const theirs = (prints: Prints): Prints => prints.filter(([row, column]) => !written.has(keyOf(placeIn(sheet, row, column))));
      const lines = [around.row, around.column].map(theirs).filter((prints) => prints.length > 0);
      const shifts = lines.map((prints) => shiftsOf(prints, sheet));
      const isAway = shifts.some((each) => each !== null && each.length > 0) || shifts.every((each) => each !== null);
      if (lines.length === 0 || !isAway) return [];
      const places = new Map(
        shifts.flatMap((each) => each ?? []).map(([down, right]) => [`${down} ${right}`, placeIn(sheet, at.top + down, at.left + right)]),
      );
      const [now, ...more] = [...places.values()].filter((moved) => holds(workbook, moved, after));
      // What a formula reads has moved too, and it would read other cells.
      return [[cell, now === undefined || more.length > 0 || before.kind === "formula" ? null : now] as const];
    }),
  );
}

/** By how many rows and columns texts may have moved together; null where they have not, empty where nothing tells. */
function shiftsOf(texts: Prints, sheet: Sheet): readonly (readonly [down: number, right: number])[] | null {
  const isAt =
    ([down, right]: readonly [number, number]) =>
    ([row, column, print]: Prints[number]): boolean =>
      textPrint(cellAt(sheet, row + down, column + right)) === print;
  if (texts.every(isAt([0, 0]))) return null;
  const shifts = steps.filter((step) => texts.every(isAt(step)));
  return shifts.length > 0 || !texts.some(isAt([0, 0])) ? shifts : null;
}

/** The rows or columns that somebody may have put in or taken out. */
const steps = Array.from({ length: 100 }, (_, index) => index + 1).flatMap((by) =>
  [by, -by].flatMap((each) => [[each, 0] as const, [0, each] as const]),
);

/** The cells that are elsewhere by now, each with its place, and those of which that is not known; two that seem to be at one place are none. */
function parted<Cell>(
  away: ReadonlyMap<Cell, Place | null>,
): readonly [found: readonly { readonly cell: Cell; readonly place: Place }[], lost: readonly Cell[]] {
  const all = [...away];
  const isAlone = (place: Place): boolean => all.filter(([, other]) => other !== null && keyOf(other) === keyOf(place)).length === 1;
  const found = all.flatMap(([cell, place]) => (place !== null && isAlone(place) ? [{ cell, place }] : []));
  return [found, all.flatMap(([cell]) => (found.some((each) => each.cell === cell) ? [] : [cell]))];
}

/** Looks for strays before writes are taken back by the plans that undo them, the last one first. */
export function straysIn({ workbook, kept }: Undoable, undoing: Plan): Strays {
  const journalled = readJournal(kept?.journal ?? null).flatMap((step) => step.cells);
  const known = new Map(journalled.flatMap(({ place, around }) => (around === undefined ? [] : [[keyOf(place), around] as const])));
  const cells = new Map<string, Sought>();
  for (const edit of undoing)
    if (edit.kind === "cell") {
      const [key, around] = [keyOf(edit.place), known.get(keyOf(edit.place))];
      const after = cells.get(key)?.after ?? edit.before;
      cells.set(key, { place: edit.place, before: edit.after, after, ...(around === undefined ? {} : { around }) });
    }
  const all = [...cells.values()];
  const leaving = undoing.flatMap((edit) => (edit.kind === "sheet" && edit.after === null ? [edit.sheet] : []));
  const { astray, moved } = strayed(all, workbook, leaving);
  const printed = undoing.flatMap((edit): Plan => {
    const now = edit.kind === "print" && edit.before !== null ? movedPrinting(workbook, edit.sheet, edit.before) : null;
    return now === null || edit.kind !== "print" ? [] : [{ ...edit, before: now }];
  });
  const away = displaced(all, workbook);
  const mistaken = [...away.keys()].filter(({ place, after }) => holds(workbook, place, after));
  const elsewhere = new Map(parted(away)[0].map(({ cell, place }) => [keyOf(cell.place), place]));
  const found = undoing.flatMap((edit): readonly CellEdit[] => {
    const place = edit.kind === "cell" ? elsewhere.get(keyOf(edit.place)) : undefined;
    return edit.kind === "cell" && place !== undefined ? [{ ...edit, place }] : [];
  });
  // What several steps have written is taken back one after the other, each by its place.
  const once = found.filter(({ place }) => [...found, ...moved].filter((other) => keyOf(other.place) === keyOf(place)).length === 1);
  return {
    plan: [...moved, ...once, ...printed],
    places: new Set([
      ...(moved.length === 0 ? [] : astray.map(({ place }) => keyOf(place))),
      ...[...elsewhere].filter(([, place]) => once.some((edit) => edit.place === place)).map(([key]) => key),
    ]),
    mistaken: mistaken.map(({ place }) => place),
  };
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
