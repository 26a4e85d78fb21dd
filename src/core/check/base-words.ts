import type { ReportTable } from "../annex/annex6";
import type { BaseRate, BaseTable, UseTable } from "../annex/base-table";
import { placeIn, type Sheet } from "../grid/workbook";

const rateWords: Readonly<Record<BaseRate, string>> = {
  rate: "执行率",
  control: "控制率",
  change: "增减率",
  "plan-change": "预算变动率",
  deviation: "偏差度",
};

/** A table of 附件4 as one of the report, which sentences speak of in the same words. */
export function asReportTable(table: BaseTable | UseTable, sheet: Sheet): ReportTable {
  const words = new Map(
    [...table.columns].map(([column, kind]) => [column, table.headings.get(column) ?? rateWords[kind as BaseRate]] as const),
  );
  const place = table.lines[0]?.place ?? placeIn(sheet, 0, 0);
  return {
    place,
    unitPlace: place,
    lead: "",
    headings: ["subject" in table && table.subject === "项目支出" ? "项目名称" : "名称", ...words.values()],
    lines: table.lines.map((line) => ({
      label: line.name,
      isPart: line.isInner,
      side: null,
      place: line.place,
      figures: new Map([...line.figures, ...line.rates].map(([column, figure]) => [words.get(column) ?? "", figure])),
    })),
  };
}
