import { FluentProvider } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import type { PrintEdit } from "../../src/core/plan";
import { FilingPanel } from "../../src/taskpane/FilingPanel";
import { Messages } from "../../src/taskpane/Messages";
import { initialState, type PaneState } from "../../src/taskpane/state";
import { lightTheme } from "../../src/taskpane/theme";

// What the pane says of print areas that we have set.

const ignore = (): void => undefined;
const left: PrintEdit = { kind: "print", sheet: "附件5", before: "A1:I21", after: null, because: "撤销" };

function said(stale: readonly PrintEdit[]): string {
  const state: PaneState = { ...initialState, kind: "applied", doing: "undo", known: null, written: { applied: 17, stale } };
  const { container } = render(
    <FluentProvider theme={lightTheme}>
      <Messages state={state} onReveal={ignore} onDismissNote={ignore} onClearMarks={ignore} onCancel={ignore} />
    </FluentProvider>,
  );
  return container.textContent ?? "";
}

test("one that could not be taken away is named, with what to do, and is no cell that somebody has changed", () => {
  expect(said([left])).toMatch(/“附件5”的打印区域（写复核得分时设为 A1:I21）没能取消.*取消打印区域/);
  expect(said([left])).not.toContain("又改过");
});

test("one that was not set anew, because somebody has set another, is nobody's concern", () => {
  expect(said([{ ...left, before: null, after: "A1:I21" }])).not.toContain("打印区域");
});

test.each([
  [["附件5"], true],
  [[], false],
] as const)("报送稿 says that it goes, where we have set one: %j", (printed, isSaid) => {
  const filing = {
    marks: 1,
    scores: 2,
    filled: 0,
    sheets: ["核对结果"],
    printed,
    reasons: 0,
    judgements: 0,
    settings: 0,
    steps: 0,
    accepted: 0,
  };
  const { container } = render(
    <FluentProvider theme={lightTheme}>
      <FilingPanel filing={filing} busy={false} onFile={ignore} onDrop={ignore} />
    </FluentProvider>,
  );
  expect(container.textContent?.includes("写复核得分时设的打印区域（附件5）")).toBe(isSaid);
});
