import type { Plan } from "../../src/core/plan";
import { bureau } from "../excel/bureau";
import { added, cell, mark } from "../excel/edits";
import { snapshotOf, type SimSheet } from "../excel/model";
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
  expect(refusals[0]?.message).toContain("请先按回车结束单元格编辑");
  expect(opened.excel.workbook).toEqual(before);
  opened.excel.editing = false;
  opened.excel.forget();
  expect(done(await opened.host.apply([cell("附件5!C2", null, 5)])).applied).toBe(1);
  expect(opened.excel.requests).toHaveLength(1);
});

test("a request that is too large is refused as such", async () => {
  const opened = await openAndRead(bureau(), { largestRequest: 50_000 });
  const long = ["A", "B"].map((column) => cell(`空表!${column}1`, null, "长".repeat(10_000)));
  expect(refusal(await opened.host.apply(long)).code).toBe("too-large");
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
