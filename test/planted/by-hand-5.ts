import type { Annex, Slip } from "./by-hand";
import { cells, formula, hinted, one, rate, several, swap } from "./slips";

/*
 * Single errors in test/workbooks/held-out-5, written down by somebody who had not read the program, before it had seen that workbook.
 * Cells are named annex!address, the merged ones by their first cell: 3 is 附1, 4 is 附2, 5 is 附3 and 6 is 附4 of that county.
 */

export const sheetNames: Readonly<Record<Annex, string>> = {
  "3": "附1自评表",
  "4": "附2基础数据表",
  "5": "附3评分表",
  "6": "附4自评报告",
};

/** Cells that state one figure, or figures of which one follows from the others: a finding on one may be a consequence of an error in another. */
export const ties: readonly (readonly string[])[] = [
  // 编制、在职
  ["4!B5", "4!D5", "4!F5", "5!I7", "6!A4"],
  // 附1的资金
  ...[8, 9, 10].map((row) => [`3!E${row}`, `3!F${row}`, `3!G${row}`, "3!E7", "3!F7", "3!G7", "3!H7", "3!B30"]),
  ["3!E9", "4!B29", "6!B10", "6!A5", "6!A12"],
  ["3!H7", "3!G7", "3!H29", "3!H6", "3!A6", "6!A45"],
  // 预算、决算、结转结余
  ["3!E7", ...cells("4", "BCDEFG", 27, 29), "4!B31", "6!A5", ...cells("6", "BCDEF", 8, 10)],
  ["3!F7", "3!B5", "3!F5", ...cells("4", "EFG", 27, 29), "4!B31", "5!I9", "6!A12", "6!A13", ...cells("6", "F", 8, 10), "6!D20"],
  ["3!B5", "4!F27", "6!F8", "6!A13", ...cells("6", "B", 16, 20)],
  ["3!F5", "4!F28", "4!D13", "6!F9", "6!A13", "6!A28", ...cells("6", "C", 16, 20), "6!C36"],
  ["4!D29", "4!C29", "4!D31", "5!I10", "5!J10", "6!A47", "6!A5"],
  ["4!G29", "4!B29", "4!F31", "5!I11", "6!A12"],
  ["4!B31", "5!I9", "5!J9", "6!A12"],
  ["4!E28", "4!C13", "6!E9", "6!A28", "6!B36"],
  // “三公”经费
  ["4!B7", "4!C7", "4!D7", "4!E7", "4!F7", "4!G7", "5!I8", "5!I13", "6!A22", ...cells("6", "BCDEF", 27, 27), "3!F25", "3!G25", "3!H25"],
  [...cells("4", "BCDEFG", 7, 10), ...cells("6", "BCDEF", 25, 25), ...cells("6", "BCDEF", 27, 27), "6!A22", "3!G25", "5!I8", "5!I13"],
  [...cells("4", "BCDEFG", 12, 12), ...cells("4", "BCDEFG", 7, 7), ...cells("6", "BCDEF", 26, 27), "6!A22", "3!G25", "5!I8", "5!I13"],
  // 项目支出
  ...[14, 15, 16, 17, 18].map((row) => [
    ...cells("4", "BCDEFG", row, row),
    ...cells("4", "BCDEFG", 13, 13),
    ...cells("6", "BCDE", row + 17, row + 17),
    ...cells("6", "BCDE", 36, 36),
    "6!A28",
    "4!F28",
    "4!E28",
  ]),
  // 公用经费
  ...[20, 21, 22, 23, 24].map((row) => [
    ...cells("4", "BCDEFG", row, row),
    ...cells("4", "BCDEFG", 19, 19),
    "5!I12",
    "6!A21",
    "6!B17",
    "6!D17",
  ]),
  // 采购、楼堂馆所、资产、履职
  [...cells("4", "BCDEFG", 25, 25), "5!I14", "5!J14", "6!A37"],
  ["4!B33", "4!C33", "4!D33", "5!I15", "6!A38"],
  ["4!E32", "4!E33", "4!F33", "4!G33", "5!I16", "6!A38"],
  ["4!B35", "4!D35", "4!F35", "5!I22", "5!J22", "6!A38", "6!A47"],
  ["4!B37", "4!C37", "4!D37", "4!E37", "4!F37", "5!I23", "5!I24", "5!I25", "5!J23", "5!J24", "6!A42"],
  ["3!F19", "3!G19", "3!H19", "4!G37", "5!I28", "5!J28", "6!A42"],
  // 附1的指标：目标值、完成值、得分、原因、报告
  ...[13, 14, 15, 16, 17, 18, 19].map((row) => [...cells("3", "DEFGH", row, row), "3!B11", "3!B30", "6!A40", "6!A45", "3!A11"]),
  ...[22, 23, 24, 25, 26, 27, 28].map((row) => [...cells("3", "DEFGH", row, row), "3!B20", "3!B30", "6!A41", "6!A45", "3!A20"]),
  ["3!G22", "6!A41", "6!A47"],
  [...cells("3", "H", 13, 19), ...cells("3", "H", 22, 28), "3!H7", "3!H29", "6!A45"],
  // 附4的表
  ...[16, 17, 18, 19].map((row) => [...cells("6", "BCDE", row, row), ...cells("6", "BCDE", 20, 20), "6!A13"]),
  ...[8, 9].map((row) => [...cells("6", "BCDEF", row, row), ...cells("6", "BCDEF", 10, 10)]),
  ...[31, 32, 33, 34, 35].map((row) => [...cells("6", "BCDE", row, row), ...cells("6", "BCDE", 36, 36), "6!A28"]),
  // 分值、得分、等级
  ["5!F29", "5!B5", "5!B9", "5!B23", "5!B26", "5!D5", "5!D7", "5!D9", "5!D17", "5!D21", "5!D23", "5!D26"],
  [...cells("5", "F", 5, 29), "5!B5", "5!B9", "5!B23", "5!B26", "5!D5", "5!D7", "5!D9", "5!D17", "5!D21", "5!D23", "5!D26"],
  [...cells("5", "I", 5, 28), "6!A44"].filter((cell) => cell !== "5!I29"),
  ["5!I29", "5!J29", "6!A44", "5!A30"],
];

const rates: readonly Slip[] = [
  one("rate", "附1总执行率颠倒", "3!G7", rate("97.04%")),
  one("rate", "附1其他资金执行率", "3!G10", rate("98.50%")),
  one("rate", "在职人员控制率上下颠倒", "4!F5", rate("102.13%")),
  one("rate", "预算调整率数字颠倒", "4!D31", rate("6.89%")),
  one("rate", "预算调整率加了上年结转", "4!D31", rate("10.68%")),
  one("rate", "结转结余变动率丢了负号", "4!F31", rate("22.09%")),
  one("rate", "规模控制率上下颠倒", "4!D33", rate("101.01%")),
  one("rate", "三公控制率", "4!E7", rate("85.82%")),
  one("rate", "采购执行率上下颠倒", "4!E25", rate("106.38%")),
  one("rate", "三公增减率丢了负号", "4!G7", rate("11.03%")),
  one("rate", "表2商品和服务支出占比", "6!E17", rate("65.65%")),
  one("rate", "表4计划生育执行率", "6!E32", rate("99.86%")),
];

const totals: readonly Slip[] = [
  one("total", "附1预算总额", "3!E7", 5853),
  one("total", "附1总分", "3!H29", 98.58),
  one("total", "公车两项合计", "4!D8", 173285.6),
  one("total", "项目支出合计", "4!D13", 41652510.5),
  one("total", "全年决算合计", "4!F29", 56381424.8),
  one("total", "项目支出全年预算横向合计", "4!E28", 43100000),
  one("total", "附3总分", "5!I29", 92.06, "6!A44"),
  one("total", "附3分值合计", "5!F29", 98),
  one("total", "表1年初合计", "6!C10", 5727),
  one("total", "表2工资福利横向合计", "6!D16", 13864052.1),
  one("total", "表4未支出合计", "6!D36", 147.45),
];

const balances: readonly Slip[] = [
  one("balance", "基本支出年末结转", "4!G27", 70185.7),
  one("balance", "基本支出调整数丢了符号", "4!D27", -635740, "4!E27", "4!D29", "4!E29", "6!D8"),
  one("balance", "三公增减额丢了负号", "4!F7", 27426.9),
  one("balance", "在用资产大于总额", "4!D35", 28481000, "4!F35", "4!B35"),
  one("balance", "按时完成多于完成", "4!E37", 26, "4!C37", "5!I24", "6!A42"),
  one("balance", "质量达标多于完成", "4!F37", 27, "4!C37", "5!I25"),
  one("balance", "表3车辆结余", "6!E25", 16714.4),
  one("balance", "表4重大疾病未支出数", "6!D33", 34.17),
];

const decimals: readonly Slip[] = [
  one("decimal", "附1其他资金预算十分之一", "3!E10", 12, "3!E7", "3!G10"),
  one("decimal", "接待费十倍", "4!D12", 489260, "4!D7", "4!E12", "6!D26", "6!A22"),
  one("decimal", "水电费十倍", "4!D21", 934182.5, "4!D19", "4!E21"),
  one("decimal", "重大疾病预算十分之一", "4!C16", 742000, "4!C13", "4!E16"),
  one("decimal", "固定资产总额十分之一", "4!B35", 2730000, "4!F35", "4!D35"),
  one("decimal", "表1项目年初预算十分之一", "6!C9", 381, "6!C10", "6!E9"),
  one("decimal", "表4基层项目预算十倍", "6!B34", 5800, "6!B36", "6!D34", "6!E34"),
];

const units: readonly Slip[] = [
  one("unit", "附2表头写成万元", "4!E3", "金额单位：万元"),
  hinted(one("unit", "附2没有写金额单位", "4!E3", null, "4!A3")),
  one("unit", "附2接待费填成万元", "4!D12", 4.89, "4!D7", "4!E12", "6!D26", "6!A22"),
  one("unit", "附1基本支出总额标成元", "3!A5", "基本支出总额\n（元）", "3!B5"),
  one("unit", "附1三公完成值填成元", "3!G25", "221311.60元", "3!F25", "3!H25"),
  one("unit", "附1村卫生室单位不同", "3!G22", "42平方米", "3!F22"),
  one("unit", "附1死亡率写成百分数", "3!G18", "2.31%", "3!F18", "6!A40"),
  one("unit", "附2概算投资标成万元", "4!E32", "概算投资（万元）", "4!E33"),
  one("unit", "表2标成万元", "6!A14", "表2  支出构成表（单位：万元）", "6!D20"),
  one("unit", "表4标成元", "6!A29", "表4  项目支出执行情况表（单位：元）", "6!C36"),
  one("unit", "决算支出写成元", "6!A12", swap("5,683.14万元", "5,683.14元")),
  one("unit", "三公预算写成万元", "6!A22", swap("250,000.00元", "250,000.00万元")),
];

const digits: readonly Slip[] = [
  one("digits", "附1基本支出总额", "3!B5", 1562.89, "3!F7", "4!F27"),
  one("digits", "附1上年结转预算", "3!E9", 149.93, "3!E7", "3!G9", "4!B29"),
  one("digits", "在职人数", "4!D5", 49, "4!F5", "6!A4"),
  one("digits", "基本支出上年结转", "4!B27", 82460, "4!E27", "4!B29", "6!B8"),
  one("digits", "项目支出决算", "4!F28", 41526510.5, "4!G28", "4!F29", "4!D13"),
  one("digits", "实际投资", "4!F33", 8476200, "4!G33", "6!A38"),
  one("digits", "表2项目商品服务", "6!C17", 31846160.5, "6!C20", "6!D17"),
  one("digits", "表4基层项目决算", "6!C34", 478.2, "6!C36", "6!D34", "6!E34", "6!A28"),
];

const between: readonly Slip[] = [
  several(
    "between",
    "附2在职与报告不同",
    [
      ["4!D5", 93],
      ["4!F5", rate("96.88%")],
    ],
    "6!A4",
  ),
  several(
    "between",
    "附1两项总额之和不变而与附2不同",
    [
      ["3!B5", 1526.98],
      ["3!F5", 4156.16],
    ],
    "4!F27",
    "4!F28",
    "6!F8",
    "6!F9",
  ),
  one("between", "附1预算总额与附2不同", "3!E8", 5502.07, "3!E7", "4!E29", "6!E10", "6!A5"),
  several(
    "between",
    "附2批复规模与报告不同",
    [
      ["4!B33", 3300],
      ["4!D33", rate("96.00%")],
    ],
    "6!A38",
  ),
  several(
    "between",
    "表1全年预算与附2不同",
    [
      ["6!C9", 3819],
      ["6!E9", 4310],
    ],
    "6!C10",
    "6!E10",
    "4!C28",
    "4!E28",
  ),
  one("between", "表1基本支出决算与附2不同", "6!F8", 1526.98, "6!F10", "4!F27", "3!B5", "6!A13"),
  one("between", "附1三公与附2不同", "3!G25", "21.23万元", "4!D7"),
  one("between", "附1满意度与附2不同", "3!G19", "95.1%", "4!G37", "6!A42"),
  one("between", "附1健康管理人数与报告不同", "3!G14", "37520人", "6!A40"),
  one("between", "附1接种率与报告不同", "3!G16", "97.7%", "6!A40"),
  one("between", "目标的村卫生室个数与指标不同", "3!B20", swap("45个", "50个"), "3!F22"),
  one("between", "附3依据的满意度与附2不同", "5!J28", swap("91.5%", "95.1%"), "5!I28"),
];

const scores: readonly Slip[] = [
  one("score", "预算调整率没有扣分", "5!I10", 4),
  one("score", "预算调整率错了一档", "5!I10", 1),
  one("score", "采购执行率多扣一步", "5!I14", 3),
  one("score", "资产利用率错了一档", "5!I22", 2),
  one("score", "及时率得分颠倒", "5!I24", 5.45),
  one("score", "三公变动率错扣", "5!I8", 4),
  one("score", "满意度错了一档", "5!I28", 4),
  one("score", "合规性与依据不符", "5!I18", 6, "5!J18"),
  one("score", "村卫生室没有扣分", "3!H22", 8),
  one("score", "就诊率得分", "3!H26", 4.09),
  one("score", "三公指标当成正向", "3!H25", 4.43),
  one("score", "预算执行手填满分", "3!H7", 20),
];

const forbidden: readonly Slip[] = [
  one("score not allowed", "三公控制率超过分值", "5!I13", 6),
  one("score not allowed", "资产安全性负分", "5!I21", -1),
  one("score not allowed", "资产利用率没有的档", "5!I22", 3.5),
  one("score not allowed", "可持续影响没有的档", "5!I27", 3),
  one("score not allowed", "附1指标超过权重", "3!H14", 5.17),
  one("score not allowed", "附1死亡率没有封顶", "3!H18", 8.66),
  one("score not allowed", "附3空着", "5!I12", null),
  one("score not allowed", "附3人工项空着", "5!I26", null),
  one("score not allowed", "附1空着", "3!H23", null),
];

const weights: readonly Slip[] = [
  one("weight", "预算完成率分值", "5!F9", 6, "5!D9", "5!B9", "5!F29", "5!H9"),
  one("weight", "及时率分值空着", "5!F24", null, "5!D23", "5!B23", "5!F29"),
  one("weight", "一级过程分值", "5!B9", 45, "5!F29"),
  one("weight", "二级预算执行分值", "5!D9", 25, "5!B9"),
  one("weight", "附1建档率权重", "3!E13", 6, "3!A11", "3!H13"),
  one("weight", "附1目标2的分值", "3!A20", "年度目标2\n（45分）"),
  one("weight", "附1得分栏写成10分", "3!H6", swap("20分", "10分"), "3!A6", "3!H7"),
  several(
    "weight",
    "两项之间挪了一分",
    [
      ["5!F26", 4],
      ["5!F27", 5],
    ],
    "5!H26",
    "5!H27",
    "5!I27",
  ),
];

const rules: readonly Slip[] = [
  one("rule", "完成率公式颠倒", "5!G9", swap("预算完成数/全年预算数", "全年预算数/预算完成数"), "5!I9"),
  one("rule", "预算完成率满分不符", "5!H9", swap("×5分", "×6分"), "5!F9", "5!I9"),
  one("rule", "调整率档次断开", "5!H10", swap("5%—10%（含），得3分", "5%—8%（含），得3分"), "5!I10"),
  one("rule", "资产利用率档次颠倒", "5!H22", swap("95%（含）—98%", "95%（含）—89%"), "5!I22"),
  one("rule", "满意度多写一个零", "5!H28", swap("得6分", "得60分"), "5!F28", "5!I28"),
];

const formulas: readonly Slip[] = [
  one("formula", "附1执行率颠倒", "3!G7", formula("=E7/F7")),
  one("formula", "附1执行率用了别的行", "3!G9", formula("=F8/E9")),
  one("formula", "附1执行率除了合计", "3!G10", formula("=F10/$E$7")),
  one("formula", "附1预算执行得分乘十", "3!H7", formula("=ROUND(G7*10,2)")),
  one("formula", "三公合计重复加了其中项", "4!D7", formula("=SUM(D8:D12)")),
  one("formula", "项目合计取了别的列", "4!C13", formula("=SUM(D14:D18)")),
  one("formula", "控制率用了别的行", "4!E16", formula("=ROUND(D15/C16,4)")),
  one("formula", "接待费控制率除了上年", "4!E12", formula("=ROUND(D12/B12,4)")),
  one("formula", "三公增减率除了本年", "4!G7", formula("=ROUND(F7/D7,4)")),
  one("formula", "全年预算漏了调整数", "4!E27", formula("=SUM(B27:C27)")),
  one("formula", "决算合计夹着手写的数", "4!F29", formula("=SUM(F27:F28)+10000")),
  one("formula", "预算完成率除了年初数", "4!B31", formula("=ROUND(F29/C29,4)")),
  one("formula", "结转变动率没有减上年", "4!F31", formula("=ROUND(G29/B29,4)")),
  one("formula", "得分乘了别行分值", "5!I9", formula("=ROUND(附2基础数据表!B31*F10,2)")),
  one("formula", "附3总分漏末行", "5!I29", formula("=SUM(I5:I27)")),
  one("formula", "表2横向合计漏列", "6!D17", formula("=B17")),
  one("formula", "表3控制率颠倒", "6!F25", formula("=ROUND(C25/D25,4)")),
  one("formula", "表3合计控制率取平均", "6!F27", formula("=ROUND((F25+F26)/2,4)")),
  one("formula", "附1执行率显示旧值", "3!G7", formula("=F7/E7", 0.9654)),
  one("formula", "附3总分显示旧值", "5!I29", formula("=SUM(I5:I28)", 93.1)),
  hinted(one("formula", "控制率粘贴成数值", "4!E15", 0.9896)),
  hinted(one("formula", "年末结转合计粘贴成数值", "4!G29", 1518575.2)),
  hinted(one("formula", "得分引用外部文件", "5!I9", formula("='[2021年评分表.xlsx]评分表'!$I$9", 4.87))),
  one("cell error", "除零", "4!E11", { error: "#DIV/0!" }),
  one("cell error", "引用失效", "5!I23", { error: "#REF!" }),
  one("cell error", "值错误", "3!G8", { error: "#VALUE!" }),
];

const numbers: readonly Slip[] = [
  one("number", "会议培训费存成文本", "4!D23", "41760.00", "4!D19"),
  one("number", "得分存成文本", "5!I15", "2", "5!I29"),
  one("number", "千分位错位", "4!C28", "38,100,00.00", "4!C29", "4!E28"),
  one("number", "两个小数点", "4!D14", "22,986,540..00", "4!D13"),
  one("number", "全角逗号", "3!F8", "5，389.26", "3!F7"),
  one("number", "控制率少了百分号", "4!F5", 97.92),
  one("number", "满意度少了百分号", "3!G19", "91.5", "3!F19"),
  one("number", "表3金额带约字", "6!D25", "约172,385.60", "6!D27", "6!E25"),
];

const blanks: readonly Slip[] = [
  one("blank", "编制数", "4!B5", null, "4!F5"),
  one("blank", "项目支出年初预算", "4!C28", null, "4!E28", "4!C29"),
  one("blank", "预算调整率", "4!D31", null),
  one("blank", "在用资产", "4!D35", null, "4!F35"),
  one("blank", "附1单位名称", "3!B4", null, "3!A4"),
  one("blank", "附1基层满意度完成值", "3!G28", null),
  one("blank", "附1预期目标", "3!B11", null, "3!A11"),
  one("blank", "附3指标名称", "5!E24", null),
  one("blank", "附3评价标准", "5!H14", null),
  hinted(one("blank", "附3扣分依据", "5!J14", null, "5!I14")),
  one("blank", "表4决算数", "6!C33", null, "6!C36", "6!D33", "6!E33"),
];

const leftovers: readonly Slip[] = [
  one("leftover", "三级指标是指标2", "3!D16", "指标2"),
  one("leftover", "三级指标是省略号", "3!D23", "....."),
  one("leftover", "改进措施是提示语", "3!B31", "（简要填写改进措施和结果应用方案）"),
  one("leftover", "报告里的叉号", "6!A4", swap("14个", "XX个")),
  one("leftover", "落款没有改", "6!A49", "××县××局"),
  hinted(one("leftover", "填报日期没有填", "3!E3", "填报日期：    年  月  日")),
];

const duplicates: readonly Slip[] = [
  several(
    "duplicate",
    "建档率填了两遍",
    [
      ["3!D14", "居民电子健康档案建档率"],
      ["3!F14", "≥90%"],
      ["3!G14", "93.6%"],
    ],
    "3!D13",
  ),
  several(
    "duplicate",
    "附3指标填了两遍",
    [
      ["5!E16", "楼堂馆所面积控制率"],
      ["5!G16", "面积控制率=（实际建设面积/批准建设面积）×100%，评价2022年完工项目。"],
    ],
    "5!E15",
    "5!G15",
  ),
  one("duplicate", "表4项目重复", "6!A32", "基本公共卫生服务", "6!A31"),
  one("duplicate", "附2项目重复", "4!A15", "    2.基本公共卫生服务", "4!A14"),
  one("duplicate", "附2表头重复", "4!F32", "概算投资（元）", "4!E32"),
];

const targets: readonly Slip[] = [
  one("target", "建档率目标没有数", "3!F13", "持续提高"),
  one("target", "奖励扶助目标没有数", "3!F23", "按政策落实"),
  one("target", "健康管理人数完成值没有数", "3!G14", "完成较好"),
  one("target", "建档率没有达到", "3!G13", "81.6%", "3!H13", "3!B30"),
  one("target", "资金拨付迟了", "3!G17", "2022年12月29日", "3!H17", "3!B30"),
  one("target", "死亡率超过控制数", "3!G18", "5.31‰", "3!H18", "3!B30"),
  one("target", "基层满意度没有达到", "3!G28", "76.7%", "3!H28", "3!B30"),
  one("target", "奖励扶助人数成倍超出", "3!G23", "3904人", "3!F23", "3!B30"),
  one("target", "没有说明偏差原因", "3!B30", "无", "3!G22", "3!G26"),
];

const reasons: readonly Slip[] = [
  one("reason", "附1少建的个数", "3!B30", swap("少3个", "少5个"), "3!G22"),
  one("reason", "附1其他资金执行率", "3!B30", swap("89.50%", "98.50%"), "3!G10"),
  one("reason", "附3完成率扣分", "5!J9", swap("0.13", "0.31"), "5!I9"),
  one("reason", "附3调整率的数", "5!J10", swap("6.98%", "9.68%"), "5!I10"),
  one("reason", "附3资产利用率的数", "5!J22", swap("97.00%", "79.00%"), "5!I22"),
  one("reason", "附3未按时的项数", "5!J24", swap("2项", "3项"), "5!I24"),
  one("reason", "满分却写扣分", "5!J12", "水电费超预算，扣1分。", "5!I12"),
];

const typos: readonly Slip[] = [
  one("typo", "产生指标", "3!B13", "产生指标"),
  one("typo", "时校指标", "3!C17", "时校指标"),
  one("typo", "空制率", "5!E13", "“三公”经费空制率"),
  one("typo", "扣完为只", "5!H12", swap("扣完为止", "扣完为只")),
  one("typo", "自评报高", "6!A2", swap("自评报告", "自评报高")),
];

const years: readonly Slip[] = [
  one("year", "附1标题", "3!A2", swap("2022年度", "2021年度")),
  one("year", "附2标题", "4!A2", swap("2022年度", "2023年度")),
  one("year", "附2上年表头", "4!B6", "2020年决算数", "4!C6", "4!D6"),
  one("year", "附2完工年度", "4!A32", swap("2022年", "2016年")),
  one("year", "附1拨付时间", "3!G17", "2021年12月9日", "3!F17"),
  one("year", "报告结论", "6!A44", swap("2022年度", "2021年度")),
  one("year", "报告日期在年末以前", "6!A50", "2022年3月20日"),
];

const sentences: readonly Slip[] = [
  one("sentence", "编制数", "6!A4", swap("96名", "69名")),
  one("sentence", "年初预算", "6!A5", swap("5,272.00", "5,727.00")),
  one("sentence", "年中调整增加写成减少", "6!A5", swap("年中调整增加", "年中调整减少")),
  one("sentence", "预算完成率", "6!A12", swap("97.40%", "94.70%")),
  one("sentence", "结转说成上升", "6!A12", swap("下降22.09%", "上升22.09%")),
  one("sentence", "基本支出占比", "6!A13", swap("26.87%", "28.67%")),
  one("sentence", "公用经费控制率", "6!A21", swap("97.44%", "94.74%")),
  one("sentence", "三公结余", "6!A22", swap("28,688.40", "26,888.40")),
  one("sentence", "三公变动率丢了负号", "6!A22", swap("-11.03%", "11.03%")),
  one("sentence", "项目个数", "6!A28", swap("共5个", "共6个")),
  one("sentence", "执行率最低的是别的项目", "6!A28", swap("基层医疗机构能力提升", "重大疾病防控")),
  one("sentence", "在用资产", "6!A38", swap("2,648.10", "2,684.10")),
  one("sentence", "超目标人数", "6!A40", swap("多1250人", "多1520人")),
  one("sentence", "就诊率差距", "6!A41", swap("低于目标1.8个", "高于目标1.8个")),
  one("sentence", "重点工作完成数", "6!A42", swap("完成25项", "完成26项")),
  one("sentence", "等级", "6!A44", swap("“优”", "“良”"), "5!J29"),
  one("sentence", "过程得分", "6!A44", swap("45.37", "43.57")),
  one("sentence", "附1得分", "6!A45", swap("98.85", "98.58"), "3!H29"),
  one("sentence", "达标指标个数", "6!A45", swap("中12个", "中13个")),
  one("sentence", "附3等级", "5!J29", "自评等级：良"),
];

export const slips: readonly Slip[] = [
  ...rates,
  ...totals,
  ...balances,
  ...decimals,
  ...units,
  ...digits,
  ...between,
  ...scores,
  ...forbidden,
  ...weights,
  ...rules,
  ...formulas,
  ...numbers,
  ...blanks,
  ...leftovers,
  ...duplicates,
  ...targets,
  ...reasons,
  ...typos,
  ...years,
  ...sentences,
];
