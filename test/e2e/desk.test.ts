import AxeBuilder from "@axe-core/playwright";
import ExcelJS from "exceljs";
import { readFileSync } from "node:fs";
import type { Browser, Locator, Page } from "playwright-core";
import { cellAt, sheetNamed } from "../../src/core/grid/workbook";
import { launchBrowser } from "../support/browser";
import { hostOf, readingOf } from "../support/sample";
import { origin, scrollsSideways, visit, type Visit } from "../support/browser-pages";

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const cell = (page: Page, address: string): Locator => page.locator(`td[data-cell="${address}"]`);
const sheets = (page: Page): Locator => page.getByRole("tablist", { name: "工作表" });
// As rendered: beside its words a tab holds them once more, hidden and bold, to keep its width.
const sheetTabs = (page: Page): Promise<string[]> => sheets(page).getByRole("tab").allInnerTexts();
const chosenSheet = (page: Page): Locator => sheets(page).getByRole("tab", { selected: true });
const chooseSheet = (page: Page, name: string): Promise<void> => page.getByRole("tab", { name, exact: true }).click();

/** Opens the desk with the sample workbook in it. */
async function atDesk(options?: Parameters<typeof visit>[1]): Promise<Visit> {
  const visited = await visit(browser, options);
  await visited.page.goto(`${origin}/`);
  await visited.page.locator("table").waitFor();
  return visited;
}

/** Opens the desk and recalculates. */
async function recalculated(options?: Parameters<typeof visit>[1]): Promise<Visit> {
  const visited = await atDesk(options);
  await visited.page.getByRole("button", { name: "重新计算" }).click();
  await visited.page.getByText(/已核对，写入 \d+ 处/).waitFor();
  return visited;
}

/** A workbook with one cell, as a file to choose. */
async function workbookWith(text: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("工资表").getCell("A1").value = text;
  return {
    name: "别的.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(await workbook.xlsx.writeBuffer()),
  };
}

test("recalculating changes the sheets that one sees, and undoing restores them", async () => {
  const { page, context } = await atDesk();
  const before = await sheetTabs(page);
  await chooseSheet(page, "附件5");
  expect(await cell(page, "J3").count()).toBe(0);
  expect(await page.locator("[data-mark]").count()).toBe(0);

  await page.getByRole("button", { name: "重新计算" }).click();
  await page.getByText(/已核对，写入 \d+ 处/).waitFor();
  expect(await cell(page, "J3").textContent()).toBe("复核得分");
  expect(await cell(page, "J4").textContent()).toBe("7");
  expect(await page.locator("[data-mark]").count()).toBeGreaterThan(0);
  expect(await sheetTabs(page)).toEqual([...before, "核算底稿", "核对结果"]);

  await page.getByRole("button", { name: "撤销上次写入" }).click();
  await page.getByText(/已撤销 \d+ 处写入/).waitFor();
  expect(await cell(page, "J3").count()).toBe(0);
  expect(await page.locator("[data-mark]").count()).toBe(0);
  expect(await sheetTabs(page)).toEqual(before);
  await context.close();
});

test("a click on a finding brings its cell into view and highlights it", async () => {
  const { page, context } = await recalculated();
  const findings = page.locator("button[data-finding]");
  for (const index of [0, (await findings.count()) - 1]) {
    const finding = findings.nth(index);
    const [sheet = "", address = ""] = ((await finding.locator("span span").first().textContent()) ?? "").split(" ");
    await finding.click();
    await page.locator("td[aria-current]").waitFor();
    expect(await chosenSheet(page).innerText()).toBe(sheet);
    expect(await page.locator("td[aria-current]").getAttribute("data-cell")).toBe(address);
    await expectInView(page.locator("td[aria-current]"));
  }
  await context.close();
});

async function expectInView(element: Locator): Promise<void> {
  const seen = await element.evaluate((node) => {
    const { top, bottom } = node.getBoundingClientRect();
    const frame = node.closest("[role=region]")?.getBoundingClientRect();
    return frame !== undefined && bottom > frame.top && top < frame.bottom;
  });
  expect(seen).toBe(true);
}

test("the keyboard alone reaches a finding and jumps", async () => {
  const { page, context } = await recalculated();
  await page.locator("button[data-finding]").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator("td[aria-current]").waitFor();
  expect(await page.locator("button[data-finding]").nth(1).getAttribute("aria-current")).toBe("true");
  await context.close();
});

test("nothing leaves the page's own origin, office.js is not loaded, and the policy is kept", async () => {
  const { requests, complaints, page, context } = await recalculated();
  await page.getByRole("tab", { name: /得分/ }).click();
  expect(requests.filter((address) => !address.startsWith(`${origin}/`))).toEqual([]);
  expect(requests.filter((address) => address.includes("office"))).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("the saved file holds what one sees", async () => {
  const { page, context } = await recalculated();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存结果" }).click()]);
  expect(download.suggestedFilename()).toMatch(/（复核）\.xlsx$/);
  const reading = await readingOf(hostOf(new Uint8Array(readFileSync(await download.path()))));
  const sheet = sheetNamed(reading.workbook, "附件5");
  expect(sheet && cellAt(sheet, 2, 9)?.text).toBe("复核得分");
  expect(reading.marks.length).toBeGreaterThan(0);
  await context.close();
});

test("another file can be opened; text in it is only ever text", async () => {
  const { page, context, complaints } = await atDesk();
  const markup = '<img src="x" onerror="document.title=1"><b>不是标记</b>';
  await page.locator("input[type=file]").setInputFiles(await workbookWith(markup));
  await page.getByText(markup).waitFor();
  expect(await page.locator("table img, table b").count()).toBe(0);
  await page.getByRole("button", { name: "重新计算" }).click();
  await page.getByText("这个工作簿里没有找到附件3、附件4或附件5").waitFor();
  expect(await sheetTabs(page)).toEqual(["工资表"]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a file that is no workbook leaves the open one alone and says what to do", async () => {
  const { page, context } = await atDesk();
  await page.locator("input[type=file]").setInputFiles({ name: "报告.xlsx", mimeType: "", buffer: Buffer.from("不是工作簿") });
  await page.getByText("没有打开").waitFor();
  expect(await sheetTabs(page)).toEqual(["附件3", "附件4", "附件5", "附件6"]);
  await context.close();
});

test("a dropped file is opened", async () => {
  const { page, context } = await atDesk();
  const { name, buffer } = await workbookWith("拖进来的");
  const transfer = await page.evaluateHandle(
    ([file, bytes]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], file));
      return data;
    },
    [name, [...buffer]] as const,
  );
  await page.dispatchEvent("h1", "drop", { dataTransfer: transfer });
  await page.getByText("拖进来的").waitFor();
  await context.close();
});

test.each([320, 350, 450, 600, 1280])("at %i px nothing has to be scrolled sideways to be read", async (width) => {
  const { page, context } = await recalculated({ viewport: { width, height: 900 } });
  expect(await scrollsSideways(page, "main")).toBe(false);
  await page.getByRole("tab", { name: /得分/ }).click();
  expect(await scrollsSideways(page, "main")).toBe(false);
  await context.close();
});

test.each(["light", "dark"] as const)("axe finds no fault with the page in %s", async (colorScheme) => {
  const { page, context } = await recalculated({ colorScheme });
  // Fluent UI's own traps for the focus are hidden and focusable on purpose.
  const inspect = () => new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
  const faults = async (): Promise<string[]> => (await inspect()).violations.map((fault) => `${fault.id}: ${fault.nodes[0]?.html ?? ""}`);
  expect(await faults()).toEqual([]);
  await page.getByRole("tab", { name: /得分/ }).click();
  await page.getByRole("button", { name: /预算完成率/ }).click();
  expect(await faults()).toEqual([]);
  await context.close();
});
