import type { Shown } from "../../core/formula/shown";
import type { CellXml, SheetXml } from "./sheet";
import { encodeEscapes } from "./text";
import { attributeRemoval, attributeSplice, childNamed, parseXml, removalSplice, spliced, type Splice } from "./xml";

/** What the file keeps of what a formula showed last, as it is written; both are null where nobody has calculated it. */
export interface Cached {
  /** The type of the value, the attribute `t`. */
  readonly type: string | null;
  /** The content of `<v>`. */
  readonly xml: string | null;
}

/** What is kept of a formula that nobody has calculated. */
export const NOT_CALCULATED: Cached = { type: null, xml: null };

/** What a cell keeps now. */
export function cachedOf(sheet: SheetXml, cell: CellXml): Cached {
  const snippet = sheet.text.slice(cell.start, cell.end);
  const node = parseXml(snippet);
  const value = childNamed(node, "v");
  return { type: node.attributes.t ?? null, xml: value === undefined ? null : snippet.slice(value.openEnd, value.closeStart) };
}

/** How a value is kept; one that is not known is not kept at all. */
export function cachedAs(shown: Shown): Cached {
  switch (shown.kind) {
    case "number":
      return { type: null, xml: String(shown.value.toNumber()) };
    case "text":
      return { type: "str", xml: encodeEscapes(shown.text) };
    case "flag":
      return { type: "b", xml: shown.flag ? "1" : "0" };
    case "error":
      return { type: "e", xml: shown.code };
    case "blank":
    case "unknown":
      return NOT_CALCULATED;
  }
}

/** Puts in place of a cell the same cell with another value kept, its formula, format and all else as they are written. */
export function cachedSplice(sheet: SheetXml, cell: CellXml, { type, xml }: Cached): Splice {
  const snippet = sheet.text.slice(cell.start, cell.end);
  const node = parseXml(snippet);
  const [value, formula] = [childNamed(node, "v"), childNamed(node, "f")];
  const written = xml === null ? "" : `<${node.prefix}v>${xml}</${node.prefix}v>`;
  const at = formula?.end ?? node.openEnd;
  const put = value === undefined ? { start: at, end: at, text: written } : { ...removalSplice(value), text: written };
  const typed = type === null ? attributeRemoval(snippet, node, "t") : [attributeSplice(snippet, node, "t", type)];
  // What `vm` says of the value was said of the old one.
  const text = spliced(snippet, [...typed, ...attributeRemoval(snippet, node, "vm"), put]);
  return { start: cell.start, end: cell.end, text };
}
