import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useMemo, useRef, type ReactElement } from "react";
import { Clean } from "./Clean";
import { everything, isNarrowed, shownBy, type Filter } from "./finding-filter";
import { belowTabs, keptFree, useCurrent, useFocusOnTarget, useListKeys, useStartInView, useTabsHeight } from "./finding-focus";
import type { Memory } from "./finding-memory";
import { FindingCount } from "./FindingCount";
import { FindingFilter } from "./FindingFilter";
import { FindingGroup } from "./FindingGroup";
import type { FindingListActions } from "./FindingItem";
import type { Entry, LinkedFinding } from "./matters";
import type { Known } from "./state";
import { words } from "./words";

const useStyles = makeStyles({
  // Below the tabs.
  list: { scrollMarginTop: `calc(${belowTabs} - ${keptFree})` },
  // What is narrowed while one is far down leaves the search box where it is.
  roomy: { minHeight: "100vh" },
  none: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
  },
  foot: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface FindingListProps extends FindingListActions {
  readonly known: Known;
  readonly busy: boolean;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly memory: Memory;
  /** The finding that a link led to: it takes the focus. */
  readonly target: LinkedFinding;
}

/** The findings, grouped by class, as far as the user asks for them. */
export function FindingList(props: FindingListProps): ReactElement {
  const { known, busy, filter, onFilter, memory, target, onReveal, onAccept, onExplain } = props;
  const styles = useStyles();
  const { findings, coverage } = known.assessment;
  // What is typed stands in its box at once; the list follows as soon as it can.
  const asked = useDeferredValue(filter);
  const shown = useMemo(() => shownBy(asked, known.matters), [asked, known.matters]);
  const [current, choose] = useCurrent(target);
  const open = useCallback(
    (entry: Entry): void => {
      choose(entry.key);
      onReveal(entry.matter.finding.place);
    },
    [choose, onReveal],
  );
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useTabsHeight(list);
  useFocusOnTarget(list, target, asked === filter);
  useStartInView(list, asked);
  const keys = useListKeys(list, search, asked === filter);
  // The button goes away with what it did.
  const clear = (): void => {
    search.current?.focus();
    onFilter(everything);
  };
  if (findings.length === 0) return <Clean checked={coverage.checked} />;
  return (
    <div
      ref={list}
      className={mergeClasses(styles.list, isNarrowed(filter) && styles.roomy)}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
    >
      <FindingFilter known={known} filter={filter} onFilter={onFilter} search={search} onLeave={keys.onLeave} />
      <FindingCount matters={known.matters} shown={shown.matters} filter={filter} onFilter={onFilter} />
      {shown.matters.length === 0 ? (
        <div className={styles.none}>
          {words.findings.none}
          <Button size="small" onClick={clear}>
            {words.findings.clear}
          </Button>
        </div>
      ) : null}
      {shown.classes.map(({ severity, entries }) => (
        <FindingGroup
          key={severity}
          severity={severity}
          entries={entries}
          current={current}
          known={known}
          busy={busy}
          memory={memory}
          target={target}
          searched={asked.text}
          opened={shown.opened}
          onOpen={open}
          onReveal={onReveal}
          onAccept={onAccept}
          onExplain={onExplain}
        />
      ))}
      <p className={styles.foot}>
        {words.hero.coverage(coverage.checked, coverage.passed)}
        <br />
        {words.findings.keys}
      </p>
    </div>
  );
}
