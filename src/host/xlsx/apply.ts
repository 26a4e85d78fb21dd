import { addressOf } from "../../core/grid/address";
import { textAt } from "../../core/grid/workbook";
import {
  sheetOf as sheetNameOf,
  type CellEdit,
  type Edit,
  type KeepEdit,
  type MarkEdit,
  type Plan,
  type PrintEdit,
  type SheetEdit,
} from "../../core/plan";
import { bookOf, sheetEntry, withoutCalculation, withoutSheet, withRecalculation, withSheet, type SheetEntry } from "./book";
import { sameContent } from "./content";
import { refuse } from "./fault";
import { keeps, withKept } from "./kept";
import { contentOf, partNamed, relationsName, withPart, type Package } from "./package";
import { printAreaName, withPrintArea, withPrinted } from "./print-area";
import { isProtected, readingOf, sheetOf } from "./reading";
import { writeRun, type Ours, type Run } from "./run";
import type { SheetXml } from "./sheet";
import { sheetNames, withSheetNames } from "./sheet-names";

/** A sheet of ours that was taken away, so that it can be put back. */
export interface RemovedSheet {
  readonly sheet: Uint8Array;
  readonly relations: Uint8Array | null;
  /** The names that belong to it, as they are written: what of it is printed, and on every page. */
  readonly names: readonly string[];
}

/** What stood in the workbook before a plan was applied. */
export interface Before {
  /** The XML of each cell written, by sheet and address; empty where there was no cell. */
  readonly cells: ReadonlyMap<string, string>;
  /** The sheets taken away, by name. */
  readonly sheets: ReadonlyMap<string, RemovedSheet>;
}

/** A package after a plan, and what is needed to go back. */
export interface Applied {
  readonly pkg: Package;
  readonly applied: Plan;
  readonly stale: Plan;
  readonly before: Before;
}

/** Nothing to put back: for a plan that undoes nothing. */
export const NOTHING_BEFORE: Before = { cells: new Map(), sheets: new Map() };

/** The sheets that edits go to; what is kept stands on none. */
function sheetsOf(edits: Plan): readonly string[] {
  return edits.flatMap((edit) => sheetNameOf(edit) ?? []);
}

/** Refuses before anything is written: a protected sheet is the user's to unlock. */
function checkProtection(pkg: Package, plan: Plan): void {
  if (bookOf(pkg).locked && plan.some((edit) => edit.kind === "sheet")) {
    refuse("protected", "工作簿的结构受保护，不能添加或删除工作表；请先在 Excel 的“审阅”中取消“保护工作簿”，再写回。");
  }
  for (const name of new Set(sheetsOf(plan))) {
    const entry = sheetEntry(pkg, name);
    if (entry !== undefined && isProtected(sheetOf(pkg, entry))) {
      refuse("protected", `工作表“${name}”受保护，不能写入；请先在 Excel 的“审阅”中撤消工作表保护，再写回。`);
    }
  }
}

/** What stands in A1 of our own sheets begins with this; what follows is the sheet's name. */
const OWN_TITLE = /^绩效核分 · /;

/** The names of the sheets that begin with our title. */
export function titledSheets(pkg: Package): readonly string[] {
  return readingOf(pkg).workbook.sheets.flatMap((sheet) => (OWN_TITLE.test(textAt(sheet, 0, 0)) ? [sheet.name] : []));
}

/** The sheets that are ours: begun with our title, or added, removed or given links by the plan. */
function ownSheets(pkg: Package, plan: Plan): ReadonlySet<string> {
  const planned = plan.filter((edit) => edit.kind === "sheet" || (edit.kind === "cell" && edit.link !== undefined));
  return new Set([...titledSheets(pkg), ...sheetsOf(planned)]);
}

/** Whether an edit asks for no change at all: it is left out, and is not stale either. A formula that stays may still show something new. */
function changesNothing(edit: Edit): boolean {
  if (edit.kind !== "cell") return edit.before === edit.after;
  const { before, after, shown, format } = edit;
  return sameContent(before, after) && shown === undefined && format?.before === format?.after;
}

function removedSheet(pkg: Package, entry: SheetEntry): RemovedSheet | null {
  const sheet = partNamed(pkg, entry.part);
  const relations = partNamed(pkg, relationsName(entry.part));
  if (sheet === undefined) return null;
  return { sheet: contentOf(sheet), relations: relations === undefined ? null : contentOf(relations), names: sheetNames(pkg, entry) };
}

/** Puts a sheet that was taken away back as it was, at the end of the tabs. */
function restored(pkg: Package, name: string, removed: RemovedSheet): Package {
  const entry = sheetEntry(pkg, name);
  if (entry === undefined) return pkg;
  const filled = withPart(withSheetNames(pkg, entry, removed.names), entry.part, removed.sheet);
  return removed.relations === null ? filled : withPart(filled, relationsName(entry.part), removed.relations);
}

/** A new sheet printed as it shall be. */
function printed(pkg: Package, edit: SheetEdit): Package {
  const entry = sheetEntry(pkg, edit.sheet);
  return entry === undefined || edit.printed === undefined ? pkg : withPrinted(pkg, entry, edit.printed);
}

/** Refuses a name that Excel would call damage. */
function checkName(name: string): void {
  const fits = name !== "" && name.length <= 31 && !/[[\]:*?/\\]|^'|'$/.test(name);
  if (!fits) refuse("failed", `“${name}”不能作工作表的名称；请换一个不超过 31 个字符、不含 [ ] : * ? / \\ 的名称。`);
}

function addSheet(state: Applied, edit: SheetEdit, known: Before): Applied {
  checkName(edit.sheet);
  if (sheetEntry(state.pkg, edit.sheet) !== undefined) return { ...state, stale: [...state.stale, edit] };
  const added = withSheet(state.pkg, edit.sheet, edit);
  const removed = known.sheets.get(edit.sheet);
  const pkg = removed === undefined ? printed(added, edit) : restored(added, edit.sheet, removed);
  return { ...state, pkg, applied: [...state.applied, edit] };
}

/** The addresses of the formulas of a sheet. */
function formulaAddresses(sheet: SheetXml): readonly string[] {
  return sheet.rows.flatMap((row) => row.cells.filter((cell) => cell.formula !== null).map((cell) => addressOf(cell.row, cell.column)));
}

function removeSheet(state: Applied, edit: SheetEdit): Applied {
  const entry = sheetEntry(state.pkg, edit.sheet);
  const removed = entry === undefined ? null : removedSheet(state.pkg, entry);
  if (entry === undefined || removed === null) return { ...state, stale: [...state.stale, edit] };
  const rest = withoutSheet(state.pkg, entry);
  return {
    // Once Excel has saved the file, the order of calculation names our formulas too.
    pkg: withoutCalculation(rest, formulaAddresses(sheetOf(state.pkg, entry))),
    applied: [...state.applied, edit],
    stale: state.stale,
    before: { ...state.before, sheets: new Map([...state.before.sheets, [edit.sheet, removed]]) },
  };
}

function keepText(state: Applied, edit: KeepEdit): Applied {
  if (!keeps(state.pkg, edit.part, edit.before)) return { ...state, stale: [...state.stale, edit] };
  return { ...state, pkg: withKept(state.pkg, edit.part, edit.after), applied: [...state.applied, edit] };
}

function setPrintArea(state: Applied, edit: PrintEdit): Applied {
  const entry = sheetEntry(state.pkg, edit.sheet);
  const standing = entry === undefined ? undefined : printAreaName(state.pkg, entry);
  // One that is as it shall be already is neither done nor stale.
  if (entry !== undefined && standing === edit.after) return state;
  if (entry === undefined || standing !== edit.before) return { ...state, stale: [...state.stale, edit] };
  return { ...state, pkg: withPrintArea(state.pkg, entry, edit.after), applied: [...state.applied, edit] };
}

/** A plan cut into edits of sheets, of what is printed and of kept texts, and the runs of cell and mark edits between them, which are written together. */
function runsOf(plan: Plan): readonly (SheetEdit | PrintEdit | KeepEdit | Run)[] {
  const runs: (SheetEdit | PrintEdit | KeepEdit | (CellEdit | MarkEdit)[])[] = [];
  for (const edit of plan) {
    const last = runs.at(-1);
    if (edit.kind === "sheet" || edit.kind === "print" || edit.kind === "keep") runs.push(edit);
    else if (Array.isArray(last)) last.push(edit);
    else runs.push([edit]);
  }
  return runs;
}

/** Writes a run; into a sheet that could not be added, because somebody else's has its name, nothing is written. */
function writeEdits(state: Applied, run: Run, ours: Ours, known: Before): Applied {
  const taken = new Set(state.stale.flatMap((edit) => (edit.kind === "sheet" && edit.after !== null ? [edit.sheet] : [])));
  const written = writeRun(
    state.pkg,
    run.filter((edit) => !taken.has(edit.place.sheet)),
    ours,
    known.cells,
  );
  return {
    pkg: written.pkg,
    applied: [...state.applied, ...written.applied],
    stale: [...state.stale, ...run.filter((edit) => taken.has(edit.place.sheet)), ...written.stale],
    before: { ...state.before, cells: new Map([...written.before, ...state.before.cells]) },
  };
}

/**
 * The package after a plan. Edits whose cell no longer holds `before` are left out as stale; a protected sheet or an array formula throws
 * a refusal, and nothing is written. `known` gives cells and sheets that are to be put back exactly as they were.
 */
export function applyPlan(pkg: Package, plan: Plan, known: Before): Applied {
  const edits = plan.filter((edit) => !changesNothing(edit));
  checkProtection(pkg, edits);
  const ours: Ours = { own: ownSheets(pkg, edits), stood: new Set(titledSheets(pkg)) };
  let state: Applied = { pkg, applied: [], stale: [], before: NOTHING_BEFORE };
  for (const run of runsOf(edits)) {
    if (!("kind" in run)) state = writeEdits(state, run, ours, known);
    else if (run.kind === "keep") state = keepText(state, run);
    else if (run.kind === "print") state = setPrintArea(state, run);
    else state = run.after === null ? removeSheet(state, run) : addSheet(state, run, known);
  }
  const calculates = state.applied.some((edit) => edit.kind === "cell");
  return calculates ? { ...state, pkg: withRecalculation(state.pkg) } : state;
}
