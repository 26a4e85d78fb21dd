import { assess } from "../../src/core/assess";
import { defaultSettings, type Settings } from "../../src/core/assessment";
import type { Workbook } from "../../src/core/grid/workbook";
import { planUndo } from "../../src/core/taking-back";
import { noNotes, notesText, readNotes, withJudgement, type Notes } from "../../src/core/notes";
import type { Kept, Plan } from "../../src/core/plan";
import { exact } from "../../src/core/quantity";
import type { SomeSettings } from "../../src/core/settings";
import { keptEdits, planFiling, planWriteback, tallyOf } from "../../src/core/writeback";
import { notesOf } from "../../src/core/writeback/decisions";
import { applied } from "../support/apply";
import { readingOf, sampleHost } from "../support/sample";

// Settings belong to what a workbook's scores mean, so they are kept with its notes, taken back with them, and found again.

interface File {
  readonly workbook: Workbook;
  readonly marks: readonly [];
  readonly kept: Kept;
}

let sample: File;
beforeAll(async () => {
  sample = { workbook: (await readingOf(sampleHost())).workbook, marks: [], kept: { notes: null, journal: null } };
});

/** What a host makes of a plan, marks aside. */
function after(file: File, plan: Plan): File {
  const kept = { ...file.kept };
  for (const edit of plan) if (edit.kind === "keep" && kept[edit.part] === edit.before) kept[edit.part] = edit.after;
  const cells = plan.filter((edit) => edit.kind !== "keep" && edit.kind !== "mark");
  return { workbook: applied(file.workbook, cells), marks: [], kept };
}

const chosen = (file: File): SomeSettings => notesOf(file).settings;
const choose = (file: File, settings: SomeSettings): File => after(file, keptEdits(file, "改设置", [], { ...notesOf(file), settings }));
const recalculated = (file: File, settings: Partial<Settings> = chosen(file)): File =>
  after(file, planWriteback(file, assess(file.workbook, { ...defaultSettings, ...settings })));
const undone = (file: File, count?: number): File => after(file, planUndo(file, count).plan);

const all: Settings = { steps: "started", sources: ["6", "3"], tolerance: exact("1.5"), writeback: "values", marks: false };

test("are read back as they were kept, and nothing is kept for the default ones", () => {
  expect(readNotes(notesText({ ...noNotes, settings: all })).settings).toEqual(all);
  expect(notesText(noNotes)).toBeNull();
  // A file from before there were settings reads and is written as it was.
  const old =
    '{"version":1,"reasons":[],"judgements":[],"accepted":[{"place":{"sheet":"附件4","address":"D10"},"before":"1","after":"2"}]}';
  expect(readNotes(old).settings).toEqual({});
  expect(notesText(readNotes(old))).toBe(old);
});

test.each(["x", "null", "3", '{"settings":[]}', '{"settings":{"steps":7}}', '{"settings":"whole"}'])(
  "damaged as %s count as default",
  (text) => {
    expect(readNotes(text)).toEqual(noNotes);
  },
);

test("a recalculation keeps what it was computed by, and the next one by the same writes nothing", () => {
  const file = recalculated(sample, { steps: "proportional", tolerance: exact(1) });
  expect(chosen(file)).toEqual({ steps: "proportional", tolerance: exact(1) });
  const again = planWriteback(file, assess(file.workbook, { ...defaultSettings, ...chosen(file) }));
  // Marks are not kept here, so that they would be set again.
  expect(again.filter((edit) => edit.kind !== "mark" && !(edit.kind === "keep" && edit.part === "journal"))).toHaveLength(0);
  expect(recalculated(sample).kept.notes).toBeNull();
});

test("a choice is one step of the journal, and taken back to what was chosen before", () => {
  const first = choose(sample, { steps: "started" });
  const second = choose(first, { steps: "proportional", marks: false });
  expect(chosen(second)).toEqual({ steps: "proportional", marks: false });
  expect(chosen(undone(second, 1))).toEqual({ steps: "started" });
  expect(undone(second).kept).toEqual({ notes: null, journal: null });
});

test("taking an earlier step back leaves what was chosen since, and what else was decided", () => {
  const row = assess(sample.workbook).rows[13];
  if (row === undefined) throw new Error("no row");
  const judged = (notes: Notes): Notes => withJudgement(notes, row, { score: exact(3), reason: "测评" });
  const file = choose(sample, { steps: "started" });
  const decided = after(file, keptEdits(file, "人工判定", [], judged(notesOf(file))));
  const again = { ...decided, kept: { ...decided.kept, notes: notesText({ ...notesOf(decided), settings: { steps: "proportional" } }) } };
  expect(notesOf(undone(again))).toEqual({ ...noNotes, settings: { steps: "proportional" } });
  expect(notesOf(undone(decided, 1))).toEqual({ ...noNotes, settings: { steps: "started" } });
});

test("back to the default ones is kept too, where an older 核对结果 names others", () => {
  const file = recalculated(choose(sample, { steps: "started" }));
  const back = choose(file, {});
  expect(back.kept.notes).not.toBeNull();
  expect(chosen(back)).toEqual({});
});

test("报送稿 takes them out", () => {
  const file = recalculated(choose(sample, all));
  const filed = after(file, planFiling(file));
  expect([filed.kept, chosen(filed)]).toEqual([{ notes: null, journal: null }, {}]);
});

test.each<SomeSettings>([
  { steps: "proportional" },
  { sources: ["6", "4", "3"] },
  { tolerance: exact(2) },
  { writeback: "values" },
  { marks: false },
  all,
  {},
])("%j are found again in 核对结果 where another program has dropped the hidden part of the file", (settings) => {
  const file = recalculated(sample, settings);
  expect(chosen({ ...file, kept: { notes: null, journal: null } })).toEqual(settings);
});

test("what is written is counted whatever the settings say about it", () => {
  const counts = [defaultSettings, { ...defaultSettings, writeback: "values", marks: false } as const].map((settings) =>
    tallyOf(sample.workbook, assess(sample.workbook, settings)),
  );
  const plan = planWriteback(sample, assess(sample.workbook));
  const formulas = plan.filter((edit) => edit.kind === "cell" && edit.after.kind === "formula").length;
  expect(counts).toEqual([counts[0], counts[0]]);
  expect(counts[0]).toEqual({ formulas, marks: plan.filter(({ kind }) => kind === "mark").length });
});
