import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { axeFaults } from "../support/axe-faults";
import { launchBrowser } from "../support/browser";
import { origin, scrollsSideways, visit, type Visit } from "../support/browser-pages";
import { chooseSheet, clickCell } from "../support/desk-page";
import { hostOf, readingOf, samplePath } from "../support/sample";
import { becomes, soon } from "../support/soon";

// A figure is typed into a sheet of the page without Excel, and the scores follow.

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Opens the desk with the sample workbook in it, at one of its sheets. */
async function atSheet(name: string, options: Parameters<typeof visit>[1] = {}): Promise<Visit> {
  const visited = await visit(browser, options);
  await visited.page.goto(`${origin}/`);
  await chooseSheet(visited.page, name);
  return visited;
}

const cell = (page: Page, address: string) => page.locator(`td[data-cell="${address}"]`);
const text = (page: Page, address: string): Promise<string | null> => cell(page, address).textContent();
const selected = (page: Page): Promise<string | null> => page.locator("td[aria-selected=true]").getAttribute("data-cell");
const bar = (page: Page) => page.getByRole("group", { name: "编辑栏" });
const content = (page: Page) => bar(page).getByRole("textbox", { name: /的内容$/ });

/** What the pane says of the total. */
async function total(page: Page): Promise<string | undefined> {
  return /自评[\d.]+分，复核[\d.]+分/.exec(await page.locator("main").innerText())?.[0];
}

async function recalculate(page: Page): Promise<void> {
  await page.getByRole("button", { name: "重新计算" }).click();
  await page.getByText(/已核对，写入 \d+ 处/).waitFor();
}

test("a figure is typed, the pane says so, the total changes, and Ctrl+Z brings back what was there", async () => {
  const { page, context, complaints } = await atSheet("附件4");
  await recalculate(page);
  const before = await total(page);
  expect(before).toBe("自评95分，复核78分");
  await chooseSheet(page, "附件4");
  await clickCell(page, "C4");
  await page.keyboard.type("30");
  await page.keyboard.press("Enter");
  await becomes(page, () => Promise.all([text(page, "C4"), selected(page)]), ["30", "C5"]);
  await page
    .getByText(/^数据已变动/)
    .first()
    .waitFor();
  await recalculate(page);
  await soon(page, async () => expect(await total(page)).not.toBe(before));

  await chooseSheet(page, "附件4");
  await clickCell(page, "C6");
  await page.keyboard.press("Control+z");
  await page
    .getByText(/^数据已变动/)
    .first()
    .waitFor();
  await becomes(page, () => Promise.all([text(page, "C4"), selected(page)]), ["15", "C4"]);
  await recalculate(page);
  await becomes(page, () => total(page), before);
  expect(complaints).toEqual([]);
  await context.close();
});

test("the scores in the sheet follow at once, and with 自动重新核对 so does the pane", async () => {
  const { page, context } = await atSheet("附件4");
  await recalculate(page);
  await page.getByRole("tab", { name: "设置" }).click();
  await page.getByRole("radio", { name: /^自动/ }).check();
  await chooseSheet(page, "附件4");
  await clickCell(page, "C4");
  await page.keyboard.type("16");
  await page.keyboard.press("Enter");
  await page
    .getByText(/已自动核对/)
    .first()
    .waitFor();
  await chooseSheet(page, "附件5");
  await becomes(page, () => text(page, "J4"), "5.8");
  await context.close();
});

test("by keys alone: move, type, change, give up, empty, take back and do again", async () => {
  const { page, context } = await atSheet("附件4");
  await page.getByRole("region", { name: "工作表 附件4" }).focus();
  await becomes(page, () => selected(page), "A1");
  for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
  await becomes(page, () => selected(page), "B4");
  await page.keyboard.press("Tab");
  await becomes(page, () => selected(page), "C4");

  await page.keyboard.type("7");
  await becomes(page, () => content(page).inputValue(), "7");
  await page.keyboard.press("Escape");
  await becomes(page, () => text(page, "C4"), "15");

  await page.keyboard.press("F2");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.type("2");
  await page.keyboard.press("Tab");
  await becomes(page, () => Promise.all([text(page, "C4"), selected(page)]), ["125", "D4"]);

  await page.keyboard.type("9");
  await page.keyboard.press("ArrowDown");
  await becomes(page, () => Promise.all([text(page, "D4"), selected(page)]), ["9%", "D5"]);

  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Delete");
  await becomes(page, () => text(page, "D4"), "");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await becomes(page, () => Promise.all([text(page, "D4"), text(page, "C4")]), ["0%", "125"]);
  await page.keyboard.press("Control+y");
  await becomes(page, () => text(page, "D4"), "9%");

  await page.keyboard.press("Control+Home");
  await becomes(page, () => selected(page), "A1");
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Home");
  await becomes(page, () => selected(page), expect.stringMatching(/^A/));
  await context.close();
});

test("in the bar above the sheet: an address leads there, and what is typed stands in the cell", async () => {
  const { page, context } = await atSheet("附件4");
  await bar(page)
    .getByRole("textbox", { name: /^单元格地址/ })
    .fill("b10");
  await page.keyboard.press("Enter");
  await becomes(page, () => Promise.all([selected(page), content(page).inputValue()]), ["B10", "582.77万"]);
  await content(page).click();
  await content(page).fill("600万");
  await page.keyboard.press("Enter");
  await becomes(page, () => Promise.all([text(page, "B10"), selected(page)]), ["600万", "B11"]);
  await page.keyboard.press("ArrowUp");
  await content(page).fill("700万");
  await chooseSheet(page, "附件5");
  await chooseSheet(page, "附件4");
  await becomes(page, () => text(page, "B10"), "700万");
  await bar(page).getByRole("button", { name: /^撤回/ }).click();
  await becomes(page, () => text(page, "B10"), "600万");
  await context.close();
});

test("a double click changes what is there, a click elsewhere keeps it", async () => {
  const { page, context } = await atSheet("附件4");
  await cell(page, "C4").dblclick();
  await becomes(page, () => page.locator("[data-editor=cell]").inputValue(), "15");
  await page.keyboard.type("0");
  await clickCell(page, "B4");
  await becomes(page, () => Promise.all([text(page, "C4"), selected(page)]), ["150", "B4"]);
  await context.close();
});

test("what cannot be taken is said, and goes on being typed", async () => {
  const { page, context } = await atSheet("附件4");
  await clickCell(page, "C4");
  await page.keyboard.type("=VLOOKUP(1,A1:B9,2)");
  await page.keyboard.press("Enter");
  await page
    .getByRole("alert")
    .getByText(/这里算不出公式/)
    .waitFor();
  await cell(page, "B4").click();
  await becomes(page, () => Promise.all([selected(page), content(page).inputValue()]), ["C4", "=VLOOKUP(1,A1:B9,2)"]);
  await page.keyboard.press("Escape");
  await becomes(page, () => text(page, "C4"), "15");
  await context.close();
});

test("what the tool writes is the tool's", async () => {
  const { page, context } = await atSheet("附件5");
  await recalculate(page);
  await clickCell(page, "J4");
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("在“复核得分”一列").waitFor();
  await page.keyboard.press("Escape");
  await chooseSheet(page, "核对结果");
  await clickCell(page, "A1");
  await page.keyboard.press("Delete");
  await page.getByRole("alert").getByText("情况说明和判定请在右边填写").waitFor();
  await context.close();
});

test("what is saved has what was typed; before that another file does not take its place unasked", async () => {
  const { page, context } = await atSheet("附件4");
  await clickCell(page, "C4");
  await page.keyboard.type("16");
  await page.keyboard.press("Enter");
  await becomes(page, () => text(page, "C4"), "16");
  const other = { name: "另一个.xlsx", mimeType: "", buffer: readFileSync(samplePath) };
  await page.locator('input[type="file"]').first().setInputFiles(other);
  await page.getByText("有输入还没有保存").waitFor();
  await page.getByRole("button", { name: "先不打开" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存结果" }).click()]);
  const { workbook } = await readingOf(hostOf(new Uint8Array(readFileSync(await download.path()))));
  expect(workbook.sheets.find(({ name }) => name === "附件4")?.rows[3]?.[2]).toMatchObject({ value: 16 });
  await page.locator('input[type="file"]').first().setInputFiles(other);
  await page.getByText("另一个.xlsx").waitFor();
  await context.close();
});

test.each([
  [1280, "light"],
  [700, "dark"],
  [320, "light"],
] as const)("at %d pixels, %s, nothing is wider than the window, and nobody is left out", async (width, colorScheme) => {
  const { page, context } = await atSheet("附件4", { viewport: { width, height: 800 }, colorScheme });
  await clickCell(page, "C4");
  await page.keyboard.type("-办公费");
  await page.keyboard.press("Enter");
  await page
    .getByRole("alert")
    .getByText(/当作公式/)
    .waitFor();
  expect(await scrollsSideways(page, "body")).toBe(false);
  expect(await axeFaults(page, { within: '[aria-label="工作簿"]' })).toEqual([]);
  await context.close();
});
