// 岭东县水利局 2024 in the manner of Guangdong: funds by 预算安排 and 实际支出 with 支出率, base data as 指标 | 数值 | 单位 twice side by side, a score sheet under two rows of headings with the weights in percent, 指标解释及评分标准 in one cell and reasons for what is lost; everything agrees.
import { GROUPED, PERCENT, grid, left, live, money, put, rate, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "岭东县水利局";
const book = workbook(`${UNIT}财务股`);
const wide = { pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 } };

const form = sheet(book, "1.整体自评表", [14, 18, 18, 18, 18, 14, 12], wide);
left(form, "A1", "附件1");
title(form, "A2:G2", "2024年度县级部门整体支出绩效自评表");
put(form, "A3", "部门名称");
left(form, "B3:D3", UNIT);
put(form, "E3", "填报人");
put(form, "F3:G3", "梁某某");
put(form, "A4:A9", "预算执行\n情况\n（万元）");
["支出分类", "年初预算安排数", "调整后预算数", "实际支出数", "支出率", "结余"].forEach((text, at) => put(form, `${"BCDEFG"[at]}4`, text));
[
  ["基本支出", 1684.2, 1712.5, 1698.33, 0.9917, 14.17],
  ["其中：人员经费", 1486, 1514.3, 1506.27, 0.9947, 8.03],
  ["公用经费", 198.2, 198.2, 192.06, 0.969, 6.14],
  ["项目支出", 4320, 4986.8, 4731.52, 0.9488, 255.28],
  ["合计", 6004.2, 6699.3, 6429.85, 0.9598, 269.45],
].forEach(([name, early, full, spent, share, rest], at) => {
  const row = 5 + at;
  left(form, `B${row}`, name);
  [early, full, spent].forEach((value, column) => money(form, `${"CDE"[column]}${row}`, value, GROUPED));
  rate(form, `F${row}`, share);
  money(form, `G${row}`, rest, GROUPED);
});
grid(form, "A3:G9");

const base = sheet(book, "2.基础信息表", [34, 16, 10, 34, 16, 10]);
left(base, "A1", "附件2");
title(base, "A2:F2", "部门整体支出绩效基础信息表（2024年度）");
left(base, "A3:F3", `填报单位：${UNIT}`);
["指标", "数值", "单位", "指标", "数值", "单位"].forEach((text, at) => put(base, `${"ABCDEF"[at]}4`, text, { bold: true }));
[
  [
    ["人员编制数", 58, "人"],
    ["实有在职人数", 59, "人"],
  ],
  [
    ["年初预算数", 6004.2, "万元"],
    ["上年结转数", 312.4, "万元"],
  ],
  [
    ["年中预算调整数", 382.7, "万元"],
    ["调整后预算数", 6699.3, "万元"],
  ],
  [
    ["决算支出数", 6429.85, "万元"],
    ["年末结转结余数", 269.45, "万元"],
  ],
  [
    ["上年“三公”经费预算数", 298600, "元"],
    ["本年“三公”经费预算数", 284000, "元"],
  ],
  [
    ["“三公”经费实际支出数", 276350, "元"],
    ["“三公”经费控制率", 97.31, "%"],
  ],
  [
    ["公用经费预算数", 198.2, "万元"],
    ["公用经费实际支出数", 192.06, "万元"],
  ],
  [
    ["政府采购预算金额", 1260, "万元"],
    ["政府采购实际金额", 1183.5, "万元"],
  ],
  [
    ["固定资产总额", 4215.6, "万元"],
    ["其中：在用固定资产总额", 4038.2, "万元"],
  ],
  [
    ["预算执行率", 95.98, "%"],
    ["在职人员控制率", 101.72, "%"],
  ],
].forEach((pair, at) => {
  const row = 5 + at;
  pair.forEach(([name, value, unit], side) => {
    const [a, b, c] = side === 0 ? "ABC" : "DEF";
    left(base, `${a}${row}`, name);
    money(base, `${b}${row}`, value, unit === "人" ? "0" : GROUPED);
    put(base, `${c}${row}`, unit);
  });
});
grid(base, "A4:F14");

const scores = sheet(book, "3.评分表", [12, 8, 12, 8, 20, 8, 60, 9, 30, 20], wide);
left(scores, "A1", "附件3");
title(scores, "A2:J2", "部门整体支出绩效自评指标评分表（2024年度）");
put(scores, "A3:F3", "评价指标");
put(scores, "G3:G4", "指标解释及评分标准");
put(scores, "H3:I3", "自评情况");
put(scores, "J3:J4", "佐证材料");
["一级指标", "权重", "二级指标", "权重", "三级指标", "权重"].forEach((text, at) => put(scores, `${"ABCDEF"[at]}4`, text));
put(scores, "H4", "自评得分");
put(scores, "I4", "扣分原因");
const rows = [
  [
    "在职人员控制率",
    5,
    "指标解释：在职人员控制率=（在职人员数/编制数）×100%。\n评分标准：控制率≤100%的，得5分；超过100%的，每超过1个百分点扣1分，扣完为止。",
    4,
    "超编1人",
  ],
  [
    "“三公”经费变动率",
    5,
    "指标解释：“三公”经费变动率=[（本年“三公”经费预算数-上年“三公”经费预算数）/上年“三公”经费预算数]×100%。\n评分标准：变动率≤0的，得5分；变动率＞0的，不得分。",
    5,
  ],
  [
    "预算执行率",
    10,
    "指标解释：预算执行率=（决算支出数/调整后预算数）×100%。\n评分标准：得分=预算执行率×10分，超过10分的按10分计。",
    9.6,
    "项目支出结余较大",
  ],
  [
    "预算调整率",
    6,
    "指标解释：预算调整率=（年中预算调整数/年初预算数）×100%。\n评分标准：调整率≤5%的，得6分；5%＜调整率≤10%的，得4分；10%＜调整率≤20%的，得2分；调整率＞20%的，不得分。",
    4,
    "年中追加水毁修复资金",
  ],
  [
    "结转结余率",
    6,
    "指标解释：结转结余率=（年末结转结余数/调整后预算数）×100%。\n评分标准：结余率≤3%的，得6分；3%＜结余率≤5%的，得4分；5%＜结余率≤10%的，得2分；结余率＞10%的，不得分。",
    4,
    "结转结余率4.02%",
  ],
  [
    "公用经费控制率",
    6,
    "指标解释：公用经费控制率=（公用经费实际支出数/公用经费预算数）×100%。\n评分标准：控制率≤100%的，得6分；每超过1个百分点扣1分，扣完为止。",
    6,
  ],
  [
    "“三公”经费控制率",
    6,
    "指标解释：“三公”经费控制率=（“三公”经费实际支出数/本年“三公”经费预算数）×100%。\n评分标准：控制率≤100%的，得6分；每超过1个百分点扣1分，扣完为止。",
    6,
  ],
  [
    "政府采购执行率",
    6,
    "指标解释：政府采购执行率=（政府采购实际金额/政府采购预算金额）×100%。\n评分标准：执行率≥95%的，得6分；每低1个百分点扣1分，扣完为止。",
    5,
    "执行率93.93%",
  ],
  ["资金管理规范性", 8, "指标解释：资金支出是否符合财务管理制度。\n评分标准：符合规定的，得8分；每发现一个问题扣2分，扣完为止。", 8],
  [
    "固定资产利用率",
    6,
    "指标解释：固定资产利用率=（在用固定资产总额/固定资产总额）×100%。\n评分标准：利用率≥95%的，得6分；90%≤利用率＜95%的，得4分；利用率＜90%的，不得分。",
    6,
  ],
  [
    "重点工作完成情况",
    20,
    "指标解释：年度重点水利工程建设任务完成情况。\n评分标准：完成全部任务的，得20分；每少完成一项扣4分，扣完为止。",
    20,
  ],
  [
    "公众满意度",
    16,
    "指标解释：服务对象对部门履职的满意程度。\n评分标准：满意度≥90%的，得16分；80%≤满意度＜90%的，得12分；满意度＜80%的，得6分。",
    16,
  ],
];
put(scores, "A5:A14", "预算管理");
put(scores, "B5:B14", 64);
put(scores, "A15:A16", "履职效果");
put(scores, "B15:B16", 36);
put(scores, "C5:C6", "预算配置");
put(scores, "D5:D6", 10);
put(scores, "C7:C9", "预算执行");
put(scores, "D7:D9", 22);
put(scores, "C10:C14", "预算监管");
put(scores, "D10:D14", 32);
put(scores, "C15", "履职情况");
put(scores, "D15", 20);
put(scores, "C16", "社会评价");
put(scores, "D16", 16);
rows.forEach(([name, weight, rule, score, why = "无"], at) => {
  const row = 5 + at;
  put(scores, `E${row}`, name);
  put(scores, `F${row}`, weight);
  left(scores, `G${row}`, rule);
  put(scores, `H${row}`, score);
  left(scores, `I${row}`, why);
  put(scores, `J${row}`, null);
});
put(scores, "A17:E17", "总分");
put(
  scores,
  "F17",
  live(
    "SUM(F5:F16)",
    rows.reduce((sum, row) => sum + row[1], 0),
  ),
);
put(scores, "H17", live("SUM(H5:H16)", Number(rows.reduce((sum, row) => sum + row[3], 0).toFixed(2))));
grid(scores, "A3:J17");
await save(book, new URL(".", import.meta.url));
