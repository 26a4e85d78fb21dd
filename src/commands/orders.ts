import { ownSheetName } from "../core/annex/own";
import type { Session } from "../taskpane/session";
import { isBusy } from "../taskpane/state";
import { words } from "../taskpane/words";
import type { Notice } from "./notice";
import { asideIn, notice, refusedNotice, troubleIn } from "./trouble";

/** What an order can do besides what the session does: everything here may fail, and none of it rejects. */
export interface Face {
  /** Brings the pane up; false where this Excel cannot do that for us. */
  readonly showPane: () => Promise<boolean>;
  /** Says something where there is no pane to say it. */
  readonly say: (notice: Notice) => Promise<void>;
  readonly openHelp: () => Promise<void>;
}

/** What a button of the ribbon does; what comes back is what the user must be told, null where the sheets show it. */
export type Order = (session: Session, face: Face) => Promise<Notice | null>;

/** 重新计算: afterwards the list of what was found is in front. */
export const recalculate: Order = async (session) => {
  await session.recalculate();
  const { kind, known } = session.state();
  if (kind === "applied" && known !== null) await session.reveal({ sheet: ownSheetName(known.workbook, "核对结果"), address: "A1" });
  return troubleIn(session.state());
};

/** 打开面板, by keys; the button is Excel's own. */
export const showPane: Order = async (_, face) => ((await face.showPane()) ? null : notice(words.ribbon.pane));

/** 下一处 and 上一处. */
export const walk =
  (by: 1 | -1): Order =>
  async (session) => {
    await session.walk(by);
    return asideIn(session.state());
  };

/** 清除标记. */
export const clearMarks: Order = async (session) => {
  await session.clearMarks();
  return troubleIn(session.state());
};

/** 撤销: the last write, of the pane or of a button, of this session or of one before. */
export const undo: Order = async (session) => {
  await session.undo();
  return troubleIn(session.state());
};

/** 报送稿: asked in the pane, which shows what goes and what stays; never done without. */
export const askFiling: Order = async (session, face) => {
  if (!(await face.showPane())) return notice(words.ribbon.filing);
  await session.askFiling();
  return null;
};

/** 解释此单元格: told in the pane. */
export const explainCell: Order = async (session, face) => {
  if (!(await face.showPane())) return notice(words.ribbon.explain);
  await session.explainCell();
  return null;
};

/** 帮助. */
export const help: Order = async (_, face) => {
  await face.openHelp();
  return null;
};

/**
 * Carries orders out one after the other, each when what the pane has under way is done, the first when all is `ready`. What must be told is told by the pane,
 * and where there is none in a dialog; so is, at once, that a cell has to be left first.
 */
export function clerk(session: Session, face: Face, ready: Promise<unknown> = Promise.resolve()): (order: Order) => Promise<void> {
  let before = ready;

  const tell = async (what: Notice): Promise<void> => {
    if (!(await face.showPane())) await face.say(what);
  };
  const carryOut = async (order: Order): Promise<Notice | null> => {
    await idle(session);
    let isTold = false;
    const stop = session.subscribe(() => {
      const { waiting } = session.state();
      if (waiting === null || isTold) return;
      isTold = true;
      void tell(refusedNotice(waiting, words.gap + words.waiting.text));
    });
    try {
      return await order(session, face);
    } catch (fault) {
      return notice(words.fault(fault instanceof Error ? fault.message : String(fault)));
    } finally {
      stop();
    }
  };
  return async (order) => {
    const turn = before.then(() => carryOut(order));
    before = turn;
    const trouble = await turn;
    if (trouble !== null) await tell(trouble);
  };
}

/** Resolves when nothing is under way. */
function idle(session: Session): Promise<void> {
  return new Promise((resolve) => {
    if (!isBusy(session.state())) return resolve();
    const stop = session.subscribe(() => {
      if (isBusy(session.state())) return;
      stop();
      resolve();
    });
  });
}
