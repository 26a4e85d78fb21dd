import { escaped, type ClipboardTable } from "./finding-table";

/** Puts a table on the clipboard, whatever the program around the pane allows for that; false where it allows nothing. */
export async function copyTable(table: ClipboardTable): Promise<boolean> {
  return copiedByEvent(table) || (await copiedByRequest(table));
}

/** Puts plain text on the clipboard, likewise. */
export function copyText(text: string): Promise<boolean> {
  return copyTable({ text, html: `<pre>${escaped(text)}</pre>` });
}

/**
 * As Ctrl+C does, with our own content: every webview of Office allows this within a click. The newer way is refused in a frame
 * that was not given the right to it, as in Excel on the web, and by the time it says so some webviews allow this one no longer.
 */
function copiedByEvent({ html, text }: ClipboardTable): boolean {
  let done = false;
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopPropagation();
    done = event.clipboardData !== null;
  };
  document.addEventListener("copy", put, true);
  try {
    return withSelection(() => document.execCommand("copy")) && done;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", put, true);
  }
}

/** Some webviews copy only where something is selected; what the user had selected is selected again. */
function withSelection(work: () => boolean): boolean {
  const selection = document.getSelection();
  const before = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const mark = document.body.appendChild(document.createElement("span"));
  mark.textContent = "\u00a0";
  selection?.selectAllChildren(mark);
  try {
    return work();
  } finally {
    mark.remove();
    selection?.removeAllRanges();
    if (before !== null) selection?.addRange(before);
  }
}

async function copiedByRequest({ html, text }: ClipboardTable): Promise<boolean> {
  try {
    const blob = (type: string, content: string): Blob => new Blob([content], { type });
    const item = new ClipboardItem({ "text/html": blob("text/html", html), "text/plain": blob("text/plain", text) });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    // Not allowed, not secure, or not known to this webview: all the same to whoever wanted the table.
    return false;
  }
}
