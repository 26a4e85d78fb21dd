import { parseArea } from "../../grid/address";
import { bareLabel, compact, isBlank, quoted } from "../../grid/label";
import { blockAt, placeIn, textAt } from "../../grid/workbook";
import { decimalText, exact, hundred, sumOf, type Exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import type { CheckContext } from "../context";

/** The points of the self-evaluation form by level (产出指标（50分）, 年度目标1（40分）) against those of the rows below, and 100 in all. */
export function checkLevelPoints({ annex3 }: CheckContext): readonly Outcome[] {
  const scores = annex3?.scores ?? null;
  if (annex3 === null || scores === null) return [];
  const { sheet } = annex3;
  const weights = scores.indicators.flatMap(({ weight }) => {
    const area = parseArea(weight.place.address);
    return weight.kind === "number" && area !== null
      ? [{ row: area.top, column: area.left, value: weight.value, place: weight.place }]
      : [];
  });
  const [first] = weights;
  if (first === undefined || weights.length < scores.indicators.length) return [];
  const last = weights.at(-1)?.row ?? first.row;
  const levels: { readonly row: number; readonly column: number; readonly points: Exact; readonly text: string }[] = [];
  for (let row = first.row - 2; row <= last; row += 1)
    for (let column = 0; column < first.column; column += 1) {
      const text = bareLabel(textAt(sheet, Math.max(0, row), column));
      const points = /[(](\d+(?:\.\d+)?)分[)]$/u.exec(text)?.[1];
      if (points !== undefined) levels.push({ row: Math.max(0, row), column, points: exact(points), text });
    }
  const outcomes = levels.flatMap((level) => {
    const block = blockAt(sheet, level.row, level.column);
    const next = levels.find((other) => other.column === level.column && other.row > level.row)?.row ?? last + 1;
    // A level that is merged over its rows ends with them; any other where the next one begins.
    const bottom = block.bottom > block.top ? block.bottom : next - 1;
    const parts = weights.filter((weight) => weight.row >= level.row && weight.row <= bottom);
    if (parts.length < 2 || level.row < first.row - 2) return [];
    const sum = sumOf(parts.map((part) => part.value));
    if (sum.equals(level.points)) return [null];
    const working = `${parts.map((part) => decimalText(part.value)).join("＋")}＝${decimalText(sum)}分`;
    return [
      finding("weight-levels", placeIn(sheet, level.row, level.column), {
        stated: compact(textAt(sheet, level.row, level.column)),
        expected: decimalText(sum),
        message: `附件3${quoted(level.text)}，下面各项分值之和是${working}。请核对哪一个分值写错了。`,
        working,
        evidence: parts.map((part) => part.place),
      }),
    ];
  });
  const execution = scores.execution?.weight.kind === "number" ? [scores.execution.weight.value] : [];
  const all = sumOf([...weights.map((weight) => weight.value), ...execution]);
  const isWhole = all.equals(hundred) || all.equals(90);
  const stated = scores.total?.weight;
  const place = stated === undefined || isBlank(stated.text) ? first.place : stated.place;
  return [
    ...outcomes,
    isWhole
      ? null
      : finding("weight-sum", place, {
          stated: decimalText(all),
          expected: "100",
          message: `附件3各项分值之和是${decimalText(all)}分，不是100分。请核对各项分值。`,
          evidence: weights.map((weight) => weight.place),
        }),
  ];
}
