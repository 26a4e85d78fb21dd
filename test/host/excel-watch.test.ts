import type { Plan } from "../../src/core/plan";
import { bureau } from "../excel/bureau";
import { added, cell, mark } from "../excel/edits";
import { addsSheet, deletesSheet, formats, handedOn, types } from "../excel/events";
import { addSheet } from "../excel/model";
import { allGaps, done, openAndRead, type Opened } from "../excel/opened";

afterEach(() => expect(allGaps()).toEqual([]));

/** What 重新计算 writes, in small: a sheet of ours, a column beside the bureau's table, a mark. */
const recalculation: Plan = [
  added("核对结果"),
  cell("核对结果!A1", null, "绩效核分 · 核对结果", "title"),
  cell("核对结果!A2", null, "附件5 C2", "link", "附件5!C2"),
  cell("附件5!C1", null, "复核得分"),
  cell("附件5!C2", null, 5, "score"),
  mark("附件5!B2", null, "error"),
];

/** What 报送稿 takes out, in small. */
const takenOut: Plan = [{ kind: "sheet", sheet: "核对结果", before: "present", after: null, widths: [], because: "报送稿" }];

interface Watched extends Opened {
  /** How often the listener was called. */
  readonly told: () => number;
  readonly stop: () => void;
  /** Sets the clock that tells how long a write is over, in milliseconds. */
  readonly pass: (milliseconds: number) => void;
}

const watched: Watched[] = [];

async function watch(workbook = bureau()): Promise<Watched> {
  let [told, time] = [0, 0];
  const opened = await openAndRead(workbook, {}, () => time);
  const stop = await opened.host.watch?.(() => void (told += 1));
  if (stop === undefined || stop === null) throw new Error("nothing can be told");
  const each = { ...opened, stop, told: () => told, pass: (by: number) => void (time += by) };
  watched.push(each);
  return each;
}

// office.js keeps listeners for as long as the page lives, which here is the file.
afterEach(async () => {
  watched.splice(0).forEach(({ stop }) => stop());
  await handedOn();
});

describe("what others do is told", () => {
  const changes: readonly [string, (opened: Opened) => void][] = [
    ["a cell that the user types into", ({ excel }) => types(excel, "附件3!B3", 93)],
    ["a block that the user fills", ({ excel }) => types(excel, "附件3!B3:C4", 1)],
    ["a cell that a colleague types into elsewhere", ({ excel }) => types(excel, "附件3!B3", 93, "colleague")],
    ["a sheet that is added", ({ excel }) => addsSheet(excel, "附件6")],
    ["a sheet that is deleted", ({ excel }) => deletesSheet(excel, "空表")],
    ["a cell on a sheet that was added since", ({ excel }) => (addSheet(excel.workbook, "新表"), types(excel, "新表!A1", 1))],
  ];

  test.each(changes)("%s", async (_, change) => {
    const opened = await watch();
    change(opened);
    await handedOn();
    expect(opened.told()).toBe(1);
  });
});

test("registering takes one request, and none is made when something is told", async () => {
  const { excel, told } = await watch();
  expect(excel.requests).toHaveLength(1);
  expect([...excel.asked].sort()).toEqual(["added", "changed", "deleted"]);
  types(excel, "附件3!B3", 93);
  await handedOn();
  expect(told()).toBe(1);
  expect(excel.requests).toHaveLength(1);
});

test("formats are not told", async () => {
  const { excel, told } = await watch();
  formats(excel, "附件3!B3", "0.0");
  await handedOn();
  expect(told()).toBe(0);
});

describe("our own writes are not told", () => {
  test("sheets, cells and links of a recalculation, and of taking it back", async () => {
    const { excel, host, told } = await watch();
    const receipt = done(await host.apply(recalculation));
    await handedOn();
    expect(told()).toBe(0);
    done(await host.undo(receipt.undo));
    await handedOn();
    expect(told()).toBe(0);
    expect(excel.workbook.sheets.map(({ name }) => name)).not.toContain("核对结果");
  });

  test("nor those of a write that fails half way and is taken back", async () => {
    const { excel, host, told } = await watch();
    excel.fail({ request: 1, at: "ConditionalFormatRule.Formula", code: "GeneralException" });
    expect((await host.apply(recalculation)).kind).toBe("refused");
    await handedOn();
    expect(told()).toBe(0);
  });

  test("nor those of several writes that are taken back together, and a sheet of the user's that comes then is told", async () => {
    const { excel, host, told } = await watch();
    const added = done(await host.apply(recalculation));
    const removed = done(await host.apply(takenOut));
    await handedOn();
    done(await host.undo(removed.undo, added.undo));
    await handedOn();
    expect(told()).toBe(0);
    addsSheet(excel, "附件6");
    await handedOn();
    expect(told()).toBe(1);
  });

  test("a sheet of ours that is taken out is not told, however late Excel tells of it", async () => {
    const { host, told, pass } = await watch();
    done(await host.apply(recalculation));
    await handedOn();
    const { now } = done(await host.apply(takenOut));
    // What stands there now was read, and the time is over in which the event would be taken for one of ours.
    expect(now?.workbook.sheets.map(({ name }) => name)).not.toContain("核对结果");
    pass(60_000);
    await handedOn();
    expect(told()).toBe(0);
  });

  test("the same cells are told when the user changes them afterwards", async () => {
    const { excel, host, told } = await watch();
    done(await host.apply([cell("附件5!B2", "5", "4")]));
    types(excel, "附件5!B2", "3");
    await handedOn();
    expect(told()).toBe(1);
  });

  test("and a block that holds more than we wrote is told", async () => {
    const { excel, host, told } = await watch();
    done(await host.apply([cell("附件5!C2", null, 5)]));
    types(excel, "附件5!B2:C2", 1);
    await handedOn();
    expect(told()).toBe(1);
  });
});

describe("our own sheets", () => {
  test("may be written into by the user, and deleted, right after they were added", async () => {
    const { excel, host, told, pass } = await watch();
    done(await host.apply(recalculation));
    pass(60_000);
    types(excel, "核对结果!A9", "已知");
    deletesSheet(excel, "核对结果");
    await handedOn();
    expect(told()).toBe(0);
  });

  test("and when they were there before", async () => {
    const opened = bureau({ 核算底稿: { rows: [["绩效核分 · 核算底稿"]] } });
    const { excel, told } = await watch(opened);
    types(excel, "核算底稿!B2", 1);
    deletesSheet(excel, "核算底稿");
    await handedOn();
    expect(told()).toBe(0);
  });

  test("a sheet of the user's that comes after ours is told", async () => {
    const { excel, host, told } = await watch();
    done(await host.apply(recalculation));
    addsSheet(excel, "附件6");
    await handedOn();
    expect(told()).toBe(1);
  });

  test("and one that a colleague adds while ours is on its way", async () => {
    const { excel, host, told } = await watch();
    const writing = host.apply(recalculation);
    addsSheet(excel, "附件6", "colleague");
    await writing;
    await handedOn();
    expect(told()).toBe(1);
    types(excel, "核对结果!A9", "已知");
    await handedOn();
    expect(told()).toBe(1);
  });
});

test("who stops listening is told no more, and Excel is asked for nothing more", async () => {
  const { excel, told, stop } = await watch();
  stop();
  await handedOn();
  expect(excel.asked.size).toBe(0);
  types(excel, "附件3!B3", 93);
  await handedOn();
  expect(told()).toBe(0);
});

test("while a cell is being edited nothing can be told yet, and that is no fault", async () => {
  const { excel, host } = await openAndRead(bureau());
  excel.editing = true;
  expect(await host.watch?.(() => undefined)).toBeNull();
});
