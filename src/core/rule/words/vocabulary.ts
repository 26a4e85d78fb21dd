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
    "(?<!下)达(?!标|成|不到)",
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
    "未超(?!编|支|标|额)",
    "不超(?!编|支|标|额)",
    "没有?超(?!编|支|标|额|过|出)",
    "没超过",
    "没有?突破",
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
  also: ["并且", "(?:但|且)在(?=[\\d±])", "且", "但是?", "而且", "同时", "并", "而", "和", "与(?!率)", ",", "、"],
} as const;

/** 变动率 in words: the interval that they name. */
export const growth = {
  notAbove: [
    "(?:实现)?零增长(?:或|和|及|、|,)负增长",
    "(?:实现)?负增长(?:或|和|及|、|,)零增长",
    "(?:与|和|同)?上年(?:相比)?(?:相比)?持平(?:或|或者|、)(?:有所)?(?:下降|减少|降低)",
    "(?:为)?负(?:数|值)?或者?(?:为|是)?[零0](?:增长)?(?![.\\d%])",
    "(?:为)?[零0]或者?(?:为|是)?负(?:数|值)(?:增长)?",
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
  above: ["正增长", "大于零", "为正数?"],
} as const;

/** Measure words (量词) of things that are counted. */
export const measures = [
  // 秒/百小时, 起/万人: so many for so much.
  "(?:秒|分钟|小时|次|起|人|件|元|吨|公斤)[/÷][百千万亿]?(?:小时|公里|车公里|人|户|亩|平方米|元|次|件)",
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
  "个季度",
  "季度",
  "个小时",
  "小时",
  "分钟",
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
  "万亩",
  "亩",
  "亿元",
  "万元",
  "元",
  "万吨",
  "吨",
  "辆",
  "所",
  "座",
  "村",
  "字",
  "分",
] as const;

const wholes =
  /^(?:个|次|项|件|例|起|处|人|名|位|篇|条|家|户|场|份|笔|宗|批|期|人次|件次|家次|场次|批次|个项目|个部门|个单位|环节|个环节)$/;

/** Whether a measure word is one of things that come in wholes, and not of money, time or size. */
export function isCountable(unit: string): boolean {
  return wholes.test(unit);
}

/** Whether a measure word is one of days, which rules count in wholes as well. */
export function isDays(unit: string): boolean {
  return /^(?:天|日|个?工作日)$/.test(unit);
}

/** Measure words that mean the same thing when a threshold names one and its step the other. */
export const sameMeasure: readonly (readonly string[])[] = [
  ["名", "位"],
  ["天", "日"],
  ["个", "项", "件", "个项目"],
];

/** Words of a deduction a step, by the side of the threshold that they speak of. */
export const directions = {
  both: ["增减", "上下浮动", "上下偏离", "偏离(?![度率])", "偏差(?![度率])", "相差", "浮动", "±", "偏多偏少"],
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
    "突破",
    "升(?![级降])",
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
    "降(?![级])",
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
    "慢",
    "滞后",
  ],
} as const;

/** What a step is counted from when no number is given: 每低于标准1个百分点. */
export const standards = [
  "标准值?",
  "目标值?",
  "指标值",
  "计划值?",
  "基准值?",
  "基准线",
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
  "(?:采用|实行|按|按照)?(?:分|划分为?)[一二三四五六七两2-7]个?(?:档次?|等级|级|等次?|区间)(?:给分|计分|评分|赋分|打分)?",
  "(?:采用|按|按照)?区间(?:给分|计分|评分|赋分)",
  "(?:具体)?(?:评分|计分|评价|扣分|赋分|打分|考核|得分)(?:标准|办法|方法|细则|规则|依据)(?:为|如下|是)?",
  "(?:逐项|分项|按项)(?:给分|计分|评分|赋分)",
  "其中",
  "以(?:上年|去年|上一?年度?)[^,;。%\\d]{0,10}为(?:基数|基期|基准|对照)",
  "根据(?:完成|执行|实际)?情况",
  "(?:按|按照|根据)(?:以下|下列|如下)(?:标准|档次|办法|方法|区间)?(?:计分|给分|评分|赋分|打分)?",
] as const;

/** Names of levels that may stand before the percentages of a band（优秀（≥90%）, 第一档：≥90%）. */
export const labels = [
  "第?[一二三四五六七](?:档次?|等级?|级|等次)",
  "[A-Ea-e甲乙丙丁戊](?:档次?|等级?|级|类)?(?=[:,(])",
  "优秀?(?:档次?|等级?|等次)?",
  "良好?(?:档次?|等级?|等次)?",
  "中等?(?:档次?|等级?|等次)?",
  "基本合格",
  "不合格",
  "合格(?!率)",
  "较好",
  "好(?!转)",
  "一般",
  "较差",
  "差(?!异|错)",
] as const;

/** Remarks that stand beside a rule and do not bear on the score. */
export const remarks = [
  "(?:须|需|应|要|必须|应当|需要)(?:作出|做出|提供|附|书面)?(?:相关|具体|文字|书面)?(?:说明|解释|情况说明)(?:原因|理由|情况)?",
  "未写封顶",
  "书面未写封顶",
  "说明原因",
  "(?:由|经)[^%,;。0-9]{0,14}(?:评定|认定|核定|审核|确认)",
  "根据(?:[^%;。0-9]|20\\d\\d年度?){0,40}(?:评定|认定|打分|评分|折算)",
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
