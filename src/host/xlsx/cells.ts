import { addressOf, areaName, parseArea, type Area } from "../../core/grid/address";
import type { Content } from "../../core/plan";
import { storedFormula } from "./formula";
import { dependants, formulaText } from "./shared";
import { cellKey, cellsOf, type CellXml, type RowXml, type SheetXml } from "./sheet";
import { encodeEscapes } from "./text";
import { appendSplice, attributeRemoval, attributeSplice, childNamed, escapeText, type Splice } from "./xml";

/** New XML for one cell; zero-based. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly xml: string;
}

/** Everything a cell element is made of. */
export interface CellParts {
  readonly prefix: string;
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly content: Content;
  /** What a formula shows; null where nobody has calculated it. */
  readonly shown: Content | null;
}

/** A decimal text as XML takes it: the nearest double, like every number in a workbook. */
function numberText(number: string): string {
  return String(Number(number));
}

/** The type and cached value of a formula cell. */
function cached(shown: Content | null, prefix: string): { readonly type: string; readonly value: string } {
  const value = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  switch (shown?.kind) {
    case "text":
      return { type: ' t="str"', value: value(encodeEscapes(shown.text)) };
    case "number":
      return { type: "", value: value(numberText(shown.number)) };
    case "flag":
      return { type: ' t="b"', value: value(shown.flag ? "1" : "0") };
    default:
      return { type: "", value: "" };
  }
}

function insideOf(parts: CellParts): { readonly type: string; readonly inside: string } {
  const { content, prefix, shown } = parts;
  switch (content.kind) {
    case "blank":
      return { type: "", inside: "" };
    case "text":
      // Inline, so that the table of shared strings stays as it is.
      return {
        type: ' t="inlineStr"',
        inside: `<${prefix}is><${prefix}t xml:space="preserve">${encodeEscapes(content.text)}</${prefix}t></${prefix}is>`,
      };
    case "number":
      return { type: "", inside: `<${prefix}v>${numberText(content.number)}</${prefix}v>` };
    case "flag":
      return { type: ' t="b"', inside: `<${prefix}v>${content.flag ? "1" : "0"}</${prefix}v>` };
    case "formula": {
      const { type, value } = cached(shown, prefix);
      return { type, inside: `<${prefix}f>${escapeText(storedFormula(content.formula))}</${prefix}f>${value}` };
    }
  }
}

/** The XML of a cell. */
export function cellElement(parts: CellParts): string {
  const { type, inside } = insideOf(parts);
  const style = parts.style === 0 ? "" : ` s="${parts.style}"`;
  const open = `<${parts.prefix}c r="${addressOf(parts.row, parts.column)}"${style}${type}`;
  return inside === "" ? `${open}/>` : `${open}>${inside}</${parts.prefix}c>`;
}

function plainFormula(sheet: SheetXml, cell: CellXml): string {
  const { prefix } = sheet.data;
  return `<${prefix}f>${escapeText(formulaText(sheet, cell) ?? "")}</${prefix}f>`;
}

/** The XML that a cell has now, on its own feet: a shared formula written out and the address stated; empty where there is no cell. */
export function originalXml(sheet: SheetXml, row: number, column: number): string {
  const cell = cellsOf(sheet).get(cellKey(row, column));
  if (cell === undefined) return "";
  const { formula } = cell;
  const whole = sheet.text.slice(cell.start, cell.end);
  const plain =
    formula?.kind === "shared"
      ? whole.slice(0, formula.start - cell.start) + plainFormula(sheet, cell) + whole.slice(formula.end - cell.start)
      : whole;
  return /^<[^>]*\sr\s*=/.test(plain) ? plain : plain.replace(/^<[^\s/>]+/, (open) => `${open} r="${addressOf(row, column)}"`);
}

/** The cells whose shared formula must be written out, because the cell that holds it is overwritten. */
function releaseSplices(sheet: SheetXml, writes: readonly CellWrite[]): readonly Splice[] {
  const cells = cellsOf(sheet);
  const written = new Set(writes.map((write) => cellKey(write.row, write.column)));
  return writes.flatMap((write) => {
    const master = cells.get(cellKey(write.row, write.column));
    const children = master === undefined ? [] : dependants(sheet, master);
    return children.flatMap((child) => {
      if (child.formula === null || written.has(cellKey(child.row, child.column))) return [];
      return [{ start: child.formula.start, end: child.formula.end, text: plainFormula(sheet, child) }];
    });
  });
}

/** A `spans` attribute narrower than the row would mislead whoever reads by it. */
function spansSplices(sheet: SheetXml, row: RowXml, writes: readonly CellWrite[]): readonly Splice[] {
  const match = /^(\d+):(\d+)$/.exec(row.tag.attributes.spans ?? "");
  if (match === null) return [];
  const columns = writes.map((write) => write.column + 1);
  const wide = `${Math.min(Number(match[1]), ...columns)}:${Math.max(Number(match[2]), ...columns)}`;
  return wide === match[0] ? [] : [attributeSplice(sheet.text, row.tag, "spans", wide)];
}

function rowSplices(sheet: SheetXml, row: RowXml, writes: readonly CellWrite[]): readonly Splice[] {
  const splices = [...spansSplices(sheet, row, writes)];
  const behind: string[] = [];
  const cells = cellsOf(sheet);
  for (const write of writes) {
    const old = cells.get(cellKey(write.row, write.column));
    const next = row.cells.find((cell) => cell.column > write.column);
    if (old !== undefined) splices.push({ start: old.start, end: old.end, text: write.xml });
    else if (next !== undefined) splices.push({ start: next.start, end: next.start, text: write.xml });
    else behind.push(write.xml);
  }
  const tag = { ...row.tag, closeStart: row.closeStart, end: row.closeStart, children: [], text: "" };
  return behind.length === 0 ? splices : [...splices, appendSplice(sheet.text, tag, behind.join(""))];
}

/** New rows, each in front of the first that stands further down. */
function newRowSplices(sheet: SheetXml, rows: ReadonlyMap<number, readonly CellWrite[]>): readonly Splice[] {
  const { prefix } = sheet.data;
  const behind: string[] = [];
  const splices: Splice[] = [];
  for (const [index, writes] of rows) {
    const xml = `<${prefix}row r="${index + 1}">${writes.map((write) => write.xml).join("")}</${prefix}row>`;
    const next = sheet.rows.find((row) => row.index > index);
    if (next === undefined) behind.push(xml);
    else splices.push({ start: next.tag.start, end: next.tag.start, text: xml });
  }
  return behind.length === 0 ? splices : [...splices, appendSplice(sheet.text, sheet.data, behind.join(""))];
}

function grown(area: Area, writes: readonly CellWrite[]): Area {
  return {
    top: Math.min(area.top, ...writes.map((write) => write.row)),
    left: Math.min(area.left, ...writes.map((write) => write.column)),
    bottom: Math.max(area.bottom, ...writes.map((write) => write.row)),
    right: Math.max(area.right, ...writes.map((write) => write.column)),
  };
}

function dimensionSplices(sheet: SheetXml, writes: readonly CellWrite[]): readonly Splice[] {
  const node = childNamed(sheet.root, "dimension");
  const area = parseArea(node?.attributes.ref ?? "");
  if (node === undefined || area === null) return [];
  const ref = areaName(grown(area, writes));
  return ref === areaName(area) ? [] : [attributeSplice(sheet.text, node, "ref", ref)];
}

function byRow(writes: readonly CellWrite[]): ReadonlyMap<number, readonly CellWrite[]> {
  const rows = new Map<number, CellWrite[]>();
  for (const write of [...writes].sort((a, b) => a.row - b.row || a.column - b.column)) {
    rows.set(write.row, [...(rows.get(write.row) ?? []), write]);
  }
  return rows;
}

/** A row in which something is written anew is no longer as high as what stood there: without a height it fits itself to its text. */
export function heightSplices(sheet: SheetXml, cells: readonly { readonly row: number }[]): readonly Splice[] {
  const written = new Set(cells.map(({ row }) => row));
  const rows = sheet.rows.filter(({ index }) => written.has(index));
  return rows.flatMap(({ tag }) => ["ht", "customHeight"].flatMap((name) => attributeRemoval(sheet.text, tag, name)));
}

/** The splices that put those cells into a sheet and leave every other cell as it is; at most one write a cell. */
export function cellSplices(sheet: SheetXml, writes: readonly CellWrite[]): readonly Splice[] {
  const cells = cellsOf(sheet);
  // Taking away what is not there would still stretch the row and the sheet.
  const real = writes.filter((write) => write.xml !== "" || cells.has(cellKey(write.row, write.column)));
  if (real.length === 0) return [];
  const rows = byRow(real);
  const present = new Map(sheet.rows.map((row) => [row.index, row] as const));
  const known = [...rows].flatMap(([index, own]) => {
    const row = present.get(index);
    return row === undefined ? [] : rowSplices(sheet, row, own);
  });
  const fresh = new Map([...rows].filter(([index]) => !present.has(index)));
  return [...known, ...newRowSplices(sheet, fresh), ...releaseSplices(sheet, real), ...dimensionSplices(sheet, real)];
}
