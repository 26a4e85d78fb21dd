import { noticeAddress, noticeIn } from "../../src/commands/notice";
import { troubleIn } from "../../src/commands/trouble";
import type { Edit } from "../../src/core/plan";
import { initialState, type PaneState } from "../../src/taskpane/state";
import { at, foreign, knownOf, sample } from "./assessment";

const known = knownOf(sample);
const common = initialState;
const blank = { kind: "blank" } as const;
const edit: Edit = { kind: "cell", place: at("附件5 J6"), before: blank, after: blank, look: "score", because: "" };

const rows: readonly [string, PaneState, RegExp | null][] = [
  ["nothing yet", initialState, null],
  ["all written", { ...common, kind: "applied", doing: "write", known, written: { applied: 9, stale: [] } }, null],
  [
    "some cells changed meanwhile",
    { ...common, kind: "applied", doing: "write", known, written: { applied: 8, stale: [edit] } },
    /有 1 处/,
  ],
  ["not our workbook", { ...common, kind: "assessed", known: knownOf(foreign) }, /没有找到附件3/],
  ["refused", { ...common, kind: "failed", known, refusal: { kind: "refused", code: "busy", message: "请先按回车。" } }, /^请先按回车。$/],
];
test.each(rows)("what a ribbon's button has to say: %s", (_, state, expected) => {
  const trouble = troubleIn(state);
  if (expected === null) expect(trouble).toBeNull();
  else expect(trouble).toEqual({ lang: "zh-CN", said: expect.stringMatching(expected), detail: null });
});

test.each([null, "工作表受保护。"])(
  "a notice travels in an address and is told from the address of the functions: below it %s",
  (detail) => {
    const page = "https://localhost:3000/commands.html?_host_Info=Excel";
    const notice = { lang: "en", said: "“附件5” is protected & nothing was written 100%.", detail };
    expect(noticeIn(noticeAddress(page, notice))).toEqual(notice);
    expect(noticeIn(page)).toBeNull();
  },
);
