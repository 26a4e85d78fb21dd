import type { Judgement, Judgements, ScoredRow } from "./assessment";
import type { Finding } from "./check/finding";
import { parseArea, type Place } from "./grid/address";
import { cellAt, sheetNamed, type Workbook } from "./grid/workbook";
import { decimalText, exact, type Exact } from "./quantity";
import { readSettings, settingsUnlike, settingsWhere, type SomeSettings } from "./settings";

// What people have decided about a workbook (情况说明, 判定, 设置), as it travels with the file. Reasons and answers are keyed by
// what was looked at and by a print of its inputs: they lapse when those change, and only then.

/** Why a discrepancy may stand (情况说明). */
export interface Reason {
  readonly code: string;
  readonly place: Place;
  /** The print of what the finding was about when the reason was written. */
  readonly print: string;
  readonly text: string;
}

/** A person's answer to a row, with the print of the rule that it answered. */
export interface KeptJudgement {
  readonly place: Place;
  readonly print: string;
  readonly judgement: Judgement;
}

/** A value that was taken over from a finding (采用). */
export interface Accepted {
  readonly place: Place;
  readonly before: string;
  readonly after: string;
}

/** Everything that people decided. */
export interface Notes {
  readonly reasons: readonly Reason[];
  readonly judgements: readonly KeptJudgement[];
  readonly accepted: readonly Accepted[];
  /** The settings that its scores are computed by, where they are not the default ones (设置). */
  readonly settings: SomeSettings;
}

/** Nothing decided yet. */
export const noNotes: Notes = { reasons: [], judgements: [], accepted: [], settings: {} };

/** A short print of a text, the same for the same text (cyrb53): to see a change by, not to keep a secret. */
export function printOf(text: string): string {
  // Whole numbers of 32 bits from the start: a long text is gone through many times faster.
  let high = 0xdeadbeef | 0;
  let low = 0x41c6ce57 | 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** The print of a finding: what it says is wrong, and what stands in the cells that it follows from. */
export function findingPrint(found: Finding, workbook: Workbook): string {
  const cells = [found.place, ...found.evidence].map((place) => shownAt(workbook, place));
  return printOf([found.code, found.stated ?? "", found.expected ?? "", ...cells].join("\u0001"));
}

function shownAt(workbook: Workbook, place: Place): string {
  const area = parseArea(place.address);
  const sheet = sheetNamed(workbook, place.sheet);
  return area === null || sheet === undefined ? "" : (cellAt(sheet, area.top, area.left)?.text ?? "");
}

/** The print of a row that a person answers: what is asked, by which rule, for how many points. */
export function rowPrint(row: Pick<ScoredRow, "indicator" | "weight" | "rule">): string {
  return printOf([row.indicator, row.weight === null ? "" : decimalText(row.weight), row.rule.text].join("\u0001"));
}

/** Whether two places are the same cell. */
export function isSamePlace(a: Place, b: Place): boolean {
  return a.sheet === b.sheet && a.address === b.address;
}

/** The reason that was written for a finding, and whether it still speaks of what stands there; null where there is none. */
export function reasonFor(notes: Notes, found: Finding, workbook: Workbook): { readonly text: string; readonly holds: boolean } | null {
  const reason = notes.reasons.find((each) => each.code === found.code && isSamePlace(each.place, found.place));
  return reason === undefined ? null : { text: reason.text, holds: reason.print === findingPrint(found, workbook) };
}

/** The notes with a reason for a finding; an empty text takes it away. */
export function withReason(notes: Notes, found: Finding, text: string, workbook: Workbook): Notes {
  const others = notes.reasons.filter((each) => each.code !== found.code || !isSamePlace(each.place, found.place));
  const said = text.trim();
  const reason: Reason = { code: found.code, place: found.place, print: findingPrint(found, workbook), text: said };
  return { ...notes, reasons: said === "" ? others : [...others, reason] };
}

/** A person's answer to a row, and whether it still answers what the row asks. */
export interface Answer {
  readonly judgement: Judgement;
  readonly holds: boolean;
}

/**
 * The answer to a row, by what it was given for and not only by where: it follows its row to another place. One that was given
 * where the row stands now for something that is no longer asked has lapsed. Null where there is none.
 */
export function answerFor(notes: Notes, row: ScoredRow, rows: readonly ScoredRow[]): Answer | null {
  const kept = keptFor(notes, row, rows);
  return kept === null ? null : { judgement: kept.judgement, holds: kept.print === rowPrint(row) };
}

/** What is kept of the answer to a row, whether it still fits or not; null where there is nothing. */
export function keptFor({ judgements }: Notes, row: ScoredRow, rows: readonly ScoredRow[]): KeptJudgement | null {
  const print = rowPrint(row);
  const here = judgements.filter(({ place }) => isSamePlace(place, row.place));
  const asked = new Set(rows.map(rowPrint));
  return (
    here.find((each) => each.print === print) ??
    movedTo(row, print, judgements, rows) ??
    // What answers another row is not offered to this one.
    here.find((each) => !asked.has(each.print)) ??
    null
  );
}

/** An answer from another place, where it is the only one of its kind and only this row asks for it. */
function movedTo(row: ScoredRow, print: string, judgements: readonly KeptJudgement[], rows: readonly ScoredRow[]): KeptJudgement | null {
  const [only, ...more] = judgements.filter((each) => each.print === print);
  const twins = rows.filter((other) => !isSamePlace(other.place, row.place) && rowPrint(other) === print);
  return only === undefined || more.length > 0 || twins.length > 0 ? null : only;
}

/** The notes with a person's answer to a row; null takes it away. */
export function withJudgement(notes: Notes, row: ScoredRow, judgement: Judgement | null, rows: readonly ScoredRow[] = [row]): Notes {
  const former = keptFor(notes, row, rows);
  const others = notes.judgements.filter((each) => each !== former);
  return { ...notes, judgements: judgement === null ? others : [...others, { place: row.place, print: rowPrint(row), judgement }] };
}

/** The answers that still fit their rows, for `assess`; the others have lapsed. */
export function judgementsOf(notes: Notes, rows: readonly ScoredRow[]): Judgements {
  const fitting = rows.flatMap((row) => {
    const answer = answerFor(notes, row, rows);
    return answer?.holds === true ? [[`${row.place.sheet}!${row.place.address}`, answer.judgement] as const] : [];
  });
  return Object.fromEntries(fitting);
}

/** The notes as the text that a workbook keeps; null where nothing was decided. */
export function notesText(notes: Notes): string | null {
  const count = notes.reasons.length + notes.judgements.length + notes.accepted.length + Object.keys(notes.settings).length;
  return count === 0 ? null : textOf(notes);
}

/** The text that says that nothing is decided any more: where none is kept, 核对结果 would be asked, which may be from before. */
export const emptiedText = textOf(noNotes);

function textOf({ settings, ...notes }: Notes): string {
  return keptJson({ version: 1, ...notes, ...(Object.keys(settings).length === 0 ? {} : { settings }) });
}

/** JSON in which exact numbers are their decimal texts. */
export function keptJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (isExact(each) ? decimalText(each) : each));
}

function isExact(value: unknown): value is Exact {
  return typeof value === "object" && value !== null && "toFixed" in value;
}

/** Reads kept notes back. Total: what cannot be read, of another version or spoilt by another program, counts as nothing. */
export function readNotes(text: string | null): Notes {
  return notesFrom(parsed(text));
}

function notesFrom(kept: unknown): Notes {
  if (!isRecord(kept)) return noNotes;
  return {
    reasons: list(kept.reasons).flatMap((each) => reasonFrom(each)),
    judgements: list(kept.judgements).flatMap((each) => judgementFrom(each)),
    accepted: list(kept.accepted).flatMap((each) => acceptedFrom(each)),
    settings: readSettings(kept.settings),
  };
}

/** A kept text as JSON; null for one that is none. */
export function parsed(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

type Loose = Readonly<Record<string, unknown>>;

/** Whether a value is an object to look into. */
export function isRecord(value: unknown): value is Loose {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A list, or an empty one where there is none. */
export function list(value: unknown): readonly Loose[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** A place, or null where it is none. */
export function placeFrom(value: unknown): Place | null {
  if (!isRecord(value)) return null;
  const { sheet, address } = value;
  return typeof sheet === "string" && typeof address === "string" && parseArea(address) !== null ? { sheet, address } : null;
}

function reasonFrom({ code, place, print, text }: Loose): readonly Reason[] {
  const at = placeFrom(place);
  const isWhole = typeof code === "string" && typeof print === "string" && typeof text === "string";
  return at !== null && isWhole ? [{ code, place: at, print, text }] : [];
}

function acceptedFrom({ place, before, after }: Loose): readonly Accepted[] {
  const at = placeFrom(place);
  return at !== null && typeof before === "string" && typeof after === "string" ? [{ place: at, before, after }] : [];
}

function judgementFrom({ place, print, judgement }: Loose): readonly KeptJudgement[] {
  const at = placeFrom(place);
  if (at === null || typeof print !== "string" || !isRecord(judgement) || typeof judgement.reason !== "string") return [];
  const [score, incidents, count] = [numberFrom(judgement.score), numberFrom(judgement.incidents), numberFrom(judgement.count)];
  const items = flagsFrom(judgement.items);
  const operands = isRecord(judgement.operands)
    ? Object.fromEntries(
        Object.entries(judgement.operands).flatMap(([name, value]) => {
          const number = numberFrom(value);
          return number === null ? [] : [[name, number] as const];
        }),
      )
    : null;
  return [
    {
      place: at,
      print,
      judgement: {
        reason: judgement.reason,
        ...(score === null ? {} : { score }),
        ...(incidents === null ? {} : { incidents }),
        ...(count === null ? {} : { count }),
        ...(items === null ? {} : { items }),
        ...(judgement.exempt === true ? { exempt: true } : {}),
        ...(operands === null ? {} : { operands }),
      },
    },
  ];
}

function flagsFrom(value: unknown): readonly boolean[] | null {
  return Array.isArray(value) && value.every((each) => typeof each === "boolean") ? value : null;
}

function numberFrom(value: unknown): Exact | null {
  return typeof value === "string" && /^-?\d+(\.\d+)?$/u.test(value) ? exact(value) : null;
}

// ---- what one step decided

/** What a step decided: what it took out of the notes, and what it put in. */
export interface Decided {
  readonly gone: Notes;
  readonly come: Notes;
}

/** What differs between two states of the notes; null where nothing does. */
export function decidedBetween(before: Notes, after: Notes): Decided | null {
  // As they are read back, so that equal notes have equal texts.
  const [was, is] = [readNotes(textOf(before)), readNotes(textOf(after))];
  const decided = { gone: without(was, is), come: without(is, was) };
  return notesText(decided.gone) === null && notesText(decided.come) === null ? null : decided;
}

/** Two steps as one. */
export function decidedTogether(first: Decided, second: Decided): Decided {
  return {
    gone: joined(first.gone, without(second.gone, first.come)),
    come: joined(without(first.come, second.gone), second.come),
  };
}

/** The notes with a step taken back; what has been decided anew about the same thing since then stays. */
export function withoutDecided(notes: Notes, { gone, come }: Decided): Notes {
  const left = without(notes, come);
  return joined(left, {
    reasons: gone.reasons.filter(({ code, place }) => !left.reasons.some((each) => each.code === code && isSamePlace(each.place, place))),
    judgements: gone.judgements.filter(({ place }) => !left.judgements.some((each) => isSamePlace(each.place, place))),
    accepted: gone.accepted,
    settings: settingsWhere(gone.settings, (name) => !(name in left.settings)),
  });
}

/** Reads back what a step decided; null for anything else. */
export function decidedFrom(value: unknown): Decided | null {
  return isRecord(value) ? { gone: notesFrom(value.gone), come: notesFrom(value.come) } : null;
}

function without(notes: Notes, others: Notes): Notes {
  return {
    reasons: notes.reasons.filter(notAmong(others.reasons)),
    judgements: notes.judgements.filter(notAmong(others.judgements)),
    accepted: notes.accepted.filter(notAmong(others.accepted)),
    settings: settingsUnlike(notes.settings, others.settings),
  };
}

function notAmong(others: readonly unknown[]): (each: unknown) => boolean {
  const texts = new Set(others.map(keptJson));
  return (each) => !texts.has(keptJson(each));
}

function joined(a: Notes, b: Notes): Notes {
  return {
    reasons: [...a.reasons, ...b.reasons],
    judgements: [...a.judgements, ...b.judgements],
    accepted: [...a.accepted, ...b.accepted],
    settings: { ...a.settings, ...b.settings },
  };
}
