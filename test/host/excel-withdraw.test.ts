import type { Plan } from "../../src/core/plan";
import { bureau } from "../excel/bureau";
import { added, cell, keep, mark, print } from "../excel/edits";
import { addPart, seen, workbookOf } from "../excel/model";
import { allGaps, done, openAndRead, refusal, type Opened } from "../excel/opened";

// All or nothing: wherever a write fails, the workbook is as it was before, or the refusal names what is not.

afterEach(() => expect(allGaps()).toEqual([]));

const notes = (text: string): string => `<notes xmlns="urn:rescore:notes:1">${text}</notes>`;

/** A recalculation with everything in it that a plan can do. */
const plan: Plan = [
  added("核对结果", [10]),
  cell("核对结果!A1", null, "绩效核分 · 核对结果", "title"),
  cell("核对结果!A2", null, "附件3 C3", "link", "附件3!C3"),
  cell("核对结果!B2", null, "=附件5!C2", "amount"),
  { ...cell("附件3!C3", " 90.42%", 0.9416, "plain"), format: { before: "General", after: "0.00%" } },
  { ...cell("附件3!C4", 0.98, "98.07%", "plain"), format: { before: "0%", after: "0.00%" } },
  cell("附件3!B4", "=SUM(B3:B3)", "=SUM(B3:B4)"),
  cell("附件3!E2", "旧", null, "bare"),
  cell("附件5!C1", null, "复核得分", "header"),
  cell("附件5!C2", null, "=B2", "score"),
  mark("附件3!C3", null, "error"),
  mark("附件3!B3", "warning", null),
  mark("附件5!A2", null, "info"),
  print("附件3", "A1:C6", null),
  print("附件5", null, "A1:B4"),
  keep("notes", "旧的说明", "新的 <说明>"),
  keep("journal", null, '{"steps":[]}'),
];

/** A workbook that another run has written to before. */
async function used(): Promise<Opened> {
  const workbook = bureau();
  const line = { style: "Continuous", color: "#000000", weight: "Thin" };
  const [annex3] = workbook.sheets;
  if (annex3 !== undefined) {
    annex3.printArea = "A1:C6";
    annex3.cells["E2"] = { value: "旧", formula: null, format: "0.00", look: { bold: true, borders: { right: line } }, link: null };
  }
  addPart(workbook, notes("旧的说明"));
  addPart(workbook, '<other xmlns="urn:other">别人的</other>');
  const opened = await openAndRead(workbook);
  done(await opened.host.apply([mark("附件3!B3", null, "warning")]));
  done(await opened.host.read());
  opened.excel.forget();
  return opened;
}

test("is a plan that can be written, and taken back", async () => {
  const opened = await used();
  const before = seen(opened.excel.workbook);
  const written = done(await opened.host.apply(plan));
  expect(written).toMatchObject({ applied: plan.length, stale: [] });
  expect(opened.excel.requests).toHaveLength(1);
  expect(seen(opened.excel.workbook)).not.toEqual(before);
  expect(done(await opened.host.undo(written.undo))).toMatchObject({ applied: plan.length, stale: [] });
  expect(seen(opened.excel.workbook)).toEqual(before);
  expect(opened.excel.requests).toHaveLength(3);
});

test.each(["Automatic", "Manual"] as const)(
  "leaves nothing behind wherever it fails, where Excel computes %s",
  async (calculation) => {
    const fresh = async (): Promise<Opened> => {
      const opened = await used();
      opened.excel.workbook.calculation = calculation;
      done(await opened.host.read());
      opened.excel.forget();
      return opened;
    };
    const trial = await fresh();
    done(await trial.host.apply(plan));
    const does = trial.excel.requests[0]?.does ?? [];
    expect(does.length).toBeGreaterThan(100);
    for (const action of does.keys()) {
      const opened = await fresh();
      const before = seen(opened.excel.workbook);
      opened.excel.fail({ request: 1, at: action + 1, code: "GeneralException" });
      const { message } = refusal(await opened.host.apply(plan));
      expect({ action: does[action], ...(seen(opened.excel.workbook) as object) }).toEqual({
        action: does[action],
        ...(before as object),
      });
      expect(message).toMatch(/写入工作簿失败.*没有任何改动。$/);
      // It is said only after it was seen.
      const read = opened.excel.requests.slice(1).flatMap((request) => request.does);
      expect(read).toContain("Range?address,values,formulas,text,numberFormat,valueTypes");
    }
  },
  60_000,
);

test("can itself fail once at any request of taking back", async () => {
  for (const request of [2, 3, 4, 5, 6]) {
    const opened = await used();
    const before = seen(opened.excel.workbook);
    opened.excel.fail({ request: 1, at: "CustomXmlPart.SetXml()", code: "GeneralException" });
    opened.excel.fail({ request, code: "GeneralException" });
    const { message } = refusal(await opened.host.apply(plan));
    expect({ request, state: seen(opened.excel.workbook) }).toEqual({ request, state: before });
    expect(message).toContain("没有任何改动");
  }
});

test("can itself fail once at any action of putting back", async () => {
  const trial = await used();
  trial.excel.fail({ request: 1, at: "CustomXmlPart.SetXml()", code: "GeneralException" });
  refusal(await trial.host.apply(plan));
  const at = trial.excel.requests.findIndex(({ does }) => does.includes("Worksheet.Delete()"));
  const does = trial.excel.requests[at]?.does ?? [];
  expect(does.length).toBeGreaterThan(30);
  for (const action of does.keys()) {
    const opened = await used();
    const before = seen(opened.excel.workbook);
    opened.excel.fail({ request: 1, at: "CustomXmlPart.SetXml()", code: "GeneralException" });
    opened.excel.fail({ request: at + 1, at: action + 1, code: "GeneralException" });
    const { message } = refusal(await opened.host.apply(plan));
    expect({ action: does[action], state: seen(opened.excel.workbook) }).toEqual({ action: does[action], state: before });
    expect(message).toContain("没有任何改动");
  }
}, 60_000);

test("says exactly what remains where it cannot be taken back", async () => {
  const opened = await used();
  opened.excel.fail({ request: 1, at: "CustomXmlPart.SetXml()", code: "GeneralException" });
  // The two attempts to see how things stand; what is read in between goes well.
  for (const request of [2, 7]) opened.excel.fail({ request, code: "GeneralException" });
  const { code, message } = refusal(await opened.host.apply(plan));
  expect(code).toBe("half-done");
  expect(message).toContain("没能全部撤回");
  const remains = /还留着：(.*?)。/.exec(message)?.[1]?.split("、");
  expect(remains).toEqual([
    "新增的工作表“核对结果”",
    "附件3!E2",
    "附件3!C3",
    "附件3!B4",
    "附件3!C4",
    "附件5!C1",
    "附件5!C2",
    "附件3!E2 的格式",
    "附件5!C1 的格式",
    "附件5!C2 的格式",
    "附件3!B3 的标记",
    "附件3!C3 的标记",
    "附件5!A2 的标记",
    "工作表“附件3”的打印区域",
    "工作表“附件5”的打印区域",
  ]);
});

test("says what may have changed where the workbook cannot be read any more", async () => {
  const opened = await used();
  opened.excel.fail({ request: 1, at: "CustomXmlPart.SetXml()", code: "GeneralException" });
  for (const request of [2, 3, 4, 5]) opened.excel.fail({ request, code: "GeneralException" });
  const { message } = refusal(await opened.host.apply(plan));
  expect(message).toContain("不能确认");
  expect(message).toContain("新增的工作表“核对结果”、附件3!E2");
  expect(message).toContain("工作表“附件3”的打印区域、工作表“附件5”的打印区域");
  expect(message).toContain("撤销日志");
});

describe("a whole request that fails", () => {
  test("has done nothing, which is seen by reading", async () => {
    const opened = await used();
    const before = seen(opened.excel.workbook);
    opened.excel.fail({ request: 1, code: "GeneralException" });
    expect(refusal(await opened.host.apply(plan)).message).toMatch(/工作簿没有任何改动。$/);
    expect(seen(opened.excel.workbook)).toEqual(before);
    expect(opened.excel.requests.length).toBeGreaterThan(1);
  });

  test("may have been done, its answer lost: then it is not said that nothing was", async () => {
    const opened = await used();
    opened.excel.fail({ request: 1, code: "Timeout", lost: true });
    const { message } = refusal(await opened.host.apply(plan));
    expect(message).not.toContain("没有任何改动");
    for (const left of ["新增的工作表“核对结果”", "附件3!C3", "附件5!C1", "附件3!C3 的标记", "情况说明", "撤销日志"])
      expect(message).toContain(left);
  });
});

test("that has to give way to what somebody typed is taken back as a whole if it cannot", async () => {
  const opened = await used();
  const [, annex5] = opened.excel.workbook.sheets;
  if (annex5 !== undefined) annex5.cells["C2"] = { value: " 88%", formula: null, format: "General", look: { bold: true }, link: null };
  const before = seen(opened.excel.workbook);
  opened.excel.fail({ request: 2, code: "GeneralException" });
  expect(refusal(await opened.host.apply(plan)).message).toContain("没有任何改动");
  expect(seen(opened.excel.workbook)).toEqual(before);
});

test("does not take away a sheet that somebody has just added by the same name", async () => {
  const opened = await used();
  opened.excel.workbook.sheets.push(...workbookOf({ 核对结果: { rows: [["别人的"]] } }).sheets);
  const before = seen(opened.excel.workbook);
  expect(refusal(await opened.host.apply(plan)).message).toMatch(/同名的工作表.*没有任何改动/);
  expect(seen(opened.excel.workbook)).toEqual(before);
});
