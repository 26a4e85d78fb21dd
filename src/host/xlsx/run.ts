import { addressOf, type Place } from "../../core/grid/address";
import type { CellEdit, MarkEdit, Plan } from "../../core/plan";
import { applicable, type Applicable, type Placed } from "./applicable";
import { baseOf, effectiveStyle, untouchedStyle, type Base } from "./base";
import { relatedPart, sheetEntry, withoutCalculation, withRelatedPart, type SheetEntry } from "./book";
import { cellElement, cellSplices, heightSplices, originalXml, type CellWrite } from "./cells";
import { isBlank } from "./content";
import { refuse, refuseDamaged } from "./fault";
import { linkSplices } from "./links";
import { markSplices, marksOf } from "./marks";
import { withPart, withSplices, type Package } from "./package";
import { sheetOf } from "./reading";
import { cellKey, cellsOf, type SheetXml } from "./sheet";
import { EMPTY_STYLES } from "./style-lists";
import { styleWriter, type StyleWriter } from "./style-writer";
import { stylesOf } from "./styles";
import { encodeXml, spliced, type Splice } from "./xml";

/** Cell and mark edits of any sheets, written together. */
export type Run = readonly (CellEdit | MarkEdit)[];

/** A package after a run. */
export interface Written {
  readonly pkg: Package;
  readonly applied: Plan;
  readonly stale: Plan;
  /** The XML that each written cell had, by {@link placeKey}; empty where there was no cell. */
  readonly before: ReadonlyMap<string, string>;
}

/** The sheets that are ours, and those of them that stood before the plan, where rows are written anew. */
export interface Ours {
  readonly own: ReadonlySet<string>;
  readonly stood: ReadonlySet<string>;
}

/** What goes for a whole run. */
interface Task extends Ours {
  /** The XML of cells that are to be put back, by {@link placeKey}. */
  readonly known: ReadonlyMap<string, string>;
  readonly styles: StyleWriter;
}

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** A place as the key of a map. */
export function placeKey(place: Place): string {
  return `${place.sheet}!${place.address}`;
}

/** A package with a style part, empty where there was none. */
export function withStyles(pkg: Package): Package {
  if (relatedPart(pkg, "styles") !== undefined) return pkg;
  return withRelatedPart(pkg, { first: "styles.xml", stem: "styles", kind: "styles", type: STYLES_TYPE, xml: EMPTY_STYLES }).pkg;
}

/** Starts collecting formats for a package that has a style part. */
export function stylesFor(pkg: Package): StyleWriter {
  return styleWriter(stylesOf(relatedPart(pkg, "styles") ?? refuseDamaged("缺少样式")));
}

/** The package with the collected formats added to its style part. */
export function withFormats(pkg: Package, styles: StyleWriter): Package {
  return withSplices(pkg, relatedPart(pkg, "styles")?.name ?? "", styles.splices());
}

/** The package with splices made in a sheet. */
export function withSheetSplices(pkg: Package, entry: SheetEntry, splices: readonly Splice[]): Package {
  const sheet = sheetOf(pkg, entry);
  return splices.length === 0 ? pkg : withPart(pkg, entry.part, encodeXml(spliced(sheet.text, splices), sheet.encoding));
}

/** The most characters that Excel takes; it calls a file with more of them damaged. */
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** Refuses what no cell can hold, rather than write something else. */
function checkContent({ after, place }: CellEdit): void {
  const where = `${place.sheet} 的 ${place.address}`;
  if (after.kind === "text" && after.text.length > LONGEST_TEXT)
    refuse("failed", `要写入 ${where} 的文字超过 Excel 的上限 ${LONGEST_TEXT} 个字符；请缩短后再写回。`);
  if (after.kind === "formula" && after.formula.length > LONGEST_FORMULA)
    refuse("failed", `要写入 ${where} 的公式超过 Excel 的上限；请改为写入数值。`);
  if (after.kind === "number" && !Number.isFinite(Number(after.number)))
    refuse("failed", `要写入 ${where} 的“${after.number}”不是数；请重新计算。`);
}

/** The format that a cell starts from: our sheets have none. Where the edit names a number format nothing else changes, so the cell does not take after its neighbour. */
function baseFor(sheet: SheetXml, own: boolean, { row, column, edit }: Placed<CellEdit>): Base {
  if (own) return { base: 0, bare: true };
  const isNamed = edit.format !== undefined || edit.formatBack !== undefined;
  return isNamed ? { base: effectiveStyle(sheet, row, column), bare: false } : baseOf(sheet, row, column);
}

/** The format of a cell after its edit; `bare` leaves nothing but a number format that is asked for. */
function styleOf(sheet: SheetXml, task: Task, placed: Placed<CellEdit>): number {
  const { row, column, edit } = placed;
  const format = edit.format?.after ?? edit.formatBack ?? null;
  if (edit.look === "bare") {
    const untouched = untouchedStyle(sheet, row, column);
    return format === null ? untouched : task.styles.withNumberFormat(untouched, format);
  }
  const own = task.own.has(edit.place.sheet);
  return task.styles.styleFor({ ...baseFor(sheet, own, placed), own, look: edit.look, content: edit.after, format });
}

/** Whether a cell without content would be there for nothing: one that only we have dressed was not there before us. */
function isNothing(sheet: SheetXml, { row, column, edit }: Placed<CellEdit>, style: number): boolean {
  return edit.look === "bare" && isBlank(edit.after) && style === untouchedStyle(sheet, row, column);
}

function writeOf(sheet: SheetXml, task: Task, placed: Placed<CellEdit>): CellWrite {
  const { row, column, edit } = placed;
  checkContent(edit);
  const known = task.known.get(placeKey(edit.place));
  if (known !== undefined) return { row, column, xml: known };
  const style = styleOf(sheet, task, placed);
  if (isNothing(sheet, placed, style)) return { row, column, xml: "" };
  return {
    row,
    column,
    xml: cellElement({ prefix: sheet.data.prefix, row, column, style, content: edit.after, shown: edit.shown ?? null }),
  };
}

function linkChanges(task: Task, cells: readonly Placed<CellEdit>[]): ReadonlyMap<string, Place | null> {
  const own = cells.filter(({ edit }) => task.own.has(edit.place.sheet));
  return new Map(own.map(({ edit, row, column }) => [addressOf(row, column), edit.after.kind === "blank" ? null : (edit.link ?? null)]));
}

function markChanges(sheet: SheetXml, task: Task, { marks }: Applicable): readonly Splice[] {
  if (marks.length === 0) return [];
  const all = new Map(marksOf(sheet));
  for (const { row, column, edit } of marks) {
    if (edit.after === null) all.delete(cellKey(row, column));
    else all.set(cellKey(row, column), edit.after);
  }
  return markSplices(sheet, all, (severity) => task.styles.markFormat(severity));
}

/** Whether a cell loses its formula, which the order of calculation still names. */
function losesFormula(sheet: SheetXml, { row, column, edit }: Placed<CellEdit>): boolean {
  return edit.after.kind !== "formula" && (cellsOf(sheet).get(cellKey(row, column))?.formula ?? null) !== null;
}

function writeSheet(pkg: Package, entry: SheetEntry, task: Task, todo: Applicable): Package {
  const sheet = sheetOf(pkg, entry);
  const cells = cellSplices(
    sheet,
    todo.cells.map((edit) => writeOf(sheet, task, edit)),
  );
  const written = withSheetSplices(pkg, entry, [
    ...cells,
    ...(task.stood.has(entry.name) ? heightSplices(sheet, todo.cells) : []),
    ...markChanges(sheet, task, todo),
    ...linkSplices(sheet, linkChanges(task, todo.cells)),
  ]);
  const freed = todo.cells.filter((edit) => losesFormula(sheet, edit));
  return withoutCalculation(
    written,
    freed.map(({ row, column }) => addressOf(row, column)),
  );
}

/** The edits by the sheet that they go to; those whose sheet is not there are left out. */
function bySheet(pkg: Package, run: Run): readonly { readonly entry: SheetEntry; readonly todo: Applicable }[] {
  const names = [...new Set(run.map((edit) => edit.place.sheet))];
  return names.flatMap((name) => {
    const entry = sheetEntry(pkg, name);
    if (entry === undefined) return [];
    const edits = run.filter((edit) => edit.place.sheet === name);
    return [{ entry, todo: applicable(pkg, sheetOf(pkg, entry), edits) }];
  });
}

/** The package after a run of edits; those that do not apply any more are reported as stale. */
export function writeRun(original: Package, run: Run, ours: Ours, known: ReadonlyMap<string, string>): Written {
  const pkg = withStyles(original);
  const work = bySheet(pkg, run);
  const applied = new Set<CellEdit | MarkEdit>(work.flatMap(({ todo }) => [...todo.cells, ...todo.marks].map(({ edit }) => edit)));
  const settled = new Set<CellEdit | MarkEdit>(work.flatMap(({ todo }) => todo.settled.map(({ edit }) => edit)));
  const stale = run.filter((edit) => !applied.has(edit) && !settled.has(edit));
  if (applied.size === 0) return { pkg: original, applied: [], stale, before: new Map() };
  const task: Task = { ...ours, known, styles: stylesFor(pkg) };
  const before = work.flatMap(({ entry, todo }) =>
    todo.cells.map(({ row, column, edit }) => [placeKey(edit.place), originalXml(sheetOf(pkg, entry), row, column)] as const),
  );
  const written = work.reduce((state, { entry, todo }) => writeSheet(state, entry, task, todo), pkg);
  return {
    pkg: withFormats(written, task.styles),
    applied: run.filter((edit) => applied.has(edit)),
    stale,
    before: new Map(before),
  };
}
