import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from "react";
import { Mixed } from "./Mixed";
import { words } from "./words";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
  },
  title: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ConfirmProps {
  readonly title: string;
  /** What the button that does it says; null where there is nothing to do. */
  readonly confirm: string | null;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
  /** Another way on, beside the two buttons. */
  readonly more?: ReactNode;
}

/** Shows what is about to be done, in place, and asks: the focus is on the answer, Escape is no. */
export function Confirm({ title, confirm, busy, onConfirm, onCancel, children, more }: ConfirmProps): ReactElement {
  const styles = useStyles();
  const name = useId();
  const answers = useRef<HTMLDivElement>(null);
  useEffect(() => answers.current?.querySelector("button")?.focus(), []);
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <div className={styles.panel} role="group" aria-labelledby={name} onKeyDown={escape}>
      {/* No heading: the group bears its name, and stands anywhere among the headings of the pane. */}
      <div id={name} className={styles.title}>
        <Mixed text={title} />
      </div>
      {children}
      <div ref={answers} className={styles.actions}>
        {confirm === null ? null : (
          <Button appearance="primary" size="small" disabledFocusable={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        )}
        <Button size="small" onClick={onCancel}>
          {confirm === null ? words.close : words.cancel}
        </Button>
        {more}
      </div>
    </div>
  );
}
