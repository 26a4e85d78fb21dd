import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { Severity } from "../core/check/finding";
import { currentIn, FindingItem, type FindingItemShared } from "./FindingItem";
import { isExplained, type Entry } from "./matters";
import { SeverityIcon } from "./severity";
import { words } from "./words";

/** How many findings of a class are drawn at first: more than that nobody reads at once, and they would take their time. */
const shownAtFirst = 100;

const useStyles = makeStyles({
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
  more: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
});

interface FindingGroupProps extends FindingItemShared {
  readonly severity: Severity;
  readonly entries: readonly Entry[];
  /** The key of the finding the user jumped to last; null before any. */
  readonly current: string | null;
  /** What was searched, and the keys of those in whose consequences it is found. */
  readonly searched: string;
  readonly opened: ReadonlySet<string>;
}

/** The findings of one class under its name; of very many the first hundred, and the rest on demand. */
export function FindingGroup({ severity, entries, current, searched, opened, ...shared }: FindingGroupProps): ReactElement | null {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [all, setAll] = useState(false);
  // The button that was pressed is gone: the keyboard goes on with the first of what has come.
  useEffect(() => {
    if (all) list.current?.children[shownAtFirst]?.querySelector<HTMLElement>("button[data-finding]")?.focus();
  }, [all]);
  if (entries.length === 0) return null;
  const explained = entries.filter(({ matter }) => isExplained(matter)).length;
  const isFar = entries.slice(shownAtFirst).some(({ key }) => key === shared.target?.finding);
  const shown = all || isFar ? entries : entries.slice(0, shownAtFirst);
  return (
    <section aria-label={words.severity[severity].name}>
      <h2 className={styles.heading}>
        <SeverityIcon severity={severity} />
        <span className={styles.name}>{words.severity[severity].name}</span>
        <span className={styles.meaning}>{words.severity[severity].meaning}</span>
        {explained === 0 ? null : <span className={styles.explained}>{words.explainedCount(explained)}</span>}
      </h2>
      <ul ref={list} className={styles.list}>
        {shown.map((entry) => (
          <FindingItem
            key={entry.key}
            entry={entry}
            current={currentIn(entry, current)}
            searched={opened.has(entry.key) ? searched : null}
            {...shared}
          />
        ))}
      </ul>
      {shown.length < entries.length ? (
        <div className={styles.more}>
          <Button size="small" onClick={() => setAll(true)}>
            {words.findings.more(entries.length - shown.length)}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
