import { addressOf, areaNames, columnName, parseAreas, quoteSheet, type Area } from "../../core/grid/address";
import type { Sheet } from "../../core/grid/workbook";
import type { Printed } from "../../core/plan";
import type { SheetEntry } from "./book";
import type { Package } from "./package";
import { PRINT_AREA, PRINT_TITLES, sheetName, withSheetName } from "./sheet-names";

// What is printed of a sheet (打印区域), and the rows that are printed on every page of it (打印标题).

/** No name can be longer in Excel; a longer one would take the reader ages. */
const LONGEST_AREAS = 8_192;

/** What is printed of a sheet; nothing where it is set in a way that we do not read, such as by a formula. */
export function printAreaOf(pkg: Package, entry: SheetEntry): Pick<Sheet, "printArea"> {
  const set = sheetName(pkg, entry, PRINT_AREA);
  if (set === null) return { printArea: null };
  const areas = set.length > LONGEST_AREAS ? null : parseAreas(set);
  return areas === null ? {} : { printArea: areas };
}

/** The same as edits name it; undefined where it cannot be read. */
export function printAreaName(pkg: Package, entry: SheetEntry): string | null | undefined {
  const { printArea } = printAreaOf(pkg, entry);
  return printArea === null || printArea === undefined ? printArea : areaNames(printArea);
}

/** The package with those areas of a sheet printed; null for all of it. */
export function withPrintArea(pkg: Package, entry: SheetEntry, areas: string | null): Package {
  return withSheetName(pkg, entry, PRINT_AREA, areas === null ? null : referencesTo(entry.name, parseAreas(areas) ?? []));
}

/** The package with a sheet of ours printed as it shall be: its columns up to the last that counts, and its headings on every page. */
export function withPrinted(pkg: Package, entry: SheetEntry, { titleRow, lastColumn }: Printed): Package {
  const sheet = quoteSheet(entry.name);
  const area = withSheetName(pkg, entry, PRINT_AREA, `${sheet}!$A:$${columnName(lastColumn)}`);
  return withSheetName(area, entry, PRINT_TITLES, `${sheet}!$${titleRow + 1}:$${titleRow + 1}`);
}

/** Areas as a name refers to them: with the sheet's name, and absolute, or they would move with the active cell. */
function referencesTo(sheet: string, areas: readonly Area[]): string {
  return areas.map((area) => `${quoteSheet(sheet)}!${absolute(area)}`).join(",");
}

function absolute({ top, left, bottom, right }: Area): string {
  const fixed = (row: number, column: number): string => addressOf(row, column).replace(/^([A-Z]+)/, "$$$1$$");
  const [first, last] = [fixed(top, left), fixed(bottom, right)];
  return first === last ? first : `${first}:${last}`;
}
