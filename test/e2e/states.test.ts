import type { Browser, Locator, Page } from "playwright-core";
import type { Workbook } from "../../src/core/grid/workbook";
import { axeFaults, preferScheme } from "../support/axe-faults";
import { launchBrowser } from "../support/browser";
import { holdBack } from "../support/browser-pages";
import { cutOff, sideways } from "../support/cut-off";
import { faultless } from "../support/faultless";
import { holdExcel, paneInExcel, pressOnRibbon, sampleWorkbook, selectInExcel, type ExcelPage } from "../support/excel-page";
import { sheetOf, workbookOf } from "../support/grid";
import { becomes, inMenu } from "../support/soon";

// Every state that the pane can be in, each reached as a user reaches it, and what must hold in all of them: axe finds nothing in light
// and dark, nothing has to be scrolled sideways and nothing is cut off, from the widest pane down to what a zoom of
// 200% leaves of it.

let browser: Browser;
let sample: Workbook;
beforeAll(async () => {
  browser = await launchBrowser();
  sample = await sampleWorkbook();
});
afterAll(() => browser?.close());

const widths = [600, 350, 300, 200, 175] as const;

/** Makes the window as wide, and waits until all has found its place in it, an open menu too. */
async function widen(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.evaluate(async (wanted) => {
    const places = (): string =>
      JSON.stringify([...document.querySelectorAll("main, header, footer, [role=menu]")].map((part) => part.getBoundingClientRect()));
    for (let [before, frames] = ["", 0]; frames < 3; frames = window.innerWidth === wanted && places() === before ? frames + 1 : 0) {
      before = places();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
  }, width);
}

/** What is wrong with the pane as it stands. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const faults = (await axeFaults(page)).map((fault) => `light ${fault}`);
  await preferScheme(page, "dark");
  // The same elements in other colours.
  faults.push(...(await axeFaults(page, { rules: ["color-contrast"] })).map((fault) => `dark ${fault}`));
  await preferScheme(page, "light");
  for (const width of widths) {
    await widen(page, width);
    const [out, cut] = [await sideways(page), await cutOff(page)];
    faults.push(...out.map((part) => `${width} px scrolls sideways: ${part}`), ...cut.map((text) => `${width} px cut off: ${text}`));
  }
  await widen(page, 350);
  return faults;
}

/** A state by its name, and the way to it from the one before. */
type Step = readonly [state: string, reach: (page: Page) => Promise<unknown>];

const button = (page: Page, name: string | RegExp): Locator => page.getByRole("button", { name, exact: typeof name === "string" });
async function tab(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("tab", { name }).click();
  await page.getByRole("tab", { name, selected: true }).waitFor();
}
const shows = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();
const done = (page: Page): Promise<void> => shows(page, /已核对，(写入 \d+ 处|无须改写)/);
const escape = (page: Page): Promise<void> => page.keyboard.press("Escape");

async function recalculate(page: Page): Promise<void> {
  await button(page, "重新计算").click();
  await done(page);
}

async function choose(page: Page, name: RegExp): Promise<void> {
  await button(page, "更多").click();
  await page.getByRole("menuitem", { name }).click();
}

/** Somebody types into 附件4. */
const typed = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const excel = window.simulated.excel();
    const sheet = excel.workbook.sheets.find(({ name }) => name === "附件4");
    const cell = sheet?.cells["D10"];
    if (sheet === undefined || cell === undefined) throw new Error("no such cell");
    sheet.cells["D10"] = { ...cell, value: 0.97 };
    excel.tell({ kind: "changed", worksheetId: sheet.id, by: "user", address: "D10" });
  });

async function readOnly(page: Page): Promise<void> {
  await page.evaluate(() => window.simulated.excel().workbook.sheets.forEach((sheet) => (sheet.protected = true)));
  await button(page, "重新计算").click();
  await shows(page, "没有写入");
}

const refuse = (page: Page): Promise<void> =>
  page.evaluate(() => [1, 2, 3, 4].forEach((request) => window.simulated.excel().fail({ request, code: "ServiceNotAvailable" })));

let letGo: () => Promise<void> = () => Promise.resolve();

const fromTheStart: readonly Step[] = [
  ["before anything", (page) => shows(page, /清空 Excel 自己的撤销列表/)],
  [
    "reading for the first time",
    async (page) => {
      letGo = await holdExcel(page);
      await button(page, "重新计算").click();
      await shows(page, "正在读取工作簿，逐项核对……");
    },
  ],
  [
    "given up",
    async (page) => {
      await button(page, "取消").click();
      await shows(page, "已取消，没有写入");
      await letGo();
    },
  ],
  [
    "waiting for a cell to be left",
    async (page) => {
      // The last attempts, after which it gives up by itself, are left out: what is looked at here is to stay.
      await page.evaluate(holdBack, [4000, 15_000] as const);
      await page.evaluate(() => void (window.simulated.excel().editing = true));
      await button(page, "重新计算").click();
      await shows(page, "正在等待 Excel");
    },
  ],
  [
    "nothing could be read",
    async (page) => {
      await button(page, "取消").click();
      await shows(page, "没有完成");
      await page.evaluate(() => void (window.simulated.excel().editing = false));
    },
  ],
];

const withAResult: readonly Step[] = [
  ["findings", recalculate],
  [
    "a finding opened",
    async (page) => {
      // Of a shorter list, so that what is looked at again and again is what is new.
      await page.getByRole("searchbox").fill("附件4 D10");
      await shows(page, /^显示 \d 条/);
      await page.locator("button[data-finding]").first().click();
      await button(page, /^详情：/)
        .first()
        .click();
    },
  ],
  [
    "preview of 采用",
    async (page) => {
      await button(page, /^采用：附件4 D10 /).click();
      await page.getByRole("group", { name: "写入 附件4 D10" }).waitFor();
    },
  ],
  [
    "reason editor, told that words are missing",
    async (page) => {
      await escape(page);
      await button(page, "写情况说明").first().click();
      await button(page, "保存").click();
      await shows(page, "请写明情况再保存。");
    },
  ],
  [
    "narrowed to nothing",
    async (page) => {
      await escape(page);
      await page.getByRole("searchbox").fill("没有这样的字");
      await shows(page, "没有符合的问题。");
    },
  ],
  [
    "scores, all opened",
    async (page) => {
      await page.getByRole("searchbox").fill("附件4 D10");
      await tab(page, /^得分/);
      for (const row of await page.locator("#panel li > button").all()) await row.click();
    },
  ],
  ["judgements, with the first form", (page) => tab(page, /^待判定/)],
  [
    "a judgement kept",
    async (page) => {
      const form = page.getByRole("group", { name: "新建楼堂馆所面积控制率", exact: true });
      await form.getByRole("checkbox").first().check();
      await form.getByRole("textbox", { name: /依据/ }).fill("本年无新建项目");
      await form.getByRole("button", { name: "保存判定" }).click();
      await shows(page, "已判定：本年没有楼堂馆所项目");
    },
  ],
  [
    "settings with what each comes to",
    async (page) => {
      await tab(page, /^设置/);
      await page.waitForFunction(() => document.querySelector("#panel")?.textContent?.includes("……") === false);
    },
  ],
  [
    "undo menu",
    async (page) => {
      await button(page, "撤销").click();
      await page.getByRole("menuitem", { name: /^全部撤销/ }).waitFor();
    },
  ],
  [
    "menu of what is done now and then",
    async (page) => {
      await escape(page);
      await button(page, "更多").click();
      await inMenu(page);
    },
  ],
  [
    "filing question",
    async (page) => {
      await page.getByRole("menuitem", { name: /报送稿/ }).click();
      await button(page, "去掉并转为报送稿").waitFor();
    },
  ],
  [
    "list of keys",
    async (page) => {
      await escape(page);
      await choose(page, /键盘/);
      await page.getByRole("region", { name: "键盘操作" }).waitFor();
    },
  ],
  [
    "a cell told of",
    async (page) => {
      await escape(page);
      await selectInExcel(page, "附件4", "D10");
      await choose(page, /解释选中/);
      await page.getByRole("region", { name: "解释 附件4 D10" }).waitFor();
    },
  ],
  [
    "going from stop to stop",
    async (page) => {
      await tab(page, /^问题/);
      await pressOnRibbon(page, "nextFinding");
      await shows(page, /^第 \d+ 处，共 \d+ 处$/);
    },
  ],
  [
    "data changed",
    async (page) => {
      await button(page, "关闭").click();
      await typed(page);
      await shows(page, /^数据已变动/);
    },
  ],
  [
    "writing, with the result before it",
    async (page) => {
      letGo = await holdExcel(page);
      await choose(page, /清除标记/);
      await shows(page, "正在清除标记");
    },
  ],
  [
    "refused, with the result before it",
    async (page) => {
      await letGo();
      await shows(page, /已清除 \d+ 处标记/);
      await refuse(page);
      await choose(page, /清除标记/);
      await button(page, "看原因").click();
      await becomes(page, () => page.evaluate(() => document.activeElement?.textContent), expect.stringContaining("没有完成"));
    },
  ],
  [
    "a report that cannot be read",
    async (page) => {
      await page.locator("input[type=file]").setInputFiles({ name: "评价报告.docx", mimeType: "", buffer: Buffer.from("no report") });
      await shows(page, "报告没有添加");
    },
  ],
];

const inEnglish: readonly Step[] = [
  ["before anything", (page) => shows(page, "Recalculate")],
  [
    "findings",
    async (page) => {
      await button(page, "Recalculate").click();
      await shows(page, /Checked at .*, \d+ changes written/);
      await page.getByRole("searchbox").fill("附件4 D10");
      await page.locator("button[data-finding]").nth(4).waitFor({ state: "detached" });
    },
  ],
  [
    "preview",
    async (page) => {
      await button(page, /^Accept: /)
        .first()
        .click();
      await button(page, "Cancel").waitFor();
    },
  ],
  [
    "scores, all opened",
    async (page) => {
      await tab(page, /^Scores/);
      for (const row of await page.locator("#panel li > button").all()) await row.click();
    },
  ],
  ["judgements", (page) => tab(page, /^Judge/)],
  ["settings", (page) => tab(page, /^Settings/)],
];

const journeys: readonly (readonly [string, () => ExcelPage, readonly Step[]])[] = [
  ["from the start", () => ({}), fromTheStart],
  ["with a result", () => ({}), withAResult],
  [
    "no annex found",
    () => ({ workbook: workbookOf(sheetOf("通讯录", [["姓名", "电话"]])) }),
    [
      [
        "no annex found",
        async (page) => {
          await button(page, "重新计算").click();
          await shows(page, "这个工作簿里没有找到附件3、附件4或附件5");
        },
      ],
    ],
  ],
  ["protected", () => ({}), [["read only", readOnly]]],
  ["nothing wrong", () => ({ workbook: faultless }), [["nothing wrong", recalculate]]],
  ["in English", () => ({ language: "en-US" }), inEnglish],
];

test.each(journeys)("%s: axe finds nothing, nothing scrolls sideways and nothing is cut off", async (_name, options, steps) => {
  const { page, context, complaints } = await paneInExcel(browser, { workbook: sample, window: { reducedMotion: "reduce" }, ...options() });
  const faults: Record<string, readonly string[]> = {};
  for (const [state, reach] of steps) {
    await reach(page);
    const found = await faultsOf(page);
    if (found.length > 0) faults[state] = found;
  }
  expect(faults).toEqual({});
  expect(complaints).toEqual([]);
  await context.close();
});
