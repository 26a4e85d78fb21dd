import { bareLabel, compact, coreLabel, hasHan, shortLabel } from "../grid/label";
import { blockAt, cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import type { Place } from "../grid/address";
import { unitNamed } from "./base-lists";
import { unnumbered, yearOf } from "./base-table";
import type { Entry } from "./blocks";
import { rateUnit, readFigure, statedUnit, type Figure } from "./figure";

/** Something that 附件4 counts: how much of it was due in the year, and how much was done (履职业务数据). */
export interface Work {
  readonly name: string;
  readonly place: Place;
  /** What stands above it, where it is printed as 其中, a part of that; else null. */
  readonly whole: Pick<Work, "name" | "done"> | null;
  /** What it is counted in, where a column says so; else empty. */
  readonly unit: string;
  readonly due: Figure;
  readonly done: Figure;
  /** What was done in the year before; null where the table has no such column. */
  readonly last: Figure | null;
  /** 完成率; null where the table has no such column. */
  readonly rate: Figure | null;
}

const headings = {
  name: /^(履职|业务|工作|重点工作|目标|年度|主要)*(业务)?(指标|任务|内容|事项|情况)(名称)?$/u,
  unit: /^(计量|度量)?单位$/u,
  due: /^(\d{4}年度?|年度)?(应完成|计划完成|计划|目标|任务)(任务)?(数|值|量)?$/u,
  done: /^(\d{4}年度?)?((实际)?完成(数|值|量)?|实际(数|值|量))$/u,
  rate: /^完成率%?$/u,
} as const;

const numbered = /^[一二三四五六七八九十]+[、.．]/u;

/** Reads every table of a sheet that has 应完成 and 实际完成 beside the names of what was to be done. */
export function readWorks(sheet: Sheet): readonly Work[] {
  return sheet.rows.flatMap((cells, header) => {
    const texts = (cells ?? []).map((cell) => bareLabel(cell?.text ?? ""));
    const labels = ofLatest(
      texts.map((text) => shortLabel(text).replace(/[(][^()]*[)]/gu, "")),
      texts,
    );
    const [named, unit, due, rate] = [headings.name, headings.unit, headings.due, headings.rate].map((wording) =>
      only(labels, wording),
    ) as [number, number, number, number];
    const done = doneIn(labels);
    // 七、事业发展情况 may head the names of what was done.
    const name = named < 0 ? only(labels, numbered) : named;
    return name < 0 || due < 0 || done < 0 ? [] : worksBelow(sheet, header, { name, unit, due, done, rate, last: lastYear(cells, done) });
  });
}

/** 2024年实际数 beside 2023年实际数: a column of the same kind and an earlier year says nothing of this one. */
function ofLatest(labels: readonly string[], texts: readonly string[]): readonly string[] {
  const isEarlier = (at: number): boolean =>
    labels.some(
      (other, index) => other === labels[at] && yearOf(texts[index] ?? "") > yearOf(texts[at] ?? "") && yearOf(texts[at] ?? "") > 0,
    );
  return labels.map((label, at) => (label !== "" && isEarlier(at) ? "" : label));
}

/** 2021年 left of 2022年完成数; -1 where there is none. */
function lastYear(cells: Sheet["rows"][number], done: number): number {
  const years = (cells ?? []).map((cell) => bareLabel(cell?.text ?? ""));
  const latest = yearOf(years[done] ?? "");
  // Where 实际数 bears no year, the one year that stands beside it is the one before.
  return latest === 0
    ? only(years, /^(上年|\d{4}年度?)(实际)?(完成)?(数|值|量)?$/u)
    : years.findIndex((text) => /^\d{4}年度?(实际|(实际)?完成)?(数|值|量)?$/u.test(text) && yearOf(text) === latest - 1);
}

const counted = /[(](万元|元|[\p{Script=Han}]{1,3})[)]$/u;

/**
 * What a table counts across of each of several things (审计类别 | 计划项目数（个） | 完成项目数（个） | …), as far as its 合计 says it of all: of
 * this year, and of the year before where 2022年合计 stands beside 2023年合计.
 */
export function readCounts(sheet: Sheet, taken: ReadonlySet<number>): readonly Entry[] {
  return sheet.rows.flatMap((cells, header): readonly Entry[] => {
    const heads = [...(cells ?? [])].flatMap((cell, column) => {
      const label = bareLabel(cell?.text ?? "");
      return label.length <= 24 && counted.test(label) ? [{ column, text: cell?.text ?? "" }] : [];
    });
    const [first] = heads;
    const name = first === undefined ? -1 : first.column - 1;
    if (taken.has(header) || heads.length < 3 || name < 0 || !hasHan(textAt(sheet, header, name))) return [];
    const totals: { readonly row: number; readonly year: number }[] = [];
    let parts = 0;
    for (let row = header + 1; row < sheet.rows.length; row += 1) {
      const label = bareLabel(textAt(sheet, row, name));
      if (!hasHan(label) || label.length > 30 || blockAt(sheet, row, name).right > name) break;
      if (/^(\d{4}年度?)?(合计|总计)$/u.test(label)) totals.push({ row, year: yearOf(label) });
      else parts += 1;
    }
    const [now, before, ...more] = [...totals].sort((a, b) => b.year - a.year);
    const isYear = before === undefined || (now !== undefined && now.year - before.year === 1 && before.year > 0);
    if (now === undefined || parts < 2 || !isYear || more.length > 0) return [];
    return heads.flatMap(({ column, text }): readonly Entry[] => {
      const unit = statedUnit(text);
      const entry = (label: string, row: number): Entry => ({
        label,
        labelPlace: placeIn(sheet, header, column),
        figure: readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), unit),
      });
      const plain = coreLabel(text).replace(counted, "");
      return [entry(plain, now.row), ...(before === undefined ? [] : [entry(`上年${plain}`, before.row)])];
    });
  });
}

/** The headings of a table under which stands what was due and what was done, where it has one of each. */
export function dueAndDone(texts: readonly string[]): readonly (string | undefined)[] {
  const labels = texts.map((text) => shortLabel(text).replace(/[(][^()]*[)]/gu, ""));
  return only(labels, headings.name) < 0 ? [] : [only(labels, headings.due), doneIn(labels)].map((at) => texts[at]);
}

/** The column of what was done; 2024年实际 is one where no heading says more. */
function doneIn(labels: readonly string[]): number {
  const column = only(labels, headings.done);
  return column < 0 ? only(labels, /^(\d{4}年度?)?实际$/u) : column;
}

/** The one column with such a heading; -1 where there is none, or several. */
function only(labels: readonly string[], wording: RegExp): number {
  const [column = -1, ...more] = labels.flatMap((label, at) => (wording.test(label) ? [at] : []));
  return more.length > 0 ? -1 : column;
}

function worksBelow(sheet: Sheet, header: number, columns: Readonly<Record<keyof typeof headings | "last", number>>): readonly Work[] {
  const works: Work[] = [];
  let above: Work | null = null;
  for (let row = header + 1; row < sheet.rows.length; row += 1) {
    const printed = unnumbered(textAt(sheet, row, columns.name));
    // What goes on as far in as 其中 above it is a part of the same.
    const isPart: boolean =
      /^其中[::]/u.test(printed) || (/^\s{4}/u.test(textAt(sheet, row, columns.name)) && works.at(-1)?.whole !== null);
    const name = printed.replace(/^其中[::]/u, "");
    // A note below runs across the columns, and the name of other data down beside them.
    if (blockAt(sheet, row, columns.name).bottom > row) break;
    if (!hasHan(name) || name.length > 30 || blockAt(sheet, row, columns.name).right >= Math.min(columns.due, columns.done)) break;
    const counted = columns.unit < 0 ? null : unitNamed(textAt(sheet, row, columns.unit));
    const figure = (column: number): Figure =>
      readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), column === columns.rate ? rateUnit("完成率") : counted);
    const [rate, last] = [columns.rate, columns.last].map((column) => (column < 0 ? null : figure(column))) as [
      Figure | null,
      Figure | null,
    ];
    const unit = columns.unit < 0 ? "" : compact(textAt(sheet, row, columns.unit));
    const [due, done, place] = [figure(columns.due), figure(columns.done), placeIn(sheet, row, columns.name)];
    const work: Work = { name, unit, place, whole: isPart ? above : null, due, done, last, rate };
    if (!isPart) above = work;
    works.push(work);
  }
  return works;
}
