import type { Assessment } from "../../core/assessment";
import { titleOf } from "../../core/check/codes";
import type { Finding, Severity } from "../../core/check/finding";
import { parseArea, type Place } from "../../core/grid/address";
import { bareLabel } from "../../core/grid/label";
import { sheetNamed, textAt, type Workbook } from "../../core/grid/workbook";
import { reasonFor, type Notes } from "../../core/notes";
import { scoreText } from "../../taskpane/figures";
import { worstOf } from "../../taskpane/matters";

/** A finding as the list of many files keeps it: plain text, and what it is recognised by in another version of the file. */
export interface Brief {
  readonly code: string;
  /** What the code is called (问题). */
  readonly title: string;
  readonly severity: Severity;
  readonly place: Place;
  /** The annex that the sheet is, such as `附件5`; the sheet's own name where it is none. */
  readonly role: string;
  /** What its row is called, as labels are compared; empty where nothing says. */
  readonly label: string;
  readonly stated: string | null;
  readonly expected: string | null;
  readonly message: string;
  readonly scoreEffect: string | null;
  readonly cause: Place | null;
}

/** What is kept of a workbook that was checked; the workbook itself is not. */
export interface Summary {
  readonly unit: string | null;
  readonly year: number | null;
  /** Scores as people write them; null where there is none, `computed`, `min` and `max` together where no score sheet was found. */
  readonly stated: string | null;
  readonly computed: string | null;
  readonly min: string | null;
  readonly max: string | null;
  readonly counts: Readonly<Record<Severity, number>>;
  /** The finding that weighs most (最要紧的问题); null where nothing must be mended or decided. */
  readonly worst: { readonly severity: Severity; readonly place: Place; readonly title: string } | null;
  readonly findings: readonly Brief[];
}

/** Reduces what was found in a workbook to what a list of many can hold. */
export function summaryOf(assessment: Assessment, workbook: Workbook, notes: Notes): Summary {
  const { unit, year, total, findings } = assessment;
  const matters = findings.map((finding) => ({ finding, proposal: null, reason: reasonFor(notes, finding, workbook) }));
  const worst = worstOf(matters, 1)[0]?.matter.finding;
  const count = (severity: Severity): number => findings.filter((found) => found.severity === severity).length;
  return {
    unit,
    year,
    stated: total === null || total.stated === null ? null : scoreText(total.stated),
    computed: total === null ? null : scoreText(total.computed),
    min: total === null ? null : scoreText(total.min),
    max: total === null ? null : scoreText(total.max),
    counts: { error: count("error"), warning: count("warning"), info: count("info") },
    worst: worst === undefined ? null : { severity: worst.severity, place: worst.place, title: titleOf(worst.code) },
    findings: findings.map((finding) => briefOf(finding, assessment, workbook)),
  };
}

/** Whether the recomputed score is another than the one that was handed in (分数有变). */
export function hasChangedScore({ stated, computed }: Summary): boolean {
  return computed !== null && stated !== computed;
}

/** The scores that are still possible (范围), such as `84～90`; null where there is but one, or none. */
export function rangeText({ min, max }: Summary): string | null {
  return min === null || max === null || min === max ? null : `${min}～${max}`;
}

function briefOf(finding: Finding, assessment: Assessment, workbook: Workbook): Brief {
  const { code, severity, place, stated, expected, message, scoreEffect, cause } = finding;
  const annex = Object.entries(assessment.annexes).find(([, sheet]) => sheet === place.sheet)?.[0];
  const label = labelOf(place, assessment, workbook);
  // Of a workbook in one sheet all annexes are that sheet, so that its role is the first of them, each time.
  const role = annex === undefined ? place.sheet : `附件${annex}`;
  return { code, title: titleOf(code), severity, place, role, label, stated, expected, message, scoreEffect, cause };
}

/** Enough to tell rows apart; a paragraph of a report is known by its beginning. */
const longestLabel = 24;

const han = /\p{Script=Han}/u;

/** The indicator of a scored row, or the nearest words to the left, or the cell's own. */
function labelOf(place: Place, { rows }: Assessment, workbook: Workbook): string {
  const area = parseArea(place.address);
  const sheet = sheetNamed(workbook, place.sheet);
  if (area === null || sheet === undefined) return "";
  const scored = rows.find((row) => row.place.sheet === place.sheet && parseArea(row.place.address)?.top === area.top);
  if (scored !== undefined && scored.indicator !== "") return scored.indicator.slice(0, longestLabel);
  const columns = [...Array.from({ length: area.left }, (_, index) => area.left - 1 - index), area.left];
  const label = columns.map((column) => bareLabel(textAt(sheet, area.top, column))).find((text) => han.test(text));
  return (label ?? "").slice(0, longestLabel);
}
