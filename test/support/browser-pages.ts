import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { fileFor } from "../../src/tools/serve";
import { policyFileName } from "../../src/taskpane/policy-file";
import { patience } from "./soon";

/** Where the built pages pretend to come from: https without a port, and nobody answers there but us. */
export const origin = "https://rescore.example";

const built = join(__dirname, "..", "..", "dist", "web");

/** What an intranet server would send along: nothing from elsewhere, no inline script, no eval. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // Fluent UI puts its rules into style elements of its own.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** A page of the built site, with what it asked for and what it complained about. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The address of every request that the page made. */
  readonly requests: readonly string[];
  /** Errors of scripts and of the console, refusals by the policy included. */
  readonly complaints: readonly string[];
}

/** After so many milliseconds the pane gives up what it asks its server for; on a slow machine all of that may take longer. */
const patienceOfPane = 3000;

/** Runs in the page: what would be done after so many milliseconds, or more, but not more than others, never is. */
export function holdBack([from, to]: readonly [number, number]): void {
  const own = window.setTimeout.bind(window);
  const kept = (work: () => void, milliseconds = 0): number => (milliseconds < from || milliseconds > to ? own(work, milliseconds) : 0);
  Object.assign(window, { setTimeout: kept });
}

/** Opens a fresh window on the built site, without going anywhere yet; it waits for all that it asks for, unless it `givesUp` as for a user. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}, { givesUp = false } = {}): Promise<Visit> {
  if (!existsSync(join(built, "index.html"))) throw new Error("dist/web is not built; run `npm run build` first.");
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN", acceptDownloads: true, ...options });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  if (!givesUp) await page.addInitScript(holdBack, [patienceOfPane, patienceOfPane] as const);
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => void (/^(data|blob):/.test(request.url()) || requests.push(request.url())));
  page.on("pageerror", (fault) => complaints.push(fault.message));
  page.on("console", (message) => {
    // That a bureau has laid down nothing is no fault, though the browser says that there is no such file.
    const isAbsent = message.location().url.endsWith(`/${policyFileName}`) && message.text().includes("404");
    if (message.type() === "error" && !isAbsent) complaints.push(message.text());
  });
  // Whatever else a page asks for goes nowhere, and is told.
  await context.route("**/*", (route) => route.abort().catch(gone));
  await context.route(`${origin}/**`, (route) => {
    const path = fileFor(built, new URL(route.request().url()).pathname);
    const answer = path === null ? { status: 404, body: "" } : { path, headers: { "Content-Security-Policy": policy } };
    return route.fulfill(answer).catch(gone);
  });
  return { page, context, requests, complaints };
}

/** A window that was closed while it still asked needs no answer. */
const gone = (): void => undefined;

/** Whether a page is wider than its window, so that one would have to scroll sideways. */
export function scrollsSideways(page: Page, element: string): Promise<boolean> {
  return page.evaluate((selector) => {
    const part = document.querySelector(selector);
    const isWide = (box: Element): boolean => box.scrollWidth > box.clientWidth;
    return isWide(document.documentElement) || (part !== null && isWide(part));
  }, element);
}
