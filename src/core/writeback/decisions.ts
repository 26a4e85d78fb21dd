import type { Assessment, Judgement } from "../assessment";
import { ownTitle } from "../annex/own";
import { codes, type FindingCode } from "../check/codes";
import { parseArea, type Place } from "../grid/address";
import { textAt, type Sheet, type Workbook } from "../grid/workbook";
import { noNotes, readNotes, reasonFor, type KeptJudgement, type Notes, type Reason } from "../notes";
import { decimalText, exact } from "../quantity";
import type { Kept } from "../plan";

// What people decided stands in 核对结果 as well, in words that anybody can read, so that it is found again there where another
// program has dropped the hidden part of the file.

/** The heading over 情况说明 in the list of findings, and over the print that tells whether a decision still holds. */
export const decisionTitles = { reason: "情况说明", print: "核验码" } as const;

/** The headings of the list of answers (人工判定). */
export const judgementTitles = ["人工判定", "得分单元格", "判定", "依据", decisionTitles.print] as const;

/** How a reason stands in the list: one that lapsed says so. */
export function reasonText(notes: Notes, found: Parameters<typeof reasonFor>[1], workbook: Workbook): string {
  const reason = reasonFor(notes, found, workbook);
  if (reason === null) return "";
  return reason.holds ? reason.text : `${lapsed}${reason.text}`;
}

const lapsed = "（数据已变动，须重新说明）";

/** An answer in words: 得分4, 不符合2例, 考核得分95、总分100. */
export function judgementText({ score, incidents, operands }: Judgement): string {
  const figures = Object.entries(operands ?? {}).map(([name, value]) => `${name}${decimalText(value)}`);
  return [
    ...(score === undefined ? [] : [`得分${decimalText(score)}`]),
    ...(incidents === undefined ? [] : [`不符合${decimalText(incidents)}例`]),
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
  return { ...noNotes, reasons: reasonsIn(sheet), judgements: judgementsIn(sheet) };
}

const byTitle: ReadonlyMap<string, FindingCode> = new Map(
  (Object.entries(codes) as [FindingCode, { readonly title: string }][]).map(([code, { title }]) => [title, code]),
);

function headerRow(sheet: Sheet, title: string): number {
  return sheet.rows.findIndex((cells) => cells?.some((cell) => cell?.text === title));
}

function columnIn(sheet: Sheet, row: number, title: string): number {
  return (sheet.rows[row] ?? []).findIndex((cell) => cell?.text === title);
}

function reasonsIn(sheet: Sheet): readonly Reason[] {
  const header = headerRow(sheet, decisionTitles.reason);
  const at = (title: string): number => columnIn(sheet, header, title);
  const [place, what, said, print] = [at("位置"), at("问题"), at(decisionTitles.reason), at(decisionTitles.print)];
  if (header < 0 || [place, what, said, print].some((column) => column < 0)) return [];
  return sheet.rows.slice(header + 1).flatMap((_, index) => {
    const row = header + 1 + index;
    const code = byTitle.get(textAt(sheet, row, what));
    const target = placeIn(textAt(sheet, row, place));
    const text = textAt(sheet, row, said);
    if (code === undefined || target === null || text === "") return [];
    return [{ code, place: target, print: textAt(sheet, row, print), text: text.replace(lapsed, "") }];
  });
}

/** `附件4 D10`; a sheet's name may hold spaces. */
function placeIn(text: string): Place | null {
  const at = text.lastIndexOf(" ");
  const address = text.slice(at + 1);
  return at <= 0 || parseArea(address) === null ? null : { sheet: text.slice(0, at), address };
}

function judgementsIn(sheet: Sheet): readonly KeptJudgement[] {
  const header = headerRow(sheet, judgementTitles[0]);
  if (header < 0) return [];
  const found: KeptJudgement[] = [];
  for (let row = header + 1; textAt(sheet, row, 1) !== ""; row += 1) {
    const place = placeIn(textAt(sheet, row, 1));
    const judgement = judgementFrom(textAt(sheet, row, 2), textAt(sheet, row, 3));
    if (place !== null && judgement !== null) found.push({ place, print: textAt(sheet, row, 4), judgement });
  }
  return found;
}

function judgementFrom(words: string, reason: string): Judgement | null {
  const parts = words.split("、").flatMap((part) => {
    const match = /^(.*?)(-?\d+(?:\.\d+)?)(例?)$/u.exec(part);
    return match === null ? [] : [{ name: match[1] ?? "", value: exact(match[2] ?? "0"), isCount: match[3] === "例" }];
  });
  const score = parts.find(({ name }) => name === "得分");
  const incidents = parts.find(({ isCount }) => isCount);
  const operands = parts.filter((part) => part !== score && part !== incidents);
  if (parts.length === 0) return null;
  return {
    reason,
    ...(score === undefined ? {} : { score: score.value }),
    ...(incidents === undefined ? {} : { incidents: incidents.value }),
    ...(operands.length === 0 ? {} : { operands: Object.fromEntries(operands.map(({ name, value }) => [name, value])) }),
  };
}

/** How many findings are explained with a reason that still holds. */
export function explainedCount({ findings }: Assessment, notes: Notes, workbook: Workbook): number {
  return findings.filter((found) => reasonFor(notes, found, workbook)?.holds === true).length;
}
