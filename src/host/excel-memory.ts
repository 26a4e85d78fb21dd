import type { Severity } from "../core/check/finding";
import type { SheetEdit } from "../core/plan";
import type { Image, Raw } from "./excel-content";
import type { KeptMemory } from "./excel-kept";
import type { Spot } from "./excel-patches";
import type { PrintMemory } from "./excel-print";

// What a write remembers so that it can be taken back: plain data, no proxies.

/** One cell: what it held before and what it holds after. */
export interface CellMemory extends Spot {
  readonly sheet: string;
  readonly own: boolean;
  readonly before: Image;
  readonly after: Raw;
  /** The number format that it was left with; null where the request failed before it was told, or it does not matter. */
  readonly afterFormat: string | null;
}

/** How one cell looked before. */
export interface LookMemory extends Spot {
  readonly sheet: string;
  readonly own: boolean;
  readonly before: Excel.CellProperties;
}

/** All formulas and values of a sheet by row and column, without the empty cells. */
export type Left = ReadonlyMap<string, Raw>;

/** A sheet that was added, by which edit, with what it was left with. */
export interface AddedSheet {
  readonly name: string;
  readonly edit: SheetEdit;
  readonly left: Left;
}

/** A sheet that was removed, with what it held, where it stood among the others and how wide its columns were, in points. */
export interface RemovedSheet {
  readonly edit: SheetEdit;
  readonly position: number;
  readonly widths: readonly number[];
  readonly cells: readonly CellMemory[];
  readonly looks: readonly LookMemory[];
}

/** The marks of one sheet before and after. */
export interface MarkMemory {
  readonly before: ReadonlyMap<string, Severity>;
  readonly after: ReadonlyMap<string, Severity>;
  /** The ids of the rules made for them, as far as the request told them. */
  readonly made: readonly string[];
  /** The ids of all rules that were there; null where they cannot be listed. */
  readonly there: readonly string[] | null;
}

/** Everything that a write changed. */
export interface Memory {
  readonly kind: "written";
  readonly cells: readonly CellMemory[];
  readonly looks: readonly LookMemory[];
  readonly added: readonly AddedSheet[];
  readonly removed: readonly RemovedSheet[];
  readonly marks: ReadonlyMap<string, MarkMemory>;
  readonly prints: readonly PrintMemory[];
  readonly kept: readonly KeptMemory[];
}

/** The memory of taking something back: doing it again needs only its plan. */
export interface Again {
  readonly kind: "again";
}

/** Reads the memory out of an undo that this host handed out; null for anything else. */
export function memoryOf(memory: unknown): Memory | Again | null {
  const kind = typeof memory === "object" && memory !== null && "kind" in memory ? memory.kind : null;
  return kind === "written" || kind === "again" ? (memory as Memory | Again) : null;
}

/** The name of a cell in sets and maps. */
export function keyOf({ sheet, row, column }: Spot & { readonly sheet: string }): string {
  return `${sheet}!${row}:${column}`;
}

/** What of a write had to give way to what somebody did meanwhile: cells, and what is printed, and kept texts. */
export interface Given {
  readonly cells: readonly (Spot & { readonly sheet: string })[];
  readonly prints: readonly PrintMemory[];
  readonly kept: readonly KeptMemory[];
}

/** The part of a memory that is about what gave way only. */
export function memoryAbout(memory: Memory, { cells, prints, kept }: Given): Memory {
  const keys = new Set(cells.map(keyOf));
  const among = (cell: Spot & { readonly sheet: string }): boolean => keys.has(keyOf(cell));
  return {
    ...memory,
    cells: memory.cells.filter(among),
    looks: memory.looks.filter(among),
    added: [],
    removed: [],
    marks: new Map(),
    prints,
    kept,
  };
}

/** A memory without what gave way, which has been put back already. */
export function memoryWithout(memory: Memory, { cells, prints, kept }: Given): Memory {
  const keys = new Set(cells.map(keyOf));
  const parts = new Set(kept.map(({ part }) => part));
  const sheets = new Set(prints.map(({ sheet }) => sheet));
  const other = (cell: Spot & { readonly sheet: string }): boolean => !keys.has(keyOf(cell));
  return {
    ...memory,
    cells: memory.cells.filter(other),
    looks: memory.looks.filter(other),
    prints: memory.prints.filter(({ sheet }) => !sheets.has(sheet)),
    kept: memory.kept.filter(({ part }) => !parts.has(part)),
  };
}
