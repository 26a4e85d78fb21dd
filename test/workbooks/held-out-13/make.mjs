// 澜源县教育体育局 2022, a county in the manner of Yunnan and Hunan: base data over 2020 to 2022 first (people and 三公 under two rows of headings, 收支 as a numbered list with its balances, 公用经费 by 费用 and projects with 是否重点项目, 事业发展 with its units), then the 自评表 with 执行率 before 分值 and 得分 and a note on how the indicators are scored, the score sheet with 指标解释, 评分标准, 分值, 自评得分 and 扣分原因和其他说明 whose weights stand in the names of its levels, and the report in 万元; everything agrees.
import { GROUPED, PERCENT, grid, left, live, money, put, rate, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "澜源县教育体育局";
const book = workbook("澜源县教体局计财股");
const wide = { pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 } };
const to = (value, places = 2) => Number((Math.sign(value) * Math.round(Math.abs(value) * 10 ** places + 1e-7)) / 10 ** places);
const sum = (...values) => to(values.reduce((all, value) => all + value, 0));
const two = (value) => to(value).toFixed(2);
const percent = (part, whole) => `${two((part / whole) * 100)}%`;
const growth = (now, before) => `${two((Math.abs(now - before) / before) * 100)}%`;

// What the forms are filled from: 万元, people and pieces, for 2020, 2021 and 2022.
const posts = [148, 149, 150];
const staff = [146, 148, 153];
const opening = [3120.5, 3268.8, 3425.6];
const carried = [96.4, 120.65, 144.2];
const added = [402.35, 455.9, 612.3];
const whole = [0, 1, 2].map((at) => sum(opening[at], carried[at], added[at]));
const people = [2140.72, 2251.3, 2386.45];
const office = [151.38, 155.85, 162.4];
const projectSpent = [1206.5, 1294, 1494.45];
const basic = [0, 1, 2].map((at) => sum(people[at], office[at]));
const spent = [0, 1, 2].map((at) => sum(basic[at], projectSpent[at]));
const rest = [0, 1, 2].map((at) => sum(whole[at], -spent[at]));
const june = [1762.3, 1825.6, 2019.95];
const september = [2748.15, 2902.4, 3186.76];
const projects = [
  ["义务教育学校校舍维修改造", "是", 388.2, 402.6, 320, 586.4, 521.75, "两所学校跨年实施"],
  ["农村义务教育学生营养改善计划", "是", 372.4, 396.15, 260, 412.8, 408.66, null],
  ["家庭经济困难学生生活补助", "是", 248.6, 262.35, 180, 296.5, 295.12, null],
  ["公办幼儿园扩建及设备购置", "否", 92.5, 118.2, 120, 168.3, 125.4, "设备待验收后支付"],
  ["全民健身场地设施建设", "否", 58.8, 62.4, 60, 92, 80.28, "留质保金"],
  ["教育督导与考试考务经费", "否", 46, 52.3, 60, 64, 63.24, null],
];
const guests = [9.8, 8.94, 8.2, 7.35, 7.4, 6.28];
const cars = [12.5, 12.06, 11.8, 11.42, 11.2, 10.46];
const guestsAndCars = guests.map((value, at) => sum(value, cars[at]));
const uses = [
  ["办公费", 36.4, 36.12, 37.6, 37.92, 38.2, 40.86],
  ["印刷费", 6, 5.88, 6.2, 6.15, 6.5, 6.92],
  ["水电费", 13.8, 13.95, 14.2, 14.36, 14.8, 15.74],
  ["差旅费", 30.2, 30.06, 31.5, 32.08, 32.4, 34.65],
  ["会议费", 6.2, 5.42, 5.8, 5.24, 5.6, 4.88],
  ["培训费", 10.6, 10.38, 11.8, 11.62, 12.3, 11.96],
  ["公务接待费", ...guests],
  ["公务用车运行维护费", ...cars],
  ["工会经费及福利费", 20.3, 20.3, 21.4, 21.4, 22.6, 22.6],
  ["其他商品和服务支出", 6.6, 8.27, 8, 8.31, 9, 8.05],
];
const useTotals = [152.4, 151.38, 156.5, 155.85, 160, 162.4];
const bought = [198, 190.35, 226.5, 219.8, 246, 233.7];
const assets = [5820.4, 5612.3, 6018.75, 5742.6, 6325, 5958.15];
const duties = [
  ["年度重点工作完成数", "项", 26, 29, 32, 31],
  ["校舍维修改造项目按期完工数", "个", 9, 11, 12, 10],
  ["九年义务教育巩固率", "%", 94.86, 95.73, 95, 96.42],
  ["学前三年毛入园率", "%", 83.25, 86.1, 90, 88.6],
  ["营养改善计划受益学生数", "人", 11860, 12035, 12000, 12148],
  ["资助家庭经济困难学生人次", "人次", 5820, 6214, 6300, 6385],
  ["教师培训人次", "人次", 1460, 1580, 1650, 1592],
  ["新建（改建）体育健身场地", "个", 8, 10, 12, 12],
  ["中小学生体质健康达标率", "%", 92.1, 92.84, 93, 94.15],
  ["学生及家长满意度", "%", 86.2, 87.6, 90, 88.75],
];

// 附件1
const four = sheet(book, "附件1-基础数据表", [34, 12, 12, 12, 12, 12, 12, 12, 18], wide);
left(four, "A1", "附件1");
title(four, "A2:I2", "部门整体支出绩效评价基础数据表（2020—2022年）");
left(four, "A3:E3", `填报单位（公章）：${UNIT}`);
put(four, "F3:I3", "金额单位：万元（保留两位小数）", { align: "right" });
const head = (where, text) => put(four, where, text, { bold: true });
const years = (row, first, second) => {
  ["B", "D", "F"].forEach((column, at) => {
    const next = "CEG"[at];
    head(`${column}${row}:${next}${row}`, `${2020 + at}年`);
    head(`${column}${row + 1}`, first);
    head(`${next}${row + 1}`, second);
  });
  head(`H${row}:H${row + 1}`, "2022年\n控制率");
  head(`I${row}:I${row + 1}`, "备注");
};

head("A4:A5", "一、财政供养人员情况（人）");
years(4, "编制数", "年末在职人数");
[
  ["1.行政人员", 22, 21, 22, 22, 22, 22, null],
  ["2.事业人员", 126, 125, 127, 126, 128, 131, "接收退役士兵2人"],
].forEach(([name, ...values], at) => {
  const row = 6 + at;
  left(four, `A${row}`, name);
  values.slice(0, 6).forEach((value, index) => put(four, `${"BCDEFG"[index]}${row}`, value));
  rate(four, `H${row}`, live(`G${row}/F${row}`, values[5] / values[4]));
  left(four, `I${row}`, values[6]);
});
put(four, "A8", "合计");
[148, 146, 149, 148, 150, 153].forEach((value, at) => put(four, `${"BCDEFG"[at]}8`, live(`${"BCDEFG"[at]}6+${"BCDEFG"[at]}7`, value)));
rate(four, "H8", live("G8/F8", 153 / 150));
put(four, "I8", null);
left(four, "A9", "另：编外聘用人员");
["—", 12, "—", 12, "—", 11, "—"].forEach((value, at) => put(four, `${"BCDEFGH"[at]}9`, value));
left(four, "I9", "不占编制，不计入控制率");

["二、部门收支情况", "2020年", "2021年", "2022年", "比上年\n增减额", "增减率"].forEach((text, at) => head(`${"ABCDEF"[at]}10`, text));
head("G10:I10", "说明");
const flows = [
  ["1.年初预算数", opening, "县人大批准、财政批复数"],
  ["2.上年结转结余数", carried, null],
  ["3.年中追加（减）数", added, "主要为上级校舍维修和营养改善资金"],
  ["4.全年预算数（4=1+2+3）", whole, null],
  ["5.全年支出数", spent, null],
  ["  （1）基本支出", basic, null],
  ["       其中：人员经费", people, null],
  ["                 公用经费", office, null],
  ["  （2）项目支出", projectSpent, null],
  ["6.年末结转结余数（6=4-5）", rest, null],
];
flows.forEach(([name, values, note], at) => {
  const row = 11 + at;
  left(four, `A${row}`, name);
  values.forEach((value, index) => {
    const column = "BCD"[index];
    const written =
      at === 3
        ? live(`SUM(${column}11:${column}13)`, value)
        : at === 4
          ? live(`${column}16+${column}19`, value)
          : at === 5
            ? live(`${column}17+${column}18`, value)
            : at === 9
              ? live(`${column}14-${column}15`, value)
              : value;
    money(four, `${column}${row}`, written);
  });
  money(four, `E${row}`, live(`D${row}-C${row}`, sum(values[2], -values[1])));
  rate(four, `F${row}`, live(`E${row}/C${row}`, (values[2] - values[1]) / values[1]));
  left(four, `G${row}:I${row}`, note);
});
const shares = (row, name, parts, wholes, formula, note) => {
  left(four, `A${row}`, name);
  parts.forEach((part, at) => rate(four, `${"BCD"[at]}${row}`, live(formula("BCD"[at]), part / wholes[at])));
  put(four, `E${row}`, `${two((parts[2] / wholes[2] - parts[1] / wholes[1]) * 100)}个百分点`);
  put(four, `F${row}`, "—");
  left(four, `G${row}:I${row}`, note);
};
shares(21, "7.预算完成率（7=5÷4）", spent, whole, (column) => `${column}15/${column}14`, null);
shares(22, "8.预算调整率（8=3÷1）", added, opening, (column) => `${column}13/${column}11`, null);
[
  ["9.截至6月30日累计支出数", june],
  ["10.截至9月30日累计支出数", september],
].forEach(([name, values], at) => {
  const row = 23 + at;
  left(four, `A${row}`, name);
  values.forEach((value, index) => money(four, `${"BCD"[index]}${row}`, value));
  money(four, `E${row}`, sum(values[2], -values[1]));
  rate(four, `F${row}`, live(`E${row}/C${row}`, (values[2] - values[1]) / values[1]));
  left(
    four,
    `G${row}:I${row}`,
    at === 0 ? `占全年预算数的${percent(june[2], whole[2])}` : `占全年预算数的${percent(september[2], whole[2])}`,
  );
});

head("A25:A26", "三、“三公经费”情况");
years(25, "预算数", "决算数");
const nothing = [0, 0, 0, 0, 0, 0];
[
  ["1.因公出国（境）费", nothing, null, null],
  ["2.公务用车购置及运行维护费", cars, (column) => `${column}29+${column}30`, null],
  ["   其中：公务用车购置费", nothing, null, "未购置"],
  ["             公务用车运行维护费", cars, null, "保有量5辆"],
  ["3.公务接待费", guests, null, "86批次785人次"],
  ["合计", guestsAndCars, (column) => `${column}27+${column}28+${column}31`, null],
].forEach(([name, values, formula, note], at) => {
  const row = 27 + at;
  if (at === 5) put(four, `A${row}`, name);
  else left(four, `A${row}`, name);
  values.forEach((value, index) => {
    const column = "BCDEFG"[index];
    money(four, `${column}${row}`, formula === null ? value : live(formula(column), value));
  });
  if (values[4] === 0) put(four, `H${row}`, "—");
  else rate(four, `H${row}`, live(`G${row}/F${row}`, values[5] / values[4]));
  left(four, `I${row}`, note);
});

head("A33:A34", "四、公用经费情况");
years(33, "预算数", "决算数");
uses.forEach(([name, ...values], at) => {
  const row = 35 + at;
  left(four, `A${row}`, `${at + 1}.${name}`);
  values.forEach((value, index) => money(four, `${"BCDEFG"[index]}${row}`, value));
  rate(four, `H${row}`, live(`ROUND(G${row}/F${row},4)`, to(values[5] / values[4], 4)));
  left(four, `I${row}`, at === 3 ? "疫情防控督查增加" : null);
});
put(four, "A45", "合计");
useTotals.forEach((value, at) => money(four, `${"BCDEFG"[at]}45`, live(`SUM(${"BCDEFG"[at]}35:${"BCDEFG"[at]}44)`, value)));
rate(four, "H45", live("ROUND(G45/F45,4)", 1.015));
put(four, "I45", null);

[
  "五、项目支出情况",
  "是否重点项目",
  "2020年支出数",
  "2021年支出数",
  "2022年年初预算数",
  "2022年全年预算数",
  "2022年支出数",
  "执行率",
  "备注",
].forEach((text, at) => head(`${"ABCDEFGHI"[at]}46`, text));
projects.forEach(([name, main, ...values], at) => {
  const row = 47 + at;
  left(four, `A${row}`, name);
  put(four, `B${row}`, main);
  values.slice(0, 5).forEach((value, index) => money(four, `${"CDEFG"[index]}${row}`, value));
  rate(four, `H${row}`, live(`G${row}/F${row}`, values[4] / values[3]));
  left(four, `I${row}`, values[5]);
});
put(four, "A53", "合计");
put(four, "B53", null);
left(four, "A54", "其中：重点项目");
put(four, "B54", "3个");
[
  [53, [1206.5, 1294, 1000, 1620, 1494.45], (column) => `SUM(${column}47:${column}52)`],
  [54, [1009.2, 1061.1, 760, 1295.7, 1225.53], (column) => `SUM(${column}47:${column}49)`],
].forEach(([row, values, formula]) => {
  values.forEach((value, index) => money(four, `${"CDEFG"[index]}${row}`, live(formula("CDEFG"[index]), value)));
  rate(four, `H${row}`, live(`G${row}/F${row}`, values[4] / values[3]));
  left(four, `I${row}`, row === 54 ? "占项目支出82.01%" : null);
});

["六、政府采购和资产情况", "计量单位", "2020年", "2021年", "2022年", "比上年增减"].forEach((text, at) => head(`${"ABCDEF"[at]}55`, text));
head("G55:I55", "说明");
[
  ["1.政府采购预算数", "万元", bought[0], bought[2], bought[4], null],
  ["2.实际政府采购金额", "万元", bought[1], bought[3], bought[5], "其中面向中小企业采购198.60万元"],
  ["3.政府采购执行率", "%", 96.14, 97.04, 95, "3=2÷1"],
  ["4.年末固定资产总额", "万元", assets[0], assets[2], assets[4], null],
  ["5.实际在用固定资产", "万元", assets[1], assets[3], assets[5], "闲置3处撤并校点"],
  ["6.固定资产利用率", "%", 96.42, 95.41, 94.2, "6=5÷4"],
].forEach(([name, unit, first, second, third, note], at) => {
  const row = 56 + at;
  left(four, `A${row}`, name);
  put(four, `B${row}`, unit);
  [first, second, third].forEach((value, index) => money(four, `${"CDE"[index]}${row}`, value));
  money(four, `F${row}`, live(`E${row}-D${row}`, sum(third, -second)));
  left(four, `G${row}:I${row}`, note);
});

["七、事业发展情况", "计量单位", "2020年", "2021年", "2022年目标数", "2022年完成数", "完成率"].forEach((text, at) =>
  head(`${"ABCDEFG"[at]}62`, text),
);
head("H62:I62", "数据来源");
const sources = [
  "县委目标办",
  "项目股",
  "教育事业统计",
  "教育事业统计",
  "营养办",
  "学生资助中心",
  "教师发展中心",
  "体育股",
  "体卫艺股",
  "问卷调查",
];
duties.forEach(([name, unit, first, second, aim, done], at) => {
  const row = 63 + at;
  left(four, `A${row}`, `${at + 1}.${name}`);
  put(four, `B${row}`, unit);
  [first, second, aim, done].forEach((value, index) => put(four, `${"CDEF"[index]}${row}`, value, { format: unit === "%" ? "0.00" : "0" }));
  rate(four, `G${row}`, live(`F${row}/E${row}`, done / aim));
  put(four, `H${row}:I${row}`, sources[at]);
});
grid(four, "A4:I72");
left(four, "A73:I73", "注：1.“三公经费”和公用经费只填一般公共预算财政拨款安排数；2.在职人数按年末工资统发人数填列。");
left(four, "A74:I74", "填报人：李某某      联系电话：0879-6120358      填报时间：2023年3月28日");

// 附件2
const three = sheet(book, "附件2-整体支出绩效自评表", [8, 10, 14, 28, 17, 17, 10, 10, 32], wide);
left(three, "A1:B1", "附件2");
title(three, "A2:I2", "部门整体支出绩效自评表");
put(three, "A3:I3", "（2022年度）");
put(three, "A4:B4", "部门名称");
put(three, "C4:F4", UNIT);
put(three, "G4:H4", "联系电话");
put(three, "I4", "0879-6120358");
put(three, "A5:A9", "部门预算执行情况\n（万元）");
put(three, "B5:C5", null);
["年初预算数", "全年预算数", "全年执行数", "执行率", "分值", "得分"].forEach((text, at) =>
  put(three, `${"DEFGHI"[at]}5`, text, { bold: true }),
);
[
  ["年度资金总额", opening[2], whole[2], spent[2]],
  ["其中：当年财政拨款", 3385.6, 3972.4, 3862.14],
  ["上年结转资金", 0, carried[2], 131.86],
  ["其他资金", 40, 65.5, 49.3],
].forEach(([name, first, second, third], at) => {
  const row = 6 + at;
  left(three, `B${row}:C${row}`, name);
  [first, second, third].forEach((value, index) => {
    const column = "DEF"[index];
    money(three, `${column}${row}`, at === 0 ? live(`SUM(${column}7:${column}9)`, value) : value, GROUPED);
  });
  rate(three, `G${row}`, live(`F${row}/E${row}`, third / second));
  put(three, `H${row}`, at === 0 ? 10 : "—");
  put(three, `I${row}`, at === 0 ? live("ROUND(G6*H6,2)", 9.67) : "—");
});
put(three, "A10:A11", "年度总体目标");
put(three, "B10:E10", "年初设定目标", { bold: true });
put(three, "F10:I10", "全年实际完成情况", { bold: true });
left(
  three,
  "B11:E11",
  "1.落实立德树人根本任务，九年义务教育巩固率达到95%以上，学前三年毛入园率达到90%以上；\n2.实施校舍维修改造项目12个，新建（改建）体育健身场地12个；\n3.营养改善计划惠及学生12000人以上，资助家庭经济困难学生6300人次以上，无一名学生因贫失学辍学；\n4.培训教师1650人次以上，学生及家长满意度达到90%以上。",
);
left(
  three,
  "F11:I11",
  "1.九年义务教育巩固率96.42%，完成目标；学前三年毛入园率88.60%，比目标低1.40个百分点；\n2.校舍维修改造项目按期完工10个，2个项目跨年实施；新建（改建）体育健身场地12个；\n3.营养改善计划惠及学生12148人，资助家庭经济困难学生6385人次，无一名学生因贫失学辍学；\n4.培训教师1592人次，比目标少58人次；学生及家长满意度88.75%，未达到目标。",
);
["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"].forEach((text, at) =>
  put(three, `${"BCDEFGHI"[at]}12`, text, { bold: true }),
);
const goals = [
  ["指标1：营养改善计划受益学生数", "≥12000人", "12148人", 5, 5, null],
  ["指标2：资助家庭经济困难学生人次", "≥6300人次", "6385人次", 5, 5, null],
  ["指标3：教师培训人次", "≥1650人次", "1592人次", 5, 4.82, "受疫情影响，第四季度一期集中培训取消，少培训58人次；2023年改为线上线下结合。"],
  ["指标4：校舍维修改造项目完工数", "≥12个", "10个", 6, 5, "2个项目招标延后，跨年实施；2023年6月底前完工。"],
  ["指标5：新建（改建）体育健身场地", "≥12个", "12个", 4, 4, null],
  ["指标1：九年义务教育巩固率", "≥95%", "96.42%", 5, 5, null],
  ["指标2：学前三年毛入园率", "≥90%", "88.60%", 5, 4.92, "边远山区幼儿居住分散，公办园扩建未完工；2023年增设村级教学点。"],
  ["指标3：校舍工程验收合格率", "100%", "100%", 4, 4, null],
  ["指标1：学生资助资金发放及时率", "100%", "100%", 3, 3, null],
  ["指标2：秋季学期生活补助发放时间", "2022年12月15日前", "2022年12月9日", 3, 3, null],
  ["指标1：“三公经费”支出总额", "≤18.60万元", "16.74万元", 3, 3, null],
  ["指标2：人均营养改善支出", "≤340元/人", "336.40元/人", 2, 2, null],
  ["指标1：中小学生体质健康达标率", "≥93%", "94.15%", 10, 10, null],
  ["指标2：因贫失学辍学学生数", "0人", "0人", 10, 10, null],
  ["指标1：普惠性幼儿园覆盖率", "≥85%", "87.30%", 10, 10, null],
  ["指标1：学生及家长满意度", "≥90%", "88.75%", 6, 5.92, "家长对课后服务质量意见较多；2023年丰富课后服务内容。"],
  ["指标2：教职工满意度", "≥90%", "92.60%", 4, 4, null],
];
goals.forEach(([name, aim, reached, weight, score, why], at) => {
  const row = 13 + at;
  left(three, `D${row}`, name);
  [aim, reached, weight, score].forEach((value, index) => put(three, `${"EFGH"[index]}${row}`, value));
  left(three, `I${row}`, why);
});
put(three, "A12:A29", "年\n度\n绩\n效\n指\n标");
[
  ["B13:B24", "产出指标\n（50分）"],
  ["B25:B27", "效益指标\n（30分）"],
  ["B28:B29", "满意度指标\n（10分）"],
  ["C13:C17", "数量指标"],
  ["C18:C20", "质量指标"],
  ["C21:C22", "时效指标"],
  ["C23:C24", "成本指标"],
  ["C25:C26", "社会效益指标"],
  ["C27", "可持续影响指标"],
  ["C28:C29", "服务对象满意度指标"],
].forEach(([where, text]) => put(three, where, text));
put(three, "A30:F30", "总  分", { bold: true });
put(three, "G30", live("SUM(G13:G29)+H6", 100));
put(three, "H30", live("SUM(H13:H29)+I6", 98.33));
put(three, "I30", null);
grid(three, "A4:I30");
left(
  three,
  "A31:I31",
  "注：1.预算执行率得分＝执行率×分值；2.定量指标完成指标值的，记该指标所赋全部分值；未完成的，按照完成值与指标值的比例记分，保留两位小数。",
);
left(three, "A32:I32", "填报人：李某某          分管领导：杨某某          填报时间：2023年3月30日");

// 附件3
const five = sheet(book, "附件3-评分表", [10, 11, 16, 38, 44, 7, 9, 32], wide);
left(five, "A1", "附件3");
title(five, "A2:H2", "2022年度部门整体支出绩效评价指标评分表");
left(five, "A3:D3", `被评价部门：${UNIT}`);
["一级指标", "二级指标", "三级指标", "指标解释", "评分标准", "分值", "自评\n得分", "扣分原因和其他说明"].forEach((text, at) =>
  put(five, `${"ABCDEFGH"[at]}4`, text, { bold: true }),
);
const items = [
  [
    "财政供养人员控制率",
    "在职人员控制率＝（在职人员数/编制数）×100%。\n在职人员数：部门（单位）年末实际在职人数；编制数：机构编制部门核定批复的人员编制数。",
    "以100%为标准。在职人员控制率≦100%，计5分；每超过一个百分点扣0.5分，扣完为止。",
    5,
    4,
    "在职153人，编制150人，控制率102.00%，超2个百分点，扣1分。",
  ],
  [
    "“三公经费”变动率",
    "“三公经费”变动率＝[（本年度“三公经费”预算数-上年度“三公经费”预算数）/上年度“三公经费”预算数]×100%。",
    "“三公经费”变动率≦0，计5分；“三公经费”变动率＞0，每超过一个百分点扣0.5分，扣完为止。",
    5,
    5,
    null,
  ],
  [
    "重点支出安排率",
    "重点支出安排率＝（重点项目支出/项目总支出）×100%。\n重点项目支出：年度预算安排的与本部门履职和发展密切相关、具有明显社会影响的项目支出。",
    "重点支出安排率≥90%，计5分；80%（含）-90%，计4分；70%（含）-80%，计3分；60%（含）-70%，计2分；低于60%不得分。",
    5,
    4,
    "重点项目支出占项目总支出的82.01%，扣1分。",
  ],
  [
    "预算完成率",
    "预算完成率＝（全年支出数/全年预算数）×100%。\n全年预算数＝年初预算数+上年结转结余数+年中追加（减）数。",
    "按完成比例计算得分：得分＝预算完成率×分值，满分为止，保留两位小数。",
    5,
    4.83,
    "预算完成率96.68%，扣0.17分。",
  ],
  [
    "预算调整率",
    "预算调整率＝（预算调整数/年初预算数）×100%。\n预算调整数：部门在本年度内追加、追减预算的资金总和。",
    "预算调整率=0，计4分；0-10%（含），计3分；10-20%（含），计2分；20-30%（含），计1分；大于30%不得分。",
    4,
    2,
    "年中追加612.30万元，调整率17.87%，扣2分。",
  ],
  [
    "支付进度",
    "支付进度＝（截至该时点累计支出数/全年预算数）×100%。",
    "6月底支付进度达到50%的，计2分；9月底支付进度达到75%的，计2分；未达到的，该时点不得分。",
    4,
    2,
    "6月底支付进度48.30%，未达到50%，扣2分。",
  ],
  [
    "资金结余",
    "考核部门年末结转结余资金与上年结转结余资金的对比情况。",
    "无结余，3分；有结余，但不超过上年结转，2分；结余超过上年结转，不得分。",
    3,
    2,
    "年末结转结余138.80万元，未超过上年结转144.20万元，扣1分。",
  ],
  [
    "“三公经费”控制率",
    "“三公经费”控制率＝（“三公经费”实际支出数/“三公经费”预算安排数）×100%。",
    "以100%为标准。“三公经费”控制率≦100%，计4分；每超过一个百分点扣1分，扣完为止。",
    4,
    4,
    null,
  ],
  [
    "公用经费控制率",
    "公用经费控制率＝（实际支出公用经费总额/预算安排公用经费总额）×100%。",
    "控制率在100%以下（含）计满分；每超过0.5个百分点扣0.5分，扣完为止。",
    4,
    2.5,
    "公用经费超预算2.40万元，控制率101.50%，扣1.5分。",
  ],
  [
    "政府采购执行率",
    "政府采购执行率＝（实际政府采购金额/政府采购预算数）×100%。\n政府采购预算：采购机关根据事业发展计划和行政任务编制的、并经过规定程序批准的年度政府采购计划。",
    "100%计满分，每超过（降低）5%扣2分，扣完为止。",
    5,
    3,
    "执行率95.00%，比标准低5个百分点，扣2分。",
  ],
  [
    "管理制度健全性",
    "部门为加强预算管理、规范财务行为而制定的管理制度是否健全完整。",
    "①已制定或具有预算资金管理办法、内部财务管理制度、会计核算制度等管理制度，1分；\n②相关管理制度合法、合规、完整，1分；\n③相关管理制度得到有效执行，1分。",
    3,
    3,
    null,
  ],
  [
    "资金使用合规性",
    "部门使用预算资金是否符合相关的预算财务管理制度的规定。",
    "①支出符合国家财经法规和财务管理制度规定以及有关专项资金管理办法的规定；\n②资金拨付有完整的审批程序和手续；\n③项目支出按规定经过评估论证；\n④资金使用无截留、挤占、挪用、虚列支出等情况。\n以上情况每出现一例不符合要求的扣1分，扣完为止。",
    4,
    4,
    null,
  ],
  [
    "预决算信息公开性",
    "部门是否按照政府信息公开有关规定公开相关预决算信息。",
    "①按规定内容公开预决算信息，1分；\n②按规定时限公开预决算信息，1分；\n③基础数据信息和会计信息资料真实、完整、准确，1分。",
    3,
    2,
    "2021年部门决算公开比规定时限晚3天，扣1分。",
  ],
  [
    "固定资产利用率",
    "固定资产利用率＝（实际在用固定资产总额/所有固定资产总额）×100%。",
    "利用率在95%以上（含95%）的，计3分；90%-95%（不含95%）的，计2分；80%-90%（不含90%）的，计1分；80%以下的不计分。",
    3,
    2,
    "撤并校点3处闲置，利用率94.20%，扣1分。",
  ],
  [
    "重点工作实际完成率",
    "重点工作完成率＝（重点工作实际完成数/交办或下达的重点工作数）×100%。",
    "该项得分＝重点工作完成率×8分。",
    8,
    7.75,
    "下达重点工作32项，完成31项，扣0.25分。",
  ],
  [
    "九年义务教育巩固率",
    "初中毕业班学生数占该年级入小学一年级时学生数的百分比。",
    "达到年度目标值95%（含）以上的，计5分；每低于目标值1个百分点扣1分，扣完为止。",
    5,
    5,
    null,
  ],
  [
    "学前三年毛入园率",
    "在园（班）幼儿数占3—5岁年龄组人口总数的百分比。",
    "90%（含）以上，计5分；85%（含）-90%，计3分；80%（含）-85%，计1分；低于80%不计分。",
    5,
    3,
    "毛入园率88.60%，扣2分。",
  ],
  [
    "校舍维修改造完成及时性",
    "年初下达的校舍维修改造项目是否在年度内按期完工。",
    "年初下达的项目全部按期完工的，计7分；每有1个项目未按期完工的扣1分，扣完为止。",
    7,
    5,
    "下达12个，按期完工10个，扣2分。",
  ],
  [
    "社会效益",
    "部门履行职责对社会发展所带来的直接或间接影响。",
    "根据部门自评材料和考核情况评定：效果显著的，计5分；效果较好的，计4分；效果一般的，计2分。",
    5,
    5,
    null,
  ],
  [
    "可持续影响",
    "部门履行职责对教育体育事业可持续发展的影响。",
    "①有中长期规划，2分；②人才队伍建设有保障，2分；③信息化建设满足需要，1分。",
    5,
    4,
    "村级教学点宽带网络尚未全部接入，扣1分。",
  ],
  [
    "社会公众或服务对象满意度",
    "社会公众或部门的服务对象对部门履职效果的满意程度，一般采取社会调查的方式。",
    "90%（含）以上计8分；80%（含）-90%，计6分；70%（含）-80%，计4分；低于70%计0分。",
    8,
    6,
    "学生及家长满意度88.75%，扣2分。",
  ],
];
items.forEach(([name, meaning, rule, weight, score, why], at) => {
  const row = 5 + at;
  put(five, `C${row}`, name);
  left(five, `D${row}`, meaning);
  left(five, `E${row}`, rule);
  put(five, `F${row}`, weight);
  put(five, `G${row}`, score);
  left(five, `H${row}`, why);
});
[
  ["A5:A7", "投 入\n（15分）"],
  ["A8:A18", "过 程\n（42分）"],
  ["A19:A22", "产 出\n（25分）"],
  ["A23:A25", "效 果\n（18分）"],
  ["B5:B7", "预算配置\n（15分）"],
  ["B8:B14", "预算执行\n（29分）"],
  ["B15:B17", "预算管理\n（10分）"],
  ["B18", "资产管理\n（3分）"],
  ["B19:B22", "职责履行\n（25分）"],
  ["B23:B25", "履职效益\n（18分）"],
].forEach(([where, text]) => put(five, where, text));
put(five, "A26:E26", "合    计", { bold: true });
put(five, "F26", live("SUM(F5:F25)", 100));
put(five, "G26", live("SUM(G5:G25)", 80.08));
left(five, "H26", "评价等次：良");
grid(five, "A4:H26");
left(five, "A27:H27", "注：评价得分90（含）-100分为优，80（含）-90分为良，60（含）-80分为中，60分以下为差。");

// 附件4
const six = sheet(book, "附件4-自评报告", [24, 15, 15, 15, 15, 13, 13]);
left(six, "A1", "附件4");
title(six, "A2:G2", UNIT);
title(six, "A3:G3", "2022年度部门整体支出绩效自评报告");
let row = 5;
const say = (text) => {
  left(six, `A${row}:G${row}`, text);
  six.getRow(row).height = Math.ceil((text.length * 2.1) / 108) * 17 + 6;
  row += 1;
};
const part = (text) => {
  put(six, `A${row}:G${row}`, text, { bold: true, align: "left", font: "黑体" });
  row += 1;
};
const table = (caption, unit, headings, lines, write) => {
  put(six, `A${row}:D${row}`, caption, { align: "left", bold: true });
  put(six, `E${row}:G${row}`, `单位：${unit}`, { align: "right" });
  row += 1;
  const top = row;
  headings.forEach((text, at) => put(six, `${"ABCDEFG"[at]}${row}`, text, { bold: true }));
  row += 1;
  lines.forEach((line, at) => {
    put(six, `A${row}`, line[0]);
    write(line.slice(1), row, at, top + 1);
    row += 1;
  });
  grid(six, `A${top}:${"ABCDEFG"[headings.length - 1]}${row - 1}`);
  row += 1;
};
const spentOn = (at) => projects[at][6];
const rateOf = (at) => percent(projects[at][6], projects[at][5]);

say("县财政局：");
say(
  "    根据《澜源县财政局关于开展2022年度部门整体支出绩效自评工作的通知》要求，我局对2022年度部门整体支出进行了绩效自评，现将有关情况报告如下：",
);
part("一、部门基本情况");
say(
  `    （一）机构设置。我局内设办公室、计财股、基教股、体育股等9个股室，下属教师发展中心、学生资助中心等5个事业单位，纳入2022年部门决算编报的单位共6个。`,
);
say(
  `    （二）人员情况。2022年末编制150人，其中行政编制22人、事业编制128人；在职153人，其中行政人员22人、事业人员131人，在职人员控制率${percent(staff[2], posts[2])}，比上年末增加5人。另有编外聘用人员11人。`,
);
say(
  "    （三）重点工作。2022年县委、县政府下达我局重点工作32项，完成31项，完成率96.88%。未完成的1项为校舍维修改造，12个项目中按期完工10个。",
);
part("二、部门整体支出情况");
say(
  `    （一）预算安排情况。2022年年初预算${two(opening[2])}万元，上年结转${two(carried[2])}万元，年中追加${two(added[2])}万元，全年预算${two(whole[2])}万元。预算调整率${percent(added[2], opening[2])}，比上年提高3.93个百分点。`,
);
say(
  `    （二）支出情况。2022年全年支出${two(spent[2])}万元，比上年${two(spent[1])}万元增加${two(spent[2] - spent[1])}万元，增长${growth(spent[2], spent[1])}；预算完成率${percent(spent[2], whole[2])}，年末结转结余${two(rest[2])}万元，比上年减少${two(rest[1] - rest[2])}万元，下降${growth(rest[2], rest[1])}。其中：基本支出${two(basic[2])}万元，占${percent(basic[2], spent[2])}，比上年增长${growth(basic[2], basic[1])}；项目支出${two(projectSpent[2])}万元，占${percent(projectSpent[2], spent[2])}，比上年增长${growth(projectSpent[2], projectSpent[1])}。截至6月末支出${two(june[2])}万元，支付进度${percent(june[2], whole[2])}；截至9月末支出${two(september[2])}万元，支付进度${percent(september[2], whole[2])}。`,
);
table(
  "表1  2022年预算执行情况",
  "万元",
  ["支出类别", "年初预算数", "全年预算数", "全年支出数", "结转结余", "执行率", "占比"],
  [
    ["人员经费", 2265.6, 2402.1, people[2]],
    ["公用经费", 160, 160, office[2]],
    ["项目支出", 1000, 1620, projectSpent[2]],
    ["合计", opening[2], whole[2], spent[2]],
  ],
  (values, at, index, first) => {
    values.forEach((value, column) => {
      const letter = "BCD"[column];
      money(six, `${letter}${at}`, index === 3 ? live(`SUM(${letter}${first}:${letter}${at - 1})`, value) : value);
    });
    money(six, `E${at}`, live(`C${at}-D${at}`, sum(values[1], -values[2])));
    rate(six, `F${at}`, live(`D${at}/C${at}`, values[2] / values[1]));
    put(six, `G${at}`, percent(values[2], spent[2]));
  },
);
say(
  `    （三）基本支出情况。基本支出中人员经费${two(people[2])}万元，占${percent(people[2], basic[2])}；公用经费${two(office[2])}万元，占${percent(office[2], basic[2])}。公用经费预算160.00万元，超支2.40万元，控制率101.50%，超支较多的是办公费2.66万元和差旅费2.25万元；按在职153人计算，人均公用经费${two(office[2] / staff[2])}万元。`,
);
say(
  `    （四）“三公经费”情况。2022年“三公经费”预算18.60万元，比上年预算20.00万元下降7.00%；实际支出16.74万元，占预算的90.00%，比上年决算18.77万元减少2.03万元，下降${growth(16.74, 18.77)}。其中：公务接待费6.28万元，接待86批次785人次，人均80元；公务用车运行维护费10.46万元，保有车辆5辆，车均${two(10.46 / 5)}万元；无因公出国（境）费和公务用车购置费。`,
);
table(
  "表2  近三年支出及“三公经费”对比",
  "万元",
  ["项目", "2020年", "2021年", "2022年", "2022年比2021年", "增减率"],
  [
    ["全年支出", ...spent],
    ["其中：公用经费", ...office],
    ["      项目支出", ...projectSpent],
    ["“三公经费”决算数", guestsAndCars[1], guestsAndCars[3], guestsAndCars[5]],
    ["实际政府采购金额", bought[1], bought[3], bought[5]],
    ["年末结转结余", ...rest],
  ],
  (values, at) => {
    values.forEach((value, column) => money(six, `${"BCD"[column]}${at}`, value));
    money(six, `E${at}`, live(`D${at}-C${at}`, sum(values[2], -values[1])));
    rate(six, `F${at}`, live(`E${at}/C${at}`, (values[2] - values[1]) / values[1]));
  },
);
say(
  `    （五）项目支出情况。2022年实施项目6个，年初预算1000.00万元，全年预算1620.00万元，支出1494.45万元，执行率92.25%，结余125.55万元。支出最多的是义务教育学校校舍维修改造${two(spentOn(0))}万元，占项目支出的${percent(spentOn(0), projectSpent[2])}；执行率最低的是公办幼儿园扩建及设备购置，为${rateOf(3)}；执行率最高的是家庭经济困难学生生活补助，为${rateOf(2)}。校舍维修改造、营养改善计划和困难学生生活补助3个重点项目支出1225.53万元，占项目支出的82.01%。`,
);
say(
  `    （六）政府采购和资产情况。2022年政府采购预算246.00万元，实际采购233.70万元，节约12.30万元，执行率95.00%，其中面向中小企业采购198.60万元，占${percent(198.6, 233.7)}。年末固定资产6325.00万元，在用5958.15万元，闲置366.85万元，利用率94.20%，比上年下降1.21个百分点。`,
);
part("三、绩效目标完成情况");
say(
  "    （一）教育普及水平。2022年初中毕业3016人，为该年级入小学一年级时3128人的96.42%，九年义务教育巩固率比目标高1.42个百分点；3—5岁适龄幼儿5614人，在园4974人，学前三年毛入园率88.60%，比上年提高2.50个百分点，比目标低1.40个百分点；全县幼儿园63所，其中普惠性幼儿园55所，覆盖率87.30%。",
);
say(
  "    （二）办学条件。校舍维修改造项目计划12个，按期完工10个，完成率83.33%，验收合格率100%；新建（改建）体育健身场地12个，比上年多2个。",
);
say(
  "    （三）学生资助和营养改善。营养改善计划支出408.66万元，受益学生12148人，比目标多148人，人均336.40元；家庭经济困难学生生活补助支出295.12万元，资助6385人次，次均462.21元，秋季学期生活补助于2022年12月9日发放完毕，比要求提前6天。",
);
say(
  "    （四）队伍建设和学生体质。培训教师1592人次，为目标1650人次的96.48%，少58人次；体质健康测试11420人，达标10752人，达标率94.15%，比上年提高1.31个百分点。",
);
say(
  "    （五）满意度。向学生及家长发放问卷850份，收回有效问卷800份，满意710份，满意度88.75%；向教职工收回有效问卷500份，满意463份，满意度92.60%。",
);
part("四、自评结论");
say(
  "    根据评分表，我局2022年度部门整体支出绩效自评得分80.08分，其中投入13分、过程31.33分、产出20.75分、效果15分，共扣19.92分，评价等次为“良”。整体支出绩效自评表得分98.33分，其中预算执行率得分9.67分，产出指标48.74分，效益指标30分，满意度指标9.92分。",
);
table(
  "表3  评分汇总表",
  "分",
  ["一级指标", "分值", "自评得分", "扣分", "得分率"],
  [
    ["投入", 15, 13],
    ["过程", 42, 31.33],
    ["产出", 25, 20.75],
    ["效果", 18, 15],
    ["合计", 100, 80.08],
  ],
  ([weight, score], at, index, first) => {
    [weight, score].forEach((value, column) => {
      const letter = "BC"[column];
      put(six, `${letter}${at}`, index === 4 ? live(`SUM(${letter}${first}:${letter}${at - 1})`, value) : value);
    });
    put(six, `D${at}`, sum(weight, -score));
    rate(six, `E${at}`, live(`C${at}/B${at}`, score / weight));
  },
);
part("五、存在的主要问题");
say(`    一是预算编制不够精准。年中追加612.30万元，调整率17.87%；公用经费超预算2.40万元。`);
say("    二是支出进度不够均衡。6月末支付进度48.30%，比要求低1.70个百分点；公办幼儿园扩建及设备购置项目结余42.90万元。");
say("    三是资产盘活不够。3处撤并校点闲置，闲置固定资产366.85万元，占固定资产总额的5.80%。");
part("六、下一步改进措施");
say(
  "    一是细化2023年预算编制，预算调整率控制在10%以内；二是加快项目前期工作，2023年6月底前完成跨年实施的2个校舍维修改造项目；三是消化超编人员3人，盘活闲置校点3处。",
);
row += 1;
put(six, `E${row}:G${row}`, UNIT);
put(six, `E${row + 1}:G${row + 1}`, "2023年4月6日");

await save(book, new URL(import.meta.url));
