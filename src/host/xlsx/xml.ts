import { SaxesParser } from "saxes";
import { refuseDamaged } from "./fault";
import { DEEPEST, MOST_ATTRIBUTES } from "./limits";

/** How the bytes of an XML part were written, so that they are written again the same way. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** An opening tag with where it stands; offsets are indexes into the text. */
export interface OpenTag {
  /** Without its namespace prefix. */
  readonly name: string;
  /** With its colon, or empty. */
  readonly prefix: string;
  /** By name as written, prefix included. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly openEnd: number;
}

/** An element with where it and its closing tag stand; of an empty element `<a/>`, `closeStart` and `end` equal `openEnd`. */
export interface XmlNode extends OpenTag {
  readonly closeStart: number;
  readonly end: number;
  readonly children: readonly XmlNode[];
  /** Its own text, entities resolved, without that of its children. */
  readonly text: string;
}

/** Takes over the inside of the root or of one of its children, which then gets no children of its own: for the many cells of a sheet. */
export interface Visitor {
  /** The name of the child; null for the root. */
  readonly within: string | null;
  open(name: string, attributes: OpenTag["attributes"], start: number, openEnd: number, prefix: string): void;
  text(text: string): void;
  close(closeStart: number, end: number): void;
}

interface Growing extends OpenTag {
  closeStart: number;
  end: number;
  children: Growing[];
  text: string;
}

/** The children of all elements that have none; most have none, and a list each would take a third of the memory. */
const NONE: Growing[] = [];

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}

/** The text of an XML part, a byte order mark included; throws a refusal where the bytes are not in their encoding. */
export function decodeXml(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    return refuseDamaged("文字编码有误");
  }
}

/** The bytes of a text in that encoding. */
export function encodeXml(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), encoding === "utf-16le");
  return new Uint8Array(view.buffer);
}

/** Names as written, split once each: a sheet has a hundred thousand tags and a dozen names. */
function nameSplitter(): (written: string) => { readonly prefix: string; readonly name: string } {
  const known = new Map<string, { readonly prefix: string; readonly name: string }>();
  return (written) => {
    const colon = written.indexOf(":") + 1;
    const split = known.get(written) ?? { prefix: written.slice(0, colon), name: written.slice(colon) };
    known.set(written, split);
    return split;
  };
}

/** Grows the tree of elements, tag by tag. */
interface Tree {
  readonly top: Growing;
  current(): Growing;
  /** How many elements are open. */
  depth(): number;
  open(tag: OpenTag): void;
  close(closeStart: number, end: number): void;
}

function growTree(): Tree {
  const top: Growing = { name: "", prefix: "", attributes: {}, start: 0, openEnd: 0, closeStart: 0, end: 0, children: NONE, text: "" };
  const stack: Growing[] = [top];
  const current = (): Growing => stack[stack.length - 1] ?? top;
  return {
    top,
    current,
    depth: () => stack.length - 1,
    open({ name, prefix, attributes, start, openEnd }) {
      const node: Growing = { name, prefix, attributes, start, openEnd, closeStart: 0, end: 0, children: NONE, text: "" };
      const parent = current();
      if (parent.children === NONE) parent.children = [node];
      else parent.children.push(node);
      stack.push(node);
    },
    close(closeStart, end) {
      const node = stack.pop() ?? top;
      node.closeStart = closeStart;
      node.end = end;
    },
  };
}

/** How XML is parsed. */
interface Parsing {
  readonly visitor?: Visitor;
  /** Called for each element that becomes a node; may refuse it. */
  readonly count?: () => void;
}

/** Parses well-formed XML without a DOCTYPE into elements that know their offsets; throws a refusal or an error for anything else. */
export function parseXml(xml: string, { visitor, count }: Parsing = {}): XmlNode {
  const parser = new SaxesParser({ xmlns: false as const, position: true });
  const tree = growTree();
  const split = nameSplitter();
  let start = 0;
  // How many elements deep we are inside the one that the visitor takes over.
  let visited = 0;
  let attributes = 0;
  const isTakenOver = (): boolean => {
    if (visitor === undefined || visited > 0) return visited > 0;
    return visitor.within === null ? tree.depth() === 1 : tree.depth() === 2 && tree.current().name === visitor.within;
  };
  const onText = (text: string): void => {
    if (visited > 0) visitor?.text(text);
    else tree.current().text += text;
  };
  parser.on("doctype", () => refuseDamaged("含有不允许的外部定义（DOCTYPE）"));
  parser.on("opentagstart", () => {
    start = xml.lastIndexOf("<", parser.position - 1);
    attributes = 0;
  });
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES) refuseDamaged("一个元素的属性太多");
  });
  parser.on("opentag", (tag) => {
    const { prefix, name } = split(tag.name);
    if (tree.depth() + visited >= DEEPEST) refuseDamaged("内容一层套一层，套得太深");
    if (isTakenOver()) {
      visited += 1;
      visitor?.open(name, tag.attributes, start, parser.position, prefix);
    } else {
      count?.();
      tree.open({ name, prefix, attributes: tag.attributes, start, openEnd: parser.position });
    }
  });
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", (tag) => {
    const end = parser.position;
    const closeStart = tag.isSelfClosing ? end : xml.lastIndexOf("<", end - 1);
    if (visited === 0) tree.close(closeStart, end);
    else {
      visited -= 1;
      visitor?.close(closeStart, end);
    }
  });
  parser.write(xml).close();
  return tree.top.children[0] ?? refuseDamaged("缺少内容");
}

/** The first child of that local name. */
export function childNamed(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** The children of that local name. */
export function childrenNamed(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The value of the attribute with that local name and any prefix, such as the `id` of `r:id`. */
export function prefixedAttribute(tag: OpenTag, local: string): string | undefined {
  const name = Object.keys(tag.attributes).find((key) => key.endsWith(`:${local}`));
  return name === undefined ? undefined : tag.attributes[name];
}

/** The namespace of an element that declares it itself, as roots do; undefined where it says nothing. */
export function namespaceOf(tag: OpenTag): string | undefined {
  return tag.attributes[tag.prefix === "" ? "xmlns" : `xmlns:${tag.prefix.slice(0, -1)}`];
}

/** Whether an XML boolean attribute is on. */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** Whether an element is written as `<a/>`. */
export function isEmptyTag(xml: string, tag: OpenTag): boolean {
  return xml.charCodeAt(tag.openEnd - 2) === 47;
}

// What XML 1.0 cannot hold, not even as a reference: control characters, two that are none, and halves of pairs.
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text with each character that XML does not allow put in another way. */
export function legalText(text: string, put: (char: string) => string): string {
  return text.replace(FORBIDDEN, put);
}

/** Text safe inside an element; characters that XML does not allow become U+FFFD. */
export function escapeText(text: string): string {
  const legal = legalText(text, () => "\ufffd");
  return legal.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
}

/** Text safe inside a double-quoted attribute. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

/** Replaces the characters from `start` up to `end`; an insertion where both are equal. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text after all splices; insertions at one offset keep their order and come before a replacement there. Throws where two overlap. */
export function spliced(xml: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const splice of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (splice.start < at) throw new Error("overlapping splices");
    pieces.push(xml.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(xml.slice(at));
  return pieces.join("");
}

/** Where an attribute stands in its opening tag; null where it is missing. */
function attributeSpan(xml: string, tag: OpenTag, name: string): { readonly start: number; readonly end: number } | null {
  const from = tag.start + 1 + tag.prefix.length + tag.name.length;
  for (const match of xml.slice(from, tag.openEnd).matchAll(/([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (match[1] === name) return { start: from + match.index, end: from + match.index + match[0].length };
  }
  return null;
}

/** Takes one attribute out of an opening tag. */
export function attributeRemoval(xml: string, tag: OpenTag, name: string): readonly Splice[] {
  const span = attributeSpan(xml, tag, name);
  if (span === null) return [];
  // With the space before it.
  const start = tag.start + xml.slice(tag.start, span.start).trimEnd().length;
  return [{ start, end: span.end, text: "" }];
}

/** Sets one attribute of an opening tag, adding it behind the others where it is missing. */
export function attributeSplice(xml: string, tag: OpenTag, name: string, value: string): Splice {
  const span = attributeSpan(xml, tag, name);
  const written = `${name}="${escapeAttribute(value)}"`;
  if (span !== null) return { ...span, text: written };
  const tail = isEmptyTag(xml, tag) ? 2 : 1;
  return { start: tag.openEnd - tail, end: tag.openEnd - tail, text: ` ${written}` };
}

/** Puts text behind the last child of an element, opening it up where it is written as `<a/>`. */
export function appendSplice(xml: string, tag: XmlNode, text: string): Splice {
  if (!isEmptyTag(xml, tag)) return { start: tag.closeStart, end: tag.closeStart, text };
  return { start: tag.openEnd - 2, end: tag.openEnd, text: `>${text}</${tag.prefix}${tag.name}>` };
}

/** Takes an element out. */
export function removalSplice(node: XmlNode): Splice {
  return { start: node.start, end: node.end, text: "" };
}

/** The offset at which a child belongs in an element whose children have a fixed order: behind all that come before it or are like it. */
export function orderedOffset(node: XmlNode, order: readonly string[], name: string): number {
  const rank = order.indexOf(name);
  const before = node.children.filter((child) => order.includes(child.name) && order.indexOf(child.name) <= rank);
  return before.at(-1)?.end ?? node.openEnd;
}
