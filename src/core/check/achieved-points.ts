import type { Achievement } from "../annex/annex3";
import type { SelfScore } from "../annex/annex3-scores";
import { parseArea } from "../grid/address";
import { compact, quoted } from "../grid/label";
import { decimalText, roundTo } from "../quantity";
import { finding, type Outcome } from "./codes";
import type { CheckContext } from "./context";
import { hasMissed, hasMet, measureIn } from "./measures";

/**
 * The points that the self-evaluation form gives for an indicator (附件3 with 分值 and 得分) against what was achieved: all of
 * them for a target that was missed, or fewer for one that was met, contradict each other.
 */
export function checkAchievedPoints({ annex3 }: CheckContext): readonly Outcome[] {
  return [...eachPoints({ annex3 }), ...inProportion(annex3)];
}

/** Where two indicators or more that were missed got their points in proportion to what was achieved, another that was missed did too. */
function inProportion(annex3: CheckContext["annex3"]): readonly Outcome[] {
  const byRow = new Map((annex3?.scores?.indicators ?? []).map((entry) => [parseArea(entry.place.address)?.top, entry] as const));
  const missed = (annex3?.achievements ?? []).flatMap((row) => {
    const entry = byRow.get(parseArea(row.printed.place.address)?.top);
    const [target, actual] = [measureIn(row.target?.text ?? ""), measureIn(row.actual.text)];
    if (!hasMissed(row) || target === null || actual === null || target.isCeiling || target.number.isZero()) return [];
    if (entry?.weight.kind !== "number" || entry.score.kind !== "number" || !entry.score.value.lessThan(entry.weight.value)) return [];
    const { value, places } = entry.score;
    const expected = entry.weight.value.times(actual.number).dividedBy(target.number);
    const isKept = value.equals(roundTo(expected, Math.max(1, places))) || value.equals(roundTo(expected, 2));
    return [{ row, entry, expected, isKept }];
  });
  const others = missed.filter(({ isKept }) => !isKept);
  return others.length !== 1 || missed.length < 3
    ? []
    : others.map(({ row, entry, expected }) =>
        finding("achievement-score", entry.place, {
          stated: entry.score.text,
          expected: decimalText(roundTo(expected, 2)),
          message: `附件3${quoted(row.name)}没有完成（完成值${compact(row.actual.text)}，指标值${compact(row.target?.text ?? "")}），别的没有完成的指标都按完成比例给分，照此应得${decimalText(roundTo(expected, 2))}分。请核对。`,
          evidence: [row.actual.place],
        }),
      );
}

function eachPoints({ annex3 }: Pick<CheckContext, "annex3">): readonly Outcome[] {
  const byRow = new Map((annex3?.scores?.indicators ?? []).map((entry) => [parseArea(entry.place.address)?.top, entry] as const));
  return (annex3?.achievements ?? []).flatMap((row) => {
    const entry = byRow.get(parseArea(row.printed.place.address)?.top);
    return [...(entry === undefined ? [] : points(row, entry)), ...answered(row)];
  });
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
