import type { Sheet } from "../../core/grid/workbook";
import type { SheetEdit } from "../../core/plan";
import { orElse, refuse, refuseDamaged } from "./fault";
import {
  isRelation,
  memo,
  partNamed,
  readXml,
  relationsOf,
  requiredChild,
  withContentType,
  withoutPartAndType,
  withoutRelation,
  withPart,
  withRelation,
  withSplices,
  xmlOf,
  type Package,
  type Part,
  type Relation,
} from "./package";
import {
  appendSplice,
  attributeSplice,
  childNamed,
  childrenNamed,
  encodeXml,
  escapeAttribute,
  isOn,
  namespaceOf,
  parseXml,
  prefixedAttribute,
  removalSplice,
  type Splice,
  type Visitor,
  type XmlNode,
} from "./xml";

/** One worksheet of the workbook, as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  /** The part that holds it. */
  readonly part: string;
  /** Its place among all tabs, chart sheets included. */
  readonly index: number;
  readonly node: XmlNode;
}

/** What the workbook part says. */
export interface Book {
  readonly part: string;
  readonly root: XmlNode;
  /** The worksheets in tab order, without chart and macro sheets. */
  readonly sheets: readonly SheetEntry[];
  readonly relations: readonly Relation[];
  readonly date1904: boolean;
  /** Whether sheets may not be added or removed. */
  readonly locked: boolean;
}

const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Says what a zip is that holds no workbook. */
function refuseOther(pkg: Package): never {
  const has = (start: string): boolean => pkg.parts.some((part) => part.name.startsWith(start));
  if (has("word/")) return refuse("not-xlsx", "这是 Word 文档，不是 Excel 工作簿；请选择 .xlsx 文件。");
  if (has("ppt/")) return refuse("not-xlsx", "这是 PowerPoint 文档，不是 Excel 工作簿；请选择 .xlsx 文件。");
  if (has("xl/workbook.bin")) return refuse("not-xlsx", "这是 .xlsb 二进制工作簿；请用 Excel 打开，另存为 .xlsx 后再试。");
  if (has("content.xml")) return refuse("not-xlsx", "这是 .ods 表格；请打开后另存为 .xlsx 再试。");
  return refuse("not-xlsx", "这个压缩包不是 Excel 工作簿；如果工作簿在压缩包里，请先解压，再选择其中的 .xlsx 文件。");
}

function workbookPart(pkg: Package): Part {
  const main = relationsOf(pkg, "").find((relation) => isRelation(relation, "officeDocument"))?.target ?? "xl/workbook.xml";
  const part = partNamed(pkg, main);
  if (part === undefined || !part.name.toLowerCase().endsWith(".xml")) return refuseOther(pkg);
  return xmlOf(part).root.name === "workbook" ? part : refuseOther(pkg);
}

function visibilityOf(state: string | undefined): Sheet["visibility"] {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

function toEntry(node: XmlNode, index: number, relations: ReadonlyMap<string, Relation>): readonly SheetEntry[] {
  const relation = relations.get(prefixedAttribute(node, "id") ?? "");
  if (relation === undefined || relation.target === null) return refuseDamaged(`找不到工作表“${node.attributes.name ?? ""}”`);
  if (!isRelation(relation, "worksheet")) return [];
  return [{ name: node.attributes.name ?? "", visibility: visibilityOf(node.attributes.state), part: relation.target, index, node }];
}

/** The workbook part of a package, read; throws a refusal where the package is no workbook. */
export const bookOf: (pkg: Package) => Book = memo((pkg: Package): Book => {
  const { name } = workbookPart(pkg);
  const { root } = xmlOf(workbookPart(pkg));
  const relations = relationsOf(pkg, name);
  const nodes = childrenNamed(requiredChild(root, "sheets"), "sheet");
  const byId = new Map([...relations].reverse().map((relation) => [relation.id, relation] as const));
  return {
    part: name,
    root,
    sheets: nodes.flatMap((node, index) => toEntry(node, index, byId)),
    relations,
    date1904: isOn(childNamed(root, "workbookPr")?.attributes.date1904),
    locked: isOn(childNamed(root, "workbookProtection")?.attributes.lockStructure),
  };
});

/** The part that the workbook relates to as `sharedStrings`, `styles`, `theme` or `calcChain`; undefined where there is none. */
export function relatedPart(pkg: Package, kind: string): Part | undefined {
  const target = bookOf(pkg).relations.find((relation) => isRelation(relation, kind))?.target ?? null;
  return target === null ? undefined : partNamed(pkg, target);
}

/** The worksheet of that name; Excel does not tell case apart in sheet names. */
export function sheetEntry(pkg: Package, name: string): SheetEntry | undefined {
  const { sheets } = bookOf(pkg);
  return sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf("/") + 1);
}

/** The type of a relationship of the workbook to a part of that kind, in the vocabulary that this file uses. */
export function relationType(book: Book, kind: string): string {
  const sample = book.relations.find((relation) => isRelation(relation, "worksheet") || isRelation(relation, "styles"))?.type;
  return (sample ?? "http://schemas.openxmlformats.org/officeDocument/2006/relationships/x").replace(/[^/]*$/, kind);
}

/** Adds a part that the workbook relates to, under the name `first` or, where that is taken, one made of `stem` and a number. */
export function withRelatedPart(
  pkg: Package,
  add: { readonly first: string; readonly stem: string; readonly kind: string; readonly type: string; readonly xml: string },
): { readonly pkg: Package; readonly id: string } {
  const book = bookOf(pkg);
  const numbered = Array.from({ length: pkg.parts.length + 1 }, (_, index) => `${add.stem}${index + 1}.xml`);
  const names = [add.first, ...numbered].map((each) => folderOf(book.part) + each);
  const name = names.find((each) => partNamed(pkg, each) === undefined) ?? add.first;
  const typed = withContentType(withPart(pkg, name, encodeXml(add.xml, "utf-8")), name, add.type);
  return withRelation(typed, book.part, relationType(book, add.kind), name);
}

/** How a sheet of ours is laid out; widths in characters, heights in points. */
export type Layout = Pick<SheetEdit, "widths" | "heights" | "printed">;

/** A4 across, as wide as the paper and as many pages as it takes, which are numbered at the foot beside the sheet's name. */
const paper =
  `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>` +
  `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>` +
  `<headerFooter><oddFooter>&amp;L&amp;A&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>`;

/** The XML of an empty sheet. Its rows are as high as said until something else is written into them: then they fit themselves. */
function emptySheet(namespace: string, { widths, heights = [], printed }: Layout): string {
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  const cols = columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
  const rows = heights.map((height, index) => `<row r="${index + 1}" ht="${height}"/>`).join("");
  const fitting = printed === undefined ? "" : `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">${fitting}` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>${cols}<sheetData>${rows}</sheetData>` +
    `${printed === undefined ? "" : paper}</worksheet>`
  );
}

/** The attributes that tie a sheet to its relationship; the namespace is declared where the workbook part has not done so. */
function idAttributes(book: Book, id: string): string {
  if (book.root.attributes["xmlns:r"] !== undefined) return `r:id="${id}"`;
  return `xmlns:r="${relationType(book, "").replace(/\/$/, "")}" r:id="${id}"`;
}

/** Adds an empty worksheet as the last tab. */
export function withSheet(pkg: Package, name: string, layout: Layout): Package {
  const book = bookOf(pkg);
  const xml = emptySheet(namespaceOf(book.root) ?? MAIN, layout);
  const added = withRelatedPart(pkg, {
    first: "worksheets/sheet1.xml",
    stem: "worksheets/sheet",
    kind: "worksheet",
    type: WORKSHEET_TYPE,
    xml,
  });
  const sheets = requiredChild(book.root, "sheets");
  const sheetId = sheets.children.reduce((most, node) => Math.max(most, Number(node.attributes.sheetId) || 0), 0) + 1;
  const node = `<${sheets.prefix}sheet name="${escapeAttribute(name)}" sheetId="${sheetId}" ${idAttributes(book, added.id)}/>`;
  const part = partNamed(added.pkg, book.part) ?? refuseDamaged("工作簿");
  return withSplices(added.pkg, book.part, [appendSplice(xmlOf(part).text, sheets, node)]);
}

/** Keeps names and views pointing at the right tabs when the tab at `gone` is taken away. */
function shiftSplices(text: string, root: XmlNode, gone: number): readonly Splice[] {
  const shift = (node: XmlNode, attribute: string): readonly Splice[] => {
    const index = Number(node.attributes[attribute] ?? -1);
    return index > gone || (index === gone && index > 0) ? [attributeSplice(text, node, attribute, String(index - 1))] : [];
  };
  const views = childrenNamed(childNamed(root, "bookViews"), "workbookView");
  const names = childrenNamed(childNamed(root, "definedNames"), "definedName");
  return [
    ...views.flatMap((view) => [...shift(view, "activeTab"), ...shift(view, "firstSheet")]),
    ...names.flatMap((name) => (name.attributes.localSheetId === String(gone) ? [removalSplice(name)] : shift(name, "localSheetId"))),
  ];
}

/** An element that would be left without children goes as a whole. */
function emptiedNames(root: XmlNode, gone: number): readonly Splice[] | null {
  const names = childNamed(root, "definedNames");
  const empties = names !== undefined && names.children.every((name) => name.attributes.localSheetId === String(gone));
  return empties ? [removalSplice(names)] : null;
}

/** Takes a worksheet away again, with its part, its relationship and its content type. */
export function withoutSheet(pkg: Package, entry: SheetEntry): Package {
  const book = bookOf(pkg);
  const part = partNamed(pkg, book.part) ?? refuseDamaged("工作簿");
  const emptied = emptiedNames(book.root, entry.index);
  const shifted = shiftSplices(xmlOf(part).text, book.root, entry.index);
  const inside = (splice: Splice): boolean => emptied?.some((whole) => whole.start <= splice.start && splice.end <= whole.end) ?? false;
  const splices = [removalSplice(entry.node), ...(emptied ?? []), ...shifted.filter((splice) => !inside(splice))];
  const unlisted = withSplices(pkg, book.part, splices);
  return withoutPartAndType(withoutRelation(unlisted, book.part, entry.part), entry.part);
}

// The elements that stand behind calcPr in a workbook part.
const AFTER_CALCULATION =
  "oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(" ");

/** Makes Excel calculate everything when it opens the file, because nobody else has. */
export function withRecalculation(pkg: Package): Package {
  const book = bookOf(pkg);
  const { text, root } = xmlOf(partNamed(pkg, book.part) ?? refuseDamaged("工作簿"));
  const known = childNamed(root, "calcPr");
  if (known !== undefined) {
    return isOn(known.attributes.fullCalcOnLoad) ? pkg : withSplices(pkg, book.part, [attributeSplice(text, known, "fullCalcOnLoad", "1")]);
  }
  const next = root.children.find((child) => AFTER_CALCULATION.includes(child.name));
  const at = next?.start ?? root.closeStart;
  return withSplices(pkg, book.part, [{ start: at, end: at, text: `<${root.prefix}calcPr fullCalcOnLoad="1"/>` }]);
}

/** The addresses in an order of calculation, without a tree: there is one for each formula of the workbook. */
const chained = memo((chain: Part): ReadonlySet<string> => {
  const addresses = new Set<string>();
  const take: Visitor["open"] = (_name, attributes) => void addresses.add(attributes.r ?? "");
  const visitor: Visitor = { within: null, open: take, text: () => undefined, close: () => undefined };
  readXml(chain, "计算顺序表", (text) => parseXml(text, { visitor }));
  return addresses;
});

/**
 * Drops the order of calculation where it names one of those addresses, which must all be cells that have no formula any more:
 * Excel takes such an entry for damage, and builds the order anew where there is none. So it does for one that cannot be read.
 */
export function withoutCalculation(pkg: Package, addresses: readonly string[]): Package {
  const chain = relatedPart(pkg, "calcChain");
  if (chain === undefined || addresses.length === 0) return pkg;
  const named = orElse(() => chained(chain), null);
  if (named !== null && !addresses.some((address) => named.has(address))) return pkg;
  return withoutPartAndType(withoutRelation(pkg, bookOf(pkg).part, chain.name), chain.name);
}
