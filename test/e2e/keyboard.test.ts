import type { Browser, Page } from "playwright-core";
import type { Workbook } from "../../src/core/grid/workbook";
import { launchBrowser } from "../support/browser";
import { paneInExcel, sampleWorkbook, selectInExcel } from "../support/excel-page";
import { becomes, frame, inMenu, soon } from "../support/soon";

// Every main task by the keyboard alone, as somebody does it who has no mouse: Tab, arrows, Enter, Escape. After each key the focus is
// somewhere, and not on the page as a whole, from where one would have to begin anew.

let browser: Browser;
let sample: Workbook;
beforeAll(async () => {
  browser = await launchBrowser();
  sample = await sampleWorkbook();
});
afterAll(() => browser?.close());

/** Where the keyboard is: the name of the focused element, or its text; null on the page as a whole. */
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return null;
    return (
      at.getAttribute("aria-label") ??
      (at.textContent.trim() === "" ? at.tagName.toLowerCase() : at.textContent.replace(/\s+/g, " ").trim())
    );
  });

/** Presses keys, the focus being somewhere after each. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await soon(page, async () => expect([key, await focused(page)]).not.toEqual([key, null]));
  }
}

/** Goes on, or back, until the keyboard is at what bears a name. */
async function tabTo(page: Page, name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: (string | null)[] = [];
  for (let count = 0; count < 80; count += 1) {
    await page.keyboard.press(key);
    // What stands at the edges of a list hands the focus on.
    await frame(page);
    const at = await focused(page);
    passed.push(at);
    if (at !== null && (typeof name === "string" ? at === name : name.test(at))) return;
  }
  throw new Error(`${String(name)} was not reached: ${passed.join(" | ")}`);
}

/** Waits until the keyboard is at what bears a name. */
const isAt = (page: Page, name: string | RegExp): Promise<void> =>
  becomes(page, () => focused(page), typeof name === "string" ? name : expect.stringMatching(name));
const isSomewhere = (page: Page): Promise<void> => soon(page, async () => expect(await focused(page)).not.toBeNull());
const shows = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
const valueOf = (page: Page, address: string): Promise<unknown> =>
  page.evaluate((cell) => window.simulated.excel().workbook.sheets.find(({ name }) => name === "附件4")?.cells[cell]?.value, address);
const selected = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { selection } = window.simulated.excel().workbook;
    return selection === null ? "" : `${selection.sheet} ${selection.address}`;
  });

/** The pane on the sample, recalculated. */
async function recalculated(): Promise<Page> {
  const { page } = await paneInExcel(browser, { workbook: sample });
  await tabTo(page, "重新计算");
  await press(page, "Enter");
  await shows(page, /已核对，写入 \d+ 处/);
  await isAt(page, "重新计算");
  return page;
}

test("recalculate, find and jump: filter, search, arrows, Enter", async () => {
  const page = await recalculated();
  await tabTo(page, /^基本平衡 \d+$/);
  await tabTo(page, "搜索问题");
  await page.keyboard.type("附件4 D10");
  await shows(page, /^显示 \d+ 条/);
  await press(page, "ArrowDown");
  await isAt(page, /^附件\d/);
  const first = (await focused(page)) ?? "";
  await press(page, "ArrowDown");
  await soon(page, async () => expect(await focused(page)).not.toBe(first));
  await press(page, "Home");
  await isAt(page, first);
  await press(page, "End", "Enter");
  const place = /^(附件\d) ?([A-Z]+\d+)/.exec((await focused(page)) ?? "");
  await page.waitForFunction(
    (at) => {
      const { selection } = window.simulated.excel().workbook;
      return selection !== null && `${selection.sheet} ${selection.address}` === at;
    },
    `${place?.[1] ?? ""} ${place?.[2] ?? ""}`,
  );
  await press(page, "/");
  await isAt(page, "搜索问题");
  await press(page, "Escape");
  await shows(page, /^共 \d+ 条/);
  await soon(page, async () => expect(await focused(page)).toContain(await selected(page)));
  await page.context().close();
});

test("accept and undo: the preview is left to where it was opened, and what was written is taken back", async () => {
  const page = await recalculated();
  await tabTo(page, /^采用：附件4 D10 /);
  await press(page, "Enter");
  await isAt(page, "写入");
  await press(page, "Escape");
  await isAt(page, /^采用：附件4 D10 /);
  await press(page, "Enter");
  await isAt(page, "写入");
  await press(page, "Enter");
  await shows(page, /已采用 1 处/);
  await becomes(page, () => valueOf(page, "D10"), 0.9907);
  await isAt(page, /定位/);
  // Past all findings at once.
  await press(page, "End");
  await tabTo(page, "撤销");
  await press(page, "Enter");
  await inMenu(page);
  await press(page, "ArrowDown", "Escape");
  await isAt(page, "撤销");
  await press(page, "Enter");
  await inMenu(page);
  await press(page, "Enter");
  await shows(page, /已撤销 1 处写入/);
  await becomes(page, () => valueOf(page, "D10"), 0.98);
  await isAt(page, "撤销上次写入");
  await page.context().close();
});

test("write a reason: Escape leaves it, Control+Enter keeps it", async () => {
  const page = await recalculated();
  await tabTo(page, "写情况说明");
  await press(page, "Enter");
  await isAt(page, "textarea");
  await press(page, "Escape");
  await isAt(page, "写情况说明");
  await press(page, "Enter");
  await isAt(page, "textarea");
  await page.keyboard.type("与财政局核对过");
  await press(page, "Control+Enter");
  await shows(page, /已保存情况说明/);
  await shows(page, "与财政局核对过");
  await isSomewhere(page);
  await page.context().close();
});

test("judge: arrows from question to question, Escape closes one, Control+Enter saves, Enter goes on", async () => {
  const page = await recalculated();
  await tabTo(page, /^问题 ?\d+/);
  await press(page, "ArrowRight", "ArrowRight", "Enter");
  await shows(page, /还有 \d+ 项待判定/);
  await isAt(page, /^待判定/);
  await tabTo(page, /^新建楼堂馆所面积控制率/);
  await press(page, "ArrowDown");
  await isAt(page, /^新建楼堂馆所投资概算控制率/);
  await press(page, "Enter", "Tab", "Escape");
  await isAt(page, /^新建楼堂馆所投资概算控制率/);
  await page.getByRole("group", { name: "新建楼堂馆所投资概算控制率", exact: true }).waitFor({ state: "detached" });
  await press(page, "ArrowUp", "Tab", "Space");
  await tabTo(page, "textarea");
  await page.keyboard.type("本年无新建项目");
  await press(page, "Control+Enter");
  await shows(page, "已判定：本年没有楼堂馆所项目");
  await isAt(page, "下一项");
  await press(page, "Enter");
  await page.getByRole("group", { name: "新建楼堂馆所投资概算控制率", exact: true }).waitFor();
  await isSomewhere(page);
  await page.context().close();
});

/** Waits until the menu has given the focus back. */
const outOfMenu = (page: Page): Promise<unknown> => page.waitForFunction(() => document.activeElement?.closest("[role=menu]") === null);

test("the menu: a cell is explained, the keys are listed, 报送稿 is asked, and Escape goes back to the menu each time", async () => {
  const page = await recalculated();
  await selectInExcel(page, "附件4", "D10");
  const ways = [
    ["解释选中的单元格", "解释 附件4 D10", 0],
    ["转为报送稿…", "转为报送稿", 2],
    ["键盘操作", "键盘操作", 4],
  ] as const;
  for (const [item, region, downs] of ways) {
    if ((await focused(page)) !== "更多") await tabTo(page, "更多");
    await press(page, "Enter");
    await inMenu(page);
    await press(page, ...Array<string>(downs).fill("ArrowDown"));
    await isAt(page, item);
    await press(page, "Enter");
    await page.getByRole("region", { name: region }).waitFor();
    await outOfMenu(page);
    await press(page, "Escape");
    await page.getByRole("region", { name: region }).waitFor({ state: "detached" });
    await isAt(page, "更多");
  }
  // From within the panel too.
  await press(page, "Enter");
  await inMenu(page);
  await press(page, "Enter");
  await page.getByRole("region", { name: "解释 附件4 D10" }).waitFor();
  await outOfMenu(page);
  await tabTo(page, "关闭");
  await press(page, "Enter");
  await isAt(page, "更多");
  await page.context().close();
});

test("settings: arrows choose, and the choice can be given back", async () => {
  const page = await recalculated();
  await tabTo(page, /^问题 ?\d+/);
  await press(page, "End", "Enter");
  await shows(page, "这个文件用的都是默认设置。");
  await tabTo(page, "input");
  await press(page, "ArrowDown");
  await shows(page, /已按新设置核对/);
  await isSomewhere(page);
  await tabTo(page, "恢复默认", "Shift+Tab");
  await press(page, "Enter");
  await shows(page, "这个文件用的都是默认设置。");
  await isSomewhere(page);
  await page.context().close();
});
