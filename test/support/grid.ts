import { parseArea } from "../../src/core/grid/address";
import type { Cell, CellValue, Sheet, Workbook } from "../../src/core/grid/workbook";

/** A cell written short: a text, a number, nothing, or its parts. */
export type Written =
  string | number | null | { readonly value: CellValue; readonly text?: string; readonly formula?: string; readonly format?: string };

/** A percentage as Excel keeps one that was typed: `98%` is 0.98 shown with 0%. */
export function percent(text: string, formula?: string): Written {
  const digits = text.replace("%", "");
  const places = digits.split(".")[1]?.length ?? 0;
  const format = places === 0 ? "0%" : `0.${"0".repeat(places)}%`;
  return { value: Number(`${digits}e-2`), text, format, ...(formula === undefined ? {} : { formula }) };
}

function cellOf(written: Written): Cell | undefined {
  if (written === null) return undefined;
  if (typeof written === "string") return { value: written, text: written, formula: null, format: "General" };
  if (typeof written === "number") return { value: written, text: String(written), formula: null, format: "General" };
  const { value, formula = null, format = "General" } = written;
  const text = written.text ?? (value !== null && typeof value === "object" ? value.code : String(value ?? ""));
  return { value, text, formula, format };
}

/** A sheet from rows of cells, the first in A1. */
export function sheetOf(name: string, rows: readonly (readonly Written[])[], merges: readonly string[] | null = []): Sheet {
  return {
    name,
    visibility: "visible",
    protected: false,
    rows: rows.map((row) => row.map(cellOf)),
    merges: merges === null ? null : merges.flatMap((area) => parseArea(area) ?? []),
  };
}

/** A workbook of sheets. */
export function workbookOf(...sheets: readonly Sheet[]): Workbook {
  return { sheets };
}

/** The same sheet with its table beginning elsewhere: rows above it and columns left of it. */
export function shifted(sheet: Sheet, down: number, right: number): Sheet {
  const row = (cells: Sheet["rows"][number]): Sheet["rows"][number] => [...Array<undefined>(right).fill(undefined), ...(cells ?? [])];
  return {
    ...sheet,
    rows: [...Array<undefined>(down).fill(undefined), ...sheet.rows.map(row)],
    merges:
      sheet.merges?.map((area) => ({
        top: area.top + down,
        bottom: area.bottom + down,
        left: area.left + right,
        right: area.right + right,
      })) ?? null,
  };
}

/** The same sheet with one cell changed. */
export function withCell(sheet: Sheet, address: string, written: Written): Sheet {
  const area = parseArea(address);
  if (area === null) return sheet;
  const rows = [...sheet.rows];
  while (rows.length <= area.top) rows.push(undefined);
  const cells = [...(rows[area.top] ?? [])];
  while (cells.length <= area.left) cells.push(undefined);
  cells[area.left] = cellOf(written);
  rows[area.top] = cells;
  return { ...sheet, rows };
}
