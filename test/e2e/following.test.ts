import type { Browser, Page } from "playwright-core";
import { pageScript } from "../excel/page-script";
import { axeFaults } from "../support/axe-faults";
import { launchBrowser } from "../support/browser";
import { origin, scrollsSideways, visit, type Visit } from "../support/browser-pages";
import { readingOf, sampleHost } from "../support/sample";
import { becomes, steady } from "../support/soon";

let browser: Browser;
let script: string;
beforeAll(async () => {
  browser = await launchBrowser();
  const { workbook } = await readingOf(sampleHost());
  script = `${pageScript()}\nwindow.simulated.open({ snapshot: ${JSON.stringify(workbook)} });`;
});
afterAll(() => browser?.close());

/** The pane on the sample, recalculated, with the page's clock in the test's hands. */
async function recalculated(width: number, colorScheme: "light" | "dark"): Promise<Visit> {
  const visited = await visit(browser, { viewport: { width, height: 800 }, colorScheme });
  await visited.page.addInitScript(script);
  await visited.page.clock.install();
  await visited.page.goto(`${origin}/taskpane.html`);
  await visited.page.getByRole("button", { name: "重新计算" }).click();
  await visited.page.getByText(/已核对，写入 \d+ 处/).waitFor();
  return visited;
}

/** The user types into a cell of 附件4, and leaves the workbook alone for a while. */
async function types(page: Page, value: number): Promise<void> {
  await page.evaluate((typed) => {
    const excel = window.simulated.excel();
    const sheet = excel.workbook.sheets.find(({ name }) => name === "附件4");
    const cell = sheet?.cells["D10"];
    if (sheet === undefined || cell === undefined) throw new Error("no such cell");
    sheet.cells["D10"] = { ...cell, value: typed };
    excel.tell({ kind: "changed", worksheetId: sheet.id, by: "user", address: "D10" });
  }, value);
  await page.clock.runFor(1500);
}

const header = (page: Page): Promise<number> => page.locator("header").evaluate((element) => element.getBoundingClientRect().height);

test.each([
  [320, "light"],
  [450, "dark"],
] as const)("at %d pixels, %s, a change is shown in one line, and so is a check of its own accord", async (width, colour) => {
  const { page, context, complaints } = await recalculated(width, colour);
  const finding = page.locator("button[data-finding]").first();
  const [height, first] = await steady(page, () => Promise.all([header(page), finding.boundingBox()]));
  await types(page, 0.97);
  await page.getByText(/^数据已变动，请重新计算 · 以下为 \d\d:\d\d 的结果$/).waitFor();
  await becomes(page, () => header(page), height);
  await becomes(page, () => finding.boundingBox(), first);

  await page.getByRole("tab", { name: "设置" }).click();
  await page.getByRole("radio", { name: /^自动/ }).check();
  await page.getByText(/^\d\d:\d\d 已自动核对，表内得分和标记未更新$/).waitFor();
  await becomes(page, () => header(page), height);
  expect(await scrollsSideways(page, "main")).toBe(false);
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.evaluate(() => window.simulated.excel().gaps)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
