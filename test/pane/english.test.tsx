import { FluentProvider } from "@fluentui/react-components";
import { fireEvent, render, screen, within, type RenderResult } from "@testing-library/react";
import { troubleIn } from "../../src/commands/trouble";
import type { CellAccount, ScoredRow, Way } from "../../src/core/assessment";
import type { Sheet } from "../../src/core/grid/workbook";
import { noNotes, withJudgement } from "../../src/core/notes";
import { policyFileFrom } from "../../src/core/policy";
import type { Edit } from "../../src/core/plan";
import { exact } from "../../src/core/quantity";
import type { Refusal } from "../../src/host/host";
import { Pane, type PaneActions } from "../../src/taskpane/Pane";
import { initialState, type Filing, type Known, type Matter, type PaneState } from "../../src/taskpane/state";
import { lightTheme } from "../../src/taskpane/theme";
import { speak, words } from "../../src/taskpane/words";
import { en } from "../../src/taskpane/words/en";
import { zh } from "../../src/taskpane/words/zh";
import { at, findings, flawless, foreign, knownOf, row, rows as scoredRows, sample } from "./assessment";

// The pane where Office is not shown in Chinese. Whatever is Chinese all the same, since it is the file's or about it, is marked
// so that a screen reader changes its voice.

beforeAll(() => speak("en-US"));

const han = /\p{Script=Han}/u;
/** What attributes, which cannot be marked in part, may name of the file. */
const names = /附件[3-6]|核算底稿|核对结果|复核得分|评价报告|约98%/gu;

/** Chinese that is shown, or read out, as if it were English. */
function unmarked(): readonly string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? "";
    const isStyle = node.parentElement?.closest("style") ?? null;
    const language = node.parentElement?.closest("[lang]")?.getAttribute("lang");
    if (isStyle === null && han.test(text) && language !== "zh-CN") found.push(text);
  }
  for (const attribute of ["aria-label", "title", "placeholder", "alt"]) {
    for (const element of document.body.querySelectorAll(`[${attribute}]`)) {
      const text = element.getAttribute(attribute) ?? "";
      if (han.test(text.replace(names, ""))) found.push(`${attribute}: ${text}`);
    }
  }
  return found;
}

const nothing = (): void => undefined;
const actions: PaneActions = {
  onRecalculate: nothing,
  onUndo: nothing,
  onUndoAll: nothing,
  onAccept: nothing,
  onExplain: nothing,
  onJudge: nothing,
  onClearMarks: nothing,
  onAskFiling: nothing,
  onDropFiling: nothing,
  onFile: nothing,
  onReveal: nothing,
  onExplainCell: nothing,
  onCloseCell: nothing,
  onWalk: nothing,
  onChoose: nothing,
  onCompare: nothing,
  onDismissNote: nothing,
  onCancel: nothing,
  onDismissHint: nothing,
  onCopyDiagnosis: nothing,
  onAddReport: nothing,
  onRemoveReport: nothing,
  onCheckAlone: nothing,
};

function show(state: PaneState): RenderResult {
  return render(
    <FluentProvider theme={lightTheme}>
      <Pane state={state} {...actions} />
    </FluentProvider>,
  );
}

const edit: Edit & { readonly kind: "cell" } = {
  kind: "cell",
  place: at("附件4 D10"),
  before: { kind: "number", number: "0.98" },
  after: { kind: "formula", formula: "=C10/B10" },
  look: "plain",
  because: "",
  format: { before: "0%", after: "0.00%" },
};
const matters: readonly Matter[] = findings.map((finding, index) => ({
  finding: index === 1 ? { ...finding, cause: at("附件3 F7"), severity: "warning" } : finding,
  proposal: index < 2 ? { edit, from: "约98%", to: "=C10/B10" } : null,
  reason: index === 3 ? { text: "已向财政局说明。", holds: true } : index === 4 ? { text: "没有项目支出。", holds: false } : null,
}));
const known: Known = knownOf({ ...sample, findings: matters.map(({ finding }) => finding) }, { matters, outdated: true });
const busy: Refusal = { kind: "refused", code: "busy", message: "Excel 正在编辑单元格，请按回车结束编辑。" };
const refused = (code: Refusal["code"]): Refusal => ({ kind: "refused", code, message: `工作表“附件5”：${code}。` });
const sheet: Sheet = { name: "评价报告.docx", visibility: "visible", protected: false, rows: [], merges: null };
const filing: Filing = {
  marks: 1,
  scores: 16,
  filled: 0,
  sheets: ["核算底稿", "核对结果"],
  printed: ["附件5"],
  reasons: 2,
  judgements: 1,
  settings: 2,
  steps: 3,
  accepted: 1,
};
const base = initialState;
const assessed: PaneState = { ...base, kind: "assessed", known };
const calm: PaneState = { ...base, kind: "assessed", known: knownOf(flawless) };
const applied = { ...base, kind: "applied", doing: "write", known, written: { applied: 57, stale: [] } } as const;
const unset: Edit = { kind: "print", sheet: "附件5", before: "A1:I20", after: null, because: "" };

const told: CellAccount = {
  place: at("附件4 D10"),
  text: "98%",
  own: false,
  findings: findings.slice(0, 2).map((finding, index) => ({ finding, role: index === 0 ? "evidence" : "place" })),
  row: scoredRows[0] ?? null,
  figures: [
    { name: "预算总额", value: exact(5827700), unit: "元" },
    { name: "", value: exact("0.98"), unit: "%" },
  ],
  uses: (["score", "rate", "rate-part", "sum", "sum-part"] as const).map((kind) => ({ kind, what: "预算总额", place: at("附件3 F7") })),
};
const others: CellAccount = {
  ...told,
  findings: [],
  row: null,
  figures: [],
  uses: (["balance", "same", "table", "formula"] as const).map((kind) => ({ kind, what: "预算总额", place: null })),
};

const rows: readonly [string, PaneState, readonly string[]][] = [
  ["first of all", { ...base, hint: true }, ["Recompute every score", "Recalculate", "Add Word report", "Not checked yet", "undo list"]],
  ["while reading", { ...base, kind: "reading", known: null }, ["Reading the workbook"]],
  ["with a result", assessed, ["Self-score", "Range 73–90", "214 checks made, 182 passed", "Findings 6", "Scores 15", "Checked at 10:32"]],
  ["after writing", applied, ["57 changes written", "out of date"]],
  ["after one write", { ...applied, written: { applied: 1, stale: [] } }, ["1 change written"]],
  ["ready for filing", { ...applied, doing: "file" }, ["ready for filing"]],
  ["of the file's own marks", { ...base, marks: 3 }, ["There are 3 marks", "Clear marks"]],
  ["asked before filing", { ...assessed, asking: filing }, ["Worksheets 核算底稿, 核对结果", "Undo history of 3 steps", "Kept"]],
  ["with nothing to file", { ...base, asking: { ...filing, ...noFiling() } }, ["can be filed as it is"]],
  ["while a cell is edited", { ...base, kind: "reading", known: null, waiting: busy }, ["Waiting for Excel", "Press Enter", "请按回车"]],
  ["refused at once", { ...base, kind: "failed", known: null, refusal: refused("damaged") }, ["Not completed", "may be damaged"]],
  ["refused with a result", { ...base, kind: "failed", known, refusal: refused("failed") }, ["Recalculate and try again", "附件5"]],
  ["half done", { ...base, kind: "failed", known, refusal: refused("half-done") }, ["close the workbook without saving"]],
  ["protected", { ...base, kind: "failed", known, refusal: refused("protected") }, ["Nothing was written", "Review tab", "listed below"]],
  ["a jump refused", { ...assessed, note: { about: "jump", refusal: refused("hidden") } }, ["Could not go there", "Unhide"]],
  ["a report refused", { ...assessed, note: { about: "report", refusal: refused("not-docx") } }, ["not added", ".docx"]],
  [
    "a place in the report",
    { ...assessed, note: { about: "place", message: en.report.place("评价报告.docx", en.report.paragraph(4), "部门概况") } },
    ["Not in the workbook", "paragraph 4"],
  ],
  ["a cell refused", { ...assessed, note: { about: "cell", refusal: refused("elsewhere") } }, ["could not be explained"]],
  ["nothing to take back", { ...assessed, note: { about: "undo", message: en.undo.none } }, ["There is nothing to undo."]],
  ["nothing to go to", { ...assessed, note: { about: "walk", message: en.walk.none } }, ["Nothing to go to"]],
  ["a cell", { ...assessed, told: { account: told, stop: { nth: 3, of: 27 } }, keys: true }, ["3 of 27", "5,827,700 元", "Read as"]],
  [
    "what a cell was held against",
    { ...assessed, told: { account: others, stop: null } },
    ["Its formula was looked at", "nothing was found"],
  ],
  ["a cell of ours", { ...assessed, told: { account: { ...others, own: true }, stop: null } }, ["Rescore wrote this sheet"]],
  ["a cell not checked", { ...assessed, told: { account: { ...others, uses: [], text: "" }, stop: null } }, ["was not checked", "Blank"]],
  ["a report without a title", { ...assessed, known: { ...known, report: { file: sheet.name, sheet } } }, ["not used"]],
  ["a report with the workbook", { ...base, report: sheet }, ["has been added"]],
  ["reading a report", { ...base, adding: "评价报告.docx" }, ["Reading 评价报告.docx"]],
  [
    "what was left alone",
    { ...applied, written: { applied: 1, stale: [edit, unset], left: ["核对结果"] } },
    ["2 cells had been changed", "Clear Print Area"],
  ],
  [
    "what was kept",
    { ...applied, doing: "undo", written: { applied: 1, stale: [edit] } },
    ["1 place had been changed since it was written"],
  ],
  ["changed since", { ...assessed, following: { ...base.following, changed: true } }, ["Data have changed"]],
  ["checked by itself", { ...assessed, following: { ...base.following, alone: true } }, ["Checked automatically at 10:32"]],
  ["without our forms", { ...base, kind: "assessed", known: knownOf(foreign) }, ["What was looked for", "4 worksheets looked at"]],
  ["with nothing wrong", { ...base, kind: "assessed", known: knownOf(flawless) }, ["No problems found"]],
  ["without 附件5", { ...base, kind: "assessed", known: knownOf({ ...sample, rows: [], total: null }) }, ["there is no total"]],
];

function noFiling(): Pick<Filing, "marks" | "scores" | "filled" | "sheets" | "printed" | "reasons" | "judgements" | "settings" | "steps"> {
  return { marks: 0, scores: 0, filled: 0, sheets: [], printed: [], reasons: 0, judgements: 0, settings: 0, steps: 0 };
}

test.each(rows)("%s: the pane speaks English, and what is Chinese is marked", (_, state, expected) => {
  const { container } = show(state);
  for (const part of expected) expect(container.textContent).toContain(part);
  expect(container.querySelector("[lang]")?.getAttribute("lang")).toBe("en");
  expect(unmarked()).toEqual([]);
});

test("every code of a refusal has an English sentence, and the Chinese one stands below it", () => {
  for (const code of Object.keys(en.refused) as readonly Refusal["code"][]) {
    const { container, unmount } = show({ ...base, kind: "failed", known: null, refusal: refused(code) });
    expect(container.textContent).toContain(en.refused[code]);
    expect(container.querySelector("main [lang=zh-CN]")?.textContent).toBe(refused(code).message);
    expect(unmarked()).toEqual([]);
    unmount();
  }
});

test("a refusal of our own is said once, as it is", () => {
  const { container } = show({ ...base, kind: "failed", known: null, refusal: { ...busy, code: "too-old", message: words.unkept } });
  expect(container.textContent).toContain(words.unkept);
  expect(container.textContent).not.toContain(en.refused["too-old"]);
});

describe("on every tab, all open", () => {
  test("the findings, with what follows from them, a reason and what would be accepted", () => {
    show(assessed);
    for (const fold of screen.queryAllByRole("button", { expanded: false })) fireEvent.click(fold);
    for (const button of screen.getAllByRole("button", { name: "Write a reason" })) fireEvent.click(button);
    expect(screen.getAllByPlaceholderText(/^State the reason/)).toHaveLength(4);
    for (const button of screen.getAllByRole("button", { name: /^Save$/ })) fireEvent.click(button);
    expect(screen.getAllByText("Write a reason before you save.").length).toBeGreaterThan(0);
    expect(unmarked()).toEqual([]);
  });

  test("what would be accepted, one and all of a kind", () => {
    show(assessed);
    fireEvent.click(screen.getAllByRole("button", { name: "Accept: change 附件4 D10 from 约98% to =C10/B10" })[0] ?? document.body);
    expect(screen.getByRole("group", { name: "Write to 附件4 D10" }).textContent).toContain("A formula, which follows");
    expect(unmarked()).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Accept all 2 of this kind…" }));
    expect(screen.getByRole("group", { name: "Write 2 changes of this kind" })).toBeTruthy();
    expect(unmarked()).toEqual([]);
  });

  test.each([
    ["Scores 15", "Scoring rule as read"],
    [/^Judge/, "State your grounds."],
    ["Settings", "In proportion"],
  ])("%s", (name, expected) => {
    const { container } = show(assessed);
    fireEvent.click(screen.getByRole("tab", { name }));
    const panel = within(screen.getByRole("tabpanel"));
    for (const each of panel.queryAllByRole("button", { expanded: false })) fireEvent.click(each);
    for (const save of panel.queryAllByRole("button", { name: "Save judgement" })) fireEvent.click(save);
    expect(container.textContent).toContain(expected);
    expect(unmarked()).toEqual([]);
  });

  test.each([
    ["with others to choose", {}, "This file uses the default settings.", "In front: …"],
    [
      "that were chosen",
      { chosen: { steps: "started", tolerance: exact(2) } },
      "This file has 2 settings other than the default.",
      "changed",
    ],
    ["laid down", { policy: policyFileFrom('{ "locked": ["steps"], "note": "县财政局" }') }, "县财政局; cannot be changed.", "Defaults by"],
    ["laid down in a file that cannot be used", { policy: policyFileFrom("[]") }, "must be { … }, but is []", "whoever installed"],
  ] as const)("the settings %s", (_, more, ...expected) => {
    const { container } = show({ ...assessed, ...more, following: { ...base.following, can: true } });
    fireEvent.click(screen.getByRole("tab", { name: "Settings" }));
    for (const part of expected) expect(container.textContent).toContain(part);
    expect(screen.getByRole("region", { name: "Recheck when data change" })).toBeTruthy();
    expect(unmarked()).toEqual([]);
  });

  test("every way of judging, and what was judged before, in the words of the form", () => {
    const asking = (address: string, exempt: string | null, way: Way, more: Parameters<typeof row>[1] = {}): ScoredRow =>
      row(["过程", `指标${address}`, address, "5", "5", null, "needs-judgement"], { question: { exempt, ways: [way] }, ...more });
    const figures = [
      { name: "实际建设面积", unit: "平方米" },
      { name: "批准投资金额", unit: "元" },
    ];
    const ways: readonly ScoredRow[] = [
      asking(
        "I4",
        "没有楼堂馆所项目的部门",
        { kind: "figures", figures },
        { definition: "实际建设面积÷批准建设面积", missing: ["实际建设面积"] },
      ),
      asking("I5", null, { kind: "items", items: [{ text: "目标明确", points: exact(5) }] }),
      asking("I6", null, { kind: "incidents", what: "每出现一例", unit: "例" }),
      asking("I7", null, { kind: "count", what: "每获一奖", unit: "项" }),
      asking("I8", "没有楼堂馆所项目的部门", { kind: "score" }),
      asking("I9", null, { kind: "incidents", what: "每出现一例", unit: "例" }, { computed: exact(4), judged: true }),
    ];
    const judgement = { incidents: exact(1), reason: "审计报告" };
    const before = { ...(ways[2] ?? fail()), rule: { ...(ways[2] ?? fail()).rule, text: "每例扣5分" } };
    const notes = withJudgement(withJudgement(noNotes, before, judgement), ways[5] ?? fail(), judgement);
    show({ ...base, kind: "assessed", known: knownOf({ ...sample, rows: ways, findings: [] }, { notes }) });
    fireEvent.click(screen.getByRole("tab", { name: /^Judge/ }));
    const panel = within(screen.getByRole("tabpanel"));
    for (const each of panel.queryAllByRole("button", { expanded: false })) fireEvent.click(each);
    for (const each of panel.queryAllByRole("button", { expanded: false })) fireEvent.click(each);
    expect(screen.getByLabelText("实际建设面积", { exact: false })).toBeTruthy();
    for (const part of [
      "This year: 没有楼堂馆所项目",
      "Your judgement: 1 例",
      "Judged before: 1 例",
      "Use again: 审计报告",
      "实际建设面积÷批准建设面积",
    ])
      expect(screen.getByRole("tabpanel").textContent).toContain(part);
    fireEvent.click(panel.getAllByRole("checkbox", { name: /This year/ })[0] ?? document.body);
    expect(screen.getByText(/The same holds for/)).toBeTruthy();
    expect(unmarked()).toEqual([]);
    fireEvent.click(screen.getByRole("tab", { name: /^Scores/ }));
    for (const each of panel.queryAllByRole("button", { expanded: false })) fireEvent.click(each);
    expect(screen.getByRole("tabpanel").textContent).toContain("and found in none.");
    expect(unmarked()).toEqual([]);
  });
});

function fail(): never {
  throw new Error("no such row");
}

describe("the menus", () => {
  test("name the steps that the file kept in Chinese, and those of now, in English", () => {
    const step = { doing: "accept", undo: { plan: [edit], memory: null } } as const;
    show({ ...calm, kept: ["重新计算", "写情况说明"], undos: [step] });
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    const items = screen.getAllByRole("menuitem").map((item) => item.textContent);
    expect(items).toEqual([
      "Undo the last change (Accept)",
      "Undo everything (3 steps: Recalculate, Write a reason [all from an earlier session], Accept)",
    ]);
    expect(unmarked()).toEqual([]);
  });

  test("a step of another program's stays as it is, and is marked", () => {
    show({ ...calm, kept: ["重新计算", "别的操作"] });
    fireEvent.click(screen.getByRole("button", { name: "Undo" }));
    for (const step of screen.getAllByText("别的操作")) expect(step.getAttribute("lang")).toBe("zh-CN");
  });

  test("more", () => {
    show(calm);
    fireEvent.click(screen.getByRole("button", { name: "More" }));
    expect(screen.getByRole("menuitem", { name: "Make filing copy…" })).toBeTruthy();
    expect(unmarked()).toEqual([]);
  });
});

test("a ribbon's button says it in English too, and what the host said below", () => {
  const failed: PaneState = { ...base, kind: "failed", known, refusal: busy };
  expect(troubleIn(failed)).toEqual({ lang: "en", said: en.refused.busy, detail: busy.message });
  expect(troubleIn({ ...base, kind: "assessed", known: knownOf(foreign) })).toEqual({ lang: "en", said: en.ribbon.noAnnex, detail: null });
});

describe("the two catalogues", () => {
  /** Every entry by its path: a text as `text`, a sentence with the number of its arguments. */
  const shape = (value: unknown, path = ""): readonly string[] => {
    if (typeof value === "string") return [`${path} text`];
    if (typeof value === "function") return [`${path} sentence`];
    if (value === null) return [];
    return Object.entries(value as object).flatMap(([key, entry]) => shape(entry, `${path}.${key}`));
  };

  test("have the same entries", () => {
    expect(shape({ ...en, refused: null })).toEqual(shape(zh));
  });

  test("of the English no sentence is punctuated as Chinese is", () => {
    const texts = (value: unknown): readonly string[] => {
      if (typeof value === "string") return [value];
      if (typeof value === "function") return [(value as (...given: unknown[]) => string)(2, 2, 2)];
      return value === null ? [] : Object.values(value as object).flatMap(texts);
    };
    expect(texts(en).filter((text) => /[，。；：、（）]/u.test(text))).toEqual([]);
  });

  test.each([
    ["zh-CN", "zh-CN"],
    ["zh-Hant-TW", "zh-CN"],
    ["ZH", "zh-CN"],
    ["en-US", "en"],
    ["de-DE", "en"],
    ["", "en"],
  ])("%s is spoken as %s", async (language, expected) => {
    await speak(language);
    expect(words.lang).toBe(expected);
  });

  test("where the English cannot be loaded it stays Chinese", async () => {
    await jest.isolateModulesAsync(async () => {
      jest.doMock("../../src/taskpane/words/en", () => {
        throw new Error("no network");
      });
      const fresh = await import("../../src/taskpane/words");
      await fresh.speak("en-US");
      expect(fresh.words.lang).toBe("zh-CN");
    });
  });
});
