import type { Page } from "playwright-core";

// What follows from a click or a key may come a little later: React draws what is not urgent in a turn of its own, menus give the focus
// back once they have gone, Excel answers when it likes. What is to be seen then is looked for until it is there.

/**
 * How long a test waits for what must come, in milliseconds: much longer than it ever takes, so that a slow or busy machine makes
 * tests slow and not red.
 */
export const patience = 120_000;

/** Gives the page a frame, and what it has put off until after that. */
export async function frame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

/** Holds a claim against the page, and again after each frame that it draws, until it holds; what it fails with at last is told. */
export async function soon(page: Page, claim: () => Promise<void>): Promise<void> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return await claim();
    } catch (fault) {
      if (performance.now() > end) throw fault;
    }
    await frame(page);
  }
}

/** Waits until what is read is what is expected, by jest's matchers too. */
export async function becomes(page: Page, read: () => Promise<unknown>, expected: unknown): Promise<void> {
  await soon(page, async () => expect(await read()).toEqual(expected));
}

/** What is read once it stays the same from frame to frame: what it was before everything had found its place does not count. */
export async function steady<T>(page: Page, read: () => Promise<T>): Promise<T> {
  for (let [before, frames] = ["", 0]; ;) {
    const now = await read();
    frames = JSON.stringify(now) === before ? frames + 1 : 0;
    if (frames === 3) return now;
    before = JSON.stringify(now);
    await frame(page);
  }
}

/** Waits until the keyboard is in a menu that has opened. */
export async function inMenu(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.getAttribute("role")?.startsWith("menuitem"));
}

/** Waits until all that changes its colour or place by itself has come to rest: what is measured before is of neither state. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => playState !== "running" || effect?.getComputedTiming().endTime === Infinity),
  );
}
