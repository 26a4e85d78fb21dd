import type { Assessment, Judgement } from "../assessment";
import { ownTitle } from "../annex/own";
import { codes, type FindingCode } from "../check/codes";
import { parseArea, type Place } from "../grid/address";
import { textAt, type Sheet, type Workbook } from "../grid/workbook";
import type { Finding } from "../check/finding";
import { isSamePlace, noNotes, readNotes, reasonFor, type KeptJudgement, type Notes, type Reason } from "../notes";
import { decimalText, exact } from "../quantity";
import type { Kept } from "../plan";
import { settingsOn } from "./settings-line";

// What people decided stands in 核对结果 as well, in words that anybody can read, so that it is found again there where another
// program has dropped the hidden part of the file.

/** The headings over what is read back: where, what it is about, what was said, and the print that tells whether that still holds. */
export const decisionTitles = {
  place: "位置",
  what: "项目",
  stated: "填报",
  expected: "应为",
  reason: "情况说明",
  print: "核验码",
} as const;

/** What stands before a finding that follows from the one above it. */
export const consequenceSign = "└ ";

/** What an answer of a person to a row begins with (人工判定). */
export const judgedSign = "人工判定";

/** How the reason for a finding stands in the list; one that lapsed says so. Null where there is none. */
export function explanationOf(
  notes: Notes,
  found: Finding,
  workbook: Workbook,
): { readonly text: string; readonly print: string; readonly holds: boolean } | null {
  const reason = reasonFor(notes, found, workbook);
  if (reason === null) return null;
  const print = notes.reasons.find((each) => each.code === found.code && isSamePlace(each.place, found.place))?.print ?? "";
  return { text: reason.holds ? reason.text : `${lapsed}${reason.text}`, print, holds: reason.holds };
}

const lapsed = "（数据已变动，须重新说明）";

/** The words of an answer that are no number; they are read back as such. */
const said = { exempt: "按免评条款计满分", count: "计数", yes: "是", no: "否" } as const;

/** An answer in words: 得分4, 不符合2例, 考核得分95、总分100, 第1项是、第2项否. */
export function judgementText({ score, incidents, count, items, exempt, operands }: Judgement): string {
  const figures = Object.entries(operands ?? {}).map(([name, value]) => `${name}${decimalText(value)}`);
  return [
    ...(exempt === true ? [said.exempt] : []),
    ...(score === undefined ? [] : [`得分${decimalText(score)}`]),
    ...(incidents === undefined ? [] : [`不符合${decimalText(incidents)}例`]),
    ...(count === undefined ? [] : [`${said.count}${decimalText(count)}`]),
    ...(items ?? []).map((met, index) => `第${String(index + 1)}项${met ? said.yes : said.no}`),
    ...figures,
  ].join("、");
}

/** What people decided about a workbook: from where it is kept, else from what 核对结果 says. */
export function notesOf(reading: { readonly workbook: Workbook; readonly kept?: Kept }): Notes {
  const kept = reading.kept?.notes ?? null;
  return kept === null ? notesFromResults(reading.workbook) : readNotes(kept);
}

function notesFromResults(workbook: Workbook): Notes {
  const sheet = workbook.sheets.find((candidate) => textAt(candidate, 0, 0) === ownTitle("核对结果"));
  if (sheet === undefined) return noNotes;
  const rows = decidedRows(sheet);
  return { ...noNotes, reasons: rows.flatMap(reasonIn), judgements: rows.flatMap(judgementIn), settings: settingsOn(sheet) };
}

const byTitle: ReadonlyMap<string, FindingCode> = new Map(
  (Object.entries(codes) as [FindingCode, { readonly title: string }][]).map(([code, { title }]) => [title, code]),
);

/** A row of the list below its headings: what it is about and what was said. */
interface Said {
  readonly place: Place;
  readonly what: string;
  readonly answer: string;
  readonly reason: string;
  readonly print: string;
}

/** The rows that bear a print: something was decided there. */
function decidedRows(sheet: Sheet): readonly Said[] {
  const { place, what, expected, reason, print } = decisionTitles;
  const header = sheet.rows.findIndex((cells) => cells?.some((cell) => cell?.text === print));
  const columns = [place, what, expected, reason, print].map((title) =>
    (sheet.rows[header] ?? []).findIndex((cell) => cell?.text === title),
  );
  if (header < 0 || columns.includes(-1)) return [];
  return sheet.rows.slice(header + 1).flatMap((_, index) => {
    const [at = "", about = "", answer = "", given = "", known = ""] = columns.map((column) => textAt(sheet, header + 1 + index, column));
    const target = placeIn(at);
    return target === null || known === ""
      ? []
      : [{ place: target, what: about, answer, reason: given === "—" ? "" : given, print: known }];
  });
}

function reasonIn({ place, what, reason, print }: Said): readonly Reason[] {
  const code = byTitle.get(what.startsWith(consequenceSign) ? what.slice(consequenceSign.length) : what);
  return code === undefined || reason === "" ? [] : [{ code, place, print, text: reason.replace(lapsed, "") }];
}

function judgementIn({ place, what, answer, reason, print }: Said): readonly KeptJudgement[] {
  const judgement = what.startsWith(judgedSign) ? judgementFrom(answer, reason) : null;
  return judgement === null ? [] : [{ place, print, judgement }];
}

/** `附件4 D10`; a sheet's name may hold spaces. */
function placeIn(text: string): Place | null {
  const at = text.lastIndexOf(" ");
  const address = text.slice(at + 1);
  return at <= 0 || parseArea(address) === null ? null : { sheet: text.slice(0, at), address };
}

function judgementFrom(words: string, reason: string): Judgement | null {
  const texts = words.split("、");
  const items = texts.flatMap((part) => /^第\d+项([是否])$/u.exec(part)?.[1] ?? []);
  const parts = texts.flatMap((part) => {
    const match = /^(.*?)(-?\d+(?:\.\d+)?)(例?)$/u.exec(part);
    return match === null ? [] : [{ name: match[1] ?? "", value: exact(match[2] ?? "0"), isCount: match[3] === "例" }];
  });
  const score = parts.find(({ name }) => name === "得分");
  const incidents = parts.find(({ isCount }) => isCount);
  const count = parts.find(({ name }) => name === said.count);
  const operands = parts.filter((part) => part !== score && part !== incidents && part !== count);
  const exempt = texts.includes(said.exempt);
  if (parts.length === 0 && items.length === 0 && !exempt) return words === "—" ? { reason } : null;
  return {
    reason,
    ...(score === undefined ? {} : { score: score.value }),
    ...(incidents === undefined ? {} : { incidents: incidents.value }),
    ...(count === undefined ? {} : { count: count.value }),
    ...(items.length === 0 ? {} : { items: items.map((word) => word === said.yes) }),
    ...(exempt ? { exempt } : {}),
    ...(operands.length === 0 ? {} : { operands: Object.fromEntries(operands.map(({ name, value }) => [name, value])) }),
  };
}

/** How many findings are explained with a reason that still holds. */
export function explainedCount({ findings }: Assessment, notes: Notes, workbook: Workbook): number {
  return findings.filter((found) => reasonFor(notes, found, workbook)?.holds === true).length;
}
