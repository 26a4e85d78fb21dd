import type { Annex, Slip } from "./by-hand";
import { broken, cells, formula, hinted, one, rate, said, several } from "./slips";

/*
 * Single errors in test/workbooks/held-out-9, written down by somebody who had not read the program, before it had seen that workbook.
 * Cells are named annex!address, the merged ones by their first cell.
 */

export const sheetNames: Readonly<Record<Annex, string>> = {
  "3": "附件3整体自评",
  "4": "附件4基础数据",
  "5": "附件5评分表",
  "6": "附件6自评报告",
};

const row = (annex: Annex, line: number, columns = "DEFG"): readonly string[] => cells(annex, columns, line, line);

/** Cells that state one figure, or figures of which one follows from the others: a finding on one may be a consequence of an error in another. */
export const ties: readonly (readonly string[])[] = [
  // 编制、在职
  [...row("4", 7), ...row("4", 8), ...row("4", 9), "5!I6", "5!G6", "6!A4", "6!A51"],
  // 年初预算
  [...cells("3", "D", 5, 9), ...row("4", 11), ...row("4", 22), ...row("4", 14), "6!A52", "5!I10", "5!G10"],
  // 年中调整
  [...row("4", 12), ...row("4", 22), ...row("4", 14), "5!I10", "5!G10", "5!H10", "6!A52", "6!A74"],
  // 上年结转
  [
    "3!F8",
    "3!F5",
    "3!J8",
    ...row("4", 13),
    ...row("4", 14),
    ...row("4", 23),
    ...cells("6", "BC", 12, 15),
    "6!A8",
    "6!A18",
    "5!H12",
    "6!A80",
  ],
  // 全年预算、收入
  [...cells("3", "FJL", 5, 9), "3!G3", ...row("4", 14), ...row("4", 20), ...row("4", 21), "5!I9", "5!G9", "6!A8", "6!A52"],
  [...cells("6", "BCDEF", 12, 15), "6!A8", ...cells("3", "F", 5, 9), ...row("4", 14)],
  // 全年支出
  [...cells("3", "HJL", 5, 9), "3!G3", ...row("4", 15), ...row("4", 20), ...row("4", 21), "6!A17", "6!A52", "6!B22", "5!I9", "5!G9"],
  [
    ...cells("4", "DEFG", 15, 19),
    ...cells("6", "BCDEFG", 22, 25),
    "6!A17",
    ...row("4", 20),
    ...row("4", 24),
    ...row("4", 33),
    ...row("4", 21),
  ],
  // 结余
  [...row("4", 20), ...row("4", 23), ...cells("6", "G", 22, 25), "6!A18", "6!A80", "5!I12", "5!G12", "5!H12"],
  // 项目支出
  [
    ...row("4", 18),
    ...row("4", 19),
    ...row("4", 24),
    "5!I8",
    "5!G8",
    "5!H8",
    ...cells("6", "BCDEF", 39, 46),
    "6!A17",
    "6!A36",
    "6!A48",
    "6!A51",
    "6!A76",
  ],
  ["6!F22", "6!D46", ...row("4", 18), "6!A36", "5!G23"],
  ...[39, 45].map((line) => [...row("6", line, "BCDEFG"), "6!A67", "6!A48", "6!A76", ...row("6", 46, "BCDEF"), "6!A36"]),
  // “三公”经费
  [
    ...cells("4", "DEFG", 26, 30),
    "3!F22",
    "3!G22",
    "3!H22",
    ...cells("6", "BCDEF", 31, 34),
    "6!A27",
    "6!A51",
    "5!I7",
    "5!I13",
    "5!G7",
    "5!G13",
  ],
  // 公用经费
  [...row("4", 17), ...row("4", 32), ...row("4", 33), "5!I14", "5!G14", "5!H14", ...cells("6", "E", 22, 25), "6!A17", "6!A52", "6!A75"],
  // 采购、资产
  [...cells("4", "DEFG", 34, 36), "6!A49"],
  [...cells("4", "DEFG", 38, 40), "5!I19", "5!G19", "6!A49"],
  // 附件3的指标
  ...[
    [13, "6!A67", ...row("6", 57, "ABCDE")],
    [14, "6!A67", ...row("6", 58, "ABCDE")],
    [15, "6!A67", ...row("6", 59, "ABCDE")],
    [16, "6!A67"],
    [17, ...row("6", 60, "ABCDE")],
    [18, "6!A67"],
    [19, "6!A67", ...row("6", 61, "ABCDE")],
    [20, "6!A68", ...row("6", 62, "ABCDE"), "5!H21"],
    [21, "6!A67"],
    [22],
    [23, "6!A69", ...row("6", 63, "ABCDE")],
    [24, "6!A69"],
    [25, "6!A69", ...row("6", 64, "ABCDE"), "5!H25"],
    [26, "6!A69"],
    [27],
    [28, "6!A70", ...row("6", 65, "ABCDE"), "5!G27", "5!H27"],
  ].map(([line, ...others]) => [
    ...row("3", Number(line), "CDEFGHIJKLM"),
    "3!C11",
    "3!H11",
    "3!J29",
    "3!K29",
    "6!A54",
    ...others.map(String),
  ]),
  // 自评总分
  ["3!G3", "3!J5", "3!K5", "3!L5", "3!K29", "3!J29", "6!A72"],
  ["3!G3", "3!K29", "3!J29", "6!A72", ...cells("3", "IJK", 13, 28)],
  // 单位名称、金额单位
  ["3!C3", "4!A3", "5!A3", "6!A1", "6!E82"],
  ["3!A4", ...cells("3", "DFH", 5, 9)],
  // 分值、得分
  [...cells("5", "G", 6, 28), "5!H28", "6!A72"],
  ...Array.from({ length: 22 }, (_, at) => [`5!G${6 + at}`, `5!H${6 + at}`, `5!F${6 + at}`, `5!E${6 + at}`]),
  [...cells("5", "F", 6, 28), ...cells("5", "B", 6, 24), ...cells("5", "C", 6, 24)],
];

const rates: readonly Slip[] = [
  one("rate", "在职人员控制率颠倒", "4!D9", 105.17),
  one("rate", "完成率除了年初数", "4!D21", 124.12),
  one("rate", "调整率除了全年预算", "4!D22", 18.29),
  one("rate", "结转变动率丢了负号", "4!D23", 25.19),
  one("rate", "重点支出安排率数字颠倒", "4!D24", 80.25),
  one("rate", "三公控制率抄了机关的", "4!D30", 89.69),
  one("rate", "农业中心采购执行率数字颠倒", "4!F36", 92.59),
  one("rate", "公用经费控制率颠倒", "4!D33", 98.74),
  one("rate", "基金执行率数字颠倒", "3!J7", "97.18%"),
  one("rate", "总执行率没有更新", "3!J5", "98.75%", "3!L5"),
  one("rate", "养老站执行率数字颠倒", "6!E45", rate("85.91%")),
];

const totals: readonly Slip[] = [
  one("total", "调整数合计把减数加了", "4!D12", 459.64),
  one("total", "上年三公合计只填了机关的", "4!D26", 16.8),
  one("total", "执行合计漏其他资金", "3!H5", 2326.57),
  one("total", "收入汇总数字颠倒", "6!B12", 2414.09),
  one("total", "上年结转汇总漏一个单位", "6!C12", 57.12),
  one("total", "项目支出合计", "6!D46", 12119090, "6!E46", "6!F46"),
  one("total", "基本支出不等于人员加公用", "6!C24", 280.25, "6!B24"),
  one("total", "分值合计", "5!F28", 99),
  one("total", "得分合计没有更新", "5!G28", 87.2, "6!A72"),
  one("total", "指标得分小计", "3!K29", 88.98, "3!G3"),
  one("total", "自评总分数字颠倒", "3!G3", 96.88),
];

const balances: readonly Slip[] = [
  one("balance", "农业中心结余", "4!F20", 13.35, "4!D20"),
  one("balance", "机关年末结余", "6!G23", 35.84, "6!G22"),
  one("balance", "养老站结余", "6!F45", 273000),
  one("balance", "全年预算漏结转", "4!D14", 2349.44),
];

const decimals: readonly Slip[] = [
  one("decimal", "采购预算写成元", "4!E34", 780000, "4!E36"),
  one("decimal", "公用经费预算小数点", "4!F32", 224, "4!F33"),
  one("decimal", "三公支出小数点", "4!E28", 142.6, "4!E30"),
  one("decimal", "项目支出小数点", "4!F18", 12.345),
  one("decimal", "项目表里写成万元", "6!D41", 149.82, "6!E41", "6!F41"),
  one("decimal", "三公完成值写成元", "3!H22", 166100),
  said("decimal", "6!A49", "1,853.00万元", "18,530.00万元"),
  said("decimal", "6!A67", "147.24万元", "147.24元"),
  one("unit", "计量单位写成元", "4!C28", "元", "4!E28", "4!D28"),
  one("unit", "附件3表头写成元", "3!A4", "部门预算执行情况（元）", "3!D5", "3!F5", "3!H5"),
  one("unit", "里程写成米", "3!D13", "米", "6!B57"),
];

const digits: readonly Slip[] = [
  one("digits", "机关在职人数", "4!E8", 39, "4!D8"),
  one("digits", "人员经费", "4!E16", 721.36, "4!D16", "4!E15"),
  one("digits", "在用资产", "4!E39", 1589.7, "4!D39"),
  one("digits", "农业中心调整数", "4!F12", 63.4, "4!D12", "4!F14"),
  one("digits", "附件3一般公共预算", "3!F6", 2158.14, "3!F5"),
  one("digits", "附件6农业中心一般公共预算", "6!D14", 332.75, "6!D12", "6!B14"),
  one("digits", "附件6接待费", "6!C33", 1.51, "6!C31", "6!B33"),
  one("digits", "附件6机关项目支出", "6!F23", 1060.47, "6!F22", "6!B23"),
  one("digits", "附件6养老站支出", "6!D45", 1336000, "6!E45", "6!F45"),
];

const between: readonly Slip[] = [
  one("between", "养护里程", "3!H13", 88.8, "6!A67", "6!D57", "3!H11"),
  one("between", "慰问户次没有达标", "3!H15", 327, "6!D59", "3!I15"),
  one("between", "垃圾处理率", "3!H25", 91.3, "6!D64", "6!A69", "3!I25"),
  one("between", "满意度", "3!H28", 92.08, "6!D65", "6!A70"),
  one("between", "表5满意度", "6!D65", 98.2, "3!H28", "6!A70"),
  one("between", "表5指标值", "6!C60", "≥98", "3!G17"),
  one("between", "表5慰问户次", "6!D59", 371, "3!H15", "6!A67"),
  one("between", "表5没完成的写成完成", "6!E64", "是"),
  one("between", "附件4三公上年预算", "4!E26", 18.6, "4!D26", "6!A27"),
  one("between", "附件4重点项目支出", "4!E19", 817.04, "4!D19", "6!A36"),
  said("between", "3!C11", "86公里", "96公里", "3!G13", "3!F13"),
  said("between", "3!H11", "14场次", "41场次", "3!H16", "6!A67"),
];

const sentences: readonly Slip[] = [
  said("sentence", "6!A4", "编制61人", "编制63人", "4!D7"),
  said("sentence", "6!A4", "95.08%", "98.05%"),
  said("sentence", "6!A6", "实际完成19项", "实际完成18项", "5!H20"),
  said("sentence", "6!A8", "2,185.14", "2,158.14"),
  said("sentence", "6!A17", "48.80%", "48.08%"),
  said("sentence", "6!A17", "1,003.06", "1,030.06"),
  said("sentence", "6!A18", "减少17.53万元，下降", "增加17.53万元，增长"),
  said("sentence", "6!A18", "25.19%", "33.67%"),
  said("sentence", "6!A27", "2.29万元", "2.92万元"),
  said("sentence", "6!A27", "接待费5.21", "接待费5.12"),
  said("sentence", "6!A27", "下降5.50%", "下降5.82%"),
  said("sentence", "6!A36", "5个重点项目", "6个重点项目"),
  said("sentence", "6!A36", "项目7个", "项目8个"),
  said("sentence", "6!A36", "96.16%", "150.65%"),
  said("sentence", "6!A48", "85.19%", "85.91%"),
  said("sentence", "6!A48", "社区养老服务站项目，为85.19%，结余237,000.00元", "专职消防队建设项目，为94.31%，结余49,000.00元"),
  said("sentence", "6!A49", "94.95%", "94.59%"),
  said("sentence", "6!A52", "超支1.92万元", "节余1.92万元"),
  said("sentence", "6!A52", "442.44", "424.44"),
  said("sentence", "6!A54", "完成14项，未完成2项", "完成15项，未完成2项"),
  said("sentence", "6!A67", "多2.4公里", "多4.2公里"),
  said("sentence", "6!A68", "延迟2个月", "延迟3个月"),
  said("sentence", "6!A69", "增加60.03", "增加63.03"),
  said("sentence", "6!A69", "增长9.35%", "增长8.55%"),
  said("sentence", "6!A69", "低1.90个百分点", "高1.90个百分点"),
  said("sentence", "6!A70", "451份", "415份"),
  said("sentence", "6!A72", "87.7分", "87.2分"),
  said("sentence", "6!A72", "过程38分", "过程39分"),
  said("sentence", "6!A72", "“良”", "“优”", "5!H28"),
  said("sentence", "6!A72", "98.66", "96.88"),
  said("sentence", "6!A74", "超过20%", "超过25%"),
  said("sentence", "6!A75", "超支3.42", "超支4.32"),
  said("sentence", "6!A80", "增加1.05", "增加1.50"),
];

const scores: readonly Slip[] = [
  one("score", "写了扣1分却得满分", "5!G8", 5, "5!H8"),
  one("score", "调整率不在这一档", "5!G10", 2, "5!H10"),
  one("score", "不足1个百分点没有按1个算", "5!G14", 3, "5!H14"),
  one("score", "得分超过分值", "5!G13", 6.5, "5!F13"),
  one("score", "有结余却得满分", "5!G12", 4, "5!H12"),
  one("score", "完成率没有折算", "5!G20", 6, "5!H20"),
  one("score", "满意度不到95%却得满分", "5!G27", 8, "5!H27"),
  one("score", "控制率未超却扣分", "5!G6", 4.5),
  one("score", "完成率达标却扣分", "5!G9", 4.5),
  one("score", "经济效益不在档内", "5!G24", 3.5),
  one("score", "社会效益超过分值", "5!G25", 5, "5!F25", "5!H25"),
  one("score", "没有填", "5!G19", null),
  said("score", "5!H14", "扣2分", "扣1分", "5!G14"),
  said("score", "5!H10", "23.20%", "32.20%"),
  said("score", "5!H28", "良", "优", "5!G28", "6!A72"),
  hinted(one("score", "扣分没有原因", "5!H11", null, "5!G11")),
  one("score", "附件3没按系数计分", "3!K25", 6, "3!I25"),
  one("score", "附件3没完成的系数写了100", "3!I20", 100, "3!H20", "3!K20"),
  one("score", "附件3执行率得分数字颠倒", "3!L5", 9.87, "3!G3"),
  one("score", "附件3得分超过权重", "3!K28", 12, "3!J28"),
];

const weights: readonly Slip[] = [
  one("weight", "公用经费控制率分值", "5!F14", 5, "5!C9", "5!F28", "5!E14"),
  one("weight", "过程分值", "5!B9", "过 程\n（40分）", "5!F28"),
  one("weight", "预算执行分值", "5!C9", "预算执行\n（20分）", "5!B9"),
  said("weight", "5!E27", "计8分", "计10分", "5!F27"),
  one("weight", "附件3权重", "3!J13", 10, "3!J29", "3!K13"),
];

const formulas: readonly Slip[] = [
  one("formula", "在用资产合计漏末列", "4!D39", formula("SUM(E39:F39)")),
  one("formula", "得分合计漏末行", "5!G28", formula("SUM(G6:G26)"), "6!A72"),
  one("formula", "项目年初合计漏末行", "6!B46", formula("SUM(B39:B44)")),
  one("formula", "全年预算合计漏末行", "3!F5", formula("SUM(F6:F8)")),
  one("formula", "支出漏项目支出", "4!E15", formula("E16+E17")),
  one("formula", "结余用了加", "4!D20", formula("D14+D15")),
  one("formula", "结转变动率除了本年数", "4!D23", formula("ROUND((D20-D13)/D20*100,2)")),
  one("formula", "完成率除了别的单位", "4!F21", formula("ROUND(F15/E14*100,2)")),
  one("formula", "公用经费控制率颠倒", "4!D33", formula("ROUND(D32/D17*100,2)")),
  one("formula", "执行率得分除了年初", "3!L5", formula("ROUND(H5/D5*K5,2)"), "3!G3"),
  one("formula", "隐藏列取了别的率", "5!I10", formula("附件4基础数据!D21")),
  one("formula", "指标得分没乘系数", "3!K20", formula("J20")),
  one("formula", "救灾结余取了上一行", "6!F43", formula("C42-D43")),
  one("formula", "安排率错误值", "4!D24", broken("#DIV/0!"), "5!I8"),
  one("formula", "自评总分错误值", "3!G3", broken("#REF!")),
  one("formula", "得分合计未重算", "5!G28", formula("SUM(G6:G27)", 86.7), "6!A72"),
  one("formula", "农业中心三公支出成了文本", "4!F28", "2.35", "4!D28"),
  one("formula", "得分成了文本", "5!G9", "5分", "5!G28"),
  hinted(one("formula", "周围是公式的结余手填", "6!F41", 41760)),
  hinted(one("formula", "合计手填", "4!D35", 82.13)),
];

const forms: readonly Slip[] = [
  one("blank", "采购金额", "4!E35", null, "4!D35", "4!E36", "4!B35"),
  one("blank", "验收合格率完成值", "3!H17", null, "3!C17", "3!G17"),
  one("blank", "单位名称", "3!C3", null, "3!A3"),
  one("blank", "编制人数", "4!E7", null, "4!D7", "4!E9", "4!B7"),
  hinted(one("leftover", "是否没有选", "4!D42", "是/否")),
  several(
    "duplicate",
    "抄了两行",
    [
      ["3!C14", "农村公路养护里程"],
      ["3!D14", "公里"],
      ["3!E14", "≥"],
      ["3!F14", 86],
      ["3!G14", 86],
      ["3!H14", 88.4],
    ],
    "3!C13",
  ),
  one("duplicate", "项目名称写了两次", "6!A40", "农村公路养护", "6!A39"),
  one("duplicate", "三级指标写了两次", "5!D25", "经济效益", "5!D24"),
  one("deviation", "垃圾处理率未达标没有说明", "3!M25", null, "3!H25"),
  one("measure", "指标性质反了", "3!E20", "≥", "3!H20", "6!C62"),
  one("name", "附件4单位名称", "4!A3", "填报单位：巴江县云岭镇人民政府", "3!C3"),
  one("name", "落款", "6!E82", "巴江县青石镇人民政府", "3!C3", "6!A1"),
  hinted(one("typo", "建全性", "5!D15", "管理制度建全性")),
  hinted(one("typo", "再用固定资产", "4!B39", "再用固定资产")),
];

const years: readonly Slip[] = [
  said("year", "3!A2", "2024年", "2023年"),
  said("year", "4!A2", "2024年", "2023年"),
  said("year", "5!A2", "2024年", "2022年"),
  said("year", "6!A1", "2024年", "2023年"),
  said("year", "6!A8", "2024年", "2023年"),
  said("year", "6!E83", "2025年", "2024年"),
  said("year", "4!F3", "2025年", "2024年"),
];

export const slips: readonly Slip[] = [
  ...rates,
  ...totals,
  ...balances,
  ...decimals,
  ...digits,
  ...between,
  ...sentences,
  ...scores,
  ...weights,
  ...formulas,
  ...forms,
  ...years,
];
