import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import { words } from "../words";

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  list: { margin: 0, maxHeight: "96px", overflowY: "auto" },
});

/** What an export had to leave out, each file with why. */
export function LeftOut({ notes, onClose }: { readonly notes: readonly string[]; readonly onClose: () => void }): ReactElement | null {
  const styles = useStyles();
  if (notes.length === 0) return null;
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.many.notExportedTitle(notes.length)}</MessageBarTitle>
        <ul className={styles.list}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={words.close} onClick={onClose} />
        }
      />
    </MessageBar>
  );
}
