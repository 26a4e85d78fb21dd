import { addressOf, columnIndex, parseArea, type Area } from "../../core/grid/address";
import { refuse, refuseDamaged } from "./fault";
import { LAST_COLUMN, LAST_ROW } from "./formula";
import { LONGEST_TEXT, type Limits } from "./limits";
import { memo, readXml, type Part } from "./package";
import { decodeEscapes } from "./text";
import { childNamed, childrenNamed, parseXml, type Encoding, type OpenTag, type Visitor, type XmlNode } from "./xml";

/** The formula element of a cell and where it stands. */
export interface FormulaXml {
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  /** As stored; empty in a cell that shares the formula of another. */
  readonly text: string;
  /** The group of a shared formula. */
  readonly group: string;
  readonly area: Area | null;
  readonly start: number;
  readonly end: number;
}

/** One cell element as it stands in the sheet's XML; rows and columns are zero-based. */
export interface CellXml {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly style: number;
  /** `n` where nothing is said, or `s` `str` `inlineStr` `b` `e` `d`. */
  readonly type: string;
  /** The text of `<v>`, or of an inline string; null where there is none. */
  readonly raw: string | null;
  readonly formula: FormulaXml | null;
}

/** One row element and its cells in the order of the XML. */
export interface RowXml {
  readonly index: number;
  readonly tag: OpenTag;
  readonly closeStart: number;
  readonly cells: readonly CellXml[];
}

/** A worksheet part: its XML, and its rows and cells with their offsets. */
export interface SheetXml {
  readonly text: string;
  readonly encoding: Encoding;
  readonly root: XmlNode;
  readonly data: XmlNode;
  readonly rows: readonly RowXml[];
}

type Growing<T> = { -readonly [K in keyof T]: T[K] };

function indexFrom(digits: string): number {
  const index = Number(digits) - 1;
  return Number.isInteger(index) && index >= 0 && index <= LAST_ROW ? index : refuseDamaged(`行号 ${digits}`);
}

/** The zero-based column of an address; throws a refusal for one outside a sheet. */
function statedColumn(address: string): number {
  const match = /^([A-Za-z]{1,3})\d{1,7}$/.exec(address);
  return match?.[1] === undefined ? refuseDamaged(`单元格地址 ${address}`) : columnIndex(match[1]);
}

function openFormula(attributes: OpenTag["attributes"], start: number, end: number): Growing<FormulaXml> {
  const { t = "normal", si = "", ref = "" } = attributes;
  const kind = t === "shared" || t === "array" || t === "dataTable" ? t : "normal";
  return { kind, text: "", group: si, area: parseArea(ref), start, end };
}

function rowIndex(stated: string | undefined, previous: number): number {
  const index = stated === undefined ? previous + 1 : indexFrom(stated);
  return index > LAST_ROW ? refuseDamaged("行号过大") : index;
}

/** The column of a cell; Excel goes by the row element even where a cell claims another row. */
function columnOf(stated: string | undefined, previous: number): number {
  const column = stated === undefined ? previous + 1 : statedColumn(stated);
  return column > LAST_COLUMN ? refuseDamaged(`单元格地址 ${stated ?? ""}`) : column;
}

interface RowsVisitor extends Visitor {
  readonly rows: readonly RowXml[];
}

type GrowingRow = Growing<RowXml> & { readonly cells: Growing<CellXml>[] };

/** Collects rows and cells while the XML is parsed; rows and cells without an address follow their predecessor. */
function rowsVisitor(title: string, limits: Limits): RowsVisitor {
  const rows: GrowingRow[] = [];
  const path: string[] = [];
  let row: GrowingRow | undefined;
  let cell: Growing<CellXml> | undefined;
  let formula: Growing<FormulaXml> | undefined;
  let left = limits.cells;
  let lastColumn = -1;

  const spend = (): void => {
    left -= 1;
    if (left < 0)
      refuse(
        "too-large",
        `读到${title}时单元格已经太多（带格式的空行空列也算），无法处理；请删去表格下方和右方多余的行列，或把无关的工作表移到别的文件，另存后再试。`,
      );
  };
  const checkLength = ({ row: at, column, raw, formula: own }: CellXml): void => {
    const length = Math.max(raw?.length ?? 0, own?.text.length ?? 0);
    if (length > LONGEST_TEXT) refuse("too-large", tooLong(title, addressOf(at, column)));
  };
  const openCell = (attributes: OpenTag["attributes"], start: number, end: number): void => {
    spend();
    lastColumn = columnOf(attributes.r, lastColumn);
    const style = Number(attributes.s ?? 0) || 0;
    cell = { row: row?.index ?? 0, column: lastColumn, start, end, style, type: attributes.t ?? "n", raw: null, formula: null };
    row?.cells.push(cell);
  };
  const openRow = (tag: OpenTag): void => {
    spend();
    lastColumn = -1;
    row = { index: rowIndex(tag.attributes.r, row?.index ?? -1), tag, closeStart: tag.openEnd, cells: [] };
    rows.push(row);
  };
  return {
    within: "sheetData",
    rows,
    open(name, attributes, start, openEnd, prefix) {
      const depth = path.push(name);
      if (depth === 1 && name === "row") openRow({ name, prefix, attributes, start, openEnd });
      else if (depth === 2 && name === "c") openCell(attributes, start, openEnd);
      else if (depth === 3 && name === "f") formula = openFormula(attributes, start, openEnd);
      else if (depth === 3 && cell !== undefined && (name === "v" || name === "is")) cell.raw ??= "";
    },
    text(text) {
      const inside = path[2];
      if (inside === undefined || cell === undefined) return;
      if (inside === "f" && formula !== undefined) formula.text += text;
      // Of an inline string count <t> and <r><t>, not the phonetic guides in <rPh>.
      else if (inside === "v" || (inside === "is" && path.at(-1) === "t" && !path.includes("rPh"))) cell.raw = (cell.raw ?? "") + text;
    },
    close(closeStart, end) {
      const name = path.pop();
      if (path.length === 0 && row !== undefined) row.closeStart = closeStart;
      else if (path.length === 1 && cell !== undefined) {
        cell.end = end;
        checkLength(cell);
        cell = undefined;
      } else if (path.length === 2 && name === "f" && cell !== undefined && formula !== undefined) {
        formula.end = end;
        cell.formula = formula;
      }
    },
  };
}

/** What is said of a cell whose text or formula no program for workbooks can hold. */
export function tooLong(title: string, address: string): string {
  return `${title}的 ${address} 里的文字超过一个单元格的上限（${LONGEST_TEXT} 个字）；请删短后另存，再试一次。`;
}

/** What a sheet is called where something is wrong with it. */
export function sheetTitle(name: string): string {
  return `工作表“${name.length > 40 ? `${name.slice(0, 40)}…` : name}”`;
}

function parseSheet(part: Part, title: string, limits: Limits): SheetXml {
  return readXml(part, title, (text, encoding, count) => {
    const visitor = rowsVisitor(title, limits);
    const root = parseXml(text, { visitor, count });
    const data = childNamed(root, "sheetData") ?? refuseDamaged("没有数据区");
    const sheet: SheetXml = { text, encoding, root, data, rows: visitor.rows };
    checkMerges(sheet, title, limits);
    return sheet;
  });
}

/** Merged blocks are spelled out row by row wherever a form is read. */
function checkMerges(sheet: SheetXml, title: string, { merged }: Limits): void {
  // Of a block over whole columns, which is no part of a form, the first ten thousand rows are.
  const rows = mergesOf(sheet).reduce((sum, { top, bottom }) => sum + Math.min(bottom - top + 1, 10_000), 0);
  if (rows > merged) refuse("too-large", `${title}的合并单元格太多，无法处理；请在 Excel 中取消多余的合并后另存，再试一次。`);
}

const known = new WeakMap<Part, SheetXml>();

/** The parsed worksheet of a part, parsed once; throws a refusal where it is damaged or holds too many cells. */
export function sheetXml(part: Part, title: string, limits: Limits): SheetXml {
  const sheet = known.get(part) ?? parseSheet(part, title, limits);
  known.set(part, sheet);
  return sheet;
}

/** The number of cells and rows of a sheet. */
export function cellCount(sheet: SheetXml): number {
  return sheet.rows.reduce((sum, row) => sum + 1 + row.cells.length, 0);
}

/** Where a cell belongs, as the key of a map. */
export function cellKey(row: number, column: number): number {
  return row * (LAST_COLUMN + 1) + column;
}

/** The cells of a sheet by {@link cellKey}; of two with one address the last, as in reading. */
export const cellsOf: (sheet: SheetXml) => ReadonlyMap<number, CellXml> = memo((sheet: SheetXml): ReadonlyMap<number, CellXml> => {
  return new Map(sheet.rows.flatMap((row) => row.cells).map((cell) => [cellKey(cell.row, cell.column), cell] as const));
});

/** The merged blocks of a sheet. */
export const mergesOf: (sheet: SheetXml) => readonly Area[] = memo((sheet: SheetXml): readonly Area[] => {
  const nodes = childrenNamed(childNamed(sheet.root, "mergeCells"), "mergeCell");
  return nodes.flatMap((node) => parseArea(node.attributes.ref ?? "") ?? []);
});

/** Whether an area covers a cell. */
export function covers(area: Area, row: number, column: number): boolean {
  return area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;
}

/** The text of a cell that holds text in itself, escapes resolved. */
export function ownText(cell: CellXml): string {
  return decodeEscapes(cell.raw ?? "");
}
