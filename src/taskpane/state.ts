import type { Assessment, CellAccount, Judgements, Scores, Settings } from "../core/assessment";
import type { Finding } from "../core/check/finding";
import type { Sheet, Workbook } from "../core/grid/workbook";
import type { Notes } from "../core/notes";
import type { Plan } from "../core/plan";
import { noPolicy, noPolicyFile, type Policy, type PolicyFile } from "../core/policy";
import type { SettingName, SomeSettings } from "../core/settings";
import type { Refusal, Undo } from "../host/host";
import { noComparison, type Comparison } from "./comparison";
import type { Doing, Proposal } from "./means";
import type { Report } from "./report";
import { words } from "./words";

/** A finding with what can be done about it, and what was said about it. */
export interface Matter {
  readonly finding: Finding;
  /** What 采用 would write; null where there is no one right value. */
  readonly proposal: Proposal | null;
  /** The reason (情况说明) that was written for it, and whether it still speaks of what stands there. */
  readonly reason: { readonly text: string; readonly holds: boolean } | null;
}

/** What is tried out: answers beside those that are kept, and other settings. */
export interface Tried {
  readonly answers?: Judgements;
  readonly settings?: Partial<Settings>;
}

/** What the last reading of the workbook came to. */
export interface Known {
  readonly assessment: Assessment;
  /** The findings, in their own order. */
  readonly matters: readonly Matter[];
  readonly notes: Notes;
  /** What was assessed: the sheets, and the Word report behind them where there is one. */
  readonly workbook: Workbook;
  /** Whether our own sheets in the workbook are from before what stands there now. */
  readonly outdated: boolean;
  /** The settings that a bureau has laid down, so that nobody is offered another value of one. */
  readonly locked: readonly SettingName[];
  /** The names of all sheets, for the page that says where we looked. */
  readonly sheets: readonly string[];
  /** When it was read, as a clock shows it, such as `10:32`. */
  readonly at: string;
  /** What the scores would be, before anything is kept (试算). */
  readonly trial: (tried: Tried) => Scores;
  /** The Word report that was read with the workbook; null where there was none. */
  readonly report: Report | null;
}

/**
 * A word aside, while everything else goes on: a jump that did not work, a report that was not added, a cell that cannot be told of;
 * or, where nothing went wrong, a place in the Word report, no step to take back, no finding to go to, a
 * reading that was given up, what was copied for whoever helps.
 */
export type Note =
  | { readonly about: "jump" | "report" | "cell"; readonly refusal: Refusal }
  /** In the language of the pane. */
  | { readonly about: "place" | "undo" | "walk" | "cancel" | "diagnosis"; readonly message: string };

/** What a write came to. */
export interface Written {
  /** How many cells, marks and sheets it changed; what is kept unseen does not count. */
  readonly applied: number;
  /** Edits that were left out because somebody had changed their cell. */
  readonly stale: Plan;
  /** Sheets of ours that stay because somebody has written into them. */
  readonly left?: readonly string[];
}

/** What is told of a cell (解释单元格), and which of the stops it is where the user goes from one to the next. */
export interface Told {
  readonly account: CellAccount;
  readonly stop: { readonly nth: number; readonly of: number } | null;
}

/** A write of this session that can be taken back. */
export interface Step {
  readonly doing: Doing;
  readonly undo: Undo;
}

/** What of ours a workbook holds, as it was read last. */
export interface Ours {
  readonly marks: number;
  /** The names of the steps that its journal keeps, the oldest first. */
  readonly steps: readonly string[];
}

/** What making the file ready to be filed (报送稿) would take away, and what would stay. */
export interface Filing {
  readonly marks: number;
  readonly scores: number;
  /** The scores that we filled into the bureau's own 得分, which may be kept. */
  readonly filled: number;
  readonly sheets: readonly string[];
  /** The sheets of which we have set what is printed. */
  readonly printed: readonly string[];
  readonly reasons: number;
  readonly judgements: number;
  /** How many settings are not the default ones. */
  readonly settings: number;
  readonly steps: number;
  readonly accepted: number;
}

/** How the pane follows what others change in the workbook. */
export interface Following {
  /** Whether the host tells of changes. */
  readonly can: boolean;
  /** Whether something has changed since the result in view was read (数据已变动). */
  readonly changed: boolean;
  /** Whether changes lead to a new result by themselves (自动重新核对), for as long as the pane is open. */
  readonly auto: boolean;
  /** Whether the result in view came about so: what the workbook holds of ours is still from the last command. */
  readonly alone: boolean;
}

interface Common {
  /** Settings that were chosen in this session and that the workbook does not keep, yet or at all. */
  readonly chosen: SomeSettings;
  /** What a bureau has laid down for all workbooks. */
  readonly policy: PolicyFile;
  /** What other settings would come to, as far as that has been worked out. */
  readonly comparison: Comparison;
  /** The writes of this session that can be taken back, the last one last. */
  readonly undos: readonly Step[];
  /** The names of the steps that the file kept from before this session. */
  readonly kept: readonly string[];
  /** How many marks of ours the file bore when it was opened; null once that is no longer the question. */
  readonly marks: number | null;
  readonly note: Note | null;
  /** Why what was asked is waiting to be tried again: a cell is being edited; null while nothing waits. */
  readonly waiting: Refusal | null;
  /** The Word report (附件6) that the next reading takes in, under its file's name. */
  readonly report: Sheet | null;
  /** The file's name while a report is being read from it. */
  readonly adding: string | null;
  /** What 报送稿 asks before it is done; null where nothing is asked. */
  readonly asking: Filing | null;
  /** Whether it is still to be said that a write may empty Excel's own undo list. */
  readonly hint: boolean;
  readonly following: Following;
  /** The cell that is being told of; null where none is. */
  readonly told: Told | null;
  /** Whether the host knows which cell is selected, so that one can be asked about. */
  readonly selects: boolean;
  /** Whether there are keys for the pane's commands. */
  readonly keys: boolean;
}

/** Where the pane stands (状态): idle → reading → assessed → applying → applied, or failed. */
export type PaneState = Common &
  (
    | { readonly kind: "idle"; readonly known: null }
    | { readonly kind: "reading"; readonly known: Known | null }
    | { readonly kind: "assessed"; readonly known: Known }
    | { readonly kind: "applying"; readonly known: Known | null; readonly doing: Doing | "undo" }
    | { readonly kind: "applied"; readonly known: Known | null; readonly doing: Doing | "undo"; readonly written: Written }
    | { readonly kind: "failed"; readonly known: Known | null; readonly refusal: Refusal }
  );

/** What a reading after a write found: the result anew where there was one, and what of ours the workbook holds. */
export interface Found {
  readonly known: Known | null;
  readonly ours: Ours;
}

/** Everything that can happen to the pane. */
export type PaneEvent =
  | { readonly kind: "opened"; readonly ours: Ours }
  | { readonly kind: "read" }
  | { readonly kind: "assess"; readonly known: Known; readonly ours: Ours }
  | { readonly kind: "apply"; readonly doing: Doing | "undo" }
  | { readonly kind: "written"; readonly doing: Doing; readonly written: Written; readonly undo: Undo; readonly found: Found | null }
  /** Steps of this session were taken back, earlier ones may follow. */
  | { readonly kind: "taken"; readonly count: number }
  | { readonly kind: "undone"; readonly written: Written; readonly found: Found | null }
  | { readonly kind: "refuse"; readonly refusal: Refusal }
  /** What was asked was refused because Excel is busy, and is tried again by itself. */
  | { readonly kind: "wait"; readonly refusal: Refusal }
  /** The reading that is under way was given up (取消), with what was in view before it; nothing was written. */
  | { readonly kind: "cancel"; readonly before: PaneState }
  | { readonly kind: "note"; readonly note: Note | null }
  | { readonly kind: "add"; readonly file: string }
  | { readonly kind: "not-added"; readonly refusal: Refusal }
  | { readonly kind: "report"; readonly report: Sheet | null }
  | { readonly kind: "ask"; readonly filing: Filing | null }
  | { readonly kind: "hinted" }
  | { readonly kind: "tell"; readonly told: Told | null }
  | { readonly kind: "follow"; readonly following: Partial<Following> }
  /** A new result without a command; nothing was written. */
  | { readonly kind: "checked"; readonly known: Known; readonly ours: Ours }
  | { readonly kind: "choose"; readonly chosen: SomeSettings }
  | { readonly kind: "policy"; readonly policy: PolicyFile }
  | { readonly kind: "compared"; readonly comparison: Comparison };

/** What a bureau has laid down; nothing where that cannot be used. */
export function policyOf({ policy }: Pick<PaneState, "policy">): Policy {
  return policy.kind === "laid" ? policy.policy : noPolicy;
}

/** The state before anything has been read. */
export const initialState: PaneState = {
  kind: "idle",
  known: null,
  chosen: {},
  policy: noPolicyFile,
  comparison: noComparison,
  undos: [],
  kept: [],
  marks: null,
  note: null,
  waiting: null,
  report: null,
  adding: null,
  asking: null,
  hint: false,
  following: { can: false, changed: false, auto: false, alone: false },
  told: null,
  selects: false,
  keys: false,
};

/** Whether the workbook or a report is being read or written, so that no second command may start. */
export function isBusy(state: PaneState): boolean {
  return state.kind === "reading" || state.kind === "applying" || state.adding !== null || state.waiting !== null;
}

const readOnly = new Set<Refusal["code"]>(["protected", "read-only", "not-xlsx", "too-old"]);

/** Whether a workbook that was read may not be written to as it is (只读): what was found holds, and nothing of it was written. */
export function isReadOnly(state: PaneState): boolean {
  return state.kind === "failed" && state.known !== null && readOnly.has(state.refusal.code);
}

/**
 * Whether a new result may come by itself: not after a failure, where the last one and what went wrong stay until the user has
 * seen to it. That nothing may be written is none.
 */
export function isCalm(state: PaneState): state is Extract<PaneState, { readonly kind: "assessed" | "applied" | "failed" }> {
  return state.kind === "assessed" || state.kind === "applied" || isReadOnly(state);
}

/** Whether the sheets hold a form that we can score or check: 附件3, 附件4 or 附件5. */
export function isOurWorkbook(assessment: Assessment): boolean {
  return (["3", "4", "5"] as const).some((annex) => assessment.annexes[annex] !== undefined);
}

/** The state after an event. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  const { undos, hint, known } = state;
  const following: Following = { ...state.following, alone: false };
  const common: Common = { ...commonOf(state), following, note: null, waiting: null, adding: null, asking: null, told: null };
  switch (event.kind) {
    case "opened":
      return { ...state, kept: keptAfter(state, event.ours), marks: event.ours.marks };
    case "read":
      return { ...common, kind: "reading", known };
    case "assess":
      return {
        ...common,
        kind: "assessed",
        known: event.known,
        kept: keptAfter(state, event.ours),
        marks: null,
        comparison: noComparison,
        following: { ...following, changed: false },
      };
    case "apply":
      return { ...common, kind: "applying", known, doing: event.doing };
    case "written":
      return applied({ ...common, undos: remembered(undos, event), hint: hint && !changed(event.undo) }, known, event);
    case "taken":
      return { ...state, waiting: null, undos: undos.slice(0, undos.length - event.count) };
    case "undone":
      return applied(common, known, { ...event, doing: "undo" });
    case "refuse":
      return { ...common, kind: "failed", known, refusal: event.refusal };
    case "wait":
      return { ...state, note: null, waiting: event.refusal };
    case "cancel":
      return cancelled(state, event.before);
    case "note":
      return { ...state, waiting: null, note: event.note };
    case "add":
      return { ...state, note: null, adding: event.file };
    case "not-added":
      return { ...state, note: { about: "report", refusal: event.refusal }, adding: null };
    case "report":
      return { ...state, note: null, adding: null, report: event.report };
    case "ask":
      return { ...state, waiting: null, asking: event.filing };
    case "hinted":
      return { ...state, hint: false };
    case "tell":
      return { ...state, note: null, waiting: null, told: event.told };
    case "follow":
      return { ...state, following: { ...state.following, ...event.following } };
    case "checked":
      return checked(state, event);
    case "choose":
      return { ...state, chosen: event.chosen };
    case "policy":
      return { ...state, policy: event.policy };
    case "compared":
      return { ...state, comparison: event.comparison };
  }
}

/** What was in view before stays, but for what was learned meanwhile. */
function cancelled(state: PaneState, before: PaneState): PaneState {
  if (state.kind !== "reading") return state;
  const { policy, following } = state;
  const note: Note = { about: "cancel", message: words.cancelled };
  return { ...before, policy, following: { ...following, alone: before.following.alone }, note };
}

/** What goes on from one state to the next, whatever it is. */
function commonOf({
  chosen,
  policy,
  comparison,
  undos,
  kept,
  marks,
  note,
  waiting,
  report,
  adding,
  asking,
  hint,
  following,
  told,
  selects,
  keys,
}: Common): Common {
  const steps = { undos, kept, marks };
  return { chosen, policy, comparison, ...steps, note, waiting, report, adding, asking, hint, following, told, selects, keys };
}

/** Everything else stays as it is: nobody has asked for anything. */
function checked(state: PaneState, { known, ours }: { readonly known: Known; readonly ours: Ours }): PaneState {
  if (!isCalm(state)) return state;
  return {
    ...state,
    known,
    comparison: noComparison,
    kept: keptAfter(state, ours),
    following: { ...state.following, changed: false, alone: true },
    // What was told of a cell was told of what stood there before.
    told: null,
  };
}

/** The journal holds the steps of this session too, so it tells those from before only while there are none. */
function keptAfter({ undos, kept }: Common, ours: Ours): readonly string[] {
  return undos.length === 0 ? ours.steps : kept;
}

interface Done {
  readonly doing: Doing | "undo";
  readonly written: Written;
  readonly found: Found | null;
}

/** After a write everything follows from what was then read; where that failed, the last result stays. */
function applied(common: Common, known: Known | null, { doing, written, found }: Done): PaneState {
  const done = { ...common, kind: "applied", doing, written } as const;
  if (found === null) return { ...done, known };
  const marks = common.marks === null ? null : found.ours.marks;
  // A choice changes no figure: what each comes to is shown on until it has been worked out anew.
  const comparison = doing === "choose" ? common.comparison : noComparison;
  return { ...done, comparison, known: found.known ?? known, kept: keptAfter(common, found.ours), marks };
}

function changed(undo: Undo): boolean {
  return undo.plan.length > 0;
}

/** A write that changed nothing is not worth taking back: 撤销 then still means the last one that did. */
function remembered(undos: readonly Step[], { doing, undo }: Step): readonly Step[] {
  return changed(undo) ? [...undos, { doing, undo }] : undos;
}
