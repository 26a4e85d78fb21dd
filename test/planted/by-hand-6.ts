import type { Anew, Annex, Slip } from "./by-hand";

/*
 * Single errors in test/workbooks/held-out-6, written down by somebody who had not read the program, before it had seen that workbook.
 * Cells are named annex!address, the merged ones by their first cell.
 */

export const sheetNames: Readonly<Record<Annex, string>> = {
  "3": "3自评表",
  "4": "4基础数据",
  "5": "5计分表",
  "6": "6评价报告",
};

function cells(annex: Annex, columns: string, first: number, last: number): readonly string[] {
  const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return [...columns].flatMap((column) => rows.map((row) => `${annex}!${column}${row}`));
}

/** Cells that state one figure, or figures of which one follows from the others: a finding on one may be a consequence of an error in another. */
export const ties: readonly (readonly string[])[] = [
  // 编制、在职
  ["4!B5", "4!C5", "4!D5", "5!I5", "6!A5", "6!A52"],
  // “三公经费”
  ["4!B7", "4!C7", "4!D7", "4!B9", "5!I6", "6!A53"],
  ["4!C7", "4!B9", "4!D9", "3!E22", "6!A53", "6!A72", "6!B78", "6!D78", ...cells("6", "BD", 74, 77), "6!B68", "6!B69", "5!I12"],
  ["4!C9", "4!D9", "3!F22", "5!I12", "6!A72", ...cells("6", "CD", 74, 78), "6!C68", "6!C69", "6!D68", "6!D69"],
  // 年初预算
  [...cells("3", "D", 5, 8), "4!B13", "4!D13", "6!A20", "6!A27", "6!A55", "6!A56", "6!D24", "6!D36", ...cells("6", "B", 10, 19), "5!I8"],
  [...cells("6", "D", 10, 19), "6!B24", "6!B36", "6!B19", "6!C24", "6!C36"],
  ["6!D11", "4!B19", "6!A59", "6!B70"],
  // 追加
  ["4!C13", "4!D13", "6!A27", "6!A55", "6!A56", "6!A103", ...cells("6", "BCD", 25, 25), ...cells("6", "BCD", 37, 37), "5!I8", "5!I7"],
  // 上年结转
  ["3!D7", "3!E7", "3!G7", "4!B15", "4!D15", "6!B17", "6!B18", "6!A27", "6!A32", "6!A55", "6!D31", "6!E31"],
  ["6!B17", "6!B18", "6!C23", "6!D23", "6!C35", "6!D35", "6!D31", "6!C26", "6!D26", "6!C38", "6!D38"],
  // 全年可用
  [...cells("3", "E", 5, 8), ...cells("3", "G", 5, 8), "4!B11", "4!D11", "5!I7", "6!A27", "6!A31", "6!A41", "6!D26", "6!D38"],
  ["4!B11", "6!D26", "6!D38", ...cells("6", "BCD", 23, 26), ...cells("6", "BCD", 35, 40)],
  ["4!B17", "4!D17", "6!C26", "6!C38", "6!A41", "6!A83", ...cells("6", "B", 85, 90), "6!D90", "6!E90"],
  // 决算支出
  [...cells("3", "FG", 5, 8), "4!C11", "4!D11", "5!I7", "6!B31", "6!C31", "6!A41", "6!A43", "6!D39", "6!D40", "6!B49"],
  ["4!C11", "4!C15", "4!B11"],
  ["4!C17", "4!D17", "6!C39", "6!C40", "6!A41", "6!A43", "6!F49", "6!A83", ...cells("6", "CDE", 85, 90)],
  ["6!B39", "6!B40", "6!D39", "6!A41", "6!A43", "6!D49"],
  [...cells("6", "BCDEFG", 45, 49), "6!A43", "6!D39", "6!B39", "6!C39"],
  // 年末结余
  ["4!C15", "4!D15", "6!C31", "6!E31", "6!A32", "6!A55", "6!A103", ...cells("6", "BCD", 40, 40), "5!I7"],
  ["6!D90", "6!C40", "6!A83", "6!A103", ...cells("6", "D", 85, 89)],
  // 公用经费
  ["4!B19", "4!D19", "5!I11", "6!A59", ...cells("6", "BD", 61, 70)],
  ["4!C19", "4!D19", "5!I11", "6!A59", "6!A71", "6!D46", "6!E46", ...cells("6", "CD", 61, 70)],
  ["6!C67", "6!A98", "3!F21", "3!E21"],
  ["6!C64", "6!D64", "6!A71"],
  ["6!C66", "6!D66", "6!A71"],
  // 项目
  ...[85, 86, 87, 88, 89].map((row) => cells("6", "BCDE", row, row)),
  ["6!B86", "6!C86", "6!D86", "6!E86", "6!A83", "6!A104"],
  // 采购、资产、楼堂馆所、考核
  ["4!B21", "4!C21", "4!D21", "6!A91"],
  ["4!B23", "4!C23", "4!D23", "6!A91"],
  ["4!B25", "4!C25", "4!D25", "5!I9", "6!A57"],
  ["4!B27", "4!C27", "4!D27", "5!I10", "6!A57"],
  ["4!B29", "4!C29", "4!D29", "5!I16", "6!A99"],
  // 附件3的指标
  ["3!D13", "3!E13", "3!F13", "3!G13", "3!B10", "3!E10", "6!A95"],
  ["3!D14", "3!E14", "3!F14", "3!G14", "3!B10", "3!E10", "6!A96"],
  ["3!D15", "3!E15", "3!F15", "3!G15", "3!B10", "3!E10", "6!A95"],
  ["3!D16", "3!E16", "3!F16", "3!G16", "3!E10", "6!A95"],
  ["3!D17", "3!E17", "3!F17", "3!G17", "3!E10", "6!A96"],
  ["3!D18", "3!E18", "3!F18", "3!G18"],
  ["3!E19", "3!F19", "3!G19"],
  ["3!E21", "3!F21", "3!G21", "6!A98"],
  ["3!E22", "3!F22", "3!G22", "6!A72", "6!A53"],
  ["3!E23", "3!F23", "3!G23", "6!A96"],
  ["3!E24", "3!F24", "3!G24"],
  ["3!E25", "3!F25", "3!G25", "6!A95"],
  ["3!E26", "3!F26", "3!G26", "3!B10", "3!E10", "6!A97"],
  ["3!E27", "3!F27", "3!G27", "6!A98"],
  ["3!E28", "3!F28", "3!G28", "6!A99", "5!I21"],
  ["3!E29", "3!F29", "3!G29", "3!D29"],
  // 分值、得分
  ["5!B5", "5!D5", "5!F5", "5!F6"],
  ["5!B7", "5!D7", "5!D11"],
  ["5!D7", ...cells("5", "F", 7, 10)],
  ["5!D11", ...cells("5", "F", 11, 15)],
  ["5!B16", "5!D16", "5!D17", "5!D20", "5!F16"],
  ["5!D17", ...cells("5", "F", 17, 19)],
  ["5!D20", "5!F20", "5!F21"],
  ["5!B5", "5!B7", "5!B16", "5!F22"],
  cells("5", "F", 5, 22),
  [...cells("5", "I", 5, 22), "6!A101"],
  ["5!I13", "6!A79", "6!A101"],
  ["5!I14", "6!A80", "6!A101"],
];

/** One cell written anew; a finding there, or at one of the other cells that a reviewer would mark for it, counts. */
function one(kind: string, name: string, cell: string, anew: Anew, ...others: readonly string[]): Slip {
  return several(kind, name, [[cell, anew]], ...others);
}

/** Cells that are written anew together, such as a row that was copied down. */
function several(kind: string, name: string, anew: readonly (readonly [string, Anew])[], ...others: readonly string[]): Slip {
  return {
    kind,
    name,
    at: [...anew.map(([cell]) => cell), ...others],
    changes: anew.map(([cell, written]) => [cell.slice(0, 1) as Annex, cell.slice(2), written]),
  };
}

/** Something that is worth a look and no more: a finding of severity info counts too. */
function hinted(slip: Slip): Slip {
  return { ...slip, hint: true };
}

/** Words of a text that were written wrongly. */
function said(kind: string, cell: string, from: string, to: string, ...others: readonly string[]): Slip {
  return one(kind, `${cell} ${from}→${to}`, cell, { from, to }, ...others);
}

const formula = (text: string): Anew => ({ formula: text });
const rate = (percent: string): Anew => ({ percent });

const rates: readonly Slip[] = [
  one("rate", "附件3总执行率数字颠倒", "3!G5", rate("93.64%")),
  one("rate", "附件3财政拨款执行率除了年初数", "3!G6", rate("102.03%")),
  one("rate", "在职人员控制率颠倒", "4!D5", "102.22%"),
  one("rate", "三公变动率丢了负号", "4!D7", "2.63%"),
  one("rate", "三公控制率除了上年预算", "4!D9", rate("85.47%")),
  one("rate", "预算执行率颠倒", "4!D11", "105.97%"),
  one("rate", "调整率除了预算总额", "4!D13", rate("7.39%")),
  one("rate", "结转变动率除了本年数", "4!D15", "2.57%"),
  one("rate", "结转变动率写成比值", "4!D15", "102.64%"),
  one("rate", "公用经费控制率颠倒", "4!D19", rate("102.50%")),
  one("rate", "面积控制率数字颠倒", "4!D25", rate("95.97%")),
  one("rate", "投资控制率颠倒", "4!D27", rate("101.53%")),
  one("rate", "考核得分率", "4!D29", "69%"),
  one("rate", "养老项目执行率写成未支出比例", "6!E86", rate("17.98%")),
  one("rate", "项目商品和服务占比除了总支出", "6!G46", "28.64%"),
  one("rate", "补助占比抄了基本支出的", "6!C47", "8.40%"),
];

const totals: readonly Slip[] = [
  one("total", "附件3年初合计数字颠倒", "3!D5", 615.89),
  one("total", "附件3全年合计漏结转", "3!E5", 665.23),
  one("total", "年初收入合计漏结转", "6!B19", 6132400),
  one("total", "年初支出合计数字颠倒", "6!D17", 6158900),
  one("total", "项目支出可用数漏结转", "6!C26", 2785600),
  one("total", "全年可用横加", "6!D26", 7083800),
  one("total", "年初预算横加", "6!D36", 6134200),
  one("total", "决算支出横加", "6!D39", 6624100),
  one("total", "商品和服务横加", "6!B46", 2405856),
  one("total", "项目支出纵加", "6!F49", 2817800),
  one("total", "三公决算合计", "6!C78", 164200),
  one("total", "公用经费决算合计", "6!C70", 584300),
  one("total", "项目未支出合计", "6!D90", 35.43),
  one("total", "附件5总分", "5!I22", 91.86),
  one("total", "附件5分值合计", "5!F22", 99),
];

const balances: readonly Slip[] = [
  one("balance", "结余增加数", "6!E31", 12000),
  one("balance", "本年度指标结余", "6!C31", 369700, "6!A32"),
  one("balance", "基本支出年末结转", "6!B40", 34300),
  one("balance", "年末结转合计", "6!D40", 379600),
  one("balance", "接待费差额", "6!D74", 19765),
  one("balance", "电费差额丢了负号", "6!D64", 5215.8),
  one("balance", "养老项目未支出", "6!D86", 23.13),
  one("balance", "附件3其他资金支出大于预算", "3!F8", 22.75, "3!G8"),
  one("balance", "在用资产大于总额", "4!C23", 1286.3, "4!D23"),
  one("balance", "附件4本年结余不等于预算减决算", "4!C15", "36.97万", "4!D15", "4!B11"),
];

const decimals: readonly Slip[] = [
  one("decimal", "三公支出十倍", "4!C9", "162.4万", "4!D9"),
  one("decimal", "采购预算十分之一", "4!B21", 12.65, "4!D21"),
  one("decimal", "实际投资十分之一", "4!C27", 41.96, "4!D27", "6!A57"),
  one("decimal", "附件3财政拨款执行十分之一", "3!F6", 60.73, "3!G6", "3!F5"),
  one("decimal", "养老项目支出十分之一", "6!C86", 9.73, "6!C90", "6!E86"),
  one("decimal", "车辆费十倍", "6!C69", 861650, "6!C70", "6!C75", "6!D69"),
  one("decimal", "追加十分之一", "4!C13", "5.199万", "4!D13"),
  one("decimal", "调整率十倍", "4!D13", rate("84.80%")),
  one("decimal", "专项商品和服务十分之一", "6!D13", 192650, "6!D17"),
];

const units: readonly Slip[] = [
  one("unit", "实际采购填成元", "4!C21", 1213800, "4!D21"),
  one("unit", "项目预算填成元", "4!B17", 3172100, "4!D17"),
  one("unit", "公用经费填成万元", "4!C19", 54.83, "4!D19"),
  one("unit", "附件3结转填成元", "3!D7", 386500, "3!D5", "3!E7"),
  one("unit", "追加合计填成万元", "6!D25", 51.99, "6!D26"),
  one("unit", "基本支出决算填成万元", "6!B39", 382.34, "6!D39", "6!B40"),
  one("unit", "公用经费单位写成万元", "4!A18", "公用经费控制情况（万元）", "4!B19", "4!C19"),
  one("unit", "附件3单位写成元", "3!A4", "年度预算\n资金\n（元）", "3!D5", "3!E5", "3!F5"),
  one("unit", "决算总额写成元", "4!C11", "664.21元", "4!D11"),
  one("unit", "附件3三公完成值写成元", "3!F22", "16.24元", "3!E22"),
  said("unit", "6!A41", "664.21万元", "664.21元"),
  said("unit", "6!A83", "单位：万元", "单位：元", "6!B90", "6!C90", "6!B85", "6!A84"),
  said("unit", "6!A91", "121.38万元", "121.38亿元"),
];

const digits: readonly Slip[] = [
  one("digits", "附件3财政拨款全年数", "3!E6", 634.83, "3!E5", "3!G6"),
  one("digits", "项目预算总额", "4!B17", 371.21, "4!D17", "6!A83", "6!B90"),
  one("digits", "批准投资", "4!B27", 462, "4!D27", "6!A57"),
  one("digits", "固定资产", "4!C23", 1235.2, "4!D23", "6!A91"),
  one("digits", "基本支出追加", "6!B37", 241300, "6!B38", "6!D37", "6!B25"),
  one("digits", "工资福利年初预算", "6!D10", 2678400, "6!D17", "6!D18"),
  one("digits", "工资福利决算", "6!D45", 2935812.6, "6!B45", "6!D49", "6!E45", "6!A43"),
  one("digits", "差旅费", "6!C66", 93268.3, "6!C70", "6!D66", "6!A71"),
  one("digits", "殡葬项目预算", "6!B88", 57.26, "6!B90", "6!E88"),
  one("digits", "车辆费决算", "6!C75", 81665, "6!C78", "6!D75", "6!C69"),
];

const between: readonly Slip[] = [
  one("between annexes", "附件4在职人数", "4!C5", 44, "4!D5", "6!A52", "6!A5"),
  one("between annexes", "三公预算两处不同", "4!B9", "18.8万", "4!C7", "4!D9"),
  one("between annexes", "附件4年初预算", "4!B13", "631.24万", "4!D13", "6!A56", "6!D24"),
  one("between annexes", "附件4上年结转", "4!B15", "36.85万", "4!D15", "3!D7", "3!E7"),
  one("between annexes", "附件4预算总额", "4!B11", "708.38万", "3!E5", "4!D11", "6!A41"),
  one("between annexes", "附件3低保核查户数", "3!F13", "3468户", "3!E10", "6!A95"),
  one("between annexes", "附件3救助人次", "3!F15", "98人次", "3!E10", "6!A95"),
  one("between annexes", "附件3认定准确率", "3!F16", "98.2%", "3!E10", "6!A95"),
  one("between annexes", "附件3三公支出", "3!F22", "16.42万元", "4!C9", "6!A72"),
  one("between annexes", "附件3三公指标值", "3!E22", "≦19.5万元", "4!B9", "4!C7", "6!A72"),
  one("between annexes", "附件3社会投资", "3!F23", "324万元", "6!A96"),
  one("between annexes", "附件3公众满意率", "3!F28", "95.2%", "6!A99"),
  one("between annexes", "附件3培训费用", "3!F21", "402元/人/天", "6!A98"),
  one("between annexes", "附件3低保核查指标值", "3!E13", "3000户以上", "3!B10", "6!A95"),
  one("between annexes", "附件3安葬率指标值", "3!E26", "≥65%", "3!B10", "3!E10", "6!A97"),
  one("between annexes", "附件4考核得分", "4!C29", 95, "4!D29", "5!I16", "6!A99"),
  one("between annexes", "附件4实际面积", "4!C25", 1824, "4!D25", "6!A57"),
  one("between annexes", "表1年初结转", "6!B17", 368500, "6!B18", "6!B19", "6!D23"),
  one("between annexes", "附件5单位", "5!A3", "单位：楠溪县民宗局", "3!B3", "4!A3"),
  one("between annexes", "附件6落款", "6!A107", "楠江县民政局", "6!A2"),
];

const wrongScores: readonly Slip[] = [
  one("score wrong", "在职人员控制率没超也扣", "5!I5", 6.8),
  one("score wrong", "三公变动率下降也扣", "5!I6", 7.2),
  one("score wrong", "预算完成率满分", "5!I7", 5),
  one("score wrong", "预算控制率高一档", "5!I8", 5),
  one("score wrong", "预算控制率低一档", "5!I8", 3),
  one("score wrong", "投资控制率没超也扣", "5!I10", 3),
  one("score wrong", "公用经费没超也扣", "5!I11", 6),
  one("score wrong", "制度满分而报告写扣2分", "5!I13", 8, "6!A79", "6!A101"),
  one("score wrong", "合规性满分而报告写扣1分", "5!I14", 5, "6!A80", "6!A101"),
  one("score wrong", "目标任务满分", "5!I16", 8, "6!A101"),
  one("score wrong", "目标任务数字颠倒", "5!I16", 7.86, "6!A101"),
  one("score wrong", "满意度低一档", "5!I21", 4),
];

const forbiddenScores: readonly Slip[] = [
  one("score not permitted", "制度每例两分", "5!I13", 7),
  one("score not permitted", "公开性每例一分", "5!I15", 1.5),
  one("score not permitted", "行政效能没有五分档", "5!I20", 5),
  one("score not permitted", "满意度没有五分档", "5!I21", 5),
  one("score not permitted", "生态效益没有三分档", "5!I19", 3),
  one("score above", "三公控制率超满分", "5!I12", 9),
  one("score above", "社会效益超满分", "5!I18", 6),
  one("score above", "合规性负分", "5!I14", -1),
  one("score blank", "面积控制率", "5!I9", null),
  one("score blank", "社会效益", "5!I18", null),
  one("score blank", "总分空着", "5!I22", null),
  one("score blank", "行政效能写成文字", "5!I20", "较好"),
];

const weights: readonly Slip[] = [
  one("weight", "公用经费多一分", "5!F11", 8, "5!F22", "5!D11", "5!G11"),
  one("weight", "社会效益分值空着", "5!F18", null, "5!F22", "5!D17"),
  one("weight", "过程一级分值", "5!B7", "（55分）", "5!D7", "5!D11", "5!F22"),
  one("weight", "预算管理二级分值", "5!D11", "（25分）", "5!B7"),
  one("weight", "经济效益写成5人", "5!F17", "5人", "5!F22", "5!D17"),
  one("weight", "满意度分值大过标准", "5!F21", 8, "5!F22", "5!D20", "5!G21"),
  one("weight", "履职成效二级分值", "5!D20", "（15分）", "5!B16"),
];

const rules: readonly Slip[] = [
  said("rule", "5!G5", "计7分", "计8分", "5!F5"),
  said("rule", "5!G8", "10-20%（含）", "10-30%（含）"),
  said("rule", "5!G21", "80%（含）-90%", "85%（含）-90%"),
  said("rule", "5!G16", "×8", "×10", "5!F16", "5!I16"),
  one("rule", "评价标准空着", "5!G13", null),
  one("rule", "预算完成率公式少括号", "5!H7", {
    from: "[（上年结转+年初预算+本年追加预算-年末结余）/（上年结转+年初预算+本年追加预算）]",
    to: "（上年结转+年初预算+本年追加预算-年末结余/上年结转+年初预算+本年追加预算）",
  }),
  one("rule", "公用经费公式颠倒", "5!H11", {
    from: "实际支出公用经费总额/预算安排公用经费总额",
    to: "预算安排公用经费总额/实际支出公用经费总额",
  }),
  one(
    "rule",
    "三公控制率抄了变动率",
    "5!H12",
    "“三公经费”变动率=[（本年度“三公经费”预算数-上年度“三公经费”预算数）/上年度“三公经费”预算数]×100%",
    "5!E12",
  ),
];

const formulas: readonly Slip[] = [
  one("formula", "附件3年初合计漏末行", "3!D5", formula("=SUM(D6:D7)")),
  one("formula", "附件3合计夹着手写的数", "3!F5", formula("=F6+F7+F8+0.5")),
  one("formula", "附件3总执行率除了年初", "3!G5", formula("=ROUND(F5/D5,4)")),
  one("formula", "附件3结转执行率颠倒", "3!G7", formula("=ROUND(E7/F7,4)")),
  one("formula", "附件3其他资金用了上一行", "3!G8", formula("=ROUND(F7/E8,4)")),
  one("formula", "项目执行率颠倒", "4!D17", formula("=ROUND(B17/C17,4)")),
  one("formula", "采购执行率除了资产", "4!D21", formula("=ROUND(C21/B23,4)")),
  one("formula", "附件5总分漏末行", "5!I22", formula("=SUM(I5:I20)")),
  one("formula", "附件5分值合计漏首行", "5!F22", formula("=SUM(F6:F21)")),
  one("formula", "办公费差额反减", "6!D61", formula("=C61-B61")),
  one("formula", "电费差额减了水费", "6!D64", formula("=B64-C63")),
  one("formula", "公用经费合计漏末行", "6!C70", formula("=SUM(C61:C68)")),
  one("formula", "项目合计漏首行", "6!D90", formula("=SUM(D86:D89)")),
  one("formula", "项目合计夹着手写的数", "6!C90", formula("=SUM(C85:C89)+0.5")),
  one("formula", "项目总执行率颠倒", "6!E90", formula("=ROUND(B90/C90,4)")),
  one("formula", "信息化执行率用了下一行", "6!E87", formula("=ROUND(C87/B88,4)")),
  one("formula", "附件5总分显示旧值", "5!I22", { formula: "=SUM(I5:I21)", cached: 90.68 }),
  one("formula", "公用经费合计显示旧值", "6!C70", { formula: "=SUM(C61:C69)", cached: 547300 }),
  one("formula", "差旅费差额手填而且填错", "6!D66", -6638.3),
  hinted(one("formula", "周围是公式的差额手填", "6!D62", 4478)),
  hinted(one("formula", "周围是公式的执行率手填", "6!E88", rate("92.68%"))),
  one("cell error", "除零", "4!D17", { error: "#DIV/0!" }),
  one("cell error", "引用失效", "6!E90", { error: "#REF!" }),
  one("cell error", "名称出错", "5!I22", { error: "#NAME?" }),
  one("text number", "附件3其他资金执行存成文本", "3!F8", "20.75", "3!F5"),
  one("text number", "得分存成文本", "5!I11", "7", "5!I22"),
  one("text number", "培训费存成文本", "6!C67", "40,320.00", "6!C70"),
];

const malformed: readonly Slip[] = [
  one("number", "两个小数点", "4!C11", "664..21万", "4!D11"),
  one("number", "畸形千分位", "6!C61", "112,46.35", "6!C70", "6!D61"),
  one("number", "夹着字母", "4!C27", "4l9.6", "4!D27"),
  one("number", "前面带约字", "4!B23", "约1268.45", "4!D23"),
  one("number", "率少了百分号", "4!D25", 99.57),
  one("number", "在职人数有小数", "4!C5", 44.5, "4!D5"),
  one("number", "预算是负数", "6!B75", -90000, "6!B78", "6!D75"),
  said("number", "6!A72", "162,400", "1624,00"),
];

const blanks: readonly Slip[] = [
  one("blank", "编制数", "4!B5", null, "4!D5"),
  one("blank", "三公实际支出", "4!C9", null, "4!D9"),
  one("blank", "采购预算是全角空格", "4!B21", "　", "4!D21"),
  one("blank", "内控是或否", "4!C33", null, "4!C32"),
  one("blank", "附件4金额单位", "4!C3", null, "4!A3"),
  one("blank", "附件3单位名称", "3!B3", null, "3!A3"),
  one("blank", "附件3完成情况", "3!E10", null, "3!E9"),
  one("blank", "附件3准确率完成值", "3!F16", null),
  one("blank", "附件3合格率指标值", "3!E17", null),
  one("blank", "附件5三级指标名称", "5!E11", null),
  one("blank", "项目决算", "6!C39", null, "6!C40", "6!D39"),
  one("blank", "信息化项目支出", "6!C87", null, "6!D87", "6!E87", "6!C90"),
];

const leftovers: readonly Slip[] = [
  hinted(one("leftover", "指标名称是模板", "3!D18", "指标2")),
  hinted(one("leftover", "指标名称是省略号", "3!D25", ".....")),
  hinted(one("leftover", "完成情况是提示语", "3!E10", "（简要描述全年目标完成情况）")),
  hinted(one("leftover", "落款没填", "6!A107", "XX县XX局")),
  hinted(said("leftover", "6!A57", "实际建设面积1842平方米", "实际建设面积XX平方米")),
  hinted(said("leftover", "6!A5", "7个股室", "____个股室")),
];

const duplicates: readonly Slip[] = [
  several("duplicate", "附件3指标填了两遍", [
    ["3!D18", "养老服务中心验收合格率"],
    ["3!E18", "100%"],
    ["3!F18", "100%"],
  ]),
  several("duplicate", "附件3满意率填了两遍", [
    ["3!D29", "公众服务满意率"],
    ["3!F29", "92.5%"],
  ]),
  several("duplicate", "附件5指标填了两遍", [
    ["5!E10", "新建楼堂馆所面积控制率"],
    ["5!H10", "楼堂馆所面积控制率=实际建设面积/批准建设面积×100%。\n该指标以2021年完工的新建楼堂馆所为评价内容。"],
  ]),
  one("duplicate", "公用经费项目名称重复", "6!A62", "办公费", "6!A61"),
  one("duplicate", "项目名称重复", "6!A87", "居家养老服务中心建设", "6!A86"),
  one(
    "duplicate",
    "报告同一段写了两遍",
    "6!A104",
    "　　（一）预算编制不够精细。年中追加51.99万元，预算控制率8.48%；年末结余39.67万元，其中基本支出4.33万元、项目支出35.34万元。",
    "6!A103",
  ),
];

const targets: readonly Slip[] = [
  one("target", "低保核查没有完成", "3!F13", "2986户", "3!G13"),
  one("target", "养老中心超额一倍没有原因", "3!F14", "12个", "3!G14"),
  one("target", "安葬率没有原因", "3!G26", null, "3!F26"),
  one("target", "资金拨付晚了", "3!F19", "2022年1月24日", "3!G19"),
  one("target", "培训费用超标", "3!F21", "520元/人/天", "3!G21"),
  one("target", "知晓率没有指标值只有长期有效", "3!E24", "长期有效"),
  one("target", "投诉下降没有数", "3!E25", "明显下降"),
  one("target", "满意率填成文字", "3!F29", "非常满意"),
  one("target", "社会投资的单位不同", "3!F23", "342户", "3!E23"),
  hinted(one("target", "救助人次没有单位", "3!F15", "96")),
  hinted(one("target", "知晓率没有百分号", "3!F24", "93.6")),
];

const typos: readonly Slip[] = [
  one("typo", "产生指标", "3!B13", "产生指标"),
  one("typo", "楼梯馆所", "5!E9", "新建楼梯馆所面积控制率"),
  one("typo", "空制率", "5!E11", "公用经费空制率"),
  one("typo", "平价工作", "6!A92", "二、绩效平价工作情况"),
  said("typo", "5!G12", "扣完为止", "扣完为只"),
  said("typo", "6!A80", "挪用", "挪佣"),
];

const years: readonly Slip[] = [
  one("year", "附件3标题", "3!A2", "2020年部门整体支出绩效自评表"),
  one("year", "附件4标题", "4!A2", "2022年部门整体支出绩效评价基础数据表"),
  said("year", "6!A2", "2021年", "2020年"),
  one("year", "附件4决算表头", "4!C10", "2020年决算总额", "4!B10"),
  one("year", "附件4编制表头", "4!B4", "2020年编制人数", "4!C4"),
  said("year", "5!H9", "2021年完工", "2016年完工"),
  said("year", "6!A7", "我局2021年", "我局2020年"),
  said("year", "6!A53", "较2020年", "较2021年"),
  one("year", "附件3期限是上年", "3!E19", "2020年12月31日前", "3!F19"),
  one("year", "报告日期在年末以前", "6!A108", "2021年4月10日"),
];

const sentences: readonly Slip[] = [
  said("sentence", "6!A5", "空编1名", "空编2名"),
  said("sentence", "6!A20", "97.06%", "96.07%"),
  said("sentence", "6!A20", "180,000", "108,000", "6!B15"),
  said("sentence", "6!A27", "7,038,800", "7,083,800"),
  said("sentence", "6!A27", "519,900", "591,900"),
  said("sentence", "6!A32", "增加10,200元", "减少10,200元"),
  said("sentence", "6!A32", "2.64%", "2.46%"),
  said("sentence", "6!A41", "94.36%", "93.46%"),
  said("sentence", "6!A41", "98.88%", "89.88%"),
  said("sentence", "6!A43", "2,953,812.60", "2,935,812.60", "6!D45"),
  said("sentence", "6!A43", "57.56%", "56.57%"),
  said("sentence", "6!A52", "97.83%", "98.73%"),
  said("sentence", "6!A53", "减少5,000元", "减少50,000元"),
  said("sentence", "6!A53", "为-2.63%", "为-2.36%"),
  said("sentence", "6!A55", "94.36%", "90.45%"),
  said("sentence", "6!A55", "396,700", "369,700"),
  said("sentence", "6!A56", "8.48%", "8.84%"),
  said("sentence", "6!A57", "1842", "1824"),
  said("sentence", "6!A57", "节约6.40万元", "超支6.40万元"),
  said("sentence", "6!A59", "节约13,700元", "超支13,700元"),
  said("sentence", "6!A59", "97.56%", "95.76%"),
  said("sentence", "6!A71", "6,368.30", "6,638.30", "6!D66"),
  said("sentence", "6!A72", "22,600", "26,200"),
  said("sentence", "6!A72", "87.78%", "65.01%"),
  said("sentence", "6!A79", "沿用7项", "沿用6项"),
  said("sentence", "6!A83", "5个项目", "6个项目"),
  said("sentence", "6!A83", "88.86%", "86.88%"),
  said("sentence", "6!A83", "60.36%", "63.06%"),
  said("sentence", "6!A91", "95.95%", "99.55%"),
  said("sentence", "6!A91", "1,252.30", "1,225.30"),
  said("sentence", "6!A95", "农村2644户", "农村2464户"),
  said("sentence", "6!A95", "超目标286户", "超目标268户"),
  said("sentence", "6!A95", "下降12%", "上升12%", "3!F25"),
  said("sentence", "6!A96", "改造4个", "改造5个"),
  said("sentence", "6!A97", "54.30%", "53.40%"),
  said("sentence", "6!A98", "40,320", "43,020", "6!C67"),
  said("sentence", "6!A99", "满意370份", "满意380份"),
  said("sentence", "6!A101", "91.68", "96.18"),
  said("sentence", "6!A101", "过程44分", "过程45分"),
  said("sentence", "6!A101", "共扣8.32分", "共扣8.23分"),
  said("sentence", "6!A101", "“优”", "“良”"),
  said("sentence", "6!A103", "4.33万元", "3.43万元"),
  said("sentence", "6!A104", "82.02%", "80.22%", "6!E86"),
  said("sentence", "6!A104", "居家养老服务中心建设", "社会救助信息化"),
  said("sentence", "3!E10", "3486户", "3648户", "3!F13"),
];

const reasons: readonly Slip[] = [
  said("reason", "6!A101", "预算完成率扣2分", "预算完成率扣1分", "5!I7"),
  said("reason", "6!A101", "扣0.32分", "扣0.23分", "5!I16"),
  said("reason", "6!A79", "扣2分", "扣4分", "5!I13"),
];

export const slips: readonly Slip[] = [
  ...rates,
  ...totals,
  ...balances,
  ...decimals,
  ...units,
  ...digits,
  ...between,
  ...wrongScores,
  ...forbiddenScores,
  ...weights,
  ...rules,
  ...formulas,
  ...malformed,
  ...blanks,
  ...leftovers,
  ...duplicates,
  ...targets,
  ...typos,
  ...years,
  ...sentences,
  ...reasons,
];
