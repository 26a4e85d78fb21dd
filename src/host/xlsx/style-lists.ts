import type { Styles } from "./styles";
import { appendSplice, attributeSplice, childNamed, orderedOffset, type Splice, type XmlNode } from "./xml";

/** One list of the style part, with what is appended to it. */
export interface StyleList {
  readonly name: string;
  readonly node: XmlNode | undefined;
  readonly added: string[];
  readonly indexes: Map<string, number>;
  size: number;
}

/** The order of the lists in a style part. */
const ORDER = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

/** What a list must begin with where a file has left it out; an index 0 elsewhere means its first entry. */
const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};

function defaultList(name: string): string {
  const entries = DEFAULTS[name] ?? [];
  return `<${name} count="${entries.length}">${entries.join("")}</${name}>`;
}

/** A style part for a workbook that has none. */
export const EMPTY_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${["fonts", "fills", "borders"].map(defaultList).join("")}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${defaultList("cellXfs")}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Elements written without a prefix, given the prefix of the part they go into. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[a-zA-Z]+[\s/>])/g, `<$1${prefix}`);
}

/** The index of an entry, appended where the list does not have it. */
export function indexIn(list: StyleList, xml: string): number {
  const known = list.indexes.get(xml);
  if (known !== undefined) return known;
  list.added.push(xml);
  list.indexes.set(xml, list.size);
  list.size += 1;
  return list.size - 1;
}

function openList(styles: Styles, name: string): StyleList {
  const node = childNamed(styles.root, name);
  const list: StyleList = { name, node, added: [], indexes: new Map(), size: 0 };
  for (const child of node?.children ?? []) {
    const xml = styles.text.slice(child.start, child.end);
    if (!list.indexes.has(xml)) list.indexes.set(xml, list.size);
    list.size += 1;
  }
  return list;
}

/** Finds a list by its name; an empty one begins with what a file without it means. */
export type StyleLists = (name: string) => StyleList;

/** The lists of a style part, each opened when it is first asked for. */
export function styleLists(styles: Styles): { readonly named: StyleLists; readonly splices: () => readonly Splice[] } {
  const lists = new Map<string, StyleList>();
  const named = (name: string): StyleList => {
    const list = lists.get(name) ?? openList(styles, name);
    lists.set(name, list);
    if (list.size === 0) for (const xml of DEFAULTS[name] ?? []) indexIn(list, withPrefix(xml, styles.root.prefix));
    return list;
  };
  const inOrder = (): readonly StyleList[] => ORDER.flatMap((name) => lists.get(name) ?? []);
  return { named, splices: () => inOrder().flatMap((list) => listSplices(styles, list)) };
}

function listSplices(styles: Styles, list: StyleList): readonly Splice[] {
  if (list.added.length === 0) return [];
  const inside = list.added.join("");
  const { prefix } = styles.root;
  if (list.node === undefined) {
    const at = orderedOffset(styles.root, ORDER, list.name);
    return [{ start: at, end: at, text: `<${prefix}${list.name} count="${list.size}">${inside}</${prefix}${list.name}>` }];
  }
  return [attributeSplice(styles.text, list.node, "count", String(list.size)), appendSplice(styles.text, list.node, inside)];
}
