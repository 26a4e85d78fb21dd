import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Judgement, ScoredRow, StepReading } from "../core/assessment";
import type { Place } from "../core/grid/address";
import { judgementFor } from "./judgement";
import { Mixed } from "./Mixed";
import { ScoreItem } from "./ScoreItem";
import type { Known } from "./state";
import { words } from "./words";

const useStyles = makeStyles({
  empty: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

interface ScoreListProps {
  readonly known: Known;
  readonly busy: boolean;
  /** The row that a link led to: it starts open and takes the focus. */
  readonly target: ScoredRow | null;
  readonly onReveal: (place: Place) => void;
  readonly onJudge: (row: ScoredRow, judgement: Judgement | null) => void;
}

/** The scored rows of 附件5, each opening to how its score follows. */
export function ScoreList({ known, busy, target, onReveal, onJudge }: ScoreListProps): ReactElement {
  const styles = useStyles();
  const { assessment, notes } = known;
  if (assessment.rows.length === 0)
    return (
      <p className={styles.empty}>
        <Mixed text={words.noRows} />
      </p>
    );
  return (
    <ul className={styles.list}>
      {assessment.rows.map((row) => (
        <Row
          key={`${row.place.sheet} ${row.place.address}`}
          row={row}
          steps={assessment.settings.steps}
          judgement={judgementFor(notes, row)}
          target={row === target}
          busy={busy}
          onReveal={onReveal}
          onJudge={onJudge}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly row: ScoredRow;
  readonly steps: StepReading;
  readonly judgement: Judgement | null;
  readonly target: boolean;
  readonly busy: boolean;
  readonly onReveal: (place: Place) => void;
  readonly onJudge: (row: ScoredRow, judgement: Judgement | null) => void;
}

function Row({ target, ...props }: RowProps): ReactElement {
  const [open, setOpen] = useState(target);
  return <ScoreItem {...props} open={open} focused={target} onToggle={() => setOpen(!open)} />;
}
