import type { Finding } from "./check/finding";
import { parseArea } from "./grid/address";
import { compact } from "./grid/label";
import { cellAt, sheetNamed, type Cell, type Workbook } from "./grid/workbook";
import type { CellEdit, Content, Plan } from "./plan";
import { decimalText, exact } from "./quantity";
import { contentOf } from "./writeback/draft";

/** What 采用 would make of a cell. */
export interface Proposal {
  readonly edit: CellEdit;
  /** As a person reads it before it is written: 98%, and 99.07% or =C10/B10. */
  readonly from: string;
  readonly to: string;
}

/** Findings whose `expected` is one value for their cell, or one piece of its text. A balance has several cells that may be wrong. */
const values = new Set([
  "rate-mismatch",
  "rate-truncated",
  "rate-without-percent",
  "total-mismatch",
  "carry-over-is-balance",
  "figure-differs",
  "unit-mixup",
  "one-mistake",
  "number-malformed",
  "score-contradicted",
  "total-score-mismatch",
  "number-padded",
  "figures-blank",
]);
const pieces = new Set(["known-typo", "weight-suffix", "stale-year", "number-malformed", "rate-mismatch"]);
const formulas = new Set(["formula-inverted", "formula-other-cells", "formula-differs", "formula-constant", "sum-misses", "sum-extra"]);

/**
 * What taking a finding over would write (采用); null where there is no one right value, or where it follows from another
 * mistake that is to be mended first. A formula is never replaced by a value: what it reads is what is wrong.
 */
export function proposalFor(found: Finding, workbook: Workbook): Proposal | null {
  const area = parseArea(found.place.address);
  const sheet = sheetNamed(workbook, found.place.sheet);
  if (area === null || sheet === undefined || found.cause !== null || found.expected === null) return null;
  const cell = cellAt(sheet, area.top, area.left);
  const after = afterOf(found, found.expected, cell);
  if (after === null) return null;
  const before = contentOf(cell);
  const { content, format } = after;
  if (JSON.stringify(before) === JSON.stringify(content)) return null;
  const changes = format !== null && format !== (cell?.format ?? "General");
  const edit: CellEdit = {
    kind: "cell",
    place: found.place,
    before,
    after: content,
    look: "plain",
    guarded: true,
    because: found.message,
    ...(content.kind === "formula" ? shownBy(found.expected, cell) : {}),
    ...(changes ? { format: { before: cell?.format ?? "General", after: format } } : {}),
  };
  return { edit, from: cell?.text ?? "", to: content.kind === "formula" ? content.formula : found.expected };
}

/** What a formula will show is what it was expected to come to: a host that computes nothing would leave the cell empty. */
function shownBy(expected: string, cell: Cell | undefined): Pick<CellEdit, "shown"> {
  const value = valueOf(expected, cell)?.content;
  return value?.kind === "number" ? { shown: value } : {};
}

interface After {
  readonly content: Content;
  /** The number format that it takes to show; null keeps the cell's own. */
  readonly format: string | null;
}

function afterOf(found: Finding, expected: string, cell: Cell | undefined): After | null {
  if (formulas.has(found.code))
    return expected.startsWith("=")
      ? { content: { kind: "formula", formula: scaledLike(cell, expected) }, format: percentFormat(cell, found) }
      : null;
  const text = typeof cell?.value === "string" ? cell.value : null;
  // A rate that a sentence of the report states is a piece of that text: a formula would take the whole of it away.
  const isSentence = text !== null && text.length > 24;
  if (found.formula !== null && !isSentence) return formulaOf(found.formula, found, cell);
  const isFormula = cell?.formula !== null && cell?.formula !== undefined;
  if (isFormula || !(values.has(found.code) || pieces.has(found.code))) return null;
  // 政府性基金拨款：126.00 has its name in the same cell.
  const isBesideName = text !== null && found.stated !== null && /\p{Script=Han}[:：]/u.test(text) && text.trim() !== found.stated.trim();
  if (isBesideName) return pieceOf(text, found.stated, expected);
  if (isSentence) return pieces.has(found.code) ? pieceOf(text, found.stated, expected) : null;
  if (found.code === "known-typo" || found.code === "stale-year") return text === null ? null : pieceOf(text, found.stated, expected);
  if (found.code === "weight-suffix") return { content: { kind: "text", text: expected }, format: null };
  return valueOf(expected, cell);
}

/** One piece of a longer text, where it stands there once. */
function pieceOf(text: string, stated: string | null, expected: string): After | null {
  if (stated === null || stated === "" || text.split(stated).length !== 2) return null;
  return { content: { kind: "text", text: text.replace(stated, expected) }, format: null };
}

const plainNumber = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u;

function valueOf(expected: string, cell: Cell | undefined): After | null {
  const percent = /^(-?\d+(?:\.(\d+))?)%$/u.exec(expected);
  if (percent?.[1] !== undefined) return percentValue(percent[1], percent[2]?.length ?? 0, cell);
  if (plainNumber.test(expected))
    return { content: { kind: "number", number: decimalText(exact(expected.replaceAll(",", ""))) }, format: null };
  // 242.34万 stays text where the bureau writes text; the sheet then says so everywhere.
  const isLikeText = typeof cell?.value === "string" && /^-?[\d,.]+(万元|万|亿元|元|人|分)$/u.test(compact(expected));
  return isLikeText ? { content: { kind: "text", text: expected }, format: null } : null;
}

/** A rate's formula; under a heading such as 执行率（%） it is a hundred times the quotient, as the number there is. */
function formulaOf(formula: string, found: Finding, cell: Cell | undefined): After {
  if (!isBare(cell) || !/%$/u.test(found.expected ?? ""))
    return { content: { kind: "formula", formula }, format: percentFormat(cell, found) };
  return { content: { kind: "formula", formula: `=ROUND((${formula.slice(1)})*100,2)` }, format: null };
}

/** Where the bureau's formula gives a hundred times the quotient, the one that puts it right does too. */
function scaledLike(cell: Cell | undefined, formula: string): string {
  const isScaled = (text: string): boolean => /\*\s*100(?!\d)/u.test(text);
  return isScaled(cell?.formula ?? "") && !isScaled(formula) ? `=ROUND((${formula.slice(1)})*100,2)` : formula;
}

/** 96.88 under a heading that states the percent sign. */
function isBare(cell: Cell | undefined): boolean {
  return typeof cell?.value === "number" && !cell.format.includes("%") && Math.abs(cell.value) > 1.5;
}

/** A percentage is a number with a percent format; under a heading such as 执行率（%） it is the bare number. */
function percentValue(digits: string, places: number, cell: Cell | undefined): After | null {
  if (isBare(cell)) return { content: { kind: "number", number: decimalText(exact(digits)) }, format: null };
  return {
    content: { kind: "number", number: decimalText(exact(digits).dividedBy(100)) },
    format: places === 0 ? "0%" : `0.${"0".repeat(places)}%`,
  };
}

/** A rate's formula must show as many places as the rate that it puts right. */
function percentFormat(cell: Cell | undefined, found: Finding): string | null {
  const isRate = /%$/u.test(cell?.text ?? "") || /%$/u.test(found.expected ?? "");
  if (!isRate) return cell?.format === "@" ? "General" : null;
  const places = Math.max(2, /\.(\d+)%$/u.exec(cell?.text ?? "")?.[1]?.length ?? 0);
  return `0.${"0".repeat(places)}%`;
}

/** The plan that takes findings over, one value a cell; a cell for which they propose different ones is left to a person. */
export function planAccept(findings: readonly Finding[], workbook: Workbook): Plan {
  const edits = new Map<string, CellEdit | null>();
  for (const found of findings) {
    const edit = proposalFor(found, workbook)?.edit;
    const key = `${found.place.sheet}!${found.place.address}`;
    if (edit === undefined) continue;
    const other = edits.get(key);
    const agrees = other === undefined || (other !== null && JSON.stringify(other.after) === JSON.stringify(edit.after));
    edits.set(key, agrees ? (other ?? edit) : null);
  }
  return [...edits.values()].filter((edit) => edit !== null);
}
