import { percentText } from "../../quantity";
import { hasSameDigits, isWritten, numberOf, placesOf } from "../compare";

// How a number of a sentence compares with another one: from one to the other, and with last year's.

/** What a sentence should say for what it says. */
export interface Slip {
  readonly written: string;
  readonly expected: string;
  readonly because: string;
}

/** What was found in a sentence: null for each that is right. */
export type Found = readonly (Slip | null)[];

/** A number as sentences write it, and what may be counted by it. */
export const number = "\\d[\\d,]*(?:\\.\\d+)?";
export const counted =
  "(?:万人次|万元|亿元|元|个百分点|个月|公里|人次|场次|家次|平方米|批次|分钟|万人|万亩|万吨|万户|万只|[个项件次户家处所座场人名亩吨批期台套篇天年条份头起])";

/** 由18.37亿元增加到19.70亿元，增长7.24%. */
const risenBy = new RegExp(
  `[由从][^,\\d]{0,16}?(?:(?:19|20)\\d{2}年[^,\\d]{0,8}?)?(${number})(${counted})(?:增加|增长|提高|上升|提升|减少|下降|降低|压减)(?:到|至|为)(?:(?:19|20)\\d{2}年[^,\\d]{0,8}?)?(${number})\\2,(增长|增加|提高|上升|下降|降低|减少)(?:了|率|率为)?(\\d+(?:\\.\\d+)?)%`,
  "gu",
);

export function risenIn(sentence: string): Found {
  return [...sentence.matchAll(risenBy)].flatMap(([written, before = "", , now = "", word = "", percent = ""]) => {
    if (numberOf(before).isZero()) return [];
    const rate = numberOf(now).minus(numberOf(before)).dividedBy(numberOf(before));
    if (rate.isNegative() !== ups.test(word) && isWritten(rate.abs().times(100), percent, 1)) return [null];
    const places = Math.max(2, placesOf(percent));
    const expected = `${rate.isNegative() ? "下降" : "增长"}${percentText(rate.abs(), places)}`;
    return [{ written, expected, because: `（${now}－${before}）÷${before}＝${percentText(rate, places)}` }];
  });
}

const ups = /^(增加|增长|提高|上升|提升|增至|扩大)/u;

/** 由上年642.00万元增加到702.03万元，增加60.03万元，增长9.35%. */
const risen = new RegExp(
  `[由从][^,\\d]{0,16}?(?:(?:19|20)\\d{2}年[^,\\d]{0,8}?)?(${number})(${counted})(增加|增长|提高|上升|提升|减少|下降|降低|压减)(?:到|至|为)(?:(?:19|20)\\d{2}年[^,\\d]{0,8}?)?(${number})\\2,(增加|增长|提高|上升|提升|净增|减少|下降|降低|压减|净减)了?(${number})\\2(?:,?(增长率?|增幅|下降|降幅)(?:为|了|达)?(\\d+(?:\\.\\d+)?)%)?`,
  "gu",
);

export function fromTo(sentence: string): Found {
  return [...sentence.matchAll(risen)].flatMap(
    ([written, before = "", unit = "", way = "", now = "", word = "", by = "", course, percent]) => {
      const difference = numberOf(now).minus(numberOf(before));
      const sum = `${now}－${before}＝${difference.toFixed()}${unit}`;
      const isUp = ups.test(word) || word === "净增";
      if (difference.isZero() || ups.test(way) !== isUp || difference.isPositive() !== isUp)
        return [{ written, expected: `${difference.isNegative() ? "减少" : "增加"}${difference.abs().toFixed()}${unit}`, because: sum }];
      if (!isWritten(difference.abs(), by)) return [{ written, expected: `${word}${difference.abs().toFixed()}${unit}`, because: sum }];
      if (percent === undefined || numberOf(before).isZero()) return [null];
      if (/^增/u.test(course ?? "") !== isUp)
        return [{ written, expected: `${isUp ? "增长" : "下降"}${percent}%`, because: `“${word}”和“${course ?? ""}”说反了` }];
      const rate = difference.abs().dividedBy(numberOf(before));
      if (isWritten(rate.times(100), percent, 1)) return [null];
      return [{ written, expected: percentText(rate, Math.max(2, placesOf(percent))), because: `${by}÷${before}＝${percentText(rate)}` }];
    },
  );
}

/** 人均资产30.93万元，比上年29.65万元增长4.32%: of the amounts before it, one must have grown by that. */
const yearly = new RegExp(`[比较]上年[^,\\d]{0,8}(${number})(万元|元)(增长|增加|上升|下降|减少|降低)了?(\\d+(?:\\.\\d+)?)%`, "gu");

export function onLastYear(sentence: string): Found {
  return [...sentence.matchAll(yearly)].flatMap((match) => {
    const [written, before = "", unit = "", word = "", percent = ""] = match;
    if (numberOf(before).isZero()) return [];
    const amounts = [...sentence.slice(0, match.index).matchAll(new RegExp(`(${number})${unit}`, "gu"))].map(([, digits = ""]) => digits);
    const rates = amounts.map((now) => numberOf(now).minus(numberOf(before)).dividedBy(numberOf(before)).times(100));
    const isUp = ups.test(word);
    if (rates.some((rate) => rate.isPositive() === isUp && isWritten(rate.abs(), percent, 1))) return [null];
    // Which of them is meant is sure only where the way is the wrong one, or two digits were exchanged.
    const turned = rates.findIndex((rate) => isWritten(rate.abs(), percent));
    const meant = turned >= 0 ? turned : rates.findIndex((rate) => hasSameDigits(rate.abs().toFixed(placesOf(percent)), percent));
    const [rate, now] = [rates[meant], amounts[meant]];
    if (rate === undefined || now === undefined) return [];
    const expected = `${rate.isNegative() ? "下降" : "增长"}${rate.abs().toFixed(placesOf(percent))}%`;
    return [{ written, expected, because: `（${now}－${before}）÷${before}＝${rate.toFixed(2)}%` }];
  });
}

/** 2023年21386元，2024年22797元，增长6.60%. */
const twoYears = new RegExp(
  `((?:19|20)\\d{2})年(${number})(${counted}),((?:19|20)\\d{2})年(${number})\\3,(?:比上年|同比)?(增长|增加|上升|下降|减少|降低)了?(\\d+(?:\\.\\d+)?)%`,
  "gu",
);

export function yearByYear(sentence: string): Found {
  return [...sentence.matchAll(twoYears)].flatMap(
    ([written, first = "", before = "", , second = "", now = "", word = "", percent = ""]) => {
      // What grew in one year is said of two that follow each other.
      if (Number(second) - Number(first) !== 1)
        return [{ written, expected: `${Number(second) - 1}年`, because: `${first}年与${second}年不是前后两年` }];
      if (numberOf(before).isZero()) return [];
      const rate = numberOf(now).minus(numberOf(before)).dividedBy(numberOf(before));
      if (rate.isNegative() !== ups.test(word) && isWritten(rate.abs().times(100), percent, 1)) return [null];
      const expected = `${rate.isNegative() ? "下降" : "增长"}${percentText(rate.abs(), Math.max(2, placesOf(percent)))}`;
      return [{ written, expected, because: `（${now}－${before}）÷${before}＝${percentText(rate)}` }];
    },
  );
}

/** 生产安全事故7起，比上年减少2起，下降22.22%: both words go one way, and what stands before has changed by that. */
const grown = new RegExp(
  `(?:(${number})(${counted}),)?[比较](?:上年|去年|(?:19|20)\\d{2}年)[^,\\d]{0,8}(增加|增长|上升|减少|下降|降低)了?(${number})(${counted}),(?:同比)?(增长|增加|上升|提高|下降|降低|减少)(?:了|率|率为)?(\\d+(?:\\.\\d+)?)%`,
  "gu",
);

export function grownBy(sentence: string): Found {
  return [...sentence.matchAll(grown)].flatMap(([written, now, unit, word = "", by = "", byUnit = "", course = "", percent = ""]) => {
    // What amounts changed by is held against the one before them elsewhere.
    if (now !== undefined && /元$/u.test(byUnit)) return [];
    if (ups.test(word) !== ups.test(course))
      return [
        {
          written,
          expected: `${word}${by}${byUnit}，${ups.test(word) ? "增长" : "下降"}${percent}%`,
          because: `“${word}”和“${course}”说反了`,
        },
      ];
    if (now === undefined || unit !== byUnit) return [];
    const before = ups.test(word) ? numberOf(now).minus(numberOf(by)) : numberOf(now).plus(numberOf(by));
    if (!before.isPositive() || before.isZero()) return [];
    const rate = numberOf(by).dividedBy(before);
    // Each of the three is rounded; where the amounts are large, the rate tells them apart.
    if (isWritten(rate.times(100), percent, 1)) return [null];
    const expected = `${course}${percentText(rate, Math.max(2, placesOf(percent)))}`;
    return [{ written, expected, because: `${by}÷${before.toFixed()}＝${percentText(rate)}` }];
  });
}

/** 211个实现覆盖，…，比上年189个增加22个: one of what is counted alike before it has changed by that. */
const counts = new RegExp(
  `,[比较](?:上年|去年)(?:末|同期)?(\\d[\\d,]*)(场次|人次|批次|[个户家处所座场人名件项辆份起])(增加|减少)了?(\\d[\\d,]*)\\2(?![^,;。])`,
  "gu",
);

export function countedOnLastYear(sentence: string): Found {
  return [...sentence.matchAll(counts)].flatMap((match) => {
    const [written, before = "", unit = "", word = "", by = ""] = match;
    const known = [...sentence.slice(0, match.index).matchAll(new RegExp(`(\\d[\\d,]*)${unit}`, "gu"))].map(([, digits = ""]) =>
      numberOf(digits),
    );
    const gaps = known.map((now) => (word === "增加" ? now.minus(numberOf(before)) : numberOf(before).minus(now)));
    const last = gaps.at(-1);
    if (last === undefined || gaps.some((gap) => gap.equals(numberOf(by)))) return last === undefined ? [] : [null];
    return [
      {
        written: written.slice(1),
        expected: `${last.isNegative() ? (word === "增加" ? "减少" : "增加") : word}${last.abs().toFixed()}${unit}`,
        because: `与上年${before}${unit}相比`,
      },
    ];
  });
}
