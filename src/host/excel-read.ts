import type { Severity } from "../core/check/finding";
import { addressOf, parseArea, type Area } from "../core/grid/address";
import type { Hidden, Sheet } from "../core/grid/workbook";
import { isTooLarge, loadCells, readInPieces, rowsFrom } from "./excel-cells";
import { closedFrom, queryClosed, type Closed } from "./excel-closed";
import { knownSheet, marksSetting, parseMarks, type Known, type Mark, type SheetMarks } from "./excel-known";
import { keptFrom, keptIds, perPart, queryKept, queryXml, stateOf, xmlFrom, type KnownKept } from "./excel-kept";
import { queryRules, severityOf } from "./excel-marks";
import { codeOf, lacksMember } from "./excel-refusal";
import type { Reading } from "./host";

/** The workbook as it was read, and what the host keeps of it. */
export interface Read {
  readonly reading: Reading;
  readonly known: Known;
}

/** What a first request tells: which sheets there are and which marks were remembered. */
interface Outline {
  readonly sheets: readonly (Pick<Sheet, "name" | "visibility" | "protected"> & { readonly tables: readonly string[] })[];
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
  return orElse(
    () => readContents(context, outline, extent, "whole"),
    () => readContents(context, outline, extent, "pieces"),
    isTooLarge,
  );
}

/** Reads everything, or fails: for who has to be sure of it. */
export async function readWhole(context: Excel.RequestContext): Promise<Read> {
  return readSized(context, await readOutline(context, { ...everything, closed: false }), "all");
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

/** What is read: the figures alone, merged blocks and marks too, or what is printed as well. */
type Extent = "all" | "marks" | "figures";

/** Errors that asking for less does not help against. */
const hopeless = new Set(["InvalidOperationInCellEditMode", "AccessDenied", "RequestPayloadSizeLimitExceeded", "ItemNotFound"]);

const visibilities = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** What a first request asks for besides the sheets: not every Excel has the members. */
interface Asked {
  readonly kept: boolean;
  readonly closed: boolean;
}

const everything: Asked = { kept: true, closed: true };

async function readOutline(context: Excel.RequestContext, asked: Asked): Promise<Outline> {
  const { worksheets, tables, settings, application } = context.workbook;
  worksheets.load("items/name,items/visibility,items/protection/protected");
  if (asked.closed) tables.load("items/name,items/worksheet/name");
  const setting = settings.getItemOrNullObject(marksSetting);
  setting.load("value");
  application.load("calculationMode");
  const kept = asked.kept ? queryKept(context) : null;
  const closed = asked.closed ? queryClosed(context) : null;
  await context.sync();
  return {
    sheets: worksheets.items.map(({ name, visibility, protection }) => ({
      name,
      visibility: visibilities[visibility],
      protected: protection.protected,
      tables: (asked.closed ? tables.items : []).flatMap((table) => (table.worksheet.name === name ? [table.name] : [])),
    })),
    remembered: setting.isNullObject ? null : String(setting.value),
    kept: keptIds(kept),
    manual: application.calculationMode === "Manual",
    closed: closedFrom(closed),
  };
}

/** The proxies of one sheet that a request fills. */
interface SheetQuery {
  readonly outline: Outline["sheets"][number];
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas | null;
  /** The ranges of Excel's own tables. */
  readonly tables: readonly Excel.Range[];
  readonly hidden: HiddenQuery | null;
  readonly printed: Excel.RangeAreas | null;
  readonly rules: Excel.ConditionalFormatCollection | null;
  /** The rules on the cells where a mark is remembered. */
  readonly marked: readonly { readonly mark: Mark; readonly rules: Excel.ConditionalFormatCollection }[];
}

/** Whether the cells are read with all the rest, or after it and in pieces. */
type Size = "whole" | "pieces";

async function readContents(context: Excel.RequestContext, outline: Outline, extent: Extent, size: Size): Promise<Read> {
  const marks = parseMarks(outline.remembered);
  const queries = outline.sheets.map((sheet) =>
    querySheet(
      context,
      sheet,
      marks.filter(({ place }) => place.sheet === sheet.name),
      extent,
      size,
    ),
  );
  const texts = queryTexts(context, outline);
  await context.sync();
  const kept = texts === null ? null : keptStates(texts);
  const sheets: Sheet[] = [];
  for (const query of queries) sheets.push(sheetFrom(query, size === "whole" ? [query.used] : await piecesOf(context, query)));
  const found = await locateMarks(context, queries);
  const known: Known = {
    sheets: new Map(sheets.map((sheet) => [sheet.name, knownSheet(sheet)])),
    marks: found,
    remembered: outline.remembered,
    kept,
    listsRules: extent !== "figures",
    manual: outline.manual,
    closed: outline.closed,
  };
  return { reading: { kind: "read", workbook: { sheets }, marks: listed(found), kept: keptFrom(kept) }, known };
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
  extent: Extent,
  size: Size,
): SheetQuery {
  const sheet = context.workbook.worksheets.getItem(outline.name);
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  if (size === "whole") loadCells(used);
  else used.load("address");
  const whole = sheet.getRange().untrack();
  if (extent === "figures") return { outline, used, merged: null, tables: [], hidden: null, printed: null, rules: null, marked: [] };
  return {
    outline,
    used,
    merged: queryMerges(whole),
    tables: outline.tables.map((name) => queryTable(context, name)),
    hidden: queryHidden(sheet),
    printed: extent === "all" ? queryPrinted(sheet) : null,
    rules: queryRules(whole),
    marked: marks.map((mark) => ({ mark, rules: queryIds(sheet, mark) })),
  };
}

function queryPrinted(sheet: Excel.Worksheet): Excel.RangeAreas | null {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return null;
  const printed = sheet.pageLayout.getPrintAreaOrNullObject();
  printed.untrack();
  printed.load("address");
  return printed;
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

function printedFrom(printed: Excel.RangeAreas | null): Pick<Sheet, "printArea"> {
  if (printed === null) return {};
  if (printed.isNullObject) return { printArea: null };
  const areas = printed.address.split(",").flatMap((address) => parseArea(address) ?? []);
  return areas.length === 0 ? {} : { printArea: areas };
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

// ---- marks

/** One of our conditional formats. */
interface OwnRule {
  readonly sheet: string;
  readonly id: string;
  readonly severity: Severity;
}

function ownRules({ outline, rules }: SheetQuery): readonly OwnRule[] {
  return (rules?.items ?? []).flatMap((rule) => {
    const severity = severityOf(rule);
    return severity === null ? [] : [{ sheet: outline.name, id: rule.id, severity }];
  });
}

/** A rule and one cell that it marks. */
interface Located extends OwnRule {
  readonly address: string;
}

/**
 * Where our marks stand. The workbook remembers their cells, so that this needs no request of its own;
 * only when cells have moved since, or another program has marked them, Excel is asked where the rules are.
 */
async function locateMarks(context: Excel.RequestContext, queries: readonly SheetQuery[]): Promise<ReadonlyMap<string, SheetMarks>> {
  const rules = queries.flatMap(ownRules);
  const remembered = queries.flatMap((query) => query.marked.map((marked) => ({ ...marked, rule: rememberedRule(rules, query, marked) })));
  const known = remembered.flatMap(({ mark, rule }) => (rule === undefined ? [] : [{ ...rule, address: mark.place.address }]));
  const asRemembered = known.length === remembered.length && rules.every((rule) => known.some(({ id }) => id === rule.id));
  return marksBySheet(asRemembered ? known : await askWhere(context, rules));
}

function rememberedRule(
  rules: readonly OwnRule[],
  { outline }: SheetQuery,
  { mark, rules: here }: SheetQuery["marked"][number],
): OwnRule | undefined {
  const ids = new Set(here.items.map(({ id }) => id));
  return rules.find((rule) => rule.sheet === outline.name && rule.severity === mark.severity && ids.has(rule.id));
}

async function askWhere(context: Excel.RequestContext, rules: readonly OwnRule[]): Promise<readonly Located[]> {
  if (rules.length === 0) return [];
  const asked = rules.map((rule) => {
    const areas = context.workbook.worksheets.getItem(rule.sheet).getRange().untrack().conditionalFormats.getItem(rule.id).getRanges();
    areas.untrack();
    areas.load("address");
    return { rule, areas };
  });
  await context.sync();
  return asked.flatMap(({ rule, areas }) =>
    areas.address
      .split(",")
      .flatMap(cellsIn)
      .map((address) => ({ ...rule, address })),
  );
}

/** More cells than any plan of ours marks: somebody has stretched the rule, and it is not followed. */
const mostCells = 10_000;

function cellsIn(address: string): readonly string[] {
  const area = parseArea(address);
  if (area === null) return [];
  const width = area.right - area.left + 1;
  const count = width * (area.bottom - area.top + 1);
  const size = count > mostCells ? 1 : count;
  return Array.from({ length: size }, (_, i) => addressOf(area.top + Math.floor(i / width), area.left + (i % width)));
}

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** The marks of each sheet; of two on one cell the graver. */
function marksBySheet(located: readonly Located[]): ReadonlyMap<string, SheetMarks> {
  const sheets = new Map<string, { readonly ids: Set<string>; readonly cells: Map<string, Severity> }>();
  for (const { sheet, id, severity, address } of located) {
    const marks = sheets.get(sheet) ?? { ids: new Set<string>(), cells: new Map<string, Severity>() };
    marks.ids.add(id);
    const standing = marks.cells.get(address);
    if (standing === undefined || ranks[standing] < ranks[severity]) marks.cells.set(address, severity);
    sheets.set(sheet, marks);
  }
  return new Map([...sheets].map(([sheet, { ids, cells }]) => [sheet, { ids: [...ids], cells }]));
}

function listed(marks: ReadonlyMap<string, SheetMarks>): Reading["marks"] {
  return [...marks].flatMap(([sheet, { cells }]) => [...cells].map(([address, severity]) => ({ place: { sheet, address }, severity })));
}
