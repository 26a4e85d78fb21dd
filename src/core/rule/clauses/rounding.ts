import { number, readNumber } from "../words/number";

// How a computed score is rounded, in a clause of its own behind the formula:
//
//   rounding = (得分|结果)? 四舍五入? (保留两位小数 | 小数点后保留两位 | 精确到0.01分 | 取整 | 保留整数) 四舍五入?
//
// 取整 alone may cut off as well as round, so that it is not read without 四舍五入.

/** A rounding of the score, half-up as 四舍五入 is. */
export interface Rounding {
  readonly places: number;
  /** Whether the clause names the score itself, and not just what was computed last. */
  readonly ofScore: boolean;
}

const score = "(?:该|本|此)?(?:项|指标)?(?:的)?(?:最终|最后|实际|自评|计算)?(?:得分|分数|评分)(?:结果|值)?";
const subject = `(?:(?<score>${score})|(?:最终|最后)?(?:计算|计分)?(?:结果|数值))?(?:的)?(?:均|都)?`;
const halfUp = "(?:按照?|采用|采取|进行|实行)?四舍五入(?:法|的?原则|的?方法|方式|后)?";
const places = `(?:保留|精确到|精确至|计算到|计算至|取|保留到|保留至)(?:(?:小数点?后)?(?<places>${number})位(?:小数)?|小数点?后(?<places2>${number})位(?:小数)?)|小数点?后(?:保留|取)(?<places3>${number})位(?:小数)?`;
const fine = "(?:保留|精确)(?:到|至)(?<fine>0\\.0*1|1)分?";
const integer = "保留(?:到|至)?整数|(?:保留|精确)(?:到|至)个位数?";
const clause =
  `${subject}(?:(?<whole>${halfUp}(?:取整数?|到整数|至整数|保留(?:到|至)?整数|取至?整数))` +
  `|(?:${halfUp},?(?:并)?)?(?:${places}|${fine}|(?<integer>${integer}))(?:[,(]?${halfUp}\\)?)?)`;
const bracketed = new RegExp(`\\(${clause}\\)(?=[,;。]|$)`);
const bare = new RegExp(`[,;。]${clause}(?=[,;。]|$)`);

/** What a computed score looks like; a rate (×100%) is none. */
const computed = /插值|内插|得分|计分|给分|赋分|评分|分值|权重|满分|比例扣分|×\d+(?:\.\d+)?分?(?![\d.%])/;

type Groups = Readonly<Record<string, string | undefined>>;

/** More places than this are no rounding of a score. */
const mostPlaces = 4;

function placesOf(groups: Groups): number | null {
  if (groups.whole !== undefined || groups.integer !== undefined || groups.fine === "1") return 0;
  if (groups.fine !== undefined) return groups.fine.length - 2;
  const read = readNumber(groups.places ?? groups.places2 ?? groups.places3 ?? "");
  return read?.isInteger() === true && read.lte(mostPlaces) ? read.toNumber() : null;
}

/** Whether what stands before the clause is a computed score, so that it is the score that is rounded. */
function followsScore(before: string): boolean {
  return computed.test(before.slice(Math.max(before.lastIndexOf(";"), before.lastIndexOf("。")) + 1));
}

/** The text without its clause on rounding, and what it says; a clause that is not understood stays in the text. */
export function withoutRounding(text: string): { readonly text: string; readonly roundings: readonly Rounding[] } {
  const match = bracketed.exec(text) ?? bare.exec(text);
  const places = match === null ? null : placesOf(match.groups ?? {});
  if (match === null || places === null) return { text, roundings: [] };
  const before = text.slice(0, match.index);
  const ofScore = match.groups?.score !== undefined;
  if (!ofScore && !followsScore(before)) return { text, roundings: [] };
  return { text: before + text.slice(match.index + match[0].length), roundings: [{ places, ofScore }] };
}

/** The clause in our words. */
export function roundingText(places: number): string {
  return places === 0 ? "四舍五入取整" : `四舍五入保留${String(places)}位小数`;
}
