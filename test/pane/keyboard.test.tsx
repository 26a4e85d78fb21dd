import { FluentProvider } from "@fluentui/react-components";
import { fireEvent, render, screen } from "@testing-library/react";
import type { CellAccount } from "../../src/core/assessment";
import { Pane } from "../../src/taskpane/Pane";
import { initialState, type Filing, type PaneState } from "../../src/taskpane/state";
import { lightTheme } from "../../src/taskpane/theme";
import { zh } from "../../src/taskpane/words/zh";
import shortcuts from "../../assets/shortcuts.json";
import { at } from "./assessment";
import { mockedActions } from "./pane-actions";

const actions = mockedActions();
beforeEach(() => Object.values(actions).forEach((action) => action.mockClear()));

function show(state: Partial<PaneState>): void {
  render(
    <FluentProvider theme={lightTheme}>
      <Pane state={{ ...initialState, ...state } as PaneState} {...actions} />
    </FluentProvider>,
  );
}

const main = (): HTMLElement => screen.getByRole("button", { name: "重新计算" });
const bare: CellAccount = { place: at("附件4 B11"), text: "年初预算数", own: false, findings: [], row: null, figures: [], uses: [] };
const filing: Filing = {
  marks: 1,
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

describe("Escape, wherever in the pane the keyboard is", () => {
  test.each([
    ["what is told of a cell", { told: { account: bare, stop: null } }, "onCloseCell"],
    ["the question before 报送稿", { asking: filing }, "onDropFiling"],
    ["a word aside", { note: { about: "undo", message: "没有可以撤销的写入。" } }, "onDismissNote"],
  ] as const)("closes %s", (_, state, way) => {
    show(state);
    fireEvent.keyDown(main(), { key: "Escape" });
    expect(actions[way]).toHaveBeenCalledTimes(1);
  });

  test("closes one thing at a time, the cell first", () => {
    show({ told: { account: bare, stop: null }, note: { about: "undo", message: "没有可以撤销的写入。" } });
    fireEvent.keyDown(main(), { key: "Escape" });
    expect(actions.onCloseCell).toHaveBeenCalledTimes(1);
    expect(actions.onDismissNote).not.toHaveBeenCalled();
  });

  test("is left to an input method that is at a word, and does nothing where nothing is open", () => {
    show({ asking: filing });
    fireEvent.keyDown(main(), { key: "Escape", isComposing: true });
    expect(actions.onDropFiling).not.toHaveBeenCalled();
  });
});

describe("the list of keys", () => {
  const open = (state: Partial<PaneState>): void => {
    show(state);
    fireEvent.click(screen.getByRole("button", { name: "更多" }));
    fireEvent.click(screen.getByRole("menuitem", { name: "键盘操作" }));
  };
  const listed = (): readonly string[] => screen.getAllByRole("term").map(({ textContent }) => textContent);

  test("is in the menu, names Excel's keys where there are any, and Escape closes it", () => {
    open({ keys: true });
    expect(listed()).toEqual([...zh.keys.excel, ...zh.keys.pane].map(({ keys }) => keys));
    fireEvent.keyDown(screen.getByRole("button", { name: "关闭" }), { key: "Escape" });
    expect(screen.queryByRole("region", { name: "键盘操作" })).toBeNull();
  });

  test("names the pane's own alone where the program around it has none", () => {
    open({ keys: false });
    expect(listed()).toEqual(zh.keys.pane.map(({ keys }) => keys));
  });

  test("names every key that Excel is given", () => {
    const named = zh.keys.excel.map(({ keys }) => keys).join(" ");
    const arrows = named.replace("Ctrl+Alt+↓ ↑", "Ctrl+Alt+Down Ctrl+Alt+Up").split(" ");
    expect(arrows).toEqual(expect.arrayContaining(shortcuts.shortcuts.map(({ key }) => key.default)));
  });
});
