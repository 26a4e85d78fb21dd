import { format as formatted } from "numfmt";

/** What a cell shows; where Excel gives only `####`, because the column is too narrow, the value is formatted here. */
export function shownText(text: string, value: string | number | boolean, format: string): string {
  if (typeof value !== "number" || !/^#+$/.test(text)) return text;
  try {
    return formatted(format === "@" ? "General" : format, value, { locale: "zh-CN" });
  } catch {
    // A format code that nobody understands: the value itself is better than hashes.
    return String(value);
  }
}
