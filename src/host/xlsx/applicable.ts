import type { Severity } from "../../core/check/finding";
import { addressOf, parseArea, sizeOf, type Area, type Place } from "../../core/grid/address";
import type { CellEdit, MarkEdit } from "../../core/plan";
import { effectiveStyle } from "./base";
import { contentOfCell, isBlank, sameContent } from "./content";
import { refuse } from "./fault";
import { marksOf, type Marks } from "./marks";
import { memo, type Package } from "./package";
import { contextOf, readCell, stringsOf } from "./reading";
import { cellKey, cellsOf, covers, mergesOf, type CellXml, type SheetXml } from "./sheet";
import type { Context } from "./values";
import { childNamed, childrenNamed, parseXml, type XmlNode } from "./xml";

/** An edit with the zero-based place of its cell. */
export interface Placed<E extends CellEdit | MarkEdit> {
  readonly row: number;
  readonly column: number;
  readonly edit: E;
}

/** The edits of one sheet that still apply; all others are stale, except for marks that are as they shall be already. */
export interface Applicable {
  readonly cells: readonly Placed<CellEdit>[];
  readonly marks: readonly Placed<MarkEdit>[];
  readonly settled: readonly Placed<MarkEdit>[];
}

function placed<E extends CellEdit | MarkEdit>(edit: E): readonly Placed<E>[] {
  const { address } = edit.place;
  const area = parseArea(address);
  if (area === null || addressOf(area.top, area.left) !== address.replaceAll("$", "").toUpperCase()) return [];
  return [{ row: area.top, column: area.left, edit }];
}

/** The blocks of array formulas and data tables of more than one cell. */
const arrayBlocks = memo((sheet: SheetXml): readonly Area[] =>
  [...cellsOf(sheet).values()].flatMap(({ formula }) => {
    const isArray = formula?.kind === "array" || formula?.kind === "dataTable";
    const area = isArray ? formula.area : null;
    return area === null || sizeOf(area) === 1 ? [] : [area];
  }),
);

/** Refuses to break an array formula up, as Excel does. */
export function checkArrays(sheet: SheetXml, row: number, column: number, place: Place): void {
  if (!arrayBlocks(sheet).some((area) => covers(area, row, column))) return;
  refuse("failed", `${place.sheet} 的 ${place.address} 属于一个数组公式，不能单独改写；请先在 Excel 中清除该数组公式，再写回。`);
}

/** The formats of the runs of a text, as they are written; none where it is written in one piece. */
function runFormats(text: string, item: XmlNode | undefined): ReadonlySet<string> {
  const runs = childrenNamed(item, "r").map((run) => childNamed(run, "rPr"));
  return new Set(runs.map((format) => (format === undefined ? "" : text.slice(format.start, format.end))));
}

/** Whether the text of a cell is in several formats, which are nowhere but in the text. */
function isRich(pkg: Package, sheet: SheetXml, cell: CellXml): boolean {
  if (cell.type === "inlineStr") {
    const text = sheet.text.slice(cell.start, cell.end);
    return runFormats(text, childNamed(parseXml(text), "is")).size > 1;
  }
  const text = cell.type === "s" ? (stringsOf(pkg)?.xmlAt(Number(cell.raw)) ?? "") : "";
  return text !== "" && runFormats(text, parseXml(text)).size > 1;
}

/** Refuses to replace what has more to it than its content and could not be written again by hand in one go. */
function checkGuarded(pkg: Package, sheet: SheetXml, cell: CellXml | undefined, { sheet: name, address }: Place): void {
  if (cell === undefined) return;
  const advice = "什么都没有写入；请在 Excel 里直接修改，同类里的其他单元格可以一处一处采用。";
  if (isRich(pkg, sheet, cell)) refuse("would-lose", `${name} 的 ${address} 里的文字有几种格式（富文本），采用会丢掉这些格式，${advice}`);
  if (cell.formula?.kind === "array" || cell.formula?.kind === "dataTable")
    refuse("would-lose", `${name} 的 ${address} 是数组公式，采用会把它拆散，${advice}`);
}

/** The merged block in which a cell lies without being its first, so that nothing written there shows; undefined where there is none. */
export function coveringMerge(sheet: SheetXml, row: number, column: number): Area | undefined {
  return mergesOf(sheet).find((area) => covers(area, row, column) && (area.top !== row || area.left !== column));
}

/** Whether a cell has the number format that an edit expects, if it expects any. */
function hasFormat(sheet: SheetXml, context: Context, row: number, column: number, code: string | undefined): boolean {
  return code === undefined || (context.formats[effectiveStyle(sheet, row, column)] ?? "General") === code;
}

function cellApplies(pkg: Package, sheet: SheetXml, context: Context, { row, column, edit }: Placed<CellEdit>): boolean {
  const cell = cellsOf(sheet).get(cellKey(row, column));
  const now = contentOfCell(cell === undefined ? undefined : readCell(sheet, cell, context));
  if (!sameContent(now, edit.before) || !hasFormat(sheet, context, row, column, edit.format?.before)) return false;
  if (!isBlank(edit.after) && coveringMerge(sheet, row, column) !== undefined) return false;
  checkArrays(sheet, row, column, edit.place);
  if (edit.guarded === true) checkGuarded(pkg, sheet, cell, edit.place);
  return true;
}

function markAt(marks: Marks, { row, column }: Placed<MarkEdit>): Severity | null {
  return marks.get(cellKey(row, column)) ?? null;
}

/** The first edit of each cell; a plan has no two, and a second one could not know what the first has written. */
function firstOfEach<E extends CellEdit | MarkEdit>(edits: readonly Placed<E>[]): readonly Placed<E>[] {
  const firsts = new Map<number, Placed<E>>();
  for (const edit of edits) {
    const key = cellKey(edit.row, edit.column);
    if (!firsts.has(key)) firsts.set(key, edit);
  }
  return [...firsts.values()];
}

/** The edits of a sheet whose cell still holds what the plan expects; throws a refusal for a cell of an array formula. */
export function applicable(pkg: Package, sheet: SheetXml, edits: readonly (CellEdit | MarkEdit)[]): Applicable {
  const context = contextOf(pkg);
  const marks = marksOf(sheet);
  const cells = edits.flatMap((edit) => (edit.kind === "cell" ? placed(edit) : []));
  const marked = edits.flatMap((edit) => (edit.kind === "mark" ? placed(edit) : []));
  return {
    cells: firstOfEach(cells).filter((edit) => cellApplies(pkg, sheet, context, edit)),
    marks: firstOfEach(marked).filter((each) => markAt(marks, each) === each.edit.before),
    settled: firstOfEach(marked).filter((each) => markAt(marks, each) === each.edit.after),
  };
}
