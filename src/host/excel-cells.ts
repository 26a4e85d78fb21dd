import { areaName, parseArea, sizeOf, type Area } from "../core/grid/address";
import type { Cell, CellValue, Sheet } from "../core/grid/workbook";
import { computes, type Raw } from "./excel-content";
import { codeOf } from "./excel-refusal";
import { shownText } from "./excel-text";

// What stands in the cells of a sheet. Excel on the web answers with five megabytes at most: where that is not enough, the
// cells are asked for in pieces.

/** Asks for all that is read of cells. */
export function loadCells(range: Excel.Range): Excel.Range {
  range.load("address,values,formulas,text,numberFormat,valueTypes");
  return range;
}

/** Whether an answer would have been larger than Excel gives. */
export const isTooLarge = (code: string | null): boolean => code === "ResponsePayloadSizeLimitExceeded";

/** Cells of one request: at a hundred bytes each far below five megabytes, and longer texts are met by halving. */
const mostCells = 20_000;

/** Reads an area in as many requests as it takes. */
export async function readInPieces(context: Excel.RequestContext, sheet: string, area: Area): Promise<readonly Excel.Range[]> {
  const [first, second] = halvesOf(area);
  const both = async (): Promise<readonly Excel.Range[]> => [
    ...(await readInPieces(context, sheet, first)),
    ...(second === null ? [] : await readInPieces(context, sheet, second)),
  ];
  if (second !== null && sizeOf(area) > mostCells) return both();
  const piece = loadCells(context.workbook.worksheets.getItem(sheet).getRange(areaName(area)).untrack());
  try {
    await context.sync();
    return [piece];
  } catch (thrown) {
    if (second === null || !isTooLarge(codeOf(thrown))) throw thrown;
    return both();
  }
}

/** The two halves of an area, across where it has several rows; a single cell has no second. */
function halvesOf(area: Area): readonly [Area, Area | null] {
  const { top, left, bottom, right } = area;
  const [row, column] = [Math.floor((top + bottom) / 2), Math.floor((left + right) / 2)];
  if (bottom > top)
    return [
      { ...area, bottom: row },
      { ...area, top: row + 1 },
    ];
  return right > left
    ? [
        { ...area, right: column },
        { ...area, left: column + 1 },
      ]
    : [area, null];
}

/** The cells of a sheet out of the ranges that were read of it. */
export function rowsFrom(ranges: readonly Excel.Range[]): Sheet["rows"] {
  const rows: (Cell | undefined)[][] = [];
  for (const range of ranges) {
    const area = parseArea(range.address);
    if (area !== null) fill(rows, range, area);
  }
  return rows;
}

function fill(rows: (Cell | undefined)[][], range: Excel.Range, { top, left }: Area): void {
  const values = range.values as readonly (readonly Raw[])[];
  const formulas = range.formulas as readonly (readonly Raw[])[];
  const formats = range.numberFormat as readonly (readonly string[])[];
  values.forEach((line, r) => {
    const cells = (rows[top + r] ??= []);
    line.forEach((value, c) => {
      const text = range.text[r]?.[c] ?? "";
      cells[left + c] = cellFrom(value, formulas[r]?.[c] ?? "", text, formats[r]?.[c] ?? "General", range.valueTypes[r]?.[c]);
    });
  });
}

function cellFrom(value: Raw, formula: Raw, text: string, format: string, type: string | undefined): Cell | undefined {
  const isFormula = computes(formula, value);
  if (!isFormula && type === "Empty" && format === "General") return undefined;
  return {
    value: valueFrom(value, type, isFormula),
    text: shownText(text, value, format),
    formula: isFormula ? String(formula) : null,
    format,
  };
}

function valueFrom(value: Raw, type: string | undefined, isFormula: boolean): CellValue {
  if (type === "Error") return { kind: "error", code: String(value) };
  return value === "" && !isFormula ? null : value;
}
