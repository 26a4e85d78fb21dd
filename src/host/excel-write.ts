import type { SheetEdit } from "../core/plan";
import { referenceTo } from "../core/grid/address";
import { holds, isRetyped, rawOf, type Image, type Raw } from "./excel-content";
import type { SheetMarks } from "./excel-known";
import { isLost, keptMemory, queryKeep, stateAfter, writeKeep, type KeepQuery, type KeptMemory, type KnownKept } from "./excel-kept";
import { dress, dressedProperties, formatFor, sides, type Side } from "./excel-looks";
import { addRules, deleteRules, expectRules, queryRuleIds } from "./excel-marks";
import { type CellMemory, type Left, type LookMemory, type MarkMemory, type Memory, type RemovedSheet } from "./excel-memory";
import { calculate, loaded, pauseScreen, rangeOf, type Pages } from "./excel-pages";
import { grouped, patchesOf, type Patch } from "./excel-patches";
import { printMemory, queryPrinted, queuePrints, type PrintQuery } from "./excel-print";
import type { MarkChange, Task, Work } from "./excel-work";

// Everything that a plan writes goes into one request: first what is about to change is read, so that a missing sheet
// or rule fails the request before anything is written, then it is written, then what it became is read.

type Properties = OfficeExtension.ClientResult<Excel.CellProperties[][]>;

interface CellQuery {
  readonly sheet: string;
  readonly patch: Patch<Task>;
  readonly before: Excel.Range;
  readonly after: Excel.Range;
}

interface LookQuery {
  readonly sheet: string;
  readonly own: boolean;
  readonly patch: Patch<Task>;
  readonly before: Properties;
}

/** A sheet that is about to be removed, and all that it takes to add it again. */
export interface RemovedQuery {
  readonly edit: SheetEdit;
  readonly page: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly looks: Properties;
  readonly widths: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/** A request that is ready to be sent; what it brings back is read out of it by {@link memoryFrom} and {@link marksFrom}. */
export interface Queue {
  readonly cells: readonly CellQuery[];
  readonly looks: readonly LookQuery[];
  readonly removed: readonly RemovedQuery[];
  readonly added: readonly AddedQuery[];
  readonly marks: readonly MarkQuery[];
  readonly prints: readonly PrintQuery[];
  readonly keeps: readonly { readonly query: KeepQuery; readonly made: Excel.CustomXmlPart | null }[];
}

interface AddedQuery {
  readonly edit: SheetEdit;
  /** The sheet that had that name already, a null object where none had. */
  readonly taken: Excel.Worksheet;
  readonly left: Excel.Range;
}

interface MarkQuery {
  readonly sheet: string;
  readonly change: MarkChange;
  /** All rules that were there; null where they cannot be listed. */
  readonly there: Excel.ConditionalFormatCollection | null;
  readonly rules: readonly Excel.ConditionalFormat[];
}

/** Queues all that a plan does. */
export function queueWrite(pages: Pages, work: Work): Queue {
  pauseScreen(pages.context);
  const standing = work.tasks.filter(({ fresh }) => !fresh);
  const cells = bySheet(standing).map(({ sheet, patch }) => queryCells(pages, sheet, patch));
  const looks = queryLooks(pages, standing.filter(isDressed));
  const removed = work.removed.map((edit) => queryRemoved(pages, edit));
  const keepQueries = work.keeps.map((task) => queryKeep(pages.context, task));
  const printed = work.prints.map(({ sheet }) => queryPrinted(pages.named(sheet)));
  const taken = work.added.map((edit) => queryTaken(pages, edit));
  const ruled = [...work.marks].map(([sheet, change]) => queryRuled(pages, sheet, change, work.listsRules));
  // Before anything else, since this is what an Excel may turn out not to be able to do.
  const prints = queuePrints(pages, work.prints, printed);
  const fresh = work.added.map(({ sheet, widths }) => pages.add(sheet, widths));
  writeCells(pages, work.tasks);
  if (work.manual) calculate(pages, computed(work.tasks));
  const marks = ruled.map((query) => ({ ...query, rules: writeMarks(pages.named(query.sheet), query.change) }));
  const keeps = keepQueries.map((query) => ({ query, made: writeKeep(pages.context, query) }));
  for (const { after } of cells) after.load("formulas,numberFormat");
  const added = fresh.flatMap((page, index) => taken.slice(index, index + 1).map((query) => ({ ...query, left: finish(page) })));
  for (const { sheet } of work.removed) pages.named(sheet).delete();
  return { cells, looks, removed, added, marks, prints, keeps };
}

function bySheet(tasks: readonly Task[]): readonly { readonly sheet: string; readonly patch: Patch<Task> }[] {
  return [...grouped(tasks, ({ sheet }) => sheet)].flatMap(([sheet, group]) => patchesOf(group).map((patch) => ({ sheet, patch })));
}

// ---- before

function queryCells(pages: Pages, sheet: string, patch: Patch<Task>): CellQuery {
  const before = pages.range(sheet, patch.area);
  before.load("formulas,values,numberFormat");
  return { sheet, patch, before, after: rangeOf(pages.named(sheet), patch.area) };
}

function queryLooks(pages: Pages, tasks: readonly Task[]): readonly LookQuery[] {
  return bySheet(tasks).map(({ sheet, patch }) => {
    const own = patch.rows[0]?.[0]?.own === true;
    const before = pages.range(sheet, patch.area).getCellProperties(dressedProperties[own ? "own" : "foreign"]);
    return { sheet, own, patch, before };
  });
}

/** More columns than any sheet of ours has. */
const widthArea = "A1:Z1";

/** The widths of the columns; those behind which all are as wide as each other are as wide as in any sheet. */
function widthsIn(columns: readonly Excel.ColumnProperties[]): readonly number[] {
  const widths = columns.flatMap(({ format }) => format?.columnWidth ?? []);
  const usual = widths.at(-1);
  return widths.slice(
    0,
    widths.reduce((end, width, column) => (width === usual ? end : column + 1), 0),
  );
}

/** Asks for all of a sheet of ours that may have to be added again. */
export function queryRemoved(pages: Pages, edit: SheetEdit): RemovedQuery {
  const page = pages.named(edit.sheet);
  page.load("position");
  const used = page.getUsedRange(true).untrack();
  used.load("rowIndex,columnIndex,formulas,values,numberFormat");
  const widths = page
    .getRange(widthArea)
    .untrack()
    .getColumnProperties({ format: { columnWidth: true } });
  return { edit, page, used, looks: used.getCellProperties(dressedProperties.own), widths };
}

/** Asks whether a name is free, so that a sheet of that name that is there after a failure is known to be ours. */
function queryTaken({ context }: Pages, edit: SheetEdit): Omit<AddedQuery, "left"> {
  const taken = context.workbook.worksheets.getItemOrNullObject(edit.sheet);
  taken.load("name");
  return { edit, taken };
}

function queryRuled(pages: Pages, sheet: string, change: MarkChange, listsRules: boolean): Omit<MarkQuery, "rules"> {
  const page = pages.named(sheet);
  expectRules(page, change.before.ids);
  return { sheet, change, there: listsRules ? queryRuleIds(page) : null };
}

/** Makes the rows of a new sheet as high as their text, and asks for all that stands there. */
function finish(page: Excel.Worksheet): Excel.Range {
  const used = page.getUsedRange(true).untrack();
  used.format.autofitRows();
  used.load("rowIndex,columnIndex,formulas");
  return used;
}

// ---- writing

/** A cell that held something already keeps its looks, unless the sheet is ours. */
function isDressed({ edit, own, fresh }: Task): boolean {
  if (own) return !fresh || edit.look !== "plain";
  if (edit.look === "bare") return true;
  return edit.look !== "plain" && edit.before.kind === "blank" && edit.after.kind !== "blank";
}

function writeCells(pages: Pages, tasks: readonly Task[]): void {
  for (const { sheet, patch } of bySheet(tasks)) writeContents(pages.range(sheet, patch.area), patch);
  for (const task of tasks) writeLink(pages, task);
  for (const { sheet, patch } of bySheet(tasks)) setFormats(pages.range(sheet, patch.area), patch, formatAfter);
  for (const [, group] of grouped(tasks.filter(isDressed), ({ sheet, edit }) => `${edit.look}!${sheet}`)) {
    for (const { sheet, patch } of bySheet(group)) dressPatch(pages.range(sheet, patch.area), patch);
  }
}

function writeContents(range: Excel.Range, patch: Patch<Task>): void {
  if (patch.rows.flat().some(({ own, fresh }) => own && !fresh)) range.clear("Hyperlinks");
  setFormats(range, patch, formatBefore);
  range.formulas = patch.rows.map((row) => row.map(({ edit }) => rawOf(edit.after)));
}

/** Sets number formats cell by cell; null leaves a cell's own. */
function setFormats(range: Excel.Range, patch: Patch<Task>, formatOf: (task: Task) => string | null): void {
  const formats = patch.rows.map((row) => row.map(formatOf));
  if (formats.flat().some((format) => format !== null)) range.numberFormat = formats;
}

/** The format that a cell needs while it is written, so that text stays text, and formulas do not become it. */
function formatBefore({ edit, mayBeText }: Task): string | null {
  if (edit.after.kind === "text") return isRetyped(edit.after.text) ? "@" : null;
  return mayBeText && edit.after.kind !== "blank" ? "General" : null;
}

/** The format that it has in the end: a formula in a General cell takes on the format of what it refers to. */
function formatAfter({ edit, own, format: standing }: Task): string | null {
  const format = edit.format?.after ?? edit.formatBack ?? formatFor(edit.look, edit.after);
  if (format !== null || edit.after.kind === "text") return format;
  if (own) return "General";
  return edit.after.kind === "formula" && standing !== "@" ? standing : null;
}

function writeLink(pages: Pages, { edit, sheet, row, column }: Task): void {
  if (edit.link === undefined || edit.after.kind === "blank") return;
  const range = pages.range(sheet, { top: row, left: column, bottom: row, right: column });
  const text = edit.after.kind === "text" ? { textToDisplay: edit.after.text } : {};
  range.hyperlink = { documentReference: linkTarget(edit.link), screenTip: `定位到 ${referenceTo(edit.link)}`, ...text };
}

/** Quoted whatever the name: Excel takes that always, and an unquoted name only sometimes. */
function linkTarget({ sheet, address }: { readonly sheet: string; readonly address: string }): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}

function dressPatch(range: Excel.Range, patch: Patch<Task>): void {
  const first = patch.rows[0]?.[0];
  if (first !== undefined) dress(range, patch.area, first.edit.look, first.own, sharedSides(patch));
}

/** The sides of a patch that the bureau's table borders on. */
function sharedSides({ rows }: Patch<Task>): readonly Side[] {
  const edges: Readonly<Record<Side, readonly (Task | undefined)[]>> = {
    EdgeTop: rows[0] ?? [],
    EdgeBottom: rows.at(-1) ?? [],
    EdgeLeft: rows.map((row) => row[0]),
    EdgeRight: rows.map((row) => row.at(-1)),
  };
  return sides.filter((side) => edges[side].some((task) => task?.beside.includes(side) === true));
}

/** Where formulas were written. */
function computed(tasks: readonly Task[]): Parameters<typeof calculate>[1] {
  const formulas = tasks.filter(({ edit }) => edit.after.kind === "formula");
  return bySheet(formulas).map(({ sheet, patch }) => ({ sheet, area: patch.area, own: patch.rows[0]?.[0]?.own === true }));
}

/** All rules of ours on a sheet are written anew: there are few, each for many cells. */
function writeMarks(page: Excel.Worksheet, { before, after }: MarkChange): readonly Excel.ConditionalFormat[] {
  deleteRules(page, before.ids);
  return addRules(page, after);
}

// ---- what it brought back

/** The cells that no longer held what the plan expected; they have been overwritten, and are to be put back. */
export function overwritten({ cells }: Queue): readonly Task[] {
  return cells.flatMap(({ patch, before }) => {
    const images = imagesOf(before);
    return patch.rows.flatMap((row, r) =>
      row.filter((task, c) => {
        const image = images[r]?.[c];
        return image !== undefined && !(holds(image, task.edit.before) && hasFormat(image, task.edit));
      }),
    );
  });
}

/** Whether a cell has the number format that an edit expects, if it expects any: one that somebody has changed since is theirs. */
function hasFormat({ format }: Image, { format: expected }: Task["edit"]): boolean {
  return expected === undefined || expected.before === format;
}

/** The kept texts that were not what the plan expected; they have been replaced, and are to be put back. */
export function replacedKeeps({ keeps }: Queue): readonly KeptMemory[] {
  return keeps.filter(({ query }) => isLost(query)).map(({ query, made }) => keptMemory(query, made));
}

/** What is known of the kept texts after a write. */
export function keptAfter({ keeps }: Queue, known: KnownKept | null): KnownKept | null {
  if (known === null) return null;
  return { ...known, ...Object.fromEntries(keeps.map(({ query, made }) => [query.task.part, stateAfter(keptMemory(query, made))])) };
}

/** The marks of the sheets written to, with the ids of their new rules. */
export function marksFrom({ marks }: Queue): ReadonlyMap<string, SheetMarks> {
  return new Map(marks.map(({ sheet, change, rules }) => [sheet, { ids: rules.map(({ id }) => id), cells: change.after }]));
}

/**
 * What is needed to take the write back. After a request that failed half way what the cells became may be missing;
 * null where it failed before anything was written.
 */
export function memoryFrom(queue: Queue): Memory | null {
  return (
    loaded(() => ({
      kind: "written",
      cells: queue.cells.flatMap(cellMemories),
      looks: queue.looks.flatMap(({ sheet, own, patch, before }) => lookMemories(sheet, own, patch, before.value)),
      removed: queue.removed.map(removedMemory),
      added: queue.added
        .filter(({ taken }) => taken.isNullObject)
        .map(({ edit, left }) => ({ name: edit.sheet, edit, left: loaded(() => leftOf(left)) ?? new Map() })),
      marks: new Map(queue.marks.map((query) => [query.sheet, markMemory(query)])),
      prints: queue.prints.map(printMemory),
      kept: queue.keeps.map(({ query, made }) => keptMemory(query, made)),
    })) ?? null
  );
}

function markMemory({ change: { before, after }, there, rules }: MarkQuery): MarkMemory {
  return {
    before: before.cells,
    after,
    made: rules.flatMap((rule) => loaded(() => rule.id) ?? []),
    there: there === null ? null : there.items.map(({ id }) => id),
  };
}

/** All that stands in a sheet, to compare later. */
export function leftOf(used: Excel.Range): Left {
  const formulas = used.formulas as readonly (readonly Raw[])[];
  const cells = formulas.flatMap((row, r) => row.map((formula, c) => [`${used.rowIndex + r}:${used.columnIndex + c}`, formula] as const));
  return new Map(cells.filter(([, formula]) => formula !== ""));
}

/** What the cells of a range hold. */
export function imagesOf(range: Excel.Range): readonly (readonly Image[])[] {
  const formulas = range.formulas as readonly (readonly Raw[])[];
  const values = range.values as readonly (readonly Raw[])[];
  const formats = range.numberFormat as readonly (readonly string[])[];
  return formulas.map((row, r) =>
    row.map((formula, c) => ({ formula, value: values[r]?.[c] ?? "", format: formats[r]?.[c] ?? "General" })),
  );
}

function cellMemories({ sheet, patch, before, after }: CellQuery): readonly CellMemory[] {
  const images = imagesOf(before);
  const became = loaded(() => after.formulas as readonly (readonly Raw[])[]);
  const formats = loaded(() => after.numberFormat as readonly (readonly string[])[]);
  return patch.rows.flatMap((row, r) =>
    row.flatMap(({ row: at, column, own }, c) => {
      const image = images[r]?.[c];
      if (image === undefined) return [];
      return [{ sheet, row: at, column, own, before: image, after: became?.[r]?.[c] ?? "", afterFormat: formats?.[r]?.[c] ?? null }];
    }),
  );
}

function lookMemories(sheet: string, own: boolean, patch: Patch<Task>, values: Excel.CellProperties[][]): readonly LookMemory[] {
  return patch.rows.flatMap((row, r) =>
    row.flatMap(({ row: at, column }, c) => {
      const before = values[r]?.[c];
      return before === undefined ? [] : [{ sheet, own, row: at, column, before }];
    }),
  );
}

/** What is needed to add a sheet again. */
export function removedMemory({ edit, page, used, looks, widths }: RemovedQuery): RemovedSheet {
  const spots = imagesOf(used).flatMap((row, r) =>
    row.map((before, c) => ({ row: used.rowIndex + r, column: used.columnIndex + c, before, look: looks.value[r]?.[c] ?? {} })),
  );
  return {
    edit,
    position: page.position,
    widths: widthsIn(widths.value),
    cells: spots.map(({ row, column, before }) => ({ sheet: edit.sheet, row, column, own: true, before, after: "", afterFormat: null })),
    looks: spots.map(({ row, column, look }) => ({ sheet: edit.sheet, row, column, own: true, before: look })),
  };
}
