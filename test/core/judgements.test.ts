import { assess, scorer } from "../../src/core/assess";
import { defaultSettings, type Assessment, type Judgement, type Judgements, type ScoredRow } from "../../src/core/assessment";
import type { Workbook } from "../../src/core/grid/workbook";
import { answerFor, judgementsOf, noNotes, notesText, readNotes, withJudgement, type Notes } from "../../src/core/notes";
import { decimalText, exact, type Exact } from "../../src/core/quantity";
import { planWriteback } from "../../src/core/writeback";
import { judgementText, notesOf } from "../../src/core/writeback/decisions";
import { applied } from "../support/apply";
import { sheetOf, workbookOf } from "../support/grid";
import { readingOf, sampleHost } from "../support/sample";

const head = ["一级指标", "二级指标", "三级指标", "分值", "评价标准", "指标说明", "得分"];

type Line = readonly [indicator: string, weight: number, rule: string, definition: string, stated: number];

/** 附件5 with these rows, and nothing else. */
function form(...lines: readonly Line[]): Workbook {
  const rows = lines.map(([name, weight, rule, definition, stated]) => ["过程", "管理", name, weight, rule, definition, stated]);
  return workbookOf(sheetOf("附件5", [head, ...rows, ["合计", "", "", 100, "", "", 0]]));
}

const only = ({ rows: [row] }: Assessment): ScoredRow => row ?? fail();

function fail(): never {
  throw new Error("no such row");
}

const text = (score: Exact | null): string | null => (score === null ? null : decimalText(score));
const answered = (workbook: Workbook, judgement: Omit<Judgement, "reason">): ScoredRow =>
  only(assess(workbook, defaultSettings, { "附件5!G2": { ...judgement, reason: "台账" } }));

const buildings: Line = [
  "新建楼堂馆所面积控制率",
  5,
  "100%以下（含）计满分，每超出5%扣2分，扣完为止。没有楼堂馆所项目的部门按满分计算。",
  "楼堂馆所面积控制率=实际建设面积/批准建设面积×100%",
  5,
];
const listed: Line = ["绩效目标合理性", 5, "①目标明确，2分；②目标量化，2分；③目标可行，1分。", "", 4];
const each: Line = ["绩效指标明确性", 3, "每符合一项得1分。", "①分解；②量化；③对应", 2];
const bonus: Line = ["获奖", 3, "每获得一项奖励加0.5分，最高3分。", "", 2];
const levels: Line = ["行政效能", 6, "效果较好的计6分；一般的计3-5分；无效果不得分。", "", 5];
const bands: Line = ["满意度", 6, "90%（含）以上计6分；80%（含）-90%，计4分；低于80%不得分。", "一般采取社会调查的方式。", 5];
const met: Line = ["采购管理", 4, "①预算完整；②程序合规；③公示及时。全部符合得4分；符合两项得2分；其他不得分。", "", 4];
const priced: Line = ["档案管理", 4, "档案资料每缺失一处扣0.5至1分，扣完为止。", "", 3];
const incidents: Line = ["资金使用合规性", 5, "每出现一例不符合要求的扣2分，扣完为止。", "", 5];
const share: Line = ["目标完成率", 8, "该项得分=（考核得分/总分）*8", "", 8];
const unread: Line = ["效益", 15, "可根据部门实际情况有选择地进行设置。", "", 12];
const noWeight: Line = ["资金管理", 4, "满分5分，每出现一例不符合要求的扣2分，扣完为止。", "", 4];

describe("what a row asks", () => {
  const asked = (line: Line) => {
    const { exempt, ways } = only(assess(form(line))).question;
    const told = ways.map((way) => {
      switch (way.kind) {
        case "levels":
          return way.levels
            .map(({ text: words, low, high }) => `${words} ${decimalText(low)}${low.eq(high) ? "" : `-${decimalText(high)}`}`.trim())
            .join("|");
        case "figures":
          return way.figures.map(({ name, unit }) => `${name} ${unit}`).join("|");
        case "items":
          return way.items.map((item) => `${item.text} ${decimalText(item.points)}`).join("|");
        case "score":
          return "得分";
        default:
          return `${way.kind} ${way.what} ${way.unit}`;
      }
    });
    return [exempt, ...told];
  };

  test.each<[string, Line, readonly (string | null)[]]>([
    [
      "figures that are missing, with their units, or one of the scores; and who is exempt",
      buildings,
      ["没有楼堂馆所项目的部门", "楼堂馆所实际建设面积 平方米|楼堂馆所批准建设面积 平方米", "5|3|1|0"],
    ],
    ["which of the listed items are met", listed, [null, "目标明确 2|目标量化 2|目标可行 1"]],
    ["how many items are met where any gives the same", each, [null, "count 每符合一项 项"]],
    ["how many there are", bonus, [null, "count 每获得一项奖励 项"]],
    ["a level in the rule's own words, with a range where the rule leaves one", levels, [null, "效果较好 6|一般 3-5|无效果 0"]],
    ["a band, where no form says the rate", bands, [null, "≥90% 6|80%（含）-90%（不含） 4|<80% 0"]],
    ["how many items are met where their number decides", met, [null, "count 符合项数 项"]],
    ["how many there are, by what they leave to choose from", priced, [null, "=0处 4|1处（含）-7处（含） 0-3.5|≥8处 0"]],
    ["how many incidents", incidents, [null, "incidents 每出现一例不符合要求的 例"]],
    ["figures of the rule's own formula, or a score", share, [null, "年度综合目标管理考核得分 分|年度综合目标管理考核总分 分", "得分"]],
    ["a score where the rule is not understood", unread, [null, "得分"]],
    ["a score where the rule and the row disagree about the full mark", noWeight, [null, "得分"]],
  ])("is %s", (_, line, expected) => expect(asked(line)).toEqual(expected));

  test("is the same after it was answered", () => {
    const before = only(assess(form(buildings)));
    const after = answered(form(buildings), { operands: { 实际建设面积: exact(110), 批准建设面积: exact(100) } });
    expect([text(after.computed), after.question, after.missing]).toEqual(["1", before.question, before.missing]);
  });
});

describe("an answer", () => {
  test.each<[string, Line, Omit<Judgement, "reason">, string | null, string | null]>([
    ["the exemption that the rule writes gives full marks", buildings, { exempt: true }, "5", "没有楼堂馆所项目的部门按满分计算"],
    ["an exemption that the rule does not write gives nothing", share, { exempt: true }, null, null],
    ["items give their points", listed, { items: [true, false, true] }, "3", null],
    ["a list of items of another length gives nothing", listed, { items: [true] }, null, null],
    ["a count gives so much for each", each, { count: exact(2) }, "2", "每符合一项得1分"],
    ["a count is whole", each, { count: exact("1.5") }, null, null],
    ["a bonus stops at the full mark", bonus, { count: exact(9) }, "3", "每获得一项奖励加0.5分，最高3分"],
    ["incidents are deducted", incidents, { incidents: exact(2) }, "1", "每出现一例不符合要求的扣2分，扣完为止"],
    ["a count is no number of incidents", incidents, { count: exact(2) }, null, null],
    ["a level tells its clause", bands, { score: exact(4) }, "4", "80%（含）-90%（不含），计4分"],
    ["figures give a rate", share, { operands: { 考核得分: exact(95), 总分: exact(100) } }, "7.6", "得分=比率×8分"],
  ])("%s", (_, line, judgement, score, clause) => {
    const row = answered(form(line), judgement);
    const { clauses, decided } = row.rule;
    expect([text(row.computed), row.judged, decided === null ? null : clauses[decided]]).toEqual([score, score !== null, clause]);
    if (row.computed !== null) expect(row.trace.at(-1)).toBe("人工判定：台账");
  });

  test("counts for nothing where the annexes have the figures, and the row says so", async () => {
    const { workbook } = await readingOf(sampleHost());
    const row = assess(workbook, defaultSettings, { "附件5!I6": { exempt: true, score: exact(0), reason: "x" } }).rows[2];
    expect([row?.indicator, row?.computed === undefined ? null : text(row.computed), row?.judged]).toEqual(["预算完成率", "5", false]);
  });

  test("clauses joined are the rule as it is printed", async () => {
    const { workbook } = await readingOf(sampleHost());
    for (const { rule } of assess(workbook).rows.filter(({ rule: { kind } }) => kind !== "unparsed"))
      expect(`${rule.clauses.join("；")}。`).toBe(rule.text);
  });

  test.each([
    ["附件5!I6", "每低于5个百分点扣2分，扣完为止"],
    ["附件5!I7", "预算控制率=0%，计5分"],
    ["附件5!I11", "≤100%，计满分"],
  ])("the data of %s tell their clause: %s", async (key, clause) => {
    const { workbook } = await readingOf(sampleHost());
    const { rule } = assess(workbook).rows.find(({ place }) => `${place.sheet}!${place.address}` === key) ?? fail();
    expect(rule.clauses[rule.decided ?? -1]).toBe(clause);
  });
});

test("answers that are only tried score as answers that are kept", async () => {
  const { workbook } = await readingOf(sampleHost());
  const tried = scorer(workbook, defaultSettings);
  const answers: readonly Judgements[] = [
    {},
    { "附件5!I12": { incidents: exact(1), reason: "x" } },
    { "附件5!I8": { exempt: true, reason: "x" }, "附件5!I19": { score: exact(3), reason: "y" } },
  ];
  for (const judgements of answers) {
    const { rows, total } = assess(workbook, defaultSettings, judgements);
    expect(tried(judgements)).toEqual({ rows, total });
  }
});

describe("answers that are kept", () => {
  const kinds: readonly Judgement[] = [
    { score: exact("3.5"), reason: "考核组评定" },
    { incidents: exact(2), reason: "审计报告" },
    { count: exact(4), reason: "台账" },
    { items: [true, false, true], reason: "逐项核对" },
    { exempt: true, reason: "本年无项目" },
    { operands: { 年度综合目标管理考核得分: exact("95.5"), 年度综合目标管理考核总分: exact(100) }, reason: "考核通报" },
  ];

  test("stand in words that can be read", () =>
    expect(kinds.map(judgementText)).toEqual([
      "得分3.5",
      "不符合2例",
      "计数4",
      "第1项是、第2项否、第3项是",
      "按免评条款计满分",
      "年度综合目标管理考核得分95.5、年度综合目标管理考核总分100",
    ]));

  test.each(kinds)("survive as text, and in 核对结果 where another program has dropped them: %j", (judgement) => {
    const workbook = form(incidents);
    const notes = withJudgement(noNotes, only(assess(workbook)), judgement);
    expect(readNotes(notesText(notes))).toEqual(notes);
    const reading = { workbook, marks: [], kept: { notes: null, journal: null } };
    const written = applied(
      workbook,
      planWriteback(reading, assess(workbook), notes).filter(({ kind }) => kind !== "keep"),
    );
    expect(notesOf({ workbook: written, kept: { notes: null, journal: null } }).judgements).toEqual(notes.judgements);
  });

  const rowsOf = (workbook: Workbook): readonly ScoredRow[] => assess(workbook).rows;
  const before = rowsOf(form(incidents, levels, bands));
  const [first, second] = [before[0] ?? fail(), before[1] ?? fail()];
  const notes = [
    [first, { incidents: exact(1), reason: "审计报告" }],
    [second, { score: exact(4), reason: "评定" }],
  ].reduce<Notes>((kept, [row, judgement]) => withJudgement(kept, row as ScoredRow, judgement as Judgement), noNotes);
  const told = (rows: readonly ScoredRow[]) =>
    rows.map((row) => {
      const answer = answerFor(notes, row, rows);
      return answer === null ? null : `${answer.judgement.reason}${answer.holds ? "" : "（失效）"}`;
    });

  test("follow their rows where one is put in above, and each still answers its own", () => {
    const rows = rowsOf(form(unread, incidents, levels, bands));
    expect(told(rows)).toEqual([null, "审计报告", "评定", null]);
    expect(Object.keys(judgementsOf(notes, rows))).toEqual(["附件5!G3", "附件5!G4"]);
    // One that is changed there leaves the other alone.
    const changed = withJudgement(notes, rows[1] ?? fail(), { incidents: exact(2), reason: "复查" }, rows);
    expect(changed.judgements.map(({ judgement }) => judgement.reason)).toEqual(["评定", "复查"]);
    expect(withJudgement(changed, rows[2] ?? fail(), null, rows).judgements.map(({ judgement }) => judgement.reason)).toEqual(["复查"]);
  });

  test("lapse where the rule has changed, and are offered again there", () => {
    const rows = rowsOf(form([...incidents.slice(0, 2), "每出现一例不符合要求的扣1分，扣完为止。", "", 5] as unknown as Line, levels));
    expect(told(rows)).toEqual(["审计报告（失效）", "评定"]);
    expect(Object.keys(judgementsOf(notes, rows))).toEqual(["附件5!G3"]);
    const again = withJudgement(notes, rows[0] ?? fail(), { incidents: exact(1), reason: "审计报告" }, rows);
    expect(Object.keys(judgementsOf(again, rows))).toEqual(["附件5!G2", "附件5!G3"]);
    expect(again.judgements).toHaveLength(2);
  });

  test("are not guessed at where two rows ask the same", () => {
    expect(told(rowsOf(form(unread, levels, incidents, incidents)))).toEqual([null, "评定", null, null]);
  });

  test("that lapsed say so in 核对结果, and are read back as they were", () => {
    const workbook = form([...incidents.slice(0, 2), "每出现一例不符合要求的扣1分，扣完为止。", "", 5] as unknown as Line, levels);
    const reading = { workbook, marks: [], kept: { notes: null, journal: null } };
    const written = applied(
      workbook,
      planWriteback(reading, assess(workbook), notes).filter(({ kind }) => kind !== "keep"),
    );
    const texts = written.sheets.flatMap(({ rows }) => rows.flatMap((cells) => (cells ?? []).flatMap((cell) => cell?.text ?? [])));
    expect(texts).toContain("评价标准已变动，判定不再适用，须重新判定。");
    expect(texts).toContain("评定");
    expect(notesOf({ workbook: written }).judgements).toEqual(notes.judgements);
  });
});
