import { compact } from "./label";
import { cellAt, widthOf, type Cell, type Sheet, type Workbook } from "./workbook";

/** What a reviewer puts beside every row that was looked at (勾对). */
const tick = /^([√✓✔☑○●vV]|[Oo][Kk]|已(核|审|查|阅|核对|审核|复核|核实)|无误|正确|一致|相符|属实)$/u;

/** What may stand over such ticks; the name of a column of the form stands over figures or words of its own. */
const heading = /^(复核|核对|审核|核查|检查|审查|勾对|审核意见|复核意见)$/u;

/** Fewer may be a part of the form, such as the boxes of a list. */
const fewest = 6;

/**
 * A workbook without what was put beside the rows of its sheets, right or left of all that they hold: a tick, or a number for each row.
 * It is no figure of the row that it stands in. Nothing moves, and its columns are told so that nothing is written over them. `added`
 * are columns of each sheet that are no part of the form: what stands between it and them is beside the rows all the same.
 */
export function withoutTicks(workbook: Workbook, added: ReadonlyMap<string, readonly number[]> = new Map()): Workbook {
  const sheets = workbook.sheets.map((sheet) => withoutTicksOn(sheet, added.get(sheet.name) ?? []));
  return sheets.every((sheet, index) => sheet === workbook.sheets[index]) ? workbook : { ...workbook, sheets };
}

function withoutTicksOn(sheet: Sheet, added: readonly number[]): Sheet {
  const columns = new Set(edges(sheet, added).filter((column) => isTicked(sheet, column) || isNumbering(sheet, column)));
  if (columns.size === 0) return sheet;
  return { ...sheet, rows: sheet.rows.map((cells) => cells && without(columns, cells)), ticked: columns };
}

/** A row without some cells, no longer than what is left reaches. */
function without(columns: ReadonlySet<number>, cells: readonly (Cell | undefined)[]): readonly (Cell | undefined)[] {
  const left = cells.map((cell, column) => (columns.has(column) ? undefined : cell));
  while (left.length > 0 && left[left.length - 1] === undefined) left.pop();
  return left;
}

/** The first and the last column of a sheet that hold anything of the bureau's. */
function edges(sheet: Sheet, added: readonly number[]): readonly number[] {
  const columns = Array.from({ length: widthOf(sheet) }, (_, column) => column).filter((column) => !added.includes(column));
  const filled = columns.filter((column) => sheet.rows.some((_, row) => isFilled(sheet, row, column)));
  return filled.length < 2 ? [] : [...filled.slice(0, 1), ...filled.slice(-1)];
}

function isFilled(sheet: Sheet, row: number, column: number): boolean {
  return /\S/.test(cellAt(sheet, row, column)?.text ?? "");
}

function isTicked(sheet: Sheet, column: number): boolean {
  const texts = textsIn(sheet, column);
  const ticks = heading.test(texts[0] ?? "") ? texts.slice(1) : texts;
  return ticks.length >= fewest && ticks.every((text) => tick.test(text));
}

/** 1, 2, 3 … beside the rows, blank ones counted or not, which no heading names. */
function isNumbering(sheet: Sheet, column: number): boolean {
  const rows = sheet.rows.flatMap((_, row) => (isFilled(sheet, row, column) ? [row] : []));
  const numbers = textsIn(sheet, column).map((text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN));
  const follows = (index: number): boolean => {
    const [step, rowsOn] = [(numbers[index] ?? 0) - (numbers[index - 1] ?? 0), (rows[index] ?? 0) - (rows[index - 1] ?? 0)];
    return step === 1 || step === rowsOn;
  };
  return numbers.length >= fewest && numbers.every((_, index) => index === 0 || follows(index));
}

function textsIn(sheet: Sheet, column: number): readonly string[] {
  return sheet.rows.flatMap((_, row) => (isFilled(sheet, row, column) ? [compact(cellAt(sheet, row, column)?.text ?? "")] : []));
}
