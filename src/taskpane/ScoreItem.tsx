import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useEffect, useId, useRef, type ReactElement } from "react";
import type { Judgement, ScoredRow, StepReading } from "../core/assessment";
import type { Place } from "../core/grid/address";
import { scoreText } from "./figures";
import { ScoreDetail } from "./ScoreDetail";
import { VerdictMark } from "./verdict";
import { words } from "./words";
import { langOf } from "./words/language";

const useStyles = makeStyles({
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  main: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    border: "none",
    background: "none",
    font: "inherit",
    color: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: {
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    transitionProperty: "transform",
    transitionDuration: "100ms",
  },
  turned: { transform: "rotate(90deg)" },
  name: { overflowWrap: "anywhere" },
  verdict: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  numbers: { display: "flex", flexDirection: "column", alignItems: "flex-end", fontVariantNumeric: "tabular-nums" },
  change: { whiteSpace: "nowrap" },
  self: { color: tokens.colorNeutralForeground3 },
  computed: { fontWeight: tokens.fontWeightSemibold },
  weight: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground3 },
});

interface ScoreItemProps {
  readonly row: ScoredRow;
  readonly steps: StepReading;
  /** A person's answer to the row; null where there is none. */
  readonly judgement: Judgement | null;
  readonly open: boolean;
  readonly focused: boolean;
  readonly busy: boolean;
  readonly onToggle: () => void;
  readonly onReveal: (place: Place) => void;
  readonly onJudge: (row: ScoredRow, judgement: Judgement | null) => void;
}

/** One scored row: indicator and verdict, self-score → recomputed score of the weight. */
export function ScoreItem({ open, focused, onToggle, ...props }: ScoreItemProps): ReactElement {
  const styles = useStyles();
  const { row } = props;
  const detail = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) button.current?.focus();
  }, [focused]);
  return (
    <li className={styles.item} data-home={`${row.place.sheet} ${row.place.address}`}>
      <button ref={button} type="button" className={styles.main} aria-expanded={open} aria-controls={detail} onClick={onToggle}>
        <ChevronRightRegular className={mergeClasses(styles.chevron, open && styles.turned)} fontSize={16} aria-hidden />
        <span>
          <span className={styles.name} lang={langOf(row.indicator)}>
            {row.indicator}
          </span>
          <br />
          <span className={styles.verdict}>
            <VerdictMark verdict={row.verdict} />
          </span>
        </span>
        <Numbers row={row} />
      </button>
      <div id={detail}>{open ? <ScoreDetail {...props} /> : null}</div>
    </li>
  );
}

function Numbers({ row: { stated, computed, weight } }: { readonly row: ScoredRow }): ReactElement {
  const styles = useStyles();
  const self = stated === null ? words.blank : scoreText(stated);
  return (
    <span className={styles.numbers}>
      <span className={styles.change}>
        <span className={styles.self}>{self} → </span>
        <span className={computed === null ? styles.self : styles.computed}>
          {computed === null ? words.score.unscored : scoreText(computed)}
        </span>
      </span>
      {weight === null ? null : <span className={styles.weight}>{words.score.of(scoreText(weight))}</span>}
    </span>
  );
}
