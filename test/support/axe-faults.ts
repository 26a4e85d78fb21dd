import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { settled } from "./soon";

/** What of a page axe looks at, and by which of its rules; all of it by all where nothing is said. */
interface Looked {
  readonly rules?: readonly string[];
  readonly within?: string;
  readonly without?: string;
}

/** What axe finds wrong with a page that has come to rest, a line a fault. */
export async function axeFaults(page: Page, { rules, within, without }: Looked = {}): Promise<readonly string[]> {
  await settled(page);
  // Fluent UI's own traps for the focus are hidden and focusable on purpose. The page has no frames that would need a page of axe's own.
  const axe = new AxeBuilder({ page }).exclude("[data-tabster-dummy]").setLegacyMode(true);
  if (rules !== undefined) axe.withRules([...rules]);
  if (within !== undefined) axe.include(within);
  if (without !== undefined) axe.exclude(without);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 300)).join(" ")}`);
}

/** Lets the system prefer a scheme of colours, and waits until the page is drawn in it. */
export async function preferScheme(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.waitForFunction((wanted) => {
    const provider = document.querySelector("#root > .fui-FluentProvider");
    const colour = provider === null ? "" : getComputedStyle(provider).getPropertyValue("--colorNeutralBackground1").trim();
    // The whitest of a dark theme's backgrounds is far from white.
    return /^#f/i.test(colour) === (wanted === "light");
  }, colorScheme);
  await settled(page);
}
