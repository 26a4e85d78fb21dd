// 淮桥县住房和城乡建设局 2023 in the manner of Anhui: 附件3 headings with letters and a score for the rate, a base list with the unit before the number under merged parts, a score sheet with numbers, subtotals by group and two columns of scores; everything agrees.
import { GROUPED, PERCENT, grid, left, live, money, put, rate, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "淮桥县住房和城乡建设局";
const book = workbook(`${UNIT}财务股`);
const wide = { pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 } };

const form = sheet(book, "整体自评", [26, 16, 16, 16, 14, 10, 10, 24], wide);
left(form, "A1", "附件1");
title(form, "A2:H2", "部门整体支出绩效自评表");
put(form, "A3:H3", "（2023年度）");
put(form, "A4", "部门名称");
left(form, "B4:H4", UNIT);
put(form, "A5:A6", "资金情况");
put(form, "B5:H5", "部门预算资金（单位：万元）");
["年初预算数（A）", "调整后预算数（B）", "实际执行数（C）", "执行率（C/B）", "分值", "得分", "原因说明"].forEach((text, at) =>
  put(form, `${"BCDEFGH"[at]}6`, text),
);
[
  ["资金总额", 8120.5, 9034.28, 8866.71, 0.9815, 10, 9.81],
  ["1.财政拨款", 7960.5, 8803.16, 8641.3, 0.9816, "—", "—"],
  ["2.上年结转", 0, 71.12, 71.12, 1, "—", "—"],
  ["3.其他资金", 160, 160, 154.29, 0.9643, "—", "—"],
].forEach(([name, early, full, spent, share, weight, score], at) => {
  const row = 7 + at;
  left(form, `A${row}`, name);
  [early, full, spent].forEach((value, column) => money(form, `${"BCD"[column]}${row}`, value, GROUPED));
  rate(form, `E${row}`, share);
  put(form, `F${row}`, weight);
  put(form, `G${row}`, score);
  put(form, `H${row}`, null);
});
grid(form, "A4:H10");

const base = sheet(book, "基础数据", [16, 34, 12, 18, 30]);
left(base, "A1", "附件2");
title(base, "A2:E2", "2023年度部门整体支出绩效评价基础数据表");
left(base, "A3:E3", `填报单位（公章）：${UNIT}`);
["类别", "数据名称", "计量单位", "填报数", "备注"].forEach((text, at) => put(base, `${"ABCDE"[at]}4`, text, { bold: true }));
const lines = [
  ["人员情况", "编制数", "人", 94],
  ["人员情况", "在职人员数", "人", 91],
  ["人员情况", "在职人员控制率", "%", 96.81],
  ["预算收支", "年初预算数", "万元", 8120.5],
  ["预算收支", "上年结转结余", "万元", 71.12],
  ["预算收支", "本年追加预算", "万元", 842.66],
  ["预算收支", "调整后预算数", "万元", 9034.28],
  ["预算收支", "决算支出", "万元", 8866.71],
  ["预算收支", "年末结转结余", "万元", 167.57],
  ["预算收支", "预算完成率", "%", 98.15],
  ["预算收支", "预算调整率", "%", 10.38],
  ["“三公”经费", "上年“三公”经费预算数", "元", 462000],
  ["“三公”经费", "本年“三公”经费预算数", "元", 448000],
  ["“三公”经费", "“三公”经费实际支出", "元", 431265.8],
  ["“三公”经费", "“三公”经费控制率", "%", 96.26],
  ["公用经费", "公用经费预算数", "元", 3268000],
  ["公用经费", "公用经费实际支出", "元", 3192477.6],
  ["政府采购", "政府采购预算", "万元", 2140],
  ["政府采购", "实际政府采购金额", "万元", 2076.35],
];
let from = 0;
lines.forEach(([part, name, unit, value], at) => {
  const row = 5 + at;
  if (lines[at + 1]?.[0] !== part) {
    put(base, from === at ? `A${row}` : `A${5 + from}:A${row}`, part);
    from = at + 1;
  }
  left(base, `B${row}`, name);
  put(base, `C${row}`, unit);
  money(base, `D${row}`, value, unit === "人" ? "0" : GROUPED);
  put(base, `E${row}`, null);
});
grid(base, `A4:E${4 + lines.length}`);

const scores = sheet(book, "计分表", [6, 16, 16, 20, 8, 40, 44, 16, 10, 12, 18], wide);
left(scores, "A1:B1", "附件3");
title(scores, "A2:K2", "2023年度部门整体支出绩效评价计分表");
left(scores, "A3:F3", `部门名称：${UNIT}`);
[
  "序号",
  "一级指标（分值）",
  "二级指标（分值）",
  "三级指标",
  "标准分",
  "指标释义",
  "评分方法",
  "数据来源",
  "自评得分",
  "财政复核得分",
  "备注",
].forEach((text, at) => put(scores, `${"ABCDEFGHIJK"[at]}4`, text, { bold: true }));
const groups = [
  [
    "预算编制（20分）",
    "人员控制（10分）",
    [["在职人员控制率", 10, "在职人员控制率=（在职人员数/编制数）×100%", "控制率≤100%，得10分；每超过1个百分点扣1分，扣完为止。", 10]],
  ],
  [
    "预算编制（20分）",
    "经费控制（10分）",
    [
      [
        "“三公”经费变动率",
        10,
        "“三公”经费变动率=（本年“三公”经费预算数-上年“三公”经费预算数）/上年“三公”经费预算数×100%",
        "变动率≤0，得10分；变动率＞0，每上升1个百分点扣1分，扣完为止。",
        10,
      ],
    ],
  ],
  [
    "预算执行（50分）",
    "执行效率（30分）",
    [
      [
        "预算完成率",
        12,
        "预算完成率=（决算支出/调整后预算数）×100%",
        "完成率≥98%，得12分；95%≤完成率＜98%，得10分；90%≤完成率＜95%，得6分；完成率＜90%，不得分。",
        12,
      ],
      ["预算调整率", 10, "预算调整率=（本年追加预算/年初预算数）×100%", "调整率≤10%，得10分；每超过1个百分点扣1分，扣完为止。", 10],
      [
        "结转结余率",
        8,
        "结转结余率=（年末结转结余/调整后预算数）×100%",
        "结转结余率≤2%，得8分；2%＜结转结余率≤5%，得5分；结转结余率＞5%，不得分。",
        8,
      ],
    ],
  ],
  [
    "预算执行（50分）",
    "支出控制（20分）",
    [
      [
        "公用经费控制率",
        8,
        "公用经费控制率=（公用经费实际支出/公用经费预算数）×100%",
        "控制率≤100%，得8分；每超过1个百分点扣1分，扣完为止。",
        8,
      ],
      [
        "“三公”经费控制率",
        8,
        "“三公”经费控制率=（“三公”经费实际支出/本年“三公”经费预算数）×100%",
        "控制率≤100%，得8分；每超过1个百分点扣1分，扣完为止。",
        8,
      ],
      [
        "政府采购执行率",
        4,
        "政府采购执行率=（实际政府采购金额/政府采购预算）×100%",
        "执行率≥95%，得4分；90%≤执行率＜95%，得2分；执行率＜90%，不得分。",
        4,
      ],
    ],
  ],
  [
    "履职效果（30分）",
    "履职情况（30分）",
    [
      [
        "重点任务完成情况",
        20,
        "县政府下达的重点任务完成情况",
        "全部完成得20分；每有一项未完成扣5分，扣完为止。",
        15,
        "老旧小区改造1个片区未完工",
      ],
      ["社会公众满意度", 10, "社会公众对部门工作的满意程度", "满意度≥90%，得10分；80%≤满意度＜90%，得6分；满意度＜80%，不得分。", 10],
    ],
  ],
];
let row = 5;
let no = 1;
const subtotals = [];
groups.forEach(([one, two, items], at) => {
  const first = row;
  items.forEach(([name, weight, explained, rule, score, why = null]) => {
    put(scores, `A${row}`, no++);
    put(scores, `D${row}`, name);
    put(scores, `E${row}`, weight);
    left(scores, `F${row}`, explained);
    left(scores, `G${row}`, rule);
    put(scores, `H${row}`, "部门决算、台账");
    put(scores, `I${row}`, score);
    put(scores, `J${row}`, null);
    left(scores, `K${row}`, why);
    row += 1;
  });
  put(scores, row - first > 1 ? `C${first}:C${row - 1}` : `C${first}`, two);
  const start = groups
    .slice(0, at)
    .filter(([other]) => other === one)
    .reduce((sum, each) => sum + each[2].length, 0);
  if (groups[at + 1]?.[0] !== one) {
    const top = first - start;
    put(scores, row - top > 1 ? `B${top}:B${row - 1}` : `B${top}`, one);
    put(scores, `B${row}:D${row}`, "小计");
    put(
      scores,
      `E${row}`,
      live(
        `SUM(E${top}:E${row - 1})`,
        items.concat(start ? groups[at - 1][2] : []).reduce((s, i) => s + i[1], 0),
      ),
    );
    put(
      scores,
      `I${row}`,
      live(
        `SUM(I${top}:I${row - 1})`,
        items.concat(start ? groups[at - 1][2] : []).reduce((s, i) => s + i[4], 0),
      ),
    );
    subtotals.push(row);
    row += 1;
  }
});
const all = groups.flatMap((group) => group[2]);
put(scores, `A${row}:D${row}`, "合计");
put(
  scores,
  `E${row}`,
  live(
    subtotals.map((at) => `E${at}`).join("+"),
    all.reduce((s, i) => s + i[1], 0),
  ),
);
put(
  scores,
  `I${row}`,
  live(
    subtotals.map((at) => `I${at}`).join("+"),
    all.reduce((s, i) => s + i[4], 0),
  ),
);
grid(scores, `A4:K${row}`);
await save(book, new URL(".", import.meta.url));
