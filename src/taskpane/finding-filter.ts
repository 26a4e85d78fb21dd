import { titleOf } from "../core/check/codes";
import type { Severity } from "../core/check/finding";
import { entriesOf, isExplained, type Entry } from "./matters";
import type { Known, Matter } from "./state";
import { severities } from "./summary";

/** Which findings the user asks to see. */
export interface Filter {
  /** The one class that is shown; null for all. */
  readonly only: Severity | null;
  /** The one sheet whose findings are shown; null for all. */
  readonly sheet: string | null;
  /** What was typed into the search box: words that must all be there. */
  readonly text: string;
  /** Leave out what is explained (已说明). */
  readonly hidesExplained: boolean;
}

/** All findings. */
export const everything: Filter = { only: null, sheet: null, text: "", hidesExplained: false };

/** Whether a filter may leave anything out. */
export function isNarrowed({ only, sheet, text, hidesExplained }: Filter): boolean {
  return only !== null || sheet !== null || wordsIn(text).length > 0 || hidesExplained;
}

/** A class of findings as it is listed. */
export interface Listed {
  readonly severity: Severity;
  readonly entries: readonly Entry[];
}

/** The findings that a filter lets through. */
export interface Shown {
  readonly classes: readonly Listed[];
  /** Those that match, in the order of the list; a cause that is there for its consequences alone is not among them. */
  readonly matters: readonly Matter[];
  /** The keys of those that what was searched is found in the consequences of. */
  readonly opened: ReadonlySet<string>;
}

/** The findings as a filter has them listed: what follows from another one brings that one along, which brings all that follows from it. */
export function shownBy(filter: Filter, matters: readonly Matter[]): Shown {
  const fits = fitting(filter);
  const isLeftOut = (matter: Matter): boolean => filter.hidesExplained && isExplained(matter);
  const classes = severities.map((severity) => ({
    severity,
    entries: entriesOf(matters, severity).flatMap((entry): readonly Entry[] => {
      const isShown = fits(entry.matter);
      const consequences = entry.consequences.filter(({ matter }) => fits(matter) || (isShown && !isLeftOut(matter)));
      if (consequences.length === 0 && !isShown) return [];
      // An entry that is as it was is drawn as it was.
      return [consequences.length === entry.consequences.length ? entry : { ...entry, consequences }];
    }),
  }));
  const entries = classes.flatMap((each) => each.entries);
  const listed = entries.flatMap((entry) => [entry, ...entry.consequences]);
  const found = wordsIn(filter.text).length === 0 ? [] : entries.filter((entry) => entry.consequences.some(({ matter }) => fits(matter)));
  return { classes, matters: listed.map(({ matter }) => matter).filter(fits), opened: new Set(found.map(({ key }) => key)) };
}

function fitting({ only, sheet, text, hidesExplained }: Filter): (matter: Matter) => boolean {
  const wanted = wordsIn(text);
  return (matter) => {
    const { finding } = matter;
    if ((only !== null && finding.severity !== only) || (sheet !== null && finding.place.sheet !== sheet)) return false;
    if (hidesExplained && isExplained(matter)) return false;
    const text = wanted.length === 0 ? "" : textOf(matter);
    return wanted.every((word) => text.includes(word));
  };
}

function wordsIn(text: string): readonly string[] {
  return plain(text)
    .split(/\s+/u)
    .filter((word) => word !== "");
}

/** Full-width digits and letters are the same as the others, and a number is the same with and without its separators. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/gu, "");
}

const texts = new WeakMap<Matter, string>();

/** All that a finding can be found by; a place also as it is written without a space. */
function textOf(matter: Matter): string {
  const known = texts.get(matter);
  if (known !== undefined) return known;
  const { place, code, message, stated, expected } = matter.finding;
  const { sheet, address } = place;
  const parts = [`${sheet} ${address}`, `${sheet}${address}`, `${sheet}!${address}`, titleOf(code), message, stated, expected];
  const text = plain([...parts, matter.reason?.text].join("\n"));
  texts.set(matter, text);
  return text;
}

/** A sheet with findings, its annex where it is one, and how many there are. */
export interface SheetChoice {
  readonly sheet: string;
  readonly annex: string | null;
  readonly count: number;
}

/** The sheets that a user can choose from: those with findings in the order of the workbook, and the chosen one in any case. */
export function sheetChoices({ matters, workbook, assessment }: Known, chosen: string | null): readonly SheetChoice[] {
  const counts = new Map<string, number>(chosen === null ? [] : [[chosen, 0]]);
  for (const { finding } of matters) counts.set(finding.place.sheet, (counts.get(finding.place.sheet) ?? 0) + 1);
  const order = workbook.sheets.map(({ name }) => name);
  const rank = (sheet: string): number => (order.includes(sheet) ? order.indexOf(sheet) : order.length);
  return [...counts]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([sheet, count]) => ({ sheet, annex: Object.entries(assessment.annexes).find(([, name]) => name === sheet)?.[0] ?? null, count }));
}
