import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement, type ReactNode } from "react";
import type { Finding } from "../core/check/finding";
import type { ScoredRow } from "../core/assessment";
import type { Place } from "../core/grid/address";
import type { Workbook } from "../core/grid/workbook";
import { placeText } from "./figures";
import { rowAbout } from "./finding-rule";
import { saidBy, standingAt } from "./finding-text";
import { helpPage } from "./help-page";
import { PlaceChip } from "./PlaceChip";
import { RuleText } from "./RuleText";
import type { Known } from "./state";
import { words } from "./words";
import { langOf } from "./words/language";

const shownCells = 6;

const useStyles = makeStyles({
  detail: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM} calc(${tokens.spacingHorizontalL} - ${tokens.strokeWidthThicker})`,
    overflowWrap: "anywhere",
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  label: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  cells: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: "none",
  },
  cell: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  chip: { flexShrink: 0, minWidth: "76px", maxWidth: "50%" },
  standing: {
    minWidth: 0,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "3",
    overflow: "hidden",
    fontVariantNumeric: "tabular-nums",
  },
  faint: { color: tokens.colorNeutralForeground3 },
  more: {
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    color: tokens.colorBrandForegroundLink,
    textAlign: "left",
    cursor: "pointer",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200 },
  link: {
    color: tokens.colorBrandForegroundLink,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

interface FindingDetailProps {
  readonly id: string;
  readonly finding: Finding;
  readonly known: Known;
  readonly onReveal: (place: Place) => void;
  /** An action that is rarely wanted. */
  readonly more: ReactNode;
}

/** What a finding says on demand: the rest of it, the rule that was applied, and what stands in the cells that it follows from. */
export function FindingDetail({ id, finding, known, onReveal, more }: FindingDetailProps): ReactElement {
  const styles = useStyles();
  const { rest } = saidBy(finding);
  const row = rowAbout(finding, known.assessment.rows);
  const help = words.findings.helpOf(placeText(finding.place));
  return (
    <div id={id} className={styles.detail}>
      {rest === "" ? null : (
        <p className={styles.text} lang={langOf(rest)}>
          {rest}
        </p>
      )}
      {row === null ? null : <Rule row={row} />}
      {finding.evidence.length === 0 ? null : <Cells finding={finding} workbook={known.workbook} onReveal={onReveal} />}
      <div className={styles.foot}>
        <a className={styles.link} href={`${helpPage}#${finding.code}`} target="_blank" rel="noopener" title={help} aria-label={help}>
          {words.findings.help}
        </a>
        {more}
      </div>
    </div>
  );
}

/** The rule of the row as it was read, the clause that decided in bold, and how the score follows. */
function Rule({ row }: { readonly row: ScoredRow }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <div>
        <p className={styles.label}>{row.rule.kind === "unparsed" ? words.judge.written : words.score.rule}</p>
        <RuleText rule={row.rule} className={styles.text} />
      </div>
      {row.trace.length === 0 ? null : (
        <div>
          <p className={styles.label}>{words.score.trace}</p>
          <ol className={styles.steps}>
            {row.trace.map((step, index) => (
              <li key={index} lang={langOf(step)}>
                {step}
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}

interface CellsProps {
  readonly finding: Finding;
  readonly workbook: Workbook;
  readonly onReveal: (place: Place) => void;
}

/** The cells that a finding follows from, each with what stands in it; of a contradiction its own cell first, as the other side. */
function Cells({ finding, workbook, onReveal }: CellsProps): ReactElement {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const isContradiction = finding.kind === "cross-sheet";
  const places = distinct(isContradiction ? [finding.place, ...finding.evidence] : finding.evidence);
  const shown = all ? places : places.slice(0, shownCells);
  return (
    <div>
      <p className={styles.label}>{isContradiction ? words.findings.sides : words.evidence}</p>
      <ul className={styles.cells}>
        {shown.map((place) => (
          <li key={placeText(place)} className={styles.cell}>
            <span className={styles.chip}>
              <PlaceChip place={place} onReveal={onReveal} />
            </span>
            <Standing place={place} finding={finding} workbook={workbook} />
          </li>
        ))}
      </ul>
      {shown.length < places.length ? (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {words.more(places.length - shown.length)}
        </button>
      ) : null}
    </div>
  );
}

function Standing({ place, finding, workbook }: { readonly place: Place } & Omit<CellsProps, "onReveal">): ReactElement | null {
  const styles = useStyles();
  const standing = standingAt(workbook, place, place === finding.place ? finding.stated : null);
  if (standing === null) return null;
  const { text, formula } = standing;
  return (
    <span className={styles.standing}>
      {text === "" ? <span className={styles.faint}>{words.blank}</span> : <span lang={langOf(text)}>{text}</span>}
      {formula === null ? null : (
        <span className={styles.faint} lang={langOf(formula)}>
          {" "}
          {formula}
        </span>
      )}
    </span>
  );
}

function distinct(places: readonly Place[]): readonly Place[] {
  return places.filter((place, index) => places.findIndex((other) => placeText(other) === placeText(place)) === index);
}
