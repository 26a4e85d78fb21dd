import type { Explanations } from "./explanation";

/** How the forms are filled in: blanks, ways to write numbers, labels, and what is missing altogether. */
export const formCodes = {
  "figures-blank": {
    meaning: "该填数、填文字或填“是/否”的格子没有填；只敲了空格的也算没填。",
    example: { where: "附件4 B18，政府采购执行情况", stated: "", expected: null, why: "三格都没有数；B18、C18里是空格，看着像填过。" },
    advice: "没有发生就填0，有就填数。",
  },
  "number-impossible": {
    meaning: "人数出现小数，或者不会小于零的金额、人数填了负数。",
    example: { where: "附件4 C4，实际在职人数", stated: "14.5", expected: null, why: "人数只能是整数。" },
    advice: "照人事、财务的原始资料重填。",
  },
  "number-unreadable": {
    meaning: "这里要填数，填的却是读不出数的文字，没有拿它计算。",
    example: { where: "附件4 C20，实际在用固定资产总额", stated: "见附表", expected: null, why: "没有这个数，利用率就没法核对。" },
    advice: "格子里只填数字，说明写到备注。",
  },
  "number-malformed": {
    meaning: "千分位的逗号不在该在的位置，或小数点写成了句号，说不准是哪个数，没有拿它计算。",
    example: {
      where: "附件6 D87，“三公”经费差额合计",
      stated: "1,031,48.00",
      expected: "103148.00",
      why: "去掉逗号是103148.00，正是180,000.00减76,852.00。",
    },
    advice: "核对后点“采用”。",
  },
  "number-as-text": {
    meaning: "金额后面带了“万”字，Excel当成文字，不能相加。程序核对时会自己换算。",
    example: { where: "附件4 B6，“三公经费”上年预算数", stated: "18万", expected: null, why: "这张表共有11个金额这样写。" },
    advice: "表头写明“单位：万元”，格子里只留数字。",
  },
  "number-in-text": {
    meaning: "数字以文本方式存放，看着没有两样，SUM却会跳过它。",
    example: { where: "附件3 C6，当年财政拨款的年初预算数", stated: "462.74", expected: null, why: "这一格的格式是文本。" },
    advice: "把格式改成“数值”，再重新输入一遍。",
  },
  "number-padded": {
    meaning: "数字前后多了空格，整格变成了文本。",
    example: { where: "附件3 F7，上年结转资金的执行率", stated: " 90.42%", expected: "90.42%", why: "前面多敲了一个空格。" },
    advice: "点“采用”去掉空格。",
  },
  "number-styles": {
    meaning: "同一张表里，有的金额写千分位逗号，有的不写。",
    example: { where: "附件6 C78，公用经费合计", stated: "174498.92", expected: null, why: "同一列的C72写作61,376.60。" },
    advice: "数没有错，选中整列统一数字格式即可。",
  },
  "rate-under-number": {
    meaning: "表头叫“某某数”，下面填的却是百分数。",
    example: { where: "附件4 D4，财政供养人员情况", stated: "0%", expected: null, why: "表头（D3）是“变动数”，应填增减了几个人。" },
    advice: "改填人数，或把表头改为“变动率”。",
  },
  "satisfaction-unmeasured": {
    meaning: "满意率要填百分数。填文字，附件5的满意度得分就没有依据。",
    example: { where: "附件3 F40，公众服务满意率", stated: "长期有效", expected: "百分数", why: "满意度按率分档给分，没有率就对不上档。" },
    advice: "填问卷调查的结果，如92%；没有调查的，先补做。",
  },
  "target-unmeasured": {
    meaning: "指标值或完成值没有数，只写“长期有效”之类，完没完成说不清。",
    example: { where: "附件3 E28，经济效益指标", stated: "长期有效", expected: null, why: "目标和完成值都是这四个字。" },
    advice: "换成能数、能比的值；确实量化不了的，写情况说明。",
  },
  "texts-copied": {
    meaning: "指标名称、指标值、完成值是同一句话，等于没填。",
    example: {
      where: "附件3 D37，可持续影响指标",
      stated: "促进经济文化可持续发展长期有效",
      expected: null,
      why: "D37、E37、F37一字不差。",
    },
    advice: "名称写做什么，指标值写目标，完成值写结果。",
  },
  "row-repeated": {
    meaning: "同一个指标、项目或行名列了两次，分数或金额可能算重。",
    example: { where: "附件3 D26，成本指标", stated: "人员培训费用", expected: null, why: "名称、指标值、完成值与D25完全相同。" },
    advice: "删去一行；本来是两件事的，把名称分开。",
  },
  "template-left": {
    meaning: "模板里的省略号、“指标2”、空行还留着。",
    example: { where: "附件3 D24，时效指标", stated: ".....", expected: null, why: "D27、D30也是，D35还写着“指标2”。" },
    advice: "有内容就填上，没有就整行删去。",
  },
  "text-unfilled": {
    meaning: "留着“XX”、下划线或“此处填写”之类等人来填的地方。",
    example: { where: "附件3 B3，预算单位名称", stated: "XX县应急管理局", expected: null, why: "“XX县”没有换成自己的县名。" },
    advice: "填实，或者删去。",
  },
  "deviation-unexplained": {
    meaning: "指标没有完成，或超出目标三成以上，偏差原因一栏却空着。",
    example: { where: "附件3 G16，隐患排查整治的偏差原因", stated: "", expected: null, why: "完成370处以上，超出270%。" },
    advice: "写明原因；目标定低了或数填错了的，改数。",
  },
  "unit-mixed": {
    meaning: "指标值和完成值的单位不同，没法比。",
    example: { where: "附件3 F18，安全生产检查的完成值", stated: "364人次", expected: null, why: "指标值是100家次，一个数人，一个数家。" },
    advice: "改成同一个单位；差一个“万”字的补上。",
  },
  "unit-incomplete": {
    meaning: "单位没有写全（“万”应为“万元”），或完成值写“……以上”，不是准数。",
    example: {
      where: "附件3 D16，隐患排查整治",
      stated: "370处以上",
      expected: null,
      why: "完成了多少应写准数；下一行的“50万”（E17）缺“元”。",
    },
    advice: "完成值写准数，金额写“万元”。",
  },
  "known-typo": {
    meaning: "这几张表里常见的错字，多半是同音字。",
    example: { where: "附件3 B16，一级指标", stated: "产生指标", expected: "产出指标", why: "一级指标分产出、效益、满意度。" },
    advice: "点“采用”换成正字；整段里别处还有的，一并改。",
  },
  "stale-year": {
    meaning: "写的年份早于本年度，多半是沿用旧模板忘了改。",
    example: { where: "附件5 H8，指标说明", stated: "2016年", expected: "2022年", why: "评价的是2022年，说的还是2016年完工的项目。" },
    advice: "点“采用”改年份；确实在讲往年的，写情况说明。",
  },
  "heading-repeated": {
    meaning: "一行里有两个相同的表头，分不清哪一列填哪个数。",
    example: {
      where: "附件4 C7，项目支出安排情况",
      stated: "项目支出预算总额",
      expected: null,
      why: "与B7相同，后一个本来应是“实际项目支出总额”。",
    },
    advice: "照模板改表头。",
  },
  "units-differ": {
    meaning: "几张表或报告落款写的单位名称，不是同一个单位。",
    example: { where: "附件3 C4，单位名称", stated: "梵溪县交通局", expected: "梵溪县交通运输局", why: "同一张表的A3写的是全称。" },
    advice: "都写全称；放错了别的单位的表，就换过来。",
  },
  "cover-blank": {
    meaning: "表头没有填报单位和日期，分不清是谁的表。",
    example: { where: "附件4 A1，表头", stated: null, expected: null, why: "整张表没有一处写单位名称。" },
    advice: "在表头补上；已有封面的，写情况说明。",
  },
  "annex-missing": {
    meaning: "没有认出附件4或附件5，有关的核对做不了。",
    example: { where: "整个工作簿", stated: null, expected: null, why: "没有附件4，得分就没有数据可核。" },
    advice: "把表放进同一个工作簿，表头保持模板的写法；在 Word 里的，先粘贴到 Excel。",
  },
  "annex-ambiguous": {
    meaning: "有几张表都像同一个附件，只用了其中一张。",
    example: { where: "工作表“附件4（旧）”", stated: null, expected: null, why: "用的是“附件4”，“附件4（旧）”没有用。" },
    advice: "删去或隐藏多余的表，再重新计算。",
  },
} as const satisfies Explanations;
