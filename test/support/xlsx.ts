import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Cell, Sheet } from "../../src/core/grid/workbook";
import { parseArea } from "../../src/core/grid/address";
import type { CellEdit, Content, Edit, KeepEdit, Look, MarkEdit, SheetEdit } from "../../src/core/plan";
import type { Reading, Receipt, Refusal } from "../../src/host/host";
import { openXlsx, xlsxHost, type XlsxFile, type XlsxHost, type XlsxOptions } from "../../src/host/xlsx";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** A zip of the parts, made by a library that the code under test does not use for it. */
export function zipOf(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content])),
  );
}

/** The parts of a zip as text, read by the same library. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content, true)]));
}

/** The names of parts that differ between two files, and of those that only one has. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => old[name] !== now[name]).sort();
}

/** Text of a part as UTF-8, for reading what was written. */
export function partText(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

/** A worksheet part around its inner XML. */
export function sheetXml(inside: string): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inside}</worksheet>`;
}

export interface Wanted {
  /** Worksheet parts by sheet name. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly styles?: string;
  readonly strings?: string;
  /** Inside `<workbook>` before and after `<sheets>`. */
  readonly before?: string;
  readonly after?: string;
  /** Parts to add or to put in place of the usual ones. */
  readonly extra?: Parts;
}

function relationships(entries: readonly (readonly [id: string, kind: string, target: string])[]): string {
  const items = entries.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

/** The parts of a hand-written workbook. */
export function bookParts(wanted: Wanted): Parts {
  const names = Object.keys(wanted.sheets);
  const listed = names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const others = [
    ...(wanted.styles === undefined ? [] : [["rIdS", "styles", "styles.xml"] as const]),
    ...(wanted.strings === undefined ? [] : [["rIdT", "sharedStrings", "sharedStrings.xml"] as const]),
  ];
  const type = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type("workbook.xml", "sheet.main")}${names.map((_, index) => type(`worksheets/sheet${index + 1}.xml`, "worksheet")).join("")}${wanted.styles === undefined ? "" : type("styles.xml", "styles")}${wanted.strings === undefined ? "" : type("sharedStrings.xml", "sharedStrings")}</Types>`,
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${wanted.before ?? ""}<sheets>${listed.join("")}</sheets>${wanted.after ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...names.map((_, index) => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ...others,
    ]),
    ...Object.fromEntries(names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, wanted.sheets[name] ?? ""])),
    ...(wanted.styles === undefined ? {} : { "xl/styles.xml": wanted.styles }),
    ...(wanted.strings === undefined ? {} : { "xl/sharedStrings.xml": wanted.strings }),
    ...wanted.extra,
  };
}

/** A hand-written workbook with one sheet named 附件5. */
export function oneSheet(inside: string, more: Omit<Wanted, "sheets"> = {}): Uint8Array {
  return zipOf(bookParts({ ...more, sheets: { 附件5: sheetXml(inside) } }));
}

/** A small style part: formats 0 General, 1 percent, 2 bordered bold with a yellow fill, 3 text, 4 a date. */
export const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.0%"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="10"/><color rgb="FF112233"/><name val="黑体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="thin"/><top style="medium"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFill="1"><alignment horizontal="center" vertical="center" wrapText="1"/><protection locked="0"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="31" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>`;

/** The file of those bytes; fails the test where it is refused. */
export function opened(bytes: Uint8Array): XlsxFile {
  const file = openXlsx(bytes);
  if (file.kind === "refused") throw new Error(`${file.code}: ${file.message}`);
  return file;
}

export function hostOf(bytes: Uint8Array, options?: XlsxOptions): XlsxHost {
  return xlsxHost(opened(bytes), options);
}

export async function readOf(host: XlsxHost): Promise<Reading> {
  const reading = await host.read();
  if (reading.kind === "refused") throw new Error(reading.message);
  return reading;
}

/** The first sheet of those bytes as the core reads it. */
export async function firstSheet(bytes: Uint8Array): Promise<Sheet> {
  const [sheet] = (await readOf(hostOf(bytes))).workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

export function cellIn(sheet: Sheet | undefined, address: string): Cell | undefined {
  const area = parseArea(address);
  return area === null ? undefined : sheet?.rows[area.top]?.[area.left];
}

/** The cell of a host's workbook as it is now. */
export async function cellOf(host: XlsxHost, sheet: string, address: string): Promise<Cell | undefined> {
  const { workbook } = await readOf(host);
  return cellIn(
    workbook.sheets.find((each) => each.name === sheet),
    address,
  );
}

/** The receipt; fails the test for a refusal. */
export function done(result: Receipt | Refusal): Receipt {
  if (result.kind === "refused") throw new Error(`${result.code}: ${result.message}`);
  return result;
}

export const blank: Content = { kind: "blank" };
export const text = (value: string): Content => ({ kind: "text", text: value });
export const number = (value: string): Content => ({ kind: "number", number: value });
export const formula = (value: string): Content => ({ kind: "formula", formula: value });

export function cellEdit(sheet: string, address: string, before: Content, after: Content, more: Partial<CellEdit> = {}): CellEdit {
  const look: Look = "plain";
  return { kind: "cell", place: { sheet, address }, before, after, look, because: "测试", ...more };
}

export function markEdit(sheet: string, address: string, before: MarkEdit["before"], after: MarkEdit["after"]): MarkEdit {
  return { kind: "mark", place: { sheet, address }, before, after, because: "测试" };
}

export function keepEdit(part: KeepEdit["part"], before: string | null, after: string | null): KeepEdit {
  return { kind: "keep", part, before, after, because: "测试" };
}

export function sheetEdit(sheet: string, after: SheetEdit["after"], widths: readonly number[] = []): Edit {
  return { kind: "sheet", sheet, before: after === null ? "present" : null, after, widths, because: "测试" };
}
