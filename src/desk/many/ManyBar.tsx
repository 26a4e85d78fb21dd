import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, tokens } from "@fluentui/react-components";
import { ArrowExportRegular } from "@fluentui/react-icons/svg/arrow-export";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import { FolderAddRegular } from "@fluentui/react-icons/svg/folder-add";
import type { ReactElement } from "react";
import { useFilesPicker } from "../files-picker";
import { words } from "../words";
import type { ExportKind, Many, ManyState } from "./many";

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
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  promise: { marginLeft: "auto", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, [narrow]: { display: "none" } },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, [narrow]: { marginLeft: "auto" } },
  hint: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface ManyBarProps {
  readonly many: Many;
  readonly state: ManyState;
  readonly onAdd: (files: readonly File[]) => void;
  readonly back: { readonly name: string; readonly go: () => void } | null;
}

const kinds: readonly ExportKind[] = ["overview", "returns", "workbooks"];

/** What is done with the list as a whole: more files, and what is made of all of them. */
export function ManyBar({ many, state, onAdd, back }: ManyBarProps): ReactElement {
  const styles = useStyles();
  const files = useFilesPicker({ label: words.many.addFiles, of: "files", onPick: onAdd });
  const folder = useFilesPicker({ label: words.many.addFolder, of: "folder", onPick: onAdd });
  const canExport = state.exporting === null && state.queue.entries.some(({ status }) => status.kind === "done");
  return (
    <header className={styles.bar}>
      {back === null ? null : (
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          title={words.many.backToBook(back.name)}
          aria-label={words.many.backToBook(back.name)}
          onClick={back.go}
        />
      )}
      <h1 className={styles.title}>{words.many.title}</h1>
      <span className={styles.promise}>{words.private}</span>
      {files.input}
      {folder.input}
      <span className={styles.actions}>
        <Button icon={<DocumentAddRegular />} onClick={files.open}>
          {words.many.addFiles}
        </Button>
        <Button icon={<FolderAddRegular />} onClick={folder.open}>
          {words.many.addFolder}
        </Button>
        <Menu positioning="below-end">
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="primary" icon={<ArrowExportRegular />} disabledFocusable={!canExport}>
              {words.many.export}
            </Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {kinds.map((kind) => (
                <MenuItem key={kind} onClick={() => void many.export(kind)}>
                  {words.many.exports[kind]}
                </MenuItem>
              ))}
            </MenuList>
            <p className={styles.hint}>{words.many.exportHint}</p>
          </MenuPopover>
        </Menu>
      </span>
    </header>
  );
}
