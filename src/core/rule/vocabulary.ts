// The words that scoring rules are written with, as data: a wording that is not understood yet is
// usually one more word here. Alternatives are tried in the order given, so longer ones stand first.

/** Alternatives as the source of a regular expression group. */
export function anyOf(words: readonly string[]): string {
  return `(?:${words.join("|")})`;
}

/** Words that compare, by what they say about the value that follows. */
export const comparisons = {
  notBelow: [
    "大于或?等于",
    "高于或?等于",
    "超过或?等于",
    "等于或?大于",
    "等于或?高于",
    "不得?低于",
    "不得?少于",
    "不得?小于",
    "≥",
    "达到或?超过",
    "达到或?高于",
    "达到及?超过",
    "达到了?",
    "达(?!标|成)",
    "至少为?",
  ],
  notAbove: [
    "小于或?等于",
    "低于或?等于",
    "等于或?小于",
    "等于或?低于",
    "不得?高于",
    "不得?超过",
    "不得?超出",
    "不得?大于",
    "不得?多于",
    "未超过",
    "未超出",
    "没有超过",
    "没有超出",
    "未突破",
    "不突破",
    "未高于",
    "≤",
    "控制在",
  ],
  above: ["大于", "高于", "超过", "超出", "多于", "突破", "超", ">"],
  below: ["小于", "低于", "少于", "不足", "不到", "未达到", "没有达到", "达不到", "未达", "不满", "<"],
  equal: ["等于", "=", "恰?好?为", "是"],
} as const;

/** Words after a value that say on which side of it the band lies. */
export const sides = {
  /** These say that the value itself belongs to the band. */
  andAbove: ["及其?以上", "或以上", "及以上", "及其?之上"],
  andBelow: ["及其?以下", "或以下", "及其?以内", "及其?之下"],
  /** 以上 and 以内 include the value by the usual convention; a neighbour that claims it expressly is stronger. */
  above: ["以上", "之上"],
  within: ["以内", "之内", "范围内", "内"],
  /** 以下 is written both with and without the value itself in mind. */
  below: ["以下", "之下"],
} as const;

/** Words between the two ends of a band, and between two conditions on one value. */
export const joints = {
  // 到位率 is a name.
  range: ["-+", "~+", "至", "到(?!位)"],
  also: ["并且", "且", "但是?", "而且", "同时", "并", "而", "和", "与(?!率)", ",", "、"],
} as const;

/** 变动率 in words: the interval that they name. */
export const growth = {
  notAbove: [
    "零增长(?:或|和|及|、|,)负增长",
    "负增长(?:或|和|及|、|,)零增长",
    "(?:与|和|同)?上年(?:相比)?(?:相比)?持平(?:或|或者|、)(?:有所)?(?:下降|减少|降低)",
    "(?:实现)?只减不增",
    "没有增长",
    "没有增加",
    "未增长",
    "未增加",
    "不增长",
    "无增长",
  ],
  below: ["(?:实现)?负增长", "为负数?", "小于零"],
  equal: ["(?:实现)?零增长", "为零", "等于零", "=零"],
  above: ["正增长", "大于零"],
} as const;

/** Measure words (量词) of things that are counted. */
export const measures = [
  "人次",
  "件次",
  "家次",
  "个次",
  "台次",
  "场次",
  "批次",
  "班次",
  "个工作日",
  "工作日",
  "个月",
  "个小时",
  "小时",
  "个方面",
  "方面",
  "个环节",
  "环节",
  "个部门",
  "个单位",
  "个项目",
  "例",
  "项",
  "次",
  "个",
  "人",
  "起",
  "处",
  "件",
  "条",
  "篇",
  "张",
  "家",
  "天",
  "日",
  "户",
  "份",
  "笔",
  "类",
  "款",
  "宗",
  "批",
  "期",
  "场",
  "部",
  "套",
  "台",
  "名",
  "位",
  "种",
  "页",
  "周",
  "月",
  "季",
  "年",
  "公里",
  "平方米",
  "亩",
  "亿元",
  "万元",
  "元",
  "吨",
  "辆",
  "所",
  "座",
  "村",
  "字",
  "分",
] as const;

/** Measure words that mean the same thing when a threshold names one and its step the other. */
export const sameMeasure: readonly (readonly string[])[] = [
  ["名", "位"],
  ["天", "日"],
  ["个", "项", "件", "个项目"],
];

/** Words of a deduction a step, by the side of the threshold that they speak of. */
export const directions = {
  both: ["增减", "上下浮动", "上下偏离", "偏离", "偏差", "相差", "浮动", "±", "偏多偏少"],
  above: [
    "超过",
    "超出",
    "超支",
    "超标",
    "超额",
    "超编",
    "超",
    "高于",
    "高出",
    "高",
    "增加",
    "增长",
    "增高",
    "上升",
    "上涨",
    "提高",
    "多出",
    "多",
    "大于",
    "往后",
    "靠后",
    "后移",
    "逾期",
    "延迟",
    "推迟",
  ],
  below: [
    "低于",
    "低出",
    "低",
    "降低",
    "下降",
    "下滑",
    "减少",
    "减低",
    "少于",
    "少",
    "不足",
    "未达到",
    "未达",
    "未完成",
    "欠",
    "差",
    "缺",
    "小于",
    "落后",
  ],
} as const;

/** What a step is counted from when no number is given: 每低于标准1个百分点. */
export const standards = [
  "标准值?",
  "目标值?",
  "指标值",
  "计划值?",
  "基准值?",
  "规定标准",
  "规定值?",
  "要求值?",
  "此标准",
  "该标准",
  "满分值",
  "控制数",
  "预算数?",
  "限额",
] as const;

/** Words that say the goal was reached, without a number. */
export const reached = [
  "(?:按时|按期|全部|全面)?(?:完成|达到|实现)[^%,;。0-9]{0,10}(?:目标|任务|计划)[^%,;。0-9]{0,4}",
  "(?:全部|全面|按时|按期|如期)完成",
  "达标",
  "(?:达到|实现|完成)(?:标准|目标|计划|指标)值?",
  "完成",
] as const;

/** Words that make less of having reached the goal, or more. */
export const nearly = [
  "基本",
  "大部分",
  "部分",
  "较好",
  "延期",
  "逾期",
  "推迟",
  "(?<!或|和|及|、)超额",
  "(?<!或|和|及|、)提前",
  "未",
  "不",
  "没",
] as const;

/** What makes less of a goal, as a level between having reached it and not: 基本完成, 部分达到目标. */
export const partly = ["基本", "大部分", "大多", "多数", "部分", "一半", "少部分", "较好", "按时", "超额", "提前", "逾期", "延期"] as const;

/** Verbs that a level of having reached the goal is told with. */
export const reaching = ["完成", "达到", "达标", "达成", "实现", "落实", "到位"] as const;

/** Rates that are 100% where the goal is reached, whatever the goal is. */
export const completions = ["完成", "执行", "实现", "达成", "到位", "达标", "落实", "及时"] as const;

/** Words that introduce a list of what a rule speaks of. */
export const listLeads = [
  "(?:评价|评分|考核|检查|具体|主要)?(?:要点|内容|要求|标准|包括|情形|情况|事项|范围)(?:如下|包括|为|有)?",
  "(?:主要)?(?:包括|包含|指|是指)",
  "其中",
  "即",
  "如",
] as const;

/** Words that make a listed item bear on the score: one with any of them explains more than what is counted. */
export const bearing = [
  "分值",
  "得分",
  "计分",
  "记分",
  "给分",
  "评分",
  "满分",
  "扣",
  "加[分倍]",
  "倍",
  "减半",
  "否决",
  "酌情",
  "视情",
  "情节",
  "除外",
  "豁免",
  "不计",
  "不算",
  "不视为",
  "累计",
  "重复",
  "权重",
  "每(?!年|月|季|日|周|天|笔)",
  "[一二两三四五六七八九十]分",
  "[%≤≥<>=×\\d]",
] as const;

/** Words that say the value is exactly as planned. */
export const asPlanned = ["与(?:年初)?(?:计划|预算|目标)(?:值|数)?(?:一致|相等|相符|持平)"] as const;

/** Words for everything that no other clause speaks of. */
export const otherwise = [
  "否则",
  "未能?(?:达到|完成|实现)[^%,;。0-9]{0,8}(?:目标|任务|标准|要求|指标|计划)(?:值|数)?",
  "其他情况",
  "其它情况",
  "其他情形",
  "其余情况",
  "其他",
  "其它",
  "其余",
  "反之",
  "未达到?(?:的|标准|要求|目标|上述标准|以上标准|该标准|此标准|目标值|标准值|规定标准|规定要求)?",
  "达不到(?:的|标准|要求|目标)?",
  "未完成(?:的|任务|目标|年初目标任务)?",
  "没有达到(?:的|标准|要求|目标)?",
  "没有完成(?:的|任务|目标)?",
  "不达标",
  "未达标",
  "低于标准",
  "低于此标准",
  "低于该标准",
  "以下",
] as const;

/** Phrases that introduce a rule and say nothing of the score. */
export const introductions = [
  "(?:采用|实行|按|按照)?分段(?:给分|计分|评分|赋分|打分)",
  "(?:采用|实行|按|按照)?分档(?:给分|计分|评分|赋分|打分)",
  "(?:采用|按|按照)?区间(?:给分|计分|评分|赋分)",
  "(?:具体)?(?:评分|计分|评价|扣分|赋分|打分|考核|得分)(?:标准|办法|方法|细则|规则|依据)(?:为|如下|是)?",
  "(?:逐项|分项|按项)(?:给分|计分|评分|赋分)",
  "其中",
  "根据(?:完成|执行|实际)?情况",
  "(?:按|按照|根据)(?:以下|下列|如下)(?:标准|档次|办法|方法|区间)?(?:计分|给分|评分|赋分|打分)?",
] as const;

/** Remarks that stand beside a rule and do not bear on the score. */
export const remarks = [
  "(?:须|需|应|要|必须|应当|需要)(?:作出|做出|提供|附|书面)?(?:相关|具体|文字|书面)?(?:说明|解释|情况说明)(?:原因|理由|情况)?",
  "未写封顶",
  "书面未写封顶",
  "说明原因",
  "(?:由|经)[^%,;。0-9]{0,14}(?:评定|认定|核定|审核|确认)",
  "根据[^%;。0-9]{0,24}(?:评定|认定|打分|评分|折算)",
  "以[^%,;。0-9]{0,24}为准",
  "详见[^;。]{0,20}",
  "见附件",
  "以[上下][0-9一二三四五六七八九十各]+(?:项|个|条|点|方面)(?:要求|内容|条件|情况|要点)?",
  "共[0-9一二三四五六七八九十]+(?:项|个|条)",
  "(?:数据|资料|佐证|评价|查看)(?:来源|依据|材料)(?:为|:)?[^%;。0-9扣得分]{0,30}",
] as const;

/** Words that make another quantity of the same name: 及时完成率 is no 完成率. */
export const tellingApart = [
  "及时",
  "按时",
  "按期",
  "合格",
  "优[良秀质]",
  "达标",
  "一次",
  "首次",
  "新增",
  "累计",
  "人均",
  "平均",
  "增",
  "减",
  "变动",
  "偏差",
  "上年",
  "去年",
  "同比",
  "环比",
  "其中",
] as const;

/** Names of "the value" that no quantity goes by. */
export const neutralSubjects = [
  "",
  "x",
  "a",
  "k",
  "p",
  "r",
  "y",
  "结果",
  "比率",
  "比值",
  "比例",
  "数值",
  "值",
  "实际值",
  "指标值",
  "完成值",
  "指标",
  "该指标",
  "该比率",
  "该比例",
  "该值",
  "其",
  "完成情况",
  "实际完成值",
  "实际完成情况",
  "率",
  "指标完成率",
] as const;
