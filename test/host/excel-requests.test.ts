import type { Area } from "../../src/core/grid/address";
import { engine } from "../../src/taskpane/engine";
import { createSession, type Session } from "../../src/taskpane/session";
import type { Matter } from "../../src/taskpane/state";
import type { Reading } from "../../src/host/host";
import { excelHost } from "../../src/host/excel";
import { commands, formWorkbook } from "../excel/form";
import { addPart, addSheet, changeCell, type SimWorkbook } from "../excel/model";
import { allGaps, done, open } from "../excel/opened";
import type { SimOptions, SimulatedExcel } from "../excel/simulated-excel";

// What a click costs, counted where it counts: at what office.js sends to Excel. What is shown after a write was read along with
// it, and is what anybody else would read.

afterEach(() => expect(allGaps()).toEqual([]));

interface Bench {
  readonly excel: SimulatedExcel;
  readonly session: Session;
  /** How many requests something took. */
  readonly cost: (act: () => Promise<void>) => Promise<number>;
}

async function bench(workbook: SimWorkbook = formWorkbook()): Promise<Bench> {
  const { excel, host } = await open(workbook);
  const session = createSession({ host, engine, clock: () => new Date(2023, 0, 1) });
  const cost = async (act: () => Promise<void>): Promise<number> => {
    excel.forget();
    await act();
    expect(session.state().kind).not.toBe("failed");
    return excel.requests.length;
  };
  return { excel, session, cost };
}

function matterOf(session: Session, code: string): Matter {
  const matter = session.state().known?.matters.find(({ finding }) => finding.code === code);
  if (matter === undefined) throw new Error(`no ${code}`);
  return matter;
}

const rowOf = (session: Session) => {
  const row = session.state().known?.assessment.rows.find(({ indicator }) => indicator === "行政效能");
  if (row === undefined) throw new Error("no row");
  return row;
};

test("重新计算 takes two requests to read and one to write, whatever follows one to compare and one to write, a click one", async () => {
  const { session, cost } = await bench();
  expect(await cost(() => session.recalculate())).toBe(3);
  expect(await cost(() => session.accept([matterOf(session, "total-score-mismatch")]))).toBe(2);
  expect(await cost(() => session.explain(matterOf(session, "score-not-permitted"), "按上年口径"))).toBe(2);
  expect(await cost(() => session.judge(rowOf(session), { reason: "测评一般" }))).toBe(2);
  expect(await cost(() => session.clearMarks())).toBe(2);
  expect(await cost(() => session.undo())).toBe(2);
  expect(await cost(() => session.askFiling())).toBe(1);
  expect(await cost(() => session.file(true))).toBe(2);
  // Where 核算底稿 goes, one more to see whether what reads it has moved.
  expect(await cost(() => session.undoAll())).toBe(3);
  expect(session.state()).toMatchObject({ undos: [], kept: [], written: { stale: [] } });
  expect(await cost(() => session.reveal({ sheet: "附件5", address: "G4" }))).toBe(1);
});

test("采用 finds text in several formats and array formulas by the request that compares, and writes nothing over them", async () => {
  for (const [more, words] of [
    ["rich", "富文本"],
    ["array", "数组公式"],
  ] as const) {
    const workbook = formWorkbook();
    workbook.sheets.forEach((sheet) => changeCell(sheet, 3, 6, { ...(more === "rich" ? { value: "9", format: "@" } : {}), more }));
    const { excel, session } = await bench(workbook);
    await session.recalculate();
    excel.forget();
    await session.accept([matterOf(session, "total-score-mismatch")]);
    const state = session.state();
    expect(state.kind === "failed" ? state.refusal.message : state.kind).toContain(`附件5 的 G4${more === "rich" ? "里" : "是"}`);
    expect(state.kind === "failed" ? state.refusal.message : "").toContain(words);
    expect(excel.requests).toHaveLength(1);
  }
});

test("after reopening, one step and all of them take one request to compare and one to write each", async () => {
  const first = await bench();
  await first.session.recalculate();
  await first.session.accept([matterOf(first.session, "total-score-mismatch")]);
  await first.session.explain(matterOf(first.session, "score-not-permitted"), "按上年口径");
  const { session, cost } = await bench(first.excel.workbook);
  await session.open();
  expect(session.state().kept).toEqual(["重新计算", "采用", "写情况说明"]);
  expect(await cost(() => session.undo())).toBe(2);
  expect(await cost(() => session.undoAll())).toBe(2);
  expect(session.state()).toMatchObject({ kept: [], written: { stale: [], left: [] } });
});

test("taking this session's steps back and those from before takes one more to read and one more to write", async () => {
  const first = await bench();
  await first.session.recalculate();
  const { session, cost } = await bench(first.excel.workbook);
  await session.recalculate();
  await session.accept([matterOf(session, "total-score-mismatch")]);
  expect(await cost(() => session.undoAll())).toBe(4);
});

describe("blank cells with formats beyond the figures, where no print area is set", () => {
  const line = { style: "Continuous", color: "#000000", weight: "Thin" };
  const spot = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });

  /** The form, with cells beside and below its table that are printed, others that are not, and some too far off to be the form's. */
  function framedForm(): SimWorkbook {
    const workbook = formWorkbook();
    const [form] = workbook.sheets;
    if (form === undefined) throw new Error("no form");
    changeCell(form, 1, 9, { look: { fill: "#FFFF00" } });
    changeCell(form, 6, 1, { look: { borders: { bottom: line } } });
    changeCell(form, 103, 18, { look: { borders: { right: line } } });
    changeCell(form, 8, 11, { look: { bold: true } });
    for (const [row, column] of [
      [104, 3],
      [2, 19],
    ] as const)
      changeCell(form, row, column, { look: { fill: "#FFFF00" } });
    return workbook;
  }
  const seenBlanks = [spot(6, 1), spot(1, 9), spot(103, 18)];

  const framedBy = async (options: SimOptions, workbook = framedForm()) => {
    const { excel, host } = await open(workbook, options);
    const reading = done(await host.read());
    const [form] = reading.workbook.sheets;
    return { excel, host, reading, form };
  };

  test("are read in two requests, and again in one", async () => {
    const { excel, host, reading, form } = await framedBy({});
    expect(form).toMatchObject({ framed: seenBlanks, printArea: null });
    expect(reading.workbook.sheets.slice(1).every(({ framed }) => framed === undefined)).toBe(true);
    expect(excel.requests.map(({ failed }) => failed)).toEqual([null, null]);
    excel.forget();
    expect(done(await host.read("again"))).toEqual(reading);
    expect(excel.requests).toHaveLength(1);
  });

  test("are in the print area that 重新计算 sets, with two requests to read and one to write", async () => {
    const workbook = formWorkbook();
    workbook.sheets.slice(0, 1).forEach((form) => changeCell(form, 6, 1, { look: { borders: { bottom: line } } }));
    const { session, cost } = await bench(workbook);
    expect(await cost(() => session.recalculate())).toBe(3);
    expect(workbook.sheets[0]?.printArea).toBe("A1:G7");
  });

  test("do no harm on a sheet without any figures", async () => {
    const workbook = framedForm();
    addSheet(workbook, "空表");
    changeCell(addSheet(workbook, "只有格式"), 500, 40, { look: { fill: "#FFFF00" } });
    const { excel, form, reading } = await framedBy({}, workbook);
    expect(form?.framed).toEqual(seenBlanks);
    expect(reading.workbook.sheets.slice(-2)).toMatchObject([{ rows: [] }, { rows: [] }]);
    expect(excel.requests.map(({ failed }) => failed)).toEqual([null, null]);
  });

  test.each(["GetLastCell", "GetIntersection"])("are looked at by a request of their own in an Excel without %s", async (member) => {
    const { excel, form } = await framedBy({ lacks: [`new ${member}`] });
    expect(form).toMatchObject({ framed: seenBlanks, printArea: null });
    expect(excel.requests.map(({ failed }) => failed)).toEqual([null, "ApiNotFound", null, null]);
  });

  test("are not given up with all else that is printed in an Excel that tells no looks", async () => {
    const { form } = await framedBy({ lacks: ["GetCellProperties"] }, formWorkbook());
    expect(form).toMatchObject({ printArea: null });
  });

  test("are looked at by a request of their own where the figures stand at the end of the sheet", async () => {
    const workbook = formWorkbook();
    const end = addSheet(workbook, "末行");
    changeCell(end, 1_048_575, 0, { value: "末" });
    changeCell(end, 1_048_574, 2, { look: { fill: "#FFFF00" } });
    const { excel, reading } = await framedBy({}, workbook);
    expect(reading.workbook.sheets.at(-1)?.framed).toEqual([spot(1_048_574, 2)]);
    expect(excel.requests.map(({ failed }) => failed)).toEqual([null, "InvalidArgument", null, null]);
  });

  test("are looked at by a request of their own where all at once is too large an answer", async () => {
    const whole = await framedBy({});
    const largest = Math.max(...whole.excel.requests.map(({ answered }) => answered));
    const { excel, reading } = await framedBy({ largestAnswer: largest - 1 });
    expect(reading).toEqual(whole.reading);
    expect(excel.requests.map(({ failed }) => failed)).toEqual([null, "ResponsePayloadSizeLimitExceeded", null, null]);
  });
});

describe("what was read along with a write", () => {
  test.each(Object.keys(commands) as (keyof typeof commands)[])(
    "is what reading anew gives, after %s and after taking it back",
    async (command) => {
      const { excel, host } = await open(formWorkbook());
      const fresh = async (): Promise<Reading> => done(await excelHost().read());
      if (command !== "重新计算") done(await host.apply(commands["重新计算"](done(await host.read()))));
      const receipt = done(await host.apply(commands[command](done(await host.read()))));
      expect(receipt.now).toEqual(await fresh());
      excel.forget();
      expect(done(await host.read("again"))).toEqual(receipt.now);
      expect(excel.requests).toHaveLength(1);
      const undone = done(await host.undo(receipt.undo));
      // Where sheets come back they have to be read again.
      if (command !== "报送稿") expect(undone.now).toEqual(await fresh());
      expect(done(await host.read("again"))).toEqual(await fresh());
    },
  );

  test("is not handed out where something typed meanwhile had to be put back", async () => {
    const { excel, host } = await open(formWorkbook());
    const plan = commands["采用"](done(await host.read()));
    const cells = excel.workbook.sheets[0]?.cells ?? {};
    cells["G4"] = { value: 7, formula: null, format: "General", look: {}, link: null };
    const receipt = done(await host.apply(plan));
    expect([receipt.stale.length, receipt.now]).toEqual([1, undefined]);
    expect(done(await host.read("again"))).toEqual(done(await excelHost().read()));
  });

  test("does not make a write fail whose sheet is there, where another has been taken away", async () => {
    const { excel, host } = await open(formWorkbook());
    const plan = commands["采用"](done(await host.read()));
    excel.workbook.sheets.splice(1, 1);
    expect(done(await host.apply(plan))).toMatchObject({ stale: [] });
    expect(done(await host.read("again"))).toEqual(done(await excelHost().read()));
  });
});

describe("reading again", () => {
  const changes: readonly (readonly [string, (workbook: SimWorkbook) => void, number])[] = [
    ["a cell was typed in", ({ sheets }) => typeIn(sheets[0]?.cells), 1],
    ["a sheet was protected", ({ sheets }) => sheets.slice(0, 1).forEach((sheet) => (sheet.protected = true)), 1],
    ["sheets changed places", ({ sheets }) => void sheets.push(...sheets.splice(0, 1)), 1],
    ["a table was set up", ({ sheets }) => sheets.slice(0, 1).forEach(({ tables }) => (tables["表1"] = "A1:G2")), 3],
    ["what is printed was set", ({ sheets }) => sheets.slice(0, 1).forEach((sheet) => (sheet.printArea = "A1:G4")), 1],
    ["the workbook was made read-only", (workbook) => void (workbook.readOnly = true), 1],
    ["a sheet was renamed", ({ sheets }) => sheets.slice(1, 2).forEach((sheet) => (sheet.name = "首页")), 3],
    ["a sheet was added", (workbook) => void addSheet(workbook, "新表"), 3],
    ["a sheet was taken away", ({ sheets }) => void sheets.splice(1, 1), 3],
    ["a text was kept", (workbook) => void addPart(workbook, '<notes xmlns="urn:rescore:notes:1">{}</notes>'), 3],
    ["a kept text was taken out", ({ parts }) => void parts.splice(0), 3],
    ["our marks are remembered otherwise", ({ settings }) => void delete settings["rescore.marks"], 4],
  ];

  test.each(changes)("finds what reading from the start finds, where %s", async (_, change, requests) => {
    const { excel, host } = await open(formWorkbook());
    done(await host.apply(commands["重新计算"](done(await host.read()))));
    change(excel.workbook);
    excel.forget();
    expect(done(await host.read("again"))).toEqual(done(await excelHost().read()));
    // The other one reads from the start, and once more where marks are not where they were remembered.
    expect(excel.requests.length - (requests === 4 ? 3 : 2)).toBe(requests);
  });

  function typeIn(cells: SimWorkbook["sheets"][number]["cells"] | undefined): void {
    if (cells !== undefined) cells["G2"] = { value: 3, formula: null, format: "General", look: {}, link: null };
  }
});
