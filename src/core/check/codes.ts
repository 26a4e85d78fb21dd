import type { Place } from "../grid/address";
import type { Finding, FindingKind, Severity } from "./finding";

interface Code {
  readonly severity: Severity;
  readonly kind: FindingKind;
  /** What the code is called where it is explained to users. */
  readonly title: string;
}

/** Every code that a finding can bear; the one table of severities (检查项目). */
export const codes = {
  "rate-mismatch": { severity: "error", kind: "arithmetic", title: "填报的率与自己的分子分母不符" },
  "rate-truncated": { severity: "info", kind: "arithmetic", title: "率的尾数是截去的，没有四舍五入" },
  "rate-without-percent": { severity: "info", kind: "format", title: "率没有写百分号" },
  "rate-zero-denominator": { severity: "warning", kind: "arithmetic", title: "分母为零，率没有意义" },
  "total-mismatch": { severity: "error", kind: "arithmetic", title: "合计与各项之和不符" },
  "total-rounding": { severity: "info", kind: "arithmetic", title: "合计与各项之和只差尾数" },
  "one-mistake": { severity: "error", kind: "arithmetic", title: "一个数填错，几处对不上" },
  "balance-broken": { severity: "error", kind: "arithmetic", title: "同一附件的数据不平衡" },
  "carry-over-is-balance": { severity: "error", kind: "cross-sheet", title: "结转资金的执行数填成了结余数" },
  "carry-over-whose": { severity: "warning", kind: "cross-sheet", title: "附件3和附件6说的结余归属不同" },
  "figure-differs": { severity: "error", kind: "cross-sheet", title: "同一个数在两个附件里不一样" },
  "figure-rounding": { severity: "info", kind: "cross-sheet", title: "同一个数在两个附件里只差尾数" },
  "part-above-whole": { severity: "error", kind: "arithmetic", title: "部分大于总数" },
  "unit-mixup": { severity: "error", kind: "cross-sheet", title: "同一个数在两个附件里相差一万倍" },
  "execution-rates": { severity: "error", kind: "cross-sheet", title: "各附件填报的执行率互相矛盾" },
  "rate-two-ways": { severity: "warning", kind: "arithmetic", title: "同一个率按附件5公式和附件4口径算出两个数" },
  "share-wrong": { severity: "error", kind: "arithmetic", title: "比率不是各项占总额的比" },
  "sides-differ": { severity: "error", kind: "arithmetic", title: "收支两边不平" },
  "figure-elsewhere": { severity: "error", kind: "cross-sheet", title: "一个附件没有填，另一个附件有数" },
  "text-repeated": { severity: "warning", kind: "structure", title: "同一段文字写了两遍" },
  "number-styles": { severity: "info", kind: "format", title: "同一张表里数字写法不一" },
  "sentence-sum": { severity: "error", kind: "arithmetic", title: "一句话里的数互相对不上" },
  "words-unlike-table": { severity: "warning", kind: "cross-sheet", title: "文字与后面的表不符" },
  "rough-number": { severity: "info", kind: "label", title: "准数后面加了“多”" },
  "achievement-differs": { severity: "warning", kind: "cross-sheet", title: "写的完成情况或目标与附件3的指标不同" },
  "score-unlike-report": { severity: "error", kind: "cross-sheet", title: "得分与附件6自己写的率对不上" },
  "achievement-unlike-report": { severity: "info", kind: "cross-sheet", title: "附件6写的成效与附件3的完成值不同" },
  "number-another": { severity: "warning", kind: "cross-sheet", title: "附件6的数像是另一项或其中一部分的" },
  "number-swapped": { severity: "warning", kind: "cross-sheet", title: "附件6的数与别处只差两位数字的顺序" },
  "number-unlike": { severity: "info", kind: "cross-sheet", title: "与别处的数只差两位数字的顺序" },
  "total-unlike-report": { severity: "warning", kind: "cross-sheet", title: "附件6写的自评得分与附件5合计不符" },
  "grade-unlike": { severity: "warning", kind: "cross-sheet", title: "评价等次与合计分不符" },
  "score-contradicted": { severity: "error", kind: "rule", title: "得分与数据按评价标准算出的不符" },
  "score-disputed": { severity: "warning", kind: "cross-sheet", title: "不同依据给出不同的得分" },
  "score-not-permitted": { severity: "error", kind: "rule", title: "得分不在评价标准允许的档次内" },
  "score-above-weight": { severity: "error", kind: "rule", title: "得分超出分值" },
  "score-blank": { severity: "warning", kind: "blank", title: "得分没有填" },
  "score-merged": { severity: "warning", kind: "structure", title: "几项指标合写一个得分" },
  "score-no-data": { severity: "warning", kind: "blank", title: "评价标准要的数据没有找到" },
  "total-score-mismatch": { severity: "error", kind: "arithmetic", title: "合计分与各行得分之和不符" },
  "execution-score": { severity: "warning", kind: "rule", title: "执行率的得分与执行率不符" },
  "achievement-score": { severity: "warning", kind: "rule", title: "指标的得分与完成情况不符" },
  "weight-suffix": { severity: "warning", kind: "label", title: "分值的单位写错" },
  "weight-unreadable": { severity: "warning", kind: "format", title: "分值读不出" },
  "weight-levels": { severity: "warning", kind: "structure", title: "上级分值与下级分值之和不等" },
  "weight-sum": { severity: "warning", kind: "structure", title: "各项分值之和不是100" },
  "stray-number": { severity: "warning", kind: "format", title: "指标名称栏里有多余的数字" },
  "stale-year": { severity: "warning", kind: "label", title: "写的年份不是本年" },
  "formula-brackets": { severity: "warning", kind: "structure", title: "指标说明的公式少了括号" },
  "formula-unparsed": { severity: "info", kind: "structure", title: "指标说明的公式没有读懂" },
  "formula-standard": { severity: "info", kind: "structure", title: "指标说明没有写公式，用了标准定义" },
  "name-differs": { severity: "info", kind: "label", title: "指标说明里的名称与指标名称不一致" },
  "rule-unparsed": { severity: "info", kind: "structure", title: "评价标准须由人判定" },
  "definition-inverted": { severity: "warning", kind: "structure", title: "指标说明的公式分子分母写反" },
  "definition-copied": { severity: "warning", kind: "structure", title: "两项指标的指标说明一样" },
  "rule-blank": { severity: "warning", kind: "blank", title: "评价标准没有填" },
  "rule-full-mark": { severity: "warning", kind: "structure", title: "评价标准的满分与分值不一致" },
  "rule-no-weight": { severity: "warning", kind: "structure", title: "没有分值，无法计分" },
  "rule-items-sum": { severity: "warning", kind: "structure", title: "各项分数之和与分值不一致" },
  "rule-gap": { severity: "warning", kind: "structure", title: "评价标准的分档之间有空档" },
  "rule-order": { severity: "warning", kind: "structure", title: "评价标准的各档分数忽高忽低" },
  "rule-other-name": { severity: "warning", kind: "label", title: "评价标准写的是另一项指标" },
  "rule-overlap": { severity: "warning", kind: "structure", title: "评价标准的分档重叠" },
  "rule-boundary": { severity: "info", kind: "structure", title: "边界值归哪一档没有写明" },
  "rule-below": { severity: "info", kind: "structure", title: "低于最低档的数值没有规定得分" },
  "rule-above": { severity: "info", kind: "structure", title: "高于最高档的数值没有规定得分" },
  "rule-open-idle": { severity: "info", kind: "structure", title: "不足一档怎样扣分没有写明，目前不影响得分" },
  "rule-open-step": { severity: "warning", kind: "structure", title: "不足一档怎样扣分没有写明" },
  "rule-no-floor": { severity: "info", kind: "structure", title: "没有写扣完为止" },
  "rule-uncapped": { severity: "info", kind: "structure", title: "没有写最高不超过满分" },
  "rule-range": { severity: "info", kind: "structure", title: "一档内可以选不同的分数" },
  "rule-exempt-typo": { severity: "info", kind: "label", title: "免评条款有错字" },
  "rule-name-short": { severity: "info", kind: "label", title: "评价标准里的名称不完整" },
  "cell-error": { severity: "error", kind: "formula", title: "单元格是错误值" },
  "formula-inverted": { severity: "error", kind: "formula", title: "率的公式分子分母颠倒" },
  "formula-other-cells": { severity: "error", kind: "formula", title: "率的公式引用了别的行" },
  "formula-differs": { severity: "error", kind: "formula", title: "率的公式算的不是这个率" },
  "formula-constant": { severity: "warning", kind: "formula", title: "公式里夹着手写的数" },
  "formula-unlike": { severity: "warning", kind: "formula", title: "公式与旁边几格的写法不一致" },
  "habit-unlike": { severity: "info", kind: "label", title: "整列（行）都另有算法，与通常的定义不同" },
  "formula-typed": { severity: "info", kind: "formula", title: "旁边都是公式，这一格是手填的数" },
  "formula-blank": { severity: "warning", kind: "formula", title: "公式引用了空单元格" },
  "formula-text": { severity: "warning", kind: "formula", title: "公式引用了文字" },
  "formula-external": { severity: "warning", kind: "formula", title: "公式引用了别的文件" },
  "formula-hidden": { severity: "warning", kind: "formula", title: "公式引用了隐藏的数" },
  "value-stale": { severity: "error", kind: "formula", title: "公式显示的是旧值" },
  "sum-text": { severity: "error", kind: "formula", title: "求和公式跳过了存成文本的数" },
  "sum-misses": { severity: "error", kind: "formula", title: "求和公式漏了行" },
  "sum-extra": { severity: "error", kind: "formula", title: "求和公式多加了单元格" },
  "figures-blank": { severity: "warning", kind: "blank", title: "应填的内容没有填" },
  "number-impossible": { severity: "warning", kind: "format", title: "负的金额或带小数的人数" },
  "number-unreadable": { severity: "warning", kind: "format", title: "应填数的地方读不出数" },
  "number-malformed": { severity: "error", kind: "format", title: "千分位写错的数" },
  "number-as-text": { severity: "warning", kind: "format", title: "金额带着“万”等字，成了文本" },
  "number-in-text": { severity: "info", kind: "format", title: "数字存成了文本" },
  "number-padded": { severity: "info", kind: "format", title: "数字前后有空格，成了文本" },
  "satisfaction-unmeasured": { severity: "error", kind: "rule", title: "满意率没有填百分数" },
  "target-unmeasured": { severity: "warning", kind: "label", title: "指标值不能衡量" },
  "texts-copied": { severity: "warning", kind: "label", title: "指标名称、指标值、完成值抄成一样" },
  "row-repeated": { severity: "warning", kind: "structure", title: "同一行指标填了两遍" },
  "template-left": { severity: "info", kind: "blank", title: "模板里的占位行没有删" },
  "target-unlike": { severity: "warning", kind: "cross-sheet", title: "指标值与预算数不同" },
  "text-unfilled": { severity: "warning", kind: "blank", title: "留着模板的占位字或提示语" },
  "deviation-unexplained": { severity: "warning", kind: "blank", title: "没有完成或偏差很大而没有写原因" },
  "unit-mixed": { severity: "warning", kind: "format", title: "指标值和完成值的单位不同" },
  "unit-suspect": { severity: "warning", kind: "arithmetic", title: "同一行两个数相差近万倍" },
  "unit-incomplete": { severity: "info", kind: "format", title: "指标值的单位没有写全" },
  "known-typo": { severity: "warning", kind: "label", title: "常见的错字" },
  "rate-under-number": { severity: "info", kind: "label", title: "表头写的是数，填的是率" },
  "names-unlike": { severity: "info", kind: "label", title: "同一个率在几张表里叫法不同" },
  "cover-blank": { severity: "info", kind: "blank", title: "没有写填报单位、日期或金额单位" },
  "level-repeated": { severity: "info", kind: "structure", title: "因分页重复的一级指标" },
  "level-unnamed": { severity: "info", kind: "structure", title: "有分值而没有写二级指标名称" },
  "exemption-missing": { severity: "warning", kind: "structure", title: "同类指标只有一项写了免评条款" },
  "reason-differs": { severity: "warning", kind: "cross-sheet", title: "扣分原因里的数与得分或数据不符" },
  "heading-repeated": { severity: "warning", kind: "label", title: "同一行表头写了两遍" },
  "units-differ": { severity: "warning", kind: "cross-sheet", title: "几张表写的单位名称不同" },
  "indicator-unnamed": { severity: "warning", kind: "blank", title: "三级指标没有写名称" },
  "loss-unexplained": { severity: "info", kind: "rule", title: "扣了分没有写理由" },
  "measure-unlike": { severity: "warning", kind: "cross-sheet", title: "附件6用的口径与附件5的定义不同" },
  "annex-missing": { severity: "warning", kind: "structure", title: "没有找到附件" },
  "annex-ambiguous": { severity: "warning", kind: "structure", title: "有几张表都像同一个附件" },
} as const satisfies Readonly<Record<string, Code>>;

/** A code of the table. */
export type FindingCode = keyof typeof codes;

/** What a code is called; one that is not in the table, as of another version, by itself. */
export function titleOf(code: string): string {
  return code in codes ? codes[code as FindingCode].title : code;
}

/** What a check says of one place; null means that it looked and all is right. */
export type Outcome = Finding | null;

/** The particulars of a finding; severity and kind come from the table. */
export interface Particulars {
  readonly stated?: string | null;
  readonly expected?: string | null;
  readonly message: string;
  readonly working?: string;
  readonly evidence?: readonly Place[];
  readonly scoreEffect?: string | null;
  readonly formula?: string | null;
}

/** Makes a finding of a code. */
export function finding(code: FindingCode, place: Place, particulars: Particulars): Finding {
  const { severity, kind } = codes[code];
  const { stated = null, expected = null, message, working, evidence = [], scoreEffect = null, formula = null } = particulars;
  const shown = working === undefined ? {} : { working };
  return { code, severity, kind, place, stated, expected, message, ...shown, evidence, scoreEffect, formula, cause: null };
}
