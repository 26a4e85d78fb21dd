import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What axe finds wrong with a page, a line a fault; by some of its rules alone where they are named. */
export async function axeFaults(page: Page, ...rules: readonly string[]): Promise<readonly string[]> {
  // Fluent UI's own traps for the focus are hidden and focusable on purpose. The page has no frames that would need a page of axe's own.
  const axe = new AxeBuilder({ page }).exclude("[data-tabster-dummy]").setLegacyMode(true);
  const { violations } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 300) ?? ""}`);
}
