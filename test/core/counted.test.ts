import { assess, productsOf } from "../../src/core/assess";
import { defaultSettings, type ScoredRow } from "../../src/core/assessment";
import { decimalText } from "../../src/core/quantity";
import { planWriteback } from "../../src/core/writeback";
import { changed, rightWorkbook } from "../support/held-out";
import { hostOf, readingOf } from "../support/sample";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const rowAt = (rows: readonly ScoredRow[], address: string): ScoredRow | undefined => rows.find(({ place }) => place.address === address);

// What a rule counts is shown with the figures that it comes from, and is worked out by a formula where two of them tell it.
test.each([
  ["what was due less what was done", "held-out-19", "H26", "25", 2, "代入：未按期整改数＝1256-1231＝25"],
  ["a count in a cell of its own", "held-out-11", "G24", "0", 1, "代入：较大及以上道路运输责任事故实际完成值＝0"],
  ["dates of which each has its progress", "held-out-19", "H12", "2", 3, "未达到的时点数＝2"],
  ["dates whose goals a sentence of their own lists", "held-out-24", "F16", "1", 3, "未达到的时点数＝1"],
  ["what should have been less what was, of one pair", "held-out-24", "F20", "0", 2, "代入：未监控项目数＝7-7＝0"],
])("%s", async (_, folder, address, count, operands, step) => {
  const row = rowAt(assess(await rightWorkbook(folder)).rows, address);
  expect(row?.count === null || row === undefined ? null : decimalText(row.count)).toBe(count);
  expect(row?.operands.length).toBe(operands);
  expect(row?.trace.join("\n")).toContain(step);
  expect(row?.computation.join("\n")).toContain(step);
});

test.each([
  ["two figures of which one is taken off the other", "held-out-19", "J26", true],
  ["a figure of its own", "held-out-11", "I24", true],
  ["more dates than an arithmetic tells", "held-out-19", "J12", false],
])("the score by %s is a formula: %s %s %s", async (_, folder, address, isFormula) => {
  const path = join(__dirname, "..", "workbooks", folder, "input.xlsx");
  const reading = await readingOf(hostOf(new Uint8Array(readFileSync(path))));
  const plan = planWriteback(reading, assess(reading.workbook));
  const written = plan.find((edit) => edit.kind === "cell" && edit.place.address === address && edit.place.sheet !== "核算底稿");
  expect(written?.kind === "cell" ? written.after : null).toMatchObject(
    isFormula ? { kind: "formula", formula: expect.stringContaining("INT(ABS(核算底稿!") as string } : { kind: "number" },
  );
});

test("a count below nothing is none", async () => {
  const right = await rightWorkbook("held-out-19");
  const scored = (cells: Parameters<typeof changed>[2]): ScoredRow | undefined =>
    rowAt(assess(changed(right, "附3基础数据", cells)).rows, "H26");
  expect(scored({ E68: 1300 })?.count).toBeNull();
  expect(scored({ E68: 1300 })?.computed).toBeNull();
  expect(scored({ E68: 1256 })?.computed?.toNumber()).toBe(5);
});

test("no figure is known under no name, where what is asked for has none", async () => {
  for (const folder of ["held-out-8", "held-out-15", "held-out-18", "held-out-21"]) {
    const { facts } = productsOf(await rightWorkbook(folder), defaultSettings);
    expect(facts.filter(({ name }) => name === "")).toEqual([]);
  }
});
