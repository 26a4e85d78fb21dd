import { assess } from "../../src/core/assess";
import { defaultSettings } from "../../src/core/assessment";
import { planUndo } from "../../src/core/taking-back";
import { noNotes, withReason } from "../../src/core/notes";
import type { SheetEdit } from "../../src/core/plan";
import { planFiling, planWriteback } from "../../src/core/writeback";
import { notesOf } from "../../src/core/writeback/decisions";
import { engine } from "../../src/taskpane/engine";
import { createSession } from "../../src/taskpane/session";
import type { XlsxHost } from "../../src/host/xlsx";
import { readingOf, sampleHost } from "../support/sample";
import { blank, bookParts, cellEdit, done, hostOf, partText, sheetXml, text, zipOf } from "../support/xlsx";

// How a sheet of ours is printed stands in its own part and, for the columns and the headings on every page, as names of the
// workbook, which go with the sheet and leave no trace.

const book = (host: XlsxHost): string => partText(host.bytes(), "xl/workbook.xml");
const namesIn = (host: XlsxHost): readonly string[] => book(host).match(/<definedName .*?<\/definedName>/gsu) ?? [];

const data = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`;
const fileWith = (after: string): Uint8Array => zipOf(bookParts({ sheets: { 甲: sheetXml(data), 乙: sheetXml(data) }, after }));

const printed: SheetEdit = {
  kind: "sheet",
  sheet: "核对结果",
  before: null,
  after: "present",
  widths: [6, 20],
  heights: [34, 18, 50],
  printed: { titleRow: 2, lastColumn: 1 },
  because: "测试",
};
const title = cellEdit("核对结果", "A1", blank, text("绩效核分 · 核对结果"), { look: "title" });
const taken: SheetEdit = { ...printed, before: "present", after: null };

const sheetOf = (host: XlsxHost, part = "sheet3"): string => partText(host.bytes(), `xl/worksheets/${part}.xml`);
const ours = (index: number): readonly string[] => [
  `<definedName name="_xlnm.Print_Area" localSheetId="${index}">核对结果!$A:$B</definedName>`,
  `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">核对结果!$3:$3</definedName>`,
];

test("a sheet is set up for A4 across, one page wide, with numbered pages, in the order that the format has", async () => {
  const host = hostOf(fileWith(""));
  done(await host.apply([printed, title]));
  const xml = sheetOf(host);
  expect(xml).toContain(`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`);
  expect(xml).toMatch(
    /<\/sheetData><pageMargins left="0\.5" right="0\.5" top="0\.6" bottom="0\.7" header="0\.3" footer="0\.3"\/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"\/><headerFooter><oddFooter>&amp;L&amp;A&amp;C第 &amp;P 页，共 &amp;N 页<\/oddFooter><\/headerFooter><\/worksheet>$/,
  );
  expect(namesIn(host)).toEqual(ours(2));
  expect((await readingOf(host)).workbook.sheets[2]?.printArea).toEqual([{ top: 0, left: 0, bottom: 1_048_575, right: 1 }]);
});

test("a sheet of which nothing of the kind is said is not set up", async () => {
  const host = hostOf(fileWith(""));
  const { printed: _, ...plain } = printed;
  done(await host.apply([plain, title]));
  expect(sheetOf(host)).not.toMatch(/page|Footer/);
  expect(namesIn(host)).toEqual([]);
});

describe("the names", () => {
  const other = `<definedName name="合计">甲!$A$1</definedName>`;
  const theirs = `<definedName name="_xlnm.Print_Titles" localSheetId="1">乙!$1:$1</definedName>`;

  test.each([
    ["where there are none", ""],
    ["before what stands behind them", `<calcPr calcId="1" fullCalcOnLoad="1"/>`],
    ["beside those of others", `<definedNames>${other}${theirs}</definedNames><calcPr fullCalcOnLoad="1"/>`],
  ])("come %s, and go again byte for byte", async (_, after) => {
    const bytes = fileWith(after);
    const host = hostOf(bytes);
    const receipt = done(await host.apply([printed]));
    expect(namesIn(host).slice(-2)).toEqual(ours(2));
    // By another plan, after reopening, and by 撤销.
    const reopened = hostOf(host.bytes());
    done(await reopened.apply([taken]));
    expect(book(reopened)).toBe(partText(bytes, "xl/workbook.xml"));
    done(await host.undo(receipt.undo));
    expect(host.bytes()).toEqual(bytes);
  });

  test("are those of the sheet at its place among the tabs, also where a sheet before it goes, and where it comes back", async () => {
    const host = hostOf(fileWith(`<definedNames>${theirs}</definedNames>`));
    done(await host.apply([printed, title]));
    done(await host.apply([{ ...taken, sheet: "甲" }]));
    expect(namesIn(host)).toEqual([theirs.replace('"1"', '"0"'), ...ours(1)]);
    const removal = done(await host.apply([taken]));
    expect(namesIn(host)).toEqual([theirs.replace('"1"', '"0"')]);
    // Something else was written meanwhile, so that it cannot just go back to the old package.
    done(await host.apply([cellEdit("乙", "B2", blank, text("另有"))]));
    done(await host.undo(removal.undo));
    expect(namesIn(host)).toEqual([theirs.replace('"1"', '"0"'), ...ours(1)]);
    expect(sheetOf(host, "sheet1")).toContain("<headerFooter>");
  });

  test("that the user has changed come back as the user had them", async () => {
    const host = hostOf(fileWith(""));
    done(await host.apply([printed, title]));
    const changed = hostOf(
      zipOf({
        ...Object.fromEntries(Object.keys(bookParts({ sheets: { 甲: "", 乙: "" } })).map((name) => [name, partText(host.bytes(), name)])),
        "xl/worksheets/sheet3.xml": sheetOf(host),
        "xl/styles.xml": partText(host.bytes(), "xl/styles.xml"),
        "xl/workbook.xml": book(host).replace("$A:$B", "$A:$D"),
      }),
    );
    const removal = done(await changed.apply([taken]));
    done(await changed.apply([cellEdit("乙", "B2", blank, text("另有"))]));
    done(await changed.undo(removal.undo));
    expect(namesIn(changed)).toEqual([ours(2)[0]?.replace("$A:$B", "$A:$D"), ours(2)[1]]);
  });

  test("name a sheet in quotes where that needs them", async () => {
    const host = hostOf(fileWith(""));
    done(await host.apply([{ ...printed, sheet: "核对结果 (2)" }]));
    expect(namesIn(host)[0]).toContain(">'核对结果 (2)'!$A:$B<");
  });
});

describe("the heights of rows", () => {
  const rowsIn = (host: XlsxHost): readonly string[] => sheetOf(host).match(/<row [^>]*>/gu) ?? [];

  test("are those of the new sheet, and leave Excel free to fit them", async () => {
    const host = hostOf(fileWith(""));
    done(await host.apply([printed, title, cellEdit("核对结果", "B3", blank, text("说明"), { look: "text" })]));
    expect(rowsIn(host)).toEqual(['<row r="1" ht="34">', '<row r="2" ht="18"/>', '<row r="3" ht="50">']);
  });

  test("of rows that are written anew are given up, so that they fit what is written, and of others they stay", async () => {
    const host = hostOf(fileWith(""));
    done(await host.apply([printed, title, cellEdit("核对结果", "B3", blank, text("说明"), { look: "text" })]));
    const reopened = hostOf(host.bytes());
    done(await reopened.apply([cellEdit("核对结果", "B3", text("说明"), text("长".repeat(200)), { look: "text" })]));
    expect(rowsIn(reopened)).toEqual(['<row r="1" ht="34">', '<row r="2" ht="18"/>', '<row r="3">']);
  });

  test("of the bureau's rows are never touched", async () => {
    const row = `<row r="1" ht="30" customHeight="1"><c r="A1"><v>1</v></c></row>`;
    const host = hostOf(zipOf(bookParts({ sheets: { 甲: sheetXml(`<sheetData>${row}</sheetData>`) } })));
    done(await host.apply([cellEdit("甲", "B1", blank, text("复核得分"))]));
    expect(partText(host.bytes(), "xl/worksheets/sheet1.xml")).toContain(`<row r="1" ht="30" customHeight="1">`);
  });
});

describe("in the shipped workbook", () => {
  async function recalculate(host: XlsxHost): Promise<void> {
    const reading = await readingOf(host);
    done(await host.apply(planWriteback(reading, assess(reading.workbook, defaultSettings), notesOf(reading), "2023年1月1日")));
  }
  const own = [
    `<definedName name="_xlnm.Print_Area" localSheetId="4">核算底稿!$A:$H</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="4">核算底稿!$4:$4</definedName>`,
    `<definedName name="_xlnm.Print_Area" localSheetId="5">核对结果!$A:$H</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="5">核对结果!$9:$9</definedName>`,
  ];

  test("both sheets of ours are set up, and it goes with 撤销 after reopening, and with 报送稿", async () => {
    const before = namesIn(sampleHost());
    const host = sampleHost();
    await recalculate(host);
    expect(namesIn(host)).toEqual(expect.arrayContaining(own));
    for (const takeBack of [(reading: Parameters<typeof planFiling>[0]) => planUndo(reading).plan, planFiling]) {
      const reopened = hostOf(host.bytes());
      expect(done(await reopened.apply(takeBack(await readingOf(reopened)))).stale).toEqual([]);
      expect(namesIn(reopened)).toEqual(before);
    }
  });

  test("the headings stay in the row that is repeated when there is more to say above them or below", async () => {
    const host = hostOf(sampleHost().bytes());
    await recalculate(host);
    const reading = await readingOf(host);
    const { findings } = assess(reading.workbook, defaultSettings);
    const notes = findings.slice(0, 5).reduce((all, found) => withReason(all, found, "=1+1", reading.workbook), noNotes);
    const shown = assess(reading.workbook, { ...defaultSettings, marks: false });
    done(await host.apply(planWriteback(reading, { ...shown, rows: shown.rows.slice(3) }, notes, "2023年1月2日")));
    const { workbook } = await readingOf(host);
    const results = workbook.sheets.find(({ name }) => name === "核对结果");
    expect(results?.rows[8]?.map((cell) => cell?.text).slice(0, 3)).toEqual(["序号", "位置", "项目"]);
    expect(namesIn(host)).toEqual(expect.arrayContaining(own));
    // What people write that looks like a formula is text all the same.
    const said = results?.rows.flatMap((cells) => (cells ?? []).filter((cell) => cell?.text === "=1+1")) ?? [];
    expect(said.map((cell) => [cell?.value, cell?.formula])).toEqual(Array.from({ length: 5 }, () => ["=1+1", null]));
  });

  test("重新计算 on another day writes the day and no step; sheets are called outdated for no day that passes", async () => {
    const host = hostOf(sampleHost().bytes());
    let now = new Date(2023, 0, 1, 9, 5);
    const session = createSession({ host, engine, clock: () => now });
    const day = async (): Promise<string | undefined> =>
      /核对日期 (\d+年\d+月\d+日)/u.exec(
        (await readingOf(host)).workbook.sheets
          .find(({ name }) => name === "核对结果")
          ?.rows.map((cells) => cells?.[0]?.text ?? "")
          .join("\n") ?? "",
      )?.[1];
    await session.recalculate();
    expect(await day()).toBe("2023年1月1日");
    const bytes = host.bytes();
    await session.recalculate();
    expect(host.bytes()).toEqual(bytes);
    now = new Date(2023, 0, 2, 9, 5);
    const [row] = session.state().known?.assessment.rows.filter(({ computed }) => computed === null) ?? [];
    if (row === undefined) throw new Error("no row");
    // A judgement that decides nothing, and taking it back, leave the sheets as they are but for what they say of it.
    await session.judge(row, { reason: "抽查无误" });
    expect(session.state().known?.outdated).toBe(true);
    await session.undo();
    expect(session.state().known?.outdated).toBe(false);
    expect(await day()).toBe("2023年1月1日");
    await session.recalculate();
    expect(session.state()).toMatchObject({ kind: "applied", written: { applied: 1, stale: [] } });
    expect(await day()).toBe("2023年1月2日");
    const reopened = createSession({ host: hostOf(host.bytes()), engine, clock: () => now });
    await reopened.open();
    expect(reopened.state().kept).toEqual(["重新计算"]);
    await reopened.undoAll();
    expect(reopened.state()).toMatchObject({ written: { left: [], stale: [] } });
  });
});
