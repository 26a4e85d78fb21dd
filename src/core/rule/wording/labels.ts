import { isRate } from "../words/rate-name";
import { anyOf, labels } from "../words/vocabulary";

// Names of levels before the values that they stand for: 优秀（≥90%）得10分, 第一档：完成率≥95%，得10分. Of an
// indicator that is a rate, the values say all; of any other one nobody knows what they are measured by.

const values = "[^()]*%[^()]*(?:\\([^()]*\\)[^()]*)*";
const bracketed = new RegExp(`(?<=^|[,;。:、])${anyOf(labels)}的?\\((${values})\\)`, "g");
const before = new RegExp(`(?<=^|[,;。])${anyOf(labels)}:(?=[^,;。:]*%)`, "g");

/** A mark（年度考核得分）, whose values are points too; those of an award are no bound. */
const isMark = /(?:得分|分数|成绩|评分)$/;
const marked = new RegExp(
  `(?<=^|[,;。:、])${anyOf(labels)}的?\\(((?:[≤≥<>][\\d.]+|[\\d.]+分?[-~至][\\d.]+|[\\d.]+分(?:\\(不?含\\))?以[上下])分?(?:\\(不?含\\))?)\\)`,
  "g",
);

/** The text without the names of its levels, where the indicator is a rate. */
export function withoutLabels(text: string, indicator: string): string {
  if (isMark.test(indicator)) return text.replace(marked, "$1");
  return isRate(indicator) ? text.replace(bracketed, "$1").replace(before, "") : text;
}
