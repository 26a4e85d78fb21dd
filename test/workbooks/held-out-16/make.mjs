// 淮沭县医疗保障局 2024 in the manner of Jiangsu: a 自评表 with 主要职能 and 机构设置 on top, funds by 来源 and by 用途 with a rate in each line, indicators under 履职, 效益 and 满意度; the score sheet under 决策, 过程, 履职 and 效益 with 目标值, 实际值, 分值 and 得分 before 指标解释 and 评分标准 and the codes of its data behind them; base data as one coded list (A01 to E21) over 2023年实际, 2024年预算（计划） and 2024年实际 with a rate and what it is of, and the progress of payments by month; the report in 万元 with one table in 元; everything agrees.
import { GROUPED, PERCENT, grid, left, live, money, put, rate, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "淮沭县医疗保障局";
const book = workbook("淮沭县医疗保障局规划财务科");
const wide = { pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 } };
const to = (value, places = 2) => Number((Math.sign(value) * Math.round(Math.abs(value) * 10 ** places + 1e-7)) / 10 ** places);
const sum = (...values) => to(values.reduce((all, value) => all + value, 0));
const percent = (value) => `${to(value * 100).toFixed(2)}%`;

// What the forms are filled from, in 万元: 2023年决算, 2024年年初预算, 2024年调整后预算, 2024年支出.
const projects = [
  ["城乡居民医保县级补助", 2186.5, 2260, 2318.4, 2318.4],
  ["城乡医疗救助", 486.2, 520, 612.5, 588.36],
  ["医保基金监管", 46.8, 58, 58, 51.24],
  ["医保信息系统运维", 32.5, 36, 41.2, 40.85],
  ["参保宣传与经办服务", 64.9, 72, 66, 58.72],
  ["长期护理保险试点", 120, 150, 186, 172.68],
];
const allProjects = [1, 2, 3, 4].map((column) => sum(...projects.map((line) => line[column])));
const people = [598.4, 612, 648.6, 645.18];
const office = [82.6, 86.4, 88, 85.36];
const basic = people.map((value, at) => sum(value, office[at]));
const all = basic.map((value, at) => sum(value, allProjects[at]));
const [before, initial, whole, spent] = all;
const [carried, added, rest] = [46.3, 178, 57.91];
if (sum(carried, initial, added) !== whole || sum(whole, -spent) !== rest) throw new Error("the budget does not add up");
const general = [3644.4, 3832.7, 3788.11];
const fund = [150, 186, 172.68];
if (general.some((value, at) => sum(value, fund[at]) !== all[at + 1])) throw new Error("the sources do not add up");

// 表一
const three = sheet(book, "表一自评表", [12, 13, 17, 13, 17, 17, 9, 9, 30], wide);
left(three, "A1", "表一");
title(three, "A2:I2", "淮沭县县级部门整体支出绩效自评表");
put(three, "A3:I3", "（2024年度）");
put(three, "A4:B4", "部门名称");
put(three, "C4:F4", UNIT);
put(three, "G4:H4", "评价年度");
put(three, "I4", "2024年");
put(three, "A5:B5", "主要职能");
left(
  three,
  "C5:I5",
  "贯彻执行医疗保险、生育保险、医疗救助等医疗保障制度；组织实施医疗保障筹资和待遇政策；监督管理医疗保障基金；推进医保支付方式改革；负责医疗保障经办管理和公共服务体系建设。",
);
put(three, "A6:B6", "机构设置及\n人员配置");
left(three, "C6:I6", "内设科室4个，下属事业单位2个（医保中心、基金监管中心）。编制48人，年末在职46人，退休12人。");
put(three, "A7:A12", "部门资金\n（万元）");
put(three, "B7:C7", "资金类别");
["年初预算数", "调整后预算数", "全年执行数", "执行率", "分值", "得分"].forEach((text, at) => put(three, `${"DEFGHI"[at]}7`, text));
const funds = (row, values, formulas = [null, null, null]) => {
  values.forEach((value, at) => money(three, `${"DEF"[at]}${row}`, formulas[at] ? live(formulas[at], value) : value));
  rate(three, `G${row}`, row % 2 === 0 ? live(`F${row}/E${row}`, values[2] / values[1]) : to(values[2] / values[1], 4));
};
put(three, "B8:C8", "资金总额");
funds(8, [initial, whole, spent], [null, "E9+E10", "F9+F10"]);
put(three, "H8", 10);
put(three, "I8", 9.86);
put(three, "B9:B10", "按来源");
left(three, "C9", "一般公共预算");
funds(9, general);
left(three, "C10", "政府性基金预算");
funds(10, fund);
put(three, "B11:B12", "按用途");
left(three, "C11", "基本支出");
funds(11, basic.slice(1));
left(three, "C12", "项目支出");
funds(12, allProjects.slice(1));
put(three, "H9:I12", "/");
put(three, "A13:A14", "整体\n绩效\n目标");
put(three, "B13:E13", "年度绩效目标");
put(three, "F13:I13", "目标完成情况");
left(
  three,
  "B14:E14",
  "目标1：基本医保参保人数86万人以上，参保率98%以上；\n目标2：定点医药机构检查实现全覆盖（428家），追回违规基金300万元以上；\n目标3：医疗救助15000人次以上，居民住院政策范围内报销比例70%以上；\n目标4：参保群众满意度95%以上。",
);
left(
  three,
  "F14:I14",
  "目标1：参保86.42万人，参保率98.15%；\n目标2：检查定点医药机构412家，覆盖率96.26%；追回违规基金318.63万元；\n目标3：医疗救助16238人次，居民住院政策范围内报销比例71.36%；\n目标4：参保群众满意度93.91%，比目标低1.09个百分点。",
);
put(three, "A15", "一级指标", { bold: true });
put(three, "B15", "二级指标", { bold: true });
put(three, "C15:D15", "三级指标", { bold: true });
["全年目标值", "实际完成值", "分值", "得分", "未完成原因及拟采取的改进措施"].forEach((text, at) =>
  put(three, `${"EFGHI"[at]}15`, text, { bold: true }),
);
const goals = [
  ["基本医保参保人数", "≥86万人", "86.42万人", 5, 5],
  ["基本医保参保率", "≥98%", "98.15%", 6, 6],
  ["困难群众资助参保人数", "≥21000人", "21486人", 5, 5],
  ["定点医药机构检查家数", "428家", "412家", 6, 5.78, "16家村卫生室年内撤并停诊，未能入户检查；2025年一季度补查。"],
  ["违规基金追回金额", "≥300万元", "318.63万元", 6, 6],
  ["专项飞行检查次数", "≥4次", "5次", 4, 4],
  ["医疗救助人次", "≥15000人次", "16238人次", 6, 6],
  ["居民住院政策范围内报销比例", "≥70%", "71.36%", 6, 6],
  ["“一站式”结算率", "100%", "99.20%", 5, 4.96, "130人次因省外就医未能联网，改为手工报销。"],
  ["费用结算及时率", "100%", "98.05%", 5, 4.9, "个别机构上传资料不全，复核时间长。"],
  ["参保登记办理时限", "≤3个工作日", "2个工作日", 3, 3],
  ["医保码激活人数", "≥52万人", "54.60万人", 3, 3],
  ["大病患者年均自付费用下降率", "≥5%", "6.20%", 6, 6],
  ["按病种分值付费覆盖率", "≥90%", "94.44%", 5, 5],
  ["居民医保基金可支付月数", "≥9个月", "11.58个月", 5, 5],
  ["“三公经费”支出", "≤9.60万元", "8.35万元", 4, 4],
  ["参保群众满意度", "≥95%", "93.91%", 10, 9.88, "异地就医备案手续群众反映较多，2025年推行承诺制备案。"],
];
goals.forEach(([name, aim, reached, weight, score, why], at) => {
  const row = 16 + at;
  left(three, `C${row}:D${row}`, name);
  [aim, reached, weight, score].forEach((value, index) => put(three, `${"EFGH"[index]}${row}`, value));
  left(three, `I${row}`, why);
});
[
  ["A16:A27", "履职\n（60分）"],
  ["A28:A31", "效益\n（20分）"],
  ["A32", "满意度\n（10分）"],
  ["B16:B18", "参保扩面"],
  ["B19:B21", "基金监管"],
  ["B22:B24", "待遇保障"],
  ["B25:B27", "经办服务"],
  ["B28:B29", "社会效益"],
  ["B30", "可持续发展"],
  ["B31", "成本控制"],
  ["B32", "服务对象"],
].forEach(([where, text]) => put(three, where, text));
put(three, "A33:F33", "合　　计（含预算执行10分）", { bold: true });
put(three, "G33", live("SUM(G16:G32)+H8", sum(10, ...goals.map((goal) => goal[3]))));
put(three, "H33", live("SUM(H16:H32)+I8", sum(9.86, ...goals.map((goal) => goal[4]))));
put(three, "I33", null);
grid(three, "A4:I33");
left(three, "A34:I34", "填表人：卞某    联系电话：0527-8825316    填报日期：2025年3月28日    部门负责人（签字）：");

// 表三 is written before 表二, which refers to it, but stands behind it.
const five = sheet(book, "表二指标得分", [9, 11, 15, 13, 13, 7, 8, 34, 44, 13, 24], wide);
const four = sheet(book, "表三基础数据", [8, 30, 9, 14, 14, 14, 11, 22]);
left(four, "A1", "表三");
title(four, "A2:H2", "部门整体支出绩效评价基础数据采集表");
left(four, "A3:E3", `填报单位（盖章）：${UNIT}`);
put(four, "F3:H3", "2024年度", { align: "right" });
["编码", "数据项", "计量单位", "2023年实际", "2024年预算\n（计划）", "2024年实际", "比率", "比率口径"].forEach((text, at) =>
  put(four, `${"ABCDEFGH"[at]}4`, text, { bold: true }),
);
// Each line: name, unit, 2023, plan, 2024, the ratio of (what over what, as codes and columns), what it says; `=` before codes for a live total.
const W = "万元";
const parts = [
  [
    "A  机构人员",
    [
      ["编制数", "人", 48, "—", 48, null, null, [null, null, [1, 2, 3]]],
      ["  其中：局机关", "人", 14, "—", 14],
      ["        医保中心", "人", 28, "—", 28],
      ["        基金监管中心", "人", 6, "—", 6],
      ["在职人员数", "人", 45, "—", 46, ["F+0", "F-4"], "在职÷编制", [[1, 2, 3], null, [1, 2, 3]]],
      ["  其中：局机关", "人", 13, "—", 13],
      ["        医保中心", "人", 26, "—", 27],
      ["        基金监管中心", "人", 6, "—", 6],
      ["退休人员数", "人", 11, "—", 12],
    ],
  ],
  [
    "B  部门收支",
    [
      ["年初预算", W, 3502.6, initial, "—"],
      ["上年结转", W, 38.25, carried, "—"],
      ["本年追加（减）", W, 123.35, added, "—", ["E+0", "E-2"], "追加÷年初预算"],
      ["调整后预算", W, 3664.2, whole, "—", null, null, [null, [-3, -2, -1], null]],
      ["全年支出", W, before, whole, spent, ["F+0", "E+0"], "支出÷调整后预算", [null, null, [1, 4]]],
      [
        "  基本支出",
        W,
        basic[0],
        basic[2],
        basic[3],
        ["F+0", "E+0"],
        "支出÷预算",
        [
          [1, 2],
          [1, 2],
          [1, 2],
        ],
      ],
      ["    人员经费", W, people[0], people[2], people[3], ["F+0", "E+0"], "支出÷预算"],
      ["    公用经费", W, office[0], office[2], office[3], ["F+0", "E+0"], "支出÷预算"],
      ["  项目支出", W, allProjects[0], allProjects[2], allProjects[3], ["F+0", "E+0"], "支出÷预算"],
      ["年末结转结余", W, carried, "—", rest, ["F+0", "E-6"], "结转结余÷调整后预算"],
    ],
  ],
  [
    "C  厉行节约",
    [
      ["“三公经费”", W, 8.92, 9.6, 8.35, ["F+0", "E+0"], "支出÷预算", [null, [1, 2, 3], [1, 2, 3]]],
      ["  公务用车运行维护费", W, 5.2, 5.6, 5.48, ["F+0", "E+0"], "支出÷预算"],
      ["  公务接待费", W, 3.72, 4, 2.87, ["F+0", "E+0"], "支出÷预算"],
      ["  因公出国（境）费", W, 0, 0, 0],
      ["“三公经费”变动率", "%", "—", "—", "—", "change", "（本年－上年）÷上年"],
      ["公务用车保有量", "辆", 2, "—", 2],
    ],
  ],
  [
    "D  采购资产",
    [
      ["政府采购金额", W, 74.2, 86, 82.56, ["F+0", "E+0"], "实际÷预算", [null, [1, 2], [1, 2]]],
      ["  其中：货物类", W, 18.6, 24, 22.86, ["F+0", "E+0"], "实际÷预算"],
      ["        服务类", W, 55.6, 62, 59.7, ["F+0", "E+0"], "实际÷预算"],
      ["固定资产总额", W, 395.6, "—", 402.85],
      ["  其中：在用固定资产", W, 378.15, "—", 386.42, ["F+0", "F-1"], "在用÷总额"],
    ],
  ],
  [
    "E  履职效益",
    [
      ["应参保人数", "人", 884210, "—", 880462],
      ["已参保人数", "人", 865320, 860000, 864186, ["F+0", "F-1"], "已参保÷应参保"],
      ["在册定点医药机构", "家", 421, "—", 428],
      ["检查定点医药机构", "家", 398, 428, 412, ["F+0", "F-1"], "检查÷在册"],
      ["应追回违规基金", W, 284.5, "—", 326.8],
      ["已追回违规基金", W, 276.8, 300, 318.63, ["F+0", "F-1"], "已追回÷应追回"],
      ["医疗救助", "人次", 14876, 15000, 16238, ["F+0", "E+0"], "实际÷计划"],
      ["  其中：“一站式”结算", "人次", 14620, "—", 16108, ["F+0", "F-1"], "一站式÷救助人次"],
      ["应结算医药费用", "家次", 1262, "—", 1284],
      ["按时结算医药费用", "家次", 1230, "—", 1259, ["F+0", "F-1"], "按时÷应结算"],
      ["投诉举报受理", "件", 88, "—", 96],
      ["投诉举报按期办结", "件", 87, "—", 94, ["F+0", "F-1"], "办结÷受理"],
      ["年度重点工作", "项", 18, 20, 19, ["F+0", "E+0"], "完成÷计划"],
      ["居民住院政策范围内费用", W, 41250, "—", 42680],
      ["居民住院统筹基金支付", W, 28978.13, "—", 30456.45, ["F+0", "F-1"], "支付÷政策范围内费用"],
      ["居民医保基金累计结余", W, 66120, "—", 68542],
      ["居民医保基金月均支出", W, 5746, "—", 5920],
      ["居民医保基金可支付月数", "个月", 11.51, 9, 11.58],
      ["实行按病种分值付费机构", "家", 30, 36, 34, ["F+0", "E+0"], "实行÷应实行"],
      ["满意度有效问卷", "份", 620, "—", 640],
      ["满意度满意问卷", "份", 578, "—", 601, ["F+0", "F-1"], "满意÷有效"],
    ],
  ],
];
const where = {};
let line = 5;
for (const [heading, lines] of parts) {
  put(four, `A${line}:H${line}`, heading, { align: "left", bold: true });
  const top = line + 1;
  lines.forEach(([name, unit, past, plan, now, ratio, of, totals], at) => {
    const row = top + at;
    const code = `${heading[0]}${String(at + 1).padStart(2, "0")}`;
    where[code] = row;
    put(four, `A${row}`, code);
    left(four, `B${row}`, name);
    put(four, `C${row}`, unit);
    [past, plan, now].forEach((value, index) => {
      const letter = "DEF"[index];
      const own = totals?.[index];
      const steady = own && own.length > 1 && own.every((step, order) => order === 0 || step === own[order - 1] + 1);
      const text =
        own &&
        (steady ? `SUM(${letter}${row + own[0]}:${letter}${row + own.at(-1)})` : own.map((step) => `${letter}${row + step}`).join("+"));
      const written = own ? live(text, value) : value;
      if (typeof value === "string") put(four, `${letter}${row}`, value);
      else if (unit === W) money(four, `${letter}${row}`, written, GROUPED);
      else put(four, `${letter}${row}`, written);
    });
    if (ratio === "change") rate(four, `G${row}`, live(`(F${row - 4}-D${row - 4})/D${row - 4}`, (8.35 - 8.92) / 8.92));
    else if (ratio) {
      const [up, down] = ratio.map((text) => `${text[0]}${row + Number(text.slice(1))}`);
      const value = four.getCell(up).value?.result ?? four.getCell(up).value;
      const by = four.getCell(down).value?.result ?? four.getCell(down).value;
      if (at % 3 === 1) rate(four, `G${row}`, to(value / by, 4));
      else rate(four, `G${row}`, live(`${up}/${down}`, value / by));
    } else put(four, `G${row}`, null);
    put(four, `H${row}`, of ?? null);
  });
  line = top + lines.length;
}
// 支付进度
put(four, `A${line}:B${line}`, "支付进度（累计）", { bold: true });
["计量单位", "3月末", "6月末", "9月末", "12月末"].forEach((text, at) => put(four, `${"CDEFG"[at]}${line}`, text, { bold: true }));
put(four, `H${line}`, "备注", { bold: true });
const paid = [742.35, 2056.48, 2935.6, spent];
[
  ["累计支出数", W, (at) => paid[at], GROUPED],
  [
    "累计支付进度",
    "%",
    (at) => (at === 2 ? to(paid[at] / whole, 4) : live(`${"DEFG"[at]}${line + 1}/$E$${where.B04}`, paid[at] / whole)),
    PERCENT,
  ],
  ["序时（规定）进度", "%", (at) => [0.25, 0.5, 0.75, 0.95][at], PERCENT],
].forEach(([name, unit, of, format], at) => {
  const row = line + 1 + at;
  left(four, `A${row}:B${row}`, name);
  put(four, `C${row}`, unit);
  [0, 1, 2, 3].forEach((index) => put(four, `${"DEFG"[index]}${row}`, of(index), { format }));
  put(four, `H${row}`, ["国库集中支付系统导出", "支出÷调整后预算", "县财政局规定"][at]);
});
where.paid = line;
grid(four, `A4:H${line + 3}`);
left(four, `A${line + 4}:H${line + 4}`, "注：1.本表金额除注明外均为万元；2.“—”表示不填报；3.履职数据由业务科室提供，取自省医保信息平台。");

// 表二
left(five, "A1", "表二");
title(five, "A2:K2", "县级部门整体支出绩效评价指标得分表");
left(five, "A3:G3", `部门名称：${UNIT}`);
put(five, "H3:K3", "评价年度：2024年", { align: "right" });
["一级指标", "二级指标", "三级指标", "目标值", "实际值", "分值", "得分", "指标解释", "评分标准", "数据来源", "扣分说明"].forEach(
  (text, at) => put(five, `${"ABCDEFGHIJK"[at]}4`, text, { bold: true }),
);
const cell = (code, result) => ({ code, result });
const items = [
  [
    "绩效目标合理性",
    "合理",
    "较合理",
    5,
    4.5,
    "部门整体绩效目标是否依据充分、清晰、可衡量，与部门履职、年度工作任务相符。",
    "①符合国家法律法规和县委县政府决策部署，1分；②与“三定”方案职责相符，1分；③细化分解为具体工作任务，1分；④通过清晰、可衡量的指标值体现，1分；⑤与预算资金量相匹配，1分。",
    "绩效目标表",
    "个别指标值设置偏低，扣0.5分",
  ],
  [
    "预算编制科学性",
    "科学",
    "科学",
    5,
    5,
    "部门预算编制是否符合部门职责、符合年度工作任务，测算依据是否充分。",
    "①编制程序规范，2分；②项目支出经过论证，测算标准明确，2分；③按要求编制三年支出规划，1分。",
    "预算文本",
  ],
  [
    "预算执行率",
    "100%",
    cell("B05", spent / whole),
    5,
    4.4,
    "预算执行率=（全年支出数/调整后预算数）×100%。",
    "预算执行率达到100%的，得满分；低于100%的，每低0.5个百分点扣0.3分，不足0.5个百分点的不扣分，扣完为止。",
    "B04、B05",
    "执行率98.56%，扣0.6分",
  ],
  [
    "预算调整率",
    "≤3%",
    cell("B03", added / initial),
    3,
    1.99,
    "预算调整率=（本年追加（减）数/年初预算数）×100%。因上级专款、救灾等不可控因素进行的调整除外（本年无）。",
    "预算调整率≤3%的，得3分；大于3%的，每超过1个百分点扣0.6分，不足1个百分点的按比例扣分，扣完为止。",
    "B01、B03",
    "调整率4.69%，超1.69个百分点，扣1.01分",
  ],
  [
    "支付进度符合率",
    "50%、75%、95%",
    "51.17%、73.05%、98.56%",
    3,
    2,
    "部门累计支付进度与县财政局规定进度的符合程度。支付进度=累计支出数/调整后预算数×100%。",
    "6月末支付进度达到50%、9月末达到75%、12月末达到95%的，各得1分；未达到的，该项不得分。",
    "支付进度",
    "9月末进度73.05%，未达到75%，扣1分",
  ],
  [
    "结转结余率",
    "≤1%",
    cell("B10", rest / whole),
    4,
    3,
    "结转结余率=年末结转结余数/调整后预算数×100%。",
    "结转结余率≤1%，得4分；每超过1个百分点扣1分，不足1个百分点的按1个百分点计算，扣完为止。",
    "B04、B10",
    "结转结余率1.44%，扣1分",
  ],
  [
    "公用经费控制率",
    "≤100%",
    cell("B08", 0.97),
    3,
    3,
    "公用经费控制率=（实际支出公用经费总额/预算安排公用经费总额）×100%，预算安排数为调整后预算数。",
    "公用经费控制率≤100%，得3分；每超出1个百分点扣1分，扣完为止。",
    "B08",
  ],
  [
    "“三公经费”控制率",
    "≤100%，且不增长",
    "86.98%，-6.39%",
    4,
    4,
    "“三公经费”控制率=（“三公经费”实际支出数/“三公经费”预算安排数）×100%；\n变动率=（本年支出数-上年支出数）/上年支出数×100%。",
    "“三公经费”控制率≤100%得2分，变动率≤0得2分；否则相应分值不得分。",
    "C01、C05",
  ],
  [
    "政府采购执行率",
    "100%",
    cell("D01", 0.96),
    3,
    2.88,
    "政府采购执行率=（实际政府采购金额/政府采购预算数）×100%。",
    "得分=政府采购执行率×分值；政府采购执行率超过100%的，本项不得分。",
    "D01",
    "采购节约资金3.44万元",
  ],
  [
    "资金使用合规性",
    "合规",
    "基本合规",
    5,
    4,
    "部门使用预算资金是否符合国家财经法规和财务管理制度的规定。",
    "资金使用符合财务管理制度、审批程序完整、符合预算批复用途，不存在截留、挤占、挪用、虚列支出等情况的，得满分；每发现一处不规范扣1分，扣完为止。",
    "账务检查",
    "宣传费1笔合同要素不全，扣1分",
  ],
  [
    "预决算信息公开度",
    "公开",
    "已公开",
    3,
    3,
    "部门是否按规定的内容、时限和方式公开预决算、绩效信息。",
    "①按规定内容公开，1分；②按规定时限公开，1分；③绩效信息随同公开，1分。",
    "政府网站",
  ],
  [
    "固定资产利用率",
    "≥95%",
    cell("D05", 386.42 / 402.85),
    4,
    4,
    "固定资产利用率=（实际在用固定资产总额/所有固定资产总额）×100%。",
    "固定资产利用率≥95%的，得4分；85%（含）～95%的，得3分；75%（含）～85%的，得2分；75%以下的，不得分。",
    "D04、D05",
  ],
  [
    "在职人员控制率",
    "≤100%",
    "95.83%",
    3,
    3,
    "在职人员控制率=（在职人员数/编制数）×100%。",
    "在职人员控制率小于或等于100%的，得满分；大于100%的，不得分。",
    "A01、A05",
  ],
  [
    "基本医保参保率",
    "≥98%",
    cell("E02", 864186 / 880462),
    5,
    5,
    "参保率=（已参保人数/应参保人数）×100%。",
    "参保率达到98%得满分；每低0.5个百分点扣1分，扣完为止。",
    "E01、E02",
  ],
  [
    "定点医药机构检查覆盖率",
    "100%",
    cell("E04", 412 / 428),
    5,
    4.81,
    "检查覆盖率=（检查定点医药机构家数/在册定点医药机构家数）×100%。",
    "达到100%得满分；未达到的，得分=检查覆盖率×5分。",
    "E03、E04",
    "16家未检查",
  ],
  [
    "违规基金追回率",
    "≥98%",
    "97.50%",
    5,
    4,
    "追回率=（已追回违规基金/应追回违规基金）×100%。",
    "追回率98%（含）以上得5分；95%（含）～98%得4分；90%（含）～95%得2分；90%以下不得分。",
    "E05、E06",
    "8.17万元尚在行政复议中",
  ],
  [
    "费用结算及时率",
    "100%",
    cell("E10", 1259 / 1284),
    5,
    4.5,
    "结算及时率=（按时结算家次/应结算家次）×100%。",
    "100%得满分；每下降1个百分点扣0.5分，不足1个百分点的不扣分，扣完为止。",
    "E09、E10",
    "及时率98.05%，扣0.5分",
  ],
  [
    "投诉举报办结情况",
    "全部按期办结",
    "2件未按期办结",
    5,
    4,
    "考核投诉举报按期办结情况，未按期办结数=受理数-按期办结数。",
    "全部按期办结的得5分；每有1件未按期办结扣0.5分，扣完为止。",
    "E11、E12",
    "2件延期办结，扣1分",
  ],
  [
    "重点工作完成率",
    "100%",
    "95.00%",
    5,
    4.75,
    "重点工作完成率=（实际完成重点工作项数/计划完成重点工作项数）×100%。",
    "得分=重点工作完成率×本指标分值。",
    "E13",
    "长护险失能评估1项未完成",
  ],
  [
    "居民住院政策范围内报销比例",
    "≥70%",
    cell("E15", 30456.45 / 42680),
    5,
    5,
    "报销比例=（居民住院统筹基金支付/居民住院政策范围内费用）×100%。",
    "报销比例≥70%得5分；每低1个百分点扣1分，扣完为止。",
    "E14、E15",
  ],
  [
    "居民医保基金可支付月数",
    "≥9个月",
    "11.58个月",
    5,
    5,
    "可支付月数=居民医保基金累计结余/居民医保基金月均支出。",
    "可支付月数≥9个月的，得5分；6个月（含）～9个月的，得3分；6个月以下的，不得分。",
    "E16、E17",
  ],
  [
    "减轻群众就医负担",
    "显著",
    "较好",
    4,
    3,
    "部门履职对减轻参保群众就医负担所产生的影响。",
    "效果显著得4分，效果较好得3分，效果一般得2分，效果不明显不得分。",
    "工作总结",
    "异地就医直接结算病种偏少",
  ],
  [
    "参保群众满意度",
    "≥95%",
    cell("E21", 601 / 640),
    6,
    5.93,
    "满意度=（满意问卷数/有效问卷数）×100%。",
    "满意度≥95%得满分；90%（含）～95%的，得分=实际满意度/95%×分值；低于90%的，不得分。",
    "E20、E21",
    "满意度93.91%，低于目标值",
  ],
];
items.forEach(([name, aim, reached, weight, score, meaning, rule, source, why], at) => {
  const row = 5 + at;
  put(five, `C${row}`, name);
  put(five, `D${row}`, aim);
  if (typeof reached === "string") put(five, `E${row}`, reached);
  else {
    // What the cell that the formula names holds, which may be typed and rounded.
    const shown = four.getCell(`G${where[reached.code]}`).value;
    rate(five, `E${row}`, at % 2 === 0 ? live(`表三基础数据!G${where[reached.code]}`, shown?.result ?? shown) : to(reached.result, 4));
  }
  put(five, `F${row}`, weight);
  const own = { 8: `ROUND(E${row}*F${row},2)`, 14: `ROUND(E${row}*F${row},2)`, 22: `ROUND(E${row}/95%*F${row},2)` }[at];
  put(five, `G${row}`, own === undefined ? score : live(own, score));
  left(five, `H${row}`, meaning);
  left(five, `I${row}`, rule);
  put(five, `J${row}`, source);
  left(five, `K${row}`, why);
});
[
  ["A5:A6", "决策\n（10分）"],
  ["A7:A17", "过程\n（40分）"],
  ["A18:A23", "履职\n（30分）"],
  ["A24:A27", "效益\n（20分）"],
  ["B5", "目标设定\n（5分）"],
  ["B6", "预算编制\n（5分）"],
  ["B7:B13", "预算执行\n（25分）"],
  ["B14:B15", "预算管理\n（8分）"],
  ["B16:B17", "资产和人员管理（7分）"],
  ["B18", "参保扩面\n（5分）"],
  ["B19:B20", "基金监管\n（10分）"],
  ["B21:B22", "经办服务\n（10分）"],
  ["B23", "重点工作\n（5分）"],
  ["B24", "待遇保障\n（5分）"],
  ["B25", "可持续发展（5分）"],
  ["B26", "社会效益\n（4分）"],
  ["B27", "满意度\n（6分）"],
].forEach(([range, text]) => put(five, range, text));
put(five, "A28:E28", "总　　分", { bold: true });
put(five, "F28", live("SUM(F5:F27)", sum(...items.map((item) => item[3]))));
put(five, "G28", live("SUM(G5:G27)", sum(...items.map((item) => item[4]))));
put(five, "H28", "评价等级：优");
put(five, "I28:K28", null);
grid(five, "A4:K28");
left(
  five,
  "A29:K29",
  "说明：1.总分90（含）～100分为优，80（含）～90分为良，60（含）～80分为中，60分以下为差；2.得分保留两位小数；3.数据来源栏填写表三编码。",
);

// 自评报告
const report = sheet(book, "自评报告", [26, 15, 15, 15, 15, 15, 15]);
title(report, "A1:G1", `${UNIT}2024年度部门整体支出绩效自评报告`);
let row = 3;
const say = (text) => {
  left(report, `A${row}:G${row}`, `    ${text}`);
  report.getRow(row).height = Math.ceil((text.length * 2.1) / 116) * 17 + 6;
  row += 1;
};
const head = (text) => {
  put(report, `A${row}:G${row}`, text, { bold: true, align: "left", font: "黑体" });
  row += 1;
};
const table = (caption, unit, headings, lines, write) => {
  const end = "ABCDEFG"[headings.length - 1];
  put(report, `A${row}:${end}${row}`, `${caption}${unit ? `（单位：${unit}）` : ""}`, { bold: true });
  row += 1;
  const top = row;
  headings.forEach((text, at) => put(report, `${"ABCDEFG"[at]}${row}`, text, { bold: true }));
  row += 1;
  lines.forEach((each, at) => {
    put(report, `A${row}`, each[0]);
    write(each.slice(1), row, at === lines.length - 1, top + 1);
    row += 1;
  });
  grid(report, `A${top}:${end}${row - 1}`);
  row += 1;
};

head("一、部门概况");
say(
  "（一）机构人员。县医疗保障局内设科室4个，下属县医保中心、基金监管中心2个事业单位。编制48人（局机关14人、医保中心28人、基金监管中心6人），年末在职46人（局机关13人、医保中心27人、基金监管中心6人），在职人员控制率95.83%；退休人员12人。",
);
say(
  "（二）主要职能。贯彻执行医疗保险、生育保险、医疗救助等医疗保障制度，监督管理医疗保障基金，推进医保支付方式改革，负责经办管理和公共服务体系建设。",
);
say("（三）年度工作任务。2024年计划完成重点工作20项，实际完成19项，完成率95.00%，未完成的1项是长期护理保险失能评估。");
head("二、部门资金安排和使用情况");
say(
  "（一）总体情况。2024年年初预算3794.40万元，上年结转46.30万元，本年追加178.00万元，调整后预算4018.70万元，预算调整率4.69%。全年支出3960.79万元，预算执行率98.56%，比2023年3617.90万元增加342.89万元，增长9.48%。年末结转结余57.91万元，结转结余率1.44%，比上年末增加11.61万元，增长25.08%。",
);
table(
  "表1　2024年部门资金来源及执行情况",
  "万元",
  ["资金来源", "年初预算", "上年结转", "本年追加", "调整后预算", "全年支出", "结转结余"],
  [
    ["一般公共预算", general[0], carried, 142, general[1], general[2], 44.59],
    ["政府性基金预算", fund[0], 0, 36, fund[1], fund[2], 13.32],
    ["合计", initial, carried, added, whole, spent, rest],
  ],
  (values, at, last, first) =>
    values.forEach((value, index) => {
      const letter = "BCDEFG"[index];
      const own = { E: `SUM(B${at}:D${at})`, G: `E${at}-F${at}` }[letter];
      const text = last ? `SUM(${letter}${first}:${letter}${at - 1})` : own;
      money(report, `${letter}${at}`, text === undefined ? value : live(text, value));
    }),
);
say(
  "（二）基本支出。全年支出730.54万元，占全年支出的18.44%。其中人员经费645.18万元，占基本支出的88.32%；公用经费85.36万元，占11.68%，比调整后预算88.00万元节约2.64万元，控制率97.00%，人均公用经费1.86万元。",
);
say(
  "（三）项目支出。全年实施项目6个，调整后预算3282.10万元，支出3230.25万元，占全年支出的81.56%，执行率98.42%，结余51.85万元。支出最多的是城乡居民医保县级补助2318.40万元，占项目支出的71.77%；执行率最低的是医保基金监管项目，为88.34%。",
);
table(
  "表2　2024年项目支出情况",
  "万元",
  ["项目名称", "2023年支出", "年初预算", "调整后预算", "全年支出", "执行率", "比上年增减"],
  [...projects, ["合计", ...allProjects]],
  (values, at, last, first) => {
    values.forEach((value, index) => {
      const letter = "BCDE"[index];
      money(report, `${letter}${at}`, last ? live(`SUM(${letter}${first}:${letter}${at - 1})`, value) : value);
    });
    rate(report, `F${at}`, last ? live(`E${at}/D${at}`, values[3] / values[2]) : to(values[3] / values[2], 4));
    money(report, `G${at}`, live(`E${at}-B${at}`, sum(values[3], -values[0])));
  },
);
say(
  "（四）“三公经费”。2024年预算9.60万元，支出8.35万元，控制率86.98%，节约1.25万元；比2023年8.92万元减少0.57万元，变动率-6.39%。其中公务用车运行维护费5.48万元，保有公务用车2辆，车均2.74万元；公务接待费2.87万元，接待41批次328人次，人均87.5元。未发生因公出国（境）费。",
);
table(
  "表3　“三公经费”支出情况",
  "元",
  ["项目", "2023年支出", "2024年预算", "2024年支出", "比上年增减额", "控制率"],
  [
    ["公务用车运行维护费", 52000, 56000, 54800],
    ["公务接待费", 37200, 40000, 28700],
    ["合计", 89200, 96000, 83500],
  ],
  (values, at, last, first) => {
    values.forEach((value, index) => {
      const letter = "BCD"[index];
      money(report, `${letter}${at}`, last && index !== 1 ? live(`SUM(${letter}${first}:${letter}${at - 1})`, value) : value, GROUPED);
    });
    money(report, `E${at}`, last ? live(`D${at}-B${at}`, values[2] - values[0]) : values[2] - values[0], GROUPED);
    put(report, `F${at}`, percent(values[2] / values[1]));
  },
);
say(
  "（五）支付进度。6月末累计支出2056.48万元，支付进度51.17%；9月末累计支出2935.60万元，支付进度73.05%，比规定的75%低1.95个百分点；12月末支付进度98.56%。",
);
say(
  "（六）政府采购和资产管理。政府采购预算86.00万元，实际采购82.56万元（货物22.86万元、服务59.70万元），执行率96.00%，节约3.44万元。年末固定资产总额402.85万元，在用386.42万元，利用率95.92%。",
);
head("三、履职完成情况");
say(
  "（一）参保扩面。全县应参保880462人，已参保864186人（86.42万人），参保率98.15%，高于目标0.15个百分点；资助困难群众参保21486人；医保码激活54.60万人。",
);
say(
  "（二）基金监管。检查定点医药机构412家，占在册428家的96.26%，开展飞行检查5次；应追回违规基金326.80万元，已追回318.63万元，追回率97.50%，未追回8.17万元；受理投诉举报96件，按期办结94件。",
);
say(
  "（三）待遇保障。医疗救助16238人次，为计划15000人次的108.25%，其中“一站式”结算16108人次，占99.20%；居民住院政策范围内费用42680.00万元，统筹基金支付30456.45万元，报销比例71.36%；实行按病种分值付费的医疗机构34家，覆盖率94.44%。",
);
say(
  "（四）经办服务。应结算医药费用1284家次，按时结算1259家次，结算及时率98.05%；参保登记2个工作日办结。居民医保基金累计结余68542.00万元，月均支出5920.00万元，可支付11.58个月。",
);
say("（五）满意度。收回有效问卷640份，满意601份，满意度93.91%，比目标低1.09个百分点。");
table(
  "表4　主要履职指标对比",
  "",
  ["指标", "2023年", "2024年", "增减", "增长率"],
  [
    ["已参保人数（人）", 865320, 864186],
    ["检查定点医药机构（家）", 398, 412],
    ["已追回违规基金（万元）", 276.8, 318.63],
    ["医疗救助（人次）", 14876, 16238],
    ["投诉举报按期办结（件）", 87, 94],
  ],
  ([past, now], at) => {
    put(report, `B${at}`, past);
    put(report, `C${at}`, now);
    put(report, `D${at}`, live(`C${at}-B${at}`, sum(now, -past)));
    rate(report, `E${at}`, at % 2 === 0 ? live(`D${at}/B${at}`, (now - past) / past) : to((now - past) / past, 4));
  },
);
head("四、自评结论");
say("对照县级部门整体支出绩效评价指标，自评得分90.76分，扣9.24分，评价等级为“优”；部门整体支出绩效自评表得分99.38分，其中预算执行9.86分。");
table(
  "表5　评价指标得分情况",
  "分",
  ["一级指标", "分值", "得分", "扣分", "得分率"],
  [
    ["决策", 10, 9.5],
    ["过程", 40, 35.27],
    ["履职", 30, 27.06],
    ["效益", 20, 18.93],
    ["合计", 100, 90.76],
  ],
  ([weight, score], at, last, first) => {
    put(report, `B${at}`, last ? live(`SUM(B${first}:B${at - 1})`, weight) : weight);
    put(report, `C${at}`, last ? live(`SUM(C${first}:C${at - 1})`, score) : score);
    put(report, `D${at}`, sum(weight, -score));
    put(report, `E${at}`, live(`C${at}/B${at}`, score / weight), { format: PERCENT });
  },
);
head("五、存在问题");
say("（一）预算编制不够精准，全年追加178.00万元，其中城乡医疗救助比年初预算增加92.50万元，长期护理保险试点增加36.00万元。");
say("（二）支付进度不够均衡，9月末支付进度73.05%，未达到规定进度；医保基金监管、参保宣传与经办服务2个项目执行率低于90%。");
say("（三）基金监管有薄弱环节，16家定点医药机构未检查，2件投诉举报未按期办结。");
head("六、改进措施");
say(
  "（一）2025年提前测算救助对象和待遇标准，预算调整率控制在3%以内；（二）按月通报支付进度，2025年9月末支付进度达到75%以上；（三）2025年3月底前补查16家定点医药机构。",
);
row += 1;
put(report, `E${row}:G${row}`, UNIT);
put(report, `E${row + 1}:G${row + 1}`, "2025年4月10日");

await save(book, new URL(import.meta.url));
