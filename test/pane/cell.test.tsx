import { FluentProvider } from "@fluentui/react-components";
import { fireEvent, render, screen, within } from "@testing-library/react";
import type { CellAccount } from "../../src/core/assessment";
import { exact } from "../../src/core/quantity";
import { CellPanel } from "../../src/taskpane/CellPanel";
import { toldNotice } from "../../src/taskpane/cell-text";
import { Header } from "../../src/taskpane/Header";
import { initialState, type PaneState, type Told } from "../../src/taskpane/state";
import { lightTheme } from "../../src/taskpane/theme";
import { at, findings, rows } from "./assessment";
import { mockedActions } from "./pane-actions";

const [carryOver, rate] = findings;
if (carryOver === undefined || rate === undefined) throw new Error("no findings");

const bare: CellAccount = { place: at("附件4 B11"), text: "年初预算数", own: false, findings: [], row: null, figures: [], uses: [] };
const full: CellAccount = {
  ...bare,
  place: at("附件4 D10"),
  text: "98%",
  findings: [
    { finding: rate, role: "place" },
    { finding: carryOver, role: "evidence" },
  ],
  figures: [
    { name: "执行率", value: exact("0.98"), unit: "%" },
    { name: "", value: exact(927500), unit: "元" },
  ],
  uses: [
    { kind: "rate", what: "决算总额÷预算总额", place: null },
    { kind: "same", what: "执行率", place: at("附件6 A31") },
    ...["一", "二", "三", "四", "五"].map((what) => ({ kind: "balance", what, place: null }) as const),
  ],
};

function show(told: Told, keys = false): { readonly onReveal: jest.Mock; readonly onWalk: jest.Mock; readonly onClose: jest.Mock } {
  const actions = { onReveal: jest.fn(), onWalk: jest.fn(), onClose: jest.fn() };
  render(
    <FluentProvider theme={lightTheme}>
      <CellPanel told={told} keys={keys} {...actions} />
    </FluentProvider>,
  );
  return actions;
}

const panel = (): HTMLElement => screen.getByRole("region");

test("a cell: what stands there, what is wrong, how it was read, and what it was held against", () => {
  const { onReveal } = show({ account: full, stop: null });
  expect(panel().getAttribute("aria-label")).toBe("解释 附件4 D10");
  for (const text of [
    "表里写的是“98%”",
    "这一格的问题",
    rate.message,
    carryOver.message,
    "执行率：98.00%",
    "927,500 元（没有认出是哪一项）",
  ])
    expect(panel().textContent).toContain(text);
  expect(panel().textContent).toContain("按 决算总额÷预算总额 重算过这个率");
  // Of seven uses the first five are named.
  expect(panel().textContent).toContain("另 2 处");
  fireEvent.click(within(panel()).getByRole("button", { name: "附件3 F7" }));
  fireEvent.click(within(panel()).getByRole("button", { name: "附件6 A31" }));
  expect(onReveal.mock.calls).toEqual([[at("附件3 F7")], [at("附件6 A31")]]);
});

test("a class of findings is said by its word, not by colour alone", () => {
  show({ account: full, stop: null });
  expect(panel().textContent).toContain(`基本平衡：${rate.message}`);
});

test("a row: the scores, and how they compare", () => {
  show({ account: { ...bare, row: rows[6] ?? null }, stop: null });
  for (const text of ["公用经费控制率", "不符", "自评 7 分，复核 0 分", "查过这一格，没有发现问题。"])
    expect(panel().textContent).toContain(text);
});

test.each<[string, CellAccount, string]>([
  ["nothing is known of", bare, "没有查过这一格"],
  ["we wrote", { ...bare, own: true }, "这张表是绩效核分写的"],
  ["is blank", { ...bare, text: " " }, "空白"],
])("a cell that %s says so", (_, account, said) => {
  show({ account, stop: null });
  expect(panel().textContent).toContain(said);
});

test("it is closed by its button", () => {
  const { onClose } = show({ account: bare, stop: null });
  fireEvent.click(screen.getByRole("button", { name: "关闭" }));
  expect(onClose).toHaveBeenCalledTimes(1);
});

test("on the way from one cell to the next it says how far, and goes on; the keys are named where there are any", () => {
  const { onWalk } = show({ account: full, stop: { nth: 3, of: 27 } }, true);
  expect(panel().textContent).toContain("第 3 处，共 27 处");
  const next = screen.getByRole("button", { name: "下一处" });
  expect(next.title).toBe("下一处（Ctrl+Alt+↓）");
  fireEvent.click(next);
  fireEvent.click(screen.getByRole("button", { name: "上一处" }));
  expect(onWalk.mock.calls).toEqual([[1], [-1]]);
});

test("a cell that was asked about leads nowhere", () => {
  show({ account: full, stop: null });
  expect(screen.queryByRole("button", { name: "下一处" })).toBeNull();
});

test("what is told is spoken: which cell, what stands there, and what is the matter", () => {
  expect(toldNotice(null)).toBe("");
  expect(toldNotice({ account: bare, stop: null })).toMatch(/^附件4 B11。表里写的是“年初预算数”。没有查过这一格/);
  expect(toldNotice({ account: full, stop: { nth: 1, of: 2 } })).toBe(
    `附件4 D10。表里写的是“98%”。第 1 处，共 2 处。${rate.message}${carryOver.message}`,
  );
});

describe("the head of the pane", () => {
  const header = (state: PaneState): { readonly onExplainCell: jest.Mock } => {
    const onExplainCell = jest.fn();
    const others = { ...mockedActions(), onShowKeys: jest.fn() };
    render(
      <FluentProvider theme={lightTheme}>
        <Header state={state} {...others} onExplainCell={onExplainCell} />
      </FluentProvider>,
    );
    return { onExplainCell };
  };

  test("names the keys of 重新计算 where there are any", () => {
    header({ ...initialState, keys: true });
    expect(screen.getByRole("button", { name: "重新计算" }).title).toBe("重新计算（Ctrl+Alt+R）");
  });

  test("names none where there are none", () => {
    header(initialState);
    expect(screen.getByRole("button", { name: "重新计算" }).title).toBe("");
  });

  test.each([true, false])("offers to explain the selected cell where one can be selected: %s", (selects) => {
    const { onExplainCell } = header({ ...initialState, selects });
    fireEvent.click(screen.getByRole("button", { name: "更多" }));
    const item = screen.queryByRole("menuitem", { name: "解释选中的单元格" });
    expect(item !== null).toBe(selects);
    if (item !== null) fireEvent.click(item);
    expect(onExplainCell).toHaveBeenCalledTimes(selects ? 1 : 0);
  });
});
