// 云阜县市场监督管理局 2024: 附件3 by 支出类别 with 分值 before the rate, 附件4 as one long list with 本年 before 上年, 附件5 with the scores before the rules and the weights of levels in their names; everything agrees.
import { GROUPED, PERCENT, grid, left, live, money, put, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "云阜县市场监督管理局";
const book = workbook("云阜县市场监督管理局财务科");
const to = (value, places) => Number((Math.sign(value) * Math.round(Math.abs(value) * 10 ** places + 1e-7)) / 10 ** places);
const sumOf = (values) =>
  to(
    values.reduce((all, value) => all + value, 0),
    2,
  );

const index = sheet(book, "封面", [6, 46, 24]);
title(index, "A2:C2", "2024年度部门整体绩效自评材料");
[
  ["序号", "材料", "工作表"],
  ["一", "部门整体绩效自评表（附件3）", "表1整体绩效"],
  ["二", "部门基础信息表（附件4）", "表2基础信息"],
  ["三", "部门整体绩效评价计分表（附件5）", "表3评价计分"],
  ["四", "部门整体绩效自评报告（附件6）", "表4报告正文"],
].forEach((cells, at) => cells.forEach((text, column) => put(index, `${"ABC"[column]}${4 + at}`, text)));
left(index, "A10:C10", "金额均以万元为单位，保留两位小数；比率保留到百分号前两位小数。");

const three = sheet(book, "表1整体绩效", [11, 13, 16, 15, 15, 17, 17, 8, 9, 26], {
  pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 },
});
left(three, "A1", "附件3");
title(three, "A2:J2", "部门整体绩效自评表（2024年度）");
left(three, "A3:F3", `单位名称（盖章）：${UNIT}`);
put(three, "G3:J3", "填表日期：2025年3月26日", { align: "right" });
put(three, "A4", "部门名称");
left(three, "B4:E4", UNIT);
put(three, "F4", "联系人及电话");
left(three, "G4:J4", "丁某某 0538-5550133");
put(three, "A5:A10", "部门预算\n执行情况\n（万元）");
put(three, "B5:C5", "支出类别");
["年初预算数", "年中调整数\n（含上年结转）", "全年预算数", "全年执行数", "分值", "得分", "预算执行率"].forEach((text, at) =>
  put(three, `${"DEFGHIJ"[at]}5`, text),
);
const planned = { staff: [1846.3, 79.1, 1912.36], office: [320, -7.4, 286.15], projects: [680, 318.5, 920.23] };
const basic = [0, 1, 2].map((at) => sumOf([planned.staff[at], planned.office[at]]));
const whole = [0, 1, 2].map((at) => sumOf([basic[at], planned.projects[at]]));
[
  ["部门支出合计", whole, (column) => `${column}7+${column}10`],
  ["一、基本支出", basic, (column) => `SUM(${column}8:${column}9)`],
  ["    1.人员经费", planned.staff],
  ["    2.公用经费", planned.office],
  ["二、项目支出", planned.projects],
].forEach(([label, [early, changed, spent], formula], at) => {
  const line = 6 + at;
  const full = sumOf([early, changed]);
  const shown = (column, value) => (formula === undefined ? value : live(formula(column), value));
  left(three, `B${line}:C${line}`, label);
  money(three, `D${line}`, shown("D", early), GROUPED);
  money(three, `E${line}`, shown("E", changed), GROUPED);
  money(three, `F${line}`, live(`D${line}+E${line}`, full), GROUPED);
  money(three, `G${line}`, shown("G", spent), GROUPED);
  put(three, `H${line}`, at === 0 ? 10 : "/");
  put(three, `I${line}`, at === 0 ? live("ROUND(G6/F6*H6,2)", to((spent / full) * 10, 2)) : "/");
  put(three, `J${line}`, live(`ROUND(G${line}/F${line},4)`, to(spent / full, 4)), { format: PERCENT });
});
put(three, "A11:A12", "年度总体\n目标");
put(three, "B11:F11", "预期目标");
put(three, "G11:J11", "实际完成情况");
left(
  three,
  "B12:F12",
  "1.守牢食品安全底线，监督抽检不少于1450批次，不发生较大及以上食品安全事故。\n2.激发经营主体活力，新登记经营主体3200户以上。\n3.维护消费者权益，投诉举报按期办结率达到99%。",
);
left(
  three,
  "G12:J12",
  "1.监督抽检1486批次，未发生较大及以上食品安全事故。\n2.新登记经营主体3516户。\n3.受理投诉举报2352件，按期办结率98.55%，略低于目标。",
);
put(three, "A13:A22", "绩效指标");
["一级指标", "二级指标"].forEach((text, at) => put(three, `${"BC"[at]}13`, text));
put(three, "D13:E13", "三级指标");
["年度指标值", "全年完成值", "分值", "得分", "偏差原因分析及改进措施"].forEach((text, at) => put(three, `${"FGHIJ"[at]}13`, text));
put(three, "B14:B19", "产出指标");
put(three, "B20:B21", "效益指标");
put(three, "B22", "满意度指标");
put(three, "C14:C16", "数量指标");
["质量指标", "时效指标", "成本指标", "经济效益指标", "社会效益指标", "服务对象满意度指标"].forEach((text, at) =>
  put(three, `C${17 + at}`, text),
);
[
  ["食品安全监督抽检批次", "≥1450批次", "1486批次", 10],
  ["新登记经营主体数量", "≥3200户", "3516户", 10],
  ["特种设备监督检查数量", "≥420台", "437台", 10],
  ["不合格食品核查处置率", "100%", "100%", 10],
  ["投诉举报按期办结率", "≥99%", "98.55%", 9.95, "34件因调取外地证据超期，已建立临期预警，2025年按周调度。"],
  ["“三公”经费支出", "≤46.00万元", "41.27万元", 10],
  ["为企业减免检验检测费用", "≥60万元", "68.4万元", 10],
  ["较大及以上食品安全事故", "0起", "0起", 10],
  ["消费者满意度", "≥88%", "90.6%", 10],
].forEach(([name, wanted, done, score, why], at) => {
  const line = 14 + at;
  left(three, `D${line}:E${line}`, name);
  put(three, `F${line}`, wanted);
  put(three, `G${line}`, done);
  put(three, `H${line}`, 10);
  put(three, `I${line}`, score);
  left(three, `J${line}`, why ?? null);
});
put(three, "A23:G23", "总    分", { bold: true });
put(three, "H23", live("H6+SUM(H14:H22)", 100), { bold: true });
put(three, "I23", live("I6+SUM(I14:I22)", 99.59), { bold: true });
put(three, "J23", null);
left(three, "A24:J24", "说明：完成指标值的得满分；未完成的，得分=完成值/指标值×分值，保留两位小数。本表得分与附件5得分口径不同。");
grid(three, "A4:J24");

const four = sheet(book, "表2基础信息", [7, 34, 10, 17, 17, 15, 14]);
left(four, "A1:B1", "附件4");
title(four, "A2:G2", "2024年度部门基础信息表");
left(four, "A3:D3", `填报单位：${UNIT}`);
put(four, "E3:G3", "金额单位：万元", { align: "right" });
["序号", "信息名称", "计量单位", "本年数\n（2024年）", "上年数\n（2023年）", "增减额", "增减幅度"].forEach((text, at) =>
  put(four, `${"ABCDEFG"[at]}5`, text, { bold: true }),
);
const facts = {};
let number = 0;
const fact = (line, name, unit, present, former, formula) => {
  facts[line] = [present, former];
  number += 1;
  put(four, `A${line}`, number);
  left(four, `B${line}`, name);
  put(four, `C${line}`, unit);
  const format = unit === "万元" ? GROUPED : "#,##0";
  [present, former].forEach((value, at) => {
    const column = "DE"[at];
    money(four, `${column}${line}`, formula === undefined ? value : live(formula(column), value), format);
  });
  const change = to(present - former, 2);
  money(four, `F${line}`, live(`D${line}-E${line}`, change), format);
  if (former === 0) put(four, `G${line}`, "—");
  else put(four, `G${line}`, live(`ROUND(F${line}/E${line},4)`, to(change / former, 4)), { format: PERCENT, align: "right" });
};
// A rate of two rows, or the growth of one over the other.
const share = (line, name, upper, lower) => {
  number += 1;
  put(four, `A${line}`, number);
  left(four, `B${line}`, name);
  put(four, `C${line}`, "%");
  ["D", "E"].forEach((column, at) => {
    const result = to(facts[upper][at] / facts[lower][at], 4);
    put(four, `${column}${line}`, live(`ROUND(${column}${upper}/${column}${lower},4)`, result), { format: PERCENT, align: "right" });
  });
  put(four, `F${line}`, "—");
  put(four, `G${line}`, "—");
};
const growth = (line, name, present, former) => {
  number += 1;
  put(four, `A${line}`, number);
  left(four, `B${line}`, name);
  put(four, `C${line}`, "%");
  put(four, `D${line}`, present, { format: PERCENT, align: "right" });
  put(four, `E${line}`, former, { format: PERCENT, align: "right" });
  put(four, `F${line}`, "—");
  put(four, `G${line}`, "—");
};
const part = (line, text) => put(four, `A${line}:G${line}`, text, { align: "left", bold: true });
part(6, "一、机构人员情况");
fact(7, "编制人数", "人", 135, 135);
fact(8, "年末在职人数", "人", 131, 133);
share(9, "财政供养人员控制率", 8, 7);
part(10, "二、预算收支情况");
fact(11, "年初预算数", "万元", 2846.3, 2715.6);
fact(12, "上年结转结余数", "万元", 152.68, 168.24);
fact(13, "年中调整预算数（净额）", "万元", 237.52, 301.15);
fact(14, "全年预算数", "万元", 3236.5, 3184.99, (column) => `SUM(${column}11:${column}13)`);
fact(15, "全年支出数", "万元", 3118.74, 3032.31, (column) => `${column}21+${column}26`);
fact(16, "年末结转结余数", "万元", 117.76, 152.68, (column) => `${column}14-${column}15`);
share(17, "预算执行率", 15, 14);
share(18, "预算调整率", 13, 11);
growth(19, "结转结余变动率", live("ROUND((D16-D12)/D12,4)", -0.2287), live("ROUND((E16-E12)/E12,4)", -0.0925));
part(20, "三、支出结构情况");
fact(21, "基本支出", "万元", 2198.51, 2174.79, (column) => `${column}22+${column}23`);
fact(22, "其中：人员经费", "万元", 1912.36, 1876.05);
fact(23, "      公用经费", "万元", 286.15, 298.74);
fact(24, "公用经费预算数", "万元", 312.6, 305);
share(25, "公用经费控制率", 23, 24);
fact(26, "项目支出", "万元", 920.23, 857.52);
part(27, "四、“三公”经费情况");
fact(28, "“三公”经费预算数", "万元", 46, 48);
fact(29, "“三公”经费决算数", "万元", 41.27, 44.83, (column) => `SUM(${column}30:${column}32)`);
fact(30, "其中：因公出国（境）费", "万元", 0, 0);
fact(31, "      公务用车购置及运行维护费", "万元", 35.62, 37.95);
fact(32, "      公务接待费", "万元", 5.65, 6.88);
growth(33, "“三公”经费变动率", live("ROUND((D28-E28)/E28,4)", -0.0417), "—");
share(34, "“三公”经费控制率", 29, 28);
part(35, "五、政府采购和资产情况");
fact(36, "政府采购预算数", "万元", 268, 255);
fact(37, "实际政府采购金额", "万元", 251.92, 243.27);
share(38, "政府采购执行率", 37, 36);
fact(39, "固定资产总额", "万元", 4386.2, 4102.55);
fact(40, "在用固定资产总额", "万元", 4298.48, 3979.47);
share(41, "固定资产利用率", 40, 39);
part(42, "六、履职情况");
fact(43, "食品抽检计划批次", "批次", 1450, 1400);
fact(44, "食品抽检完成批次", "批次", 1486, 1412);
share(45, "食品抽检完成率", 44, 43);
fact(46, "受理投诉举报件数", "件", 2352, 2207);
fact(47, "按期办结投诉举报件数", "件", 2318, 2163);
share(48, "投诉举报按期办结率", 47, 46);
left(four, "A49:G49", "填表说明：增减额=本年数-上年数；增减幅度=增减额/上年数。比率不计算增减。");
grid(four, "A5:G49");

const five = sheet(book, "表3评价计分", [12, 12, 18, 7, 9, 42, 48, 28]);
left(five, "A1", "附件5");
title(five, "A2:H2", "2024年度部门整体绩效评价计分表");
left(five, "A3:E3", `被评价部门：${UNIT}`);
put(five, "F3:H3", "总分100分", { align: "right" });
["一级指标", "二级指标", "三级指标", "分值", "自评得分", "指标说明", "评分标准", "扣分原因"].forEach((text, at) =>
  put(five, `${"ABCDEFGH"[at]}4`, text, { bold: true }),
);
put(five, "A5:A8", "投入\n（14分）");
put(five, "A9:A19", "过程\n（46分）");
put(five, "A20:A22", "产出\n（24分）");
put(five, "A23:A25", "效果\n（16分）");
put(five, "B5:B6", "目标设定\n（6分）");
put(five, "B7:B8", "预算配置\n（8分）");
put(five, "B9:B13", "预算执行\n（26分）");
put(five, "B14:B17", "预算管理\n（14分）");
put(five, "B18:B19", "资产管理\n（6分）");
put(five, "B20:B22", "职责履行\n（24分）");
put(five, "B23:B25", "履职效益\n（16分）");
[
  [
    "绩效目标完整性",
    3,
    3,
    "部门整体绩效目标是否依据充分、内容完整。",
    "①有整体绩效目标，得1分；②目标涵盖主要职责，得1分；③与中长期规划衔接，得1分。",
  ],
  [
    "绩效指标明确性",
    3,
    2,
    "绩效指标是否清晰、细化、可衡量。",
    "①分解为具体的绩效指标，得1分；②指标值清晰可衡量，得1分；③与年度任务数对应，得1分。",
    "③检验检测类任务未设指标，扣1分。",
  ],
  [
    "财政供养人员控制率",
    4,
    4,
    "财政供养人员控制率=（年末在职人数/编制人数）×100%。",
    "控制率≤100%，得4分；超过100%的，每超出1个百分点扣0.5分，扣完为止。",
  ],
  [
    "“三公”经费变动率",
    4,
    4,
    "“三公”经费变动率=[（本年“三公”经费预算数-上年“三公”经费预算数）/上年“三公”经费预算数]×100%。",
    "变动率≤0，得4分；变动率＞0的，每上升1个百分点扣0.5分，扣完为止。",
  ],
  [
    "预算执行率",
    8,
    live("ROUND(表2基础信息!D15/表2基础信息!D14*D9,2)", 7.71),
    "预算执行率=（全年支出数/全年预算数）×100%。",
    "得分=预算执行率×8分，最高8分，保留两位小数。",
    "当年未执行完毕，扣0.29分。",
  ],
  [
    "预算调整率",
    5,
    3,
    "预算调整率=（年中调整预算数/年初预算数）×100%。",
    "调整率≤5%，得5分；5%＜调整率≤10%，得3分；10%＜调整率≤20%，得1分；调整率＞20%，不得分。",
    "年中追加检验设备资金，调整率8.34%，扣2分。",
  ],
  [
    "结转结余变动率",
    4,
    4,
    "结转结余变动率=[（年末结转结余数-上年结转结余数）/上年结转结余数]×100%。",
    "变动率≤0，得4分；0＜变动率≤15%，得2分；变动率＞15%，不得分。",
  ],
  ["公用经费控制率", 5, 5, "公用经费控制率=（公用经费/公用经费预算数）×100%。", "控制率≤100%，得5分；每超出1个百分点扣1分，扣完为止。"],
  [
    "“三公”经费控制率",
    4,
    4,
    "“三公”经费控制率=（“三公”经费决算数/“三公”经费预算数）×100%。",
    "控制率≤100%，得4分；每超出1个百分点扣1分，扣完为止。",
  ],
  [
    "政府采购执行率",
    4,
    3.76,
    "政府采购执行率=（实际政府采购金额/政府采购预算数）×100%。",
    "得分=政府采购执行率×4分，最高4分，保留两位小数。",
    "一批快检设备流标，执行率94.00%，扣0.24分。",
  ],
  [
    "管理制度健全性",
    3,
    3,
    "预算、财务、内控等管理制度是否健全并有效执行。",
    "①制度健全，得1分；②制度合法合规，得1分；③制度有效执行，得1分。",
  ],
  [
    "资金使用合规性",
    4,
    4,
    "资金使用是否符合财务管理制度，有无截留、挤占、挪用等情况。",
    "全部合规，得4分；每发现一项不合规，扣1分，扣完为止。",
  ],
  ["预决算公开性", 3, 3, "是否按要求公开预决算信息。", "①内容完整，得1分；②公开及时，得1分；③数据一致，得1分。"],
  [
    "资产管理规范性",
    3,
    2,
    "资产是否保存完整、使用合规、处置规范。",
    "①保存完整，得1分；②账实相符，得1分；③处置规范，得1分。",
    "②3件罚没物资登记不及时，扣1分。",
  ],
  [
    "固定资产利用率",
    3,
    2,
    "固定资产利用率=（在用固定资产总额/固定资产总额）×100%。",
    "利用率≥99%，得3分；95%≤利用率＜99%，得2分；90%≤利用率＜95%，得1分；利用率＜90%，不得分。",
    "利用率98.00%，扣1分。",
  ],
  [
    "食品抽检完成率",
    8,
    8,
    "食品抽检完成率=（食品抽检完成批次/食品抽检计划批次）×100%。",
    "完成率≥100%，得8分；完成率＜100%的，得分=完成率×8分。",
  ],
  [
    "投诉举报按期办结率",
    8,
    6.55,
    "投诉举报按期办结率=（按期办结投诉举报件数/受理投诉举报件数）×100%。",
    "办结率达到100%，得8分；每低1个百分点扣1分，不足1个百分点的按比例扣分，扣完为止，保留两位小数。",
    "34件超期办结，扣1.45分。",
  ],
  [
    "不合格食品核查处置率",
    8,
    8,
    "抽检发现的不合格食品依法核查处置的比例，取附件3的全年完成值。",
    "处置率为100%，得8分；每低1个百分点扣2分，扣完为止。",
  ],
  [
    "社会效益",
    5,
    4,
    "履职对食品药品安全、公平竞争秩序的影响。",
    "效益显著，得5分；效益较好，得4分；效益一般，得2分；无效益，不得分。",
    "预包装食品标签问题仍较多，扣1分。",
  ],
  ["可持续影响", 5, 5, "食品安全“两个责任”等长效机制的建立情况。", "机制健全、落实到位，得5分；机制基本健全，得3分；未建立，不得分。"],
  [
    "消费者满意度",
    6,
    6,
    "消费者对市场监管工作的满意程度，取附件3的全年完成值。",
    "满意度≥90%，得6分；80%≤满意度＜90%，得4分；70%≤满意度＜80%，得2分；满意度＜70%，不得分。",
  ],
].forEach(([name, weight, score, explained, rule, why], at) => {
  const line = 5 + at;
  put(five, `C${line}`, name);
  put(five, `D${line}`, weight);
  put(five, `E${line}`, score);
  left(five, `F${line}`, explained);
  left(five, `G${line}`, rule);
  left(five, `H${line}`, why ?? null);
});
put(five, "A26:C26", "合计", { bold: true });
put(five, "D26", live("SUM(D5:D25)", 100), { bold: true });
put(five, "E26", live("SUM(E5:E25)", 92.02), { bold: true });
left(five, "F26:H26", "评价等级：优（≥90分为优，80—90分为良，60—80分为中，60分以下为差）");
grid(five, "A4:H26");

const six = sheet(book, "表4报告正文", [32, 18, 18, 18, 18]);
let row = 3;
const paragraph = (text, { bold = false, align = "left" } = {}) => {
  const shown = bold || align !== "left" ? text : `　　${text}`;
  put(six, `A${row}:E${row}`, shown, { align, size: 12, bold, font: bold ? "黑体" : "仿宋" });
  six.getRow(row).height = Math.max(1, Math.ceil((shown.length * 2.3) / 104)) * 20 + 4;
  row += 1;
};
const heading = (text) => paragraph(text, { bold: true });
const table = (name, lines) => {
  paragraph(name, { align: "center" });
  const first = row;
  for (const line of lines) {
    line.forEach((value, at) => {
      const where = `${"ABCDE"[at]}${row}`;
      const cell = typeof value === "function" ? value(row) : value;
      if (typeof cell === "string") put(six, where, cell, { align: at === 0 ? "left" : "center" });
      else if (at === 4) put(six, where, cell, { format: PERCENT });
      else money(six, where, cell, GROUPED);
    });
    row += 1;
  }
  grid(six, `A${first}:E${row - 1}`);
};
const sum = (column, rows, result) => (line) => live(`SUM(${column}${line - rows}:${column}${line - 1})`, result);
const quotient = (upper, lower, result) => (line) => live(`ROUND(${upper}${line}/${lower}${line},4)`, result);
const less = (upper, lower, result) => (line) => live(`${upper}${line}-${lower}${line}`, result);

left(six, "A1", "附件6");
title(six, "A2:E2", `${UNIT}2024年度部门整体绩效自评报告`);
heading("一、部门概况");
paragraph("本部门为县政府工作部门，内设机构14个，派出市场监管所9个。核定编制135名，2024年末在职人员131名，财政供养人员控制率为97.04%。");
paragraph(
  "2024年年初预算2,846.30万元，上年结转152.68万元，年中调增237.52万元，全年预算3,236.50万元。全年支出3,118.74万元，预算执行率96.36%，年末结转结余117.76万元。",
);
heading("二、预算执行分析");
paragraph(
  "2024年支出比2023年的3,032.31万元增加86.43万元，增长2.85%。其中：基本支出2,198.51万元，占支出总额的70.49%；项目支出920.23万元，占支出总额的29.51%。",
);
const spending = [
  ["人员经费", 1912.36, 1876.05],
  ["公用经费", 286.15, 298.74],
  ["项目支出", 920.23, 857.52],
];
table("表1：支出对比表（单位：万元）", [
  ["支出项目", "2024年", "2023年", "增减额", "增减率"],
  ...spending.map(([name, present, former]) => [
    name,
    present,
    former,
    less("B", "C", to(present - former, 2)),
    quotient("D", "C", to((present - former) / former, 4)),
  ]),
  ["合计", sum("B", 3, 3118.74), sum("C", 3, 3032.31), sum("D", 3, 86.43), quotient("D", "C", 0.0285)],
]);
paragraph("公用经费支出286.15万元，预算312.60万元，控制率91.54%，较上年减少12.59万元，下降4.21%。");
paragraph(
  "“三公”经费预算46.00万元，比上年预算48.00万元压减2.00万元，变动率-4.17%；实际支出41.27万元，控制率89.72%。其中公务用车购置及运行维护费35.62万元，公务接待费5.65万元，无因公出国（境）支出。",
);
const projects = [
  ["食品药品监督抽检", 420, 398.56],
  ["特种设备和计量检定", 238.5, 221.17],
  ["智慧监管信息平台", 210, 176.5],
  ["基层所标准化建设", 130, 124],
];
table("表2：项目支出明细表（单位：万元）", [
  ["项目名称", "全年预算", "实际支出", "结余", "执行率"],
  ...projects.map(([name, full, spent]) => [
    name,
    full,
    spent,
    less("B", "C", to(full - spent, 2)),
    quotient("C", "B", to(spent / full, 4)),
  ]),
  ["合计", sum("B", 4, 998.5), sum("C", 4, 920.23), sum("D", 4, 78.27), quotient("C", "B", 0.9216)],
]);
paragraph("项目支出预算998.50万元，共4个项目，执行率92.16%。其中智慧监管信息平台项目执行率最低，为84.05%。");
paragraph("政府采购预算268.00万元，实际采购251.92万元，执行率94.00%。");
paragraph("固定资产总额4,386.20万元，其中在用4,298.48万元，固定资产利用率98.00%。");
heading("三、绩效目标完成情况");
paragraph("（一）食品安全。全年完成监督抽检1486批次，占计划1450批次的102.48%，较上年多74批次；不合格食品核查处置率100%。");
paragraph("（二）消费维权。受理投诉举报2352件，按期办结2318件，按期办结率98.55%，未达到99%的目标。消费者满意度90.6%。");
paragraph("（三）营商环境。新登记经营主体3516户，超目标316户；为企业减免检验检测费用68.4万元。");
heading("四、评价结论");
paragraph("按照部门整体绩效评价计分表自评，2024年度得分92.02分，评价等级为“优”。其中投入13分、过程41.47分、产出22.55分、效果15分。");
heading("五、存在问题和下一步措施");
paragraph(
  "一是预算编制不够精准，预算调整率为8.34%；二是结转结余虽比上年下降22.87%，但信息平台项目仍有33.50万元未支出，将于2025年6月底前支付。",
);
paragraph(UNIT, { align: "right" });
paragraph("2025年3月26日", { align: "right" });
await save(book, new URL(".", import.meta.url));
