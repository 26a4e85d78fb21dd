import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../src/core/assess";
import { defaultSettings, type Assessment, type Settings } from "../../src/core/assessment";
import type { Finding } from "../../src/core/check/finding";
import { parseArea } from "../../src/core/grid/address";
import { sheetNamed, textAt, type Sheet, type Workbook } from "../../src/core/grid/workbook";
import { planUndo } from "../../src/core/taking-back";
import { judgementsOf, noNotes, notesText, withJudgement, withReason, type Notes } from "../../src/core/notes";
import type { CellEdit, Kept, Plan, SheetEdit } from "../../src/core/plan";
import { exact } from "../../src/core/quantity";
import { keptEdits, planFiling, planWriteback } from "../../src/core/writeback";
import { notesOf } from "../../src/core/writeback/decisions";
import { draftResults } from "../../src/core/writeback/results";
import { version } from "../../src/core/version";
import { applied } from "../support/apply";
import { sheetOf, workbookOf } from "../support/grid";
import { hostOf, readingOf, sampleHost } from "../support/sample";

// 核对结果 as a report that is handed on: what its head says, how findings are grouped, which day it bears, and that it fits the paper.

let sample: Workbook;
let assessment: Assessment;
beforeAll(async () => {
  sample = (await readingOf(sampleHost())).workbook;
  assessment = assess(sample, defaultSettings);
});

/** The report as it stands once it is written: the texts of each row. */
function report(of: { readonly assessment?: Assessment; readonly notes?: Notes; readonly day?: string | null }): Sheet {
  const { notes = noNotes, day = null } = of;
  const shown = of.assessment ?? assessment;
  const plan = planWriteback({ workbook: sample, marks: [] }, shown, notes, day);
  const sheet = sheetNamed(applied(sample, plan), "核对结果");
  if (sheet === undefined) throw new Error("no 核对结果");
  return sheet;
}

const rowsOf = (sheet: Sheet): readonly (readonly string[])[] =>
  Array.from(sheet.rows, (cells) => Array.from(cells ?? [], (cell) => cell?.text ?? ""));

const headOf = (sheet: Sheet): string =>
  rowsOf(sheet)
    .slice(0, 8)
    .map(([first = ""]) => first)
    .join("\n");

/** The lines between a heading that begins so and the next heading. */
function section(sheet: Sheet, heading: RegExp): readonly (readonly string[])[] {
  const rows = rowsOf(sheet);
  const start = rows.findIndex(([first = ""]) => heading.test(first));
  if (start < 0) throw new Error(`no ${String(heading)}`);
  const end = rows.findIndex(([first = ""], index) => index > start && /^[一二三四五]、/u.test(first));
  return rows.slice(start, end < 0 ? undefined : end).filter((row) => row.some((text) => text !== ""));
}

describe("the head", () => {
  test("names the unit and the year, the scores with their range, the counts by class and what was compared", () => {
    const { total, coverage, findings } = assessment;
    const head = headOf(report({}));
    expect(head).toContain("益阳市大通湖区应急管理局　2022年度部门整体支出绩效自评");
    expect(head).toContain(
      `自评 95 分 → 复核 ${total?.computed.toFixed()} 分（范围 ${total?.min.toFixed()}～${total?.max.toFixed()} 分），9 项得分还要由人决定`,
    );
    const counts = (["error", "warning", "info"] as const).map((severity) => findings.filter((each) => each.severity === severity).length);
    expect(head).toContain(
      `问题 ${findings.length} 处：基本平衡 ${counts[0]}，逻辑性 ${counts[1]}，核实性 ${counts[2]}。共核 ${coverage.checked} 处，${coverage.passed} 处无误。`,
    );
  });

  test.each<[Partial<Settings>, string]>([
    [{}, "设置：不足一档的扣分 整档；数据不一致时优先 附件4 → 附件3 → 附件6；复核得分写成公式。"],
    [{ steps: "started", sources: ["6"] }, "设置：不足一档的扣分 不足一档按一档；数据不一致时优先 附件6；复核得分写成公式。"],
    [{ tolerance: exact("1"), writeback: "values" }, "；填报数可以相差末位 1 个单位；复核得分写成数值。"],
  ])("names the settings that were used: %j", (settings, words) => {
    expect(headOf(report({ assessment: assess(sample, { ...defaultSettings, ...settings }) }))).toContain(words);
  });

  test("bears the day and the version, and no day where nobody says", () => {
    expect(headOf(report({ day: "2023年1月1日" }))).toContain(`核对日期 2023年1月1日，绩效核分 ${version} 版。`);
    expect(headOf(report({}))).not.toContain("核对日期");
  });

  test("gives one score where all is decided, and says where no score table is", () => {
    const { total } = assessment;
    if (total === null) throw new Error("no total");
    const decided = { ...assessment, rows: assessment.rows.filter(({ computed }) => computed !== null) };
    const settled = { ...decided, total: { ...total, min: total.computed, max: total.computed } };
    expect(headOf(report({ assessment: settled }))).toContain(`复核 ${total.computed.toFixed()} 分\n`);
    expect(headOf(report({ assessment: { ...assessment, total: null, rows: [] } }))).toContain("没有找到计分表");
  });
});

describe("the findings", () => {
  const of = (code: string, severity: Finding["severity"], address: string, cause: string | null = null): Finding => ({
    code,
    severity,
    kind: "arithmetic",
    place: { sheet: "附件3", address },
    stated: "1",
    expected: "2",
    message: `${address}的说明`,
    evidence: [],
    scoreEffect: null,
    formula: null,
    cause: cause === null ? null : { sheet: "附件3", address: cause },
  });
  const listed = (findings: readonly Finding[], heading: RegExp): readonly (readonly string[])[] =>
    section(report({ assessment: { ...assessment, findings } }), heading);

  test("stand by class, each under its heading with its count and what it asks for", () => {
    const sheet = report({});
    const headings = rowsOf(sheet).flatMap(([first = ""]) => (/^[一二三四五]、/u.test(first) ? [first] : []));
    expect(headings.map((heading) => heading.replace(/\d+/gu, "N"))).toEqual([
      "一、各项得分（N 项）：“填报”是自评得分，“应为”是按评价标准复核的得分。",
      "二、基本平衡（N 处，其中 N 处随别处的错误而来）：数据或规则证明有错，必须改正。",
      "三、逻辑性（N 处）：要改正，或作出决定。",
      "四、核实性（N 处）：值得一看，可以说明原因后保留。",
    ]);
    for (const [severity, heading] of [
      ["error", /^二、/u],
      ["warning", /^三、/u],
      ["info", /^四、/u],
    ] as const) {
      const own = assessment.findings.filter((each) => each.severity === severity);
      const [title = [], ...lines] = section(sheet, heading);
      expect([lines.length, title[0]]).toEqual([own.length, expect.stringContaining(`（${own.length} 处`)]);
      expect(lines.map((line) => line[1]).sort()).toEqual(own.map(({ place }) => `${place.sheet} ${place.address}`).sort());
    }
  });

  test("come with what they bring about below them, however they were listed", () => {
    const lines = listed(
      [
        of("rate-mismatch", "error", "F7", "E7"),
        of("cell-error", "error", "A1"),
        of("carry-over-is-balance", "error", "E7"),
        of("total-mismatch", "error", "E5", "E7"),
      ],
      /^二、/u,
    );
    expect(lines.slice(1).map(([number, place, what, , , why]) => [number, place, what, why])).toEqual([
      ["1", "附件3 A1", "单元格是错误值", "A1的说明"],
      ["2", "附件3 E7", "结转资金的执行数填成了结余数", "E7的说明"],
      ["2-1", "附件3 F7", "└ 填报的率与自己的分子分母不符", "随第 2 项而来。F7的说明"],
      ["2-2", "附件3 E5", "└ 合计与各项之和不符", "随第 2 项而来。E5的说明"],
    ]);
  });

  test("that follow from one of another class say from where", () => {
    const findings = [of("one-mistake", "error", "E7"), of("score-disputed", "warning", "I7", "E7")];
    expect(listed(findings, /^三、/u)[1]?.slice(0, 6)).toEqual([
      "1",
      "附件3 I7",
      "不同依据给出不同的得分",
      "1",
      "2",
      "随 附件3 E7 的错误而来。I7的说明",
    ]);
  });

  test("of which there are none are said to be none", () => {
    expect(listed([], /^四、/u)).toEqual([["四、核实性（0 处）：值得一看，可以说明原因后保留。"], ["没有发现问题。"]]);
  });

  test("bear the reasons that people wrote, and the heading counts those that hold", () => {
    const [first, second] = assessment.findings;
    if (first === undefined || second === undefined) throw new Error("too few");
    const lapsed: Notes = { ...noNotes, reasons: [{ code: second.code, place: second.place, print: "x", text: "旧口径" }] };
    const sheet = report({ notes: withReason(lapsed, first, "=口径不同", sample) });
    const [heading = [], ...lines] = section(sheet, /^二、/u);
    expect(heading[0]).toContain("，已写说明 1 处）");
    const reasons = lines.map((line) => line[7]);
    expect(reasons.filter((reason) => reason !== "—")).toEqual(["=口径不同", "（数据已变动，须重新说明）旧口径"]);
    expect(cellAtText(sheet, "=口径不同")?.formula).toBeNull();
  });
});

function cellAtText(sheet: Sheet, text: string): { readonly formula: string | null } | undefined {
  return sheet.rows.flatMap((cells) => (cells ?? []).filter((cell) => cell?.text === text)).at(0);
}

describe("the scores and the answers of people", () => {
  test("each row says what it was and is, and by which rule", () => {
    const [, ...lines] = section(report({}), /^一、/u);
    expect(lines).toHaveLength(assessment.rows.length);
    expect(lines.find(([, place]) => place === "附件5 I10")?.slice(2)).toEqual([
      "公用经费控制率（7分）",
      "7",
      "0",
      "不符。≤100%，计满分；每超过1个百分点扣1分，扣完为止。",
      "-7",
      "—",
    ]);
    expect(lines.find(([, place]) => place === "附件5 I19")?.slice(3, 5)).toEqual(["5", "只能得 6、3、0"]);
    expect(lines.find(([, place]) => place === "附件5 I7")?.[5]).toMatch(/^有争议。.*另一依据：.*，应得 0 分。/u);
  });

  test("an answer is listed and counted, one that lapsed says so, and all of them are read back", () => {
    const row = (address: string): Assessment["rows"][number] => {
      const found = assessment.rows.find(({ place }) => place.address === address);
      if (found === undefined) throw new Error(address);
      return found;
    };
    const judged = withJudgement(noNotes, row("I19"), { score: exact("3"), reason: "考核组评定" });
    const confirmed = withJudgement(judged, row("I12"), { reason: "抽查无误" });
    const [lapsed] = withJudgement(noNotes, row("I20"), { score: exact("4"), reason: "问卷" }).judgements;
    if (lapsed === undefined) throw new Error("none");
    const notes: Notes = { ...confirmed, judgements: [...confirmed.judgements, { ...lapsed, print: "x" }] };
    const shown = assess(sample, defaultSettings, judgementsOf(notes, assessment.rows));
    const sheet = report({ assessment: shown, notes });
    expect(section(sheet, /^二、人工判定（3 项）/u).map((line) => line.slice(1, 8))).toEqual([
      [],
      ["附件5 I19", "人工判定：行政效能", "—", "得分3", "已按判定计分。", "—", "考核组评定"],
      ["附件5 I12", "人工判定：管理制度健全性", "—", "—", "判定没有用上：没有分数，或分数超出分值。", "—", "抽查无误"],
      ["附件5 I20", "人工判定：社会公众或服务对象满意度", "—", "得分4", "评价标准已变动，判定不再适用，须重新判定。", "—", "问卷"],
    ]);
    expect(section(sheet, /^一、/u).find(([, place]) => place === "附件5 I19")).toEqual(
      expect.arrayContaining([expect.stringMatching(/^按人工判定，不符。/u), "考核组评定"]),
    );
    expect(notesOf({ workbook: { sheets: [sheet] } }).judgements).toEqual(notes.judgements);
  });

  test("a reason for what follows from another finding is read back too", () => {
    const found = assessment.findings.find(({ cause, code }) => cause !== null && code === "total-mismatch");
    if (found === undefined) throw new Error("none");
    const notes = withReason(noNotes, found, "随上一项改正", sample);
    expect(notesOf({ workbook: { sheets: [report({ notes })] } }).reasons).toEqual(notes.reasons);
  });
});

/** A workbook with what is kept in it. */
interface File {
  readonly workbook: Workbook;
  readonly marks: readonly [];
  readonly kept: Kept;
}

/** What stands after a plan; what our marks are is all the same here. */
function after(file: File, plan: Plan): File {
  const kept = { ...file.kept };
  for (const edit of plan) if (edit.kind === "keep") kept[edit.part] = edit.after;
  return { ...file, workbook: applied(file.workbook, plan), kept };
}

describe("the day", () => {
  const settings: Settings = { ...defaultSettings, marks: false };
  const planOn = (file: File, today: string | null): Plan => planWriteback(file, assess(file.workbook, settings), notesOf(file), today);
  // What was chosen is kept when it is chosen.
  const fresh = (): File => ({
    workbook: sample,
    marks: [],
    kept: { notes: notesText({ ...noNotes, settings: { marks: false } }), journal: null },
  });
  const cells = (plan: Plan): readonly CellEdit[] => plan.filter((edit): edit is CellEdit => edit.kind === "cell");

  test("a second 重新计算 on the same day writes nothing, and one on another day the day alone", () => {
    const once = after(fresh(), planOn(fresh(), "2023年1月1日"));
    expect(planOn(once, "2023年1月1日")).toEqual([]);
    const next = planOn(once, "2023年1月12日");
    expect(cells(next).map(({ place, after: content }) => [place.sheet, content])).toEqual([
      ["核对结果", { kind: "text", text: expect.stringContaining("核对日期 2023年1月12日，") as string }],
    ]);
  });

  test("nobody who asks only whether something has changed is told that a day has passed", () => {
    const once = after(fresh(), planOn(fresh(), "2023年1月1日"));
    expect(planOn(once, null)).toEqual([]);
    // What else is written then keeps the day on which it was.
    const found = assess(once.workbook, settings).findings[0];
    if (found === undefined) throw new Error("none");
    const explained = after(once, keptEdits(once, "写情况说明", [], withReason(noNotes, found, "口径不同", once.workbook)));
    const plan = planOn(explained, null);
    expect(cells(plan).length).toBeGreaterThan(0);
    expect(headOf(sheetNamed(applied(explained.workbook, plan), "核对结果") ?? sheetOf("空", []))).toContain("核对日期 2023年1月1日，");
  });

  test("our sheets go with 撤销 after reopening, whatever of them was written since they were added", () => {
    const once = after(fresh(), planOn(fresh(), "2023年1月1日"));
    const next = after(once, planOn(once, "2023年1月2日"));
    expect(planUndo(next)).toMatchObject({ left: [] });
    const typed = { ...next, workbook: { sheets: next.workbook.sheets.map(withNote) } };
    expect(planUndo(typed).left).toEqual(["核对结果"]);
  });

  const withNote = (sheet: Sheet): Sheet =>
    sheet.name === "核对结果"
      ? { ...sheet, rows: [...sheet.rows, [{ value: "注", text: "注", formula: null, format: "General" }]] }
      : sheet;
});

describe("the paper", () => {
  const sheetsIn = (plan: Plan): readonly SheetEdit[] => plan.filter((edit): edit is SheetEdit => edit.kind === "sheet");
  const folder = join(__dirname, "..", "workbooks");
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, "input.xlsx")));

  // A4 across less half an inch on both sides, in pixels; a digit is 7 or 8 of them wide in the fonts that workbooks come with.
  const pageWidth = (297 / 25.4 - 1) * 96;

  test.each(["核算底稿", "核对结果"])("%s is not shrunk to less than two thirds to fit it, up to its last printed column", (name) => {
    const edit = sheetsIn(planWriteback({ workbook: sample, marks: [] }, assessment)).find(({ sheet }) => sheet === name);
    const printed = edit?.widths.slice(0, (edit.printed?.lastColumn ?? 0) + 1) ?? [];
    expect(printed).toHaveLength(8);
    for (const digit of [7, 8]) expect(pageWidth / printed.reduce((sum, width) => sum + width * digit + 5, 0)).toBeGreaterThan(2 / 3);
  });

  test.each(["the shipped one", ...names])(
    "the headings stand in the row that is repeated, and no line runs over the edge: %s",
    async (name) => {
      const bytes = name === "the shipped one" ? sampleHost().bytes() : new Uint8Array(readFileSync(join(folder, name, "input.xlsx")));
      const { workbook } = await readingOf(hostOf(bytes));
      const shown = assess(workbook, defaultSettings);
      const notes = shown.findings.slice(0, 3).reduce((all, found) => withReason(all, found, "口径不同", workbook), noNotes);
      for (const decided of [noNotes, notes]) {
        const plan = planWriteback({ workbook, marks: [] }, shown, decided, "2023年12月31日");
        const written = applied(workbook, plan);
        for (const { sheet, printed, widths, heights = [] } of sheetsIn(plan)) {
          const page = sheetNamed(written, sheet);
          if (page === undefined || printed === undefined) throw new Error(sheet);
          expect([textAt(page, printed.titleRow, 0), textAt(page, printed.titleRow, printed.lastColumn)]).toEqual(
            sheet.startsWith("核对结果") ? ["序号", "情况说明"] : ["指标", "说明"],
          );
          const room = widths.slice(0, printed.lastColumn + 1).reduce((sum, width) => sum + width, 0);
          for (const edit of plan) {
            if (edit.kind !== "cell" || edit.place.sheet !== sheet || edit.after.kind !== "text") continue;
            const { top = 0, left = 0 } = parseArea(edit.place.address) ?? {};
            if (left > printed.lastColumn) continue;
            const wide = widthOf(edit.after.text);
            const runsOn = edit.look === "title" || edit.look === "section" || edit.look === "note";
            // What runs on over blank cells has to end before the edge; all else is wrapped in a row that is high enough.
            const before = widths.slice(0, left).reduce((sum, width) => sum + width, 0);
            if (runsOn) expect([edit.after.text, before + wide < room]).toEqual([edit.after.text, true]);
            else
              expect([edit.after.text, (heights[top] ?? 0) >= Math.ceil(wide / (widths[left] ?? 1)) * 14]).toEqual([edit.after.text, true]);
          }
        }
      }
    },
  );

  const widthOf = (text: string): number => [...text].reduce((sum, character) => sum + (character > "\u2000" ? 2.1 : 1), 0);

  test("is named too where a sheet of ours is taken away, so that it can come back as it was", () => {
    const kept: Kept = { notes: null, journal: null };
    const file: File = { workbook: sample, marks: [], kept };
    const once = after(file, planWriteback(file, assessment));
    const expected = [
      { titleRow: 3, lastColumn: 7 },
      { titleRow: 8, lastColumn: 7 },
    ];
    for (const plan of [planFiling(once), planUndo(once).plan])
      expect(sheetsIn(plan).map(({ after: there, printed }) => [there, printed])).toEqual(expected.map((each) => [null, each]));
  });

  test("a bureau without anything to list still has its row of headings there", () => {
    const small = workbookOf(sheetOf("表", [["三级指标", "分值", "评价标准", "得分"]]));
    const shown = assess(small, { ...defaultSettings, marks: false });
    const draft = draftResults({ assessment: { ...shown, findings: [] }, notes: noNotes, workbook: small, day: null }, "核对结果");
    expect(draft.cells.find(({ place }) => place.address === "A9")?.content).toEqual({ kind: "text", text: "序号" });
  });
});
