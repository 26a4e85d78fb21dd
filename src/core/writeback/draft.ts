import { areaName, parseArea, type Place } from "../grid/address";
import { inCells, sheetNamed, type Cell, type Sheet, type Workbook } from "../grid/workbook";
import type { CellEdit, Content, Edit, Look, Plan, Printed } from "../plan";

/** A cell as it shall be; a plan is the difference between such cells and what stands there. */
export interface DraftCell {
  readonly place: Place;
  readonly content: Content;
  readonly look: Look;
  readonly link?: Place;
  /** What a formula comes to, computed by the core. */
  readonly shown?: Content;
  readonly because: string;
}

/** One of our own sheets as it shall be. */
export interface DraftSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly printed: Printed;
  readonly cells: readonly DraftCell[];
}

export const blank: Content = { kind: "blank" };

/** Text as a content. */
export function text(value: string): Content {
  return value === "" ? blank : { kind: "text", text: value };
}

/** What a cell holds, as edits compare it. */
export function contentOf(cell: Cell | undefined): Content {
  if (cell === undefined) return blank;
  if (cell.formula !== null) return { kind: "formula", formula: cell.formula };
  const { value } = cell;
  if (value === null || value === "") return blank;
  if (typeof value === "number") return { kind: "number", number: String(value) };
  if (typeof value === "boolean") return { kind: "flag", flag: value };
  return { kind: "text", text: typeof value === "string" ? value : value.code };
}

/** Whether two contents are the same; numbers are compared as numbers. */
export function sameContent(a: Content, b: Content): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === "number" && b.kind === "number") return Number(a.number) === Number(b.number);
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * The edits that make the drafted cells of a sheet of the bureau's; cells that are right already need none. A formula
 * whose value has gone stale, in a workbook that nobody calculates, is written again.
 */
export function editsFor(workbook: Workbook, cells: readonly DraftCell[]): readonly CellEdit[] {
  return cells.flatMap((cell) => {
    const standing = cellAtPlace(sheetNamed(workbook, cell.place.sheet), cell.place.address);
    const before = contentOf(standing);
    return sameContent(before, cell.content) && showsSame(standing, cell.shown) ? [] : [editOf(cell, before)];
  });
}

function showsSame(standing: Cell | undefined, shown: Content | undefined): boolean {
  if (shown === undefined || standing === undefined || standing.formula === null) return true;
  if (shown.kind !== "number") return shown.kind !== "text" || standing.value === shown.text;
  // More than any cell holds: what stands there instead is for the program that calculates to say.
  if (!Number.isFinite(Number(shown.number))) return true;
  return (
    typeof standing.value === "number" && Math.abs(standing.value - Number(shown.number)) < 1e-9 * Math.max(1, Math.abs(standing.value))
  );
}

function editOf(cell: DraftCell, before: Content): CellEdit {
  const { place, content, look, because } = cell;
  return {
    kind: "cell",
    place,
    before,
    after: content,
    look,
    because,
    ...(cell.link === undefined ? {} : { link: cell.link }),
    ...(cell.shown === undefined ? {} : { shown: cell.shown }),
  };
}

function cellAtPlace(sheet: Sheet | undefined, address: string): Cell | undefined {
  const area = parseArea(address);
  return sheet === undefined || area === null ? undefined : sheet.rows[area.top]?.[area.left];
}

/** The edits that make one of our own sheets what it shall be: added when absent, and cleared of what an earlier run left. */
export function sheetEdits(workbook: Workbook, draft: DraftSheet): Plan {
  const standing = sheetNamed(workbook, draft.name);
  const wanted = new Set(draft.cells.map((cell) => cell.place.address));
  const added: readonly Edit[] =
    standing === undefined
      ? [
          {
            kind: "sheet",
            sheet: draft.name,
            before: null,
            after: "present",
            widths: draft.widths,
            heights: heightsOf(draft),
            printed: draft.printed,
            because: `新建“${draft.name}”`,
          },
        ]
      : [];
  return [...added, ...editsFor(workbook, draft.cells), ...(standing === undefined ? [] : leftovers(standing, wanted))];
}

/** Points of a line of text in a cell of ours, with its share of the space around it. */
const lineHeight = 16;

/** The height of every row of a sheet, by the cell that wraps over most lines. */
function heightsOf(draft: DraftSheet): readonly number[] {
  const lines: number[] = [];
  for (const cell of draft.cells) {
    const area = parseArea(cell.place.address);
    if (area === null) continue;
    const isWrapped = !overflowing.has(cell.look) && cell.content.kind === "text";
    const count = isWrapped && cell.content.kind === "text" ? linesOf(cell.content.text, draft.widths[area.left] ?? 10) : 1;
    lines[area.top] = Math.max(lines[area.top] ?? 1, count, cell.look === "title" ? 2 : 1);
  }
  return Array.from(lines, (count = 1) => Math.min(400, count * lineHeight + 2));
}

/** Looks in which a text runs on over the blank cells beside it. */
const overflowing: ReadonlySet<Look> = new Set(["title", "section", "note"]);

/** The lines that a text takes in a column: rather one too many, since what is printed breaks its lines a little earlier. */
function linesOf(value: string, width: number): number {
  return value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthIn(line) / Math.max(1, width - 1))), 0);
}

/** The width of a text in characters: a Chinese one is a little wider than two digits. */
function widthIn(value: string): number {
  return [...value].reduce((sum, character) => sum + (character > "\u2000" ? 2.15 : 1), 0);
}

function leftovers(sheet: Sheet, wanted: ReadonlySet<string>): readonly CellEdit[] {
  return inCells(sheet, (cell, row, column) => {
    const address = areaName({ top: row, left: column, bottom: row, right: column });
    const before = contentOf(cell);
    if (before.kind === "blank" || wanted.has(address)) return [];
    return [
      {
        kind: "cell",
        place: { sheet: sheet.name, address },
        before,
        after: blank,
        look: "plain",
        because: "上次核对留下的内容",
      } as const,
    ];
  });
}
