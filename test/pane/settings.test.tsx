import { FluentProvider } from "@fluentui/react-components";
import { fireEvent, render, screen, within, type RenderResult } from "@testing-library/react";
import { defaultSettings, type Settings } from "../../src/core/assessment";
import { noNotes } from "../../src/core/notes";
import { defaultsOf, noPolicy, policyFileFrom, settingsUnder } from "../../src/core/policy";
import { exact } from "../../src/core/quantity";
import { settingsKey, type SomeSettings } from "../../src/core/settings";
import { outcomeOf, type Outcome } from "../../src/taskpane/comparison";
import { Pane, type PaneActions } from "../../src/taskpane/Pane";
import { moved } from "../../src/taskpane/SourceOrder";
import { initialState, type Known, type PaneState } from "../../src/taskpane/state";
import { lightTheme } from "../../src/taskpane/theme";
import { findings, knownOf, sample } from "./assessment";

// The tab of the settings: what each is, what it comes to on this workbook, who has laid it down, and what choosing does.

type Actions = { readonly [name in keyof PaneActions]: jest.Mock };

function actionsFor(): Actions {
  const names = ["Recalculate", "Undo", "UndoAll", "Accept", "Explain", "Judge", "ClearMarks", "AskFiling", "DropFiling", "File", "Reveal"];
  const more = ["Choose", "Compare", "DismissNote", "StopWaiting", "DismissHint", "AddReport", "RemoveReport", "CheckAlone"];
  return Object.fromEntries([...names, ...more].map((name) => [`on${name}`, jest.fn()])) as Actions;
}

function withSettings(settings: SomeSettings, more: Partial<Known> = {}): Known {
  const notes = { ...noNotes, settings };
  return knownOf({ ...sample, settings: { ...defaultSettings, ...settings } }, { notes, ...more });
}

const applied = (known: Known, more: Partial<PaneState> = {}): PaneState =>
  ({ ...initialState, kind: "applied", doing: "write", known, written: { applied: 3, stale: [] }, ...more }) as PaneState;

const drawn = (state: PaneState, actions: Actions): React.ReactElement => (
  <FluentProvider theme={lightTheme}>
    <Pane state={state} {...actions} />
  </FluentProvider>
);

function show(state: PaneState): RenderResult & { readonly actions: Actions } {
  const actions = actionsFor();
  const result = render(drawn(state, actions));
  fireEvent.click(screen.getByRole("tab", { name: "设置" }));
  return { ...result, actions };
}

const part = (name: string): HTMLElement => screen.getByRole("region", { name });
const choice = (of: string, name: RegExp): HTMLInputElement => within(part(of)).getByRole<HTMLInputElement>("radio", { name });
const button = (name: string): HTMLElement => screen.getByRole("button", { name });
const isResting = (name: string): boolean => button(name).getAttribute("aria-disabled") === "true";

const steps = "不足一档的扣分";
const sources = "数据不一致时优先";
const tolerance = "容许误差";

/** What settings come to, by the settings. */
const outcomes = (...entries: readonly (readonly [Partial<Settings>, Outcome])[]): PaneState["comparison"] => ({
  tally: { formulas: 75, marks: 66 },
  outcomes: new Map(entries.map(([settings, outcome]) => [settingsKey({ ...defaultSettings, ...settings }), outcome])),
});

const lower = outcomeOf({ ...sample, total: { stated: exact(95), computed: exact(73), min: exact(73), max: exact(73) } });
const fewer = outcomeOf({ ...sample, findings: findings.slice(1) });
const other = outcomeOf({ ...sample, total: null, findings: findings.map((found) => ({ ...found, code: "sum-misses" })) });

describe("a setting", () => {
  test("shows what is chosen, what that comes to, and that the others are not worked out yet", () => {
    const { actions } = show(applied(withSettings({})));
    expect(choice(steps, /^整档不扣/).checked).toBe(true);
    expect(part(steps).textContent).toContain("现在：复核 78（73–90），问题 6 处");
    expect(part(steps).textContent).toContain("按比例扣……");
    expect(actions.onCompare).toHaveBeenCalledTimes(1);
  });

  test("shows what the others would come to, and how many findings come or go", () => {
    const comparison = outcomes(
      [{ steps: "proportional" }, lower],
      [{ steps: "started" }, other],
      [{ tolerance: exact(1) }, fewer],
      [{ sources: ["6", "4", "3"] }, lower],
    );
    show(applied(withSettings({}), { comparison }));
    expect(part(steps).textContent).toContain("按比例扣复核 73，问题不变");
    expect(part(steps).textContent).toContain("按一档扣问题多 6 处、少 6 处");
    expect(part(tolerance).textContent).toContain("末位相差 1 以内复核 78（73–90），问题少 1 处");
    expect(part(sources).textContent).toMatch(/附件4现在：复核 78.*附件3放在最前：……3附件6放在最前：复核 73，问题不变/);
    expect(part("写进表里的是").textContent).toContain("75 格公式");
    expect(part("标记问题单元格").textContent).toContain("标出 66 格");
  });

  test.each<[string, RegExp, SomeSettings]>([
    [steps, /^按比例扣/, { steps: "proportional" }],
    [tolerance, /^末位相差 2 以内/, { tolerance: exact(2) }],
    ["写进表里的是", /^数值/, { writeback: "values" }],
    ["标记问题单元格", /^不标记/, { marks: false }],
  ])("%s is chosen by %s", (of, name, expected) => {
    const { actions } = show(applied(withSettings({})));
    fireEvent.click(choice(of, name));
    expect(actions.onChoose.mock.calls).toEqual([[expected]]);
  });

  test("that was just chosen shows as chosen before anything has come of it, and rests without losing the keyboard's place", () => {
    const known = withSettings({});
    show({ ...initialState, kind: "applying", doing: "choose", known, chosen: { steps: "started" } });
    const radio = choice(steps, /^按一档扣/);
    expect([radio.checked, radio.disabled]).toEqual([true, false]);
    expect([isResting("恢复默认"), isResting("附件3 上移")]).toEqual([true, true]);
  });

  test("with a value that is not among the usual ones is offered as it is", () => {
    show(applied(withSettings({ tolerance: exact("0.5") })));
    expect(choice(tolerance, /^末位相差 0.5 以内/).checked).toBe(true);
  });

  test("is compared anew for a new result, and not while something is under way", () => {
    const { actions, rerender } = show(applied(withSettings({})));
    const again = withSettings({ steps: "started" });
    rerender(drawn({ ...initialState, kind: "applying", doing: "choose", known: again }, actions));
    expect(actions.onCompare).toHaveBeenCalledTimes(1);
    rerender(drawn(applied(again), actions));
    expect(actions.onCompare).toHaveBeenCalledTimes(2);
  });
});

describe("the order of the annexes", () => {
  test("is changed by arrows, which rest where there is nowhere to go", () => {
    const { actions } = show(applied(withSettings({})));
    expect([isResting("附件4 上移"), isResting("附件6 下移"), isResting("附件6 上移")]).toEqual([true, true, false]);
    fireEvent.click(button("附件6 上移"));
    fireEvent.click(button("附件4 下移"));
    expect(actions.onChoose.mock.calls).toEqual([[{ sources: ["4", "6", "3"] }], [{ sources: ["3", "4", "6"] }]]);
  });

  test("keeps the keyboard on the annex that moves", () => {
    const { rerender, actions } = show(applied(withSettings({})));
    button("附件6 上移").focus();
    fireEvent.click(button("附件6 上移"));
    rerender(drawn(applied(withSettings({ sources: ["4", "6", "3"] })), actions));
    expect(document.activeElement).toBe(button("附件6 上移"));
    expect(
      within(part(sources))
        .getAllByRole("listitem")
        .map((item) => item.textContent?.slice(0, 4)),
    ).toEqual(["1附件4", "2附件6", "3附件3"]);
  });

  test("says of one that gives no figures that it gives none, and takes it in at the end", () => {
    const { actions } = show(applied(withSettings({ sources: ["4"] })));
    expect(part(sources).textContent).toContain("附件6（不取数）");
    fireEvent.click(button("附件6 上移"));
    expect(actions.onChoose).toHaveBeenCalledWith({ sources: ["4", "6"] });
  });

  test.each([
    [["4", "3", "6"], "3", -1, ["3", "4", "6"]],
    [["4", "3", "6"], "3", 1, ["4", "6", "3"]],
    [["4", "3", "6"], "4", -1, ["4", "3", "6"]],
    [["4"], "6", 1, ["4"]],
  ] as const)("%j with %s moved by %d is %j", (from, source, by, to) => {
    expect(moved(from, source, by)).toEqual(to);
  });
});

describe("the whole", () => {
  test("says that all is as by default, and then has nothing to restore or to write", () => {
    const { container } = show(applied(withSettings({})));
    expect(container.textContent).toContain("这个文件用的都是默认设置。");
    expect(container.textContent).not.toContain("已改");
    expect([isResting("恢复默认"), isResting("重新计算并写入")]).toEqual([true, true]);
  });

  test("says how many are not, which, and that the sheets are from before; the way back and the way on are beside it", () => {
    const state = applied(withSettings({ steps: "started", marks: false }, { outdated: true }));
    const { container, actions } = show({ ...state, doing: "choose" } as PaneState);
    expect(container.textContent).toContain("这个文件有 2 项设置与默认不同。");
    expect(screen.getByRole("heading", { name: /^不足一档的扣分 ?已改$/ })).toBeTruthy();
    expect(screen.getByRole("heading", { name: sources })).toBeTruthy();
    // Its own word stands beside the choice, so that no message pushes that away.
    expect(container.textContent).not.toContain("还是以前的；点");
    fireEvent.click(button("恢复默认"));
    fireEvent.click(button("重新计算并写入"));
    expect(actions.onChoose.mock.calls).toEqual([[defaultSettings]]);
    expect(actions.onRecalculate).toHaveBeenCalledTimes(1);
  });

  test("says what the workbook could not keep", () => {
    const known = withSettings({});
    const { container } = show(
      applied(
        { ...known, assessment: { ...sample, settings: { ...defaultSettings, steps: "started" } } },
        { chosen: { steps: "started" } },
      ),
    );
    expect(container.textContent).toContain("设置没有存进文件，只在关闭面板之前有效。");
  });
});

describe("what a bureau has laid down", () => {
  const policy = policyFileFrom(
    '{ "defaults": { "steps": "proportional" }, "locked": ["steps", "sources"], "note": "县财政局 2026 年统一口径" }',
  );
  const laid = policy.kind === "laid" ? policy.policy : noPolicy;
  const known = (kept: SomeSettings): Known => ({ ...withSettings(kept), assessment: { ...sample, settings: settingsUnder(laid, kept) } });

  test("is locked under its name, and cannot be changed", () => {
    const { actions } = show(applied(known({}), { policy }));
    for (const name of [steps, sources]) expect(part(name).textContent).toContain("县财政局 2026 年统一口径，不能改。");
    expect(part(steps).querySelector("svg")).not.toBeNull();
    expect([choice(steps, /^按比例扣/).checked, choice(steps, /^整档不扣/).disabled]).toEqual([true, true]);
    expect(within(part(sources)).queryAllByRole("button")).toEqual([]);
    fireEvent.click(choice(steps, /^整档不扣/));
    expect(actions.onChoose).not.toHaveBeenCalled();
    expect(choice(tolerance, /^末位相差 1/).disabled).toBe(false);
  });

  test("is the default to which one goes back", () => {
    const { actions, container } = show(applied(known({ marks: false }), { policy }));
    expect(container.textContent).toContain("这个文件有 1 项设置与默认不同。默认设置按：县财政局 2026 年统一口径。");
    fireEvent.click(button("恢复默认"));
    expect(actions.onChoose).toHaveBeenCalledWith(defaultsOf(laid));
  });

  test("says what the workbook would have had instead", () => {
    show(applied(known({ steps: "started" }), { policy }));
    expect(part(steps).textContent).toContain("文件里原来选的“按一档扣”不起作用。");
    expect(part(sources).textContent).not.toContain("不起作用");
  });

  test.each([
    ["{", "rescore.config.json 第 1 行附近不合 JSON 的写法"],
    ["{ x", "不合 JSON 的写法"],
    ["\ufffd", "不是 UTF-8"],
    ["[]", "最外层 要写成 { … }，现在写的是 []"],
    ['{ "lock": [] }', "有不认识的“lock”，只认 defaults、locked、note"],
    ['{ "defaults": { "step": 1 } }', "里 defaults 有不认识的“step”"],
    ['{ "defaults": { "steps": "half" } }', 'defaults.steps 写的是 "half"，只能写 "whole"、"proportional"、"started" 这样的'],
    ['{ "locked": "steps" }', "locked 要写成 [ … ]"],
    ['{ "note": 1 }', "note 要写成带引号的文字"],
  ])("as %s is told what is wrong with it, and is ignored", (text, said) => {
    const { container } = show(applied(withSettings({}), { policy: policyFileFrom(text) }));
    expect(container.textContent).toContain("统一规定的设置没有用上");
    expect(container.textContent).toContain(said);
    expect(container.textContent).not.toContain("不能改");
  });
});
