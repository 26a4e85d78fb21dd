import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { unzipSync, zipSync, type Zippable } from "fflate";
import { parseArea, type Area } from "../core/grid/address";

/** What a cell of the sample holds; a list is a text of several lines. */
export type SampleValue = string | number | readonly string[];

/** One row of a sample sheet: its height in points and its filled cells by column letter. */
export interface SampleRow {
  readonly row: number;
  readonly height: number;
  readonly pageBreak?: boolean;
  readonly cells: Readonly<Record<string, SampleValue>>;
}

/** How a cell looks: font size in points, indent in Excel's steps, a thin black border or none, an Excel number format. */
export interface SampleStyle {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "middle";
  readonly indent: number;
  readonly wrap: boolean;
  readonly border: boolean;
  readonly format: string;
}

/** One printed form (附件) of the sample; `repeat` names the rows printed on every page, widths are in characters. */
export interface SampleSheet {
  readonly name: string;
  readonly page: { readonly orientation: "portrait" | "landscape"; readonly repeat?: string };
  readonly columns: Readonly<Record<string, number>>;
  readonly merges: readonly string[];
  /** Applied in order: a later style changes only the properties that it names. */
  readonly paint: readonly { readonly style: string; readonly areas: readonly string[] }[];
  readonly rows: readonly SampleRow[];
}

/** The sample workbook as a domain person edits it in `assets/sample/bureau-2022.json`. */
export interface SampleData {
  readonly styles: Readonly<Record<string, Partial<SampleStyle>>>;
  readonly sheets: readonly SampleSheet[];
}

const ASSETS = join(__dirname, "..", "..", "assets", "sample");

const PLAIN: SampleStyle = {
  font: "仿宋_GB2312",
  size: 10.5,
  bold: false,
  horizontal: "left",
  vertical: "middle",
  indent: 0,
  wrap: true,
  border: false,
  format: "General",
};

// A fixed date, or two runs would differ; the zip format writes local time and knows nothing before 1980.
const WRITTEN = new Date(Date.UTC(2023, 2, 1));
const ZIPPED = new Date(1980, 0, 1);

const INCH_PER_MM = 1 / 25.4;
const A4 = 9;
const GB2312 = 134;

function areaOf(address: string): Area {
  const area = parseArea(address);
  if (area === null) throw new Error(`样例数据里的地址“${address}”不是单元格或区域。`);
  return area;
}

function placesIn(area: Area): readonly (readonly [row: number, column: number])[] {
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index + 1);
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, index) => area.left + index + 1);
  return rows.flatMap((row) => columns.map((column) => [row, column] as const));
}

function styleNamed(data: SampleData, name: string): Partial<SampleStyle> {
  const style = data.styles[name];
  if (style === undefined) throw new Error(`样例数据里没有名为“${name}”的样式。`);
  return style;
}

function borderOf(style: SampleStyle): Partial<ExcelJS.Borders> {
  if (!style.border) return {};
  const side: Partial<ExcelJS.Border> = { style: "thin", color: { argb: "FF000000" } };
  return { top: side, left: side, bottom: side, right: side };
}

function excelStyle(style: SampleStyle): Partial<ExcelJS.Style> {
  return {
    // The character set lets a machine without the named font fall back to another Chinese one.
    font: { name: style.font, size: style.size, bold: style.bold, charset: GB2312 },
    alignment: { horizontal: style.horizontal, vertical: style.vertical, indent: style.indent, wrapText: style.wrap },
    border: borderOf(style),
    numFmt: style.format,
  };
}

function paint(sheet: ExcelJS.Worksheet, data: SampleData, layers: SampleSheet["paint"]): void {
  const looks = new Map<ExcelJS.Cell, SampleStyle>();
  for (const { style, areas } of layers) {
    const cells = areas.flatMap((area) => placesIn(areaOf(area)).map(([row, column]) => sheet.getCell(row, column)));
    for (const cell of cells) looks.set(cell, { ...(looks.get(cell) ?? PLAIN), ...styleNamed(data, style) });
  }
  for (const [cell, look] of looks) cell.style = excelStyle(look);
}

function fill(sheet: ExcelJS.Worksheet, line: SampleRow): void {
  const row = sheet.getRow(line.row);
  row.height = line.height;
  for (const [column, value] of Object.entries(line.cells)) {
    row.getCell(column).value = typeof value === "object" ? value.join("\n") : value;
  }
  if (line.pageBreak === true) row.addPageBreak();
}

function pageSetup(page: SampleSheet["page"]): Partial<ExcelJS.PageSetup> {
  const [margin, edge] = [15 * INCH_PER_MM, 7 * INCH_PER_MM];
  return {
    paperSize: A4,
    orientation: page.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: margin, right: margin, top: margin, bottom: margin, header: edge, footer: edge },
    ...(page.repeat === undefined ? {} : { printTitlesRow: page.repeat }),
  };
}

function addSheet(workbook: ExcelJS.Workbook, data: SampleData, form: SampleSheet): void {
  const sheet = workbook.addWorksheet(form.name, {
    pageSetup: pageSetup(form.page),
    headerFooter: { oddFooter: "&C— &P —" },
    views: [{ showGridLines: false }],
  });
  for (const [column, width] of Object.entries(form.columns)) sheet.getColumn(column).width = width;
  for (const line of form.rows) fill(sheet, line);
  // Without style: a merged block shares one style object otherwise, and `paint` sets each cell's own.
  for (const block of form.merges) sheet.mergeCellsWithoutStyle(block);
  paint(sheet, data, form.paint);
}

/** Packs the same files in the same order with one date, so that equal content gives equal bytes. */
function repack(zip: Uint8Array): Uint8Array {
  // Entries for folders are no part of the format, and Excel writes none.
  const files: Zippable = unzipSync(zip, { filter: ({ name }) => !name.endsWith("/") });
  return zipSync(files, { mtime: ZIPPED, level: 9 });
}

/**
 * Makes the sample workbook (样例工作簿) from its data; the same data gives the same bytes.
 * Rejects when the data names a style that it does not define or an address that is none.
 */
export async function buildSample(data: SampleData): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "绩效核分 · Rescore";
  workbook.lastModifiedBy = workbook.creator;
  workbook.created = WRITTEN;
  workbook.modified = WRITTEN;
  for (const form of data.sheets) addSheet(workbook, data, form);
  return repack(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** Writes the sample workbook beside its data and gives the exit code; rejects when the data cannot be read. */
export async function main(): Promise<number> {
  const data = JSON.parse(await readFile(join(ASSETS, "bureau-2022.json"), "utf8")) as SampleData;
  await writeFile(join(ASSETS, "bureau-2022.xlsx"), await buildSample(data));
  return 0;
}
