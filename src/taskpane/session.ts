import type { Assessment, Settings, StepReading } from "../core/assessment";
import type { Place } from "../core/grid/address";
import type { Workbook } from "../core/grid/workbook";
import type { Plan } from "../core/plan";
import type { Host, Reading, Refusal } from "../host/host";
import { initialState, isBusy, isOurWorkbook, reduce, type Known, type PaneEvent, type PaneState } from "./state";
import { words } from "./words";

/** What a session works with: a door to the workbook, the core's two functions and a clock. */
export interface Means {
  readonly host: Host;
  readonly assess: (workbook: Workbook, settings: Settings) => Assessment;
  readonly plan: (reading: Pick<Reading, "workbook" | "marks">, assessment: Assessment) => Plan;
  readonly clock: () => Date;
}

/** One open workbook and what has been done to it, without React and without Excel. */
export interface Session {
  state(): PaneState;
  /** Calls back after every change of state; returns the way to stop that. */
  subscribe(listener: () => void): () => void;
  /** Reads, assesses and writes back (重新计算). */
  recalculate(): Promise<void>;
  /** Takes the last write back (撤销). */
  undo(): Promise<void>;
  reveal(place: Place): Promise<void>;
  /** Chooses how an incomplete step counts, and recalculates where there already was a result. */
  chooseSteps(steps: StepReading): Promise<void>;
  dismissNote(): void;
}

/** A session over a host. No method rejects: what goes wrong becomes the state `failed`. */
export function createSession(means: Means): Session {
  const listeners = new Set<() => void>();
  let state = initialState;

  const dispatch = (event: PaneEvent): void => {
    state = reduce(state, event);
    listeners.forEach((listener) => listener());
  };
  /** The one place where faults of our own are caught: the user gets words instead of a dead pane. */
  const guarded = async (work: () => Promise<void>): Promise<void> => {
    if (isBusy(state)) return;
    try {
      await work();
    } catch (fault) {
      dispatch({ kind: "refuse", refusal: refusalOf(fault) });
    }
  };
  const recalculate = (): Promise<void> => guarded(() => recalculateWith(means, () => state.settings, dispatch));

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    recalculate,
    undo: () => guarded(() => undoLast(means.host, state, dispatch)),
    reveal: (place) => guarded(async () => dispatch({ kind: "note", refusal: await means.host.reveal(place) })),
    chooseSteps: async (steps) => {
      if (isBusy(state) || steps === state.settings.steps) return;
      dispatch({ kind: "choose", steps });
      if (state.known !== null) await recalculate();
    },
    dismissNote: () => dispatch({ kind: "note", refusal: null }),
  };
}

type Dispatch = (event: PaneEvent) => void;

async function recalculateWith(means: Means, settings: () => Settings, dispatch: Dispatch): Promise<void> {
  dispatch({ kind: "read" });
  const reading = await means.host.read();
  if (reading.kind === "refused") return dispatch({ kind: "refuse", refusal: reading });
  const known = knownFrom(means, reading, settings());
  dispatch({ kind: "assess", known });
  // Somebody else's workbook is never written to.
  if (isOurWorkbook(known.assessment)) await writeBack(means, reading, known.assessment, dispatch);
}

async function writeBack(means: Means, reading: Reading, assessment: Assessment, dispatch: Dispatch): Promise<void> {
  dispatch({ kind: "apply" });
  const receipt = await means.host.apply(means.plan(reading, assessment));
  if (receipt.kind === "refused") return dispatch({ kind: "refuse", refusal: receipt });
  dispatch({ kind: "written", written: receipt, undo: receipt.undo });
}

async function undoLast(host: Host, state: PaneState, dispatch: Dispatch): Promise<void> {
  const last = state.undos.at(-1);
  if (last === undefined) return;
  dispatch({ kind: "undo" });
  const receipt = await host.undo(last);
  dispatch(receipt.kind === "refused" ? { kind: "refuse", refusal: receipt } : { kind: "undone", written: receipt });
}

function knownFrom(means: Means, reading: Reading, settings: Settings): Known {
  const assessment = means.assess(reading.workbook, settings);
  return { assessment, sheets: reading.workbook.sheets.map((sheet) => sheet.name), at: clockText(means.clock()) };
}

function clockText(time: Date): string {
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

function refusalOf(fault: unknown): Refusal {
  return { kind: "refused", code: "failed", message: words.fault(fault instanceof Error ? fault.message : String(fault)) };
}
