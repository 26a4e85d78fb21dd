import { keyOf } from "../../grid/address";
import { roundingOf, type Figure, type NumberFigure } from "../../annex/figure";
import { readWeight } from "../../annex/annex5";
import type { Sum } from "../../fact/sums";
import { placeIn, textAt } from "../../grid/workbook";
import { decimalText, sumOf, type Exact } from "../../quantity";
import { findCarryOver, type CarryOver } from "./carry-over";
import { checkSubtotals } from "../formulas/subtotals";
import { finding, type Outcome } from "../codes";
import { asWritten, inUnitOf, partAtFault } from "../compare";
import type { CheckContext } from "../context";
import { cellOfKey } from "../formulas/formula-cells";
import { sumOver } from "../formulas/sum-formulas";

/** Totals against the sum of their parts: the columns of 附件3, the lines of 附件4's wide table, and 合计 of 附件5. */
export function checkTotals(context: CheckContext): readonly Outcome[] {
  const carryOver = findCarryOver(context);
  const sums = context.sums.flatMap((sum) => checkSum(sum, carryOver, context));
  return [...sums, ...scoreTotal(context), ...weightTotal(context), ...checkSubtotals(context)];
}

/** A part that cannot be read makes it impossible to say; a blank one is nothing of the kind. */
function checkSum({ title, total, parts, isWhole }: Sum, carryOver: CarryOver | null, context: CheckContext): readonly Outcome[] {
  const numbers = parts.flatMap((part) => (part.kind === "number" ? [part] : []));
  if (total.kind !== "number" || numbers.length < 2 || parts.some((part) => part.kind === "unreadable")) return [];
  const isShort = sumOf(numbers.map((part) => part.value)).lessThan(total.value);
  const outcome = isShort && !isWhole ? null : compareTotal(title, total, parts, carryOver);
  const isTotalWrong = outcome?.code === "total-mismatch" && outcome.expected !== null;
  return [isTotalWrong ? { ...outcome, formula: liveSum(total, parts, context) } : outcome];
}

/** The sum over the cells themselves, where all of them hold numbers or nothing. */
function liveSum(total: NumberFigure, parts: readonly Figure[], context: CheckContext): string | null {
  const isLive = parts.every((part) => {
    const value = cellOfKey(context.workbook, keyOf(part.place))?.value ?? null;
    return part.place.sheet === total.place.sheet && (value === null || typeof value === "number");
  });
  return isLive ? sumOver(parts.map((part) => part.place)) : null;
}

function compareTotal(title: string, total: NumberFigure, all: readonly Figure[], carryOver: CarryOver | null): Outcome {
  const parts = all.flatMap((part) => (part.kind === "number" ? [part] : []));
  const sum = sumOf(parts.map((part) => part.value));
  const difference = total.value.minus(sum);
  // What a formula gives may be out by the noise of binary fractions.
  if (difference.abs().lessThan(total.scale.times("1e-9"))) return null;
  const addition = `${parts.map((part) => decimalText(part.value.dividedBy(part.scale))).join("＋")}＝${inUnitOf(sum, total)}`;
  const evidence = parts.map((part) => part.place);
  const common = { stated: total.text, expected: asWritten(sum, total), working: addition, evidence, scoreEffect: "0" };
  if (isRounding(difference, [total, ...parts]))
    return finding("total-rounding", total.place, {
      ...common,
      message: `${title}${total.text}与各项之和${addition}只差${inUnitOf(difference.abs(), total)}，是尾数取舍所致。`,
    });
  const cause = carryOver !== null && carryOver.total.place === total.place ? causeText(carryOver) : null;
  const fault = cause === null ? partAtFault(all, difference, total) : null;
  return finding("total-mismatch", total.place, {
    ...common,
    expected: fault === null ? common.expected : null,
    message: `${title}填${total.text}，各项之和是${addition}，相差${inUnitOf(difference.abs(), total)}。${cause ?? fault ?? "请核对各项和总额。"}`,
  });
}

function causeText(cause: CarryOver): string {
  return `问题出在上年结转资金：执行数填成了结余${inUnitOf(cause.spent.value, cause.spent)}，改为${inUnitOf(cause.expected, cause.spent)}后各项之和为${inUnitOf(cause.mendedTotal, cause.total)}，与总额只差尾数。`;
}

function isRounding(difference: Exact, figures: readonly NumberFigure[]): boolean {
  return difference.abs().lessThanOrEqualTo(sumOf(figures.map(roundingOf)));
}

/** 合计 of the self-scores; rows without a score make it impossible to say. */
function scoreTotal(context: CheckContext): readonly Outcome[] {
  const total = context.annex5?.total;
  const scores = context.rows.map((row) => (row.read.row.score.kind === "number" ? row.read.row.score.value : null));
  if (total?.figure.kind === "blank" && scores.length >= 3 && context.annex5?.target.fillsScore === false)
    return [finding("score-blank", total.place, { message: "附件5的合计没有填得分。请填写各行得分之和。" })];
  if (total?.figure.kind !== "number" || scores.length === 0) return [];
  const stated = scores.filter((score): score is Exact => score !== null);
  const sum = sumOf(stated);
  if (sum.equals(total.figure.value)) return [null];
  const blanks = scores.length - stated.length;
  const note = blanks === 0 ? "" : `（另有${blanks}行没有填得分或不是数）`;
  const isUnreadable = context.rows.some((row) => row.read.row.score.kind === "unreadable");
  const addition = `${stated.map(decimalText).join("＋")}＝${decimalText(sum)}`;
  return [
    finding("total-score-mismatch", total.place, {
      stated: total.figure.text,
      expected: isUnreadable ? null : decimalText(sum),
      formula: blanks === 0 ? sumOver(context.rows.map((row) => row.scored.place)) : null,
      message: `附件5合计填${total.figure.text}，各行得分之和是${addition}${note}。${blanks === 0 ? "请改正合计" : "请先补填得分，再核对合计"}。`,
      working: addition,
      evidence: context.rows.map((row) => row.scored.place),
      scoreEffect: decimalText(sum.minus(total.figure.value)),
    }),
  ];
}

/** The sum of 分值 in the row of 合计. */
function weightTotal(context: CheckContext): readonly Outcome[] {
  const annex = context.annex5;
  const column = annex?.columns.get("weight3") ?? annex?.columns.get("weight2");
  const weights = context.rows.flatMap((row) => row.scored.weight ?? []);
  if (annex === null || annex?.total === null || annex === undefined || column === undefined || weights.length !== context.rows.length)
    return [];
  const place = placeIn(annex.sheet, annex.total.row, column);
  const stated = readWeight(textAt(annex.sheet, annex.total.row, column), place);
  if (stated === null || stated.value === null || place.address === annex.total.place.address) return [];
  const sum = sumOf(weights);
  if (sum.equals(stated.value)) return [null];
  return [
    finding("total-score-mismatch", place, {
      stated: stated.text,
      expected: decimalText(sum),
      message: `附件5分值合计填${stated.text}，各项分值之和是${decimalText(sum)}。请核对分值。`,
      evidence: context.rows.flatMap((row) => row.read.row.indicators.flatMap((indicator) => indicator.weight?.place ?? [])),
      scoreEffect: "0",
    }),
  ];
}
