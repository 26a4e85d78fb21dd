import type { Paragraph } from "../../annex/annex6";
import { compact } from "../../grid/label";
import { percentText, sumOf } from "../../quantity";
import { finding, type Outcome } from "../codes";
import type { CheckContext } from "../context";
import { formProse, reasonsIn } from "../passages";
import { listsIn, namesIn, spentIn } from "./sentence-lists";
import { averagesIn, pacesIn, partsIn } from "./sentence-quotients";
import { isExchange, isWritten, numberOf, placesOf } from "../compare";
import type { Slip } from "./sentence-growth";
import { stepsIn, surveys } from "./sentence-steps";
import { workedIn } from "./sentence-worked";

/**
 * What a sentence works out from its own numbers: 38.50万元，比上年41.00万元压减2.50万元，变动率-6.10%; 计划12项，完成11项，完成率91.67%;
 * 312次，为计划240次的130%. Of the report, of the goals of 附件3, and of the reasons that it and 附件5 give.
 */
export function checkSentenceSums(context: CheckContext): readonly Outcome[] {
  const { annex3, annex6 } = context;
  const passages: readonly Paragraph[] = [
    ...(annex6?.paragraphs ?? []),
    ...(annex3?.goals ?? []).map(({ printed }) => printed),
    ...(annex3?.achievements ?? []).flatMap(({ deviation }) => deviation ?? []),
    ...reasonsIn(context),
    ...formProse(context),
  ];
  return passages.flatMap((passage, at) => {
    if (!/\d.*\d/su.test(passage.text)) return [];
    const compares = speaksOfTwo(passage.text);
    const slips = sentencesIn(passage.text)
      .flatMap((sentence) => [
        ...(compares ? slipsOf(sentence) : []),
        ...stepsIn(sentence),
        ...partsIn(sentence),
        ...pacesIn(sentence),
        ...spentIn(sentence),
        ...namesIn(sentence),
      ])
      .concat(listsIn(compact(passage.text).normalize("NFKC")))
      .concat(wholeSentences(passage.text).flatMap(averagesIn))
      .concat(
        /份.*满意/su.test(passage.text)
          ? compact(passage.text)
              .normalize("NFKC")
              .split(/[。\n]/u)
              .flatMap(surveys)
          : [],
      );
    const earlier = passages.slice(Math.max(0, at - 3), at).map(({ text }) => plain(text));
    const worked = workedIn(plain(passage.text), earlier.join("。")).filter((one) => !slips.some((slip) => isOf(one, slip)));
    return [...slips, ...worked].map((slip) => (slip === null ? null : said(slip, passage)));
  });
}

function plain(text: string): string {
  return compact(text).normalize("NFKC").replaceAll("\n", "。");
}

/** Whether one of two slips is about the number of the other. */
function isOf(one: Slip | null, other: Slip | null): boolean {
  const [digits = ""] = /\d[\d,.]*\D*$/u.exec(one?.written ?? "") ?? [];
  return other?.written.includes(/^[\d,.]*/u.exec(digits)?.[0] ?? "") === true;
}

/** Whether two numbers of one sentence have a word of comparison between them; most paragraphs compare nothing. */
function speaksOfTwo(text: string): boolean {
  return text.split("。").some((sentence) => {
    const numbers = /\d.*\d/su.exec(sentence)?.[0] ?? "";
    return /比|较|与|的|率|其中/u.test(numbers);
  });
}

function ratesOfCounts(sentence: string): readonly (Slip | null)[] {
  const found = namedRates(sentence);
  return found.length > 0 ? found : completions(sentence);
}

function slipsOf(sentence: string): readonly (Slip | null)[] {
  const compares = /[比较与]/u.test(sentence);
  return [
    ...(compares ? [...changes(sentence), ...relativeChanges(sentence)] : []),
    ...(sentence.includes("的") ? shares(sentence) : []),
    ...(sentence.includes("率") ? ratesOfCounts(sentence) : []),
    ...(sentence.includes("其中") ? parts(sentence) : []),
  ];
}

function said({ written, expected, because }: Slip, { place }: Paragraph): Outcome {
  return finding("sentence-sum", place, {
    stated: written,
    expected,
    message: `这句话写“${written}”，照句中的数算是${because}，应为${expected}。请核对。`,
    scoreEffect: "0",
  });
}

/** Sentences with their clauses: what a count is in one of them an amount may be divided by in the next. */
function wholeSentences(text: string): readonly string[] {
  return /均/u.test(text)
    ? compact(text)
        .normalize("NFKC")
        .split(/[。\n]/u)
    : [];
}

function sentencesIn(text: string): readonly string[] {
  return (
    compact(text)
      .normalize("NFKC")
      .match(/[^。;\n]+/gu) ?? []
  );
}

const amount = "(\\d[\\d,]*(?:\\.\\d+)?)(万元|元|亿元)";
const units =
  "(?:个|项|件|起|例|宗|辆|次|户|家|处|所|座|场|人次|人|名|公里|亩|吨|批次|批|期|台|套|篇|条|份|块|本|只|盏|株|万亩|万吨|万人|万户)";

const measured = `(\\d[\\d,]*(?:\\.\\d+)?)(万元|元|亿元|${units})`;

/** This year's amount or count, last year's, and what the sentence says of the difference. */
const change = new RegExp(
  `${measured}[,(]?(?:比|较|与)[^,\\d]{0,8}(?:(?:19|20)\\d{2}年)?[^,\\d]{0,12}?${measured}(?:相比)?[,]?(增加|增长|上升|多|高|减少|压减|下降|降低|压缩|少|低|节约)了?${measured}(?:[,(]?(?:增幅|降幅|变动率|增长率?|下降率?|减少|增加|上升|降低|压减)(?:为|达|是|了)?(-?\\d+(?:\\.\\d+)?)%)?`,
  "gu",
);

const ups = /^(增加|增长|上升|多|高)$/u;

function changes(sentence: string): readonly (Slip | null)[] {
  return [...sentence.matchAll(change)].flatMap((match) => {
    const [written, now = "", unit, before = "", beforeUnit, word = "", difference = "", differenceUnit, percent] = match;
    // Amounts in different units are rounded differently; they are compared elsewhere.
    if (unit !== beforeUnit || unit !== differenceUnit || numberOf(before).isZero()) return [];
    const isUp = ups.test(word);
    const isSo = (number: string): boolean => {
      const apart = numberOf(number).minus(numberOf(before));
      return !apart.isZero() && apart.isPositive() === isUp && isWritten(apart.abs(), difference, /元$/u.test(unit ?? "") ? 1 : 0);
    };
    // 清运52416吨，日均143.61吨，比上年的50128吨增加2288吨 speaks of what stands further before.
    const same = new RegExp(`(?<![\\d.])(\\d[\\d,]*(?:\\.\\d+)?)${unit ?? ""}`, "gu");
    const earlier = isSo(now) ? [] : [...sentence.slice(0, match.index).matchAll(same)].map(([, number = ""]) => number);
    const meant = earlier.find(isSo) ?? now;
    const delta = numberOf(meant).minus(numberOf(before));
    const sum = `${meant}－${before}＝${delta.toFixed()}${unit ?? ""}`;
    if (delta.isZero() || delta.isPositive() !== isUp)
      return [{ written, expected: `${isUp ? "减少" : "增加"}${delta.abs().toFixed()}${unit ?? ""}`, because: sum }];
    // What is counted is not rounded.
    if (!isWritten(delta.abs(), difference, /元$/u.test(unit ?? "") ? 1 : 0))
      return [{ written, expected: `${word}${delta.abs().toFixed()}${unit ?? ""}`, because: sum }];
    if (percent === undefined) return [null];
    const rate = delta.dividedBy(numberOf(before));
    const stated = percent.startsWith("-") ? rate.times(100) : rate.abs().times(100);
    return [
      isWritten(stated, percent, 1)
        ? null
        : { written, expected: percentText(rate, placesOf(percent)), because: `（${sum}）÷${before}＝${percentText(rate)}` },
    ];
  });
}

/** 年末结余81.79万元，比上年结转减少14.56万元，下降15.11%: what it was before follows from the two amounts. */
const fall = new RegExp(
  `${amount},?(?:比|较)(?:上年|去年|年初|(?:19|20)\\d{2}年)[^,\\d]{0,10}?(增加|增长|上升|减少|压减|下降|降低|压缩)了?${amount},?(?:即|约)?(增长|增加|上升|增幅|下降|减少|降低|降幅)(?:为|了|达)?(\\d+(?:\\.\\d+)?)%`,
  "gu",
);

/** 决算支出比2022年的2,318.42万元增加157.24万元，增长6.78%. */
const rise = new RegExp(
  `(?:比|较)[^,\\d]{0,8}(?:(?:19|20)\\d{2}年)?[^,\\d]{0,12}?${amount},?(增加|增长|上升|减少|压减|下降|降低|压缩)了?${amount},?(?:即|约)?(增长|增加|上升|增幅|下降|减少|降低|降幅|偏差[度率])(?:为|了|达)?(\\d+(?:\\.\\d+)?)%`,
  "gu",
);

const risen = /^(增加|增长|上升|增幅)$/u;

/** Words that go opposite ways, and a rate that the amounts do not give. */
function relativeChanges(sentence: string): readonly (Slip | null)[] {
  const found = [
    ...[...sentence.matchAll(fall)].map(([written, now = "", unit, word = "", difference = "", other, way = "", percent = ""]) => {
      const before = risen.test(word) ? numberOf(now).minus(numberOf(difference)) : numberOf(now).plus(numberOf(difference));
      return { written, before, isSameUnit: unit === other, word, difference, way, percent };
    }),
    ...[...sentence.matchAll(rise)].map(([written, base = "", unit, word = "", difference = "", other, way = "", percent = ""]) => ({
      written,
      before: numberOf(base),
      isSameUnit: unit === other,
      word,
      difference,
      way,
      percent,
    })),
  ];
  return found.flatMap(({ written, before, isSameUnit, word, difference, way, percent }) => {
    // How far it is off has no direction.
    if (risen.test(word) !== risen.test(way) && !way.startsWith("偏差"))
      return [
        {
          written,
          expected: `${word}${difference}…${risen.test(word) ? "增长" : "下降"}${percent}%`,
          because: `“${word}”和“${way}”说反了`,
        },
      ];
    if (!isSameUnit || !before.greaterThan(0)) return [];
    const rate = numberOf(difference).dividedBy(before);
    const sum = `${difference}÷${before.toFixed()}＝${percentText(rate)}`;
    return [
      isWritten(rate.times(100), percent, 1)
        ? null
        : { written, expected: percentText(rate, Math.max(2, placesOf(percent))), because: sum },
    ];
  });
}

/** 312次，为年度计划240次的130%; 42个，为目标45个的93.33%. */
const share = new RegExp(
  `(\\d[\\d,]*(?:\\.\\d+)?)(${units}|万元|元),?(?:为|是|占|达到?|完成)[^,\\d]{0,14}?(\\d[\\d,]*(?:\\.\\d+)?)\\2的(\\d+(?:\\.\\d+)?)%`,
  "gu",
);

function shares(sentence: string): readonly (Slip | null)[] {
  return [...sentence.matchAll(share)].flatMap(([written, part = "", unit = "", whole = "", percent = ""]) =>
    rateSlip(written, part, whole, percent, unit),
  );
}

/** 计划12项，(实际)完成11项，完成率91.67%: what was planned, what was done, and the rate of the two. */
const completion = new RegExp(
  `(?:计划|下达|应|目标|受理|安排|共有?)[^,\\d]{0,14}?(\\d[\\d,]*)(${units}),(?:其中)?[^,\\d]{0,10}?(?:完成|办结|完工|开展|实施|建成|达标)[^,\\d]{0,8}?(\\d[\\d,]*)\\2,[^,\\d]{0,10}率(?:为|达到?|是)?(\\d+(?:\\.\\d+)?)%`,
  "gu",
);

function completions(sentence: string): readonly (Slip | null)[] {
  return [...sentence.matchAll(completion)].flatMap(([written, whole = "", unit = "", part = "", percent = ""]) =>
    rateSlip(written, part, whole, percent, unit),
  );
}

/** 问卷400份，满意370份，满意率92.5%: the rate is named after what was counted second. */
const named = new RegExp(
  `(\\d[\\d,]*(?:\\.\\d+)?)(${units}),(?:其中)?([^,\\d]{1,10}?)(\\d[\\d,]*(?:\\.\\d+)?)\\2,([^,\\d]{2,10})率(?:为|达到?|是)?(\\d+(?:\\.\\d+)?)%`,
  "gu",
);

/** What such a rate can only be of: of so many so many are covered, and the rate of coverage is that of the two. */
const portions = /(覆盖|普及|有效|回收|入学|处理|整改|办结|应用|合格|达标|利用)$/u;

/** 318人，比上年306人增加12人，其中再犯罪2人: what comes behind a comparison is of what stands before it. */
const comparison =
  /,[比较](?:上年|去年)[^,]*[增减][^,]*(?:,(?:增长|下降|上升|增幅|降幅)[^,]*%)?(?=,其中)|,涉及[^,\d]{0,8}\d[\d,.]*(?:万元|元|亿元)(?=,)/gu;

function namedRates(whole: string): readonly (Slip | null)[] {
  const sentence = whole.replace(comparison, "");
  return [...sentence.matchAll(named)].flatMap((match) => {
    const [written, of = "", unit = "", what = "", part = "", rate = "", percent = ""] = match;
    // 已整改70个，尚有2个，整改率97.22%: the two together are all.
    if (/^(?:[尚还仍]|剩余|其余)/u.test(what)) return [];
    const isSame = portions.test(rate) || [...what].some((_, at) => what.length >= at + 2 && rate.includes(what.slice(at, at + 2)));
    // Of what is counted no more can be covered than there is; more than all of it is done of what was planned.
    // 应参训148人，实际参训136人，未参训12人，参训率91.89%: those who did, of all.
    const before = sentence.slice(0, match.index);
    if (/^[不未]/u.test(what) && before.endsWith(what.slice(1))) {
      const [, all = ""] = new RegExp(`(\\d[\\d,]*)${unit},[^,\\d]*$`, "u").exec(before) ?? [];
      if (all === "") return [];
      const rest = numberOf(all).minus(numberOf(of));
      if (!rest.equals(numberOf(part)))
        return [
          {
            written: `${all}${unit}，${what.slice(1)}${written}`,
            expected: `${rest.toFixed()}${unit}`,
            because: `${all}－${of}＝${rest.toFixed()}`,
          },
        ];
      return rateSlip(`${all}${unit}，${what.slice(1)}${written}`, of, all, percent, unit);
    }
    // 不合格22批次，合格率98.86%: what is left of all.
    if (/^[不未]/u.test(what) && !/^[不未]/u.test(rate))
      return isSame ? rateSlip(written, numberOf(of).minus(numberOf(part)).toFixed(), of, percent, unit) : [];
    const isNear = numberOf(part).lessThan(numberOf(of).times("1.2")) && numberOf(percent).lessThan(100);
    const isPart = numberOf(part).lessThanOrEqualTo(numberOf(of)) || (portions.test(rate) && isNear);
    return isSame && isPart ? rateSlip(written, part, of, percent, unit) : [];
  });
}

/** 3486户，其中城市842户、农村2644户: parts of a whole, of which one has two digits exchanged. 减少1人 may be what went less what came. */
const parted = new RegExp(
  `(?<![增减加少节余缺约长升]了?|[\\d.,])(\\d[\\d,]*(?:\\.\\d+)?)(万元|元|亿元|${units.replace("人|名", "[人名]")}),其中:?((?:[^,、\\d]{1,14}\\d[\\d,]*(?:\\.\\d+)?\\2[、,]){1,5}[^,、\\d]{1,14}\\d[\\d,]*(?:\\.\\d+)?\\2)(?=[,。;]|$)`,
  "gu",
);

/** Names that together are all there is: posts and staff by kinds, the two uses of a budget. */
const wholes = [/(?:行政|政法).*事业.*工勤/u, /^基本支出[\d,.]+[万亿]?元[、,]项目支出/u];

/** 培训60人，其中行政人员20人、事业人员30人、工勤人员6人 may have trained others too. */
const amongPeople = /(?:培训|参训|参加|体检|慰问|走访|考核|轮训|出差|抽调|派出)[^,。;]*$/u;

function parts(sentence: string): readonly (Slip | null)[] {
  return [...sentence.matchAll(parted)].flatMap((match) => {
    const [found, whole = "", unit = "", items = ""] = match;
    // 城市842户、农村2644户,超目标286户: the comma ends the list.
    const listed = items.includes("、") ? (items.split(",")[0] ?? "") : items;
    const written = found.slice(0, found.length - items.length + listed.length);
    const all = listed.match(/\d[\d,]*(?:\.\d+)?(?=[^\d])/gu) ?? [];
    const sum = sumOf(all.map(numberOf));
    const difference = sum.minus(numberOf(whole));
    const slack = /元$/u.test(unit) ? 0.02 : 0;
    if (difference.abs().lessThanOrEqualTo(slack)) return [null];
    // What is listed may not be all; only a whole that is too small, or digits that were exchanged, are surely wrong.
    const isSwapped = all.some((part) => isExchange(part, numberOf(part).minus(difference).toFixed(placesOf(part))));
    const because = `${all.join("＋")}＝${sum.toFixed()}${unit}`;
    // What follows the parts of a whole in the same list may be none of them.
    const isSure =
      (all.length === 2 && !/元$/u.test(unit)) || !/[比较]|增|减|其中|含|(预算|计划)[^、]*,(全年)?(实际|支出|完成)/u.test(listed);
    const isAll = wholes.some((kinds) => kinds.test(listed)) && !amongPeople.test(sentence.slice(0, match.index));
    return isSure && (difference.greaterThan(0) || isSwapped || isAll) ? [{ written, expected: `${sum.toFixed()}${unit}`, because }] : [];
  });
}

function rateSlip(written: string, part: string, whole: string, percent: string, unit: string): readonly (Slip | null)[] {
  if (numberOf(whole).isZero()) return [];
  const rate = numberOf(part).dividedBy(numberOf(whole));
  if (isWritten(rate.times(100), percent, 1)) return [null];
  return [
    {
      written,
      expected: percentText(rate, Math.max(2, placesOf(percent))),
      because: `${part}${unit}÷${whole}${unit}＝${percentText(rate)}`,
    },
  ];
}
