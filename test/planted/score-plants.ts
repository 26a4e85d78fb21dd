import { parseArea } from "../../src/core/grid/address";
import type { Workbook } from "../../src/core/grid/workbook";
import { cellNamed, sheetNameOf, type Change } from "./cells";
import type { Said, ScoreRow } from "./layouts";
import { figureAt, raised, rewritten, type Bed, type Seed } from "./plant";

/** Every wrong score, total, weight and label that a workbook has room for. */
export function scoreSeeds(bed: Bed): readonly Seed[] {
  const { layout } = bed;
  return [
    ...layout.scores.flatMap((row) => [...wrongScores(bed, row), ...spoiltScores(bed, row), ...spoiltRow(bed, row)]),
    ...totals(bed),
    ...layout.scores.map((row) => misprintedUnit(bed, row.weight, [row.rule, row.cell])),
    ...layout.otherWeights.map((cell) => misprintedUnit(bed, cell, [])),
    ...layout.underGroups.map((cell) => strayNumber(bed, cell)),
    ...pointSeeds(bed),
    ...(layout.subtotals ?? []).map((sum) => wrongSubtotal(bed, sum.total)),
    ...(layout.said ?? []).map((said) => saidSeed(bed, said)),
  ];
}

/** A score with the typed 合计 that goes with it. */
function scored(bed: Bed, cell: string, total: string, score: number | null): readonly Change[] {
  const change = pointed(bed, cell, score);
  const typed = cellNamed(bed.workbook, bed.layout, total).formula === null;
  return typed ? [change, raised(bed, total, (score ?? 0) - figureAt(bed, cell))] : [change];
}

function wrongScores(bed: Bed, row: ScoreRow): readonly Seed[] {
  const { total } = bed.layout;
  const seed = (kind: string, score: number | null): Seed => ({
    kind,
    name: `${row.cell}=${score}`,
    changes: scored(bed, row.cell, total, score),
    at: [row.cell],
  });
  return [
    ...(row.other === null ? [] : [seed("score: not what the data give", row.other)]),
    ...(row.never === null ? [] : [seed("score: not permitted", row.never)]),
    seed("score: above the weight", row.full + 1),
    seed("score: blank", null),
  ];
}

function spoiltScores(bed: Bed, row: ScoreRow): readonly Seed[] {
  const { cell } = row;
  const shown = cellNamed(bed.workbook, bed.layout, cell).text;
  const also = [bed.layout.total];
  return [
    { kind: "text for a number", name: cell, changes: [{ cell, written: "见附表" }], at: [cell], also },
    { kind: "padded number", name: cell, changes: [{ cell, written: ` ${shown}` }], at: [cell], also, anySeverity: true },
  ];
}

function spoiltRow(bed: Bed, row: ScoreRow): readonly Seed[] {
  const { weight, rule, cell, note } = row;
  const shown = cellNamed(bed.workbook, bed.layout, weight).text;
  const unreadable = /[（(].*[）)]/.test(shown) ? shown.replace(/([（(]).*([）)])/, "$1待定$2") : "待定";
  const ownCell = unreadable.length <= 4;
  const years = note ?? rule;
  const definition = filledText(bed, years);
  const also = [cell, weight, rule, ...(bed.layout.weightTotal === null ? [] : [bed.layout.weightTotal])];
  return [
    {
      kind: "weight unreadable",
      name: weight,
      changes: [{ cell: weight, written: unreadable }],
      at: ownCell ? [weight] : [weight, rule, cell],
      also,
    },
    ...(definition === null
      ? []
      : [
          {
            kind: "stale year",
            name: years,
            changes: [{ cell: years, written: `${definition}\n该指标以2016年完成情况为评价内容。` }],
            at: [years],
          },
        ]),
  ];
}

/** The text of a cell; null where it is blank, as a cell under a merged one is. */
function filledText(bed: Bed, cell: string): string | null {
  const sheet = bed.workbook.sheets.find((each) => each.name === sheetNameOf(bed.layout, cell));
  const area = parseArea(cell);
  const found = area === null ? "" : (sheet?.rows[area.top]?.[area.left]?.text ?? "");
  return found === "" ? null : found;
}

function totals(bed: Bed): readonly Seed[] {
  const { total, weightTotal } = bed.layout;
  const seed = (kind: string, cell: string, by: number): Seed => ({
    kind,
    name: `${cell}${by}`,
    changes: [raised(bed, cell, by)],
    at: [cell],
  });
  return [
    ...[1, -0.5, 10, -0.05].map((by) => seed("合计 wrong", total, by)),
    ...(weightTotal === null ? [] : [-5, 2].map((by) => seed("合计 of 分值 wrong", weightTotal, by))),
  ];
}

/** （5人） where （5分） is meant. */
function misprintedUnit(bed: Bed, cell: string, also: readonly string[]): Seed {
  const shown = cellNamed(bed.workbook, bed.layout, cell).text;
  const written = /分[）)]/.test(shown) ? shown.replace(/分([）)])/, "人$1") : `（${shown}人）`;
  return { kind: "weight in 人", name: cell, changes: [{ cell, written }], at: [cell], also };
}

/** 55 in the column of 一级指标, as where a page break has split a merged cell. */
function strayNumber(bed: Bed, cell: string): Seed {
  const sheetName = sheetNameOf(bed.layout, cell);
  const area = parseArea(cell);
  const split = (workbook: Workbook): Workbook => ({
    sheets: workbook.sheets.map((sheet) =>
      sheet.name !== sheetName || sheet.merges === null || area === null
        ? sheet
        : {
            ...sheet,
            merges: sheet.merges.flatMap((block) => {
              const covers = block.left <= area.left && area.left <= block.right && block.top <= area.top && area.top <= block.bottom;
              return covers
                ? [
                    { ...block, bottom: area.top - 1 },
                    { ...block, top: area.top },
                  ].filter((part) => part.bottom > part.top || part.right > part.left)
                : [block];
            }),
          },
    ),
  });
  return { kind: "stray number", name: cell, changes: [{ cell, written: 55 }], at: [cell], reshape: split };
}

function wrongSubtotal(bed: Bed, cell: string): Seed {
  return { kind: "小计 wrong", name: cell, changes: [raised(bed, cell, -1)], at: [cell], also: totalsOf(bed) };
}

function totalsOf({ layout }: Bed): readonly string[] {
  return [layout.total, layout.weightTotal ?? []].flat();
}

/** Words beside a score or an indicator that its figures refute. */
function saidSeed(bed: Bed, { kind, cell, from, to, at = [] }: Said): Seed {
  const { text } = cellNamed(bed.workbook, bed.layout, cell);
  if (text.split(from).length !== 2) throw new Error(`${cell} does not say ${from} once`);
  return { kind, name: cell, changes: [{ cell, written: text.replace(from, to) }], at: [cell, ...at] };
}

/** The points that 附件3 itself gives, as the national form does. */
function pointSeeds(bed: Bed): readonly Seed[] {
  const { executionScore, points = [], pointTotals } = bed.layout;
  const seed = (kind: string, cell: string, score: number | null): Seed => ({
    kind,
    name: `${cell}=${score}`,
    changes: pointTotals === undefined ? [pointed(bed, cell, score)] : scored(bed, cell, pointTotals[0], score),
    at: [cell],
  });
  return [
    ...(executionScore === null ? [] : [seed("score: not what the data give", executionScore, 10)]),
    ...points.flatMap(({ cell, full }) => [seed("score: above the weight", cell, full + 1), seed("score: blank", cell, null)]),
    ...pointTotalSeeds(bed),
  ];
}

function pointTotalSeeds(bed: Bed): readonly Seed[] {
  const { pointTotals } = bed.layout;
  if (pointTotals === undefined) return [];
  const [total, weights] = pointTotals;
  return [
    ...[1, -0.5].map((by): Seed => ({ kind: "合计 wrong", name: `${total}${by}`, changes: [raised(bed, total, by)], at: [total] })),
    { kind: "合计 of 分值 wrong", name: weights, changes: [raised(bed, weights, -5)], at: [weights] },
  ];
}

function pointed(bed: Bed, cell: string, score: number | null): Change {
  return score === null ? { cell, written: null } : rewritten(bed, cell, score);
}
