import type { Explanations } from "./explanation";

/** Worksheet formulas of the bureau's own. */
export const formulaCodes = {
  "cell-error": {
    meaning: "单元格显示#DIV/0!、#REF!之类，公式算不出结果。",
    example: { where: "附件4 D20，固定资产利用率", stated: "#DIV/0!", expected: null, why: "除数是零或空白。" },
    advice: "改公式，或补填它引用的格子。",
  },
  "formula-inverted": {
    meaning: "率的公式把分子和分母放反了。",
    example: { where: "附件3 I7，执行率", stated: "=G7/H7", expected: "=H7/G7", why: "G7是全年预算数，H7是全年执行数，执行数应在上面。" },
    advice: "点“采用”，换成正确的公式。",
  },
  "formula-other-cells": {
    meaning: "率的公式引用了别的行或列，常见于复制公式时错了位。",
    example: { where: "附件3 I8，执行率", stated: "=H9/G9", expected: "=H8/G8", why: "第8行的率用了第9行的数。" },
    advice: "点“采用”，改回本行的格子。",
  },
  "formula-differs": {
    meaning: "公式引用的格子没错，算法却不是这个率的定义。",
    example: {
      where: "附件4 F8，“三公经费”变动率",
      stated: "=(D8-E8)/D8",
      expected: "=(E8-D8)/D8",
      why: "变动率是本年减上年，这里减反了，增长变成了下降。",
    },
    advice: "点“采用”改公式；本地另有算法的，写情况说明。",
  },
  "formula-constant": {
    meaning: "公式里直接敲了一个数，以后表里的数改了，结果不会跟着变。",
    example: { where: "附件3 I7，执行率", stated: "=H7/3132.25", expected: "=H7/G7", why: "3132.25就是G7现在的数。" },
    advice: "点“采用”，换成引用单元格。",
  },
  "formula-unlike": {
    meaning: "旁边几格的公式一个样，唯独这一格不同。",
    example: {
      where: "附件3 E5，全年预算数的资金总额",
      stated: "=ROUND(SUM(E6:E8),0)",
      expected: "=SUM(E6:E8)",
      why: "旁边D5是=SUM(D6:D8)，没有取整。",
    },
    advice: "没有特别的原因就照旁边改；有原因的，写情况说明。",
  },
  "formula-typed": {
    meaning: "旁边都是公式，这一格是手敲的数，表里的数改了它不会跟着变。",
    example: { where: "附件3 E5，全年预算数的资金总额", stated: "4841.40", expected: null, why: "旁边D5是=SUM(D6:D8)。" },
    advice: "建议也写成公式，再看数变没变。",
  },
  "formula-blank": {
    meaning: "公式引用的格子是空的，Excel当0算，结果看着像真的。",
    example: { where: "附件4 D5，在职人员控制率", stated: "=C5/B5", expected: null, why: "实际在职人数（C5）没有填。" },
    advice: "补填那一格；引用错了的，改引用。",
  },
  "formula-text": {
    meaning: "公式引用的格子里是文字，不是数。",
    example: { where: "附件3 H22，总分", stated: "=SUM(I4,H11:H20)", expected: null, why: "I4是表头“得分”两个字。" },
    advice: "改成引用数字所在的格子。",
  },
  "formula-external": {
    meaning: "公式引用了另一个文件，收到表的人打不开它，数也不会更新。",
    example: { where: "附件4 C18，上年数", stated: "=[2022年决算.xlsx]Sheet1!C5", expected: null, why: "文件挪了地方，这个数就没了来源。" },
    advice: "改为引用本工作簿，或直接填数。",
  },
  "formula-hidden": {
    meaning: "公式用到了隐藏的行、列或工作表里的数，看表的人看不到。",
    example: {
      where: "附件3 F7，年初预算数的资金总额",
      stated: "=SUM(F8:F10)",
      expected: null,
      why: "第10行隐藏着，F10的60.00也加在里面。",
    },
    advice: "取消隐藏；不该算的，从公式里去掉。",
  },
  "value-stale": {
    meaning: "公式没错，显示的却是以前的结果，多半是关了自动计算。",
    example: {
      where: "附件3 H7，全年执行数的资金总额",
      stated: "3075.27",
      expected: "3085.27",
      why: "=SUM(H8:H10)按现在的数应得3085.27。",
    },
    advice: "按 F9 重算，把计算方式改回“自动”，再保存。",
  },
  "sum-text": {
    meaning: "求和范围里有存成文本的数，SUM没有加它，合计偏小。",
    example: { where: "附件3 F7，年初预算数的资金总额", stated: "60.00", expected: null, why: "F8的2790.00是文本，没有加进来。" },
    advice: "把那一格改成数值格式，重新输入。",
  },
  "sum-misses": {
    meaning: "求和公式少框了行，漏掉的一项没有加进合计。",
    example: { where: "附件3 G7，全年预算数的资金总额", stated: "=SUM(G8:G9)", expected: "=SUM(G8:G10)", why: "漏了G10的60.00。" },
    advice: "点“采用”，把范围补全。",
  },
  "sum-extra": {
    meaning: "求和公式把一格加了两次，或框进了不该加的格子。",
    example: { where: "附件3 F7，年初预算数的资金总额", stated: "=SUM(F8:F10,F8)", expected: "=SUM(F8:F10)", why: "F8加了两遍。" },
    advice: "点“采用”，去掉多加的。",
  },
  "habit-unlike": {
    meaning: "整列都用同一种算法，只是与通常的定义不同。也许是本地规定，所以不算错，只说一次。",
    example: {
      where: "附件4 G7等17格，比上年增减率",
      stated: "=ROUND(F7/C7,4)",
      expected: null,
      why: "除的是本年预算（C7），通常除以上年决算（B7）。",
    },
    advice: "本地有规定的，写情况说明；没有的，整列一起改。",
  },
} as const satisfies Explanations;
