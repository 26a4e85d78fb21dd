import { bureau } from "../excel/bureau";
import { cell } from "../excel/edits";
import { allGaps, done, open, refusal } from "../excel/opened";

// office.js learns the version of Excel once, as it starts: older ones have a file of their own.

test("an Excel of before 1.9 can be read, without merged blocks, and is not written to", async () => {
  const { excel, host } = await open(bureau(), { apiVersion: "1.8" });
  const { workbook } = done(await host.read());
  expect(workbook.sheets[0]?.merges).toBeNull();
  expect(workbook.sheets[0]?.rows).toHaveLength(6);
  expect(excel.requests).toHaveLength(2);
  expect(refusal(await host.apply([cell("附件5!C2", null, 5)])).code).toBe("too-old");
  expect(excel.requests).toHaveLength(2);
  // Of changes it could only tell sheet by sheet.
  expect(await host.watch?.(() => undefined)).toBeNull();
  expect(excel.requests).toHaveLength(2);
  expect(allGaps()).toEqual([]);
});
