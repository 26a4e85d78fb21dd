import type { Paragraph } from "../annex/annex6";
import { factOf } from "../fact/facts";
import { bareLabel } from "../grid/label";
import { remembering } from "../grid/remembering";
import { decimalText, exact, hundred, percentText, sumOf, type Exact } from "../quantity";
import { finding, type Outcome } from "./codes";
import type { CheckContext } from "./context";

/** An amount and the share of a whole that it is said to be: 基本支出2,098.31万元，占54.69%. */
interface Share {
  readonly amount: Exact;
  readonly percent: Exact;
  readonly places: number;
  readonly written: string;
}

const share = /(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)[，,（(]?占[^\d，,。；;]{0,14}(\d+(?:\.(\d+))?)[%％]/gu;

/** Shares that a sentence gives of one whole: each must be its amount over the sum of the amounts. */
export function checkReportShares(context: CheckContext): readonly Outcome[] {
  return (context.annex6?.paragraphs ?? []).flatMap((paragraph) => [
    ...(paragraph.text.match(/[^。\n]+/gu) ?? []).flatMap((sentence) => wrongShares(paragraph, sharesIn(sentence))),
    ...ofBudget(paragraph, context),
  ]);
}

const ofWhole = /(\d[\d,]*(?:\.\d+)?)(亿元|万元|元),?占(年初预算|全年预算)数?的(\d+(?:\.(\d+))?)%/gu;

/** 全年调剂192.76万元，占年初预算的5.96%: of the whole budget, unless the sentence speaks of a part of it. */
function ofBudget(paragraph: Paragraph, { facts, settings }: CheckContext): readonly Outcome[] {
  return bareLabel(paragraph.text)
    .split(/[。;]/u)
    .flatMap((sentence) =>
      [...sentence.matchAll(ofWhole)].flatMap((match): readonly Outcome[] => {
        const [written, digits = "", unit = "", word = "", percent = "", decimals = ""] = match;
        const name = word === "年初预算" ? "年初预算数" : "预算总额";
        const whole = factOf(facts, name, [...settings.sources, "6"])?.figure.value;
        const scale = scales[unit];
        const isPart = /公用|三公|项目|基本|人员|采购/u.test(sentence.slice(0, match.index));
        if (whole === undefined || scale === undefined || whole.isZero() || isPart) return [];
        const share = exact(digits.replaceAll(",", "")).times(scale).dividedBy(whole);
        if (share.times(hundred).minus(exact(percent)).abs().lessThan(exact(10).pow(-decimals.length))) return [null];
        const expected = percentText(share, decimals.length);
        return [
          finding("share-wrong", paragraph.place, {
            stated: written,
            expected,
            message: `附件6正文写“${written}”，按${name}算是${expected}。请核对改正。`,
          }),
        ];
      }),
    );
}

const scales: Readonly<Record<string, Exact>> = { 亿元: exact(100000000), 万元: exact(10000), 元: exact(1) };

const sharesIn = remembering((sentence): readonly Share[] => {
  return [...sentence.replaceAll("，", ",").matchAll(share)].flatMap(([written, digits = "", unit = "", percent = "", decimals = ""]) => {
    const scale = scales[unit];
    if (scale === undefined) return [];
    const amount = exact(digits.replaceAll(",", "")).times(scale);
    return [{ amount, percent: exact(percent), places: decimals.length, written: written.replace(/^.*占/u, "占") }];
  });
});

function wrongShares(paragraph: Paragraph, shares: readonly Share[]): readonly Outcome[] {
  const whole = sumOf(shares.map(({ amount }) => amount));
  const said = sumOf(shares.map(({ percent }) => percent));
  // Parts that are far from a whole are not all of its parts, or not of one whole.
  if (shares.length < 2 || whole.isZero() || said.minus(hundred).abs().greaterThan(20)) return [];
  const right = shares.map(({ amount, places }) => percentText(amount.dividedBy(whole), places));
  const isOff = shares.map(({ percent, places }, index) =>
    percent
      .minus(exact((right[index] ?? "0").replace("%", "")))
      .abs()
      .greaterThan(exact(1).dividedBy(exact(10).pow(places)).times(2)),
  );
  // Where no share is right, the whole is another: 占 may be of something that the sentence does not divide.
  if (isOff.every((off) => off) && said.minus(hundred).abs().greaterThan(exact("0.05"))) return [null];
  return shares.map(({ percent, written, places }, index) =>
    isOff[index] !== true
      ? null
      : finding("share-wrong", paragraph.place, {
          stated: `${decimalText(percent)}%`,
          expected: right[index] ?? null,
          message: `附件6正文写“${written}”，按这句话里的金额算，各项合起来的${places > 0 ? (right[index] ?? "") : `约${right[index] ?? ""}`}才是它的占比。请核对改正。`,
        }),
  );
}
