import { FluentProvider } from "@fluentui/react-components";
import { fireEvent, render, screen, within } from "@testing-library/react";
import type { ReactElement } from "react";
import type { Refusal } from "../../src/host/host";
import { Pane } from "../../src/taskpane/Pane";
import { initialState, reduce, type Following, type PaneState } from "../../src/taskpane/state";
import { lightTheme } from "../../src/taskpane/theme";
import { foreign, knownOf, sample } from "./assessment";
import { mockedActions } from "./pane-actions";

// How the pane shows that the workbook has changed, and a result that came by itself.

const known = knownOf(sample);
const later = knownOf({ ...sample, findings: sample.findings.slice(1) }, { at: "10:45", outdated: true });
const common = { ...initialState, following: { ...initialState.following, can: true } };
const applied: PaneState = { ...common, kind: "applied", doing: "write", known, written: { applied: 57, stale: [] } };
const refusal: Refusal = { kind: "refused", code: "busy", message: "请先按回车结束编辑。" };
const ours = { marks: 0, steps: [] };

const followed = (state: PaneState, following: Partial<Following>): PaneState => reduce(state, { kind: "follow", following });
const changed = followed(applied, { changed: true });
const alone = reduce(changed, { kind: "checked", known: later, ours });

const actions = mockedActions();
beforeEach(() => jest.clearAllMocks());

function drawn(state: PaneState): ReactElement {
  return (
    <FluentProvider theme={lightTheme}>
      <Pane state={state} {...actions} />
    </FluentProvider>
  );
}

const headerText = (state: PaneState): string | null => {
  const { container, unmount } = render(drawn(state));
  const text = container.querySelector("header")?.textContent ?? null;
  unmount();
  return text;
};

const chips: readonly [string, PaneState, string][] = [
  ["nothing yet", initialState, "未核对"],
  ["reading", { ...common, kind: "reading", known: null }, "核对中取消"],
  ["writing", { ...common, kind: "applying", doing: "write", known }, "核对中，正在写入写入时不能取消"],
  ["done", applied, "10:32 已核对，写入 57 处"],
  ["changed", changed, "数据已变动，请重新计算 · 以下为 10:32 的结果"],
  ["changed, and reading again", { ...changed, kind: "reading", known }, "核对中取消"],
  [
    "changed, where there is nothing to look at",
    followed({ ...common, kind: "assessed", known: knownOf(foreign) }, { changed: true }),
    "数据已变动，请重新计算",
  ],
  ["checked by itself", alone, "10:45 已自动核对，表内得分和标记未更新"],
  ["checked by itself, and the sheets are up to date", { ...alone, known: { ...later, outdated: false } } as PaneState, "10:45 已自动核对"],
  ["failed", { ...common, kind: "failed", known: null, refusal }, "未完成"],
  ["failed, with a result from before", { ...common, kind: "failed", known, refusal }, "未完成，以下为 10:32 的结果看原因"],
];
test.each(chips)("the header says in words: %s", (_, state, expected) => {
  expect(headerText(state)?.endsWith(expected)).toBe(true);
});

test("a change moves nothing, and takes neither the focus nor what is open", () => {
  const { container, rerender } = render(drawn(applied));
  fireEvent.click(screen.getByRole("tab", { name: /^得分/ }));
  const row = screen.getByRole("button", { name: /预算完成率/ });
  fireEvent.click(row);
  row.focus();
  const shown = (): readonly (string | undefined)[] => [
    container.querySelector("[role=tabpanel]")?.outerHTML,
    container.querySelector("footer")?.outerHTML,
    container.querySelector("main")?.querySelector("[role=status]")?.outerHTML,
  ];
  const [before, messages] = [shown(), container.querySelectorAll(".fui-MessageBar").length];
  rerender(drawn(changed));
  expect(container.textContent).toContain("数据已变动");
  expect(shown()).toEqual(before);
  expect(container.querySelectorAll(".fui-MessageBar")).toHaveLength(messages);
  expect(document.activeElement).toBe(row);
  expect(screen.getByRole("button", { name: "重新计算" }).getAttribute("aria-disabled")).toBeNull();
});

test("a change is spoken politely, once, with what to do", () => {
  const { container, rerender } = render(drawn(applied));
  const spoken = (): readonly (string | null)[] =>
    [...container.querySelectorAll("[aria-live=polite]")].map(({ textContent }) => textContent).filter((text) => text !== "");
  expect(spoken()).toEqual([]);
  rerender(drawn(changed));
  expect(spoken()).toEqual(["数据已变动，面板里还是10:32的结果，请点“重新计算”"]);
});

test("a result that came by itself is spoken as one, says that nothing was written, and adds no message", () => {
  const { container, rerender } = render(drawn(changed));
  const messages = container.querySelectorAll(".fui-MessageBar").length;
  rerender(drawn(alone));
  expect(screen.getByRole("status").textContent).toBe("自评95分，复核78分，范围73到90分，发现问题5处；已自动重新核对，没有写入工作簿");
  expect(container.querySelectorAll(".fui-MessageBar")).toHaveLength(messages);
});

test("the message that the last command left stays when a result comes by itself", () => {
  const left: PaneState = { ...applied, doing: "accept", known: { ...known, outdated: true } };
  const { container, rerender } = render(drawn(left));
  expect(container.textContent).toContain("核对结果还是以前的");
  rerender(drawn(reduce(left, { kind: "checked", known: later, ours })));
  expect(container.textContent).toContain("核对结果还是以前的");
});

describe("自动重新核对", () => {
  const open = (state: PaneState): HTMLElement | null => {
    render(drawn(state));
    fireEvent.click(screen.getByRole("tab", { name: "设置" }));
    return screen.queryByRole("region", { name: "数据变动后自动重新核对" });
  };
  const choice = (of: HTMLElement | null, name: RegExp): HTMLInputElement | null =>
    of?.querySelectorAll("input").length === 2 ? within(of).getByRole<HTMLInputElement>("radio", { name }) : null;

  test("is switched on in the settings, which say that nothing is written", () => {
    const part = open(applied);
    expect(choice(part, /^不自动/)?.checked).toBe(true);
    expect(part?.textContent).toContain("不写入工作簿");
    fireEvent.click(choice(part, /^自动/) ?? document.body);
    expect(actions.onCheckAlone.mock.calls).toEqual([[true]]);
  });

  test("and off again", () => {
    const part = open(followed(applied, { auto: true }));
    expect(choice(part, /^自动/)?.checked).toBe(true);
    fireEvent.click(choice(part, /^不自动/) ?? document.body);
    expect(actions.onCheckAlone.mock.calls).toEqual([[false]]);
  });

  test("is not there where changes cannot be followed", () => {
    expect(open(followed(applied, { can: false }))).toBeNull();
  });
});
