import ExcelJS from "exceljs";
import { readFileSync } from "node:fs";
import { defaultSettings } from "../../src/core/assessment";
import { keptJson } from "../../src/core/notes";
import { noPolicy } from "../../src/core/policy";
import { plainBookBytes } from "../../src/desk/many/plain-book";
import type { Entry } from "../../src/desk/many/queue";
import { overviewBook, returnBook } from "../../src/desk/many/sheets";
import { hasChangedScore, rangeText, summaryOf } from "../../src/desk/many/summary";
import { work } from "../../src/desk/many/work";
import { engine } from "../../src/taskpane/engine";
import { assessed } from "../../src/taskpane/knowledge";
import { hostOf, readingOf, sampleHost, samplePath } from "../support/sample";
import { brief, file, summary } from "./made";

const fileOf = (name: string, bytes: Uint8Array): File => new File([new Uint8Array(bytes)], name);
const entry = (status: Entry["status"], path = "甲.xlsx"): Entry => ({ ...file(path), id: 0, batch: 1, status });

async function written(book: Parameters<typeof plainBookBytes>[0]): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(await plainBookBytes(book)) as unknown as ExcelJS.Buffer);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

describe("a summary", () => {
  test("says of a workbook what its assessment does", async () => {
    const reading = await readingOf(sampleHost());
    const notes = engine.notesOf(reading);
    const { assessment } = assessed(engine, reading.workbook, defaultSettings, notes);
    const made = summaryOf(assessment, reading.workbook, notes);
    const { unit, year, total, findings } = assessment;
    expect(made).toMatchObject({ unit, year, computed: total?.computed.toFixed() });
    expect(Object.values(made.counts).reduce((sum, count) => sum + count, 0)).toBe(findings.length);
    expect(made.worst?.severity).toBe("error");
    expect(made.findings.filter(({ place }) => place.sheet === "附件5").every(({ role, label }) => role === "附件5" && label !== "")).toBe(
      true,
    );
    // It is data alone, which a worker can hand over.
    expect(structuredClone(made)).toEqual(made);
  });

  test("of a file that cannot be read, or is no self-evaluation, is a message", async () => {
    expect(await work({ kind: "assess", file: fileOf("坏.xlsx", Buffer.from("不是")), policy: null })).toMatchObject({ kind: "failed" });
    const other = new ExcelJS.Workbook();
    other.addWorksheet("工资表").getCell("A1").value = "姓名";
    const answer = await work({ kind: "assess", file: fileOf("工资.xlsx", new Uint8Array(await other.xlsx.writeBuffer())), policy: null });
    expect(answer).toMatchObject({ kind: "failed", message: expect.stringContaining("“工资表”") });
  });

  test.each([
    [summary({ stated: "98", computed: "98", min: "98", max: "98" }), false, null],
    [summary({ stated: "98", computed: "93", min: "90", max: "93" }), true, "90～93"],
    [summary({ stated: null, computed: "93", min: "93", max: "93" }), true, null],
    [summary(), false, null],
  ])("tells whether the score has changed, and its range", (made, changed, range) => {
    expect([hasChangedScore(made), rangeText(made)]).toEqual([changed, range]);
  });
});

test("what a bureau has laid down holds for every file", async () => {
  const scoreBy = async (policy: string | null): Promise<unknown> => {
    const answer = await work({ kind: "assess", file: fileOf("甲.xlsx", readFileSync(samplePath)), policy });
    return answer.kind === "assessed" ? answer.summary.computed : answer;
  };
  expect(await scoreBy(keptJson({ ...noPolicy, defaults: { steps: "started" }, locked: ["steps"] }))).not.toEqual(await scoreBy(null));
});

test("a recalculated workbook is the one that the page would save", async () => {
  const answer = await work({ kind: "recalculate", file: fileOf("甲.xlsx", readFileSync(samplePath)), policy: null });
  if (answer.kind !== "bytes") throw new Error("no workbook");
  const { workbook } = await readingOf(hostOf(answer.bytes));
  expect(workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["核算底稿", "核对结果"]));
});

describe("what is exported", () => {
  const hostile = '=HYPERLINK("http://elsewhere.example")';

  test("汇总表 has a row a file, numbers as numbers, texts never as formulas, and leaves 审定 blank", async () => {
    const place = { sheet: "附件3", address: "F7" };
    const good = summary({
      unit: hostile,
      year: 2022,
      stated: "98",
      computed: "90.5",
      min: "88",
      max: "92",
      worst: { severity: "error", place, title: "率不符" },
    });
    const sheet = await written(
      overviewBook([entry({ kind: "done", summary: good }), entry({ kind: "failed", message: "文件已损坏" }, "+坏.xlsx")]),
    );
    expect(sheet.name).toBe("汇总表");
    expect(sheet.getRow(1).values).toEqual([
      undefined,
      "单位",
      "年度",
      "文件",
      "自评",
      "复核",
      "范围",
      "基本平衡",
      "逻辑性",
      "核实性",
      "最要紧的问题",
      "审定",
    ]);
    expect([1, 2, 3, 4, 5, 6, 7, 10].map((column) => sheet.getRow(2).getCell(column).value)).toEqual([
      hostile,
      2022,
      "甲.xlsx",
      98,
      90.5,
      "88～92",
      0,
      "附件3 F7 率不符",
    ]);
    expect([3, 10].map((column) => sheet.getRow(3).getCell(column).value)).toEqual(["+坏.xlsx", "读不了：文件已损坏"]);
    const types = [2, 3].flatMap((row) => [1, 3, 11].map((column) => sheet.getRow(row).getCell(column).type));
    expect(types).not.toContain(ExcelJS.ValueType.Formula);
    // Nor when somebody edits the cell.
    const formats = [sheet.getRow(2).getCell(1), sheet.getRow(3).getCell(3), sheet.getRow(2).getCell(3)].map(
      ({ numFmt }) => numFmt ?? null,
    );
    expect(formats.map((format) => format === "@")).toEqual([true, true, false]);
    expect(sheet.getRow(2).getCell(11).value ?? "").toBe("");
  });

  test("退回修改清单 says of every finding where, what and how, and leaves 整改情况 blank", async () => {
    const findings = [
      brief("F7", { stated: "=1+1", expected: "99%", message: "改成99%。", scoreEffect: "-1.5", cause: { sheet: "附件4", address: "B2" } }),
    ];
    const made = summary({ unit: "应急管理局", year: 2022, stated: "98", computed: "93", findings });
    const sheet = await written(returnBook(entry({ kind: "done", summary: made }), made));
    expect(sheet.getCell("A1").value).toBe("应急管理局 2022年度 绩效自评退回修改清单");
    expect(sheet.getRow(3).values).toEqual([undefined, "序号", "类别", "位置", "问题", "填报", "应为", "说明", "影响得分", "整改情况"]);
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((column) => sheet.getRow(4).getCell(column).value)).toEqual([
      1,
      "基本平衡",
      "附件3 F7",
      "填报的率与自己的分子分母不符",
      "=1+1",
      "99%",
      "随 附件4 B2 的错误而来。改成99%。",
      -1.5,
    ]);
    expect(sheet.getRow(4).getCell(9).value ?? "").toBe("");
  });
});
