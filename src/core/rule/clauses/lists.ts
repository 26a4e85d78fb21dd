import { withoutDates } from "./condition";
import { bearing, listLeads } from "../words/goal-words";
import { anyOf } from "../words/vocabulary";

// A list that explains what a rule counts（①有制度；②制度合法；…）. It does not bear on the score, unless some item does.

/** The marks of items, as the source of a regular expression. */
export const itemMarks = "(?:[①-⑳]|\\((?:\\d{1,2}|[一二三四五六七八九十]{1,2})\\)|(?<![\\d.])\\d{1,2}(?:[.](?!\\d)|[、)]))";
const leadPattern = new RegExp(`^\\(?${anyOf(listLeads)}?[:,]?(?=${itemMarks})`);
const itemPattern = new RegExp(itemMarks);
const bearingPattern = new RegExp(anyOf(bearing));

/** Whether a text is a list of marked items, at most with a word that introduces it, none of which can change the score. */
export function isPlainList(text: string): boolean {
  const lead = leadPattern.exec(text);
  if (lead === null) return false;
  const items = text.slice(lead[0].length).split(itemPattern).slice(1);
  return items.length > 1 && items.every((each) => each.trim() !== "" && !bearingPattern.test(withoutDates(each)));
}

/** Whether an item may change the score by itself. */
export function bears(text: string): boolean {
  return bearingPattern.test(withoutDates(text));
}

/** The items of a list that begins a text, and what stands behind it. */
export function itemsOf(text: string): { readonly items: readonly string[]; readonly tail: string } {
  const marks = [...text.matchAll(new RegExp(itemMarks, "g"))];
  const [first, last] = [marks[0], marks[marks.length - 1]];
  if (first === undefined || last === undefined || bears(text.slice(0, first.index))) return { items: [], tail: text };
  const from = last.index + last[0].length;
  const after = text.slice(from);
  // ③准确，三项均符合得2分；⑤及时足额上缴。五项全部符合得4分
  const end = after.search(/[;。]/);
  const cut = end < 0 || /分|扣/.test(after.slice(0, end)) ? after.search(/,|[五四三二六七八]项/) : end;
  const list = text.slice(first.index, cut < 0 ? text.length : from + cut);
  return { items: list.split(itemPattern).slice(1), tail: cut < 0 ? "" : after.slice(cut).replace(/^[,;。]/, "") };
}

const ordinal = /(^|[;。]|分,)(\d{1,2})\.(?=(\d|.))/g;

/**
 * The text without the numbers of its clauses, where one of them runs into a number of the rule（1.≥90%得3分；2.80%-90%得2分）
 * and would be read as a part of it; null where they are no such list.
 */
export function withoutOrdinals(text: string): string | null {
  const found = [...text.matchAll(ordinal)];
  const counts = found.every((match, index) => Number(match[2]) === index + 1);
  const clauses = text.split(/[;。]/).filter((clause) => clause !== "").length;
  if (found.length < 2 || !counts || clauses > found.length || !found.some((match) => /\d/.test(match[3] ?? ""))) return null;
  return text.replace(ordinal, "$1");
}
