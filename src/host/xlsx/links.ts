import { areaName, parseArea, quoteSheet, type Place } from "../../core/grid/address";
import { SHEET_ORDER } from "./marks";
import type { SheetXml } from "./sheet";
import { appendSplice, childNamed, childrenNamed, escapeAttribute, orderedOffset, removalSplice, type Splice, type XmlNode } from "./xml";

/** Where a link inside the workbook leads, by the address of the cell that bears it; links to elsewhere are left out. */
export function linksOf(sheet: SheetXml): ReadonlyMap<string, Place> {
  const nodes = childrenNamed(childNamed(sheet.root, "hyperlinks"), "hyperlink");
  return new Map(nodes.flatMap((node) => linkOf(node)));
}

function linkOf(node: XmlNode): readonly (readonly [string, Place])[] {
  const match = /^(?:'((?:[^']|'')*)'|([^'!]+))!(.+)$/.exec(node.attributes.location ?? "");
  const area = parseArea(match?.[3] ?? "");
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  if (sheet === undefined || area === null) return [];
  return [[node.attributes.ref ?? "", { sheet, address: areaName(area) }]];
}

function linkXml(prefix: string, address: string, target: Place): string {
  const location = `${quoteSheet(target.sheet)}!${target.address}`;
  return `<${prefix}hyperlink ref="${address}" location="${escapeAttribute(location)}" display="${escapeAttribute(location)}"/>`;
}

/** The splices that give those cells (by address) a link to a place, or take their link away for null. */
export function linkSplices(sheet: SheetXml, links: ReadonlyMap<string, Place | null>): readonly Splice[] {
  const { prefix } = sheet.data;
  const block = childNamed(sheet.root, "hyperlinks");
  const old = childrenNamed(block, "hyperlink").filter((node) => links.has(node.attributes.ref ?? ""));
  const added = [...links].flatMap(([address, target]) => (target === null ? [] : [linkXml(prefix, address, target)])).join("");
  if (block === undefined) {
    const at = orderedOffset(sheet.root, SHEET_ORDER, "hyperlinks");
    return added === "" ? [] : [{ start: at, end: at, text: `<${prefix}hyperlinks>${added}</${prefix}hyperlinks>` }];
  }
  if (added === "" && old.length === block.children.length) return old.length === 0 ? [] : [removalSplice(block)];
  return [...old.map(removalSplice), ...(added === "" ? [] : [appendSplice(sheet.text, block, added)])];
}
