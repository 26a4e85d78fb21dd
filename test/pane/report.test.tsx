import type { Sheet, Workbook } from "../../src/core/grid/workbook";
import { sheetOf, type Plan } from "../../src/core/plan";
import type { Host, Refusal } from "../../src/host/host";
import { engine } from "../../src/taskpane/engine";
import { wordsForPlace } from "../../src/taskpane/report";
import { createSession, type Session } from "../../src/taskpane/session";
import { unusedReport } from "../../src/taskpane/summary";
import { at } from "./assessment";

/** A sheet of texts, a row each; a number where one is meant. */
function sheet(name: string, ...rows: readonly (readonly string[])[]): Sheet {
  const cell = (text: string) => ({ value: /^\d+$/.test(text) ? Number(text) : text, text, formula: null, format: "General" });
  return { name, visibility: "visible", protected: false, rows: rows.map((row) => row.map(cell)), merges: null };
}

const table5 = sheet(
  "附件5",
  ["一级指标", "二级指标", "三级指标", "分值", "评价标准", "指标说明", "得分"],
  [
    "过程",
    "预算执行",
    "公用经费控制率",
    "7",
    "100%以下（含）计满分，每超出1个百分点扣1分，扣完为止。",
    "公用经费控制率=（实际支出公用经费总额/预算安排公用经费总额）×100%",
    "7",
  ],
);

/** The report as it is read from Word: two paragraphs, a table of two rows, another paragraph, another table. */
const report = sheet(
  "报告.docx",
  ["2022年部门整体支出绩效评价报告"],
  ["2022年预算安排公用经费总额160000元，实际支出公用经费174498.92元，公用经费控制率为95%。"],
  [],
  ["项目", "合计"],
  ["上年结转", ""],
  [],
  ["以上数据真实完整。"],
  [],
  ["单位", "盖章"],
);

const file = new File([], "报告.docx");
const damaged: Refusal = { kind: "refused", code: "damaged", message: "“报告.docx”读不出文字。" };

interface Bench {
  readonly session: Session;
  readonly plans: Plan[];
  readonly told: string[];
}

/** A session over a workbook that takes every plan, with the core's own functions behind it. */
function bench(workbook: Workbook, readReport: () => Promise<Sheet | Refusal> = () => Promise.resolve(report)): Bench {
  const plans: Plan[] = [];
  const told: string[] = [];
  const receipt = (plan: Plan) => ({ kind: "applied", applied: plan.length, stale: [], undo: { plan, memory: null } }) as const;
  const host: Host = {
    read: () => (told.push("read"), Promise.resolve({ kind: "read", workbook, marks: [], kept: { notes: null, journal: null } })),
    apply: (plan) => (plans.push(plan), Promise.resolve(receipt(plan))),
    undo: ({ plan }) => Promise.resolve(receipt(plan)),
    reveal: (place) => (told.push(`reveal ${place.sheet} ${place.address}`), Promise.resolve(null)),
  };
  return { session: createSession({ host, engine, clock: () => new Date(), readReport }), plans, told };
}

const findingsIn = (session: Session, name: string): readonly string[] =>
  (session.state().known?.assessment.findings ?? []).filter(({ place }) => place.sheet === name).map(({ place }) => place.address);
const sheetsTouched = (plan: Plan | undefined): ReadonlySet<string> => new Set((plan ?? []).flatMap((edit) => sheetOf(edit) ?? []));

describe("a Word report in a session", () => {
  const workbook = { sheets: [table5] };

  test("is kept for the next reading, and then assessed with the workbook", async () => {
    const { session, told } = bench(workbook);
    await session.addReport(file);
    expect(session.state()).toMatchObject({ kind: "idle", report: { name: "报告.docx" }, adding: null });
    expect(told).toEqual([]);
    await session.recalculate();
    expect(session.state().known?.assessment.annexes).toEqual({ "5": "附件5", "6": "报告.docx" });
    expect(session.state().known?.assessment.rows[0]?.verdict).toBe("contradicted");
    expect(session.state().known?.sheets).toEqual(["附件5"]);
  });

  test("recalculates where there was a result, coming and going", async () => {
    const { session, told } = bench(workbook);
    await session.recalculate();
    const before = session.state().known?.assessment;
    await session.addReport(file);
    expect(findingsIn(session, "报告.docx")).toContain("A2");
    await session.removeReport();
    expect(session.state().known?.assessment).toEqual(before);
    await session.removeReport();
    expect(told).toEqual(["read", "read", "read"]);
  });

  test("is never written to, and 核对结果 lists what is wrong with it", async () => {
    const { session, plans } = bench(workbook);
    await session.addReport(file);
    await session.recalculate();
    expect([...sheetsTouched(plans[0])].sort()).toEqual(["核对结果", "核算底稿", "附件5"].sort());
    const texts = (plans[0] ?? []).flatMap((edit) => (edit.kind === "cell" && edit.after.kind === "text" ? [edit.after.text] : []));
    expect(texts).toContain("报告.docx A2");
    expect((plans[0] ?? []).filter((edit) => edit.kind === "cell" && edit.link?.sheet === "报告.docx")).toEqual([]);
  });

  test("of the same name as a sheet gets another, and a jump to the sheet still goes to the sheet", async () => {
    const { session, plans, told } = bench({ sheets: [table5, sheet("报告.docx", ["别的内容"])] });
    await session.addReport(file);
    await session.recalculate();
    expect(findingsIn(session, "报告.docx (2)")).toContain("A2");
    expect(plans[0]?.filter((edit) => edit.kind === "mark").map((edit) => edit.kind === "mark" && edit.place.sheet)).not.toContain(
      "报告.docx",
    );
    await session.reveal(at("报告.docx A1"));
    expect(told).toEqual(["read", "reveal 报告.docx A1"]);
    await session.reveal({ sheet: "报告.docx (2)", address: "A2" });
    expect(session.state().note).toMatchObject({ about: "place", message: expect.stringContaining("Word 报告“报告.docx”的第 2 段") });
  });

  test("has no cells to jump to: a note says where to look, and the host is not asked", async () => {
    const { session, told } = bench(workbook);
    await session.addReport(file);
    await session.recalculate();
    await session.reveal(at("报告.docx A2"));
    expect(session.state().note).toEqual({
      about: "place",
      message: "这一处在 Word 报告“报告.docx”的第 2 段（空行不计）：“2022年预算安排公用经费总额…”。请在 Word 里打开这份报告查看。",
    });
    await session.reveal(at("附件5 G2"));
    expect(session.state().note).toBeNull();
    expect(told).toEqual(["read", "reveal 附件5 G2"]);
  });

  test("that cannot be read changes nothing but for a note", async () => {
    const answers: (Sheet | Refusal)[] = [report, damaged];
    const { session, told } = bench(workbook, () => Promise.resolve(answers.shift() ?? damaged));
    await session.addReport(file);
    await session.recalculate();
    const before = session.state();
    await session.addReport(new File([], "坏.docx"));
    expect(session.state()).toEqual({ ...before, note: { about: "report", refusal: damaged } });
    expect(told).toEqual(["read"]);
  });

  test("keeps other commands out while it is being read", async () => {
    const { session, told } = bench(workbook);
    const added = session.addReport(file);
    expect(session.state().adding).toBe("报告.docx");
    await Promise.all([
      session.recalculate(),
      session.undo(),
      session.choose({ steps: "started" }),
      session.addReport(file),
      session.removeReport(),
    ]);
    await added;
    expect(told).toEqual([]);
    expect(session.state()).toMatchObject({ adding: null, report: { name: "报告.docx" } });
  });

  test("whose reader has a fault leaves words, and no pane that waits for ever", async () => {
    const { session } = bench(workbook, () => Promise.reject(new Error("x is undefined")));
    await session.addReport(file);
    expect(session.state()).toMatchObject({
      kind: "failed",
      adding: null,
      refusal: { message: expect.stringContaining("x is undefined") },
    });
  });
});

const spots: readonly [string, string][] = [
  ["A1", "第 1 段（空行不计）：“2022年部门整体支出绩效评价报告”"],
  ["A2", "第 2 段（空行不计）：“2022年预算安排公用经费总额…”"],
  ["B4", "第 1 个表格第 1 行：“合计”"],
  ["B5", "第 1 个表格第 2 行：“上年结转”"],
  ["A7", "第 3 段（空行不计）：“以上数据真实完整。”"],
  ["A9", "第 2 个表格第 1 行：“单位”"],
];
test.each(spots)("%s of the report's sheet is %s", (address, spot) => {
  expect(wordsForPlace({ file: "报告.docx", sheet: report }, { sheet: "报告.docx", address })).toContain(`的${spot}。`);
});

describe("a report that has no part in the result is said to have none", () => {
  const after = async (sheets: readonly Sheet[], read: Sheet): Promise<string | null> => {
    const { session } = bench({ sheets }, () => Promise.resolve(read));
    await session.addReport(file);
    await session.recalculate();
    return unusedReport(session.state().known);
  };
  const longer = sheet("附件6", ...report.rows.map((row) => (row ?? []).map((cell) => cell?.text ?? "")), ["完"]);

  test("no title", async () => expect(await after([table5], sheet("报告.docx", ["工作总结"]))).toContain("“报告.docx”开头没有"));
  test("a sheet with more in it", async () => expect(await after([table5, longer], report)).toContain("工作簿里的“附件6”"));
  test("not where it has", async () => expect(await after([table5], report)).toBeNull());
  test("not where there is none", () => expect(unusedReport(null)).toBeNull());
});
