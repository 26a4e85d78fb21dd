import mammoth from "mammoth";
import { SaxesParser } from "saxes";
import { textAt, type Cell, type Sheet } from "../core/grid/workbook";
import type { Refusal } from "./host";

/** Reads a Word report (附件6) as a sheet: a paragraph a row, and every table with its cells; the sheet bears the file's name. */
export async function readDocx(bytes: Uint8Array, name: string): Promise<Sheet | Refusal> {
  try {
    // The browser build takes `arrayBuffer`, Node's takes `buffer`; each ignores the other.
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes), arrayBuffer: bytes.slice().buffer });
    const sheet = sheetOf(value, name);
    return sheet.rows.length === 0 ? damaged(name) : sheet;
  } catch {
    return damaged(name);
  }
}

function damaged(name: string): Refusal {
  return {
    kind: "refused",
    code: "damaged",
    message: `“${name}”读不出文字，可能不是 Word 的 .docx 文件（.doc 请先另存为 .docx），或已损坏。`,
  };
}

interface Reader {
  readonly rows: Cell[][];
  row: Cell[] | null;
  text: string;
  tables: number;
}

/** The well-formed HTML that mammoth makes, row by row; a blank row stands before and after every table. */
function sheetOf(html: string, name: string): Sheet {
  const reader: Reader = { rows: [], row: null, text: "", tables: 0 };
  const parser = new SaxesParser({ fragment: true });
  parser.on("text", (text) => {
    reader.text += text;
  });
  parser.on("opentag", ({ name: tag }) => open(reader, tag));
  parser.on("closetag", ({ name: tag }) => close(reader, tag));
  parser.write(html).close();
  const sheet: Sheet = { name, visibility: "visible", protected: false, rows: reader.rows, merges: null };
  return { ...sheet, rows: trimmed(sheet) };
}

function open(reader: Reader, tag: string): void {
  if (tag === "table") {
    if (reader.tables === 0) reader.rows.push([]);
    reader.tables += 1;
  }
  if (tag === "tr") reader.row = [];
  if (tag === "td" || tag === "th") reader.text = "";
  if (tag === "br") reader.text += "\n";
}

function close(reader: Reader, tag: string): void {
  if (tag === "td" || tag === "th") reader.row?.push(cellOf(reader.text));
  else if (tag === "tr") {
    reader.rows.push(reader.row ?? []);
    reader.row = null;
  } else if (tag === "table") {
    reader.tables -= 1;
    if (reader.tables === 0) reader.rows.push([]);
  } else if (/^(p|h\d|li)$/u.test(tag) && reader.row === null && reader.text.trim() !== "") reader.rows.push([cellOf(reader.text)]);
  if (reader.row === null || /^(td|th)$/u.test(tag)) reader.text = /^(p|h\d|li|td|th|tr|table)$/u.test(tag) ? "" : reader.text;
}

/** Numbers as people write them in Word: `5,827,738.97` is one, `18万` stays text. */
function cellOf(text: string): Cell {
  const plain = text.trim();
  const isNumber = /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/u.test(plain);
  return {
    value: isNumber ? Number(plain.replaceAll(",", "")) : plain,
    text: plain,
    formula: null,
    format: isNumber && plain.includes(",") ? "#,##0.00" : "General",
  };
}

function trimmed(sheet: Sheet): Sheet["rows"] {
  const last = sheet.rows.reduce(
    (found, cells, row) => ((cells ?? []).some((_, column) => textAt(sheet, row, column) !== "") ? row : found),
    -1,
  );
  return sheet.rows.slice(0, last + 1);
}
