import { addressOf, parseArea, type Place } from "../../core/grid/address";
import type { CellEdit, Content } from "../../core/plan";
import type { Shown } from "../../core/formula/shown";
import { checkArrays, coveringMerge } from "./applicable";
import { effectiveStyle } from "./base";
import { sheetEntry, withoutCalculation, withRecalculation, type SheetEntry } from "./book";
import type { Cached } from "./cached";
import { cellElement, cellSplices, originalXml } from "./cells";
import { contentOfCell } from "./content";
import { dependents, type Spot } from "./dependents";
import { refuse } from "./fault";
import { LAST_COLUMN, LAST_ROW } from "./formula";
import { LONGEST_TEXT } from "./limits";
import type { Package } from "./package";
import { contextOf, isProtected, readCell, sheetOf } from "./reading";
import { recalculated, shownBy } from "./recalculate";
import { placeKey, stylesFor, withFormats, withSheetSplices, withStyles } from "./run";
import { cellKey, cellsOf, type SheetXml } from "./sheet";
import { notPlain, typedContent, typedText, type Typed } from "./typed";

/** One cell changed by the user, as an edit that can be turned round. */
export interface Edited {
  readonly pkg: Package;
  readonly edit: CellEdit;
  /** The XML that the cell had, by sheet and address. */
  readonly before: ReadonlyMap<string, string>;
  /** What the formulas kept that depend on it. */
  readonly cached: ReadonlyMap<string, Cached>;
  /** Formulas that show nothing until the file is opened in a program that calculates. */
  readonly unknown: readonly Place[];
}

/** The cell that an edit goes to. */
interface Target extends Spot {
  readonly entry: SheetEntry;
  readonly xml: SheetXml;
  readonly place: Place;
}

/** The cell of a place: of a merged block its first. */
function targetOf(pkg: Package, { sheet, address }: Place): Target {
  const entry = sheetEntry(pkg, sheet) ?? refuse("failed", `没有名为“${sheet}”的工作表；请重新读取工作簿。`);
  const xml = sheetOf(pkg, entry);
  const area = parseArea(address);
  if (area === null || area.top > LAST_ROW || area.left > LAST_COLUMN)
    return refuse("failed", `没有 ${address} 这样的单元格；请检查地址。`);
  const { top: row, left: column } = coveringMerge(xml, area.top, area.left) ?? area;
  return { sheet: entry.name, entry, xml, row, column, place: { sheet: entry.name, address: addressOf(row, column) } };
}

const formatOf = (pkg: Package, style: number): string => contextOf(pkg).formats[style] ?? "General";

/** What the user wants in a cell of that format; throws a refusal for what Excel would take for something else. */
function readTyped(pkg: Package, style: number, wanted: string | Content): Typed {
  if (typeof wanted !== "string") return { content: wanted, format: null };
  const format = formatOf(pkg, style);
  const why = notPlain(wanted, format);
  if (why !== null) refuse("failed", `没有写入：${why}。`);
  const typed = typedContent(wanted, format, contextOf(pkg).date1904);
  if (typed.content.kind === "text" && typed.content.text.length > LONGEST_TEXT)
    refuse("failed", `没有写入：一个单元格最多放 ${LONGEST_TEXT} 个字；请删短后再试。`);
  return typed;
}

/**
 * The format of the cell after the edit: its own, with the number format that Excel gives to a percentage or date typed into a
 * plain cell, and with or without the sign that it holds text.
 */
function withTypedFormat(pkg: Package, style: number, typed: Typed): { readonly pkg: Package; readonly style: number } {
  const format = typed.format !== null && formatOf(pkg, style) === "General" ? typed.format : null;
  const styled = withStyles(pkg);
  const styles = stylesFor(styled);
  const quoted = styles.withQuote(style, typed.quoted === true);
  if (format === null && quoted === style) return { pkg, style };
  if (format === null) return { pkg: withFormats(styled, styles), style: quoted };
  // Text keeps the format that it has, so that only one of the two ever changes; a number in a quoted cell frees it first.
  const ready = withFormats(styled, styles);
  const more = stylesFor(ready);
  const index = more.withNumberFormat(quoted, format);
  return { pkg: withFormats(ready, more), style: index };
}

const advice = "请直接填数，或把文件保存后在 Excel、WPS 里填这个公式";

/** What a formula that was typed shows; throws a refusal where that cannot be worked out for certain. */
function shownAt(pkg: Package, { entry, row, column, place }: Target, content: Content): Shown | null {
  if (content.kind !== "formula") return null;
  const here = { sheet: entry.name, row, column };
  const shown = shownBy(pkg, entry, content.formula);
  if (shown.kind === "unknown") refuse("failed", `没有写入：这里算不出公式 ${content.formula} 的结果，或者它写得不完整；${advice}。`);
  const { ordered, circular } = dependents(withContent(pkg, { ...here, entry }, content), [here], new Set());
  const readsItself = [...ordered, ...circular].some(
    ({ cell, entry: { name } }) => name === entry.name && cell.row === row && cell.column === column,
  );
  if (readsItself) refuse("failed", `没有写入：公式 ${content.formula} 用到了它自己所在的单元格 ${place.address}；请改用别的单元格。`);
  return shown;
}

/** The package with that in a cell and nothing else done, for looking at what then depends on it. */
function withContent(pkg: Package, { entry, row, column }: Spot & { readonly entry: SheetEntry }, content: Content): Package {
  const sheet = sheetOf(pkg, entry);
  const xml = cellElement({ prefix: sheet.data.prefix, row, column, style: 0, content, shown: null });
  return withSheetSplices(pkg, entry, cellSplices(sheet, [{ row, column, xml }]));
}

/** What a formula shows, as an edit has it; errors are laid beside it by the recalculation. */
function asContent(shown: Shown | null): Content | null {
  if (shown?.kind === "number") return { kind: "number", number: String(shown.value.toNumber()) };
  if (shown?.kind === "text") return { kind: "text", text: shown.text };
  return shown?.kind === "flag" ? { kind: "flag", flag: shown.flag } : null;
}

/** What would have to be typed to get what stands in a cell. */
export function typedAt(pkg: Package, place: Place): string {
  const { xml, row, column } = targetOf(pkg, place);
  const cell = cellsOf(xml).get(cellKey(row, column));
  const context = contextOf(pkg);
  return cell === undefined ? "" : typedText(readCell(xml, cell, context), context.date1904);
}

/** The package with one cell as the user wants it: a string is what was typed and is read as Excel would. Throws a refusal where the sheet is protected. */
export function editCell(pkg: Package, wantedPlace: Place, wanted: string | Content): Edited {
  const target = targetOf(pkg, wantedPlace);
  const { entry, xml: sheet, row, column, place } = target;
  if (isProtected(sheet)) refuse("protected", `工作表“${entry.name}”受保护，不能修改；请先在 Excel 的“审阅”中撤消工作表保护。`);
  checkArrays(sheet, row, column, place);
  const cell = cellsOf(sheet).get(cellKey(row, column));
  const old = effectiveStyle(sheet, row, column);
  const typed = readTyped(pkg, old, wanted);
  const shown = shownAt(pkg, target, typed.content);
  if (shown?.kind === "error") refuse("failed", `没有写入：这个公式的结果是错误值 ${shown.code}；请改正公式后再试。`);
  const formatted = withTypedFormat(pkg, old, typed);
  const { prefix } = sheet.data;
  const xml = cellElement({ prefix, row, column, style: formatted.style, content: typed.content, shown: asContent(shown) });
  const written = withSheetSplices(formatted.pkg, entry, cellSplices(sheet, [{ row, column, xml }]));
  const losesFormula = (cell?.formula ?? null) !== null && typed.content.kind !== "formula";
  const before = contentOfCell(cell === undefined ? undefined : readCell(sheet, cell, contextOf(pkg)));
  const { pkg: current, unknown, before: cached } = recalculated(written, [{ sheet: entry.name, row, column }], { fills: true });
  return {
    pkg: withRecalculation(losesFormula ? withoutCalculation(current, [place.address]) : current),
    edit: { kind: "cell", place, before, after: typed.content, look: "plain", because: "手工修改" },
    before: new Map([[placeKey(place), originalXml(sheet, row, column)]]),
    cached,
    unknown,
  };
}
