import { assess } from "../../src/core/assess";
import { defaultSettings } from "../../src/core/assessment";
import type { CellEdit } from "../../src/core/plan";
import { planWriteback } from "../../src/core/writeback";
import { snapshotOf, workbookFrom, type SimValue, type SimWorkbook } from "../excel/model";
import { allGaps, done, open } from "../excel/opened";
import { readingOf, sampleHost } from "../support/sample";

// The shipped workbook through the whole of it: two hosts read the same, and 重新计算 is one request that can be taken back.

afterEach(() => expect(allGaps()).toEqual([]));

const sheetsOf = (workbook: SimWorkbook): unknown => snapshotOf(workbook).sheets.map(({ id: _id, ...sheet }) => sheet);

/** What a formula of ours comes to, as the core has computed it. */
function resultOf({ shown }: CellEdit): SimValue {
  if (shown?.kind === "number") return Number(shown.number);
  return shown?.kind === "text" ? shown.text : 0;
}

test("reads what the file says", async () => {
  const { workbook } = await readingOf(sampleHost());
  const { excel, host } = await open(workbookFrom(workbook));
  expect(assess(done(await host.read()).workbook, defaultSettings)).toEqual(assess(workbook, defaultSettings));
  expect(excel.requests).toHaveLength(2);
});

test("recalculates in three requests, again in two, and goes back in two", async () => {
  const results = new Map<string, SimValue>();
  const calculate = (sheet: string, address: string): SimValue | undefined => results.get(`${sheet}!${address}`);
  const { excel, host } = await open(workbookFrom((await readingOf(sampleHost())).workbook), { calculate });
  const before = sheetsOf(excel.workbook);
  const reading = done(await host.read());
  const plan = planWriteback(reading, assess(reading.workbook, defaultSettings));
  for (const edit of plan) if (edit.kind === "cell") results.set(`${edit.place.sheet}!${edit.place.address}`, resultOf(edit));
  const written = done(await host.apply(plan));
  expect(written).toMatchObject({ applied: plan.length, stale: [] });
  expect(excel.requests).toHaveLength(3);
  // Far from the five megabytes that Excel on the web takes in one request.
  expect(excel.requests[2]?.bytes).toBeLessThan(1_000_000);

  excel.forget();
  const again = done(await host.read());
  expect(again.marks.length).toBeGreaterThan(0);
  const second = planWriteback(again, assess(again.workbook, defaultSettings));
  expect(second).toEqual([]);
  expect(done(await host.apply(second)).applied).toBe(0);
  expect(excel.requests).toHaveLength(2);

  excel.forget();
  expect(done(await host.undo(written.undo))).toMatchObject({ applied: plan.length, stale: [] });
  expect(sheetsOf(excel.workbook)).toEqual(before);
  expect(excel.requests).toHaveLength(2);
});
