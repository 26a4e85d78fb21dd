// 汝坪县农业农村局 2024 in the manner of Henan: base data first, in ten small tables of which each has its own caption, unit and headings (people, funds by 资金来源 and 资金结构, 三公 in 元, 公用经费 by 科目, projects with ticks, purchases, assets, progress, goals and enquiries); then the report, in 万元 with one table in 元; a 自评表 with 年度履职目标, 资金来源 and 资金结构 blocks and 年度主要任务; last the score sheet with 计算公式, 评分规则, 数据来源 and 完成值; everything agrees.
import { GROUPED, PERCENT, grid, left, live, money, put, rate, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "汝坪县农业农村局";
const book = workbook("汝坪县农业农村局财务股");
const wide = { pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 } };
const to = (value, places = 2) => Number((Math.sign(value) * Math.round(Math.abs(value) * 10 ** places + 1e-7)) / 10 ** places);
const sum = (...values) => to(values.reduce((all, value) => all + value, 0));
const shown = (value) => `${(value * 100).toFixed(2)}%`;
const column = (lines, at) => sum(...lines.map((line) => line[at]));

// What the forms are filled from, in 万元 unless it is said otherwise.
const projects = [
  ["高标准农田建设", "特定目标类", 2150, 2860, 2671.35],
  ["农机购置与应用补贴", "特定目标类", 680, 742.5, 742.5],
  ["农产品质量安全监管", "特定目标类", 85.6, 85.6, 83.42],
  ["农村户厕改造", "特定目标类", 312, 368.4, 341.86],
  ["动植物疫病防控", "特定目标类", 126.3, 158.7, 155.24],
  ["农业技术推广与培训", "特定目标类", 94.2, 94.2, 92.65],
  ["乡村产业发展奖补", "特定目标类", 160, 136, 128.6],
  ["农业综合执法办案经费", "其他运转类", 48.5, 48.5, 47.93],
];
const project = [3874.92, column(projects, 2), column(projects, 3), column(projects, 4)];
const staff = [2096.28, 2068.9, 2188.15, 2185.63];
const office = [222.18, 217.5, 214.6, 212.49];
const basic = staff.map((value, at) => sum(value, office[at]));
const whole = basic.map((value, at) => sum(value, project[at]));
const general = [5308.6, 4923, 5791.65, 5622.97];
const fund = [780, 900, 980, 929.5];
const government = general.map((value, at) => sum(value, fund[at]));
const account = [32, 36, 36, 34.8];
const own = [72.78, 84, 89, 74.4];
const [, , BUDGET, SPENT] = whole;

// 附1
const four = sheet(book, "附1 基本数据采集表", [6, 26, 14, 14, 14, 14, 14, 14, 14], wide);
left(four, "A1", "附1");
title(four, "A2:I2", "县直部门整体绩效评价基本数据采集表");
put(four, "A3:I3", "（2024年度）");
left(four, "A4:I4", `部门（单位）名称（公章）：${UNIT}`);
let row = 6;
const open = (text, unit) => {
  put(four, `A${row}:F${row}`, text, { bold: true, align: "left" });
  put(four, `H${row}:I${row}`, `单位：${unit}`, { align: "right" });
  row += 1;
  return row;
};
const headings = (texts) => {
  texts.forEach((text, at) => put(four, `${"ABCDEFGHI"[at]}${row}`, text, { bold: true }));
  row += 1;
};
const close = (top, last = "I") => {
  grid(four, `A${top}:${last}${row - 1}`);
  row += 1;
};

let top = open("表1  人员编制情况", "人");
[
  ["A", "序号"],
  ["B", "单位名称"],
].forEach(([letter, text]) => put(four, `${letter}${row}:${letter}${row + 1}`, text, { bold: true }));
put(four, `C${row}:E${row}`, "编制数", { bold: true });
put(four, `F${row}:G${row}`, "年末实有人数", { bold: true });
put(four, `H${row}:H${row + 1}`, "在职人员\n控制率（%）", { bold: true });
put(four, `I${row}:I${row + 1}`, "备注", { bold: true });
["行政", "事业", "小计", "在职人员", "离退休人员"].forEach((text, at) => put(four, `${"CDEFG"[at]}${row + 1}`, text, { bold: true }));
row += 2;
const people = [
  ["局机关", 28, 0, 27, 19, "调出1人"],
  ["农业综合行政执法大队", 0, 36, 35, 11, null],
  ["农业技术推广中心", 0, 46, 44, 23, null],
  ["动物疫病预防控制中心", 0, 18, 18, 9, null],
];
let first = row;
people.forEach(([name, official, other, now, retired, note], at) => {
  put(four, `A${row}`, at + 1);
  left(four, `B${row}`, name);
  put(four, `C${row}`, official === 0 ? null : official);
  put(four, `D${row}`, other === 0 ? null : other);
  put(four, `E${row}`, live(`SUM(C${row}:D${row})`, official + other));
  put(four, `F${row}`, now);
  put(four, `G${row}`, retired);
  put(four, `H${row}`, to((now / (official + other)) * 100), { format: "0.00" });
  put(four, `I${row}`, note);
  row += 1;
});
put(four, `A${row}:B${row}`, "合计");
[28, 100, 128, 124, 62].forEach((value, at) => {
  const letter = "CDEFG"[at];
  put(four, `${letter}${row}`, live(`SUM(${letter}${first}:${letter}${row - 1})`, value));
});
put(four, `H${row}`, live(`ROUND(F${row}/E${row}*100,2)`, 96.88), { format: "0.00" });
put(four, `I${row}`, null);
row += 1;
close(top);

top = open("表2  部门预算决算情况", "万元");
put(four, `A${row}:B${row + 1}`, "项  目", { bold: true });
put(four, `C${row}:C${row + 1}`, "2023年\n决算数", { bold: true });
put(four, `D${row}:G${row}`, "2024年", { bold: true });
put(four, `H${row}:H${row + 1}`, "年末结转结余", { bold: true });
put(four, `I${row}:I${row + 1}`, "比上年决算\n增减（%）", { bold: true });
["年初预算数", "全年预算数\n（调整后）", "决算数", "执行率"].forEach((text, at) =>
  put(four, `${"DEFG"[at]}${row + 1}`, text, { bold: true }),
);
row += 2;
first = row;
const accounts = [
  ["一、资金来源", whole, "+"],
  ["（一）政府预算资金", government, "+"],
  ["  1.一般公共预算资金", general, null],
  ["  2.政府性基金预算资金", fund, null],
  ["（二）财政专户管理资金", account, null],
  ["（三）单位资金", own, null],
  ["二、资金结构", whole, "+"],
  ["（一）基本支出", basic, "+"],
  ["  1.人员经费", staff, null],
  ["  2.公用经费", office, null],
  ["（二）项目支出", project, null],
];
const parts = { 0: [1, 4, 5], 1: [2, 3], 6: [7, 10], 7: [8, 9] };
accounts.forEach(([name, values, added], at) => {
  left(four, `A${row}:B${row}`, name);
  values.forEach((value, index) => {
    const letter = "CDEF"[index];
    const written = added === null ? value : live(parts[at].map((part) => `${letter}${first + part}`).join("+"), value);
    money(four, `${letter}${row}`, written, GROUPED);
  });
  rate(four, `G${row}`, live(`F${row}/E${row}`, values[3] / values[2]));
  money(four, `H${row}`, live(`E${row}-F${row}`, sum(values[2], -values[3])), GROUPED);
  put(four, `I${row}`, to((values[3] / values[0] - 1) * 100), { format: "0.00" });
  row += 1;
});
close(top);

top = open("表3  “三公”经费情况", "元");
headings(["序号", "项  目", "2023年预算数", "2023年决算数", "2024年预算数", "2024年决算数", "控制率", "变动率", "说明"]);
first = row;
const guests = [
  ["因公出国（境）费", 0, 0, 0, 0, "无"],
  ["公务用车购置费", 0, 0, 0, 0, "无"],
  ["公务用车运行维护费", 168000, 162800, 160000, 157300, "保有量7辆"],
  ["公务接待费", 72000, 66300, 68000, 61200, "国内接待"],
];
guests.forEach(([name, ...rest], at) => {
  const values = rest.slice(0, 4);
  put(four, `A${row}`, at + 1);
  left(four, `B${row}`, name);
  values.forEach((value, index) => money(four, `${"CDEF"[index]}${row}`, value, GROUPED));
  put(four, `G${row}`, values[2] === 0 ? "-" : shown(values[3] / values[2]));
  put(four, `H${row}`, values[1] === 0 ? "-" : shown(values[3] / values[1] - 1));
  put(four, `I${row}`, rest[4]);
  row += 1;
});
put(four, `A${row}:B${row}`, "合计");
const three3 = [1, 2, 3, 4].map((at) => column(guests, at));
three3.forEach((value, at) => {
  const letter = "CDEF"[at];
  money(four, `${letter}${row}`, live(`SUM(${letter}${first}:${letter}${row - 1})`, value), GROUPED);
});
rate(four, `G${row}`, live(`F${row}/E${row}`, three3[3] / three3[2]));
rate(four, `H${row}`, live(`(F${row}-D${row})/D${row}`, three3[3] / three3[1] - 1));
put(four, `I${row}`, null);
const GUESTS = row;
row += 1;
close(top);

top = open("表4  公用经费支出明细", "万元");
headings(["序号", "科目名称", "年初预算数", "调整后预算数", "决算数", "结余", "控制率"]);
first = row;
const subjects = [
  ["办公费", 42, 41.2, 41.18],
  ["印刷费", 12.5, 11.8, 11.76],
  ["水电费", 18.6, 18.6, 18.52],
  ["邮电费", 9.4, 9.4, 9.35],
  ["差旅费", 46.2, 47.5, 47.46],
  ["维修（护）费", 14.8, 14.8, 14.55],
  ["会议费", 8.5, 6.8, 6.42],
  ["培训费", 10.2, 9.2, 8.96],
  ["公务接待费", 6.8, 6.8, 6.12],
  ["公务用车运行维护费", 16, 16, 15.73],
  ["工会经费", 15.5, 15.5, 15.5],
  ["其他商品和服务支出", 17, 17, 16.94],
];
subjects.forEach(([name, ...values], at) => {
  put(four, `A${row}`, at + 1);
  left(four, `B${row}`, name);
  values.forEach((value, index) => money(four, `${"CDE"[index]}${row}`, value));
  money(four, `F${row}`, sum(values[1], -values[2]));
  put(four, `G${row}`, shown(values[2] / values[1]));
  row += 1;
});
put(four, `A${row}:B${row}`, "合计");
[217.5, 214.6, 212.49, 2.11].forEach((value, at) => {
  const letter = "CDEF"[at];
  money(four, `${letter}${row}`, live(`SUM(${letter}${first}:${letter}${row - 1})`, value));
});
put(four, `G${row}`, shown(212.49 / 214.6));
row += 1;
close(top, "G");

top = open("表5  项目支出及绩效管理情况", "万元");
headings(["序号", "项目名称", "项目类别", "年初预算数", "全年预算数", "实际支出数", "支出进度", "绩效监控", "绩效自评"]);
first = row;
projects.forEach(([name, sort, ...values], at) => {
  put(four, `A${row}`, at + 1);
  left(four, `B${row}`, name);
  put(four, `C${row}`, sort);
  values.forEach((value, index) => money(four, `${"DEF"[index]}${row}`, value, GROUPED));
  rate(four, `G${row}`, live(`ROUND(F${row}/E${row},4)`, to(values[2] / values[1], 4)));
  put(four, `H${row}`, "√");
  put(four, `I${row}`, "√");
  row += 1;
});
put(four, `A${row}:C${row}`, "合计（8个）");
project.slice(1).forEach((value, at) => {
  const letter = "DEF"[at];
  money(four, `${letter}${row}`, live(`SUM(${letter}${first}:${letter}${row - 1})`, value), GROUPED);
});
rate(four, `G${row}`, live(`ROUND(F${row}/E${row},4)`, to(project[3] / project[2], 4)));
put(four, `H${row}`, "8个");
put(four, `I${row}`, "8个");
row += 1;
left(four, `A${row}:I${row}`, "注：已开展绩效监控、绩效自评的项目在相应栏内打“√”。");
row += 1;
close(top);

top = open("表6  政府采购执行情况", "万元");
headings(["序号", "采购类别", "采购预算数", "实际采购金额", "其中：面向\n中小企业", "节约资金", "采购执行率"]);
first = row;
const bought = [
  ["货物", 156.4, 149.62, 149.62],
  ["工程", 1820, 1738.5, 1216.95],
  ["服务", 215.8, 208.36, 186.2],
];
bought.forEach(([name, ...values], at) => {
  put(four, `A${row}`, at + 1);
  put(four, `B${row}`, name);
  values.forEach((value, index) => money(four, `${"CDE"[index]}${row}`, value, GROUPED));
  money(four, `F${row}`, live(`C${row}-D${row}`, sum(values[0], -values[1])), GROUPED);
  rate(four, `G${row}`, live(`D${row}/C${row}`, values[1] / values[0]));
  row += 1;
});
put(four, `A${row}:B${row}`, "合计");
[2192.2, 2096.48, 1552.77, 95.72].forEach((value, at) => {
  const letter = "CDEF"[at];
  money(four, `${letter}${row}`, live(`SUM(${letter}${first}:${letter}${row - 1})`, value), GROUPED);
});
rate(four, `G${row}`, live(`D${row}/C${row}`, 2096.48 / 2192.2));
const BOUGHT = row;
row += 1;
close(top, "G");

top = open("表7  固定资产情况（原值）", "万元");
headings(["序号", "资产类别", "年初数", "本年增加", "本年减少", "年末数", "其中：在用", "其中：闲置", "利用率"]);
first = row;
const assets = [
  ["房屋和构筑物", 1864.2, 0, 0, 0],
  ["专用设备", 628.45, 86.3, 24.6, 37.78],
  ["通用设备", 312.8, 28.54, 15.94, 12.55],
  ["车辆", 196, 0, 18, 0],
  ["家具和用具", 74.36, 6.12, 2.48, 2.9],
];
assets.forEach(([name, before, more, less, idle], at) => {
  const now = sum(before, more, -less);
  put(four, `A${row}`, at + 1);
  left(four, `B${row}`, name);
  [before, more, less].forEach((value, index) => money(four, `${"CDE"[index]}${row}`, value, GROUPED));
  money(four, `F${row}`, live(`C${row}+D${row}-E${row}`, now), GROUPED);
  money(four, `G${row}`, sum(now, -idle), GROUPED);
  money(four, `H${row}`, idle, GROUPED);
  rate(four, `I${row}`, live(`G${row}/F${row}`, sum(now, -idle) / now));
  row += 1;
});
put(four, `A${row}:B${row}`, "合计");
[3075.81, 120.96, 61.02, 3135.75, 3082.52, 53.23].forEach((value, at) => {
  const letter = "CDEFGH"[at];
  money(four, `${letter}${row}`, live(`SUM(${letter}${first}:${letter}${row - 1})`, value), GROUPED);
});
rate(four, `I${row}`, live(`G${row}/F${row}`, 3082.52 / 3135.75));
const ASSETS = row;
row += 1;
close(top);

top = open("表8  支出进度情况", "万元");
headings(["序号", "时  点", "累计支出", "全年预算数", "支出进度", "序时进度", "高于（低于）\n序时进度"]);
const pace = [
  ["3月末", 1186.22, "25.00%"],
  ["6月末", 3207.84, "50.00%"],
  ["9月末", 4979.38, "75.00%"],
  ["11月末", 6109.74, "91.67%"],
  ["12月末", SPENT, "100.00%"],
];
pace.forEach(([name, value, due], at) => {
  put(four, `A${row}`, at + 1);
  put(four, `B${row}`, name);
  money(four, `C${row}`, value, GROUPED);
  money(four, `D${row}`, BUDGET, GROUPED);
  put(four, `E${row}`, shown(value / BUDGET));
  put(four, `F${row}`, due);
  put(four, `G${row}`, `${(to((value / BUDGET) * 100) - Number.parseFloat(due)).toFixed(2)}个百分点`);
  row += 1;
});
close(top, "G");

top = open("表9  履职任务完成情况", "见表内");
headings(["序号", "任务（指标）名称", "计量单位", "计划（应完成）数", "实际完成数", "完成率", "未完成原因"]);
four.mergeCells(`G${row - 1}:I${row - 1}`);
const works = [
  ["年度重点工作任务", "项", 26, 25, "高标准农田建设1项未完成"],
  ["高标准农田新建和改造提升", "万亩", 3.2, 3.04, "汛期停工，1个标段跨年实施"],
  ["农村户厕改造", "户", 2400, 2268, "部分农户外出务工"],
  ["农产品质量安全抽检", "批次", 1850, 1926, null],
  ["高素质农民培育", "人次", 620, 634, null],
  ["粮食总产量", "万吨", 46.5, 46.82, null],
  ["绩效监控项目", "个", 8, 8, null],
  ["绩效自评项目", "个", 8, 8, null],
  ["部门评价意见建议应用", "条", 9, 8, "1条列入2025年整改"],
  ["参与分配专项资金细化", "万元", 4129.6, 3829.6, "农田管护资金尚未分解"],
];
works.forEach(([name, unit, plan, done, why], at) => {
  put(four, `A${row}`, at + 1);
  left(four, `B${row}`, name);
  put(four, `C${row}`, unit);
  const format = unit.startsWith("万") ? "0.00" : "0";
  put(four, `D${row}`, plan, { format });
  put(four, `E${row}`, done, { format });
  rate(four, `F${row}`, live(`E${row}/D${row}`, done / plan));
  left(four, `G${row}:I${row}`, why);
  row += 1;
});
close(top);

top = open("表10  抽检、收入及满意度情况", "见表内");
left(four, `A${row}:I${row}`, "1.农产品质量安全抽检1926批次，其中合格1904批次，合格率98.86%。");
row += 1;
left(four, `A${row}:I${row}`, "2.农村居民人均可支配收入：2023年21386元，2024年22797元，增长6.60%。");
row += 1;
left(four, `A${row}:I${row}`, "3.满意度调查：发放问卷1200份，收回有效问卷1164份，其中满意1082份，满意度92.96%。");
row += 1;
close(top);
left(four, `A${row}:I${row}`, "填表人：邢某某          审核人：闫某某          联系电话：0375-6550138          填报日期：2025年3月20日");

// 附2
const six = sheet(book, "附2 自评报告", [3, 22, 15, 15, 15, 15, 15]);
left(six, "A1:B1", "附2");
title(six, "B2:G2", `${UNIT}2024年度部门整体绩效自评报告`);
row = 4;
const say = (text) => {
  const lines = Math.ceil((text.length * 2.1) / 97);
  left(six, `B${row}:G${row}`, text);
  six.getRow(row).height = lines * 17 + 6;
  row += 1;
};
const head = (text) => {
  put(six, `B${row}:G${row}`, text, { bold: true, align: "left", font: "黑体" });
  row += 1;
};
const caption = (text, unit) => {
  put(six, `B${row}:E${row}`, text, { align: "left", bold: true });
  put(six, `F${row}:G${row}`, `${unit.endsWith("元") ? "金额单位" : "单位"}：${unit}`, { align: "right" });
  row += 1;
};
const table = (texts, lines, write) => {
  const from = row;
  texts.forEach((text, at) => put(six, `${"BCDEFG"[at]}${row}`, text, { bold: true }));
  row += 1;
  lines.forEach((line, at) => {
    write(line, row, at, from + 1);
    row += 1;
  });
  grid(six, `B${from}:${"BCDEFG"[texts.length - 1]}${row - 1}`);
  row += 1;
};

say("    根据县财政局《关于开展2024年度部门整体绩效自评工作的通知》要求，我局对2024年度部门整体绩效进行了自评，现将有关情况报告如下：");
head("一、部门概况");
say(
  "    （一）机构人员。我局设局机关和下属事业单位3个。核定编制128人，其中行政编制28人、事业编制100人；2024年末在职人员124人，在职人员控制率96.88%；离退休人员62人。",
);
say(
  "    （二）主要职责。统筹推动发展农村社会事业、农村公共服务和乡村产业，负责耕地质量保护、农产品质量安全监管、动植物疫病防控、农业综合执法和农民培训等工作。",
);
say(
  "    （三）年度目标。2024年安排重点工作任务26项，完成25项，完成率96.15%。未完成的1项为高标准农田建设，计划3.20万亩，实际3.04万亩，还差0.16万亩。",
);
head("二、部门资金收支情况");
say(
  "    （一）预算安排。2024年年初预算5943.00万元，年中净追加953.65万元，全年预算6896.65万元，预算调整率16.05%。其中：基本支出2402.75万元，占34.84%；项目支出4493.90万元，占65.16%。",
);
caption("表2-1  部门资金来源情况", "万元");
const sources = [
  ["一般公共预算资金", general],
  ["政府性基金预算资金", fund],
  ["财政专户管理资金", account],
  ["单位资金", own],
  ["合计", whole],
];
table(["资金来源", "年初预算", "全年预算", "全年执行", "执行率", "结转结余"], sources, ([name, values], at, index, from) => {
  put(six, `B${at}`, name);
  values.slice(1).forEach((value, place) => {
    const letter = "CDE"[place];
    money(six, `${letter}${at}`, index === 4 ? live(`SUM(${letter}${from}:${letter}${at - 1})`, value) : value);
  });
  put(six, `F${at}`, shown(values[3] / values[2]));
  money(six, `G${at}`, live(`D${at}-E${at}`, sum(values[2], -values[3])));
});
say(
  "    （二）预算执行。2024年支出6661.67万元，比2023年的6193.38万元增加468.29万元，增长7.56%；预算执行率96.59%，年末结转结余234.98万元，结转结余率3.41%。6月末、9月末、11月末支出进度分别为46.51%、72.20%和88.59%。",
);
caption("表2-2  支出经济分类情况", "元");
const economic = [
  ["工资福利支出", 19842560.4, 0],
  ["商品和服务支出", 2124900, 6318420.75],
  ["对个人和家庭的补助", 2013739.6, 8160260],
  ["资本性支出", 0, 26213500],
  ["对企业补助", 0, 1943319.25],
  ["合计", 23981200, 42635500],
];
table(["经济分类科目", "基本支出", "项目支出", "小计", "占比"], economic, ([name, one, two], at, index, from) => {
  put(six, `B${at}`, name);
  [one, two].forEach((value, place) => {
    const letter = "CD"[place];
    money(six, `${letter}${at}`, index === 5 ? live(`SUM(${letter}${from}:${letter}${at - 1})`, value) : value, GROUPED);
  });
  money(six, `E${at}`, live(`C${at}+D${at}`, sum(one, two)), GROUPED);
  rate(six, `F${at}`, live(`E${at}/E$${from + 5}`, (one + two) / 66616700));
});
say(
  "    1.基本支出。基本支出2398.12万元，其中人员经费2185.63万元，占91.14%；公用经费212.49万元，占8.86%。公用经费预算214.60万元，节约2.11万元，控制率99.02%。人均公用经费1.71万元（按在职124人计算）。",
);
say(
  "    2.项目支出。2024年实施项目8个，年初预算3656.60万元，全年预算4493.90万元，实际支出4263.55万元，支出进度94.87%，未支出230.35万元。支出最多的是高标准农田建设项目2671.35万元，占项目支出的62.66%；农机购置与应用补贴项目支出742.50万元，全部兑付到户，受益农户1460户，户均5085.62元。",
);
say(
  "    3.“三公”经费。“三公”经费支出21.85万元，比预算22.80万元节约0.95万元，控制率95.83%；比上年22.91万元减少1.06万元，下降4.63%。公务用车保有量7辆，车均运行维护费2.25万元；国内公务接待102批次、816人，人均75元。",
);
caption("表2-3  “三公”经费情况", "万元");
const small = [
  ["因公出国（境）费", 0, 0, 0],
  ["公务用车购置及运行维护费", 16.28, 16, 15.73],
  ["公务接待费", 6.63, 6.8, 6.12],
  ["合计", 22.91, 22.8, 21.85],
];
table(["项目", "2023年决算", "2024年预算", "2024年决算", "比上年增减额", "控制率"], small, ([name, ...values], at, index, from) => {
  put(six, `B${at}`, name);
  values.forEach((value, place) => {
    const letter = "CDE"[place];
    money(six, `${letter}${at}`, index === 3 ? live(`SUM(${letter}${from}:${letter}${at - 1})`, value) : value);
  });
  money(six, `F${at}`, index === 0 ? "-" : live(`E${at}-C${at}`, sum(values[2], -values[0])));
  put(six, `G${at}`, values[1] === 0 ? "-" : shown(values[2] / values[1]));
});
say(
  "    （三）政府采购。2024年政府采购预算2192.20万元，实际采购2096.48万元，节约95.72万元，采购执行率95.63%；其中面向中小企业采购1552.77万元，占74.07%。",
);
say(
  "    （四）资产管理。年末固定资产原值3135.75万元，比年初3075.81万元增加59.94万元；在用3082.52万元，闲置53.23万元，固定资产利用率98.30%。",
);
say("    （五）绩效管理。8个项目全部开展绩效监控和绩效自评，完成率100%；部门评价提出意见建议9条，已应用8条，应用率88.89%。");
head("三、部门履职及绩效情况");
say(
  "    （一）耕地和粮食安全。新建和改造提升高标准农田3.04万亩，为计划的95.00%，支出2671.35万元，亩均财政投入878.73元；粮食总产量46.82万吨，超目标0.32万吨。",
);
say(
  "    （二）农产品质量安全。抽检1926批次，比计划多76批次，合格1904批次，合格率98.86%；畜禽粪污产生量62.45万吨，利用54.55万吨，综合利用率87.35%；化肥使用量由38650吨下降到38163吨，减少487吨，下降1.26%。",
);
say(
  "    （三）乡村建设和农民增收。改造农村户厕2268户，完成计划的94.50%，还差132户；全县已改户厕45820户，纳入后续管护44170户，覆盖率96.40%；培育高素质农民634人次；新认证绿色食品9个；农村居民人均可支配收入由21386元增加到22797元，增加1411元，增长6.60%，比目标低0.40个百分点。",
);
caption("表3-1  主要任务完成情况", "见表内");
const tasks = [
  ["高标准农田建设", "万亩", 3.2, 3.04],
  ["农村户厕改造", "户", 2400, 2268],
  ["农产品质量安全抽检", "批次", 1850, 1926],
  ["高素质农民培育", "人次", 620, 634],
  ["绿色食品认证", "个", 8, 9],
];
table(["任务名称", "单位", "年度计划", "实际完成", "完成率", "差额"], tasks, ([name, unit, plan, done], at) => {
  put(six, `B${at}`, name);
  put(six, `C${at}`, unit);
  put(six, `D${at}`, plan, { format: unit === "万亩" ? "0.00" : "0" });
  put(six, `E${at}`, done, { format: unit === "万亩" ? "0.00" : "0" });
  put(six, `F${at}`, live(`E${at}/D${at}`, done / plan), { format: PERCENT });
  put(six, `G${at}`, live(`E${at}-D${at}`, sum(done, -plan)), { format: unit === "万亩" ? "0.00" : "0" });
});
say(
  "    （四）满意度。发放调查问卷1200份，收回有效问卷1164份，有效率97.00%；其中满意1082份，服务对象满意度92.96%，其中种养户满意度最高，为93.40%。",
);
caption("表3-2  满意度调查情况", "份");
const asked = [
  ["种养户", 700, 682, 637],
  ["新型农业经营主体", 300, 288, 266],
  ["村组干部", 200, 194, 179],
  ["合计", 1200, 1164, 1082],
];
table(["调查对象", "发放问卷", "有效问卷", "满意", "满意度"], asked, ([name, ...values], at, index, from) => {
  put(six, `B${at}`, name);
  values.forEach((value, place) => {
    const letter = "CDE"[place];
    put(six, `${letter}${at}`, index === 3 ? live(`SUM(${letter}${from}:${letter}${at - 1})`, value) : value);
  });
  rate(six, `F${at}`, live(`E${at}/D${at}`, values[2] / values[1]));
});
head("四、自评结论");
say(
  "    对照指标体系，我局2024年度部门整体绩效得分89.55分，其中投入管理指标47.58分、产出指标24.10分、效益指标17.87分，评价等级为“良”。《部门整体绩效自评情况表》得分98.57分，其中预算执行9.66分。",
);
caption("表4-1  得分情况", "分");
const result = [
  ["投入管理指标", 52, 47.58],
  ["产出指标", 28, 24.1],
  ["效益指标", 20, 17.87],
  ["合计", 100, 89.55],
];
table(["一级指标", "分值", "得分", "扣分", "得分率"], result, ([name, weight, score], at, index, from) => {
  put(six, `B${at}`, name);
  [weight, score].forEach((value, place) => {
    const letter = "CD"[place];
    put(six, `${letter}${at}`, index === 3 ? live(`SUM(${letter}${from}:${letter}${at - 1})`, value) : value, {
      format: place === 1 ? "0.00" : "0",
    });
  });
  put(six, `E${at}`, live(`C${at}-D${at}`, sum(weight, -score)), { format: "0.00" });
  put(six, `F${at}`, shown(score / weight));
});
head("五、存在问题");
say("    1.年初预算不够细，年中净追加953.65万元，预算调整率16.05%，比10%的要求高6.05个百分点。");
say("    2.支出前慢后快，11月末累计支出6109.74万元，支出进度88.59%，比90%的要求低1.41个百分点。");
say("    3.资金细化不到位，参与分配专项资金4129.60万元，已细化3829.60万元，还有300.00万元未分解到承担单位。");
head("六、改进措施");
say(
  "    提前做好2025年项目储备，预算调整率控制在10%以内；加快跨年标段施工，2025年6月底前补建高标准农田0.16万亩；补改户厕132户；盘活闲置资产53.23万元。",
);
row += 1;
put(six, `E${row}:G${row}`, UNIT);
put(six, `E${row + 1}:G${row + 1}`, "2025年3月25日");

// 附3
const three = sheet(book, "附3 整体绩效自评情况表", [9, 12, 14, 26, 15, 15, 15, 8, 9, 28], wide);
left(three, "A1:B1", "附3");
title(three, "A2:J2", "部门整体绩效自评情况表");
put(three, "A3:J3", "（2024年度）");
put(three, "A4:B4", "部门（单位）名称");
put(three, "C4:E4", UNIT);
put(three, "F4:G4", "主管部门");
put(three, "H4:J4", UNIT);
put(three, "A5:A8", "年度\n履职\n目标");
put(three, "B5:C5", "目标名称", { bold: true });
put(three, "D5:F5", "主要内容", { bold: true });
put(three, "G5:J5", "完成情况", { bold: true });
[
  [
    "粮食安全和耕地保护",
    "新建和改造提升高标准农田3.20万亩，粮食总产量稳定在46.50万吨以上。",
    "建成高标准农田3.04万亩，未完成目标；粮食总产量46.82万吨。",
  ],
  [
    "农产品质量安全",
    "农产品质量安全抽检1850批次以上，合格率98%以上；畜禽粪污综合利用率85%以上。",
    "抽检1926批次，合格率98.86%；畜禽粪污综合利用率87.35%。",
  ],
  [
    "乡村建设和农民增收",
    "改造农村户厕2400户，培育高素质农民620人次，农村居民人均可支配收入增长7%以上。",
    "改造户厕2268户，未完成目标；培育高素质农民634人次；农村居民人均可支配收入增长6.60%。",
  ],
].forEach((texts, at) => {
  put(three, `B${6 + at}:C${6 + at}`, texts[0]);
  left(three, `D${6 + at}:F${6 + at}`, texts[1]);
  left(three, `G${6 + at}:J${6 + at}`, texts[2]);
});
put(three, "A9:A20", "预算\n情况\n（万元）");
put(three, "B9:D9", "指标内容", { bold: true });
["年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "得分", "执行率（B/A）"].forEach((text, at) =>
  put(three, `${"EFGHIJ"[at]}9`, text, { bold: true }),
);
put(three, "B10:D10", "部门预算总额");
put(three, "B11:B15", "1.资金来源");
put(three, "B16:B19", "2.资金结构");
[
  [10, null, whole, "E11+E14+E15"],
  [11, "（1）政府预算资金", government, "E12+E13"],
  [12, "    其中：一般公共预算资金", general, null],
  [13, "              政府性基金预算资金", fund, null],
  [14, "（2）财政专户管理资金", account, null],
  [15, "（3）单位资金", own, null],
  [16, "（1）基本支出", basic, "E17+E18"],
  [17, "    其中：人员经费", staff, null],
  [18, "              公用经费", office, null],
  [19, "（2）项目支出", project, null],
].forEach(([at, name, values, added]) => {
  if (name !== null) left(three, `C${at}:D${at}`, name);
  values.slice(1).forEach((value, index) => {
    const letter = "EFG"[index];
    money(three, `${letter}${at}`, added === null ? value : live(added.replaceAll("E", letter), value), GROUPED);
  });
  put(three, `H${at}`, at === 10 ? 10 : "-");
  put(three, `I${at}`, at === 10 ? live("ROUND(H10*G10/F10,2)", 9.66) : "-", { format: "0.00" });
  put(three, `J${at}`, shown(values[3] / values[2]));
});
left(three, "B20:J20", "资金结余情况说明：全年预算结余234.98万元，主要是高标准农田建设项目跨年实施，未支付188.65万元。");
put(three, "A21:A25", "年度\n主要\n任务");
put(three, "B21:C21", "任务名称", { bold: true });
put(three, "D21", "对应项目", { bold: true });
["年初预算数", "全年预算数（A）", "全年执行数（B）"].forEach((text, at) => put(three, `${"EFG"[at]}21`, text, { bold: true }));
put(three, "H21:I21", "执行率", { bold: true });
put(three, "J21", "备注", { bold: true });
[
  ["任务1：夯实粮食安全根基", "高标准农田建设、农机购置与应用补贴", [0, 1], null],
  ["任务2：守牢质量安全底线", "农产品质量安全监管、动植物疫病防控、农业综合执法办案经费", [2, 4, 7], null],
  ["任务3：推进乡村全面振兴", "农村户厕改造、农业技术推广与培训、乡村产业发展奖补", [3, 5, 6], "奖补项目年中调减24.00万元"],
].forEach(([name, which, numbers, note], at) => {
  const line = 22 + at;
  left(three, `B${line}:C${line}`, name);
  left(three, `D${line}`, which);
  const values = [2, 3, 4].map((place) => sum(...numbers.map((number) => projects[number][place])));
  values.forEach((value, index) => money(three, `${"EFG"[index]}${line}`, value, GROUPED));
  rate(three, `H${line}:I${line}`, live(`G${line}/F${line}`, values[2] / values[1]));
  left(three, `J${line}`, note);
});
put(three, "B25:D25", "小  计");
project.slice(1).forEach((value, at) => {
  const letter = "EFG"[at];
  money(three, `${letter}25`, live(`SUM(${letter}22:${letter}24)`, value), GROUPED);
});
rate(three, "H25:I25", live("G25/F25", project[3] / project[2]));
put(three, "J25", "与项目支出一致");
["一级指标", "二级指标", "三级指标", "年度指标值", "全年完成值", "分值", "得分", "偏差原因分析及改进措施"].forEach((text, at) =>
  put(three, ["B26", "C26", "D26", "E26:F26", "G26", "H26", "I26", "J26"][at], text, { bold: true }),
);
const goals = [
  ["新建和改造提升高标准农田面积", "≥3.20万亩", "3.04万亩", 6, 5.7, "汛期停工，1个标段跨年实施；2025年6月底前补建完成。"],
  ["农村户厕改造数量", "≥2400户", "2268户", 6, 5.67, "部分农户外出务工无法施工；2025年补改。"],
  ["农产品质量安全抽检批次", "≥1850批次", "1926批次", 4, 4, null],
  ["高素质农民培育人次", "≥620人次", "634人次", 4, 4, null],
  ["绿色食品认证数量", "≥8个", "9个", 3, 3, null],
  ["农产品质量安全抽检合格率", "≥98%", "98.86%", 5, 5, null],
  ["完工标段验收合格率", "100%", "100%", 4, 4, null],
  ["农机购置补贴兑付时限", "≤30个工作日", "22个工作日", 4, 4, null],
  ["秋季集中免疫完成时间", "2024年11月15日前", "2024年11月8日", 4, 4, null],
  ["高标准农田亩均财政投入", "≤900元/亩", "878.73元/亩", 3, 3, null],
  ["“三公”经费支出", "≤22.80万元", "21.85万元", 2, 2, null],
  ["粮食总产量", "≥46.50万吨", "46.82万吨", 8, 8, null],
  ["农村居民人均可支配收入增长率", "≥7%", "6.60%", 8, 7.54, "生猪价格下行影响养殖收入；下一步加大产业奖补力度。"],
  ["农机购置补贴受益农户数", "≥1400户", "1460户", 6, 6, null],
  ["畜禽粪污综合利用率", "≥85%", "87.35%", 7, 7, null],
  ["化肥使用量增长率", "≤0%", "-1.26%", 3, 3, null],
  ["户厕后续管护覆盖率", "≥95%", "96.40%", 3, 3, null],
  ["服务对象满意度", "≥90%", "92.96%", 10, 10, null],
];
goals.forEach(([name, aim, reached, weight, score, why], at) => {
  const line = 27 + at;
  left(three, `D${line}`, name);
  put(three, `E${line}:F${line}`, aim);
  put(three, `G${line}`, reached);
  put(three, `H${line}`, weight);
  put(three, `I${line}`, score);
  left(three, `J${line}`, why);
});
[
  ["A26:A44", "绩\n效\n指\n标"],
  ["B27:B37", "产出指标\n（45分）"],
  ["B38:B43", "效益指标\n（35分）"],
  ["B44", "满意度指标\n（10分）"],
  ["C27:C31", "数量指标"],
  ["C32:C33", "质量指标"],
  ["C34:C35", "时效指标"],
  ["C36:C37", "成本指标"],
  ["C38:C39", "经济效益指标"],
  ["C40", "社会效益指标"],
  ["C41:C42", "生态效益指标"],
  ["C43", "可持续影响指标"],
  ["C44", "服务对象满意度指标"],
].forEach(([where, text]) => put(three, where, text));
put(three, "A45:G45", "总    分", { bold: true });
put(three, "H45", live("H10+SUM(H27:H44)", 100));
put(three, "I45", live("I10+SUM(I27:I44)", 98.57), { format: "0.00" });
put(three, "J45", null);
grid(three, "A4:J45");
left(
  three,
  "A46:J46",
  "备注：1.预算执行得分＝执行率×10分。2.定量指标完成年度指标值的得满分；未完成的，按完成值与指标值的比例计分，保留两位小数。",
);
left(three, "A47:J47", "填报人：邢某某        联系电话：0375-6550138        填报日期：2025年3月20日");

// 附4
const five = sheet(book, "附4 整体绩效指标得分表", [6, 12, 12, 18, 7, 36, 40, 18, 12, 9, 28], wide);
left(five, "A1", "附4");
title(five, "A2:K2", "部门整体绩效评价指标得分表");
put(five, "A3:K3", "（2024年度）");
left(five, "A4:F4", `被评价部门：${UNIT}`);
["序号", "一级指标", "二级指标", "三级指标", "分值", "计算公式", "评分规则", "数据来源", "完成值", "得分", "扣分原因"].forEach((text, at) =>
  put(five, `${"ABCDEFGHIJK"[at]}5`, text, { bold: true }),
);
const BASE = "'附1 基本数据采集表'";
const items = [
  [
    "年度履职目标相关性",
    3,
    "年度履职目标与部门职责、县委县政府工作部署的相关程度。",
    "①符合国家、省、市、县发展规划；②符合部门“三定”方案确定的职责；③与年度重点工作任务相关。每符合一项得1分。",
    "部门“三定”方案、年度工作要点",
    "符合",
    3,
    null,
  ],
  [
    "专项资金细化率",
    3,
    "专项资金细化率＝（已细化到具体项目和承担单位的资金数÷部门参与分配资金总数）×100%。",
    "细化率≥90%的，得满分；低于90%的，每低1个百分点扣0.2分，扣完为止。",
    "附1表9、资金分配文件",
    "92.74%",
    3,
    null,
  ],
  [
    "预算执行率",
    6,
    "预算执行率＝（预算完成数÷预算数）×100%。\n预算完成数：本年度实际支出的决算数；预算数：调整后的全年预算数。",
    "执行率≥98%的，得满分；执行率＜80%的，不得分；80%≤执行率＜98%的，得分＝（执行率－80%）÷（98%－80%）×分值，保留两位小数。",
    "附1表2、部门决算报表",
    live(`${BASE}!G@WHOLE`, SPENT / BUDGET),
    5.53,
    "执行率96.59%，按公式计算扣0.47分",
  ],
  [
    "预算调整率",
    4,
    "预算调整率＝（预算调整数÷年初预算数）×100%。\n预算调整数＝全年预算数－年初预算数。",
    "调整率≤10%的，得满分；超过10%的，每超1个百分点扣0.2分（不足1个百分点的按1个百分点计算），扣完为止。",
    "附1表2、预算调整批复",
    "16.05%",
    2.6,
    "调整率16.05%，超6.05个百分点，按7个百分点扣1.4分",
  ],
  [
    "结转结余率",
    4,
    "结转结余率＝（年末结转结余总额÷全年预算数）×100%。",
    "结转结余率≤3%的，得4分；3%＜结转结余率≤6%的，得3分；6%＜结转结余率≤10%的，得2分；超过10%的，不得分。",
    "附1表2、部门决算报表",
    "3.41%",
    3,
    "结转结余率3.41%，扣1分",
  ],
  [
    "“三公”经费控制率",
    3,
    "“三公”经费控制率＝（本年度“三公”经费决算数÷本年度“三公”经费预算数）×100%。",
    "控制率≤100%的，得满分；＞100%的，不得分。",
    "附1表3",
    live(`${BASE}!G@GUESTS`, three3[3] / three3[2]),
    3,
    null,
  ],
  [
    "“三公”经费变动率",
    3,
    "“三公”经费变动率＝[（本年度“三公”经费决算数－上年度“三公”经费决算数）÷上年度“三公”经费决算数]×100%。",
    "只减不增（变动率≤0）的，得满分；变动率＞0的，每增长1个百分点扣0.5分，扣完为止。",
    "附1表3",
    live(`${BASE}!H@GUESTS`, three3[3] / three3[1] - 1),
    3,
    null,
  ],
  [
    "公用经费控制率",
    3,
    "公用经费控制率＝（公用经费决算数÷公用经费预算数）×100%，预算数为调整后预算数。",
    "控制率≤100%的，得3分；100%＜控制率≤105%的，得1.5分；控制率＞105%的，不得分。",
    "附1表2、表4",
    "99.02%",
    3,
    null,
  ],
  [
    "政府采购执行率",
    4,
    "政府采购执行率＝（实际政府采购金额÷政府采购预算数）×100%。",
    "执行率≥100%的，得满分；低于100%的，得分＝执行率×分值，保留两位小数。",
    "附1表6",
    live(`${BASE}!G@BOUGHT`, 2096.48 / 2192.2),
    3.83,
    "采购节约资金，执行率95.63%，扣0.17分",
  ],
  [
    "支出进度",
    3,
    "支出进度＝（截至某时点累计支出数÷全年预算数）×100%。",
    "6月末、9月末、11月末支出进度分别达到45%、70%、90%的，各得1分；未达到的，该时点不得分。",
    "附1表8、国库集中支付系统",
    "46.51%、72.20%、88.59%",
    2,
    "11月末支出进度88.59%，未达到90%，扣1分",
  ],
  [
    "在职人员控制率",
    3,
    "在职人员控制率＝（在职人员数÷编制数）×100%。",
    "控制率≤100%的，得满分；每超过1个百分点扣0.5分，扣完为止。",
    "附1表1、机构编制文件",
    "96.88%",
    3,
    null,
  ],
  [
    "固定资产利用率",
    3,
    "固定资产利用率＝（在用固定资产原值÷固定资产原值总额）×100%。",
    "得分＝固定资产利用率×分值，保留两位小数。",
    "附1表7、资产管理信息系统",
    live(`${BASE}!I@ASSETS`, 3082.52 / 3135.75),
    live("ROUND(E17*I17,2)", 2.95),
    "闲置资产53.23万元，扣0.05分",
  ],
  [
    "资金使用合规性",
    4,
    "部门使用预算资金是否符合相关法律法规和财务管理制度的规定。",
    "①符合国家财经法规和财务管理制度；②资金拨付有完整的审批程序和手续；③重大支出经过集体研究；④不存在截留、挤占、挪用、虚列支出等情况。每符合一项得1分。",
    "审计报告、会计凭证",
    "合规",
    4,
    null,
  ],
  [
    "绩效监控完成率",
    3,
    "绩效监控完成率＝（已完成绩效监控项目数量÷部门项目总数）×100%。",
    "得分＝绩效监控完成率×分值。",
    "附1表5、表9",
    "100%",
    3,
    null,
  ],
  [
    "评价结果应用率",
    3,
    "评价结果应用率＝（已应用的评价意见建议数量÷评价提出的意见建议总数）×100%。",
    "得分＝评价结果应用率×分值，保留两位小数。",
    "附1表9、整改报告",
    "88.89%",
    2.67,
    "9条意见建议应用8条，扣0.33分",
  ],
  [
    "重点工作任务完成率",
    6,
    "重点工作任务完成率＝（实际完成的重点工作任务数÷计划完成的重点工作任务数）×100%。",
    "全部完成的，得满分；每有1项未完成扣0.5分，扣完为止。",
    "附1表9、县委县政府督查通报",
    "96.15%",
    5.5,
    "26项完成25项，扣0.5分",
  ],
  [
    "高标准农田建设完成率",
    8,
    "高标准农田建设完成率＝（实际建成面积÷计划建设面积）×100%。",
    "完成率≥100%的，得满分；每低1个百分点扣0.4分，扣完为止。",
    "附1表9",
    "95.00%",
    6,
    "完成率95.00%，低5个百分点，扣2分",
  ],
  [
    "农产品质量安全抽检合格率",
    7,
    "农产品质量安全抽检合格率＝（抽检合格批次÷抽检总批次）×100%。",
    "合格率≥98%的，得7分；97%≤合格率＜98%的，得5分；95%≤合格率＜97%的，得3分；低于95%的，不得分。",
    "附1表10、检测报告",
    "98.86%",
    7,
    null,
  ],
  [
    "农村户厕改造完成率",
    7,
    "农村户厕改造完成率＝（实际改造户数÷计划改造户数）×100%。",
    "完成率≥100%的，得满分；90%（含）—100%的，得分值的80%；80%（含）—90%的，得分值的60%；低于80%的，不得分。",
    "附1表9、验收资料",
    "94.50%",
    5.6,
    "完成率94.50%，按分值的80%计分",
  ],
  [
    "粮食总产量",
    5,
    "全年粮食总产量（万吨），以统计部门公布数为准。",
    "总产量达到46.5万吨的，得满分；每减少0.1万吨扣0.5分，扣完为止。",
    "附1表9、统计公报",
    "46.82万吨",
    5,
    null,
  ],
  [
    "农村居民人均可支配收入增长率",
    5,
    "增长率＝[（本年人均可支配收入－上年人均可支配收入）÷上年人均可支配收入]×100%。",
    "增长率≥7%的，得满分；低于7%的，每低0.5个百分点扣1分（不足0.5个百分点的按0.5个百分点计算），扣完为止。",
    "附1表10、统计公报",
    "6.60%",
    4,
    "增长6.60%，低0.40个百分点，扣1分",
  ],
  [
    "生态效益",
    4,
    "部门履职对农业农村生态环境的改善程度。",
    "改善显著的，得4分；较显著的，得3分；一般的，得2分；不明显的，不得分。",
    "有关考核结果",
    "较显著",
    3,
    "化肥减量成效还不够大，扣1分",
  ],
  [
    "服务对象满意度",
    6,
    "服务对象满意度＝（满意问卷数÷有效问卷数）×100%。",
    "满意度≥95%的，得满分；85%≤满意度＜95%的，得分＝满意度÷95%×分值，保留两位小数；满意度＜85%的，不得分。",
    "附1表10、调查问卷",
    "92.96%",
    5.87,
    "满意度92.96%，扣0.13分",
  ],
];
const rows = { "@WHOLE": "24", "@GUESTS": String(GUESTS), "@BOUGHT": String(BOUGHT), "@ASSETS": String(ASSETS) };
items.forEach(([name, weight, meaning, rule, source, reached, score, why], at) => {
  const line = 6 + at;
  put(five, `A${line}`, at + 1);
  put(five, `D${line}`, name);
  put(five, `E${line}`, weight);
  left(five, `F${line}`, meaning);
  left(five, `G${line}`, rule);
  left(five, `H${line}`, source);
  const link = typeof reached === "string" ? reached : { ...reached, formula: reached.formula.replace(/@[A-Z]+/u, (mark) => rows[mark]) };
  put(five, `I${line}`, link, { format: PERCENT });
  put(five, `J${line}`, score);
  left(five, `K${line}`, why);
});
[
  ["B6:B20", "投入管理\n指标\n（52分）"],
  ["B21:B24", "产出指标\n（28分）"],
  ["B25:B28", "效益指标\n（20分）"],
  ["C6", "工作目标\n管理"],
  ["C7:C18", "预算和\n财务管理"],
  ["C19:C20", "绩效管理"],
  ["C21:C24", "履职任务\n完成"],
  ["C25:C27", "履职效益"],
  ["C28", "满意度"],
].forEach(([where, text]) => put(five, where, text));
put(five, "A29:D29", "合    计", { bold: true });
put(five, "E29", live("SUM(E6:E28)", 100));
put(five, "F29:I29", "评价等级：优□  良☑  中□  差□");
put(five, "J29", live("SUM(J6:J28)", 89.55), { format: "0.00" });
put(five, "K29", null);
grid(five, "A5:K29");
left(five, "A30:K30", "注：得分90（含）—100分为优，80（含）—90分为良，60（含）—80分为中，60分以下为差。");

await save(book, new URL(import.meta.url));
