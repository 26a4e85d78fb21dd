import { readFileSync } from "node:fs";
import type { Browser, Locator, Page } from "playwright-core";
import { pageScript } from "../excel/page-script";
import { axeFaults } from "../support/axe-faults";
import { launchBrowser } from "../support/browser";
import { origin, scrollsSideways, visit, type Visit } from "../support/browser-pages";
import { chooseSheet } from "../support/desk-page";
import { becomes, steady } from "../support/soon";
import { readingOf, sampleHost } from "../support/sample";

// The settings by mouse and by keyboard: what each comes to, what choosing does to the pane and what to the sheets, and what a bureau
// has laid down in a file beside the page.

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const cell = (page: Page, address: string): Locator => page.locator(`td[data-cell="${address}"]`);
const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });
const setting = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true });
const choice = (page: Page, name: RegExp): Locator => page.getByRole("radio", { name });
const total = (page: Page): Locator => page.getByRole("region", { name: "总分" });
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

interface Opening {
  readonly options?: Parameters<typeof visit>[1];
  /** What a bureau has laid down beside the page. */
  readonly policy?: string;
}

async function opened({ options, policy }: Opening): Promise<Visit> {
  const visited = await visit(browser, options);
  if (policy !== undefined) await visited.context.route(`${origin}/rescore.config.json`, (route) => route.fulfill({ body: policy }));
  return visited;
}

/** The desk with the sample workbook, recalculated, and the settings in view, with what each comes to. */
async function settings(opening: Opening = {}): Promise<Visit> {
  const visited = await opened(opening);
  await visited.page.goto(`${origin}/`);
  await visited.page.locator("table").waitFor();
  await recalculate(visited.page);
  await look(visited.page);
  return visited;
}

async function recalculate(page: Page): Promise<void> {
  await button(page, "重新计算").click();
  await page.getByText(/已核对，(写入 \d+ 处|无须改写)/).waitFor();
}

async function look(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "设置" }).click();
  await page.getByText(/^标出 \d+ 格$/).waitFor();
  await page.waitForFunction(() => document.querySelector("#panel")?.textContent?.includes("……") === false);
}

test("a reading of steps is chosen by what it comes to: the pane follows at once, the sheets on a click, and all of it goes back", async () => {
  const { page, context, complaints } = await settings();
  const readings =
    /整档不扣\s+现在：复核 78（73–90），问题 \d+ 处\s+按比例扣\s+复核 77\.35（72\.35–89\.68），问题多 1 处\s+按一档扣\s+复核 76（71–88）/;
  await becomes(page, () => setting(page, "不足一档的扣分").innerText(), expect.stringMatching(readings));
  await chooseSheet(page, "附件5");
  const score = (): Promise<string> => cell(page, "J6").innerText();
  await becomes(page, score, "5");

  await choice(page, /^按一档扣/).hover();
  const before = await steady(page, () => setting(page, "不足一档的扣分").boundingBox());
  await choice(page, /^按一档扣/).check();
  await page.getByText(/已按新设置核对，核对结果待更新$/).waitFor();
  await becomes(page, () => total(page).innerText(), expect.stringMatching(/复核\s+76/));
  await becomes(page, score, "5");
  // Nothing has moved under the mouse.
  const { x, y, width } = before ?? {};
  await becomes(page, () => setting(page, "不足一档的扣分").boundingBox(), expect.objectContaining({ x, y, width }));
  await page.getByText("这个文件有 1 项设置与默认不同。").waitFor();

  await button(page, "重新计算并写入").click();
  await page.getByText(/已核对，写入 \d+ 处/).waitFor();
  await becomes(page, score, "3");
  await chooseSheet(page, "核对结果");
  await page.locator("td", { hasText: "不足一档按一档" }).first().waitFor();

  await button(page, "撤销").click();
  await page.getByRole("menuitem", { name: "撤销上次写入（重新计算）" }).click();
  await page.getByText(/已撤销 \d+ 处写入/).waitFor();
  await button(page, "撤销").click();
  await page.getByRole("menuitem", { name: "撤销上次写入（改设置）" }).click();
  await page.getByText("这个文件用的都是默认设置。").waitFor();
  await becomes(page, () => total(page).innerText(), expect.stringMatching(/复核\s+78/));
  await becomes(page, () => choice(page, /^整档不扣/).isChecked(), true);
  expect(complaints).toEqual([]);
  await context.close();
});

test("by the keyboard: the order of the annexes, back to the defaults, and the keyboard's place is never lost", async () => {
  const { page, context } = await settings();
  await button(page, "附件6 上移").focus();
  for (const order of [/附件4[\s\S]*附件6[\s\S]*附件3/, /附件6[\s\S]*附件4[\s\S]*附件3/]) {
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      (pattern) =>
        new RegExp(pattern).test(document.querySelector("#panel ol")?.textContent ?? "") && !document.querySelector("main[aria-busy=true]"),
      order.source,
    );
    await becomes(page, () => focused(page), "附件6 上移");
  }
  await becomes(page, () => total(page).innerText(), expect.stringMatching(/复核\s+73/));
  await choice(page, /^整档不扣/).focus();
  await page.keyboard.press("ArrowDown");
  await page.getByText("这个文件有 2 项设置与默认不同。").waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute("value") === "proportional");
  await button(page, "恢复默认").focus();
  await page.keyboard.press("Enter");
  await page.getByText("这个文件用的都是默认设置。").waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === "恢复默认");
  await becomes(page, () => total(page).innerText(), expect.stringMatching(/复核\s+78/));
  await context.close();
});

test("what was chosen travels with the file, and 报送稿 takes it out", async () => {
  const { page, context } = await settings();
  await choice(page, /^不标记/).check();
  await page.getByText(/已按新设置核对/).waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "保存结果").click()]);
  const buffer = readFileSync(await download.path());
  await page.locator('input[type=file][accept*=".xlsx"]').setInputFiles({ name: "再次打开.xlsx", mimeType: "", buffer });
  await page.getByText("再次打开.xlsx").waitFor();
  await recalculate(page);
  await becomes(page, () => page.locator("[data-mark]").count(), 0);
  await look(page);
  await becomes(page, () => choice(page, /^不标记/).isChecked(), true);

  await button(page, "更多").click();
  await page.getByRole("menuitem", { name: "转为报送稿…" }).click();
  await page.getByRole("group", { name: "转为报送稿" }).getByText("与默认不同的设置 1 项").waitFor();
  await button(page, "去掉并转为报送稿").click();
  await page.getByText("这个文件用的都是默认设置。").waitFor();
  await context.close();
});

const locked = JSON.stringify({ defaults: { steps: "started" }, locked: ["steps"], note: "县财政局 2026 年统一口径" });

test("what a bureau has laid down holds from the first recalculation on, and cannot be changed", async () => {
  const { page, context, complaints } = await settings({ policy: locked });
  await becomes(page, () => total(page).innerText(), expect.stringMatching(/复核\s+76/));
  await becomes(page, () => setting(page, "不足一档的扣分").innerText(), expect.stringContaining("县财政局 2026 年统一口径，不能改。"));
  await becomes(page, () => choice(page, /^整档不扣/).isDisabled(), true);
  await becomes(page, () => choice(page, /^按一档扣/).isChecked(), true);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a file that cannot be used is told of, with the place, and changes nothing", async () => {
  const { page, context } = await settings({ policy: '{ "defaults": { "steps": "half" } }' });
  await becomes(page, () => total(page).innerText(), expect.stringMatching(/复核\s+78/));
  const told = 'rescore.config.json 里 defaults.steps 写的是 "half"';
  await becomes(page, () => page.locator("#panel").innerText(), expect.stringContaining(told));
  await context.close();
});

describe("in Excel", () => {
  let script: string;
  beforeAll(async () => {
    const { workbook } = await readingOf(sampleHost());
    script = `${pageScript()}\nwindow.simulated.open({ snapshot: ${JSON.stringify(workbook)} });`;
  });

  /** The pane in Excel; `before` is done before anything of the page is there. */
  async function inExcel(before = ""): Promise<Visit> {
    const visited = await opened({ options: { viewport: { width: 350, height: 800 } }, policy: locked });
    await visited.page.addInitScript(`${script}\n${before}`);
    await visited.page.goto(`${origin}/taskpane.html`);
    return visited;
  }
  const kept = (page: Page): Promise<string> =>
    page.evaluate(() =>
      window.simulated
        .excel()
        .workbook.parts.map(({ xml }) => xml)
        .join("\n"),
    );

  test("the pane computes by it, and keeps in the workbook what it has computed by", async () => {
    const { page, context, complaints } = await inExcel();
    await recalculate(page);
    await look(page);
    await becomes(page, () => setting(page, "不足一档的扣分").innerText(), expect.stringContaining("不能改"));
    expect(await kept(page)).toContain('"settings":{"steps":"started"}');
    expect(await page.evaluate(() => window.simulated.excel().gaps)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("the ribbon's button computes alike, though it is clicked before the add-in listens", async () => {
    const { page, context } = await inExcel('window.clicked = window.simulated.excel().ribbon.press("recalculate");');
    expect(await page.evaluate(() => (window as unknown as { readonly clicked: Promise<unknown> }).clicked)).toMatchObject({ status: 0 });
    expect(await kept(page)).toContain('"settings":{"steps":"started"}');
    await context.close();
  });
});

test.each([300, 350, 450, 600])("at %i px nothing has to be scrolled sideways", async (width) => {
  const policy = JSON.stringify({ locked: ["sources"], note: "县财政局 2026 年统一口径" });
  for (const opening of [{}, { policy }, { policy: '{ "defaults": { "步骤": 1 } }' }]) {
    const { page, context } = await settings({ ...opening, options: { viewport: { width, height: 900 } } });
    expect(await scrollsSideways(page, "main")).toBe(false);
    await context.close();
  }
});

test.each(["light", "dark"] as const)("axe finds no fault with the settings in %s", async (colorScheme) => {
  for (const policy of [undefined, locked, "{"]) {
    const { page, context } = await settings({ options: { colorScheme }, ...(policy === undefined ? {} : { policy }) });
    await choice(page, /^末位相差 1/).check();
    await page.getByText(/已按新设置核对/).waitFor();
    expect(await axeFaults(page, { without: "section[aria-label=工作簿]" })).toEqual([]);
    await context.close();
  }
});
