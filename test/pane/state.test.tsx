import type { Plan } from "../../src/core/plan";
import type { Refusal, Undo } from "../../src/host/host";
import { initialState, isBusy, isOurWorkbook, reduce, type Known, type PaneEvent, type PaneState } from "../../src/taskpane/state";
import { foreign, sample } from "./assessment";

const known: Known = { assessment: sample, sheets: ["附件5"], at: "10:32" };
const later: Known = { ...known, at: "10:45" };
const undo: Undo = { plan: [], memory: "first" };
const second: Undo = { plan: [], memory: "second" };
const refusal: Refusal = { kind: "refused", code: "busy", message: "请先按回车" };
const none: Plan = [];
const wrote = (applied: number, memory: Undo): PaneEvent => ({ kind: "written", written: { applied, stale: none }, undo: memory });

const read: PaneEvent = { kind: "read" };
const assess: PaneEvent = { kind: "assess", known };
const apply: PaneEvent = { kind: "apply" };

/** The states a row of events leads through, each as kind and what sets it apart. */
const rows: readonly { readonly name: string; readonly events: readonly PaneEvent[]; readonly expected: Partial<PaneState> & object }[] = [
  { name: "nothing yet", events: [], expected: { kind: "idle", known: null, undos: [] } },
  { name: "reading", events: [read], expected: { kind: "reading", known: null } },
  { name: "assessed", events: [read, assess], expected: { kind: "assessed", known } },
  { name: "writing", events: [read, assess, apply], expected: { kind: "applying", known } },
  { name: "written", events: [read, assess, apply, wrote(3, undo)], expected: { kind: "applied", known, undos: [undo] } },
  {
    name: "a write of nothing is not worth taking back",
    events: [read, assess, apply, wrote(0, undo)],
    expected: { kind: "applied", undos: [] },
  },
  {
    name: "a second write can be taken back first",
    events: [read, assess, apply, wrote(3, undo), read, assess, apply, wrote(1, second)],
    expected: { kind: "applied", undos: [undo, second] },
  },
  { name: "reading again keeps the last result", events: [read, assess, read], expected: { kind: "reading", known } },
  { name: "a new result replaces the old one", events: [read, assess, read, { kind: "assess", known: later }], expected: { known: later } },
  {
    name: "undoing",
    events: [read, assess, apply, wrote(3, undo), { kind: "undo" }],
    expected: { kind: "applying", doing: "undo", undos: [undo] },
  },
  {
    name: "undone",
    events: [read, assess, apply, wrote(3, undo), { kind: "undo" }, { kind: "undone", written: { applied: 3, stale: none } }],
    expected: { kind: "assessed", known, undos: [] },
  },
  { name: "refused at once", events: [read, { kind: "refuse", refusal }], expected: { kind: "failed", known: null } },
  {
    name: "a refused write keeps the result and the way back",
    events: [read, assess, apply, wrote(3, undo), read, assess, apply, { kind: "refuse", refusal }],
    expected: { kind: "failed", known, undos: [undo] },
  },
  {
    name: "a jump that failed is only a note",
    events: [read, assess, { kind: "note", refusal }],
    expected: { kind: "assessed", note: refusal },
  },
  { name: "the note goes with the next reading", events: [read, assess, { kind: "note", refusal }, read], expected: { note: null } },
];

describe("reduce", () => {
  test.each(rows)("$name", ({ events, expected }) => {
    expect(events.reduce(reduce, initialState)).toMatchObject(expected);
  });

  test("a choice of reading changes the settings alone", () => {
    expect(reduce(initialState, { kind: "choose", steps: "started" })).toEqual({
      ...initialState,
      settings: { ...initialState.settings, steps: "started" },
    });
  });
});

test("only reading and applying keep a second command out", () => {
  const kinds = rows.map(({ events }) => events.reduce(reduce, initialState)).filter(isBusy);
  expect(new Set(kinds.map((state) => state.kind))).toEqual(new Set(["reading", "applying"]));
});

test("a workbook with none of annexes 3, 4 and 5 is not ours", () => {
  expect(isOurWorkbook(sample)).toBe(true);
  expect(isOurWorkbook({ ...foreign, annexes: { "4": "数据" } })).toBe(true);
  expect(isOurWorkbook(foreign)).toBe(false);
  expect(isOurWorkbook({ ...foreign, annexes: { "6": "报告" } })).toBe(false);
});
