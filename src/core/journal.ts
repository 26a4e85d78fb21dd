import { isOwnSheet } from "./annex/own";
import { keyOf, addressOf, parseArea, type Place } from "./grid/address";
import { compact, isBlank } from "./grid/label";
import { cellAt, sheetNamed, type Cell, type Workbook } from "./grid/workbook";
import {
  decidedBetween,
  decidedFrom,
  decidedTogether,
  isRecord,
  keptJson,
  list,
  parsed,
  placeFrom,
  printOf,
  type Decided,
  type Notes,
} from "./notes";
import type { CellEdit, Content, KeepEdit, MarkEdit, Plan, PrintEdit } from "./plan";
import { contentOf } from "./writeback/draft";
import { formulaShape } from "./moved";

// Every cell of the bureau's that we ever wrote (撤销日志), kept in the workbook, so that it can be taken back after the file was
// closed and opened again, and every reason and judgement with it. Our own sheets are not copied into it: they are told by a
// print of what we left in them. The width of a column of the bureau's is in it nowhere: none is ever changed.

/** A cell before and after; `dressed` where it got a look of ours, which goes with what we wrote. */
export interface Written extends Pick<CellEdit, "place" | "before" | "after"> {
  /** The number format that it had, and the one that it got where the edit named one; null where that is not known. */
  readonly format: { readonly before: string; readonly after: string | null } | null;
  readonly dressed?: true;
  /**
   * The texts around it: rows and columns that are put in bring another cell to this place, which may hold the same. Absent where
   * what we wrote tells by itself whose it is.
   */
  readonly around?: Around;
}

/** One write: what it was called, and how each cell of the bureau's was before and after. */
export interface Step {
  /** 重新计算, 采用 and the like. */
  readonly what: string;
  readonly cells: readonly Written[];
  /** The reasons and judgements that came and went with it; null where none did. */
  readonly decided: Decided | null;
  readonly marks: readonly Pick<MarkEdit, "place" | "before" | "after">[];
  /** What is printed of a sheet, where it set that. */
  readonly areas: readonly Pick<PrintEdit, "sheet" | "before" | "after">[];
  /** The sheets of ours that it added. */
  readonly added: readonly string[];
  /** A print of what it left in each of our sheets, to see whether somebody has written there since. */
  readonly prints: Readonly<Record<string, string>>;
}

/** Prints of texts with where they stand, zero-based. */
export type Prints = readonly (readonly [row: number, column: number, print: string])[];

/** The other texts in the row of a cell, and the nearest ones above it in its column. */
export interface Around {
  readonly row: Prints;
  readonly column: Prints;
}

const dressed = { dressed: true } as const;

/** The steps, the oldest first. */
export type Journal = readonly Step[];

/** Reads a kept journal back; what cannot be read counts as nothing. */
export function readJournal(text: string | null): Journal {
  const kept = parsed(text);
  return isRecord(kept) ? list(kept.steps).flatMap(stepFrom) : [];
}

function stepFrom({ what, cells, decided, marks, areas, added, prints }: Readonly<Record<string, unknown>>): Journal {
  if (typeof what !== "string") return [];
  return [
    {
      what,
      cells: list(cells).flatMap((cell) => {
        const [place, before, after] = [placeFrom(cell.place), contentFrom(cell.before), contentFrom(cell.after)];
        const format = formatFrom(cell.format);
        const around = aroundFrom(cell.around);
        return place === null || before === null || after === null
          ? []
          : [
              {
                place,
                before,
                after,
                format,
                ...(cell.dressed === true ? dressed : {}),
                ...(around === null ? {} : { around }),
              },
            ];
      }),
      decided: decidedFrom(decided),
      marks: list(marks).flatMap((mark) => {
        const place = placeFrom(mark.place);
        const [before, after] = [severityFrom(mark.before), severityFrom(mark.after)];
        return place === null || before === undefined || after === undefined ? [] : [{ place, before, after }];
      }),
      areas: list(areas).flatMap(({ sheet, before, after }) =>
        typeof sheet === "string" && isAreas(before) && isAreas(after) ? [{ sheet, before, after }] : [],
      ),
      added: Array.isArray(added) ? added.filter((name): name is string => typeof name === "string") : [],
      prints: isRecord(prints)
        ? Object.fromEntries(Object.entries(prints).filter((entry): entry is [string, string] => typeof entry[1] === "string"))
        : {},
    },
  ];
}

function isAreas(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

function contentFrom(value: unknown): Content | null {
  if (!isRecord(value)) return null;
  const { kind, text, number, flag, formula } = value;
  if (kind === "blank") return { kind };
  if (kind === "text" && typeof text === "string") return { kind, text };
  if (kind === "number" && typeof number === "string") return { kind, number };
  if (kind === "flag" && typeof flag === "boolean") return { kind, flag };
  return kind === "formula" && typeof formula === "string" ? { kind, formula } : null;
}

function formatFrom(value: unknown): Written["format"] {
  if (!isRecord(value)) return null;
  const { before, after } = value;
  return typeof before === "string" ? { before, after: typeof after === "string" ? after : null } : null;
}

function aroundFrom(value: unknown): Around | null {
  return isRecord(value) ? { row: printsFrom(value.row), column: printsFrom(value.column) } : null;
}

function printsFrom(value: unknown): Prints {
  const isPrint = (each: unknown): each is Prints[number] =>
    Array.isArray(each) && typeof each[0] === "number" && typeof each[1] === "number" && typeof each[2] === "string";
  return Array.isArray(value) ? value.filter(isPrint) : [];
}

function severityFrom(value: unknown): MarkEdit["before"] | undefined {
  return value === null || value === "error" || value === "warning" || value === "info" ? value : undefined;
}

// More steps than this nobody takes back one by one; the oldest are folded into one, so that 全部撤销 still finds them.
const mostSteps = 20;

/** What a step makes of the notes. */
interface Deciding {
  readonly before: Notes;
  readonly after: Notes;
}

/**
 * The edit that keeps a write in the journal. One that wrote nothing of the bureau's, added no sheet and decided nothing is no step;
 * but what it left in our sheets is what the step before it now stands beside. Null where there is nothing to keep.
 */
export function journalEdit(kept: string | null, what: string, plan: Plan, workbook: Workbook, notes?: Deciding): KeepEdit | null {
  const decided = notes === undefined ? null : decidedBetween(notes.before, notes.after);
  const step = stepOf(what, plan, workbook, decided);
  const isStep = step.cells.length + step.marks.length + step.areas.length + step.added.length > 0 || decided !== null;
  const known = readJournal(kept);
  const steps = isStep ? folded([...known, step]) : printedAnew(known, step, plan);
  return steps === null ? null : { kind: "keep", part: "journal", before: kept, after: journalText(steps), because: "撤销日志" };
}

/** The steps with what a plan has left in our sheets; null where it wrote nothing there. */
function printedAnew(steps: Journal, { prints }: Step, plan: Plan): Journal | null {
  const last = steps.at(-1);
  if (last === undefined || !plan.some(({ kind }) => kind === "cell")) return null;
  return [...steps.slice(0, -1), { ...last, prints: { ...last.prints, ...prints } }];
}

export function journalText(steps: Journal): string | null {
  return steps.length === 0 ? null : keptJson({ version: 1, steps });
}

function stepOf(what: string, plan: Plan, workbook: Workbook, decided: Decided | null): Step {
  const added = plan.flatMap((edit) => (edit.kind === "sheet" && edit.after === "present" ? [edit.sheet] : []));
  const isOurs = (name: string): boolean => {
    const sheet = sheetNamed(workbook, name);
    return added.includes(name) || (sheet !== undefined && isOwnSheet(sheet));
  };
  return {
    what,
    cells: plan.flatMap((edit) => {
      if (edit.kind !== "cell" || isOurs(edit.place.sheet)) return [];
      const { place, before, after, format, look } = edit;
      const isDressed = before.kind === "blank" && look !== "plain" && look !== "bare";
      const was = format?.before ?? formatAt(workbook, place);
      const formats = was === null ? null : { before: was, after: format?.after ?? null };
      const isTold = before.kind === "blank" && after.kind !== "number";
      const around = isTold ? null : textsAround(workbook, place);
      return [{ place, before, after, format: formats, ...(isDressed ? dressed : {}), ...(around === null ? {} : { around }) }];
    }),
    decided,
    marks: plan.flatMap((edit) => (edit.kind === "mark" ? [{ place: edit.place, before: edit.before, after: edit.after }] : [])),
    areas: plan.flatMap((edit) => (edit.kind === "print" ? [{ sheet: edit.sheet, before: edit.before, after: edit.after }] : [])),
    added,
    prints: Object.fromEntries(ownNames(plan, workbook, isOurs).map((name) => [name, printAfter(name, plan, workbook)])),
  };
}

/** How many texts above a cell tell its column. */
const mostAbove = 3;

function textsAround(workbook: Workbook, { sheet, address }: Place): Around | null {
  const [area, page] = [parseArea(address), sheetNamed(workbook, sheet)];
  if (area === null || page === undefined) return null;
  const { top, left } = area;
  const at = (row: number, column: number): Prints => {
    const print = textPrint(cellAt(page, row, column));
    return print === null ? [] : [[row, column, print]];
  };
  return {
    row: (page.rows[top] ?? []).flatMap((_, column) => (column === left ? [] : at(top, column))),
    column: page.rows
      .slice(0, top)
      .flatMap((_, row) => at(row, left))
      .slice(-mostAbove),
  };
}

/** A print of a text that stands in a cell; null where none does. */
export function textPrint(cell: Cell | undefined): string | null {
  return typeof cell?.value === "string" && !isBlank(cell.value) ? printOf(compact(cell.value)) : null;
}

/** Null for a cell that was not there: it looks as its row or column do. */
function formatAt(workbook: Workbook, { sheet, address }: Place): string | null {
  const [area, page] = [parseArea(address), sheetNamed(workbook, sheet)];
  return (area === null || page === undefined ? undefined : cellAt(page, area.top, area.left))?.format ?? null;
}

/** Our sheets that will stand after a plan. */
function ownNames(plan: Plan, workbook: Workbook, isOurs: (name: string) => boolean): readonly string[] {
  const gone = new Set(plan.flatMap((edit) => (edit.kind === "sheet" && edit.after === null ? [edit.sheet] : [])));
  const added = plan.flatMap((edit) => (edit.kind === "sheet" && edit.after === "present" ? [edit.sheet] : []));
  return [...new Set([...workbook.sheets.map((sheet) => sheet.name).filter(isOurs), ...added])].filter((name) => !gone.has(name));
}

function printAfter(name: string, plan: Plan, workbook: Workbook): string {
  const contents = contentsOf(workbook, name);
  for (const edit of plan) if (edit.kind === "cell" && edit.place.sheet === name) contents.set(edit.place.address, plainly(edit.after));
  return printOfContents(contents);
}

export function contentsOf(workbook: Workbook, name: string): Map<string, string> {
  const rows = sheetNamed(workbook, name)?.rows ?? [];
  return new Map(
    rows.flatMap((cells, row) => (cells ?? []).map((cell, column) => [addressOf(row, column), plainly(contentOf(cell))] as const)),
  );
}

/** A content as a program reads it back: numbers by what they are worth, formulas without the places that they read, which may move. */
function plainly(content: Content): string {
  switch (content.kind) {
    case "blank":
      return "";
    case "text":
      return content.text;
    case "number":
      return String(Number(content.number));
    case "flag":
      return String(content.flag);
    case "formula":
      return formulaShape(content.formula);
  }
}

export function printOfContents(contents: ReadonlyMap<string, string>): string {
  const filled = [...contents].filter(([, content]) => content !== "").sort(([a], [b]) => (a < b ? -1 : 1));
  return printOf(JSON.stringify(filled));
}

function folded(steps: Journal): Journal {
  if (steps.length <= mostSteps) return steps;
  const [first, second, ...rest] = steps;
  return first === undefined || second === undefined ? steps : [merged(first, second), ...rest];
}

/** Two steps as one: each cell and each mark from before the first to after the second. */
export function merged(first: Step, second: Step): Step {
  const later = new Map(second.cells.map((cell) => [keyOf(cell.place), cell]));
  const cells = first.cells.map((cell) => {
    const next = later.get(keyOf(cell.place));
    later.delete(keyOf(cell.place));
    return next === undefined ? cell : { ...cell, after: next.after, format: formatsTogether(cell.format, next.format) };
  });
  const laterMarks = new Map(second.marks.map((mark) => [keyOf(mark.place), mark]));
  const marks = first.marks.map((mark) => {
    const next = laterMarks.get(keyOf(mark.place));
    laterMarks.delete(keyOf(mark.place));
    return next === undefined ? mark : { ...mark, after: next.after };
  });
  const areas = new Map([...second.areas, ...first.areas].map((area) => [area.sheet, area]));
  const last = new Map([...first.areas, ...second.areas].map(({ sheet, after }) => [sheet, after]));
  return {
    what: first.what,
    cells: [...cells, ...later.values()],
    decided:
      first.decided === null || second.decided === null
        ? (first.decided ?? second.decided)
        : decidedTogether(first.decided, second.decided),
    marks: [...marks, ...laterMarks.values()],
    areas: [...areas.values()].map((area) => ({ ...area, after: last.get(area.sheet) ?? null })),
    added: [...new Set([...first.added, ...second.added])],
    prints: { ...first.prints, ...second.prints },
  };
}

/** A second edit that named no format may have changed it all the same, so that what the first one left is not known any more. */
function formatsTogether(first: Written["format"], second: Written["format"]): Written["format"] {
  return second === null ? first : { before: (first ?? second).before, after: second.after };
}

/** The print area of a sheet that we have set last, by the journal; undefined where it tells of none. */
export function journalledPrintArea(kept: string | null, sheet: string): string | null | undefined {
  return readJournal(kept)
    .flatMap(({ areas }) => areas)
    .filter((area) => area.sheet === sheet)
    .at(-1)?.after;
}
