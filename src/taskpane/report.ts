import { parseArea, type Place } from "../core/grid/address";
import { textAt, type Sheet } from "../core/grid/workbook";
import { words } from "./words";

/** A Word report (附件6) as it was assessed with the workbook. */
export interface Report {
  /** The file's name. */
  readonly file: string;
  /** Under a name that no sheet of the workbook has. */
  readonly sheet: Sheet;
}

/** Enough of a paragraph to find it in Word. */
const quotedLength = 20;

/** Says where in the Word report a place is, since no cell can be selected there; null where the place is a cell of the workbook. */
export function wordsForPlace(report: Report | null, place: Place): string | null {
  if (report === null || place.sheet !== report.sheet.name) return null;
  const { top: row, left: column } = parseArea(place.address) ?? { top: 0, left: 0 };
  // A cell left blank is found by the name of its row.
  const text = textAt(report.sheet, row, column) || textAt(report.sheet, row, 0);
  return words.report.place(report.file, spotText(report.sheet, row), shortened(text));
}

/** A paragraph, or a row of a table: a report is read with a blank row before and after every table, and no other blank rows. */
function spotText({ rows }: Sheet, at: number): string {
  let [paragraphs, tables, lines, inTable] = [0, 0, 0, false];
  for (const row of rows.slice(0, at + 1)) {
    if (row === undefined || row.length === 0) {
      inTable = !inTable;
      if (inTable) tables += 1;
      lines = 0;
    } else if (inTable) lines += 1;
    else paragraphs += 1;
  }
  return inTable ? words.report.line(tables, lines) : words.report.paragraph(paragraphs);
}

/** Never cut within a number, which would then be another one. */
function shortened(text: string): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  return flat.length <= quotedLength ? flat : `${flat.slice(0, quotedLength).replace(/[\d,.]+$/u, "")}…`;
}
