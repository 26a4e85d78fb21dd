import type { Judgement, ScoredRow } from "../core/assessment";
import type { Place } from "../core/grid/address";
import { withJudgement, withReason, type Notes } from "../core/notes";
import type { Plan } from "../core/plan";
import type { SomeSettings } from "../core/settings";
import type { Reading, Refusal } from "../host/host";
import { placeOf, takeover, type Changes } from "./accepting";
import { assessNow } from "./assessing";
import { explainCell, walk, type Last } from "./cell";
import { chooseWith, isKept, newIn, withSettings } from "./choosing";
import { comparer } from "./comparing";
import { diagnoser, refusalOf, type Diagnosis } from "./diagnosis";
import { follower, type Desk, type LookingDesk } from "./following";
import { dayText, filingOf, knownAfter, oursIn, writtenOf } from "./knowledge";
import type { Doing, Means } from "./means";
import { patience } from "./patience";
import { wordsForPlace } from "./report";
import { undoSteps } from "./undoing";
import {
  initialState,
  isBusy,
  isOurWorkbook,
  policyOf,
  reduce,
  type Found,
  type Known,
  type Matter,
  type Note,
  type PaneEvent,
  type PaneState,
} from "./state";
import { words } from "./words";
import { zh } from "./words/zh";

/** One open workbook and what has been done to it, without React and without Excel. */
export interface Session {
  state(): PaneState;
  /** Calls back after every change of state; returns the way to stop that. */
  subscribe(listener: () => void): () => void;
  /** Looks once whether the file bears marks or a journal from before; says nothing where it cannot be read. */
  open(): Promise<void>;
  /** Reads, assesses and writes back (重新计算). */
  recalculate(): Promise<void>;
  /** Takes findings over (采用) in one write. */
  accept(matters: readonly Matter[]): Promise<void>;
  /** Keeps why a finding may stand (写情况说明); an empty text takes that away. */
  explain(matter: Matter, text: string): Promise<void>;
  /** Keeps a person's answer to a row (人工判定), and the same for others in one step; null takes it away. */
  judge(row: ScoredRow, judgement: Judgement | null, others?: readonly ScoredRow[]): Promise<void>;
  /** Takes every mark of ours away (清除标记). */
  clearMarks(): Promise<void>;
  /** Asks before the file is made ready to be filed (报送稿): what goes, what stays. */
  askFiling(): Promise<void>;
  /** Goes on without having done what was asked. */
  dropFiling(): void;
  /** Makes the file ready to be filed (报送稿); with `keep` the scores that we filled into the bureau's own 得分 stay. */
  file(keep: boolean): Promise<void>;
  /** Takes the last write back (撤销上次写入), of this session or of one before. */
  undo(): Promise<void>;
  /** Takes every write back that is still known (全部撤销). */
  undoAll(): Promise<void>;
  reveal(place: Place): Promise<void>;
  /** Tells what is known of the cell that is selected (解释单元格). */
  explainCell(): Promise<void>;
  /** Closes what is told of a cell. */
  closeCell(): void;
  /** Goes on to the next cell that something was found at (下一处), or back (上一处), and tells of it. */
  walk(by: 1 | -1): Promise<void>;
  /** Gives up what waits for a cell to be left, or a reading before anything is written (取消); a write is let finish. */
  cancel(): void;
  /**
   * Chooses settings (设置), the others stay as they are: they are kept in the workbook, and where there already was a result
   * there is a new one. The sheets are written by 重新计算. Locked ones are left alone.
   */
  choose(settings: SomeSettings): Promise<void>;
  /** Begins to work out what other settings would come to. */
  compare(): void;
  dismissNote(): void;
  dismissHint(): void;
  /** What somebody who helps from afar has to know (诊断信息): versions and codes, nothing of the workbook. */
  readonly diagnosis: Diagnosis;
  /** Takes a Word report (附件6) in for the next reading, and recalculates where there already was a result. */
  addReport(file: File): Promise<void>;
  /** Goes on without the Word report, and recalculates where there already was a result. */
  removeReport(): Promise<void>;
  /** Whether changes lead to a new result by themselves (自动重新核对): in the pane alone, nothing is written. */
  checkAlone(on: boolean): void;
  /** Follows the workbook no more. */
  close(): void;
}

type Dispatch = (event: PaneEvent) => void;

/** A session over a host. No method rejects: what goes wrong becomes the state `failed`. */
export function createSession(means: Means): Session {
  const listeners = new Set<() => void>();
  const { clearsUndoList: hint = false, hasKeys: keys = false, host } = means;
  let state: PaneState = { ...initialState, hint, keys, selects: host.selected !== undefined };

  const dispatch: Dispatch = (event) => {
    diagnosis.hear(event);
    state = reduce(state, event);
    listeners.forEach((listener) => listener());
  };
  const following = follower({ means, state: () => state, dispatch });
  const comparing = comparer({ means, state: () => state, dispatch });
  const diagnosis = diagnoser({ means, state: () => state, dispatch });
  const learned = means.policy?.then((policy) => dispatch({ kind: "policy", policy }));
  let queued = false;
  let opening: Promise<void> | null = null;
  let last: Last | null = null;
  // What is under way, what was in view before it, and what of that was given up.
  let running = Promise.resolve();
  let before: PaneState = state;
  let givenUp: Promise<void> | null = null;
  const isTaken = (): boolean => isBusy(state) || queued;
  const arrived = async (): Promise<boolean> =>
    means.ready?.().then(
      () => true,
      () => false,
    ) ?? true;
  /** The one place where faults of our own are caught: the user gets words instead of a dead pane. */
  const guarded = async (work: () => Promise<void>, reading = opening ?? following.underWay() ?? givenUp): Promise<void> => {
    if (isTaken()) return;
    if (reading !== null || means.ready !== undefined) {
      queued = true;
      // It is let finish, so that what it has read cannot come after what is written.
      await Promise.allSettled([reading]);
      givenUp = null;
      const isThere = await arrived();
      queued = false;
      if (!isThere) return dispatch({ kind: "refuse", refusal: { kind: "refused", code: "failed", message: words.unfetched } });
    }
    try {
      before = state;
      await (running = work());
    } catch (fault) {
      dispatch({ kind: "refuse", refusal: refusalOf(fault) });
    }
  };
  const opened = async (): Promise<void> => {
    // A click meanwhile is done as soon as it can be, instead.
    if (means.ready === undefined || (await arrived())) await guarded(() => openWith(desk), null);
  };
  const { until, stop } = patience(means.pause, (refusal) => dispatch({ kind: "wait", refusal }));
  const desk: Desk = { means, state: () => state, dispatch, follower: following, until, learned };
  const change = (doing: Doing, planFor: (reading: Reading) => Changes | Refusal, about: readonly Place[] = []): Promise<void> =>
    guarded(() => changeWith(desk, doing, planFor, about));
  const decide = (doing: Doing, after: (notes: Notes) => Notes): Promise<void> =>
    // Where nothing can be kept it is not pretended that it was.
    change(doing, (reading) => (reading.kept === undefined ? unkept() : kept(decided(desk, reading, doing, after))));
  const recalculate = (): Promise<void> => guarded(() => recalculateWith(desk));
  const lookingDesk: LookingDesk = { ...desk, look: (now) => look(desk, now) };
  /** A changed choice shows in the result at once, where there is one. */
  const withChange = async (event: PaneEvent): Promise<void> => {
    dispatch(event);
    if (state.known !== null) await recalculate();
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    // Where the core cannot be had the first command will say so.
    open: () => (opening ??= opened().finally(() => (opening = null))),
    recalculate,
    accept: (matters) => change("accept", (reading) => takeover(means, reading, matters), matters.flatMap(placeOf)),
    explain: async ({ finding }, text) => {
      const { known } = state;
      if (known !== null) await decide("explain", (notes) => withReason(notes, finding, text, known.workbook));
    },
    judge: (row, judgement, others = []) => {
      const rows = [row, ...others];
      const all = state.known?.assessment.rows ?? rows;
      return decide("judge", (notes) => rows.reduce((kept, each) => withJudgement(kept, each, judgement, all), notes));
    },
    clearMarks: () => change("clear", (reading) => kept(means.engine.clearMarks(reading))),
    askFiling: () => guarded(() => askFilingWith(desk)),
    dropFiling: () => dispatch({ kind: "ask", filing: null }),
    file: (keep) => change("file", (reading) => kept(means.engine.filing(reading, keep))),
    undo: () => guarded(() => undoSteps(lookingDesk, 1)),
    undoAll: () => guarded(() => undoSteps(lookingDesk, Infinity)),
    reveal: (place) => guarded(async () => dispatch({ kind: "note", note: await reveal(desk, place) })),
    explainCell: () => guarded(() => explainCell(desk)),
    closeCell: () => dispatch({ kind: "tell", told: null }),
    walk: (by) => guarded(async () => void (last = await walk(desk, by, last))),
    cancel: () => {
      if (state.waiting !== null) stop();
      else if (state.kind === "reading") {
        givenUp = running;
        dispatch({ kind: "cancel", before });
      }
    },
    choose: async (settings) => {
      const chosen = newIn(state, settings);
      if (Object.keys(chosen).length > 0) await guarded(() => chooseWith(lookingDesk, chosen));
    },
    compare: comparing.begin,
    dismissNote: () => dispatch({ kind: "note", note: null }),
    dismissHint: () => dispatch({ kind: "hinted" }),
    diagnosis,
    addReport: (file) =>
      guarded(async () => {
        if (means.readReport === undefined) return;
        dispatch({ kind: "add", file: file.name });
        const report = await means.readReport(file);
        // What cannot be read changes nothing, so that there is nothing to calculate anew.
        if ("code" in report) dispatch({ kind: "not-added", refusal: report });
        else await withChange({ kind: "report", report });
      }),
    removeReport: async () => {
      if (!isTaken() && state.report !== null) await withChange({ kind: "report", report: null });
    },
    checkAlone: following.alone,
    close: () => {
      following.end();
      comparing.end();
    },
  };
}

/** A file that cannot be read yet is no news: the first command will say so. */
async function openWith({ means, state, dispatch }: Desk): Promise<void> {
  const reading = await means.host.read();
  // Whoever has clicked meanwhile knows more by now.
  if (reading.kind === "read" && state().kind === "idle") dispatch({ kind: "opened", ours: oursIn(means.engine, reading) });
}

async function recalculateWith(desk: Desk): Promise<void> {
  // Where a cell was being edited, what was typed there may change the result: it is read again too.
  const refusal = await desk.until(() => readAndWrite(desk));
  if (refusal !== null) desk.dispatch({ kind: "refuse", refusal });
}

async function readAndWrite(desk: Desk): Promise<Refusal | null> {
  const now = await assessNow(desk);
  if (now === null || "code" in now) return now;
  // Somebody else's workbook is never written to.
  return isOurWorkbook(now.known.assessment) ? writeBack(desk, now.reading, now.known) : null;
}

async function writeBack({ means, state, dispatch }: Desk, reading: Reading, known: Known): Promise<Refusal | null> {
  dispatch({ kind: "apply", doing: "write" });
  const notes = withSettings(known.notes, policyOf(state()), state().chosen);
  const receipt = await means.host.apply(means.engine.plan(reading, known.assessment, notes, dayText(means.clock())));
  if (receipt.kind === "refused") return receipt;
  const keeps = reading.kept !== undefined && isKept(receipt);
  if (keeps && Object.keys(state().chosen).length > 0) dispatch({ kind: "choose", chosen: {} });
  // What is written now is what was just assessed, so nothing need be read again.
  const found = { known: keeps ? { ...known, notes } : known, ours: oursIn(means.engine, reading) };
  dispatch({ kind: "written", doing: "write", written: writtenOf(receipt, []), undo: receipt.undo, found });
  return null;
}

function unkept(): Refusal {
  return { kind: "refused", code: "too-old", message: words.unkept };
}

function kept(plan: Plan): Changes {
  return { plan, stale: [] };
}

/**
 * Reads, writes in one request, reads and assesses again. The first reading is made anew because what is kept in the workbook
 * may have been written meanwhile by the ribbon's button, which knows nothing of this session. `about` names the cells that the
 * user wants written.
 */
async function changeWith(
  desk: Desk,
  doing: Doing,
  planFor: (reading: Reading) => Changes | Refusal,
  about: readonly Place[],
): Promise<void> {
  const { means, dispatch, until } = desk;
  const done = await until(async () => {
    dispatch({ kind: "apply", doing });
    const reading = await means.host.read("again", about);
    if (reading.kind === "refused") return reading;
    const changes = planFor(reading);
    if ("code" in changes) return changes;
    const receipt = await means.host.apply(changes.plan);
    return receipt.kind === "refused" ? receipt : { receipt, stale: changes.stale };
  });
  if ("code" in done) return dispatch({ kind: "refuse", refusal: done });
  const { receipt, stale } = done;
  const found = await look(desk, receipt.now);
  dispatch({ kind: "written", doing, written: writtenOf(receipt, stale), undo: receipt.undo, found: "code" in found ? null : found });
  if ("code" in found) dispatch({ kind: "refuse", refusal: found });
}

/** What stands in the workbook now, assessed anew where there was a result; `now` is what the host has read while it wrote. */
async function look({ means, state, follower, until }: Desk, now: Reading | undefined): Promise<Found | Refusal> {
  const reading = now ?? (await until(() => means.host.read("again")));
  if (reading.kind === "refused") return reading;
  follower.seen();
  const known = state().known === null ? null : knownAfter(means, reading, state());
  return { known, ours: oursIn(means.engine, reading) };
}

function decided({ means: { engine } }: Desk, reading: Reading, doing: Doing, after: (notes: Notes) => Notes): Plan {
  // The journal stays in the file, for whoever opens it next, in whatever language.
  return engine.keep(reading, zh.doing[doing], [], after(engine.notesOf(reading)));
}

async function askFilingWith({ means, dispatch, until }: Desk): Promise<void> {
  const reading = await until(() => means.host.read("again"));
  if (reading.kind === "refused") dispatch({ kind: "refuse", refusal: reading });
  else dispatch({ kind: "ask", filing: filingOf(means.engine, reading) });
}

/** A cell is shown by the host; for a place in the Word report there are only words. */
async function reveal({ means: { host }, state, until }: Desk, place: Place): Promise<Note | null> {
  const said = wordsForPlace(state().known?.report ?? null, place);
  if (said !== null) return { about: "place", message: said };
  const refusal = await until(() => host.reveal(place));
  return refusal === null ? null : { about: "jump", refusal };
}
