import type { Annex5 } from "../../annex/annex5";
import { pointsNamed, type ScoreColumn } from "../../annex/annex5-columns";
import { readWeight, type Weight } from "../../annex/annex5";
import { parseArea } from "../../grid/address";
import { compact, hasHan, quoted } from "../../grid/label";
import { blockAt, placeIn, textAt } from "../../grid/workbook";
import { decimalText, exact, hundred, sumOf, type Exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import type { CheckContext } from "../context";

/** 分值 of a level against the sum of what stands under it, and of all indicators against 100 (父子分值). */
export function checkWeights(context: CheckContext): readonly Outcome[] {
  const annex = context.annex5;
  if (annex === null) return [];
  const indicators = leaves(context);
  // One 分值 that cannot be read is said at its own place; sums without it would be wrong.
  if (indicators === null || indicators.length < 3) return [];
  const second = marksOf(annex, 2, indicators);
  const first = marksOf(annex, 1, indicators);
  return [
    ...second.flatMap((mark) => level(mark, indicators, "三级")),
    ...first.flatMap((mark) =>
      second.some((other) => isUnder(other, mark)) ? level(mark, second, "二级") : level(mark, indicators, "下级"),
    ),
    hundredPoints(context, indicators),
  ];
}

/** A 分值 and the rows that it stands for, zero-based and inclusive. */
interface Mark {
  readonly name: string;
  readonly weight: Weight;
  readonly value: Exact;
  readonly top: number;
  readonly bottom: number;
}

/** The indicators of all rows; null where one has no 分值 that can be read. */
function leaves(context: CheckContext): readonly Mark[] | null {
  const marks: Mark[] = [];
  for (const { read } of context.rows)
    for (const { name, weight, place } of read.row.indicators) {
      const row = parseArea(place.address)?.top;
      if (weight === null && read.row.indicators.some((other) => other.weight !== null)) continue;
      if (weight === null || weight.value === null || row === undefined) return null;
      marks.push({ name, weight, value: weight.value, top: row, bottom: row });
    }
  return marks;
}

const columnsOf: Readonly<Record<1 | 2, readonly [ScoreColumn, ScoreColumn]>> = { 1: ["level1", "weight1"], 2: ["level2", "weight2"] };

/** The 分值 of a level, each with the rows down to the next one; a name that is repeated after a page break carries on. */
function marksOf(annex: Annex5, depth: 1 | 2, indicators: readonly Mark[]): readonly Mark[] {
  const [level, weight] = columnsOf[depth];
  // Where a part is named above its rows, the first level needs no column of its own.
  const heading = (annex.sheet.rows[annex.heads[0] ?? -1] ?? []).findIndex((cell) => hasHan(cell?.text ?? ""));
  const nameColumn = annex.columns.get(level) ?? (depth === 1 && heading >= 0 ? heading : undefined);
  const weightColumn = annex.columns.get(weight);
  // 合计 may stand above all rows.
  const last = annex.total?.row === annex.lastRow ? annex.total.row - 1 : annex.lastRow;
  if (nameColumn === undefined) return [];
  const found: Omit<Mark, "bottom">[] = [];
  const seen = new Set<string>();
  for (let row = annex.headerRow + 1; row <= last; row += 1) {
    if (row === annex.total?.row || annex.subtotals.includes(row)) continue;
    const text = textAt(annex.sheet, row, nameColumn);
    const name = compact(text).replace(/[（(].*$/u, "");
    const own =
      weightColumn === undefined ? null : readWeight(textAt(annex.sheet, row, weightColumn), placeIn(annex.sheet, row, weightColumn));
    const inName = readWeight(pointsNamed(text)[0], placeIn(annex.sheet, row, nameColumn));
    const mark = own ?? inName;
    if (mark === null || mark.value === null || indicators.some((leaf) => leaf.weight.place.address === mark.place.address)) continue;
    // After a page break a level is printed once more: the first by its name, the second where it stood last and with the same 分值.
    const before = found.at(-1);
    const isCarriedOn = depth === 1 ? seen.has(name) : before?.name === name && before.value.equals(mark.value);
    const isRepeated = hasHan(name) && isCarriedOn;
    if (hasHan(name)) seen.add(name);
    if (!isRepeated)
      found.push({ name: hasHan(name) ? name : nameAbove(annex, row, nameColumn), weight: mark, value: mark.value, top: row });
  }
  return found.map((mark, index) => ({ ...mark, bottom: (found[index + 1]?.top ?? last + 1) - 1 }));
}

function nameAbove(annex: Annex5, row: number, column: number): string {
  for (let above = row; above > annex.headerRow; above -= 1) {
    const block = blockAt(annex.sheet, above, column);
    const text = compact(textAt(annex.sheet, block.top, block.left));
    if (hasHan(text)) return text.replace(/[（(].*$/u, "");
  }
  return "";
}

function isUnder(part: Mark, whole: Mark): boolean {
  return whole.top <= part.top && part.top <= whole.bottom;
}

function level(mark: Mark, all: readonly Mark[], what: string): readonly Outcome[] {
  const parts = all.filter((part) => isUnder(part, mark));
  if (parts.length === 0) return [];
  const sum = sumOf(parts.map((part) => part.value));
  if (sum.equals(mark.value)) return [null];
  const working = `${parts.length > 1 ? `${parts.map((part) => decimalText(part.value)).join("＋")}＝` : ""}${decimalText(sum)}分`;
  return [
    finding("weight-levels", mark.weight.place, {
      stated: mark.weight.text,
      message: `${quoted(mark.name)}分值${decimalText(mark.value)}分，所属${what}指标分值之和是${working}。请核对哪一个分值写错了。`,
      working,
      evidence: parts.map((part) => part.weight.place),
    }),
  ];
}

/** A score sheet gives 100 points; with the 10 points that the national form gives in 附件3 it may give 90. */
function hundredPoints(context: CheckContext, indicators: readonly Mark[]): Outcome {
  const sum = sumOf(indicators.map((leaf) => leaf.value));
  const [first] = indicators;
  const isWhole = [hundred, exact(90)].some((whole) => whole.equals(sum));
  if (isWhole || first === undefined) return null;
  return finding("weight-sum", context.annex5?.total?.place ?? first.weight.place, {
    expected: "100",
    message: `附件5各项指标分值之和是${decimalText(sum)}分，不是100分。请核对各项分值。`,
    evidence: indicators.map((leaf) => leaf.weight.place),
  });
}
