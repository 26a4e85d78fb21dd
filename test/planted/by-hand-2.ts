import type { Anew, Annex, Slip } from "./by-hand";

/*
 * Single errors in test/workbooks/held-out-2, written down by somebody who had not read the program, before it had seen that workbook.
 * Cells are named annex!address, the merged ones by their first cell.
 */

export const sheetNames: Readonly<Record<Annex, string>> = {
  "3": "附3整体自评",
  "4": "附4基础数据",
  "5": "附5指标评分",
  "6": "附6自评报告",
};

/** Cells that state one figure, or figures of which one follows from the others: a finding on one may be a consequence of an error in another. */
export const ties: readonly (readonly string[])[] = [
  // 编制、在职
  ["4!A6", "4!C6", "4!F6", "5!J6", "6!A6"],
  // 年初、结转、追加、调整预算
  ["3!D6", "3!D7", "3!D8", "3!D9", "4!A9", "4!A11", "5!J9", "6!A7", "6!A41"],
  ["3!E8", "4!B9", "4!E11", "5!J10", "6!A7", "6!A34"],
  ["4!C9", "4!A11", "5!J9", "6!A7", "6!A41"],
  ["3!E6", "3!E7", "3!E8", "3!E9", "4!A9", "4!B9", "4!C9", "4!D9", "4!D19", "4!D15", "4!D18", "6!B14", "6!A7"],
  // 决算、结余、执行率
  ["3!F6", "3!F7", "3!F8", "3!F9", "4!E9", "4!E19", "4!E15", "4!E18", "6!C14", "6!A7", "6!A16"],
  ["4!D9", "4!E9", "4!G9", "4!E11", "5!J10", "6!D14", "6!A7", "6!A34"],
  ["3!G6", "3!I6", "3!E6", "3!F6", "4!C11", "4!D9", "4!E9", "4!F19", "5!J8", "6!E14", "6!A7"],
  ["3!E7", "3!F7", "3!G7"],
  ["3!E8", "3!F8", "3!G8"],
  ["3!E9", "3!F9", "3!G9"],
  // 附件4的支出表
  ["4!C15", "4!C16", "4!C17", "4!C18", "4!C19", "4!G15", "4!G19"],
  ["4!D15", "4!D16", "4!D17", "4!D18", "4!D19", "4!F15", "4!F19", "4!D9"],
  ["4!E15", "4!E16", "4!E17", "4!E18", "4!E19", "4!F15", "4!F19", "4!G15", "4!G19", "4!E9"],
  ["4!D16", "4!E16", "4!F16", "4!C16", "4!G16", "6!B11", "6!C11", "6!D11", "6!E11"],
  ["4!D17", "4!E17", "4!F17", "4!C17", "4!G17", "6!B12", "6!C12", "6!D12", "6!E12", "6!A16", "5!J12"],
  ["4!D18", "4!E18", "4!F18", "4!C18", "4!G18", "6!B13", "6!C13", "6!D13", "6!E13", "6!A16", "6!A24", "6!B32", "6!C32", "6!E32", "5!J11"],
  ["4!D20", "4!E20", "4!F20", "4!C20", "4!G20", "6!B23", "6!C23", "6!D23", "6!E23", "6!A17", "5!J7", "5!J13", "3!F19", "3!G19"],
  ["4!C20", "4!C21", "4!C22", "4!C23", "6!B21", "6!B22", "6!B23"],
  ["4!D20", "4!D21", "4!D22", "4!D23", "6!C21", "6!C22", "6!C23"],
  ["4!E20", "4!E21", "4!E22", "4!E23", "6!D21", "6!D22", "6!D23", "6!A17"],
  ["4!C22", "4!D22", "4!E22", "4!F22", "4!G22", "6!E21", "6!A17"],
  ["4!C23", "4!D23", "4!E23", "4!F23", "4!G23", "6!E22", "6!A17"],
  ["4!C24", "4!D24", "4!E24", "4!F24", "4!G24", "5!J14", "6!A33"],
  // 资产、项目、内控
  ["4!A27", "4!B27", "4!C27", "5!J18", "6!A33"],
  ["4!E27", "4!F27", "4!G27", "3!G17", "5!J20", "6!A37"],
  ["4!A30", "4!B30", "4!C30", "4!D30", "4!E30", "4!F30", "5!J15"],
  // 附件6的表
  ["6!B11", "6!B12", "6!B13", "6!B14"],
  ["6!C11", "6!C12", "6!C13", "6!C14"],
  ["6!D11", "6!D12", "6!D13", "6!D14"],
  ["6!B28", "6!B29", "6!B30", "6!B31", "6!B32", "6!A24"],
  ["6!C28", "6!C29", "6!C30", "6!C31", "6!C32", "6!A24"],
  ["6!D28", "6!D29", "6!D30", "6!D31", "6!D32"],
  ["6!E28", "6!E29", "6!E30", "6!E31", "6!E32", "6!A24"],
  // 目标和成效
  ["3!F11", "3!F13", "3!G13", "5!J19", "6!A36"],
  ["3!F14", "3!G14", "6!A36", "3!F11"],
  ["3!G15", "5!J21"],
  ["3!F16", "3!G16", "6!A36", "3!F11"],
  ["3!F22", "3!G22", "3!F11"],
  ["3!F23", "3!G23", "5!J24", "6!A37"],
  // 分值、合计、等次
  ["5!A5", "5!A8", "5!A19", "5!A22", "5!E25"],
  ["5!A8", "5!C8", "5!C13", "5!C18"],
  ["5!J25", "5!E25", "5!A26", "6!A39"],
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
  one("rate", "附件3总执行率数字颠倒", "3!G6", 96.56),
  one("rate", "附件3财政拨款执行率", "3!G7", 98.91),
  one("rate", "附件3上年结转填100", "3!G8", 100),
  one("rate", "附件3其他资金没有四舍五入", "3!G9", 95.6),
  one("rate", "在职人员控制率颠倒", "4!F6", 103.23),
  one("rate", "预算调整率数字颠倒", "4!A11", 14.98),
  one("rate", "预算调整率分母加了结转", "4!A11", 13.97),
  one("rate", "预算执行率数字颠倒", "4!C11", 96.56),
  one("rate", "结转结余变动率丢了负号", "4!E11", 38.05),
  one("rate", "结转结余变动率分母用了本年", "4!E11", -61.42),
  one("rate", "项目支出执行率数字颠倒", "4!F18", 95.83),
  one("rate", "三公增减率丢了负号", "4!G20", 11.31),
  one("rate", "三公执行率除了上年数", "4!F20", 88.69),
  one("rate", "固定资产利用率数字颠倒", "4!C27", 98.05),
  one("rate", "按期完工率数字颠倒", "4!G27", 91.76),
  one("rate", "政府采购执行率颠倒", "4!F24", 104.49),
  one("rate", "公用经费增减率数字颠倒", "4!G17", 7.51),
  one("rate", "表1人员经费执行率", "6!E11", 98.48),
  one("rate", "表1合计执行率", "6!E14", 95.66),
  one("rate", "表2接待费增减率", "6!E22", -14.72),
  one("rate", "表3公路养护进度", "6!E29", 95.66),
  one("rate", "表3合计进度", "6!E32", 93.85),
];

const totals: readonly Slip[] = [
  one("total", "附件3年初合计手填颠倒", "3!D6", 3286.45),
  one("total", "附件3调整预算合计差一分", "3!E6", 3969.38),
  one("total", "附件3决算合计多二十", "3!F6", 3856.5365),
  one("total", "附件3财政拨款预算填错", "3!E7", 3674.7908, "3!E6", "4!D9"),
  one("total", "附件4上年基本支出", "4!C15", 2051.7746),
  one("total", "附件4三公预算少五千", "4!D20", 38),
  one("total", "附件4决算合计", "4!E19", 3836.3565),
  one("total", "附件4预算合计", "4!D19", 3969.338),
  one("total", "附件4三公决算", "4!E20", 33.2656),
  one("total", "表1预算合计", "6!B14", 39693380),
  one("total", "表1未使用合计", "6!D14", 1372943),
  one("total", "表2本年决算合计", "6!D23", 332655),
  one("total", "表3支付合计", "6!C32", 17382214),
  one("total", "表3未支付合计", "6!D32", 824759),
  one("total", "总分多一分", "5!J25", 85.55),
  one("total", "总分取整", "5!J25", 84.5),
  one("total", "分值合计", "5!E25", 98),
];

const balances: readonly Slip[] = [
  one("balance", "调整预算数颠倒", "4!D9", 3996.3308),
  one("balance", "年末结转结余颠倒", "4!G9", 137.2943),
  one("balance", "年中追加颠倒", "4!C9", 468.5208, "4!A11", "4!D9", "3!E6"),
  one("balance", "上年结转颠倒", "4!B9", 241.36, "4!D9", "4!E11", "3!E8"),
  one("balance", "决算支出颠倒", "4!E9", 3863.5365, "4!G9", "4!E19", "3!F6"),
  several(
    "balance",
    "编制与在职填反",
    [
      ["4!A6", 93],
      ["4!C6", 96],
    ],
    "4!F6",
    "5!J6",
    "6!A6",
  ),
  one("balance", "人员经费决算颠倒", "4!E16", 1825.6413, "4!E15", "4!E19", "4!E9", "6!C11"),
  one("balance", "在用资产大于总额", "4!B27", 8812.5206, "4!C27"),
  one("balance", "按期完工数大于项目数", "4!F27", 13, "4!G27", "3!G17", "6!A37"),
  one("balance", "表1公用经费余数", "6!D12", 269829),
  one("balance", "表3已付完还有余数", "6!D30", 260000),
  one("balance", "表3治超余数", "6!D31", 299500),
];

const decimals: readonly Slip[] = [
  one("decimal", "附件3财政拨款决算", "3!F7", 35612.435, "3!F6", "3!G7"),
  one("decimal", "附件3其他资金预算", "3!E9", 800, "3!G9", "3!E6"),
  one("decimal", "项目支出决算", "4!E18", 173.8224, "4!F18", "4!E19", "6!C13"),
  one("decimal", "接待费决算", "4!E23", 81.429, "4!F23", "4!E20", "6!D22"),
  one("decimal", "政府采购决算", "4!E24", 6124.8, "4!F24", "6!A33"),
  one("decimal", "固定资产总额", "4!A27", 86421.53, "4!C27", "6!A33"),
  one("decimal", "治超支付数", "6!C31", 9035000, "6!E31", "6!D31", "6!C32"),
  one("decimal", "公用经费预算", "4!D17", 27.26, "4!F17", "4!D15", "6!B12"),
];

const units: readonly Slip[] = [
  one("unit", "附件3其他资金填成元", "3!D9", 800000, "3!D6"),
  one("unit", "附件3结转决算填成元", "3!F8", 1987420, "3!G8", "3!F6"),
  one("unit", "政府采购决算填成元", "4!E24", 6124800, "4!F24", "6!A33"),
  one("unit", "接待费预算填成元", "4!D23", 100000, "4!F23", "4!D20", "6!C22"),
  one("unit", "固定资产填成元", "4!A27", 86421530, "4!C27", "6!A33"),
  one("unit", "表1项目支出填成万元", "6!C13", 1738.2241, "6!E13", "6!C14"),
  one("unit", "表1单位写成万元", "6!A9", "单位：万元", "6!B14", "6!C14", "6!B11", "6!B13"),
  one("unit", "附件4单位写成元", "4!E3", "单位：元、人、个", "4!D9", "4!E9", "4!A9"),
  one("unit", "附件3单位写成元", "3!A5", "整体支出\n规模\n（元）", "3!D6", "3!E6", "3!F6"),
  one("unit", "正文公用经费写成元", "6!A16", swap("245.67万元", "245.67元")),
  one("unit", "正文采购完成数写成元", "6!A33", swap("612.48万元", "612.48元")),
  one("unit", "正文年初批复写成亿元", "6!A7", swap("3,268.45万元", "3,268.45亿元")),
];

const digits: readonly Slip[] = [
  one("digits", "公务用车决算", "4!E22", 25.1263, "4!E20", "6!D21"),
  one("digits", "项目支出预算", "4!D18", 1825.2, "4!D19", "4!F18", "6!B13"),
  one("digits", "公用经费决算", "4!E17", 245.7611, "4!E15", "4!E19", "6!C12"),
  one("digits", "公务用车上年数", "4!C22", 27.468, "4!C20", "6!B21"),
  one("digits", "附件3上年结转预算", "3!E8", 241.36, "3!E6", "3!G8", "4!B9"),
  one("digits", "表1公用经费决算", "6!C12", 2465711, "6!C14", "4!E17"),
  one("digits", "表2公务用车决算", "6!D21", 251326, "6!D23", "4!E22"),
  one("digits", "表3公路建设安排数", "6!B28", 9080000, "6!E28", "6!B32"),
];

const between: readonly Slip[] = [
  one("between annexes", "附件3年初财政拨款", "3!D7", 3188.54, "3!D6", "4!A9"),
  one("between annexes", "附件4年初预算", "4!A9", 3286.45, "4!D9", "3!D6", "4!A11"),
  one("between annexes", "附件4接待费上年数", "4!C23", 9.6812, "4!C20", "6!B22"),
  one("between annexes", "附件4按期完工少一个", "4!F27", 10, "4!G27", "3!G17", "6!A37", "5!J20"),
  one("between annexes", "附件4重点项目多一个", "4!E27", 13, "4!G27", "3!G17", "6!A37"),
  one("between annexes", "附件3三公支出", "3!G19", "32.37万元", "4!E20", "6!A17"),
  one("between annexes", "附件3三公限额不是预算数", "3!F19", "≤35.80万元", "4!D20", "6!A17"),
  one("between annexes", "附件3新改建里程", "3!G13", "46.8公里", "3!F11", "6!A36"),
  one("between annexes", "附件3满意度", "3!G23", "95.1%", "6!A37"),
  one("between annexes", "附件3优良路率", "3!G16", "83.2%", "3!F11", "6!A36"),
  one("between annexes", "附件3单位名称", "3!C4", "梵溪县交通局", "3!A3"),
  one("between annexes", "附件5单位名称", "5!A3", "填报部门：梵净县交通运输局"),
  one("between annexes", "附件6落款名称", "6!A42", "梵溪县公路管理局"),
  one("between annexes", "附件3执行率得分", "3!I6", 9.76, "5!J8"),
  one("between annexes", "附件5执行率得分手填颠倒", "5!J8", 9.76, "3!I6"),
];

const wrongScores: readonly Slip[] = [
  one("score wrong", "在职人员控制率少一分", "5!J6", 4),
  one("score wrong", "三公增减率少一分", "5!J7", 4),
  one("score wrong", "预算执行率给满分", "5!J8", 10),
  one("score wrong", "预算调整率高一档", "5!J9", 4),
  one("score wrong", "结转结余变动率低一档", "5!J10", 3),
  one("score wrong", "项目支出执行率按整档", "5!J11", 3),
  one("score wrong", "项目支出执行率数字颠倒", "5!J11", 2.83),
  one("score wrong", "公用经费控制率少一分", "5!J12", 3),
  one("score wrong", "三公控制率少一分", "5!J13", 3),
  one("score wrong", "政府采购执行率低一档", "5!J14", 3),
  one("score wrong", "内控缺一项给满分", "5!J15", 3),
  one("score wrong", "固定资产利用率给满分", "5!J18", 3),
  one("score wrong", "固定资产利用率按两档扣", "5!J18", 2),
  one("score wrong", "里程完成率没有封顶前的零头", "5!J19", 5.4),
  one("score wrong", "按期完工率只扣一档", "5!J20", 5.5),
  one("score wrong", "按期完工率按整档扣", "5!J20", 2),
  one("score wrong", "交工验收合格率少一分", "5!J21", 4),
  one("score wrong", "满意度低一档", "5!J24", 5),
  one("score wrong", "附件3执行率得分给满分", "3!I6", 10),
];

const forbiddenScores: readonly Slip[] = [
  one("score not permitted", "目标合理性半分", "5!J5", 4.5),
  one("score not permitted", "预算调整率没有三分档", "5!J9", 3),
  one("score not permitted", "结转结余变动率没有四分档", "5!J10", 4),
  one("score not permitted", "采购执行率半分", "5!J14", 3.5),
  one("score not permitted", "内控每项半分却给两分八", "5!J15", 2.8),
  one("score not permitted", "合规性半分", "5!J16", 2.5),
  one("score not permitted", "信息公开半分", "5!J17", 1.5),
  one("score not permitted", "社会效益没有五分档", "5!J22", 5),
  one("score not permitted", "可持续影响没有四分档", "5!J23", 4),
  one("score not permitted", "满意度没有七分档", "5!J24", 7),
  one("score above", "在职人员控制率超满分", "5!J6", 6),
  one("score above", "三公控制率超满分", "5!J13", 5),
  one("score above", "社会效益超满分", "5!J22", 8),
  one("score above", "满意度超满分", "5!J24", 10),
  one("score above", "附件3执行率得分超满分", "3!I6", 10.67),
  one("score above", "合规性负分", "5!J16", -1),
  one("score blank", "结转结余变动率", "5!J10", null),
  one("score blank", "信息公开", "5!J17", null),
  one("score blank", "交工验收合格率", "5!J21", null),
  one("score blank", "预算执行率", "5!J8", null),
  one("score blank", "附件3执行率得分", "3!I6", null),
  one("score blank", "可持续影响写成文字", "5!J23", "满分"),
];

const weights: readonly Slip[] = [
  one("weight", "预算调整率多一分", "5!E9", 6, "5!E25", "5!C8"),
  one("weight", "满意度多两分", "5!E24", 10, "5!E25", "5!C24"),
  one("weight", "预算执行二级分值", "5!C8", 28),
  one("weight", "过程一级分值", "5!A8", 46),
  one("weight", "产出一级分值", "5!A19", 18),
  one("weight", "预算管理二级分值", "5!C13", 18),
  one("weight", "内控分值空着", "5!E15", null, "5!E25", "5!C13"),
  one("weight", "社会效益分值写成人", "5!E22", "6人", "5!E25"),
  one("weight", "附件3执行率分值", "3!H6", 20, "3!I6"),
  several("weight", "时效与质量分值互换", [
    ["5!E20", 5],
    ["5!E21", 6],
  ]),
];

const rules: readonly Slip[] = [
  one("rule", "目标合理性三项合六分", "5!H5", swap("③指标值与预算资金量相匹配，得1分", "③指标值与预算资金量相匹配，得2分")),
  one("rule", "信息公开两项合三分", "5!H17", swap("①按规定内容公开，得1分", "①按规定内容公开，得2分")),
  one("rule", "社会效益满分与分值不同", "5!H22", swap("计6分", "计8分")),
  one("rule", "按期完工满分与分值不同", "5!H20", swap("计6分", "计5分")),
  one("rule", "采购分档有空档", "5!H14", swap("85%（含）至95%", "88%（含）至95%")),
  one("rule", "满意度分档重叠", "5!H24", swap("60%（含）至80%", "60%（含）至85%")),
  one("rule", "调整率分档有空档", "5!H9", swap("10%＜调整率≤20%", "15%＜调整率≤20%")),
  one("rule", "评分标准空着", "5!H18", null),
  one("rule", "结转公式少括号", "5!G10", swap("上年结转结余）/", "上年结转结余/")),
  one("rule", "三公增减率公式少括号", "5!G7", swap("=（“三公”", "=“三公”")),
  one("rule", "调整率公式颠倒", "5!G9", "预算调整率=年初预算数/年中追加（调减）数×100%。", "5!J9", "4!A11"),
  one("rule", "资产公式颠倒", "5!G18", "固定资产利用率=固定资产总额/在用固定资产×100%。", "5!J18", "4!C27"),
  one("rule", "公用经费控制率抄成三公", "5!G12", "“三公”经费控制率=“三公”经费本年决算数/“三公”经费本年预算数×100%。", "5!F12"),
];

const formulas: readonly Slip[] = [
  one("formula", "附件3年初求和漏行", "3!D6", formula("=SUM(D7:D8)")),
  one("formula", "附件3调整预算求和漏行", "3!E6", formula("=SUM(E7:E8)")),
  one("formula", "附件3决算求和漏首行", "3!F6", formula("=SUM(F8:F9)")),
  one("formula", "附件3总执行率颠倒", "3!G6", formula("=ROUND(E6/F6*100,2)")),
  one("formula", "附件3财政拨款除了年初数", "3!G7", formula("=ROUND(F7/D7*100,2)")),
  one("formula", "附件3上年结转除了别行", "3!G8", formula("=ROUND(F8/E7*100,2)")),
  one("formula", "附件3其他资金没有乘一百", "3!G9", formula("=ROUND(F9/E9,4)")),
  one("formula", "附件3执行率得分用了别行", "3!I6", formula("=ROUND(F7/E7*H6,2)")),
  one("formula", "调整预算漏了追加", "4!D9", formula("=A9+B9")),
  one("formula", "结余相减颠倒", "4!G9", formula("=E9-D9")),
  one("formula", "结余又减上年结转", "4!G9", formula("=D9-E9-B9")),
  one("formula", "在职人员控制率颠倒", "4!F6", formula("=ROUND(A6/C6*100,2)")),
  one("formula", "预算执行率除了年初数", "4!C11", formula("=ROUND(E9/A9*100,2)")),
  one("formula", "基本支出求和漏行", "4!E15", formula("=SUM(E16:E16)")),
  one("formula", "基本支出求和多一行", "4!E15", formula("=SUM(E16:E18)")),
  one("formula", "合计加了其中项", "4!C19", formula("=C15+C16")),
  one("formula", "三公求和错一行", "4!E20", formula("=SUM(E22:E24)")),
  one("formula", "三公求和夹着手写的数", "4!E20", formula("=SUM(E21:E23)+0.5")),
  one("formula", "项目执行率除了别行", "4!F18", formula("=ROUND(E18/D17*100,2)")),
  one("formula", "三公执行率除了上年数", "4!F20", formula("=ROUND(E20/C20*100,2)")),
  one("formula", "三公增减率比了预算数", "4!G20", formula("=ROUND((E20-D20)/D20*100,2)")),
  one("formula", "项目增减率分母用了本年", "4!G18", formula("=ROUND((E18-C18)/E18*100,2)")),
  one("formula", "采购执行率没有乘一百", "4!F24", formula("=E24/D24")),
  one("formula", "按期完工率除了别处", "4!G27", formula("=ROUND(F27/A27*100,2)")),
  one("formula", "结余显示旧值", "4!G9", { formula: "=D9-E9", cached: 130.7943 }),
  one("formula", "附件3决算合计显示旧值", "3!F6", { formula: "=SUM(F7:F9)", cached: 3816.5365 }),
  one("formula", "总分显示旧值", "5!J25", { formula: "=SUM(J5:J24)", cached: 84.05 }),
  one("formula", "总分漏了末行", "5!J25", formula("=SUM(J5:J23)")),
  one("formula", "总分漏了首行", "5!J25", formula("=SUM(J6:J24)")),
  one("formula", "总分夹着手写的数", "5!J25", formula("=SUM(J5:J24)+0.5")),
  one("formula", "分值合计漏了首行", "5!E25", formula("=SUM(E6:E24)")),
  one("formula", "预算执行率得分颠倒", "5!J8", formula("=ROUND(附4基础数据!D9/附4基础数据!E9*E8,2)")),
  one("formula", "预算执行率得分乘了别行分值", "5!J8", formula("=ROUND(附4基础数据!E9/附4基础数据!D9*E9,2)")),
  one("formula", "表1决算求和漏行", "6!C14", formula("=SUM(C12:C13)")),
  one("formula", "表1执行率颠倒", "6!E13", formula("=ROUND(B13/C13*100,2)")),
  one("formula", "表1余数颠倒", "6!D12", formula("=C12-B12")),
  one("formula", "表2增减率比了预算数", "6!E22", formula("=ROUND((D22-C22)/C22*100,2)")),
  one("formula", "表2增减率引了上一行", "6!E22", formula("=ROUND((D21-B21)/B21*100,2)")),
  one("formula", "表3求和漏行", "6!B32", formula("=SUM(B28:B30)")),
  one("formula", "表3余数引了上一行", "6!D31", formula("=B31-C30")),
  one("formula", "上年数引了别的文件", "4!C18", { formula: "=[2022年决算.xlsx]Sheet1!C5", cached: 1566.308 }),
  hinted(one("formula", "公式旁手填了率", "4!F18", 95.38)),
  one("cell error", "公式除零", "4!F21", { error: "#DIV/0!" }),
  one("cell error", "引用失效", "3!F6", { error: "#REF!" }),
  one("cell error", "取值错误", "4!G24", { error: "#VALUE!" }),
  one("cell error", "表3查不到", "6!C31", { error: "#N/A" }),
];

const blanks: readonly Slip[] = [
  one("blank", "上年结转", "4!B9", null, "4!D9"),
  one("blank", "政府采购决算", "4!E24", null, "4!F24"),
  one("blank", "附件3其他资金决算", "3!F9", null, "3!G9", "3!F6"),
  one("blank", "在职人数", "4!C6", null, "4!F6"),
  one("blank", "公用经费预算", "4!D17", null, "4!F17", "4!D15"),
  one("blank", "内控答案", "4!A30", null),
  one("blank", "通客车率完成值", "3!G20", null),
  one("blank", "优良路率指标值", "3!F16", null),
  one("blank", "三级指标名称", "5!F11", null),
  one("blank", "表3公路养护支付数", "6!C29", null, "6!E29", "6!D29", "6!C32"),
  one("blank", "附件3部门名称", "3!C4", null, "3!A4"),
  one("blank", "年度目标完成情况", "3!F11", null),
  hinted(one("blank", "附件3填报时间", "3!G3", null, "3!A1", "3!A2", "3!A3")),
  hinted(one("blank", "附件4金额单位", "4!E3", null, "4!A1", "4!A2", "4!A3")),
  hinted(one("blank", "预算调整率扣分说明", "5!I9", null, "5!J9")),
  hinted(one("blank", "社会效益扣分说明", "5!I22", null, "5!J22")),
];

const leftovers: readonly Slip[] = [
  hinted(one("leftover", "指标名称还是模板", "3!D22", "指标2")),
  hinted(one("leftover", "完成值是省略号", "3!G18", "……")),
  hinted(one("leftover", "完成情况是提示语", "3!F11", "（请对照年初目标逐项填写完成情况）")),
  hinted(one("leftover", "正文里程是叉号", "6!A36", swap("48.6公里", "XX公里"))),
  hinted(one("leftover", "自评分是叉号", "6!A39", swap("84.55分", "××分"))),
  hinted(one("leftover", "扣分说明是提示语", "5!I22", "此处填写扣分原因")),
];

const duplicates: readonly Slip[] = [
  several("duplicate", "里程指标填了两遍", [
    ["3!D14", "新改建农村公路里程"],
    ["3!F14", "≥45公里"],
    ["3!G14", "48.6公里"],
  ]),
  several("duplicate", "客车指标填了两遍", [
    ["3!D21", "建制村通客车率"],
    ["3!F21", "100%"],
    ["3!G21", "100%"],
  ]),
  one(
    "duplicate",
    "同一段写了两遍",
    "6!A37",
    "    全年新改建农村公路48.6公里，超出计划3.6公里；列养农村公路1286公里，优良路率82.3%。",
    "6!A36",
  ),
  one("duplicate", "专项名称重复", "6!A29", "农村公路建设", "6!A28"),
  several("duplicate", "评分表指标填了两遍", [
    ["5!F13", "公用经费控制率"],
    ["5!G13", "公用经费控制率=公用经费决算数/公用经费预算数×100%。"],
  ]),
  several("duplicate", "指标值和完成值抄了名称", [
    ["3!F20", "建制村通客车率"],
    ["3!G20", "建制村通客车率"],
  ]),
];

const targets: readonly Slip[] = [
  one("target", "里程没有完成而没有原因", "3!G13", "43.2公里", "3!I13"),
  one("target", "优良路率没有完成", "3!G16", "78.9%", "3!I16"),
  one("target", "养护成本超了", "3!G18", "0.91万元/公里", "3!I18"),
  one("target", "三公超了限额", "3!G19", "39.27万元", "3!I19"),
  one("target", "通客车率没有完成", "3!G20", "98%", "3!I20"),
  one("target", "事故下降率没有完成", "3!G21", "3.2%", "3!I21"),
  one("target", "满意度没有达到", "3!G23", "88.5%", "3!I23"),
  one("target", "按期完工率没有原因", "3!I17", null, "3!G17"),
  one("target", "列养里程没有完成", "3!G14", "1206公里", "3!I14"),
  one("target", "交工合格率没有完成", "3!G15", "96%", "3!I15"),
  one("target", "里程超出三倍而没有原因", "3!G13", "148.6公里", "3!I13"),
  one("target", "里程单位不同", "3!G13", "48.6亩"),
  one("target", "成本单位不同", "3!F18", "≤0.85元/公里", "3!G18"),
  one("target", "三公完成值写成元", "3!G19", "33.27元"),
  one("target", "指标值不能衡量", "3!F16", "逐步提高", "3!G16"),
  one("target", "满意度没有填数", "3!G23", "满意"),
  hinted(one("target", "完成值没有单位", "3!G14", "1286")),
];

const typos: readonly Slip[] = [
  one("typo", "产生指标", "3!B13", "产生指标"),
  one("typo", "实效指标", "3!C17", "实效指标"),
  one("typo", "增减律", "5!F7", "“三公”经费增减律"),
  one("typo", "计3人", "5!H10", swap("计3分", "计3人")),
  one("typo", "扣完为此", "5!H6", swap("扣完为止", "扣完为此")),
  one("typo", "绩郊自评", "6!A2", swap("绩效自评", "绩郊自评")),
  one("typo", "固定资产利用律", "4!C26", "固定资产利用律（%）"),
];

const years: readonly Slip[] = [
  one("year", "附件3标题", "3!A2", "梵溪县2022年度部门整体支出绩效自评表"),
  one("year", "附件4标题", "4!A2", "2022年部门整体支出绩效评价基础数据表"),
  one("year", "附件5标题", "5!A2", "2022年度部门整体支出绩效评价指标评分表"),
  one("year", "附件6标题", "6!A2", swap("2023年度", "2022年度")),
  one("year", "附件6结论", "6!A39", swap("2023年度", "2022年度")),
  one("year", "附件6资金段", "6!A7", swap("2023年整体支出", "2022年整体支出")),
  one("year", "表1标题", "6!A8", "表1  2022年支出预决算情况"),
  one("year", "表2上年写成前年", "6!B20", "2021年决算"),
  one("year", "附件3填报时间在年末以前", "3!G3", "填报时间：2023年4月8日"),
  one("year", "报告日期在评价年以前", "6!A43", "2022年4月8日"),
];

const sentences: readonly Slip[] = [
  one("sentence", "在职人数", "6!A6", swap("在职93人", "在职95人")),
  one("sentence", "控制率", "6!A6", swap("96.88%", "97.88%")),
  one("sentence", "编制数", "6!A6", swap("编制96名", "编制98名")),
  one("sentence", "年初批复", "6!A7", swap("3,268.45", "3,286.45")),
  one("sentence", "上年结转", "6!A7", swap("214.36", "241.36")),
  one("sentence", "追加", "6!A7", swap("486.52", "468.52")),
  one("sentence", "全年列支", "6!A7", swap("3,836.54", "3,863.54")),
  one("sentence", "执行率", "6!A7", swap("96.65%", "95.65%")),
  one("sentence", "留转下年", "6!A7", swap("132.79", "137.29")),
  one("sentence", "基本支出占比", "6!A16", swap("54.69%", "56.49%")),
  one("sentence", "项目支出占比", "6!A16", swap("45.31%", "43.51%")),
  one("sentence", "基本支出", "6!A16", swap("2,098.31", "2,089.31")),
  one("sentence", "公用经费", "6!A16", swap("245.67", "254.67")),
  one("sentence", "公用经费控制率", "6!A16", swap("90.12%", "92.10%")),
  one("sentence", "公用经费说成突破", "6!A16", swap("没有突破272.60万元的预算", "突破了272.60万元的预算")),
  one("sentence", "三公开支", "6!A17", swap("33.27", "32.37")),
  one("sentence", "三公占预算", "6!A17", swap("86.41%", "84.61%")),
  one("sentence", "三公上年", "6!A17", swap("37.51", "35.71")),
  one("sentence", "三公少支", "6!A17", swap("4.24", "4.42")),
  one("sentence", "三公降幅", "6!A17", swap("11.31%", "13.11%")),
  one("sentence", "三公说成增长", "6!A17", swap("降低11.31%", "增长11.31%")),
  one("sentence", "公务用车", "6!A17", swap("25.12", "21.52")),
  one("sentence", "接待费", "6!A17", swap("8.14", "8.41")),
  one("sentence", "专项个数", "6!A24", swap("安排4个专项", "安排5个专项")),
  one("sentence", "专项支付进度", "6!A24", swap("95.38%", "93.58%")),
  one("sentence", "治超进度", "6!A24", swap("75.29%", "72.59%")),
  one("sentence", "最慢的是别的专项", "6!A24", swap("超限超载治理进度最慢", "农村公路养护进度最慢")),
  one("sentence", "付清的是别的专项", "6!A24", swap("城乡公交运营补贴已全额", "农村公路养护已全额")),
  one("sentence", "采购完成数", "6!A33", swap("612.48", "621.48")),
  one("sentence", "采购完成率", "6!A33", swap("95.70%", "97.50%")),
  one("sentence", "采购节约", "6!A33", swap("27.52", "25.72")),
  one("sentence", "资产利用率", "6!A33", swap("98.50%", "95.80%")),
  one("sentence", "在用资产", "6!A33", swap("8,512.52", "8,152.52")),
  one("sentence", "存量减少", "6!A34", swap("81.57", "85.17")),
  one("sentence", "存量降幅", "6!A34", swap("38.05%", "35.08%")),
  one("sentence", "存量年末", "6!A34", swap("132.79", "139.72")),
  one("sentence", "存量说成上升", "6!A34", swap("下降38.05%", "上升38.05%")),
  one("sentence", "里程", "6!A36", swap("48.6", "46.8")),
  one("sentence", "超出计划", "6!A36", swap("3.6公里；", "6.3公里；")),
  one("sentence", "列养里程", "6!A36", swap("1286", "1268")),
  one("sentence", "优良路率", "6!A36", swap("82.3%", "83.2%")),
  one("sentence", "按期完工个数", "6!A37", swap("11个", "10个")),
  one("sentence", "按期完工率", "6!A37", swap("91.67%", "96.17%")),
  one("sentence", "重点项目个数", "6!A37", swap("12个", "13个")),
  one("sentence", "满意度", "6!A37", swap("91.5%", "95.1%")),
  one("sentence", "自评得分", "6!A39", swap("84.55", "85.45"), "5!J25"),
  one("sentence", "等次", "6!A39", swap("“良”", "“优”")),
  one("sentence", "附件5等次", "5!A26", swap("评价等次：良", "评价等次：优")),
  one("sentence", "预算调整率", "6!A41", swap("14.89%", "18.49%")),
  one("sentence", "附件3完成情况的里程", "3!F11", swap("48.6公里", "46.8公里"), "3!G13"),
  one("sentence", "附件3完成情况的公交占比", "3!F11", swap("64%", "46%"), "3!G22"),
];

const reasons: readonly Slip[] = [
  one("reason", "执行率扣分数", "5!I8", swap("扣0.33分", "扣0.23分"), "5!J8"),
  one("reason", "执行率的数", "5!I8", swap("96.65%", "95.66%"), "5!J8"),
  one("reason", "项目支出扣分数", "5!I11", swap("2.62", "2.26"), "5!J11"),
  one("reason", "资产利用率的数", "5!I18", swap("98.50%", "95.80%"), "5!J18"),
  one("reason", "按期完工扣分数", "5!I20", swap("4.5分", "3.5分"), "5!J20"),
  one("reason", "目标合理性扣分数", "5!I5", swap("扣1分", "扣2分"), "5!J5"),
  one("reason", "内控扣分数", "5!I15", swap("扣0.5分", "扣1分"), "5!J15"),
  one("reason", "满分却写扣分", "5!I10", "结转偏大，扣1分。", "5!J10"),
];

const malformed: readonly Slip[] = [
  one("number", "千分位错位", "3!D7", "3,18,8.45", "3!D6"),
  one("number", "千分位错在万位", "4!E9", "38,36.5365"),
  one("number", "两个小数点", "4!C9", "486.52.08"),
  one("number", "句号当小数点", "4!A27", "8642。1530"),
  one("number", "前面带约字", "4!D18", "约1822.5"),
  one("number", "金额带万字", "3!F9", "76.551万", "3!F6"),
  one("number", "表3千分位少一位", "6!C29", "44,66,061"),
  one("number", "人数夹着字母", "4!D6", "4l"),
  one("number", "率填成比值", "4!G27", 0.9167),
  one("number", "附件3率填成比值", "3!G9", 0.9569),
  one("number", "金额存成文本", "4!E16", "1,852.6413", "4!E15", "4!E19"),
  one("number", "附件3金额存成文本", "3!F7", "3,561.2435", "3!F6"),
  one("number", "表3金额存成文本", "6!C28", "9,412,680.00", "6!C32"),
  hinted(one("number", "人数带人字", "4!C6", "93人", "4!F6")),
  hinted(one("number", "数前后有空格", "4!E24", " 612.4800 ")),
  hinted(one("number", "率又写了百分号", "4!A11", { percent: "14.89%" })),
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
