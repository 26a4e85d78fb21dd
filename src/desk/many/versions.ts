import type { Entry } from "./queue";

/** Which version of a unit's file an entry is (第2版). */
export interface Version {
  readonly nth: number;
  /** The version before; null for the first. */
  readonly before: Entry | null;
  /** Whether no later one is in the list. */
  readonly isLast: boolean;
}

/**
 * The version that each entry is. Files of one unit and year are versions of each other; a file that does not say whose it is
 * goes by its name, where no addition holds two of that name: folders of many units do.
 */
export function versionsOf(entries: readonly Entry[]): ReadonlyMap<number, Version> {
  const ordered = inOrder(entries);
  const named = groupedBy(ordered, nameOf);
  const chains = groupedBy(ordered, (entry) => unitKey(entry) ?? nameKey(entry, named.get(nameOf(entry)) ?? []));
  return new Map([...chains.values()].flatMap((chain) => chain.map((entry, index) => [entry.id, versionIn(chain, index)] as const)));
}

function versionIn(chain: readonly Entry[], index: number): Version {
  return { nth: index + 1, before: chain[index - 1] ?? null, isLast: index === chain.length - 1 };
}

/** As they were added; within one addition as they were changed. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => a.batch - b.batch || a.modified - b.modified || a.id - b.id);
}

function unitKey({ status }: Entry): string | null {
  if (status.kind !== "done" || status.summary.unit === null) return null;
  return `unit\n${status.summary.unit}\n${status.summary.year ?? ""}`;
}

/** That of the file of the same name which says whose it is, the version before it first. */
function nameKey(entry: Entry, namesakes: readonly Entry[]): string {
  const isClear = new Set(namesakes.map(({ batch }) => batch)).size === namesakes.length;
  if (!isClear) return `file\n${entry.id}`;
  const at = namesakes.indexOf(entry);
  const near = [...namesakes.slice(0, at).reverse(), ...namesakes.slice(at + 1)];
  return near.map(unitKey).find((key) => key !== null) ?? `name\n${nameOf(entry)}`;
}

function nameOf({ name }: Entry): string {
  return name.toLowerCase();
}

function groupedBy(entries: readonly Entry[], keyOf: (entry: Entry) => string): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}
