import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Alternative, ScoredRow, Settings, Source } from "../core/assessment";
import { Confirm } from "./Confirm";
import { rateText, scoreText } from "./figures";
import { Mixed } from "./Mixed";
import type { Known } from "./state";
import { words } from "./words";
import { langOf } from "./words/language";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  because: { display: "block", color: tokens.colorNeutralForeground2 },
  use: { marginTop: tokens.spacingVerticalXS },
  text: { margin: 0 },
});

interface AlternativesProps {
  readonly known: Known;
  readonly row: ScoredRow;
  readonly busy: boolean;
  /** Chooses the annex that is believed first; null where that is laid down. */
  readonly onChoose: ((settings: Partial<Settings>) => void) | null;
}

/** The other evidence with the scores that it gives (其他依据); figures of another annex may be used instead. */
export function Alternatives({ known, row, busy, onChoose }: AlternativesProps): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {row.alternatives.map((other, index) => (
        <li key={index}>
          <Mixed text={words.score.alternative(words.annex(other.source), rateText(other.rate), scoreText(other.computed))} />
          {other.because === "" ? null : (
            <span className={styles.because} lang={langOf(other.because)}>
              {other.because}
            </span>
          )}
          {other.by === "figures" && onChoose !== null ? <Use known={known} other={other} busy={busy} onChoose={onChoose} /> : null}
        </li>
      ))}
    </ul>
  );
}

interface UseProps {
  readonly known: Known;
  readonly other: Alternative;
  readonly busy: boolean;
  readonly onChoose: (settings: Partial<Settings>) => void;
}

/** Which annex is believed first is a setting of the whole workbook, so it is said what that does before it is done. */
function Use({ known, other: { source }, busy, onChoose }: UseProps): ReactElement {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const annex = words.annex(source);
  const sources = [source, ...known.assessment.settings.sources.filter((each) => each !== source)];
  if (!asking)
    return (
      <Button
        size="small"
        className={styles.use}
        disabledFocusable={busy}
        aria-label={words.score.useOf(annex)}
        onClick={() => setAsking(true)}
      >
        {words.score.use}
      </Button>
    );
  return (
    <div className={styles.use}>
      <Confirm
        title={words.score.useTitle(annex)}
        confirm={words.score.confirm}
        busy={busy}
        onConfirm={() => {
          setAsking(false);
          onChoose({ sources });
        }}
        onCancel={() => setAsking(false)}
      >
        <p className={styles.text}>
          <Mixed text={consequence(known, annex, sources)} />
        </p>
      </Confirm>
    </div>
  );
}

function consequence({ assessment, trial }: Known, annex: string, sources: readonly Source[]): string {
  const after = trial({ settings: { sources } }).total;
  if (assessment.total === null || after === null) return words.score.useSame(annex);
  return words.score.useText(annex, scoreText(assessment.total.computed), scoreText(after.computed));
}
