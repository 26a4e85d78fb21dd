import { registerRibbon } from "../../src/commands/ribbon";
import { noticeIn } from "../../src/commands/notice";
import { stopsOf } from "../../src/taskpane/walk";
import { engine } from "../../src/taskpane/engine";
import { createSession, type Session } from "../../src/taskpane/session";
import { linesOf } from "../excel/differences";
import { snapshotOf, workbookFrom, workbookOf, type SimWorkbook } from "../excel/model";
import { allGaps, open } from "../excel/opened";
import type { SimulatedExcel } from "../excel/simulated-excel";
import { readingOf, sampleHost } from "../support/sample";

// Each button of the ribbon, clicked in a simulated Excel that shares one page among ribbon and pane: one session for both.

// That a function is given once more, as by each of these tests, office.js would warn of.
beforeAll(() => void jest.spyOn(console, "warn").mockReturnValue());
afterEach(() => expect(allGaps()).toEqual([]));

interface Ribbon {
  readonly excel: SimulatedExcel;
  readonly session: Session;
  /** Clicks a button, which Excel must hear is done with, once. */
  readonly click: (name: string) => Promise<void>;
}

/** The bureau's workbook with the ribbon at work on it; `onPause` is called instead of waiting for a cell to be left. */
async function ribbon(
  changes: (workbook: SimWorkbook) => void = () => undefined,
  onPause: (excel: SimulatedExcel) => void = () => undefined,
  workbook?: SimWorkbook,
): Promise<Ribbon> {
  const sheets = workbook ?? workbookFrom((await readingOf(sampleHost())).workbook);
  changes(sheets);
  const { excel, host } = await open(sheets);
  const pause = (): Promise<void> => Promise.resolve(onPause(excel));
  const session = createSession({ host, engine, clock: () => new Date(2023, 0, 1, 9, 5), pause, hasKeys: true });
  registerRibbon(session);
  const click = async (name: string): Promise<void> => {
    const before = excel.ribbon.ends.length;
    const end = await excel.ribbon.press(name);
    expect(end).toEqual({ name, status: 0 });
    expect(excel.ribbon.ends).toHaveLength(before + 1);
  };
  return { excel, session, click };
}

const protect = ({ sheets }: SimWorkbook): void => {
  for (const sheet of sheets) if (sheet.name.includes("附件5")) sheet.protected = true;
};
const names = ({ excel }: Ribbon): readonly string[] => excel.workbook.sheets.map(({ name }) => name);

/** What a button was to do without a word: neither a dialog nor the pane. */
function quiet({ excel }: Ribbon): void {
  expect(excel.ribbon.dialogs).toEqual([]);
  expect(excel.ribbon.shown).toBe(0);
}

describe("重新计算", () => {
  test("writes without the pane, and shows the list of what was found", async () => {
    const bench = await ribbon();
    await bench.click("recalculate");
    expect(names(bench)).toContain("核算底稿");
    expect(bench.excel.workbook).toMatchObject({ active: "核对结果", selection: { sheet: "核对结果", address: "A1" } });
    expect(bench.session.state()).toMatchObject({ kind: "applied", doing: "write" });
    quiet(bench);
  });

  test("finds its own list again, whatever else is called so, and also where there is nothing to write", async () => {
    const bench = await ribbon(({ sheets }) => {
      const [first] = sheets;
      if (first !== undefined) sheets.push({ ...first, id: "{other}", name: "核对结果", cells: {} });
    });
    await bench.click("recalculate");
    expect(bench.excel.workbook.active).toBe("核对结果 (2)");
    bench.excel.workbook.active = "附件3";
    await bench.click("recalculate");
    expect(bench.session.state()).toMatchObject({ kind: "applied", written: { applied: 0 } });
    expect(bench.excel.workbook.active).toBe("核对结果 (2)");
    quiet(bench);
  });

  test("of a protected sheet writes nothing; the pane comes up with all that was found, and why", async () => {
    const bench = await ribbon(protect);
    const before = snapshotOf(bench.excel.workbook);
    await bench.click("recalculate");
    expect(bench.excel.workbook).toEqual(before);
    expect(bench.excel.ribbon).toMatchObject({ shown: 1, dialogs: [] });
    expect(bench.session.state()).toMatchObject({ kind: "failed", refusal: { code: "protected" } });
  });

  test("of somebody else's workbook writes nothing; the pane comes up and says what was looked for", async () => {
    const bench = await ribbon(undefined, undefined, workbookOf({ 通讯录: { rows: [["姓名", "电话"]] } }));
    const before = snapshotOf(bench.excel.workbook);
    await bench.click("recalculate");
    expect(bench.excel.workbook).toEqual(before);
    expect(bench.excel.ribbon).toMatchObject({ shown: 1, dialogs: [] });
    expect(bench.session.state()).toMatchObject({ kind: "assessed", known: { assessment: { annexes: {} } } });
  });

  test("while a cell is being edited the pane comes up and says so at once, and it is done when the cell is left", async () => {
    const shown: number[] = [];
    const bench = await ribbon(undefined, (excel) => {
      shown.push(excel.ribbon.shown);
      excel.editing = shown.length < 3;
    });
    bench.excel.editing = true;
    await bench.click("recalculate");
    // Three times until the cell is left, and once between assessing and writing, where a click on 取消 still counts.
    expect(shown).toHaveLength(4);
    expect(bench.session.state()).toMatchObject({ kind: "applied", waiting: null });
    expect(bench.excel.workbook.active).toBe("核对结果");
    // However often it is tried again, it is said once.
    expect(bench.excel.ribbon).toMatchObject({ shown: 1, dialogs: [] });
  });

  test("whose cell is never left ends, and says how to leave it", async () => {
    const bench = await ribbon();
    bench.excel.editing = true;
    await bench.click("recalculate");
    expect(bench.session.state()).toMatchObject({ kind: "failed", refusal: { code: "busy" } });
    expect(bench.excel.ribbon.shown).toBe(2);
  });
});

describe("下一处 and 上一处", () => {
  test("select the cells one after the other, the gravest first, and read the workbook only once", async () => {
    const bench = await ribbon();
    await bench.click("nextFinding");
    const { known } = bench.session.state();
    const stops = known === null ? [] : stopsOf(known);
    expect(bench.excel.workbook.selection).toEqual(stops[0]);
    bench.excel.forget();
    await bench.click("nextFinding");
    await bench.click("nextFinding");
    expect(bench.excel.workbook.selection).toEqual(stops[2]);
    await bench.click("previousFinding");
    expect(bench.excel.workbook.selection).toEqual(stops[1]);
    expect(bench.session.state().told?.stop).toEqual({ nth: 2, of: stops.length });
    // One for what is selected and one to select, three times over.
    expect(bench.excel.requests).toHaveLength(6);
    quiet(bench);
  });

  test("clicked faster than Excel answers go on all the same", async () => {
    const bench = await ribbon();
    await Promise.all([1, 2, 3].map(() => bench.excel.ribbon.press("nextFinding")));
    const { known } = bench.session.state();
    expect(bench.excel.workbook.selection).toEqual(known === null ? null : stopsOf(known)[2]);
  });

  test("write nothing, on a protected sheet or not, and do not say again what stood in the way before", async () => {
    const bench = await ribbon(protect);
    await bench.click("recalculate");
    const before = snapshotOf(bench.excel.workbook).sheets;
    await bench.click("nextFinding");
    expect(bench.session.state().told).not.toBeNull();
    expect(bench.excel.workbook.sheets).toEqual(before);
    expect(bench.excel.ribbon.shown).toBe(1);
  });

  test("in somebody else's workbook say that there is nothing of ours", async () => {
    const bench = await ribbon(undefined, undefined, workbookOf({ 通讯录: { rows: [["姓名", "电话"]] } }));
    await bench.click("nextFinding");
    expect(bench.excel.ribbon.shown).toBe(1);
  });
});

describe("清除标记", () => {
  test("takes the marks away and leaves the rest", async () => {
    const bench = await ribbon();
    await bench.click("recalculate");
    const marks = (): number => bench.excel.workbook.sheets.reduce((sum, { rules }) => sum + rules.length, 0);
    expect(marks()).toBeGreaterThan(0);
    await bench.click("clearMarks");
    expect(marks()).toBe(0);
    expect(names(bench)).toContain("核对结果");
    quiet(bench);
  });

  test("where there are none says so", async () => {
    const bench = await ribbon();
    await bench.click("clearMarks");
    expect(bench.excel.ribbon.shown).toBe(1);
    expect(bench.session.state()).toMatchObject({ kind: "applied", doing: "clear", written: { applied: 0 } });
  });

  test("of a protected sheet leaves them, and says why", async () => {
    const bench = await ribbon();
    await bench.click("recalculate");
    protect(bench.excel.workbook);
    await bench.click("clearMarks");
    expect(bench.excel.ribbon.shown).toBe(1);
    expect(bench.session.state()).toMatchObject({ kind: "failed", refusal: { code: "protected" } });
  });
});

describe("撤销", () => {
  test("takes back what the pane has written, since both are one session", async () => {
    const bench = await ribbon();
    const before = linesOf(bench.excel.workbook);
    await bench.session.recalculate();
    await bench.click("undoLastWrite");
    expect(linesOf(bench.excel.workbook)).toEqual(before);
    expect(bench.session.state()).toMatchObject({ kind: "applied", doing: "undo", undos: [] });
    quiet(bench);
  });

  test("where there is nothing to take back says so", async () => {
    const bench = await ribbon();
    await bench.click("undoLastWrite");
    expect(bench.session.state()).toMatchObject({ kind: "idle", note: { about: "undo" } });
    expect(bench.excel.ribbon.shown).toBe(1);
  });

  test("leaves what somebody has changed since, and says so", async () => {
    const bench = await ribbon();
    await bench.click("recalculate");
    const sheet = bench.excel.workbook.sheets.find(({ name }) => name === "附件5");
    const cell = sheet?.cells["J4"];
    if (sheet === undefined || cell === undefined) throw new Error("nothing was written");
    sheet.cells["J4"] = { ...cell, formula: null, value: "人工改过" };
    await bench.click("undoLastWrite");
    expect(sheet.cells["J4"]?.value).toBe("人工改过");
    expect(bench.excel.ribbon.shown).toBe(1);
  });
});

describe("报送稿", () => {
  test("brings the pane up with the question, and does nothing by itself", async () => {
    const bench = await ribbon();
    await bench.click("recalculate");
    const before = snapshotOf(bench.excel.workbook).sheets;
    await bench.click("askFiling");
    expect(bench.excel.ribbon.shown).toBe(1);
    expect(bench.session.state().asking).toMatchObject({ sheets: expect.arrayContaining(["核算底稿", "核对结果"]) });
    expect(bench.excel.workbook.sheets).toEqual(before);
  });

  test("is not asked where the pane does not come up, and a dialog says where it is", async () => {
    const bench = await ribbon();
    jest.spyOn(Office.addin, "showAsTaskpane").mockRejectedValueOnce(new Error("no pane")).mockRejectedValueOnce(new Error("no pane"));
    await bench.click("askFiling");
    expect(bench.session.state().asking).toBeNull();
    expect(noticeIn(bench.excel.ribbon.dialogs[0]?.address ?? "")?.said).toContain("打开面板");
    bench.excel.ribbon.dialogs[0]?.close();
  });
});

describe("解释此单元格", () => {
  test("brings the pane up with what is known of the selected cell", async () => {
    const bench = await ribbon();
    bench.excel.workbook.active = "附件4";
    bench.excel.workbook.selection = { sheet: "附件4", address: "D10" };
    await bench.click("explainCell");
    expect(bench.excel.ribbon.shown).toBe(1);
    expect(bench.session.state().told).toMatchObject({ account: { place: { sheet: "附件4", address: "D10" }, text: "98%" } });
  });

  test("while a cell is being edited waits, and tells of it then", async () => {
    const bench = await ribbon(undefined, (excel) => void (excel.editing = false));
    bench.excel.editing = true;
    await bench.click("explainCell");
    expect(bench.session.state()).toMatchObject({ waiting: null, told: { account: { place: { address: "A1" } } } });
  });
});

test("帮助 opens the help page in the user's browser", async () => {
  const bench = await ribbon();
  await bench.click("openHelp");
  expect(bench.excel.ribbon.windows).toEqual([new URL("help.html", location.href).href]);
  quiet(bench);
});

test("a button that is clicked while the pane is at work waits its turn", async () => {
  const bench = await ribbon();
  const before = linesOf(bench.excel.workbook);
  const recalculation = bench.session.recalculate();
  await bench.click("undoLastWrite");
  await recalculation;
  expect(bench.session.state()).toMatchObject({ kind: "applied", doing: "undo" });
  expect(linesOf(bench.excel.workbook)).toEqual(before);
});

test("keys do what the buttons do, though they bring no event", async () => {
  const { excel, session } = await ribbon();
  const pressKeys = (name: string): void => excel.hear?.([2, 1000, "", JSON.stringify([name, null]), 0, false]);
  const settled = new Promise<void>((resolve) => {
    const stop = session.subscribe(() => {
      if (session.state().told === null) return;
      stop();
      resolve();
    });
  });
  pressKeys("nextFinding");
  pressKeys("showPane");
  await settled;
  expect(excel.workbook.selection).not.toBeNull();
  while (excel.ribbon.shown === 0) await new Promise((resolve) => setImmediate(resolve));
  expect(excel.ribbon).toMatchObject({ shown: 1, ends: [] });
});

test("a fault of our own is told, and Excel hears that the command is done with", async () => {
  const bench = await ribbon();
  jest.spyOn(bench.session, "walk").mockRejectedValueOnce(new Error("x is undefined"));
  await bench.click("nextFinding");
  expect(bench.excel.ribbon.shown).toBe(1);
});
