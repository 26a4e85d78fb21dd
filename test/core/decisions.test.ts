import { proposalFor } from "../../src/core/accept";
import { assess } from "../../src/core/assess";
import { defaultSettings, type Assessment, type ScoredRow } from "../../src/core/assessment";
import type { Finding } from "../../src/core/check/finding";
import { addressOf } from "../../src/core/grid/address";
import type { Workbook } from "../../src/core/grid/workbook";
import { journalEdit, readJournal } from "../../src/core/journal";
import { planUndo } from "../../src/core/taking-back";
import { judgementsOf, noNotes, notesText, readNotes, reasonFor, withJudgement, withReason, type Notes } from "../../src/core/notes";
import type { Kept, Plan } from "../../src/core/plan";
import { exact } from "../../src/core/quantity";
import { keptEdits, planClearMarks, planFiling, planTakeover, planWriteback, type Marks } from "../../src/core/writeback";
import { notesOf } from "../../src/core/writeback/decisions";
import { applied } from "../support/apply";
import { percent, sheetOf, withCell, workbookOf, type Written } from "../support/grid";
import { readingOf, sampleHost } from "../support/sample";

/** A workbook with all that travels with it. */
interface File {
  readonly workbook: Workbook;
  readonly marks: Marks;
  readonly kept: Kept;
}

const nothingKept: Kept = { notes: null, journal: null };

let sample: File;
beforeAll(async () => {
  sample = { workbook: (await readingOf(sampleHost())).workbook, marks: [], kept: nothingKept };
});

/** What a host makes of a plan. */
function after(file: File, plan: Plan): File {
  const marks = new Map(file.marks.map((mark) => [`${mark.place.sheet}!${mark.place.address}`, mark]));
  const kept = { ...file.kept };
  for (const edit of plan) {
    if (edit.kind === "keep" && kept[edit.part] === edit.before) kept[edit.part] = edit.after;
    if (edit.kind !== "mark") continue;
    const key = `${edit.place.sheet}!${edit.place.address}`;
    if (edit.after === null) marks.delete(key);
    else marks.set(key, { place: edit.place, severity: edit.after });
  }
  return {
    workbook: applied(
      file.workbook,
      plan.filter((edit) => edit.kind !== "keep"),
    ),
    marks: [...marks.values()],
    kept,
  };
}

function assessed(file: File): Assessment {
  return assess(file.workbook, defaultSettings);
}

function recalculated(file: File): File {
  return after(file, planWriteback(file, assessed(file)));
}

function findingAt(file: File, code: string, address: string): Finding {
  const found = assessed(file).findings.find((each) => each.code === code && each.place.address === address);
  if (found === undefined) throw new Error(`no ${code} at ${address}`);
  return found;
}

function rowAt(file: File, address: string): ScoredRow {
  const row = assessed(file).rows.find((each) => each.place.address === address);
  if (row === undefined) throw new Error(`no row at ${address}`);
  return row;
}

/** All that stands in a workbook's cells, to compare two states by. */
function contents(workbook: Workbook): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    workbook.sheets.flatMap((sheet) =>
      sheet.rows.flatMap((cells, row) =>
        (cells ?? []).flatMap((cell, column) =>
          cell === undefined || cell.value === null || cell.value === ""
            ? []
            : [[`${sheet.name}!${addressOf(row, column)}`, [cell.value, cell.formula]] as const],
        ),
      ),
    ),
  );
}

describe("reasons and answers", () => {
  test("a reason stays with its finding until what it is about changes, and only then lapses", () => {
    const found = findingAt(sample, "rate-mismatch", "D14");
    const notes = withReason(noNotes, found, "  上年口径不同，已报财政局同意。 ", sample.workbook);
    expect(reasonFor(notes, found, sample.workbook)).toEqual({ text: "上年口径不同，已报财政局同意。", holds: true });
    // Another cell changes: nothing lapses. The figure that it is about changes: the reason has to be given again.
    const elsewhere = { ...sample, workbook: changed(sample.workbook, "附件4", "B6", "17") };
    expect(reasonFor(notes, findingAt(elsewhere, "rate-mismatch", "D14"), elsewhere.workbook)?.holds).toBe(true);
    const itself = { ...sample, workbook: changed(sample.workbook, "附件4", "C14", "6.42万") };
    expect(reasonFor(notes, findingAt(itself, "rate-mismatch", "D14"), itself.workbook)?.holds).toBe(false);
    expect(withReason(notes, found, " ", sample.workbook)).toEqual(noNotes);
  });

  test("they survive as text, and spoilt text counts as nothing", () => {
    const notes = everything(sample);
    expect(readNotes(notesText(notes))).toEqual(notes);
    for (const spoilt of [
      "",
      "{",
      "[]",
      "null",
      '{"reasons":[{"code":1}],"judgements":[{}]}',
      '{"judgements":[{"place":{"sheet":"a","address":"?"}}]}',
    ])
      expect(readNotes(spoilt)).toEqual(noNotes);
    expect(notesText(noNotes)).toBeNull();
  });

  test("where another program has dropped the hidden part they are found again in 核对结果", () => {
    const notes = everything(sample);
    const written = after(sample, planWriteback(sample, assessed(sample), notes));
    expect(notesOf(written)).toEqual(notes);
    const dropped = notesOf({ ...written, kept: nothingKept });
    expect(dropped.reasons).toEqual(notes.reasons);
    expect(dropped.judgements).toEqual(notes.judgements);
  });

  test("an answer holds for its rule: another rule, and it has to be given again", () => {
    const row = rowAt(sample, "I19");
    const notes = withJudgement(noNotes, row, { score: exact(3), reason: "考核组评定" });
    expect(Object.keys(judgementsOf(notes, assessed(sample).rows))).toEqual(["附件5!I19"]);
    const other = { ...row, rule: { ...row.rule, text: "较好计6分，一般计4分。" } };
    expect(judgementsOf(notes, [other])).toEqual({});
  });
});

function everything(file: File): Notes {
  const found = findingAt(file, "rate-mismatch", "D14");
  const first = withReason(noNotes, found, "口径不同、“已报”财政局", file.workbook);
  return withJudgement(first, rowAt(file, "I19"), { score: exact("3"), reason: "考核组评定" });
}

function changed(workbook: Workbook, sheet: string, address: string, written: Written): Workbook {
  return { sheets: workbook.sheets.map((each) => (each.name === sheet ? withCell(each, address, written) : each)) };
}

/** A right 附件3 with live cells, to make one thing wrong in. */
const funds = sheetOf("自评表", [
  ["年度预算资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "执行率"],
  ["", "年度资金总额", 320, 320, 300, percent("93.75%")],
  ["", "其中：当年财政拨款", 200, 200, 190, percent("95.00%")],
  ["", "上年结转资金", 80, 80, 70, percent("87.50%")],
  ["", "其他资金", 40, 40, 40, percent("100.00%")],
]);

describe("taking a finding over", () => {
  test.each([
    [
      "a wrong rate over numbers becomes its formula, shown with as many places",
      "F3",
      percent("98%"),
      "F3",
      { kind: "formula", formula: "=E3/D3" },
      "0.00%",
    ],
    [
      "a wrong rate over a text becomes the number",
      "F3",
      percent("98%"),
      "F3",
      { kind: "number", number: "0.95" },
      "0.00%",
      { E3: "190万元" },
    ],
    ["a wrong total becomes its sum", "E2", 310, "E2", { kind: "formula", formula: "=SUM(E3:E5)" }, null],
    [
      "an inverted formula is turned round",
      "F3",
      { value: 200 / 190, text: "105.26%", formula: "=D3/E3", format: "0.00%" },
      "F3",
      { kind: "formula", formula: "=E3/D3" },
      null,
    ],
    ["a malformed number is what it was meant to be", "C3", "2,00", "C3", { kind: "number", number: "200" }, null],
    ["a text that is a rate becomes one", "F3", " 95.00%", "F3", { kind: "number", number: "0.95" }, "0.00%"],
  ] as const)("%s", (_, address, written, at, content, format, more: Readonly<Record<string, Written>> = {}) => {
    const workbook = workbookOf(
      Object.entries({ [address]: written, ...more }).reduce((sheet, [cell, value]) => withCell(sheet, cell, value), funds),
    );
    const found = assess(workbook).findings.find(
      (each) => each.place.address === at && each.cause === null && proposalFor(each, workbook) !== null,
    );
    const edit = found === undefined ? null : proposalFor(found, workbook)?.edit;
    expect(edit?.after).toEqual(content);
    expect(edit?.format?.after ?? null).toBe(format);
  });

  test("what follows from another mistake, a choice of scores, and a formula over wrong cells are not taken over", () => {
    const { findings } = assessed(sample);
    const refused = findings.filter((found) => found.cause !== null || found.code === "score-not-permitted" || found.code === "rule-gap");
    expect(refused.length).toBeGreaterThan(2);
    expect(refused.filter((found) => proposalFor(found, sample.workbook) !== null)).toEqual([]);
  });

  test("whatever is taken over is no longer found, and nothing graver comes up in its place", () => {
    const { findings } = assessed(sample);
    for (const found of findings) {
      const proposal = proposalFor(found, sample.workbook);
      if (proposal === null) continue;
      const workbook = shownAs(applied(sample.workbook, [proposal.edit]), proposal.edit);
      const left = assess(workbook).findings.filter(
        (each) => each.code === found.code && each.place.address === found.place.address && each.place.sheet === found.place.sheet,
      );
      expect([proposal.edit.place, proposal.to, left.map((each) => each.message).filter((message) => message === found.message)]).toEqual([
        proposal.edit.place,
        proposal.to,
        [],
      ]);
    }
  });

  test("it is kept in the journal and among the decisions, and can be taken back after reopening", () => {
    const found = findingAt(sample, "rate-mismatch", "D14");
    const taken = after(sample, planTakeover(sample, [found]));
    expect(readNotes(taken.kept.notes).accepted).toHaveLength(1);
    expect(readJournal(taken.kept.journal).map((step) => step.what)).toEqual(["采用"]);
    const back = after(taken, planUndo(taken).plan);
    expect(contents(back.workbook)).toEqual(contents(sample.workbook));
    expect(back.kept.journal).toBeNull();
  });
});

/** The cell as its new format would show it: applying a plan to a snapshot formats nothing. */
function shownAs(
  workbook: Workbook,
  edit: { readonly place: { readonly sheet: string; readonly address: string }; readonly format?: { readonly after: string } },
): Workbook {
  if (edit.format === undefined) return workbook;
  const { sheet, address } = edit.place;
  const cell = workbook.sheets.find((each) => each.name === sheet);
  const column = address.charCodeAt(0) - 65;
  const value = cell?.rows[Number(address.slice(1)) - 1]?.[column]?.value;
  const places = /\.(0+)%$/u.exec(edit.format.after)?.[1]?.length ?? 0;
  if (typeof value !== "number") return workbook;
  return changed(workbook, sheet, address, { value, text: `${(value * 100).toFixed(places)}%`, format: edit.format.after });
}

describe("what was written", () => {
  test("is taken back after reopening, step by step and all at once", () => {
    const once = recalculated(sample);
    const twice = after(once, planTakeover(once, [findingAt(once, "rate-mismatch", "D14")]));
    expect(readJournal(twice.kept.journal).map((step) => step.what)).toEqual(["重新计算", "采用"]);
    const one = after(twice, planUndo(twice, 1).plan);
    expect(contents(one.workbook)).toEqual(contents(once.workbook));
    const all = planUndo(twice);
    expect(all.left).toEqual([]);
    const back = after(twice, all.plan);
    expect(contents(back.workbook)).toEqual(contents(sample.workbook));
    expect(back.marks).toEqual([]);
    expect(back.kept.journal).toBeNull();
  });

  test("what we dressed is undressed; a blank cell of the bureau's that we only filled keeps its look", () => {
    const cell = (address: string, look: "plain" | "score"): Plan[number] => ({
      kind: "cell",
      place: { sheet: "附件4", address },
      before: { kind: "blank" },
      after: { kind: "number", number: "1" },
      look,
      because: "",
    });
    const plan = [cell("A90", "plain"), cell("B90", "score")];
    const journal = journalEdit(null, "采用", plan, sample.workbook)?.after ?? null;
    const undone = planUndo({ ...sample, kept: { notes: null, journal } }).plan;
    expect(undone.flatMap((edit) => (edit.kind === "cell" ? [[edit.place.address, edit.look]] : []))).toEqual([
      ["A90", "plain"],
      ["B90", "bare"],
    ]);
  });

  test("a sheet of ours that somebody has written into stays, and is named", () => {
    const once = recalculated(sample);
    const noted = { ...once, workbook: changed(once.workbook, "核对结果", "M40", "请张三核对") };
    const { plan, left } = planUndo(noted);
    expect(left).toEqual(["核对结果"]);
    expect(plan.filter((edit) => edit.kind === "sheet").map((edit) => edit.sheet)).toEqual(["核算底稿"]);
  });

  test("recalculating twice writes nothing the second time, the journal included", () => {
    const once = recalculated(sample);
    expect(planWriteback(once, assessed(once))).toEqual([]);
  });

  test("the journal folds its oldest steps, and all of them are still taken back", () => {
    let file = sample;
    for (let turn = 0; turn < 25; turn += 1) {
      const found = findingAt(file, "rate-mismatch", "D14");
      file = after(file, planTakeover(file, [found]));
      file = { ...file, workbook: changed(file.workbook, "附件4", "D14", `${50 + turn}%`) };
    }
    expect(readJournal(file.kept.journal).length).toBeLessThanOrEqual(20);
  });
});

describe("clearing and filing", () => {
  test("清除标记 takes every mark and nothing else", () => {
    const once = recalculated(sample);
    expect(once.marks.length).toBeGreaterThan(20);
    const cleared = after(once, planClearMarks(once));
    expect(cleared.marks).toEqual([]);
    expect(contents(cleared.workbook)).toEqual(contents(once.workbook));
  });

  test("a note below the table in our column is the bureau's, and stays in what is filed", () => {
    const once = recalculated(sample);
    const noted = { ...once, workbook: changed(once.workbook, "附件5", "J40", "已与财政局核对") };
    const filed = after(noted, planFiling(noted));
    const cells = filed.workbook.sheets.find(({ name }) => name === "附件5")?.rows ?? [];
    expect(cells.flatMap((row) => row?.[9]?.text ?? "").filter((text) => text !== "")).toEqual(["已与财政局核对"]);
  });

  test("报送稿 leaves the bureau's file with what was accepted, and without a trace of ours", () => {
    const taken = after(sample, planTakeover(sample, [findingAt(sample, "rate-mismatch", "D14")]));
    const once = recalculated(taken);
    const filed = after(once, planFiling(once));
    expect(contents(filed.workbook)).toEqual(contents(taken.workbook));
    expect(filed.marks).toEqual([]);
    expect(filed.kept).toEqual(nothingKept);
  });
});

describe("a reason and an answer in the journal", () => {
  /** A file with something kept in it as a session keeps it. */
  function deciding(file: File, what: string, change: (notes: Notes) => Notes): File {
    return after(file, keptEdits(file, what, [], change(notesOf(file))));
  }
  const explained = (file: File, said: string): File =>
    deciding(file, "写情况说明", (notes) => withReason(notes, findingAt(file, "rate-mismatch", "D14"), said, file.workbook));
  const judged = (file: File): File =>
    deciding(file, "人工判定", (notes) => withJudgement(notes, rowAt(file, "I19"), { score: exact("3"), reason: "考核组评定" }));
  const undone = (file: File, count?: number): File => after(file, planUndo(file, count).plan);

  test("are steps, and go back after reopening, one by one and all at once", () => {
    const first = explained(sample, "口径不同");
    const second = explained(first, "口径不同，已报财政局");
    const third = judged(second);
    expect(readJournal(third.kept.journal).map((step) => step.what)).toEqual(["写情况说明", "写情况说明", "人工判定"]);
    expect(undone(third, 1).kept).toEqual(second.kept);
    expect(undone(undone(third, 1), 1).kept).toEqual(first.kept);
    expect(undone(third, 2).kept).toEqual(first.kept);
    expect(undone(third).kept).toEqual(nothingKept);
  });

  test("one that was taken away comes back, unless something else has been said there since", () => {
    const first = explained(sample, "口径不同");
    const gone = explained(first, "");
    expect(notesOf(undone(gone, 1))).toEqual(notesOf(first));
    const elsewhere = withReason(notesOf(gone), findingAt(sample, "rate-mismatch", "D14"), "另有文件", sample.workbook);
    const since = { ...gone, kept: { ...gone.kept, notes: notesText(elsewhere) } };
    expect(notesOf(undone(since, 1))).toEqual(elsewhere);
  });

  test("a value that was taken over is not counted any more once it is taken back", () => {
    const taken = after(
      explained(sample, "口径不同"),
      planTakeover(explained(sample, "口径不同"), [findingAt(sample, "rate-mismatch", "D14")]),
    );
    expect(notesOf(taken).accepted).toHaveLength(1);
    expect(notesOf(undone(taken, 1))).toMatchObject({ accepted: [], reasons: [{ text: "口径不同" }] });
  });

  test("where 核对结果 stays, it is not asked for what was taken back", () => {
    const written = recalculated(explained(sample, "口径不同"));
    const noted = { ...written, workbook: changed(written.workbook, "核对结果", "M40", "请张三核对") };
    const back = undone(noted);
    expect([back.kept.notes === null, notesOf(back)]).toEqual([false, noNotes]);
    expect(undone(written).kept).toEqual(nothingKept);
  });

  test("are folded with the oldest steps like cells, and all of them are still taken back", () => {
    const many = Array.from({ length: 25 }, (_, turn) => `第${turn}次说明`).reduce(explained, sample);
    expect(readJournal(many.kept.journal)).toHaveLength(20);
    expect(undone(many).kept).toEqual(nothingKept);
  });
});

test("a host that can keep nothing is not asked to: no step, no reason, no journal", () => {
  const { kept: _, ...unable } = recalculated(sample);
  const plan = planWriteback(unable, assess(unable.workbook, defaultSettings), everything(sample));
  expect(plan.filter(({ kind }) => kind === "keep")).toEqual([]);
  expect(
    [planTakeover(unable, [findingAt(sample, "rate-mismatch", "D14")]), planClearMarks(unable), planFiling(unable)]
      .flat()
      .filter(({ kind }) => kind === "keep"),
  ).toEqual([]);
  expect(planUndo(unable)).toEqual({ plan: [], left: [], stale: [] });
});
