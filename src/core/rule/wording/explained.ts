import { chineseNumber } from "../../grid/text";
import { decimalText, exact } from "../../quantity";
import { isRate } from "../words/rate-name";

// Values that stand in brackets behind the words that they explain（较上年下降的（变动率<0）, 达到序时进度（100%））, and values told in
// tenths（八成五）: the text with the values in their place. Where the words say something else than the value, both stay.

const tenths =
  /(?<![一二三四五六七八九十第])([一二两三四五六七八九十])成([一二三四五六七八九半])?(?=\)|\(|[,;。~-]|以[上下内]|及以|至|到|的|得|计|不[足到含得]|且|但|之间)/g;

function inPercent(text: string): string {
  const plain = text.replace(tenths, (_, whole: string, part?: string) => {
    const [tens, ones] = [whole, part ?? "零"].map((each) => exact((each === "半" ? "5" : chineseNumber(each)) ?? "0"));
    return tens === undefined || ones === undefined ? _ : `${decimalText(tens.times(10).plus(ones))}%`;
  });
  return plain.replace(/(?<!\d)(\d+(?:\.\d+)?%)\(\1\)/g, "$1");
}

/** What the words say of how the quantity stands to what it is held against. */
const ways = {
  notUp: /(?:未|没有|不得?|无)(?:超过?|超出|突破|增长|增加|上升|高于|大于)/,
  up: /超过?|超出|突破|增长|增加|上升|高于|大于/,
  down: /下降|减少|降低|低于|小于|少于/,
  level: /持平|等于|零增长/,
  reach: /达到|完成|实现/,
} as const;

/** What makes another case of the words than the value alone tells. */
const beside = /经(?!费|济|营)|因|除|说明|原因|理由|且|但|部分|基本|同时|报备|合理|特殊|政策|每|其中|平均|任[何一]|[≤≥<>=]/;

/** The signs that agree with the words; none where the words say nothing of it. */
function signsOf(words: string): string {
  const rest = words.replace(ways.notUp, "");
  const said = [ways.notUp.test(words), ways.up.test(rest), ways.down.test(rest), ways.level.test(rest), ways.reach.test(rest)];
  const signs: Readonly<Record<string, string>> = {
    "10000": "≤",
    "01000": ">",
    "00100": "<",
    "00010": "=",
    "00110": "≤",
    "10100": "≤",
    "01010": "≥",
    "00001": "≥=",
  };
  return signs[said.map(Number).join("")] ?? "";
}

const end = "(?=的?,?(?:[得计给记评扣每]|不得分|不计分|为满分))";
const explained = new RegExp(
  `(?<=^|[,;。:])([^,;。:()\\d%]{2,30})\\(([^,;。:()\\d%≤≥<>=]{0,16})([≤≥<>=])(-?\\d+(?:\\.\\d+)?%?)\\)${end}`,
  "g",
);
const whole = new RegExp(`(?<=^|[,;。:])(?:全部|全面)(?:完成|达标|实现)(?:任务|目标)?\\(100%\\)${end}`, "g");
const goal =
  /((?:未|没有)?达到|完成|不低于)[^,;。:()\d%]{0,12}(?:进度|目标值?|标准|任务|计划|要求|水平|指标值?|基准)\(即?(\d+(?:\.\d+)?%)\)(?!以|之内|左右|幅)/g;

const saved = /(?<=^|[,;。])(未|不|没有)?(超支|节约|节支|结余)的?,?\(([^()\d%≤≥<>=]{0,12})([≤≥<>=])(-?0(?:\.0+)?%?)\)的?/g;

/** 超支的（节约率<0）: of a rate of savings, less than nothing is too much. */
function withSavings(text: string, indicator: string): string {
  return text.replace(saved, (found: string, not: string | undefined, word: string, name: string, sign: string, value: string) => {
    const signs = word === "超支" ? ["<", "≥"] : [">", "≤"];
    const isOfSavings = /节约|节支|结余/.test(name === "" ? indicator : name);
    return isOfSavings && signs[not === undefined ? 0 : 1] === sign ? `${name}${sign}${value}的` : found;
  });
}

/** The text with explained values in the place of the words that they explain, for an indicator of this name. */
export function withExplained(given: string, indicator: string): string {
  const text = withSavings(inPercent(given), indicator);
  // 较上年下降的（下降率＞0）: of such a rate, more is less.
  if (/下降|降低|压减|压缩|节约/.test(indicator)) return text;
  return text
    .replace(explained, (found: string, words: string, name: string, sign: string, value: string) => {
      const told = isRate(name === "" ? indicator : name) && (value.endsWith("%") || exact(value).abs().lte(1));
      return told && !beside.test(words) && signsOf(words).includes(sign) ? `${name}${sign}${value}` : found;
    })
    .replace(whole, "≥100%")
    .replace(goal, "$1$2");
}
