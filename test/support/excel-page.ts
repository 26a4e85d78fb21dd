import type { Browser, Page } from "playwright-core";
import type { Workbook } from "../../src/core/grid/workbook";
import { pageScript } from "../excel/page-script";
import { origin, visit, type Visit } from "./browser-pages";
import { readingOf, sampleHost } from "./sample";
import { asSource } from "./workbook-source";

/** The pages of the add-in in a browser, with Microsoft's own office.js in them and a simulated Excel behind that. */

/** What stands open in Excel, which language it speaks, and what it is like otherwise. */
export interface ExcelPage {
  /** The sample, where none is given. */
  readonly workbook?: Workbook;
  readonly language?: "zh-CN" | "en-US";
  readonly window?: Parameters<typeof visit>[1];
}

/** The sample bureau's workbook, as a host reads it. */
export async function sampleWorkbook(): Promise<Workbook> {
  return (await readingOf(sampleHost())).workbook;
}

let script: string | null = null;

/** Opens a page of ours in Excel. */
export async function inExcel(browser: Browser, path: string, { workbook, language, window }: ExcelPage = {}): Promise<Visit> {
  const visited = await visit(browser, { viewport: { width: 350, height: 800 }, ...window });
  await openInExcel(visited.page, workbook ?? (await sampleWorkbook()), language);
  await visited.page.goto(`${origin}/${path}`);
  return visited;
}

/** Puts an Excel with a workbook behind a page, before it is gone to. */
export async function openInExcel(page: Page, workbook: Workbook, language = "zh-CN"): Promise<void> {
  script ??= pageScript();
  // One script, because Playwright leaves open in which order several run.
  await page.addInitScript(`${script}\nwindow.simulated.open({ snapshot: ${asSource(workbook)} }, undefined, "${language}");`);
}

/** The pane on a workbook, not yet recalculated. */
export async function paneInExcel(browser: Browser, options: ExcelPage = {}): Promise<Visit> {
  const visited = await inExcel(browser, "taskpane.html", options);
  const name = options.language === "en-US" ? "Recalculate" : "重新计算";
  await visited.page.getByRole("button", { name }).waitFor();
  return visited;
}

/** Clicks a button of the ribbon and waits until Excel hears that it is done with. */
export async function pressOnRibbon(page: Page, name: string): Promise<void> {
  await page.evaluate((button) => window.simulated.excel().ribbon.press(button), name);
}

/** Selects a cell in Excel. */
export async function selectInExcel(page: Page, sheet: string, address: string): Promise<void> {
  await page.evaluate(
    ([active, cell]) => {
      Object.assign(window.simulated.excel().workbook, { active, selection: { sheet: active, address: cell } });
    },
    [sheet, address] as const,
  );
}

declare global {
  interface Window {
    letExcelAnswer?: () => void;
  }
}

/** Waits until the pane asks nothing of Excel any more, as it does unseen when it opens, and after what was given up. */
async function calm(page: Page): Promise<void> {
  await page.waitForFunction(() => window.simulated.excel().requests.length > 0);
  await page.evaluate(async () => {
    const asked = (): number => window.simulated.excel().requests.length;
    for (let [before, frames] = [asked(), 0]; frames < 5; frames = asked() === before ? frames + 1 : 0) {
      before = asked();
      await new Promise(requestAnimationFrame);
    }
  });
}

/** Lets Excel answer nothing until it is let; what it was asked meanwhile it answers then. */
export async function holdExcel(page: Page): Promise<() => Promise<void>> {
  await calm(page);
  await page.evaluate(() => {
    const bridge = window.external as unknown as { Execute: (...given: readonly unknown[]) => void };
    const answer = bridge.Execute;
    const held: (readonly unknown[])[] = [];
    bridge.Execute = (...given) => void held.push(given);
    window.letExcelAnswer = () => {
      bridge.Execute = answer;
      held.splice(0).forEach((given) => answer(...given));
    };
  });
  return async () => {
    await page.evaluate(() => window.letExcelAnswer?.());
    await calm(page);
  };
}
