import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import type { ReactElement } from "react";
import { useFilesPicker } from "./files-picker";
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
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, [narrow]: { marginLeft: "auto" } },
});

interface ToolbarProps {
  /** The open file's name; null where none is. */
  readonly name: string | null;
  /** Whether there is anything to save. */
  readonly changed: boolean;
  /** One file, or several. */
  readonly onOpen: (files: readonly File[]) => void;
  /** All that lies in a folder. */
  readonly onOpenFolder: (files: readonly File[]) => void;
  readonly onSave: () => void;
  /** Leads back to the list of many files; null where there is none. */
  readonly onList: (() => void) | null;
}

/** Which file this is, and what to do with it or with others. */
export function Toolbar({ name, changed, onOpen, onOpenFolder, onSave, onList }: ToolbarProps): ReactElement {
  const styles = useStyles();
  const picker = useFilesPicker({ label: words.open, of: "files", onPick: onOpen });
  const folder = useFilesPicker({ label: words.openFolder, of: "folder", onPick: onOpenFolder });
  return (
    <section className={styles.bar} aria-label={words.file}>
      {onList === null ? null : (
        <Button icon={<ArrowLeftRegular />} onClick={onList}>
          {words.backToList}
        </Button>
      )}
      <span className={styles.product}>{words.title}</span>
      <span className={styles.name}>{name}</span>
      <span className={styles.promise}>{words.private}</span>
      {picker.input}
      {folder.input}
      <span className={styles.actions}>
        <Button icon={<DocumentAddRegular />} onClick={picker.open}>
          {words.open}
        </Button>
        <Button icon={<FolderOpenRegular />} onClick={folder.open}>
          {words.openFolder}
        </Button>
        <Button icon={<SaveRegular />} disabledFocusable={!changed} onClick={onSave}>
          {words.save}
        </Button>
      </span>
    </section>
  );
}
