import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { buildSample, type SampleData } from "../../src/tools/sample";

const ASSETS = join(__dirname, "../../assets/sample");
const committed = readFileSync(join(ASSETS, "bureau-2022.xlsx"));
const data = JSON.parse(readFileSync(join(ASSETS, "bureau-2022.json"), "utf8")) as SampleData;

const workbook = new ExcelJS.Workbook();
beforeAll(() => workbook.xlsx.load(new Uint8Array(committed).buffer));

function sheet(name: string): ExcelJS.Worksheet {
  const found = workbook.getWorksheet(name);
  if (found === undefined) throw new Error(`No sheet ${name}`);
  return found;
}

/** Splits a reference such as `附件4!B12`. */
function cell(reference: string): ExcelJS.Cell {
  const [name = "", address = ""] = reference.split("!");
  return sheet(name).getCell(address);
}

test("the committed workbook is what the script makes from the data, twice over", async () => {
  const [first, second] = [await buildSample(data), await buildSample(data)];
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  // After a change to the data or the script, make the workbook again and commit it with the change.
  expect(Buffer.from(first).equals(committed)).toBe(true);
});

test("a misspelt style or address is refused, naming it", async () => {
  const [form] = data.sheets;
  if (form === undefined) throw new Error("the sample has no sheet");
  const painted = (style: string, area: string): SampleData => ({ ...data, sheets: [{ ...form, paint: [{ style, areas: [area] }] }] });
  await expect(buildSample(painted("titel", "A1"))).rejects.toThrow("titel");
  await expect(buildSample(painted("title", "A0:"))).rejects.toThrow("A0:");
});

test("the sheets are the four forms in their order", () => {
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(["附件3", "附件4", "附件5", "附件6"]);
});

// As filed: the slips, the blanks and the units are what the add-in is there to find.
const FILED: readonly (readonly [reference: string, value: ExcelJS.CellValue, format?: string])[] = [
  ["附件3!A1", "附件3"],
  ["附件3!A2", "2022年部门整体支出绩效自评表"],
  ["附件3!A3", "预算单位名称"],
  ["附件3!B3", "益阳市大通湖区应急管理局"],
  ["附件3!A4", "年度预算资金（万元）"],
  ["附件3!B4", null],
  ["附件3!C4", "年初预算数"],
  ["附件3!F4", "执行率"],
  ["附件3!B5", "年度资金总额"],
  ["附件3!C5", 582.77, "General"],
  ["附件3!E5", 577.35],
  ["附件3!F5", 0.98, "0%"],
  ["附件3!B6", "其中：当年财政拨款"],
  ["附件3!D6", 462.74],
  ["附件3!F6", 1, "0%"],
  ["附件3!B7", "上年结转资金"],
  ["附件3!E7", 5.42],
  ["附件3!F7", " 90.42%"],
  ["附件3!B8", "其他资金"],
  ["附件3!C8", 27.27],
  ["附件3!A9", "年度总体目标"],
  ["附件3!B9", "预期目标"],
  ["附件3!D9", "实际完成情况"],
  ["附件3!A13", "部门职能职责"],
  ["附件3!A15", "绩效指标"],
  ["附件3!G15", "偏差原因分析及改进措施"],
  ["附件3!B16", "产生指标"],
  ["附件3!E16", "100处以上"],
  ["附件3!E17", "50万"],
  ["附件3!F19", 1, "0%"],
  ["附件3!D24", "....."],
  ["附件3!D25", "人员培训费用"],
  ["附件3!D26", "人员培训费用"],
  ["附件3!E26", "≦500元/人/天"],
  ["附件3!D29", null],
  ["附件3!D35", "指标2"],
  ["附件3!E37", "促进经济文化可持续发展长期有效"],
  ["附件3!D41", "政府机构人员满意率"],

  ["附件4!A1", "附件4"],
  ["附件4!A2", "2022年部门整体支出绩效评价基础数据表"],
  ["附件4!A3", "财政供养人员情况"],
  ["附件4!C3", "2022年\n\n实际在职人数"],
  ["附件4!D3", "变动数"],
  ["附件4!B4", 15],
  ["附件4!C4", 15],
  ["附件4!D4", 0, "0%"],
  ["附件4!A5", "“三公经费”变动情况"],
  ["附件4!B6", "18万"],
  ["附件4!C6", "18万"],
  ["附件4!D6", 0, "0%"],
  ["附件4!A7", "项目支出安排情况"],
  ["附件4!B8", null],
  ["附件4!C8", null],
  ["附件4!D8", null],
  ["附件4!A9", "预算完成情况"],
  ["附件4!B10", "582.77万"],
  ["附件4!C10", "577.35万"],
  ["附件4!D10", 0.98, "0%"],
  ["附件4!A11", "预算调整情况"],
  ["附件4!B12", "242.34万"],
  ["附件4!C12", 0, "General"],
  ["附件4!D12", 0, "0%"],
  ["附件4!A13", "结转结余变动情况"],
  ["附件4!B14", "92.75万"],
  ["附件4!C14", "5.42万"],
  ["附件4!D14", 0.5845, "0.00%"],
  ["附件4!A15", "“三公经费”控制情况"],
  ["附件4!B16", "18万"],
  ["附件4!C16", "7.68万"],
  ["附件4!D16", 0.4267, "0.00%"],
  ["附件4!A17", "政府采购执行情况"],
  ["附件4!B18", "\u3000"],
  ["附件4!C18", "\u3000"],
  ["附件4!D18", null],
  ["附件4!A19", "固定资产使用情况"],
  ["附件4!B20", "283万"],
  ["附件4!D20", 1, "0%"],
  ["附件4!A21", "内部控制制度完成情况（是/否）"],
  ["附件4!B22", "是"],
  ["附件4!D23", "合同业务管理"],
  ["附件4!D24", "是"],

  ["附件5!A1", "附件5"],
  ["附件5!A2", "2022年部门整体支出绩效自评指标计分表"],
  ["附件5!A3", "一级指标"],
  ["附件5!B3", "分值"],
  ["附件5!E3", "三级\n\n指标"],
  ["附件5!G3", "评价标准"],
  ["附件5!H3", "指标说明"],
  ["附件5!I3", "得分"],
  ["附件5!A4", "投\n\n入"],
  ["附件5!B4", "（15分）"],
  ["附件5!E4", "在职人员控制率"],
  ["附件5!F4", "（7分）"],
  ["附件5!G4", "以100%为标准。在职人员控制率≦100%，计7分；每超过一个百分点扣0.2分，扣完为止。"],
  ["附件5!E5", "“三公经费”变动率"],
  ["附件5!A6", "过\n\n程"],
  ["附件5!G6", "100%计满分，每低于5%扣2分，扣完为止。"],
  ["附件5!H6", "预算完成率=（上年结转+年初预算+本年追加预算-年末结余/上年结转+年初预算+本年追加预算）×100%。"],
  ["附件5!D10", "（30分）"],
  ["附件5!A12", "过\n\n程"],
  ["附件5!B12", "（50分）"],
  ["附件5!C12", "预算管理"],
  ["附件5!D12", null],
  [
    "附件5!H14",
    "①按规定内容公开预决算信息；\n\n②按规定时限公开预决算信息；\n\n预决算信息是指与部门预算、执行、决算、监督、绩效等管理相关的信息。",
  ],
  ["附件5!A15", "产\n\n出\n\n及\n\n效\n\n率"],
  ["附件5!C16", "履职 效益"],
  ["附件5!D16", "（15分）"],
  ["附件5!F16", "（5人）"],
  ["附件5!C19", null],
  ["附件5!D19", "（12分）"],
  ["附件5!A20", 55],
  ["附件5!E20", "社会公众或服务对象满意度"],
  ["附件5!A21", "合计"],
  ["附件5!I21", 95, "General"],

  ["附件6!A1", "附件6"],
  ["附件6!A2", "部门整体支出绩效评价报告"],
  ["附件6!B10", 4627483, "#,##0"],
  ["附件6!D10", 2206250.41, "#,##0.00"],
  ["附件6!B16", 272755.97, "#,##0.00"],
  ["附件6!B55", 4600656.92, "#,##0.00"],
  ["附件6!C55", 1, "0%"],
  ["附件6!A65", " 2. 预算执行"],
  ["附件6!C78", 174498.92, "General"],
  ["附件6!D87", "1,031,48.00"],
];

const filed = FILED.map(([reference, value, format]) => ({ reference, value, format }));

test.each(filed)("$reference holds $value", ({ reference, value, format }) => {
  expect(cell(reference).value).toBe(value);
  // No number format at all is how a file says General.
  if (format !== undefined) expect(cell(reference).numFmt ?? "General").toBe(format);
});

test("the scores stand in column I, one for the three merged benefits", () => {
  const rows = Array.from({ length: 17 }, (_, index) => index + 4);
  const master = (row: number): boolean => cell(`附件5!I${row}`).master.address === `I${row}`;
  const scores = rows.filter(master).map((row) => cell(`附件5!I${row}`).value);
  expect(scores).toEqual([7, 8, 5, 5, 5, 5, 7, 8, 8, 5, 2, 8, 12, 5, 5]);
});

const PARAGRAPHS: readonly (readonly [reference: string, lines: number, first: string, last: string])[] = [
  ["附件3!B10", 4, "目标1：安全生产工作，", "开展防灾减灾工作。"],
  ["附件3!D10", 13, "安全生产工作\n", "5大类自然灾害的综合风险普查工作。"],
  ["附件3!B13", 35, "（一）负责应急管理工作，", "\u2002\u2002\u2002\u2002（十八）完成区委、区管委交办的其他任务。"],
];

test.each(PARAGRAPHS)("%s keeps all its paragraphs in one cell", (reference, lines, first, last) => {
  const { text } = cell(reference);
  expect(text.split("\n")).toHaveLength(lines);
  expect([text.slice(0, first.length), text.slice(-last.length)]).toEqual([first, last]);
});

const MERGED: Readonly<Record<string, readonly string[]>> = {
  附件3: ["A2:G2", "A4:A8", "F4:G4", "F7:G7", "A9:A12", "B10:C12", "D10:G12", "B13:G14", "A15:A42", "B16:B27", "C16:C18", "C40:C42"],
  附件4: ["A2:D2", "A3:A4", "A5:A6", "A7:A8", "A9:A10", "A11:A12", "A13:A14", "A15:A16", "A17:A18", "A19:A20", "A21:A24"],
  附件5: ["A4:A5", "B6:B11", "C6:C9", "D10:D11", "A12:A14", "A15:A19", "B15:B20", "C19:C20", "D19:D20", "G16:H18", "I16:I18", "A21:H21"],
  附件6: ["A3:G3", "A8:B8", "C8:D8", "A53:A54", "B53:C53", "F53:G53", "B70:D70"],
};

test.each(Object.entries(MERGED))("%s is merged where the form is", (name, blocks) => {
  expect(sheet(name).model.merges).toEqual(expect.arrayContaining([...blocks]));
});

test("every row can be shown in full: Excel allows no row above 409 points", () => {
  const heights = workbook.worksheets.flatMap((each) => each.getRows(1, each.rowCount)?.map(({ height }) => height) ?? []);
  expect(Math.max(...heights)).toBeLessThanOrEqual(409);
});

test("every form prints on A4, one page wide and centred", () => {
  for (const { pageSetup } of workbook.worksheets) {
    expect(pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true });
  }
});
