import type { Explanations } from "./explanation";

/** What sentences say, mostly those of the report. */
export const reportCodes = {
  "sentence-sum": {
    meaning: "一句话里写了几个数，又写了它们的差、和或百分比，照算却不是那个结果。",
    example: {
      where: "附件6 A39，“三公经费”变动率一段",
      stated: "减少20,000.00元",
      expected: "减少10000元",
      why: "同一句写着本年310,000.00元、上年320,000.00元。",
    },
    advice: "把句中的数逐个核对，改掉写错的那一个。",
  },
  "words-unlike-table": {
    meaning: "正文说的项目个数、哪一项最高最低、某一行是多少，和后面的表对不上。",
    example: { where: "附件6 B36，项目支出一段", stated: "6个专项", expected: "5个", why: "后面的表一共只列了5个专项。" },
    advice: "照表改正文；表里漏列的，补进表。",
  },
  "achievement-differs": {
    meaning:
      "正文、报告的表、年度目标或计分表的“完成值”里写的完成数，和附件3同一指标的“实际完成值”不是一个数；预期目标或报告的表里写的目标，和它的“指标值”不是一个数也算。",
    example: { where: "附件6 A76，主要绩效一段", stated: "服务对象满意度96%", expected: "93.5%", why: "附件3 G20填的是93.5%。" },
    advice: "对照台账、调查报告，两处改成一样。",
  },
  "achievement-unlike-report": {
    meaning: "文字里的成效看着像附件3的某项指标，数却不同；也可能说的不是一回事，只作提醒。",
    example: {
      where: "附件3 E11，年度目标的实际完成情况",
      stated: "全年送戏下乡130场",
      expected: "112场",
      why: "指标“送戏下乡场次”的完成值（F14）是112场。",
    },
    advice: "是同一件事就统一；不是的，写情况说明。",
  },
  "number-another": {
    meaning:
      "报告里的数与附件的不同，却和别处另一项的数一样，或只有它的一小部分，或句中的数本来就算得出这个率：也许是写错，也许说的是别的事。",
    example: {
      where: "附件6 A18，年初预算",
      stated: "8,660,000.00元",
      expected: "18,264,300元",
      why: "附件4是1826.43万元；F15项目支出正是8,660,000.00。",
    },
    advice: "说的是别的事，就写明是哪一项；写错了的改过来。",
  },
  "number-swapped": {
    meaning: "正文里有个数，别处都没有；别处却有个数，只和它差相邻两位的先后，像是打颠倒了。",
    example: { where: "附件6 B8，全年可用预算", stated: "2,852.29万元", expected: null, why: "附件3 H8是2,825.29。" },
    advice: "照附件改正文；真是另一个数的，写情况说明。",
  },
  "number-unlike": {
    meaning: "表里（或正文里位数少的）一个数只此一处，与别处的数只差两位的先后。可能是巧合。",
    example: { where: "附件6 D10，工资福利支出", stated: "2,026,250.41", expected: null, why: "附件6 D55、A52都是2,206,250.41。" },
    advice: "看一眼原始数，写颠倒了就改过来。",
  },
  "text-repeated": {
    meaning: "报告里一大段话出现了两次，后一处没有写它该写的内容。",
    example: { where: "附件6 A118，效益性分析", stated: null, expected: null, why: "整段在A96里已经有了，那里写的是经济性分析。" },
    advice: "按这一节的小标题重写。",
  },
  "rough-number": {
    meaning: "已经写到小数点后面的准数，又加了“多”或“余”。",
    example: { where: "附件6 A111，抗旱保收一段", stated: "766.02多万元", expected: "766.02万元", why: "准到百元的数，后面没有“多”。" },
    advice: "删去“多”字；想写约数，就只写整数。",
  },
  "total-unlike-report": {
    meaning: "报告写的自评总分、某一类得分或一共扣了几分，和附件5加出来的不同。",
    example: { where: "附件6 A73，评价结论", stated: "84.5分", expected: "83.5分", why: "附件5 H21的合计是83.5。" },
    advice: "改报告里的分数；附件5改过分以后，记得回来看这里。",
  },
  "grade-unlike": {
    meaning: "优、良、中、差与总分不配。报告没有另写分档时，以90、80、60分为界。",
    example: { where: "附件6 A73，评价结论", stated: "优", expected: "良", why: "附件5合计83.5分，不到90分。" },
    advice: "改等次；本地另有分档的，在报告里写明。",
  },
  "reason-differs": {
    meaning: "扣分原因里写的分数、率或个数，和实际扣的分、算出的率不同。",
    example: { where: "附件5 I5，在职人员控制率的扣分原因", stated: "扣2分", expected: "扣1分", why: "得5分，比分值只少1分。" },
    advice: "改原因里的数或改得分，让两处说同一件事。",
  },
  "names-unlike": {
    meaning: "同一个率，附件4和附件5各叫各的名字。不影响计算，只是容易看错。",
    example: {
      where: "附件4 D9，预算完成情况的表头",
      stated: "执行率",
      expected: null,
      why: "附件5叫“预算完成率”；“调整率”在附件5叫“预算控制率”。",
    },
    advice: "知道是同一个率就行；能改模板的，统一叫法。",
  },
} as const satisfies Explanations;
