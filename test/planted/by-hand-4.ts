import type { Annex, Slip } from "./by-hand";
import { cells, formula, hinted, one, rate, said, several } from "./slips";

/*
 * Single errors in test/workbooks/held-out-4, written down by somebody who had not read the program, before it had seen that workbook.
 * Cells are named annex!address, the merged ones by their first cell.
 */

export const sheetNames: Readonly<Record<Annex, string>> = {
  "3": "附3自评表",
  "4": "附4基础数据表",
  "5": "Sheet3",
  "6": "附6自评报告",
};

/** Cells that state one figure, or figures of which one follows from the others: a finding on one may be a consequence of an error in another. */
export const ties: readonly (readonly string[])[] = [
  // 编制、在职
  ["4!B5", "4!D5", "4!F5", "5!I5", "6!A4"],
  // 年初预算
  [...cells("3", "D", 5, 11), "4!C32", "4!B34", "4!D34", "5!I8", "6!A7", ...cells("6", "BCD", 11, 11), "4!B30", "4!F32", "4!G32"],
  // 上年结转
  ["3!D8", "3!E8", "3!F8", "4!B32", "4!E34", "4!F32", "4!G32", "4!G34", "6!A7", "6!A16", ...cells("6", "CD", 10, 10)],
  // 追加
  ["4!C30", "4!F30", "4!D32", "4!F32", "4!G32", "4!C34", "4!D34", "5!I8", "6!A7", ...cells("6", "BCD", 12, 12), "3!E5"],
  // 全年预算
  [...cells("3", "EH", 5, 11), "4!B32", "4!C32", "4!D32", "4!F32", "4!G32", "6!A7", ...cells("6", "BCD", 13, 13)],
  ["3!E10", "4!B30", "4!C30", "4!D30", "4!F30", "6!B11", "6!B12", "6!B13", "6!B15", "6!A7"],
  ["3!E11", "4!D13", "6!B46", "6!C13", "6!A37", "6!C11", "6!C12", "6!C10", "6!C15"],
  // 决算支出
  [...cells("3", "FH", 5, 11), "3!I5", "4!E32", "4!F32", "4!G32", "6!A16", "6!A17", ...cells("6", "BCD", 14, 14)],
  ["3!F10", "3!H10", "4!E30", "6!A17", "6!B14", "6!B15", "6!B24"],
  ["3!F11", "3!H11", "4!E13", "4!F13", "6!A17", "6!A37", "6!C14", "6!C15", "6!C24", "6!C46", "6!E46"],
  ["6!D14", "6!D24", ...cells("6", "E", 20, 24), "4!E32", "6!A16", "6!A17"],
  // 年末结余
  ["4!F32", "4!G32", "4!F34", "4!G34", "5!I7", "6!A16", ...cells("6", "BCD", 15, 15), "6!D46"],
  ["4!E32", "4!G32", "3!H5", "5!I7", "6!A16"],
  // “三公”经费
  [...cells("4", "BF", 7, 12), "4!D7", "5!I6", "6!A26"],
  [...cells("4", "DEF", 7, 12), "3!E24", "3!F24", "3!H24", "5!I6", "5!I12", "6!A26", ...cells("6", "BCDE", 29, 33)],
  cells("4", "C", 7, 12),
  // 项目支出
  ...["B", "C"].map((column) => cells("4", column, 13, 22)),
  [...cells("4", "DEF", 13, 22), "6!A37", ...cells("6", "BCDE", 40, 46), "3!E11", "3!F11", "3!H11"],
  ["6!D46", "6!C15"],
  // 公用经费
  ...["B", "C"].map((column) => cells("4", column, 23, 27)),
  [...cells("4", "DEF", 23, 27), "5!I11", "6!A34", "6!A60", "6!B21", "6!D21"],
  // 支出结构
  ...[20, 21, 22, 23].map((row) => [...cells("6", "BCDE", row, row), ...cells("6", "BCDE", 24, 24)]),
  ["6!B24", "6!C24", "6!D24", "6!B14", "6!C14", "6!D14"],
  // 采购、楼堂馆所、资产、重点工作
  ["4!B28", "4!C28", "4!D28", "4!E28", "4!F28", "5!I13", "6!A35"],
  ["4!B36", "4!C36", "4!D36", "5!I9", "6!A48"],
  ["4!E36", "4!F36", "4!G36", "5!I10", "6!A48"],
  ["4!B38", "4!D38", "4!F38", "6!A49"],
  ["4!B40", "4!D40", "4!F40", "5!I17", "3!E23", "3!F23", "3!H23", "3!I23", "6!A56"],
  // 附件3的指标
  ["3!E16", "3!F16", "3!H16", "3!I16", "3!B13", "3!F13", "6!A54"],
  ["3!E17", "3!F17", "3!H17", "3!I17", "3!B13", "3!F13", "6!A54"],
  ["3!E18", "3!F18", "3!H18", "3!I18", "3!B13", "3!F13", "6!A55"],
  ["3!E19", "3!F19", "3!H19", "3!I19", "6!A53"],
  ["3!E20", "3!F20", "3!H20", "3!I20", "6!A54"],
  ["3!E21", "3!F21", "3!H21", "3!I21", "3!B13", "3!F13", "6!A55"],
  ["3!E22", "3!F22", "3!H22", "3!I22", "3!B13", "3!F13", "6!A53"],
  ["3!E25", "3!F25", "3!H25", "3!I25", "6!A54"],
  ["3!E26", "3!F26", "3!H26", "3!I26", "3!B13", "3!F13", "6!A53"],
  ["3!E27", "3!F27", "3!H27", "3!I27", "6!A55"],
  ["3!E28", "3!F28", "3!H28", "3!I28"],
  ["3!E29", "3!F29", "3!H29", "3!I29", "5!I22", "6!A56"],
  // 分值、得分
  ["3!G5", "3!I5", "3!G30", "3!H30"],
  [...cells("3", "G", 16, 30), "3!B16", "3!B25", "3!B29"],
  [...cells("3", "H", 16, 30), "3!I5"],
  ["5!B5", "5!B7", "5!B17", "5!F23"],
  ["5!B5", "5!D5", "5!F5", "5!F6"],
  ["5!B7", "5!D7", "5!D11"],
  ["5!D7", ...cells("5", "F", 7, 10)],
  ["5!D11", ...cells("5", "F", 11, 16)],
  ["5!B17", "5!D17", "5!D18", "5!F17"],
  ["5!D18", "5!F18", "5!F21", "5!F22"],
  [...cells("5", "F", 5, 22), "5!F23"],
  [...cells("5", "I", 5, 22), "5!I23", "5!J23", "6!A58"],
  ["5!I23", "5!J23", "5!F23", "6!A58"],
];

const rates: readonly Slip[] = [
  one("rate", "附件3总执行率", "3!H5", rate("98.60%"), "3!I5"),
  one("rate", "附件3项目支出执行率除了年初数", "3!H11", rate("128.37%")),
  one("rate", "在职人员控制率颠倒", "4!F5", rate("102.13%")),
  one("rate", "三公控制率除了上年决算", "4!F7", rate("88.31%")),
  one("rate", "公用经费控制率颠倒", "4!F23", rate("96.99%")),
  one("rate", "基本支出调整率除了调整后", "4!F30", rate("4.43%")),
  one("rate", "预算完成率数字颠倒", "4!G32", rate("98.60%")),
  one("rate", "预算控制率加了结转", "4!D34", rate("16.97%")),
  one("rate", "结转变动率丢了负号", "4!G34", rate("15.11%")),
  one("rate", "投资控制率颠倒", "4!G36", rate("101.71%")),
  one("rate", "资产利用率数字颠倒", "4!F38", rate("94.88%")),
  one("rate", "重点工作完成率", "4!F40", rate("96.17%")),
  one("rate", "表2资本性占比除了项目支出", "6!E23", rate("42.59%")),
  one("rate", "表4灌区执行率是未支出的比例", "6!E45", rate("23.12%")),
];

const totals: readonly Slip[] = [
  one("total", "附件3年初合计数字颠倒", "3!D5", 2168.4),
  one("total", "附件3全年合计漏结转", "3!E5", 2461.1),
  one("total", "附件3总分", "3!H30", 99.62),
  one("total", "三公决算合计", "4!E7", 34.73),
  one("total", "上年项目支出预算合计", "4!B13", 1021),
  one("total", "业务专项决算小计", "4!E14", 235.24),
  one("total", "公用经费预算合计", "4!D23", 167),
  one("total", "表1全年可用纵加", "6!C13", 11256711.5),
  one("total", "表2商品和服务横加", "6!D21", 8303165.9),
  one("total", "表3预算合计", "6!B33", 35.8),
  one("total", "附件5总分", "5!I23", 90.03, "5!J23"),
  one("total", "附件5分值合计", "5!F23", 98),
];

const balances: readonly Slip[] = [
  one("balance", "基本支出调整后", "4!D30", 1407.48, "3!E10"),
  one("balance", "年末结余数字颠倒", "4!F32", 87.19, "4!F34"),
  one("balance", "本年结转结余与年末结余不同", "4!F34", 87.19, "4!F32", "4!G34"),
  one("balance", "表1基本支出结余", "6!B15", 132213.6, "6!D15"),
  one("balance", "表3接待费差额", "6!D29", 3.82),
  one("balance", "表4灌区未支出", "6!D45", 46.12),
  one("balance", "附件3一般公共预算支出大于预算", "3!F6", 2183.86, "3!H6", "3!F5"),
  one("balance", "在用资产大于总额", "4!D38", 2903.72, "4!F38", "4!B38"),
  one("balance", "完成项数多于计划", "4!D40", 13, "4!B40", "4!F40"),
];

const decimals: readonly Slip[] = [
  one("decimal", "公务接待十倍", "4!E12", 107.2, "4!E7", "4!F12", "6!C29"),
  one("decimal", "采购预算十分之一", "4!D28", 31.2, "4!F28"),
  one("decimal", "概算投资十倍", "4!E36", 3860, "4!G36", "6!A48"),
  one("decimal", "附件3其他资金十倍", "3!F9", 712, "3!H9", "3!F5"),
  one("decimal", "预算控制率十分之一", "4!D34", rate("1.26%")),
  one("decimal", "表2商品和服务十分之一", "6!C21", 621855.36, "6!D21", "6!C24"),
  one("decimal", "表4小型水库预算十分之一", "6!B44", 34.8, "6!D44", "6!E44", "6!B46"),
];

const units: readonly Slip[] = [
  one("unit", "实际采购填成元", "4!E28", 2985800, "4!F28"),
  one("unit", "年初预算填成元", "4!C32", 21864000, "4!F32", "4!B34", "3!D5"),
  one("unit", "附件3项目支出执行填成元", "3!F11", 10832000, "3!H11", "3!F5"),
  one("unit", "表1项目决算填成万元", "6!C14", 1083.2, "6!D14", "6!C15"),
  one("unit", "表1单位写成万元", "6!D8", "单位：万元", "6!D13", "6!D14", "6!D11"),
  one("unit", "表4单位写成元", "6!D38", "单位：元", "6!B46", "6!C46", "6!B40"),
  one("unit", "附件3单位写成元", "3!A4", "年度预算资金（元）", "3!D5", "3!E5", "3!F5"),
  one("unit", "附件3三公完成值写成元", "3!F24", "34.37元", "3!E24"),
  said("unit", "6!A35", "298.58万元", "298.58元"),
  said("unit", "6!A16", "年末结余81.79万元", "年末结余81.79亿元"),
];

const digits: readonly Slip[] = [
  one("digits", "防汛抗旱决算", "4!E15", 153.28, "4!E14", "4!E13", "6!C40"),
  one("digits", "小型水库预算", "4!D21", 384, "4!D20", "4!D13", "6!B44"),
  one("digits", "基本支出调整数", "4!C30", 61.28, "4!D30", "4!F30", "6!B12", "3!E10"),
  one("digits", "实际投资", "4!F36", 397.52, "4!G36", "6!A48", "5!I10"),
  one("digits", "附件3基本支出执行", "3!F10", 1329.46, "3!H10", "3!F5", "4!E30"),
  one("digits", "表2工资福利", "6!B20", 10864434.1, "6!B24", "6!D20"),
  one("digits", "表1项目追加", "6!C12", 2152184.2, "6!C13", "6!D12", "6!D13"),
];

const between: readonly Slip[] = [
  one("between annexes", "附件4在职人数", "4!D5", 95, "4!F5", "6!A4"),
  one("between annexes", "附件4追加数两处不同", "4!D32", 247.7, "4!C34", "4!F32", "4!G32", "6!A7"),
  one("between annexes", "附件4年初数两处不同", "4!B34", 2168.4, "4!C32", "4!D34"),
  one("between annexes", "附件4接待费预算", "4!D12", 16, "6!B29", "4!D7", "3!E24", "6!A26"),
  one("between annexes", "附件3清淤长度", "3!F16", "36.4公里", "3!F13", "6!A54"),
  one("between annexes", "附件3巡查次数", "3!F19", "321次", "6!A53"),
  one("between annexes", "附件3汛前检查日期", "3!F22", "2023年3月18日", "3!F13", "6!A53"),
  one("between annexes", "附件3重点工作完成率", "3!F23", "97.61%", "4!F40", "3!H23", "3!I23", "6!A56"),
  one("between annexes", "附件3三公指标值", "3!E24", "≤41.00万元", "4!D7", "6!A26"),
  one("between annexes", "附件3受益人口指标值", "3!E18", "≥1.60万人", "3!B13"),
  one("between annexes", "附件3单位名称", "3!D3", "沅溪县农业农村局", "3!A2"),
  one("between annexes", "附件6落款", "6!A63", "阮溪县水利局", "6!A2"),
];

const wrongScores: readonly Slip[] = [
  one("score wrong", "在职人员控制率少半分", "5!I5", 4.5),
  one("score wrong", "预算完成率按整点扣", "5!I7", 3.5),
  one("score wrong", "预算控制率高一档", "5!I8", 4),
  one("score wrong", "投资控制率少两分", "5!I10", 3),
  one("score wrong", "公用经费满分", "5!I11", 8),
  one("score wrong", "采购满分", "5!I13", 6),
  one("score wrong", "重点工作满分", "5!I17", 8),
  one("score wrong", "公开性满分却写扣2分", "5!I16", 5, "5!J16"),
  one("score wrong", "履职效益扣了三分却写扣1分", "5!I18", 7, "5!J18"),
  one("score wrong", "附件3执行率满分", "3!I5", 10),
  one("score wrong", "附件3重点工作满分", "3!H23", 5, "3!I23"),
];

const forbiddenScores: readonly Slip[] = [
  one("score not permitted", "制度每项两分", "5!I14", 7),
  one("score not permitted", "合规性每例一分", "5!I15", 5.5),
  one("score not permitted", "行政效能没有五分档", "5!I21", 5),
  one("score not permitted", "满意度没有五分档", "5!I22", 5),
  one("score above", "三公控制率超满分", "5!I12", 8),
  one("score above", "附件3满意度超满分", "3!H29", 11),
  one("score above", "制度负分", "5!I14", -2),
  one("score blank", "履职效益", "5!I18", null),
  one("score blank", "附件3验收合格率", "3!H20", null),
  one("score blank", "行政效能写成文字", "5!I21", "较好"),
];

const weights: readonly Slip[] = [
  one("weight", "公用经费多一分", "5!F11", 9, "5!F23", "5!D11", "5!H11"),
  one("weight", "履职效益分值空着", "5!F18", null, "5!F23", "5!D18"),
  one("weight", "过程一级分值", "5!B7", 55, "5!D7", "5!D11"),
  one("weight", "预算管理二级分值", "5!D11", 45, "5!B7"),
  one("weight", "附件3清淤分值", "3!G16", 10, "3!G30", "3!B16"),
  one("weight", "附件3产出分值", "3!B16", "产出指标\n（60分）", "3!G30"),
];

const rules: readonly Slip[] = [
  said("rule", "5!H5", "计5分", "计6分", "5!F5"),
  said("rule", "5!H13", "×6，", "×8，", "5!F13", "5!I13"),
  said("rule", "5!H22", "80%（含）-90%", "80%（含）-95%"),
  said("rule", "5!H16", "真实准确的计1分", "真实准确的计2分", "5!F16"),
  one("rule", "评价标准空着", "5!H12", null),
  one("rule", "公用经费公式颠倒", "5!G11", {
    from: "实际支出公用经费总额/预算安排公用经费总额",
    to: "预算安排公用经费总额/实际支出公用经费总额",
  }),
  one("rule", "三公变动率公式少括号", "5!G6", {
    from: "[（本年度“三公经费”预算数-上年度“三公经费”预算数）/上年度“三公经费”预算数]",
    to: "（本年度“三公经费”预算数-上年度“三公经费”预算数/上年度“三公经费”预算数）",
  }),
  one(
    "rule",
    "三公控制率抄了变动率",
    "5!G12",
    "“三公经费”变动率=[（本年度“三公经费”预算数-上年度“三公经费”预算数）/上年度“三公经费”预算数]×100%。",
    "5!E12",
  ),
];

const formulas: readonly Slip[] = [
  one("formula", "附件3年初合计漏末行", "3!D5", formula("=SUM(D6:D8)")),
  one("formula", "附件3全年合计重复加", "3!E5", formula("=SUM(E6:E11)")),
  one("formula", "附件3执行率除了年初", "3!H5", formula("=ROUND(F5/D5,4)"), "3!I5"),
  one("formula", "附件3总分漏末行", "3!H30", formula("=I5+SUM(H16:H28)")),
  one("formula", "三公合计漏接待费", "4!E7", formula("=E8+E11")),
  one("formula", "项目支出重复加小计", "4!D13", formula("=SUM(D14:D22)")),
  one("formula", "项目支出夹着手写的数", "4!E13", formula("=E14+E17+E20+5")),
  one("formula", "上年公用经费多一行", "4!C23", formula("=SUM(C22:C27)")),
  one("formula", "三公控制率除了上年决算", "4!F7", formula("=ROUND(E7/C7,4)")),
  one("formula", "公用经费控制率颠倒", "4!F23", formula("=ROUND(D23/E23,4)")),
  one("formula", "调整后预算相减", "4!D30", formula("=B30-C30")),
  one("formula", "年末结余漏结转", "4!F32", formula("=C32+D32-E32")),
  one("formula", "预算完成率除了年初", "4!G32", formula("=ROUND(E32/C32,4)")),
  one("formula", "采购得分乘了别行分值", "5!I13", formula("=ROUND(附4基础数据表!F28*F14,1)")),
  one("formula", "重点工作得分引了资产利用率", "5!I17", formula("=ROUND(附4基础数据表!F38*F17,2)")),
  one("formula", "附件5总分漏首行", "5!I23", formula("=SUM(I6:I22)")),
  one("formula", "表1全年可用漏结转", "6!D13", formula("=SUM(D11:D12)")),
  one("formula", "表4支出合计漏末行", "6!C46", formula("=SUM(C40:C44)")),
  one("formula", "三公决算显示旧值", "4!E7", { formula: "=E8+E11+E12", cached: 36.37 }),
  one("formula", "附件5总分显示旧值", "5!I23", { formula: "=SUM(I5:I22)", cached: 88.03 }),
  hinted(one("formula", "周围是公式的率手填", "4!F18", rate("96.45%"))),
  one("cell error", "除零", "4!F28", { error: "#DIV/0!" }),
  one("cell error", "引用失效", "3!F5", { error: "#REF!" }),
  one("text number", "附件3基金执行存成文本", "3!F7", "228.50", "3!F5"),
  one("text number", "河湖长制决算存成文本", "4!E16", "80.16", "4!E14"),
  one("text number", "得分存成文本", "5!I14", "8", "5!I23"),
];

const blanks: readonly Slip[] = [
  one("blank", "编制数", "4!B5", null, "4!F5"),
  one("blank", "实际采购", "4!E28", null, "4!F28"),
  one("blank", "内控是或否", "4!F42", null, "4!F41"),
  one("blank", "附件4金额单位", "4!E3", null, "4!A3"),
  one("blank", "附件3部门名称", "3!D3", null, "3!A3"),
  one("blank", "附件3完成情况", "3!F13", null),
  one("blank", "附件3验收完成值", "3!F20", null),
  one("blank", "附件5三级指标名称", "5!E11", null),
  hinted(one("blank", "扣分原因", "5!J11", null, "5!I11")),
  one("blank", "表4支出数", "6!C43", null, "6!D43", "6!E43", "6!C46"),
];

const leftovers: readonly Slip[] = [
  hinted(one("leftover", "指标名称是模板", "3!D21", "指标2")),
  hinted(one("leftover", "完成情况是提示语", "3!F13", "（简要描述全年目标完成情况）")),
  hinted(one("leftover", "落款没填", "6!A63", "XX县XX局")),
  hinted(said("leftover", "6!A54", "34.6公里", "XX公里")),
];

const duplicates: readonly Slip[] = [
  several("duplicate", "附件3指标填了两遍", [
    ["3!D17", "河道清淤疏浚长度"],
    ["3!E17", "≥32公里"],
    ["3!F17", "34.6公里"],
  ]),
  one("duplicate", "附件4项目填了两遍", "4!A22", "    小型水库除险加固", "4!A21"),
  one("duplicate", "表4项目名称重复", "6!A45", "小型水库除险加固", "6!A44"),
  several("duplicate", "附件5指标填了两遍", [
    ["5!E10", "新建楼堂馆所面积控制率"],
    ["5!G10", "楼堂馆所面积控制率=（实际建设面积/批准建设面积）×100%。该指标以2023年完工的新建楼堂馆所为评价内容。"],
  ]),
  one("duplicate", "报告同一段写了两遍", "6!A49", "　　政府采购预算312.00万元，实际采购298.58万元，执行率95.70%。", "6!A35"),
];

const targets: readonly Slip[] = [
  one("target", "清淤没有完成", "3!F16", "28.6公里", "3!I16"),
  one("target", "汛前检查晚了", "3!F22", "2023年4月12日", "3!I22"),
  one("target", "发生了垮坝", "3!F26", "1起", "3!I26"),
  one("target", "重点工作没有原因", "3!I23", null, "3!F23"),
  one("target", "受益人口超额一倍没有原因", "3!F18", "3.92万人", "3!I18"),
  one("target", "清淤没有指标值只有长期有效", "3!E16", "长期有效"),
  one("target", "满意度填成文字", "3!F29", "非常满意"),
  one("target", "水库的单位不同", "3!F17", "5公里", "3!E17"),
  hinted(one("target", "巡查没有单位", "3!F19", "312")),
];

const typos: readonly Slip[] = [
  one("typo", "产生指标", "3!B16", "产生指标\n（50分）"),
  one("typo", "空制率", "5!E11", "公用经费空制率"),
  one("typo", "楼梯馆所", "5!E9", "新建楼梯馆所面积控制率"),
  said("typo", "5!H6", "扣完为止", "扣完为只"),
  one("typo", "平价结论", "6!A57", "五、平价结论"),
];

const years: readonly Slip[] = [
  one("year", "附件3标题", "3!A1", "2022年度部门整体支出绩效自评表"),
  said("year", "6!A2", "2023年度", "2022年度"),
  one("year", "附件4本年决算表头", "4!E6", "2022年决算数", "4!C6"),
  one("year", "附件4在职人数表头", "4!D4", "2022年末实际在职人数"),
  one("year", "附件4完工年份", "4!A35", "楼堂馆所控制情况\n（2016年完工项目）"),
  said("year", "5!G9", "以2023年完工", "以2016年完工"),
  said("year", "6!A7", "我局2023年年初预算", "我局2022年年初预算"),
  one("year", "附件3期限是上年", "3!E22", "2022年3月31日前", "3!F22"),
  one("year", "报告日期在年末以前", "6!A64", "2023年3月26日"),
];

const sentences: readonly Slip[] = [
  said("sentence", "6!A4", "缺编2人", "缺编3人"),
  said("sentence", "6!A4", "97.92%", "92.97%"),
  said("sentence", "6!A7", "1,342.60", "1,324.60"),
  said("sentence", "6!A7", "274.70", "247.70"),
  said("sentence", "6!A7", "12.56%", "15.26%"),
  said("sentence", "6!A7", "2,557.45", "2,575.45"),
  said("sentence", "6!A16", "96.80%", "98.60%"),
  said("sentence", "6!A16", "下降15.11%", "增长15.11%"),
  said("sentence", "6!A17", "6.78%", "8.67%"),
  said("sentence", "6!A17", "1,083.20", "1,038.20"),
  said("sentence", "6!A26", "压减2.50", "压减3.50"),
  said("sentence", "6!A26", "-6.10%", "-1.60%"),
  said("sentence", "6!A26", "89.27%", "87.29%"),
  said("sentence", "6!A34", "1,814,612.30", "1,841,612.30"),
  said("sentence", "6!A34", "超支5.46", "节约5.46"),
  said("sentence", "6!A34", "3.24", "2.34"),
  said("sentence", "6!A35", "95.70%", "97.50%"),
  said("sentence", "6!A37", "6个项目", "5个项目"),
  said("sentence", "6!A37", "灌区渠系配套工程执行率最低", "河湖长制及水行政执法执行率最低"),
  said("sentence", "6!A48", "1,248.60", "1,284.60"),
  said("sentence", "6!A49", "98.48%", "94.88%"),
  said("sentence", "6!A53", "130%", "103%"),
  said("sentence", "6!A54", "超计划2.6公里", "超计划6.2公里"),
  said("sentence", "6!A56", "12项，完成11项", "12项，完成10项"),
  said("sentence", "6!A56", "91.67%", "97.61%"),
  said("sentence", "6!A58", "89.03", "98.03"),
  said("sentence", "6!A58", "“良”", "“优”", "5!J23"),
  said("sentence", "6!A58", "50.70", "57.00"),
  said("sentence", "6!A60", "3.10%", "1.30%"),
  said("sentence", "3!F13", "34.6公里", "36.4公里", "3!F16"),
];

const reasons: readonly Slip[] = [
  said("reason", "5!J7", "扣2分", "扣3分", "5!I7"),
  said("reason", "5!J8", "12.56%", "15.26%", "5!I8"),
  said("reason", "5!J17", "完成11项", "完成10项", "5!I17"),
  one("reason", "满分却写扣分", "5!J12", "控制不严，扣1分。", "5!I12"),
  one("reason", "附件5等级", "5!J23", "优", "5!I23", "6!A58"),
];

const malformed: readonly Slip[] = [
  one("number", "两个小数点", "4!E32", "2475..66", "4!F32"),
  one("number", "夹着字母", "4!E24", "55.7O", "4!E23", "4!F24"),
  one("number", "前面带约字", "4!E28", "约298.58", "4!F28"),
  one("number", "率少了百分号", "4!F38", 98.48),
  one("number", "逗号当小数点", "6!B41", "84，50", "6!B46"),
  one("number", "在职人数有小数", "4!D5", 94.5, "4!F5"),
  one("number", "预算是负数", "4!B12", -15, "4!B7"),
  said("number", "6!A16", "2,475.66", "24,75.66"),
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
