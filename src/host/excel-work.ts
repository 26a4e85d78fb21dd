import type { Severity } from "../core/check/finding";
import { addressOf, parseArea } from "../core/grid/address";
import { sheetOf, type CellEdit, type Edit, type KeepEdit, type MarkEdit, type Plan, type PrintEdit, type SheetEdit } from "../core/plan";
import { keepable, type KeepTask } from "./excel-kept";
import { bordering, formatKnown, isCovered, mayBeText, noMarks, type Known, type SheetMarks } from "./excel-known";
import type { Side } from "./excel-looks";
import { grouped, type Spot } from "./excel-patches";
import { areasOf } from "./excel-print";

/** One cell to write. */
export interface Task extends Spot {
  readonly edit: CellEdit;
  readonly sheet: string;
  /** On one of our own sheets. */
  readonly own: boolean;
  /** On a sheet that the same write adds, so that there is nothing to remember. */
  readonly fresh: boolean;
  readonly mayBeText: boolean;
  /** The number format that it has; null where it is not known. */
  readonly format: string | null;
  /** The sides on which the bureau's table goes on. */
  readonly beside: readonly Side[];
}

/** The marks of one sheet before and after. */
export interface MarkChange {
  readonly before: SheetMarks;
  readonly after: ReadonlyMap<string, Severity>;
}

/** A plan sorted by what is done; what does not apply any more is stale, what holds already is neither. */
export interface Work {
  readonly added: readonly SheetEdit[];
  readonly removed: readonly SheetEdit[];
  readonly tasks: readonly Task[];
  readonly marks: ReadonlyMap<string, MarkChange>;
  readonly prints: readonly PrintEdit[];
  readonly keeps: readonly KeepTask[];
  /** Whether the rules of the sheets can be listed: not in every version where users have some of a certain kind. */
  readonly listsRules: boolean;
  /** Whether what is written has to be computed. */
  readonly manual: boolean;
  /** The edits that all this carries out, in the order of the plan. */
  readonly edits: Plan;
  readonly stale: Plan;
}

type Verdict = "do" | "stale" | "holds";

/** The sheets that edits are about. */
export function sheetsOf(edits: Plan): readonly string[] {
  return [...new Set(edits.flatMap((edit) => sheetOf(edit) ?? []))];
}

/** The same work without the kept texts, which are stale then. */
export function withoutKeeps(work: Work): Work {
  return { ...without(work, "keep"), keeps: [] };
}

/** The same work without what is printed, which is stale then. */
export function withoutPrints(work: Work): Work {
  return { ...without(work, "print"), prints: [] };
}

function without(work: Work, left: Edit["kind"]): Work {
  const others = work.edits.filter(({ kind }) => kind !== left);
  return { ...work, edits: others, stale: [...work.stale, ...work.edits.filter(({ kind }) => kind === left)] };
}

/** Sorts a plan by what is known of the workbook, before anything is asked of Excel. */
export function workFor(plan: Plan, known: Known): Work {
  const added = plan.flatMap((edit) => (edit.kind === "sheet" && isNew(edit) && !known.sheets.has(edit.sheet) ? [edit] : []));
  const removed = plan.flatMap((edit) => (edit.kind === "sheet" && isGone(edit) && known.sheets.has(edit.sheet) ? [edit] : []));
  const lists: Lists = { fresh: namesOf(added), gone: namesOf(removed), taken: takenNames(plan, known), seen: new Set() };
  const verdicts = plan.map((edit) => ({ edit, verdict: verdictOn(edit, known, lists) }));
  const edits = verdicts.filter(({ verdict }) => verdict === "do").map(({ edit }) => edit);
  const own = ownSheets(plan, known);
  return {
    added,
    removed,
    tasks: edits.flatMap((edit) =>
      edit.kind === "cell" && !lists.gone.has(edit.place.sheet) ? taskFor(edit, known, own, lists.fresh) : [],
    ),
    marks: markChanges(edits, known, lists.gone),
    prints: edits.flatMap((edit) => (edit.kind === "print" && !lists.gone.has(edit.sheet) ? [edit] : [])),
    keeps: edits.flatMap((edit) => (edit.kind === "keep" ? [keepTask(edit, known)] : [])),
    listsRules: known.how.extent !== "figures",
    manual: known.manual,
    edits,
    stale: verdicts.filter(({ verdict }) => verdict === "stale").map(({ edit }) => edit),
  };
}

const isNew = (edit: SheetEdit): boolean => edit.before === null && edit.after === "present";
const isGone = (edit: SheetEdit): boolean => edit.before === "present" && edit.after === null;
const namesOf = (edits: readonly SheetEdit[]): ReadonlySet<string> => new Set(edits.map(({ sheet }) => sheet));

interface Lists {
  /** Sheets that are added. */
  readonly fresh: ReadonlySet<string>;
  /** Sheets that are removed. */
  readonly gone: ReadonlySet<string>;
  /** Sheets that were to be added, and whose name is somebody else's by now: nothing may be written there. */
  readonly taken: ReadonlySet<string>;
  /** The cells and kept texts that edits of the plan have been about so far. */
  readonly seen: Set<string>;
}

function takenNames(plan: Plan, known: Known): ReadonlySet<string> {
  return new Set(plan.flatMap((edit) => (edit.kind === "sheet" && isNew(edit) && known.sheets.has(edit.sheet) ? [edit.sheet] : [])));
}

function verdictOn(edit: Edit, known: Known, lists: Lists): Verdict {
  if (edit.kind === "keep") return verdictOnKeep(edit, known, lists);
  const sheet = sheetOf(edit) ?? "";
  if (edit.kind === "sheet" && edit.before === edit.after)
    return known.sheets.has(sheet) === (edit.after === "present") ? "holds" : "stale";
  const there = known.sheets.has(sheet) || lists.fresh.has(sheet);
  if (!there || lists.taken.has(sheet)) return "stale";
  if (edit.kind === "sheet") return "do";
  if (edit.kind === "print") return verdictOnPrint(edit, known);
  return edit.kind === "mark" ? verdictOnMark(edit, known) : verdictOnCell(edit, known, lists);
}

function verdictOnKeep({ part, before, after }: KeepEdit, { kept }: Known, { seen }: Lists): Verdict {
  if (kept === null || seen.has(part)) return "stale";
  seen.add(part);
  const { ids, text } = kept[part];
  const is = (wanted: string | null): boolean => (wanted === null ? ids.length === 0 : text === keepable(wanted));
  if (is(after)) return "holds";
  return is(before) || (before === null && text === null) ? "do" : "stale";
}

/** Of a sheet that has been written to since it was read what is printed is not known: the write itself sees it. */
function verdictOnPrint({ sheet, before, after }: PrintEdit, { sheets }: Known): Verdict {
  const snapshot = sheets.get(sheet)?.snapshot ?? null;
  if (snapshot === null) return "do";
  const standing = areasOf(snapshot);
  if (standing === after) return "holds";
  return standing === before ? "do" : "stale";
}

function keepTask({ part, before, after }: KeepEdit, { kept }: Known): KeepTask {
  return { part, ids: kept?.[part].ids ?? [], before, after };
}

function verdictOnMark(edit: MarkEdit, known: Known): Verdict {
  const address = singleCell(edit.place.address);
  const standing = address === null ? undefined : (known.marks.get(edit.place.sheet)?.cells.get(address.address) ?? null);
  if (standing === edit.after) return "holds";
  return standing === edit.before ? "do" : "stale";
}

function verdictOnCell(edit: CellEdit, known: Known, { seen }: Lists): Verdict {
  const sameFormat = edit.format === undefined || edit.format.before === edit.format.after;
  if (sameFormat && JSON.stringify(edit.before) === JSON.stringify(edit.after)) return "holds";
  const cell = singleCell(edit.place.address);
  if (cell === null) return "stale";
  const key = `${edit.place.sheet}!${cell.address}`;
  const hidden = edit.after.kind !== "blank" && isCovered(known.sheets.get(edit.place.sheet), cell.row, cell.column);
  if (hidden || seen.has(key)) return "stale";
  seen.add(key);
  return "do";
}

/** The cell that an address names; null where it names several or none. */
export function singleCell(address: string): (Spot & { readonly address: string }) | null {
  const area = parseArea(address);
  if (area === null || area.top !== area.bottom || area.left !== area.right) return null;
  return { row: area.top, column: area.left, address: addressOf(area.top, area.left) };
}

/** The sheets that are ours: begun with our title, or added, removed or given links by the plan. */
function ownSheets(plan: Plan, known: Known): ReadonlySet<string> {
  const titled = [...known.sheets].flatMap(([name, { own }]) => (own ? [name] : []));
  const planned = plan.filter((edit) => edit.kind === "sheet" || (edit.kind === "cell" && edit.link !== undefined));
  return new Set([...titled, ...sheetsOf(planned)]);
}

function taskFor(edit: CellEdit, known: Known, own: ReadonlySet<string>, fresh: ReadonlySet<string>): readonly Task[] {
  const { sheet } = edit.place;
  const cell = singleCell(edit.place.address);
  if (cell === null) return [];
  const { row, column } = cell;
  const isFresh = fresh.has(sheet);
  const isText = !isFresh && mayBeText(known.sheets.get(sheet), row, column);
  const beside = edit.look === "bare" ? bordering(known.sheets.get(sheet), row, column) : [];
  const format = isFresh ? null : formatKnown(known.sheets.get(sheet), row, column);
  return [{ edit, sheet, row, column, own: own.has(sheet), fresh: isFresh, mayBeText: isText, format, beside }];
}

function markChanges(edits: Plan, known: Known, gone: ReadonlySet<string>): ReadonlyMap<string, MarkChange> {
  const changes = edits.flatMap((edit) => (edit.kind === "mark" && !gone.has(edit.place.sheet) ? [edit] : []));
  const sheets = grouped(changes, (edit) => edit.place.sheet);
  return new Map(
    [...sheets].map(([sheet, marks]) => {
      const before = known.marks.get(sheet) ?? noMarks;
      return [sheet, { before, after: changed(before.cells, marks) }];
    }),
  );
}

function changed(cells: ReadonlyMap<string, Severity>, edits: readonly MarkEdit[]): ReadonlyMap<string, Severity> {
  const after = new Map(cells);
  for (const { place, after: severity } of edits) {
    const address = singleCell(place.address)?.address ?? place.address;
    if (severity === null) after.delete(address);
    else after.set(address, severity);
  }
  return after;
}
