// 澧阳县文化旅游广电体育局 2024: odd sheet names, tables further in, 附件4 in 元 as two lists side by side, 附件6 in 万元; everything agrees.
import { GROUPED, PERCENT, grid, left, live, money, put, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "澧阳县文化旅游广电体育局";
const WHOLE = "0%";
const book = workbook("澧阳县文旅广体局计财股");

const cover = sheet(book, "00-readme", [3, 8, 44, 20]);
title(cover, "B2:D2", "2024年度绩效自评报送材料目录");
[
  ["序号", "材料名称", "所在工作表"],
  [1, "附件3 部门整体支出绩效自评表", "Sheet1 (2)"],
  [2, "附件4 绩效评价基础数据表", "base_data"],
  [3, "附件5 绩效自评计分表", "Score 2024"],
  [4, "附件6 绩效自评报告", "report最终版"],
].forEach((cells, at) => cells.forEach((text, column) => put(cover, `${"BCD"[column]}${4 + at}`, text)));
left(cover, "B10:D10", "经办：彭某某　　复核：易某某　　联系电话：0736-5550100");

const three = sheet(book, "Sheet1 (2)", [2, 2, 2, 12, 14, 18, 26, 16, 16, 14, 24]);
left(three, "D2", "附件3");
title(three, "D3:K3", "部门整体支出绩效自评表");
put(three, "D4:K4", "（2024年度）");
left(three, "D5:G5", `填报单位（公章）：${UNIT}`);
put(three, "H5:K5", "填报日期：2025年3月18日", { align: "right" });
put(three, "D6:F6", "部门（单位）名称");
left(three, "G6:K6", UNIT);
put(three, "D7:D11", "部门预算\n资金\n（万元）");
put(three, "E7:F7", "资金来源");
["年初预算数\n（A）", "全年预算数\n（B）", "全年执行数\n（C）", "执行率\n（C÷B）", "备注"].forEach((text, at) =>
  put(three, `${"GHIJK"[at]}7`, text),
);
[
  ["年度资金总额", live("SUM(G9:G11)", 2386.45), live("SUM(H9:H11)", 2825.29), live("SUM(I9:I11)", 2736.87), 0.97, WHOLE],
  ["其中：1.当年财政拨款", 2291.45, 2601.69, 2516.44, "96.7%"],
  ["2.上年结转资金", 0, 128.6, 128.6, 1, WHOLE],
  ["3.其他资金", 95, 95, 91.83, live('IF(H11=0,"",ROUND(I11/H11,4))', 0.9666), PERCENT],
].forEach(([label, early, full, spent, share, format], at) => {
  const line = 8 + at;
  left(three, `E${line}:F${line}`, label);
  money(three, `G${line}`, early, GROUPED);
  money(three, `H${line}`, full, GROUPED);
  money(three, `I${line}`, spent, GROUPED);
  put(three, `J${line}`, share, { format });
  put(three, `K${line}`, at === 3 ? "体育场馆开放收入" : null);
});
put(three, "D12:D13", "年度\n总体\n目标");
put(three, "E12:G12", "年初设定目标");
put(three, "H12:K12", "目标完成情况");
left(
  three,
  "E13:G13",
  "目标1：公共文化场馆全年免费开放，开放天数不少于320天。\n目标2：完成“送戏曲下乡”120场。\n目标3：建成智慧旅游平台，完成年度文物修缮任务。",
);
left(
  three,
  "H13:K13",
  "1.“三馆一站”免费开放326天，接待群众41.6万人次。\n2.“送戏曲下乡”演出132场。\n3.智慧旅游平台上线试运行，2处省保单位修缮通过验收。",
);
put(three, "D14:D24", "年度\n绩效\n指标");
["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值"].forEach((text, at) => put(three, `${"EFGHI"[at]}14`, text));
put(three, "J14:K14", "偏差原因及改进措施");
put(three, "E15:E20", "产出指标");
put(three, "F15:F17", "数量指标");
put(three, "E21:E23", "效益指标");
put(three, "E24", "满意度指标");
["质量指标", "时效指标", "成本指标", "经济效益指标", "社会效益指标", "可持续影响指标", "服务对象满意度指标"].forEach((text, at) =>
  put(three, `F${18 + at}`, text),
);
[
  ["县级重点工作任务", "24项", "23项", "图书馆分馆改造因设计变更顺延至2025年3月，已列入督办。"],
  ["公共文化场馆免费开放天数", "≥320天", "326天"],
  ["送戏曲下乡场次", "120场", "132场"],
  ["文物修缮工程验收合格率", "100%", "100%"],
  ["免费开放补助资金拨付", "2024年11月底前", "2024年11月15日"],
  ["“三公经费”支出", "≤45.20万元", "41.13万元"],
  ["旅游总收入增长率", "≥8%", "9.6%"],
  ["新增体育健身场地面积", "≥5000平方米", "5400平方米"],
  ["智慧旅游平台年均可用率", "≥99%", "99.4%"],
  ["服务对象满意度", "≥90%", "93%"],
].forEach(([name, wanted, done, why], at) => {
  const line = 15 + at;
  [name, wanted, done].forEach((text, column) => put(three, `${"GHI"[column]}${line}`, text));
  left(three, `J${line}:K${line}`, why ?? null);
});
left(three, "D25:K25", "注：1.执行率按执行数除以全年预算数计算；2.未完成年度指标值的，须在“偏差原因及改进措施”栏说明。");
grid(three, "D6:K24");

const four = sheet(book, "base_data", [2, 2, 2, 2, 32, 20, 32, 20]);
left(four, "E2", "附件4");
title(four, "E3:H3", "部门整体支出绩效评价基础数据表（2024年）");
left(four, "E4:F4", `填报单位：${UNIT}`);
put(four, "G4:H4", "金额单位：元", { align: "right" });
["指标名称", "填报数", "指标名称", "填报数"].forEach((text, at) => put(four, `${"EFGH"[at]}6`, text, { bold: true }));
const COUNT = "0";
[
  ["核定编制数（人）", 88, COUNT, "年末实有在职人数（人）", 86, COUNT],
  ["在职人员控制率", "97.73%", undefined, "上年度“三公经费”预算数", 468000, GROUPED],
  ["本年度“三公经费”预算数", 452000, GROUPED, "“三公经费”变动率", -0.0342, PERCENT],
  ["年初预算数", 23864500, GROUPED, "年中追加（调整）预算数", 3102400, GROUPED],
  ["预算调整率", 0.13, WHOLE, "上年末结转结余数", 1286000, GROUPED],
  ["全年预算总额", live("F10+H10+H11", 28252900), GROUPED, "全年决算支出总额", 27368741.6, GROUPED],
  ["预算完成率", live("ROUND(H12/F12,4)", 0.9687), PERCENT, "本年末结转结余数", live("F12-H12", 28252900 - 27368741.6), GROUPED],
  ["结转结余变动率", live("ROUND((H13-H11)/H11,4)", -0.3125), PERCENT, "“三公经费”实际支出数", live("H15+F16+H16", 411256.8), GROUPED],
  ["“三公经费”控制率", live("ROUND(H14/F9,4)", 0.9099), PERCENT, "其中：公务接待费", 66480, GROUPED],
  ["公务用车购置及运行维护费", 344776.8, GROUPED, "因公出国（境）费", 0, GROUPED],
  ["公用经费预算数", 2150000, GROUPED, "公用经费实际支出数", 2231640.55, GROUPED],
  ["公用经费控制率", "103.8%", undefined, "项目支出预算数", 11860000, GROUPED],
  ["项目支出决算数", 11423400, GROUPED, "项目支出执行率", 0.9632, PERCENT],
  ["政府采购预算数", 4250000, GROUPED, "政府采购实际支出数", 3918500, GROUPED],
  ["政府采购执行率", 0.922, "0.0%", "固定资产总额", 52680000, GROUPED],
  ["在用固定资产总额", 51520000, GROUPED, "固定资产利用率", 0.98, WHOLE],
  ["年度重点工作任务数（项）", 24, COUNT, "已完成重点工作任务数（项）", 23, COUNT],
  ["重点工作完成率", live("ROUND(H23/F23,4)", 0.9583), PERCENT, "是否建立预算管理制度", "是"],
  ["是否建立收支管理制度", "是", undefined, "是否建立政府采购管理制度", "是"],
  ["是否建立资产管理制度", "是", undefined, "是否建立合同管理制度", "是"],
  ["是否建立建设项目管理制度", "是", undefined, "部门预决算是否公开", "是"],
].forEach(([one, first, firstFormat, two, second, secondFormat], at) => {
  const line = 7 + at;
  left(four, `E${line}`, one);
  put(four, `F${line}`, first, { format: firstFormat, align: "right" });
  left(four, `G${line}`, two);
  put(four, `H${line}`, second, { format: secondFormat, align: "right" });
});
left(four, "E28:H28", "注：编制数以县委编办批复为准；“三公经费”、公用经费为一般公共预算安排数；比率按四舍五入填列。");
grid(four, "E6:H27");

const five = sheet(book, "Score 2024", [2, 2, 13, 15, 20, 9, 44, 50, 10, 34, 8, 20]);
left(five, "C2", "附件5");
title(five, "C3:L3", "部门整体支出绩效自评计分表");
put(five, "C4:L4", "（2024年度）");
left(five, "C5:L5", `单位名称：${UNIT}`);
["一级指标", "二级指标", "三级指标", "权重（分）", "指标解释及计算公式", "评分标准", "自评得分", "扣分原因", "失分", "佐证材料"].forEach(
  (text, at) => put(five, `${"CDEFGHIJKL"[at]}6`, text, { bold: true }),
);
const span = (column, from, to, text) => put(five, from === to ? `${column}${from}` : `${column}${from}:${column}${to}`, text);
span("C", 7, 8, "投入（15分）");
span("C", 9, 18, "过程（55分）");
span("C", 19, 20, "产出（15分）");
span("C", 21, 23, "效益（15分）");
span("D", 7, 8, "预算配置（15分）");
span("D", 9, 12, "预算执行（25分）");
span("D", 13, 16, "预算管理（20分）");
span("D", 17, 18, "采购与资产（10分）");
span("D", 19, 20, "职责履行（15分）");
span("D", 21, 22, "履职效果（10分）");
span("D", 23, 23, "满意度（5分）");
[
  [
    "在职人员控制率",
    7,
    "在职人员控制率=年末实有在职人数÷核定编制数×100%。",
    "控制率未超过100%的得满分7分；超过100%的，每超1个百分点扣0.5分，扣完为止。",
    7,
    null,
    "编办批复",
  ],
  [
    "“三公经费”变动率",
    8,
    "“三公经费”变动率=（本年度“三公经费”预算数-上年度“三公经费”预算数）÷上年度“三公经费”预算数×100%。",
    "与上年持平或较上年下降的得8分；较上年增长的，每增长1个百分点扣0.8分，扣完为止。",
    8,
    null,
    "预算批复",
  ],
  [
    "预算完成率",
    8,
    "预算完成率=全年决算支出总额÷全年预算总额×100%。",
    "预算完成率达到100%的得8分；每降低1个百分点扣0.5分，不足1个百分点的不扣分，扣完为止。",
    6.5,
    "完成率96.87%，低3个多百分点，扣1.5分。",
    "决算报表",
  ],
  [
    "预算调整率",
    5,
    "预算调整率=年中追加（调整）预算数÷年初预算数×100%。",
    "调整率不超过5%的得5分；超过5%但不超过15%的得4分；超过15%但不超过25%的得2分；超过25%的不得分。",
    4,
    "年中追加占年初预算13%，扣1分。",
    "追加指标文",
  ],
  [
    "结转结余变动率",
    5,
    "结转结余变动率=（本年末结转结余数-上年末结转结余数）÷上年末结转结余数×100%。",
    "结转结余变动率≤0的得5分；大于0的，每增长10个百分点扣1分，扣完为止。",
    5,
    null,
    "决算报表",
  ],
  [
    "项目支出执行率",
    7,
    "项目支出执行率=项目支出决算数÷项目支出预算数×100%。",
    "执行率≥98%的得7分；95%≤执行率＜98%的得5分；90%≤执行率＜95%的得3分；执行率＜90%的不得分。",
    5,
    "执行率96.32%，智慧旅游平台尾款未付，扣2分。",
    "项目支出明细账",
  ],
  [
    "公用经费控制率",
    6,
    "公用经费控制率=公用经费实际支出数÷公用经费预算数×100%。",
    "公用经费控制率≤100%的得6分；超过100%的，每超1%扣1分，扣完为止。",
    3,
    "控制率103.8%，扣3分。",
    "公用经费明细账",
  ],
  [
    "“三公经费”控制率",
    6,
    "“三公经费”控制率=“三公经费”实际支出数÷“三公经费”预算数×100%。",
    "没有超过预算的得满分；超过预算的，每超1个百分点扣1分，扣完为止。",
    6,
    null,
    "三公经费台账",
  ],
  [
    "管理制度健全性",
    4,
    "①有财务管理和会计核算制度；②有内部控制制度；③有厉行节约制度；④制度得到有效执行。",
    "四项内容每缺少一项扣1分，扣完为止。",
    4,
    null,
    "制度汇编",
  ],
  [
    "资金使用合规性",
    4,
    "资金使用符合国家财经法规和财务管理制度，无截留、挤占、挪用、虚列支出等情况。",
    "检查发现不合规支出的，每发现一笔扣2分，扣完为止。",
    2,
    "1笔劳务费发放附件不全，已整改，扣2分。",
    "审计整改报告",
  ],
  [
    "政府采购执行率",
    5,
    "政府采购执行率=政府采购实际支出数÷政府采购预算数×100%。",
    "执行率等于100%的得5分；每低2个百分点扣1分，扣完为止。",
    2,
    "执行率92.2%，扣3分。",
    "采购备案表",
  ],
  [
    "固定资产利用率",
    5,
    "固定资产利用率=在用固定资产总额÷固定资产总额×100%。",
    "利用率在95%（含）以上的得5分，在85%（含）至95%之间的得3分，在85%以下的得0分。",
    5,
    null,
    "资产年报",
  ],
  [
    "重点工作完成率",
    10,
    "重点工作完成率=已完成重点工作任务数÷年度重点工作任务数×100%。",
    "得分=重点工作完成率×10分，保留两位小数。",
    live("ROUND(base_data!H23/base_data!F23*10,2)", 9.58),
    "1项未完成，扣0.42分。",
    "督查通报",
  ],
  [
    "工作完成及时性",
    5,
    "各项工作是否在规定时间内完成。",
    "按时完成的得5分；基本按时完成的得3分；未按时完成的不得分。",
    5,
    null,
    "工作总结",
  ],
  [
    "社会效益",
    5,
    "部门履职对社会发展所带来的影响，结合自评材料评定。",
    "效果明显的得5分；效果较明显的得4分；效果一般的得2分；没有效果的得0分。",
    4,
    "智慧旅游平台推广面不够，扣1分。",
    "工作总结",
  ],
  [
    "可持续影响",
    5,
    "公共文化服务长效机制的建立和运行情况，结合自评材料评定。",
    "机制健全的得5分；基本健全的得3分；不健全的不得分。",
    5,
    null,
    "制度文件",
  ],
  [
    "服务对象满意度",
    5,
    "服务对象和社会公众的满意程度，一般采取问卷调查方式。",
    "满意度达到95%（含）以上的得5分；90%（含）至95%的得4分；80%（含）至90%的得2分；低于80%的不得分。",
    4,
    "满意度93%，扣1分。",
    "调查问卷",
  ],
].forEach(([name, weight, explained, rule, score, why, proof], at) => {
  const line = 7 + at;
  put(five, `E${line}`, name);
  put(five, `F${line}`, weight);
  left(five, `G${line}`, explained);
  left(five, `H${line}`, rule);
  put(five, `I${line}`, score);
  left(five, `J${line}`, why);
  const given = typeof score === "number" ? score : score.result;
  put(five, `K${line}`, live(`ROUND(F${line}-I${line},2)`, Math.round((weight - given) * 100) / 100));
  left(five, `L${line}`, proof);
});
put(five, "C24:E24", "总分", { bold: true });
put(five, "F24", live("SUM(F7:F23)", 100), { bold: true });
put(five, "I24", live("SUM(I7:I23)", 85.08), { bold: true });
put(five, "K24", live("SUM(K7:K23)", 14.92));
put(five, "C25:E25", "自评等次");
put(five, "F25:L25", "良");
left(five, "C26:L26", "说明：自评得分90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。");
grid(five, "C6:L25");
// What the clerk reckoned for themselves is out of sight.
five.getColumn("K").hidden = true;

const WIDTHS = [2, 30, 16, 16, 16, 16, 16];
const six = sheet(book, "report最终版", WIDTHS);
let row = 5;
const paragraph = (text, { bold = false, align = "left" } = {}) => {
  const shown = bold || align !== "left" ? text : `　　${text}`;
  put(six, `B${row}:G${row}`, shown, { align, size: 12, bold, font: bold ? "黑体" : "仿宋" });
  six.getRow(row).height = Math.max(1, Math.ceil((shown.length * 2.3) / 110)) * 20 + 4;
  row += 1;
};
const heading = (text) => paragraph(text, { bold: true });
const table = (name, lines) => {
  paragraph(name, { align: "center" });
  paragraph("单位：万元", { align: "right" });
  const first = row;
  const columns = "BCDEFG".slice(0, lines[0].length);
  for (const line of lines) {
    line.forEach((value, at) => {
      const where = `${columns[at]}${row}`;
      const cell = typeof value === "function" ? value(row) : value;
      if (Array.isArray(cell)) put(six, where, cell[0], { format: cell[1] });
      else if (typeof cell === "number" || (typeof cell === "object" && cell !== null)) money(six, where, cell, GROUPED);
      else put(six, where, cell, { align: at === 0 ? "left" : "center" });
    });
    row += 1;
  }
  grid(six, `B${first}:${columns.at(-1)}${row - 1}`);
};
const sum = (column, rows, result) => (line) => live(`SUM(${column}${line - rows}:${column}${line - 1})`, result);
const minus = (one, other, result) => (line) => live(`${one}${line}-${other}${line}`, result);
const share = (part, whole, result) => (line) => [live(`ROUND(${part}${line}/${whole}${line},4)`, result), PERCENT];

left(six, "B2", "附件6");
title(six, "B3:G3", `${UNIT}\n2024年度部门整体支出绩效自评报告`);
six.getRow(3).height = 52;
heading("一、部门概况");
paragraph("（一）机构人员。我局内设综合、计财、公共服务、市场管理等9个股室，管理图书馆、文化馆、博物馆、体育中心4家公益一类单位。");
paragraph("县委编办核定编制88名，年底在岗在编86名，空编2名，在职人员控制率97.73%，未突破编制红线。");
paragraph(
  "（二）资金规模。全年可用预算2,825.29万元，由年初批复2,386.45万元、上年结转128.60万元、年中追加310.24万元三块组成，追加部分相当于年初预算的13%。",
);
table("表1  资金收支情况表", [
  ["支出类别", "年初预算", "上年结转", "年中追加", "全年预算", "决算支出"],
  ["基本支出", 1490.85, 32.6, 115.84, (line) => live(`SUM(C${line}:E${line})`, 1639.29), 1594.53],
  ["项目支出", 895.6, 96, 194.4, (line) => live(`SUM(C${line}:E${line})`, 1186), 1142.34],
  ["合计", sum("C", 2, 2386.45), sum("D", 2, 128.6), sum("E", 2, 310.24), sum("F", 2, 2825.29), sum("G", 2, 2736.87)],
]);
heading("二、支出管理与使用");
paragraph(
  "（一）执行进度。决算支出2,736.87万元，预算完成率96.87%；12月末账面结转结余88.42万元，比上年同期的128.60万元少了40.18万元，降幅31.2%，存量资金盘活见效。",
);
paragraph(
  "（二）支出投向。人头经费（工资福利支出加对个人和家庭的补助）合计1,371.37万元，占全部支出的50.1%；资本性支出356.70万元，集中在场馆设备和平台建设。",
);
table("表2  支出经济分类情况表", [
  ["科目", "基本支出", "项目支出", "小计", "占比"],
  ["工资福利支出", 1268.35, 0, 1268.35, "46.3%"],
  ["商品和服务支出", 223.16, 785.64, 1008.8, "36.9%"],
  ["对个人和家庭的补助", 103.02, 0, 103.02, "3.8%"],
  ["资本性支出", 0, 356.7, 356.7, "13.0%"],
  ["合计", 1594.53, 1142.34, 2736.87, "100%"],
]);
paragraph("（三）公用经费。年初安排215.00万元，决算223.16万元，多支出8.16万元，公用经费控制率103.8%，主要是场馆延时开放带来的水电费增加。");
paragraph(
  "（四）“三公经费”。本年预算45.20万元，比上年46.80万元压减1.60万元，下降3.4%；实际花费41.13万元，控制率91%，省下4.07万元。全年公务接待86批712人次。",
);
table("表3  “三公经费”对比表", [
  ["项目", "上年预算", "本年预算", "本年支出", "结余"],
  ["因公出国（境）费", 0, 0, 0, minus("D", "E", 0)],
  ["公务用车购置费", 0, 0, 0, minus("D", "E", 0)],
  ["公务用车运行维护费", 37, 36, 34.48, minus("D", "E", 1.52)],
  ["公务接待费", 9.8, 9.2, 6.65, minus("D", "E", 2.55)],
  ["合计", sum("C", 4, 46.8), sum("D", 4, 45.2), sum("E", 4, 41.13), minus("D", "E", 4.07)],
]);
paragraph(
  "（五）项目支出。5个专项共安排1,186.00万元，花出1,142.34万元，项目支出执行率96.32%；其中智慧旅游平台建设最慢，仅93.12%，尾款待终验后支付。",
);
table("表4  项目支出明细表", [
  ["项目名称", "预算数", "支出数", "未支出数", "执行率"],
  ["公共文化场馆免费开放", 286, 286, minus("C", "D", 0), share("D", "C", 1)],
  ["智慧旅游平台建设", 342, 318.46, minus("C", "D", 23.54), share("D", "C", 0.9312)],
  ["文物保护修缮", 265, 253.88, minus("C", "D", 11.12), share("D", "C", 0.958)],
  ["全民健身设施更新", 188, 184, minus("C", "D", 4), share("D", "C", 0.9787)],
  ["广播电视户户通运维", 105, 100, minus("C", "D", 5), share("D", "C", 0.9524)],
  ["合计", sum("C", 5, 1186), sum("D", 5, 1142.34), sum("E", 5, 43.66), share("D", "C", 0.9632)],
]);
paragraph("（六）政府采购。预算425.00万元，实付391.85万元，政府采购执行率92.2%，结余为招标节约。");
paragraph("（七）资产管理。年末固定资产5,268.00万元，在用5,152.00万元，利用率98%，闲置设备已报县国资中心调剂。");
heading("三、绩效自评结论");
paragraph("对照计分表逐项打分，本年度自评85.08分，等次为“良”。");
paragraph("（一）履职任务。县委县政府下达重点工作24项，办结23项，完成率95.83%；另有1项跨年实施。");
paragraph("（二）服务成效。场馆免费开放326天，送戏下乡132场，旅游总收入增长9.6%，新增健身场地5400平方米，问卷调查满意度93%。");
heading("四、主要问题");
paragraph("一是公用经费测算偏紧，超支3.8个百分点；二是采购计划提前量不足；三是图书馆分馆改造未能年内完工。");
heading("五、下步打算");
paragraph("2025年拟把公用经费压到210万元以内，采购执行率提到96%以上，图书馆分馆3月底前开馆。");
paragraph(UNIT, { align: "right" });
paragraph("2025年3月20日", { align: "right" });

await save(book, new URL(".", import.meta.url));
