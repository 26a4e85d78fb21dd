import { bureau } from "../excel/bureau";
import { addPart } from "../excel/model";
import { allGaps, done, open } from "../excel/opened";

// office.js learns the version of Excel once, as it starts: this one has no custom XML parts.

test("an Excel of before 1.5 keeps no texts, and its figures are read", async () => {
  const workbook = bureau();
  addPart(workbook, '<notes xmlns="urn:rescore:notes:1">一</notes>');
  const { excel, host } = await open(workbook, { apiVersion: "1.4" });
  const reading = done(await host.read());
  expect(reading.kept).toBeUndefined();
  expect(reading.workbook.sheets[0]?.rows).toHaveLength(6);
  expect(excel.requests.flatMap(({ does }) => does).join()).not.toContain("CustomXml");
  expect(allGaps()).toEqual([]);
});
