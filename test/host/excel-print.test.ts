import { planUndo } from "../../src/core/taking-back";
import type { Plan } from "../../src/core/plan";
import { excelHost } from "../../src/host/excel";
import type { Reading, Receipt } from "../../src/host/host";
import { engine } from "../../src/taskpane/engine";
import { createSession, type Session } from "../../src/taskpane/session";
import { commands, formWorkbook } from "../excel/form";
import { changeCell, seen, type SimSheet, type SimWorkbook } from "../excel/model";
import { allGaps, done, open, type Opened } from "../excel/opened";
import { print } from "../excel/edits";
import type { SimOptions } from "../excel/simulated-excel";

// What is printed of a sheet that gets our column stays what it was: where nothing was set, the same write sets it to what was
// printed before, follows the table from then on, and takes it back with the column.

afterEach(() => expect(allGaps()).toEqual([]));

interface Bench extends Opened {
  readonly form: SimSheet;
  readonly session: Session;
  /** Carries a command out as the pane does not: with no session around it. */
  readonly carry: (command: keyof typeof commands) => Promise<Receipt>;
}

async function bench(options: SimOptions = {}, workbook: SimWorkbook = formWorkbook()): Promise<Bench> {
  const opened = await open(workbook, options);
  const [form] = workbook.sheets;
  if (form === undefined) throw new Error("no form");
  const session = createSession({ host: opened.host, engine, clock: () => new Date(2023, 0, 1) });
  const carry = async (command: keyof typeof commands): Promise<Receipt> => {
    const reading = done(await opened.host.read());
    return done(await opened.host.apply(commands[command](reading)));
  };
  return { ...opened, form, session, carry };
}

const printsIn = (plan: Plan): Plan => plan.filter(({ kind }) => kind === "print");

test("is set to what was printed before by the write that adds the column, and nothing else of it changes", async () => {
  const { form, session, excel } = await bench();
  await session.recalculate();
  expect(form.cells["H1"]?.value).toBe("复核得分");
  expect(form.printArea).toBe("A1:G4");
  expect(excel.requests).toHaveLength(3);
  expect(excel.requests[2]?.does).toContain("PageLayout.SetPrintArea()");
  // No other sheet of the bureau's gets any.
  expect(excel.workbook.sheets.slice(1).map(({ name, printArea }) => [name, printArea])).toEqual([
    ["封面", null],
    ["核算底稿", "A:H"],
    ["核对结果", "A:H"],
  ]);
});

test("is taken back by 撤销, in three requests", async () => {
  const { excel, session } = await bench();
  const before = seen(excel.workbook);
  await session.recalculate();
  excel.forget();
  await session.undo();
  expect(session.state()).toMatchObject({ kind: "applied", written: { stale: [] } });
  expect(seen(excel.workbook)).toEqual(before);
  expect(excel.requests).toHaveLength(3);
});

test("is taken back by 撤销 after reopening, and comes again with the next 重新计算", async () => {
  const { form, carry, excel } = await bench();
  await carry("重新计算");
  const host = excelHost();
  const { plan, left } = planUndo(done(await host.read()));
  expect(printsIn(plan)).toMatchObject([{ sheet: "附件5", before: "A1:G4", after: null }]);
  expect(done(await host.apply(plan))).toMatchObject({ stale: [] });
  expect([left, form.printArea]).toEqual([[], null]);
  await carry("重新计算");
  expect(form.printArea).toBe("A1:G4");
  expect(excel.workbook.sheets).toHaveLength(4);
});

test("stays with 清除标记, which leaves the column, and goes with 报送稿", async () => {
  const { form, carry, excel } = await bench();
  const was = seen(excel.workbook);
  await carry("重新计算");
  await carry("清除标记");
  expect(form.printArea).toBe("A1:G4");
  await carry("报送稿");
  expect(form.printArea).toBeNull();
  expect(Object.keys(form.cells).filter((address) => address.startsWith("H") && form.cells[address]?.value !== null)).toEqual([]);
  expect((seen(excel.workbook) as { sheets: readonly object[] }).sheets).toHaveLength((was as { sheets: readonly object[] }).sheets.length);
});

describe("on the next 重新计算", () => {
  test("it follows what stands in the sheet, without the column", async () => {
    const { form, carry } = await bench();
    await carry("重新计算");
    for (const [row, value] of [
      [5, "填报人：张三"],
      [6, null],
    ] as const)
      changeCell(form, row, 0, { value });
    await carry("重新计算");
    expect(form.printArea).toBe("A1:G6");
    await carry("重新计算");
    changeCell(form, 5, 0, { value: null });
    await carry("重新计算");
    expect(form.printArea).toBe("A1:G4");
  });

  test("it stays where it is still right, and nothing is written", async () => {
    const { carry } = await bench();
    await carry("重新计算");
    const again = await carry("重新计算");
    expect(again.undo.plan.filter(({ kind }) => kind !== "keep")).toEqual([]);
  });

  test("it is left where the user has set another, also by 报送稿 and 撤销", async () => {
    const { form, carry } = await bench();
    await carry("重新计算");
    form.printArea = "A1:H4";
    changeCell(form, 5, 0, { value: "填报人" });
    await carry("重新计算");
    expect(form.printArea).toBe("A1:H4");
    const host = excelHost();
    const { stale } = done(await host.apply(planUndo(done(await host.read())).plan));
    expect([form.printArea, printsIn(stale)]).toEqual(["A1:H4", [expect.objectContaining({ after: null })]]);
    await carry("重新计算");
    await carry("报送稿");
    expect(form.printArea).toBe("A1:H4");
  });

  test("it is known where Excel has moved it with a row that was put in", async () => {
    const { form, carry } = await bench();
    await carry("重新计算");
    changeCell(form, 4, 0, { value: "填报人" });
    form.printArea = "A1:G5";
    await carry("重新计算");
    changeCell(form, 5, 0, { value: "日期" });
    await carry("重新计算");
    expect(form.printArea).toBe("A1:G6");
    form.printArea = "A1:G7";
    changeCell(form, 6, 0, { value: "电话" });
    await carry("报送稿");
    expect(form.printArea).toBeNull();
  });

  test("it is not forgotten by a 重新计算 that cannot see what is printed", async () => {
    const { form, carry, excel, session } = await bench();
    await carry("重新计算");
    const noted = excel.workbook.sheets.find(({ name }) => name === "核算底稿")?.cells["A2"]?.value;
    expect(noted).toMatch(/复核得分写在：附件5!H，打印区域由绩效核分设过：A1:G4$/);
    // Without a printer it cannot be asked for.
    excel.fail({ request: 2, at: "GetPrintArea", code: "GeneralException" });
    await session.recalculate();
    expect(session.state()).toMatchObject({ kind: "applied" });
    expect(excel.workbook.sheets.find(({ name }) => name === "核算底稿")?.cells["A2"]?.value).toBe(noted);
    expect(form.printArea).toBe("A1:G4");
  });

  test("it stays away where the user has taken it away: then the column is to be printed", async () => {
    const { form, carry } = await bench();
    await carry("重新计算");
    form.printArea = null;
    await carry("重新计算");
    await carry("重新计算");
    expect(form.printArea).toBeNull();
  });

  test("it is known by 核算底稿 where another program has dropped the journal", async () => {
    const { form, carry, excel } = await bench();
    await carry("重新计算");
    excel.workbook.parts.splice(0);
    changeCell(form, 5, 0, { value: "填报人" });
    await carry("重新计算");
    expect(form.printArea).toBe("A1:G6");
    excel.workbook.parts.splice(0);
    await carry("报送稿");
    expect(form.printArea).toBeNull();
  });

  test("it is known by the journal where a later step was taken back after reopening", async () => {
    const { form, carry } = await bench();
    await carry("重新计算");
    changeCell(form, 5, 0, { value: "填报人" });
    await carry("重新计算");
    const host = excelHost();
    done(await host.apply(planUndo(done(await host.read()), 1).plan));
    expect(form.printArea).toBe("A1:G4");
    await carry("重新计算");
    expect(form.printArea).toBe("A1:G6");
  });
});

describe("what was printed before", () => {
  const line = { style: "Continuous", color: "#000000", weight: "Thin" };

  test("takes in blank cells with a border or a fill, and no others", async () => {
    const { form, carry, excel } = await bench();
    changeCell(form, 6, 1, { look: { borders: { bottom: line } } });
    changeCell(form, 8, 1, { look: { bold: true }, format: "0.00" });
    excel.forget();
    await carry("重新计算");
    expect(form.printArea).toBe("A1:G7");
    expect(excel.requests).toHaveLength(3);
  });

  test("takes in a title that is merged over more columns than the table has", async () => {
    const workbook = formWorkbook();
    const { form, carry } = await bench({}, workbook);
    changeCell(form, 5, 0, { value: "注：本表一式两份" });
    form.merges.push("A6:F7");
    await carry("重新计算");
    expect(form.printArea).toBe("A1:G7");
  });

  test("was the column's place too, where something stands right of it: nothing is set, no page is added", async () => {
    const { form, carry } = await bench();
    changeCell(form, 1, 9, { value: "附注" });
    await carry("重新计算");
    expect([form.cells["H1"]?.value, form.printArea]).toEqual(["复核得分", null]);
  });

  test("was what was set, where something was", async () => {
    const { form, carry } = await bench();
    form.printArea = "A1:C2,E1:G4";
    await carry("重新计算");
    await carry("报送稿");
    expect(form.printArea).toBe("A1:C2,E1:G4");
  });
});

describe("an Excel that cannot", () => {
  test.each(["SetPrintArea", "GetPrintArea"])("do without: %s is missing, and all else is written", async (member) => {
    const { form, session } = await bench({ lacks: [member] });
    await session.recalculate();
    expect(session.state()).toMatchObject({ kind: "applied" });
    expect([form.cells["H1"]?.value, form.printArea]).toEqual(["复核得分", null]);
    expect(form.rules.length).toBeGreaterThan(0);
  });

  /** Excel has the area, but no name that could be deleted. */
  async function unnamed(): Promise<Bench> {
    const workbook = formWorkbook();
    const opened = await bench({ lacks: ["NamedItem.Delete"] }, workbook);
    await opened.session.recalculate();
    return opened;
  }
  const left = { kind: "print", sheet: "附件5", before: "A1:G4", after: null };

  test("take it away takes all else away, by 撤销, and says what is left", async () => {
    const { form, session } = await unnamed();
    await session.undo();
    expect(session.state()).toMatchObject({ kind: "applied", written: { stale: [left] } });
    expect([form.cells["H1"], form.rules, form.printArea]).toEqual([undefined, [], "A1:G4"]);
  });

  test("take it away takes all else away, by 报送稿, and says what is left", async () => {
    const { form, session, excel } = await unnamed();
    await session.file(true);
    expect(session.state()).toMatchObject({ kind: "applied", written: { stale: [left] } });
    expect([form.cells["H1"]?.value ?? null, form.rules, form.printArea]).toEqual([null, [], "A1:G4"]);
    expect(excel.workbook.parts).toEqual([]);
  });

  test("take it away names it in what remains of a write that failed", async () => {
    const { form, session, excel } = await bench({ lacks: ["NamedItem.Delete"] });
    excel.fail({ request: 3, at: "ConditionalFormatRule.Formula=", code: "GeneralException" });
    await session.recalculate();
    const state = session.state();
    expect(state.kind === "failed" ? state.refusal.message : state.kind).toMatch(/还留着：工作表“附件5”的打印区域。/);
    expect(form.printArea).toBe("A1:G4");
  });

  test("be believed: what it refuses nothing of and does not do is told", async () => {
    const { host, form } = await bench();
    form.printArea = "A1:G4";
    done(await host.read());
    // The area comes back at once, as where another program holds it.
    Object.defineProperty(form, "printArea", { get: () => "A1:G4", set: () => undefined, configurable: true });
    const receipt = done(await host.apply([print("附件5", "A1:G4", null)]));
    expect(receipt).toMatchObject({ applied: 0, stale: [{ kind: "print" }] });
  });
});

test("gives way to what the user sets between reading and writing", async () => {
  const { host, form } = await bench();
  const reading: Reading = done(await host.read());
  form.printArea = "B2:C3,E1:F2";
  const receipt = done(await host.apply(commands["重新计算"](reading)));
  expect(printsIn(receipt.stale)).toHaveLength(1);
  expect(form.printArea).toBe("B2:C3,E1:F2");
  done(await host.undo(receipt.undo));
  expect(form.printArea).toBe("B2:C3,E1:F2");
});
