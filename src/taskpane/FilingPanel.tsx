import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
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
  /** With whether the scores that we filled into the bureau's own 得分 stay. */
  readonly onFile: (keep: boolean) => void;
  readonly onDrop: () => void;
}

/** Asks before 报送稿: what goes, what stays, and until when it can be taken back. */
export function FilingPanel({ filing, busy, onFile, onDrop }: FilingPanelProps): ReactElement {
  const styles = useStyles();
  // Who had no scores files those that were worked out.
  const [keep, setKeep] = useState(true);
  const goes = going(filing, keep);
  const nothing = goes.length === 0 && filing.filled === 0;
  return (
    <TopPanel label={words.filing.title}>
      <Confirm
        title={words.filing.title}
        confirm={nothing ? null : words.filing.confirm}
        busy={busy}
        onConfirm={() => onFile(keep)}
        onCancel={onDrop}
      >
        {nothing ? (
          <p className={styles.text}>{words.filing.nothing}</p>
        ) : (
          <>
            <Parts title={words.filing.goes} parts={goes} />
            <Parts title={words.filing.stays} parts={staying(filing, keep)} />
            {filing.filled === 0 ? null : (
              <Checkbox label={words.filing.keep} checked={keep} disabled={busy} onChange={(_, { checked }) => setKeep(checked === true)} />
            )}
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

function going({ filled, ...filing }: Filing, keep: boolean): readonly string[] {
  const { marks, scores, sheets, printed, reasons, judgements, settings, steps } = filing;
  const counted = [
    [marks, words.filing.marks],
    [scores, words.filing.scores],
    [keep ? 0 : filled, words.filing.filled],
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

function staying({ accepted, filled }: Filing, keep: boolean): readonly string[] {
  const scores = keep && filled > 0 ? [words.filing.kept(filled)] : [];
  return [words.filing.own, ...scores, ...(accepted === 0 ? [] : [words.filing.accepted(accepted)])];
}
