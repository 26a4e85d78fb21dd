import { bareLabel, hasHan, isBlank, shortLabel } from "../grid/label";
import { blockAt, cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import { kindOf, withFirst, type BaseColumn } from "./base-table";
import type { Entry } from "./blocks";
import { readFigure, type Figure, type FormUnit } from "./figure";
import { nameOfUse } from "./names";

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
  /** What its amounts are among those of others beside them (年初预算数 | 全年预算数 | 决算数); null where there are none but last year's. */
  readonly kind: BaseColumn | null;
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

/** Reads the ledger of a sheet, once for each kind of amounts that it has on both sides, last year's too; none where the sheet has none. */
export function readLedgers(sheet: Sheet, declared: FormUnit | null): readonly Ledger[] {
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const years = readYears(sheet, row, declared);
    const all = years.length === 0 ? readColumns(sheet, row, declared) : years;
    if (all.length > 0) return all.every(({ income, expenses }) => income.length >= 2 && expenses.length >= 2) ? all : [];
  }
  return [];
}

/** One column of amounts on either side, or this year's and last year's. */
function readYears(sheet: Sheet, row: number, declared: FormUnit | null): readonly Ledger[] {
  const [first, second] = [incomes, spendings].map((name) =>
    (sheet.rows[row] ?? []).findIndex((cell) => name.test(shortLabel(cell?.text ?? ""))),
  );
  if (first === undefined || second === undefined || first < 0 || first >= second) return [];
  // 收入 and 支出 may stand over their columns, whose names are in the row below.
  const isOver = [first, second].every((column) => /^(项目|科目|名称|内容)([(].*[)])?$/u.test(shortLabel(textAt(sheet, row + 1, column))));
  const header = isOver ? row + 1 : row;
  const [income, expenses] = [sideIn(sheet, header, first, second), sideIn(sheet, header, second, (sheet.rows[header] ?? []).length)];
  if (income === null || expenses === null) return [];
  const own = between(sheet, header, income, expenses, declared);
  if (income.last === null || expenses.last === null) return [own];
  const bottom = lastRow(sheet, header, income, expenses);
  const rows = Array.from({ length: bottom - row + 1 }, (_, step) => row + step);
  const last = between(sheet, header, { ...income, value: income.last }, { ...expenses, value: expenses.last }, declared);
  return [
    { ...own, rows },
    { ...last, kind: "last" },
  ];
}

function between(sheet: Sheet, header: number, income: Side, expenses: Side, declared: FormUnit | null): Ledger {
  const bottom = lastRow(sheet, header, income, expenses);
  const lines = (side: Side): readonly LedgerLine[] => linesOf(sheet, header + 1, bottom, side, declared);
  return { income: lines(income), expenses: lines(expenses), isBudget: /预算/u.test(expenses.heading), kind: null, rows: [] };
}

/** 收入 and 支出, each over names of its own with several columns of amounts beside them, the same on both sides. */
function readColumns(sheet: Sheet, row: number, declared: FormUnit | null): readonly Ledger[] {
  const heads = [...(sheet.rows[row] ?? [])].map((cell) => shortLabel(cell?.text ?? ""));
  const [left, right] = [heads.indexOf("收入"), heads.indexOf("支出")] as const;
  if (left < 0 || right <= left + 1) return [];
  const side = (from: number, to: number): readonly Side[] =>
    [...(sheet.rows[row + 1] ?? [])].flatMap((cell, value) => {
      const heading = shortLabel(cell?.text ?? "");
      return value > from && value < to && kindOf(heading, 9999) !== null ? [{ label: from, value, last: null, heading }] : [];
    });
  const [income, expenses] = [side(left, right), side(right, Infinity)];
  const isNamed = [left, right].every((at) => /^(项目|科目|内容|类别)(名称)?$/u.test(shortLabel(textAt(sheet, row + 1, at))));
  if (!isNamed || income.length < 2 || income.map(({ heading }) => heading).join() !== expenses.map(({ heading }) => heading).join())
    return [];
  const kinds = withFirst(expenses.map(({ heading }) => ({ text: heading, kind: kindOf(heading, 9999) ?? "other" })));
  return income.flatMap((each, at): readonly Ledger[] => {
    const [other, kind = null] = [expenses[at], kinds[at]?.kind];
    return other === undefined ? [] : [{ ...between(sheet, row + 1, each, other, declared), kind }];
  });
}

const whole = { first: "年初预算数", budget: "预算总额", spent: "决算总额" } as const;

/** What ledgers of several kinds of amounts state under names that all forms have for it. */
export function ledgerEntries(ledgers: readonly Ledger[]): readonly Entry[] {
  return ledgers.flatMap(({ income, expenses, kind }) => {
    if (kind !== "first" && kind !== "budget" && kind !== "spent") return [];
    const named = (label: string): string | null => {
      if (/^(本年)?支出合计$/u.test(label)) return whole[kind];
      if (label === "基本支出" || label === "项目支出") return nameOfUse(whole[kind], label);
      // Of two budgets the one of the whole year is what was arranged.
      if (/^(日常)?公用经费$/u.test(label)) return kind === "first" ? null : `公用经费${kind === "budget" ? "预算" : "决算"}数`;
      if (label === "人员经费") return `人员经费${kind === "first" ? "年初预算" : kind === "budget" ? "预算" : "决算"}数`;
      return kind === "spent" && /^年末(结转和?结余|结转|结余)$/u.test(label) ? "年末结余数" : null;
    };
    const carried = income.find(({ label }) => kind === "spent" && /^(上年|年初)(结转和?结余|结转|结余)$/u.test(label));
    return [
      ...expenses.flatMap(({ label, figure }) => entry(named(label), figure)),
      ...(carried === undefined ? [] : entry("上年结转数", carried.figure)),
    ];
  });
}

function entry(label: string | null, figure: Figure): readonly Entry[] {
  return label === null || figure.kind !== "number" ? [] : [{ label, labelPlace: figure.place, figure }];
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

function linesOf(sheet: Sheet, from: number, to: number, side: Side, declared: FormUnit | null): readonly LedgerLine[] {
  const lines: LedgerLine[] = [];
  for (let row = from; row <= to; row += 1) {
    const printed = textAt(sheet, row, side.label);
    if (!hasHan(printed)) continue;
    const label = shortLabel(printed).replace(/^([(]?[一二三四五六七八九十\d]+[)]|[一二三四五六七八九十\d]+[、.])/u, "");
    const figure = readFigure(cellAt(sheet, row, side.value), placeIn(sheet, row, side.value), declared);
    // What stands below 其中 belongs to the same line as long as it is what 基本支出 is always made up of.
    const isUse = /^(人员经费|(日常)?公用经费)$/u.test(label);
    const above = lines.at(-1);
    const isInner = /^其中/u.test(bareLabel(printed)) || (isUse && (above?.isInner === true || above?.label === "基本支出"));
    lines.push({ label, figure, isInner });
  }
  return lines;
}

/** The ledger of this year and that of the year before, where a form states both and nothing else. */
export function twoYears(ledgers: readonly Ledger[] | undefined): { readonly own?: Ledger; readonly last?: Ledger } {
  const of = (kind: BaseColumn | null): Ledger | undefined => ledgers?.find((ledger) => ledger.kind === kind);
  const [own, last] = [of(null), of("last")];
  return own === undefined || last === undefined ? {} : { own, last };
}
