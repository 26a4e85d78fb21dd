import { bureau } from "../excel/bureau";
import { cell } from "../excel/edits";
import { snapshotOf } from "../excel/model";
import { allGaps, done, open, refusal } from "../excel/opened";

// office.js learns once, as it starts, whether the document may only be read: this one may, as in a view for reading.

test("a document in a view for reading is read, and not written to", async () => {
  const { excel, host } = await open(bureau(), { readsOnly: true });
  expect(Office.context.document.mode).toBe(Office.DocumentMode.ReadOnly);
  expect(done(await host.read()).workbook.sheets[0]?.rows).toHaveLength(6);
  const before = snapshotOf(excel.workbook);
  const refused = refusal(await host.apply([cell("附件5!C2", null, 5)]));
  expect(refused.code).toBe("read-only");
  expect(refused.message).toContain("启用编辑");
  expect(excel.workbook).toEqual(before);
  expect(allGaps()).toEqual([]);
});
