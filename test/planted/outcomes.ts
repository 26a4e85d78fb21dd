import { assess } from "../../src/core/assess";
import type { Finding } from "../../src/core/check/finding";
import type { Workbook } from "../../src/core/grid/workbook";
import { rightWorkbooks } from "./bed";
import type { Layout } from "./layouts";
import type { Plant } from "./plant";
import { plantsOf } from "./plants";

/** What became of one plant. */
export interface Outcome {
  readonly plant: Plant;
  readonly found: boolean;
  /** Findings of severity error or warning that the right workbook does not have. */
  readonly raised: readonly Finding[];
  /** Those of them that are neither at the plant nor a consequence of it. */
  readonly astray: readonly Finding[];
}

const placeOf = (finding: Finding): string => `${finding.place.sheet}!${finding.place.address}`;
const keyOf = (finding: Finding): string => `${finding.code} ${placeOf(finding)}`;

function outcomeOf(plant: Plant, known: ReadonlySet<string>): Outcome {
  const fresh = assess(plant.workbook).findings.filter((finding) => !known.has(keyOf(finding)));
  const raised = fresh.filter((finding) => finding.severity !== "info");
  return {
    plant,
    found: (plant.anySeverity ? fresh : raised).some((finding) => plant.at.includes(placeOf(finding))),
    raised,
    astray: raised.filter((finding) => !plant.allowed.has(placeOf(finding))),
  };
}

function knownIn(workbook: Workbook): ReadonlySet<string> {
  return new Set(assess(workbook).findings.map(keyOf));
}

/** Every plant in the workbooks of those layouts, and what became of it. */
export async function outcomesIn(layouts: readonly Layout[]): Promise<readonly Outcome[]> {
  const beds = await rightWorkbooks(layouts);
  return beds.flatMap((bed) => {
    const known = knownIn(bed.workbook);
    return plantsOf(bed).map((plant) => outcomeOf(plant, known));
  });
}

export interface Tally {
  readonly plants: number;
  readonly found: number;
  readonly findings: number;
  readonly astray: number;
}

/** How many there are, how many were found, and what was said. */
export function tallyOf(outcomes: readonly Outcome[]): Tally {
  const count = (of: (outcome: Outcome) => number): number => outcomes.reduce((sum, outcome) => sum + of(outcome), 0);
  return {
    plants: outcomes.length,
    found: count((outcome) => (outcome.found ? 1 : 0)),
    findings: count((outcome) => outcome.raised.length),
    astray: count((outcome) => outcome.astray.length),
  };
}

/** The share of the plants that was found, and of the findings that were right. */
export function shares({ plants, found, findings, astray }: Tally): { readonly recall: number; readonly precision: number } {
  return { recall: plants === 0 ? 1 : found / plants, precision: findings === 0 ? 1 : 1 - astray / findings };
}

function line(name: string, tally: Tally): string {
  const { recall, precision } = shares(tally);
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`.padStart(8);
  const counts = [tally.plants, tally.found, tally.findings, tally.astray].map((count) => String(count).padStart(9));
  return `${counts.slice(0, 2).join("")}${percent(recall)}${counts.slice(2).join("")}${percent(precision)}  ${name}`;
}

function table(outcomes: readonly Outcome[]): string {
  const kinds = [...new Set(outcomes.map((outcome) => outcome.plant.kind))];
  const heading = "   plants    found  recall findings   astray precision  kind";
  const lines = kinds.map((kind) => line(kind, tallyOf(outcomes.filter((outcome) => outcome.plant.kind === kind))));
  return [heading, ...lines, line("all", tallyOf(outcomes))].join("\n");
}

function shown({ plant }: Outcome): string {
  const written = plant.changes.map((change) => {
    const { written: after } = change;
    const text =
      after === null ? "blank" : typeof after === "object" ? (after.formula ?? after.text ?? JSON.stringify(after.value)) : after;
    return `${change.cell}←${text}`;
  });
  return `${plant.id}: ${written.join(" ")}`;
}

function listed(findings: readonly Finding[]): string {
  return findings.map((finding) => `${finding.code}@${placeOf(finding)}`).join(" ");
}

/** The figures by kind, then every plant that was missed and every finding that is neither at a plant nor follows from one. */
export function reportOf(outcomes: readonly Outcome[]): string {
  const missed = outcomes.filter((outcome) => !outcome.found).map((outcome) => `missed ${shown(outcome)} [${listed(outcome.raised)}]`);
  const astray = outcomes
    .filter((outcome) => outcome.astray.length > 0)
    .map((outcome) => `astray ${shown(outcome)} → ${listed(outcome.astray)}`);
  return [table(outcomes), ...missed, ...astray].join("\n");
}
