// The words for having reached the goal of an indicator, or more or less of it, and for lists of what is looked at.

/** Words that say the goal was reached, without a number. */
export const reached = [
  "(?:按时|按期|全部|全面)?(?:完成|达到|实现)[^%,;。0-9]{0,10}(?:目标|任务|计划|指标值)[^%,;。0-9]{0,4}",
  "完成[^%,;。0-9]{0,10}预算",
  "(?:全部|全面|按时|按期|如期)完成",
  "达标",
  "(?:达到|实现|完成)(?:标准|目标|计划|指标|基准)值?",
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

/** What may excuse a single incident, so that the clause is no remark on a clean record. */
export const mitigating = ["整改", "纠正", "改正", "轻微", "主动", "影响", "后果", "主观", "故意", "不可抗力", "特殊"] as const;
