// How text in a cell is brought to one form before it is compared or read. Nothing here changes what
// is written in the workbook: the result is for reading only.

/** Look-alikes outside the full-width block that mean the same sign. */
const sameSign: Readonly<Record<string, string>> = {
  "≦": "≤",
  "≧": "≥",
  "⩽": "≤",
  "⩾": "≥",
  "﹤": "<",
  "﹥": ">",
  "﹦": "=",
  "﹪": "%",
  "−": "-",
  "–": "-",
  "—": "-",
  "―": "-",
  "‐": "-",
  "‑": "-",
  "─": "-",
  "〜": "~",
  "∼": "~",
  "∶": ":",
  "︰": ":",
  "∕": "/",
  "⁄": "/",
  "÷": "/",
  "✕": "×",
  "✖": "×",
  "╳": "×",
  "∗": "×",
  "*": "×",
  "﹡": "×",
  "【": "(",
  "】": ")",
  "〔": "(",
  "〕": ")",
  "﹙": "(",
  "﹚": ")",
  "〖": "(",
  "〗": ")",
  "[": "(",
  "]": ")",
  "{": "(",
  "}": ")",
  "﹐": ",",
  "﹔": ";",
  "｡": "。",
  "､": "、",
};

// Circled and parenthesised digits stay as they are (NFKC would turn ① into 1, and an item mark into a number).
function foldSign(sign: string): string {
  const code = sign.charCodeAt(0);
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign;
  return sameSign[half] ?? half;
}

// 设执行率为X，X≥95%: a letter is one where nothing is multiplied.
const letterTimes =
  /(?<=[)\]}])[xX](?=\d|(?:(?:该|本)?(?:项|指标))?的?(?:分值|权重|满分))|(?<=\d)[xX](?=\d|\p{Script=Han})|(?<=[\p{Script=Han}%])[xX](?=\d+(?:\.\d+)?(?:[%分计,;。]|$)|(?:该|本)?(?:项|指标)?的?(?:标准分值?|分值|权重|满分))/gu;

/** The letter x between what is multiplied（a/b）x100%, as some keyboards have no ×. */
export function withTimesSign(text: string): string {
  return text.replace(letterTimes, "×");
}

/** Folds full-width letters, digits and signs to half width, and look-alike signs to one: `≦１００％` is `≤100%`. */
export function foldWidth(text: string): string {
  return withTimesSign(Array.from(text, foldSign).join("")).replace(/<=|=</g, "≤").replace(/>=|=>/g, "≥");
}

/** Deletes every kind of space, line breaks and invisible marks included; Excel's own TRIM knows only one of them. */
export function withoutSpaces(text: string): string {
  // Variation selectors, word joiners and soft hyphens come along when text is pasted from a web page.
  return text.replace(/[\s\u00ad\u180e\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufe00-\ufe0f\ufeff\u0000-\u001f]/g, "");
}

/** Deletes quotation marks of every kind: `“三公经费”` is `三公经费`. */
export function withoutQuotes(text: string): string {
  return text.replace(/["'`“”„‟‘’‚‛«»「」『』〝〞＂＇《》]/g, "");
}

/** The form in which labels and rules are compared: folded, without spaces and quotation marks. */
export function plainText(text: string): string {
  return withoutQuotes(foldWidth(withoutSpaces(text)));
}

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const tens: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** Signs that a Chinese numeral (中文数字) is written with, for use inside a character class. */
export const chineseDigits = [...Object.keys(digits), ...Object.keys(tens)].join("");

// 二百零五: every digit waits for its unit; a lone 十 counts as 一十.
function wholeNumber(text: string): number | null {
  let sum = 0;
  let waiting: number | null = null;
  for (const sign of text) {
    const digit = digits[sign];
    const unit = tens[sign];
    if (digit !== undefined) {
      if (waiting !== null && waiting !== 0) return null;
      waiting = digit;
    } else if (unit !== undefined) {
      sum += (waiting ?? 1) * unit;
      waiting = null;
    } else return null;
  }
  return sum + (waiting ?? 0);
}

/** The decimal text of a Chinese numeral below ten thousand: `九十五` is `95`, `零点五` is `0.5`, `半` is `0.5`; null for anything else. */
export function chineseNumber(text: string): string | null {
  if (text === "半") return "0.5";
  const [whole = "", fraction, more] = text.split("点");
  if (whole === "" || fraction === "" || more !== undefined) return null;
  const number = wholeNumber(whole);
  const places = Array.from(fraction ?? "", (sign) => digits[sign]);
  if (number === null || places.includes(undefined)) return null;
  return places.length === 0 ? String(number) : `${String(number)}.${places.join("")}`;
}
