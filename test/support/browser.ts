import { chromium, type Browser } from "playwright-core";
import { browserPath } from "../../src/tools/browser";

/** Starts a headless browser; a machine without one is told what to install, never skipped. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"] });
}
