import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import type { Workbook } from "../../src/core/grid/workbook";
import { version } from "../../src/core/version";
import { zipped } from "../../src/tools/package/archive";
import { filesBelow, guidePath, manifestPath, packageFiles } from "../../src/tools/package/contents";
import { serve, type Served } from "../../src/tools/serve";
import { pageScript } from "../excel/page-script";
import { axeFaults } from "../support/axe-faults";
import { launchBrowser } from "../support/browser";
import { pressOnRibbon } from "../support/excel-page";
import { refusesOthers } from "../support/foreign-script";
import { scrollsSideways, visit, type Visit } from "../support/browser-pages";
import { readingOf, samplePath, sampleHost } from "../support/sample";
import { asSource } from "../support/workbook-source";

// What a bureau does: the package is made, unpacked, and its site put below a path of a plain server that sends no header of ours.

const project = join(__dirname, "..", "..");
const home = "https://intranet.example/rescore";

let browser: Browser;
let sample: Workbook;
let served: Served;
let unpacked: string;
let site: string;
beforeAll(async () => {
  const [web, single] = [join(project, "dist", "web"), join(project, "dist", "single", "rescore.html")];
  if (!existsSync(web) || !existsSync(single)) throw new Error("dist is not built; run `npm run build` first.");
  const ingredients = { project, version, site: filesBelow(web), single: readFileSync(single) };
  const files = packageFiles(ingredients, { kind: "asked", home, share: "\\\\intranet.example\\rescore" });
  if ("kind" in files) throw new Error(files.message);
  unpacked = unpackedFrom(zipped(files));
  const root = mkdtempSync(join(tmpdir(), "intranet-"));
  renameSync(join(unpacked, "site"), join(root, "rescore"));
  served = await serve(root, 0);
  site = `${served.url}rescore/`;
  browser = await launchBrowser();
  sample = (await readingOf(sampleHost())).workbook;
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

function unpackedFrom(zip: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "package-"));
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

/** A window that may ask the served site, and nobody else. */
async function opened(options?: Parameters<typeof visit>[1]): Promise<Visit> {
  const visited = await visit(browser, options);
  await visited.context.route(`${served.url}**`, (route) => route.continue());
  return visited;
}

/** The pane of the package with a simulated Excel behind it. */
async function pane(language = "zh-CN"): Promise<Visit> {
  const visited = await opened({ viewport: { width: 350, height: 800 } });
  await visited.page.addInitScript(`${pageScript()}\nwindow.simulated.open({ snapshot: ${asSource(sample)} }, undefined, "${language}");`);
  await visited.page.goto(`${site}taskpane.html`);
  return visited;
}

const elsewhere = ({ requests }: Visit): readonly string[] => requests.filter((address) => !address.startsWith(site));

test("the pane, and the ribbon with it, works from below a path, and asks and breaks nothing", async () => {
  const visited = await pane();
  const { page, context, requests, complaints } = visited;
  await page.getByRole("button", { name: "重新计算" }).click();
  await page.getByText(/已核对，写入 \d+ 处/).waitFor();
  await pressOnRibbon(page, "undoLastWrite");
  await page.getByText(/已撤销 \d+ 处写入/).waitFor();
  expect(requests).toContain(`${site}office/office.js`);
  expect(elsewhere(visited)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("outside Excel the pane says so, and what Microsoft's script would ask of others goes nowhere", async () => {
  const visited = await opened({ viewport: { width: 350, height: 800 } });
  const { page, context, complaints } = visited;
  await page.goto(`${site}taskpane.html`);
  await page.getByText("请在 Excel 里打开这个面板").waitFor();
  expect(visited.requests).toContain(`${site}office/office.js`);
  expect(elsewhere(visited)).toEqual([]);
  // Over https it tries to open a page of its own makers, which the policy refuses: see the guide.
  expect(complaints.filter((text) => !/telemetryservice\S* violates the following Content Security Policy/.test(text))).toEqual([]);
  await context.close();
});

test("what is loaded later is found below the path too", async () => {
  const visited = await pane("en-US");
  await visited.page.getByRole("button", { name: "Recalculate" }).waitFor();
  expect(visited.requests.some((address) => address.startsWith(`${site}en.`))).toBe(true);
  expect(elsewhere(visited)).toEqual([]);
  expect(visited.complaints).toEqual([]);
  await visited.context.close();
});

test("the diagnosis holds versions and sets, and nothing of the workbook", async () => {
  const { page, context } = await pane();
  await page.getByRole("button", { name: "重新计算" }).click();
  await page.getByText(/已核对，写入 \d+ 处/).waitFor();
  // What is put on the clipboard is seen on its way there: this browser may not be asked for it afterwards.
  await page.evaluate(() => {
    const copied: string[] = [];
    const own = DataTransfer.prototype.setData;
    Object.assign(window, { copied });
    DataTransfer.prototype.setData = function (type, text) {
      if (type === "text/plain") copied.push(text);
      own.call(this, type, text);
    };
  });
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("menuitem", { name: "复制诊断信息" }).click();
  await page
    .getByText(/^已复制，可以粘贴给维护人员/)
    .first()
    .waitFor();
  const copied = await page.evaluate(() => (window as unknown as { copied: readonly string[] }).copied.join("\n"));
  expect(copied).toContain(`绩效核分 ${version}`);
  expect(copied).toMatch(/程序：Excel .* PC/);
  expect(copied).toMatch(/ExcelApi 1\.\d+/);
  const cells = sample.sheets.flatMap(({ name, rows }) => [name, ...rows.flatMap((row) => (row ?? []).map((cell) => cell?.text ?? ""))]);
  expect(cells.filter((text) => text.length > 3 && copied.includes(text))).toEqual([]);
  await context.close();
});

test("the page without Excel works from there, with its workers and its sample", async () => {
  const visited = await opened();
  const { page, context, complaints } = visited;
  const workers: string[] = [];
  page.on("worker", (worker) => void workers.push(worker.url()));
  await page.goto(site);
  await page.locator("table").first().waitFor();
  await page.getByRole("button", { name: "重新计算" }).click();
  await page.getByText(/已核对，写入 \d+ 处/).waitFor();
  const file = (name: string) => ({ name, mimeType: "", buffer: readFileSync(samplePath) });
  await page.locator('input[type=file][accept*=".xlsx"]').setInputFiles([file("甲.xlsx"), file("乙.xlsx")]);
  await page.getByText("2 个文件都核对过了").waitFor();
  expect(workers.length).toBeGreaterThan(0);
  expect(workers.every((address) => address.startsWith(site))).toBe(true);
  expect(elsewhere(visited)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test("the help page is there, with its search", async () => {
  const visited = await opened();
  await visited.page.goto(`${site}help.html#rate-mismatch`);
  await visited.page.getByRole("searchbox").fill("执行率");
  await visited.page.getByText(/项/).first().waitFor();
  expect(elsewhere(visited)).toEqual([]);
  expect(visited.complaints).toEqual([]);
  await visited.context.close();
});

test("whatever the manifest names is there, and is what it should be", async () => {
  const manifest = readFileSync(join(unpacked, manifestPath), "utf8");
  const named = [...manifest.matchAll(/"https:\/\/intranet\.example\/rescore\/([^"]*)"/g)].map(([, path]) => path ?? "");
  const types = { png: "image/png", html: "text/html; charset=utf-8", json: "application/json; charset=utf-8" } as const;
  expect(new Set(named.map((path) => path.split(".").at(-1)))).toEqual(new Set(Object.keys(types)));
  for (const path of new Set(named)) {
    const answer = await fetch(`${site}${path}`);
    const type = types[path.split(".").at(-1) as keyof typeof types];
    expect([path, answer.status, answer.headers.get("content-type")]).toEqual([path, 200, type]);
  }
});

test("every page carries the policy that the servers are told to send", async () => {
  const nginx = readFileSync(join(unpacked, "server", "nginx.conf"), "utf8");
  const [, policy = ""] = /add_header Content-Security-Policy "([^"]+)"/.exec(nginx) ?? [];
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  for (const name of ["taskpane.html", "notice.html", "index.html", "help.html"]) {
    const page = await (await fetch(`${site}${name}`)).text();
    const [before = ""] = page.split(policy);
    // Before anything that it is to hold for.
    expect([name, before.length < page.length, /<script|<link|<style/.test(before)]).toEqual([name, true, false]);
  }
});

test("a page of the site lets no script of others run, and asks nobody else", async () => {
  const { page, context } = await opened();
  await page.goto(site);
  await refusesOthers(page, ["connect-src", "script-src-elem", "script-src"]);
  expect(await page.title()).toBe("绩效核分");
  await context.close();
});

test("the licences of all that is in it are there in full, office.js and its own among them", async () => {
  const licences = await (await fetch(`${site}licenses.txt`)).text();
  for (const name of [
    "react",
    "react-dom",
    "@fluentui/react-button",
    "@fluentui/react-icons",
    "decimal.js",
    "fflate",
    "saxes",
    "numfmt",
    "mammoth",
  ])
    expect(licences).toMatch(new RegExp(`={78}\n${name.replace(/[/.]/g, "\\$&")} \\d+\\.\\d+`));
  const terms = readFileSync(join(project, "node_modules", "@microsoft", "office-js", "LICENSE.md"), "utf8")
    .replace(/\r\n/g, "\n")
    .trim();
  expect(licences).toContain(terms);
  expect(licences).toContain("(MIT OR GPL-3.0-or-later)，这里按 MIT 使用");
  // A heading, what stands under it, and more than a line of terms for each.
  for (const entry of licences.split(`${"=".repeat(78)}\n`).slice(2)) expect(entry.length).toBeGreaterThan(400);
  const original = readFileSync(join(project, "node_modules", "@microsoft", "office-js", "dist", "office.js"));
  expect(Buffer.compare(Buffer.from(await (await fetch(`${site}office/office.js`)).arrayBuffer()), original)).toBe(0);
  const single = readFileSync(join(unpacked, "rescore.html"), "utf8");
  expect(single).toContain("\nreact-dom ");
  expect(single).not.toContain("@microsoft/office-js");
});

describe("the guide", () => {
  async function guide(options?: Parameters<typeof visit>[1]): Promise<Visit & { readonly address: string }> {
    const visited = await visit(browser, options);
    await visited.context.route("file://**", (route) => route.continue());
    const address = pathToFileURL(join(unpacked, guidePath)).href;
    await visited.page.goto(address);
    return { ...visited, address };
  }

  test("is one file, with all of its pictures, and asks for nothing", async () => {
    const { page, context, requests, complaints, address } = await guide();
    const widths = await page.locator("img").evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(widths).toHaveLength(4);
    expect(widths.every((width) => width > 300)).toBe(true);
    expect(await page.locator("svg.drawing").count()).toBe(4);
    expect(requests).toEqual([address]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test.each([320, 640, 1280])("at %i px the page is not scrolled sideways", async (width) => {
    const { page, context } = await guide({ viewport: { width, height: 800 } });
    expect(await scrollsSideways(page, "main")).toBe(false);
    await context.close();
  });

  test.each(["light", "dark"] as const)("axe finds no fault with it in %s", async (colorScheme) => {
    const { page, context } = await guide({ colorScheme });
    expect(await axeFaults(page)).toEqual([]);
    await context.close();
  });
});
