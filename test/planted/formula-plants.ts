import { addressOf, parseArea } from "../../src/core/grid/address";
import { addressIn, cellNamed, changed, sheetNameOf, type Change } from "./cells";
import type { Layout, Ratio, Sum } from "./layouts";
import { columnsOf, executionRates, ratiosOf, type Bed, type Seed } from "./plant";
import { recalculated } from "./recalculate";

/** Every wrong worksheet formula that a workbook has room for; its shown value is what it comes to. */
export function formulaSeeds(bed: Bed): readonly Seed[] {
  const ratios = countedRatios(bed);
  return [...ratios.flatMap((ratio, index) => rateFormulas(bed, ratio, neighbour(ratios, index))), ...sumFormulas(bed)];
}

/** The rates over figures that are numbers and no texts. */
export function countedRatios(bed: Bed): readonly Ratio[] {
  return ratiosOf(bed.layout).filter((ratio) =>
    [ratio.above, ratio.below].every(
      (cell) => isNumber(bed, cell) && sheetNameOf(bed.layout, cell) === sheetNameOf(bed.layout, ratio.rate),
    ),
  );
}

/** Every total over parts that are numbers: of 附件3, of 附件4, of 得分 and of 分值. */
export function countedSums(bed: Bed): readonly Sum[] {
  const { layout } = bed;
  const points = layout.points ?? [];
  const parts = [points.map((point) => point.cell), points.map((point) => point.weight)];
  const own = (layout.pointTotals ?? []).map((total, index) => ({ total, parts: parts[index] ?? [] }));
  const sums = [...columnsOf(layout), ...layout.sums, ...scoreSums(layout), ...own];
  return sums.filter((sum) => sum.parts.every((part) => isNumber(bed, part)));
}

/** The bed with right formulas for its typed rates and totals. */
export function withFormulas(bed: Bed): Bed {
  const { layout, workbook } = bed;
  const rates = countedRatios(bed).map((ratio) => formulaIn(bed, ratio.rate, rateFormula(ratio)));
  const typed = countedSums(bed).filter((sum) => cellNamed(workbook, layout, sum.total).formula === null);
  const sums = typed.map((sum) => formulaIn(bed, sum.total, `=SUM(${areasOf(sum.parts)})`));
  return { layout, workbook: recalculated(changed(workbook, layout, [...rates, ...sums])) };
}

/** Cells of one column as a sum names them: neighbours as a range, others one by one. */
export function areasOf(cells: readonly string[]): string {
  const runs = cells.reduce<readonly (readonly string[])[]>((before, cell) => {
    const run = before[before.length - 1] ?? [];
    const above = run[run.length - 1];
    return above !== undefined && below(above) === addressIn(cell) ? [...before.slice(0, -1), [...run, cell]] : [...before, [cell]];
  }, []);
  return runs.map((run) => (run.length === 1 ? addressIn(run[0] ?? "") : range(run))).join(",");
}

function below(cell: string): string {
  const area = parseArea(addressIn(cell));
  return area === null ? "" : addressOf(area.top + 1, area.left);
}

function isNumber(bed: Bed, cell: string): boolean {
  return typeof cellNamed(bed.workbook, bed.layout, cell).value === "number";
}

/** The next rate of the same sheet, or the one before where it is the last. */
export function neighbour(ratios: readonly Ratio[], index: number): Ratio | undefined {
  const annex = ratios[index]?.rate.slice(0, 1);
  return [ratios[index + 1], ratios[index - 1]].find((ratio) => ratio?.rate.slice(0, 1) === annex);
}

/** The formula of a rate over two cells. */
export function rateFormula({ kind, above, below, points }: Omit<Ratio, "rate">): string {
  const [a, b] = [addressIn(above), addressIn(below)];
  return (kind === "quotient" ? `=${a}/${b}` : `=(${a}-${b})/${b}`) + (points === undefined ? "" : "*100");
}

/** A formula in place of what a cell holds; the value shown is worked out with the rest of the workbook. */
export function formulaIn(bed: Bed, cell: string, formula: string): Change {
  const { format, text } = cellNamed(bed.workbook, bed.layout, cell);
  const shown = format === "General" && text.includes("%") ? "0.00%" : format;
  // No number equals this one, so that whatever the formula comes to is shown anew; what reads itself stays it.
  return { cell, written: { value: Number.NaN, text, formula, format: shown } };
}

function rateFormulas(bed: Bed, ratio: Ratio, other: Ratio | undefined): readonly Seed[] {
  const { rate, kind, above, below } = ratio;
  const points = ratio.points === undefined ? "" : "*100";
  const same = executionRates(bed.layout);
  const seed = (what: string, formula: string): Seed => ({
    kind: what,
    name: rate,
    changes: [formulaIn(bed, rate, formula)],
    at: [rate],
    also: same.includes(rate) ? same : [],
  });
  const [a, b] = [addressIn(above), addressIn(below)];
  const inverted = kind === "quotient" ? rateFormula({ ...ratio, above: below, below: above }) : `=(${b}-${a})/${b}${points}`;
  const astray = other === undefined || other.above === above ? [] : [other];
  return [
    seed("formula: inverted", inverted),
    ...astray.map((row) => seed("formula: another row", rateFormula({ ...ratio, above: row.above, below: row.below }))),
  ];
}

function range(cells: readonly string[]): string {
  return `${addressIn(cells[0] ?? "")}:${addressIn(cells[cells.length - 1] ?? "")}`;
}

function sumFormulas(bed: Bed): readonly Seed[] {
  const { layout } = bed;
  return [...columnsOf(layout), ...scoreSums(layout)].flatMap((sum) => {
    const seed = (kind: string, name: string, formula: string): Seed => ({
      kind,
      name: `${sum.total}${name}`,
      changes: [formulaIn(bed, sum.total, formula)],
      at: [sum.total],
      spreads: true,
    });
    const [first = sum.total] = sum.parts;
    return [
      seed("SUM misses a row", " last", `=SUM(${areasOf(sum.parts.slice(0, -1))})`),
      seed("SUM misses a row", " first", `=SUM(${areasOf(sum.parts.slice(1))})`),
      seed("SUM takes in more", " twice", `=SUM(${areasOf(sum.parts)},${addressIn(first)})`),
      ...(besideIsNumber(bed, sum) ? [seed("SUM takes in more", " beside", `=SUM(${addressIn(first)}:${nextColumn(last(sum))})`)] : []),
    ];
  });
}

function scoreSums(layout: Layout): readonly Sum[] {
  const { subtotals = [], total, weightTotal } = layout;
  const sum = (of: string, rows: readonly string[]): Sum => {
    const groups = subtotals.filter((each) => columnOf(each.total) === columnOf(of));
    return { total: of, parts: groups.length === 0 ? rows : groups.map((each) => each.total) };
  };
  const scores = sum(
    total,
    layout.scores.map((row) => row.cell),
  );
  const weights = layout.scores.map((row) => row.weight);
  return [scores, ...(weightTotal === null ? [] : [sum(weightTotal, weights)]), ...subtotals];
}

function columnOf(cell: string): string {
  return addressIn(cell).replace(/\d/g, "");
}

function last(sum: Sum): string {
  return sum.parts[sum.parts.length - 1] ?? sum.total;
}

/** The address one column on. */
function nextColumn(cell: string): string {
  const area = parseArea(cell);
  return area === null ? addressIn(cell) : addressOf(area.top, area.left + 1);
}

/** Whether the column beside holds a number that a range one column too wide would add. */
function besideIsNumber(bed: Bed, sum: Sum): boolean {
  const sheet = bed.workbook.sheets.find((each) => each.name === sheetNameOf(bed.layout, sum.total));
  return sum.parts.some((part) => {
    const area = parseArea(nextColumn(part));
    return area !== null && typeof sheet?.rows[area.top]?.[area.left]?.value === "number";
  });
}
