import type { Finding } from "../core/check/finding";
import { parseArea, type Place } from "../core/grid/address";
import { cellAt, sheetNamed, type Workbook } from "../core/grid/workbook";

/** What a finding says, for a list: what is read at once, the arithmetic on a line of its own, and what is read on demand. */
export interface Said {
  readonly lead: string;
  readonly working: string | null;
  readonly rest: string;
}

/** The message of a finding in parts: up to its arithmetic where it has some, or else its first sentence. */
export function saidBy({ message, working }: Pick<Finding, "message" | "working">): Said {
  const at = working === undefined ? -1 : message.indexOf(working);
  if (working !== undefined && at >= 0)
    return { lead: message.slice(0, at), working, rest: message.slice(at + working.length).replace(/^[，；。、]/u, "") };
  const end = sentenceEnd(message);
  return { lead: message.slice(0, end), working: working ?? null, rest: message.slice(end) };
}

/** Where the first sentence ends; a stop within quotation marks or brackets is not its own. */
function sentenceEnd(text: string): number {
  let depth = 0;
  for (const [index, sign] of [...text].entries()) {
    if ("“（‘".includes(sign)) depth += 1;
    else if ("”）’".includes(sign)) depth = Math.max(0, depth - 1);
    else if (sign === "。" && depth === 0) return [...text].slice(0, index + 1).join("").length;
  }
  return text.length;
}

/** What stands in a cell. */
export interface Standing {
  readonly text: string;
  /** The bureau's own formula behind it; null where there is none. */
  readonly formula: string | null;
}

const mostSigns = 60;

/** What stands at a place, of a long text only what is around a piece of it; null where there is no such place. */
export function standingAt(workbook: Workbook, place: Place, piece: string | null = null): Standing | null {
  const [sheet, area] = [sheetNamed(workbook, place.sheet), parseArea(place.address)];
  if (sheet === undefined || area === null) return null;
  const cell = cellAt(sheet, area.top, area.left);
  return { text: excerpt((cell?.text ?? "").trim(), piece), formula: cell?.formula ?? null };
}

function excerpt(text: string, piece: string | null): string {
  const at = piece === null ? -1 : text.indexOf(piece.trim());
  if (text.length <= mostSigns || piece === null || at < 0) return text;
  const from = Math.max(0, at - 20);
  const to = Math.min(text.length, at + piece.length + 20);
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}
