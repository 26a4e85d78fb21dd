import type { Refusal } from "../../src/host/host";
import { engine } from "../../src/taskpane/engine";
import { waits } from "../../src/taskpane/patience";
import { createSession, type Session } from "../../src/taskpane/session";
import { isReadOnly } from "../../src/taskpane/state";
import { snapshotOf, workbookFrom, type SimWorkbook } from "../excel/model";
import { allGaps, open } from "../excel/opened";
import type { SimulatedExcel } from "../excel/simulated-excel";
import { readingOf, sampleHost } from "../support/sample";

// 重新计算 as the pane does it, through office.js, where Excel will not have it: what is found is shown all the same.

afterEach(() => expect(allGaps()).toEqual([]));

interface Opened {
  readonly excel: SimulatedExcel;
  readonly session: Session;
  /** How long it was waited, in milliseconds, so far. */
  readonly waited: number[];
}

/** A session over the shipped workbook; `onPause` is called instead of waiting. */
async function opened(
  changes: (workbook: SimWorkbook) => void = () => undefined,
  onPause?: (excel: SimulatedExcel) => void,
): Promise<Opened> {
  const workbook = workbookFrom((await readingOf(sampleHost())).workbook);
  changes(workbook);
  const { excel, host } = await open(workbook);
  const waited: number[] = [];
  const pause = (ms: number): Promise<void> => {
    // A moment for the pane to be drawn is no waiting for a cell to be left.
    if (ms === 0) return Promise.resolve();
    waited.push(ms);
    if (onPause === undefined) return new Promise(() => undefined);
    onPause(excel);
    return Promise.resolve();
  };
  const session = createSession({ host, engine, clock: () => new Date(2023, 0, 1, 9, 5), pause });
  return { excel, session, waited };
}

const protect = ({ sheets }: SimWorkbook): void => {
  for (const sheet of sheets) if (sheet.name.includes("附件5")) sheet.protected = true;
};

describe("a workbook that may not be written to", () => {
  test.each<[string, (workbook: SimWorkbook) => void, RegExp]>([
    ["a protected sheet", protect, /附件5.*受保护.*撤消工作表保护/],
    ["a protected structure", (workbook) => void (workbook.locked = true), /结构受保护/],
    ["read-only", (workbook) => void (workbook.readOnly = true), /只读/],
    [".xls", (workbook) => void (workbook.name = "自评表.xls"), /另存为 .xlsx/],
  ])("%s: all is computed and listed, nothing is written, and why is said", async (_, changes, why) => {
    const { excel, session } = await opened(changes);
    const before = snapshotOf(excel.workbook);
    await session.recalculate();
    const state = session.state();
    if (state.kind !== "failed") throw new Error(state.kind);
    expect(isReadOnly(state)).toBe(true);
    expect(state.refusal.message).toMatch(why);
    expect(state.refusal.message).toContain("什么都没有写入");
    expect(state.known?.matters.length).toBeGreaterThan(20);
    expect(state.known?.assessment.rows.length).toBeGreaterThan(10);
    expect(state.undos).toEqual([]);
    expect(excel.workbook).toEqual(before);
    expect(excel.requests).toHaveLength(2);
  });

  test("is written to as soon as the user has opened it", async () => {
    const { excel, session } = await opened(protect);
    await session.recalculate();
    for (const sheet of excel.workbook.sheets) sheet.protected = false;
    await session.recalculate();
    expect(session.state().kind).toBe("applied");
  });
});

describe("a cell that is being edited", () => {
  test("is waited for, longer each time, and what was asked is done then", async () => {
    const { excel, session, waited } = await opened(undefined, (each) => {
      each.editing = waited.length < 3;
    });
    excel.editing = true;
    const waiting: (Refusal | null)[] = [];
    session.subscribe(() => waiting.push(session.state().waiting));
    await session.recalculate();
    expect(waited).toEqual(waits.slice(0, 3));
    expect(waited).toEqual([...waited].sort((a, b) => a - b));
    expect(waiting.filter((refusal) => refusal?.message.includes("请按回车结束编辑") === true)).toHaveLength(3);
    expect(session.state()).toMatchObject({ kind: "applied", waiting: null });
  });

  test("while it is written: it is read again, so that what was typed counts", async () => {
    const { excel, session } = await opened(undefined, ({ workbook }) => {
      excel.editing = false;
      const sheet = workbook.sheets.find(({ name }) => name.includes("附件4"));
      if (sheet !== undefined) sheet.cells["Z99"] = { value: "刚写的", formula: null, format: "General", look: {}, link: null };
    });
    let writes = 0;
    session.subscribe(() => {
      const { kind, waiting } = session.state();
      if (kind !== "applying" || waiting !== null) return;
      writes += 1;
      excel.editing = writes === 1;
    });
    await session.recalculate();
    const { known } = session.state();
    expect(writes).toBe(2);
    expect(session.state().kind).toBe("applied");
    expect(known?.workbook.sheets.find(({ name }) => name.includes("附件4"))?.rows[98]?.[25]?.text).toBe("刚写的");
  });

  test("is not waited for any more after 取消", async () => {
    const { excel, session, waited } = await opened();
    excel.editing = true;
    session.subscribe(() => {
      if (session.state().waiting !== null) session.cancel();
    });
    await session.recalculate();
    expect(waited).toHaveLength(1);
    expect(session.state()).toMatchObject({ kind: "failed", waiting: null, refusal: { code: "busy" } });
    expect(excel.requests).toHaveLength(1);
  });

  test("is waited for a few times only", async () => {
    const { excel, session, waited } = await opened(undefined, () => undefined);
    excel.editing = true;
    await session.recalculate();
    expect(waited).toEqual(waits);
    expect(session.state()).toMatchObject({ kind: "failed", refusal: { code: "busy" } });
  });

  test("is waited for before a cell is shown and before a write is taken back, and nothing is done twice", async () => {
    const { excel, session, waited } = await opened(undefined, (each) => void (each.editing = false));
    const before = snapshotOf(excel.workbook);
    await session.recalculate();
    excel.editing = true;
    const address = "A1";
    await session.reveal({ sheet: excel.workbook.sheets[0]?.name ?? "", address });
    expect(excel.workbook.selection).toMatchObject({ address });
    expect(session.state()).toMatchObject({ note: null, waiting: null });
    excel.editing = true;
    await session.undo();
    expect(waited).toHaveLength(2);
    expect(session.state()).toMatchObject({ kind: "applied", doing: "undo", undos: [] });
    expect(excel.workbook.sheets.map(({ name, cells }) => [name, cells])).toEqual(before.sheets.map(({ name, cells }) => [name, cells]));
  });
});
