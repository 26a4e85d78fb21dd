import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { axeFaults } from "../support/axe-faults";
import { launchBrowser } from "../support/browser";
import { origin, scrollsSideways, visit, type Visit } from "../support/browser-pages";
import { hostOf, readingOf, samplePath } from "../support/sample";
import { becomes, soon } from "../support/soon";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** A file as a person chooses it. */
interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const chosen = (name: string, buffer: Buffer): Chosen => ({ name, mimeType: "", buffer });
const input = (folder: string): Buffer => readFileSync(join(__dirname, "..", "workbooks", folder, "input.xlsx"));
const sample = chosen("应急管理局.xlsx", readFileSync(samplePath));
const bad = chosen("坏.xlsx", Buffer.from("不是工作簿"));
const lock = chosen("~$应急管理局.xlsx", Buffer.from("锁"));
const files = [
  sample,
  chosen("教育局.xlsx", input("xinhua-edu")),
  chosen("一张表.xlsx", input("one-sheet")),
  bad,
  chosen("两级.xlsx", input("two-level")),
  lock,
];

const picker = (page: Page): Locator => page.locator('input[type=file][accept*=".xlsx"]');
const names = (page: Page): Promise<string[]> => page.locator("tbody button[data-file]").allInnerTexts();
const row = (page: Page, name: string): Locator => page.locator("tbody tr", { has: page.getByRole("button", { name, exact: true }) });
const cellOf = (page: Page, name: string, column: number): Promise<string> => row(page, name).locator("th, td").nth(column).innerText();
const allDone = (page: Page, count: number): Promise<void> => page.getByText(`${count} 个文件都核对过了`).waitFor();

/** The page with a list of these files, all of them through. */
async function withList(list: readonly Chosen[], options?: Parameters<typeof visit>[1]): Promise<Visit> {
  const visited = await visit(browser, options);
  const { page } = visited;
  await page.goto(`${origin}/`);
  await page.locator("table").waitFor();
  await picker(page).setInputFiles([...list]);
  await allDone(page, list.filter(({ name }) => !name.startsWith("~$")).length);
  return visited;
}

async function exported(page: Page, what: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  await page.getByRole("button", { name: "导出" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: what }).click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

async function sheetIn(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

test("several files become a table that sorts, filters and opens, and a bad one stands in it with its message", async () => {
  const { page, context, requests, complaints } = await withList(files);
  await becomes(page, () => names(page), ["坏.xlsx", "教育局.xlsx", "两级.xlsx", "一张表.xlsx", "应急管理局.xlsx"]);
  await page.getByText("另有 1 个不是 .xlsx").waitFor();
  await becomes(page, () => page.getByRole("progressbar", { name: "核对进度" }).getAttribute("aria-valuenow"), "5");
  await becomes(page, () => cellOf(page, "应急管理局.xlsx", 2), "2022");
  expect(Number(await cellOf(page, "应急管理局.xlsx", 6))).toBeGreaterThan(0);
  expect(await cellOf(page, "坏.xlsx", 9)).not.toBe("");
  await becomes(page, () => cellOf(page, "坏.xlsx", 10), "读不了");

  await page.getByRole("button", { name: "基本平衡", exact: true }).click();
  await becomes(page, () => page.locator("th[aria-sort=ascending]").innerText(), "基本平衡");
  await soon(page, async () => {
    const counts = await page.locator("tbody tr td:nth-child(7)").allInnerTexts();
    const read = counts.filter((text) => text !== "").map(Number);
    expect([read, counts.at(-1)]).toEqual([[...read].sort((a, b) => a - b), ""]);
  });

  await page.getByRole("button", { name: "读不了 1" }).click();
  await becomes(page, () => names(page), ["坏.xlsx"]);
  await page.getByRole("button", { name: "全部 5" }).click();
  await page.getByRole("searchbox").fill("应急");
  await becomes(page, () => names(page), ["应急管理局.xlsx"]);

  await row(page, "应急管理局.xlsx").click();
  await page.getByText(/已核对，写入 \d+ 处/).waitFor();
  await page.getByRole("tab", { name: "核对结果" }).waitFor();
  await page.getByRole("button", { name: "返回列表" }).click();
  // What was looked for is still looked for, and the file that was open has the focus.
  await becomes(page, () => names(page), ["应急管理局.xlsx"]);
  await page.waitForFunction(() => document.activeElement?.textContent === "应急管理局.xlsx");

  expect(requests.filter((address) => !address.startsWith(`${origin}/`))).toEqual([]);
  // The work was done in workers, and not on the page for want of any.
  expect(requests.some((address) => address.includes("/many-worker.js"))).toBe(true);
  expect(requests.some((address) => address.includes("many-work."))).toBe(false);
  expect(complaints).toEqual([]);
  await context.close();
});

test("the keyboard alone goes through the table, opens a file and comes back", async () => {
  const { page, context } = await withList(files.slice(0, 4));
  const focused = (name: string): Promise<unknown> => page.waitForFunction((text) => document.activeElement?.textContent === text, name);
  await page.locator("tbody button[data-file]").first().focus();
  await page.keyboard.press("End");
  await focused("应急管理局.xlsx");
  await page.keyboard.press("ArrowUp");
  await focused("一张表.xlsx");
  await page.keyboard.press("Home");
  await focused("坏.xlsx");
  await page.keyboard.press("ArrowDown");
  await focused("教育局.xlsx");
  await page.keyboard.press("Enter");
  await page.getByText(/已核对，写入 \d+ 处/).waitFor();
  await page.getByRole("button", { name: "返回列表" }).waitFor();
  await page.getByRole("button", { name: "返回列表" }).focus();
  await page.keyboard.press("Enter");
  await focused("教育局.xlsx");
  await context.close();
});

test("a file that cannot be opened leaves the list in view, and says why", async () => {
  const { page, context } = await withList([sample, bad]);
  await row(page, "坏.xlsx").click();
  await page.getByText("没有打开").waitFor();
  await becomes(page, () => names(page), ["坏.xlsx", "应急管理局.xlsx"]);
  await context.close();
});

test("汇总表, 退回修改清单 and the recalculated workbooks are exported, and read again", async () => {
  const { page, context, requests, complaints } = await withList(files);
  const overview = await exported(page, "汇总表");
  expect(overview.name).toBe("复核汇总表.xlsx");
  const sheet = await sheetIn(overview.bytes);
  expect(sheet.getColumn(3).values.slice(2)).toEqual(await names(page));
  expect(sheet.getRow(1).getCell(11).value).toBe("审定");

  const returns = unzipSync((await exported(page, "退回修改清单")).bytes);
  expect(Object.keys(returns)).toHaveLength(4);
  const name = Object.keys(returns).find((each) => each.includes("应急管理局"));
  expect(name).toMatch(/2022年度退回修改清单\.xlsx$/);
  const list = await sheetIn(returns[name ?? ""] ?? new Uint8Array());
  const counts = await Promise.all([6, 7, 8].map((column) => cellOf(page, "应急管理局.xlsx", column)));
  expect(list.rowCount - 3).toBe(counts.map(Number).reduce((sum, count) => sum + count, 0));

  const workbooks = unzipSync((await exported(page, "复核后的工作簿")).bytes);
  expect(Object.keys(workbooks)).toEqual(["教育局（复核）.xlsx", "两级（复核）.xlsx", "一张表（复核）.xlsx", "应急管理局（复核）.xlsx"]);
  const { workbook } = await readingOf(hostOf(workbooks["应急管理局（复核）.xlsx"] ?? new Uint8Array()));
  expect(workbook.sheets.map((each) => each.name)).toContain("核对结果");

  await page.getByRole("button", { name: "应急管理局.xlsx 的更多操作" }).click();
  const one = page.getByRole("menuitem", { name: "导出退回修改清单" });
  const [download] = await Promise.all([page.waitForEvent("download"), one.click()]);
  expect(download.suggestedFilename()).toMatch(/退回修改清单\.xlsx$/);
  expect(requests.filter((address) => !address.startsWith(`${origin}/`))).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

/** The sample as it comes back: the rate that was wrong is right, and another figure is wrong now. */
async function resubmitted(): Promise<Chosen> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(samplePath);
  const sheet = workbook.getWorksheet("附件5");
  if (sheet === undefined) throw new Error("no 附件5");
  sheet.getCell("I4").value = 1;
  return chosen("应急管理局（重报）.xlsx", Buffer.from(await workbook.xlsx.writeBuffer()));
}

test("a file that comes again is the second version, and is compared with the first", async () => {
  const { page, context } = await withList([sample, bad]);
  await picker(page).setInputFiles([await resubmitted()]);
  await allDone(page, 3);
  await row(page, "应急管理局（重报）.xlsx").getByText("第2版").waitFor();
  await becomes(page, () => cellOf(page, "应急管理局.xlsx", 10), "有新版");
  const overview = await sheetIn((await exported(page, "汇总表")).bytes);
  expect(overview.getColumn(3).values.slice(2)).toEqual(["坏.xlsx", "应急管理局（重报）.xlsx"]);

  await page.getByRole("button", { name: "应急管理局（重报）.xlsx 的更多操作" }).click();
  await page.getByRole("menuitem", { name: "与上一版比较" }).click();
  const panel = page.getByRole("region", { name: "与上一版比较" });
  await panel.waitFor();
  const headings = (await panel.getByRole("heading", { level: 3 }).allInnerTexts()).map((text) => text.split(" "));
  expect(headings.map(([word]) => word)).toEqual(["已改正", "仍存在", "新出现"]);
  const [mended, remaining, fresh] = headings.map(([, count]) => Number(count));
  const total = async (name: string): Promise<number> =>
    (await Promise.all([6, 7, 8].map((column) => cellOf(page, name, column)))).map(Number).reduce((sum, count) => sum + count, 0);
  expect((mended ?? 0) + (remaining ?? 0)).toBe(await total("应急管理局.xlsx"));
  expect((remaining ?? 0) + (fresh ?? 0)).toBe(await total("应急管理局（重报）.xlsx"));
  expect((mended ?? 0) + (fresh ?? 0)).toBeGreaterThan(0);
  await becomes(page, () => panel.evaluate((element) => element.contains(document.activeElement)), true);
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  await context.close();
});

test("取消 leaves what has not been checked, and it can go on", async () => {
  const { page, context } = await visit(browser);
  await page.goto(`${origin}/`);
  await page.locator("table").waitFor();
  // Clicked from within the page, as soon as the first is through: on a fast machine all of them might be before a click comes from outside.
  const cancelled = page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "取消");
          if (button === undefined || document.querySelector("tr[data-status=done]") === null) return;
          observer.disconnect();
          button.click();
          resolve();
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
      }),
  );
  await picker(page).setInputFiles(Array.from({ length: 12 }, (_, index) => ({ ...sample, name: `${index + 1}号.xlsx` })));
  await cancelled;
  await page.getByText(/已取消，还有 \d+ 个没有核对/).waitFor();
  await becomes(page, () => page.locator("tr[data-status=working]").count(), 0);
  await page.locator("tr[data-status=stopped]").first().waitFor();
  await page.getByRole("button", { name: "继续核对" }).click();
  await allDone(page, 12);
  await becomes(page, () => page.locator("tr[data-status=done]").count(), 12);
  await context.close();
});

test("a folder is taken with all that is below it, and its other files are counted", async () => {
  const folder = mkdtempSync(join(tmpdir(), "many-"));
  mkdirSync(join(folder, "二股"));
  writeFileSync(join(folder, "应急管理局.xlsx"), sample.buffer);
  writeFileSync(join(folder, "二股", "教育局.xlsx"), input("xinhua-edu"));
  writeFileSync(join(folder, "二股", "~$教育局.xlsx"), "锁");
  writeFileSync(join(folder, "说明.txt"), "说明");
  const { page, context } = await visit(browser);
  await page.goto(`${origin}/`);
  await page.locator("table").waitFor();
  await page.locator("input[webkitdirectory]").setInputFiles(folder);
  await allDone(page, 2);
  await becomes(page, async () => (await names(page)).sort(), ["应急管理局.xlsx", "教育局.xlsx"].sort());
  expect(await page.locator("tbody button[data-file]").first().getAttribute("title")).toMatch(/^many-/);
  await page.getByText("另有 2 个不是 .xlsx").waitFor();
  await context.close();
});

test("several files may be dropped", async () => {
  const { page, context } = await visit(browser);
  await page.goto(`${origin}/`);
  await page.locator("table").waitFor();
  const dataTransfer = await page.evaluateHandle(
    (list) => {
      const data = new DataTransfer();
      for (const [name, bytes] of list) data.items.add(new File([new Uint8Array(bytes)], name));
      return data;
    },
    [sample, bad, lock].map(({ name, buffer }): readonly [string, readonly number[]] => [name, [...buffer]]),
  );
  await page.dispatchEvent("h1", "drop", { dataTransfer });
  await allDone(page, 2);
  await page.getByText("另有 1 个不是 .xlsx").waitFor();
  await context.close();
});

test("where no worker can be started the page does the work itself", async () => {
  const { page, context } = await visit(browser);
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "Worker");
  });
  await page.goto(`${origin}/`);
  await page.locator("table").waitFor();
  await picker(page).setInputFiles([sample, bad]);
  await allDone(page, 2);
  await becomes(page, () => page.locator("tr[data-status=done]").count(), 1);
  await context.close();
});

test.each([
  ["light", 1280],
  ["dark", 800],
] as const)("axe finds no fault with the list in %s at %i px, and the page itself does not scroll sideways", async (colorScheme, width) => {
  const { page, context } = await withList(files.slice(0, 4), { colorScheme, viewport: { width, height: 800 } });
  expect(await axeFaults(page)).toEqual([]);
  expect(await scrollsSideways(page, "header")).toBe(false);
  await context.close();
});
