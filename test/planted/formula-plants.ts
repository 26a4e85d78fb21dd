import { addressOf, parseArea } from "../../src/core/grid/address";
import { addressIn, cellNamed, changed, sheetNameOf, type Change } from "./cells";
import { nationalPoints, nationalTotals, type Layout, type Ratio, type Sum } from "./layouts";
import { columnsOf, executionRates, ratiosOf, type Bed, type Seed } from "./plant";
import { recalculated } from "./recalculate";

/** Every wrong worksheet formula that a workbook has room for; its shown value is what it comes to. */
export function formulaSeeds(bed: Bed): readonly Seed[] {
  const ratios = countedRatios(bed);
  return [...ratios.flatMap((ratio, index) => rateFormulas(bed, ratio, neighbour(ratios, index))), ...sumFormulas(bed)];
}

/** The rates over figures that are numbers and no texts. */
export function countedRatios(bed: Bed): readonly Ratio[] {
  return ratiosOf(bed.layout).filter((ratio) => [ratio.above, ratio.below].every((cell) => isNumber(bed, cell)));
}

/** Every total over parts that are numbers: of 附件3, of 附件4, of 得分 and of 分值. */
export function countedSums(bed: Bed): readonly Sum[] {
  const { layout } = bed;
  const points = [nationalPoints.map((point) => point.cell), nationalPoints.map((point) => point.weight)];
  const national = layout.executionScore === null ? [] : nationalTotals.map((total, index) => ({ total, parts: points[index] ?? [] }));
  const sums = [...columnsOf(layout), ...layout.sums, ...scoreSums(layout), ...national];
  return sums.filter((sum) => sum.parts.every((part) => isNumber(bed, part)));
}

/** The bed with right formulas for its typed rates and totals. */
export function withFormulas(bed: Bed): Bed {
  const { layout, workbook } = bed;
  const rates = countedRatios(bed).map((ratio) => formulaIn(bed, ratio.rate, rateFormula(ratio.kind, ratio.above, ratio.below)));
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
export function rateFormula(kind: Ratio["kind"], above: string, below: string): string {
  const [a, b] = [addressIn(above), addressIn(below)];
  return kind === "quotient" ? `=${a}/${b}` : `=(${a}-${b})/${b}`;
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
  const same = executionRates(bed.layout);
  const seed = (what: string, formula: string): Seed => ({
    kind: what,
    name: rate,
    changes: [formulaIn(bed, rate, formula)],
    at: [rate],
    also: same.includes(rate) ? same : [],
  });
  const inverted = kind === "quotient" ? rateFormula(kind, below, above) : `=(${addressIn(below)}-${addressIn(above)})/${addressIn(below)}`;
  const astray = other === undefined || other.above === above ? [] : [other];
  return [
    seed("formula: inverted", inverted),
    ...astray.map((row) => seed("formula: another row", rateFormula(kind, row.above, row.below))),
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
      seed("SUM misses a row", " last", `=SUM(${range(sum.parts.slice(0, -1))})`),
      seed("SUM misses a row", " first", `=SUM(${range(sum.parts.slice(1))})`),
      seed("SUM takes in more", " twice", `=SUM(${range(sum.parts)},${addressIn(first)})`),
      ...(besideIsNumber(bed, sum) ? [seed("SUM takes in more", " beside", `=SUM(${addressIn(first)}:${nextColumn(last(sum))})`)] : []),
    ];
  });
}

function scoreSums(layout: Layout): readonly Sum[] {
  const scores: Sum = { total: layout.total, parts: layout.scores.map((row) => row.cell) };
  return layout.weightTotal === null ? [scores] : [scores, { total: layout.weightTotal, parts: layout.scores.map((row) => row.weight) }];
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
