import { readFileSync } from "node:fs";
import type { Browser, Locator, Page } from "playwright-core";
import { axeFaults } from "../support/axe-faults";
import { launchBrowser } from "../support/browser";
import { origin, scrollsSideways, visit, type Visit } from "../support/browser-pages";
import { chooseSheet } from "../support/desk-page";
import { becomes, inMenu } from "../support/soon";

// 采用, 写情况说明, 撤销 and 报送稿 on the page without Excel: the real pane over the real file, by mouse and by keyboard.

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const cell = (page: Page, address: string): Locator => page.locator(`td[data-cell="${address}"]`);
const button = (page: Page, name: string | RegExp, exact = typeof name === "string"): Locator => page.getByRole("button", { name, exact });
const sheetTabs = (page: Page): Promise<string[]> => page.getByRole("tablist", { name: "工作表" }).getByRole("tab").allInnerTexts();
/** Where the keyboard is: the name of the focused element, or its text. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
/** The finding of a cell that a person may explain, by its button. */
const finding = (page: Page, place: string): Locator => page.locator("button[data-finding]", { hasText: place }).first();
const homeOf = (item: Locator): Locator => item.locator("xpath=ancestor::*[@data-home][1]");

/** The desk with the sample workbook, recalculated. */
async function recalculated(options?: Parameters<typeof visit>[1]): Promise<Visit> {
  const visited = await visit(browser, options);
  await visited.page.goto(`${origin}/`);
  await visited.page.locator("table").waitFor();
  await recalculate(visited.page);
  return visited;
}

async function recalculate(page: Page): Promise<void> {
  await button(page, "重新计算").click();
  await page.getByText(/已核对，(写入 \d+ 处|无须改写)/).waitFor();
}

/** The file as it would be saved, opened again as another session does. */
async function reopened(page: Page): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "保存结果").click()]);
  const buffer = readFileSync(await download.path());
  await page.locator('input[type=file][accept*=".xlsx"]').setInputFiles({ name: "再次打开.xlsx", mimeType: "", buffer });
  await page.getByText("再次打开.xlsx").waitFor();
}

const accept = /^采用：附件4 D10 /;

test("采用 shows from and to, writes the cell, and 撤销 takes it back", async () => {
  const { page, context, complaints } = await recalculated();
  await chooseSheet(page, "附件4");
  await becomes(page, () => cell(page, "D10").innerText(), "98%");
  await button(page, accept).click();
  const preview = page.getByRole("group", { name: "写入 附件4 D10" });
  await becomes(page, () => preview.innerText(), expect.stringMatching(/98%[\s\S]*99\.07%/));
  await becomes(page, () => cell(page, "D10").innerText(), "98%");
  await button(page, "写入").click();
  await page.getByText(/已采用 1 处，核对结果待更新$/).waitFor();
  await becomes(page, () => cell(page, "D10").innerText(), "99.07%");
  await becomes(page, () => button(page, accept).count(), 0);

  await button(page, "撤销").click();
  await page.getByRole("menuitem", { name: "撤销上次写入（采用）" }).click();
  await page.getByText(/已撤销 1 处写入/).waitFor();
  await becomes(page, () => cell(page, "D10").innerText(), "98%");
  await button(page, accept).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test("采用 by the keyboard alone, and the keyboard's place is never lost", async () => {
  const { page, context } = await recalculated();
  await chooseSheet(page, "附件4");
  await button(page, accept).focus();
  await page.keyboard.press("Enter");
  await becomes(page, () => focused(page), "写入");
  await page.keyboard.press("Escape");
  await becomes(page, () => focused(page), expect.stringMatching(accept));
  await page.keyboard.press("Enter");
  await becomes(page, () => focused(page), "写入");
  await page.keyboard.press("Enter");
  await page
    .getByText(/已采用 1 处/)
    .first()
    .waitFor();
  await becomes(page, () => cell(page, "D10").innerText(), "99.07%");
  await page.waitForFunction(() => document.activeElement?.hasAttribute("data-finding"));

  await button(page, "撤销").focus();
  await page.keyboard.press("Enter");
  await inMenu(page);
  await page.keyboard.press("Enter");
  await page.getByText(/已撤销 1 处写入/).waitFor();
  await becomes(page, () => cell(page, "D10").innerText(), "98%");
  await becomes(page, () => focused(page), "撤销上次写入");
  await context.close();
});

test("a reason is written by the keyboard, travels with the file, and stands in 核对结果 after 重新计算", async () => {
  const { page, context } = await recalculated();
  const item = homeOf(finding(page, "附件5 G4"));
  await item.getByRole("button", { name: "写情况说明" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.matches("textarea"));
  await page.keyboard.press("Control+Enter");
  await page.getByText("请写明情况再保存。").waitFor();
  await page.waitForFunction(() => document.activeElement?.matches("textarea"));
  await page.keyboard.type("市局口径，附文件");
  await page.keyboard.press("Control+Enter");
  await page.getByText("已说明 1 处").waitFor();
  await page.waitForFunction(() => document.activeElement?.hasAttribute("data-finding"));
  await becomes(page, () => focused(page), expect.stringContaining("附件5 G4"));
  await becomes(page, () => item.innerText(), expect.stringMatching(/已说明\s+市局口径，附文件/));

  await recalculate(page);
  await chooseSheet(page, "核对结果");
  await page.locator("td", { hasText: "市局口径，附文件" }).first().waitFor();

  await reopened(page);
  await recalculate(page);
  await page.getByText("已说明 1 处").waitFor();
  await homeOf(finding(page, "附件5 G4")).getByRole("button", { name: "删除说明" }).click();
  await page.getByText("已说明 1 处").waitFor({ state: "detached" });
  await context.close();
});

test("what an earlier session wrote is taken back by the file's journal, all of it", async () => {
  const { page, context } = await recalculated();
  await button(page, accept).click();
  await button(page, "写入").click();
  await page
    .getByText(/已采用 1 处/)
    .first()
    .waitFor();
  await reopened(page);
  await page.getByText("这个文件里有以前核对留下的标记").waitFor();
  await button(page, "撤销").click();
  await page.getByRole("menuitem", { name: /^全部撤销（2 步：重新计算、采用〔都是上次打开时〕）/ }).click();
  await page.getByText(/已撤销 \d+ 处写入/).waitFor();
  await becomes(page, () => sheetTabs(page), ["附件3", "附件4", "附件5", "附件6"]);
  await chooseSheet(page, "附件4");
  await becomes(page, () => Promise.all([cell(page, "D10").innerText(), page.locator("[data-mark]").count()]), ["98%", 0]);
  await context.close();
});

test("after a second 重新计算 too, all that an earlier session wrote is taken back, and nobody is said to have changed it", async () => {
  const { page, context } = await recalculated();
  await button(page, accept).click();
  await button(page, "写入").click();
  await page
    .getByText(/已采用 1 处/)
    .first()
    .waitFor();
  await recalculate(page);
  await reopened(page);
  await page.getByText("这个文件里有以前核对留下的标记").waitFor();
  await button(page, "撤销").click();
  await page.getByRole("menuitem", { name: /^全部撤销（3 步：重新计算、采用、重新计算〔都是上次打开时〕）/ }).click();
  await page
    .getByText(/已撤销 \d+ 处写入/)
    .first()
    .waitFor();
  await becomes(page, () => page.getByText(/写入之后又改过/).count(), 0);
  await chooseSheet(page, "附件4");
  await becomes(page, () => Promise.all([cell(page, "D10").innerText(), page.locator("[data-mark]").count()]), ["98%", 0]);
  await context.close();
});

test("a file that bears marks offers to clear them", async () => {
  const { page, context } = await recalculated();
  await reopened(page);
  await chooseSheet(page, "附件4");
  await page.locator("[data-mark]").first().waitFor();
  await button(page, "清除标记").click();
  await page.getByText(/已清除 \d+ 处标记$/).waitFor();
  await becomes(page, () => Promise.all([page.locator("[data-mark]").count(), button(page, "清除标记").count()]), [0, 0]);
  await context.close();
});

test("报送稿 asks, takes everything of ours away but what was taken over, and can be taken back", async () => {
  const { page, context } = await recalculated();
  await button(page, accept).click();
  await button(page, "写入").click();
  await page
    .getByText(/已采用 1 处/)
    .first()
    .waitFor();
  await button(page, "更多").click();
  await page.getByRole("menuitem", { name: "转为报送稿…" }).click();
  const panel = page.getByRole("group", { name: "转为报送稿" });
  await panel.waitFor();
  await becomes(page, () => panel.innerText(), expect.stringMatching(/工作表 核算底稿、核对结果[\s\S]*保留[\s\S]*采用后写入的数 1 处/));
  await button(page, "去掉并转为报送稿").click();
  await page.getByText("已转为报送稿", { exact: true }).waitFor();
  await becomes(page, () => sheetTabs(page), ["附件3", "附件4", "附件5", "附件6"]);
  await chooseSheet(page, "附件5");
  await becomes(page, () => Promise.all([cell(page, "J4").count(), page.locator("[data-mark]").count()]), [0, 0]);
  await chooseSheet(page, "附件4");
  await becomes(page, () => cell(page, "D10").innerText(), "99.07%");
  await page.waitForFunction(() => document.activeElement !== document.body);

  await button(page, "撤销").click();
  await page.getByRole("menuitem", { name: "撤销上次写入（报送稿）" }).click();
  await page.getByText(/已撤销 \d+ 处写入/).waitFor();
  await becomes(page, () => sheetTabs(page), expect.arrayContaining(["核对结果"]));
  await context.close();
});

/** Opens every panel that there is, one place after the other, and looks at each. */
async function withPanels(page: Page, look: () => Promise<void>): Promise<void> {
  await button(page, accept).click();
  await button(page, /^全部采用同类/).click();
  await homeOf(finding(page, "附件5 G4")).getByRole("button", { name: "写情况说明" }).click();
  await homeOf(finding(page, "附件5 G4")).getByRole("textbox").waitFor();
  await button(page, "更多").click();
  await page.getByRole("menuitem", { name: "转为报送稿…" }).click();
  await button(page, "去掉并转为报送稿").waitFor();
  await look();
}

test.each([320, 350, 450])("at %i px the panels need no scrolling sideways", async (width) => {
  const { page, context } = await recalculated({ viewport: { width, height: 900 } });
  await withPanels(page, async () => {
    for (const part of ["main", "header", "footer"]) expect([part, await scrollsSideways(page, part)]).toEqual([part, false]);
  });
  await context.close();
});

test.each(["light", "dark"] as const)("axe finds no fault with the panels in %s", async (colorScheme) => {
  const { page, context } = await recalculated({ colorScheme });
  // The sheets beside the pane are looked at elsewhere.
  await withPanels(page, async () => expect(await axeFaults(page, { without: "section[aria-label=工作簿]" })).toEqual([]));
  await context.close();
});
