import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../src/core/assess";
import type { Finding } from "../../src/core/check/finding";
import { addressOf, parseArea } from "../../src/core/grid/address";
import { cellAt, sheetNamed, type Cell, type Workbook } from "../../src/core/grid/workbook";
import { written } from "../planted/anew";
import * as first from "../planted/by-hand";
import type { Annex, Slip } from "../planted/by-hand";
import * as second from "../planted/by-hand-2";
import * as third from "../planted/by-hand-3";
import * as fourth from "../planted/by-hand-4";
import * as fifth from "../planted/by-hand-5";
import * as sixth from "../planted/by-hand-6";
import * as seventh from "../planted/by-hand-7";
import * as eighth from "../planted/by-hand-8";
import * as ninth from "../planted/by-hand-9";
import * as tenth from "../planted/by-hand-10";
import * as eleventh from "../planted/by-hand-11";
import * as twelfth from "../planted/by-hand-12";
import * as thirteenth from "../planted/by-hand-13";
import * as fourteenth from "../planted/by-hand-14";
import * as fifteenth from "../planted/by-hand-15";
import * as sixteenth from "../planted/by-hand-16";
import * as seventeenth from "../planted/by-hand-17";
import * as eighteenth from "../planted/by-hand-18";
import * as nineteenth from "../planted/by-hand-19";
import * as twentieth from "../planted/by-hand-20";
import * as twentyFirst from "../planted/by-hand-21";
import * as twentySecond from "../planted/by-hand-22";
import * as twentyThird from "../planted/by-hand-23";
import * as twentyFourth from "../planted/by-hand-24";
import { recalculated } from "../planted/recalculate";
import { withCell } from "../support/grid";
import { hostOf, readingOf } from "../support/sample";

/** A right workbook, and the errors that a reviewer planted into it. */
interface Trial {
  readonly folder: string;
  readonly sheetNames: Readonly<Record<Annex, string>>;
  readonly ties: readonly (readonly string[])[];
  readonly slips: readonly Slip[];
  /** What is said of the right workbook, and rightly. */
  readonly stands?: readonly string[];
  /** What the program found when it met this workbook and these errors for the first time. */
  readonly firstRun: Run;
  /** What it finds since its readers were widened by what the first run showed. */
  readonly now: Pick<Run, "recall" | "precision">;
}

interface Run {
  readonly errors: number;
  readonly found: number;
  readonly recall: number;
  readonly findings: number;
  readonly astray: number;
  readonly precision: number;
}

const trials: readonly Trial[] = [
  {
    ...first,
    folder: "held-out",
    firstRun: { errors: 315, found: 75, recall: 0.238, findings: 123, astray: 6, precision: 0.951 },
    now: { recall: 0.911, precision: 0.989 },
  },
  {
    ...second,
    folder: "held-out-2",
    firstRun: { errors: 341, found: 55, recall: 0.161, findings: 68, astray: 0, precision: 1 },
    now: { recall: 0.909, precision: 0.986 },
  },
  {
    ...third,
    folder: "held-out-3",
    firstRun: { errors: 292, found: 83, recall: 0.284, findings: 167, astray: 7, precision: 0.958 },
    now: { recall: 0.894, precision: 0.979 },
  },
  {
    ...fourth,
    folder: "held-out-4",
    firstRun: { errors: 217, found: 135, recall: 0.622, findings: 305, astray: 23, precision: 0.925 },
    now: { recall: 0.959, precision: 0.992 },
  },
  {
    ...fifth,
    folder: "held-out-5",
    firstRun: { errors: 208, found: 87, recall: 0.418, findings: 207, astray: 29, precision: 0.86 },
    now: { recall: 0.861, precision: 0.98 },
  },
  {
    ...sixth,
    folder: "held-out-6",
    // Like the seed's, its 决算收入 takes in what was left over from the year before.
    stands: ["balance-broken 6评价报告!A31"],
    firstRun: { errors: 266, found: 216, recall: 0.812, findings: 434, astray: 15, precision: 0.965 },
    now: { recall: 0.895, precision: 0.976 },
  },
  {
    ...seventh,
    folder: "held-out-7",
    firstRun: { errors: 206, found: 123, recall: 0.597, findings: 342, astray: 2, precision: 0.994 },
    now: { recall: 0.84, precision: 0.994 },
  },
  {
    ...eighth,
    folder: "held-out-8",
    firstRun: { errors: 212, found: 188, recall: 0.887, findings: 442, astray: 24, precision: 0.946 },
    now: { recall: 0.92, precision: 0.947 },
  },
  {
    ...ninth,
    folder: "held-out-9",
    firstRun: { errors: 157, found: 48, recall: 0.306, findings: 102, astray: 13, precision: 0.873 },
    now: { recall: 0.904, precision: 0.997 },
  },
  {
    ...tenth,
    folder: "held-out-10",
    firstRun: { errors: 226, found: 97, recall: 0.429, findings: 219, astray: 9, precision: 0.959 },
    now: { recall: 0.938, precision: 0.992 },
  },
  {
    ...eleventh,
    folder: "held-out-11",
    firstRun: { errors: 254, found: 110, recall: 0.433, findings: 305, astray: 1, precision: 0.997 },
    now: { recall: 0.953, precision: 0.97 },
  },
  {
    ...twelfth,
    folder: "held-out-12",
    firstRun: { errors: 286, found: 79, recall: 0.276, findings: 126, astray: 0, precision: 1 },
    now: { recall: 0.79, precision: 0.992 },
  },
  {
    ...thirteenth,
    folder: "held-out-13",
    firstRun: { errors: 290, found: 161, recall: 0.555, findings: 389, astray: 8, precision: 0.979 },
    now: { recall: 0.952, precision: 0.973 },
  },
  {
    ...fourteenth,
    folder: "held-out-14",
    firstRun: { errors: 314, found: 183, recall: 0.583, findings: 472, astray: 10, precision: 0.979 },
    now: { recall: 0.978, precision: 0.981 },
  },
  {
    ...fifteenth,
    folder: "held-out-15",
    firstRun: { errors: 237, found: 167, recall: 0.705, findings: 385, astray: 6, precision: 0.984 },
    now: { recall: 0.839, precision: 0.977 },
  },
  {
    ...sixteenth,
    folder: "held-out-16",
    // Five items of one point each give no 4.5: half of an item is for a person, by a reason that the rule does not know.
    stands: ["score-not-permitted 表二指标得分!G5"],
    firstRun: { errors: 295, found: 170, recall: 0.576, findings: 456, astray: 1, precision: 0.998 },
    now: { recall: 0.857, precision: 0.99 },
  },
  {
    ...seventeenth,
    folder: "held-out-17",
    firstRun: { errors: 253, found: 191, recall: 0.755, findings: 472, astray: 4, precision: 0.992 },
    now: { recall: 0.866, precision: 0.99 },
  },
  {
    ...eighteenth,
    folder: "held-out-18",
    firstRun: { errors: 306, found: 225, recall: 0.735, findings: 592, astray: 36, precision: 0.939 },
    now: { recall: 0.862, precision: 0.981 },
  },
  {
    ...nineteenth,
    folder: "held-out-19",
    firstRun: { errors: 310, found: 170, recall: 0.548, findings: 413, astray: 28, precision: 0.932 },
    now: { recall: 0.865, precision: 0.983 },
  },
  {
    ...twentieth,
    folder: "held-out-20",
    firstRun: { errors: 298, found: 196, recall: 0.658, findings: 490, astray: 14, precision: 0.971 },
    now: { recall: 0.838, precision: 0.978 },
  },
  {
    ...twentyFirst,
    folder: "held-out-21",
    firstRun: { errors: 314, found: 214, recall: 0.682, findings: 643, astray: 1, precision: 0.998 },
    now: { recall: 0.866, precision: 0.99 },
  },
  {
    ...twentySecond,
    folder: "held-out-22",
    firstRun: { errors: 307, found: 194, recall: 0.632, findings: 569, astray: 3, precision: 0.995 },
    now: { recall: 0.82, precision: 0.99 },
  },
  {
    ...twentyThird,
    folder: "held-out-23",
    firstRun: { errors: 307, found: 206, recall: 0.671, findings: 481, astray: 3, precision: 0.994 },
    now: { recall: 0.866, precision: 0.973 },
  },
  {
    ...twentyFourth,
    folder: "held-out-24",
    firstRun: { errors: 298, found: 227, recall: 0.762, findings: 693, astray: 42, precision: 0.939 },
    now: { recall: 0.95, precision: 0.95 },
  },
];

/** What is reached by now must not be lost: recall and precision, but for two points. */
const allowance = 0.02;

/** What became of one error. */
interface Outcome {
  readonly slip: Slip;
  readonly found: boolean;
  /** Findings of severity error or warning that the right workbook does not have. */
  readonly raised: readonly Finding[];
  /** Those of them that are neither at the error nor a consequence of it. */
  readonly astray: readonly Finding[];
}

const placeOf = (finding: Finding): string => `${finding.place.sheet}!${finding.place.address}`;
const keyOf = (finding: Finding): string => `${finding.code} ${placeOf(finding)}`;

/** A cell such as `4!F12` as findings name it. */
function placed({ sheetNames }: Trial, cell: string): string {
  return `${sheetNames[cell.slice(0, 1) as Annex]}!${cell.slice(2)}`;
}

/** What may not be said of a workbook in which every figure is right. */
function isAlarm({ severity, kind }: Finding): boolean {
  return severity === "error" || (severity === "warning" && /^(arithmetic|cross-sheet|rule)$/u.test(kind));
}

async function rightWorkbook({ folder }: Trial): Promise<Workbook> {
  const path = join(__dirname, "..", "workbooks", folder, "input.xlsx");
  return (await readingOf(hostOf(new Uint8Array(readFileSync(path))))).workbook;
}

function cellNamed({ sheetNames }: Trial, workbook: Workbook, annex: Annex, address: string): Cell | undefined {
  const sheet = sheetNamed(workbook, sheetNames[annex]);
  const area = parseArea(address);
  return sheet === undefined || area === null ? undefined : cellAt(sheet, area.top, area.left);
}

/** The workbook with the error in it, its formulas brought up to date unless a stale one is the error. */
function planted(trial: Trial, workbook: Workbook, slip: Slip): Workbook {
  const edited = slip.changes.reduce<Workbook>(
    (before, [annex, address, anew]) => ({
      sheets: before.sheets.map((sheet) =>
        sheet.name === trial.sheetNames[annex] ? withCell(sheet, address, written(cellNamed(trial, before, annex, address), anew)) : sheet,
      ),
    }),
    workbook,
  );
  const stale = slip.changes.some(([, , anew]) => typeof anew === "object" && anew !== null && "cached" in anew);
  return stale ? edited : recalculated(edited);
}

/** Cells of which two workbooks of one layout hold different things. */
function differing(before: Workbook, after: Workbook): readonly string[] {
  return after.sheets.flatMap((sheet, index) =>
    sheet.rows.flatMap((row, r) =>
      (row ?? []).flatMap((cell, c) =>
        JSON.stringify(cell) === JSON.stringify(before.sheets[index]?.rows[r]?.[c]) ? [] : [`${sheet.name}!${addressOf(r, c)}`],
      ),
    ),
  );
}

/** Where findings may stand: at the error, at what it changed, at what hangs together with that, and in the same row of the score sheet. */
function allowedFor(trial: Trial, slip: Slip, before: Workbook, after: Workbook): (place: string) => boolean {
  const placesOf = (cells: readonly string[]): readonly string[] => cells.map((cell) => placed(trial, cell));
  const touched = new Set([...differing(before, after), ...placesOf(slip.at)]);
  const places = trial.ties.map(placesOf);
  const allowed = new Set([
    ...touched,
    ...placesOf(slip.also ?? []),
    ...places.filter((tie) => tie.some((place) => touched.has(place))).flat(),
  ]);
  const scores = `${trial.sheetNames["5"]}!`;
  const onScores = (place: string): string | null => (place.startsWith(scores) ? (/!([A-Z]+)(\d+)$/.exec(place)?.[2] ?? null) : null);
  const rows = new Set([...allowed].flatMap((place) => onScores(place) ?? []));
  return (place) => allowed.has(place) || rows.has(onScores(place) ?? "");
}

function outcomeOf(trial: Trial, workbook: Workbook, known: ReadonlySet<string>, slip: Slip): Outcome {
  const after = planted(trial, workbook, slip);
  const fresh = assess(after).findings.filter((finding) => !known.has(keyOf(finding)));
  const raised = fresh.filter((finding) => finding.severity !== "info");
  const at = new Set(slip.at.map((cell) => placed(trial, cell)));
  const allowed = allowedFor(trial, slip, workbook, after);
  return {
    slip,
    found: (slip.hint === true ? fresh : raised).some((finding) => at.has(placeOf(finding))),
    raised,
    // What is shown to follow from a finding leads where that one leads.
    astray: raised.filter(
      (finding) => !allowed(placeOf(finding)) && !(finding.cause !== null && allowed(`${finding.cause.sheet}!${finding.cause.address}`)),
    ),
  };
}

interface Tally {
  readonly slips: number;
  readonly found: number;
  readonly findings: number;
  readonly astray: number;
}

function tallyOf(outcomes: readonly Outcome[]): Tally {
  const count = (of: (outcome: Outcome) => number): number => outcomes.reduce((sum, outcome) => sum + of(outcome), 0);
  return {
    slips: outcomes.length,
    found: count((outcome) => (outcome.found ? 1 : 0)),
    findings: count((outcome) => outcome.raised.length),
    astray: count((outcome) => outcome.astray.length),
  };
}

function shares({ slips: all, found, findings, astray }: Tally): { readonly recall: number; readonly precision: number } {
  return { recall: all === 0 ? 1 : found / all, precision: findings === 0 ? 1 : 1 - astray / findings };
}

function line(name: string, tally: Tally): string {
  const { recall, precision } = shares(tally);
  const percentage = (share: number): string => `${(share * 100).toFixed(1)}%`.padStart(8);
  const counts = [tally.slips, tally.found, tally.findings, tally.astray].map((count) => String(count).padStart(9));
  return `${counts.slice(0, 2).join("")}${percentage(recall)}${counts.slice(2).join("")}${percentage(precision)}  ${name}`;
}

function table(outcomes: readonly Outcome[]): string {
  const kinds = [...new Set(outcomes.map((outcome) => outcome.slip.kind))];
  const heading = "   errors    found  recall findings   astray precision  kind";
  const lines = kinds.map((kind) => line(kind, tallyOf(outcomes.filter((outcome) => outcome.slip.kind === kind))));
  return [heading, ...lines, line("all", tallyOf(outcomes))].join("\n");
}

function listed(findings: readonly Finding[]): string {
  return findings.map((finding) => `${finding.code}@${placeOf(finding)}`).join(" ");
}

function shown({ slip }: Outcome): string {
  return `${slip.kind}/${slip.name} (${slip.at.join(" ")})`;
}

describe.each(trials)("errors that a reviewer planted into the workbook $folder, which the program had not met", (trial) => {
  const { slips, now } = trial;
  let outcomes: readonly Outcome[] = [];
  let upToDate = false;
  let alarms: readonly string[] = [];
  beforeAll(async () => {
    const workbook = await rightWorkbook(trial);
    upToDate = differing(workbook, recalculated(workbook)).length === 0;
    const { findings } = assess(workbook);
    alarms = findings.filter(isAlarm).map((finding) => `${keyOf(finding)} ${finding.message}`);
    const known = new Set(findings.map(keyOf));
    outcomes = slips.map((slip) => outcomeOf(trial, workbook, known, slip));
    const missed = outcomes.filter((outcome) => !outcome.found).map((outcome) => `missed ${shown(outcome)} [${listed(outcome.raised)}]`);
    const astray = outcomes
      .filter((outcome) => outcome.astray.length > 0)
      .map((outcome) => `astray ${shown(outcome)} → ${listed(outcome.astray)}`);
    console.info([trial.folder, table(outcomes), ...missed, ...astray].join("\n"));
  }, 120_000);

  test("the right workbook shows what its formulas give", () => {
    expect(upToDate).toBe(true);
  });

  test("the right workbook raises no alarm", () => {
    expect(alarms.filter((line) => !(trial.stands ?? []).some((known) => line.startsWith(known)))).toEqual([]);
  });

  test("there are many of them, each of its own name, and each changes something", () => {
    expect(slips.length).toBeGreaterThanOrEqual(120);
    expect(new Set(slips.map((slip) => `${slip.kind}/${slip.name}`)).size).toBe(slips.length);
  });

  test("are found where they are as often as so far", () => {
    expect(shares(tallyOf(outcomes)).recall).toBeGreaterThanOrEqual(now.recall - allowance);
  });

  test("bring few findings that lead astray, as so far", () => {
    expect(shares(tallyOf(outcomes)).precision).toBeGreaterThanOrEqual(now.precision - allowance);
  });
});
