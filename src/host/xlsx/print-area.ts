import { addressOf, areaNames, parseAreas, quoteSheet, type Area } from "../../core/grid/address";
import type { Sheet } from "../../core/grid/workbook";
import { bookOf, type SheetEntry } from "./book";
import { refuseDamaged } from "./fault";
import { memo, partNamed, withSplices, xmlOf, type Package } from "./package";
import { appendSplice, childNamed, childrenNamed, escapeText, removalSplice, type Splice, type XmlNode } from "./xml";

// What is printed of a sheet (打印区域) stands in the workbook part, as a name that belongs to the sheet.

const NAME = "_xlnm.Print_Area";

function namesIn(root: XmlNode): XmlNode | undefined {
  return childNamed(root, "definedNames");
}

/** The names that set what is printed, by the index of their tab: workbooks drag a hundred thousand other names along. */
const areaNodes = memo((root: XmlNode): ReadonlyMap<string, XmlNode> => {
  const nodes = childrenNamed(namesIn(root), "definedName").filter(
    ({ attributes: { name = "", localSheetId } }) => localSheetId !== undefined && name.toLowerCase() === NAME.toLowerCase(),
  );
  return new Map(nodes.reverse().map((node) => [node.attributes.localSheetId ?? "", node] as const));
});

function nameNode(root: XmlNode, { index }: SheetEntry): XmlNode | undefined {
  return areaNodes(root).get(String(index));
}

/** No name can be longer in Excel; a longer one would take the reader ages. */
const LONGEST_AREAS = 8_192;

/** What is printed of a sheet; nothing where it is set in a way that we do not read, such as by a formula. */
export function printAreaOf(pkg: Package, entry: SheetEntry): Pick<Sheet, "printArea"> {
  const set = nameNode(bookOf(pkg).root, entry);
  if (set === undefined) return { printArea: null };
  const areas = set.text.length > LONGEST_AREAS ? null : parseAreas(set.text);
  return areas === null ? {} : { printArea: areas };
}

/** The same as edits name it; undefined where it cannot be read. */
export function printAreaName(pkg: Package, entry: SheetEntry): string | null | undefined {
  const { printArea } = printAreaOf(pkg, entry);
  return printArea === null || printArea === undefined ? printArea : areaNames(printArea);
}

// The elements that stand before the names in a workbook part.
const BEFORE_NAMES = "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences".split(" ");

/** The package with those areas of a sheet printed; null for all of it. Nothing else in the workbook part is touched. */
export function withPrintArea(pkg: Package, entry: SheetEntry, areas: string | null): Package {
  const { part, root } = bookOf(pkg);
  const { text } = xmlOf(partNamed(pkg, part) ?? refuseDamaged("工作簿"));
  return withSplices(pkg, part, splicesFor(text, root, entry, areas));
}

function splicesFor(text: string, root: XmlNode, entry: SheetEntry, areas: string | null): readonly Splice[] {
  const [names, set] = [namesIn(root), nameNode(root, entry)];
  if (areas === null) {
    if (names === undefined || set === undefined) return [];
    // An element that would be left without children goes as a whole.
    return [removalSplice(names.children.length === 1 ? names : set)];
  }
  const written = escapeText(referencesTo(entry.name, parseAreas(areas) ?? []));
  if (set !== undefined) return [{ start: set.openEnd, end: set.closeStart, text: written }];
  const node = `<${root.prefix}definedName name="${NAME}" localSheetId="${entry.index}">${written}</${root.prefix}definedName>`;
  if (names !== undefined) return [appendSplice(text, names, node)];
  const at = root.children.filter(({ name }) => BEFORE_NAMES.includes(name)).at(-1)?.end ?? root.openEnd;
  return [{ start: at, end: at, text: `<${root.prefix}definedNames>${node}</${root.prefix}definedNames>` }];
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
