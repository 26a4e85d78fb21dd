import type { Plan } from "../../src/core/plan";
import { recalculated } from "../support/libreoffice";
import {
  blank,
  bookParts,
  cellEdit,
  cellOf,
  done,
  formula,
  hostOf,
  keepEdit,
  number,
  readOf,
  sheetXml,
  STYLES,
  text,
  zipOf,
} from "../support/xlsx";

const before = zipOf(
  bookParts({
    sheets: { 附件5: sheetXml(`<sheetData><row r="1"><c r="A1" s="2"><v>0.98</v></c><c r="B1"><v>2</v></c></row></sheetData>`) },
    styles: STYLES,
  }),
);

const plan: Plan = [
  keepEdit("notes", null, '{"为什么":"]]> <&> 😀\\u0000"}'),
  keepEdit("journal", null, "日志"),
  cellEdit("附件5", "A1", number("0.98"), number("0.9907"), { format: { before: "General", after: "0.00%" } }),
  cellEdit("附件5", "C1", blank, formula("=B1*2"), { look: "score", shown: number("4") }),
];

test("LibreOffice opens a workbook that keeps texts of ours, and what it saves is read", async () => {
  const host = hostOf(before);
  done(await host.apply(plan));
  const dressed = host.bytes();
  done(await host.apply([cellEdit("附件5", "C1", formula("=B1*2"), blank, { look: "bare" })]));
  const [saved = new Uint8Array(), bare = new Uint8Array()] = await recalculated([dressed, host.bytes()]);
  const again = hostOf(saved);
  expect(await cellOf(again, "附件5", "A1")).toMatchObject({ value: 0.9907, text: "99.07%", format: "0.00%" });
  expect(await cellOf(again, "附件5", "C1")).toMatchObject({ value: 4, formula: "=B1*2" });
  expect(await cellOf(hostOf(bare), "附件5", "C1")).toBeUndefined();
  // LibreOffice may drop what it does not know: either both are there as they were, or neither.
  const { kept } = await readOf(again);
  console.info(`LibreOffice: kept ${JSON.stringify(kept)}`);
  expect([{ notes: null, journal: null }, (await readOf(host)).kept]).toContainEqual(kept);
  const edit = keepEdit("notes", kept?.notes ?? null, "新");
  const later = done(await again.apply([edit, cellEdit("附件5", "A1", number("0.9907"), text("无"))]));
  expect([later.stale, (await readOf(hostOf(again.bytes()))).kept?.notes]).toEqual([[], "新"]);
}, 120_000);
