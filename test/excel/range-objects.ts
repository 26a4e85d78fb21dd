import { areaName, parseArea, type Area } from "../../src/core/grid/address";
import {
  allowWriting,
  blockOf,
  calculateCells,
  cellReaders,
  eachCell,
  enterCells,
  enterLink,
  fullAddress,
  readCells,
  wholeSheet,
  writeCells,
  type Block,
} from "./cells";
import { getCellProperties, setCellProperties } from "./cell-properties";
import { clearRules, conditionalFormatsObject, type Ranges } from "./conditional-objects";
import { formatObject } from "./format-objects";
import { cellOf, changeCell, usedArea, usualWidth, type SimLink } from "./model";
import { gap, invalidArgument, isObject, itemNotFound, object, readOnly, type SimObject, type SimProperty } from "./objects";

/** A `Range`. */
export function rangeObject(block: Block): SimObject {
  const { area, sheet } = block;
  return object("Range", {
    properties: {
      Address: readOnly(() => fullAddress(block)),
      RowIndex: readOnly(() => area.top),
      ColumnIndex: readOnly(() => area.left),
      RowCount: readOnly(() => area.bottom - area.top + 1),
      ColumnCount: readOnly(() => area.right - area.left + 1),
      CellCount: readOnly(() => (area.bottom - area.top + 1) * (area.right - area.left + 1)),
      SavedAsArray: readOnly(() => {
        const arrays = eachCell(block, (row, column) => cellOf(sheet, row, column).more === "array").flat();
        return arrays.every((is) => is === arrays[0]) ? arrays[0] : null;
      }),
      Text: reading(block, "Text"),
      ValueTypes: reading(block, "ValueTypes"),
      Values: {
        ...reading(block, "Values"),
        set: (values) => enterCells(block, values),
      },
      Formulas: {
        ...reading(block, "Formulas"),
        set: (values) => enterCells(block, values),
      },
      NumberFormat: {
        ...reading(block, "NumberFormat"),
        set: (formats) => writeCells(block, formats, (row, column, format) => setFormat(block, row, column, format)),
      },
      Hyperlink: {
        get: () => cellOf(block.sheet, area.top, area.left).link,
        set: (link) => void eachCell(block, (row, column) => enterLink(block, row, column, link as SimLink)),
      },
    },
    parts: {
      // Of its sheet a range is asked for the name only.
      Worksheet: () => object("Worksheet", { properties: { Name: readOnly(() => sheet.name) } }),
      Format: () => formatObject(block),
      ConditionalFormats: () => conditionalFormatsObject([block], ranges),
    },
    methods: rangeMethods(block),
  });
}

function rangeMethods(block: Block): SimObject["methods"] {
  const { context, sheet, area } = block;
  return {
    GetCell: ([row, column]) => {
      const [r, c] = [area.top + Number(row), area.left + Number(column)];
      return rangeObject({ ...block, area: { top: r, left: c, bottom: r, right: c } });
    },
    GetRow: ([index]) => rangeObject({ ...block, area: { ...area, top: area.top + Number(index), bottom: area.top + Number(index) } }),
    GetLastCell: () => rangeObject({ ...block, area: { ...area, top: area.bottom, left: area.right } }),
    GetLastRow: () => rangeObject({ ...block, area: { ...area, top: area.bottom } }),
    GetOffsetRange: ([rows, columns]) => rangeObject({ ...block, area: moved(area, Number(rows), Number(columns)) }),
    GetIntersection: ([other]) => rangeObject({ ...block, area: common(area, areaOf(other)) }),
    GetBoundingRect: ([other]) => rangeObject({ ...block, area: around(area, areaOf(other)) }),
    _ValidateArraySize: ([rows, columns]) => {
      if (area.bottom - area.top + 1 !== rows || area.right - area.left + 1 !== columns) throw invalidArgument(`${rows}×${columns}`);
    },
    GetUsedRangeOrNullObject: ([valuesOnly]) => usedRange(block, valuesOnly === true),
    GetMergedAreasOrNullObject: () => mergedAreas(block),
    GetRowProperties: () => numbersFrom(area.top, area.bottom).map((row) => ({ rowHidden: sheet.hiddenRows.has(row) })),
    GetColumnProperties: () =>
      numbersFrom(area.left, area.right).map((column) => ({
        columnHidden: sheet.hiddenColumns.has(column),
        format: { columnWidth: sheet.widths[column] ?? usualWidth },
      })),
    GetCellProperties: ([options]) => getCellProperties(block, options),
    SetCellProperties: ([values]) => setCellProperties(block, values),
    Clear: ([what]) => clear(block, what),
    Calculate: () => calculateCells(block),
    Select: () => {
      if (sheet.visibility !== "Visible") throw invalidArgument("a hidden sheet cannot be selected in");
      context.workbook.active = sheet.name;
      context.workbook.selection = { sheet: sheet.name, address: areaName(area) };
    },
  };
}

function numbersFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The area of a range that came as an argument. */
function areaOf(range: unknown): Area {
  const area = isObject(range) ? parseArea(String(range.properties["Address"]?.get())) : null;
  if (area === null) throw invalidArgument("not a range");
  return area;
}

function around(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

function common(one: Area, other: Area): Area {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  if (area.top > area.bottom || area.left > area.right) throw itemNotFound();
  return area;
}

/** Nothing lies beyond the edges of a sheet. */
function moved({ top, left, bottom, right }: Area, rows: number, columns: number): Area {
  const area = { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns };
  const isThere = area.top >= 0 && area.left >= 0 && area.bottom <= wholeSheet.bottom && area.right <= wholeSheet.right;
  if (!isThere) throw invalidArgument("beyond the edge of the sheet");
  return area;
}

function reading(block: Block, name: string): SimProperty {
  const read = cellReaders[name];
  if (read === undefined) throw gap(`Range.${name}`);
  return readOnly(() => readCells(block, read));
}

function setFormat(block: Block, row: number, column: number, format: unknown): void {
  if (typeof format !== "string") throw invalidArgument(JSON.stringify(format));
  changeCell(block.sheet, row, column, { format });
}

/** The used part of a sheet, or the null object. */
export function usedRange(block: Block, valuesOnly: boolean): SimObject | null {
  const area = usedArea(block.sheet, valuesOnly);
  return area === null ? null : rangeObject({ ...block, area });
}

/** The used part of a sheet, or its first cell where it is empty. */
export function usedRangeOrFirstCell(block: Block, valuesOnly: boolean): SimObject {
  return usedRange(block, valuesOnly) ?? rangeObject({ ...block, area: { top: 0, left: 0, bottom: 0, right: 0 } });
}

/** Only merged blocks whose first cell lies in the range are found, as in Excel. */
function mergedAreas(block: Block): SimObject | null {
  const found = block.sheet.merges.flatMap((merge) => parseArea(merge) ?? []).filter((area) => startsIn(block, area));
  return found.length === 0 ? null : rangeAreasObject(found.map((area) => ({ ...block, area })));
}

function startsIn({ area }: Block, inner: { readonly top: number; readonly left: number }): boolean {
  return area.top <= inner.top && inner.top <= area.bottom && area.left <= inner.left && inner.left <= area.right;
}

/** A `RangeAreas`: blocks of one sheet. */
export function rangeAreasObject(blocks: readonly Block[]): SimObject {
  const [first, ...others] = blocks;
  if (first === undefined) throw invalidArgument("no areas");
  return object("RangeAreas", {
    properties: {
      Address: readOnly(() => blocks.map(fullAddress).join(",")),
      AreaCount: readOnly(() => blocks.length),
    },
    parts: {
      Areas: () => object("RangeCollection", { items: () => blocks.map(rangeObject) }),
      ConditionalFormats: () => conditionalFormatsObject([first, ...others], ranges),
    },
  });
}

const ranges: Ranges = { range: rangeObject, areas: rangeAreasObject };

function clear(block: Block, what: unknown): void {
  allowWriting(block.sheet);
  const parts = what ?? "All";
  const whole = block.area.bottom === wholeSheet.bottom ? usedArea(block.sheet, false) : block.area;
  if (whole === null) return;
  const contents = parts === "All" || parts === "Contents" ? { value: null, formula: null } : {};
  const links = parts === "All" || parts === "Hyperlinks" || parts === "RemoveHyperlinks" ? { link: null } : {};
  const looks = parts === "All" || parts === "Formats" || parts === "RemoveHyperlinks" ? { format: "General", look: {} } : {};
  const change = { ...contents, ...links, ...looks };
  if (Object.keys(change).length === 0) throw invalidArgument(JSON.stringify(what));
  if (parts === "All" || parts === "Formats") clearRules(block);
  eachCell({ ...block, area: whole }, (row, column) => changeCell(block.sheet, row, column, change));
}

/** The range that an address names in the sheet of a block. */
export function rangeAt(block: Omit<Block, "area">, address: unknown): SimObject {
  return rangeObject(blockOf(block.context, block.sheet, address));
}

/** The areas that a list of addresses names in the sheet of a block. */
export function rangeAreasAt(block: Omit<Block, "area">, addresses: unknown): SimObject {
  return rangeAreasObject(
    String(addresses)
      .split(",")
      .map((address) => blockOf(block.context, block.sheet, address.trim())),
  );
}
