import type { Settings } from "../../src/core/assessment";
import { policyFileFrom, type PolicyFile } from "../../src/core/policy";
import { decimalText, exact } from "../../src/core/quantity";
import type { Host, Reading, Refusal } from "../../src/host/host";
import type { XlsxHost } from "../../src/host/xlsx";
import { engine } from "../../src/taskpane/engine";
import { scoreText } from "../../src/taskpane/figures";
import type { Means } from "../../src/taskpane/means";
import { createSession, type Session } from "../../src/taskpane/session";
import { workbookFrom, type SimWorkbook } from "../excel/model";
import { allGaps, open } from "../excel/opened";
import { handClock, type HandClock } from "../support/hand-clock";
import { hostOf, readingOf, sampleHost } from "../support/sample";

// Settings as a session chooses them, over a file and over a simulated Excel: kept in the workbook, so that whoever opens it next
// computes alike.

afterEach(() => expect(allGaps()).toEqual([]));

function sessionOver(host: Host, more: Partial<Means> = {}): Session {
  return createSession({ host, engine, clock: () => new Date(2023, 0, 1, 9, 5), ...more });
}

const settingsOf = (session: Session): Settings | undefined => session.state().known?.assessment.settings;
function totalOf(session: Session): string {
  const total = session.state().known?.assessment.total ?? null;
  return total === null ? "" : decimalText(total.computed);
}

async function read(host: Host): Promise<Reading> {
  const reading = await host.read();
  if (reading.kind === "refused") throw new Error(reading.message);
  return reading;
}

/** A workbook, and the way to open it again as somebody else does, after it was saved. */
interface Opened {
  readonly host: Host;
  readonly reopened: () => Promise<Opened>;
}

function inFile(host: XlsxHost): Opened {
  return { host, reopened: () => Promise.resolve(inFile(hostOf(host.bytes()))) };
}

async function inExcel(workbook: SimWorkbook): Promise<Opened> {
  const { excel, host } = await open(workbook);
  return { host, reopened: () => inExcel(excel.workbook) };
}

const places: readonly [string, () => Promise<Opened>][] = [
  ["a file", () => Promise.resolve(inFile(sampleHost()))],
  ["Excel", async () => inExcel(workbookFrom((await readingOf(sampleHost())).workbook))],
];

describe.each(places)("in %s", (_, placed) => {
  test("a choice is assessed by at once, the sheets wait for 重新计算, and whoever opens it next computes alike", async () => {
    const { host, reopened } = await placed();
    const session = sessionOver(host);
    await session.recalculate();
    expect(totalOf(session)).toBe("78");
    const before = (await read(host)).workbook;
    await session.choose({ steps: "started", marks: false });
    expect(session.state()).toMatchObject({ kind: "applied", doing: "choose", chosen: {}, known: { outdated: true } });
    expect(totalOf(session)).toBe("76");
    expect((await read(host)).workbook).toEqual(before);

    const next = sessionOver((await reopened()).host);
    await next.open();
    await next.recalculate();
    expect([totalOf(next), settingsOf(next)]).toEqual(["76", settingsOf(session)]);
    expect(next.state()).toMatchObject({ kind: "applied", doing: "write", known: { outdated: false } });
    await next.recalculate();
    expect(next.state()).toMatchObject({ written: { applied: 0 } });
  });

  test("a choice is a step to take back, in this session and after it was saved", async () => {
    const { host, reopened } = await placed();
    const session = sessionOver(host);
    await session.recalculate();
    await session.choose({ steps: "started" });
    await session.choose({ steps: "proportional" });
    expect(session.state().undos.map(({ doing }) => doing)).toEqual(["write", "choose", "choose"]);
    await session.undo();
    expect(settingsOf(session)?.steps).toBe("started");

    const next = sessionOver((await reopened()).host);
    await next.open();
    expect(next.state().kept).toEqual(["重新计算", "改设置"]);
    await next.undo();
    await next.recalculate();
    expect([totalOf(next), settingsOf(next)?.steps]).toEqual(["78", "whole"]);
  });

  test("报送稿 counts what was chosen, and takes it out", async () => {
    const { host, reopened } = await placed();
    const session = sessionOver(host);
    await session.choose({ steps: "started", sources: ["6", "4", "3"] });
    await session.recalculate();
    expect((await read(host)).kept?.notes).toContain('"settings":{"steps":"started","sources":["6","4","3"]}');
    await session.askFiling();
    expect(session.state().asking).toMatchObject({ settings: 2 });
    await session.file(true);
    const filed = await read((await reopened()).host);
    expect(filed.kept).toEqual({ notes: null, journal: null });
    expect(settingsOf(session)).toMatchObject({ steps: "whole", sources: ["4", "3", "6"] });
  });

  test("what is laid down holds from the first assessment on, is kept with it, and outdoes what was chosen where it is locked", async () => {
    const { host, reopened } = await placed();
    const session = sessionOver(host);
    await session.choose({ steps: "started" });
    await session.recalculate();
    const policy = policyFileFrom('{ "defaults": { "steps": "proportional", "marks": false }, "locked": ["steps"] }');
    const later = await reopened();
    const under = sessionOver(later.host, { policy: Promise.resolve(policy) });
    await under.recalculate();
    expect(settingsOf(under)).toMatchObject({ steps: "proportional", marks: false });
    await under.choose({ steps: "whole" });
    expect(under.state()).toMatchObject({ kind: "applied", doing: "write", chosen: {} });
    // Without the bureau's file it still is what its sheets were computed by.
    const elsewhere = sessionOver((await later.reopened()).host);
    await elsewhere.recalculate();
    expect(settingsOf(elsewhere)).toMatchObject({ steps: "proportional", marks: false });
    expect(elsewhere.state()).toMatchObject({ written: { applied: 0 } });
  });
});

describe("where the workbook cannot keep them", () => {
  const closed: Refusal = { kind: "refused", code: "read-only", message: "文件是只读的。" };
  const cannotKeep = (host: XlsxHost): Host => ({
    ...host,
    read: async () => {
      const { kept: _, ...reading } = await read(host);
      return reading;
    },
  });

  test.each<[string, (host: XlsxHost) => Host, object]>([
    ["an Excel that keeps nothing", cannotKeep, { kind: "assessed" }],
    [
      "a file that may not be written to",
      (host) => ({ ...host, apply: () => Promise.resolve(closed) }),
      { kind: "failed", refusal: closed },
    ],
  ])("%s: a choice holds while it is open, and that it is not kept is known", async (_, hostFrom, expected) => {
    const session = sessionOver(hostFrom(sampleHost()));
    await session.recalculate();
    await session.choose({ steps: "started" });
    expect(session.state()).toMatchObject({ ...expected, chosen: { steps: "started" } });
    expect(totalOf(session)).toBe("76");
    await session.recalculate();
    expect([totalOf(session), session.state().chosen]).toEqual(["76", { steps: "started" }]);
    await session.choose({ steps: "whole" });
    expect(totalOf(session)).toBe("78");
    await session.recalculate();
    expect(totalOf(session)).toBe("78");
  });

  test("a cell that is being edited, and nobody waits: nothing is chosen", async () => {
    const host = sampleHost();
    const busy: Refusal = { kind: "refused", code: "busy", message: "请先按回车。" };
    let isBusy = false;
    const session = sessionOver({ ...host, read: (...how) => (isBusy ? Promise.resolve(busy) : host.read(...how)) });
    await session.recalculate();
    isBusy = true;
    await session.choose({ steps: "started" });
    expect(session.state()).toMatchObject({ kind: "failed", chosen: {}, refusal: busy });
    expect(totalOf(session)).toBe("78");
  });
});

test("nothing is assessed before it is known what is laid down", async () => {
  let tell: (policy: PolicyFile) => void = () => undefined;
  const policy = new Promise<PolicyFile>((resolve) => (tell = resolve));
  const asked: string[] = [];
  const host = sampleHost();
  const session = sessionOver({ ...host, read: (...how) => (asked.push("read"), host.read(...how)) }, { policy });
  const done = session.recalculate();
  await Promise.resolve();
  expect([asked, session.state().kind]).toEqual([[], "reading"]);
  tell(policyFileFrom('{ "defaults": { "sources": ["6", "4", "3"] } }'));
  await done;
  expect([asked.length, totalOf(session)]).toEqual([1, "73"]);
});

test("a file that cannot be used changes nothing, and is told of", async () => {
  const session = sessionOver(sampleHost(), { policy: Promise.resolve(policyFileFrom('{ "defaults": { "steps": "half" } }')) });
  await session.recalculate();
  expect(totalOf(session)).toBe("78");
  expect(session.state().policy).toMatchObject({ kind: "fault", fault: { where: "defaults.steps" } });
});

describe("what other settings would come to", () => {
  /** Everything that is to happen by itself happens, one after the other. */
  const settle = (clock: HandClock): number => {
    let turns = 0;
    for (; clock.due() > 0; turns += 1) clock.pass(0);
    return turns;
  };
  const shown = (session: Session): readonly string[] =>
    [...session.state().comparison.outcomes.values()].map(({ total }) => (total === null ? "" : scoreText(total.computed)));

  test("is worked out one after the other, once, when it is asked for, and the clock is free between", async () => {
    const clock = handClock();
    const assess = jest.fn(engine.assess);
    const session = sessionOver(sampleHost(), { later: clock.later, engine: { ...engine, assess } });
    session.compare();
    settle(clock);
    expect([assess.mock.calls.length, session.state().comparison.tally]).toEqual([0, null]);
    await session.recalculate();
    settle(clock);
    assess.mockClear();
    session.compare();
    expect(clock.due()).toBe(1);
    clock.pass(0);
    expect([assess.mock.calls.length, session.state().comparison.tally]).toEqual([0, { formulas: 75, marks: 66 }]);
    clock.pass(0);
    expect(assess).toHaveBeenCalledTimes(1);
    settle(clock);
    // Two readings of steps, two other annexes in front, three tolerances.
    expect(shown(session)).toEqual(["77.35", "76", "78", "73", "78", "78", "78"]);
    session.compare();
    settle(clock);
    expect(assess).toHaveBeenCalledTimes(7);
  });

  test("stays in view after a choice until it is worked out anew, and not after anything else", async () => {
    const clock = handClock();
    const session = sessionOver(sampleHost(), { later: clock.later });
    await session.recalculate();
    session.compare();
    settle(clock);
    const before = session.state().comparison.outcomes;
    await session.choose({ steps: "started" });
    expect(session.state().comparison.outcomes).toBe(before);
    session.compare();
    settle(clock);
    expect(session.state().comparison.outcomes.size).toBeGreaterThan(before.size);
    await session.recalculate();
    expect(session.state().comparison.outcomes.size).toBe(0);
  });

  test("counts the answers that people gave, and what is closed goes no further", async () => {
    const clock = handClock();
    const session = sessionOver(sampleHost(), { later: clock.later });
    await session.recalculate();
    const row = session.state().known?.assessment.rows.find(({ indicator }) => indicator === "行政效能");
    if (row === undefined) throw new Error("no row");
    await session.judge(row, { score: exact(3), reason: "测评" });
    session.compare();
    settle(clock);
    expect(shown(session)[1]).toBe("79");
    session.compare();
    session.close();
    expect(clock.due()).toBe(0);
  });
});
