import { typedContent } from "../../src/host/xlsx/typed";
import { storedFormula, translator } from "../../src/host/xlsx/formula";
import {
  bookParts,
  blank,
  cellEdit,
  cellOf,
  done,
  formula,
  hostOf,
  number,
  oneSheet,
  partText,
  readOf,
  sheetXml,
  STYLES,
  text,
  zipOf,
} from "../support/xlsx";

const SHEET = "xl/worksheets/sheet1.xml";

describe("what a user types", () => {
  test.each([
    ["98%", number("0.98"), "0%"],
    [" 90.42% ", number("0.9042"), "0.00%"],
    ["-0.5%", number("-0.005"), "0.00%"],
    ["99.07", number("99.07"), null],
    ["1,234,567", number("1234567"), "#,##0"],
    ["1,234.5", number("1234.5"), "#,##0.00"],
    [".5", number("0.5"), null],
    ["+3", number("3"), null],
    ["1,031,48.00", text("1,031,48.00"), null],
    ["18万", text("18万"), null],
    ["'98%", text("98%"), null],
    ["=A1/B1", formula("=A1/B1"), null],
    ["=", text("="), null],
    ["true", { kind: "flag", flag: true } as const, null],
    ["2022-12-05", number("44900"), "yyyy/m/d"],
    ["2022年12月5日", number("44900"), 'yyyy"年"m"月"d"日"'],
    ["2022-02-30", text("2022-02-30"), null],
    ["", blank, null],
    ["<b>", text("<b>"), null],
  ])("%s", (typed, content, format) => {
    expect(typedContent(typed, "General")).toMatchObject({ content, format });
  });

  test("a date counts from where the workbook counts", () => {
    expect(typedContent("2022-12-05", "General", true).content).toEqual(number("43438"));
  });

  test("a cell formatted as text keeps the text", () => {
    expect(typedContent("98%", "@").content).toEqual(text("98%"));
    expect(typedContent("=A1", "@").content).toEqual(text("=A1"));
  });
});

describe("editing a cell", () => {
  const data = `<sheetData><row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" s="1"><v>0.5</v></c><c r="C1" s="3"/></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>`;
  const at = (address: string): { sheet: string; address: string } => ({ sheet: "附件5", address });

  test("keeps the cell's format, and gives a plain one the format of what was typed", async () => {
    const host = hostOf(oneSheet(data, { styles: STYLES }));
    done(await host.edit(at("B1"), "98.25%"));
    done(await host.edit(at("A1"), "98%"));
    done(await host.edit(at("C1"), "98%"));
    expect(partText(host.bytes(), SHEET)).toContain('<c r="B1" s="1"><v>0.9825</v></c>');
    expect(await cellOf(host, "附件5", "A1")).toMatchObject({ value: 0.98, text: "98%", format: "0%" });
    expect(host.view().sheets[0]?.cells[0]?.[0]?.style).toMatchObject({ fill: "#FFFF00", font: "黑体" });
    expect(await cellOf(host, "附件5", "C1")).toMatchObject({ value: "98%" });
  });

  test("goes to the first cell of a merged block, and is undone", async () => {
    const bytes = oneSheet(data, { styles: STYLES });
    const host = hostOf(bytes);
    const receipt = done(await host.edit(at("A2"), number("7")));
    expect((await cellOf(host, "附件5", "A1"))?.value).toBe(7);
    expect(receipt.undo.plan).toEqual([cellEdit("附件5", "A1", number("7"), number("1"), { because: "手工修改" })]);
    done(await host.undo(receipt.undo));
    expect(host.bytes()).toBe(bytes);
  });

  test("tells the page, and leaves an earlier view as it was", async () => {
    let changes = 0;
    const host = hostOf(oneSheet(data, { styles: STYLES }), { onChange: () => (changes += 1) });
    const view = host.view();
    expect(host.view()).toBe(view);
    done(await host.edit(at("B1"), ""));
    expect([changes, host.view() === view, view.sheets[0]?.cells[0]?.[1]?.text]).toEqual([1, false, "50.0%"]);
    expect(await cellOf(host, "附件5", "B1")).toBeUndefined();
  });

  test.each([
    ["a protected sheet", "protected", `<sheetData/><sheetProtection sheet="1"/>`, "附件5"],
    ["a missing sheet", "failed", "<sheetData/>", "没有"],
    ["a part of an array", "failed", `<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f></c></row></sheetData>`, "附件5"],
  ])("%s is refused", async (_, code, inside, sheet) => {
    const bytes = oneSheet(inside);
    const host = hostOf(bytes);
    expect(await host.edit({ sheet, address: "A2" }, "1")).toMatchObject({ kind: "refused", code });
    expect(host.bytes()).toBe(bytes);
  });
});

describe("revealing a cell", () => {
  test("calls the page for a sheet that exists", async () => {
    const shown: string[] = [];
    const host = hostOf(oneSheet("<sheetData/>"), { onReveal: (place) => shown.push(place.address) });
    expect(await host.reveal({ sheet: "附件5", address: "D10" })).toBeNull();
    expect(await host.reveal({ sheet: "没有", address: "D11" })).toMatchObject({ kind: "refused" });
    expect(shown).toEqual(["D10"]);
  });
});

describe("the view", () => {
  const inside = `<sheetFormatPr defaultRowHeight="14.25"/><cols><col min="1" max="1" width="9.625" customWidth="1"/><col min="2" max="2" width="5" hidden="1"/></cols><sheetData><row r="1" ht="30" customHeight="1"><c r="A1" s="2" t="inlineStr"><is><t>标题</t></is></c><c r="B1" s="1"><v>0.5</v></c></row><row r="2" hidden="1"><c r="A2" t="b"><v>1</v></c></row><row r="3"><c r="D3" s="2"/></row><row r="900"><c r="A900" s="2"/></row></sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells>`;

  test("sizes, hidden tracks, merges, styles and alignment", () => {
    const [sheet] = hostOf(oneSheet(inside, { styles: STYLES })).view().sheets;
    expect(sheet?.columns.slice(0, 4)).toEqual([
      { size: 77, hidden: false, auto: false },
      { size: 40, hidden: true, auto: false },
      { size: 72, hidden: false, auto: true },
      { size: 72, hidden: false, auto: true },
    ]);
    expect(sheet?.rows.slice(0, 3)).toEqual([
      { size: 40, hidden: false, auto: false },
      { size: 19, hidden: true, auto: true },
      { size: 19, hidden: false, auto: true },
    ]);
    // Rows up to thirty below the content are a form to fill in; the format in row 900 is not.
    expect([sheet?.rows.length, sheet?.columns.length, sheet?.cells.length]).toEqual([32, 4, 3]);
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    expect(sheet?.cells[0]?.[0]).toMatchObject({
      text: "标题",
      align: "center",
      style: {
        font: "黑体",
        size: 10,
        bold: true,
        colour: "#112233",
        fill: "#FFFF00",
        wrap: true,
        vertical: "center",
        borders: { left: { style: "thin", colour: null }, top: { style: "medium" } },
      },
    });
    expect([sheet?.cells[0]?.[1]?.align, sheet?.cells[1]?.[0]?.align]).toEqual(["right", "center"]);
  });

  test("a theme that is damaged gives no colours, and the sheets are shown", () => {
    const parts = bookParts({
      sheets: { 附件5: sheetXml(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`) },
      styles: STYLES,
      extra: { "xl/theme/theme1.xml": "<a:theme" },
    });
    const rels = String(parts["xl/_rels/workbook.xml.rels"]).replace(
      "</Relationships>",
      `<Relationship Id="t" Type="x/theme" Target="theme/theme1.xml"/></Relationships>`,
    );
    const host = hostOf(zipOf({ ...parts, "xl/_rels/workbook.xml.rels": rels }));
    expect(host.view().sheets[0]?.cells[0]?.[0]?.text).toBe("1");
  });

  test("colours of a theme, tinted", () => {
    const theme = `<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="102030"/></a:dk2></a:clrScheme></a:themeElements></a:theme>`;
    const styles = STYLES.replace('<fgColor rgb="FFFFFF00"/>', '<fgColor theme="3" tint="0.5"/>').replace(
      '<color rgb="FF112233"/>',
      '<color indexed="10"/>',
    );
    const parts = bookParts({ sheets: { 附件5: sheetXml(inside) }, styles, extra: { "xl/theme/theme1.xml": theme } });
    const rels = String(parts["xl/_rels/workbook.xml.rels"]).replace(
      "</Relationships>",
      `<Relationship Id="t" Type="x/theme" Target="theme/theme1.xml"/></Relationships>`,
    );
    const style = hostOf(zipOf({ ...parts, "xl/_rels/workbook.xml.rels": rels })).view().sheets[0]?.cells[0]?.[0]?.style;
    expect(style).toMatchObject({ fill: "#889098", colour: "#FF0000" });
  });
});

describe("formulas moved and stored", () => {
  test.each([
    ["A1+$A1+A$1+$A$1", "B3+$A3+B$1+$A$1"],
    ["SUM(A:B,1:2,$C:$C,$4:5)", "SUM(B:C,3:4,$C:$C,$4:7)"],
    ["附件4!B2&'A1 表'!C3&\"A1\"", "附件4!C4&'A1 表'!D5&\"A1\""],
    ["LOG10(A1)+TAX_A1+A1B", "LOG10(B3)+TAX_A1+A1B"],
    ["表1[[#This Row],[A1]]+[1]Sheet1!A1", "表1[[#This Row],[A1]]+[1]Sheet1!B3"],
    ["ABCD1+ZZZ9", "ABCD1+ZZZ9"],
    ["XFD1+A1048576", "#REF!+#REF!"],
    ['IF(A1="""A1""",#REF!,1E5)', 'IF(B3="""A1""",#REF!,1E5)'],
  ])("%s", (source, moved) => {
    expect(translator(source)(2, 1)).toBe(moved);
    expect(translator(source)(0, 0)).toBe(source);
  });

  test("newer functions get their prefix, text and sheet names do not", () => {
    expect(storedFormula("=ifs(A1,TEXTJOIN(\"IFS(\",1,'IFS('!A1),FILTER(A:A,B:B),SUMIFS(A:A,B:B,1))")).toBe(
      "_xlfn.IFS(A1,_xlfn.TEXTJOIN(\"IFS(\",1,'IFS('!A1),_xlfn._xlws.FILTER(A:A,B:B),SUMIFS(A:A,B:B,1))",
    );
  });
});

test("a sheet of a hundred thousand cells is read and written", async () => {
  const row = (index: number): string => `<row r="${index}">${Array.from({ length: 50 }, () => `<c s="1"><v>0.5</v></c>`).join("")}</row>`;
  const host = hostOf(
    oneSheet(`<sheetData>${Array.from({ length: 2000 }, (_, index) => row(index + 1)).join("")}</sheetData>`, { styles: STYLES }),
  );
  done(await host.apply([cellEdit("附件5", "AY1000", blank, number("1"), { look: "score" })]));
  const [sheet] = (await readOf(host)).workbook.sheets;
  expect([sheet?.rows.length, sheet?.rows[1999]?.[49]?.text, sheet?.rows[999]?.[50]?.value]).toEqual([2000, "50.0%", 1]);
});
