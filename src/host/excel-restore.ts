import type { Severity } from "../core/check/finding";
import { addressOf } from "../core/grid/address";
import { computes, type Image, type Raw } from "./excel-content";
import { restoreKept, type KeptBack } from "./excel-kept";
import { addRules, deleteRules } from "./excel-marks";
import { keyOf, type CellMemory, type LookMemory, type RemovedSheet } from "./excel-memory";
import { calculate, pauseScreen, type Pages } from "./excel-pages";
import { grouped, patchesOf, type Patch } from "./excel-patches";
import { queryPrinted, setPrinted, type PrintState } from "./excel-print";

/** What is to be put back. */
export interface Restoration {
  readonly cells: readonly CellMemory[];
  readonly looks: readonly LookMemory[];
  /** Sheets that we added, by name, to be removed. */
  readonly added: readonly string[];
  /** Sheets that we removed, to be added again. */
  readonly removed: readonly RemovedSheet[];
  /** The rules of ours that stand on a sheet, and the marks that shall stand there instead. */
  readonly marks: ReadonlyMap<string, { readonly ids: readonly string[]; readonly cells: ReadonlyMap<string, Severity> }>;
  readonly prints: readonly PrintState[];
  readonly kept: readonly KeptBack[];
  /** Whether formulas have to be computed once they are back. */
  readonly manual: boolean;
}

/** What is made to put things back, the ids loaded: conditional formats by sheet, and custom XML parts by kept text. */
export interface Remade {
  readonly rules: ReadonlyMap<string, readonly Excel.ConditionalFormat[]>;
  readonly kept: ReadonlyMap<string, readonly Excel.CustomXmlPart[]>;
}

/** What is printed of a sheet once it is put back. */
export type PrintedBack = PrintState & { readonly after: Excel.RangeAreas };

/** Queues putting back what is printed, and asks what came of it. */
export function restorePrints(pages: Pages, { prints }: Restoration): readonly PrintedBack[] {
  return prints.map((print) => {
    setPrinted(pages.named(print.sheet), print.areas);
    return { ...print, after: queryPrinted(pages.named(print.sheet)) };
  });
}

/** Queues putting everything back as it was, apart from what is printed. */
export function queueRestore(pages: Pages, back: Restoration): Remade {
  pauseScreen(pages.context);
  const again = new Set(back.removed.map(({ edit }) => edit.sheet));
  for (const name of back.added.filter((each) => again.has(each))) pages.context.workbook.worksheets.getItem(name).delete();
  for (const { edit } of back.removed) pages.add(edit.sheet, []);
  // Of two on one cell the last counts: what is put back on a sheet that itself is put back comes after it.
  const cells = lastOfEach([...back.removed.flatMap((sheet) => sheet.cells), ...back.cells]);
  const looks = lastOfEach([...back.removed.flatMap((sheet) => sheet.looks), ...back.looks]);
  for (const { range, patch } of patches(pages, cells)) writeContents(range, patch);
  if (back.manual) calculate(pages, computed(cells));
  for (const look of looks) restoreLink(pages, look);
  for (const { range, patch } of patches(pages, cells))
    range.numberFormat = patch.rows.map((row) => row.map(({ before }) => before.format));
  for (const { range } of patches(pages, looks.filter(isUnfilled))) range.format.fill.clear();
  for (const { range, patch } of patches(pages, looks))
    range.setCellProperties(patch.rows.map((row) => row.map(({ before }) => settable(before))));
  const rules = new Map([...back.marks].map(([sheet, marks]) => [sheet, restoreMarks(pages.named(sheet), marks)]));
  const kept = new Map(back.kept.map((each) => [each.part, restoreKept(pages.context, each)]));
  for (const sheet of back.removed) finish(pages.named(sheet.edit.sheet), sheet);
  for (const name of back.added.filter((each) => !again.has(each))) pages.named(name).delete();
  return { rules, kept };
}

function lastOfEach<T extends CellMemory | LookMemory>(cells: readonly T[]): readonly T[] {
  return [...new Map(cells.map((cell) => [keyOf(cell), cell])).values()];
}

/** Puts a sheet where it stood, its columns as wide as they were and its rows as high as their text. */
function finish(page: Excel.Worksheet, { position, widths }: RemovedSheet): void {
  widths.forEach((width, column) => {
    page.getRange(addressOf(0, column)).untrack().format.columnWidth = width;
  });
  page.getUsedRange(true).untrack().format.autofitRows();
  page.position = position;
}

/** Where formulas come back. */
function computed(cells: readonly CellMemory[]): Parameters<typeof calculate>[1] {
  const formulas = cells.filter(({ before }) => computes(before.formula, before.value));
  return [...grouped(formulas, ({ sheet }) => sheet)].flatMap(([sheet, group]) =>
    patchesOf(group).map(({ area, rows }) => ({ sheet, area, own: rows[0]?.[0]?.own === true })),
  );
}

function patches<T extends CellMemory | LookMemory>(
  pages: Pages,
  cells: readonly T[],
): readonly { readonly range: Excel.Range; readonly patch: Patch<T> }[] {
  return [...grouped(cells, ({ sheet }) => sheet)].flatMap(([sheet, group]) =>
    patchesOf(group).map((patch) => ({ range: pages.range(sheet, patch.area), patch })),
  );
}

/** Text is written into cells formatted as text, so that ` 90.42%` does not become a number; the format of its own comes after. */
function writeContents(range: Excel.Range, patch: Patch<CellMemory>): void {
  if (patch.rows.flat().some(({ own }) => own)) range.clear("Hyperlinks");
  range.numberFormat = patch.rows.map((row) => row.map(({ before }) => (isText(before) ? "@" : "General")));
  range.formulas = patch.rows.map((row): Raw[] => row.map(({ before }) => before.formula));
}

function isText({ formula, value }: Image): boolean {
  return typeof formula === "string" && formula !== "" && !computes(formula, value);
}

function restoreLink(pages: Pages, { sheet, row, column, before }: LookMemory): void {
  const { hyperlink } = before;
  if (hyperlink === undefined || !leads(hyperlink)) return;
  pages.range(sheet, { top: row, left: column, bottom: row, right: column }).hyperlink = hyperlink;
}

/** A cell without a link may read as one that leads nowhere. */
function leads(link: Excel.RangeHyperlink | null): boolean {
  return link !== null && [link.address, link.documentReference].some((target) => typeof target === "string" && target !== "");
}

/** An unfilled cell reads as white and only `tintAndShade` tells; writing the white back would hide the grid lines. */
function isUnfilled({ own, before }: LookMemory): boolean {
  return own && (before.format?.fill?.tintAndShade ?? null) === null;
}

/** The properties that can be set again, and so are to be the same again: no white for an unfilled cell, and nothing but its absence for a border that was not there. */
export function settable({ format }: Excel.CellProperties): Excel.SettableCellProperties {
  if (format === undefined) return {};
  const { fill, borders, font, ...others } = format;
  const colour = (fill?.tintAndShade ?? null) === null ? undefined : fill?.color;
  return {
    format: {
      ...said(others),
      ...(font === undefined ? {} : { font: said(font) }),
      ...(colour === undefined ? {} : { fill: { color: colour } }),
      ...(borders === undefined ? {} : { borders: settableBorders(borders) }),
    },
  };
}

function settableBorders(borders: Excel.CellBorderCollection): Excel.CellBorderCollection {
  const sides = (["top", "bottom", "left", "right"] as const).flatMap((side) => {
    const border = borders[side];
    return border === undefined ? [] : [[side, border.style === "None" ? { style: border.style } : said(border)] as const];
  });
  return Object.fromEntries(sides);
}

function restoreMarks(
  page: Excel.Worksheet,
  { ids, cells }: { readonly ids: readonly string[]; readonly cells: ReadonlyMap<string, Severity> },
): readonly Excel.ConditionalFormat[] {
  deleteRules(page, ids);
  return addRules(page, cells);
}

/** Leaves out what is null because it differs within the cell: it cannot be set, and was not changed either. */
function said<T extends object>(properties: T): T {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null)) as T;
}
