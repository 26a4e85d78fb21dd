import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { Fragment, type ReactElement } from "react";
import type { Assessment, ScoredRow, Total } from "../core/assessment";
import { scoreText } from "./figures";
import { GroupBars, GroupLegend } from "./GroupBars";
import { countedAsStated, groupScores, reasonsFor, type Reason } from "./summary";
import { words } from "./words";

const useStyles = makeStyles({
  hero: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Words above, figures below; the arrow stands between the figures, the range at the end of their line.
  scores: { display: "grid", gridTemplateColumns: "auto auto auto 1fr", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  afterArrow: { gridColumnStart: 3, gridColumnEnd: 5 },
  self: { fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero900, color: tokens.colorNeutralForeground2 },
  recomputed: { fontSize: tokens.fontSizeHero900, lineHeight: tokens.lineHeightHero900, fontWeight: tokens.fontWeightSemibold },
  number: { fontVariantNumeric: "tabular-nums" },
  arrow: { color: tokens.colorNeutralForeground3 },
  range: {
    justifySelf: "end",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  line: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalL },
  link: {
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
});

interface HeroProps {
  readonly assessment: Assessment;
  /** Opens a row in the list of scores. */
  readonly onShowRow: (row: ScoredRow) => void;
}

/** The result at a glance: self-score, recomputed score, its range and why it is one, coverage. */
export function Hero({ assessment, onShowRow }: HeroProps): ReactElement {
  const styles = useStyles();
  const { rows, total, coverage } = assessment;
  return (
    <section className={styles.hero} aria-label={words.hero.title}>
      {total === null ? (
        <p className={styles.line}>{words.hero.noTotal}</p>
      ) : (
        <>
          <Scores total={total} />
          <Why total={total} rows={rows} onShowRow={onShowRow} />
          <GroupBars groups={groupScores(rows)} />
        </>
      )}
      <div className={styles.foot}>
        <p className={styles.line}>{words.hero.coverage(coverage.checked, coverage.passed)}</p>
        {total === null ? null : <GroupLegend />}
      </div>
    </section>
  );
}

function Scores({ total }: { readonly total: Total }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.scores}>
      <span className={styles.label}>{words.hero.self}</span>
      <span className={`${styles.label} ${styles.afterArrow}`}>{words.hero.recomputed}</span>
      <span className={`${styles.self} ${styles.number}`}>{total.stated === null ? words.hero.none : scoreText(total.stated)}</span>
      <ArrowRightRegular className={styles.arrow} fontSize={20} aria-hidden />
      <span className={`${styles.recomputed} ${styles.number}`}>{scoreText(total.computed)}</span>
      {total.min.eq(total.max) ? null : (
        <span className={`${styles.range} ${styles.number}`}>{words.hero.range(scoreText(total.min), scoreText(total.max))}</span>
      )}
    </div>
  );
}

interface WhyProps {
  readonly total: Total;
  readonly rows: readonly ScoredRow[];
  readonly onShowRow: (row: ScoredRow) => void;
}

/** One line that says why the total is a range, and what in it is only the bureau's own word. */
function Why({ total, rows, onShowRow }: WhyProps): ReactElement {
  const styles = useStyles();
  const reasons = total.min.eq(total.max) ? [] : reasonsFor(rows);
  const stated = countedAsStated(rows);
  if (reasons.length === 0 && stated === 0) return <p className={styles.line}>{words.hero.settled}</p>;
  return (
    <p className={styles.line}>
      {reasons.length === 0 ? null : <Reasons reasons={reasons} onShowRow={onShowRow} />}
      {stated === 0 ? null : words.hero.asStated(stated)}
    </p>
  );
}

/** Each reason leads to the first row it is about. */
function Reasons({
  reasons,
  onShowRow,
}: {
  readonly reasons: readonly Reason[];
  readonly onShowRow: (row: ScoredRow) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      {words.hero.why}
      {reasons.map(({ text, rows: [first] }, index) => (
        <Fragment key={text}>
          {index === 0 ? "" : words.comma}
          <button type="button" className={styles.link} onClick={() => first !== undefined && onShowRow(first)}>
            {text}
          </button>
        </Fragment>
      ))}
      {words.stop}
    </>
  );
}
