import { escapeText, type XmlNode } from "./xml";

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

/** The text of a rich or plain string item: its runs put together, without the phonetic guides. */
export function textOfItem(item: XmlNode): string {
  const own = item.children.flatMap((child) => (child.name === "t" ? [child.text] : child.name === "r" ? [textOfItem(child)] : []));
  return item.name === "r" ? own.join("") : decodeEscapes(own.join(""));
}

/** The shared strings of a workbook in order. */
export function sharedStrings(root: XmlNode): readonly string[] {
  return root.children.filter((child) => child.name === "si").map(textOfItem);
}
