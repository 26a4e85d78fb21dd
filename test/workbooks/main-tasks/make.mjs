// 西岭县文化和旅游局 2023 in the manner of Shaanxi's whole form and Gansu's score sheet: funds by 年度主要任务 with 总额, 财政拨款 and 其他资金 under 预算数 and 执行数, three levels of indicators with 分值 and 得分; base data in four parts under their own headings, 收入 beside 支出 and 公用经费 by use; a score sheet with 指标解释, 评分标准, 目标值 and 完成值; everything agrees.
import { GROUPED, PERCENT, grid, left, live, money, put, rate, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "西岭县文化和旅游局";
const book = workbook(`${UNIT}规划财务股`);
const wide = { pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 } };

const form = sheet(book, "部门整体绩效自评表", [12, 22, 16, 16, 12, 12, 12, 12, 12, 12, 9, 10, 10], wide);
left(form, "A1", "附件1");
title(form, "A2:M2", "部门整体支出绩效自评表");
put(form, "A3:M3", "（2023年度）");
put(form, "A4", "部门（单位）\n名称");
left(form, "B4:M4", UNIT);
put(form, "A5:A11", "年度主要\n任务完成\n情况");
put(form, "B5:B6", "任务名称");
put(form, "C5:D6", "完成情况");
put(form, "E5:G5", "预算数（万元）");
put(form, "H5:J5", "执行数（万元）");
put(form, "K5:K6", "分值");
put(form, "L5:L6", "执行率");
put(form, "M5:M6", "得分");
["总额", "财政拨款", "其他资金", "总额", "财政拨款", "其他资金"].forEach((text, at) => put(form, `${"EFGHIJ"[at]}6`, text));
[
  ["保障机构正常运转", "保障全局人员工资发放和日常办公。", 1286.4, 1286.4, 0, 1279.82, 1279.82, 0, 0.9949],
  ["公共文化服务体系建设", "18个乡镇综合文化站免费开放，送戏下乡126场。", 842.5, 812.5, 30, 806.35, 776.35, 30, 0.9571],
  ["文物保护与利用", "修缮文物保护单位5处，1处因汛期停工未完工。", 635, 635, 0, 598.7, 598.7, 0, 0.9428],
  ["旅游宣传推介", "举办文旅推介会3场。", 318.6, 268.6, 50, 311.24, 262.6, 48.64, 0.9769],
].forEach(([name, done, ...cells], at) => {
  const row = 7 + at;
  left(form, `B${row}`, name);
  left(form, `C${row}:D${row}`, done);
  cells.slice(0, 6).forEach((value, column) => money(form, `${"EFGHIJ"[column]}${row}`, value, GROUPED));
  put(form, `K${row}`, "—");
  rate(form, `L${row}`, cells[6]);
  put(form, `M${row}`, "—");
});
put(form, "B11:D11", "金额合计");
[3082.5, 3002.5, 80, 2996.11, 2917.47, 78.64].forEach((value, at) => {
  const letter = "EFGHIJ"[at];
  money(form, `${letter}11`, live(`SUM(${letter}7:${letter}10)`, value), GROUPED);
});
put(form, "K11", 10);
rate(form, "L11", 0.972);
put(form, "M11", 9.72);
put(form, "A12:A13", "年度总体\n目标完成\n情况");
put(form, "B12:G12", "预期目标");
put(form, "H12:M12", "目标实际完成情况");
left(form, "B13:G13", "1.完善公共文化服务体系。\n2.修缮文物保护单位6处。\n3.旅游综合收入增长10%以上。");
left(form, "H13:M13", "1.乡镇综合文化站全部免费开放。\n2.修缮文物保护单位5处。\n3.旅游综合收入增长12.4%。");
put(form, "A14:A25", "年度绩效\n指标完成\n情况");
put(form, "B14", "一级指标");
put(form, "C14", "二级指标");
put(form, "D14:E14", "三级指标");
put(form, "F14:G14", "年度指标值");
put(form, "H14:I14", "实际完成值");
put(form, "J14", "分值");
put(form, "K14", "得分");
put(form, "L14:M14", "偏差原因分析及改进措施");
put(form, "B15:B20", "产出指标\n（50分）");
put(form, "B21:B24", "效益指标\n（30分）");
put(form, "B25", "满意度指标\n（10分）");
put(form, "C15:C17", "数量指标");
put(form, "C18", "质量指标");
put(form, "C19", "时效指标");
put(form, "C20", "成本指标");
put(form, "C21", "经济效益指标");
put(form, "C22", "社会效益指标");
put(form, "C23", "生态效益指标");
put(form, "C24", "可持续影响指标");
put(form, "C25", "服务对象满意度指标");
[
  ["文化惠民演出场次", "≥120场", "126场", 8, 8],
  ["乡镇综合文化站免费开放数", "18个", "18个", 8, 8],
  ["文物保护单位修缮数", "6处", "5处", 8, 6.67, "汛期停工，余下1处顺延至2024年6月前完成。"],
  ["修缮工程验收合格率", "100%", "100%", 10, 10],
  ["免费开放资金拨付及时率", "100%", "100%", 8, 8],
  ["单场演出补助标准", "≤8000元", "7800元", 8, 8],
  ["旅游综合收入增长率", "≥10%", "12.4%", 8, 8],
  ["公共文化设施服务人次", "≥60万人次", "63.2万人次", 8, 8],
  ["景区环境达标率", "≥95%", "96%", 7, 7],
  ["非遗传承机制", "健全", "基本健全", 7, 5.6, "传承人补助办法尚未印发。"],
  ["群众满意度", "≥90%", "91.5%", 10, 10],
].forEach(([name, wanted, done, weight, score, why = null], at) => {
  const row = 15 + at;
  left(form, `D${row}:E${row}`, name);
  put(form, `F${row}:G${row}`, wanted);
  put(form, `H${row}:I${row}`, done);
  put(form, `J${row}`, weight);
  put(form, `K${row}`, score);
  left(form, `L${row}:M${row}`, why);
});
put(form, "A26:I26", "总分");
put(form, "J26", 100);
put(form, "K26", 96.99);
put(form, "L26:M26", null);
grid(form, "A4:M26");
left(form, "A27:M27", "填报人：杨某某      联系电话：0917-6213000      填报日期：2024年3月20日");

const base = sheet(book, "基础数据", [26, 16, 26, 16, 16], {});
left(base, "A1", "附件2");
title(base, "A2:E2", "2023年度部门整体支出绩效自评基础数据表");
left(base, "A3:C3", `填报单位：${UNIT}`);
put(base, "D3:E3", "金额单位：万元", { align: "right" });
left(base, "A4:E4", "一、机构人员情况");
put(base, "A5", "编制数（人）");
put(base, "B5", 72);
put(base, "C5", "年末在职人员数（人）");
put(base, "D5:E5", 70);
left(base, "A6:E6", "二、年度收支情况");
put(base, "A7", "收入项目");
put(base, "B7", "金额");
put(base, "C7", "支出项目");
put(base, "D7:E7", "金额");
[
  ["上年结转结余", 68.4, "基本支出", 1279.82],
  ["年初预算数", 2780.1, "其中：人员经费", 1141.56],
  ["年中追加预算数", 234, "公用经费", 138.26],
  [null, null, "项目支出", 1716.29],
  [null, null, "本年支出合计", live("D8+D11", 2996.11)],
  [null, null, "年末结转结余", 86.39],
  ["收入总计", live("SUM(B8:B10)", 3082.5), "支出总计", live("D12+D13", 3082.5)],
].forEach(([source, came, use, went], at) => {
  const row = 8 + at;
  left(base, `A${row}`, source);
  money(base, `B${row}`, came, GROUPED);
  left(base, `C${row}`, use);
  money(base, `D${row}:E${row}`, went, GROUPED);
});
left(base, "A15:E15", "三、重点经费情况");
["经费项目", "上年预算数", "本年预算数", "本年决算数", "控制率"].forEach((text, at) => put(base, `${"ABCDE"[at]}16`, text));
[
  ["“三公经费”", 19.8, 18.6, 17.43, 0.9371],
  ["其中：因公出国（境）费用", 0, 0, 0, null],
  ["公务用车运行维护费", 13.4, 12.6, 11.92, 0.946],
  ["公务接待费", 6.4, 6, 5.51, 0.9183],
  ["公用经费", 143.5, 141.2, 138.26, 0.9792],
  ["政府采购", 388, 415, 402.8, 0.9706],
  ["基本支出", 1263.8, 1286.4, 1279.82, 0.9949],
  ["项目支出", 1702.5, 1796.1, 1716.29, 0.9556],
].forEach(([name, before, plan, done, share], at) => {
  const row = 17 + at;
  left(base, `A${row}`, name);
  [before, plan, done].forEach((value, column) => money(base, `${"BCD"[column]}${row}`, value, GROUPED));
  rate(base, `E${row}`, share);
});
left(base, "A25:E25", "四、公用经费支出明细");
["经济科目", "预算数", "决算数", "执行率", "备注"].forEach((text, at) => put(base, `${"ABCDE"[at]}26`, text));
const uses = [
  ["办公费", 24, 23.1, 0.9625],
  ["水费", 2, 1.86, 0.93],
  ["电费", 9, 8.74, 0.9711],
  ["差旅费", 21, 20.35, 0.969],
  ["维修（护）费", 13, 12.61, 0.97],
  ["培训费", 8.2, 7.9, 0.9634],
  ["公务接待费", 6, 5.51, 0.9183],
  ["工会经费", 16, 16, 1],
  ["福利费", 12, 11.9, 0.9917],
  ["公务用车运行维护费", 12.6, 11.92, 0.946],
  ["其他交通费用", 15.4, 15.2, 0.987],
  ["其他商品和服务支出", 2, 3.17, 1.585],
];
uses.forEach(([name, plan, done, share], at) => {
  const row = 27 + at;
  left(base, `A${row}`, name);
  money(base, `B${row}`, plan, GROUPED);
  money(base, `C${row}`, done, GROUPED);
  rate(base, `D${row}`, share);
  put(base, `E${row}`, null);
});
put(base, "A39", "合计");
money(base, "B39", live("SUM(B27:B38)", 141.2), GROUPED);
money(base, "C39", live("SUM(C27:C38)", 138.26), GROUPED);
rate(base, "D39", 0.9792);
put(base, "E39", null);
left(base, "A40:E40", "五、资产情况");
put(base, "A41", "固定资产总额");
money(base, "B41", 1836.4, GROUPED);
put(base, "C41", "其中：在用固定资产总额");
money(base, "D41:E41", 1798.2, GROUPED);
grid(base, "A4:E41");

const scores = sheet(book, "自评打分表", [12, 12, 20, 8, 40, 44, 12, 12, 8, 24], wide);
left(scores, "A1", "附件3");
title(scores, "A2:J2", "2023年度部门整体支出绩效自评打分表");
left(scores, "A3:J3", `单位：${UNIT}`);
["一级指标", "二级指标", "三级指标", "分值", "指标解释", "评分标准", "目标值", "完成值", "自评分", "扣分说明"].forEach((text, at) =>
  put(scores, `${"ABCDEFGHIJ"[at]}4`, text, { bold: true }),
);
const rows = [
  [
    "基本支出预算执行率",
    6,
    "基本支出预算执行率=（基本支出决算数÷基本支出预算数）×100%。",
    "得分=基本支出预算执行率×6分。",
    "100%",
    "99.49%",
    5.97,
    "年末空编1人，结余人员经费",
  ],
  [
    "项目支出预算执行率",
    8,
    "项目支出预算执行率=（项目支出决算数÷项目支出预算数）×100%。",
    "执行率≥95%，得8分；90%≤执行率＜95%，得6分；80%≤执行率＜90%，得4分；执行率＜80%，不得分。",
    "≥95%",
    "95.56%",
    8,
  ],
  [
    "“三公经费”控制率",
    6,
    "“三公经费”控制率=（“三公经费”决算数÷“三公经费”预算数）×100%。",
    "控制率≤100%，得6分；每超过1个百分点扣1分，扣完为止。",
    "≤100%",
    "93.71%",
    6,
  ],
  [
    "“三公经费”变动率",
    4,
    "“三公经费”变动率=［（本年“三公经费”预算数-上年“三公经费”预算数）÷上年“三公经费”预算数］×100%。",
    "变动率≤0，得4分；变动率＞0，不得分。",
    "≤0",
    "-6.06%",
    4,
  ],
  [
    "公用经费控制率",
    5,
    "公用经费控制率=（公用经费决算数÷公用经费预算数）×100%。",
    "控制率≤100%，得5分；每超过1个百分点扣1分，扣完为止。",
    "≤100%",
    "97.92%",
    5,
  ],
  [
    "结转结余变动率",
    5,
    "结转结余变动率=［（年末结转结余-上年结转结余）÷上年结转结余］×100%。",
    "变动率≤0，得5分；0＜变动率≤10%，得3分；10%＜变动率≤30%，得2分；变动率＞30%，不得分。",
    "≤0",
    "26.30%",
    2,
    "文物修缮项目尾款跨年支付",
  ],
  [
    "预算调整率",
    5,
    "预算调整率=（年中追加预算数÷年初预算数）×100%。",
    "调整率≤5%，得5分；5%＜调整率≤10%，得3分；10%＜调整率≤20%，得1分；调整率＞20%，不得分。",
    "≤5%",
    "8.42%",
    3,
    "年中追加文旅推介经费",
  ],
  [
    "政府采购执行率",
    5,
    "政府采购执行率=（政府采购决算数÷政府采购预算数）×100%。",
    "执行率≥95%，得5分；低于95%的，每低1个百分点扣0.5分，扣完为止。",
    "≥95%",
    "97.06%",
    5,
  ],
  [
    "在职人员控制率",
    5,
    "在职人员控制率=（在职人员数÷编制数）×100%。",
    "控制率≤100%，得5分；每超过1个百分点扣0.5分，扣完为止。",
    "≤100%",
    "97.22%",
    5,
  ],
  [
    "固定资产利用率",
    4,
    "固定资产利用率=（在用固定资产总额÷固定资产总额）×100%。",
    "利用率≥95%，得4分；90%≤利用率＜95%，得3分；80%≤利用率＜90%，得2分；利用率＜80%，不得分。",
    "≥95%",
    "97.92%",
    4,
  ],
  [
    "财务管理制度健全性",
    4,
    "部门财务管理制度是否健全、规范，用以反映制度对资金安全的保障情况。",
    "①制定了预算资金管理办法，得2分；②制定了内部财务管理制度，得2分。",
    "健全",
    "健全",
    4,
  ],
  ["资金使用规范性", 6, "部门资金使用是否符合相关规定。", "资金使用符合规定，得6分；每发现1例违规问题扣2分，扣完为止。", "规范", "规范", 6],
  ["预决算信息公开", 3, "部门是否按规定公开预决算信息。", "①按规定内容公开，得1.5分；②按规定时限公开，得1.5分。", "公开", "公开", 3],
  [
    "重点工作完成率",
    14,
    "重点工作完成率=（已完成重点工作数÷重点工作总数）×100%。",
    "得分=重点工作完成率×14分。",
    "100%",
    "96%",
    13.44,
    "25项重点工作完成24项",
  ],
  [
    "旅游综合收入增长率",
    10,
    "反映旅游业发展成效。",
    "增长率≥10%，得10分；5%≤增长率＜10%，得6分；增长率＜5%，不得分。",
    "≥10%",
    "12.4%",
    10,
  ],
  [
    "群众满意度",
    10,
    "通过问卷调查了解群众满意程度。",
    "满意度≥90%，得10分；80%≤满意度＜90%，得7分；满意度＜80%，不得分。",
    "≥90%",
    "91.5%",
    10,
  ],
];
put(scores, "A5:A17", "部门管理\n（66分）");
put(scores, "A18:A19", "履职效果\n（24分）");
put(scores, "A20", "满意度\n（10分）");
put(scores, "B5:B12", "资金投入");
put(scores, "B13", "人员管理");
put(scores, "B14", "资产管理");
put(scores, "B15:B16", "财务管理");
put(scores, "B17", "信息公开");
put(scores, "B18", "履职完成");
put(scores, "B19", "部门效果");
put(scores, "B20", "服务对象");
rows.forEach(([name, weight, explained, rule, wanted, done, score, why = null], at) => {
  const row = 5 + at;
  put(scores, `C${row}`, name);
  put(scores, `D${row}`, weight);
  left(scores, `E${row}`, explained);
  left(scores, `F${row}`, rule);
  put(scores, `G${row}`, wanted);
  put(scores, `H${row}`, done);
  put(scores, `I${row}`, score);
  left(scores, `J${row}`, why);
});
put(scores, "A21:C21", "总计", { bold: true });
put(scores, "D21", live("SUM(D5:D20)", 100));
put(scores, "E21:H21", null);
put(scores, "I21", live("SUM(I5:I20)", 94.41));
put(scores, "J21", null);
grid(scores, "A4:J21");
await save(book, new URL(".", import.meta.url));
