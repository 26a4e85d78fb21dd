import type { Workbook } from "../../src/core/grid/workbook";
import { sheetOf, workbookOf } from "./grid";

/** A bureau's forms, as small as they can be, in which nothing is wrong. */
export const faultless: Workbook = workbookOf(
  sheetOf("附件4", [
    ["部门整体支出绩效评价基础数据表"],
    ["填报单位：某县档案馆", "填报日期：2023年3月1日"],
    ["名称", "2022年"],
    ["编制数（人）", 10],
    ["在职人员数（人）", 10],
    ["年初预算数（万元）", 120],
    ["上年结转（万元）", 8],
    ["公用经费预算安排总额（万元）", 20],
    ["公用经费支出总额（万元）", 20],
  ]),
  sheetOf("附件5", [
    ["部门整体支出绩效评价指标表"],
    ["填报单位：某县档案馆", null, null, null, "填报日期：2023年3月1日"],
    ["一级指标", "二级指标", "三级指标", "分值", "评价标准", "指标说明", "得分"],
    ["投入", "预算配置", "在职人员控制率", 100, "≤100%计100分，＞100%不计分。", "在职人员控制率=（在职人员数/编制数）×100%", 100],
    ["合计", null, null, 100, null, null, 100],
  ]),
);
