import { defaultsOf, settingsUnder, type Policy } from "../core/policy";
import { settingsToKeep, settingsUnlike, settingsWhere, type SomeSettings } from "../core/settings";
import type { Notes } from "../core/notes";
import type { Plan } from "../core/plan";
import type { Reading, Receipt, Refusal } from "../host/host";
import type { LookingDesk } from "./following";
import { policyOf, type PaneState } from "./state";
import { zh } from "./words/zh";

// What choosing settings does: they are kept in the workbook, unseen, and the pane assesses by them at once. What is written in
// the sheets stays until 重新计算.

/** What of a choice is new: neither locked nor chosen already. */
export function newIn(state: PaneState, settings: SomeSettings): SomeSettings {
  const policy = policyOf(state);
  const chosen = { ...state.known?.notes.settings, ...state.chosen };
  const open = settingsWhere(settings, (name) => !policy.locked.includes(name));
  return settingsUnlike(open, settingsUnder(policy, chosen));
}

/** The notes with what scores are computed by from now on. */
export function withSettings(notes: Notes, policy: Policy, chosen: SomeSettings): Notes {
  const settings = settingsUnder(policy, { ...notes.settings, ...chosen });
  return { ...notes, settings: settingsToKeep(settings, defaultsOf(policy)) };
}

/** Chooses settings. Where the workbook cannot keep them they hold for as long as it is open. */
export async function chooseWith(desk: LookingDesk, settings: SomeSettings): Promise<void> {
  const { means, state, dispatch, until, look } = desk;
  const before = state().chosen;
  // Shown as chosen at once, before anything has come of it.
  dispatch({ kind: "choose", chosen: { ...before, ...settings } });
  if (state().known === null) return;
  const done = await until(async () => {
    dispatch({ kind: "apply", doing: "choose" });
    const reading = await means.host.read("again");
    if (reading.kind === "refused") return reading;
    const receipt = reading.kept === undefined ? null : await means.host.apply(keepPlan(desk, reading));
    return receipt?.kind === "refused" && receipt.code === "busy" ? receipt : { receipt };
  });
  if ("code" in done) {
    dispatch({ kind: "choose", chosen: before });
    return dispatch({ kind: "refuse", refusal: done });
  }
  const { receipt } = done;
  if (receipt !== null && isKept(receipt) && Object.keys(state().chosen).length > 0) dispatch({ kind: "choose", chosen: {} });
  const found = await look(receipt?.kind === "applied" ? receipt.now : undefined);
  if (receipt?.kind === "applied")
    dispatch({
      kind: "written",
      doing: "choose",
      written: { applied: 0, stale: [] },
      undo: receipt.undo,
      found: "code" in found ? null : found,
    });
  else if (!("code" in found) && found.known !== null) dispatch({ kind: "assess", known: found.known, ours: found.ours });
  const refusal = "code" in found ? found : receipt?.kind === "refused" ? receipt : null;
  if (refusal !== null) dispatch({ kind: "refuse", refusal });
}

/** The journal stays in the file, for whoever opens it next, in whatever language. */
function keepPlan({ means: { engine }, state }: LookingDesk, reading: Reading): Plan {
  const { chosen } = state();
  return engine.keep(reading, zh.doing.choose, [], withSettings(engine.notesOf(reading), policyOf(state()), chosen));
}

/** Whether a write has kept what was chosen: what somebody has kept meanwhile is not written over. */
export function isKept(receipt: Receipt | Refusal): boolean {
  return receipt.kind === "applied" && !receipt.stale.some((edit) => edit.kind === "keep");
}
