import type { Browser, Locator, Page } from "playwright-core";
import { axeFaults, preferScheme } from "../support/axe-faults";
import { launchBrowser } from "../support/browser";
import { origin, scrollsSideways, visit } from "../support/browser-pages";
import { becomes, inMenu, settled, soon } from "../support/soon";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Opens the page without Excel and recalculates by the keyboard alone. */
async function recalculated(options: Parameters<typeof visit>[1]): Promise<Page> {
  const { page } = await visit(browser, options);
  await page.goto(`${origin}/`);
  await page.locator("table").waitFor();
  await page.getByRole("button", { name: "重新计算" }).press("Enter");
  await page.getByText(/已核对，写入 \d+ 处/).waitFor();
  return page;
}

/** What colour a part has come to. */
async function colourOf(part: Locator, name: string): Promise<string> {
  await settled(part.page());
  return part.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
}

test("where the system lays down the colours, bars, dot and current finding are still told apart", async () => {
  const page = await recalculated({ forcedColors: "active" });
  const sheet = await colourOf(page.locator("body"), "background-color");
  const dot = page.locator("header span[aria-hidden]").last();
  expect(await colourOf(dot, "background-color")).not.toBe(sheet);
  const bar = page.locator("span[title^=自评] > span");
  const colours = await Promise.all([0, 1, 2].map((nth) => colourOf(bar.nth(nth), "background-color")));
  expect(new Set([...colours, sheet]).size).toBe(4);
  const [first, second] = [page.locator("[data-finding]").first(), page.locator("[data-finding]").nth(1)];
  await first.press("Enter");
  const edge = (finding: Locator): Promise<string> =>
    finding.evaluate((element) => {
      const edges: string[] = [];
      for (let each: Element | null = element; each !== null; each = each.parentElement) {
        const { borderLeftColor, borderLeftWidth } = getComputedStyle(each);
        if (borderLeftWidth === "3px") edges.push(borderLeftColor);
      }
      return edges[0] ?? "";
    });
  await soon(page, async () => expect(await edge(first)).not.toBe(await edge(second)));
  await page.getByRole("tab", { name: /^待判定/ }).click();
  const questions = page.locator("#panel > ul > li");
  await becomes(page, () => colourOf(questions.first(), "outline-style"), "solid");
  await becomes(page, () => colourOf(questions.nth(1), "outline-style"), "none");
  await page.context().close();
});

test("on the page without Excel, too, axe finds no fault in any tab and with panels open, nor does anything scroll sideways", async () => {
  const page = await recalculated({ viewport: { width: 350, height: 800 }, reducedMotion: "reduce" });
  const faults = async (): Promise<readonly string[]> => {
    const light = await axeFaults(page);
    await preferScheme(page, "dark");
    const dark = await axeFaults(page, { rules: ["color-contrast"] });
    await preferScheme(page, "light");
    return [...light, ...dark];
  };
  // A short list shows what a long one does.
  await page.getByRole("searchbox").fill("附件4 D10");
  await page
    .getByText(/^显示 \d+ 条/)
    .first()
    .waitFor();
  for (const tab of [/^问题/, /^得分/, /^待判定/, /^设置/]) {
    await page.getByRole("tab", { name: tab }).click();
    await page.getByRole("tab", { name: tab, selected: true }).waitFor();
    // The settings are worked out one after the other.
    await page.waitForFunction(() => document.querySelector("#panel")?.textContent?.includes("……") === false);
    expect(await faults()).toEqual([]);
    expect(await scrollsSideways(page, "main")).toBe(false);
  }
  await page.getByRole("button", { name: "更多" }).press("Enter");
  await inMenu(page);
  await page.getByRole("menuitem", { name: /报送稿/ }).press("Enter");
  await page.getByRole("region", { name: "转为报送稿" }).waitFor();
  expect(await faults()).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("region", { name: "转为报送稿" }).waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement?.getAttribute("data-home") === "more");
  await page.context().close();
});
