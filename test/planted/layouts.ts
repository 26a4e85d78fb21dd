/**
 * Where things stand in the right workbooks, read off their printed forms by hand.
 * A cell is written `4!D12`: the annex's number and the address on the sheet that holds it.
 */
export interface Layout {
  readonly name: string;
  readonly sheets: Readonly<Record<AnnexKey, string>>;
  /** 附件3, 年度预算资金. */
  readonly funds: Funds;
  /** Rates with the cells they are worked out from, 附件3's execution rates left out. */
  readonly ratios: readonly Ratio[];
  /** Figures that two cells state: where one is changed the other must be, by as much. */
  readonly equals: readonly Equal[];
  /** 上年结转, 年初预算, 年中调整, 预算总额, 决算总额, 年末结余 of 附件4; null where the workbook has none. */
  readonly balance: Balance | null;
  /** Totals outside 年度预算资金 with the cells that make them up. */
  readonly sums: readonly Sum[];
  readonly scores: readonly ScoreRow[];
  /** Where 附件3 itself gives points for the execution rate, as the national form does. */
  readonly executionScore: string | null;
  /** 合计 of 得分, and of 分值 where the form prints it. */
  readonly total: string;
  readonly weightTotal: string | null;
  /** 分值 of 一级 and 二级指标, and of indicators that share another's 得分. */
  readonly otherWeights: readonly string[];
  /** Cells inside blocks of 一级指标 below the first one. */
  readonly underGroups: readonly string[];
  /** Zero-based rows of each sheet before which a blank row may stand. */
  readonly breaks: Readonly<Partial<Record<AnnexKey, readonly number[]>>>;
  /** The unit of the amounts. */
  readonly units: Readonly<Record<AnnexKey, "万元" | "元">>;
}

export type AnnexKey = "3" | "4" | "5";

export interface Funds {
  readonly initial: string;
  readonly budget: string;
  readonly executed: string;
  readonly rate: string;
  readonly total: number;
  readonly parts: readonly number[];
  /** Rows that state a rate. */
  readonly rated: readonly number[];
}

export interface Ratio {
  readonly rate: string;
  /** `quotient` is above ÷ below, `change` is (above − below) ÷ below. */
  readonly kind: "quotient" | "change";
  readonly above: string;
  readonly below: string;
}

export interface Equal {
  readonly cells: readonly [string, string];
  readonly what: "年初预算数" | "全年预算数" | "全年执行数" | "上年结转" | "三公经费" | "项目支出";
}

export interface Balance {
  readonly carried: string;
  readonly initial: string;
  readonly adjusted: string;
  readonly budget: string;
  readonly final: string;
  readonly left: string;
}

export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

export interface ScoreRow {
  readonly cell: string;
  /** Where the 分值 stands: a cell of its own, or the label that bears it in brackets. */
  readonly weight: string;
  readonly full: number;
  readonly rule: string;
  /** Where the measured value is defined; null where no definition is printed. */
  readonly note: string | null;
  /** The figures that the score follows from; empty where a person decides. */
  readonly data: readonly string[];
  /** A score that the rule gives, though not for these data; null where nothing tells. */
  readonly other: number | null;
  /** A score that the rule never gives; null where it gives any. */
  readonly never: number | null;
}

function ratios(annex: AnnexKey, lines: string): readonly Ratio[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [rate = "", above = "", sign = "", below = ""] = line.trim().split(" ");
      return {
        rate: `${annex}!${rate}`,
        kind: sign === "/" ? "quotient" : "change",
        above: `${annex}!${above}`,
        below: `${annex}!${below}`,
      };
    });
}

/** Lines `row weight other never data…` with `-` for none; the columns say where 得分, 分值, 评价标准 and 指标说明 stand. */
function scores(
  columns: { readonly score: string; readonly weight: string; readonly rule: string; readonly note: string | null },
  lines: string,
): readonly ScoreRow[] {
  return lines
    .trim()
    .split("\n")
    .map((line): ScoreRow => {
      const [row = "", full = "", other = "", never = "", ...data] = line.trim().split(/\s+/);
      const number = (word: string): number | null => (word === "-" ? null : Number(word));
      return {
        cell: `5!${columns.score}${row}`,
        weight: `5!${columns.weight}${row}`,
        full: Number(full),
        rule: `5!${columns.rule}${row}`,
        note: columns.note === null ? null : `5!${columns.note}${row}`,
        data,
        other: number(other),
        never: number(never),
      };
    });
}

function scoreCells(addresses: string): readonly string[] {
  return addresses.split(" ").map((address) => `5!${address}`);
}

function equal(what: Equal["what"], first: string, second: string): Equal {
  return { what, cells: [first, second] };
}

const xinhua: Layout = {
  name: "xinhua-edu",
  sheets: { "3": "自评表", "4": "基础数据", "5": "评分表" },
  funds: { initial: "F", budget: "G", executed: "H", rate: "I", total: 7, parts: [8, 9, 10], rated: [7, 8, 9, 10] },
  ratios: ratios(
    "4",
    `F6 E6 / D6
     F8 E8 ~ D8
     F10 E10 / D10
     F12 E12 / D12
     F14 E14 / D14
     F16 E16 ~ D16
     F18 E18 / D18
     F20 E20 / D20
     F22 E22 / D22`,
  ),
  equals: [
    equal("年初预算数", "3!F7", "4!D14"),
    equal("全年预算数", "3!G7", "4!D12"),
    equal("全年执行数", "3!H7", "4!E12"),
    equal("上年结转", "3!G9", "4!D16"),
    equal("三公经费", "4!D18", "4!E8"),
  ],
  balance: { carried: "4!D16", initial: "4!D14", adjusted: "4!E14", budget: "4!D12", final: "4!E12", left: "4!E16" },
  sums: [],
  scores: scores(
    { score: "K", weight: "H", rule: "I", note: "J" },
    `6 10 9.5 9.3 4!D6 4!E6
     7 10 8 7.3 4!D8 4!E8
     8 10 10 9.7 4!D16 4!D14 4!E14 4!E16 4!D12 4!E12
     9 5 3 1 4!E14 4!D14
     10 5 4 4.5 4!D16 4!E16
     11 5 3 4 4!D20 4!E20
     12 8 7 7.5 4!D18 4!E18
     13 5 4.5 - 4!D22 4!E22
     14 4 - 3.5
     15 5 - 3.5
     16 3 - 2.5
     17 15 - -
     18 10 - -
     21 5 3 4 3!H23`,
  ),
  executionScore: null,
  total: "5!K22",
  weightTotal: null,
  otherWeights: scoreCells("D6 D8 D17 D18 F6 F8 F12 F17 F18 H19 H20"),
  underGroups: ["5!C10", "5!C14", "5!C20"],
  breaks: { "3": [10, 13], "4": [4, 6, 10, 14, 20, 22], "5": [7, 16, 21] },
  units: { "3": "万元", "4": "万元", "5": "万元" },
};

const oneSheet: Layout = {
  name: "one-sheet",
  sheets: { "3": "整体支出绩效自评", "4": "整体支出绩效自评", "5": "整体支出绩效自评" },
  funds: { initial: "C", budget: "D", executed: "E", rate: "F", total: 6, parts: [7, 8, 9], rated: [6, 7, 8, 9] },
  ratios: ratios(
    "4",
    `D27 C27 / B27
     D29 C29 ~ B29
     D31 C31 / B31
     D33 C33 / B33
     D35 C35 / B35
     D37 C37 ~ B37
     D39 C39 / B39
     D41 C41 / B41
     D43 C43 / B43`,
  ),
  equals: [
    equal("年初预算数", "3!C6", "4!B35"),
    equal("全年预算数", "3!D6", "4!B33"),
    equal("全年执行数", "3!E6", "4!C33"),
    equal("上年结转", "3!D8", "4!B37"),
    equal("三公经费", "4!B39", "4!C29"),
  ],
  balance: { carried: "4!B37", initial: "4!B35", adjusted: "4!C35", budget: "4!B33", final: "4!C33", left: "4!C37" },
  sums: [],
  scores: scores(
    { score: "F", weight: "C", rule: "D", note: "E" },
    `52 7 5 4.7 4!B27 4!C27
     53 8 7.2 7.5 4!B29 4!C29
     54 8 5 5.5 4!B37 4!B35 4!C35 4!C37 4!B33 4!C33
     55 6 5 4 4!C35 4!B35
     56 6 4 5 4!C37 4!B33
     57 8 7 7.5 4!B39 4!C39
     58 6 6 3.7 4!B41 4!C41
     59 6 - 5
     60 6 - 3
     61 4 - 3
     62 12 - -
     63 8 - 5
     64 5 - 4
     65 5 - 4
     66 5 4 3 3!F21`,
  ),
  executionScore: null,
  total: "5!F67",
  weightTotal: null,
  otherWeights: scoreCells("A52 A54 A62 A64 B52 B54 B57 B62 B64"),
  underGroups: ["5!A53", "5!A55", "5!A60", "5!A65"],
  breaks: { "3": [9, 12, 23, 27, 31, 35, 43, 53, 61, 66] },
  units: { "3": "万元", "4": "元", "5": "元" },
};

const twoLevel: Layout = {
  name: "two-level",
  sheets: { "3": "附件3", "4": "附件4", "5": "附件5" },
  funds: { initial: "D", budget: "E", executed: "F", rate: "G", total: 5, parts: [6, 7, 8], rated: [5, 6, 7] },
  ratios: ratios(
    "4",
    `D5 C5 / B5
     D7 C7 ~ B7
     D9 C9 / B9
     D11 C11 / B11
     D14 C14 / B14
     D16 C16 ~ B16
     D18 C18 / B18
     D20 C20 / B20
     D22 C22 / B22`,
  ),
  equals: [
    equal("年初预算数", "3!D5", "4!B14"),
    equal("全年预算数", "3!E5", "4!B11"),
    equal("全年执行数", "3!F5", "4!C11"),
    equal("上年结转", "3!E7", "4!B16"),
    equal("三公经费", "4!B18", "4!C7"),
  ],
  balance: { carried: "4!B16", initial: "4!B14", adjusted: "4!C14", budget: "4!B11", final: "4!C11", left: "4!C16" },
  sums: [],
  scores: scores(
    { score: "E", weight: "D", rule: "G", note: null },
    `5 10 9.5 9.2 4!B5 4!C5
     6 8 7.2 7.5 4!B7 4!C7
     7 10 10 9 4!B16 4!B14 4!C14 4!C16 4!B11 4!C11
     8 5 2 1 4!C14 4!B14
     9 6 5.5 5.2 4!B9 4!C9
     10 8 6 5.5 4!B18 4!C18
     11 5 4 4.5 4!B20 4!C20
     12 5 4.5 4.7 4!B22 4!C22
     13 6 - 5.5
     14 6 - 5
     15 6 - 5
     16 3 - 2.5
     17 12 - -
     18 5 - 4
     19 5 3 4 3!F20`,
  ),
  executionScore: null,
  total: "5!E20",
  weightTotal: "5!D20",
  otherWeights: scoreCells("A5 A7 A17 A18"),
  underGroups: ["5!A6", "5!A9", "5!A14", "5!A19"],
  breaks: { "3": [8, 11], "4": [3, 5, 9, 14, 20, 22], "5": [6, 16, 19] },
  units: { "3": "万元", "4": "万元", "5": "万元" },
};

const verticalBase: Layout = {
  name: "vertical-base",
  sheets: { "3": "附件3自评表", "4": "附件4基础数据表", "5": "附件5计分表" },
  funds: { initial: "D", budget: "E", executed: "F", rate: "G", total: 5, parts: [6, 7, 8], rated: [5, 6, 7] },
  ratios: ratios(
    "4",
    `E7 E6 / E5
     E10 E9 ~ E8
     E12 E11 / E9
     E16 E15 / E14
     E19 E18 / E17
     E21 E20 ~ E13
     E24 E23 / E22
     E27 E26 / E25
     E49 D49 / C49
     H49 G49 / F49`,
  ),
  // 年初预算数 of this 附件4 leaves the carried-over money out; 附件3's total has it in.
  equals: [
    equal("年初预算数", "3!D5", "4!E14"),
    equal("全年预算数", "3!E5", "4!E17"),
    equal("全年执行数", "3!F5", "4!E18"),
    equal("上年结转", "3!E7", "4!E13"),
    equal("三公经费", "4!E36", "4!E9"),
    equal("三公经费", "4!G36", "4!E11"),
    equal("项目支出", "4!E42", "4!E22"),
    equal("项目支出", "4!G42", "4!E23"),
  ],
  balance: { carried: "4!E13", initial: "4!E14", adjusted: "4!E15", budget: "4!E17", final: "4!E18", left: "4!E20" },
  sums: ["C", "E", "G"].flatMap((column) => [
    { total: `4!${column}36`, parts: [37, 40, 41].map((row) => `4!${column}${row}`) },
    { total: `4!${column}37`, parts: [38, 39].map((row) => `4!${column}${row}`) },
    { total: `4!${column}43`, parts: [44, 45, 46].map((row) => `4!${column}${row}`) },
  ]),
  scores: scores(
    { score: "I", weight: "F", rule: "G", note: "H" },
    `4 7 6.8 6.7 4!E5 4!E6
     5 8 7.2 7.5 4!E8 4!E9
     6 10 6 6.5 4!E13 4!E14 4!E15 4!E20 4!E17 4!E18
     7 5 3 1 4!E15 4!E14
     8 5 5 4 4!C49 4!D49
     9 5 3 4 4!F49 4!G49
     10 7 6 5.5 4!E43 4!G43
     11 7 6 6.5 4!E36 4!G36
     12 5 5 4.5 4!E47 4!G47
     13 5 - 3.5
     14 4 - 3
     15 2 - 1.5
     16 10 - -
     17 5 - 4
     18 5 - 4
     19 5 - 4
     20 5 5 4 3!F20`,
  ),
  executionScore: null,
  total: "5!I21",
  weightTotal: null,
  otherWeights: scoreCells("B4 B6 B16 B17 D4 D6 D10 D16 D17"),
  underGroups: ["5!A5", "5!A8", "5!A13", "5!A19"],
  breaks: { "3": [8, 11], "4": [3, 16, 34, 49], "5": [5, 15, 20] },
  units: { "3": "万元", "4": "万元", "5": "万元" },
};

const national: Layout = {
  name: "national",
  sheets: { "3": "部门整体支出绩效自评表", "4": "", "5": "计分表" },
  funds: { initial: "D", budget: "E", executed: "F", rate: "H", total: 5, parts: [6, 7, 8], rated: [5, 6, 7, 8] },
  ratios: [],
  equals: [],
  balance: null,
  sums: [],
  scores: [
    ...scores(
      { score: "G", weight: "D", rule: "E", note: "F" },
      `5 15 11 10.5 3!E5 3!F5
       6 10 10 9 3!D5 3!E5
       7 10 - 9.7
       8 15 - 14
       9 10 - 7
       10 20 - 19.5
       11 20 15 18 3!F21`,
    ),
  ],
  executionScore: "3!I5",
  total: "5!G12",
  weightTotal: "5!D12",
  otherWeights: scoreCells("A5 A10"),
  underGroups: ["5!A6", "5!A8", "5!A11"],
  breaks: { "3": [8, 10], "5": [7, 9, 11] },
  units: { "3": "万元", "4": "万元", "5": "万元" },
};

/** The layouts of the workbooks under `test/workbooks` that hold no error. */
export const layouts: readonly Layout[] = [xinhua, oneSheet, twoLevel, verticalBase, national];

/** The points of the national form (附件3 with 得分): the cell, its 分值, and the full mark. */
export const nationalPoints: readonly { readonly cell: string; readonly weight: string; readonly full: number }[] = [
  { cell: "3!I5", weight: "3!G5", full: 10 },
  ...[12, 13, 14, 15, 16, 17, 18].map((row) => ({ cell: `3!H${row}`, weight: `3!G${row}`, full: 10 })),
  ...[19, 20].map((row) => ({ cell: `3!H${row}`, weight: `3!G${row}`, full: 5 })),
  { cell: "3!H21", weight: "3!G21", full: 10 },
];

/** 总分 of the national form, of 得分 and of 分值. */
export const nationalTotals: readonly string[] = ["3!H22", "3!G22"];
