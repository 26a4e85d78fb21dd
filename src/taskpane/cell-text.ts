import type { CellAccount, CellFigure, CellUse } from "../core/assessment";
import { amountText, placeText, rateText } from "./figures";
import type { Told } from "./state";
import { words } from "./words";

/** What stands in the cell, as one reads it. */
export function shownText({ text }: CellAccount): string {
  return text.trim() === "" ? words.cell.blank : words.cell.shows(text);
}

/** How a figure was read, such as `预算总额：5,827,700 元`. */
export function figureText({ name, value, unit }: CellFigure): string {
  const amount = unit === "%" ? rateText(value) : amountText(value, unit);
  return name === "" ? words.cell.unnamed(amount) : words.cell.figure(name, amount);
}

/** What a cell was used for, or held against. */
export function wordsForUse({ kind, what }: CellUse): string {
  return words.cell.use[kind](what);
}

/** Whether nothing at all is known of a cell. */
export function isBare({ findings, row, figures, uses }: CellAccount): boolean {
  return findings.length === 0 && row === null && figures.length === 0 && uses.length === 0;
}

/** The sentence that a screen reader speaks when a cell is told of. */
export function toldNotice(told: Told | null): string {
  if (told === null) return "";
  const { account, stop } = told;
  const messages = account.findings.map(({ finding }) => finding.message);
  const rest = account.own ? words.cell.own : isBare(account) ? words.cell.none : words.cell.clean;
  const said = messages.length === 0 ? [rest] : messages.slice(0, 2);
  const where = stop === null ? [] : [words.walk.stop(stop.nth, stop.of)];
  return [...[placeText(account.place), shownText(account), ...where].map((part) => part + words.stop), ...said].join("");
}
