import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { ReactElement } from "react";
import { ReportFile } from "./ReportFile";
import { isBusy, type PaneState } from "./state";
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
  // On the right whether both have room on one line or not; the words, not the edge of their button, stand in line.
  undo: { flexShrink: 0, marginLeft: "auto", marginRight: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface FooterProps {
  readonly state: PaneState;
  readonly onUndo: () => void;
  readonly onAddReport: (file: File) => void;
  readonly onRemoveReport: () => void;
}

/** What is read beside the workbook, and the way back: takes the last write out of the workbook. */
export function Footer({ state, onUndo, onAddReport, onRemoveReport }: FooterProps): ReactElement {
  const styles = useStyles();
  const disabled = isBusy(state) || state.undos.length === 0;
  return (
    <footer className={styles.footer}>
      <ReportFile state={state} onAdd={onAddReport} onRemove={onRemoveReport} />
      <Button
        className={styles.undo}
        appearance="subtle"
        size="small"
        icon={<ArrowUndoRegular />}
        disabledFocusable={disabled}
        onClick={onUndo}
      >
        {words.undo}
      </Button>
    </footer>
  );
}
