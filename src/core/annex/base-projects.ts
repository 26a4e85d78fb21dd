import { parseArea } from "../grid/address";
import { bareLabel, compact } from "../grid/label";
import { placeIn, textAt, type Sheet } from "../grid/workbook";
import { sumOf } from "../quantity";
import type { BaseLine, UseTable } from "./base-table";
import { columnOf } from "./base-table-figures";
import type { Entry } from "./blocks";
import { readWritten, type NumberFigure } from "./figure";

/** A project of a table, and the day when it was to be done and when it was, as numbers that grow from day to day; null where the table gives none. */
export interface ProjectDates {
  readonly line: BaseLine;
  readonly row: number;
  readonly due: number | null;
  readonly done: number | null;
}

/** The columns of a table of projects that ask which are 重点, and tell when each was to be done and was; -1 where it has none. */
export interface ProjectColumns {
  readonly major: number;
  readonly due: number;
  readonly done: number;
}

export function projectColumns(table: UseTable, sheet: Sheet): ProjectColumns {
  const at = (wording: RegExp): number =>
    (sheet.rows[table.heads[0] ?? 0] ?? []).findIndex((cell) => wording.test(bareLabel(cell?.text ?? "")));
  return {
    major: at(/^是否.{0,4}重点/u),
    due: at(/^(计划|应|合同|批复)(完成|完工|竣工)(时间|日期)$/u),
    done: at(/^实际(完成|完工|竣工)(时间|日期)$/u),
  };
}

/** Every project of a table with its days. */
export function projectDates(table: UseTable, sheet: Sheet): readonly ProjectDates[] {
  const { due, done } = projectColumns(table, sheet);
  return table.lines
    .filter(({ name }) => !/^(合计|小计)$/u.test(name))
    .map((line) => {
      const row = rowOf(line);
      return { line, row, due: due < 0 ? null : dayOf(textAt(sheet, row, due)), done: done < 0 ? null : dayOf(textAt(sheet, row, done)) };
    });
}

function rowOf({ place }: BaseLine): number {
  return parseArea(place.address)?.top ?? 0;
}

/** 2024年10月31日 or 2024-10-31 as a number; null for any other text. */
function dayOf(text: string): number | null {
  const [, year, month, day] = /^((?:19|20)\d{2})[年./-](\d{1,2})[月./-](\d{1,2})日?$/u.exec(compact(text).normalize("NFKC")) ?? [];
  // Only whether one is later than another is asked.
  return year === undefined ? null : (Number(year) * 12 + Number(month)) * 31 + Number(day);
}

/** How many projects a table lists, how many of them were done in time, and what those come to that it says are 重点. */
export function projectEntries(table: UseTable, sheet: Sheet): readonly Entry[] {
  if (table.subject !== "项目支出") return [];
  const columns = projectColumns(table, sheet);
  const projects = projectDates(table, sheet);
  const counted = (label: string, count: number, column: number): Entry => {
    const place = placeIn(sheet, projects.at(-1)?.row ?? 0, column);
    return { label, labelPlace: place, figure: readWritten(`${count}个`, place, null) };
  };
  const isDated = projects.length > 1 && projects.every(({ due, done }) => due !== null && done !== null);
  const inTime = projects.filter(({ due, done }) => (done ?? 0) <= (due ?? 0));
  return [
    ...(isDated
      ? [
          counted("项目总数", projects.length, columns.due),
          ...["按期完成项目数", "按时完成项目数"].map((label) => counted(label, inTime.length, columns.done)),
        ]
      : []),
    ...majorEntries(table, sheet, projects, columns.major),
  ];
}

function majorEntries(table: UseTable, sheet: Sheet, projects: readonly ProjectDates[], asked: number): readonly Entry[] {
  const answers = projects.map(({ row }) => compact(textAt(sheet, row, asked)));
  const isAnswered = asked >= 0 && answers.every((text) => /^[是否√×]?$/u.test(text)) && answers.some((text) => /^[是√]$/u.test(text));
  // Where a line below says what they come to, that is held against the lines.
  if (!isAnswered || table.below.length > 0) return [];
  return (
    [
      ["budget", "重点项目预算数"],
      ["spent", "重点项目支出"],
    ] as const
  ).flatMap(([kind, label]): readonly Entry[] => {
    const column = columnOf(table, kind) ?? -1;
    const figures = projects.flatMap(({ line }, at) => (/^[是√]$/u.test(answers[at] ?? "") ? [line.figures.get(column)] : []));
    const numbers = figures.filter((figure): figure is NumberFigure => figure?.kind === "number");
    const last = numbers.at(-1);
    if (last === undefined || numbers.length < figures.length) return [];
    const value = sumOf(numbers.map((figure) => figure.value));
    const places = Math.max(...numbers.map((figure) => figure.places));
    return [{ label, labelPlace: last.place, figure: { ...last, value, places, text: value.dividedBy(last.scale).toFixed(places) } }];
  });
}
