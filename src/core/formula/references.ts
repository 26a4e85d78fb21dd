import { areaName, parseArea, type Area } from "../grid/address";

/** A reference of a worksheet formula: the sheet it names, or null for its own. */
export interface Reference {
  readonly sheet: string | null;
  readonly area: Area;
}

// Texts first, so that what looks like an address inside quotation marks is none; then sheet names, then addresses.
const token =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)(?![\p{L}\p{N}_(.])/gu;

/** The cells that a worksheet formula reads, in order of appearance. */
export function referencesIn(formula: string): readonly Reference[] {
  return [...formula.matchAll(token)].flatMap((match) => {
    const area = match[2] === undefined ? null : parseArea(match[2]);
    return area === null ? [] : [{ sheet: unquoted(match[1]), area }];
  });
}

function unquoted(sheet: string | undefined): string | null {
  if (sheet === undefined) return null;
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

/** The single cells that references cover, by address; ranges are spelled out. */
export function cellsOf(references: readonly Reference[], own: string): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { sheet, area } of references)
    for (let row = area.top; row <= Math.min(area.bottom, area.top + 2000); row += 1)
      for (let column = area.left; column <= Math.min(area.right, area.left + 200); column += 1)
        cells.add(`${sheet ?? own}!${areaName({ top: row, left: column, bottom: row, right: column })}`);
  return cells;
}

/** The two addresses of a plain division such as `=C10/B10`; null for any other formula. */
export function divisionIn(formula: string): { readonly above: string; readonly below: string } | null {
  const match = /^=\s*(?:ROUND\()?\$?([A-Z]{1,3})\$?(\d+)\s*\/\s*\$?([A-Z]{1,3})\$?(\d+)\s*(?:,\s*\d+\s*\))?(?:\*100%?)?$/i.exec(formula);
  return match === null
    ? null
    : { above: `${match[1] ?? ""}${match[2] ?? ""}`.toUpperCase(), below: `${match[3] ?? ""}${match[4] ?? ""}`.toUpperCase() };
}
