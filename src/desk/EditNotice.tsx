import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import type { EditNotice as Notice } from "./edits";
import { words } from "./words";

const useStyles = makeStyles({
  notice: {
    position: "absolute",
    zIndex: 4,
    insetInline: tokens.spacingHorizontalS,
    bottom: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
  },
});

interface EditNoticeProps {
  readonly notice: Notice | null;
  readonly onClose: () => void;
}

/** What is to be said of the last thing that was typed: why it was not taken, or which cells will follow later. */
export function EditNotice({ notice, onClose }: EditNoticeProps): ReactElement {
  const styles = useStyles();
  return (
    <div role="alert">
      {notice === null ? null : (
        <div className={styles.notice}>
          <MessageBar intent={notice.intent} layout="multiline">
            <MessageBarBody>{notice.message}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={words.edit.close} onClick={onClose} />
              }
            />
          </MessageBar>
        </div>
      )}
    </div>
  );
}
