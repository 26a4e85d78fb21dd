// 沅宁县自然资源局 2023: the four forms of a Hunan county as its finance bureau prints them, filled in by a bureau with habits of its own: a 自评表 with 分值 before 年度指标值, its funds as labels beside amounts; a base table in 元 with 2022年决算数, 2023年预算数 and 2023年决算数 over merged pairs of columns, 楼堂馆所 in 万元 and rows added for the budget and for 履职; a score sheet with a 分值 behind each level whose 指标说明 go on with the bureau's own calculation; a report in 万元 with one table in 元; everything agrees.
import { GROUPED, PERCENT, grid, left, live, money, put, rate, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "沅宁县自然资源局";
const book = workbook("沅宁县自然资源局财务股");
const wide = { pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 } };
const to = (value, places = 2) => Number((Math.sign(value) * Math.round(Math.abs(value) * 10 ** places + 1e-7)) / 10 ** places);
const sum = (...values) => to(values.reduce((all, value) => all + value, 0));
const yuan = (value) => Math.round(value * 10000);
const percent = (value) => `${to(value * 100).toFixed(2)}%`;

// What the forms are filled from, in 万元: 2022年决算, 2023年年初预算, 2023年全年预算, 2023年决算.
const projects = [
  ["国土空间规划编制", 186.4, 150, 238.6, 225.84],
  ["地质灾害防治", 312.75, 220, 428.5, 419.26],
  ["耕地保护与卫片执法", 96.28, 120, 132.4, 128.97],
  ["矿山生态修复", 268.9, 180, 365.8, 338.15],
  ["不动产登记平台运维", 58.62, 62, 62, 60.48],
  ["“一张图”系统运维", 45.3, 48, 52.5, 47.92],
];
const of = (from, until) => [1, 2, 3, 4].map((column) => sum(...projects.slice(from, until).map((line) => line[column])));
const [tasks, upkeep, allProjects] = [of(0, 4), of(4, 6), of(0, 6)];
const people = [1486.35, 1452.8, 1578.46, 1571.32];
const office = [178.6, 184, 189.2, 188.6];
const basic = people.map((value, at) => sum(value, office[at]));
const all = basic.map((value, at) => sum(value, allProjects[at]));
const [, initial, whole, spent] = all;
const [carried, added, rest] = [73.48, 557.18, 66.92];
if (sum(carried, initial, added) !== whole || sum(whole, -spent) !== rest) throw new Error("the budget does not add up");

// 附件3
const three = sheet(book, "附件3自评表", [8, 11, 13, 25, 16, 17, 17, 10, 30], wide);
left(three, "A1", "附件3");
title(three, "A2:I2", "部门整体支出绩效自评表");
put(three, "A3:I3", "（2023年度）");
put(three, "A4:C4", "预算部门（单位）名称");
put(three, "D4:G4", UNIT);
put(three, "H4:I4", "金额单位：万元", { align: "right" });
put(three, "A5:A11", "年度\n预算\n申请");
put(three, "B5:C5", null);
["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"].forEach((text, at) => put(three, `${"DEFGHI"[at]}5`, text));
put(three, "B6:C6", "年度资金总额");
money(three, "D6", initial);
money(three, "E6", live("E8+E9+E10+E11", whole));
money(three, "F6", spent);
put(three, "G6", 10);
rate(three, "H6", live("F6/E6", spent / whole));
put(three, "I6", 9.78);
left(three, "B7:E7", "按收入性质分：");
left(three, "F7:I7", "按支出性质分：");
[
  ["其中：一般公共预算（含上年结转）", 2681.66, "其中：基本支出", basic[2]],
  ["政府性基金拨款", 365.8, "项目支出", allProjects[2]],
  ["纳入专户管理的非税收入拨款", 0, null, null],
  ["其他资金", 0, null, null],
].forEach(([income, got, spending, paid], at) => {
  const row = 8 + at;
  left(three, `B${row}:D${row}`, income);
  money(three, `E${row}`, got);
  left(three, `F${row}:H${row}`, spending);
  money(three, `I${row}`, paid);
});
put(three, "A12:A13", "年度\n总体\n目标");
put(three, "B12:E12", "预期目标");
put(three, "F12:I12", "实际完成情况");
left(
  three,
  "B13:E13",
  "1.完成村庄规划编制28个以上，新增耕地1200亩以上；\n2.排查地质灾害隐患点186处，确保不发生人员伤亡；\n3.修复废弃矿山42公顷以上，卫片违法图斑整改率达到100%；\n4.不动产登记按时办结率达到95%以上，服务对象满意度达到90%以上。",
);
left(
  three,
  "F13:I13",
  "1.完成村庄规划编制30个，新增耕地1268.5亩；\n2.排查地质灾害隐患点186处，未发生人员伤亡；\n3.修复废弃矿山39.6公顷，比目标少2.4公顷；卫片违法图斑整改72个，整改率96.00%；\n4.不动产登记按时办结率96.70%，服务对象满意度88.77%。",
);
["一级指标", "二级指标", "三级指标", "分值", "年度指标值", "实际完成值", "得分", "偏差原因分析及改进措施"].forEach((text, at) =>
  put(three, `${"BCDEFGHI"[at]}14`, text, { bold: true }),
);
const goals = [
  ["村庄规划编制数", 4, "≥28个", "30个", 4],
  ["地质灾害隐患点排查数", 4, "≥186处", "186处", 4],
  ["新增耕地面积", 4, "≥1200亩", "1268.5亩", 4],
  ["废弃矿山生态修复面积", 4, "≥42公顷", "39.6公顷", 3.77, "茶溪矿区下半年连续降雨，2.4公顷未完成覆土，已安排2024年3月底前完工。"],
  ["不动产登记办件量", 4, "≥8000件", "8640件", 4],
  ["卫片违法图斑整改率", 4, "100%", "96.00%", 3.84, "3个图斑涉及民生项目，用地报批手续正在办理。"],
  ["项目验收合格率", 5, "100%", "100%", 5],
  ["不动产登记按时办结率", 5, "≥95%", "96.70%", 5],
  ["国土变更调查完成时间", 4, "2023年12月31日前", "2023年12月22日", 4],
  ["一般登记办理时限", 4, "≤5个工作日", "3.5个工作日", 4],
  ["“三公”经费支出", 4, "≤24.80万元", "22.61万元", 4],
  ["矿山修复单位成本", 4, "≤9.00万元/公顷", "8.54万元/公顷", 4],
  ["土地出让收入", 8, "≥3.20亿元", "3.46亿元", 8],
  ["地质灾害死亡人数", 8, "0人", "0人", 8],
  ["矿山修复区植被覆盖率", 7, "≥80%", "83.60%", 7],
  ["永久基本农田保护面积", 7, "≥31.60万亩", "31.62万亩", 7],
  ["社会公众或服务对象满意度", 10, "≥90%", "88.77%", 9.86, "办事大厅高峰期排队时间较长，2024年增设2个综合窗口。"],
];
goals.forEach(([name, weight, aim, reached, score, why], at) => {
  const row = 15 + at;
  left(three, `D${row}`, name);
  [weight, aim, reached, score].forEach((value, index) => put(three, `${"EFGH"[index]}${row}`, value));
  left(three, `I${row}`, why);
});
[
  ["A14:A31", "绩\n效\n指\n标"],
  ["B15:B26", "产出指标\n（50分）"],
  ["B27:B30", "效益指标\n（30分）"],
  ["B31", "满意度指标\n（10分）"],
  ["C15:C19", "数量指标"],
  ["C20:C21", "质量指标"],
  ["C22:C24", "时效指标"],
  ["C25:C26", "成本指标"],
  ["C27", "经济效益\n指标"],
  ["C28", "社会效益\n指标"],
  ["C29", "生态效益\n指标"],
  ["C30", "可持续影响\n指标"],
  ["C31", "服务对象\n满意度指标"],
].forEach(([where, text]) => put(three, where, text));
put(three, "A32:D32", "总分", { bold: true });
put(three, "E32", live("G6+SUM(E15:E31)", sum(10, ...goals.map((goal) => goal[1]))));
put(three, "F32:G32", null);
put(three, "H32", live("I6+SUM(H15:H31)", sum(9.78, ...goals.map((goal) => goal[4]))));
put(three, "I32", null);
grid(three, "A4:I32");
left(three, "A33:I33", "填表人：瞿某某    填报日期：2024年4月8日    联系电话：0745-7720318    单位负责人签字：");

// 附件4
const four = sheet(book, "附件4基础数据", [32, 14, 14, 14, 14, 14, 14]);
left(four, "A1", "附件4");
title(four, "A2:G2", "部门整体支出绩效评价基础数据表");
put(four, "A3:G3", "（2023年度·含二级机构）");
left(four, "A4:D4", `填报单位：${UNIT}`);
put(four, "E4:G4", "单位：元、人", { align: "right" });
const pairs = ["B", "D", "F"];
const pair = (row, at) => `${pairs[at]}${row}:${"CEG"[at]}${row}`;
const heads = (row, texts) => {
  put(four, `A${row}`, texts[0], { bold: true });
  texts.slice(1).forEach((text, at) => put(four, pair(row, at), text, { bold: true }));
};
heads(5, ["财政供养人员情况", "编制数", "2023年实际在职人数", "控制率"]);
[
  ["合计", live("B7+B8", 128), live("D7+D8", 123), 123 / 128],
  ["其中：局机关", 36, 34, 34 / 36],
  ["      二级机构（不动产登记中心等5家）", 92, 89, 89 / 92],
].forEach(([name, posts, now, share], at) => {
  const row = 6 + at;
  left(four, `A${row}`, name);
  put(four, pair(row, 0), posts);
  put(four, pair(row, 1), now);
  rate(four, pair(row, 2), at === 0 ? live(`D${row}/B${row}`, share) : to(share, 4));
});

heads(9, ["经费控制情况", "2022年决算数", "2023年预算数", "2023年决算数"]);
const three22 = [260800, 248000, 226100];
const costs = (row, name, values, formulas = [null, null, null]) => {
  left(four, `A${row}`, name);
  values.forEach((value, at) => {
    if (typeof value === "number") money(four, pair(row, at), formulas[at] ? live(formulas[at], value) : value, GROUPED);
    else put(four, pair(row, at), value);
  });
};
const sums = (row, first, last) => pairs.map((column) => `SUM(${column}${first}:${column}${last})`);
const threes = (row, ...others) => pairs.map((column) => others.map((other) => `${column}${other}`).join("+"));
costs(10, "三公经费", three22, [null, ...threes(10, 11, 14, 15).slice(1)]);
costs(11, "  1、公务用车购置和维护经费", [168500, 160000, 157700], [null, null, "F12+F13"]);
costs(12, "    其中：公车购置", [0, 0, 0]);
costs(13, "          公车运行维护", [168500, 160000, 157700]);
costs(14, "  2、出国经费", [null, null, null]);
costs(15, "  3、公务接待", [92300, 88000, 68400]);
const kinds = (values) => [0, 1, 3].map((at) => yuan(values[at]));
costs(16, "项目支出：", kinds(allProjects), threes(16, 17, 22));
costs(17, "  1、业务工作专项", kinds(tasks), [null, ...sums(17, 18, 21).slice(1)]);
costs(22, "  2、运行维护专项", kinds(upkeep), [null, "D23+D24", "F23+F24"]);
projects.forEach(([name, ...values], at) => costs(at < 4 ? 18 + at : 19 + at, `    （${(at % 4) + 1}）${name}`, kinds(values)));
costs(25, "公用经费", [1786000, 1840000, 1886000], [null, ...sums(25, 26, 29).slice(1)]);
costs(26, "  其中：办公经费", [286400, 280000, 268900]);
costs(27, "        水费、电费、差旅费", [512300, 520000, 548200]);
costs(28, "        会议费、培训费", [148600, 150000, 126300]);
costs(29, "        其他", [838700, 890000, 942600]);
costs(30, "政府采购金额", ["——", 1560000, 1528800]);
costs(31, "部门基本支出预算调整", ["——", yuan(basic[1]), yuan(basic[3])]);
costs(32, "部门整体支出", [yuan(all[0]), yuan(initial), yuan(spent)], [null, "D16+D31", "F16+F31"]);

const six = (row, texts, bold) => texts.forEach((text, at) => put(four, `${"ABCDEFG"[at]}${row}`, text, { bold }));
six(33, ["预算执行情况", "上年结转", "年初预算", "本年追加预算", "全年预算数", "全年支出数", "年末结余"], true);
put(four, "A34", "金额");
[carried, initial, added, whole, spent].forEach((value, at) =>
  money(four, `${"BCDEF"[at]}34`, at === 3 ? live("B34+C34+D34", yuan(value)) : yuan(value), GROUPED),
);
money(four, "G34", live("E34-F34", yuan(rest)), GROUPED);
six(
  35,
  [
    "楼堂馆所控制情况\n（2023年完工项目）",
    "批复规模\n（㎡）",
    "实际规模\n（㎡）",
    "规模控制率",
    "预算投资\n（万元）",
    "实际投资\n（万元）",
    "投资概算\n控制率",
  ],
  true,
);
left(four, "A36", "茶溪中心国土所业务用房");
put(four, "B36", 1260, { format: "0.00" });
put(four, "C36", 1248.5, { format: "0.00" });
rate(four, "D36", 0.9909);
put(four, "E36", 268, { format: "0.00" });
put(four, "F36", 274.6, { format: "0.00" });
rate(four, "G36", live("F36/E36", 274.6 / 268));
heads(37, ["履职情况", "计划（应完成）数", "实际完成数", "完成率"]);
const duties = [
  ["年度重点工作（项）", 26, 25],
  ["地质灾害隐患点排查（处）", 186, 186],
  ["卫片违法图斑整改（个）", 75, 72],
  ["不动产登记办结（件，按时办结）", 8640, 8355],
  ["满意度问卷（份，有效／满意）", 285, 253],
];
duties.forEach(([name, plan, done], at) => {
  const row = 38 + at;
  left(four, `A${row}`, name);
  put(four, pair(row, 0), plan);
  put(four, pair(row, 1), done);
  if (at % 2 === 0) rate(four, pair(row, 2), live(`D${row}/B${row}`, done / plan));
  else put(four, pair(row, 2), percent(done / plan));
});
put(four, "A43", "厉行节约保障措施");
left(
  four,
  "B43:G43",
  "1.严格公务接待审批和公函制度；2.公务用车统一派车、定点加油和维修；3.会议、培训从简。“三公经费”决算数比2022年减少3.47万元。",
);
grid(four, "A5:G43");
left(four, "A44:G44", "说明：“项目支出”需要填报基本支出以外的所有项目支出情况，“公用经费”填报基本支出中的一般商品和服务支出。");
left(four, "A45:G45", "填表人：瞿某某    填报日期：2024年4月8日    联系电话：0745-7720318    单位负责人签字：");

// 附件5
const five = sheet(book, "附件5计分表", [9, 6, 10, 6, 15, 6, 40, 46, 8, 24], wide);
left(five, "A1", "附件5");
title(five, "A2:J2", "部门整体支出绩效评价指标计分表");
put(five, "A3:J3", `（2023年度）    部门名称：${UNIT}`);
["一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "评价标准", "指标说明", "得分", "扣分原因"].forEach((text, at) =>
  put(five, `${"ABCDEFGHIJ"[at]}4`, text, { bold: true }),
);
const items = [
  [
    "在职人员控制率",
    5,
    "以100%为标准。在职人员控制率≦100%，计5分；每超过一个百分点扣0.5分，扣完为止。",
    "在职人员控制率=（在职人员数/编制数）×100%。\n在职人员数：部门（单位）实际在职人数，以财政部门确定的部门决算编制口径为准。\n我局：123/128×100%=96.09%",
    5,
  ],
  [
    "“三公经费”变动率",
    5,
    "“三公经费”变动率≦0，计5分；“三公经费”变动率＞0，每超过一个百分点扣0.5分，扣完为止。",
    "“三公经费”变动率=[（本年度“三公经费”决算数-上年度“三公经费”决算数）/上年度“三公经费”决算数]×100%。\n我局：（22.61-26.08）/26.08×100%=-13.31%",
    5,
  ],
  [
    "预算完成率",
    5,
    "100%计满分，每低于5%扣2分（不足5%的按5%计算），扣完为止。",
    "预算完成率=（上年结转+年初预算+本年追加预算-年末结余）/（上年结转+年初预算+本年追加预算）×100%。\n我局：（73.48+2416.80+557.18-66.92）/3047.46×100%=97.80%",
    3,
    "完成率97.80%，低2.20%，按5%扣2分",
  ],
  [
    "预算控制率",
    5,
    "预算控制率=0，计5分；0-10%（含），计4分；10-20%（含），计3分；20-30%（含），计2分；大于30%不得分。",
    "预算控制率=（本年追加预算/年初预算）×100%。\n我局：557.18/2416.80×100%=23.05%",
    2,
    "追加地灾防治、矿山修复等上级专项，控制率23.05%",
  ],
  [
    "新建楼堂馆所面积控制率",
    5,
    "100%以下（含）计5分，每超出5%扣2分，扣完为止。没有楼堂馆所项目的部门按满分计算。",
    "楼堂馆所面积控制率=实际建设面积/批准建设面积×100%。\n该指标以2023年完工的新建楼堂馆所为评价内容。\n我局：1248.50/1260×100%=99.09%",
    5,
  ],
  [
    "新建楼堂馆所投资概算控制率",
    5,
    "100%以下（含）计5分，每超出5%扣2分（不足5%的按5%计算），扣完为止。没有楼堂馆所项目的部门按满分计算。",
    "楼堂馆所投资概算控制率=实际投资金额/批准投资金额×100%。\n我局：274.60/268×100%=102.46%",
    3,
    "基础加固增加投资6.60万元，超出2.46%，按5%扣2分",
  ],
  [
    "公用经费控制率",
    8,
    "100%以下（含）计8分，每超出1%扣1分（不足1%的不扣分），扣完为止。",
    "公用经费控制率=（实际支出公用经费总额/预算安排公用经费总额）×100%。\n我局：188.60/184×100%=102.50%",
    6,
    "超出2.50%，扣2分",
  ],
  [
    "“三公经费”控制率",
    7,
    "100%以下（含）计7分，每超出1%扣1分，扣完为止。",
    "“三公经费”控制率=（“三公经费”实际支出数/“三公经费”预算安排数）×100%。\n我局：22.61/24.80×100%=91.17%",
    7,
  ],
  [
    "政府采购执行率",
    6,
    "100%计满分，每超过（降低）1%扣1分，扣完为止。",
    "政府采购执行率=（实际政府采购金额/政府采购预算数）×100%。\n我局：152.88/156×100%=98.00%",
    4,
    "执行率98.00%，扣2分",
  ],
  [
    "管理制度健全性",
    8,
    "①有内部财务管理制度、会计核算制度等管理制度，2分；②有本部门厉行节约制度，2分；③相关管理制度合法、合规、完整，2分；④相关管理制度得到有效执行，2分。",
    "部门（单位）为加强预算管理、规范财务行为而制定的管理制度是否健全完整。",
    8,
  ],
  [
    "资金使用合规性",
    6,
    "①支出符合国家财经法规和财务管理制度规定；②资金拨付有完整的审批程序和手续；③项目支出按规定经过评估论证；④支出符合部门预算批复的用途；⑤资金使用无截留、挤占、挪用、虚列支出等情况。以上情况每出现一例不符合要求的扣1分，扣完为止。",
    "部门（单位）使用预算资金是否符合相关的预算财务管理制度的规定。",
    5,
    "1笔差旅费报销附件不全，扣1分",
  ],
  [
    "预决算信息公开性",
    5,
    "①按规定内容公开预决算信息，1分；②按规定时限公开预决算信息，1分；③基础数据信息和会计信息资料真实，1分；④基础数据信息和会计信息资料完整，1分；⑤基础数据信息和会计信息资料准确，1分。",
    "预决算信息是指与部门预算、执行、决算、监督、绩效等管理相关的信息。",
    5,
  ],
  [
    "重点工作实际完成率",
    6,
    "得分=重点工作实际完成率×6分。",
    "重点工作实际完成率=（实际完成重点工作项数/计划完成重点工作项数）×100%。\n我局：25/26×100%=96.15%",
    5.77,
    "矿山修复任务未全部完成",
  ],
  [
    "地质灾害隐患点排查率",
    3,
    "100%计满分，每低于1%扣0.5分，扣完为止。",
    "排查率=（实际排查隐患点数/在册隐患点数）×100%。\n我局：186/186×100%=100%",
    3,
  ],
  [
    "卫片违法图斑整改率",
    3,
    "100%计满分，每低于一个百分点扣0.5分，扣完为止。",
    "整改率=（已整改图斑数/应整改图斑数）×100%。\n我局：72/75×100%=96.00%",
    1,
    "3个图斑尚在办理用地报批，低4个百分点，扣2分",
  ],
  [
    "不动产登记按时办结率",
    4,
    "98%（含）以上计4分；95%（含）-98%，计3分；90%（含）-95%，计2分；低于90%不得分。",
    "按时办结率=（按时办结件数/登记办件总数）×100%。\n我局：8355/8640×100%=96.70%",
    3,
    "历史遗留件资料补正时间长",
  ],
  [
    "经济效益",
    2,
    "效益显著计2分；效益较好计1.5分；效益一般计1分；无效益不得分。",
    "部门（单位）履行职责对经济发展所带来的直接或间接影响。",
    1.5,
    "批而未供土地消化偏慢",
  ],
  [
    "社会效益",
    3,
    "效益显著计3分；效益较好计2分；效益一般计1分；无效益不得分。",
    "部门（单位）履行职责对社会发展所带来的直接或间接影响。",
    3,
  ],
  [
    "生态效益",
    3,
    "效益显著计3分；效益较好计2分；效益一般计1分；无效益不得分。",
    "部门（单位）履行职责对生态环境所带来的直接或间接影响。",
    3,
  ],
  [
    "社会公众或服务对象满意度",
    6,
    "90%（含）以上计6分；80%（含）-90%，计4分；70%（含）-80%，计2分；低于70%计0分。",
    "社会公众或服务对象是指部门（单位）履行职责而影响到的部门、群体或个人，采取社会调查的方式。\n我局：253/285×100%=88.77%",
    4,
    "满意度88.77%，扣2分",
  ],
];
items.forEach(([name, weight, rule, meaning, score, why], at) => {
  const row = 5 + at;
  put(five, `E${row}`, name);
  put(five, `F${row}`, weight);
  left(five, `G${row}`, rule);
  left(five, `H${row}`, meaning);
  put(five, `I${row}`, at === 12 ? live("ROUND(25/26*F17,2)", score) : score);
  left(five, `J${row}`, why);
});
[
  ["A5:A6", "投入"],
  ["B5:B6", 10],
  ["A7:A16", "过程"],
  ["B7:B16", 60],
  ["A17:A24", "产出及效率"],
  ["B17:B24", 30],
  ["C5:C6", "预算配置"],
  ["D5:D6", 10],
  ["C7:C10", "预算执行"],
  ["D7:D10", 20],
  ["C11:C16", "预算管理"],
  ["D11:D16", 40],
  ["C17:C20", "职责履行"],
  ["D17:D20", 16],
  ["C21:C24", "履职效益"],
  ["D21:D24", 14],
].forEach(([where, value]) => put(five, where, value));
put(five, "A25", "合计", { bold: true });
put(five, "B25", live("B5+B7+B17", 100));
put(five, "C25", null);
put(five, "D25", 100);
put(five, "E25", null);
put(five, "F25", live("SUM(F5:F24)", sum(...items.map((item) => item[1]))));
put(five, "G25:H25", "自评等次：良");
put(five, "I25", live("SUM(I5:I24)", sum(...items.map((item) => item[4]))));
put(five, "J25", null);
grid(five, "A4:J25");
left(five, "A26:J26", "备注：得分90（含）-100分为优，80（含）-90分为良，60（含）-80分为中，60分以下为差。");

// 附件6
const report = sheet(book, "附件6报告", [25, 14, 14, 14, 14, 14, 14]);
left(report, "A1", "附件6");
title(report, "A2:G2", `${UNIT}2023年度部门整体支出绩效自评报告`);
let row = 4;
const say = (text) => {
  left(report, `A${row}:G${row}`, `    ${text}`);
  report.getRow(row).height = Math.ceil((text.length * 2.1) / 109) * 17 + 6;
  row += 1;
};
const head = (text) => {
  put(report, `A${row}:G${row}`, text, { bold: true, align: "left", font: "黑体" });
  row += 1;
};
const table = (caption, unit, headings, lines, write) => {
  put(report, `A${row}:E${row}`, caption, { align: "left", bold: true });
  put(report, `F${row}:G${row}`, `单位：${unit}`, { align: "right" });
  row += 1;
  const top = row;
  headings.forEach((text, at) => put(report, `${"ABCDEFG"[at]}${row}`, text, { bold: true }));
  row += 1;
  lines.forEach((line, at) => {
    put(report, `A${row}`, line[0]);
    write(line.slice(1), row, at === lines.length - 1, top + 1);
    row += 1;
  });
  grid(report, `A${top}:${"ABCDEFG"[headings.length - 1]}${row - 1}`);
  row += 1;
};

head("一、部门（单位）基本情况");
say(
  "（一）机构人员。我局内设股室12个，下辖不动产登记中心、土地储备中心等二级机构5个。核定编制128人，其中局机关36人、二级机构92人；2023年末实际在职123人，其中局机关34人、二级机构89人，在职人员控制率96.09%。退休人员47人。",
);
say(
  "（二）主要职能。履行全民所有土地、矿产等自然资源资产所有者职责和国土空间用途管制职责，负责自然资源调查监测、确权登记、国土空间规划、耕地保护、地质灾害防治和生态修复等工作。",
);
say("（三）年度重点工作。2023年计划完成重点工作26项，实际完成25项，实际完成率96.15%，未完成的1项为茶溪矿区生态修复。");
head("二、部门整体支出情况（含政府性基金预算）");
say(
  "（一）收支总体情况。2023年年初预算2416.80万元，上年结转73.48万元，本年追加557.18万元，全年预算3047.46万元；全年支出2980.54万元，其中基本支出1759.92万元，占59.05%，项目支出1220.62万元，占40.95%；年末结余66.92万元，比上年末减少6.56万元，下降8.93%。预算完成率97.80%，预算控制率23.05%。全年支出比2022年2633.20万元增加347.34万元，增长13.19%。",
);
table(
  "表1  2023年收支执行情况表",
  "万元",
  ["资金性质", "年初预算数", "上年结转", "本年追加", "全年预算数", "全年支出数", "年末结余"],
  [
    ["一般公共预算", 2236.8, 73.48, 371.38, 2681.66, 2642.39, 39.27],
    ["政府性基金预算", 180, 0, 185.8, 365.8, 338.15, 27.65],
    ["合计", initial, carried, added, whole, spent, rest],
  ],
  (values, at, last, first) =>
    values.forEach((value, index) => {
      const letter = "BCDEFG"[index];
      const own = letter === "E" ? `SUM(B${at}:D${at})` : letter === "G" ? `E${at}-F${at}` : null;
      const written = last ? live(`SUM(${letter}${first}:${letter}${at - 1})`, value) : own === null ? value : live(own, value);
      money(report, `${letter}${at}`, written);
    }),
);
say(
  "（二）基本支出情况。基本支出年初预算1636.80万元，决算1759.92万元。其中人员经费1571.32万元，占基本支出的89.28%；公用经费188.60万元，占10.72%。公用经费年初预算184.00万元，超支4.60万元，控制率102.50%，主要是国土变更调查外业差旅费增加；人均公用经费1.53万元。",
);
table(
  "表2  2023年基本支出经济分类情况表",
  "元",
  ["经济分类", "2022年决算数", "2023年决算数", "增减额", "增减率", "占比"],
  [
    ["工资福利支出", 14025900, 14863200],
    ["对个人和家庭的补助", 837600, 850000],
    ["商品和服务支出", 1786000, 1886000],
    ["合计", 16649500, 17599200],
  ],
  ([before, now], at, last, first) => {
    money(report, `B${at}`, last ? live(`SUM(B${first}:B${at - 1})`, before) : before, GROUPED);
    money(report, `C${at}`, last ? live(`SUM(C${first}:C${at - 1})`, now) : now, GROUPED);
    money(report, `D${at}`, live(`C${at}-B${at}`, now - before), GROUPED);
    rate(report, `E${at}`, live(`D${at}/B${at}`, (now - before) / before));
    put(report, `F${at}`, percent(now / 17599200));
  },
);
say(
  "（三）“三公经费”情况。2023年“三公经费”预算24.80万元，决算22.61万元，控制率91.17%，比预算节约2.19万元；比2022年决算26.08万元减少3.47万元，变动率-13.31%。其中：公务用车运行维护费15.77万元，保有公务用车6辆，车均2.63万元；公务接待费6.84万元，接待114批次、912人次，人均75元；没有发生公务用车购置费和因公出国（境）费。",
);
table(
  "表3  “三公经费”对比表",
  "万元",
  ["项目", "2022年决算数", "2023年预算数", "2023年决算数", "比上年增减", "控制率"],
  [
    ["公务用车运行维护费", 16.85, 16, 15.77],
    ["公务接待费", 9.23, 8.8, 6.84],
    ["合计", 26.08, 24.8, 22.61],
  ],
  ([before, plan, now], at, last, first) => {
    [before, plan, now].forEach((value, index) => {
      const letter = "BCD"[index];
      money(report, `${letter}${at}`, last && index > 0 ? live(`SUM(${letter}${first}:${letter}${at - 1})`, value) : value);
    });
    money(report, `E${at}`, sum(now, -before));
    put(report, `F${at}`, live(`D${at}/C${at}`, now / plan), { format: PERCENT });
  },
);
say(
  "（四）项目支出情况。全年实施项目6个，年初预算780.00万元，全年预算1279.80万元，支出1220.62万元，执行率95.38%，结余59.18万元。其中业务工作专项4个，支出1112.22万元；运行维护专项2个，支出108.40万元。支出最大的是地质灾害防治项目419.26万元，占项目支出的34.35%；执行率最低的是“一张图”系统运维项目，为91.28%。",
);
table(
  "表4  2023年项目支出明细表",
  "万元",
  ["项目名称", "年初预算数", "全年预算数", "全年支出数", "结余", "执行率"],
  [...projects.map(([name, , ...values]) => [name, ...values]), ["合计", ...allProjects.slice(1)]],
  (values, at, last, first) => {
    values.forEach((value, index) => {
      const letter = "BCD"[index];
      money(report, `${letter}${at}`, last ? live(`SUM(${letter}${first}:${letter}${at - 1})`, value) : value);
    });
    money(report, `E${at}`, live(`C${at}-D${at}`, sum(values[1], -values[2])));
    rate(report, `F${at}`, last ? live(`D${at}/C${at}`, values[2] / values[1]) : to(values[2] / values[1], 4));
  },
);
say(
  "（五）政府采购和楼堂馆所情况。政府采购预算156.00万元，实际采购152.88万元，执行率98.00%。茶溪中心国土所业务用房于2023年9月完工，批复面积1260平方米，实际1248.5平方米，面积控制率99.09%；批复投资268.00万元，实际投资274.60万元，超概算6.60万元，概算控制率102.46%，资金已在2021、2022年安排。",
);
head("三、政府性基金预算支出情况");
say(
  "2023年政府性基金年初预算180.00万元，追加185.80万元，全年预算365.80万元，全部用于矿山生态修复，支出338.15万元，执行率92.44%，结余27.65万元。",
);
head("四、国有资本经营预算、社会保险基金预算支出情况");
say("无。");
head("五、部门整体支出绩效情况");
say(
  "（一）规划和耕地保护。编制村庄规划30个，为计划28个的107.14%；新增耕地1268.5亩，超计划68.5亩；永久基本农田保护面积31.62万亩。应整改卫片违法图斑75个，完成72个，整改率96.00%。",
);
say(
  "（二）地灾防治和生态修复。排查在册地质灾害隐患点186处，排查率100%，避险转移群众436户1528人，实现“零伤亡”；修复废弃矿山39.6公顷，为计划42公顷的94.29%，修复区植被覆盖率83.60%，单位成本8.54万元/公顷。",
);
say(
  "（三）登记服务和要素保障。全年办理不动产登记8640件，按时办结8355件，按时办结率96.70%，一般登记平均3.5个工作日办结；实现土地出让收入3.46亿元，比2022年3.28亿元增长5.49%。",
);
say("（四）满意度。发放问卷300份，收回有效问卷285份，满意253份，满意度88.77%，比目标低1.23个百分点。");
say("（五）自评结果。对照计分表，自评得分82.27分，扣17.73分，等次为“良”；部门整体支出绩效自评表得分99.25分，其中预算执行9.78分。");
table(
  "表5  计分表得分汇总",
  "分",
  ["二级指标", "分值", "得分", "扣分", "得分率"],
  [
    ["预算配置", 10, 10],
    ["预算执行", 20, 13],
    ["预算管理", 40, 35],
    ["职责履行", 16, 12.77],
    ["履职效益", 14, 11.5],
    ["合计", 100, 82.27],
  ],
  ([weight, score], at, last, first) => {
    put(report, `B${at}`, last ? live(`SUM(B${first}:B${at - 1})`, weight) : weight);
    put(report, `C${at}`, last ? live(`SUM(C${first}:C${at - 1})`, score) : score);
    put(report, `D${at}`, sum(weight, -score));
    put(report, `E${at}`, live(`C${at}/B${at}`, score / weight), { format: PERCENT });
  },
);
head("六、存在的问题及原因分析");
say("1.预算编制不够精准。全年追加557.18万元，预算控制率23.05%，主要是上级专项在年中下达。");
say("2.公用经费控制不严。公用经费超预算4.60万元，其中水费、电费、差旅费超2.82万元。");
say("3.个别任务没有完成。矿山生态修复少2.4公顷，3个卫片违法图斑未整改到位。");
head("七、下一步改进措施");
say(
  "1.提前谋划2024年项目，预算控制率控制在20%以内；2.压减一般性支出，2024年公用经费不超预算；3.2024年3月底前完成茶溪矿区2.4公顷覆土复绿。",
);
head("八、绩效自评结果拟应用和公开情况");
say("自评结果作为编制2025年部门预算的依据，并于2024年5月底前在县政府门户网站公开。");
row += 1;
put(report, `E${row}:G${row}`, UNIT);
put(report, `E${row + 1}:G${row + 1}`, "2024年4月15日");

await save(book, new URL(import.meta.url));
