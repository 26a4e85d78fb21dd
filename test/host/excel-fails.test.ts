import { planUndo } from "../../src/core/taking-back";
import type { Receipt, Refusal } from "../../src/host/host";
import { carryOut, planFor, sessionOf, undoOf, type Command, type Session } from "../excel/commands";
import { differences, linesOf } from "../excel/differences";
import { added, cell, keep, mark } from "../excel/edits";
import { formWorkbook } from "../excel/form";
import { snapshotOf, type SimWorkbook } from "../excel/model";
import { allGaps, done, open, refusal } from "../excel/opened";

// Wherever a command or taking it back fails, the workbook is as it was before, and what happened is said.

afterEach(() => expect(allGaps()).toEqual([]));

/** Makes a session anew each time: its last commands are its own, those before were another session's. */
async function sessions(before: readonly Command[], own: readonly Command[]): Promise<() => Promise<Session>> {
  const workbook = formWorkbook();
  const { host } = await open(workbook);
  for (const command of before) await carryOut(host, command);
  return async () => {
    const session = await sessionOf(own, snapshotOf(workbook));
    if (own.length === 0) done(await session.host.read());
    session.excel.forget();
    return session;
  };
}

/** What a workbook is but for how its sheets are printed. */
const unprinted = (workbook: SimWorkbook): readonly string[] =>
  linesOf(workbook).filter((line) => !/^\[\d+\]\.(page\.|printArea)/.test(line));

/**
 * Does something once to see what it asks for, then again and again, each time with another action of its write failing. How sheets
 * of ours are printed is set up last, and whether that can be done is all the same to the rest.
 */
async function failEverywhere(prepare: () => Promise<Session>, act: (session: Session) => Promise<Receipt | Refusal>): Promise<void> {
  const trial = await prepare();
  done(await act(trial));
  const at = trial.excel.requests.findIndex(({ does }) => does.some((what) => /=$|\.(Delete|Add|SetXml)\(\)$/.test(what)));
  const does = trial.excel.requests[at]?.does ?? [];
  expect(does.length).toBeGreaterThan(10);
  const after = unprinted(trial.excel.workbook);
  const paper = does.findIndex((what) => what.startsWith("PageLayout."));
  for (const action of [...does.keys(), -1]) {
    const session = await prepare();
    const before = linesOf(session.excel.workbook);
    // The last turn loses the request as a whole.
    session.excel.fail({ request: at + 1, code: "GeneralException", ...(action < 0 ? {} : { at: action + 1 }) });
    const result = await act(session);
    if (result.kind === "applied") {
      expect([does[action], paper >= 0 && action >= paper - 4]).toEqual([does[action], true]);
      expect([does[action], ...differences(after, unprinted(session.excel.workbook))]).toEqual([does[action]]);
      continue;
    }
    const { message } = refusal(result);
    expect([does[action], ...differences(before, linesOf(session.excel.workbook))]).toEqual([does[action]]);
    expect(message).toMatch(/没有任何改动。$/);
    // It is said only after it was seen.
    const read = session.excel.requests.slice(at + 1).flatMap((request) => request.does);
    expect(read).toContain("Range?address,values,formulas,text,numberFormat,valueTypes");
  }
}

test.each<[Command, readonly Command[]]>([
  ["采用", ["重新计算"]],
  ["写情况说明", ["重新计算"]],
  ["清除标记", ["重新计算"]],
  ["报送稿", ["重新计算", "写情况说明"]],
])(
  "%s leaves nothing behind",
  async (command, before) => {
    const prepare = await sessions(before, []);
    const plan = planFor(command, done(await (await prepare()).host.read()));
    await failEverywhere(prepare, ({ host }) => host.apply(plan));
  },
  60_000,
);

test.each<[Command, readonly Command[]]>([
  ["重新计算", []],
  ["采用", ["重新计算"]],
  ["报送稿", ["重新计算", "写情况说明"]],
])(
  "taking %s back leaves all as it was before",
  async (command, before) => {
    await failEverywhere(await sessions(before, [command]), (session) => undoOf(session, 1));
  },
  60_000,
);

test("taking several back leaves all as it was before", async () => {
  // A sheet of ours goes, comes again, and is written into: all of it is taken back at once.
  const [sheet, title] = [added("核对结果", [10, 20]), cell("核对结果!A1", null, "绩效核分 · 核对结果", "title")];
  const first = [sheet, title, cell("核对结果!B3", null, "附件5 G4", "link", "附件5!G4"), mark("附件5!G4", null, "error")];
  const prepare = await sessions(
    [first],
    [
      [{ ...sheet, before: "present", after: null }, cell("附件5!G4", 9, 10), keep("notes", null, "一")],
      [sheet, title, cell("核对结果!B4", null, "=附件5!G4", "amount"), mark("附件5!G4", "error", null)],
      [cell("附件5!G4", 10, 11), cell("核对结果!B4", "=附件5!G4", 5), keep("notes", "一", "二")],
    ],
  );
  await failEverywhere(prepare, (session) => undoOf(session, 3));
}, 60_000);

test("taking back by the journal leaves all as it was before", async () => {
  const prepare = await sessions(["重新计算", "采用"], []);
  const { plan } = planUndo(done(await (await prepare()).host.read()));
  await failEverywhere(prepare, ({ host }) => host.apply(plan));
}, 60_000);

test("an undo that failed says that it was the undo, and goes through the second time", async () => {
  const session = await sessionOf(["重新计算", "采用"]);
  session.excel.fail({ request: 2, at: "Range.Formulas=", code: "GeneralException" });
  expect(refusal(await undoOf(session, 2)).message).toMatch(/^撤销失败.*工作簿和撤销前一样，没有任何改动。$/);
  expect(done(await undoOf(session, 2)).stale).toEqual([]);
  expect(differences(session.states[0] ?? [], linesOf(session.excel.workbook))).toEqual([]);
});

test("one that Excel did not even begin with is not taken back, for there is nothing", async () => {
  const session = await sessionOf(["重新计算"]);
  session.excel.fail({ request: 2, code: "InvalidOperationInCellEditMode" });
  expect(refusal(await undoOf(session, 1))).toMatchObject({ code: "busy", message: expect.stringMatching(/没有任何改动。$/) });
  expect(session.excel.requests).toHaveLength(2);
});

test("seeing how things stand has changed nothing", async () => {
  const session = await sessionOf(["重新计算"]);
  session.excel.fail({ request: 1, code: "GeneralException" });
  expect(refusal(await undoOf(session, 1)).message).toMatch(/^撤销失败/);
  expect(differences(session.states[1] ?? [], linesOf(session.excel.workbook))).toEqual([]);
  expect(session.excel.requests).toHaveLength(1);
});

test("says what is not as before where it cannot be put back either, and what may be where nothing can be read", async () => {
  const failing = async (requests: readonly number[]): Promise<string> => {
    const session = await sessionOf(["重新计算", "采用"]);
    session.excel.fail({ request: 2, at: "CustomXmlPart.SetXml()", code: "GeneralException" });
    for (const request of requests) session.excel.fail({ request, code: "GeneralException" });
    return refusal(await undoOf(session, 1)).message;
  };
  expect(await failing([3, 7])).toMatch(/^撤销中断.*没能恢复到撤销之前。和撤销之前不一样的有：附件5!G4/);
  expect(await failing([3, 4, 5, 6, 7, 8])).toMatch(/^撤销中断.*不能确认是否已经恢复.*附件5!G4/);
});
