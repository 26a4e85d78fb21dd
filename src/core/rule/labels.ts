import { isRate } from "./rate-name";
import { anyOf, labels } from "./vocabulary";

// Names of levels before the values that they stand for: 优秀（≥90%）得10分, 第一档：完成率≥95%，得10分. Of an
// indicator that is a rate, the values say all; of any other one nobody knows what they are measured by.

const values = "[^()]*%[^()]*(?:\\([^()]*\\)[^()]*)*";
const bracketed = new RegExp(`(?<=^|[,;。:、])${anyOf(labels)}的?\\((${values})\\)`, "g");
const before = new RegExp(`(?<=^|[,;。])${anyOf(labels)}:(?=[^,;。:]*%)`, "g");

/** The text without the names of its levels, where the indicator is a rate. */
export function withoutLabels(text: string, indicator: string): string {
  return isRate(indicator) ? text.replace(bracketed, "$1").replace(before, "") : text;
}
