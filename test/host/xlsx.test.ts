import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import { openXlsx } from "../../src/host/xlsx";
import { LIMITS } from "../../src/host/xlsx/limits";
import { spliced } from "../../src/host/xlsx/xml";
import { bookParts, cellIn, firstSheet, hostOf, MAIN, oneSheet, partsOf, readOf, sheetXml, STYLES, zipOf } from "../support/xlsx";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  [...Array(text.length).keys()].forEach((at) => view.setUint16(at * 2, text.charCodeAt(at), littleEndian));
  return new Uint8Array(view.buffer);
}

/** A compound file with one directory entry of that name. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(utf16(stream, true), 1024 + 128);
  return bytes;
}

describe("reading what exceljs wrote", () => {
  async function written(): Promise<Uint8Array> {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("附件5");
    sheet.getCell("A1").value = "合计";
    sheet.getCell("B2").value = 0.98665;
    sheet.getCell("B2").numFmt = "0.00%";
    sheet.getCell("C3").value = { formula: "B2*2", result: 1.9733 };
    sheet.getCell("D4").value = true;
    sheet.getCell("E5").value = { error: "#DIV/0!" };
    sheet.getCell("F6").value = new Date(Date.UTC(2022, 11, 5));
    sheet.getCell("F6").numFmt = 'yyyy"年"m"月"d"日"';
    sheet.getCell("G7").value = { richText: [{ text: "三公", font: { bold: true } }, { text: "经费" }] };
    sheet.mergeCells("A8:C9");
    sheet.getCell("A8").value = "块";
    book.addWorksheet("隐藏", { state: "veryHidden" });
    await sheet.protect("x", {});
    return new Uint8Array(await book.xlsx.writeBuffer());
  }

  test("values, displayed texts, formulas, merges, protection and visibility", async () => {
    const { workbook } = await readOf(hostOf(await written()));
    const [sheet, hidden] = workbook.sheets;
    expect(cellIn(sheet, "A1")).toEqual({ value: "合计", text: "合计", formula: null, format: "General" });
    expect(cellIn(sheet, "B2")).toEqual({ value: 0.98665, text: "98.67%", formula: null, format: "0.00%" });
    expect(cellIn(sheet, "C3")).toMatchObject({ value: 1.9733, formula: "=B2*2" });
    expect(cellIn(sheet, "D4")).toMatchObject({ value: true, text: "TRUE" });
    expect(cellIn(sheet, "E5")).toMatchObject({ value: { kind: "error", code: "#DIV/0!" }, text: "#DIV/0!" });
    expect(cellIn(sheet, "F6")).toMatchObject({ value: 44900, text: "2022年12月5日" });
    expect(cellIn(sheet, "G7")).toMatchObject({ value: "三公经费" });
    expect(sheet?.merges).toEqual([{ top: 7, left: 0, bottom: 8, right: 2 }]);
    expect([sheet?.protected, hidden?.protected, hidden?.visibility]).toEqual([true, false, "veryHidden"]);
  });
});

describe("reading XML that other programs write", () => {
  test("prefixed namespaces, absolute part names, a workbook part elsewhere", async () => {
    const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const bytes = zipOf({
      "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
      "_rels/.rels": `<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Id="a" Type="${rel}/officeDocument" Target="/book/wb.xml"/></p:Relationships>`,
      "book/wb.xml": `<x:workbook xmlns:x="${MAIN}"><x:sheets><x:sheet name="附件5" sheetId="1" d:id="w" xmlns:d="${rel}"/></x:sheets></x:workbook>`,
      "book/_rels/wb.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="w" Type="${rel}/worksheet" Target="/Sheets/One.xml"/></Relationships>`,
      "sheets/one.xml": `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    expect(cellIn(await firstSheet(bytes), "B2")?.value).toBe("甲");
  });

  test("rows and cells without addresses follow their predecessor", async () => {
    const sheet = await firstSheet(
      oneSheet(
        `<sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c><v>4</v></c></row></sheetData>`,
      ),
    );
    expect(["A1", "D1", "E1", "A6"].map((address) => cellIn(sheet, address)?.value)).toEqual([1, 2, 3, 4]);
  });

  test("shared, inline and formula strings; rich runs; phonetic guides; escapes; CDATA", async () => {
    const strings = `<sst xmlns="${MAIN}"><si><t xml:space="preserve"> 18万</t></si><si><r><rPr><b/></rPr><t>附</t></r><r><t>件</t></r><rPh sb="0" eb="1"><t>fu</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si></sst>`;
    const cells = `<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><r><t>甲</t></r><r><t>&lt;乙&gt;</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c><c r="E1" t="str"><f>"a"</f><v><![CDATA[a&b]]></v></c><c r="F1" t="inlineStr"><is><t></t></is></c>`;
    const sheet = await firstSheet(oneSheet(`<sheetData><row r="1">${cells}</row></sheetData>`, { strings }));
    expect(["A1", "B1", "C1", "D1", "E1", "F1"].map((address) => cellIn(sheet, address)?.value)).toEqual([
      " 18万",
      "附件",
      "a\rb_x0041_",
      "甲<乙>",
      "a&b",
      undefined,
    ]);
  });

  test("each child of a shared formula gets its own", async () => {
    const cells = `<row r="2"><c r="C2"><f t="shared" ref="C2:D3" si="0">A2/$B2+SUM(A$1:A2)&amp;"A2"</f><v>1</v></c><c r="D2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>3</v></c></row>`;
    const sheet = await firstSheet(oneSheet(`<sheetData>${cells}</sheetData>`));
    expect(["C2", "D2", "C3"].map((address) => cellIn(sheet, address)?.formula)).toEqual([
      '=A2/$B2+SUM(A$1:A2)&"A2"',
      '=B2/$B2+SUM(B$1:B2)&"A2"',
      '=A3/$B3+SUM(A$1:A3)&"A2"',
    ]);
  });

  test("UTF-16 and a byte order mark", async () => {
    const xml = sheetXml(`<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>勾稽</t></is></c></row></sheetData>`);
    for (const content of [utf16(`\ufeff${xml}`, true), utf16(`\ufeff${xml}`, false), utf16(xml, true), utf8(`\ufeff${xml}`)]) {
      const bytes = zipOf({ ...bookParts({ sheets: { 附件5: "" } }), "xl/worksheets/sheet1.xml": content });
      expect(cellIn(await firstSheet(bytes), "A1")?.value).toBe("勾稽");
    }
  });

  test("dates count from 1904 where the workbook says so, and ISO dates are serial numbers", async () => {
    const data = `<sheetData><row r="1"><c r="A1" s="4"><v>43438</v></c><c r="B1" t="d"><v>2022-12-05</v></c></row></sheetData>`;
    const sheet = await firstSheet(oneSheet(data, { styles: STYLES, before: `<workbookPr date1904="1"/>` }));
    expect(cellIn(sheet, "A1")).toMatchObject({ value: 43438, text: "2022年12月5日" });
    expect(cellIn(sheet, "B1")?.value).toBe(44900);
  });

  test("numbers read as Excel shows them", async () => {
    const values = ["0.30000000000000004", "5773500", "0.98383333333333334", "-0", "1E+21", "12345678901234567"];
    const cells = values.map((value) => `<c><v>${value}</v></c>`).join("");
    const sheet = await firstSheet(oneSheet(`<sheetData><row r="1">${cells}</row></sheetData>`));
    expect(sheet.rows[0]?.map((cell) => cell?.text)).toEqual(["0.3", "5773500", "0.983833333", "0", "1E+21", "1.23457E+16"]);
  });

  test("prefixes of newer functions are not shown", async () => {
    const sheet = await firstSheet(
      oneSheet(`<sheetData><row r="1"><c r="A1"><f>_xlfn.IFS(B1&gt;1,"_xlfn.",TRUE,_xlfn._xlws.FILTER(C:C,D:D))</f></c></row></sheetData>`),
    );
    expect(cellIn(sheet, "A1")?.formula).toBe('=IFS(B1>1,"_xlfn.",TRUE,FILTER(C:C,D:D))');
  });

  test("only the sheet's own data counts, not what an extension calls by the same name", async () => {
    const row = (value: number): string => `<sheetData><row r="1"><c r="A1"><v>${value}</v></c></row></sheetData>`;
    const sheet = await firstSheet(oneSheet(`${row(1)}<extLst><ext uri="x">${row(2)}</ext></extLst>`));
    expect(cellIn(sheet, "A1")?.value).toBe(1);
  });

  test("an absurd dimension and a stray format far away cost nothing", async () => {
    const sheet = await firstSheet(
      oneSheet(
        `<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>`,
      ),
    );
    expect([sheet.rows.length, sheet.merges]).toEqual([1, []]);
  });
});

describe("refusals", () => {
  const good = oneSheet(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`);
  const withoutWorkbook = { "[Content_Types].xml": "<Types/>" };
  const rows: readonly (readonly [what: string, bytes: Uint8Array, code: string, says: RegExp])[] = [
    ["nothing", new Uint8Array(), "not-xlsx", /空/],
    ["csv", utf8("单位,得分\n应急管理局,95\n"), "not-xlsx", /csv.*另存为 \.xlsx/],
    ["csv in GBK", Uint8Array.from([0xb5, 0xa5, 0xce, 0xbb, 0x2c, 0x31]), "not-xlsx", /csv/],
    ["a web page named .xls", utf8("<html><table></table></html>"), "not-xlsx", /网页.*另存为/],
    ["SpreadsheetML 2003", utf8('<?xml version="1.0"?><Workbook/>'), "not-xlsx", /XML.*另存为/],
    ["pdf", utf8("%PDF-1.7\n"), "not-xlsx", /PDF/],
    ["binary", Uint8Array.from([1, 2, 0, 3]), "not-xlsx", /不是 Excel/],
    [".xls", compound("Workbook"), "not-xlsx", /旧版 \.xls.*另存为 \.xlsx/],
    [".doc", compound("WordDocument"), "not-xlsx", /Word/],
    ["a password", compound("EncryptionInfo"), "encrypted", /打开密码/],
    ["docx", zipOf({ ...withoutWorkbook, "word/document.xml": "<a/>" }), "not-xlsx", /Word/],
    ["pptx", zipOf({ ...withoutWorkbook, "ppt/presentation.xml": "<a/>" }), "not-xlsx", /PowerPoint/],
    ["xlsb", zipOf({ ...withoutWorkbook, "xl/workbook.bin": "x" }), "not-xlsx", /xlsb.*另存为 \.xlsx/],
    ["ods", zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }), "not-xlsx", /ods.*另存为 \.xlsx/],
    ["some zip", zipOf({ "a.txt": "a" }), "not-xlsx", /压缩包/],
    ["half a file", good.subarray(0, good.length / 2), "damaged", /没有下载完/],
    ["only the signature", good.subarray(0, 4), "damaged", /没有下载完/],
    ["broken XML", oneSheet("<sheetData><row></sheetData>"), "damaged", /已损坏.*另存为/],
    ["no data", oneSheet("<cols/>"), "damaged", /已损坏/],
    [
      "a DOCTYPE",
      zipOf({ ...bookParts({ sheets: { a: `<!DOCTYPE x [<!ENTITY a "b">]>${sheetXml("<sheetData/>").slice(56)}` } }) }),
      "damaged",
      /DOCTYPE/,
    ],
    ["an address outside the sheet", oneSheet(`<sheetData><row r="1"><c r="XFE1"/></row></sheetData>`), "damaged", /XFE1/],
    ["a row outside the sheet", oneSheet(`<sheetData><row r="1048577"/></sheetData>`), "damaged", /1048577/],
    [
      "a missing sheet",
      zipOf(
        Object.fromEntries(
          Object.entries(bookParts({ sheets: { 甲: sheetXml("<sheetData/>") } })).filter(([name]) => !name.includes("sheet1")),
        ),
      ),
      "damaged",
      /甲/,
    ],
  ];

  test.each(rows)("%s", (_, bytes, code, says) => {
    const refused = openXlsx(bytes);
    expect(refused).toMatchObject({ kind: "refused", code, message: expect.stringMatching(says) as string });
    expect((refused as { message: string }).message).toMatch(/。$/);
  });

  test("a flipped byte fails the checksum", () => {
    const flipped = good.map((byte, index) => (index === 60 ? byte ^ 0xff : byte));
    expect(openXlsx(flipped)).toMatchObject({ kind: "refused", code: "damaged" });
  });

  test("a changed digit fails the checksum", () => {
    const stored = zipSync(unzipSync(good), { level: 0 });
    const changed = (digit: number): Uint8Array => {
      const at = new TextDecoder("latin1").decode(stored).indexOf("<v>1</v>") + 3;
      return stored.map((byte, index) => (index === at ? digit : byte));
    };
    expect(openXlsx(changed(0x31)).kind).toBe("xlsx");
    expect(openXlsx(changed(0x32))).toMatchObject({ kind: "refused", code: "damaged", message: expect.stringContaining("校验和") });
  });

  test("two parts of one name", () => {
    const names = zipOf({ ...unzipSync(good), "xl/a1.xml": "<a/>", "xl/a2.xml": "<a/>" });
    const latin = new TextDecoder("latin1").decode(names);
    const renamed = Uint8Array.from(latin.replaceAll("xl/a2.xml", "xl/A1.xml"), (char) => char.charCodeAt(0));
    expect(openXlsx(names).kind).toBe("xlsx");
    expect(openXlsx(renamed)).toMatchObject({ kind: "refused", code: "damaged" });
  });

  test("an encrypted entry", () => {
    const bytes = good.slice();
    const at = bytes.findIndex(
      (_, index) => bytes[index] === 0x50 && bytes[index + 1] === 0x4b && bytes[index + 2] === 1 && bytes[index + 3] === 2,
    );
    bytes[at + 8] = 1;
    expect(openXlsx(bytes)).toMatchObject({ kind: "refused", code: "encrypted" });
  });

  test.each([
    ["bytes", { file: 100 }],
    ["parts", { parts: 3 }],
    ["unpacked bytes", { unpacked: 500 }],
    ["cells", { cells: 0 }],
  ])("too many %s", (_, limit) => {
    expect(openXlsx(good, { ...LIMITS, ...limit })).toMatchObject({ kind: "refused", code: "too-large" });
    expect(openXlsx(good)).toMatchObject({ kind: "xlsx" });
  });

  test("cells of all sheets count together, and so do their rows", () => {
    const one = sheetXml(`<sheetData><row r="1"><c r="A1"/><c r="B1"/></row></sheetData>`);
    const bytes = zipOf(bookParts({ sheets: { a: one, b: one } }));
    expect([openXlsx(bytes, { ...LIMITS, cells: 5 }).kind, openXlsx(bytes, { ...LIMITS, cells: 6 }).kind]).toEqual(["refused", "xlsx"]);
  });

  test("a part that unpacks to more than it declares", () => {
    const bytes = oneSheet(`<sheetData>${" ".repeat(1_000_000)}</sheetData>`);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 46 < bytes.length; at++) {
      // Every directory entry now declares ten bytes.
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    expect(openXlsx(bytes)).toMatchObject({ kind: "refused", code: "damaged", message: expect.stringContaining("大小不符") as string });
  });

  test("an untouched file gives back the very bytes", () => {
    const host = hostOf(good);
    expect(host.bytes()).toBe(good);
    expect(Object.keys(partsOf(host.bytes()))).toContain("xl/workbook.xml");
  });
});

/** The zip with sizes and offsets of its directory moved into zip64 fields, as writers of large files do. */
function asZip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const start = view.getUint32(end + 16, true);
  const out: number[] = [...bytes.subarray(0, start)];
  const wide = (value: number): readonly number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 255).concat([0, 0, 0, 0]);
  let count = 0;
  for (let at = start; at < end; count++) {
    const name = view.getUint16(at + 28, true);
    const entry = [...bytes.subarray(at, at + 46 + name)];
    for (const field of [20, 24, 42]) entry.splice(field, 4, 255, 255, 255, 255);
    entry.splice(30, 2, 28, 0);
    const fields = [24, 20, 42].flatMap((field) => wide(view.getUint32(at + field, true)));
    out.push(...entry, 1, 0, 24, 0, ...fields);
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const end64 = out.length;
  out.push(
    0x50,
    0x4b,
    6,
    6,
    ...wide(44),
    45,
    0,
    45,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    ...wide(count),
    ...wide(count),
    ...wide(end64 - start),
    ...wide(start),
  );
  out.push(0x50, 0x4b, 6, 7, 0, 0, 0, 0, ...wide(end64), 1, 0, 0, 0);
  out.push(0x50, 0x4b, 5, 6, 0, 0, 0, 0, ...Array.from({ length: 12 }, () => 255), 0, 0);
  return Uint8Array.from(out);
}

test("zip64 and a comment behind the directory are read", async () => {
  const bytes = oneSheet(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`);
  expect(cellIn(await firstSheet(asZip64(bytes)), "A1")?.value).toBe(1);
  const commented = Uint8Array.from([...bytes, ...utf8("注释")]);
  commented[bytes.length - 2] = 6;
  expect(cellIn(await firstSheet(commented), "A1")?.value).toBe(1);
});

test("insertions come before a replacement at the same offset, and an overlap is a fault", () => {
  const replacement = { start: 0, end: 1, text: "x" };
  expect(spliced("ab", [replacement, { start: 0, end: 0, text: "y" }])).toBe("yxb");
  expect(() => spliced("ab", [replacement, { start: 0, end: 2, text: "" }])).toThrow();
});
