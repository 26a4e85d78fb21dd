// 沂河县民政局 2022 in the manner of Shandong: 表1 to 表3, funds by 项目 with 调整预算 and the total first, base data in 元 under two rows of headings for two years with people counted in their cells, a score sheet by 项目, 考核内容 and 考核指标 with 权数 before 考评得分 and its total on top; everything agrees.
import { GROUPED, PERCENT, grid, left, live, money, put, rate, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "沂河县民政局";
const book = workbook(`${UNIT}财务科`);
const wide = { pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 } };

const form = sheet(book, "表1", [24, 18, 18, 18, 12, 28], wide);
title(form, "A1:F1", "沂河县县直部门整体支出绩效自评表");
put(form, "A2:F2", "（2022年度）");
put(form, "A3", "部门名称");
left(form, "B3:F3", UNIT);
put(form, "A4:A5", "资金性质");
put(form, "B4:E4", "部门预算执行情况（万元）");
put(form, "F4:F5", "备注");
["年初预算", "调整预算", "实际支出", "执行率%"].forEach((text, at) => put(form, `${"BCDE"[at]}5`, text));
[
  ["部门支出合计", 5218.4, 5730.65, 5602.18, 97.76],
  ["  一般公共预算财政拨款", 4986, 5421.85, 5321.4, 98.15],
  ["  政府性基金预算财政拨款", 200, 262.4, 244.92, 93.34],
  ["  其他资金", 32.4, 46.4, 35.86, 77.28],
].forEach(([name, early, full, spent, share], at) => {
  const row = 6 + at;
  left(form, `A${row}`, name);
  [early, full, spent].forEach((value, column) => money(form, `${"BCD"[column]}${row}`, value, GROUPED));
  put(form, `E${row}`, share, { format: "0.00" });
  put(form, `F${row}`, null);
});
grid(form, "A3:F9");

const base = sheet(book, "表2", [30, 19, 19, 19, 19, 19, 14, 20], wide);
title(base, "A1:H1", "部门整体支出绩效评价基本数据表");
left(base, "A2:E2", `填报单位：${UNIT}（盖章）`);
put(base, "F2:H2", "单位：元", { align: "right" });
put(base, "A3", "机构人员");
["编制人数", "年末在职人数", "在职人员控制率"].forEach((text, at) => put(base, ["B3:C3", "D3:E3", "F3:H3"][at], text));
put(base, "A4", "2022年");
["86人", "83人", "96.51%"].forEach((text, at) => put(base, ["B4:C4", "D4:E4", "F4:H4"][at], text));
put(base, "A5:A6", "支出项目");
put(base, "B5:C5", "2021年");
put(base, "D5:F5", "2022年");
put(base, "G5:G6", "预算控制率");
put(base, "H5:H6", "备注");
["预算数", "决算数", "预算数", "决算数", "比上年增减额"].forEach((text, at) => put(base, `${"BCDEF"[at]}6`, text));
[
  ["一、“三公”经费", 268000, 241360.5, 252000, 228915.4, -12445.1, 0.9084],
  ["1.因公出国（境）费", 0, 0, 0, 0, 0, null],
  ["2.公务用车购置及运行维护费", 180000, 172846.5, 172000, 165208.9, -7637.6, 0.9605],
  ["3.公务接待费", 88000, 68514, 80000, 63706.5, -4807.5, 0.7963],
  ["二、公用经费", 1985000, 1936214.3, 2016000, 2071480.2, 135265.9, 1.0275],
  ["三、政府采购", 3260000, 3118400, 3580000, 3347600, 229200, 0.9351],
].forEach(([name, before, was, plan, done, more, share], at) => {
  const row = 7 + at;
  left(base, `A${row}`, name);
  [before, was, plan, done, more].forEach((value, column) => money(base, `${"BCDEF"[column]}${row}`, value, GROUPED));
  rate(base, `G${row}`, share);
  put(base, `H${row}`, at === 4 ? "社区治理专项督导增加" : null);
});
put(base, "A13", "预算收支");
["年初预算数", "上年结转结余", "本年追加预算数", "全年预算总额", "全年支出总额", "年末结转结余", "预算完成率"].forEach((text, at) =>
  put(base, `${"BCDEFGH"[at]}13`, text),
);
put(base, "A14", "2022年");
[52184000, 1862500, 3260000, 57306500, 56021800, 1284700].forEach((value, at) => money(base, `${"BCDEFG"[at]}14`, value, GROUPED));
rate(base, "H14", 0.9776);
put(base, "A15", "资产");
["固定资产总额", "在用固定资产总额", "固定资产利用率"].forEach((text, at) => put(base, ["B15:C15", "D15:E15", "F15:H15"][at], text));
put(base, "A16", "2022年末");
money(base, "B16:C16", 21684300, GROUPED);
money(base, "D16:E16", 20385200, GROUPED);
rate(base, "F16:H16", 0.9401);
grid(base, "A3:H16");

const scores = sheet(book, "表3", [14, 14, 20, 44, 14, 44, 8, 10], wide);
title(scores, "A1:H1", "2022年度县直部门整体支出绩效考核评分表");
left(scores, "A2:H2", `被考核部门：${UNIT}`);
["项目", "考核内容", "考核指标", "指标说明", "年度工作目标", "评分标准", "权数", "考评得分"].forEach((text, at) =>
  put(scores, `${"ABCDEFGH"[at]}3`, text, { bold: true }),
);
const rows = [
  [
    "预算配置",
    "在职人员控制率",
    "在职人员控制率=年末在职人数/编制人数×100%，用以反映部门对人员成本的控制程度。",
    "≤100%",
    "≤100%得满分；每超过1%扣0.5分，扣完为止。",
    6,
    6,
  ],
  [
    "预算配置",
    "“三公”经费变动率",
    "“三公”经费变动率=（本年“三公”经费预算数-上年“三公”经费预算数）/上年“三公”经费预算数×100%。",
    "≤0",
    "≤0得满分；大于0的不得分。",
    6,
    6,
  ],
  [
    "预算执行",
    "预算完成率",
    "预算完成率=全年支出总额/全年预算总额×100%，用以反映部门预算完成程度。",
    "100%",
    "按完成比例计算得分，满分为止。",
    20,
    19.55,
  ],
  [
    "预算执行",
    "预算调整率",
    "预算调整率=本年追加预算数/年初预算数×100%。",
    "≤5%",
    "5%以内（含）得满分；超过5%的，每超过1个百分点扣1分，扣完为止。",
    10,
    9,
  ],
  [
    "预算执行",
    "结转结余变动率",
    "结转结余变动率=（年末结转结余-上年结转结余）/上年结转结余×100%，用以反映部门对控制结转结余资金的努力程度。",
    "＜0",
    "较上年下降的得满分；持平或增长的不得分。",
    8,
    8,
  ],
  [
    "预算管理",
    "公用经费控制率",
    "公用经费控制率=公用经费决算数/公用经费预算数×100%。",
    "≤100%",
    "100%以内得满分；每超1个百分点扣2分，扣完为止。",
    8,
    4,
  ],
  [
    "预算管理",
    "“三公”经费控制率",
    "“三公”经费控制率=“三公”经费决算数/“三公”经费预算数×100%。",
    "≤100%",
    "100%以内得满分；每超1个百分点扣2分，扣完为止。",
    8,
    8,
  ],
  ["预算管理", "政府采购执行率", "政府采购执行率=政府采购决算数/政府采购预算数×100%。", "100%", "按执行率计算得分，满分为止。", 8, 7.48],
  ["预算管理", "预决算公开", "按规定内容和时限公开预决算信息。", "及时完整", "按规定公开得满分；内容不完整扣2分，超过时限扣2分。", 4, 4],
  [
    "资产管理",
    "固定资产利用率",
    "固定资产利用率=在用固定资产总额/固定资产总额×100%。",
    "≥90%",
    "90%以上（含）得满分；80%（含）至90%得3分；80%以下不得分。",
    6,
    6,
  ],
  ["履职成效", "重点工作完成", "县委、县政府部署的重点工作完成情况。", "全部完成", "每有一项未完成扣2分，扣完为止。", 10, 10],
  [
    "履职成效",
    "群众满意度",
    "服务对象对部门履职效果的满意程度。",
    "≥90%",
    "满意度≥90%得6分；80%≤满意度＜90%得3分；满意度＜80%不得分。",
    6,
    6,
  ],
];
put(scores, "A4:F4", "合计");
put(
  scores,
  "G4",
  live(
    "SUM(G5:G16)",
    rows.reduce((sum, row) => sum + row[5], 0),
  ),
);
put(scores, "H4", live("SUM(H5:H16)", Number(rows.reduce((sum, row) => sum + row[6], 0).toFixed(2))), { format: "0.00" });
put(scores, "A5:A14", "资金管理\n（84分）");
put(scores, "A15:A16", "履职成效\n（16分）");
let from = 0;
rows.forEach(([content, name, explained, wanted, rule, weight, score], at) => {
  const row = 5 + at;
  if (rows[at + 1]?.[0] !== content) {
    put(scores, from === at ? `B${row}` : `B${5 + from}:B${row}`, content);
    from = at + 1;
  }
  put(scores, `C${row}`, name);
  left(scores, `D${row}`, explained);
  put(scores, `E${row}`, wanted);
  left(scores, `F${row}`, rule);
  put(scores, `G${row}`, weight);
  put(scores, `H${row}`, score);
});
grid(scores, "A3:H16");
await save(book, new URL(".", import.meta.url));
