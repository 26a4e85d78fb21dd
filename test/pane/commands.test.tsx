import { noticeAddress, noticeIn } from "../../src/commands/notice";
import { asideIn, troubleIn } from "../../src/commands/trouble";
import type { Edit } from "../../src/core/plan";
import type { Refusal } from "../../src/host/host";
import { initialState, type PaneState, type Written } from "../../src/taskpane/state";
import { words } from "../../src/taskpane/words";
import { at, foreign, knownOf, sample } from "./assessment";

const known = knownOf(sample);
const common = initialState;
const blank = { kind: "blank" } as const;
const edit: Edit = { kind: "cell", place: at("附件5 J6"), before: blank, after: blank, look: "score", because: "" };

const refusal: Refusal = { kind: "refused", code: "elsewhere", message: "请点一下表格。" };
const refused: PaneState = { ...common, kind: "failed", known, refusal: { kind: "refused", code: "busy", message: "请先按回车。" } };
const elsewhere: PaneState = { ...common, kind: "assessed", known: knownOf(foreign) };
const said: PaneState = { ...refused, note: { about: "walk", message: "没有发现问题。" } };
const done = (doing: "write" | "clear" | "undo", applied: number, more: Partial<Written> = {}): PaneState => ({
  ...common,
  kind: "applied",
  doing,
  known,
  written: { applied, stale: [], ...more },
});

const rows: readonly [string, PaneState, RegExp | null][] = [
  ["nothing yet", initialState, null],
  ["all written", done("write", 9), null],
  ["some cells changed meanwhile", done("write", 8, { stale: [edit] }), /有 1 处在写入前/],
  ["some cells changed since, which were to be taken back", done("undo", 8, { stale: [edit], left: ["核对结果"] }), /有 2 处在写入之后/],
  ["marks cleared", done("clear", 3), null],
  ["no marks to clear", done("clear", 0), /没有要清除的标记/],
  ["nothing written, since all is as it should be", done("write", 0), null],
  ["not our workbook", elsewhere, /没有找到附件3/],
  ["refused", refused, /^请先按回车。$/],
  ["something aside", said, /^没有发现问题。$/],
  ["something aside that went wrong", { ...refused, note: { about: "cell", refusal } }, /^请点一下表格。$/],
];
test.each(rows)("what a ribbon's button has to say: %s", (_, state, expected) => {
  const trouble = troubleIn(state);
  if (expected === null) expect(trouble).toBeNull();
  else expect(trouble).toEqual({ lang: "zh-CN", said: expect.stringMatching(expected), detail: null });
});

const asides: readonly [string, PaneState, string | null][] = [
  ["what went wrong before is not said again", refused, null],
  ["something aside is", said, "没有发现问题。"],
  ["without a result it is said why", { ...refused, known: null }, "请先按回车。"],
  ["in somebody else's workbook that nothing was found", elsewhere, words.ribbon.noAnnex],
];
test.each(asides)("what leaves the result as it is has to say: %s", (_, state, expected) => {
  expect(asideIn(state)?.said ?? null).toBe(expected);
});

test.each([null, "工作表受保护。"])("a notice travels in the address of a page beside the one that says it: below it %s", (detail) => {
  const page = "https://localhost:3000/rescore/taskpane.html?_host_Info=Excel#top";
  const notice = { lang: "en", said: "“附件5” is protected & nothing was written 100%.", detail };
  const address = noticeAddress(page, notice);
  expect(address).toMatch(/^https:\/\/localhost:3000\/rescore\/notice\.html\?lang=en&said=/);
  expect(noticeIn(address)).toEqual(notice);
  expect(noticeIn(page)).toBeNull();
});
