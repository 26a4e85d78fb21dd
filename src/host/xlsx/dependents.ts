import { referencesOf, type References } from "../../core/formula/references";
import { sizeOf, spotsIn, type Area } from "../../core/grid/address";
import { bookOf, type SheetEntry } from "./book";
import { shownFormula } from "./formula";
import { memo, type Package } from "./package";
import { sheetOf } from "./reading";
import { formulaText } from "./shared";
import { cellKey, type CellXml, type SheetXml } from "./sheet";
import { childNamed, childrenNamed } from "./xml";

/** A cell with a formula, somewhere in the workbook. */
export interface FormulaCell {
  readonly entry: SheetEntry;
  readonly sheet: SheetXml;
  readonly cell: CellXml;
  /** With its leading `=`; null where it is not written as one. */
  readonly formula: string | null;
}

/** A cell of a workbook, zero-based. */
export interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What reads what: the formulas of a workbook by the cells that they read. */
interface Readers {
  /** Formulas that read single cells, by {@link spotKey}. */
  readonly single: ReadonlyMap<string, readonly FormulaCell[]>;
  /** Formulas that read blocks, by sheet. */
  readonly blocks: ReadonlyMap<string, readonly { readonly area: Area; readonly reader: FormulaCell }[]>;
  /** Formulas of which it cannot be told what they read. */
  readonly anywhere: readonly FormulaCell[];
}

/** A spot as the key of a map; Excel does not tell case apart in the names of sheets. */
export function spotKey({ sheet, row, column }: Spot): string {
  return `${cellKey(row, column)} ${sheet.toLowerCase()}`;
}

// The text of a formula tells all of it, and a workbook has the same ones again after every change.
const known = new Map<string, References>();
const mostKnown = 50_000;

function rememberedReferences(formula: string): References {
  const found = known.get(formula);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const references = referencesOf(formula);
  known.set(formula, references);
  return references;
}

const formulasIn = memo((sheet: SheetXml): readonly Pick<FormulaCell, "cell" | "formula">[] =>
  sheet.rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      if (cell.formula === null) return [];
      const stored = formulaText(sheet, cell);
      return [{ cell, formula: stored === null ? null : shownFormula(stored) }];
    }),
  ),
);

/** The names of the workbook (名称), in small letters, those of one sheet behind its index. */
function namesOf(pkg: Package): ReadonlyMap<string, string> {
  const nodes = childrenNamed(childNamed(bookOf(pkg).root, "definedNames"), "definedName");
  return new Map(nodes.map(({ attributes, text }) => [`${attributes.localSheetId ?? ""} ${(attributes.name ?? "").toLowerCase()}`, text]));
}

const deepest = 5;
const nowhereKnown: References = { areas: [], names: [], anywhere: true, fixed: true };

/** The references with those that names stand for; a name that is not to be made out may mean any cell. */
function resolved(references: References, entry: SheetEntry, names: ReadonlyMap<string, string>, depth = 0): References {
  const meant = references.names.map((written): References => {
    const name = written.slice(written.lastIndexOf("!") + 1).toLowerCase();
    const text = names.get(`${entry.index} ${name}`) ?? names.get(` ${name}`);
    if (text === undefined || depth >= deepest) return nowhereKnown;
    const found = rememberedReferences(`=${text}`);
    return found.fixed ? resolved(found, entry, names, depth + 1) : nowhereKnown;
  });
  return {
    areas: [...references.areas, ...meant.flatMap(({ areas }) => areas)],
    names: [],
    anywhere: references.anywhere || meant.some(({ anywhere }) => anywhere),
    fixed: references.fixed,
  };
}

/** Every formula of the workbook. */
function formulaCells(pkg: Package): readonly FormulaCell[] {
  return bookOf(pkg).sheets.flatMap((entry) => {
    const sheet = sheetOf(pkg, entry);
    return formulasIn(sheet).map((found) => ({ ...found, entry, sheet }));
  });
}

const readersIn = memo((pkg: Package): Readers => {
  const names = namesOf(pkg);
  const single = new Map<string, FormulaCell[]>();
  const blocks = new Map<string, { readonly area: Area; readonly reader: FormulaCell }[]>();
  const anywhere: FormulaCell[] = [];
  for (const reader of formulaCells(pkg)) {
    const references = reader.formula === null ? nowhereKnown : resolved(rememberedReferences(reader.formula), reader.entry, names);
    if (references.anywhere) anywhere.push(reader);
    for (const { sheet, area } of references.areas) {
      const name = (sheet ?? reader.entry.name).toLowerCase();
      if (sizeOf(area) === 1) grow(single, spotKey({ sheet: name, row: area.top, column: area.left }), reader);
      else grow(blocks, name, { area, reader });
    }
  }
  return { single, blocks, anywhere };
});

function grow<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The formulas that read a cell, those among them that may read any. */
function readersOf(readers: Readers, spot: Spot): readonly FormulaCell[] {
  const { row, column } = spot;
  const blocks = readers.blocks.get(spot.sheet.toLowerCase()) ?? [];
  const covering = blocks.filter(({ area }) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right);
  return [...(readers.single.get(spotKey(spot)) ?? []), ...covering.map(({ reader }) => reader), ...readers.anywhere];
}

/** Where a formula shows what it comes to: its own cell, or the block that an array formula fills. */
export function shownIn({ entry, cell }: FormulaCell): readonly Spot[] {
  const { area = null, kind = "normal" } = cell.formula ?? {};
  if (area === null || (kind !== "array" && kind !== "dataTable")) return [{ sheet: entry.name, row: cell.row, column: cell.column }];
  return spotsIn(area).map((spot) => ({ sheet: entry.name, ...spot }));
}

/**
 * The formulas that depend on cells, over as many steps as it takes, each behind all those that it depends on; `circular` are those
 * that depend on themselves, and what depends on those. Formulas at the `settled` spots are left out: they are known to be up to date.
 */
export function dependents(
  pkg: Package,
  changed: readonly Spot[],
  settled: ReadonlySet<string>,
): { readonly ordered: readonly FormulaCell[]; readonly circular: readonly FormulaCell[] } {
  const readers = readersIn(pkg);
  const readersAt = (spot: Spot): readonly FormulaCell[] =>
    readersOf(readers, spot).filter(({ entry, cell }) => !settled.has(spotKey({ sheet: entry.name, row: cell.row, column: cell.column })));
  const followers = new Map<FormulaCell, readonly FormulaCell[]>();
  const waiting = new Map<FormulaCell, number>();
  const queue = [...new Set(changed.flatMap(readersAt))];
  const seen = new Set(queue);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const found = [...new Set(shownIn(next).flatMap(readersAt))];
    followers.set(next, found);
    for (const reader of found) {
      waiting.set(reader, (waiting.get(reader) ?? 0) + 1);
      if (!seen.has(reader)) queue.push(reader);
      seen.add(reader);
    }
  }
  return inOrder(seen, followers, waiting);
}

/** What nothing is left to wait for comes next, until only those are left that wait for one another. */
function inOrder(
  seen: ReadonlySet<FormulaCell>,
  followers: ReadonlyMap<FormulaCell, readonly FormulaCell[]>,
  waiting: Map<FormulaCell, number>,
): ReturnType<typeof dependents> {
  const ready = [...seen].filter((cell) => (waiting.get(cell) ?? 0) === 0);
  const ordered: FormulaCell[] = [];
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    ordered.push(next);
    for (const reader of followers.get(next) ?? []) {
      const left = (waiting.get(reader) ?? 0) - 1;
      waiting.set(reader, left);
      if (left === 0) ready.push(reader);
    }
  }
  const done = new Set(ordered);
  return { ordered, circular: [...seen].filter((cell) => !done.has(cell)) };
}
