import { assess } from "../../src/core/assess";
import { defaultSettings } from "../../src/core/assessment";
import { planWriteback } from "../../src/core/writeback";
import { converted } from "../support/libreoffice";
import { readingOf, sampleHost } from "../support/sample";

// How our sheets are printed, as LibreOffice reads it out of the file and says it again in words of its own.

test("A4 across, one page wide, up to the last printed column, with the headings on every page", async () => {
  const host = sampleHost();
  const reading = await readingOf(host);
  await host.apply(planWriteback(reading, assess(reading.workbook, defaultSettings)));
  const [bytes] = await converted([host.bytes()], "fods");
  const document = new TextDecoder().decode(bytes);
  for (const [name, lastColumn, heading] of [
    ["核算底稿", "H", "指标"],
    ["核对结果", "H", "序号"],
  ] as const) {
    const [, attributes = "", table = ""] =
      new RegExp(`<table:table table:name="${name}"([^>]*)>(.*?)</table:table>`, "su").exec(document) ?? [];
    expect([name, attributes]).toEqual([
      name,
      expect.stringMatching(new RegExp(`table:print-ranges="[^"]*A1:[^"]*${lastColumn}\\d+"`, "u")),
    ]);
    const [, repeated = ""] = /<table:table-header-rows>(.*?)<\/table:table-header-rows>/su.exec(table) ?? [];
    expect([name, repeated]).toEqual([name, expect.stringContaining(`<text:p>${heading}</text:p>`)]);
    expect(repeated.match(/<table:table-row/gu)).toHaveLength(1);
    const page = pageOf(document, attributes);
    expect(page).toMatch(/style:print-orientation="landscape"/u);
    expect(page).toMatch(/fo:page-width="11\.69\d*in"|fo:page-width="29\.7\d*cm"/u);
    expect(page).toMatch(/style:scale-to-X="1"/u);
    expect(page).not.toMatch(/style:scale-to-Y="[1-9]/u);
  }
}, 300_000);

/** The page layout of a table, by way of its style and its master page. */
function pageOf(document: string, attributes: string): string {
  const style = /table:style-name="([^"]+)"/u.exec(attributes)?.[1] ?? "";
  const master = new RegExp(`<style:style style:name="${style}"[^>]*style:master-page-name="([^"]+)"`, "u").exec(document)?.[1] ?? "";
  const layout =
    new RegExp(`<style:master-page style:name="${master}"[^>]*style:page-layout-name="([^"]+)"`, "u").exec(document)?.[1] ?? "";
  return (
    new RegExp(`<style:page-layout style:name="${layout}"[^>]*>\\s*<style:page-layout-properties[^>]*>`, "u").exec(document)?.[0] ?? ""
  );
}
