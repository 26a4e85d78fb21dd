import { fc } from "../support/chance";
import type { Place } from "../../src/core/grid/address";
import { defaultSettings } from "../../src/core/assessment";
import { noNotes } from "../../src/core/notes";
import type { Receipt, Refusal } from "../../src/host/host";
import type { XlsxHost } from "../../src/host/xlsx";
import { typedContent, typedText } from "../../src/host/xlsx/typed";
import { engine } from "../../src/taskpane/engine";
import { readingOf, sampleHost } from "../support/sample";
import { bookParts, cellOf, changedParts, done, hostOf, partText, sheetXml, STYLES, zipOf } from "../support/xlsx";

// A figure is typed into a file, and what depends on it follows, on its own sheet and on others.

const at = (address: string, sheet = "附件4"): Place => ({ sheet, address });

/** 附件4 with figures and formulas over them, 附件5 that reads it, a third sheet that has nothing to do with either. */
function book(more: { readonly rows?: string; readonly after?: string; readonly scores?: string } = {}): Uint8Array {
  const base = `<sheetData><row r="1"><c r="A1" s="2"><v>10</v></c><c r="B1" s="1"><v>0.5</v></c><c r="C1" s="3"/><c r="D1" s="4"><v>44900</v></c></row><row r="2"><c r="A2"><v>20</v></c><c r="B2"><f>A2/A1</f><v>2</v></c></row><row r="3"><c r="A3"><f>SUM(A1:A2)</f><v>30</v></c><c r="B3" t="str"><f>IF(A3=30,"平","不平")</f><v>平</v></c></row>${more.rows ?? ""}</sheetData>`;
  const scores = `<sheetData><row r="1"><c r="A1"><f>附件4!A3*2</f><v>60</v></c><c r="B1"><f>ROUND(A1/7,2)</f><v>8.57</v></c>${more.scores ?? ""}</row></sheetData>`;
  const other = `<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>`;
  const sheets = { 附件4: sheetXml(base), 附件5: sheetXml(scores), 其他: sheetXml(other) };
  return zipOf(bookParts({ sheets, styles: STYLES, ...(more.after === undefined ? {} : { after: more.after }) }));
}

const shown = async (host: XlsxHost, address: string, sheet?: string): Promise<unknown> =>
  (await cellOf(host, sheet ?? "附件4", address))?.value;

describe("what is typed", () => {
  test.each([
    ["A1", "12", 12, "General"],
    ["A1", "1,234.56", 1234.56, "#,##0.00"],
    ["A1", "12.5%", 0.125, "0.00%"],
    ["B1", "12.5%", 0.125, "0.0%"],
    ["B1", "98", 0.98, "0.0%"],
    ["B1", "0.98", 0.98, "0.0%"],
    ["A1", "-3", -3, "General"],
    ["A1", "18万", "18万", "General"],
    ["A1", "'98%", "98%", "General"],
    ["C1", "12", "12", "@"],
    ["C1", "'12", "12", "@"],
    ["D1", "2022/12/6", 44901, 'yyyy"年"m"月"d"日"'],
    ["A1", "—", "—", "General"],
    ["E9", "7", 7, "General"],
  ])("into %s: %s", async (address, typed, value, format) => {
    const host = hostOf(book());
    done(await host.edit(at(address), typed));
    expect(await cellOf(host, "附件4", address)).toMatchObject({ value, format });
  });

  test("an empty text empties the cell, and its format stays", async () => {
    const host = hostOf(book());
    done(await host.edit(at("A1"), ""));
    expect(partText(host.bytes(), "xl/worksheets/sheet1.xml")).toContain('<c r="A1" s="2"/>');
  });

  test("text behind a sign keeps the sign in the format, and a number takes it off again", async () => {
    const host = hostOf(book());
    done(await host.edit(at("A1"), "'007"));
    expect(partText(host.bytes(), "xl/styles.xml")).toContain('quotePrefix="1"');
    done(await host.edit(at("A1"), "7"));
    expect(partText(host.bytes(), "xl/worksheets/sheet1.xml")).toContain('<c r="A1" s="2"><v>7</v></c>');
  });

  test.each([
    ["5/6", /变成日期.*写全年月日/],
    ["10:30", /变成日期或时间/],
    ["1e5", /写成普通的数/],
    ["(5)", /写成普通的数/],
    ["-办公费", /当作公式/],
    ["123456789012345678", /前 15 位.*单引号/],
    ["=VLOOKUP(A1,A1:B3,2)", /算不出公式/],
    ["=SUM(A1:A2", /写得不完整/],
    ["=A1/0", /错误值 #DIV\/0!/],
    ["=SUM(A1:A9)", /用到了它自己/],
    ["=B2+1", /用到了它自己/],
  ])("%s is refused, and nothing is written", async (typed, why) => {
    const bytes = book();
    const host = hostOf(bytes);
    const refused = await host.edit(at("A2"), typed);
    expect(refused).toMatchObject({ kind: "refused" });
    expect(refused.kind === "refused" && refused.message).toMatch(why);
    expect(host.bytes()).toBe(bytes);
  });

  test("more than a cell holds is refused", async () => {
    expect(await hostOf(book()).edit(at("A2"), "字".repeat(40_000))).toMatchObject({
      kind: "refused",
      message: expect.stringContaining("32767 个字"),
    });
  });

  test("a formula is taken where its result is certain, and shows it", async () => {
    const host = hostOf(book());
    done(await host.edit(at("A2"), "=A1*2+附件5!C9"));
    expect(await cellOf(host, "附件4", "A2")).toMatchObject({ formula: "=A1*2+附件5!C9", value: 20 });
  });

  test.each([
    [0.9842, "0.00%"],
    [0.07, "0%"],
    [1234.5, "#,##0.00"],
    [44900, "yyyy/m/d"],
    [-0.1, "General"],
    [0.1 + 0.2, "General"],
  ])("%d in %s is shown as it would have to be typed", (value, format) => {
    const text = typedText({ value, text: "", formula: null, format });
    const { content } = typedContent(text, format);
    expect(content.kind === "number" && Number(content.number).toPrecision(15)).toBe(value.toPrecision(15));
  });
});

describe("what depends on it", () => {
  test("follows over several steps and sheets, whatever it shows", async () => {
    const host = hostOf(book());
    const receipt = done(await host.edit(at("A1"), "40"));
    expect(receipt.later).toBeUndefined();
    expect([await shown(host, "A3"), await shown(host, "B2"), await shown(host, "B3")]).toEqual([60, 0.5, "不平"]);
    expect([await shown(host, "A1", "附件5"), await shown(host, "B1", "附件5")]).toEqual([120, 17.14]);
  });

  test("and every other part of the file stays as it was, byte for byte", async () => {
    const bytes = book();
    const host = hostOf(bytes);
    done(await host.edit(at("A1"), "40"));
    expect(changedParts(bytes, host.bytes())).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]);
    expect(partText(host.bytes(), "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  test("what comes to the same stays to the letter", async () => {
    const host = hostOf(book({ scores: `<c r="C1"><f>附件4!A2+0</f><v>20.0</v></c><c r="D1"><f>附件4!A1*0</f><v>0.00</v></c>` }));
    done(await host.edit(at("A1"), "40"));
    expect(partText(host.bytes(), "xl/worksheets/sheet2.xml")).toContain(
      '<c r="C1"><f>附件4!A2+0</f><v>20.0</v></c><c r="D1"><f>附件4!A1*0</f><v>0.00</v></c>',
    );
  });

  test.each([
    ["a function that is not worked out", "VLOOKUP(1,附件4!A1:B3,2)"],
    ["a reference that is made out of text", `INDIRECT("附件4!A1")`],
    ["whole columns", "SUM(附件4!A:A)"],
    ["what binary fractions would decide", "IF(附件4!A1+0.1+0.2-0.3-附件4!A1=0,1,2)"],
    ["what depends on such a cell", "B1+VLOOKUP(1,附件4!A1:B3,2)"],
  ])("%s shows nothing until the file is opened, and that is said", async (_, formula) => {
    const host = hostOf(book({ scores: `<c r="C1"><f>${formula}</f><v>7</v></c><c r="D1" t="str"><f>C1&amp;""</f><v>7</v></c>` }));
    const receipt = done(await host.edit(at("A1"), "40"));
    expect(receipt.later).toEqual([at("C1", "附件5"), at("D1", "附件5")]);
    expect(partText(host.bytes(), "xl/worksheets/sheet2.xml")).toContain(`<c r="C1"><f>${formula}</f></c><c r="D1"><f>C1&amp;""</f></c>`);
    done(await host.undo(receipt.undo));
    expect(partText(host.bytes(), "xl/worksheets/sheet2.xml")).toContain("<v>7</v>");
  });

  test("names stand for their cells", async () => {
    const names = `<definedNames><definedName name="总数">附件4!$A$1:$A$2</definedName><definedName name="别的">其他!$A$1</definedName></definedNames>`;
    const host = hostOf(book({ after: names, scores: `<c r="C1"><f>SUM(总数)</f><v>30</v></c><c r="D1"><f>别的+1</f><v>3</v></c>` }));
    expect(done(await host.edit(at("A1"), "40")).later).toEqual([at("C1", "附件5")]);
    expect(await shown(host, "D1", "附件5")).toBe(3);
  });

  test("formulas that depend on one another, and array formulas over several cells, show nothing", async () => {
    const rows = `<row r="4"><c r="A4"><f>A5+A1</f><v>1</v></c></row><row r="5"><c r="A5"><f>A4</f><v>1</v></c></row><row r="6"><c r="A6"><f t="array" ref="A6:B6">A1:B1*2</f><v>20</v></c><c r="B6"><v>1</v></c></row>`;
    const host = hostOf(book({ rows }));
    expect(
      done(await host.edit(at("A1"), "40"))
        .later?.map(({ address }) => address)
        .sort(),
    ).toEqual(["A4", "A5", "A6", "B6"]);
  });

  test("a shared formula follows in each of its cells", async () => {
    const rows = `<row r="4"><c r="A4"><f t="shared" ref="A4:B4" si="0">A1*2</f><v>20</v></c><c r="B4"><f t="shared" si="0"/><v>1</v></c></row>`;
    const host = hostOf(book({ rows }));
    done(await host.edit(at("A1"), "40"));
    expect([await shown(host, "A4"), await shown(host, "B4")]).toEqual([80, 1]);
    expect(partText(host.bytes(), "xl/worksheets/sheet1.xml")).toContain(
      '<c r="A4"><f t="shared" ref="A4:B4" si="0">A1*2</f><v>80</v></c>',
    );
  });

  test("where Excel calculates with what it displays, nothing is worked out", async () => {
    const host = hostOf(book({ after: `<calcPr calcId="1" fullPrecision="0"/>` }));
    expect(done(await host.edit(at("A1"), "40")).later).toHaveLength(5);
  });
});

/** What 重新计算 writes. */
async function recalculate(host: XlsxHost): Promise<Receipt> {
  const reading = await readingOf(host);
  return done(await host.apply(engine.plan(reading, engine.assess(reading.workbook, defaultSettings, {}), noNotes, null)));
}

describe("taking back", () => {
  test("leads to the very bytes, and forth again", async () => {
    const bytes = book();
    const host = hostOf(bytes);
    const first = done(await host.edit(at("A1"), "40"));
    const between = host.bytes();
    const second = done(await host.edit(at("A2"), "1"));
    const after = host.bytes();
    const back = done(await host.undo(second.undo));
    expect(host.bytes()).toEqual(between);
    done(await host.undo(back.undo));
    expect(host.bytes()).toEqual(after);
    done(await host.undo(second.undo, first.undo));
    expect(host.bytes()).toBe(bytes);
  });

  test("is told like an edit, and what the tool takes back is not", async () => {
    const host = sampleHost();
    let told = 0;
    await host.watch(() => void (told += 1));
    const typed = done(await host.edit(at("C9"), "12345"));
    const written = await recalculate(host);
    expect(told).toBe(1);
    done(await host.undo(typed.undo));
    expect(told).toBe(2);
    done(await host.undo(written.undo));
    expect(told).toBe(2);
  });

  test("behind a write of the tool leaves that alone, and gives formulas back what they kept to the letter", async () => {
    const bytes = book({ scores: `<c r="C1"><f>附件4!A1/3</f><v>3.3333333333333335000</v></c>` });
    const host = hostOf(bytes);
    const before = await readingOf(host);
    const typed = done(await host.edit(at("A1"), "40"));
    const mark = { kind: "mark", place: at("A2"), before: null, after: "error", because: "测试" } as const;
    const written = done(await host.apply([mark]));
    const back = done(await host.undo(typed.undo));
    expect([back.applied, back.stale]).toEqual([1, []]);
    expect(partText(host.bytes(), "xl/worksheets/sheet2.xml")).toBe(partText(bytes, "xl/worksheets/sheet2.xml"));
    expect((await readingOf(host)).marks).toHaveLength(1);
    done(await host.undo(written.undo));
    expect(await readingOf(host)).toEqual(before);
  });

  test("leaves a cell alone that has been written since", async () => {
    const host = hostOf(book());
    const typed = done(await host.edit(at("A1"), "40"));
    const edit = { kind: "cell", place: at("A1"), look: "plain", because: "测试" } as const;
    done(await host.apply([{ ...edit, before: { kind: "number", number: "40" }, after: { kind: "number", number: "50" } }]));
    expect(await shown(host, "A3")).toBe(70);
    expect(done(await host.undo(typed.undo))).toMatchObject({ applied: 0, stale: [{ place: at("A1") }] });
    expect(await shown(host, "A1")).toBe(50);
  });

  const anyText = fc.constantFrom("1", "12.5%", "1,234.5", "", "18万", "'7", "=A2*2", "=A1+附件5!B1", "2022/5/6", "0", "x".repeat(9));
  const anyEdit = fc.tuple(fc.constantFrom("A1", "A2", "A3", "B2", "C1", "D1", "F12"), fc.constantFrom("附件4", "附件5"), anyText);

  test("whatever was typed, taken back one by one, leaves the bytes that were opened", async () => {
    const bytes = book({ scores: `<c r="C1"><f>VLOOKUP(1,附件4!A1:B3,2)</f><v>7</v></c>` });
    await fc.assert(
      fc.asyncProperty(fc.array(anyEdit, { maxLength: 8 }), async (edits) => {
        const host = hostOf(bytes);
        const states: { readonly receipt: Receipt; readonly before: Uint8Array }[] = [];
        for (const [address, sheet, typed] of edits) {
          const before = host.bytes();
          const receipt: Receipt | Refusal = await host.edit(at(address, sheet), typed);
          if (receipt.kind === "applied") states.push({ receipt, before });
        }
        for (const { receipt, before } of states.reverse()) {
          done(await host.undo(receipt.undo));
          expect(host.bytes()).toEqual(before);
        }
        expect(host.bytes()).toEqual(bytes);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the bureau's workbook", () => {
  test("a recalculated file follows a figure by its own formulas, just as Excel would have it", async () => {
    const host = sampleHost();
    await recalculate(host);
    const before = (await readingOf(host)).workbook;
    const { later } = done(await host.edit(at("C4"), "16"));
    expect(later).toBeUndefined();
    const live = (await readingOf(host)).workbook;
    // What is written anew says the same as what the formulas came to by themselves.
    await recalculate(host);
    const written = (await readingOf(host)).workbook;
    const scores = (workbook: typeof live): unknown =>
      workbook.sheets.find(({ name }) => name === "附件5")?.rows.map((row) => row?.map((cell) => cell?.text));
    expect(scores(live)).toEqual(scores(written));
    expect(scores(live)).not.toEqual(scores(before));
  });
});
