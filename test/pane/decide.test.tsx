import { FluentProvider } from "@fluentui/react-components";
import { fireEvent, render, screen, waitFor, within, type RenderResult } from "@testing-library/react";
import { Pane } from "../../src/taskpane/Pane";
import { initialState, type Known, type Matter, type PaneState } from "../../src/taskpane/state";
import { lightTheme } from "../../src/taskpane/theme";
import { at, findings, knownOf, sample } from "./assessment";
import { mockedActions } from "./pane-actions";

const base = { ...initialState } as const;

const actions = mockedActions();
beforeEach(() => Object.values(actions).forEach((mock) => mock.mockClear()));

const pane = (state: PaneState) => (
  <FluentProvider theme={lightTheme}>
    <Pane state={state} {...actions} />
  </FluentProvider>
);
const show = (state: PaneState): RenderResult => render(pane(state));
const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
/** The keyboard's place is put right once what was there is gone. */
const focused = (element: () => HTMLElement): Promise<void> => waitFor(() => expect(document.activeElement).toBe(element()));
const none = (name: string | RegExp): boolean => screen.queryByRole("button", { name }) === null;
const assessed = (known: Known): PaneState => ({ ...base, kind: "assessed", known });

const edit = (place: string, before: string, formula: string): NonNullable<Matter["proposal"]>["edit"] => ({
  kind: "cell",
  place: at(place),
  before: { kind: "number", number: before },
  after: { kind: "formula", formula },
  look: "plain",
  because: "",
  format: { before: "0%", after: "0.00%" },
});

/** The findings of the sample, the first two of which can be taken over. */
function matters(change: (matter: Matter, index: number) => Partial<Matter> = () => ({})): readonly Matter[] {
  const proposals: readonly Matter["proposal"][] = [
    { edit: edit("附件3 F7", "0.9042", "=E7/D7"), from: "90.42%", to: "=E7/D7" },
    { edit: edit("附件4 D10", "0.98", "=C10/B10"), from: "98%", to: "=C10/B10" },
  ];
  return findings.map((finding, index) => {
    const matter: Matter = { finding, proposal: proposals[index] ?? null, reason: null };
    return { ...matter, ...change(matter, index) };
  });
}

const known = knownOf(sample, { matters: matters() });

describe("采用", () => {
  test("shows what it would write before it does, with the focus on the answer", () => {
    const { container } = show(assessed(known));
    fireEvent.click(button("采用：附件4 D10 由 98% 改为 =C10/B10"));
    const panel = screen.getByRole("group", { name: "写入 附件4 D10" });
    for (const part of ["98%", "=C10/B10", "公式", "数字格式由 0% 改为 0.00%"]) expect(panel.textContent).toContain(part);
    expect(document.activeElement).toBe(button("写入"));
    expect(actions.onAccept).not.toHaveBeenCalled();
    fireEvent.click(button("写入"));
    expect(actions.onAccept).toHaveBeenCalledWith([known.matters[1]]);
    expect(container.textContent).toContain("采用 90.42% → =E7/D7");
  });

  test("is offered only where there is one right value", () => {
    show(assessed(known));
    expect(screen.getAllByRole("button", { name: /^采用：/ })).toHaveLength(2);
  });

  test("of all of a kind lists them first, and writes them together", () => {
    show(assessed(known));
    fireEvent.click(button(/^采用：附件4 D10/));
    fireEvent.click(button("全部采用同类 2 处…"));
    const panel = screen.getByRole("group", { name: "写入同类 2 处" });
    expect(
      within(panel)
        .getAllByRole("listitem")
        .map((item) => item.textContent),
    ).toEqual(["附件3 F7 90.42% → =E7/D7", "附件4 D10 98% → =C10/B10"]);
    expect(document.activeElement).toBe(button("写入"));
    fireEvent.click(button("写入"));
    expect(actions.onAccept).toHaveBeenCalledWith(known.matters.slice(0, 2));
  });

  test.each(["取消", "Escape"])("%s writes nothing, and the keyboard is where it was before", async (way) => {
    show(assessed(known));
    fireEvent.click(button(/^采用：附件4 D10/));
    button("写入").focus();
    if (way === "Escape") fireEvent.keyDown(button("写入"), { key: "Escape" });
    else fireEvent.click(button("取消"));
    expect(none("写入")).toBe(true);
    await focused(() => button(/^采用：附件4 D10/));
    expect(actions.onAccept).not.toHaveBeenCalled();
  });

  test("leaves the keyboard at what comes next when its finding is gone", async () => {
    const { rerender } = show(assessed(known));
    fireEvent.click(button(/^采用：附件4 D10/));
    button("写入").focus();
    const left = { ...sample, findings: findings.filter((_, index) => index !== 1) };
    rerender(pane(assessed(knownOf(left, { matters: known.matters.filter((_, index) => index !== 1) }))));
    await focused(() => button(/^附件5 I10.*定位/s));
  });

  test("of a piece of a long text shows the piece alone", () => {
    const long = "2016年新建楼堂馆所面积控制率＝实际建设面积÷批准建设面积×100%";
    const text = { kind: "text", text: long.replace("2016年", "2022年") } as const;
    const piece: Matter = {
      finding: { ...(findings[5] ?? fail()), stated: "2016年", expected: "2022年" },
      proposal: { edit: { ...edit("附件5 H8", "", ""), before: { kind: "text", text: long }, after: text }, from: long, to: "2022年" },
      reason: null,
    };
    show(assessed(knownOf({ ...sample, findings: [piece.finding] }, { matters: [piece] })));
    fireEvent.click(button("采用：附件5 H8 由 2016年 改为 2022年"));
    expect(screen.getByRole("group", { name: "写入 附件5 H8" }).textContent).toContain("只改这一段文字");
  });
});

function fail(): never {
  throw new Error("no such finding");
}

describe("写情况说明", () => {
  const explainable = (name: string): HTMLElement => {
    const item = button(new RegExp(`^${name}.*定位`, "s")).closest("li");
    return within(item ?? fail()).getByRole("button", { name: "写情况说明" });
  };
  const field = (): HTMLElement => screen.getByRole("textbox", { name: /情况说明/ });

  test("takes a text in place, and Ctrl+Enter saves it", () => {
    show(assessed(known));
    fireEvent.click(explainable("附件4 C12"));
    expect(document.activeElement).toBe(field());
    fireEvent.change(field(), { target: { value: " 年中调整已另文批复 " } });
    fireEvent.keyDown(field(), { key: "Enter" });
    expect(actions.onExplain).not.toHaveBeenCalled();
    fireEvent.keyDown(field(), { key: "Enter", ctrlKey: true });
    expect(actions.onExplain).toHaveBeenCalledWith(known.matters[3], "年中调整已另文批复");
  });

  test("wants a text", () => {
    const { container } = show(assessed(known));
    fireEvent.click(explainable("附件4 C12"));
    fireEvent.change(field(), { target: { value: "  " } });
    fireEvent.click(button("保存"));
    expect(actions.onExplain).not.toHaveBeenCalled();
    expect(container.textContent).toContain("请写明情况再保存。");
    expect(document.activeElement).toBe(field());
  });

  test("of 基本平衡 says that such a thing is to be put right", () => {
    const { container } = show(assessed(known));
    fireEvent.click(explainable("附件4 C12"));
    expect(container.textContent).not.toContain("原则上须改正");
    fireEvent.click(explainable("附件3 F7"));
    expect(container.textContent).toContain("基本平衡类问题原则上须改正");
  });

  test("keeps what was typed until it is saved, and then shows it below what is open", async () => {
    const { rerender } = show(assessed(known));
    fireEvent.click(explainable("附件3 F7"));
    fireEvent.change(field(), { target: { value: "口径不同" } });
    fireEvent.click(button("保存"));
    rerender(pane({ ...base, kind: "failed", known, refusal: { kind: "refused", code: "busy", message: "请先按回车。" } }));
    expect((field() as HTMLTextAreaElement).value).toBe("口径不同");
    const reason = { text: "口径不同", holds: true };
    rerender(pane(assessed({ ...known, matters: matters((_, index) => (index === 0 ? { reason } : {})) })));
    const region = screen.getByRole("region", { name: "基本平衡" });
    expect(
      within(region)
        .getAllByRole("button", { name: /定位/ })
        .map((each) => each.textContent?.slice(0, 6)),
    ).toEqual(["附件4 D1", "附件5 I1", "附件3 F7"]);
    expect(region.textContent).toContain("已说明 1 处");
    await focused(() => button(/^附件3 F7.*定位/s));
    expect(none(/^采用：附件3 F7/)).toBe(true);
  });

  test("that lapsed says so, stands among the open ones, and can be written again or taken away", () => {
    const lapsed = { ...known, matters: matters((_, index) => (index === 0 ? { reason: { text: "口径不同", holds: false } } : {})) };
    const { container } = show(assessed(lapsed));
    expect(container.textContent).toContain("数据已变动，须重新说明");
    expect(screen.getAllByRole("button", { name: /定位/ })[0]?.textContent).toContain("附件3 F7");
    fireEvent.click(button("重新说明"));
    expect((field() as HTMLTextAreaElement).value).toBe("口径不同");
    fireEvent.keyDown(field(), { key: "Escape" });
    // Three actions are one too many at once.
    expect(none("删除说明")).toBe(true);
    fireEvent.click(button("详情：附件3 F7"));
    fireEvent.click(button("删除说明"));
    expect(actions.onExplain).toHaveBeenCalledWith(lapsed.matters[0], "");
  });
});

describe("what follows from a mistake elsewhere", () => {
  const caused = (index: number, cause: string) => ({ finding: { ...(findings[index] ?? fail()), cause: at(cause) } });

  test("is folded under it, and opens", () => {
    const [first, ...others] = matters((_, index) => (index === 1 ? caused(1, "附件3 F7") : {}));
    show(assessed({ ...known, matters: [first ?? fail(), ...others] }));
    const folded = button("由此引起的 1 处");
    expect([folded.getAttribute("aria-expanded"), none(/^附件4 D10.*定位/s)]).toEqual(["false", true]);
    fireEvent.click(folded);
    expect(button(/^附件4 D10.*定位/s).textContent).toContain("由 附件3 F7 引起");
  });

  test("stands by itself where it is of another class", () => {
    show(assessed({ ...known, matters: matters((_, index) => (index === 3 ? caused(3, "附件3 F7") : {})) }));
    expect(none(/由此引起/)).toBe(true);
    expect(button(/^附件4 C12.*定位/s).textContent).toContain("由 附件3 F7 引起");
  });
});

describe("撤销", () => {
  const step = (doing: "write" | "accept") => ({ doing, undo: { plan: [], memory: null } });

  test("of several steps is a menu with their names, those of an earlier session too", () => {
    show({ ...assessed(known), kept: ["重新计算"], undos: [step("write"), step("accept")] });
    fireEvent.click(button("撤销"));
    const items = screen.getAllByRole("menuitem");
    expect(items.map((item) => item.textContent)).toEqual([
      "撤销上次写入（采用）",
      "全部撤销（3 步：重新计算〔上次打开时〕、重新计算、采用）",
    ]);
    fireEvent.click(items[1] ?? fail());
    expect([actions.onUndo, actions.onUndoAll].map((mock) => mock.mock.calls.length)).toEqual([0, 1]);
  });

  test("of one step kept by the file is a button before anything was calculated", () => {
    show({ ...initialState, kept: ["采用"] });
    fireEvent.click(button("撤销上次写入"));
    expect(actions.onUndo).toHaveBeenCalled();
  });

  test("keeps the keyboard when the menu becomes a button", async () => {
    const { rerender } = show({ ...assessed(known), undos: [step("write"), step("accept")] });
    button("撤销").focus();
    rerender(pane({ ...assessed(known), undos: [step("write")] }));
    await focused(() => button("撤销上次写入"));
  });

  test("lists what stays because it was changed since", () => {
    const written = { applied: 3, stale: [edit("附件5 J6", "1", "=1")], left: ["核对结果"] };
    const { container } = show({ ...base, kind: "applied", doing: "undo", known, written });
    for (const part of ["有 2 处在写入之后又改过", "附件5 J6", "核对结果（里面有后来写的内容）"])
      expect(container.textContent).toContain(part);
  });
});

describe("what is done once", () => {
  const asking = {
    marks: 66,
    scores: 17,
    filled: 0,
    sheets: ["核算底稿", "核对结果"],
    printed: [],
    reasons: 1,
    judgements: 0,
    settings: 0,
    steps: 2,
    accepted: 3,
  };

  test.each([
    ["清除标记", "onClearMarks"],
    ["转为报送稿…", "onAskFiling"],
  ] as const)("%s is in the menu beside 重新计算", (name, action) => {
    show(assessed(known));
    fireEvent.click(button("更多"));
    fireEvent.click(screen.getByRole("menuitem", { name }));
    expect(actions[action]).toHaveBeenCalled();
  });

  test("报送稿 says what goes and what stays before it is done", () => {
    show({ ...assessed(known), asking });
    const panel = screen.getByRole("group", { name: "转为报送稿" });
    const parts = [
      "工作表 核算底稿、核对结果",
      "标记 66 处",
      "复核得分 17 格",
      "情况说明 1 条",
      "撤销日志 2 步",
      "采用后写入的数 3 处",
      "关闭之后不能",
    ];
    for (const part of parts) expect(panel.textContent).toContain(part);
    expect(panel.textContent).not.toContain("人工判定");
    expect(document.activeElement).toBe(button("去掉并转为报送稿"));
    fireEvent.keyDown(panel, { key: "Escape" });
    fireEvent.click(button("去掉并转为报送稿"));
    expect([actions.onDropFiling, actions.onFile].map((mock) => mock.mock.calls.length)).toEqual([1, 1]);
  });

  test("报送稿 keeps the scores that were filled into a blank 得分, unless that is not wanted", () => {
    show({ ...assessed(known), asking: { ...asking, scores: 0, filled: 18 } });
    const panel = screen.getByRole("group", { name: "转为报送稿" });
    const [goes, stays] = within(panel)
      .getAllByRole("list")
      .map(({ textContent }) => textContent);
    expect([goes, stays].map((text) => text?.includes("填进得分列的得分 18 格"))).toEqual([false, true]);
    fireEvent.click(button("去掉并转为报送稿"));
    fireEvent.click(within(panel).getByRole("checkbox", { name: "保留填进得分列的得分" }));
    const [gone, left] = within(panel)
      .getAllByRole("list")
      .map(({ textContent }) => textContent);
    expect([gone, left].map((text) => text?.includes("填进得分列的得分 18 格"))).toEqual([true, false]);
    fireEvent.click(button("去掉并转为报送稿"));
    expect(actions.onFile.mock.calls).toEqual([[true], [false]]);
  });

  test("报送稿 of a file without anything of ours has nothing to do", () => {
    const nothing = {
      marks: 0,
      scores: 0,
      filled: 0,
      sheets: [],
      printed: [],
      reasons: 0,
      judgements: 0,
      settings: 0,
      steps: 0,
      accepted: 0,
    };
    const { container } = show({ ...initialState, asking: nothing });
    expect(container.textContent).toContain("可以直接报送");
    expect(none("去掉并转为报送稿")).toBe(true);
  });

  test("a file opened with marks of ours offers to clear them", () => {
    const { rerender, container } = show({ ...initialState, marks: 12 });
    expect(container.textContent).toContain("有 12 处标记");
    fireEvent.click(button("清除标记"));
    expect(actions.onClearMarks).toHaveBeenCalled();
    rerender(pane({ ...initialState, kind: "applied", doing: "clear", known: null, marks: 0, written: { applied: 12, stale: [] } }));
    expect([none("清除标记"), container.textContent?.includes("已清除 12 处标记")]).toEqual([true, true]);
  });

  test("Excel's own undo list is spoken of quietly, and once", () => {
    show({ ...initialState, hint: true });
    expect(screen.getByText(/清空 Excel 自己的撤销列表/)).toBeTruthy();
    fireEvent.click(button("不再提示"));
    expect(actions.onDismissHint).toHaveBeenCalled();
  });

  test("the state says that 核对结果 is from before", () => {
    const { container } = show({
      ...base,
      kind: "applied",
      doing: "accept",
      known: { ...known, outdated: true },
      written: { applied: 1, stale: [] },
    });
    expect(container.textContent).toContain("10:32 已采用 1 处，核对结果待更新");
    expect(container.textContent).toContain("点“重新计算”更新");
  });
});
