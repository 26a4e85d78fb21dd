// 濂水县审计局 2023, a county of Jiangxi: a 自评表 whose 资金来源 stands left of 支出用途, with a line of its own for 执行率 and a 完成率 beside each score; the score sheet under bands such as "一、投入（16分，自评15分）", with 评价要点, 计分办法 and 自评情况 before 标准分, 自评分 and an empty 复核分; base data in which people and 三公 run across, 功能分类科目 over quarters, projects in 元, audits by kind over ten counts, and pairs of a name and a figure, four to a line; a report numbered in a column of its own, five tables in 万元 or counts and one in 元; everything agrees.
import { GROUPED, MONEY, PERCENT, grid, left, live, money, put, rate, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "濂水县审计局";
const book = workbook(`${UNIT}办公室`);
const wide = { pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 } };
const to = (value, places = 2) => Number((Math.sign(value) * Math.round(Math.abs(value) * 10 ** places + 1e-7)) / 10 ** places);
const sum = (...values) => to(values.reduce((all, value) => all + value, 0));
const total = (lines, at) => sum(...lines.map((line) => line[at]));
const cents = (value) => to(value).toFixed(2);
const pct = (value) => `${cents(value * 100)}%`;
const across = (made, row, columns, texts, options = { bold: true }) =>
  texts.forEach((text, at) =>
    put(
      made,
      columns[at].replace(/[A-Z]/gu, (letter) => `${letter}${row}`),
      text,
      options,
    ),
  );

// What the forms are filled from, in 万元.
// 核定编制、2022年末、2023年末
const posts = [26, 18, 2];
const before = [25, 16, 2];
const now = [24, 17, 1];
// 年初预算、追加、调减、全年预算、四个季度、全年执行
const basic = [
  ["2010801 行政运行", 486.3, 24.5, 0, 510.8, 118.26, 121.45, 119.38, 149.15, 508.24],
  ["2010850 事业运行", 168.4, 12.6, 0, 181, 41.15, 43.2, 42.85, 53.1, 180.3],
  ["2080505 机关事业单位基本养老保险缴费支出", 62.8, 3.2, 0, 66, 16.2, 16.4, 16.5, 16.9, 66],
  ["2101101 行政单位医疗", 28.6, 0, 1.1, 27.5, 6.8, 6.9, 6.85, 6.95, 27.5],
  ["2210201 住房公积金", 54.2, 2.8, 0, 57, 14.1, 14.2, 14.25, 14.45, 57],
];
const works = [
  ["2010804 审计业务", 220, 86.5, 0, 306.5, 38.4, 72.15, 84.6, 98.75, 293.9],
  ["2010805 审计管理", 35, 4.5, 0, 39.5, 5.2, 9.3, 10.1, 13.86, 38.46],
  ["2010806 信息化建设", 60, 0, 8, 52, 0, 12.6, 15.8, 20.7, 49.1],
  ["2010899 其他审计事务支出", 0, 28, 0, 28, 0, 6.5, 8.9, 9.84, 25.24],
];
const columns9 = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const basics = ["基本支出", ...columns9.map((at) => total(basic, at))];
const workings = ["项目支出", ...columns9.map((at) => total(works, at))];
const all = ["合计", ...columns9.map((at) => sum(basics[at], workings[at]))];
const [start, added, cut, budget, spent] = [all[1], all[2], all[3], all[4], all[9]];
const gone = [5, 6, 7, 8].map((_, at) => sum(...all.slice(5, 6 + at)));
const rest = sum(budget, -spent);
const restBefore = 32;
// 年初预算、全年预算、执行
const sources = [
  ["一般公共预算财政拨款", 1083.3, 1208.3, 1188.9],
  ["上年结转资金", 32, 32, 31.6],
  ["单位其他资金", 0, 28, 25.24],
];
// 2022年决算、年初预算、全年预算、2023年决算
const people = [752.3, 735.3, 776.3, 774.62];
const office = [66.18, 65, 66, 64.42];
const basicLine = people.map((value, at) => sum(value, office[at]));
const workLine = [368.25, workings[1], workings[4], workings[9]];
const allLine = basicLine.map((value, at) => sum(value, workLine[at]));
const spentBefore = allLine[0];
// 因公出国、车辆购置、车辆运行、接待、会议、培训
const guests = [
  ["2022年预算数", 0, 0, 6.2, 3.8, 1.6, 5],
  ["2022年决算数", 0, 0, 5.62, 3.18, 1.46, 4.25],
  ["2023年预算数", 0, 0, 6, 3.5, 1.5, 5],
  ["2023年决算数", 0, 0, 5.38, 2.74, 1.28, 4.86],
];
const three = guests.map((line) => sum(...line.slice(1, 5)));
// 年初预算、全年预算、实际支出
const projects = [
  ["预算执行及经济责任审计", "2010804 审计业务", 120, 146.5, 141.28],
  ["政府投资项目审计", "2010804 审计业务", 100, 160, 152.62],
  ["金审工程三期运行维护", "2010806 信息化建设", 60, 52, 49.1],
  ["审计干部培训及内审指导", "2010805 审计管理", 35, 39.5, 38.46],
  ["上级统一组织项目协审经费", "2010899 其他审计事务支出", 0, 28, 25.24],
];
// 计划、完成、按期、问题、整改、金额、增收节支、建议、采纳、移送
const audits = [
  ["财政预算执行审计", 6, 6, 6, 72, 70, 1846.2, 312.45, 24, 23, 2],
  ["领导干部经济责任审计", 8, 8, 7, 64, 61, 928.64, 86.3, 32, 30, 1],
  ["自然资源资产审计", 2, 2, 2, 18, 17, 215.4, 24.6, 8, 8, 0],
  ["政府投资项目审计", 12, 11, 11, 85, 80, 3462.75, 1086.52, 33, 31, 3],
  ["政策落实和民生资金审计", 5, 5, 5, 41, 40, 684.31, 158.93, 19, 18, 1],
];
const [, plan, done, timely, faults, mended, faulty, saved, advice, taken, passed] = [
  "合计",
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((at) => total(audits, at)),
];
const last = [30, 30, 28, 254, 238, 6582.4, 1485.2, 104, 97, 5];
const [sent, cutDown] = [24863.2, 1086.52];
const [goodsPlan, goods] = [160.6, 154.25];
const [assets, used] = [684.2, 668.95];
const [asked, back, pleased] = [200, 192, 183];

// 附件1
const form = sheet(book, "附件1整体自评表", [10, 13, 27, 12, 15, 17, 12, 12, 32], wide);
left(form, "A1", "附件1");
title(form, "A2:I2", "2023年度部门（单位）整体支出绩效自评表");
put(form, "A3:B3", "部门（单位）名称");
put(form, "C3:E3", UNIT);
put(form, "F3", "联系人及电话");
put(form, "G3:I3", "曾某某  0797-5660318");
put(form, "A4:A10", "预算\n执行\n情况\n（万元）");
across(
  form,
  4,
  ["B:C", "D", "E", "F", "G", "H", "I"],
  ["资金来源", "全年预算数", "全年执行数", "支出用途", "全年预算数", "全年执行数", "执行率"],
);
[sources[0], ["政府性基金预算财政拨款", 0, 0, 0], sources[1], sources[2]].forEach(([name, , ...values], at) => {
  const row = 5 + at;
  left(form, `B${row}:C${row}`, name);
  values.forEach((value, index) => money(form, `${"DE"[index]}${row}`, value));
});
put(form, "B9:C9", "合计");
[budget, spent].forEach((value, index) => money(form, `${"DE"[index]}9`, live(`SUM(${"DE"[index]}5:${"DE"[index]}8)`, value)));
[
  ["基本支出", basicLine],
  ["其中：人员经费", people],
  ["      公用经费", office],
  ["项目支出", workLine],
  ["合计", allLine],
].forEach(([name, values], at) => {
  const row = 5 + at;
  left(form, `F${row}`, name);
  values.slice(2).forEach((value, index) => {
    const letter = "GH"[index];
    money(
      form,
      `${letter}${row}`,
      at === 0 ? live(`${letter}6+${letter}7`, value) : at === 4 ? live(`${letter}5+${letter}8`, value) : value,
    );
  });
  rate(form, `I${row}`, live(`ROUND(H${row}/G${row},4)`, to(values[3] / values[2], 4)));
});
put(form, "B10:C10", "预算执行率");
rate(form, "D10", live("E9/D9", spent / budget));
put(form, "E10", "分值");
put(form, "F10", 10);
put(form, "G10", "得分");
put(form, "H10", live("ROUND(F10*D10,2)", 9.82), { format: MONEY });
put(form, "I10", "得分＝预算执行率×10");
put(form, "A11:A12", "年度\n总体\n目标");
put(form, "B11:E11", "预期目标", { bold: true });
put(form, "F11:I11", "实际完成情况", { bold: true });
left(
  form,
  "B12:E12",
  "1.实施审计项目33个，审计报告全部按期出具；\n2.审计发现问题整改率不低于95%，审计建议采纳率不低于93%，移送问题线索5条以上；\n3.促进增收节支1500万元以上，被审计单位满意度达到95%以上。",
);
left(
  form,
  "F12:I12",
  `1.完成审计项目${done}个，少${plan - done}个；按期出具审计报告${timely}个，按期出具率${pct(timely / done)}，有${done - timely}个项目未按期出具；\n2.审计发现问题整改率${pct(mended / faults)}，审计建议采纳率${pct(taken / advice)}，移送问题线索${passed}条；\n3.促进增收节支${cents(saved)}万元，被审计单位满意度${pct(pleased / back)}。`,
);
across(
  form,
  13,
  [..."ABCDEFGHI"],
  ["一级指标", "二级指标", "三级指标", "分值", "目标值", "实际完成值", "完成率", "得分", "偏差原因分析及改进措施"],
);
const goals = [
  [
    "完成审计项目数",
    10,
    "≥33个",
    "32个",
    0.9697,
    9.7,
    "县人民医院迁建工程竣工结算审计因施工单位送审资料不齐未完成，结转2024年实施；提前核实送审资料。",
  ],
  ["政府投资项目送审金额", 5, "≥20000万元", "24863.20万元", 1.2432, 5],
  ["移送问题线索数", 5, "≥5条", "7条", 1.4, 5],
  ["审计干部培训人次", 5, "≥180人次", "196人次", 1.0889, 5],
  ["审计发现问题整改率", 5, "≥95%", "95.71%", 1.0075, 5],
  ["审计建议采纳率", 5, "≥93%", "94.83%", 1.0197, 5],
  ["获评市级优秀审计项目数", 4, "≥1个", "1个", 1, 4],
  ["审计报告按期出具率", 5, "100%", "96.88%", 0.9688, 4.84, "1个经济责任审计项目因征求意见时间延长，报告晚9天出具；加强项目进度管理。"],
  ["审计工作报告提交时间", 3, "2023年9月底前", "2023年9月21日", "—", 3],
  ["“三公”经费支出", 3, "≤9.50万元", "8.12万元", "—", 3],
  ["促进增收节支金额", 10, "≥1500万元", "1668.80万元", 1.1125, 10],
  ["政府投资项目核减率", 5, "≥4%", "4.37%", 1.0925, 5],
  ["发布审计结果公告数", 5, "≥5篇", "6篇", 1.2, 5],
  ["审计信息刊发数", 4, "≥40篇", "46篇", 1.15, 4],
  ["建立审计整改长效制度", 6, "≥2项", "2项", 1, 6],
  ["被审计单位满意度", 10, "≥95%", "95.31%", 1.0033, 10],
];
goals.forEach(([name, weight, aim, reached, part, score, why], at) => {
  const row = 14 + at;
  left(form, `C${row}`, name);
  [weight, aim, reached].forEach((value, index) => put(form, `${"DEF"[index]}${row}`, value));
  put(form, `G${row}`, part, { format: typeof part === "number" ? PERCENT : undefined });
  put(form, `H${row}`, score);
  left(form, `I${row}`, why ?? null);
});
[
  ["A14:A23", "产出指标\n（50分）"],
  ["A24:A28", "效益指标\n（30分）"],
  ["A29", "满意度指标\n（10分）"],
  ["B14:B17", "数量指标"],
  ["B18:B20", "质量指标"],
  ["B21:B22", "时效指标"],
  ["B23", "成本指标"],
  ["B24:B25", "经济效益指标"],
  ["B26:B27", "社会效益指标"],
  ["B28", "可持续影响指标"],
  ["B29", "服务对象满意度指标"],
].forEach(([where, text]) => put(form, where, text));
put(form, "A30:C30", "总    分", { bold: true });
put(form, "D30", live("F10+SUM(D14:D29)", 100));
put(form, "E30:G30", null);
put(form, "H30", live("H10+SUM(H14:H29)", 99.36));
put(form, "I30", null);
grid(form, "A3:I30");
left(
  form,
  "A31:I31",
  "注：1.完成率＝实际完成值÷目标值×100%，时间指标和“≤”的指标不计算完成率，达到目标值得满分；2.得分＝完成率×分值，完成率超过100%的得满分。",
);
left(form, "A32:I32", "填表人：曾某某          填报日期：2024年4月15日          单位负责人：廖某某");

// 附件2
const scores = sheet(book, "附件2评分明细表", [6, 11, 15, 32, 36, 36, 8, 8, 9, 18], wide);
left(scores, "A1", "附件2");
title(scores, "A2:J2", "2023年度部门整体支出绩效评价评分明细表");
left(scores, "A3:F3", `被评价部门：${UNIT}`);
put(scores, "G3:J3", "单位：分", { align: "right" });
across(
  scores,
  4,
  [..."ABCDEFGHIJ"],
  ["序号", "二级指标", "三级指标", "评价要点（计算公式）", "计分办法", "自评情况", "标准分", "自评分", "复核分\n（财政填）", "佐证材料"],
);
const band = (row, text) => put(scores, `A${row}:J${row}`, text, { bold: true, align: "left", font: "黑体" });
const items = {
  6: [
    "绩效目标合理性",
    "绩效目标是否依据充分、是否符合客观实际。",
    "①符合部门“三定”方案和年度审计项目计划，得2分；②与预算资金相匹配，得2分；③绩效指标清晰、可衡量，得1分。",
    "个别可持续影响指标不够清晰，第③项扣1分。",
    5,
    4,
    "绩效目标申报表",
  ],
  7: [
    "在职人员控制率",
    "在职人员控制率＝（年末在职人员数÷编制数）×100%。",
    "控制率≤100%的，得6分；每超过1个百分点扣1分，扣完为止。",
    "42÷46＝91.30%，得满分。",
    6,
    6,
    "编制卡、工资表",
  ],
  8: [
    "“三公经费”变动率",
    "“三公经费”变动率＝〔（本年预算数－上年预算数）÷上年预算数〕×100%。",
    "变动率≤0的，得5分；变动率＞0的，每增加1个百分点扣0.5分，扣完为止。",
    "（9.50－10.00）÷10.00＝-5.00%，得满分。",
    5,
    5,
    "部门预算批复",
  ],
  10: [
    "预算完成率",
    "预算完成率＝（全年执行数÷全年预算数）×100%。",
    "完成率在90%（含）以上的，得分＝完成率×6分；低于90%的，不得分。",
    "1245.74÷1268.30＝98.22%，得5.89分。",
    6,
    5.89,
    "部门决算报表",
  ],
  11: [
    "预算调整率",
    "预算调整率＝〔（全年预算数－年初预算数）÷年初预算数〕×100%。",
    "调整率≤10%的，得4分；大于10%、小于20%的，得分＝（20%－调整率）÷10%×4分；调整率≥20%的，不得分。",
    "（1268.30－1115.30）÷1115.30＝13.72%，得2.51分。",
    4,
    2.51,
    "预算调整批复",
  ],
  12: [
    "支付进度率",
    "支付进度率＝（9月末累计支出÷全年预算数）×100%。",
    "支付进度率≥75%的，得4分；每低于1个百分点扣0.3分，不足1个百分点的按1个百分点计算，扣完为止。",
    "862.04÷1268.30＝67.97%，低7.03个百分点，按8个百分点扣2.4分。",
    4,
    1.6,
    "支付进度表",
  ],
  13: [
    "结转结余变动率",
    "结转结余变动率＝〔（本年末结转结余－上年末结转结余）÷上年末结转结余〕×100%。",
    "变动率≤0的，得3分；变动率＞0的，每增加1个百分点扣0.1分，扣完为止。",
    "（22.56－32.00）÷32.00＝-29.50%，得满分。",
    3,
    3,
    "部门决算报表",
  ],
  14: [
    "公用经费控制率",
    "公用经费控制率＝（公用经费决算数÷公用经费全年预算数）×100%。",
    "控制率≤100%的，得4分；每超过1个百分点扣0.5分，扣完为止。",
    "64.42÷66.00＝97.61%，得满分。",
    4,
    4,
    "部门决算报表",
  ],
  15: [
    "“三公经费”控制率",
    "“三公经费”控制率＝（“三公经费”决算数÷“三公经费”预算数）×100%。",
    "控制率≤90%的，得4分；大于90%、小于等于100%的，得3分；大于100%的，不得分。",
    "8.12÷9.50＝85.47%，得满分。",
    4,
    4,
    "部门决算报表",
  ],
  16: [
    "政府采购执行率",
    "政府采购执行率＝（实际采购金额÷政府采购预算数）×100%。",
    "得分＝政府采购执行率×标准分；执行率超过100%的，不得分。",
    "154.25÷160.60＝96.05%，得2.88分。",
    3,
    2.88,
    "政府采购合同",
  ],
  17: [
    "管理制度健全性",
    "部门内部财务、业务管理制度是否健全并有效执行。",
    "①有财务管理、会计核算、内部控制制度，得2分；②相关制度得到有效执行，得2分。",
    "制度健全，执行有效，得满分。",
    4,
    4,
    "内控手册",
  ],
  18: [
    "资金使用合规性",
    "部门使用预算资金是否符合相关财务管理制度的规定。",
    "①符合国家财经法规和财务管理制度；②资金拨付有完整的审批程序和手续；③符合部门预算批复的用途；④不存在截留、挤占、挪用、虚列支出等情况。发现一项不符合的，本指标不得分。",
    "未发现不合规情况，得满分。",
    5,
    5,
    "凭证抽查记录",
  ],
  19: [
    "固定资产利用率",
    "固定资产利用率＝（在用固定资产总额÷固定资产总额）×100%。",
    "利用率＝100%的，得3分；95%（含）—100%的，得2.5分；90%（含）—95%的，得1.5分；90%以下的，不得分。",
    "668.95÷684.20＝97.77%，得2.5分。",
    3,
    2.5,
    "固定资产台账",
  ],
  21: [
    "审计项目计划完成率",
    "审计项目计划完成率＝（完成项目数÷计划项目数）×100%。",
    "完成率达到100%的，得8分；每低于1个百分点扣0.5分，不足1个百分点的不扣分，扣完为止。",
    "32÷33＝96.97%，低3.03个百分点，扣1.5分。",
    8,
    6.5,
    "审计项目计划",
  ],
  22: [
    "审计报告按期出具情况",
    "完成的审计项目是否在规定期限内出具审计报告。",
    "全部按期出具的，得8分；每有1个项目未按期出具的，扣2分，扣完为止。",
    "完成32个项目，31个按期出具，1个未按期，扣2分。",
    8,
    6,
    "审计报告台账",
  ],
  23: [
    "审计发现问题整改率",
    "审计发现问题整改率＝（已整改问题数÷发现问题数）×100%。",
    "整改率≥95%的，得8分；85%（含）—95%的，得6分；75%（含）—85%的，得4分；75%以下的，不得分。",
    "268÷280＝95.71%，得满分。",
    8,
    8,
    "整改台账",
  ],
  25: [
    "审计建议采纳率",
    "审计建议采纳率＝（采纳建议数÷提出建议数）×100%。",
    "采纳率≥95%的，得5分；低于95%的，得分＝采纳率÷95%×5分。",
    "110÷116＝94.83%，得4.99分。",
    5,
    4.99,
    "审计整改回复",
  ],
  26: [
    "促进增收节支增长率",
    "促进增收节支增长率＝〔（本年促进增收节支金额－上年促进增收节支金额）÷上年促进增收节支金额〕×100%。",
    "增长率≥10%的，得5分；5%（含）—10%的，得3分；0（含）—5%的，得2分；负增长的，不得分。",
    "（1668.80－1485.20）÷1485.20＝12.36%，得满分。",
    5,
    5,
    "审计统计报表",
  ],
  27: [
    "社会效益",
    "审计监督对规范财经秩序、促进党风廉政建设的作用。",
    "效益显著的，得4分；效益较好的，得3分；效益一般的，得2分；无效益的，不得分。",
    "审计结果公告的社会影响还不够大，效益较好，得3分。",
    4,
    3,
    "审计结果公告",
  ],
  28: [
    "被审计单位满意度",
    "被审计单位满意度＝（满意问卷数÷收回有效问卷数）×100%。",
    "满意度≥90%的，得6分；每低于1个百分点扣0.5分，扣完为止。",
    "183÷192＝95.31%，得满分。",
    6,
    6,
    "问卷汇总表",
  ],
};
band(5, "一、投入（16分，自评15分）");
band(9, "二、过程（40分，自评35.38分）");
band(20, "三、产出（24分，自评20.5分）");
band(24, "四、效果（20分，自评18.99分）");
Object.entries(items).forEach(([row, [name, meaning, rule, reached, weight, score, proof]], at) => {
  put(scores, `A${row}`, at + 1);
  put(scores, `C${row}`, name);
  left(scores, `D${row}`, meaning);
  left(scores, `E${row}`, rule);
  left(scores, `F${row}`, reached);
  put(scores, `G${row}`, weight);
  put(scores, `H${row}`, row === "10" ? live("ROUND(G10*附件3基础数据!K25,2)", score) : score);
  put(scores, `J${row}`, proof);
});
[
  ["B6", "目标设定"],
  ["B7:B8", "预算配置"],
  ["B10:B16", "预算执行"],
  ["B17:B18", "预算管理"],
  ["B19", "资产管理"],
  ["B21:B23", "职责履行"],
  ["B25:B28", "履职效益"],
].forEach(([where, text]) => put(scores, where, text));
put(scores, "A29:C29", "合    计", { bold: true });
put(scores, "D29:F29", "评价等级：良");
put(scores, "G29", live("SUM(G6:G28)", 100));
put(scores, "H29", live("SUM(H6:H28)", 89.87));
grid(scores, "A4:J29");
left(
  scores,
  "A30:J30",
  "说明：1.得分保留两位小数；2.评价等级：90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。",
);

// 附件3
const base = sheet(book, "附件3基础数据", [27, 12, 12, 13, 12, 13, 12, 12, 12, 12, 11, 11], wide);
left(base, "A1", "附件3");
title(base, "A2:L2", "2023年度部门整体支出绩效评价基础数据采集表");
left(base, "A3:F3", `填报部门（公章）：${UNIT}`);
put(base, "G3:L3", "填报日期：2024年4月10日", { align: "right" });
const part = (row, text) => put(base, `A${row}:L${row}`, text, { bold: true, align: "left", font: "黑体" });
const money4 = (columns, row, values, make) =>
  values.forEach((value, at) => money(base, `${columns[at]}${row}`, make === undefined ? value : live(make(columns[at]), value)));

part(4, "一、机构人员情况（单位：人）");
across(base, 5, ["A", "B", "C", "D", "E", "F:L"], ["项目", "行政编制", "事业编制", "工勤编制", "合计", "备注"]);
[
  ["核定编制数", posts, ""],
  ["2022年末实有在职人数", before, ""],
  ["2023年末实有在职人数", now, "2023年退休3人，新招录2人。"],
].forEach(([name, values, note], at) => {
  const row = 6 + at;
  left(base, `A${row}`, name);
  values.forEach((value, index) => put(base, `${"BCD"[index]}${row}`, value));
  put(base, `E${row}`, live(`SUM(B${row}:D${row})`, sum(...values)));
  left(base, `F${row}:L${row}`, note === "" ? null : note);
});
left(base, "A9", "比上年末增减");
left(base, "A10", "在职人员控制率");
[...posts.map((value, at) => [value, before[at], now[at]]), [46, 43, 42]].forEach(([post, was, is], at) => {
  const letter = "BCDE"[at];
  put(base, `${letter}9`, live(`${letter}8-${letter}7`, is - was));
  rate(base, `${letter}10`, live(`${letter}8/${letter}6`, is / post));
});
put(base, "F9:L9", null);
put(base, "F10:L10", null);

part(11, "二、部门预算收支情况（单位：万元）");
put(base, "A12:A13", "功能分类科目", { bold: true });
put(base, "B12:E12", "2023年预算", { bold: true });
put(base, "F12:J12", "2023年执行", { bold: true });
put(base, "K12:K13", "执行率", { bold: true });
put(base, "L12:L13", "年末结转结余", { bold: true });
across(
  base,
  13,
  [..."BCDEFGHIJ"],
  ["年初预算数", "年中追加数", "年中调减数", "全年预算数", "一季度", "二季度", "三季度", "四季度", "全年执行数"],
);
[basics, ...basic, workings, ...works, all].forEach(([name, ...values], at) => {
  const row = 14 + at;
  const sums = {
    0: (letter) => `SUM(${letter}15:${letter}19)`,
    6: (letter) => `SUM(${letter}21:${letter}24)`,
    11: (letter) => `${letter}14+${letter}20`,
  };
  left(base, `A${row}`, sums[at] === undefined ? `  ${name}` : name);
  money4("BCDEFGHI", row, values.slice(0, 8), sums[at]);
  if (sums[at] === undefined) base.getCell(`E${row}`).value = live(`B${row}+C${row}-D${row}`, values[3]);
  money(base, `J${row}`, live(`SUM(F${row}:I${row})`, values[8]));
  rate(base, `K${row}`, live(`J${row}/E${row}`, values[8] / values[3]));
  money(base, `L${row}`, live(`E${row}-J${row}`, sum(values[3], -values[8])));
});
left(base, "A26:E26", "累计支付进度（累计支出÷全年预算数）");
gone.forEach((value, at) => rate(base, `${"FGHI"[at]}26`, live(`SUM($F25:${"FGHI"[at]}25)/$E25`, value / budget)));
put(base, "J26:L26", null);

part(27, "三、支出用途及结转结余情况（单位：万元）");
across(
  base,
  28,
  ["A", "B", "C", "D", "E", "F", "G", "H", "I:L"],
  [
    "支出用途",
    "2022年决算数",
    "2023年年初预算数",
    "2023年全年预算数",
    "2023年决算数",
    "比上年增减额",
    "比上年增减率",
    "预算控制率",
    "备注",
  ],
);
[
  ["1.基本支出", basicLine],
  ["  其中：人员经费", people],
  ["        公用经费", office],
  ["2.项目支出", workLine],
  ["合计", allLine],
].forEach(([name, values], at) => {
  const row = 29 + at;
  left(base, `A${row}`, name);
  money4(
    "BCDE",
    row,
    values,
    at === 0 ? (letter) => `${letter}30+${letter}31` : at === 4 ? (letter) => `${letter}29+${letter}32` : undefined,
  );
  money(base, `F${row}`, live(`E${row}-B${row}`, sum(values[3], -values[0])));
  put(base, `G${row}`, pct((values[3] - values[0]) / values[0]));
  put(base, `H${row}`, pct(values[3] / values[2]));
  put(base, `I${row}:L${row}`, at === 2 ? "不含项目支出中的商品和服务支出" : null);
});
left(base, "A34", "上年末结转结余");
money(base, "B34", restBefore);
left(base, "C34:D34", "本年末结转结余");
money(base, "E34", rest);
left(base, "F34:G34", "结转结余变动率");
put(base, "H34", pct((rest - restBefore) / restBefore));
put(base, "I34:L34", null);

part(35, "四、“三公”经费及会议费、培训费情况（单位：万元）");
across(
  base,
  36,
  ["A", "B", "C", "D", "E", "F", "G", "H", "I:L"],
  ["项目", "因公出国（境）费", "公务用车购置费", "公务用车运行维护费", "公务接待费", "“三公”经费合计", "会议费", "培训费", "备注"],
);
guests.forEach(([name, ...values], at) => {
  const row = 37 + at;
  left(base, `A${row}`, name);
  money4("BCDE", row, values.slice(0, 4));
  money(base, `F${row}`, live(`SUM(B${row}:E${row})`, three[at]));
  money4("GH", row, values.slice(4));
  left(base, `I${row}:L${row}`, at === 3 ? "公务用车2辆；公务接待38批次、342人次。" : null);
});
left(base, "A41", "2023年控制率");
left(base, "A42", "2023年比2022年决算增减");
[1, 2, 3, 4, "三公", 5, 6].forEach((at, index) => {
  const letter = "BCDEFGH"[index];
  const [was, planned, is] = [1, 2, 3].map((line) => (at === "三公" ? three[line] : guests[line][at]));
  put(base, `${letter}41`, planned === 0 ? "—" : pct(is / planned));
  money(base, `${letter}42`, live(`${letter}40-${letter}38`, sum(is, -was)));
});
put(base, "I41:L41", null);
put(base, "I42:L42", null);

part(43, "五、项目支出情况（单位：元）");
across(
  base,
  44,
  ["A", "B:C", "D", "E", "F", "G", "H", "I", "J:L"],
  ["项目名称", "功能分类科目", "年初预算数", "调整数（调减以“-”填列）", "全年预算数", "实际支出数", "执行率", "结余", "是否设定绩效目标"],
);
const yuan = (value) => to(value * 10000);
projects.forEach(([name, subject, first, whole, paid], at) => {
  const row = 45 + at;
  left(base, `A${row}`, name);
  left(base, `B${row}:C${row}`, subject);
  [first, sum(whole, -first), whole, paid].forEach((value, index) => money(base, `${"DEFG"[index]}${row}`, yuan(value), GROUPED));
  rate(base, `H${row}`, to(paid / whole, 4));
  money(base, `I${row}`, live(`F${row}-G${row}`, yuan(sum(whole, -paid))), GROUPED);
  put(base, `J${row}:L${row}`, "☑是  □否");
});
left(base, "A50", "合计");
put(base, "B50:C50", "—");
[workings[1], sum(workings[4], -workings[1]), workings[4], workings[9]].forEach((value, index) =>
  money(base, `${"DEFG"[index]}50`, live(`SUM(${"DEFG"[index]}45:${"DEFG"[index]}49)`, yuan(value)), GROUPED),
);
rate(base, "H50", to(workings[9] / workings[4], 4));
money(base, "I50", live("SUM(I45:I49)", yuan(sum(workings[4], -workings[9]))), GROUPED);
put(base, "J50:L50", "5个项目均已设定绩效目标");

part(51, "六、审计业务开展情况");
across(
  base,
  52,
  [..."ABCDEFGHIJKL"],
  [
    "审计类别",
    "计划项目数（个）",
    "完成项目数（个）",
    "按期出具报告数（个）",
    "发现问题数（个）",
    "已整改问题数（个）",
    "问题整改率",
    "查出问题金额（万元）",
    "促进增收节支金额（万元）",
    "提出建议数（条）",
    "采纳建议数（条）",
    "移送线索数（条）",
  ],
);
[...audits, ["2023年合计", plan, done, timely, faults, mended, faulty, saved, advice, taken, passed], ["2022年合计", ...last]].forEach(
  ([name, ...values], at) => {
    const row = 53 + at;
    left(base, `A${row}`, name);
    [..."BCDEFHIJKL"].forEach((letter, index) => {
      const value = at === 5 ? live(`SUM(${letter}53:${letter}57)`, values[index]) : values[index];
      put(base, `${letter}${row}`, value, { format: letter === "H" || letter === "I" ? MONEY : "0" });
    });
    rate(base, `G${row}`, live(`F${row}/E${row}`, values[4] / values[3]));
  },
);

part(60, "七、其他情况");
[
  [
    "政府投资项目送审金额（万元）",
    cents(sent),
    "审定金额（万元）",
    sum(sent, -cutDown),
    "核减金额（万元）",
    cutDown,
    "政府投资项目核减率",
    pct(cutDown / sent),
  ],
  [
    "政府采购预算数（万元）",
    goodsPlan,
    "实际采购金额（万元）",
    goods,
    "节约金额（万元）",
    sum(goodsPlan, -goods),
    "政府采购执行率",
    pct(goods / goodsPlan),
  ],
  [
    "固定资产总额（万元）",
    assets,
    "在用固定资产（万元）",
    used,
    "闲置固定资产（万元）",
    sum(assets, -used),
    "固定资产利用率",
    pct(used / assets),
  ],
  ["发放问卷（份）", asked, "收回有效问卷（份）", back, "满意问卷（份）", pleased, "被审计单位满意度", pct(pleased / back)],
  ["计划培训人次（人次）", 180, "实际培训人次（人次）", 196, "审计信息刊发（篇）", 46, "审计结果公告（篇）", 6],
].forEach((pairs, at) => {
  const row = 61 + at;
  ["A", "B", "C:D", "E", "F:G", "H", "I:K", "L"].forEach((where, index) => {
    const value = index === 1 && at === 0 ? sent : pairs[index];
    const cell = where.replace(/[A-Z]/gu, (letter) => `${letter}${row}`);
    if (index % 2 === 0) left(base, cell, value);
    else put(base, cell, value, { format: at < 3 ? MONEY : "0" });
  });
});
grid(base, "A4:L65");
left(base, "A66:L66", "填表人：曾某某          审核人：钟某某          联系电话：0797-5660318");

// 附件4
const report = sheet(book, "附件4自评报告", [7, 25, 15, 15, 15, 15, 15]);
left(report, "A1", "附件4");
title(report, "A2:G2", `${UNIT}2023年度部门整体支出绩效自评报告`);
let row = 4;
const say = (number, text) => {
  put(report, `A${row}`, number === "" ? null : number);
  left(report, `B${row}:G${row}`, text);
  report.getRow(row).height = Math.ceil((text.length * 2.1) / 98) * 17 + 6;
  row += 1;
};
const head = (number, text) => {
  put(report, `A${row}`, number, { bold: true, font: "黑体" });
  put(report, `B${row}:G${row}`, text, { bold: true, align: "left", font: "黑体" });
  row += 1;
};
const caption = (text, unit) => {
  put(report, `B${row}:E${row}`, text, { align: "left", bold: true });
  put(report, `F${row}:G${row}`, unit === "" ? null : unit, { align: "right" });
  row += 1;
};
const table = (headings, lines, write) => {
  const top = row;
  headings.forEach((text, at) => put(report, `${"BCDEFG"[at]}${row}`, text, { bold: true }));
  row += 1;
  lines.forEach((line, at) => {
    write(line, row, at, top + 1);
    row += 1;
  });
  grid(report, `B${top}:${"BCDEFG"[headings.length - 1]}${row - 1}`);
  row += 1;
};
const more = (is, was) =>
  `${is >= was ? "增加" : "减少"}${cents(Math.abs(is - was))}万元，${is >= was ? "增长" : "下降"}${pct(Math.abs(is - was) / was)}`;

head("一、", "部门基本情况");
say(
  "（一）",
  "机构人员情况。我局内设股室7个，下设事业单位1个（县政府投资审计中心）。核定编制46名，其中行政编制26名、事业编制18名、工勤编制2名；2023年末实有在职人员42人，其中行政人员24人、事业人员17人、工勤人员1人，比上年末减少1人（退休3人，新招录2人），在职人员控制率91.30%。",
);
say(
  "（二）",
  "主要职责。主管全县审计工作，对财政收支和法律法规规定属于审计监督范围的财务收支的真实、合法和效益进行审计监督，组织实施领导干部经济责任审计、自然资源资产审计和政府投资项目审计，督促审计查出问题的整改。",
);
say(
  "（三）",
  `年度工作任务。2023年计划实施审计项目${plan}个，实际完成${done}个，未完成的${plan - done}个为政府投资项目审计中的县人民医院迁建工程竣工结算审计，结转2024年实施。`,
);
head("二、", "部门整体支出管理及使用情况");
say(
  "（一）",
  `预算安排情况。2023年年初预算${cents(start)}万元，其中基本支出${cents(basics[1])}万元、项目支出${cents(workings[1])}万元；年中追加${cents(added)}万元、调减${cents(cut)}万元，净增加${cents(budget - start)}万元，预算调整率${pct((budget - start) / start)}；全年预算${cents(budget)}万元，其中一般公共预算财政拨款${cents(sources[0][2])}万元、上年结转资金${cents(sources[1][2])}万元、单位其他资金${cents(sources[2][2])}万元。`,
);
caption("表1  2023年各项资金预算执行情况", "单位：万元");
table(
  ["资金来源", "年初预算数", "全年预算数", "全年执行数", "执行率", "年末结转结余"],
  [...sources, ["合计", start, budget, spent]],
  ([name, ...values], at, index, first) => {
    left(report, `B${at}`, name);
    values.forEach((value, column) => {
      const letter = "CDE"[column];
      money(report, `${letter}${at}`, index === 3 ? live(`SUM(${letter}${first}:${letter}${at - 1})`, value) : value);
    });
    rate(report, `F${at}`, live(`E${at}/D${at}`, values[2] / values[1]));
    money(report, `G${at}`, live(`D${at}-E${at}`, sum(values[1], -values[2])));
  },
);
say(
  "（二）",
  `支出总体情况。2023年支出${cents(spent)}万元，比上年${cents(spentBefore)}万元${more(spent, spentBefore)}，预算完成率${pct(spent / budget)}。其中：基本支出${cents(basics[9])}万元，占${pct(basics[9] / spent)}，比上年${more(basics[9], basicLine[0])}；项目支出${cents(workings[9])}万元，占${pct(workings[9] / spent)}，比上年${more(workings[9], workLine[0])}。年末结转结余${cents(rest)}万元，比上年末${cents(restBefore)}万元${more(rest, restBefore)}。`,
);
caption("表2  2023年分季度支出情况", "单位：万元");
table(
  ["支出类别", "一季度", "二季度", "三季度", "四季度", "全年合计"],
  [basics, workings, all, ["累计支付进度"]],
  ([name, ...values], at, index) => {
    put(report, `B${at}`, name);
    if (index === 3) {
      gone.forEach((value, column) => rate(report, `${"CDEF"[column]}${at}`, to(value / budget, 4)));
      put(report, `G${at}`, "—");
      return;
    }
    values.slice(4, 8).forEach((value, column) => {
      const letter = "CDEF"[column];
      money(report, `${letter}${at}`, index === 2 ? live(`${letter}${at - 2}+${letter}${at - 1}`, value) : value);
    });
    money(report, `G${at}`, live(`SUM(C${at}:F${at})`, values[8]));
  },
);
say(
  "",
  `6月末累计支出${cents(gone[1])}万元，支付进度${pct(gone[1] / budget)}；9月末累计支出${cents(gone[2])}万元，支付进度${pct(gone[2] / budget)}，比序时进度75%低${cents(75 - to((gone[2] / budget) * 100))}个百分点；四季度支出${cents(all[8])}万元，占全年支出的${pct(all[8] / spent)}。`,
);
say(
  "（三）",
  `基本支出情况。人员经费${cents(people[3])}万元，占基本支出的${pct(people[3] / basics[9])}；公用经费${cents(office[3])}万元，占基本支出的${pct(office[3] / basics[9])}。公用经费全年预算${cents(office[2])}万元，节约${cents(office[2] - office[3])}万元，控制率${pct(office[3] / office[2])}；按年末在职人员42人计算，人均公用经费${cents(office[3] / 42)}万元。`,
);
say(
  "（四）",
  `“三公”经费情况。2023年“三公”经费预算${cents(three[2])}万元，比上年预算${cents(three[0])}万元${more(three[2], three[0])}；决算${cents(three[3])}万元，控制率${pct(three[3] / three[2])}，比上年决算${cents(three[1])}万元${more(three[3], three[1])}。其中：公务用车运行维护费5.38万元，公务用车保有量2辆，车均2.69万元；公务接待费2.74万元，接待38批次、342人次，人均80.12元；没有发生因公出国（境）费和公务用车购置费。`,
);
caption("表3  2023年“三公”经费及会议费、培训费情况", "单位：万元");
table(
  ["项目", "2022年决算数", "2023年预算数", "2023年决算数", "比预算增减", "比上年增减"],
  [
    ["公务用车运行维护费", 3],
    ["公务接待费", 4],
    ["“三公”经费合计", 0],
    ["会议费", 5],
    ["培训费", 6],
  ],
  ([name, place], at, index) => {
    left(report, `B${at}`, name);
    const values = [1, 2, 3].map((line) => (place === 0 ? three[line] : guests[line][place]));
    values.forEach((value, column) => {
      const letter = "CDE"[column];
      money(report, `${letter}${at}`, index === 2 ? live(`${letter}${at - 2}+${letter}${at - 1}`, value) : value);
    });
    money(report, `F${at}`, live(`E${at}-D${at}`, sum(values[2], -values[1])));
    money(report, `G${at}`, live(`E${at}-C${at}`, sum(values[2], -values[0])));
  },
);
say(
  "（五）",
  `项目支出情况。2023年实施项目5个，年初预算${cents(workings[1])}万元，全年预算${cents(workings[4])}万元，实际支出${cents(workings[9])}万元，执行率${pct(workings[9] / workings[4])}，结余${cents(workings[4] - workings[9])}万元。支出最多的是政府投资项目审计，支出152.62万元，占项目支出的${pct(152.62 / workings[9])}；执行率最高的是审计干部培训及内审指导，为${pct(38.46 / 39.5)}；执行率最低的是上级统一组织项目协审经费，为${pct(25.24 / 28)}。`,
);
caption("表4  2023年项目支出明细", "单位：元");
table(
  ["项目名称", "年初预算数", "全年预算数", "实际支出数", "执行率", "结余"],
  [...projects, ["合计", "", workings[1], workings[4], workings[9]]],
  ([name, , ...values], at, index, first) => {
    left(report, `B${at}`, name);
    values.forEach((value, column) => {
      const letter = "CDE"[column];
      money(report, `${letter}${at}`, index === 5 ? live(`SUM(${letter}${first}:${letter}${at - 1})`, yuan(value)) : yuan(value), GROUPED);
    });
    put(report, `F${at}`, pct(values[2] / values[1]));
    money(report, `G${at}`, yuan(sum(values[1], -values[2])), GROUPED);
  },
);
say(
  "（六）",
  `政府采购和资产管理情况。2023年政府采购预算${cents(goodsPlan)}万元，实际采购${cents(goods)}万元，节约${cents(goodsPlan - goods)}万元，政府采购执行率${pct(goods / goodsPlan)}。年末固定资产${cents(assets)}万元，其中在用${cents(used)}万元、闲置${cents(assets - used)}万元，固定资产利用率${pct(used / assets)}。`,
);
head("三、", "部门整体支出绩效情况");
say(
  "（一）",
  `职责履行情况。全年完成审计项目${done}个，计划完成率${pct(done / plan)}；其中按期出具审计报告${timely}个，按期出具率${pct(timely / done)}。发现问题${faults}个，已整改${mended}个，整改率${pct(mended / faults)}，比上年提高${cents(to((mended / faults) * 100) - to((238 / 254) * 100))}个百分点，尚有${faults - mended}个正在整改。提出审计建议${advice}条，被采纳${taken}条，采纳率${pct(taken / advice)}；向有关部门移送问题线索${passed}条。`,
);
caption("表5  审计成果与上年对比情况", "");
table(
  ["指标", "计量单位", "2022年", "2023年", "增减", "增减率"],
  [
    ["完成审计项目", "个", 30, done],
    ["发现问题", "个", 254, faults],
    ["查出问题金额", "万元", 6582.4, faulty],
    ["促进增收节支金额", "万元", 1485.2, saved],
    ["提出审计建议", "条", 104, advice],
    ["移送问题线索", "条", 5, passed],
  ],
  ([name, unit, was, is], at, index) => {
    const format = unit === "万元" ? MONEY : "0";
    left(report, `B${at}`, name);
    put(report, `C${at}`, unit);
    put(report, `D${at}`, was, { format });
    put(report, `E${at}`, is, { format });
    put(report, `F${at}`, index < 4 ? live(`E${at}-D${at}`, sum(is, -was)) : sum(is, -was), { format });
    put(report, `G${at}`, pct((is - was) / was));
  },
);
say(
  "（二）",
  `经济效益。查出问题金额${cents(faulty)}万元，促进增收节支${cents(saved)}万元，比上年${more(saved, 1485.2)}。政府投资项目送审金额${cents(sent)}万元，审定金额${cents(sent - cutDown)}万元，核减${cents(cutDown)}万元，核减率${pct(cutDown / sent)}；核减金额占促进增收节支金额的${pct(cutDown / saved)}。`,
);
say(
  "（三）",
  `社会效益和可持续影响。全年发布审计结果公告6篇，刊发审计信息46篇；建立审计整改长效制度2项；培训审计干部196人次，为计划180人次的${pct(196 / 180)}；有1个项目获评市级优秀审计项目。`,
);
say(
  "（四）",
  `满意度情况。向被审计单位发放问卷${asked}份，收回有效问卷${back}份，回收率${pct(back / asked)}；其中满意${pleased}份，被审计单位满意度${pct(pleased / back)}。`,
);
head("四、", "自评结果");
say(
  "",
  "按照评分明细表，我局2023年度部门整体支出绩效自评得分89.87分，评价等级为“良”，其中：投入15分、过程35.38分、产出20.5分、效果18.99分，共扣10.13分。部门整体支出绩效自评表得分99.36分，其中预算执行率9.82分、产出指标49.54分、效益指标30分、满意度指标10分。",
);
caption("表6  自评得分情况", "单位：分");
table(
  ["一级指标", "标准分", "自评分", "扣分", "得分率", "扣分指标数（个）"],
  [
    ["投入", 16, 15, 1],
    ["过程", 40, 35.38, 5],
    ["产出", 24, 20.5, 2],
    ["效果", 20, 18.99, 2],
    ["合计", 100, 89.87, 10],
  ],
  ([name, weight, score, count], at, index, first) => {
    put(report, `B${at}`, name);
    const whole = (letter, value) => (index === 4 ? live(`SUM(${letter}${first}:${letter}${at - 1})`, value) : value);
    put(report, `C${at}`, whole("C", weight));
    put(report, `D${at}`, whole("D", score));
    put(report, `E${at}`, live(`C${at}-D${at}`, sum(weight, -score)));
    put(report, `F${at}`, pct(score / weight));
    put(report, `G${at}`, whole("G", count));
  },
);
head("五、", "存在的主要问题");
say("1.", `年初预算编制不够精准，年中净增加预算${cents(budget - start)}万元，预算调整率${pct((budget - start) / start)}，超过10%。`);
say("2.", `支付进度偏慢，9月末支付进度${pct(gone[2] / budget)}，四季度支出占比达到${pct(all[8] / spent)}。`);
say("3.", `审计项目计划没有全部完成，有${plan - done}个项目结转下年，有${done - timely}个项目的审计报告没有按期出具。`);
say("4.", `资产管理还不够到位，年末闲置固定资产${cents(assets - used)}万元。`);
head("六、", "改进措施");
say("1.", "细化2024年预算编制，将预算调整率控制在10%以内；按月通报支付进度，2024年9月末支付进度不低于75%。");
say("2.", `2024年3月底前完成结转的${plan - done}个审计项目；对尚未整改的${faults - mended}个问题实行销号管理。`);
say("3.", `2024年6月底前对闲置的${cents(assets - used)}万元固定资产进行调剂或处置。`);
row += 1;
put(report, `E${row}:G${row}`, UNIT);
put(report, `E${row + 1}:G${row + 1}`, "2024年4月22日");

await save(book, new URL(import.meta.url));
