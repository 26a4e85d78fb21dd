import { calculated, type Showing } from "../../core/formula/calculate";
import { readCellFormula } from "../../core/formula/cell-formula";
import { blank, shownOf, standing, unknown, type Shown } from "../../core/formula/shown";
import { addressOf, type Place } from "../../core/grid/address";
import { bookOf, sheetEntry, type SheetEntry } from "./book";
import { cachedAs, cachedOf, cachedSplice, NOT_CALCULATED, type Cached } from "./cached";
import { dependents, shownIn, spotKey, type FormulaCell, type Spot } from "./dependents";
import type { Package } from "./package";
import { contextOf, readCell, sheetOf } from "./reading";
import { withSheetSplices } from "./run";
import { cellKey, cellsOf, type SheetXml } from "./sheet";
import { valueOf } from "./values";
import { childNamed, isOn, type Splice } from "./xml";

// No program calculates a file: what formulas showed stays in it until one does. So that nothing in it is older than what it
// depends on, formulas that depend on a change are worked out where that can be done for certain, and otherwise show nothing
// until Excel or WPS opens the file and calculates all of it.

/** A package in which every formula that depends on a change shows what is true now, or nothing. */
export interface Recalculated {
  readonly pkg: Package;
  /** The cells that show nothing until the file is opened in a program that calculates. */
  readonly unknown: readonly Place[];
  /** What formulas kept before, by {@link spotKey}, so that it can be put back to the letter. */
  readonly before: ReadonlyMap<string, Cached>;
}

/** Whether Excel would calculate with what cells display, which is not done here. */
function asDisplayed(pkg: Package): boolean {
  const precision = childNamed(bookOf(pkg).root, "calcPr")?.attributes.fullPrecision;
  return precision !== undefined && !isOn(precision);
}

/** What cells show: of those that are worked out anew what they come to, of all others what the file says. */
function showing(pkg: Package, own: SheetEntry, fresh: ReadonlyMap<string, Shown>): Showing {
  return (name) => {
    const entry = name === null ? own : sheetEntry(pkg, name);
    if (entry === undefined) return null;
    const sheet = sheetOf(pkg, entry);
    return (row, column) => fresh.get(spotKey({ sheet: entry.name, row, column })) ?? inFile(pkg, sheet, row, column);
  };
}

/** What a cell shows as the file has it. */
function inFile(pkg: Package, sheet: SheetXml, row: number, column: number): Shown {
  const cell = cellsOf(sheet).get(cellKey(row, column));
  return cell === undefined ? blank : standing(valueOf(cell, contextOf(pkg)), cell.formula !== null);
}

function workedOut(pkg: Package, { entry, cell, formula }: FormulaCell, fresh: ReadonlyMap<string, Shown>): Shown {
  const { area = null, kind = "normal" } = cell.formula ?? {};
  const isBlock = kind === "dataTable" || (kind === "array" && area !== null && (area.top < area.bottom || area.left < area.right));
  const read = formula === null || isBlock ? null : readCellFormula(formula);
  return read === null ? unknown : calculated(read, showing(pkg, entry, fresh));
}

/** What a formula would show on a sheet of the workbook as it is; `unknown` where that is not certain. */
export function shownBy(pkg: Package, entry: SheetEntry, formula: string): Shown {
  const read = asDisplayed(pkg) ? null : readCellFormula(formula);
  return read === null ? unknown : calculated(read, showing(pkg, entry, new Map()));
}

function isSame(shown: Shown, old: Shown): boolean {
  if (shown.kind === "number" && old.kind === "number") return shown.near.toPrecision(15) === old.near.toPrecision(15);
  return shown.kind !== "unknown" && JSON.stringify(shown) === JSON.stringify(old);
}

/** What a kept value says. */
function saidBy({ type, xml }: Cached): Shown {
  if (xml === null) return unknown;
  if (type === null || type === "n") return Number.isFinite(Number(xml)) && xml.trim() !== "" ? shownOf(Number(xml)) : unknown;
  if (type === "b") return shownOf(xml.trim() === "1");
  return type === "e" ? shownOf({ kind: "error", code: xml.trim() }) : unknown;
}

/** What is kept of a value: what stood there before, to the letter, where that says the same. */
function keptAs(shown: Shown, remembered: Cached | undefined): Cached {
  const fresh = cachedAs(shown);
  if (remembered === undefined) return fresh;
  const isBack = isSame(shown, saidBy(remembered)) || (fresh.type === remembered.type && fresh.xml === remembered.xml);
  return isBack ? remembered : fresh;
}

/** What is known beforehand. */
export interface Knowledge {
  /** What formulas kept at an earlier time, by {@link spotKey}. */
  readonly remembered?: ReadonlyMap<string, Cached>;
  /** Cells that are up to date whatever they depend on, by {@link spotKey}. */
  readonly settled?: ReadonlySet<string>;
  /** Whether formulas that nobody has calculated yet are to show something too: they are not out of date. */
  readonly fills?: boolean;
}

const nothing: ReadonlyMap<string, Cached> = new Map();

/** The formulas that depend on changed cells, brought up to date. */
export function recalculated(
  pkg: Package,
  changed: readonly Spot[],
  { remembered = nothing, settled = new Set(), fills = false }: Knowledge = {},
): Recalculated {
  const { ordered, circular } = dependents(pkg, changed, settled);
  const fresh = new Map<string, Shown>();
  const displayed = asDisplayed(pkg);
  for (const cell of circular) for (const spot of shownIn(cell)) fresh.set(spotKey(spot), unknown);
  // Before it is its turn, what a formula shows is not known either.
  for (const cell of ordered) for (const spot of shownIn(cell)) fresh.set(spotKey(spot), unknown);
  for (const cell of ordered) {
    const shown = displayed ? unknown : workedOut(pkg, cell, fresh);
    for (const spot of shownIn(cell)) fresh.set(spotKey(spot), shown);
  }
  // Of two cells at one address, as damaged files have them, the last one counts.
  const spots = [...new Map([...ordered, ...circular].flatMap(shownIn).map((spot) => [spotKey(spot), spot])).values()];
  const changes = spots.flatMap((spot) => changeAt(pkg, spot, fresh.get(spotKey(spot)) ?? unknown, { remembered, fills }));
  return {
    pkg: bySheet(changes).reduce((state, [entry, splices]) => withSheetSplices(state, entry, splices), pkg),
    unknown: spots.flatMap((spot) => (fresh.get(spotKey(spot))?.kind === "unknown" ? placeOf(spot) : [])),
    before: new Map(changes.map(({ spot, before }) => [spotKey(spot), before])),
  };
}

const placeOf = ({ sheet, row, column }: Spot): Place => ({ sheet, address: addressOf(row, column) });

interface Change {
  readonly spot: Spot;
  readonly entry: SheetEntry;
  readonly before: Cached;
  readonly splice: Splice;
}

/** What is to be changed at a spot; nothing where it says what it should, or holds nothing that is calculated. */
function changeAt(pkg: Package, spot: Spot, shown: Shown, how: Required<Pick<Knowledge, "remembered" | "fills">>): readonly Change[] {
  const entry = sheetEntry(pkg, spot.sheet);
  const sheet = entry === undefined ? undefined : sheetOf(pkg, entry);
  const cell = sheet === undefined ? undefined : cellsOf(sheet).get(cellKey(spot.row, spot.column));
  if (entry === undefined || sheet === undefined || cell === undefined) return [];
  const before = cachedOf(sheet, cell);
  const old = readCell(sheet, cell, contextOf(pkg))?.value ?? null;
  if (old !== null && isSame(shown, shownOf(old))) return [];
  const remembered = how.remembered.get(spotKey(spot));
  if (before.xml === null && remembered === undefined && !how.fills) return [];
  const after = shown.kind === "unknown" ? NOT_CALCULATED : keptAs(shown, remembered);
  if (after.type === before.type && after.xml === before.xml) return [];
  return [{ spot, entry, before, splice: cachedSplice(sheet, cell, after) }];
}

function bySheet(changes: readonly Change[]): readonly (readonly [SheetEntry, readonly Splice[]])[] {
  const sheets = new Map<SheetEntry, Splice[]>();
  for (const { entry, splice } of changes) {
    const list = sheets.get(entry);
    if (list === undefined) sheets.set(entry, [splice]);
    else list.push(splice);
  }
  return [...sheets];
}
