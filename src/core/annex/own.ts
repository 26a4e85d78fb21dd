import { areaName, columnIndex, columnName, parseArea, type Area } from "../grid/address";
import { freeSheetName, textAt, type Sheet, type Workbook } from "../grid/workbook";

/** The heading of the column that we write beside 得分. */
export const scoreColumnTitle = "复核得分";

/** Our own sheets: the working paper and the list of results. */
export type OwnSheet = "核算底稿" | "核对结果";

/** What stands in A1 of a sheet of ours, so that it is known again and a bureau's sheet of the same name is left alone. */
export function ownTitle(sheet: OwnSheet): string {
  return `绩效核分 · ${sheet}`;
}

/** Whether a sheet is one that we wrote. */
export function isOwnSheet(sheet: Sheet): boolean {
  return (["核算底稿", "核对结果"] as const).some((name) => textAt(sheet, 0, 0) === ownTitle(name));
}

/** Whether a worksheet formula is one that we wrote into 得分: it reads our working paper. */
export function isOwnFormula(formula: string): boolean {
  return /'?核算底稿( \(\d+\))?'?!/u.test(formula);
}

/** The name of our sheet in a workbook: where it stands already, or the first free one. */
export function ownSheetName(workbook: Workbook, name: OwnSheet): string {
  const standing = workbook.sheets.find((sheet) => textAt(sheet, 0, 0) === ownTitle(name));
  return standing === undefined ? freeSheetName(workbook, name) : standing.name;
}

/** Where an earlier run wrote 复核得分. */
export interface WrittenColumn {
  readonly sheet: string;
  /** Zero-based. */
  readonly column: number;
}

/**
 * How 核算底稿 notes the column: many bureaus have a 复核得分 of their own, which the title alone does not tell from ours. With it
 * goes the print area that we have set last, if any, which is ours to change as long as nobody has chosen another.
 */
export function columnNote({ sheet, column }: WrittenColumn, printed: Area | null): string {
  const area = printed === null ? "" : `，打印区域由绩效核分设过：${areaName(printed)}`;
  return `复核得分写在：${sheet}!${columnName(column)}${area}`;
}

/** The column that 核算底稿 notes; null where there is none. */
export function writtenColumn(workbook: Workbook): WrittenColumn | null {
  const [, sheet, column] = noted(workbook);
  return sheet === undefined || column === undefined ? null : { sheet, column: columnIndex(column) };
}

/** The print area that 核算底稿 notes for the sheet of the column; null where there is none. */
export function notedPrintArea(workbook: Workbook): Area | null {
  return parseArea(noted(workbook)[3] ?? "");
}

function noted(workbook: Workbook): readonly (string | undefined)[] {
  const paper = workbook.sheets.find((sheet) => textAt(sheet, 0, 0) === ownTitle("核算底稿"));
  const note = paper === undefined ? "" : textAt(paper, 1, 0);
  return /复核得分写在：(.+)!([A-Z]{1,3})(?:，打印区域由绩效核分设过：([A-Z]+\d+(?::[A-Z]+\d+)?))?$/u.exec(note) ?? [];
}
