import type { Achievement } from "../../annex/annex3";
import type { SelfScore } from "../../annex/annex3-scores";
import { parseArea } from "../../grid/address";
import { compact, quoted } from "../../grid/label";
import { inCells } from "../../grid/workbook";
import { decimalText, exact, roundTo, zero, type Exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import type { CheckContext } from "../context";
import { hasMissed, hasMet, measureIn } from "../measures";

/**
 * The points that the self-evaluation form gives for an indicator (附件3 with 分值 and 得分) against what was achieved: all of
 * them for a target that was missed, or fewer for one that was met, contradict each other.
 */
export function checkAchievedPoints({ annex3 }: CheckContext): readonly Outcome[] {
  const byRow = new Map((annex3?.scores?.indicators ?? []).map((entry) => [parseArea(entry.place.address)?.top, entry] as const));
  const rows = (annex3?.achievements ?? []).map((row) => ({ row, entry: byRow.get(parseArea(row.printed.place.address)?.top) }));
  const each = rows.flatMap(({ row, entry }) => [...(entry === undefined ? [] : points(row, entry)), ...answered(row)]);
  const missed = rows.flatMap(({ row, entry }) => (entry === undefined ? [] : (proportion(row, entry) ?? [])));
  const [odd, ...more] = missed.filter(({ isKept }) => !isKept);
  // Where the others that were missed got their points in proportion, one that did not is the odd one.
  // So they must where a note below says it.
  const isTold = annex3 !== null && inCells(annex3.sheet, ({ text }) => (inProportion.test(compact(text)) ? [true] : [])).length > 0;
  return odd === undefined || more.length > 0 || missed.length < (isTold ? 2 : 3) ? each : [...each, odd.outcome];
}

const inProportion = /未(完成|达到)[^，。；]{0,8}按(照)?(实际)?完成(率|比例)(计分|得分|计算得分)/u;

/** The points of an indicator that was missed, in proportion to what was achieved; null where it was not, or got all or none. */
function proportion(row: Achievement, { place, weight, score }: SelfScore): { readonly isKept: boolean; readonly outcome: Outcome } | null {
  const [target, actual] = [measureIn(row.target?.text ?? ""), measureIn(row.actual.text)];
  if (!hasMissed(row) || target === null || actual === null || target.isCeiling || target.number.isZero()) return null;
  if (weight.kind !== "number" || score.kind !== "number" || !score.value.lessThan(weight.value)) return null;
  const dueOf = (number: Exact): Exact => weight.value.times(number).dividedBy(target.number);
  const due = dueOf(actual.number);
  // A rate as it is written stands for all that are rounded to it, and the points may have been worked out from the whole of it.
  const half = actual.unit === "%" ? exact(10).pow(-actual.number.decimalPlaces()).dividedBy(2) : zero;
  const [least, most] = [dueOf(actual.number.minus(half)), dueOf(actual.number.plus(half))].map((each) => roundTo(each, 2));
  const isBetween = least?.lessThanOrEqualTo(score.value) === true && most?.greaterThanOrEqualTo(score.value) === true;
  const isKept = isBetween || score.value.equals(roundTo(due, 1));
  const expected = decimalText(roundTo(due, 2));
  const message = `附件3${quoted(row.name)}没有完成，别的没有完成的指标都按完成比例给分，照此应得${expected}分。请核对。`;
  return { isKept, outcome: finding("achievement-score", place, { stated: score.text, expected, message, evidence: [row.actual.place] }) };
}

/** 是否完成, where target and achievement can be compared. */
function answered(row: Achievement): readonly Outcome[] {
  const said = /^[是否√×]/u.exec(compact(row.answer?.text ?? ""))?.[0];
  if (row.answer === null || said === undefined || hasMet(row) === hasMissed(row)) return [];
  const isYes = said === "是" || said === "√";
  if (isYes === hasMet(row)) return [null];
  return [
    finding("achievement-score", row.answer.place, {
      stated: compact(row.answer.text),
      message: `附件3${quoted(row.name)}的完成值${compact(row.actual.text)}，指标值${compact(row.target?.text ?? "")}，是否完成却填“${compact(row.answer.text)}”。请核对。`,
      evidence: [row.actual.place],
    }),
  ];
}

function points(row: Achievement, { place, weight, score }: SelfScore): readonly Outcome[] {
  if (weight.kind !== "number" || score.kind !== "number" || !score.value.lessThanOrEqualTo(weight.value)) return [];
  const isFull = score.value.equals(weight.value);
  const achieved = `完成值${compact(row.actual.text)}，指标值${compact(row.target?.text ?? "")}`;
  const common = { stated: decimalText(score.value), evidence: [row.actual.place] };
  if (isFull && hasMissed(row))
    return [
      finding("achievement-score", place, {
        ...common,
        message: `附件3${quoted(row.name)}没有完成（${achieved}），得分却是满分${decimalText(weight.value)}分。请按完成情况计分，或核对完成值。`,
      }),
    ];
  if (!isFull && hasMet(row) && (row.deviation === null || compact(row.deviation.text) === ""))
    return [
      finding("achievement-score", place, {
        ...common,
        expected: decimalText(weight.value),
        message: `附件3${quoted(row.name)}已经完成（${achieved}），只得${decimalText(score.value)}分（分值${decimalText(weight.value)}分），也没有写原因。请核对得分。`,
      }),
    ];
  return [null];
}
