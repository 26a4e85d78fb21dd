import mammoth from "mammoth";
import { SaxesParser } from "saxes";
import { textAt, type Cell, type Sheet } from "../core/grid/workbook";
import type { Refusal } from "./host";
import { attempt, refusal, refuse } from "./xlsx/fault";
import { isCompoundWith } from "./xlsx/kind";
import { LIMITS, LONGEST_TEXT, type Limits } from "./xlsx/limits";
import { decodeXml, parseXml, type Visitor } from "./xlsx/xml";
import { readZip, unpack, writeZip, type ZipEntry } from "./xlsx/zip";

/**
 * Reads a Word report (附件6) as a sheet: a paragraph that says anything a row, and every table with its cells between two
 * blank rows; the sheet bears the file's name.
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<Sheet | Refusal> {
  const words = wordsOf(bytes, name);
  if ("code" in words) return words;
  try {
    const { value } = await mammoth.convertToHtml(inputOf(words), { convertImage: noImages });
    const sheet = sheetOf(value, name);
    return sheet.rows.length === 0 ? damaged(name) : (tooMuchText(sheet) ?? sheet);
  } catch {
    return damaged(name);
  }
}

/** A report of a hundred pages, heavily formatted, has half as much of anything; what reads Word takes seconds for more. */
const REPORT_LIMITS: Limits = { ...LIMITS, unpacked: 20 << 20, elements: 200_000, text: 500_000 };

/** Pictures are left packed: nothing is read in them, and they are most of what a report weighs. */
const noImages = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));

/** Node's build of mammoth takes `buffer`, the browser's `arrayBuffer`; each ignores the other, and a browser has no Buffer. */
function inputOf(bytes: Uint8Array): Parameters<typeof mammoth.convertToHtml>[0] {
  const arrayBuffer = bytes.slice().buffer;
  return typeof Buffer === "undefined" ? { arrayBuffer } : { arrayBuffer, buffer: Buffer.from(arrayBuffer) };
}

/** The parts of a .docx file that hold words, as a zip of their own; or why the bytes cannot be such a file. */
function wordsOf(bytes: Uint8Array, name: string): Uint8Array | Refusal {
  if (bytes.length === 0) return refusal("damaged", `“${name}”是空文件。请在 Word 里打开报告，另存为 .docx 后再试。`);
  if (isCompoundWith(bytes, "EncryptionInfo")) return encrypted(name);
  if (isCompoundWith(bytes, "WordDocument"))
    return refusal("not-docx", `“${name}”是旧版 Word 的 .doc 文件，读不了。请用 Word 或 WPS 打开，另存为 .docx 后再试。`);
  const words = attempt(
    () => writeZip(checked(readZip(bytes, REPORT_LIMITS).filter(holdsWords), REPORT_LIMITS)),
    () => damaged(name),
  );
  return "code" in words ? inWordsOf(words, name) : words;
}

/** What has no words of the report in it is left out: pictures are most of what a report weighs. */
function holdsWords({ name }: ZipEntry): boolean {
  return /\.(xml|rels)$/i.test(name) && !/\/(charts|diagrams|theme|embeddings|media|activeX|fonts)\//i.test(name);
}

/** What reads Word believes a zip's sizes, and keeps all of it in memory: each part is unpacked and gone through before. */
function checked(entries: readonly ZipEntry[], { elements }: Limits): readonly ZipEntry[] {
  let left = elements;
  const count: Visitor["open"] = () => {
    left -= 1;
    if (left < 0) refuse("too-large", "");
  };
  for (const entry of entries) {
    const { text } = decodeXml(unpack(entry));
    parseXml(text, { visitor: { within: null, open: count, text: () => undefined, close: () => undefined } });
  }
  return entries;
}

/** Every sentence is held against others: far more of them than a report has would take minutes. */
function tooMuchText({ name, rows }: Sheet): Refusal | null {
  const texts = rows.map((row) => (row ?? []).map((cell) => cell?.text.length ?? 0));
  const long = texts.findIndex((lengths) => lengths.some((length) => length > LONGEST_TEXT));
  if (long >= 0)
    return refusal("too-large", `“${name}”的第 ${long + 1} 段超过 ${LONGEST_TEXT} 个字。请在 Word 中把它分成几段，保存后再试。`);
  const total = texts.flat().reduce((sum, length) => sum + length, 0);
  if (total <= REPORT_LIMITS.text) return null;
  return refusal("too-large", `“${name}”有 ${total} 个字，不像一份评价报告。请把报告正文另存为单独的 .docx 后再试。`);
}

/** What is wrong with a zip, said of a report instead of a workbook. */
function inWordsOf({ code }: Refusal, name: string): Refusal {
  if (code === "encrypted") return encrypted(name);
  if (code === "too-large") return refusal(code, `“${name}”太大，无法处理。请删去报告里的图片和无关的内容，另存后再试。`);
  return damaged(name);
}

function encrypted(name: string): Refusal {
  return refusal("encrypted", `“${name}”设有打开密码，读不出来。请在 Word 里去掉密码，保存后再试。`);
}

function damaged(name: string): Refusal {
  return refusal("damaged", `“${name}”读不出文字：它不是 Word 的 .docx 文件，或已损坏。请用 Word 或 WPS 打开，另存为 .docx 后再试。`);
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
    // A row whose cells all belong to the one above has none of its own; blank, it would pass for the end of the table.
    if (reader.row !== null && reader.row.length > 0) reader.rows.push(reader.row);
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
