import type { ReportTable } from "../../annex/annex6";
import { captionedUnit, statedUnit } from "../../annex/figure";
import { keyOf, parseArea, type Place } from "../../grid/address";
import { compact, quoted } from "../../grid/label";
import { placeIn, type Sheet } from "../../grid/workbook";
import { finding } from "../codes";
import type { CheckContext } from "../context";
import type { Finding } from "../finding";

const fewest = 3;

/**
 * Where figure after figure of one sheet is ten thousand times off, not they are wrong but the unit over them (金额单位): said once,
 * where the unit stands or belongs, and the rest follows from it.
 */
export function withUnitHeads(findings: readonly Finding[], context: CheckContext): readonly Finding[] {
  return (context.annex6?.tables ?? []).reduce((all, table) => withTableHead(all, table), withSheetHeads(findings, context));
}

/** The same of one table of the report, whose unit stands over it. */
function withTableHead(findings: readonly Finding[], table: ReportTable): readonly Finding[] {
  const cells = new Set(table.lines.flatMap((line) => [...line.figures.values()].map((figure) => keyOf(figure.place))));
  const isOff = (found: Finding): boolean => found.code === "unit-mixup" && found.cause === null && cells.has(keyOf(found.place));
  const slips = findings.filter(isOff);
  if (slips.length < fewest) return findings;
  const said = finding("unit-mixup", table.unitPlace, {
    message: `附件6这张表有${slips.length}个数与别处正好相差一万倍，像是表上的金额单位写错了。请先核对这张表的单位是元还是万元。`,
    evidence: slips.map((found) => found.place),
  });
  const followsHere = (found: Finding): boolean => follows(found) && cells.has(keyOf(found.place));
  return [said, ...findings.map((found) => (followsHere(found) ? { ...found, cause: table.unitPlace } : found))];
}

function withSheetHeads(findings: readonly Finding[], context: CheckContext): readonly Finding[] {
  const slips = findings.filter((found) => found.code === "unit-mixup");
  const sheets = [context.annex3?.sheet, context.annex4?.sheet].flatMap((sheet) =>
    sheet === undefined ? [] : [{ sheet, count: amountsIn(slips, sheet) }],
  );
  const [most, next] = [...sheets].sort((a, b) => b.count - a.count);
  // Of two sheets that differ from each other alone nobody can tell which has the wrong unit.
  if (most === undefined || most.count < fewest || most.count === next?.count || othersIn(slips, most.sheet) < 2) return findings;
  const head = headOver(most.sheet, slips) ?? headOf(most.sheet);
  if (head === null) return findings;
  const said = finding("unit-mixup", head.place, {
    stated: head.text,
    message: `${most.sheet.name}有${most.count}个数与其他附件正好相差一万倍，像是${head.isUnit ? `${quoted(head.text)}的单位写错了` : "没有写金额单位，或写错了"}。请先核对这张表的金额单位是元还是万元。`,
    evidence: slips.filter((found) => isAbout(found, most.sheet)).map((found) => found.place),
  });
  return [said, ...findings.map((found) => (follows(found) && isAbout(found, most.sheet) ? { ...found, cause: head.place } : found))];
}

/** Of several captions of a sheet, each over its own table, the one over most of the cells that are off. */
function headOver(sheet: Sheet, slips: readonly Finding[]): ReturnType<typeof headOf> {
  const captions = sheet.rows.flatMap((row, at) =>
    (row ?? []).flatMap((cell, column) =>
      captionedUnit(cell?.text ?? "") === null ? [] : [{ text: compact(cell?.text ?? ""), at, column }],
    ),
  );
  const rows = slips.flatMap((found) =>
    [found.place, ...found.evidence].flatMap((place) => (place.sheet === sheet.name ? (parseArea(place.address)?.top ?? []) : [])),
  );
  if (captions.length < 2 || rows.length === 0) return null;
  const over = (row: number): number => captions.filter(({ at }) => at < row).length - 1;
  const counts = captions.map((_, index) => rows.filter((row) => over(row) === index).length);
  const cell = captions[counts.indexOf(Math.max(...counts))];
  return cell === undefined ? null : { place: placeIn(sheet, cell.at, cell.column), text: cell.text, isUnit: true };
}

/** How many amounts of a sheet are off: one that stands in several places, or was written in 元 and in 万元, is one. */
function amountsIn(slips: readonly Finding[], sheet: Sheet): number {
  const digits = slips.flatMap((found) =>
    isAbout(found, sheet) ? [(found.stated ?? "").replace(/\D/gu, "").replace(/^0+|0+$/gu, "")] : [],
  );
  return new Set(digits.map((amount) => amount.slice(0, 3))).size;
}

/** How many other sheets disagree with a sheet. */
function othersIn(slips: readonly Finding[], sheet: Sheet): number {
  const about = slips.filter((found) => isAbout(found, sheet));
  const names = about.flatMap((found) => [found.place, ...found.evidence].map((place) => place.sheet));
  return new Set(names.filter((name) => name !== sheet.name)).size;
}

function follows(found: Finding): boolean {
  return /^(unit-mixup|figure-differs|score-contradicted|score-disputed|one-mistake|rate-mismatch)$/u.test(found.code);
}

function isAbout(found: Finding, sheet: Sheet): boolean {
  return [found.place, ...found.evidence].some((place) => place.sheet === sheet.name);
}

const firstRows = 8;

/** The cell that states the unit of a sheet, else its first one. */
function headOf(sheet: Sheet): { readonly place: Place; readonly text: string; readonly isUnit: boolean } | null {
  const cells = sheet.rows.flatMap((row, at) => (row ?? []).map((cell, column) => ({ text: compact(cell?.text ?? ""), at, column })));
  const short = cells.filter(({ text }) => text.length <= 40);
  const unit =
    short.find(({ text }) => captionedUnit(text) !== null) ??
    // A heading further down states the unit of its own column only.
    short.find(({ text, at }) => at < firstRows && statedUnit(text) !== null) ??
    short.find(({ text }) => /单位[:：]/u.test(text));
  const cell = unit ?? cells.find(({ text }) => text !== "");
  return cell === undefined ? null : { place: placeIn(sheet, cell.at, cell.column), text: cell.text, isUnit: unit !== undefined };
}
