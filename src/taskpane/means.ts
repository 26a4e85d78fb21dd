import type { Assessment, CellAccount, Judgements, Scores, Settings } from "../core/assessment";
import type { Finding } from "../core/check/finding";
import type { Place } from "../core/grid/address";
import type { Sheet, Workbook } from "../core/grid/workbook";
import type { Strays } from "../core/moved";
import type { Notes } from "../core/notes";
import type { CellEdit, Plan } from "../core/plan";
import type { PolicyFile } from "../core/policy";
import type { Host, Program, Reading, Refusal } from "../host/host";

/** What a write is for: 重新计算, 采用, 写情况说明, 人工判定, 改设置, 清除标记, 报送稿. */
export type Doing = "write" | "accept" | "explain" | "judge" | "choose" | "clear" | "file";

/** What 采用 would make of a finding's cell, and how a person reads that before it is written. */
export interface Proposal {
  readonly edit: CellEdit;
  readonly from: string;
  readonly to: string;
}

/** How many live formulas and marks 重新计算 leaves in a workbook, whatever the settings say about them. */
export interface Tally {
  readonly formulas: number;
  readonly marks: number;
}

/** What a person may plan from: the sheets and marks as read, and what is kept with them. */
type Written = Pick<Reading, "workbook" | "marks" | "kept">;

/** The core's functions as a session needs them: it decides when, never what. */
export interface Engine {
  readonly assess: (workbook: Workbook, settings: Settings, judgements: Judgements) => Assessment;
  /** The scores of a workbook under any answers, for trying them out: it is read once. */
  readonly scorer: (workbook: Workbook, settings: Settings) => (judgements: Judgements) => Scores;
  /** `today` is the day that 核对结果 shall bear; null for the one that it bears. */
  readonly plan: (reading: Written, assessment: Assessment, notes: Notes, today: string | null) => Plan;
  readonly proposal: (finding: Finding, workbook: Workbook) => Proposal | null;
  readonly takeover: (reading: Written, findings: readonly Finding[]) => Plan;
  readonly keep: (reading: Written, what: string, plan: Plan, notes: Notes) => Plan;
  readonly clearMarks: (reading: Written) => Plan;
  /** With `keep` the scores that we filled into the bureau's own 得分 stay, as numbers. */
  readonly filing: (reading: Written, keep: boolean) => Plan;
  readonly takeBack: (reading: Written, count: number) => { readonly plan: Plan; readonly left: readonly string[]; readonly stale: Plan };
  /** What of ours has moved since it was written, before `undoing` takes it back. */
  readonly strays: (reading: Written, undoing: Plan) => Strays;
  readonly notesOf: (reading: Written) => Notes;
  /** What is known of one cell of what was assessed. */
  readonly tell: (workbook: Workbook, assessment: Assessment, place: Place) => CellAccount;
  readonly tally: (workbook: Workbook, assessment: Assessment) => Tally;
  /** The names of the steps in the journal that a workbook keeps, the oldest first. */
  readonly stepsOf: (reading: Written) => readonly string[];
}

/** Does something after so many milliseconds; what comes back calls that off. */
export type Later = (work: () => void, milliseconds: number) => () => void;

/** What a session works with: a door to the workbook, the core's functions, a clock, and a reader of reports where one can be added. */
export interface Means {
  readonly host: Host;
  readonly engine: Engine;
  /** Comes when the engine can be used, where it is not there from the start. Rejects where it cannot be fetched; the next call tries anew. */
  readonly ready?: () => Promise<void>;
  readonly clock: () => Date;
  /** Reads a Word report (附件6) as a sheet that bears the file's name; absent for the ribbon's button, which nobody can hand one. */
  readonly readReport?: (file: File) => Promise<Sheet | Refusal>;
  /** What a bureau has laid down for all workbooks; it is waited for before anything is assessed, so it must come to an end. */
  readonly policy?: Promise<PolicyFile>;
  /** Waits so many milliseconds before trying again what was refused because a cell is being edited; absent where nobody is told meanwhile. */
  readonly pause?: (ms: number) => Promise<void>;
  /** Whether a write may empty the undo list of the program around the pane, as in Excel. */
  readonly clearsUndoList?: boolean;
  /** Whether the program around the pane has keys for its commands (快捷键). */
  readonly hasKeys?: boolean;
  /** What the program around the pane says of itself; absent where nobody is shown it. */
  readonly program?: () => Program;
  /** What following changes waits by; absent where nobody looks on, as with the ribbon's button: then nothing is followed. */
  readonly later?: Later;
}
