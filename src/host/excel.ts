import type { Place } from "../core/grid/address";
import { invert, type Edit, type Plan, type SheetEdit } from "../core/plan";
import { knownAnew, queryAfter } from "./excel-after";
import { whyClosed } from "./excel-closed";
import { guard, lossOf } from "./excel-guard";
import { keptBack, standingAfter } from "./excel-kept";
import type { Known, KnownSheet, SheetMarks } from "./excel-known";
import { rememberMarks } from "./excel-marks";
import { keyOf, memoryAbout, memoryOf, memoryWithout, type Memory } from "./excel-memory";
import { pagesOf } from "./excel-pages";
import { queuePaper, syncWithPaper } from "./excel-paper";
import { inParts } from "./excel-parts";
import { areasFrom, isPrintFault, printMemory, replacedPrints, unheededPrints } from "./excel-print";
import { readAgain, readWorkbook } from "./excel-read";
import { codeOf, notOurs, protectedSheets, refusalOf, tooOld, untouched, type Doing } from "./excel-refusal";
import { queueRestore, restorePrints, type Restoration } from "./excel-restore";
import { doBack, seeBack, type Decided, type TakenBack } from "./excel-taking";
import type { Taken } from "./excel-undo";
import { reveal, selected } from "./excel-show";
import { fetchFormats } from "./excel-text";
import { excelWatch } from "./excel-watch";
import { wasNeverBegun, withdraw } from "./excel-withdraw";
import { sheetsOf, singleCell, withoutKeeps, withoutPrints, workFor, type Work } from "./excel-work";
import { keptAfter, marksFrom, memoryFrom, overwritten, queueWrite, replacedKeeps, type Queue } from "./excel-write";
import type { Host, Reading, Receipt, Refusal, Undo } from "./host";

/** Something done, and what is known of the workbook afterwards. */
interface Done<T> {
  readonly kind: "done";
  readonly value: T;
  /** Null where it has to be read again. */
  readonly known: Known | null;
}

type Step<T> = (context: Excel.RequestContext) => Promise<Done<T> | Refusal>;

/**
 * The door to the workbook that is open in Excel, over Office.js. Reading takes two requests, reading again one, writing one, undo
 * two, unless there is more to do than Excel takes at once; no method rejects. `clock` tells the time in milliseconds.
 */
export function excelHost(clock: () => number = Date.now): Host {
  let known: Known | null = null;
  const { watch, learn, during } = excelWatch(clock);

  const refuse = (refusal: Refusal): Refusal => {
    // What was known may be the reason: it is read again before the next write, unless the user was merely typing.
    if (refusal.code !== "busy") known = null;
    return refusal;
  };

  const run = async <T>(doing: Doing, step: Step<T>): Promise<T | Refusal> => {
    try {
      const done = await Excel.run(step);
      if (done.kind === "refused") return refuse(done);
      known = done.known;
      if (known !== null) learn(known);
      return done.value;
    } catch (thrown) {
      return refuse(refusalOf(thrown, doing));
    }
  };

  const read: Host["read"] = (how, about = []) => {
    const before = how === "again" ? known : null;
    return run("read", (context) => readStep(context, before, about));
  };

  /** What is known of the workbook, read now where nothing is. */
  const knowledge = async (): Promise<Known | Refusal> => {
    const missing = known === null ? await read() : null;
    if (missing?.kind === "refused") return missing;
    return known ?? notOurs();
  };

  const apply = async (plan: Plan): Promise<Receipt | Refusal> => {
    const now = await knowledge();
    if ("kind" in now) return now;
    const work = workFor(plan, now);
    if (work.edits.length === 0) return receipt([], work.stale, { kind: "again" });
    // All that is known against writing is said before anything is written; nothing is ever unlocked for the user.
    const closed = whyClosed(work.edits, now.closed);
    if (closed !== null) return refuse(closed);
    const locked = new Set(sheetsOf(work.edits).filter((sheet) => now.sheets.get(sheet)?.protected === true));
    if (locked.size > 0) return refuse(protectedSheets([...locked]));
    const loss = lossOf(work.tasks, now.makeups);
    if (loss !== null) return refuse(loss);
    return canWrite() ? during(plan, () => run("write", (context) => write(context, plan, work, now))) : tooOld();
  };

  const undo = async (last: Undo, ...before: readonly Undo[]): Promise<Receipt | Refusal> => {
    const memory = memoryOf(last.memory);
    // What itself took something back is done again by its plan alone, and never together with others.
    if (memory?.kind === "again" && before.length === 0) return apply(last.plan);
    const writes = [last, ...before].flatMap(({ plan, memory: each }) => takenFrom(plan, memoryOf(each)));
    if (writes.length <= before.length) return notOurs();
    const now = await knowledge();
    if ("kind" in now) return now;
    const plan = writes.flatMap((write) => write.plan);
    return during(plan, () => run("undo", (context) => undoStep(context, writes, now)));
  };

  return inParts({ read, apply, undo, reveal, selected, watch });
}

function takenFrom(plan: Plan, memory: ReturnType<typeof memoryOf>): readonly Taken[] {
  return memory?.kind === "written" ? [{ memory, plan }] : [];
}

/** Formats of many cells at once, and scattered cells, came with ExcelApi 1.9; older versions can only be read. */
function canWrite(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.9");
}

async function readStep(context: Excel.RequestContext, before: Known | null, about: readonly Place[]): Promise<Done<Reading>> {
  await fetchFormats();
  const again = before === null ? null : await readAgain(context, before, about);
  const { reading, known } = again ?? (await readWorkbook(context));
  return { kind: "done", value: reading, known };
}

// ---- writing

async function write(context: Excel.RequestContext, plan: Plan, work: Work, known: Known): Promise<Done<Receipt> | Refusal> {
  const withheld = await guard(context, work.tasks, known.makeups);
  if (withheld !== null) return withheld;
  const pages = pagesOf(context);
  const queue = queueWrite(pages, work);
  const marks = marksPlanned(work, known);
  const remembered = rememberMarks(context, marks, known.remembered);
  const queries = queryAfter(context, known, work.added, namesOf(work.removed));
  let isSetUp: boolean;
  try {
    isSetUp = await syncWithPaper(context, queuePaper(pages, work.added));
  } catch (thrown) {
    const memory = memoryFrom(queue);
    // A kept text may be gone: nothing is written yet, and it is all the same to the rest.
    if (memory === null && codeOf(thrown) === "ItemNotFound" && work.keeps.length > 0)
      return write(context, plan, withoutKeeps(work), known);
    if (isPrintFault(thrown, queue.prints)) return write(context, plan, withoutPrints(work), known);
    return withdraw(context, thrown, { work, memory, known });
  }
  const memory = memoryFrom(queue);
  if (memory === null) return notOurs();
  const [lost, reprinted, replaced] = [overwritten(queue), replacedPrints(queue.prints), replacedKeeps(queue)];
  const given = { cells: lost, prints: reprinted.map(printMemory), kept: replaced };
  try {
    await putBack(context, memoryAbout(memory, given), known);
  } catch (thrown) {
    return withdraw(context, thrown, { work, memory, known });
  }
  const gone = new Set(replaced.map(({ part }) => part));
  const unprinted = new Set<Edit>([...reprinted, ...unheededPrints(queue.prints)].map(({ edit }) => edit));
  const isLost = (edit: Edit): boolean =>
    edit.kind === "keep" ? gone.has(edit.part) : unprinted.has(edit) || lost.some((task) => task.edit === edit);
  const applied = work.edits.filter((edit) => !isLost(edit));
  const left = plan.filter((edit) => work.stale.includes(edit) || (work.edits.includes(edit) && isLost(edit)));
  const undoing = memoryWithout(memory, given);
  // A kept text that somebody else has changed has to be read again; the rest is known.
  if (replaced.length > 0) return { kind: "done", value: receipt(applied, left, undoing), known: null };
  const prints = new Map(queue.prints.map(({ edit, after: printed }) => [edit.sheet, areasFrom(printed)]));
  // What was put back stands otherwise than it was read, and what is printed may, where that could not be set up.
  const isAsRead = isSetUp && lost.length + reprinted.length === 0;
  const after = knownAnew(knownAfter(work, queue, marks, remembered, known), isAsRead ? queries : null, prints);
  return { kind: "done", value: receipt(applied, left, undoing, after.now), known: after.known };
}

const namesOf = (edits: readonly SheetEdit[]): readonly string[] => edits.map(({ sheet }) => sheet);

/** Somebody typed there, or kept a text, between reading and writing: what they wrote comes back, and the edits are stale. */
async function putBack(context: Excel.RequestContext, { cells, looks, prints, kept }: Memory, { manual }: Known): Promise<void> {
  if (cells.length + prints.length + kept.length === 0) return;
  const pages = pagesOf(context);
  const back: Restoration = {
    cells,
    looks,
    added: [],
    removed: [],
    marks: new Map(),
    prints: prints.map(({ sheet, before }) => ({ sheet, areas: before })),
    kept: kept.map((each) => keptBack(each, standingAfter(each))),
    manual,
  };
  queueRestore(pages, back);
  restorePrints(pages, back);
  await context.sync();
}

function knownAfter(work: Work, queue: Queue, marks: Known["marks"], remembered: string | null, known: Known): Known {
  return {
    ...known,
    sheets: sheetsAfter(work, known),
    marks: new Map([...marks, ...marksFrom(queue)]),
    remembered,
    kept: keptAfter(queue, known.kept),
    makeups: new Map(),
  };
}

/** The marks of all sheets as they are to be; new rules have no ids yet. */
function marksPlanned(work: Work, known: Known): ReadonlyMap<string, SheetMarks> {
  const gone = new Set(work.removed.map(({ sheet }) => sheet));
  const kept = [...known.marks].filter(([sheet]) => !gone.has(sheet));
  return new Map([...kept, ...[...work.marks].map(([sheet, { after }]): [string, SheetMarks] => [sheet, { ids: [], cells: after }])]);
}

function sheetsAfter(work: Work, known: Known): ReadonlyMap<string, KnownSheet> {
  const sheets = new Map(known.sheets);
  for (const name of sheetsOf(work.edits)) outdate(sheets, name);
  for (const { sheet } of work.added) sheets.set(sheet, { protected: false, own: true, snapshot: null });
  for (const { sheet } of work.removed) sheets.delete(sheet);
  return sheets;
}

function outdate(sheets: Map<string, KnownSheet>, name: string): void {
  const sheet = sheets.get(name);
  if (sheet !== undefined) sheets.set(name, { ...sheet, snapshot: null });
}

/** What is handed back: `applied` was done, and the undo is its inverse. */
function receipt(applied: Plan, stale: Plan, memory: Undo["memory"], now?: Reading): Receipt {
  const undo = { plan: invert(applied), memory };
  return { kind: "applied", applied: applied.length, stale, undo, ...(now === undefined ? {} : { now }) };
}

// ---- undo

/** Takes writes back, the last one first. */
async function undoStep(context: Excel.RequestContext, writes: readonly Taken[], known: Known): Promise<Done<Receipt> | Refusal> {
  const decided = await seeBack(context, writes, known);
  if (decided.kind === "forbidden") return protectedSheets(decided.sheets);
  const { memory, touched } = decided;
  const failure = { work: touched, memory, known };
  let back: TakenBack;
  try {
    back = await doBack(context, decided, known);
  } catch (thrown) {
    return wasNeverBegun(thrown) ? untouched(refusalOf(thrown, "undo")) : withdraw(context, thrown, failure, "undo");
  }
  const lost = new Set(back.lost.map(keyOf));
  try {
    await putBack(context, { ...memory, cells: back.lost, looks: looksAt(memory, lost), prints: [], kept: [] }, known);
  } catch (thrown) {
    return withdraw(context, thrown, failure, "undo");
  }
  const isLost = (edit: Edit): boolean =>
    edit.kind === "print" ? back.unprinted.has(edit.sheet) : edit.kind === "cell" && lost.has(keyOfPlace(edit.place));
  const done = decided.done.filter((edit) => !isLost(edit));
  const stale = [...decided.stale, ...decided.done.filter(isLost)];
  const { marks, remembered, kept } = back;
  const after = { ...known, sheets: sheetsBack(decided, known), marks, remembered, kept, makeups: new Map() };
  const anew = knownAnew(after, lost.size > 0 ? null : back.after, back.prints);
  return { kind: "done", value: receipt(done, stale, { kind: "again" }, anew.now), known: anew.known };
}

function looksAt({ looks }: Memory, keys: ReadonlySet<string>): Memory["looks"] {
  return looks.filter((look) => keys.has(keyOf(look)));
}

function keyOfPlace({ sheet, address }: Place): string {
  const cell = singleCell(address);
  return cell === null ? "" : keyOf({ sheet, ...cell });
}

function sheetsBack({ back, done }: Decided, known: Known): ReadonlyMap<string, KnownSheet> {
  const sheets = new Map(known.sheets);
  for (const name of sheetsOf(done)) outdate(sheets, name);
  for (const name of back.added) sheets.delete(name);
  for (const { edit } of back.removed) sheets.set(edit.sheet, { protected: false, own: true, snapshot: null });
  return sheets;
}
