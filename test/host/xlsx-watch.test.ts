import { engine } from "../../src/taskpane/engine";
import { noNotes } from "../../src/core/notes";
import { defaultSettings } from "../../src/core/assessment";
import type { XlsxHost } from "../../src/host/xlsx";
import { readingOf, sampleHost } from "../support/sample";

async function watched(): Promise<{ readonly host: XlsxHost; readonly told: () => number; readonly stop: () => void }> {
  const host = sampleHost();
  let told = 0;
  const stop = await host.watch(() => void (told += 1));
  return { host, told: () => told, stop };
}

/** What 重新计算 writes. */
async function recalculate(host: XlsxHost): Promise<Awaited<ReturnType<XlsxHost["apply"]>>> {
  const reading = await readingOf(host);
  return host.apply(engine.plan(reading, engine.assess(reading.workbook, defaultSettings, {}), noNotes, null));
}

const cell = { sheet: "附件4", address: "C9" };

test("an edit is told once it is done, to everyone who listens", async () => {
  const { host, told } = await watched();
  let seen: unknown = null;
  await host.watch(() => void (seen = host.view().sheets.find(({ name }) => name === cell.sheet)?.cells[8]?.[2]?.text));
  await host.edit(cell, "12345");
  expect([told(), seen]).toEqual([1, "12345"]);
});

test("a recalculation is not told, nor that it is taken back", async () => {
  const { host, told } = await watched();
  const receipt = await recalculate(host);
  if (receipt.kind === "refused") throw new Error(receipt.message);
  expect(receipt.applied).toBeGreaterThan(50);
  await host.undo(receipt.undo);
  expect(told()).toBe(0);
});

test("what changes nothing is not told, nor what is written into a sheet of ours", async () => {
  const { host, told } = await watched();
  await host.edit(cell, "12345");
  await host.edit(cell, "12345");
  await recalculate(host);
  await host.edit({ sheet: "核对结果", address: "B30" }, "已知");
  expect(told()).toBe(1);
  await host.edit(cell, "12346");
  expect(told()).toBe(2);
});

test("who listens no more is told no more", async () => {
  const { host, told, stop } = await watched();
  stop();
  await host.edit(cell, "12345");
  expect(told()).toBe(0);
});
