import { chineseNumber } from "../../grid/text";
import { percentText } from "../../quantity";
import { isExchange, isWritten, numberOf, placesOf } from "../compare";
import type { Found } from "./sentence-growth";

/*
 * What a passage lists: amounts behind 其中 that make up one told before (公用经费61.87万元…。其中：办公费…、印刷费…), names and how many
 * they are (办公室、财务股、人事股3个股室), and what each of several was given, spent and came to. Texts are bare of spaces and of half width.
 */

const number = "\\d[\\d,]*(?:\\.\\d+)?";

/** 抚恤补助项目预算182万元，支出178.63万元，执行率98.15%; of what was budgeted first no rate need be. */
const spent = new RegExp(
  `(?<!年初(?:部门)?)预算(?:安排|数|总额)?(?:为)?(${number})(万元|元),(?:实际)?(?:支出|执行|使用|完成|采购|支付)(?:数)?(${number})\\2,(?:预算|支出)?(?:执行|完成|支付|控制|支出)率(?:为|是|达到?)?(\\d+(?:\\.\\d+)?)%`,
  "gu",
);

/** What was spent of a budget, and the rate that stands right behind the two. */
export function spentIn(sentence: string): Found {
  if (!/预算.*率/u.test(sentence)) return [];
  return [...sentence.matchAll(spent)].flatMap(([written, budget = "", , done = "", percent = ""]) => {
    if (numberOf(budget).isZero()) return [];
    const rate = numberOf(done).dividedBy(numberOf(budget));
    if (isWritten(rate.times(100), percent, 1)) return [null];
    const expected = percentText(rate, Math.max(2, placesOf(percent)));
    return [{ written, expected, because: `${done}÷${budget}＝${expected}` }];
  });
}

const item = new RegExp(`[^\\d,、:。;]{1,16}(${number})(万元|元)`, "gu");
const list = new RegExp(`^其中:?((?:[^\\d,、:。;]{1,16}${number}(?:万元|元)[、,]?){4,})$`, "u");

/** A sentence that lists what an amount of the one before it is made up of, where two digits of one of them were exchanged. */
export function listsIn(text: string): Found {
  if (!text.includes("其中")) return [];
  const sentences = text.split("。");
  return sentences.flatMap((sentence, at) => {
    const [, listed = ""] = list.exec(sentence) ?? [];
    const parts = [...listed.matchAll(item)].map(([, digits = "", unit = ""]) => ({ digits, unit }));
    const [first] = parts;
    if (first === undefined || parts.some(({ unit }) => unit !== first.unit)) return [];
    const wholes = [...(sentences[at - 1] ?? "").matchAll(item)].flatMap(([, digits = "", unit]) => (unit === first.unit ? [digits] : []));
    const sum = parts.reduce((all, { digits }) => all.plus(numberOf(digits)), numberOf("0"));
    if (wholes.some((digits) => numberOf(digits).equals(sum))) return [null];
    return wholes.flatMap((whole) => {
      const apart = sum.minus(numberOf(whole));
      const wrong = parts.find(({ digits }) => isExchange(digits, numberOf(digits).minus(apart).toFixed(placesOf(digits))));
      if (wrong === undefined) return [];
      const expected = `${numberOf(wrong.digits).minus(apart).toFixed(placesOf(wrong.digits))}${first.unit}`;
      return [{ written: `${wrong.digits}${first.unit}`, expected, because: `各项合计${whole}${first.unit}` }];
    });
  });
}

const names =
  /(?:内设|下设|设有|设|下辖|下属|所属|分)(?:有|为)?((?:[^,。;:、\d()]{2,16}、){2,}[^,。;:、\d()]{2,16}?)(\d{1,2}|[二三四五六七八九十]{1,2})个(股室|科室|处室|内设机构|机构|事业单位|单位|部门|中心|阶段|环节|方面)/gu;

/** Names in a row and how many they are. */
export function namesIn(sentence: string): Found {
  return [...sentence.matchAll(names)].flatMap(([written, listed = "", digits = "", what = ""]) => {
    const count = Number(/^\d/u.test(digits) ? digits : chineseNumber(digits));
    const there = listed.split("、").length;
    if (/[等及和与]/u.test(listed) || Number.isNaN(count)) return [];
    if (count === there) return [null];
    return [{ written: `${digits}个${what}`, expected: `${there}个${what}`, because: `列出了${there}个（${written.slice(0, 24)}…）` }];
  });
}
