import { assess } from "../../src/core/assess";
import { defaultSettings } from "../../src/core/assessment";
import { planWriteback } from "../../src/core/writeback";
import { parseArea } from "../../src/core/grid/address";
import { strToU8, unzipSync, zipSync } from "fflate";
import { hostOf, readingOf, sampleHost } from "../support/sample";
import { bookParts, done, hostOf as fileHost, partsOf, partText, readOf, sheetXml, zipOf } from "../support/xlsx";

// What a file says of printing, of Excel's own tables, of filters and of frozen panes: read where it matters, and left as it is.

const relations = (target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="${target}"/></Relationships>`;
const table = (ref: string): string =>
  `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="${ref}"><autoFilter ref="${ref}"/></table>`;

test("the print area of each sheet and the tables on it are read", async () => {
  const names = `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">'甲,乙'!$A$1:$I$21,'甲,乙'!$K$1:$L$3</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">丙!$A:$I</definedName></definedNames>`;
  const data = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`;
  const parts = bookParts({
    sheets: { 附件5: sheetXml(data), "甲,乙": sheetXml(data), 丙: sheetXml(data) },
    after: names,
    extra: { "xl/worksheets/_rels/sheet1.xml.rels": relations("../tables/table1.xml"), "xl/tables/table1.xml": table("A3:I21") },
  });
  const [annex5, second, third] = (await readOf(fileHost(zipOf(parts)))).workbook.sheets;
  expect(annex5).toMatchObject({ printArea: null, tables: [parseArea("A3:I21")] });
  expect(second?.printArea).toEqual([parseArea("A1:I21"), parseArea("K1:L3")]);
  expect(second).not.toHaveProperty("tables");
  expect(third?.printArea).toEqual([{ top: 0, left: 0, bottom: 1_048_575, right: 8 }]);
});

/** The shipped workbook with 附件5, its third sheet, changed. */
async function annex5With(change: (xml: string) => string, extra: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const files = unzipSync(sampleHost().bytes());
  const name = "xl/worksheets/sheet3.xml";
  const changed = { ...files, [name]: strToU8(change(partText(sampleHost().bytes(), name))) };
  for (const [part, text] of Object.entries(extra)) Object.assign(changed, { [part]: strToU8(text) });
  return Promise.resolve(zipSync(changed));
}

async function recalculated(
  bytes: Uint8Array,
): Promise<{ readonly column: string | undefined; readonly sheet: string; readonly book: string }> {
  const host = hostOf(bytes);
  const reading = await readingOf(host);
  const written = done(await host.apply(planWriteback(reading, assess(reading.workbook, defaultSettings))));
  const heading = written.undo.plan.find((edit) => edit.kind === "cell" && edit.place.sheet === "附件5" && edit.look === "header");
  const parts = partsOf(host.bytes());
  return {
    column: heading?.kind === "cell" ? heading.place.address : undefined,
    sheet: parts["xl/worksheets/sheet3.xml"] ?? "",
    book: parts["xl/workbook.xml"] ?? "",
  };
}

const pieces = (xml: string): readonly string[] => [
  ...(xml.match(/<(sheetViews|autoFilter|mergeCells|pageMargins|printOptions|pageSetup|headerFooter)\b.*?(<\/\1>|\/>)/gs) ?? []),
];

test("print titles and area, page set-up, merged titles, frozen panes and a filter stay as they were", async () => {
  const bytes = await annex5With((xml) => xml.replace(/<mergeCells/, `<autoFilter ref="A3:I20"/><mergeCells`));
  const before = partsOf(bytes);
  const { column, sheet, book } = await recalculated(bytes);
  expect(column).toBe("J3");
  expect(pieces(sheet)).toEqual(pieces(before["xl/worksheets/sheet3.xml"] ?? ""));
  expect(pieces(sheet).length).toBeGreaterThan(3);
  const names = /<definedNames>.*<\/definedNames>/s;
  const added = /<definedName name="_xlnm.Print_(Area" localSheetId="2"|\w+" localSheetId="[45]").*?<\/definedName>/gs;
  // That a print area is added where none is set, and how our own sheets are printed, has tests of its own.
  expect(names.exec(book.replace(added, ""))?.[0]).toBe(names.exec(before["xl/workbook.xml"] ?? "")?.[0]);
});

test("beside a table of Excel's own a column is left free", async () => {
  const rels = "xl/worksheets/_rels/sheet3.xml.rels";
  const bytes = await annex5With((xml) => xml, { [rels]: relations("../tables/table1.xml"), "xl/tables/table1.xml": table("A3:I21") });
  expect((await recalculated(bytes)).column).toBe("K3");
});

test("a hidden column is passed over", async () => {
  const hide = (xml: string): string => xml.replace("</cols>", `<col min="10" max="11" width="9" hidden="1"/></cols>`);
  expect((await recalculated(await annex5With(hide))).column).toBe("L3");
});
