import { bureau } from "../excel/bureau";
import { allGaps, open } from "../excel/opened";

// office.js learns the version of Excel once, as it starts: older ones have a file of their own.

test("an Excel of before 1.7 knows no active cell, and is asked for what is selected", async () => {
  const { excel, host } = await open(bureau(), { apiVersion: "1.6" });
  excel.workbook.selection = { sheet: "附件3", address: "B3:C4" };
  expect(await host.selected?.()).toEqual({ sheet: "附件3", address: "B3:C4" });
  expect(excel.requests.flatMap(({ does }) => does).join()).not.toContain("ActiveCell");
  expect(allGaps()).toEqual([]);
});
