// Words that make another thing of what they stand beside: of points, of a name, of a direction.

/** Words that change what points a clause comes to, or take cases out, so that a text with one of them is no mere name. */
export const modifiers = [
  "[加双两翻]倍",
  "翻番",
  "减半",
  "折半",
  "对折",
  "系数",
  "加权",
  "取[^,;。]{0,6}(?:平均|均值)",
  "取(?:其|最|较|两者|两项|二者)?[低高大小]",
  "孰[低高]",
  "(?:任|选|择)其一",
  "[二两]选一",
  "择(?:一|优|[高低大小])",
  "计算后平均",
  "除外",
  "豁免",
  "参照",
  "另[扣加减]",
  "扣分",
  "加分",
  "分别(?:计算|计分|评分)",
  "按(?:照)?(?:实际)?情况[^,;。]{0,2}(?:评|计|给|打)分",
] as const;

/** Words that make another quantity of a name in brackets behind it: 完成率（半年）. */
export const periods = ["季度?", "半年", "月", "每", "平均", "百分制"] as const;

/** What is measured both ways from zero, so that its size is what matters. */
export const twoWays = ["偏差", "偏离", "误差", "差异", "浮动", "调整率", "调整幅度", "调整比例"] as const;

/** Rates of which less is better, or of which that cannot be told. */
export const lessIsBetter = [
  "控制",
  "变动",
  "变化",
  "增减",
  "增长",
  "结转",
  "结余",
  "调整",
  "调剂",
  "偏",
  "误差",
  "差异",
  "差错",
  "投诉",
  "信访",
  "逾期",
  "延误",
  "超",
  "缺",
  "漏",
  "空置",
  "闲置",
  "事故",
  "死亡",
  "发病",
  "发生",
  "违",
  "不合格",
  "败诉",
  "损",
  "成本",
  "负债",
] as const;
