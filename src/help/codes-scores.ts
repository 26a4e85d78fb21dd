import type { Explanations } from "./explanation";

/** 得分 and 分值. */
export const scoreCodes = {
  "score-contradicted": {
    meaning: "照评价标准和填报的数据算得出这一项该得几分，自评填的不是这个分。",
    example: {
      where: "附件5 I10，公用经费控制率",
      stated: "7",
      expected: "0",
      why: "174,498.92元÷160,000元＝109.06%，每超过1个百分点扣1分，扣完了。",
    },
    advice: "数据无误，点“采用”改分；数据有误，先改数据再重新计算。",
  },
  "score-disputed": {
    meaning: "用不同的数算出不同的分：两个附件的数不同，或同一附件的数自己不平。程序不替人选。",
    example: {
      where: "附件5 I7，预算控制率",
      stated: "5",
      expected: null,
      why: "照附件4填的得5分；按附件6是140.47%，按附件4的平衡关系是102.20%，都得0分。",
    },
    advice: "先把有出入的数查清改好，再定分。",
  },
  "score-not-permitted": {
    meaning: "评价标准只给几个固定的分数，自评填的分不在里面。",
    example: { where: "附件5 I19，行政效能", stated: "5", expected: "6、3、0", why: "标准写着较好6分、一般3分、不明显0分。" },
    advice: "用“人工判定”选一档并写明依据；选定之前不计入复核合计。",
  },
  "score-above-weight": {
    meaning: "得分比这一项的满分还高。",
    example: { where: "附件5 I5，“三公经费”变动率", stated: "9", expected: "0～8", why: "分值（F5）是8分。" },
    advice: "改得分；如果是分值抄错了，改分值。",
  },
  "score-blank": {
    meaning: "这一项没有填自评得分，合计也就不完整。",
    example: { where: "附件5 I5，“三公经费”变动率", stated: "", expected: null, why: "分值和评价标准都有，只有得分空着。" },
    advice: "补填；合计空着的，把各行加起来填上。",
  },
  "score-merged": {
    meaning: "几项指标各有分值，却共用一个得分，看不出每项得几分、扣在哪里。",
    example: { where: "附件5 I16，履职效益", stated: "12", expected: null, why: "经济效益5、社会效益5、生态效益5，共15分，只写了一个数。" },
    advice: "拆开分别填；模板就是合并格的，在备注里写明每项几分。",
  },
  "score-no-data": {
    meaning: "这一项要用数据算，附件里却没有这个数，自评分无从核对，暂按自评计。",
    example: { where: "附件5 I15，目标任务实际完成率", stated: "8", expected: null, why: "没有年度综合目标管理考核的得分和总分。" },
    advice: "把数补进附件4，或在“人工判定”里填这个数并写依据。",
  },
  "score-unlike-report": {
    meaning: "附件6自己写的率，照评价标准得不到附件5填的分，两份材料互相矛盾。",
    example: { where: "附件5 I6，预算完成率", stated: "5", expected: null, why: "附件6写90.45%，照它只能得3分。" },
    advice: "先看附件6的率算得对不对，再统一两处。",
  },
  "total-score-mismatch": {
    meaning: "合计栏的得分或分值，不等于各行相加。",
    example: { where: "附件5 I21，合计", stated: "96", expected: "95", why: "各行得分从头加到尾是95。" },
    advice: "点“采用”换成相加的公式；有漏填的行，先补填。",
  },
  "execution-score": {
    meaning: "附件3自带分值的表，执行率一般按比例折算得分。表上没有写算法，所以只作提醒。",
    example: {
      where: "附件3 I5，预算执行率得分",
      stated: "10",
      expected: "9.5",
      why: "执行2517.50万元，预算2650.00万元，没有全部执行，却得满分。",
    },
    advice: "按执行率折算；本地另有算法的，写情况说明。",
  },
  "achievement-score": {
    meaning:
      "附件3自带分值的表，没完成的指标给了满分，或完成了的扣了分又没写原因；“是否完成”与完成值相反；或计分表自己填的完成值，照评价标准不是这个得分。",
    example: { where: "附件3 H14，项目验收合格率", stated: "10", expected: null, why: "指标值100%，完成值95%，得分却是满分10分。" },
    advice: "按完成情况改分，或核对完成值；有理由的，写在偏差原因里。",
  },
  "weight-suffix": {
    meaning: "分值后面的“分”写成了别的字。",
    example: { where: "附件5 F16，经济效益", stated: "（5人）", expected: "（5分）", why: "分值的单位只能是“分”，计算时仍按5分。" },
    advice: "点“采用”改字。",
  },
  "weight-unreadable": {
    meaning: "分值一栏读不出数，不知道这一项满分几分。",
    example: { where: "附件5 F5，“三公经费”变动率", stated: "待定", expected: null, why: "别的指标都写着几分，只有它没有。" },
    advice: "照下发的模板写，如“（8分）”。",
  },
  "weight-levels": {
    meaning: "上一级指标的分值，应等于它下面各项分值之和。",
    example: { where: "附件5 D4，预算配置", stated: "（20分）", expected: "15", why: "下面两项分别是7分和8分。" },
    advice: "对照下发的指标体系，改写错的那一级。",
  },
  "weight-sum": {
    meaning: "各项分值加起来应是100分（附件3已占去10分的，是90分）。",
    example: { where: "附件5 I21，合计", stated: null, expected: "100", why: "各项分值之和是101分，有一项写多了。" },
    advice: "逐项对照模板，把改动过的分值改回来。",
  },
  "stray-number": {
    meaning: "指标名称栏里有个孤零零的数字，不是名称也不是分数，计算没有用它。",
    example: { where: "附件5 A20，一级指标栏", stated: "55", expected: null, why: "前后都没有说明它是什么。" },
    advice: "误敲的，删去。",
  },
  "loss-unexplained": {
    meaning: "自评扣了分，没有写为什么扣。",
    example: { where: "附件5 I21，合计", stated: "95", expected: null, why: "一共扣了5分：三项效益3分、行政效能1分、满意度1分。" },
    advice: "在备注、扣分原因或报告里逐项写明理由。",
  },
  "level-repeated": {
    meaning: "换页后，一级指标的名称和分值又印了一遍，复核时只算一次。",
    example: { where: "附件5 A12，一级指标", stated: "过程", expected: null, why: "A6已经有“过程”，分值都写着（50分）。" },
    advice: "不必改；自己加分值时别加两遍。",
  },
  "level-unnamed": {
    meaning: "二级指标有分值，名称却空着。",
    example: {
      where: "附件5 D19，二级指标的分值",
      stated: "（12分）",
      expected: null,
      why: "上面的“履职效益”（C16）只有15分，这12分不知归谁。",
    },
    advice: "补写名称，或并入上面那个二级指标。",
  },
} as const satisfies Explanations;
