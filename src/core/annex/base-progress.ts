import { bareLabel, compact, hasHan, shortLabel } from "../grid/label";
import { blockAt, cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import type { Place } from "../grid/address";
import { yearOf } from "./base-table";
import type { Remark } from "./base-years";
import { rateUnit, readFigure, readWritten, statedUnit, type Figure, type FormUnit } from "./figure";
import { sumOf } from "../quantity";

/** What a table of progress states of each date: what was spent since the one before, 累计支出数, 全年预算数, the rate of them, and what it should have come to. */
export type ProgressColumn = "own" | "spent" | "budget" | "rate" | "even" | "share" | "goal" | "ahead";

/** A date of the year with what had been spent by then. */
export interface ProgressLine {
  /** As the table writes it: 6月末. */
  readonly name: string;
  readonly figures: Readonly<Partial<Record<ProgressColumn, Figure>>>;
  /** 是否达到, as the table answers it; null where it does not ask. */
  readonly answer: { readonly text: string; readonly place: Place } | null;
}

/** A table of progress (分月预算执行进度), and the rows that it takes. */
export interface Progress {
  readonly lines: readonly ProgressLine[];
  readonly rows: readonly number[];
}

const headings: readonly (readonly [ProgressColumn, RegExp])[] = [
  ["own", /^[当本](季度?|期|月度?)(实际)?(支出|执行)(数|额|金额)?$/u],
  ["spent", /^(本年)?累计(实际)?(支出|执行)(数|额|金额)?$/u],
  ["budget", /^(全年|调整后?)?预算(数|总额|金额)$|^全年预算$/u],
  ["rate", /^(实际|累计)?(预算)?(支出|执行|支付)(进度|率|进度率)$|^占全年预算数?的?(比例|比重)?$/u],
  ["even", /^(序时|规定|序时[(]规定[)])进度$/u],
  ["share", /比例$/u],
  ["goal", /^(目标|应达到?的?)(支出|执行)?进度$|^(考核|进度|序时)(要求|目标)$/u],
  ["ahead", /^([快慢高低超][于过]?([(][快慢高低]于?[)])?|[与比]|较)序时进度(相差|差)?$|^进度差$|^差距([(](个)?百分点[)])?$/u],
];

/** What a title says where the progress is that of a part of the budget. */
const ofPart = /项目|专项|三公|公用|采购|人员/u;

/** Reads the table of progress by months or quarters of a sheet; null where it has none. */
export function readProgress(sheet: Sheet, declared: FormUnit | null): Progress | null {
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const turned = progressAcross(sheet, row, declared);
    if (turned !== null) return turned;
    const labels = (sheet.rows[row] ?? []).map((cell) => shortLabel(cell?.text ?? ""));
    const columns = new Map(headings.map(([name, wording]) => [name, columnNamed(sheet, row, labels, wording)] as const));
    const at = (name: ProgressColumn): number => columns.get(name) ?? -1;
    const answer = labels.findIndex((label) => /^是否(达到|达标|完成)/u.test(label));
    // The title may say that it is of a part of the budget.
    const title = (sheet.rows[row - 1] ?? []).map((cell) => bareLabel(cell?.text ?? "")).join("");
    if (at("spent") < 1 || at("rate") < 0 || ofPart.test(title)) continue;
    const lines: ProgressLine[] = [];
    // 时点 | 序号 | 本季支出 | 累计支出: their numbers, and what each spent by itself, may stand between the dates and what they come to.
    let dates = at("spent") - 1;
    while (dates > 0 && (dates === at("own") || /^(序号|行次|编号)$/u.test(labels[dates] ?? ""))) dates -= 1;
    for (let line = row + 1; isPeriod(textAt(sheet, line, dates)); line += 1) {
      const figures: Partial<Record<ProgressColumn, Figure>> = {};
      for (const [kind, column] of columns)
        if (column >= 0) {
          const unit = /own|spent|budget/u.test(kind) ? declared : rateUnit(textAt(sheet, row, column));
          figures[kind] = readFigure(cellAt(sheet, line, column), placeIn(sheet, line, column), unit);
        }
      lines.push({
        name: bareLabel(textAt(sheet, line, dates)),
        figures,
        answer: answer < 0 ? null : { text: textAt(sheet, line, answer), place: placeIn(sheet, line, answer) },
      });
    }
    // What stands right of it in the same rows is another table.
    const last = Math.max(answer, ...columns.values());
    const isAlone = !labels.slice(last + 1).some((label) => hasHan(label) && !/^(备注|说明|原因(分析)?)$/u.test(label));
    if (lines.length >= 2) return { lines, rows: isAlone ? [row, ...lines.map((_, step) => row + 1 + step)] : [] };
  }
  return null;
}

/** The first column of that name that bears no year, or the only one that bears one: 2025年累计支出 beside 累计支出 is another year's; -1 for none. */
function columnNamed(sheet: Sheet, row: number, labels: readonly string[], wording: RegExp): number {
  const found = labels.flatMap((label, column) =>
    wording.test(label) ? [{ column, year: yearOf(bareLabel(textAt(sheet, row, column))) }] : [],
  );
  const plain = found.find(({ year }) => year === 0);
  return (plain ?? (found.length === 1 ? found[0] : undefined))?.column ?? -1;
}

/** The same with the dates across: 支付进度（累计） | 计量单位 | 3月末 | 6月末 over 累计支出数 and 累计支付进度. */
function progressAcross(sheet: Sheet, header: number, declared: FormUnit | null): Progress | null {
  const dates = (sheet.rows[header] ?? []).flatMap((cell, column) => (isPeriod(cell?.text ?? "") ? [column] : []));
  const title = (sheet.rows[header] ?? []).slice(0, dates[0] ?? 0).map((cell) => bareLabel(cell?.text ?? ""));
  // 项目 over the names of the rows says of nothing that it is a part.
  if (dates.length < 2 || ofPart.test(title.filter((text) => text !== "项目").join(""))) return null;
  const rows = new Map<ProgressColumn, number>();
  let answer = -1;
  for (let row = header + 1; row < header + 1 + headings.length; row += 1) {
    const label = shortLabel((sheet.rows[row] ?? []).find((cell) => hasHan(cell?.text ?? ""))?.text ?? "");
    if (/^是否(达到|达标|完成)/u.test(label)) {
      answer = row;
      break;
    }
    const name = headings.find(([, wording]) => wording.test(label))?.[0];
    if (name === undefined || rows.has(name)) break;
    rows.set(name, row);
  }
  if (!rows.has("spent") || !rows.has("rate")) return null;
  const unitOf = (row: number): FormUnit | null =>
    (sheet.rows[row] ?? []).slice(0, dates[0]).flatMap((cell) => statedUnit(`（${compact(cell?.text ?? "")}）`) ?? [])[0] ??
    title.flatMap((text) => statedUnit(text) ?? [])[0] ??
    declared;
  const lines = dates.map((column): ProgressLine => {
    const figures = [...rows].map(([name, row]) => {
      const unit = /own|spent|budget/u.test(name)
        ? unitOf(row)
        : rateUnit((sheet.rows[row] ?? []).map((cell) => compact(cell?.text ?? "")).includes("%") ? "（%）" : "");
      return [name, readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), unit)] as const;
    });
    const told = { text: textAt(sheet, answer, column), place: placeIn(sheet, answer, column) };
    return {
      name: bareLabel(textAt(sheet, header, column)),
      figures: Object.fromEntries(figures),
      answer: answer < 0 || !/^[是否√×]/u.test(told.text) ? null : told,
    };
  });
  return { lines, rows: [header, ...rows.values(), ...(answer < 0 ? [] : [answer])] };
}

const quarter = /^第?([一二三四1-4])季度(实际)?(支出|执行)?(数|额|金额)?$/u;

/**
 * What each quarter spent, across, in a table of the whole budget (功能分类科目 | 全年预算数 | 一季度 | … | 四季度 | 全年执行数): what 合计 had
 * spent by the end of each, and the rate of it where a line below states that.
 */
export function progressByQuarters(sheet: Sheet, declared: FormUnit | null): Progress | null {
  for (let header = 0; header < sheet.rows.length; header += 1) {
    const heads = [...(sheet.rows[header] ?? [])].map((cell) => shortLabel(cell?.text ?? ""));
    const columns = heads.flatMap((label, column) => (quarter.test(label) ? [column] : []));
    const isYear = columns.map((column) => "一二三四".indexOf(quarter.exec(heads[column] ?? "")?.[1] ?? "")).join("") === "0123";
    const above = columns.flatMap((column) => [column, blockAt(sheet, Math.max(0, header - 1), column).left]);
    const over = above.map((column) => bareLabel(textAt(sheet, header - 1, column))).join("");
    const isSpent = /支出|执行/u.test(`${heads.join("")}${over}`) && !/收入|计划|用款/u.test(over);
    const [first = 0] = columns;
    const title = titleOver(sheet, header);
    if (!isYear || !isSpent || ofPart.test(title)) continue;
    const nameOf = (row: number): string =>
      bareLabel((sheet.rows[row] ?? []).slice(0, first).find((cell) => hasHan(cell?.text ?? ""))?.text ?? "");
    const named = (wording: RegExp): readonly number[] => rowsBelow(sheet, header).filter((row) => wording.test(nameOf(row)));
    const [total, ...more] = named(/^(支出)?(合计|总计)$/u);
    const [rates] = named(/进度/u);
    if (total === undefined || more.length > 0) continue;
    const unit = statedUnit(`${title}`) ?? declared;
    const spent = columns.map((column) => readFigure(cellAt(sheet, total, column), placeIn(sheet, total, column), unit));
    const lines = columns.map((column, at): ProgressLine => {
      const rate = rates === undefined ? null : readFigure(cellAt(sheet, rates, column), placeIn(sheet, rates, column), null);
      return {
        name: `${3 * (at + 1)}月末`,
        figures: { ...addedUp(spent.slice(0, at + 1)), ...(rate === null ? {} : { rate }) },
        answer: null,
      };
    });
    return { lines, rows: [] };
  }
  return null;
}

/** The rows of a table up to the heading of the next part. */
function rowsBelow(sheet: Sheet, header: number): readonly number[] {
  const rows = [...sheet.rows.keys()].filter((row) => row > header);
  const end = rows.findIndex((row) =>
    /^[一二三四五六七八九十]+[、.．]/u.test(bareLabel((sheet.rows[row] ?? []).find((cell) => hasHan(cell?.text ?? ""))?.text ?? "")),
  );
  return end < 0 ? rows : rows.slice(0, end);
}

/** What the rows say that stand alone above a row of headings or two. */
function titleOver(sheet: Sheet, header: number): string {
  const row = [header - 1, header - 2, header - 3].find(
    (each) => new Set((sheet.rows[each] ?? []).map((cell) => cell?.text ?? "")).size <= 2,
  );
  return (sheet.rows[row ?? -1] ?? []).map((cell) => bareLabel(cell?.text ?? "")).find(hasHan) ?? "";
}

/** What several figures come to, at the place of the last of them; nothing where one is none. */
function addedUp(figures: readonly Figure[]): Readonly<Partial<Record<ProgressColumn, Figure>>> {
  const numbers = figures.flatMap((figure) => (figure.kind === "number" ? [figure] : []));
  const last = numbers.at(-1);
  if (last === undefined || numbers.length < figures.length) return {};
  const value = sumOf(numbers.map((figure) => figure.value));
  const places = Math.max(...numbers.map((figure) => figure.places));
  return { spent: { ...last, value, places, text: value.dividedBy(last.scale).toFixed(places) } };
}

/** What is called that had been spent by a date (9月末累计支出, 前三季度支出数); null for what one month or one quarter spent. */
export function spentName(name: string): string | null {
  const [, month, quarters, whole] =
    /^(?:截[至止])?(?:本年度?)?(?:(\d{1,2})月[末底份]*|([一二三四])季度末|(上半年|前三季度))(?:实际)?(?:累计)?(?:实际)?(?:部门)?(?:支出|执行|支付)(?:总?额|数|金额)?$/u.exec(
      bareLabel(name),
    ) ?? [];
  if (month !== undefined) return /[末底]|累计/u.test(name) ? `${Number(month)}月末累计支出` : null;
  const at = quarters === undefined ? (whole === undefined ? -1 : whole === "上半年" ? 1 : 2) : "一二三四".indexOf(quarters);
  return at < 0 ? null : `${3 * (at + 1)}月末累计支出`;
}

/** A list whose lines state what had been spent by a date, beside which stands what share of the whole budget that was. */
export function progressOf(remarks: readonly Remark[]): Progress | null {
  const lines = remarks.flatMap(({ label, figure, text, place }): readonly ProgressLine[] => {
    const name = /^截?[至止]?(\d{1,2}月|[一二三四]季度|上半年|前三季度)(?:[末底]|\d+日)?累计(?:实际)?(?:支出|执行)/u.exec(
      bareLabel(label),
    )?.[1];
    const share = /^占全年预算数?的(\d+(?:\.\d+)?%)$/u.exec(bareLabel(text))?.[1];
    if (name === undefined || share === undefined) return [];
    return [{ name, figures: { spent: figure, rate: readWritten(share, place, null) }, answer: null }];
  });
  return lines.length >= 2 ? { lines, rows: [] } : null;
}

/** 6月末, 第三季度 or 全年. */
function isPeriod(text: string): boolean {
  return (
    hasHan(text) &&
    /^(截至)?(\d{4}年)?(\d{1,2}月(份|底|末|\d+日)?|第?[一二三四1-4]季度末?|上半年|前三季度|全年|年末|年底)$/u.test(bareLabel(text))
  );
}

/**
 * What a rule and a table call the progress of one date alike: 6月末预算执行进度 and 6月支出进度 are 6月进度. That of a part
 * (6月末项目支出进度) is another figure.
 */
export function progressName(name: string): string | null {
  const period =
    /^(?:截[至止])?((?:\d{1,2}月|第?[一二三四]季度|上半年|前三季度|全年))(?:份|底|末|\d+日)?(?:部门|单位|整体|累计|实际|预算|支出|支付|执行|资金)*(?:进度|执行率)率?$/u.exec(
      bareLabel(name),
    )?.[1];
  return period === undefined ? null : `${period}进度`;
}
