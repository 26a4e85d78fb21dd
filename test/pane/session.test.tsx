import type { Assessment, Settings } from "../../src/core/assessment";
import type { Place } from "../../src/core/grid/address";
import type { Kept, Plan } from "../../src/core/plan";
import type { Host, Reading, Receipt, Refusal, Undo } from "../../src/host/host";
import { engine } from "../../src/taskpane/engine";
import type { Means } from "../../src/taskpane/means";
import { createSession, type Session } from "../../src/taskpane/session";
import { at, foreign, sample } from "./assessment";

const reading: Reading & { kept: Kept } = { kind: "read", workbook: { sheets: [] }, marks: [], kept: { notes: null, journal: null } };
const refusal: Refusal = { kind: "refused", code: "protected", message: "工作表受保护" };
const edit: Plan = [
  { kind: "cell", place: at("附件5 J6"), before: { kind: "blank" }, after: { kind: "number", number: "5" }, look: "score", because: "" },
];

interface Told {
  readonly calls: string[];
  readonly settings: Settings[];
}

/** A host that writes down what it is asked, keeps what it is to keep, and answers as told. */
function scripted(answers: Partial<Host>, told: Told): Host {
  let { kept } = reading;
  const keep = (plan: Plan): void => {
    for (const edit of plan) if (edit.kind === "keep") kept = { ...kept, [edit.part]: edit.after };
  };
  const receipt = (plan: Plan): Receipt => ({
    kind: "applied",
    applied: plan.length,
    stale: [],
    undo: { plan, memory: told.calls.length },
  });
  return {
    read: () => (told.calls.push("read"), Promise.resolve({ ...reading, kept })),
    apply: (plan: Plan) => (keep(plan), told.calls.push(`apply ${plan.length}`), Promise.resolve(receipt(plan))),
    undo: (undo: Undo) => (told.calls.push(`undo ${String(undo.memory)}`), Promise.resolve(receipt(undo.plan))),
    reveal: (place: Place) => (told.calls.push(`reveal ${place.sheet} ${place.address}`), Promise.resolve(null)),
    ...answers,
  };
}

function sessionWith(
  answers: Partial<Host> = {},
  assessment: Assessment = sample,
  others: Partial<Pick<Means, "pause" | "ready">> = {},
): { session: Session; told: Told; kinds: string[] } {
  const told: Told = { calls: [], settings: [] };
  const session = createSession({
    host: scripted(answers, told),
    engine: { ...engine, assess: (_, settings) => (told.settings.push(settings), { ...assessment, settings }), plan: () => edit },
    clock: () => new Date(2023, 0, 1, 9, 5),
    ...others,
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

describe("the core, fetched while the pane is already there", () => {
  function arriving(): {
    readonly ready: () => Promise<void>;
    readonly come: () => void;
    readonly fail: () => void;
    readonly asked: () => number;
  } {
    const waiting: { readonly come: () => void; readonly fail: () => void }[] = [];
    const ready = (): Promise<void> =>
      new Promise((come, fail) => void waiting.push({ come, fail: () => fail(new Error("net::ERR_CONNECTION_REFUSED")) }));
    const tell = (how: "come" | "fail") => (): void => waiting.splice(0).forEach((each) => each[how]());
    let count = 0;
    return { ready: () => ((count += 1), ready()), come: tell("come"), fail: tell("fail"), asked: () => count };
  }
  /** Whatever can go on without the core has gone on. */
  const turn = async (): Promise<void> => {
    for (let step = 0; step < 50; step++) await Promise.resolve();
  };

  test("nothing is read before it has come; a click meanwhile is done then, once", async () => {
    const core = arriving();
    const { session, told } = sessionWith({}, sample, { ready: core.ready });
    const all = [session.open(), session.recalculate(), session.recalculate()];
    await turn();
    expect(told.calls).toEqual([]);
    core.come();
    await turn();
    core.come();
    await Promise.all(all);
    expect(told.calls).toEqual(["read", "apply 1"]);
    expect(session.state().kind).toBe("applied");
  });

  test("what was read when the pane opened comes before what a later click reads", async () => {
    const core = arriving();
    const { session, told } = sessionWith({}, sample, { ready: core.ready });
    const opening = session.open();
    await turn();
    core.come();
    await turn();
    core.come();
    await opening;
    expect(told.calls).toEqual(["read"]);
    expect(session.state().kind).toBe("idle");
  });

  test("where it cannot be had the click says so, and the next one asks for it anew", async () => {
    const core = arriving();
    const { session, told } = sessionWith({}, sample, { ready: core.ready });
    const first = session.recalculate();
    await turn();
    core.fail();
    await first;
    expect(session.state()).toMatchObject({ kind: "failed", refusal: { message: expect.stringContaining("没有取到") as string } });
    const second = session.recalculate();
    await turn();
    core.come();
    await second;
    expect(core.asked()).toBe(2);
    expect(told.calls).toEqual(["read", "apply 1"]);
    expect(session.state().kind).toBe("applied");
  });
});

test("undoing hands the last receipt back, once", async () => {
  const { session, told } = sessionWith();
  await session.recalculate();
  await session.undo();
  await session.undo();
  expect(told.calls).toEqual(["read", "apply 1", "read", "undo 2", "read"]);
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

test("a choice before there is a result is taken into it; one after that is kept, and assessed by without writing the sheets", async () => {
  const { session, told } = sessionWith();
  await session.choose({ steps: "proportional" });
  expect(told.calls).toEqual([]);
  await session.recalculate();
  await session.choose({ steps: "started" });
  await session.choose({ steps: "started" });
  // What is kept: the choice, and the step in the journal.
  expect(told.calls).toEqual(["read", "apply 1", "read", "apply 2", "read"]);
  expect(told.settings.map((settings) => settings.steps)).toEqual(["proportional", "started"]);
});

test("who has unsubscribed hears nothing more", async () => {
  const { session } = sessionWith();
  const listener = jest.fn();
  session.subscribe(listener)();
  await session.recalculate();
  expect(listener).not.toHaveBeenCalled();
});

describe("a reading that is given up", () => {
  /** A host that reads the second time only when it is let. */
  function held(): { readonly read: Host["read"]; readonly let: () => void } {
    let release = (): void => undefined;
    let nth = 0;
    const gate = new Promise<void>((resolve) => (release = resolve));
    return { read: async () => (++nth === 2 ? gate.then(() => reading) : reading), let: () => release() };
  }

  test("leaves the last result in view, says so, and writes nothing", async () => {
    const { read, let: release } = held();
    const { session, told } = sessionWith({ read });
    await session.recalculate();
    const before = session.state();
    const second = session.recalculate();
    expect(session.state().kind).toBe("reading");
    session.cancel();
    expect(session.state()).toEqual({ ...before, note: { about: "cancel", message: "已取消，没有写入" } });
    release();
    await second;
    expect(session.state().kind).toBe(before.kind);
    expect(told.calls).toEqual(["apply 1"]);
  });

  test("is let finish before the next command, which then is done", async () => {
    const { read, let: release } = held();
    const { session, told } = sessionWith({ read });
    await session.recalculate();
    const second = session.recalculate();
    session.cancel();
    const third = session.recalculate();
    release();
    await Promise.all([second, third]);
    expect(session.state()).toMatchObject({ kind: "applied", doing: "write", note: null });
    expect(told.calls).toEqual(["apply 1", "apply 1"]);
  });

  test("can be given up while it is assessed too", async () => {
    const { session, told } = sessionWith({}, sample, { pause: () => (session.cancel(), Promise.resolve()) });
    await session.recalculate();
    expect(session.state()).toMatchObject({ kind: "idle", known: null, note: { about: "cancel" } });
    expect(told.calls).toEqual(["read"]);
  });

  test("is nothing else: without a reading, and while writing, there is nothing to give up", async () => {
    const { session, told } = sessionWith({
      apply: (plan) => (
        session.cancel(),
        told.calls.push("apply"),
        Promise.resolve({ kind: "applied", applied: 1, stale: [], undo: { plan, memory: 1 } })
      ),
    });
    session.cancel();
    expect(session.state()).toMatchObject({ kind: "idle", note: null });
    await session.recalculate();
    expect(session.state()).toMatchObject({ kind: "applied", note: null });
  });
});
