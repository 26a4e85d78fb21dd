import { assess } from "../../src/core/assess";
import { defaultSettings } from "../../src/core/assessment";
import type { Plan } from "../../src/core/plan";
import { planFiling, planWriteback } from "../../src/core/writeback";
import type { Reading } from "../../src/host/host";
import { columnNotes } from "../../src/taskpane/column-notes";
import { engine } from "../../src/taskpane/engine";
import { createSession } from "../../src/taskpane/session";
import { changeCell, snapshotOf, workbookFrom, type SimSheet, type SimWorkbook } from "../excel/model";
import { allGaps, done, open, type Opened } from "../excel/opened";
import type { SimOptions } from "../excel/simulated-excel";
import { readingOf, sampleHost } from "../support/sample";

// Where 复核得分 goes in the shipped workbook, whose 附件5 ends with column I, and what it leaves as it was.

afterEach(() => expect(allGaps()).toEqual([]));

const annex5 = ({ sheets }: SimWorkbook): SimSheet => {
  const sheet = sheets.find(({ name }) => name === "附件5");
  if (sheet === undefined) throw new Error("no 附件5");
  return sheet;
};

interface Recalculated extends Opened {
  readonly before: SimWorkbook;
  readonly reading: Reading;
  readonly plan: Plan;
}

/** Recalculates the workbook, changed as a bureau may have changed it. */
async function recalculated(
  changes: (sheet: SimSheet, workbook: SimWorkbook) => void,
): Promise<Recalculated & { readonly undo: () => Promise<unknown> }> {
  const workbook = workbookFrom((await readingOf(sampleHost())).workbook);
  changes(annex5(workbook), workbook);
  const opened = await open(workbook);
  const before = snapshotOf(workbook);
  const reading = done(await opened.host.read());
  const plan = planWriteback(reading, assess(reading.workbook, defaultSettings));
  const written = done(await opened.host.apply(plan));
  expect(written.stale).toEqual([]);
  return { ...opened, before, reading, plan, undo: async () => done(await opened.host.undo(written.undo)) };
}

/** The column of 复核得分. */
function columnOf({ excel }: Opened): string | undefined {
  return Object.entries(annex5(excel.workbook).cells).find(([, { value }]) => value === "复核得分")?.[0];
}

test("the first free column right of the table; titles merged over the table, frozen panes and widths stay", async () => {
  const opened = await recalculated((sheet) => {
    sheet.frozenRows = 3;
    sheet.widths[8] = 70;
  });
  const sheet = annex5(opened.excel.workbook);
  const was = annex5(opened.before);
  expect(columnOf(opened)).toBe("J3");
  expect(was.merges.length).toBeGreaterThan(3);
  expect([sheet.merges, sheet.frozenRows, sheet.widths]).toEqual([was.merges, 3, was.widths]);
  await opened.undo();
  expect(annex5(opened.excel.workbook)).toEqual(was);
});

test("one column further where Excel's own table ends: beside it the table would be stretched", async () => {
  const opened = await recalculated((sheet) => void (sheet.tables["表1"] = "A3:I21"));
  expect(columnOf(opened)).toBe("K3");
  expect(annex5(opened.excel.workbook).tables).toEqual({ 表1: "A3:I21" });
  // The next 重新计算 finds it there.
  const again = done(await opened.host.read());
  expect(planWriteback(again, assess(again.workbook, defaultSettings)).filter(({ kind }) => kind === "sheet")).toEqual([]);
  expect(assess(again.workbook, defaultSettings).table?.targetColumn).toBe(10);
});

test("a table of Excel's elsewhere on the sheet is nothing to it", async () => {
  const opened = await recalculated((sheet) => void (sheet.tables["表1"] = "A40:I45"));
  expect(columnOf(opened)).toBe("J3");
});

test("past hidden columns, so that it is seen; where all near ones are hidden, beside the table", async () => {
  expect(columnOf(await recalculated((sheet) => [9, 10].forEach((column) => sheet.hiddenColumns.add(column))))).toBe("L3");
  const all = Array.from({ length: 41 }, (_, index) => index + 9);
  expect(columnOf(await recalculated((sheet) => all.forEach((column) => sheet.hiddenColumns.add(column))))).toBe("J3");
});

test("rows that a filter hides get their own scores, and stay hidden", async () => {
  const plain = await recalculated(() => undefined);
  const wanted = Object.entries(annex5(plain.excel.workbook).cells).filter(([address]) => address.startsWith("J"));
  const opened = await recalculated((sheet) => [4, 5, 6, 11].forEach((row) => sheet.hiddenRows.add(row)));
  const sheet = annex5(opened.excel.workbook);
  expect(Object.entries(sheet.cells).filter(([address]) => address.startsWith("J"))).toEqual(wanted);
  expect([...sheet.hiddenRows]).toEqual([4, 5, 6, 11]);
  expect(wanted.length).toBeGreaterThan(15);
});

test("what is printed stays as it is set", async () => {
  const { excel } = await recalculated((sheet) => void (sheet.printArea = "A1:I21"));
  expect(annex5(excel.workbook).printArea).toBe("A1:I21");
});

describe("what the user is told of it", () => {
  /** What stands in the pane after 重新计算, and after a second one. */
  async function told(changes: (sheet: SimSheet) => void, options: SimOptions = {}): Promise<readonly (readonly string[])[]> {
    const workbook = workbookFrom((await readingOf(sampleHost())).workbook);
    changes(annex5(workbook));
    const { host } = await open(workbook, options);
    const session = createSession({ host, engine, clock: () => new Date(2023, 0, 1, 9, 5) });
    await session.recalculate();
    const first = columnNotes(session.state());
    await session.recalculate();
    return [first, columnNotes(session.state())];
  }
  const outside = (sheet: SimSheet): void => void (sheet.printArea = "A1:I21");

  test("nothing, where it is seen and not printed", async () => {
    expect(await told(outside)).toEqual([[], []]);
  });

  test("nothing, where what is printed is set along with it", async () => {
    expect(await told(() => undefined)).toEqual([[], []]);
  });

  test("that it is printed, with what to do, where this Excel cannot set that; once", async () => {
    const options = { lacks: ["SetPrintArea"] };
    expect(await told(() => undefined, options)).toEqual([[expect.stringMatching(/打印区域没能设上.*A1:I21.*转为报送稿/)], []]);
  });

  test("that it may be printed, where this Excel does not tell what is", async () => {
    const [first] = await told(() => undefined, { lacks: ["GetPrintArea"] });
    expect(first).toEqual([expect.stringMatching(/看不到.*打印区域.*页数可能变/)]);
  });

  test("that it is printed and adds no page, where something stands right of it", async () => {
    const [first] = await told((sheet) => changeCell(sheet, 5, 11, { value: "附注" }));
    expect(first).toEqual([expect.stringMatching(/右边还有内容.*页数不变/)]);
  });

  test("that it is printed where what is set takes it in", async () => {
    const [first] = await told((sheet) => void (sheet.printArea = "A1:N40"));
    expect(first).toEqual([expect.stringMatching(/打印区域包括复核得分.*页数不变/)]);
  });

  test("that rows are hidden, and their scores written all the same", async () => {
    const [first] = await told((sheet) => {
      outside(sheet);
      for (const row of [4, 5, 30]) sheet.hiddenRows.add(row);
    });
    expect(first).toEqual([expect.stringMatching(/有 2 行指标是隐藏的/)]);
  });

  test("where it is, each time, where nobody can see it", async () => {
    const all = Array.from({ length: 41 }, (_, index) => index + 9);
    const notes = await told((sheet) => {
      outside(sheet);
      for (const column of all) sheet.hiddenColumns.add(column);
    });
    const hidden = expect.stringMatching(/“附件5”的 J 列，这一列是隐藏的.*取消隐藏/);
    expect(notes).toEqual([[hidden], [hidden]]);
  });
});

test("报送稿 takes it away again, wherever it is", async () => {
  const opened = await recalculated((sheet) => void (sheet.tables["表1"] = "A3:I21"));
  done(await opened.host.apply(planFiling(done(await opened.host.read()))));
  expect(annex5(opened.excel.workbook).cells).toEqual(annex5(opened.before).cells);
});
