import { bareLabel, hasHan, shortLabel } from "../grid/label";
import { blockAt, blockText, cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import { isRate, kindOf, latestOf, lineName, yearOf, type BaseLine, type UseTable } from "./base-table";
import { rateUnit, readFigure, type Figure, type FormUnit } from "./figure";

// 三公经费 with its kinds across and the years down: 2021年 | 预算数 | 公务接待费 | 公务用车运行维护费 | … | 合计. It is read as the same table
// turned round, so that all that is known of the other holds for it; its columns go by the rows that they stand in here.

const kinds = /^(公务接待|公务用车|公车|车辆|因公出国)/u;
const whole = /^(三公经费)?(合计|总计)$/u;

/** Reads the tables of a sheet that have the kinds of 三公经费 across and its budgets and expenses by year down. */
export function readAcross(sheet: Sheet, declared: FormUnit | null): readonly UseTable[] {
  return sheet.rows.flatMap((_, row) => tableAt(sheet, row, declared));
}

function tableAt(sheet: Sheet, header: number, declared: FormUnit | null): readonly UseTable[] {
  const columns = (sheet.rows[header] ?? []).flatMap((cell, column) => {
    const name = shortLabel(cell?.text ?? "");
    return (kinds.test(name) && /费/u.test(name)) || whole.test(name) ? [column] : [];
  });
  const isTotal = (column: number): boolean => whole.test(shortLabel(textAt(sheet, header, column)));
  const [first] = columns;
  const [total, ...more] = columns.filter(isTotal);
  if (first === undefined || total === undefined || more.length > 0 || columns.length < 3) return [];
  // 合计 stands before its kinds or behind them.
  if (total !== first && total !== columns.at(-1)) return [];
  const parts = partsBelow(sheet, header, columns);
  const bottom = parts.size > 0 ? header + 1 : header;
  const headings = new Map<number, string>();
  let year = "";
  for (let row = bottom + 1; row < sheet.rows.length; row += 1) {
    const label = labelOf(sheet, row, first);
    // Where nobody can tell what is merged, a year goes on below itself.
    const heading = yearOf(label) === 0 ? `${year}${label}` : label;
    if (label === "" || kindOf(heading, 9999) === null) break;
    year = yearOf(label) === 0 ? year : `${yearOf(label)}年`;
    headings.set(row, heading);
  }
  const latest = latestOf([...headings.values()]);
  const found = new Map([...headings].map(([row, heading]) => [row, kindOf(heading, latest) ?? "other"] as const));
  const has = (kind: string): boolean => [...found.values()].filter((each) => each === kind).length === 1;
  if (latest === 0 || !has("budget") || !has("spent")) return [];
  const figureAt = (row: number, column: number, unit = declared): Figure =>
    readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), unit);
  const cells = (column: number, ofRates: boolean): BaseLine["figures"] =>
    new Map(
      [...found].flatMap(([row, kind]) => {
        const unit = ofRates ? rateUnit(headings.get(row) ?? "") : declared;
        return isRate(kind) === ofRates ? [[row, figureAt(row, column, unit)]] : [];
      }),
    );
  const line = (column: number): BaseLine => ({
    name: column === total ? "合计" : lineName(textAt(sheet, header, column)),
    place: placeIn(sheet, header, column),
    isInner: false,
    depth: 0,
    figures: cells(column, false),
    rates: cells(column, true),
  });
  const heads = [header, ...(bottom > header ? [bottom] : []), ...headings.keys()];
  const amounts = new Map([...headings].filter(([row]) => !isRate(found.get(row) ?? "other")));
  const lines = [...columns.filter((column) => column !== total), total].map(line);
  const defined = [...partSums(parts, amounts, figureAt), ...rowDefinitions(sheet, header, total, headings, figureAt)];
  return [{ subject: "三公经费", headings: amounts, columns: found, heads, lines, below: [], defined }];
}

type Reader = (row: number, column: number, unit?: FormUnit | null) => Figure;

/** 小计 | 购置费 | 运行费 below a kind that is merged over them: by the column of the first, the others with their names. */
function partsBelow(sheet: Sheet, header: number, columns: readonly number[]): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const texts = (sheet.rows[header + 1] ?? []).map((cell) => shortLabel(cell?.text ?? ""));
  return new Map(
    columns.flatMap((column): readonly (readonly [number, ReadonlyMap<string, number>])[] => {
      if (texts[column] !== "小计") return [];
      const parts = new Map<string, number>();
      for (let at = column + 1; /费$/u.test(texts[at] ?? "") && !columns.includes(at); at += 1) parts.set(texts[at] ?? "", at);
      return parts.size >= 2 ? [[column, parts]] : [];
    }),
  );
}

/** A kind is what it is taken apart by, in every row. */
function partSums(
  parts: ReturnType<typeof partsBelow>,
  rows: ReadonlyMap<number, string>,
  figureAt: Reader,
): NonNullable<UseTable["defined"]> {
  return [...parts].flatMap(([column, below]) =>
    [...rows].map(([row, heading]) => ({
      label: `${heading}小计`,
      figure: figureAt(row, column),
      written: [...below.keys()].join("+"),
      column: new Map([...below].map(([name, at]) => [name, figureAt(row, at)])),
    })),
  );
}

/** 比预算节约 and 控制率 right of what was spent in a year are those of the budget in the row above it. */
function rowDefinitions(
  sheet: Sheet,
  header: number,
  total: number,
  headings: ReadonlyMap<number, string>,
  figureAt: Reader,
): NonNullable<UseTable["defined"]> {
  const columns = (sheet.rows[header] ?? []).flatMap((cell, column) => {
    const heading = bareLabel(cell?.text ?? "");
    if (/^(比预算)?(节约|结余|节余)(数|额|金额)?$/u.test(heading)) return [{ column, heading, written: "预算数-决算数" }];
    return /^(三公经费)?(控制|执行)率([(]%[)])?$/u.test(heading) ? [{ column, heading, written: "决算数/预算数" }] : [];
  });
  return [...headings].flatMap(([row, heading]) => {
    const budget = headings.get(row - 1);
    const isPair = /决算|支出|执行/u.test(heading) && /预算/u.test(budget ?? "") && yearOf(budget ?? "") === yearOf(heading);
    return !isPair
      ? []
      : columns.map(({ column, heading: name, written }) => ({
          label: `${yearOf(heading)}年${name}`,
          figure: figureAt(row, column, /率/u.test(name) ? rateUnit(name) : undefined),
          written,
          column: new Map([
            ["预算数", figureAt(row - 1, total)],
            ["决算数", figureAt(row, total)],
          ]),
        }));
  });
}

/** 2021年 and 预算数 beside it, which may be merged over several rows, as one heading. */
function labelOf(sheet: Sheet, row: number, before: number): string {
  const texts: string[] = [];
  for (let column = 0; column < before; column = blockAt(sheet, row, column).right + 1)
    if (hasHan(blockText(sheet, row, column))) texts.push(bareLabel(blockText(sheet, row, column)));
  return texts.join("");
}
