import type { Severity } from "../core/check/finding";
import type { Plan, SheetEdit } from "../core/plan";
import { queryAfter } from "./excel-after";
import { stateBack, type KnownKept } from "./excel-kept";
import type { Known, SheetMarks } from "./excel-known";
import { rememberMarks, setRemembered } from "./excel-marks";
import { keyOf, type CellMemory, type Memory } from "./excel-memory";
import { pagesOf } from "./excel-pages";
import { queuePaper, syncWithPaper } from "./excel-paper";
import { areasFrom, isPrintFault } from "./excel-print";
import { queueRestore, restorePrints, type PrintedBack, type Remade, type Restoration } from "./excel-restore";
import { imagesBy, queryImages, sheetsIn, standingOf, type Standing } from "./excel-standing";
import { decideBack, type Taken } from "./excel-undo";
import type { Touched } from "./excel-remains";

// Taking back, in two requests: one to see what was changed since, one to put back what was not. What is about to be changed
// is remembered as a write remembers it, so that one that fails half way can itself be taken back.

/** A taking back that is decided and not yet done. */
export interface Decided {
  readonly kind: "decided";
  readonly back: Restoration;
  readonly done: Plan;
  readonly stale: Plan;
  /** What it takes to undo it, and what it is about. */
  readonly memory: Memory;
  readonly touched: Touched;
}

/** Sheets that forbid taking back. */
export interface Forbidden {
  readonly kind: "forbidden";
  readonly sheets: readonly string[];
}

/** What taking back came to. */
export interface TakenBack {
  readonly marks: ReadonlyMap<string, SheetMarks>;
  readonly remembered: string | null;
  readonly kept: KnownKept | null;
  /** What is printed now of the sheets of which that was put back. */
  readonly prints: ReadonlyMap<string, string | null>;
  /** The sheets of which it could not be put back, though Excel has it. */
  readonly unprinted: ReadonlySet<string>;
  /** What stands in the workbook now. */
  readonly after: ReturnType<typeof queryAfter>;
  /** The cells that somebody has changed between seeing and putting back, as they were then. */
  readonly lost: readonly CellMemory[];
}

/** Sees how things stand and decides what of some writes, the last one first, is put back. */
export async function seeBack(context: Excel.RequestContext, writes: readonly Taken[], known: Known): Promise<Decided | Forbidden> {
  const memories = writes.map(({ memory }) => memory);
  const standing = await standingOf(context, memories);
  const forbidden = sheetsIn(memories).filter((name) => standing.sheets.get(name) === true);
  if (forbidden.length > 0) return { kind: "forbidden", sheets: forbidden };
  const decided = decideBack(writes, standing, known);
  return { kind: "decided", ...decided, memory: memoryOfBack(decided.back, standing, known), touched: touchedBack(decided.back) };
}

/** Puts back what was decided. */
export async function doBack(context: Excel.RequestContext, decided: Decided, known: Known): Promise<TakenBack> {
  const { back, memory } = decided;
  const pages = pagesOf(context);
  // What stands there is read once more before it goes: somebody may have typed since it was seen.
  const before = queryImages(pages, memory.cells);
  // Before anything else, since this is what an Excel may turn out not to be able to do.
  const prints = restorePrints(pages, back);
  const remade = queueRestore(pages, back);
  const marks = marksAfter(known, back);
  const remembered = rememberMarks(context, marks, known.remembered);
  // Where sheets come back their order among the others is not known.
  const after = back.removed.length > 0 ? null : queryAfter(context, known, [], back.added);
  try {
    await syncWithPaper(context, queuePaper(pages, putBackOf(back)));
  } catch (thrown) {
    if (!isPrintFault(thrown, prints)) throw thrown;
    const done = await doBack(context, { ...decided, back: { ...back, prints: [] } }, known);
    return { ...done, unprinted: new Set(prints.map(({ sheet }) => sheet)) };
  }
  const images = imagesBy(before);
  const lost = memory.cells.flatMap((cell): readonly CellMemory[] => {
    const now = images.get(keyOf(cell));
    const isSame = now === undefined || (now.formula === cell.before.formula && now.format === cell.before.format);
    return isSame ? [] : [{ ...cell, before: now }];
  });
  return { marks: withIds(marks, remade), remembered, kept: keptNow(known, back, remade), ...printsNow(prints), after, lost };
}

function printsNow(prints: readonly PrintedBack[]): Pick<TakenBack, "prints" | "unprinted"> {
  const now = new Map(prints.map(({ sheet, after }) => [sheet, areasFrom(after)]));
  return { prints: now, unprinted: new Set(prints.flatMap(({ sheet, areas }) => (now.get(sheet) === areas ? [] : [sheet]))) };
}

/** Puts everything back that a write has changed, whatever stands there: for one that failed half way. */
export async function forceBack(context: Excel.RequestContext, memory: Memory, known: Known): Promise<void> {
  const standing = await standingOf(context, [memory]);
  const closed = new Set(sheetsIn([memory]).filter((name) => standing.sheets.get(name) === true));
  const { back } = decideBack([{ memory, plan: [] }], standing, known, { closed, force: true });
  const pages = pagesOf(context);
  queueRestore(pages, back);
  // The write may have come as far as that.
  setRemembered(context, known.remembered);
  // Last, so that all else is back where this cannot be.
  restorePrints(pages, back);
  await syncWithPaper(context, queuePaper(pages, putBackOf(back)));
}

/** The sheets of ours that are put back. */
function putBackOf({ removed }: Restoration): readonly SheetEdit[] {
  return removed.map(({ edit }) => edit);
}

function marksAfter(known: Known, back: Restoration): ReadonlyMap<string, SheetMarks> {
  const kept = [...known.marks].filter(([sheet]) => !back.added.includes(sheet));
  return new Map([...kept, ...back.marks]);
}

function withIds(marks: ReadonlyMap<string, SheetMarks>, { rules }: Remade): ReadonlyMap<string, SheetMarks> {
  return new Map([...marks].map(([sheet, { ids, cells }]) => [sheet, { ids: rules.get(sheet)?.map(({ id }) => id) ?? ids, cells }]));
}

function keptNow({ kept }: Known, back: Restoration, remade: Remade): KnownKept | null {
  if (kept === null) return null;
  const states = back.kept.map((each) => [each.part, stateBack(each, remade.kept.get(each.part) ?? [])] as const);
  return { ...kept, ...Object.fromEntries(states) };
}

// ---- remembering what is about to be changed

function memoryOfBack(back: Restoration, standing: Standing, known: Known): Memory {
  const leaving = new Set(back.added);
  const stays = ({ sheet }: { readonly sheet: string }): boolean => standing.sheets.has(sheet) && !leaving.has(sheet);
  return {
    kind: "written",
    cells: back.cells.filter(stays).flatMap((cell) => {
      const now = standing.cells.get(keyOf(cell));
      return now === undefined ? [] : [{ ...cell, before: now, after: cell.before.formula, afterFormat: null }];
    }),
    looks: back.looks.filter(stays).flatMap((look) => {
      const now = standing.looks.get(keyOf(look));
      return now === undefined ? [] : [{ ...look, before: now }];
    }),
    added: back.removed.map(({ edit }) => ({ name: edit.sheet, edit, left: new Map() })),
    removed: back.added.flatMap((name) => standing.whole.get(name) ?? []),
    marks: new Map([...back.marks].map(([sheet, { ids, cells }]) => [sheet, marksNow(sheet, ids, cells, standing, known)])),
    prints: back.prints.map(({ sheet, areas }) => ({ sheet, before: standing.prints.get(sheet) ?? null, after: areas })),
    kept: back.kept.map(({ part, set, add }) => ({
      part,
      before: standing.kept.get(part)?.xml ?? [],
      after: set[0]?.xml ?? add[0]?.xml ?? null,
      made: null,
    })),
  };
}

function marksNow(
  sheet: string,
  ids: readonly string[],
  after: ReadonlyMap<string, Severity>,
  standing: Standing,
  known: Known,
): ReturnType<Memory["marks"]["get"]> & object {
  // Rules that the user has cleared are not there, whatever was known of them.
  const before = ids.length === 0 ? new Map<string, Severity>() : (known.marks.get(sheet)?.cells ?? new Map<string, Severity>());
  return { before, after, made: [], there: standing.rules.get(sheet)?.all ?? null };
}

function touchedBack(back: Restoration): Touched {
  const again = new Set(back.removed.map(({ edit }) => edit.sheet));
  const goes = back.added.filter((name) => !again.has(name));
  return {
    added: back.removed.map(({ edit }) => edit),
    removed: goes.map((sheet): SheetEdit => ({ kind: "sheet", sheet, before: "present", after: null, widths: [], because: "撤销" })),
    tasks: [],
    marks: back.marks,
    prints: back.prints,
    keeps: back.kept.map(({ part }) => ({ part, ids: [], before: null, after: null })),
  };
}
