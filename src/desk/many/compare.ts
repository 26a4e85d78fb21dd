import { parseArea } from "../../core/grid/address";
import type { Brief } from "./summary";

/** What has become of the findings of a file in its next version (与上一版比较). */
export interface Comparison {
  /** 已改正: as they stood in the earlier version. */
  readonly mended: readonly Brief[];
  /** 仍存在: as they stand in the later one. */
  readonly remaining: readonly Brief[];
  /** 新出现. */
  readonly fresh: readonly Brief[];
}

/**
 * What a finding is recognised by, the surest first: its row and cell, its row wherever that has gone to, its cell alone.
 * The row comes before the cell, or a line put in above would have every finding taken for its neighbour's.
 */
const signs: readonly ((brief: Brief) => string | null)[] = [
  ({ code, role, label, place }) => (label === "" ? null : [code, role, label, place.address].join("\n")),
  ({ code, role, label, place }) => (label === "" ? null : [code, role, label, parseArea(place.address)?.left].join("\n")),
  ({ code, role, place }) => [code, role, place.address].join("\n"),
];

/** Compares the findings of two versions of a file; each finding has at most one counterpart. */
export function compare(before: readonly Brief[], after: readonly Brief[]): Comparison {
  const [mended, fresh] = signs.reduce(
    ([earlier, later], sign): readonly [readonly Brief[], readonly Brief[]] => unmatched(earlier, later, sign),
    [before, after] as const,
  );
  const isFresh = new Set(fresh);
  return { mended, remaining: after.filter((brief) => !isFresh.has(brief)), fresh };
}

/** What is left on both sides when those that bear the same sign are paired off. */
function unmatched(
  before: readonly Brief[],
  after: readonly Brief[],
  sign: (brief: Brief) => string | null,
): readonly [readonly Brief[], readonly Brief[]] {
  const waiting = new Map<string, Brief[]>();
  for (const brief of before) {
    const key = sign(brief);
    if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), brief]);
  }
  const paired = new Set<Brief>();
  const later = after.filter((brief) => {
    const counterpart = waiting.get(sign(brief) ?? "")?.shift();
    if (counterpart !== undefined) paired.add(counterpart);
    return counterpart === undefined;
  });
  return [before.filter((brief) => !paired.has(brief)), later];
}
