import { copyTable } from "../../src/taskpane/clipboard";
import { findingTable } from "../../src/taskpane/finding-table";
import type { Matter } from "../../src/taskpane/state";
import { findings } from "./assessment";

const [first] = findings;

/** A finding of the sample with other particulars. */
function matter(finding: Partial<Matter["finding"]> = {}, reason: Matter["reason"] = null): Matter {
  if (first === undefined) throw new Error("no finding");
  return { finding: { ...first, ...finding }, proposal: null, reason };
}

const cells = (matters: readonly Matter[]): readonly (readonly string[])[] =>
  findingTable(matters)
    .text.split("\r\n")
    .map((line) => line.split("\t"));

/** The table as a page would show it, cell for cell. */
const shown = (matters: readonly Matter[]): readonly (readonly string[])[] => {
  const page = new DOMParser().parseFromString(findingTable(matters).html, "text/html");
  return [...page.querySelectorAll("tr")].map((row) => [...row.children].map((cell) => cell.textContent ?? ""));
};

describe("the list of findings for the clipboard", () => {
  const titles = ["序号", "类别", "位置", "问题", "填报", "应为", "说明", "影响得分", "情况说明"];

  test("has the columns of 核对结果 and a row for each finding, as a table and as text", () => {
    const table = [
      matter(),
      matter({ severity: "info", stated: null, expected: null, scoreEffect: "-7" }, { text: "口径不同", holds: true }),
    ];
    const lines = [
      titles,
      ["1", "基本平衡", "附件3 F7", "填报的率与自己的分子分母不符", "90.42%", "94.16%", first?.message, "", ""],
      ["2", "核实性", "附件3 F7", "填报的率与自己的分子分母不符", "", "", first?.message, "−7", "口径不同"],
    ];
    expect(cells(table)).toEqual(lines);
    expect(shown(table)).toEqual(lines);
  });

  test("says of a reason that it has lapsed", () => {
    expect(cells([matter({}, { text: "口径不同", holds: false })])[1]?.[8]).toBe("（数据已变动，须重新说明）口径不同");
  });

  test("of no findings is the headings alone", () => {
    expect(cells([])).toEqual([titles]);
  });

  // Whatever a cell of the bureau's says: as text it is marked as text, in a table it is told to be text.
  test.each([
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["+1", "'+1"],
    ["-94.16%", "'-94.16%"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["＝1+1", "'＝1+1"],
    [" =1+1", "'=1+1"],
    ["\t=1+1", "'=1+1"],
    ["1=1", "1=1"],
    ["98%", "98%"],
  ])("%j never becomes a formula", (stated, text) => {
    const table = [matter({ stated })];
    expect(cells(table)[1]?.[4]).toBe(text);
    expect(shown(table)[1]?.[4]).toBe(stated.trim());
    const styles = [...new DOMParser().parseFromString(findingTable(table).html, "text/html").querySelectorAll("td, th")];
    expect(styles.every((cell) => cell.getAttribute("style")?.includes('mso-number-format:"\\@"'))).toBe(true);
  });

  test("text of a cell stays text in a table, and on its line as text", () => {
    const stated = `<img src=x onerror="alert(1)">&amp;'\n第二行\t完`;
    const { html } = findingTable([matter({ stated })]);
    expect(html).not.toContain("<img");
    expect(shown([matter({ stated })])[1]?.[4]).toBe(`<img src=x onerror="alert(1)">&amp;'第二行\t完`);
    expect(html).toContain('<br style="mso-data-placement:same-cell">');
    expect(cells([matter({ stated })])[1]?.[4]).toBe(`<img src=x onerror="alert(1)">&amp;' 第二行 完`);
  });
});

describe("copying", () => {
  const table = { html: "<table></table>", text: "序号" };
  const written = jest.fn();

  /** A browser that copies in the old way, the new way, both or neither. */
  function browser(old: boolean, newer: boolean): ReadonlyMap<string, string> {
    const copied = new Map<string, string>();
    const copy = (): boolean => {
      const event = Object.assign(new Event("copy", { cancelable: true }), {
        clipboardData: old ? { setData: (type: string, text: string) => void copied.set(type, text) } : null,
      });
      document.dispatchEvent(event);
      return true;
    };
    Object.assign(document, { execCommand: copy });
    Object.assign(globalThis, { ClipboardItem: class {} });
    const write = (): Promise<void> => (newer ? Promise.resolve(written()) : Promise.reject(new Error("not allowed")));
    Object.assign(navigator, { clipboard: { write } });
    return copied;
  }
  afterEach(() => {
    written.mockClear();
    for (const [thing, name] of [
      [document, "execCommand"],
      [globalThis, "ClipboardItem"],
      [navigator, "clipboard"],
    ] as const)
      Reflect.deleteProperty(thing, name);
  });

  test("gives both forms at once, as Ctrl+C would", async () => {
    const copied = browser(true, true);
    expect(await copyTable(table)).toBe(true);
    expect([...copied]).toEqual([
      ["text/html", table.html],
      ["text/plain", table.text],
    ]);
    expect(written).not.toHaveBeenCalled();
    expect(document.body.textContent).toBe("");
  });

  test("takes the newer way where the other does not work", async () => {
    browser(false, true);
    expect(await copyTable(table)).toBe(true);
    expect(written).toHaveBeenCalledTimes(1);
  });

  test("says so where neither works, or none is known", async () => {
    browser(false, false);
    expect(await copyTable(table)).toBe(false);
    Reflect.deleteProperty(document, "execCommand");
    Reflect.deleteProperty(globalThis, "ClipboardItem");
    expect(await copyTable(table)).toBe(false);
  });
});
