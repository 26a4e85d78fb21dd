import type { Place } from "../../src/core/grid/address";
import type { Host, Refusal } from "../../src/host/host";
import { bureau } from "../excel/bureau";
import { allGaps, open } from "../excel/opened";

// Which cell the user asks about: the one that is selected.

afterEach(() => expect(allGaps()).toEqual([]));

async function selectedIn(host: Host): Promise<Place> {
  const selected = await host.selected?.();
  if (selected === undefined || "code" in selected) throw new Error(JSON.stringify(selected));
  return selected;
}

async function refusedBy(host: Host): Promise<Refusal> {
  const selected = await host.selected?.();
  if (selected === undefined || !("code" in selected)) throw new Error(JSON.stringify(selected));
  return selected;
}

test("the selected cell is told with its sheet, in one request", async () => {
  const { excel, host } = await open(bureau());
  await host.reveal({ sheet: "附件5", address: "B2" });
  excel.forget();
  expect(await selectedIn(host)).toEqual({ sheet: "附件5", address: "B2" });
  expect(excel.requests).toHaveLength(1);
});

test("before anything was selected it is the first cell of the sheet in front", async () => {
  const { host } = await open(bureau());
  expect(await selectedIn(host)).toEqual({ sheet: "附件3", address: "A1" });
});

test("of several cells, side by side or apart, it is the one that is active", async () => {
  const { excel, host } = await open(bureau());
  excel.workbook.selection = { sheet: "附件3", address: "B3:C4" };
  expect(await selectedIn(host)).toEqual({ sheet: "附件3", address: "B3" });
  excel.workbook.selection = { sheet: "附件3", address: "B4,C6" };
  expect(await selectedIn(host)).toEqual({ sheet: "附件3", address: "B4" });
});

test("a sheet's name with quotes, spaces and exclamation marks comes through", async () => {
  const { excel, host } = await open(bureau({ "附件'4'! (2)": { rows: [["一", "二"]] } }));
  await host.reveal({ sheet: "附件'4'! (2)", address: "B1" });
  expect(excel.workbook.active).toBe("附件'4'! (2)");
  expect(await selectedIn(host)).toEqual({ sheet: "附件'4'! (2)", address: "B1" });
});

test("while a cell is being edited it says how to end that", async () => {
  const { excel, host } = await open(bureau());
  excel.editing = true;
  const refused = await refusedBy(host);
  expect(refused.code).toBe("busy");
  expect(refused.message).toContain("请按回车结束编辑");
});

test("where a chart or another workbook is in front, it says what to do", async () => {
  const { excel, host } = await open(bureau());
  excel.fail({ request: 1, code: "InvalidSelection" });
  const refused = await refusedBy(host);
  expect(refused.code).toBe("elsewhere");
  expect(refused.message).toContain("读取选中的单元格失败");
});
