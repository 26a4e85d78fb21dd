import { parseArea, type Area } from "../core/grid/address";
import type { Cell, CellValue, Hidden, Sheet } from "../core/grid/workbook";
import { computes, type Raw } from "./excel-content";
import { knownSheet, marksSetting, parseMarks, type Known, type Mark } from "./excel-known";
import { keptFrom, keptIds, perPart, queryKept, queryXml, stateOf, xmlFrom, type KnownKept } from "./excel-kept";
import { listed, locateMarks, type MarksQuery } from "./excel-located";
import { queryRules } from "./excel-marks";
import { codeOf } from "./excel-refusal";
import { shownText } from "./excel-text";
import type { Reading } from "./host";

/** The workbook as it was read, and what the host keeps of it. */
export interface Read {
  readonly reading: Reading;
  readonly known: Known;
}

/** The proxies of an outline. */
interface OutlineQuery {
  readonly worksheets: Excel.WorksheetCollection;
  readonly setting: Excel.Setting;
  readonly application: Excel.Application;
  readonly kept: ReturnType<typeof queryKept>;
}

/** What a first request tells: which sheets there are and which marks were remembered. */
interface Outline {
  readonly sheets: readonly Pick<Sheet, "name" | "visibility" | "protected">[];
  readonly ids: Known["ids"];
  readonly remembered: string | null;
  /** The ids of our custom XML parts; null where Excel has none. */
  readonly kept: ReturnType<typeof keptIds>;
  readonly manual: boolean;
}

/** Reads everything in two requests, however many sheets there are: the names first, then all that is in them. */
export async function readWorkbook(context: Excel.RequestContext): Promise<Read> {
  const outline = await orElse(
    () => readOutline(context, true),
    () => readOutline(context, false),
    lacksMember,
  );
  return orElse(
    // Some versions cannot list some rules of users', and none more than 512 merged blocks: the figures are worth more.
    () => orElse(readAs(context, outline, "all"), readAs(context, outline, "figures"), isHopeful),
    readAs(context, { ...outline, kept: null }, "figures"),
    lacksMember,
  );
}

const readAs =
  (context: Excel.RequestContext, outline: Outline, extent: Extent): (() => Promise<Read>) =>
  () =>
    readContents(context, outline, extent);

/** Reads everything, or fails: for who has to be sure of it. */
export async function readWhole(context: Excel.RequestContext): Promise<Read> {
  return readContents(context, await readOutline(context, true), "all");
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

/**
 * What Excel, or a program that speaks like it, says of a member that it has not. For any other reason what we keep is not
 * given up: what people decided would be passed over in silence.
 */
const lacksMember = (code: string | null): boolean => code === "ApiNotFound" || code === "ApiNotAvailable" || code === "NotImplemented";

const isHopeful = (code: string | null): boolean => code !== null && !hopeless.has(code);

/** What is read: the figures alone, or merged blocks and marks too. */
type Extent = "all" | "figures";

/** Errors that asking for less does not help against. */
const hopeless = new Set(["InvalidOperationInCellEditMode", "AccessDenied", "RequestPayloadSizeLimitExceeded", "ItemNotFound"]);

const visibilities = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

async function readOutline(context: Excel.RequestContext, withKept: boolean): Promise<Outline> {
  const query = queryOutline(context, withKept);
  await context.sync();
  return outlineFrom(query);
}

function queryOutline(context: Excel.RequestContext, withKept: boolean): OutlineQuery {
  const { worksheets, settings, application } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  const setting = settings.getItemOrNullObject(marksSetting);
  setting.load("value");
  application.load("calculationMode");
  return { worksheets, setting, application, kept: withKept ? queryKept(context) : null };
}

function outlineFrom({ worksheets, setting, application, kept }: OutlineQuery): Outline {
  return {
    sheets: worksheets.items.map(({ name, visibility, protection }) => ({
      name,
      visibility: visibilities[visibility],
      protected: protection.protected,
    })),
    ids: new Map(worksheets.items.map(({ id, name }) => [id, name])),
    remembered: setting.isNullObject ? null : String(setting.value),
    kept: keptIds(kept),
    manual: application.calculationMode === "Manual",
  };
}

/** The proxies of one sheet that a request fills. */
interface SheetQuery extends MarksQuery {
  readonly outline: Outline["sheets"][number];
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas | null;
  readonly hidden: HiddenQuery | null;
}

async function readContents(context: Excel.RequestContext, outline: Outline, extent: Extent): Promise<Read> {
  const queries = querySheets(context, outline, extent);
  const texts = queryTexts(context, outline);
  await context.sync();
  return readFrom(context, outline, extent, queries, texts);
}

/**
 * Reads everything in one request, by what is known of the workbook; null where that is not so any more, and it has to be read
 * from the start. What is not known to hold everything is not tried.
 */
export async function readAgain(context: Excel.RequestContext, known: Known): Promise<Read | null> {
  if (!known.listsRules) return null;
  const expected = outlineKnown(known);
  const query = queryOutline(context, known.kept !== null);
  const queries = querySheets(context, expected, "all");
  const texts = queryTexts(context, expected);
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
    return each === undefined ? [] : [{ ...each, outline: sheet }];
  });
  const isKnown = found.length === outline.sheets.length && found.length === queries.length;
  const same = outline.remembered === expected.remembered && JSON.stringify(outline.kept) === JSON.stringify(expected.kept);
  return isKnown && same ? readFrom(context, outline, "all", found, texts) : null;
}

/** What an outline should say if nothing but contents has changed. */
function outlineKnown({ sheets, ids, remembered, kept, manual }: Known): Outline {
  return {
    sheets: [...sheets].map(([name, sheet]) => ({ name, visibility: "visible", protected: sheet.protected })),
    ids,
    remembered,
    kept: kept === null ? null : perPart((part) => kept[part].ids),
    manual,
  };
}

function querySheets(context: Excel.RequestContext, outline: Outline, extent: Extent): readonly SheetQuery[] {
  const marks = parseMarks(outline.remembered);
  return outline.sheets.map((sheet) =>
    querySheet(
      context,
      sheet,
      marks.filter(({ place }) => place.sheet === sheet.name),
      extent,
    ),
  );
}

async function readFrom(
  context: Excel.RequestContext,
  outline: Outline,
  extent: Extent,
  queries: readonly SheetQuery[],
  texts: Texts,
): Promise<Read> {
  const kept = texts === null ? null : keptStates(texts);
  const sheets = queries.map(sheetFrom);
  const found = await locateMarks(context, queries);
  const known: Known = {
    sheets: new Map(sheets.map((sheet) => [sheet.name, knownSheet(sheet)])),
    ids: outline.ids,
    marks: found,
    remembered: outline.remembered,
    kept,
    listsRules: extent === "all",
    manual: outline.manual,
  };
  return { reading: readingOf(sheets, known), known };
}

/** What a host hands out of what it has read. */
export function readingOf(sheets: readonly Sheet[], { marks, kept }: Pick<Known, "marks" | "kept">): Reading {
  return { kind: "read", workbook: { sheets }, marks: listed(marks), ...keptFrom(kept) };
}

type Texts = ReturnType<typeof queryTexts>;

function queryTexts(context: Excel.RequestContext, { kept }: Outline) {
  return kept === null ? null : perPart((part) => queryXml(context, kept[part]));
}

function keptStates(texts: NonNullable<Texts>): KnownKept {
  return perPart((part) => stateOf(xmlFrom(texts[part])));
}

/** What tells all that cells hold. */
export const contentsOfCells = "address,values,formulas,text,numberFormat,valueTypes";

function querySheet(context: Excel.RequestContext, outline: Outline["sheets"][number], marks: readonly Mark[], extent: Extent): SheetQuery {
  const sheet = context.workbook.worksheets.getItem(outline.name);
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load(contentsOfCells);
  const whole = sheet.getRange().untrack();
  return {
    outline,
    used,
    merged: extent === "all" ? queryMerges(whole) : null,
    hidden: extent === "all" ? queryHidden(sheet) : null,
    rules: extent === "all" ? queryRules(whole) : null,
    marked: extent === "all" ? marks.map((mark) => ({ mark, rules: queryIds(sheet, mark) })) : [],
  };
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

function sheetFrom({ outline, used, merged, hidden }: SheetQuery): Sheet {
  const merges = merged === null ? null : mergesFrom(merged);
  if (used.isNullObject) return { ...outline, rows: [], merges };
  return { ...outline, rows: rowsFrom(used), merges, ...(hidden === null ? {} : { hidden: hiddenFrom(hidden) }) };
}

function hiddenFrom({ rows, columns }: HiddenQuery): Hidden {
  return {
    rows: new Set(rows.value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [index] : []))),
    columns: new Set(columns.value.flatMap(({ columnHidden }, index) => (columnHidden === true ? [index] : []))),
  };
}

/** What stands in the used part of a sheet. */
export function rowsFrom(used: Excel.Range): Sheet["rows"] {
  const area = parseArea(used.address);
  if (area === null) return [];
  const values = used.values as readonly (readonly Raw[])[];
  const formulas = used.formulas as readonly (readonly Raw[])[];
  const formats = used.numberFormat as readonly (readonly string[])[];
  const rows: (readonly (Cell | undefined)[])[] = [];
  values.forEach((line, r) => {
    const cells: (Cell | undefined)[] = [];
    line.forEach((value, c) => {
      const text = used.text[r]?.[c] ?? "";
      cells[area.left + c] = cellFrom(value, formulas[r]?.[c] ?? "", text, formats[r]?.[c] ?? "General", used.valueTypes[r]?.[c]);
    });
    rows[area.top + r] = cells;
  });
  return rows;
}

function cellFrom(value: Raw, formula: Raw, text: string, format: string, type: string | undefined): Cell | undefined {
  const isFormula = computes(formula, value);
  if (!isFormula && type === "Empty" && format === "General") return undefined;
  return {
    value: valueFrom(value, type, isFormula),
    text: shownText(text, value, format),
    formula: isFormula ? String(formula) : null,
    format,
  };
}

function valueFrom(value: Raw, type: string | undefined, isFormula: boolean): CellValue {
  if (type === "Error") return { kind: "error", code: String(value) };
  return value === "" && !isFormula ? null : value;
}

function mergesFrom(merged: Excel.RangeAreas): readonly Area[] {
  if (merged.isNullObject) return [];
  // A sheet's name may hold a comma too; the pieces of such a name are no blocks.
  const areas = merged.address.split(",").flatMap((address) => parseArea(address) ?? []);
  return areas.filter((area) => area.bottom > area.top || area.right > area.left);
}
