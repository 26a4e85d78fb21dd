// 滹阳县应急管理局 2024 in the manner of Hebei: a 自评表 in five bands (基本情况, 预算执行情况 as 预算数, 到位数 and 执行数 beside their amounts, 职责活动完成情况, 年度绩效指标完成情况, 存在问题); a score sheet whose dimensions are rows of their own that bear 标准分 and 得分 of what is below them, with 实际完成情况 as a calculation in words; base data in eight parts, 三公经费 in 元, progress across the months, pairs of a name and a rate, 履职 as 目标数, 实际数 and 2023年实际; a long report in 万元 with a cover, eight tables, one of them in 元; everything agrees.
import { GROUPED, PERCENT, grid, left, live, money, put, rate, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "滹阳县应急管理局";
const book = workbook(`${UNIT}规划财务股`);
const wide = { pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 } };
const to = (value, places = 2) => Number((Math.sign(value) * Math.round(Math.abs(value) * 10 ** places + 1e-7)) / 10 ** places);
const sum = (...values) => to(values.reduce((all, value) => all + value, 0));
const cents = (value) => to(value).toFixed(2);
const pct = (value) => `${cents(value * 100)}%`;
const across = (made, row, columns, texts, options = { bold: true }) =>
  texts.forEach((text, at) =>
    put(
      made,
      columns[at].replace(/[A-Z]/gu, (letter) => `${letter}${row}`),
      text,
      options,
    ),
  );

// What the forms are filled from, in 万元.
const staff = [
  ["局机关", "行政", 24, 23, 23, 14],
  ["应急管理综合行政执法大队", "参公事业", 28, 26, 27, 9],
  ["应急救援和防灾减灾中心", "公益一类", 20, 18, 19, 5],
];
// 2023年决算、年初预算、追加、调整后、决算
const spending = {
  people: [986.42, 1012.6, 38.25, 1050.85, 1047.36],
  office: [142.86, 138.4, 6, 144.4, 141.72],
  basic: [1129.28, 1151, 44.25, 1195.25, 1189.08],
  project: [1864.57, 1528, 412.6, 1940.6, 1826.45],
  all: [2993.85, 2679, 456.85, 3135.85, 3015.53],
};
const [, START, ADDED, PLAN, SPENT] = spending.all;
const [BEFORE, AFTER] = [132.48, 120.32];
const activities = ["安全生产监管", "防灾减灾救灾", "应急救援与能力建设"];
const projects = [
  ["安全生产执法检查", 0, 186, 12.6, 198.6, 194.35],
  ["安全生产专家技术服务", 0, 120, 0, 120, 115.8],
  ["自然灾害救灾补助", 1, 320, 268, 588, 566.42],
  ["应急物资储备", 1, 210, 45, 255, 238.97],
  ["森林草原防灭火", 1, 260, 52, 312, 288.14],
  ["应急指挥平台运维", 2, 96, 0, 96, 78.62],
  ["综合救援队伍建设", 2, 276, 35, 311, 287.65],
  ["应急宣传与培训演练", 2, 60, 0, 60, 56.5],
];
const ofActivity = (which, column) => sum(...projects.filter((project) => project[1] === which).map((project) => project[column]));
const pace = [
  ["3月末", 642.85, null],
  ["6月末", 1486.2, 0.5],
  ["9月末", 2295.46, 0.75],
  ["11月末", 2846.1, 0.9],
  ["12月末", 3015.53, null],
];
// 2023年预算、2023年决算、2024年预算、2024年决算
const guests = [
  ["因公出国（境）费", 0, 0, 0, 0],
  ["公务接待费", 6, 4.38, 5.5, 3.86],
  ["公务用车购置费", 0, 0, 0, 0],
  ["公务用车运行维护费", 22, 20.56, 23.2, 22.74],
];
const guestTotal = [28, 24.94, 28.7, 26.6];
const buying = [
  ["货物类", "公开招标", 148.6, 139.28, 6],
  ["工程类", "竞争性磋商", 62.4, 58.9, 2],
  ["服务类", "框架协议", 75.5, 70.46, 5],
];

// 附1
const three = sheet(book, "附1绩效自评表", [17, 16, 22, 16, 16, 26, 30, 26], wide);
left(three, "A1", "附1");
title(three, "A2:H2", "部门整体支出绩效自评表");
put(three, "A3:H3", "（2024年度）");
const band = (made, row, text) => put(made, `A${row}:H${row}`, text, { bold: true, align: "left", font: "黑体" });
band(three, 4, "一、基本情况");
put(three, "A5", "部门名称");
put(three, "B5:D5", UNIT);
put(three, "E5", "部门编码");
put(three, "F5", "415");
put(three, "G5", "所属预算单位");
put(three, "H5", "2个");
band(three, 6, "二、预算执行情况（单位：万元）");
across(three, 7, ["A:B", "C:D", "E:F", "G:H"], ["预算安排情况（调整后）", "资金到位情况", "资金执行情况", "预算执行进度"]);
[
  ["预算数：", "到位数：", "执行数：", PLAN, PLAN, SPENT],
  ["其中：财政资金", "其中：财政资金", "其中：财政资金", 3075.85, 3075.85, 2965.53],
  ["      其他资金", "      其他资金", "      其他资金", 60, 60, 50],
].forEach(([a, b, c, ...values], at) => {
  [a, b, c].forEach((text, index) => left(three, `${"ACE"[index]}${8 + at}`, text));
  values.forEach((value, index) => {
    const column = "BDF"[index];
    money(three, `${column}${8 + at}`, at === 0 && index !== 1 ? live(`${column}9+${column}10`, value) : value);
  });
});
put(three, "G8:H10", live("F8/B8", SPENT / PLAN), { format: PERCENT });
band(three, 11, "三、职责活动完成情况");
across(
  three,
  12,
  [..."ABCDEFGH"],
  ["职责活动", "年初预算数", "调整后预算数", "执行数", "执行率", "年度预期目标", "具体完成情况", "完成评定"],
);
[
  [
    activities[0],
    "执法检查企业460家次以上，一般隐患按期整改率98%以上，重大隐患全部整改销号。",
    "执法检查企业482家次，排查一般隐患1256项，按期整改1231项，按期整改率98.01%；重大隐患18项全部整改。",
    "完成",
  ],
  [
    activities[1],
    "储备应急物资12000件（套）以上，受灾群众救助率100%，森林火灾受害率控制在0.5‰以内。",
    "储备应急物资12450件（套），救助受灾群众3864人，救助率100%，森林火灾受害率0.12‰。",
    "完成",
  ],
  [
    activities[2],
    "开展安全培训2400人次、应急演练24场以上，救援力量平均30分钟内到场，应急广播行政村覆盖率98%以上。",
    "开展安全培训2268人次，比目标少132人次；应急演练25场；平均到场时间26分钟；应急广播行政村覆盖率96.79%。",
    "基本完成",
  ],
].forEach(([name, aim, done, grade], at) => {
  const row = 13 + at;
  put(three, `A${row}`, name);
  [2, 4, 5].forEach((column, index) => money(three, `${"BCD"[index]}${row}`, ofActivity(at, column)));
  rate(three, `E${row}`, live(`D${row}/C${row}`, ofActivity(at, 5) / ofActivity(at, 4)));
  left(three, `F${row}`, aim);
  left(three, `G${row}`, done);
  put(three, `H${row}`, grade);
});
put(three, "A16", "机构运转保障");
[1151, 1195.25, 1189.08].forEach((value, at) => money(three, `${"BCD"[at]}16`, value));
rate(three, "E16", live("D16/C16", 1189.08 / 1195.25));
left(three, "F16", "保障局机关及2个所属单位69名在职人员工资发放和正常运转。");
left(three, "G16", "工资按月足额发放，机构正常运转。");
put(three, "H16", "完成");
put(three, "A17", "合  计");
[START, PLAN, SPENT].forEach((value, at) => money(three, `${"BCD"[at]}17`, live(`SUM(${"BCD"[at]}13:${"BCD"[at]}16)`, value)));
rate(three, "E17", live("D17/C17", SPENT / PLAN));
put(three, "F17", "—");
put(three, "G17", "—");
put(three, "H17", null);
band(three, 18, "四、年度绩效指标完成情况");
across(
  three,
  19,
  [..."ABCDEFGH"],
  ["一级指标", "二级指标", "三级指标", "预期指标值", "实际完成值", "分值", "自评得分", "未完成原因及整改措施"],
);
const goals = [
  ["执法检查企业家次", "≥460家次", "482家次", 6, 6],
  ["安全培训人次", "≥2400人次", "2268人次", 6, 5.67, "12月寒潮期间两期特种作业班停课，少培训132人次，2025年一季度补训。"],
  ["应急演练场次", "≥24场", "25场", 4, 4],
  ["应急物资储备数量", "≥12000件（套）", "12450件（套）", 4, 4],
  ["一般隐患按期整改率", "≥98%", "98.01%", 6, 6],
  ["重大隐患整改率", "100%", "100%", 4, 4],
  ["举报投诉办结率", "≥95%", "97.26%", 4, 4],
  ["救援力量平均到场时间", "≤30分钟", "26分钟", 4, 4],
  ["救灾资金发放时限", "≤15日", "12日", 4, 4],
  ["“三公经费”支出", "≤28.70万元", "26.60万元", 4, 4],
  ["人均培训成本", "≤130元/人次", "125.44元/人次", 4, 4],
  ["自然灾害直接经济损失占GDP比重", "≤0.80%", "0.53%", 7, 7],
  ["生产安全事故起数下降率", "≥10%", "22.22%", 8, 8],
  ["受灾群众救助率", "100%", "100%", 5, 5],
  ["森林火灾受害率", "≤0.5‰", "0.12‰", 5, 5],
  ["应急广播行政村覆盖率", "≥98%", "96.79%", 5, 4.94, "7个山区行政村线路未架通，2025年6月底前补建。"],
  ["服务对象满意度", "≥90%", "92.80%", 5, 5],
  ["监管企业满意度", "≥90%", "93.33%", 5, 5],
];
put(three, "A20:B20", "预算执行率");
put(three, "C20", "预算执行率");
put(three, "D20", "100%");
rate(three, "E20", live("G8", SPENT / PLAN));
put(three, "F20", 10);
put(three, "G20", live("ROUND(F20*E20,2)", 9.62), { format: "0.00" });
left(three, "H20", "部分项目跨年结算，年末结转120.32万元。");
goals.forEach(([name, aim, reached, weight, score, why], at) => {
  const row = 21 + at;
  left(three, `C${row}`, name);
  [aim, reached, weight, score].forEach((value, index) => put(three, `${"DEFG"[index]}${row}`, value));
  left(three, `H${row}`, why ?? null);
});
[
  ["A21:A31", "产出指标\n（50分）"],
  ["A32:A36", "效益指标\n（30分）"],
  ["A37:A38", "满意度指标\n（10分）"],
  ["B21:B24", "数量指标"],
  ["B25:B27", "质量指标"],
  ["B28:B29", "时效指标"],
  ["B30:B31", "成本指标"],
  ["B32", "经济效益指标"],
  ["B33:B34", "社会效益指标"],
  ["B35", "生态效益指标"],
  ["B36", "可持续影响指标"],
  ["B37:B38", "服务对象\n满意度指标"],
].forEach(([where, text]) => put(three, where, text));
put(three, "A39:E39", "自评总分", { bold: true });
put(three, "F39", live("SUM(F20:F38)", 100));
put(three, "G39", live("SUM(G20:G38)", 99.23), { format: "0.00" });
put(three, "H39", null);
band(three, 40, "五、存在问题、原因及下一步整改措施");
left(
  three,
  "A41:H41",
  "1.安全培训完成2268人次，完成率94.50%，受天气影响两期班次停课；2025年一季度补训132人次。\n2.应急广播仍有7个行政村未覆盖，已列入2025年建设计划。\n3.应急指挥平台运维项目执行率81.90%，为各项目中最低，主要是尾款待验收后支付。",
);
grid(three, "A4:H41");
left(three, "A42:H42", "填报人：温某某        联系电话：0311-5550187        填报日期：2025年3月28日");

// 附2
const five = sheet(book, "附2评分表", [6, 13, 17, 8, 36, 40, 30, 9, 26], wide);
left(five, "A1:B1", "附2");
title(five, "A2:I2", "2024年度部门整体支出绩效自评评分表");
left(five, "A3:F3", `部门名称：${UNIT}`);
across(
  five,
  4,
  [..."ABCDEFGHI"],
  ["序号", "二级指标", "三级指标", "标准分", "指标说明及计算公式", "评分标准", "实际完成情况", "自评得分", "扣分原因"],
);
const bands = [
  [
    "一、投入（10分）",
    [
      [
        "目标设定",
        "绩效目标编报率",
        3,
        "绩效目标编报率＝（已编报绩效目标的项目数÷应编报绩效目标的项目数）×100%。",
        "得分＝绩效目标编报率×3分。",
        "8个÷8个×100%＝100%",
        3,
      ],
      [
        "预算配置",
        "在职人员控制率",
        3,
        "在职人员控制率＝（年末在职人员数÷编制数）×100%。",
        "以100%为标准。在职人员控制率≤100%，计3分；每超过1个百分点扣0.5分，扣完为止。",
        "69人÷72人×100%＝95.83%",
        3,
      ],
      [
        "",
        "“三公经费”变动率",
        4,
        "“三公经费”变动率＝［（本年度“三公经费”预算数－上年度“三公经费”预算数）÷上年度“三公经费”预算数］×100%。",
        "“三公经费”变动率≤0，计4分；“三公经费”变动率＞0，每增加1个百分点扣0.5分，不足1个百分点的按1个百分点计，扣完为止。",
        "（28.70－28.00）÷28.00×100%＝2.50%",
        2.5,
        "公务用车车龄偏长，运行维护费预算增加，变动率2.50%，按3个百分点扣1.5分。",
      ],
    ],
  ],
  [
    "二、过程——预算执行（34分）",
    [
      [
        "预算执行",
        "预算完成率",
        6,
        "预算完成率＝（预算完成数÷预算数）×100%。\n预算数：年度调整后的预算数；预算完成数：本年度实际支出数。",
        "预算完成率在60%（含）以下的不得分；在60%以上的，按（预算完成率－60%）÷（1－60%）×6分计算得分。",
        "3015.53÷3135.85×100%＝96.16%",
        5.42,
        "预算完成率96.16%，扣0.58分。",
      ],
      [
        "",
        "预算调整率",
        5,
        "预算调整率＝（预算调整数÷预算数）×100%。\n预算调整数：年度内追加、追减的资金总和；预算数：年初批复的预算数。",
        "预算调整率≤5%，计5分；5%＜预算调整率≤10%，计4分；10%＜预算调整率≤20%，计3分；20%＜预算调整率≤30%，计1分；预算调整率＞30%，计0分。",
        "456.85÷2679.00×100%＝17.05%",
        3,
        "年中追加救灾资金较多，调整率17.05%，扣2分。",
      ],
      [
        "",
        "支付进度率",
        4,
        "部门6月末、9月末、11月末累计支出占调整后预算的比重。",
        "6月末、9月末、11月末支出进度分别达到50%、75%、90%的，计4分；每有一个时点未达到扣1分，扣完为止。",
        "6月末47.39%，9月末73.20%，11月末90.76%",
        2,
        "6月末、9月末两个时点未达到，扣2分。",
      ],
      [
        "",
        "结转结余率",
        4,
        "结转结余率＝（年末结转结余总额÷支出预算数）×100%。",
        "结转结余率≤5%，计4分；5%＜结转结余率≤10%，计2分；结转结余率＞10%，计0分。",
        "120.32÷3135.85×100%＝3.84%",
        4,
      ],
      [
        "",
        "结转结余变动率",
        3,
        "结转结余变动率＝［（本年度累计结转结余资金总额－上年度累计结转结余资金总额）÷上年度累计结转结余资金总额］×100%。",
        "结转结余变动率≤－15%，计3分；－15%＜结转结余变动率≤0，计2分；结转结余变动率＞0，计0分。",
        "（120.32－132.48）÷132.48×100%＝－9.18%",
        2,
        "结转结余下降9.18%，未达到15%，扣1分。",
      ],
      [
        "支出控制",
        "公用经费控制率",
        4,
        "公用经费控制率＝（实际支出公用经费总额÷预算安排公用经费总额）×100%。",
        "公用经费控制率≤100%，计4分；每超过1个百分点扣0.5分，扣完为止。",
        "141.72÷144.40×100%＝98.14%",
        4,
      ],
      [
        "",
        "“三公经费”控制率",
        4,
        "“三公经费”控制率＝（“三公经费”实际支出数÷“三公经费”预算安排数）×100%。",
        "“三公经费”控制率≤90%，计4分；超过90%的，每超过1个百分点扣0.4分，不足1个百分点的按比例扣分，扣完为止。",
        "26.60÷28.70×100%＝92.68%",
        2.93,
        "控制率92.68%，超过2.68个百分点，扣1.07分。",
      ],
      [
        "政府采购",
        "政府采购执行率",
        4,
        "政府采购执行率＝（实际政府采购金额÷政府采购预算数）×100%。",
        "得分＝政府采购执行率×4分，超过100%的按满分计。",
        "268.64÷286.50×100%＝93.77%",
        3.75,
        "部分采购按中标价结算，扣0.25分。",
      ],
    ],
  ],
  [
    "三、过程——财务和资产管理（16分）",
    [
      [
        "财务管理",
        "管理制度健全性",
        3,
        "部门为加强预算管理、规范财务行为而制定的管理制度是否健全完整。",
        "①已制定预算资金管理办法、内部财务管理制度、会计核算制度；②相关制度合法、合规、完整；③相关制度得到有效执行。每有一项不符合扣1分。",
        "应急物资采购管理办法未按新规定修订",
        2,
        "第②项不符合，扣1分。",
      ],
      [
        "",
        "资金使用合规性",
        5,
        "部门使用预算资金是否符合相关的预算财务管理制度的规定。",
        "①符合国家财经法规和财务管理制度规定；②资金拨付有完整的审批程序和手续；③重大开支经过评估论证；④符合部门预算批复的用途；⑤不存在截留、挤占、挪用、虚列支出等情况。每有一项不符合扣1分。",
        "符合规定，当年审计未发现违规问题",
        5,
      ],
      [
        "",
        "预决算信息公开性",
        4,
        "部门是否按照政府信息公开有关规定公开预决算信息。",
        "按规定内容公开预决算信息，计2分；按规定时限公开预决算信息，计2分。",
        "预算2024年2月6日公开，决算2024年9月10日公开",
        4,
      ],
      [
        "资产管理",
        "固定资产利用率",
        4,
        "固定资产利用率＝（实际在用固定资产总额÷所有固定资产总额）×100%。",
        "固定资产利用率≥95%，计4分；90%≤固定资产利用率＜95%，计3分；80%≤固定资产利用率＜90%，计1分；固定资产利用率＜80%，计0分。",
        "1521.40÷1568.30×100%＝97.01%",
        4,
      ],
    ],
  ],
  [
    "四、产出——职责履行（24分）",
    [
      [
        "职责履行",
        "重点工作完成率",
        5,
        "重点工作完成率＝（年内完成的重点工作项数÷年度重点工作项数）×100%。",
        "完成率100%，计5分；每低于1个百分点扣0.2分，扣完为止。",
        "19项÷20项×100%＝95.00%",
        4,
        "应急广播补盲工程未完工，完成率低5个百分点，扣1分。",
      ],
      [
        "",
        "执法检查计划完成率",
        4,
        "执法检查计划完成率＝（实际检查企业家次÷计划检查企业家次）×100%。",
        "完成率≥100%，计4分；完成率＜100%的，得分＝完成率×4分。",
        "482家次÷460家次×100%＝104.78%",
        4,
      ],
      [
        "",
        "一般隐患按期整改情况",
        5,
        "当年排查出的一般隐患按期整改的情况。",
        "排查出的一般隐患全部按期整改的，计5分；每有1项未按期整改扣0.05分，扣完为止。",
        "排查1256项，按期整改1231项，未按期整改25项",
        3.75,
        "25项未按期整改，扣1.25分。",
      ],
      [
        "",
        "安全培训完成率",
        5,
        "安全培训完成率＝（实际培训人次÷计划培训人次）×100%。",
        "完成率≥100%，计满分；90%≤完成率＜100%，计标准分的80%；80%≤完成率＜90%，计标准分的60%；完成率＜80%，不得分。",
        "2268人次÷2400人次×100%＝94.50%",
        4,
        "完成率94.50%，按80%计分，扣1分。",
      ],
      [
        "",
        "救援力量平均到场时间",
        5,
        "接到救援指令后，县级救援力量平均到场时间。",
        "平均到场时间≤30分钟，计5分；每超过1分钟扣0.5分，扣完为止。",
        "平均到场时间26分钟",
        5,
      ],
    ],
  ],
  [
    "五、效果——履职效益（16分）",
    [
      [
        "社会效益",
        "生产安全事故起数下降率",
        4,
        "生产安全事故起数下降率＝［（上年事故起数－本年事故起数）÷上年事故起数］×100%。",
        "下降率≥10%，计4分；0≤下降率＜10%，计2分；事故起数上升的，不得分。",
        "（9起－7起）÷9起×100%＝22.22%",
        4,
      ],
      [
        "",
        "应急广播行政村覆盖率",
        4,
        "应急广播行政村覆盖率＝（已覆盖行政村数÷行政村总数）×100%。",
        "覆盖率达到98%及以上，计4分；低于98%的，每低1个百分点扣0.5分（不足1个百分点的不扣分），扣完为止。",
        "211个÷218个×100%＝96.79%",
        3.5,
        "覆盖率低1.21个百分点，扣0.5分。",
      ],
      [
        "",
        "社会效益",
        3,
        "部门履行职责对经济社会发展带来的直接或间接影响。",
        "效果显著，计3分；效果较好，计2分；效果一般，计1分；无效果，计0分。",
        "全县安全生产形势总体平稳，效果较好",
        2,
        "全年仍发生亡人事故，按“较好”计分。",
      ],
      [
        "满意度",
        "社会公众满意度",
        5,
        "社会公众满意度＝（满意问卷份数÷有效问卷份数）×100%。",
        "满意度≥95%，计5分；满意度＜95%的，得分＝满意度÷95%×5分。",
        "451份÷486份×100%＝92.80%",
        4.88,
        "满意度92.80%，扣0.12分。",
      ],
    ],
  ],
];
let [line, number] = [5, 1];
const bandRows = [];
bands.forEach(([name, items]) => {
  bandRows.push(line);
  const last = line + items.length;
  left(five, `A${line}:C${line}`, name).font = { name: "宋体", size: 10.5, bold: true };
  put(five, `D${line}`, live(`SUM(D${line + 1}:D${last})`, sum(...items.map((item) => item[2]))), { bold: true });
  put(five, `E${line}:G${line}`, null);
  put(five, `H${line}`, live(`SUM(H${line + 1}:H${last})`, sum(...items.map((item) => item[6]))), { bold: true });
  put(five, `I${line}`, null);
  items.forEach(([group, indicator, weight, meaning, rule, done, score, why], at) => {
    const row = line + 1 + at;
    put(five, `A${row}`, number);
    number += 1;
    if (group !== "") {
      let end = at + 1;
      while (end < items.length && items[end][0] === "") end += 1;
      put(five, end === at + 1 ? `B${row}` : `B${row}:B${line + end}`, group);
    }
    put(five, `C${row}`, indicator);
    put(five, `D${row}`, weight);
    left(five, `E${row}`, meaning);
    left(five, `F${row}`, rule);
    left(five, `G${row}`, done);
    put(five, `H${row}`, score);
    left(five, `I${row}`, why ?? null);
  });
  line = last + 1;
});
put(five, `A${line}:C${line}`, "合  计", { bold: true });
put(five, `D${line}`, live(bandRows.map((row) => `D${row}`).join("+"), 100), { bold: true });
put(five, `E${line}:G${line}`, "评价等次：良", { bold: true });
put(five, `H${line}`, live(bandRows.map((row) => `H${row}`).join("+"), 85.73), { bold: true });
put(five, `I${line}`, null);
grid(five, `A4:I${line}`);
left(
  five,
  `A${line + 1}:I${line + 1}`,
  "说明：1.得分保留两位小数。2.评价等次：得分90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。",
);

// 附3
const four = sheet(book, "附3基础数据", [24, 18, 15, 15, 15, 15, 14, 16], wide);
left(four, "A1", "附3");
title(four, "A2:H2", "2024年度部门整体支出绩效自评基础数据采集表");
left(four, "A3:D3", `填报单位：${UNIT}`);
put(four, "F3:H3", "单位：万元（另有注明的除外）", { align: "right" });
const every = [..."ABCDEFGH"];
band(four, 4, "一、机构和人员（单位：人）");
across(four, 5, every, ["单位名称", "单位性质", "编制数", "2023年末在职", "2024年末在职", "增减", "离退休人员", "在职人员控制率"]);
staff.forEach(([name, kind, posts, before, now, old], at) => {
  const row = 6 + at;
  across(four, row, [..."ABCDE"], [name, kind, posts, before, now], {});
  put(four, `F${row}`, live(`E${row}-D${row}`, now - before));
  put(four, `G${row}`, old);
  rate(four, `H${row}`, live(`E${row}/C${row}`, now / posts));
});
put(four, "A9:B9", "合计");
[72, 67, 69, 2, 28].forEach((value, at) => put(four, `${"CDEFG"[at]}9`, live(`SUM(${"CDEFG"[at]}6:${"CDEFG"[at]}8)`, value)));
rate(four, "H9", live("E9/C9", 69 / 72));

band(four, 10, "二、预算收支");
put(four, "A11:A12", "支出类别", { bold: true });
put(four, "B11:B12", "2023年决算数", { bold: true });
put(four, "C11:F11", "2024年", { bold: true });
across(four, 12, [..."CDEF"], ["年初预算数", "追加（追减）数", "调整后预算数", "决算数"]);
put(four, "G11:G12", "预算完成率", { bold: true });
put(four, "H11:H12", "年末结转结余", { bold: true });
[
  ["人员经费", spending.people],
  ["公用经费", spending.office],
  ["基本支出小计", spending.basic, (column) => `SUM(${column}13:${column}14)`],
  ["项目支出", spending.project],
  ["合计", spending.all, (column) => `${column}15+${column}16`],
].forEach(([name, values, adds], at) => {
  const row = 13 + at;
  put(four, `A${row}`, name, { bold: adds !== undefined });
  values.forEach((value, index) => {
    const column = "BCDEF"[index];
    const own = index === 3 ? live(`C${row}+D${row}`, value) : value;
    money(four, `${column}${row}`, adds === undefined ? own : live(adds(column), value));
  });
  rate(four, `G${row}`, live(`F${row}/E${row}`, values[4] / values[3]));
  money(four, `H${row}`, live(`E${row}-F${row}`, sum(values[3], -values[4])));
});
[
  ["2023年末结转结余", BEFORE, "2024年末结转结余", AFTER, "结转结余变动率", "-9.18%", "结转结余率", "3.84%"],
  ["预算调整数", ADDED, "年初预算数", START, "预算调整率", "17.05%", "公用经费控制率", "98.14%"],
].forEach((texts, at) =>
  texts.forEach((value, index) => put(four, `${every[index]}${18 + at}`, value, typeof value === "number" ? { format: "0.00" } : {})),
);

band(four, 20, "三、支出进度");
across(four, 21, [..."ABCDEF", "G:H"], ["项目", ...pace.map(([name]) => name), "备注"]);
["累计支出", "支出进度", "考核要求", "是否达到"].forEach((name, at) => put(four, `A${22 + at}`, name));
pace.forEach(([, value, wanted], at) => {
  const column = "BCDEF"[at];
  money(four, `${column}22`, value);
  rate(four, `${column}23`, live(`${column}22/$E$17`, value / PLAN));
  put(four, `${column}24`, wanted ?? "—", { format: "0%" });
  put(four, `${column}25`, wanted === null ? "—" : value / PLAN >= wanted ? "是" : "否");
});
put(four, "G22:H25", "考核6月末、9月末、11月末三个时点");

band(four, 26, "四、“三公经费”及会议费、培训费（单位：元）");
across(four, 27, every, ["项目", "2023年预算数", "2023年决算数", "2024年预算数", "2024年决算数", "决算增减额", "预算变动率", "预算控制率"]);
const yuan = (value) => Math.round(value * 10000);
guests.forEach(([name, ...values], at) => {
  const row = 28 + at;
  left(four, `A${row}`, name);
  values.forEach((value, index) => money(four, `${"BCDE"[index]}${row}`, yuan(value), GROUPED));
  money(four, `F${row}`, live(`E${row}-C${row}`, yuan(values[3]) - yuan(values[1])), GROUPED);
  put(four, `G${row}`, values[0] === 0 ? "—" : pct((values[2] - values[0]) / values[0]));
  put(four, `H${row}`, values[2] === 0 ? "—" : pct(values[3] / values[2]));
});
put(four, "A32", "“三公经费”合计", { bold: true });
guestTotal.forEach((value, at) => money(four, `${"BCDE"[at]}32`, live(`SUM(${"BCDE"[at]}28:${"BCDE"[at]}31)`, yuan(value)), GROUPED));
money(four, "F32", live("E32-C32", 16600), GROUPED);
put(four, "G32", live("(D32-B32)/B32", 0.025), { format: PERCENT });
put(four, "H32", live("E32/D32", 26.6 / 28.7), { format: PERCENT });
[
  ["会议费", 35000, 32000, 30000, 27500],
  ["干部教育培训费", 120000, 113600, 125000, 119800],
].forEach(([name, ...values], at) => {
  const row = 33 + at;
  left(four, `A${row}`, name);
  values.forEach((value, index) => money(four, `${"BCDE"[index]}${row}`, value, GROUPED));
  money(four, `F${row}`, live(`E${row}-C${row}`, values[3] - values[1]), GROUPED);
  put(four, `G${row}`, pct((values[2] - values[0]) / values[0]));
  put(four, `H${row}`, pct(values[3] / values[2]));
});

band(four, 35, "五、项目支出明细");
across(four, 36, every, ["项目名称", "职责活动", "年初预算数", "追加（追减）数", "调整后预算数", "决算数", "预算完成率", "结转结余"]);
projects.forEach(([name, which, ...values], at) => {
  const row = 37 + at;
  left(four, `A${row}`, name);
  put(four, `B${row}`, activities[which]);
  values.forEach((value, index) => money(four, `${"CDEF"[index]}${row}`, index === 2 ? live(`C${row}+D${row}`, value) : value));
  rate(four, `G${row}`, live(`ROUND(F${row}/E${row},4)`, to(values[3] / values[2], 4)));
  money(four, `H${row}`, live(`E${row}-F${row}`, sum(values[2], -values[3])));
});
put(four, "A45:B45", "合计", { bold: true });
spending.project.slice(1).forEach((value, at) => money(four, `${"CDEF"[at]}45`, live(`SUM(${"CDEF"[at]}37:${"CDEF"[at]}44)`, value)));
rate(four, "G45", live("ROUND(F45/E45,4)", 0.9412));
money(four, "H45", live("SUM(H37:H44)", 114.15));

band(four, 46, "六、政府采购");
across(four, 47, every, ["采购类别", "主要采购方式", "采购预算数", "实际采购金额", "节约额", "采购执行率", "合同份数", "备注"]);
buying.forEach(([name, manner, plan, bought, deals], at) => {
  const row = 48 + at;
  put(four, `A${row}`, name);
  put(four, `B${row}`, manner);
  money(four, `C${row}`, plan);
  money(four, `D${row}`, bought);
  money(four, `E${row}`, live(`C${row}-D${row}`, sum(plan, -bought)));
  put(four, `F${row}`, pct(bought / plan));
  put(four, `G${row}`, deals);
});
put(four, "A51:B51", "合计", { bold: true });
[286.5, 268.64, 17.86].forEach((value, at) => money(four, `${"CDE"[at]}51`, live(`SUM(${"CDE"[at]}48:${"CDE"[at]}50)`, value)));
put(four, "F51", pct(268.64 / 286.5));
put(four, "G51", live("SUM(G48:G50)", 13));
put(four, "H51", null);

band(four, 52, "七、资产和绩效管理");
across(four, 53, ["A:B", ..."CDEF", "G:H"], ["指标名称", "计量单位", "2023年", "2024年", "增减", "备注"]);
[
  ["固定资产总额", "万元", 1496.8, 1568.3, "年末账面原值"],
  ["其中：在用固定资产", "万元", 1452.6, 1521.4, null],
  ["固定资产利用率", "%", 97.05, 97.01, null],
  ["应编报绩效目标的项目", "个", 7, 8, null],
  ["已编报绩效目标的项目", "个", 7, 8, null],
  ["年度重点工作", "项", 18, 20, "县委县政府下达"],
  ["其中：已完成", "项", 17, 19, "应急广播补盲工程未完工"],
  ["公务用车保有量", "辆", 6, 6, "均为应急和执法用车"],
  ["公务接待批次", "批次", 58, 51, null],
  ["公务接待人次", "人次", 486, 424, null],
].forEach(([name, unit, before, now, note], at) => {
  const row = 54 + at;
  left(four, `A${row}:B${row}`, name);
  put(four, `C${row}`, unit);
  const format = at < 3 ? "0.00" : "0";
  put(four, `D${row}`, at === 2 ? live("ROUND(D55/D54*100,2)", before) : before, { format });
  put(four, `E${row}`, at === 2 ? live("ROUND(E55/E54*100,2)", now) : now, { format });
  put(four, `F${row}`, live(`E${row}-D${row}`, sum(now, -before)), { format });
  left(four, `G${row}:H${row}`, note);
});

band(four, 64, "八、履职数据");
across(four, 65, ["A:B", ..."CDEFGH"], ["指标名称", "计量单位", "目标数", "实际数", "完成率", "2023年实际", "备注"]);
const duties = [
  ["执法检查企业", "家次", 460, 482, "F", 451, null],
  ["排查一般隐患", "项", "—", 1256, "—", 1318, null],
  ["其中：按期整改", "项", "—", 1231, 1231 / 1256, 1276, "占排查数"],
  ["排查重大隐患", "项", "—", 18, "—", 21, null],
  ["其中：已整改", "项", 18, 18, "F", 21, null],
  ["安全培训", "人次", 2400, 2268, "F", 2315, "停课两期"],
  ["应急演练", "场", 24, 25, "F", 22, null],
  ["应急物资储备", "件（套）", 12000, 12450, "F", 10860, null],
  ["救援力量平均到场时间", "分钟", 30, 26, "—", 29, "越短越好"],
  ["受理举报投诉", "件", "—", 73, "—", 66, null],
  ["其中：已办结", "件", "—", 71, 71 / 73, 63, "占受理数"],
  ["应救助受灾群众", "人", "—", 3864, "—", 2910, null],
  ["其中：已救助", "人", 3864, 3864, "F", 2910, null],
  ["生产安全事故", "起", "—", 7, "—", 9, null],
  ["生产安全事故死亡人数", "人", "—", 3, "—", 4, null],
  ["行政村总数", "个", "—", 218, "—", 218, null],
  ["其中：应急广播已覆盖", "个", 218, 211, "F", 189, null],
  ["满意度调查有效问卷", "份", 500, 486, "F", 470, "目标数为发放数"],
  ["其中：满意问卷", "份", "—", 451, 451 / 486, 430, "占有效问卷"],
  ["走访监管企业", "家", 60, 60, "F", 50, null],
  ["其中：评价满意", "家", "—", 56, 56 / 60, 46, "占走访数"],
];
duties.forEach(([name, unit, aim, done, share, before, note], at) => {
  const row = 66 + at;
  left(four, `A${row}:B${row}`, name);
  put(four, `C${row}`, unit);
  put(four, `D${row}`, aim);
  put(four, `E${row}`, done);
  if (share === "F") rate(four, `F${row}`, live(`E${row}/D${row}`, done / aim));
  else if (share === "—") put(four, `F${row}`, "—");
  else rate(four, `F${row}`, live(`E${row}/E${row - 1}`, share));
  put(four, `G${row}`, before);
  left(four, `H${row}`, note);
});
grid(four, "A4:H86");
left(four, "A87:H87", "注：本表数据来源于2024年度部门决算报表、国有资产年报和业务股室统计台账。");
left(four, "A88:H88", "填表人：温某某        审核人：窦某某        填报日期：2025年3月26日");

// 附4
const six = sheet(book, "附4自评报告", [24, 15, 15, 15, 15, 15, 13]);
let row = 1;
const say = (text) => {
  const lines = Math.ceil((text.length * 2.1) / 110);
  left(six, `A${row}:G${row}`, text);
  six.getRow(row).height = lines * 17 + 6;
  row += 1;
};
const head = (text) => {
  put(six, `A${row}:G${row}`, text, { bold: true, align: "left", font: "黑体" });
  row += 1;
};
const under = (text) => {
  put(six, `A${row}:G${row}`, text, { bold: true, align: "left", font: "楷体" });
  row += 1;
};
const caption = (text, unit) => {
  put(six, `A${row}:D${row}`, text, { align: "left", bold: true });
  put(six, `F${row}:G${row}`, `单位：${unit}`, { align: "right" });
  row += 1;
};
const table = (headings, lines, write) => {
  const top = row;
  headings.forEach((text, at) => put(six, `${every[at]}${row}`, text, { bold: true }));
  row += 1;
  lines.forEach((values, at) => {
    write(values, row, at, top + 1);
    row += 1;
  });
  grid(six, `A${top}:${every[headings.length - 1]}${row - 1}`);
  row += 1;
};
const total = (column, at, first, value) => live(`SUM(${column}${first}:${column}${at - 1})`, value);

left(six, "A1:G1", "附4");
title(six, "A2:G2", `${UNIT}2024年度部门整体支出绩效自评报告`);
row = 4;
put(six, "A4:G4", `部门名称：${UNIT}        部门编码：415`);
put(six, "A5:G5", "评价方式：部门绩效自评        评价机构：部门评价组");
put(six, "A6:G6", "报告日期：2025年4月9日");
row = 8;
say(
  "    根据县财政局关于开展2024年度部门整体支出绩效自评工作的通知要求，我局成立了由局长任组长的绩效评价组，对2024年度部门整体支出进行了全面自评。现将有关情况报告如下：",
);
head("一、部门概况");
under("（一）机构设置和人员情况");
say(
  "    我局为正科级行政单位，内设办公室、规划财务股、安全生产综合协调股、危险化学品监管股等8个股室，所属预算单位2个，即应急管理综合行政执法大队、应急救援和防灾减灾中心。",
);
say(
  "    2024年核定编制72人，其中行政编制24人、参公事业编制28人、公益一类事业编制20人。年末在职人员69人，比2023年末增加2人，其中局机关23人、执法大队27人、中心19人，在职人员控制率95.83%。离退休人员28人。",
);
under("（二）主要职责");
say("    1.负责全县应急管理工作，指导各乡镇各部门应对安全生产类、自然灾害类等突发事件和综合防灾减灾救灾工作。");
say("    2.负责安全生产综合监督管理和工矿商贸行业安全生产监督管理，依法组织生产安全事故调查处理。");
say("    3.组织编制县级总体应急预案和专项预案，指导应急救援力量建设，统筹应急物资储备和调度。");
say("    4.组织协调森林草原火灾、地震和地质灾害救援，组织灾情核查、损失评估和受灾群众救助。");
under("（三）年度重点工作");
say(
  "    2024年县委、县政府下达我局重点工作20项，截至年末完成19项，重点工作完成率95.00%。未完成的1项为应急广播补盲工程，218个行政村中已覆盖211个，尚有7个行政村未覆盖。",
);
head("二、部门整体支出情况");
under("（一）收入情况");
say(
  "    2024年年初预算2679.00万元，年中追加456.85万元，调整后预算3135.85万元，预算调整率17.05%。追加的资金中，基本支出44.25万元，主要是调整工资标准；项目支出412.60万元，主要是上级下达的救灾资金268.00万元。",
);
say(
  "    按资金来源分，一般公共预算财政拨款2943.37万元，占93.86%；上年结转132.48万元，占4.22%；其他收入60.00万元，占1.91%，为安全生产责任保险事故预防费。",
);
caption("表1  2024年资金来源及使用情况表", "万元");
table(
  ["资金来源", "年初预算数", "调整后预算数", "到位数", "决算数", "执行率", "结转结余"],
  [
    ["一般公共预算财政拨款", 2486.52, 2943.37, 2841.26],
    ["上年结转", 132.48, 132.48, 124.27],
    ["其他收入", 60, 60, 50],
    ["合计", START, PLAN, SPENT],
  ],
  ([name, start, plan, spent], at, index, first) => {
    put(six, `A${at}`, name);
    [start, plan, plan, spent].forEach((value, column) => {
      const letter = "BCDE"[column];
      money(six, `${letter}${at}`, index === 3 ? total(letter, at, first, value) : value);
    });
    rate(six, `F${at}`, live(`E${at}/C${at}`, spent / plan));
    money(six, `G${at}`, live(`C${at}-E${at}`, sum(plan, -spent)));
  },
);
under("（二）支出情况");
say(
  "    2024年决算支出3015.53万元，预算完成率96.16%，比2023年2993.85万元增加21.68万元，增长0.72%。其中：基本支出1189.08万元，占39.43%；项目支出1826.45万元，占60.57%。",
);
caption("表2  2024年支出与上年对比表", "万元");
table(
  ["支出类别", "2023年决算数", "2024年决算数", "增减额", "增减率", "占2024年支出比重"],
  [
    ["人员经费", spending.people],
    ["公用经费", spending.office],
    ["项目支出", spending.project],
    ["合计", spending.all],
  ],
  ([name, values], at, index, first) => {
    put(six, `A${at}`, name);
    [values[0], values[4]].forEach((value, column) => {
      const letter = "BC"[column];
      money(six, `${letter}${at}`, index === 3 ? total(letter, at, first, value) : value);
    });
    money(six, `D${at}`, live(`C${at}-B${at}`, sum(values[4], -values[0])));
    rate(six, `E${at}`, live(`D${at}/B${at}`, (values[4] - values[0]) / values[0]));
    put(six, `F${at}`, pct(values[4] / SPENT));
  },
);
say(
  "    1.基本支出。2024年基本支出1189.08万元，比上年增加59.80万元，增长5.30%。其中：人员经费1047.36万元，占基本支出的88.08%；公用经费141.72万元，占11.92%。公用经费预算144.40万元，节约2.68万元，公用经费控制率98.14%，按年末在职人员计算人均2.05万元。",
);
say(
  "    2.项目支出。2024年实施项目8个，年初预算1528.00万元，调整后预算1940.60万元，支出1826.45万元，预算完成率94.12%，比上年减少38.12万元，下降2.04%，年末结转114.15万元。",
);
caption("表3  2024年支出经济分类情况表", "元");
table(
  ["经济分类", "基本支出", "项目支出", "合计", "占比"],
  [
    ["工资福利支出", 9826350.4, 0],
    ["商品和服务支出", 1417200, 7923680.55],
    ["对个人和家庭的补助", 647249.6, 5664200],
    ["资本性支出", 0, 4676619.45],
    ["合计", 11890800, 18264500],
  ],
  ([name, basic, project], at, index, first) => {
    put(six, `A${at}`, name);
    [basic, project].forEach((value, column) => {
      const letter = "BC"[column];
      money(six, `${letter}${at}`, index === 4 ? total(letter, at, first, value) : value, GROUPED);
    });
    money(six, `D${at}`, live(`B${at}+C${at}`, sum(basic, project)), GROUPED);
    put(six, `E${at}`, pct((basic + project) / 30155300));
  },
);
under("（三）项目支出按职责活动分布情况");
say(
  "    8个项目对应三项职责活动：安全生产监管2个，支出310.15万元，占项目支出的16.98%；防灾减灾救灾3个，支出1093.53万元，占59.87%；应急救援与能力建设3个，支出422.77万元，占23.15%。",
);
caption("表4  2024年职责活动预算执行情况表", "万元");
table(
  ["职责活动", "项目数（个）", "年初预算数", "调整后预算数", "决算数", "预算完成率", "结转结余"],
  [
    ...activities.map((name, at) => [name, [2, 3, 3][at], ofActivity(at, 2), ofActivity(at, 4), ofActivity(at, 5)]),
    ["合计", 8, 1528, 1940.6, 1826.45],
  ],
  ([name, ...values], at, index, first) => {
    put(six, `A${at}`, name);
    values.forEach((value, column) => {
      const letter = "BCDE"[column];
      put(six, `${letter}${at}`, index === 3 ? total(letter, at, first, value) : value, { format: column === 0 ? "0" : "0.00" });
    });
    rate(six, `F${at}`, live(`E${at}/D${at}`, values[3] / values[2]));
    money(six, `G${at}`, live(`D${at}-E${at}`, sum(values[2], -values[3])));
  },
);
say(
  "    支出最多的是自然灾害救灾补助项目，支出566.42万元，占项目支出的31.01%；预算完成率最高的是安全生产执法检查项目，为97.86%；预算完成率最低的是应急指挥平台运维项目，为81.90%，结转17.38万元，主要原因是平台升级尾款待验收后支付。",
);
under("（四）“三公经费”情况");
say(
  "    2024年“三公经费”预算28.70万元，比上年预算28.00万元增加0.70万元，增长2.50%；决算26.60万元，比预算节约2.10万元，控制率92.68%；比上年决算24.94万元增加1.66万元，增长6.66%。",
);
say(
  "    公务接待费3.86万元，比上年减少0.52万元，全年接待51批次、424人次，人均91.04元。公务用车运行维护费22.74万元，比上年增加2.18万元，公务用车保有量6辆，车均3.79万元。未发生公务用车购置费和因公出国（境）费。",
);
caption("表5  “三公经费”预决算对比表", "万元");
table(
  ["项目", "2023年预算数", "2023年决算数", "2024年预算数", "2024年决算数", "控制率", "节约额"],
  [guests[1], guests[3], ["合计", ...guestTotal]],
  ([name, ...values], at, index, first) => {
    put(six, `A${at}`, name);
    values.forEach((value, column) => {
      const letter = "BCDE"[column];
      money(six, `${letter}${at}`, index === 2 ? total(letter, at, first, value) : value);
    });
    rate(six, `F${at}`, live(`E${at}/D${at}`, values[3] / values[2]));
    money(six, `G${at}`, live(`D${at}-E${at}`, sum(values[2], -values[3])));
  },
);
under("（五）结转结余情况");
say(
  "    2023年末结转结余132.48万元，2024年末结转结余120.32万元，减少12.16万元，下降9.18%；结转结余率3.84%。其中基本支出结转6.17万元，项目支出结转114.15万元。",
);
under("（六）政府采购情况");
say(
  "    2024年政府采购预算286.50万元，实际采购268.64万元，节约17.86万元，采购执行率93.77%，签订合同13份。其中：货物类139.28万元，工程类58.90万元，服务类70.46万元。",
);
under("（七）资产管理情况");
say(
  "    年末固定资产总额1568.30万元，比上年增加71.50万元，主要是购置救援装备；在用固定资产1521.40万元，闲置46.90万元，固定资产利用率97.01%。2024年11月开展了资产清查，账实相符。",
);
head("三、部门整体支出绩效实现情况");
under("（一）预算管理情况");
say("    1.绩效目标管理。纳入预算的8个项目全部编报了绩效目标，编报率100%，绩效目标与预算同步批复。");
say(
  "    2.支出进度。6月末累计支出1486.20万元，支出进度47.39%；9月末累计支出2295.46万元，支出进度73.20%；11月末累计支出2846.10万元，支出进度90.76%。三个考核时点中，6月末、9月末未达到要求，分别低2.61个和1.80个百分点。",
);
say("    3.制度建设。建立了内部财务管理、政府采购、资产管理、合同管理等6项制度，应急物资采购管理办法尚未按新规定修订。");
say("    4.信息公开。2024年2月6日公开部门预算，9月10日公开2023年度部门决算，内容完整、时间及时。");
under("（二）安全生产监管成效");
say("    1.执法检查。计划检查企业460家次，实际检查482家次，完成率104.78%，比上年增加31家次；立案查处46件，罚款128.60万元，件均2.80万元。");
say(
  "    2.隐患治理。排查一般隐患1256项，按期整改1231项，按期整改率98.01%，25项未按期整改；重大隐患18项，全部整改销号。受理举报投诉73件，办结71件，办结率97.26%。",
);
caption("表6  2024年执法检查和隐患整改情况表", "家次、项");
table(
  ["行业领域", "计划检查", "实际检查", "计划完成率", "排查隐患", "按期整改", "按期整改率"],
  [
    ["危险化学品", 96, 102, 286, 283],
    ["非煤矿山", 58, 60, 198, 195],
    ["工贸企业", 180, 188, 412, 402],
    ["烟花爆竹", 76, 80, 235, 230],
    ["其他", 50, 52, 125, 121],
    ["合计", 460, 482, 1256, 1231],
  ],
  ([name, ...values], at, index, first) => {
    put(six, `A${at}`, name);
    values.forEach((value, column) => {
      const letter = "BCEF"[column];
      put(six, `${letter}${at}`, index === 5 ? total(letter, at, first, value) : value);
    });
    rate(six, `D${at}`, live(`C${at}/B${at}`, values[1] / values[0]));
    rate(six, `G${at}`, live(`F${at}/E${at}`, values[3] / values[2]));
  },
);
say("    3.事故控制。全年发生生产安全事故7起，比上年减少2起，下降22.22%；死亡3人，比上年减少1人，下降25.00%，未发生较大及以上事故。");
under("（三）防灾减灾救灾成效");
say("    1.物资保障。年末储备应急物资12450件（套），为目标12000件（套）的103.75%，比上年增加1590件（套），支出238.97万元。");
say("    2.灾害救助。全年救助受灾群众3864人，救助率100%，发放救灾资金566.42万元，人均1465.89元，资金平均12日内发放到户，比时限提前3日。");
say(
  "    3.森林防火。全县林地62.50万亩，火灾受害面积75亩，森林火灾受害率0.12‰，低于0.5‰的控制目标。自然灾害直接经济损失0.99亿元，占全县地区生产总值186.40亿元的0.53%。",
);
under("（四）应急救援与能力建设成效");
say("    1.救援处置。全年出动县级救援力量138次、2346人次，救援力量平均到场时间26分钟，比上年缩短3分钟，比目标快4分钟。");
say(
  "    2.培训演练。开展安全培训2268人次，完成目标2400人次的94.50%，考核合格2205人次，合格率97.22%；培训支出28.45万元，人均125.44元。开展应急演练25场，超目标1场。",
);
caption("表7  2024年安全培训情况表", "人次、万元");
table(
  ["培训类别", "计划人次", "实际人次", "完成率", "合格人次", "合格率", "培训支出"],
  [
    ["企业负责人", 600, 588, 571, 8.1],
    ["特种作业人员", 900, 812, 783, 11.65],
    ["乡镇干部", 500, 496, 490, 5.2],
    ["村级灾害信息员", 400, 372, 361, 3.5],
    ["合计", 2400, 2268, 2205, 28.45],
  ],
  ([name, plan, done, passed, spent], at, index, first) => {
    put(six, `A${at}`, name);
    [plan, done, passed, spent].forEach((value, column) => {
      const letter = "BCEG"[column];
      put(six, `${letter}${at}`, index === 4 ? total(letter, at, first, value) : value, { format: column === 3 ? "0.00" : "0" });
    });
    rate(six, `D${at}`, live(`C${at}/B${at}`, done / plan));
    rate(six, `F${at}`, live(`E${at}/C${at}`, passed / done));
  },
);
say("    3.应急广播。全县218个行政村中211个实现应急广播覆盖，覆盖率96.79%，比上年189个增加22个。");
under("（五）满意度情况");
say(
  "    发放社会公众满意度调查问卷500份，收回有效问卷486份，有效回收率97.20%，其中满意451份，满意度92.80%。走访监管企业60家，评价满意56家，监管企业满意度93.33%。",
);
head("四、自评结论");
say(
  "    对照评分表，我局2024年度部门整体支出绩效自评得分85.73分，评价等次为“良”。其中：投入8.50分、预算执行27.10分、财务和资产管理15.00分、职责履行20.75分、履职效益14.38分。",
);
say("    共设置三级指标24个，得满分的10个，扣分的14个，合计扣14.27分，其中扣分最多的是预算执行，扣6.90分。");
say("    部门整体支出绩效自评表得分99.23分，其中预算执行率得分9.62分，产出指标49.67分，效益指标29.94分，满意度指标10.00分。");
caption("表8  自评得分汇总表", "分");
const parts = bands.map(([name, items]) => [
  name.replace(/^.、(?:[^—]*——)?|（.*$/gu, ""),
  items.length,
  sum(...items.map((item) => item[2])),
  sum(...items.map((item) => item[6])),
]);
table(
  ["评价内容", "指标个数", "标准分", "自评得分", "扣分", "得分率"],
  [...parts, ["合计", 24, 100, 85.73]],
  ([name, ...values], at, index, first) => {
    put(six, `A${at}`, name);
    values.forEach((value, column) => {
      const letter = "BCD"[column];
      put(six, `${letter}${at}`, index === 5 ? total(letter, at, first, value) : value, { format: column === 2 ? "0.00" : "0" });
    });
    put(six, `E${at}`, live(`C${at}-D${at}`, sum(values[1], -values[2])), { format: "0.00" });
    rate(six, `F${at}`, live(`D${at}/C${at}`, values[2] / values[1]));
  },
);
head("五、存在的主要问题及原因");
say("    （一）预算编制还不够精准。年中追加456.85万元，其中救灾资金268.00万元年初难以预计，预算调整率17.05%，超过10%。");
say("    （二）支出进度前慢后快。6月末、9月末支出进度分别为47.39%和73.20%，四季度支出720.07万元，占全年支出的23.88%。");
say("    （三）“三公经费”控制压力较大。6辆公务用车平均车龄9年，运行维护费比上年增加2.18万元，增长10.60%。");
say("    （四）个别任务没有完成。特种作业人员培训完成812人次，完成率90.22%，为各类培训中最低；7个行政村应急广播尚未覆盖。");
say("    （五）隐患整改还不彻底。25项一般隐患未按期整改，其中工贸企业10项，占40.00%。");
head("六、下一步改进措施");
say("    （一）细化预算编制。2025年起实行项目库管理，力争预算调整率控制在10%以内。");
say("    （二）加快支出进度。按月通报项目执行情况，2025年6月末支出进度达到50%以上，9月末达到75%以上。");
say("    （三）严控“三公经费”。报废更新2辆老旧车辆，2025年车均运行维护费控制在3.50万元以内。");
say("    （四）补齐任务短板。2025年一季度补训132人次，6月底前完成7个行政村应急广播建设。");
say("    （五）强化隐患闭环管理。对25项未按期整改的隐患逐项明确责任人，2025年3月底前全部整改到位。");
say("    （六）盘活存量资产。对闲置的46.90万元固定资产进行调剂或处置，提高资产使用效益。");
head("七、其他需要说明的问题");
say("    我局2024年度没有国有资本经营预算和政府性基金预算支出，没有应说明而未说明的事项。");
row += 1;
put(six, `E${row}:G${row}`, UNIT);
put(six, `E${row + 1}:G${row + 1}`, "2025年4月9日");

await save(book, new URL(import.meta.url));
