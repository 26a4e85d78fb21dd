import { runInNewContext } from "node:vm";
import type { External } from "../excel/bridge";
import type { PageHost } from "../excel/page-host";
import { pageScript } from "../excel/page-script";

// The script for browser pages, run here on as much of a page as it needs; end-to-end tests run it in a real one.

interface Page {
  readonly external: Partial<External>;
  readonly simulated?: PageHost;
}

function pageWith(script: string): Page & { readonly simulated: PageHost } {
  const page: Page = { external: {} };
  runInNewContext(script, { window: page, structuredClone, TextEncoder });
  const { simulated } = page;
  if (simulated === undefined) throw new Error("the script has put nothing on the page");
  return { ...page, simulated };
}

test("puts a simulated Excel behind window.external, and lets the test look at it", () => {
  const { external, simulated } = pageWith(pageScript());
  expect(() => simulated.excel()).toThrow();
  simulated.open({ sheets: { 附件3: { rows: [["a", 1]] } } });
  expect(external.GetHostInfo?.()).toContain("Excel|Win32|16.01|zh-CN");
  expect(simulated.excel().workbook.sheets[0]?.cells["B1"]?.value).toBe(1);
  expect(simulated.excel().requests).toHaveLength(0);
});

test("opens what another host read, and knows what formulas come to", () => {
  const { simulated } = pageWith(pageScript());
  const cell = { value: 5, text: "5", formula: "=2+3", format: "General" };
  const snapshot = {
    sheets: [{ name: "表", visibility: "hidden" as const, protected: true, rows: [undefined, [undefined, cell]], merges: null }],
  };
  simulated.open({ snapshot }, { "表!B2": 7 });
  const [sheet] = simulated.excel().workbook.sheets;
  expect(sheet).toMatchObject({ visibility: "Hidden", protected: true, cells: { B2: { value: 5, formula: "=2+3" } } });
});

test("holds no path of the machine that it was made on", () => {
  expect(pageScript()).not.toContain(process.cwd());
});
