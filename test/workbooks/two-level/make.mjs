// 衡南县水利局 2024: 附件5 of two levels with its columns in another order and its formulas inside the rules, Chinese numerals, hidden helpers, live rates, a hidden old copy; everything agrees.
import { PERCENT, grid, left, live, money, put, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "衡南县水利局";
const book = workbook("衡南县水利局财务股");

const three = sheet(book, "附件3", [10, 12, 14, 26, 16, 16, 22]);
left(three, "A1", "附件3");
title(three, "A2:G2", "2024年部门整体支出绩效自评表");
put(three, "A3:B3", "预算单位名称");
left(three, "C3:G3", UNIT);
put(three, "A4:A8", "年度预算资金(万元)");
put(three, "B4:C4", null);
["年初预算数", "全年预算数", "全年执行数", "执行率"].forEach((text, at) => put(three, `${"DEFG"[at]}4`, text));
[
  ["年度资金总额", live("SUM(D6:D8)", 3600), live("SUM(E6:E8)", 4841.4), live("SUM(F6:F8)", 4357.26)],
  ["其中:当年财政拨款", 3600, 4716, 4231.86],
  ["上年结转资金", 0, 125.4, 125.4],
  ["其他资金", 0, 0, 0],
].forEach(([label, early, full, spent], at) => {
  const line = 5 + at;
  left(three, `B${line}:C${line}`, label);
  money(three, `D${line}`, early);
  money(three, `E${line}`, full);
  money(three, `F${line}`, spent);
});
put(three, "G5", live("F5/E5", 4357.26 / 4841.4), { format: PERCENT });
put(three, "G6", live("F6/E6", 4231.86 / 4716), { format: PERCENT });
put(three, "G7", live("F7/E7", 1), { format: PERCENT });
put(three, "G8", "—");
put(three, "A9:A10", "年度总体目标");
put(three, "B9:D9", "预期目标");
put(three, "E9:G9", "实际完成情况");
left(three, "B10:D10", "1.完成水库除险加固12座。\n2.确保全县安全度汛,不垮一库一坝。\n3.农村自来水普及率达到百分之九十二。");
left(three, "E10:G10", "1.完成水库除险加固12座。\n2.全县安全度汛,未垮一库一坝。\n3.农村自来水普及率达到百分之九十二点五。");
put(three, "A11", "部门职能职责");
left(three, "B11:G11", "负责全县水资源合理开发利用、节约用水、水利工程建设与运行管理、水土保持、农村水利、河湖管理和水旱灾害防御工作。");
put(three, "A12:A20", "绩效指标");
["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "偏差原因分析及改进措施"].forEach((text, at) =>
  put(three, `${"BCDEFG"[at]}12`, text),
);
put(three, "B13:B16", "产出指标");
put(three, "B17:B19", "效益指标");
put(three, "B20", "满意度指标");
[
  ["数量指标", "水库除险加固", "12座", "12座"],
  ["质量指标", "工程验收合格率", 1, 1],
  ["时效指标", "项目完工时间", "2024年12月底前", "2024年12月20日"],
  ["成本指标", "三公经费支出", "不超过上年", "未超过上年预算"],
  ["经济效益指标", "改善灌溉面积", "1.2万亩", "1.26万亩"],
  ["社会效益指标", "农村自来水普及率", 0.92, 0.925],
  ["生态效益指标", "河湖水质", "稳定达标", "稳定达标"],
  ["服务对象满意度指标", "服务对象满意度", 0.9, 0.92],
].forEach(([second, third, wanted, done], at) => {
  const line = 13 + at;
  const format = typeof done === "number" ? "0.0%" : undefined;
  put(three, `C${line}`, second);
  put(three, `D${line}`, third);
  put(three, `E${line}`, wanted, { format });
  put(three, `F${line}`, done, { format });
});
grid(three, "A3:G20");

const four = sheet(book, "附件4", [26, 22, 24, 16, 14]);
left(four, "A1", "附件4");
title(four, "A2:D2", "2024年部门整体支出绩效评价基础数据表");
put(four, "A3:D3", "单位:万元、人", { align: "right" });
put(four, "E3", "核对");
const blocks = [
  [4, "财政供养人员情况", ["2024年编制人数", "2024年实际在职人数", "在职人员控制率"], [120, 123], "C5/B5", 123 / 120, "0"],
  [6, "三公经费变动情况", ["上年预算数", "本年预算数", "变动率"], [36, 36], "(C7-B7)/B7", 0],
  [8, "项目支出安排情况", ["项目支出预算总额", "实际项目支出总额", "执行率"], [2100, 1848], "C9/B9", 1848 / 2100],
  [10, "预算完成情况", ["2024年预算总额", "2024年决算总额", "执行率"], [4841.4, 4357.26], "C11/B11", 4357.26 / 4841.4],
  [13, "预算调整情况", ["年初预算数", "本年追加预算", "调整率"], [3600, 1116], "C14/B14", 1116 / 3600],
  [15, "结转结余变动情况", ["上年结转结余总额", "本年结转结余总额", "变动率"], [125.4, 484.14], "(C16-B16)/B16", (484.14 - 125.4) / 125.4],
  [17, "三公经费控制情况", ["三公经费预算数", "三公经费实际支出", "控制率"], [36, 37.1], "C18/B18", 37.1 / 36],
  [19, "政府采购执行情况", ["政府采购预算数", "实际政府采购金额", "执行率"], [800, 780], "C20/B20", 780 / 800],
  [21, "固定资产使用情况", ["固定资产总额", "实际在用固定资产总额", "利用率"], [8640, 8553.6], "C22/B22", 8553.6 / 8640],
];
for (const [from, name, labels, values, formula, result, format] of blocks) {
  put(four, `A${from}:A${from + 1}`, name);
  labels.forEach((text, column) => put(four, `${"BCD"[column]}${from}`, text));
  money(four, `B${from + 1}`, values[0], format);
  money(four, `C${from + 1}`, values[1], format);
  put(four, `D${from + 1}`, live(formula, result), { format: PERCENT });
}
// The clerk's own check of the budget's composition, hidden before the form was handed in.
put(four, "A12", "辅助行:预算构成核对");
money(four, "B12", live("B16+B14+C14", 4841.4));
money(four, "C12", live("B11-C11", 484.14));
four.getRow(12).hidden = true;
money(four, "E11", live("B11-B12", 0));
money(four, "E16", live("C16-C12", 0));
four.getColumn("E").hidden = true;
put(four, "A23:A26", "内部控制制度完成情况(是/否)");
[
  ["预算业务管理", "收支业务管理", "政府采购业务"],
  ["国有资产业务管理", "建设项目业务管理", "合同业务管理"],
].forEach((labels, at) =>
  labels.forEach((text, column) => {
    put(four, `${"BCD"[column]}${23 + 2 * at}`, text);
    put(four, `${"BCD"[column]}${24 + 2 * at}`, text === "建设项目业务管理" ? "否" : "是");
  }),
);
grid(four, "A4:D26");
four.getRow(12).height = 20;

const rows = [
  [
    "在职人员控制率",
    10,
    "以百分之百为标准,在职人员控制率不超过百分之百的,计十分;每超过一个百分点扣零点五分,扣完为止。在职人员控制率=(在职人员数/编制数)*100%。",
  ],
  [
    "三公经费变动率",
    8,
    "三公经费变动率小于或等于零的,计八分;大于零的,每超过一个百分点扣零点八分,扣完为止。三公经费变动率=[(本年度三公经费预算数-上年度三公经费预算数)/上年度三公经费预算数]*100%。",
  ],
  [
    "预算完成率",
    10,
    "百分之九十五(含)以上的,计十分;百分之九十(含)至百分之九十五的,计八分;百分之八十(含)至百分之九十的,计五分;低于百分之八十的,不得分。预算完成率=(上年结转+年初预算+本年追加预算-年末结余)/(上年结转+年初预算+本年追加预算)*100%。",
  ],
  [
    "预算控制率",
    5,
    "预算控制率等于零的,计五分;零至百分之十(含)的,计四分;百分之十至百分之二十(含)的,计三分;百分之二十至百分之三十(含)的,计二分;大于百分之三十的,不得分。预算控制率=(本年追加预算/年初预算)*100%。",
  ],
  [
    "项目支出执行率",
    6,
    "项目支出执行率达到百分之九十的,计六分;每低一个百分点扣零点五分,扣完为止。项目支出执行率=(实际项目支出总额/项目支出预算总额)*100%。",
  ],
  [
    "三公经费控制率",
    8,
    "百分之百以下(含)的,计八分;每超出一个百分点扣一分,扣完为止。三公经费控制率=(三公经费实际支出数/三公经费预算安排数)*100%。",
  ],
  [
    "政府采购执行率",
    5,
    "政府采购执行率达到百分之百的,计五分;每低五个百分点扣一分,扣完为止。政府采购执行率=(实际政府采购金额/政府采购预算数)*100%。",
  ],
  [
    "固定资产利用率",
    5,
    "固定资产利用率达到百分之九十的,计五分;每低一个百分点扣零点五分,扣完为止。固定资产利用率=(实际在用固定资产总额/固定资产总额)*100%。",
  ],
  [
    "内部控制制度完整性",
    6,
    "预算业务、收支业务、政府采购业务、国有资产业务、建设项目业务、合同业务六项管理制度齐全的,计六分;每缺一项扣一分,扣完为止。",
  ],
  [
    "管理制度健全性",
    6,
    "每出现一例不符合要求的扣二分,扣完为止。①有内部财务管理制度、会计核算制度;②相关管理制度合法、合规、完整;③相关管理制度得到有效执行。",
  ],
  [
    "资金使用合规性",
    6,
    "每出现一例不符合要求的扣二分,扣完为止。①支出符合国家财经法规和财务管理制度规定;②资金拨付有完整的审批程序和手续;③资金使用无截留、挤占、挪用、虚列支出等情况。",
  ],
  ["预决算信息公开性", 3, "每出现一例不符合要求的扣一分,扣完为止。①按规定内容公开;②按规定时限公开;③信息真实、完整。"],
  ["目标任务实际完成率", 12, "该项得分=(年度绩效考核得分/考核总分)*12。根据县委、县政府年度绩效考核得分折算。"],
  ["社会效益", 5, "效果显著的,计五分;效果较好的,计三分;效果一般的,计一分;效果不明显的,计零分。"],
  [
    "服务对象满意度",
    5,
    "百分之九十(含)以上的,计五分;百分之八十(含)至百分之九十的,计三分;百分之七十(含)至百分之八十的,计一分;低于百分之七十的,不得分。",
  ],
];
const spans = [
  [5, 6, "投入(18分)"],
  [7, 16, "过程(60分)"],
  [17, 17, "产出(12分)"],
  [18, 19, "效果(10分)"],
];
// Columns: 一级, a hidden code, 二级, 分值, 得分, a hidden column with last year's score, 评价标准.
const scoreSheet = (name, year, scores, former, total, formerTotal, options) => {
  const made = sheet(book, name, [12, 10, 20, 8, 8, 10, 70], options);
  left(made, "A1", "附件5");
  title(made, "A2:G2", `${year}年部门整体支出绩效自评指标计分表`);
  left(made, "A3:G3", `填报单位:${UNIT}`);
  ["一级指标", "指标编码", "二级指标", "分值", "得分", "上年得分", "评价标准"].forEach((text, at) =>
    put(made, `${"ABCDEFG"[at]}4`, text, { bold: true }),
  );
  for (const [from, to, text] of spans) put(made, from === to ? `A${from}` : `A${from}:A${to}`, text);
  rows.forEach(([indicator, weight, rule], at) => {
    const line = 5 + at;
    put(made, `B${line}`, `ZB${String(at + 1).padStart(3, "0")}`);
    put(made, `C${line}`, indicator);
    put(made, `D${line}`, weight);
    put(made, `E${line}`, scores[at]);
    put(made, `F${line}`, former[at]);
    left(made, `G${line}`, rule);
  });
  put(made, "A20:C20", "合计", { bold: true });
  put(made, "D20", live("SUM(D5:D19)", 100));
  put(made, "E20", live("SUM(E5:E19)", total), { bold: true });
  put(made, "F20", live("SUM(F5:F19)", formerTotal));
  grid(made, "A4:G20");
  made.getColumn("B").hidden = true;
  made.getColumn("F").hidden = true;
  return made;
};
const now = [9, 8, 8, 0, 5, 5, 5, 5, 5, 6, 4, 3, 11.4, 5, 5];
const last = [9.5, 8, 10, 3, 6, 8, 4, 5, 6, 6, 6, 3, 11.2, 5, 3];
const before = [10, 8, 10, 4, 6, 8, 5, 5, 6, 6, 6, 3, 11, 5, 5];
scoreSheet("附件5", 2024, now, last, 84.4, 93.7);
scoreSheet("附件5(旧)", 2023, last, before, 93.7, 98, { state: "hidden" });

await save(book, new URL(".", import.meta.url));
