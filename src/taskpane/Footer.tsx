import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import { ReportFile } from "./ReportFile";
import type { PaneState } from "./state";
import { UndoMenu } from "./UndoMenu";
import { words } from "./words";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hint: {
    display: "flex",
    alignItems: "center",
    width: "100%",
    marginRight: `calc(-1 * ${tokens.spacingHorizontalS})`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  words: { flexGrow: 1 },
  close: { flexShrink: 0 },
});

interface FooterProps {
  readonly state: PaneState;
  readonly onUndo: () => void;
  readonly onUndoAll: () => void;
  readonly onDismissHint: () => void;
  readonly onAddReport: (file: File) => void;
  readonly onRemoveReport: () => void;
}

/** What is read beside the workbook, and the way back. */
export function Footer({ state, onUndo, onUndoAll, onDismissHint, onAddReport, onRemoveReport }: FooterProps): ReactElement {
  const styles = useStyles();
  return (
    <footer className={styles.footer}>
      {state.hint ? <Hint onDismiss={onDismissHint} /> : null}
      <ReportFile state={state} onAdd={onAddReport} onRemove={onRemoveReport} />
      <UndoMenu state={state} onUndo={onUndo} onUndoAll={onUndoAll} />
    </footer>
  );
}

/** Said once and quietly, before the first write: a write from outside may empty Excel's own list. */
function Hint({ onDismiss }: { readonly onDismiss: () => void }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.hint}>
      <span className={styles.words}>{words.hint}</span>
      <Button
        className={styles.close}
        appearance="transparent"
        size="small"
        icon={<DismissRegular />}
        aria-label={words.closeHint}
        onClick={onDismiss}
      />
    </div>
  );
}
