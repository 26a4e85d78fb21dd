import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { invert, markFormula, type Plan } from "../../src/core/plan";
import type { Receipt } from "../../src/host/host";
import {
  blank,
  bookParts,
  cellEdit,
  cellOf,
  changedParts,
  done,
  formula,
  hostOf,
  MAIN,
  markEdit,
  number,
  oneSheet,
  partsOf,
  partText,
  readOf,
  sheetEdit,
  sheetXml,
  STYLES,
  text,
  zipOf,
} from "../support/xlsx";

const SHEET = "xl/worksheets/sheet1.xml";

/** A form with everything around its data that a plan must not touch. */
const FORM = `<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><dimension ref="A1:C3"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="3" width="9.5" customWidth="1"/></cols><sheetData><row r="1" spans="1:3" ht="30" customHeight="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="C1" s="2"/></row><!-- theirs --><row r="3" spans="1:3"><c r="A3" s="2"><v>98</v></c><c r="B3" s="2"><f>A3*2</f><v>196</v></c><c r="C3" s="1"><v>0.98</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells><conditionalFormatting sqref="A3"><cfRule type="cellIs" dxfId="0" priority="4" operator="lessThan"><formula>60</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="whole" sqref="A3"><formula1>0</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><extLst><ext uri="{x}" xmlns:x14="urn:x"><x14:anything a="1"/></ext></extLst>`;
const STRINGS = `<sst xmlns="${MAIN}" count="1" uniqueCount="1"><si><r><t>标</t></r><r><rPr><b/></rPr><t>题</t></r></si></sst>`;
const CHAIN = {
  "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="B3" i="1"/></calcChain>`,
  "xl/media/image1.png": Uint8Array.from([137, 80, 78, 71, 0, 255, 254]),
  "xl/vbaProject.bin": Uint8Array.from([1, 2, 3, 250]),
};

function form(): Uint8Array {
  const parts = bookParts({
    sheets: { 附件5: sheetXml(FORM), 附件4: sheetXml("<sheetData/>") },
    styles: STYLES,
    strings: STRINGS,
    extra: CHAIN,
  });
  const rels = String(parts["xl/_rels/workbook.xml.rels"]).replace(
    "</Relationships>",
    `<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>`,
  );
  const types = String(parts["[Content_Types].xml"]).replace(
    "</Types>",
    `<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>`,
  );
  return zipOf({ ...parts, "xl/_rels/workbook.xml.rels": rels, "[Content_Types].xml": types });
}

const PLAN: Plan = [
  sheetEdit("核对结果", "present", [12, 40.5]),
  cellEdit("核对结果", "A1", blank, text("绩效核分 · 核对结果"), { look: "header" }),
  cellEdit("核对结果", "A2", blank, text("附件5 C3"), { look: "link", link: { sheet: "附件5", address: "C3" } }),
  cellEdit("附件5", "D3", blank, formula('=IF(A3>=60,IFS(A3>1,"是",TRUE,"否"),"<&>")'), { look: "score", shown: text("是") }),
  cellEdit("附件5", "E2", blank, text("=1+1\n第二行 _x0041_"), { look: "text" }),
  cellEdit("附件5", "C3", number("0.98"), number("0.9907"), { look: "rate" }),
  markEdit("附件5", "C3", null, "error"),
  markEdit("附件5", "A3", null, "warning"),
  markEdit("附件5", "D3", null, "error"),
];

async function applied(bytes: Uint8Array, plan: Plan): Promise<{ readonly receipt: Receipt; readonly host: ReturnType<typeof hostOf> }> {
  const host = hostOf(bytes);
  return { host, receipt: done(await host.apply(plan)) };
}

describe("applying a plan", () => {
  test("touches the parts that it must and no other, and keeps their order", async () => {
    const { host, receipt } = await applied(form(), PLAN);
    expect([receipt.applied, receipt.stale]).toEqual([PLAN.length, []]);
    expect(changedParts(form(), host.bytes())).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      SHEET,
      "xl/worksheets/sheet3.xml",
    ]);
    const names = Object.keys(partsOf(form()));
    expect(Object.keys(partsOf(host.bytes())).slice(0, names.length)).toEqual(names);
  });

  test("reads back what was written, in this program and in exceljs", async () => {
    const { host } = await applied(form(), PLAN);
    const again = hostOf(host.bytes());
    for (const each of [host, again]) {
      expect(await cellOf(each, "附件5", "D3")).toMatchObject({ value: "是", formula: '=IF(A3>=60,IFS(A3>1,"是",TRUE,"否"),"<&>")' });
      expect(await cellOf(each, "附件5", "E2")).toMatchObject({ value: "=1+1\n第二行 _x0041_", formula: null });
      expect(await cellOf(each, "附件5", "C3")).toMatchObject({ value: 0.9907, text: "99.1%" });
      expect(await cellOf(each, "核对结果", "A2")).toMatchObject({ value: "附件5 C3" });
      const marks = (await readOf(each)).marks.map(({ place, severity }) => `${place.address} ${severity}`);
      expect(marks.sort()).toEqual(["A3 warning", "C3 error", "D3 error"]);
    }
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(host.bytes().slice().buffer);
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(["附件5", "附件4", "核对结果"]);
    expect(book.getWorksheet("附件5")?.getCell("D3").formula).toContain("_xlfn.IFS");
    // exceljs does not resolve the escape of a literal escape.
    expect(book.getWorksheet("附件5")?.getCell("E2").value).toBe("=1+1\n第二行 _x005F_x0041_");
    expect(book.getWorksheet("核对结果")?.getColumn(2).width).toBe(40.5);
  });

  test("leaves everything else in the sheet as it stands", async () => {
    const { host } = await applied(form(), PLAN);
    const xml = partText(host.bytes(), SHEET);
    const start = FORM.indexOf("<sheetPr>");
    expect(xml).toContain(FORM.slice(start, FORM.indexOf("<dimension")));
    expect(xml).toContain('<dimension ref="A1:E3"/>');
    expect(xml).toContain('<t xml:space="preserve">=1+1');
    expect(xml).toContain(
      '<row r="1" spans="1:3" ht="30" customHeight="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="C1" s="2"/></row><!-- theirs --><row r="2">',
    );
    expect(xml).toContain('<row r="3" spans="1:4"><c r="A3" s="2"><v>98</v></c><c r="B3" s="2"><f>A3*2</f><v>196</v></c>');
    expect(xml).toContain(FORM.slice(FORM.indexOf("<mergeCells"), FORM.indexOf("<dataValidations")));
    expect(xml).toContain(FORM.slice(FORM.indexOf("<dataValidations")));
  });

  test("puts marks behind the user's conditional formats and before the validations, each severity once", async () => {
    const { host } = await applied(form(), PLAN);
    const xml = partText(host.bytes(), SHEET);
    const blocks = [
      ...xml.matchAll(
        /<conditionalFormatting sqref="([^"]*)"><cfRule type="(\w+)" dxfId="(\d+)" priority="(\d+)"[^>]*>(?:<formula>([^<]*)<\/formula>)/g,
      ),
    ];
    expect(blocks.map((match) => match.slice(1, 5))).toEqual([
      ["A3", "cellIs", "0", "4"],
      ["C3 D3", "expression", "0", "5"],
      ["A3", "expression", "1", "6"],
    ]);
    expect(blocks[1]?.[5]).toBe(markFormula("error").slice(1).replace(">", "&gt;"));
    expect(xml.indexOf("绩效核分 warning")).toBeLessThan(xml.indexOf("<dataValidations"));
    expect(partText(host.bytes(), "xl/styles.xml")).toMatch(
      /<dxfs count="2"><dxf><font><b\/><u\/><color rgb="FF9C0006"\/><\/font>.*<\/dxf><dxf><font><u\/>.*<bgColor rgb="FFFFEB9C"\/>.*<\/dxf><\/dxfs>/,
    );
  });

  test("gives formats without touching existing ones, and no fill outside our own sheets", async () => {
    const { host } = await applied(form(), PLAN);
    const styles = partText(host.bytes(), "xl/styles.xml");
    const cells = styles.slice(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>"));
    expect(cells).toContain(STYLES.slice(STYLES.indexOf('<xf numFmtId="176"'), STYLES.indexOf("</cellXfs>")));
    expect(Number(/count="(\d+)"/.exec(cells)?.[1])).toBe(cells.split("<xf ").length - 1);
    const views = host.view().sheets;
    // D3 takes after its neighbour C3, which has no border: it gets one, and no fill although B3 to its left has one.
    expect(views[0]?.cells[2]?.[3]?.style).toMatchObject({ fill: null, font: "宋体", horizontal: "center" });
    expect(views[2]?.cells[0]?.[0]?.style).toMatchObject({ fill: "#E7E6E6", bold: true, borders: { left: { style: "thin" } } });
    // C3 has a percent format of its own and keeps it.
    expect(partText(host.bytes(), SHEET)).toContain('<c r="C3" s="1"><v>0.9907</v></c>');
  });

  test("a bare cell takes after the form beside it but not its fill", async () => {
    const data = `<sheetData><row r="3"><c r="A3" s="2"><v>98</v></c><c r="B3"><v>1</v></c></row></sheetData>`;
    const { host } = await applied(oneSheet(data, { styles: STYLES }), [
      cellEdit("附件5", "C3", blank, number("7.5"), { look: "score" }),
      cellEdit("附件5", "D3", blank, text("-3"), { look: "error" }),
    ]);
    const styles = host
      .view()
      .sheets[0]?.cells[2]?.slice(2)
      .map((cell) => cell?.style);
    for (const style of styles ?? [])
      expect(style).toMatchObject({
        fill: null,
        font: "黑体",
        size: 10,
        bold: true,
        colour: "#112233",
        borders: { top: { style: "medium" } },
      });
    expect(styles).toHaveLength(2);
    const added =
      partText(host.bytes(), "xl/styles.xml")
        .match(/<xf [^>]*>(?:(?!<\/xf>).)*<\/xf>/g)
        ?.slice(-2) ?? [];
    expect(added.map((xf) => [xf.includes('quotePrefix="1"'), xf.includes('<protection locked="0"/>')])).toEqual([
      [false, true],
      [true, true],
    ]);
  });

  test("links lead to the cell", async () => {
    const { host } = await applied(form(), PLAN);
    expect(partText(host.bytes(), "xl/worksheets/sheet3.xml")).toContain(
      '<hyperlinks><hyperlink ref="A2" location="附件5!C3" display="附件5!C3"/></hyperlinks>',
    );
    expect(host.view().sheets[2]?.cells[1]?.[0]?.link).toEqual({ sheet: "附件5", address: "C3" });
  });

  test("makes Excel calculate when it opens the file, and stores what the core says a formula shows", async () => {
    const plan = [
      cellEdit("附件5", "D3", blank, formula("=A3/100"), { shown: number("0.98") }),
      cellEdit("附件5", "E3", blank, formula("=A3/100")),
      cellEdit("附件5", "F3", blank, formula("=A3>1"), { shown: { kind: "flag", flag: true } }),
    ];
    const { host } = await applied(form(), plan);
    expect(partText(host.bytes(), "xl/workbook.xml")).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
    const values = await Promise.all(["D3", "E3", "F3"].map(async (address) => (await cellOf(host, "附件5", address))?.value));
    expect(values).toEqual([0.98, null, true]);
    expect(partText(host.bytes(), SHEET)).not.toMatch(/r="E3"[^>]*><f>[^<]*<\/f><v>/);
  });

  test.each([
    [
      "an existing element gets the attribute",
      `<definedNames><definedName name="a">附件5!$A$1</definedName></definedNames><calcPr calcId="1"/>`,
      '<calcPr calcId="1" fullCalcOnLoad="1"/>',
    ],
    ["a missing element goes before the extensions", `<extLst/>`, '<calcPr fullCalcOnLoad="1"/><extLst/>'],
    ["an attribute that is off is turned on", `<calcPr fullCalcOnLoad = '0' calcId="1"/>`, '<calcPr fullCalcOnLoad="1" calcId="1"/>'],
  ])("calcPr: %s", async (_, after, expected) => {
    const { host } = await applied(oneSheet("<sheetData/>", { after }), [cellEdit("附件5", "A1", blank, number("1"))]);
    expect(partText(host.bytes(), "xl/workbook.xml")).toContain(expected);
  });

  test("the calculation chain goes only when a cell in it is no formula any more", async () => {
    const kept = await applied(form(), [cellEdit("附件5", "D3", blank, formula("=1"))]);
    expect(Object.keys(partsOf(kept.host.bytes()))).toContain("xl/calcChain.xml");
    const gone = await applied(form(), [cellEdit("附件5", "B3", formula("=A3*2"), number("196"))]);
    expect(Object.keys(partsOf(gone.host.bytes()))).not.toContain("xl/calcChain.xml");
    expect(partText(gone.host.bytes(), "xl/_rels/workbook.xml.rels") + partText(gone.host.bytes(), "[Content_Types].xml")).not.toContain(
      "calcChain",
    );
  });

  test("so does one that cannot be read, rather than refuse what is written", async () => {
    const broken = zipOf({ ...unzipSync(form()), "xl/calcChain.xml": "<calcChain" });
    const { host } = await applied(broken, [cellEdit("附件5", "B3", formula("=A3*2"), number("196"))]);
    expect(Object.keys(partsOf(host.bytes()))).not.toContain("xl/calcChain.xml");
  });

  test("works on prefixed XML, empty rows and sheets, and rows without addresses", async () => {
    const data = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c r="D1"><x:v>4</x:v></x:c><x:c><x:v>5</x:v></x:c></x:row><x:row r="3"/></x:sheetData></x:worksheet>`;
    const prefixedStyles = STYLES.replace(/<(\/?)(?=[a-zA-Z])/g, "<$1y:").replace("xmlns=", "xmlns:y=");
    const bytes = zipOf(bookParts({ sheets: { 甲: data, 乙: sheetXml("<sheetData/>") }, styles: prefixedStyles }));
    const { host, receipt } = await applied(bytes, [
      cellEdit("甲", "B1", blank, text("二"), { look: "text" }),
      cellEdit("甲", "A3", blank, number("3")),
      cellEdit("甲", "C2", blank, formula("=A1"), { look: "rate" }),
      cellEdit("甲", "A9", blank, { kind: "flag", flag: false }),
      cellEdit("乙", "B2", blank, number("7")),
      markEdit("甲", "A1", null, "info"),
    ]);
    expect(receipt.stale).toEqual([]);
    const again = hostOf(host.bytes());
    const order = [...partText(host.bytes(), SHEET).matchAll(/<x:(row|c)\b[^>]*?(?: r="([A-Z]*\d+)")?[ />]/g)].map(
      (match) => match[2] ?? match[1],
    );
    expect(order).toEqual(["row", "c", "B1", "D1", "c", "2", "C2", "3", "A3", "9", "A9"]);
    const values = await Promise.all(
      ["A1", "B1", "D1", "E1", "A3", "A9"].map(async (address) => (await cellOf(again, "甲", address))?.value),
    );
    expect(values).toEqual([1, "二", 4, 5, 3, false]);
    expect((await cellOf(again, "乙", "B2"))?.value).toBe(7);
    expect((await cellOf(again, "甲", "C2"))?.format).toBe("0.00%");
    expect((await readOf(again)).marks).toEqual([{ place: { sheet: "甲", address: "A1" }, severity: "info" }]);
  });

  test("creates a style part where there is none", async () => {
    const { host } = await applied(oneSheet("<sheetData/>"), [
      cellEdit("附件5", "A1", blank, number("0.5"), { look: "rate" }),
      markEdit("附件5", "A1", null, "error"),
    ]);
    expect(await cellOf(hostOf(host.bytes()), "附件5", "A1")).toMatchObject({ text: "50.00%" });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(host.bytes().slice().buffer);
    expect(book.worksheets[0]?.getCell("A1").numFmt).toBe("0.00%");
  });

  test("in a style part without fonts and fills the first entries stay what they mean there", async () => {
    const styles = `<styleSheet xmlns="${MAIN}"><cellXfs count="1"><xf fontId="0"/></cellXfs></styleSheet>`;
    const { host } = await applied(oneSheet(`<sheetData><row r="1"><c r="B1"><v>1</v></c></row></sheetData>`, { styles }), [
      sheetEdit("核对结果", "present"),
      cellEdit("核对结果", "A1", blank, text("级别"), { look: "header" }),
    ]);
    expect(host.view().sheets[0]?.cells[0]?.[1]?.style).toMatchObject({ bold: false, fill: null });
    expect(host.view().sheets[1]?.cells[0]?.[0]?.style).toMatchObject({ bold: true, fill: "#E7E6E6" });
    expect(partText(host.bytes(), "xl/styles.xml").match(/<(fonts|fills|borders|cellXfs) /g)).toEqual([
      "<fonts ",
      "<fills ",
      "<borders ",
      "<cellXfs ",
    ]);
  });

  test("UTF-16 parts stay UTF-16", async () => {
    const xml = sheetXml(`<sheetData/>`).replace("UTF-8", "UTF-16");
    const content = new Uint8Array(Buffer.from(`\ufeff${xml}`, "utf16le"));
    const bytes = zipOf({ ...bookParts({ sheets: { 附件5: "" } }), [SHEET]: content });
    const { host } = await applied(bytes, [cellEdit("附件5", "A1", blank, text("一"))]);
    const raw = partsOf(host.bytes())[SHEET] ?? "";
    expect(raw.slice(0, 2)).toBe("\xff\xfe");
    expect((await cellOf(hostOf(host.bytes()), "附件5", "A1"))?.value).toBe("一");
  });
});

describe("shared and array formulas", () => {
  const SHARED = `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="B2" s="0"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>6</v></c></row></sheetData>`;

  test("overwriting the first of a shared formula writes the others out", async () => {
    const { host } = await applied(oneSheet(SHARED), [cellEdit("附件5", "B1", formula("=A1*2"), number("9"))]);
    const formulas = await Promise.all(["B1", "B2", "B3"].map(async (address) => (await cellOf(host, "附件5", address))?.formula));
    expect(formulas).toEqual([null, "=A2*2", "=A3*2"]);
    expect(partText(host.bytes(), SHEET)).toContain('<c r="B2" s="0"><f>A2*2</f><v>4</v></c>');
  });

  test("overwriting another leaves the rest shared", async () => {
    const { host } = await applied(oneSheet(SHARED), [cellEdit("附件5", "B2", formula("=A2*2"), number("9"))]);
    expect(partText(host.bytes(), SHEET)).toContain('<c r="B3"><f t="shared" si="0"/><v>6</v></c>');
    expect((await cellOf(host, "附件5", "B3"))?.formula).toBe("=A3*2");
  });

  test("an array formula is not broken up", async () => {
    const bytes = oneSheet(
      `<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row><row r="3"><c r="A3"><f t="array" ref="A3">SUM(B1:B2)</f><v>4</v></c></row></sheetData>`,
    );
    const host = hostOf(bytes);
    const refused = await host.apply([cellEdit("附件5", "A2", number("4"), number("5"))]);
    expect(refused).toMatchObject({ kind: "refused", code: "failed", message: expect.stringMatching(/A2.*数组公式/) as string });
    expect(host.bytes()).toBe(bytes);
    expect(done(await host.apply([cellEdit("附件5", "A3", formula("=SUM(B1:B2)"), number("5"))])).applied).toBe(1);
  });
});

describe("edits that do not apply", () => {
  test.each([
    ["another number", cellEdit("附件5", "A3", number("97"), number("99"))],
    ["a value where a formula stands", cellEdit("附件5", "B3", number("196"), number("1"))],
    ["something where nothing was expected", cellEdit("附件5", "A3", blank, number("1"))],
    ["nothing where something was expected", cellEdit("附件5", "F9", number("1"), blank)],
    ["a missing sheet", cellEdit("没有", "A1", blank, number("1"))],
    ["an impossible address", cellEdit("附件5", "A", blank, number("1"))],
    ["a cell covered by a merged block", cellEdit("附件5", "B2", blank, number("1"))],
    ["a mark that is not there", markEdit("附件5", "A3", "error", "info")],
    ["a sheet that is there already", sheetEdit("附件4", "present")],
    ["a sheet that is gone", sheetEdit("核对结果", null)],
  ])("%s is stale, the rest is written", async (_, edit) => {
    const good = cellEdit("附件5", "F9", blank, number("1"));
    const plan = edit.kind === "cell" && edit.place.address === "F9" ? [edit] : [edit, good];
    const { host, receipt } = await applied(form(), plan);
    expect([receipt.applied, receipt.stale]).toEqual([plan.length - 1, [edit]]);
    expect((await cellOf(host, "附件5", "F9"))?.value).toBe(plan.length === 2 ? 1 : undefined);
  });

  test("numbers compare at fifteen digits, and the second edit of a cell is stale", async () => {
    const data = oneSheet(`<sheetData><row r="1"><c r="A1"><v>0.30000000000000004</v></c></row></sheetData>`);
    const edits = [cellEdit("附件5", "A1", number("0.3"), number("1")), cellEdit("附件5", "A1", number("0.3"), number("2"))];
    const { receipt } = await applied(data, edits);
    expect(receipt.stale).toEqual([edits[1]]);
  });

  test("what is so already is neither written nor stale", async () => {
    const { host, receipt } = await applied(form(), [
      cellEdit("附件5", "A3", number("98"), number("98.0")),
      markEdit("附件5", "A3", "error", null),
      sheetEdit("附件4", "present"),
    ]);
    expect([receipt.applied, receipt.stale.map((edit) => edit.kind)]).toEqual([0, ["sheet"]]);
    expect(changedParts(form(), host.bytes())).toEqual([]);
  });

  test("nothing is written into a sheet of the bureau's that has the name of ours", async () => {
    const plan = [sheetEdit("附件4", "present"), cellEdit("附件4", "A1", blank, text("问题")), cellEdit("附件5", "F9", blank, number("1"))];
    const { host, receipt } = await applied(form(), plan);
    expect([receipt.applied, receipt.stale]).toEqual([1, plan.slice(0, 2)]);
    expect(await cellOf(host, "附件4", "A1")).toBeUndefined();
  });

  test("a formula that stays shows what the core says it comes to now", async () => {
    const edit = cellEdit("附件5", "B3", formula("=A3*2"), formula("=A3*2"), { shown: number("200") });
    const { host, receipt } = await applied(form(), [edit]);
    expect([receipt.applied, (await cellOf(host, "附件5", "B3"))?.value]).toEqual([1, 200]);
    expect(partText(host.bytes(), SHEET)).toContain('<c r="B3" s="2"><f>A3*2</f><v>200</v></c>');
  });

  test("a plan of which nothing applies changes nothing", async () => {
    const host = hostOf(form());
    const before = host.bytes();
    await host.apply([cellEdit("附件5", "A3", blank, number("1"))]);
    expect(host.bytes()).toBe(before);
  });
});

describe("protection", () => {
  const locked = oneSheet(`<sheetData/><sheetProtection sheet="1" objects="1"/>`);

  test("a protected sheet is read as such and not written", async () => {
    const bytes = zipOf(
      bookParts({ sheets: { 甲: sheetXml("<sheetData/>"), 乙: sheetXml(`<sheetData/><sheetProtection sheet="true"/>`) } }),
    );
    const host = hostOf(bytes);
    const plan = [cellEdit("甲", "A1", blank, number("1")), markEdit("乙", "A1", null, "error")];
    expect(await host.apply(plan)).toMatchObject({ kind: "refused", code: "protected", message: expect.stringContaining("乙") as string });
    expect(host.bytes()).toBe(bytes);
    expect((await readOf(host)).workbook.sheets.map((sheet) => sheet.protected)).toEqual([false, true]);
  });

  test("sheets other than the protected one may be added, but not to a locked workbook", async () => {
    expect(done(await hostOf(locked).apply([sheetEdit("核对结果", "present")])).applied).toBe(1);
    const host = hostOf(oneSheet("<sheetData/>", { before: `<workbookProtection lockStructure="1"/>` }));
    expect(await host.apply([sheetEdit("核对结果", "present")])).toMatchObject({ kind: "refused", code: "protected" });
  });

  test("a protection that is switched off does not count", async () => {
    const { receipt } = await applied(oneSheet(`<sheetData/><sheetProtection sheet="0" objects="1"/>`), [
      cellEdit("附件5", "A1", blank, number("1")),
    ]);
    expect(receipt.applied).toBe(1);
  });
});

describe("undo", () => {
  test("restores every byte, and redo brings the plan back", async () => {
    const bytes = form();
    const { host, receipt } = await applied(bytes, PLAN);
    const after = host.bytes();
    const undone = done(await host.undo(receipt.undo));
    expect(undone.applied).toBe(PLAN.length);
    expect(host.bytes()).toBe(bytes);
    done(await host.undo(undone.undo));
    expect(host.bytes()).toEqual(after);
  });

  test("step by step back through several writes", async () => {
    const host = hostOf(form());
    const first = done(await host.apply(PLAN));
    const middle = partsOf(host.bytes());
    const second = done(await host.apply([markEdit("附件5", "C3", "error", null), sheetEdit("核对结果", null)]));
    expect((await readOf(host)).marks).toHaveLength(2);
    done(await host.undo(second.undo));
    expect(partsOf(host.bytes())).toEqual(middle);
    done(await host.undo(first.undo));
    expect(partsOf(host.bytes())).toEqual(partsOf(form()));
  });

  test("leaves alone what the user has changed since", async () => {
    const { host, receipt } = await applied(form(), PLAN);
    done(await host.edit({ sheet: "附件5", address: "C3" }, "97%"));
    const undone = done(await host.undo(receipt.undo));
    expect(undone.stale.map((edit) => edit.kind === "cell" && edit.place.address)).toEqual(["C3"]);
    expect((await cellOf(host, "附件5", "C3"))?.value).toBe(0.97);
    const xml = partText(host.bytes(), SHEET);
    expect(xml).toContain('<c r="C3" s="1"><v>0.97</v></c></row></sheetData>');
    expect(xml).not.toContain("绩效核分");
    expect((await readOf(host)).workbook.sheets.map((sheet) => sheet.name)).toEqual(["附件5", "附件4"]);
    done(await host.undo(undone.undo));
    expect((await cellOf(host, "附件5", "D3"))?.value).toBe("是");
  });

  test("puts the XML of a cell back, its format included, and a shared formula on its own feet", async () => {
    const data = `<sheetData><row r="1"><c r="A1" s="2" t="inlineStr" ph="1"><is><r><t>甲</t></r></is></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f></c></row><row r="2"><c r="B2"><f t="shared" si="0"/></c></row></sheetData>`;
    const host = hostOf(oneSheet(data, { styles: STYLES }));
    const receipt = done(
      await host.apply([
        cellEdit("附件5", "A1", text("甲"), number("0.5"), { look: "rate" }),
        cellEdit("附件5", "B1", formula("=A1"), blank),
      ]),
    );
    done(await host.edit({ sheet: "附件5", address: "D9" }, "1"));
    done(await host.undo(receipt.undo));
    const xml = partText(host.bytes(), SHEET);
    expect(xml).toContain('<c r="A1" s="2" t="inlineStr" ph="1"><is><r><t>甲</t></r></is></c><c r="B1"><f>A1</f></c>');
    expect(xml).toContain('<c r="B2"><f>A2</f></c>');
  });

  test("puts a removed sheet back with its content", async () => {
    const host = hostOf(form());
    done(await host.apply(PLAN));
    const removal = done(await host.apply([sheetEdit("核对结果", null)]));
    done(await host.edit({ sheet: "附件5", address: "D9" }, "1"));
    done(await host.undo(removal.undo));
    expect((await cellOf(host, "核对结果", "A1"))?.value).toBe("绩效核分 · 核对结果");
    expect(host.view().sheets[2]?.columns[0]?.auto).toBe(false);
  });

  test("the inverse plan undoes after reopening", async () => {
    const { host } = await applied(form(), PLAN);
    const later = hostOf(host.bytes());
    const receipt = done(await later.apply(invert(PLAN)));
    expect(receipt.stale).toEqual([]);
    expect((await readOf(later)).marks).toEqual([]);
    expect(Object.keys(partsOf(later.bytes())).sort()).toEqual(Object.keys(partsOf(form())).sort());
    expect(partsOf(later.bytes())["[Content_Types].xml"]).toEqual(partsOf(form())["[Content_Types].xml"]);
    expect((await cellOf(later, "附件5", "C3"))?.value).toBe(0.98);
    expect(await cellOf(later, "附件5", "D3")).toBeUndefined();
  });

  test("a memory of another host is refused", async () => {
    expect(await hostOf(form()).undo({ plan: [], memory: { kind: "excel" } })).toMatchObject({ kind: "refused", code: "failed" });
  });
});

describe("marks among other rules", () => {
  const ours = `<cfRule type="expression" dxfId="7" priority="1"><formula>LEN("绩效核分 error")&gt;0</formula></cfRule>`;
  const theirs = `<cfRule type="expression" dxfId="8" priority="2"><formula>LEN("绩效")&gt;0</formula></cfRule>`;

  test("removal takes ours out of a block that Excel has put together", async () => {
    const bytes = oneSheet(
      `<sheetData/><conditionalFormatting sqref="A1:B2">${theirs}${ours}</conditionalFormatting><pageMargins left="1"/>`,
    );
    const { host } = await applied(bytes, [markEdit("附件5", "B1", "error", null)]);
    expect(partText(host.bytes(), SHEET)).toContain(
      `<conditionalFormatting sqref="A1:B2">${theirs}</conditionalFormatting><conditionalFormatting sqref="A1 A2 B2">`,
    );
    const { host: next } = await applied(
      host.bytes(),
      ["A1", "A2", "B2"].map((address) => markEdit("附件5", address, "error", null)),
    );
    expect(partText(next.bytes(), SHEET)).toContain(
      `<conditionalFormatting sqref="A1:B2">${theirs}</conditionalFormatting><pageMargins left="1"/>`,
    );
  });

  test("a rule of ours stretched over the whole sheet is not expanded", async () => {
    const bytes = oneSheet(`<sheetData/><conditionalFormatting sqref="A1:XFD1048576">${ours}</conditionalFormatting>`);
    expect((await readOf(hostOf(bytes))).marks).toEqual([]);
  });

  test("marking twice is the same as marking once", async () => {
    const { host } = await applied(form(), [markEdit("附件5", "A3", null, "error"), markEdit("附件5", "C3", null, "info")]);
    const before = partsOf(host.bytes());
    done(await host.apply([markEdit("附件5", "A3", "error", null)]));
    done(await host.apply([markEdit("附件5", "A3", null, "error")]));
    expect(partsOf(host.bytes())).toEqual(before);
  });
});

describe("sheets of our own", () => {
  test("removal keeps names and views pointing at the right tabs", async () => {
    const names = `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">核对结果!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">丙!$A$1</definedName><definedName name="全部">甲!$A$1</definedName></definedNames>`;
    const empty = sheetXml("<sheetData/>");
    const bytes = zipOf(
      bookParts({
        sheets: { 甲: empty, 核对结果: empty, 丙: empty },
        before: `<bookViews><workbookView activeTab="2"/></bookViews>`,
        after: names,
      }),
    );
    const { host } = await applied(bytes, [sheetEdit("核对结果", null)]);
    const xml = partText(host.bytes(), "xl/workbook.xml");
    expect(xml).toContain('<workbookView activeTab="1"/>');
    expect(xml).toContain(
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">丙!$A$1</definedName><definedName name="全部">',
    );
    expect((await readOf(hostOf(host.bytes()))).workbook.sheets.map((sheet) => sheet.name)).toEqual(["甲", "丙"]);
  });

  test("names and numbers of a new sheet are free ones", async () => {
    const empty = sheetXml("<sheetData/>");
    const parts = bookParts({ sheets: { 甲: empty, 乙: empty } });
    const workbook = String(parts["xl/workbook.xml"]).replace('sheetId="2"', 'sheetId="9"');
    const { host } = await applied(zipOf({ ...parts, "xl/workbook.xml": workbook, "xl/worksheets/Sheet3.xml": empty }), [
      sheetEdit("a&b", "present"),
    ]);
    expect(partText(host.bytes(), "xl/workbook.xml")).toContain('<sheet name="a&amp;b" sheetId="10" r:id="rId3"/>');
    expect(Object.keys(partsOf(host.bytes()))).toContain("xl/worksheets/sheet4.xml");
    expect((await readOf(host)).workbook.sheets.map((sheet) => sheet.name)).toEqual(["甲", "乙", "a&b"]);
  });

  test("a new link takes the place of the old one", async () => {
    const { host } = await applied(form(), PLAN);
    const link = { sheet: "附件4", address: "B2" };
    done(await host.apply([cellEdit("核对结果", "A2", text("附件5 C3"), text("附件4 B2"), { look: "link", link })]));
    expect(host.view().sheets[2]?.cells[1]?.[0]?.link).toEqual(link);
    expect(partText(host.bytes(), "xl/worksheets/sheet3.xml").match(/<hyperlink /g)).toHaveLength(1);
  });

  test("rewriting a cell changes its look, and takes a link away that it no longer has", async () => {
    const { host } = await applied(form(), PLAN);
    const later = hostOf(host.bytes());
    done(await later.apply([cellEdit("核对结果", "A2", text("附件5 C3"), text("已改"), { look: "warning" })]));
    const cell = later.view().sheets[2]?.cells[1]?.[0];
    expect(cell).toMatchObject({ text: "已改", link: null, style: { fill: "#FFEB9C" } });
    expect(partText(later.bytes(), "xl/worksheets/sheet3.xml")).not.toContain("hyperlink");
  });
});

describe("what no workbook can hold is refused, and nothing is written", () => {
  test.each([
    ["a text that is too long", cellEdit("附件5", "F9", blank, text("长".repeat(32_768)))],
    ["a formula that is too long", cellEdit("附件5", "F9", blank, formula(`=${"1+".repeat(5000)}1`))],
    ["something that is no number", cellEdit("附件5", "F9", blank, number("18万"))],
    ["a sheet name with a sign", sheetEdit("a/b", "present")],
    ["a sheet name that is too long", sheetEdit("长".repeat(32), "present")],
  ])("%s", async (_, edit) => {
    const host = hostOf(form());
    const before = host.bytes();
    const refused = await host.apply([cellEdit("附件5", "G9", blank, number("1")), edit]);
    expect(refused).toMatchObject({ kind: "refused", code: "failed", message: expect.stringMatching(/；请/) });
    expect(host.bytes()).toBe(before);
  });
});
