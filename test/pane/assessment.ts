import type { Assessment, Operand, ScoredRow, Scores, Verdict, Way } from "../../src/core/assessment";
import { defaultSettings } from "../../src/core/assessment";
import type { Finding } from "../../src/core/check/finding";
import type { Place } from "../../src/core/grid/address";
import { exact, type Exact } from "../../src/core/quantity";
import { noNotes } from "../../src/core/notes";
import type { Rule } from "../../src/core/rule/ast";
import type { Known, Tried } from "../../src/taskpane/state";

/** A place written as `附件4 C6`. */
export function at(text: string): Place {
  const [sheet = "", address = ""] = text.split(" ");
  return { sheet, address };
}

// The pane shows the rule's text only; nothing here is ever parsed.
const parsed: Rule = { kind: "unparsed", text: "", left: "" };

const maybe = (text: string | null): Exact | null => (text === null ? null : exact(text));

/** What a row is given beside its essentials. */
type More = Partial<Omit<ScoredRow, "rule">> & { readonly rule?: Partial<ScoredRow["rule"]> };

/** A scored row from its essentials: group, indicator, cell, weight, self-score, recomputed score, verdict. */
export function row(
  [group, indicator, address, weight, stated, computed, verdict]: readonly [string, string, string, string, string, string | null, Verdict],
  { rule: given, ...more }: More = {},
): ScoredRow {
  const text = given?.text ?? "100%计满分，每低于5个百分点扣2分，扣完为止";
  return {
    indicator,
    group,
    place: { sheet: "附件5", address },
    weight: exact(weight),
    stated: exact(stated),
    computed: maybe(computed),
    verdict,
    rate: null,
    count: null,
    rule: { kind: "step", text, permitted: null, written: text, clauses: text.split("；"), decided: null, parsed, ...given },
    expression: null,
    definition: "",
    missing: [],
    question: { exempt: null, ways: [{ kind: "score" }] },
    judged: false,
    readings: null,
    operands: [],
    alternatives: [],
    trace: [],
    computation: more.trace ?? [],
    ...more,
  };
}

const operand = (name: string, value: string, place: string, annex: Operand["annex"] = "4"): Operand => ({
  name,
  value: exact(value),
  unit: "元",
  place: at(place),
  annex,
  scale: exact(10000),
});

function levels(...given: readonly (readonly [text: string, points: string])[]): Way {
  return { kind: "levels", levels: given.map(([text, points]) => ({ text, low: exact(points), high: exact(points) })) };
}

/** The sample bureau's rows as the sheets put them. */
export const rows: readonly ScoredRow[] = [
  row(["投入", "在职人员控制率", "I4", "7", "7", "7", "confirmed"], { rate: exact(1) }),
  row(["投入", "“三公经费”变动率", "I5", "8", "8", "8", "confirmed"], { rate: exact(0) }),
  row(["过程", "预算完成率", "I6", "5", "5", "5", "confirmed"], {
    rate: exact("0.983825"),
    rule: { kind: "step", text: "达到100%计5分；每低于100%满5个百分点扣2分，扣完为止", permitted: ["5", "3", "1", "0"].map(exact), parsed },
    readings: { whole: exact(5), proportional: exact("4.35296"), started: exact(3) },
    operands: [
      operand("上年结转", "927500", "附件4 C14"),
      operand("年初预算数", "2423400", "附件4 B12"),
      operand("年中追加", "0", "附件4 C12"),
      operand("本年结转", "54200", "附件4 B14"),
    ],
    trace: [
      "预算完成率＝（上年结转＋年初预算＋追加－本年结转）÷（上年结转＋年初预算＋追加）",
      "（92.75＋242.34＋0－5.42）÷（92.75＋242.34＋0）＝98.38%",
      "低于100%有1.62个百分点，不足一档，不扣分，得5分",
    ],
  }),
  row(["过程", "预算控制率", "I7", "5", "5", "5", "disputed"], {
    rate: exact(0),
    rule: {
      kind: "bands",
      text: "等于0计5分；大于0且不超过10%计4分；大于10%且不超过20%计3分；大于20%且不超过30%计2分；超过30%计0分",
      permitted: ["5", "4", "3", "2", "0"].map(exact),
      parsed,
    },
    operands: [operand("年中预算调整", "0", "附件4 C12"), operand("年初预算数", "2423400", "附件4 B12")],
    alternatives: [
      {
        source: "4",
        by: "balance",
        rate: exact("1.0220"),
        computed: exact(0),
        because: "附件4自己的数推得调整247.68万：582.77－242.34－92.75",
      },
      {
        source: "6",
        by: "figures",
        rate: exact("1.404702"),
        computed: exact(0),
        because: "附件6写追加3,404,261.97元，年初预算2,423,477元",
      },
    ],
    trace: ["预算控制率＝年中预算调整÷年初预算数＝0÷242.34＝0%", "等于0，得5分"],
  }),
  row(["过程", "新建楼堂馆所面积控制率", "I8", "5", "5", null, "missing-data"]),
  row(["过程", "新建楼堂馆所投资概算控制率", "I9", "5", "5", null, "missing-data"]),
  row(["过程", "公用经费控制率", "I10", "7", "7", "0", "contradicted"], {
    rate: exact("1.090618"),
    rule: {
      kind: "step",
      text: "不超过100%计7分；每超出1个百分点扣1分，扣完为止",
      permitted: ["7", "6", "5", "4", "3", "2", "1", "0"].map(exact),
      parsed,
    },
    readings: { whole: exact(0), proportional: exact(0), started: exact(0) },
    operands: [operand("实际支出公用经费", "174498.92", "附件6 A41", "6"), operand("预算安排公用经费", "160000", "附件6 A41", "6")],
    trace: ["174498.92÷160000＝109.06%", "超出9.06个百分点，满9档，扣9分，扣完为止，得0分"],
  }),
  row(["过程", "“三公经费”控制率", "I11", "8", "8", "8", "confirmed"], { rate: exact("0.426667") }),
  row(["过程", "管理制度健全性", "I12", "8", "8", null, "needs-judgement"]),
  row(["过程", "资金使用合规性", "I13", "5", "5", null, "needs-judgement"]),
  row(["过程", "预决算信息公开性", "I14", "2", "2", null, "needs-judgement"]),
  row(["产出及效率", "目标任务实际完成率", "I15", "8", "8", null, "missing-data"]),
  row(["产出及效率", "经济效益、社会效益、生态效益", "I16", "15", "12", null, "needs-judgement"]),
  row(["产出及效率", "行政效能", "I19", "6", "5", null, "not-permitted"], {
    rule: { kind: "levels", text: "效果较好计6分；一般计3分；无效果或效果不明显计0分", permitted: ["6", "3", "0"].map(exact), parsed },
    question: { exempt: null, ways: [levels(["效果较好", "6"], ["一般", "3"], ["无效果或效果不明显", "0"])] },
  }),
  row(["产出及效率", "社会公众或服务对象满意度", "I20", "6", "5", null, "not-permitted"], {
    rule: {
      kind: "bands",
      text: "90%（含）以上计6分；80%（含）至90%计4分；70%（含）至80%计2分；低于70%计0分",
      permitted: ["6", "4", "2", "0"].map(exact),
      parsed,
    },
  }),
];

/** Findings of each class, with and without a stated text, an expected one, evidence and an effect. */
export const findings: readonly Finding[] = [
  {
    code: "rate-mismatch",
    severity: "error",
    kind: "arithmetic",
    place: at("附件3 F7"),
    stated: "90.42%",
    expected: "94.16%",
    message: "执行数5.42是结余，不是支出：92.75－5.42＝87.33，87.33÷92.75＝94.16%。请把执行数改为87.33，执行率改为94.16%。",
    evidence: [at("附件3 E7"), at("附件3 D7"), at("附件4 C14")],
    scoreEffect: null,
    formula: null,
    cause: null,
  },
  {
    code: "rate-mismatch",
    severity: "error",
    kind: "arithmetic",
    place: at("附件4 D10"),
    stated: "98%",
    expected: "99.07%",
    message: "决算总额577.35万÷预算总额582.77万＝99.07%，按整数填也应是99%。请更正执行率。",
    evidence: [at("附件4 C10"), at("附件4 B10")],
    scoreEffect: "0",
    formula: null,
    cause: null,
  },
  {
    code: "score-mismatch",
    severity: "error",
    kind: "rule",
    place: at("附件5 I10"),
    stated: "7",
    expected: "0",
    message: "公用经费控制率按附件6为174,498.92÷160,000＝109.06%，超出9个百分点，7分扣完，应得0分。",
    evidence: [at("附件6 A41"), at("附件5 G10")],
    scoreEffect: "-7",
    formula: null,
    cause: null,
  },
  {
    code: "balance",
    severity: "warning",
    kind: "cross-sheet",
    place: at("附件4 C12"),
    stated: "0",
    expected: "247.68万",
    message: "年初242.34万＋调整0＋上年结转92.75万＝335.09万，与预算总额582.77万差247.68万。请核实年中调整是否漏填。",
    evidence: ["附件4 B10", "附件4 B12", "附件4 C12", "附件4 C14", "附件6 A30", "附件6 A31", "附件6 A32", "附件3 D6"].map(at),
    scoreEffect: "-5",
    formula: null,
    cause: null,
  },
  {
    code: "blank-figures",
    severity: "warning",
    kind: "blank",
    place: at("附件4 B8"),
    stated: null,
    expected: null,
    message: "项目支出安排情况三格都没有填。没有项目支出请填0，有就填数。",
    evidence: [],
    scoreEffect: null,
    formula: null,
    cause: null,
  },
  {
    code: "stale-year",
    severity: "info",
    kind: "label",
    place: at("附件5 H8"),
    stated: "2016年新建楼堂馆所面积控制率＝实际建设面积÷批准建设面积×100%",
    expected: "2022年",
    message: "指标说明里仍写2016年，是模板遗留。请改为2022年。",
    evidence: [],
    scoreEffect: null,
    formula: null,
    cause: null,
  },
];

/** The sample bureau's assessment, made by hand. */
export const sample: Assessment = {
  settings: defaultSettings,
  unit: "益阳市大通湖区应急管理局",
  year: 2022,
  annexes: { "3": "附件3", "4": "附件4", "5": "附件5", "6": "附件6" },
  rows,
  table: null,
  total: { stated: exact(95), computed: exact(78), min: exact(73), max: exact(90) },
  findings,
  coverage: { checked: 214, passed: 182 },
};

/** A workbook in which nothing is wrong. */
export const flawless: Assessment = {
  ...sample,
  rows: rows.slice(0, 2),
  total: { stated: exact(15), computed: exact(15), min: exact(15), max: exact(15) },
  findings: [],
  coverage: { checked: 96, passed: 96 },
};

/** A workbook without any of our forms. */
export const foreign: Assessment = {
  ...sample,
  unit: null,
  year: null,
  annexes: {},
  rows: [],
  total: null,
  findings: [],
  coverage: { checked: 0, passed: 0 },
};

/** What the pane knows of an assessment where nothing was decided and nothing can be taken over. */
export function knownOf(assessment: Assessment, more: Partial<Known> = {}): Known {
  return {
    assessment,
    matters: assessment.findings.map((finding) => ({ finding, proposal: null, reason: null })),
    notes: noNotes,
    workbook: { sheets: [] },
    trial: ({ answers = {} }) => triedOn(assessment, answers),
    outdated: false,
    locked: [],
    sheets: ["附件3", "附件4", "附件5", "附件6"],
    at: "10:32",
    report: null,
    ...more,
  };
}

/** Whatever is answered gives the score that was answered, or one point: rules are for the core. */
function triedOn({ rows: all, total }: Assessment, answers: NonNullable<Tried["answers"]>): Scores {
  const tried = all.map((each) => {
    const answer = answers[`${each.place.sheet}!${each.place.address}`];
    return answer === undefined ? each : { ...each, computed: answer.score ?? exact(1), judged: true };
  });
  return { rows: tried, total };
}
