import type { Reading } from "../../src/host/host";
import { bridgeTo, type Language } from "./bridge";
import { workbookFrom, workbookOf, type SheetInput, type SimWorkbook } from "./model";
import { simulateExcel, type SimulatedExcel } from "./simulated-excel";

// The simulated Excel inside a browser page, as Excel on Windows (office.js loads excel-win32-16.01.js).
//
// 1. `pageScript()` of page-script.ts gives this file and all that it imports as one plain script.
// 2. Run it before office.js, with Playwright `await page.addInitScript(pageScript())`; the page may be served from
//    http://localhost or from any origin that `page.route` answers for.
// 3. In a second init script open a workbook, before office.js too:
//      await page.addInitScript((sheets) => window.simulated.open({ sheets }), { 附件3: { rows: [["a", 1]] } });
//    or what another host read: `window.simulated.open({ snapshot: reading.workbook })`. Both must be plain JSON.
//    Init scripts run at every navigation: a page that is loaded again has the workbook as it was at first.
// 4. Look at it from the test: `await page.evaluate(() => window.simulated.excel().workbook)`, `.requests`, `.gaps`
//    (should stay empty), and change it: `.editing = true`, `.fail({ request: 1, code: "AccessDenied" })`.

/** A workbook to open: sheets as a test writes them down, what another host read, or the simulator's own data. */
export type PageWorkbook =
  | { readonly sheets: Readonly<Record<string, SheetInput>> }
  | { readonly snapshot: Reading["workbook"] }
  | { readonly workbook: SimWorkbook };

/** What a test finds on the page as `window.simulated`. */
export interface PageHost {
  /**
   * Opens a workbook; the first time before office.js loads, later it takes the place of the one that is open.
   * `results` says by `sheet!address` what formulas come to that are written: a plan's edits tell it as `shown`. `language` is
   * the one that Office is shown in.
   */
  readonly open: (input: PageWorkbook, results?: Readonly<Record<string, number | string>>, language?: Language) => void;
  /** The Excel that is open. */
  readonly excel: () => SimulatedExcel;
}

declare global {
  interface Window {
    simulated: PageHost;
  }
}

function workbookIn(input: PageWorkbook): SimWorkbook {
  if ("sheets" in input) return workbookOf(input.sheets);
  return "snapshot" in input ? workbookFrom(input.snapshot) : input.workbook;
}

/** Puts a simulated Excel behind a page. */
function install(page: Window): void {
  let excel: SimulatedExcel | null = null;
  const open: PageHost["open"] = (input, results, language) => {
    const workbook = workbookIn(input);
    const before = excel;
    excel = simulateExcel(workbook, { calculate: (sheet, address) => results?.[`${sheet}!${address}`] });
    // office.js asks for messages once a page; from now on they come from this Excel.
    excel.hear = before?.hear ?? null;
    excel.ribbon.invoke = before?.ribbon.invoke ?? null;
    excel.ribbon.isHeard = before?.ribbon.isHeard ?? false;
    const bridge = bridgeTo(excel, language);
    for (const [name, value] of Object.entries(bridge)) {
      Object.defineProperty(page.external, name, { value, configurable: true, writable: true });
    }
  };
  const current = (): SimulatedExcel => {
    if (excel === null) throw new Error("no workbook has been opened");
    return excel;
  };
  Object.defineProperty(page, "simulated", { value: { open, excel: current }, configurable: true });
}

install(window);
