import ExcelJS from "exceljs";
import { fc } from "../support/chance";
import { invert, type CellEdit, type Content, type Look, type Plan } from "../../src/core/plan";
import type { WorkbookView } from "../../src/host/xlsx/view";
import {
  blank,
  cellEdit,
  cellOf,
  done,
  formula,
  hostOf,
  keepEdit,
  markEdit,
  number,
  oneSheet,
  partText,
  readOf,
  STYLES,
  text,
} from "../support/xlsx";

const SHEET = "xl/worksheets/sheet1.xml";

/** Cells of every kind: with and without content and format, beside a formatted one, in a formatted row (4) and column (E, F). */
const DATA = `<cols><col min="5" max="5" width="9" style="2"/><col min="6" max="6" width="9" style="3"/></cols><sheetData><row r="1"><c r="A1" s="2"><v>98</v></c><c r="B1" s="1"><v>0.98</v></c><c r="C1"/><c r="D1"><v>5</v></c><c r="F1"/></row><row r="4" s="1" customFormat="1"><c r="A4" s="1"><v>1</v></c></row></sheetData>`;

function bytes(): Uint8Array {
  return oneSheet(DATA, { styles: STYLES });
}

async function written(before: Uint8Array, plan: Plan): Promise<{ readonly bytes: Uint8Array; readonly stale: Plan }> {
  const host = hostOf(before);
  const { stale } = done(await host.apply(plan));
  return { bytes: host.bytes(), stale };
}

function formatEdit(address: string, before: Content, after: Content, format: CellEdit["format"], look: Look = "plain"): CellEdit {
  return cellEdit("附件5", address, before, after, { look, ...(format === undefined ? {} : { format }) });
}

/** The format of a cell as the style part writes it. */
function formatOf(file: Uint8Array, address: string): string {
  const index = Number(new RegExp(`<c r="${address}"[^>]*? s="(\\d+)"`).exec(partText(file, SHEET))?.[1] ?? 0);
  const styles = partText(file, "xl/styles.xml");
  const cells = styles.slice(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>"));
  return cells.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)?.[index] ?? "";
}

describe("a number format", () => {
  test.each<[string, string, Content, Content, string, string]>([
    ["of its own kind", "B1", number("0.98"), number("0.9907"), "0.0%", "0.00%"],
    ["that the workbook has not yet", "A1", number("98"), number("0.9907"), "General", '0.000"分"'],
    ["back to none", "B1", number("0.98"), number("98"), "0.0%", "General"],
    ["with the content as it is", "B1", number("0.98"), number("0.98"), "0.0%", "0.00%"],
    ["in an empty cell", "C1", blank, number("0.5"), "General", "0%"],
    ["in a cell that is not there", "H9", blank, number("0.5"), "General", "0%"],
    ["in a formatted column", "E2", blank, number("0.5"), "General", "0%"],
    ["in a formatted row", "C4", blank, number("0.5"), "0.0%", "0.00%"],
    ["for a formula", "B1", number("0.98"), formula("=A1/100"), "0.0%", "0.00%"],
    ["that is text", "B1", number("0.98"), text("无"), "0.0%", "@"],
  ])("%s is set together with the content", async (_, address, before, after, was, is) => {
    const view = hostOf(bytes()).view().sheets[0];
    const { bytes: now, stale } = await written(bytes(), [formatEdit(address, before, after, { before: was, after: is })]);
    expect(stale).toEqual([]);
    expect((await cellOf(hostOf(now), "附件5", address))?.format).toBe(is);
    // Nothing else of the style has changed.
    const old = styleIn(view, address);
    if (old !== undefined) expect(styleIn(hostOf(now).view().sheets[0], address)).toEqual(old);
  });

  test("gives a style that differs in nothing else, not even in what this program does not know", async () => {
    const odd = `<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" pivotButton="1" applyAlignment="0"><alignment horizontal="center" readingOrder="2"/><protection hidden="1"/><extLst><ext uri="{x}"/></extLst></xf>`;
    const styles = STYLES.replace(/<xf numFmtId="0" fontId="1".*?<\/xf>/, odd);
    const { bytes: now } = await written(oneSheet(DATA, { styles }), [
      formatEdit("A1", number("98"), number("97"), { before: "General", after: "0.00%" }),
    ]);
    expect(formatOf(now, "A1")).toBe(
      odd.replace('numFmtId="0"', 'numFmtId="10"').replace('applyAlignment="0"', 'applyAlignment="0" applyNumberFormat="1"'),
    );
  });

  test.each<[string, Content, string]>([
    ["another format", number("0.98"), "0%"],
    ["another content", number("0.97"), "0.0%"],
  ])("%s than expected makes the edit stale", async (_, before, was) => {
    const edit = formatEdit("B1", before, number("1"), { before: was, after: "0.00%" });
    const { bytes: now, stale } = await written(bytes(), [edit]);
    expect(stale).toEqual([edit]);
    expect((await cellOf(hostOf(now), "附件5", "B1"))?.text).toBe("98.0%");
  });

  test("that stays with its content changes nothing", async () => {
    const host = hostOf(bytes());
    const before = host.bytes();
    const edit = formatEdit("B1", number("0.98"), number("0.98"), { before: "0.0%", after: "0.0%" });
    expect(done(await host.apply([edit]))).toMatchObject({ applied: 0, stale: [] });
    expect(host.bytes()).toBe(before);
  });

  test("is read back where the workbook gives a built-in number another meaning", async () => {
    const styles = STYLES.replace('<numFmts count="1">', '<numFmts count="2"><numFmt numFmtId="10" formatCode="0.000%"/>');
    const edit = formatEdit("B1", number("0.98"), number("0.9907"), { before: "0.0%", after: "0.00%" });
    const { bytes: now } = await written(oneSheet(DATA, { styles }), [edit]);
    expect(await cellOf(hostOf(now), "附件5", "B1")).toMatchObject({ format: "0.00%", text: "99.07%" });
  });

  test("of ours is given to no cell whose own is defined nowhere", async () => {
    const styles = STYLES.replace(/<numFmts.*?<\/numFmts>/u, "").replace('numFmtId="176"', 'numFmtId="164"');
    const edit = formatEdit("A1", number("98"), number("99"), { before: "General", after: "0.000" });
    const { bytes: now } = await written(oneSheet(DATA, { styles }), [edit]);
    expect(await cellOf(hostOf(now), "附件5", "A1")).toMatchObject({ format: "0.000", text: "99.000" });
    expect(await cellOf(hostOf(now), "附件5", "B1")).toMatchObject({ format: "General", text: "0.98" });
  });

  test("stays text in a cell of text that is emptied, and goes with a number", async () => {
    const data = `<sheetData><row r="1"><c r="A1" s="3" t="inlineStr"><is><t>无</t></is></c></row></sheetData>`;
    const codes = [blank, number("1")].map(async (after) => {
      const { bytes: now } = await written(oneSheet(data, { styles: STYLES }), [cellEdit("附件5", "A1", text("无"), after)]);
      return /numFmtId="\d+"/.exec(formatOf(now, "A1"))?.[0];
    });
    expect(await Promise.all(codes)).toEqual(['numFmtId="49"', 'numFmtId="0"']);
  });

  test("shows in exceljs", async () => {
    const { bytes: now } = await written(bytes(), [formatEdit("A1", number("98"), number("0.5"), { before: "General", after: "0.00%" })]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(now.slice().buffer);
    const cell = workbook.worksheets[0]?.getCell("A1");
    expect([cell?.numFmt, cell?.font.name, cell?.fill]).toEqual(["0.00%", "黑体", expect.objectContaining({ pattern: "solid" })]);
  });
});

describe("bare", () => {
  test.each<[string, string, string, string]>([
    ["a cell that was not there goes", "H1", "General", ""],
    ["in a row that was not there", "H9", "General", ""],
    ["a cell without format goes too: it shows the same", "C1", "General", ""],
    ["in a formatted column", "E2", "General", ""],
    ["in a column of text", "F2", "@", ""],
    ["in a formatted row", "C4", "0.0%", ""],
  ])("%s", async (_, address, format, xml) => {
    const before = hostOf(bytes()).view();
    const dressed = await written(bytes(), [cellEdit("附件5", address, blank, number("1"), { look: "score" })]);
    const { bytes: now, stale } = await written(dressed.bytes, [cellEdit("附件5", address, number("1"), blank, { look: "bare" })]);
    expect(stale).toEqual([]);
    expect(new RegExp(`<c r="${address}"[^>]*>`).exec(partText(now, SHEET))?.[0] ?? "").toBe(xml);
    expect(shown(hostOf(now).view())).toEqual(shown(before));
    // An edit that finds the format of an untouched cell there applies.
    const edit = formatEdit(address, blank, number("1"), { before: format, after: "0.000" });
    expect((await written(now, [edit])).stale).toEqual([]);
  });

  test.each<[string, string, string]>([
    ["without a format", "D1", '<c r="D1"><v>6</v></c>'],
    ["with that of the column", "E1", '<c r="E1" s="2"><v>6</v></c>'],
    ["with that of the row", "B4", '<c r="B4" s="1"><v>6</v></c>'],
  ])("a content stays %s", async (_, address, xml) => {
    const before = address === "D1" ? number("5") : blank;
    const { bytes: now } = await written(bytes(), [cellEdit("附件5", address, before, number("6"), { look: "bare" })]);
    expect(partText(now, SHEET)).toContain(xml);
  });

  test("a number format that is asked for stays, and so does its empty cell", async () => {
    const plan = [
      formatEdit("H1", blank, number("1"), { before: "General", after: "0%" }),
      formatEdit("H2", blank, number("1"), undefined, "score"),
    ];
    const dressed = await written(bytes(), plan);
    const { bytes: now } = await written(dressed.bytes, [
      formatEdit("H1", number("1"), blank, { before: "0%", after: "General" }, "bare"),
      formatEdit("H2", number("1"), blank, { before: "General", after: "0.00%" }, "bare"),
    ]);
    expect(partText(now, SHEET)).not.toContain('r="H1"');
    expect(formatOf(now, "H2")).toBe('<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>');
  });

  test("host.undo gives the dress back", async () => {
    const dressed = await written(bytes(), [cellEdit("附件5", "H1", blank, number("1"), { look: "score" })]);
    const host = hostOf(dressed.bytes);
    const receipt = done(await host.apply([cellEdit("附件5", "H1", number("1"), blank, { look: "bare" })]));
    done(await host.edit({ sheet: "附件5", address: "A9" }, "1"));
    done(await host.undo(receipt.undo));
    expect(styleIn(host.view().sheets[0], "H1")).toMatchObject({ horizontal: "center" });
  });

  test("a protected sheet refuses it", async () => {
    const host = hostOf(oneSheet(`<sheetData/><sheetProtection sheet="1"/>`));
    expect(await host.apply([cellEdit("附件5", "A1", number("1"), blank, { look: "bare" })])).toMatchObject({ code: "protected" });
  });
});

type SheetView = WorkbookView["sheets"][number];

function styleIn(sheet: SheetView | undefined, address: string): unknown {
  const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return sheet?.cells[Number(row) - 1]?.[letter.charCodeAt(0) - 65]?.style;
}

/** The cells that show anything: text, or a look other than that of a cell without format such as D1. */
function shown(view: WorkbookView): readonly unknown[] {
  const plain = JSON.stringify(styleIn(view.sheets[0], "D1"));
  return view.sheets.flatMap(({ name, cells }) =>
    cells.flatMap((row, top) =>
      (row ?? []).flatMap((cell, left) =>
        cell === undefined || (cell.text === "" && JSON.stringify(cell.style) === plain) ? [] : [[name, top, left, cell.text, cell.style]],
      ),
    ),
  );
}

describe("a plan and what takes it back over a file opened again", () => {
  const looks = fc.constantFrom<Look>("plain", "score", "rate", "text", "pending");
  const contents = fc.oneof(
    fc.integer({ min: -99, max: 99 }).map((value) => number(String(value / 8))),
    fc.constantFrom("是", "-3", "=1", "_x0041_").map(text),
    fc.constant(formula("=A1/100")),
  );
  const codes = fc.constantFrom("0.00%", "0%", "#,##0.00", '0"人"', "General", "@");
  /** What stands in the cells of the sheet, with its number format. */
  const cells: readonly (readonly [string, Content, string])[] = [
    ["A1", number("98"), "General"],
    ["B1", number("0.98"), "0.0%"],
    ["D1", number("5"), "General"],
    ["C1", blank, "General"],
    ["C4", blank, "0.0%"],
    ["E2", blank, "General"],
    ["F2", blank, "@"],
    ["H9", blank, "General"],
  ];

  /** As the plan of an undo is made: what was empty is bare again. */
  function takingBack(plan: Plan): Plan {
    return invert(plan).map((edit) => (edit.kind === "cell" ? { ...edit, look: edit.after.kind === "blank" ? "bare" : "plain" } : edit));
  }

  test("gives back cells, their look, marks and kept texts", async () => {
    const edits = fc
      .tuple(fc.constantFrom(...cells), contents, looks, codes)
      .map(([[address, before, was], after, look, is]) =>
        formatEdit(address, before, after, before.kind === "blank" ? undefined : { before: was, after: is }, look),
      );
    const plans = fc.tuple(
      fc.uniqueArray(edits, { selector: (edit) => edit.place.address, minLength: 1, maxLength: 8 }),
      fc.uniqueArray(fc.constantFrom("A1", "H9", "C4"), { maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(plans, async ([edit, marked]) => {
        const start = hostOf(bytes());
        const [before, reading] = [shown(start.view()), await readOf(start)];
        const plan: Plan = [
          ...edit,
          ...marked.map((address) => markEdit("附件5", address, null, "error")),
          keepEdit("journal", null, "日志"),
        ];
        const forth = await written(bytes(), plan);
        const back = await written(forth.bytes, takingBack(plan));
        expect([forth.stale, back.stale]).toEqual([[], []]);
        const end = hostOf(back.bytes);
        expect(await readOf(end)).toEqual(reading);
        expect(shown(end.view())).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });
});
