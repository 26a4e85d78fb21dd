import { addressOf, type Place } from "../grid/address";
import type { Content, Look } from "../plan";
import { decimalText, roundTo, type Exact } from "../quantity";
import { text, type DraftCell } from "./draft";

// A sheet of ours as a person writes one: line after line, each from the first column on.

/** A cell of a line. */
export interface LineCell {
  readonly content: Content;
  readonly look: Look;
  readonly link?: Place;
}

/** A line of a sheet, from its first column on; empty for a blank one. */
export type Line = readonly LineCell[];

/** Lines of one kind under a heading of their own. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** A cell that says something. */
export function said(content: string, look: Look): LineCell {
  return { content: text(content), look };
}

/** A number that counts something. */
export function counted(number: number): LineCell {
  return { content: { kind: "number", number: String(number) }, look: "score" };
}

/** A score; a dash where there is none. */
export function score(value: Exact | null): LineCell {
  return value === null ? nothing : { content: { kind: "number", number: decimalText(roundTo(value, 4)) }, look: "score" };
}

/** What stands in a column that has nothing to say. */
export const nothing: LineCell = said("—", "score");

/** The name of a cell, which leads there. */
export function linkTo(target: Place): LineCell {
  return { ...said(`${target.sheet} ${target.address}`, "link"), link: target };
}

/** The lines as the cells of a sheet. */
export function cellsOf(lines: readonly Line[], sheet: string, because: string): readonly DraftCell[] {
  return lines.flatMap((line, row) =>
    line.flatMap((cell, column) =>
      cell.content.kind === "blank" ? [] : [{ place: { sheet, address: addressOf(row, column) }, because, ...cell }],
    ),
  );
}
