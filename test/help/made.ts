import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArea } from "../../src/core/grid/address";
import { cellAt, sheetNamed, type Cell, type Workbook } from "../../src/core/grid/workbook";
import { written } from "../planted/anew";
import type { Anew } from "../planted/by-hand";
import { recalculated } from "../planted/recalculate";
import { withCell } from "../support/grid";
import { hostOf, readingOf, samplePath } from "../support/sample";
import type { Case } from "./cases";

const read = new Map<string, Promise<Workbook>>();

/** A workbook by the name of its folder below test/workbooks, or the bundled one; each is read once. */
function workbookNamed(name: string): Promise<Workbook> {
  const path = name === "bureau-2022" ? samplePath : join(__dirname, "..", "workbooks", name, "input.xlsx");
  const known = read.get(name) ?? readingOf(hostOf(new Uint8Array(readFileSync(path)))).then((reading) => reading.workbook);
  read.set(name, known);
  return known;
}

/** The cell of a place such as `附件4!D10`. */
export function cellOf(workbook: Workbook, place: string): Cell | undefined {
  const at = place.lastIndexOf("!");
  const sheet = sheetNamed(workbook, place.slice(0, at));
  const area = parseArea(place.slice(at + 1));
  return sheet === undefined || area === null ? undefined : cellAt(sheet, area.top, area.left);
}

/** The workbook of a case: its cells written anew, and formulas that read them brought up to date unless a stale one is the case. */
export async function made({ workbook, changes = {}, reshape }: Case): Promise<Workbook> {
  const before = await workbookNamed(workbook);
  const edits = Object.entries(changes);
  const edited = edits.reduce((now, [place, anew]) => withWritten(now, place, anew), before);
  const isStale = edits.some(([, anew]) => typeof anew === "object" && anew !== null && "cached" in anew);
  const current = isStale || edits.length === 0 ? edited : recalculated(edited);
  return reshape === undefined ? current : reshape(current);
}

function withWritten(workbook: Workbook, place: string, anew: Anew): Workbook {
  const at = place.lastIndexOf("!");
  return {
    sheets: workbook.sheets.map((sheet) =>
      sheet.name === place.slice(0, at) ? withCell(sheet, place.slice(at + 1), written(cellOf(workbook, place), anew)) : sheet,
    ),
  };
}
