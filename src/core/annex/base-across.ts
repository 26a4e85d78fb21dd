import { bareLabel, hasHan, shortLabel } from "../grid/label";
import { blockAt, blockText, cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import { isRate, kindOf, latestOf, lineName, yearOf, type BaseLine, type UseTable } from "./base-table";
import { rateUnit, readFigure, type FormUnit } from "./figure";

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
  const [first] = columns;
  const last = columns.at(-1);
  if (first === undefined || last === undefined || columns.length < 3 || !whole.test(shortLabel(textAt(sheet, header, last)))) return [];
  const headings = new Map<number, string>();
  let year = "";
  for (let row = header + 1; row < sheet.rows.length; row += 1) {
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
  const cells = (column: number, ofRates: boolean): BaseLine["figures"] =>
    new Map(
      [...found].flatMap(([row, kind]) => {
        const unit = ofRates ? rateUnit(headings.get(row) ?? "") : declared;
        return isRate(kind) === ofRates ? [[row, readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), unit)]] : [];
      }),
    );
  const line = (column: number): BaseLine => ({
    name: column === last ? "合计" : lineName(textAt(sheet, header, column)),
    place: placeIn(sheet, header, column),
    isInner: false,
    depth: 0,
    figures: cells(column, false),
    rates: cells(column, true),
  });
  const heads = [header, ...headings.keys()];
  const amounts = new Map([...headings].filter(([row]) => !isRate(found.get(row) ?? "other")));
  return [{ subject: "三公经费", headings: amounts, columns: found, heads, lines: columns.map(line), below: [] }];
}

/** 2021年 and 预算数 beside it, which may be merged over several rows, as one heading. */
function labelOf(sheet: Sheet, row: number, before: number): string {
  const texts: string[] = [];
  for (let column = 0; column < before; column = blockAt(sheet, row, column).right + 1)
    if (hasHan(blockText(sheet, row, column))) texts.push(bareLabel(blockText(sheet, row, column)));
  return texts.join("");
}
