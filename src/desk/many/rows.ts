import { words } from "../words";
import type { Entry } from "./queue";
import { hasChangedScore, rangeText } from "./summary";

/** The columns of the table, by which it can be sorted. */
export const columns = ["file", "unit", "year", "stated", "computed", "range", "error", "warning", "info", "worst", "status"] as const;
export type Column = (typeof columns)[number];

/** Which files the table shows. */
export const filters = ["all", "error", "changed", "failed"] as const;
export type Filter = (typeof filters)[number];

export interface Sort {
  readonly column: Column;
  readonly descending: boolean;
}

/** What the user looks for in the table. */
export interface View {
  readonly filter: Filter;
  readonly search: string;
  /** Null for the order in which the files were added. */
  readonly sort: Sort | null;
}

/** Whether a file belongs to those of a filter. */
export function passes({ status }: Entry, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "error":
      return status.kind === "done" && status.summary.counts.error > 0;
    case "changed":
      return status.kind === "done" && hasChangedScore(status.summary);
    case "failed":
      return status.kind === "failed";
  }
}

/** The files that the table shows, in its order. */
export function shownRows(entries: readonly Entry[], { filter, search, sort }: View): readonly Entry[] {
  const asked = search.trim().toLowerCase().split(/\s+/u);
  const rows = entries.filter((entry) => passes(entry, filter) && asked.every((word) => textOf(entry).includes(word)));
  return sort === null ? rows : sorted(rows, sort);
}

/** What the table says of a file's state. */
export function statusText({ status }: Entry): string {
  return words.many.status[status.kind];
}

/** The words that stand in the column for what matters most. */
export function worstText({ status }: Entry): string {
  if (status.kind === "failed") return status.message;
  if (status.kind !== "done") return "";
  const { worst } = status.summary;
  return worst === null ? words.many.nothing : `${worst.place.sheet} ${worst.place.address} ${worst.title}`;
}

function textOf(entry: Entry): string {
  const unit = entry.status.kind === "done" ? (entry.status.summary.unit ?? "") : "";
  return [entry.path, unit, worstText(entry), statusText(entry)].join("\n").toLowerCase();
}

type Key = string | number | null;

function keyOf(entry: Entry, column: Column): Key {
  if (column === "file") return entry.path;
  if (column === "status") return statusText(entry);
  if (column === "worst") return worstText(entry) === "" ? null : worstText(entry);
  if (entry.status.kind !== "done") return null;
  const { summary } = entry.status;
  const number = (text: string | null): number | null => (text === null ? null : Number(text));
  switch (column) {
    case "unit":
      return summary.unit;
    case "year":
      return summary.year;
    case "stated":
    case "computed":
      return number(summary[column]);
    case "range":
      return rangeText(summary) === null ? null : Number(summary.max) - Number(summary.min);
    case "error":
    case "warning":
    case "info":
      return summary.counts[column];
  }
}

/** What has nothing to be sorted by stands at the end either way. */
function sorted(rows: readonly Entry[], { column, descending }: Sort): readonly Entry[] {
  const keyed = rows.map((entry) => ({ entry, key: keyOf(entry, column) }));
  const inOrder = keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return (a.key === null ? 1 : 0) - (b.key === null ? 1 : 0) || a.entry.id - b.entry.id;
    return (descending ? -1 : 1) * compared(a.key, b.key) || a.entry.id - b.entry.id;
  });
  return inOrder.map(({ entry }) => entry);
}

const collator = new Intl.Collator("zh-CN", { numeric: true });

function compared(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
}
