import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useMemo, useSyncExternalStore, type ReactElement } from "react";
import { copyText } from "./clipboard";
import { Pane, type PaneActions } from "./Pane";
import type { Session } from "./session";
import { darkTheme, lightTheme, usePrefersDark } from "./theme";

// Not a class: those of the provider go to its menus too, which would then cover the page.
const fill = { height: "100%" } as const;

/** The pane wired to a session; `dark` null follows what the system prefers. */
export function SessionPane({ session, dark }: { readonly session: Session; readonly dark: boolean | null }): ReactElement {
  const prefersDark = usePrefersDark();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const actions = useMemo(() => actionsOf(session), [session]);
  useEffect(() => {
    void session.open();
    return session.close;
  }, [session]);
  return (
    <FluentProvider style={fill} theme={(dark ?? prefersDark) ? darkTheme : lightTheme}>
      <Pane state={state} {...actions} />
    </FluentProvider>
  );
}

/** The session's methods as callbacks; none of them rejects, so there is nothing to wait for. */
function actionsOf(session: Session): PaneActions {
  return {
    onRecalculate: () => void session.recalculate(),
    onUndo: () => void session.undo(),
    onUndoAll: () => void session.undoAll(),
    onAccept: (matters) => void session.accept(matters),
    onExplain: (matter, text) => void session.explain(matter, text),
    onJudge: (row, judgement, others) => void session.judge(row, judgement, others),
    onClearMarks: () => void session.clearMarks(),
    onAskFiling: () => void session.askFiling(),
    onDropFiling: session.dropFiling,
    onFile: (keep) => void session.file(keep),
    onReveal: (place) => void session.reveal(place),
    onExplainCell: () => void session.explainCell(),
    onCloseCell: session.closeCell,
    onWalk: (by) => void session.walk(by),
    onChoose: (settings) => void session.choose(settings),
    onCompare: session.compare,
    onDismissNote: session.dismissNote,
    onCancel: session.cancel,
    onDismissHint: session.dismissHint,
    onCopyDiagnosis: () => void copyText(session.diagnosis.text()).then(session.diagnosis.said),
    onAddReport: (file) => void session.addReport(file),
    onRemoveReport: () => void session.removeReport(),
    onCheckAlone: session.checkAlone,
  };
}
