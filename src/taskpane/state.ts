import type { Assessment, Settings, StepReading } from "../core/assessment";
import { defaultSettings } from "../core/assessment";
import type { Sheet } from "../core/grid/workbook";
import type { Plan } from "../core/plan";
import type { Refusal, Undo } from "../host/host";
import type { Report } from "./report";

/** What the last reading of the workbook came to. */
export interface Known {
  readonly assessment: Assessment;
  /** The names of all sheets, for the page that says where we looked. */
  readonly sheets: readonly string[];
  /** When it was read, as a clock shows it, such as `10:32`. */
  readonly at: string;
  /** The Word report that was read with the workbook; null where there was none. */
  readonly report: Report | null;
}

/** A word aside, while everything else goes on: a jump that did not work, a place in the Word report, a report that was not added. */
export interface Note {
  readonly about: "jump" | "place" | "report";
  readonly message: string;
}

/** What a write came to: how many edits took effect, and which were left out because their cell had changed. */
export interface Written {
  readonly applied: number;
  readonly stale: Plan;
}

interface Common {
  readonly settings: Settings;
  /** The writes that can be taken back, the last one last. */
  readonly undos: readonly Undo[];
  readonly note: Note | null;
  /** The Word report (附件6) that the next reading takes in, under its file's name. */
  readonly report: Sheet | null;
  /** The file's name while a report is being read from it. */
  readonly adding: string | null;
}

/** Where the pane stands (状态): idle → reading → assessed → applying → applied, or failed. */
export type PaneState = Common &
  (
    | { readonly kind: "idle"; readonly known: null }
    | { readonly kind: "reading"; readonly known: Known | null }
    | { readonly kind: "assessed"; readonly known: Known; readonly undone: Written | null }
    | { readonly kind: "applying"; readonly known: Known | null; readonly doing: "write" | "undo" }
    | { readonly kind: "applied"; readonly known: Known; readonly written: Written }
    | { readonly kind: "failed"; readonly known: Known | null; readonly refusal: Refusal }
  );

/** Everything that can happen to the pane. */
export type PaneEvent =
  | { readonly kind: "read" }
  | { readonly kind: "assess"; readonly known: Known }
  | { readonly kind: "apply" }
  | { readonly kind: "written"; readonly written: Written; readonly undo: Undo }
  | { readonly kind: "undo" }
  | { readonly kind: "undone"; readonly written: Written }
  | { readonly kind: "refuse"; readonly refusal: Refusal }
  | { readonly kind: "note"; readonly note: Note | null }
  | { readonly kind: "add"; readonly file: string }
  | { readonly kind: "not-added"; readonly message: string }
  | { readonly kind: "report"; readonly report: Sheet | null }
  | { readonly kind: "choose"; readonly steps: StepReading };

/** The state before anything has been read. */
export const initialState: PaneState = {
  kind: "idle",
  known: null,
  settings: defaultSettings,
  undos: [],
  note: null,
  report: null,
  adding: null,
};

/** Whether the workbook or a report is being read or written, so that no second command may start. */
export function isBusy(state: PaneState): boolean {
  return state.kind === "reading" || state.kind === "applying" || state.adding !== null;
}

/** Whether the sheets hold a form that we can score or check: 附件3, 附件4 or 附件5. */
export function isOurWorkbook(assessment: Assessment): boolean {
  return (["3", "4", "5"] as const).some((annex) => assessment.annexes[annex] !== undefined);
}

/** The state after an event. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  const { settings, undos, report, known } = state;
  const common: Common = { settings, undos, report, note: null, adding: null };
  switch (event.kind) {
    case "read":
      return { ...common, kind: "reading", known };
    case "assess":
      return { ...common, kind: "assessed", known: event.known, undone: null };
    case "apply":
      return { ...common, kind: "applying", known, doing: "write" };
    case "written":
      return known === null ? state : { ...common, kind: "applied", known, written: event.written, undos: remembered(undos, event) };
    case "undo":
      return { ...common, kind: "applying", known, doing: "undo" };
    case "undone":
      return { ...afterUndo(common, known, event.written), undos: undos.slice(0, -1) };
    case "refuse":
      return { ...common, kind: "failed", known, refusal: event.refusal };
    case "note":
      return { ...state, note: event.note };
    case "add":
      return { ...state, note: null, adding: event.file };
    case "not-added":
      return { ...state, note: { about: "report", message: event.message }, adding: null };
    case "report":
      return { ...state, note: null, adding: null, report: event.report };
    case "choose":
      return { ...state, settings: { ...settings, steps: event.steps } };
  }
}

/** A write that changed nothing is not worth taking back: 撤销 then still means the last one that did. */
function remembered(undos: readonly Undo[], { written, undo }: { readonly written: Written; readonly undo: Undo }): readonly Undo[] {
  return written.applied === 0 ? undos : [...undos, undo];
}

function afterUndo(common: Common, known: Known | null, undone: Written): PaneState {
  return known === null ? { ...common, kind: "idle", known } : { ...common, kind: "assessed", known, undone };
}
