import type { ReportTable } from "../../annex/annex6";
import type { BaseLine, BaseRate, BaseTable, UseTable } from "../../annex/base-table";
import { readFigure, type Figure } from "../../annex/figure";
import { parseArea } from "../../grid/address";
import { bareLabel } from "../../grid/label";
import { cellAt, placeIn, type Sheet } from "../../grid/workbook";

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
  // 是否重点项目 asks for an answer, and no number.
  const asked = (sheet.rows[table.heads[0] ?? 0] ?? []).flatMap((cell, column) =>
    /^是否/u.test(bareLabel(cell?.text ?? "")) ? [[column, bareLabel(cell?.text ?? "")] as const] : [],
  );
  const place = table.lines[0]?.place ?? placeIn(sheet, 0, 0);
  return {
    place,
    unitPlace: place,
    lead: "",
    headings: [
      "subject" in table && table.subject === "项目支出" ? "项目名称" : "名称",
      ...words.values(),
      ...asked.map(([, heading]) => heading),
    ],
    lines: table.lines.map((line) => ({
      label: line.name,
      isPart: line.isInner,
      side: null,
      place: line.place,
      figures: new Map([
        ...[...line.figures, ...line.rates].map(([column, figure]) => [words.get(column) ?? "", figure] as const),
        ...asked.map(([column, heading]) => [heading, answerOf(sheet, line, column)] as const),
      ]),
    })),
  };
}

function answerOf(sheet: Sheet, { place }: BaseLine, column: number): Figure {
  const row = parseArea(place.address)?.top ?? 0;
  return readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), null);
}
