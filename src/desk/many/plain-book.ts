import writeXlsxFile, { type Cell as Written, type SheetData } from "write-excel-file/universal";
import type { Cell, PlainBook } from "./sheets";

/** More than Excel takes in a cell. */
const longestText = 32_000;

/** A workbook as the bytes of an .xlsx file. */
export async function plainBookBytes(book: PlainBook): Promise<Uint8Array<ArrayBuffer>> {
  const { sheet, widths, title, headings, rows } = book;
  const data: SheetData = [
    ...title.map((line, index): Written[] => [
      { value: line, type: String, columnSpan: headings.length, ...(index === 0 ? { fontWeight: "bold", fontSize: 14 } : {}) },
    ]),
    headings.map((heading): Written => ({
      value: heading,
      type: String,
      fontWeight: "bold",
      align: "center",
      alignVertical: "center",
      wrap: true,
      backgroundColor: "#F2F2F2",
      ...bordered,
    })),
    ...rows.map((row) => row.map(writtenCell)),
  ];
  const columns = widths.map((width) => ({ width }));
  const options = { sheet, columns, orientation: "landscape", stickyRowsCount: title.length + 1 } as const;
  const blob = await writeXlsxFile(data, options, { fontFamily: "宋体", fontSize: 11 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const bordered = { borderStyle: "thin", borderColor: "#BFBFBF" } as const;

/** What Excel would compute where somebody edits the cell; a Chinese one takes the full-width signs for it too. */
const formulaStart = /^[=+\-@＝＋－＠]/u;

function writtenCell(value: Cell): Written {
  if (typeof value === "number") return { value, type: Number, alignVertical: "top", ...bordered };
  const text = value?.slice(0, longestText) ?? "";
  // The type is said, or a text that begins with = might be taken for a formula; the format keeps it text when it is edited.
  const kept = formulaStart.test(text) ? { format: "@" } : {};
  return { value: text, type: String, wrap: true, alignVertical: "top", ...kept, ...bordered };
}
