import { readFileSync } from "node:fs";
import type { Browser, Locator, Page } from "playwright-core";
import { axeFaults } from "../support/axe-faults";
import { launchBrowser } from "../support/browser";
import { origin, scrollsSideways, visit, type Visit } from "../support/browser-pages";
import { chooseSheet } from "../support/desk-page";
import { becomes } from "../support/soon";

// 待判定 and 得分 on the page without Excel: the real pane over the real file, by mouse and by keyboard.

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const button = (page: Page, name: string | RegExp, exact = typeof name === "string"): Locator => page.getByRole("button", { name, exact });
/** Goes to a tab of the pane, and waits until it is there. */
async function toTab(page: Page, name: RegExp): Promise<void> {
  await page.getByRole("tab", { name }).click();
  await page.getByRole("tab", { name, selected: true }).waitFor();
}
const form = (page: Page, indicator: string): Locator => page.getByRole("group", { name: indicator, exact: true });
const grounds = (asked: Locator): Locator => asked.getByRole("textbox", { name: /依据/ });
/** The line that stays in view above the questions, white space aside. */
const total = async (page: Page): Promise<string> => {
  const text = await button(page, /还有 \d+ 项待判定/)
    .locator("xpath=..")
    .innerText();
  return text.replace(/\s+/g, "");
};
const reads = (page: Page, expected: string): Promise<void> => becomes(page, () => total(page), expected);

/** The desk with the sample workbook, recalculated, at the questions. */
async function asked(options?: Parameters<typeof visit>[1]): Promise<Visit> {
  const visited = await visit(browser, options);
  await visited.page.goto(`${origin}/`);
  await visited.page.locator("table").waitFor();
  await recalculate(visited.page);
  await toTab(visited.page, /待判定/);
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

test("two answers by mouse: the score shows before, the total follows, 撤销 takes one back, and the saved file has the other", async () => {
  const { page, context, complaints } = await asked();
  await reads(page, "自评95→复核78（73–90）还有9项待判定");
  const first = form(page, "新建楼堂馆所面积控制率");
  await first.getByRole("checkbox", { name: /本年没有楼堂馆所项目/ }).check();
  await becomes(page, () => first.getByRole("status").innerText(), "本项得 5 分；总分不变，78");
  await grounds(first).fill("本年无新建项目，见发改局证明");
  await first.getByRole("button", { name: "保存判定" }).click();
  await page.getByText("已判定：本年没有楼堂馆所项目").waitFor();
  await reads(page, "自评95→复核78（73–90）还有8项待判定");

  await button(page, /^行政效能/).click();
  const second = form(page, "行政效能");
  await second.getByRole("radio", { name: /3 分 一般/ }).check();
  await becomes(page, () => second.getByRole("status").innerText(), "本项得 3 分；总分 78 → 81");
  await button(page, /^沿用：/).click();
  await becomes(page, () => grounds(second).inputValue(), "本年无新建项目，见发改局证明");
  await grounds(second).fill("测评为一般");
  await second.getByRole("button", { name: "保存判定" }).click();
  await page.getByText("已判定：一般，得 3 分").waitFor();
  await reads(page, "自评95→复核81（76–87）还有7项待判定");
  await becomes(page, () => page.getByRole("region", { name: "总分" }).innerText(), expect.stringContaining("范围 76–87"));

  await button(page, "撤销").click();
  await page.getByRole("menuitem", { name: "撤销上次写入（人工判定）" }).click();
  await page
    .getByText(/^撤销已完成，?/)
    .first()
    .waitFor();
  await reads(page, "自评95→复核78（73–90）还有8项待判定");
  // The question stands open again, with what was typed.
  await becomes(page, () => grounds(second).inputValue(), "测评为一般");

  await recalculate(page);
  await reopened(page);
  await recalculate(page);
  await toTab(page, /待判定/);
  await page.getByText("已判定：本年没有楼堂馆所项目").waitFor();
  await page.getByText("依据：本年无新建项目，见发改局证明").waitFor();
  await reads(page, "自评95→复核78（73–90）还有8项待判定");
  await chooseSheet(page, "核对结果");
  await page.locator("td", { hasText: "按免评条款计满分" }).first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test("two answers by the keyboard alone, from one to the next, and its place is never lost", async () => {
  const { page, context } = await asked();
  const isAt = (element: Locator): Promise<void> =>
    becomes(page, () => element.evaluate((each) => each.contains(document.activeElement)), true);
  await button(page, /还有 9 项待判定/).focus();
  await page.keyboard.press("Enter");
  const first = form(page, "新建楼堂馆所面积控制率");
  await isAt(first.getByRole("checkbox"));
  await page.keyboard.press("Space");
  await page.keyboard.press("Control+Enter");
  await page.getByText("请写明依据。").waitFor();
  await isAt(grounds(first));
  await page.keyboard.type("本年无新建项目");
  await page.keyboard.press("Control+Enter");
  await page.getByText("已判定：本年没有楼堂馆所项目").waitFor();
  await isAt(button(page, "下一项"));

  await page.keyboard.press("Enter");
  await isAt(form(page, "新建楼堂馆所投资概算控制率"));
  await button(page, /^管理制度健全性/).focus();
  await page.keyboard.press("Enter");
  const second = form(page, "管理制度健全性");
  await second.waitFor();
  await page.keyboard.press("Tab");
  await isAt(second.getByRole("textbox", { name: /几例/ }));
  await page.keyboard.type("1");
  await becomes(page, () => second.getByRole("status").innerText(), "本项得 6 分；总分 78 → 76");
  await page.keyboard.press("Tab");
  await isAt(grounds(second));
  await page.keyboard.type("未制定内控制度");
  await page.keyboard.press("Control+Enter");
  await page.getByText("已判定：不符合要求 1 例").waitFor();
  await reads(page, "自评95→复核76（71–88）还有7项待判定");
  await isAt(button(page, "下一项"));

  await page.keyboard.press("Tab");
  await isAt(button(page, "修改").last());
  await page.keyboard.press("Enter");
  await isAt(second.getByRole("textbox", { name: /几例/ }));
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement !== document.body);
  await button(page, "删除判定").last().focus();
  await page.keyboard.press("Enter");
  await button(page, "还有 8 项待判定").waitFor();
  await page.waitForFunction(() => document.activeElement !== document.body);
  await context.close();
});

test("what the keyboard goes to is not hidden behind what stays in view, down the list and up again", async () => {
  const { page, context } = await asked({ viewport: { width: 1280, height: 560 } });
  const hidden = (): Promise<string> =>
    page.evaluate(() => {
      const focused = document.activeElement;
      const box = focused?.getBoundingClientRect();
      const seen = box === undefined ? null : document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      const isSeen = seen !== null && (focused?.contains(seen) === true || focused?.parentElement?.contains(seen) === true);
      return isSeen ? "" : `${focused?.outerHTML ?? ""} behind ${seen?.outerHTML.slice(0, 80) ?? ""}`;
    });
  const rows = await page.locator("button[data-row]").all();
  for (const row of rows.slice(1)) await row.click();
  await rows[0]?.focus();
  for (const key of [...Array<string>(50).fill("Tab"), ...Array<string>(50).fill("Shift+Tab")]) {
    await page.keyboard.press(key);
    await becomes(page, hidden, "");
  }
  await context.close();
});

test("figures of another annex are used where that is asked for, and the total is the one that was announced", async () => {
  const { page, context } = await asked();
  await toTab(page, /得分/);
  await button(page, /^预算控制率/).click();
  await button(page, "改用附件6的数据").click();
  const panel = page.getByRole("group", { name: "改用附件6的数据" });
  await becomes(page, () => panel.innerText(), expect.stringContaining("总分 78 → 73"));
  await panel.getByRole("button", { name: "改用", exact: true }).click();
  await page.getByRole("button", { name: /^预算控制率[\s\S]*5 → 0/ }).waitFor();
  await becomes(page, () => page.getByRole("region", { name: "总分" }).innerText(), expect.stringMatching(/复核\s*73/));
  await context.close();
});

/** Opens every question and every row, one list after the other, and looks at each. */
async function withAll(page: Page, look: () => Promise<void>): Promise<void> {
  // The first is open.
  for (const row of (await page.locator("button[data-row]").all()).slice(1)) await row.click();
  await button(page, "没有这些数，直接选得分", false).first().click();
  await button(page, "保存判定").first().click();
  await page.getByText("请写明依据。").first().waitFor();
  await look();
  await toTab(page, /得分/);
  for (const row of await page.locator("button[data-row]").all()) await row.click();
  await button(page, "改用附件6的数据").first().click();
  await page.getByRole("group", { name: "改用附件6的数据" }).waitFor();
  await look();
}

test.each([300, 320, 350, 450, 600])("at %i px the questions and the scores need no scrolling sideways", async (width) => {
  const { page, context } = await asked({ viewport: { width, height: 900 } });
  await withAll(page, async () => {
    for (const part of ["main", "header", "footer"]) expect([part, await scrollsSideways(page, part)]).toEqual([part, false]);
  });
  await context.close();
});

test.each(["light", "dark"] as const)("axe finds no fault with the questions and the scores in %s", async (colorScheme) => {
  const { page, context } = await asked({ colorScheme });
  // The sheets beside the pane are looked at elsewhere.
  await withAll(page, async () => expect(await axeFaults(page, { without: "section[aria-label=工作簿]" })).toEqual([]));
  await context.close();
});
