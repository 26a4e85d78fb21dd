import type { Place } from "../grid/address";
import { bareLabel, compact, hasHan, isBlank, shortLabel } from "../grid/label";
import { blockAt, cellAt, placeIn, textAt, widthOf, type Sheet } from "../grid/workbook";
import { exact } from "../quantity";
import { captionedUnit, rateUnit, readFigure, statedUnit, type Figure, type FormUnit } from "./figure";

/** A row of a table of the report: its name, and its figures by the heading over them. */
export interface ReportLine {
  readonly label: string;
  /** 其中：, or what follows such a line: it is counted in another line already. */
  readonly isPart: boolean;
  /** The side of a table that lists income beside spending; null in any other. */
  readonly side: "收入" | "支出" | null;
  readonly place: Place;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** A table of the report. */
export interface ReportTable {
  readonly place: Place;
  readonly headings: readonly string[];
  /** Where its unit is stated, or else its first cell. */
  readonly unitPlace: Place;
  /** The paragraph that stands before it and says what it is; empty where none does. */
  readonly lead: string;
  readonly lines: readonly ReportLine[];
}

/** A paragraph of the report. */
export interface Paragraph {
  readonly text: string;
  readonly place: Place;
}

/** 附件6, the report (部门整体支出绩效评价报告): its tables, and its sentences. */
export interface Annex6 {
  readonly sheet: Sheet;
  readonly tables: readonly ReportTable[];
  readonly paragraphs: readonly Paragraph[];
}

/** A report has a dozen tables. What sentences say is held against each of them, so that a book of them would take minutes. */
const mostTables = 100;

/** Reads 附件6 from a sheet whose title says that it is the report; null from any other. */
export function readAnnex6(sheet: Sheet): Annex6 | null {
  if (!isReport(sheet)) return null;
  const areas = tableAreas(sheet);
  const inTable = new Set(areas.flatMap(({ top, bottom }) => rowsBetween(top, bottom)));
  const paragraphs = sheet.rows.flatMap((_, row) => (inTable.has(row) ? [] : paragraphAt(sheet, row)));
  return { sheet, tables: areas.slice(0, mostTables).map((area) => readTable(sheet, area)), paragraphs };
}

/** Whether a sheet has the title of a report. */
export function isReport(sheet: Sheet): boolean {
  const isTitle = (text: string): boolean => /^.{0,40}绩效(自评|评价|自评价).{0,4}报告$/u.test(bareLabel(text));
  // In a list of what was handed in the report's name stands among others of its row.
  const isAlone = (cells: Sheet["rows"][number]): boolean => (cells ?? []).filter((cell) => !isBlank(cell?.text ?? "")).length === 1;
  return sheet.rows
    .slice(0, 12)
    .some((cells) => isAlone(cells) && cells?.some((cell) => (cell?.text.length ?? 99) < 60 && isTitle(cell?.text ?? "")));
}

function paragraphAt(sheet: Sheet, row: number): readonly Paragraph[] {
  const cells = sheet.rows[row] ?? [];
  const filled = cells.flatMap((cell, at) => (isBlank(cell?.text ?? "") ? [] : [at]));
  const column = (isTopic(cells) ? filled[1] : filled[0]) ?? -1;
  return column < 0 ? [] : [{ text: withPlainSigns(textAt(sheet, row, column)), place: placeIn(sheet, row, column) }];
}

/** A few words for what the sentences beside them are about, or their number: 支出执行 | 2022年决算支出7661.94万元…。 */
function isTopic(cells: NonNullable<Sheet["rows"][number]>): boolean {
  const [topic = "", told = "", ...more] = cells.flatMap((cell) => (isBlank(cell?.text ?? "") ? [] : (cell?.text.trim() ?? [])));
  const isShort = (/^[^\d，。；]{2,14}$/u.test(compact(topic)) && hasHan(topic)) || /^[(]?\d{1,2}[).、]?$/u.test(bareLabel(topic));
  return more.length === 0 && isShort && told.length > 20 && /[，；、][^]*。$/u.test(told);
}

/** Digits of full width and square brackets are read as any others; every sign stays where it is. */
function withPlainSigns(text: string): string {
  const plain = text.replace(/[０-９．％]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  return plain.replace(/[【〔〖]/gu, "（").replace(/[】〕〗]/gu, "）");
}

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** Rows that stand together and begin with one of several cells are a table; a blank row or a long sentence ends it. */
function tableAreas(sheet: Sheet): readonly Rows[] {
  const areas: Rows[] = [];
  let top: number | null = null;
  for (let row = 0; row <= sheet.rows.length; row += 1) {
    const texts = (sheet.rows[row] ?? []).filter((cell) => !isBlank(cell?.text ?? ""));
    // 表1 … | 单位：万元 stands over a table and is no row of it.
    const isNumbered =
      /^表[\d一二三四五六七八九十]/u.test(bareLabel(texts[0]?.text ?? "")) &&
      /^[（(]?(金额)?单位\s*[:：]/u.test(texts[1]?.text.trim() ?? "");
    const isCaption = texts.length <= 2 && (isNumbered || texts.some((cell) => captionedUnit(cell?.text ?? "") !== null));
    // （四）… is the heading of what comes next.
    const isHeading = texts.length === 1 && /^[（(]?[一二三四五六七八九十]+[)）、.．]/u.test(compact(texts[0]?.text ?? ""));
    const isRow =
      (texts.length >= 2 && !isCaption && !isTopic(texts)) ||
      (top !== null && !isHeading && texts.length === 1 && (texts[0]?.text.length ?? 0) <= 20);
    if (isRow) top ??= row;
    else if (top !== null) {
      areas.push({ top, bottom: row - 1 });
      top = null;
    }
  }
  return areas;
}

const yuan: FormUnit = { unit: "元", scale: exact(1) };

function readTable(sheet: Sheet, area: Rows): ReportTable {
  const first = firstFigureRow(sheet, area);
  const headings = distinct(
    Array.from({ length: widthOf(sheet) }, (_, column) => headingOf(sheet, area.top, first, column)),
    Array.from({ length: widthOf(sheet) }, (_, column) => rawHeading(sheet, first - 1, column)),
    titleYear(sheet),
  );
  const isRate = headings.map((_, column) => rateUnit(rawHeading(sheet, first - 1, column)) !== null);
  const unit = headings.map(statedUnit).find((found) => found !== null) ?? unitAbove(sheet, area.top) ?? yuan;
  const labels = headings.flatMap((heading, column) => (isFirstColumn(sheet, area.top, column) && namesLines(heading) ? [column] : []));
  const leftmost = (sheet.rows[first] ?? []).findIndex((cell) => !isBlank(cell?.text ?? ""));
  const starts = labels.length > 0 ? labels : leftmost >= 0 && hasHan(textAt(sheet, first, leftmost)) ? [leftmost] : [];
  const lines = rowsBetween(first, area.bottom).flatMap((row) => linesAt(sheet, row, starts, headings, { unit, isRate }));
  return { place: placeIn(sheet, area.top, 0), unitPlace: unitCellAbove(sheet, area.top), headings, lead: leadOf(sheet, area.top), lines };
}

/** The cell above a table that states its unit; the table's own first cell where none does. */
function unitCellAbove(sheet: Sheet, top: number): Place {
  for (let row = top - 1; row >= Math.max(0, top - 2); row -= 1) {
    const column = (sheet.rows[row] ?? []).findIndex((cell) => captionedUnit(cell?.text ?? "") !== null);
    if (column >= 0) return placeIn(sheet, row, column);
  }
  return placeIn(sheet, top, 0);
}

/** 单位：万元 in the line above a table, or at the end of the paragraph that introduces it. */
function unitAbove(sheet: Sheet, top: number): FormUnit | null {
  for (let row = top - 1; row >= Math.max(0, top - 2); row -= 1) {
    const [stated] = (sheet.rows[row] ?? []).flatMap((cell) => captionedUnit(cell?.text ?? "") ?? []);
    if (stated !== undefined) return stated;
  }
  return null;
}

/** The nearest paragraph above a table, over a line that states the unit. */
function leadOf(sheet: Sheet, top: number): string {
  for (let row = top - 1; row >= Math.max(0, top - 4); row -= 1) {
    const text = paragraphAt(sheet, row)[0]?.text ?? "";
    if (!isBlank(text) && !/^[(]?(金额)?单位:|^表[\d一二三四五六]+.{0,30}$/u.test(bareLabel(text))) return text;
  }
  return "";
}

/** Of columns under one merged heading the first. */
function isFirstColumn(sheet: Sheet, row: number, column: number): boolean {
  return blockAt(sheet, row, column).left === column;
}

function rowsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** The first row with a number in it: what stands above it are headings, in one row or in two. */
function firstFigureRow(sheet: Sheet, area: Rows): number {
  const isNumber = (text: string): boolean => /^-?[\d,.]+%?$/u.test(bareLabel(text)) && /\d/.test(text);
  const found = rowsBetween(area.top + 1, area.bottom).find((row) => (sheet.rows[row] ?? []).some((cell) => isNumber(cell?.text ?? "")));
  const named = found ?? area.bottom;
  // A table that begins with names without figures still has one or two rows of headings.
  const isDouble = rowsBetween(area.top, named - 1).length >= 2 && isSubheading(sheet, area.top + 1);
  return Math.min(named, area.top + (isDouble ? 2 : 1));
}

/** A second row of headings repeats words such as 金额 and 比率, or 预算 and 决算. */
function isSubheading(sheet: Sheet, row: number): boolean {
  const texts = (sheet.rows[row] ?? []).map((cell) => compact(cell?.text ?? "")).filter((text) => text !== "");
  return texts.length >= 2 && texts.every((text) => hasHan(text) && text.length <= 8);
}

function headingOf(sheet: Sheet, top: number, first: number, column: number): string {
  const rows = rowsBetween(top, first - 1);
  const own = rows.map((row) => {
    const block = blockAt(sheet, row, column);
    return shortLabel(textAt(sheet, block.top, block.left));
  });
  // Right of the table nothing stands in the lower row of headings, whatever stands left of it in the upper one.
  if (own.at(-1) === "") return "";
  const parts = own.map((text, index) => (text === "" ? shortLabel(lastTextLeft(sheet, rows[index] ?? top, column)) : text));
  return [...new Set(parts.filter((part) => part !== ""))].join("/");
}

/** A column of names; 是否重点项目 is a question about them. */
function namesLines(heading: string): boolean {
  return /(项目|科目|内容|名称)$/u.test(heading) && !/^(是否|有无)/u.test(heading);
}

/** The unit of the amounts of a table, and the columns that hold rates under a heading such as 执行率（%）. */
interface Units {
  readonly unit: FormUnit;
  readonly isRate: readonly boolean[];
}

const percent: FormUnit = { unit: "%", scale: exact("0.01") };

function rawHeading(sheet: Sheet, row: number, column: number): string {
  const block = blockAt(sheet, row, column);
  return bareLabel(textAt(sheet, block.top, block.left));
}

/** The year of the report, as its title says; 0 where it says none. */
function titleYear(sheet: Sheet): number {
  const titles = sheet.rows.slice(0, 12).flatMap((cells) => cells?.map((cell) => bareLabel(cell?.text ?? "")) ?? []);
  return Number(titles.flatMap((text) => /^.{0,30}?((?:19|20)\d{2})年度?.{0,30}报告$/u.exec(text)?.[1] ?? [])[0] ?? 0);
}

/** 2022年决算 beside 2023年决算, or beside 实际支出: the latest year is the report's own, and the one before it 上年. */
function distinct(headings: readonly string[], raw: readonly string[], own: number): readonly string[] {
  const years = raw.map((text) => Number(/^((?:19|20)\d{2})年/u.exec(text)?.[1] ?? 0));
  // Where every amount has its year the title, which may be last year's, is not asked.
  const isBare = headings.some((heading, column) => years[column] === 0 && /(^|\/)(实际)?(支出|决算|执行)(数|金额)?$/u.test(heading));
  const latest = Math.max(isBare ? own : 0, ...years);
  return headings.map((heading, column) => {
    const year = years[column] ?? 0;
    // 2021年 alone heads what was so in that year.
    if (heading === "" && /^\d{4}年度?$/u.test(raw[column] ?? "")) return raw[column] ?? "";
    if (year === 0 || year === latest || heading === "") return heading;
    return year === latest - 1 ? `上年${heading}` : `${year}年${heading}`;
  });
}

/** In a sheet without merges an upper heading stands over the first of its columns only. */
function lastTextLeft(sheet: Sheet, row: number, column: number): string {
  for (let left = column; left >= 1; left -= 1) if (!isBlank(textAt(sheet, row, left))) return textAt(sheet, row, left);
  return "";
}

function linesAt(sheet: Sheet, row: number, starts: readonly number[], headings: readonly string[], units: Units): readonly ReportLine[] {
  if (starts.length === 0) return [lineFrom(sheet, row, -1, headings.length, headings, units)];
  return starts.flatMap((start, index) => {
    const line = lineFrom(sheet, row, start, starts[index + 1] ?? headings.length, headings, units);
    return line.label === "" ? [] : [line];
  });
}

function lineFrom(sheet: Sheet, row: number, start: number, end: number, headings: readonly string[], units: Units): ReportLine {
  const figures = new Map<string, Figure>();
  const text = start < 0 ? "" : textAt(sheet, row, start);
  // 已追回基金（万元） states the unit of its own line.
  const unit = statedUnit(text) ?? units.unit;
  for (let column = start + 1; column < end; column += 1) {
    const heading = headings[column] ?? "";
    // Of a heading merged over two columns that names the lines the second holds no figures.
    if (heading !== "" && !namesLines(heading) && !figures.has(heading))
      figures.set(
        heading,
        readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), units.isRate[column] === true ? percent : unit),
      );
  }
  return {
    label: shortLabel(text),
    isPart: isPart(sheet, row, start),
    side: /^(收入|支出)/u.exec(headings[start] ?? "")?.[1] === "收入" ? "收入" : /^支出/u.test(headings[start] ?? "") ? "支出" : null,
    place: placeIn(sheet, row, Math.max(0, start)),
    figures,
  };
}

/** 其中：基本支出 and the 项目支出 that follows it; and what is indented further below 其中 than that is. */
function isPart(sheet: Sheet, row: number, start: number): boolean {
  if (start < 0) return false;
  const text = compact(textAt(sheet, row, start));
  if (text.startsWith("其中")) return true;
  if (/^项目支出/u.test(text) && compact(textAt(sheet, row - 1, start)).startsWith("其中")) return true;
  const indent = indentAt(sheet, row, start);
  for (let above = row - 1; indent > 0 && above >= Math.max(0, row - 20); above -= 1) {
    if (compact(textAt(sheet, above, start)).startsWith("其中")) return indentAt(sheet, above, start) < indent;
    if (indentAt(sheet, above, start) < indent) return false;
  }
  return false;
}

/** How far a text is moved in by spaces, a full-width one for two. */
function indentAt(sheet: Sheet, row: number, column: number): number {
  const [spaces = ""] = /^\s*/u.exec(textAt(sheet, row, column)) ?? [];
  return [...spaces].reduce((sum, space) => sum + (space === "\u3000" ? 2 : 1), 0);
}
