import type { Assessment, Settings, Source, Total } from "../core/assessment";
import type { Finding } from "../core/check/finding";
import { exact, type Exact } from "../core/quantity";
import { settingsKey, type SomeSettings } from "../core/settings";
import type { Tally } from "./means";

// What settings come to, and which there are to choose from.

/** What settings come to. */
export interface Outcome {
  /** Null where no 附件5 was found. */
  readonly total: Total | null;
  /** What is found, as texts that tell findings apart. */
  readonly findings: ReadonlySet<string>;
}

/** As far as it has been worked out: what settings come to by their key, and how much is written. */
export interface Comparison {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly tally: Tally | null;
}

/** Nothing worked out yet. */
export const noComparison: Comparison = { outcomes: new Map(), tally: null };

/** The tolerances to choose from; another one that is chosen already is offered too. */
const tolerances: readonly (Exact | null)[] = [null, exact(1), exact(2), exact(5)];

/** The readings of steps to choose from. */
export const stepReadings: readonly Settings["steps"][] = ["whole", "proportional", "started"];

/** The tolerances that are offered where one is chosen. */
export function tolerancesBeside(chosen: Exact | null): readonly (Exact | null)[] {
  const isOffered = tolerances.some((each) => (each === null || chosen === null ? each === chosen : each.equals(chosen)));
  return isOffered ? tolerances : [...tolerances, chosen];
}

/** The same sources with one in front. */
export function inFront(source: Source, sources: readonly Source[]): readonly Source[] {
  return [source, ...sources.filter((each) => each !== source)];
}

/** Every other choice that is offered beside some settings, as the settings that it would make. */
export function othersBeside(settings: Settings): readonly Settings[] {
  const choices: readonly SomeSettings[] = [
    ...stepReadings.map((steps) => ({ steps })),
    ...settings.sources.map((source) => ({ sources: inFront(source, settings.sources) })),
    ...tolerancesBeside(settings.tolerance).map((tolerance) => ({ tolerance })),
  ];
  const own = settingsKey(settings);
  return choices.map((choice) => ({ ...settings, ...choice })).filter((each) => settingsKey(each) !== own);
}

/** What an assessment came to. */
export function outcomeOf({ total, findings }: Assessment): Outcome {
  const seen = new Map<string, number>();
  return { total, findings: new Set(findings.map((found) => keyOf(found, seen))) };
}

/** A place may bear several findings of one code, so they are counted. */
function keyOf({ code, place }: Finding, seen: Map<string, number>): string {
  const name = `${code} ${place.sheet} ${place.address}`;
  const nth = (seen.get(name) ?? 0) + 1;
  seen.set(name, nth);
  return `${name} ${nth}`;
}

/** How many findings would come, and how many would go. */
export function differenceOf(now: Outcome, then: Outcome): { readonly come: number; readonly go: number } {
  const beyond = (a: Outcome, b: Outcome): number => [...a.findings].filter((key) => !b.findings.has(key)).length;
  return { come: beyond(then, now), go: beyond(now, then) };
}
