import type { Assessment, Settings, StepReading } from "../core/assessment";
import type { Place } from "../core/grid/address";
import { withSheet, type Sheet, type Workbook } from "../core/grid/workbook";
import type { Plan } from "../core/plan";
import type { Host, Reading, Refusal } from "../host/host";
import { wordsForPlace, type Report } from "./report";
import { initialState, isBusy, isOurWorkbook, reduce, type Known, type Note, type PaneEvent, type PaneState } from "./state";
import { words } from "./words";

/** What a session works with: a door to the workbook, the core's two functions, a clock, and a reader of reports where one can be added. */
export interface Means {
  readonly host: Host;
  readonly assess: (workbook: Workbook, settings: Settings) => Assessment;
  readonly plan: (reading: Pick<Reading, "workbook" | "marks">, assessment: Assessment) => Plan;
  readonly clock: () => Date;
  /** Reads a Word report (附件6) as a sheet that bears the file's name; absent for the ribbon's button, which nobody can hand one. */
  readonly readReport?: (file: File) => Promise<Sheet | Refusal>;
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
  /** Takes a Word report (附件6) in for the next reading, and recalculates where there already was a result. */
  addReport(file: File): Promise<void>;
  /** Goes on without the Word report, and recalculates where there already was a result. */
  removeReport(): Promise<void>;
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
  const recalculate = (): Promise<void> => guarded(() => recalculateWith(means, state, dispatch));
  /** A changed choice shows in the result at once, where there is one. */
  const choose = async (event: PaneEvent): Promise<void> => {
    dispatch(event);
    if (state.known !== null) await recalculate();
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    recalculate,
    undo: () => guarded(() => undoLast(means.host, state, dispatch)),
    reveal: (place) => guarded(async () => dispatch({ kind: "note", note: await reveal(means.host, state.known, place) })),
    chooseSteps: async (steps) => {
      if (!isBusy(state) && steps !== state.settings.steps) await choose({ kind: "choose", steps });
    },
    dismissNote: () => dispatch({ kind: "note", note: null }),
    addReport: (file) =>
      guarded(async () => {
        if (means.readReport === undefined) return;
        dispatch({ kind: "add", file: file.name });
        const report = await means.readReport(file);
        // What cannot be read changes nothing, so that there is nothing to calculate anew.
        if ("code" in report) dispatch({ kind: "not-added", message: report.message });
        else await choose({ kind: "report", report });
      }),
    removeReport: async () => {
      if (!isBusy(state) && state.report !== null) await choose({ kind: "report", report: null });
    },
  };
}

type Dispatch = (event: PaneEvent) => void;

async function recalculateWith(means: Means, state: PaneState, dispatch: Dispatch): Promise<void> {
  dispatch({ kind: "read" });
  const reading = await means.host.read();
  if (reading.kind === "refused") return dispatch({ kind: "refuse", refusal: reading });
  const known = knownFrom(means, reading, state);
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

/** A cell is shown by the host; for a place in the Word report there are only words. */
async function reveal(host: Host, known: Known | null, place: Place): Promise<Note | null> {
  const said = wordsForPlace(known?.report ?? null, place);
  if (said !== null) return { about: "place", message: said };
  const refusal = await host.reveal(place);
  return refusal === null ? null : { about: "jump", message: refusal.message };
}

/** The report is read beside the sheets, and the plan is made for the workbook without it, so that nothing is written for its places. */
function knownFrom(means: Means, { workbook }: Reading, { settings, report }: PaneState): Known {
  const read = report === null ? workbook : withSheet(workbook, report);
  return {
    assessment: means.assess(read, settings),
    sheets: workbook.sheets.map((sheet) => sheet.name),
    at: clockText(means.clock()),
    report: reportIn(read, report),
  };
}

function reportIn(read: Workbook, report: Sheet | null): Report | null {
  const sheet = read.sheets.at(-1);
  return report === null || sheet === undefined ? null : { file: report.name, sheet };
}

function clockText(time: Date): string {
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

function refusalOf(fault: unknown): Refusal {
  return { kind: "refused", code: "failed", message: words.fault(fault instanceof Error ? fault.message : String(fault)) };
}
