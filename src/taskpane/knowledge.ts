import type { Finding } from "../core/check/finding";
import { withSheet, type Sheet, type Workbook } from "../core/grid/workbook";
import { judgementsOf, reasonFor, type Notes } from "../core/notes";
import type { Assessment, Judgements, Settings } from "../core/assessment";
import { settingsUnder } from "../core/policy";
import type { Plan } from "../core/plan";
import type { Reading, Receipt } from "../host/host";
import type { Engine, Means } from "./means";
import type { Report } from "./report";
import { policyOf, type Filing, type Known, type Matter, type Ours, type PaneState } from "./state";

// What a reading comes to, in the terms of the pane. Nothing here waits or writes.

/** What of ours a reading found in the workbook. */
export function oursIn(engine: Engine, reading: Reading): Ours {
  return { marks: reading.marks.length, steps: engine.stepsOf(reading) };
}

/** The report is read beside the sheets, and the plan is made for the workbook without it, so that nothing is written for its places. */
export function knownFrom({ engine, clock }: Means, reading: Reading, state: PaneState): Known {
  const { report } = state;
  const read = report === null ? reading.workbook : withSheet(reading.workbook, report);
  const notes = engine.notesOf(reading);
  const settings = settingsUnder(policyOf(state), { ...notes.settings, ...state.chosen });
  const { assessment, judgements } = assessed(engine, read, settings, notes);
  return {
    assessment,
    trial: trialOf(engine, read, assessment, judgements),
    matters: assessment.findings.map((finding) => matterOf(engine, finding, read, notes)),
    notes,
    workbook: read,
    outdated: false,
    locked: policyOf(state).locked,
    sheets: reading.workbook.sheets.map((sheet) => sheet.name),
    at: clockText(clock()),
    report: reportIn(read, report),
  };
}

/** The same after a write that was no 重新计算: our own sheets may be from before it. */
export function knownAfter(means: Means, reading: Reading, state: PaneState): Known {
  const known = knownFrom(means, reading, state);
  return { ...known, outdated: isOutdated(means.engine, reading, known) };
}

/** What a workbook comes to with what people answered. Which answers still fit is seen by the rows as they are read without any. */
export function assessed(
  { assess }: Pick<Engine, "assess">,
  workbook: Workbook,
  settings: Settings,
  notes: Notes,
): { readonly assessment: Assessment; readonly judgements: Judgements } {
  const first = assess(workbook, settings, {});
  const judgements = judgementsOf(notes, first.rows);
  return { judgements, assessment: Object.keys(judgements).length === 0 ? first : assess(workbook, settings, judgements) };
}

/** Reads the workbook when something is first tried, and once for each setting: people try while they type. */
function trialOf({ scorer }: Engine, workbook: Workbook, { settings }: Assessment, kept: Judgements): Known["trial"] {
  const scorers = new Map<string, ReturnType<Engine["scorer"]>>();
  return ({ answers = {}, settings: other = {} }) => {
    const key = JSON.stringify(other);
    const score = scorers.get(key) ?? scorer(workbook, { ...settings, ...other });
    scorers.set(key, score);
    return score({ ...kept, ...answers });
  };
}

function matterOf({ proposal }: Engine, finding: Finding, workbook: Workbook, notes: Notes): Matter {
  return { finding, proposal: proposal(finding, workbook), reason: reasonFor(notes, finding, workbook) };
}

/** Our sheets are from before where 重新计算 would write them anew; where there are none, nothing can be. That a day has passed makes nothing so. */
function isOutdated(engine: Engine, reading: Reading, { assessment, notes }: Known): boolean {
  const stands = engine.filing(reading, false).some((edit) => edit.kind === "sheet");
  return stands && engine.plan(reading, assessment, notes, null).some((edit) => edit.kind !== "keep");
}

/** What 报送稿 would take away and leave, counted. */
export function filingOf(engine: Engine, reading: Reading): Filing {
  const plan = engine.filing(reading, false);
  const emptied = (edits: Plan): number => edits.filter((edit) => edit.kind === "cell" && edit.after.kind === "blank").length;
  const scores = emptied(engine.filing(reading, true));
  const { reasons, judgements, accepted, settings } = engine.notesOf(reading);
  return {
    marks: plan.filter((edit) => edit.kind === "mark").length,
    scores,
    filled: emptied(plan) - scores,
    sheets: plan.flatMap((edit) => (edit.kind === "sheet" ? [edit.sheet] : [])),
    printed: plan.flatMap((edit) => (edit.kind === "print" ? [edit.sheet] : [])),
    reasons: reasons.length,
    judgements: judgements.length,
    settings: Object.keys(settings).length,
    steps: engine.stepsOf(reading).length,
    accepted: accepted.length,
  };
}

function reportIn(read: Workbook, report: Sheet | null): Report | null {
  const sheet = read.sheets.at(-1);
  return report === null || sheet === undefined ? null : { file: report.name, sheet };
}

/** A day as 核对结果 bears it: 2023年1月1日. */
export function dayText(time: Date): string {
  return `${time.getFullYear()}年${time.getMonth() + 1}月${time.getDate()}日`;
}

function clockText(time: Date): string {
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

/** What a user sees of a receipt: what is kept in the file unseen is neither counted nor listed. */
export function writtenOf({ undo, stale }: Receipt, before: Plan): { readonly applied: number; readonly stale: Plan } {
  const seen = (plan: Plan): Plan => plan.filter((edit) => edit.kind !== "keep");
  return { applied: seen(undo.plan).length, stale: [...before, ...seen(stale)] };
}
