import type { Severity } from "../core/check/finding";
import { addressOf, parseArea } from "../core/grid/address";
import type { Mark, SheetMarks } from "./excel-known";
import { severityOf } from "./excel-marks";
import type { Reading } from "./host";

// Where our marks stand.

/** What of a sheet that was read tells of our marks. */
export interface MarksQuery {
  readonly outline: { readonly name: string };
  readonly rules: Excel.ConditionalFormatCollection | null;
  /** The rules on the cells where a mark is remembered. */
  readonly marked: readonly { readonly mark: Mark; readonly rules: Excel.ConditionalFormatCollection }[];
}

/** One of our conditional formats. */
interface OwnRule {
  readonly sheet: string;
  readonly id: string;
  readonly severity: Severity;
}

function ownRules({ outline, rules }: MarksQuery): readonly OwnRule[] {
  return (rules?.items ?? []).flatMap((rule) => {
    const severity = severityOf(rule);
    return severity === null ? [] : [{ sheet: outline.name, id: rule.id, severity }];
  });
}

/** A rule and one cell that it marks. */
interface Located extends OwnRule {
  readonly address: string;
}

/**
 * Where our marks stand. The workbook remembers their cells, so that this needs no request of its own;
 * only when cells have moved since, or another program has marked them, Excel is asked where the rules are.
 */
export async function locateMarks(context: Excel.RequestContext, queries: readonly MarksQuery[]): Promise<ReadonlyMap<string, SheetMarks>> {
  const rules = queries.flatMap(ownRules);
  const remembered = queries.flatMap((query) => query.marked.map((marked) => ({ ...marked, rule: rememberedRule(rules, query, marked) })));
  const known = remembered.flatMap(({ mark, rule }) => (rule === undefined ? [] : [{ ...rule, address: mark.place.address }]));
  const asRemembered = known.length === remembered.length && rules.every((rule) => known.some(({ id }) => id === rule.id));
  return marksBySheet(asRemembered ? known : await askWhere(context, rules));
}

function rememberedRule(
  rules: readonly OwnRule[],
  { outline }: MarksQuery,
  { mark, rules: here }: MarksQuery["marked"][number],
): OwnRule | undefined {
  const ids = new Set(here.items.map(({ id }) => id));
  return rules.find((rule) => rule.sheet === outline.name && rule.severity === mark.severity && ids.has(rule.id));
}

async function askWhere(context: Excel.RequestContext, rules: readonly OwnRule[]): Promise<readonly Located[]> {
  if (rules.length === 0) return [];
  const asked = rules.map((rule) => {
    const areas = context.workbook.worksheets.getItem(rule.sheet).getRange().untrack().conditionalFormats.getItem(rule.id).getRanges();
    areas.untrack();
    areas.load("address");
    return { rule, areas };
  });
  await context.sync();
  return asked.flatMap(({ rule, areas }) =>
    areas.address
      .split(",")
      .flatMap(cellsIn)
      .map((address) => ({ ...rule, address })),
  );
}

/** More cells than any plan of ours marks: somebody has stretched the rule, and it is not followed. */
const mostCells = 10_000;

function cellsIn(address: string): readonly string[] {
  const area = parseArea(address);
  if (area === null) return [];
  const width = area.right - area.left + 1;
  const count = width * (area.bottom - area.top + 1);
  const size = count > mostCells ? 1 : count;
  return Array.from({ length: size }, (_, i) => addressOf(area.top + Math.floor(i / width), area.left + (i % width)));
}

const ranks: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** The marks of each sheet; of two on one cell the graver. */
function marksBySheet(located: readonly Located[]): ReadonlyMap<string, SheetMarks> {
  const sheets = new Map<string, { readonly ids: Set<string>; readonly cells: Map<string, Severity> }>();
  for (const { sheet, id, severity, address } of located) {
    const marks = sheets.get(sheet) ?? { ids: new Set<string>(), cells: new Map<string, Severity>() };
    marks.ids.add(id);
    const standing = marks.cells.get(address);
    if (standing === undefined || ranks[standing] < ranks[severity]) marks.cells.set(address, severity);
    sheets.set(sheet, marks);
  }
  return new Map([...sheets].map(([sheet, { ids, cells }]) => [sheet, { ids: [...ids], cells }]));
}

/** The marks for a reading. */
export function listed(marks: ReadonlyMap<string, SheetMarks>): Reading["marks"] {
  return [...marks].flatMap(([sheet, { cells }]) => [...cells].map(([address, severity]) => ({ place: { sheet, address }, severity })));
}
