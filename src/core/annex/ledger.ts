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

/** 收入 and 支出 of the year side by side, each with its lines down to 总计 (收支总表). */
export interface Ledger {
  readonly income: readonly LedgerLine[];
  readonly expenses: readonly LedgerLine[];
  /** Whether the expenses are budgets, and not what was spent. */
  readonly isBudget: boolean;
  /** What its amounts are among those of others beside them (年初预算数 | 全年预算数 | 决算数); null where there are no others. */
  readonly kind: BaseColumn | null;
}

interface Side {
  readonly label: number;
  readonly value: number;
  readonly heading: string;
}

/** Reads the ledger of a sheet, once for each kind of amounts that it has on both sides; none where the sheet has none. */
export function readLedgers(sheet: Sheet, declared: FormUnit | null): readonly Ledger[] {
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const ledger = readLedger(sheet, row, declared);
    const all = ledger === null ? readColumns(sheet, row, declared) : [ledger];
    if (all.length > 0) return all.every(({ income, expenses }) => income.length >= 2 && expenses.length >= 2) ? all : [];
  }
  return [];
}

function readLedger(sheet: Sheet, row: number, declared: FormUnit | null): Ledger | null {
  const [income, expenses] = [
    sideIn(sheet, row, /^(收入|资金来源)(项目|科目|来源|内容|类别)?$/u),
    sideIn(sheet, row, /^支出(项目|科目|内容|类别|功能)?$/u),
  ];
  return income === null || expenses === null || income.label >= expenses.label ? null : between(sheet, row, income, expenses, declared);
}

function between(sheet: Sheet, header: number, income: Side, expenses: Side, declared: FormUnit | null): Ledger {
  const bottom = lastRow(sheet, header, income, expenses);
  const lines = (side: Side): readonly LedgerLine[] => linesOf(sheet, header + 1, bottom, side, declared);
  return { income: lines(income), expenses: lines(expenses), isBudget: /预算/u.test(expenses.heading), kind: null };
}

/** 收入 and 支出, each over names of its own with several columns of amounts beside them, the same on both sides. */
function readColumns(sheet: Sheet, row: number, declared: FormUnit | null): readonly Ledger[] {
  const heads = [...(sheet.rows[row] ?? [])].map((cell) => shortLabel(cell?.text ?? ""));
  const [left, right] = [heads.indexOf("收入"), heads.indexOf("支出")] as const;
  if (left < 0 || right <= left + 1) return [];
  const side = (from: number, to: number): readonly Side[] =>
    [...(sheet.rows[row + 1] ?? [])].flatMap((cell, value) => {
      const heading = shortLabel(cell?.text ?? "");
      return value > from && value < to && kindOf(heading, 9999) !== null ? [{ label: from, value, heading }] : [];
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
    const isUse = /^(人员经费|(日常)?公用经费)$/u.test(label);
    const above = lines.at(-1);
    const isInner = /^其中/u.test(bareLabel(printed)) || (isUse && (above?.isInner === true || above?.label === "基本支出"));
    lines.push({ label, figure, isInner });
  }
  return lines;
}
