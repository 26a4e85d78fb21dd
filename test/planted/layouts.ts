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
  /** Columns such as 结余 and 比上年增减额. */
  readonly differences?: readonly Difference[];
  readonly scores: readonly ScoreRow[];
  /** The column of 附件5 in which the reason of a deduction is written; absent where the form has none. */
  readonly reasons?: string;
  /** Where 附件3 itself gives points for the execution rate, as the national form does. */
  readonly executionScore: string | null;
  /** Every cell of 附件3 that gives points, and their totals of 得分 and 分值 where they are printed. */
  readonly points?: readonly Point[];
  readonly pointTotals?: readonly [score: string, weight: string];
  /** 小计 of 得分 and of 分值 among the rows of 附件5; 合计 adds them up. */
  readonly subtotals?: readonly Sum[];
  /** Words beside a score or an indicator that its figures refute when they are written otherwise. */
  readonly said?: readonly Said[];
  /** 合计 of 得分, and of 分值 where the form prints it. */
  readonly total: string;
  readonly weightTotal: string | null;
  /** 分值 of 一级 and 二级指标, and of indicators that share another's 得分. */
  readonly otherWeights: readonly string[];
  /** Cells inside blocks of 一级指标 below the first one. */
  readonly underGroups: readonly string[];
  /** Zero-based rows of each sheet before which a blank row may stand. */
  readonly breaks: Readonly<Partial<Record<AnnexKey, readonly number[]>>>;
  /** The unit of the amounts, and the cells that are in 元 all the same. */
  readonly units: Readonly<Record<AnnexKey, "万元" | "元">>;
  readonly yuan?: readonly string[];
  /** 附件6 as a sheet; null where the workbook has none. */
  readonly report: Report | null;
}

export type AnnexKey = "3" | "4" | "5" | "6";

export interface Funds {
  /** Null where the form asks for none. */
  readonly initial: string | null;
  readonly budget: string;
  readonly executed: string;
  readonly rate: string;
  readonly total: number;
  readonly parts: readonly number[];
  /** Rows that state a rate. */
  readonly rated: readonly number[];
  /** The row 上年结转资金, the second part where nothing is said; null where the form has none. */
  readonly carried?: null;
  /** Rates are written as 97.5 and not as 97.5%. */
  readonly points?: true;
}

/** A cell that gives points, its 分值, and the full mark. */
export interface Point {
  readonly cell: string;
  readonly weight: string;
  readonly full: number;
}

/** What a cell says, what it is made to say, and where else that may be marked. */
export interface Said {
  readonly kind: string;
  readonly cell: string;
  readonly from: string;
  readonly to: string;
  readonly at?: readonly string[];
}

export interface Ratio {
  readonly rate: string;
  /** `quotient` is above ÷ below, `change` is (above − below) ÷ below. */
  readonly kind: "quotient" | "change";
  readonly above: string;
  readonly below: string;
  /** It is written as 97.5 and not as 97.5%. */
  readonly points?: true;
}

export interface Equal {
  readonly cells: readonly [string, string];
  readonly what:
    "年初预算数" | "全年预算数" | "全年执行数" | "上年结转" | "年末结转" | "三公经费" | "公用经费" | "基本支出" | "项目支出" | "收支总计";
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

/** What the tables of 附件6 and its sentences state, amounts in 元. */
export interface Report {
  readonly sums: readonly Sum[];
  readonly differences: readonly Difference[];
  readonly shares: readonly Share[];
  /** The lines of the tables that state figures, each from left to right, for figures that slip into the next column. */
  readonly lines: readonly (readonly string[])[];
  /** Figures that several tables of the report state, and sums over two tables: where one is wrong the others may be marked. */
  readonly ties: readonly (readonly string[])[];
  readonly claims: readonly Claim[];
  /** Figures of the tables that other annexes state as well. */
  readonly twins: readonly Twin[];
  readonly moves: readonly Move[];
}

export interface Difference {
  readonly difference: string;
  readonly from: string;
  readonly less: string;
}

export interface Share {
  readonly share: string;
  readonly part: string;
  readonly whole: string;
}

/** What a sentence claims: `figure` stands behind `before` in the paragraph. */
export interface Claim {
  readonly cell: string;
  readonly before: string;
  readonly figure: string;
  readonly kind: "rate" | "change" | "amount" | "people" | "points";
  /** What it must be, an amount in 元, by the figures of the tables and of the other annexes. */
  readonly worth: Worth;
  /** Where else the same figure is stated. */
  readonly elsewhere: readonly string[];
}

export type Worth = (at: (cell: string) => number) => number;

export interface Twin {
  readonly cell: string;
  readonly others: readonly string[];
}

/** A figure that differs throughout 附件6 from what the other annexes have, the report agreeing with itself. */
export interface Move {
  readonly what: string;
  readonly by: number;
  readonly up: readonly string[];
  readonly down: readonly string[];
  /** Sentences to be written anew, where no table has the figure: the cell, what stands there, and what is written. */
  readonly said: readonly (readonly [cell: string, old: string, anew: string])[];
  /** The cells that then contradict each other. */
  readonly at: readonly string[];
}

/** Lines `rate above / below`, with `~` for a change; cells of another annex are written out. */
export function ratios(annex: AnnexKey, lines: string): readonly Ratio[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [rate = "", above = "", sign = "", below = ""] = line.trim().split(" ");
      const named = (cell: string): string => (cell.includes("!") ? cell : `${annex}!${cell}`);
      return { rate: named(rate), kind: sign === "/" ? "quotient" : "change", above: named(above), below: named(below) };
    });
}

/** Rates that are written as 97.5 and not as 97.5%. */
export function inPoints(rates: readonly Ratio[]): readonly Ratio[] {
  return rates.map((ratio) => ({ ...ratio, points: true }));
}

/** Lines `row weight other never data…` with `-` for none; the columns say where 得分, 分值, 评价标准 and 指标说明 stand. */
export function scores(
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

export function scoreCells(addresses: string): readonly string[] {
  return addresses.split(" ").map((address) => `5!${address}`);
}

export function equal(what: Equal["what"], first: string, second: string): Equal {
  return { what, cells: [first, second] };
}

const xinhua: Layout = {
  name: "xinhua-edu",
  sheets: { "3": "自评表", "4": "基础数据", "5": "评分表", "6": "" },
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
  units: { "3": "万元", "4": "万元", "5": "万元", "6": "元" },
  report: null,
};

const oneSheet: Layout = {
  name: "one-sheet",
  sheets: { "3": "整体支出绩效自评", "4": "整体支出绩效自评", "5": "整体支出绩效自评", "6": "" },
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
  units: { "3": "万元", "4": "元", "5": "元", "6": "元" },
  report: null,
};

const twoLevel: Layout = {
  name: "two-level",
  sheets: { "3": "附件3", "4": "附件4", "5": "附件5", "6": "" },
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
  units: { "3": "万元", "4": "万元", "5": "万元", "6": "元" },
  report: null,
};

const verticalBase: Layout = {
  name: "vertical-base",
  sheets: { "3": "附件3自评表", "4": "附件4基础数据表", "5": "附件5计分表", "6": "" },
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
  units: { "3": "万元", "4": "万元", "5": "万元", "6": "元" },
  report: null,
};

const national: Layout = {
  name: "national",
  sheets: { "3": "部门整体支出绩效自评表", "4": "", "5": "计分表", "6": "" },
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
  points: [
    { cell: "3!I5", weight: "3!G5", full: 10 },
    ...[12, 13, 14, 15, 16, 17, 18].map((row) => ({ cell: `3!H${row}`, weight: `3!G${row}`, full: 10 })),
    ...[19, 20].map((row) => ({ cell: `3!H${row}`, weight: `3!G${row}`, full: 5 })),
    { cell: "3!H21", weight: "3!G21", full: 10 },
  ],
  pointTotals: ["3!H22", "3!G22"],
  total: "5!G12",
  weightTotal: "5!D12",
  otherWeights: scoreCells("A5 A10"),
  underGroups: ["5!A6", "5!A8", "5!A11"],
  breaks: { "3": [8, 10], "5": [7, 9, 11] },
  units: { "3": "万元", "4": "万元", "5": "万元", "6": "元" },
  report: null,
};

function reportCells(addresses: string): readonly string[] {
  return addresses.split(" ").map((address) => `6!${address}`);
}

/** Lines `total part part…`. */
function reportSums(lines: string): readonly Sum[] {
  return lines
    .trim()
    .split("\n")
    .map((line) => {
      const [total = "", ...parts] = reportCells(line.trim());
      return { total, parts };
    });
}

function column(letter: string, from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, at) => `${letter}${from + at}`).join(" ");
}

function claim(
  kind: Claim["kind"],
  address: string,
  before: string,
  figure: string,
  worth: Worth,
  elsewhere: readonly string[] = [],
): Claim {
  return { kind, cell: `6!${address}`, before, figure, worth, elsewhere };
}

/** An amount that a cell of the tables states. */
function amount(address: string, before: string, figure: string, cell: string): Claim {
  return claim("amount", address, before, figure, (at) => at(`6!${cell}`));
}

const quotient =
  (above: string, below: string): Worth =>
  (at) =>
    at(above) / at(below);
const change =
  (above: string, below: string): Worth =>
  (at) =>
    (at(above) - at(below)) / at(below);

const report: Report = {
  sums: reportSums(
    `B13 B10 B11 B12
     B16 B13 B14
     F16 F10 F11 F12 F13
     F16 F14 F15
     ${[20, 21, 22, 23, 24, 25].map((row) => `F${row} B${row} D${row}`).join("\n")}
     ${["B", "D", "F"].map((letter) => `${letter}23 ${column(letter, 20, 22)}`).join("\n")}
     ${[31, 32, 33, 34, 35].map((row) => `B${row} D${row} F${row}`).join("\n")}
     ${["B", "D", "F"].map((letter) => `${letter}35 ${column(letter, 31, 34)}`).join("\n")}
     ${["B", "D", "F"].map((letter) => `${letter}57 ${column(letter, 48, 56)}`).join("\n")}
     ${["B", "D", "F"].map((letter) => `${letter}64 ${column(letter, 60, 63)}`).join("\n")}`,
  ),
  differences: [
    ...["B", "D", "F"].map((letter) => ({ difference: `6!${letter}25`, from: `6!${letter}23`, less: `6!${letter}24` })),
    ...[48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 60, 61, 62, 63, 64].map((row) => ({
      difference: `6!F${row}`,
      from: `6!B${row}`,
      less: `6!D${row}`,
    })),
  ],
  shares: [31, 32, 33, 34, 35].flatMap((row) =>
    (["BC", "DE", "FG"] as const).map((pair) => ({
      share: `6!${pair.slice(1)}${row}`,
      part: `6!${pair.slice(0, 1)}${row}`,
      whole: `6!${pair.slice(0, 1)}35`,
    })),
  ),
  lines: [
    ...[20, 21, 22, 23, 24, 25, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 62, 63, 64].map((row) => reportCells(`B${row} D${row} F${row}`)),
    ...[31, 32, 33, 34, 35].map((row) => reportCells(`B${row} C${row} D${row} E${row} F${row} G${row}`)),
  ],
  ties: [
    "B13 F21",
    "B14 F20",
    "B16 F20 F21",
    "F14 B20 B21",
    "F15 D20 D21",
    "B24 D35",
    "D24 F35",
    "F24 B35",
    "D32 D57",
    "B55 B63",
    "D55 D63",
    "F55 F63",
    "B56 B62",
    "D56 D62",
    "F56 F62",
  ].map(reportCells),
  claims: [
    amount("A18", "上年结转", "386,500.00", "F20"),
    amount("A18", "年初预算", "18,264,300.00", "F21"),
    amount("A18", "年中追加预算", "1,923,716.57", "F22"),
    amount("A18", "全年可用预算指标", "20,574,516.57", "F23"),
    amount("A18", "全年决算支出", "20,025,316.47", "F24"),
    amount("A18", "年末结转", "549,200.10", "F25"),
    amount("A26", "追加预算中基本支出", "1,103,716.57", "B22"),
    amount("A26", "；项目支出", "820,000.00", "D22"),
    amount("A26", "年末结转中项目支出", "412,500.00", "D25"),
    amount("A28", "支出总额", "20,025,316.47", "B35"),
    amount("A28", "其中：基本支出", "10,957,816.47", "D35"),
    amount("A28", "工资福利支出", "8,126,480.52", "D31"),
    amount("A28", "、商品和服务支出", "1,398,527.35", "D32"),
    amount("A28", "对个人和家庭的补助", "1,432,808.60", "D33"),
    amount("A28", "；项目支出", "9,067,500.00", "F35"),
    amount("A28", "（商品和服务支出", "6,214,300.00", "F32"),
    amount("A28", "资本性支出", "2,853,200.00", "F34"),
    claim("people", "A38", "编制数", "126", (at) => at("4!B5")),
    claim("people", "A38", "在职人数", "129", (at) => at("4!C5")),
    claim("rate", "A38", "在职人员控制率为", "102.38%", quotient("4!C5", "4!B5"), ["4!D5"]),
    amount("A39", "2023年“三公经费”预算数为", "300,000.00", "B64"),
    claim("amount", "A39", "较2022年预算数", "320,000.00", (at) => at("4!F5")),
    claim("amount", "A39", "减少", "20,000.00", (at) => at("4!F5") - at("6!B64")),
    claim("change", "A39", "“三公经费”变动率为", "-6.25%", change("6!B64", "4!F5"), ["4!H5"]),
    amount("A41", "全年可用预算指标", "20,574,516.57", "F23"),
    amount("A41", "决算支出", "20,025,316.47", "F24"),
    amount("A41", "年末结余", "549,200.10", "F25"),
    claim("rate", "A41", "预算完成率为", "97.33%", quotient("6!F24", "6!F23"), ["4!D7", "3!H5"]),
    amount("A42", "2023年年初预算", "18,264,300.00", "F21"),
    amount("A42", "本年追加预算", "1,923,716.57", "F22"),
    claim("rate", "A42", "预算控制率为", "10.53%", quotient("6!F22", "6!F21"), ["4!H7"]),
    amount("A43", "年末结转结余", "549,200.10", "F25"),
    amount("A43", "比上年的", "386,500.00", "F20"),
    claim("amount", "A43", "增加", "162,700.10", (at) => at("6!F25") - at("6!F20")),
    claim("change", "A43", "，变动率为", "42.10%", change("6!F25", "6!F20"), ["4!D9"]),
    amount("A44", "全年可用", "9,480,000.00", "D23"),
    amount("A44", "实际支出", "9,067,500.00", "D24"),
    claim("rate", "A44", "，执行率", "95.65%", quotient("6!D24", "6!D23"), ["4!H9"]),
    amount("A46", "预算安排公用经费", "1,356,000.00", "B57"),
    amount("A46", "实际支出公用经费", "1,398,527.35", "D57"),
    claim("amount", "A46", "，超支", "42,527.35", (at) => -at("6!F57")),
    claim("rate", "A46", "公用经费控制率为", "103.14%", quotient("6!D57", "6!B57")),
    amount("A58", "“三公经费”预算安排", "300,000.00", "B64"),
    amount("A58", "实际支出", "268,412.60", "D64"),
    amount("A58", "，节余", "31,587.40", "F64"),
    claim("rate", "A58", "“三公经费”控制率为", "89.47%", quotient("6!D64", "6!B64"), ["4!D11"]),
    claim("amount", "A65", "政府采购预算", "3,200,000.00", (at) => at("4!F11")),
    claim("amount", "A65", "实际采购", "3,072,000.00", (at) => at("4!G11")),
    claim("rate", "A65", "政府采购执行率为", "96.00%", quotient("4!G11", "4!F11"), ["4!H11"]),
    claim("amount", "A66", "固定资产总额", "28,645,000.00", (at) => at("4!B13")),
    claim("amount", "A66", "其中在用", "28,072,100.00", (at) => at("4!C13")),
    claim("rate", "A66", "，利用率", "98.00%", quotient("4!C13", "4!B13"), ["4!D13"]),
    claim("points", "A73", "自评得分为", "83.5", (at) => at("5!H21")),
  ],
  twins: [
    { cell: "6!B10", others: ["3!E6"] },
    { cell: "6!B12", others: ["3!E8"] },
    { cell: "6!F20", others: ["4!B9", "3!F7"] },
    { cell: "6!F21", others: ["4!F7", "3!E5"] },
    { cell: "6!F22", others: ["4!G7"] },
    { cell: "6!F23", others: ["4!B7", "3!F5"] },
    { cell: "6!F24", others: ["4!C7", "3!G5"] },
    { cell: "6!F25", others: ["4!C9"] },
    { cell: "6!D23", others: ["4!F9"] },
    { cell: "6!D24", others: ["4!G9"] },
    { cell: "6!B64", others: ["4!B11", "4!G5"] },
    { cell: "6!D64", others: ["4!C11", "3!G16"] },
  ],
  moves: [
    {
      what: "三公经费预算数",
      by: 10_000,
      up: reportCells("B63 F63 B64 F64 B55 F55"),
      down: reportCells("B53 F53"),
      said: [],
      at: ["6!B64", "6!A39", "6!A58", "4!B11", "4!G5"],
    },
    {
      what: "三公经费实际支出",
      by: 8_000,
      up: reportCells("D63 D64 D55 F53"),
      down: reportCells("F63 F64 F55 D53"),
      said: [],
      at: ["6!D64", "6!A58", "4!C11"],
    },
    {
      what: "年初预算数",
      by: 20_000,
      up: reportCells("D21 F21 B10 B13 B16 F13 F15 F16"),
      down: reportCells("D22 F22"),
      said: [],
      at: ["6!F21", "6!F22", "6!B13", "6!A18", "6!A42", "4!F7", "4!G7", "3!E5"],
    },
    {
      what: "全年执行数",
      by: 6_000,
      up: reportCells("D24 F24 B34 F34 B35 F35"),
      down: reportCells("D25 F25"),
      said: [],
      at: ["6!F24", "6!F25", "6!D24", "6!B35", "6!F35", "6!A18", "6!A28", "6!A41", "6!A43", "6!A44", "4!C7", "4!C9", "4!G9", "3!G5"],
    },
    {
      what: "上年结转",
      by: 3_000,
      up: reportCells("D20 F20 B14 B16 F13 F15 F16"),
      down: reportCells("D22 F22"),
      said: [],
      at: ["6!F20", "6!F22", "6!B14", "6!A18", "6!A42", "6!A43", "4!B9", "4!G7", "3!F7"],
    },
    {
      what: "全年预算数",
      by: 9_000,
      up: reportCells("D22 F22 D23 F23 D25 F25"),
      down: [],
      said: [],
      at: ["6!F22", "6!F23", "6!F25", "6!D23", "6!A18", "6!A41", "6!A42", "6!A43", "6!A44", "4!G7", "4!B7", "4!C9", "4!F9", "3!F5"],
    },
    {
      what: "在职人数",
      by: 0,
      up: [],
      down: [],
      said: [
        ["6!A38", "在职人数129人", "在职人数128人"],
        ["6!A38", "102.38%", "101.59%"],
      ],
      at: ["6!A38", "4!C5", "4!D5"],
    },
    {
      what: "编制数",
      by: 0,
      up: [],
      down: [],
      said: [
        ["6!A38", "编制数126人", "编制数127人"],
        ["6!A38", "102.38%", "101.57%"],
      ],
      at: ["6!A38", "4!B5", "4!D5"],
    },
    {
      what: "上年三公经费预算数",
      by: 0,
      up: [],
      down: [],
      said: [
        ["6!A39", "320,000.00元减少20,000.00元", "315,000.00元减少15,000.00元"],
        ["6!A39", "-6.25%", "-4.76%"],
      ],
      at: ["6!A39", "4!F5", "4!H5"],
    },
    {
      what: "实际政府采购金额",
      by: 0,
      up: [],
      down: [],
      said: [
        ["6!A65", "3,072,000.00", "3,040,000.00"],
        ["6!A65", "96.00%", "95.00%"],
      ],
      at: ["6!A65", "4!G11", "4!H11"],
    },
    {
      what: "固定资产总额",
      by: 0,
      up: [],
      down: [],
      said: [
        ["6!A66", "28,645,000.00", "28,745,000.00"],
        ["6!A66", "28,072,100.00", "28,170,100.00"],
      ],
      at: ["6!A66", "4!B13", "4!C13"],
    },
  ],
};

const withReport: Layout = {
  name: "with-report",
  sheets: { "3": "附件3整体支出自评表", "4": "附件4基础数据", "5": "附件5评分表", "6": "附件6自评报告" },
  funds: { initial: "E", budget: "F", executed: "G", rate: "H", total: 5, parts: [6, 7, 8], rated: [5, 6, 7, 8] },
  ratios: ratios(
    "4",
    `D5 C5 / B5
     H5 G5 ~ F5
     D7 C7 / B7
     H7 G7 / F7
     D9 C9 ~ B9
     H9 G9 / F9
     D11 C11 / B11
     H11 G11 / F11
     D13 C13 / B13`,
  ),
  equals: [
    equal("年初预算数", "3!E5", "4!F7"),
    equal("全年预算数", "3!F5", "4!B7"),
    equal("全年执行数", "3!G5", "4!C7"),
    equal("上年结转", "3!F7", "4!B9"),
    equal("三公经费", "4!B11", "4!G5"),
  ],
  balance: { carried: "4!B9", initial: "4!F7", adjusted: "4!G7", budget: "4!B7", final: "4!C7", left: "4!C9" },
  sums: [],
  scores: scores(
    { score: "H", weight: "E", rule: "G", note: "F" },
    `5 6 5.5 5.2 4!B5 4!C5
     6 6 5.4 5.5 4!F5 4!G5
     7 8 7 6.5 4!B9 4!F7 4!G7 4!C9 4!B7 4!C7
     8 6 5 3 4!G7 4!F7
     9 5 2 1.5 4!B9 4!C9
     10 5 3 4 4!F9 4!G9
     11 6 4 3.5 6!B57 6!D57
     12 8 7 7.5 4!B11 4!C11
     13 5 4 3.5 4!F11 4!G11
     14 6 - 5
     15 6 - 5
     16 4 - 3
     17 5 3 4 4!B13 4!C13
     18 10 - -
     19 4 - 2
     20 10 8 9 3!G20`,
  ),
  reasons: "I",
  executionScore: null,
  total: "5!H21",
  weightTotal: "5!E21",
  otherWeights: scoreCells("B5 B7 B18 B19"),
  underGroups: ["5!B6", "5!B9", "5!B14", "5!B20"],
  breaks: { "3": [8, 11], "4": [3, 5, 7, 9, 11], "5": [6, 17, 18] },
  units: { "3": "万元", "4": "万元", "5": "万元", "6": "元" },
  report,
};

/** The layouts of the first right workbooks under `test/workbooks`; those of other provinces are in a file of their own. */
export const layouts: readonly Layout[] = [xinhua, oneSheet, twoLevel, verticalBase, national, withReport];
