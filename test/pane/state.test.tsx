import type { Sheet } from "../../src/core/grid/workbook";
import type { Plan } from "../../src/core/plan";
import type { Refusal, Undo } from "../../src/host/host";
import {
  initialState,
  isBusy,
  isOurWorkbook,
  reduce,
  type Note,
  type PaneEvent,
  type Ours,
  type PaneState,
  type Step,
} from "../../src/taskpane/state";
import { at, foreign, knownOf, sample } from "./assessment";

const known = knownOf(sample);
const later = knownOf(sample, { at: "10:45" });
const mark: Plan = [{ kind: "mark", place: at("附件5 I6"), before: null, after: "error", because: "" }];
const undo: Undo = { plan: mark, memory: "first" };
const second: Undo = { plan: mark, memory: "second" };
const first: Step = { doing: "write", undo };
const nothing: Undo = { plan: [], memory: "nothing" };
const fresh: Ours = { marks: 0, steps: [] };
const refusal: Refusal = { kind: "refused", code: "busy", message: "请先按回车" };
const note: Note = { about: "jump", refusal };
const report: Sheet = { name: "报告.docx", visibility: "visible", protected: false, rows: [], merges: null };
const none: Plan = [];
const wrote = (applied: number, memory: Undo): PaneEvent & { readonly kind: "written" } => ({
  kind: "written",
  doing: "write",
  written: { applied, stale: none },
  undo: memory,
  found: null,
});
const undone: PaneEvent & { readonly kind: "undone" } = { kind: "undone", written: { applied: 3, stale: none }, found: null };
const taken: PaneEvent = { kind: "taken", count: 1 };
const opened: PaneEvent = { kind: "opened", ours: { marks: 5, steps: ["重新计算", "采用"] } };
const filing = { marks: 1, scores: 2, filled: 0, sheets: [], printed: [], reasons: 0, judgements: 0, settings: 0, steps: 1, accepted: 0 };

const read: PaneEvent = { kind: "read" };
const assess: PaneEvent = { kind: "assess", known, ours: fresh };
const apply: PaneEvent = { kind: "apply", doing: "write" };
const takeBack: PaneEvent = { kind: "apply", doing: "undo" };
const add: PaneEvent = { kind: "add", file: "报告.docx" };
const take: PaneEvent = { kind: "report", report };

const still = initialState.following;
const changed: PaneEvent = { kind: "follow", following: { changed: true } };
const checked: PaneEvent = { kind: "checked", known: later, ours: fresh };

/** The states a row of events leads through, each as kind and what sets it apart. */
const rows: readonly { readonly name: string; readonly events: readonly PaneEvent[]; readonly expected: Partial<PaneState> & object }[] = [
  { name: "nothing yet", events: [], expected: { kind: "idle", known: null, undos: [] } },
  { name: "reading", events: [read], expected: { kind: "reading", known: null } },
  { name: "assessed", events: [read, assess], expected: { kind: "assessed", known } },
  { name: "writing", events: [read, assess, apply], expected: { kind: "applying", known } },
  { name: "written", events: [read, assess, apply, wrote(3, undo)], expected: { kind: "applied", known, undos: [first] } },
  {
    name: "a write of nothing is not worth taking back",
    events: [read, assess, apply, wrote(0, nothing)],
    expected: { kind: "applied", undos: [] },
  },
  {
    name: "a second write can be taken back first",
    events: [read, assess, apply, wrote(3, undo), read, assess, apply, wrote(1, second)],
    expected: { kind: "applied", undos: [first, { doing: "write", undo: second }] },
  },
  { name: "reading again keeps the last result", events: [read, assess, read], expected: { kind: "reading", known } },
  {
    name: "a new result replaces the old one",
    events: [read, assess, read, { kind: "assess", known: later, ours: fresh }],
    expected: { known: later },
  },
  {
    name: "undoing",
    events: [read, assess, apply, wrote(3, undo), takeBack],
    expected: { kind: "applying", doing: "undo", undos: [first] },
  },
  {
    name: "undone",
    events: [read, assess, apply, wrote(3, undo), takeBack, taken, undone],
    expected: { kind: "applied", doing: "undo", known, undos: [] },
  },
  { name: "refused at once", events: [read, { kind: "refuse", refusal }], expected: { kind: "failed", known: null } },
  {
    name: "a refused write keeps the result and the way back",
    events: [read, assess, apply, wrote(3, undo), read, assess, apply, { kind: "refuse", refusal }],
    expected: { kind: "failed", known, undos: [first] },
  },
  {
    name: "a jump that failed is only a note",
    events: [read, assess, { kind: "note", note }],
    expected: { kind: "assessed", note },
  },
  { name: "the note goes with the next reading", events: [read, assess, { kind: "note", note }, read], expected: { note: null } },
  {
    name: "a report being read leaves everything as it is, but for a note",
    events: [read, assess, apply, wrote(3, undo), { kind: "note", note }, add],
    expected: { kind: "applied", known, undos: [first], adding: "报告.docx", report: null, note: null },
  },
  { name: "a report that was read", events: [read, assess, add, take], expected: { kind: "assessed", known, adding: null, report } },
  {
    name: "a report that could not be read changes nothing",
    events: [add, take, read, assess, { kind: "add", file: "坏.docx" }, { kind: "not-added", refusal }],
    expected: { kind: "assessed", known, adding: null, report, note: { about: "report", refusal } },
  },
  {
    name: "a jump that ends while a report is being read does not end that",
    events: [read, assess, add, { kind: "note", note: null }],
    expected: { adding: "报告.docx" },
  },
  {
    name: "the report stays through reading, writing and undoing",
    events: [add, take, read, assess, apply, wrote(3, undo), takeBack, taken, undone],
    expected: { kind: "applied", report },
  },
  { name: "a file that was worked on before", events: [opened], expected: { kind: "idle", kept: ["重新计算", "采用"], marks: 5 } },
  {
    name: "a step of this session is none of those before, though the file's journal holds it too",
    events: [opened, apply, { ...wrote(3, undo), found: { known: null, ours: { marks: 0, steps: ["重新计算", "采用", "清除标记"] } } }],
    expected: { kept: ["重新计算", "采用"], undos: [first], marks: 0 },
  },
  {
    name: "an earlier step that was taken back is gone",
    events: [opened, takeBack, { ...undone, found: { known: null, ours: { marks: 2, steps: ["重新计算"] } } }],
    expected: { kind: "applied", known: null, kept: ["重新计算"], marks: 2 },
  },
  {
    name: "what was asked goes with the next write",
    events: [{ kind: "ask", filing }, apply],
    expected: { asking: null },
  },
  {
    name: "what was asked stays meanwhile",
    events: [
      { kind: "ask", filing },
      { kind: "note", note },
    ],
    expected: { asking: filing },
  },
  {
    name: "a change is about the result in view, and gone with the next one",
    events: [read, assess, changed, read, assess],
    expected: { kind: "assessed", following: { ...still, changed: false } },
  },
  {
    name: "a change stays while something fails, is written or is noted",
    events: [read, assess, apply, changed, wrote(3, undo), { kind: "note", note }, read, { kind: "refuse", refusal }],
    expected: { kind: "failed", following: { ...still, changed: true } },
  },
  {
    name: "a result by itself leaves what was written, noted and asked",
    events: [read, assess, apply, wrote(3, undo), { kind: "note", note }, { kind: "ask", filing }, changed, checked],
    expected: { kind: "applied", known: later, undos: [first], note, asking: filing, following: { ...still, alone: true } },
  },
  {
    name: "and is no longer by itself with the next command",
    events: [read, assess, apply, wrote(3, undo), checked, apply],
    expected: { kind: "applying", known: later, following: still },
  },
  {
    name: "a result by itself that comes while something is under way is left out",
    events: [read, assess, read, checked],
    expected: { kind: "reading", known },
  },
  { name: "without the report again", events: [add, take, { kind: "report", report: null }], expected: { kind: "idle", report: null } },
];

describe("reduce", () => {
  test.each(rows)("$name", ({ events, expected }) => {
    expect(events.reduce(reduce, initialState)).toMatchObject(expected);
  });

  test("a choice is remembered, and nothing else changes", () => {
    expect(reduce(initialState, { kind: "choose", chosen: { steps: "started" } })).toEqual({
      ...initialState,
      chosen: { steps: "started" },
    });
  });
});

test("only reading, applying and adding a report keep a second command out", () => {
  const states = rows.map(({ events }) => events.reduce(reduce, initialState)).filter(isBusy);
  const kinds = states.map(({ kind, adding }) => (adding === null ? kind : "adding"));
  expect(new Set(kinds)).toEqual(new Set(["reading", "applying", "adding"]));
});

test("a workbook with none of annexes 3, 4 and 5 is not ours", () => {
  expect(isOurWorkbook(sample)).toBe(true);
  expect(isOurWorkbook({ ...foreign, annexes: { "4": "数据" } })).toBe(true);
  expect(isOurWorkbook(foreign)).toBe(false);
  expect(isOurWorkbook({ ...foreign, annexes: { "6": "报告" } })).toBe(false);
});
