import { shortLabel } from "../grid/label";
import type { Sheet } from "../grid/workbook";
import type { Division, FundColumn, FundRow } from "./funds";

// What the tasks of the year (年度主要任务) of 附件3 come to.

/** Whether a row of the tasks is what they come to. */
export function isTotal({ role, label }: FundRow): boolean {
  return role === "total" || label === "小计";
}

/** 小计 over the tasks of the year. */
export function taskDivisions(parts: readonly FundRow[], total: FundRow | undefined): readonly Division[] {
  return amounts.flatMap((column): readonly Division[] => {
    const figure = total?.figures[column];
    const made = parts.map((row): FundRow => ({ ...row, role: "part", figures: { [column]: row.figures[column] } }));
    return figure === undefined || parts.length < 2 ? [] : [{ label: `主要任务${column}合计`, figure, rows: made }];
  });
}

const amounts = ["年初预算数", "全年预算数", "全年执行数"] as const;

/** What the tasks come to is all the money, or what the row of 项目支出 has of it: then it is that once more. */
export function asProjects(total: FundRow, projects: FundRow | undefined): FundRow {
  const isSame = (column: FundColumn): boolean => {
    const [one, other] = [total, projects].map((row) => row?.figures[column]);
    return one?.kind === "number" && other?.kind === "number" && one.value.equals(other.value);
  };
  return { ...total, role: "inner", label: amounts.filter(isSame).length >= 2 ? "项目支出" : total.label };
}

/** The column that names the tasks under such headings; null where there is none. */
export function taskColumn(sheet: Sheet, header: number): number | null {
  // 年度主要任务 may stand left of 任务名称 too, merged down beside all of them.
  const columns = (sheet.rows[header] ?? []).flatMap((cell, column) =>
    /^((年度)?((主要|重点)?(任务|工作)|职责活动)(名称)?)$/u.test(shortLabel(cell?.text ?? "")) ? [column] : [],
  );
  return columns.at(-1) ?? null;
}
