import { cellNamed, fixed, placesOf, shownLike, tidy, type Change } from "./cells";
import type { Difference, Equal, Layout, Ratio, Sum } from "./layouts";
import {
  columnsOf,
  executionRates,
  figureAt,
  figuresOf,
  inUnit,
  near,
  raised,
  rateIn,
  ratiosOf,
  isInYuan,
  rewritten,
  withRates,
  written,
  type Bed,
  type Seed,
} from "./plant";

/** Every wrong figure and wrong rate that a workbook has room for. */
export function figureSeeds(bed: Bed): readonly Seed[] {
  return [
    ...ratiosOf(bed.layout).flatMap((ratio) => rateSeeds(bed, ratio)),
    ...sumSeeds(bed),
    ...(bed.layout.differences ?? []).flatMap((difference) => differenceSeeds(bed, difference)),
    ...bed.layout.equals.flatMap((equal) => disagreements(bed, equal)),
    ...imbalances(bed),
    ...figuresOf(bed.layout).flatMap((cell) => spoiltFigures(bed, cell)),
    ...rowsInOtherUnit(bed),
  ];
}

function rateSeeds(bed: Bed, ratio: Ratio): readonly Seed[] {
  const { rate } = ratio;
  const cell = cellNamed(bed.workbook, bed.layout, rate);
  const exact = rateIn(bed, ratio);
  const also = ratesBeside(bed.layout, rate);
  const states = (kind: string, name: string, other: number): readonly Seed[] => {
    const value = written(ratio, other);
    return shownLike(cell, value) === shownLike(cell, written(ratio, exact))
      ? []
      : [{ kind, name: `${rate}${name}`, changes: [rewritten(bed, rate, value)], at: [rate], also }];
  };
  return [
    ...[1, -1].flatMap((step) => {
      const places = placesOf(cell);
      const shown = Number(fixed(exact * 100, places)) + step * 10 ** -places;
      // A rate cut off instead of rounded is no more than worth a look.
      const cut = Math.trunc(tidy(exact * 100 * 10 ** places)) / 10 ** places;
      return Math.abs(shown - cut) < 1e-9 ? [] : states("rate: last digit", step > 0 ? "+" : "-", shown / 100);
    }),
    ...states("rate: one point", "", exact + 0.01),
    ...states("rate: inverted", "", ratio.kind === "change" ? -exact : 1 / exact),
    {
      kind: "rate: #DIV/0!",
      name: rate,
      changes: [{ cell: rate, written: { value: { kind: "error", code: "#DIV/0!" }, format: cell.format } }],
      at: [rate],
    },
    { kind: "text for a number", name: rate, changes: [{ cell: rate, written: "见附表" }], at: [rate], also },
    {
      kind: "padded number",
      name: rate,
      changes: [{ cell: rate, written: ` ${shownLike(cell, written(ratio, exact))}` }],
      at: [rate],
      anySeverity: true,
    },
  ];
}

/** The same rate elsewhere, which a wrong one contradicts. */
function ratesBeside(layout: Layout, rate: string): readonly string[] {
  const same = executionRates(layout);
  return same.includes(rate) ? same : [];
}

function sumSeeds(bed: Bed): readonly Seed[] {
  const sums = [...columnsOf(bed.layout), ...bed.layout.sums];
  // A total that a formula works out is right for wrong parts: what tells is what else holds for the part and the total.
  const elsewhere = (cell: string): readonly string[] => [
    ...sums.flatMap((sum) => (sum.parts.includes(cell) ? [sum.total, ...sum.parts] : [])),
    ...sums.flatMap(({ total, parts }) =>
      parts.includes(cell) && cellNamed(bed.workbook, bed.layout, total).formula !== null ? near(bed.layout, total) : [],
    ),
  ];
  const seed = (sum: Sum, kind: string, cell: string, by: number): Seed => ({
    kind,
    name: `${cell}+${by}`,
    changes: withRates(bed, [raised(bed, cell, by)]),
    at: [...new Set([sum.total, ...sum.parts, ...elsewhere(cell)])],
    spreads: true,
  });
  return sums.flatMap((sum) => [
    ...(figureAt(bed, sum.total) === 0 ? [] : [seed(sum, "total of parts wrong", sum.total, 10)]),
    ...sum.parts.filter((part) => figureAt(bed, part) !== 0).map((part) => seed(sum, "part of a total wrong", part, 10)),
  ]);
}

/** 结余 and the like, other than what the figures beside it leave. */
function differenceSeeds(bed: Bed, { difference, from, less }: Difference): readonly Seed[] {
  const by = inUnit(bed.layout, difference, 10);
  const seed = (name: string, change: Change): Seed => ({
    kind: "difference wrong",
    name: `${difference}${name}`,
    changes: [change],
    at: [difference, from, less],
    spreads: true,
  });
  const value = figureAt(bed, difference);
  return [
    seed(" raised", raised(bed, difference, by)),
    ...(value === 0 ? [] : [seed(" of the other sign", rewritten(bed, difference, -value))]),
  ];
}

/** Cells to change with a figure so that its own table still adds up. */
function companions(bed: Bed, cell: string): readonly { readonly cell: string; readonly sign: number }[] {
  const { layout } = bed;
  const sums = [...columnsOf(layout), ...layout.sums];
  const own = sums.find((sum) => sum.total === cell);
  // The last part that is not nothing: 上年结转 stays as it is.
  const part =
    own === undefined ? undefined : [...own.parts].reverse().find((each) => figureAt(bed, each) !== 0 && !isCarried(layout, each));
  if (part !== undefined) return [{ cell: part, sign: 1 }, ...companions(bed, part)];
  const over = sums.find((sum) => sum.parts.includes(cell));
  const brother = over?.parts[0];
  if (over === undefined || brother === undefined || !cell.startsWith("3!")) return [];
  return brother === cell ? [{ cell: over.total, sign: 1 }] : isCarried(layout, cell) ? [{ cell: brother, sign: -1 }] : [];
}

/** Whether it stands in the row 上年结转资金 of 附件3. */
function isCarried(layout: Layout, cell: string): boolean {
  return layout.funds.carried !== null && cell.startsWith("3!") && Number(cell.replace(/^3!\D+/, "")) === layout.funds.parts[1];
}

function disagreements(bed: Bed, equal: Equal): readonly Seed[] {
  return equal.cells.map((cell, index): Seed => {
    const by = inUnit(bed.layout, cell, index === 0 ? 5 : -1.3);
    const beside = companions(bed, cell).filter((each) => !equal.cells.some((own) => own === each.cell));
    const changes = [raised(bed, cell, by), ...beside.map((each) => raised(bed, each.cell, by * each.sign))];
    return {
      kind: `${equal.what} disagrees`,
      name: cell,
      changes: withRates(bed, typedOnly(bed, changes)),
      at: equal.cells,
      spreads: true,
    };
  });
}

/** Without totals that a formula adds up anyway, unless nothing else is left. */
function typedOnly(bed: Bed, changes: readonly Change[]): readonly Change[] {
  const typed = changes.filter((change) => cellNamed(bed.workbook, bed.layout, change.cell).formula === null);
  return typed.length === 0 ? changes : typed;
}

function imbalances(bed: Bed): readonly Seed[] {
  const { balance } = bed.layout;
  if (balance === null) return [];
  const seed = (kind: string, cell: string, at: readonly string[], amount: number): Seed => ({
    kind,
    name: `${cell}${amount}`,
    changes: withRates(bed, [raised(bed, cell, inUnit(bed.layout, cell, amount))]),
    at,
    spreads: true,
  });
  const { carried, initial, adjusted, budget, final, left } = balance;
  return [20, -0.3].flatMap((amount) => [
    seed(
      "composition out of balance",
      adjusted,
      [
        carried,
        initial,
        adjusted,
        budget,
        ...(cellNamed(bed.workbook, bed.layout, budget).formula === null ? [] : near(bed.layout, budget)),
      ],
      amount,
    ),
    seed("年末结余 out of balance", left, [budget, final, left], amount),
  ]);
}

/** People and square metres are written without decimals; amounts of money are not. */
function isMoney(bed: Bed, cell: string): boolean {
  const { format, text } = cellNamed(bed.workbook, bed.layout, cell);
  return format.includes(".") || text.includes(".") || (isInYuan(bed.layout, cell) && !text.endsWith("人"));
}

function inOtherUnit(bed: Bed, cell: string): Change {
  const factor = inUnit(bed.layout, cell, 1) === 1 ? 10_000 : 1 / 10_000;
  return rewritten(bed, cell, tidy(figureAt(bed, cell) * factor));
}

function spoiltFigures(bed: Bed, cell: string): readonly Seed[] {
  const value = figureAt(bed, cell);
  const before = cellNamed(bed.workbook, bed.layout, cell);
  const around = near(bed.layout, cell);
  const malformed = malformedThousands(before.text);
  return [
    { kind: "text for a number", name: cell, changes: [{ cell, written: "见附表" }], at: [cell], spreads: true },
    { kind: "padded number", name: cell, changes: [{ cell, written: ` ${before.text} ` }], at: [cell], spreads: true, anySeverity: true },
    ...(value === 0 ? [] : [{ kind: "blank figure", name: cell, changes: [{ cell, written: null }], at: around, spreads: true }]),
    ...(value === 0 || !isMoney(bed, cell) || figureIsPeople(bed, cell)
      ? []
      : [
          {
            kind: "ten thousand times off",
            name: cell,
            changes: [inOtherUnit(bed, cell)],
            at: [...around, ...scoresWithoutRate(bed, cell)],
            spreads: true,
          },
        ]),
    ...(malformed === null
      ? []
      : [{ kind: "malformed thousands", name: cell, changes: [{ cell, written: malformed }], at: [cell], spreads: true }]),
  ];
}

/** The scores that follow from a figure, where no typed rate would show sooner that it is wrong. */
function scoresWithoutRate(bed: Bed, cell: string): readonly string[] {
  const { layout } = bed;
  const rates = layout.ratios.filter((ratio) => ratio.above === cell || ratio.below === cell);
  const typed = rates.some((ratio) => cellNamed(bed.workbook, layout, ratio.rate).formula === null);
  // Of two figures thousands of times apart nobody can say which is wrong.
  const rows = layout.scores.filter((row) => row.data.includes(cell));
  return typed ? [] : rows.flatMap((row) => [row.cell, ...(rates.length === 0 ? row.data : [])]);
}

function figureIsPeople(bed: Bed, cell: string): boolean {
  const [first] = bed.layout.ratios;
  return first !== undefined && (first.above === cell || first.below === cell);
}

/** 3132.25 as 31,32.25 and 11707200 as 117,072,00; null for a figure too short to go wrong. */
function malformedThousands(shown: string): string | null {
  const [whole = "", rest] = shown.replaceAll(",", "").split(".");
  if (!/^\d{4,}$/.test(whole)) return null;
  return `${whole.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",")},${whole.slice(-2)}${rest === undefined ? "" : `.${rest}`}`;
}

/** Both figures of a rate in the other unit: the rate is right, what the figures hang together with is not. */
function rowsInOtherUnit(bed: Bed): readonly Seed[] {
  return bed.layout.ratios
    .filter((ratio) => isTied(bed.layout, ratio) && isMoney(bed, ratio.above))
    .map((ratio) => ({
      kind: "ten thousand times off",
      name: `${ratio.below},${ratio.above}`,
      changes: [inOtherUnit(bed, ratio.below), inOtherUnit(bed, ratio.above)],
      at: [...new Set([...near(bed.layout, ratio.below), ...near(bed.layout, ratio.above)])].filter((cell) => cell !== ratio.rate),
      spreads: true,
    }));
}

function isTied(layout: Layout, ratio: Ratio): boolean {
  const tied = [...layout.equals.flatMap(({ cells }) => cells), ...Object.values(layout.balance ?? {})];
  return tied.includes(ratio.above) || tied.includes(ratio.below);
}
