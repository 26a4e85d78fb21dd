/**
 * Nothing is drawn here, and the bytes of a file are none in a page that is only imitated.
 * @jest-environment node
 */
import type { Place } from "../../src/core/grid/address";
import type { Host, Refusal } from "../../src/host/host";
import { engine } from "../../src/taskpane/engine";
import type { Means } from "../../src/taskpane/means";
import { createSession, type Session } from "../../src/taskpane/session";
import { nextStop, stopsOf } from "../../src/taskpane/walk";
import { sampleHost } from "../support/sample";
import { at, foreign, flawless } from "./assessment";

// From finding to finding, and what is told of a cell, over the bureau's workbook in a file.

const refusal = (code: Refusal["code"]): Refusal => ({ kind: "refused", code, message: `拒绝：${code}` });

interface Opened {
  readonly session: Session;
  readonly asked: string[];
  /** What is selected: where the session has led, or whatever a test puts there. */
  at: Place | Refusal;
}

function opened(answers: Partial<Host> = {}, more: Partial<Means> = {}): Opened {
  const file = sampleHost();
  const asked: string[] = [];
  const host: Host = {
    read: (...how) => (asked.push("read"), file.read(...how)),
    apply: (plan) => (asked.push("apply"), file.apply(plan)),
    undo: (...undos) => (asked.push("undo"), file.undo(...undos)),
    reveal: (place) => {
      asked.push(`reveal ${place.sheet} ${place.address}`);
      bench.at = place;
      return Promise.resolve(null);
    },
    selected: () => Promise.resolve(bench.at),
    ...answers,
  };
  const session = createSession({ host, engine, clock: () => new Date(2023, 0, 1, 9, 5), ...more });
  const bench: Opened = { session, asked, at: at("附件3 A1") };
  return bench;
}

/** A session with a result, and the stops it leads to. */
async function assessed(...more: Parameters<typeof opened>): Promise<Opened & { readonly stops: readonly Place[] }> {
  const bench = opened(...more);
  await bench.session.recalculate();
  const { known } = bench.session.state();
  bench.asked.length = 0;
  return Object.assign(bench, { stops: known === null ? [] : stopsOf(known) });
}

const told = ({ session }: Opened): Place | undefined => session.state().told?.account.place;

describe("下一处 and 上一处", () => {
  test("lead through the list of the pane, the gravest class first and each cell once, and around", async () => {
    const bench = await assessed();
    const { session, stops } = bench;
    const listed = session.state().known?.matters.map(({ finding }) => `${finding.place.sheet} ${finding.place.address}`) ?? [];
    expect(stops.length).toBeGreaterThan(20);
    expect(new Set(listed).size).toBe(stops.length);
    const seen: (Place | undefined)[] = [];
    for (const _ of stops) {
      await session.walk(1);
      seen.push(told(bench));
    }
    expect(seen).toEqual(stops);
    expect(session.state().told?.stop).toEqual({ nth: stops.length, of: stops.length });
    await session.walk(1);
    expect(told(bench)).toEqual(stops[0]);
    await session.walk(-1);
    expect(told(bench)).toEqual(stops.at(-1));
  });

  test("ask for one selection and show one cell; nothing is read and nothing written", async () => {
    const { session, asked, stops } = await assessed();
    await session.walk(1);
    expect(asked).toEqual([`reveal ${stops[0]?.sheet} ${stops[0]?.address}`]);
  });

  test("go on from the cell that is selected, or else from where they led last", async () => {
    const bench = await assessed();
    const [first, second, third, fourth] = bench.stops;
    bench.at = third ?? bench.at;
    await bench.session.walk(1);
    expect(told(bench)).toEqual(fourth);
    bench.at = at("附件4 B11");
    await bench.session.walk(-1);
    expect(told(bench)).toEqual(third);
    bench.at = refusal("elsewhere");
    await bench.session.walk(-1);
    expect(told(bench)).toEqual(second);
    await bench.session.walk(-1);
    expect(told(bench)).toEqual(first);
  });

  test("need no result: there is one first, of which nothing is written", async () => {
    const bench = opened();
    await bench.session.walk(1);
    expect(bench.asked[0]).toBe("read");
    expect(bench.asked).not.toContain("apply");
    expect(bench.session.state()).toMatchObject({ kind: "assessed", told: { stop: { nth: 1 } } });
  });

  test("where nothing was found say so", async () => {
    const bench = opened({}, { engine: { ...engine, assess: () => flawless } });
    await bench.session.walk(1);
    expect(bench.session.state().note).toMatchObject({ about: "walk", message: expect.stringContaining("没有发现问题") });
    expect(bench.asked).toEqual(["read"]);
  });

  test("in somebody else's workbook lead nowhere", async () => {
    const bench = opened({}, { engine: { ...engine, assess: () => foreign } });
    await bench.session.walk(1);
    expect(bench.session.state()).toMatchObject({ kind: "assessed", told: null, note: null });
    expect(bench.asked).toEqual(["read"]);
  });

  test("what cannot be read or shown is said, and the next click tries the same again", async () => {
    const unread = opened({ read: () => Promise.resolve(refusal("failed")) });
    await unread.session.walk(1);
    expect(unread.session.state()).toMatchObject({ kind: "failed", refusal: { code: "failed" } });
    let hidden = true;
    const bench = await assessed({
      reveal: (place) => (hidden ? Promise.resolve(refusal("failed")) : ((bench.at = place), Promise.resolve(null))),
    });
    await bench.session.walk(1);
    expect(bench.session.state()).toMatchObject({ told: null, note: { about: "jump", refusal: refusal("failed") } });
    hidden = false;
    await bench.session.walk(1);
    expect(told(bench)).toEqual(bench.stops[0]);
    expect(bench.session.state().note).toBeNull();
  });

  test("while a cell is being edited go nowhere, and say so", async () => {
    const bench = await assessed();
    bench.at = refusal("busy");
    await bench.session.walk(1);
    expect(bench.session.state()).toMatchObject({ told: null, note: { about: "jump", refusal: refusal("busy") } });
    expect(bench.asked).toEqual([]);
  });

  test("a cause comes before what follows from it, in another class too", async () => {
    const bench = await assessed();
    const matters = bench.session.state().known?.matters ?? [];
    const keys = bench.stops.map(({ sheet, address }) => `${sheet} ${address}`);
    const follow = matters.filter(({ finding }) => finding.cause !== null && finding.severity === "error");
    for (const { finding } of follow) {
      const [cause, own] = [finding.cause ?? finding.place, finding.place].map(({ sheet, address }) => keys.indexOf(`${sheet} ${address}`));
      expect(cause).toBeLessThanOrEqual(own ?? -1);
    }
  });
});

describe("the next stop", () => {
  const stops = ["一", "二", "三"];
  test.each<[string | null, { key: string; index: number } | null, 1 | -1, number]>([
    [null, null, 1, 0],
    [null, null, -1, 2],
    ["一", null, 1, 1],
    ["三", null, 1, 0],
    ["一", null, -1, 2],
    ["别处", { key: "二", index: 1 }, 1, 2],
    ["别处", { key: "二", index: 1 }, -1, 0],
    // What was put right is no stop any more: what came after it is the next one.
    ["改好的", { key: "改好的", index: 1 }, 1, 1],
    ["改好的", { key: "改好的", index: 1 }, -1, 0],
    ["改好的", { key: "改好的", index: 3 }, 1, 0],
    ["三", { key: "一", index: 0 }, 1, 0],
  ])("from %s, last at %j, by %i, is %i", (selected, last, by, expected) => {
    expect(nextStop(stops, selected, last, by)).toBe(expected);
  });
});

describe("解释单元格", () => {
  test("tells of the selected cell as the workbook stands, without a result and without writing", async () => {
    const bench = opened();
    bench.at = at("附件4 D10");
    await bench.session.explainCell();
    const { told: said, known, kind } = bench.session.state();
    expect(said).toMatchObject({ stop: null, account: { place: at("附件4 D10"), text: "98%" } });
    expect(said?.account.findings.map(({ finding }) => finding.code)).toContain("rate-mismatch");
    expect([known, kind]).toEqual([null, "idle"]);
    expect(bench.asked).toEqual(["read"]);
    bench.session.closeCell();
    expect(bench.session.state().told).toBeNull();
  });

  test("is closed by the next command, which may change what was told", async () => {
    const bench = opened();
    await bench.session.explainCell();
    expect(bench.session.state().told).not.toBeNull();
    await bench.session.recalculate();
    expect(bench.session.state().told).toBeNull();
  });

  test.each<[string, Partial<Host>]>([
    ["nothing is selected that can be told of", { selected: () => Promise.resolve(refusal("elsewhere")) }],
    ["the workbook cannot be read", { read: () => Promise.resolve(refusal("failed")) }],
  ])("says why not where %s", async (_, answers) => {
    const { session } = opened(answers);
    await session.explainCell();
    expect(session.state()).toMatchObject({ told: null, note: { about: "cell", refusal: { message: expect.stringContaining("拒绝") } } });
  });

  test("waits for a cell to be left, as every command does", async () => {
    let tries = 0;
    const bench = opened(
      { selected: () => Promise.resolve((tries += 1) < 3 ? refusal("busy") : at("附件4 D10")) },
      { pause: () => Promise.resolve() },
    );
    await bench.session.explainCell();
    expect(tries).toBe(3);
    expect(bench.session.state()).toMatchObject({ waiting: null, told: { account: { text: "98%" } } });
  });

  test("is offered only where a cell can be selected", () => {
    expect(opened().session.state().selects).toBe(true);
    const { read, apply, undo, reveal } = sampleHost();
    const session = createSession({ host: { read, apply, undo, reveal }, engine, clock: () => new Date() });
    expect(session.state().selects).toBe(false);
  });
});

describe("撤销 before anything was read", () => {
  test("takes back the last step that the file remembers", async () => {
    const file = sampleHost();
    const first = createSession({ host: file, engine, clock: () => new Date() });
    await first.recalculate();
    const names = async (): Promise<readonly string[]> => {
      const reading = await file.read();
      return reading.kind === "read" ? reading.workbook.sheets.map(({ name }) => name) : [];
    };
    expect(await names()).toContain("核对结果");
    const second = createSession({ host: file, engine, clock: () => new Date() });
    await second.undo();
    expect(second.state()).toMatchObject({ kind: "applied", doing: "undo" });
    expect(await names()).not.toContain("核对结果");
  });

  test("says that there is nothing where there is nothing, and why not where that cannot be seen", async () => {
    const bench = opened();
    await bench.session.undo();
    expect(bench.session.state()).toMatchObject({ kind: "idle", note: { about: "undo", message: "没有可以撤销的写入。" } });
    expect(bench.asked).toEqual(["read"]);
    const unread = opened({ read: () => Promise.resolve(refusal("busy")) });
    await unread.session.undo();
    expect(unread.session.state()).toMatchObject({ kind: "failed", refusal: { code: "busy" } });
  });
});

test("what is being looked at when the pane opens is let finish before a command begins, and is looked at once", async () => {
  const file = sampleHost();
  const order: string[] = [];
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const read: Host["read"] = async (...how) => {
    order.push("reads");
    if (order.length === 1) await held;
    order.push("has read");
    return file.read(...how);
  };
  const session = createSession({ host: { ...file, read }, engine, clock: () => new Date() });
  const opening = [session.open(), session.open()];
  const recalculation = session.recalculate();
  expect(order).toEqual(["reads"]);
  release();
  await Promise.all([...opening, recalculation]);
  expect(order).toEqual(["reads", "has read", "reads", "has read"]);
  expect(session.state().kind).toBe("applied");
});
