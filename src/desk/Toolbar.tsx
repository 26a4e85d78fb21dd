import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import type { ReactElement } from "react";
import { useFilePicker } from "../taskpane/file-picker";
import { words } from "./words";

const narrow = "@media (max-width: 800px)";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  product: { fontWeight: tokens.fontWeightSemibold },
  name: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  promise: { marginLeft: "auto", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, [narrow]: { display: "none" } },
  actions: { display: "flex", gap: tokens.spacingHorizontalS, [narrow]: { marginLeft: "auto" } },
});

interface ToolbarProps {
  /** The open file's name; null where none is. */
  readonly name: string | null;
  /** Whether there is anything to save. */
  readonly changed: boolean;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
}

/** Which file this is, and the two things to do with it. */
export function Toolbar({ name, changed, onOpen, onSave }: ToolbarProps): ReactElement {
  const styles = useStyles();
  const picker = useFilePicker({ label: words.open, accept: ".xlsx,.xlsm", onPick: onOpen });
  return (
    <section className={styles.bar} aria-label={words.file}>
      <span className={styles.product}>{words.title}</span>
      <span className={styles.name}>{name}</span>
      <span className={styles.promise}>{words.private}</span>
      {picker.input}
      <span className={styles.actions}>
        <Button icon={<FolderOpenRegular />} onClick={picker.open}>
          {words.open}
        </Button>
        <Button icon={<SaveRegular />} disabledFocusable={!changed} onClick={onSave}>
          {words.save}
        </Button>
      </span>
    </section>
  );
}
