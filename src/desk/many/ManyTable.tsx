import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactElement, type UIEvent } from "react";
import { words } from "../words";
import { ManyRow } from "./ManyRow";
import type { Entry } from "./queue";
import { RowMenu, type RowMenuActions } from "./RowMenu";
import { columns, type Column, type Sort } from "./rows";
import type { Version } from "./versions";

const useStyles = makeStyles({
  region: { position: "relative", flexGrow: 1, minHeight: "120px", overflow: "auto", padding: `0 ${tokens.spacingHorizontalL}` },
  table: { width: "100%", minWidth: "1080px", tableLayout: "fixed", borderCollapse: "separate", borderSpacing: 0 },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    padding: 0,
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  firstHead: { left: 0, zIndex: 3 },
  sort: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    font: "inherit",
    color: "inherit",
    textAlign: "left",
    background: "none",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  // For screen readers: the column has nothing but buttons.
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  number: { justifyContent: "flex-end" },
  // Words after a column of numbers, which end where these begin.
  apart: { paddingLeft: tokens.spacingHorizontalL },
  empty: { padding: `${tokens.spacingVerticalXXL} 0`, color: tokens.colorNeutralForeground2 },
});

/** Widths in pixels; what is not named shares what is left. */
const widths: Readonly<Partial<Record<Column, number>>> = {
  file: 184,
  unit: 152,
  year: 48,
  stated: 56,
  computed: 56,
  range: 80,
  error: 80,
  warning: 72,
  info: 72,
  status: 88,
};

const numeric = new Set<Column>(["year", "stated", "computed", "range", "error", "warning", "info"]);

/** Rows that are drawn at first, and each time that the end comes near: two thousand at once would be felt. */
const slice = 100;

interface ManyTableProps extends RowMenuActions {
  readonly rows: readonly Entry[];
  /** Whether there are no files at all. */
  readonly isEmpty: boolean;
  readonly versions: ReadonlyMap<number, Version>;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
  readonly current: number | null;
  readonly onCurrent: (id: number) => void;
  /** A row was clicked, or Enter pressed in it. */
  readonly onPick: (entry: Entry) => void;
}

/** The files as a table: a heading sorts, a row opens its file; the arrow keys go from row to row. */
export function ManyTable({ rows, isEmpty, versions, sort, onSort, current, onCurrent, onPick, ...menu }: ManyTableProps): ReactElement {
  const styles = useStyles();
  const [limit, setLimit] = useState(slice);
  const [asked, setAsked] = useState<{ readonly entry: Entry; readonly target: HTMLElement } | null>(null);
  const region = useRef<HTMLDivElement>(null);
  const at = rows.findIndex(({ id }) => id === current);
  const drawn = Math.max(limit, at + slice / 2);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  });
  // Whoever comes back from a file goes on where it stands in the list.
  useEffect(() => {
    if (current !== null) rowButton(region.current, current)?.focus();
    // Only when the table appears.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const onScroll = ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent): void => {
    if (drawn < rows.length && scrollTop + 3 * clientHeight > scrollHeight) setLimit(drawn + slice);
  };
  const go = (to: number): void => {
    const entry = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (entry === undefined) return;
    onCurrent(entry.id);
    // A row that is not drawn yet is, once it is the current one.
    requestAnimationFrame(() => rowButton(region.current, entry.id)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 10,
      PageUp: at - 10,
      Home: 0,
      End: rows.length - 1,
    };
    const to = moves[event.key];
    if (to === undefined || !(event.target instanceof HTMLElement) || event.target.closest("tbody") === null) return;
    event.preventDefault();
    go(to);
  };
  const onRow = useCallback((entry: Entry) => pick.current(entry), []);
  const onMenu = useCallback((entry: Entry, target: HTMLElement) => setAsked({ entry, target }), []);
  return (
    <div ref={region} className={styles.region} role="region" aria-label={words.many.region} onScroll={onScroll} onKeyDown={onKeyDown}>
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map((column) => (
            <col key={column} style={{ width: widths[column] }} />
          ))}
          <col style={{ width: 40 }} />
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <Heading key={column} column={column} sort={sort} onSort={onSort} />
            ))}
            <th className={styles.head}>
              <span className={styles.unseen}>{words.many.more}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, drawn).map((entry, index) => (
            <ManyRow
              key={entry.id}
              entry={entry}
              version={versions.get(entry.id)}
              isCurrent={entry.id === current || (at < 0 && index === 0)}
              onCurrent={onCurrent}
              onPick={onRow}
              onMenu={onMenu}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && !isEmpty ? <p className={styles.empty}>{words.many.noMatch}</p> : null}
      {asked === null ? null : (
        <RowMenu {...asked} before={versions.get(asked.entry.id)?.before ?? null} onClose={() => setAsked(null)} {...menu} />
      )}
    </div>
  );
}

function rowButton(region: HTMLElement | null, id: number): HTMLElement | null {
  return region?.querySelector<HTMLElement>(`[data-file="${id}"]`) ?? null;
}

interface HeadingProps {
  readonly column: Column;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
}

/** Sorts upwards, then downwards, then not at all. */
function Heading({ column, sort, onSort }: HeadingProps): ReactElement {
  const styles = useStyles();
  const own = sort?.column === column ? sort : null;
  const name = words.many.columns[column];
  const next = own === null ? { column, descending: false } : own.descending ? null : { column, descending: true };
  return (
    <th
      className={mergeClasses(styles.head, column === "file" && styles.firstHead)}
      aria-sort={own === null ? "none" : own.descending ? "descending" : "ascending"}
    >
      <button
        type="button"
        className={mergeClasses(styles.sort, numeric.has(column) && styles.number, column === "worst" && styles.apart)}
        title={words.many.sortBy(name)}
        onClick={() => onSort(next)}
      >
        {name}
        {own === null ? null : own.descending ? <ArrowDownRegular aria-hidden /> : <ArrowUpRegular aria-hidden />}
      </button>
    </th>
  );
}
