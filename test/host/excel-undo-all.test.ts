import { differences, linesOf } from "../excel/differences";
import { carryOut, sessionOf, undoOf, type Command } from "../excel/commands";
import { formWorkbook } from "../excel/form";
import { allGaps, done, open, refusal } from "../excel/opened";

// Several writes are taken back in two requests, as one after the other would be.

afterEach(() => expect(allGaps()).toEqual([]));

const everything: readonly Command[] = ["重新计算", "采用", "写情况说明", "清除标记", "重新计算", "报送稿", "重新计算"];

describe("taking back several writes", () => {
  test.each(everything.map((_, index) => everything.length - index))("takes the last %i back in two requests", async (count) => {
    const session = await sessionOf(everything);
    const { excel, undos, states } = session;
    const receipt = done(await undoOf(session, count));
    expect(receipt.stale).toEqual([]);
    expect(receipt.applied).toBe(undos.slice(0, count).reduce((sum, { plan }) => sum + plan.length, 0));
    expect(differences(states[everything.length - count] ?? [], linesOf(excel.workbook))).toEqual([]);
    expect(excel.requests).toHaveLength(2);
  });

  test("knows the workbook afterwards: writing goes on, and is taken back again", async () => {
    const session = await sessionOf(everything);
    const { excel, host, states } = session;
    done(await undoOf(session, everything.length));
    const again = await carryOut(host, "重新计算");
    expect(differences(states[1] ?? [], linesOf(excel.workbook))).toEqual([]);
    done(await host.undo(again.undo));
    expect(differences(states[0] ?? [], linesOf(excel.workbook))).toEqual([]);
  });

  test("leaves a cell that somebody changed between two of them, as one after the other would", async () => {
    const workbook = formWorkbook();
    const { host } = await open(workbook);
    const [annex5] = workbook.sheets;
    const type = (value: number): void => {
      if (annex5 !== undefined) annex5.cells["G4"] = { value, formula: null, format: "General", look: {}, link: null };
    };
    const first = await carryOut(host, "采用");
    type(8);
    const second = await carryOut(host, "采用");
    expect(annex5?.cells["G4"]?.formula).toBe("=SUM(G2:G3)");
    const { stale } = done(await host.undo(second.undo, first.undo));
    expect(annex5?.cells["G4"]?.value).toBe(8);
    expect(stale.map((edit) => edit.kind === "cell" && edit.place.address)).toEqual(["G4"]);
  });

  test("leaves a sheet of ours that somebody has written into, and what was kept by somebody else", async () => {
    const session = await sessionOf(["重新计算", "采用", "重新计算"]);
    const { excel } = session;
    const results = excel.workbook.sheets.find(({ name }) => name === "核对结果");
    if (results !== undefined) results.cells["Z99"] = { value: "请核对", formula: null, format: "General", look: {}, link: null };
    const { stale } = done(await undoOf(session, 3));
    expect(stale.some((edit) => edit.kind === "sheet" && edit.sheet === "核对结果")).toBe(true);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(["附件5", "封面", "核对结果"]);
    expect(excel.workbook.sheets[0]?.cells["G4"]?.value).toBe(9);
  });

  test("refuses where one of them is none of its own, and does nothing", async () => {
    const { excel, host, undos, states } = await sessionOf(["重新计算"]);
    const [last = { plan: [], memory: null }] = undos;
    expect(refusal(await host.undo(last, { plan: [], memory: null })).code).toBe("failed");
    expect(differences(states[1] ?? [], linesOf(excel.workbook))).toEqual([]);
  });

  test("gives way to what somebody types between seeing and putting back", async () => {
    const session = await sessionOf(["采用"]);
    const { excel } = session;
    const answer = excel.answer.bind(excel);
    let count = 0;
    excel.answer = (body) => {
      count += 1;
      const cells = excel.workbook.sheets[0]?.cells ?? {};
      if (count === 2) cells["G4"] = { value: " 88%", formula: null, format: "0.0", look: { bold: true }, link: null };
      return answer(body);
    };
    const { stale } = done(await undoOf(session, 1));
    expect(stale.map((edit) => edit.kind === "cell" && edit.place.address)).toEqual(["G4"]);
    expect(excel.workbook.sheets[0]?.cells["G4"]).toMatchObject({ value: " 88%", format: "0.0", look: { bold: true } });
  });
});
