import { bureau } from "../excel/bureau";
import { added, cell } from "../excel/edits";
import { seen, type SimCell, type SimSheet } from "../excel/model";
import { allGaps, done, openAndRead, type Opened } from "../excel/opened";

afterEach(() => expect(allGaps()).toEqual([]));

function sheetOf({ excel }: Opened, name: string): SimSheet {
  const sheet = excel.workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

const cellsOf = (opened: Opened, name: string): Readonly<Record<string, SimCell>> => sheetOf(opened, name).cells;

describe("a number format that goes with the content", () => {
  const whole = { ...cell("附件3!C4", 0.98, 0.9907), format: { before: "0%", after: "0.00%" } };
  const text = { ...cell("附件3!C3", " 90.42%", 0.9042), format: { before: "General", after: "0.00%" } };

  test("is set in the one request, and goes back in two with the content, text as text", async () => {
    const opened = await openAndRead(bureau());
    const before = seen(opened.excel.workbook);
    const written = done(await opened.host.apply([whole, text]));
    expect(cellsOf(opened, "附件3")["C4"]).toMatchObject({ value: 0.9907, format: "0.00%" });
    expect(cellsOf(opened, "附件3")["C3"]).toMatchObject({ value: 0.9042, format: "0.00%" });
    expect(opened.excel.requests).toHaveLength(1);
    const undone = done(await opened.host.undo(written.undo));
    expect(seen(opened.excel.workbook)).toEqual(before);
    expect(opened.excel.requests).toHaveLength(3);
    const redone = done(await opened.host.undo(undone.undo));
    expect(cellsOf(opened, "附件3")["C4"]).toMatchObject({ value: 0.9907, format: "0.00%" });
    done(await opened.host.undo(redone.undo));
    expect(seen(opened.excel.workbook)).toEqual(before);
  });

  test("goes back from a plan alone, as after the file was closed: text stays text", async () => {
    const opened = await openAndRead(bureau());
    const before = seen(opened.excel.workbook);
    done(await opened.host.apply([text]));
    const again = { ...text, before: text.after, after: text.before, format: { before: "0.00%", after: "General" } };
    const later = await openAndRead(opened.excel.workbook);
    expect(done(await later.host.apply([again]))).toMatchObject({ applied: 1, stale: [] });
    expect(cellsOf(later, "附件3")["C3"]).toMatchObject({ value: " 90.42%", format: "General" });
    expect(seen(opened.excel.workbook)).toEqual(before);
  });

  test("can be all that changes", async () => {
    const opened = await openAndRead(bureau());
    const same = { ...whole, after: whole.before };
    expect(done(await opened.host.apply([same]))).toMatchObject({ applied: 1, stale: [] });
    expect(cellsOf(opened, "附件3")["C4"]).toMatchObject({ value: 0.98, format: "0.00%" });
    expect(done(await opened.host.apply([{ ...same, format: { before: "0%", after: "0%" } }])).applied).toBe(0);
  });
});

describe("bare", () => {
  const dressed = [cell("附件5!F5", null, "复核得分", "header"), cell("附件5!F6", null, "=B2", "rate")];
  const bared = [cell("附件5!F5", "复核得分", null, "bare"), cell("附件5!F6", "=B2", null, "bare")];

  test("takes off all that our looks put on", async () => {
    const opened = await openAndRead(bureau());
    const before = seen(opened.excel.workbook);
    done(await opened.host.apply(dressed));
    const later = await openAndRead(opened.excel.workbook);
    const written = done(await later.host.apply(bared));
    expect(written).toMatchObject({ applied: 2, stale: [] });
    expect(seen(opened.excel.workbook)).toEqual(before);
    const does = later.excel.requests[0]?.does ?? [];
    expect(does.filter((what) => what === "Range.Clear()" || what.startsWith("RangeFill"))).toEqual([]);
    done(await later.host.undo(written.undo));
    expect(cellsOf(later, "附件5")["F5"]).toMatchObject({ value: "复核得分", look: { bold: true, wrap: true } });
    expect(cellsOf(later, "附件5")["F6"]).toMatchObject({ formula: "=B2", format: "0.00%" });
  });

  test("leaves conditional formats and fills that others have put there", async () => {
    const opened = await openAndRead(bureau({ 附件5: { rules: [{ formula: "=$F6>1", address: "F5:F6", fill: "#00FF00" }] } }));
    done(await opened.host.apply(dressed));
    const { cells, rules } = sheetOf(opened, "附件5");
    const written = cells["F6"];
    if (written !== undefined) cells["F6"] = { ...written, look: { ...written.look, fill: "#FFFF00" } };
    const later = await openAndRead(opened.excel.workbook);
    const before = structuredClone(rules);
    done(await later.host.apply(bared));
    expect(rules).toEqual(before);
    expect(cells["F5"]).toBeUndefined();
    expect(cells["F6"]).toEqual({ value: null, formula: null, format: "General", look: { fill: "#FFFF00" }, link: null });
  });

  test("leaves the line that may be the edge of the bureau's table", async () => {
    const opened = await openAndRead(bureau());
    done(await opened.host.apply([cell("附件5!C1", null, "复核得分", "header"), cell("附件5!C2", null, "=B2", "score")]));
    const later = await openAndRead(opened.excel.workbook);
    done(await later.host.apply([cell("附件5!C1", "复核得分", null, "bare"), cell("附件5!C2", "=B2", null, "bare")]));
    for (const address of ["C1", "C2"]) {
      const left = { style: "Continuous", color: "#000000", weight: "Thin" };
      expect(cellsOf(later, "附件5")[address]).toMatchObject({ value: null, format: "General", look: { borders: { left } } });
      expect(Object.keys(cellsOf(later, "附件5")[address]?.look ?? {})).toEqual(["borders"]);
      expect(Object.keys(cellsOf(later, "附件5")[address]?.look.borders ?? {})).toEqual(["left"]);
    }
  });
});

describe("where formulas are only computed by hand", () => {
  const plan = [
    added("核算底稿"),
    cell("核算底稿!A1", null, "绩效核分 · 核算底稿", "title"),
    cell("核算底稿!B2", null, "=附件5!B2", "amount"),
    cell("附件3!B4", "=SUM(B3:B3)", 1),
    cell("附件5!C2", null, "=核算底稿!B2", "score"),
  ];
  const calculate = (_sheet: string, _address: string, formula: string): number | undefined => (formula.includes("!B2") ? 5 : undefined);

  test("what is written is computed, and nothing else, and the mode stays", async () => {
    const workbook = bureau();
    workbook.calculation = "Manual";
    const opened = await openAndRead(workbook, { calculate });
    const other = sheetOf(opened, "附件5");
    other.cells["D9"] = { value: "未重算", formula: "=B2&C2", format: "General", look: {}, link: null };
    const written = done(await opened.host.apply(plan));
    expect(cellsOf(opened, "核算底稿")["B2"]?.value).toBe(5);
    expect(other.cells["C2"]?.value).toBe(5);
    expect(other.cells["D9"]?.value).toBe("未重算");
    expect(workbook.calculation).toBe("Manual");
    const does = opened.excel.requests[0]?.does ?? [];
    expect(does.filter((what) => what.includes("Calculat"))).toEqual(["Worksheet.Calculate()", "Range.Calculate()"]);
    expect(opened.excel.requests).toHaveLength(1);
    done(await opened.host.undo(written.undo));
    expect(cellsOf(opened, "附件3")["B4"]).toMatchObject({ formula: "=SUM(B3:B3)", value: 242.34 });
    expect(workbook.calculation).toBe("Manual");
  });

  test("and nowhere else is anything computed by us", async () => {
    const opened = await openAndRead(bureau(), { calculate });
    const written = done(await opened.host.apply(plan));
    done(await opened.host.undo(written.undo));
    expect(opened.excel.requests.flatMap(({ does }) => does).join()).not.toContain("Calculate()");
  });
});
