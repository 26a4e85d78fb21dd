import { planUndo } from "../../src/core/journal";
import type { Plan } from "../../src/core/plan";
import type { Host, Reading, Receipt, Undo } from "../../src/host/host";
import { differences, linesOf } from "../excel/differences";
import { commands, formWorkbook } from "../excel/form";
import type { SimWorkbook } from "../excel/model";
import { allGaps, done, open, refusal, type Opened } from "../excel/opened";

// Several writes are taken back in two requests, as one after the other would be; and wherever a command or taking it back
// fails, the workbook is as it was before.

afterEach(() => expect(allGaps()).toEqual([]));

type Command = keyof typeof commands;

const everything: readonly Command[] = ["重新计算", "采用", "写情况说明", "清除标记", "重新计算", "报送稿", "重新计算"];

async function carryOut(host: Host, command: Command): Promise<Receipt> {
  return done(await host.apply(planFor(command, done(await host.read()))));
}

/** The same workbook gets the same plan: it is made once, however often a command is carried out to see it fail. */
const plans = new Map<string, Plan>();

function planFor(command: Command, reading: Reading): Plan {
  const key = `${command}${JSON.stringify(reading)}`;
  const plan = plans.get(key) ?? commands[command](reading);
  plans.set(key, plan);
  return plan;
}

interface Session extends Opened {
  /** The writes so far, the last one first, as they are handed to undo. */
  readonly undos: readonly [Undo, ...Undo[]];
  /** The workbook before the first, and after each. */
  readonly states: readonly (readonly string[])[];
}

async function sessionOf(steps: readonly Command[], workbook: SimWorkbook = formWorkbook()): Promise<Session> {
  const opened = await open(workbook);
  const states = [linesOf(workbook)];
  const undos: Undo[] = [];
  for (const command of steps) {
    undos.unshift((await carryOut(opened.host, command)).undo);
    states.push(linesOf(workbook));
  }
  const [last, ...before] = undos;
  if (last === undefined) throw new Error("no steps");
  opened.excel.forget();
  return { ...opened, undos: [last, ...before], states };
}

describe("taking back several writes", () => {
  test.each(everything.map((_, index) => everything.length - index))("takes the last %i back in two requests", async (count) => {
    const { excel, host, undos, states } = await sessionOf(everything);
    const [last, ...before] = undos;
    const receipt = done(await host.undo(last, ...before.slice(0, count - 1)));
    expect(receipt.stale).toEqual([]);
    expect(receipt.applied).toBe(undos.slice(0, count).reduce((sum, { plan }) => sum + plan.length, 0));
    expect(differences(states[everything.length - count] ?? [], linesOf(excel.workbook))).toEqual([]);
    expect(excel.requests).toHaveLength(2);
  });

  test("knows the workbook afterwards: writing goes on, and is taken back again", async () => {
    const { excel, host, undos, states } = await sessionOf(everything);
    done(await host.undo(...undos));
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
    const { excel, host, undos } = await sessionOf(["重新计算", "采用", "重新计算"]);
    const results = excel.workbook.sheets.find(({ name }) => name === "核对结果");
    if (results !== undefined) results.cells["Z99"] = { value: "请核对", formula: null, format: "General", look: {}, link: null };
    const { stale } = done(await host.undo(...undos));
    expect(stale.some((edit) => edit.kind === "sheet" && edit.sheet === "核对结果")).toBe(true);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(["附件5", "封面", "核对结果"]);
    expect(excel.workbook.sheets[0]?.cells["G4"]?.value).toBe(9);
  });

  test("refuses where one of them is none of its own, and does nothing", async () => {
    const { excel, host, undos, states } = await sessionOf(["重新计算"]);
    expect(refusal(await host.undo(undos[0], { plan: [], memory: null })).code).toBe("failed");
    expect(differences(states[1] ?? [], linesOf(excel.workbook))).toEqual([]);
  });

  test("gives way to what somebody types between seeing and putting back", async () => {
    const { excel, host, undos } = await sessionOf(["采用"]);
    const answer = excel.answer.bind(excel);
    let count = 0;
    excel.answer = (body) => {
      count += 1;
      const cells = excel.workbook.sheets[0]?.cells ?? {};
      if (count === 2) cells["G4"] = { value: " 88%", formula: null, format: "0.0", look: { bold: true }, link: null };
      return answer(body);
    };
    const { stale } = done(await host.undo(...undos));
    expect(stale.map((edit) => edit.kind === "cell" && edit.place.address)).toEqual(["G4"]);
    expect(excel.workbook.sheets[0]?.cells["G4"]).toMatchObject({ value: " 88%", format: "0.0", look: { bold: true } });
  });
});

describe("wherever it fails", () => {
  /** Does something once to see what it asks for, then again and again, each time with another action of its write failing. */
  async function failEverywhere(prepare: () => Promise<Session>, act: (session: Session) => Promise<Receipt | ReturnType<typeof refusal>>) {
    const trial = await prepare();
    done(await act(trial));
    const at = trial.excel.requests.findIndex(({ does }) => does.some((what) => /=$|\.(Delete|Add|SetXml)\(\)$/.test(what)));
    const does = trial.excel.requests[at]?.does ?? [];
    expect(does.length).toBeGreaterThan(10);
    for (const action of [...does.keys(), -1]) {
      const session = await prepare();
      const before = linesOf(session.excel.workbook);
      // The last turn loses the request as a whole.
      session.excel.fail({ request: at + 1, code: "GeneralException", ...(action < 0 ? {} : { at: action + 1 }) });
      const { message } = refusal(await act(session));
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
      const prepare = (): Promise<Session> => sessionOf(before);
      const reading = done(await (await prepare()).host.read());
      const plan = commands[command](reading);
      await failEverywhere(prepare, ({ host }) => host.apply(plan));
    },
    60_000,
  );

  test.each<[string, readonly Command[]]>([
    ["重新计算", ["重新计算"]],
    ["报送稿", ["重新计算", "写情况说明", "报送稿"]],
    ["采用", ["重新计算", "采用"]],
  ])(
    "taking %s back leaves all as it was before",
    async (_, steps) => {
      await failEverywhere(
        () => sessionOf(steps),
        ({ host, undos }) => host.undo(undos[0]),
      );
    },
    60_000,
  );

  test("taking all back leaves all as it was before, and says that it was the undo", async () => {
    await failEverywhere(
      () => sessionOf(["重新计算", "采用", "清除标记", "报送稿", "重新计算"]),
      ({ host, undos }) => host.undo(...undos),
    );
    const { excel, host, undos } = await sessionOf(["重新计算", "采用"]);
    excel.fail({ request: 2, at: "Range.Formulas=", code: "GeneralException" });
    expect(refusal(await host.undo(...undos)).message).toMatch(/^撤销失败.*工作簿和撤销前一样，没有任何改动。$/);
    // Nothing of it is forgotten: the second try goes through.
    expect(done(await host.undo(...undos)).stale).toEqual([]);
  }, 120_000);

  test("taking back by the journal leaves all as it was before", async () => {
    const base = await sessionOf(["重新计算", "采用"]);
    const prepare = (): Promise<Session> => sessionOf(["重新计算", "采用"]);
    const { plan } = planUndo(done(await base.host.read()));
    await failEverywhere(prepare, ({ host }) => host.apply(plan));
  }, 60_000);

  test("seeing how things stand has changed nothing", async () => {
    const { excel, host, undos, states } = await sessionOf(["重新计算"]);
    excel.fail({ request: 1, code: "GeneralException" });
    expect(refusal(await host.undo(...undos)).message).toMatch(/^撤销失败/);
    expect(differences(states[1] ?? [], linesOf(excel.workbook))).toEqual([]);
    expect(excel.requests).toHaveLength(1);
  });

  test("says what is not as before where it cannot be put back either, and what may be where nothing can be read", async () => {
    const failing = async (requests: readonly number[]): Promise<string> => {
      const { excel, host, undos } = await sessionOf(["重新计算", "采用"]);
      excel.fail({ request: 2, at: "CustomXmlPart.SetXml()", code: "GeneralException" });
      for (const request of requests) excel.fail({ request, code: "GeneralException" });
      return refusal(await host.undo(undos[0])).message;
    };
    expect(await failing([3, 7])).toMatch(/^撤销中断.*没能恢复到撤销之前。和撤销之前不一样的有：附件5!G4/);
    expect(await failing([3, 4, 5, 6, 7, 8])).toMatch(/^撤销中断.*不能确认是否已经恢复.*附件5!G4/);
  });
});
