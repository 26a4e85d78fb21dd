import type { Assessment, Settings } from "../../src/core/assessment";
import type { Place } from "../../src/core/grid/address";
import type { Plan } from "../../src/core/plan";
import type { Host, Reading, Receipt, Refusal, Undo } from "../../src/host/host";
import { engine } from "../../src/taskpane/engine";
import { createSession, type Session } from "../../src/taskpane/session";
import { at, foreign, sample } from "./assessment";

const reading: Reading = { kind: "read", workbook: { sheets: [] }, marks: [], kept: { notes: null, journal: null } };
const refusal: Refusal = { kind: "refused", code: "protected", message: "工作表受保护" };
const edit: Plan = [
  { kind: "cell", place: at("附件5 J6"), before: { kind: "blank" }, after: { kind: "number", number: "5" }, look: "score", because: "" },
];

interface Told {
  readonly calls: string[];
  readonly settings: Settings[];
}

/** A host that writes down what it is asked, and answers as told. */
function scripted(answers: Partial<Host>, told: Told): Host {
  const receipt = (plan: Plan): Receipt => ({
    kind: "applied",
    applied: plan.length,
    stale: [],
    undo: { plan, memory: told.calls.length },
  });
  return {
    read: () => (told.calls.push("read"), Promise.resolve(reading)),
    apply: (plan: Plan) => (told.calls.push(`apply ${plan.length}`), Promise.resolve(receipt(plan))),
    undo: (undo: Undo) => (told.calls.push(`undo ${String(undo.memory)}`), Promise.resolve(receipt(undo.plan))),
    reveal: (place: Place) => (told.calls.push(`reveal ${place.sheet} ${place.address}`), Promise.resolve(null)),
    ...answers,
  };
}

function sessionWith(answers: Partial<Host> = {}, assessment: Assessment = sample): { session: Session; told: Told; kinds: string[] } {
  const told: Told = { calls: [], settings: [] };
  const session = createSession({
    host: scripted(answers, told),
    engine: { ...engine, assess: (_, settings) => (told.settings.push(settings), { ...assessment, settings }), plan: () => edit },
    clock: () => new Date(2023, 0, 1, 9, 5),
  });
  const kinds: string[] = [];
  session.subscribe(() => kinds.push(session.state().kind));
  return { session, told, kinds };
}

test("recalculating reads, assesses, writes and shows", async () => {
  const { session, told, kinds } = sessionWith();
  await session.recalculate();
  expect(told.calls).toEqual(["read", "apply 1"]);
  expect(kinds).toEqual(["reading", "assessed", "applying", "applied"]);
  expect(session.state()).toMatchObject({ known: { at: "09:05" }, written: { applied: 1 } });
});

test("undoing hands the last receipt back, once", async () => {
  const { session, told } = sessionWith();
  await session.recalculate();
  await session.undo();
  await session.undo();
  expect(told.calls).toEqual(["read", "apply 1", "undo 2", "read"]);
  expect(session.state()).toMatchObject({ kind: "applied", doing: "undo", written: { applied: 1 } });
});

test("somebody else's workbook is read and never written", async () => {
  const { session, told } = sessionWith({}, foreign);
  await session.recalculate();
  expect(told.calls).toEqual(["read"]);
  expect(session.state().kind).toBe("assessed");
});

const refusals: readonly [string, Partial<Host>, object][] = [
  ["reading", { read: () => Promise.resolve(refusal) }, { kind: "failed", known: null, refusal }],
  ["writing", { apply: () => Promise.resolve(refusal) }, { kind: "failed", known: { at: "09:05" }, refusal }],
  ["a fault of our own", { read: () => Promise.reject(new Error("x is undefined")) }, { kind: "failed", refusal: { code: "failed" } }],
];
test.each(refusals)("a refusal of %s becomes the state failed", async (_, answers, expected) => {
  const { session } = sessionWith(answers);
  await session.recalculate();
  expect(session.state()).toMatchObject(expected);
});

test("the message of a fault names it, for whoever mends it", async () => {
  const { session } = sessionWith({ read: () => Promise.reject(new Error("x is undefined")) });
  await session.recalculate();
  const state = session.state();
  expect(state.kind === "failed" && state.refusal.message).toContain("x is undefined");
});

test("a refused undo can be tried again", async () => {
  const { session } = sessionWith({ undo: () => Promise.resolve(refusal) });
  await session.recalculate();
  await session.undo();
  expect(session.state()).toMatchObject({ kind: "failed", undos: [{ doing: "write", undo: { plan: edit } }] });
});

test("a second command while one is under way does nothing", async () => {
  const { session, told } = sessionWith();
  await Promise.all([session.recalculate(), session.recalculate(), session.undo(), session.choose({ steps: "started" })]);
  expect(told.calls).toEqual(["read", "apply 1"]);
});

test("a jump asks the host, and a refused one is a note that can be closed", async () => {
  const { session, told } = sessionWith();
  await session.reveal(at("附件3 F7"));
  expect(told.calls).toEqual(["reveal 附件3 F7"]);
  const refusing = sessionWith({ reveal: () => Promise.resolve(refusal) }).session;
  await refusing.reveal(at("附件3 F7"));
  expect(refusing.state()).toMatchObject({ kind: "idle", note: { about: "jump", refusal } });
  refusing.dismissNote();
  expect(refusing.state().note).toBeNull();
});

test("another reading of steps recalculates once there is a result, not before", async () => {
  const { session, told } = sessionWith();
  await session.choose({ steps: "proportional" });
  expect(told.calls).toEqual([]);
  await session.recalculate();
  await session.choose({ steps: "started" });
  await session.choose({ steps: "started" });
  expect(told.settings.map((settings) => settings.steps)).toEqual(["proportional", "started"]);
});

test("who has unsubscribed hears nothing more", async () => {
  const { session } = sessionWith();
  const listener = jest.fn();
  session.subscribe(listener)();
  await session.recalculate();
  expect(listener).not.toHaveBeenCalled();
});
