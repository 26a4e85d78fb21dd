import { cpSync, existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { report } from "../support/docx";
import { hostOf, samplePath } from "../support/sample";
import { launchBrowser } from "../support/browser";
import { refusesOthers } from "../support/foreign-script";
import { becomes, patience } from "../support/soon";

const built = join(__dirname, "..", "..", "dist", "single", "rescore.html");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly address: string;
  readonly requests: readonly string[];
  readonly complaints: string[];
}

/** The one file, alone in a folder, opened as a double click does. */
async function openedFromDisk(): Promise<Opened> {
  if (!existsSync(built)) throw new Error("dist/single is not built; run `npm run build` first.");
  const file = join(mkdtempSync(join(tmpdir(), "one-file-")), "绩效核分.html");
  cpSync(built, file);
  const address = pathToFileURL(file).href;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN", acceptDownloads: true });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => void (/^(data|blob):/.test(request.url()) || requests.push(request.url())));
  listen(page, complaints);
  await page.goto(address);
  await page.locator("table").waitFor();
  return { page, context, address, requests, complaints };
}

function listen(page: Page, complaints: string[]): void {
  page.on("pageerror", (fault) => complaints.push(fault.message));
  page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
}

test("one file from disk is the whole page: sample, recalculation, Word report, saving, and not one request", async () => {
  const { page, context, address, requests, complaints } = await openedFromDisk();
  await page.getByRole("button", { name: "重新计算" }).click();
  await page.getByText(/已核对，写入 \d+ 处/).waitFor();
  const docx = { name: "评价报告.docx", mimeType: "", buffer: Buffer.from(report) };
  await page.locator('input[type=file][accept=".docx"]').setInputFiles(docx);
  await page.getByRole("button", { name: /^移除 Word 报告/ }).waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "保存结果" }).click()]);
  const saved = await hostOf(new Uint8Array(readFileSync(await download.path()))).read();
  expect(saved).toMatchObject({ kind: "read" });
  expect(requests).toEqual([address]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("the help page is in the file: at the finding's own check, with its search, and in the menu", async () => {
  const { page, context, address, requests, complaints } = await openedFromDisk();
  await page.getByRole("button", { name: "重新计算" }).click();
  await page.getByText(/已核对，写入 \d+ 处/).waitFor();
  await page
    .getByRole("button", { name: /^详情：/ })
    .first()
    .click();
  const link = page.getByRole("link", { name: /说明/ });
  const [help] = await Promise.all([context.waitForEvent("page"), link.click()]);
  listen(help, complaints);
  await help.waitForURL(/#[a-z-]+$/);
  const code = new URL(help.url()).hash;
  await help.locator(code).waitFor();
  // The browser goes there when it has drawn the page.
  await becomes(help, () => help.locator(code).evaluate((entry) => entry.getBoundingClientRect().top < window.innerHeight), true);
  await becomes(help, () => help.locator(".skip").evaluate((link) => getComputedStyle(link).position), "absolute");
  expect(await help.locator("link:not([rel=icon][href^='data:'])").count()).toBe(0);
  await help.getByRole("searchbox").fill("千分位");
  await help.getByText(/^找到 \d+ 项/).waitFor();
  await page.bringToFront();
  await page.getByRole("button", { name: "更多" }).click();
  const [again] = await Promise.all([context.waitForEvent("page"), page.getByRole("menuitem", { name: "使用说明" }).click()]);
  await again.getByRole("heading", { name: "绩效核分 · 使用说明" }).waitFor();
  expect(requests).toEqual([address]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("many files are checked in workers of the one file's own, and a table is exported, without one request", async () => {
  const { page, context, address, requests, complaints } = await openedFromDisk();
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: "", buffer });
  const workers: string[] = [];
  page.on("worker", (worker) => void workers.push(worker.url()));
  await page
    .locator('input[type=file][accept*=".xlsx"]')
    .setInputFiles([file("甲.xlsx", readFileSync(samplePath)), file("坏.xlsx", Buffer.from("不是工作簿"))]);
  await page.getByText("2 个文件都核对过了").waitFor();
  await becomes(page, () => page.locator("tr[data-status=done]").count(), 1);
  await page.getByRole("button", { name: "导出" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "汇总表" }).click()]);
  expect(readFileSync(await download.path()).length).toBeGreaterThan(1000);
  expect(workers.length).toBeGreaterThan(0);
  expect(workers.every((each) => each.startsWith("blob:"))).toBe(true);
  expect(requests).toEqual([address]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("the file lets nothing run but its own script, and nothing out", async () => {
  const { page, context } = await openedFromDisk();
  // Refused by the page's own policy, whatever answers there.
  await refusesOthers(page, ["connect-src", "script-src-elem"]);
  expect(await page.title()).toBe("绩效核分");
  await context.close();
});

test("the file holds no office.js", () => {
  expect(readFileSync(built, "utf8")).not.toMatch(/office\.js|Office\.onReady/);
});
