import type { Plan } from "../../src/core/plan";
import { bureau } from "../excel/bureau";
import { added, cell, mark } from "../excel/edits";
import { addPart, snapshotOf, type SimSheet, type SimWorkbook } from "../excel/model";
import { allGaps, done, open, openAndRead, refusal, type Opened } from "../excel/opened";

afterEach(() => expect(allGaps()).toEqual([]));

const plan: Plan = [
  added("核对结果", [10]),
  cell("核对结果!A1", null, "绩效核分 · 核对结果", "title"),
  cell("核对结果!A2", null, "附件3 C3", "link", "附件3!C3"),
  cell("附件3!C3", " 90.42%", 0.9416, "rate"),
  cell("附件5!C1", null, "复核得分", "header"),
  mark("附件3!C3", null, "error"),
];

function sheet({ excel }: Opened, name: string): SimSheet {
  const found = excel.workbook.sheets.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

describe("a protected sheet", () => {
  test("is refused by name, before anything is asked", async () => {
    const opened = await open(bureau({ 附件5: { rows: [["指标", "得分"]], protected: true } }));
    done(await opened.host.read());
    const before = snapshotOf(opened.excel.workbook);
    opened.excel.forget();
    const refused = refusal(await opened.host.apply(plan));
    expect(refused.code).toBe("protected");
    expect(refused.message).toContain("“附件5”");
    expect(refused.message).toContain("撤消工作表保护");
    expect(opened.excel.requests).toEqual([]);
    expect(opened.excel.workbook).toEqual(before);
  });

  test("that became so since leaves nothing half written", async () => {
    const opened = await openAndRead(bureau());
    sheet(opened, "附件5").protected = true;
    const { sheets } = snapshotOf(opened.excel.workbook);
    expect(refusal(await opened.host.apply(plan)).code).toBe("protected");
    expect(opened.excel.workbook.sheets).toEqual(sheets);
  });
});

test("a cell that is being edited makes everything wait, and says how to end it", async () => {
  const opened = await openAndRead(bureau());
  const written = done(await opened.host.apply(plan));
  const before = snapshotOf(opened.excel.workbook);
  opened.excel.editing = true;
  const refusals = [
    await opened.host.read(),
    await opened.host.apply([cell("附件5!C2", null, 5)]),
    await opened.host.undo(written.undo),
    await opened.host.reveal({ sheet: "附件3", address: "A1" }),
  ].map(refusal);
  expect(refusals.map(({ code }) => code)).toEqual(["busy", "busy", "busy", "busy"]);
  expect(refusals[0]?.message).toContain("请按回车结束编辑");
  expect(opened.excel.workbook).toEqual(before);
  opened.excel.editing = false;
  opened.excel.forget();
  expect(done(await opened.host.apply([cell("附件5!C2", null, 5)])).applied).toBe(1);
  expect(opened.excel.requests).toHaveLength(1);
});

test.each(["read", "write"] as const)("an error that nobody knows is named when we %s", async (doing) => {
  const opened = await openAndRead(bureau());
  opened.excel.fail({ request: 1, code: "SomethingNew", message: "what" });
  const refused = refusal(await (doing === "read" ? opened.host.read() : opened.host.apply(plan)));
  expect(refused.code).toBe("failed");
  expect(refused.message).toContain("SomethingNew");
});

test("a sheet that is gone is refused before anything is written, and read anew before the next write", async () => {
  const opened = await openAndRead(bureau());
  opened.excel.workbook.sheets.splice(1, 1);
  const before = snapshotOf(opened.excel.workbook);
  const refused = refusal(await opened.host.apply(plan));
  expect(refused.message).toContain("请重新计算");
  expect(opened.excel.workbook).toEqual(before);
  opened.excel.forget();
  expect(done(await opened.host.apply(plan)).stale).toHaveLength(1);
  expect(opened.excel.requests).toHaveLength(3);
});

describe("a workbook that is closed to writing", () => {
  const closed: readonly (readonly [string, Partial<SimWorkbook>, string, readonly string[]])[] = [
    ["opened for reading only", { readOnly: true }, "read-only", ["只读", "启用编辑", "另存"]],
    ["an .xls in compatibility mode", { name: "自评表.XLS" }, "not-xlsx", ["自评表.XLS", "另存为 .xlsx"]],
    ["a .csv", { name: "自评表.csv" }, "not-xlsx", ["自评表.csv", "另存为 .xlsx"]],
    ["of a protected structure, to which sheets are to be added", { locked: true }, "protected", ["结构受保护", "取消“保护工作簿”"]],
  ];

  test.each(closed)("%s: is read, and refused before anything is asked", async (_, changes, code, words) => {
    const { excel, host } = await openAndRead({ ...bureau(), ...changes });
    const before = snapshotOf(excel.workbook);
    const refused = refusal(await host.apply(plan));
    expect(refused.code).toBe(code);
    for (const word of [...words, "什么都没有写入"]) expect(refused.message).toContain(word);
    expect(excel.requests).toEqual([]);
    expect(excel.workbook).toEqual(before);
  });

  test("is asked anew before the next write, so that what the user has opened is open", async () => {
    const { excel, host } = await openAndRead({ ...bureau(), locked: true });
    refusal(await host.apply(plan));
    excel.workbook.locked = false;
    expect(done(await host.apply(plan)).stale).toEqual([]);
  });

  test("a protected structure lets cells be written where no sheet is added or removed", async () => {
    const { excel, host } = await openAndRead({ ...bureau(), locked: true });
    expect(done(await host.apply([cell("附件5!C2", null, 5)])).applied).toBe(1);
    expect(excel.workbook.locked).toBe(true);
  });

  test("a structure that was protected since leaves nothing half written", async () => {
    const opened = await openAndRead(bureau());
    opened.excel.workbook.locked = true;
    const { sheets } = snapshotOf(opened.excel.workbook);
    expect(refusal(await opened.host.apply(plan)).code).toBe("protected");
    expect(opened.excel.workbook.sheets).toEqual(sheets);
  });

  test.each(["自评表.xlsx", "自评表.xlsm", "自评表.xlsb", "工作簿1", "附件.xls.xlsx"])("%s is open", async (name) => {
    const { host } = await openAndRead({ ...bureau(), name });
    expect(done(await host.apply(plan)).stale).toEqual([]);
  });
});

describe("a member that Excel lacks, whatever version it claims", () => {
  test("of those that tell whether the workbook is open: it is read and written, and what is kept with it", async () => {
    const workbook = bureau();
    addPart(workbook, '<notes xmlns="urn:rescore:notes:1">一</notes>');
    const { host } = await open(workbook, { lacks: ["WorkbookProtection"] });
    expect(done(await host.read()).kept?.notes).toBe("一");
    expect(done(await host.apply(plan)).stale).toEqual([]);
  });

  test("of those that list merged blocks and rules: the figures are read", async () => {
    const { host } = await open(bureau(), { lacks: ["GetMergedAreasOrNullObject"] });
    const { workbook } = done(await host.read());
    expect(workbook.sheets[0]).toMatchObject({ merges: null });
    expect(workbook.sheets[0]?.rows).toHaveLength(6);
  });

  test("of those that write: what to do is said, and nothing is left half written", async () => {
    const { excel, host } = await openAndRead(bureau(), { lacks: ["Range.GetCellProperties()"] });
    const before = snapshotOf(excel.workbook);
    const refused = refusal(await host.apply(plan));
    expect(refused.code).toBe("too-old");
    expect(refused.message).toContain("Excel 2021");
    expect(excel.workbook.sheets).toEqual(before.sheets);
  });
});

describe("another workbook in front", () => {
  test.each([
    ["Worksheet.Activate()", "GeneralException"],
    ["Range.Select()", "InvalidSelection"],
  ])("%s is tried once more", async (at, code) => {
    const { excel, host } = await open(bureau());
    excel.fail({ request: 1, at, code });
    expect(await host.reveal({ sheet: "附件5", address: "B2" })).toBeNull();
    expect(excel.workbook.selection).toEqual({ sheet: "附件5", address: "B2" });
  });

  test("for good: what to do is said", async () => {
    const { excel, host } = await open(bureau());
    for (const request of [1, 2]) excel.fail({ request, at: "Range.Select()", code: "GeneralException" });
    const refused = refusal(await host.reveal({ sheet: "附件5", address: "B2" }));
    expect(refused.code).toBe("elsewhere");
    expect(refused.message).toContain("另一个工作簿");
    expect(refused.message).toContain("点一下这个工作簿的窗口");
  });

  test("while sheets are added: nothing is left half written, and what to do is said", async () => {
    const { excel, host } = await openAndRead(bureau());
    const { sheets } = snapshotOf(excel.workbook);
    excel.fail({ request: 1, at: "new Add", code: "GeneralException" });
    const refused = refusal(await host.apply(plan));
    expect(refused.message).toContain("另一个工作簿");
    expect(refused.message).toContain("没有任何改动");
    expect(excel.workbook.sheets).toEqual(sheets);
  });
});

describe("showing a cell", () => {
  test("brings its sheet to the front and selects it, in one request", async () => {
    const { excel, host } = await open(bureau());
    expect(await host.reveal({ sheet: "附件5", address: "B2" })).toBeNull();
    expect(excel.workbook).toMatchObject({ active: "附件5", selection: { sheet: "附件5", address: "B2" } });
    expect(excel.requests).toHaveLength(1);
  });

  test.each(["隐藏表", "深藏表"])("of %s says how to show it, and shows nothing", async (name) => {
    const { excel, host } = await open(bureau());
    const refused = refusal(await host.reveal({ sheet: name, address: "A1" }));
    expect(refused.message).toContain(name);
    expect(refused.message).toContain("取消隐藏");
    expect(excel.workbook.active).toBe("附件3");
    expect(excel.workbook.sheets.map(({ visibility }) => visibility)).toContain("VeryHidden");
    expect(excel.requests).toHaveLength(1);
  });

  test("of a sheet that is gone says so", async () => {
    const { host } = await open(bureau());
    expect(refusal(await host.reveal({ sheet: "没有", address: "A1" })).code).toBe("failed");
  });
});
