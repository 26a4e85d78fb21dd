// 梵溪县交通运输局 2023: rates as plain numbers under （%）, 附件3 with 调整预算数 and the points of its 执行率, 附件4 in numbered parts with a two-row heading, 分值 before the names; everything agrees.
import { GROUPED, grid, left, live, money, put, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "梵溪县交通运输局";
const FOUR = "#,##0.0000";
const RATE = "0.00";
const book = workbook("梵溪县交通运输局财务审计股");

const notes = sheet(book, "填表须知", [4, 92]);
title(notes, "B2", "填表须知");
[
  "1.本套材料含整体支出自评表、基础数据表、指标评分表和自评报告，报县财政局绩效评价中心。",
  "2.自评表、基础数据表金额以万元为单位，保留四位小数；自评报告各表以元为单位。",
  "3.表头带“（%）”的栏目直接填数，不再写百分号，保留两位小数。",
  "4.调整预算数为年初预算、上年结转和年中追加（调减）之和。",
].forEach((text, at) => left(notes, `B${4 + at}`, text));

const three = sheet(book, "附3整体自评", [9, 13, 15, 15, 16, 16, 12, 8, 9, 22], {
  pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 },
});
left(three, "A1:B1", "附件3");
title(three, "A2:J2", "梵溪县2023年度部门整体支出绩效自评表");
left(three, "A3:F3", `填报部门：${UNIT}`);
put(three, "G3:J3", "填报时间：2024年4月8日", { align: "right" });
put(three, "A4:B4", "部门名称");
left(three, "C4:F4", UNIT);
put(three, "G4:H4", "填报人");
left(three, "I4:J4", "石某某 0856-5550122");
put(three, "A5:A9", "整体支出\n规模\n（万元）");
put(three, "B5:C5", "资金来源");
["年初预算数", "调整预算数", "决算数", "执行率（%）", "分值", "得分", "备注"].forEach((text, at) => put(three, `${"DEFGHIJ"[at]}5`, text));
const paid = (line) => `ROUND(F${line}/E${line}*100,2)`;
[
  [
    "资金总额",
    live("SUM(D7:D9)", 3268.45),
    live("SUM(E7:E9)", 3969.3308),
    live("SUM(F7:F9)", 3836.5365),
    96.65,
    10,
    live("ROUND(F6/E6*H6,2)", 9.67),
  ],
  ["（1）财政拨款", 3188.45, 3674.9708, 3561.2435, 96.91, "—", "—"],
  ["（2）上年结转", 0, 214.36, 198.742, 92.71, "—", "—"],
  ["（3）其他资金", 80, 80, 76.551, 95.69, "—", "—"],
].forEach(([label, early, full, spent, share, weight, score], at) => {
  const line = 6 + at;
  left(three, `B${line}:C${line}`, label);
  money(three, `D${line}`, early, FOUR);
  money(three, `E${line}`, full, FOUR);
  money(three, `F${line}`, spent, FOUR);
  put(three, `G${line}`, live(paid(line), share), { format: RATE });
  put(three, `H${line}`, weight);
  put(three, `I${line}`, score);
  left(three, `J${line}`, at === 0 ? "得分同附件5" : null);
});
put(three, "A10:A11", "年度\n总体\n目标");
put(three, "B10:E10", "年初目标");
put(three, "F10:J10", "年末完成情况");
left(
  three,
  "B11:E11",
  "一、新改建农村公路45公里，改造危桥4座。\n二、管好养好农村公路1286公里，优良路率80%以上。\n三、建制村通客车率保持100%，新能源公交占比达到60%。",
);
left(
  three,
  "F11:J11",
  "一、新改建农村公路48.6公里，改造危桥4座。\n二、农村公路1286公里全部列养，优良路率82.3%。\n三、建制村通客车率100%，新能源公交占比64%。",
);
put(three, "A12:A23", "绩效\n指标\n完成\n情况");
["一级指标", "二级指标"].forEach((text, at) => put(three, `${"BC"[at]}12`, text));
put(three, "D12:E12", "三级指标");
put(three, "F12", "年度指标值");
put(three, "G12:H12", "实际完成值");
put(three, "I12:J12", "未完成原因和改进措施");
put(three, "B13:B19", "产出指标");
put(three, "B20:B22", "效益指标");
put(three, "B23", "满意度指标");
put(three, "C13:C14", "数量指标");
put(three, "C15:C16", "质量指标");
put(three, "C17", "时效指标");
put(three, "C18:C19", "成本指标");
put(three, "C20:C21", "社会效益指标");
put(three, "C22", "生态效益指标");
put(three, "C23", "服务对象满意度指标");
[
  ["新改建农村公路里程", "≥45公里", "48.6公里"],
  ["农村公路列养里程", "1286公里", "1286公里"],
  ["工程交工验收合格率", "100%", "100%"],
  ["农村公路优良路率", "≥80%", "82.3%"],
  ["重点项目按期完工率", "100%", "91.67%", "大坪溪大桥受汛期影响延期，已调整工期，2024年6月底前完工。"],
  ["农村公路日常养护成本", "≤0.85万元/公里", "0.83万元/公里"],
  ["“三公”经费支出", "≤38.50万元", "33.27万元"],
  ["建制村通客车率", "100%", "100%"],
  ["道路运输事故死亡人数下降率", "≥5%", "7.1%"],
  ["新能源公交车占比", "≥60%", "64%"],
  ["群众出行满意度", "≥90%", "91.5%"],
].forEach(([name, wanted, done, why], at) => {
  const line = 13 + at;
  left(three, `D${line}:E${line}`, name);
  put(three, `F${line}`, wanted);
  put(three, `G${line}:H${line}`, done);
  left(three, `I${line}:J${line}`, why ?? null);
});
left(three, "A24:J24", "备注：1.执行率=决算数/调整预算数；2.执行率得分=执行率×分值，保留两位小数；3.其余指标在附件5中计分。");
grid(three, "A4:J24");

const four = sheet(book, "附4基础数据", [18, 18, 17, 17, 17, 15, 17]);
left(four, "A1", "附件4");
title(four, "A2:G2", "2023年部门整体支出绩效评价基础数据表");
left(four, "A3:D3", `填报部门：${UNIT}`);
put(four, "E3:G3", "单位：万元、人、个", { align: "right" });
const part = (line, text) => put(four, `A${line}:G${line}`, text, { align: "left", bold: true });
const labels = (line, columns, texts) => texts.forEach((text, at) => put(four, `${columns[at]}`.replaceAll("#", line), text));
part(4, "一、人员编制情况");
labels(5, ["A#:B#", "C#", "D#", "E#", "F#:G#"], ["编制人数", "年末在职人数", "年末离退休人数", "编外聘用人数", "在职人员控制率（%）"]);
put(four, "A6:B6", 96);
put(four, "C6", 93);
put(four, "D6", 41);
put(four, "E6", 12);
put(four, "F6:G6", live("ROUND(C6/A6*100,2)", 96.88), { format: RATE });
part(7, "二、预算收支情况");
labels(
  8,
  ["A#", "B#", "C#", "D#", "E#:F#", "G#"],
  ["年初预算数", "上年结转结余", "年中追加（调减）数", "调整预算数", "全年决算支出数", "年末结转结余"],
);
money(four, "A9", 3268.45, FOUR);
money(four, "B9", 214.36, FOUR);
money(four, "C9", 486.5208, FOUR);
money(four, "D9", live("A9+B9+C9", 3969.3308), FOUR);
money(four, "E9:F9", 3836.5365, FOUR);
money(four, "G9", live("D9-E9", 132.7943), FOUR);
labels(10, ["A#:B#", "C#:D#", "E#:G#"], ["预算调整率（%）", "预算执行率（%）", "结转结余变动率（%）"]);
put(four, "A11:B11", 14.89, { format: RATE });
put(four, "C11:D11", live("ROUND(E9/D9*100,2)", 96.65), { format: RATE });
put(four, "E11:G11", -38.05, { format: RATE });
part(12, "三、支出执行情况");
put(four, "A13:B14", "项    目");
put(four, "C13:C14", "上年决算数");
put(four, "D13:E13", "本年数");
put(four, "D14", "预算数");
put(four, "E14", "决算数");
put(four, "F13:F14", "执行率（%）");
put(four, "G13:G14", "决算比上年\n增减率（%）");
const down = (column, result) => live(`${column}15+${column}18`, result);
[
  ["（一）基本支出", live("SUM(C16:C17)", 2015.7746), live("SUM(D16:D17)", 2146.8308), live("SUM(E16:E17)", 2098.3124), 97.74, 4.09],
  ["      其中：人员经费", 1786.492, 1874.2308, 1852.6413, 98.85, 3.7],
  ["            公用经费", 229.2826, 272.6, 245.6711, 90.12, 7.15],
  ["（二）项目支出", 1566.308, 1822.5, 1738.2241, 95.38, 10.98],
  ["合    计", down("C", 3582.0826), down("D", 3969.3308), down("E", 3836.5365), 96.65, 7.1],
  ["“三公”经费", live("SUM(C21:C23)", 37.5092), live("SUM(D21:D23)", 38.5), live("SUM(E21:E23)", 33.2665), 86.41, -11.31],
  ["      1.因公出国（境）费", 0, 0, 0, "—", "—"],
  ["      2.公务用车购置及运行费", 27.648, 28.5, 25.1236, 88.15, -9.13],
  ["      3.公务接待费", 9.8612, 10, 8.1429, 81.43, -17.42],
  ["政府采购支出", 588.36, 640, 612.48, 95.7, 4.1],
].forEach(([label, former, planned, spent, share, growth], at) => {
  const line = 15 + at;
  left(four, `A${line}:B${line}`, label);
  money(four, `C${line}`, former, FOUR);
  money(four, `D${line}`, planned, FOUR);
  money(four, `E${line}`, spent, FOUR);
  const none = typeof share === "string";
  put(four, `F${line}`, none ? share : live(`ROUND(E${line}/D${line}*100,2)`, share), { format: RATE });
  put(four, `G${line}`, none ? growth : live(`ROUND((E${line}-C${line})/C${line}*100,2)`, growth), { format: RATE });
});
part(25, "四、资产与重点项目");
labels(
  26,
  ["A#", "B#", "C#:D#", "E#", "F#", "G#"],
  ["固定资产总额", "在用固定资产", "固定资产利用率（%）", "重点项目数", "按期完工项目数", "按期完工率（%）"],
);
money(four, "A27", 8642.153, FOUR);
money(four, "B27", 8512.5206, FOUR);
put(four, "C27:D27", 98.5, { format: RATE });
put(four, "E27", 12);
put(four, "F27", 11);
put(four, "G27", live("ROUND(F27/E27*100,2)", 91.67), { format: RATE });
part(28, "五、内部控制制度建立情况（填“是”或“否”）");
labels(29, ["A#", "B#", "C#", "D#", "E#", "F#:G#"], ["预算管理", "收支管理", "政府采购", "资产管理", "建设项目", "合同管理"]);
labels(30, ["A#", "B#", "C#", "D#", "E#", "F#:G#"], ["是", "是", "是", "是", "是", "否"]);
left(four, "A31:G31", "注：“三公”经费、政府采购支出已含在基本支出、项目支出内。");
grid(four, "A4:G31");

const five = sheet(book, "附5指标评分", [6, 9, 6, 11, 6, 18, 42, 48, 28, 8]);
left(five, "A1:B1", "附件5");
title(five, "A2:J2", "2023年度部门整体支出绩效评价指标评分表");
left(five, "A3:F3", `填报部门：${UNIT}`);
put(five, "G3:J3", "满分：100分", { align: "right" });
["分值", "一级\n指标", "分值", "二级\n指标", "分值", "三级指标", "指标解释", "评分标准", "扣分说明", "得分"].forEach((text, at) =>
  put(five, `${"ABCDEFGHIJ"[at]}4`, text, { bold: true }),
);
const level = ([one, two], from, to, name, weight) => {
  const where = (column) => (from === to ? `${column}${from}` : `${column}${from}:${column}${to}`);
  put(five, where(one), weight);
  put(five, where(two), name);
};
level("AB", 5, 7, "决策与\n配置", 15);
level("AB", 8, 18, "过程", 48);
level("AB", 19, 21, "产出", 17);
level("AB", 22, 24, "效果", 20);
level("CD", 5, 5, "目标设定", 5);
level("CD", 6, 7, "资源配置", 10);
level("CD", 8, 12, "预算执行", 29);
level("CD", 13, 17, "预算管理", 16);
level("CD", 18, 18, "资产管理", 3);
level("CD", 19, 19, "产出数量", 6);
level("CD", 20, 20, "产出时效", 6);
level("CD", 21, 21, "产出质量", 5);
level("CD", 22, 23, "履职效益", 12);
level("CD", 24, 24, "满意度", 8);
[
  [
    5,
    "绩效目标合理性",
    "考核整体绩效目标与部门职责、年度工作计划的匹配程度。",
    "①目标与部门职责和年度计划相符，得2分；②目标细化为可衡量的绩效指标，得2分；③指标值与预算资金量相匹配，得1分。",
    4,
    "③优良路率指标值偏低，扣1分。",
  ],
  [
    5,
    "在职人员控制率",
    "在职人员控制率=年末在职人数/编制人数×100%。",
    "控制率在100%以内（含）的计5分；高于100%的，每高1个百分点扣1分，扣完为止。",
    5,
  ],
  [
    5,
    "“三公”经费增减率",
    "“三公”经费增减率=（“三公”经费本年决算数－“三公”经费上年决算数）/“三公”经费上年决算数×100%。",
    "增减率≤0的计5分；增减率＞0的，每增加2个百分点扣1分，扣完为止。",
    5,
  ],
  [
    10,
    "预算执行率",
    "预算执行率=全年决算支出数/调整预算数×100%。",
    "得分=预算执行率×10分，四舍五入保留两位小数。",
    null,
    "执行率96.65%，扣0.33分。",
  ],
  [
    5,
    "预算调整率",
    "预算调整率=年中追加（调减）数/年初预算数×100%。",
    "调整率≤5%的计5分；5%＜调整率≤10%的计4分；10%＜调整率≤20%的计2分；调整率＞20%的不计分。",
    2,
    "年中追加超过年初预算的10%，扣3分。",
  ],
  [
    5,
    "结转结余变动率",
    "结转结余变动率=（年末结转结余－上年结转结余）/上年结转结余×100%。",
    "变动率≤0的计5分；0＜变动率≤10%的计3分；变动率＞10%的不计分。",
    5,
  ],
  [
    5,
    "项目支出执行率",
    "项目支出执行率=项目支出决算数/项目支出预算数×100%。",
    "执行率98%及以上的计5分；低于98%的，每低1个百分点扣1分，不足1个百分点的按比例扣分，扣完为止，保留两位小数。",
    2.38,
    "超限超载治理项目支付慢，扣2.62分。",
  ],
  [
    4,
    "公用经费控制率",
    "公用经费控制率=公用经费决算数/公用经费预算数×100%。",
    "控制率≤100%的计4分；控制率＞100%的，每超1个百分点扣1分，扣完为止。",
    4,
  ],
  [
    4,
    "“三公”经费控制率",
    "“三公”经费控制率=“三公”经费本年决算数/“三公”经费本年预算数×100%。",
    "未突破预算的计满分；突破预算的，每超过1%扣1分，扣完为止。",
    4,
  ],
  [
    4,
    "政府采购执行率",
    "政府采购执行率=政府采购决算数/政府采购预算数×100%。",
    "执行率≥95%的计4分；85%（含）至95%的计3分；75%（含）至85%的计1分；低于75%的计0分。",
    4,
  ],
  [
    3,
    "内控制度完备性",
    "部门是否建立预算管理、收支管理、政府采购、资产管理、建设项目、合同管理六个方面的内部控制制度。",
    "六个方面每建立一项制度计0.5分，最高3分。",
    2.5,
    "合同管理制度尚在起草，扣0.5分。",
  ],
  [
    3,
    "资金使用合规性",
    "资金使用是否符合财经法规、财务制度和预算批复的用途，是否存在截留、挤占、挪用、虚列支出等情形。",
    "无违规情形的计3分；每发现1起违规情形扣1分，扣完为止。",
    2,
    "巡察指出1笔培训费列支渠道不当，扣1分。",
  ],
  [2, "预决算信息公开", "是否按规定公开预决算信息。", "①按规定内容公开，得1分；②按规定时限公开，得1分。", 2],
  [
    3,
    "固定资产利用率",
    "固定资产利用率=在用固定资产/固定资产总额×100%。",
    "利用率达到100%的计3分；每低1个百分点扣0.5分，不足1个百分点的不扣分，扣完为止。",
    2.5,
    "利用率98.50%，扣0.5分。",
  ],
  [
    6,
    "农村公路建设完成率",
    "农村公路建设完成率=新改建农村公路里程实际完成值/新改建农村公路里程年度指标值×100%。",
    "完成率≥100%的计6分；完成率＜100%的，按完成率×6分计算得分。",
    6,
  ],
  [
    6,
    "重点项目按期完工率",
    "重点项目按期完工率=按期完工项目数/重点项目数×100%。",
    "按期完工率为100%的计6分；每降低1个百分点扣0.5分，不足1个百分点的按1个百分点计算，扣完为止。",
    1.5,
    "1个项目延期，扣4.5分。",
  ],
  [
    5,
    "工程交工验收合格率",
    "当年交工项目一次验收合格的比率，以附件3填报的完成值为准。",
    "合格率达到100%的计5分；每低1个百分点扣1分，扣完为止。",
    5,
  ],
  [
    6,
    "社会效益",
    "履行职责对群众出行、道路运输安全和地方发展的影响。",
    "效果好的计6分；效果较好的计4分；效果一般的计2分；效果差的计0分。",
    4,
    "客运市场整治成效有待巩固，扣2分。",
  ],
  [
    6,
    "可持续影响",
    "路长制等农村公路长效管护机制的建立和运行情况。",
    "机制健全且运行有效的计6分；机制健全但运行一般的计3分；未建立机制的计0分。",
    6,
  ],
  [
    8,
    "群众出行满意度",
    "通过问卷、电话回访等方式了解的社会公众满意程度。",
    "满意度≥90%的计8分；80%（含）至90%的计5分；60%（含）至80%的计2分；低于60%的计0分。",
    8,
  ],
].forEach(([weight, name, explained, rule, score, why], at) => {
  const line = 5 + at;
  put(five, `E${line}`, weight);
  put(five, `F${line}`, name);
  left(five, `G${line}`, explained);
  left(five, `H${line}`, rule);
  left(five, `I${line}`, why ?? null);
  put(five, `J${line}`, score ?? live("ROUND(附4基础数据!E9/附4基础数据!D9*E8,2)", 9.67));
});
put(five, "A25:D25", "合    计", { bold: true });
put(five, "E25", live("SUM(E5:E24)", 100), { bold: true });
put(five, "F25:I25", null);
put(five, "J25", live("SUM(J5:J24)", 84.55), { bold: true });
left(five, "A26:J26", "评价等次：良（90分及以上为优，80分及以上为良，60分及以上为中，60分以下为差）");
grid(five, "A4:J26");

const WIDTHS = [30, 20, 20, 20, 16];
const six = sheet(book, "附6自评报告", WIDTHS);
let row = 3;
const paragraph = (text, { bold = false, align = "left" } = {}) => {
  const shown = bold || align !== "left" ? text : `    ${text}`;
  put(six, `A${row}:E${row}`, shown, { align, size: 12, bold, font: bold ? "楷体" : "仿宋" });
  six.getRow(row).height = Math.max(1, Math.ceil((shown.length * 2.3) / 106)) * 20 + 4;
  row += 1;
};
const heading = (text) => paragraph(text, { bold: true });
const table = (name, lines) => {
  paragraph(name, { align: "center" });
  paragraph("单位：元", { align: "right" });
  const first = row;
  for (const line of lines) {
    line.forEach((value, at) => {
      const where = `${"ABCDE"[at]}${row}`;
      const cell = typeof value === "function" ? value(row) : value;
      if (typeof cell === "string" || cell === null) put(six, where, cell, { align: at === 0 ? "left" : "center" });
      else if (at === 4) put(six, where, cell, { format: RATE });
      else money(six, where, cell, GROUPED);
    });
    row += 1;
  }
  grid(six, `A${first}:E${row - 1}`);
};
const sum = (column, rows, result) => (line) => live(`SUM(${column}${line - rows}:${column}${line - 1})`, result);
const less = (result) => (line) => live(`B${line}-C${line}`, result);
const done = (result) => (line) => live(`ROUND(C${line}/B${line}*100,2)`, result);
const grown = (result) => (line) => live(`ROUND((D${line}-B${line})/B${line}*100,2)`, result);

left(six, "A1", "附件6");
title(six, "A2:E2", `${UNIT}关于2023年度部门整体支出绩效自评情况的报告`);
paragraph("县财政局：");
paragraph("按照《关于开展2024年度部门整体支出绩效自评工作的通知》要求，我局对2023年度部门整体支出开展了绩效自评，现将有关情况报告如下。");
heading("一、部门基本情况");
paragraph("我局下设7个股室和县公路养护中心、县交通综合执法大队等3个事业单位，人员编制96名，年末在职93人，控制率96.88%。");
paragraph(
  "2023年整体支出盘子3,969.33万元，其中年初批复3,268.45万元、上年结余结转214.36万元、年内净追加486.52万元；全年列支3,836.54万元，执行率达到96.65%，剩余132.79万元留转下年。",
);
table("表1  2023年支出预决算情况", [
  ["支出类别", "调整预算数", "决算数", "未使用数", "执行率（%）"],
  ["人员经费", 18742308, 18526413, less(215895), done(98.85)],
  ["公用经费", 2726000, 2456711, less(269289), done(90.12)],
  ["项目支出", 18225000, 17382241, less(842759), done(95.38)],
  ["合    计", sum("B", 3, 39693308), sum("C", 3, 38365365), sum("D", 3, 1327943), done(96.65)],
]);
heading("二、资金管理使用情况");
paragraph(
  "（一）总体结构。全年支出中基本支出2,098.31万元，占54.69%；项目支出1,738.22万元，占45.31%。公用经费开支245.67万元，没有突破272.60万元的预算，控制率90.12%。",
);
paragraph(
  "（二）“三公”经费。全年开支33.27万元，相当于预算38.50万元的86.41%，比上年37.51万元少支4.24万元，降低11.31%，其中公务用车费用25.12万元、接待费8.14万元，没有安排因公出国（境）。",
);
table("表2  “三公”经费比较", [
  ["费用名称", "2022年决算", "2023年预算", "2023年决算", "决算增减率（%）"],
  ["公务用车购置及运行费", 276480, 285000, 251236, grown(-9.13)],
  ["公务接待费", 98612, 100000, 81429, grown(-17.42)],
  ["合    计", sum("B", 2, 375092), sum("C", 2, 385000), sum("D", 2, 332665), grown(-11.31)],
]);
paragraph(
  "（三）专项支出。安排4个专项1,822.50万元，实际支付1,738.22万元，支付进度95.38%。其中城乡公交运营补贴已全额兑付，超限超载治理进度最慢，只有75.29%。",
);
table("表3  专项支出进度", [
  ["专项名称", "安排数", "支付数", "未支付数", "支付进度（%）"],
  ["农村公路建设", 9800000, 9412680, less(387320), done(96.05)],
  ["农村公路养护", 4625000, 4466061, less(158939), done(96.56)],
  ["城乡公交运营补贴", 2600000, 2600000, less(0), done(100)],
  ["超限超载治理", 1200000, 903500, less(296500), done(75.29)],
  ["合    计", sum("B", 4, 18225000), sum("C", 4, 17382241), sum("D", 4, 842759), done(95.38)],
]);
paragraph(
  "（四）采购与资产。政府采购预算640.00万元，完成612.48万元，完成率95.70%，节约27.52万元。年末固定资产8,642.15万元，在用8,512.52万元，利用率98.50%。",
);
paragraph("（五）存量资金。结转结余从年初214.36万元压减到132.79万元，减少81.57万元，下降38.05%。");
heading("三、目标完成情况");
paragraph("全年新改建农村公路48.6公里，超出计划3.6公里；列养农村公路1286公里，优良路率82.3%。");
paragraph("12个重点项目按期完工11个，按期完工率91.67%，大坪溪大桥1个项目延期。群众出行满意度调查结果为91.5%。");
heading("四、自评结论");
paragraph("经逐项自评，2023年度部门整体支出绩效得84.55分，评定为“良”。");
heading("五、问题及改进措施");
paragraph(
  "主要问题是年中追加较多，预算调整率14.89%；个别专项支付偏慢。2024年将严控追加，力争把预算调整率降到10%以内，超限超载治理资金6月底前支付到位。",
);
paragraph(UNIT, { align: "right" });
paragraph("2024年4月8日", { align: "right" });

await save(book, new URL(".", import.meta.url));
