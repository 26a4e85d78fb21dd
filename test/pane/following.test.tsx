/**
 * Nothing is drawn here, and the bytes of a file are none in a page that is only imitated.
 * @jest-environment node
 */
import type { Host, Refusal } from "../../src/host/host";
import type { XlsxHost } from "../../src/host/xlsx";
import { engine } from "../../src/taskpane/engine";
import { quiet } from "../../src/taskpane/following";
import type { Means } from "../../src/taskpane/means";
import { createSession, type Session } from "../../src/taskpane/session";
import { handClock, type HandClock } from "../support/hand-clock";
import { sampleHost } from "../support/sample";

// What the session makes of changes, over the host of the page without Excel.

const busy: Refusal = { kind: "refused", code: "busy", message: "请先按回车" };
/** A rate of 附件4 that is wrong as it is filed; right is 0.9907. */
const rate = { sheet: "附件4", address: "D10" };

interface Bench {
  readonly session: Session;
  readonly file: XlsxHost;
  readonly clock: HandClock;
  /** What was asked of the host. */
  readonly asked: string[];
  /** Types into a cell, and waits until that is told. */
  readonly types: (text: string) => Promise<void>;
  /** What the host answers instead of reading. */
  refusal: Refusal | Error | null;
  /** Called when a reading begins. */
  onRead: () => Promise<void>;
}

function bench(more: Partial<Means> = {}, host: Partial<Host> = {}): Bench {
  const [file, clock, asked] = [sampleHost(), handClock(), [] as string[]];
  const over: Host = {
    read: async () => {
      asked.push("read");
      await opened.onRead();
      if (opened.refusal instanceof Error) throw opened.refusal;
      return opened.refusal ?? file.read();
    },
    apply: (plan) => (asked.push("apply"), file.apply(plan)),
    undo: (...undos) => (asked.push("undo"), file.undo(...undos)),
    reveal: file.reveal,
    watch: (listener) => (asked.push("watch"), file.watch(listener)),
    ...host,
  };
  const session = createSession({ host: over, engine, clock: () => new Date(2023, 0, 1, 9, 5), later: clock.later, ...more });
  const types = async (text: string): Promise<void> => void (await file.edit(rate, text));
  const opened: Bench = { session, file, clock, asked, types, refusal: null, onRead: () => Promise.resolve() };
  return opened;
}

/** A session with a result; only what is asked from now on is written down. */
async function recalculated(...more: Parameters<typeof bench>): Promise<Bench> {
  const opened = bench(...more);
  await opened.session.recalculate();
  expect(opened.session.state().kind).toBe("applied");
  opened.asked.length = 0;
  return opened;
}

/** Waits until nothing is left to be done: what a check reads is there at once. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Whether the result still finds fault with the rate. */
function isWrong({ session }: Bench): boolean {
  const findings = session.state().known?.assessment.findings ?? [];
  return findings.some(({ code, place }) => code === "rate-mismatch" && place.sheet === rate.sheet && place.address === rate.address);
}

describe("a change after a recalculation", () => {
  test("is shown once nothing has changed for a while, and nothing is read or written", async () => {
    const { session, clock, asked, types } = await recalculated();
    const { known } = session.state();
    await types("0.97");
    clock.pass(quiet - 1);
    await types("0.98");
    clock.pass(quiet - 1);
    expect(session.state().following.changed).toBe(false);
    clock.pass(1);
    expect(session.state()).toMatchObject({ kind: "applied", known, following: { can: true, changed: true } });
    expect(asked).toEqual([]);
  });

  test("is no news once it has been recalculated, and the host is not asked to tell again", async () => {
    const { session, clock, asked, types } = await recalculated();
    await types("0.97");
    clock.pass(quiet);
    await session.recalculate();
    expect(asked).toEqual(["read", "apply"]);
    expect([session.state().following.changed, clock.due()]).toEqual([false, 0]);
  });

  test("is in the result where it was told before the reading was there", async () => {
    const opened = await recalculated();
    opened.onRead = () => opened.types("0.97");
    await opened.session.recalculate();
    opened.clock.pass(quiet);
    expect(opened.session.state().following.changed).toBe(false);
  });

  test("is shown when it came while writing", async () => {
    const opened = bench();
    const { session, clock, file } = opened;
    const writing = createSession({
      host: { ...file, apply: async (plan) => (await opened.types("0.97"), clock.pass(quiet), file.apply(plan)) },
      engine,
      clock: () => new Date(2023, 0, 1),
      later: clock.later,
    });
    await writing.recalculate();
    expect(writing.state()).toMatchObject({ kind: "applied", following: { changed: false } });
    clock.pass(quiet);
    expect(writing.state().following.changed).toBe(true);
    session.close();
  });

  test("is seen by the reading after another command too", async () => {
    const { session, clock, types } = await recalculated();
    await types("0.97");
    clock.pass(quiet);
    await session.clearMarks();
    expect(session.state()).toMatchObject({ kind: "applied", doing: "clear", following: { changed: false } });
  });
});

test("a host that cannot tell before it has read may be able to afterwards", async () => {
  const answers = [null, () => undefined];
  const { session } = await recalculated({}, { watch: () => Promise.resolve(answers.shift() ?? null) });
  expect([session.state().following.can, answers]).toEqual([true, []]);
});

test("what the session writes and takes back itself is no change", async () => {
  const { session, clock } = await recalculated();
  const matters = (session.state().known?.matters ?? []).filter(({ proposal }) => proposal !== null).slice(0, 1);
  await session.accept(matters);
  await session.undo();
  await session.undo();
  clock.pass(quiet);
  expect([session.state().kind, session.state().following.changed, clock.due()]).toEqual(["applied", false, 0]);
});

describe("nothing is followed", () => {
  test("before there is a result", async () => {
    const { session, clock, asked, types } = bench();
    await session.open();
    await types("0.97");
    clock.pass(quiet);
    expect([asked, session.state().following]).toEqual([["read"], { can: false, changed: false, auto: false, alone: false }]);
  });

  test("where a host cannot tell", async () => {
    const { session } = await recalculated({}, { watch: () => Promise.resolve(null) });
    expect(session.state().following.can).toBe(false);
  });

  test("where there is no clock, as with the ribbon's button", async () => {
    const { later: _, ...means } = { host: sampleHost(), engine, clock: () => new Date(2023, 0, 1), later: handClock().later };
    const watch = jest.fn();
    const session = createSession({ ...means, host: { ...means.host, watch } });
    await session.recalculate();
    expect([session.state().kind, watch.mock.calls.length]).toEqual(["applied", 0]);
  });

  test("once the session is closed", async () => {
    const { session, clock, types } = await recalculated();
    await types("0.97");
    session.close();
    await types("0.98");
    expect(clock.due()).toBe(0);
    clock.pass(quiet);
    expect(session.state().following.changed).toBe(false);
  });
});

describe("自动重新核对", () => {
  async function alone(...more: Parameters<typeof bench>): Promise<Bench> {
    const opened = await recalculated(...more);
    opened.session.checkAlone(true);
    return opened;
  }

  test("reads and shows what changes come to, and writes nothing", async () => {
    const opened = await alone();
    const { session, file, clock, asked, types } = opened;
    expect(isWrong(opened)).toBe(true);
    await types("99.07%");
    const before = file.bytes();
    clock.pass(quiet);
    await settled();
    expect(asked).toEqual(["read"]);
    expect(isWrong(opened)).toBe(false);
    expect(session.state()).toMatchObject({
      kind: "applied",
      doing: "write",
      known: { outdated: true },
      following: { changed: false, alone: true },
    });
    expect(file.bytes()).toEqual(before);
  });

  test("the next click writes, and the result is that of a command again", async () => {
    const { session, clock, asked, types } = await alone();
    await types("99.07%");
    clock.pass(quiet);
    await settled();
    await session.recalculate();
    expect(asked).toEqual(["read", "read", "apply"]);
    expect(session.state()).toMatchObject({ known: { outdated: false }, following: { alone: false, auto: true } });
  });

  test("a change that is there already is read when it is switched on", async () => {
    const { session, clock, asked, types } = await recalculated();
    await types("99.07%");
    clock.pass(quiet);
    session.checkAlone(true);
    await settled();
    expect([asked, session.state().following.changed]).toEqual([["read"], false]);
  });

  test("switched off again it only says that something has changed", async () => {
    const { session, clock, asked, types } = await alone();
    session.checkAlone(false);
    await types("99.07%");
    clock.pass(quiet);
    await settled();
    expect([asked, session.state().following.changed]).toEqual([[], true]);
  });

  test.each([
    ["a cell that is being edited", busy],
    ["a fault", new Error("x is undefined")],
  ])("%s is no failure: the change is shown, and the next one tries again", async (_, refusal) => {
    const opened = await alone();
    opened.refusal = refusal;
    await opened.types("0.97");
    opened.clock.pass(quiet);
    await settled();
    expect(opened.session.state()).toMatchObject({ kind: "applied", following: { changed: true, alone: false } });
    opened.refusal = null;
    await opened.types("99.07%");
    opened.clock.pass(quiet);
    await settled();
    expect(opened.session.state().following).toMatchObject({ changed: false, alone: true });
    expect(isWrong(opened)).toBe(false);
  });

  test("after a failure what went wrong stays in view, and the change is only shown", async () => {
    const opened = await alone();
    opened.refusal = busy;
    await opened.session.recalculate();
    opened.refusal = null;
    opened.asked.length = 0;
    await opened.types("99.07%");
    opened.clock.pass(quiet);
    await settled();
    expect(opened.asked).toEqual([]);
    expect(opened.session.state()).toMatchObject({ kind: "failed", following: { changed: true } });
  });

  test("where nothing may be written the result is a new one all the same, and why stays in view", async () => {
    const refusal: Refusal = { kind: "refused", code: "read-only", message: "只读" };
    const opened = bench({}, { apply: () => Promise.resolve(refusal) });
    await opened.session.recalculate();
    opened.session.checkAlone(true);
    await opened.types("99.07%");
    opened.clock.pass(quiet);
    await settled();
    expect(opened.session.state()).toMatchObject({ kind: "failed", refusal, following: { changed: false, alone: true } });
    expect(isWrong(opened)).toBe(false);
  });

  test("what was asked and noted stays", async () => {
    const { session, clock, types } = await alone();
    await session.askFiling();
    const { asking } = session.state();
    await types("99.07%");
    clock.pass(quiet);
    await settled();
    expect(asking).not.toBeNull();
    expect(session.state()).toMatchObject({ asking, following: { alone: true } });
  });

  test("a command that comes while it reads waits for it, and a second one is left out", async () => {
    const opened = await alone();
    let release = (): void => undefined;
    opened.onRead = () => new Promise((resolve) => (release = resolve));
    await opened.types("99.07%");
    opened.clock.pass(quiet);
    const commands = [opened.session.recalculate(), opened.session.clearMarks(), opened.session.choose({ steps: "started" })];
    await settled();
    expect(opened.asked).toEqual(["read"]);
    opened.onRead = () => Promise.resolve();
    release();
    await Promise.all(commands);
    expect(opened.asked).toEqual(["read", "read", "apply"]);
    expect(opened.session.state()).toMatchObject({ doing: "write", settings: { steps: "whole" }, following: { alone: false } });
  });

  test("a change while it reads is in it", async () => {
    const opened = await alone();
    opened.onRead = () => opened.types("99.07%");
    await opened.types("0.97");
    opened.clock.pass(quiet);
    await settled();
    expect([isWrong(opened), opened.clock.due(), opened.asked]).toEqual([false, 0, ["read"]]);
  });
});
