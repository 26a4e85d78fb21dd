import type { Place } from "../core/grid/address";
import type { Plan } from "../core/plan";
import type { Reading } from "../host/host";
import type { Means } from "./means";
import type { Matter } from "./state";

/** What a command writes, and what it leaves because the cell is not what the user was shown any more. */
export interface Changes {
  readonly plan: Plan;
  readonly stale: Plan;
}

/** Where a finding would be taken over. */
export function placeOf({ proposal }: Matter): readonly Place[] {
  return proposal === null ? [] : [proposal.edit.place];
}

/** Findings are taken over as they were shown: one whose cell says something else by now is left to the user. */
export function takeover({ engine }: Means, reading: Reading, matters: readonly Matter[]): Changes {
  const shown = matters.flatMap(({ finding, proposal }) => (proposal === null ? [] : [{ finding, edit: proposal.edit }]));
  const holds = shown.filter(({ finding, edit }) => sameEdit(engine.proposal(finding, reading.workbook)?.edit, edit));
  const findings = holds.map(({ finding }) => finding);
  return {
    plan: engine.takeover(reading, findings),
    stale: shown.filter((each) => !holds.includes(each)).map(({ edit }) => edit),
  };
}

function sameEdit(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
