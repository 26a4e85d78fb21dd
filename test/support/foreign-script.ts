import type { Page } from "playwright-core";

/** Tries what a script of others would, a request and a script in the page, and waits until the page's policy has refused each of the directives. */
export async function refusesOthers(page: Page, directives: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => void told.push(effectiveDirective));
    void fetch("https://elsewhere.example/").catch(() => undefined);
    const script = document.createElement("script");
    script.textContent = "document.title = 'taken over'";
    document.body.append(script);
  });
  // Text that is run as a program is refused as well.
  await page.evaluate(`setTimeout("document.title = 'taken over'")`);
  for (const directive of directives)
    await page.waitForFunction((each) => (window as unknown as { readonly told: readonly string[] }).told.includes(each), directive);
}
