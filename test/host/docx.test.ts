import { strToU8, zipSync } from "fflate";
import { assess } from "../../src/core/assess";
import { readAnnex6 } from "../../src/core/annex/annex6";
import { planWriteback } from "../../src/core/writeback";
import { readDocx } from "../../src/host/docx";
import { readingOf, sampleHost } from "../support/sample";

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

/** A Word file with that body. */
function docx(...body: readonly string[]): Uint8Array {
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join("")}</w:body></w:document>`;
  return zipSync({ "[Content_Types].xml": strToU8(types), "_rels/.rels": strToU8(relations), "word/document.xml": strToU8(document) });
}

const report = docx(
  paragraph("2022年部门整体支出绩效评价报告"),
  paragraph("2022年预算安排公用经费总额160000元，实际支出公用经费174498.92元，公用经费控制率为95%。"),
  table([
    ["项目", "基本支出", "项目支出", "合计"],
    ["上年结转", "", "927,500", "927,500"],
    ["决算支出", "4,600,656.92", "1,172,869.57", "5,773,526.49"],
  ]),
  paragraph("以上数据真实完整。"),
);

describe("a report in Word", () => {
  test("is read like the sheet: its tables, and the sentences between them", async () => {
    const sheet = await readDocx(report, "报告.docx");
    if ("code" in sheet) throw new Error(sheet.message);
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
    const sheet = await readDocx(report, "报告.docx");
    if ("code" in sheet) throw new Error(sheet.message);
    const reading = await readingOf(sampleHost());
    const without = reading.workbook.sheets.filter((each) => each.name !== "附件6");
    const assessment = assess({ sheets: [...without, sheet] });
    expect(assessment.rows[6]?.operands.map((operand) => operand.place.sheet)).toEqual(["报告.docx", "报告.docx"]);
    const plan = planWriteback({ workbook: { sheets: without }, marks: [] }, assessment);
    const touched = new Set(plan.map((edit) => (edit.kind === "sheet" ? edit.sheet : edit.place.sheet)));
    expect([...touched].sort()).toEqual(["核算底稿", "核对结果", "附件3", "附件4", "附件5"].sort());
    const formulas = plan.flatMap((edit) => (edit.kind === "cell" && edit.after.kind === "formula" ? [edit.after.formula] : []));
    expect(formulas.filter((formula) => formula.includes("报告.docx"))).toEqual([]);
  });

  test.each([new Uint8Array(), strToU8("不是Word"), zipSync({ "a.txt": strToU8("x") })])(
    "what is no Word file is refused",
    async (bytes) => {
      expect(await readDocx(bytes, "坏.docx")).toMatchObject({ kind: "refused", message: expect.stringContaining(".docx") as string });
    },
  );
});
