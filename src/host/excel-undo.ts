import type { Severity } from "../core/check/finding";
import type { Edit, Plan } from "../core/plan";
import type { Raw } from "./excel-content";
import { noMarks, type Known, type SheetMarks } from "./excel-known";
import {
  idsOf,
  keptBack,
  queryPart,
  queryXml,
  stateBack,
  stillStands,
  writtenIds,
  xmlFrom,
  type KeptStanding,
  type KnownKept,
} from "./excel-kept";
import { ownIds, queryRules, rememberMarks, setRemembered } from "./excel-marks";
import { keyOf, type CellMemory, type Memory } from "./excel-memory";
import { pagesOf } from "./excel-pages";
import { grouped, patchesOf, type Patch } from "./excel-patches";
import { codeOf } from "./excel-refusal";
import { queueRestore, type Remade, type Restoration } from "./excel-restore";
import { singleCell } from "./excel-work";
import { leftIn } from "./excel-write";

/** How things stand in the workbook before something is taken back. */
interface Standing {
  /** All sheets by name, and whether each is protected. */
  readonly sheets: ReadonlyMap<string, boolean>;
  /** What the cells hold now. */
  readonly cells: ReadonlyMap<string, Raw>;
  /** The ids of all rules and of ours among them, by sheet. */
  readonly rules: ReadonlyMap<string, { readonly all: readonly string[]; readonly own: readonly string[] }>;
  /** What stands in the sheets that we added. */
  readonly added: ReadonlyMap<string, string>;
  readonly kept: ReadonlyMap<string, KeptStanding>;
  readonly manual: boolean;
}

/** What taking back came to. */
export interface TakenBack {
  readonly kind: "back";
  readonly stale: Plan;
  readonly done: Plan;
  readonly marks: ReadonlyMap<string, SheetMarks>;
  readonly remembered: string | null;
  readonly kept: KnownKept | null;
}

/** Sheets that forbid taking back. */
export interface Forbidden {
  readonly kind: "forbidden";
  readonly sheets: readonly string[];
}

/**
 * Takes a write back in two requests: one to see what was changed since, one to put back what was not.
 * With `force` everything is put back, as after a write that failed half way.
 */
export async function takeBack(
  context: Excel.RequestContext,
  memory: Memory,
  plan: Plan,
  known: Known,
  force: boolean,
): Promise<TakenBack | Forbidden> {
  const standing = await standingOf(context, memory);
  const forbidden = sheetsIn(memory).filter((name) => standing.sheets.get(name) === true);
  if (forbidden.length > 0 && !force) return { kind: "forbidden", sheets: forbidden };
  const back = restorationOf(memory, standing, known, new Set(forbidden), force);
  const remade = queueRestore(pagesOf(context), back);
  const marks = marksAfter(known, back);
  // A write that failed may have come as far as that.
  if (force) setRemembered(context, known.remembered);
  const remembered = force ? known.remembered : rememberMarks(context, marks, known.remembered);
  await context.sync();
  const done = plan.filter((edit) => isRestored(edit, back, memory));
  const stale = plan.filter((edit) => !done.includes(edit));
  return { kind: "back", done, stale, marks: withIds(marks, remade), remembered, kept: keptNow(known, back, remade) };
}

function withIds(marks: ReadonlyMap<string, SheetMarks>, { rules }: Remade): ReadonlyMap<string, SheetMarks> {
  return new Map([...marks].map(([sheet, { ids, cells }]) => [sheet, { ids: rules.get(sheet)?.map(({ id }) => id) ?? ids, cells }]));
}

function keptNow({ kept }: Known, back: Restoration, remade: Remade): KnownKept | null {
  if (kept === null) return null;
  const states = back.kept.map((each) => [each.part, stateBack(each, remade.kept.get(each.part) ?? [])] as const);
  return { ...kept, ...Object.fromEntries(states) };
}

/** The names of the sheets that a memory is about. */
function sheetsIn(memory: Memory): readonly string[] {
  const names = [...memory.cells, ...memory.looks].map(({ sheet }) => sheet);
  return [...new Set([...names, ...memory.marks.keys(), ...memory.added.map(({ name }) => name)])];
}

// ---- seeing how things stand

/** Asks for everything at once; only when a sheet or a kept text is gone by now it takes another request to learn which. */
async function standingOf(context: Excel.RequestContext, memory: Memory): Promise<Standing> {
  try {
    return await ask(context, memory, sheetsIn(memory), new Set(memory.kept.flatMap(writtenIds)));
  } catch (thrown) {
    if (codeOf(thrown) !== "ItemNotFound") throw thrown;
  }
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const parts = memory.kept.map(({ part }) => queryPart(context, part));
  await context.sync();
  const names = new Set(worksheets.items.map(({ name }) => name));
  return ask(
    context,
    memory,
    sheetsIn(memory).filter((name) => names.has(name)),
    new Set(parts.flatMap(idsOf)),
  );
}

async function ask(
  context: Excel.RequestContext,
  memory: Memory,
  names: readonly string[],
  xmlIds: ReadonlySet<string>,
): Promise<Standing> {
  const pages = pagesOf(context);
  const { worksheets, application } = context.workbook;
  application.load("calculationMode");
  worksheets.load("items/name,items/protection/protected");
  const there = (name: string): boolean => names.includes(name);
  const cells = [...grouped(memory.cells, ({ sheet }) => sheet)]
    .filter(([sheet]) => there(sheet))
    .flatMap(([sheet, group]) =>
      patchesOf(group).map((patch) => {
        const range = pages.range(sheet, patch.area);
        range.load("formulas");
        return { patch, range };
      }),
    );
  const marked = [...memory.marks.keys()]
    .filter(there)
    .map((sheet) => ({ sheet, rules: queryRules(pages.named(sheet).getRange().untrack()) }));
  const added = memory.added
    .filter(({ name }) => there(name))
    .map(({ name }) => {
      const used = pages.named(name).getUsedRange(true).untrack();
      used.load("address,formulas");
      return { name, used };
    });
  const kept = memory.kept.map((each) => ({
    part: each.part,
    found: queryPart(context, each.part),
    xml: queryXml(
      context,
      writtenIds(each).filter((id) => xmlIds.has(id)),
    ),
  }));
  await context.sync();
  return {
    kept: new Map(kept.map(({ part, found, xml }) => [part, { ids: idsOf(found), xml: xmlFrom(xml) }])),
    manual: application.calculationMode === "Manual",
    sheets: new Map(worksheets.items.map(({ name, protection }) => [name, protection.protected])),
    cells: new Map(cells.flatMap(({ patch, range }) => contentsOf(patch, range))),
    rules: new Map(marked.map(({ sheet, rules }) => [sheet, { all: rules.items.map(({ id }) => id), own: ownIds(rules) }])),
    added: new Map(added.map(({ name, used }) => [name, leftIn(used)])),
  };
}

function contentsOf(patch: Patch<CellMemory>, range: Excel.Range): readonly (readonly [string, Raw])[] {
  const formulas = range.formulas as readonly (readonly Raw[])[];
  return patch.rows.flatMap((row, r) => row.map((cell, c) => [keyOf(cell), formulas[r]?.[c] ?? ""] as const));
}

// ---- deciding what is put back

function restorationOf(memory: Memory, standing: Standing, known: Known, closed: ReadonlySet<string>, force: boolean): Restoration {
  const open = (sheet: string): boolean => standing.sheets.has(sheet) && !closed.has(sheet);
  const cells = memory.cells.filter((cell) => open(cell.sheet) && (force || standing.cells.get(keyOf(cell)) === cell.after));
  const keys = new Set(cells.map(keyOf));
  const written = new Set(memory.cells.map(keyOf));
  const isUntouched = (cell: Parameters<typeof keyOf>[0]): boolean =>
    open(cell.sheet) && (keys.has(keyOf(cell)) || !written.has(keyOf(cell)));
  const added = memory.added.filter(({ name, left }) => open(name) && (force || standing.added.get(name) === left));
  return {
    cells,
    looks: memory.looks.filter(isUntouched),
    added: added.map(({ name }) => name),
    removed: memory.removed.filter(({ edit }) => !standing.sheets.has(edit.sheet)),
    marks: marksBack(memory, standing, known, new Set(added.map(({ name }) => name)), open, force),
    kept: memory.kept.flatMap((each) => {
      const now = standing.kept.get(each.part) ?? { ids: [], xml: [] };
      return force || stillStands(each, now) ? [keptBack(each, now)] : [];
    }),
    manual: standing.manual,
  };
}

function marksBack(
  memory: Memory,
  standing: Standing,
  known: Known,
  leaving: ReadonlySet<string>,
  open: (sheet: string) => boolean,
  force: boolean,
): Restoration["marks"] {
  const sheets = [...memory.marks].filter(([sheet]) => open(sheet) && !leaving.has(sheet));
  return new Map(
    sheets.map(([sheet, { before, after, made, there }]) => {
      const { all, own } = standing.rules.get(sheet) ?? { all: [], own: [] };
      // A rule that was made only half cannot be told by its formula, but its id is known, or at least that it is new.
      const isNew = (id: string): boolean => force && there !== null && !there.includes(id);
      const ids = all.filter((id) => own.includes(id) || made.includes(id) || isNew(id));
      // Where the user has cleared our rules, only those that we took away are left to be put back.
      const now = ids.length === 0 ? new Map<string, Severity>() : (known.marks.get(sheet) ?? noMarks).cells;
      return [sheet, { ids, cells: force ? before : turnedBack(now, before, after) }];
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
  for (const address of new Set([...before.keys(), ...after.keys()])) {
    const [was, became] = [before.get(address), after.get(address)];
    if (was === became || now.get(address) !== became) continue;
    if (was === undefined) back.delete(address);
    else back.set(address, was);
  }
  return back;
}

function marksAfter(known: Known, back: Restoration): ReadonlyMap<string, SheetMarks> {
  const kept = [...known.marks].filter(([sheet]) => !back.added.includes(sheet));
  return new Map([...kept, ...back.marks]);
}

// ---- what was put back

function isRestored(edit: Edit, back: Restoration, memory: Memory): boolean {
  if (edit.kind === "keep") return back.kept.some(({ part }) => part === edit.part);
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
