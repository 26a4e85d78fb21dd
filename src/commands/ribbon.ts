import type { Session } from "../taskpane/session";
import { noticeAddress } from "./notice";
import { askFiling, clearMarks, clerk, explainCell, help, recalculate, showPane, undo, walk, type Face, type Order } from "./orders";

/** Whether ribbon, keys and pane are one page here, which Excel keeps as long as the workbook is open. */
export function sharesRuntime(): boolean {
  return Office.context.requirements.isSetSupported("SharedRuntime", "1.1");
}

/**
 * Gives the ribbon's buttons, the context menu and the keys what they do, over the session of the page; what is asked before all
 * is `ready` waits for that.
 */
export function registerRibbon(session: Session, ready?: Promise<unknown>): void {
  const carryOut = clerk(session, face, ready);
  const doing =
    (order: Order) =>
    // A key brings no event. Whatever happened, Excel waits for one to be completed, and shows until then that a command is running.
    (event?: Office.AddinCommands.Event | null): void =>
      void carryOut(order).finally(() => event?.completed?.());
  Office.actions.associate("recalculate", doing(recalculate));
  Office.actions.associate("showPane", doing(showPane));
  Office.actions.associate("nextFinding", doing(walk(1)));
  Office.actions.associate("previousFinding", doing(walk(-1)));
  Office.actions.associate("clearMarks", doing(clearMarks));
  Office.actions.associate("undoLastWrite", doing(undo));
  Office.actions.associate("askFiling", doing(askFiling));
  Office.actions.associate("explainCell", doing(explainCell));
  Office.actions.associate("openHelp", doing(help));
}

const face: Face = {
  showPane: async () => {
    if (!sharesRuntime()) return false;
    try {
      await Office.addin.showAsTaskpane();
      return true;
    } catch {
      // It may say that it shares a page and not do so; a dialog does then.
      return false;
    }
  },
  say: (notice) => showDialog(noticeAddress(location.href, notice), { width: 30, height: 25 }),
  openHelp: () => {
    const { href } = new URL("help.html", location.href);
    if (!Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) return showDialog(href, { width: 60, height: 80 });
    Office.context.ui.openBrowserWindow(href);
    return Promise.resolve();
  },
};

/** Shows a page in a dialog. Where the dialog goes away with this page, it is waited for until it is closed. */
function showDialog(address: string, size: { readonly width: number; readonly height: number }): Promise<void> {
  return new Promise((resolve) => {
    // On the web a dialog within the page needs no leave to open a window; elsewhere there is no difference.
    Office.context.ui.displayDialogAsync(address, { ...size, displayInIframe: true }, ({ status, value }) => {
      if (status === Office.AsyncResultStatus.Failed || sharesRuntime()) resolve();
      else value.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
}
