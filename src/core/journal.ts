import { isOwnSheet } from "./annex/own";
import { addressOf } from "./grid/address";
import { sheetNamed, type Workbook } from "./grid/workbook";
import { isRecord, list, parsed, placeFrom, printOf } from "./notes";
import type { CellEdit, Content, Edit, KeepEdit, MarkEdit, Plan } from "./plan";
import { contentOf } from "./writeback/draft";

// Every cell of the bureau's that we ever wrote (撤销日志), kept in the workbook, so that it can be taken back after the file was
// closed and opened again. Our own sheets are not copied into it: they are told by a print of what we left in them.

/** A cell before and after; `dressed` where it got a look of ours, which goes with what we wrote. */
type Written = Pick<CellEdit, "place" | "before" | "after" | "format"> & { readonly dressed?: true };

/** One write: what it was called, and how each cell of the bureau's was before and after. */
export interface Step {
  /** 重新计算, 采用 and the like. */
  readonly what: string;
  readonly cells: readonly Written[];
  readonly marks: readonly Pick<MarkEdit, "place" | "before" | "after">[];
  /** The sheets of ours that it added. */
  readonly added: readonly string[];
  /** A print of what it left in each of our sheets, to see whether somebody has written there since. */
  readonly prints: Readonly<Record<string, string>>;
}

const dressed = { dressed: true } as const;

/** The steps, the oldest first. */
export type Journal = readonly Step[];

/** Reads a kept journal back; what cannot be read counts as nothing. */
export function readJournal(text: string | null): Journal {
  const kept = parsed(text);
  return isRecord(kept) ? list(kept.steps).flatMap(stepFrom) : [];
}

function stepFrom({ what, cells, marks, added, prints }: Readonly<Record<string, unknown>>): Journal {
  if (typeof what !== "string") return [];
  return [
    {
      what,
      cells: list(cells).flatMap((cell) => {
        const [place, before, after] = [placeFrom(cell.place), contentFrom(cell.before), contentFrom(cell.after)];
        const format = formatFrom(cell.format);
        return place === null || before === null || after === null
          ? []
          : [{ place, before, after, ...(format === null ? {} : { format }), ...(cell.dressed === true ? dressed : {}) }];
      }),
      marks: list(marks).flatMap((mark) => {
        const place = placeFrom(mark.place);
        const [before, after] = [severityFrom(mark.before), severityFrom(mark.after)];
        return place === null || before === undefined || after === undefined ? [] : [{ place, before, after }];
      }),
      added: Array.isArray(added) ? added.filter((name): name is string => typeof name === "string") : [],
      prints: isRecord(prints)
        ? Object.fromEntries(Object.entries(prints).filter((entry): entry is [string, string] => typeof entry[1] === "string"))
        : {},
    },
  ];
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

function formatFrom(value: unknown): { readonly before: string; readonly after: string } | null {
  if (!isRecord(value)) return null;
  const { before, after } = value;
  return typeof before === "string" && typeof after === "string" ? { before, after } : null;
}

function severityFrom(value: unknown): MarkEdit["before"] | undefined {
  return value === null || value === "error" || value === "warning" || value === "info" ? value : undefined;
}

// More steps than this nobody takes back one by one; the oldest are folded into one, so that 全部撤销 still finds them.
const mostSteps = 20;

/** The edit that keeps a write in the journal; null where it wrote nothing of the bureau's and added no sheet. */
export function journalEdit(kept: string | null, what: string, plan: Plan, workbook: Workbook): KeepEdit | null {
  const step = stepOf(what, plan, workbook);
  if (step.cells.length + step.marks.length + step.added.length === 0) return null;
  const steps = folded([...readJournal(kept), step]);
  return { kind: "keep", part: "journal", before: kept, after: journalText(steps), because: "撤销日志" };
}

function journalText(steps: Journal): string | null {
  return steps.length === 0 ? null : JSON.stringify({ version: 1, steps });
}

function stepOf(what: string, plan: Plan, workbook: Workbook): Step {
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
      return [{ place, before, after, ...(format === undefined ? {} : { format }), ...(isDressed ? dressed : {}) }];
    }),
    marks: plan.flatMap((edit) => (edit.kind === "mark" ? [{ place: edit.place, before: edit.before, after: edit.after }] : [])),
    added,
    prints: Object.fromEntries(ownNames(plan, workbook, isOurs).map((name) => [name, printAfter(name, plan, workbook)])),
  };
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

function contentsOf(workbook: Workbook, name: string): Map<string, string> {
  const rows = sheetNamed(workbook, name)?.rows ?? [];
  return new Map(
    rows.flatMap((cells, row) => (cells ?? []).map((cell, column) => [addressOf(row, column), plainly(contentOf(cell))] as const)),
  );
}

/** A content as a program reads it back: numbers by what they are worth, formulas without spaces. */
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
      return content.formula.replace(/\s/gu, "");
  }
}

function printOfContents(contents: ReadonlyMap<string, string>): string {
  const filled = [...contents].filter(([, content]) => content !== "").sort(([a], [b]) => (a < b ? -1 : 1));
  return printOf(JSON.stringify(filled));
}

function folded(steps: Journal): Journal {
  if (steps.length <= mostSteps) return steps;
  const [first, second, ...rest] = steps;
  return first === undefined || second === undefined ? steps : [merged(first, second), ...rest];
}

/** Two steps as one: each cell from before the first to after the second. */
function merged(first: Step, second: Step): Step {
  const later = new Map(second.cells.map((cell) => [keyOf(cell.place), cell]));
  const cells = first.cells.map((cell) => {
    const next = later.get(keyOf(cell.place));
    later.delete(keyOf(cell.place));
    const format = cell.format ?? next?.format;
    return next === undefined ? cell : { ...cell, after: next.after, ...(format === undefined ? {} : { format }) };
  });
  const marks = new Map([...second.marks, ...first.marks].map((mark) => [keyOf(mark.place), mark]));
  return {
    what: first.what,
    cells: [...cells, ...later.values()],
    marks: [...marks.values()],
    added: [...first.added, ...second.added],
    prints: { ...first.prints, ...second.prints },
  };
}

function keyOf({ sheet, address }: { readonly sheet: string; readonly address: string }): string {
  return `${sheet}!${address}`;
}

/** What is to be taken back, and what stays because somebody has changed it since. */
export interface TakingBack {
  readonly plan: Plan;
  /** Sheets of ours that hold something we did not write. */
  readonly left: readonly string[];
}

/**
 * The plan that takes the last steps back, all of them by default. Each edit is conditional: a cell that the user has changed
 * since is left, and reported by the host as stale. A sheet of ours that somebody has written into stays, and is named.
 */
export function planUndo(
  reading: { readonly workbook: Workbook; readonly kept: { readonly journal: string | null } },
  count = Infinity,
): TakingBack {
  const steps = readJournal(reading.kept.journal);
  const kept = steps.slice(0, Math.max(0, steps.length - count));
  const taken = steps.slice(kept.length).reduceRight<Step | null>((later, step) => (later === null ? step : merged(step, later)), null);
  if (taken === null) return { plan: [], left: [] };
  const cells = taken.cells.map((cell): Edit => {
    const { format } = cell;
    const turned = format === undefined ? {} : { format: { before: format.after, after: format.before } };
    const look = cell.dressed === true ? "bare" : "plain";
    return { kind: "cell", place: cell.place, before: cell.after, after: cell.before, look, because: "撤销", ...turned };
  });
  const marks = taken.marks.map((mark): Edit => ({
    kind: "mark",
    place: mark.place,
    before: mark.after,
    after: mark.before,
    because: "撤销",
  }));
  const own = taken.added.filter((name) => sheetNamed(reading.workbook, name) !== undefined);
  const left = own.filter((name) => {
    const print = taken.prints[name];
    return print !== undefined && print !== printOfContents(contentsOf(reading.workbook, name));
  });
  const leaving = own.filter((name) => !left.includes(name));
  const sheets = leaving.flatMap((name): Plan => [
    { kind: "sheet", sheet: name, before: "present", after: null, widths: [], because: "撤销" },
  ]);
  const journal: Edit = { kind: "keep", part: "journal", before: reading.kept.journal, after: journalText(kept), because: "撤销日志" };
  return { plan: [...cells, ...marks, ...sheets, journal], left };
}
