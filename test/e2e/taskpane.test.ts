import type { Browser, Page, Route } from "playwright-core";
import type { Workbook } from "../../src/core/grid/workbook";
import { axeFaults } from "../support/axe-faults";
import { launchBrowser } from "../support/browser";
import { origin, scrollsSideways, visit, type Visit } from "../support/browser-pages";
import { report } from "../support/docx";
import { inExcel as openPage, openInExcel, paneInExcel, pressOnRibbon, sampleWorkbook, selectInExcel } from "../support/excel-page";
import { becomes } from "../support/soon";

let browser: Browser;
let sample: Workbook;
beforeAll(async () => {
  browser = await launchBrowser();
  sample = await sampleWorkbook();
});
afterAll(() => browser?.close());

/** Opens a page of ours with a workbook behind it, which is the sample. */
const inExcel = (
  path: string,
  window?: Parameters<typeof visit>[1],
  workbook = sample,
  language: "zh-CN" | "en-US" = "zh-CN",
): Promise<Visit> => openPage(browser, path, { window: window ?? {}, workbook, language });
/** The pane on a workbook, which is the sample, not yet recalculated. */
const pane = (window?: Parameters<typeof visit>[1], workbook = sample): Promise<Visit> =>
  paneInExcel(browser, { window: window ?? {}, workbook });

async function recalculate(page: Page): Promise<void> {
  await page.getByRole("button", { name: "重新计算" }).click();
  await page.getByText(/已核对，写入 \d+ 处/).waitFor();
}

/** Everything that the simulated sheets hold, as data to compare. */
const workbook = (page: Page): Promise<unknown> =>
  page.evaluate(() => JSON.parse(JSON.stringify(window.simulated.excel().workbook.sheets)) as unknown);
const sheetNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.simulated.excel().workbook.sheets.map((sheet) => sheet.name));
const gaps = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.simulated.excel().gaps);

/** A cell's value and the sheet's marks. */
function stands(page: Page, sheet: string, address: string): Promise<{ readonly value: unknown; readonly rules: number }> {
  return page.evaluate(
    ([name, cell]) => {
      const found = window.simulated.excel().workbook.sheets.find((candidate) => candidate.name === name);
      return { value: found?.cells[cell]?.value ?? null, rules: found?.rules.length ?? 0 };
    },
    [sheet, address] as const,
  );
}

test("recalculating writes into the workbook, and undoing restores it to the last cell", async () => {
  const { page, context } = await pane();
  const [before, names] = await Promise.all([workbook(page), sheetNames(page)]);
  expect(await stands(page, "附件5", "J3")).toEqual({ value: null, rules: 0 });

  await recalculate(page);
  const written = await stands(page, "附件5", "J3");
  expect(written.value).toBe("复核得分");
  expect(written.rules).toBeGreaterThan(0);
  expect(await sheetNames(page)).toEqual([...names, "核算底稿", "核对结果"]);

  await page.getByRole("button", { name: "撤销上次写入" }).click();
  await page.getByText(/已撤销 \d+ 处写入/).waitFor();
  expect(await workbook(page)).toEqual(before);
  expect(await gaps(page)).toEqual([]);
  await context.close();
});

test("采用 writes into Excel and 撤销 takes back that write alone; of Excel's own undo list is spoken before the first write", async () => {
  const { page, context, complaints } = await pane();
  const hint = page.getByText(/清空 Excel 自己的撤销列表/);
  await hint.waitFor();
  await recalculate(page);
  await hint.waitFor({ state: "detached" });
  const before = await workbook(page);
  expect((await stands(page, "附件4", "D10")).value).toBe(0.98);
  await page.getByRole("button", { name: /^采用：附件4 D10 / }).click();
  await page.getByRole("button", { name: "写入", exact: true }).click();
  await page.getByText(/已采用 1 处，核对结果待更新$/).waitFor();
  await becomes(page, () => stands(page, "附件4", "D10"), expect.objectContaining({ value: 0.9907 }));

  await page.getByRole("button", { name: "撤销" }).click();
  await page.getByRole("menuitem", { name: "撤销上次写入（采用）" }).click();
  await page.getByText(/已撤销 1 处写入/).waitFor();
  expect(await workbook(page)).toEqual(before);
  expect(await gaps(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a second recalculation of the same figures writes nothing", async () => {
  const { page, context } = await pane();
  await recalculate(page);
  const after = await workbook(page);
  await page.getByRole("button", { name: "重新计算" }).click();
  await page.getByText(/已核对，无须改写/).waitFor();
  expect(await workbook(page)).toEqual(after);
  await context.close();
});

test("a click on a finding selects its cell in Excel", async () => {
  const { page, context } = await pane();
  await recalculate(page);
  await page.locator("button[data-finding]").first().click();
  await page.waitForFunction(() =>
    window.simulated.excel().requests.some(({ does }) => does.some((step) => step.includes("Range.Select"))),
  );
  expect(await gaps(page)).toEqual([]);
  await context.close();
});

test("a Word report is assessed with the workbook; what is wrong in it is neither marked nor selected in Excel", async () => {
  const { page, context, complaints } = await pane({}, { sheets: sample.sheets.filter(({ name }) => name !== "附件6") });
  await recalculate(page);
  await page.locator("input[type=file]").setInputFiles({ name: "评价报告.docx", mimeType: "", buffer: Buffer.from(report) });
  const finding = page.locator("button[data-finding]", { hasText: "评价报告.docx A2" }).first();
  await finding.waitFor();
  expect(await sheetNames(page)).toEqual(["附件3", "附件4", "附件5", "核算底稿", "核对结果"]);
  await finding.click();
  await page.getByText("不在工作簿里").waitFor();
  const steps = await page.evaluate(() => window.simulated.excel().requests.flatMap(({ does }) => does));
  expect(steps.filter((step) => step.includes("Range.Select"))).toEqual([]);
  expect(await gaps(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("while a cell is being edited the pane says so, can be told not to wait, and goes on by itself afterwards", async () => {
  const { page, context } = await pane();
  await page.evaluate(() => void (window.simulated.excel().editing = true));
  await page.getByRole("button", { name: "重新计算" }).click();
  await page.getByText("正在等待 Excel").waitFor();
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByText("没有完成").waitFor();
  await page.getByRole("button", { name: "重新计算" }).click();
  await page.getByText("正在等待 Excel").waitFor();
  await page.evaluate(() => void (window.simulated.excel().editing = false));
  await page.getByText(/已核对，写入 \d+ 处/).waitFor();
  await context.close();
});

test("nothing is asked of anybody but the page's own origin, and the policy is kept", async () => {
  const { page, requests, complaints, context } = await pane();
  await recalculate(page);
  expect(requests.filter((address) => !address.startsWith(`${origin}/`))).toEqual([]);
  expect(requests.some((address) => address.startsWith(`${origin}/office/office.js`))).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});

const press = pressOnRibbon;

test("ribbon and pane are one session: what a button does shows in the pane, and takes back what the pane has written", async () => {
  const { page, context, complaints } = await pane();
  const before = await workbook(page);
  await press(page, "recalculate");
  await page.getByText(/已核对，写入 \d+ 处/).waitFor();
  await becomes(page, () => page.evaluate(() => window.simulated.excel().workbook.active), "核对结果");
  await press(page, "undoLastWrite");
  await page.getByText(/已撤销 \d+ 处写入/).waitFor();
  await recalculate(page);
  await press(page, "askFiling");
  await page.getByRole("button", { name: "去掉并转为报送稿" }).waitFor();
  await page.getByRole("button", { name: "取消" }).click();
  await press(page, "undoLastWrite");
  await page.getByText(/已撤销 \d+ 处写入/).waitFor();
  expect(await workbook(page)).toEqual(before);
  expect(await gaps(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("下一处 on the ribbon selects a cell in Excel and tells of it in the pane, which goes on from there", async () => {
  const { page, context } = await pane();
  await recalculate(page);
  await press(page, "nextFinding");
  const told = page.getByRole("region", { name: /^解释 / });
  await told.getByText(/^第 1 处，共 \d+ 处$/).waitFor();
  await told.getByRole("button", { name: "下一处" }).click();
  await told.getByText(/^第 2 处，共 \d+ 处$/).waitFor();
  const selected = (): Promise<string> =>
    page.evaluate(() => {
      const { selection } = window.simulated.excel().workbook;
      return `解释 ${selection?.sheet ?? ""} ${selection?.address ?? ""}`;
    });
  await becomes(page, async () => (await told.getAttribute("aria-label")) === (await selected()), true);
  expect(await gaps(page)).toEqual([]);
  await context.close();
});

test("a cell is explained from its own menu or from the pane's, and the panel can be closed from the keyboard", async () => {
  const { page, context, complaints } = await pane({ viewport: { width: 320, height: 800 } });
  const select = (address: string): Promise<void> => selectInExcel(page, "附件4", address);
  await select("D10");
  await press(page, "explainCell");
  const told = page.getByRole("region", { name: "解释 附件4 D10" });
  await told.getByText("这一格的问题").waitFor();
  expect(await scrollsSideways(page, "main")).toBe(false);
  expect(await axeFaults(page)).toEqual([]);
  await select("B11");
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "解释选中的单元格" }).click();
  const bare = page.getByRole("region", { name: "解释 附件4 B11" });
  await bare.getByText(/^没有查过这一格/).waitFor();
  await bare.getByRole("button", { name: "关闭" }).focus();
  await page.keyboard.press("Escape");
  await bare.waitFor({ state: "detached" });
  expect(await gaps(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("what a button has to say where there is no pane stands in a dialog of its own", async () => {
  const { page, context, requests, complaints } = await inExcel(`notice.html?said=${encodeURIComponent("没有可以撤销的写入。<b>1</b>")}`);
  await page.getByRole("alert").getByText("没有可以撤销的写入。<b>1</b>").waitFor();
  expect(requests.filter((address) => !address.startsWith(`${origin}/`))).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

describe("where Office is shown in English", () => {
  /** The pane in English, not yet recalculated. */
  async function englishPane(options?: Parameters<typeof visit>[1]): Promise<Visit> {
    const visited = await inExcel("taskpane.html", options, sample, "en-US");
    await visited.page.getByRole("button", { name: "Recalculate" }).waitFor();
    return visited;
  }
  const isEnglish = (address: string): boolean => /\/en\.[^/]*\.js$/.test(address);

  test("so is the pane, and all that it does; what it keeps in the file stays Chinese", async () => {
    const { page, context, requests, complaints } = await englishPane();
    await becomes(page, () => page.evaluate(() => [document.documentElement.lang, document.title]), ["en", "Rescore"]);
    await page.getByRole("button", { name: "Recalculate" }).click();
    await page.getByText(/Checked at .*, \d+ changes written/).waitFor();
    expect((await stands(page, "附件5", "J3")).value).toBe("复核得分");
    await page.getByRole("button", { name: "Write a reason" }).first().click();
    await page.getByRole("textbox", { name: "Written reason (情况说明)" }).fill("Agreed with the finance bureau.");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText(/Reason saved at /).waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("menuitem", { name: "Undo the last change (Write a reason)" }).click();
    await page.getByText("Undone", { exact: false }).first().waitFor();
    expect(await gaps(page)).toEqual([]);
    expect(requests.filter(isEnglish)).toHaveLength(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("and its words are not loaded where it is shown in Chinese", async () => {
    const { page, context, requests } = await pane();
    await recalculate(page);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    expect(requests.filter(isEnglish)).toEqual([]);
    await context.close();
  });

  test.each([
    ["are refused", (route: Route) => route.abort()],
    ["never come", () => undefined],
  ])("but the words %s, the pane is there in Chinese", async (_, answer) => {
    const { page, context } = await visit(browser, { viewport: { width: 350, height: 800 } }, { givesUp: true });
    await page.route(({ pathname }) => isEnglish(pathname), answer);
    await openInExcel(page, sample, "en-US");
    await page.clock.install();
    const asked = page.waitForRequest((request) => isEnglish(new URL(request.url()).pathname));
    // A script that never comes keeps the page from being done with loading.
    await page.goto(`${origin}/taskpane.html`, { waitUntil: "domcontentloaded" });
    await asked;
    await page.clock.runFor(5000);
    await page.getByRole("button", { name: "重新计算" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    await context.close();
  });

  test("a dialog marks each sentence with its language", async () => {
    const { page, context } = await inExcel("notice.html?lang=en&said=Press+Enter.&detail=请按回车。", {}, sample, "en-US");
    await page.getByText("Press Enter.").waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    expect(await page.getByText("请按回车。").getAttribute("lang")).toBe("zh-CN");
    await context.close();
  });
});

test("outside Excel the pane says where it belongs", async () => {
  const { page, context } = await visit(browser);
  await page.goto(`${origin}/taskpane.html`);
  await page.getByText("请在 Excel 里打开这个面板").waitFor();
  await context.close();
  const english = await visit(browser, { locale: "en-GB" });
  await english.page.goto(`${origin}/taskpane.html`);
  await english.page.getByText("Open this pane in Excel").waitFor();
  await english.context.close();
});

test.each([
  ["Internet Explorer", "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko"],
  ["EdgeHTML", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/64.0 Safari/537.36 Edge/17.17134"],
])("%s gets words instead of a blank pane", async (_, userAgent) => {
  const { page, context } = await visit(browser, { userAgent });
  await page.goto(`${origin}/taskpane.html`);
  await page.getByText("这个版本的 Excel 打不开“绩效核分”面板").waitFor();
  expect(await page.getByText("This version of Excel cannot show").getAttribute("lang")).toBe("en");
  await context.close();
});
