import { hasHan, isBlank, shortLabel } from "../grid/label";
import { cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import { blocksOf, formOf, type Listed } from "./base-lists";
import type { Entry } from "./blocks";
import { lineName } from "./base-table";
import { readFigure, statedUnit, type FormUnit } from "./figure";
import { figureNamed } from "./names";

/**
 * A table of 附件4 with the figures of the budget across (上年结转 | 年初预算 | 年中调整 | 全年预算 | 决算 | 年末结余) and what it was for
 * down (基本支出, 项目支出, 合计): 合计 states the figures, the others those of their own.
 */
export function readBudgets(
  sheet: Sheet,
  taken: ReadonlySet<number>,
  declared: FormUnit | null,
): Listed & { readonly rows: readonly number[] } {
  const header = sheet.rows.findIndex((_, row) => !taken.has(row) && figureColumns(sheet, row).length >= 3 && hasLines(sheet, row));
  const rows: number[] = [];
  const found: { readonly form: NonNullable<ReturnType<typeof formOf>>; readonly entry: Entry }[] = [];
  const others: Entry[] = [];
  if (header < 0) return { blocks: [], others, rows };
  const columns = figureColumns(sheet, header);
  for (let row = header + 1; row < sheet.rows.length; row += 1) {
    const name = nameOf(sheet, row, columns);
    if (!isLine(name)) break;
    rows.push(row);
    for (const column of columns) {
      const heading = textAt(sheet, header, column);
      const label = name === "合计" ? heading : `${name}${shortLabel(heading)}`;
      const figure = readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), statedUnit(heading) ?? declared);
      const entry: Entry = { label, labelPlace: placeIn(sheet, header, column), figure };
      const form = formOf(label);
      if (name === "合计" && form !== undefined) found.push({ form, entry });
      else if (figure.kind === "number") others.push(entry);
    }
  }
  return { blocks: blocksOf(found), others, rows: [header, ...rows] };
}

const balances = /^(上年结转数|年初预算数|年中预算调整数|预算总额|决算总额|年末结余数)$/u;

function figureColumns(sheet: Sheet, row: number): readonly number[] {
  return (sheet.rows[row] ?? []).flatMap((cell, column) => {
    const name = cell === undefined || !hasHan(cell.text) ? undefined : figureNamed(shortLabel(cell.text))?.name;
    return name !== undefined && balances.test(name) ? [column] : [];
  });
}

function hasLines(sheet: Sheet, header: number): boolean {
  const columns = figureColumns(sheet, header);
  const names = [1, 2, 3].map((step) => nameOf(sheet, header + step, columns));
  return names.every(isLine) && names.includes("合计");
}

/** What a row is called, left of its figures. */
function nameOf(sheet: Sheet, row: number, columns: readonly number[]): string {
  const left = (sheet.rows[row] ?? []).slice(0, Math.min(...columns));
  return lineName(left.filter((cell) => !isBlank(cell?.text ?? "")).at(-1)?.text ?? "");
}

function isLine(name: string): boolean {
  return /^(基本支出|项目支出|人员经费|公用经费|其他支出|合计)$/u.test(name);
}
