import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../src/core/assess";
import type { Finding } from "../../src/core/check/finding";
import { parseArea } from "../../src/core/grid/address";
import { cellAt, sheetNamed, type Workbook } from "../../src/core/grid/workbook";
import { withCell, type Written } from "./grid";
import { hostOf, readingOf } from "./sample";

/** A right workbook of test/workbooks. */
export async function rightWorkbook(folder: string): Promise<Workbook> {
  const path = join(__dirname, "..", "workbooks", folder, "input.xlsx");
  return (await readingOf(hostOf(new Uint8Array(readFileSync(path))))).workbook;
}

/** The workbook with other cells on one sheet. */
export function changed({ sheets }: Workbook, name: string, cells: Readonly<Record<string, Written>>): Workbook {
  const write = (sheet: Workbook["sheets"][number]): Workbook["sheets"][number] =>
    Object.entries(cells).reduce((all, [address, written]) => withCell(all, address, written), sheet);
  return { sheets: sheets.map((sheet) => (sheet.name === name ? write(sheet) : sheet)) };
}

/** The text of a cell with some of it put for something else. */
export function reworded(workbook: Workbook, name: string, address: string, from: string, to: string): string {
  const [sheet, area] = [sheetNamed(workbook, name), parseArea(address)];
  const text = sheet === undefined || area === null ? "" : (cellAt(sheet, area.top, area.left)?.text ?? "");
  if (!text.includes(from)) throw new Error(`${name}!${address} does not say ${from}`);
  return text.replace(from, to);
}

/** What is found in one workbook and not, at the same cell, in another; hints are left out. */
export function raised(before: Workbook, after: Workbook): readonly Finding[] {
  const keyOf = ({ code, place }: Finding): string => `${code} ${place.sheet}!${place.address}`;
  const known = new Set(assess(before).findings.map(keyOf));
  return assess(after).findings.filter((found) => found.severity !== "info" && !known.has(keyOf(found)));
}
