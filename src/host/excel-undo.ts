import type { Severity } from "../core/check/finding";
import { formulaShape, movedMarks } from "../core/moved";
import type { Edit, Plan } from "../core/plan";
import type { Image, Raw } from "./excel-content";
import { noMarks, type Known } from "./excel-known";
import { keptBack, stillStands, type KeptMemory, type KeptStanding } from "./excel-kept";
import { keyOf, type AddedSheet, type CellMemory, type Left, type LookMemory, type Memory, type RemovedSheet } from "./excel-memory";
import type { PrintMemory } from "./excel-print";
import type { Restoration } from "./excel-restore";
import type { Standing } from "./excel-standing";
import { singleCell } from "./excel-work";

// Deciding what is put back. Several writes are taken back at once as one after the other would be, the last one first; only
// that the workbook between them is worked out here instead of being made: so it takes one request, however many they are.

/** A write to be taken back: what it remembers, and the edits that undo it. */
export interface Taken {
  readonly memory: Memory;
  readonly plan: Plan;
}

/** What is put back, and what that makes of the edits. */
export interface TakingBack {
  readonly back: Restoration;
  readonly done: Plan;
  readonly stale: Plan;
}

/**
 * Decides what of some writes is put back, the last write first: all that nobody has changed since. With `force` everything
 * is, as after a write that failed half way.
 */
export function decideBack(
  writes: readonly Taken[],
  standing: Standing,
  known: Known,
  { closed = new Set<string>(), force = false }: { readonly closed?: ReadonlySet<string>; readonly force?: boolean } = {},
): TakingBack {
  const backs: OneBack[] = [];
  const done: Edit[] = [];
  let now = nowOf(standing);
  for (const { memory, plan } of writes) {
    const back = backOf(memory, now, standing, known, closed, force);
    backs.push(back);
    done.push(...plan.filter((edit) => isRestored(edit, back, memory)));
    now = nowAfter(now, back);
  }
  const all = writes.flatMap(({ plan }) => plan);
  return { back: together(backs, standing), done, stale: all.filter((edit) => !done.includes(edit)) };
}

/** The workbook as far as it matters here: as it stands, or as it will once some writes are taken back. */
interface Now {
  readonly sheets: ReadonlySet<string>;
  readonly cells: ReadonlyMap<string, Image>;
  readonly added: ReadonlyMap<string, Left>;
  /** The marks by sheet, where they are not as they are known to be. */
  readonly marks: ReadonlyMap<string, ReadonlyMap<string, Severity>>;
  readonly prints: ReadonlyMap<string, string | null>;
  readonly kept: ReadonlyMap<string, KeptStanding>;
}

function nowOf({ sheets, cells, added, prints, kept }: Standing): Now {
  return { sheets: new Set(sheets.keys()), cells, added, marks: new Map(), prints, kept };
}

/** What is put back of one write. */
interface OneBack {
  readonly cells: readonly CellMemory[];
  readonly looks: readonly LookMemory[];
  readonly added: readonly string[];
  readonly removed: readonly RemovedSheet[];
  readonly marks: Restoration["marks"];
  readonly prints: readonly PrintMemory[];
  readonly kept: readonly KeptMemory[];
}

function backOf(memory: Memory, now: Now, standing: Standing, known: Known, closed: ReadonlySet<string>, force: boolean): OneBack {
  const open = (sheet: string): boolean => now.sheets.has(sheet) && !closed.has(sheet);
  const cells = memory.cells.filter((cell) => open(cell.sheet) && (force || isAsLeft(now.cells.get(keyOf(cell)), cell)));
  const keys = new Set(cells.map(keyOf));
  const written = new Set(memory.cells.map(keyOf));
  const isUntouched = (cell: Parameters<typeof keyOf>[0]): boolean =>
    open(cell.sheet) && (keys.has(keyOf(cell)) || !written.has(keyOf(cell)));
  const added = memory.added.filter((each) => open(each.name) && (force || isUnread(each, now)));
  const leaving = new Set(added.map(({ name }) => name));
  return {
    cells,
    looks: memory.looks.filter(isUntouched),
    added: [...leaving],
    removed: memory.removed.filter(({ edit }) => leaving.has(edit.sheet) || !now.sheets.has(edit.sheet)),
    marks: marksBack(memory, now, standing, known, (sheet) => open(sheet) && !leaving.has(sheet), force),
    prints: memory.prints.filter(({ sheet, after }) => open(sheet) && (force || now.prints.get(sheet) === after)),
    kept: memory.kept.filter((each) => force || stillStands(each, now.kept.get(each.part) ?? { ids: [], xml: [] })),
  };
}

/** Whether a cell is as a write of ours left it. Its number format counts too: one that somebody has chosen since is theirs. */
function isAsLeft(now: Image | undefined, { after, afterFormat }: CellMemory): boolean {
  return (now?.formula ?? "") === after && (now === undefined || afterFormat === null || now.format === afterFormat);
}

/** Whether a sheet of ours holds nothing but what we left there. */
function isUnread({ name, left }: AddedSheet, now: Now): boolean {
  const is = now.added.get(name);
  // What our formulas read may have moved since.
  const shape = (content: Raw | undefined): Raw | undefined =>
    typeof content === "string" && content.startsWith("=") ? formulaShape(content) : content;
  return is !== undefined && is.size === left.size && [...left].every(([key, content]) => shape(is.get(key)) === shape(content));
}

function marksBack(
  memory: Memory,
  now: Now,
  standing: Standing,
  known: Known,
  open: (sheet: string) => boolean,
  force: boolean,
): Restoration["marks"] {
  const sheets = [...memory.marks].filter(([sheet]) => open(sheet));
  return new Map(
    sheets.map(([sheet, { before, after, made, there }]) => {
      const { all, own } = standing.rules.get(sheet) ?? { all: [], own: [] };
      // A rule that was made only half cannot be told by its formula, but its id is known, or at least that it is new.
      const isNew = (id: string): boolean => force && there !== null && !there.includes(id);
      const ids = all.filter((id) => own.includes(id) || made.includes(id) || isNew(id));
      // Where the user has cleared our rules, only those that we took away are left to be put back.
      const standingNow = ids.length === 0 ? new Map<string, Severity>() : (known.marks.get(sheet) ?? noMarks).cells;
      return [sheet, { ids, cells: force ? before : turnedBack(now.marks.get(sheet) ?? standingNow, before, after) }];
    }),
  );
}

/** The marks that stand now, with those turned back that still are as we left them. */
function turnedBack(
  now: ReadonlyMap<string, Severity>,
  before: ReadonlyMap<string, Severity>,
  after: ReadonlyMap<string, Severity>,
): ReadonlyMap<string, Severity> {
  const back = new Map(now);
  for (const address of movedMarks(now, before, after, before.size === 0)) back.delete(address);
  for (const address of new Set([...before.keys(), ...after.keys()])) {
    const [was, became] = [before.get(address), after.get(address)];
    if (was === became || now.get(address) !== became) continue;
    if (was === undefined) back.delete(address);
    else back.set(address, was);
  }
  return back;
}

// ---- several writes

function nowAfter(now: Now, back: OneBack): Now {
  const sheets = new Set(now.sheets);
  for (const name of back.added) sheets.delete(name);
  for (const { edit } of back.removed) sheets.add(edit.sheet);
  const put = [...back.removed.flatMap((removed) => removed.cells), ...back.cells];
  const lefts = new Map([...now.added].map(([name, left]) => [name, new Map(left)]));
  for (const { edit } of back.removed) lefts.set(edit.sheet, new Map());
  for (const { sheet, row, column, before } of put) {
    const left = lefts.get(sheet);
    if (before.formula === "") left?.delete(`${row}:${column}`);
    else left?.set(`${row}:${column}`, before.formula);
  }
  return {
    sheets,
    cells: new Map([...now.cells, ...put.map((cell) => [keyOf(cell), cell.before] as const)]),
    added: lefts,
    marks: new Map([...now.marks, ...[...back.marks].map(([sheet, { cells }]) => [sheet, cells] as const)]),
    prints: new Map([...now.prints, ...back.prints.map(({ sheet, before }) => [sheet, before] as const)]),
    kept: new Map([...now.kept, ...back.kept.map(({ part, before }) => [part, { ids: before.map(({ id }) => id), xml: before }] as const)]),
  };
}

/** What taking back one write after the other comes to: of two on one place the earlier write counts, which is the later one here. */
function together(backs: readonly OneBack[], standing: Standing): Restoration {
  const [cells, looks] = [new Map<string, CellMemory>(), new Map<string, LookMemory>()];
  const [added, removed] = [new Set<string>(), new Map<string, RemovedSheet>()];
  const [marks, kept] = [new Map<string, NonNullable<ReturnType<Restoration["marks"]["get"]>>>(), new Map<string, KeptMemory>()];
  const prints = new Map<string, string | null>();
  for (const back of backs) {
    for (const name of back.added) {
      // One that only would have been put back again is not.
      if (!removed.delete(name)) added.add(name);
      for (const [key, { sheet }] of cells) if (sheet === name) cells.delete(key);
      for (const [key, { sheet }] of looks) if (sheet === name) looks.delete(key);
      marks.delete(name);
    }
    for (const each of back.removed) removed.set(each.edit.sheet, each);
    for (const cell of back.cells) cells.set(keyOf(cell), cell);
    for (const look of back.looks) looks.set(keyOf(look), look);
    for (const [sheet, { ids, cells: marked }] of back.marks)
      marks.set(sheet, { ids: [...new Set([...(marks.get(sheet)?.ids ?? []), ...ids])], cells: marked });
    for (const { sheet, before } of back.prints) prints.set(sheet, before);
    for (const each of back.kept) kept.set(each.part, each);
  }
  return {
    cells: [...cells.values()],
    looks: [...looks.values()],
    added: [...added],
    removed: [...removed.values()],
    marks,
    // What is as it was already needs nothing, and the name of an area that is not set could not be deleted.
    prints: [...prints].flatMap(([sheet, areas]) => (standing.prints.get(sheet) === areas ? [] : [{ sheet, areas }])),
    kept: [...kept.values()].map((each) => keptBack(each, standing.kept.get(each.part) ?? { ids: [], xml: [] })),
    manual: standing.manual,
  };
}

// ---- what was put back

function isRestored(edit: Edit, back: OneBack, memory: Memory): boolean {
  if (edit.kind === "keep") return back.kept.some(({ part }) => part === edit.part);
  if (edit.kind === "print") return back.prints.some(({ sheet }) => sheet === edit.sheet);
  if (edit.kind === "sheet") return back.added.includes(edit.sheet) || back.removed.some((removed) => removed.edit.sheet === edit.sheet);
  const { sheet, address } = edit.place;
  // Whatever stood on a sheet goes and comes with it.
  if (memory.added.some(({ name }) => name === sheet)) return back.added.includes(sheet);
  if (memory.removed.some((removed) => removed.edit.sheet === sheet)) return back.removed.some((removed) => removed.edit.sheet === sheet);
  const cell = singleCell(address);
  if (cell === null) return false;
  if (edit.kind === "cell") return back.cells.some((each) => each.sheet === sheet && each.row === cell.row && each.column === cell.column);
  const marks = back.marks.get(sheet)?.cells;
  return marks !== undefined && (marks.get(cell.address) ?? null) === edit.after;
}
