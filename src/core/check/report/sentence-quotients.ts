import { exact, percentText, type Exact } from "../../quantity";
import { isWritten, numberOf, placesOf } from "../compare";
import type { Found } from "./sentence-growth";

/*
 * What a sentence divides: so much for each of so many (7.86万元，接待1048人次，人均75元), and how many of how many
 * (186个行政村中184个建成，覆盖率98.92%). Sentences are bare of spaces and of half width.
 */

const scales: Readonly<Record<string, Exact>> = { 亿元: exact(100000000), 万元: exact(10000), 元: exact(1) };

/** What 人均, 车均 and the like are an amount for each of. */
const heads: Readonly<Record<string, string>> = {
  人均: "人次|人|名",
  次均: "人次|批次|次",
  批均: "批次|批",
  车均: "辆|台",
  户均: "户",
  场均: "场次|场",
  件均: "件",
  亩均: "亩",
};

const average = /(人均|次均|批均|车均|户均|场均|件均|亩均)([^,;、\d每]{0,10}?)(\d[\d,]*(?:\.\d+)?)(万元|元)/gu;
const amounts = /(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)/gu;

/** An amount and a count in the same clause, or counts before it in the sentence, and what the one is for each of the other. */
export function averagesIn(sentence: string): Found {
  if (!/[人次批车户场件亩]均/u.test(sentence)) return [];
  return sentence.split(";").flatMap((clause, at, clauses) =>
    [...clause.matchAll(average)].flatMap(([written, word = "", what = "", digits = "", unit = ""], nth, all) => {
      const before = clause.slice(0, all[nth]?.index);
      // 比上年减少0.52万元 is no amount that is divided, nor is another average.
      const divided = before.replace(/[比较](上年|去年|\d{4}年)[^,;]*/gu, "").replace(/[人次批车户场件亩日月]均[^,;\d]*\d[\d,.]*/gu, "");
      const [amount, ...others] = [...divided.matchAll(amounts)];
      const counted = (text: string): readonly string[] =>
        [...text.matchAll(new RegExp(`(\\d[\\d,]*)(?:${heads[word] ?? ""})`, "gu"))].map(([, count = ""]) => count);
      const here = counted(before);
      const counts = here.length > 0 ? here : what === "" ? [] : counted(clauses.slice(0, at).join(";"));
      if (amount === undefined || others.length > 0 || counts.length === 0 || counts.length > 2) return [];
      const [whole = "", wholeUnit = ""] = amount.slice(1);
      const value = (count: string): Exact =>
        numberOf(whole)
          .times(scales[wholeUnit] ?? 1)
          .dividedBy(numberOf(count))
          .dividedBy(scales[unit] ?? 1);
      const possible = counts.filter((count) => !numberOf(count).isZero());
      if (possible.some((count) => isWritten(value(count), digits, 1))) return [null];
      const [count] = possible;
      // Of two counts nobody can say which was meant, unless one of them is another word for the same.
      if (count === undefined) return [];
      const expected = `${value(count).toFixed(Math.max(placesOf(digits), unit === "万元" ? 2 : 0))}${unit}`;
      return [{ written, expected: `${word}${what}${expected}`, because: `${whole}${wholeUnit}÷${count}＝${expected}` }];
    }),
  );
}

const units = "(?:个|项|件|次|户|家|处|所|座|场|人次|人|名|公里|亩|批次|批|期|台|套)";

/** 186个行政村中184个建成，覆盖率98.92%; 24项重点工作完成23项，完成率95.83%; 计划300人次，实际134人次，完成率44.67%. */
const parts = [
  new RegExp(
    `(\\d[\\d,]*)(${units})[^,;\\d]{0,10}?(?:中,?(?:有|已有|已)?|(?:完成|办结|建成|达标|实施)(?:了)?)(\\d[\\d,]*)\\2[^,;\\d]{0,14},[^,;\\d]{0,10}率(?:为|达到?|是)?(\\d+(?:\\.\\d+)?)%`,
    "gu",
  ),
  new RegExp(`计划[^,;\\d]{0,6}(\\d[\\d,]*)(${units}),实际[^,;\\d]{0,6}(\\d[\\d,]*)\\2,完成率(?:为|达到?|是)?(\\d+(?:\\.\\d+)?)%`, "gu"),
  // 幼儿园63所，其中普惠性幼儿园55所，覆盖率87.30%
  new RegExp(`(\\d[\\d,]*)(${units}),其中[^,;\\d]{2,12}(\\d[\\d,]*)\\2,覆盖率(?:为|达到?|是)?(\\d+(?:\\.\\d+)?)%`, "gu"),
  // 培训2483人次，完成目标2600人次的95.50%，其中合格2349人次，合格率94.60%
  new RegExp(
    `(\\d[\\d,]*)(${units}),[^,;]{0,16}\\d%,(?:其中)?[^,;\\d]{0,2}?([^,;\\d]{2,6})(\\d[\\d,]*)\\2,\\3率(?:为|达到?|是)?(\\d+(?:\\.\\d+)?)%`,
    "gu",
  ),
  // 走访企业60家，评价满意56家，企业满意度93.33%
  new RegExp(
    `(\\d[\\d,]*)(${units}),[^,;\\d]{0,4}(?<!不|基本|较)满意(?:的)?(\\d[\\d,]*)\\2,[^,;\\d]{0,8}满意[度率](?:为|达到?|是)?(\\d+(?:\\.\\d+)?)%`,
    "gu",
  ),
  // 25项未按期整改，其中工贸企业10项，占40.00%
  new RegExp(`(\\d[\\d,]*)(${units})[^,;\\d]{0,12},其中[^,;\\d]{2,12}(\\d[\\d,]*)\\2,占(\\d+(?:\\.\\d+)?)%`, "gu"),
];

/** So many of so many, and the rate of the two. */
export function partsIn(told: string): Found {
  if (!/\d.*(率|满意度|占).{0,2}\d/u.test(told)) return [];
  // 12个司法所中11个达标，比上年增加2个，达标率91.67%
  const sentence = told.replace(/,[比较](?:上年|去年)[^,;%]{0,16}(?=,[^,;\d]{0,10}率)/gu, "");
  return parts.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].flatMap((match) => {
      const [whole = "", part = "", percent = ""] = [match[1], match.at(-2), match.at(-1)];
      if (numberOf(whole).isZero() || numberOf(part).greaterThan(numberOf(whole).times(3))) return [];
      const rate = numberOf(part).dividedBy(numberOf(whole));
      if (isWritten(rate.times(100), percent, 1)) return [null];
      const places = Math.max(2, placesOf(percent));
      return [{ written: match[0], expected: percentText(rate, places), because: `${part}÷${whole}＝${percentText(rate, places)}` }];
    }),
  );
}

/** By the end of a month so many twelfths of a year are gone: 6月末支出进度46.80%，比序时进度低3.20个百分点. */
const pace =
  /(\d{1,2})月[末底份]*[^;]*?(\d+(?:\.\d+)?)%,(?:比|较)?(低于|高于|快于|慢于|超过?|落后)?(?:于)?序时进度(低|高|快|慢)?了?(\d+(?:\.\d+)?)个百分点/gu;

export function pacesIn(sentence: string): Found {
  if (!sentence.includes("序时进度")) return [];
  return [...sentence.matchAll(pace)].flatMap(([written, month = "", percent = "", before = "", behind = "", by = ""]) => {
    const due = numberOf(month).times(100).dividedBy(12);
    const gap = numberOf(percent).minus(due);
    const isLess = /低|慢|落后/u.test(`${before}${behind}`);
    if (Number(month) > 12 || (gap.isNegative() === isLess && isWritten(gap.abs(), by, 1))) return [null];
    const expected = `${gap.isNegative() ? "低" : "高"}${gap.abs().toFixed(placesOf(by))}个百分点`;
    return [{ written, expected, because: `${percent}%－${month}÷12＝${gap.toFixed(2)}个百分点` }];
  });
}
