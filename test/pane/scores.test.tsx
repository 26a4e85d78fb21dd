import { FluentProvider } from "@fluentui/react-components";
import { fireEvent, render, screen, within } from "@testing-library/react";
import type { Assessment, ScoredRow } from "../../src/core/assessment";
import { noNotes, withJudgement } from "../../src/core/notes";
import { exact } from "../../src/core/quantity";
import { Pane } from "../../src/taskpane/Pane";
import { initialState, type Known, type PaneState } from "../../src/taskpane/state";
import { lightTheme } from "../../src/taskpane/theme";
import { flawless, knownOf, row, sample } from "./assessment";
import { mockedActions } from "./pane-actions";

const actions = mockedActions();
beforeEach(() => Object.values(actions).forEach((mock) => mock.mockClear()));

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const rowButtons = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>("button[data-row]")];
const names = (): readonly string[] => rowButtons().map((each) => each.querySelector("span > span")?.textContent ?? "");
const press = (key: string): void => void fireEvent.keyDown(document.activeElement ?? document.body, { key });

function show(assessment: Assessment = sample, more: Partial<Known> = {}, state: Partial<PaneState> = {}) {
  const known = knownOf(assessment, more);
  const shown = render(
    <FluentProvider theme={lightTheme}>
      <Pane state={{ ...initialState, kind: "assessed", known, ...state } as PaneState} {...actions} />
    </FluentProvider>,
  );
  fireEvent.click(screen.getByRole("tab", { name: /得分/ }));
  return shown;
}

const opened = (given: ScoredRow, more: Partial<Known> = {}): string => {
  show({ ...sample, rows: [given] }, more);
  fireEvent.click(button(new RegExp(`^${given.indicator}`)));
  return button(new RegExp(`^${given.indicator}`)).closest("li")?.textContent ?? "";
};

function fail(): never {
  throw new Error("no such row");
}

describe("the rows", () => {
  test("stand under their 一级指标 with what it comes to", () => {
    show();
    expect(screen.getAllByRole("heading", { level: 2 }).map((each) => each.textContent)).toEqual(
      expect.arrayContaining(["投入15 → 15，满分 15", "过程50 → 38–43，满分 50", "产出及效率30 → 20–32，满分 35"]),
    );
    expect(within(screen.getByRole("region", { name: "投入" })).getAllByRole("listitem")).toHaveLength(2);
  });

  test("that do not agree stand alone where that is asked for, and all of them again", () => {
    show();
    fireEvent.click(button("只看不一致 4"));
    expect(names()).toEqual(["预算控制率", "公用经费控制率", "行政效能", "社会公众或服务对象满意度"]);
    expect(screen.queryByRole("region", { name: "投入" })).toBeNull();
    fireEvent.click(button("只看不一致 4"));
    expect(names()).toHaveLength(sample.rows.length);
  });

  test("that all agree are none to look at alone, which is said", () => {
    show(flawless);
    fireEvent.click(button("只看不一致 0"));
    expect(screen.getByText("没有不一致的得分。")).toBeTruthy();
  });

  test("are gone through by the arrows, Home and End, past the groups and what is open", () => {
    show();
    const all = rowButtons();
    const [first, second] = all;
    fireEvent.click(second ?? document.body);
    first?.focus();
    press("ArrowDown");
    expect(document.activeElement).toBe(second);
    press("ArrowDown");
    expect(document.activeElement).toBe(all[2]);
    press("End");
    expect(document.activeElement).toBe(all.at(-1));
    press("ArrowDown");
    expect(document.activeElement).toBe(all.at(-1));
    press("Home");
    expect(document.activeElement).toBe(first);
    press("ArrowUp");
    expect(document.activeElement).toBe(first);
  });

  test("of a person's answer say so, and lead back to it", () => {
    const judged = row(["过程", "资金使用合规性", "I13", "5", "5", "4", "contradicted"], {
      judged: true,
      question: { exempt: null, ways: [{ kind: "incidents", what: "每例", unit: "例" }] },
    });
    const notes = withJudgement(noNotes, judged, { incidents: exact(1), reason: "审计报告" });
    const said = opened(judged, { notes });
    for (const part of ["人工判定", "不符合要求 1 例", "依据：审计报告"]) expect(said).toContain(part);
    fireEvent.click(button("修改判定"));
    expect(screen.getByRole("tab", { name: "待判定 0" }).getAttribute("aria-selected")).toBe("true");
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: /几例/ }));
    expect((document.activeElement as HTMLInputElement).value).toBe("1");
  });

  test("that wait for a person lead to their question", () => {
    show();
    fireEvent.click(button(/^行政效能/));
    fireEvent.click(button("去判定"));
    const form = screen.getByRole("group", { name: "行政效能" });
    expect(form.contains(document.activeElement)).toBe(true);
  });
});

describe("a row that is open", () => {
  test("names the clause that decided", () => {
    const decided = row(["过程", "预算控制率", "I7", "5", "4", "4", "confirmed"], {
      rule: { clauses: ["=0%，计5分", "0%（不含）-10%（含），计4分"], decided: 1 },
    });
    opened(decided);
    expect([...document.querySelectorAll("strong")].map((each) => each.textContent)).toEqual(["0%（不含）-10%（含），计4分"]);
  });

  test("says which figures are nowhere, and where they were looked for", () => {
    const missing = row(["过程", "面积控制率", "I8", "5", "5", null, "missing-data"], { missing: ["实际建设面积", "批准建设面积"] });
    show({ ...sample, rows: [missing], annexes: { "4": "基础数据表", "5": "附件5", "6": "附件6" } });
    fireEvent.click(button(/^面积控制率/));
    const text = document.body.textContent ?? "";
    expect(text).toContain("实际建设面积、批准建设面积");
    expect(text).toContain("找过附件4“基础数据表”、附件3（没有这张表）、附件6，都没有。");
  });

  test("says which reading is in use", () => {
    show();
    fireEvent.click(button(/^预算完成率/));
    for (const part of ["整档不扣 5 分（现用）", "按比例扣 4.35 分", "按一档扣 3 分"]) expect(document.body.textContent).toContain(part);
  });

  test("offers the figures of another annex, says what that does to the total, and asks first", () => {
    opened(sample.rows[3] ?? fail(), {
      trial: ({ settings = {} }) => ({
        rows: sample.rows,
        total: sample.total === null ? null : { ...sample.total, computed: exact(settings.sources?.[0] === "6" ? 73 : 78) },
      }),
    });
    // A balance of the annex's own is no other source.
    expect(screen.getAllByRole("button", { name: /^改用/ })).toHaveLength(1);
    fireEvent.click(button("改用附件6的数据"));
    const panel = screen.getByRole("group", { name: "改用附件6的数据" });
    expect(panel.textContent).toContain("所有行都先用附件6的数据计算，总分 78 → 73。");
    expect(actions.onChoose).not.toHaveBeenCalled();
    fireEvent.click(within(panel).getByRole("button", { name: "取消" }));
    fireEvent.click(button("改用附件6的数据"));
    fireEvent.click(button("改用"));
    expect(actions.onChoose).toHaveBeenCalledWith({ sources: ["6", "4", "3"] });
  });

  test("offers no other annex where it is laid down which is believed", () => {
    const policy = { kind: "laid", policy: { defaults: {}, locked: ["sources"], note: null } } as const;
    show({ ...sample, rows: sample.rows.slice(3, 4) }, {}, { policy });
    fireEvent.click(button(/^预算控制率/));
    expect(document.body.textContent).toContain("附件6：140.47% → 0 分");
    expect(screen.queryByRole("button", { name: /^改用/ })).toBeNull();
  });
});
