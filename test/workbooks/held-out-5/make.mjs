// 荆阳县卫生健康局 2022 in the manner of Hubei: 附1 by 年度目标 with 权重 and 得分 and one cell of reasons for all, 附2 with 上年决算、本年预算、本年决算 in 元, 附3 with a 分值 beside each level, 附4 the report in 万元 with two tables in 元; everything agrees.
import { GROUPED, PERCENT, grid, left, live, money, put, rate, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "荆阳县卫生健康局";
const book = workbook(`${UNIT}规财股`);
const to = (value, places) => Number((Math.sign(value) * Math.round(Math.abs(value) * 10 ** places + 1e-6)) / 10 ** places);
const sumOf = (values) =>
  to(
    values.reduce((all, value) => all + value, 0),
    2,
  );
const bold = { bold: true };

// 附1
const form = sheet(book, "附1自评表", [15, 11, 14, 25, 17, 18, 18, 14]);
left(form, "A1", "附1");
title(form, "A2:H2", `2022年度${UNIT}部门整体绩效自评表`);
left(form, "A3:D3", `填报单位（盖章）：${UNIT}`);
put(form, "E3:H3", "填报日期：2023年3月16日", { align: "right" });
put(form, "A4", "单位名称");
put(form, "B4:D4", UNIT);
put(form, "E4", "联系人及电话");
put(form, "F4:H4", "汪某某  0712-5550168");
put(form, "A5", "基本支出总额\n（万元）");
money(form, "B5:D5", 1526.89);
put(form, "E5", "项目支出总额\n（万元）");
money(form, "F5:H5", 4156.25);
put(form, "A6:A10", "预算执行情况\n（万元）\n（20分）");
put(form, "B6:D6", "资金来源");
["预算数（A）", "执行数（B）", "执行率（B/A）", "得分\n（20分×执行率）"].forEach((text, at) => put(form, `${"EFGH"[at]}6`, text));
const funds = [
  ["其中：当年财政拨款", 5520.07, 5389.26],
  ["      上年结转资金", 194.93, 186.48],
  ["      其他资金", 120, 107.4],
];
const [planned, spent] = [1, 2].map((column) => sumOf(funds.map((fund) => fund[column])));
put(form, "B7:D7", "部门整体支出总额");
money(form, "E7", live("SUM(E8:E10)", planned), GROUPED);
money(form, "F7", live("SUM(F8:F10)", spent), GROUPED);
rate(form, "G7", live("F7/E7", spent / planned));
put(form, "H7", live("ROUND(G7*20,2)", to((spent / planned) * 20, 2)), { format: "0.00" });
funds.forEach(([name, plan, done], at) => {
  const line = 8 + at;
  left(form, `B${line}:D${line}`, name);
  money(form, `E${line}`, plan, GROUPED);
  money(form, `F${line}`, done, GROUPED);
  rate(form, `G${line}`, live(`F${line}/E${line}`, done / plan));
  put(form, `H${line}`, "—");
});
const goal = (line, name, aim, indicators, groups) => {
  put(form, `A${line}`, name, bold);
  left(form, `B${line}:H${line}`, aim);
  const first = line + 2;
  put(form, `A${line + 1}:A${line + 1 + indicators.length}`, "年度绩效\n指标");
  ["一级指标", "二级指标", "三级指标", "权重", "年初目标值（A）", "实际完成值（B）", "得分"].forEach((text, at) =>
    put(form, `${"BCDEFGH"[at]}${line + 1}`, text),
  );
  groups.forEach(([range, text]) => put(form, range, text));
  indicators.forEach(([indicator, weight, wanted, done, score], at) => {
    left(form, `D${first + at}`, indicator);
    put(form, `E${first + at}`, weight);
    put(form, `F${first + at}`, wanted);
    put(form, `G${first + at}`, done);
    put(form, `H${first + at}`, score);
  });
};
goal(
  11,
  "年度目标1\n（40分）",
  "落实国家基本公共卫生服务项目，健全重大疾病防控体系，65岁及以上老年人健康管理不少于36000人，居民健康水平稳步提高。",
  [
    ["居民电子健康档案建档率", 5, "≥90%", "93.6%", 5],
    ["65岁及以上老年人健康管理人数", 5, "≥36000人", "37250人", 5],
    ["高血压患者规范管理率", 5, "≥75%", "76.8%", 5],
    ["适龄儿童免疫规划疫苗接种率", 5, "≥95%", "97.2%", 5],
    ["补助资金拨付时间", 5, "2022年12月15日前", "2022年12月9日", 5],
    ["婴儿死亡率", 5, "≤4‰", "2.31‰", 5],
    ["服务对象满意度", 10, "≥90%", "91.5%", 10],
  ],
  [
    ["B13:B17", "产出指标"],
    ["C13:C14", "数量指标"],
    ["C15:C16", "质量指标"],
    ["C17", "时效指标"],
    ["B18", "效益指标"],
    ["C18", "社会效益指标"],
    ["B19", "满意度指标"],
    ["C19", "服务对象满意度指标"],
  ],
);
goal(
  20,
  "年度目标2\n（40分）",
  "提升基层医疗卫生服务能力，建成标准化村卫生室45个以上，落实计划生育奖励扶助政策，县域内就诊率达到90%。",
  [
    ["标准化村卫生室建成数量", 8, "≥45个", "42个", 7.47],
    ["计划生育奖励扶助人数", 6, "≥1860人", "1904人", 6],
    ["医疗设备采购验收合格率", 6, "100%", "100%", 6],
    ["“三公”经费支出", 5, "≤25.00万元", "22.13万元", 5],
    ["县域内就诊率", 5, "≥90%", "88.2%", 4.9],
    ["家庭医生签约服务机制", 4, "机制健全", "达成预期指标", 4],
    ["基层医务人员满意度", 6, "≥85%", "86.7%", 6],
  ],
  [
    ["B22:B25", "产出指标"],
    ["C22:C23", "数量指标"],
    ["C24", "质量指标"],
    ["C25", "成本指标"],
    ["B26:B27", "效益指标"],
    ["C26", "社会效益指标"],
    ["C27", "可持续影响指标"],
    ["B28", "满意度指标"],
    ["C28", "服务对象满意度指标"],
  ],
);
put(form, "A29:G29", "总    分", bold);
put(form, "H29", live("H7+SUM(H13:H19)+SUM(H22:H28)", 98.85), { bold: true, format: "0.00" });
put(form, "A30", "偏差大或\n目标未完成\n原因分析");
left(
  form,
  "B30:H30",
  "1.标准化村卫生室建成42个，比目标少3个，主要是3个村的选址调整，用地手续未办结。\n2.县域内就诊率88.2%，低于目标1.8个百分点，主要是县人民医院专科能力不足，部分患者外转。\n3.其他资金执行率89.50%，主要是培训进修计划推迟。",
);
put(form, "A31", "改进措施及\n结果应用方案");
left(
  form,
  "B31:H31",
  "加快3个村卫生室用地审批，2023年6月底前全部建成；加强县级重点专科建设；自评结果作为2023年预算调整和2024年预算安排的依据。",
);
left(
  form,
  "A32:H32",
  "备注：1.预算数为调整后的预算数（含上年结转），执行数为实际支出数。2.定量指标计分：正向指标（目标值为≥X）得分=权重×B/A，反向指标（目标值为≤X）得分=权重×A/B，得分不得突破权重，保留两位小数。3.定性指标分达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档，分别按权重的100%—80%（含）、80%—50%（含）、50%—0%确定得分。",
);
grid(form, "A4:H32");

// 附2
const base = sheet(book, "附2基础数据表", [36, 17, 17, 17, 17, 17, 17], {
  pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 },
});
left(base, "A1", "附2");
title(base, "A2:G2", "2022年度部门整体支出绩效评价基础数据表");
left(base, "A3:D3", `填报单位（盖章）：${UNIT}`);
put(base, "E3:G3", "金额单位：元", { align: "right" });
const pairs = (line, name, cells) => {
  put(base, `A${line}:A${line + 1}`, name);
  cells.forEach(([range, text, value, format]) => {
    const under = range.replace(/\d+/g, String(line + 1));
    put(base, range, text);
    if (format === GROUPED) money(base, under, value, format);
    else put(base, under, value, format === undefined ? {} : { format });
  });
};
pairs(4, "财政供养人员情况", [
  ["B4:C4", "编制数（人）", 96],
  ["D4:E4", "2022年末实际在职人数（人）", 94],
  ["F4:G4", "在职人员控制率", 0.9792, PERCENT],
]);
["经费控制情况", "2021年决算数", "2022年预算数", "2022年决算数", "预算控制率", "比上年增减额", "比上年增减率"].forEach((text, at) =>
  put(base, `${"ABCDEFG"[at]}6`, text, bold),
);
const vehicles = [186420.5, 190000, 172385.6];
const guests = [62318, 60000, 48926];
const [none, received] = [[0, 0, 0], [0, 1, 2].map((at) => sumOf([vehicles[at], guests[at]]))];
const projects = [
  ["基本公共卫生服务", 21846300, 23150000, 22986540],
  ["计划生育奖励扶助", 3742180, 3960000, 3918700],
  ["重大疾病防控", 5268900, 7420000, 7105270.5],
  ["基层医疗机构能力提升", 4135000, 5800000, 4872000],
  ["基本药物制度补助", 2618400, 2680000, 2680000],
];
const office = [
  ["      其中：办公费", 118642.3, 125000, 121370.8],
  ["            水电费", 86215.6, 90000, 93418.25],
  ["            差旅费", 142730, 130000, 118254],
  ["            会议费、培训费", 54380, 60000, 41760],
  ["            其他商品和服务支出", 312405.7, 320000, 331643.15],
];
const totals = (rows) => [1, 2, 3].map((column) => sumOf(rows.map((row) => row[column])));
const [projectSums, officeSums] = [totals(projects), totals(office)];
[
  ["一、“三公”经费", received, (c) => `${c}8+${c}11+${c}12`],
  ["    1.公务用车购置及运行维护费", vehicles, (c) => `SUM(${c}9:${c}10)`],
  ["      其中：公务用车购置费", none],
  ["            公务用车运行维护费", vehicles],
  ["    2.因公出国（境）费", none],
  ["    3.公务接待费", guests],
  ["二、项目支出", projectSums, (c) => `SUM(${c}14:${c}18)`],
  ...projects.map(([name, ...values], at) => [`    ${at + 1}.${name}`, values]),
  ["三、公用经费", officeSums, (c) => `SUM(${c}20:${c}24)`],
  ...office.map(([name, ...values]) => [name, values]),
  ["四、政府采购金额", [2415600, 2860000, 2688400]],
].forEach(([name, values, formula], at) => {
  const line = 7 + at;
  const [before, plan, done] = values;
  left(base, `A${line}`, name);
  values.forEach((value, column) => {
    const c = "BCD"[column];
    money(base, `${c}${line}`, formula === undefined ? value : live(formula(c), value), GROUPED);
  });
  if (plan === 0) {
    put(base, `E${line}`, "—");
    money(base, `F${line}`, 0, GROUPED);
    put(base, `G${line}`, "—");
    return;
  }
  rate(base, `E${line}`, live(`ROUND(D${line}/C${line},4)`, to(done / plan, 4)));
  money(base, `F${line}`, live(`D${line}-B${line}`, to(done - before, 2)), GROUPED);
  rate(base, `G${line}`, live(`ROUND(F${line}/B${line},4)`, to((done - before) / before, 4)));
});
["部门预算收支情况", "上年结转结余", "年初预算数", "年中调整数", "全年预算数", "全年决算数", "年末结转结余"].forEach((text, at) =>
  put(base, `${"ABCDEFG"[at]}26`, text, bold),
);
const basic = [84260, 14620000, 635740, 15340000, 15268914.3, 71085.7];
const special = [1865000, 38100000, 3045000, 43010000, 41562510.5, 1447489.5];
const whole = basic.map((value, at) => sumOf([value, special[at]]));
[basic, special].forEach((values, at) => {
  const line = 27 + at;
  left(base, `A${line}`, ["基本支出", "项目支出"][at]);
  values.forEach((value, column) => {
    const formula = [, , , `SUM(B${line}:D${line})`, , `E${line}-F${line}`][column];
    money(base, `${"BCDEFG"[column]}${line}`, formula === undefined ? value : live(formula, value), GROUPED);
  });
});
left(base, "A29", "合计");
whole.forEach((value, column) =>
  money(base, `${"BCDEFG"[column]}29`, live(`SUM(${"BCDEFG"[column]}27:${"BCDEFG"[column]}28)`, value), GROUPED),
);
pairs(30, "预算执行比率", [
  ["B30:C30", "预算完成率", live("ROUND(F29/E29,4)", to(whole[4] / whole[3], 4)), PERCENT],
  ["D30:E30", "预算调整率", 0.0698, PERCENT],
  ["F30:G30", "结转结余变动率", live("ROUND((G29-B29)/B29,4)", to((whole[5] - whole[0]) / whole[0], 4)), PERCENT],
]);
pairs(32, "楼堂馆所控制情况\n（2022年完工项目）", [
  ["B32", "批复规模（㎡）", 3200, "#,##0"],
  ["C32", "实际规模（㎡）", 3168, "#,##0"],
  ["D32", "规模控制率", 0.99, PERCENT],
  ["E32", "概算投资（元）", 8640000, GROUPED],
  ["F32", "实际投资（元）", 8467200, GROUPED],
  ["G32", "投资概算控制率", 0.98, PERCENT],
]);
pairs(34, "固定资产使用情况", [
  ["B34:C34", "固定资产总额", 27300000, GROUPED],
  ["D34:E34", "实际在用固定资产总额", 26481000, GROUPED],
  ["F34:G34", "固定资产利用率", live("ROUND(D35/B35,4)", 0.97), PERCENT],
]);
pairs(36, "职责履行情况", [
  ["B36", "计划工作数（项）", 26],
  ["C36", "实际完成数（项）", 25],
  ["D36", "重点工作完成率", live("ROUND(C37/B37,4)", 0.9615), PERCENT],
  ["E36", "按时完成数（项）", 24],
  ["F36", "质量达标数（项）", 25],
  ["G36", "服务对象满意度", "91.5%"],
]);
put(base, "A38", "厉行节约保障措施");
left(base, "B38:G38", "修订公务接待、公务用车和差旅费管理办法，公务用车实行派车单制度，会议培训优先采用视频方式，水电实行定额管理。");
left(
  base,
  "A39:G39",
  "说明：预算控制率=2022年决算数/2022年预算数；比上年增减率=比上年增减额/2021年决算数。“三公”经费全部在公用经费中列支。",
);
left(base, "A40:D40", "填表人：汪某某");
put(base, "E40:G40", "填报日期：2023年3月16日", { align: "right" });
grid(base, "A4:G38");

// 附3
const marks = sheet(book, "附3评分表", [9, 7, 11, 7, 17, 7, 40, 46, 8, 28], {
  pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 },
});
left(marks, "A1", "附3");
title(marks, "A2:J2", "2022年度部门整体支出绩效评价评分表");
left(marks, "A3:F3", `被评价单位：${UNIT}`);
put(marks, "G3:J3", "单位：分", { align: "right" });
["一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "指标说明", "评价标准", "得分", "得分依据"].forEach((text, at) =>
  put(marks, `${"ABCDEFGHIJ"[at]}4`, text, bold),
);
[
  ["A", "B", 5, 8, "投入", 15],
  ["A", "B", 9, 22, "过程", 50],
  ["A", "B", 23, 25, "产出", 20],
  ["A", "B", 26, 28, "效果", 15],
  ["C", "D", 5, 6, "目标设定", 5],
  ["C", "D", 7, 8, "预算配置", 10],
  ["C", "D", 9, 16, "预算执行", 30],
  ["C", "D", 17, 20, "预算管理", 14],
  ["C", "D", 21, 22, "资产管理", 6],
  ["C", "D", 23, 25, "职责履行", 20],
  ["C", "D", 26, 28, "履职效益", 15],
].forEach(([name, weight, first, last, text, points]) => {
  put(marks, `${name}${first}:${name}${last}`, text);
  put(marks, `${weight}${first}:${weight}${last}`, points);
});
[
  [
    "绩效目标合理性",
    3,
    "部门整体绩效目标是否依据充分、符合客观实际。",
    "①符合国家法律法规和县委县政府决策部署，得1分；②符合部门“三定”职责，得1分；③符合部门中长期规划，得1分。",
    3,
  ],
  [
    "绩效指标明确性",
    2,
    "依据绩效目标设定的绩效指标是否清晰、细化、可衡量。",
    "①分解细化为具体的绩效指标，得1分；②与部门年度任务数或计划数对应，得1分。",
    1,
    "②医共体建设任务未设绩效指标，扣1分。",
  ],
  [
    "在职人员控制率",
    5,
    "在职人员控制率=（在职人员数/编制数）×100%。",
    "以100%为标准。在职人员控制率≤100%，得5分；每超过1个百分点扣0.5分，扣完为止。",
    5,
  ],
  [
    "“三公”经费变动率",
    5,
    "“三公”经费变动率=[（本年度“三公”经费决算数-上年度“三公”经费决算数）/上年度“三公”经费决算数]×100%。",
    "“三公”经费变动率≤0，得5分；大于0的，每超过1个百分点扣1分，扣完为止。",
    5,
  ],
  [
    "预算完成率",
    5,
    "预算完成率=（预算完成数/全年预算数）×100%。预算完成数为全年决算数。",
    "得分=预算完成率×5分，超过100%的按5分计，保留两位小数。",
    live("ROUND(附2基础数据表!B31*F9,2)", 4.87),
    "预算完成率97.40%，扣0.13分。",
  ],
  [
    "预算调整率",
    4,
    "预算调整率=（年中调整数/年初预算数）×100%。",
    "预算调整率≤5%，得4分；5%—10%（含），得3分；10%—20%（含），得1分；大于20%，不得分。",
    3,
    "预算调整率6.98%，扣1分。",
  ],
  [
    "结转结余变动率",
    3,
    "结转结余变动率=[（年末结转结余-上年结转结余）/上年结转结余]×100%。",
    "变动率≤0，得3分；大于0的，每增加10个百分点扣1分，不足10个百分点的按10个百分点计算，扣完为止。",
    3,
  ],
  [
    "公用经费控制率",
    4,
    "公用经费控制率=（实际支出公用经费总额/预算安排公用经费总额）×100%。",
    "100%以下（含）计满分，每超出1个百分点扣1分，扣完为止。",
    4,
  ],
  [
    "“三公”经费控制率",
    5,
    "“三公”经费控制率=（“三公”经费决算数/“三公”经费预算数）×100%。",
    "100%以下（含）计满分，每超出1个百分点扣1分，扣完为止。",
    5,
  ],
  [
    "政府采购执行率",
    4,
    "政府采购执行率=（实际政府采购金额/政府采购预算数）×100%。",
    "以95%为标准。执行率≥95%，得4分；每低于1个百分点扣0.5分，扣完为止。",
    3.5,
    "执行率94.00%，低于标准1个百分点，扣0.5分。",
  ],
  [
    "楼堂馆所面积控制率",
    2,
    "面积控制率=（实际建设面积/批准建设面积）×100%，评价2022年完工项目。",
    "100%以下（含）计满分，每超出5个百分点扣1分，扣完为止。没有新建项目的按满分计算。",
    2,
  ],
  [
    "楼堂馆所投资概算控制率",
    3,
    "投资概算控制率=（实际投资金额/批准投资金额）×100%，评价2022年完工项目。",
    "100%以下（含）计满分，每超出5个百分点扣1分，扣完为止。没有新建项目的按满分计算。",
    3,
  ],
  [
    "管理制度健全性",
    4,
    "预算管理、财务管理、内部控制等制度是否健全完整并有效执行。",
    "①预算资金管理办法健全，得1分；②内部财务管理制度健全，得1分；③制度合法、合规、完整，得1分；④制度得到有效执行，得1分。",
    4,
  ],
  [
    "资金使用合规性",
    6,
    "预算资金使用是否符合财务管理制度和专项资金管理办法的规定，有无截留、挤占、挪用、虚列支出等情况。",
    "全部合规得6分；每出现一例不符合要求的扣2分，扣完为止。",
    4,
    "1笔公共卫生补助资金拨付审批手续不全，扣2分。",
  ],
  ["预决算信息公开性", 2, "是否按照政府信息公开的规定公开预决算信息。", "①按规定内容公开，得1分；②按规定时限公开，得1分。", 2],
  ["基础信息完善性", 2, "预算管理的基础信息和会计信息资料是否完善。", "①基础数据信息真实、完整，得1分；②会计信息资料准确，得1分。", 2],
  ["资产管理安全性", 2, "资产是否保存完整、使用合规、处置规范、收入及时足额上缴。", "每出现一例不符合要求的扣1分，扣完为止。", 2],
  [
    "固定资产利用率",
    4,
    "固定资产利用率=（实际在用固定资产总额/固定资产总额）×100%。",
    "利用率≥98%，得4分；95%（含）—98%，得3分；90%（含）—95%，得2分；90%以下，不得分。",
    3,
    "利用率97.00%，扣1分。",
  ],
  [
    "重点工作完成率",
    8,
    "重点工作完成率=（实际完成数/计划工作数）×100%。",
    "得分=重点工作完成率×8分，保留两位小数。",
    live("ROUND(附2基础数据表!D37*F23,2)", 7.69),
    "1项重点工作未完成，扣0.31分。",
  ],
  [
    "完成及时率",
    6,
    "完成及时率=（按时完成数/计划工作数）×100%。",
    "得分=完成及时率×6分，保留两位小数。",
    5.54,
    "2项重点工作未按时完成，扣0.46分。",
  ],
  ["质量达标率", 6, "质量达标率=（质量达标数/实际完成数）×100%。", "得分=质量达标率×6分，保留两位小数。", 6],
  [
    "社会效益",
    5,
    "部门履行职责对居民健康和社会发展所带来的影响。",
    "效果显著，得5分；效果较好，得4分；效果一般，得2分；效果不明显，不得分。",
    4,
    "县域内就诊率未达目标，效果较好，扣1分。",
  ],
  ["可持续影响", 4, "长效管理机制和人才队伍的建设情况。", "机制健全，得4分；机制基本健全，得2分；未建立机制，不得分。", 4],
  [
    "社会公众或服务对象满意度",
    6,
    "社会公众或服务对象对部门履职效果的满意程度，一般采取社会调查的方式。",
    "90%（含）以上得6分；80%（含）—90%，得4分；70%（含）—80%，得2分；低于70%不得分。",
    6,
    "满意度调查结果91.5%。",
  ],
].forEach(([name, weight, explained, rule, score, why], at) => {
  const line = 5 + at;
  put(marks, `E${line}`, name);
  put(marks, `F${line}`, weight);
  left(marks, `G${line}`, explained);
  left(marks, `H${line}`, rule);
  put(marks, `I${line}`, score);
  left(marks, `J${line}`, why ?? null);
});
put(marks, "A29:E29", "合    计", bold);
put(marks, "F29", live("SUM(F5:F28)", 100), bold);
left(marks, "G29:H29", null);
put(marks, "I29", live("SUM(I5:I28)", 92.6), { bold: true, format: "0.00" });
left(marks, "J29", "自评等级：优");
left(marks, "A30:J30", "注：得分90分（含）以上为优，80分（含）—90分为良，60分（含）—80分为中，60分以下为差。");
grid(marks, "A4:J30");

// 附4
const report = sheet(book, "附4自评报告", [30, 19, 19, 19, 19, 19]);
let row = 3;
const paragraph = (text, { heading = false, align = "left" } = {}) => {
  const shown = heading || align !== "left" ? text : `　　${text}`;
  put(report, `A${row}:F${row}`, shown, { align, size: 12, bold: heading, font: heading ? "黑体" : "仿宋_GB2312" });
  report.getRow(row).height = Math.max(1, Math.ceil((shown.length * 2.3) / 125)) * 20 + 4;
  row += 1;
};
const heading = (text) => paragraph(text, { heading: true });
const table = (name, lines, rates = []) => {
  paragraph(name, { align: "center" });
  const first = row;
  for (const line of lines) {
    line.forEach((value, at) => {
      const where = `${"ABCDEF"[at]}${row}`;
      const cell = typeof value === "function" ? value(row) : value;
      if (typeof cell === "string") put(report, where, cell, { align: at === 0 ? "left" : "center" });
      else if (rates.includes(at)) put(report, where, cell, { format: PERCENT });
      else money(report, where, cell, GROUPED);
    });
    row += 1;
  }
  grid(report, `A${first}:${"ABCDEF"[lines[0].length - 1]}${row - 1}`);
};
const sum = (column, rows, result) => (line) => live(`SUM(${column}${line - rows}:${column}${line - 1})`, result);
const quotient = (upper, lower, result) => (line) => live(`ROUND(${upper}${line}/${lower}${line},4)`, result);
const less = (upper, lower, result) => (line) => live(`${upper}${line}-${lower}${line}`, result);
const ten = (value) => to(value / 10000, 2);

left(report, "A1", "附4");
title(report, "A2:F2", `${UNIT}2022年度部门整体支出绩效自评报告`);
heading("一、部门基本情况");
paragraph("县卫生健康局为县政府工作部门，内设股室8个，下辖乡镇卫生院14个。核定编制96名，2022年末实际在职人员94名，在职人员控制率97.92%。");
paragraph("2022年年初预算5,272.00万元，上年结转结余194.93万元，年中调整增加368.07万元，全年预算5,835.00万元，详见表1。");
table("表1  部门预算收支情况表（单位：万元）", [
  ["支出性质", "上年结转结余", "年初预算数", "年中调整数", "全年预算数", "全年决算数"],
  ["基本支出", ...basic.slice(0, 5).map(ten)],
  ["项目支出", ...special.slice(0, 5).map(ten)],
  ["合计", ...["B", "C", "D", "E", "F"].map((column, at) => sum(column, 2, ten(whole[at])))],
]);
heading("二、预算执行情况");
paragraph("2022年全年决算支出5,683.14万元，预算完成率97.40%。年末结转结余151.86万元，比上年结转结余减少43.07万元，下降22.09%。");
paragraph("全年支出中，基本支出1,526.89万元，占支出总额的26.87%；项目支出4,156.25万元，占支出总额的73.13%。按经济分类的构成见表2。");
const economic = [
  ["工资福利支出", 13846052.1, 0],
  ["商品和服务支出", 706446.2, 31486160.5],
  ["对个人和家庭的补助", 716416, 3918700],
  ["资本性支出", 0, 6157650],
];
const economicSums = [1, 2].map((column) => sumOf(economic.map((line) => line[column])));
table(
  "表2  支出构成表（单位：元）",
  [
    ["支出项目", "基本支出", "项目支出", "合计", "占比"],
    ...economic.map(([name, one, two]) => [
      name,
      one,
      two,
      (line) => live(`B${line}+C${line}`, sumOf([one, two])),
      to(sumOf([one, two]) / whole[4], 4),
    ]),
    ["合计", sum("B", 4, economicSums[0]), sum("C", 4, economicSums[1]), sum("D", 4, whole[4]), sum("E", 4, 1)],
  ],
  [4],
);
paragraph("公用经费预算72.50万元，实际支出70.64万元，公用经费控制率97.44%，节约1.86万元；比上年减少7,927.40元，下降1.11%。");
paragraph(
  "“三公”经费预算250,000.00元，实际支出221,311.60元，结余28,688.40元，“三公”经费控制率88.52%；比上年决算数248,738.50元减少27,426.90元，“三公”经费变动率为-11.03%。其中公务用车运行维护费172,385.60元，公务接待费48,926.00元，无因公出国（境）支出。",
);
table(
  "表3  “三公”经费情况表（单位：元）",
  [
    ["项目", "上年决算数", "本年预算数", "本年决算数", "预算结余", "控制率"],
    ...[
      ["公务用车运行维护费", vehicles],
      ["公务接待费", guests],
    ].map(([name, [before, plan, done]]) => [
      name,
      before,
      plan,
      done,
      less("C", "D", to(plan - done, 2)),
      quotient("D", "C", to(done / plan, 4)),
    ]),
    ["合计", ...["B", "C", "D"].map((column, at) => sum(column, 2, received[at])), sum("E", 2, 28688.4), quotient("D", "C", 0.8852)],
  ],
  [5],
);
paragraph(
  "项目支出全年预算4,301.00万元，共5个项目，实际支出4,156.25万元，执行率96.63%，未支出144.75万元。其中基层医疗机构能力提升项目执行率最低，为84.00%，未支出92.80万元，系部分设备年末尚未验收。各项目执行情况见表4。",
);
table(
  "表4  项目支出执行情况表（单位：万元）",
  [
    ["项目名称", "全年预算数", "全年决算数", "未支出数", "执行率"],
    ...projects.map(([name, , plan, done]) => [
      name,
      ten(plan),
      ten(done),
      less("B", "C", to(ten(plan) - ten(done), 2)),
      to(ten(done) / ten(plan), 4),
    ]),
    ["合计", sum("B", 5, 4301), sum("C", 5, 4156.25), sum("D", 5, 144.75), quotient("C", "B", 0.9663)],
  ],
  [4],
);
paragraph("政府采购预算286.00万元，实际采购268.84万元，政府采购执行率94.00%，比上年增长11.29%。");
paragraph(
  "固定资产总额2,730.00万元，其中在用2,648.10万元，固定资产利用率97.00%。2022年完工的疾控中心业务用房批复规模3,200㎡，实际规模3,168㎡，规模控制率99.00%；概算投资864.00万元，实际投资846.72万元，投资概算控制率98.00%。",
);
heading("三、绩效目标完成情况");
paragraph(
  "（一）基本公共卫生服务。居民电子健康档案建档率93.6%；65岁及以上老年人健康管理37250人，比目标多1250人；高血压患者规范管理率76.8%；适龄儿童免疫规划疫苗接种率97.2%；婴儿死亡率2.31‰，低于4‰的控制目标。",
);
paragraph(
  "（二）基层服务能力。建成标准化村卫生室42个，为目标45个的93.33%；计划生育奖励扶助1904人；县域内就诊率88.2%，低于目标1.8个百分点。",
);
paragraph("（三）重点工作。全年计划26项，实际完成25项，重点工作完成率96.15%；按时完成24项，完成及时率92.31%。服务对象满意度91.5%。");
heading("四、自评结论");
paragraph("按照评分表，2022年度部门整体支出绩效自评得92.60分，等级为“优”。其中：投入14分，过程45.37分，产出19.23分，效果14分。");
paragraph(
  "按照自评表，部门整体绩效自评得98.85分。其中：预算执行19.48分，年度目标1得40分，年度目标2得39.37分。14个三级指标中12个达到目标值。",
);
heading("五、存在的问题及改进措施");
paragraph(
  "一是预算编制不够精细，年中调整较多，预算调整率6.98%。二是固定资产利用率不够高，81.90万元资产闲置。三是村卫生室建设进度偏慢，3个未建成。",
);
paragraph("2023年将细化预算编制，严控年中调整；清理闲置资产，能调剂的调剂到乡镇卫生院；3个村卫生室于2023年6月底前建成。");
paragraph(UNIT, { align: "right" });
paragraph("2023年3月20日", { align: "right" });
await save(book, new URL(".", import.meta.url));
