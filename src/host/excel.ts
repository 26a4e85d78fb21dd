import type { Place } from "../core/grid/address";
import { invert, type Plan } from "../core/plan";
import { whyClosed } from "./excel-closed";
import { keptBack, standingAfter } from "./excel-kept";
import { guard } from "./excel-guard";
import type { Known, KnownSheet, SheetMarks } from "./excel-known";
import { rememberMarks } from "./excel-marks";
import { memoryOf, type Memory } from "./excel-memory";
import { loaded, pagesOf } from "./excel-pages";
import { inParts } from "./excel-parts";
import { readWorkbook } from "./excel-read";
import { codeOf, hiddenSheet, notOurs, protectedSheets, refusalOf, tooOld, type Doing } from "./excel-refusal";
import { queueRestore } from "./excel-restore";
import { takeBack } from "./excel-undo";
import { withdraw } from "./excel-withdraw";
import { sheetsOf, withoutKeeps, workFor, type Work } from "./excel-work";
import {
  keptAfter,
  marksFrom,
  memoryAbout,
  memoryFrom,
  memoryWithout,
  overwritten,
  queueWrite,
  replacedKeeps,
  type Queue,
} from "./excel-write";
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
 * The door to the workbook that is open in Excel, over Office.js. Reading takes two requests, writing one, undo two,
 * unless there is more to do than Excel takes at once; no method rejects.
 */
export function excelHost(): Host {
  let known: Known | null = null;

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
      return done.value;
    } catch (thrown) {
      return refuse(refusalOf(thrown, doing));
    }
  };

  const read = (): Promise<Reading | Refusal> => run("read", readStep);

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
    return canWrite() ? run("write", (context) => write(context, plan, work, now)) : tooOld();
  };

  const undo = async (last: Undo): Promise<Receipt | Refusal> => {
    const memory = memoryOf(last.memory);
    if (memory === null) return notOurs();
    if (memory.kind === "again") return apply(last.plan);
    const now = await knowledge();
    return "kind" in now ? now : run("write", (context) => undoStep(context, last.plan, memory, now));
  };

  return inParts({ read, apply, undo, reveal });
}

/** Formats of many cells at once, and scattered cells, came with ExcelApi 1.9; older versions can only be read. */
function canWrite(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.9");
}

async function readStep(context: Excel.RequestContext): Promise<Done<Reading>> {
  const { reading, known } = await readWorkbook(context);
  return { kind: "done", value: reading, known };
}

// ---- writing

async function write(context: Excel.RequestContext, plan: Plan, work: Work, known: Known): Promise<Done<Receipt> | Refusal> {
  const withheld = await guard(context, work.tasks);
  if (withheld !== null) return withheld;
  const queue = queueWrite(pagesOf(context), work);
  const marks = marksPlanned(work, known);
  const remembered = rememberMarks(context, marks, known.remembered);
  try {
    await context.sync();
  } catch (thrown) {
    const memory = memoryFrom(queue);
    // A kept text may be gone: nothing is written yet, and it is all the same to the rest.
    if (memory === null && codeOf(thrown) === "ItemNotFound" && work.keeps.length > 0)
      return write(context, plan, withoutKeeps(work), known);
    return withdraw(context, thrown, { work, memory, known });
  }
  const memory = memoryFrom(queue);
  if (memory === null) return notOurs();
  const [lost, replaced] = [overwritten(queue), replacedKeeps(queue)];
  try {
    await putBack(context, memoryAbout(memory, lost, replaced), known);
  } catch (thrown) {
    return withdraw(context, thrown, { work, memory, known });
  }
  const gone = new Set(replaced.map(({ part }) => part));
  const isLost = (edit: Plan[number]): boolean => (edit.kind === "keep" ? gone.has(edit.part) : lost.some((task) => task.edit === edit));
  const applied = work.edits.filter((edit) => !isLost(edit));
  const left = plan.filter((edit) => work.stale.includes(edit) || (work.edits.includes(edit) && isLost(edit)));
  // A kept text that somebody else has changed has to be read again; the rest is known.
  const after = replaced.length > 0 ? null : knownAfter(work, queue, marks, remembered, known);
  return { kind: "done", value: receipt(applied, left, memoryWithout(memory, lost, replaced)), known: after };
}

/** Somebody typed there, or kept a text, between reading and writing: what they wrote comes back, and the edits are stale. */
async function putBack(context: Excel.RequestContext, { cells, looks, kept }: Memory, { manual }: Known): Promise<void> {
  if (cells.length + kept.length === 0) return;
  const back = kept.map((each) => keptBack(each, standingAfter(each)));
  queueRestore(pagesOf(context), { cells, looks, added: [], removed: [], marks: new Map(), kept: back, manual });
  await context.sync();
}

function knownAfter(work: Work, queue: Queue, marks: Known["marks"], remembered: string | null, known: Known): Known {
  return {
    ...known,
    sheets: sheetsAfter(work, known),
    marks: new Map([...marks, ...marksFrom(queue)]),
    remembered,
    kept: keptAfter(queue, known.kept),
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
function receipt(applied: Plan, stale: Plan, memory: Undo["memory"]): Receipt {
  return { kind: "applied", applied: applied.length, stale, undo: { plan: invert(applied), memory } };
}

// ---- undo

async function undoStep(context: Excel.RequestContext, plan: Plan, memory: Memory, known: Known): Promise<Done<Receipt> | Refusal> {
  const back = await takeBack(context, memory, plan, known, false);
  if (back.kind === "forbidden") return protectedSheets(back.sheets);
  const sheets = new Map(known.sheets);
  for (const name of sheetsOf(back.done)) outdate(sheets, name);
  for (const edit of back.done) {
    if (edit.kind === "sheet" && edit.after === null) sheets.delete(edit.sheet);
    if (edit.kind === "sheet" && edit.after !== null) sheets.set(edit.sheet, { protected: false, own: true, snapshot: null });
  }
  const after = { ...known, sheets, marks: back.marks, remembered: back.remembered, kept: back.kept };
  return { kind: "done", value: receipt(back.done, back.stale, { kind: "again" }), known: after };
}

// ---- showing

async function reveal(place: Place): Promise<Refusal | null> {
  const shown = async (): Promise<Refusal | null> => {
    try {
      return await Excel.run((context) => show(context, place));
    } catch (thrown) {
      return refusalOf(thrown, "show");
    }
  };
  const first = await shown();
  // It fails while another workbook comes to the front, and may succeed once it has.
  return first?.code === "elsewhere" ? shown() : first;
}

async function show(context: Excel.RequestContext, { sheet, address }: Place): Promise<Refusal | null> {
  const page = context.workbook.worksheets.getItem(sheet);
  // Read first, so that it is there to say why even when the rest fails.
  page.load("visibility");
  page.activate();
  page.getRange(address).untrack().select();
  try {
    await context.sync();
  } catch (thrown) {
    if ((loaded(() => page.visibility) ?? "Visible") !== "Visible") return hiddenSheet(sheet);
    throw thrown;
  }
  return page.visibility === "Visible" ? null : hiddenSheet(sheet);
}
