import { areaName, columnIndex, columnName, keyOf, parseArea, quoteSheet, type Area, type Place } from "../grid/address";
import { compact } from "../grid/label";
import { freeSheetName, inCells, textAt, type Cell, type Sheet, type Workbook } from "../grid/workbook";

/** The heading of the column that we write beside 得分. */
export const scoreColumnTitle = "复核得分";

/** Our own sheets: the working paper and the list of results. */
export type OwnSheet = "核算底稿" | "核对结果";

/** What stands in A1 of a sheet of ours, so that it is known again and a bureau's sheet of the same name is left alone. */
export function ownTitle(sheet: OwnSheet): string {
  return `绩效核分 · ${sheet}`;
}

/** Whether a sheet is one that we wrote. */
export function isOwnSheet(sheet: Sheet): boolean {
  return (["核算底稿", "核对结果"] as const).some((name) => textAt(sheet, 0, 0) === ownTitle(name));
}

/** The name of our sheet in a workbook: where it stands already, or the first free one. */
export function ownSheetName(workbook: Workbook, name: OwnSheet): string {
  const standing = workbook.sheets.find((sheet) => textAt(sheet, 0, 0) === ownTitle(name));
  return standing === undefined ? freeSheetName(workbook, name) : standing.name;
}

/** Where an earlier run wrote 复核得分. */
export interface WrittenColumn {
  readonly sheet: string;
  /** Zero-based. */
  readonly column: number;
}

const columnNoted = "复核得分写在：";

/**
 * How 核算底稿 notes the column: many bureaus have a 复核得分 of their own, which the title alone does not tell from ours. With it
 * goes the print area that we have set last, if any, which is ours to change as long as nobody has chosen another.
 */
export function columnNote({ sheet, column }: WrittenColumn, printed: Area | null): string {
  const area = printed === null ? "" : `，打印区域由绩效核分设过：${areaName(printed)}`;
  return `${columnNoted}${sheet}!${columnName(column)}${area}`;
}

const scoresNoted = "得分由绩效核分填写：";

/** How 核算底稿 notes what was filled into a blank 得分 as plain numbers, and its 合计: nothing else tells them from a bureau's own. */
export function scoresNote(scores: ReadonlyMap<string, string>): string {
  return scores.size === 0 ? "" : `${scoresNoted}${[...scores].map(([place, score]) => `${place}=${score}`).join("、")}`;
}

/** What is ours on the bureau's sheets. */
export interface Own {
  /** Whether a worksheet formula is one that we wrote: it reads our working paper. */
  readonly wrote: (formula: string | null | undefined) => boolean;
  /** Our columns 复核得分, by sheet; several where somebody has copied it, the one that is noted first. */
  readonly columns: ReadonlyMap<string, readonly number[]>;
  /** What we filled into 得分 by its place such as `附件5!I4`, numbers and the sum of them; what stands there now may be another. */
  readonly scores: ReadonlyMap<string, string>;
}

/** How the note says that a cell was given the sum of the scores above it. */
export const filledSum = "SUM";

/** Whether a cell of 得分 holds what we wrote into it. */
export function isFilled(own: Own, cell: Cell | undefined, place: Place): boolean {
  if (cell === undefined) return false;
  const noted = own.scores.get(keyOf(place));
  if (cell.formula !== null) return own.wrote(cell.formula) || (noted === filledSum && cell.formula.startsWith("=SUM("));
  return typeof cell.value === "number" && noted === String(cell.value);
}

/** Of a workbook that we have not written to. */
export const nothingOwn: Own = { wrote: () => false, columns: new Map(), scores: new Map() };

const known = new WeakMap<Workbook, Own>();

/**
 * Tells what is ours by what it is. 核算底稿 notes where the column was written, but columns that were put in since have moved it and
 * its sheet may have got another name, while its formulas go on reading 核算底稿; what stands now where it was may be the bureau's.
 */
export function ownIn(workbook: Workbook): Own {
  const own = known.get(workbook) ?? readOwn(workbook);
  known.set(workbook, own);
  return own;
}

function readOwn(workbook: Workbook): Own {
  const wrote = formulasOver(workbook);
  const [, noted, letters = "A"] = notedIn(workbook);
  const columns = workbook.sheets.flatMap((sheet): readonly (readonly [string, readonly number[]])[] => {
    if (isOwnSheet(sheet)) return [];
    const written = sheet.name === noted ? columnIndex(letters) : -1;
    const calculated = calculatedColumns(sheet, wrote).filter((column) => hasHeading(sheet, column));
    if (calculated.length > 0) return [[sheet.name, calculated.sort((a, b) => Number(b === written) - Number(a === written))]];
    // Written as values it has no formulas: then it is where it was, as long as its heading is.
    return written >= 0 && hasHeading(sheet, written) ? [[sheet.name, [written]]] : [];
  });
  return { wrote, columns: new Map(columns), scores: scoresIn(noteIn(workbook)) };
}

/** A sheet of the bureau's may be called 核算底稿 too, and ours may have been renamed; one that is gone was ours. */
function formulasOver({ sheets }: Workbook): Own["wrote"] {
  const papers = sheets.filter(isPaper).map(({ name }) => name);
  const others = new Set(sheets.filter((sheet) => !isPaper(sheet)).map(({ name }) => name));
  return (formula) => {
    if (formula === null || formula === undefined) return false;
    if (papers.some((name) => formula.includes(`${quoteSheet(name)}!`))) return true;
    const read = /(?<![\p{L}\p{N}_.\]])'?(核算底稿(?: \(\d+\))?)'?!/u.exec(formula)?.[1];
    return read !== undefined && !others.has(read);
  };
}

/** Our working paper, also where somebody has put a row above its title or taken that out. */
function isPaper(sheet: Sheet): boolean {
  if (textAt(sheet, 0, 0) === ownTitle("核算底稿")) return true;
  return sheet.name.startsWith("核算底稿") && firstTexts(sheet).some((text) => text.startsWith(paperNote));
}

function firstTexts(sheet: Sheet): readonly string[] {
  return [0, 1, 2, 3].map((row) => textAt(sheet, row, 0));
}

/** How the note on 核算底稿 begins that says whose it is. */
export const paperNote = "由绩效核分生成。";

function calculatedColumns(sheet: Sheet, wrote: Own["wrote"]): number[] {
  return [...new Set(inCells(sheet, (cell, _, column) => (wrote(cell.formula) ? [column] : [])))];
}

function hasHeading(sheet: Sheet, column: number): boolean {
  return sheet.rows.some((_, row) => compact(textAt(sheet, row, column)) === scoreColumnTitle);
}

/** The column that an earlier run wrote: on the sheet that 核算底稿 notes, or wherever there is one; null where there is none. */
export function writtenColumn(workbook: Workbook): WrittenColumn | null {
  const columns = [...ownIn(workbook).columns];
  const [, noted] = notedIn(workbook);
  const [sheet, [column] = []] = columns.find(([name]) => name === noted) ?? columns[0] ?? [];
  return sheet === undefined || column === undefined ? null : { sheet, column };
}

/** The print area that 核算底稿 notes for the sheet of the column; null where there is none. */
export function notedPrintArea(workbook: Workbook): Area | null {
  return parseArea(notedIn(workbook)[3] ?? "");
}

function notedIn(workbook: Workbook): readonly (string | undefined)[] {
  const [note = ""] = noteIn(workbook).split(`；${scoresNoted}`);
  return /^复核得分写在：(.+)!([A-Z]{1,3})(?:，打印区域由绩效核分设过：([A-Z]+\d+(?::[A-Z]+\d+)?))?$/u.exec(note) ?? [];
}

/** What 核算底稿 says of our cells. */
function noteIn({ sheets }: Workbook): string {
  const paper = sheets.find(isPaper);
  const texts = paper === undefined ? [] : firstTexts(paper);
  return texts.find((text) => text.startsWith(columnNoted) || text.startsWith(scoresNoted)) ?? "";
}

function scoresIn(note: string): ReadonlyMap<string, string> {
  const [, listed = ""] = note.split(scoresNoted);
  // A sheet's name may hold such a comma too.
  return new Map(
    [...listed.matchAll(/(?:^|、)(.+?![A-Z]{1,3}\d+)=([\d.]+|SUM)(?=、|$)/gu)].map(([, place = "", score = ""]) => [place, score]),
  );
}
