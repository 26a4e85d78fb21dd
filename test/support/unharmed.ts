import { assess, scorer } from "../../src/core/assess";
import { isOwnSheet, ownIn } from "../../src/core/annex/own";
import { tellCell } from "../../src/core/cell";
import { planUndo } from "../../src/core/taking-back";
import { fc } from "./chance";
import { exact } from "../../src/core/quantity";
import type { Change } from "./changes";
import { defaultSettings, type Assessment, type Judgement, type Settings } from "../../src/core/assessment";
import { addressOf, columnName, parseArea, type Place } from "../../src/core/grid/address";
import { isBlank } from "../../src/core/grid/label";
import { cellAt, sheetNamed, type Cell, type Sheet, type Workbook } from "../../src/core/grid/workbook";
import { invert, sheetOf, type Edit, type KeptPart, type Plan } from "../../src/core/plan";
import { planFiling, planTakeover, planWriteback, tallyOf } from "../../src/core/writeback";
import { contentOf, sameContent } from "../../src/core/writeback/draft";
import type { Reading } from "../../src/host/host";
import { applied } from "./apply";

/** A plan applied to all that a host reads; an edit that does not find what it was made for is a fault. */
export function appliedTo(reading: Reading, plan: Plan): Reading {
  const marks = new Map(reading.marks.map(({ place, severity }) => [keyOf(place), { place, severity }]));
  const kept: Record<KeptPart, string | null> = { notes: null, journal: null, ...reading.kept };
  const added = new Set<string>();
  for (const edit of plan) {
    switch (edit.kind) {
      case "sheet":
        if ((sheetNamed(reading.workbook, edit.sheet) === undefined) !== (edit.before === null)) misfit(edit);
        added.add(edit.sheet);
        break;
      case "cell": {
        const sheet = sheetNamed(reading.workbook, edit.place.sheet);
        if (sheet === undefined && !added.has(edit.place.sheet)) misfit(edit);
        const stands = sheet === undefined ? undefined : cellNamed(sheet, edit.place.address);
        if (!sameContent(contentOf(stands), edit.before)) misfit(edit);
        break;
      }
      case "mark":
        if ((marks.get(keyOf(edit.place))?.severity ?? null) !== edit.before) misfit(edit);
        if (edit.after === null) marks.delete(keyOf(edit.place));
        else marks.set(keyOf(edit.place), { place: edit.place, severity: edit.after });
        break;
      case "keep":
        if (kept[edit.part] !== edit.before) misfit(edit);
        kept[edit.part] = edit.after;
        break;
      case "print":
        break;
    }
  }
  return { ...reading, workbook: applied(reading.workbook, plan), marks: [...marks.values()], kept };
}

const keyOf = ({ sheet, address }: Place): string => `${sheet}!${address}`;

function misfit(edit: Edit): never {
  throw new Error(`${JSON.stringify(edit)} does not find what it was made for`);
}

function cellNamed(sheet: Sheet, address: string): Cell | undefined {
  const area = parseArea(address);
  return area === null ? undefined : cellAt(sheet, area.top, area.left);
}

/** What stands in a workbook, without the blank ends that an edit leaves behind. */
function standing({ workbook, marks, kept }: Reading): unknown {
  const contents = workbook.sheets.map(({ name, printArea, rows }) => [
    name,
    printArea ?? null,
    rows
      .flatMap((line, row) =>
        (line ?? []).flatMap((cell, column) => (cell === undefined ? [] : [[addressOf(row, column), contentOf(cell)]])),
      )
      .filter(([, content]) => (content as { kind: string }).kind !== "blank"),
  ]);
  return {
    contents,
    marks: marks.map(({ place, severity }) => `${place.sheet}!${place.address} ${severity}`).sort(),
    kept: kept ?? { notes: null, journal: null },
  };
}

/** What only a mistake of ours says; a cell may say it too, and is quoted then. */
const unsayable = /NaN|Infinity|undefined|null|\[object/u;

function says({ sheets }: Workbook, pattern: RegExp): boolean {
  return sheets.some(({ rows }) => rows.some((line) => line?.some((cell) => cell !== undefined && pattern.test(cell.text))));
}

function checkScores(workbook: Workbook, { rows, total, findings }: Assessment): void {
  const wrong = rows.flatMap(({ indicator, computed, weight, readings, alternatives, rule }) => {
    const others = [...Object.values(readings ?? {}), ...alternatives.map((other) => other.computed), ...(rule.permitted ?? [])];
    const isWrong = [computed, ...others].some((score) => score !== null && !(score.isFinite() && score.gte(0)));
    return isWrong || (computed !== null && weight !== null && computed.gt(weight)) ? [indicator] : [];
  });
  expect(wrong).toEqual([]);
  const span = total === null ? [] : [total.min, total.computed, total.max];
  expect(span.every((score) => score.isFinite() && score.gte(0)) && (total === null || total.min.lte(total.max))).toBe(true);
  const said = findings
    .map(({ stated, expected, message }) => [stated, expected, message].join(" "))
    .filter((text) => unsayable.test(text));
  expect(says(workbook, unsayable) ? [] : said).toEqual([]);
}

/** Edits go to our own sheets, to the column beside the table of 附件5, and to marks; nowhere else. */
function checkEdits(workbook: Workbook, { table }: Assessment, plan: Plan): void {
  const own = new Set([
    ...plan.flatMap((edit) => (edit.kind === "sheet" ? [edit.sheet] : [])),
    ...workbook.sheets.filter(isOwnSheet).map(({ name }) => name),
  ]);
  const column = table?.targetColumn ?? 0;
  // What an earlier run wrote there is ours to change.
  const isWritten = table !== null && ownIn(workbook).columns.get(table.sheet)?.includes(column) === true;
  const isAllowed = (edit: Edit): boolean => {
    const sheet = sheetOf(edit);
    if (sheet === null || own.has(sheet)) return true;
    if (edit.kind !== "cell") return sheetNamed(workbook, sheet) !== undefined;
    // Spaces and other signs that nobody sees hold nothing.
    const isBare = edit.before.kind === "blank" || (edit.before.kind === "text" && isBlank(edit.before.text));
    const isFree = isBare || isWritten || table?.fillsScore === true;
    return sheet === table?.sheet && edit.place.address.replace(/\d+$/, "") === columnName(column) && isFree;
  };
  expect(plan.filter((edit) => !isAllowed(edit))).toEqual([]);
}

/** Whether a workbook is assessed, written to and put back as it has to be. */
export function checkAll(workbook: Workbook, more: More = () => undefined): void {
  const assessment = assess(workbook);
  checkScores(workbook, assessment);
  const reading: Reading = { kind: "read", workbook, marks: [], kept: { notes: null, journal: null } };
  const after = checkWrite(reading, assessment);
  const was = JSON.stringify(standing(reading));
  expect(JSON.stringify(standing(appliedTo(after, planUndo(after).plan)))).toBe(was);
  expect(JSON.stringify(standing(appliedTo(after, planFiling(after))))).toBe(was);
  more({ reading, assessment, after });
}

/** What is tried on top of that: with a workbook as it was and as it was written to. */
export type More = (done: { readonly reading: Reading; readonly assessment: Assessment; readonly after: Reading }) => void;

/** A write is what the assessment says, can be taken back, and has nothing to add when it is done again; what it has made comes back. */
function checkWrite(reading: Reading, assessment: Assessment): Reading {
  const plan = planWriteback(reading, assessment);
  checkEdits(reading.workbook, assessment, plan);
  const after = appliedTo(reading, plan);
  expect(JSON.stringify(standing(appliedTo(after, invert(plan))))).toBe(JSON.stringify(standing(reading)));
  const again = assess(after.workbook, assessment.settings);
  expect(briefly(planWriteback(after, again))).toEqual([]);
  expect(JSON.stringify([again.rows, again.total, again.findings])).toBe(
    JSON.stringify([assessment.rows, assessment.total, assessment.findings]),
  );
  return after;
}

/** A plan that should be empty, short enough to be read. */
function briefly(plan: Plan): readonly string[] {
  return plan.map((edit) => JSON.stringify(edit).slice(0, 500));
}

/** The same workbook, read again: nothing that was remembered of the first may be needed. */
const readAgain: More = ({ reading, assessment }) => {
  const copy = { sheets: reading.workbook.sheets.map((sheet) => ({ ...sheet })) };
  expect(JSON.stringify(assess(copy))).toBe(JSON.stringify(assessment));
};

/** What was written to goes on being worked on, is recalculated again, and at last made ready to be filed. */
const workedOn =
  (later: readonly Change[]): More =>
  ({ after }) => {
    const reading: Reading = { ...after, workbook: later.reduce((book, change) => change(book), after.workbook) };
    const assessment = assess(reading.workbook);
    checkScores(reading.workbook, assessment);
    const again = checkWrite(reading, assessment);
    const filed = appliedTo(again, planFiling(again));
    expect(filed.workbook.sheets.filter(isOwnSheet).map(({ name }) => name)).toEqual([]);
    expect([filed.marks, filed.kept]).toEqual([[], { notes: null, journal: null }]);
    planUndo(again);
  };

/** All that can be taken over is, and taken back. */
const takenOver: More = ({ reading, assessment }) => {
  const after = appliedTo(reading, planTakeover(reading, assessment.findings));
  checkScores(after.workbook, assess(after.workbook));
  expect(JSON.stringify(standing(appliedTo(after, planUndo(after).plan)))).toBe(JSON.stringify(standing(reading)));
};

const chosen: readonly Settings[] = [
  { ...defaultSettings, steps: "proportional", sources: ["6", "3"], tolerance: exact("1"), writeback: "values" },
  { ...defaultSettings, steps: "started", sources: ["3", "4"], marks: false },
];

/** Other settings. */
const setOtherwise =
  (settings: Settings): More =>
  ({ reading }) => {
    const assessment = assess(reading.workbook, settings);
    checkScores(reading.workbook, assessment);
    checkWrite(reading, assessment);
  };

/** Whatever a cell is asked about, and whatever a person answers. */
const asked: More = ({ reading: { workbook }, assessment }) => {
  tallyOf(workbook, assessment);
  for (const { name } of workbook.sheets)
    for (const address of ["A1", "C5", "D8", "I6"]) tellCell(workbook, assessment, { sheet: name, address });
  const score = scorer(workbook, defaultSettings);
  for (const answer of [
    { score: exact("1") },
    { incidents: exact("2") },
    { count: exact("3") },
    { items: [true, false] },
    { exempt: true },
  ] as const) {
    const judgements = assessment.rows.map(({ place, missing }): [string, Judgement] => {
      const operands = Object.fromEntries(missing.map((figure) => [figure, exact("7")]));
      return [keyOf(place), { ...answer, operands, reason: "" }];
    });
    checkScores(workbook, { ...assessment, ...score(Object.fromEntries(judgements)) });
  }
};

/** One of them at a time, and not every time: each takes as long as all else. */
export function anyMore(later: fc.Arbitrary<readonly Change[]>): fc.Arbitrary<More> {
  const nothing: More = () => undefined;
  return fc.oneof(
    { weight: 40, arbitrary: fc.constant(nothing) },
    { weight: 1, arbitrary: fc.constant(readAgain) },
    { weight: 2, arbitrary: later.map(workedOn) },
    { weight: 1, arbitrary: fc.constant(takenOver) },
    { weight: 1, arbitrary: fc.constantFrom(...chosen).map(setOtherwise) },
    { weight: 1, arbitrary: fc.constant(asked) },
  );
}
