import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { Fragment, type ReactElement } from "react";
import type { ScoredRow, Total } from "../core/assessment";
import { titleOf } from "../core/check/codes";
import type { Finding, Severity } from "../core/check/finding";
import { changeText, placeText, scoreText } from "./figures";
import { GroupBars, GroupLegend } from "./GroupBars";
import { worstOf, type Entry } from "./matters";
import { Mixed } from "./Mixed";
import { SeverityIcon } from "./severity";
import type { Known } from "./state";
import { countedAsStated, findingsOf, groupScores, reasonsFor, severities, type Reason } from "./summary";
import { words } from "./words";
import { langOf } from "./words/language";

const useStyles = makeStyles({
  hero: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  scores: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  self: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, color: tokens.colorNeutralForeground2 },
  recomputed: { fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800, fontWeight: tokens.fontWeightSemibold },
  number: { fontVariantNumeric: "tabular-nums" },
  arrow: { alignSelf: "center", color: tokens.colorNeutralForeground3 },
  range: {
    alignSelf: "center",
    marginLeft: "auto",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  line: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalL },
  classes: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, margin: 0, padding: 0, listStyleType: "none" },
  class: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  plainLink: {
    minHeight: "24px",
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: "inherit",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  worstTitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  worst: { margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`, padding: 0, listStyleType: "none" },
  worstItem: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    width: "100%",
    minHeight: "28px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  worstEffect: { flexShrink: 0 },
  worstText: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  worstPlace: { fontWeight: tokens.fontWeightSemibold },
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

/** How many findings are named at once. */
const worstShown = 3;

interface HeroProps {
  readonly known: Known;
  /** Opens a row in the list of scores. */
  readonly onShowRow: (row: ScoredRow) => void;
  /** Shows the findings of one class alone. */
  readonly onShowClass: (severity: Severity) => void;
  /** Shows a finding in the list, and jumps to its cell. */
  readonly onShowFinding: (entry: Entry) => void;
}

/** The result at a glance: self-score, recomputed score, its range and why it is one, coverage, and what to look at first. */
export function Hero({ known, onShowRow, onShowClass, onShowFinding }: HeroProps): ReactElement {
  const styles = useStyles();
  const { rows, total, coverage, findings } = known.assessment;
  return (
    <section className={styles.hero} aria-label={words.hero.title}>
      {total === null ? (
        <p className={styles.line}>
          <Mixed text={words.hero.noTotal} />
        </p>
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
      {findings.length === 0 ? null : <Classes findings={findings} onShowClass={onShowClass} />}
      <Worst entries={worstOf(known.matters, worstShown)} onShowFinding={onShowFinding} />
    </section>
  );
}

function Scores({ total }: { readonly total: Total }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.scores}>
      <span className={styles.label}>{words.hero.self}</span>
      <span className={`${styles.self} ${styles.number}`}>{total.stated === null ? words.hero.none : scoreText(total.stated)}</span>
      <ArrowRightRegular className={styles.arrow} fontSize={20} aria-hidden />
      <span className={styles.label}>{words.hero.recomputed}</span>
      <span className={`${styles.recomputed} ${styles.number}`}>{scoreText(total.computed)}</span>
      {total.min.eq(total.max) ? null : (
        <span className={`${styles.range} ${styles.number}`}>{words.hero.range(scoreText(total.min), scoreText(total.max))}</span>
      )}
    </div>
  );
}

interface ClassesProps {
  readonly findings: readonly Finding[];
  readonly onShowClass: (severity: Severity) => void;
}

/** How many findings there are of each class; each count leads to them. */
function Classes({ findings, onShowClass }: ClassesProps): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.classes} aria-label={words.hero.classes}>
      {severities.map((severity) => (
        <li key={severity} className={styles.class}>
          <SeverityIcon severity={severity} size={16} />
          <button type="button" className={styles.plainLink} onClick={() => onShowClass(severity)}>
            {words.severity[severity].name} <span className={styles.count}>{findingsOf(findings, severity).length}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

interface WorstProps {
  readonly entries: readonly Entry[];
  readonly onShowFinding: (entry: Entry) => void;
}

/** The findings to look at first, a line each. */
function Worst({ entries, onShowFinding }: WorstProps): ReactElement | null {
  const styles = useStyles();
  if (entries.length === 0) return null;
  return (
    <div>
      <h2 className={styles.worstTitle}>{words.hero.worst}</h2>
      <ol className={styles.worst}>
        {entries.map((entry) => {
          const { place, severity, code, scoreEffect } = entry.matter.finding;
          return (
            <li key={entry.key}>
              <button type="button" className={styles.worstItem} onClick={() => onShowFinding(entry)}>
                <SeverityIcon severity={severity} size={16} />
                <span className={styles.worstText}>
                  <span className={styles.worstPlace} lang={langOf(placeText(place))}>
                    {placeText(place)}
                  </span>{" "}
                  <span lang={langOf(titleOf(code))}>{titleOf(code)}</span>
                </span>
                {scoreEffect === null || Number(scoreEffect) === 0 ? null : (
                  <span className={styles.worstEffect}>{words.effect(changeText(scoreEffect))}</span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
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
