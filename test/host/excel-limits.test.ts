import type { Plan } from "../../src/core/plan";
import type { Undo } from "../../src/host/host";
import { mostEdits } from "../../src/host/excel-parts";
import { bureau } from "../excel/bureau";
import { added, cell, keep, mark } from "../excel/edits";
import { seen, workbookOf, type SimSheet } from "../excel/model";
import { allGaps, done, open, openAndRead, refusal, type Opened } from "../excel/opened";

// Excel on the web takes no request of more than five megabytes, and answers with no more: what is larger goes in pieces.

afterEach(() => expect(allGaps()).toEqual([]));

const limit = 60_000;

/** A list of results that is too large for one request of sixty kilobytes, a mark and a kept text. */
const plan: Plan = [
  cell("附件5!C1", null, "复核得分", "header"),
  added("核对结果", [10]),
  cell("核对结果!A1", null, "绩效核分 · 核对结果", "title"),
  ...Array.from({ length: 120 }, (_, row) => [
    cell(`核对结果!A${row + 2}`, null, `第 ${row} 条：${"长".repeat(200)}`, "text"),
    cell(`核对结果!B${row + 2}`, null, `附件3 C${row + 1}`, "link", `附件3!C${row + 1}`),
  ]).flat(),
  mark("附件3!C3", null, "error"),
  keep("notes", null, "{}"),
];

const sheetNamed = ({ excel }: Opened, name: string): SimSheet | undefined => excel.workbook.sheets.find((sheet) => sheet.name === name);
const sizes = ({ excel }: Opened): readonly number[] => excel.requests.filter(({ failed }) => failed === null).map(({ bytes }) => bytes);

describe("a write that is too large for one request", () => {
  test("goes in several, none of them too large, and comes to the same", async () => {
    const whole = await openAndRead(bureau());
    const wanted = done(await whole.host.apply(plan));
    const parts = await openAndRead(bureau(), { largestRequest: limit });
    const written = done(await parts.host.apply(plan));
    expect(whole.excel.requests.map(({ bytes }) => bytes > limit)).toEqual([true]);
    expect(Math.max(...sizes(parts))).toBeLessThanOrEqual(limit);
    expect(written).toMatchObject({ applied: wanted.applied, stale: [] });
    expect(sheetNamed(parts, "核对结果")?.cells).toEqual(sheetNamed(whole, "核对结果")?.cells);
    expect(sheetNamed(parts, "附件5")?.cells).toEqual(sheetNamed(whole, "附件5")?.cells);
    expect(parts.excel.workbook.parts).toHaveLength(1);
  });

  test("is taken back as one, and done again", async () => {
    const opened = await openAndRead(bureau(), { largestRequest: limit });
    const before = seen(opened.excel.workbook);
    const written = done(await opened.host.apply(plan));
    const after = seen(opened.excel.workbook);
    const back = done(await opened.host.undo(written.undo));
    expect(back).toMatchObject({ applied: plan.length, stale: [] });
    expect(seen(opened.excel.workbook)).toEqual(before);
    const again = done(await opened.host.undo(back.undo));
    expect(again.stale).toEqual([]);
    expect(seen(opened.excel.workbook)).toEqual(after);
  });

  test("is all or nothing: a later part that is refused takes those before it back", async () => {
    const trial = await openAndRead(bureau(), { largestRequest: limit });
    done(await trial.host.apply(plan));
    const last = trial.excel.requests.map(({ does }) => does.includes("Range.Formulas=")).lastIndexOf(true) + 1;
    const opened = await openAndRead(bureau(), { largestRequest: limit });
    const before = seen(opened.excel.workbook);
    opened.excel.fail({ request: last, at: "Range.Formulas=", code: "AccessDenied" });
    const refused = refusal(await opened.host.apply(plan));
    expect(refused.code).toBe("protected");
    expect(refused.message).toContain("前一部分已经撤回");
    expect(seen(opened.excel.workbook)).toEqual(before);
  });

  test("does not go onto somebody else's sheet of the same name, in no part", async () => {
    const opened = await openAndRead(bureau({ 核对结果: { rows: [["单位自己的表"]] } }), { largestRequest: limit });
    // The rest of the plan is too large for one request, so that the halves are written by themselves.
    const others = Array.from({ length: 200 }, (_, row) => cell(`空表!A${row + 1}`, null, "长".repeat(200), "text"));
    const { stale } = done(await opened.host.apply([...plan.slice(0, 120), ...others, ...plan.slice(120)]));
    expect(sizes(opened).length).toBeGreaterThan(3);
    expect(stale).toHaveLength(1 + 1 + 240);
    expect(Object.keys(sheetNamed(opened, "核对结果")?.cells ?? {})).toEqual(["A1"]);
  });

  test("one cell that is too large by itself is refused, and nothing is left of the rest", async () => {
    const opened = await openAndRead(bureau(), { largestRequest: limit });
    const before = seen(opened.excel.workbook);
    const long = ["A", "B"].map((column) => cell(`空表!${column}1`, null, "长".repeat(column === "A" ? 5 : 30_000)));
    expect(refusal(await opened.host.apply(long)).code).toBe("too-large");
    expect(seen(opened.excel.workbook)).toEqual(before);
  });
});

test("more edits than one answer can remember never go into one request", async () => {
  const opened = await openAndRead(bureau());
  const many = Array.from({ length: mostEdits + 2 }, (_, row) => cell(`空表!A${row + 1}`, null, row, "score"));
  expect(done(await opened.host.apply(many)).applied).toBe(many.length);
  expect(opened.excel.requests.filter(({ does }) => does.includes("Range.Formulas="))).toHaveLength(2);
  expect(Math.max(...opened.excel.requests.map(({ answered }) => answered))).toBeLessThan(5_000_000);
});

test("several writes that are too much to take back at once are taken back one by one, all of them or none", async () => {
  const filled = (column: string): Plan =>
    Array.from({ length: mostEdits / 2 + 1 }, (_, row) => cell(`空表!${column}${row + 1}`, null, row, "score"));
  const twice = async (): Promise<Opened & { readonly undos: readonly [Undo, Undo] }> => {
    const opened = await openAndRead(bureau());
    const first = done(await opened.host.apply(filled("A")));
    const second = done(await opened.host.apply(filled("B")));
    opened.excel.forget();
    return { ...opened, undos: [second.undo, first.undo] };
  };
  const trial = await twice();
  expect(done(await trial.host.undo(...trial.undos))).toMatchObject({ applied: mostEdits + 2, stale: [] });
  expect(trial.excel.requests).toHaveLength(4);
  expect(sheetNamed(trial, "空表")?.cells).toEqual({});

  const opened = await twice();
  const before = seen(opened.excel.workbook);
  opened.excel.fail({ request: 4, code: "AccessDenied" });
  const { message } = refusal(await opened.host.undo(...opened.undos));
  expect(message).toContain("前一部分已经恢复");
  expect(seen(opened.excel.workbook)).toEqual(before);
  expect(done(await opened.host.undo(...opened.undos)).stale).toEqual([]);
});

describe("a workbook that is too large for one answer", () => {
  const rows = Array.from({ length: 2000 }, (_, row) => [
    row,
    `第 ${row} 行：${"长".repeat(30)}`,
    { value: row / 2, formula: `=A${row + 1}/2` },
  ]);
  const large = () => workbookOf({ 说明: { rows: [["一"]] }, 空表: {}, 附件5: { rows, merges: ["A1:A2"], hiddenRows: [4] } });

  test("is read in pieces, none of them too large, and reads the same", async () => {
    const whole = done(await (await open(large())).host.read());
    const { excel, host } = await open(large(), { largestAnswer: 80_000 });
    const pieces = done(await host.read());
    expect(pieces.workbook).toEqual(whole.workbook);
    const answers = excel.requests.filter(({ failed }) => failed === null).map(({ answered }) => answered);
    expect(answers.length).toBeGreaterThan(5);
    expect(Math.max(...answers)).toBeLessThanOrEqual(80_000);
  });

  test("is written to and taken back, and read in pieces each time", async () => {
    const { excel, host } = await open(large(), { largestAnswer: 80_000 });
    const read = done(await host.read());
    const { now, undo } = done(await host.apply([cell("空表!A1", null, "一")]));
    expect(now).toBeUndefined();
    expect(excel.requests.at(-1)?.failed).toBeNull();
    expect(done(await host.read("again")).workbook.sheets[1]?.rows[0]?.[0]?.text).toBe("一");
    expect(done(await host.undo(undo)).now).toBeUndefined();
    expect(done(await host.read("again")).workbook).toEqual(read.workbook);
  });

  test("one row that is too large is read cell by cell, and a cell that is too large is refused", async () => {
    const wide = (length: number) => workbookOf({ 附件5: { rows: [["长".repeat(length), "长".repeat(length)]] } });
    const read = done(await (await open(wide(5000), { largestAnswer: 80_000 })).host.read());
    expect(read.workbook.sheets[0]?.rows[0]?.map((each) => each?.text.length)).toEqual([5000, 5000]);
    expect(refusal(await (await open(wide(20_000), { largestAnswer: 80_000 })).host.read()).code).toBe("too-large");
  });
});
