import { invert, type Plan } from "../../src/core/plan";
import { bureau } from "../excel/bureau";
import { added, cell, mark } from "../excel/edits";
import { seen, type SimCell } from "../excel/model";
import { allGaps, done, openAndRead, refusal, type Opened } from "../excel/opened";

afterEach(() => expect(allGaps()).toEqual([]));

function cellsOf({ excel }: Opened, sheet: string): Record<string, SimCell> {
  return excel.workbook.sheets.find(({ name }) => name === sheet)?.cells ?? {};
}

/** A plan with everything in it: every kind of content over every kind of cell, a sheet of ours, links and marks. */
const wholePlan: Plan = [
  added("核对结果", [10, 20]),
  cell("核对结果!A1", null, "绩效核分 · 核对结果", "title"),
  cell("核对结果!A2", null, "98%", "text"),
  cell("核对结果!B2", null, "附件3 C3", "link", "附件3!C3"),
  cell("附件3!C2", "执行率", "执行率（复核）", "header"),
  cell("附件3!C3", " 90.42%", 0.9416, "rate"),
  cell("附件3!B3", 92.75, "=1+2", "amount"),
  cell("附件3!B4", "=SUM(B3:B3)", "文字"),
  cell("附件3!C4", 0.98, null),
  cell("附件3!B5", "0737-555", 5, "score"),
  cell("附件3!C5", "=B4/0", 1),
  cell("附件3!C6", true, "真"),
  cell("附件5!C1", null, "复核得分", "header"),
  cell("附件5!C2", null, "=B2", "score"),
  cell("附件5!B3", null, 4, "score"),
  { ...cell("附件5!B4", null, "改了"), before: { kind: "text", text: "=1+1 不是公式" } },
  mark("附件3!C3", null, "error"),
  mark("附件5!A2", null, "warning"),
];

test("puts every cell, format, look, rule, setting and sheet back, in two requests", async () => {
  const opened = await openAndRead(bureau());
  const before = seen(opened.excel.workbook);
  const written = done(await opened.host.apply(wholePlan));
  expect(written).toMatchObject({ applied: wholePlan.length, stale: [] });
  expect(seen(opened.excel.workbook)).not.toEqual(before);
  opened.excel.forget();
  const undone = done(await opened.host.undo(written.undo));
  expect(undone).toMatchObject({ applied: wholePlan.length, stale: [] });
  expect(seen(opened.excel.workbook)).toEqual(before);
  expect(opened.excel.requests).toHaveLength(2);
});

test.each(["附件3!C3", "附件5!B2"])("keeps text text in %s, whatever it looks like", async (place) => {
  const opened = await openAndRead(bureau());
  const text = place === "附件3!C3" ? " 90.42%" : "5";
  const written = done(await opened.host.apply([cell(place, text, 1, "rate")]));
  done(await opened.host.undo(written.undo));
  const [sheet = "", address = ""] = place.split("!");
  expect(cellsOf(opened, sheet)[address]).toMatchObject({ value: text, format: "General" });
});

describe("what somebody changed since", () => {
  test("is left, and reported", async () => {
    const opened = await openAndRead(bureau());
    const written = done(await opened.host.apply(wholePlan));
    const typed: SimCell = { value: 88, formula: null, format: "0", look: { italic: true }, link: null };
    cellsOf(opened, "附件3")["C3"] = typed;
    cellsOf(opened, "附件5")["C2"] = typed;
    const undone = done(await opened.host.undo(written.undo));
    expect(undone.stale).toEqual(invert([cell("附件3!C3", " 90.42%", 0.9416, "rate"), cell("附件5!C2", null, "=B2", "score")]));
    expect(cellsOf(opened, "附件3")["C3"]).toEqual(typed);
    expect(cellsOf(opened, "附件5")["C2"]).toEqual(typed);
    expect(cellsOf(opened, "附件5")["C1"]).toBeUndefined();
  });

  test("may be a number format alone: it is theirs, and stays with what it shows", async () => {
    const opened = await openAndRead(bureau());
    const edit = { ...cell("附件3!C4", 0.98, 0.9907), format: { before: "0%", after: "0.00%" } };
    const written = done(await opened.host.apply([edit]));
    const cells = cellsOf(opened, "附件3");
    const standing = cells["C4"];
    if (standing !== undefined) cells["C4"] = { ...standing, format: "0.000%" };
    expect(done(await opened.host.undo(written.undo)).stale).toEqual(invert([edit]));
    expect(cells["C4"]).toMatchObject({ value: 0.9907, format: "0.000%" });
  });

  test("keeps a sheet of ours that they wrote into", async () => {
    const opened = await openAndRead(bureau());
    const written = done(await opened.host.apply(wholePlan));
    cellsOf(opened, "核对结果")["A9"] = { value: "已核实", formula: null, format: "General", look: {}, link: null };
    const undone = done(await opened.host.undo(written.undo));
    expect(
      undone.stale.map((edit) => ("place" in edit ? `${edit.place.sheet}!${edit.place.address}` : edit.kind === "sheet" && edit.sheet)),
    ).toEqual(["核对结果!B2", "核对结果!A2", "核对结果!A1", "核对结果"]);
    expect(cellsOf(opened, "核对结果")["A1"]?.value).toBe("绩效核分 · 核对结果");
    expect(cellsOf(opened, "附件3")["C3"]?.value).toBe(" 90.42%");
  });

  test("may be a sheet that is gone", async () => {
    const opened = await openAndRead(bureau());
    const before = seen(opened.excel.workbook);
    const written = done(await opened.host.apply(wholePlan));
    opened.excel.workbook.sheets.splice(5, 1);
    const undone = done(await opened.host.undo(written.undo));
    expect(undone.stale).toHaveLength(4);
    expect(seen(opened.excel.workbook)).toEqual(before);
  });

  test("may be our marks, cleared by hand", async () => {
    const opened = await openAndRead(bureau());
    const before = seen(opened.excel.workbook);
    const written = done(await opened.host.apply([mark("附件3!C3", null, "error")]));
    opened.excel.workbook.sheets[0]?.rules.pop();
    expect(done(await opened.host.undo(written.undo))).toMatchObject({ applied: 1, stale: [] });
    expect(seen(opened.excel.workbook)).toEqual(before);
  });

  test("may be our marks, cleared by hand after one was taken away: only that one comes back", async () => {
    const opened = await openAndRead(bureau());
    done(await opened.host.apply([mark("附件3!B3", null, "error"), mark("附件3!B4", null, "error")]));
    const written = done(await opened.host.apply([mark("附件3!B3", "error", null)]));
    opened.excel.workbook.sheets[0]?.rules.pop();
    done(await opened.host.undo(written.undo));
    expect(opened.excel.workbook.sheets[0]?.rules.slice(3).map(({ address }) => address)).toEqual(["B3"]);
  });

  test("is left by a write into a sheet that is protected by now", async () => {
    const opened = await openAndRead(bureau());
    const written = done(await opened.host.apply(wholePlan));
    const [annex3] = opened.excel.workbook.sheets;
    if (annex3 !== undefined) annex3.protected = true;
    const after = seen(opened.excel.workbook);
    expect(refusal(await opened.host.undo(written.undo))).toMatchObject({ code: "protected", message: expect.stringContaining("附件3") });
    expect(seen(opened.excel.workbook)).toEqual(after);
  });
});

describe("a sheet of our own", () => {
  const first: Plan = [
    added("核对结果", [10, 20]),
    cell("核对结果!A1", null, "绩效核分 · 核对结果", "title"),
    cell("核对结果!A2", null, "位置", "header"),
    cell("核对结果!A3", null, "附件3 C3", "link", "附件3!C3"),
    cell("核对结果!B3", null, "98%", "error"),
    cell("核对结果!B4", null, 0.5, "rate"),
  ];

  test("that was written anew gets its old contents, links and fills back", async () => {
    const opened = await openAndRead(bureau());
    done(await opened.host.apply(first));
    done(await opened.host.read());
    const before = seen(opened.excel.workbook);
    const second = [
      cell("核对结果!A2", "位置", "没有发现问题", "text"),
      cell("核对结果!A3", "附件3 C3", null),
      cell("核对结果!B3", "98%", "附件5 B2", "link", "附件5!B2"),
      cell("核对结果!B4", 0.5, "=1", "amount"),
      cell("核对结果!C4", null, "新", "header"),
    ];
    const written = done(await opened.host.apply(second));
    expect(written.applied).toBe(5);
    done(await opened.host.undo(written.undo));
    expect(seen(opened.excel.workbook)).toEqual(before);
  });

  test("that was removed comes back as it was", async () => {
    const opened = await openAndRead(bureau());
    done(await opened.host.apply(first));
    // Between the bureau's own, where somebody has moved it, and with a column that they have made wider.
    const { sheets } = opened.excel.workbook;
    sheets.splice(1, 0, ...sheets.splice(-1));
    sheets.slice(1, 2).forEach(({ widths }) => (widths[3] = 120));
    done(await opened.host.read());
    const before = seen(opened.excel.workbook);
    const written = done(await opened.host.apply([{ ...added("核对结果", [10, 20]), before: "present", after: null }]));
    expect(opened.excel.workbook.sheets).toHaveLength(5);
    expect(done(await opened.host.undo(written.undo))).toMatchObject({ applied: 1, stale: [] });
    expect(seen(opened.excel.workbook)).toEqual(before);
  });
});

test("can itself be undone, and that again", async () => {
  const opened = await openAndRead(bureau());
  const before = seen(opened.excel.workbook);
  const written = done(await opened.host.apply(wholePlan));
  const after = seen(opened.excel.workbook);
  const undone = done(await opened.host.undo(written.undo));
  const redone = done(await opened.host.undo(undone.undo));
  expect(redone).toMatchObject({ applied: wholePlan.length, stale: [] });
  expect(seen(opened.excel.workbook)).toEqual(after);
  done(await opened.host.undo(redone.undo));
  expect(seen(opened.excel.workbook)).toEqual(before);
});

test("goes back write by write, marks and all", async () => {
  const opened = await openAndRead(bureau());
  const states = [seen(opened.excel.workbook)];
  const undos = [];
  const plans = [
    [mark("附件3!B3", null, "error"), mark("附件3!B4", null, "error"), cell("附件5!C2", null, 5, "score")],
    [mark("附件3!B3", "error", "warning"), mark("附件3!B4", "error", null), mark("附件3!B5", null, "info")],
    [mark("附件3!B5", "info", null), cell("附件5!C2", 5, 3, "score")],
  ];
  for (const plan of plans) {
    undos.push(done(await opened.host.apply(plan)).undo);
    states.push(seen(opened.excel.workbook));
  }
  states.pop();
  for (const undo of undos.reverse()) {
    expect(done(await opened.host.undo(undo)).stale).toEqual([]);
    expect(seen(opened.excel.workbook)).toEqual(states.pop());
  }
});

test("refuses a record that is not its own", async () => {
  const { host } = await openAndRead(bureau());
  expect(refusal(await host.undo({ plan: wholePlan, memory: { cells: [] } })).code).toBe("failed");
});
