import { assess } from "../../src/core/assess";
import { defaultSettings, type Settings } from "../../src/core/assessment";
import type { Workbook } from "../../src/core/grid/workbook";
import { invert, type CellEdit, type Plan } from "../../src/core/plan";
import { planWriteback } from "../../src/core/writeback";
import { applied } from "../support/apply";
import { sheetOf, withCell, workbookOf } from "../support/grid";
import { readingOf, sampleHost } from "../support/sample";
import { recalculatedBy } from "../support/second-engine";

let sample: Workbook;
beforeAll(async () => {
  sample = (await readingOf(sampleHost())).workbook;
});

const settings: Settings = { ...defaultSettings, sources: ["4"] };

function planFor(workbook: Workbook, chosen: Settings = settings): Plan {
  return planWriteback({ workbook, marks: [] }, assess(workbook, chosen));
}

function cellsIn(plan: Plan, sheet: string): readonly CellEdit[] {
  return plan.filter((edit): edit is CellEdit => edit.kind === "cell" && edit.place.sheet === sheet);
}

function written(plan: Plan, address: string): string | undefined {
  const edit = cellsIn(plan, "附件5").find((candidate) => candidate.place.address === address);
  if (edit === undefined) return undefined;
  return "formula" in edit.after
    ? edit.after.formula
    : "text" in edit.after
      ? edit.after.text
      : "number" in edit.after
        ? edit.after.number
        : edit.after.kind;
}

describe("write-back", () => {
  test("the bureau's own cells are left alone: only the column right of the table is written", () => {
    const touched = planFor(sample).flatMap((edit) =>
      edit.kind === "cell" && /^附件/u.test(edit.place.sheet) ? [edit.place.address] : [],
    );
    expect(touched.every((address) => address.startsWith("J"))).toBe(true);
    expect(touched).toHaveLength(17);
  });

  test("a measured score is a live formula, a person's a link to the self-score, one that is not allowed a text", () => {
    const plan = planFor(sample);
    expect(written(plan, "J3")).toBe("复核得分");
    expect(written(plan, "J4")).toMatch(/^=IF\(ISNUMBER\(核算底稿!G\d+\),.*7.*0\.2.*\)$/u);
    expect(written(plan, "J12")).toBe("=I12");
    expect(written(plan, "J19")).toBe("待定（6、3、0）");
    expect(written(plan, "J21")).toBe("=SUM(J4:J20)");
  });

  test("a second engine recalculates every written formula to what we computed", () => {
    const plan = planFor(sample);
    const formulas = plan.filter((edit): edit is CellEdit => edit.kind === "cell" && edit.after.kind === "formula");
    const show = recalculatedBy(applied(sample, plan));
    for (const edit of formulas) {
      const shown = show(edit.place);
      const expected = edit.shown?.kind === "number" ? edit.shown.number : edit.shown?.kind === "text" ? edit.shown.text : "0";
      const isNumber = edit.shown?.kind !== "text";
      const place = `${edit.place.sheet}!${edit.place.address} ${edit.after.kind === "formula" ? edit.after.formula : ""}`;
      if (isNumber) expect([place, Math.abs(Number(shown) - Number(expected)) < 1e-9]).toEqual([place, true]);
      else expect([place, shown]).toEqual([place, expected]);
    }
    expect(formulas.length).toBeGreaterThan(50);
  });

  test("change annex 4, and the written formulas give the score that we then compute", () => {
    const first = applied(sample, planFor(sample));
    const changed: Workbook = {
      sheets: first.sheets.map((sheet) => (sheet.name === "附件4" ? withCell(withCell(sheet, "C4", 17), "C14", "40万元") : sheet)),
    };
    const show = recalculatedBy(changed);
    const rows = assess(changed, settings).rows;
    const live = rows.filter((row) => row.rate !== null);
    for (const row of live)
      expect([row.indicator, Number(show({ sheet: "附件5", address: row.place.address.replace("I", "J") }))]).toEqual([
        row.indicator,
        row.computed?.toNumber(),
      ]);
    expect(live.map((row) => row.computed?.toNumber())).toEqual([4.4, 8, 1, 5, 8]);
  });

  test("a second run on the same figures writes nothing", () => {
    const once = applied(sample, planFor(sample));
    const assessment = assess(once, settings);
    const marks = assessment.findings.flatMap((found) =>
      found.severity === "info" ? [] : [{ place: found.place, severity: found.severity }],
    );
    const graver = marks.filter(
      (mark, index) =>
        marks.findIndex((other) => other.place.sheet === mark.place.sheet && other.place.address === mark.place.address) === index,
    );
    expect(planWriteback({ workbook: once, marks: graver }, assessment)).toEqual([]);
  });

  test("where nobody calculates, a formula whose value has gone stale is written again with the new one", () => {
    const once = applied(sample, planFor(sample));
    const changed: Workbook = { sheets: once.sheets.map((sheet) => (sheet.name === "附件4" ? withCell(sheet, "C4", 17) : sheet)) };
    const edit = cellsIn(planFor(changed), "附件5").find((candidate) => candidate.place.address === "J4");
    expect(edit?.after).toEqual(edit?.before);
    expect(edit?.shown).toEqual({ kind: "number", number: "4.4" });
  });

  test("undone, the workbook is what it was", () => {
    const plan = planFor(sample);
    const back = applied(applied(sample, plan), invert(plan));
    const texts = (workbook: Workbook): unknown =>
      workbook.sheets.map((sheet) => [
        sheet.name,
        sheet.rows.map((cells) =>
          (cells ?? [])
            .map((cell) => cell?.text ?? "")
            .join("|")
            .replace(/\|+$/u, ""),
        ),
      ]);
    expect(texts(back)).toEqual(texts(sample));
  });

  test("plain values instead of formulas where that is asked for", () => {
    const plan = planFor(sample, { ...settings, writeback: "values" });
    expect(plan.filter((edit) => edit.kind === "cell" && edit.after.kind === "formula")).toEqual([]);
    expect(written(plan, "J21")).toBe("85");
  });

  test("a bureau's sheet that bears the name of ours is left alone", () => {
    const own = sheetOf("核对结果", [["我们自己的表"]]);
    const plan = planFor({ sheets: [...sample.sheets, own] });
    expect(plan.flatMap((edit) => (edit.kind === "sheet" ? [edit.sheet] : []))).toEqual(["核算底稿", "核对结果 (2)"]);
    expect(cellsIn(plan, "核对结果")).toEqual([]);
  });

  test.each(["formulas", "values"] as const)("a 复核得分 of the bureau's own is left alone, and ours stays beside it (%s)", (writeback) => {
    const theirs = workbookOf(
      sheetOf("表", [
        ["三级指标", "分值", "评价标准", "得分", "复核得分"],
        ["制度", "5分", "每出现一例扣1分", 5, 4],
        ["合计", "", "", 5, 4],
      ]),
    );
    const chosen = { ...settings, writeback };
    const plan = planFor(theirs, chosen);
    expect(cellsIn(plan, "表").map((edit) => edit.place.address)).toEqual(["F1", "F2", "F3"]);
    expect(planFor(applied(theirs, plan), chosen).filter((edit) => edit.kind !== "mark")).toEqual([]);
  });

  test("a total in a blank 得分 column stays the bureau's", () => {
    const blank = workbookOf(
      sheetOf("表", [
        ["三级指标", "分值", "评价标准", "得分"],
        ["制度", "5分", "每出现一例扣1分", ""],
        ["合计", "", "", { value: 0, formula: "=SUM(D2:D2)*1" }],
      ]),
    );
    expect(cellsIn(planFor(blank), "表")).toEqual([]);
    expect(assess(blank).findings.filter((found) => found.code === "total-score-mismatch")).toEqual([]);
  });

  test("marks go, when what was wrong is right again", () => {
    const right = workbookOf(
      sheetOf("表", [
        ["", "年初预算数", "全年预算数", "全年执行数", "执行率"],
        ["年度资金总额", 10, 10, 10, { value: 1, text: "100%", format: "0%" }],
        ["其中：当年财政拨款", 10, 10, 10, { value: 1, text: "100%", format: "0%" }],
      ]),
    );
    const place = { sheet: "表", address: "E2" };
    const marks = planWriteback({ workbook: right, marks: [{ place, severity: "error" }] }, assess(right)).filter(
      (edit) => edit.kind === "mark",
    );
    expect(marks).toEqual([expect.objectContaining({ place, before: "error", after: null })]);
  });

  test("a workbook without any annex gets nothing", () => {
    expect(planFor(workbookOf(sheetOf("通讯录", [["姓名", "电话"]])))).toEqual([]);
  });

  test("a blank 得分 column is filled with the scores, and read as blank again afterwards", () => {
    const blankScores = {
      sheets: sample.sheets.map((sheet) =>
        sheet.name === "附件5" ? { ...sheet, rows: sheet.rows.map((cells, row) => (row < 3 ? cells : cells?.slice(0, 8))) } : sheet,
      ),
    };
    const plan = planFor(blankScores);
    expect(written(plan, "I4")).toMatch(/^=IF\(/u);
    expect(written(plan, "I12")).toBeUndefined();
    expect(planFor(applied(blankScores, plan)).filter((edit) => edit.kind === "cell" && edit.place.sheet === "附件5")).toEqual([]);
  });
});
