import { typedIn } from "../excel/retype";
import { cellOf, workbookOf, type SimCell } from "../excel/model";
import { allGaps, open } from "../excel/opened";

// The simulated Excel itself, through the real office.js: that it behaves as Excel is known to, where a simpler one would not.

afterEach(() => expect(allGaps()).toEqual([]));

async function firstCell(write: (range: Excel.Range) => void, before: Partial<SimCell> = {}): Promise<SimCell> {
  const { excel } = await open(workbookOf({ 表: { rows: [[before]] } }));
  await Excel.run(async (context) => {
    write(context.workbook.worksheets.getItem("表").getRange("A1"));
    await context.sync();
  });
  const [sheet] = excel.workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return cellOf(sheet, 0, 0);
}

test.each([
  ["98%", 0.98, "0%"],
  [" 90.42%", 0.9042, "0.00%"],
  ["1,234.5", 1234.5, "#,##0.00"],
  ["-3", -3, "General"],
  ["(5)", -5, "General"],
  ["1e3", 1000, "0.00E+00"],
  ["18万", "18万", "General"],
  ["2022年12月31日", 44926, "yyyy/m/d"],
  ["2022-12-31", 44926, "yyyy/m/d"],
  ["3月4日", 46085, 'm"月"d"日"'],
  ["true", true, "General"],
  ["'007", "007", "General"],
  ["附件4", "附件4", "General"],
])("re-types a written %j as %j", async (text, value, format) => {
  const cell = await firstCell((range) => void (range.values = [[text]]));
  expect(cell).toMatchObject({ value, format, formula: null });
});

test("keeps what is written to a cell formatted as text, and makes text of numbers and formulas there", async () => {
  expect(await firstCell((range) => void (range.values = [[" 90.42%"]]), { format: "@" })).toMatchObject({ value: " 90.42%" });
  expect(await firstCell((range) => void (range.values = [[5]]), { format: "@" })).toMatchObject({ value: "5" });
  expect(await firstCell((range) => void (range.formulas = [["=A2"]]), { format: "@" })).toMatchObject({ value: "=A2", formula: null });
});

test("refuses text that begins like a formula and is none", async () => {
  await expect(firstCell((range) => void (range.values = [["-附件 三"]]))).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(typedIn("-A1+2", "General")).toMatchObject({ formula: "=-A1+2" });
});

test("leaves alone what null is written to", async () => {
  expect(await firstCell((range) => void (range.values = [[null]]), { value: "旧" })).toMatchObject({ value: "旧" });
});

test("reads an unfilled cell as white, and draws a border where only its weight is set", async () => {
  const { excel } = await open(workbookOf({ 表: { rows: [["x"]] } }));
  const color = await Excel.run(async (context) => {
    const { format } = context.workbook.worksheets.getItem("表").getRange("A1");
    format.fill.load("color");
    format.borders.getItem("EdgeTop").weight = "Thick";
    await context.sync();
    return format.fill.color;
  });
  expect(color).toBe("#FFFFFF");
  expect(excel.workbook.sheets[0]?.cells["A1"]?.look.borders?.top).toMatchObject({ style: "Continuous", weight: "Thick" });
});

test("counts formatted blanks as used, unless only values are asked for", async () => {
  await open(workbookOf({ 表: { rows: [["x", { format: "@" }]] } }));
  const addresses = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    const used = [sheet.getUsedRangeOrNullObject(), sheet.getUsedRangeOrNullObject(true)];
    used.forEach((range) => range.load("address"));
    await context.sync();
    return used.map((range) => range.address);
  });
  expect(addresses).toEqual(["表!A1:B1", "表!A1"]);
});

test("is not transactional: what stands before a failing action is done", async () => {
  const { excel } = await open(workbookOf({ 表: {} }));
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").getRange("A1").values = [["写了"]];
    context.workbook.worksheets.getItem("没有").getRange("A1").values = [["没写"]];
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "ItemNotFound" });
  expect(excel.workbook.sheets[0]?.cells["A1"]?.value).toBe("写了");
});

test("writes ten thousand cells in one request", async () => {
  const { excel } = await open(workbookOf({ 表: {} }));
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表").getRange("A1:J1000").untrack();
    range.values = Array.from({ length: 1000 }, (_, r) => Array.from({ length: 10 }, (_cell, c) => r * 10 + c));
    await context.sync();
  });
  expect(excel.requests).toHaveLength(1);
  expect(excel.workbook.sheets[0]?.cells["J1000"]?.value).toBe(9999);
});

test("shows nothing for a formula that is written while formulas are computed by hand", async () => {
  const { excel } = await open(workbookOf({ 表: { rows: [[1]] } }), { calculate: () => 7 });
  excel.workbook.calculation = "Manual";
  const shown = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表").getRange("B1");
    range.formulas = [["=A1"]];
    range.load("values");
    await context.sync();
    const before: unknown = range.values;
    range.calculate();
    range.load("values");
    await context.sync();
    return [before, range.values as unknown];
  });
  expect(shown).toEqual([[[""]], [[7]]]);
});

test("clears conditional formats together with the formats of cells", async () => {
  const { excel } = await open(workbookOf({ 表: { rows: [["x"]], rules: [{ address: "A1" }, { address: "B1" }] } }));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").getRange("A1").untrack().clear("Formats");
    await context.sync();
  });
  expect(excel.workbook.sheets[0]?.rules.map(({ address }) => address)).toEqual(["B1"]);
});

test.each(["<notes>", '<notes xmlns="x">a & b</notes>', '<notes xmlns="x">\u0001</notes>'])("takes no broken XML: %j", async (xml) => {
  await open(workbookOf({ 表: {} }));
  const run = Excel.run(async (context) => {
    context.workbook.customXmlParts.add(xml);
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("says loudly what it does not know", async () => {
  const { excel } = await open(workbookOf({ 表: {} }));
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").charts.load("count");
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "SimulatorGap" });
  expect(excel.gaps.splice(0)).toHaveLength(1);
});
