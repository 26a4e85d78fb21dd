import { assess } from "../../src/core/assess";
import { defaultSettings } from "../../src/core/assessment";
import { parseAreas } from "../../src/core/grid/address";
import { readJournal } from "../../src/core/journal";
import { planUndo } from "../../src/core/taking-back";
import { planFiling, planWriteback } from "../../src/core/writeback";
import type { Receipt } from "../../src/host/host";
import { readingOf, sampleHost } from "../support/sample";
import { bookParts, changedParts, done, hostOf, partText, sheetXml, STYLES, zipOf } from "../support/xlsx";
import { print } from "../excel/edits";

// The print area of a file is a name in the workbook part: nothing else in it changes, and when it is taken back nothing is left.

const book = "xl/workbook.xml";
const bookOf = (bytes: Uint8Array): string => partText(bytes, book);
const area = (sheet: number, reference: string): string =>
  `<definedName name="_xlnm.Print_Area" localSheetId="${sheet}">${reference}</definedName>`;

const data = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`;

function fileWith(after: string, sheets: readonly string[] = ["封面", "附件5"]): Uint8Array {
  return zipOf(bookParts({ sheets: Object.fromEntries(sheets.map((name) => [name, sheetXml(data)])), after }));
}

describe("a print area", () => {
  const other = `<definedName name="合计">封面!$A$1</definedName>`;

  test.each([
    ["where there are no names", "", `<definedNames>${area(1, "附件5!$A$1:$I$21")}</definedNames>`],
    [
      "before what stands behind the names",
      `<calcPr calcId="1" fullCalcOnLoad="1"/>`,
      `<definedNames>${area(1, "附件5!$A$1:$I$21")}</definedNames>`,
    ],
    ["beside other names", `<definedNames>${other}${area(0, "封面!$A$1")}</definedNames>`, area(1, "附件5!$A$1:$I$21")],
  ])("is added %s, and taken away again without a trace", async (_, after, added) => {
    const bytes = fileWith(after);
    const host = hostOf(bytes);
    expect(done(await host.apply([print("附件5", null, "A1:I21")]))).toMatchObject({ applied: 1, stale: [] });
    expect(changedParts(bytes, host.bytes())).toEqual([book]);
    expect(bookOf(host.bytes())).toContain(added);
    expect(bookOf(host.bytes()).replace(added, "")).toBe(bookOf(bytes));
    expect((await readingOf(host)).workbook.sheets[1]?.printArea).toEqual([{ top: 0, left: 0, bottom: 20, right: 8 }]);
    const reopened = hostOf(host.bytes());
    expect(done(await reopened.apply([print("附件5", "A1:I21", null)]))).toMatchObject({ applied: 1, stale: [] });
    expect(bookOf(reopened.bytes())).toBe(bookOf(bytes));
  });

  test("is changed in place, and nothing around it", async () => {
    const names = `<definedNames>${area(1, "附件5!$A$1:$I$21")}${other}</definedNames>`;
    const host = hostOf(fileWith(names));
    done(await host.apply([print("附件5", "A1:I21", "A1:I22,K1")]));
    expect(bookOf(host.bytes())).toBe(bookOf(fileWith(names.replace("附件5!$A$1:$I$21", "附件5!$A$1:$I$22,附件5!$K$1"))));
  });

  test("is left where it is another by now, or none", async () => {
    const bytes = fileWith(`<definedNames>${area(1, "附件5!$A:$C")}</definedNames>`);
    const host = hostOf(bytes);
    for (const edit of [print("附件5", null, "A1:I21"), print("附件5", "A1:I21", null), print("没有", null, "A1")])
      expect(done(await host.apply([edit]))).toMatchObject({ applied: 0, stale: [edit] });
    expect(done(await host.apply([print("封面", "A1", null)]))).toMatchObject({ applied: 0, stale: [] });
    expect(host.bytes()).toEqual(bytes);
  });

  test("names its sheet in quotes where that needs them", async () => {
    const host = hostOf(fileWith("", ["甲,乙 &amp; '丙'"]));
    done(await host.apply([print("甲,乙 & '丙'", null, "A1:B2,D4")]));
    expect(bookOf(host.bytes())).toContain(area(0, "'甲,乙 &amp; ''丙'''!$A$1:$B$2,'甲,乙 &amp; ''丙'''!$D$4"));
    expect((await readingOf(host)).workbook.sheets[0]?.printArea).toHaveLength(2);
  });

  test("of a protected sheet is not set", async () => {
    const bytes = zipOf(bookParts({ sheets: { 附件5: sheetXml(`${data}<sheetProtection sheet="1"/>`) } }));
    expect(await hostOf(bytes).apply([print("附件5", null, "A1")])).toMatchObject({ kind: "refused", code: "protected" });
  });
});

describe("in the shipped workbook", () => {
  async function recalculate(host: ReturnType<typeof hostOf>): Promise<Receipt> {
    const reading = await readingOf(host);
    return done(await host.apply(planWriteback(reading, assess(reading.workbook, defaultSettings))));
  }
  const ours = area(2, "附件5!$A$1:$I$21");
  /** Without the names of our own sheets. */
  const theirs = (book: string): string => book.replace(/<definedName [^>]*localSheetId="[45]">.*?<\/definedName>/gsu, "");

  test("recalculated, what is printed of 附件5 is what was, and the names of others stay", async () => {
    const host = sampleHost();
    const before = bookOf(host.bytes());
    const { undo } = await recalculate(host);
    expect(before).not.toContain("Print_Area");
    const names = /<definedNames>.*<\/definedNames>/su;
    expect(names.exec(theirs(bookOf(host.bytes())))?.[0].replace(ours, "")).toBe(names.exec(before)?.[0]);
    expect(bookOf(host.bytes())).toContain(ours);
    done(await host.undo(undo));
    expect(host.bytes()).toEqual(sampleHost().bytes());
  });

  test("it goes with 撤销 after reopening, and with 报送稿", async () => {
    const host = sampleHost();
    await recalculate(host);
    for (const takeBack of ["撤销", "报送稿"] as const) {
      const reopened = hostOf(host.bytes());
      const reading = await readingOf(reopened);
      expect(readJournal(reading.kept?.journal ?? null)[0]?.areas).toEqual([{ sheet: "附件5", before: null, after: "A1:I21" }]);
      expect(done(await reopened.apply(takeBack === "撤销" ? planUndo(reading).plan : planFiling(reading))).stale).toEqual([]);
      expect(bookOf(reopened.bytes())).not.toContain("Print_Area");
    }
  });

  test("a second 重新计算 sets nothing more", async () => {
    const host = hostOf(sampleHost().bytes());
    await recalculate(host);
    const once = bookOf(host.bytes());
    expect(await recalculate(host)).toMatchObject({ applied: 0, stale: [] });
    expect(bookOf(host.bytes())).toBe(once);
  });
});

test("steps that are folded into one keep what was printed before the first and after the last", async () => {
  const host = sampleHost();
  const reading = await readingOf(host);
  const plan = planWriteback(reading, assess(reading.workbook, defaultSettings));
  done(await host.apply(plan));
  const journal = (await readingOf(host)).kept?.journal ?? "";
  const [step] = readJournal(journal);
  if (step === undefined) throw new Error("no step");
  const steps = [step, { ...step, cells: [], areas: [{ sheet: "附件5", before: "A1:I21", after: "A1:I25" }] }];
  const { workbook, ...now } = await readingOf(host);
  const sheets = workbook.sheets.map((sheet) => (sheet.name === "附件5" ? { ...sheet, printArea: parseAreas("A1:I25") } : sheet));
  const { plan: back } = planUndo({ ...now, workbook: { sheets }, kept: { notes: null, journal: JSON.stringify({ version: 1, steps }) } });
  expect(back.filter(({ kind }) => kind === "print")).toEqual([{ ...print("附件5", "A1:I25", null), because: "撤销" }]);
});

describe("blank cells that are printed all the same", () => {
  const cells = (inside: string): Uint8Array =>
    zipOf(bookParts({ sheets: { 附件5: sheetXml(`<sheetData>${inside}</sheetData>`) }, styles: STYLES }));
  const framedIn = async (inside: string): Promise<unknown> => (await readingOf(hostOf(cells(inside)))).workbook.sheets[0]?.framed;
  const spot = (row: number, column: number): object => ({ top: row, left: column, bottom: row, right: column });
  const first = `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>`;

  test("have a border or a fill, and lie beyond what the sheet holds; of each column the lowest", async () => {
    const below = `<row r="3"><c r="A3" s="2"/><c r="C3" s="2"/></row><row r="4"><c r="A4" s="2"/><c r="B4" s="1"/></row>`;
    expect(await framedIn(first + below)).toEqual([spot(3, 0), spot(2, 2)]);
  });

  test("are none within it, and none for another format", async () => {
    const last = `<row r="2"><c r="A2" s="2"/></row><row r="3"><c r="B3"><v>1</v></c><c r="C3" s="1"/></row>`;
    expect(await framedIn(first + last)).toBeUndefined();
  });
});
