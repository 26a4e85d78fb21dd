import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type ReactElement } from "react";
import type { Assessment } from "../core/assessment";
import type { Finding, Severity } from "../core/check/finding";
import type { Place } from "../core/grid/address";
import { Clean } from "./Clean";
import { FindingItem } from "./FindingItem";
import { SeverityIcon } from "./severity";
import { findingsOf, severities } from "./summary";
import { words } from "./words";

const useStyles = makeStyles({
  filter: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  toggle: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
  },
  heading: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  meaning: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

interface FindingListProps {
  readonly assessment: Assessment;
  readonly onReveal: (place: Place) => void;
}

/** The findings, grouped by class; one class alone where the user asks for it. */
export function FindingList({ assessment, onReveal }: FindingListProps): ReactElement {
  const { findings, coverage } = assessment;
  const [only, setOnly] = useState<Severity | null>(null);
  const [current, setCurrent] = useState<Finding | null>(null);
  const open = (finding: Finding): void => {
    setCurrent(finding);
    onReveal(finding.place);
  };
  if (findings.length === 0) return <Clean checked={coverage.checked} />;
  return (
    <div onKeyDown={moveByArrow}>
      <Filter findings={findings} only={only} onChoose={setOnly} />
      {severities
        .filter((severity) => only === null || only === severity)
        .map((severity) => (
          <Group
            key={severity}
            severity={severity}
            findings={findingsOf(findings, severity)}
            current={current}
            onOpen={open}
            onReveal={onReveal}
          />
        ))}
    </div>
  );
}

interface FilterProps {
  readonly findings: readonly Finding[];
  readonly only: Severity | null;
  readonly onChoose: (only: Severity | null) => void;
}

function Filter({ findings, only, onChoose }: FilterProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.filter} role="group" aria-label={words.filter}>
      {severities.map((severity) => (
        <ToggleButton
          key={severity}
          size="small"
          shape="circular"
          className={styles.toggle}
          checked={only === severity}
          onClick={() => onChoose(only === severity ? null : severity)}
        >
          {words.severity[severity].name} {findingsOf(findings, severity).length}
        </ToggleButton>
      ))}
    </div>
  );
}

interface GroupProps {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly current: Finding | null;
  readonly onOpen: (finding: Finding) => void;
  readonly onReveal: (place: Place) => void;
}

function Group({ severity, findings, current, onOpen, onReveal }: GroupProps): ReactElement | null {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <section aria-label={words.severity[severity].name}>
      <h2 className={styles.heading}>
        <SeverityIcon severity={severity} />
        {words.severity[severity].name}
        <span className={styles.meaning}>{words.severity[severity].meaning}</span>
      </h2>
      <ul className={styles.list}>
        {findings.map((finding, index) => (
          <FindingItem
            // A place may bear several findings of one code, so the position takes part in the key.
            key={`${finding.code} ${finding.place.sheet} ${finding.place.address} ${index}`}
            finding={finding}
            current={finding === current}
            onOpen={() => onOpen(finding)}
            onReveal={onReveal}
          />
        ))}
      </ul>
    </section>
  );
}

/** Arrow keys go from finding to finding, past the chips between them. */
function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement)) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("button[data-finding]")];
  const from = buttons.indexOf(event.target);
  if (from < 0) return;
  event.preventDefault();
  buttons[from + step]?.focus();
}
