import { notedPrintArea, writtenColumn, type WrittenColumn } from "../annex/own";
import { areaName, areaNames, parseArea, type Area } from "../grid/address";
import { printedExtent } from "../grid/printed";
import { inCells, sheetNamed, type Sheet, type Workbook } from "../grid/workbook";
import { journalledPrintArea } from "../journal";
import type { Kept, PrintEdit } from "../plan";
import { emptiedOwnCells } from "./own-cells";

// A sheet without a print area is printed as far as anything stands in it, so that our column would be printed with it, and could
// make another page. Where that is so the area is set to what was printed before; from then on it follows the table, until
// somebody chooses another or takes it away.

/** A workbook as it was read, as far as it matters here. */
interface Written {
  readonly workbook: Workbook;
  readonly kept?: Kept;
}

/** What becomes of the print area: the edits, and the area that we have set last, to be noted; null where we have set none. */
export interface Printing {
  readonly edits: readonly PrintEdit[];
  readonly noted: Area | null;
}

/** Keeps the printed pages of the sheet that gets our column as they were. */
export function planPrinting(reading: Written, column: WrittenColumn | null): Printing {
  const sheet = column === null ? undefined : sheetNamed(reading.workbook, column.sheet);
  if (column === null || sheet === undefined) return { edits: [], noted: null };
  const noted = notedFor(reading.workbook, sheet.name);
  if (sheet.printArea === undefined) return { edits: [], noted };
  const wanted = printedExtent(sheet, column.column);
  const before = sheet.printArea === null ? null : areaNames(sheet.printArea);
  const after = areaName(wanted);
  const isToSet =
    before === null ? wanted.right < column.column && !isTakenAway(reading, sheet.name, noted) : isOurs(reading, sheet, before, column);
  if (!isToSet) return { edits: [], noted };
  const edit: PrintEdit = { kind: "print", sheet: sheet.name, before, after, because: "复核得分不打印，页数不变" };
  return { edits: before === after ? [] : [edit], noted: wanted };
}

/** Has all be printed again, where the print area is still the one that we have set. */
export function unsetPrinting(reading: Written, because: string): readonly PrintEdit[] {
  const column = writtenColumn(reading.workbook);
  return reading.workbook.sheets.flatMap((sheet): readonly PrintEdit[] => {
    const before = areaNames(sheet.printArea ?? []);
    if (before === "" || !isOurs(reading, sheet, before, column)) return [];
    return [{ kind: "print", sheet: sheet.name, before, after: null, because }];
  });
}

/** A print area that we have set on a sheet as `area` and that has moved since with rows or columns put in, as it is by now; null where it has not. */
export function movedPrinting(workbook: Workbook, name: string, area: string): string | null {
  const sheet = sheetNamed(workbook, name);
  const [now, ...more] = sheet?.printArea ?? [];
  if (sheet === undefined || now === undefined || more.length > 0 || areaName(now) === area) return null;
  const ours = emptiedOwnCells(workbook, "").flatMap(({ place }) => (place.sheet === name ? (parseArea(place.address)?.left ?? []) : []));
  // A line put in before the first is not printed, and empty.
  const isBefore = inCells(sheet, (_, row, column) => [row < now.top || column < now.left]).includes(true);
  const isSet = [...new Set(ours)].some((column) => {
    const { bottom, right } = printedExtent(sheet, column);
    return now.bottom === bottom && now.right === right;
  });
  return isSet && !isBefore ? areaName(now) : null;
}

/** What 核算底稿 notes for a sheet. */
function notedFor(workbook: Workbook, sheet: string): Area | null {
  return writtenColumn(workbook)?.sheet === sheet ? notedPrintArea(workbook) : null;
}

/**
 * Whether a print area is the one that we have set. 核算底稿 is not put back by 撤销 after reopening, and the journal may be dropped
 * by other programs, so that either is enough. Excel moves the area with rows that are put in or taken out: then it is what we
 * would set now.
 */
function isOurs({ workbook, kept }: Written, sheet: Sheet, area: string, column: WrittenColumn | null): boolean {
  const noted = notedFor(workbook, sheet.name);
  const set = [noted === null ? null : areaName(noted), journalledPrintArea(kept?.journal ?? null, sheet.name) ?? null];
  if (set.every((each) => each === null)) return false;
  const isMoved = column?.sheet === sheet.name && areaName(printedExtent(sheet, column.column)) === area;
  return isMoved || set.includes(area);
}

/** Whether we had set an area, and somebody has taken it away since: then all shall be printed, our column too. */
function isTakenAway({ kept }: Written, sheet: string, noted: Area | null): boolean {
  const journal = kept?.journal ?? null;
  return journal === null ? noted !== null : (journalledPrintArea(journal, sheet) ?? null) !== null;
}
