import { addressOf, parseArea } from "../../core/grid/address";
import type { Cell, Hidden, Sheet } from "../../core/grid/workbook";
import type { Reading } from "../host";
import { bookOf, relatedPart, type SheetEntry } from "./book";
import { orElse, refuse, refuseDamaged } from "./fault";
import { LAST_COLUMN, shownFormula } from "./formula";
import { keptOf } from "./kept";
import { LIMITS, LONGEST_TEXT, type Limits } from "./limits";
import { marksOf } from "./marks";
import { isRelation, memo, partNamed, readXml, relationsOf, xmlOf, type Package, type Part } from "./package";
import { borderedStyles, framedIn } from "./framed";
import { printAreaOf } from "./print-area";
import { formulaText } from "./shared";
import { mergesOf, sheetTitle, sheetXml, tooLong, type CellXml, type RowXml, type SheetXml } from "./sheet";
import { stylesOf } from "./styles";
import { sharedStrings, type SharedStrings } from "./text";
import { displayText, valueOf, type Context } from "./values";
import { childNamed, childrenNamed, isOn } from "./xml";

const stringsIn = memo((part: Part): SharedStrings => readXml(part, "文字表", sharedStrings));

/** The shared strings of a workbook; undefined where it has none. */
export function stringsOf(pkg: Package): SharedStrings | undefined {
  const part = relatedPart(pkg, "sharedStrings");
  return part === undefined ? undefined : stringsIn(part);
}

/** What is needed to read the cells of any sheet of a workbook. */
export const contextOf: (pkg: Package) => Context = memo((pkg: Package): Context => {
  const styles = relatedPart(pkg, "styles");
  return {
    strings: stringsOf(pkg)?.texts ?? [],
    formats: styles === undefined ? [] : stylesOf(styles).formats,
    date1904: bookOf(pkg).date1904,
  };
});

/** The part of a worksheet, parsed; throws a refusal where it is missing or damaged. */
export function sheetOf(pkg: Package, entry: SheetEntry): SheetXml {
  const title = sheetTitle(entry.name);
  return sheetXml(partNamed(pkg, entry.part) ?? refuseDamaged(`找不到${title}`), title, LIMITS);
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

/** What may still be read of a workbook; sheets draw on it one after the other. */
interface Budget {
  area: number;
  text: number;
}

/** The column of the last cell of a row that is not merely formatted; -1 for none. */
function lastFilled({ cells }: RowXml): number {
  return cells.reduce((last, { raw, formula, column }) => (raw === null && formula === null ? last : Math.max(last, column)), -1);
}

/** Refuses a sheet that reaches further than a form ever does: whoever reads it goes over all that lies between. */
function checkArea(sheet: SheetXml, title: string, budget: Budget): void {
  const reach = sheet.rows.map((row) => ({ row: row.index, column: lastFilled(row) })).filter(({ column }) => column >= 0);
  const [first] = reach;
  if (first === undefined) return;
  const lowest = reach.reduce((far, each) => (each.row > far.row ? each : far), first);
  const furthest = reach.reduce((far, each) => (each.column > far.column ? each : far), first);
  budget.area -= (lowest.row + 1) * (furthest.column + 1);
  if (budget.area >= 0) return;
  const [bottom, right] = [lowest, furthest].map(({ row, column }) => addressOf(row, column));
  const where = bottom === right ? `一直到 ${bottom ?? ""}` : `最下面到 ${bottom ?? ""}，最右面到 ${right ?? ""}`;
  refuse("too-large", `${title}的内容${where}，铺得太开，无法处理；若是误填的，请删去那里的内容后另存，再试一次。`);
}

/** Counts the characters of a cell, which may be the same string or formula in a hundred thousand cells. */
function spendText(cell: CellXml, { value, formula }: Cell, title: string, budget: Budget): void {
  const length = Math.max(typeof value === "string" ? value.length : 0, formula?.length ?? 0);
  if (length > LONGEST_TEXT) refuse("too-large", tooLong(title, addressOf(cell.row, cell.column)));
  budget.text -= length;
  if (budget.text < 0) refuse("too-large", `读到${title}时文字已经太多，无法处理；请把无关的工作表移到别的文件后另存，再试一次。`);
}

function readRows(sheet: SheetXml, context: Context, title: string, budget: Budget): Sheet["rows"] {
  checkArea(sheet, title, budget);
  const rows: (Cell | undefined)[][] = [];
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      const read = readCell(sheet, cell, context);
      if (read === undefined) continue;
      spendText(cell, read, title, budget);
      (rows[cell.row] ??= [])[cell.column] = read;
    }
  }
  return listed(rows.map(listed));
}

/** What was filled in far apart is kept in a table, which takes a hundred times as long to go over as a list with holes. */
function listed<T>(sparse: readonly T[]): readonly T[] {
  const list = new Array<T>(sparse.length);
  sparse.forEach((each, index) => {
    list[index] = each;
  });
  return list;
}

function readSheet(pkg: Package, entry: SheetEntry, budget: Budget): Sheet {
  const sheet = sheetOf(pkg, entry);
  return {
    name: entry.name,
    visibility: entry.visibility,
    protected: isProtected(sheet),
    rows: readRows(sheet, contextOf(pkg), sheetTitle(entry.name), budget),
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
  const columns = new Set<number>();
  let left = LAST_COLUMN + 1;
  for (const { attributes } of childrenNamed(childNamed(sheet.root, "cols"), "col")) {
    if (!isOn(attributes.hidden)) continue;
    const last = Math.min(Number(attributes.max) - 1, LAST_COLUMN);
    // Elements that name the same columns over and over would be gone through in vain.
    for (let column = Math.max(0, Number(attributes.min) - 1); column <= last && left > 0; column += 1, left -= 1) columns.add(column);
  }
  return { rows: new Set(rows), columns };
}

function readMarks(pkg: Package, entry: SheetEntry): Reading["marks"] {
  return [...marksOf(sheetOf(pkg, entry))].map(([key, severity]) => ({
    place: { sheet: entry.name, address: addressOf(Math.floor(key / (LAST_COLUMN + 1)), key % (LAST_COLUMN + 1)) },
    severity,
  }));
}

/** The whole workbook as the core reads it; throws a refusal where a part is damaged. */
export const readingOf: (pkg: Package) => Reading = memo((pkg: Package): Reading => readWithin(pkg, LIMITS));

function readWithin(pkg: Package, { area, text }: Limits): Reading {
  const { sheets } = bookOf(pkg);
  const budget: Budget = { area, text };
  return {
    kind: "read",
    workbook: { sheets: sheets.map((entry) => readSheet(pkg, entry, budget)) },
    marks: sheets.flatMap((entry) => readMarks(pkg, entry)),
    kept: keptOf(pkg),
  };
}
