import type { Anew, Annex, Slip } from "./by-hand";

/*
 * Single errors in test/workbooks/held-out-8, written down by somebody who had not read the program, before it had seen that workbook.
 * Cells are named annex!address, the merged ones by their first cell.
 */

export const sheetNames: Readonly<Record<Annex, string>> = {
  "3": "自评表",
  "4": "基础数据",
  "5": "计分表",
  "6": "评价报告",
};

function cells(annex: Annex, columns: string, first: number, last: number): readonly string[] {
  const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return [...columns].flatMap((column) => rows.map((row) => `${annex}!${column}${row}`));
}

const row = (annex: Annex, line: number, columns = "BCD"): readonly string[] => cells(annex, columns, line, line);

/** Cells that state one figure, or figures of which one follows from the others: a finding on one may be a consequence of an error in another. */
export const ties: readonly (readonly string[])[] = [
  // 编制、在职
  [...row("4", 5), "5!I4", "6!A5", "6!A50"],
  // 年初预算
  [...cells("3", "D", 5, 8), "4!B13", "4!D13", "4!B11", "5!I7", "6!A26", "6!A54", ...row("6", 23), ...row("6", 34)],
  // 上年结转
  [...row("3", 7, "DEFG"), "3!E5", "3!F5", "3!D5", "4!B15", "4!D15", "4!B11", "6!A26", "6!A39", ...row("6", 22), ...row("6", 33)],
  ["4!B15", "3!E7", "6!C22", "6!D22", "6!C33", "6!D33", "6!D30", "6!E30", "6!A39", "6!A26", ...cells("6", "B", 16, 19)],
  // 追加
  ["4!C13", "4!D13", "4!B11", "5!I7", "5!J7", "6!A26", "6!A54", "6!A102", ...row("6", 24), ...row("6", 35)],
  // 全年可用
  [...cells("3", "EG", 5, 8), "4!B11", "4!D11", "4!C15", "5!I6", "6!A5", "6!A26", "6!A53", "6!A30", ...row("6", 25), ...row("6", 36)],
  ["6!A30", "6!B19", "6!D19", "6!D25", "6!D36", "4!B11", "3!E5", ...cells("6", "B", 9, 19)],
  ["4!B11", "4!B13", "4!C13", "4!B15"],
  [...cells("6", "BCD", 22, 25), ...cells("6", "BCD", 33, 38)],
  ["6!C25", "6!C36", "4!B9", "4!D9", "6!A56", "6!B64"],
  // 决算支出
  [...cells("3", "FG", 5, 8), "4!C11", "4!D11", "4!C15", "5!I6", "6!A5", "6!A41", "6!A53", "6!B30", "6!D15", ...row("6", 37), "6!B47"],
  ["6!D15", "6!D16", "6!D17", "6!D18", "6!D19", ...row("6", 37), ...row("6", 47, "BDF"), "6!A41"],
  [...cells("6", "D", 9, 15), ...cells("6", "BCDEFG", 43, 47), "6!A41"],
  // 年末结余
  ["4!B11", "4!C11", "4!C15", "4!D15", "5!I6", "6!A5", "6!A39", "6!A53", "6!D18", "6!D19", "6!C30", "6!E30", ...row("6", 38), "6!D64"],
  ["6!A30", "6!B30", "6!C30", "6!D30", "6!E30", "6!A39"],
  // 项目支出
  [...row("4", 9), "6!A56", "6!A65", "6!A41", ...cells("6", "BCDE", 58, 64), "6!C37", "6!C38", "6!D17", "6!F47"],
  ["6!A102", "6!A65", ...row("6", 62, "BCDE")],
  // “三公”经费
  [...row("4", 7), ...row("4", 17), "3!E24", "5!I5", "5!I11", "6!A51", "6!A81", "6!B87"],
  ["4!C17", "4!D17", "3!E24", "3!F24", "3!G24", "5!I11", "6!A81", ...cells("6", "BCD", 83, 87)],
  ...[75, 76].map((line) => [...row("6", line), ...row("6", line + 8), ...row("6", 80), ...row("6", 87), "6!A67", "6!A81"]),
  // 公用经费
  [...row("4", 19), "5!I10", "5!J10", "6!A67", "6!A102", "6!A41", ...cells("6", "BCD", 69, 80), "6!D44"],
  // 采购、资产
  [...row("4", 21), "6!A88"],
  [...row("4", 23), "6!A88"],
  // 附件3的指标
  ...[
    [13, "3!B10", "3!E10", "6!A95"],
    [14, "3!B10", "3!E10", "6!A96"],
    [15, "3!B10", "3!E10", "6!A97"],
    [16, "3!B10", "3!E10", "6!A95"],
    [17, "6!A96"],
    [18, "3!E10", "6!A95"],
    [19, "6!A96"],
    [20, "3!B10", "3!E10", "6!A97", "6!A104"],
    [21],
    [22],
    [23],
    [24],
    [25, "3!B10", "3!E10", "6!A98"],
    [26, "6!A95"],
    [27, "6!A97"],
    [28, "6!A98"],
    [29],
    [30, "5!I20", "6!A99"],
  ].map(([line, ...others]) => [...row("3", Number(line), "DEFG"), ...others.map(String)]),
  // 单位名称、金额单位
  ["3!B3", "4!A3", "6!A2", "6!A105"],
  ["3!A4", ...cells("3", "DEF", 5, 8)],
  ["4!C3", ...[7, 9, 11, 13, 15, 17, 19, 21, 23].flatMap((line) => row("4", line, "BC"))],
  // 分值、得分
  [...cells("5", "I", 4, 21), "5!J21", "6!A100"],
  ["5!I14", "5!J14", "6!A91"],
  ["5!B4", "5!B6", "5!B15", "5!F21"],
  ["5!B4", "5!D4", "5!F4", "5!F5"],
  ["5!B6", "5!D6", "5!D10"],
  ["5!D6", ...cells("5", "F", 6, 9)],
  ["5!D10", ...cells("5", "F", 10, 14)],
  ["5!B15", "5!D15", "5!D16"],
  ["5!D15", "5!F15"],
  ["5!D16", ...cells("5", "F", 16, 20)],
  cells("5", "F", 4, 21),
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
  one("rate", "在职人员控制率颠倒", "4!D5", rate("104.55%")),
  one("rate", "三公变动率除了本年数", "4!D7", rate("-7.50%")),
  one("rate", "三公变动率丢了负号", "4!D7", rate("6.98%")),
  one("rate", "项目执行率抄了下一块", "4!D9", rate("97.65%")),
  one("rate", "预算执行率除了年初数", "4!D11", rate("115.30%")),
  one("rate", "调整率除了预算总额", "4!D13", rate("7.25%")),
  one("rate", "结转变动率除了本年数", "4!D15", rate("-242.95%")),
  one("rate", "结转变动率是本年占上年", "4!D15", rate("29.16%")),
  one("rate", "公用经费控制率颠倒", "4!D19", rate("98.04%")),
  one("rate", "采购执行率数字颠倒", "4!D21", rate("95.70%")),
  one("rate", "资产利用率错一位", "4!D23", rate("89.25%")),
  one("rate", "财政拨款执行率除了年初数", "3!G6", rate("105.95%")),
  one("rate", "健身项目执行率数字颠倒", "6!E60", rate("92.41%")),
  one("rate", "应急广播执行率是未支出的比例", "6!E62", rate("18.42%")),
  one("rate", "项目合计执行率取了平均", "6!E64", rate("93.96%")),
];

const totals: readonly Slip[] = [
  one("total", "附件3年初合计数字颠倒", "3!D5", 907.48),
  one("total", "附件3执行合计漏其他资金", "3!F5", 1022.25, "3!G5"),
  one("total", "收入总计", "6!B15", 9865035.5, "6!B19"),
  one("total", "收入合计多一万", "6!B19", 10729235.5),
  one("total", "支出总计", "6!D15", 10467551.75, "6!D19"),
  one("total", "追加合计", "6!D24", 776735.5, "6!D25"),
  one("total", "全年可用漏结转", "6!D25", 9856035.5),
  one("total", "项目支出全年可用", "6!C25", 4187200, "6!D25"),
  one("total", "项目决算合计", "6!C64", 3926840.25, "6!E64", "6!D64"),
  one("total", "公用经费预算合计", "6!B80", 1140000, "6!D80"),
  one("total", "三公节余合计", "6!D87", 24600),
];

const balances: readonly Slip[] = [
  one("balance", "附件4本年结转", "4!C15", 27.51, "4!D15", "4!B11", "4!C11"),
  one("balance", "附件4年中调整", "4!C13", 87.76, "4!D13", "4!B11"),
  one("balance", "附件4预算总额", "4!B11", 1071.29, "4!D11", "4!C15"),
  one("balance", "本年指标结余", "6!C30", 251917.75, "6!A30", "6!B30"),
  one("balance", "结余减少", "6!E30", 611840.25, "6!C30", "6!D30"),
  one("balance", "收支表年末结转", "6!D18", 215719.75, "6!D19"),
  one("balance", "项目年末结转", "6!C38", 271519.75, "6!D38", "6!C36", "6!C37"),
  one("balance", "送戏下乡结余", "6!D59", 12600, "6!D64"),
  one("balance", "旅游宣传结余", "6!D61", 104700, "6!D64"),
  one("balance", "接待费差额", "6!D83", 13720, "6!D87"),
  one("balance", "印刷费差额正负颠倒", "6!D70", -7265),
];

const decimals: readonly Slip[] = [
  one("decimal", "项目预算写成元", "4!B9", 4178200, "4!D9"),
  one("decimal", "三公支出小数点", "4!C17", 1.736, "4!D17"),
  one("decimal", "公用经费支出小数点", "4!C19", 1173, "4!D19"),
  one("decimal", "固定资产总额小数点", "4!B23", 184.26, "4!D23"),
  one("decimal", "采购金额小数点", "4!C21", 936, "4!D21"),
  one("decimal", "附件3结转小数点", "3!E7", 863.2, "3!G7", "3!E5"),
  one("decimal", "附件3其他资金小数点", "3!F8", 2.45, "3!G8", "3!F5"),
  one("decimal", "应急广播预算少一个零", "6!B62", 48000, "6!D62", "6!E62", "6!B64"),
  one("decimal", "水费小数点", "6!C71", 229164, "6!D71", "6!C80"),
  one("decimal", "接待费写成千元", "6!C83", 74.68, "6!D83", "6!C87"),
  said("decimal", "6!A88", "96.00万元", "96.00元"),
  said("decimal", "6!A51", "压减15,000.00元", "压减1,500.00元"),
  one("decimal", "三公实际完成值写成元", "3!F24", "17.36元", "3!E24"),
];

const digits: readonly Slip[] = [
  one("digits", "附件4决算总额", "4!C11", 1064.75, "4!D11", "4!C15"),
  one("digits", "附件4上年三公预算", "4!B7", 25.1, "4!D7"),
  one("digits", "附件4实际项目支出", "4!C9", 329.65, "4!D9"),
  one("digits", "附件4年初预算", "4!B13", 970.84, "4!D13", "4!B11"),
  one("digits", "附件3财政拨款", "3!E6", 916.1, "3!G6", "3!E5"),
  one("digits", "附件6财政拨款收入", "6!B9", 9161035.5, "6!B15"),
  one("digits", "附件6商品和服务支出", "6!D10", 4378880.25, "6!D15"),
  one("digits", "附件6基本支出年初", "6!B23", 6182400, "6!B25", "6!D23"),
  one("digits", "附件6健身项目决算", "6!C60", 621350.25, "6!D60", "6!E60", "6!C64"),
  one("digits", "附件6差旅费决算", "6!C74", 136205, "6!C80"),
  one("digits", "附件6公车决算与三公表不符", "6!C76", 98290, "6!C80", "6!C84"),
  one("digits", "附件6基本支出商品和服务", "6!D44", 1137000, "6!D47", "6!B44"),
  one("digits", "附件6资本性支出", "6!F46", 717600, "6!F47", "6!B46"),
];

const between: readonly Slip[] = [
  several(
    "between",
    "附件4在职人数多一人",
    [
      ["4!C5", 45],
      ["4!D5", rate("97.83%")],
    ],
    "6!A5",
    "6!A50",
  ),
  several(
    "between",
    "附件4三公预算",
    [
      ["4!C7", 21],
      ["4!D7", rate("-2.33%")],
      ["4!B17", 21],
    ],
    "6!A51",
    "6!A81",
    "6!B87",
    "3!E24",
  ),
  one("between", "附件4三公支出", "4!C17", 18.36, "3!F24", "6!A81", "6!C87"),
  several(
    "between",
    "附件4公用经费预算",
    [
      ["4!B19", 118],
      ["4!D19", rate("99.41%")],
    ],
    "6!A67",
    "6!B80",
    "5!I10",
    "5!J10",
  ),
  several(
    "between",
    "附件4采购预算",
    [
      ["4!B21", 99],
      ["4!D21", rate("94.55%")],
    ],
    "6!A88",
  ),
  several(
    "between",
    "附件4在用资产",
    [
      ["4!C23", 1801.35],
      ["4!D23", rate("97.76%")],
    ],
    "6!A88",
  ),
  several(
    "between",
    "附件4上年结转",
    [
      ["4!B15", 88.32],
      ["4!D15", rate("-71.50%")],
    ],
    "4!B11",
    "3!E7",
    "6!D22",
    "6!D33",
    "6!D30",
    "6!B16",
  ),
  several(
    "between",
    "附件3结转",
    [
      ["3!E7", 68.32],
      ["3!F7", 68.32],
    ],
    "3!E5",
    "3!F5",
    "4!B15",
    "4!B11",
    "4!C11",
  ),
  one("between", "送戏下乡场次", "3!F13", "66场", "3!E10", "6!A95"),
  one("between", "经营单位检查", "3!F15", "384家次", "3!E10", "6!A97"),
  one("between", "应急广播终端", "3!F17", "261套", "6!A96"),
  one("between", "投诉办结率", "3!F20", "96.94%", "3!E10", "6!A97"),
  one("between", "旅游收入增长率", "3!F25", "9.91%", "3!E10", "6!A98"),
  one("between", "惠及人次", "3!F26", "36.3万人次", "6!A95"),
  one("between", "满意度", "3!F30", "94.20%", "6!A99"),
  said("between", "3!E10", "8650册", "8560册", "3!F16", "6!A95"),
];

const sentences: readonly Slip[] = [
  said("sentence", "6!A5", "编制46人", "编制48人", "6!A50", "4!B5"),
  said("sentence", "6!A5", "251,719.75元", "251,791.75元"),
  said("sentence", "6!A26", "777,635.50元", "777,365.50元"),
  said("sentence", "6!A26", "9,078,400.00元", "9,708,400.00元"),
  said("sentence", "6!A39", "下降70.84%", "上升70.84%"),
  said("sentence", "6!A39", "611,480.25元", "614,180.25元"),
  said("sentence", "6!A41", "62.49%", "64.29%"),
  said("sentence", "6!A41", "471,820.00元", "417,820.00元"),
  said("sentence", "6!A41", "3,214,880.25元", "3,241,880.25元"),
  said("sentence", "6!A50", "95.65%", "96.56%"),
  said("sentence", "6!A51", "-6.98%", "-7.98%"),
  said("sentence", "6!A53", "97.65%", "95.67%"),
  said("sentence", "6!A54", "8.57%", "7.85%"),
  said("sentence", "6!A56", "93.98%", "93.89%"),
  said("sentence", "6!A65", "2个项目执行率", "3个项目执行率"),
  said("sentence", "6!A65", "结余88,400.00元", "结余84,800.00元"),
  said(
    "sentence",
    "6!A65",
    "应急广播运行维护项目执行率最低，为81.58%，结余88,400.00元",
    "旅游宣传推广项目执行率最低，为90.94%，结余104,070.00元",
  ),
  said("sentence", "6!A67", "超支23,000.00元", "节余23,000.00元"),
  said("sentence", "6!A67", "102.00%", "101.20%"),
  said("sentence", "6!A81", "节余26,400.00元", "节余24,600.00元"),
  said("sentence", "6!A81", "86.80%", "88.60%"),
  said("sentence", "6!A88", "97.50%", "95.70%"),
  said("sentence", "6!A88", "1,842.60万元", "1,824.60万元", "4!B23"),
  said("sentence", "6!A95", "超目标4场", "超目标6场"),
  said("sentence", "6!A97", "办结110件", "办结112件", "3!E10"),
  said("sentence", "6!A97", "低于98%", "高于98%"),
  said("sentence", "6!A98", "18.50亿元", "18.05亿元"),
  said("sentence", "6!A99", "462份", "426份"),
  said("sentence", "6!A100", "过程得46分", "过程得45分"),
  said("sentence", "6!A100", "94.64分", "94.46分", "5!I21"),
  said("sentence", "6!A100", "“优”", "“良”", "5!J21"),
  said("sentence", "6!A102", "88,400.00元", "48,400.00元"),
  said("sentence", "6!A81", "26,400.00元", "264,00.00元"),
];

const scores: readonly Slip[] = [
  one("score", "控制率未超却扣分", "5!I4", 6.8),
  one("score", "三公下降却扣分", "5!I5", 6.4),
  one("score", "完成率不足5%却扣分", "5!I6", 3),
  one("score", "有追加却得满分", "5!I7", 5, "5!J7"),
  one("score", "不是规定的档", "5!I7", 3.5, "5!J7"),
  one("score", "超支却得满分", "5!I10", 7, "5!J10"),
  one("score", "超支扣得太少", "5!I10", 6, "5!J10"),
  one("score", "得分超过分值", "5!I11", 10, "5!F11"),
  one("score", "信息公开超过分值", "5!I14", 3, "5!F14"),
  one("score", "每例扣2分却扣了1分", "5!I12", 7),
  one("score", "折算成了满分", "5!I15", 8, "5!J15"),
  one("score", "经济效益不在档内", "5!I16", 3),
  one("score", "行政效能不在档内", "5!I19", 5),
  one("score", "满意度达标只计4分", "5!I20", 4),
  one("score", "满意度不在档内", "5!I20", 5),
  one("score", "扣分原因写了却没扣", "5!I18", 5, "5!J18"),
  one("score", "没有填", "5!I13", null),
  one("score", "合计数字颠倒", "5!I21", 94.46, "6!A100"),
  said("score", "5!J10", "扣2分", "扣3分", "5!I10"),
  said("score", "5!J15", "95.5分", "92.5分", "5!I15"),
  said("score", "5!J21", "优", "良", "6!A100"),
  hinted(one("score", "扣分没有原因", "5!J14", null, "5!I14")),
];

const weights: readonly Slip[] = [
  one("weight", "预算控制率", "5!F7", "（6分）", "5!D6", "5!F21", "5!G7"),
  one("weight", "管理制度", "5!F12", "（6分）", "5!D10", "5!F21"),
  one("weight", "满意度", "5!F20", "（10分）", "5!D16", "5!F21", "5!G20"),
  one("weight", "预算管理", "5!D10", "（35分）", "5!B6"),
  one("weight", "履职效益", "5!D16", "（25分）", "5!B15"),
  one("weight", "产出及效率", "5!B15", "（30分）", "5!F21", "5!D16"),
  one("weight", "合计", "5!F21", "（95分）"),
  one("weight", "5人", "5!F16", "（5人）"),
];

const formulas: readonly Slip[] = [
  one("formula", "年初合计错误值", "3!D5", broken("#REF!")),
  one("formula", "项目执行率错误值", "4!D9", broken("#DIV/0!")),
  one("formula", "总分错误值", "5!I21", broken("#VALUE!")),
  one("formula", "预算执行率颠倒", "4!D11", formula("B11/C11")),
  one("formula", "三公控制率颠倒", "4!D17", formula("B17/C17")),
  one("formula", "总执行率除了年初", "3!G5", formula("F5/D5")),
  one("formula", "结转执行率除了别的行", "3!G7", formula("F7/E6")),
  one("formula", "全年合计漏一行", "3!E5", formula("SUM(E6:E7)")),
  one("formula", "总分漏末行", "5!I21", formula("SUM(I4:I19)")),
  one("formula", "公用经费合计漏末行", "6!C80", formula("SUM(C69:C78)")),
  one("formula", "三公合计漏首行", "6!B87", formula("SUM(B84:B86)")),
  one("formula", "全年可用漏结转", "6!D36", formula("SUM(D34:D35)")),
  one("formula", "项目合计重复加一行", "6!C64", formula("SUM(C58:C63)+C62")),
  one("formula", "总支出合计把结转也加了", "6!D37", formula("B37+C37+D38")),
  one("formula", "水费差额用了加", "6!D71", formula("B71+C71")),
  one("formula", "差旅费差额取了上一行", "6!D74", formula("B73-C74")),
  one("formula", "工资比率除了基本支出", "6!C43", formula("B43/D$47")),
  one("formula", "年初合计补了常数", "3!D5", formula("SUM(D6:D8)+10")),
  one("formula", "总分加了常数", "5!I21", formula("SUM(I4:I20)+0.36")),
  hinted(one("formula", "公式里写死数字", "4!D17", formula("17.36/B17"))),
  one("formula", "执行合计未重算", "3!F5", formula("SUM(F6:F8)", 1040.75)),
  one("formula", "总分未重算", "5!I21", formula("SUM(I4:I20)", 94.28), "6!A100"),
  one("formula", "决算支出未重算", "6!D37", formula("B37+C37", 10467155.75)),
  one("formula", "其他资金成了文本", "3!F8", "24.50", "3!F5"),
  one("formula", "得分成了文本", "5!I10", "5分", "5!I21"),
  one("formula", "公用经费支出成了文本", "4!C19", "117.30"),
  hinted(one("formula", "周围是公式的差额手填", "6!D72", -11283.6)),
];

const forms: readonly Slip[] = [
  one("blank", "采购金额", "4!C21", null, "4!B20", "4!D21", "4!A20", "4!C20"),
  one("blank", "调整率", "4!D13", null, "4!D12", "4!A12"),
  one("blank", "固定资产是全角空格", "4!B23", "　", "4!A22", "4!B22", "4!D23"),
  one("blank", "收支业务内控", "4!C25", null, "4!A24", "4!C24"),
  one("blank", "单位名称", "3!B3", null, "3!A3"),
  one("blank", "安全播出率完成值", "3!F19", null, "3!D19", "3!E19"),
  one("blank", "环境卫生指标值", "3!E28", null, "3!D28", "3!F28"),
  one("blank", "在职人数", "4!C5", null, "4!A4", "4!C4", "4!D5"),
  hinted(one("leftover", "是否没有选", "4!D27", "是/否")),
  hinted(one("leftover", "删节号", "3!D21", ".....")),
  hinted(
    several("leftover", "指标2", [
      ["3!D28", "指标2"],
      ["3!E28", null],
      ["3!F28", null],
    ]),
  ),
  several(
    "duplicate",
    "培训费用抄了两行",
    [
      ["3!D24", "基层文化人员培训费用"],
      ["3!E24", "≤450元/人/天"],
      ["3!F24", "420元/人/天"],
    ],
    "3!D23",
  ),
  several(
    "duplicate",
    "藏书抄了两行",
    [
      ["3!D17", "公共图书馆新增藏书"],
      ["3!E17", "≥8000册"],
      ["3!F17", "8650册"],
    ],
    "3!D16",
  ),
  one("duplicate", "楼堂馆所面积写了两次", "5!E9", "新建楼堂馆所面积控制率", "5!E8"),
  one("duplicate", "项目名称写了两次", "6!A60", "送戏下乡及文化惠民", "6!A59"),
  several("measure", "长期有效", [
    ["3!E29", "长期有效"],
    ["3!F29", "长期有效"],
  ]),
  one("measure", "显著提升", "3!E26", "显著提升", "3!F26"),
  one("deviation", "投诉未达标没有原因", "3!G20", null, "3!F20"),
  several(
    "deviation",
    "健身赛事未达标没有原因",
    [
      ["3!F14", "11次"],
      ["3!E10", { from: "赛事活动13次", to: "赛事活动11次" }],
      ["6!A96", { from: "赛事活动13次", to: "赛事活动11次" }],
    ],
    "3!G14",
  ),
  one("deviation", "超过期限拨付", "3!F22", "2024年1月22日", "3!G22"),
  one("deviation", "发生事故", "3!F27", "1起", "3!G27", "6!A97"),
  one("unit", "指标值没有单位", "3!E13", "≥60", "3!F13"),
  one("unit", "册和本", "3!F16", "8650本", "3!E16"),
  one("unit", "费用少了每天", "3!E23", "≤450元/人", "3!F23"),
  one("unit", "附件3表头写成元", "3!A4", "年度预算资金（元）", "3!D5", "3!E5", "3!F5"),
  one("unit", "附件4表头写成元", "4!C3", "金额单位：元", "4!B11", "4!C11", "4!B13"),
  hinted(one("unit", "附件4单位没有填", "4!C3", null)),
  one("unit", "附件4一格带了万", "4!B13", "907.84万", "4!D13"),
  one("typo", "产生指标", "3!B13", "产生指标"),
  hinted(said("typo", "5!G8", "没有楼堂馆所", "没有楼梯馆所")),
  hinted(said("typo", "5!H6", "-年末结余）/", "-年末结余/")),
  hinted(one("typo", "建全性", "5!E12", "管理制度建全性")),
  one("name", "附件4单位名称", "4!A3", "填报单位：澄阳县文化旅游局", "3!B3"),
  one("name", "附件6落款", "6!A105", "澄阳县教育体育局", "3!B3", "6!A2"),
];

const years: readonly Slip[] = [
  said("year", "3!A2", "2023年", "2022年"),
  said("year", "4!A2", "2023年", "2022年"),
  said("year", "5!A2", "2023年", "2021年"),
  said("year", "6!A2", "2023年", "2022年"),
  one("year", "附件4编制人数", "4!B4", "2022年编制人数"),
  said("year", "5!H8", "2023年", "2016年"),
  said("year", "6!A54", "2023年年初预算", "2022年年初预算"),
  said("year", "6!A106", "2024年", "2023年"),
  said("year", "3!E22", "2023年", "2022年", "3!F22"),
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
