import type { format } from "numfmt";

let formatted: typeof format | null = null;

/** Fetches what formats numbers: only reading needs it, so the pane is drawn without. Where it cannot be had, hashes show the bare value. */
export async function fetchFormats(): Promise<void> {
  formatted ??= await import(/* webpackChunkName: "formats" */ "numfmt").then(
    (numfmt) => numfmt.format,
    () => null,
  );
}

/** What a cell shows; where Excel gives only `####`, because the column is too narrow, the value is formatted here. */
export function shownText(text: string, value: string | number | boolean, format: string): string {
  if (typeof value !== "number" || !/^#+$/.test(text)) return text;
  try {
    return formatted?.(format === "@" ? "General" : format, value, { locale: "zh-CN" }) ?? String(value);
  } catch {
    // A format code that nobody understands: the value itself is better than hashes.
    return String(value);
  }
}
