import type { Anew, Annex, Slip } from "./by-hand";

/*
 * Single errors in test/workbooks/held-out-3, written down by somebody who had not read the program, before it had seen that workbook.
 * Cells are named annex!address, the merged ones by their first cell.
 */

export const sheetNames: Readonly<Record<Annex, string>> = {
  "3": "表1整体绩效",
  "4": "表2基础信息",
  "5": "表3评价计分",
  "6": "表4报告正文",
};

/** Cells that state one figure, or figures of which one follows from the others: a finding on one may be a consequence of an error in another. */
export const ties: readonly (readonly string[])[] = [
  // 编制、在职
  ["4!D7", "4!D8", "4!D9", "5!E7", "6!A4"],
  ["4!E7", "4!E8", "4!E9"],
  // 年初、结转、调整、全年预算
  ["3!D6", "3!D7", "3!D8", "3!D9", "3!D10", "4!D11", "4!D18", "5!E10", "6!A5", "6!A33"],
  ["3!E6", "3!E7", "3!E8", "3!E9", "3!E10", "4!D12", "4!D13", "6!A5"],
  ["3!F6", "3!F7", "3!F8", "3!F9", "3!F10", "4!D11", "4!D12", "4!D13", "4!D14", "6!A5"],
  ["3!F9", "4!D24", "4!D25", "5!E12", "6!A14"],
  ["3!F10", "3!G10", "3!J10", "6!B22", "6!C22", "6!E22", "6!A23"],
  ["4!D11", "4!D13", "4!D18", "5!E10", "6!A5", "6!A33"],
  ["4!D12", "4!D16", "4!D19", "4!E16", "5!E11", "6!A5", "6!A33"],
  ["4!E11", "4!E12", "4!E13", "4!E14", "4!E15", "4!E16", "4!E17", "4!E18", "4!E19"],
  // 支出、结余、执行率
  [
    "3!G6",
    "3!G7",
    "3!G8",
    "3!G9",
    "3!G10",
    "4!D15",
    "4!D21",
    "4!D22",
    "4!D23",
    "4!D26",
    "6!A5",
    "6!A7",
    "6!B10",
    "6!B11",
    "6!B12",
    "6!B13",
  ],
  ["4!D14", "4!D15", "4!D16", "4!D17", "6!A5"],
  ["3!F6", "3!G6", "3!H6", "3!I6", "3!J6", "4!D14", "4!D15", "4!D17", "5!E9", "6!A5"],
  ["3!F7", "3!G7", "3!J7"],
  ["3!F8", "3!G8", "3!J8"],
  ["3!F9", "3!G9", "3!J9"],
  ["4!E15", "4!E21", "4!E22", "4!E23", "4!E26", "6!A7", "6!C10", "6!C11", "6!C12", "6!C13"],
  ["4!D23", "4!D24", "4!D25", "4!E23", "4!F23", "4!G23", "5!E12", "6!A14", "6!B11", "6!C11", "6!D11", "6!E11"],
  ["4!E23", "4!E24", "4!E25"],
  // “三公”经费
  ["3!F19", "4!D28", "4!E28", "4!D33", "5!E8", "6!A15"],
  ["3!G19", "4!D28", "4!D29", "4!D30", "4!D31", "4!D32", "4!D34", "5!E13", "6!A15", "3!F19"],
  ["4!E28", "4!E29", "4!E30", "4!E31", "4!E32", "4!E34"],
  // 采购、资产、履职
  ["4!D36", "4!D37", "4!D38", "5!E14", "6!A24"],
  ["4!E36", "4!E37", "4!E38"],
  ["4!D39", "4!D40", "4!D41", "5!E19", "6!A25"],
  ["4!E39", "4!E40", "4!E41"],
  ["3!F14", "3!G14", "3!B12", "3!G12", "4!D43", "4!D44", "4!D45", "4!F44", "5!E20", "6!A27"],
  ["3!F15", "3!G15", "3!B12", "3!G12", "6!A29"],
  ["3!G17", "5!E22", "6!A27"],
  ["3!F18", "3!G18", "3!I18", "3!J18", "3!B12", "3!G12", "4!D46", "4!D47", "4!D48", "5!E21", "6!A28"],
  ["3!F20", "3!G20", "6!A29"],
  ["3!F21", "3!G21", "3!B12", "3!G12"],
  ["3!F22", "3!G22", "5!E25", "6!A28"],
  // 附件4的增减
  ...Array.from({ length: 41 }, (_, at) => [`4!D${7 + at}`, `4!E${7 + at}`, `4!F${7 + at}`, `4!G${7 + at}`]),
  // 附件6的表
  ["6!B10", "6!B11", "6!B12", "6!B13", "6!A7"],
  ["6!C10", "6!C11", "6!C12", "6!C13", "6!A7"],
  ["6!D10", "6!D11", "6!D12", "6!D13", "6!E13", "6!A7"],
  ["6!B10", "6!C10", "6!D10", "6!E10", "4!D22", "4!E22"],
  ["6!B12", "6!C12", "6!D12", "6!E12", "4!D26", "4!E26"],
  ["6!B18", "6!B19", "6!B20", "6!B21", "6!B22", "6!A23"],
  ["6!C18", "6!C19", "6!C20", "6!C21", "6!C22", "6!A23", "4!D26"],
  ["6!D18", "6!D19", "6!D20", "6!D21", "6!D22", "6!A33"],
  ["6!E18", "6!E19", "6!E20", "6!E21", "6!E22", "6!A23"],
  // 分值、合计、等级
  ["5!A5", "5!A9", "5!A20", "5!A23", "5!D26"],
  ["5!A5", "5!B5", "5!B7"],
  ["5!A9", "5!B9", "5!B14", "5!B18"],
  ["5!A20", "5!B20"],
  ["5!A23", "5!B23"],
  ["5!E26", "5!D26", "5!F26", "6!A31"],
  ["3!H6", "3!H23"],
  ["3!I6", "3!I18", "3!I23"],
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

const formula = (text: string): Anew => ({ formula: text });
const swap = (from: string, to: string): Anew => ({ from, to });

const rates: readonly Slip[] = [
  one("rate", "附件3总执行率数字颠倒", "3!J6", { percent: "93.66%" }),
  one("rate", "附件3人员经费执行率", "3!J8", { percent: "93.92%" }),
  one("rate", "附件3项目支出执行率除了年初数", "3!J10", { percent: "135.33%" }),
  one("rate", "人员控制率颠倒", "4!D9", { percent: "103.05%" }),
  one("rate", "上年人员控制率", "4!E9", { percent: "95.82%" }),
  one("rate", "预算执行率数字颠倒", "4!D17", { percent: "96.63%" }),
  one("rate", "预算调整率数字颠倒", "4!D18", { percent: "8.43%" }),
  one("rate", "预算调整率加了结转", "4!D18", { percent: "13.71%" }),
  one("rate", "结转结余变动率丢了负号", "4!D19", { percent: "22.87%" }),
  one("rate", "结转结余变动率分母用了年末", "4!D19", { percent: "-29.65%" }),
  one("rate", "公用经费控制率数字颠倒", "4!D25", { percent: "95.14%" }),
  one("rate", "三公变动率比了决算", "4!D33", { percent: "-7.94%" }),
  one("rate", "三公控制率数字颠倒", "4!D34", { percent: "87.92%" }),
  one("rate", "采购执行率颠倒", "4!D38", { percent: "106.38%" }),
  one("rate", "资产利用率数字颠倒", "4!D41", { percent: "89.00%" }),
  one("rate", "上年资产利用率", "4!E41", { percent: "79.00%" }),
  one("rate", "抽检完成率", "4!D45", { percent: "104.28%" }),
  one("rate", "按期办结率", "4!D48", { percent: "95.85%" }),
  one("rate", "项目支出增减幅度", "4!G26", { percent: "3.71%" }),
  one("rate", "接待费增减幅度丢了负号", "4!G32", { percent: "17.88%" }),
  one("rate", "支出对比公用经费增减率", "6!E11", { percent: "-2.41%" }),
  one("rate", "项目明细平台执行率", "6!E20", { percent: "80.45%" }),
];

const totals: readonly Slip[] = [
  one("total", "附件3年初合计手填颠倒", "3!D6", 2864.3),
  one("total", "附件3执行合计", "3!G6", 3181.74),
  one("total", "附件3基本支出执行", "3!G7", 2189.51),
  one("total", "附件3基本支出年初", "3!D7", 2136.3),
  one("total", "附件3总分", "3!I23", 99.95),
  one("total", "附件3分值合计", "3!H23", 90),
  one("total", "基本支出", "4!D21", 2189.51),
  one("total", "上年基本支出", "4!E21", 2147.79),
  one("total", "三公决算", "4!D29", 42.17),
  one("total", "上年三公决算", "4!E29", 44.38),
  one("total", "支出对比本年合计", "6!B13", 3181.74),
  one("total", "支出对比增减合计", "6!D13", 84.63),
  one("total", "项目明细预算合计", "6!B22", 989.5),
  one("total", "项目明细结余合计", "6!D22", 72.87),
  one("total", "附件5总分少零点一", "5!E26", 91.92),
  one("total", "附件5分值合计", "5!D26", 99),
];

const balances: readonly Slip[] = [
  one("balance", "附件3人员经费全年预算", "3!F8", 1952.4),
  one("balance", "附件3公用经费调整丢了负号", "3!E9", 7.4, "3!F9", "3!E6", "3!E7"),
  one("balance", "全年预算数", "4!D14", 3263.5),
  one("balance", "年末结转结余数", "4!D16", 171.76),
  one("balance", "上年年末与本年年初不接", "4!D12", 125.68, "4!E16", "4!D14", "4!D19", "6!A5", "3!E6"),
  one("balance", "上年全年支出数", "4!E15", 3023.31),
  one("balance", "人员经费", "4!D22", 1921.36, "4!D21", "4!D15", "3!G8", "6!B10"),
  one("balance", "在用资产大于总额", "4!D40", 4498.48, "4!D41", "4!D39"),
  one("balance", "办结数大于受理数", "4!D47", 2381, "4!D48", "4!D46"),
  one("balance", "在职人数增减额", "4!F8", 2),
  one("balance", "公用经费增减额", "4!F23", -15.29),
  one("balance", "支出对比人员增减额", "6!D10", 33.61),
  one("balance", "项目明细平台结余", "6!D20", 35.3),
];

const decimals: readonly Slip[] = [
  one("decimal", "附件3项目支出执行", "3!G10", 9202.3, "3!G6", "3!J10"),
  one("decimal", "附件3公用经费年初", "3!D9", 3200, "3!D7", "3!F9"),
  one("decimal", "接待费", "4!D32", 56.5, "4!D29", "6!A15"),
  one("decimal", "采购预算", "4!D36", 26.8, "4!D38", "6!A24"),
  one("decimal", "固定资产总额", "4!D39", 43862, "4!D41", "6!A25"),
  one("decimal", "上年公用经费", "4!E23", 29.87, "4!E21", "6!C11", "4!E25", "4!G23"),
  one("decimal", "平台支出", "6!C20", 1765, "6!E20", "6!C22", "6!D20"),
];

const units: readonly Slip[] = [
  one("unit", "附件3人员执行填成元", "3!G8", 19123600, "3!G7", "3!G6", "3!J8"),
  one("unit", "年初预算填成元", "4!D11", 28463000, "4!D14", "4!D18", "3!D6"),
  one("unit", "三公预算填成元", "4!D28", 460000, "4!D33", "4!D34"),
  one("unit", "实际采购填成元", "4!D37", 2519200, "4!D38"),
  one("unit", "附件4单位写成元", "4!E3", "金额单位：元", "4!D11", "4!D14", "4!D15", "4!C11"),
  one("unit", "附件3单位写成元", "3!A5", "部门预算\n执行情况\n（元）", "3!D6", "3!F6", "3!G6"),
  one("unit", "计量单位写成元", "4!C36", "元", "4!D36", "4!E36"),
  one("unit", "表1单位写成元", "6!A8", "表1：支出对比表（单位：元）", "6!B13", "6!B10", "6!B12"),
  one("unit", "项目支出填成元", "6!C18", 3985600, "6!C22", "6!E18", "6!D18"),
  one("unit", "正文采购写成元", "6!A24", swap("251.92万元", "251.92元")),
  one("unit", "正文年末结余写成亿元", "6!A5", swap("117.76万元", "117.76亿元")),
];

const digits: readonly Slip[] = [
  one("digits", "公务用车", "4!D31", 36.52, "4!D29", "6!A15"),
  one("digits", "公用经费", "4!D23", 281.65, "4!D21", "4!D15", "3!G9", "6!B11", "4!D25"),
  one("digits", "项目支出", "4!D26", 902.23, "4!D15", "3!G10", "6!B12"),
  one("digits", "上年项目支出", "4!E26", 875.52, "4!E15", "6!C12"),
  one("digits", "附件3公用执行", "3!G9", 268.15, "3!G7", "3!J9", "4!D23"),
  one("digits", "支出对比人员经费", "6!B10", 1921.36, "6!B13", "6!D10", "4!D22"),
  one("digits", "项目明细检定预算", "6!B19", 283.5, "6!B22", "6!E19"),
];

const between: readonly Slip[] = [
  one("between annexes", "附件3项目支出年初", "3!D10", 608, "3!D6", "4!D11", "3!F10"),
  one("between annexes", "附件4年中调整", "4!D13", 273.52, "4!D14", "4!D18", "3!E6", "6!A5"),
  one("between annexes", "附件4抽检完成批次", "4!D44", 1468, "4!D45", "3!G14", "6!A27"),
  one("between annexes", "附件4抽检计划批次", "4!D43", 1540, "4!D45", "3!F14", "6!A27"),
  one("between annexes", "附件3抽检批次", "3!G14", "1468批次", "4!D44", "3!G12", "6!A27"),
  one("between annexes", "附件3按期办结率", "3!G18", "98.85%", "4!D48", "3!G12", "6!A28"),
  one("between annexes", "附件3三公完成值", "3!G19", "42.17万元", "4!D29", "6!A15"),
  one("between annexes", "附件3三公指标值", "3!F19", "≤64.00万元", "4!D28", "6!A15"),
  one("between annexes", "附件3满意度", "3!G22", "96.0%", "6!A28"),
  one("between annexes", "附件3新登记户数", "3!G15", "3561户", "3!G12", "6!A29"),
  one("between annexes", "附件3单位名称", "3!B4", "云阜县市场监管服务中心", "3!A3"),
  one("between annexes", "附件5单位名称", "5!A3", "被评价部门：云埠县市场监督管理局", "5!A2"),
  one("between annexes", "附件6落款", "6!A34", "云阜县工商行政管理局"),
  one("between annexes", "附件3评分表总分抄错到报告", "6!A31", swap("92.02分", "99.59分"), "5!E26"),
];

const wrongScores: readonly Slip[] = [
  one("score wrong", "人员控制率少一分", "5!E7", 3),
  one("score wrong", "三公变动率少半分", "5!E8", 3.5),
  one("score wrong", "预算执行率满分", "5!E9", 8),
  one("score wrong", "预算执行率数字颠倒", "5!E9", 7.17),
  one("score wrong", "预算调整率高一档", "5!E10", 5),
  one("score wrong", "结转结余变动率低一档", "5!E11", 2),
  one("score wrong", "公用经费控制率少一分", "5!E12", 4),
  one("score wrong", "三公控制率少一分", "5!E13", 3),
  one("score wrong", "采购执行率满分", "5!E14", 4),
  one("score wrong", "资产利用率高一档", "5!E19", 3),
  one("score wrong", "抽检完成率少一分", "5!E20", 7),
  one("score wrong", "办结率按整档扣", "5!E21", 6),
  one("score wrong", "办结率数字颠倒", "5!E21", 6.65),
  one("score wrong", "处置率少两分", "5!E22", 6),
  one("score wrong", "满意度低一档", "5!E25", 4),
  one("score wrong", "附件3执行率得分满分", "3!I6", 10),
  one("score wrong", "附件3办结率满分", "3!I18", 10),
  one("score wrong", "附件3抽检批次少分", "3!I14", 8),
];

const forbiddenScores: readonly Slip[] = [
  one("score not permitted", "调整率没有四分档", "5!E10", 4),
  one("score not permitted", "结转没有三分档", "5!E11", 3),
  one("score not permitted", "利用率没有两分半", "5!E19", 2.5),
  one("score not permitted", "完整性半分", "5!E5", 2.5),
  one("score not permitted", "合规性半分", "5!E16", 3.5),
  one("score not permitted", "社会效益没有三分档", "5!E23", 3),
  one("score not permitted", "可持续影响没有四分档", "5!E24", 4),
  one("score not permitted", "满意度没有五分档", "5!E25", 5),
  one("score above", "公用经费超满分", "5!E12", 6),
  one("score above", "公开性超满分", "5!E17", 4),
  one("score above", "附件3满意度超满分", "3!I22", 11),
  one("score above", "规范性负分", "5!E18", -1),
  one("score blank", "三公控制率", "5!E13", null),
  one("score blank", "制度健全性", "5!E15", null),
  one("score blank", "抽检完成率", "5!E20", null),
  one("score blank", "附件3抽检得分", "3!I14", null),
  one("score blank", "社会效益写成文字", "5!E23", "较好"),
];

const weights: readonly Slip[] = [
  one("weight", "调整率多一分", "5!D10", 6, "5!D26", "5!B9", "5!A9"),
  one("weight", "满意度多两分", "5!D25", 8, "5!D26", "5!B23", "5!A23"),
  one("weight", "投入一级分值", "5!A5", "投入\n（15分）"),
  one("weight", "预算管理二级分值", "5!B14", "预算管理\n（12分）"),
  one("weight", "产出一级分值", "5!A20", "产出\n（20分）", "5!B20"),
  one("weight", "处置率分值空着", "5!D22", null, "5!D26", "5!B20"),
  one("weight", "附件3抽检分值", "3!H14", 15, "3!H23"),
];

const rules: readonly Slip[] = [
  one("rule", "完整性三项合四分", "5!G5", swap("①有整体绩效目标，得1分", "①有整体绩效目标，得2分")),
  one("rule", "处置率满分与分值不同", "5!G22", swap("得8分", "得10分")),
  one("rule", "利用率分档有空档", "5!G19", swap("90%≤利用率＜95%", "90%≤利用率＜93%")),
  one("rule", "满意度分档重叠", "5!G25", swap("80%≤满意度＜90%", "80%≤满意度＜95%")),
  one("rule", "调整率分档有空档", "5!G10", swap("10%＜调整率≤20%", "12%＜调整率≤20%")),
  one("rule", "评分标准空着", "5!G12", null),
  one("rule", "执行率公式颠倒", "5!F9", "预算执行率=（全年预算数/全年支出数）×100%。", "5!E9", "4!D17"),
  one("rule", "结转公式少括号", "5!F11", swap("上年结转结余数）/", "上年结转结余数/")),
  one(
    "rule",
    "三公控制率抄了变动率",
    "5!F13",
    "“三公”经费变动率=[（本年“三公”经费预算数-上年“三公”经费预算数）/上年“三公”经费预算数]×100%。",
    "5!C13",
  ),
  one("rule", "采购满分与分值不同", "5!G14", swap("政府采购执行率×4分，最高4分", "政府采购执行率×5分，最高5分")),
];

const formulas: readonly Slip[] = [
  one("formula", "附件3年初合计重复加", "3!D6", formula("=SUM(D7:D10)")),
  one("formula", "附件3执行合计漏项目", "3!G6", formula("=G7")),
  one("formula", "附件3基本支出求和漏行", "3!G7", formula("=SUM(G8:G8)")),
  one("formula", "附件3执行率除了年初", "3!J6", formula("=ROUND(G6/D6,4)")),
  one("formula", "附件3执行率引了上一行", "3!J10", formula("=ROUND(G9/F9,4)")),
  one("formula", "附件3全年预算相减", "3!F10", formula("=D10-E10")),
  one("formula", "附件3得分乘一百", "3!I6", formula("=ROUND(G6/F6*100,2)")),
  one("formula", "附件3总分漏执行率", "3!I23", formula("=SUM(I14:I22)")),
  one("formula", "附件3总分漏末行", "3!I23", formula("=I6+SUM(I14:I21)")),
  one("formula", "全年预算漏结转", "4!D14", formula("=D11+D13")),
  one("formula", "年末结余颠倒", "4!D16", formula("=D15-D14")),
  one("formula", "全年支出漏项目", "4!D15", formula("=D21")),
  one("formula", "执行率颠倒", "4!D17", formula("=ROUND(D14/D15,4)")),
  one("formula", "执行率引了上年", "4!D17", formula("=ROUND(D15/E14,4)")),
  one("formula", "调整率除了全年预算", "4!D18", formula("=ROUND(D13/D14,4)")),
  one("formula", "变动率分母用了年末", "4!D19", formula("=ROUND((D16-D12)/D16,4)")),
  one("formula", "三公求和多一行", "4!D29", formula("=SUM(D30:D33)")),
  one("formula", "三公求和漏行", "4!D29", formula("=SUM(D30:D31)")),
  one("formula", "增减额颠倒", "4!F26", formula("=E26-D26")),
  one("formula", "增减幅度除了本年", "4!G26", formula("=ROUND(F26/D26,4)")),
  one("formula", "采购执行率除了上年预算", "4!D38", formula("=ROUND(D37/E36,4)")),
  one("formula", "办结率引了抽检", "4!D48", formula("=ROUND(D47/D44,4)")),
  one("formula", "基本支出夹着手写的数", "4!D21", formula("=D22+D23+10")),
  one("formula", "年末结余显示旧值", "4!D16", { formula: "=D14-D15", cached: 127.76 }),
  one("formula", "附件5总分显示旧值", "5!E26", { formula: "=SUM(E5:E25)", cached: 91.52 }),
  one("formula", "附件5总分漏首行", "5!E26", formula("=SUM(E6:E25)")),
  one("formula", "附件5分值漏末行", "5!D26", formula("=SUM(D5:D24)")),
  one("formula", "执行率得分乘别行分值", "5!E9", formula("=ROUND(表2基础信息!D15/表2基础信息!D14*D10,2)")),
  one("formula", "执行率得分用了上年", "5!E9", formula("=ROUND(表2基础信息!E15/表2基础信息!E14*D9,2)")),
  one("formula", "支出对比合计漏行", "6!B13", formula("=SUM(B11:B12)")),
  one("formula", "支出对比增减率除了本年", "6!E12", formula("=ROUND(D12/B12,4)")),
  one("formula", "项目明细结余颠倒", "6!D19", formula("=C19-B19")),
  one("formula", "项目明细执行率颠倒", "6!E21", formula("=ROUND(B21/C21,4)")),
  one("formula", "项目明细执行率平均", "6!E22", formula("=ROUND((E18+E19+E20+E21)/4,4)")),
  one("cell error", "除零", "4!D34", { error: "#DIV/0!" }),
  one("cell error", "引用失效", "3!G6", { error: "#REF!" }),
  one("cell error", "查不到", "6!C19", { error: "#N/A" }),
];

const blanks: readonly Slip[] = [
  one("blank", "编制人数", "4!D7", null, "4!D9"),
  one("blank", "上年结转", "4!D12", null, "4!D14", "4!D19"),
  one("blank", "实际采购", "4!D37", null, "4!D38"),
  one("blank", "上年三公预算", "4!E28", null, "4!D33", "4!E34"),
  one("blank", "附件3项目支出执行", "3!G10", null, "3!G6", "3!J10"),
  one("blank", "附件3特种设备完成值", "3!G16", null),
  one("blank", "附件3减免费用指标值", "3!F20", null),
  one("blank", "附件3完成情况", "3!G12", null),
  one("blank", "附件3部门名称", "3!B4", null, "3!A4"),
  one("blank", "三级指标名称", "5!C20", null),
  one("blank", "项目明细实际支出", "6!C21", null, "6!E21", "6!D21", "6!C22"),
  hinted(one("blank", "扣分原因", "5!H19", null, "5!E19")),
];

const leftovers: readonly Slip[] = [
  hinted(one("leftover", "指标名称是模板", "3!D16", "指标3")),
  hinted(one("leftover", "正文批次是叉号", "6!A27", swap("1486批次", "XX批次"))),
  hinted(one("leftover", "完成情况是提示语", "3!G12", "（简要填写目标完成情况）")),
  hinted(one("leftover", "完成值是省略号", "3!G20", "……")),
];

const duplicates: readonly Slip[] = [
  several("duplicate", "抽检指标填了两遍", [
    ["3!D15", "食品安全监督抽检批次"],
    ["3!F15", "≥1450批次"],
    ["3!G15", "1486批次"],
  ]),
  one("duplicate", "项目名称重复", "6!A19", "食品药品监督抽检", "6!A18"),
  one("duplicate", "同一段写了两遍", "6!A25", "　　政府采购预算268.00万元，实际采购251.92万元，执行率94.00%。", "6!A24"),
  several("duplicate", "计分表指标填了两遍", [
    ["5!C13", "公用经费控制率"],
    ["5!F13", "公用经费控制率=（公用经费/公用经费预算数）×100%。"],
  ]),
];

const targets: readonly Slip[] = [
  one("target", "新登记没有完成", "3!G15", "3016户", "3!J15"),
  one("target", "特种设备没有完成", "3!G16", "397台", "3!J16"),
  one("target", "处置率没有完成", "3!G17", "97%", "3!J17"),
  one("target", "三公超了限额", "3!G19", "48.27万元", "3!J19"),
  one("target", "减免费用没有完成", "3!G20", "48.4万元", "3!J20"),
  one("target", "发生了事故", "3!G21", "1起", "3!J21"),
  one("target", "满意度没有达到", "3!G22", "86.6%", "3!J22"),
  one("target", "办结率没有原因", "3!J18", null, "3!G18"),
  one("target", "特种设备单位不同", "3!G16", "437家"),
  one("target", "减免费用写成元", "3!G20", "68.4元"),
  one("target", "满意度没有填数", "3!G22", "较满意"),
];

const typos: readonly Slip[] = [
  one("typo", "产处指标", "3!B14", "产处指标"),
  one("typo", "时校指标", "3!C18", "时校指标"),
  one("typo", "控制律", "5!C12", "公用经费控制律"),
  one("typo", "扣完为只", "5!G16", swap("扣完为止", "扣完为只")),
  one("typo", "自评报高", "6!A2", swap("自评报告", "自评报高")),
];

const years: readonly Slip[] = [
  one("year", "附件3标题", "3!A2", "部门整体绩效自评表（2023年度）"),
  one("year", "附件4标题", "4!A2", "2023年度部门基础信息表"),
  one("year", "附件5标题", "5!A2", "2023年度部门整体绩效评价计分表"),
  one("year", "附件4本年表头", "4!D5", "本年数\n（2023年）", "4!E5"),
  one("year", "附件4上年表头", "4!E5", "上年数\n（2022年）", "4!D5"),
  one("year", "附件6标题", "6!A2", swap("2024年度", "2023年度")),
  one("year", "附件6结论", "6!A31", swap("2024年度", "2023年度")),
  one("year", "支出对比上年表头", "6!C9", "2022年"),
  one("year", "填表日期在年末以前", "3!G3", "填表日期：2024年3月26日"),
];

const sentences: readonly Slip[] = [
  one("sentence", "编制数", "6!A4", swap("编制135名", "编制153名")),
  one("sentence", "在职数", "6!A4", swap("131名", "133名")),
  one("sentence", "人员控制率", "6!A4", swap("97.04%", "94.07%")),
  one("sentence", "年初预算", "6!A5", swap("2,846.30", "2,864.30")),
  one("sentence", "年中调增", "6!A5", swap("237.52", "273.52")),
  one("sentence", "年中调增写成调减", "6!A5", swap("年中调增", "年中调减")),
  one("sentence", "全年预算", "6!A5", swap("3,236.50", "3,263.50")),
  one("sentence", "执行率", "6!A5", swap("96.36%", "93.66%")),
  one("sentence", "年末结转", "6!A5", swap("117.76", "171.76")),
  one("sentence", "上年支出", "6!A7", swap("3,032.31", "3,023.31")),
  one("sentence", "支出增加额", "6!A7", swap("86.43", "84.63")),
  one("sentence", "支出增幅", "6!A7", swap("2.85%", "8.25%")),
  one("sentence", "支出说成下降", "6!A7", swap("增长2.85%", "下降2.85%")),
  one("sentence", "基本支出", "6!A7", swap("2,198.51", "2,189.51")),
  one("sentence", "基本支出占比", "6!A7", swap("70.49%", "74.09%")),
  one("sentence", "项目支出占比", "6!A7", swap("29.51%", "25.91%")),
  one("sentence", "公用经费", "6!A14", swap("286.15", "268.15")),
  one("sentence", "公用经费控制率", "6!A14", swap("91.54%", "95.14%")),
  one("sentence", "公用经费降幅", "6!A14", swap("4.21%", "2.41%")),
  one("sentence", "公用经费减少额", "6!A14", swap("12.59", "15.29")),
  one("sentence", "三公压减额", "6!A15", swap("2.00万元", "3.00万元")),
  one("sentence", "三公变动率", "6!A15", swap("-4.17%", "-7.14%")),
  one("sentence", "三公支出", "6!A15", swap("41.27", "42.17")),
  one("sentence", "接待费", "6!A15", swap("5.65", "6.55")),
  one("sentence", "三公控制率", "6!A15", swap("89.72%", "87.92%")),
  one("sentence", "项目个数", "6!A23", swap("共4个", "共5个")),
  one("sentence", "项目执行率", "6!A23", swap("92.16%", "96.12%")),
  one("sentence", "最低的是别的项目", "6!A23", swap("智慧监管信息平台", "特种设备和计量检定")),
  one("sentence", "采购执行率", "6!A24", swap("94.00%", "96.00%")),
  one("sentence", "采购预算", "6!A24", swap("268.00", "286.00")),
  one("sentence", "在用资产", "6!A25", swap("4,298.48", "4,289.48")),
  one("sentence", "资产利用率", "6!A25", swap("98.00%", "89.00%")),
  one("sentence", "抽检批次", "6!A27", swap("1486", "1468")),
  one("sentence", "抽检完成率", "6!A27", swap("102.48%", "104.28%")),
  one("sentence", "抽检多出批次", "6!A27", swap("多74批次", "多47批次")),
  one("sentence", "按期办结件数", "6!A28", swap("2318", "2381")),
  one("sentence", "按期办结率", "6!A28", swap("98.55%", "95.85%")),
  one("sentence", "未达到说成达到", "6!A28", swap("未达到99%的目标", "达到99%的目标")),
  one("sentence", "满意度", "6!A28", swap("90.6%", "96.0%")),
  one("sentence", "新登记户数", "6!A29", swap("3516", "3561")),
  one("sentence", "超目标户数", "6!A29", swap("超目标316户", "超目标361户")),
  one("sentence", "减免费用", "6!A29", swap("68.4", "64.8")),
  one("sentence", "得分", "6!A31", swap("92.02", "90.22"), "5!E26"),
  one("sentence", "等级", "6!A31", swap("“优”", "“良”"), "5!F26"),
  one("sentence", "附件5等级", "5!F26", swap("评价等级：优", "评价等级：良")),
  one("sentence", "过程得分", "6!A31", swap("41.47", "44.17")),
  one("sentence", "预算调整率", "6!A33", swap("8.34%", "8.43%")),
  one("sentence", "结转降幅", "6!A33", swap("22.87%", "28.27%")),
  one("sentence", "平台未支出", "6!A33", swap("33.50", "35.30")),
  one("sentence", "附件3完成情况的批次", "3!G12", swap("1486批次", "1468批次"), "3!G14"),
  one("sentence", "附件3完成情况的件数", "3!G12", swap("2352件", "2532件"), "4!D46"),
];

const reasons: readonly Slip[] = [
  one("reason", "执行率扣分数", "5!H9", swap("0.29", "0.92"), "5!E9"),
  one("reason", "调整率的数", "5!H10", swap("8.34%", "8.43%"), "5!E10"),
  one("reason", "调整率扣分数", "5!H10", swap("扣2分", "扣1分"), "5!E10"),
  one("reason", "采购扣分数", "5!H14", swap("0.24", "0.42"), "5!E14"),
  one("reason", "办结率扣分数", "5!H21", swap("1.45", "1.54"), "5!E21"),
  one("reason", "办结件数", "5!H21", swap("34件", "43件"), "5!E21"),
  one("reason", "满分却写扣分", "5!H12", "公用经费偏高，扣1分。", "5!E12"),
];

const malformed: readonly Slip[] = [
  one("number", "千分位错位", "3!D8", "18,46.30", "3!D7"),
  one("number", "两个小数点", "4!D11", "2846..30", "4!D14"),
  one("number", "句号当小数点", "4!D39", "4386。20", "4!D41"),
  one("number", "前面带约字", "4!D37", "约251.92", "4!D38"),
  one("number", "人数夹着字母", "4!D8", "13l", "4!D9"),
  one("number", "率少了百分号", "4!D41", 98, "4!D40"),
  one("number", "金额存成文本", "4!D22", "1,912.36", "4!D21", "4!D15"),
  one("number", "报告金额存成文本", "6!C18", "398.56 ", "6!C22"),
  one("number", "附件3金额带单位", "3!G10", "920.23万元", "3!G6", "3!J10"),
  one("number", "批次带约数", "4!D44", "1486余", "4!D45"),
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
  ...blanks,
  ...leftovers,
  ...duplicates,
  ...targets,
  ...typos,
  ...years,
  ...sentences,
  ...reasons,
  ...malformed,
];
