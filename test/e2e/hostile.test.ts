import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { origin, visit, type Visit } from "../support/browser-pages";
import { chooseSheet } from "../support/desk-page";
import { hostileReports, hostileWorkbooks, type Hostile } from "../support/hostile";
import { becomes } from "../support/soon";
import { oneSheet } from "../support/xlsx";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** The page with the sample workbook open. */
async function atDesk(): Promise<Visit> {
  const visited = await visit(browser);
  await visited.page.goto(`${origin}/`);
  await visited.page.locator("table").waitFor();
  return visited;
}

async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const picker = name.endsWith(".docx") ? 'input[type=file][accept=".docx"]' : 'input[type=file][accept*=".xlsx"]';
  await page.locator(picker).setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
}

const named = (from: readonly Hostile[], start: string): Hostile => {
  const found = from.find(({ name }) => name.startsWith(start));
  if (found === undefined) throw new Error(start);
  return found;
};

test.each(["a million cells", "a billion laughs", "five thousand names", "two thousand sheets", "a password", "content in the last cell"])(
  "the page says what is wrong with %s, and keeps the workbook that was open",
  async (start) => {
    const { page, context, complaints } = await atDesk();
    const { make, refusal } = named(hostileWorkbooks, start);
    await choose(page, "坏.xlsx", make());
    await page.getByText(refusal?.says ?? /^$/u).waitFor();
    await becomes(page, () => page.getByRole("tab", { name: "附件5", exact: true }).count(), 1);
    expect(complaints).toEqual([]);
    await context.close();
  },
);

test("a hostile report is refused beside the workbook", async () => {
  const { page, context, complaints } = await atDesk();
  await choose(page, "坏.docx", named(hostileReports, "a million runs").make());
  await page
    .getByText(/“坏\.docx”太大/u)
    .first()
    .waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

test("markup in cells and in names of sheets is text and nothing else", async () => {
  const { page, context, complaints, requests } = await atDesk();
  await choose(page, "甲.xlsx", named(hostileWorkbooks, "markup").make());
  await chooseSheet(page, "<b>附件3");
  const before = requests.length;
  await page.getByText("<img src=x onerror=alert(1)>").first().waitFor();
  await page.getByRole("button", { name: "重新计算" }).click();
  await page.getByText(/已核对，写入 \d+ 处/).waitFor();
  await chooseSheet(page, "核对结果");
  await page.getByText("<b>附件3").first().waitFor();
  expect(await page.locator("img[src=x]").count()).toBe(0);
  expect([complaints, requests.slice(before)]).toEqual([[], []]);
  await context.close();
});

test("of a sheet that is far too large to draw the part is drawn that one can look at, and the page says which", async () => {
  const { page, context } = await atDesk();
  const rows = Array.from(
    { length: 700 },
    (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c><c r="XFD${row + 1}"><v>1</v></c></row>`,
  );
  await choose(page, "宽.xlsx", oneSheet(`<sheetData>${rows.join("")}</sheetData>`));
  await page.getByText("表很大，这里只画出第 1—250 行、A—GR 列；保存的文件是完整的。").waitFor();
  await becomes(page, () => page.locator("td[data-cell]").count(), 50_000);
  await context.close();
});
