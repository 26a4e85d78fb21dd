import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../src/core/assess";
import type { Workbook } from "../../src/core/grid/workbook";
import { withCell, type Written } from "../support/grid";
import { hostOf, readingOf } from "../support/sample";

let national: Workbook;
beforeAll(async () => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "..", "workbooks", "national", "input.xlsx")));
  national = (await readingOf(hostOf(bytes))).workbook;
});

function findings(address: string, written: Written): readonly string[] {
  const sheets = national.sheets.map((sheet, index) => (index === 0 ? withCell(sheet, address, written) : sheet));
  return assess({ sheets }).findings.flatMap((found) =>
    found.severity === "info" ? [] : [`${found.place.address} ${found.code} ${found.expected ?? ""}`.trim()],
  );
}

describe("the national self-evaluation form", () => {
  test("as filed it raises nothing about its points", () => {
    expect(findings("A30", "").filter((line) => /score/u.test(line) && !/score-no-data/u.test(line))).toEqual([]);
  });

  test.each([
    ["I5", 10, "I5 execution-score 9.5"],
    ["H12", 11, "H12 score-above-weight 0～10"],
    ["H22", 99, "H22 total-score-mismatch 98.1"],
  ])("%s with %p: %s", (address, written, expected) => {
    expect(findings(address, written)).toContain(expected);
  });
});
