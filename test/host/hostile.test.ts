import { assess } from "../../src/core/assess";
import { planWriteback } from "../../src/core/writeback";
import { readDocx } from "../../src/host/docx";
import type { Refusal } from "../../src/host/host";
import { openXlsx, tooLargeFile, xlsxHost } from "../../src/host/xlsx";
import { LIMITS } from "../../src/host/xlsx/limits";
import { hostileReports, hostileWorkbooks, type Hostile } from "../support/hostile";
import { readingOf, sampleHost } from "../support/sample";
import { hostOf, partsOf, text, cellEdit, blank, done, oneSheet, partText, STYLES } from "../support/xlsx";

// Large files, on a machine that may be busy.
/** A message for somebody who knows nothing of files: Chinese, whole, and with something to do. */
function expectPlain(refusal: Refusal, expected: Hostile["refusal"]): void {
  expect(refusal.code).toBe(expected?.code);
  expect(refusal.message).toMatch(expected?.says ?? /^$/u);
  expect(refusal.message).toMatch(/请.*。$/u);
  expect(refusal.message).not.toMatch(/\b(XML|Error|error|undefined|null|NaN)\b/u);
  expect(refusal.message.length).toBeLessThan(200);
}

const isRefused = ({ refusal }: Hostile): boolean => refusal !== null;
const isProcessed = ({ refusal }: Hostile): boolean => refusal === null;

describe("a hostile workbook is refused when it is opened, and what to do is said", () => {
  test.each(hostileWorkbooks.filter(isRefused))("$name", ({ make, refusal }) => {
    const opened = openXlsx(make());
    if (opened.kind !== "refused") throw new Error("opened");
    expectPlain(opened, refusal);
  });
});

describe("what only looks hostile is processed like any other", () => {
  test.each(hostileWorkbooks.filter(isProcessed))("$name", async ({ make }) => {
    const host = hostOf(make());
    const reading = await readingOf(host);
    const assessment = assess(reading.workbook);
    expect(assessment.rows).toHaveLength(15);
    // Whatever surrounds the forms, they are scored as ever.
    expect(assessment.total?.stated?.toNumber()).toBe(95);
    expect(done(await host.apply(planWriteback(reading, assessment))).stale).toEqual([]);
    expect(host.view().sheets.length).toBeGreaterThanOrEqual(6);
  });
});

describe("a hostile report in Word", () => {
  test.each(hostileReports.filter(isRefused))("is refused: $name", async ({ make, refusal }) => {
    const read = await readDocx(make(), "坏.docx");
    if (!("code" in read)) throw new Error("read");
    expectPlain(read, refusal);
  });

  test.each(hostileReports.filter(isProcessed))("is read: $name", async ({ make }) => {
    const read = await readDocx(make(), "坏.docx");
    expect(read).toMatchObject({ name: "坏.docx", rows: expect.anything() as unknown });
  });

  test("is data and never markup or formula", async () => {
    const markup = hostileReports.find(({ name }) => name.startsWith("markup"));
    const read = await readDocx(markup?.make() ?? new Uint8Array(), "坏.docx");
    const cells = "rows" in read ? read.rows.flatMap((row) => row ?? []) : [];
    expect(cells.map((cell) => [cell?.text, cell?.formula])).toEqual([
      ["2022年部门整体支出绩效评价报告", null],
      ["<img src=x onerror=alert(1)>", null],
      ["<b>", null],
      ["=1+1", null],
    ]);
  });
});

test("a file is refused by its size alone, before it is read", () => {
  expect(tooLargeFile(LIMITS.file)).toBeNull();
  expect(tooLargeFile(LIMITS.file + 1)).toMatchObject({ code: "too-large", message: expect.stringMatching(/100 MB.*请/u) as string });
});

test("what has been read once may be read again and again", async () => {
  const host = hostOf(oneSheet(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`, { styles: STYLES }));
  const file = openXlsx(host.bytes(), { ...LIMITS, unpacked: host.bytes().length * 20, elements: 100 });
  if (file.kind === "refused") throw new Error(file.message);
  const again = xlsxHost(file);
  for (let round = 0; round < 60; round += 1) {
    const receipt = done(await again.apply([cellEdit("附件5", "B1", blank, text(`第${round}回`))]));
    done(await again.undo(receipt.undo));
  }
  expect(again.bytes()).toEqual(host.bytes());
});

describe("text that begins like a formula", () => {
  const signs = [
    "=1+1",
    "+1",
    "-1+1",
    "@SUM(A1)",
    "＝1+1",
    "＋1",
    "－1",
    "＠A1",
    '=HYPERLINK("http://rescore.example","x")',
    "=cmd|'/c calc'!A0",
  ];

  test.each(signs)("%s stays text where it is written, and where somebody edits the cell later", async (written) => {
    const host = hostOf(oneSheet("<sheetData/>", { styles: STYLES }));
    done(await host.apply([cellEdit("附件5", "A1", blank, text(written), { look: "text" })]));
    const xml = partText(host.bytes(), "xl/worksheets/sheet1.xml");
    expect(xml).not.toContain("<f>");
    const style = Number(/<c r="A1" s="(\d+)" t="inlineStr">/u.exec(xml)?.[1]);
    const formats = partText(host.bytes(), "xl/styles.xml").match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gsu) ?? [];
    // The first format stands in cellStyleXfs.
    expect(formats[style + 1]).toContain('quotePrefix="1"');
  });

  test("of the bureau's own never becomes part of a formula that we write", async () => {
    const evil = [`"&WEBSERVICE("http://rescore.example")&"`, `18")+CALL("x`, `='[x.xlsx]A'!A1`, `1${"\u0022"},"")&HYPERLINK("x`];
    const plain = await readingOf(sampleHost());
    const shape = (plan: ReturnType<typeof planWriteback>): ReadonlySet<string> =>
      new Set(
        plan.flatMap((edit) =>
          edit.kind === "cell" && edit.after.kind === "formula" ? (edit.after.formula.match(/[A-Z]+(?=\()/gu) ?? []) : [],
        ),
      );
    const usual = shape(planWriteback(plain, assess(plain.workbook)));
    for (const text of evil) {
      // Behind every text of the forms: units, names, amounts.
      const sheets = plain.workbook.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) =>
          row?.map((cell) =>
            cell === undefined || typeof cell.value !== "string" || cell.text.length > 12
              ? cell
              : { ...cell, value: `${cell.text}${text}`, text: `${cell.text}${text}` },
          ),
        ),
      }));
      const plan = planWriteback({ ...plain, workbook: { sheets } }, assess({ sheets }));
      const written = plan.flatMap((edit) => (edit.kind === "cell" && edit.after.kind === "formula" ? [edit.after.formula] : []));
      expect(written.filter((formula) => /WEBSERVICE|CALL|HYPERLINK|\[|rescore/u.test(formula))).toEqual([]);
      expect([...shape(plan)].filter((name) => !usual.has(name))).toEqual([]);
    }
  });
});

test("what is refused leaves nothing behind: the same bytes again are refused again", () => {
  const bytes = hostileWorkbooks.find(({ name }) => name.startsWith("a billion"))?.make() ?? new Uint8Array();
  expect(openXlsx(bytes)).toEqual(openXlsx(bytes));
  expect(Object.keys(partsOf(bytes))).toContain("xl/workbook.xml");
});
