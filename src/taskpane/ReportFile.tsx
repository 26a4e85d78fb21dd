import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { DocumentAddRegular } from "@fluentui/react-icons/svg/document-add";
import type { MouseEvent, ReactElement } from "react";
import { useFilePicker } from "./file-picker";
import { Mixed } from "./Mixed";
import { isBusy, type PaneState } from "./state";
import { words } from "./words";

const useStyles = makeStyles({
  // The icon, not the edge of its button, stands in line with what is above.
  report: { display: "flex", alignItems: "center", minWidth: 0, marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  file: { minWidth: 0 },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  remove: { flexShrink: 0 },
});

interface ReportFileProps {
  readonly state: PaneState;
  readonly onAdd: (file: File) => void;
  readonly onRemove: () => void;
}

/** The Word report (附件6) that is read with the workbook: the way to add one, or its name and the way to go on without it. */
export function ReportFile({ state, onAdd, onRemove }: ReportFileProps): ReactElement {
  const styles = useStyles();
  const picker = useFilePicker({ label: words.report.pick, accept: ".docx", onPick: onAdd });
  const remove = ({ currentTarget }: MouseEvent<HTMLElement>): void => {
    // The button that was pressed goes away with the report, and the keyboard must not be left nowhere.
    currentTarget.parentElement?.querySelector("button")?.focus();
    onRemove();
  };
  return (
    <div className={styles.report}>
      {picker.input}
      {/* One button whether there is a report or not, so that it keeps the focus when one arrives. */}
      <Button
        className={styles.file}
        appearance="subtle"
        size="small"
        icon={<FileIcon state={state} />}
        disabledFocusable={isBusy(state)}
        title={textOf(state)}
        aria-label={labelOf(state)}
        onClick={picker.open}
      >
        <span className={styles.name}>
          <Mixed text={textOf(state)} />
        </span>
      </Button>
      {state.report === null ? null : (
        <Button
          className={styles.remove}
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          disabledFocusable={isBusy(state)}
          aria-label={words.report.remove(state.report.name)}
          onClick={remove}
        />
      )}
    </div>
  );
}

function FileIcon({ state }: { readonly state: PaneState }): ReactElement {
  if (state.adding !== null) return <Spinner size="extra-tiny" aria-hidden />;
  return state.report === null ? <DocumentAddRegular /> : <DocumentRegular />;
}

function textOf({ adding, report }: PaneState): string {
  return adding === null ? (report?.name ?? words.report.add) : words.report.reading(adding);
}

/** The name alone would not say what the button does. */
function labelOf(state: PaneState): string {
  return state.adding === null && state.report !== null ? words.report.replace(state.report.name) : textOf(state);
}
