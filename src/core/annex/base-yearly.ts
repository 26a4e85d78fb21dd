import { coreLabel } from "../grid/label";
import { yearOf, type BaseTable, type UseTable } from "./base-table";
import type { Figure, NumberFigure } from "./figure";
import { figureNamed } from "./names";

/** A column of a list that is of one year. */
export interface Year {
  readonly column: number;
  readonly year: number;
}

/** The columns of a list by years. */
export interface YearHeads {
  /** -1 where the lines bear no numbers. */
  readonly number: number;
  readonly name: number;
  readonly thisYear: number;
  /** -1 where the list has no such column. */
  readonly lastYear: number;
  /** Every column of a year, where headings name them; the latest is this year's. */
  readonly years: readonly Year[];
  /** What was planned for this year; -1 where the list has no such column. */
  readonly plan: number;
  /** The rate of a line, with what it is of beside it (比率口径); -1 where the list has no such column. */
  readonly rate: number;
  /** -1 where the list has no such column. */
  readonly unit: number;
  readonly remark: number;
}

/** What 附件4 states of one of several years, under the name that all forms have for it, or its own. */
export interface YearFigure {
  readonly name: string;
  readonly year: number;
  readonly figure: NumberFigure;
}

/** A number of a year under a label, as a list of none or one. */
export function yearFigure(label: string, year: number, figure: Figure | undefined): readonly YearFigure[] {
  return figure?.kind === "number" ? [{ name: figureNamed(label)?.name ?? coreLabel(label), year, figure }] : [];
}

/** The budgets and expenses of every year that the headings of a table name. */
export function yearsOfTable(table: BaseTable | UseTable): readonly YearFigure[] {
  return table.lines.flatMap((line) => {
    const name = line.name === "合计" && "subject" in table ? table.subject : line.name;
    return [...line.figures].flatMap(([column, figure]) => {
      const heading = table.headings.get(column) ?? "";
      const role = /^\d{4}年度?(预算|决算|支出)(数|额|金额)?$/u.exec(heading)?.[1];
      return role === undefined ? [] : yearFigure(`${name}${role === "预算" ? role : "决算"}数`, yearOf(heading), figure);
    });
  });
}
