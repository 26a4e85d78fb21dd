import { bareLabel, hasHan, isBlank, shortLabel } from "../grid/label";
import { blockAt, cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import { readFigure, type Figure, type FormUnit } from "./figure";

/** A line of one side of a ledger; an inner one (其中) is part of the line above it that is none. */
export interface LedgerLine {
  readonly label: string;
  readonly figure: Figure;
  readonly isInner: boolean;
}

/** 收入 and 支出 of the year side by side, each with its lines down to 总计 (收支总表). */
export interface Ledger {
  readonly income: readonly LedgerLine[];
  readonly expenses: readonly LedgerLine[];
  /** Whether the expenses are budgets, and not what was spent. */
  readonly isBudget: boolean;
}

interface Side {
  readonly label: number;
  readonly value: number;
  readonly heading: string;
}

/** Reads the ledger of a sheet; null where it has none. */
export function readLedger(sheet: Sheet, declared: FormUnit | null): Ledger | null {
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const [income, expenses] = [
      sideIn(sheet, row, /^(收入|资金来源)(项目|科目|来源|内容|类别)?$/u),
      sideIn(sheet, row, /^支出(项目|科目|内容|类别|功能)?$/u),
    ];
    if (income === null || expenses === null || income.label >= expenses.label) continue;
    const bottom = lastRow(sheet, row, income, expenses);
    const lines = (side: Side): readonly LedgerLine[] => linesOf(sheet, row + 1, bottom, side, declared);
    const ledger = { income: lines(income), expenses: lines(expenses), isBudget: /预算/u.test(expenses.heading) };
    return ledger.income.length >= 2 && ledger.expenses.length >= 2 ? ledger : null;
  }
  return null;
}

/** A heading of names with the heading of one column of amounts beside it; two such columns say neither. */
function sideIn(sheet: Sheet, row: number, name: RegExp): Side | null {
  const label = (sheet.rows[row] ?? []).findIndex((cell) => name.test(shortLabel(cell?.text ?? "")));
  if (label < 0) return null;
  const value = blockAt(sheet, row, label).right + 1;
  const heading = shortLabel(textAt(sheet, row, value));
  const isAmount = (text: string): boolean => /^(金额|数额|(本年)?(决算|预算|实际支出|执行|支出)?(数|金额|总额))$/u.test(text);
  const next = shortLabel(textAt(sheet, row, blockAt(sheet, row, value).right + 1));
  return isAmount(heading) && !isAmount(next) ? { label, value, heading } : null;
}

/** The ledger ends with 总计, where neither side has a name, or where a heading of the next part stands. */
function lastRow(sheet: Sheet, header: number, income: Side, expenses: Side): number {
  const sides = [income, expenses];
  const isEnd = (row: number): boolean =>
    sides.every((side) => isBlank(textAt(sheet, row, side.label))) ||
    blockAt(sheet, row, income.label).right >= income.value ||
    (/^[一二三四五六七八九十]+、/u.test(bareLabel(textAt(sheet, row, income.label))) &&
      sides.every((side) => isBlank(textAt(sheet, row, side.value))));
  const isTotal = (row: number): boolean => sides.some((side) => /总计$/u.test(shortLabel(textAt(sheet, row, side.label))));
  let row = header + 1;
  while (row < sheet.rows.length && !isEnd(row)) {
    if (isTotal(row)) return row;
    row += 1;
  }
  return row - 1;
}

function linesOf(sheet: Sheet, from: number, to: number, side: Side, declared: FormUnit | null): readonly LedgerLine[] {
  const lines: LedgerLine[] = [];
  for (let row = from; row <= to; row += 1) {
    const printed = textAt(sheet, row, side.label);
    if (!hasHan(printed)) continue;
    const label = shortLabel(printed).replace(/^([(]?[一二三四五六七八九十\d]+[)]|[一二三四五六七八九十\d]+[、.])/u, "");
    const figure = readFigure(cellAt(sheet, row, side.value), placeIn(sheet, row, side.value), declared);
    // What stands below 其中 belongs to the same line as long as it is what 基本支出 is always made up of.
    const isInner = /^其中/u.test(bareLabel(printed)) || (lines.at(-1)?.isInner === true && /^(人员经费|(日常)?公用经费)$/u.test(label));
    lines.push({ label, figure, isInner });
  }
  return lines;
}
