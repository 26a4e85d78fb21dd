import { remembering } from "./remembering";
import { withTimesSign } from "./text";

/** Every kind of space that forms are padded with, U+3000 and the en space of annex 3 among them. */
const spaces = /[\s\u00a0\u2000-\u200b\u3000\ufeff]+/gu;
const quotes = /["'“”‘’「」『』〝〞＂＇]/gu;

/** The text without any white space, line breaks included: forms break words across lines. */
export const compact = remembering((text) => text.replace(spaces, ""));

const anyMark = /[^\s\u00a0\u2000-\u200b\u3000\ufeff]/u;

/** Whether nothing but white space stands there; `　` looks filled and is not. */
export function isBlank(text: string): boolean {
  return !anyMark.test(text);
}

/**
 * A printed label as labels are compared: full and half width made one, white space and quotation marks removed.
 * NFKC leaves `≦` and some brackets alone, so they are mapped by hand.
 */
export const bareLabel = remembering((text) =>
  withTimesSign(
    compact(text)
      .normalize("NFKC")
      .replace(quotes, "")
      .replace(/[【〔〖]/gu, "(")
      .replace(/[】〕〗]/gu, ")")
      .replace(/≦|<=/gu, "≤")
      .replace(/≧|>=/gu, "≥"),
  ),
);

/** A label without the year, `其中：`, unit and colon that forms put around it: `2022年编制人数（人）：` is `编制人数`. */
export const coreLabel = remembering((text) =>
  bareLabel(text)
    .replace(/^其中[::]?/u, "")
    .replace(/^\d{4}(?=年[末初底终])/u, "")
    .replace(/^\d{4}年(?![末初底终])(度)?/u, "")
    .replace(/[((]([A-Z]([÷/×*+-][A-Z])*)[))]$/u, "")
    .replace(/[((](万元|元|人|%|平方米|㎡|m2|分|项|个|件|次|户|家|台|辆|亩|公里|吨|万吨|份|人次|起|处|盏|天|批次|是\/否)[))]$/u, "")
    .replace(/[::]$/u, ""),
);

/** The core of a text that may be a label; empty for one that is too long to be any, such as a paragraph. */
export function shortLabel(text: string): string {
  return text.length > 60 ? "" : coreLabel(text);
}

/** Whether a text has a Chinese character, as every name on a form has. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** A name in quotation marks; the marks that it bears itself become the inner ones: “‘三公经费’变动率”. */
export function quoted(name: string): string {
  return `“${name.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}
