import { bareLabel, compact, quoted } from "../grid/label";
import { decimalText, exact, sumOf } from "../quantity";
import { finding, type Outcome } from "./codes";
import type { CheckContext } from "./context";

/** The points that the report gives for a first level (投入10分、过程50.70分), held against the rows of 附件5 under it. */
export function checkGroupScores({ annex6, rows }: CheckContext): readonly Outcome[] {
  const groups = [...new Set(rows.map((row) => row.scored.group))].filter((group) => group.length >= 2);
  const sums = groups.flatMap((group) => {
    const stated = rows.filter((row) => row.scored.group === group).map((row) => row.scored.stated);
    const known = stated.filter((score) => score !== null);
    return known.length < stated.length ? [] : [{ group, sum: sumOf(known), weight: rows.filter((row) => row.scored.group === group) }];
  });
  return (annex6?.paragraphs ?? []).flatMap(({ text, place }) => {
    const bare = bareLabel(compact(text));
    if (!/得分|评分|自评/u.test(bare)) return [];
    return sums.flatMap(({ group, sum, weight }) => {
      const name = bareLabel(group).replace(/指标$/u, "");
      const match = new RegExp(
        `(?<=[,。;:、(]|其中)${name}(?:类|方面|部分|指标|管理)?(?:自评)?(?:得分?|计)?(?:为|是)?(\\d+(?:\\.\\d+)?)分`,
        "u",
      ).exec(bare);
      const full = sumOf(weight.flatMap((row) => row.scored.weight ?? []));
      // 过程60分 may be what there is to be had.
      if (match?.[1] === undefined || exact(match[1]).equals(sum) || exact(match[1]).equals(full)) return match === null ? [] : [null];
      return [
        finding("total-unlike-report", place, {
          stated: match[0],
          expected: `${decimalText(sum)}分`,
          message: `附件6写“${match[0]}”，附件5${quoted(group)}各项得分之和是${decimalText(sum)}分。请核对后统一。`,
          evidence: weight.map((row) => row.scored.place),
          scoreEffect: "0",
        }),
      ];
    });
  });
}
