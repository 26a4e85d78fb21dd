import { addressOf, parseArea, quoteSheet } from "../../src/core/grid/address";
import { cellAt, textAt, type Cell, type Sheet, type Workbook } from "../../src/core/grid/workbook";
import { addressIn, cellNamed, changed, shownLike, sheetNameOf, tidy } from "./cells";
import { areasOf, countedRatios, countedSums, formulaIn, neighbour, rateFormula, withFormulas } from "./formula-plants";
import type { AnnexKey, Ratio, Sum } from "./layouts";
import { executionRates, figureAt, near, planted, raised, rewritten, written, type Bed, type Plant, type Seed } from "./plant";
import { recalculated } from "./recalculate";

/*
 * What spreadsheet auditors find in formulas, planted among right ones: the typed rates and totals of a workbook are
 * first turned into formulas, so that each wrong formula has neighbours that it is unlike.
 */

/** Every bad habit in formulas that a workbook has room for. */
export function habitPlants(bed: Bed): readonly Plant[] {
  const base = withFormulas(bed);
  const ratios = countedRatios(base);
  const sums = countedSums(base);
  const seeds = [
    ...ratios.flatMap((ratio, index) => rateSeeds(base, ratio, neighbour(ratios, index))),
    ...sums.flatMap((sum) => sumSeeds(base, sum)),
  ];
  const hiding = withHiddenSheets(base);
  return [
    ...[...seeds, ...scoreTotals(base)].map((seed) => planted(base, seed)),
    ...ratios.flatMap((ratio) => hiddenReferences(hiding, ratio)).map((seed) => planted(hiding, seed)),
  ];
}

/** A formula that is wrong where it stands; where it comes to what it should all the same, a hint is all that is asked for. */
function wrongFormula(bed: Bed, kind: string, cell: string, formula: string, rest: Partial<Seed> = {}): readonly Seed[] {
  const change = formulaIn(bed, cell, formula);
  const after = cellNamed(recalculated(changed(bed.workbook, bed.layout, [change])), bed.layout, cell);
  // What reads itself is refused by Excel, or shows 0 with a warning of its own.
  if (Number.isNaN(after.value)) return [];
  const same = executionRates(bed.layout);
  return [
    {
      kind,
      name: `${cell} ${formula}`,
      changes: [change],
      at: [cell],
      also: same.includes(cell) ? same : [],
      anySeverity: after.text === cellNamed(bed.workbook, bed.layout, cell).text,
      ...rest,
    },
  ];
}

/** Those of the seeds that show something wrong. */
function showing(seeds: readonly Seed[]): readonly Seed[] {
  return seeds.filter((seed) => seed.anySeverity !== true);
}

function rateSeeds(bed: Bed, ratio: Ratio, other: Ratio | undefined): readonly Seed[] {
  return [...typedRates(bed, ratio), ...constantsInRate(bed, ratio), ...unlikeRates(bed, ratio, other), ...brokenRates(bed, ratio)];
}

function typedRates(bed: Bed, ratio: Ratio): readonly Seed[] {
  const { rate } = ratio;
  const exact = figureAt(bed, rate);
  const point = written(ratio, 0.01);
  const same = executionRates(bed.layout);
  const also = same.includes(rate) ? same : [];
  const seed = (kind: string, value: number): Seed => ({ kind, name: rate, changes: [rewritten(bed, rate, value)], at: [rate], also });
  return [
    ...(hasLikeColumn(bed, rate) ? [{ ...seed("typed among formulas: right", exact), anySeverity: true }] : []),
    seed("typed among formulas: wrong", exact + point),
    stale(bed, rate, exact - 5 * point, { also }),
  ];
}

/** Whether every other rate of the column is a formula, so that a typed one stands out. */
function hasLikeColumn(bed: Bed, cell: string): boolean {
  const column = cell.replace(/\d+$/, "");
  const others = [
    ...bed.layout.ratios.map((ratio) => ratio.rate),
    ...bed.layout.funds.rated.map((row) => `3!${bed.layout.funds.rate}${row}`),
  ].filter((each) => each !== cell && each.replace(/\d+$/, "") === column);
  return others.length > 0 && others.every((each) => cellNamed(bed.workbook, bed.layout, each).formula !== null);
}

function constantsInRate(bed: Bed, ratio: Ratio): readonly Seed[] {
  const { rate, below } = ratio;
  const plain = rateFormula(ratio);
  const figure = (cell: string): string => String(figureAt(bed, cell));
  const over = (divisor: string): string => plain.replace(`/${addressIn(below)}`, `/${divisor}`);
  return [
    ...wrongFormula(bed, "constant in a rate: added", rate, `${plain}+${written(ratio, 0.01)}`),
    ...wrongFormula(bed, "constant in a rate: factor", rate, `${plain}*0.98`),
    ...wrongFormula(bed, "constant in a rate: today's figure", rate, over(figure(below))),
    ...wrongFormula(bed, "constant in a rate: an old figure", rate, over(String(tidy(figureAt(bed, below) * 0.96)))),
  ];
}

/** Formulas that refer to other places, relative to their own, than those beside them; or that do more than those. */
function unlikeRates(bed: Bed, ratio: Ratio, other: Ratio | undefined): readonly Seed[] {
  const { rate, kind, above, below } = ratio;
  const plain = rateFormula(ratio);
  const places = ratio.points === undefined ? 2 : 0;
  const wrong = (what: string, formula: string): readonly Seed[] => wrongFormula(bed, `rate unlike its neighbours: ${what}`, rate, formula);
  const rowOff = [shifted(plain, 1, 0), shifted(plain, -1, 0)].flatMap((formula) => wrong("a row off", formula));
  const divisor = other === undefined ? "" : addressIn(other.below);
  const mixed = other === undefined || other.below === below ? [] : [rateFormula({ ...ratio, below: other.below })];
  return [
    ...rowOff,
    ...wrong("a column off", shifted(plain, 0, -1)),
    ...mixed.flatMap((formula) => wrong("another row's divisor", formula)),
    ...mixed.flatMap((formula) =>
      wrong(
        "anchored",
        formula.replaceAll(divisor, () => divisor.replace(/^([A-Z]+)/, "$$$1$$")),
      ),
    ),
    ...(kind === "quotient" ? wrong("inverted", rateFormula({ ...ratio, above: below, below: above })) : []),
    ...(kind === "change" ? showing(wrong("ABS", `=ABS(${plain.slice(1)})`)) : []),
    ...showing(wrong("ROUNDDOWN", `=ROUNDDOWN(${plain.slice(1)},${places})`)),
    // Cut off at its last digit it is no more than worth a look.
    ...showing(wrong("ROUNDDOWN, last digit", `=ROUNDDOWN(${plain.slice(1)},${places + 2})`)).map((seed) => ({
      ...seed,
      anySeverity: true,
    })),
    ...showing(wrongFormula(bed, "rate rounded to too few places", rate, `=ROUND(${plain.slice(1)},${places - 2})`)),
  ];
}

/** A formula with all of its references moved, as one that was dragged to the wrong place. */
function shifted(formula: string, down: number, right: number): string {
  return formula.replace(/[A-Z]+\d+/g, (match) => {
    const area = parseArea(match);
    return area === null || area.top + down < 0 || area.left + right < 0 ? "#REF!" : addressOf(area.top + down, area.left + right);
  });
}

function brokenRates(bed: Bed, ratio: Ratio): readonly Seed[] {
  const { rate, above, below } = ratio;
  const plain = rateFormula(ratio);
  const [a, b] = [addressIn(above), addressIn(below)];
  const blank = blankBelow(bed, below);
  const label = labelOver(bed, above);
  const foreign = foreignSheet(bed, rate);
  const wrong = (what: string, formula: string): readonly Seed[] => wrongFormula(bed, what, rate, formula);
  return [
    ...wrong("reference to a blank cell: divisor", plain.replaceAll(b, blank)),
    ...wrong("reference to a blank cell: dividend", plain.replaceAll(a, blank)),
    ...(label === null ? [] : wrong("reference to a label", plain.replaceAll(a, label))),
    ...(foreign === null ? [] : wrong("reference to another sheet", plain.replaceAll(a, `${quoteSheet(foreign)}!${a}`))),
    ...wrong("error value in a rate: #REF!", plain.replaceAll(a, "#REF!")),
    ...wrong("error value in a rate: #NAME?", `=SUMM(${a})/${b}`),
  ];
}

function sheetOf(bed: Bed, cell: string): Sheet {
  const sheet = bed.workbook.sheets.find((each) => each.name === sheetNameOf(bed.layout, cell));
  if (sheet === undefined) throw new Error(`${bed.layout.name} has no sheet for ${cell}`);
  return sheet;
}

/** The next cell down the column that holds nothing. */
function blankBelow(bed: Bed, cell: string): string {
  const sheet = sheetOf(bed, cell);
  const { top = 0, left = 0 } = parseArea(addressIn(cell)) ?? {};
  let row = top;
  while ((cellAt(sheet, row, left)?.value ?? null) !== null) row += 1;
  return addressOf(row, left);
}

/** The nearest label above a figure. */
function labelOver(bed: Bed, cell: string): string | null {
  const sheet = sheetOf(bed, cell);
  const { top = 0, left = 0 } = parseArea(addressIn(cell)) ?? {};
  const isLabel = (row: number): boolean =>
    typeof cellAt(sheet, row, left)?.value === "string" && /\p{Script=Han}/u.test(textAt(sheet, row, left));
  const row = Array.from({ length: top }, (_, up) => top - 1 - up).find(isLabel);
  return row === undefined ? null : addressOf(row, left);
}

/** An annex on another sheet than this cell's. */
function foreignSheet(bed: Bed, cell: string): string | null {
  const own = sheetNameOf(bed.layout, cell);
  const keys: readonly AnnexKey[] = ["4", "3", "5"];
  return keys.map((key) => bed.layout.sheets[key]).find((name) => name !== own && name !== "") ?? null;
}

function sumSeeds(bed: Bed, sum: Sum): readonly Seed[] {
  const { total } = sum;
  const plain = cellNamed(bed.workbook, bed.layout, total).formula ?? `=SUM(${areasOf(sum.parts)})`;
  const also = consequences(bed, total);
  const wrong = (kind: string, formula: string): readonly Seed[] => wrongFormula(bed, kind, total, formula, { spreads: true, also });
  const ways: readonly (readonly [string, number, number])[] = [
    ["a row off", 1, 0],
    ["a row off", -1, 0],
    ["a column off", 0, 1],
    ["a column off", 0, -1],
  ];
  const label = labelOver(bed, total);
  return [
    ...typedTotals(bed, total),
    ...wrong("constant in a total: added", `${plain}+5`),
    ...constantParts(bed, sum).flatMap((formula) => wrong("constant in a total: today's figure", formula)),
    ...ways.flatMap(([what, down, right]) => wrong(`total unlike its neighbours: ${what}`, shifted(plain, down, right))),
    ...subTotalled(bed, sum).flatMap((formula) => wrong("SUM takes in the sub-total", formula)),
    ...textParts(bed, sum),
    ...unrefreshed(bed, sum),
    ...wrong("error value in a total: #REF!", "=SUM(#REF!)"),
    ...wrong("error value in a total: #NAME?", `=SUMM(${areasOf(sum.parts)})`),
    ...(label === null ? [] : wrong("error value in a total: #VALUE!", `=${[...sum.parts.map(addressIn), label].join("+")}`)),
    ...showing(wrong("total rounded to too few places", `=ROUND(${plain.slice(1)},0)`)),
  ];
}

function typedTotals(bed: Bed, total: string): readonly Seed[] {
  const exact = figureAt(bed, total);
  const over = countedSums(bed).filter((sum) => sum.parts.includes(total));
  const also = [...consequences(bed, total), ...over.map((sum) => sum.total)];
  const seed = (kind: string, value: number): Seed => ({
    kind,
    name: total,
    changes: [rewritten(bed, total, value)],
    at: [total],
    spreads: true,
    also,
  });
  return [
    ...(hasLikeRow(bed, total) ? [{ ...seed("typed among formulas: right", exact), anySeverity: true }] : []),
    seed("typed among formulas: wrong", exact + 1),
    stale(bed, total, tidy(exact - 1), { spreads: true, also }),
  ];
}

/** Whether another total of the row is a formula, so that a typed one stands out. */
function hasLikeRow(bed: Bed, total: string): boolean {
  const rowOf = (cell: string): string => cell.replace(/!\D+/, "!");
  return countedSums(bed).some((sum) => sum.total !== total && rowOf(sum.total) === rowOf(total));
}

/**
 * Where a wrong figure or 分值 shows besides the cells that it adds up with: at the rules that it is scored by, which may
 * leave open what another one gives, at the scores of a wrong 分值, and where 附件6 states the same figure.
 */
function consequences(bed: Bed, cell: string): readonly string[] {
  const { report, scores } = bed.layout;
  const rules = scores.filter((row) => row.data.includes(cell)).map((row) => row.rule);
  const weighed = scores.filter((row) => row.weight === cell).flatMap((row) => [row.rule, row.cell]);
  const points = (bed.layout.points ?? []).filter((point) => point.weight === cell).map((point) => point.cell);
  const twins = (report?.twins ?? []).filter((twin) => twin.others.includes(cell)).map((twin) => twin.cell);
  return [...rules, ...weighed, ...points, ...twins];
}

/** The total with its last part that is not nothing typed into the formula. */
function constantParts(bed: Bed, sum: Sum): readonly string[] {
  const typed = [...sum.parts].reverse().find((part) => figureAt(bed, part) !== 0);
  if (typed === undefined) return [];
  return [`=${sum.parts.map((part) => (part === typed ? String(tidy(figureAt(bed, part))) : addressIn(part))).join("+")}`];
}

/** A range over all rows from the first part to the last, where a part has parts of its own among them. */
function subTotalled(bed: Bed, sum: Sum): readonly string[] {
  const [first, last] = [parseArea(addressIn(sum.parts[0] ?? "")), parseArea(addressIn(sum.parts[sum.parts.length - 1] ?? ""))];
  const isBetween = (cell: string): boolean => {
    const area = parseArea(addressIn(cell));
    return area !== null && first !== null && last !== null && area.left === first.left && area.top > first.top && area.top < last.top;
  };
  const inner = bed.layout.sums.filter(({ total }) => sum.parts.includes(total)).flatMap(({ parts }) => parts);
  if (!inner.some((cell) => isBetween(cell) && !sum.parts.includes(cell))) return [];
  return [`=SUM(${addressIn(sum.parts[0] ?? "")}:${addressIn(sum.parts[sum.parts.length - 1] ?? "")})`];
}

/** A part that was kept as a text: SUM leaves it out. */
function textParts(bed: Bed, { total, parts }: Sum): readonly Seed[] {
  // Plus signs take a text that is a number for one.
  if (!/^=SUM\(/u.test(cellNamed(bed.workbook, bed.layout, total).formula ?? "")) return [];
  return parts
    .filter((part) => cellNamed(bed.workbook, bed.layout, part).formula === null && figureAt(bed, part) !== 0)
    .map((part) => ({
      kind: "SUM over a number kept as text",
      name: `${part} in ${total}`,
      changes: [{ cell: part, written: cellNamed(bed.workbook, bed.layout, part).text }],
      at: [part, total],
      also: [...consequences(bed, part), ...consequences(bed, total)],
      spreads: true,
    }));
}

/** A right formula that shows what it came to before its figures were changed, as where calculation is manual. */
function stale(bed: Bed, cell: string, value: number, rest: Partial<Seed>): Seed {
  const before = cellNamed(bed.workbook, bed.layout, cell);
  const written = { ...before, value, text: shownLike(before, value), formula: before.formula ?? "" };
  const reshape = (workbook: Workbook): Workbook => changed(workbook, bed.layout, [{ cell, written }]);
  return { kind: "stale value", name: cell, changes: [{ cell, written }], at: [cell], reshape, ...rest };
}

/** A part that was changed after the last calculation: every formula over it still shows the old figures. */
function unrefreshed(bed: Bed, { total, parts }: Sum): readonly Seed[] {
  const part = parts.find((each) => cellNamed(bed.workbook, bed.layout, each).formula === null && figureAt(bed, each) !== 0);
  if (part === undefined) return [];
  const changes = [raised(bed, part, total.startsWith("5!") ? -1 : 10)];
  const formulas = near(bed.layout, part).filter((cell) => cellNamed(bed.workbook, bed.layout, cell).formula !== null);
  const also = [...consequences(bed, part), ...consequences(bed, total)];
  const reshape = (): Workbook => changed(bed.workbook, bed.layout, changes);
  return [
    { kind: "stale over a changed part", name: `${part} in ${total}`, changes, at: [total, ...formulas], also, spreads: true, reshape },
  ];
}

/** 合计 of 得分 over other cells than the scores. */
function scoreTotals(bed: Bed): readonly Seed[] {
  const { total, scores } = bed.layout;
  const parts = scores.map((row) => row.cell);
  const middle = parts.filter((_, index) => index !== Math.floor(parts.length / 2));
  const [first = total, second = total] = parts;
  const weights = scores.map((row) => row.weight);
  const wrong = (what: string, formula: string): readonly Seed[] => wrongFormula(bed, `合计 ${what}`, total, formula, { spreads: true });
  return [
    ...wrong("misses one inside", `=SUM(${areasOf(middle)})`),
    ...wrong("misses one inside", `=${middle.map(addressIn).join("+")}`),
    ...wrong("adds one twice", `=SUM(${areasOf(parts)})+${addressIn(second)}`),
    ...wrong("adds one twice", `=${[...parts, first].map(addressIn).join("+")}`),
    ...(weights.every((weight) => typeof cellNamed(bed.workbook, bed.layout, weight).value === "number")
      ? [...wrong("adds 分值", `=SUM(${areasOf(weights)})`), ...wrong("adds 分值", `=SUM(${areasOf(parts)},${areasOf(weights.slice(-1))})`)]
      : []),
  ];
}

/** What the hidden sheets hold at the same addresses: last year's figures, and a copy of this year's. */
const hidden = { 上年: true, 副本: false };

/** The workbook with the hidden sheets that are left behind where a form is filled in from an older one. */
function withHiddenSheets(bed: Bed): Bed {
  const names = [bed.layout.sheets["3"], bed.layout.sheets["4"]];
  const originals = bed.workbook.sheets.filter((sheet) => names.includes(sheet.name));
  const copies = originals.flatMap((sheet) => Object.entries(hidden).map(([suffix, isOlder]) => copyOf(sheet, suffix, isOlder)));
  return { ...bed, workbook: { sheets: [...bed.workbook.sheets, ...copies] } };
}

function copyOf(sheet: Sheet, suffix: string, isOlder: boolean): Sheet {
  const edited = (cell: Cell, row: number, column: number): Cell => {
    if (typeof cell.value !== "number" || !isOlder) return { ...cell, formula: null };
    // Every figure is lower by a share of its own, so that no rate stays the same.
    const value = Number((cell.value * (0.9 - (row + 3 * column) / 500)).toFixed(2));
    return { ...cell, formula: null, value, text: shownLike(cell, value) };
  };
  const rows = sheet.rows.map((row, r) => row?.map((cell, c) => (cell === undefined ? undefined : edited(cell, r, c))));
  return { ...sheet, name: sheet.name + suffix, visibility: "hidden", rows };
}

function hiddenReferences(bed: Bed, ratio: Ratio): readonly Seed[] {
  const { rate, above, below } = ratio;
  const plain = rateFormula(ratio);
  const sheet = sheetNameOf(bed.layout, rate);
  const other = (cell: string, suffix: string): readonly Seed[] => {
    const formula = plain.replaceAll(addressIn(cell), `${quoteSheet(sheet + suffix)}!${addressIn(cell)}`);
    return wrongFormula(bed, `reference to a hidden sheet: ${suffix}`, rate, formula);
  };
  return [...other(above, "上年"), ...other(below, "上年"), ...other(above, "副本")];
}
