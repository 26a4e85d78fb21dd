import type { Paragraph } from "../../annex/annex6";
import { factOf } from "../../fact/facts";
import { parseArea } from "../../grid/address";
import { bareLabel } from "../../grid/label";
import { remembering } from "../../grid/remembering";
import { decimalText, exact, hundred, percentText, sumOf, type Exact } from "../../quantity";
import { inCells, placeIn } from "../../grid/workbook";
import { figureNamed } from "../../annex/names";
import { finding, type Outcome } from "../codes";
import { hasSameDigits } from "../compare";
import type { CheckContext } from "../context";

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
  return [
    ...(context.annex6?.paragraphs ?? []).flatMap((paragraph) => [
      ...(paragraph.text.match(/[^。\n]+/gu) ?? []).flatMap((sentence) => {
        const wrong = wrongShares(paragraph, sharesIn(sentence));
        return wrong.length > 0 ? wrong : ofEarlier(paragraph, sentence, context);
      }),
      ...ofNamed(paragraph, context),
    ]),
    ...inBase(context),
  ];
}

const ofWhole = /(\d[\d,]*(?:\.\d+)?)(亿元|万元|元),?(?:执行率\d+(?:\.\d+)?%,)?占([^,。;:、()\d]{3,12}?)的?(\d+(?:\.(\d+))?)%/gu;

/** The figure that 占项目支出的 speaks of a part of, as the forms state it. */
function wholeNamed(word: string, { facts, settings }: CheckContext): { readonly name: string; readonly value: Exact } | null {
  const name = (figureNamed(/^(总支出|全年支出)$/u.test(word) ? "决算总额" : word) ?? figureNamed(`${word}总额`))?.name;
  const value = name === undefined ? undefined : factOf(facts, name, [...settings.sources, "6"])?.figure.value;
  return name === undefined || value === undefined || value.isZero() ? null : { name, value };
}

/** Whether a share is as it is written, but for its last digit. */
function isShare(share: Exact, percent: string, decimals: string): boolean {
  return share.times(hundred).minus(exact(percent)).abs().lessThan(exact(10).pow(-decimals.length));
}

/** 全年调剂192.76万元，占年初预算的5.96%: of the whole budget, unless the sentence speaks of a part of it; 占固定资产总额的5.80%. */
function ofNamed(paragraph: Paragraph, context: CheckContext): readonly Outcome[] {
  return bareLabel(paragraph.text)
    .split(/[。;]/u)
    .flatMap((sentence) =>
      [...sentence.matchAll(ofWhole)].flatMap((match): readonly Outcome[] => {
        const [written, digits = "", unit = "", word = "", percent = "", decimals = ""] = match;
        const whole = wholeNamed(word, context);
        const scale = scales[unit];
        const before = sentence.slice(0, match.index);
        const isOther = [...before.matchAll(/((?:19|20)\d{2})年/gu)].some(([, stated]) => Number(stated) !== context.year);
        const isPart = /^(年初|全年|调整后?)的?预算/u.test(word) && /公用|三公|项目|基本|人员|采购/u.test(before);
        if (whole === null || scale === undefined || isPart || isOther || /上年|去年/u.test(before)) return [];
        const share = exact(digits.replaceAll(",", "")).times(scale).dividedBy(whole.value);
        if (isShare(share, percent, decimals)) return [null];
        return [wrong(paragraph.place, written, percentText(share, decimals.length), `附件6正文写“${written}”，按${whole.name}算`)];
      }),
    );
}

function wrong(place: Paragraph["place"], written: string, expected: string, said: string): Outcome {
  return finding("share-wrong", place, { stated: written, expected, message: `${said}是${expected}。请核对改正。` });
}

/** 实际采购233.70万元，…其中面向中小企业采购198.60万元，占84.98%: of an amount before it, or of one that the forms state. */
function ofEarlier(paragraph: Paragraph, sentence: string, { facts }: CheckContext): readonly Outcome[] {
  const bare = bareLabel(sentence);
  if (!bare.includes("其中")) return [];
  return [...bare.matchAll(/(\d[\d,]*(?:\.\d+)?)(亿元|万元|元),?占比?(\d+(?:\.(\d+))?)%/gu)].flatMap((match) => {
    const [written, digits = "", unit = "", percent = "", decimals = ""] = match;
    const amount = exact(digits.replaceAll(",", "")).times(scales[unit] ?? 1);
    const before = bare.slice(0, match.index);
    const from = bareLabel(paragraph.text);
    const wholes = [...from.slice(0, from.indexOf(bare) + match.index).matchAll(/(\d[\d,]*(?:\.\d+)?)(亿元|万元|元)/gu)]
      .map(([, whole = "", of = ""]) => exact(whole.replaceAll(",", "")).times(scales[of] ?? 1))
      .filter((whole) => whole.greaterThan(amount));
    const [first] = wholes;
    if (first === undefined || !before.includes("其中")) return [];
    const stated = facts.flatMap(({ figure }) => (figure.unit === "元" && figure.value.greaterThan(amount) ? [figure.value] : []));
    const possible = [...wholes, ...stated].map((whole) => amount.dividedBy(whole));
    if (possible.some((share) => isShare(share, percent, decimals))) return [null];
    // Of which of them it should be a share nobody can say, unless digits alone were exchanged.
    const swapped = possible.map((share) => percentText(share, decimals.length)).find((share) => hasSameDigits(share, percent));
    return swapped === undefined ? [] : [wrong(paragraph.place, written, swapped, `附件6正文写“${written}”，按所写的金额算`)];
  });
}

/** 占全年预算数的48.30% beside an amount of 附件4. */
function inBase(context: CheckContext): readonly Outcome[] {
  const { annex4 } = context;
  if (annex4 === null) return [];
  const lines = [annex4.table ?? [], annex4.uses].flat().flatMap((table) => [...table.lines, ...("below" in table ? table.below : [])]);
  const amounts = [
    ...[...annex4.blocks.flatMap(({ entries }) => entries), ...annex4.others].flatMap(({ label, figure }) =>
      /^上年(?!结转|指标)/u.test(label) ? [] : [figure],
    ),
    ...lines.flatMap(({ figures }) => [...figures.values()]),
  ].flatMap((figure) => (figure.kind === "number" && figure.unit === "元" ? [figure] : []));
  return inCells(annex4.sheet, ({ text }, row, column) => {
    const [, word = "", percent = "", decimals = ""] = /^占([^,。;:、()\d]{4,12}?)的?(\d+(?:\.(\d+))?)%$/u.exec(bareLabel(text)) ?? [];
    const whole = word === "" ? null : wholeNamed(word, context);
    const parts = whole === null ? [] : amounts.filter(({ place }) => parseArea(place.address)?.top === row);
    const last = parts.at(-1);
    if (whole === null || last === undefined) return [];
    if (parts.some((part) => isShare(part.value.dividedBy(whole.value), percent, decimals))) return [null];
    const said = `附件4这一行写“${bareLabel(text)}”，没有一个数占${whole.name}这么多，最后一个数`;
    return [wrong(placeIn(annex4.sheet, row, column), text, percentText(last.value.dividedBy(whole.value), decimals.length), said)];
  });
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
