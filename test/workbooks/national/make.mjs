// 岐山县农业农村局 2023: the Ministry of Finance's self-evaluation form, which scores 执行率 and each indicator itself, and a small 附件5; no 附件4; everything agrees.
import { PERCENT, grid, left, live, money, put, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "岐山县农业农村局";
const book = workbook("岐山县农业农村局计划财务股");

const three = sheet(book, "部门整体支出绩效自评表", [10, 12, 14, 26, 15, 15, 9, 12, 26], {
  pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 },
});
title(three, "A1:I1", "部门整体支出绩效自评表");
put(three, "A2:I2", "（2023年度）");
put(three, "A3:B3", "部门（单位）名称");
left(three, "C3:I3", UNIT);
put(three, "A4:A8", "部门预算\n资金\n（万元）");
put(three, "B4:C4", null);
["年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分"].forEach((text, at) =>
  put(three, `${"DEFGHI"[at]}4`, text),
);
[
  ["年度资金总额：", 2480, 2650, 2517.5, 10, 0.95, 9.5],
  ["其中：当年财政拨款", 2430, 2546, 2413.5, "—", 0.948, "—"],
  ["      上年结转资金", 0, 54, 54, "—", 1, "—"],
  ["      其他资金", 50, 50, 50, "—", 1, "—"],
].forEach(([label, early, full, spent, weight, share, score], at) => {
  const line = 5 + at;
  left(three, `B${line}:C${line}`, label);
  money(three, `D${line}`, early);
  money(three, `E${line}`, full);
  money(three, `F${line}`, spent);
  put(three, `G${line}`, weight);
  put(three, `H${line}`, share, { format: PERCENT });
  put(three, `I${line}`, score);
});
put(three, "A9:A10", "年度总体\n目标");
put(three, "B9:E9", "预期目标");
put(three, "F9:I9", "实际完成情况");
left(three, "B10:E10", "1.建设高标准农田2万亩。\n2.培训高素质农民500人。\n3.兑付各类惠农补贴，促进农民增收。");
left(three, "F10:I10", "1.建成高标准农田2.1万亩。\n2.培训高素质农民480人。\n3.耕地地力保护补贴等惠农补贴全部兑付到户。");
put(three, "A11:A21", "绩效指标");
["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"].forEach((text, at) =>
  put(three, `${"BCDEFGHI"[at]}11`, text),
);
put(three, "B12:B16", "产出指标\n（50分）");
put(three, "B17:B20", "效益指标\n（30分）");
put(three, "B21", "满意度指标\n（10分）");
put(three, "C12:C13", "数量指标");
put(three, "C14", "质量指标");
put(three, "C15", "时效指标");
put(three, "C16", "成本指标");
put(three, "C17", "经济效益指标");
put(three, "C18", "社会效益指标");
put(three, "C19", "生态效益指标");
put(three, "C20", "可持续影响指标");
put(three, "C21", "服务对象满意度指标");
[
  ["高标准农田建设面积", "≥2万亩", "2.1万亩", 10, 10],
  ["高素质农民培训人数", "500人", "480人", 10, 9.6, "农忙时节部分学员未能参训，2024年将错峰安排课程。"],
  ["项目验收合格率", "100%", "100%", 10, 10],
  ["惠农补贴按时发放率", "100%", "100%", 10, 10],
  ["人均培训成本", "≤300元", "285元", 10, 10],
  ["农村居民人均可支配收入增长率", "≥7%", "7.6%", 10, 10],
  ["带动就业人数", "≥300人", "312人", 10, 10],
  ["化肥农药使用量", "负增长", "负增长", 5, 5],
  ["工程管护机制", "健全", "基本健全", 5, 4, "个别村管护责任未落实到人，已督促整改。"],
  ["受益群众满意度", "≥90%", "93%", 10, 10],
].forEach((cells, at) => cells.forEach((text, column) => put(three, `${"DEFGHI"[column]}${12 + at}`, text)));
put(three, "A22:F22", "总分", { bold: true });
put(three, "G22", 100, { bold: true });
put(three, "H22", 98.1, { bold: true });
put(three, "I22", null);
grid(three, "A3:I22");
left(three, "A23:I23", "填报人：王某某        联系电话：0917-8212000        填报日期：2024年3月10日");

const five = sheet(book, "计分表", [10, 12, 18, 7, 44, 40, 8]);
left(five, "A1", "附件5");
title(five, "A2:G2", "2023年部门整体支出绩效自评指标计分表");
left(five, "A3:G3", `单位名称：${UNIT}`);
["一级指标", "二级指标", "三级指标", "分值", "评价标准", "指标说明", "得分"].forEach((text, at) =>
  put(five, `${"ABCDEFG"[at]}4`, text, { bold: true }),
);
put(five, "A5:A9", "过程\n（60分）");
put(five, "A10:A11", "产出和效果\n（40分）");
put(five, "B5:B7", "预算执行");
put(five, "B8:B9", "预算管理");
put(five, "B10", "履职完成");
put(five, "B11", "满意度");
[
  ["预算执行率", 15, "预算执行率达到100%得15分，每低1个百分点扣1分，扣完为止。", "预算执行率=（全年执行数/全年预算数）×100%。", 10],
  [
    "预算调整率",
    10,
    "预算调整率≤5%，得10分；5%-10%（含），得8分；10%-20%（含），得5分；大于20%不得分。",
    "预算调整率=（全年预算数-年初预算数）/年初预算数×100%。",
    8,
  ],
  [
    "政府采购执行率",
    10,
    "政府采购执行率达到100%得10分，每低1个百分点扣0.5分，扣完为止。",
    "政府采购执行率=（实际政府采购金额/政府采购预算数）×100%。",
    10,
  ],
  [
    "资金使用合规性",
    15,
    "每出现一例不符合要求的扣3分，扣完为止。",
    "①符合国家财经法规和财务管理制度规定；②资金拨付有完整的审批程序和手续；③符合部门预算批复的用途；④不存在截留、挤占、挪用、虚列支出等情况。",
    15,
  ],
  ["决算编报质量", 10, "①按规定时限报送，得5分；②数据真实、准确、完整，得5分。", "考核部门决算编报情况。", 10],
  [
    "重点工作完成率",
    20,
    "重点工作完成率达到100%得20分，每低1个百分点扣1分，扣完为止。",
    "重点工作完成率=（已完成重点工作数/重点工作总数）×100%。",
    20,
  ],
  [
    "受益群众满意度",
    20,
    "90%（含）以上得20分；80%（含）-90%，得15分；60%（含）-80%，得10分；低于60%不得分。",
    "通过问卷调查了解受益群众对部门履职的满意程度。",
    20,
  ],
].forEach(([name, weight, rule, explained, score], at) => {
  const line = 5 + at;
  put(five, `C${line}`, name);
  put(five, `D${line}`, weight);
  left(five, `E${line}`, rule);
  left(five, `F${line}`, explained);
  put(five, `G${line}`, score);
});
put(five, "A12:C12", "合计", { bold: true });
put(five, "D12", live("SUM(D5:D11)", 100), { bold: true });
put(five, "E12:F12", null);
put(five, "G12", live("SUM(G5:G11)", 93), { bold: true });
grid(five, "A4:G12");

await save(book, new URL(".", import.meta.url));
