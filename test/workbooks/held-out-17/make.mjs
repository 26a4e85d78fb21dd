// 洣安县退役军人事务局 2023: the province's four printed forms as a small bureau's clerk fills them in: a 自评表 without 分值, with 部门职能职责 in it; 附件4 in blocks of three figures, a heading above each figure, in 元, in 万元 or as "745.62万" as each block had it, with blocks of the bureau's own for 履职; 附件5 with its weights as （7分）, broken over two pages in the middle of 过程, three effects under one score, 履职效益 with two weights and a note below on what was lost; 附件6 in 元 with three tables, one of them two-sided, and long sentences; everything agrees.
import { GROUPED, PERCENT, grid, left, live, money, put, rate, save, sheet, title, workbook } from "../kit.mjs";

const UNIT = "洣安县退役军人事务局";
const book = workbook("洣安县退役军人事务局办公室");
const to = (value, places = 2) => Number((Math.sign(value) * Math.round(Math.abs(value) * 10 ** places + 1e-7)) / 10 ** places);
const sum = (...values) => to(values.reduce((all, value) => all + value, 0));
const wan = (value) => to(value / 10000);
const percent = (value) => `${to(value * 100).toFixed(2)}%`;
const said = (value) => value.toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

// What the forms are filled from, in 元. Projects: 年初预算, 上年结转, 追加, 支出.
const projects = [
  ["优抚对象抚恤补助", 900000, 300000, 620000, 1786342.6],
  ["退役士兵教育培训", 320000, 80000, 118600, 486520],
  ["军休干部服务管理", 260000, 0, 150000, 398432],
  ["双拥创建和烈士纪念设施管护", 480000, 70000, 200000, 675480],
  ["退役军人服务站标准化建设", 190000, 0, 50000, 214500],
];
const project = [1, 2, 3, 4].map((column) => sum(...projects.map((line) => line[column])));
const basic = [3268400, 36320, 412865.4, 3702458.15];
const [initial, carried, added, spent] = basic.map((value, at) => sum(value, project[at]));
const whole = sum(initial, carried, added);
const rest = sum(whole, -spent);
const wholeOf = ([first, before, more]) => sum(first, before, more);
const restOf = (line) => sum(wholeOf(line), -line[3]);
// Kinds of spending: basic, project.
const kinds = [
  ["工资福利支出", 2876315.2, 0],
  ["商品和服务支出", 618742.95, 842360],
  ["对个人和家庭的补助", 207400, 2556214.6],
  ["其他资本性支出", 0, 162700],
];
// 公用经费: budget, spent.
const office = [
  ["办公费", 120000, 128640.3],
  ["印刷费", 80000, 86215],
  ["水费", 8000, 7326.45],
  ["电费", 38000, 39184.2],
  ["邮电费", 22000, 21650],
  ["差旅费", 98000, 112473],
  ["维修（护）费", 30000, 34500],
  ["公务接待费", 48500, 41362],
  ["公务用车运行维护费", 49000, 43850.5],
  ["工会经费", 62400, 62400],
  ["其他商品和服务支出", 40100, 41141.5],
];
const officePlan = sum(...office.map((line) => line[1]));
const officeSpent = sum(...office.map((line) => line[2]));
const [guestsPlan, carsPlan, guests, cars] = [48500, 49000, 41362, 43850.5];
const [threePlan, three22, threeSpent] = [sum(guestsPlan, carsPlan), 96000, sum(guests, cars)];
const other = 120000;
const fiscal = sum(whole, -carried, -other);
if (
  sum(...kinds.map((line) => line[1])) !== basic[3] ||
  sum(...kinds.map((line) => line[2])) !== project[3] ||
  officeSpent !== kinds[1][1] ||
  officePlan !== 596000 ||
  rest !== 192452.65
) {
  throw new Error("the figures do not add up");
}

// 附件3
const three = sheet(book, "附件3", [9, 10, 15, 26, 17, 17, 30]);
left(three, "A1", "附件3");
title(three, "A2:G2", "2023年部门整体支出绩效自评表");
put(three, "A3:C3", "预算单位名称");
put(three, "D3:G3", UNIT);
put(three, "A4:A8", "年度预算资金\n（万元）");
put(three, "B4:C4", null);
["年初预算数", "全年预算数", "全年执行数", "执行率"].forEach((text, at) => put(three, `${"DEFG"[at]}4`, text));
const funds = [
  ["年度资金总额", wan(initial), wan(whole), wan(spent)],
  ["其中：当年财政拨款", wan(initial - other), wan(fiscal), sum(wan(spent), -wan(carried), -wan(other))],
  ["上年结转资金", 0, wan(carried), wan(carried)],
  ["其他资金", wan(other), wan(other), wan(other)],
];
funds.forEach(([name, ...values], at) => {
  const row = 5 + at;
  left(three, `B${row}:C${row}`, name);
  values.forEach((value, index) =>
    money(three, `${"DEF"[index]}${row}`, at === 0 && index > 0 ? live(`SUM(${"DEF"[index]}6:${"DEF"[index]}8)`, value) : value),
  );
  const share = values[2] / values[1];
  if (at === 0) rate(three, `G${row}`, live(`F${row}/E${row}`, share));
  else put(three, `G${row}`, at === 1 ? percent(share) : "100%");
});
put(three, "A9:A10", "年度总体目标");
put(three, "B9:D9", "预期目标");
put(three, "E9:G9", "实际完成情况");
left(
  three,
  "B10:D10",
  "目标1：优抚安置工作，全县1862名优抚对象抚恤补助按月足额发放，发放率100%。\n目标2：就业创业工作，对148名退役士兵开展适应性培训，专场招聘达成就业意向200人以上。\n\n目标3：权益维护工作，信访事项按期办结率100%，不发生进京越级上访。",
);
left(
  three,
  "E10:G10",
  "（一）优抚安置工作。1862名优抚对象抚恤补助全部按月足额发放，发放率100%；悬挂光荣牌335块，走访慰问648户。\n（二）就业创业工作。136名退役士兵参加适应性培训，参训率91.89%；举办专场招聘会4场，213人达成就业意向。\n\n（三）权益维护工作。应按期办结信访事项62件，按期办结59件，按期办结率95.16%；没有发生进京越级上访。",
);
put(three, "A11", "部门职能职责");
left(
  three,
  "B11:G11",
  "（一）贯彻执行退役军人思想政治、管理保障和安置优抚等工作的法律法规和政策。\n（二）负责全县军队转业干部、复员干部、离休退休干部、退役士兵的移交安置、服务管理和教育培训工作。\n（三）组织落实优抚对象的优待抚恤政策，承担全县双拥工作的组织协调。\n（四）负责烈士纪念设施的管理维护和烈士褒扬工作。\n（五）完成县委、县人民政府交办的其他任务。",
);
["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "偏差原因分析及改进措施"].forEach((text, at) =>
  put(three, `${"BCDEFG"[at]}12`, text, { bold: true }),
);
const goals = [
  ["优抚对象抚恤补助发放人数", "1862人", "1862人"],
  ["退役士兵适应性培训人数", "148人", "136人", "12名退役士兵返乡后即外出务工，未能参训，2024年改为线上线下结合。"],
  ["悬挂光荣牌", "≧320块", "335块"],
  ["走访慰问优抚对象", "≧600户", "648户"],
  ["抚恤补助发放率", "100%", "100%"],
  ["信访事项按期办结率", "100%", "95.16%", "3件涉及多部门会商，超过办理期限后办结。"],
  ["抚恤补助发放时间", "每月25日前", "每月20日前"],
  ["服务站建设完成时间", "2023年11月30日前", "2023年11月18日"],
  ["“三公经费”支出", "≦9.75万元", "8.52万元"],
  ["退役士兵人均培训费用", "≦3600元/人", "3577.35元/人"],
  ["专场招聘达成就业意向人数", "≧200人", "213人"],
  ["进京越级上访", "0批次", "0批次"],
  ["烈士陵园绿化覆盖率", "≧60%", "62.5%"],
  ["标准化服务站建成率", "100%", "100%"],
  ["服务对象满意度", "≧90%", "88.83%", "部分退役士兵反映培训工种偏少，2024年增加新能源汽车维修等3个工种。"],
];
goals.forEach(([name, aim, reached, why], at) => {
  const row = 13 + at;
  left(three, `D${row}`, name);
  put(three, `E${row}`, aim);
  if (reached === "100%") rate(three, `F${row}`, 1).numFmt = "0%";
  else put(three, `F${row}`, reached);
  left(three, `G${row}`, why);
});
[
  ["A12:A27", "绩效指标"],
  ["B13:B22", "产出指标"],
  ["B23:B26", "效益指标"],
  ["B27", "满意度指标"],
  ["C13:C16", "数量指标"],
  ["C17:C18", "质量指标"],
  ["C19:C20", "时效指标"],
  ["C21:C22", "成本指标"],
  ["C23", "经济效益指标"],
  ["C24", "社会效益指标"],
  ["C25", "生态效益指标"],
  ["C26", "可持续影响指标"],
  ["C27", "服务对象满意度指标"],
].forEach(([where, text]) => put(three, where, text));
grid(three, "A3:G27");
left(three, "A28:G28", "填表人：贺某        联系电话：0731-8520417        填报日期：2024年3月26日");

// 附件4
const four = sheet(book, "附件4", [26, 22, 24, 20]);
left(four, "A1", "附件4");
title(four, "A2:D2", "2023年部门整体支出绩效评价基础数据表");
left(four, "A3:D3", `填报单位：${UNIT}`);
let at4 = 4;
const block = (name, heads, values, formats = []) => {
  put(four, `A${at4}:A${at4 + 1}`, name);
  heads.forEach((text, at) => put(four, `${"BCD"[at]}${at4}`, text));
  values.forEach((value, at) => put(four, `${"BCD"[at]}${at4 + 1}`, value, { format: formats[at] }));
  at4 += 2;
};
const share = (formula, result) => live(formula.replaceAll("#", String(at4 + 1)), result);
const YUAN = [GROUPED, GROUPED, PERCENT];
block(
  "财政供养人员情况",
  ["2023年编制人数", "2023年\n实际在职人数", "控制率"],
  [26, 25, share("C#/B#", 25 / 26)],
  [undefined, undefined, PERCENT],
);
block("“三公经费”变动情况", ["上年预算数", "本年预算数", "变动率"], ["9.6万", "9.75万", "1.56%"]);
block(
  "项目支出安排情况",
  ["项目支出预算总额", "实际项目支出总额", "执行率"],
  [`${wan(wholeOf(project))}万`, `${wan(project[3])}万`, "95.26%"],
);
block(
  "预算完成情况",
  ["2023年预算总额", "2023年决算总额", "执行率"],
  [`${wan(whole)}万`, `${wan(spent)}万`, to(spent / whole, 4)],
  [undefined, undefined, PERCENT],
);
block("预算调整情况\n（元）", ["年初预算数", "年中预算调整", "调整率"], [initial, added, share("C#/B#", added / initial)], YUAN);
block(
  "结转结余变动情况\n（元）",
  ["上年结转结余总额", "本年结转结余总额", "变动率"],
  [carried, rest, share("(C#-B#)/B#", (rest - carried) / carried)],
  YUAN,
);
block(
  "“三公经费”控制情况\n（元）",
  ["“三公经费”预算数", "“三公经费”实际支出", "控制率"],
  [threePlan, threeSpent, to(threeSpent / threePlan, 4)],
  YUAN,
);
block(
  "公用经费控制情况\n（元）",
  ["公用经费预算数", "公用经费实际支出", "控制率"],
  [officePlan, officeSpent, share("C#/B#", officeSpent / officePlan)],
  YUAN,
);
block("政府采购执行情况\n（元）", ["政府采购预算数", "实际政府采购金额", "执行率"], [286000, 277420, "97.00%"], YUAN);
block("固定资产使用情况", ["固定资产总额", "实际在用固定资产总额", "利用率"], ["286.45万元", "275.63万元", "96.22%"]);
block("新建楼堂馆所情况\n（2023年完工）", ["批准建设面积", "实际建设面积", "批准（实际）投资"], ["无", "无", "无"]);
put(four, `A${at4}:A${at4 + 3}`, "内部控制制度完成情况（是/否）");
[
  ["预算业务管理", "收支业务管理", "政府采购业务"],
  ["是", "是", "是"],
  ["国有资产业务管理", "建设项目业务管理", "合同业务管理"],
  ["是", "否", "是"],
].forEach((texts, line) => texts.forEach((text, at) => put(four, `${"BCD"[at]}${at4 + line}`, text)));
at4 += 4;
block("目标管理考核情况", ["考核总分", "考核得分", "得分率"], [100, 94.6, "94.60%"]);
block(
  "优抚对象抚恤补助\n发放情况",
  ["应发放人数", "实际发放人数", "发放率"],
  [1862, 1862, share("C#/B#", 1)],
  [undefined, undefined, PERCENT],
);
block(
  "退役士兵适应性\n培训情况",
  ["应参训人数", "实际参训人数", "参训率"],
  [148, 136, share("C#/B#", 136 / 148)],
  [undefined, undefined, PERCENT],
);
block("信访事项办理情况", ["应按期办结件数", "按期办结件数", "按期办结率"], [62, 59, "95.16%"]);
block("服务对象满意度\n调查情况", ["有效问卷份数", "满意份数", "满意度"], [188, 167, to(167 / 188, 4)], [undefined, undefined, PERCENT]);
const end4 = at4 - 1;
grid(four, `A4:D${end4}`);
left(four, `A${at4}:D${at4}`, "注：“公用经费”填报基本支出中的一般商品和服务支出；未注明单位的金额以格内所写为准。");

// 附件5
const five = sheet(book, "附件5", [8, 8, 9, 8, 15, 8, 38, 46, 8], {
  pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToHeight: 0 },
});
left(five, "A1", "附件5");
title(five, "A2:I2", "2023年部门整体支出绩效自评指标计分表");
left(five, "A3:I3", `填报单位：${UNIT}`);
["一级指标", "分值", "二级指标", "分值", "三级\n指标", "分值", "评价标准", "指标说明", "得分"].forEach((text, at) =>
  put(five, `${"ABCDEFGHI"[at]}4`, text, { bold: true }),
);
const items = [
  [
    "在职人员控制率",
    7,
    "以100%为标准。在职人员控制率≦100%，计7分；每超过一个百分点扣0.2分，扣完为止。",
    "在职人员控制率=（在职人员数/编制数）×100%，在职人员数：部门（单位）实际在职人数，以财政局确定的部门决算编制口径为准。\n编制数：机构编制部门核定批复的部门（单位）的人员编制数。",
    7,
  ],
  [
    "“三公经费”变动率",
    8,
    "“三公经费”变动率≦0，计8分；“三公经费”变动率＞0，每超过一个百分点扣0.8分（不足一个百分点的不扣），扣完为止。",
    "“三公经费”变动率=[（本年度“三公经费”预算数-上年度“三公经费”预算数）/上年度“三公经费”预算数]×100%",
    7.2,
  ],
  [
    "预算完成率",
    6,
    "100%计满分，每低于1个百分点扣1分（不足1个百分点的不扣），扣完为止。",
    "预算完成率=（上年结转+年初预算+本年追加预算-年末结余）/（上年结转+年初预算+本年追加预算）×100%。",
    4,
  ],
  [
    "预算控制率",
    5,
    "预算控制率=0，计5分；0-10%（含），计4分；10-20%（含），计3分；20-30%（含），计2分；大于30%不得分。",
    "预算控制率=（本年追加预算/年初预算）×100%。",
    2,
  ],
  [
    "结转结余变动率",
    3,
    "结转结余变动率≦0，计3分；结转结余变动率＞0，每超过一个百分点扣0.3分，扣完为止。",
    "结转结余变动率=[（本年度累计结转结余资金总额-上年度累计结转结余资金总额）/上年度累计结转结余资金总额]×100%。",
    3,
  ],
  [
    "新建楼堂馆所面积控制率",
    3,
    "100%以下（含）计满分，每超出5%扣2分，扣完为止。没有楼堂馆所项目的部门按满分计算。",
    "楼堂馆所面积控制率=实际建设面积/批准建设面积×100%。\n该指标以2023年完工的新建楼堂馆所为评价内容。",
    3,
  ],
  [
    "新建楼堂馆所投资概算控制率",
    3,
    "100%以下（含）计满分，每超出5%扣2分，扣完为止。没有楼堂馆所项目的部门按满分计算。",
    "楼堂馆所投资概算控制率=实际投资金额/批准投资金额×100%。\n该指标以2023年完工的新建楼堂馆所为评价内容。",
    3,
  ],
  [
    "公用经费控制率",
    7,
    "100%以下（含）计满分，每超出1%扣1分（不足1%的不扣），扣完为止。",
    "公用经费控制率=（实际支出公用经费总额/预算安排公用经费总额）×100%。\n公用经费支出是指部门基本支出中的一般商品和服务支出。",
    4,
  ],
  [
    "“三公经费”控制率",
    6,
    "100%以下（含）计满分，每超出1%扣1分，扣完为止。",
    "“三公经费”控制率=（“三公经费”实际支出数/“三公经费”预算安排数）×100%。",
    6,
  ],
  [
    "政府采购执行率",
    4,
    "100%计满分，每超过（降低）1%扣0.5分，扣完为止。",
    "政府采购执行率=（实际政府采购金额/政府采购预算数）×100%。\n政府采购预算：采购机关根据事业发展计划和行政任务编制的、并经过规定程序批准的年度政府采购计划。",
    2.5,
  ],
  [
    "管理制度健全性",
    6,
    "每出现一例不符合要求的扣2分，扣完为止。",
    "①有内部财务管理制度、会计核算制度等管理制度；\n②有本部门厉行节约制度；\n③相关管理制度合法、合规、完整；④相关管理制度得到有效执行。",
    6,
  ],
  [
    "资金使用合规性",
    4,
    "每出现一例不符合要求的扣1分，扣完为止。",
    "①支出符合国家财经法规和财务管理制度规定以及有关专项资金管理办法的规定；②资金拨付有完整的审批程序和手续；③项目支出按规定经过评估论证；④支出符合部门预算批复的用途；⑤资金使用无截留、挤占、挪用、虚列支出等情况。",
    3,
  ],
  [
    "预决算信息公开性",
    2,
    "每出现一例不符合要求的扣1分，扣完为止。",
    "①按规定内容公开预决算信息；\n\n②按规定时限公开预决算信息。\n\n预决算信息是指与部门预算、执行、决算、监督、绩效等管理相关的信息。",
    2,
  ],
  [
    "内部控制制度完成率",
    3,
    "六项业务内部控制制度每完成一项计0.5分，未完成的不计分。",
    "六项业务是指预算、收支、政府采购、国有资产、建设项目、合同业务管理，以基础数据表填报的“是”“否”为准。",
    2.5,
  ],
  [
    "固定资产利用率",
    3,
    "95%（含）以上计3分；90%（含）-95%，计2分；80%（含）-90%，计1分；低于80%不得分。",
    "固定资产利用率=（实际在用固定资产总额/所有固定资产总额）×100%。",
    3,
  ],
  ["目标任务实际完成率", 6, "该项得分=（年度综合目标管理考核得分/总分）*6", "根据县年度综合目标管理考核得分折算。", 5.68],
  ["抚恤补助发放率", 3, "100%计3分，每低于一个百分点扣0.5分，扣完为止。", "抚恤补助发放率=（实际发放人数/应发放人数）×100%。", 3],
  ["退役士兵参训率", 3, "得分=参训率×3分。", "参训率=（实际参训人数/应参训人数）×100%。", 2.76],
  [
    "信访事项按期办结率",
    3,
    "100%计满分，每有一件未按期办结的扣0.5分，扣完为止。",
    "信访事项按期办结率=（按期办结件数/应按期办结件数）×100%。",
    1.5,
  ],
  [
    "经济效益",
    2,
    "此三项指标为设置部门整体支出绩效评价指标时必须考虑的要素，可根据部门实际情况有选择地进行设置，并将其细化为相应的个性化指标。",
    null,
    5,
  ],
  ["社会效益", 2],
  ["生态效益", 2],
  [
    "行政效能",
    4,
    "促进部门改进文风会风，加强经费及资产管理，推动网上办事，提高行政效率，降低行政成本效果较好的计4分；一般2分；无效果或者效果不明显0分。",
    "根据部门自评材料评定。",
    4,
  ],
  [
    "社会公众或服务对象满意度",
    5,
    "90%（含）以上计5分；\n80%（含）-90%，计4分；\n70%（含）-80%，计2分；\n低于70%计0分。",
    "社会公众或服务对象是指部门（单位）履行职责而影响到的部门、群体或个人，一般采取社会调查的方式。",
    4,
  ],
];
items.forEach(([name, weight, rule, meaning, score], at) => {
  const row = 5 + at;
  put(five, `E${row}`, name);
  put(five, `F${row}`, `（${weight}分）`);
  if (name === "经济效益") {
    left(five, `G${row}:H${row + 2}`, rule);
    put(five, `I${row}:I${row + 2}`, score);
  }
  if (!name.endsWith("效益")) {
    left(five, `G${row}`, rule);
    left(five, `H${row}`, meaning);
    put(five, `I${row}`, score);
  }
});
five.getCell("I20").value = live("ROUND(94.6/100*6,2)", 5.68);
[
  ["A5:A6", "投\n\n入"],
  ["B5:B6", "（15分）"],
  ["C5:C6", "预算配置"],
  ["D5:D6", "（15分）"],
  ["A7:A14", "过\n\n程"],
  ["B7:B14", "（55分）"],
  ["C7:C11", "预算执行"],
  ["D7:D11", "（20分）"],
  ["C12:C14", "预算管理"],
  ["D12:D14", "（35分）"],
  ["A15:A19", "过\n\n程"],
  ["B15:B19", "（55分）"],
  ["C15:C19", "预算管理"],
  ["D15:D19", null],
  ["A20:A28", "产\n\n出\n\n及\n\n效\n\n率"],
  ["B20:B28", "（30分）"],
  ["C20:C23", "职责履行"],
  ["D20:D23", "（15分）"],
  ["C24:C28", "履职 效益"],
  ["D24:D26", "（6分）"],
  ["D27:D28", "（9分）"],
].forEach(([where, value]) => put(five, where, value));
const total = sum(...items.map((item) => item[4] ?? 0));
put(five, "A29:H29", "合计", { bold: true });
put(five, "I29", live("SUM(I5:I28)", total));
grid(five, "A4:I29");
left(
  five,
  "A30:I30",
  "扣分说明：1.“三公经费”预算数比上年增加0.15万元，变动率1.56%，扣0.8分；2.预算完成率97.42%，扣2分；3.预算控制率28.63%，扣3分；4.公用经费控制率103.82%，扣3分；5.政府采购执行率97.00%，扣1.5分；6.1笔培训费报销附件不全，资金使用合规性扣1分；7.建设项目业务管理制度未完成，扣0.5分；8.县绩效考核94.6分，折算扣0.32分；9.退役士兵参训率91.89%，扣0.24分；10.3件信访事项未按期办结，扣1.5分；11.三项效益没有量化，扣1分；12.服务对象满意度88.83%，扣1分。",
);
five.getRow(30).height = 60;

// 附件6
const report = sheet(book, "附件6", [24, 17, 17, 24, 17, 17]);
left(report, "A1", "附件6");
title(report, "A2:F2", `${UNIT}2023年度部门整体支出绩效评价报告`);
let row = 4;
const say = (text) => {
  left(report, `A${row}:F${row}`, `    ${text}`);
  report.getRow(row).height = Math.min(400, Math.ceil((text.length * 2.1) / 114) * 17 + 6);
  row += 1;
};
const head = (text) => {
  put(report, `A${row}:F${row}`, text, { bold: true, align: "left", font: "黑体" });
  row += 1;
};
const caption = (text) => {
  put(report, `A${row}:D${row}`, text, { align: "left", bold: true });
  put(report, `E${row}:F${row}`, "单位：元", { align: "right" });
  row += 1;
};

head("一、基本情况");
say(
  `（一）机构人员情况。我局内设办公室、优抚褒扬股、移交安置股、权益维护股4个股室，下辖县退役军人服务中心、县烈士陵园管理所2个事业单位。核定编制26人，年末实际在职25人，在职人员控制率为96.15%；退休人员8人。`,
);
say("（二）部门整体支出概况。2023年部门预算收支完成情况、收支平衡和年终结转结余情况如下：");
say("1.预算收支总体情况");
say(
  `根据《洣安县2023年部门预算》的批复，我局2023年年初预算${said(initial)}元，上年结转${said(carried)}元，年中追加${said(added)}元，全年可用预算资金${said(whole)}元；全年决算支出${said(spent)}元，年末结转${said(rest)}元。收支情况如下：`,
);
caption("表1  2023年收支情况表");
const t1 = row;
put(report, `A${row}:C${row}`, "收入", { bold: true });
put(report, `D${row}:F${row}`, "支出", { bold: true });
row += 1;
["项目", "金额", "占比", "项目", "金额", "占比"].forEach((text, at) => put(report, `${"ABCDEF"[at]}${row}`, text));
row += 1;
const a = row;
[
  ["一、财政拨款收入", fiscal, "一、基本支出", basic[3]],
  ["    其中：政府性基金", 0, "    其中：工资福利支出", kinds[0][1]],
  ["二、上级补助收入", 0, "          商品和服务支出", kinds[1][1]],
  ["三、事业收入", 0, "          对个人和家庭的补助", kinds[2][1]],
  ["四、其他收入", other, "二、项目支出", project[3]],
  ["收入总计", sum(fiscal, other), "    其中：商品和服务支出", kinds[1][2]],
  ["年初结转和结余", carried, "          对个人和家庭的补助", kinds[2][2]],
  ["    其中：基本支出结转", basic[1], "          其他资本性支出", kinds[3][2]],
  ["          项目支出结转", project[1], "支出总计", spent],
  [null, null, "年末结转和结余", rest],
  ["合计", whole, "合计", whole],
].forEach(([income, got, spending, paid], at) => {
  const r = a + at;
  left(report, `A${r}`, income);
  if (got !== null) {
    money(
      report,
      `B${r}`,
      at === 5 ? live(`B${a}+B${a + 2}+B${a + 3}+B${a + 4}`, got) : at === 10 ? live(`B${a + 5}+B${a + 6}`, got) : got === 0 ? null : got,
      GROUPED,
    );
    put(report, `C${r}`, [0, 4, 6, 10].includes(at) ? percent(got / whole) : null);
  }
  left(report, `D${r}`, spending);
  money(report, `E${r}`, at === 8 ? live(`E${a}+E${a + 4}`, paid) : at === 10 ? live(`E${a + 8}+E${a + 9}`, paid) : paid, GROUPED);
  if ([0, 4, 8].includes(at)) rate(report, `F${r}`, live(`E${r}/E${a + 8}`, paid / spent));
  row += 1;
});
grid(report, `A${t1}:F${row - 1}`);
say(
  "从上表可以看出：财政拨款收入6,849,865.40元，占全年可用资金的91.87%；其他收入120,000.00元，占1.61%；年初结转486,320.00元，占6.52%。收入合计7,456,185.40元，与支出和年末结转合计数一致，收支平衡。",
);
say("2.年度财政追加指标、上年结转资金及年末结转情况");
say("根据县财政局后续追加指标文，我局本年度指标来源及执行情况如下：");
caption("表2  2023年预算指标执行情况表");
const t2 = row;
["项目", "基本支出", "项目支出", "合计"].forEach((text, at) => put(report, `${"ABCD"[at]}${row}`, text, { bold: true }));
row += 1;
[
  ["上年结转", basic[1], project[1]],
  ["年初预算", basic[0], project[0]],
  ["追加预算", basic[2], project[2]],
  ["全年可用预算指标", wholeOf(basic), wholeOf(project)],
  ["决算支出", basic[3], project[3]],
  ["年末结转", restOf(basic), restOf(project)],
].forEach(([name, first, second], at) => {
  const r = t2 + 1 + at;
  put(report, `A${r}`, name);
  [first, second, sum(first, second)].forEach((value, index) => {
    const letter = "BCD"[index];
    const formula =
      at === 3
        ? `SUM(${letter}${t2 + 1}:${letter}${t2 + 3})`
        : at === 5
          ? `${letter}${r - 2}-${letter}${r - 1}`
          : index === 2 && at !== 4
            ? `B${r}+C${r}`
            : null;
    money(report, `${letter}${r}`, formula === null ? value : live(formula, value), GROUPED);
  });
  row += 1;
});
put(report, `A${row}`, "执行率");
[basic, project, [initial, carried, added, spent]].forEach((line, index) => {
  const letter = "BCD"[index];
  if (index === 1) put(report, `${letter}${row}`, percent(line[3] / wholeOf(line)));
  else rate(report, `${letter}${row}`, live(`${letter}${row - 2}/${letter}${row - 3}`, line[3] / wholeOf(line)));
});
row += 1;
grid(report, `A${t2}:D${row - 1}`);
say(
  "针对上述数据，说明如下：年中追加1,551,465.40元，其中基本支出412,865.40元，主要是补发绩效奖励；项目支出1,138,600.00元，主要是优抚对象提标。年末结转比上年减少293,867.35元，下降60.43%。",
);
say("3.支出结构分析");
say(
  "2023年支出总额7,263,732.75元，其中：基本支出3,702,458.15元，占50.97%；项目支出3,561,274.60元，占49.03%。基本支出中，工资福利支出2,876,315.20元，占77.69%；商品和服务支出618,742.95元，占16.71%；对个人和家庭的补助207,400.00元，占5.60%。项目支出中，商品和服务支出842,360.00元，对个人和家庭的补助2,556,214.60元，其他资本性支出162,700.00元。全年支出比2022年6,982,415.30元增加281,317.45元，增长4.03%。",
);
head("二、部门整体支出实施情况分析");
say("（一）预算配置");
say("1.在职人员控制率：2023年全局编制数26人，年末实际在职人数25人，在职人员控制率为96.15%，计7分。");
say(
  "2.“三公经费”变动率：2023年“三公经费”预算数97,500.00元，2022年预算数96,000.00元，增加1,500.00元，“三公经费”变动率为1.56%，扣0.8分，计7.2分。",
);
say("（二）预算执行");
say(
  "1.预算完成率：上年结转486,320.00元，年初预算5,418,400.00元，本年追加1,551,465.40元，年末结余192,452.65元，预算完成率为97.42%，扣2分，计4分。",
);
say("2.预算控制率：年初预算5,418,400.00元，年中追加1,551,465.40元，预算控制率为28.63%，计2分。");
say("3.我局2023年没有新建楼堂馆所项目，两项指标按满分计6分。");
say("（三）预算管理");
say(
  `1.公用经费控制率：2023年预算安排公用经费总额${said(officePlan)}元，实际支出${said(officeSpent)}元，超支22,742.95元，公用经费控制率为103.82%，扣3分，计4分。其中：${office
    .map(([name, , value]) => `${name}${said(value)}元`)
    .join("、")}。人均公用经费24,749.72元。`,
);
say(
  "2.“三公经费”控制率：2023年“三公经费”预算97,500.00元，实际支出85,212.50元，节余12,287.50元，“三公经费”控制率为87.40%。其中：公务接待86批次、632人次，人均65.45元；公务用车2辆，车均运行维护费21,925.25元；没有公务用车购置和因公出国（境）支出。实际支出比2022年90,386.00元减少5,173.50元，下降5.72%。具体情况如下：",
);
caption("表3  2023年“三公经费”情况表");
const t3 = row;
["项目", "2022年决算", "2023年预算", "2023年决算", "预决算差额", "控制率"].forEach((text, at) =>
  put(report, `${"ABCDEF"[at]}${row}`, text, { bold: true }),
);
row += 1;
[
  ["公务接待费", 44526, guestsPlan, guests],
  ["公务用车运行维护费", 45860, carsPlan, cars],
  ["公务用车购置", null, null, null],
  ["因公出国（境）费用", null, null, null],
  ["合计", 90386, threePlan, threeSpent],
].forEach(([name, before, plan, now], at) => {
  const r = t3 + 1 + at;
  put(report, `A${r}`, name);
  [before, plan, now].forEach((value, index) => {
    const letter = "BCD"[index];
    money(report, `${letter}${r}`, at === 4 ? live(`SUM(${letter}${t3 + 1}:${letter}${t3 + 4})`, value) : value, GROUPED);
  });
  if (plan !== null) {
    money(report, `E${r}`, at === 4 ? live(`C${r}-D${r}`, sum(plan, -now)) : sum(plan, -now), GROUPED);
    rate(report, `F${r}`, at === 0 ? to(now / plan, 4) : live(`D${r}/C${r}`, now / plan));
  } else {
    money(report, `E${r}`, null);
    put(report, `F${r}`, null);
  }
  row += 1;
});
grid(report, `A${t3}:F${row - 1}`);
say("3.政府采购执行率：2023年政府采购预算286,000.00元，实际采购277,420.00元，节约8,580.00元，执行率为97.00%，扣1.5分，计2.5分。");
say(
  "4.管理制度健全性：我局制定了财务管理、会计核算、厉行节约、公务接待、车辆管理等12项制度，并得到有效执行。六项业务内部控制制度已完成5项，建设项目业务管理制度正在制定，扣0.5分。",
);
say("5.资金使用合规性：资金支付符合国家财经法规和财务管理制度规定，审批手续完整；自查发现1笔培训费报销附件不全，已补齐，扣1分。");
say("6.资产管理：年末固定资产总额286.45万元，在用275.63万元，闲置10.82万元，固定资产利用率为96.22%。");
head("三、项目支出实施情况");
say(
  `2023年我局共实施项目5个，全年可用预算3,738,600.00元，支出3,561,274.60元，执行率95.26%，结余177,325.40元。其中：${projects
    .map(([name, ...line]) => `${name}项目预算${said(wholeOf(line))}元，支出${said(line[3])}元，执行率${percent(line[3] / wholeOf(line))}`)
    .join("；")}。`,
);
head("四、绩效评价工作情况");
say(
  "我局按照县财政局《关于开展2023年度部门整体支出绩效自评工作的通知》要求，成立绩效自评小组，分前期准备、股室自评、综合评议三个阶段，于2024年3月完成自评。",
);
head("五、主要绩效及评价结论");
say(
  "（一）评价结论。对照计分表，我局2023年度部门整体支出绩效自评得分84.14分，共扣15.86分。其中：投入14.2分，过程44分，产出及效率25.94分。",
);
say(
  "（二）优抚安置。全县优抚对象1862人，抚恤补助全部按月足额发放，发放率100%；全年支出抚恤补助178.63万元；悬挂光荣牌335块，为目标320块的104.69%；走访慰问优抚对象648户，比目标多48户。",
);
say(
  "（三）就业创业。应参训退役士兵148人，实际参训136人，未参训12人，参训率91.89%，支出培训经费48.65万元，人均3577.35元；举办专场招聘会4场，提供岗位1260个，213人达成就业意向，超目标13人。",
);
say(
  "（四）权益维护。全年接待来访96批次184人次；应按期办结信访事项62件，按期办结59件，按期办结率95.16%，3件超期后办结；没有发生进京越级上访。",
);
say(
  "（五）褒扬纪念。修缮零散烈士墓27座，烈士陵园绿化覆盖率62.5%，全年接待祭扫群众1.38万人次；全县14个乡镇（街道）服务站全部完成标准化建设，建成率100%。",
);
say(
  "（六）考核和满意度。年度综合目标管理考核得分94.6分，折算计5.68分。发放满意度问卷200份，收回有效问卷188份，有效率94.00%，其中满意167份，满意度88.83%，比目标低1.17个百分点，计4分。",
);
head("六、存在的问题");
say("（一）预算编制不够精细。年中追加1,551,465.40元，预算控制率达28.63%。");
say("（二）公用经费超支。差旅费预算98,000.00元，实际支出112,473.00元，超支14,473.00元，是公用经费超支的主要原因。");
say("（三）部分项目执行偏慢。退役军人服务站标准化建设项目执行率89.38%，为5个项目中最低，结余25,500.00元。");
head("七、有关建议");
say(
  "2024年我局将提前谋划项目，预算控制率控制在20%以内；压减一般性支出，公用经费不超预算；完善建设项目业务管理制度，力争服务对象满意度达到90%以上。",
);
row += 1;
put(report, `D${row}:F${row}`, UNIT);
put(report, `D${row + 1}:F${row + 1}`, "2024年3月28日");

await save(book, new URL(import.meta.url));
