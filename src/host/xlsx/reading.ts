import { addressOf, parseArea } from "../../core/grid/address";
import type { Cell, Hidden, Sheet } from "../../core/grid/workbook";
import type { Reading } from "../host";
import { bookOf, relatedPart, type SheetEntry } from "./book";
import { orElse, refuseDamaged } from "./fault";
import { LAST_COLUMN, shownFormula } from "./formula";
import { keptOf } from "./kept";
import { LIMITS } from "./limits";
import { marksOf } from "./marks";
import { isRelation, memo, partNamed, relationsOf, xmlOf, type Package, type Part } from "./package";
import { borderedStyles, framedIn } from "./framed";
import { printAreaOf } from "./print-area";
import { formulaText } from "./shared";
import { mergesOf, sheetXml, type CellXml, type SheetXml } from "./sheet";
import { stylesOf } from "./styles";
import { sharedStrings } from "./text";
import { displayText, valueOf, type Context } from "./values";
import { childNamed, childrenNamed, isOn } from "./xml";

const stringsOf = memo((part: Part) => sharedStrings(xmlOf(part).root));

/** What is needed to read the cells of any sheet of a workbook. */
export const contextOf: (pkg: Package) => Context = memo((pkg: Package): Context => {
  const strings = relatedPart(pkg, "sharedStrings");
  const styles = relatedPart(pkg, "styles");
  return {
    strings: strings === undefined ? [] : stringsOf(strings),
    formats: styles === undefined ? [] : stylesOf(styles).formats,
    date1904: bookOf(pkg).date1904,
  };
});

/** The part of a worksheet, parsed; throws a refusal where it is missing or damaged. */
export function sheetOf(pkg: Package, entry: SheetEntry): SheetXml {
  return sheetXml(partNamed(pkg, entry.part) ?? refuseDamaged(`找不到工作表“${entry.name}”`), LIMITS);
}

/** Whether a sheet is protected against changes. */
export function isProtected(sheet: SheetXml): boolean {
  return isOn(childNamed(sheet.root, "sheetProtection")?.attributes.sheet);
}

/** A cell as the core reads it; undefined where it holds nothing. */
export function readCell(sheet: SheetXml, cell: CellXml, context: Context): Cell | undefined {
  const value = valueOf(cell, context);
  const stored = formulaText(sheet, cell);
  if (value === null && stored === null) return undefined;
  const format = context.formats[cell.style] ?? "General";
  return {
    value,
    text: displayText(value, format, context.date1904),
    formula: stored === null ? null : shownFormula(stored),
    format,
  };
}

function readRows(sheet: SheetXml, context: Context): Sheet["rows"] {
  const rows: (Cell | undefined)[][] = [];
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      const read = readCell(sheet, cell, context);
      if (read !== undefined) (rows[cell.row] ??= [])[cell.column] = read;
    }
  }
  return rows;
}

function readSheet(pkg: Package, entry: SheetEntry): Sheet {
  const sheet = sheetOf(pkg, entry);
  return {
    name: entry.name,
    visibility: entry.visibility,
    protected: isProtected(sheet),
    rows: readRows(sheet, contextOf(pkg)),
    merges: mergesOf(sheet),
    hidden: hiddenIn(sheet),
    ...tablesOf(pkg, entry),
    ...printAreaOf(pkg, entry),
    ...framedIn(sheet, borderedStyles(pkg)),
  };
}

/** Where Excel's own tables stand on a sheet; nothing where there are none. */
function tablesOf(pkg: Package, entry: SheetEntry): Pick<Sheet, "tables"> {
  const parts = relationsOf(pkg, entry.part).filter((relation) => isRelation(relation, "table"));
  const tables = parts.flatMap(({ target }) => {
    const part = target === null ? undefined : partNamed(pkg, target);
    return part === undefined ? [] : orElse(() => parseArea(xmlOf(part).root.attributes.ref ?? "") ?? [], []);
  });
  return tables.length === 0 ? {} : { tables };
}

/** The rows and columns that are hidden; of columns no more than a sheet can have. */
function hiddenIn(sheet: SheetXml): Hidden {
  const rows = sheet.rows.filter(({ tag }) => isOn(tag.attributes.hidden)).map(({ index }) => index);
  const columns = childrenNamed(childNamed(sheet.root, "cols"), "col").flatMap(({ attributes }) => {
    if (!isOn(attributes.hidden)) return [];
    const [first, last] = [Number(attributes.min) - 1, Math.min(Number(attributes.max) - 1, LAST_COLUMN)];
    return Array.from({ length: Math.max(0, last - first + 1) || 0 }, (_, index) => first + index);
  });
  return { rows: new Set(rows), columns: new Set(columns) };
}

function readMarks(pkg: Package, entry: SheetEntry): Reading["marks"] {
  return [...marksOf(sheetOf(pkg, entry))].map(([key, severity]) => ({
    place: { sheet: entry.name, address: addressOf(Math.floor(key / (LAST_COLUMN + 1)), key % (LAST_COLUMN + 1)) },
    severity,
  }));
}

/** The whole workbook as the core reads it; throws a refusal where a part is damaged. */
export const readingOf: (pkg: Package) => Reading = memo((pkg: Package): Reading => {
  const { sheets } = bookOf(pkg);
  return {
    kind: "read",
    workbook: { sheets: sheets.map((entry) => readSheet(pkg, entry)) },
    marks: sheets.flatMap((entry) => readMarks(pkg, entry)),
    kept: keptOf(pkg),
  };
});
