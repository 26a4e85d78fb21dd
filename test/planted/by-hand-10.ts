import type { Anew, Annex, Slip } from "./by-hand";

/*
 * Single errors in test/workbooks/held-out-10, written down by somebody who had not read the program, before it had seen that workbook.
 * Cells are named annex!address, the merged ones by their first cell. The 自评表 (附表2) is annex 3, the base table (附表1) annex 4.
 */

export const sheetNames: Readonly<Record<Annex, string>> = {
  "3": "附表2 整体支出自评",
  "4": "附表1 基础数据",
  "5": "附表3 评分表",
  "6": "自评报告",
};

function cells(annex: Annex, columns: string, first: number, last: number): readonly string[] {
  const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return [...columns].flatMap((column) => rows.map((row) => `${annex}!${column}${row}`));
}

const row = (annex: Annex, line: number, columns: string): readonly string[] => cells(annex, columns, line, line);

const funds = [...cells("3", "DEFHI", 5, 5), ...cells("3", "BF", 6, 10), "3!H33"];

/** Cells that state one figure, or figures of which one follows from the others: a finding on one may be a consequence of an error in another. */
export const ties: readonly (readonly string[])[] = [
  // 编制、在职
  [...cells("4", "CDEFG", 5, 7), "6!A4", "5!H5", "5!D5", "6!A26"],
  // 预算、决算、结转
  [
    ...funds,
    ...cells("4", "CDEFGH", 9, 13),
    ...cells("4", "DEFGH", 21, 27),
    ...row("4", 33, "CEG"),
    ...row("4", 34, "CEG"),
    ...cells("6", "BCDEF", 11, 15),
    "6!A8",
    "6!A17",
    "6!A28",
    "6!A52",
    "6!A64",
    "6!A65",
    "5!H9",
    "5!I9",
    "5!H10",
    "5!I10",
    "5!H11",
  ],
  [...cells("6", "BCDE", 20, 24), ...cells("4", "F", 9, 13), "6!A17", "6!A26", "6!A28"],
  [...cells("6", "BCDE", 31, 34), "6!A17", "6!A65", "5!H14", "5!I14", "3!E5", "3!F5", ...cells("4", "EF", 13, 13)],
  // 公用经费
  [...row("4", 11, "CDEFGH"), ...row("4", 35, "CEG"), "6!A26", "6!B21", "5!H6"],
  // “三公”经费
  [...cells("4", "CDEFGH", 15, 19), "4!C39", "6!A27", "5!H7", "5!H12", "3!E26", "3!F26", "3!H26"],
  // 采购、资产
  [...cells("4", "CDEF", 29, 32), "6!A36", "5!H13"],
  [...row("4", 36, "CEG"), "6!A36", "6!A68", "5!H18", "5!I18"],
  // 培训
  [
    ...row("3", 17, "DEFGHI"),
    ...row("3", 20, "DEFGHI"),
    ...row("3", 25, "DEFGHI"),
    "3!B12",
    "3!F12",
    ...cells("6", "BCDEF", 42, 46),
    "6!A6",
    "6!A39",
    "6!A66",
    "6!A68",
    "5!H21",
    "5!I21",
    ...row("4", 22, "EFGH"),
  ],
  // 附表2的其他指标
  [...row("3", 14, "DEFGHI"), "3!B12", "3!F12", "6!A38", "5!H20"],
  ...[15, 16, 18, 28, 29].map((line) => [...row("3", line, "DEFGHI"), "3!B12", "3!F12", "6!A38"]),
  [...row("3", 19, "DEFGHI"), "3!B12", "3!F12", "6!A48", "5!H22"],
  ...[21, 22, 27, 30].map((line) => [...row("3", line, "DEFGHI"), "6!A49"]),
  [...row("3", 23, "DEFGHI"), "6!A48"],
  [...row("3", 31, "DEFGHI"), "3!B12", "3!F12", "6!A50", "5!H26", "5!I26"],
  [...row("3", 32, "DEFGHI"), "6!A50"],
  ["6!A6", "5!H19", "5!I19"],
  // 得分、分值
  [...cells("3", "GH", 14, 33), "3!G5", "3!I5", "3!B14", "3!B27", "3!B31", "6!A52"],
  [...cells("5", "H", 5, 27), "5!F27", "6!A52", ...cells("6", "BCDE", 55, 61)],
  [...cells("5", "E", 5, 27), ...["B5", "B8", "B19", "B23", "B25", "B26"].map((cell) => `5!${cell}`), ...cells("6", "BD", 55, 61)],
  ...Array.from({ length: 22 }, (_, at) => row("5", 5 + at, "DEFGHI")),
  // 单位名称、金额单位
  ["3!D3", "4!A3", "5!A3", "6!A1", "6!D70"],
  ["3!A4", ...cells("3", "DEF", 5, 5)],
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

const formula = (text: string, cached?: number): Anew => (cached === undefined ? { formula: text } : { formula: text, cached });
const rate = (percent: string): Anew => ({ percent });
const broken = (error: string): Anew => ({ error });

const rates: readonly Slip[] = [
  one("rate", "在职人员控制率颠倒", "4!G7", rate("103.61%")),
  one("rate", "事业人员控制率抄了行政的", "4!G6", rate("96.88%")),
  one("rate", "公用经费执行率数字颠倒", "4!G11", rate("91.99%")),
  one("rate", "项目支出执行率除了年初数", "4!G12", rate("177.79%")),
  one("rate", "总执行率用了基本支出的", "4!G13", rate("99.75%")),
  one("rate", "接待费变动率丢了负号", "4!G15", "5.00%"),
  one("rate", "三公变动率除了本年数", "4!G19", "-2.33%"),
  one("rate", "三公控制率数字颠倒", "4!H19", "87.60%"),
  one("rate", "运行维护费控制率", "4!H17", "98.83%"),
  one("rate", "信息化项目执行率数字颠倒", "4!G25", rate("87.21%")),
  one("rate", "工程类采购执行率", "4!F30", "94.31%"),
  one("rate", "采购执行率除反了", "4!F32", "104.57%"),
  one("rate", "预算调整率除了全年预算", "4!G33", "25.13%"),
  one("rate", "结转变动率丢了负号", "4!G34", "21.21%"),
  one("rate", "公用经费控制率", "4!G35", "101.91%"),
  one("rate", "固定资产利用率数字颠倒", "4!G36", "94.69%"),
  one("rate", "自评表执行率没有更新", "3!H5", rate("98.52%"), "3!I5"),
  one("rate", "其他资金执行率", "6!E14", rate("85.13%")),
  one("rate", "支出进度除了年初预算", "6!D32", rate("62.51%")),
  one("rate", "电商培训完成率", "6!F45", rate("46.67%")),
  one("rate", "经济分类占比", "6!E21", "23.79%"),
  one("rate", "得分率", "6!E57", rate("88.99%")),
];

const totals: readonly Slip[] = [
  one("total", "编制合计漏事业编", "4!C7", 84),
  one("total", "增减合计没有减退休", "4!F7", 3),
  one("total", "基本支出上年数", "4!C9", 1456.2, "4!C13"),
  one("total", "决算合计数字颠倒", "4!F13", 2602.93),
  one("total", "三公决算合计漏接待费", "4!F19", 10.78),
  one("total", "项目年初小计", "4!D27", 652.64),
  one("total", "项目结余小计", "4!H27", 69.24),
  one("total", "采购预算合计", "4!C32", 169),
  one("total", "采购节约合计", "4!E32", 8.75),
  one("total", "资金来源全年合计漏结转", "6!C15", 2602.95),
  one("total", "经济分类项目合计", "6!C24", 11213000),
  one("total", "商品服务合计", "6!D21", 7187260.4),
  one("total", "培训人次合计", "6!C46", 2438),
  one("total", "培训支出合计", "6!E46", 290.01),
  one("total", "表5得分合计", "6!C61", 88.71),
  one("total", "评分表得分合计没有更新", "5!H27", 89.17, "6!A52"),
  one("total", "评分表分值合计", "5!E27", 98),
  one("total", "自评表总分", "3!H33", 99.75),
  said("total", "3!B6", "2687.71", "2678.71"),
  said("total", "3!F6", "2687.71", "2620.93"),
];

const balances: readonly Slip[] = [
  one("balance", "在职人员增减", "4!F6", -2, "4!F7"),
  one("balance", "人员经费结余", "4!H10", 6.66),
  one("balance", "采购节约额", "4!E29", 2.86, "4!E32"),
  one("balance", "培训项目结余", "4!H22", 23.3),
  one("balance", "基金结余", "6!F12", 6.7),
  one("balance", "本季支出没有减上季", "6!E33", 1938.42),
  one("balance", "扣分", "6!D57", 2.38),
];

const decimals: readonly Slip[] = [
  one("decimal", "接待费写成元", "4!F15", 78600, "4!H15"),
  one("decimal", "就业补助小数点", "4!F21", 45.286),
  one("decimal", "采购预算小数点", "4!C31", 854, "4!F31"),
  said("decimal", "4!E34", "66.78万元", "66.78元"),
  said("decimal", "4!C36", "1286.45万元", "12864.5万元"),
  said("decimal", "3!B8", "126.00", "12.60"),
  said("decimal", "3!F26", "18.64万元", "18.64元"),
  said("decimal", "3!F25", "1168.35元/人次", "0.12元/人次"),
  one("decimal", "电商支出写成元", "6!E45", 233400, "6!E46"),
  said("decimal", "6!A26", "2.37万元", "2.37元"),
  said("decimal", "6!A48", "1.20万元", "12.0万元"),
  one("unit", "表2单位写成万元", "6!E18", "单位：万元", "6!B20", "6!B24", "6!D24"),
  one("unit", "基础数据表单位写成元", "4!F3", "金额单位：元"),
  one("unit", "自评表单位写成元", "3!A4", "年度\n预算\n申请\n（元）", "3!D5", "3!E5", "3!F5"),
];

const digits: readonly Slip[] = [
  one("digits", "在职人数", "4!E6", 25, "4!F6"),
  one("digits", "人员经费年初数", "4!D10", 1210.3, "4!D9"),
  one("digits", "公用经费上年决算", "4!C11", 169.46, "4!C9"),
  one("digits", "项目支出年初数", "4!D12", 652.64, "4!D13", "4!D27"),
  one("digits", "经办项目支出", "4!F23", 160.24, "4!F27"),
  one("digits", "仲裁项目全年预算", "4!E24", 62.8, "4!E27"),
  one("digits", "货物采购金额", "4!D29", 49.52, "4!D32", "4!E29"),
  said("digits", "4!C33", "2012.16", "2021.16"),
  said("digits", "4!E35", "196.44", "194.66"),
  one("digits", "自评表全年执行数", "3!F5", 2602.93),
  one("digits", "自评表年初预算", "3!D5", 2021.16),
  said("digits", "3!B7", "2418.65", "2481.65", "3!B6"),
  said("digits", "3!F7", "1512.47", "1521.47", "3!F6"),
  one("digits", "一般公共预算支出", "6!D11", 2317.92, "6!D15"),
  one("digits", "工资福利支出", "6!B20", 11856420.35, "6!B24"),
  one("digits", "6月末累计支出", "6!B32", 1275.85),
  one("digits", "岗前培训合格人次", "6!D42", 1051, "6!D46"),
];

const between: readonly Slip[] = [
  said("between", "3!F14", "4386", "4368", "6!A38", "3!F12"),
  said("between", "3!F16", "648", "684", "6!A38", "3!F12"),
  said("between", "3!F17", "2483", "2843", "6!A39", "6!C46", "3!F12"),
  said("between", "3!F18", "41场", "47场", "6!A38", "3!F12"),
  said("between", "3!F19", "98.36%", "98.63%", "6!A48", "3!F12"),
  said("between", "3!F25", "1168.35", "1186.35", "6!A39"),
  said("between", "3!F27", "7.24%", "7.42%", "6!A49"),
  said("between", "3!F31", "93.50%", "95.30%", "6!A50", "5!H26", "5!I26", "3!F12"),
  said("between", "3!F32", "91.25%", "92.15%", "6!A50"),
  said("between", "3!E15", "1800", "1900", "3!B12", "3!F15", "6!A38"),
  said("between", "3!E26", "21.50", "25.10", "4!E19"),
  said("between", "3!B12", "2600人次", "2800人次", "3!E17"),
  said("between", "3!F12", "648人", "638人", "3!F16", "6!A38"),
  said("between", "3!F12", "少117人次", "少171人次", "6!A6"),
  one("between", "三公上年预算", "4!C15", 10.5, "4!C19", "6!A27", "4!G15"),
  one("between", "表5得分与评分表不一致", "6!C56", 33, "6!C61", "6!A52", "6!D56"),
  one("between", "表5权重与评分表不一致", "6!B57", 26, "6!B61", "5!B19"),
  one("between", "电商计划人次", "6!B45", 350, "6!B46", "6!A66"),
];

const sentences: readonly Slip[] = [
  said("sentence", "6!A4", "核定编制86人", "核定编制88人"),
  said("sentence", "6!A4", "96.51%", "95.61%"),
  said("sentence", "6!A4", "行政人员31人", "行政人员32人"),
  said("sentence", "6!A6", "实际完成23项", "实际完成22项", "5!I19"),
  said("sentence", "6!A6", "少117人次", "少127人次"),
  said("sentence", "6!A8", "675.55", "657.55"),
  said("sentence", "6!A8", "一般公共预算2418.65", "一般公共预算2148.65"),
  said("sentence", "6!A17", "增加114.18", "减少114.18"),
  said("sentence", "6!A17", "增长4.55%", "增长4.36%"),
  said("sentence", "6!A17", "占57.56%", "占56.57%"),
  said("sentence", "6!A17", "增长6.79%", "增长7.69%"),
  said("sentence", "6!A17", "减少17.98万元，下降", "增加17.98万元，增长"),
  said("sentence", "6!A17", "97.52%", "97.25%"),
  said("sentence", "6!A26", "1312.19", "1321.19"),
  said("sentence", "6!A26", "占13.02%", "占13.20%"),
  said("sentence", "6!A26", "节约0.18万元", "超支0.18万元"),
  said("sentence", "6!A26", "2.37万元", "2.73万元"),
  said("sentence", "6!A27", "下降2.27%", "增长2.27%"),
  said("sentence", "6!A27", "节约2.86", "节约2.68"),
  said("sentence", "6!A27", "接待费7.86", "接待费8.76"),
  said("sentence", "6!A27", "人均75元", "人均57元"),
  said("sentence", "6!A27", "车均2.70万元", "车均3.70万元"),
  said("sentence", "6!A28", "项目6个", "项目7个"),
  said("sentence", "6!A28", "40.71%", "41.70%"),
  said("sentence", "6!A28", "人社信息化运维项目，为87.12%", "职业技能提升培训项目，为92.86%"),
  said(
    "sentence",
    "6!A28",
    "支出最多的是就业创业补助项目452.86万元，占项目支出的40.71%",
    "支出最多的是职业技能提升培训项目290.10万元，占项目支出的26.08%",
  ),
  said("sentence", "6!A36", "节约8.57", "节约8.75"),
  said("sentence", "6!A36", "闲置45.15", "闲置54.15"),
  said("sentence", "6!A36", "96.49%", "98.49%"),
  said("sentence", "6!A38", "104.43%", "103.44%"),
  said("sentence", "6!A38", "57人和28人", "75人和28人"),
  said("sentence", "6!A38", "低0.68个百分点", "低0.86个百分点"),
  said("sentence", "6!A39", "合格率94.60%", "合格率96.40%"),
  said("sentence", "6!A39", "290.10", "291.00"),
  said("sentence", "6!A48", "结案180件", "结案182件"),
  said("sentence", "6!A48", "人均1.20万元", "人均1.02万元"),
  said("sentence", "6!A49", "19.70亿元", "17.90亿元"),
  said("sentence", "6!A49", "184个", "148个"),
  said("sentence", "6!A50", "满意547份", "满意574份"),
  said("sentence", "6!A50", "收回有效问卷585份", "收回有效问卷685份"),
  said("sentence", "6!A52", "88.17分", "88.71分"),
  said("sentence", "6!A52", "管理效率32分", "管理效率33分"),
  said("sentence", "6!A52", "“良”", "“优”", "5!F27"),
  said("sentence", "6!A52", "99.57", "99.75"),
  said("sentence", "6!A52", "预算执行9.75分", "预算执行9.57分"),
  said("sentence", "6!A64", "超过30%", "超过35%"),
  said("sentence", "6!A65", "低3.20个百分点", "低2.30个百分点"),
  said("sentence", "6!A66", "实际134人次", "实际143人次"),
  said("sentence", "6!A68", "166人次", "116人次"),
  said("sentence", "4!C39", "1.63万元", "1.36万元"),
  said("sentence", "4!C39", "8.04%", "8.74%"),
];

const scores: readonly Slip[] = [
  one("score", "控制率达标却扣分", "5!H5", 3.5),
  one("score", "完成率不足1个百分点没有按1个算", "5!H9", 4, "5!I9"),
  one("score", "调整率不在这一档", "5!H10", 2, "5!I10"),
  one("score", "三公控制率得分超过分值", "5!H12", 5, "5!E12"),
  one("score", "采购执行率不在档内", "5!H13", 3),
  one("score", "进度未达到却得满分", "5!H14", 3, "5!I14"),
  one("score", "资产利用率多扣一档", "5!H18", 2, "5!I18"),
  one("score", "完成率折算错", "5!H19", 7.76, "5!I19"),
  one("score", "超额完成却扣分", "5!H20", 5.7),
  one("score", "培训未完成却得满分", "5!H21", 6, "5!I21"),
  one("score", "结案率达标却没得满分", "5!H22", 6),
  one("score", "经济效益不在档内", "5!H24", 5, "5!I24"),
  one("score", "满意度不到95%却得满分", "5!H26", 6, "5!I26"),
  one("score", "没有填", "5!H16", null),
  said("score", "5!I9", "97.52%", "95.72%"),
  said("score", "5!I9", "扣1.5分", "扣1分", "5!H9"),
  said("score", "5!I21", "4.50个百分点", "5.40个百分点"),
  said("score", "5!I19", "完成23项", "完成22项", "6!A6"),
  said("score", "5!F27", "良", "优", "5!H27", "6!A52"),
  hinted(one("score", "扣分没有原因", "5!I14", null, "5!H14")),
  one("score", "自评表未完成却得满分", "3!H17", 4, "3!F17"),
  one("score", "自评表完成了却扣分", "3!H19", 3.5, "3!F19"),
  one("score", "自评表得分超过分值", "3!H24", 4, "3!G24"),
  one("score", "自评表执行率得分写了满分", "3!I5", 10, "3!H5"),
];

const weights: readonly Slip[] = [
  one("weight", "采购执行率分值", "5!E13", 5, "5!B8", "5!E27", "5!G13"),
  one("weight", "管理效率权重", "5!B8", 36, "5!E27"),
  said("weight", "5!G26", "得6分", "得8分", "5!E26"),
  one("weight", "自评表分值", "3!G27", 10, "3!G33", "3!B27"),
  said("weight", "3!B14", "50分", "40分", "3!G33"),
  said("weight", "5!G19", "×8分", "×10分", "5!E19"),
];

const formulas: readonly Slip[] = [
  one("formula", "在职合计漏末行", "4!E7", formula("SUM(E5:E5)"), "4!G7"),
  one("formula", "基本支出只取了人员经费", "4!F9", formula("F10"), "4!F13"),
  one("formula", "合计重复加了其中项", "4!E13", formula("SUM(E9:E12)")),
  one("formula", "三公合计漏首行", "4!E19", formula("SUM(E16:E18)"), "4!G19", "4!H19"),
  one("formula", "项目小计漏末行", "4!F27", formula("SUM(F21:F25)"), "4!F12"),
  one("formula", "执行率除反了", "4!G23", formula("ROUND(E23/F23,4)")),
  one("formula", "执行率取了上一行", "4!G24", formula("ROUND(F23/E23,4)")),
  one("formula", "结余用了加", "4!H12", formula("E12+F12")),
  one("formula", "执行率除了年初数", "3!H5", formula("F5/D5"), "3!I5"),
  one("formula", "总分漏了执行率得分", "3!H33", formula("SUM(H14:H32)"), "6!A52"),
  one("formula", "总分漏末行", "3!G33", formula("G5+SUM(G14:G31)")),
  one("formula", "得分合计漏末行", "5!H27", formula("SUM(H5:H25)"), "6!A52"),
  one("formula", "来源执行率", "6!E11", formula("D11/B11")),
  one("formula", "支出进度固定在首行", "6!D33", formula("B31/C33")),
  one("formula", "培训完成率除反了", "6!F44", formula("B44/C44")),
  one("formula", "控制率错误值", "4!G7", broken("#DIV/0!"), "5!H5"),
  one("formula", "总分错误值", "3!H33", broken("#REF!")),
  one("formula", "合计未重算", "4!D13", formula("D9+D12", 2002.16)),
  one("formula", "采购金额成了文本", "4!D30", "58.36万"),
  one("formula", "得分成了文本", "5!H22", "8分", "5!H27"),
  hinted(one("formula", "周围是公式的结余手填", "4!H25", 11.79)),
];

const forms: readonly Slip[] = [
  one("blank", "服务类采购金额", "4!D31", null, "4!D32", "4!F31"),
  one("blank", "完成值", "3!F23", null, "3!D23", "3!E23"),
  one("blank", "单位名称", "3!D3", null, "3!A3"),
  one("blank", "在用固定资产", "4!E36", null, "4!D36", "4!G36"),
  one("blank", "偏差原因", "3!I17", null, "3!F17", "3!D17"),
  hinted(one("leftover", "有无没有选", "4!C38", "□有  □无", "4!B38")),
  hinted(one("leftover", "有无都选了", "4!E37", "☑有  ☑无", "4!D37")),
  several(
    "duplicate",
    "抄了两行",
    [
      ["3!D15", "城镇新增就业人数"],
      ["3!E15", "≥4200人"],
      ["3!F15", "4386人"],
    ],
    "3!D14",
  ),
  one("duplicate", "项目名称写了两次", "4!B22", "就业创业补助", "4!B21"),
  one("duplicate", "三级指标写了两次", "5!D12", "“三公”经费变动率", "5!D7"),
  said("measure", "3!E23", "≤15个工作日", "≥15个工作日", "3!F23", "3!H23"),
  said("measure", "3!E28", "≤4.5%", "≥4.5%", "3!F28", "3!H28", "3!B12"),
  said("measure", "3!F24", "2023年12月12日", "2023年12月22日", "3!E24", "3!H24", "3!I24"),
  one("name", "附表1单位名称", "4!A3", "填报单位（盖章）：澧南县人力资源和社会保障局", "3!D3"),
  one("name", "落款", "6!D70", "澧北县民政局", "3!D3", "6!A1"),
  hinted(one("typo", "建全性", "5!D15", "管理制度建全性")),
  hinted(one("typo", "动态轻零率", "3!D29", "零就业家庭动态轻零率", "6!A38")),
];

const years: readonly Slip[] = [
  said("year", "3!A2", "2023年", "2022年"),
  said("year", "4!A2", "2023年", "2024年"),
  said("year", "5!A2", "2023年", "2021年"),
  said("year", "6!A1", "2023年", "2022年"),
  said("year", "6!D71", "2024年", "2023年"),
  said("year", "4!D8", "2023年", "2022年"),
  said("year", "6!A17", "2023年决算", "2021年决算"),
  said("year", "6!A18", "2023年", "2022年"),
  said("year", "6!A68", "提前编制2024年", "提前编制2023年"),
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
