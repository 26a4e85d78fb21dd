// 清江市云潭区城市管理局 2022, a district in the manner of Hubei and Anhui: the score sheet first, under two rows of headings, with dimensions of its own whose weights of one decimal stand in their names, 完成情况, 扣分 and 得分 beside one another; then the report in 万元 with its text beside a column of labels; base data in 元 in nine blocks, subtotals below their parts, 三公 by year down the side, two blocks side by side and a count of what inspections found; a 自评表 in 元 with 执行率 of 20 points and three 年度目标; everything agrees.
import { GROUPED, PERCENT, grid, left, live, money, put, rate, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "云潭区城市管理局";
const book = workbook("云潭区城管局财务装备科");
const wide = { pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 } };
const to = (value, places = 2) => Number((Math.sign(value) * Math.round(Math.abs(value) * 10 ** places + 1e-7)) / 10 ** places);
const sum = (...values) => to(values.reduce((all, value) => all + value, 0));
const wan = (value) => to(value / 10000);
const percent = (value) => `${to(value * 100).toFixed(2)}%`;

const five = sheet(book, "打分表", [13, 11, 6, 15, 8, 30, 40, 13, 8, 9, 28], wide);
const six = sheet(book, "自评报告（报送稿）", [13, 22, 15, 15, 15, 13, 13]);
const four = sheet(book, "数据采集", [27, 17, 17, 18, 18, 17, 17, 16, 13], wide);
const three = sheet(book, "整体绩效自评表", [12, 12, 12, 18, 19, 19, 10, 12, 34], wide);
const notes = sheet(book, "填报说明", [90]);

// What all four are filled from, in 元.
const staff = [
  ["局机关", "行政", 28, 27, 27, 6, 3],
  ["综合行政执法大队", "参公", 64, 61, 63, 118, 9],
  ["环境卫生管理所", "全额事业", 46, 48, 47, 24, 6],
  ["数字化城市管理指挥中心", "全额事业", 18, 17, 18, 32, 0],
];
const projects = [
  ["城区道路清扫保洁服务外包", "环卫科", 0, 24680000, 1260000, 24815632.4],
  ["生活垃圾收运处置", "环卫科", 1860000, 11350000, 0, 12486920.75],
  ["市政设施维护", "市政科", 0, 4862000, 2138000, 5947386.2],
  ["公厕改造提升", "环卫科", 1355420.5, 2400000, 1500000, 3862780],
  ["数字化城管平台运维", "指挥中心", 0, 1680000, -84000, 1583210],
  ["城管执法装备及协管", "法制科", 0, 1420000, 1060200, 2384915.66],
];
const added = (lines, at) => sum(...lines.map((line) => line[at]));
const persons = ["人员经费", 22146812.45, 0, 21864300, 1352680, 23198456.32];
const office = ["公用经费", 2413605.2, 0, 2468500, -92600, 2340118.57];
const basic = ["基本支出小计", ...[1, 2, 3, 4, 5].map((at) => sum(persons[at], office[at]))];
const project = ["项目支出", 46872514.63, ...[2, 3, 4, 5].map((at) => added(projects, at))];
const all = ["合计", ...[1, 2, 3, 4, 5].map((at) => sum(basic[at], project[at]))];
const given = (line) => sum(line[2], line[3], line[4]);
const rest = (line) => sum(given(line), -line[5]);

// 数据采集
left(four, "A1", "表3");
title(four, "A2:I2", "2022年度部门整体支出绩效评价数据采集表");
left(four, "A3:E3", `填报单位：${UNIT}`);
put(four, "G3:I3", "单位：元（另有注明的除外）", { align: "right" });
const bar = (where, text) => put(four, where, text, { bold: true, align: "left", font: "黑体" });
const heads = (row, texts, columns = "ABCDEFGHI") => texts.forEach((text, at) => put(four, `${columns[at]}${row}`, text, { bold: true }));
const total = (row, columns, first, last, value, write = (where, written) => money(four, where, written, GROUPED)) =>
  [...columns].forEach((column, at) => write(`${column}${row}`, live(`SUM(${column}${first}:${column}${last})`, value(at))));

bar("A5:I5", "一、机构人员（人、辆）");
heads(6, ["单位名称", "单位性质", "核定编制数", "2021年末在职", "2022年末在职", "比上年增减", "在职人员控制率", "编外聘用", "公务用车"]);
staff.forEach(([name, kind, posts, before, now, hired, cars], at) => {
  const row = 7 + at;
  left(four, `A${row}`, name);
  [kind, posts, before, now].forEach((value, index) => put(four, `${"BCDE"[index]}${row}`, value));
  put(four, `F${row}`, live(`E${row}-D${row}`, now - before));
  rate(four, `G${row}`, live(`E${row}/C${row}`, now / posts));
  put(four, `H${row}`, hired);
  put(four, `I${row}`, cars);
});
put(four, "A11:B11", "合计");
total(
  11,
  "CDE",
  7,
  10,
  (at) => added(staff, at + 2),
  (where, value) => put(four, where, value),
);
put(four, "F11", live("E11-D11", 2));
rate(four, "G11", live("E11/C11", 155 / 156));
total(
  11,
  "HI",
  7,
  10,
  (at) => added(staff, at + 5),
  (where, value) => put(four, where, value),
);
grid(four, "A5:I11");

bar("A13:I13", "二、收支执行情况");
put(four, "A14:A15", "支出类别", { bold: true });
put(four, "B14:B15", "2021年决算数", { bold: true });
put(four, "C14:F14", "2022年预算", { bold: true });
heads(15, ["上年结转", "年初批复数", "年中调整（+/-）", "全年预算数"], "CDEF");
put(four, "G14:G15", "2022年决算数", { bold: true });
put(four, "H14:H15", "年末结转结余", { bold: true });
put(four, "I14:I15", "预算执行率", { bold: true });
[persons, office, basic, project, all].forEach((line, at) => {
  const row = 16 + at;
  const ways = { 18: (column) => `${column}16+${column}17`, 20: (column) => `${column}18+${column}19` };
  left(four, `A${row}`, at < 2 ? `  ${line[0]}` : line[0]);
  [line[1], line[2], line[3], line[4]].forEach((value, index) => {
    const column = "BCDE"[index];
    money(four, `${column}${row}`, ways[row] === undefined ? value : live(ways[row](column), value), GROUPED);
  });
  money(four, `F${row}`, live(`SUM(C${row}:E${row})`, given(line)), GROUPED);
  money(four, `G${row}`, ways[row] === undefined ? line[5] : live(ways[row]("G"), line[5]), GROUPED);
  money(four, `H${row}`, live(`F${row}-G${row}`, rest(line)), GROUPED);
  rate(four, `I${row}`, live(`G${row}/F${row}`, line[5] / given(line)));
});
grid(four, "A13:I20");

bar("A22:I22", "三、项目支出明细");
heads(23, ["项目名称", "责任科室", "上年结转", "年初预算", "年中调整", "全年预算", "实际支出", "结转结余", "执行率"]);
projects.forEach((line, at) => {
  const row = 24 + at;
  left(four, `A${row}`, line[0]);
  put(four, `B${row}`, line[1]);
  [line[2], line[3], line[4]].forEach((value, index) => money(four, `${"CDE"[index]}${row}`, value, GROUPED));
  money(four, `F${row}`, given(line), GROUPED);
  money(four, `G${row}`, line[5], GROUPED);
  money(four, `H${row}`, live(`F${row}-G${row}`, rest(line)), GROUPED);
  rate(four, `I${row}`, live(`ROUND(G${row}/F${row},4)`, to(line[5] / given(line), 4)));
});
put(four, "A30:B30", "合计");
total(30, "CDEFGH", 24, 29, (at) => [project[2], project[3], project[4], given(project), project[5], rest(project)][at]);
rate(four, "I30", live("ROUND(G30/F30,4)", to(project[5] / given(project), 4)));
grid(four, "A22:I30");

const guests = [
  ["2021年", "预算数", 96000, 480000, null, null],
  ["2021年", "决算数", 61284, 452316.8, 58, 642],
  ["2022年", "预算数", 90000, 475000, null, null],
  ["2022年", "决算数", 48901.2, 461897.15, 47, 512],
];
bar("A32:I32", "四、“三公”经费");
heads(33, [
  "年度",
  "口径",
  "公务接待费",
  "公务用车运行维护费",
  "公务用车购置费",
  "因公出国（境）费",
  "“三公”经费合计",
  "接待批次（批）",
  "接待人次",
]);
put(four, "A34:A35", "2021年");
put(four, "A36:A37", "2022年");
guests.forEach(([, kind, meals, cars, times, people], at) => {
  const row = 34 + at;
  put(four, `B${row}`, kind);
  [meals, cars, 0, 0].forEach((value, index) => money(four, `${"CDEF"[index]}${row}`, value, GROUPED));
  money(four, `G${row}`, live(`SUM(C${row}:F${row})`, sum(meals, cars)), GROUPED);
  put(four, `H${row}`, times ?? "—");
  put(four, `I${row}`, people ?? "—");
});
put(four, "A38:B38", "2022年决算比2021年决算增减");
[sum(48901.2, -61284), sum(461897.15, -452316.8), 0, 0, sum(510798.35, -513600.8)].forEach((value, at) =>
  money(four, `${"CDEFG"[at]}38`, live(`${"CDEFG"[at]}37-${"CDEFG"[at]}35`, value), GROUPED),
);
put(four, "H38", -11);
put(four, "I38", -130);
put(four, "A39:B39", "2022年决算占预算比例");
put(four, "C39", percent(48901.2 / 90000));
put(four, "D39", percent(461897.15 / 475000));
put(four, "E39", "—");
put(four, "F39", "—");
put(four, "G39", percent(510798.35 / 565000));
put(four, "H39", null);
put(four, "I39", null);
grid(four, "A32:I39");

// Two blocks side by side.
bar("A41:D41", "五、支出进度");
heads(42, ["截止时点", "累计支出", "占全年预算", "目标进度"]);
const pace = [
  ["3月末", 14862350.6, null],
  ["6月末", 37846214.35, 0.45],
  ["9月末", 58932708.46, 0.75],
  ["11月末", 73218690, 0.9],
  ["12月末", all[5], 0.95],
];
pace.forEach(([name, value, aim], at) => {
  const row = 43 + at;
  put(four, `A${row}`, name);
  money(four, `B${row}`, row === 47 ? live("G20", value) : value, GROUPED);
  rate(four, `C${row}`, live(`B${row}/$F$20`, value / given(all)));
  put(four, `D${row}`, aim ?? "—", { format: "0%" });
});
left(four, "A48:D48", "注：目标进度按区财政局通报要求填列，3月末不考核。");
grid(four, "A41:D48");
bar("F41:I41", "六、固定资产（账面原值）");
const assets = [38642715.2, 2186430, 964280, 39864865.2, 36915640.8];
put(four, "F42:G42", "项目", { bold: true });
put(four, "H42:I42", "金额（元）", { bold: true });
["期初原值", "加：本年增加", "减：本年减少", "期末原值", "其中：在用资产"].forEach((name, at) => {
  const row = 43 + at;
  left(four, `F${row}:G${row}`, name);
  money(four, `H${row}:I${row}`, at === 3 ? live("H43+H44-H45", assets[3]) : assets[at], GROUPED);
});
left(four, "F48:G48", "固定资产利用率");
rate(four, "H48:I48", live("H47/H46", assets[4] / assets[3]));
grid(four, "F41:I48");

bar("A50:I50", "七、政府采购");
heads(51, ["采购品目", "主要采购方式", "采购预算", "实际采购金额", "节约资金", "采购执行率", "授予中小企业金额", "中小企业占比", "备注"]);
const bought = [
  ["货物", "徽采商城直购", 1264000, 1218350, 962400, null],
  ["工程", "公开招标", 5000000, 4636200, 3127600, "公厕、市政"],
  ["服务", "公开招标", 38650000, 37894560, 15842000, "含环卫外包"],
];
bought.forEach(([name, manner, plan, paid, small, note], at) => {
  const row = 52 + at;
  put(four, `A${row}`, name);
  put(four, `B${row}`, manner);
  money(four, `C${row}`, plan, GROUPED);
  money(four, `D${row}`, paid, GROUPED);
  money(four, `E${row}`, sum(plan, -paid), GROUPED);
  rate(four, `F${row}`, live(`D${row}/C${row}`, paid / plan));
  money(four, `G${row}`, small, GROUPED);
  rate(four, `H${row}`, live(`G${row}/D${row}`, small / paid));
  put(four, `I${row}`, note);
});
put(four, "A55:B55", "合计");
total(55, "CDE", 52, 54, (at) => [44914000, 43749110, 1164890][at]);
rate(four, "F55", live("D55/C55", 43749110 / 44914000));
total(55, "G", 52, 54, () => 19932000);
rate(four, "H55", live("G55/D55", 19932000 / 43749110));
put(four, "I55", null);
grid(four, "A50:I55");

bar("A57:I57", "八、履职业务数据");
heads(58, ["业务指标", "计量单位", "2021年实际", "2022年应完成", "2022年实际完成", "完成率", "比2021年增减"]);
put(four, "H58:I58", "数据来源", { bold: true });
const duties = [
  ["主次干道机械化清扫面积", "万平方米", 548.6, 612.4, 571.2, "环卫作业台账"],
  ["公厕改造提升", "座", 18, 24, 21, "竣工验收单"],
  ["生活垃圾无害化处理量", "吨", 126840.5, 131462.8, 131462.8, "焚烧厂过磅单"],
  ["病害窨井盖整治", "处", 1426, 1850, 1912, "市政维护台账"],
  ["违法建设拆除面积", "平方米", 41250, 36000, 38426, "拆违办月报"],
  ["数字城管案件按期结案", "件", 43916, 48620, 46893, "指挥平台导出"],
  ["开展生活垃圾分类的小区", "个", 168, 214, 203, "分类办台账"],
  ["12345热线诉求办结", "件", 2958, 3312, 3286, "热线系统导出"],
  ["建筑垃圾资源化利用量", "万吨", 47.35, 86.4, 55.92, "渣土管理所"],
  ["公众满意度调查满意份数", "份", 812, 962, 889, "第三方调查"],
];
duties.forEach(([name, unit, before, due, done, source], at) => {
  const row = 59 + at;
  const format = ["万平方米", "吨", "万吨"].includes(unit) ? GROUPED : "#,##0";
  left(four, `A${row}`, name);
  put(four, `B${row}`, unit);
  [before, due, done].forEach((value, index) => money(four, `${"CDE"[index]}${row}`, value, format));
  rate(four, `F${row}`, live(`E${row}/D${row}`, done / due));
  money(four, `G${row}`, sum(done, -before), format);
  put(four, `H${row}:I${row}`, source);
});
grid(four, "A57:I68");
left(
  four,
  "A69:I69",
  "注：“2022年应完成”栏，机械化清扫为应清扫面积，无害化处理为清运量，结案为应结案数，热线为受理数，建筑垃圾为产生量，满意度调查为有效问卷数。",
);

bar("A71:I71", "九、监督检查情况（次、处、起）");
heads(72, ["检查事项", "检查部门", "检查次数", "发现问题数", "已整改数", "整改率"]);
put(four, "G72:I72", "备注", { bold: true });
[
  ["部门预算执行审计", "区审计局", 1, 3, 3, "票据不规范2处、往来款未及时清理1处"],
  ["环卫作业质量月度考评", "市城管委", 12, 8, 7, "1处公厕渗漏正在整改"],
  ["安全生产责任事故", "区应急局", 4, 0, 0, "全年未发生"],
].forEach(([name, who, times, found, mended, note], at) => {
  const row = 73 + at;
  left(four, `A${row}`, name);
  [who, times, found, mended].forEach((value, index) => put(four, `${"BCDE"[index]}${row}`, value));
  if (found === 0) put(four, `F${row}`, "—");
  else rate(four, `F${row}`, live(`E${row}/D${row}`, mended / found));
  left(four, `G${row}:I${row}`, note);
});
grid(four, "A71:I75");
left(four, "A76:I76", "填表人：程某        审核人：万某某        联系电话：0556-5500126");

// 整体绩效自评表
left(three, "A1", "表4");
title(three, "A2:I2", "2022年度部门整体绩效自评表");
left(three, "A3:E3", `单位名称：${UNIT}`);
put(three, "F3:G3", "金额单位：元");
put(three, "H3:I3", "填报日期：2023年3月28日", { align: "right" });
put(three, "A4:A7", "预算执行情况\n（20分）", { bold: true });
put(three, "B4:C4", "支出构成", { bold: true });
["年初预算数", "全年预算数\n（A）", "全年执行数\n（B）", "执行率\n（B/A）", "得分\n（20分×执行率）", "备注"].forEach((text, at) =>
  put(three, `${"DEFGHI"[at]}4`, text, { bold: true }),
);
[
  ["基本支出", basic],
  ["项目支出", project],
  ["部门整体支出合计", all],
].forEach(([name, line], at) => {
  const row = 5 + at;
  put(three, `B${row}:C${row}`, name);
  [line[3], given(line), line[5]].forEach((value, index) =>
    money(three, `${"DEF"[index]}${row}`, at === 2 ? live(`${"DEF"[index]}5+${"DEF"[index]}6`, value) : value, GROUPED),
  );
  rate(three, `G${row}`, live(`F${row}/E${row}`, line[5] / given(line)));
  put(three, `H${row}`, at === 2 ? live("ROUND(20*G7,2)", 18.9) : "—", { format: "0.00" });
});
put(three, "I5", null);
left(three, "I6", "全年预算数含上年结转3215420.50元");
left(three, "I7", "公厕改造跨年结算，年末结转4455080.60元");
put(three, "A8:A11", "年度绩效目标", { bold: true });
put(three, "B8", "序号", { bold: true });
put(three, "C8:E8", "年初设定目标", { bold: true });
put(three, "F8:I8", "全年完成情况", { bold: true });
[
  [
    "目标1",
    "环境卫生提质：主次干道机械化清扫率90%以上，生活垃圾无害化处理率100%，改造提升公厕24座，生活垃圾分类小区覆盖率95%以上。",
    "基本完成。主次干道机械化清扫率93.27%，生活垃圾清运处理131462.80吨，无害化处理率100%；改造提升公厕21座，少3座；214个小区中203个开展垃圾分类，覆盖率94.86%。",
  ],
  [
    "目标2",
    "市容秩序规范：拆除违法建设36000平方米以上，整治病害窨井盖1850处以上，数字城管案件按期结案率98%以上。",
    "部分完成。拆除违法建设38426平方米，整治病害窨井盖1912处；数字城管案件应结48620件，按期结案46893件，结案率96.45%。",
  ],
  [
    "目标3",
    "群众满意：12345热线诉求办结率99%以上，全年无安全责任事故，公众满意度95%以上，商户满意度90%以上。",
    "部分完成。热线诉求办结率99.21%，未发生安全责任事故；公众满意度92.41%，商户满意度91.60%。",
  ],
].forEach(([name, aim, reached], at) => {
  const row = 9 + at;
  put(three, `B${row}`, name);
  left(three, `C${row}:E${row}`, aim);
  left(three, `F${row}:I${row}`, reached);
});
["一级指标", "二级指标"].forEach((text, at) => put(three, `${"AB"[at]}12`, text, { bold: true }));
put(three, "C12:D12", "三级指标", { bold: true });
["年初目标值", "实际完成值", "分值", "得分", "偏差原因及改进措施"].forEach((text, at) =>
  put(three, `${"EFGHI"[at]}12`, text, { bold: true }),
);
const seen = (address, value) => live(`数据采集!${address}`, value);
const goals = [
  ["主次干道清扫保洁面积", "≥612万平方米", "612.40万平方米", 4, 4, null],
  ["公厕改造提升数量", "24座", "21座", 6, 5.25, "3座公厕因地下管线迁改未完工，2023年5月底前完成。"],
  ["生活垃圾清运处理量", "≥128000吨", "131462.80吨", 4, 4, null],
  ["病害窨井盖整治数量", "≥1850处", "1912处", 4, 4, null],
  ["违法建设拆除面积", "≥36000平方米", "38426平方米", 4, 4, null],
  ["主次干道机械化清扫率", "≥90%", seen("F59", 571.2 / 612.4), 5, 5, null],
  ["生活垃圾无害化处理率", "100%", seen("F61", 1), 4, 4, null],
  [
    "生活垃圾分类小区覆盖率",
    "≥95%",
    seen("F65", 203 / 214),
    4,
    live("ROUND(F20/95%*G20,2)", 3.99),
    "11个无物业老旧小区尚未设置分类亭，2023年由社区代管推进。",
  ],
  [
    "数字城管案件按期结案率",
    "≥98%",
    seen("F64", 46893 / 48620),
    4,
    live("ROUND(F21/98%*G21,2)", 3.94),
    "四季度受疫情影响，部分市政类案件超期处置；下一步完善缓办会商机制。",
  ],
  ["环卫外包合同签订时间", "2022年3月31日前", "2022年3月18日", 3, 3, null],
  ["道路清扫保洁单位成本", "≤4.20元/平方米", "4.05元/平方米", 3, 3, null],
  ["“三公”经费支出", "≤565000.00元", "510798.35元", 3, 3, null],
  ["建筑垃圾资源化利用率", "≥60%", seen("F67", 55.92 / 86.4), 5, 5, null],
  ["12345热线诉求办结率", "≥99%", seen("F66", 3286 / 3312), 5, 5, null],
  ["安全生产责任事故", "0起", "0起", 4, 4, null],
  ["PM10年均浓度下降率", "≥3%", "4.26%", 4, 4, null],
  ["数字城管建成区覆盖率", "≥95%", "95.75%", 4, 4, null],
  ["公众满意度", "≥95%", seen("F68", 889 / 962), 6, 5.84, "停车难、占道经营反映较多，2023年新增公共泊位，设置疏导点。"],
  ["商户满意度", "≥90%", "91.60%", 4, 4, null],
];
goals.forEach(([name, aim, reached, weight, score, why], at) => {
  const row = 13 + at;
  left(three, `C${row}:D${row}`, name);
  put(three, `E${row}`, aim);
  put(three, `F${row}`, reached, typeof reached === "string" ? {} : { format: PERCENT });
  put(three, `G${row}`, weight);
  put(three, `H${row}`, score, { format: "0.00" });
  left(three, `I${row}`, why);
});
[
  ["A13:A24", "产出指标\n（48分）"],
  ["A25:A29", "效益指标\n（22分）"],
  ["A30:A31", "满意度指标\n（10分）"],
  ["B13:B17", "数量指标"],
  ["B18:B20", "质量指标"],
  ["B21:B22", "时效指标"],
  ["B23:B24", "成本指标"],
  ["B25", "经济效益"],
  ["B26:B27", "社会效益"],
  ["B28", "生态效益"],
  ["B29", "可持续影响"],
  ["B30:B31", "服务对象\n满意度"],
].forEach(([where, text]) => put(three, where, text));
put(three, "A32:F32", "总  分（含预算执行20分）", { bold: true });
put(three, "G32", live("SUM(G13:G31)+20", 100));
put(three, "H32", live("H7+SUM(H13:H31)", 97.92), { format: "0.00" });
put(three, "I32", null);
grid(three, "A4:I32");
left(three, "A33:I33", "注：1.未达到目标值的，按“实际完成值÷年初目标值×分值”计分，超过目标值的按满分计；2.偏差原因须逐项说明。");

// 打分表
left(five, "A1", "表1");
title(five, "A2:K2", "2022年度部门整体支出绩效评价打分表");
left(five, "A3:G3", `被评价单位：${UNIT}`);
put(five, "H3:K3", "评价方式：单位自评", { align: "right" });
[
  ["A4:A5", "评价维度"],
  ["B4:B5", "评价内容"],
  ["C4:C5", "编号"],
  ["D4:D5", "评价指标"],
  ["E4:E5", "标准分"],
  ["F4:G4", "评价标准"],
  ["F5", "指标口径"],
  ["G5", "评分细则"],
  ["H4:K4", "自评情况"],
  ["H5", "完成情况"],
  ["I5", "扣分"],
  ["J5", "得分"],
  ["K5", "扣分说明"],
].forEach(([where, text]) => put(five, where, text, { bold: true }));
const items = [
  [
    "1.1",
    "预算编制质量",
    2,
    "预算编制是否完整、细化，是否与履职任务匹配。",
    "①收入支出全部纳入部门预算，得1.0分；②项目支出编制到具体内容和标准，得1.0分。",
    "符合",
    0,
    2,
    null,
  ],
  [
    "1.2",
    "预算调整率",
    2.5,
    "预算调整率=年中调整数（追加减调减的净额）÷年初批复预算数×100%。",
    "调整率在5%以内（含5%）的，得2.5分；5%—15%（含15%）的，得1.5分；15%—30%（含30%）的，得0.5分；30%以上的，不得分。",
    live("数据采集!E20/数据采集!D20", 7134280 / 70724800),
    1,
    live("E7-I7", 1.5),
    "年中追加市政维护、公厕改造等资金，调整率10.09%，扣1分",
  ],
  [
    "1.3",
    "预算执行率",
    8,
    "预算执行率=全年实际支出数÷全年预算数×100%。",
    "全年执行率≥95%得满分；85%（含）-95%按“执行率÷95%×标准分”计分；60%（含）-85%得标准分的60%；60%以下不得分。",
    seen("I20", all[5] / given(all)),
    live("E8-J8", 0.04),
    live("ROUND(H8/95%*E8,2)", 7.96),
    "执行率94.50%，未达到95%，按比例计7.96分",
  ],
  [
    "1.4",
    "序时支出进度",
    2.5,
    "6月末、9月末、11月末累计支出数占全年预算数的比例。",
    "①6月末支出进度达到45%，得1.0分；②9月末支出进度达到75%，得1.0分；③11月末支出进度达到90%，得0.5分。未达到的该项不得分。",
    "46.68%、72.69%、90.31%",
    1,
    live("E9-I9", 1.5),
    "9月末支出进度72.69%，未达到75%，扣1分",
  ],
  [
    "1.5",
    "结转结余率",
    3,
    "结转结余率=年末结转结余数÷全年预算数×100%。",
    "结转结余率≤10%得满分，每超1个百分点扣0.5分，扣完为止。",
    live("数据采集!H20/数据采集!F20", 4455080.6 / 81074500.5),
    0,
    3,
    null,
  ],
  [
    "1.6",
    "“三公”经费控制",
    2.5,
    "“三公”经费预算、决算的控制情况。",
    "①本年“三公”经费决算数未超过预算数，得1.0分；②本年“三公”经费预算较上年只减不增，得1.0分；③本年“三公”经费决算较上年只减不增，得0.5分。",
    "只减不增",
    0,
    2.5,
    null,
  ],
  [
    "1.7",
    "公车运行维护费增长率",
    1.5,
    "增长率=（本年公务用车运行维护费决算数-上年决算数）÷上年决算数×100%。",
    "公车运行维护费较上年只减不增的，得满分；有增长的，每增长1个百分点扣0.5分（不足1个百分点的不扣），扣完为止。",
    live("数据采集!D38/数据采集!D35", 9580.35 / 452316.8),
    1,
    live("E12-I12", 0.5),
    "增长2.12%，扣1分",
  ],
  [
    "2.1",
    "在职人员控制率",
    2.5,
    "在职人员控制率=年末在职人员数÷核定编制数×100%。",
    "在职人员控制率≤100%得满分；每超过1个百分点扣0.5分，扣完为止。",
    seen("G11", 155 / 156),
    0,
    2.5,
    null,
  ],
  [
    "2.2",
    "资金使用合规性",
    3,
    "部门预算执行审计发现的资金使用问题。",
    "部门预算执行审计中每发现一处问题扣0.5分，扣完为止。",
    "审计发现问题3处",
    1.5,
    live("E14-I14", 1.5),
    "区审计局审计发现问题3处，扣1.5分",
  ],
  [
    "2.3",
    "政府采购执行率",
    3.5,
    "政府采购执行率=实际采购金额÷采购预算×100%。",
    "得分=政府采购执行率×标准分，执行率超过100%的按100%计算。",
    seen("F55", 43749110 / 44914000),
    live("E15-J15", 0.09),
    live("ROUND(H15*E15,2)", 3.41),
    "采购执行率97.41%，扣0.09分",
  ],
  [
    "2.4",
    "固定资产利用率",
    2,
    "固定资产利用率=在用固定资产原值÷期末固定资产原值×100%。",
    "利用率≥95%得满分；90%（含）-95%得标准分的80%；80%（含）-90%得标准分的50%；80%以下不得分。",
    seen("H48", 36915640.8 / 39864865.2),
    0.4,
    live("E16-I16", 1.6),
    "利用率92.60%，按80%计分",
  ],
  [
    "2.5",
    "预决算信息公开",
    1.5,
    "预决算信息是否按规定的内容和时限公开。",
    "①公开内容完整，得0.5分；②批复后20日内公开，得1.0分。",
    "按时公开",
    0,
    1.5,
    null,
  ],
  [
    "3.1",
    "机械化清扫率",
    7.5,
    "机械化清扫率=主次干道机械化清扫面积÷应清扫面积×100%。",
    "机械化清扫率达到90%得满分；未达到的，每低1个百分点扣0.5分，扣完为止。",
    seen("F59", 571.2 / 612.4),
    0,
    7.5,
    null,
  ],
  [
    "3.2",
    "公厕改造完成率",
    8.5,
    "公厕改造完成率=实际改造座数÷计划改造座数×100%。",
    "按完成率×分值计分，最高不超过标准分。",
    seen("F60", 0.875),
    live("E19-J19", 1.06),
    live("ROUND(H19*E19,2)", 7.44),
    "计划24座，完成21座，扣1.06分",
  ],
  [
    "3.3",
    "案件按期结案率",
    7,
    "按期结案率=数字城管案件按期结案数÷应结案数×100%。",
    "按期结案率≥98%得满分；每低1个百分点扣0.5分，不足1个百分点的按1个百分点计算，扣完为止。",
    seen("F64", 46893 / 48620),
    1,
    live("E20-I20", 6),
    "结案率96.45%，低1.55个百分点，按2个百分点扣1分",
  ],
  [
    "3.4",
    "垃圾分类覆盖率",
    7.5,
    "覆盖率=开展生活垃圾分类的小区数÷小区总数×100%。",
    "覆盖率95%（含）以上得满分，90%（含）至95%得标准分的80%，80%（含）至90%得标准分的50%，低于80%不得分。",
    seen("F65", 203 / 214),
    1.5,
    live("E21-I21", 6),
    "覆盖率94.86%，按80%计分",
  ],
  [
    "3.5",
    "环卫作业质量",
    6,
    "市城管委环卫作业质量月度考评情况。",
    "市级环卫作业质量考评每发现一处问题扣0.3分，扣完为止。",
    "考评发现问题8处",
    2.4,
    live("E22-I22", 3.6),
    "全年考评12次，发现问题8处，扣2.4分",
  ],
  [
    "4.1",
    "市容环境改善",
    7,
    "市容秩序、环境卫生面貌的改善程度。",
    "改善效果显著得7分；较好得5.5分；一般得3分；不明显不得分。",
    "较好",
    1.5,
    5.5,
    "背街小巷占道经营时有反弹，按“较好”计分",
  ],
  [
    "4.2",
    "安全生产",
    8,
    "全年安全生产责任事故发生情况。",
    "全年未发生安全生产责任事故得满分，每发生一起扣4分，扣完为止。",
    "0起",
    0,
    8,
    null,
  ],
  [
    "4.3",
    "公众满意度",
    14,
    "公众满意度=满意问卷份数÷有效问卷份数×100%。",
    "满意度95%（含）以上得满分；60%（含）-95%按“满意度÷95%×标准分”计分；60%以下不得分。",
    seen("F68", 889 / 962),
    live("E25-J25", 0.38),
    live("ROUND(H25/95%*E25,2)", 13.62),
    "满意度92.41%，扣0.38分",
  ],
];
items.forEach(([number, name, weight, meaning, rule, state, lost, score, why], at) => {
  const row = 6 + at;
  put(five, `C${row}`, number);
  put(five, `D${row}`, name);
  put(five, `E${row}`, weight, { format: "0.0" });
  left(five, `F${row}`, meaning);
  left(five, `G${row}`, rule);
  put(five, `H${row}`, state, typeof state === "string" ? {} : { format: PERCENT });
  put(five, `I${row}`, lost);
  put(five, `J${row}`, score);
  left(five, `K${row}`, why);
});
[
  ["A6:A12", "预算编制与执行\n（22.0分）"],
  ["A13:A17", "综合管理\n（12.5分）"],
  ["A18:A22", "履职产出\n（36.5分）"],
  ["A23:A25", "履职效益\n（29.0分）"],
  ["B6:B7", "预算编制"],
  ["B8:B10", "预算执行"],
  ["B11:B12", "厉行节约"],
  ["B13", "人员管理"],
  ["B14:B15", "资金管理"],
  ["B16", "资产管理"],
  ["B17", "信息公开"],
  ["B18:B19", "环境卫生"],
  ["B20:B22", "精细管理"],
  ["B23:B24", "社会效益"],
  ["B25", "群众评价"],
].forEach(([where, text]) => put(five, where, text));
put(five, "A26:D26", "合  计", { bold: true });
put(five, "E26", live("SUM(E6:E25)", 100), { format: "0.0" });
put(five, "F26:H26", "自评等级：良");
put(five, "I26", live("SUM(I6:I25)", 12.87));
put(five, "J26", live("SUM(J6:J25)", 87.13));
put(five, "K26", null);
grid(five, "A4:K26");
left(
  five,
  "A27:K27",
  "说明：1.“标准分”即该项指标满分；2.得分保留两位小数；3.总分90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。",
);

// 自评报告
let row = 1;
title(six, "A1:G1", `${UNIT}2022年度部门整体支出绩效自评报告`);
put(six, "A2:G2", "（报送区财政局绩效股）");
row = 4;
const say = (label, text) => {
  put(six, `A${row}`, label, { bold: true });
  left(six, `B${row}:G${row}`, text);
  six.getRow(row).height = Math.ceil((text.length * 2.1) / 92) * 17 + 8;
  row += 1;
};
const head = (text) => {
  put(six, `A${row}:G${row}`, text, { bold: true, align: "left", font: "黑体", size: 12 });
  row += 1;
};
const caption = (text, unit) => {
  put(six, `B${row}:E${row}`, text, { align: "left", bold: true });
  put(six, `F${row}:G${row}`, `单位：${unit}`, { align: "right" });
  row += 1;
};
const table = (headings, lines, write) => {
  const top = row;
  headings.forEach((text, at) => put(six, `${"BCDEFG"[at]}${row}`, text, { bold: true }));
  row += 1;
  lines.forEach((line, at) => {
    write(line, row, at === lines.length - 1, top + 1);
    row += 1;
  });
  grid(six, `B${top}:${"BCDEFG"[headings.length - 1]}${row - 1}`);
  row += 1;
};
const cells = (values, columns, at, last, first, format = "0.00") =>
  values.forEach((value, index) => {
    const column = columns[index];
    money(six, `${column}${at}`, last ? live(`SUM(${column}${first}:${column}${at - 1})`, value) : value, format);
  });

head("一、部门基本情况");
say(
  "机构人员",
  "我局内设科室7个，下属单位3个。核定编制156名，2022年末在职人员155人，比上年末增加2人，在职人员控制率99.36%；编外聘用人员180人。公务用车18辆。",
);
say("主要职能", "负责全区市容环境卫生、市政公用设施维护、城市管理综合行政执法、生活垃圾分类和数字化城市管理的组织实施与监督考核。");
say(
  "年度任务",
  "2022年围绕全国文明城市创建，改造提升公厕24座，整治病害窨井盖1850处，拆除违法建设36000平方米，主次干道机械化清扫率达到90%以上。",
);
head("二、预算安排与支出情况");
say(
  "预算安排",
  "2022年年初批复预算7072.48万元，上年结转321.54万元，年中调整净增加713.43万元（预算调整率10.09%），全年预算8107.45万元，其中基本支出2559.29万元、项目支出5548.16万元。",
);
caption("表1  资金来源及执行情况", "万元");
const sources = [
  ["一般公共预算", 6885.91, 6535.38],
  ["政府性基金预算", 900, 814.74],
  ["上年结转", 321.54, 311.82],
  ["合计", 8107.45, 7661.94],
];
table(["资金来源", "全年预算数", "实际支出数", "结转结余", "执行率", "支出占比"], sources, ([name, plan, spent], at, last, first) => {
  put(six, `B${at}`, name);
  cells([plan, spent], "CD", at, last, first);
  money(six, `E${at}`, live(`C${at}-D${at}`, sum(plan, -spent)));
  rate(six, `F${at}`, live(`D${at}/C${at}`, spent / plan));
  put(six, `G${at}`, percent(spent / 7661.94));
});
say(
  "支出执行",
  "2022年决算支出7661.94万元，比2021年7143.29万元增加518.65万元，增长7.26%，预算执行率94.50%。其中：基本支出2553.86万元，占33.33%（人员经费2319.85万元、公用经费234.01万元）；项目支出5108.08万元，占66.67%，比上年增长8.98%。年末结转结余445.51万元，结转结余率5.50%。",
);
caption("表2  项目支出执行情况", "万元");
table(
  ["项目名称", "年初预算", "全年预算", "实际支出", "结转结余", "执行率"],
  [...projects, ["合计", "", ...[2, 3, 4, 5].map((at) => added(projects, at))]],
  (line, at, last, first) => {
    left(six, `B${at}`, line[0]);
    cells([wan(line[3]), wan(given(line)), wan(line[5])], "CDE", at, last, first);
    money(six, `F${at}`, live(`D${at}-E${at}`, sum(wan(given(line)), -wan(line[5]))));
    rate(six, `G${at}`, live(`E${at}/D${at}`, wan(line[5]) / wan(given(line))));
  },
);
say(
  "项目执行",
  "全年实施项目6个，支出5108.08万元，执行率92.07%。支出最多的是城区道路清扫保洁服务外包项目，支出2481.56万元，占项目支出的48.58%；执行率最低的是公厕改造提升项目，为73.50%，结转139.26万元。",
);
say(
  "支出进度",
  "6月末累计支出3784.62万元，占全年预算的46.68%；9月末5893.27万元，占72.69%，比75%的目标低2.31个百分点；11月末7321.87万元，占90.31%。",
);
caption("表3  “三公”经费情况", "万元");
table(
  ["项目", "2021年决算", "2022年预算", "2022年决算", "比上年增减", "决算占预算"],
  [
    ["公务接待费", 6.13, 9, 4.89],
    ["公务用车运行维护费", 45.23, 47.5, 46.19],
    ["合计", 51.36, 56.5, 51.08],
  ],
  ([name, before, plan, spent], at, last, first) => {
    put(six, `B${at}`, name);
    cells([before, plan, spent], "CDE", at, last, first);
    money(six, `F${at}`, live(`E${at}-C${at}`, sum(spent, -before)));
    put(six, `G${at}`, percent(spent / plan));
  },
);
say(
  "“三公”经费",
  "2022年“三公”经费预算56.50万元，比上年预算57.60万元减少1.10万元；决算51.08万元，比上年决算减少0.28万元，下降0.55%。其中：公务接待费4.89万元，接待47批次512人次，人均95.51元；公务用车运行维护费46.19万元，比上年增长2.12%，车均2.57万元。未发生公务用车购置费和因公出国（境）费。",
);
say(
  "采购与资产",
  "政府采购预算4491.40万元，实际采购4374.91万元，节约116.49万元，执行率97.41%；授予中小企业1993.20万元，占45.56%。固定资产期末原值3986.49万元，在用3691.56万元，利用率92.60%。",
);
head("三、履职目标完成情况");
say(
  "环境卫生",
  "主次干道应清扫面积612.40万平方米，机械化清扫571.20万平方米，机械化清扫率93.27%，清扫保洁单位成本4.05元/平方米；清运处理生活垃圾131462.80吨，比上年增加4622.30吨，全部无害化处理；公厕改造计划24座，完成21座，完成率87.50%；全区214个小区中203个开展垃圾分类，覆盖率94.86%，比上年增加35个。",
);
say(
  "市容秩序",
  "整治病害窨井盖1912处，比计划多62处；拆除违法建设38426平方米，为计划的106.74%；建筑垃圾产生86.40万吨，资源化利用55.92万吨，利用率64.72%。",
);
say(
  "数字城管",
  "数字城管案件应结案48620件，按期结案46893件，按期结案率96.45%；12345热线受理诉求3312件，办结3286件，办结率99.21%；建成区61.20平方公里中数字城管覆盖58.60平方公里，覆盖率95.75%。",
);
say(
  "社会评价",
  "发放公众满意度问卷1000份，收回有效问卷962份，满意889份，公众满意度92.41%；走访商户500家，满意458家，商户满意度91.60%。全年未发生安全生产责任事故，PM10年均浓度由70.40微克/立方米降至67.40微克/立方米，下降4.26%。",
);
head("四、自评得分");
say(
  "自评结论",
  "2022年度部门整体支出绩效评价自评得分87.13分，扣12.87分，等级为“良”；部门整体绩效自评表得分97.92分，其中预算执行得18.90分。",
);
caption("表4  各维度得分情况", "分");
table(
  ["评价维度", "标准分", "自评得分", "扣分", "得分率"],
  [
    ["预算编制与执行", 22, 18.96],
    ["综合管理", 12.5, 10.51],
    ["履职产出", 36.5, 30.54],
    ["履职效益", 29, 27.12],
    ["合计", 100, 87.13],
  ],
  ([name, weight, score], at, last, first) => {
    put(six, `B${at}`, name);
    cells([weight, score], "CD", at, last, first);
    money(six, `E${at}`, live(`C${at}-D${at}`, sum(weight, -score)));
    rate(six, `F${at}`, live(`D${at}/C${at}`, score / weight));
  },
);
head("五、存在问题及下一步打算");
say(
  "主要问题",
  "一是预算执行不够均衡，公厕改造提升、市政设施维护项目执行率分别为73.50%和84.96%；二是审计发现资金使用问题3处，已全部整改；三是市级环卫考评发现问题8处，已整改7处，尚有1处正在整改。",
);
say(
  "改进措施",
  "2023年5月底前完成剩余3座公厕改造，力争全年预算执行率达到95%以上；对11个未开展垃圾分类的小区逐一落实分类设施；完善公务用车管理，把公车运行维护费控制在47.50万元以内。",
);
row += 1;
put(six, `E${row}:G${row}`, UNIT);
put(six, `E${row + 1}:G${row + 1}`, "2023年3月30日");

title(notes, "A1", "填报说明");
[
  "1.本套表由区财政局统一印发，报送纸质件一式三份。",
  "2.打分表、数据采集表、自评表之间有链接公式，请勿删除行列。",
  "3.自评表、数据采集表金额以元为单位，报告以万元为单位，保留两位小数。",
].forEach((text, at) => left(notes, `A${3 + at}`, text));

await save(book, new URL(import.meta.url));
