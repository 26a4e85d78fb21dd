import { FluentProvider } from "@fluentui/react-components";
import { fireEvent, render, screen, within, type RenderResult } from "@testing-library/react";
import type { Sheet } from "../../src/core/grid/workbook";
import type { Edit } from "../../src/core/plan";
import type { Refusal } from "../../src/host/host";
import { Pane, type PaneActions } from "../../src/taskpane/Pane";
import { initialState, type PaneState } from "../../src/taskpane/state";
import { lightTheme } from "../../src/taskpane/theme";
import { at, findings, flawless, foreign, knownOf, sample } from "./assessment";
import { mockedActions } from "./pane-actions";

const known = knownOf(sample);
const common = { ...initialState, undos: [{ doing: "write", undo: { plan: [], memory: null } }] } as const;
const applied: PaneState & { readonly kind: "applied" } = {
  ...common,
  kind: "applied",
  doing: "write",
  known,
  written: { applied: 57, stale: [] },
};
const sheet: Sheet = { name: "评价报告.docx", visibility: "visible", protected: false, rows: [], merges: null };
const refusal: Refusal = { kind: "refused", code: "busy", message: "请先按回车结束编辑。" };

function show(state: PaneState): RenderResult & { readonly actions: { readonly [name in keyof PaneActions]: jest.Mock } } {
  const actions = mockedActions();
  const result = render(
    <FluentProvider theme={lightTheme}>
      <Pane state={state} {...actions} />
    </FluentProvider>,
  );
  return { ...result, actions };
}

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });

describe("the result", () => {
  test("names the unit, the year, the scores, their range and the coverage", () => {
    const { container } = show(applied);
    for (const text of ["益阳市大通湖区应急管理局", "2022年", "范围 73–90", "共核 214 处，182 处无误", "10:32 已核对，写入 57 处"]) {
      expect(container.textContent).toContain(text);
    }
    expect(screen.getByText("95")).toBeTruthy();
    expect(screen.getByText("78")).toBeTruthy();
  });

  test("is spoken when it arrives", () => {
    show(applied);
    expect(screen.getByRole("status").textContent).toBe("自评95分，复核78分，范围73到90分，发现问题6处；已写入 57 处。");
  });

  test("lists every finding under its class", () => {
    show(applied);
    const inClass = (name: string): number => within(screen.getByRole("region", { name })).getAllByRole("button", { name: /定位/ }).length;
    expect(["基本平衡", "逻辑性", "核实性"].map(inClass)).toEqual([3, 2, 1]);
  });

  test("shows one class alone on demand", () => {
    show(applied);
    const filter = (): HTMLElement => within(screen.getByRole("group", { name: "只看一类问题" })).getByRole("button", { name: "核实性 1" });
    fireEvent.click(filter());
    expect(screen.queryByRole("region", { name: "基本平衡" })).toBeNull();
    fireEvent.click(filter());
    expect(screen.getByRole("region", { name: "基本平衡" })).toBeTruthy();
  });

  test("a count on top leads to the findings of that class", () => {
    show(applied);
    fireEvent.click(screen.getByRole("tab", { name: /得分/ }));
    fireEvent.click(within(screen.getByRole("list", { name: "各类问题" })).getByRole("button", { name: "核实性 1" }));
    expect(screen.queryByRole("region", { name: "基本平衡" })).toBeNull();
    expect(screen.getByRole("region", { name: "核实性" })).toBeTruthy();
  });

  test("what weighs most stands on top, and leads to its cell and its place in the list", () => {
    const { actions } = show(applied);
    const worst = within(screen.getByRole("heading", { name: "先看这几处" }).parentElement ?? document.body).getAllByRole("button");
    expect(worst).toHaveLength(3);
    expect(worst[0]?.textContent).toContain("得分 −7");
    fireEvent.click(screen.getByRole("tab", { name: /得分/ }));
    fireEvent.click(worst[0] ?? document.body);
    expect(actions.onReveal).toHaveBeenCalledTimes(1);
    const focused = document.activeElement;
    expect(focused?.getAttribute("aria-current")).toBe("true");
    expect(focused?.textContent).toContain("得分 −7");
  });

  test.each(findings.map((finding) => [`${finding.place.sheet} ${finding.place.address}`, finding] as const))(
    "a click on %s jumps there",
    (name, finding) => {
      const { actions } = show(applied);
      fireEvent.click(button(new RegExp(`^${name}\\b.*定位`, "s")));
      expect(actions.onReveal).toHaveBeenCalledWith(finding.place);
    },
  );

  test("a click on evidence jumps to the evidence", () => {
    const { actions } = show(applied);
    fireEvent.click(button("详情：附件3 F7"));
    fireEvent.click(button("附件3 E7"));
    expect(actions.onReveal).toHaveBeenCalledWith(at("附件3 E7"));
  });

  test("shows stated and expected, blanks and effects in words", () => {
    const { container } = show(applied);
    fireEvent.click(button("详情：附件4 C12"));
    const text = container.textContent ?? "";
    for (const part of ["填 90.42%应为 94.16%", "得分 −7", "另 2 处"]) expect(text).toContain(part);
    expect(text).not.toContain("得分 +0");
  });

  test("arrow keys go from finding to finding", () => {
    show(applied);
    const [first, second] = screen.getAllByRole("button", { name: /定位/ });
    first?.focus();
    fireEvent.keyDown(first ?? document.body, { key: "ArrowDown" });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(second ?? document.body, { key: "ArrowUp" });
    expect(document.activeElement).toBe(first);
  });
});

describe("the scores", () => {
  const open = (): ReturnType<typeof show> => {
    const shown = show(applied);
    fireEvent.click(screen.getByRole("tab", { name: "得分 15" }));
    return shown;
  };

  test("every row bears its verdict as a word", () => {
    const text = open().container.textContent ?? "";
    for (const word of ["一致", "不符", "有争议", "不允许的档次", "待判定", "缺数据"]) expect(text).toContain(word);
  });

  test("a row opens to the rule, the figures, the steps and the other readings", () => {
    const { container, actions } = open();
    const row = button(/预算完成率/);
    expect(row.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(row);
    expect(row.getAttribute("aria-expanded")).toBe("true");
    for (const part of ["每低于100%满5个百分点扣2分", "5 · 3 · 1 · 0", "98.38%", "2,423,400 元", "不足一档，不扣分", "按比例扣 4.35"]) {
      expect(container.textContent).toContain(part);
    }
    fireEvent.click(button("附件4 B12"));
    fireEvent.click(button("定位到 附件5 I6"));
    expect(actions.onReveal.mock.calls).toEqual([[at("附件4 B12")], [at("附件5 I6")]]);
  });

  test("a disputed row shows the other sources", () => {
    const { container } = open();
    fireEvent.click(button(/预算控制率/));
    expect(container.textContent).toContain("附件6：140.47% → 0 分");
  });

  test("a reason for the range leads to its first row, opened", () => {
    show(applied);
    fireEvent.click(button("2 行自评分不在档次内"));
    const row = button(/行政效能/);
    expect(row.getAttribute("aria-expanded")).toBe("true");
    expect(document.activeElement).toBe(row);
  });

  test("another reading of steps can be chosen", () => {
    const { actions } = show(applied);
    fireEvent.click(screen.getByRole("tab", { name: "设置" }));
    fireEvent.click(screen.getByRole("radio", { name: /^按比例扣/ }));
    expect(actions.onChoose).toHaveBeenCalledWith({ steps: "proportional" });
  });
});

describe("the other states", () => {
  const cell = (text: string): Edit => ({
    kind: "cell",
    place: at(text),
    before: { kind: "blank" },
    after: { kind: "number", number: "5" },
    look: "score",
    because: "",
  });
  const rows: readonly [string, PaneState, readonly string[]][] = [
    ["idle", initialState, ["绩效核分", "未核对", "原有的填报内容一格不改"]],
    ["reading", { ...common, kind: "reading", known: null }, ["正在读取工作簿"]],
    ["reading again", { ...common, kind: "reading", known }, ["正在读取", "范围 73–90"]],
    [
      "no annex",
      { ...common, kind: "assessed", known: knownOf(foreign, { sheets: ["工资表"] }) },
      ["没有找到附件3", "看过的 1 张工作表", "工资表", "评价标准"],
    ],
    ["nothing wrong", { ...applied, known: knownOf(flawless) }, ["没有发现问题", "共核 96 处"]],
    ["failed at once", { ...common, kind: "failed", known: null, refusal }, ["没有完成", "请先按回车结束编辑。"]],
    ["a refused write", { ...common, kind: "failed", known, refusal }, ["请先按回车结束编辑。", "范围 73–90"]],
    [
      "stale edits",
      { ...applied, written: { applied: 55, stale: [cell("附件5 J6"), cell("附件5 J7")] } },
      ["有 2 处在写入前已被", "附件5 J6", "附件5 J7"],
    ],
    ["undone", { ...applied, doing: "undo", written: { applied: 57, stale: [] } }, ["已撤销 57 处写入"]],
    [
      "a failed jump",
      { ...applied, note: { about: "jump", refusal: { ...refusal, message: "请先按回车。" } } },
      ["没能定位", "请先按回车。", "范围 73–90"],
    ],
    [
      "a jump into the Word report",
      { ...applied, note: { about: "place", message: "这一处在 Word 报告。" } },
      ["不在工作簿里", "这一处在 Word 报告。"],
    ],
    [
      "a report that cannot be read",
      { ...applied, note: { about: "report", refusal: { ...refusal, message: "是空文件。" } } },
      ["报告没有添加", "是空文件。"],
    ],
    ["a report being read", { ...applied, adding: "评价报告.docx" }, ["正在读取报告", "正在读取 评价报告.docx", "范围 73–90"]],
    [
      "a report that is not used",
      { ...applied, known: { ...known, report: { file: "评价报告.docx", sheet } } },
      ["这份 Word 报告没有用上", "工作簿里的“附件6”也是附件6"],
    ],
    ["no 附件5", { ...applied, known: knownOf({ ...sample, total: null, rows: [] }) }, ["没有找到附件5，不计总分"]],
    ["no unit", { ...applied, known: knownOf({ ...sample, unit: null, year: null }) }, ["未写预算单位", "年度未写"]],
  ];
  test.each(rows)("%s", (_, state, parts) => {
    const text = show(state).container.textContent ?? "";
    for (const part of parts) expect(text).toContain(part);
  });

  test("the buttons ask, and rest while something is under way", () => {
    const { actions, unmount } = show(applied);
    fireEvent.click(button("重新计算"));
    fireEvent.click(button("撤销上次写入"));
    expect([actions.onRecalculate, actions.onUndo].map((mock) => mock.mock.calls.length)).toEqual([1, 1]);
    unmount();
    const busy = show({ ...common, kind: "applying", known, doing: "write" }).actions;
    fireEvent.click(button("重新计算"));
    fireEvent.click(button("撤销上次写入"));
    expect([busy.onRecalculate, busy.onUndo].map((mock) => mock.mock.calls.length)).toEqual([0, 0]);
  });

  test("of the menu, what explains is there while something is under way, and what would write is not", () => {
    const { actions } = show({ ...common, kind: "applying", known, doing: "write" });
    fireEvent.click(button("更多"));
    const items = screen.getAllByRole("menuitem");
    const named = (rests: boolean): readonly string[] =>
      items.filter((item) => (item.getAttribute("aria-disabled") === "true") === rests).map(({ textContent }) => textContent);
    expect(named(true)).toEqual(["清除标记", "转为报送稿…"]);
    expect(named(false)).toEqual(["使用说明", "键盘操作", "复制诊断信息"]);
    fireEvent.click(screen.getByRole("menuitem", { name: "清除标记" }));
    expect(actions.onClearMarks).not.toHaveBeenCalled();
    expect(screen.getByRole("menuitem", { name: "使用说明" }).getAttribute("href")).toBe("help.html");
  });

  test("what waits for a cell to be left says how, and can be given up", () => {
    const { actions, container } = show({ ...common, kind: "reading", known: null, waiting: refusal });
    expect(container.textContent).toContain("请先按回车结束编辑。");
    expect(container.textContent).toContain("自动再试");
    fireEvent.click(button("取消"));
    expect(actions.onCancel).toHaveBeenCalled();
  });

  test("a workbook that may not be written to shows its result, what is in the way, and no failure", () => {
    const closed: Refusal = { kind: "refused", code: "protected", message: "工作表“附件5”受保护，什么都没有写入。" };
    const { container } = show({ ...common, kind: "failed", known, refusal: closed });
    for (const text of ["没有写入", closed.message, "核对的结果都列在下面", "10:32 已核对，没有写入", "范围 73–90"])
      expect(container.textContent).toContain(text);
    expect(container.textContent).not.toContain("没有完成");
    expect(screen.getByRole("status").textContent).toContain("复核78分");
  });

  test("a note can be closed", () => {
    const { actions } = show({ ...applied, note: { about: "jump", refusal: { ...refusal, message: "请先按回车。" } } });
    fireEvent.click(button("关闭"));
    expect(actions.onDismissNote).toHaveBeenCalled();
  });
});

describe("the Word report", () => {
  const withReport: PaneState = { ...initialState, report: sheet };
  const picker = (container: HTMLElement): HTMLInputElement => {
    const input = container.querySelector<HTMLInputElement>("input[type=file]");
    if (input === null) throw new Error("no input for a file");
    return input;
  };
  const spoken = (container: HTMLElement): string | null | undefined => container.querySelector("[aria-live=polite]")?.textContent;

  test("is chosen in the system's dialog, which a button opens", () => {
    const { actions, container } = show(initialState);
    const input = picker(container);
    expect(input.accept).toBe(".docx");
    const opened = jest.spyOn(input, "click");
    fireEvent.click(button("添加 Word 报告（附件6）…"));
    expect(opened).toHaveBeenCalled();
    const file = new File(["x"], "评价报告.docx");
    fireEvent.change(input, { target: { files: [file] } });
    expect(actions.onAddReport).toHaveBeenCalledWith(file);
    expect(screen.queryByRole("button", { name: /移除/ })).toBeNull();
  });

  test("is named, can be changed for another, and taken away without the keyboard losing its place", () => {
    const { actions, container } = show(withReport);
    expect(container.textContent).toContain("评价报告.docx");
    button("移除 Word 报告 评价报告.docx").focus();
    fireEvent.click(button("移除 Word 报告 评价报告.docx"));
    expect(actions.onRemoveReport).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(button("评价报告.docx，换一份 Word 报告（附件6）"));
  });

  test("can be neither chosen nor taken away while something is under way", () => {
    const { actions, container } = show({ ...withReport, adding: "另一份.docx" });
    const opened = jest.spyOn(picker(container), "click");
    fireEvent.click(button("正在读取 另一份.docx"));
    fireEvent.click(button("移除 Word 报告 评价报告.docx"));
    expect(opened).not.toHaveBeenCalled();
    expect(actions.onRemoveReport).not.toHaveBeenCalled();
  });

  const sentences: readonly [string, PaneState, string][] = [
    ["that it is being read", { ...initialState, adding: "评价报告.docx" }, "正在读取 评价报告.docx"],
    ["that it was added", withReport, "已添加 Word 报告“评价报告.docx”，点“重新计算”时一起核对。"],
    ["nothing more once there is a result", { ...applied, report: sheet }, ""],
    ["a note before all", { ...withReport, note: { about: "report", refusal: { ...refusal, message: "是空文件。" } } }, "是空文件。"],
  ];
  test.each(sentences)("is spoken of: %s", (_, state, sentence) => {
    expect(spoken(show(state).container)).toBe(sentence);
  });
});
