import { parseArea, type Area, type Place } from "../core/grid/address";
import type { Hidden, Sheet } from "../core/grid/workbook";
import { isTooLarge, loadCells, readInPieces, rowsFrom } from "./excel-cells";
import { closedFrom, queryClosed, type Closed } from "./excel-closed";
import { makeupsFrom, queryMakeups } from "./excel-guard";
import { knownSheet, marksSetting, parseMarks, type Asked, type Extent, type How, type Known, type Mark } from "./excel-known";
import { keptFrom, keptIds, perPart, queryKept, queryXml, stateOf, xmlFrom, type KnownKept } from "./excel-kept";
import { listed, locateMarks, type MarksQuery } from "./excel-located";
import { queryBlanks, wereLooks, withFramed, type BlanksQuery, type Formatted } from "./excel-framed";
import { queryRules } from "./excel-marks";
import { printedFrom, queryPrinted } from "./excel-print";
import { codeOf, lacksMember } from "./excel-refusal";
import type { Reading } from "./host";

/** The workbook as it was read, and what the host keeps of it. */
export interface Read {
  readonly reading: Reading;
  readonly known: Known;
}

/** The proxies of an outline. */
interface OutlineQuery {
  readonly asked: Asked;
  readonly worksheets: Excel.WorksheetCollection;
  readonly tables: Excel.TableCollection;
  readonly setting: Excel.Setting;
  readonly application: Excel.Application;
  readonly kept: ReturnType<typeof queryKept>;
  readonly closed: ReturnType<typeof queryClosed>;
}

/** What a first request tells: which sheets there are and which marks were remembered. */
interface Outline {
  readonly asked: Asked;
  readonly sheets: readonly (Pick<Sheet, "name" | "visibility" | "protected"> & { readonly tables: readonly string[] })[];
  readonly ids: Known["ids"];
  readonly remembered: string | null;
  /** The ids of our custom XML parts; null where Excel has none. */
  readonly kept: ReturnType<typeof keptIds>;
  readonly manual: boolean;
  readonly closed: Closed;
}

/** Reads everything in two requests, however many sheets there are: the names first, then all that is in them. */
export async function readWorkbook(context: Excel.RequestContext): Promise<Read> {
  const outline = await orElse(
    () => readOutline(context, everything),
    // What we keep is worth another request: it may be the other members that are missing.
    () =>
      orElse(
        () => readOutline(context, { ...everything, closed: false }),
        () => readOutline(context, { kept: false, closed: false }),
        lacksMember,
      ),
    lacksMember,
  );
  return orElse(
    // Some versions cannot list some rules of users', and none more than 512 merged blocks: the figures are worth more.
    () =>
      orElse(
        readAs(context, outline, "all"),
        // What is printed cannot be asked for where no printer is set up; that is no reason to know less of anything else.
        () => orElse(readAs(context, outline, "marks"), readAs(context, outline, "figures"), isHopeful),
        isHopeful,
      ),
    readAs(context, { ...outline, kept: null }, "figures"),
    lacksMember,
  );
}

const readAs =
  (context: Excel.RequestContext, outline: Outline, extent: Extent): (() => Promise<Read>) =>
  () =>
    readSized(context, outline, extent);

/** In one request, or where the answer is too large for that in as many as it takes. */
function readSized(context: Excel.RequestContext, outline: Outline, extent: Extent): Promise<Read> {
  const sized = (size: How["size"]) => () => readContents(context, outline, { asked: outline.asked, extent, size });
  const smaller = extent === "all" && canPrint() ? () => orElse(sized("apart"), sized("pieces"), isTooLarge) : sized("pieces");
  return orElse(sized("whole"), smaller, isTooLarge);
}

/** Reads everything that we write, or fails: for who has to be sure of it. */
export async function readWhole(context: Excel.RequestContext, extent: Extent): Promise<Read> {
  return readSized(context, await readOutline(context, { ...everything, closed: false }), extent);
}

/** Asks for less where asking for more failed and less may help. */
async function orElse<T>(more: () => Promise<T>, less: () => Promise<T>, mayHelp: (code: string | null) => boolean): Promise<T> {
  try {
    return await more();
  } catch (thrown) {
    if (!mayHelp(codeOf(thrown))) throw thrown;
    return less();
  }
}

const isHopeful = (code: string | null): boolean => code !== null && !hopeless.has(code);

/** Errors that asking for less does not help against. */
const hopeless = new Set(["InvalidOperationInCellEditMode", "AccessDenied", "RequestPayloadSizeLimitExceeded", "ItemNotFound"]);

const visibilities = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

const everything: Asked = { kept: true, closed: true };

async function readOutline(context: Excel.RequestContext, asked: Asked): Promise<Outline> {
  const query = queryOutline(context, asked);
  await context.sync();
  return outlineFrom(query);
}

function queryOutline(context: Excel.RequestContext, asked: Asked): OutlineQuery {
  const { worksheets, tables, settings, application } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  if (asked.closed) tables.load("items/name,items/worksheet/name");
  const setting = settings.getItemOrNullObject(marksSetting);
  setting.load("value");
  application.load("calculationMode");
  const kept = asked.kept ? queryKept(context) : null;
  const closed = asked.closed ? queryClosed(context) : null;
  return { asked, worksheets, tables, setting, application, kept, closed };
}

function outlineFrom({ asked, worksheets, tables, setting, application, kept, closed }: OutlineQuery): Outline {
  return {
    asked,
    sheets: worksheets.items.map(({ name, visibility, protection }) => ({
      name,
      visibility: visibilities[visibility],
      protected: protection.protected,
      tables: (asked.closed ? tables.items : []).flatMap((table) => (table.worksheet.name === name ? [table.name] : [])),
    })),
    ids: new Map(worksheets.items.map(({ id, name }) => [id, name])),
    remembered: setting.isNullObject ? null : String(setting.value),
    kept: keptIds(kept),
    manual: application.calculationMode === "Manual",
    closed: closedFrom(closed),
  };
}

/** The proxies of one sheet that a request fills. */
interface SheetQuery extends MarksQuery {
  readonly outline: Outline["sheets"][number];
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas | null;
  /** The ranges of Excel's own tables. */
  readonly tables: readonly Excel.Range[];
  readonly hidden: HiddenQuery | null;
  readonly printed: Excel.RangeAreas | null;
}

async function readContents(context: Excel.RequestContext, outline: Outline, how: How): Promise<Read> {
  const queries = querySheets(context, outline, how);
  const texts = queryTexts(context, outline);
  const blanks = blanksOf(context, outline, how, new Map());
  try {
    await context.sync();
  } catch (thrown) {
    if (wereLooks(blanks)) return readContents(context, outline, { ...how, size: "apart" });
    throw thrown;
  }
  return readFrom(context, outline, how, { queries, texts, blanks }, new Map());
}

/**
 * Reads everything in one request, by what is known of the workbook, and looks at the cells that are going to be written to;
 * null where what is known is not so any more, and it has to be read from the start. What is not known to hold everything is
 * not tried.
 */
export async function readAgain(context: Excel.RequestContext, known: Known, about: readonly Place[]): Promise<Read | null> {
  const { how } = known;
  if (how.extent === "figures" || how.size === "pieces") return null;
  const expected = outlineKnown(known);
  const query = queryOutline(context, how.asked);
  const queries = querySheets(context, expected, how);
  const texts = queryTexts(context, expected);
  const makeups = queryMakeups(
    context,
    about.filter(({ sheet }) => known.sheets.has(sheet)),
  );
  const blanks = blanksOf(context, expected, how, known.sheets);
  try {
    await context.sync();
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === "ItemNotFound" || isHopeful(code)) return null;
    throw thrown;
  }
  const outline = outlineFrom(query);
  const byName = new Map(queries.map((each) => [each.outline.name, each]));
  const found = outline.sheets.flatMap((sheet) => {
    const each = byName.get(sheet.name);
    return each === undefined || !same(each.outline.tables, sheet.tables) ? [] : [{ ...each, outline: sheet }];
  });
  const isKnown = found.length === outline.sheets.length && found.length === queries.length;
  if (!isKnown || outline.remembered !== expected.remembered || !same(outline.kept, expected.kept)) return null;
  const read = await readFrom(context, outline, how, { queries: found, texts, blanks }, known.sheets);
  return { ...read, known: { ...read.known, makeups: makeupsFrom(makeups) } };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What an outline should say if nothing but contents has changed. */
function outlineKnown({ how, sheets, tables, ids, remembered, kept, manual, closed }: Known): Outline {
  return {
    asked: how.asked,
    sheets: [...sheets].map(([name, sheet]) => ({
      name,
      visibility: "visible",
      protected: sheet.protected,
      tables: tables.get(name) ?? [],
    })),
    ids,
    remembered,
    kept: kept === null ? null : perPart((part) => kept[part].ids),
    manual,
    closed,
  };
}

function querySheets(context: Excel.RequestContext, outline: Outline, how: How): readonly SheetQuery[] {
  const marks = parseMarks(outline.remembered);
  return outline.sheets.map((sheet) =>
    querySheet(
      context,
      sheet,
      marks.filter(({ place }) => place.sheet === sheet.name),
      how,
    ),
  );
}

/** What a request asked, and now holds. */
interface Answers {
  readonly queries: readonly SheetQuery[];
  readonly texts: Texts;
  readonly blanks: ReadonlyMap<string, BlanksQuery>;
}

async function readFrom(
  context: Excel.RequestContext,
  outline: Outline,
  how: How,
  { queries, texts, blanks }: Answers,
  before: Known["sheets"],
): Promise<Read> {
  const kept = texts === null ? null : keptStates(texts);
  const plain: Formatted[] = [];
  for (const query of queries) {
    const { name } = query.outline;
    const pieces = how.size === "pieces" ? await piecesOf(context, query) : [query.used];
    plain.push({ sheet: sheetFrom(query, pieces), blanks: blanks.get(name) ?? null, before: before.get(name)?.snapshot ?? null });
  }
  const sheets = await withFramed(context, plain);
  const found = await locateMarks(context, queries);
  const known: Known = {
    how,
    sheets: new Map(sheets.map((sheet) => [sheet.name, knownSheet(sheet)])),
    tables: new Map(outline.sheets.map(({ name, tables }) => [name, tables])),
    ids: outline.ids,
    marks: found,
    remembered: outline.remembered,
    kept,
    manual: outline.manual,
    closed: outline.closed,
    makeups: new Map(),
  };
  return { reading: readingOf(sheets, known), known };
}

/** What a host hands out of what it has read. */
export function readingOf(sheets: readonly Sheet[], { marks, kept }: Pick<Known, "marks" | "kept">): Reading {
  return { kind: "read", workbook: { sheets }, marks: listed(marks), ...keptFrom(kept) };
}

async function piecesOf(context: Excel.RequestContext, { outline, used }: SheetQuery): Promise<readonly Excel.Range[]> {
  const area = used.isNullObject ? null : parseArea(used.address);
  return area === null ? [] : readInPieces(context, outline.name, area);
}

type Texts = ReturnType<typeof queryTexts>;

function queryTexts(context: Excel.RequestContext, { kept }: Outline) {
  return kept === null ? null : perPart((part) => queryXml(context, kept[part]));
}

function keptStates(texts: NonNullable<Texts>): KnownKept {
  return perPart((part) => stateOf(xmlFrom(texts[part])));
}

function querySheet(
  context: Excel.RequestContext,
  outline: Outline["sheets"][number],
  marks: readonly Mark[],
  { extent, size }: How,
): SheetQuery {
  const sheet = context.workbook.worksheets.getItem(outline.name);
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  if (size === "pieces") used.load("address");
  else loadCells(used);
  const whole = sheet.getRange().untrack();
  if (extent === "figures") return { outline, used, merged: null, ...nothingMore };
  return {
    outline,
    used,
    merged: queryMerges(whole),
    tables: outline.tables.map((name) => queryTable(context, name)),
    hidden: queryHidden(sheet),
    printed: extent === "all" && canPrint() ? queryPrinted(sheet) : null,
    rules: queryRules(whole),
    marked: marks.map((mark) => ({ mark, rules: queryIds(sheet, mark) })),
  };
}

const nothingMore = { tables: [], hidden: null, printed: null, rules: null, marked: [] };

function canPrint(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.9");
}

/** What is asked about blank cells; their looks along with all else where that is not too much, of the sheets not known from before. */
function blanksOf(context: Excel.RequestContext, { sheets }: Outline, { extent, size }: How, before: Known["sheets"]): Answers["blanks"] {
  if (extent !== "all" || !canPrint()) return new Map();
  const names = sheets.map(({ name }) => name);
  return queryBlanks(context, names, (name) => size === "whole" && (before.get(name)?.snapshot ?? null) === null);
}

function queryTable(context: Excel.RequestContext, name: string): Excel.Range {
  const range = context.workbook.tables.getItem(name).getRange().untrack();
  range.load("address");
  return range;
}

function queryMerges(whole: Excel.Range): Excel.RangeAreas | null {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return null;
  const merged = whole.getMergedAreasOrNullObject();
  merged.untrack();
  merged.load("address");
  return merged;
}

/** What tells which rows and columns are hidden. */
interface HiddenQuery {
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

// No form is larger. The used range would do, but a sheet may have none, and then nothing can be asked of it.
const formArea = "A1:AX1000";

function queryHidden(sheet: Excel.Worksheet): HiddenQuery {
  const range = sheet.getRange(formArea).untrack();
  return { rows: range.getRowProperties({ rowHidden: true }), columns: range.getColumnProperties({ columnHidden: true }) };
}

function queryIds(sheet: Excel.Worksheet, { place }: Mark): Excel.ConditionalFormatCollection {
  const rules = sheet.getRange(place.address).untrack().conditionalFormats;
  rules.load("items/id");
  return rules;
}

// ---- cells

function sheetFrom({ outline, used, merged, tables, hidden, printed }: SheetQuery, cells: readonly Excel.Range[]): Sheet {
  const { name, visibility, protected: isProtected } = outline;
  const merges = merged === null ? null : mergesFrom(merged);
  const sheet = { name, visibility, protected: isProtected, merges };
  if (used.isNullObject) return { ...sheet, rows: [] };
  return {
    ...sheet,
    rows: rowsFrom(cells),
    ...(hidden === null ? {} : { hidden: hiddenFrom(hidden) }),
    ...tablesFrom(tables),
    ...printedFrom(printed),
  };
}

function tablesFrom(ranges: readonly Excel.Range[]): Pick<Sheet, "tables"> {
  const tables = ranges.flatMap(({ address }) => parseArea(address) ?? []);
  return tables.length === 0 ? {} : { tables };
}

function hiddenFrom({ rows, columns }: HiddenQuery): Hidden {
  return {
    rows: new Set(rows.value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [index] : []))),
    columns: new Set(columns.value.flatMap(({ columnHidden }, index) => (columnHidden === true ? [index] : []))),
  };
}

function mergesFrom(merged: Excel.RangeAreas): readonly Area[] {
  if (merged.isNullObject) return [];
  // A sheet's name may hold a comma too; the pieces of such a name are no blocks.
  const areas = merged.address.split(",").flatMap((address) => parseArea(address) ?? []);
  return areas.filter((area) => area.bottom > area.top || area.right > area.left);
}
