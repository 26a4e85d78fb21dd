import { noticeIn } from "../../src/commands/notice";
import { registerRibbon } from "../../src/commands/ribbon";
import { excelHost } from "../../src/host/excel";
import { engine } from "../../src/taskpane/engine";
import { createSession } from "../../src/taskpane/session";
import { snapshotOf, workbookFrom, workbookOf, type SimWorkbook } from "../excel/model";
import { allGaps, open } from "../excel/opened";
import type { SimulatedExcel } from "../excel/simulated-excel";
import { readingOf, sampleHost } from "../support/sample";

// An Excel that shares no page: each click loads the page anew, unseen, with a session that knows of no other. office.js learns
// once, as it starts, what its Excel can do: this one has a file of its own.

// That a function is given once more, as by each of these tests, office.js would warn of.
beforeAll(() => void jest.spyOn(console, "warn").mockReturnValue());
afterEach(() => expect(allGaps()).toEqual([]));

interface Clicked {
  /** What the dialog says; null where none came up. */
  readonly said: string | null;
  /** The page that the dialog shows. */
  readonly page: string | null;
}

interface Ribbon {
  readonly excel: SimulatedExcel;
  readonly click: (name: string) => Promise<Clicked>;
}

async function ribbon(workbook?: SimWorkbook): Promise<Ribbon> {
  const { excel } = await open(workbook ?? workbookFrom((await readingOf(sampleHost())).workbook), { sets: {} });
  const click = async (name: string): Promise<Clicked> => {
    registerRibbon(createSession({ host: excelHost(), engine, clock: () => new Date(2023, 0, 1, 9, 5) }));
    const [before, asked] = [excel.ribbon.ends.length, excel.ribbon.press(name)];
    let [isOver, clicked]: [boolean, Clicked] = [false, { said: null, page: null }];
    void asked.then(() => (isOver = true));
    // The page, and its dialog with it, goes away with the command: that has to wait until the user has read and closed it.
    while (!isOver) {
      const [dialog] = excel.ribbon.dialogs;
      if (dialog !== undefined) {
        expect(excel.ribbon.ends).toHaveLength(before);
        clicked = { said: noticeIn(dialog.address)?.said ?? null, page: new URL(dialog.address).pathname.split("/").at(-1) ?? "" };
        dialog.close();
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await asked).toEqual({ name, status: 0 });
    expect(excel.ribbon.ends).toHaveLength(before + 1);
    expect(excel.ribbon.shown).toBe(0);
    return clicked;
  };
  return { excel, click };
}

/** What stands in the cells; blank ones whose look we had changed keep nothing but that. */
function contents({ workbook }: SimulatedExcel): readonly string[] {
  return workbook.sheets.flatMap(({ name, cells, rules }) => [
    `${name}: ${rules.length}`,
    ...Object.entries(cells).flatMap(([address, { value, formula }]) =>
      value === null ? [] : [`${name}!${address} ${formula} ${JSON.stringify(value)}`],
    ),
  ]);
}

const nothing: Clicked = { said: null, page: null };

test("重新计算 writes and shows its list; 撤销 takes it back by what the file remembers; then there is nothing more", async () => {
  const { excel, click } = await ribbon();
  const before = contents(excel);
  expect(await click("recalculate")).toEqual(nothing);
  expect(excel.workbook.active).toBe("核对结果");
  expect(await click("undoLastWrite")).toEqual(nothing);
  expect(contents(excel)).toEqual(before);
  expect((await click("undoLastWrite")).said).toBe("没有可以撤销的写入。");
});

test("下一处 and 上一处 know by the selected cell where they are", async () => {
  const { excel, click } = await ribbon();
  const selections: unknown[] = [];
  for (const name of ["nextFinding", "nextFinding", "nextFinding", "previousFinding", "previousFinding"]) {
    expect(await click(name)).toEqual(nothing);
    selections.push(excel.workbook.selection);
  }
  const [first, second, third] = selections;
  expect(new Set([first, second, third].map((each) => JSON.stringify(each))).size).toBe(3);
  expect(selections.slice(3)).toEqual([second, first]);
});

test("清除标记 works by itself, and says where there is nothing to do", async () => {
  const { excel, click } = await ribbon();
  await click("recalculate");
  expect(await click("clearMarks")).toEqual(nothing);
  expect(excel.workbook.sheets.every(({ rules }) => rules.length === 0)).toBe(true);
  expect((await click("clearMarks")).said).toBe("没有要清除的标记。");
});

test.each<[string, string, RegExp]>([
  ["报送稿 is never done without its preview", "askFiling", /打开面板.*转为报送稿/],
  ["解释此单元格 needs the pane", "explainCell", /打开面板.*解释选中的单元格/],
  ["the keys for the pane say where it is", "showPane", /打开面板/],
])("%s: a dialog says where to go, and nothing is asked of the workbook", async (_, name, says) => {
  const { excel, click } = await ribbon();
  const { said, page } = await click(name);
  expect([says.test(said ?? ""), page]).toEqual([true, "notice.html"]);
  expect(excel.requests).toEqual([]);
});

test("帮助 comes up in a dialog where no browser can be opened", async () => {
  const { click } = await ribbon();
  expect((await click("openHelp")).page).toBe("help.html");
});

const sheets = (workbook: SimWorkbook): SimWorkbook["sheets"] => snapshotOf(workbook).sheets;

test("a protected sheet, somebody else's workbook and a cell that is being edited are told in a dialog, and nothing is written", async () => {
  const closed = await ribbon();
  for (const sheet of closed.excel.workbook.sheets) sheet.protected = sheet.name === "附件5";
  const before = sheets(closed.excel.workbook);
  expect((await closed.click("recalculate")).said).toMatch(/附件5.*受保护/);
  expect(sheets(closed.excel.workbook)).toEqual(before);

  closed.excel.editing = true;
  for (const name of ["recalculate", "nextFinding", "clearMarks", "undoLastWrite"])
    expect((await closed.click(name)).said).toContain("请按回车结束编辑");
  closed.excel.editing = false;
  expect(sheets(closed.excel.workbook)).toEqual(before);

  const foreign = await ribbon(workbookOf({ 通讯录: { rows: [["姓名", "电话"]] } }));
  for (const name of ["recalculate", "nextFinding"]) expect((await foreign.click(name)).said).toContain("没有找到附件3");
});
