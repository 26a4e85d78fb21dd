import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { useRef, type ChangeEvent, type ReactElement } from "react";
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
  picker: { display: "none" },
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
  const picker = useRef<HTMLInputElement>(null);
  const pick = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    // Emptied, so that choosing the same file again opens it again.
    target.value = "";
    if (file !== undefined) onOpen(file);
  };
  return (
    <section className={styles.bar} aria-label={words.file}>
      <span className={styles.product}>{words.title}</span>
      <span className={styles.name}>{name}</span>
      <span className={styles.promise}>{words.private}</span>
      <input ref={picker} className={styles.picker} type="file" accept=".xlsx,.xlsm" aria-label={words.open} onChange={pick} />
      <span className={styles.actions}>
        <Button icon={<FolderOpenRegular />} onClick={() => picker.current?.click()}>
          {words.open}
        </Button>
        <Button icon={<SaveRegular />} disabledFocusable={!changed} onClick={onSave}>
          {words.save}
        </Button>
      </span>
    </section>
  );
}
