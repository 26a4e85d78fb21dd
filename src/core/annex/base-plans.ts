import { bareLabel, coreLabel } from "../grid/label";
import { cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import type { Place } from "../grid/address";
import { yearOf } from "./base-table";
import type { Work } from "./base-works";
import type { Definition } from "./base-defined";
import type { YearHeads } from "./base-yearly";
import { isEmptyMark, rateUnit, readFigure, type Figure } from "./figure";
import { figureNamed } from "./names";

// A list by years that says of this year both what was planned and what was done, with the rate of a line and what that is of:
// 2023年实际 | 2024年预算（计划） | 2024年实际 | 比率 | 比率口径.

/** 2024年预算（计划） beside 2024年实际: what this year was to come to; -1 where there is none, or several. */
export function planColumn(sheet: Sheet, row: number, year: number): number {
  const [column = -1, ...more] = (sheet.rows[row] ?? []).flatMap((cell, at) => {
    const heading = bareLabel(cell?.text ?? "");
    const isOther = yearOf(heading) !== 0 && yearOf(heading) !== year;
    return !isOther && /^(\d{4}年度?|本年度?|全年)?(预算|计划|目标)(数|值)?([(](预算|计划|目标)(数|值)?[)])?$/u.test(heading) ? [at] : [];
  });
  return more.length > 0 ? -1 : column;
}

/** What a line of a list is where it is one of the expenses: what was spent, and the budget for it. */
export const parts: Readonly<Record<string, { readonly spent: string; readonly budget: string } | undefined>> = {
  基本支出: { spent: "基本支出决算总额", budget: "基本支出预算总额" },
  公用经费: { spent: "公用经费实际支出数", budget: "公用经费预算数" },
  项目支出: { spent: "实际项目支出总额", budget: "项目支出预算数" },
  三公经费: { spent: "“三公经费”实际支出数", budget: "“三公经费”预算安排数" },
  政府采购金额: { spent: "政府采购金额", budget: "政府采购预算数" },
  政府采购支出: { spent: "政府采购金额", budget: "政府采购预算数" },
};

/** A line of a list: what was planned for this year and what it came to, or what of both it has, and last year's figure. */
export interface Line {
  readonly row: number;
  readonly label: string;
  readonly unit: string;
  readonly place: Place;
  readonly plan: Figure | null;
  readonly now: Figure | null;
  readonly last: Figure | null;
}

/**
 * The column that states a line's figure of this year: what was done, else what was planned where that is what it is (年初预算), else its rate. -1
 * where a figure of the budget stands in two of them and they differ.
 */
export function statedColumn(sheet: Sheet, row: number, { thisYear, plan, rate }: YearHeads, label: string): number {
  const isStated = (column: number): boolean => column >= 0 && !isEmptyMark(textAt(sheet, row, column));
  const isBudget = /^(年初预算数|预算总额|年中预算调整数|上年结转数)$/u.test(figureNamed(label)?.name ?? "");
  if (isBudget && isStated(thisYear) && isStated(plan) && textAt(sheet, row, thisYear) !== textAt(sheet, row, plan)) return -1;
  const isRate = /率$/u.test(coreLabel(label)) && isStated(rate);
  // What was planned is no figure of what was done; of a budget, or of posts, there is nothing else.
  const isPlanned = isBudget || /预算|计划|目标|编制|核定|应|调整|追加|安排|批准|结转/u.test(coreLabel(label));
  return isStated(thisYear) ? thisYear : isPlanned && isStated(plan) ? plan : isRate ? rate : thisYear;
}

/** What a line says was due and done in the year under a name of the bureau's own. */
export function worksIn(lines: readonly Line[]): readonly Work[] {
  return lines.flatMap(({ label: name, unit, place, plan: due, now: done, last }) => {
    const isOwn = figureNamed(name) === null && parts[name] === undefined;
    return due === null || done === null || due.place === done.place || due.kind !== "number" || !isOwn
      ? []
      : [{ name, unit, place, whole: null, due, done, last, rate: null }];
  });
}

/** What 比率口径 says that the rate of a line is of (在职÷编制, 支出÷预算), each word by the one figure of the list that it can mean. */
export function ratesIn(sheet: Sheet, lines: readonly Line[], { rate, remark }: YearHeads): readonly Definition[] {
  return lines.flatMap((line): readonly Definition[] => {
    const written = bareLabel(remark < 0 ? "" : textAt(sheet, line.row, remark)).replace(/[-－–]/gu, "-");
    const [, above = "", below = ""] = /^([^÷/]+)[÷/]([^÷/]+)$/u.exec(written) ?? [];
    const figure = readFigure(cellAt(sheet, line.row, rate), placeIn(sheet, line.row, rate), rateUnit(textAt(sheet, line.row, rate)));
    const grown = /^\((本年|上年)-上年\)$/u.test(above) && below === "上年";
    const base = line.label.replace(/(增长|变动|增减)率$/u, "");
    const of = grown ? lines.find(({ label, last }) => label === base && last !== null) : undefined;
    const terms: readonly (readonly [string, Figure | null | undefined])[] = grown
      ? [
          ["本年", of?.now],
          ["上年", of?.last],
        ]
      : [
          [above, line.label.includes(above) || /^(支出|实际|完成|实行)$/u.test(above) ? line.now : meant(above, lines, line)?.now],
          [
            below,
            /^(预算|计划|目标)数?$/u.test(below)
              ? line.plan
              : (meant(below, lines, line)?.now ?? (below.startsWith("应") ? line.plan : null)),
          ],
        ];
    const column = new Map(terms.flatMap(([name, each]) => (each?.kind === "number" ? [[coreLabel(name), each] as const] : [])));
    return above === "" || column.size < 2 ? [] : [{ label: `${base}比率`, figure, written, column }];
  });
}

/** The one other line that a word is short for, by its name or by what it is counted in (救助人次 of 医疗救助). */
function meant(word: string, lines: readonly Line[], own: Line): Line | undefined {
  const others = lines.filter((line) => line !== own);
  const exact = others.filter(({ label }) => label === word);
  const [line, ...more] = exact.length > 0 ? exact : others.filter(({ label, unit }) => `${label}${unit}`.includes(word));
  return more.length === 0 ? line : undefined;
}
