import { coreLabel, shortLabel } from "../grid/label";
import { cellAt, placeIn, type Sheet } from "../grid/workbook";
import { rateUnit, readFigure, type Figure, type FormUnit } from "./figure";
import { isKind, roleOf, type FundColumn, type FundRow } from "./funds";

/** The funds of 附件3 with their sources across (资金总额 | 一般公共预算拨款 | 其他资金) and what became of them down (年初预算数, 全年执行数). */
export interface FundsAcross {
  readonly header: number;
  /** One for each source, as where these stand down. */
  readonly rows: readonly FundRow[];
}

/** Reads such a table; null where a sheet has none. `columnNamed` tells what a row states, as it tells columns elsewhere. */
export function readFundsAcross(
  sheet: Sheet,
  columnNamed: (label: string) => FundColumn | undefined,
  unitAt: (row: number) => FormUnit | null,
): FundsAcross | null {
  for (let header = 0; header < sheet.rows.length; header += 1) {
    const sources = sourcesIn(sheet, header);
    const [total] = sources;
    if (total === undefined) continue;
    const stages = stagesBelow(sheet, header, total, columnNamed);
    if (!stages.has("全年预算数") || !stages.has("全年执行数")) continue;
    const unit = unitAt(header);
    const rows = sources.map((column): FundRow => {
      const label = sheet.rows[header]?.[column]?.text ?? "";
      const figures: Partial<Record<FundColumn, Figure>> = {};
      for (const [name, row] of stages)
        figures[name] = readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), name === "执行率" ? rateUnit("") : unit);
      return { role: roleOf(label), label: coreLabel(label), place: placeIn(sheet, header, column), figures, splits: {} };
    });
    return { header, rows };
  }
  return null;
}

/** The columns of 资金总额 and, right of it, of two sources at least; none in any other row. */
function sourcesIn(sheet: Sheet, row: number): readonly number[] {
  const cells = sheet.rows[row] ?? [];
  const labels = cells.map((cell) => shortLabel(cell?.text ?? ""));
  const total = labels.findIndex((label) => /^(年度)?(资金)?(总额|合计|总计)$/u.test(label));
  const isSource = (label: string): boolean => isKind(label) || ["appropriation", "carry-over", "other"].includes(roleOf(label));
  const sources = labels.flatMap((label, column) => (total >= 0 && column > total && isSource(label) ? [column] : []));
  return sources.length < 2 ? [] : [total, ...sources];
}

/** The rows below the heading by what their names say that they state. */
function stagesBelow(
  sheet: Sheet,
  header: number,
  total: number,
  columnNamed: (label: string) => FundColumn | undefined,
): ReadonlyMap<FundColumn, number> {
  const stages = new Map<FundColumn, number>();
  for (let row = header + 1; row <= header + 6; row += 1)
    for (const cell of (sheet.rows[row] ?? []).slice(0, total)) {
      const name = columnNamed(shortLabel(cell?.text ?? ""));
      if (name !== undefined && !stages.has(name)) stages.set(name, row);
    }
  return stages;
}
