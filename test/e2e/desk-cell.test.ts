import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { origin, visit, type Visit } from "../support/browser-pages";
import { chooseSheet, clickCell } from "../support/desk-page";
import { becomes, steady } from "../support/soon";

// A cell is asked about on the page without Excel: by the mouse, by keys, and by the menu of the pane.

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Opens the desk with the sample workbook in it, at one of its sheets. */
async function atSheet(name: string): Promise<Visit> {
  const visited = await visit(browser);
  await visited.page.goto(`${origin}/`);
  await chooseSheet(visited.page, name);
  return visited;
}

const current = (page: Page): Promise<readonly string[]> =>
  page.locator("td[aria-current=true]").evaluateAll((cells) => cells.map((cell) => cell.getAttribute("data-cell") ?? ""));

test("a click selects a cell, and the page stays where it is; the menu of the pane tells of it, and so do the keys for a menu", async () => {
  const { page, context, complaints } = await atSheet("附件4");
  const cell = page.locator('td[data-cell="D10"]');
  await cell.scrollIntoViewIfNeeded();
  const before = await steady(page, () => cell.boundingBox());
  await clickCell(page, "D10");
  await becomes(page, () => current(page), ["D10"]);
  expect(await steady(page, () => cell.boundingBox())).toEqual(before);
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "解释选中的单元格" }).click();
  const told = page.getByRole("region", { name: "解释 附件4 D10" });
  await told.getByText("表里写的是“98%”").waitFor();
  await told.getByRole("button", { name: "关闭" }).click();
  await told.waitFor({ state: "detached" });
  await page.getByRole("region", { name: "工作表 附件4" }).focus();
  await page.keyboard.press("Shift+F10");
  await told.waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test("a right click tells of the cell under it", async () => {
  const { page, context } = await atSheet("附件5");
  await page.locator('td[data-cell="I7"]').click({ button: "right" });
  await page.getByRole("region", { name: "解释 附件5 I7" }).getByText("所在的指标").waitFor();
  await becomes(page, () => current(page), ["I7"]);
  await context.close();
});

test("before a cell is selected it is said that one must be", async () => {
  const { page, context } = await atSheet("附件4");
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "解释选中的单元格" }).click();
  await page.getByText("还没有选中单元格").first().waitFor();
  await context.close();
});
