// 巴江县云溪镇人民政府 2024, a township with two 下属单位, in the manner of Chongqing: 附件3 with 计量单位 and 指标性质 in columns of their own and 得分系数 × 权重, 附件4 by unit with 合计 before its parts and rates as numbers whose unit is a cell, 附件5 with 评分标准 without 指标说明 and a hidden column, 附件6 with three tables by unit in 万元, one in 元 and one of goals; everything agrees.
import { GROUPED, grid, left, live, put, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "巴江县云溪镇人民政府";
const book = workbook("云溪镇财政办公室");
const wide = { pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 } };
const to = (value, places = 2) => Number((Math.sign(value) * Math.round(Math.abs(value) * 10 ** places + 1e-7)) / 10 ** places);
const sum = (values, places = 2) =>
  to(
    values.reduce((all, value) => all + value, 0),
    places,
  );
const TWO = "0.00";
const amount = (made, where, value, format = TWO) => put(made, where, value, { format, align: "center" });

// 附件3
const three = sheet(book, "附件3整体自评", [9, 11, 26, 9, 9, 11, 11, 11, 10, 10, 10, 9, 26], wide);
left(three, "A1:B1", "附件3");
title(three, "A2:M2", "2024年度部门整体绩效自评表");
put(three, "A3:B3", "部门（单位）名称");
put(three, "C3:D3", UNIT);
put(three, "E3:F3", "自评总分（分）");
put(three, "H3:I3", "部门联系人");
put(three, "J3:K3", "冉某某");
put(three, "L3", "联系电话");
put(three, "M3", "０２３-５５５０１８６");
put(three, "A4:B9", "部门预算执行情况（万元）");
put(three, "C4", "资金来源");
["年初预算数", "全年（调整）\n预算数", "全年执行数", "执行率（%）", "执行率\n权重（分）", "执行率得分（分）"].forEach((text, at) =>
  put(three, ["D4:E4", "F4:G4", "H4:I4", "J4", "K4", "L4:M4"][at], text),
);
const funds = [
  ["其中：一般公共预算拨款", 1780, 2185.14, 2139.8],
  ["      政府性基金预算拨款", 86, 123.3, 120.6],
  ["      上年结转资金", 0, 69.6, 66.17],
  ["      其他资金", 41, 41, 40.4],
];
const fundTotals = [1, 2, 3].map((at) => sum(funds.map((line) => line[at])));
const percentText = (part, whole) => `${to((part / whole) * 100)}%`;
put(three, "C5", "年度总金额");
["D", "F", "H"].forEach((column, at) =>
  amount(three, `${column}5:${{ D: "E", F: "G", H: "I" }[column]}5`, live(`SUM(${column}6:${column}9)`, fundTotals[at])),
);
funds.forEach(([label, ...values], at) => {
  const line = 6 + at;
  left(three, `C${line}`, label);
  ["D", "F", "H"].forEach((column, index) => amount(three, `${column}${line}:${{ D: "E", F: "G", H: "I" }[column]}${line}`, values[index]));
  put(three, `J${line}`, live(`ROUND(H${line}/F${line}*100,2)&"%"`, percentText(values[2], values[1])));
  put(three, `K${line}`, "—");
  put(three, `L${line}:M${line}`, "—");
});
put(three, "J5", live(`ROUND(H5/F5*100,2)&"%"`, percentText(fundTotals[2], fundTotals[1])));
put(three, "K5", 10);
put(three, "L5:M5", live("ROUND(H5/F5*K5,2)", to((fundTotals[2] / fundTotals[1]) * 10)));
put(three, "A10:B11", "当年整体绩效目标");
put(three, "C10:G10", "年初绩效目标");
put(three, "H10:M10", "全年目标实际完成情况");
left(
  three,
  "C11:G11",
  "目标1：养护农村公路不少于86公里，整治9个行政村人居环境，走访慰问困难群众320户次以上，开展文化惠民活动12场次以上；\n目标2：救灾资金15个工作日内发放到位，公路养护验收合格率不低于95%；\n目标3：村集体经济收入增长8%以上，群众满意度不低于90%。",
);
left(
  three,
  "H11:M11",
  "养护农村公路88.4公里，整治9个行政村人居环境，走访慰问困难群众372户次，开展文化惠民活动14场次；救灾资金12个工作日内全部发放，公路养护验收合格率97.5%；村集体经济收入增长9.35%，群众满意度92.80%。农村生活垃圾无害化处理率93.10%，未达到95%的目标。",
);
[
  "一级指标",
  "二级指标",
  "指标名称",
  "计量\n单位",
  "指标\n性质",
  "年初\n指标值",
  "调整\n指标值",
  "全年\n完成值",
  "得分系数（%）",
  "指标权重（分）",
  "指标得分（分）",
  "是否核心指标",
  "说明",
].forEach((text, at) => put(three, `${"ABCDEFGHIJKLM"[at]}12`, text, { bold: true }));
const goals = [
  ["农村公路养护里程", "公里", "≥", 86, 86, 88.4, 100, 8, "是", ""],
  ["人居环境整治行政村数量", "个", "＝", 9, 9, 9, 100, 6, "否", ""],
  ["走访慰问困难群众", "户次", "≥", 320, 360, 372, 100, 5, "否", "年中增加冬春救助对象"],
  ["文化惠民活动", "场次", "≥", "１２", "１２", "１４", 100, 4, "否", ""],
  ["公路养护验收合格率", "%", "≥", 95, 95, 97.5, 100, 6, "否", ""],
  ["救灾资金发放准确率", "%", "＝", 100, 100, 100, 100, 5, "是", ""],
  ["救灾资金发放时限", "工作日", "≤", 15, 15, 12, 100, 5, "否", ""],
  ["社区养老服务站建设工期", "月", "≤", 10, 10, 12, 80, 5, "否", "受汛期影响，比计划延迟2个月，今后合理安排工期"],
  ["公路日常养护单位成本", "元/公里", "≤", 17000, 17000, 16655.54, 100, 6, "否", ""],
  ["“三公”经费支出", "万元", "≤", 18.9, 18.9, 16.61, 100, 4, "否", ""],
  ["村集体经济收入增长率", "%", "≥", 8, 8, 9.35, 100, 6, "是", ""],
  ["受益群众人数", "万人", "≥", 2.1, 2.1, 2.16, 100, 6, "否", ""],
  ["农村生活垃圾无害化处理率", "%", "≥", 95, 95, 93.1, 98, 6, "是", "2个边远村收运不及时，2025年增配收运车辆"],
  ["森林火灾受害率", "‰", "≤", 0.9, 0.9, 0.12, 100, 5, "否", ""],
  ["长效管护机制健全性", "无", "定性", "好", "好", "好", 100, 3, "否", ""],
  ["群众满意度", "%", "≥", 90, 90, 92.8, 100, 10, "是", ""],
];
[
  ["A13:A22", "产出指标"],
  ["A23:A27", "效益指标"],
  ["A28", "满意度指标"],
  ["B13:B16", "数量指标"],
  ["B17:B18", "质量指标"],
  ["B19:B20", "时效指标"],
  ["B21:B22", "成本指标"],
  ["B23", "经济效益"],
  ["B24:B25", "社会效益"],
  ["B26", "生态效益"],
  ["B27", "可持续影响"],
  ["B28", "服务对象满意度"],
].forEach(([where, text]) => put(three, where, text));
goals.forEach(([name, unit, kind, first, changed, reached, factor, weight, core, note], at) => {
  const line = 13 + at;
  left(three, `C${line}`, name);
  [unit, kind, first, changed, reached, factor, weight].forEach((value, index) => put(three, `${"DEFGHIJ"[index]}${line}`, value));
  put(three, `K${line}`, live(`ROUND(I${line}/100*J${line},2)`, to((factor / 100) * weight)));
  put(three, `L${line}`, core);
  left(three, `M${line}`, note === "" ? null : note);
});
const goalScore = sum(goals.map((goal) => to((goal[6] / 100) * goal[7])));
put(three, "A29:I29", "指标小计");
put(three, "J29", live("SUM(J13:J28)", 90));
put(three, "K29", live("SUM(K13:K28)", goalScore));
put(three, "L29:M29", null);
put(three, "G3", live("L5+K29", sum([to((fundTotals[2] / fundTotals[1]) * 10), goalScore])));
left(
  three,
  "A31:M31",
  "注：1.得分系数：完成目标值的为100%，未完成的按完成程度计算；2.指标得分＝得分系数×指标权重；3.自评总分＝执行率得分＋指标得分。",
);
grid(three, "A3:M29");

// 附件4
const four = sheet(book, "附件4基础数据", [7, 34, 10, 14, 14, 14, 16, 22], wide);
left(four, "A1:B1", "附件4");
title(four, "A2:H2", "2024年度部门整体支出绩效评价基础数据表");
left(four, "A3:E3", `填报单位：${UNIT}`);
put(four, "F3:H3", "填报日期：2025年3月12日", { align: "right" });
put(four, "A4:A5", "序号");
put(four, "B4:B5", "项目");
put(four, "C4:C5", "计量单位");
put(four, "D4:D5", "合计");
put(four, "E4:G4", "其中");
["镇机关本级", "农业服务中心", "社区事务服务中心"].forEach((text, at) => put(four, `${"EFG"[at]}5`, text));
put(four, "H4:H5", "备注");
const at = new Map();
let line = 6;
const group = (number, text) => {
  put(four, `A${line}`, number, { bold: true });
  put(four, `B${line}:H${line}`, text, { bold: true, align: "left" });
  line += 1;
};
let number = 0;
const figures = new Map();
const item = (key, label, unit, values, note, { numbered = true } = {}) => {
  at.set(key, line);
  if (numbered) number += 1;
  put(four, `A${line}`, numbered ? number : null);
  left(four, `B${line}`, label);
  put(four, `C${line}`, unit);
  const whole = unit === "人" ? "0" : TWO;
  const total = sum(values);
  figures.set(key, [total, ...values]);
  amount(four, `D${line}`, live(`SUM(E${line}:G${line})`, total), whole);
  values.forEach((value, index) => amount(four, `${"EFG"[index]}${line}`, value, whole));
  left(four, `H${line}`, note ?? null);
  line += 1;
};
const derived = (key, label, unit, formula, from, note, { numbered = true } = {}) => {
  at.set(key, line);
  if (numbered) number += 1;
  put(four, `A${line}`, numbered ? number : null);
  left(four, `B${line}`, label);
  put(four, `C${line}`, unit);
  const values = [0, 1, 2, 3].map((index) => from(...[...figures.values()].map((set) => set[index])));
  [..."DEFG"].forEach((column, index) => {
    const value = from((name) => figures.get(name)[index]);
    values[index] = value;
    if (Number.isNaN(value) || !Number.isFinite(value)) put(four, `${column}${line}`, "—");
    else
      amount(
        four,
        `${column}${line}`,
        live(
          formula(column, (name) => `${column}${at.get(name)}`),
          to(value),
        ),
      );
  });
  figures.set(
    key,
    values.map((value) => to(value)),
  );
  left(four, `H${line}`, note ?? null);
  line += 1;
};
const quotient = (key, label, top, bottom, note) =>
  derived(
    key,
    label,
    "%",
    (column, cell) => `ROUND(${cell(top)}/${cell(bottom)}*100,2)`,
    (of) => (typeof of === "function" ? (of(top) / of(bottom)) * 100 : 0),
    note,
  );
const change = (key, label, now, before, note) =>
  derived(
    key,
    label,
    "%",
    (column, cell) => `ROUND((${cell(now)}-${cell(before)})/${cell(before)}*100,2)`,
    (of) => (typeof of === "function" ? ((of(now) - of(before)) / of(before)) * 100 : 0),
    note,
  );
const plus = (key, label, parts, note, options) =>
  derived(
    key,
    label,
    "万元",
    (column, cell) => parts.map(([sign, name], index) => `${index === 0 && sign === "+" ? "" : sign}${cell(name)}`).join(""),
    (of) => (typeof of === "function" ? parts.reduce((all, [sign, name]) => (sign === "+" ? all + of(name) : all - of(name)), 0) : 0),
    note,
    options,
  );
const sub = { numbered: false };
group("一", "人员情况");
item("posts", "编制人数", "人", [38, 14, 9], "县委编办核定");
item("staff", "年末实有在职人数", "人", [36, 14, 8]);
quotient("staffRate", "在职人员控制率", "staff", "posts", "在职人数÷编制人数");
group("二", "预算收支情况");
item("first", "年初预算数", "万元", [1486.2, 268.45, 152.35]);
item("added", "年中调整数（调减以“-”号填列）", "万元", [386.74, 64.3, -8.6]);
item("carried", "上年结转结余", "万元", [57.12, 12.48, 0]);
plus(
  "whole",
  "全年预算数",
  [
    ["+", "first"],
    ["+", "added"],
    ["+", "carried"],
  ],
  "年初＋调整＋上年结转",
);
const spentLine = line;
line += 1;
number += 1;
item("people", "    其中：人员经费", "万元", [712.36, 186.9, 103.8], undefined, sub);
item("office", "          公用经费", "万元", [118.42, 21.35, 12.15], undefined, sub);
item("projects", "          项目支出", "万元", [1060.74, 123.45, 27.8], undefined, sub);
item("key", "          项目支出中：重点项目支出", "万元", [871.04, 123.45, 0], undefined, sub);
const afterParts = line;
[line, number] = [spentLine, number - 1];
plus(
  "spent",
  "全年支出数",
  [
    ["+", "people"],
    ["+", "office"],
    ["+", "projects"],
  ],
  "人员经费＋公用经费＋项目支出",
);
line = afterParts;
plus(
  "left",
  "年末结转结余",
  [
    ["+", "whole"],
    ["-", "spent"],
  ],
  "全年预算数－全年支出数",
);
quotient("done", "预算完成率", "spent", "whole");
quotient("adjusted", "预算调整率", "added", "first");
change("carriedRate", "结转结余变动率", "left", "carried", "上年为零的不计算");
quotient("keyRate", "重点支出安排率", "key", "projects");
group("三", "“三公”经费情况");
item("guestsBefore", "“三公”经费上年预算数", "万元", [16.8, 3.2, 0]);
item("guestsPlan", "“三公”经费本年预算数", "万元", [15.9, 3, 0]);
item("guests", "“三公”经费本年支出数", "万元", [14.26, 2.35, 0]);
change("guestsChange", "“三公”经费变动率", "guestsPlan", "guestsBefore", "本年预算比上年预算");
quotient("guestsRate", "“三公”经费控制率", "guests", "guestsPlan");
group("四", "公用经费和政府采购情况");
item("officePlan", "公用经费预算数", "万元", [115, 22.4, 12.6]);
quotient("officeRate", "公用经费控制率", "office", "officePlan", "公用经费支出÷预算数");
item("buyPlan", "政府采购预算数", "万元", [78, 8.5, 0]);
item("bought", "政府采购实际金额", "万元", [74.03, 8.1, 0]);
quotient("buyRate", "政府采购执行率", "bought", "buyPlan");
group("五", "资产和内部管理情况");
item("assets", "固定资产总额", "万元", [1624.3, 182.5, 46.2]);
item("used", "在用固定资产", "万元", [1598.7, 178.85, 46.2]);
quotient("usedRate", "固定资产利用率", "used", "assets");
["是否建立预算绩效管理制度", "是否按规定公开预决算信息"].forEach((label) => {
  number += 1;
  put(four, `A${line}`, number);
  left(four, `B${line}`, label);
  put(four, `C${line}`, "是/否");
  [..."DEFG"].forEach((column) => put(four, `${column}${line}`, "是"));
  put(four, `H${line}`, null);
  line += 1;
});
grid(four, `A4:H${line - 1}`);
left(
  four,
  `A${line + 1}:H${line + 1}`,
  "填表说明：1.金额单位为万元，保留两位小数；2.比率直接填数，不写百分号；3.没有数据的填“0”，不能计算的填“—”。",
);

// 附件5
const five = sheet(book, "附件5评分表", [6, 10, 11, 16, 62, 8, 9, 34, 12], wide);
left(five, "A1:B1", "附件5");
title(five, "A2:H2", "2024年度部门整体支出绩效评价评分表");
left(five, "A3:E3", `单位名称：${UNIT}`);
put(five, "A4:A5", "序号");
put(five, "B4:D4", "评价指标");
["一级指标", "二级指标", "三级指标"].forEach((text, index) => put(five, `${"BCD"[index]}5`, text));
["评分标准", "分值", "自评得分", "扣分原因和其他说明"].forEach((text, index) => put(five, `${"EFGH"[index]}4:${"EFGH"[index]}5`, text));
put(five, "I5", "数据");
five.getColumn(9).hidden = true;
const data = (key) => live(`附件4基础数据!D${at.get(key)}`, figures.get(key)[0]);
const marks = [
  [
    "财政供养人员控制率",
    "以100%为标准。在职人员控制率（在职人数÷编制人数×100%）≦100%，计5分；每超过一个百分点扣0.5分，扣完为止。",
    5,
    5,
    "",
    "staffRate",
  ],
  [
    "“三公经费”变动率",
    "“三公经费”变动率［（本年预算数－上年预算数）÷上年预算数×100%］≦0，计5分；大于0的，每超过一个百分点扣0.5分，扣完为止。",
    5,
    5,
    "",
    "guestsChange",
  ],
  [
    "重点支出安排率",
    "重点支出安排率（重点项目支出÷项目总支出×100%）≧90%，计5分；80%（含）-90%，计4分；70%（含）-80%，计3分；60%（含）-70%，计2分；低于60%不得分。",
    5,
    4,
    "重点支出安排率82.05%，在80%（含）-90%之间，扣1分",
    "keyRate",
  ],
  ["预算完成率", "预算完成率（全年支出数÷全年预算数×100%）达到95%的，计5分；每低于1个百分点扣0.5分，扣完为止。", 5, 5, "", "done"],
  [
    "预算调整率",
    "预算调整率（年中调整数÷年初预算数×100%）=0，计4分；0-10%（含），计3分；10-20%（含），计2分；20-30%（含），计1分；大于30%不得分。",
    4,
    1,
    "救灾、人居环境整治等上级资金年中下达，调整率23.20%，扣3分",
    "adjusted",
  ],
  [
    "支付进度",
    "6月底前项目支出进度不低于50%，11月底前不低于90%。每出现一个项目未按进度支付扣0.5分，扣完为止。",
    3,
    2.5,
    "社区养老服务站1个项目未按进度支付，扣0.5分",
  ],
  [
    "资金结余",
    "无结余，计4分；有结余，但不超过上年结转，计2.5分；结余超过上年结转，不得分。",
    4,
    2.5,
    "年末结余52.07万元，未超过上年结转69.60万元，扣1.5分",
    "left",
  ],
  [
    "“三公经费”控制率",
    "以100%为标准。三公经费控制率（实际支出÷预算安排×100%）≦100%，计6分；每超过一个百分点扣1分，扣完为止。",
    6,
    6,
    "",
    "guestsRate",
  ],
  [
    "公用经费控制率",
    "公用经费控制率（实际支出÷预算安排×100%）≦100%，计4分；每超过1个百分点扣1分，不足1个百分点的按1个百分点计算，扣完为止。",
    4,
    2,
    "公用经费超支1.92万元，控制率101.28%，扣2分",
    "officeRate",
  ],
  ["管理制度健全性", "①有预算资金管理办法和内部财务管理制度，1分；②制度合法、合规、完整，1分；③制度得到有效执行，1分。", 3, 3, ""],
  [
    "资金使用合规性",
    "①支出符合财经法规和财务管理制度；②资金拨付有完整的审批程序和手续；③支出符合预算批复的用途；④无截留、挤占、挪用、虚列支出等情况。以上情况每出现一例不符合要求的扣1分，扣完为止。",
    5,
    5,
    "",
  ],
  ["预决算信息公开性", "①按规定内容公开预决算信息，2分；②按规定时限公开预决算信息，2分。", 4, 4, ""],
  ["资产管理安全性", "①资产保存完整；②资产配置合理；③资产处置规范、账实相符。每有一项不符合扣1分，扣完为止。", 3, 3, ""],
  [
    "固定资产利用率",
    "固定资产利用率（在用固定资产÷固定资产总额×100%）≧95%，计4分；90%（含）-95%，计3分；80%（含）-90%，计1.5分；低于80%不得分。",
    4,
    4,
    "",
    "usedRate",
  ],
  [
    "重点工作实际完成率",
    "重点工作实际完成率＝实际完成工作数÷计划工作数×100%，得分＝实际完成率×6分。",
    6,
    5.7,
    "计划20项，完成19项，完成率95%，扣0.3分",
  ],
  ["重点工作完成及时率", "重点工作全部按时完成的计5分；每有1项延迟的扣1分，扣完为止。", 5, 4, "社区养老服务站1项延迟，扣1分"],
  ["质量达标率", "质量达标率（质量达标工作数÷实际完成工作数×100%）为100%的计5分；每低1个百分点扣0.2分，扣完为止。", 5, 5, ""],
  ["项目支出执行率", "项目支出执行率≧95%，计4分；每低1个百分点扣0.2分，扣完为止。", 4, 4, ""],
  ["经济效益", "对经济发展带来的影响：显著的计4分，较显著的计3分，一般的计2分，不显著的不计分。", 4, 4, ""],
  [
    "社会效益",
    "对社会发展带来的影响：显著的计4分，较显著的计3分，一般的计2分，不显著的不计分。",
    4,
    3,
    "农村生活垃圾无害化处理率未达到目标，按较显著计分，扣1分",
  ],
  ["生态效益", "对生态环境带来的影响：显著的计4分，较显著的计3分，一般的计2分，不显著的不计分。", 4, 4, ""],
  [
    "社会公众满意度",
    "满意度95%（含）以上计8分；85%（含）-95%，计6分；75%（含）-85%，计4分；低于75%计0分。",
    8,
    6,
    "群众满意度92.80%，扣2分",
  ],
];
[
  ["B6:B8", "投 入\n（15分）"],
  ["B9:B19", "过 程\n（45分）"],
  ["B20:B23", "产 出\n（20分）"],
  ["B24:B27", "效 果\n（20分）"],
  ["C6:C8", "预算配置\n（15分）"],
  ["C9:C14", "预算执行\n（26分）"],
  ["C15:C17", "预算管理\n（12分）"],
  ["C18:C19", "资产管理\n（7分）"],
  ["C20:C23", "职责履行\n（20分）"],
  ["C24:C27", "履职效益\n（20分）"],
].forEach(([where, text]) => put(five, where, text));
marks.forEach(([name, rule, weight, score, reason, key], index) => {
  const row = 6 + index;
  put(five, `A${row}`, index + 1);
  put(five, `D${row}`, name);
  left(five, `E${row}`, rule);
  put(five, `F${row}`, weight);
  put(five, `G${row}`, score);
  left(five, `H${row}`, reason === "" ? null : reason);
  if (key !== undefined) put(five, `I${row}`, data(key), { format: TWO });
});
const scored = sum(marks.map((mark) => mark[3]));
put(five, "A28:E28", "合    计", { bold: true });
put(five, "F28", live("SUM(F6:F27)", sum(marks.map((mark) => mark[2]))), { bold: true });
put(five, "G28", live("SUM(G6:G27)", scored), { bold: true });
put(five, "H28", "评价等级：良");
left(five, "A29:H29", "注：总分90分（含）以上为优，80分（含）-90分为良，60分（含）-80分为中，60分以下为差。");
grid(five, "A4:H28");

// 附件6
const six = sheet(book, "附件6自评报告", [24, 15, 15, 16, 15, 15, 15]);
let row = 1;
const places = {};
const say = (text, options = {}) => {
  left(six, `A${row}:G${row}`, text);
  if (options.bold === true) six.getCell(`A${row}`).font = { name: "黑体", size: 12, bold: true };
  six.getRow(row).height = 18 * Math.max(1, Math.ceil((text.length * 2.1) / 112));
  row += 1;
};
const head = (text) => say(text, { bold: true });
const caption = (text, unit) => {
  put(six, `A${row}:E${row}`, text, { bold: true });
  put(six, `F${row}:G${row}`, `单位：${unit}`, { align: "right" });
  row += 1;
};
const units = ["镇汇总", "1.镇机关本级", "2.农业服务中心", "3.社区事务服务中心"];
const byUnit = (name, heads, columns, formulas = {}) => {
  const top = row;
  heads.forEach(([where, text]) => put(six, where(top), text));
  row += heads.length > 0 ? heads.rows : 0;
  places[name] = row;
  units.forEach((unit, index) => {
    left(six, `A${row}`, unit);
    columns.forEach((values, column) => {
      const letter = "BCDEFG"[column];
      const value = index === 0 ? sum(values) : values[index - 1];
      const across = formulas[letter]?.(row);
      amount(
        six,
        `${letter}${row}`,
        across !== undefined ? live(across, to(value)) : index === 0 ? live(`SUM(${letter}${row + 1}:${letter}${row + 3})`, value) : value,
        GROUPED,
      );
    });
    row += 1;
  });
  grid(six, `A${top}:${"BCDEFG"[columns.length - 1]}${row - 1}`);
  row += 1;
};
const two = (...heads) => Object.assign(heads, { rows: 2 });

title(six, "A1:G1", `${UNIT}2024年度部门整体支出绩效自评报告`);
row = 2;
say(
  "    根据《巴江县财政局关于开展2024年度预算绩效自评工作的通知》（巴江财绩〔2025〕9号）要求，我镇对2024年度部门整体支出开展了绩效自评，现将有关情况报告如下：",
);
head("一、部门基本情况");
say(
  "    （一）机构和人员。我镇纳入部门预算编报范围的单位3个，即镇机关本级、农业服务中心、社区事务服务中心。编制61人，其中镇机关本级38人、农业服务中心14人、社区事务服务中心9人；年末实有在职58人，在职人员控制率为95.08%。",
);
say("    （二）主要职能。落实党的路线方针政策，组织实施全镇经济和社会发展规划，承担乡村振兴、公共服务、平安建设、应急管理等工作。");
say("    （三）年度重点工作。2024年初确定重点工作20项，实际完成19项，其中按时完成18项；场镇污水管网改造因用地手续未批复结转下年实施。");
head("二、部门收支情况");
say(
  "    （一）收入情况。2024年收入总计2,419.04万元，其中：上年结转69.60万元，一般公共预算拨款2,185.14万元，政府性基金预算拨款123.30万元，其他收入41.00万元。",
);
caption("表1  年度收入情况", "万元");
byUnit(
  "income",
  two(
    [(top) => `A${top}:A${top + 1}`, "机构名称"],
    [(top) => `B${top}:B${top + 1}`, "收入合计"],
    [(top) => `C${top}:F${top}`, "其中"],
    [(top) => `C${top + 1}`, "上年结转"],
    [(top) => `D${top + 1}`, "一般公共预算拨款"],
    [(top) => `E${top + 1}`, "政府性基金拨款"],
    [(top) => `F${top + 1}`, "其他收入"],
  ),
  [
    [1930.06, 345.23, 143.75],
    [57.12, 12.48, 0],
    [1714.64, 326.75, 143.75],
    [123.3, 0, 0],
    [35, 6, 0],
  ],
  { B: (at) => `SUM(C${at}:F${at})` },
);
say(
  "    （二）支出和结余情况。2024年支出合计2,366.97万元，其中：基本支出1,154.98万元，占支出的48.80%；项目支出1,211.99万元，占支出的51.20%。基本支出中人员经费1,003.06万元，公用经费151.92万元。",
);
say("    年末结转结余52.07万元，其中镇机关本级38.54万元、农业服务中心13.53万元；比上年69.60万元减少17.53万元，下降25.19%。");
caption("表2  年度支出和结余情况", "万元");
byUnit(
  "spending",
  two(
    [(top) => `A${top}:A${top + 1}`, "机构名称"],
    [(top) => `B${top}:B${top + 1}`, "支出合计"],
    [(top) => `C${top}:C${top + 1}`, "基本支出"],
    [(top) => `D${top}:E${top}`, "其中"],
    [(top) => `D${top + 1}`, "人员支出"],
    [(top) => `E${top + 1}`, "公用支出"],
    [(top) => `F${top}:F${top + 1}`, "项目支出"],
    [(top) => `G${top}:G${top + 1}`, "年末结余"],
  ),
  [
    [1891.52, 331.7, 143.75],
    [830.78, 208.25, 115.95],
    [712.36, 186.9, 103.8],
    [118.42, 21.35, 12.15],
    [1060.74, 123.45, 27.8],
    [38.54, 13.53, 0],
  ],
  { B: (at) => `C${at}+F${at}`, C: (at) => `D${at}+E${at}` },
);
say(
  "    （三）“三公”经费情况。2024年“三公”经费预算18.90万元，比上年预算20.00万元减少1.10万元，下降5.50%；实际支出16.61万元，其中公务接待费5.21万元，公务用车运行维护费11.40万元，未发生公务用车购置费和因公出国（境）费；比预算节约2.29万元，控制率为87.88%。",
);
caption("表3  “三公”经费支出情况", "万元");
byUnit(
  "guests",
  two(
    [(top) => `A${top}:A${top + 1}`, "机构名称"],
    [(top) => `B${top}:B${top + 1}`, "“三公”经费合计"],
    [(top) => `C${top}:F${top}`, "其中"],
    [(top) => `C${top + 1}`, "公务接待费"],
    [(top) => `D${top + 1}`, "公务用车运维费"],
    [(top) => `E${top + 1}`, "公务用车购置费"],
    [(top) => `F${top + 1}`, "因公出国（境）费"],
  ),
  [
    [14.26, 2.35, 0],
    [4.06, 1.15, 0],
    [10.2, 1.2, 0],
    [0, 0, 0],
    [0, 0, 0],
  ],
  { B: (at) => `SUM(C${at}:F${at})` },
);
say(
  "    （四）项目支出情况。2024年安排项目7个，年初预算804.50万元，调整后预算1,260.44万元，实际支出1,211.99万元，执行率为96.16%。其中农村公路养护等5个重点项目支出994.49万元，占项目支出的82.05%。",
);
caption("表4  项目支出情况", "元");
const projects = [
  ["农村公路养护", 1260000, 1486000, 1472350],
  ["农村人居环境整治", 1850000, 2615000, 2540680.5],
  ["高标准农田管护", 980000, 1540000, 1498240],
  ["村级组织运转", 2640000, 2640000, 2640000],
  ["自然灾害救灾", 0, 1862400, 1793629.5],
  ["专职消防队建设", 735000, 861000, 812000],
  ["社区养老服务站", 580000, 1600000, 1363000],
];
const projectTop = row;
["项目名称", "年初预算", "调整后预算", "支出数", "执行率", "结余", "是否重点项目"].forEach((text, index) =>
  put(six, `${"ABCDEFG"[index]}${row}`, text),
);
row += 1;
places.projects = row;
projects.forEach(([name, ...values], index) => {
  left(six, `A${row}`, name);
  values.forEach((value, column) => amount(six, `${"BCD"[column]}${row}`, value, GROUPED));
  put(six, `E${row}`, live(`D${row}/C${row}`, values[2] / values[1]), { format: "0.00%" });
  amount(six, `F${row}`, live(`C${row}-D${row}`, to(values[1] - values[2])), GROUPED);
  put(six, `G${row}`, index < 5 ? "是" : "否");
  row += 1;
});
put(six, `A${row}`, "合计");
const projectTotals = [1, 2, 3].map((column) => sum(projects.map((project) => project[column])));
projectTotals.forEach((value, column) => {
  const letter = "BCD"[column];
  amount(six, `${letter}${row}`, live(`SUM(${letter}${places.projects}:${letter}${row - 1})`, value), GROUPED);
});
put(six, `E${row}`, live(`D${row}/C${row}`, projectTotals[2] / projectTotals[1]), { format: "0.00%" });
amount(six, `F${row}`, live(`C${row}-D${row}`, to(projectTotals[1] - projectTotals[2])), GROUPED);
put(six, `G${row}`, "—");
grid(six, `A${projectTop}:G${row}`);
row += 2;
say(
  "    执行率最低的是社区养老服务站项目，为85.19%，结余237,000.00元；村级组织运转项目执行率为100.00%；自然灾害救灾项目为年中追加，追加1,862,400.00元。",
);
say(
  "    （五）资产和采购情况。年末固定资产1,853.00万元，其中在用1,823.75万元，固定资产利用率为98.42%。政府采购预算86.50万元，实际采购82.13万元，执行率为94.95%。",
);
head("三、绩效目标完成情况");
say("    （一）投入情况。在职人员控制率95.08%，未超编；“三公”经费变动率-5.50%；重点支出安排率82.05%。");
say(
  "    （二）过程情况。全年预算2,419.04万元，支出2,366.97万元，预算完成率97.85%；年初预算1,907.00万元，年中调整442.44万元，预算调整率23.20%。公用经费预算150.00万元，实际支出151.92万元，超支1.92万元，控制率101.28%。",
);
say(
  "    我镇制定了预算管理、收支管理、采购管理、资产管理等制度，资金拨付手续完整，未发现截留、挤占、挪用资金的情况；按规定公开了预决算信息。",
);
say("    （三）产出情况。设定的16项绩效指标完成14项，未完成2项，主要指标完成情况见表5。");
caption("表5  主要绩效指标完成情况", "见计量单位栏");
const goalTop = row;
["指标内容", "计量单位", "指标值", "完成值", "是否完成"].forEach((text, index) => put(six, `${"ABCDE"[index]}${row}`, text));
row += 1;
places.goals = row;
[0, 1, 2, 4, 6, 7, 10, 12, 15].forEach((index) => {
  const [name, unit, kind, , changed, reached, factor] = goals[index];
  left(six, `A${row}`, name);
  put(six, `B${row}`, unit);
  put(six, `C${row}`, `${kind}${changed}`);
  put(six, `D${row}`, reached);
  put(six, `E${row}`, factor === 100 ? "是" : "否");
  row += 1;
});
grid(six, `A${goalTop}:E${row - 1}`);
row += 1;
say(
  "    养护农村公路88.4公里，比目标多2.4公里，养护支出147.24万元，每公里成本16,655.54元；整治行政村9个；走访慰问困难群众372户次；开展文化惠民活动14场次。救灾资金在12个工作日内发放到位，准确率100%。",
);
say("    社区养老服务站计划10个月建成，实际用时12个月，延迟2个月。");
say(
  "    （四）效果情况。全镇村集体经济收入由上年642.00万元增加到702.03万元，增加60.03万元，增长9.35%；受益群众2.16万人；农村生活垃圾无害化处理率93.10%，比目标低1.90个百分点；森林火灾受害率0.12‰。",
);
say("    满意度调查发放问卷500份，收回486份，其中满意451份，群众满意度为92.80%。");
head("四、自评结论");
say(
  "    按照部门整体支出绩效评价评分表，我镇自评得分87.7分，其中投入14分、过程38分、产出18.7分、效果17分，评价等级为“良”。部门整体绩效自评表中，执行率得分9.78分，指标得分88.88分，合计98.66分。",
);
head("五、存在的问题");
say("    一是预算编制不够精准，年中调整442.44万元，预算调整率达23.20%，超过20%。");
say("    二是公用经费控制不严，镇机关本级公用经费预算115.00万元，实际支出118.42万元，超支3.42万元。");
say("    三是个别项目进度偏慢，社区养老服务站项目执行率仅为85.19%。");
head("六、改进措施");
say(
  "    一是细化预算编制，提前谋划项目，减少年中追加；二是严格公用经费定额管理，压减一般性支出；三是建立项目按月调度机制，2025年6月底前支出进度不低于50%。",
);
head("七、其他需要说明的情况");
say("    2024年我镇农业服务中心的结转结余由上年12.48万元增加到13.53万元，增加1.05万元，主要是高标准农田管护工程质保金未到期。");
row += 1;
put(six, `E${row}:G${row}`, UNIT);
put(six, `E${row + 1}:G${row + 1}`, "2025年3月20日");

// What the drop-down lists of 附件3 offer.
const lists = sheet(book, "选项", [12, 12]);
["≥", "≤", "＝", "定性"].forEach((text, index) => put(lists, `A${index + 1}`, text));
["是", "否"].forEach((text, index) => put(lists, `B${index + 1}`, text));
lists.state = "hidden";

await save(book, new URL(import.meta.url));
