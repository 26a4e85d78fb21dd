import { isOwnSheet } from "./annex/own";
import { readFigure } from "./annex/figure";
import { productsOf } from "./assess";
import type { Assessment, CellAccount, CellFigure, CellUse, ScoredRow } from "./assessment";
import type { CheckContext } from "./check/context";
import { statedRates } from "./check/figures/rates";
import type { Finding } from "./check/finding";
import { keptPlaces } from "./fact/relations";
import { printExpression } from "./formula/printer";
import { addressOf, parseArea, type Area, type Place } from "./grid/address";
import { blockAt, cellAt, sheetNamed, textAt, type Sheet, type Workbook } from "./grid/workbook";

/** More cells that state the same are not worth listing. */
const mostSame = 6;

/**
 * What is known of one cell of a workbook that was assessed: what was found there or by it, the scored row it stands in, how its
 * figure was read, and what it was used for. A cell that nothing was done with says just that, by saying nothing.
 */
export function tellCell(workbook: Workbook, assessment: Assessment, { sheet: name, address }: Place): CellAccount {
  const sheet = sheetNamed(workbook, name);
  const asked = parseArea(address);
  const block = sheet === undefined || asked === null ? asked : blockAt(sheet, asked.top, asked.left);
  const place = { sheet: name, address: block === null ? address : addressOf(block.top, block.left) };
  const nothing = { place, text: "", own: false, findings: [], row: null, figures: [], uses: [] };
  if (sheet === undefined || block === null) return nothing;
  const text = textAt(sheet, block.top, block.left);
  // What we wrote ourselves is never read as a figure of the bureau's.
  if (isOwnSheet(sheet)) return { ...nothing, text, own: true };
  const context = contextOf(workbook, assessment);
  const row = rowAt(sheet, block, assessment);
  const here = (other: Place): boolean => other.sheet === name && overlaps(parseArea(other.address), block);
  return {
    ...nothing,
    text,
    findings: assessment.findings.flatMap((finding) => roleIn(finding, here)),
    row,
    // A score is told by its row.
    figures: row === null ? figuresAt(context, sheet, place, here) : [],
    uses: usesOf(context, assessment.rows, here, sheet, place),
  };
}

function contextOf(workbook: Workbook, { settings }: Assessment): CheckContext {
  const products = productsOf(workbook, settings);
  return { ...products, rates: statedRates(products) };
}

type Here = (place: Place) => boolean;

function overlaps(area: Area | null, block: Area): boolean {
  return area !== null && area.top <= block.bottom && block.top <= area.bottom && area.left <= block.right && block.left <= area.right;
}

function roleIn(finding: Finding, here: Here): CellAccount["findings"] {
  if (here(finding.place)) return [{ finding, role: "place" }];
  return finding.evidence.some(here) ? [{ finding, role: "evidence" }] : [];
}

/** The row whose 得分 stands beside the cell; a heading, and a name over several rows, stand in none. */
function rowAt(sheet: Sheet, block: Area, { rows, table }: Assessment): ScoredRow | null {
  if (table === null || table.sheet !== sheet.name) return null;
  const found = rows.filter(({ place }) => {
    const score = parseArea(place.address);
    if (score === null || place.sheet !== sheet.name) return false;
    const { top, bottom } = blockAt(sheet, score.top, score.left);
    return top <= block.bottom && block.top <= bottom;
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The figures under the names that the forms give them; a number that has none there is told as it reads. */
function figuresAt(context: CheckContext, sheet: Sheet, place: Place, here: Here): readonly CellFigure[] {
  const stated = [
    ...context.facts.map(({ name, figure }) => ({ name, figure })),
    ...context.rates.map(({ title, figure }) => ({ name: title, figure })),
    ...context.sums.map(({ title, total }) => ({ name: title, figure: total })),
    ...context.sums.flatMap(({ parts }) => parts.map((figure) => ({ name: "", figure }))),
  ].filter(({ figure }) => here(figure.place));
  const area = parseArea(place.address);
  const bare = area === null ? [] : [{ name: "", figure: readFigure(cellAt(sheet, area.top, area.left), place, null) }];
  const read = (stated.length > 0 ? stated : bare).flatMap(({ name, figure }) =>
    figure.kind === "number" ? [{ name, value: figure.value, unit: figure.unit }] : [],
  );
  return read.filter((one, at) => read.findIndex((other) => other.value.equals(one.value) && other.unit === one.unit) === at);
}

function usesOf(context: CheckContext, rows: readonly ScoredRow[], here: Here, sheet: Sheet, place: Place): readonly CellUse[] {
  const uses = [
    ...rows.flatMap((row): readonly CellUse[] =>
      row.operands.some((operand) => here(operand.place)) ? [{ kind: "score", what: row.indicator, place: row.place }] : [],
    ),
    ...context.rates.flatMap(({ title, figure, expression, operands }): readonly CellUse[] => {
      if (here(figure.place)) return [{ kind: "rate", what: printExpression(expression), place: null }];
      return operands.some((operand) => here(operand.figure.place)) ? [{ kind: "rate-part", what: title, place: figure.place }] : [];
    }),
    ...context.sums.flatMap(({ title, total, parts }): readonly CellUse[] => {
      if (here(total.place)) return [{ kind: "sum", what: title, place: null }];
      return parts.some((part) => here(part.place)) ? [{ kind: "sum-part", what: title, place: total.place }] : [];
    }),
    ...context.balances.flatMap(({ identity, facts }): readonly CellUse[] =>
      facts.some(({ figure }) => here(figure.place)) ? [{ kind: "balance", what: identity.explanation, place: null }] : [],
    ),
    ...sameFigures(context, here),
    ...inTable(context, place),
    ...formulaOf(sheet, place),
  ];
  const keyOf = ({ kind, what, place: other }: CellUse): string => `${kind} ${what} ${other?.sheet ?? ""}!${other?.address ?? ""}`;
  return uses.filter((use, at) => uses.findIndex((other) => keyOf(other) === keyOf(use)) === at);
}

function sameFigures({ facts }: CheckContext, here: Here): readonly CellUse[] {
  const names = new Set(facts.filter(({ figure }) => here(figure.place)).map(({ name }) => name));
  return facts
    .filter(({ name, figure }) => names.has(name) && !here(figure.place))
    .slice(0, mostSame)
    .map(({ name, figure }) => ({ kind: "same", what: name, place: figure.place }));
}

function inTable({ workbook }: CheckContext, { sheet, address }: Place): readonly CellUse[] {
  return keptPlaces(workbook).has(`${sheet}!${address}`) ? [{ kind: "table", what: "", place: null }] : [];
}

function formulaOf(sheet: Sheet, { address }: Place): readonly CellUse[] {
  const area = parseArea(address);
  const formula = area === null ? null : cellAt(sheet, area.top, area.left)?.formula;
  return formula === null || formula === undefined ? [] : [{ kind: "formula", what: formula, place: null }];
}
