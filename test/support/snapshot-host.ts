import type { Workbook } from "../../src/core/grid/workbook";
import type { Kept, Plan } from "../../src/core/plan";
import type { Host, Reading, Receipt } from "../../src/host/host";
import { applied } from "./apply";

const nothingKept: Kept = { notes: null, journal: null };

/** A host over a snapshot of a workbook, for a browser's world that has no files: it writes all it is told, and takes it back. */
export function snapshotHost(start: Workbook): Host {
  let [workbook, kept] = [start, nothingKept];
  const write = (plan: Plan): Receipt => {
    const memory = { workbook, kept };
    workbook = applied(workbook, plan);
    for (const edit of plan) if (edit.kind === "keep") kept = { ...kept, [edit.part]: edit.after };
    return { kind: "applied", applied: plan.length, stale: [], undo: { plan, memory } };
  };
  return {
    read: () => Promise.resolve<Reading>({ kind: "read", workbook, marks: [], kept }),
    apply: (plan) => Promise.resolve(write(plan)),
    undo: (last, ...before) => {
      const { plan, memory } = before.at(-1) ?? last;
      ({ workbook, kept } = memory as { workbook: Workbook; kept: Kept });
      return Promise.resolve({ kind: "applied", applied: plan.length, stale: [], undo: { plan, memory: null } });
    },
    reveal: () => Promise.resolve(null),
  };
}
