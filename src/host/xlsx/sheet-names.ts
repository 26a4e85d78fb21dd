import { bookOf, type SheetEntry } from "./book";
import { refuseDamaged } from "./fault";
import { memo, partNamed, withSplices, xmlOf, type Package } from "./package";
import { appendSplice, childNamed, childrenNamed, escapeText, removalSplice, type Splice, type XmlNode } from "./xml";

// Names that belong to a sheet stand in the workbook part: what of the sheet is printed, and which rows on every page.

/** The name of what is printed of a sheet (打印区域). */
export const PRINT_AREA = "_xlnm.Print_Area";
/** The name of what is printed on every page of it (打印标题). */
export const PRINT_TITLES = "_xlnm.Print_Titles";

function namesIn(root: XmlNode): XmlNode | undefined {
  return childNamed(root, "definedNames");
}

function belongsTo({ attributes }: XmlNode, { index }: SheetEntry): boolean {
  return attributes.localSheetId === String(index);
}

/** The names that belong to sheets, by name and index of the tab: workbooks drag a hundred thousand other names along. */
const sheetNodes = memo((root: XmlNode): ReadonlyMap<string, XmlNode> => {
  const nodes = childrenNamed(namesIn(root), "definedName").filter(({ attributes }) => attributes.localSheetId !== undefined);
  return new Map(nodes.reverse().map((node) => [nodeKey(node.attributes.name ?? "", node.attributes.localSheetId ?? ""), node] as const));
});

function nodeKey(name: string, index: string): string {
  return `${index} ${name.toLowerCase()}`;
}

function nameNode(root: XmlNode, { index }: SheetEntry, wanted: string): XmlNode | undefined {
  return sheetNodes(root).get(nodeKey(wanted, String(index)));
}

/** What a name of a sheet refers to; null where it has none. */
export function sheetName(pkg: Package, entry: SheetEntry, name: string): string | null {
  return nameNode(bookOf(pkg).root, entry, name)?.text ?? null;
}

/** The names that belong to a sheet, as they are written. */
export function sheetNames(pkg: Package, entry: SheetEntry): readonly string[] {
  const { part, root } = bookOf(pkg);
  const { text } = xmlOf(partNamed(pkg, part) ?? refuseDamaged("工作簿"));
  const own = childrenNamed(namesIn(root), "definedName").filter((node) => belongsTo(node, entry));
  return own.map((node) => text.slice(node.start, node.end));
}

/** The package with a name of a sheet referring to something else; null takes the name away. Nothing else in the workbook part is touched. */
export function withSheetName(pkg: Package, entry: SheetEntry, name: string, refersTo: string | null): Package {
  return withBook(pkg, (text, root) => {
    const set = nameNode(root, entry, name);
    if (refersTo === null) return set === undefined ? [] : [removal(root, set)];
    const written = escapeText(refersTo);
    if (set !== undefined) return [{ start: set.openEnd, end: set.closeStart, text: written }];
    const { prefix } = root;
    return [added(text, root, `<${prefix}definedName name="${name}" localSheetId="${entry.index}">${written}</${prefix}definedName>`)];
  });
}

/** The package with names that a sheet had at another place among the tabs, or in another package. */
export function withSheetNames(pkg: Package, entry: SheetEntry, names: readonly string[]): Package {
  const moved = names.map((each) => each.replace(/(\slocalSheetId\s*=\s*["'])\d+/u, `$1${entry.index}`)).join("");
  return moved === "" ? pkg : withBook(pkg, (text, root) => [added(text, root, moved)]);
}

function withBook(pkg: Package, splicesFor: (text: string, root: XmlNode) => readonly Splice[]): Package {
  const { part, root } = bookOf(pkg);
  const { text } = xmlOf(partNamed(pkg, part) ?? refuseDamaged("工作簿"));
  return withSplices(pkg, part, splicesFor(text, root));
}

/** An element that would be left without children goes as a whole. */
function removal(root: XmlNode, node: XmlNode): Splice {
  const names = namesIn(root);
  return removalSplice(names?.children.length === 1 ? names : node);
}

// The elements that stand before the names in a workbook part.
const BEFORE_NAMES = "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences".split(" ");

function added(text: string, root: XmlNode, nodes: string): Splice {
  const names = namesIn(root);
  if (names !== undefined) return appendSplice(text, names, nodes);
  const at = root.children.filter(({ name }) => BEFORE_NAMES.includes(name)).at(-1)?.end ?? root.openEnd;
  return { start: at, end: at, text: `<${root.prefix}definedNames>${nodes}</${root.prefix}definedNames>` };
}
