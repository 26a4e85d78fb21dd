import { contentOf } from "../../src/core/writeback/draft";
import type { Cell, Sheet, Workbook } from "../../src/core/grid/workbook";
import type { CellEdit, Kept, Plan } from "../../src/core/plan";
import type { Host, Reading, Receipt, Refusal } from "../../src/host/host";
import { engine } from "../../src/taskpane/engine";
import type { Means } from "../../src/taskpane/means";
import { createSession, type Session } from "../../src/taskpane/session";
import type { Matter } from "../../src/taskpane/state";
import { applied } from "../support/apply";

/** A sheet of texts and numbers, a row each. */
function sheet(name: string, ...rows: readonly (readonly (string | number)[])[]): Sheet {
  const cell = (value: string | number): Cell => ({ value, text: String(value), formula: null, format: "General" });
  return { name, visibility: "visible", protected: false, rows: rows.map((row) => row.map(cell)), merges: null };
}

/** 附件5 with one row that a person decides, and a typo that can be taken over. */
const form: Workbook = {
  sheets: [
    sheet(
      "附件5",
      ["一级指标", "二级指标", "三级指标", "分值", "评价标准", "指标说明", "得分"],
      ["过程", "预算管理", "资金使用合规性", 5, "每出现一例不符合要求的扣2分，扣完为止。", "", 5],
      ["产出", "职责履行", "行政效能", 6, "效果较好计6分；一般计3分；无效果计0分。", "", 5],
      ["合计", "", "", 11, "", "", 9],
    ),
  ],
};

type Marks = Reading["marks"];

/** A host over a snapshot: it applies what still holds, keeps what it is told to keep, and takes plans back. */
function hostOf(start: Workbook) {
  let [workbook, kept, marks] = [start, nothingKept, [] as Marks];
  const told: string[] = [];
  const write = (plan: Plan): Receipt => {
    const stale = plan.filter((edit) => edit.kind === "cell" && !holds(workbook, edit));
    const done = plan.filter((edit) => !stale.includes(edit));
    const memory = { workbook, kept, marks };
    workbook = applied(workbook, done);
    for (const edit of done) if (edit.kind === "keep") kept = { ...kept, [edit.part]: edit.after };
    marks = done.reduce(marksAfter, marks);
    return { kind: "applied", applied: done.length, stale, undo: { plan: done, memory } };
  };
  const host: Host = {
    read: () => (told.push("read"), Promise.resolve<Reading>({ kind: "read", workbook, marks, kept })),
    apply: (plan) => (told.push("apply"), Promise.resolve(write(plan))),
    undo: (last, ...before) => {
      told.push("undo");
      const { plan, memory } = before.at(-1) ?? last;
      ({ workbook, kept, marks } = memory as { workbook: Workbook; kept: Kept; marks: Marks });
      return Promise.resolve({ kind: "applied", applied: plan.length, stale: [], undo: { plan, memory: null } });
    },
    reveal: () => Promise.resolve(null),
  };
  return {
    host,
    told,
    kept: () => kept,
    totalText: () => workbook.sheets[0]?.rows[3]?.[6]?.text,
    /** Types another total, as a user does. */
    typeTotal: (number: number) => {
      const place = { sheet: "附件5", address: "G4" };
      const after = { kind: "number", number: String(number) } as const;
      workbook = applied(workbook, [{ kind: "cell", place, before: { kind: "blank" }, after, look: "plain", because: "" }]);
    },
  };
}

const nothingKept: Kept = { notes: null, journal: null };

function holds(workbook: Workbook, { place, before }: CellEdit): boolean {
  const [column, row] = [place.address.charCodeAt(0) - 65, Number(place.address.slice(1)) - 1];
  const cell = workbook.sheets.find(({ name }) => name === place.sheet)?.rows[row]?.[column];
  return JSON.stringify(contentOf(cell)) === JSON.stringify(before);
}

function marksAfter(marks: Marks, edit: Plan[number]): Marks {
  if (edit.kind !== "mark") return marks;
  const others = marks.filter(({ place }) => place.address !== edit.place.address || place.sheet !== edit.place.sheet);
  return edit.after === null ? others : [...others, { place: edit.place, severity: edit.after }];
}

type Bench = ReturnType<typeof hostOf> & { readonly session: Session };

function bench(more: Partial<Means> = {}): Bench {
  const over = hostOf(form);
  return { ...over, session: createSession({ host: over.host, engine, clock: () => new Date(2023, 0, 1, 9, 5), ...more }) };
}

async function recalculated(): Promise<Bench> {
  const opened = bench();
  await opened.session.recalculate();
  opened.told.length = 0;
  return opened;
}

function matterOf(session: Session, code: string): Matter {
  const matter = session.state().known?.matters.find(({ finding }) => finding.code === code);
  if (matter === undefined) throw new Error(`no ${code}`);
  return matter;
}

describe("采用", () => {
  test("writes in one request, reads anew, and says that 核对结果 is from before", async () => {
    const { session, told, totalText } = await recalculated();
    const matter = matterOf(session, "total-score-mismatch");
    await session.accept([matter]);
    expect(told).toEqual(["read", "apply", "read"]);
    expect(totalText()).toBe("10");
    expect(session.state()).toMatchObject({
      kind: "applied",
      doing: "accept",
      written: { applied: 1, stale: [] },
      known: { outdated: true },
    });
    expect(session.state().known?.matters.map(({ finding }) => finding.code)).not.toContain("total-score-mismatch");
    await session.recalculate();
    expect(session.state().known?.outdated).toBe(false);
  });

  test("is taken back by 撤销, and the finding is there again", async () => {
    const { session, totalText } = await recalculated();
    await session.accept([matterOf(session, "total-score-mismatch")]);
    await session.undo();
    expect(totalText()).toBe("9");
    expect(matterOf(session, "total-score-mismatch").proposal).not.toBeNull();
    expect(session.state()).toMatchObject({ doing: "undo", written: { applied: 1 }, known: { outdated: false } });
  });

  test("leaves a cell that says something else than what was shown", async () => {
    const { session, totalText, typeTotal } = await recalculated();
    const matter = matterOf(session, "total-score-mismatch");
    typeTotal(8);
    await session.accept([matter]);
    expect(totalText()).toBe("8");
    expect(session.state()).toMatchObject({ written: { applied: 0, stale: [{ place: { sheet: "附件5", address: "G4" } }] } });
  });
});

describe("写情况说明", () => {
  test("keeps the reason in the file alone, and it holds", async () => {
    const { session, told, kept } = await recalculated();
    await session.explain(matterOf(session, "total-score-mismatch"), " 合计按旧表填报 ");
    expect(told).toEqual(["read", "apply", "read"]);
    expect(kept().notes).toContain("合计按旧表填报");
    expect(matterOf(session, "total-score-mismatch").reason).toEqual({ text: "合计按旧表填报", holds: true });
    expect(session.state()).toMatchObject({ doing: "explain", written: { applied: 0 }, known: { outdated: true } });
  });

  test("lapses when what it was about changes, and can be taken away", async () => {
    const { session, typeTotal } = await recalculated();
    await session.explain(matterOf(session, "total-score-mismatch"), "合计按旧表填报");
    typeTotal(8);
    await session.recalculate();
    expect(matterOf(session, "total-score-mismatch").reason).toEqual({ text: "合计按旧表填报", holds: false });
    await session.explain(matterOf(session, "total-score-mismatch"), "");
    expect(matterOf(session, "total-score-mismatch").reason).toBeNull();
  });

  test("is taken back by 撤销 like any write", async () => {
    const { session, kept } = await recalculated();
    await session.explain(matterOf(session, "total-score-mismatch"), "合计按旧表填报");
    await session.undo();
    expect([kept().notes, matterOf(session, "total-score-mismatch").reason]).toEqual([null, null]);
  });
});

test("人工判定 is kept, decides its row at once, and again after reopening", async () => {
  const { session, kept, host } = await recalculated();
  const row = session.state().known?.assessment.rows.find(({ indicator }) => indicator === "行政效能");
  if (row === undefined) throw new Error("no row");
  expect(row.verdict).toBe("not-permitted");
  const score = row.rule.permitted?.[1];
  await session.judge(row, { ...(score === undefined ? {} : { score }), reason: "测评一般" });
  const verdicts = (other: Session) => other.state().known?.assessment.rows.map(({ verdict }) => verdict);
  expect(verdicts(session)?.[1]).toBe("contradicted");
  expect(kept().notes).toContain("测评一般");
  const reopened = createSession({ host, engine, clock: () => new Date() });
  await reopened.recalculate();
  expect(verdicts(reopened)).toEqual(verdicts(session));
  await session.judge(row, null);
  expect(verdicts(session)?.[1]).toBe("not-permitted");
});

describe("撤销", () => {
  test("takes all steps of a session back", async () => {
    const { session, told, totalText, kept } = await recalculated();
    await session.accept([matterOf(session, "total-score-mismatch")]);
    await session.explain(matterOf(session, "score-not-permitted"), "按上年口径");
    expect(session.state().undos.map(({ doing }) => doing)).toEqual(["write", "accept", "explain"]);
    told.length = 0;
    await session.undoAll();
    expect(told).toEqual(["read", "undo", "read"]);
    expect([totalText(), kept(), session.state().undos]).toEqual(["9", { notes: null, journal: null }, []]);
  });

  test("knows the steps of an earlier session by the journal, one or all", async () => {
    const earlier = await recalculated();
    await earlier.session.accept([matterOf(earlier.session, "total-score-mismatch")]);
    const { host, totalText, told } = earlier;
    const session = createSession({ host, engine, clock: () => new Date() });
    await session.open();
    expect([session.state().kind, session.state().kept]).toEqual(["idle", ["重新计算", "采用"]]);
    told.length = 0;
    await session.undo();
    expect(told).toEqual(["read", "apply", "read"]);
    expect([totalText(), session.state().kept]).toEqual(["9", ["重新计算"]]);
    await session.undoAll();
    expect([session.state().kept, session.state().kind]).toEqual([[], "applied"]);
    await session.undoAll();
    expect(told).toHaveLength(6);
  });

  test("says what stays because somebody has changed it since", async () => {
    const earlier = await recalculated();
    await earlier.session.accept([matterOf(earlier.session, "total-score-mismatch")]);
    earlier.typeTotal(7);
    const session = createSession({ host: earlier.host, engine, clock: () => new Date() });
    await session.open();
    await session.undo();
    expect(session.state()).toMatchObject({ written: { applied: 0, stale: [{ place: { address: "G4" } }] } });
  });

  test("keeps all its steps where it is refused", async () => {
    const { host, session } = await recalculated();
    await session.accept([matterOf(session, "total-score-mismatch")]);
    const refusal: Refusal = { kind: "refused", code: "busy", message: "请先按回车" };
    Object.assign(host, { undo: () => Promise.resolve(refusal) });
    await session.undoAll();
    expect(session.state()).toMatchObject({ kind: "failed", refusal, undos: [{ doing: "write" }, { doing: "accept" }] });
  });

  test("takes a reason and an answer back after reopening, as the last thing done", async () => {
    const earlier = await recalculated();
    await earlier.session.explain(matterOf(earlier.session, "score-not-permitted"), "按上年口径");
    const session = createSession({ host: earlier.host, engine, clock: () => new Date() });
    await session.open();
    expect(session.state().kept).toEqual(["重新计算", "写情况说明"]);
    await session.undo();
    expect(session.state()).toMatchObject({ kind: "applied", doing: "undo", kept: ["重新计算"] });
    expect(engine.notesOf((await earlier.host.read()) as Reading).reasons).toEqual([]);
  });
});

describe("报送稿", () => {
  test("asks first with what goes and what stays, and can be declined", async () => {
    const { session, told } = await recalculated();
    await session.accept([matterOf(session, "total-score-mismatch")]);
    await session.explain(matterOf(session, "score-not-permitted"), "按上年口径");
    told.length = 0;
    await session.askFiling();
    expect(session.state().asking).toMatchObject({
      sheets: ["核算底稿", "核对结果"],
      reasons: 1,
      judgements: 0,
      settings: 0,
      steps: 3,
      accepted: 1,
    });
    session.dropFiling();
    expect([told, session.state().asking]).toEqual([["read"], null]);
  });

  test("takes everything of ours away, leaves what was taken over, and can be taken back", async () => {
    const { session, totalText, kept } = await recalculated();
    await session.accept([matterOf(session, "total-score-mismatch")]);
    const before = kept();
    await session.file(true);
    expect([totalText(), kept(), session.state().known?.sheets]).toEqual(["10", { notes: null, journal: null }, ["附件5"]]);
    await session.undo();
    expect(kept()).toEqual(before);
  });
});

test("opening says how many marks a file bears, until it is recalculated; what cannot be read says nothing", async () => {
  const marked = hostOf(form);
  const bearing: Reading = {
    kind: "read",
    workbook: form,
    marks: [{ place: { sheet: "附件5", address: "G4" }, severity: "error" }],
    kept: { notes: null, journal: null },
  };
  const session = createSession({ host: { ...marked.host, read: () => Promise.resolve(bearing) }, engine, clock: () => new Date() });
  await session.open();
  expect(session.state()).toMatchObject({ kind: "idle", marks: 1 });
  await session.recalculate();
  expect(session.state().marks).toBeNull();
  const refused = createSession({
    host: { ...marked.host, read: () => Promise.resolve({ kind: "refused", code: "busy", message: "" }) },
    engine,
    clock: () => new Date(),
  });
  await refused.open();
  expect(refused.state()).toMatchObject({ kind: "idle", marks: null });
});

test("where nothing can be kept, nothing is said to be: a reason is refused, and 重新计算 and 采用 go on", async () => {
  const { host, told, session, totalText } = bench();
  const { read } = host;
  Object.assign(host, {
    read: async (): Promise<Reading> => {
      const { kept: _, ...reading } = (await read()) as Reading;
      return reading;
    },
  });
  await session.recalculate();
  expect(session.state()).toMatchObject({ kind: "applied", written: { stale: [] } });
  const matter = matterOf(session, "score-not-permitted");
  told.length = 0;
  await session.explain(matter, "按上年口径");
  expect(told).toEqual(["read"]);
  expect(session.state()).toMatchObject({ kind: "failed", refusal: { code: "too-old" } });
  await session.accept([matterOf(session, "total-score-mismatch")]);
  expect([totalText(), session.state()]).toMatchObject(["10", { kind: "applied", written: { applied: 1, stale: [] } }]);
});

test("清除标记 before anything was calculated leaves nothing calculated", async () => {
  const { session } = bench();
  await session.clearMarks();
  expect(session.state()).toMatchObject({ kind: "applied", doing: "clear", known: null });
});

test("Excel's own undo list is spoken of until the first write, or until that is closed", async () => {
  const { session } = bench({ clearsUndoList: true });
  expect(session.state().hint).toBe(true);
  await session.recalculate();
  expect(session.state().hint).toBe(false);
  const closed = bench({ clearsUndoList: true }).session;
  closed.dismissHint();
  expect([closed.state().hint, bench().session.state().hint]).toEqual([false, false]);
});
