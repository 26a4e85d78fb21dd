import type { Paragraph } from "../annex/annex6";
import { compact, quoted } from "../grid/label";
import { decimalText, exact, grouped, type Exact } from "../quantity";
import { readings } from "../score/evaluate";
import { scoreText } from "../score/trace";
import { finding, type Outcome } from "./codes";
import { rateText } from "./compare";
import type { CheckContext, CheckedRow } from "./context";

/** The sentences of 附件6: malformed numbers, differences that are claimed, text written twice, rates that 附件5 does not follow. */
export function checkReportText(context: CheckContext): readonly Outcome[] {
  const paragraphs = context.annex6?.paragraphs ?? [];
  return [
    ...paragraphs.flatMap(malformed),
    ...paragraphs.flatMap(rough),
    ...paragraphs.flatMap((paragraph) => overspending(paragraph, context)),
    ...repeated(paragraphs),
    ...unlikeReport(context),
  ];
}

function malformed(paragraph: Paragraph): readonly Outcome[] {
  return [...paragraph.text.matchAll(/\d[\d,]*,[\d,]*(?:\.\d+)?(?=\s*(?:万|元))/gu)].flatMap(([number]) => {
    if (/^\d{1,3}(,\d{3})+(\.\d+)?$/u.test(number)) return [];
    const meant = number.replaceAll(",", "");
    return [
      finding("number-malformed", paragraph.place, {
        stated: number,
        expected: grouped(meant),
        message: `附件6正文里的“${number}”千分位逗号位置不对，没有用来计算；去掉逗号是${grouped(meant)}。请核对后改正。`,
      }),
    ];
  });
}

/** 766.02多万元: a number to the last place needs no 多. */
function rough(paragraph: Paragraph): readonly Outcome[] {
  return [...paragraph.text.matchAll(/\d+\.\d+(?:多|余)(?:万|亿)?元/gu)].map(([number]) =>
    finding("rough-number", paragraph.place, {
      stated: number,
      expected: number.replace(/[多余]/u, ""),
      message: `附件6写“${number}”，数已写到小数，不必再加“多”。请写准数。`,
    }),
  );
}

/** 超支 and 节余 are the difference of the two figures that the same paragraph names. */
function overspending(paragraph: Paragraph, context: CheckContext): readonly Outcome[] {
  const match = /(超支|节余|节约)(?:了)?(\d[\d,]*(?:\.\d+)?)元/u.exec(compact(paragraph.text));
  const here = context.claims.filter(
    (claim) => claim.place === paragraph.place && claim.kind === "figure" && claim.figure.kind === "number",
  );
  const of = (pattern: RegExp): Exact | null => {
    const found = here.find((claim) => pattern.test(claim.name))?.figure;
    return found?.kind === "number" ? found.value : null;
  };
  const [budget, spent] = [of(/预算安排数$/u), of(/实际支出数$/u)];
  if (match === null || budget === null || spent === null || !/^\d{1,3}(,\d{3})*(\.\d+)?$|^\d+(\.\d+)?$/u.test(match[2] ?? "")) return [];
  const stated = exact((match[2] ?? "0").replaceAll(",", ""));
  const expected = match[1] === "超支" ? spent.minus(budget) : budget.minus(spent);
  if (stated.equals(expected)) return [null];
  return [
    finding("total-mismatch", paragraph.place, {
      stated: match[2] ?? null,
      expected: grouped(decimalText(expected)),
      message: `附件6正文写${match[1] ?? ""}${match[2] ?? ""}元，按预算${grouped(decimalText(budget))}元、实际${grouped(decimalText(spent))}元算是${grouped(decimalText(expected))}元。请改正。`,
      scoreEffect: "0",
    }),
  ];
}

/** A long paragraph that stands a second time has not said what it should say there. */
function repeated(paragraphs: readonly Paragraph[]): readonly Outcome[] {
  const long = paragraphs.filter((paragraph) => paragraph.text.length > 80);
  return long.flatMap((paragraph, index) => {
    const earlier = long.slice(0, index).find((other) => compact(other.text).includes(compact(paragraph.text)));
    return earlier === undefined
      ? []
      : [
          finding("text-repeated", paragraph.place, {
            message: `附件6这一段与${earlier.place.address}的文字相同，没有写出这里应写的内容。请重写。`,
            evidence: [earlier.place],
          }),
        ];
  });
}

/** The report states a rate by which 附件5 would have scored otherwise: even by its own figures the score does not stand. */
function unlikeReport(context: CheckContext): readonly Outcome[] {
  const claimed = context.rates.filter((rate) => rate.title.startsWith("附件6") && rate.figure.kind === "number");
  return context.rows.flatMap((row) => {
    const rate = claimed.find((candidate) => measuresSame(candidate.measures, row));
    if (rate?.figure.kind !== "number" || row.read.stated === null || row.scored.computed === null) return [];
    const score = readings(row.read.rule, { kind: "ratio", value: rate.figure.value })?.[context.settings.steps];
    if (score === undefined || score.equals(row.read.stated)) return [];
    return [
      finding("score-unlike-report", row.scored.place, {
        stated: decimalText(row.read.stated),
        message: `${quoted(row.scored.indicator)}自评${decimalText(row.read.stated)}分，而附件6自己写的是${rateText(rate.figure.value, rate.figure)}，照它只能得${scoreText(score)}分。两份材料对不上，请核对。`,
        evidence: [rate.figure.place],
        scoreEffect: decimalText(score.minus(row.read.stated)),
      }),
    ];
  });
}

const sameMeasures: Readonly<Record<string, RegExp>> = { 预算执行率: /预算(完成|执行)率$/u, 预算调整率: /预算(控制|调整)率$/u };

function measuresSame(measure: string, row: CheckedRow): boolean {
  const pattern = sameMeasures[measure];
  return pattern === undefined ? compact(row.scored.indicator) === compact(measure) : pattern.test(row.scored.indicator);
}
