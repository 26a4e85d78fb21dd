import type { Severity } from "../core/check/finding";
import type { Place } from "../core/grid/address";
import type { Matter } from "./state";

/** A finding in the list, under a key of its own, with those that follow from it. */
export interface Entry {
  readonly key: string;
  readonly matter: Matter;
  readonly consequences: readonly Entry[];
}

/** A finding that a link led to, by its key; a new link is a new object. */
export type LinkedFinding = { readonly finding: string } | null;

/**
 * The findings of a class as they are listed: the open ones first, then those that are explained. What follows from another
 * finding of the class stands behind that one; what follows from one of another class stands by itself, and says from where.
 */
export function entriesOf(matters: readonly Matter[], severity: Severity): readonly Entry[] {
  const known = listedOf.get(matters) ?? new Map<Severity, readonly Entry[]>();
  listedOf.set(matters, known);
  const entries = known.get(severity) ?? listed(matters, severity);
  known.set(severity, entries);
  return entries;
}

// Asked for with every letter that is typed into the search box.
const listedOf = new WeakMap<readonly Matter[], Map<Severity, readonly Entry[]>>();

function listed(matters: readonly Matter[], severity: Severity): readonly Entry[] {
  const entries = keyed(matters).filter(({ matter }) => matter.finding.severity === severity);
  const causes = new Map<string, Entry>();
  for (const entry of entries) {
    const { cause, place } = entry.matter.finding;
    if (cause === null && !causes.has(spotOf(place))) causes.set(spotOf(place), entry);
  }
  const causeOf = ({ matter: { finding } }: Entry): Entry | undefined =>
    finding.cause === null ? undefined : causes.get(spotOf(finding.cause));
  const behind = new Map<string, readonly Entry[]>();
  for (const entry of entries) {
    const key = causeOf(entry)?.key;
    if (key !== undefined) behind.set(key, [...(behind.get(key) ?? []), entry]);
  }
  const heads = entries
    .filter((entry) => causeOf(entry) === undefined)
    .map((entry) => ({ ...entry, consequences: behind.get(entry.key) ?? [] }));
  return [...heads.filter((entry) => !isExplained(entry.matter)), ...heads.filter((entry) => isExplained(entry.matter))];
}

/** The findings that weigh most: those that must be mended first, then by the points they cost, then by how much follows from them. */
export function worstOf(matters: readonly Matter[], count: number): readonly Entry[] {
  const entries = (["error", "warning"] as const).flatMap((severity) => entriesOf(matters, severity));
  const open = entries.filter(({ matter }) => !isExplained(matter));
  const weight = ({ matter: { finding }, consequences }: Entry): readonly number[] => [
    finding.severity === "error" ? 1 : 0,
    Math.abs(Number(finding.scoreEffect ?? 0)),
    consequences.length,
  ];
  return [...open].sort((a, b) => compared(weight(b), weight(a))).slice(0, count);
}

function compared(a: readonly number[], b: readonly number[]): number {
  return a.map((each, index) => each - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** A place may bear several findings of one code, so they are counted; the key stays when others come and go. */
function keyed(matters: readonly Matter[]): readonly Entry[] {
  const seen = new Map<string, number>();
  return matters.map((matter) => {
    const { code, place } = matter.finding;
    const name = `${code} ${place.sheet} ${place.address}`;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return { key: nth === 1 ? name : `${name} ${nth}`, matter, consequences: [] };
  });
}

function spotOf({ sheet, address }: Place): string {
  return `${sheet}!${address}`;
}

/** Whether a finding has a reason that still holds (已说明). */
export function isExplained({ reason }: Matter): boolean {
  return reason?.holds === true;
}

/** The findings of the same kind that can be taken over too, this one among them. */
export function sameKind(matters: readonly Matter[], { finding }: Matter): readonly Matter[] {
  return matters.filter((other) => other.proposal !== null && other.finding.code === finding.code && !isExplained(other));
}
