import { strToU8, zipSync } from "fflate";

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A paragraph of a Word file. */
export function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A table of a Word file. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

/** A Word file with that body. */
export function docx(...body: readonly string[]): Uint8Array {
  const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join("")}</w:body></w:document>`;
  return zipSync({ "[Content_Types].xml": strToU8(types), "_rels/.rels": strToU8(relations), "word/document.xml": strToU8(document) });
}

/** A bureau's report: one of its sentences states a rate that its own amounts refute. */
export const report = docx(
  paragraph("2022年部门整体支出绩效评价报告"),
  paragraph("2022年预算安排公用经费总额160000元，实际支出公用经费174498.92元，公用经费控制率为95%。"),
  table([
    ["项目", "基本支出", "项目支出", "合计"],
    ["上年结转", "", "927,500", "927,500"],
    ["决算支出", "4,600,656.92", "1,172,869.57", "5,773,526.49"],
  ]),
  paragraph("以上数据真实完整。"),
);

/** A compound file, as old versions of Office and password protection make, with one directory entry of that name. */
export function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Uint8Array.from(Buffer.from(stream, "utf16le")), 1024 + 128);
  return bytes;
}
