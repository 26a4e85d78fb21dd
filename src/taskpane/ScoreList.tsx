import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Assessment, ScoredRow, StepReading } from "../core/assessment";
import type { Place } from "../core/grid/address";
import { ScoreItem } from "./ScoreItem";
import { StepSetting } from "./StepSetting";
import { words } from "./words";

const useStyles = makeStyles({
  empty: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

interface ScoreListProps {
  readonly assessment: Assessment;
  readonly busy: boolean;
  /** The row that a link led to: it starts open and takes the focus. */
  readonly target: ScoredRow | null;
  readonly onReveal: (place: Place) => void;
  readonly onChooseSteps: (steps: StepReading) => void;
}

/** The scored rows of 附件5, each opening to how its score follows. */
export function ScoreList({ assessment, busy, target, onReveal, onChooseSteps }: ScoreListProps): ReactElement {
  const styles = useStyles();
  if (assessment.rows.length === 0) return <p className={styles.empty}>{words.noRows}</p>;
  return (
    <>
      <StepSetting chosen={assessment.settings.steps} busy={busy} onChoose={onChooseSteps} />
      <ul className={styles.list}>
        {assessment.rows.map((row) => (
          <Row
            key={`${row.place.sheet} ${row.place.address}`}
            row={row}
            steps={assessment.settings.steps}
            target={row === target}
            onReveal={onReveal}
          />
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  readonly row: ScoredRow;
  readonly steps: StepReading;
  readonly target: boolean;
  readonly onReveal: (place: Place) => void;
}

function Row({ row, steps, target, onReveal }: RowProps): ReactElement {
  const [open, setOpen] = useState(target);
  return <ScoreItem row={row} steps={steps} open={open} focused={target} onToggle={() => setOpen(!open)} onReveal={onReveal} />;
}
