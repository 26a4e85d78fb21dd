import type { Cell, Sheet, Workbook } from "../../src/core/grid/workbook";
import { addressOf } from "../../src/core/grid/address";
import { addressIn, cellNamed, changed, numberIn, restated, sheetNameOf, tidy, type Change } from "./cells";
import type { AnnexKey, Layout, Ratio } from "./layouts";
import { recalculated } from "./recalculate";

/** A right workbook with one known error in it. */
export interface Plant {
  readonly id: string;
  readonly kind: string;
  readonly layout: Layout;
  /** What was written where, for the list of misses. */
  readonly changes: readonly Change[];
  readonly workbook: Workbook;
  /** Places such as `附件4!D12`; at one of them a finding must appear. */
  readonly at: readonly string[];
  /** Places that may bear findings as a consequence. */
  readonly allowed: ReadonlySet<string>;
  /** A finding of severity info will do. */
  readonly anySeverity: boolean;
}

/** A right workbook to plant in. */
export interface Bed {
  readonly layout: Layout;
  readonly workbook: Workbook;
}

/** What is to be planted. */
export interface Seed {
  readonly kind: string;
  /** Tells plants of one kind apart. */
  readonly name: string;
  readonly changes: readonly Change[];
  readonly at: readonly string[];
  /** Further cells that may bear findings; where figures changed, those that hang together with them may as well. */
  readonly also?: readonly string[];
  readonly spreads?: boolean;
  readonly anySeverity?: boolean;
  /** What else becomes of the workbook. */
  readonly reshape?: (workbook: Workbook) => Workbook;
}

/** Plants a seed: the cells are written, and formulas that read them are brought up to date. */
export function planted(bed: Bed, seed: Seed): Plant {
  const { layout } = bed;
  const edited = recalculated(changed(bed.workbook, layout, seed.changes));
  const workbook = seed.reshape === undefined ? edited : seed.reshape(edited);
  const place = (cell: string): string => placeOf(layout, cell);
  const touched = new Set([...seed.changes.map((change) => place(change.cell)), ...differing(bed.workbook, edited)]);
  const consequences = seed.spreads === true ? tiesOf(layout).filter((tie) => tie.some((cell) => touched.has(place(cell)))) : [];
  return {
    id: `${layout.name}/${seed.kind}/${seed.name}`,
    kind: seed.kind,
    layout,
    changes: seed.changes,
    workbook,
    at: seed.at.map(place),
    allowed: new Set([
      ...reasonsOf(layout, (cell) => touched.has(place(cell))).map(place),
      ...claimsOf(layout, (cell) => touched.has(place(cell))).map(place),
      ...[...seed.at, ...(seed.also ?? []), ...consequences.flat()].map(place),
      ...(seed.spreads === true ? touched : differing(changed(bed.workbook, layout, seed.changes), edited)),
    ]),
    anySeverity: seed.anySeverity ?? false,
  };
}

/** Reasons of deductions that speak of a score, a 分值 or a figure among such cells. */
function reasonsOf(layout: Layout, isTouched: (cell: string) => boolean): readonly string[] {
  const { reasons } = layout;
  if (reasons === undefined) return [];
  return layout.scores.flatMap((row) =>
    [row.cell, row.weight, ...row.data].some(isTouched) ? [`5!${reasons}${row.cell.replace(/^5!\D+/, "")}`] : [],
  );
}

/** Sentences of the report that follow from such cells. */
function claimsOf(layout: Layout, isTouched: (cell: string) => boolean): readonly string[] {
  return (layout.report?.claims ?? []).flatMap((claim) => {
    const sources: string[] = [];
    claim.worth((cell) => {
      sources.push(cell);
      return 1;
    });
    return sources.some(isTouched) ? [claim.cell] : [];
  });
}

/** A cell of a layout as findings name it. */
export function placeOf(layout: Layout, cell: string): string {
  return `${sheetNameOf(layout, cell)}!${addressIn(cell)}`;
}

function differing(before: Workbook, after: Workbook): readonly string[] {
  return after.sheets.flatMap((sheet, index) => {
    const old: Sheet | undefined = before.sheets[index];
    return sheet.rows.flatMap((row, r) =>
      (row ?? []).flatMap((cell, c) => (same(cell, old?.rows[r]?.[c]) ? [] : [`${sheet.name}!${addressOf(r, c)}`])),
    );
  });
}

function same(one: Cell | undefined, other: Cell | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Every rate of a layout, 附件3's execution rates among them. */
export function ratiosOf(layout: Layout): readonly Ratio[] {
  const { funds } = layout;
  const executions = funds.rated.map((row): Ratio => ({
    kind: "quotient",
    rate: `3!${funds.rate}${row}`,
    above: `3!${funds.executed}${row}`,
    below: `3!${funds.budget}${row}`,
    ...(funds.points === undefined ? {} : { points: funds.points }),
  }));
  return [...executions, ...layout.ratios];
}

/** The columns of 年度预算资金 as sums. */
export function columnsOf(layout: Layout): Layout["sums"] {
  const { funds } = layout;
  return [funds.initial ?? [], funds.budget, funds.executed].flat().map((column) => ({
    total: `3!${column}${funds.total}`,
    parts: funds.parts.map((row) => `3!${column}${row}`),
  }));
}

/** Every figure of 附件3's 年度预算资金 and of 附件4. */
export function figuresOf(layout: Layout): readonly string[] {
  const sums = [...columnsOf(layout), ...layout.sums].flatMap((sum) => [sum.total, ...sum.parts]);
  const differences = (layout.differences ?? []).map((each) => each.difference);
  const scored = layout.scores.flatMap((row) => row.data.filter((cell) => cell.startsWith("4!")));
  return [...new Set([...sums, ...differences, ...layout.ratios.flatMap((ratio) => [ratio.below, ratio.above]), ...scored])];
}

/** Cells that an equation other than a scoring rule holds together. */
function equationsOf(layout: Layout): readonly (readonly string[])[] {
  return [
    ...ratiosOf(layout).map((ratio) => [ratio.rate, ratio.above, ratio.below]),
    ...[...columnsOf(layout), ...layout.sums].map((sum) => [sum.total, ...sum.parts]),
    ...layout.equals.map((equal) => equal.cells),
    ...(layout.differences ?? []).map((each) => [each.difference, each.from, each.less]),
    ...balanceOf(layout),
  ];
}

function balanceOf({ balance }: Layout): readonly (readonly string[])[] {
  if (balance === null) return [];
  return [
    [balance.carried, balance.initial, balance.adjusted, balance.budget],
    [balance.budget, balance.final, balance.left],
  ];
}

/** The cells that share an equation with this one. */
export function near(layout: Layout, cell: string): readonly string[] {
  return [
    ...new Set([
      cell,
      ...equationsOf(layout)
        .filter((tie) => tie.includes(cell))
        .flat(),
    ]),
  ];
}

/** Cells that hang together: one that is wrong may show at the others. */
function tiesOf(layout: Layout): readonly (readonly string[])[] {
  const { balance, funds } = layout;
  const mates = (cell: string): readonly string[] => balanceOf(layout).flatMap((tie) => (tie.includes(cell) ? tie : []));
  const rates = executionRates(layout);
  const twins = (cell: string): readonly string[] => layout.equals.flatMap(({ cells }) => (cells.includes(cell) ? cells : []));
  return [
    ...equationsOf(layout),
    ...layout.scores.map((row) => [row.cell, ...row.data, ...row.data.flatMap(twins), ...row.data.flatMap(mates)]),
    rates,
    // 预算完成率 can be worked out from what the budget is made up of as well.
    ...(balance === null ? [] : [[...rates, balance.carried, balance.initial, balance.adjusted, balance.left]]),
    ...[funds.total, ...funds.parts].map((row) => [funds.budget, funds.executed, funds.rate].map((column) => `3!${column}${row}`)),
    ...(layout.executionScore === null
      ? []
      : [[layout.executionScore, ...rates, `3!${funds.budget}${funds.total}`, `3!${funds.executed}${funds.total}`]]),
  ];
}

/** 执行率 of 附件3's total and of 附件4's 预算完成情况, which are the same rate. */
export function executionRates(layout: Layout): readonly string[] {
  const final = layout.balance?.final;
  const own = `3!${layout.funds.rate}${layout.funds.total}`;
  return [own, ...layout.ratios.filter((ratio) => ratio.above === final && ratio.kind === "quotient").map((ratio) => ratio.rate)];
}

/** The number that a cell of the bed states. */
export function figureAt(bed: Bed, cell: string): number {
  return numberIn(cellNamed(bed.workbook, bed.layout, cell));
}

/** What a rate comes to in a workbook. */
export function rateIn(bed: Bed, ratio: Ratio): number {
  const above = figureAt(bed, ratio.above) / inUnit(bed.layout, ratio.above, 1);
  const below = figureAt(bed, ratio.below) / inUnit(bed.layout, ratio.below, 1);
  return ratio.kind === "quotient" ? above / below : (above - below) / below;
}

/** A rate as a number that its cell would hold. */
export function written(ratio: Ratio, rate: number): number {
  return ratio.points === undefined ? rate : rate * 100;
}

/** The same cell with another number. */
export function rewritten(bed: Bed, cell: string, value: number): Change {
  return { cell, written: restated(cellNamed(bed.workbook, bed.layout, cell), value) };
}

export function raised(bed: Bed, cell: string, by: number): Change {
  return rewritten(bed, cell, tidy(figureAt(bed, cell) + by));
}

/** Changed figures with the typed rates that follow from them, so that only what was meant is wrong. */
export function withRates(bed: Bed, changes: readonly Change[]): readonly Change[] {
  const { layout } = bed;
  const cells = changes.map((change) => change.cell);
  const after: Bed = { layout, workbook: changed(bed.workbook, layout, changes) };
  const rates = ratiosOf(layout)
    .filter((ratio) => cells.includes(ratio.above) || cells.includes(ratio.below))
    .filter((ratio) => cellNamed(bed.workbook, layout, ratio.rate).formula === null)
    .map((ratio) => rewritten(bed, ratio.rate, written(ratio, rateIn(after, ratio))));
  return [...changes, ...rates];
}

export function isInYuan(layout: Layout, cell: string): boolean {
  return layout.units[cell.slice(0, 1) as AnnexKey] === "元" || layout.yuan?.includes(cell) === true;
}

/** An amount of money in 万元, in the unit of the sheet that the cell stands on. */
export function inUnit(layout: Layout, cell: string, amount: number): number {
  return isInYuan(layout, cell) ? amount * 10_000 : amount;
}
