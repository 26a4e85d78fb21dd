import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { Finding, Severity } from "../core/check/finding";
import { Clean } from "./Clean";
import { FindingItem, type FindingListActions } from "./FindingItem";
import { entriesOf, isExplained, type Entry } from "./matters";
import { SeverityIcon } from "./severity";
import type { Known, Matter } from "./state";
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
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { whiteSpace: "nowrap" },
  meaning: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  explained: {
    marginLeft: "auto",
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

interface FindingListProps extends FindingListActions {
  readonly known: Known;
  readonly busy: boolean;
  /** The one class that is shown; null for all. */
  readonly only: Severity | null;
  readonly onOnly: (only: Severity | null) => void;
  /** The finding that a link led to, by its key: it takes the focus. */
  readonly target: { readonly finding: string } | null;
}

/** The findings, grouped by class; one class alone where the user asks for it. */
export function FindingList({ known, busy, only, onOnly, target, ...actions }: FindingListProps): ReactElement {
  const { findings, coverage } = known.assessment;
  // What was chosen since the last link; a new link counts more.
  const [chosen, setChosen] = useState<{ readonly key: string; readonly since: FindingListProps["target"] } | null>(null);
  const current = chosen !== null && chosen.since === target ? chosen.key : (target?.finding ?? null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (target === null) return;
    const home = [...(list.current?.querySelectorAll<HTMLElement>("[data-home]") ?? [])].find(
      (each) => each.dataset["home"] === target.finding,
    );
    home?.querySelector<HTMLElement>("button[data-finding]")?.focus();
  }, [target]);
  const open = ({ key, matter }: Entry): void => {
    setChosen({ key, since: target });
    actions.onReveal(matter.finding.place);
  };
  if (findings.length === 0) return <Clean checked={coverage.checked} />;
  return (
    <div ref={list} onKeyDown={moveByArrow}>
      <Filter findings={findings} only={only} onChoose={onOnly} />
      {severities
        .filter((severity) => only === null || only === severity)
        .map((severity) => (
          <Group key={severity} severity={severity} matters={known.matters} current={current} busy={busy} onOpen={open} {...actions} />
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

interface GroupProps extends FindingListActions {
  readonly severity: Severity;
  readonly matters: readonly Matter[];
  readonly current: string | null;
  readonly busy: boolean;
  readonly onOpen: (entry: Entry) => void;
}

function Group({ severity, ...props }: GroupProps): ReactElement | null {
  const styles = useStyles();
  const entries = entriesOf(props.matters, severity);
  const explained = entries.filter(({ matter }) => isExplained(matter)).length;
  if (entries.length === 0) return null;
  return (
    <section aria-label={words.severity[severity].name}>
      <h2 className={styles.heading}>
        <SeverityIcon severity={severity} />
        <span className={styles.name}>{words.severity[severity].name}</span>
        <span className={styles.meaning}>{words.severity[severity].meaning}</span>
        {explained === 0 ? null : <span className={styles.explained}>{words.explainedCount(explained)}</span>}
      </h2>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <FindingItem key={entry.key} entry={entry} {...props} />
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
