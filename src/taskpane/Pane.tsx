import { makeStyles, tokens } from "@fluentui/react-components";
import { createElement, useState, type KeyboardEvent, type ReactElement } from "react";
import type { Judgement, ScoredRow } from "../core/assessment";
import type { Place } from "../core/grid/address";
import type { SomeSettings } from "../core/settings";
import { toldNotice } from "./cell-text";
import { CellPanel } from "./CellPanel";
import { FilingPanel } from "./FilingPanel";
import { Footer } from "./Footer";
import { Header } from "./Header";
import { useKeptFocus } from "./kept-focus";
import { KeysPanel } from "./KeysPanel";
import { Messages } from "./Messages";
import { Mixed } from "./Mixed";
import { keptFree } from "./finding-focus";
import { Failed, NoAnnex, Progress, Welcome } from "./Plain";
import { resultPanel } from "./result-later";
import { useSpoken } from "./spoken";
import { isBusy, isOurWorkbook, type Matter, type PaneState } from "./state";
import { announcement, aside, changedNotice } from "./summary";
import { words } from "./words";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // What the keyboard goes to is not to stop behind the tabs and the line below them.
  main: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflowX: "hidden",
    overflowY: "auto",
    scrollPaddingTop: keptFree,
    scrollPaddingBottom: "32px",
  },
});

/** What the user can ask for. */
export interface PaneActions {
  readonly onRecalculate: () => void;
  readonly onUndo: () => void;
  readonly onUndoAll: () => void;
  readonly onAccept: (matters: readonly Matter[]) => void;
  readonly onExplain: (matter: Matter, text: string) => void;
  readonly onJudge: (row: ScoredRow, judgement: Judgement | null, others?: readonly ScoredRow[]) => void;
  readonly onClearMarks: () => void;
  readonly onAskFiling: () => void;
  readonly onDropFiling: () => void;
  readonly onFile: (keep: boolean) => void;
  readonly onReveal: (place: Place) => void;
  readonly onExplainCell: () => void;
  readonly onCloseCell: () => void;
  readonly onWalk: (by: 1 | -1) => void;
  readonly onChoose: (settings: SomeSettings) => void;
  readonly onCompare: () => void;
  readonly onDismissNote: () => void;
  readonly onCancel: () => void;
  readonly onDismissHint: () => void;
  readonly onCopyDiagnosis: () => void;
  readonly onAddReport: (file: File) => void;
  readonly onRemoveReport: () => void;
  readonly onCheckAlone: (on: boolean) => void;
}

/** The pane: everything it shows follows from the state, everything it does is a callback. */
export function Pane({ state, ...actions }: PaneActions & { readonly state: PaneState }): ReactElement {
  const styles = useStyles();
  const spoken = useSpoken();
  const focus = useKeptFocus();
  const [keys, showKeys] = useState(false);
  // What is open above the result goes first, whatever of the pane the keyboard is at; what is open in a list has its own way out.
  const escape = (event: KeyboardEvent): void => {
    const leave = wayOut(state, actions) ?? (keys ? () => showKeys(false) : null);
    if (event.key === "Escape" && !event.defaultPrevented && !event.nativeEvent.isComposing) leave?.();
  };
  return (
    <div className={styles.pane} lang={words.lang} onKeyDown={escape} {...focus}>
      <Header
        state={state}
        onRecalculate={actions.onRecalculate}
        onClearMarks={actions.onClearMarks}
        onAskFiling={actions.onAskFiling}
        onExplainCell={actions.onExplainCell}
        onCopyDiagnosis={actions.onCopyDiagnosis}
        onShowKeys={() => showKeys(true)}
        onCancel={actions.onCancel}
      />
      {state.asking === null ? null : (
        <FilingPanel filing={state.asking} busy={isBusy(state)} onFile={actions.onFile} onDrop={actions.onDropFiling} />
      )}
      {keys && state.asking === null && state.told === null ? <KeysPanel inExcel={state.keys} onClose={() => showKeys(false)} /> : null}
      {state.told === null ? null : (
        <CellPanel told={state.told} keys={state.keys} onReveal={actions.onReveal} onWalk={actions.onWalk} onClose={actions.onCloseCell} />
      )}
      {/* Below a cell that is told of there may be little room, and nothing else to tab to. */}
      <main className={styles.main} aria-busy={isBusy(state)} tabIndex={state.told === null ? undefined : 0}>
        <div role="status" className={spoken}>
          <Mixed text={announcement(state)} />
        </div>
        {/* Apart from the result, which need not be heard again when an aside comes or goes. */}
        <div aria-live="polite" className={spoken}>
          <Mixed text={aside(state)} />
        </div>
        <div aria-live="polite" className={spoken}>
          {changedNotice(state)}
        </div>
        <div aria-live="polite" className={spoken}>
          <Mixed text={toldNotice(state.told)} />
        </div>
        <Messages
          state={state}
          onReveal={actions.onReveal}
          onDismissNote={actions.onDismissNote}
          onClearMarks={actions.onClearMarks}
          onCancel={actions.onCancel}
        />
        <Content state={state} actions={actions} />
      </main>
      <Footer
        state={state}
        onUndo={actions.onUndo}
        onUndoAll={actions.onUndoAll}
        onDismissHint={actions.onDismissHint}
        onAddReport={actions.onAddReport}
        onRemoveReport={actions.onRemoveReport}
      />
    </div>
  );
}

/** What Escape takes away; null where nothing is open. */
function wayOut({ told, asking, note }: PaneState, actions: PaneActions): (() => void) | null {
  if (told !== null) return actions.onCloseCell;
  if (asking !== null) return actions.onDropFiling;
  return note === null || note.about === "cancel" ? null : actions.onDismissNote;
}

/** The last result stays in view while a new one is under way, or after a failure. */
function Content({ state, actions }: { readonly state: PaneState; readonly actions: PaneActions }): ReactElement {
  const { known } = state;
  if (known !== null) {
    if (!isOurWorkbook(known.assessment)) return <NoAnnex sheets={known.sheets} />;
    const panel = resultPanel();
    return panel === null ? (
      <Progress text={words.progress.reading} />
    ) : (
      createElement(panel, { known, busy: isBusy(state), state, ...actions })
    );
  }
  switch (state.kind) {
    case "reading":
      return <Progress text={words.progress.reading} />;
    case "failed":
      return <Failed refusal={state.refusal} />;
    default:
      return <Welcome />;
  }
}
