import type { Severity } from "../core/check/finding";
import { parseArea, type Place } from "../core/grid/address";
import { blockAt, cellAt, textAt, type Sheet } from "../core/grid/workbook";
import type { Closed } from "./excel-closed";
import type { KnownKept } from "./excel-kept";
import { sides, type Side } from "./excel-looks";

// What the host keeps in mind between calls: enough to write in one request.

/** Our marks on one sheet: the ids of our conditional formats, and the severity by address that they stand for. */
export interface SheetMarks {
  readonly ids: readonly string[];
  readonly cells: ReadonlyMap<string, Severity>;
}

/** What is known of a sheet. */
export interface KnownSheet {
  readonly protected: boolean;
  /** Whether it is one of our own sheets, where fills and links are ours to set. */
  readonly own: boolean;
  /** As it was read; null once it has been written to. */
  readonly snapshot: Sheet | null;
}

/** What a first request asks for besides the sheets: not every Excel has the members. */
export interface Asked {
  readonly kept: boolean;
  readonly closed: boolean;
}

/** What is read: the figures alone, merged blocks and marks too, or what is printed as well. */
export type Extent = "all" | "marks" | "figures";

/** How a workbook was read, as far as its size and this Excel allow: it is read again in the same way. */
export interface How {
  readonly asked: Asked;
  readonly extent: Extent;
  /**
   * Whether all was read at once, or because it is too much for one answer, how blank cells look apart from the rest, or the
   * cells too after it and in pieces.
   */
  readonly size: "whole" | "apart" | "pieces";
}

/** What there is to a cell besides its content. */
export interface Makeup {
  /** Of a text: whether it is in several formats. */
  readonly rich: boolean;
  /** Whether it is a part of an array formula. */
  readonly array: boolean;
}

/** What is known of the workbook. */
export interface Known {
  readonly how: How;
  readonly sheets: ReadonlyMap<string, KnownSheet>;
  /** The names of Excel's own tables, by sheet. */
  readonly tables: ReadonlyMap<string, readonly string[]>;
  /** The names of the sheets that were read, by the ids that Excel tells of changes with. */
  readonly ids: ReadonlyMap<string, string>;
  readonly marks: ReadonlyMap<string, SheetMarks>;
  /** The places of our marks as the workbook's settings keep them; null where it keeps none. */
  readonly remembered: string | null;
  /** The texts that we keep in it; null in an Excel that cannot keep any. */
  readonly kept: KnownKept | null;
  /** Whether formulas are only computed when the user asks for it. */
  readonly manual: boolean;
  /** What forbids writing to the workbook as a whole. */
  readonly closed: Closed;
  /** What there is to some cells besides their content, by their keys; only what was looked at since anything was written. */
  readonly makeups: ReadonlyMap<string, Makeup>;
}

export const noMarks: SheetMarks = { ids: [], cells: new Map() };

/** Every sheet of ours begins with this name in A1. */
const ownTitle = /^绩效核分 · /;

/** What is known of a sheet that was just read. */
export function knownSheet(sheet: Sheet): KnownSheet {
  return { protected: sheet.protected, own: ownTitle.test(textAt(sheet, 0, 0)), snapshot: sheet };
}

/** Whether a cell may be formatted as text, which would turn numbers and formulas into text; what is not known may be. */
export function mayBeText(sheet: KnownSheet | undefined, row: number, column: number): boolean {
  const snapshot = sheet?.snapshot ?? null;
  const format = snapshot === null ? undefined : cellAt(snapshot, row, column)?.format;
  return format === undefined || format === "@";
}

/** The number format that a cell has; null where it is not known, as beyond the figures. */
export function formatKnown(sheet: KnownSheet | undefined, row: number, column: number): string | null {
  const cells = sheet?.snapshot?.rows[row] ?? [];
  // Within the figures a cell that is not there is an empty one without format.
  return column < cells.length ? (cells[column]?.format ?? "General") : null;
}

/** Whether a cell lies hidden under a merged block, where nothing that is written would show. */
export function isCovered(sheet: KnownSheet | undefined, row: number, column: number): boolean {
  const snapshot = sheet?.snapshot ?? null;
  if (snapshot === null) return false;
  const block = blockAt(snapshot, row, column);
  return block.top !== row || block.left !== column;
}

/**
 * The sides of a cell on which the sheet goes on. Excel keeps one line between two cells, whoever drew it: once ours lies on
 * the edge of the bureau's table nobody can tell the two apart, and the table must not lose its edge. What is not known is taken to go on.
 */
export function bordering(sheet: KnownSheet | undefined, row: number, column: number): readonly Side[] {
  const snapshot = sheet?.snapshot ?? null;
  if (snapshot === null) return sides;
  const beside = snapshot.rows[row] ?? [];
  // Beside a table of Excel's own one column is left free, in which nothing goes on.
  const isApart = snapshot.tables?.some(({ top, bottom, right }) => right + 2 === column && top <= row && row <= bottom) === true;
  const holds = (at: number, across: number): boolean => cellAt(snapshot, at, across) !== undefined;
  const goesOn: Readonly<Record<Side, boolean>> = {
    EdgeTop: row > 0 && holds(row - 1, column),
    EdgeBottom: holds(row + 1, column),
    EdgeLeft: !isApart && beside.slice(0, column).some((cell) => cell !== undefined),
    EdgeRight: beside.slice(column + 1).some((cell) => cell !== undefined),
  };
  return sides.filter((side) => goesOn[side]);
}

// ---- the places of our marks, as the workbook remembers them

/** The key of the workbook setting that lists our marks; Excel cannot tell where a conditional format is without another request. */
export const marksSetting = "rescore.marks";

/** One of our marks as it is remembered. */
export interface Mark {
  readonly place: Place;
  readonly severity: Severity;
}

/** Reads the setting; whatever is not a mark in it is left out. */
export function parseMarks(text: unknown): readonly Mark[] {
  const listed = typeof text === "string" ? parsed(text) : [];
  return Array.isArray(listed) ? listed.flatMap(markFrom) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}

function markFrom(entry: unknown): readonly Mark[] {
  if (!Array.isArray(entry)) return [];
  const [sheet, address, severity] = entry as readonly unknown[];
  if (typeof sheet !== "string" || typeof address !== "string" || parseArea(address) === null) return [];
  return severity === "error" || severity === "warning" || severity === "info" ? [{ place: { sheet, address }, severity }] : [];
}

/** The text of the setting for all marks of a workbook; null where there are none. */
export function printMarks(marks: ReadonlyMap<string, SheetMarks>): string | null {
  const entries = [...marks].flatMap(([sheet, { cells }]) => [...cells].map(([address, severity]) => [sheet, address, severity]));
  return entries.length === 0 ? null : JSON.stringify(entries);
}
