import { planUndo } from "../../src/core/taking-back";
import { exact } from "../../src/core/quantity";
import { excelHost } from "../../src/host/excel";
import type { Reading, Receipt } from "../../src/host/host";
import { engine } from "../../src/taskpane/engine";
import { createSession, type Session } from "../../src/taskpane/session";
import { differences, linesOf } from "../excel/differences";
import { commands, formWorkbook } from "../excel/form";
import { seen, workbookOf, type SimSheet, type SimWorkbook } from "../excel/model";
import { allGaps, done, open, type Opened } from "../excel/opened";
import type { SimOptions } from "../excel/simulated-excel";

// How our own sheets are printed is set up by the very request that writes them, and goes and comes with them. An Excel that cannot
// do it, as where no printer is set up, writes all else.

afterEach(() => expect(allGaps()).toEqual([]));

interface Bench extends Opened {
  readonly session: Session;
  readonly own: (name: string) => SimSheet;
}

async function bench(options: SimOptions = {}, workbook: SimWorkbook = formWorkbook()): Promise<Bench> {
  const opened = await open(workbook, options);
  const session = createSession({ host: opened.host, engine, clock: () => new Date(2023, 0, 1) });
  const own = (name: string): SimSheet => {
    const sheet = workbook.sheets.find((each) => each.name === name);
    if (sheet === undefined) throw new Error(`no ${name}`);
    return sheet;
  };
  return { ...opened, session, own };
}

const onPaper = (titleRows: string): SimSheet["page"] => ({
  orientation: "Landscape",
  paperSize: "A4",
  zoom: { horizontalFitToPages: 1 },
  margins: { left: 36, right: 36, top: 43.2, bottom: 50.4, header: 21.6, footer: 21.6 },
  footers: { leftFooter: "&A", centerFooter: "第 &P 页，共 &N 页" },
  titleRows,
});

/** What a workbook is but for how its sheets are printed. */
const unprinted = (workbook: SimWorkbook): readonly string[] =>
  linesOf(workbook).filter((line) => !/^\[\d+\]\.(page\.|printArea)/.test(line));

test("A4 across, one page wide, the headings on every page and pages numbered, by the request that writes the sheets", async () => {
  const { session, own, excel } = await bench();
  await session.recalculate();
  expect(excel.requests).toHaveLength(3);
  expect([own("核算底稿").page, own("核算底稿").printArea]).toEqual([onPaper("$4:$4"), "A:H"]);
  expect([own("核对结果").page, own("核对结果").printArea]).toEqual([onPaper("$9:$9"), "A:H"]);
  // The row that is repeated is the one with the headings.
  expect(["A9", "C9", "H9"].map((address) => own("核对结果").cells[address]?.value)).toEqual(["序号", "项目", "情况说明"]);
  expect(own("核算底稿").cells["A4"]?.value).toBe("指标");
});

test("what was read along with that write is what anybody else reads", async () => {
  const { host } = await bench();
  const receipt = done(await host.apply(commands["重新计算"](done(await host.read()))));
  expect(receipt.now?.workbook.sheets.at(-1)?.printArea).toEqual([{ top: 0, left: 0, bottom: 1_048_575, right: 7 }]);
  expect(receipt.now).toEqual(done(await excelHost().read()));
});

test("is left as the user has set it by the next 重新计算", async () => {
  const { session, own, excel } = await bench();
  await session.recalculate();
  own("核对结果").page.orientation = "Portrait";
  const form = excel.workbook.sheets[0];
  if (form !== undefined) form.cells["G2"] = { value: 4, formula: null, format: "General", look: {}, link: null };
  await session.recalculate();
  expect(session.state()).toMatchObject({ kind: "applied" });
  expect(own("核对结果").page).toEqual({ ...onPaper("$9:$9"), orientation: "Portrait" });
});

test("a sheet that is written anew looks as one that is written for the first time, wherever its headings have moved", async () => {
  const { session, own, excel } = await bench();
  await session.recalculate();
  const row = session.state().known?.assessment.rows.find(({ indicator }) => indicator === "行政效能");
  if (row === undefined) throw new Error("no row");
  await session.judge(row, { score: exact("3"), reason: "测评一般" });
  await session.recalculate();
  const anew = own("核对结果").cells;
  expect(Object.values(anew).map(({ value }) => value)).toContain("二、人工判定（1 项）：数据算不出的得分，由人判定，并写明依据。");
  excel.workbook.sheets.splice(excel.workbook.sheets.indexOf(own("核对结果")), 1);
  await session.recalculate();
  // That a text stands in a cell formatted as text shows nowhere.
  const filled = (cells: SimSheet["cells"]): unknown =>
    Object.fromEntries(
      Object.entries(cells).flatMap(([address, { format, ...cell }]) =>
        cell.value === null ? [] : [[address, typeof cell.value === "string" ? cell : { ...cell, format }]],
      ),
    );
  expect(filled(anew)).toEqual(filled(own("核对结果").cells));
});

describe("undone", () => {
  test("重新计算 leaves nothing of it, and done again it is there again", async () => {
    const { host, excel, own } = await bench();
    const before = seen(excel.workbook);
    const written = done(await host.apply(commands["重新计算"](done(await host.read()))));
    const after = seen(excel.workbook);
    const undone = done(await host.undo(written.undo));
    expect(seen(excel.workbook)).toEqual(before);
    done(await host.undo(undone.undo));
    expect(own("核对结果").page).toEqual(onPaper("$9:$9"));
    expect((seen(excel.workbook) as { sheets: unknown }).sheets).toEqual((after as { sheets: unknown }).sheets);
  });

  test("报送稿 brings it back, in two requests", async () => {
    const { host, excel, own } = await bench();
    done(await host.apply(commands["重新计算"](done(await host.read()))));
    const before = linesOf(excel.workbook);
    const filed = done(await host.apply(commands["报送稿"](done(await host.read()))));
    excel.forget();
    expect(done(await host.undo(filed.undo)).stale).toEqual([]);
    expect(excel.requests).toHaveLength(2);
    expect(differences(before, linesOf(excel.workbook))).toEqual([]);
    expect(own("核算底稿").page).toEqual(onPaper("$4:$4"));
  });

  test("what 撤销 by the journal took away comes back with it", async () => {
    const { host, excel, own } = await bench();
    done(await host.apply(commands["重新计算"](done(await host.read()))));
    const reading: Reading = done(await host.read());
    const taken = done(await host.apply(planUndo(reading).plan));
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(["附件5", "封面"]);
    done(await host.undo(taken.undo));
    expect([own("核对结果").page, own("核对结果").printArea]).toEqual([onPaper("$9:$9"), "A:H"]);
  });

  test("a taking back that failed leaves it as it was", async () => {
    const written = async (): Promise<Bench & { readonly undo: Receipt["undo"] }> => {
      const fresh = await bench();
      const { undo } = done(await fresh.host.apply(commands["重新计算"](done(await fresh.host.read()))));
      fresh.excel.forget();
      return { ...fresh, undo };
    };
    const trial = await written();
    done(await trial.host.undo(trial.undo));
    const last = trial.excel.requests[1]?.does.lastIndexOf("Worksheet.Delete()") ?? -1;
    const { host, excel, own, undo } = await written();
    const before = linesOf(excel.workbook);
    // The second sheet cannot be taken away; the first one is gone by then.
    excel.fail({ request: 2, at: last + 1, code: "GeneralException" });
    expect(await host.undo(undo)).toMatchObject({ kind: "refused" });
    expect(differences(before, linesOf(excel.workbook))).toEqual([]);
    expect([own("核算底稿").page, own("核对结果").page]).toEqual([onPaper("$4:$4"), onPaper("$9:$9")]);
  });
});

describe("an Excel that cannot", () => {
  const members = [
    "PageLayout.Orientation=",
    "PaperSize",
    "SetPrintMargins",
    "Zoom",
    "HeadersFooters",
    "CenterFooter",
    "SetPrintTitleRows",
  ];

  test.each([...members, "new PageLayout"])(
    "set up %s writes all else in the same request, and knows what stands there",
    async (member) => {
      const { excel, session } = await bench();
      await session.recalculate();
      const whole = unprinted(excel.workbook);
      // The print area of the bureau's own sheet has tests of its own.
      const workbook = formWorkbook();
      const lacking = await bench({ lacks: [member] }, workbook);
      await lacking.session.recalculate();
      expect(lacking.session.state()).toMatchObject({
        kind: "applied",
        written: { stale: member === "new PageLayout" ? expect.anything() : [] },
      });
      expect(differences(whole, unprinted(workbook)).filter((line) => !/复核得分写在|journal/.test(line))).toEqual([]);
      if (member !== "new PageLayout") expect(lacking.excel.requests).toHaveLength(3);
      expect(done(await lacking.host.read("again"))).toEqual(done(await excelHost().read()));
      await lacking.session.undo();
      expect(lacking.session.state()).toMatchObject({ kind: "applied", written: { stale: [] } });
      expect(differences(unprinted(formWorkbook()), unprinted(workbook))).toEqual([]);
    },
  );

  test("because no printer is set up likewise, and takes 报送稿 back without it", async () => {
    const { excel, host } = await bench();
    const failing = (): void => excel.fail({ request: 1, at: "PageLayout.PaperSize=", code: "GeneralException" });
    const reading = done(await host.read());
    failing();
    const written = done(await host.apply(commands["重新计算"](reading)));
    expect([written.stale, written.now]).toEqual([[], undefined]);
    const before = unprinted(excel.workbook);
    const filed = done(await host.apply(commands["报送稿"](done(await host.read("again")))));
    excel.fail({ request: 2, at: "PageLayout.PaperSize=", code: "GeneralException" });
    expect(done(await host.undo(filed.undo)).stale).toEqual([]);
    expect(differences(before, unprinted(excel.workbook))).toEqual([]);
    expect(done(await host.read("again"))).toEqual(done(await excelHost().read()));
  });

  test("for another reason is not believed to have done the rest", async () => {
    const { excel, host } = await bench();
    const before = seen(excel.workbook);
    const reading = done(await host.read());
    excel.fail({ request: 1, at: "Range.Formulas=", code: "GeneralException" });
    expect(await host.apply(commands["重新计算"](reading))).toMatchObject({ kind: "refused" });
    expect(seen(excel.workbook)).toEqual(before);
  });
});

describe("the simulated page layout", () => {
  async function layOut(act: (layout: Excel.PageLayout) => void): Promise<SimSheet | undefined> {
    const { excel } = await open(workbookOf({ 表: { rows: [["x"]] } }));
    await Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem("表").pageLayout);
      await context.sync();
    });
    return excel.workbook.sheets[0];
  }

  test.each<[string, (layout: Excel.PageLayout) => void]>([
    ["a part of a row as a title", (layout) => layout.setPrintTitleRows("A9:H9")],
    ["a scale together with pages to fit in", (layout) => void (layout.zoom = { scale: 80, horizontalFitToPages: 1 })],
    ["a scale that is too small", (layout) => void (layout.zoom = { scale: 5 })],
    ["a paper that there is not", (layout) => void (layout.paperSize = "A17" as "A4")],
    ["a negative margin", (layout) => void (layout.leftMargin = -1)],
    ["no range to print", (layout) => layout.setPrintArea("没有")],
  ])("takes no %s", async (_, act) => {
    await expect(layOut(act)).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  test("takes whole rows by their numbers, margins in any unit, and forgets the scale where pages are to be fitted", async () => {
    const sheet = await layOut((layout) => {
      layout.setPrintTitleRows("2:3");
      layout.setPrintMargins("Centimeters", { left: 2.54 });
      layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
    });
    expect(sheet?.page).toMatchObject({
      titleRows: "$2:$3",
      margins: { left: 72, right: 50.4 },
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 2 },
    });
    expect(sheet?.page.zoom.scale).toBeUndefined();
  });

  test("tells the rows that are repeated, and the columns that are printed, by the names that Excel gives them", async () => {
    await open(workbookOf({ 表: { printArea: "A:H" } }));
    const told = await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("表");
      const none = pageLayout.getPrintTitleRowsOrNullObject().untrack();
      none.load("address");
      await context.sync();
      pageLayout.setPrintTitleRows("$9:$9");
      const [rows, area] = [pageLayout.getPrintTitleRowsOrNullObject(), pageLayout.getPrintAreaOrNullObject()];
      rows.load("address");
      area.load("address");
      await context.sync();
      return [none.isNullObject, rows.address, area.address];
    });
    expect(told).toEqual([true, "表!9:9", "表!A:H"]);
  });
});
