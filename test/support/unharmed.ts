import { assess, scorer } from "../../src/core/assess";
import { isOwnSheet } from "../../src/core/annex/own";
import { tellCell } from "../../src/core/cell";
import { planUndo } from "../../src/core/journal";
import { exact } from "../../src/core/quantity";
import type { Change } from "./changes";
import { defaultSettings, type Assessment } from "../../src/core/assessment";
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
  const own = new Set(plan.flatMap((edit) => (edit.kind === "sheet" ? [edit.sheet] : [])));
  const column = columnName(table?.targetColumn ?? 0);
  const isAllowed = (edit: Edit): boolean => {
    const sheet = sheetOf(edit);
    if (sheet === null || own.has(sheet)) return true;
    if (edit.kind !== "cell") return sheetNamed(workbook, sheet) !== undefined;
    // Spaces and other signs that nobody sees hold nothing.
    const isFree = edit.before.kind === "blank" || (edit.before.kind === "text" && isBlank(edit.before.text)) || table?.fillsScore === true;
    return sheet === table?.sheet && edit.place.address.replace(/\d+$/, "") === column && isFree;
  };
  expect(plan.filter((edit) => !isAllowed(edit))).toEqual([]);
}

/** Whether a workbook is assessed, written to and put back as it has to be. */
export function checkAll(workbook: Workbook, later: readonly Change[] = []): void {
  const assessment = assess(workbook);
  checkScores(workbook, assessment);
  // The same workbook, read again: nothing that was remembered of the first may be needed.
  expect(JSON.stringify(assess({ sheets: workbook.sheets.map((sheet) => ({ ...sheet })) }))).toBe(JSON.stringify(assessment));
  const reading: Reading = { kind: "read", workbook, marks: [], kept: { notes: null, journal: null } };
  const plan = planWriteback(reading, assessment);
  checkEdits(workbook, assessment, plan);
  const after = appliedTo(reading, plan);
  const was = JSON.stringify(standing(reading));
  expect(JSON.stringify(standing(appliedTo(after, invert(plan))))).toBe(was);
  expect(JSON.stringify(standing(appliedTo(after, planUndo(after).plan)))).toBe(was);
  const again = assess(after.workbook);
  expect(planWriteback(after, again)).toEqual([]);
  if (process.env["X"]?.includes("f")) expect(JSON.stringify(standing(appliedTo(after, planFiling(after))))).toBe(was);
  if (process.env["X"]?.includes("g")) expect(gist(again)).toEqual(gist(assessment));
  if (process.env["X"]?.includes("l")) checkLater(after, later);
  if (process.env["X"]?.includes("a")) checkTakeover(reading, assessment);
  if (process.env["X"]?.includes("t")) checkTold(workbook, assessment);
  if (process.env["X"]?.includes("s")) checkSettings(reading);
}

/** What a write may not change. */
function gist({ rows, total, findings }: Assessment): unknown {
  return JSON.parse(JSON.stringify({ rows, total, findings }));
}

/** What was written to goes on being worked on, and is recalculated again. */
function checkLater(written: Reading, later: readonly Change[]): void {
  const reading: Reading = { ...written, workbook: later.reduce((book, change) => change(book), written.workbook) };
  const assessment = assess(reading.workbook);
  checkScores(reading.workbook, assessment);
  const plan = planWriteback(reading, assessment);
  const after = appliedTo(reading, plan);
  expect(JSON.stringify(standing(appliedTo(after, invert(plan))))).toBe(JSON.stringify(standing(reading)));
  expect(planWriteback(after, assess(after.workbook))).toEqual([]);
  planUndo(after);
  const filed = appliedTo(after, planFiling(after)).workbook;
  expect(filed.sheets.filter(isOwnSheet).map(({ name }) => name)).toEqual([]);
}

function checkTakeover(reading: Reading, assessment: Assessment): void {
  const plan = planTakeover(reading, assessment.findings);
  const after = appliedTo(reading, plan);
  expect(JSON.stringify(standing(appliedTo(after, planUndo(after).plan)))).toBe(JSON.stringify(standing(reading)));
  checkScores(after.workbook, assess(after.workbook));
}

function checkTold(workbook: Workbook, assessment: Assessment): void {
  for (const sheet of workbook.sheets)
    for (const address of ["A1", "C5", "D8", "I6"]) tellCell(workbook, assessment, { sheet: sheet.name, address });
  tallyOf(workbook, assessment);
  const trial = scorer(workbook, defaultSettings);
  const num = exact("1");
  for (const j of [
    { score: num },
    { incidents: num },
    { count: num },
    { items: [true, false] },
    { exempt: true as const },
    { operands: { 编制数: num } },
  ]) {
    const scores = trial(
      Object.fromEntries(
        assessment.rows.map(({ place, missing }) => [
          `${place.sheet}!${place.address}`,
          { ...j, ...("operands" in j ? { operands: Object.fromEntries(missing.map((name) => [name, num])) } : {}), reason: "x" },
        ]),
      ),
    );
    checkScores(workbook, { ...assessment, ...scores });
  }
}

function checkSettings(reading: Reading): void {
  for (const settings of [
    {
      ...defaultSettings,
      steps: "proportional" as const,
      sources: ["6", "3"] as const,
      tolerance: exact("1"),
      writeback: "values" as const,
    },
    { ...defaultSettings, steps: "started" as const, sources: ["3", "4"] as const, marks: false },
  ]) {
    const assessment = assess(reading.workbook, settings);
    checkScores(reading.workbook, assessment);
    const plan = planWriteback(reading, assessment);
    const after = appliedTo(reading, plan);
    expect(JSON.stringify(standing(appliedTo(after, planUndo(after).plan)))).toBe(JSON.stringify(standing(reading)));
    expect(planWriteback(after, assess(after.workbook, settings))).toEqual([]);
  }
}
