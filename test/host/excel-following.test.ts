import type { SimValue, SimWorkbook } from "../excel/model";
import { engine } from "../../src/taskpane/engine";
import { quiet } from "../../src/taskpane/following";
import { createSession, type Session } from "../../src/taskpane/session";
import { excelHost } from "../../src/host/excel";
import { addsSheet, deletesSheet, handedOn, types } from "../excel/events";
import { seen, workbookFrom } from "../excel/model";
import { startOffice } from "../excel/office-in-node";
import { simulateExcel, type SimulatedExcel } from "../excel/simulated-excel";
import { handClock, type HandClock } from "../support/hand-clock";
import { readingOf, sampleHost } from "../support/sample";

// The pane's session on the shipped workbook, through Microsoft's own office.js.

interface Opened {
  readonly excel: SimulatedExcel;
  readonly session: Session;
  readonly clock: HandClock;
  /** Lets what was told arrive, and the time pass after which it counts. */
  readonly settle: () => Promise<void>;
}

const sessions: Session[] = [];

async function open(): Promise<Opened> {
  const workbook: SimWorkbook = workbookFrom((await readingOf(sampleHost())).workbook);
  const results = new Map<string, SimValue>();
  const excel = simulateExcel(workbook, { calculate: (sheet, address) => results.get(`${sheet}!${address}`) });
  await startOffice(excel);
  const clock = handClock();
  const host = excelHost(() => 0);
  const session = createSession({
    host: {
      ...host,
      // What formulas of ours come to, the core has computed.
      apply: (plan) => {
        for (const edit of plan) {
          if (edit.kind !== "cell" || edit.shown === undefined) continue;
          const value = edit.shown.kind === "number" ? Number(edit.shown.number) : edit.shown.kind === "text" ? edit.shown.text : 0;
          results.set(`${edit.place.sheet}!${edit.place.address}`, value);
        }
        return host.apply(plan);
      },
    },
    engine,
    clock: () => new Date(2023, 0, 1, 9, 5),
    later: clock.later,
  });
  sessions.push(session);
  const settle = async (): Promise<void> => {
    await handedOn();
    clock.pass(quiet);
  };
  return { excel, session, clock, settle };
}

/** Lets a change count that leads to a check, and waits until that has shown something. */
async function checked({ session, settle }: Opened): Promise<void> {
  const shown = new Promise<void>((resolve) => {
    const stop = session.subscribe(() => (stop(), resolve()));
  });
  await settle();
  await shown;
}

async function recalculated(): Promise<Opened> {
  const opened = await open();
  await opened.session.recalculate();
  expect(opened.session.state().kind).toBe("applied");
  await opened.settle();
  return opened;
}

const following = ({ session }: Opened): object => session.state().following;

/** Everything that a request wrote. */
const writes = ({ excel }: Opened): readonly string[] =>
  excel.requests.flatMap(({ does }) => does).filter((step) => /=$|\.(Delete|Add|Clear)\(\)|new Add$/.test(step));

afterEach(async () => {
  sessions.splice(0).forEach((session) => session.close());
  await handedOn();
});

test("the first recalculation asks once to be told, and later ones ask for nothing more", async () => {
  const { excel, session, settle } = await open();
  await session.recalculate();
  expect(excel.requests.map(({ failed }) => failed)).toEqual([null, null, null, null]);
  expect(excel.requests[0]?.does.join()).toContain("_RegisterDataChangedEvent");
  await settle();
  excel.forget();
  await session.recalculate();
  expect(excel.requests).toHaveLength(2);
  expect(excel.gaps).toEqual([]);
});

test("neither recalculating nor 采用, nor taking both back, is a change", async () => {
  const opened = await recalculated();
  const { session, settle } = opened;
  expect(following(opened)).toEqual({ can: true, changed: false, auto: false, alone: false });
  await session.accept((session.state().known?.matters ?? []).filter(({ proposal }) => proposal !== null).slice(0, 2));
  await settle();
  await session.undoAll();
  await settle();
  expect(session.state()).toMatchObject({ kind: "applied", doing: "undo", following: { changed: false } });
  await session.recalculate();
  await settle();
  expect(following(opened)).toMatchObject({ changed: false });
});

const changes: readonly [string, (excel: SimulatedExcel) => void][] = [
  ["a cell", (excel) => types(excel, "附件4!D10", 0.97)],
  ["a sheet that is added", (excel) => addsSheet(excel, "附件6 (2)")],
  ["a sheet that is deleted", (excel) => deletesSheet(excel, "附件6")],
];
test.each(changes)("%s is shown as a change, without a request", async (_, change) => {
  const opened = await recalculated();
  opened.excel.forget();
  change(opened.excel);
  await opened.settle();
  expect(following(opened)).toMatchObject({ changed: true });
  expect(opened.excel.requests).toHaveLength(0);
});

test("a change in our own sheets is none", async () => {
  const opened = await recalculated();
  types(opened.excel, "核对结果!A60", "已知");
  types(opened.excel, "核算底稿!B3", 1);
  await opened.settle();
  expect(following(opened)).toMatchObject({ changed: false });
});

test("a check of its own accord reads in one request and writes nothing, until the user clicks", async () => {
  const opened = await recalculated();
  const { excel, session } = opened;
  session.checkAlone(true);
  excel.forget();
  types(excel, "附件4!D10", 0.9907);
  const before = seen(excel.workbook);
  await checked(opened);
  expect(excel.requests).toHaveLength(1);
  expect(writes(opened)).toEqual([]);
  expect(seen(excel.workbook)).toEqual(before);
  expect(session.state()).toMatchObject({ known: { outdated: true }, following: { changed: false, alone: true } });

  await session.recalculate();
  expect(writes(opened).length).toBeGreaterThan(0);
  expect(session.state()).toMatchObject({ known: { outdated: false }, following: { alone: false } });
});

test("while a cell is being edited nothing is shown to have failed, and the next change is read", async () => {
  const opened = await recalculated();
  const { excel, session } = opened;
  session.checkAlone(true);
  types(excel, "附件4!D10", 0.97);
  excel.editing = true;
  await checked(opened);
  expect(session.state()).toMatchObject({ kind: "applied", following: { changed: true, alone: false } });
  excel.editing = false;
  types(excel, "附件4!D11", 0.97);
  await checked(opened);
  expect(session.state()).toMatchObject({ kind: "applied", following: { changed: false, alone: true } });
});
