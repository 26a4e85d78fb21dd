import { SaxesParser } from "saxes";

/** One element of an XML file, with the line it starts on. */
export interface XmlElement {
  /** Local name, without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** By name as written, without namespace declarations; `xsi:type` keeps its prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text, trimmed. */
  readonly text: string;
  readonly line: number;
}

/** Why a text is not well-formed XML, and where. */
export interface Malformed {
  readonly kind: "malformed";
  readonly line: number;
  readonly reason: string;
}

interface Open {
  readonly children: XmlElement[];
  readonly texts: string[];
  readonly line: number;
}

/** Reads an XML text as a tree of elements. */
export function parseXml(xml: string): XmlElement | Malformed {
  const parser = new SaxesParser({ xmlns: true });
  const document: Open = { children: [], texts: [], line: 1 };
  const stack: Open[] = [document];
  const faults: Malformed[] = [];
  // A tag's line is where it begins; the parser only reports it when the tag is complete.
  const top = (): Open => stack.at(-1) ?? document;
  parser.on("error", (error) => {
    faults.push({ kind: "malformed", line: parser.line, reason: error.message.replace(/^\d+:\d+: /, "") });
  });
  parser.on("opentagstart", () => stack.push({ children: [], texts: [], line: parser.line }));
  parser.on("text", (text) => top().texts.push(text));
  parser.on("closetag", (tag) => {
    const open = stack.pop() ?? document;
    const attributes = Object.values(tag.attributes).filter((attribute) => attribute.prefix !== "xmlns" && attribute.name !== "xmlns");
    top().children.push({
      name: tag.local,
      namespace: tag.uri,
      attributes: new Map(attributes.map((attribute) => [attribute.name, attribute.value])),
      children: open.children,
      text: open.texts.join("").trim(),
      line: open.line,
    });
  });
  parser.write(xml).close();
  return faults[0] ?? document.children[0] ?? { kind: "malformed", line: 1, reason: "no element" };
}

/** The element itself and all elements below it, in document order. */
export function descendants(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(descendants)];
}

/** All elements of that local name at or below an element. */
export function elementsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return descendants(element).filter((each) => each.name === name);
}

/** The first child reached by a path of local names such as `DefaultSettings/SourceLocation`. */
export function childAt(element: XmlElement, path: string): XmlElement | undefined {
  return path.split("/").reduce<XmlElement | undefined>((parent, name) => parent?.children.find((child) => child.name === name), element);
}
