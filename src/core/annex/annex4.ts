import { coreLabel, hasHan, isBlank, shortLabel } from "../grid/label";
import { blockAt, cellAt, placeIn, textAt, widthOf, type Sheet } from "../grid/workbook";
import type { Place } from "../grid/address";
import { people, rateUnit, readFigure, statedUnit, type Figure, type FormUnit } from "./figure";
import { exact } from "../quantity";
import { blockForms, type BlockForm, type RateForm } from "./blocks";

/** A label of 附件4 and the cell that it names. */
export interface Entry {
  readonly label: string;
  readonly labelPlace: Place;
  readonly figure: Figure;
}

/** A block of 附件4 as it was found; its form is one of {@link blockForms}. */
export interface Block {
  readonly form: BlockForm;
  readonly place: Place;
  readonly entries: readonly Entry[];
}

/** 附件4, the base data (部门整体支出绩效评价基础数据表). */
export interface Annex4 {
  readonly sheet: Sheet;
  readonly blocks: readonly Block[];
}

const wanYuan: FormUnit = { unit: "元", scale: exact(10000) };

/** Reads 附件4 wherever it begins on the sheet; null unless at least two of its blocks are printed there. */
export function readAnnex4(sheet: Sheet): Annex4 | null {
  const starts = blockStarts(sheet);
  if (starts.length < 2) return null;
  const declared = declaredUnit(sheet);
  const blocks = starts.map((start, index) => readBlock(sheet, start, starts[index + 1]?.row ?? sheet.rows.length, declared));
  return { sheet, blocks };
}

interface Start {
  readonly form: BlockForm;
  readonly row: number;
  readonly column: number;
}

/** The rows in which a block's name is printed, the leftmost text of its row. */
function blockStarts(sheet: Sheet): readonly Start[] {
  const starts: Start[] = [];
  const width = widthOf(sheet);
  sheet.rows.forEach((cells, row) => {
    const column = cells?.findIndex((cell) => cell !== undefined && !isBlank(cell.text)) ?? -1;
    const form = column < 0 || column >= width ? undefined : formsByName.get(shortLabel(textAt(sheet, row, column)));
    if (form !== undefined) starts.push({ form, row, column });
  });
  return starts;
}

const formsByName: ReadonlyMap<string, BlockForm> = new Map(
  blockForms.flatMap((form) => [form.name, ...form.aliases].map((name) => [coreLabel(name), form] as const)),
);

/** `单位：万元` somewhere above the figures; 万元 is what the form is printed in when one of its cells says 万. */
function declaredUnit(sheet: Sheet): FormUnit | null {
  for (const cells of sheet.rows)
    for (const cell of cells ?? []) {
      const unit = /单位\s*[:：]/u.test(cell?.text ?? "") ? statedUnit(cell?.text ?? "") : null;
      if (unit !== null) return unit;
    }
  const usesWan = sheet.rows.some((cells) => cells?.some((cell) => /^\s*[\d.,]+\s*万元?\s*$/u.test(cell?.text ?? "")));
  return usesWan ? wanYuan : null;
}

/** A block's rows alternate: a row of labels, then a row of values under them. */
function readBlock(sheet: Sheet, start: Start, end: number, declared: FormUnit | null): Block {
  const entries: Entry[] = [];
  let row = start.row;
  while (row + 1 < end) {
    const below = valueRow(sheet, row, start.column, end);
    const labels = labelsIn(sheet, row, start.column);
    if (below === null || labels.length === 0) break;
    entries.push(...labels.map((column) => readEntry(sheet, row, below, column, start.form, declared)));
    row = nextLabelRow(sheet, below + 1, start.column, end);
  }
  return { form: start.form, place: placeIn(sheet, start.row, start.column), entries };
}

/** The columns right of the block's name in which a label stands. */
function labelsIn(sheet: Sheet, row: number, nameColumn: number): readonly number[] {
  const cells = sheet.rows[row] ?? [];
  return cells.flatMap((cell, column) => (column > nameColumn && cell !== undefined && hasHan(cell.text) ? [column] : []));
}

/** The row below the labels; a label merged over two rows pushes its value further down. */
function valueRow(sheet: Sheet, row: number, nameColumn: number, end: number): number | null {
  const labels = labelsIn(sheet, row, nameColumn);
  const bottom = Math.max(row, ...labels.map((column) => blockAt(sheet, row, column).bottom));
  return bottom + 1 < end ? bottom + 1 : null;
}

function nextLabelRow(sheet: Sheet, from: number, nameColumn: number, end: number): number {
  let row = from;
  while (row < end && labelsIn(sheet, row, nameColumn).length === 0) row += 1;
  return row;
}

function readEntry(sheet: Sheet, labelRow: number, row: number, column: number, form: BlockForm, declared: FormUnit | null): Entry {
  const label = textAt(sheet, labelRow, column);
  const isPeople = form.figures.some((entry) => /编制数|在职人员数/.test(entry.figure));
  const unit = rateOf(form, label) !== null ? rateUnit(label) : isPeople ? people : (statedUnit(label) ?? declared);
  const figure = readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), unit);
  return { label, labelPlace: placeIn(sheet, labelRow, column), figure };
}

/** The rate that a label of a block names; null where it names a figure. */
export function rateOf(form: BlockForm, label: string): RateForm | null {
  return form.rates.find((rate) => rate.labels.some((name) => coreLabel(name) === coreLabel(label))) ?? null;
}
