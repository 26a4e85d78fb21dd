import { strFromU8, unzipSync } from "fflate";
import { columnIndex } from "../../src/core/grid/address";
import { allNamed, elementsIn, local, named, rootOf, textIn, valueOf, type Element } from "./xml-tree";

// What makes Excel offer to repair a workbook, as far as that can be told without Excel.

type Parts = ReadonlyMap<string, Uint8Array>;

/** The text of a part, whatever its encoding. */
export function xmlText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  return strFromU8(bytes).replace(/^\ufeff/, "");
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf("/") + 1);

/** The part that a relationship leads to, without a leading slash; null for one outside. */
function targetOf(from: string, relation: Element): string | null {
  if (valueOf(relation, "TargetMode") === "External") return null;
  const target = (valueOf(relation, "Target") ?? "").replaceAll("\\", "/");
  return new URL(target, `http://x/${folderOf(from)}`).pathname.slice(1).replace(/%[0-9A-F]{2}/gi, decodeURIComponent);
}

/** The part whose relationships a part holds. */
const sourceOf = (name: string): string => name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, "$1$2");

function find(parts: Parts, name: string): readonly [string, Uint8Array] | undefined {
  return [...parts].find(([each]) => each.toLowerCase() === name.toLowerCase());
}

const ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );
const BOOK_ORDER =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(
    " ",
  );

function outOfOrder(element: Element, order: readonly string[]): readonly string[] {
  const ranks = elementsIn(element).flatMap((child) => (order.includes(local(child)) ? [order.indexOf(local(child))] : []));
  return ranks.flatMap((rank, index) => (rank < (ranks[index - 1] ?? 0) ? [`${order[rank] ?? ""} stands too far back`] : []));
}

function twice(what: string, values: readonly (string | undefined)[]): readonly string[] {
  return values.flatMap((value, index) => (value !== undefined && values.indexOf(value) !== index ? [`${what} ${value} twice`] : []));
}

function relationFaults(parts: Parts): readonly string[] {
  return [...parts].flatMap(([name, bytes]) => {
    if (!name.endsWith(".rels")) return [];
    const relations = named(rootOf(xmlText(bytes)), "Relationship");
    const lost = relations.flatMap((relation) => {
      const target = targetOf(sourceOf(name), relation);
      return target === null || find(parts, target) !== undefined ? [] : [`${name} leads to ${target}, which is not there`];
    });
    const orphan = sourceOf(name) !== "" && find(parts, sourceOf(name)) === undefined ? [`${name} belongs to no part`] : [];
    return [
      ...twice(
        `${name}: id`,
        relations.map((relation) => valueOf(relation, "Id")),
      ),
      ...lost,
      ...orphan,
    ];
  });
}

function typeFaults(parts: Parts): readonly string[] {
  const types = rootOf(xmlText(find(parts, "[Content_Types].xml")?.[1] ?? new Uint8Array()));
  const overrides = named(types, "Override").map((each) => (valueOf(each, "PartName") ?? "").slice(1).toLowerCase());
  const defaults = named(types, "Default").map((each) => (valueOf(each, "Extension") ?? "").toLowerCase());
  const untyped = [...parts.keys()].filter((name) => {
    const plain = name.toLowerCase();
    return (
      plain !== "[content_types].xml" &&
      !plain.endsWith("/") &&
      !overrides.includes(plain) &&
      !defaults.includes(plain.replace(/^.*\./, ""))
    );
  });
  const gone = overrides.filter((name) => find(parts, name) === undefined);
  return [
    ...untyped.map((name) => `${name} has no content type`),
    ...gone.map((name) => `a content type for ${name}, which is not there`),
    ...twice("content type of", overrides),
    ...twice("default type of", defaults),
  ];
}

interface Book {
  readonly root: Element;
  readonly related: (kind: string) => Element | undefined;
  readonly sheets: readonly { readonly name: string; readonly id: string; readonly part: string; readonly root: Element }[];
}

function bookIn(parts: Parts): Book {
  const relations = (of: string): readonly Element[] => {
    const found = find(parts, `${folderOf(of)}_rels/${of.slice(folderOf(of).length)}.rels`);
    return found === undefined ? [] : named(rootOf(xmlText(found[1])), "Relationship");
  };
  const isKind = (kind: string) => (relation: Element) => (valueOf(relation, "Type") ?? "").endsWith(`/${kind}`);
  const top = relations("").find(isKind("officeDocument"));
  const [part, bytes] = find(parts, top === undefined ? "" : (targetOf("", top) ?? "")) ?? ["", new Uint8Array()];
  const root = rootOf(xmlText(bytes));
  const own = relations(part);
  const read = (relation: Element | undefined): readonly [string, Element] | undefined => {
    const target = relation === undefined ? null : targetOf(part, relation);
    const found = target === null ? undefined : find(parts, target);
    return found === undefined ? undefined : [found[0], rootOf(xmlText(found[1]))];
  };
  const sheets = named(named(root, "sheets")[0], "sheet").flatMap((sheet) => {
    const relation = own.find((each) => valueOf(each, "Id") === valueOf(sheet, "r:id"));
    const found = relation !== undefined && isKind("worksheet")(relation) ? read(relation) : undefined;
    return found === undefined
      ? []
      : [{ name: valueOf(sheet, "name") ?? "", id: valueOf(sheet, "sheetId") ?? "", part: found[0], root: found[1] }];
  });
  return { root, related: (kind) => read(own.find(isKind(kind)))?.[1], sheets };
}

function bookFaults({ root }: Book): readonly string[] {
  const sheets = named(named(root, "sheets")[0], "sheet");
  const names = named(named(root, "definedNames")[0], "definedName");
  return [
    ...outOfOrder(root, BOOK_ORDER).map((fault) => `workbook: ${fault}`),
    ...twice(
      "sheet",
      sheets.map((sheet) => valueOf(sheet, "name")?.toLowerCase()),
    ),
    ...twice(
      "sheetId",
      sheets.map((sheet) => valueOf(sheet, "sheetId")),
    ),
    ...twice(
      "sheet r:id",
      sheets.map((sheet) => valueOf(sheet, "r:id")),
    ),
    ...twice(
      "name",
      names.map((name) => `${valueOf(name, "name")?.toLowerCase() ?? ""}@${valueOf(name, "localSheetId") ?? ""}`),
    ),
    ...names.flatMap((name) =>
      Number(valueOf(name, "localSheetId") ?? 0) < sheets.length ? [] : [`${valueOf(name, "name") ?? ""} of no sheet`],
    ),
  ];
}

const LISTS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles"];

function styleFaults(styles: Element | undefined): readonly string[] {
  if (styles === undefined) return [];
  const size = (list: string): number => elementsIn(named(styles, list)[0] ?? styles).length;
  const counts = LISTS.flatMap((list) => {
    const [found] = named(styles, list);
    const count = valueOf(found, "count");
    return found === undefined || count === undefined || Number(count) === size(list) ? [] : [`${list} counts ${count} for ${size(list)}`];
  });
  const ids = named(named(styles, "cellXfs")[0], "xf").flatMap((xf, index) =>
    (["font", "fill", "border"] as const).flatMap((kind) =>
      Number(valueOf(xf, `${kind}Id`) ?? 0) < Math.max(1, size(`${kind}s`)) ? [] : [`format ${index} has no ${kind}`],
    ),
  );
  return [
    ...counts,
    ...ids,
    ...twice(
      "numFmt",
      named(named(styles, "numFmts")[0], "numFmt").map((each) => valueOf(each, "numFmtId")),
    ),
  ];
}

/** A cell with its zero-based row and column, counted on where it does not say. */
export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: Element;
}

/** The cells of a sheet. */
export function cellsIn(sheet: Element): readonly Placed[] {
  let row = -1;
  return named(named(sheet, "sheetData")[0], "row").flatMap((each) => {
    row = Number(valueOf(each, "r") ?? row + 2) - 1;
    let column = -1;
    return named(each, "c").map((cell) => {
      const letters = /^[A-Za-z]+/.exec(valueOf(cell, "r") ?? "")?.[0];
      column = letters === undefined ? column + 1 : columnIndex(letters);
      return { row, column, cell };
    });
  });
}

function sheetFaults(book: Book, name: string, sheet: Element): readonly string[] {
  const cells = cellsIn(sheet);
  const keys = cells.map(({ row, column }) => row * 16_384 + column);
  const formats = named(named(book.related("styles"), "cellXfs")[0], "xf").length;
  const strings = named(book.related("sharedStrings"), "si").length;
  const rules = named(sheet, "conditionalFormatting").flatMap((block) => named(block, "cfRule"));
  const looks = named(named(book.related("styles"), "dxfs")[0], "dxf").length;
  const faults = [
    ...outOfOrder(sheet, ORDER),
    ...keys.flatMap((key, index) => (key > (keys[index - 1] ?? -1) ? [] : [`cell ${index} stands too far back`])),
    ...cells.flatMap(({ cell }) => (Number(valueOf(cell, "s") ?? 0) < Math.max(1, formats) ? [] : ["a cell with no format"])),
    ...cells.flatMap(({ cell }) =>
      valueOf(cell, "t") === "s" && Number(textIn(named(cell, "v")[0])) >= strings ? ["a cell with no string"] : [],
    ),
    ...rules.flatMap((rule) => (Number(valueOf(rule, "dxfId") ?? -1) < looks ? [] : ["a rule with no look"])),
    ...twice(
      "priority",
      allNamed(sheet, "cfRule").map((rule) => valueOf(rule, "priority")),
    ),
    ...["mergeCells", "dataValidations", "hyperlinks"].flatMap((list) => (named(sheet, list).length > 1 ? [`${list} twice`] : [])),
  ];
  return faults.map((fault) => `${name}: ${fault}`);
}

/** Entries of the order of calculation that are no formulas: what Excel calls damage. */
function chainFaults(book: Book): readonly string[] {
  let id = "";
  return named(book.related("calcChain"), "c").flatMap((entry) => {
    id = valueOf(entry, "i") ?? id;
    const sheet = book.sheets.find((each) => each.id === id);
    const address = /^([A-Z]+)(\d+)$/.exec(valueOf(entry, "r") ?? "");
    const isFormula =
      sheet !== undefined &&
      cellsIn(sheet.root).some(
        ({ row, column, cell }) =>
          row === Number(address?.[2]) - 1 && column === columnIndex(address?.[1] ?? "") && named(cell, "f").length > 0,
      );
    return isFormula ? [] : [`the order of calculation names ${valueOf(entry, "r") ?? ""} of sheet ${id}, which is no formula`];
  });
}

/** Everything about a workbook that a strict reader would not take. */
export function packageFaults(bytes: Uint8Array): readonly string[] {
  const parts: Parts = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name.replaceAll("\\", "/"), content]));
  const book = bookIn(parts);
  return [
    ...relationFaults(parts),
    ...typeFaults(parts),
    ...bookFaults(book),
    ...styleFaults(book.related("styles")),
    ...book.sheets.flatMap(({ name, root }) => sheetFaults(book, name, root)),
    ...chainFaults(book),
  ];
}

/** The part of each sheet, by its name. */
export function sheetParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts: Parts = new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name.replaceAll("\\", "/"), content]));
  return new Map(bookIn(parts).sheets.map(({ name, part }) => [name, part]));
}
