import { severityNames } from "../../core/writeback/result-findings";
import { words } from "../words";
import { stemOf } from "./names";
import type { Entry } from "./queue";
import { rangeText, type Brief, type Summary } from "./summary";

/** One cell of a workbook to write; text is never a formula, whatever it begins with. */
export type Cell = string | number | null;

/** A workbook of one sheet to write: data alone, so that it can be handed to a worker. */
export interface PlainBook {
  readonly sheet: string;
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** Lines above the headings, each across the whole table. */
  readonly title: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** 汇总表: one row a file; the last column is the reviewer's to fill in. */
export function overviewBook(entries: readonly Entry[]): PlainBook {
  const { sheet, headings } = words.many.overview;
  return { sheet, widths: [28, 8, 34, 8, 8, 14, 10, 10, 10, 48, 16], title: [], headings, rows: entries.flatMap(overviewRow) };
}

function overviewRow({ path, status }: Entry): readonly (readonly Cell[])[] {
  if (status.kind === "failed")
    return [[null, null, path, null, null, null, null, null, null, words.many.unreadable(status.message), null]];
  if (status.kind !== "done") return [];
  const { unit, year, counts, worst, ...scores } = status.summary;
  return [
    [
      unit,
      year,
      path,
      numberOf(scores.stated),
      numberOf(scores.computed),
      rangeText(status.summary),
      counts.error,
      counts.warning,
      counts.info,
      worst === null ? null : `${worst.place.sheet} ${worst.place.address} ${worst.title}`,
      null,
    ],
  ];
}

/** 退回修改清单: what a unit is to mend, with a column for what it has done about it. */
export function returnBook({ name }: Entry, summary: Summary): PlainBook {
  const { sheet, title, scores, headings } = words.many.returned;
  const { unit, year, stated, computed } = summary;
  return {
    sheet,
    widths: [6, 10, 14, 26, 22, 22, 60, 10, 24],
    title: [title(unit, year), scores(name, stated, computed)],
    headings,
    rows: summary.findings.map(returnRow),
  };
}

function returnRow(brief: Brief, index: number): readonly Cell[] {
  const { severity, place, title, stated, expected, message, scoreEffect, cause } = brief;
  const why = cause === null ? "" : words.many.returned.follows(cause.sheet, cause.address);
  const at = `${place.sheet} ${place.address}`;
  return [index + 1, severityNames[severity], at, title, stated, expected, `${why}${message}`, numberOf(scoreEffect), null];
}

/** What the 退回修改清单 of a file is called, without its ending. */
export function returnName({ name }: Entry, { unit, year }: Summary): string {
  return words.many.returned.file(unit ?? stemOf(name), year);
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}
