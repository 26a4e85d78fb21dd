import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactElement, ReactNode } from "react";
import type { ScoredRow } from "../core/assessment";
import { scoreText } from "./figures";
import { VerdictMark } from "./verdict";
import { words } from "./words";
import { langOf } from "./words/language";

const useStyles = makeStyles({
  head: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    boxSizing: "border-box",
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    textAlign: "left",
  },
  button: {
    border: "none",
    background: "none",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: {
    gridColumn: "1",
    marginTop: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    transitionProperty: "transform",
    transitionDuration: "100ms",
  },
  turned: { transform: "rotate(90deg)" },
  names: { gridColumn: "2" },
  name: { overflowWrap: "anywhere" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  numbers: { display: "flex", flexDirection: "column", alignItems: "flex-end", fontVariantNumeric: "tabular-nums" },
  change: { whiteSpace: "nowrap" },
  self: { color: tokens.colorNeutralForeground3 },
  computed: { fontWeight: tokens.fontWeightSemibold },
  weight: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground3 },
});

interface RowHeadProps {
  readonly row: ScoredRow;
  /** What else is said beside the verdict. */
  readonly below: ReactNode;
  /** The id of the name, for what is called by it. */
  readonly nameId?: string;
  /** How it opens; absent where there is nothing to open. */
  readonly toggle?: { readonly open: boolean; readonly controls: string; readonly onToggle: () => void };
}

/** A scored row in two lines: indicator, verdict, self-score → recomputed score of the weight; a button where it opens. */
export function RowHead({ row, below, nameId, toggle }: RowHeadProps): ReactElement {
  const styles = useStyles();
  const content = (
    <>
      {toggle === undefined ? null : (
        <ChevronRightRegular className={mergeClasses(styles.chevron, toggle.open && styles.turned)} fontSize={16} aria-hidden />
      )}
      <span className={styles.names}>
        <span id={nameId} className={styles.name} lang={langOf(row.indicator)}>
          {row.indicator}
        </span>
        <span className={styles.line}>
          <VerdictMark verdict={row.verdict} />
          {below}
        </span>
      </span>
      <Numbers row={row} />
    </>
  );
  if (toggle === undefined) return <div className={styles.head}>{content}</div>;
  return (
    <button
      type="button"
      className={mergeClasses(styles.head, styles.button)}
      data-row
      aria-expanded={toggle.open}
      aria-controls={toggle.controls}
      onClick={toggle.onToggle}
    >
      {content}
    </button>
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
