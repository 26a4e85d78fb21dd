import { addressOf, parseArea, type Place } from "../../core/grid/address";
import type { CellEdit, Content } from "../../core/plan";
import { checkArrays, coveringMerge } from "./applicable";
import { effectiveStyle } from "./base";
import { sheetEntry, withoutCalculation, withRecalculation } from "./book";
import { cellElement, cellSplices, originalXml } from "./cells";
import { contentOfCell } from "./content";
import { refuse } from "./fault";
import type { Package } from "./package";
import { contextOf, isProtected, readCell, sheetOf } from "./reading";
import { placeKey, stylesFor, withFormats, withSheetSplices, withStyles } from "./run";
import { cellKey, cellsOf, type SheetXml } from "./sheet";
import { typedContent, type Typed } from "./typed";

/** One cell changed by the user, as an edit that can be turned round. */
export interface Edited {
  readonly pkg: Package;
  readonly edit: CellEdit;
  /** The XML that the cell had, by sheet and address. */
  readonly before: ReadonlyMap<string, string>;
}

/** The cell that an edit goes to: of a merged block its first. */
function target(sheet: SheetXml, place: Place): { readonly row: number; readonly column: number } {
  const area = parseArea(place.address);
  if (area === null) return refuse("failed", `没有 ${place.address} 这样的单元格；请检查地址。`);
  const merge = coveringMerge(sheet, area.top, area.left);
  return { row: merge?.top ?? area.top, column: merge?.left ?? area.left };
}

/** What the user wants in a cell of that format. */
function readTyped(pkg: Package, style: number, wanted: string | Content): Typed {
  const { formats, date1904 } = contextOf(pkg);
  return typeof wanted === "string" ? typedContent(wanted, formats[style] ?? "General", date1904) : { content: wanted, format: null };
}

/** The format of the cell after the edit: its own, with the number format that Excel gives to a percentage or date typed into a plain cell. */
function withTypedFormat(pkg: Package, style: number, typed: Typed): { readonly pkg: Package; readonly style: number } {
  const current = contextOf(pkg).formats[style] ?? "General";
  if (typed.format === null || current !== "General") return { pkg, style };
  const ready = withStyles(pkg);
  const styles = stylesFor(ready);
  const index = styles.withNumberFormat(style, typed.format);
  return { pkg: withFormats(ready, styles), style: index };
}

/** The package with one cell as the user wants it: a string is what was typed and is read as Excel would. Throws a refusal where the sheet is protected. */
export function editCell(pkg: Package, place: Place, wanted: string | Content): Edited {
  const entry = sheetEntry(pkg, place.sheet) ?? refuse("failed", `没有名为“${place.sheet}”的工作表；请重新读取工作簿。`);
  const sheet = sheetOf(pkg, entry);
  if (isProtected(sheet)) refuse("protected", `工作表“${entry.name}”受保护，不能修改；请先在 Excel 的“审阅”中撤消工作表保护。`);
  const { row, column } = target(sheet, place);
  const address = addressOf(row, column);
  const here = { sheet: entry.name, address };
  checkArrays(sheet, row, column, here);
  const cell = cellsOf(sheet).get(cellKey(row, column));
  const old = effectiveStyle(sheet, row, column);
  const typed = readTyped(pkg, old, wanted);
  const formatted = withTypedFormat(pkg, old, typed);
  const { prefix } = sheet.data;
  const xml = cellElement({ prefix, row, column, style: formatted.style, content: typed.content, shown: null });
  const written = withSheetSplices(formatted.pkg, entry, cellSplices(sheet, [{ row, column, xml }]));
  const losesFormula = (cell?.formula ?? null) !== null && typed.content.kind !== "formula";
  const before = contentOfCell(cell === undefined ? undefined : readCell(sheet, cell, contextOf(pkg)));
  return {
    pkg: withRecalculation(losesFormula ? withoutCalculation(written, [address]) : written),
    edit: { kind: "cell", place: here, before, after: typed.content, look: "plain", because: "手工修改" },
    before: new Map([[placeKey(here), originalXml(sheet, row, column)]]),
  };
}
