// 沅溪县水利局 2023: the provincial forms as another county fills them: 附件3 with 分值 and 得分, 附件4 with the long list of 经费控制情况 over four columns of years, 附件5 with 指标说明 before 评价标准 and one score for three effects, 附件6 with tables in 元 and in 万元; everything agrees.
import { GROUPED, PERCENT, grid, left, live, money, put, rate, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "沅溪县水利局";
const book = workbook("沅溪县水利局计财股");
const to = (value, places) => Number((Math.sign(value) * Math.round(Math.abs(value) * 10 ** places + 1e-7)) / 10 ** places);
const sumOf = (values) =>
  to(
    values.reduce((all, value) => all + value, 0),
    2,
  );
const share = (part, whole) => to(part / whole, 4);

const three = sheet(book, "附3自评表", [7, 13, 15, 24, 17, 17, 9, 11, 34], {
  pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 },
});
title(three, "A1:I1", "2023年度部门整体支出绩效自评表");
left(three, "A2:E2", `填报单位（盖章）：${UNIT}`);
put(three, "F2:I2", "附件3", { align: "right" });
put(three, "A3:C3", "预算部门名称");
put(three, "D3:I3", UNIT);
put(three, "A4:A11", "年度预算资金（万元）");
put(three, "B4:C4", "资金来源及支出性质");
["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"].forEach((text, at) => put(three, `${"DEFGHI"[at]}4`, text));
const sources = [
  ["  其中：一般公共预算拨款", 1873.92, 2148.62, 2083.86],
  ["        政府性基金拨款", 236, 236, 228.5],
  ["        上年结转资金", 0, 96.35, 92.1],
  ["        其他资金", 76.48, 76.48, 71.2],
];
const natures = [
  ["按支出性质：基本支出", 1342.6, 1404.78, 1392.46],
  ["            项目支出", 843.8, 1152.67, 1083.2],
];
left(three, "B5:C5", "年度资金总额");
["D", "E", "F"].forEach((column, at) => {
  const whole = sumOf(sources.map((source) => source[1 + at]));
  money(three, `${column}5`, live(`SUM(${column}6:${column}9)`, whole), GROUPED);
});
put(three, "G5", 10);
rate(three, "H5", live("ROUND(F5/E5,4)", 0.968));
put(three, "I5", live("ROUND(H5*G5,2)", 9.68));
[...sources, ...natures].forEach(([name, early, full, spent], at) => {
  const line = 6 + at;
  left(three, `B${line}:C${line}`, name);
  [early, full, spent].forEach((value, column) => money(three, `${"DEF"[column]}${line}`, value, GROUPED));
  put(three, `G${line}`, "—");
  rate(three, `H${line}`, at < 4 ? live(`ROUND(F${line}/E${line},4)`, share(spent, full)) : share(spent, full));
  put(three, `I${line}`, "—");
});
put(three, "A12:A13", "年度总体目标");
put(three, "B12:E12", "年初设定目标");
put(three, "F12:I12", "全年实际完成情况");
left(
  three,
  "B13:E13",
  "目标1：抓好水旱灾害防御，汛前检查于3月31日前完成，不发生水库垮坝事故。\n目标2：完成5座小型病险水库除险加固，河道清淤疏浚32公里以上。\n目标3：提升农村供水保障水平，受益人口1.80万人以上，水质达标率95%以上。",
);
left(
  three,
  "F13:I13",
  "1.汛前检查于3月28日完成，全年未发生水库垮坝事故。\n2.完成5座小型病险水库除险加固，河道清淤疏浚34.6公里。\n3.农村供水保障受益人口1.92万人，水质达标率96.3%。",
);
put(three, "A14", "部门职能职责");
left(
  three,
  "B14:I14",
  "（一）保障水资源的合理开发利用，组织编制全县水利规划。（二）负责水旱灾害防御和水工程调度。（三）指导水利设施、河湖水域及其岸线的管理、保护与综合利用。（四）指导农村水利工作，组织实施农村供水和灌排工程。（五）承担县河长制工作委员会办公室日常工作。（六）完成县委、县政府交办的其他任务。",
);
put(three, "A15:A29", "绩效指标");
["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"].forEach((text, at) =>
  put(three, `${"BCDEFGHI"[at]}15`, text),
);
put(three, "B16:B24", "产出指标\n（50分）");
put(three, "B25:B28", "效益指标\n（30分）");
put(three, "B29", "满意度指标\n（10分）");
put(three, "C16:C19", "数量指标");
put(three, "C20:C21", "质量指标");
put(three, "C22:C23", "时效指标");
["成本指标", "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标", "服务对象满意度指标"].forEach((text, at) =>
  put(three, `C${24 + at}`, text),
);
[
  ["河道清淤疏浚长度", "≥32公里", "34.6公里", 6, 6],
  ["小型病险水库除险加固座数", "5座", "5座", 6, 6],
  ["农村供水保障受益人口", "≥1.80万人", "1.92万人", 6, 6],
  ["水利工程巡查次数", "≥240次", "312次", 6, 6, "主汛期降雨偏多，增加加密巡查，下年度按近三年平均数设定目标。"],
  ["工程验收合格率", "100%", "100%", 6, 6],
  ["农村饮水水质达标率", "≥95%", "96.3%", 5, 5],
  ["汛前检查完成时间", "2023年3月31日前", "2023年3月28日", 5, 5],
  [
    "重点工作按期完成率",
    "100%",
    "91.67%",
    5,
    4.58,
    "12项中完成11项，灌区渠系配套工程因征地受阻未按期完工，已倒排工期，2024年4月底前完工。",
  ],
  ["“三公”经费支出", "≤38.50万元", "34.37万元", 5, 5],
  ["新增和改善灌溉面积", "≥1.20万亩", "1.26万亩", 8, 8],
  ["水库垮坝事故", "0起", "0起", 8, 8],
  ["河湖“四乱”问题整改销号率", "100%", "100%", 7, 7],
  ["水利工程管护责任落实率", "100%", "100%", 7, 7],
  ["用水户满意度", "≥90%", "92.6%", 10, 10],
].forEach(([name, wanted, done, weight, score, why], at) => {
  const line = 16 + at;
  left(three, `D${line}`, name);
  put(three, `E${line}`, wanted);
  put(three, `F${line}`, done);
  put(three, `G${line}`, weight);
  put(three, `H${line}`, score);
  left(three, `I${line}`, why ?? null);
});
put(three, "A30:F30", "总分", { bold: true });
put(three, "G30", live("G5+SUM(G16:G29)", 100), { bold: true });
put(three, "H30", live("I5+SUM(H16:H29)", 99.26), { bold: true });
put(three, "I30", null);
left(three, "A31:I31", "注：预算执行得分=执行率×10；定量指标完成的计满分，未完成的按完成比例计分，保留两位小数；本表得分与附件5口径不同。");
left(three, "A32:I32", "填表人：戴某某　　　填报日期：2024年3月22日　　　联系电话：0739-5550186　　　单位负责人：覃某某");
grid(three, "A3:I30");

const four = sheet(book, "附4基础数据表", [31, 15, 15, 15, 15, 15, 17]);
left(four, "A1", "附件4");
title(four, "A2:G2", "部门整体支出绩效评价基础数据表（2023年度）");
left(four, "A3:D3", `填报单位：${UNIT}`);
put(four, "E3:G3", "金额单位：万元", { align: "right" });
const heads = (line, texts) => texts.forEach((text, at) => put(four, `${"BCDEFG"[at]}${line}`, text, { bold: true }));
const pairs = (line, texts) =>
  texts.forEach((text, at) => put(four, `${["B", "D", "F"][at]}${line}:${["C", "E", "G"][at]}${line}`, text, { bold: true }));
put(four, "A4:A5", "财政供养人员情况（人）", { bold: true });
pairs(4, ["编制数", "2023年末实际在职人数", "控制率"]);
put(four, "B5:C5", 96);
put(four, "D5:E5", 94);
rate(four, "F5:G5", live("ROUND(D5/B5,4)", 0.9792));
put(four, "A6", "经费控制情况", { bold: true });
heads(6, ["2022年预算数", "2022年决算数", "2023年预算数", "2023年决算数", "控制（执行）率", "备注"]);
[
  ["“三公经费”", [41, 38.92, 38.5, 34.37], (column) => `${column}8+${column}11+${column}12`],
  ["  1、公务用车购置和维护经费", [26, 25.14, 24.5, 23.65], (column) => `${column}9+${column}10`],
  ["    其中：公务用车购置", [0, 0, 0, 0]],
  ["          公务用车运行维护", [26, 25.14, 24.5, 23.65]],
  ["  2、出国（境）经费", [0, 0, 0, 0]],
  ["  3、公务接待", [15, 13.78, 14, 10.72]],
  ["项目支出", [1012, 968.44, 1152.67, 1083.2], (column) => `${column}14+${column}17+${column}20`, "含上年结转安排"],
  ["  1、业务工作专项", [232, 226.07, 240.5, 232.54], (column) => `SUM(${column}15:${column}16)`],
  ["    防汛抗旱专项", [150, 146.72, 156, 152.38]],
  ["    河湖长制及水行政执法", [82, 79.35, 84.5, 80.16]],
  ["  2、运行维护专项", [360, 345.78, 384.17, 370.99], (column) => `SUM(${column}18:${column}19)`],
  ["    水利工程维修养护", [220, 212.6, 238.2, 229.74]],
  ["    农村饮水工程维修养护", [140, 133.18, 145.97, 141.25]],
  ["  3、省级专项资金", [420, 396.59, 528, 479.67], (column) => `SUM(${column}21:${column}22)`],
  ["    小型水库除险加固", [280, 270.47, 348, 341.29]],
  ["    灌区渠系配套工程", [140, 126.12, 180, 138.38], undefined, "征地受阻延期"],
  ["公用经费", [178, 179.82, 176, 181.46], (column) => `SUM(${column}24:${column}27)`],
  ["  其中：1、办公经费", [54, 53.46, 52, 55.73]],
  ["        2、水费、电费、差旅费", [66, 67.05, 68, 71.24]],
  ["        3、会议费、培训费", [26, 25.17, 24, 22.18]],
  ["        4、其他", [32, 34.14, 32, 32.31]],
  ["政府采购金额", [286, 279.14, 312, 298.58]],
].forEach(([name, amounts, formula, remark], at) => {
  const line = 7 + at;
  left(four, `A${line}`, name);
  amounts.forEach((amount, index) => {
    const column = "BCDE"[index];
    money(four, `${column}${line}`, formula === undefined ? amount : live(formula(column), amount), GROUPED);
  });
  const [, , planned, spent] = amounts;
  if (planned === 0) put(four, `F${line}`, "—");
  else rate(four, `F${line}`, live(`ROUND(E${line}/D${line},4)`, share(spent, planned)));
  put(four, `G${line}`, remark ?? null, { size: 9 });
});
put(four, "A29:A30", "部门基本支出预算调整", { bold: true });
heads(29, ["年初预算数", "年中调整数", "调整后预算数", "决算数"]);
put(four, "F29:G29", "调整率", { bold: true });
[1342.6, 62.18, live("B30+C30", 1404.78), 1392.46].forEach((value, at) => money(four, `${"BCDE"[at]}30`, value, GROUPED));
rate(four, "F30:G30", live("ROUND(C30/B30,4)", 0.0463));
put(four, "A31:A32", "部门预算完成情况", { bold: true });
heads(31, ["上年结转数", "年初预算数", "本年追加预算数", "决算支出数", "年末结余数", "预算完成率"]);
[96.35, 2186.4, 274.7, 2475.66, live("B32+C32+D32-E32", 81.79)].forEach((value, at) => money(four, `${"BCDEF"[at]}32`, value, GROUPED));
rate(four, "G32", live("ROUND((B32+C32+D32-F32)/(B32+C32+D32),4)", 0.968));
put(four, "A33:A34", "预算控制及结转结余变动情况", { bold: true });
heads(33, ["年初预算数", "本年追加预算数", "预算控制率", "上年结转结余数", "本年结转结余数", "结转结余变动率"]);
[2186.4, 274.7].forEach((value, at) => money(four, `${"BC"[at]}34`, value, GROUPED));
rate(four, "D34", 0.1256);
[96.35, 81.79].forEach((value, at) => money(four, `${"EF"[at]}34`, value, GROUPED));
rate(four, "G34", -0.1511);
put(four, "A35:A36", "楼堂馆所控制情况\n（2023年完工项目）", { bold: true });
heads(35, ["批复规模（㎡）", "实际规模（㎡）", "规模控制率", "概算投资（万元）", "实际投资（万元）", "投资概算控制率"]);
[1260, 1248.6].forEach((value, at) => money(four, `${"BC"[at]}36`, value, GROUPED));
rate(four, "D36", live("ROUND(C36/B36,4)", 0.991));
[386, 379.52].forEach((value, at) => money(four, `${"EF"[at]}36`, value, GROUPED));
rate(four, "G36", live("ROUND(F36/E36,4)", 0.9832));
put(four, "A37:A38", "固定资产使用情况", { bold: true });
pairs(37, ["固定资产总额", "实际在用固定资产总额", "利用率"]);
put(four, "B38:C38", 2846.9, { format: GROUPED });
put(four, "D38:E38", 2803.72, { format: GROUPED });
rate(four, "F38:G38", 0.9848);
put(four, "A39:A40", "重点工作完成情况（项）", { bold: true });
pairs(39, ["年度计划数", "实际完成数", "完成率"]);
put(four, "B40:C40", 12);
put(four, "D40:E40", 11);
rate(four, "F40:G40", live("ROUND(D40/B40,4)", 0.9167));
put(four, "A41:A44", "内部控制制度建设情况\n（是/否）", { bold: true });
pairs(41, ["预算业务管理", "收支业务管理", "政府采购业务"]);
pairs(43, ["国有资产业务管理", "建设项目业务管理", "合同业务管理"]);
for (const line of [42, 44]) for (const [first, last] of ["BC", "DE", "FG"]) put(four, `${first}${line}:${last}${line}`, "是");
put(four, "A45", "厉行节约保障措施", { bold: true });
left(
  four,
  "B45:G45",
  "制定公务接待、公务用车、差旅费管理办法，公务接待实行事前审批、一事一单，公务用车定点维修加油，按季通报经费支出进度。",
);
left(
  four,
  "A46:G46",
  "说明：“项目支出”填报基本支出以外的所有项目支出；“公用经费”填报基本支出中的一般商品和服务支出；控制（执行）率=2023年决算数/2023年预算数×100%。",
);
left(four, "A47:G47", "填表人（签名）：戴某某　　填报日期：2024年3月22日　　联系电话：0739-5550186　　单位负责人（签名）：覃某某");
grid(four, "A4:G45");

const five = sheet(book, "Sheet3", [8, 7, 10, 7, 18, 7, 46, 46, 8, 28], {
  pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 },
});
title(five, "A1:J1", "部门整体支出绩效评价指标评分表");
put(five, "A2:J2", "（2023年度）");
left(five, "A3:H3", `评价部门：${UNIT}`);
put(five, "I3:J3", "附件5", { align: "right" });
["一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "指标说明", "评价标准", "得分", "扣分原因"].forEach((text, at) =>
  put(five, `${"ABCDEFGHIJ"[at]}4`, text, { bold: true }),
);
[
  [5, 6, "投入", 10],
  [7, 16, "过程", 60],
  [17, 22, "产出及效率", 30],
].forEach(([first, last, name, weight]) => {
  put(five, `A${first}:A${last}`, name);
  put(five, `B${first}:B${last}`, weight);
});
[
  [5, 6, "预算配置", 10],
  [7, 10, "预算执行", 20],
  [11, 16, "预算管理", 40],
  [17, 17, "职责履行", 8],
  [18, 22, "履职效益", 22],
].forEach(([first, last, name, weight]) => {
  put(five, first === last ? `C${first}` : `C${first}:C${last}`, name);
  put(five, first === last ? `D${first}` : `D${first}:D${last}`, weight);
});
const item = (line, [name, weight, explained, rule, score, why]) => {
  put(five, `E${line}`, name);
  put(five, `F${line}`, weight);
  left(five, `G${line}`, explained);
  left(five, `H${line}`, rule);
  put(five, `I${line}`, score);
  left(five, `J${line}`, why ?? null);
};
[
  [
    "在职人员控制率",
    5,
    "在职人员控制率=（在职人员数/编制数）×100%。在职人员数以部门决算编制口径为准，编制数为机构编制部门核定批复的人员编制数。",
    "以100%为标准。在职人员控制率≤100%，计5分；每超过一个百分点扣0.5分，扣完为止。",
    5,
  ],
  [
    "“三公经费”变动率",
    5,
    "“三公经费”变动率=[（本年度“三公经费”预算数-上年度“三公经费”预算数）/上年度“三公经费”预算数]×100%。",
    "“三公经费”变动率≤0，计5分；“三公经费”变动率＞0，每超过一个百分点扣0.5分，扣完为止。",
    5,
  ],
  [
    "预算完成率",
    5,
    "预算完成率=[（上年结转+年初预算+本年追加预算-年末结余）/（上年结转+年初预算+本年追加预算）]×100%。",
    "100%计满分；每低1个百分点扣0.5分，不足1个百分点的按1个百分点计算，扣完为止。",
    3,
    "预算完成率96.80%，扣2分。",
  ],
  [
    "预算控制率",
    5,
    "预算控制率=（本年追加预算/年初预算）×100%。",
    "预算控制率=0，计5分；0-10%（含），计4分；10-20%（含），计3分；20-30%（含），计2分；大于30%不得分。",
    3,
    "预算控制率12.56%，扣2分。",
  ],
  [
    "新建楼堂馆所面积控制率",
    5,
    "楼堂馆所面积控制率=（实际建设面积/批准建设面积）×100%。该指标以2023年完工的新建楼堂馆所为评价内容。",
    "100%以下（含）计满分，每超出5个百分点扣2分，扣完为止。没有楼堂馆所项目的部门按满分计算。",
    5,
  ],
  [
    "新建楼堂馆所投资概算控制率",
    5,
    "楼堂馆所投资概算控制率=（实际投资金额/批准投资金额）×100%。该指标以2023年完工的新建楼堂馆所为评价内容。",
    "100%以下（含）计满分，每超出5个百分点扣2分，扣完为止。没有楼堂馆所项目的部门按满分计算。",
    5,
  ],
  [
    "公用经费控制率",
    8,
    "公用经费控制率=（实际支出公用经费总额/预算安排公用经费总额）×100%。公用经费支出是指部门基本支出中的一般商品和服务支出。",
    "100%以下（含）计满分，每超出1个百分点扣1分，不足1个百分点的不扣分，扣完为止。",
    5,
    "公用经费控制率103.10%，扣3分。",
  ],
  [
    "“三公经费”控制率",
    7,
    "“三公经费”控制率=（“三公经费”实际支出数/“三公经费”预算安排数）×100%。",
    "100%以下（含）计满分，每超出1个百分点扣1分，扣完为止。",
    7,
  ],
  [
    "政府采购执行率",
    6,
    "政府采购执行率=（实际政府采购金额/政府采购预算数）×100%。",
    "得分=政府采购执行率×6，保留一位小数，最高计6分。",
    live("ROUND(附4基础数据表!F28*F13,1)", 5.7),
    "政府采购执行率95.70%，扣0.3分。",
  ],
  [
    "管理制度健全性",
    8,
    "①有内部财务管理制度、会计核算制度等管理制度；②有本部门厉行节约制度；③相关管理制度合法、合规、完整；④相关管理制度得到有效执行。",
    "符合一项计2分，每出现一例不符合要求的扣2分，扣完为止。",
    8,
  ],
  [
    "资金使用合规性",
    6,
    "①支出符合国家财经法规和财务管理制度规定；②资金拨付有完整的审批程序和手续；③项目支出按规定经过评估论证；④支出符合部门预算批复的用途；⑤资金使用无截留、挤占、挪用、虚列支出等情况。",
    "全部符合要求的计6分，每出现一例不符合要求的扣1分，扣完为止。",
    6,
  ],
  [
    "预决算信息公开性",
    5,
    "①按规定内容公开预决算信息；②按规定时限公开预决算信息；③基础数据信息和会计信息资料真实、完整、准确。",
    "①内容完整的计2分；②公开及时的计2分；③信息真实准确的计1分。",
    3,
    "②部门决算公开超过规定时限3天，扣2分。",
  ],
  [
    "重点工作实际完成率",
    8,
    "重点工作实际完成率=（实际完成数/年度计划数）×100%。重点工作指县委、县政府下达的年度重点工作任务。",
    "得分=重点工作实际完成率×8，保留两位小数。",
    live("ROUND(附4基础数据表!F40*F17,2)", 7.33),
    "12项重点工作完成11项，扣0.67分。",
  ],
].forEach((cells, at) => item(5 + at, cells));
["经济效益", "社会效益", "生态效益"].forEach((name, at) => put(five, `E${18 + at}`, name));
put(five, "F18:F20", 10);
left(
  five,
  "G18:H20",
  "此三项指标为设置部门整体支出绩效评价指标时必须考虑的要素，根据部门实际情况细化为附件3的效益指标。效益显著的计9—10分；效益较好的计7—8分；效益一般的计4—6分；效益较差的计0—3分。",
);
put(five, "I18:I20", 9);
left(five, "J18:J20", "灌区渠系配套工程未按期完工，灌溉效益未充分发挥，扣1分。");
item(21, [
  "行政效能",
  6,
  "促进部门改进文风会风，加强经费及资产管理，推动网上办事，提高行政效率，降低行政成本。",
  "效果较好的计6分；效果一般的计3分；无效果或者效果不明显的计0分。",
  6,
]);
item(22, [
  "社会公众或服务对象满意度",
  6,
  "社会公众或服务对象是指部门履行职责而影响到的部门、群体或个人，一般采取社会调查的方式。",
  "90%（含）以上计6分；80%（含）-90%，计4分；70%（含）-80%，计2分；低于70%计0分。",
  6,
]);
put(five, "A23:E23", "合计", { bold: true });
put(five, "F23", live("SUM(F5:F22)", 100), { bold: true });
left(five, "G23:H23", "评价等级：90分（含）以上为优，80分（含）-90分为良，60分（含）-80分为中，60分以下为差。");
put(five, "I23", live("SUM(I5:I22)", 89.03), { bold: true });
put(five, "J23", "良", { bold: true });
grid(five, "A4:J23");

const six = sheet(book, "附6自评报告", [30, 18, 18, 18, 14]);
let row = 3;
const paragraph = (text, { bold = false, align = "left" } = {}) => {
  const shown = bold || align !== "left" ? text : `　　${text}`;
  put(six, `A${row}:E${row}`, shown, { align, size: 12, bold, font: bold ? "黑体" : "仿宋_GB2312" });
  six.getRow(row).height = Math.max(1, Math.ceil((shown.length * 2.3) / 98)) * 20 + 4;
  row += 1;
};
const heading = (text) => paragraph(text, { bold: true });
const table = (name, unit, lines) => {
  put(six, `A${row}:C${row}`, name, { align: "left", bold: true });
  put(six, `D${row}:E${row}`, unit, { align: "right" });
  row += 1;
  const first = row;
  const last = "ABCDE"[lines[0].length - 1];
  for (const line of lines) {
    line.forEach((value, at) => {
      const where = `${"ABCDE"[at]}${row}`;
      const cell = typeof value === "function" ? value(row) : value;
      if (typeof cell === "string") put(six, where, cell, { align: at === 0 ? "left" : "center" });
      else if (at === 4) put(six, where, cell, { format: PERCENT });
      else money(six, where, cell, GROUPED);
    });
    row += 1;
  }
  grid(six, `A${first}:${last}${row - 1}`);
};
const down = (column, rows, result) => (line) => live(`SUM(${column}${line - rows}:${column}${line - 1})`, result);
const across = (result) => (line) => live(`B${line}+C${line}`, result);
const less = (upper, lower, result) => (line) => live(`${upper}${line}-${lower}${line}`, result);
const quotient = (upper, lower, result) => (line) => live(`ROUND(${upper}${line}/${lower}${line},4)`, result);
const apart = (column, upper, lower, result) => (line) => live(`${column}${line - upper}-${column}${line - lower}`, result);

left(six, "A1", "附件6");
title(six, "A2:E2", `${UNIT}2023年度部门整体支出绩效自评报告`);
heading("一、部门基本情况");
paragraph(
  "我局为县人民政府工作部门，内设办公室、计划财务股、工程建设股、水旱灾害防御股等8个股室，下设5个二级机构。核定编制96名，2023年末实际在职94人，缺编2人，在职人员控制率97.92%。",
);
heading("二、部门整体支出情况");
heading("（一）预算收支情况");
paragraph(
  "根据县财政局批复，我局2023年年初预算2,186.40万元，其中基本支出1,342.60万元、项目支出843.80万元；上年结转96.35万元；年中追加预算274.70万元，其中基本支出62.18万元、项目支出212.52万元，预算控制率12.56%。全年可用预算2,557.45万元。",
);
table("表1  2023年度预算收支及结余情况", "单位：元", [
  ["项目", "基本支出", "项目支出", "合计"],
  ["上年结转", 0, 963527.3, across(963527.3)],
  ["年初预算", 13426000, 8438000, across(21864000)],
  ["追加预算", 621800, 2125184.2, across(2746984.2)],
  ["全年可用预算", down("B", 3, 14047800), down("C", 3, 11526711.5), down("D", 3, 25574511.5)],
  ["决算支出", 13924586.4, 10832013.6, across(24756600)],
  ["年末结余", apart("B", 2, 1, 123213.6), apart("C", 2, 1, 694697.9), apart("D", 2, 1, 817911.5)],
]);
paragraph("2023年决算支出2,475.66万元，预算完成率96.80%。年末结余81.79万元，比上年结转减少14.56万元，下降15.11%。");
paragraph(
  "决算支出比2022年的2,318.42万元增加157.24万元，增长6.78%。按支出性质分，基本支出1,392.46万元，占56.25%；项目支出1,083.20万元，占43.75%。",
);
table("表2  2023年度支出结构", "单位：元", [
  ["支出经济分类", "基本支出", "项目支出", "合计", "占比"],
  ["工资福利支出", 10846434.1, 0, 10846434.1, 0.4381],
  ["商品和服务支出", 1814612.3, 6218553.6, 8033165.9, 0.3245],
  ["对个人和家庭的补助", 1263540, 0, 1263540, 0.051],
  ["资本性支出", 0, 4613460, 4613460, 0.1864],
  ["合计", down("B", 4, 13924586.4), down("C", 4, 10832013.6), down("D", 4, 24756600), 1],
]);
heading("（二）“三公”经费和公用经费情况");
paragraph(
  "2023年“三公”经费预算38.50万元，比2022年预算41.00万元压减2.50万元，变动率-6.10%；实际支出34.37万元，节约4.13万元，控制率89.27%。其中公务用车运行维护费23.65万元，公务接待费10.72万元，未发生公务用车购置和因公出国（境）费用。",
);
const official = [
  ["公务接待费", 14, 10.72],
  ["公务用车运行维护费", 24.5, 23.65],
  ["公务用车购置费", 0, 0],
  ["因公出国（境）费", 0, 0],
];
table("表3  “三公”经费支出情况", "单位：万元", [
  ["项目", "预算数", "决算数", "差额", "控制率"],
  ...official.map(([name, planned, spent]) => [
    name,
    planned,
    spent,
    less("B", "C", to(planned - spent, 2)),
    planned === 0 ? "—" : quotient("C", "B", share(spent, planned)),
  ]),
  ["合计", down("B", 4, 38.5), down("C", 4, 34.37), down("D", 4, 4.13), quotient("C", "B", 0.8927)],
]);
paragraph(
  "公用经费预算176.00万元，实际支出1,814,612.30元，超支5.46万元，控制率103.10%，主要是汛期值守、现场检查增多，水费、电费、差旅费超预算3.24万元。",
);
paragraph("政府采购预算312.00万元，实际采购298.58万元，执行率95.70%。");
heading("（三）项目支出情况");
paragraph(
  "项目支出全年预算1,152.67万元，实际支出1,083.20万元，执行率93.97%。6个项目中，小型水库除险加固执行率最高，为98.07%；灌区渠系配套工程执行率最低，为76.88%，未支出41.62万元。",
);
const projects = [
  ["防汛抗旱专项", 156, 152.38],
  ["河湖长制及水行政执法", 84.5, 80.16],
  ["水利工程维修养护", 238.2, 229.74],
  ["农村饮水工程维修养护", 145.97, 141.25],
  ["小型水库除险加固", 348, 341.29],
  ["灌区渠系配套工程", 180, 138.38],
];
table("表4  项目支出明细", "单位：万元", [
  ["项目名称", "全年预算数", "实际支出数", "未支出数", "执行率"],
  ...projects.map(([name, planned, spent]) => [name, planned, spent, less("B", "C", to(planned - spent, 2)), share(spent, planned)]),
  ["合计", down("B", 6, 1152.67), down("C", 6, 1083.2), down("D", 6, 69.47), 0.9397],
]);
heading("（四）楼堂馆所和资产情况");
paragraph(
  "2023年完工的防汛物资仓库批复面积1,260.00平方米，实际面积1,248.60平方米，面积控制率99.10%；概算投资386.00万元，实际投资379.52万元，投资概算控制率98.32%。",
);
paragraph("年末固定资产总额2,846.90万元，其中在用2,803.72万元，利用率98.48%。");
heading("三、绩效评价工作情况");
paragraph(
  "根据县财政局关于开展2023年度部门整体支出绩效自评工作的通知，我局于2024年3月成立由计划财务股牵头的5人自评小组，查阅会计凭证和项目资料，对各股室报送的指标完成情况逐项核实，经局党组会议审议后形成本报告。",
);
heading("四、主要绩效");
paragraph("1.水旱灾害防御。汛前检查于3月28日完成，全年开展水利工程巡查312次，为年度计划240次的130%，未发生水库垮坝事故。");
paragraph(
  "2.水利工程建设。完成河道清淤疏浚34.6公里，超计划2.6公里；完成5座小型病险水库除险加固，工程验收合格率100%；新增和改善灌溉面积1.26万亩。",
);
paragraph("3.农村供水和河湖管护。农村供水保障受益人口1.92万人，水质达标率96.3%；河湖“四乱”问题整改销号率100%。");
paragraph("4.重点工作。县委、县政府下达重点工作12项，完成11项，完成率91.67%，1项未完成的为灌区渠系配套工程。用水户满意度调查结果为92.6%。");
heading("五、评价结论");
paragraph(
  "对照部门整体支出绩效评价指标评分表，我局2023年度自评得89.03分，评价等级为“良”。其中：投入10分、过程50.70分、产出及效率28.33分。共扣10.97分。",
);
heading("六、存在的问题");
paragraph(
  "一是预算编制不够精准，年中追加较多；二是公用经费控制不严，超预算3.10%；三是灌区渠系配套工程前期征地工作不到位，资金支出进度偏慢。",
);
heading("七、有关建议");
paragraph(
  "一是细化2024年部门预算编制，减少年中追加；二是从严控制一般性支出，确保公用经费不超预算；三是加快灌区渠系配套工程建设，2024年4月底前完工。",
);
paragraph(UNIT, { align: "right" });
paragraph("2024年3月26日", { align: "right" });
await save(book, new URL(".", import.meta.url));
