import { escapeText, parseXml, type Visitor } from "./xml";

/** Text as the file stores it with `_x000D_` for a character that XML cannot hold, as Excel shows it. */
export function decodeEscapes(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}

/** Text as the file must store it, escaped for XML as well. */
export function encodeEscapes(text: string): string {
  const literal = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  const safe = literal.replace(
    /[\0-\x08\x0b-\x1f\ufffe\uffff]/g,
    (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
  return escapeText(safe);
}

/** The shared strings of a workbook in order. */
export interface SharedStrings {
  /** The text of each: its runs put together, without the phonetic guides. */
  readonly texts: readonly string[];
  /** The XML of each, by its index. */
  readonly xmlAt: (index: number) => string;
}

interface StringsVisitor extends Visitor {
  readonly texts: readonly string[];
  /** Where each stands. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Collects the strings while the XML is parsed: a tree of a million of them would take ten times the memory. */
function stringsVisitor(): StringsVisitor {
  const [texts, starts, ends]: [string[], number[], number[]] = [[], [], []];
  const path: string[] = [];
  let text = "";
  return {
    within: null,
    texts,
    starts,
    ends,
    open(name, _attributes, start) {
      if (path.push(name) > 1 || name !== "si") return;
      starts.push(start);
      text = "";
    },
    text(piece) {
      // Of a string count <t> and <r><t>, not the phonetic guides in <rPh>.
      const isOwn = path[0] === "si" && path.at(-1) === "t" && (path.length === 2 || (path.length === 3 && path[1] === "r"));
      if (isOwn) text += piece;
    },
    close(_closeStart, end) {
      if (path.pop() !== "si" || path.length > 0) return;
      texts.push(decodeEscapes(text));
      ends.push(end);
    },
  };
}

/** Reads the shared strings; throws a refusal or an error where the XML is damaged. */
export function sharedStrings(xml: string): SharedStrings {
  const visitor = stringsVisitor();
  parseXml(xml, { visitor });
  const { texts, starts, ends } = visitor;
  return { texts, xmlAt: (index) => xml.slice(starts[index] ?? 0, ends[index] ?? 0) };
}
