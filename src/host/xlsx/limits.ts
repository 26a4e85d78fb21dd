/** How much a file may hold before it is refused as too large. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly file: number;
  /** Files inside the zip. */
  readonly parts: number;
  readonly sheets: number;
  /** Bytes of all that is read, unpacked; pictures and whatever else is only carried along do not count. */
  readonly unpacked: number;
  /** XML elements outside the cells: formats, names, merged blocks, rules. */
  readonly elements: number;
  /** Cells and rows of all sheets together, blank ones included. */
  readonly cells: number;
  /** Rows times columns up to the last cell with content, of all sheets together. */
  readonly area: number;
  /** Characters in all cells together, those of formulas included. */
  readonly text: number;
  /** Rows of all merged blocks of a sheet together. */
  readonly merged: number;
}

/** Far above any form of a bureau; a file that reaches all of them is still opened within seconds and well below a gigabyte. */
export const LIMITS: Limits = {
  file: 100 << 20,
  parts: 10_000,
  sheets: 1_000,
  unpacked: 80 << 20,
  elements: 600_000,
  cells: 500_000,
  area: 12_000_000,
  text: 5_000_000,
  merged: 2_000_000,
};

/** The most characters that Excel takes in a cell; it calls a file with more of them damaged. */
export const LONGEST_TEXT = 32_767;

/** Elements in elements: nothing in a workbook goes half as deep. */
export const DEEPEST = 200;

/** Attributes of one element: nothing in a workbook has half as many. */
export const MOST_ATTRIBUTES = 256;
