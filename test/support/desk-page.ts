import type { Page } from "playwright-core";

// The page without Excel, as a user works on it. What is typed into a cell is kept before another is gone to, so that a click on a
// sheet or a cell is not done when it is clicked.

/** Chooses a sheet, and waits until it is there. */
export async function chooseSheet(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name, exact: true }).click();
  await page.getByRole("region", { name: `工作表 ${name}`, exact: true }).waitFor();
}

/** Clicks a cell, and waits until what is typed goes into it. */
export async function clickCell(page: Page, address: string): Promise<void> {
  await page.locator(`td[data-cell="${address}"]`).click();
  await page.waitForFunction(
    (wanted) =>
      document.activeElement?.getAttribute("data-editor") === "cell" &&
      document.querySelector("td[aria-selected=true]")?.getAttribute("data-cell") === wanted,
    address,
  );
}
