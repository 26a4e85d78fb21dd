import { addressOf, parseArea, type Place } from "../core/grid/address";
import { blockAt, sheetNamed, type Workbook } from "../core/grid/workbook";
import { entriesOf, type Entry } from "./matters";
import type { Known } from "./state";

// From finding to finding (上一处、下一处): each cell that something was found at is one stop, however much it is.

/** Where the user was led last: the stop, and which it was, for when it is none any more. */
export interface Last {
  readonly key: string;
  readonly index: number;
}

/**
 * The cells to go to, in the order of the pane's list: the gravest class first, a cause before what follows from it. What stands in
 * a Word report, or on a sheet that is hidden, cannot be selected.
 */
export function stopsOf({ matters, workbook, report }: Known): readonly Place[] {
  const listed = (["error", "warning", "info"] as const).flatMap((severity) => entriesOf(matters, severity).flatMap(withConsequences));
  const places = listed
    .map(({ matter }) => firstCell(workbook, matter.finding.place))
    .filter(({ sheet }) => sheet !== report?.sheet.name && sheetNamed(workbook, sheet)?.visibility === "visible");
  return places.filter((place, at) => places.findIndex((other) => keyOf(other) === keyOf(place)) === at);
}

function withConsequences(entry: Entry): readonly Entry[] {
  return [entry, ...entry.consequences];
}

/** A cell as one name, whichever cell of a merged block it is. */
export function stopKey({ workbook }: Known, place: Place): string {
  return keyOf(firstCell(workbook, place));
}

/**
 * The index of the stop to go to: after the selected one, or else after the one led to last, or else at the beginning; past the
 * end it goes on at the other one.
 */
export function nextStop(stops: readonly string[], selected: string | null, last: Last | null, by: 1 | -1): number {
  const wrap = (index: number): number => (index + stops.length) % stops.length;
  const [here, before] = [selected, last?.key ?? null].map((key) => (key === null ? -1 : stops.indexOf(key)));
  const from = [here, before].find((index) => index !== undefined && index >= 0);
  if (from !== undefined) return wrap(from + by);
  if (last === null) return by > 0 ? 0 : stops.length - 1;
  // The last one is put right: what came after it stands in its place now.
  return wrap(by > 0 ? last.index : last.index - 1);
}

function firstCell(workbook: Workbook, { sheet: name, address }: Place): Place {
  const sheet = sheetNamed(workbook, name);
  const area = parseArea(address);
  if (sheet === undefined || area === null) return { sheet: name, address };
  const { top, left } = blockAt(sheet, area.top, area.left);
  return { sheet: name, address: addressOf(top, left) };
}

function keyOf({ sheet, address }: Place): string {
  return `${sheet}!${address}`;
}
