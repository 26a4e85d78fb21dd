import type { Page } from "playwright-core";

/** Texts that reach out of the window or of their own button, where nobody can read them to their end; an ellipsis says so itself. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    const shortens = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).textOverflow === "ellipsis" || shortens(element.parentElement));
    const isUnseen = (element: Element): boolean => {
      const { width: across, height: down } = element.getBoundingClientRect();
      return (across <= 1 && down <= 1) || (element.parentElement !== null && isUnseen(element.parentElement));
    };
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || (node.textContent ?? "").trim() === "" || parent.closest("script, style, option") !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      if (text.width === 0 || isUnseen(parent) || shortens(parent)) continue;
      const box = parent.closest("button")?.getBoundingClientRect() ?? { left: 0, right: width };
      const isOut = text.left < Math.max(0, box.left) - 1 || text.right > Math.min(width, box.right) + 1;
      if (isOut) found.push((node.textContent ?? "").trim().slice(0, 60));
    }
    return found;
  });
}

/** Parts of a page that would have to be scrolled sideways: the page itself, or anything in it that can be. */
export function sideways(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean =>
      element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1 && getComputedStyle(element).overflowX !== "visible";
    const named = (element: Element): string => `${element.tagName.toLowerCase()} ${element.getAttribute("aria-label") ?? ""}`.trim();
    const parts = [...document.querySelectorAll("main, section, header, footer, [role=menu], [role=tabpanel], [role=group]")];
    const page_ = document.documentElement;
    return [...(page_.scrollWidth > page_.clientWidth ? ["page"] : []), ...parts.filter(scrolls).map(named)];
  });
}
