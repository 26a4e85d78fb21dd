import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { codes } from "../../src/core/check/codes";
import { axeFaults } from "../support/axe-faults";
import { launchBrowser } from "../support/browser";
import { origin, scrollsSideways, visit, type Visit } from "../support/browser-pages";
import { becomes, patience, soon } from "../support/soon";

const allCodes = Object.keys(codes);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function atHelp(options?: Parameters<typeof visit>[1], anchor = ""): Promise<Visit> {
  const visited = await visit(browser, options);
  await visited.page.goto(`${origin}/help.html${anchor}`);
  return visited;
}

const entries = (page: Page): Locator => page.locator("article:visible");
const field = (page: Page): Locator => page.getByRole("searchbox", { name: "查找问题" });
const idsOf = (page: Page): Promise<readonly string[]> => page.locator("article").evaluateAll((found) => found.map(({ id }) => id));

test("explains every code, asks nobody else for anything, and keeps to a strict policy", async () => {
  const { page, context, requests, complaints } = await atHelp();
  expect([...(await idsOf(page))].sort()).toEqual([...allCodes].sort());
  expect(await page.title()).toBe("使用说明 · 绩效核分");
  expect(requests.filter((address) => !address.startsWith(`${origin}/`))).toEqual([]);
  // Neither office.js nor the pane: the page, its style, its script, its icon.
  expect(requests.length).toBeLessThanOrEqual(4);
  expect(complaints).toEqual([]);
  await context.close();
});

test("can be read without scripts, and then offers no search", async () => {
  const { page, context } = await atHelp({ javaScriptEnabled: false });
  expect(await idsOf(page)).toHaveLength(allCodes.length);
  await expect(field(page).isVisible()).resolves.toBe(false);
  await context.close();
});

test("works from disk, links within it and search included", async () => {
  const context = await browser.newContext({ locale: "zh-CN" });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const requests: string[] = [];
  page.on("request", (request) => void requests.push(request.url()));
  await page.goto(`${pathToFileURL(join(__dirname, "..", "..", "dist", "web", "help.html")).href}#rate-mismatch`);
  await field(page).fill("formula-inverted");
  await becomes(page, () => entries(page).count(), 1);
  expect(requests.filter((address) => !address.startsWith("file:"))).toEqual([]);
  await context.close();
});

test.each([320, 900])("a link to a code leads to it, %i px wide", async (width) => {
  const { page, context } = await atHelp({ viewport: { width, height: 700 } }, "#rule-gap");
  const heading = page.locator("#rule-gap h4");
  // The browser goes there when it has drawn the page.
  await soon(page, async () => {
    const [top, covered] = await heading.evaluate((element) => {
      const box = element.getBoundingClientRect();
      // What is drawn at the middle of the heading is the heading itself, and not the field that stays at the top.
      const drawn = document.elementFromPoint(box.left + 20, box.top + box.height / 2);
      return [box.top, drawn === null || !element.contains(drawn)] as const;
    });
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
    expect(covered).toBe(false);
  });
  await context.close();
});

test("the search is used with the keyboard alone", async () => {
  const { page, context } = await atHelp();
  await field(page).waitFor();
  // Past the link to the text.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await becomes(page, () => field(page).evaluate((element) => element === document.activeElement), true);
  await page.keyboard.type("分子分母 颠倒");
  await becomes(page, () => entries(page).evaluateAll((found) => found.map(({ id }) => id)), ["formula-inverted"]);
  await becomes(page, () => page.getByRole("status").innerText(), `找到 1 项，共 ${allCodes.length} 项`);
  await page.keyboard.press("Enter");
  await becomes(page, () => page.evaluate(() => document.activeElement?.getAttribute("href")), "#formula-inverted");
  await page.keyboard.press("Enter");
  await page.waitForURL(/#formula-inverted$/);
  await field(page).focus();
  await page.keyboard.press("Escape");
  await becomes(page, () => entries(page).count(), allCodes.length);
  await context.close();
});

test("a link in the contents leads out of a search", async () => {
  const { page, context } = await atHelp();
  await field(page).fill("rate-mismatch");
  await page.getByRole("navigation").getByRole("link", { name: "不核对什么" }).click();
  await page.getByRole("heading", { name: "不核对什么" }).waitFor();
  await becomes(page, () => field(page).inputValue(), "");
  await context.close();
});

// The colours follow the scheme and the layout the width: two of the four pairs show all of both.
test.each([
  { colorScheme: "light", width: 900 },
  { colorScheme: "dark", width: 320 },
] as const)("axe finds no fault in $colorScheme, $width px wide, with and without a search", async ({ colorScheme, width }) => {
  const { page, context } = await atHelp({ colorScheme, viewport: { width, height: 900 } }, "#score-disputed");
  await field(page).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await field(page).fill("执行率");
  await page.getByText(/^找到 \d+ 项/).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await context.close();
});

test.each([300, 320, 450, 600, 759, 760, 900])("nothing scrolls sideways, %i px wide", async (width) => {
  const { page, context } = await atHelp({ viewport: { width, height: 800 } });
  await field(page).waitFor();
  expect(await scrollsSideways(page, "main")).toBe(false);
  await context.close();
});

test("is printed whole, in ink on white, without what is for the screen only", async () => {
  const { page, context } = await atHelp({ colorScheme: "dark" });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await becomes(page, () => entries(page).count(), allCodes.length);
  await becomes(page, () => field(page).isVisible(), false);
  const colours = (): Promise<readonly string[]> =>
    page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
  await becomes(page, colours, ["rgb(36, 36, 36)", "rgb(255, 255, 255)"]);
  await context.close();
});
