import { bareLabel, hasHan, isBlank, shortLabel } from "../grid/label";
import { blockAt, cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import { readFigure, type Figure, type FormUnit } from "./figure";

/** A line of one side of a ledger; an inner one (其中) is part of the line above it that is none. */
export interface LedgerLine {
  readonly label: string;
  readonly figure: Figure;
  readonly isInner: boolean;
}

/** 收入 and 支出 of a year side by side, each with its lines down to 总计 (收支总表). */
export interface Ledger {
  readonly income: readonly LedgerLine[];
  readonly expenses: readonly LedgerLine[];
  /** Whether the expenses are budgets, and not what was spent. */
  readonly isBudget: boolean;
  /** The same of the year before; null where the form states one year only. */
  readonly last: Ledger | null;
  /** The rows that it takes where it states two years: what stands beside its names are no labels and values. */
  readonly rows: readonly number[];
}

interface Side {
  readonly label: number;
  readonly value: number;
  /** The column of last year; null where there is none. */
  readonly last: number | null;
  readonly heading: string;
}

const [incomes, spendings] = [/^(收入|资金来源)(项目|科目|来源|内容|类别)?$/u, /^支出(项目|科目|内容|类别|功能)?$/u];

/** Reads the ledger of a sheet; null where it has none. */
export function readLedger(sheet: Sheet, declared: FormUnit | null): Ledger | null {
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const [first, second] = [incomes, spendings].map((name) =>
      (sheet.rows[row] ?? []).findIndex((cell) => name.test(shortLabel(cell?.text ?? ""))),
    );
    if (first === undefined || second === undefined || first < 0 || first >= second) continue;
    // 收入 and 支出 may stand over their columns, whose names are in the row below.
    const isOver = [first, second].every((column) =>
      /^(项目|科目|名称|内容)([(].*[)])?$/u.test(shortLabel(textAt(sheet, row + 1, column))),
    );
    const header = isOver ? row + 1 : row;
    const [income, expenses] = [sideIn(sheet, header, first, second), sideIn(sheet, header, second, (sheet.rows[header] ?? []).length)];
    if (income === null || expenses === null) continue;
    const bottom = lastRow(sheet, header, income, expenses);
    const isBudget = /预算/u.test(expenses.heading);
    const ledger = (column: (side: Side) => number): Ledger => {
      const [lines = [], others = []] = [income, expenses].map((side) =>
        linesOf(sheet, header + 1, bottom, side.label, column(side), declared),
      );
      return { income: lines, expenses: others, isBudget, last: null, rows: [] };
    };
    const own = ledger(({ value }) => value);
    if (own.income.length < 2 || own.expenses.length < 2) return null;
    if (income.last === null || expenses.last === null) return own;
    const rows = Array.from({ length: bottom - row + 1 }, (_, step) => row + step);
    return { ...own, last: ledger(({ last, value }) => last ?? value), rows };
  }
  return null;
}

const amounts = /^(?:((?:19|20)\d{2})年度?)?(?:金额|数额|(?:本年|上年)?(?:决算|预算|实际支出|执行|支出)?(?:数|金额|总额))$/u;

/** A column of names with one of amounts beside it, or with those of last year and this one; any other two say neither. */
function sideIn(sheet: Sheet, row: number, label: number, end: number): Side | null {
  const heads: { readonly column: number; readonly heading: string; readonly year: number }[] = [];
  for (let column = blockAt(sheet, row, label).right + 1; column < end; column = blockAt(sheet, row, column).right + 1) {
    const heading = shortLabel(textAt(sheet, row, column)) || bareLabel(textAt(sheet, row, column));
    if (/^(行次|栏次|序号)$/u.test(heading)) continue;
    if (!amounts.test(bareLabel(textAt(sheet, row, column)))) break;
    const stated = Number(amounts.exec(bareLabel(textAt(sheet, row, column)))?.[1] ?? 0);
    heads.push({ column, heading, year: /^上年/u.test(heading) ? -1 : stated });
  }
  const [first, second, ...more] = heads;
  if (first === undefined || more.length > 0) return null;
  if (second === undefined) return { label, value: first.column, last: null, heading: first.heading };
  const [early, late] = first.year < second.year ? [first, second] : [second, first];
  if (late.year - early.year !== 1) return null;
  return { label, value: late.column, last: early.column, heading: late.heading };
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

function linesOf(sheet: Sheet, from: number, to: number, name: number, value: number, declared: FormUnit | null): readonly LedgerLine[] {
  const lines: LedgerLine[] = [];
  for (let row = from; row <= to; row += 1) {
    const printed = textAt(sheet, row, name);
    if (!hasHan(printed)) continue;
    const label = shortLabel(printed).replace(/^([(]?[一二三四五六七八九十\d]+[)]|[一二三四五六七八九十\d]+[、.])/u, "");
    const figure = readFigure(cellAt(sheet, row, value), placeIn(sheet, row, value), declared);
    // What stands below 其中 belongs to the same line as long as it is what 基本支出 is always made up of.
    const isInner = /^其中/u.test(bareLabel(printed)) || (lines.at(-1)?.isInner === true && /^(人员经费|(日常)?公用经费)$/u.test(label));
    lines.push({ label, figure, isInner });
  }
  return lines;
}

/** A ledger with that of the year before, where the form states both. */
export function ledgersOf(ledger: Ledger | null | undefined): readonly Ledger[] {
  return [ledger ?? [], ledger?.last ?? []].flat();
}
