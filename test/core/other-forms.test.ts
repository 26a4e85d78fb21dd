import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../src/core/assess";
import type { Workbook } from "../../src/core/grid/workbook";
import { percent, withCell, type Written } from "../support/grid";
import { hostOf, readingOf } from "../support/sample";

// What forms of other provinces state that those of the bundled bureau do not, in right workbooks of theirs with one number changed.

async function rightWorkbook(name: string): Promise<Workbook> {
  const bytes = readFileSync(join(__dirname, "..", "workbooks", name, "input.xlsx"));
  return (await readingOf(hostOf(new Uint8Array(bytes)))).workbook;
}

function changed({ sheets }: Workbook, name: string, address: string, written: Written): Workbook {
  return { sheets: sheets.map((sheet) => (sheet.name === name ? withCell(sheet, address, written) : sheet)) };
}

test.each([
  ["小计 of 得分", "subtotals", "计分表", "I7", 19, "total-score-mismatch", "20"],
  ["小计 of 分值", "subtotals", "计分表", "E14", 51, "total-score-mismatch", "50"],
  ["实际完成值 of a rate in 附件5", "numbered-list", "Sheet3", "J7", percent("98.49%"), "rate-mismatch", "97.49%"],
  ["完成率 of an indicator in 附件3", "numbered-list", "Sheet1", "E10", percent("113%"), "rate-mismatch", "103.00%"],
] as const)("%s that is wrong is called so", async (_, name, sheet, address, written, code, expected) => {
  const right = await rightWorkbook(name);
  const called = (workbook: Workbook): readonly (string | null)[][] =>
    assess(workbook)
      .findings.filter((found) => found.code === code)
      .map((found) => [`${found.place.sheet}!${found.place.address}`, found.expected]);
  expect(called(right)).toEqual([]);
  expect(called(changed(right, sheet, address, written))).toEqual([[`${sheet}!${address}`, expected]]);
});
