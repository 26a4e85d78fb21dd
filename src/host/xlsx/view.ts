import type { Severity } from "../../core/check/finding";
import { addressOf, type Area, type Place } from "../../core/grid/address";
import type { Cell, Sheet } from "../../core/grid/workbook";
import { appearances, PLAIN, type CellStyle } from "./appearance";
import { bookOf, relatedPart, type SheetEntry } from "./book";
import { orElse } from "./fault";
import { linksOf } from "./links";
import { marksOf } from "./marks";
import { memo, xmlOf, type Package } from "./package";
import { readingOf, sheetOf } from "./reading";
import { cellKey, mergesOf, type SheetXml } from "./sheet";
import { stylesOf } from "./styles";
import { columnTracks, rowTracks, type Track } from "./tracks";
import { childNamed, childrenNamed } from "./xml";

/** One cell as a page shows it. */
export interface CellView {
  /** As Excel displays it; data, never markup. */
  readonly text: string;
  /** With its leading `=`; null for a constant. */
  readonly formula: string | null;
  readonly style: CellStyle;
  /** Where the text stands once `general` is resolved by what the cell holds. */
  readonly align: "left" | "center" | "right" | "justify";
  /** The mark of ours that it bears. */
  readonly mark: Severity | null;
  /** Where a click leads inside the workbook. */
  readonly link: Place | null;
}

/** One sheet as a page shows it; rows and columns are zero-based. */
export interface SheetView {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly protected: boolean;
  readonly gridLines: boolean;
  /** One for each column up to the last that shows anything. */
  readonly columns: readonly Track[];
  /** One for each row up to the last that shows anything. */
  readonly rows: readonly Track[];
  readonly merges: readonly Area[];
  /** By row and column; absent where a cell holds nothing and has no format. */
  readonly cells: readonly (readonly (CellView | undefined)[] | undefined)[];
}

/** The sheets in tab order, hidden ones included. */
export interface WorkbookView {
  readonly sheets: readonly SheetView[];
}

/** Blank formatted rows and columns beyond the last content that are still shown: a form's lines to fill in, not a format for a whole column. */
const BLANK_MARGIN = 30;

function alignOf(style: CellStyle, cell: Cell | undefined): CellView["align"] {
  const { horizontal } = style;
  if (horizontal === "general") {
    const value = cell?.value ?? null;
    return typeof value === "number"
      ? "right"
      : typeof value === "boolean" || (typeof value === "object" && value !== null)
        ? "center"
        : "left";
  }
  if (horizontal === "distributed" || horizontal === "justify") return "justify";
  return horizontal === "fill" ? "left" : horizontal;
}

/** How far a sheet is shown. */
interface Extent {
  readonly rows: number;
  readonly columns: number;
}

function widened(extent: Extent, row: number, column: number): Extent {
  return { rows: Math.max(extent.rows, row + 1), columns: Math.max(extent.columns, column + 1) };
}

function extentOf(sheet: SheetXml): Extent {
  const cells = sheet.rows.flatMap((row) => row.cells);
  const filled = cells.filter((cell) => cell.raw !== null || cell.formula !== null);
  const content = filled.reduce((extent, cell) => widened(extent, cell.row, cell.column), { rows: 0, columns: 0 });
  const merged = mergesOf(sheet).filter((area) => area.top < content.rows && area.left < content.columns);
  const formatted = cells.reduce((extent, cell) => widened(extent, cell.row, cell.column), content);
  const all = merged.reduce((extent, area) => widened(extent, area.bottom, area.right), formatted);
  return { rows: Math.min(all.rows, content.rows + BLANK_MARGIN), columns: Math.min(all.columns, content.columns + BLANK_MARGIN) };
}

function cellViews(pkg: Package, sheet: SheetXml, { rows }: Sheet, extent: Extent): SheetView["cells"] {
  const styles = stylesIn(pkg);
  const [marks, links] = [marksOf(sheet), linksOf(sheet)];
  const views: (CellView | undefined)[][] = [];
  for (const cell of sheet.rows.flatMap((row) => row.cells)) {
    if (cell.row >= extent.rows || cell.column >= extent.columns) continue;
    const read = rows[cell.row]?.[cell.column];
    const style = styles[cell.style] ?? styles[0] ?? PLAIN;
    const view: CellView = {
      text: read?.text ?? "",
      formula: read?.formula ?? null,
      style,
      align: alignOf(style, read),
      mark: marks.get(cellKey(cell.row, cell.column)) ?? null,
      link: links.size === 0 ? null : (links.get(addressOf(cell.row, cell.column)) ?? null),
    };
    (views[cell.row] ??= [])[cell.column] = view;
  }
  return views;
}

const stylesIn = memo((pkg: Package): readonly CellStyle[] => {
  const styles = relatedPart(pkg, "styles");
  const theme = relatedPart(pkg, "theme");
  // Without the colours of its theme a file is as readable.
  const colours = theme === undefined ? undefined : orElse(() => xmlOf(theme).root, undefined);
  return appearances(styles === undefined ? undefined : stylesOf(styles), colours);
});

function sheetView(pkg: Package, entry: SheetEntry, read: Sheet): SheetView {
  const sheet = sheetOf(pkg, entry);
  const extent = extentOf(sheet);
  const view = childrenNamed(childNamed(sheet.root, "sheetViews"), "sheetView")[0];
  return {
    name: entry.name,
    visibility: entry.visibility,
    protected: read.protected,
    gridLines: view?.attributes.showGridLines !== "0" && view?.attributes.showGridLines !== "false",
    columns: columnTracks(sheet, extent.columns, stylesIn(pkg)[0] ?? PLAIN),
    rows: rowTracks(sheet, extent.rows),
    merges: mergesOf(sheet),
    cells: cellViews(pkg, sheet, read, extent),
  };
}

/** The workbook as a page shows it; computed once for each state of the file. */
export const viewOf: (pkg: Package) => WorkbookView = memo((pkg: Package): WorkbookView => {
  const { workbook } = readingOf(pkg);
  const sheets = bookOf(pkg).sheets.flatMap((entry, index) => {
    const read = workbook.sheets[index];
    return read === undefined ? [] : [sheetView(pkg, entry, read)];
  });
  return { sheets };
});
