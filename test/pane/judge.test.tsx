import { FluentProvider } from "@fluentui/react-components";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { useSyncExternalStore } from "react";
import type { Judgement, Level, Question, ScoredRow } from "../../src/core/assessment";
import { noNotes, withJudgement, type Notes } from "../../src/core/notes";
import { exact } from "../../src/core/quantity";
import { engine } from "../../src/taskpane/engine";
import { Pane } from "../../src/taskpane/Pane";
import { createSession, type Session } from "../../src/taskpane/session";
import { initialState, type Known, type PaneState } from "../../src/taskpane/state";
import { lightTheme } from "../../src/taskpane/theme";
import { sheetOf, workbookOf } from "../support/grid";
import { snapshotHost } from "../support/snapshot-host";
import { at, findings, knownOf, row, sample } from "./assessment";
import { mockedActions } from "./pane-actions";

const actions = mockedActions();
beforeEach(() => Object.values(actions).forEach((mock) => mock.mockClear()));

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const none = (name: string | RegExp): boolean => screen.queryByRole("button", { name }) === null;
const text = (name: string | RegExp): HTMLElement => screen.getByRole("textbox", { name });
const types = (field: HTMLElement, value: string): void => void fireEvent.change(field, { target: { value } });
const form = (indicator: string): HTMLElement => screen.getByRole("group", { name: indicator });
const card = (indicator: string): HTMLElement => screen.getByText(indicator).closest("li") ?? fail();

function fail(): never {
  throw new Error("not there");
}

const pane = (known: Known, more: Partial<PaneState> = {}) => (
  <FluentProvider theme={lightTheme}>
    <Pane state={{ ...initialState, kind: "assessed", known, ...more } as PaneState} {...actions} />
  </FluentProvider>
);

/** The pane over these rows alone, at the questions that they ask. */
function ask(rows: readonly ScoredRow[], more: Partial<Known> = {}) {
  const shown = render(pane(knownOf({ ...sample, rows, findings: [] }, more)));
  fireEvent.click(screen.getByRole("tab", { name: /待判定/ }));
  return shown;
}

const asking = (address: string, indicator: string, ways: Question["ways"], exempt: string | null = null): ScoredRow =>
  row(["过程", indicator, address, "5", "5", null, "needs-judgement"], { question: { exempt, ways } });

const level = (words: string, low: string, high = low): Level => ({ text: words, low: exact(low), high: exact(high) });
const effect = asking("I19", "行政效能", [
  { kind: "levels", levels: [level("效果较好", "5"), level("一般", "2", "4"), level("无效果", "0")] },
]);
const bare = asking("I9", "投资控制率", [{ kind: "levels", levels: [level("", "5"), level("", "3")] }]);
const incidents = asking("I13", "资金使用合规性", [{ kind: "incidents", what: "每出现一例不符合要求的", unit: "例" }]);
const own = asking("I16", "社会效益", [{ kind: "score" }]);
const count = asking("I17", "获奖情况", [{ kind: "count", what: "每获得一项奖励", unit: "项" }]);
const items = asking("I18", "绩效目标合理性", [
  {
    kind: "items",
    items: [
      { text: "目标明确", points: exact(3) },
      { text: "目标量化", points: exact(2) },
    ],
  },
]);
const figures = asking("I15", "目标完成率", [
  {
    kind: "figures",
    figures: [
      { name: "考核得分", unit: "分" },
      { name: "批准投资金额", unit: "元" },
    ],
  },
  { kind: "levels", levels: [level("", "5"), level("", "3"), level("", "1")] },
]);
const exemption = "没有楼堂馆所项目的部门";
const buildings = [
  asking("I8", "面积控制率", [{ kind: "score" }], exemption),
  asking("I10", "概算控制率", [{ kind: "score" }], exemption),
] as const;

describe("a question", () => {
  test.each<[string, ScoredRow, () => void, Omit<Judgement, "reason">]>([
    ["a level with its words", effect, () => fireEvent.click(screen.getByRole("radio", { name: "5 分 效果较好" })), { score: exact(5) }],
    [
      "a level with a range",
      effect,
      () => {
        fireEvent.click(screen.getByRole("radio", { name: "2–4 分 一般" }));
        types(text(/应得分（2 到 4）/), "3.5");
      },
      { score: exact("3.5") },
    ],
    ["a bare score", bare, () => fireEvent.click(screen.getByRole("radio", { name: "3 分" })), { score: exact(3) }],
    ["incidents", incidents, () => types(text(/几例/), "２"), { incidents: exact(2) }],
    ["a count", count, () => types(text(/每获得一项奖励/), "3"), { count: exact(3) }],
    ["a score", own, () => types(text(/应得分/), "4.5"), { score: exact("4.5") }],
    ["items", items, () => fireEvent.click(screen.getByRole("checkbox", { name: "2 分 目标量化" })), { items: [false, true] }],
    ["no item", items, () => fireEvent.click(screen.getByRole("checkbox", { name: "一项都不符合" })), { items: [false, false] }],
    [
      "figures with their units",
      figures,
      () => {
        types(text("考核得分"), "95.5分");
        types(text("批准投资金额"), "1,200.5 万");
      },
      { operands: { 考核得分: exact("95.5"), 批准投资金额: exact(12005000) } },
    ],
    [
      "a score where the figures are nowhere",
      figures,
      () => {
        fireEvent.click(button("没有这些数，直接选得分"));
        fireEvent.click(screen.getByRole("radio", { name: "1 分" }));
      },
      { score: exact(1) },
    ],
    ["an exemption", buildings[0], () => fireEvent.click(screen.getByRole("checkbox", { name: /本年没有楼堂馆所项目/ })), { exempt: true }],
  ])("of %s is asked in its own terms, and saved with its grounds", (_, asked, answer, expected) => {
    ask([asked]);
    const group = form(asked.indicator);
    answer();
    types(within(group).getByRole("textbox", { name: /依据/ }), " 测评记录 ");
    fireEvent.keyDown(group, { key: "Enter" });
    expect(actions.onJudge).not.toHaveBeenCalled();
    fireEvent.keyDown(group, { key: "Enter", ctrlKey: true });
    expect(actions.onJudge).toHaveBeenCalledWith(asked, { ...expected, reason: "测评记录" }, []);
  });

  test.each<[string, ScoredRow, () => void, string]>([
    ["no level", effect, () => undefined, "请选一档。"],
    [
      "a score beside the level",
      effect,
      () => {
        fireEvent.click(screen.getByRole("radio", { name: "2–4 分 一般" }));
        types(text(/应得分（2 到 4）/), "5");
      },
      "应在 2 到 4 之间。",
    ],
    ["incidents in words", incidents, () => types(text(/几例/), "两例"), "请填一个不小于零的整数。"],
    ["half an incident", incidents, () => types(text(/几例/), "1.5"), "请填一个不小于零的整数。"],
    ["more than the weight", own, () => types(text(/应得分/), "6"), "应在 0 到 5 之间。"],
    ["a list that nobody has looked at", items, () => undefined, "请给符合的项打钩；都不符合，也请注明。"],
    ["one figure of two", figures, () => types(text("考核得分"), "95"), "请填一个不小于零的数。"],
  ])("wants more than %s, and the keyboard goes there", (_, asked, answer, fault) => {
    ask([asked]);
    answer();
    types(text(/依据/), "测评记录");
    fireEvent.click(button("保存判定"));
    expect(actions.onJudge).not.toHaveBeenCalled();
    expect(screen.getByText(fault)).toBeTruthy();
    expect(form(asked.indicator).contains(document.activeElement)).toBe(true);
  });

  test("wants grounds", () => {
    ask([own]);
    types(text(/应得分/), "4");
    fireEvent.click(button("保存判定"));
    expect(actions.onJudge).not.toHaveBeenCalled();
    expect(screen.getByText("请写明依据。")).toBeTruthy();
    expect(document.activeElement).toBe(text(/依据/));
  });

  test("that comes to no score is not saved", () => {
    ask([figures], { trial: () => ({ rows: [figures], total: null }) });
    types(text("考核得分"), "95");
    types(text("批准投资金额"), "0");
    types(text(/依据/), "考核通报");
    expect(screen.getByText(/按这样的数算不出得分/)).toBeTruthy();
    fireEvent.click(button("保存判定"));
    expect(actions.onJudge).not.toHaveBeenCalled();
  });

  test("shows 指标说明 and the rule's own words on demand", () => {
    const told = {
      ...incidents,
      definition: "①有制度；②得到执行。",
      rule: { ...incidents.rule, written: "每出现一例不符合要求的\n扣2分" },
    };
    const { container } = ask([told]);
    expect(container.textContent).not.toContain("①有制度");
    fireEvent.click(button("指标说明"));
    fireEvent.click(button("评价标准原文"));
    for (const part of ["①有制度；②得到执行。", "每出现一例不符合要求的\n扣2分"]) expect(container.textContent).toContain(part);
  });

  test("says that its twin is exempt and it is not", () => {
    const finding = {
      ...(findings[0] ?? fail()),
      code: "exemption-missing" as const,
      place: at("附件5 G9"),
      message: "请向财政部门问清。",
    };
    render(pane(knownOf({ ...sample, rows: [bare], findings: [finding] })));
    fireEvent.click(screen.getByRole("tab", { name: /待判定/ }));
    expect(screen.getByText("请向财政部门问清。")).toBeTruthy();
  });
});

describe("several questions", () => {
  const kept = (...given: readonly (readonly [ScoredRow, Judgement])[]): Notes =>
    given.reduce((notes, [answered, judgement]) => withJudgement(notes, answered, judgement), noNotes);
  const judgedRow: ScoredRow = { ...incidents, computed: exact(3), verdict: "contradicted", judged: true };
  const answered = { notes: kept([judgedRow, { incidents: exact(1), reason: "审计报告" }]) };

  test("stand in the order of the form, the first open one opened, and count down", () => {
    ask([judgedRow, effect, own], answered);
    expect(
      screen
        .getAllByRole("listitem")
        .filter((item) => item.dataset["home"] !== undefined)
        .map((item) => item.dataset["home"]),
    ).toEqual(["open 附件5 I13", "open 附件5 I19", "open 附件5 I16"]);
    expect([button(/^行政效能/), button(/^社会效益/)].map((each) => each.getAttribute("aria-expanded"))).toEqual(["true", "false"]);
    expect(screen.getByRole("tab", { name: "待判定 2" })).toBeTruthy();
    fireEvent.click(button("还有 2 项待判定"));
    expect(document.activeElement).toBe(within(form("行政效能")).getAllByRole("radio")[0]);
  });

  test("an answer is shown, and can be changed or taken away", () => {
    ask([judgedRow], answered);
    const item = card("资金使用合规性");
    for (const part of ["已判定：不符合要求 1 例", "依据：审计报告", "全部判定完毕"]) expect(document.body.textContent).toContain(part);
    expect(none("下一项")).toBe(true);
    fireEvent.click(within(item).getByRole("button", { name: "修改" }));
    expect([text(/几例/), text(/依据/)].map((each) => (each as HTMLInputElement).value)).toEqual(["1", "审计报告"]);
    fireEvent.keyDown(form("资金使用合规性"), { key: "Escape" });
    fireEvent.click(within(item).getByRole("button", { name: "删除判定" }));
    expect(actions.onJudge).toHaveBeenCalledWith(judgedRow, null);
  });

  test("one that lapsed says so, asks again, and offers what was answered", () => {
    const before = { ...incidents, rule: { ...incidents.rule, text: "每例扣5分" } };
    ask([incidents], { notes: kept([before, { incidents: exact(1), reason: "审计报告" }]) });
    for (const part of ["评价标准已变动，须重新判定", "以前判定：不符合要求 1 例，依据：审计报告"])
      expect(card("资金使用合规性").textContent).toContain(part);
    expect((text(/几例/) as HTMLInputElement).value).toBe("");
    fireEvent.click(button("照以前填写"));
    fireEvent.click(button("保存判定"));
    expect(actions.onJudge).toHaveBeenCalledWith(incidents, { incidents: exact(1), reason: "审计报告" }, []);
    fireEvent.click(button("删除判定"));
    expect(actions.onJudge).toHaveBeenLastCalledWith(incidents, null);
  });

  test("one that the data have overtaken says so, and asks nothing", () => {
    const overtaken: ScoredRow = { ...incidents, computed: exact(4), verdict: "contradicted" };
    ask([overtaken], { notes: kept([overtaken, { incidents: exact(1), reason: "审计报告" }]) });
    expect(card("资金使用合规性").textContent).toContain("表里已经有数，算得 4 分，这条判定没有用上。");
    expect([none("修改"), none("删除判定")]).toEqual([true, false]);
  });

  test("grounds that were given elsewhere are taken over with a click", () => {
    ask([judgedRow, own], answered);
    fireEvent.click(button("沿用： 审计报告"));
    expect((text(/依据/) as HTMLTextAreaElement).value).toBe("审计报告");
    expect(none(/^沿用/)).toBe(true);
  });

  test("rows that the same words exempt can share one answer", () => {
    ask([...buildings, asking("I11", "采购执行率", [{ kind: "score" }], "没有采购项目的部门")]);
    expect(screen.queryByRole("checkbox", { name: /同样适用于/ })).toBeNull();
    fireEvent.click(screen.getByRole("checkbox", { name: /本年没有楼堂馆所项目，\s?按满分计 5 分/ }));
    fireEvent.click(screen.getByRole("checkbox", { name: "同样适用于“概算控制率”" }));
    expect(screen.queryByRole("checkbox", { name: "同样适用于“采购执行率”" })).toBeNull();
    types(text(/依据/), "本年无项目");
    fireEvent.click(button("保存判定"));
    expect(actions.onJudge).toHaveBeenCalledWith(buildings[0], { exempt: true, reason: "本年无项目" }, [buildings[1]]);
  });

  test("what was typed is there again after a look at another tab, and after closing", () => {
    ask([own, effect]);
    types(text(/应得分/), "4");
    types(text(/依据/), "写到一半");
    fireEvent.click(button(/^社会效益/));
    fireEvent.click(screen.getByRole("tab", { name: /得分/ }));
    fireEvent.click(screen.getByRole("tab", { name: /待判定/ }));
    expect([text(/应得分/), text(/依据/)].map((each) => (each as HTMLInputElement).value)).toEqual(["4", "写到一半"]);
  });
});

describe("over a workbook", () => {
  const workbook = workbookOf(
    sheetOf("附件5", [
      ["一级指标", "二级指标", "三级指标", "分值", "评价标准", "指标说明", "得分"],
      [
        "过程",
        "执行",
        "楼堂馆所面积控制率",
        5,
        "100%以下（含）计满分，每超出5%扣2分，扣完为止。没有楼梯馆所项目的部门按满分计算",
        "面积控制率=实际建设面积/批准建设面积×100%",
        5,
      ],
      [
        "过程",
        "执行",
        "楼堂馆所概算控制率",
        5,
        "100%以下（含）计满分，每超出5%扣2分，扣完为止。",
        "概算控制率=实际投资金额/批准投资金额×100%",
        5,
      ],
      ["过程", "管理", "管理制度健全性", 8, "每出现一例不符合要求的扣2分，扣完为止。", "", 8],
      ["合计", "", "", 18, "", "", 18],
    ]),
  );

  /** The pane of a session, as it is wired where it has a window that tells of dark and light. */
  function Live({ session }: { readonly session: Session }) {
    const state = useSyncExternalStore(session.subscribe, session.state);
    return (
      <FluentProvider theme={lightTheme}>
        <Pane state={state} {...actions} onJudge={(...answer) => void session.judge(...answer)} />
      </FluentProvider>
    );
  }

  async function recalculated(): Promise<Session> {
    const session = createSession({ host: snapshotHost(workbook), engine, clock: () => new Date(2023, 0, 1, 9, 5) });
    await session.recalculate();
    render(<Live session={session} />);
    fireEvent.click(screen.getByRole("tab", { name: "待判定 3" }));
    return session;
  }

  test("the score shows while one types, the total follows when it is saved, and the keyboard goes on to the next", async () => {
    const session = await recalculated();
    fireEvent.click(button(/^管理制度健全性/));
    const group = form("管理制度健全性");
    const typed = (number: string): string | null => {
      types(within(group).getByRole("textbox", { name: /几例/ }), number);
      return within(group).getByRole("status").textContent;
    };
    expect(["9", "两", "1"].map(typed)).toEqual(["本项得 0 分；总分 18 → 10", "", "本项得 6 分；总分 18 → 16"]);
    types(within(group).getByRole("textbox", { name: /依据/ }), "未制定内控制度");
    expect(session.state().known?.notes.judgements).toEqual([]);
    const save = within(group).getByRole("button", { name: "保存判定" });
    save.focus();
    fireEvent.click(save);
    await screen.findByText("已判定：不符合要求 1 例");
    expect(document.body.textContent).toMatch(/自评 18 → 复核 16.*还有 2 项待判定/);
    await waitFor(() => expect(document.activeElement).toBe(button("下一项")));
    fireEvent.click(button("下一项"));
    expect(document.activeElement).toBe(within(form("楼堂馆所面积控制率")).getByRole("checkbox"));
    await act(() => session.undo());
    expect(document.body.textContent).toMatch(/自评 18 → 复核 18.*还有 3 项待判定/);
  });

  test("no building project is a box to tick, and the twin says that its own rule exempts nobody", async () => {
    const session = await recalculated();
    const group = form("楼堂馆所面积控制率");
    fireEvent.click(within(group).getByRole("checkbox", { name: /^本年没有楼堂馆所项目，\s?按满分计 5 分$/ }));
    expect(within(group).queryByRole("textbox", { name: /面积/ })).toBeNull();
    expect(screen.queryByRole("checkbox", { name: /同样适用于/ })).toBeNull();
    types(within(group).getByRole("textbox", { name: /依据/ }), "本年无新建项目");
    fireEvent.click(within(group).getByRole("button", { name: "保存判定" }));
    await screen.findByText("已判定：本年没有楼堂馆所项目");
    expect(session.state().known?.notes.judgements[0]?.judgement).toEqual({ exempt: true, reason: "本年无新建项目" });
    fireEvent.click(button("下一项"));
    expect(card("楼堂馆所概算控制率").textContent).toContain("没有项目时这一项是否给满分，请向财政部门问清。");
  });

  test("an answer to several rows is one step", async () => {
    const session = await recalculated();
    const [first, second] = session.state().known?.assessment.rows ?? [];
    await act(() => session.judge(first ?? fail(), { score: exact(3), reason: "一并核定" }, [second ?? fail()]));
    expect(session.state().known?.assessment.rows.map(({ computed }) => computed?.toFixed())).toEqual(["3", "3", undefined]);
    await act(() => session.undo());
    expect(session.state().known?.notes.judgements).toEqual([]);
  });
});
