import type { RawBand } from "../clauses/gather";
import { anyOf, measures } from "../words/vocabulary";

// What is counted. 每起一般事故扣1分，1起重大事故不得分 counts two kinds of things, of which one number says nothing.

const neutral =
  /^(?:且|并|其中|同时|当年|全年|年度?内?|累计|合计|共计?|总计|一共|如果?|若|凡|经查|被|受到?|发现|发生|出现|存在|查出|查实|有|缺(?:失|少|项)?|少|漏|达到?|数量?|次数|次|个数|总数)+|(?:的|数量?|次数|个数|总数|情况|情形|现象|行为|问题|事项|事件|者|达到?|累计|共计?|为|在|超过?|及其?)+$/gu;

const number = new RegExp(`每?(?:\\d+|[一两二三四五六七八九十])?${anyOf(measures)}`, "g");

/** What a clause counts, without the words that any clause of counts may have; empty where it names nothing. */
function thing(text: string): string {
  return text.replace(neutral, "").replace(neutral, "");
}

/** What tells some of a kind from the others. */
const some = "(?:有效|属实|重大|特大|较大|恶性|严重|一般|轻微|越级|集体|重复)";

/** Whether a band counts what the text counts: it names nothing of its own, or something that is named there too, and not only a part of it. */
export function isSameThing({ subject, noun = "" }: Pick<RawBand, "subject" | "noun">, text: string): boolean {
  const things = [subject, noun].map(thing).filter((each) => each !== "");
  return things.every((each) => text.includes(each) && text.replace(new RegExp(some, "g"), "※").indexOf(`※${each}`) < 0);
}

/** 无重大事故得5分，每起一般事故扣1分: two things of one kind, neither of which is the other. */
export function isOtherKind(text: string, counted: string): boolean {
  const [, none = ""] = /^[^,;。]{0,4}?(?:没有|无|未(?=[发出存受查有]))(.+)$/.exec(text) ?? [];
  const [own, other] = [none, counted.replace(number, "")].map(thing);
  if (own === undefined || other === undefined || own === "" || other === "") return false;
  return own.slice(-1) === other.slice(-1) && !own.includes(other) && !other.includes(own);
}

/** Whether bands count one thing, where one of them names it after its number. */
export function areOfOne(bands: readonly RawBand[]): boolean {
  const named = bands.find(({ noun = "" }) => thing(noun) !== "");
  const things = bands.map(({ subject, noun = "" }) => (thing(noun) === "" ? thing(subject) : thing(noun)));
  return named === undefined || things.every((each) => each === "" || each === thing(named.noun ?? ""));
}
