import type { Place } from "../core/grid/address";
import type { Refusal } from "../host/host";
import { assessNow } from "./assessing";
import type { Desk } from "./following";
import { knownFrom } from "./knowledge";
import { isOurWorkbook, type Known, type Note } from "./state";
import { nextStop, stopKey, stopsOf, type Last } from "./walk";
import { words } from "./words";

export type { Last };

/** Tells what is known of the cell that is selected, as the workbook stands now; nothing is written, and no result changes. */
export async function explainCell(desk: Desk): Promise<void> {
  const { means, state, dispatch, until, learned } = desk;
  // What a bureau lays down counts here too.
  await learned;
  const place = await until(() => selectedIn(desk));
  if ("code" in place) return note(desk, { about: "cell", refusal: place });
  const reading = await until(() => means.host.read("again"));
  if (reading.kind === "refused") return note(desk, { about: "cell", refusal: reading });
  const { workbook, assessment } = knownFrom(means, reading, state());
  dispatch({ kind: "tell", told: { account: means.engine.tell(workbook, assessment, place), stop: null } });
}

/** Goes to the next cell that something was found at, or back, and tells of it; what comes back is where that was. */
export async function walk(desk: Desk, by: 1 | -1, last: Last | null): Promise<Last | null> {
  const { means, state, dispatch, until } = desk;
  const known = state().known ?? (await firstResult(desk));
  if (known === null || !isOurWorkbook(known.assessment)) return last;
  const stops = stopsOf(known);
  if (stops.length === 0) {
    note(desk, { about: "walk", message: words.walk.none });
    return last;
  }
  const selected = await until(() => selectedIn(desk));
  if ("code" in selected && selected.code === "busy") {
    note(desk, { about: "jump", refusal: selected });
    return last;
  }
  const keys = stops.map((stop) => stopKey(known, stop));
  const index = nextStop(keys, "code" in selected ? null : stopKey(known, selected), last, by);
  const place = stops[index] ?? { sheet: "", address: "" };
  const refusal = await until(() => means.host.reveal(place));
  if (refusal !== null) {
    note(desk, { about: "jump", refusal });
    return last;
  }
  const account = means.engine.tell(known.workbook, known.assessment, place);
  dispatch({ kind: "tell", told: { account, stop: { nth: index + 1, of: stops.length } } });
  return { key: keys[index] ?? "", index };
}

/** Whoever has no result yet gets one, without anything being written. */
async function firstResult(desk: Desk): Promise<Known | null> {
  const now = await desk.until(() => assessNow(desk));
  if (now === null) return null;
  if (!("code" in now)) return now.known;
  desk.dispatch({ kind: "refuse", refusal: now });
  return null;
}

async function selectedIn({ means: { host } }: Desk): Promise<Place | Refusal> {
  return (await host.selected?.()) ?? { kind: "refused", code: "failed", message: words.cell.noneSelected };
}

function note({ dispatch }: Desk, said: Note): void {
  dispatch({ kind: "note", note: said });
}
