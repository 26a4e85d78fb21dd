import { keyOf, type Place } from "../core/grid/address";
import type { Strays } from "../core/moved";
import type { Edit, Plan } from "../core/plan";
import type { Reading, Receipt, Refusal, Undo } from "../host/host";
import type { Desk, LookingDesk } from "./following";
import { oursIn, writtenOf } from "./knowledge";
import { words } from "./words";

// Taking back (撤销), of this session and of those before.

/** Takes back the last steps: those of this session by what the host remembers of them, earlier ones by the file's journal. */
export async function undoSteps(desk: LookingDesk, count: number): Promise<void> {
  const { state, dispatch } = desk;
  const refusal = await learnSteps(desk);
  if (refusal !== null) return dispatch({ kind: "refuse", refusal });
  const steps = Math.min(count, state().undos.length);
  const earlier = Math.min(count - steps, state().kept.length);
  if (steps + earlier === 0) return dispatch({ kind: "note", note: { about: "undo", message: words.undo.none } });
  dispatch({ kind: "apply", doing: "undo" });
  const here = await undoSession(desk, steps);
  const before = "code" in here || earlier === 0 ? here : await undoEarlier(desk, earlier, here);
  if ("code" in before) return dispatch({ kind: "refuse", refusal: before });
  const found = await desk.look(before.now);
  dispatch({ kind: "undone", written: before, found: "code" in found ? null : found });
  if ("code" in found) dispatch({ kind: "refuse", refusal: found });
}

/** Who clicks before anything was read still means the last step, which the file knows. */
async function learnSteps({ means: { host, engine }, state, dispatch, until }: Desk): Promise<Refusal | null> {
  if (state().kind !== "idle" || state().kept.length > 0) return null;
  const reading = await until(() => host.read("again"));
  if (reading.kind === "refused") return reading;
  dispatch({ kind: "opened", ours: oursIn(engine, reading) });
  return null;
}

interface Undone {
  readonly applied: number;
  readonly stale: Plan;
  readonly left: readonly string[];
  readonly now: Reading | undefined;
}

/**
 * All steps together: where one cannot be taken back none is. The host goes by where it wrote; what has moved since, with rows or
 * columns that somebody put in, goes before it, or it would be left without 核算底稿, which it reads.
 */
async function undoSession(desk: Desk, count: number): Promise<Undone | Refusal> {
  const { means, state, dispatch, until } = desk;
  const nothing: Undone = { applied: 0, stale: [], left: [], now: undefined };
  const undos = count === 0 ? [] : state().undos.slice(-count);
  const [last, ...before] = undos.map(({ undo }) => undo).reverse();
  if (last === undefined) return nothing;
  const strays = await straysOf([last, ...before], desk);
  if ("code" in strays) return strays;
  if (strays.mistaken.length > 0) return mistaking(strays.mistaken);
  const emptied = strays.plan.length === 0 ? null : await until(() => means.host.apply(strays.plan));
  if (emptied?.kind === "refused") return emptied;
  const receipt = await until(() => means.host.undo(last, ...before));
  if (receipt.kind === "refused") {
    if (emptied !== null) await means.host.undo(emptied.undo);
    return receipt;
  }
  dispatch({ kind: "taken", count: undos.length });
  const isDone = (edit: Edit): boolean =>
    edit.kind === "cell"
      ? strays.places.has(keyOf(edit.place))
      : edit.kind === "print" && strays.plan.some((each) => each.kind === "print" && each.sheet === edit.sheet);
  const here = { ...receipt, stale: receipt.stale.filter((edit) => !isDone(edit)) };
  return added(emptied === null ? nothing : added(nothing, emptied, []), here, []);
}

function mistaking(places: readonly Place[]): Refusal {
  const cells = places.map(({ sheet, address }) => `${sheet} ${address}`).join(words.undo.separator);
  return { kind: "refused", code: "failed", message: words.undo.mistaken(cells) };
}

/** Where nothing that a cell held is given back, and 核算底稿 stays, the sheets need not be read. */
async function straysOf(undos: readonly Undo[], { means: { host, engine }, until }: Desk): Promise<Strays | Refusal> {
  const undoing = undos.flatMap(({ plan }) => plan);
  const isAsked = undoing.some((edit) =>
    edit.kind === "sheet" ? edit.after === null : edit.kind === "cell" && edit.after.kind !== "blank",
  );
  if (!isAsked) return { plan: [], places: new Set(), mistaken: [] };
  const reading = await until(() => host.read("again"));
  return reading.kind === "refused" ? reading : engine.strays(reading, undoing);
}

async function undoEarlier({ means: { host, engine }, until }: Desk, count: number, undone: Undone): Promise<Undone | Refusal> {
  let { now } = undone;
  return until(async () => {
    const reading = now ?? (await host.read("again"));
    if (reading.kind === "refused") return reading;
    // What was typed while this was held up is not in what was read before.
    now = undefined;
    const { plan, left, stale } = engine.takeBack(reading, count);
    const receipt = await host.apply(plan);
    return receipt.kind === "refused" ? receipt : added(undone, { ...receipt, stale: [...receipt.stale, ...stale] }, left);
  });
}

function added(undone: Undone, receipt: Receipt, left: readonly string[]): Undone {
  const { applied, stale } = writtenOf(receipt, undone.stale);
  return { applied: undone.applied + applied, stale, left: [...undone.left, ...left], now: receipt.now };
}
