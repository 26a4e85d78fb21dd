import type { Annex, Slip } from "./by-hand";
import { cells, formula, hinted, one, rate, said, several } from "./slips";

/*
 * Single errors in test/workbooks/held-out-7, written down by somebody who had not read the program, before it had seen that workbook.
 * Cells are named annex!address, the merged ones by their first cell.
 */

export const sheetNames: Readonly<Record<Annex, string>> = {
  "3": "整体支出自评表",
  "4": "基础数据表",
  "5": "共性指标评分表",
  "6": "自评报告",
};

/** The cells of one indicator of the first annex, and where else its target and its value are told. */
function indicator(row: number, ...told: readonly string[]): readonly string[] {
  return [...cells("3", "EFGHI", row, row), "3!B13", "3!F13", ...told];
}

/** Cells that state one figure, or figures of which one follows from the others: a finding on one may be a consequence of an error in another. */
export const ties: readonly (readonly string[])[] = [
  // 编制、在职
  [...cells("4", "BC", 6, 8), "5!G7", "6!A5"],
  // 年初预算
  [...cells("3", "E", 6, 11), ...cells("4", "B", 10, 13), "4!B21", "5!G11", "6!A7", ...cells("6", "BCD", 11, 14)],
  // 追加
  [...cells("4", "B", 10, 13), "4!B21", "5!G11", "6!A7", "6!A72", ...cells("6", "BCD", 13, 14)],
  // 上年结转
  ["3!E10", "3!F10", "3!G10", "3!I10", "4!B11", "4!C19", "4!B13", "4!B23", "5!G14", "6!A7", "6!A17", ...cells("6", "BCD", 11, 11)],
  // 全年预算
  [
    ...cells("3", "FI", 6, 11),
    "3!J6",
    ...cells("4", "B", 10, 13),
    ...["19", "20", "22", "25"].map((row) => `4!B${row}`),
    "5!G10",
    "6!A7",
    "6!A17",
    ...cells("6", "BCD", 14, 14),
    ...cells("6", "BCD", 16, 16),
  ],
  ["6!C14", "6!B62", "6!A52", "6!C16"],
  // 全年支出
  [
    ...cells("3", "GI", 6, 11),
    "3!J6",
    ...cells("4", "B", 14, 20),
    "4!B22",
    "5!G10",
    "6!A17",
    "6!A19",
    ...cells("6", "BCD", 15, 16),
    ...cells("6", "BCD", 27, 27),
  ],
  ["4!B18", "4!B29", "6!C15", "6!C27", "6!C62", "6!E62", "6!A52", "6!A19"],
  ["4!B15", "4!B16", "4!B17", "6!B15", "6!B23", "6!B24", "6!B25", "6!B27", "6!A19"],
  // 年末结转结余
  [
    "4!B11",
    "4!B13",
    "4!B14",
    "4!B19",
    "4!B22",
    "4!B23",
    "5!G13",
    "5!G14",
    "6!A17",
    ...cells("6", "BCD", 14, 16),
    ...cells("3", "FG", 6, 6),
    "6!D62",
  ],
  // 上年收支
  [...cells("4", "C", 10, 23), "4!B11", "6!A19", "6!A17", "6!A37"],
  // 政府性基金
  ["3!F9", "3!G9", "3!I9", ...cells("6", "BCDE", 59, 59)],
  // 经济分类
  ...[23, 24, 25, 26].map((row) => [...cells("6", "BCDE", row, row), ...cells("6", "BCDE", 27, 27)]),
  [...cells("6", "E", 23, 27), "6!D27"],
  // 支付进度
  [...cells("4", "BC", 24, 27), "4!B13", "5!G12", "6!A18", "6!A72"],
  // 重点支出
  [...cells("4", "BC", 28, 29), "5!G9", "6!A52", ...cells("6", "CF", 56, 59)],
  // 公用经费
  [
    "4!B17",
    "4!C17",
    ...cells("4", "BC", 31, 32),
    "5!G15",
    "6!A37",
    "6!B24",
    ...["A", "B", "C", "D"].flatMap((column) => cells("6", column, 41, 49)),
  ],
  // “三公”经费
  [
    ...cells("4", "B", 33, 42),
    ...cells("4", "C", 33, 42),
    "3!E23",
    "3!F23",
    "3!H23",
    "5!G8",
    "5!G16",
    "6!A29",
    ...cells("6", "BCDEF", 33, 36),
    ...cells("6", "BCD", 45, 46),
  ],
  // 采购、资产
  [...cells("4", "BC", 44, 46), "5!G17", "6!A50"],
  [...cells("4", "BC", 48, 50), "5!G24", "6!A50"],
  // 履职
  [...cells("4", "BC", 52, 58), "5!G25", "5!G26", "5!G27", "6!A67"],
  [...cells("4", "BC", 59, 61), "5!G28", "6!A67"],
  [...cells("4", "BC", 62, 65), "5!G32", "6!A68", "3!F29", "3!H29", "3!E29", "3!F13", "3!B13"],
  // 内部控制
  [...cells("4", "BC", 67, 72), "6!A51", "5!G18"],
  // 项目
  [...cells("6", "BCDE", 56, 62), "6!A52", "6!A72"],
  // 附件1的指标
  ...[15, 16, 17, 19, 20].map((row) => indicator(row, "6!A64")),
  ...[18, 22, 24].map((row) => indicator(row, "6!A65")),
  indicator(18, "6!A72"),
  ...[25, 26, 27, 28].map((row) => indicator(row, "6!A66")),
  indicator(29, "6!A68", "4!B65"),
  cells("3", "EFGHI", 21, 21),
  // 分值、得分
  ["3!H6", ...cells("3", "G", 15, 30), "3!B15", "3!B25", "3!B29", "3!J6"],
  ["3!J6", ...cells("3", "H", 15, 30), "6!A70"],
  ["5!A5", "5!A10", "5!A25", "5!A29", "5!D33"],
  ["5!A5", "5!B5", "5!B7", ...cells("5", "D", 5, 9)],
  ["5!A10", "5!B10", "5!B18", "5!B22", ...cells("5", "D", 10, 24)],
  ["5!A25", "5!B25", ...cells("5", "D", 25, 28)],
  ["5!A29", "5!B29", ...cells("5", "D", 29, 32)],
  cells("5", "D", 5, 33),
  [...cells("5", "G", 5, 33), "5!H33", "6!A70"],
];

const rates: readonly Slip[] = [
  one("rate", "附件1总执行率数字颠倒", "3!I6", rate("92.73%"), "3!J6"),
  one("rate", "附件1财政拨款执行率除了年初数", "3!I7", rate("113.32%")),
  one("rate", "在职人员控制率颠倒", "4!B8", rate("102.22%")),
  one("rate", "预算调整率除了全年预算", "4!B21", rate("13.51%")),
  one("rate", "结转结余率除了支出", "4!B22", rate("2.85%")),
  one("rate", "结转结余变动率丢了负号", "4!B23", rate("32.74%")),
  one("rate", "重点支出安排率除了全部支出", "4!B29", rate("59.29%")),
  one("rate", "三公变动率除了本年数", "4!B41", rate("-11.63%")),
  one("rate", "政府采购执行率颠倒", "4!B46", rate("104.82%")),
  one("rate", "表2商品和服务占比除了基本支出", "6!E24", rate("13.07%")),
  one("rate", "表3接待费写成节约率", "6!F35", rate("18.15%")),
];

const totals: readonly Slip[] = [
  one("total", "附件1年初总额数字颠倒", "3!E6", 3961.75),
  one("total", "附件1财政拨款执行合计", "3!G7", 4200.91),
  one("total", "附件1总得分", "3!H30", 98.49),
  one("total", "全年预算漏结转", "4!B13", 4342.25),
  one("total", "上年全年支出", "4!C14", 4077.83),
  one("total", "三公支出合计", "4!B37", 19.62),
  one("total", "表1全年预算漏结转", "6!D14", 43422504.25),
  one("total", "表2项目支出纵加", "6!C27", 30846489.22),
  one("total", "表4决算合计", "6!C49", 1723254),
  one("total", "附件3总分", "5!G33", 91.31),
];

const balances: readonly Slip[] = [
  one("balance", "年末结转结余", "4!B19", 152.33, "4!B22"),
  one("balance", "表1项目支出结余", "6!C16", 1132301.32),
  one("balance", "表3车辆节约额", "6!E34", 1.16),
  one("balance", "表4差旅费差额丢了负号", "6!D44", 11886.2),
  one("balance", "附件1结转执行大于预算", "3!G10", 197.48, "3!I10", "3!G6"),
  one("balance", "在用资产大于总额", "4!B49", 18788635.32, "4!B48", "4!B50"),
  one("balance", "及时完成多于实际完成", "4!B54", 28, "4!B53", "4!B57"),
  one("balance", "办结多于交办", "4!B60", 16, "4!B59", "4!B61"),
];

const decimals: readonly Slip[] = [
  one("decimal", "公务接待费十倍", "4!B40", 53.2, "4!B37", "4!B42", "6!D35"),
  one("decimal", "实际采购十分之一", "4!B45", 34.15, "4!B46", "6!A50"),
  one("decimal", "附件1其他资金执行十倍", "3!G11", 316, "3!I11", "3!G6"),
  one("decimal", "表4印刷费预算十分之一", "6!B42", 15000, "6!D42", "6!B49"),
  one("decimal", "表2资本性支出十倍", "6!C26", 43500000, "6!D26", "6!C27"),
  one("decimal", "表5特困供养预算十倍", "6!B57", 6855, "6!E57", "6!B62"),
];

const units: readonly Slip[] = [
  one("unit", "公用经费预算填成元", "4!B31", 1765000, "4!B32", "6!A37"),
  one("unit", "固定资产总额填成万元", "4!B48", 1846.25, "4!B49", "4!B50", "6!A50"),
  one("unit", "附件1一般公共预算执行填成元", "3!G8", 37689200, "3!I8", "3!G7"),
  one("unit", "表1项目支出填成万元", "6!C15", 3084.65, "6!D15", "6!C16"),
  one("unit", "表1单位写成万元", "6!D9", "单位：万元", "6!D14", "6!D15", "6!D12"),
  one("unit", "表5单位写成元", "6!F54", "单位：元", "6!B62", "6!C62", "6!B59"),
  one("unit", "附件2固定资产单位写成万元", "4!A47", "五、固定资产情况（金额单位：万元）", "4!B48", "4!B49"),
  one("unit", "附件1三公完成值写成元", "3!F23", "19.26元", "3!E23"),
  said("unit", "6!A50", "1,846.25万元", "1,846.25元"),
  said("unit", "6!A66", "1936万元", "1936亿元", "3!F25"),
];

const digits: readonly Slip[] = [
  one("digits", "附件1一般公共预算全年数", "3!F8", 3824.15, "3!F7", "3!F6", "3!I8"),
  one("digits", "人员经费", "4!B16", 1164.27, "4!B15", "4!B14"),
  one("digits", "上年项目支出", "4!C18", 2702.37, "4!C14"),
  one("digits", "表2工资福利支出", "6!B23", 10986517.2, "6!B27", "6!D23"),
  one("digits", "表1项目追加", "6!C13", 5459022.1, "6!C14", "6!D13"),
  one("digits", "表3上年车辆费", "6!B34", 14.78, "4!C39", "6!B36", "6!A29"),
];

const between: readonly Slip[] = [
  one("between annexes", "附件2在职人数", "4!B7", 44, "4!B8", "6!A5"),
  one("between annexes", "附件2上年结转与上年年末不同", "4!B11", 186.53, "4!C19", "3!E10", "6!A7"),
  one("between annexes", "附件2接待费预算", "4!B36", 5.5, "6!C35", "4!B33", "6!A29"),
  one("between annexes", "附件2满意问卷数", "4!B64", 358, "4!B65", "6!A68", "3!F29"),
  one("between annexes", "附件2合同制度没有建立", "4!B72", "否", "6!A51"),
  one("between annexes", "附件1低保人数", "3!F15", "4381人", "3!F13", "6!A64"),
  one("between annexes", "附件1完工日期", "3!F22", "2023年11月28日", "3!F13", "6!A65"),
  one("between annexes", "附件1三公指标值", "3!E23", "≤25.10万元", "4!B33", "6!A29"),
  one("between annexes", "附件1床位指标值", "3!E18", "≥112张", "3!B13", "6!A65"),
  one("between annexes", "附件1满意度", "3!F29", "98.93%", "3!F13", "4!B65", "6!A68"),
  one("between annexes", "附件1单位名称", "3!C4", "丰源市青湖区医疗保障局", "4!A3", "6!A73"),
  one("between annexes", "报告落款", "6!A73", "丰源市清湖区民政局", "6!A2"),
  one("between annexes", "表4接待费预算与表3不同", "6!B45", 56000, "6!C35", "6!B49", "4!B36", "6!A37"),
  one("between annexes", "表5养老服务预算与附件1基金不同", "6!B59", 486.5, "6!B62", "6!E59", "6!A52", "3!F9"),
];

const wrongScores: readonly Slip[] = [
  one("score wrong", "在职人员控制率少一分", "5!G7", 3),
  one("score wrong", "重点支出安排率满分", "5!G9", 3, "5!H9"),
  one("score wrong", "预算完成率数字颠倒", "5!G10", 4.68, "5!H10"),
  one("score wrong", "支付进度率满分", "5!G12", 3, "5!H12"),
  one("score wrong", "固定资产利用率低一档", "5!G24", 2),
  one("score wrong", "完成及时率满分", "5!G26", 6, "5!H26"),
  one("score wrong", "满意度低一档", "5!G32", 4),
  one("score wrong", "明确性满分却写扣一分", "5!G6", 3, "5!H6"),
  one("score wrong", "合规性满分却写扣两分", "5!G19", 4, "5!H19"),
  one("score wrong", "附件1执行得分满分", "3!J6", 10),
  one("score wrong", "附件1床位没完成得满分", "3!H18", 5, "3!I18"),
  one("score wrong", "附件1低保人数完成却扣分", "3!H15", 5),
];

const forbiddenScores: readonly Slip[] = [
  one("score not permitted", "合理性每项一分", "5!G5", 2.5),
  one("score not permitted", "公开性每项一分半", "5!G20", 2),
  one("score not permitted", "合规性每例两分", "5!G19", 3, "5!H19"),
  one("score not permitted", "社会效益没有三分档", "5!G30", 3),
  one("score not permitted", "满意度没有五分档", "5!G32", 5),
  one("score above", "生态效益超过分值", "5!G31", 3),
  one("score above", "附件1满意度超过分值", "3!H29", 12),
  one("score above", "资产安全负分", "5!G23", -1),
  one("score blank", "社会效益", "5!G30", null),
  one("score blank", "附件1社会化发放率", "3!H20", null),
  one("score blank", "经济效益写成文字", "5!G29", "较好"),
];

const weights: readonly Slip[] = [
  one("weight", "公用经费多一分", "5!D15", 4, "5!D33", "5!B10", "5!F15"),
  one("weight", "社会效益分值空着", "5!D30", null, "5!D33", "5!B29"),
  one("weight", "过程一级分值", "5!A10", "过程\n（46分）", "5!D33", "5!B10", "5!B18", "5!B22"),
  one("weight", "分值合计手填少一分", "5!D33", 99),
  one("weight", "附件1诉求办结率分值", "3!G26", 7, "3!G30", "3!B25"),
  one("weight", "附件1效益指标分值", "3!B25", "效益指标\n（35分）", "3!G30"),
  one("weight", "附件1资金分值写成二十", "3!H6", 20, "3!G30", "3!J6"),
];

const rules: readonly Slip[] = [
  said("rule", "5!F10", "×5分", "×6分", "5!D10", "5!G10"),
  said("rule", "5!F11", "10%＜调整率≤20%", "10%＜调整率≤25%"),
  said("rule", "5!F20", "得1.5分。", "得2分。", "5!D20"),
  said("rule", "5!E33", "80—90分为良", "85—90分为良"),
  one("rule", "评价标准空着", "5!F16", null),
  one("rule", "公用经费公式颠倒", "5!E15", {
    from: "实际支出公用经费总额/预算安排公用经费总额",
    to: "预算安排公用经费总额/实际支出公用经费总额",
  }),
  one("rule", "三公变动率公式少括号", "5!E8", {
    from: "[（本年度“三公”经费预算数-上年度“三公”经费预算数）/上年度“三公”经费预算数]",
    to: "（本年度“三公”经费预算数-上年度“三公”经费预算数/上年度“三公”经费预算数）",
  }),
];

const formulas: readonly Slip[] = [
  one("formula", "附件1年初总额漏其他资金", "3!E6", formula("=E7+E10")),
  one("formula", "附件1全年总额重复加明细", "3!F6", formula("=SUM(F7:F11)")),
  one("formula", "附件1执行率除了年初", "3!I6", formula("=ROUND(G6/E6,4)"), "3!J6"),
  one("formula", "附件1得分引了别行的率", "3!J6", formula("=ROUND(I7*H6,2)")),
  one("formula", "附件1总得分漏末行", "3!H30", formula("=J6+SUM(H15:H28)")),
  one("formula", "全年支出漏公用经费", "4!B14", formula("=B16+B18")),
  one("formula", "基本支出夹着手写的数", "4!B15", formula("=B16+B17+1.5")),
  one("formula", "年末结余减了基本支出", "4!B19", formula("=B13-B15")),
  one("formula", "公用经费控制率颠倒", "4!B32", formula("=ROUND(B31/B17,4)")),
  hinted(one("formula", "上年三公预算少一行值不变", "4!C33", formula("=SUM(C35:C36)"))),
  one("formula", "三公控制率引了上年支出", "4!B42", formula("=ROUND(C37/B33,4)")),
  one("formula", "完成及时率引了质量达标数", "4!B57", formula("=ROUND(B55/B52,4)")),
  one("formula", "预算完成率得分乘了别行分值", "5!G10", formula("=ROUND(基础数据表!B20*D11,2)")),
  one("formula", "实际完成率得分引了及时率", "5!G25", formula("=ROUND(基础数据表!B57*D25,2)")),
  one("formula", "附件3总分漏末行", "5!G33", formula("=SUM(G5:G31)")),
  one("formula", "表2占比除了别行", "6!E25", formula("=ROUND(D25/D26,4)")),
  one("formula", "表4差额反减", "6!D43", formula("=C43-B43")),
  one("formula", "表5支出合计夹着手写的数", "6!C62", formula("=SUM(C56:C61)+12")),
  one("formula", "全年支出显示旧值", "4!B14", { formula: "=B15+B18", cached: 4389.27 }),
  one("formula", "附件3总分显示旧值", "5!G33", { formula: "=SUM(G5:G32)", cached: 90.13 }),
  hinted(one("formula", "结转结余率手填", "4!B22", rate("2.77%"))),
  hinted(one("formula", "表4接待费差额手填", "6!D45", 11800)),
  hinted(one("formula", "完成及时率得分手填", "5!G26", 5.57)),
  one("cell error", "除零", "4!B46", { error: "#DIV/0!" }),
  one("cell error", "引用失效", "3!G6", { error: "#REF!" }),
  one("cell error", "表5执行率", "6!E59", { error: "#VALUE!" }),
  one("text number", "附件1基金全年数存成文本", "3!F9", "468.50", "3!F7"),
  one("text number", "项目支出存成文本", "4!B18", "3,084.65", "4!B14"),
  one("text number", "表4邮电费存成文本", "6!C43", "92,415.30", "6!C49", "6!D43"),
];

const blanks: readonly Slip[] = [
  one("blank", "编制数", "4!B6", null, "4!B8"),
  one("blank", "实际采购", "4!B45", null, "4!B46"),
  one("blank", "资产管理制度是或否", "4!B70", null),
  one("blank", "附件1部门名称", "3!C4", null, "3!A4"),
  one("blank", "附件1完成情况", "3!F13", null),
  one("blank", "附件1户均成本指标值", "3!E24", null, "3!F24"),
  one("blank", "附件3三级指标名称", "5!C16", null),
  hinted(one("blank", "扣分说明", "5!H23", null, "5!G23")),
  one("blank", "床位没完成没有原因", "3!I18", null, "3!F18"),
  one("blank", "表5殡葬支出数", "6!C60", null, "6!D60", "6!E60", "6!C62"),
];

const leftovers: readonly Slip[] = [
  hinted(one("leftover", "指标名称是模板", "3!D20", "指标2")),
  hinted(one("leftover", "指标名称是省略号", "3!D26", ".....")),
  hinted(one("leftover", "目标是提示语", "3!B13", "（简要填写年度总体目标）")),
  hinted(one("leftover", "落款没填", "6!A73", "XX市XX区民政局")),
  hinted(said("leftover", "6!A64", "573人", "XX人")),
];

const duplicates: readonly Slip[] = [
  several("duplicate", "附件1指标填了两遍", [
    ["3!D17", "特困人员救助供养人数"],
    ["3!E17", "≥560人"],
    ["3!F17", "573人"],
  ]),
  one("duplicate", "附件2项目填了两遍", "4!A40", "      公务用车运行维护费", "4!A39"),
  one("duplicate", "表5项目名称重复", "6!A61", "殡葬改革与公墓建设", "6!A60"),
  several("duplicate", "附件3指标填了两遍", [
    ["5!C27", "完成及时率"],
    ["5!E27", "完成及时率=（及时完成实际工作数/计划工作数）×100%。"],
    ["5!F27", "得分=完成及时率×6分，保留两位小数。"],
  ]),
  one(
    "duplicate",
    "报告同一段写了两遍",
    "6!A51",
    "　　政府采购预算358.00万元，实际采购341.53万元，政府采购执行率95.40%。年末固定资产总额1,846.25万元，其中在用1,778.86万元，固定资产利用率96.35%。",
    "6!A50",
  ),
];

const targets: readonly Slip[] = [
  one("target", "诉求办结率没达到没有原因", "3!F26", "91.2%", "3!I26", "3!H26", "6!A66"),
  one("target", "户均成本超标", "3!F24", "3850元/户", "3!I24", "3!H24", "6!A65"),
  one("target", "临时救助超额一倍没有原因", "3!F17", "1902人次", "3!I17", "3!F13", "6!A64"),
  one("target", "低保人数没有指标值只有长期坚持", "3!E15", "长期坚持"),
  one("target", "满意度填成文字", "3!F29", "非常满意"),
  one("target", "发放率超过百分之百", "3!F20", "120%", "6!A64"),
  one("target", "安葬率没达到没有原因", "3!I27", null, "3!F27"),
  said("target", "3!F13", "新增养老床位108张，未达到目标", "新增养老床位108张，达到目标", "3!F18"),
  hinted(one("target", "补助资金没有单位", "3!F25", "1936")),
];

const typos: readonly Slip[] = [
  one("typo", "产生指标", "3!B15", "产生指标\n（50分）"),
  one("typo", "空制率", "5!C15", "公用经费空制率"),
  said("typo", "5!F8", "扣完为止", "扣完为只"),
  one("typo", "服务对像", "3!C29", "服务对像满意度指标"),
];

const years: readonly Slip[] = [
  one("year", "附件1年度", "3!A3", "（2022年度）"),
  said("year", "6!A2", "2023年度", "2022年度"),
  one("year", "附件2本年表头", "4!B4", "本年数\n（2022年）", "4!C4"),
  one("year", "表3预算表头", "6!C32", "2022年预算数", "6!B32"),
  said("year", "6!A7", "2023年年初预算", "2022年年初预算"),
  one("year", "附件1期限是上年", "3!E22", "2022年11月30日前", "3!F22", "3!B13"),
  one("year", "报告日期在年末以前", "6!A74", "2023年4月15日"),
  said("year", "6!A5", "2023年末", "2013年末"),
];

const sentences: readonly Slip[] = [
  said("sentence", "6!A5", "97.83%", "98.73%"),
  said("sentence", "6!A7", "3,730.40", "3,370.40"),
  said("sentence", "6!A17", "1,253,289.11", "1,235,289.11"),
  said("sentence", "6!A17", "下降32.74%", "增长32.74%"),
  said("sentence", "6!A18", "低4个百分点", "低5个百分点"),
  said("sentence", "6!A18", "94.67%", "96.47%"),
  said("sentence", "6!A19", "增长9.87%", "增长8.97%"),
  said("sentence", "6!A19", "70.05%", "75.00%"),
  said("sentence", "6!A29", "-10.42%", "-14.02%"),
  said("sentence", "6!A29", "下降8.37%", "上升8.37%"),
  said("sentence", "6!A37", "节约41,476.00", "超支41,476.00"),
  said("sentence", "6!A50", "96.35%", "93.65%"),
  said("sentence", "6!A51", "6项", "5项"),
  said("sentence", "6!A52", "共6个项目", "共5个项目"),
  said("sentence", "6!A52", "执行率最低的是殡葬改革与公墓建设项目", "执行率最低的是社会组织和基层治理项目"),
  said("sentence", "6!A64", "多118人", "多181人"),
  said("sentence", "6!A64", "106.12%", "160.12%"),
  said("sentence", "6!A65", "提前12天", "提前20天"),
  said("sentence", "6!A66", "低2.2个百分点", "高2.2个百分点"),
  said("sentence", "6!A68", "382份", "328份"),
  said("sentence", "6!A70", "91.13", "93.11"),
  said("sentence", "6!A70", "“优”", "“良”", "5!H33"),
  said("sentence", "6!A70", "98.94", "98.49", "3!H30"),
  said("sentence", "6!A72", "27.52", "25.72"),
];

const reasons: readonly Slip[] = [
  said("reason", "5!H10", "扣0.14分", "扣0.41分", "5!G10"),
  said("reason", "5!H26", "2项任务", "3项任务", "5!G26"),
  one("reason", "满分却写扣分", "5!H16", "接待费控制不严，扣1分。", "5!G16"),
  one("reason", "等级与总分不符", "5!H33", "良", "5!G33", "6!A70"),
];

const malformed: readonly Slip[] = [
  one("number", "两个小数点", "4!B24", "3215..31", "4!B25"),
  one("number", "夹着字母", "4!B16", "1146.2O", "4!B15"),
  one("number", "率少了百分号", "4!B65", 93.98),
  one("number", "在职人数有小数", "4!B7", 44.5, "4!B8"),
  said("number", "6!A17", "44,032,722.58", "44,0327,22.58"),
  hinted(one("number", "采购预算带着万字", "4!B44", "358万", "4!B46")),
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
