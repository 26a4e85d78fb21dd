import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { engine } from "../../src/taskpane/engine";
import { createSession } from "../../src/taskpane/session";
import { isReadOnly } from "../../src/taskpane/state";
import { hostOf, sampleHost } from "../support/sample";

// 重新计算 as the page does it, on a file that may not be written to: what is found is shown all the same.

/** The shipped workbook with one of its parts changed. */
function sampleWith(part: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(sampleHost().bytes());
  return zipSync({ ...files, [part]: strToU8(change(strFromU8(files[part] ?? new Uint8Array()))) });
}

test.each([
  [
    "a protected sheet",
    sampleWith("xl/worksheets/sheet3.xml", (xml) => xml.replace("</sheetData>", `</sheetData><sheetProtection sheet="1"/>`)),
    /附件5.*受保护.*撤消工作表保护/,
  ],
  [
    "a protected structure",
    sampleWith("xl/workbook.xml", (xml) => xml.replace("<sheets>", `<workbookProtection lockStructure="1"/><sheets>`)),
    /结构受保护.*取消“保护工作簿”/,
  ],
])("%s: all is computed and listed, nothing is written, and why is said", async (_, bytes, why) => {
  const host = hostOf(bytes);
  const session = createSession({ host, engine, clock: () => new Date(2023, 0, 1, 9, 5) });
  await session.recalculate();
  const state = session.state();
  if (state.kind !== "failed") throw new Error(state.kind);
  expect(isReadOnly(state)).toBe(true);
  expect(state.refusal.message).toMatch(why);
  expect(state.known?.matters.length).toBeGreaterThan(20);
  expect(host.bytes()).toBe(bytes);
});
