import type { Plan } from "../../src/core/plan";
import { bureau } from "../excel/bureau";
import { cell } from "../excel/edits";
import { changeCell, snapshotOf } from "../excel/model";
import { allGaps, done, openAndRead, refusal, type Opened } from "../excel/opened";
import { bookParts, cellEdit, hostOf, oneSheet, sheetXml, text, zipOf } from "../support/xlsx";

// 采用 replaces what a person wrote: where that has more to it than its content, it is left to the person, in both hosts.

afterEach(() => expect(allGaps()).toEqual([]));

describe("in Excel", () => {
  const guarded = { guarded: true } as const;
  const plan: Plan = [
    { ...cell("附件3!C3", " 90.42%", 0.9042), ...guarded },
    { ...cell("附件5!B2", "5", 5), ...guarded },
  ];
  const withMore = async (more: "rich" | "array", options = {}): Promise<Opened> => {
    const opened = await openAndRead(bureau(), options);
    const [annex3] = opened.excel.workbook.sheets;
    if (annex3 !== undefined) changeCell(annex3, 2, 2, { more });
    return opened;
  };

  test.each([
    ["rich", "富文本"],
    ["array", "数组公式"],
  ] as const)("%s: refused by the cell's name, with what to do, and nothing is written", async (more, words) => {
    const { excel, host } = await withMore(more);
    const before = snapshotOf(excel.workbook);
    const { message } = refusal(await host.apply(plan));
    for (const piece of ["附件3 的 C3", words, "什么都没有写入", "请在 Excel 里直接修改"]) expect(message).toContain(piece);
    expect(message).not.toContain("附件5");
    expect(excel.workbook).toEqual(before);
    expect(excel.requests).toHaveLength(1);
  });

  test("text in several formats is found where Excel knows nothing of arrays", async () => {
    const { host } = await withMore("rich", { lacks: ["savedAsArray"] });
    expect(refusal(await host.apply(plan)).message).toContain("富文本");
  });

  test("plain cells are taken over, in one request more", async () => {
    const { excel, host } = await openAndRead(bureau());
    const written = done(await host.apply(plan));
    expect(written).toMatchObject({ applied: 2, stale: [] });
    expect(excel.requests).toHaveLength(2);
    expect(written.undo.plan.some((edit) => "guarded" in edit)).toBe(false);
  });
});

describe("in a file", () => {
  const run = (format: string, words: string): string => `<r>${format}<t>${words}</t></r>`;
  const bold = "<rPr><b/></rPr>";
  const edit = (before: Parameters<typeof cellEdit>[2], address = "A1"): Plan => [
    { ...cellEdit("附件5", address, before, text("99.07%")), guarded: true },
  ];
  const inline = (inside: string): Uint8Array =>
    oneSheet(`<sheetData><row r="1"><c r="A1" t="inlineStr"><is>${inside}</is></c></row></sheetData>`);
  const shared = (inside: string): Uint8Array =>
    zipOf(
      bookParts({
        sheets: { 附件5: sheetXml(`<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>`) },
        strings: `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si>${inside}</si></sst>`,
      }),
    );

  test.each([
    ["shared", shared],
    ["inline", inline],
  ])("text of several formats, %s: refused by the cell's name, and nothing is written", async (_, file) => {
    const bytes = file(run("", "9") + run(bold, "8%"));
    const host = hostOf(bytes);
    const { message } = refusal(await host.apply(edit(text("98%"))));
    for (const piece of ["附件5 的 A1", "富文本", "什么都没有写入", "请在 Excel 里直接修改"]) expect(message).toContain(piece);
    expect(host.bytes()).toBe(bytes);
  });

  test.each([
    ["in one piece", "<t>98%</t>"],
    ["in one format", run(bold, "9") + run(bold, "8%")],
  ])("text %s is taken over", async (_, inside) => {
    expect(done(await hostOf(shared(inside)).apply(edit(text("98%")))).applied).toBe(1);
    expect(done(await hostOf(inline(inside)).apply(edit(text("98%")))).applied).toBe(1);
  });

  test("an array formula of a single cell is refused as one of several is", async () => {
    const array = (ref: string): Uint8Array =>
      oneSheet(`<sheetData><row r="1"><c r="A1"><f t="array" ref="${ref}">SUM(B1:B2*C1:C2)</f><v>1</v></c></row></sheetData>`);
    for (const ref of ["A1", "A1:A2"]) {
      const host = hostOf(array(ref));
      const { message } = refusal(await host.apply(edit({ kind: "formula", formula: "=SUM(B1:B2*C1:C2)" })));
      expect(message).toContain("数组公式");
    }
  });
});
