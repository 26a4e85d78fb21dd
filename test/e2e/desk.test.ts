import ExcelJS from "exceljs";
import { readFileSync } from "node:fs";
import type { Browser, Locator, Page } from "playwright-core";
import { cellAt, sheetNamed } from "../../src/core/grid/workbook";
import { axeFaults } from "../support/axe-faults";
import { launchBrowser } from "../support/browser";
import { chooseSheet } from "../support/desk-page";
import { compound, report } from "../support/docx";
import { hostOf, readingOf, samplePath } from "../support/sample";
import { origin, scrollsSideways, visit, type Visit } from "../support/browser-pages";
import { becomes, soon } from "../support/soon";

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

const workbookPicker = (page: Page): Locator => page.locator('input[type=file][accept*=".xlsx"]');
const reportPicker = (page: Page): Locator => page.locator('input[type=file][accept=".docx"]');
const removeReport = (page: Page): Locator => page.getByRole("button", { name: /^移除 Word 报告/ });

/** A file as a person chooses or drops it. */
interface Chosen {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const chosen = (name: string, bytes: Uint8Array): Chosen => ({ name, mimeType: "", buffer: Buffer.from(bytes) });

/** Drops a file onto the page. */
async function drop(page: Page, { name, buffer }: Chosen): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([file, bytes]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], file));
      return data;
    },
    [name, [...buffer]] as const,
  );
  await page.dispatchEvent("h1", "drop", { dataTransfer });
}

/** A workbook with one cell, as a file to choose. */
async function workbookWith(text: string): Promise<Chosen> {
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
  await becomes(page, () => Promise.all([cell(page, "J3").count(), page.locator("[data-mark]").count()]), [0, 0]);

  await page.getByRole("button", { name: "重新计算" }).click();
  await page.getByText(/已核对，写入 \d+ 处/).waitFor();
  await becomes(page, () => Promise.all([cell(page, "J3").textContent(), cell(page, "J4").textContent()]), ["复核得分", "7"]);
  await page.locator("[data-mark]").first().waitFor();
  await becomes(page, () => sheetTabs(page), [...before, "核算底稿", "核对结果"]);

  await page.getByRole("button", { name: "撤销上次写入" }).click();
  await page.getByText(/已撤销 \d+ 处写入/).waitFor();
  await becomes(page, () => Promise.all([cell(page, "J3").count(), page.locator("[data-mark]").count()]), [0, 0]);
  await becomes(page, () => sheetTabs(page), before);
  await context.close();
});

test("a click on a finding brings its cell into view and highlights it", async () => {
  const { page, context } = await recalculated();
  const findings = page.locator("button[data-finding]");
  for (const index of [0, (await findings.count()) - 1]) {
    const finding = findings.nth(index);
    const [sheet = "", address = ""] = ((await finding.locator("span span").first().textContent()) ?? "").split(" ");
    await finding.click();
    await becomes(page, () => Promise.all([chosenSheet(page).innerText(), page.locator("td[aria-current]").getAttribute("data-cell")]), [
      sheet,
      address,
    ]);
    await expectInView(page.locator("td[aria-current]"));
  }
  await context.close();
});

async function expectInView(element: Locator): Promise<void> {
  const isSeen = (): Promise<boolean> =>
    element.evaluate((node) => {
      const { top, bottom } = node.getBoundingClientRect();
      const frame = node.closest("[role=region]")?.getBoundingClientRect();
      return frame !== undefined && bottom > frame.top && top < frame.bottom;
    });
  await becomes(element.page(), isSeen, true);
}

test("the keyboard alone reaches a finding and jumps", async () => {
  const { page, context } = await recalculated();
  await page.locator("button[data-finding]").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator("td[aria-current]").waitFor();
  await becomes(page, () => page.locator("button[data-finding]").nth(1).getAttribute("aria-current"), "true");
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
  await workbookPicker(page).setInputFiles(await workbookWith(markup));
  await page.getByText(markup).waitFor();
  expect(await page.locator("table img, table b").count()).toBe(0);
  await page.getByRole("button", { name: "重新计算" }).click();
  await page.getByText("这个工作簿里没有找到附件3、附件4或附件5").waitFor();
  await becomes(page, () => sheetTabs(page), ["工资表"]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("a file that is opened before the sample has come stays open", async () => {
  const { page, context } = await visit(browser);
  let come: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (come = resolve));
  await page.route(/\/sample\/.*\.xlsx$/, async (route) => {
    await held;
    await route.fallback();
  });
  await page.goto(`${origin}/`, { waitUntil: "domcontentloaded" });
  await workbookPicker(page).setInputFiles(await workbookWith("先打开的"));
  await page.getByText("先打开的").waitFor();
  come();
  // What was asked for before this has come before it.
  await page.evaluate(async () => void (await (await fetch("sample/bureau-2022.xlsx")).arrayBuffer()));
  await becomes(page, () => sheetTabs(page), ["工资表"]);
  await context.close();
});

test("a file that is no workbook leaves the open one alone and says what to do", async () => {
  const { page, context } = await atDesk();
  await workbookPicker(page).setInputFiles({ name: "报告.xlsx", mimeType: "", buffer: Buffer.from("不是工作簿") });
  await page.getByText("没有打开").waitFor();
  await becomes(page, () => sheetTabs(page), ["附件3", "附件4", "附件5", "附件6"]);
  await context.close();
});

test("a dropped file is opened", async () => {
  const { page, context } = await atDesk();
  await drop(page, await workbookWith("拖进来的"));
  await page.getByText("拖进来的").waitFor();
  await context.close();
});

describe("a report in Word", () => {
  const name = "益阳市大通湖区应急管理局2022年度部门整体支出绩效评价报告（定稿）.docx";

  /** The bureau's workbook, whose report is not in it. */
  async function withoutReport(): Promise<Chosen> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(samplePath);
    workbook.removeWorksheet("附件6");
    return chosen("三张表.xlsx", Buffer.from(await workbook.xlsx.writeBuffer()));
  }

  /** The desk with that workbook, recalculated. */
  async function withoutReportAtDesk(options?: Parameters<typeof visit>[1]): Promise<Visit> {
    const visited = await atDesk(options);
    await workbookPicker(visited.page).setInputFiles(await withoutReport());
    await visited.page.getByText("三张表.xlsx").waitFor();
    await visited.page.getByRole("button", { name: "重新计算" }).click();
    await visited.page.getByText(/已核对，写入 \d+ 处/).waitFor();
    return visited;
  }

  const inReport = (page: Page): Locator => page.locator("button[data-finding]", { hasText: `${name} A2` });

  test("is assessed with the workbook, is never written to, and goes again", async () => {
    const { page, context, requests, complaints } = await withoutReportAtDesk();
    const loaded = (): readonly string[] => requests.filter((address) => /docx.*\.js/.test(address));
    expect(loaded()).toEqual([]);
    await reportPicker(page).setInputFiles(chosen(name, report));
    await inReport(page).first().waitFor();
    expect(loaded()).toHaveLength(1);
    await becomes(page, () => sheetTabs(page), ["附件3", "附件4", "附件5", "核算底稿", "核对结果"]);

    await chooseSheet(page, "附件4");
    const shown = page.locator("td[aria-current]");
    await becomes(page, () => shown.count(), 0);
    await inReport(page).first().click();
    const note = page.getByText(`这一处在 Word 报告“${name}”的第 2 段（空行不计）：“2022年预算安排公用经费总额…”`).last();
    await note.waitFor();
    await expectInside(note, page.locator("main"));
    await becomes(page, () => Promise.all([chosenSheet(page).innerText(), shown.count()]), ["附件4", 0]);
    await chooseSheet(page, "核对结果");
    await page
      .locator("td", { hasText: `${name} A2` })
      .first()
      .waitFor();

    await removeReport(page).click();
    await page.getByRole("button", { name: "添加 Word 报告（附件6）…" }).waitFor();
    await inReport(page).first().waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("can be dropped onto the page, and is kept until the next calculation", async () => {
    const { page, context } = await atDesk();
    await drop(page, chosen("评价报告.docx", report));
    await removeReport(page).waitFor();
    await becomes(page, () => sheetTabs(page), ["附件3", "附件4", "附件5", "附件6"]);
    await page.getByRole("button", { name: "重新计算" }).click();
    await page.getByText("工作簿里的“附件6”也是附件6，而且内容更多").waitFor();
    await context.close();
  });

  test("is added, found and taken away by the keyboard alone", async () => {
    const { page, context } = await atDesk();
    const isAt = (name: string): Promise<void> =>
      becomes(page, () => page.evaluate(() => document.activeElement?.getAttribute("aria-label")), name);
    const dialog = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "添加 Word 报告（附件6）…" }).focus();
    await page.keyboard.press("Enter");
    await (await dialog).setFiles(chosen(name, report));
    await removeReport(page).waitFor();
    await isAt(`${name}，换一份 Word 报告（附件6）`);
    await page.keyboard.press("Tab");
    await isAt(`移除 Word 报告 ${name}`);
    await page.keyboard.press("Enter");
    await removeReport(page).waitFor({ state: "detached" });
    await isAt("添加 Word 报告（附件6）…");
    await context.close();
  });

  const unreadable: readonly [string, Chosen, RegExp][] = [
    ["an old .doc", chosen("旧.doc", compound("WordDocument")), /“旧\.doc”是旧版 Word 的 \.doc 文件.*另存为 \.docx/],
    ["a damaged one", chosen("坏.docx", report.subarray(0, report.length - 40)), /“坏\.docx”读不出文字.*另存为 \.docx/],
    ["an empty one", chosen("空.docx", new Uint8Array()), /“空\.docx”是空文件。请/],
    ["one of more than 20 MB", chosen("大.docx", new Uint8Array((20 << 20) + 1)), /“大\.docx”超过 20 MB。请/],
  ];
  test.each(unreadable)("%s changes nothing, and says what to do", async (_, file, message) => {
    const { page, context } = await recalculated();
    const before = await page.locator("button[data-finding]").allInnerTexts();
    if (file.name.endsWith(".doc")) await drop(page, file);
    else await reportPicker(page).setInputFiles(file);
    await page.getByText("报告没有添加").waitFor();
    await becomes(page, () => page.locator("main").innerText(), expect.stringMatching(message));
    await becomes(page, () => page.locator("button[data-finding]").allInnerTexts(), before);
    await becomes(page, () => removeReport(page).count(), 0);
    await context.close();
  });

  test("of a long name fits 320 px, and axe finds no fault", async () => {
    const { page, context } = await withoutReportAtDesk({ viewport: { width: 320, height: 900 } });
    await reportPicker(page).setInputFiles(chosen(name, report));
    await inReport(page).first().click();
    await page.getByText("不在工作簿里").waitFor();
    expect([await scrollsSideways(page, "main"), await scrollsSideways(page, "footer")]).toEqual([false, false]);
    await expectInside(removeReport(page), page.locator("footer"));
    expect(await axeFaults(page)).toEqual([]);
    await context.close();
  });
});

/** Whether a person sees the whole of an element in its frame. */
async function expectInside(element: Locator, frame: Locator): Promise<void> {
  await soon(element.page(), async () => {
    const [inner, outer] = await Promise.all([element.boundingBox(), frame.boundingBox()]);
    if (inner === null || outer === null) throw new Error("not drawn");
    expect(inner.x).toBeGreaterThanOrEqual(outer.x);
    expect(inner.y).toBeGreaterThanOrEqual(outer.y);
    expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width);
    expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height);
  });
}

test.each([320, 350, 450, 600, 1280])("at %i px nothing has to be scrolled sideways to be read", async (width) => {
  const { page, context } = await recalculated({ viewport: { width, height: 900 } });
  expect(await scrollsSideways(page, "main")).toBe(false);
  await page.getByRole("tab", { name: /得分/ }).click();
  await page.getByRole("tab", { name: /得分/, selected: true }).waitFor();
  expect(await scrollsSideways(page, "main")).toBe(false);
  await context.close();
});

test.each(["light", "dark"] as const)("axe finds no fault with the page in %s", async (colorScheme) => {
  const { page, context } = await recalculated({ colorScheme });
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("tab", { name: /得分/ }).click();
  await page.getByRole("button", { name: /预算完成率/ }).click();
  expect(await axeFaults(page)).toEqual([]);
  await context.close();
});
