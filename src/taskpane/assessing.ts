import type { Reading, Refusal } from "../host/host";
import type { Desk } from "./following";
import { knownFrom, oursIn } from "./knowledge";
import type { Known } from "./state";

/** Reads the workbook and assesses it: there is a result to look at, and nothing is written. Null where that was given up meanwhile. */
export async function assessNow(desk: Desk): Promise<{ readonly reading: Reading; readonly known: Known } | Refusal | null> {
  const { means, state, dispatch, follower, learned } = desk;
  const isGivenUp = (): boolean => state().kind !== "reading";
  dispatch({ kind: "read" });
  await learned;
  // Before reading, so that nothing changes unseen between the two.
  await follower.begin();
  const reading = await means.host.read();
  if (isGivenUp()) return null;
  if (reading.kind === "refused") return reading;
  follower.seen();
  // Where a cell was being edited before, it is no longer now.
  await follower.begin();
  const known = knownFrom(means, reading, state());
  // Nothing is seen or heard while it is assessed: a click from then counts too.
  await means.pause?.(0);
  if (isGivenUp()) return null;
  dispatch({ kind: "assess", known, ours: oursIn(means.engine, reading) });
  return { reading, known };
}
