import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../src/core/assess";
import type { Finding } from "../../src/core/check/finding";
import { exact } from "../../src/core/quantity";
import { permittedText } from "../../src/core/score/trace";
import { hostOf, readingOf, samplePath } from "../support/sample";

// Hints that a reader of the findings would call nonsense: two numbers that merely look or sound alike are not held against each other.

async function findingsOf(path: string): Promise<readonly Finding[]> {
  return assess((await readingOf(hostOf(new Uint8Array(readFileSync(path))))).workbook).findings;
}

const held = (folder: string): string => join(__dirname, "..", "workbooks", folder, "input.xlsx");

test.each([
  ["held-out-3", "achievement-unlike-report", "公用经费支出 is not 三公经费支出"],
  ["held-out-6", "achievement-unlike-report", "an office, what is left over and a rate of execution are not what was achieved"],
  ["held-out-5", "number-unlike", "10.83% is no slip of 103.80%"],
  ["held-out-7", "number-unlike", "312.50 is no slip of 3,215.31"],
])("%s: no %s, for %s", async (folder, code) => {
  expect((await findingsOf(held(folder))).filter((found) => found.code === code).map(({ message }) => message)).toEqual([]);
});

test("a column that has one figure more to add up than the other is not held against it", async () => {
  const findings = await findingsOf(samplePath);
  expect(findings.filter(({ place }) => place.sheet === "附件6" && place.address === "D59")).toEqual([]);
});

test("one balance that is broken is said once of a cell", async () => {
  const findings = await findingsOf(samplePath);
  const at = findings.filter(({ place, code }) => place.sheet === "附件6" && place.address === "C45" && code === "balance-broken");
  expect(at).toHaveLength(1);
});

test("a typed number is said to stand beside formulas only where it does", async () => {
  const typed = (await findingsOf(held("held-out-5"))).filter((found) => found.code === "formula-typed");
  expect(typed.find(({ place }) => place.address === "F5")?.message).toContain("表中同类的几格都是公式（如F35");
  expect(typed.find(({ place }) => place.address === "F9")?.message).toContain("旁边几格都是公式（如F8");
});

test("a long ladder of scores is named by its ends", () => {
  const ladder = Array.from({ length: 21 }, (_, index) => exact(20 - index));
  expect(permittedText(ladder)).toBe("20、19、18…1、0");
  expect(permittedText(ladder.slice(12))).toBe("8、7、6、5、4、3、2、1、0");
});
