import { equal, inPoints, ratios, scoreCells, scores, type Layout, type Ratio, type Sum } from "./layouts";

/** Lines `total part part…` on one sheet. */
function sums(annex: "3" | "4" | "5", lines: string): readonly Sum[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [total = "", ...parts] = line
        .trim()
        .split(" ")
        .map((address) => `${annex}!${address}`);
      return { total, parts };
    });
}

/** The base data of one year in a numbered list. */
function listed(letter: string): readonly Ratio[] {
  return inPoints(
    ratios(
      "4",
      `7 6 / 5
       14 12 / 11
       15 10 / 8
       16 13 / 11
       19 18 / 17
       22 21 / 20
       25 24 / 23
       28 27 / 26`.replace(/\d+/g, (row) => letter + row),
    ),
  );
}

const numberedList: Layout = {
  name: "numbered-list",
  sheets: { "3": "Sheet1", "4": "Sheet2", "5": "Sheet3", "6": "" },
  funds: { initial: "C", budget: "D", executed: "E", rate: "F", total: 8, parts: [5, 6, 7], rated: [5, 6, 7, 8] },
  ratios: [
    ...listed("E"),
    ...listed("D"),
    ...ratios(
      "4",
      `5!J5 E6 / E5
       5!J6 E17 ~ D17
       5!J7 E12 / E11
       5!J8 E10 / E8
       5!J10 E13 / E11
       5!J11 E21 / E20
       5!J12 E18 / E17
       5!J13 E24 / E23
       5!J16 E27 / E26`,
    ),
  ],
  equals: [
    equal("年初预算数", "3!C8", "4!E8"),
    equal("全年预算数", "3!D8", "4!E11"),
    equal("全年执行数", "3!E8", "4!E12"),
    equal("上年结转", "3!D6", "4!E9"),
    equal("上年结转", "4!D13", "4!E9"),
  ],
  balance: { carried: "4!E9", initial: "4!E8", adjusted: "4!E10", budget: "4!E11", final: "4!E12", left: "4!E13" },
  sums: sums(
    "4",
    `D11 D8 D9 D10
     D11 D12 D13`,
  ),
  scores: scores(
    { score: "K", weight: "E", rule: "G", note: "H" },
    `5 5 4.5 4.8 4!E5 4!E6
     6 5 4.5 4.8 4!E17 4!D17
     7 10 8 5 4!E11 4!E12
     8 5 3 2.55 4!E10 4!E8
     9 5 - 4.5
     10 4 2 3 4!E13 4!E11
     11 4 3 3.5 4!E20 4!E21
     12 4 3.5 3.8 4!E17 4!E18
     13 4 3.5 3.7 4!E23 4!E24
     14 4 - 3.5
     15 6 - 5
     16 4 3 3.5 4!E26 4!E27
     17 20 - -
     18 10 9 - 5!J18
     19 10 8 7 5!J19`,
  ),
  reasons: "L",
  executionScore: null,
  said: [
    { kind: "完成率 is not what was done", cell: "3!E10", from: "103.00%", to: "105.00%" },
    { kind: "完成率 is not what was done", cell: "3!E11", from: "100.00%", to: "110.00%" },
    { kind: "完成率 is not what was done", cell: "3!E13", from: "99.51%", to: "99.15%" },
    { kind: "是否完成 is not what was done", cell: "3!F10", from: "是", to: "否" },
    { kind: "是否完成 is not what was done", cell: "3!F13", from: "否", to: "是" },
  ],
  total: "5!K20",
  weightTotal: "5!E20",
  otherWeights: [],
  underGroups: ["5!B6", "5!B9", "5!B18"],
  breaks: { "3": [8], "4": [10, 20], "5": [6, 16] },
  units: { "3": "万元", "4": "万元", "5": "万元", "6": "元" },
  report: null,
};

const twoYears: Layout = {
  name: "two-years",
  sheets: { "3": "表1", "4": "表2", "5": "表3", "6": "" },
  funds: {
    initial: "B",
    budget: "C",
    executed: "D",
    rate: "E",
    total: 6,
    parts: [7, 8, 9],
    rated: [6, 7, 8, 9],
    carried: null,
    points: true,
  },
  ratios: ratios(
    "4",
    `F4 D4 / B4
     G7 E7 / D7
     G9 E9 / D9
     G10 E10 / D10
     G11 E11 / D11
     G12 E12 / D12
     H14 F14 / E14
     F16 D16 / B16`,
  ),
  equals: [equal("年初预算数", "3!B6", "4!B14"), equal("全年预算数", "3!C6", "4!E14"), equal("全年执行数", "3!D6", "4!F14")],
  balance: { carried: "4!C14", initial: "4!B14", adjusted: "4!D14", budget: "4!E14", final: "4!F14", left: "4!G14" },
  sums: sums("4", ["B", "C", "D", "E", "F"].map((letter) => [7, 8, 9, 10].map((row) => `${letter}${row}`).join(" ")).join("\n")),
  differences: [7, 9, 10, 11, 12].map((row) => ({ difference: `4!F${row}`, from: `4!E${row}`, less: `4!C${row}` })),
  scores: scores(
    { score: "H", weight: "G", rule: "F", note: "D" },
    `5 6 5.5 5.7 4!B4 4!D4
     6 6 0 3 4!B7 4!D7
     7 20 18 - 4!E14 4!F14
     8 10 8 8.5 4!D14 4!B14
     9 8 - 5
     10 8 6 5 4!D11 4!E11
     11 8 6 7 4!D7 4!E7
     12 8 7 - 4!D12 4!E12
     13 4 - 3
     14 6 3 5 4!B16 4!D16
     15 10 - 9
     16 6 - 5`,
  ),
  executionScore: null,
  total: "5!H4",
  weightTotal: "5!G4",
  otherWeights: scoreCells("A5 A15"),
  underGroups: ["5!A6", "5!A9", "5!A16"],
  breaks: { "4": [4, 12, 14], "5": [6, 14] },
  units: { "3": "万元", "4": "元", "5": "万元", "6": "元" },
  report: null,
};

const subtotals: Layout = {
  name: "subtotals",
  sheets: { "3": "整体自评", "4": "基础数据", "5": "计分表", "6": "" },
  funds: { initial: "B", budget: "C", executed: "D", rate: "E", total: 7, parts: [8, 9, 10], rated: [7, 8, 9, 10] },
  ratios: inPoints(
    ratios(
      "4",
      `D7 D6 / D5
       D14 D12 / D11
       D15 D10 / D8
       D19 D18 / D17`,
    ),
  ),
  equals: [
    equal("年初预算数", "3!B7", "4!D8"),
    equal("全年预算数", "3!C7", "4!D11"),
    equal("全年执行数", "3!D7", "4!D12"),
    equal("上年结转", "3!C9", "4!D9"),
  ],
  balance: { carried: "4!D9", initial: "4!D8", adjusted: "4!D10", budget: "4!D11", final: "4!D12", left: "4!D13" },
  sums: [],
  scores: scores(
    { score: "I", weight: "E", rule: "G", note: "F" },
    `5 10 9 9.5 4!D5 4!D6
     6 10 9 9.5 4!D17 4!D16
     8 12 10 11 4!D11 4!D12
     9 10 9 9.5 4!D10 4!D8
     10 8 5 6 4!D13 4!D11
     11 8 7 7.5 4!D20 4!D21
     12 8 7 7.5 4!D17 4!D18
     13 4 2 3 4!D22 4!D23
     15 20 - 18
     16 10 - 8`,
  ),
  reasons: "K",
  executionScore: "3!G7",
  points: [{ cell: "3!G7", weight: "3!F7", full: 10 }],
  subtotals: sums(
    "5",
    `E7 E5 E6
     E14 E8 E9 E10 E11 E12 E13
     E17 E15 E16
     I7 I5 I6
     I14 I8 I9 I10 I11 I12 I13
     I17 I15 I16`,
  ),
  total: "5!I18",
  weightTotal: "5!E18",
  otherWeights: scoreCells("B5 B8 B15 C5 C6 C8 C11 C15"),
  underGroups: ["5!B6", "5!B10", "5!B16"],
  breaks: { "4": [7, 15, 19], "5": [7, 14] },
  units: { "3": "万元", "4": "万元", "5": "万元", "6": "元" },
  yuan: ["4!D16", "4!D17", "4!D18", "4!D20", "4!D21"],
  report: null,
};

const pairedUnits: Layout = {
  name: "paired-units",
  sheets: { "3": "1.整体自评表", "4": "2.基础信息表", "5": "3.评分表", "6": "" },
  funds: { initial: "C", budget: "D", executed: "E", rate: "F", total: 9, parts: [5, 8], rated: [5, 6, 7, 8, 9], carried: null },
  ratios: inPoints(
    ratios(
      "4",
      `E14 E5 / B5
       E10 B10 / E9
       B14 B8 / E7`,
    ),
  ),
  equals: [
    equal("年初预算数", "3!C9", "4!B6"),
    equal("全年预算数", "3!D9", "4!E7"),
    equal("全年执行数", "3!E9", "4!B8"),
    equal("年末结转", "3!G9", "4!E8"),
    equal("公用经费", "3!D7", "4!B11"),
    equal("公用经费", "3!E7", "4!E11"),
  ],
  balance: { carried: "4!E6", initial: "4!B6", adjusted: "4!B7", budget: "4!E7", final: "4!B8", left: "4!E8" },
  sums: sums(
    "3",
    `C5 C6 C7
     D5 D6 D7
     E5 E6 E7
     G5 G6 G7
     G9 G5 G8`,
  ),
  differences: [5, 6, 7, 8, 9].map((row) => ({ difference: `3!G${row}`, from: `3!D${row}`, less: `3!E${row}` })),
  scores: scores(
    { score: "H", weight: "F", rule: "G", note: null },
    `5 5 5 4.5 4!B5 4!E5
     6 5 0 3 4!E9 4!B9
     7 10 9 - 4!B8 4!E7
     8 6 2 5 4!B7 4!B6
     9 6 2 5 4!E8 4!E7
     10 6 5 5.5 4!B11 4!E11
     11 6 5 5.5 4!E9 4!B10
     12 6 4 5.5 4!B12 4!E12
     13 8 - 7
     14 6 4 5 4!B13 4!E13
     15 20 - 18
     16 16 - 14`,
  ),
  reasons: "I",
  executionScore: null,
  said: [
    { kind: "reason refuted by the figures", cell: "5!I5", from: "超编1人", to: "超编2人" },
    { kind: "reason refuted by the figures", cell: "5!I9", from: "4.02%", to: "5.02%" },
    { kind: "reason refuted by the figures", cell: "5!I12", from: "93.93%", to: "94.93%" },
  ],
  total: "5!H17",
  weightTotal: "5!F17",
  otherWeights: scoreCells("B5 B15 D5 D7 D10 D15 D16"),
  underGroups: ["5!A6", "5!A9", "5!A16"],
  breaks: { "4": [8], "5": [6, 14] },
  units: { "3": "万元", "4": "万元", "5": "万元", "6": "元" },
  yuan: ["4!B9", "4!E9", "4!B10"],
  report: null,
};

/** 公用经费 by use. */
const uses = Array.from({ length: 12 }, (_, at) => 27 + at);

const mainTasks: Layout = {
  name: "main-tasks",
  sheets: { "3": "部门整体绩效自评表", "4": "基础数据", "5": "自评打分表", "6": "" },
  funds: {
    initial: null,
    budget: "E",
    executed: "H",
    rate: "L",
    total: 11,
    parts: [7, 8, 9, 10],
    rated: [7, 8, 9, 10, 11],
    carried: null,
  },
  ratios: [
    ...ratios(
      "4",
      `5!H13 D5 / B5
       5!H5 D23 / C23
       5!H6 D24 / C24
       5!H7 D17 / C17
       5!H8 C17 ~ B17
       5!H9 D21 / C21
       5!H10 D13 ~ B8
       5!H11 B10 / B9
       5!H12 D22 / C22
       5!H14 D41 / B41
       D39 C39 / B39`,
    ),
    ...[17, 19, 20, 21, 22, 23, 24].flatMap((row) => ratios("4", `E${row} D${row} / C${row}`)),
    ...uses.flatMap((row) => ratios("4", `D${row} C${row} / B${row}`)),
  ],
  equals: [
    equal("全年预算数", "3!E11", "4!B14"),
    equal("全年执行数", "3!H11", "4!D12"),
    equal("收支总计", "4!B14", "4!D14"),
    equal("公用经费", "4!C21", "4!B39"),
    equal("公用经费", "4!D21", "4!C39"),
    equal("公用经费", "4!D21", "4!D10"),
    equal("基本支出", "4!D23", "4!D8"),
    equal("项目支出", "4!D24", "4!D11"),
  ],
  balance: { carried: "4!B8", initial: "4!B9", adjusted: "4!B10", budget: "4!B14", final: "4!D12", left: "4!D13" },
  sums: [
    ...sums("3", ["F", "G", "I", "J"].map((letter) => [11, 7, 8, 9, 10].map((row) => `${letter}${row}`).join(" ")).join("\n")),
    ...sums("3", [7, 8, 9, 10, 11].map((row) => `E${row} F${row} G${row}\nH${row} I${row} J${row}`).join("\n")),
    ...sums(
      "4",
      `B14 B8 B9 B10
       D8 D9 D10
       D12 D8 D11
       D14 D12 D13
       B17 B18 B19 B20
       C17 C18 C19 C20
       D17 D18 D19 D20
       B39 ${uses.map((row) => `B${row}`).join(" ")}
       C39 ${uses.map((row) => `C${row}`).join(" ")}`,
    ),
  ],
  scores: scores(
    { score: "I", weight: "D", rule: "F", note: "E" },
    `5 6 5 - 4!C23 4!D23
     6 8 6 7 4!C24 4!D24
     7 6 5 5.5 4!C17 4!D17
     8 4 0 3 4!C17 4!B17
     9 5 4 4.5 4!C21 4!D21
     10 5 3 4 4!D13 4!B8
     11 5 1 4 4!B10 4!B9
     12 5 4.5 4.8 4!C22 4!D22
     13 5 4.5 4.8 4!B5 4!D5
     14 4 3 3.5 4!B41 4!D41
     15 4 - 3
     16 6 - 5
     17 3 - 2
     18 14 12 - 5!H18
     19 10 6 8 3!H21
     20 10 7 8 3!H25`,
  ),
  reasons: "J",
  executionScore: "3!M11",
  points: [
    { cell: "3!M11", weight: "3!K11", full: 10 },
    ...[8, 8, 8, 10, 8, 8, 8, 8, 7, 7, 10].map((full, at) => ({ cell: `3!K${15 + at}`, weight: `3!J${15 + at}`, full })),
  ],
  pointTotals: ["3!K26", "3!J26"],
  said: [
    { kind: "reason refuted by the figures", cell: "5!J18", from: "24项", to: "22项", at: ["5!H18", "5!I18"] },
    { kind: "完成值 disagrees with 附件3", cell: "5!H19", from: "12.4%", to: "14.2%", at: ["3!H21", "5!I19"] },
    { kind: "完成值 disagrees with 附件3", cell: "5!H20", from: "91.5%", to: "95.1%", at: ["3!H25", "5!I20"] },
  ],
  total: "5!I21",
  weightTotal: "5!D21",
  otherWeights: scoreCells("A5 A18 A20"),
  underGroups: ["5!A6", "5!A10", "5!A19"],
  breaks: { "3": [11, 13], "4": [5, 14, 24, 39], "5": [6, 17] },
  units: { "3": "万元", "4": "万元", "5": "万元", "6": "元" },
  report: null,
};

/** The layouts of right workbooks in the manner of other provinces. */
export const provinceLayouts: readonly Layout[] = [numberedList, twoYears, pairedUnits, subtotals, mainTasks];
