import type { Workbook } from "../../src/core/grid/workbook";
import { cellNamed, changed, fixed, grouped, numberIn, tidy, type Change } from "./cells";
import type { Claim, Layout, Move, Report } from "./layouts";
import { figureAt, near, raised, rewritten, withRates, type Bed, type Seed } from "./plant";

/** Every wrong figure and wrong claim that 附件6 has room for. */
export function reportSeeds(bed: Bed): readonly Seed[] {
  const { report } = bed.layout;
  if (report === null) return [];
  return [...tableSeeds(bed, report), ...report.claims.flatMap((claim) => claimSeeds(bed, report, claim)), ...acrossAnnexes(bed, report)];
}

/** A seed planted in another annex may show in 附件6 as well, where the report states the same figure. */
export function spreadingIntoReport(bed: Bed, seed: Seed): Seed {
  const { report } = bed.layout;
  if (report === null) return seed;
  const written = seed.changes.map((change) => change.cell);
  // A total that adds up a spoilt figure changes with it.
  const cells = [...written, ...seed.at, ...(seed.spreads === true ? written.flatMap((cell) => near(bed.layout, cell)) : [])];
  const own = report.claims.filter((claim) => [...sourcesOf(claim), ...claim.elsewhere].some((cell) => cells.includes(cell)));
  const twins = report.twins.filter((twin) => twin.others.some((cell) => cells.includes(cell))).map((twin) => twin.cell);
  const claims = report.claims.filter((claim) => sourcesOf(claim).some((cell) => twins.includes(cell)));
  return { ...seed, also: [...(seed.also ?? []), ...twins, ...[...own, ...claims].map((claim) => claim.cell)] };
}

/** Cells of 附件6 that an equation holds together. */
function equationsOf(report: Report): readonly (readonly string[])[] {
  return [
    ...report.sums.map((sum) => [sum.total, ...sum.parts]),
    ...report.differences.map((each) => [each.difference, each.from, each.less]),
    ...report.shares.map((each) => [each.share, each.part, each.whole]),
  ];
}

/** The cells that share an equation with one of these. */
function around(report: Report, cells: readonly string[]): readonly string[] {
  return unique([
    ...cells,
    ...equationsOf(report)
      .filter((tie) => tie.some((cell) => cells.includes(cell)))
      .flat(),
  ]);
}

/** Where figures of the report show as well: beside them, in its sentences, in the other annexes, and in the scores. */
function consequences(layout: Layout, report: Report, cells: readonly string[]): readonly string[] {
  const ties = report.ties.filter((tie) => tie.some((cell) => cells.includes(cell))).flat();
  // What follows from a figure of the same table by its own sums and differences is doubtful as well.
  const stated = around(report, [...cells, ...ties]);
  const claims = report.claims.filter((claim) => sourcesOf(claim).some((cell) => stated.includes(cell)));
  const others = [
    ...report.twins.filter((twin) => stated.includes(twin.cell)).flatMap((twin) => twin.others),
    ...claims.flatMap((claim) => claim.elsewhere),
  ];
  const beside = others.flatMap((cell) => near(layout, cell));
  return unique([
    ...stated,
    ...claims.map((claim) => claim.cell),
    ...beside,
    ...layout.scores.filter((row) => row.data.some((cell) => [...stated, ...others].includes(cell))).map((row) => row.cell),
  ]);
}

/** The cells that a claim is worked out from. */
function sourcesOf(claim: Claim): readonly string[] {
  const read: string[] = [];
  claim.worth((cell) => {
    read.push(cell);
    return 1;
  });
  return read;
}

function unique(cells: readonly string[]): readonly string[] {
  return [...new Set(cells)];
}

function tableSeeds(bed: Bed, report: Report): readonly Seed[] {
  const cells = unique([
    ...report.sums.flatMap((sum) => [sum.total, ...sum.parts]),
    ...report.differences.flatMap((each) => [each.difference, each.from, each.less]),
  ]).filter((cell) => figureAt(bed, cell) !== 0);
  return [
    ...cells.flatMap((cell) => amountSeeds(bed, report, cell)),
    ...report.shares.flatMap(({ share }) => shareSeeds(bed, report, share)),
    ...allOnes(bed, report),
    ...report.lines.flatMap((line) => slippedLines(bed, report, line)),
  ];
}

function tableSeed(bed: Bed, report: Report, kind: string, changes: readonly Change[], at: readonly string[], name?: string): Seed {
  const cells = changes.map((change) => change.cell);
  return {
    kind: `report table: ${kind}`,
    name: name ?? cells.join(","),
    changes,
    at,
    also: consequences(bed.layout, report, cells),
    spreads: true,
  };
}

function amountSeeds(bed: Bed, report: Report, cell: string): readonly Seed[] {
  const value = figureAt(bed, cell);
  const beside = around(report, [cell]);
  const seed = (kind: string, change: Change, at: readonly string[]): Seed => tableSeed(bed, report, kind, [change], at);
  const isDifference = report.differences.some((each) => each.difference === cell);
  const role = isDifference ? "difference wrong" : report.sums.some((sum) => sum.total === cell) ? "total wrong" : "part wrong";
  const malformed = malformedThousands(grouped(fixed(value, 2)));
  return [
    seed(role, raised(bed, cell, 1_000), beside),
    seed("blank", { cell, written: null }, beside),
    seed("ten thousand times off", rewritten(bed, cell, value / 10_000), beside),
    ...(isDifference ? [seed("difference of the wrong sign", rewritten(bed, cell, -value), beside)] : []),
    ...(malformed === null ? [] : [seed("malformed thousands", { cell, written: malformed }, [cell])]),
  ];
}

function shareSeeds(bed: Bed, report: Report, share: string): readonly Seed[] {
  const value = figureAt(bed, share);
  if (value === 0) return [];
  const beside = around(report, [share]);
  return [
    tableSeed(bed, report, "share: one point", [rewritten(bed, share, tidy(value - 0.01))], beside),
    tableSeed(bed, report, "share: blank", [{ cell: share, written: null }], beside),
  ];
}

/** 100% in every line of a column of shares, as where each amount was divided by itself. */
function allOnes(bed: Bed, report: Report): readonly Seed[] {
  return unique(report.shares.map((each) => each.whole)).map((whole) => {
    const shares = report.shares.filter((each) => each.whole === whole && each.part !== whole);
    const wrong = shares.map((each) => each.share).filter((share) => figureAt(bed, share) !== 0);
    const changes = wrong.map((share) => rewritten(bed, share, 1));
    return tableSeed(bed, report, "shares all 100%", changes, wrong);
  });
}

/** The figures of a line one column to the left or to the right of their own. */
function slippedLines(bed: Bed, report: Report, line: readonly string[]): readonly Seed[] {
  const shown = line.map((cell) => cellNamed(bed.workbook, bed.layout, cell));
  const step = line.length > 3 ? 2 : 1;
  return [-step, step].map((by) => {
    const changes = line.map((cell, index): Change => {
      const from = shown[index + by];
      return { cell, written: from === undefined ? null : { value: from.value, text: from.text, format: from.format } };
    });
    return tableSeed(bed, report, "columns slipped", changes, around(report, line), `${line.join(",")} by ${by}`);
  });
}

/** 103148.00 as 1,031,48.00; null for a figure too short to go wrong. */
function malformedThousands(shown: string): string | null {
  const [whole = "", rest] = shown.replaceAll(",", "").split(".");
  if (!/^-?\d{4,}$/.test(whole)) return null;
  return `${grouped(whole.slice(0, -2))},${whole.slice(-2)}${rest === undefined ? "" : `.${rest}`}`;
}

/** The paragraph with a piece of it written anew; a piece that is not there exactly once is a mistake of the test. */
function reworded(paragraph: string, old: string, anew: string): string {
  const pieces = paragraph.split(old);
  if (pieces.length !== 2) throw new Error(`“${old}” is not once in “${paragraph}”`);
  return pieces.join(anew);
}

function textAt(workbook: Workbook, layout: Layout, cell: string): string {
  return cellNamed(workbook, layout, cell).text;
}

/** 元 for amounts whatever the annex they stand in, people and points as they are. */
function inYuan(bed: Bed, cell: string): number {
  const annex = cell.slice(0, 1);
  const people = bed.layout.ratios[0];
  const isAmount = annex !== "5" && cell !== people?.above && cell !== people?.below;
  const factor = isAmount && (annex === "3" || annex === "4") && bed.layout.units[annex] === "万元" ? 10_000 : 1;
  return tidy(figureAt(bed, cell) * factor);
}

/** What a claim's figure must be, written as the figure is. */
function figureOf(bed: Bed, claim: Claim): string {
  return shownAs(
    claim,
    claim.worth((cell) => inYuan(bed, cell)),
  );
}

function shownAs(claim: Claim, value: number): string {
  const places = /\.(\d+)/.exec(claim.figure)?.[1]?.length ?? 0;
  return claim.figure.includes("%") ? `${fixed(value * 100, places)}%` : grouped(fixed(value, places));
}

/** Words of a sentence that say the contrary when swapped. */
const contraries: Readonly<Record<string, string>> = { 超支: "节余", 节余: "超支", 增加: "减少", 减少: "增加" };

function claimSeeds(bed: Bed, report: Report, claim: Claim): readonly Seed[] {
  const { layout, workbook } = bed;
  const { cell, before, figure, kind } = claim;
  const paragraph = textAt(workbook, layout, cell);
  const sources = sourcesOf(claim);
  const value = claim.worth((each) => inYuan(bed, each));
  const isRate = kind === "rate" || kind === "change";
  const says = (what: string, old: string, anew: string): readonly Seed[] =>
    old === anew
      ? []
      : [
          {
            kind: `report sentence: ${what}`,
            name: `${cell} ${anew}`,
            changes: [{ cell, written: reworded(paragraph, old, anew) }],
            at: [cell],
            also: [...sources, ...claim.elsewhere, ...consequences(layout, report, sources)],
          },
        ];
  const states = (what: string, anew: string): readonly Seed[] => says(what, before + figure, before + anew);
  if (isRate)
    return [
      ...states("rate one point off", shownAs(claim, value + 0.01)),
      ...states("rate one point off", shownAs(claim, value - 0.01)),
      ...states("rate inverted", shownAs(claim, kind === "rate" ? 1 / value : -value)),
    ];
  if (kind === "people") return states("number of people wrong", shownAs(claim, value + 1));
  if (kind === "points") return states("points wrong", shownAs(claim, value + 1));
  const malformed = malformedThousands(figure);
  const word = Object.keys(contraries).find((each) => before.endsWith(each));
  const contrary = word === undefined ? "" : `${before.slice(0, -word.length)}${contraries[word] ?? ""}`;
  return [
    ...states("amount wrong", shownAs(claim, value + (value >= 100_000 ? 10_000 : 1_000))),
    ...states("ten thousand times off", shownAs(claim, value / 10_000)),
    ...(malformed === null ? [] : states("malformed thousands", malformed)),
    ...(word === undefined ? [] : says("contrary word", before + figure, contrary + figure)),
  ];
}

function acrossAnnexes(bed: Bed, report: Report): readonly Seed[] {
  return [...report.moves.map((move) => moved(bed, report, move)), ...movedAway(bed, report)];
}

/** The report with a figure that differs from the other annexes, its own tables, shares and sentences agreeing. */
function moved(bed: Bed, report: Report, move: Move): Seed {
  const { layout } = bed;
  const amounts = [...move.up.map((cell) => raised(bed, cell, move.by)), ...move.down.map((cell) => raised(bed, cell, -move.by))];
  const after: Bed = { layout, workbook: changed(bed.workbook, layout, amounts) };
  const shares = report.shares.flatMap(({ share, part, whole }): readonly Change[] => {
    const value = figureAt(after, part) / figureAt(after, whole);
    const change = rewritten(bed, share, value);
    return numberIn(cellNamed(changed(bed.workbook, layout, [change]), layout, share)) === figureAt(bed, share) ? [] : [change];
  });
  const said = [
    ...report.claims.map((claim): Move["said"][number] => [claim.cell, claim.before + claim.figure, claim.before + figureOf(after, claim)]),
    ...move.said,
  ].filter(([, old, anew]) => old !== anew);
  const sentences = unique(said.map(([cell]) => cell)).map((cell): Change => {
    const own = said.filter(([each]) => each === cell);
    return { cell, written: own.reduce((text, [, old, anew]) => reworded(text, old, anew), textAt(bed.workbook, layout, cell)) };
  });
  const changes = [...amounts, ...shares, ...sentences];
  const cells = [...changes.map((change) => change.cell), ...move.at];
  return {
    kind: "report: differs from the other annexes",
    name: move.what,
    changes,
    at: move.at,
    also: [...consequences(layout, report, cells), ...scoresOf(layout, cells)],
    spreads: true,
  };
}

function scoresOf(layout: Layout, cells: readonly string[]): readonly string[] {
  return layout.scores.filter((row) => row.data.some((cell) => cells.includes(cell))).map((row) => row.cell);
}

/** A figure of 附件4 that only 附件6 states as well, changed together with its rate. */
function movedAway(bed: Bed, report: Report): readonly Seed[] {
  const { layout } = bed;
  const tied = [...layout.equals.flatMap(({ cells }) => cells), ...Object.values(layout.balance ?? {})];
  const stated = unique(report.claims.flatMap(sourcesOf).concat(report.twins.flatMap((twin) => twin.others)));
  return stated
    .filter((cell) => cell.startsWith("4!") && !tied.includes(cell))
    .map((cell): Seed => {
      const claims = report.claims.filter((claim) => sourcesOf(claim).includes(cell));
      const twins = report.twins.filter((twin) => twin.others.includes(cell));
      const sentences = report.claims.filter((claim) => sourcesOf(claim).some((each) => twins.some((twin) => twin.cell === each)));
      const at = unique([cell, ...twins.map((twin) => twin.cell), ...[...claims, ...sentences].map((claim) => claim.cell)]);
      return {
        kind: "report: 附件4 differs from it",
        name: cell,
        changes: withRates(bed, [raised(bed, cell, 1)]),
        at,
        also: [...consequences(layout, report, at), ...near(layout, cell), ...scoresOf(layout, [cell])],
        spreads: true,
      };
    });
}
