import { markFormula, type Plan } from "../../src/core/plan";
import { isRetyped } from "../../src/host/excel-content";
import { bureau } from "../excel/bureau";
import { added, cell, mark } from "../excel/edits";
import { defaultLook, workbookOf, type SimCell, type SimWorkbook } from "../excel/model";
import { allGaps, done, openAndRead, type Opened } from "../excel/opened";
import { typedIn } from "../excel/retype";

afterEach(() => expect(allGaps()).toEqual([]));

const cells = ({ excel }: Opened, sheet: string): Readonly<Record<string, SimCell>> => sheetIn(excel.workbook, sheet).cells;

function sheetIn(workbook: SimWorkbook, name: string): SimWorkbook["sheets"][number] {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A list of results of so many rows, on a sheet of its own. */
function results(rows: number): Plan {
  const lines = Array.from({ length: rows }, (_, row) => [
    cell(`核对结果!A${row + 3}`, null, row + 1),
    cell(`核对结果!B${row + 3}`, null, `附件3 C${row + 3}`, "link", `附件3!C${row + 3}`),
    cell(`核对结果!C${row + 3}`, null, "98%", "text"),
    cell(`核对结果!D${row + 3}`, null, `=附件3!B${row + 3}`, "amount"),
  ]);
  return [
    added("核对结果", [8, 18]),
    cell("核对结果!A1", null, "绩效核分 · 核对结果", "title"),
    cell("核对结果!A2", null, "序号", "header"),
    cell("核对结果!B2", null, "位置", "header"),
    ...lines.flat(),
  ];
}

test("writes everything in one request, with none after it", async () => {
  const { excel, host } = await openAndRead(bureau());
  const plan = [
    ...results(60),
    cell("附件5!C1", null, "复核得分", "header"),
    cell("附件5!C2", null, "=B2", "score"),
    mark("附件3!C3", null, "error"),
  ];
  const receipt = done(await host.apply(plan));
  expect(receipt).toMatchObject({ applied: plan.length, stale: [] });
  expect(await host.reveal({ sheet: "附件3", address: "C3" })).toBeNull();
  // Were there a late request of office.js's own, it would stand between the two.
  expect(excel.requests).toHaveLength(2);
  expect(excel.requests[1]?.does).toContain("Worksheet.Activate()");
});

test("writes cells that stand together in one go", async () => {
  const opened = await openAndRead(bureau());
  done(await opened.host.apply(results(60)));
  const written = opened.excel.requests[0]?.does.filter((what) => what === "Range.Formulas=");
  // The title, the two headings, and the table of sixty rows.
  expect(written).toHaveLength(3);
  expect(Object.keys(cells(opened, "核对结果"))).toHaveLength(3 + 60 * 4);
});

test("writes contents of every kind, and text as it is", async () => {
  const opened = await openAndRead(bureau());
  const texts = [
    "98%",
    " 90.42%",
    "=1+1 不是公式",
    "-附件 三",
    "@人",
    "2022年12月31日",
    "1/2",
    "007",
    "TRUE",
    "#N/A",
    "预算完成率",
    "第3季度",
    "附件4 D10",
  ];
  const plan = [
    added("核对结果"),
    ...texts.map((text, row) => ({ ...cell(`核对结果!A${row + 1}`, null, text, "text"), after: { kind: "text", text } as const })),
    cell("核对结果!B1", null, 4.35),
    cell("核对结果!B2", null, "=SUM(B1:B1)", "rate"),
    cell("核对结果!B3", null, true),
  ];
  done(await opened.host.apply(plan));
  const own = cells(opened, "核对结果");
  expect(texts.map((_, row) => own[`A${row + 1}`]?.value)).toEqual(texts);
  expect(texts.every((_, row) => own[`A${row + 1}`]?.formula === null)).toBe(true);
  expect(own["B1"]).toMatchObject({ value: 4.35, format: "General" });
  expect(own["B2"]).toMatchObject({ formula: "=SUM(B1:B1)", format: "0.00%" });
  expect(own["B3"]).toMatchObject({ value: true });
});

test("knows of every text that Excel would re-type", () => {
  const texts = [
    "1",
    "-1",
    "+1",
    "1.5",
    ".5",
    "1,000",
    "5%",
    " 5 %",
    "１２",
    "９８％",
    "1e5",
    "1E-3",
    "¥5",
    "￥1,000.00",
    "(5)",
    "1/2",
    "3-4",
    "2022/1/1",
    "2022-01",
    "2022年1月",
    "3月4日",
    "12:30",
    "1:02:03",
    "true",
    "FALSE",
    "#REF!",
    "'x",
    "=A1",
    "-A1",
    "@A1",
    " 90.42%",
  ];
  const missed = texts.filter(
    (text) => !isRetyped(text) && JSON.stringify(typedIn(text, "General")) !== JSON.stringify({ value: text, formula: null }),
  );
  expect(missed).toEqual([]);
  expect(["预算完成率", "18万元", "附件4", "A1", "第3季度", "5个", "2022年度"].filter(isRetyped)).toEqual([]);
  // Spaces around a text might get lost on the way.
  expect([" 文字", "文字\u3000"].every(isRetyped)).toBe(true);
});

test("writes a formula as a formula into a cell that is formatted as text, known or not", async () => {
  const opened = await openAndRead(bureau());
  // C9 is beyond what was read; somebody may have formatted it all the same.
  sheetIn(opened.excel.workbook, "附件5").cells["C9"] = { value: null, formula: null, format: "@", look: {}, link: null };
  done(await opened.host.apply([cell("附件5!B3", null, "=B2*2", "score"), cell("附件5!C9", null, "=B3")]));
  expect(cells(opened, "附件5")["B3"]).toMatchObject({ formula: "=B2*2", format: "General" });
  expect(cells(opened, "附件5")["C9"]).toMatchObject({ formula: "=B3", format: "General" });
});

test("never touches a fill or the colour of a font on a sheet of the bureau's", async () => {
  const opened = await openAndRead(bureau());
  const plan = (["title", "note", "header", "score", "rate", "amount", "text", "link", "error", "warning", "info"] as const).map(
    (look, row) => cell(`附件3!E${row + 1}`, null, "字", look),
  );
  done(await opened.host.apply([...plan, cell("附件3!C3", " 90.42%", 0.9416, "rate")]));
  const does = opened.excel.requests[0]?.does ?? [];
  expect(does.filter((what) => /RangeFill|RangeFont\.(Color|Size|Underline)/.test(what))).toEqual([]);
  expect(cells(opened, "附件3")["C3"]).toMatchObject({ value: 0.9416, format: "0.00%", look: { fill: "#FFFF00" } });
});

test("gives a new cell its looks, and leaves those of a cell that held something", async () => {
  const opened = await openAndRead(bureau());
  done(await opened.host.apply([cell("附件5!C1", null, "复核得分", "header"), cell("附件5!B2", "5", 3, "score")]));
  const line = { style: "Continuous", color: "#000000", weight: "Thin" };
  expect(cells(opened, "附件5")["C1"]?.look).toEqual({
    bold: true,
    horizontal: "Center",
    wrap: true,
    borders: { top: line, bottom: line, left: line, right: line },
  });
  expect(cells(opened, "附件5")["B2"]).toEqual({ value: 3, formula: null, format: "General", look: {}, link: null });
});

test("gives its own sheets fills, widths and links to click", async () => {
  const opened = await openAndRead(bureau());
  done(await opened.host.apply([...results(1), cell("核对结果!E1", null, "去", "link", "附件'5!B2")]));
  const own = sheetIn(opened.excel.workbook, "核对结果");
  expect(own.cells["A2"]?.look).toMatchObject({ bold: true, fill: "#E7E6E6" });
  expect(own.cells["B3"]?.link).toEqual({ documentReference: "'附件3'!C3", screenTip: "定位到 附件3!C3", textToDisplay: "附件3 C3" });
  expect(own.cells["E1"]?.link?.documentReference).toBe("'附件''5'!B2");
  expect(own.widths[1]).toBeGreaterThan(own.widths[0] ?? 0);
  expect(opened.excel.workbook.sheets.at(-1)?.name).toBe("核对结果");
});

test("spends nothing on the looks of plain cells of a new sheet", async () => {
  const { excel, host } = await openAndRead(bureau());
  done(await host.apply([added("核对结果"), cell("核对结果!A1", null, "x"), cell("核对结果!B1", null, "y")]));
  expect(excel.requests[0]?.does.filter((what) => /^Range(Format|Font|Fill|Border)\./.test(what))).toEqual(["RangeFormat.AutofitRows()"]);
});

test("knows its own sheet again by its title, and clears a link that the new content has not", async () => {
  const opened = await openAndRead(bureau());
  done(await opened.host.apply(results(2)));
  done(await opened.host.read());
  opened.excel.forget();
  done(
    await opened.host.apply([
      cell("核对结果!B4", "附件3 C4", null),
      cell("核对结果!B3", "附件3 C3", "没有发现问题", "header"),
      cell("核对结果!D3", "=附件3!B3", 7),
    ]),
  );
  const own = cells(opened, "核对结果");
  expect(own["B3"]).toMatchObject({ value: "没有发现问题", link: null, look: { fill: "#E7E6E6", bold: true } });
  expect(own["B4"]).toBeUndefined();
  expect(own["D3"]).toMatchObject({ value: 7, format: "General", look: {} });
  expect(opened.excel.requests).toHaveLength(1);
});

describe("marks", () => {
  const ours = ({ excel }: Opened, sheet = "附件3") =>
    sheetIn(excel.workbook, sheet).rules.filter(({ formula }) => formula?.includes("绩效核分") === true);

  test("leave the rules of the users as they are", async () => {
    const workbook = bureau();
    const before = structuredClone(sheetIn(workbook, "附件3").rules);
    const opened = await openAndRead(workbook);
    done(await opened.host.apply([mark("附件3!B3", null, "error"), mark("附件3!C4", null, "error"), mark("附件3!A6", null, "warning")]));
    expect(sheetIn(workbook, "附件3").rules.slice(0, 3)).toEqual(before);
    expect(ours(opened).map(({ formula, address }) => [formula, address])).toEqual([
      [markFormula("error"), "B3,C4"],
      [markFormula("warning"), "A6"],
    ]);
    expect(opened.excel.requests[0]?.does.join()).not.toContain("ClearAll");
  });

  test("can be told apart without colour, and are no fills of cells", async () => {
    const opened = await openAndRead(bureau());
    done(await opened.host.apply([mark("附件3!B3", null, "error"), mark("附件3!B4", null, "warning"), mark("附件3!B5", null, "info")]));
    const fonts = ours(opened).map(({ font: { bold, italic, underline } }) => ({ bold, italic, underline }));
    expect(new Set(fonts.map((font) => JSON.stringify(font))).size).toBe(3);
    expect(fonts.every(({ bold, italic, underline }) => bold === true || italic === true || underline === "Single")).toBe(true);
    expect(cells(opened, "附件3")["B3"]?.look.fill).toBe(undefined);
    expect(defaultLook.fill).toBeNull();
  });

  test("are not doubled by a second click", async () => {
    const opened = await openAndRead(bureau());
    const plan = [mark("附件3!B3", null, "error"), cell("附件5!C2", null, 5, "score")];
    done(await opened.host.apply(plan));
    const again = [mark("附件3!B3", "error", "error"), cell("附件5!C2", 5, 5, "score")];
    expect(done(await opened.host.read()).marks).toEqual([{ place: { sheet: "附件3", address: "B3" }, severity: "error" }]);
    opened.excel.forget();
    expect(done(await opened.host.apply(again))).toMatchObject({ applied: 0, stale: [] });
    // Even one that knows nothing of the first click.
    expect(done(await opened.host.apply([mark("附件3!B3", null, "error")]))).toMatchObject({ applied: 0, stale: [] });
    expect(opened.excel.requests).toEqual([]);
    expect(ours(opened)).toHaveLength(1);
  });

  test("change and go one by one", async () => {
    const opened = await openAndRead(bureau());
    done(await opened.host.apply([mark("附件3!B3", null, "error"), mark("附件3!B4", null, "error"), mark("附件3!B5", null, "error")]));
    done(await opened.host.apply([mark("附件3!B4", "error", null), mark("附件3!B5", "error", "warning")]));
    expect(ours(opened).map(({ formula, address }) => [formula, address])).toEqual([
      [markFormula("error"), "B3"],
      [markFormula("warning"), "B5"],
    ]);
    done(await opened.host.apply([mark("附件3!B3", "error", null), mark("附件3!B5", "warning", null)]));
    expect(ours(opened)).toEqual([]);
    expect(opened.excel.workbook.settings).toEqual({});
    expect(opened.excel.requests).toHaveLength(3);
  });

  test("are found again by another session, in two requests", async () => {
    const workbook = bureau();
    const first = await openAndRead(workbook);
    done(await first.host.apply([mark("附件3!B3", null, "error"), mark("附件5!A2", null, "info")]));
    const { excel, reading, host } = await openAndRead(workbook);
    expect(reading.marks).toHaveLength(2);
    done(await host.apply([mark("附件3!B3", "error", null)]));
    expect(sheetIn(workbook, "附件3").rules).toHaveLength(3);
    expect(excel.requests).toHaveLength(1);
  });

  test("of another program on many cells can go one by one too", async () => {
    const opened = await openAndRead(
      workbookOf({ 表: { rows: [["a"], ["b"], ["c"]], rules: [{ formula: markFormula("error").slice(1), address: "A1,A3" }] } }),
    );
    done(await opened.host.apply([mark("表!A1", "error", null)]));
    expect(ours(opened, "表").map(({ address }) => address)).toEqual(["A3"]);
  });
});

describe("edits that do not apply any more", () => {
  test("leave what somebody typed since, together with how it looks", async () => {
    const opened = await openAndRead(bureau());
    const changed = cells(opened, "附件5");
    const typed = { value: "4", formula: null, format: "0.0", look: { bold: true }, link: null } as const;
    (changed as Record<string, SimCell>)["B2"] = typed;
    (changed as Record<string, SimCell>)["C1"] = { ...typed, value: " 90.42%" };
    const stale = [cell("附件5!B2", "5", 3, "score"), cell("附件5!C1", null, "复核得分", "header")];
    const receipt = done(await opened.host.apply([...stale, cell("附件5!C2", null, 5, "score")]));
    expect(receipt).toMatchObject({ applied: 1, stale });
    expect(changed["B2"]).toEqual(typed);
    expect(changed["C1"]).toEqual({ ...typed, value: " 90.42%" });
    expect(changed["C2"]?.value).toBe(5);
    expect(opened.excel.requests).toHaveLength(2);
  });

  test("are those of a sheet whose name is taken, or that is gone, or of a cell under a merged block", async () => {
    const opened = await openAndRead(bureau({ 核对结果: { rows: [["别人的"]] } }));
    const plan = [
      ...results(1),
      cell("没有!A1", null, 1),
      cell("附件3!B1", null, "x"),
      cell("附件3!A1:B2", null, "x"),
      mark("附件3!B3", "error", "info"),
    ];
    expect(done(await opened.host.apply(plan))).toMatchObject({ applied: 0, stale: plan });
    expect(opened.excel.requests).toEqual([]);
  });

  test("are a second one of the same cell", async () => {
    const opened = await openAndRead(bureau());
    const [first, second] = [cell("附件5!C2", null, 5), cell("附件5!$c$2", null, 6)];
    expect(done(await opened.host.apply([first, second]))).toMatchObject({ applied: 1, stale: [second] });
    expect(cells(opened, "附件5")["C2"]?.value).toBe(5);
  });
});

test("compares numbers to fifteen digits", async () => {
  const opened = await openAndRead(workbookOf({ 表: { rows: [[0.1 + 0.2]] } }));
  expect(done(await opened.host.apply([cell("表!A1", 0.3, 1)]))).toMatchObject({ applied: 1, stale: [] });
});

test("reads the workbook itself when nobody has", async () => {
  const opened = await openAndRead(bureau());
  const { excelHost } = await import("../../src/host/excel");
  done(await excelHost().apply([cell("附件5!C2", null, 5)]));
  expect(opened.excel.requests).toHaveLength(3);
});
