import { Button, Input, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useMemo, useState, useSyncExternalStore, type ReactElement } from "react";
import { words } from "../words";
import { ComparisonPanel } from "./ComparisonPanel";
import { LeftOut } from "./LeftOut";
import type { Many } from "./many";
import { ManyBar } from "./ManyBar";
import { ManyProgress } from "./ManyProgress";
import { ManyTable } from "./ManyTable";
import type { Entry } from "./queue";
import { filters, passes, shownRows, type View } from "./rows";
import { versionsOf } from "./versions";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", minHeight: 0, minWidth: 0, height: "100%" },
  looking: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  filters: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  filter: { minWidth: 0 },
  search: { flexGrow: 1, maxWidth: "320px", minWidth: "200px", marginLeft: "auto" },
  choosing: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorBrandForeground1,
  },
});

interface ManyFilesProps {
  readonly many: Many;
  readonly view: View;
  readonly onView: (view: View) => void;
  /** The file that the user was at last; it has the focus again. */
  readonly current: number | null;
  readonly onCurrent: (id: number) => void;
  readonly onOpen: (entry: Entry) => void;
  readonly onAdd: (files: readonly File[]) => void;
  /** The workbook that is open beside the list, to go back to; null where there is none. */
  readonly back: { readonly name: string; readonly go: () => void } | null;
}

/** The two files whose findings are held against each other. */
interface Compared {
  readonly before: number;
  readonly after: number;
}

/** The list of many files: how far they are, what came of each, and what is made of all of them. */
export function ManyFiles({ many, view, onView, current, onCurrent, onOpen, onAdd, back }: ManyFilesProps): ReactElement {
  const styles = useStyles();
  const state = useSyncExternalStore(many.subscribe, many.state);
  const { entries } = state.queue;
  const versions = useMemo(() => versionsOf(entries), [entries]);
  const rows = useMemo(() => shownRows(entries, view), [entries, view]);
  const [compared, setCompared] = useState<Compared | null>(null);
  /** The file that another is still to be chosen for. */
  const [choosing, setChoosing] = useState<number | null>(null);
  const chosen = choosing === null ? undefined : entries[choosing];
  const pick = (entry: Entry): void => {
    if (choosing === null) return onOpen(entry);
    if (entry.status.kind !== "done" || entry.id === choosing) return;
    setCompared({ before: entry.id, after: choosing });
    setChoosing(null);
  };
  return (
    <main className={styles.page} aria-label={words.many.title}>
      <ManyBar many={many} state={state} onAdd={onAdd} back={back} />
      <ManyProgress state={state} onStop={many.stop} onResume={many.resume} onStopExport={many.stopExport} />
      <LeftOut notes={state.notExported} onClose={many.dismissNote} />
      <div className={styles.looking}>
        <div className={styles.filters} role="group" aria-label={words.many.filterName}>
          {filters.map((filter) => (
            <ToggleButton
              key={filter}
              className={styles.filter}
              size="small"
              shape="circular"
              checked={view.filter === filter}
              onClick={() => onView({ ...view, filter })}
            >
              {words.many.filters[filter]} {entries.filter((entry) => passes(entry, filter)).length}
            </ToggleButton>
          ))}
        </div>
        <Input
          className={styles.search}
          type="search"
          contentBefore={<SearchRegular />}
          placeholder={words.many.search}
          aria-label={words.many.search}
          value={view.search}
          onChange={(_, { value }) => onView({ ...view, search: value })}
        />
      </div>
      {chosen === undefined ? null : (
        <div className={styles.choosing} role="status">
          <span>{words.many.choose(chosen.name)}</span>
          <Button size="small" onClick={() => setChoosing(null)}>
            {words.many.cancel}
          </Button>
        </div>
      )}
      <ManyTable
        rows={rows}
        isEmpty={entries.length === 0}
        versions={versions}
        sort={view.sort}
        onSort={(sort) => onView({ ...view, sort })}
        current={current}
        onCurrent={onCurrent}
        onPick={pick}
        onOpen={onOpen}
        onReturn={(entry) => void many.exportReturn(entry)}
        onCompare={(entry, before) => setCompared({ before: before.id, after: entry.id })}
        onCompareWith={(entry) => setChoosing(entry.id)}
      />
      {compared === null ? null : (
        <ComparisonPanel before={entries[compared.before]} after={entries[compared.after]} onClose={() => setCompared(null)} />
      )}
    </main>
  );
}
