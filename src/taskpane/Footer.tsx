import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { ReactElement } from "react";
import { isBusy, type PaneState } from "./state";
import { words } from "./words";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    justifyContent: "flex-end",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The way back: takes the last write out of the workbook. */
export function Footer({ state, onUndo }: { readonly state: PaneState; readonly onUndo: () => void }): ReactElement {
  const disabled = isBusy(state) || state.undos.length === 0;
  return (
    <footer className={useStyles().footer}>
      <Button appearance="subtle" icon={<ArrowUndoRegular />} disabledFocusable={disabled} onClick={onUndo}>
        {words.undo}
      </Button>
    </footer>
  );
}
