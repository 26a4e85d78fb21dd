import { FluentProvider } from "@fluentui/react-components";
import { fireEvent, render, screen, waitFor, within, type RenderResult } from "@testing-library/react";
import type { Finding } from "../../src/core/check/finding";
import type { Cell, Workbook } from "../../src/core/grid/workbook";
import { everything, shownBy, type Filter } from "../../src/taskpane/finding-filter";
import { rowAbout } from "../../src/taskpane/finding-rule";
import { saidBy, standingAt } from "../../src/taskpane/finding-text";
import { Pane } from "../../src/taskpane/Pane";
import { initialState, type Known, type Matter } from "../../src/taskpane/state";
import { lightTheme } from "../../src/taskpane/theme";
import { at, findings, knownOf, rows, sample } from "./assessment";
import { mockedActions } from "./pane-actions";

/** A finding from its essentials; whatever else it is does not matter here. */
function finding(place: string, message: string, more: Partial<Finding> = {}): Finding {
  const kind = { code: "figure-differs", severity: "error", kind: "cross-sheet" } as const;
  return {
    ...kind,
    place: at(place),
    stated: null,
    expected: null,
    message,
    evidence: [],
    scoreEffect: null,
    formula: null,
    cause: null,
    ...more,
  };
}

const matterOf = (each: Finding, more: Partial<Matter> = {}): Matter => ({ finding: each, proposal: null, reason: null, ...more });

// A mistake with two consequences, one on another sheet; an explained finding; one of another class.
const matters: readonly Matter[] = [
  matterOf(finding("附件3 E7", "执行数填成了结余。", { stated: "5.42", expected: "87.33" })),
  matterOf(finding("附件3 F7", "执行率怎么算都算不出。", { cause: at("附件3 E7") })),
  matterOf(finding("附件4 D10", "合计差 1,172,869.57元。", { cause: at("附件3 E7") })),
  matterOf(finding("附件6 A69", "填95%，应为109.06%。", { code: "rate-mismatch" }), { reason: { text: "市局口径", holds: true } }),
  matterOf(finding("附件5 H8", "写的是2016年。", { code: "stale-year", severity: "info" })),
];

describe("which findings are shown", () => {
  // What is asked, what is listed (consequences in brackets), and how many match.
  test.each<readonly [string, Partial<Filter>, string, number]>([
    ["all", {}, "E7[F7 D10] A69 H8", 5],
    ["one class", { only: "info" }, "H8", 1],
    ["one sheet", { sheet: "附件6" }, "A69", 1],
    ["a sheet that has but a consequence brings its cause", { sheet: "附件4" }, "E7[D10]", 1],
    ["a place", { text: "F7" }, "E7[F7]", 1],
    ["a place with its sheet, in one word or with a mark", { text: "附件3F7" }, "E7[F7]", 1],
    ["a place as formulas write it", { text: "附件3!f7" }, "E7[F7]", 1],
    ["full-width signs", { text: "Ｆ７" }, "E7[F7]", 1],
    ["words of the message", { text: "结余" }, "E7[F7 D10]", 1],
    ["the title of the check", { text: "分子分母" }, "A69", 1],
    ["the values", { text: "87.33" }, "E7[F7 D10]", 1],
    ["a number without its separators", { text: "1172869.57" }, "E7[D10]", 1],
    ["a number with them", { text: "1,172,869.57" }, "E7[D10]", 1],
    ["the reason", { text: "市局" }, "A69", 1],
    ["words that must all be there", { text: " 附件3　执行率 " }, "E7[F7]", 1],
    ["words of which one is not there", { text: "附件3 2016年" }, "", 0],
    ["class, sheet and words at once", { only: "error", sheet: "附件3", text: "执行率" }, "E7[F7]", 1],
    ["what is not explained", { hidesExplained: true }, "E7[F7 D10] H8", 4],
  ])("%s", (_, asked, listed, count) => {
    const shown = shownBy({ ...everything, ...asked }, matters);
    const entries = shown.classes.flatMap((each) => each.entries);
    const text = entries.map(({ matter, consequences }) => {
      const behind = consequences.map((each) => each.matter.finding.place.address).join(" ");
      return matter.finding.place.address + (behind === "" ? "" : `[${behind}]`);
    });
    expect([text.join(" "), shown.matters.length]).toEqual([listed, count]);
  });

  test("only a search opens a cause, and only one that is found in its consequences", () => {
    const opened = (asked: Partial<Filter>): number => shownBy({ ...everything, ...asked }, matters).opened.size;
    expect([{}, { sheet: "附件4" }, { text: "结余" }, { text: "F7" }].map(opened)).toEqual([0, 0, 0, 1]);
  });

  test("what is not touched by a filter stays the same object, and is not drawn anew", () => {
    const entry = (asked: Partial<Filter>) => shownBy({ ...everything, ...asked }, matters).classes[0]?.entries[0];
    expect(entry({ text: "执行率" })).not.toBe(entry({}));
    expect(entry({ text: "结余" })).toBe(entry({}));
  });
});

describe("what a finding says at once", () => {
  test.each([
    ["填98%：577÷582＝99%。请改正。", "577÷582＝99%", "填98%：", "577÷582＝99%", "请改正。"],
    ["之和是1＋2＝3元，相差1元。", "1＋2＝3元", "之和是", "1＋2＝3元", "相差1元。"],
    ["数不平。请核对。", "1＋2＝3元", "数不平。", "1＋2＝3元", "请核对。"],
    ["写了“甲。乙”。请改。", undefined, "写了“甲。乙”。", null, "请改。"],
    ["没有句号", undefined, "没有句号", null, ""],
    ["𠮷字在前。后面。", undefined, "𠮷字在前。", null, "后面。"],
  ])("%s", (message, working, lead, shown, rest) => {
    expect(saidBy(working === undefined ? { message } : { message, working })).toEqual({ lead, working: shown, rest });
  });
});

const cell = (text: string, formula: string | null = null): Cell => ({ value: text, text, formula, format: "General" });
const workbook: Workbook = {
  sheets: [
    { name: "附件3", visibility: "visible", protected: false, rows: [[cell(" 582.77 "), cell("99%", "=B1/A1")]], merges: null },
    {
      name: "附件6",
      visibility: "visible",
      protected: false,
      rows: [[cell(`${"前".repeat(50)}4,654,869元${"后".repeat(50)}`)]],
      merges: null,
    },
  ],
};

describe("what stands at a place", () => {
  test.each([
    ["附件3 A1", null, { text: "582.77", formula: null }],
    ["附件3 B1", null, { text: "99%", formula: "=B1/A1" }],
    ["附件3 C9", null, { text: "", formula: null }],
    ["附件6 A1", "4,654,869元", { text: `…${"前".repeat(20)}4,654,869元${"后".repeat(20)}…`, formula: null }],
    ["附件9 A1", null, null],
  ])("%s", (place, piece, expected) => {
    expect(standingAt(workbook, at(place), piece)).toEqual(expected);
  });
});

describe("the rule that a finding is about", () => {
  test.each<readonly [string, string, Partial<Finding>, string | null]>([
    ["of its own row", "附件5 G10", { code: "rule-open-step" }, "公用经费控制率"],
    ["of its own row, by its kind", "附件5 I10", { kind: "rule" }, "公用经费控制率"],
    ["not of a typo in its row", "附件5 B10", { code: "known-typo", kind: "label" }, null],
    ["of the row that is scored by its figure", "附件4 C14", { scoreEffect: "-2" }, "预算完成率"],
    ["not where it costs no points", "附件4 C14", { scoreEffect: "0" }, null],
    ["of several rows the one that it names", "附件4 C12", { scoreEffect: "-5", message: "“预算控制率”随之为102.20%" }, "预算控制率"],
    ["of several rows none where it names none", "附件4 C12", { scoreEffect: "-5" }, null],
  ])("%s", (_, place, more, indicator) => {
    expect(rowAbout(finding(place, "", more), rows)?.indicator ?? null).toBe(indicator);
  });
});

const actions = mockedActions();
beforeEach(() => Object.values(actions).forEach((mock) => mock.mockClear()));

const pane = (known: Known) => (
  <FluentProvider theme={lightTheme}>
    <Pane state={{ ...initialState, kind: "assessed", known }} {...actions} />
  </FluentProvider>
);
const knownWith = (all: readonly Matter[], more: Partial<Known> = {}): Known =>
  knownOf({ ...sample, findings: all.map((each) => each.finding) }, { matters: all, ...more });
const show = (known: Known = knownWith(matters, { workbook })): RenderResult => render(pane(known));
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const search = (): HTMLInputElement => screen.getByRole("searchbox", { name: "搜索问题" });
const places = (): readonly string[] =>
  screen.queryAllByRole("button", { name: /定位/ }).map((each) => /^\S+ [A-Z]+\d+/.exec(each.textContent ?? "")?.[0] ?? "");
const press = (key: string, more: object = {}): void => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
const type = (text: string): void => void fireEvent.change(search(), { target: { value: text } });
const said = (): string => [...document.querySelectorAll("[aria-live=polite]")].map((each) => each.textContent).join("");

describe("the list of findings", () => {
  test("says how many there are, and speaks of it only once somebody asks for others", () => {
    show();
    expect(screen.getByText("共 5 条")).toBeTruthy();
    expect(said()).toBe("");
    type("F7");
    expect(places()).toEqual(["附件3 E7", "附件3 F7"]);
    expect(said()).toBe("显示 1 条，共 5 条");
  });

  test("of one sheet, with how many each has", () => {
    show();
    const sheets = screen.getByRole("combobox", { name: "只看一张表的问题" });
    expect(
      within(sheets)
        .getAllByRole("option")
        .map((each) => each.textContent),
    ).toEqual(["全部附件", "附件3（2）", "附件6（1）", "附件4（1）", "附件5（1）"]);
    fireEvent.change(sheets, { target: { value: "附件6" } });
    expect(places()).toEqual(["附件6 A69"]);
  });

  test("names the annex of a sheet that does not say it", () => {
    show(
      knownOf({ ...sample, annexes: { "3": "自评表", "4": "附件4" } }, { matters: [matterOf(finding("自评表 A1", "错。")), ...matters] }),
    );
    expect(screen.getByRole("option", { name: "附件3 自评表（1）" })).toBeTruthy();
  });

  test("where nothing matches says so, and shows all again on demand", () => {
    show();
    type("没有这样的");
    expect(places()).toEqual([]);
    fireEvent.click(button("清除筛选"));
    expect(places()).toHaveLength(3);
    expect([search().value, document.activeElement]).toEqual(["", search()]);
  });

  test("keeps what is asked for while tabs change and when a new result comes", () => {
    const { rerender } = show();
    type("执行率");
    fireEvent.click(screen.getByRole("tab", { name: /得分/ }));
    fireEvent.click(screen.getByRole("tab", { name: /问题/ }));
    expect([search().value, places()]).toEqual(["执行率", ["附件3 E7", "附件3 F7"]]);
    rerender(pane(knownWith(matters.slice(3))));
    expect([search().value, places()]).toEqual(["执行率", []]);
  });

  test("leaves out what is explained where the user wants that", () => {
    show();
    expect(places()).toContain("附件6 A69");
    fireEvent.click(button("隐藏已说明"));
    expect(places()).toEqual(["附件3 E7", "附件5 H8"]);
  });

  test("offers that only where something is explained", () => {
    show(knownWith(matters.slice(0, 3)));
    expect(screen.queryByRole("button", { name: "隐藏已说明" })).toBeNull();
  });

  test("waits for a word that is being composed", () => {
    show();
    const composed = (value: string, isComposing: boolean): void => {
      fireEvent.input(search(), { target: { value }, isComposing });
    };
    fireEvent.compositionStart(search());
    composed("jie'yu", true);
    expect([search().value, places().length]).toEqual(["jie'yu", 3]);
    fireEvent.keyDown(search(), { key: "Escape", isComposing: true });
    expect(search().value).toBe("jie'yu");
    composed("结余", true);
    fireEvent.compositionEnd(search());
    expect(places()).toEqual(["附件3 E7"]);
  });

  test("states at its end what was checked, and by which keys one moves", () => {
    const { container } = show();
    const end = container.querySelector("[role=tabpanel]")?.textContent ?? "";
    expect(end).toMatch(/共核 214 处，182 处无误.*Enter 定位.*搜索$/);
  });

  test("of several hundred shows the first hundred of a class, and the others on demand", () => {
    const many = Array.from({ length: 130 }, (_, index) => matterOf(finding(`附件6 A${index + 1}`, `第${index + 1}处。`)));
    show(knownWith(many));
    expect([places().length, screen.getByText("共 130 条").textContent]).toEqual([100, "共 130 条"]);
    fireEvent.click(button("显示其余 30 条"));
    expect(places()).toHaveLength(130);
    expect(document.activeElement?.textContent).toContain("附件6 A101");
  });
});

describe("a finding", () => {
  test("bears its place, its title, its values and its arithmetic; the rest opens, and is remembered", () => {
    show(
      knownWith(
        [
          matterOf(
            finding("附件3 A1", "填582.77，各项之和是1＋2＝3元，相差1元。请核对。", {
              stated: "582.77",
              working: "1＋2＝3元",
              evidence: [at("附件3 B1")],
            }),
          ),
        ],
        { workbook },
      ),
    );
    const main = button(/^附件3 A1.*定位/s);
    expect(main.textContent).toBe("附件3 A1同一个数在两个附件里不一样定位填 582.77填582.77，各项之和是1＋2＝3元");
    const panel = (): string => document.querySelector("[data-home^=figure]")?.textContent ?? "";
    expect(panel()).not.toContain("相差1元");
    fireEvent.click(button("详情：附件3 A1"));
    expect(panel()).toContain("相差1元。请核对。各处填的附件3 A1582.77附件3 B199% =B1/A1检查说明");
    expect(screen.getByRole("link").getAttribute("href")).toBe("help.html#figure-differs");
    fireEvent.click(screen.getByRole("tab", { name: /得分/ }));
    fireEvent.click(screen.getByRole("tab", { name: /问题/ }));
    expect(panel()).toContain("相差1元");
    fireEvent.click(button("详情：附件3 A1"));
    expect(panel()).not.toContain("相差1元");
  });

  test("of a contradiction jumps to either side", () => {
    show(knownWith([matterOf(finding("附件3 A1", "两表不同。", { evidence: [at("附件6 A1")] }))], { workbook }));
    fireEvent.click(button("详情：附件3 A1"));
    for (const place of ["附件3 A1", "附件6 A1"]) fireEvent.click(button(place));
    expect(actions.onReveal.mock.calls).toEqual([[at("附件3 A1")], [at("附件6 A1")]]);
  });

  test("about a score shows the rule, the clause that decided in bold, and how the score follows", () => {
    const trace = ["代入：174÷160＝109.06%", "规则：每超出1个百分点扣1分，扣完为止，得 0 分。"];
    const scored = rows.map((each, index) => (index === 6 ? { ...each, rule: { ...each.rule, decided: 1 }, trace } : each));
    const about = matterOf(finding("附件5 I10", "自评7分，应得0分。", { kind: "rule" }));
    const { container } = show(knownOf({ ...sample, rows: scored, findings: [about.finding] }, { matters: [about] }));
    fireEvent.click(button("详情：附件5 I10"));
    expect(container.querySelector("strong")?.textContent).toBe("每超出1个百分点扣1分，扣完为止");
    expect(container.textContent).toContain("规则读作不超过100%计7分每超出1个百分点扣1分，扣完为止计算过程代入：174÷160＝109.06%");
  });

  test("shows no more than two actions before it is opened", () => {
    const edit = {
      kind: "cell",
      place: at("附件3 A1"),
      before: { kind: "blank" },
      after: { kind: "number", number: "1" },
      look: "plain",
      because: "",
    } as const;
    const proposal = { edit, from: "", to: "1" };
    for (const reason of [null, { text: "口径", holds: true }, { text: "口径", holds: false }]) {
      const { unmount } = show(knownWith([matterOf(finding("附件3 A1", "错。"), { proposal, reason })]));
      const home = document.querySelector<HTMLElement>("[data-home^=figure]") ?? document.body;
      const names = within(home)
        .getAllByRole("button")
        .map((each) => each.getAttribute("aria-label") ?? each.textContent ?? "");
      expect(names.filter((name) => !/定位|^详情/.test(name)).length).toBeLessThanOrEqual(2);
      unmount();
    }
  });

  test("that a link leads to is opened, whatever was asked for before", () => {
    show(knownOf(sample));
    type("没有这样的");
    const worst = within(screen.getByRole("heading", { name: "先看这几处" }).parentElement ?? document.body).getAllByRole("button")[0];
    fireEvent.click(worst ?? document.body);
    expect(document.activeElement?.textContent).toContain("附件5 I10");
    expect(button("详情：附件5 I10").getAttribute("aria-expanded")).toBe("true");
  });
});

describe("by the keyboard", () => {
  const isAt = (place: string): void => expect(document.activeElement?.textContent).toContain(place);

  test("arrows, Home and End go from finding to finding, past what stands between them", () => {
    show();
    button(/^附件3 E7.*定位/s).focus();
    press("End");
    isAt("附件5 H8");
    press("ArrowUp");
    isAt("附件6 A69");
    press("Home");
    isAt("附件3 E7");
    button("详情：附件3 E7").focus();
    press("ArrowDown");
    isAt("附件6 A69");
  });

  test("the arrows to the sides open and close", () => {
    show();
    button(/^附件3 E7.*定位/s).focus();
    press("ArrowRight");
    press("ArrowRight");
    expect(button("详情：附件3 E7").getAttribute("aria-expanded")).toBe("true");
    press("ArrowLeft");
    expect(button("详情：附件3 E7").getAttribute("aria-expanded")).toBe("false");
  });

  test.each([{ key: "/" }, { key: "Process", code: "Slash" }])(
    "%j goes to the search box, Escape clears it and goes back",
    async ({ key, ...more }) => {
      show();
      button(/^附件6 A69.*定位/s).focus();
      press(key, more);
      expect(document.activeElement).toBe(search());
      type("2016");
      expect(places()).toEqual(["附件5 H8"]);
      press("Escape");
      await waitFor(() => isAt("附件6 A69"));
      expect([search().value, places()]).toEqual(["", ["附件3 E7", "附件6 A69", "附件5 H8"]]);
      press("ArrowUp");
      press("ArrowUp");
      expect(document.activeElement).toBe(search());
      press("ArrowDown");
      isAt("附件3 E7");
    },
  );

  test("a slash in a text is a slash", () => {
    show();
    fireEvent.click(
      within(document.querySelector<HTMLElement>("[data-home^=figure]") ?? document.body).getByRole("button", { name: "写情况说明" }),
    );
    const field = screen.getByRole("textbox");
    field.focus();
    press("/");
    press("ArrowDown");
    expect(document.activeElement).toBe(field);
  });
});

describe("复制清单", () => {
  afterEach(() => Reflect.deleteProperty(document, "execCommand"));

  /** A browser that copies, or none that does. */
  const browser = (works: boolean): { text: string } => {
    const copied = { text: "" };
    const clipboardData = { setData: (type: string, text: string) => void (type === "text/plain" && (copied.text = text)) };
    const execCommand = (): boolean => works && document.dispatchEvent(Object.assign(new Event("copy"), { clipboardData }));
    Object.assign(document, { execCommand });
    return copied;
  };

  test("copies what is shown, and says so until something else is", async () => {
    const copied = browser(true);
    show();
    type("附件3");
    fireEvent.click(button("复制清单"));
    await screen.findByText("已复制 2 条，可粘贴到 Word 或 Excel");
    expect(copied.text.split("\r\n").map((line) => line.split("\t")[2])).toEqual(["位置", "附件3 E7", "附件3 F7"]);
    type("");
    expect(screen.queryByText(/已复制/)).toBeNull();
  });

  test("says where it did not work, and what to do", async () => {
    browser(false);
    show();
    fireEvent.click(button("复制清单"));
    await screen.findByText(/^没能复制：.*“核对结果”/);
  });
});

test("the sample's findings are all there", () => {
  show(knownOf(sample));
  expect(places()).toHaveLength(findings.length);
});
