// 沱阳县交通运输局 2024 in the manner of Sichuan: the score sheet first (绩效指标 over three levels with their weights in the names, 计分标准 as formulas in words), then the report, the 自评表 whose funds run across (stages down, sources along) with 年度主要任务 below and 指标性质, 指标值 and 度量单位 apart, and last a collection of base data: 收支 under two rows of headings, progress by months, 公用经费 by 科目 in 元, projects with the days they took, and a list of 2023 and 2024 with units; everything agrees.
import { GROUPED, PERCENT, grid, left, live, money, put, rate, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "沱阳县交通运输局";
const book = workbook("沱阳县交通运输局财务股");
const wide = { pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 } };
const to = (value, places = 2) => Number((Math.sign(value) * Math.round(Math.abs(value) * 10 ** places + 1e-7)) / 10 ** places);
const sum = (...values) => to(values.reduce((all, value) => all + value, 0));
const totals = (rows, from) => rows[0].slice(from).map((_, at) => sum(...rows.map((cells) => cells[from + at])));
const percent = (part, whole) => `${((part / whole) * 100).toFixed(2)}%`;

// What the forms are filled from, in 万元.
const projects = [
  ["农村公路养护", "县级专项", 620, 620, 612.45, 22],
  ["公路安全生命防护工程", "上级专项", 380, 465.8, 441.26, 28],
  ["乡村客运补贴", "县级专项", 186.5, 186.5, 180.32, 19],
  ["危旧桥改造", "上级专项", 240, 318.6, 296.74, 43],
  ["交通执法装备及站点运维", "县级专项", 94.2, 86.4, 84.95, 25],
  ["水上交通安全监管", "县级专项", 58.6, 58.6, 52.18, 17],
];
const projectTotals = totals(
  projects.map((line) => line.slice(0, 5)),
  2,
);
const staff = [1498.72, 1486.2, 1542.36, 1540.18];
const office = [155.36, 168.4, 148.4, 146.83];
const basic = staff.map((value, at) => sum(value, office[at]));
const tasks = [1582.4, ...projectTotals];
const all = basic.map((value, at) => sum(value, tasks[at]));
const [, PLANNED, BUDGET, SPENT] = all;
const rest = sum(BUDGET, -SPENT);
// 一般公共预算拨款、政府性基金拨款、其他资金
const sources = [
  ["一般公共预算拨款", 3052.4, 3241.16, 3178.62],
  ["政府性基金预算拨款", 120, 124, 118.7],
  ["其他资金（上年结转）", 61.5, 61.5, 57.59],
];
const subjects = [
  ["办公费", 268000, 254316.4],
  ["印刷费", 96000, 88720],
  ["水费", 18000, 17248.6],
  ["电费", 124000, 131582.35],
  ["邮电费", 52000, 49873.2],
  ["物业管理费", 210000, 208500],
  ["差旅费", 342000, 268465.9],
  ["维修（护）费", 86000, 71240],
  ["会议费", 25000, 19680],
  ["培训费", 48000, 42650],
  ["公务接待费", 35000, 28934],
  ["公务用车运行维护费", 168000, 159362.75],
  ["其他商品和服务支出", 212000, 127726.8],
];
const months = [
  ["6月末", 1432.34, 0.5, 0.8],
  ["9月末", 2218.42, 0.75, 0.9],
  ["11月末", 2865.37, 11 / 12, 0.9],
  ["12月末", SPENT, 1, 1],
];

// 打分
const five = sheet(book, "打分", [12, 12, 13, 8, 34, 48, 9, 32], wide);
left(five, "A1", "附件2-1");
title(five, "A2:H2", "2024年度县级部门整体支出绩效评价指标体系评分表");
left(five, "A3:F3", `部门名称（公章）：${UNIT}`);
put(five, "A4:C4", "绩效指标", { bold: true });
["一级指标", "二级指标", "三级指标"].forEach((text, at) => put(five, `${"ABC"[at]}5`, text, { bold: true }));
["指标\n分值", "指标解释", "计分标准", "自评\n得分", "备注\n（扣分情况）"].forEach((text, at) =>
  put(five, `${"DEFGH"[at]}4:${"DEFGH"[at]}5`, text, { bold: true }),
);
const items = [
  [
    "目标制定",
    6,
    "评价部门绩效目标是否要素完整、细化量化。",
    "1.绩效目标编制要素完整的，得3分，否则酌情扣分；\n2.绩效指标细化量化的，得3分，否则酌情扣分。",
    5.5,
    "个别效益指标量化不够，扣0.5分",
  ],
  [
    "目标实现",
    6,
    "评价部门整体绩效目标实际实现程度与预期目标的偏离度。",
    "以数量指标为核心，单个数量指标实际完成未达到预期指标值或超过预期指标值30%以上的，均不计分。\n指标得分=达到预期值的数量指标个数÷全部数量指标个数×指标分值。",
    4.5,
    "8个数量指标中，养护里程未达到预期值，联合执法行动超过预期值30%以上，扣1.5分",
  ],
  [
    "编制准确",
    5,
    "评价部门年初预算编制是否科学准确。\n全年预算调剂金额=全年预算数-年初预算数。",
    "指标得分=（1-10×部门全年预算调剂金额÷年初部门预算数）×指标分值。其中：若部门全年预算调剂金额÷年初部门预算数＞0.1，此项得0分。",
    live("ROUND((1-10*数据采集!D61/数据采集!D7)*D8,2)", 2.02),
    "全年调剂192.76万元，占年初预算的5.96%，扣2.98分",
  ],
  [
    "预算偏差",
    5,
    "评价部门项目支出年初预算数与决算数的偏差程度。\n偏差度=｜项目支出决算数-项目支出年初预算数｜÷项目支出年初预算数×100%。",
    "指标得分=（1-偏差度）×指标分值。",
    4.72,
    "项目支出偏差度5.61%，扣0.28分",
  ],
  [
    "支出控制",
    4,
    "评价部门日常公用经费（办公费、印刷费、水费、电费、物业管理费、差旅费等科目）年初预算数与决算数的偏差程度。",
    "日常公用经费年初预算数与决算数偏差程度在10%以内的，不扣分。偏差度在10%-20%之间的，扣0.5分；偏差度在20%-30%之间的，扣1分；偏差度超过30%的，不得分。",
    3.5,
    "偏差度12.81%，扣0.5分",
  ],
  [
    "动态调整",
    5,
    "评价部门开展绩效运行监控后，将绩效监控结果应用到预算调整的情况。",
    "指标得分=部门绩效监控调整取消额÷（部门绩效监控调整取消额+结余注销额）×指标分值。当绩效监控调整取消额与结余注销额均为零时，得满分。",
    3,
    "取消27.80万元，注销18.60万元，扣2分",
  ],
  [
    "执行进度",
    5,
    "评价部门在6、9、11月的预算执行情况。",
    "部门预算执行进度在6、9、11月应达到序时进度的80%、90%、90%，即实际支出进度分别达到40%、67.5%、82.5%。\n其中：6月1分，9月2分，11月2分。达到目标进度的得满分，未达到的按实际进度占目标进度的比例计分。",
    4.92,
    "9月末进度64.74%，未达到67.5%，扣0.08分",
  ],
  [
    "“三公”经费",
    3,
    "评价部门“三公”经费的控制情况。",
    "“三公”经费决算数未超过预算数且低于上年决算数的，得3分；未超过预算数但高于上年决算数的，得1.5分；超过预算数的，不得分。",
    3,
    null,
  ],
  [
    "非税收入",
    3,
    "评价部门非税收入征缴情况。\n非税收入完成率=实际征缴入库数÷年初计划数×100%。",
    "完成率达到100%的得满分，未达到的按比例计分。",
    2.79,
    "完成率92.93%，扣0.21分",
  ],
  [
    "预算完成率",
    8,
    "评价部门预算全年执行情况。\n预算完成率=全年决算数÷全年预算数×100%。",
    "部门预算12月末执行进度达到100%的，得满分；未达到100%的，按照实际进度量化计算得分（进度×指标分值）。",
    live("ROUND(数据采集!G7*D15,2)", 7.83),
    "预算完成率97.91%，扣0.17分",
  ],
  [
    "资金结余率",
    5,
    "评价部门资金结余情况。\n资金结余率=年末结转结余数÷全年预算数×100%。",
    "结余率≤2%的，得5分；2%＜结余率≤5%的，得4分；5%＜结余率≤10%的，得2分；结余率＞10%的，不得分。",
    4,
    "结余率2.09%，扣1分",
  ],
  [
    "违规记录",
    5,
    "依据审计监督、财政检查和巡察结果，评价部门本年度预算管理是否合规。",
    "出现部门预算管理方面违纪违规问题的，每个问题扣1分，扣完为止。",
    4,
    "县财政局检查发现1个问题，扣1分",
  ],
  [
    "分配及时",
    5,
    "评价专项资金收到指标文件后是否在30日内分配下达。",
    "指标得分=30日内分配下达的项目个数÷项目总个数×指标分值。",
    4.17,
    "危旧桥改造项目43日下达，扣0.83分",
  ],
  [
    "项目执行率",
    5,
    "评价专项预算项目的执行情况。\n项目执行率=项目实际支出数÷项目全年预算数×100%。",
    "项目执行率达到98%的，得满分；每低于1个百分点扣0.4分，不足1个百分点的按比例折算，扣完为止。",
    4.23,
    "执行率96.08%，低1.92个百分点，扣0.77分",
  ],
  [
    "政府采购",
    4,
    "评价部门政府采购预算执行情况。\n政府采购执行率=实际采购金额÷政府采购预算数×100%。",
    "执行率90%以上（含90%）得4分；80%（含80%）-90%得3分；70%（含70%）-80%得1分；70%以下不得分。",
    3,
    "执行率86.96%，扣1分",
  ],
  [
    "资产管理",
    4,
    "评价部门人均资产变化情况。\n人均资产变化率=（本年人均资产-上年人均资产）÷上年人均资产×100%，人均资产=年末固定资产总额÷年末在职人数。",
    "变化率不大于0的，得4分；大于0且不超过5%的，得3分；大于5%且不超过10%的，得2分；超过10%的，不得分。",
    3,
    "人均资产增长4.32%，扣1分",
  ],
  [
    "信息公开",
    3,
    "评价部门预算、决算和绩效信息是否按要求公开。",
    "按规定公开部门预算得1分；公开部门决算得1分；公开绩效目标和自评结果得1分。",
    3,
    null,
  ],
  [
    "养护完成率",
    5,
    "评价农村公路养护任务完成情况。\n养护完成率=实际养护里程÷计划养护里程×100%。",
    "指标得分=养护完成率×指标分值，超过100%的按100%计算。",
    4.87,
    "实际养护838公里，完成率97.44%，扣0.13分",
  ],
  ["安全生产", 4, "评价道路运输行业安全生产情况。", "每发生1起较大及以上道路运输责任事故扣2分，扣完为止。", 4, null],
  [
    "社会效益",
    6,
    "评价部门履职对方便群众出行、服务乡村振兴的影响。",
    "社会效益显著的，得6分；较好的，得4分；一般的，得2分；不明显的，不得分。",
    4,
    "部分偏远村客运班次偏少，按“较好”计分",
  ],
  [
    "群众满意度",
    4,
    "评价社会公众对部门履职的满意程度，以问卷调查结果为准。",
    "满意度达到90%的，得4分；达到80%不足90%的，得3分；达到70%不足80%的，得2分；不足70%的，不得分。",
    3,
    "满意度88.60%，扣1分",
  ],
];
const scoreOf = (cell) => (typeof cell === "object" ? cell.result : cell);
items.forEach(([name, weight, meaning, rule, score, why], at) => {
  const row = 6 + at;
  put(five, `C${row}`, name);
  put(five, `D${row}`, weight);
  left(five, `E${row}`, meaning);
  left(five, `F${row}`, rule);
  put(five, `G${row}`, score);
  left(five, `H${row}`, why);
});
[
  ["A6:A17", "部门预算管理\n（60分）"],
  ["A18:A19", "专项预算管理\n（10分）"],
  ["A20:A22", "综合管理\n（11分）"],
  ["A23:A26", "部门履职\n（19分）"],
  ["B6:B9", "预算编制\n（22分）"],
  ["B10:B14", "预算执行\n（20分）"],
  ["B15:B17", "完成结果\n（18分）"],
  ["B18:B19", "专项执行\n（10分）"],
  ["B20", "采购管理\n（4分）"],
  ["B21", "资产管理\n（4分）"],
  ["B22", "结果应用\n（3分）"],
  ["B23:B24", "履职产出\n（9分）"],
  ["B25", "履职效益\n（6分）"],
  ["B26", "满意度\n（4分）"],
].forEach(([where, text]) => put(five, where, text));
const scored = sum(...items.map((item) => scoreOf(item[4])));
put(five, "A27:C27", "合  计", { bold: true });
put(five, "D27", live("SUM(D6:D26)", 100));
put(five, "E27:F27", null);
put(five, "G27", live("SUM(G6:G26)", scored));
put(five, "H27", "自评等级：良");
grid(five, "A4:H27");
left(five, "A28:H28", "注：1.自评得分保留两位小数。2.90分（含）以上为优，80分（含）-90分为良，60分（含）-80分为中，60分以下为差。");
left(five, "A29:H29", "填表人：罗某        复核人：廖某        联系电话：0832-×××××××        填报日期：2025年3月20日");

// The report is written last, and is the second sheet.
const six = sheet(book, "文字报告", [23, 16, 16, 16, 14, 14]);

// 整体绩效目标自评
const three = sheet(book, "整体绩效目标自评", [7, 10, 12, 26, 12, 14, 13, 13, 9, 9, 30], wide);
left(three, "A1:B1", "附件2-3");
title(three, "A2:K2", "部门整体支出绩效目标自评表");
put(three, "A3:K3", "（2024年度）");
put(three, "A4:B4", "部门名称");
put(three, "C4:G4", UNIT);
put(three, "H4:K4", "金额单位：万元", { align: "right" });
put(three, "A5:A9", "年度部门整体支出预算");
put(three, "B5:D5", "预算阶段", { bold: true });
["资金总额", "一般公共预算拨款", "政府性基金预算拨款", "其他资金", "分值", "得分", "备注"].forEach((text, at) =>
  put(three, `${"EFGHIJK"[at]}5`, text, { bold: true }),
);
["年初预算数", "全年预算数（调整后）", "全年执行数", "执行率"].forEach((text, at) => put(three, `B${6 + at}:D${6 + at}`, text));
[1, 2, 3].forEach((stage) => {
  const row = 5 + stage;
  money(three, `E${row}`, live(`SUM(F${row}:H${row})`, all[stage]));
  sources.forEach((line, at) => money(three, `${"FGH"[at]}${row}`, line[stage]));
});
rate(three, "E9", live("E8/E7", SPENT / BUDGET));
sources.forEach((line, at) => rate(three, `${"FGH"[at]}9`, live(`${"FGH"[at]}8/${"FGH"[at]}7`, line[3] / line[2])));
put(three, "I6:I9", 10);
put(three, "J6:J9", live("ROUND(E9*I6,2)", 9.79));
left(three, "K6:K9", "按执行率×10分计算");
put(three, "A10:A11", "年度\n总体\n目标");
put(three, "B10:F10", "年初设定目标", { bold: true });
put(three, "G10:K10", "全年实际完成情况", { bold: true });
left(
  three,
  "B11:F11",
  "1.养护农村公路860公里，新增公路安全护栏46公里，改造危旧桥9座；\n2.开行乡村客运线路62条以上，建制村通客车率保持100%；\n3.不发生较大及以上道路运输责任事故，群众出行满意度达到90%以上。",
);
left(
  three,
  "G11:K11",
  "1.养护农村公路838公里，比目标少22公里；新增公路安全护栏48.5公里，改造危旧桥9座，其中8座按期完工；\n2.开行乡村客运线路64条，建制村通客车率100%；\n3.未发生较大及以上道路运输责任事故，群众出行满意度88.60%，未达到目标。",
);
put(three, "A12:A20", "年度\n主要\n任务");
put(three, "B12:C12", "任务名称", { bold: true });
put(three, "D12:F12", "主要内容", { bold: true });
["预算数", "执行数"].forEach((text, at) => put(three, `${"GH"[at]}12`, text, { bold: true }));
put(three, "I12:J12", "执行率", { bold: true });
put(three, "K12", "备注", { bold: true });
const contents = [
  "完成860公里县乡村道日常养护和预防性养护。",
  "在临水临崖、急弯陡坡路段安装波形护栏46公里。",
  "对62条乡村客运线路给予运营补贴。",
  "改造四、五类危旧桥9座。",
  "更新执法记录、称重检测等装备，保障3个执法站点运行。",
  "渡口渡船安全检查、救生设备更新和渡工培训。",
];
[
  ["基本运转", "在职人员工资福利、离退休人员补助和机关日常运转。", basic[2], basic[3]],
  ...projects.map(([name, , , budget, spent], at) => [name, contents[at], budget, spent]),
].forEach(([name, what, budget, spent], at) => {
  const row = 13 + at;
  left(three, `B${row}:C${row}`, name);
  left(three, `D${row}:F${row}`, what);
  money(three, `G${row}`, budget);
  money(three, `H${row}`, spent);
  rate(three, `I${row}:J${row}`, live(`H${row}/G${row}`, spent / budget));
  put(three, `K${row}`, null);
});
put(three, "B20:F20", "金额合计");
money(three, "G20", live("SUM(G13:G19)", BUDGET));
money(three, "H20", live("SUM(H13:H19)", SPENT));
rate(three, "I20:J20", live("H20/G20", SPENT / BUDGET));
put(three, "K20", null);
["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "实际完成值", "权重", "自评\n得分", "未完成原因及改进措施"].forEach(
  (text, at) => put(three, `${"BCDEFGHIJK"[at]}21`, text, { bold: true }),
);
const goals = [
  ["农村公路养护里程", "≥", 860, "公里", 838, 4, 3.9, "7月连续强降雨，22公里水毁路段改为应急抢通，未实施日常养护；2025年一季度补齐。"],
  ["新增公路安全护栏", "≥", 46, "公里", 48.5, 4, 4, null],
  ["改造危旧桥数量", "＝", 9, "座", 9, 4, 4, null],
  ["开行乡村客运线路", "≥", 62, "条", 64, 4, 4, null],
  ["开展联合执法行动", "≥", 36, "次", 52, 4, 4, "增加货车治超专项行动，超出较多，以后年度合理设定指标值。"],
  ["水上安全检查次数", "≥", 48, "次", 50, 4, 4, null],
  ["从业人员安全培训", "≥", 1200, "人次", 1286, 4, 4, null],
  ["新建港湾式候车亭", "≥", 20, "个", 22, 4, 4, null],
  ["养护工程验收合格率", "＝", 100, "%", 100, 4, 4, null],
  ["安全防护工程合格率", "≥", 98, "%", 99.2, 4, 4, null],
  ["危旧桥改造按期完工率", "＝", 100, "%", 88.89, 4, 3.56, "石板河桥因基础变更设计延期42天，9座中8座按期完工；今后加强前期勘察。"],
  ["客运补贴发放及时率", "≥", 95, "%", 97.5, 4, 4, null],
  ["农村公路养护单位成本", "≤", 7500, "元/公里", 7308.47, 4, 4, null],
  ["“三公”经费支出", "≤", 20.3, "万元", 18.83, 4, 4, null],
  ["客运量增长率", "≥", 3, "%", 3.84, 6, 6, null],
  ["建制村通客车率", "＝", 100, "%", 100, 6, 6, null],
  ["较大及以上道路运输责任事故", "＝", 0, "起", 0, 6, 6, null],
  ["农村公路优良中等路率", "≥", 90, "%", 91.35, 6, 6, null],
  ["群众出行满意度", "≥", 90, "%", 88.6, 5, 4.92, "部分偏远村客运班次偏少，2025年优化班线和预约响应服务。"],
  ["运输企业满意度", "≥", 85, "%", 93.33, 5, 5, null],
];
goals.forEach(([name, sign, aim, unit, reached, weight, score, why], at) => {
  const row = 22 + at;
  left(three, `D${row}`, name);
  [sign, aim, unit, reached, weight, score].forEach((value, index) => put(three, `${"EFGHIJ"[index]}${row}`, value));
  left(three, `K${row}`, why);
});
put(three, "A21:A41", "年度\n绩效\n指标");
[
  ["B22:B35", "产出指标\n（56分）"],
  ["B36:B39", "效益指标\n（24分）"],
  ["B40:B41", "满意度指标\n（10分）"],
  ["C22:C29", "数量指标"],
  ["C30:C31", "质量指标"],
  ["C32:C33", "时效指标"],
  ["C34:C35", "成本指标"],
  ["C36", "经济效益指标"],
  ["C37:C38", "社会效益指标"],
  ["C39", "可持续影响指标"],
  ["C40:C41", "服务对象满意度"],
].forEach(([where, text]) => put(three, where, text));
const goalScore = sum(9.79, ...goals.map((goal) => goal[6]));
put(three, "A42:H42", "自评总分（含预算执行10分）", { bold: true });
put(three, "I42", live("I6+SUM(I22:I41)", 100));
put(three, "J42", live("J6+SUM(J22:J41)", goalScore));
put(three, "K42", null);
grid(three, "A4:K42");
left(three, "A43:K43", "填报人：罗某          填报日期：2025年3月20日");

// 数据采集
const four = sheet(book, "数据采集", [6, 30, 15, 15, 15, 15, 12, 14, 18], wide);
left(four, "A1", "附件2-4");
title(four, "A2:I2", "2024年度部门整体支出绩效评价基础数据采集表");
left(four, "A3:E3", `填报部门：${UNIT}`);
const part = (row, text, unit) => {
  put(four, `A${row}:F${row}`, text, { bold: true, align: "left" });
  put(four, `G${row}:I${row}`, unit, { align: "right" });
};
const heads = (row, columns, texts) => texts.forEach((text, at) => put(four, `${columns[at]}${row}`, text, { bold: true }));
part(4, "一、预算收支情况", "单位：万元");
[
  ["A5:A6", "序号"],
  ["B5:B6", "支出类别"],
  ["C5:C6", "2023年\n决算数"],
  ["D5:F5", "2024年"],
  ["G5:G6", "预算\n执行率"],
  ["H5:H6", "年末\n结转结余"],
  ["I5:I6", "备注"],
].forEach(([where, text]) => put(four, where, text, { bold: true }));
heads(6, "DEF", ["年初预算数", "全年预算数", "决算数"]);
[
  [null, "支出总计", all, (column) => `${column}8+${column}11`],
  ["1", "基本支出", basic, (column) => `${column}9+${column}10`],
  ["1.1", "其中：人员经费", staff],
  ["1.2", "      日常公用经费", office],
  ["2", "项目支出", tasks],
].forEach(([number, name, values, formula], at) => {
  const row = 7 + at;
  put(four, `A${row}`, number);
  left(four, `B${row}`, name);
  values.forEach((value, index) => {
    const column = "CDEF"[index];
    money(four, `${column}${row}`, formula ? live(formula(column), value) : value);
  });
  rate(four, `G${row}`, live(`F${row}/E${row}`, values[3] / values[2]));
  money(four, `H${row}`, live(`E${row}-F${row}`, sum(values[2], -values[3])));
  put(four, `I${row}`, null);
});
grid(four, "A5:I11");

part(12, "二、分月预算执行进度", "单位：万元");
heads(13, "ABCDEFGHI", [
  "序号",
  "时点",
  "累计支出数",
  "全年预算数",
  "实际支出进度",
  "序时进度",
  "应达到序时\n进度的比例",
  "目标进度",
  "是否达到",
]);
months.forEach(([name, spent, even, share], at) => {
  const row = 14 + at;
  put(four, `A${row}`, at + 1);
  put(four, `B${row}`, name);
  money(four, `C${row}`, spent);
  money(four, `D${row}`, BUDGET);
  rate(four, `E${row}`, live(`C${row}/D${row}`, spent / BUDGET));
  rate(four, `F${row}`, to(even, 4));
  put(four, `G${row}`, share, { format: "0%" });
  rate(four, `H${row}`, to(even * share, 4));
  put(four, `I${row}`, spent / BUDGET >= to(even * share, 4) ? "达到" : "未达到");
});
grid(four, "A13:I17");

part(18, "三、日常公用经费分科目情况", "单位：元");
heads(19, "ABCDEF", ["序号", "支出经济分类科目", "年初预算数", "决算数", "偏差额", "偏差度"]);
put(four, "G19:I19", "说明", { bold: true });
const subjectTotals = totals(subjects, 1);
const notes = { 差旅费: "视频会议增加，外出减少", 电费: "执法站点增加2处充电桩", 其他商品和服务支出: "压减非刚性支出" };
[...subjects, ["合计", ...subjectTotals]].forEach(([name, plan, spent], at) => {
  const row = 20 + at;
  const last = name === "合计";
  put(four, `A${row}`, last ? null : at + 1);
  left(four, `B${row}`, name);
  money(four, `C${row}`, last ? live("SUM(C20:C32)", plan) : plan, GROUPED);
  money(four, `D${row}`, last ? live("SUM(D20:D32)", spent) : spent, GROUPED);
  money(four, `E${row}`, live(`D${row}-C${row}`, sum(spent, -plan)), GROUPED);
  rate(four, `F${row}`, live(`ABS(E${row})/C${row}`, Math.abs(spent - plan) / plan));
  left(four, `G${row}:I${row}`, notes[name] ?? null);
});
grid(four, "A19:I33");

part(34, "四、专项（项目）预算情况", "单位：万元");
heads(35, "ABCDEFGHI", [
  "序号",
  "项目名称",
  "资金性质",
  "年初预算数",
  "全年预算数",
  "实际支出数",
  "执行率",
  "指标下达用时\n（日）",
  "30日内是否下达",
]);
projects.forEach(([name, kind, plan, budget, spent, days], at) => {
  const row = 36 + at;
  put(four, `A${row}`, at + 1);
  left(four, `B${row}`, name);
  put(four, `C${row}`, kind);
  [plan, budget, spent].forEach((value, index) => money(four, `${"DEF"[index]}${row}`, value));
  put(four, `G${row}`, percent(spent, budget));
  put(four, `H${row}`, days);
  put(four, `I${row}`, days <= 30 ? "是" : "否");
});
put(four, "A42:C42", "合计（6个项目）", { bold: true });
projectTotals.forEach((value, index) => money(four, `${"DEF"[index]}42`, live(`SUM(${"DEF"[index]}36:${"DEF"[index]}41)`, value)));
put(four, "G42", percent(projectTotals[2], projectTotals[1]));
put(four, "H42", "—");
put(four, "I42", "按时5个");
grid(four, "A35:I42");

part(43, "五、其他管理数据", null);
heads(44, "ABCDE", ["序号", "指标名称", "2023年", "2024年", "计量单位"]);
put(four, "F44:I44", "数据来源或说明", { bold: true });
const PER_HEAD = [to(2846.4 / 96), to(2938.35 / 95)];
[
  ["编制人数", 102, 102, "人", "县委编办批复"],
  ["年末在职人数", 96, 95, "人", "人事股；本年退休3人，招录2人"],
  ["年末固定资产总额", 2846.4, 2938.35, "万元", "资产管理系统"],
  ["人均资产", live("ROUND(C47/C46,2)", PER_HEAD[0]), live("ROUND(D47/D46,2)", PER_HEAD[1]), "万元/人", "资产总额÷在职人数"],
  ["人均资产变化率", "—", 4.32, "%", "（30.93-29.65）÷29.65"],
  ["“三公”经费预算数", 21, 20.3, "万元", "部门预算批复"],
  ["“三公”经费决算数", 19.46, 18.83, "万元", "部门决算"],
  ["非税收入年初计划数", 180, 186, "万元", "县财政局下达"],
  ["非税收入实际征缴入库数", 183.24, 172.85, "万元", "非税系统，主要为路产赔（补）偿费"],
  ["非税收入完成率", 101.8, 92.93, "%", null],
  ["政府采购预算数", 231.8, 246.5, "万元", "部门预算批复"],
  ["实际采购金额", 208.45, 214.36, "万元", "政府采购一体化平台"],
  ["政府采购执行率", 89.93, 86.96, "%", null],
  ["年末结转结余数", 61.5, rest, "万元", "部门决算"],
  ["其中：结余注销额", 12.35, 18.6, "万元", "县财政局收回"],
  ["      结转下年使用", live("C58-C59", 49.15), live("D58-D59", 53.15), "万元", null],
  ["全年预算调剂金额", 156.38, live("E7-D7", sum(BUDGET, -PLANNED)), "万元", "追加220.56万元，调减27.80万元"],
  ["绩效监控调整取消额", 9.8, 27.8, "万元", "日常公用经费20.00万元、执法装备7.80万元"],
  ["审计、财政检查和巡察发现违规问题", 2, 1, "个", "县财政局会计信息质量检查"],
].forEach(([name, before, now, unit, note], at) => {
  const row = 45 + at;
  put(four, `A${row}`, at + 1);
  left(four, `B${row}`, name);
  put(four, `C${row}`, before);
  put(four, `D${row}`, now);
  if (unit !== "人" && unit !== "个") {
    four.getCell(`C${row}`).numFmt = "0.00";
    four.getCell(`D${row}`).numFmt = "0.00";
  }
  put(four, `E${row}`, unit);
  left(four, `F${row}:I${row}`, note);
});
grid(four, "A44:I63");
left(four, "A64:I64", "说明：本表数据以2024年度部门决算和财务账为准，第三部分单位为元，其余金额单位为万元。");

// 文字报告
let row = 1;
title(six, "A1:F1", `${UNIT}2024年度部门整体支出绩效自评报告`);
row = 3;
const say = (text) => {
  left(six, `A${row}:F${row}`, text);
  six.getRow(row).height = Math.ceil((text.length * 2.1) / 97) * 17 + 6;
  row += 1;
};
const head = (text) => {
  put(six, `A${row}:F${row}`, text, { bold: true, align: "left", font: "黑体" });
  row += 1;
};
const caption = (text, unit) => {
  put(six, `A${row}:D${row}`, text, { align: "left", bold: true });
  put(six, `E${row}:F${row}`, `单位：${unit}`, { align: "right" });
  row += 1;
};
const table = (headings, lines, write) => {
  const top = row;
  headings.forEach((text, at) => put(six, `${"ABCDEF"[at]}${row}`, text, { bold: true }));
  row += 1;
  lines.forEach((line, at) => {
    write(line, row, at === lines.length - 1, top + 1);
    row += 1;
  });
  grid(six, `A${top}:${"ABCDEF"[headings.length - 1]}${row - 1}`);
  row += 1;
};

head("一、部门概况");
say("    （一）机构组成。沱阳县交通运输局内设股室8个，下属县公路养护中心、县交通运输综合行政执法大队、县港航发展中心3个事业单位。");
say(
  "    （二）机构职能。负责全县公路、水路交通运输行业管理，组织实施交通基础设施建设和养护，承担道路、水路运输安全监管和综合行政执法等工作。",
);
say("    （三）人员概况。核定编制102人，2024年末在职95人，比上年末减少1人，其中本年退休3人、招录2人，在职人员控制率93.14%。");
head("二、部门资金收支情况");
say(
  "    （一）部门总体收支情况。2024年年初预算3233.90万元，年中追加220.56万元、调减27.80万元，全年预算3426.66万元，比年初增加192.76万元，增长5.96%。全年决算支出3354.91万元，比上年3236.48万元增加118.43万元，增长3.66%，预算完成率97.91%。",
);
caption("表1  2024年部门资金收支情况表", "万元");
table(
  ["资金来源", "年初预算数", "全年预算数", "决算支出数", "执行率", "结转结余"],
  [...sources, ["合计", PLANNED, BUDGET, SPENT]],
  (line, at, last, first) => {
    const [name, ...values] = line;
    put(six, `A${at}`, name);
    values.forEach((value, column) => {
      const letter = "BCD"[column];
      money(six, `${letter}${at}`, last ? live(`SUM(${letter}${first}:${letter}${at - 1})`, value) : value);
    });
    put(six, `E${at}`, percent(values[2], values[1]));
    money(six, `F${at}`, live(`C${at}-D${at}`, sum(values[1], -values[2])));
  },
);
say(
  "    年末结转结余71.75万元，比上年61.50万元增加10.25万元，增长16.67%，其中由县财政收回注销18.60万元，结转下年使用53.15万元，资金结余率2.09%。",
);
say(
  "    （二）支出结构。基本支出1687.01万元，占总支出的50.28%，其中人员经费1540.18万元、日常公用经费146.83万元；项目支出1667.90万元，占49.72%，比上年1582.40万元增长5.40%。",
);
caption("表2  2024年支出经济分类情况表", "元");
const economic = [
  ["工资福利支出", 13854260.4, 0],
  ["商品和服务支出", 1468300, 6286115.6],
  ["对个人和家庭的补助", 1547539.6, 1803200],
  ["资本性支出", 0, 8589684.4],
];
table(
  ["经济分类", "基本支出", "项目支出", "合计", "占比"],
  [...economic, ["合计", 16870100, 16679000]],
  ([name, own, task], at, last, first) => {
    put(six, `A${at}`, name);
    [own, task].forEach((value, column) => {
      const letter = "BC"[column];
      money(six, `${letter}${at}`, last ? live(`SUM(${letter}${first}:${letter}${at - 1})`, value) : value, GROUPED);
    });
    money(six, `D${at}`, live(`B${at}+C${at}`, sum(own, task)), GROUPED);
    put(six, `E${at}`, percent(own + task, 33549100));
  },
);
head("三、部门整体绩效分析");
say(
  "    （一）预算编制。整体绩效目标设置数量指标8个，其中6个达到预期值；农村公路养护里程比预期少22公里，联合执法行动52次，超过预期值44.44%。项目支出决算数比年初预算数1579.30万元增加88.60万元，偏差度5.61%。",
);
say(
  "    （二）支出控制。日常公用经费年初预算168.40万元，决算146.83万元，减少21.57万元，偏差度12.81%。“三公”经费预算20.30万元，决算18.83万元，节约1.47万元，比上年决算19.46万元下降3.24%，其中公务接待费2.89万元、公务用车运行维护费15.94万元。",
);
say(
  "    （三）执行进度。6月末累计支出1432.34万元，进度41.80%；9月末累计支出2218.42万元，进度64.74%，比目标进度67.50%低2.76个百分点；11月末累计支出2865.37万元，进度83.62%；12月当月支出489.54万元。",
);
say(
  "    （四）动态调整。开展绩效运行监控后，调减日常公用经费20.00万元、交通执法装备及站点运维7.80万元，监控调整取消额合计27.80万元，占取消额与结余注销额之和46.40万元的59.91%。",
);
say(
  "    （五）专项预算管理。实施项目6个，全年预算1735.90万元，支出1667.90万元，项目执行率96.08%，结余68.00万元。支出最多的是农村公路养护612.45万元，占项目支出的36.72%；执行率最低的是水上交通安全监管，为89.04%。6个项目中5个在30日内下达，危旧桥改造用时43日。",
);
caption("表3  2024年项目支出情况表", "万元");
table(
  ["项目名称", "年初预算数", "全年预算数", "实际支出数", "执行率", "结余"],
  [...projects.map(([name, , plan, budget, spent]) => [name, plan, budget, spent]), ["合计", ...projectTotals]],
  ([name, ...values], at, last, first) => {
    put(six, `A${at}`, name);
    values.forEach((value, column) => {
      const letter = "BCD"[column];
      money(six, `${letter}${at}`, last ? live(`SUM(${letter}${first}:${letter}${at - 1})`, value) : value);
    });
    rate(six, `E${at}`, live(`D${at}/C${at}`, values[2] / values[1]));
    money(six, `F${at}`, sum(values[1], -values[2]));
  },
);
say(
  "    （六）非税收入、采购和资产。非税收入计划186.00万元，实际征缴入库172.85万元，短收13.15万元，完成率92.93%。政府采购预算246.50万元，实际采购214.36万元，节约32.14万元，执行率86.96%。年末固定资产2938.35万元，比上年增加91.95万元，增长3.23%；人均资产30.93万元，比上年29.65万元增长4.32%。",
);
say(
  "    （七）履职产出。全年养护农村公路838公里，完成计划860公里的97.44%，单位成本7308.47元/公里；新增公路安全护栏48.5公里，改造危旧桥9座，按期完工8座，按期完工率88.89%；新建港湾式候车亭22个，开展水上安全检查50次，培训从业人员1286人次。",
);
caption("表4  2024年农村公路养护情况表", "公里、万元");
const areas = [
  ["城郊片区", 186, 186, 138.24],
  ["河东片区", 248, 240, 172.6],
  ["河西片区", 214, 206, 151.36],
  ["山区片区", 212, 206, 150.25],
];
table(
  ["片区", "计划里程", "养护里程", "完成率", "支出金额", "公里成本（元）"],
  [...areas, ["合计", 860, 838, 612.45]],
  ([name, plan, done, spent], at, last, first) => {
    put(six, `A${at}`, name);
    [plan, done].forEach((value, column) => {
      const letter = "BC"[column];
      put(six, `${letter}${at}`, last ? live(`SUM(${letter}${first}:${letter}${at - 1})`, value) : value);
    });
    put(six, `D${at}`, live(`C${at}/B${at}`, done / plan), { format: PERCENT });
    money(six, `E${at}`, last ? live(`SUM(E${first}:E${at - 1})`, spent) : spent);
    money(six, `F${at}`, live(`ROUND(E${at}*10000/C${at},2)`, to((spent * 10000) / done)));
  },
);
say(
  "    （八）履职效益。开行乡村客运线路64条，全县215个建制村全部通客车，通客车率100%；全年客运量由上年412.60万人次增加到428.44万人次，增长3.84%；农村公路优良中等路率91.35%；全年未发生较大及以上道路运输责任事故。",
);
say("    （九）满意度。发放群众问卷520份，收回有效问卷500份，满意443份，群众出行满意度88.60%；调查运输企业60家，满意56家，满意度93.33%。");
head("四、评价结论及建议");
say(
  "    （一）评价结论。按照评分表，我局2024年度部门整体支出绩效自评得分83.05分，其中部门预算管理49.78分、专项预算管理8.40分、综合管理9.00分、部门履职15.87分，自评等级为“良”。整体绩效目标自评表得分99.17分，其中预算执行9.79分。",
);
caption("表5  2024年部门整体支出绩效自评得分表", "分");
table(
  ["一级指标", "分值", "自评得分", "扣分", "得分率"],
  [
    ["部门预算管理", 60, 49.78],
    ["专项预算管理", 10, 8.4],
    ["综合管理", 11, 9],
    ["部门履职", 19, 15.87],
    ["合计", 100, 83.05],
  ],
  ([name, weight, score], at, last, first) => {
    put(six, `A${at}`, name);
    put(six, `B${at}`, last ? live(`SUM(B${first}:B${at - 1})`, weight) : weight);
    put(six, `C${at}`, last ? live(`SUM(C${first}:C${at - 1})`, score) : score, { format: "0.00" });
    put(six, `D${at}`, sum(weight, -score), { format: "0.00" });
    rate(six, `E${at}`, live(`C${at}/B${at}`, score / weight));
  },
);
say(
  "    （二）存在问题。一是年初预算编制不够准确，全年调剂192.76万元，占年初预算的5.96%；二是9月末支出进度未达到目标，非税收入短收13.15万元；三是县财政局检查发现预算管理问题1个。",
);
say(
  "    （三）改进建议。一是提前谋划2025年项目，力争预算调剂率控制在3%以内；二是加快支出进度，2025年9月末支出进度不低于67.50%；三是2025年一季度补齐22公里水毁路段养护任务。",
);
row += 1;
put(six, `D${row}:F${row}`, UNIT);
put(six, `D${row + 1}:F${row + 1}`, "2025年3月25日");

await save(book, new URL(import.meta.url));
