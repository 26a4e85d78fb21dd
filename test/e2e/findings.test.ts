import type { Browser, Locator, Page } from "playwright-core";
import { axeFaults } from "../support/axe-faults";
import { launchBrowser } from "../support/browser";
import { origin, scrollsSideways, visit, type Visit } from "../support/browser-pages";
import { becomes, soon, steady } from "../support/soon";

// The tab 问题 on the page without Excel: find a finding, open it, jump to its cells, copy the list.

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const search = (page: Page): Locator => page.getByRole("searchbox", { name: "搜索问题" });
const finding = (page: Page, place: string): Locator => page.locator("button[data-finding]", { hasText: place }).first();
const homeOf = (item: Locator): Locator => item.locator("xpath=ancestor::*[@data-home][1]");
const shownCell = (page: Page): Locator => page.locator("td[aria-current]");
const sheet = (page: Page): Promise<string> =>
  page.getByRole("tablist", { name: "工作表" }).getByRole("tab", { selected: true }).innerText();
/** Waits until the keyboard is at what names a place. */
const isAt = (page: Page, place: string): Promise<void> =>
  becomes(page, () => page.evaluate(() => document.activeElement?.textContent), expect.stringContaining(place));
const inSearch = (page: Page): Promise<unknown> => page.waitForFunction(() => document.activeElement?.getAttribute("role") === "searchbox");
/** Waits until a cell of a sheet is shown. */
const isShown = (page: Page, name: string, address: string): Promise<void> =>
  becomes(page, () => Promise.all([sheet(page), shownCell(page).getAttribute("data-cell")]), [name, address]);

/** The desk with the sample workbook, recalculated, where pages may read the clipboard. */
async function recalculated(options?: Parameters<typeof visit>[1]): Promise<Visit> {
  const visited = await visit(browser, options);
  await visited.context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  await visited.page.goto(`${origin}/`);
  await visited.page.locator("table").waitFor();
  await visited.page.getByRole("button", { name: "重新计算" }).click();
  await visited.page.getByText(/已核对，写入 \d+ 处/).waitFor();
  return visited;
}

/** The clipboard as a program sees it that pastes: what a page reads of it otherwise is cleaned first. */
async function pasted(page: Page): Promise<{ readonly html: string; readonly text: string }> {
  await page.evaluate(() => {
    const box = document.body.appendChild(document.createElement("textarea"));
    box.id = "pasted";
    box.addEventListener("paste", (event) => {
      box.dataset["html"] = event.clipboardData?.getData("text/html") ?? "";
      box.dataset["text"] = event.clipboardData?.getData("text/plain") ?? "";
    });
    box.focus();
  });
  await page.keyboard.press("Control+V");
  const data = await page.waitForFunction(() => {
    const box = document.getElementById("pasted");
    const { html, text } = box?.dataset ?? {};
    if (html === undefined || text === undefined) return null;
    box?.remove();
    return { html, text };
  });
  const value = await data.jsonValue();
  if (value === null) throw new Error("nothing was pasted");
  return value;
}

test("by mouse: find, open, jump to both sides of a contradiction, copy what is shown", async () => {
  const { page, context, complaints } = await recalculated();
  await page.getByText("共 99 条").waitFor();
  await search(page).click();
  await page.keyboard.type("附件３Ｃ５ 年初预算数是");
  await page.getByText("显示 1 条，共 99 条").first().waitFor();

  const item = finding(page, "附件3 C5");
  await homeOf(item).getByRole("button", { name: "详情：附件3 C5" }).click();
  const sides = /各处填的[\s\S]*附件3 C5\s+582\.77[\s\S]*附件4 B12\s+242\.34万/;
  await becomes(page, () => homeOf(item).innerText(), expect.stringMatching(sides));
  expect(await homeOf(item).getByRole("link").getAttribute("href")).toBe("help.html#figure-differs");
  await homeOf(item).getByRole("button", { name: "附件4 B12", exact: true }).click();
  await isShown(page, "附件4", "B12");
  await item.click();
  await isShown(page, "附件3", "C5");

  await page.getByRole("button", { name: "清空搜索" }).click();
  await page.getByRole("combobox", { name: "只看一张表的问题" }).selectOption("附件4");
  await page
    .getByRole("group", { name: "只看一类问题" })
    .getByRole("button", { name: /^基本平衡/ })
    .click();
  // The list follows what is asked for as soon as it can.
  await page.getByRole("region", { name: "逻辑性", exact: true }).waitFor({ state: "detached" });
  const count = Number(
    /显示 (\d+) 条/.exec(
      await page
        .getByText(/^显示 \d+ 条/)
        .first()
        .innerText(),
    )?.[1],
  );
  await page.getByRole("button", { name: "复制清单" }).click();
  await page.getByText(`已复制 ${count} 条，可粘贴到 Word 或 Excel`).waitFor();

  const { html, text } = await pasted(page);
  const lines = text.split("\r\n").map((line) => line.split("\t"));
  expect(lines[0]).toEqual(["序号", "类别", "位置", "问题", "填报", "应为", "说明", "影响得分", "情况说明"]);
  expect(lines).toHaveLength(count + 1);
  expect(lines.find((line) => line[2] === "附件4 C12" && line[7] !== "")).toMatchObject({ 1: "基本平衡", 4: "0", 5: "247.68", 7: "−5" });
  expect(lines.find((line) => line[2] === "附件4 D14")?.[5]).toBe("'-94.16%");
  expect(html.match(/<tr>/g)).toHaveLength(count + 1);
  // What Excel takes the text for is in the table, as we wrote it.
  expect(html).toContain("mso-number-format");
  expect(complaints).toEqual([]);
  await context.close();
});

test("by keyboard: to the search box and back, open, jump, copy", async () => {
  const { page, context } = await recalculated();
  await finding(page, "附件3 F5").focus();
  await page.keyboard.press("/");
  await inSearch(page);
  await page.keyboard.type("附件5I10");
  await page.getByText("显示 1 条，共 99 条").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await isAt(page, "附件5 I10");
  await page.keyboard.press("ArrowRight");
  const item = homeOf(finding(page, "附件5 I10"));
  await item.getByText("规则读作").waitFor();
  // The clause that took the points.
  await becomes(page, () => item.locator("strong").innerText(), "每超过1个百分点扣1分，扣完为止");
  await page.keyboard.press("Enter");
  await isShown(page, "附件5", "I10");
  await page.keyboard.press("ArrowLeft");
  await item.getByText("规则读作").waitFor({ state: "detached" });

  await page.getByRole("button", { name: "复制清单" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("已复制 1 条，可粘贴到 Word 或 Excel").waitFor();
  expect((await pasted(page)).text.split("\r\n")).toHaveLength(2);

  await finding(page, "附件5 I10").focus();
  await page.keyboard.press("/");
  await inSearch(page);
  await page.keyboard.press("Escape");
  await page.getByText("共 99 条", { exact: true }).first().waitFor();
  await becomes(page, () => search(page).inputValue(), "");
  await isAt(page, "附件5 I10");
  await page.keyboard.press("Home");
  await isAt(page, "附件3 C5");
  await page.keyboard.press("End");
  await isAt(page, "附件6 A111");
  await context.close();
});

test("the search box stays where it is while the list grows short, and the first finding comes into view", async () => {
  const { page, context } = await recalculated();
  await page.locator("button[data-finding]").last().scrollIntoViewIfNeeded();
  const place = async (): Promise<number | undefined> => (await search(page).boundingBox())?.y;
  const before = await steady(page, place);
  await search(page).fill("附件3 C5");
  await page
    .getByText(/^显示 \d+ 条/)
    .first()
    .waitFor();
  await becomes(page, place, before);
  await soon(page, async () => {
    const first = await page.locator("button[data-finding]").first().boundingBox();
    expect(first?.y).toBeGreaterThan(before ?? Infinity);
    expect(first?.y).toBeLessThan(400);
  });
  await context.close();
});

test.each([
  [300, "light"],
  [300, "dark"],
  [450, "light"],
] as const)("at %i px, %s, all is open to everyone and nothing scrolls sideways", async (width, colorScheme) => {
  const { page, context } = await recalculated({ viewport: { width, height: 900 }, colorScheme });
  await search(page).fill("附件5 I10");
  await page.getByRole("button", { name: "详情：附件5 I10" }).click();
  await search(page).fill("附件3 E7");
  await page.getByRole("button", { name: /^由此引起/ }).waitFor();
  expect(await scrollsSideways(page, "main")).toBe(false);
  expect(await axeFaults(page, { within: "main" })).toEqual([]);
  await context.close();
});
