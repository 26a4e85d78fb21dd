import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Confirm } from "./Confirm";
import { Mixed } from "./Mixed";
import type { Filing } from "./state";
import { TopPanel } from "./TopPanel";
import { words } from "./words";

const useStyles = makeStyles({
  label: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

interface FilingPanelProps {
  readonly filing: Filing;
  readonly busy: boolean;
  readonly onFile: () => void;
  readonly onDrop: () => void;
}

/** Asks before 报送稿: what goes, what stays, and until when it can be taken back. */
export function FilingPanel({ filing, busy, onFile, onDrop }: FilingPanelProps): ReactElement {
  const styles = useStyles();
  const goes = going(filing);
  const nothing = goes.length === 0;
  return (
    <TopPanel label={words.filing.title}>
      <Confirm title={words.filing.title} confirm={nothing ? null : words.filing.confirm} busy={busy} onConfirm={onFile} onCancel={onDrop}>
        {nothing ? (
          <p className={styles.text}>{words.filing.nothing}</p>
        ) : (
          <>
            <Parts title={words.filing.goes} parts={goes} />
            <Parts title={words.filing.stays} parts={staying(filing)} />
            <p className={styles.text}>{words.filing.warning}</p>
          </>
        )}
      </Confirm>
    </TopPanel>
  );
}

function Parts({ title, parts }: { readonly title: string; readonly parts: readonly string[] }): ReactElement {
  const styles = useStyles();
  return (
    <div>
      <p className={styles.label}>{title}</p>
      <ul className={styles.list}>
        {parts.map((part) => (
          <li key={part}>
            <Mixed text={part} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function going({ marks, scores, sheets, printed, reasons, judgements, settings, steps }: Filing): readonly string[] {
  const counted = [
    [marks, words.filing.marks],
    [scores, words.filing.scores],
    [reasons, words.filing.reasons],
    [judgements, words.filing.judgements],
    [settings, words.filing.settings],
    [steps, words.filing.steps],
  ] as const;
  const listed = counted.flatMap(([count, text]) => (count === 0 ? [] : [text(count)]));
  const named = (names: readonly string[], text: (names: string) => string): readonly string[] =>
    names.length === 0 ? [] : [text(names.join(words.undo.separator))];
  return [...named(sheets, words.filing.sheets), ...listed, ...named(printed, words.filing.printed)];
}

function staying({ accepted }: Filing): readonly string[] {
  return accepted === 0 ? [words.filing.own] : [words.filing.own, words.filing.accepted(accepted)];
}
