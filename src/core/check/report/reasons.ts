import type { Paragraph } from "../../annex/annex6";
import { roundingOf } from "../../annex/figure";
import { claimsOfText } from "../../fact/claims";
import { factOf, statementsOf } from "../../fact/facts";
import { compact, isBlank, quoted } from "../../grid/label";
import { placeIn, textAt } from "../../grid/workbook";
import { decimalText, exact, percentText } from "../../quantity";
import { finding, type Outcome } from "../codes";
import { agree, hasSameDigits, inUnitOf, isWritten } from "../compare";
import type { CheckContext, CheckedRow } from "../context";
import { unlikeForm } from "../number-cells";
import { missedIn } from "../measures";
import { formProse, reasonColumn, reasonsIn } from "../passages";

/** What 附件5 writes beside a score: the points that it says were lost, and the rate that it says they were lost for. */
export function checkReasons(context: CheckContext): readonly Outcome[] {
  const column = reasonColumn(context);
  const prose = formProse(context).flatMap((text) => claimed(text, context));
  return column === null
    ? prose
    : [
        ...prose,
        ...context.rows.flatMap((row) => [...reason(row, column, context), ...exchanged(row, column, context)]),
        ...reasonsIn(context).flatMap((text) => claimed(text, context)),
      ];
}

/** 年末结转结余138.80万元, 公用经费超预算2.40万元: amounts that the forms state, or the difference of two of them. */
function claimed(reason: Paragraph, { facts, year }: CheckContext): readonly Outcome[] {
  return claimsOfText(reason, year).flatMap(({ figure, name, difference, kind, label }) => {
    const stated = statementsOf(facts, name, ["4", "3"]);
    const [first] = stated;
    if (figure.kind !== "number" || kind === "rate" || first === undefined) return [];
    if (difference === null) {
      if (stated.some((each) => agree(each.figure, figure))) return [null];
      const evidence = [first.figure.place];
      return [unlikeForm(reason.place, `${label}${figure.text}`, inUnitOf(first.figure.value, figure), `表中${name}`, evidence)];
    }
    const under = factOf(facts, difference.under, ["4"]);
    if (first.annex !== "4" || under === null) return [];
    const gap = first.figure.value.minus(under.figure.value);
    const isRight = gap.abs().minus(figure.value).abs().lessThanOrEqualTo(roundingOf(figure));
    if (isRight && gap.isPositive() === difference.more.test(label)) return [null];
    const evidence = [first.figure.place, under.figure.place];
    return [unlikeForm(reason.place, `${label}${figure.text}`, inUnitOf(gap, figure), `表中${name}减${difference.under}`, evidence)];
  });
}

/** What was not spent of what was to be. */
const isGap = /(节约|节余|少支)(了|资金|金额|经费)*$/u;

/** 节约资金4.33万元, where what the row's two figures differ by is 3.44万元; under other words only the same digits in another order. */
function exchanged({ read, scored }: CheckedRow, column: number, { annex5 }: CheckContext): readonly Outcome[] {
  const [a, b, ...more] = scored.operands;
  if (annex5 === null || a === undefined || b === undefined || more.length > 0 || a.unit !== b.unit || a.unit !== "元") return [];
  const gap = a.value.minus(b.value).abs().dividedBy(a.scale);
  const text = compact(textAt(annex5.sheet, read.row.row, column)).normalize("NFKC");
  const known = [a, b].map(({ value }) => value.dividedBy(a.scale));
  return [...text.matchAll(/([^\d,，。;；]{0,8})(\d[\d,]*\.\d+)(?:万元|元)/gu)].flatMap(([written, before = "", digits = ""]) => {
    const number = exact(digits.replaceAll(",", ""));
    const isOther = !number.equals(gap) && !known.some((each) => each.equals(number));
    const isExchanged = isOther && (isGap.test(before) || hasSameDigits(digits, gap.toFixed(number.decimalPlaces())));
    const evidence = [a.place, b.place];
    return isExchanged
      ? [unlikeForm(placeIn(annex5.sheet, read.row.row, column), written, decimalText(gap), "按计算用的两个数相减", evidence)]
      : [];
  });
}

function reason(row: CheckedRow, column: number, { annex5 }: CheckContext): readonly Outcome[] {
  const { weight, stated, rate, indicator } = row.scored;
  if (annex5 === null || weight === null || stated === null) return [];
  const text = compact(textAt(annex5.sheet, row.read.row.row, column));
  const place = placeIn(annex5.sheet, row.read.row.row, column);
  const lost = weight.minus(stated);
  if (isBlank(text)) return lost.greaterThan(0) ? [unexplained(row, place, decimalText(lost))] : [];
  const said = /扣(?:了|减)?(\d+(?:\.\d+)?)分/u.exec(text)?.[1];
  const common = { stated: text, evidence: [row.scored.place], scoreEffect: "0" };
  if (said !== undefined && !exact(said).equals(lost))
    return [
      finding("reason-differs", place, {
        ...common,
        expected: `扣${decimalText(lost)}分`,
        message: `${quoted(indicator)}得${decimalText(stated)}分，${lost.isZero() ? "没有扣分" : `比分值少${decimalText(lost)}分`}，扣分原因却写扣${said}分。请核对。`,
      }),
    ];
  const count = unknownCount(row, text);
  if (count !== null)
    return [
      finding("reason-differs", place, {
        ...common,
        message: `${quoted(indicator)}的扣分原因写${count}，计算用的数里没有这个数（${row.scored.operands.map((operand) => decimalText(operand.value)).join("、")}）。请核对。`,
      }),
    ];
  const gap = unknownGap(row, text) ?? unknownDistance(row, text);
  if (gap !== null)
    return [
      finding("reason-differs", place, {
        ...common,
        message: `${quoted(indicator)}的扣分原因写${gap}，与前面的率和评价标准里的数相差都不是这么多。请核对。`,
      }),
    ];
  const steps = unlikeSteps(row, text);
  if (steps !== null)
    return [
      finding("reason-differs", place, {
        ...common,
        message: `${quoted(indicator)}的扣分原因写${steps}，与评价标准里每一档的扣分对不上。请核对。`,
      }),
    ];
  const plain = withoutAsides(text);
  const percent =
    shareOf(row, text) ??
    /(?:满意度|偏差度|(?<!回收)率)(?:为|是|仅|只有|达)?(-?\d+(?:\.(\d+))?)%/u.exec(plain.includes("%") ? plain : text) ??
    // 98.92%，低1.08%，扣1分
    /(?:^|(?<=[，,]))(-?\d+(?:\.(\d+))?)%(?=[，,]|$)/u.exec(text);
  if (percent?.[1] === undefined || rate === null) return [null];
  const places = percent[2]?.length ?? 0;
  if (percentText(rate, places) === `${percent[1]}%`) return [null];
  return [
    finding("reason-differs", place, {
      ...common,
      evidence: [row.scored.place, ...row.scored.operands.map((operand) => operand.place)],
      expected: percentText(rate, Math.max(2, places)),
      message: `${quoted(indicator)}的扣分原因写${percent[1]}%，按数据算是${percentText(rate, Math.max(2, places))}。请核对。`,
    }),
  ];
}

/** What stands in brackets may be of a part only, or of another kind: 183÷192＝95.31%（发放200份，收回192份，回收率96.00%）. */
function withoutAsides(text: string): string {
  return text.replace(/[（(][^（）()]*\d[^（）()]*[）)](?![×÷*/])/gu, "");
}

/** 重点项目支出占项目总支出的82.01%: where the indicator is defined by the two names. */
function shareOf({ read }: CheckedRow, text: string): RegExpExecArray | null {
  const found = /(?:\p{Script=Han}{3,12})占\p{Script=Han}{3,12}的(\d+(?:\.(\d+))?)%/u.exec(text);
  const names = found?.[0].split(/[占的]/u).slice(0, 2) ?? [];
  return names.every((name) => read.row.formula.includes(name)) ? found : null;
}

/** 覆盖率低1.21个百分点 beside a rate that the data give: by how much that is off from a number of its rule; null where it is. */
function unknownDistance({ read, scored }: CheckedRow, text: string): string | null {
  const [written, gap = ""] = /率(?:超过?|低|高)了?(\d+(?:\.\d+)?)个百分点/u.exec(text) ?? [];
  const { rate } = scored;
  if (written === undefined || rate === null) return null;
  const bounds = [...read.row.rule.matchAll(/(\d+(?:\.\d+)?)[%％]/gu)].map(([, bound = ""]) => exact(bound));
  return [exact(100), ...bounds].some((bound) => isWritten(bound.minus(rate.times(100)).abs(), gap, 1)) ? null : written;
}

/** 完成率95.50%，低4.50个百分点: by how much a rate is off from a number of its rule, or from 100%; null where it is that. */
function unknownGap({ read }: CheckedRow, text: string): string | null {
  const [, percent, gap] =
    /(\d+(?:\.\d+)?)%,(?:[比较][^,，\d]{0,6})?(?:低|高|超|差)[^,，\d]{0,4}?(\d+(?:\.\d+)?)个百分点/u.exec(text.replaceAll("，", ",")) ?? [];
  if (percent === undefined || gap === undefined) return null;
  const bounds = [...read.row.rule.matchAll(/(\d+(?:\.\d+)?)[%％]/gu)].map(([, bound = ""]) => exact(bound));
  const isKnown = [exact(100), ...bounds].some((bound) => bound.minus(exact(percent)).abs().equals(exact(gap)));
  return isKnown ? null : `${percent}%、${gap}个百分点`;
}

/** 按7个百分点扣1.4分: so many steps of its rule, each with its points; null where they make that. */
function unlikeSteps({ read }: CheckedRow, text: string): string | null {
  const [written, steps = "", points = ""] = /按(\d+(?:\.\d+)?)个百分点扣(\d+(?:\.\d+)?)分/u.exec(text) ?? [];
  const each = [...read.row.rule.matchAll(/每[^,，;；。]{0,6}?(\d+(?:\.\d+)?)(?:个百分点|%|％)[^,，;；。]{0,4}?扣(\d+(?:\.\d+)?)分/gu)];
  const [, per = "", loss = ""] = each[0] ?? [];
  if (written === undefined || each.length !== 1 || exact(per).isZero()) return null;
  return exact(steps).dividedBy(exact(per)).times(exact(loss)).equals(exact(points)) ? null : written;
}

/** 12项完成11项: what a reason counts is what the rate was worked out from, or how much is missing. */
function unknownCount({ scored }: CheckedRow, text: string): string | null {
  const { count, expression } = scored;
  const [only] = scored.operands;
  const isLeft = count !== null && (expression?.kind === "binary" || /^未/u.test(only?.name ?? ""));
  const missed = isLeft ? missedIn(text, scored.rule.text) : null;
  if (isLeft && missed !== null) return exact(missed.count).equals(count) ? null : missed.written;
  // 超8人，其中转业军官9人: others may be short of some.
  const whole = withoutAsides(text).replace(/其中[^,，。;；]*/gu, "");
  const counts = [...whole.matchAll(/(\d+)(项|件|个|户|批次|名|人)(?!百分点)/gu)];
  if (count !== null) {
    // 26项完成25项: one that was not done. 下达12个，按期完工10个 beside what is counted of those that were not.
    const [written, due, , done] = /(\d+)(项|件|个|户|批次|名|人)[^\d,，]{0,4}完成(\d+)\2/u.exec(text) ?? [];
    const [whole, part, ...more] = counts;
    const isPair = scored.rule.kind === "incident" && part !== undefined && more.length === 0 && whole?.[2] === part[2];
    const pair = isLeft && written !== undefined ? [due, done] : isPair ? [whole?.[1], part[1]] : [];
    if (pair.length < 2) return null;
    const gap = exact(pair[0] ?? "0").minus(exact(pair[1] ?? "0"));
    return gap.equals(count) ? null : (written ?? `${whole?.[0] ?? ""}、${part?.[0] ?? ""}`);
  }
  const values = scored.operands.map((operand) => operand.value);
  const isCounts = values.length === 2 && values.every((value) => value.isInteger() && value.lessThan(10000));
  if (!isCounts) return null;
  const known = [...values, ...(values[0] !== undefined && values[1] !== undefined ? [values[0].minus(values[1]).abs()] : [])];
  return counts.find(([, number = ""]) => !known.some((value) => value.equals(exact(number))))?.[0] ?? null;
}

function unexplained(row: CheckedRow, place: { readonly sheet: string; readonly address: string }, lost: string): Outcome {
  return finding("loss-unexplained", place, {
    message: `${quoted(row.scored.indicator)}扣了${lost}分，没有写扣分原因。请补充说明。`,
    evidence: [row.scored.place],
  });
}
