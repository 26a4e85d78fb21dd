import { withoutDates } from "./condition";
import { bearing, listLeads } from "./goal-words";
import { anyOf } from "./vocabulary";

// A list that explains what a rule counts（①有制度；②制度合法；…）. It does not bear on the score, unless some item does.

const item = "(?:[①-⑳]|\\((?:\\d{1,2}|[一二三四五六七八九十]{1,2})\\)|(?<![\\d.])\\d{1,2}(?:[.](?!\\d)|[、)]))";
const leadPattern = new RegExp(`^\\(?${anyOf(listLeads)}?[:,]?(?=${item})`);
const itemPattern = new RegExp(item);
const bearingPattern = new RegExp(anyOf(bearing));

/** Whether a text is a list of marked items, at most with a word that introduces it, none of which can change the score. */
export function isPlainList(text: string): boolean {
  const lead = leadPattern.exec(text);
  if (lead === null) return false;
  const items = text.slice(lead[0].length).split(itemPattern).slice(1);
  return items.length > 1 && items.every((each) => each.trim() !== "" && !bearingPattern.test(withoutDates(each)));
}
