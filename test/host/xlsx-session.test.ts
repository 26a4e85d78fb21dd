import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { exact } from "../../src/core/quantity";
import { engine } from "../../src/taskpane/engine";
import { createSession } from "../../src/taskpane/session";
import { isReadOnly } from "../../src/taskpane/state";
import { speak } from "../../src/taskpane/words";
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

test("what is kept in the file is named in Chinese whatever language the pane speaks", async () => {
  await speak("en-US");
  const host = sampleHost();
  const session = createSession({ host, engine, clock: () => new Date(2023, 0, 1, 9, 5) });
  await session.recalculate();
  const [matter] = session.state().known?.matters ?? [];
  const [row] = session.state().known?.assessment.rows ?? [];
  if (matter === undefined || row === undefined) throw new Error("nothing found");
  await session.explain(matter, "Agreed with the county's finance bureau.");
  await session.judge(row, { score: exact(7), reason: "Seen on the spot." });
  const reading = await host.read();
  await speak("zh-CN");
  expect(reading.kind === "read" && engine.stepsOf(reading)).toEqual(["重新计算", "写情况说明", "人工判定"]);
});
