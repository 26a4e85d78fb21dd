import type { ReportTable } from "../../annex/annex6";
import { isJudgedApart } from "../../fact/scope";
import { bareLabel, compact, quoted } from "../../grid/label";
import { decimalText, exact, sumOf, type Exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import type { CheckContext, CheckedRow } from "../context";

/** The points that the report gives for a first level (投入10分、过程50.70分), held against the rows of 附件5 under it. */
export function checkGroupScores({ annex6, rows, year }: CheckContext): readonly Outcome[] {
  const groups = [...new Set(rows.map((row) => row.scored.group))].filter((group) => group.length >= 2);
  const sums = groups.flatMap((group) => {
    const under = rows.filter((row) => row.scored.group === group);
    const known = under.flatMap((row) => row.scored.stated ?? []);
    const full = sumOf(under.flatMap((row) => row.scored.weight ?? []));
    return known.length < under.length ? [] : [{ group, rows: under, sum: sumOf(known), full }];
  });
  return [
    ...(annex6?.tables ?? []).flatMap((table) => groupTable(table, sums)),
    ...(annex6?.paragraphs ?? []).flatMap(({ text, place }) => {
      const bare = bareLabel(compact(text));
      if (!/得分|评分|自评/u.test(bare)) return [];
      return sums.flatMap(({ group, rows: under, sum, full }) => {
        const name = plainGroup(group).replace(/指标$/u, "");
        const match = new RegExp(
          `(?<=[,。;:、(]|其中)${name}(?:类|方面|部分|指标|管理)?(?:自评)?(?:得分?|计)?(?:为|是)?(\\d+(?:\\.\\d+)?)分(?:,(?:失|扣)分?(\\d+(?:\\.\\d+)?)分)?`,
          "u",
        ).exec(bare);
        // 过程60分 may be what there is to be had.
        const lost = full.minus(sum);
        const isLost = match?.[2] === undefined || exact(match[2]).equals(lost);
        if (match !== null && isJudgedApart(bare.slice(0, match.index), year)) return [];
        if (match?.[1] === undefined || (isLost && (exact(match[1]).equals(sum) || exact(match[1]).equals(full))))
          return match === null ? [] : [null];
        return [
          finding("total-unlike-report", place, {
            stated: match[0],
            expected: `${decimalText(sum)}分${isLost ? "" : `，失${decimalText(lost)}分`}`,
            message: `附件6写“${match[0]}”，附件5${quoted(group)}各项得分之和是${decimalText(sum)}分${isLost ? "" : `，比分值少${decimalText(lost)}分`}。请核对后统一。`,
            evidence: under.map((row) => row.scored.place),
            scoreEffect: "0",
          }),
        ];
      });
    }),
  ];
}

/** 过程——预算执行 goes by the second name, which no other part has. */
function plainGroup(group: string): string {
  return bareLabel(group).replace(/^.{2,6}[-—－]+(?=.{2})/u, "");
}

interface Group {
  readonly group: string;
  readonly rows: readonly CheckedRow[];
  /** What was given under it, and what there is to be had. */
  readonly sum: Exact;
  readonly full: Exact;
}

/** A table of the report with a line for each first level: what there is to be had, what was given and what was lost. */
function groupTable({ lines, headings }: ReportTable, groups: readonly Group[]): readonly Outcome[] {
  const known = lines.flatMap((line) => {
    const group = groups.find(({ group: each }) => [bareLabel(each), plainGroup(each)].includes(bareLabel(line.label)));
    return group === undefined ? [] : [{ line, group }];
  });
  if (known.length < 3 || known.length < groups.length - 1) return [];
  const at = (wording: RegExp): string => headings.find((heading) => wording.test(heading)) ?? "";
  const columns = [at(/^(权重|分值|满分|标准分)(值)?$/u), at(/^(自评)?得分$/u), at(/^(扣分|失分)(数|值)?$/u)];
  return known.flatMap(({ line, group }) =>
    [group.full, group.sum, group.full.minus(group.sum)].flatMap((value, index) => {
      const stated = line.figures.get(columns[index] ?? "");
      if (stated?.kind !== "number") return [];
      if (stated.value.dividedBy(stated.scale).equals(value)) return [null];
      return [
        finding("total-unlike-report", stated.place, {
          stated: stated.text,
          expected: decimalText(value),
          message: `附件6的表里${quoted(line.label)}的${columns[index] ?? ""}填${stated.text.trim()}，附件5这一部分合起来是${decimalText(value)}分。请核对后统一。`,
          evidence: group.rows.map((row) => row.scored.place),
          scoreEffect: "0",
        }),
      ];
    }),
  );
}
