import { markSeverity } from "../../src/core/plan";
import { excelHost } from "../../src/host/excel";
import { engine } from "../../src/taskpane/engine";
import { createSession, type Session } from "../../src/taskpane/session";
import type { Matter } from "../../src/taskpane/state";
import { differences, linesOf } from "../excel/differences";
import { formWorkbook } from "../excel/form";
import { changeLook, ruleOf, type SimSheet } from "../excel/model";
import { allGaps, done, open, type Opened } from "../excel/opened";

// What we mark is told from what others mark, and goes without a trace; what 报送稿 leaves is what the bureau wrote and accepted.

afterEach(() => expect(allGaps()).toEqual([]));

interface Bench extends Opened {
  readonly form: SimSheet;
  readonly session: Session;
}

/** The small form with fills and rules of the bureau's own, one of them by formula. */
async function bench(): Promise<Bench> {
  const workbook = formWorkbook();
  const [form] = workbook.sheets;
  if (form === undefined) throw new Error("no form");
  changeLook(form, 3, 6, { fill: "#FFFF00" });
  const rules = [
    { type: "CellValue", address: "G2:G4" },
    { formula: "=$G2>100", address: "A2:G4", fill: "#00FF00" },
  ];
  form.rules.push(...rules.map((rule) => ruleOf(workbook, rule)));
  const opened = await open(workbook);
  const session = createSession({ host: opened.host, engine, clock: () => new Date(2023, 0, 1) });
  return { ...opened, form, session };
}

const ours = ({ rules }: SimSheet): readonly string[] => rules.flatMap(({ formula }) => markSeverity(formula ?? "") ?? []);
const fillsOf = ({ cells }: SimSheet): unknown =>
  Object.entries(cells).flatMap(([address, { look }]) => (look.fill === undefined ? [] : [[address, look.fill]]));

function matterOf(session: Session, code: string): Matter {
  const matter = session.state().known?.matters.find(({ finding }) => finding.code === code);
  if (matter === undefined) throw new Error(`no ${code}`);
  return matter;
}

test("marks are conditional formats by severity beside the bureau's own, and no fills", async () => {
  const { form, session, excel } = await bench();
  const before = [...form.rules];
  await session.recalculate();
  expect(ours(form)).toEqual(["error"]);
  expect(form.rules.slice(0, 2)).toEqual(before);
  expect(fillsOf(form)).toEqual([["G4", "#FFFF00"]]);
  const results = excel.workbook.sheets.find(({ name }) => name === "核对结果");
  const legend = Object.values(results?.cells ?? {}).map(({ value }) => value);
  expect(legend).toEqual(expect.arrayContaining(["标记", "基本平衡", "逻辑性", expect.stringMatching(/^各表里这样标出的单元格。/)]));
});

test("清除标记 after reopening takes them away one by one, and nothing else but what remembers them", async () => {
  const { form, session, excel } = await bench();
  await session.recalculate();
  const [marked, count] = [linesOf(excel.workbook), ours(form).length];
  const reopened = createSession({ host: excelHost(), engine, clock: () => new Date(2023, 0, 1) });
  await reopened.open();
  expect(reopened.state()).toMatchObject({ kind: "idle", marks: 2 });
  excel.forget();
  await reopened.clearMarks();
  const does = excel.requests.flatMap((request) => request.does);
  expect(does.filter((what) => what === "ConditionalFormat.Delete()")).toHaveLength(count);
  expect(does.filter((what) => /ClearAll|Fill\.(Clear|Color)/.test(what))).toEqual([]);
  // Of other people's rules type and id; a formula only because it is what tells ours.
  const asked = does.filter((what) => /^(ConditionalFormat|null)\w*\?/.test(what) && /type|rule/.test(what));
  expect(new Set(asked)).toEqual(new Set(["ConditionalFormatCollection?id,type,customOrNullObject/rule/formula"]));
  const changes = differences(marked, linesOf(excel.workbook));
  const others = changes.filter((line) => !/\.rules\.2\.|rescore\.marks|urn:rescore:journal/.test(line));
  expect([others, ours(form)]).toEqual([[], []]);
  expect(form.rules).toHaveLength(2);
});

test("报送稿 leaves what the bureau wrote and accepted, and nothing of ours, after it was asked for", async () => {
  const { form, session, excel } = await bench();
  const before = linesOf(excel.workbook);
  await session.recalculate();
  await session.accept([matterOf(session, "total-score-mismatch")]);
  await session.explain(matterOf(session, "score-not-permitted"), "按上年口径");
  const row = session.state().known?.assessment.rows.find(({ indicator }) => indicator === "资金使用合规性");
  if (row === undefined) throw new Error("no row");
  await session.judge(row, { reason: "抽查无误" });
  await session.recalculate();
  await session.askFiling();
  // What goes and what stays is said before anything is done.
  expect(session.state().asking).toMatchObject({
    sheets: ["核算底稿", "核对结果"],
    printed: ["附件5"],
    scores: 4,
    reasons: 1,
    judgements: 1,
    accepted: 1,
  });
  expect(session.state().asking?.marks).toBeGreaterThan(0);
  expect(form.printArea).toBe("A1:G4");
  await session.file(true);
  expect(session.state()).toMatchObject({ kind: "applied", written: { stale: [] } });
  // The line between the table and our column is Excel's only one there, so that nobody can tell whose it is.
  const changes = differences(before, linesOf(excel.workbook)).filter((line) => !/\.cells\.H\d\./.test(line));
  expect(changes.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    "- [0].cells.G4.formula",
    "- [0].cells.G4.value",
    "+ [0].cells.G4.formula",
    "+ [0].cells.G4.value",
  ]);
  expect(form.cells["G4"]?.formula).toBe("=SUM(G2:G3)");
  expect(["H1", "H2", "H3", "H4"].map((address) => form.cells[address]?.value ?? null)).toEqual([null, null, null, null]);
  expect(done(await excelHost().read())).toMatchObject({ marks: [], kept: { notes: null, journal: null } });
});
