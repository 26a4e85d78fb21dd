import { markFormula } from "../../src/core/plan";
import type { Cell } from "../../src/core/grid/workbook";
import { bureau } from "../excel/bureau";
import { workbookOf, type SheetInput } from "../excel/model";
import { allGaps, done, open } from "../excel/opened";

afterEach(() => expect(allGaps()).toEqual([]));

const plain = (value: string | number, text = String(value)): Cell => ({ value, text, formula: null, format: "General" });

test("reads every sheet as it is, in two requests", async () => {
  const { excel, host } = await open(bureau());
  const { workbook, marks } = done(await host.read());
  expect(excel.requests).toHaveLength(2);
  expect(marks).toEqual([]);
  expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["附件3", "visible"],
    ["附件5", "visible"],
    ["隐藏表", "hidden"],
    ["深藏表", "veryHidden"],
    ["空表", "visible"],
  ]);
  const [annex3, annex5, , , empty] = workbook.sheets;
  expect(annex3?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  expect(annex3?.rows).toEqual([
    [plain("部门整体支出绩效自评表"), undefined, undefined],
    [plain("项目"), plain("预算数"), plain("执行率")],
    [plain("上年结转"), { value: 92.75, text: "92.75", formula: null, format: "#,##0.00" }, plain(" 90.42%")],
    [
      plain("合计"),
      { value: 242.34, text: "242.34", formula: "=SUM(B3:B3)", format: "0.00" },
      { value: 0.98, text: "98%", formula: null, format: "0%" },
    ],
    [
      plain("单位电话"),
      { value: "0737-555", text: "0737-555", formula: null, format: "@" },
      { value: { kind: "error", code: "#DIV/0!" }, text: "#DIV/0!", formula: "=B4/0", format: "General" },
    ],
    [
      plain("填报日期"),
      { value: 44926, text: "2022/12/31", formula: null, format: "yyyy/m/d" },
      { value: true, text: "TRUE", formula: null, format: "General" },
    ],
  ]);
  // Text that begins with an equals sign is no formula.
  expect(annex5?.rows[3]).toEqual([plain("='文字'"), plain("=1+1 不是公式")]);
  expect(empty).toEqual({ name: "空表", visibility: "visible", protected: false, rows: [], merges: [] });
});

test.each([1, 40])("takes two requests for a workbook of %d sheets", async (count) => {
  const names = Array.from({ length: count }, (_, index) => [`表${index}`, { rows: [["甲", index]] }] as const);
  const { excel, host } = await open(workbookOf(Object.fromEntries(names)));
  expect(done(await host.read()).workbook.sheets).toHaveLength(count);
  expect(excel.requests).toHaveLength(2);
});

test("starts its rows at A1 wherever the used range starts", async () => {
  const { host } = await open(workbookOf({ 表: { rows: [[], [], [null, "丙"]] } }));
  const [sheet] = done(await host.read()).workbook.sheets;
  expect(sheet?.rows[0]).toBeUndefined();
  expect(sheet?.rows[2]).toEqual([undefined, plain("丙")]);
});

test("formats a number itself where the column is too narrow to show it", async () => {
  const { excel, host } = await open(
    workbookOf({
      表: {
        rows: [
          [
            { value: 2423400.5, format: "#,##0.00" },
            { value: "###", format: '0;0;0;"字"' },
          ],
        ],
        widths: { 0: 20 },
      },
    }),
  );
  const [sheet] = done(await host.read()).workbook.sheets;
  expect(sheet?.rows[0]?.map((cell) => cell?.text)).toEqual(["2,423,400.50", "###"]);
  expect(excel.requests[1]?.failed).toBeNull();
});

test("says which sheets are protected", async () => {
  const { host } = await open(workbookOf({ 锁: { rows: [["x"]], protected: true }, 开: {} }));
  expect(done(await host.read()).workbook.sheets.map((sheet) => sheet.protected)).toEqual([true, false]);
});

test("asks for nothing of the users' rules but type, id and the formula of those by formula", async () => {
  const { excel, host } = await open(bureau());
  await host.read();
  const asked = excel.requests.flatMap(({ does }) => does).filter((what) => /Conditional|CellValue/.test(what) && what.includes("?"));
  expect(new Set(asked)).toEqual(new Set(["ConditionalFormatCollection?id,type,customOrNullObject/rule/formula"]));
});

test.each(["ConditionalFormatCollection?", "RangeAreas?address"])("reads the figures even where Excel fails at %s", async (at) => {
  const { excel, host } = await open(bureau());
  for (const request of [2, 3]) excel.fail({ request, at, code: "GeneralException" });
  const { workbook, marks } = done(await host.read());
  expect(workbook.sheets[0]?.rows).toHaveLength(6);
  expect(workbook.sheets[0]?.merges).toBeNull();
  expect(marks).toEqual([]);
});

test("knows merged blocks and marks even where what is printed cannot be asked for, as without a printer", async () => {
  const { excel, host } = await open(bureau(), { lacks: ["GetPrintArea"] });
  const { workbook } = done(await host.read());
  expect(workbook.sheets[0]?.merges).toHaveLength(1);
  expect(workbook.sheets[0]).not.toHaveProperty("printArea");
  expect(excel.requests).toHaveLength(3);
});

test("knows what is printed, and where Excel's own tables stand", async () => {
  const sheets = {
    附件5: { rows: [["x"]], printArea: "A1:I21,K1:L3", tables: { 表1: "A3:I21" } },
    附件4: { rows: [["x"]] },
  };
  const [annex5, annex4] = done(await (await open(workbookOf(sheets))).host.read()).workbook.sheets;
  expect(annex5?.printArea).toEqual([
    { top: 0, left: 0, bottom: 20, right: 8 },
    { top: 0, left: 10, bottom: 2, right: 11 },
  ]);
  expect(annex5?.tables).toEqual([{ top: 2, left: 0, bottom: 20, right: 8 }]);
  expect(annex4).toMatchObject({ printArea: null });
  expect(annex4).not.toHaveProperty("tables");
});

describe("our marks", () => {
  const marked = (address: string): SheetInput => ({
    rows: [["a"], ["b"], ["c"]],
    rules: [
      { formula: markFormula("error").slice(1), address },
      { formula: '=LEN("别人的规则")>0', address: "A1:A3" },
    ],
  });

  test("are found where the workbook remembers them, without a request of their own", async () => {
    const workbook = workbookOf({ 表: marked("A2,A3") });
    workbook.settings["rescore.marks"] = JSON.stringify([
      ["表", "A2", "error"],
      ["表", "A3", "error"],
    ]);
    const { excel, host } = await open(workbook);
    const { marks } = done(await host.read());
    expect(marks).toEqual([
      { place: { sheet: "表", address: "A2" }, severity: "error" },
      { place: { sheet: "表", address: "A3" }, severity: "error" },
    ]);
    expect(excel.requests).toHaveLength(2);
  });

  test.each([
    ["made by another program", undefined],
    ["that moved since", JSON.stringify([["表", "A2", "error"]])],
    ["whose list is damaged", "{"],
  ])("%s are looked for", async (_title, remembered) => {
    const workbook = workbookOf({ 表: marked("A1,A3") });
    if (remembered !== undefined) workbook.settings["rescore.marks"] = remembered;
    const { excel, host } = await open(workbook);
    const { marks } = done(await host.read());
    expect(marks.map(({ place }) => place.address)).toEqual(["A1", "A3"]);
    expect(excel.requests).toHaveLength(3);
  });

  test("that are remembered and gone are not there", async () => {
    const workbook = workbookOf({ 表: { rows: [["a"]] } });
    workbook.settings["rescore.marks"] = JSON.stringify([
      ["表", "A1", "error"],
      ["没有了", "A1", "error"],
    ]);
    const { excel, host } = await open(workbook);
    expect(done(await host.read()).marks).toEqual([]);
    expect(excel.requests).toHaveLength(2);
  });
});
