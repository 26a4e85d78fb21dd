import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { serve } from "../../src/tools/serve";
import { pageScript } from "../excel/page-script";
import { launchBrowser } from "../support/browser";
import { readingOf, sampleHost } from "../support/sample";
import { asSource } from "../support/workbook-source";
import { heading, middle, milliseconds, tell } from "./measure";

const web = join(__dirname, "..", "..", "dist", "web");
const rounds = 7;

function sizes(): void {
  heading("脚本大小（gzip）");
  const weight = (pattern: RegExp): number => {
    const file = readdirSync(web).find((name) => pattern.test(name));
    return file === undefined ? 0 : gzipSync(readFileSync(join(web, file))).length / 1000;
  };
  const pane = weight(/^taskpane\b.*\.js$/);
  tell(
    "面板，不含 office.js",
    `${pane.toFixed(0)} kB`,
    pane > 0 && pane < 250,
    "< 250 kB",
    `画出之后再取的核心 ${weight(/^engine\b.*\.js$/).toFixed(0)} kB`,
  );
}

/** What the page says of itself: milliseconds from the navigation on. */
async function loaded(page: Page, url: string, isReady: string): Promise<{ readonly paint: number; readonly ready: number }> {
  await page.goto(url);
  return page.evaluate(async (selector) => {
    while (document.querySelector(selector) === null) await new Promise(requestAnimationFrame);
    const ready = performance.now();
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? ready;
    return { paint, ready };
  }, isReady);
}

/** How long from a click to the frame that shows what came of it. */
function reaction(page: Page, label: string): Promise<number> {
  return page.evaluate(async (text) => {
    const target = [...document.querySelectorAll<HTMLElement>("[role=tab], button")].find(
      (each) => each.textContent?.includes(text) === true,
    );
    const start = performance.now();
    target?.click();
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => void setTimeout(resolve, 0));
    return performance.now() - start;
  }, label);
}

async function withBrowser(browser: Browser): Promise<void> {
  heading("面板（真实的浏览器，本机服务器，模拟的 Excel）");
  const served = await serve(web, 0);
  const { workbook } = await readingOf(sampleHost());
  try {
    const figures: { paint: number; ready: number; blank: number; click: number; tab: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext({ viewport: { width: 350, height: 800 }, locale: "zh-CN" });
      const page = await context.newPage();
      const blank = (await loaded(page, new URL("notice.html", served.url).href, "body")).ready;
      await page.addInitScript(`${pageScript()}\nwindow.simulated.open({ snapshot: ${asSource(workbook)} }, undefined, "zh-CN");`);
      const { paint, ready } = await loaded(page, new URL("taskpane.html", served.url).href, "main button, header button");
      const click = await reaction(page, "重新计算");
      await page.getByText(/已核对，写入 \d+ 处/).waitFor({ timeout: 60_000 });
      figures.push({ paint, ready, blank, click, tab: await reaction(page, "得分") });
      await context.close();
    }
    const of = (name: keyof (typeof figures)[number]): number => middle(figures.map((each) => each[name]));
    tell("到第一次画出", milliseconds(of("paint")), null, "", `空白页 ${milliseconds(of("blank"))}`);
    tell("到可以点", milliseconds(of("ready")), of("ready") < 500, "< 500 ms", `空白页 ${milliseconds(of("blank"))}`);
    tell("点“重新计算”到有反应", milliseconds(of("click")), of("click") < 100, "< 100 ms");
    tell("点“得分”到画出", milliseconds(of("tab")), of("tab") < 100, "< 100 ms");
  } finally {
    await served.close();
  }
}

/** The pane in a real browser. */
export async function benchPane(): Promise<void> {
  sizes();
  const browser = await launchBrowser();
  try {
    await withBrowser(browser);
  } finally {
    await browser.close();
  }
}
