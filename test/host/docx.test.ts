import { strToU8, zipSync } from "fflate";
import { assess } from "../../src/core/assess";
import type { Assessment } from "../../src/core/assessment";
import { readAnnex6 } from "../../src/core/annex/annex6";
import { withSheet, type Sheet } from "../../src/core/grid/workbook";
import { planWriteback } from "../../src/core/writeback";
import { readDocx } from "../../src/host/docx";
import { compound, docx, paragraph, report, table } from "../support/docx";
import { readingOf, sampleHost } from "../support/sample";

/** The sheet that a report is read as. */
async function sheetOf(bytes: Uint8Array, name: string): Promise<Sheet> {
  const sheet = await readDocx(bytes, name);
  if ("code" in sheet) throw new Error(sheet.message);
  return sheet;
}

describe("a report in Word", () => {
  test("is read like the sheet: its tables, and the sentences between them", async () => {
    const sheet = await sheetOf(report, "报告.docx");
    const annex = readAnnex6(sheet);
    expect(annex?.tables.map((found) => found.lines.map((line) => [line.label, line.figures.get("合计")?.text]))).toEqual([
      [
        ["上年结转", "927,500"],
        ["决算支出", "5,773,526.49"],
      ],
    ]);
    expect(annex?.paragraphs.map((found) => found.text.slice(0, 6))).toEqual(["2022年部", "2022年预", "以上数据真实"]);
  });

  test("gives the figures that the workbook lacks, and nothing is written into it", async () => {
    const sheet = await sheetOf(report, "报告.docx");
    const reading = await readingOf(sampleHost());
    const without = reading.workbook.sheets.filter((each) => each.name !== "附件6");
    const assessment = assess({ sheets: [...without, sheet] });
    expect(assessment.rows[6]?.operands.map((operand) => operand.place.sheet)).toEqual(["报告.docx", "报告.docx"]);
    const plan = planWriteback({ workbook: { sheets: without }, marks: [] }, assessment);
    const touched = new Set(plan.map((edit) => ("place" in edit ? edit.place.sheet : "sheet" in edit ? edit.sheet : "")));
    expect([...touched].sort()).toEqual(["核算底稿", "核对结果", "附件3", "附件4", "附件5"].sort());
    const formulas = plan.flatMap((edit) => (edit.kind === "cell" && edit.after.kind === "formula" ? [edit.after.formula] : []));
    expect(formulas.filter((formula) => formula.includes("报告.docx"))).toEqual([]);
  });

  test("that bears the name of a sheet gets another, and its errors are no marks on that sheet", async () => {
    const sheet = await sheetOf(report, "附件3");
    const { workbook } = await readingOf(sampleHost());
    const without = { sheets: workbook.sheets.filter(({ name }) => name !== "附件6") };
    const both = withSheet(without, sheet);
    expect(both.sheets.map(({ name }) => name)).toEqual(["附件3", "附件4", "附件5", "附件3 (2)"]);
    const assessment = assess(both);
    const found = assessment.findings.filter(({ place, severity }) => place.sheet === "附件3 (2)" && severity !== "info");
    expect(found.map(({ place }) => place.address)).toContain("A2");
    const marks = (workbookRead: Assessment): readonly string[] =>
      planWriteback({ workbook: without, marks: [] }, workbookRead).flatMap((edit) =>
        edit.kind === "mark" && edit.place.sheet === "附件3" ? [edit.place.address] : [],
      );
    expect(marks(assessment)).toEqual(marks(assess(without)));
  });

  test("that holds the score table is scored, and the workbook gets no scores for it", async () => {
    const { workbook } = await readingOf(sampleHost());
    const forms = workbook.sheets.find(({ name }) => name === "附件5");
    const rows = (forms?.rows ?? []).map((row) => Array.from({ length: 9 }, (_, column) => row?.[column]?.text ?? ""));
    const without = { sheets: workbook.sheets.filter(({ name }) => name !== "附件5") };
    const assessment = assess(withSheet(without, await sheetOf(docx(table(rows)), "计分.docx")));
    expect(assessment.table?.sheet).toBe("计分.docx");
    const plan = planWriteback({ workbook: without, marks: [] }, assessment);
    expect(plan.filter((edit) => "place" in edit && edit.place.sheet === "计分.docx")).toEqual([]);
    expect(JSON.stringify(plan)).not.toContain("复核得分写在");
  });

  test("a row of a table whose cells all belong to the one above is not the end of the table", async () => {
    const merged = `<w:tr>${`<w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph("")}</w:tc>`.repeat(2)}</w:tr>`;
    const first = `<w:tr>${["项目", "金额"].map((text) => `<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph(text)}</w:tc>`).join("")}</w:tr>`;
    const sheet = await sheetOf(docx(`<w:tbl>${first}${merged}</w:tbl>`, paragraph("完")), "报告.docx");
    expect(sheet.rows.map((row) => row?.map((cell) => cell?.text))).toEqual([[], ["项目", "金额"], [], ["完"]]);
  });

  const refusals: readonly [string, Uint8Array, string, RegExp][] = [
    ["empty", new Uint8Array(), "damaged", /^“坏\.docx”是空文件。请/],
    ["an old .doc", compound("WordDocument"), "not-docx", /旧版 Word 的 \.doc 文件.*另存为 \.docx/],
    ["protected by a password", compound("EncryptionInfo"), "encrypted", /设有打开密码.*去掉密码/],
    ["text", strToU8("不是Word"), "damaged", /不是 Word 的 \.docx 文件，或已损坏。请/],
    ["another zip", zipSync({ "a.txt": strToU8("x") }), "damaged", /另存为 \.docx/],
    ["cut off", report.subarray(0, report.length - 40), "damaged", /另存为 \.docx/],
    ["without a word", docx(), "damaged", /读不出文字/],
  ];
  test.each(refusals)("what is %s is refused, and what to do is said", async (_, bytes, code, message) => {
    expect(await readDocx(bytes, "坏.docx")).toMatchObject({ kind: "refused", code, message: expect.stringMatching(message) });
  });
});
