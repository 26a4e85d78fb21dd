import type { Image, Raw } from "./excel-content";
import { candidateIds, idsOf, queryPart, queryXml, xmlFrom, type KeptMemory, type KeptStanding } from "./excel-kept";
import { dressedProperties } from "./excel-looks";
import { ownIds, queryRules } from "./excel-marks";
import { keyOf, type CellMemory, type Left, type LookMemory, type Memory, type RemovedSheet } from "./excel-memory";
import { pagesOf, type Pages } from "./excel-pages";
import { grouped, patchesOf, type Patch } from "./excel-patches";
import { areasFrom, queryPrinted } from "./excel-print";
import { codeOf } from "./excel-refusal";
import { imagesOf, leftOf, queryRemoved, removedMemory } from "./excel-write";

/** How things stand in the workbook before something is taken back. */
export interface Standing {
  /** All sheets by name, and whether each is protected. */
  readonly sheets: ReadonlyMap<string, boolean>;
  /** What the cells hold now, and how they look. */
  readonly cells: ReadonlyMap<string, Image>;
  readonly looks: ReadonlyMap<string, Excel.CellProperties>;
  /** The ids of all rules and of ours among them, by sheet. */
  readonly rules: ReadonlyMap<string, { readonly all: readonly string[]; readonly own: readonly string[] }>;
  /** What stands in the sheets that we added, and all that it takes to add them again. */
  readonly added: ReadonlyMap<string, Left>;
  readonly whole: ReadonlyMap<string, RemovedSheet>;
  /** What is printed of the sheets of which we have set that. */
  readonly prints: ReadonlyMap<string, string | null>;
  readonly kept: ReadonlyMap<string, KeptStanding>;
  readonly manual: boolean;
}

/** The names of the sheets that memories are about. */
export function sheetsIn(memories: readonly Memory[]): readonly string[] {
  return [
    ...new Set(
      memories.flatMap(({ cells, looks, marks, prints, added }) => [
        ...[...cells, ...looks].map(({ sheet }) => sheet),
        ...marks.keys(),
        ...prints.map(({ sheet }) => sheet),
        ...added.map(({ name }) => name),
      ]),
    ),
  ];
}

/**
 * Asks for everything that some writes have changed, the last write first, at once; only when a sheet or a kept text is gone
 * by now it takes another request to learn which.
 */
export async function standingOf(context: Excel.RequestContext, memories: readonly Memory[]): Promise<Standing> {
  const kept = lastKept(memories);
  try {
    return await ask(context, memories, expectedIn(memories), kept, new Set(kept.flatMap(candidateIds)));
  } catch (thrown) {
    if (codeOf(thrown) !== "ItemNotFound") throw thrown;
  }
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const parts = kept.map(({ part }) => queryPart(context, part));
  await context.sync();
  const names = new Set(worksheets.items.map(({ name }) => name));
  const there = sheetsIn(memories).filter((name) => names.has(name));
  return ask(context, memories, there, kept, new Set(parts.flatMap(idsOf)));
}

/** The sheets that should be there: all but those that the last write about them has removed. */
function expectedIn(memories: readonly Memory[]): readonly string[] {
  const there = new Map<string, boolean>();
  const mention = (name: string, isThere: boolean): void => void (there.has(name) || there.set(name, isThere));
  for (const { added, removed } of memories) {
    for (const { name } of added) mention(name, true);
    for (const { edit } of removed) mention(edit.sheet, false);
  }
  return sheetsIn(memories).filter((name) => there.get(name) !== false);
}

/** Of each kept text what was written last: it is what should stand there. */
function lastKept(memories: readonly Memory[]): readonly KeptMemory[] {
  const lasts = new Map<string, KeptMemory>();
  for (const each of memories.flatMap(({ kept }) => kept)) if (!lasts.has(each.part)) lasts.set(each.part, each);
  return [...lasts.values()];
}

async function ask(
  context: Excel.RequestContext,
  memories: readonly Memory[],
  names: readonly string[],
  lasts: readonly KeptMemory[],
  xmlIds: ReadonlySet<string>,
): Promise<Standing> {
  const pages = pagesOf(context);
  const { worksheets, application } = context.workbook;
  application.load("calculationMode");
  worksheets.load("items/name,items/protection/protected");
  const there = ({ sheet }: { readonly sheet: string }): boolean => names.includes(sheet);
  const cells = queryImages(pages, memories.flatMap((memory) => memory.cells).filter(there));
  const looks = queryLooks(pages, memories.flatMap((memory) => memory.looks).filter(there));
  const marked = [...new Set(memories.flatMap(({ marks }) => [...marks.keys()]))]
    .filter((sheet) => there({ sheet }))
    .map((sheet) => ({ sheet, rules: queryRules(pages.named(sheet).getRange().untrack()) }));
  const prints = [...new Set(memories.flatMap((memory) => memory.prints.map(({ sheet }) => sheet)))]
    .filter((sheet) => there({ sheet }))
    .map((sheet) => ({ sheet, printed: queryPrinted(pages.named(sheet)) }));
  const added = [...new Map(memories.flatMap((memory) => memory.added.map(({ name, edit }) => [name, edit]))).values()]
    .filter(there)
    .map((edit) => queryRemoved(pages, { ...edit, before: "present", after: null, because: "撤销" }));
  const kept = lasts.map((each) => ({
    part: each.part,
    found: queryPart(context, each.part),
    xml: queryXml(
      context,
      candidateIds(each).filter((id) => xmlIds.has(id)),
    ),
  }));
  await context.sync();
  return {
    kept: new Map(kept.map(({ part, found, xml }) => [part, { ids: idsOf(found), xml: xmlFrom(xml) }])),
    prints: new Map(prints.map(({ sheet, printed }) => [sheet, areasFrom(printed)])),
    manual: application.calculationMode === "Manual",
    sheets: new Map(worksheets.items.map(({ name, protection }) => [name, protection.protected])),
    cells: imagesBy(cells),
    looks: new Map(looks.flatMap(({ patch, now }) => zipped(patch, now.value))),
    rules: new Map(marked.map(({ sheet, rules }) => [sheet, { all: rules.items.map(({ id }) => id), own: ownIds(rules) }])),
    added: new Map(added.map(({ edit, used }) => [edit.sheet, leftOf(used)])),
    whole: new Map(added.map((query) => [query.edit.sheet, removedMemory(query)])),
  };
}

/** Cells whose contents and number formats were asked for. */
export type ImageQuery = readonly { readonly patch: Patch<CellMemory>; readonly range: Excel.Range }[];

/** Asks what cells hold. */
export function queryImages(pages: Pages, cells: readonly CellMemory[]): ImageQuery {
  return [...grouped(cells, ({ sheet }) => sheet)].flatMap(([sheet, group]) =>
    patchesOf(group).map((patch) => {
      // Not the range through which something may be written in the same request.
      const range = pages.fresh(sheet, patch.area);
      range.load("formulas,values,numberFormat");
      return { patch, range };
    }),
  );
}

/** What the cells hold, by their keys. */
export function imagesBy(query: ImageQuery): ReadonlyMap<string, Image> {
  return new Map(query.flatMap(({ patch, range }) => zipped(patch, imagesOf(range))));
}

function queryLooks(
  pages: Pages,
  looks: readonly LookMemory[],
): readonly { readonly patch: Patch<LookMemory>; readonly now: OfficeExtension.ClientResult<Excel.CellProperties[][]> }[] {
  return [...grouped(looks, ({ sheet, own }) => `${own}!${sheet}`).values()].flatMap((group) =>
    patchesOf(group).map((patch) => {
      const { sheet = "", own = false } = group[0] ?? {};
      return { patch, now: pages.fresh(sheet, patch.area).getCellProperties(dressedProperties[own ? "own" : "foreign"]) };
    }),
  );
}

function zipped<T extends Parameters<typeof keyOf>[0], V extends Image | Excel.CellProperties | Raw>(
  { rows }: Patch<T>,
  values: readonly (readonly V[])[],
): readonly (readonly [string, V])[] {
  return rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const value = values[r]?.[c];
      return value === undefined ? [] : [[keyOf(cell), value] as const];
    }),
  );
}
